import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allTaskIds, findTask, services } from '../src/catalogue/index.js'
import { meaningOf } from '../src/catalogue/parameters.js'
import { endOfSupportRules } from '../src/check/rule-ids.js'
import { ruleUrl, taskUrl } from '../src/findings/links.js'
import { coreRules } from '../src/findings/rules.js'
import { allowedKeys } from '../src/shell/configuration-shape.js'
import { commands, common, helpText, parseCommandLine } from '../src/shell/cli-options.js'
import { run } from '../src/shell/run.js'
import { anchorsOf } from './support/slugs.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
]

/** Is there such a section in this repository? @param url as a finding has it */
function leads(url: string): boolean {
  const [, page, anchor] = /\/blob\/main\/([^#]+)#(.+)$/.exec(url) ?? []
  return page !== undefined && existsSync(join(root, page)) && anchorsOf(read(page)).has(anchor!)
}

// The table of the hygiene rules stands beside them.
const table = join(root, 'src/check/hygiene/rules.ts')
const hygiene: { id: string }[] = existsSync(table) ? (await import(/* @vite-ignore */ table)).ruleTable : []
const rules = new Set([...coreRules, ...hygiene].map((rule) => rule.id))

describe('sections', () => {
  it('every task has one', () => {
    expect(allTaskIds().length).toBeGreaterThan(60)
    expect(allTaskIds().filter((id) => !leads(taskUrl(id)))).toEqual([])
  })

  it('every rule has one', () => {
    const ids = [...rules, ...endOfSupportRules()]
    expect(ids.filter((id) => !leads(ruleUrl(id)))).toEqual([])
  })

  it('every rule has an example, but for the one that takes megabytes and our own mistakes', () => {
    const without = [...rules].filter((id) => !existsSync(join(root, 'docs/rules', id)))
    expect(without).toEqual(['too-complex', 'internal-error'])
  })

  it.each(['custom-labels', 'defect-detection', 'human-review', 'labeling'])(
    'the findings of examples/%s lead to theirs',
    async (name) => {
      const { report } = await run({ cwd: root, paths: [`examples/${name}`], policies: [], cors: [], exclude: [] })
      expect(report.findings.length).toBeGreaterThan(0)
      expect(report.findings.filter(({ url }) => !leads(url)).map(({ url }) => url)).toEqual([])
      const ours = report.findings.filter(({ task }) => task !== undefined)
      expect(ours.filter(({ source }) => !/^https:\/\/docs\.aws\.amazon\.com\//.test(source ?? ''))).toEqual([])
    },
  )
})

describe('links between pages', () => {
  it.each(pages)('%s', (page) => {
    const broken = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)].filter(([, path, anchor]) => {
      const target = path === '' ? page : join(dirname(page), path!)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).has(anchor.slice(1))
    })
    expect(broken.map(([whole]) => whole)).toEqual([])
  })
})

describe('options', () => {
  const known = new Set(
    [...Object.values(commands).map(({ options }) => options), common].flatMap((options) =>
      Object.entries(options).flatMap(([name, { negatable }]) => (negatable ? [name, `no-${name}`] : [name])),
    ),
  )
  /** Options of other programs that the pages name. */
  const foreign = new Set(['prefix'])

  it.each(pages)('%s names none that does not exist', (page) => {
    const named = [...read(page).matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map((match) => match[1]!)
    expect(named.filter((name) => !known.has(name) && !foreign.has(name))).toEqual([])
  })

  it('each is in docs/commands.md and in the help of its command', () => {
    const page = read('docs/commands.md')
    for (const [command, { options }] of Object.entries(commands)) {
      const help = helpText(parseCommandLine([command, '--help']))
      for (const name of Object.keys({ ...options, ...common })) {
        expect(help, `${command} --help`).toContain(`--${name}`)
        expect(page).toContain(`\`--${name}`)
      }
    }
    expect(helpText()).toContain('check [PATH...]')
    for (const code of [0, 1, 2, 3]) expect(helpText()).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'))
  })

  it('README names each command', () => {
    for (const { usage } of Object.values(commands)) expect(read('README.md')).toContain(`\`${usage}\``)
  })
})

describe('the schema', () => {
  const schema = JSON.parse(read('schema/ml-perms.schema.json'))
  const found = new Map<string, string[]>()
  const visit = (node: Record<string, unknown>, pointer: string): void => {
    const ref = node['$ref'] as string | undefined
    const whole = { ...(ref === undefined ? {} : schema.definitions[ref.split('/').at(-1)!]), ...node }
    if (whole.properties !== undefined && whole.additionalProperties === false)
      found.set(pointer, Object.keys(whole.properties))
    for (const [name, child] of Object.entries(whole.properties ?? {}))
      visit(child as object as never, `${pointer}/${name}`)
    if (typeof whole.additionalProperties === 'object') visit(whole.additionalProperties, `${pointer}/x`)
    if (whole.items !== undefined) visit(whole.items, `${pointer}/0`)
    for (const each of whole.oneOf ?? whole.anyOf ?? []) visit(each, pointer)
  }
  visit(schema, '')

  it('knows the same keys as the reader of the configuration', () => {
    expect(found.size).toBeGreaterThan(6)
    for (const [pointer, keys] of found)
      expect([pointer, allowedKeys.find(([at]) => at.test(pointer))?.[1]]).toEqual([pointer, keys])
  })

  it('has a row in docs/configuration.md for each key', () => {
    const page = read('docs/configuration.md')
    for (const keys of found.values()) for (const key of keys) expect(page).toMatch(new RegExp(`[\`.]${key}\``))
  })
})

it('each parameter of each task has a meaning', () => {
  const without = services.flatMap((service) =>
    Object.entries(service.tasks).flatMap(([name, task]) =>
      task.parameters.filter((each) => meaningOf(service, each) === undefined).map((each) => `${name}: ${each}`),
    ),
  )
  expect(without).toEqual([])
})

// What the pages print is asked of the tool itself: nothing that a task needs is missing.
describe('the least documents of the pages', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'ml-perms-docs-'))
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  /** The JSON under a title, by task. */
  function printed(id: string): Record<string, string> {
    const page = read(`docs/tasks/${id.split('/')[0]}.md`)
    const section = page.split(/^## /m).find((part) => part.startsWith(`${id}\n`))!
    return Object.fromEntries(
      [...section.matchAll(/^([A-Z][\w ]+):\n\n```json\n([\s\S]*?)\n```$/gm)].map(([, title, text]) => [title, text!]),
    )
  }

  it.each(services.map((service) => service.id))('%s', async (service) => {
    const ids = allTaskIds().filter((id) => id.startsWith(`${service}/`))
    const lines = ['version: 1', 'defaults: { region: us-east-1, account: "111122223333" }']
    const put = (path: string, text: string) => {
      mkdirSync(dirname(resolve(directory, service, path)), { recursive: true })
      writeFileSync(resolve(directory, service, path), text)
      return path
    }
    const principals: string[] = []
    const buckets: string[] = []
    for (const [index, id] of ids.entries()) {
      const documents = printed(id)
      if (findTask(id)!.task.principal === 'bucket') {
        buckets.push(
          `  bucket-${index}: { cors: ${put(`${index}/cors.json`, documents['CORS configuration']!)}, tasks: [${id}] }`,
        )
        continue
      }
      // A role that hands itself on names itself.
      const own = documents['Least identity policy']?.replaceAll('role/my-execution-role', `role/p${index}`)
      const trust = documents['Trust policy']
      const other = documents['Least identity policy of the other role']
      principals.push(`  p${index}:`, `    arn: arn:aws:iam::111122223333:role/p${index}`)
      if (own !== undefined) principals.push(`    policies: ${put(`${index}/policy.json`, own)}`)
      if (trust !== undefined) principals.push(`    trust: ${put(`${index}/trust.json`, trust)}`)
      const values = other === undefined ? '' : `, with: { execution-role: other-${index} }`
      principals.push(`    tasks: [{ task: ${id}${values} }]`)
      if (other !== undefined)
        principals.push(
          `  other-${index}:`,
          `    arn: arn:aws:iam::111122223333:role/other-${index}`,
          `    policies: ${put(`${index}/other.json`, other)}`,
        )
    }
    if (principals.length > 0) lines.push('principals:', ...principals)
    if (buckets.length > 0) lines.push('buckets:', ...buckets)
    put('.github/ml-perms.yml', `${lines.join('\n')}\n`)
    const cwd = join(directory, service)
    const { report } = await run({ cwd, paths: [], policies: [], cors: [], exclude: [] })
    const declared = report.tasks.filter((task) => task.origin === 'config')
    expect(declared.map((task) => task.task).sort()).toEqual([...ids].sort())
    const missing = declared.flatMap((task) =>
      task.requirements
        .filter(({ verdict }) => verdict === 'missing')
        .map(({ id, message }) => `${task.task}#${id}: ${message}`),
    )
    expect(missing).toEqual([])
    expect(declared.filter(({ verdict }) => verdict === 'satisfied').length).toBeGreaterThan(ids.length / 2)
  })
})
