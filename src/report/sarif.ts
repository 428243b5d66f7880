import type { Finding, Fix, Location, Report, Severity } from '../findings/finding.js'
import { severities, shown } from './counts.js'
import { jsonText, markdown, markdownMessage, markdownUrl, visible } from './escape.js'

/** What GitHub takes of one file: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const mostResults = 25_000
const mostRelated = 100

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
}

export interface SarifOptions {
  /** Tells two uploads of one tool apart; the later would take the place of the earlier. */
  category?: string
}

/** The findings as SARIF 2.1.0, for code scanning and other tools. Suppressed findings are left out. */
export function sarif(report: Report, options: SarifOptions = {}): string {
  const all = shown(report).sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const findings = all.slice(0, mostResults)
  const rules = rulesOf(findings, report)
  const index = new Map(rules.map((rule, at) => [rule.id, at]))
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules } },
        ...(options.category === undefined
          ? {}
          : { automationDetails: { id: `${report.tool.name}/${visible(options.category)}/` } }),
        columnKind: 'utf16CodeUnits',
        ...(all.length > findings.length ? { properties: { resultsLeftOut: all.length - findings.length } } : {}),
        results: findings.map((finding) => result(finding, index.get(ruleId(finding))!)),
      },
    ],
  }
  return jsonText(document)
}

const ruleId = (finding: Finding): string =>
  visible(finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule)

function rulesOf(findings: readonly Finding[], report: Report) {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(ruleId(finding))) first.set(ruleId(finding), finding)
  const titles = new Map(report.tasks.map((task) => [task.task, task.title]))
  return [...first]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, finding]) => {
      const title = titles.get(finding.rule)
      const what = (finding.requirement ?? finding.rule.split('/').at(-1) ?? finding.rule).replaceAll('-', ' ')
      const short = title === undefined ? what : `${title}: ${what}`
      const about =
        title === undefined
          ? `${finding.rule}: ${what}`
          : `"${title}" (${finding.rule}) needs what the requirement "${what}" states; without it the task fails when it is deployed.`
      const target = markdownUrl(finding.url)
      return {
        id,
        name: id,
        shortDescription: { text: plain(short, 1024) },
        fullDescription: { text: plain(about, 1024) },
        help: {
          text: plain(target === undefined ? about : `${about} See ${finding.url}`, 2000),
          markdown: `${markdown(about)}${target === undefined ? '' : `\n\n[AWS documentation](${target})`}`,
        },
        ...(target === undefined ? {} : { helpUri: encodeURI(decodeSafely(finding.url)) }),
        defaultConfiguration: { level: levels[finding.severity] },
        properties: { tags: ['security', 'aws', 'iam'], precision: 'high' },
      }
    })
}

function result(finding: Finding, ruleIndex: number) {
  const text = [finding.message, ...(finding.help ? [`help: ${finding.help}`] : [])]
  const related = finding.related.slice(0, mostRelated).map((each, at) => ({
    id: at + 1,
    ...physical(each.location),
    message: { text: plain(each.message, 1024) },
  }))
  return {
    ruleId: ruleId(finding),
    ruleIndex,
    level: levels[finding.severity],
    message: {
      text: text.map((line) => plain(line, 8000)).join('\n'),
      markdown: text.map(markdownMessage).join('\n\n'),
    },
    locations: [physical(finding.location)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: {
      primaryLocationLineHash: `${finding.fingerprint}:1`,
      'mlPermsCheck/v1': finding.fingerprint,
    },
    ...(finding.fix === undefined ? {} : { fixes: [fix(finding.fix)] }),
    properties: {
      ...(finding.task === undefined ? {} : { task: visible(finding.task) }),
      ...(finding.requirement === undefined ? {} : { requirement: visible(finding.requirement) }),
      ...(finding.principal === undefined ? {} : { principal: visible(finding.principal) }),
      ...(finding.bucket === undefined ? {} : { bucket: visible(finding.bucket) }),
    },
  }
}

function fix({ description, edits }: Fix) {
  const byPath = new Map<string, Fix['edits']>()
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit])
  return {
    description: { text: plain(description, 1024) },
    artifactChanges: [...byPath].map(([path, list]) => ({
      artifactLocation: { uri: uri(path) },
      replacements: list.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
    })),
  }
}

const physical = (location: Location) => ({
  physicalLocation: { artifactLocation: { uri: uri(location.path) }, region: region(location) },
})

const region = ({ startLine, startColumn, endLine, endColumn }: Location) => ({
  startLine: Math.max(1, startLine),
  startColumn: Math.max(1, startColumn),
  endLine: Math.max(1, startLine, endLine),
  endColumn: Math.max(1, endColumn),
})

const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

/** A relative path as a URI reference. */
const uri = (path: string): string => wellFormed(path).split('/').map(encodeURIComponent).join('/')

function decodeSafely(url: string): string {
  try {
    return decodeURI(wellFormed(url))
  } catch {
    return wellFormed(url)
  }
}

/** Plain text of a message: nothing hidden, and no `[text](target)`, which SARIF would take for a link. */
function plain(text: string, limit: number): string {
  const line = visible(text).replace(/[[\]](?=.*\]\()|\](?=\()/g, '\\$&')
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
