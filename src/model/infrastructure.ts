import type { SourceText, Span } from '../base/source.js'
import type { Document, FileKind, LoadedFile } from './document.js'
import type { Located } from './located.js'

/**
 * What templates declare, in one vocabulary for all formats, before it is joined. Names and ARNs are strings that may
 * hold symbols (`base/symbol`); two strings that are equal mean the same thing. A role's ARN is
 * `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME` where NAME is the name written in the template, or the resource's symbol
 * when it has none. The same holds for users, groups, customer-managed policies, buckets, keys and functions.
 */
export type Resource =
  | IdentityResource
  | PolicyResource
  | AttachmentResource
  | BucketResource
  | BucketPartResource
  | KeyResource
  | KeyPolicyResource
  | KeyGrantResource
  | FunctionResource
  | ServiceResource
  | OpaqueResource

interface ResourceBase {
  /** What a person calls it: `FlowDefinitionRole`, `aws_iam_role.flow`, `module.labeling.aws_iam_role.flow`. */
  label: string
  /** Where it is declared: the logical id, the block's header. */
  span: Span
  /** What was taken for granted while it was resolved: defaults of parameters and the like. One sentence each. */
  assumed: string[]
  /**
   * What is deployed together: the path of the outermost template, the folder of the root module. Equal names in two
   * units are copies of each other, such as dev and prod.
   */
  unit?: string
  /** False: a condition decides whether it is created, and the condition is not known. Default true. */
  certain?: boolean
  /** Why it is not certain, as a phrase: `its \`count\` is \`var.x ? 1 : 0\`, and the value of \`var.x\` is not known`. */
  doubt?: string
  /** That condition as its format calls it; equal texts hold together. */
  condition?: string
  /** What it decides, as a phrase; default: whether it is created or attached. */
  decides?: string
}

export interface IdentityResource extends ResourceBase {
  type: 'role' | 'user' | 'group'
  name: string
  arn: string
  /** Role only. `'unknown'`: there is one that cannot be read. */
  trust?: Document | 'unknown'
  /** ARN of the permissions boundary. */
  boundary?: string
  /** Where it says so. */
  boundarySpan?: Span
  /** Policies in the resource itself. */
  inline: (InlinePolicy | UnreadablePolicy)[]
  /** ARNs of managed policies that the resource itself names: AWS's or the workspace's; SAM also gives AWS's by name. */
  managed: { arn: string; span: Span; certain?: boolean; condition?: string }[]
  /** User only: names of its groups. */
  groups?: string[]
}

export interface InlinePolicy {
  label: string
  document: Document
  /** False: a condition decides whether it is attached, and the condition is not known. Default true. */
  certain?: boolean
  /** Why it is not certain, as a phrase. */
  doubt?: string
  /** That condition as its format calls it. */
  condition?: string
  /** What it decides, as a phrase; default: whether it is attached. */
  decides?: string
}

/** A policy that is attached but cannot be read. */
export interface UnreadablePolicy {
  label: string
  /** Why, as a phrase: `the value of var.policy is not known`. */
  reason: string
  span: Span
}

/** A customer-managed policy, or an inline policy that is a resource of its own and names its roles. */
export interface PolicyResource extends ResourceBase {
  type: 'policy'
  /** Absent for an inline policy. */
  arn?: string
  document: Document | UnreadablePolicy
  /** Names (not ARNs) of the identities that it names itself. */
  attachedTo: { kind: 'role' | 'user' | 'group'; name: string }[]
}

/** A managed policy attached by a resource of its own. */
export interface AttachmentResource extends ResourceBase {
  type: 'attachment'
  arn: string
  /** Where it says so. */
  arnSpan?: Span
  /** Names (not ARNs). */
  attachedTo: { kind: 'role' | 'user' | 'group'; name: string }[]
}

export interface BucketResource extends ResourceBase {
  type: 'bucket'
  name: string
  /** Absent: the resource itself sets none. `'unknown'`: it sets one that cannot be read. */
  cors?: Document | 'unknown'
  policy?: Document | 'unknown'
  versioned?: boolean | 'unknown'
  /** ARN or id of the default encryption key. */
  kmsKey?: string
}

/** One part of a bucket that is a resource of its own. */
export interface BucketPartResource extends ResourceBase {
  type: 'bucket-part'
  /** Name (not ARN). */
  bucket: string
  cors?: Document | 'unknown'
  policy?: Document | 'unknown'
  versioned?: boolean | 'unknown'
  kmsKey?: string
}

export interface KeyResource extends ResourceBase {
  type: 'key'
  arn: string
  aliases: string[]
  /** Absent: AWS's default key policy, which lets the account's identity policies decide. */
  policy?: Document | 'unknown'
}

export interface KeyPolicyResource extends ResourceBase {
  type: 'key-policy'
  /** ARN or id of the key. */
  key: string
  policy: Document | 'unknown'
}

/**
 * A grant lets a principal use a key, as a statement of its policy does.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
export interface KeyGrantResource extends ResourceBase {
  type: 'key-grant'
  /** ARN or id of the key. */
  key: string
  /** ARN of the principal. */
  grantee: string
  /** The actions that it may be used for: `kms:Decrypt`. */
  actions: string[]
  /** What a request must say of its encryption context decides, as a phrase. */
  constraint?: string
}

export interface FunctionResource extends ResourceBase {
  type: 'function'
  name: string
  arn: string
  /** ARN of its execution role. */
  role?: string
}

/** Any other resource that the catalogue may know: it passes a role to a service, names a bucket, and so on. */
export interface ServiceResource extends ResourceBase {
  type: 'service'
  /** As its format writes it: `AWS::SageMaker::FlowDefinition`, `aws_sagemaker_flow_definition`. */
  resourceType: string
  /** The resolved properties, member names as the format writes them; blocks of HCL are lists of objects. */
  attributes: Located
}

/** Something that is not understood and may do more than is seen: a custom resource, a module from a registry. */
export interface OpaqueResource extends ResourceBase {
  type: 'opaque'
  /** Why, as a phrase for a message: `module.bucket comes from a registry`, `Custom::BucketCors is a custom resource`. */
  reason: string
  /** Every string in its arguments, symbols included: what it may change. */
  mentions: string[]
  /** True: it may change anything of its unit, also what it does not name. */
  everything?: boolean
}

/** A file as a template reader leaves it. */
export interface TemplateFile {
  path: string
  kind: FileKind
  source: SourceText
  /** Why the kind is `invalid` or `ignored`. */
  reason?: string
  problems: LoadedFile['problems']
  /** The files that are deployed together with it: what they concern, it concerns. */
  beside?: () => readonly SourceText[]
}

/** A file that was given up after a bounded effort, or (`isFault`) by a mistake of this program's own. */
export interface GivenUp {
  span: Span
  message: string
  isFault?: true
}

/** What a template reader gives for all files of its format. Nothing in it throws. */
export interface Infrastructure {
  resources: Resource[]
  files: TemplateFile[]
  /** Files that were given up. */
  givenUp: GivenUp[]
  /** Paths of files whose resources are a part of what is read here, and not deployed by themselves. */
  taken?: ReadonlySet<string>
}

/** Types of service resources that somebody asks for; the others are left out. Undefined: all of them. */
export type Wanted = ReadonlySet<string> | undefined

/** Other files of the workspace, by reported path. Nothing outside the root is given. */
export interface ProjectFiles {
  /** @param path normalised, with `/`, as reported paths are. */
  read(path: string): Promise<SourceText | undefined>
  /** The files beneath a folder, relative to it; undefined: too many. Absent: no folder is listed. */
  list?(folder: string): Promise<readonly string[] | undefined>
}

/** A parsed template before it is resolved. */
export interface ParsedTemplate<T> {
  source: SourceText
  root: T
}

/** The member of a call's attributes that holds the ARN of the role which makes it. */
export const callerRole = 'CallerRoleArn'

/** The member that holds the service which assumes that role to make it. */
export const callerService = 'CallerService'

/**
 * What a name in a call's attributes ends with when only the run tells the value.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
 */
export const whenRun = '.$'
