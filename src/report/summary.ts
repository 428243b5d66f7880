import type { Finding, Location, Report, RequirementResult, TaskResult, Verdict } from '../findings/finding.js'
import { plural, severities, shown, unknownReasons } from './counts.js'
import { markdown, markdownCode, markdownMessage, markdownUrl } from './escape.js'
import { reachDiagram } from './reach-diagram.js'

/** GitHub refuses a summary above 1 MiB. */
const defaultBudget = 900 * 1024
const maxTableRows = 200
const maxTableColumns = 6

export const marks: Readonly<Record<Verdict, string>> = { satisfied: '✅', missing: '❌', unknown: '❔' }

const reasonTexts: Readonly<Record<string, string>> = {
  'condition-key': 'a condition depends on a value that only a real request has',
  symbol: 'a name or variable has no value in this repository',
  'unreadable-policy': 'a policy is not in this repository',
  'resource-policy': 'a bucket, key or other resource policy is not in this repository',
  'too-complex': 'the policy is too complex to decide',
  'internal-error': 'ml-perms-check failed at it',
  malformed: 'a policy has an element that cannot be read',
  trust: 'the trust policy is not in this repository',
  cors: "the bucket's CORS configuration is not in this repository",
  'unreadable-cors': "the bucket's CORS configuration cannot be read",
  'attachment-not-known': 'whether a policy is attached depends on what only deployment knows',
  'statement-not-known': 'whether a statement is there depends on what only deployment knows',
  'principal-not-in-repository': 'the role is not in this repository',
  'access-point': 'it is allowed through an access point, which may not be enough',
  'several-roles': 'several roles go by this name',
}

/** The job summary as Markdown, at most `budget` bytes, cut at a finding's end. */
export function summary(report: Report, budget: number = defaultBudget): string {
  const page = new Page(budget)
  page.add(`## ml-perms-check\n\n${counts(report)}\n`)
  page.add(verdictTable(report))
  page.add(reachDiagram(report))
  const covered = new Set<string>()
  page.section('### Missing', missing(report, covered))
  page.section(
    '### Other findings',
    severities.flatMap((severity) =>
      shown(report)
        .filter((finding) => finding.severity === severity && !covered.has(key(finding)))
        .map(findingBlock),
    ),
  )
  page.add(unknowns(report))
  page.add(lifecycle(report))
  return page.text()
}

/** Collects blocks up to a number of bytes; what does not fit is counted. */
class Page {
  private readonly blocks: string[] = []
  private size = 0
  private left = 0
  /** Kept back for the closing line. */
  private static readonly reserve = 200

  constructor(private readonly budget: number) {}

  add(block: string): boolean {
    if (block === '') return true
    const size = Buffer.byteLength(block) + 1
    if (this.size + size > this.budget - Page.reserve) return false
    this.blocks.push(block)
    this.size += size
    return true
  }

  /** A heading and one block a finding. */
  section(heading: string, blocks: readonly string[]): void {
    if (blocks.length === 0) return
    let open = this.add(`${heading}\n`)
    for (const block of blocks) {
      if (open) open = this.add(block)
      if (!open) this.left++
    }
    if (open) this.add('')
  }

  text(): string {
    const more =
      this.left > 0 ? `\n_${plural(this.left, 'more finding')} left out: the summary would be too long._\n` : ''
    return `${this.blocks.join('\n')}${more}`
  }
}

function counts(report: Report): string {
  const { findings, tasks, files, principals } = report.summary
  const found = severities.map((severity) => plural(findings[severity], severity)).join(', ')
  return [
    `**${found}** in ${plural(files, 'file')} with ${plural(principals, 'principal')}.`,
    `Tasks: ${marks.satisfied} ${tasks.satisfied} satisfied, ${marks.missing} ${tasks.missing} missing, ${marks.unknown} ${tasks.unknown} unknown.`,
  ].join(' ')
}

const subject = (result: { principal?: string | null; bucket?: string }): string =>
  result.principal ?? (result.bucket === undefined ? '' : `bucket ${result.bucket}`)

function verdictTable(report: Report): string {
  if (report.tasks.length === 0) return ''
  const subjects = new Map<string, TaskResult[]>()
  for (const result of report.tasks) {
    const name = subject(result)
    subjects.set(name, [...(subjects.get(name) ?? []), result])
  }
  const columns = [...new Set(report.tasks.map((result) => result.task))]
  const rows = [...subjects].slice(0, maxTableRows)
  const lines: string[] = []
  if (columns.length <= maxTableColumns) {
    lines.push(`| principal | ${columns.map(markdown).join(' | ')} |`, `| --- |${' :-: |'.repeat(columns.length)}`)
    for (const [name, results] of rows) {
      const cells = columns.map((column) =>
        results
          .filter((result) => result.task === column)
          .map(mark)
          .join(' '),
      )
      lines.push(`| ${markdown(name)} | ${cells.join(' | ')} |`)
    }
  } else {
    lines.push('| principal | tasks |', '| --- | --- |')
    for (const [name, results] of rows) {
      lines.push(
        `| ${markdown(name)} | ${results.map((result) => `${mark(result)} ${markdown(result.task)}`).join('<br>')} |`,
      )
    }
  }
  if (subjects.size > rows.length) lines.push('', `${plural(subjects.size - rows.length, 'more principal')} not shown.`)
  return `### Principals and tasks\n\n${lines.join('\n')}\n`
}

const mark = (result: TaskResult): string =>
  result.ended !== undefined && result.verdict === 'satisfied'
    ? `${marks.satisfied} (permissions suffice, service ended)`
    : marks[result.verdict]

const key = (finding: {
  rule: string
  requirement?: string
  principal?: string
  bucket?: string
  location: Location
}) => JSON.stringify([finding.rule, finding.requirement, finding.principal ?? finding.bucket, finding.location])

/** One block a missing requirement, with the finding's place if there is one. */
function missing(report: Report, covered: Set<string>): string[] {
  const blocks: string[] = []
  const bySubject = new Map<string, Finding[]>()
  for (const finding of report.findings) {
    const id = JSON.stringify([finding.rule, finding.requirement, finding.principal ?? finding.bucket])
    const list = bySubject.get(id)
    if (list) list.push(finding)
    else bySubject.set(id, [finding])
  }
  const seen = new Set<string>()
  for (const result of report.tasks) {
    for (const requirement of result.requirements) {
      if (requirement.verdict !== 'missing') continue
      const id = JSON.stringify([result.task, requirement.id, result.principal ?? result.bucket])
      const candidates = bySubject.get(id) ?? []
      const finding = candidates.find((each) => each.message === requirement.message) ?? candidates[0]
      if (finding?.suppressed) continue
      if (finding) covered.add(key(finding))
      // Two requirements may come to the same, such as those on input and output if they are one bucket.
      const said = JSON.stringify([result.task, subject(result), requirement.message])
      if (!seen.has(said)) blocks.push(missingBlock(result, requirement, finding))
      seen.add(said)
    }
  }
  return blocks
}

function missingBlock(result: TaskResult, requirement: RequirementResult, finding: Finding | undefined): string {
  const place = finding?.location ?? requirement.locations[0]
  const lines = [
    `- ${marks.missing} **${markdown(subject(result))}**: ${markdownMessage(requirement.message)}`,
    `  <br>${markdown(result.title)} (${markdown(`${result.task}#${requirement.id}`)})${at(place)}${source(requirement.url)}`,
  ]
  if (requirement.failure && !requirement.message.includes(requirement.failure)) {
    lines.push(`  <br>Without it: ${markdownMessage(requirement.failure)}`)
  }
  const help = requirement.help ?? finding?.help
  if (help) lines.push(`  <br>Fix: ${markdownMessage(help)}`)
  return lines.join('\n')
}

function findingBlock(finding: Finding): string {
  const rule = finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule
  const lines = [
    `- **${finding.severity}**: ${markdownMessage(finding.message)}`,
    `  <br>${markdown(rule)}${at(finding.location)}${source(finding.source ?? finding.url)}`,
  ]
  // What is only unknown has nothing to fix.
  if (finding.help) lines.push(`  <br>${finding.severity === 'notice' ? '' : 'Fix: '}${markdownMessage(finding.help)}`)
  return lines.join('\n')
}

const at = (place: Location | undefined): string =>
  place === undefined ? '' : ` at ${markdownCode(`${place.path}:${place.startLine}:${place.startColumn}`)}`

function source(url: string): string {
  const target = markdownUrl(url)
  return target === undefined ? '' : ` ([source](${target}))`
}

function unknowns(report: Report): string {
  const reasons = unknownReasons(report)
  if (reasons.length === 0) return ''
  const rows = reasons.map(([reason, count]) => `| ${markdown(reason)} | ${count} | ${reasonTexts[reason] ?? ''} |`)
  return `### Unknown\n\n| reason | requirements | what it means |\n| --- | --: | --- |\n${rows.join('\n')}\n`
}

function lifecycle(report: Report): string {
  const ended = [...new Set(report.tasks.flatMap((result) => (result.ended === undefined ? [] : [result.ended])))]
  const told = new Set(
    shown(report)
      .filter((finding) => finding.rule.endsWith('/end-of-support'))
      .map((each) => each.message),
  )
  const lines = ended.filter((text) => !told.has(text)).map((text) => `- ${markdownMessage(text)}`)
  return lines.length === 0 ? '' : `### Services\n\n${lines.join('\n')}\n`
}
