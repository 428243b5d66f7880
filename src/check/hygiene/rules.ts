import type { Rule } from '../../findings/rules.js'

/** A rule that rests on a page of AWS. */
export interface RuleMetadata extends Rule {
  source: string
}

const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide'
const reference =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html'

/** The rules about what a policy says, whatever its tasks. */
export const ruleTable: readonly RuleMetadata[] = [
  {
    id: 'policy/unknown-action',
    title: 'An action that does not exist',
    severity: 'warning',
    says: 'The service is known and has no such action: a misspelt name, the name of an API operation or of a method of an SDK that is allowed by another action, or a wildcard that matches nothing. A notice for a name that AWS uses in its own managed policies but does not document, and for one in a Deny that is like no other name. An error for a text that is no action at all, which IAM rejects.',
    why: 'IAM accepts the policy; the name grants or denies nothing.',
    alias: ['INVALID_ACTION'],
    source: reference,
  },
  {
    id: 'policy/unknown-service',
    title: 'A service that the reference does not know',
    severity: 'notice',
    says: 'No service of the Service Authorization Reference has this prefix.',
    why: 'The service may be newer than the reference, or no longer documented.',
    alias: ['INVALID_SERVICE_IN_ACTION'],
    source: reference,
  },
  {
    id: 'policy/resource-mismatch',
    title: 'An action on resources of another kind',
    severity: 'warning',
    says: 'None of the resources of the statement can be one that the action works on, so the action has no effect there: an object action on a bucket, an action of a project on its versions. One resource that can match, or one action behind a wildcard, is enough to say nothing. One finding names all such actions of a statement. A notice in a Deny, and when another statement allows the action where it works. An error for a text that is neither `*` nor an ARN in a policy of an identity, which IAM rejects.',
    why: 'IAM accepts the policy; this part of it does nothing.',
    source: `${iam}/reference_policies_elements_resource.html`,
  },
  {
    id: 'policy/unsupported-condition-key',
    title: 'A condition key that no action of the statement knows',
    severity: 'warning',
    says: "The key belongs to a service, and the reference lists it for none of the statement's actions. It is absent from every request, so the condition is never met (or, negated, always). Global keys are never reported.",
    why: 'IAM accepts the policy; the reference may lag behind a service.',
    alias: ['INVALID_SERVICE_CONDITION_KEY'],
    source: reference,
  },
  {
    id: 'policy/condition-operator',
    title: 'A condition operator that does not exist or does not fit',
    severity: 'warning',
    says: 'The operator does not fit the type of the key or of the value, or compares a value with `*` literally. A notice when only the reference says of which type the key is. An error when there is no such operator, which IAM rejects.',
    why: 'IAM accepts an operator of another type; the condition does not do what it says.',
    alias: [
      'INVALID_CONDITION_OPERATOR',
      'NULL_WITH_IF_EXISTS',
      'TYPE_MISMATCH',
      'TYPE_MISMATCH_BOOLEAN',
      'TYPE_MISMATCH_NUMBER',
      'TYPE_MISMATCH_DATE',
      'TYPE_MISMATCH_IP_RANGE',
      'WILDCARD_WITHOUT_LIKE_OPERATOR',
    ],
    source: `${iam}/reference_policies_elements_condition_operators.html`,
  },
  {
    id: 'policy/variable-version',
    title: 'A policy variable in an old policy version',
    severity: 'error',
    says: 'Without `"Version": "2012-10-17"` a text such as `${aws:username}` is no variable but these very characters.',
    why: 'No name is written like that, so what the statement says can never happen.',
    alias: ['VARIABLE_UNSUPPORTED_IN_VERSION'],
    source: `${iam}/reference_policies_variables.html`,
  },
  {
    id: 'policy/missing-version',
    title: 'No Version',
    severity: 'off',
    says: 'The policy has no `Version`, so the grammar of 2008-10-17 holds, which has no policy variables.',
    why: 'A policy without variables means the same in both: style.',
    alias: ['MISSING_VERSION'],
    source: `${iam}/reference_policies_elements_version.html`,
  },
  {
    id: 'policy/principal-in-identity-policy',
    title: 'A principal where none may stand',
    severity: 'error',
    says: 'A policy attached to an identity, a permissions boundary and a service control policy apply to whom they are attached to; they cannot have a `Principal` or `NotPrincipal`.',
    why: 'IAM and Organizations reject the policy.',
    alias: ['UNSUPPORTED_PRINCIPAL', 'SCP_SYNTAX_ERROR_PRINCIPAL'],
    source: `${iam}/reference_policies_elements_principal.html`,
  },
  {
    id: 'policy/trust-resource',
    title: 'A resource in a trust policy',
    severity: 'error',
    says: 'The resource of a trust policy is the role itself; it cannot have a `Resource` or `NotResource`.',
    why: 'IAM rejects the policy.',
    source: `${iam}/reference_policies_elements_resource.html`,
  },
  {
    id: 'policy/duplicate-sid',
    title: 'Two statements with the same Sid',
    severity: 'off',
    says: 'Within a policy each `Sid` must be unique.',
    why: 'A name, without effect on what is allowed: style. IAM rejects it in policies of identities.',
    alias: ['UNIQUE_SIDS_REQUIRED', 'UNIQUE_SIDS_RECOMMENDED'],
    source: `${iam}/reference_policies_elements_sid.html`,
  },
  {
    id: 'policy/duplicate-key',
    title: 'A member that stands twice in the same object',
    severity: 'warning',
    says: 'Only the last one counts, so the first is lost: often a second `StringEquals`, which belongs into the first. Also condition keys that differ in their case only.',
    why: 'The policy is read, but not as it was meant.',
    alias: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
    source: `${iam}/reference_policies_grammar.html`,
  },
  {
    id: 'policy/size',
    title: 'A policy larger than its quota',
    severity: 'error',
    says: 'Counted without white space: 10,240 characters for a policy of a role (6,144 as a managed policy: a warning for a file that may be an inline policy), 4,096 for a trust policy (2,048 unless the quota was raised: a warning), 5,120 for a service or resource control policy, 20 kB for a bucket policy, 32 kB for a key policy.',
    why: 'AWS rejects the policy.',
    alias: ['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'POLICY_SIZE_EXCEEDS_SCP_QUOTA'],
    source: `${iam}/reference_iam-quotas.html`,
  },
  {
    id: 'policy/retired-managed-policy',
    title: 'An AWS managed policy that AWS has retired',
    severity: 'warning',
    says: 'A retired policy goes on working where it is attached, and cannot be attached again. A notice for one that AWS says it will retire.',
    why: 'An existing role works; a new one cannot be created.',
    source: `${iam}/access_policies_managed-deprecated.html`,
  },
  {
    id: 'policy/unknown-managed-policy',
    title: 'An AWS managed policy that does not exist',
    severity: 'warning',
    says: "The ARN is one of AWS's own policies, and AWS has none of that name and path: a slip of the pen, or the path is missing or wrong, as in `policy/AWSLambdaBasicExecutionRole` without `service-role/`. A notice for a name that is like no other, which may be newer than what is known here, and in other partitions than `aws`.",
    why: 'It cannot be attached: the deployment fails.',
    source: `${iam}/access_policies_managed-vs-inline.html`,
  },
  {
    id: 'policy/pass-role-star',
    title: 'iam:PassRole on every role',
    severity: 'off',
    says: 'The statement lets every role be passed, and no condition on `iam:PassedToService` says to which service.',
    why: 'It works. Whether it is too broad is another question than whether it is enough.',
    alias: ['PASS_ROLE_WITH_STAR_IN_RESOURCE', 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE'],
    source: `${iam}/id_roles_use_passrole.html`,
  },
  {
    id: 'policy/placeholder',
    title: 'A text that was never filled in',
    severity: 'notice',
    says: 'A text such as `<region>` or `{{bucket}}` that is not legal where it stands. It may be filled in later, so it is taken as something that is not known.',
    why: 'A tool may fill it in before it is deployed.',
    alias: ['INVALID_ARN_ACCOUNT', 'INVALID_REGION'],
    source: `${iam}/reference_identifiers.html`,
  },
  {
    id: 'least-privilege',
    title: 'More than the declared tasks need',
    severity: 'off',
    says: "A principal whose tasks are declared is allowed, by a wildcard, actions of a service that none of its tasks needs, or may use the tasks' actions on every resource where the tasks name some. The help holds the least actions.",
    why: 'It works. Whether it is too broad is another question than whether it is enough.',
    source: `${iam}/best-practices.html#grant-least-privilege`,
  },
]

const byId = new Map(ruleTable.map((rule) => [rule.id, rule]))

/** @throws Error for an id that the table lacks; a mistake of ours. */
export function ruleOf(id: string): RuleMetadata {
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`there is no rule ${id}`)
  return rule
}
