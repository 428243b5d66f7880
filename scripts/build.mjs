// Builds dist/: the action (dist/index.js) and the command line (dist/cli.js, code in dist/cli/).
// The two are bundled apart, so that the command line holds nothing of @actions/*.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const out = join(root, 'dist')
const compiled = join(root, '.build')

rmSync(compiled, { recursive: true, force: true })
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
  cwd: root,
})
// What tsc does not emit: generated code and data.
const generated = join(root, 'src/generated')
if (existsSync(generated)) {
  mkdirSync(join(compiled, 'generated'), { recursive: true })
  for (const name of readdirSync(generated)) {
    if (/\.(js|br|json)$/.test(name)) cpSync(join(generated, name), join(compiled, 'generated', name))
  }
}
writeFileSync(join(compiled, 'package.json'), '{"type":"module"}\n')

rmSync(out, { recursive: true, force: true })
bundle('index.js', out)
bundle('cli.js', join(out, 'cli'))
writeFileSync(
  join(out, 'cli.js'),
  `#!/usr/bin/env node
import module from 'node:module'
// Node 22 and newer keep the compiled code from one start to the next.
module.enableCompileCache?.()
await import('./cli/index.js')
`,
  { mode: 0o755 },
)
rmSync(compiled, { recursive: true, force: true })

/** Bundles one entry; every data file must lie beside it as it is. */
function bundle(entry, target) {
  execFileSync(
    process.execPath,
    [
      require.resolve('@vercel/ncc/dist/ncc/cli.js'),
      'build',
      join(compiled, entry),
      '-o',
      target,
      '--license',
      'licenses.txt',
      '--no-cache',
      '--target',
      'es2022',
      '--no-source-map-register',
      '--quiet',
    ],
    { stdio: 'inherit', cwd: root },
  )
  for (const name of readdirSync(target)) {
    if (name.endsWith('.js')) compileModulesAtOnce(join(target, name))
  }
  for (const name of existsSync(generated) ? readdirSync(generated) : []) {
    if (!name.endsWith('.br')) continue
    const copy = join(target, name)
    if (existsSync(copy) && readFileSync(copy).equals(readFileSync(join(generated, name)))) continue
    throw new Error(`${copy} is not what ${name} is: the bundler has not understood how the file is read`)
  }
}

/**
 * The bundler wraps each module into an arrow function. V8 reads over those when it loads the file, and reads them again
 * when the module is asked for, which is nearly always and at once. A function expression in parentheses is compiled
 * when it is first read (https://v8.dev/blog/preparser#pife): an eighth of a start. The bundler writes arrows only where
 * a module has no `this` of its own, so the two mean the same.
 */
function compileModulesAtOnce(file) {
  const arrow = /^(\/\*{3}\/ )\(\(([\w, ]*)\) => \{$/gm
  const text = readFileSync(file, 'utf8')
  const wrapped = text.replace(arrow, '$1(function($2) {')
  if (wrapped === text) throw new Error(`${file}: no module found as the bundler used to write them`)
  writeFileSync(file, wrapped)
}
