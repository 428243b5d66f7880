import type { Proposal, ProposedBucket, ProposedPrincipal, ProposedTask } from '../check/propose.js'
import { project } from '../findings/links.js'
import { visible } from './escape.js'

/** The commit of actions/checkout v4 that the workflow names. */
const checkout = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4'

/** `.github/ml-perms.yml` for what was found; whatever is not sure stands in a comment. */
export function startingConfiguration(proposal: Proposal): string {
  const lines = [
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/${project}/main/schema/ml-perms.schema.json`,
    '# What the roles of this repository are for. Written by `ml-perms-check init` from what it found: correct what is',
    '# wrong, uncomment what is right, delete the rest. Tasks and their parameters: `ml-perms-check tasks`.',
    'version: 1',
    ...defaults(proposal),
    '',
  ]
  if (proposal.templated.length > 0)
    lines.push(
      '# Roles of templates say themselves what they are for and need no entry:',
      ...proposal.templated.map((name) => `#   ${visible(name)}`),
      '',
    )
  if (proposal.principals.length > 0)
    lines.push('principals:', ...proposal.principals.flatMap((principal) => principalLines(principal, proposal)))
  else lines.push(...examplePrincipal)
  if (proposal.buckets.length > 0) lines.push('buckets:', ...proposal.buckets.flatMap(bucketLines), '')
  if (proposal.keys.length > 0) lines.push(...keyLines(proposal.keys), '')
  lines.push(...closing)
  return `${lines.join('\n').trimEnd()}\n`
}

/** `.github/workflows/ml-perms.yml` with no more permissions than the action uses. */
export function startingWorkflow(): string {
  return `name: ml-perms
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions:
  contents: read
  pull-requests: write # for comments at the lines; without it findings are annotations
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  ml-perms:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${project}@v1
`
}

function defaults({ account, region }: Proposal): string[] {
  if (account === undefined && region === undefined) return []
  return [
    '# defaults:',
    ...(account === undefined ? [] : [`#   account: "${account}" # the only account that ARNs name`]),
    ...(region === undefined ? [] : [`#   region: ${region} # the only Region that ARNs name`]),
  ]
}

function principalLines({ name, why, policies, trust, tasks }: ProposedPrincipal, { account }: Proposal): string[] {
  const sure = tasks.some((task) => task.sure)
  return [
    `  # ${visible(why)}`,
    // A mapping with nothing in it but comments is none.
    `  ${scalar(name)}:${sure || policies.length > 0 || trust !== undefined ? '' : ' {}'}`,
    ...(policies.length === 0
      ? []
      : [
          `    # arn: arn:aws:iam::${account ?? '<account>'}:role/<name> # joins it with key policies and roles that are passed`,
          `    policies: [${policies.map(scalar).join(', ')}]`,
        ]),
    ...(trust === undefined ? [] : [`    trust: ${scalar(trust)}`]),
    sure ? '    tasks:' : '    # tasks: # none is sure',
    ...tasks.flatMap(taskLines),
    '',
  ]
}

function taskLines({ task, why, sure, with: values }: ProposedTask): string[] {
  const parameters = Object.entries(values).map(([name, value]) => `${name}: ${scalar(value)}`)
  if (!sure) return [`    #   - ${task} # ${visible(why)}`]
  if (parameters.length === 0) return [`      - ${task} # ${visible(why)}`]
  return [`      - task: ${task} # ${visible(why)}`, `        with: { ${parameters.join(', ')} }`]
}

function bucketLines({ name, why, cors, policy, tasks }: ProposedBucket): string[] {
  const members = [
    ...(cors === undefined ? [] : [`cors: ${scalar(cors)}`]),
    ...(policy === undefined ? [] : [`policy: ${scalar(policy)}`]),
  ]
  return [
    `  ${scalar(name)}: ${members.length === 0 ? '{}' : `{ ${members.join(', ')} }`} # ${visible(why)}`,
    ...(tasks.length === 0
      ? []
      : [
          `  # with content (images, video, point-cloud or text) or tasks: ${tasks.map(({ task }) => task).join(', ')}`,
        ]),
  ]
}

function keyLines(keys: Proposal['keys']): string[] {
  const known = keys.filter((key) => key.arn !== undefined)
  const unknown = keys.filter((key) => key.arn === undefined)
  return [
    known.length > 0 ? 'keys:' : '# keys:',
    ...known.map((key) => `  ${scalar(key.arn!)}: { policy: ${scalar(key.policy)} } # ${visible(key.why)}`),
    ...unknown.map(
      (key) =>
        `#  "arn:aws:kms:<region>:<account>:key/<id>": { policy: ${visible(scalar(key.policy))} } # ${visible(key.why)}`,
    ),
  ]
}

const examplePrincipal = [
  '# No policy file was found that allows an action of a known service. Roles in templates need no entry here; one',
  '# whose policies are files of their own looks like this:',
  '# principals:',
  '#   flow-definition:',
  '#     arn: arn:aws:iam::111122223333:role/flow-definition',
  '#     policies: [iam/flow-definition/*.json]',
  '#     trust: iam/flow-definition/trust.json',
  '#     tasks:',
  '#       - task: a2i/flow-definition-role',
  '#         with: { input-bucket: my-input, output-bucket: my-output }',
  '',
]

const closing = [
  '# rules: { a2i/end-of-support: off }',
  '# suppressions:',
  '#   - { rule: a2i/flow-definition-role, path: iam/**, reason: why it is accepted, until: 2099-12-31 }',
]

/** A text as a YAML scalar in a flow or block: plain where nothing in it could mean something else. */
function scalar(text: string): string {
  const plain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
  if (plain) return text
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|[\ud800-\udfff]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
