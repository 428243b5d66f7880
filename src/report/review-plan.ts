import type { Finding, Severity } from '../findings/finding.js'
import { severities } from './counts.js'
import {
  commentBody,
  type Elsewhere,
  fixedBody,
  isFixed,
  markerId,
  noneElsewhere,
  readAnyMarker,
  readMarker,
} from './review-body.js'
import type { Placed } from './review-place.js'

/** A review comment as GitHub lists it. */
export interface ExistingComment {
  id: number
  body: string
  /** Login; '' if the account is gone. */
  author: string
  path: string
  /** Null when the comment is outdated. */
  line: number | null
  startLine: number | null
  replyTo?: number
}

export interface NewComment {
  path: string
  line: number
  startLine?: number
  body: string
  finding: Finding
  /** The own comment that goes before this one comes. */
  replaces?: number
}

/** What is to be done, in this order: remove, edit, then one review with the posts. */
export interface ReviewPlan {
  remove: number[]
  edit: { id: number; body: string }[]
  post: NewComment[]
  /** Own comments that stay as they are or are edited. */
  kept: number
  elsewhere: Elsewhere
}

export interface PlanInput {
  findings: readonly Finding[]
  /** The place of each finding, in the same order. */
  places: readonly Placed[]
  comments: readonly ExistingComment[]
  tag: string
  isOwn(author: string): boolean
  /** Most comments of ours at one time. */
  maximum: number
  /** Findings below it get no comment: what is only unknown breaks nothing. */
  lowest: Severity
  headSha: string
  /** Ids of first comments whose thread a person has resolved. */
  resolved: ReadonlySet<number>
}

interface Wanted {
  finding: Finding
  placed: Placed
}

/** Compares what is there with what should be. Comments of other people, tags and authors are never in the plan. */
export function planReview(input: PlanInput): ReviewPlan {
  const { findings, places, comments, tag } = input
  const wanted = new Map<string, Wanted>()
  findings.forEach((finding, index) => {
    const id = markerId(finding)
    if (!wanted.has(id)) wanted.set(id, { finding, placed: places[index]! })
  })
  const answered = new Set(
    comments.filter((each) => each.replyTo !== undefined && !input.isOwn(each.author)).map((each) => each.replyTo!),
  )
  const plan: ReviewPlan = { remove: [], edit: [], post: [], kept: 0, elsewhere: noneElsewhere() }
  const said = new Set<string>()
  const others = saidByOthers(input)
  const moves = new Map<string, number>()
  for (const [id, own] of ownComments(input)) {
    const want = wanted.get(id)
    if (want === undefined) {
      for (const comment of own) {
        if (!answered.has(comment.id)) plan.remove.push(comment.id)
        else if (!isFixed(comment.body)) {
          plan.edit.push({ id: comment.id, body: fixedBody(comment.body, input.headSha, tag, id) })
        }
      }
      continue
    }
    const best = own.reduce((a, b) => (worth(b, want, answered) > worth(a, want, answered) ? b : a))
    for (const comment of own) if (comment !== best && !answered.has(comment.id)) plan.remove.push(comment.id)
    const earlier = others.get(id)
    if (earlier !== undefined && earlier < best.id && !answered.has(best.id)) {
      plan.remove.push(best.id)
      continue
    }
    const stays = stands(best, want.placed) || answered.has(best.id) || input.resolved.has(best.id)
    if (!stays && want.placed.kind === 'line') {
      moves.set(id, best.id)
      continue
    }
    said.add(id)
    plan.kept++
    const anchored = stands(best, want.placed)
    const body = commentBody(want.finding, want.placed, tag, anchored)
    // What is outdated cannot be applied any more, and without a place nothing better is known than what stands there.
    const matters = (want.placed.kind === 'line' && best.line !== null) || isFixed(best.body)
    const differs = matters && !same(best.body, body)
    if (differs) plan.edit.push({ id: best.id, body })
  }
  for (const id of others.keys()) {
    if (!wanted.has(id) || said.has(id) || moves.has(id)) continue
    said.add(id)
    plan.elsewhere.otherJob++
  }
  addPosts(plan, input, wanted, said, moves)
  return plan
}

/** Findings that a job with another tag has said, still at their lines: the first comment of each. */
function saidByOthers({ comments, tag, isOwn }: PlanInput): Map<string, number> {
  const result = new Map<string, number>()
  for (const { id: comment, replyTo, author, line, body } of comments) {
    if (replyTo !== undefined || line === null || !isOwn(author) || isFixed(body)) continue
    const found = readAnyMarker(body, tag)
    if (found === undefined || found.own) continue
    result.set(found.id, Math.min(comment, result.get(found.id) ?? comment))
  }
  return result
}

/** Comments that the own account wrote with a marker of this tag, by the marker's id. */
function ownComments({ comments, tag, isOwn }: PlanInput): Map<string, ExistingComment[]> {
  const result = new Map<string, ExistingComment[]>()
  for (const comment of comments) {
    if (comment.replyTo !== undefined || !isOwn(comment.author)) continue
    const id = readMarker(comment.body, tag)
    if (id === undefined) continue
    const list = result.get(id)
    if (list === undefined) result.set(id, [comment])
    else list.push(comment)
  }
  return result
}

const stands = (comment: ExistingComment, placed: Placed): boolean =>
  placed.kind === 'line' &&
  comment.path === placed.path &&
  comment.line === placed.lastLine &&
  (comment.startLine ?? comment.line) === placed.firstLine

/** Of several comments about one finding the one that people answered stays, else the one at the right line. */
const worth = (comment: ExistingComment, { placed }: Wanted, answered: ReadonlySet<number>): number =>
  (answered.has(comment.id) ? 4 : 0) + (stands(comment, placed) ? 2 : 0) + (comment.line === null ? 0 : 1)

/** GitHub gives bodies back with other line endings. */
const same = (a: string, b: string): boolean => a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd()

function addPosts(
  plan: ReviewPlan,
  { maximum, lowest, tag }: PlanInput,
  wanted: ReadonlyMap<string, Wanted>,
  said: ReadonlySet<string>,
  moves: ReadonlyMap<string, number>,
): void {
  const noPatchFiles = new Set<string>()
  const candidates: (Wanted & { id: string })[] = []
  for (const [id, want] of wanted) {
    if (said.has(id)) continue
    const { kind } = want.placed
    const isLower = severities.indexOf(want.finding.severity) > severities.indexOf(lowest)
    if (isLower && !moves.has(id)) plan.elsewhere.lower++
    else if (kind === 'line') candidates.push({ id, ...want })
    else if (kind === 'outside') plan.elsewhere.outside++
    else if (kind === 'text-differs') plan.elsewhere.textDiffers++
    else {
      plan.elsewhere.noPatch++
      noPatchFiles.add(want.finding.location.path)
    }
  }
  plan.elsewhere.noPatchFiles = [...noPatchFiles]
  const rank = ({ id, finding }: Wanted & { id: string }) =>
    (moves.has(id) ? 0 : 10) + severities.indexOf(finding.severity)
  candidates.sort((a, b) => rank(a) - rank(b))
  for (const { id, finding, placed } of candidates) {
    if (placed.kind !== 'line') continue
    const replaced = moves.get(id)
    if (plan.kept + plan.post.length >= maximum) {
      // What cannot come back does not go.
      if (replaced !== undefined) plan.kept++
      else plan.elsewhere.overLimit++
      continue
    }
    plan.post.push({
      path: placed.path,
      line: placed.lastLine,
      ...(placed.firstLine < placed.lastLine ? { startLine: placed.firstLine } : {}),
      body: commentBody(finding, placed, tag),
      finding,
      ...(replaced === undefined ? {} : { replaces: replaced }),
    })
  }
}
