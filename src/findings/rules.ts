import { internalError } from '../base/fault.js'
import type { SyntaxTopic } from '../model/document.js'
import type { Severity } from './finding.js'

/** What a person may look up about a rule that is no task. */
export interface Rule {
  /** As in `rules:` and in a finding; fixed. `SERVICE` stands for the id of a service of the catalogue. */
  id: string
  /** A few words. */
  title: string
  /** The severity that most of its findings have, `off` when it must be turned on in `rules:`. */
  severity: Severity | 'off'
  /** What it says, in one or more sentences. */
  says: string
  /** Why the severity is what it is. */
  why: string
  /** The codes that AWS IAM Access Analyzer gives the same mistake. */
  alias?: readonly string[]
  /** The page of AWS that the rule rests on, if there is one. */
  source?: string
}

/** The page on what a problem of the rule `syntax` goes against, where it is not the grammar of policies. */
export const syntaxPages: { readonly [topic in SyntaxTopic]: string } = {
  cors: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  yaml: 'https://yaml.org/spec/1.2.2/',
  cloudformation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
  terraform: 'https://developer.hashicorp.com/terraform/language/syntax/configuration',
  'terraform-json': 'https://developer.hashicorp.com/terraform/language/syntax/json',
  'state-machine': 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
}

/** The rules that are not about what a policy says. */
export const coreRules: readonly Rule[] = [
  {
    id: 'syntax',
    title: 'A file that cannot be read',
    severity: 'error',
    says: 'A file is meant to be a policy or a CORS configuration and cannot be read as one: a comma is missing, `Effect` is neither `Allow` nor `Deny`, an element is absent. What it would allow is not guessed: needs that hang on it are unknown. The same of the definition of a state machine that names one of the services and is no JSON, or no YAML in a file of its own.',
    why: 'AWS rejects it as well.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
  },
  {
    id: 'too-complex',
    title: 'A question given up after a bounded effort',
    severity: 'warning',
    says: 'A file nests or repeats itself far beyond what people write: nothing in it is evaluated, and what depends on it is unknown. Split it, or leave it out with `exclude`. Or the policies of a principal name so many resources, with wildcards in the middle of their names, that not all of what they could mean can be tried: what was not found until then is unknown. Declare the parameters of its tasks in the configuration.',
    why: 'Nothing is known to be wrong, but not everything is checked.',
  },
  {
    id: internalError,
    title: 'A mistake of ml-perms-check',
    severity: 'error',
    says: 'The program itself failed at a file, a policy or a task. Nothing is said of that one, what depends on it is unknown, and the rest of the run goes on; it ends with exit code 3. Please report it with the file.',
    why: 'Not everything is checked, and whoever asks for errors alone has to know it.',
  },
  {
    id: 'template/undeclared-reference',
    title: 'A template that refers to what it does not declare',
    severity: 'warning',
    says: '`Ref`, `Fn::GetAtt` or `Fn::Sub` names a logical id that is neither a resource nor a parameter of the template: a role that a resource passes, a bucket in a policy. Said of CloudFormation and SAM, where the name takes part in what is checked.',
    why: 'CloudFormation refuses the template, so nothing is deployed with wrong permissions; but what was meant cannot be checked.',
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
  },
  {
    id: 'unknown-principal',
    title: 'A principal that the repository does not have',
    severity: 'warning',
    says: 'The configuration declares a principal without policies, or passes a role to a task, and nothing in the repository goes by that name, but something is called nearly so. A principal declared without policies of which nothing is called nearly so is a notice.',
    why: 'The role may stand in another repository. If the name is misspelt, nothing of what is declared is checked.',
  },
  {
    id: 'template/missing-module',
    title: 'A local module that is not there',
    severity: 'warning',
    says: 'A `module` block of Terraform has a path as its `source`, and no Terraform file is in that folder. What the module may declare, attach or give back is not known. Said where the files concern a service, and only of folders inside of what is checked.',
    why: '`terraform init` fails, so nothing is deployed with wrong permissions; but what was meant cannot be checked.',
  },
  {
    id: 'template/missing-file',
    title: 'The definition of a state machine that is not there',
    severity: 'notice',
    says: 'A template names a file as the definition of a state machine, and the repository has no such file: what the machine calls is not known. Said where the template concerns a service, and not of paths in folders that a build makes, such as `build` or `dist`.',
    why: 'Something may write the file before it is deployed. If nothing does, the deployment fails, and nothing is deployed with wrong permissions.',
  },
  {
    id: 'SERVICE/end-of-support',
    title: 'A service that has ended or takes no new customers',
    severity: 'warning',
    says: 'The permissions may suffice, and still nothing will work. A notice when the service only takes no new customers, and when the task was only inferred.',
    why: 'The policy is right; the plan is not.',
  },
  {
    id: 'suppression/no-reason',
    title: 'A suppression without a reason',
    severity: 'warning',
    says: 'A comment `ml-perms: ignore RULE` gives no reason. It suppresses nothing until it says why, after ` -- `.',
    why: 'Nobody can tell later whether it still holds.',
  },
  {
    id: 'suppression/unused',
    title: 'A suppression that suppresses nothing',
    severity: 'notice',
    says: 'A suppression, in a comment or under `suppressions:`, matches no finding: what it was for is mended, it points at another line, or its rule is misspelt.',
    why: 'It changes nothing today; left there it would silence a later finding that nobody has looked at.',
  },
  {
    id: 'suppression/expired',
    title: 'A suppression past its date',
    severity: 'warning',
    says: 'An entry under `suppressions:` is past its `until` date. What it was for counts again.',
    why: 'Somebody meant to look again by that day.',
  },
]
