import { ConfigurationError } from '../base/errors.js'
import { didYouMean } from '../findings/did-you-mean.js'

/**
 * The command line, read by a table. A parser of our own: node:util's cannot take an option with two values
 * (`--explain PRINCIPAL TASK`), and a library costs ten milliseconds at each start.
 */
export interface OptionSpec {
  /** Names of its values, as the help shows them; none for a switch. */
  values: readonly string[]
  help: string
  repeatable?: true
  /** The values that are accepted. */
  oneOf?: readonly string[]
  /** Accepts `--no-NAME` as well. */
  negatable?: true
  short?: string
}

/** One command. */
export interface CommandSpec {
  usage: string
  help: string
  options: Readonly<Record<string, OptionSpec>>
  /** Most positional arguments. */
  positionals: number
  /** What the documentation adds, a paragraph each. */
  notes?: readonly string[]
}

/** What the exit codes 0 to 3 mean. */
export const exitCodes: readonly string[] = [
  'nothing at or above `--fail-on` (default `error`)',
  'findings, or an expectation of `simulate` that differs',
  'wrong options or configuration, or a path that matches no file',
  'an internal error',
]

const formats = ['stylish', 'json', 'sarif', 'markdown', 'github', 'unix'] as const
const failOns = ['error', 'warning', 'notice', 'never'] as const

export type Format = (typeof formats)[number]
export type FailOn = (typeof failOns)[number]

/** Options of every command. */
export const common: Readonly<Record<string, OptionSpec>> = {
  help: { values: [], help: 'print this help', short: 'h' },
  version: { values: [], help: 'print the version' },
}

/** Every command; help text and documentation are made of it. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  check: {
    usage: 'check [PATH...]',
    help: 'says whether the permissions found are enough for the tasks (the default command; PATH is . if not given)',
    positionals: Number.POSITIVE_INFINITY,
    notes: [
      '`--explain PRINCIPAL TASK` takes a principal by its label, ARN or role name, and a bucket by its name for a task of buckets. With `--format json` it prints `{version, tasks}`: `tasks` are those of the JSON report, one a declaration, and each requirement has `places: [{message, location}]` as well, the statements that took part. It exits 0 whatever the verdict.',
    ],
    options: {
      config: { values: ['FILE'], help: 'configuration (default: .github/ml-perms.yml)' },
      policies: { values: ['GLOB'], help: 'policy files', repeatable: true },
      cors: { values: ['GLOB'], help: 'CORS configurations', repeatable: true },
      exclude: { values: ['GLOB'], help: 'files to leave out', repeatable: true },
      format: {
        values: ['FORMAT'],
        help: 'stylish, json, sarif, markdown, github or unix (default: stylish)',
        oneOf: formats,
      },
      output: { values: ['FILE'], help: 'write the report to FILE' },
      'fail-on': { values: ['LEVEL'], help: 'error, warning, notice or never (default: error)', oneOf: failOns },
      explain: { values: ['PRINCIPAL', 'TASK'], help: 'why each requirement of one task is met or not' },
      fix: { values: [], help: 'apply the safe fixes, then report what remains' },
      'fix-dry-run': { values: [], help: 'print the safe fixes as a unified diff and change nothing' },
      baseline: { values: ['FILE'], help: 'findings that FILE lists do not count' },
      'update-baseline': { values: [], help: 'write what is found now to the file of --baseline' },
      quiet: { values: [], help: 'print errors only' },
      color: { values: [], help: 'colours, or --no-color for none', negatable: true },
    },
  },
  simulate: {
    usage: 'simulate',
    help: 'evaluates requests against policies',
    positionals: 0,
    options: {
      policy: { values: ['FILE'], help: 'identity policy', repeatable: true },
      'permissions-boundary': { values: ['FILE'], help: 'permissions boundary' },
      'resource-policy': { values: ['FILE'], help: 'policy of the resource' },
      principal: { values: ['ARN'], help: 'who makes the request' },
      action: { values: ['ACTION'], help: 'such as s3:GetObject' },
      resource: { values: ['ARN'], help: 'ARN or pattern' },
      context: { values: ['KEY=VALUE'], help: 'condition key of the request', repeatable: true },
      'unknown-context': { values: ['KEY'], help: 'condition key whose value is not known', repeatable: true },
      requests: { values: ['FILE'], help: 'requests as JSON lines; - for standard input' },
    },
  },
  tasks: {
    usage: 'tasks [ID]',
    help: 'lists the tasks, or what one task needs',
    positionals: 1,
    options: { format: { values: ['FORMAT'], help: 'text or json (default: text)', oneOf: ['text', 'json'] } },
  },
  policy: {
    usage: 'policy TASK...',
    help: 'prints the least policies that satisfy the tasks',
    positionals: Number.POSITIVE_INFINITY,
    options: {
      with: { values: ['KEY=VALUE'], help: 'parameter of a task, such as input-bucket=my-images', repeatable: true },
      format: {
        values: ['FORMAT'],
        help: 'json, terraform or cloudformation (default: json)',
        oneOf: ['json', 'terraform', 'cloudformation'],
      },
      output: { values: ['DIR'], help: 'write a file each and a configuration into DIR; nothing is overwritten' },
    },
  },
  init: {
    usage: 'init [PATH]',
    help: 'writes .github/ml-perms.yml and a workflow from what is found; overwrites nothing',
    positionals: 1,
    options: {},
  },
}

export interface CommandLine {
  command: 'check' | 'simulate' | 'tasks' | 'policy' | 'init'
  /** False when the command was not named: then the first argument may be a misspelt one. */
  explicit: boolean
  positionals: string[]
  /** Values by option name; a switch has `[]`. */
  options: ReadonlyMap<string, readonly (readonly string[])[]>
  /** `--color` or `--no-color`. */
  switches: ReadonlyMap<string, boolean>
}

/** Reads the arguments. @throws ConfigurationError with every mistake. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const first = args[0]
  const explicit = first !== undefined && Object.hasOwn(commands, first)
  const command = (explicit ? first : 'check') as CommandLine['command']
  const spec = commands[command]!
  const known = { ...spec.options, ...common }
  const options = new Map<string, string[][]>()
  const switches = new Map<string, boolean>()
  const positionals: string[] = []
  const problems: string[] = []
  const rest = args.slice(explicit ? 1 : 0)
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i]!
    if (argument === '--') {
      positionals.push(...rest.slice(i + 1))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      positionals.push(argument)
      continue
    }
    const equals = argument.indexOf('=')
    const given = equals < 0 ? argument : argument.slice(0, equals)
    const found = findOption(given, known)
    if (found === undefined) {
      problems.push(unknownOption(given, known, command))
      // Its value is not taken for a path: only the option is reported.
      break
    }
    const { name, option, on } = found
    const values = equals < 0 ? [] : [argument.slice(equals + 1)]
    while (values.length < option.values.length && i + 1 < rest.length && !isOption(rest[i + 1]!))
      values.push(rest[++i]!)
    if (values.length !== option.values.length) {
      problems.push(
        option.values.length === 0
          ? `option \`--${name}\` takes no value`
          : `option \`--${name}\` needs ${option.values.join(' and ')}`,
      )
      continue
    }
    const value = values[0]
    if (option.oneOf && value !== undefined && !option.oneOf.includes(value)) {
      problems.push(
        `option \`--${name}\`: \`${value}\` is not one of ${option.oneOf.join(', ')}${didYouMean(value, option.oneOf)}`,
      )
      continue
    }
    const earlier = options.get(name)
    if (earlier && !option.repeatable && option.values.length > 0) {
      problems.push(`option \`--${name}\` is given twice`)
      continue
    }
    options.set(name, [...(earlier ?? []), values])
    switches.set(name, on)
  }
  if (positionals.length > spec.positionals && problems.length === 0) {
    problems.push(`\`${command}\` takes no argument \`${positionals[spec.positionals]}\``)
  }
  if (problems.length > 0) throw new ConfigurationError(problems.map((message) => ({ message })))
  return { command, explicit, positionals, options, switches }
}

/** `-` alone is standard input. */
const isOption = (argument: string): boolean => argument.startsWith('--') || argument === '-h'

function findOption(given: string, known: Readonly<Record<string, OptionSpec>>) {
  const name = given.replace(/^--/, '')
  if (given.startsWith('--') && Object.hasOwn(known, name)) return { name, option: known[name]!, on: true }
  const positive = name.replace(/^no-/, '')
  if (given.startsWith('--no-') && Object.hasOwn(known, positive) && known[positive]!.negatable) {
    return { name: positive, option: known[positive]!, on: false }
  }
  const short = Object.entries(known).find(([, option]) => option.short && `-${option.short}` === given)
  return short && { name: short[0], option: short[1], on: true }
}

function unknownOption(given: string, known: Readonly<Record<string, OptionSpec>>, command: string): string {
  const elsewhere = Object.keys(commands).filter((name) => name !== command && commands[name]!.options[given.slice(2)])
  if (elsewhere.length > 0)
    return `\`${command}\` has no option \`${given}\`; it belongs to \`${elsewhere.join('`, `')}\``
  return `unknown option \`${given}\`${didYouMean(
    given,
    Object.keys(known).map((name) => `--${name}`),
  )}`
}

/** A first argument that is no path may be a misspelt command: the one that was meant. */
export function meantCommand(given: string): string | undefined {
  if (!/^[a-z]+$/i.test(given)) return undefined
  const hint = didYouMean(given.toLowerCase(), Object.keys(commands))
  return hint === '' ? undefined : `\`${given}\` is neither a command nor a path${hint}`
}

/** All values of a repeatable option. */
export const all = (line: CommandLine, name: string): string[] =>
  (line.options.get(name) ?? []).flatMap((values) => values[0] ?? [])

/** The value of an option that is given at most once. */
export const one = (line: CommandLine, name: string): string | undefined => line.options.get(name)?.[0]?.[0]

/** The text of `--help`, of one command if it was named. */
export function helpText(line?: CommandLine): string {
  const names = line?.explicit ? [line.command] : Object.keys(commands)
  const lines = ['Usage: ml-perms-check [COMMAND] [OPTION...]', '']
  for (const name of names) {
    const spec = commands[name]!
    lines.push(`  ${spec.usage}`, `      ${spec.help}`)
    for (const [option, { values, help, repeatable }] of Object.entries(spec.options)) {
      const left = `--${[option, ...values].join(' ')}`
      lines.push(`        ${left.padEnd(28)} ${help}${repeatable ? ' (repeatable)' : ''}`)
    }
    lines.push('')
  }
  lines.push('  --version, --help', '')
  lines.push('Exit codes:', ...exitCodes.map((meaning, code) => `  ${code}  ${meaning.replaceAll('`', '')}`))
  return `${lines.join('\n')}\n`
}
