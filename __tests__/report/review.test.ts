import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Fix, FixEdit, Report } from '../../src/findings/finding.js'
import { commentBody, fixedBody, listBody, marker, markerId, readMarker } from '../../src/report/review-body.js'
import { alignHunks, alignTexts, type LineMap, sameLines } from '../../src/report/review-lines.js'
import { hunkOf, parsePatch } from '../../src/report/review-patch.js'
import { type Checked, type Placed, place } from '../../src/report/review-place.js'
import { type ExistingComment, type PlanInput, planReview } from '../../src/report/review-plan.js'
import { limitScope } from '../../src/report/review-scope.js'
import { diffBlock, fence, suggestionBlock, wholeLines } from '../../src/report/review-suggestion.js'
import { patchOf } from '../github/diff.js'

const at = (startLine: number, startColumn: number, endLine = startLine, endColumn = startColumn) => ({
  path: 'a.json',
  startLine,
  startColumn,
  endLine,
  endColumn,
})
const edit = (newText: string, ...place: Parameters<typeof at>): FixEdit => ({ ...at(...place), newText })
const fixOf = (...edits: FixEdit[]): Fix => ({ description: 'add `s3:PutObject`', safety: 'safe', edits })
const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'a2i/flow-definition-role',
  requirement: 'write-output',
  severity: 'error',
  message: 'role `r` does not allow `s3:PutObject`',
  url: 'https://docs.aws.amazon.com/x.html',
  location: at(2, 1, 2, 4),
  related: [],
  fingerprint: 'f1',
  ...more,
})

describe('patches', () => {
  it('reads RIGHT lines, also where a line looks like a header', () => {
    const hunks = parsePatch(
      '@@ -1,3 +1,4 @@ x\n a\n-b\n+@@ -9 +9 @@\n+\n c\n\\ No newline at end of file\n@@ -9,2 +10,0 @@\n-y\n-z',
    )
    expect(hunks).toEqual([
      [
        { line: 1, text: 'a', added: false },
        { line: 2, text: '@@ -9 +9 @@', added: true },
        { line: 3, text: '', added: true },
        { line: 4, text: 'c', added: false },
      ],
    ])
    expect(hunkOf(hunks, 2, 4)).toBe(hunks[0])
    expect(hunkOf(hunks, 4, 5)).toBeUndefined()
  })

  it('takes anything for no patch', () => {
    for (const text of ['', 'x', '@@', '@@ -1 +1 @@', '@@ -1 +99999999 @@\n+a', '-- \n++']) parsePatch(text)
    expect(parsePatch('no patch')).toEqual([])
  })

  it('reads what a diff of two texts says', () => {
    const lines = fc.array(fc.constantFrom('{', '}', '  "a"', '  "b"', '', '@@ -1 +1 @@', '+x', '-y'), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const text = (all: string[]) => (all.length === 0 ? '' : `${all.join('\n')}\n`)
        for (const hunk of parsePatch(patchOf(text(before), text(after)))) {
          for (const { line, text: each } of hunk) expect(after[line - 1]).toBe(each)
        }
      }),
    )
  })
})

describe('lines of the merge commit and of the head', () => {
  it('pairs lines with the same text only, in order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (scanned, head) => {
        const map = alignTexts(scanned, head)
        let last = 0
        scanned.forEach((text, index) => {
          const to = map(index + 1)
          if (to === undefined) return
          expect(head[to - 1]).toBe(text)
          expect(to).toBeGreaterThan(last)
          last = to
        })
      }),
    )
  })

  it('finds lines that the base has moved', () => {
    const map = alignTexts(['new', '', 'a', 'b', 'c'], ['a', 'b', 'c'])
    expect([1, 2, 3, 4, 5, 6].map(map)).toEqual([undefined, undefined, 1, 2, 3, undefined])
  })

  it('places a hunk by itself only where it stands once', () => {
    const hunks = parsePatch('@@ -1,2 +3,3 @@\n a\n+b\n c')
    expect([1, 2, 3].map(alignHunks(['a', 'b', 'c'], hunks))).toEqual([3, 4, 5])
    expect([3, 4, 5].map(alignHunks(['', '', 'a', 'b', 'c'], hunks))).toEqual([3, 4, 5])
    expect(alignHunks(['a', 'b', 'c', 'a', 'b', 'c'], hunks)(1)).toBeUndefined()
  })
})

/** A fix applied to the text as edits, for comparison. */
function applied(fix: Fix, lines: readonly string[]): string {
  const text = lines.join('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  return [...fix.edits]
    .sort((a, b) => b.startLine - a.startLine || b.startColumn - a.startColumn)
    .reduce(
      (now, each) =>
        now.slice(0, offset(each.startLine, each.startColumn)) +
        each.newText +
        now.slice(offset(each.endLine, each.endColumn)),
      text,
    )
}

/** What GitHub does with a suggestion: the comment's lines are replaced by the lines of the block. */
function withSuggestion(body: string, placed: Placed, head: readonly string[]): string {
  if (placed.kind !== 'line') throw new Error('no line')
  const block = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body)
  if (block === null) throw new Error('no suggestion')
  const lines = block[2] === '' ? [] : block[2]!.slice(0, -1).split('\n')
  return [...head.slice(0, placed.firstLine - 1), ...lines, ...head.slice(placed.lastLine)].join('\n')
}

const checkedOf = (lines: readonly string[], patch: string | undefined, toHead: LineMap = sameLines): Checked => ({
  repositoryPath: (path) => path,
  lines: () => lines,
  toHead: () => toHead,
  changed: new Map([['a.json', { path: 'a.json', ...(patch === undefined ? {} : { hunks: parsePatch(patch) }) }]]),
})

describe('suggestions', () => {
  const lines = ['{', '  "Action": [', '    "s3:GetObject"', '  ],', '  "Resource": "x"', '}']
  const whole = patchOf('', `${lines.join('\n')}\n`)

  it('replace the smallest range of whole lines', () => {
    expect(wholeLines(fixOf(edit(',\n    "s3:PutObject"', 3, 19)), lines)).toEqual({
      path: 'a.json',
      firstLine: 3,
      lastLine: 3,
      oldLines: ['    "s3:GetObject"'],
      newLines: ['    "s3:GetObject",', '    "s3:PutObject"'],
    })
    expect(wholeLines(fixOf(edit('', 2, 1, 4, 1)), lines)).toMatchObject({ firstLine: 2, lastLine: 3, newLines: [] })
    expect(wholeLines(fixOf(edit('y', 1, 1), edit('z', 6, 2)), lines)).toMatchObject({ firstLine: 1, lastLine: 6 })
  })

  it.each([
    ['two files', fixOf(edit('x', 1, 1), { ...edit('x', 1, 1), path: 'b.json' })],
    ['no edits', fixOf()],
    ['edits that overlap', fixOf(edit('x', 1, 1, 3, 1), edit('y', 2, 1, 2, 3))],
    ['lines that are not there', fixOf(edit('x', 7, 1))],
    ['columns that are not there', fixOf(edit('x', 1, 9))],
    ['an end before its start', fixOf(edit('x', 2, 3, 1, 1))],
    ['no change', fixOf(edit('{', 1, 1, 1, 2))],
  ])('are none for %s', (_, fix) => expect(wholeLines(fix, lines)).toBeUndefined())

  it('give the text that the fix gives, whatever its edits', () => {
    const text = fc.array(fc.constantFrom('', '{', '  "a": 1,', '````', '  }'), { minLength: 1, maxLength: 8 })
    const spot = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'x\n', '\n', '````\ny', '  "b"'))
    fc.assert(
      fc.property(text, fc.array(spot, { minLength: 1, maxLength: 3 }), (all, spots) => {
        const length = all.join('\n').length + 1
        const offsets = spots.flatMap(([a, b]) => [a % length, b % length]).sort((a, b) => a - b)
        const position = (offset: number): [number, number] => {
          const before = all.join('\n').slice(0, offset).split('\n')
          return [before.length, before.at(-1)!.length + 1]
        }
        const edits = spots.map(([, , newText], i) =>
          edit(newText, ...position(offsets[2 * i]!), ...position(offsets[2 * i + 1]!)),
        )
        const fix = fixOf(...edits)
        const expected = applied(fix, all)
        // Two insertions at one place have no order of their own.
        fc.pre(new Set(offsets).size === offsets.length)
        const change = wholeLines(fix, all)
        if (change === undefined) {
          expect(expected).toBe(all.join('\n'))
          return
        }
        const placed = place(finding({ fix }), checkedOf(all, patchOf('', `${all.join('\n')}\n`)))
        if (placed.kind !== 'line') return
        expect(withSuggestion(commentBody(finding({ fix }), placed, 't'), placed, all)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('stand on the lines that they replace, at the head', () => {
    const fix = fixOf(edit(',\n    "s3:PutObject"', 3, 19))
    const placed = place(finding({ fix, location: at(1, 1, 6, 2) }), checkedOf(lines, whole))
    expect(placed).toMatchObject({ kind: 'line', firstLine: 3, lastLine: 3 })
    const scanned = ['new', ...lines]
    const moved = fixOf(edit(',\n    "s3:PutObject"', 4, 19))
    const there = place(finding({ fix: moved }), checkedOf(scanned, whole, alignTexts(scanned, lines)))
    expect(there).toMatchObject({ kind: 'line', firstLine: 3, lastLine: 3 })
    expect(withSuggestion(commentBody(finding({ fix: moved }), there, 't'), there, lines)).toBe(applied(fix, lines))
  })

  it('become a block to read where the fix lies outside the diff', () => {
    const fix = fixOf(edit('y', 6, 1))
    const placed = place(finding({ fix }), checkedOf(lines, '@@ -1,1 +1,2 @@\n {\n+  "Action": ['))
    expect(placed).toMatchObject({ kind: 'line', firstLine: 2 })
    const body = commentBody(finding({ fix }), placed, 't')
    expect(body).not.toContain('```suggestion')
    expect(body).toContain('```diff\n-}\n+y}\n```')
  })

  it('have a fence longer than the backticks inside', () => {
    expect(fence('a ```` b')).toBe('`````')
    const change = { path: 'a', firstLine: 1, lastLine: 1, oldLines: ['x'], newLines: ['# ````', '```suggestion'] }
    expect(suggestionBlock(change)).toBe('`````suggestion\n# ````\n```suggestion\n`````')
    expect(suggestionBlock({ ...change, newLines: [] })).toBe('```suggestion\n```')
    expect(suggestionBlock({ ...change, newLines: [''] })).toBe('```suggestion\n\n```')
  })

  it('are not offered where the text hides something', () => {
    const dark = ['a', 'b\u202e', 'c']
    const fix = fixOf(edit('x', 2, 1))
    const placed = place(finding({ fix }), checkedOf(dark, patchOf('', 'a\nb\u202e\nc\n')))
    const body = commentBody(finding({ fix }), placed, 't')
    expect(body).not.toContain('```suggestion')
    expect(body).toContain('+xb\\u202e')
    expect(diffBlock({ path: 'a', firstLine: 1, lastLine: 1, oldLines: ['\tx'], newLines: [] })).toContain('-\tx')
  })
})

describe('places', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`)
  const patch = `@@ -4,2 +4,4 @@\n line 4\n+line 5\n+line 6\n line 7`
  const placedAt = (...location: Parameters<typeof at>) =>
    place(finding({ location: at(...location) }), checkedOf(lines, patch))

  it('are whole ranges in one hunk, else the first line, else the first added one', () => {
    expect(placedAt(5, 1, 6, 3)).toMatchObject({ firstLine: 5, lastLine: 6 })
    expect(placedAt(5, 1, 7, 1)).toMatchObject({ firstLine: 5, lastLine: 6 })
    expect(placedAt(6, 1, 9, 3)).toMatchObject({ firstLine: 6, lastLine: 6 })
    expect(placedAt(1, 1, 20, 3)).toMatchObject({ firstLine: 5, lastLine: 5 })
    expect(placedAt(10, 1, 12, 3)).toEqual({ kind: 'outside' })
  })

  it('are none where GitHub shows no diff, or another text', () => {
    expect(place(finding(), checkedOf(lines, undefined))).toEqual({ kind: 'no-patch' })
    const other = place(
      finding({ location: at(5, 1) }),
      checkedOf(lines, patch, () => undefined),
    )
    expect(other).toEqual({ kind: 'text-differs' })
    const gone = place(finding({ location: { ...at(5, 1), path: 'b.json' } }), checkedOf(lines, patch))
    expect(gone).toEqual({ kind: 'outside' })
  })
})

describe('markers', () => {
  it('count in the last line only, and for their tag', () => {
    for (const tag of ['.', 'job a', '--> x', 'a:b', 'é', '\ud800']) {
      expect(marker(tag, 'f1')).toMatch(/^<!-- ml-perms-check:[^\s:>]*:f1 -->$/)
      expect(readMarker(`text\r\n${marker(tag, 'f1')}\r\n`, tag)).toBe('f1')
      expect(readMarker(`text\n${marker(tag, 'f1')}`, `${tag}2`)).toBeUndefined()
      expect(readMarker(`text ${marker(tag, 'f1')}`, tag)).toBeUndefined()
      expect(readMarker(`${marker(tag, 'f1')}\ntext`, tag)).toBeUndefined()
    }
  })

  it('are not written by a text of the repository', () => {
    const forged = `x\n${marker('t', 'other')}\n`
    const body = commentBody(
      finding({ message: forged, help: forged, principal: forged, rule: forged, fingerprint: forged }),
      { kind: 'outside' },
      't',
    )
    expect(body.match(/<!--/g)).toHaveLength(1)
    expect(readMarker(body, 't')).toBe(markerId(finding({ fingerprint: forged })))
    expect(readMarker(fixedBody(body, 'abc', 't', 'f1'), 't')).toBe('f1')
    expect(listBody([finding({ message: forged })], 't', undefined).match(/<!--/g)).toHaveLength(1)
  })

  it('stay below the size that GitHub takes', () => {
    const long = '&'.repeat(70_000)
    const many = Array.from({ length: 500 }, () => finding({ message: 'x'.repeat(900) }))
    const fix = fixOf(edit(long, 1, 1))
    const bodies = [
      commentBody(
        finding({ message: long, help: long, fix }),
        place(finding({ fix }), checkedOf(['a', 'b'], undefined)),
        't',
      ),
      listBody(many, 't', undefined),
    ]
    for (const body of bodies) expect(body.length).toBeLessThan(65_536)
    expect(bodies[1]).toMatch(/more findings in the job summary/)
  })
})

describe('a plan', () => {
  const placed: Placed = { kind: 'line', path: 'a.json', firstLine: 2, lastLine: 2 }
  const own = (more: Partial<ExistingComment> = {}): ExistingComment => ({
    id: 1,
    body: commentBody(finding(), placed, 't'),
    author: 'bot',
    path: 'a.json',
    line: 2,
    startLine: null,
    ...more,
  })
  const plan = (more: Partial<PlanInput> = {}) =>
    planReview({
      findings: [finding()],
      places: [placed],
      comments: [],
      tag: 't',
      isOwn: (author) => author === 'bot',
      maximum: 25,
      lowest: 'warning',
      headSha: 'abc',
      resolved: new Set(),
      ...more,
    })

  it('edits what says something else now', () => {
    const changed = own({ body: `old\n${marker('t', 'f1')}` })
    expect(plan({ comments: [changed] })).toMatchObject({ remove: [], edit: [{ id: 1 }], post: [], kept: 1 })
  })

  it('removes the second of two about one finding, and keeps the one that people answered', () => {
    expect(plan({ comments: [own(), own({ id: 2 })] })).toMatchObject({ remove: [2], post: [] })
    const reply = own({ id: 9, author: 'person', replyTo: 2, body: 'no' })
    expect(plan({ comments: [own(), own({ id: 2 }), reply] })).toMatchObject({ remove: [1], post: [] })
  })

  it('does not count its own reply for an answer', () => {
    const reply = own({ id: 9, author: 'bot', replyTo: 1, body: 'no' })
    expect(plan({ findings: [], places: [], comments: [own(), reply] })).toMatchObject({ remove: [1] })
  })

  it('does not remove what it may not post again', () => {
    const outdated = own({ line: null })
    expect(plan({ comments: [outdated], maximum: 0 })).toMatchObject({ remove: [], post: [] })
    expect(plan({ comments: [outdated] }).post).toMatchObject([{ replaces: 1, line: 2 }])
  })

  it('leaves an old comment alone where the finding has no place now', () => {
    const outside: Placed = { kind: 'outside' }
    expect(plan({ comments: [own({ line: null })], places: [outside] })).toMatchObject({
      remove: [],
      edit: [],
      kept: 1,
    })
  })

  it('says notices only where they count, and keeps a comment that became one', () => {
    const findings = [finding({ severity: 'notice' })]
    expect(plan({ findings })).toMatchObject({ post: [], elsewhere: { lower: 1 } })
    expect(plan({ findings, lowest: 'notice' }).post).toHaveLength(1)
    expect(plan({ findings, comments: [own()] })).toMatchObject({ remove: [], edit: [{ id: 1 }], kept: 1 })
  })

  it('prefers errors when there is not room for all', () => {
    const findings = [finding({ severity: 'warning' }), finding({ fingerprint: 'f2' })]
    const result = plan({ findings, places: [placed, placed], maximum: 1 })
    expect(result.post.map(({ finding: each }) => each.fingerprint)).toEqual(['f2'])
    expect(result.elsewhere.overLimit).toBe(1)
  })
})

describe('scope', () => {
  it('counts what a changed file takes part in, and keeps the rest suppressed', () => {
    const report = {
      summary: { findings: { error: 2, warning: 0, notice: 0 } },
      findings: [finding(), finding({ fingerprint: 'f2' }), finding({ suppressed: { reason: 'known' } })],
    } as unknown as Report
    const limited = limitScope(report, ({ fingerprint }) => fingerprint === 'f2')
    expect(limited.summary.findings).toEqual({ error: 1, warning: 0, notice: 0 })
    expect(limited.findings.map(({ suppressed }) => suppressed?.reason)).toEqual([
      'no file of this change takes part in it',
      undefined,
      'known',
    ])
  })
})
