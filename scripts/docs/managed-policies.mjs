// docs/managed-policies.md: what AWS's managed policies are enough for.
import { built, write } from './text.mjs'

const { services } = await built('catalogue/index.js')
const { checkWorkspace } = await built('check/check.js')
const { managedPolicy } = await built('catalogue/managed-policies.js')

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
const { emptyConfiguration } = await built('model/configuration.js')

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

export function generateManagedPolicies() {
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
  write('docs/managed-policies.md', lines)
}
