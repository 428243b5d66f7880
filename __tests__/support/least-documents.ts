import { SourceText } from '../../src/base/source.js'
import type { Value } from '../../src/base/value.js'
import { services } from '../../src/catalogue/index.js'
import type { Need, Task } from '../../src/catalogue/schema.js'
import { parseJson } from '../../src/syntax/json.js'
import { nodeAt, toValue } from '../../src/syntax/tree.js'
import { type Configuration, emptyConfiguration as defaults } from '../../src/model/configuration.js'
import type { Document } from '../../src/model/document.js'
import type { Bucket, Principal, Workspace } from '../../src/model/workspace.js'

const account = '111122223333'
const region = 'us-east-1'
export const keyArn = `arn:aws:kms:${region}:${account}:key/0a1b2c3d-1111-2222-3333-444455556666`
const roleArn = (name: string) => `arn:aws:iam::${account}:role/${name}`

/** One value for every parameter. */
export const sampleValues: Record<string, string> = {
  ...Object.fromEntries(
    services.flatMap(({ parameters = {} }) => Object.entries(parameters).map(([name, { example }]) => [name, example])),
  ),
  bucket: 'lookoutvision-us-east-1-sample',
  'input-bucket': 'zinc-input',
  'input-prefix': 'raw/',
  'output-bucket': 'zinc-output',
  'output-prefix': 'done/',
  'kms-key': keyArn,
  project: 'Zinc',
  model: 'v7',
  'flow-definition': 'zinc-review',
  'pre-annotation-lambda': 'zinc-pre',
  'post-annotation-lambda': 'zinc-post',
  'execution-role': roleArn('zinc-execution'),
  role: roleArn('zinc-passed'),
  region,
  account,
  versioned: 'true',
  'workteam-type': 'private-crowd',
}

/** A text as a positioned document of the workspace. */
export function documentOf(path: string, kind: Document['kind'], value: Value): Document {
  const source = new SourceText(path, JSON.stringify(value, null, 2))
  const root = parseJson(source.text).roots[0]!
  return {
    kind,
    language: 'json',
    source,
    value: toValue(root),
    locate: (at) => {
      const node = nodeAt(root, at)
      return { source, start: node.start, end: node.end }
    },
  }
}

export const emptyConfiguration: Configuration = defaults()

interface Granted {
  need: string
  action: string
  resource: string
  whose: string | undefined
}

function resourceOf(template: string, values: Record<string, string>): string {
  return template
    .replaceAll('${*}', '*')
    .replace(/\{([a-z-]+)\}/g, (_, name: string) =>
      name === 'digits' || name === 'any' ? '*' : name === 'partition' ? 'aws' : values[name]!,
    )
    .replace(/\*+/g, '*')
}

function grants(need: Need, values: Record<string, string>, id: string): Granted[] {
  if ('allow' in need) {
    const template = typeof need.on === 'string' ? need.on : need.on.anyOf[0]!
    return need.allow.map((action) => ({
      need: id,
      action,
      resource: template === '*' ? '*' : resourceOf(template, values),
      whose: need.whose,
    }))
  }
  if ('anyOf' in need) return need.anyOf[0]!.needs.flatMap((part) => grants(part, values, id))
  return []
}

/** The workspace that satisfies a task and nothing more; `without` leaves one requirement out. */
export function leastWorkspace(id: string, task: Task, without?: string): Workspace {
  const values: Record<string, string> = { ...sampleValues, ...task.defaults }
  const within = task.within?.bucket
  if (within !== undefined)
    values['bucket'] = within.replace('{region}', region).replace(/^\*/, 'my-').replace(/\*$/, 'zinc')
  values['workteam-type'] = 'private-crowd'
  if (task.principal === 'service-role') values['execution-role'] = roleArn('subject')
  const left = task.needs.find((need) => need.id === without)
  const all = task.needs.flatMap((need) => grants(need, values, need.id))
  const gone = all.filter((grant) => grant.need === without)
  const kept = all.filter((grant) => grant.need !== without && !gone.some((other) => other.action === grant.action))
  const statements = (list: Granted[]) =>
    list.map((grant) => ({ Effect: 'Allow', Action: grant.action, Resource: grant.resource }))
  const own: Value[] = statements(kept.filter((grant) => grant.whose === undefined))
  if (left !== undefined && 'forbid' in left)
    own.push({ Effect: 'Allow', Action: 'rekognition:DetectLabels', Resource: '*' })
  if (own.length === 0) own.push({ Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' })
  const trusts = task.needs.flatMap((need) => ('trust' in need && need.id !== without ? [need.trust] : []))
  const trusting = task.needs.some((need) => 'trust' in need)
  const parameters = Object.fromEntries(task.parameters.map((name) => [name, values[name]!]))
  const span = { source: new SourceText('ml-perms.yml', 'tasks'), start: 0, end: 5 }
  const corsNeeds = task.needs.flatMap((need) =>
    'cors' in need && !(left !== undefined && 'cors' in left && left.id === need.id) ? [need.cors] : [],
  )
  const exposed = left !== undefined && 'cors' in left && left.cors.expose !== undefined
  const needed = left !== undefined && 'cors' in left && !exposed ? [] : corsNeeds
  const rule = {
    AllowedHeaders: [...new Set(needed.flatMap((need) => need.headers ?? []))],
    AllowedMethods: [...new Set(needed.flatMap((need) => need.methods))],
    AllowedOrigins: [...new Set(needed.map((need) => need.origin))],
    ExposeHeaders: [...new Set(needed.flatMap((need) => need.expose ?? []))],
  }
  const cors = documentOf('cors.json', 'cors', needed.length === 0 ? [] : [rule])
  const bucketNames = [...new Set([values['bucket']!, values['input-bucket']!, values['output-bucket']!])]
  const buckets: Bucket[] = bucketNames.map((name) => ({
    name,
    cors,
    tasks: task.principal === 'bucket' && name === values['bucket'] ? [{ task: id, with: {}, span }] : [],
  }))
  const subject: Principal = {
    name: 'subject',
    arn: roleArn('subject'),
    policies: [
      {
        label: 'subject.json',
        document: documentOf('subject.json', 'identity-policy', { Version: '2012-10-17', Statement: own }),
      },
    ],
    ...(trusting
      ? {
          trust: documentOf('trust.json', 'trust-policy', {
            Version: '2012-10-17',
            Statement: trusts.map((service) => ({
              Effect: 'Allow',
              Principal: { Service: service },
              Action: 'sts:AssumeRole',
            })),
          }),
        }
      : {}),
    grouped: true,
    assumed: [],
    ...(task.principal === 'bucket' ? {} : { tasks: [{ task: id, with: parameters, span }] }),
    span,
  }
  const other = kept.filter((grant) => grant.whose !== undefined)
  const principals: Principal[] = task.principal === 'bucket' ? [] : [subject]
  if (task.principal !== 'service-role')
    for (const name of ['zinc-execution', 'zinc-passed'])
      principals.push({
        name,
        arn: roleArn(name),
        policies: [
          {
            label: 'execution.json',
            document: documentOf('execution.json', 'identity-policy', {
              Version: '2012-10-17',
              Statement: statements(other),
            }),
          },
        ],
        trust: documentOf('execution-trust.json', 'trust-policy', {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' },
          ],
        }),
        grouped: true,
        assumed: [],
        tasks: [],
      })
  const keyPolicy = documentOf('key.json', 'key-policy', {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
    ],
  })
  return {
    files: [],
    principals,
    buckets,
    keys: [{ arn: keyArn, policy: keyPolicy }],
    services: [],
    givenUp: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    configuration: emptyConfiguration,
  }
}
