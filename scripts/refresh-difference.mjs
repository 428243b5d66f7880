// What changed between two states of the generated data, in words.
import { brotliDecompressSync } from 'node:zlib'

/** Prefix → {name, actions}. @param bytes of action-reference.br; undefined: there was none. */
export function readActionReference(bytes) {
  const services = new Map()
  if (bytes === undefined) return services
  const head = bytes.indexOf('\n\n')
  let start = head + 2
  for (const line of bytes.toString('utf8', 0, head).split('\n')) {
    const [prefix, length] = line.split('\t')
    const { n, a } = JSON.parse(brotliDecompressSync(bytes.subarray(start, (start += Number(length)))).toString())
    services.set(prefix, { name: n, actions: new Map(a.map((action) => [action[0], JSON.stringify(action)])) })
  }
  return services
}

/** Name with path → version. @param bytes of managed-policies.json.br; undefined: there was none. */
export function readManagedPolicies(bytes) {
  if (bytes === undefined) return new Map()
  const text = brotliDecompressSync(bytes).toString()
  const lines = text.slice(0, text.indexOf('\n\n')).split('\n')
  return new Map(lines.map((line) => line.split('\t').slice(0, 2)))
}

const plural = (count, noun) =>
  `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
const code = (items, most = 20) =>
  `${items
    .slice(0, most)
    .map((item) => `\`${item}\``)
    .join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`

/** Markdown; one line says so when nothing changed. */
export function describeDifference(before, after) {
  const lines = []
  const say = (items, noun, verb) => {
    if (items.length > 0) lines.push(`- ${plural(items.length, noun)} ${verb}: ${code(items)}`)
  }
  const missing = (from, other) => [...from.keys()].filter((key) => !other.has(key))
  say(missing(after.reference, before.reference), 'new service', 'documented')
  say(missing(before.reference, after.reference), 'service', 'gone')
  for (const [prefix, { name, actions }] of after.reference) {
    const old = before.reference.get(prefix)
    if (old === undefined) continue
    const added = missing(actions, old.actions)
    const gone = missing(old.actions, actions)
    const changed = [...actions].filter(([action, text]) => old.actions.has(action) && old.actions.get(action) !== text)
    const parts = []
    if (added.length > 0) parts.push(`${plural(added.length, 'new action')} ${code(added)}`)
    if (gone.length > 0) parts.push(`${plural(gone.length, 'action')} gone ${code(gone)}`)
    if (changed.length > 0)
      parts.push(
        `resources or condition keys of ${plural(changed.length, 'action')} changed ${code(
          changed.map(([action]) => action),
          5,
        )}`,
      )
    if (parts.length > 0) lines.push(`- ${name} (\`${prefix}\`): ${parts.join('; ')}`)
  }
  say(missing(after.policies, before.policies), 'new managed policy', 'published')
  say(missing(before.policies, after.policies), 'managed policy', 'gone')
  const changed = [...after.policies].filter(([path, version]) => (before.policies.get(path) ?? version) !== version)
  say(
    changed.map(([path, version]) => `${path} ${before.policies.get(path)} → ${version}`),
    'managed policy',
    'changed',
  )
  const dates = before.date === after.date ? `of ${after.date}` : `${before.date ?? 'none'} → ${after.date}`
  if (lines.length === 0) return `The data about AWS (${dates}) has not changed.\n`
  return `What is known of AWS has changed (${dates}).\n\n${lines.join('\n')}\n`
}
