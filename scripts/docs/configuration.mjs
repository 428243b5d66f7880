// docs/configuration.md: every key of `.github/ml-perms.yml`, from its JSON Schema.
import { readFileSync } from 'node:fs'
import { root, table, write } from './text.mjs'

const schema = JSON.parse(readFileSync(new URL('schema/ml-perms.schema.json', root), 'utf8'))
const resolve = (node) => ({ ...(node.$ref ? schema.definitions[node.$ref.split('/').at(-1)] : {}), ...node })

/** What may be written, in words. */
function typeOf(node) {
  const { type, enum: values, const: only, pattern, properties, additionalProperties, items } = resolve(node)
  if (only !== undefined) return `\`${only}\``
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ')
  if (pattern?.startsWith('^[0-9]')) return 'a date'
  const names = {
    object: 'a mapping',
    array: 'a list',
    string: 'a text',
    integer: 'a number',
    boolean: 'true or false',
  }
  if (properties !== undefined || additionalProperties) return names.object
  const types = [type].flat().filter(Boolean)
  if (types.length === 0 && node.oneOf) return node.oneOf.map(typeOf).join(' or ')
  if (types.length === 0 && items) return names.array
  return types.map((each) => names[each] ?? each).join(' or ')
}

function rows(node, path) {
  const found = resolve(node)
  const own = []
  for (const [name, child] of Object.entries(found.properties ?? {})) {
    const key = path === '' ? name : `${path}.${name}`
    const required = found.required?.includes(name) ? ' Required.' : ''
    own.push(
      [`\`${key}\``, typeOf(child), `${resolve(child).description ?? ''}${required}`.trim()],
      ...rows(child, key),
    )
  }
  if (typeof found.additionalProperties === 'object') own.push(...rows(found.additionalProperties, `${path}.NAME`))
  if (found.items !== undefined) own.push(...rows(found.items, `${path}[]`))
  for (const each of found.oneOf ?? found.anyOf ?? []) own.push(...rows(each, path))
  return own
}

export function generateConfiguration() {
  write('docs/configuration.md', [
    '# Configuration',
    '',
    'Generated from [schema/ml-perms.schema.json](../schema/ml-perms.schema.json) by `npm run generate`; do not edit. The file',
    'is `.github/ml-perms.yml`. NAME stands for a name of your own, `[]` for each item of a list.',
    '',
    ...table(['key', 'type', 'meaning'], rows(schema, '')),
  ])
}
