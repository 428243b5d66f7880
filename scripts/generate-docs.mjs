// Writes what is generated from the catalogue: docs/managed-policies.md and the tables of docs/tasks.md.
// Usage: node scripts/generate-docs.mjs (after npm ci)
import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))
execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.build.json')], {
  stdio: 'inherit',
})
cpSync(path('src/generated'), path('.build/generated'), { recursive: true })

const { services } = await import(new URL('.build/catalogue/index.js', root).href)
const { checkWorkspace } = await import(new URL('.build/check/check.js', root).href)
const { managedPolicy } = await import(new URL('.build/catalogue/managed-policies.js', root).href)

const policies = [
  'AmazonLookoutVisionReadOnlyAccess',
  'AmazonLookoutVisionFullAccess',
  'AmazonLookoutVisionConsoleFullAccess',
  'AmazonLookoutVisionConsoleReadOnlyAccess',
  'AmazonRekognitionCustomLabelsFullAccess',
  'AmazonSageMakerGroundTruthExecution',
  'AmazonAugmentedAIFullAccess',
  'AmazonAugmentedAIIntegratedAPIAccess',
  'AmazonAugmentedAIHumanLoopFullAccess',
  'AWSLambda_FullAccess',
  'AmazonS3ReadOnlyAccess',
  'AmazonSageMakerFullAccess',
]
const { emptyConfiguration } = await import(new URL('.build/model/configuration.js', root).href)

/** The verdict of a role that has one managed policy and nothing else, no parameter declared. */
function cell(policy, id, task) {
  const span = { source: { path: '', positionAt: () => ({ line: 1, column: 1 }) }, start: 0, end: 0 }
  const trust = {
    kind: 'trust-policy',
    language: 'json',
    source: span.source,
    value: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: ['sagemaker.amazonaws.com', 'lambda.amazonaws.com'] },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    locate: () => span,
  }
  const principal = {
    name: policy,
    policies: [{ label: policy, value: managedPolicy(policy) }],
    trust,
    grouped: true,
    assumed: [],
    tasks: [{ task: id, with: {}, span }],
    span,
  }
  if (task.principal === 'bucket') return undefined
  const report = checkWorkspace(
    {
      files: [],
      principals: [principal],
      buckets: [],
      keys: [],
      services: [],
      givenUp: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      configuration: emptyConfiguration(),
    },
    { name: '', version: '' },
  )
  return report.tasks[0]
}

const lines = [
  '# What AWS managed policies are enough for',
  '',
  'Generated from the catalogue by `npm run generate`; do not edit. A role has the one managed policy and nothing else, its',
  'trust policy lets SageMaker and Lambda assume it, and no parameter is declared: "satisfied" means that buckets,',
  'projects and functions can be named so that every requirement of the level error is met. Requirements with a key are',
  'unknown: they need a key policy too. Requirements that are missing or unknown are listed, also those of a lower level.',
  'Bucket tasks are left out: no managed policy sets CORS.',
  '',
]
for (const service of services) {
  lines.push(`## ${service.name}`, '')
  for (const [name, task] of Object.entries(service.tasks)) {
    const id = `${service.id}/${name}`
    if (task.principal === 'bucket') continue
    lines.push(`### ${id}`, '', '| managed policy | verdict | missing | unknown | assumed |', '|---|---|---|---|---|')
    for (const policy of policies) {
      const result = cell(policy, id, task)
      const named = (verdict) =>
        result.requirements
          .filter((entry) => entry.verdict === verdict)
          .map((entry) => entry.id)
          .join(', ')
      const assumed = result.assumed
        .filter((text) => !text.endsWith('any will do'))
        .map((text) => text.replaceAll('|', '\\|'))
        .join('; ')
      lines.push(`| ${policy} | ${result.verdict} | ${named('missing')} | ${named('unknown')} | ${assumed} |`)
    }
    lines.push('')
  }
}
writeFileSync(path('docs/managed-policies.md'), `${lines.join('\n').trimEnd()}\n`)

const tasks = ['# Tasks', '', 'Generated from the catalogue by `npm run generate`; do not edit.', '']
const resources = (need) =>
  (typeof need.on === 'string' ? [need.on] : need.on.anyOf).map((text) => `\`${text}\``).join(' or ')
function needText(need) {
  if ('allow' in need)
    return `${need.allow.map((action) => `\`${action}\``).join(', ')} on ${resources(need)}${need.as === 'via-service' ? ' (called by the service)' : ''}${need.whose === undefined ? '' : ` (of the ${need.whose})`}`
  if ('forbid' in need)
    return `nothing of \`${need.forbid}\` but ${need.except.map((action) => `\`${action}\``).join(', ')}`
  if ('trust' in need) return `trust policy: \`${need.trust}\``
  if ('cors' in need)
    return `CORS of \`${need.of}\`: ${need.cors.methods.join(', ')} from \`${need.cors.origin}\`${need.cors.expose === undefined ? '' : `, exposing ${need.cors.expose.join(', ')}`}`
  if ('resourcePolicy' in need)
    return `resource policy: \`${need.resourcePolicy.service}\` ${need.resourcePolicy.actions.join(', ')}`
  return need.anyOf
    .map((alternative) => `${alternative.title}: ${alternative.needs.map(needText).join(' and ')}`)
    .join('<br>or ')
}
for (const service of services) {
  tasks.push(`## ${service.name}`, '')
  if (service.lifecycle !== undefined)
    tasks.push(`${service.lifecycle.text} ([source](${service.lifecycle.source})).`, '')
  for (const [name, task] of Object.entries(service.tasks)) {
    tasks.push(
      `### ${service.id}/${name}`,
      '',
      `${task.title}. Parameters: ${task.parameters.map((entry) => `\`${entry}\``).join(', ') || 'none'}.`,
      '',
    )
    tasks.push('| requirement | needs | because it | level |', '|---|---|---|---|')
    for (const need of task.needs)
      tasks.push(
        `| [${need.id}](${need.source}) | ${needText(need)} | ${need.reason.replaceAll('|', '\\|')} | ${need.level === 'warn' ? 'notice' : need.level === 'part' || need.inferred ? 'warning' : 'error'}${need.when === undefined ? '' : `, if \`${need.when}\` is declared`} |`,
      )
    tasks.push('')
  }
}
writeFileSync(path('docs/tasks.md'), `${tasks.join('\n').trimEnd()}\n`)
