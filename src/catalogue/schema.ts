/**
 * The catalogue's schema. A service is data that a person at AWS could review: no logic.
 *
 * Resource templates are ARNs with `{name}` for a task parameter or one of the built-in parts
 * `{partition}`, `{region}`, `{account}`; `{digits}` is a part made of digits and `{any}` any text without `:` and `/`
 * (parts that no parameter names); a final `*` means "every". A template of `*` alone is the request of an action that
 * has no resource type. `${*}` is a literal star.
 */
export type ResourceTemplate = string

/** A parameter that several services share (`parameters.ts`). */
export type KnownParameter =
  | 'bucket'
  | 'input-bucket'
  | 'input-prefix'
  | 'output-bucket'
  | 'output-prefix'
  | 'kms-key'
  | 'project'
  | 'model'
  | 'flow-definition'
  | 'pre-annotation-lambda'
  | 'post-annotation-lambda'
  | 'execution-role'
  | 'role'
  | 'region'
  | 'account'
  | 'versioned'
  | 'workteam-type'

/** A shared parameter, or one that the service describes itself (`Service.parameters`). Kebab-case. */
export type ParameterName = KnownParameter | (string & {})

/** What a person may write for a parameter, and what it stands for. */
export interface ParameterMeaning {
  /** A few words; `name or ARN` says that a whole ARN may replace the ARN template that the parameter stands in. */
  type: string
  /** One sentence. */
  meaning: string
  /** What holds where it is not declared; absent: whatever makes the task work. */
  default?: string
  /** One value that could be real; the documentation's policies are made with it. */
  example: string
}

/** block: the task fails; part: one feature fails; warn: hygiene. */
export type Level = 'block' | 'part' | 'warn'

interface NeedBase {
  /** Kebab-case, unique within the task; part of the contract. */
  id: string
  /** Present tense, completes "it …": "reads the images of the training dataset". */
  reason: string
  /** What fails at run time without it: "training fails: images cannot be read". */
  failure?: string
  /** Default block. */
  level?: Level
  /** Inferred by us, not stated by AWS: never above a warning. */
  inferred?: true
  /** Counts only if this parameter is declared (`versioned`: and is true). */
  when?: ParameterName
  /** Not demanded when the task was only inferred from an action (polling, cleaning up). */
  companion?: true
  /** Of a companion: a request that passes tags needs it nevertheless. */
  tags?: true
  source: string
}

/** Actions that must be allowed, each on every member of the resource (or of one of several alternatives). */
export interface GrantNeed extends NeedBase {
  allow: readonly string[]
  on: ResourceTemplate | { anyOf: readonly ResourceTemplate[] }
  /** Who makes the request. Default direct for callers and service-role for roles. */
  as?: 'direct' | 'via-service' | 'service-role'
  /** What people may name otherwise: a right on such a resource may be the one that is used. */
  otherwise?: ResourceTemplate
  /**
   * Further context of the request, e.g. {'iam:PassedToService': 'sagemaker.amazonaws.com'}; `{region}` is filled in,
   * `{any}` is a text that no parameter states.
   */
  context?: Readonly<Record<string, string>>
  /** The principal named by this parameter makes the request instead of the task's own. */
  whose?: 'execution-role' | 'role'
}

/** Least privilege: none of these may be allowed, except those listed. */
export interface ForbidNeed extends NeedBase {
  forbid: string
  except: readonly string[]
}

/** The trust policy of the task's principal must let this service assume it. */
export interface TrustNeed extends NeedBase {
  trust: string
  /** The name that the service also goes by, of the Region where it is: `states.{region}.amazonaws.com`. */
  regional?: string
  /** ARN patterns the service may send as aws:SourceArn. */
  sourceArn?: ResourceTemplate
}

/** The bucket's CORS configuration must answer a browser's request. */
export interface CorsNeed extends NeedBase {
  cors: { methods: readonly string[]; origin: string; headers?: readonly string[]; expose?: readonly string[] }
  of: 'bucket' | 'input-bucket' | 'output-bucket'
}

/** A resource policy must allow a service or an account by itself (topic, function, bucket for a service principal). */
export interface ResourcePolicyNeed extends NeedBase {
  resourcePolicy: { service: string; actions: readonly string[]; on: ResourceTemplate }
  of: ParameterName
}

/** Any one of several lists of needs is enough. */
export interface AnyOfNeed extends NeedBase {
  anyOf: readonly { title: string; needs: readonly Need[] }[]
}

export type Need = GrantNeed | ForbidNeed | TrustNeed | CorsNeed | ResourcePolicyNeed | AnyOfNeed

/**
 * A template's resource that passes a role to a service. Attributes are paths of member names joined by `.`, one for
 * each spelling (CloudFormation's, Terraform's); the first that is there counts. `SageMaker.CreateLabelingJob` is a call
 * that a custom resource or a state machine makes, with the role `CallerRoleArn`; what merely accompanies the task is then
 * not demanded. A call that no task names gives the tasks that are seen from its action.
 */
export interface RoleSource {
  types: readonly string[]
  role: readonly string[]
  /** A task parameter and the attribute that holds it. */
  parameters?: Readonly<Record<string, readonly string[]>>
  /** A task parameter that is part of an ARN: the attribute that holds the ARN, and what stands before the part in it. */
  parts?: Readonly<Record<string, { of: string; after: string }>>
  /** Values that do not count: patterns of ARNs of things in somebody else's account, which need no right. */
  ignored?: Readonly<Record<string, readonly string[]>>
  /** The task is given only where a parameter is, and of it only the needs that name one which is given. */
  onlyNamed?: true
  /** The name or ARN of a thing that a template has as `{any}`, by the kind before it in the ARN: `labeling-job`. */
  things?: Readonly<Record<string, string>>
  /** Condition keys of the request, in lower case, and the attributes that they are taken from. */
  context?: Readonly<Record<string, string>>
  /** Attributes that hold `s3://bucket/key` of one object: they give the parameters `NAME-bucket` and `NAME-object`. */
  objects?: Readonly<Record<string, readonly string[]>>
  /** Attributes that hold `s3://bucket/prefix`: they give both parameters. */
  locations?: Partial<Record<'input' | 'output', readonly string[]>>
  /** What the input bucket holds, and the attributes of which one being there says so. */
  input?: { content: string; shownBy: readonly string[] }
  /** The attribute that names the folder in which the service puts its output below that location. */
  outputFolder?: readonly string[]
}

export interface Task {
  /** A few words: "Train a model". */
  title: string
  /** caller: an identity that calls the API; service-role: assumed by the service; lambda-role; bucket: a bucket itself. */
  principal: 'caller' | 'service-role' | 'lambda-role' | 'bucket'
  /** Actions whose Allow says that somebody will do this. Absent: never inferred. */
  seenFrom?: readonly string[]
  parameters: readonly ParameterName[]
  /** Narrows what an undeclared parameter may be: {bucket: 'lookoutvision-*'}; `*` and `{region}` allowed. */
  within?: Partial<Record<ParameterName, string>>
  defaults?: Partial<Record<ParameterName, string>>
  /** Resources of templates that give this task to the role that they name. */
  givenBy?: readonly RoleSource[]
  /** Bucket tasks that follow for a bucket parameter whose bucket holds this content. */
  implies?: readonly { task: string; of: 'input-bucket' | 'output-bucket'; content: string }[]
  needs: readonly Need[]
}

export interface Lifecycle {
  /** ended: nothing works any more; closed: no new customers. */
  state: 'ended' | 'closed'
  date: string
  text: string
  source: string
}

export interface Service {
  id: string
  name: string
  /** IAM prefixes of the service's own actions. */
  prefixes: readonly string[]
  lifecycle?: Lifecycle
  /** Parameters of its tasks that no other service has. */
  parameters?: Readonly<Record<string, ParameterMeaning>>
  tasks: Readonly<Record<string, Task>>
}

/** Identity function that checks the shape at compile time. */
export const defineService = <T extends Service>(service: T): T => service
