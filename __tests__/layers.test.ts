import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = join(dirname(fileURLToPath(import.meta.url)), '../src')
// Lowest first; an import may only point to an earlier layer or its own.
const layers = [
  'base',
  'syntax',
  'model',
  'formats',
  'iam',
  'catalogue',
  'findings',
  'check',
  'report',
  'shell',
  'entry',
]

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'))
const code = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]))
const layer = (file: string): string => (file.includes('/') ? file.split('/')[0]! : 'entry')

/** Specifiers of static and dynamic imports and re-exports. */
const imports = (file: string): string[] =>
  [...code.get(file)!.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
const local = (file: string): string[] =>
  imports(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'))
    .filter((target) => !target.startsWith('generated/'))

describe('layers', () => {
  it('knows every folder', () => {
    expect(files.length).toBeGreaterThan(20)
    expect([...new Set(files.map(layer))].filter((name) => !layers.includes(name))).toEqual([])
  })

  it('has no import of a higher layer', () => {
    const upward = files.flatMap((file) =>
      local(file)
        .filter((target) => layers.indexOf(layer(target)) > layers.indexOf(layer(file)))
        .map((target) => `${file} imports ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('lets the catalogue import only base and itself', () => {
    const wrong = files
      .filter((file) => layer(file) === 'catalogue')
      .flatMap((file) => local(file).filter((target) => !['base', 'catalogue'].includes(layer(target))))
    expect(wrong).toEqual([])
  })

  it('has no cycle', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const target of local(file)) if (code.has(target)) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('has side effects only in shell and the entries', () => {
    const wrong = files
      .filter((file) => !['shell', 'entry'].includes(layer(file)))
      .flatMap((file) => {
        const bare = code.get(file)!.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
        const found = imports(file).filter((name) =>
          /^(node:)?(fs|process|child_process|net|https?)\b|^@actions\//.test(name),
        )
        if (/(?<![.\w'`/-])(process|console)\.\w/.test(bare)) found.push('process or console')
        return found.map((name) => `${file}: ${name}`)
      })
    // The two data files that are too large to be code.
    const data = ['catalogue/managed-policies.ts: node:fs', 'catalogue/action-reference.ts: node:fs']
    expect(wrong.filter((each) => !data.includes(each))).toEqual([])
  })

  it('keeps @actions/* out of what the command line loads', () => {
    const seen = new Set<string>()
    const queue = ['cli.ts']
    while (queue.length > 0) {
      const file = queue.pop()!
      if (seen.has(file) || !code.has(file)) continue
      seen.add(file)
      queue.push(...local(file))
    }
    expect([...seen].filter((file) => imports(file).some((name) => name.startsWith('@actions/')))).toEqual([])
  })
})
