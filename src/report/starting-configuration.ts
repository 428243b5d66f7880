import {
  most,
  type Proposal,
  type ProposedBucket,
  type ProposedPrincipal,
  type ProposedTask,
} from '../check/propose.js'
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
      ...listed(proposal.templated.map((name) => visible(name))),
      '',
    )
  if (proposal.others.length > 0)
    lines.push(
      '# Found as well, and left out. Whoever knows better adds an entry with tasks:',
      ...listed(proposal.others.map(({ name, why }) => `${visible(name)} (${why})`)),
      '',
    )
  lines.push(...principalsLines(proposal), ...bucketsLines(proposal.buckets))
  if (proposal.keys.length > 0) lines.push(...keyLines(proposal), '')
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

/** Lines of a comment that are no configuration. */
function listed(texts: readonly string[]): string[] {
  const more = texts.length - most
  return [...texts.slice(0, most).map((text) => `#   ${text}`), ...(more > 0 ? [`#   and ${more} more`] : [])]
}

/** As a comment that is valid when its `# ` is taken away, prose aside. */
const commented = (lines: readonly string[], indent: string): string[] =>
  lines.map((line) => `${indent}# ${line.slice(indent.length)}`)

function principalsLines(proposal: Proposal): string[] {
  const { principals } = proposal
  if (principals.length === 0) {
    if (proposal.others.length > 0) return short
    if (proposal.templated.length > 0) return onlyTemplates
    return [proposal.templates ? noRoleInTemplates : noPolicy, ...examplePrincipal]
  }
  const blocks = principals.map((principal) => principalLines(principal, proposal))
  // Without an entry that stands, the key would have no value.
  if (principals.every(isOpen)) return [...commented(['principals:', ...blocks.flat()], ''), '']
  return [
    'principals:',
    ...principals.flatMap((principal, index) => [
      ...(isOpen(principal) ? commented(blocks[index]!, '  ') : blocks[index]!),
      '',
    ]),
  ]
}

/** Nothing of the entry is sure, and a mapping with nothing in it but comments is none. */
const isOpen = ({ policies, trust, tasks }: ProposedPrincipal): boolean =>
  policies.length === 0 && trust === undefined && !tasks.some(({ sure }) => sure)

function principalLines(principal: ProposedPrincipal, { account }: Proposal): string[] {
  const { name, why, policies, trust, tasks } = principal
  const open = isOpen(principal)
  const sure = tasks.some((task) => task.sure)
  return [
    ...(open ? [`  ${scalar(name)}: # ${visible(why)}`] : [`  # ${visible(why)}`, `  ${scalar(name)}:`]),
    ...(policies.length === 0
      ? []
      : [
          `    # arn: arn:aws:iam::${account ?? '111122223333'}:role/${roleName(name)} # as it is; joins it with key policies and roles that are passed`,
          `    policies: [${policies.map(scalar).join(', ')}]`,
        ]),
    ...(trust === undefined ? [] : [`    trust: ${scalar(trust)}`]),
    ...(open || sure ? [`    tasks:${open ? choose : ''}`] : [`    # tasks:${choose}`]),
    ...tasks.flatMap((task) => taskLines(task, open)),
  ]
}

/** What stands beside tasks of which none is sure. */
const choose = ' # TODO choose what it is for; until then nothing is demanded of it'

/** The names of principals whose tasks somebody has to choose. */
export const toChoose = ({ principals }: Proposal): string[] =>
  principals.filter(({ tasks }) => !tasks.some(({ sure }) => sure)).map(({ name }) => name)

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const roleName = (name: string): string => name.replace(/[^\w+=,.@-]+/g, '-').slice(0, 64)

function taskLines({ task, why, sure, with: values }: ProposedTask, open: boolean): string[] {
  const parameters = Object.entries(values).map(([name, value]) => `${name}: ${scalar(value)}`)
  if (!sure) return [`    ${open ? '' : '# '}  - ${task} # ${visible(why)}`]
  if (parameters.length === 0) return [`      - ${task} # ${visible(why)}`]
  return [`      - task: ${task} # ${visible(why)}`, `        with: { ${parameters.join(', ')} }`]
}

function bucketsLines(buckets: readonly ProposedBucket[]): string[] {
  return buckets.length === 0 ? [] : ['buckets:', ...buckets.flatMap(bucketLines), '']
}

function bucketLines({ name, why, cors, policy, tasks }: ProposedBucket): string[] {
  const members = [
    ...(cors === undefined ? [] : [`cors: ${scalar(cors)}`]),
    ...(policy === undefined ? [] : [`policy: ${scalar(policy)}`]),
  ]
  if (tasks.length === 0 || members.length === 0)
    return [`  ${scalar(name)}: ${members.length === 0 ? '{}' : `{ ${members.join(', ')} }`} # ${visible(why)}`]
  return [
    `  ${scalar(name)}: # ${visible(why)}`,
    ...members.map((member) => `    ${member}`),
    '    # content: images # or video, point-cloud, text: what its tasks follow from',
    `    # tasks: [${tasks.map(({ task }) => task).join(', ')}] # keep what it is for`,
  ]
}

function keyLines({ keys, account, region }: Proposal): string[] {
  const known = keys.filter((key) => key.arn !== undefined)
  const unknown = keys.filter((key) => key.arn === undefined)
  const place = `${region ?? 'us-east-1'}:${account ?? '111122223333'}`
  return [
    known.length > 0 ? 'keys:' : '# keys:',
    ...known.map((key) => `  ${scalar(key.arn!)}: { policy: ${scalar(key.policy)} } # ${visible(key.why)}`),
    ...unknown.map((key, index) => {
      const id = `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`
      const entry = `"arn:aws:kms:${place}:key/${id}": { policy: ${visible(scalar(key.policy))} } # ${visible(key.why)}`
      return known.length > 0 ? `  # ${entry}` : `#   ${entry}`
    }),
  ]
}

const short = ['# No policy that was found allows an action of a known service, so no principal is proposed.', '']

const onlyTemplates = ['# Nothing else was found that needs an entry, so no principal is proposed.', '']

const noPolicy =
  '# No policy file was found that allows an action of a known service. Roles in templates need no entry here; one'
const noRoleInTemplates =
  '# No role in the templates that were found allows an action of a known service, and none that does needs an entry; one'

const examplePrincipal = [
  '# whose policies are files of their own names them under policies, and its trust policy under trust:',
  '# principals:',
  '#   flow-definition:',
  '#     arn: arn:aws:iam::111122223333:role/flow-definition',
  '#     policies: [] # such as iam/flow-definition/*.json',
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
