import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FakeGitHub } from './fake-github.js'

const root = join(import.meta.dirname, '../..')

export interface Command {
  name: string
  properties: Record<string, string>
  message: string
}

export interface ActionRun {
  status: number | null
  stdout: string
  stderr: string
  summary: string
  outputs: Record<string, string>
  /** The JSON report. */
  report: {
    summary: { findings: Record<string, number> }
    findings: { fingerprint: string; message: string; rule: string; suppressed?: unknown }[]
  }
  commands: Command[]
  annotations(level: 'error' | 'warning' | 'notice'): Command[]
}

export interface RunOptions {
  event?: string
  /** Merged into the payload. */
  payload?: Record<string, unknown>
  inputs?: Record<string, string>
  env?: Record<string, string>
}

/** A workspace with these files, as a checkout leaves it. Removed by `remove`. */
export class Checkout {
  readonly path = mkdtempSync(join(tmpdir(), 'ml-perms-checkout-'))

  constructor(files: Record<string, string> = {}) {
    mkdirSync(join(this.path, '.git'))
    this.write(files)
  }

  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true })
      writeFileSync(join(this.path, path), text)
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** Starts dist/index.js as the runner does: a clean environment, the event in a file, inputs as variables. */
export async function runAction(
  github: FakeGitHub,
  checkout: { path: string },
  options: RunOptions = {},
): Promise<ActionRun> {
  const temp = mkdtempSync(join(tmpdir(), 'ml-perms-runner-'))
  const file = (name: string, text = ''): string => {
    writeFileSync(join(temp, name), text)
    return join(temp, name)
  }
  const fullName = `${github.owner}/${github.repository}`
  const event = options.event ?? 'pull_request'
  const repository = { full_name: fullName }
  const pull = {
    number: github.number,
    head: { sha: github.headSha, repo: repository },
    base: { sha: github.baseSha, repo: repository },
    user: { login: 'octocat' },
  }
  const payload = {
    repository,
    sender: { login: 'octocat' },
    ...(event.startsWith('pull_request') ? { number: github.number, pull_request: pull } : {}),
    ...options.payload,
  }
  const inputs = { 'github-token': 'ghs_secret', ...options.inputs }
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: fullName,
    GITHUB_RUN_ID: '42',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_WORKSPACE: checkout.path,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: temp,
    ML_PERMS_CHECK_SECOND_MS: '5',
    ML_PERMS_CHECK_TIMEOUT_MS: '5000',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.env,
  }
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], { cwd: checkout.path, env })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const status = await new Promise<number | null>((done) => child.on('close', done))
  const outputs = readOutputs(readFileSync(join(temp, 'output'), 'utf8'))
  const reportFile = outputs['report-json']
  const commands = readCommands(`${stdout}\n${stderr}`)
  const run: ActionRun = {
    status,
    stdout,
    stderr,
    summary: readFileSync(join(temp, 'summary'), 'utf8'),
    outputs,
    report: reportFile ? JSON.parse(readFileSync(reportFile, 'utf8')) : { summary: { findings: {} }, findings: [] },
    commands,
    annotations: (level) => commands.filter(({ name }) => name === level),
  }
  rmSync(temp, { recursive: true, force: true })
  return run
}

/** NAME<<DELIMITER, the value, DELIMITER. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name, , value] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm)) outputs[name!] = value!
  return outputs
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** What the runner obeys: `::name properties::data` after blanks, and `##[name]` anywhere (ActionCommand.cs). */
export function readCommands(output: string): Command[] {
  const commands: Command[] = []
  for (const line of output.split(/\r\n|\r|\n/)) {
    const found = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line)
    if (found) {
      const properties = (found[2] ?? '').split(',').flatMap((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [] : [[pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))] as const]
      })
      commands.push({ name: found[1]!, properties: Object.fromEntries(properties), message: unescapeData(found[3]!) })
    } else {
      const old = /##\[([^\]]+)\](.*)/.exec(line)
      if (old) commands.push({ name: old[1]!, properties: {}, message: old[2]! })
    }
  }
  return commands
}
