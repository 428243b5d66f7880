// Writes what is generated from the code: docs/tasks.md, docs/tasks/, docs/rules.md, docs/commands.md, docs/configuration.md,
// docs/managed-policies.md and the tables of README.md.
// Usage: node scripts/generate-docs.mjs (after npm ci)
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))
rmSync(path('.build'), { recursive: true, force: true })
execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.build.json')], {
  stdio: 'inherit',
})
cpSync(path('src/generated'), path('.build/generated'), { recursive: true })

const { generateManagedPolicies } = await import('./docs/managed-policies.mjs')
const { generateTasks, serviceTable } = await import('./docs/tasks.mjs')
const { commandTable, exitTable, generateCommands } = await import('./docs/commands.mjs')
const { generateConfiguration } = await import('./docs/configuration.mjs')
const { generateRules } = await import('./docs/rules.mjs')
const { inputTable, outputTable } = await import('./docs/action.mjs')
const { exampleOutput } = await import('./docs/example.mjs')
const { fillMarkers } = await import('./docs/text.mjs')

generateManagedPolicies()
generateTasks()
generateCommands()
generateConfiguration()
await generateRules()
const parts = {
  example: exampleOutput('examples/human-review', 'iam/flow-definition/policy.json'),
  commands: commandTable(),
  'exit-codes': exitTable(),
  services: serviceTable(),
  inputs: inputTable(),
  outputs: outputTable(),
}
fillMarkers('README.md', parts, ['example', 'commands', 'exit-codes', 'services'])
for (const name of readdirSync(path('docs'))) if (name.endsWith('.md')) fillMarkers(`docs/${name}`, parts)
rmSync(path('.build'), { recursive: true, force: true })
