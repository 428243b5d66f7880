import type { Finding, Severity } from '../findings/finding.js'
import { fingerprint } from '../findings/fingerprint.js'
import { plural, severities } from './counts.js'
import { markdown, markdownCode, markdownMessage, markdownUrl, visible } from './escape.js'
import type { Placed } from './review-place.js'
import { diffBlock, hidesSomething, suggestionBlock } from './review-suggestion.js'

/** GitHub refuses 65,536 characters. */
const bodyLimit = 60_000
/** Before escaping, which makes six characters of one at most. */
const messageLimit = 2_000
const shortLimit = 300
const changeLimit = 20_000
const relatedLimit = 3
const name = 'ml-perms-check'

/** A text that a marker can hold: no blank, no colon, nothing that ends a comment of HTML. */
const markerPart = (text: string): string => encodeURIComponent(visible(text)).slice(0, 120)

/** A finding's identity in a marker. */
export const markerId = (finding: Finding): string =>
  /^[\w.-]{1,64}$/.test(finding.fingerprint) ? finding.fingerprint : fingerprint([finding.fingerprint])

/** The hidden last line by which a later run knows its own comment. */
export const marker = (tag: string, id: string): string => `<!-- ${name}:${markerPart(tag)}:${id} -->`

/** The marker in a body's last line; `own` if it is of this tag. Markers anywhere else are text. */
export function readAnyMarker(body: string, tag: string): { id: string; own: boolean } | undefined {
  const last =
    body
      .trimEnd()
      .split(/\r\n|\r|\n/)
      .at(-1) ?? ''
  const found = /^<!-- ml-perms-check:([^\s:]*):([\w.-]{1,64}) -->$/.exec(last)
  return found === null ? undefined : { id: found[2]!, own: found[1] === markerPart(tag) }
}

/** The id in a body's last line, if that is a marker of this tag. */
export function readMarker(body: string, tag: string): string | undefined {
  const found = readAnyMarker(body, tag)
  return found?.own ? found.id : undefined
}

/** One line in which nothing is hidden, of limited length. */
function cut(text: string, limit: number): string {
  const line = visible(text)
  return line.length <= limit ? line : `${line.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`
}

const ruleOf = (finding: Finding): string =>
  finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule

/** One comment. `anchored` is false where it does not stand on the lines of the change: then no suggestion. */
export function commentBody(finding: Finding, placed: Placed, tag: string, anchored = true): string {
  const parts = [`**${finding.severity}:** ${markdownMessage(cut(finding.message, messageLimit))}`]
  const label = finding.severity === 'notice' ? '' : 'Fix: '
  if (finding.help) parts.push(`${label}${markdownMessage(cut(finding.help, messageLimit))}`)
  const suggestion = anchored && placed.kind === 'line' ? placed.suggestion : undefined
  const change = placed.change
  const size = change === undefined ? 0 : [...change.newLines, ...change.oldLines].join('\n').length
  if (change !== undefined && size <= changeLimit) {
    const description = finding.fix?.description
    const advice =
      finding.fix?.safety === 'review' ? ' (read it before you apply it: it may allow more than is needed)' : ''
    if (description) parts.push(`Suggested change: ${markdownMessage(cut(description, shortLimit))}${advice}`)
    if (suggestion !== undefined && !hidesSomething(suggestion)) parts.push(suggestionBlock(suggestion))
    else parts.push(`${markdownCode(`${change.path}:${change.firstLine}`)}\n${diffBlock(change)}`)
  }
  const related = finding.related.slice(0, relatedLimit).map(({ message, location }) => {
    const at = markdownCode(cut(`${location.path}:${location.startLine}`, shortLimit))
    return `- ${at}: ${markdownMessage(cut(message, shortLimit))}`
  })
  if (related.length > 0) parts.push(related.join('\n'))
  const target = markdownUrl(finding.url)
  const rule = markdown(cut(ruleOf(finding), shortLimit))
  parts.push(`<sub>${target === undefined ? rule : `[${rule}](${target})`}</sub>`)
  return `${parts.join('\n\n')}\n${marker(tag, markerId(finding))}`
}

const fixedStart = '**Fixed in '

/** What replaces a comment that people have answered, once its finding is gone. */
export function fixedBody(body: string, sha: string, tag: string, id: string): string {
  const said = body.split(/\r\n|\r|\n/)[0] ?? ''
  return `${fixedStart}${sha.slice(0, 40)}.** It said:\n\n${cut(said, bodyLimit)}\n${marker(tag, id)}`
}

export const isFixed = (body: string): boolean => body.startsWith(fixedStart)

/** Findings that have no comment, by reason. */
export interface Elsewhere {
  outside: number
  noPatch: number
  textDiffers: number
  overLimit: number
  /** Below the severity that is commented. */
  lower: number
  /** Said already by a job with another tag. */
  otherJob: number
  /** Files whose diff GitHub does not show, as people read them. */
  noPatchFiles: readonly string[]
}

export const noneElsewhere = (): Elsewhere => ({
  outside: 0,
  noPatch: 0,
  textDiffers: 0,
  overLimit: 0,
  lower: 0,
  otherJob: 0,
  noPatchFiles: [],
})

/** Why findings have no comment, a phrase a reason. */
export function elsewherePhrases(elsewhere: Elsewhere): string[] {
  const files = elsewhere.noPatchFiles.slice(0, 5).map((path) => markdownCode(cut(path, 300)))
  const more = elsewhere.noPatchFiles.length > files.length ? ' and others' : ''
  return [
    elsewhere.outside > 0 ? `${elsewhere.outside} outside the lines of this diff` : '',
    elsewhere.noPatch > 0
      ? `${elsewhere.noPatch} in files whose diff GitHub does not show (${files.join(', ')}${more})`
      : '',
    elsewhere.textDiffers > 0 ? `${elsewhere.textDiffers} on lines that differ at the head of the branch` : '',
    elsewhere.lower > 0 ? plural(elsewhere.lower, 'notice') : '',
    elsewhere.otherJob > 0 ? `${elsewhere.otherJob} with a comment of another job` : '',
    elsewhere.overLimit > 0 ? `${elsewhere.overLimit} above the limit of comments` : '',
  ].filter((phrase) => phrase !== '')
}

/** The body of a review: what stands in it and where the rest is. @param runUrl address of the run, for the summary */
export function reviewBody(
  posted: readonly Severity[],
  elsewhere: Elsewhere,
  tag: string,
  runUrl: string | undefined,
): string {
  const counts = severities
    .map((severity) => [posted.filter((each) => each === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => plural(count, severity))
  const lines = [`**${name}**: ${counts.join(', ')} on the lines below.`]
  const phrases = elsewherePhrases(elsewhere)
  if (phrases.length > 0)
    lines.push(`Not shown here: ${phrases.join('; ')}. The whole list is in the ${summaryLink(runUrl)}.`)
  return `${lines.join('\n\n')}\n${marker(tag, 'review')}`
}

function summaryLink(runUrl: string | undefined): string {
  const target = runUrl === undefined ? undefined : markdownUrl(runUrl)
  return target === undefined ? 'job summary' : `[job summary](${target})`
}

/** A review without comments, for when GitHub refuses the lines: the findings as a list. */
export function listBody(findings: readonly Finding[], tag: string, runUrl: string | undefined): string {
  const head = `**${name}**: GitHub takes no comment on the lines of ${plural(findings.length, 'finding')}.\n`
  const end = `\n${marker(tag, 'list')}`
  const lines: string[] = []
  let size = head.length + end.length + 300
  for (const finding of findings) {
    const { path, startLine } = finding.location
    const at = markdownCode(cut(`${path}:${startLine}`, 300))
    const line = `- ${at} **${finding.severity}:** ${markdownMessage(cut(finding.message, messageLimit))}`
    if (size + line.length + 1 > bodyLimit) break
    lines.push(line)
    size += line.length + 1
  }
  const left = findings.length - lines.length
  if (left > 0) lines.push(`\n${plural(left, 'more finding')} in the ${summaryLink(runUrl)}.`)
  return `${head}\n${lines.join('\n')}${end}`
}
