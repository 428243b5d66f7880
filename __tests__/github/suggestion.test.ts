import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeGitHub } from './fake-github.js'
import { bad, good, repository } from './repository.js'
import { Checkout, runAction } from './run-action.js'

const root = join(import.meta.dirname, '../..')
let github: FakeGitHub

beforeEach(async () => {
  github = await new FakeGitHub().start()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.stop()
})

interface Found {
  fingerprint: string
  rule: string
  severity: string
  fix?: { edits: { path: string }[] }
}

const findings = (checkout: Checkout): Found[] => {
  const args = [join(root, 'dist/cli.js'), 'check', '--format', 'json']
  return JSON.parse(spawnSync(process.execPath, args, { cwd: checkout.path, encoding: 'utf8' }).stdout).findings
}

/** The file after a person has pressed "commit suggestion"; undefined if the comment offers none. */
function committed(comment: { body: string; line: number | null; startLine: number | null }, text: string) {
  const block = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(comment.body)
  if (block === null || comment.line === null) return undefined
  const lines = text.split('\n')
  const first = comment.startLine ?? comment.line
  lines.splice(first - 1, comment.line - first + 1, ...(block[2] === '' ? [] : block[2]!.slice(0, -1).split('\n')))
  return lines.join('\n')
}

function filesOf(folder: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, below)).flatMap((name): [string, string][] => {
      const path = below === '' ? name : `${below}/${name}`
      if (statSync(join(folder, path)).isDirectory()) return Object.entries(filesOf(folder, path))
      return [[path, readFileSync(join(folder, path), 'utf8')]]
    }),
  )
}

describe('a suggestion', () => {
  it('that is committed mends the finding, and the next run removes the comment', async () => {
    const checkout = new Checkout(repository(bad))
    github.files.set('iam/flow.json', { base: good, head: bad })
    await runAction(github, checkout)
    const [comment] = github.own()
    const text = committed(comment!, bad)
    expect(text !== undefined).toBe(findings(checkout).some(({ fix }) => fix !== undefined))
    if (text !== undefined) {
      checkout.write({ 'iam/flow.json': text })
      github.push({ 'iam/flow.json': text })
      const { status } = await runAction(github, checkout)
      expect(status).toBe(0)
      expect(github.own()).toEqual([])
    }
    checkout.remove()
  })

  it.each(['custom-labels', 'defect-detection', 'human-review', 'labeling'])(
    'in examples/%s mends what it stands for, each by itself',
    async (name) => {
      const files = filesOf(join(root, 'examples', name))
      const checkout = new Checkout(files)
      for (const [path, head] of Object.entries(files)) github.files.set(path, { base: null, head })
      await runAction(github, checkout, { inputs: { 'max-comments': '50', 'fail-on': 'notice' } })
      const before = findings(checkout)
      const offered = github.own().filter(({ body }) => body.includes('suggestion\n'))
      const one = before.filter(({ fix }) => fix !== undefined && new Set(fix.edits.map(({ path }) => path)).size === 1)
      expect(offered).toHaveLength(one.length)
      for (const comment of offered) {
        const text = committed(comment, files[comment.path]!)!
        checkout.write({ [comment.path]: text })
        const after = findings(checkout)
        const mended = /:([\w.-]+) -->$/.exec(comment.body)![1]
        expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(mended)
        expect(after.filter(({ rule }) => rule === 'syntax')).toEqual([])
        expect(after.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(
          before.filter(({ severity }) => severity === 'error').length,
        )
        checkout.write({ [comment.path]: files[comment.path]! })
      }
      checkout.remove()
    },
  )
})
