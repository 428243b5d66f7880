import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../src/check/check.js'
import type { Report, Verdict } from '../src/findings/finding.js'
import { loadWorkspace } from '../src/shell/workspace.js'

// What AWS prints in its own guides, and what is to be said about it. E1 to E25 are the errata of the catalogue.

const seeds = fileURLToPath(new URL('fixtures/seeds', import.meta.url))
const tool = { name: 'ml-perms-check', version: '0' }
const defaults = 'version: 1\ndefaults: { region: us-east-1, account: "111122223333" }\n'

/** Checks copies of fixtures (at their paths), and files of the test, beside a configuration. */
async function check(fixtures: string[], configuration: string, files: Record<string, string> = {}): Promise<Report> {
  const root = mkdtempSync(join(tmpdir(), 'ml-perms-seeds-'))
  try {
    for (const fixture of fixtures) {
      mkdirSync(dirname(join(root, fixture)), { recursive: true })
      cpSync(join(seeds, fixture), join(root, fixture))
    }
    for (const [path, text] of Object.entries({ ...files, '.github/ml-perms.yml': configuration })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { workspace } = await loadWorkspace({ root, cwd: root })
    return checkWorkspace(workspace, tool)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

interface RoleOptions {
  policies?: string[]
  managed?: string[]
  trust?: string
  tasks: Record<string, Record<string, string>>
  files?: Record<string, string>
  more?: string
  top?: string
}

/** Checks one role `app`, account 111122223333. Policies and trust are fixtures, or files of the test. */
async function checkRole({ policies = [], managed = [], trust, tasks, files = {}, more = '', top }: RoleOptions) {
  const lines = [`${top ?? defaults}principals:`, '  app:', '    arn: arn:aws:iam::111122223333:role/app']
  if (policies.length > 0) lines.push(`    policies: ${JSON.stringify(policies)}`)
  if (managed.length > 0) lines.push(`    managed-policies: ${JSON.stringify(managed)}`)
  if (trust !== undefined) lines.push(`    trust: ${trust}`)
  lines.push('    tasks:')
  for (const [task, values] of Object.entries(tasks))
    lines.push(`      - { task: ${task}, with: ${JSON.stringify(values)} }`)
  const named = [...policies, ...(trust === undefined ? [] : [trust])]
  return check(
    named.filter((path) => files[path] === undefined),
    `${lines.join('\n')}\n${more}`,
    files,
  )
}

function taskOf(report: Report, task: string) {
  const found = report.tasks.find((entry) => entry.task === task && entry.origin === 'config')
  if (found === undefined) throw new Error(`no answer for ${task}`)
  return found
}

const verdict = (report: Report, task: string): Verdict => taskOf(report, task).verdict
const needs = (report: Report, task: string, wanted: Verdict): string[] =>
  taskOf(report, task)
    .requirements.filter((requirement) => requirement.verdict === wanted)
    .map((requirement) => requirement.id)
const need = (report: Report, task: string, id: string) => {
  const found = taskOf(report, task).requirements.find((requirement) => requirement.id === id)
  if (found === undefined) throw new Error(`no answer for ${task}#${id}`)
  return found
}
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)
/** A printed document with its placeholders filled in. */
const filled = (fixture: string, values: Record<string, string>) =>
  Object.entries(values).reduce(
    (text, [placeholder, value]) => text.replaceAll(placeholder, value),
    readFileSync(join(seeds, fixture), 'utf8'),
  )

describe('Lookout for Vision', () => {
  const bucket = { 'input-bucket': 'my-bucket' }
  const both = { ...bucket, 'output-bucket': 'my-bucket' }
  const printed = 'lookout-for-vision/sdk-bucket-policy.json'
  const tasks = {
    'lookout-for-vision/create-dataset': { ...bucket, project: 'boards' },
    'lookout-for-vision/create-model': { ...both, project: 'boards' },
    'lookout-for-vision/access-files': both,
    'lookout-for-vision/upload-images': bucket,
  }

  it('E1: the bucket permissions work through the service and not directly', async () => {
    const report = await checkRole({ policies: [printed], managed: ['AmazonLookoutVisionFullAccess'], tasks })
    expect(verdict(report, 'lookout-for-vision/create-dataset')).toBe('satisfied')
    expect(verdict(report, 'lookout-for-vision/create-model')).toBe('satisfied')
    for (const [task, id] of [
      ['lookout-for-vision/access-files', 'read-input'],
      ['lookout-for-vision/access-files', 'read-output'],
      ['lookout-for-vision/upload-images', 'upload-images'],
    ] as const) {
      expect(verdict(report, task)).toBe('missing')
      expect(need(report, task, id).verdict).toBe('missing')
      const finding = report.findings.find((entry) => entry.rule === task && entry.requirement === id)
      expect(finding?.message).toContain('`aws:ViaAWSService`')
      expect(finding?.location.path).toBe(printed)
    }
  })

  it('E2: the same does not let the console browse the bucket', async () => {
    const report = await checkRole({
      policies: [printed],
      managed: ['AmazonLookoutVisionFullAccess'],
      tasks: { 'lookout-for-vision/console-other-bucket': { bucket: 'my-bucket' } },
    })
    expect(verdict(report, 'lookout-for-vision/console-other-bucket')).toBe('missing')
    const listing = taskOf(report, 'lookout-for-vision/console-other-bucket').requirements.filter(({ message }) =>
      message.includes('s3:ListBucket'),
    )
    expect(listing.map((requirement) => requirement.verdict)).toEqual(['missing'])
  })

  it.each([
    { title: 'the printed document', policies: ['lookout-for-vision/managed-full-access.json'], managed: [] },
    { title: 'the managed policy', policies: [], managed: ['AmazonLookoutVisionFullAccess'] },
  ])('full access alone ($title) lacks every S3 permission of training', async ({ policies, managed }) => {
    const report = await checkRole({
      policies,
      managed,
      tasks: { ...tasks, 'lookout-for-vision/create-project': { project: 'boards' } },
    })
    expect(verdict(report, 'lookout-for-vision/create-project')).toBe('satisfied')
    expect(verdict(report, 'lookout-for-vision/create-model')).toBe('missing')
    expect(needs(report, 'lookout-for-vision/create-model', 'missing')).toEqual([
      'locate-bucket',
      'locate-output-bucket',
      'read-images',
      'write-output',
    ])
  })

  it('console full access reaches console buckets and no others', async () => {
    const console = 'lookoutvision-us-east-1-a1b2c3'
    const document = ['lookout-for-vision/managed-console-full-access.json']
    const own = await checkRole({
      policies: document,
      tasks: {
        'lookout-for-vision/console-full-access': { bucket: console },
        'lookout-for-vision/create-model': { 'input-bucket': console, 'output-bucket': console, project: 'boards' },
      },
    })
    expect(verdict(own, 'lookout-for-vision/console-full-access')).toBe('satisfied')
    expect(verdict(own, 'lookout-for-vision/create-model')).toBe('satisfied')
    const other = await checkRole({ policies: document, tasks })
    expect(verdict(other, 'lookout-for-vision/create-model')).toBe('missing')
    expect(verdict(other, 'lookout-for-vision/access-files')).toBe('missing')
  })

  it('read-only access reads', async () => {
    const report = await checkRole({
      policies: ['lookout-for-vision/managed-read-only-access.json'],
      tasks: {
        'lookout-for-vision/read-only': { project: 'boards', model: '1' },
        'lookout-for-vision/create-project': { project: 'boards' },
      },
    })
    expect(verdict(report, 'lookout-for-vision/read-only')).toBe('satisfied')
    expect(verdict(report, 'lookout-for-vision/create-project')).toBe('missing')
  })

  it('console read-only access reads in the console', async () => {
    const report = await checkRole({
      policies: ['lookout-for-vision/managed-console-read-only-access.json'],
      tasks: {
        'lookout-for-vision/console-read-only': {
          bucket: 'lookoutvision-us-east-1-a1b2c3',
          project: 'boards',
          model: '1',
        },
        'lookout-for-vision/console-full-access': { bucket: 'lookoutvision-us-east-1-a1b2c3' },
      },
    })
    expect(verdict(report, 'lookout-for-vision/console-read-only')).toBe('satisfied')
    expect(verdict(report, 'lookout-for-vision/console-full-access')).toBe('missing')
  })
})

describe('Rekognition Custom Labels', () => {
  const service = 'rekognition-custom-labels'
  const printed = 'rekognition/specific-project.json'
  const own = { project: 'MyProject', model: 'MyVersion' }

  it('E7: the missing comma is found at its line and column, and the run goes on', async () => {
    const path = 'rekognition/managed-full-access-missing-comma.json'
    const report = await check(
      [path, 'rekognition/detect-only.json'],
      `${defaults}principals:\n  app:\n    policies: [rekognition/detect-only.json]\n    tasks: [{ task: ${service}/detect-only, with: { project: MyProject, model: MyVersion } }]\n`,
    )
    const findings = report.findings.filter((finding) => finding.rule === 'syntax')
    expect(findings).toHaveLength(1)
    // The comma belongs directly after `"rekognition:DeleteProjectVersion"`.
    const lines = readFileSync(join(seeds, path), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes('"rekognition:DeleteProjectVersion"')) + 1
    expect(line).toBe(30)
    expect(findings[0]).toMatchObject({ severity: 'error', location: { path, startLine: line, startColumn: 51 } })
    expect(findings[0]!.message).toContain('expected `,`')
    expect(verdict(report, `${service}/detect-only`)).toBe('satisfied')
  })

  it('E8: the managed policy of today has the dataset, copy and project policy actions that the guide lacks', async () => {
    const mended = filled('rekognition/managed-full-access-missing-comma.json', {
      '"rekognition:DeleteProjectVersion"': '"rekognition:DeleteProjectVersion",',
    })
    const tasks = {
      [`${service}/manage-dataset`]: { project: 'MyProject' },
      [`${service}/manage-project-policies`]: { project: 'MyProject' },
      [`${service}/run-model`]: own,
    }
    const old = await checkRole({ policies: ['old.json'], files: { 'old.json': mended }, tasks })
    const current = await checkRole({ managed: ['AmazonRekognitionCustomLabelsFullAccess'], tasks })
    for (const task of ['manage-dataset', 'manage-project-policies']) {
      expect(verdict(old, `${service}/${task}`)).toBe('missing')
      expect(verdict(current, `${service}/${task}`)).toBe('satisfied')
    }
    expect(verdict(old, `${service}/run-model`)).toBe('satisfied')
  })

  it('E9: ListAllMyBuckets on `*custom-labels*` is not granted', async () => {
    const report = await checkRole({
      managed: ['AmazonRekognitionCustomLabelsFullAccess'],
      tasks: { [`${service}/console`]: { bucket: 'custom-labels-console-us-east-1-a1b2c3' } },
    })
    expect(need(report, `${service}/console`, 'list-buckets').verdict).toBe('missing')
    expect(need(report, `${service}/console`, 'browse-console-bucket').verdict).toBe('satisfied')
  })

  it('E10: CreateProjectVersion on the ARN of a version grants nothing; on the project it does', async () => {
    const values = { project: 'MyProject', 'input-bucket': 'photos', 'output-bucket': 'photos' }
    const task = `${service}/train-model`
    const whole = await checkRole({ policies: [printed], tasks: { [task]: values, [`${service}/run-model`]: own } })
    expect(need(whole, task, 'create-model').verdict).toBe('satisfied')
    expect(needs(whole, task, 'missing')).toEqual(expect.arrayContaining(['read-images', 'write-output']))
    expect(verdict(whole, task)).toBe('missing')
    expect(verdict(whole, `${service}/run-model`)).toBe('satisfied')
    const document = JSON.parse(readFileSync(join(seeds, printed), 'utf8'))
    const version = document.Statement.filter((entry: { Sid: string }) => entry.Sid === 'SpecificProjectVersion')
    const cut = await checkRole({
      policies: ['version.json'],
      files: { 'version.json': policy(...version) },
      tasks: { [task]: values },
    })
    expect(need(cut, task, 'create-model').verdict).toBe('missing')
  })

  it('E11: CreateProject on projects is effective by the older reference, so it is not called missing', async () => {
    const report = await checkRole({
      policies: [printed],
      tasks: { [`${service}/manage-projects`]: { project: 'MyProject' } },
    })
    expect(need(report, `${service}/manage-projects`, 'create-project').verdict).not.toBe('missing')
    // The Deny on SampleProject guards nothing by today's reference, but no Allow names that project either.
    const sample = await checkRole({
      policies: [printed],
      tasks: { [`${service}/manage-projects`]: { project: 'SampleProject' } },
    })
    expect(need(sample, `${service}/manage-projects`, 'create-project').verdict).toBe('missing')
  })

  it('E11: a Deny of CreateProject on a project is never counted as a guard', async () => {
    const document = JSON.parse(readFileSync(join(seeds, printed), 'utf8'))
    const deny = document.Statement.filter((entry: { Effect: string }) => entry.Effect === 'Deny')
    const report = await checkRole({
      policies: ['guard.json'],
      files: {
        'guard.json': policy({ Effect: 'Allow', Action: 'rekognition:CreateProject', Resource: '*' }, ...deny),
      },
      tasks: { [`${service}/manage-projects`]: { project: 'Other' } },
    })
    expect(need(report, `${service}/manage-projects`, 'create-project').verdict).toBe('satisfied')
  })

  it('E12: S3 ARNs of partition aws match nothing in China', async () => {
    const tasks = {
      [`${service}/train-model`]: {
        project: 'P',
        'input-bucket': 'my-custom-labels',
        'output-bucket': 'my-custom-labels',
      },
    }
    const managed = ['AmazonRekognitionCustomLabelsFullAccess']
    const here = await checkRole({ managed, tasks })
    expect(verdict(here, `${service}/train-model`)).toBe('satisfied')
    const china = await check(
      [],
      `version: 1\ndefaults: { region: cn-north-1, account: "111122223333", partition: aws-cn }\nprincipals:\n  app:\n    managed-policies: [AmazonRekognitionCustomLabelsFullAccess]\n    tasks: [{ task: ${service}/train-model, with: ${JSON.stringify(tasks[`${service}/train-model`])} }]\n`,
    )
    expect(needs(china, `${service}/train-model`, 'missing')).toEqual(['read-images', 'write-output'])
  })

  it('E13: a project policy that names a model of the wrong account does not let it be copied', async () => {
    const arn = (account: string) =>
      `arn:aws:rekognition:us-east-1:${account}:project/my-project/version/my-model/1627045542080`
    const statement = (account: string) => ({
      Effect: 'Allow',
      Action: 'rekognition:CopyProjectVersion',
      Resource: arn(account),
    })
    const task = `${service}/project-policy`
    const values = { project: 'my-project', model: 'my-model', account: '123456789012' }
    const wrong = await checkRole({
      policies: ['copy.json'],
      files: { 'copy.json': policy(statement('111111111111')) },
      tasks: { [task]: values },
    })
    expect(verdict(wrong, task)).toBe('missing')
    const right = await checkRole({
      policies: ['copy.json'],
      files: { 'copy.json': policy(statement('123456789012')) },
      tasks: { [task]: values },
    })
    // The timestamp in the ARN of a model is not declared: the printed one may be the right one.
    expect(verdict(right, task)).not.toBe('missing')
  })

  it('detect-only: the least-privilege document allows detection and nothing else', async () => {
    const task = `${service}/detect-only`
    const least = await checkRole({ policies: ['rekognition/detect-only.json'], tasks: { [task]: own } })
    expect(verdict(least, task)).toBe('satisfied')
    const more = await checkRole({ policies: [printed], tasks: { [task]: own } })
    expect(needs(more, task, 'missing')).toEqual(['nothing-else'])
  })
})

describe('Ground Truth', () => {
  const managed = ['AmazonSageMakerGroundTruthExecution']
  const invoke = 'ground-truth/invoke-lambdas'
  const functions = (pre: string, post: string) => ({ 'pre-annotation-lambda': pre, 'post-annotation-lambda': post })
  const account = { '<region>': 'us-east-1', '<account-id>': '111122223333', '<aws-region>': 'us-east-1' }

  it('the managed policy invokes functions by certain names only', async () => {
    const report = await checkRole({ managed, tasks: { [invoke]: functions('PreLabelTask', 'MyLabelingFunction') } })
    expect(needs(report, invoke, 'missing')).toEqual(['invoke-pre-annotation'])
    expect(needs(report, invoke, 'satisfied')).toEqual(['invoke-post-annotation'])
  })

  it('the printed policy with its placeholders grants nothing, and filled in it does', async () => {
    const printed = 'ground-truth/invoke-lambdas.json'
    const asPrinted = await checkRole({ policies: [printed], tasks: { [invoke]: functions('pre', 'post') } })
    expect(verdict(asPrinted, invoke)).not.toBe('satisfied')
    const text = filled(printed, {
      ...account,
      '<pre-annotation-lambda-name>': 'pre',
      '<post-annotation-lambda-name>': 'post',
    })
    const ready = await checkRole({
      policies: ['invoke.json'],
      files: { 'invoke.json': text },
      tasks: { [invoke]: functions('pre', 'post') },
    })
    expect(verdict(ready, invoke)).toBe('satisfied')
  })

  it('E14: the managed policy invokes functions and does not list them', async () => {
    const task = 'ground-truth/select-lambdas'
    const report = await checkRole({ managed, tasks: { [task]: { 'pre-annotation-lambda': 'MyLabelingFunction' } } })
    expect(needs(report, task, 'missing')).toEqual(['list-functions'])
    expect(needs(report, task, 'satisfied')).toEqual(['invoke-function'])
  })

  it('E15: the printed trust policy alone shuts SageMaker out; merged it does not', async () => {
    const printed = 'ground-truth/trust-lambda-role.json'
    const task = 'ground-truth/execution-role'
    const tasks = { [task]: { 'input-bucket': 'my-sagemaker-in', 'output-bucket': 'my-sagemaker-out' } }
    const replaced = await checkRole({ managed, trust: printed, tasks })
    expect(needs(replaced, task, 'missing')).toEqual(['trust-sagemaker'])
    const finding = replaced.findings.find((entry) => entry.requirement === 'trust-sagemaker')
    expect(finding?.message).toContain('sagemaker.amazonaws.com')
    expect(finding?.location.path).toBe(printed)
    const document = JSON.parse(readFileSync(join(seeds, printed), 'utf8'))
    const merged = policy(...document.Statement, {
      Effect: 'Allow',
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Action: 'sts:AssumeRole',
    })
    const mended = await checkRole({ managed, trust: 'trust.json', files: { 'trust.json': merged }, tasks })
    expect(need(mended, task, 'trust-sagemaker').verdict).toBe('satisfied')
    expect(verdict(mended, task)).toBe('satisfied')
  })

  it('E16: the repository policy finds the recipe and does not deploy it', async () => {
    const report = await checkRole({
      policies: ['repository.json'],
      files: { 'repository.json': filled('ground-truth/serverlessrepo.json', account) },
      tasks: { 'ground-truth/browse-recipe': {}, 'ground-truth/deploy-recipe': {} },
    })
    expect(verdict(report, 'ground-truth/browse-recipe')).toBe('satisfied')
    expect(needs(report, 'ground-truth/deploy-recipe', 'satisfied')).toEqual([
      'search-applications',
      'view-recipe',
      'create-template',
    ])
    expect(needs(report, 'ground-truth/deploy-recipe', 'missing')).toEqual(
      expect.arrayContaining(['request-change-set', 'create-stack', 'create-roles', 'create-functions']),
    )
  })

  it('E16: a Statement that is an object counts: the function assumes the execution role', async () => {
    const printed = 'ground-truth/assume-execution-role.json'
    const execution = 'arn:aws:iam::222222222222:role/sm-execution-role'
    const report = await check(
      [printed, 'ground-truth/post-annotation-s3.json', 'ground-truth/trust-lambda-role.json'],
      `version: 1
defaults: { region: us-east-1, account: "222222222222" }
principals:
  function:
    arn: arn:aws:iam::222222222222:role/my-lambda-execution-role
    policies: [${printed}]
    tasks:
      - task: ground-truth/post-annotation-lambda
        with: { output-bucket: DOC-EXAMPLE-BUCKET, execution-role: "${execution}", post-annotation-lambda: post }
  execution:
    arn: ${execution}
    policies: [ground-truth/post-annotation-s3.json]
    trust: ground-truth/trust-lambda-role.json
`,
    )
    expect(report.findings.filter((finding) => finding.rule === 'syntax')).toEqual([])
    expect(need(report, 'ground-truth/post-annotation-lambda', 'read-annotations').verdict).toBe('satisfied')
    expect(needs(report, 'ground-truth/post-annotation-lambda', 'missing')).toEqual(['write-logs'])
  })

  it('the printed S3 policy lets the function read annotations by itself', async () => {
    const task = 'ground-truth/post-annotation-lambda'
    const report = await checkRole({
      policies: ['ground-truth/post-annotation-s3.json'],
      tasks: { [task]: { 'output-bucket': 'DOC-EXAMPLE-BUCKET', 'post-annotation-lambda': 'post' } },
    })
    expect(need(report, task, 'read-annotations').verdict).toBe('satisfied')
  })

  it('E20: s3:PutObjectAcl on the ARN of a bucket grants nothing', async () => {
    const task = 'ground-truth/execution-role'
    const report = await checkRole({
      policies: ['bucket.json'],
      files: {
        'bucket.json': policy({
          Effect: 'Allow',
          Action: ['s3:CreateBucket', 's3:GetBucketLocation', 's3:ListBucket', 's3:PutObjectAcl', 's3:PutObject'],
          Resource: ['arn:aws:s3:::in', 'arn:aws:s3:::out'],
        }),
      },
      tasks: { [task]: { 'input-bucket': 'in', 'output-bucket': 'out' } },
    })
    // Object actions, PutObjectAcl as PutObject, need `arn:aws:s3:::out/*`.
    expect(needs(report, task, 'missing')).toEqual(expect.arrayContaining(['write-input', 'write-output']))
    expect(needs(report, task, 'satisfied')).toEqual(expect.arrayContaining(['list-input', 'locate-output']))
  })
})

describe('Augmented AI', () => {
  const trust = 'a2i/trust.json'
  const buckets = { 'input-bucket': 'my_input_bucket', 'output-bucket': 'my_output_bucket' }
  const flow = 'a2i/flow-definition-role'

  /** One bucket of images with the CORS configuration at `path`. */
  const bucket = async (path: string, text?: string) =>
    check(
      text === undefined ? [path] : [],
      `${defaults}buckets:\n  scans: { cors: ${path}, content: images, tasks: [a2i/image-bucket] }\n`,
      text === undefined ? {} : { [path]: text },
    )

  it.each(['a2i/cors.json', 'a2i/cors.xml'])('the printed %s lets reviewers see images', async (path) => {
    expect(verdict(await bucket(path), 'a2i/image-bucket')).toBe('satisfied')
  })

  it.each([
    { title: 'no GET (JSON)', path: 'a2i/cors.json', from: '"GET"', to: '"PUT"' },
    { title: 'no GET (XML)', path: 'a2i/cors.xml', from: '>GET<', to: '>PUT<' },
    { title: 'a narrow origin (JSON)', path: 'a2i/cors.json', from: '"*"', to: '"https://example.com"' },
    { title: 'a narrow origin (XML)', path: 'a2i/cors.xml', from: '>*<', to: '>https://example.com<' },
  ])('with $title they do not', async ({ path, from, to }) => {
    const report = await bucket(path, filled(path, { [from]: to }))
    expect(verdict(report, 'a2i/image-bucket')).toBe('missing')
    expect(report.findings.find((finding) => finding.rule === 'a2i/image-bucket')?.location.path).toBe(path)
  })

  it('the printed role and trust run a human review workflow', async () => {
    const report = await checkRole({ policies: ['a2i/flow-definition-role.json'], trust, tasks: { [flow]: buckets } })
    expect(verdict(report, flow)).toBe('satisfied')
  })

  it('the printed preview role reads the files of a preview', async () => {
    const report = await checkRole({
      policies: ['a2i/preview-role.json'],
      trust,
      tasks: { 'a2i/preview-template-role': { 'input-bucket': 'my_input_bucket' }, [flow]: buckets },
    })
    expect(verdict(report, 'a2i/preview-template-role')).toBe('satisfied')
    expect(needs(report, flow, 'missing')).toEqual(['write-output'])
  })

  it('E23: the bare statement as key policy lets that role encrypt, and no other', async () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/0f6a8d3e-5b1c-4c7d-9a52-3e8f1d2c4b6a'
    const report = await check(
      ['a2i/kms-statement.json'],
      `${defaults}principals:
  app:
    arn: arn:aws:iam::111122223333:role/service-role/example-role
    tasks: [{ task: a2i/encrypt-output, with: { kms-key: "${key}" } }]
  other:
    arn: arn:aws:iam::111122223333:role/service-role/other-role
    tasks: [{ task: a2i/encrypt-output, with: { kms-key: "${key}" } }]
keys:
  "${key}": { policy: a2i/kms-statement.json }
`,
    )
    expect(report.findings.filter((finding) => finding.rule === 'syntax')).toEqual([])
    expect(report.tasks.map((task) => [task.principal, task.task, task.verdict])).toEqual([
      ['app', 'a2i/encrypt-output', 'satisfied'],
      ['other', 'a2i/encrypt-output', 'missing'],
    ])
  })

  it('E24: the policy that the tutorial names for the role of the flow has no S3 action', async () => {
    const report = await checkRole({
      managed: ['AmazonAugmentedAIIntegratedAPIAccess'],
      trust,
      tasks: { [flow]: buckets },
    })
    expect(needs(report, flow, 'missing')).toEqual(['read-input', 'write-output'])
    expect(needs(report, flow, 'satisfied')).toEqual(['trust-sagemaker'])
  })

  it('E25: full access creates and manages workflows and cannot preview templates', async () => {
    const report = await checkRole({
      managed: ['AmazonAugmentedAIFullAccess'],
      tasks: {
        'a2i/preview-template': { role: 'arn:aws:iam::111122223333:role/preview' },
        'a2i/create-flow-definition': { 'flow-definition': 'reviews', role: 'arn:aws:iam::111122223333:role/flow' },
        'a2i/manage-task-templates': {},
        'a2i/start-human-loop': { 'flow-definition': 'reviews' },
        'a2i/console': {},
      },
    })
    expect(needs(report, 'a2i/preview-template', 'missing')).toEqual(['render-template'])
    expect(verdict(report, 'a2i/create-flow-definition')).toBe('satisfied')
    expect(verdict(report, 'a2i/manage-task-templates')).toBe('satisfied')
    expect(verdict(report, 'a2i/start-human-loop')).toBe('satisfied')
    expect(need(report, 'a2i/console', 'list-workteams').verdict).toBe('missing')
  })
})

it('every printed document has a test', () => {
  const here = readFileSync(fileURLToPath(import.meta.url), 'utf8')
  const all = readdirSync(seeds, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(seeds.length + 1)
        .replaceAll('\\', '/'),
    )
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter((path) => !here.includes(path))).toEqual([])
})
