// Runs every scripts/generate-*.mjs, in the order of their names.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
for (const name of readdirSync(folder).sort()) {
  if (!/^generate-.+\.mjs$/.test(name)) continue
  process.stdout.write(`${name}\n`)
  execFileSync(process.execPath, [join(folder, name)], { stdio: 'inherit', cwd: join(folder, '..') })
}
