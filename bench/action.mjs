// The action's own time: dist/index.js as the runner starts it, in a repository without findings, beside the command
// line on the same files. GitHub is a server in this process that answers at once, so that no network is measured.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sha = '0123456789012345678901234567890123456789'
/** Milliseconds that the action may add. */
export const target = 400

/** Medians in milliseconds, and the requests of each event. */
export async function measureAction(repetitions) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ml-perms-bench-'))
  let requests = 0
  const server = createServer((_, response) => {
    requests++
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  try {
    const workspace = path.join(folder, 'workspace')
    mkdirSync(path.join(workspace, '.git'), { recursive: true })
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::images/*' }
    const policy = { Version: '2012-10-17', Statement: [statement] }
    writeFileSync(path.join(workspace, 'policy.json'), JSON.stringify(policy, null, 2))
    const repository = { full_name: 'octo/labels' }
    const side = { sha, repo: repository }
    const event = path.join(folder, 'event.json')
    writeFileSync(event, JSON.stringify({ repository, pull_request: { number: 1, head: side, base: side } }))
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => [name, path.join(folder, name)]),
    )
    const env = (name) => ({
      PATH: process.env.PATH,
      ...files,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: repository.full_name,
      GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder,
      'INPUT_GITHUB-TOKEN': 'token',
    })
    const push = env('push')
    writeFileSync(path.join(folder, 'push.json'), JSON.stringify({ repository }))
    push.GITHUB_EVENT_PATH = path.join(folder, 'push.json')
    const commands = [
      { name: 'cli.js check', args: ['dist/cli.js', 'check', workspace], env: push },
      { name: 'action on push', args: ['dist/index.js'], env: push },
      { name: 'action on pull_request', args: ['dist/index.js'], env: env('pull_request') },
    ].map((each) => ({ ...each, times: [], requests: 0 }))
    for (let i = -1; i < repetitions; i++) {
      for (const command of commands) {
        for (const file of Object.values(files)) writeFileSync(file, '')
        requests = 0
        const time = await run(command)
        command.requests = requests
        if (i >= 0) command.times.push(time)
      }
    }
    return commands.map(({ name, times, requests: made }) => ({ name, time: median(times), requests: made }))
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  }
}

function run({ args, env }) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** A section of docs/benchmark.md. */
export function actionSection(rows) {
  const [cli] = rows
  const added = Math.max(...rows.slice(1).map(({ time }) => time - cli.time))
  return `## The action

A repository without findings; GitHub is a server on this machine that answers at once.

| command | time | more than the command line | requests |
|---|---:|---:|---:|
${rows.map(({ name, time, requests }) => `| ${name} | ${time.toFixed(0)} ms | ${(time - cli.time).toFixed(0)} ms | ${requests} |`).join('\n')}

The target is at most ${target} ms more: ${added <= target ? 'reached' : '**not reached**'} (${added.toFixed(0)} ms).
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(actionSection(await measureAction(9)))
