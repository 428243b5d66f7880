import { existsSync, writeFileSync } from 'node:fs'
import { ConfigurationError } from './base/errors.js'
import { didYouMean } from './findings/did-you-mean.js'
import {
  all,
  type CommandLine,
  type FailOn,
  type Format,
  helpText,
  meantCommand,
  one,
  parseCommandLine,
} from './shell/cli-options.js'
import { fileFault } from './shell/file-faults.js'
import { chooseColors, harmless, type Streams } from './shell/log.js'
import { tool } from './shell/version.js'

/** Set when what was printed could not be written. */
let unwritten = false
for (const [stream, name] of [
  [process.stdout, 'standard output'],
  [process.stderr, 'standard error'],
] as const) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has gone (`| head`) is no error.
    if (error.code === 'EPIPE' || unwritten) return
    unwritten = true
    process.exitCode = 2
    if (stream === process.stdout) process.stderr.write(`cannot write to ${name}: ${fileFault(error)}\n`)
  })
}

// Not process.exit(): what is written must drain first.
const status = await main(process.argv.slice(2), process)
process.exitCode = unwritten ? 2 : status

async function main(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(args, streams)
  } catch (error) {
    if (error instanceof ConfigurationError) {
      streams.stderr.write(`${harmless(error.message)}\n`)
      return 2
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    streams.stderr.write(`${harmless(`internal error: ${text}`)}\n`)
    return 3
  }
}

async function dispatch(args: readonly string[], streams: Streams): Promise<number> {
  const line = parseCommandLine(args)
  if (line.options.has('help')) {
    streams.stdout.write(helpText(line))
    return 0
  }
  if (line.options.has('version')) {
    streams.stdout.write(`${tool.version}\n`)
    return 0
  }
  // Each command loads only what it needs.
  if (line.command === 'simulate') return simulate(line, streams)
  if (line.command === 'policy') return policy(line, streams)
  if (line.command === 'init') {
    const { runInit } = await import('./shell/init.js')
    return runInit(line.positionals[0] ?? '.', process.cwd(), streams)
  }
  return line.command === 'tasks' ? tasks(line, streams) : check(line, streams)
}

async function check(line: CommandLine, streams: Streams): Promise<number> {
  const format = (one(line, 'format') ?? 'stylish') as Format
  const first = line.positionals[0]
  if (!line.explicit && first !== undefined && !existsSync(first)) {
    const meant = meantCommand(first)
    if (meant !== undefined) refuse(meant)
  }
  const { load, run } = await import('./shell/run.js')
  const config = one(line, 'config')
  const options = {
    cwd: process.cwd(),
    paths: line.positionals,
    policies: all(line, 'policies'),
    cors: all(line, 'cors'),
    exclude: all(line, 'exclude'),
    ...(config === undefined ? {} : { config }),
    ...baselineOf(line),
  }
  const explain = line.options.get('explain')?.[0]
  if (explain) {
    if (format !== 'stylish' && format !== 'json')
      refuse(`option \`--explain\` prints text, or JSON with \`--format json\`, and not \`${format}\``)
    const { workspace, notices } = await load(options)
    tell(notices, streams)
    const { explainTask } = await import('./check/explain-task.js')
    const { explanationJson, explanationText } = await import('./report/explanation.js')
    const explained = explainTask(workspace, explain[0]!, explain[1]!)
    write(format === 'json' ? explanationJson(explained) : harmless(explanationText(explained)), line, streams)
    return 0
  }
  const fixing = line.options.has('fix') || line.options.has('fix-dry-run')
  const dryRun = line.options.has('fix-dry-run')
  const fixed = fixing ? await (await import('./shell/apply-fixes.js')).runFixing(options, dryRun) : undefined
  const done = fixed ?? (await run(options))
  const { notices, lineText } = done
  const report = fixed === undefined || dryRun ? done.report : { ...done.report, fixed: fixed.fixed }
  tell(notices, streams)
  const { hasFault, reaches } = await import('./report/counts.js')
  const status = hasFault(report) ? 3 : reaches(report, (one(line, 'fail-on') ?? 'error') as FailOn) ? 1 : 0
  if (fixed !== undefined && dryRun) {
    const { fixSummary, unifiedDiff } = await import('./report/diff.js')
    const diff = fixed.changes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('')
    if (diff !== '') write(diff, line, streams)
    tell(fixSummary(report, fixed.fixed), streams)
    return status
  }
  // The formats for programs are whole.
  const told = line.options.has('quiet')
    ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
    : report
  if (format === 'json') write((await import('./report/json.js')).json(report), line, streams)
  else if (format === 'sarif') write((await import('./report/sarif.js')).sarif(report), line, streams)
  else if (format === 'markdown') write((await import('./report/summary.js')).summary(report), line, streams)
  else if (format === 'github') write((await import('./report/annotations.js')).workflowCommands(told), line, streams)
  else if (format === 'unix') write((await import('./report/unix.js')).unix(told), line, streams)
  else {
    const { stylish } = await import('./report/stylish.js')
    const target = line.options.has('output') ? {} : streams.stdout
    const colors = chooseColors(line.switches.get('color'), target)
    write(stylish(report, { colors, lineText, quiet: line.options.has('quiet') }), line, streams)
  }
  return status
}

async function simulate(line: CommandLine, streams: Streams): Promise<number> {
  const { runSimulate } = await import('./shell/simulate.js')
  const given: [string, string][] = [
    ['permissions-boundary', 'permissionsBoundary'],
    ['resource-policy', 'resourcePolicy'],
    ['principal', 'principal'],
    ['action', 'action'],
    ['resource', 'resource'],
    ['requests', 'requests'],
  ]
  const single = given.flatMap(([name, member]) => {
    const value = one(line, name)
    return value === undefined ? [] : [[member, value] as const]
  })
  return runSimulate(
    {
      policy: all(line, 'policy'),
      context: all(line, 'context'),
      unknownContext: all(line, 'unknown-context'),
      ...Object.fromEntries(single),
    },
    streams,
  )
}

async function tasks(line: CommandLine, streams: Streams): Promise<number> {
  const [catalogue, report] = await Promise.all([import('./catalogue/index.js'), import('./report/tasks.js')])
  const asJson = one(line, 'format') === 'json'
  const id = line.positionals[0]
  if (id === undefined) {
    const { services } = catalogue
    streams.stdout.write(asJson ? report.taskListJson(services) : report.taskList(services))
    return 0
  }
  const found = catalogue.findTask(id)
  if (found === undefined)
    refuse(`unknown task \`${id}\`${didYouMean(id, catalogue.allTaskIds()) || '; `ml-perms-check tasks` lists them'}`)
  streams.stdout.write(asJson ? report.taskJson(found) : report.taskText(found))
  return 0
}

async function policy(line: CommandLine, streams: Streams): Promise<number> {
  const { runPolicy } = await import('./shell/policy.js')
  const output = one(line, 'output')
  const { text, notices } = await runPolicy({
    tasks: line.positionals,
    with: all(line, 'with'),
    format: (one(line, 'format') ?? 'json') as 'json',
    ...(output === undefined ? {} : { output }),
  })
  tell(notices, streams)
  streams.stdout.write(text)
  return 0
}

function baselineOf(line: CommandLine): { baseline?: { file: string; update: boolean } } {
  const file = one(line, 'baseline')
  const update = line.options.has('update-baseline')
  if (file === undefined && update) refuse('option `--update-baseline` needs `--baseline FILE`')
  // What is repaired now must not stand in it.
  if (update && line.options.has('fix')) refuse('option `--update-baseline` cannot be given with `--fix`: fix first')
  return file === undefined ? {} : { baseline: { file, update } }
}

function write(text: string, line: CommandLine, streams: Streams): void {
  const file = one(line, 'output')
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`
  if (file === undefined) {
    streams.stdout.write(whole)
    return
  }
  try {
    writeFileSync(file, whole)
  } catch (error) {
    refuse(`cannot write \`${file}\`: ${fileFault(error)}`)
  }
}

function tell(notices: readonly string[], streams: Streams): void {
  for (const notice of notices) streams.stderr.write(`${harmless(notice)}\n`)
}

function refuse(message: string): never {
  throw new ConfigurationError([{ message }])
}
