import type { Finding, Severity } from '../findings/finding.js'
import {
  type Elsewhere,
  elsewherePhrases,
  listBody,
  noneElsewhere,
  readMarker,
  reviewBody,
} from '../report/review-body.js'
import { hunkOf } from '../report/review-patch.js'
import { place } from '../report/review-place.js'
import {
  type ExistingComment,
  type NewComment,
  type PlanInput,
  planReview,
  type ReviewPlan,
} from '../report/review-plan.js'
import { createClient, type GitHubClient, readWaits } from './github-client.js'
import type { GitHubEvent } from './github-event.js'
import { type Fault, faultOf, refusalOf } from './github-faults.js'
import { CheckedOut } from './github-head.js'
import { comparedFiles, type ListedFiles, PullClient } from './github-pull.js'

/** What a run of the action needs to talk to GitHub about its findings. */
export interface GitHubOptions {
  event: GitHubEvent
  token: string
  tag: string
  botLogin: string
  maximum: number
  /** The lowest severity that is commented. */
  lowest: Severity
  env: NodeJS.ProcessEnv
  /** The directory that reported paths are relative to, and the one that was checked. */
  workspaceRoot: string
  root: string
  text(path: string): string | undefined
  debug(message: string): void
}

export interface ReviewOutcome {
  posted: number
  edited: number
  removed: number
  kept: number
  elsewhere: Elsewhere
  /** The head as it is now, if this run is no longer about it. */
  movedTo?: string
  /** Something to know that is no fault. */
  note?: string
}

const writePermission = 'pull-requests: write'
const readPermission = 'pull-requests: read'

/** All that one run does at GitHub. What fails is kept in `faults`; nothing is thrown. */
export class GitHubRun {
  readonly faults: Fault[] = []
  private readonly client: GitHubClient
  private readonly pull: PullClient | undefined
  private readonly checkout: CheckedOut
  private listed: Promise<ListedFiles | undefined> | undefined

  constructor(private readonly options: GitHubOptions) {
    this.client = createClient(options.token, readWaits(options.env), options.debug)
    this.pull = options.event.pull && new PullClient(this.client, options.event.pull)
    this.checkout = new CheckedOut(options.workspaceRoot, options.root, options.text)
  }

  /** From a reported path to the repository's. */
  readonly repositoryPath = (path: string): string => this.checkout.repositoryPath(path)

  /** The files that the pull request, the push or the merge group changes. Undefined if GitHub does not say. */
  changedFiles(): Promise<ListedFiles | undefined> {
    this.listed ??= this.list()
    return this.listed
  }

  private async list(): Promise<ListedFiles | undefined> {
    const { range } = this.options.event
    try {
      if (this.pull !== undefined) return await this.pull.files()
      return range === undefined ? undefined : await comparedFiles(this.client, range)
    } catch (error) {
      const needs = this.pull === undefined ? 'contents: read' : readPermission
      this.faults.push(faultOf(error, 'list the changed files', needs))
      return undefined
    }
  }

  /** Whether a finding lies in a file of the change; for sorting. */
  async inChange(): Promise<(finding: Finding) => boolean> {
    const changed = new Map(((await this.changedFiles())?.files ?? []).map((file) => [file.path, file]))
    return (finding) => {
      const hunks = changed.get(this.repositoryPath(finding.location.path))?.hunks
      const { startLine } = finding.location
      return hunks !== undefined && hunkOf(hunks, startLine, startLine) !== undefined
    }
  }

  /** Brings the pull request's review comments in line with the findings. */
  async review(findings: readonly Finding[]): Promise<ReviewOutcome> {
    const outcome: ReviewOutcome = { posted: 0, edited: 0, removed: 0, kept: 0, elsewhere: noneElsewhere() }
    const { pull, options } = this
    if (pull === undefined) return outcome
    // Without the list of what is there nothing is posted: it would be said twice.
    const comments = await this.attempt('list the review comments', readPermission, () => pull.comments())
    if (comments === undefined) return outcome
    const own = await this.ownLogins(comments, pull)
    const isOwn = (author: string) => own.has(author.toLowerCase())
    const input: PlanInput = {
      findings,
      places: [],
      comments,
      tag: options.tag,
      isOwn,
      maximum: options.maximum,
      lowest: options.lowest,
      headSha: pull.pull.headSha,
      resolved: new Set(),
    }
    if (findings.length > 0) {
      const changed = await this.changedFiles()
      if (changed === undefined) return outcome
      if (!changed.complete) outcome.note = 'GitHub lists only the first 3,000 files of this pull request'
      const checked = await this.checkout.checked(findings, changed.files, pull)
      input.places = findings.map((finding) => place(finding, checked))
    }
    let plan = planReview(input)
    if (plan.post.some((post) => post.replaces !== undefined)) {
      plan = planReview({ ...input, resolved: await this.resolvedByPeople(pull, isOwn) })
    }
    outcome.kept = plan.kept
    outcome.elsewhere = plan.elsewhere
    if (plan.remove.length + plan.edit.length + plan.post.length > 0) {
      const head = await pull.headSha().catch(() => undefined)
      if (head !== undefined && head !== pull.pull.headSha) outcome.movedTo = head
      else await this.carryOut(plan, pull, isOwn, outcome)
    }
    return outcome
  }

  private async carryOut(
    plan: ReviewPlan,
    pull: PullClient,
    isOwn: (author: string) => boolean,
    outcome: ReviewOutcome,
  ): Promise<void> {
    for (const id of plan.remove) {
      if (this.stopped()) return
      if (await this.done('remove a review comment', () => pull.deleteComment(id))) outcome.removed++
    }
    for (const { id, body } of plan.edit) {
      if (this.stopped()) return
      if (await this.done('edit a review comment', () => pull.updateComment(id, body))) outcome.edited++
    }
    const posts: NewComment[] = []
    for (const post of plan.post) {
      if (this.stopped()) return
      const id = post.replaces
      // What did not go does not come a second time.
      if (id === undefined) posts.push(post)
      else if (await this.done('remove a review comment', () => pull.deleteComment(id))) posts.push(post)
    }
    if (posts.length > 0 && !this.stopped()) await this.post(posts, plan.elsewhere, pull, isOwn, outcome)
  }

  private async post(
    posts: readonly NewComment[],
    elsewhere: Elsewhere,
    pull: PullClient,
    isOwn: (author: string) => boolean,
    outcome: ReviewOutcome,
  ): Promise<void> {
    const { tag, event } = this.options
    const body = (some: readonly NewComment[]) =>
      reviewBody(
        some.map(({ finding }) => finding.severity),
        elsewhere,
        tag,
        event.runUrl,
      )
    let left = posts
    for (let attempt = 1; ; attempt++) {
      let error: unknown
      try {
        if (await pull.createReview(body(left), left)) {
          outcome.posted = posts.length
          return
        }
      } catch (thrown) {
        error = thrown
      }
      const refusal = refusalOf(error)
      if (refusal === 'pending-review') {
        if (attempt === 1 && (await this.removedOwnPending(pull, isOwn))) continue
        this.faults.push(faultOf(error, 'post the review', writePermission))
        return
      }
      if (refusal !== undefined) {
        const head = await pull.headSha().catch(() => undefined)
        if (head !== undefined && head !== pull.pull.headSha) outcome.movedTo = head
        else {
          this.faults.push(faultOf(error, 'post comments on the lines', writePermission))
          await this.postList(left, pull, isOwn)
        }
        return
      }
      const fault =
        error === undefined
          ? ({
              kind: 'malformed',
              what: 'see whether the review is posted',
              because: 'the answer cannot be read',
            } as const)
          : faultOf(error, 'post the review', writePermission)
      if (fault.kind === 'permission' || fault.kind === 'rate-limit') {
        this.faults.push(fault)
        return
      }
      // It may have been taken all the same: look before saying anything twice.
      const there = await pull.comments().catch(() => undefined)
      const ids = new Set(there?.filter((each) => isOwn(each.author)).map((each) => readMarker(each.body, tag)))
      left = left.filter((post) => !ids.has(readMarker(post.body, tag)))
      if (there !== undefined && left.length === 0) {
        outcome.posted = posts.length
        return
      }
      if (there === undefined || attempt > 1 || error === undefined) {
        outcome.posted = posts.length - left.length
        this.faults.push(fault)
        return
      }
    }
  }

  /** One review with the findings as a list; the one of an earlier run is brought up to date. */
  private async postList(
    posts: readonly NewComment[],
    pull: PullClient,
    isOwn: (author: string) => boolean,
  ): Promise<void> {
    const { tag, event } = this.options
    const body = listBody(
      posts.map(({ finding }) => finding),
      tag,
      event.runUrl,
    )
    await this.attempt('post the list of findings', writePermission, async () => {
      const reviews = await pull.reviews()
      const earlier = reviews.find((each) => isOwn(each.author) && readMarker(each.body, tag) === 'list')
      if (earlier === undefined) await pull.createReview(body, [])
      else if (earlier.body.trimEnd() !== body) await pull.updateReview(earlier.id, body)
    })
  }

  /** A pending review blocks every other one of its author. Only one with our own marker is removed. */
  private async removedOwnPending(pull: PullClient, isOwn: (author: string) => boolean): Promise<boolean> {
    try {
      const reviews = await pull.reviews()
      const { tag } = this.options
      const pending = reviews.find((each) => each.state === 'PENDING' && isOwn(each.author))
      if (pending === undefined || readMarker(pending.body, tag) === undefined) return false
      await pull.deletePendingReview(pending.id)
      return true
    } catch {
      return false
    }
  }

  /** The expected author; the token's own name too, but it is asked for only where somebody else wrote a marker. */
  private async ownLogins(comments: readonly ExistingComment[], pull: PullClient): Promise<Set<string>> {
    const expected = this.options.botLogin.toLowerCase()
    const logins = new Set([expected])
    const foreign = comments.some(
      (each) =>
        each.replyTo === undefined &&
        each.author.toLowerCase() !== expected &&
        readMarker(each.body, this.options.tag) !== undefined,
    )
    if (foreign) {
      const viewer = await pull.viewer().catch(() => '')
      if (viewer !== '') logins.add(viewer.toLowerCase())
    }
    return logins
  }

  private async resolvedByPeople(pull: PullClient, isOwn: (author: string) => boolean): Promise<Set<number>> {
    const threads = await pull.resolvedThreads().catch(() => [])
    return new Set(threads.filter(({ by }) => by === '' || !isOwn(by)).map(({ comment }) => comment))
  }

  /** After these nothing else will be taken either. */
  private stopped(): boolean {
    return this.faults.some(
      (fault) => fault.kind === 'rate-limit' || (fault.kind === 'permission' && fault.status !== 404),
    )
  }

  private async attempt<T>(what: string, needs: string, action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action()
    } catch (error) {
      this.faults.push(faultOf(error, what, needs))
      return undefined
    }
  }

  private async done(what: string, action: () => Promise<void>): Promise<boolean> {
    const result = await this.attempt(what, writePermission, async () => {
      await action()
      return true
    })
    return result === true
  }
}

/** What was done, in one line; '' if there is nothing to say. */
export function outcomeText(outcome: ReviewOutcome): string {
  const done = [
    [outcome.posted, 'posted'],
    [outcome.edited, 'edited'],
    [outcome.removed, 'removed'],
    [outcome.kept, 'kept'],
  ] as const
  const parts = done.filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`)
  const phrases = [...elsewherePhrases(outcome.elsewhere), ...(outcome.note === undefined ? [] : [outcome.note])]
  if (parts.length + phrases.length === 0) return ''
  const shown = parts.length === 0 ? 'none' : parts.join(', ')
  return `Review comments: ${shown}.${phrases.length === 0 ? '' : ` Without a comment: ${phrases.join('; ')}.`}`
}
