// The least that any reader of templates must do: read the files and parse them with the parsers that the program has.
//   node bench/floor-templates.mjs FOLDER      (needs .build/, which `npm run build` and bench.mjs make)
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
let nodes = 0
for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(?:tf|json|yaml)$/.test(name)) continue
  const text = readFileSync(join(folder, name), 'utf8')
  if (name.endsWith('.tf')) nodes += (await import('../.build/syntax/hcl/parse.js')).parseHcl(text).body.blocks.length
  else if (name.endsWith('.json')) nodes += (await import('../.build/syntax/json.js')).parseJson(text).roots.length
  else nodes += (await import('../.build/syntax/yaml.js')).parseYaml(text).roots.length
}
console.log(nodes)
