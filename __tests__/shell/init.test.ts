import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { propose } from '../../src/check/propose.js'
import { emptyConfiguration } from '../../src/model/configuration.js'
import { startingConfiguration } from '../../src/report/starting-configuration.js'
import { runInit } from '../../src/shell/init.js'
import { run } from '../../src/shell/run.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-init-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const project = fileURLToPath(new URL('../..', import.meta.url))
const validate = new Ajv.default({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(project, 'schema/ml-perms.schema.json'), 'utf8')),
)

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const policy = (...actions: string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] })
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})

async function init(): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const streams = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    stdin: (async function* () {})(),
  }
  return { code: await runInit('.', root, streams), out, err }
}
const written = () => readFileSync(join(root, '.github/ml-perms.yml'), 'utf8')
const check = () => run({ cwd: root, paths: [], policies: [], cors: [], exclude: [] })

describe('what is written is accepted', () => {
  it.each(['custom-labels', 'defect-detection', 'human-review', 'labeling'])('examples/%s', async (name) => {
    cpSync(join(project, 'examples', name), root, { recursive: true })
    rmSync(join(root, '.github'), { recursive: true })
    expect(await init()).toMatchObject({ code: 0, err: '' })
    expect(validate(parse(written())), JSON.stringify(validate.errors)).toBe(true)
    const { report } = await check()
    const declared = Object.keys(parse(written()).principals)
    expect(declared.length).toBeGreaterThan(0)
    // What follows for a bucket is declared nowhere.
    expect(report.tasks.filter((task) => task.origin === 'config' && task.principal !== null).length).toBe(
      written().match(/^ {6}- /gm)?.length ?? 0,
    )
  })

  it('uncommented as well', async () => {
    cpSync(join(project, 'examples/human-review'), root, { recursive: true })
    rmSync(join(root, '.github'), { recursive: true })
    await init()
    const text = written().replace(/^( *)# ( *- [a-z0-9-]+\/|tasks:|arn:)/gm, '$1$2')
    writeFileSync(join(root, '.github/ml-perms.yml'), text.replaceAll('<name>', 'x'))
    const { report } = await check()
    expect(report.tasks.map((task) => task.task)).toContain('a2i/flow-definition-role')
  })

  it('for a role of a template whose tasks are not sure', async () => {
    put(
      'main.tf',
      `resource "aws_iam_role" "r" {
  assume_role_policy = ${JSON.stringify(trust)}
  inline_policy {
    policy = ${JSON.stringify(policy('s3:GetObject'))}
  }
}
`,
    )
    expect((await init()).code).toBe(0)
    const { report } = await run({ cwd: root, paths: [], policies: [], cors: [], exclude: [] })
    expect(report.summary).toMatchObject({ principals: 1, findings: { error: 0 } })
  })

  it('an empty repository gets a commented starting file', async () => {
    const { code, out } = await init()
    expect(code).toBe(0)
    expect(out).toContain('0 principals')
    expect(parse(written())).toEqual({ version: 1 })
    expect(written()).toContain('# principals:\n#   flow-definition:')
    expect((await check()).report.findings).toEqual([])
    const [head, example] = written().split('\n\n')
    const uncommented = `${head}\n${example!.replace(/^# (principals:| {2})/gm, '$1')}`
    expect(validate(parse(uncommented)), uncommented).toBe(true)
  })

  /** Lines of a comment that are configuration, without their `# `; prose stays. */
  const isSetting = (line: string) =>
    /^ *# *(- |("[^"]*"|[\w./-]+):( |$))/.test(line) && !line.startsWith('# yaml-language-server')
  const uncomment = (lines: string[]) => lines.map((line) => (isSetting(line) ? line.replace(/^( *)# /, '$1') : line))

  const templateRole = (name: string, service: string, action: string) =>
    `resource "aws_iam_role" "${name}" {\n  name = "${name}"\n  assume_role_policy = ${JSON.stringify(trust.replace('sagemaker', service))}\n  inline_policy {\n    policy = ${JSON.stringify(policy(action))}\n  }\n}\n`
  const repositories: Record<string, Record<string, string>> = {
    'nothing in it': {},
    'one role of which nothing is sure': { 'main.tf': templateRole('GtRole', 'sagemaker', 's3:GetObject') },
    'roles of all kinds': {
      'main.tf':
        templateRole('GtRole', 'sagemaker', 's3:GetObject') +
        templateRole('Web', 'ec2', 's3:GetObject') +
        templateRole('Wide', 'ec2', 'rekognition:Detect*') +
        templateRole('Flow', 'sagemaker', 's3:PutObject') +
        'resource "aws_sagemaker_flow_definition" "f" {\n  role_arn = aws_iam_role.Flow.arn\n}\n',
      'iam/reader.json': policy('lookoutvision:CreateProject', 'rekognition:Detect*'),
      'iam/a b.json': policy('rekognition:Detect*'),
      'iam/ec2.json': policy('ec2:RunInstances'),
      'trust/x-trust.json': trust,
      'trust/y-trust.json': trust,
      's3/scans.cors.json': '[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]',
      'kms/a.json': policy('kms:*').replace('"Effect"', '"Principal":"*","Effect"'),
      'kms/b.json': policy('kms:*').replace('"Effect"', '"Principal":"*","Effect"'),
    },
  }
  it.each(Object.keys(repositories))('however it is uncommented: %s', async (name) => {
    for (const [path, text] of Object.entries(repositories[name]!)) put(path, text)
    await init()
    const lines = written().split('\n')
    const load = async (text: string[]) => {
      writeFileSync(join(root, '.github/ml-perms.yml'), text.join('\n'))
      await expect(check(), text.join('\n')).resolves.toBeDefined()
    }
    // Each block of comment lines by itself, each line that stands alone in its place, then all of them.
    const starts = lines.flatMap((line, at) => (isSetting(line) && !/^ *#/.test(lines[at - 1] ?? '') ? [at] : []))
    for (const from of starts) {
      let to = from
      while (/^ *#/.test(lines[to] ?? '')) to++
      await load([...lines.slice(0, from), ...uncomment(lines.slice(from, to)), ...lines.slice(to)])
    }
    expect(uncomment(lines).filter((line) => /^ *# +[\w-]+: *$/.test(line))).toEqual([])
    await load(uncomment(lines))
  })

  it('and every principal is mentioned', async () => {
    for (const [path, text] of Object.entries(repositories['roles of all kinds']!)) put(path, text)
    await init()
    const text = written()
    for (const name of ['GtRole', 'Web', 'Wide', 'Flow']) expect(text).toMatch(new RegExp(`aws_iam_role\\.${name}\\b`))
    for (const path of ['reader.json', 'a b.json', 'ec2.json', 'x-trust.json', 'y-trust.json', 'a.json', 'b.json'])
      expect(text).toContain(path)
    expect(text).toContain('iam/ec2.json (nothing it may do is of a service known here)')
    expect(text).toContain('trust/x-trust.json (a trust policy; whose it is was not found)')
    expect(text).toMatch(/need no entry:\n# {3}aws_iam_role\.Flow\n\n/)
  })

  it('and every file of a bucket that none is known for', async () => {
    put('s3/in.cors.json', JSON.stringify([{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }]))
    put('s3/photos.cors.json', JSON.stringify([{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }]))
    const objects = ['arn:aws:s3:::shelf-in/*', 'arn:aws:s3:::shelf-out/*']
    const body = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:GetObject', Resource: objects }
    put('s3/two-buckets.json', JSON.stringify({ Version: '2012-10-17', Statement: [body] }))
    await init()
    expect(written()).toContain('s3/in.cors.json (a CORS configuration; whose it is was not found)')
    expect(written()).toContain('s3/two-buckets.json (a bucket policy; whose it is was not found)')
    expect(written()).not.toContain('s3/photos.cors.json (a CORS')
  })

  it('takes names of files as they come', async () => {
    const names = [
      'true',
      'a: b',
      '# c',
      "it's",
      '"q"',
      '[x]*{y}',
      '- d',
      'é\u00a0ü',
      '日本',
      '-',
      'a  b',
      '&e',
      'null',
    ]
    for (const name of names) put(`iam/${name}.json`, policy('lookoutvision:CreateProject'))
    for (const name of names) put(`w/${name}/policy.json`, policy('lookoutvision:CreateProject'))
    expect((await init()).code).toBe(0)
    expect(validate(parse(written())), written()).toBe(true)
    const paths = Object.values<{ policies: string[] }>(parse(written()).principals).flatMap((each) => each.policies)
    expect(paths).toHaveLength(26)
    expect((await check()).report.tasks).toHaveLength(26)
  })
})

describe('what is proposed', () => {
  it('the exact action is declared, the wildcard a comment', async () => {
    put('iam/reader.json', policy('lookoutvision:CreateProject', 'rekognition:Detect*'))
    await init()
    const { reader } = parse(written()).principals
    expect(reader).toEqual({ policies: ['iam/reader.json'], tasks: ['lookout-for-vision/create-project'] })
    expect(written()).toContain(
      '- lookout-for-vision/create-project # Create a project: it allows `lookoutvision:CreateProject`',
    )
    expect(written()).toMatch(
      /^ {4}# {3}- rekognition-custom-labels\/detect-custom-labels # .*`rekognition:Detect\*`$/m,
    )
  })

  it('one trust policy makes the policies of its folder one role', async () => {
    put('iam/labeler/s3.json', policy('s3:GetObject'))
    put('iam/labeler/logs.json', policy('logs:PutLogEvents'))
    put('iam/labeler/trust.json', trust)
    await init()
    expect(parse(written()).principals).toEqual({
      labeler: { policies: ['iam/labeler/logs.json', 'iam/labeler/s3.json'], trust: 'iam/labeler/trust.json' },
    })
    expect(written()).toMatch(/# {3}- ground-truth\/execution-role # .*`sagemaker.amazonaws.com` may assume it/)
  })

  it('policies that lack less together are one role', async () => {
    cpSync(join(project, 'examples/custom-labels/iam/trainer'), join(root, 'iam/trainer'), { recursive: true })
    put('iam/other.json', policy('lookoutvision:CreateProject'))
    await init()
    expect(parse(written()).principals.trainer.policies).toEqual([
      'iam/trainer/models.json',
      'iam/trainer/training-data.json',
    ])
  })

  it('buckets from policies, bucket policies and CORS files', async () => {
    const cors = '[{ "AllowedMethods": ["GET"], "AllowedOrigins": ["*"] }]'
    put('s3/zinc-images.cors.json', cors)
    put('s3/cors.json', cors)
    put('s3/tin-images-cors-rules.json', cors)
    const bucketPolicy = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::lead/*' }
    put('s3/policy.json', JSON.stringify({ Version: '2012-10-17', Statement: bucketPolicy }))
    put(
      'iam/a.json',
      policy('lookoutvision:CreateProject').replace('"*"', '["*", "arn:aws:s3:::zinc-images/*", "arn:aws:s3:::w-*"]'),
    )
    await init()
    expect(parse(written()).buckets).toEqual({
      lead: { policy: 's3/policy.json' },
      'tin-images': { cors: 's3/tin-images-cors-rules.json' },
      'zinc-images': { cors: 's3/zinc-images.cors.json' },
    })
  })

  describe('a role that names no task, and that SageMaker may assume', () => {
    const statement = (action: string, bucket: string) => ({
      Effect: 'Allow',
      Action: action,
      Resource: `arn:aws:s3:::${bucket}/*`,
    })
    const role = (...Statement: object[]) => {
      put('iam/flow/policy.json', JSON.stringify({ Version: '2012-10-17', Statement }))
      put('iam/flow/trust.json', trust)
    }

    it('is for the one task that needs all that it may do, and no more', async () => {
      role(statement('s3:GetObject', 'scans'), statement('s3:PutObject', 'answers'))
      const { out } = await init()
      expect(out).not.toContain('to choose')
      expect(parse(written()).principals.flow.tasks).toEqual([
        { task: 'a2i/flow-definition-role', with: { 'input-bucket': 'scans', 'output-bucket': 'answers' } },
      ])
      const { report } = await check()
      expect(report.tasks).toMatchObject([{ task: 'a2i/flow-definition-role', verdict: 'satisfied' }])
    })

    it('with a bucket only where it can be no other', async () => {
      role(statement('s3:GetObject', 'scans'), statement('s3:PutObject', 'scans'), statement('s3:PutObject', 'answers'))
      await init()
      expect(parse(written()).principals.flow.tasks).toEqual([
        { task: 'a2i/flow-definition-role', with: { 'input-bucket': 'scans' } },
      ])
    })

    it.each([
      [
        'more than a task needs',
        [statement('s3:GetObject', 'scans'), statement('s3:PutObject', 'answers'), statement('sqs:SendMessage', 'x')],
      ],
      ['one thing, which may be a part of anything', [statement('s3:GetObject', 'scans')]],
    ])('has to be chosen where it may do %s, and that is said', async (_, statements) => {
      role(...statements)
      const { out } = await init()
      expect(out).toContain('to choose: what flow is for; until then nothing is demanded of it')
      expect(parse(written()).principals.flow.tasks).toBeUndefined()
      expect(written()).toMatch(/# tasks: # TODO choose what it is for; .*\n {4}# {3}- a2i\//)
    })
  })

  it('says of templates what they lack, and not that there is no file', async () => {
    put('main.tf', 'resource "aws_s3_bucket" "b" {}\n')
    await init()
    expect(written()).toContain('# No role in the templates that were found')
    expect(written()).not.toContain('No policy file')
  })

  it('says nothing of missing policies beside roles that need no entry', async () => {
    put(
      'main.tf',
      `resource "aws_iam_role" "r" {
  name = "r"
  assume_role_policy = ${JSON.stringify(trust)}
}
resource "aws_sagemaker_flow_definition" "f" {
  role_arn = aws_iam_role.r.arn
}
`,
    )
    await init()
    expect(written()).toContain('#   aws_iam_role.r')
    expect(written()).toContain('# Nothing else was found that needs an entry')
    expect(written()).not.toContain('No policy')
  })

  it('nothing for policies of other services', async () => {
    for (let i = 0; i < 30; i++) put(`iam/p${i}.json`, policy('s3:GetObject', 'ec2:*'))
    expect((await init()).out).toContain('0 principals, 0 tasks')
  })
})

it('roles of templates are named and not declared', () => {
  const workspace = {
    files: [],
    principals: [
      { name: 'FlowRole', policies: [], grouped: true, assumed: [] },
      { name: 'module.x.aws_iam_role.\u001b[31m', policies: [], grouped: true, assumed: [] },
    ],
    buckets: [],
    keys: [],
    services: [],
    givenUp: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    configuration: emptyConfiguration(),
  }
  const text = startingConfiguration(propose(workspace))
  expect(text).toContain('#   FlowRole (nothing says what it is for)\n#   module.x.aws_iam_role.\\x1b[31m (')
  expect(parse(text)).toEqual({ version: 1 })
})

it.each(['cloudformation-yaml', 'terraform-policy-document'])(
  'a role of a template is declared by its name: %s',
  async (format) => {
    cpSync(join(project, '__tests__/fixtures/same-system', format), root, { recursive: true })
    await init()
    const { principals } = parse(written())
    expect(validate(parse(written()))).toBe(true)
    const [name] = Object.keys(principals)
    expect(Object.keys(principals[name!])).toEqual(['tasks'])
    const { report } = await check()
    const declared = report.tasks.filter((task) => task.origin === 'config')
    expect(declared.map((task) => [task.task, task.principal])).toContainEqual([
      'rekognition-custom-labels/train-model',
      name,
    ])
    // Looking up and deleting projects is not demanded of somebody who only creates them.
    expect(written()).toMatch(
      /# {3}- rekognition-custom-labels\/manage-projects # .*; once declared it also needs `describe-projects`/,
    )
  },
)

it('a large repository is proposed in a moment', async () => {
  for (let folder = 0; folder < 60; folder++)
    for (let file = 0; file < 20; file++)
      put(
        `iam/f${folder}/p${file}.json`,
        policy('s3:GetObject', file === 0 ? 'lookoutvision:CreateModel' : 'ec2:RunInstances'),
      )
  const started = Date.now()
  await init()
  expect(Date.now() - started).toBeLessThan(8000)
  expect(Object.keys(parse(written()).principals)).toHaveLength(60)
})

describe('nothing is overwritten', () => {
  it('a second run writes nothing and says what is there', async () => {
    await init()
    const before = [written(), readFileSync(join(root, '.github/workflows/ml-perms.yml'), 'utf8')]
    const { code, out, err } = await init()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('.github/ml-perms.yml is there already and was left alone')
    expect([written(), readFileSync(join(root, '.github/workflows/ml-perms.yml'), 'utf8')]).toEqual(before)
  })

  it.each(['.github/ml-perms.yml', '.github/ml-perms.yaml'])(
    '%s stays, broken or not; the workflow is added',
    async (path) => {
      put(path, 'mine: [')
      const { code, out, err } = await init()
      expect([code, out]).toEqual([0, 'wrote .github/workflows/ml-perms.yml\n'])
      expect(err).toContain(`${path} is there already`)
      expect(readFileSync(join(root, path), 'utf8')).toBe('mine: [')
    },
  )

  it('any workflow that uses the action counts as one', async () => {
    put('.github/workflows/ci.yml', 'steps:\n  - uses: org/ml-perms-check@v1\n')
    const { code, err } = await init()
    expect(code).toBe(0)
    expect(err).toContain('.github/workflows/ci.yml is there already')
    expect(existsSync(join(root, '.github/workflows/ml-perms.yml'))).toBe(false)
  })

  it('does not write through a link', async () => {
    mkdirSync(join(root, '.github'))
    symlinkSync(join(root, 'elsewhere.yml'), join(root, '.github/ml-perms.yml'))
    await expect(init()).rejects.toThrow(/cannot write `.github\/ml-perms.yml`/)
    expect(existsSync(join(root, 'elsewhere.yml'))).toBe(false)
  })
})

it('the workflow asks for no more than reading, and comments', async () => {
  await init()
  const workflow = parse(readFileSync(join(root, '.github/workflows/ml-perms.yml'), 'utf8'))
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push'])
  const steps: { uses: string }[] = workflow.jobs['ml-perms'].steps
  expect(steps.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual(['actions/checkout', 'org/ml-perms-check'])
  expect(steps[0]!.uses).toMatch(/@[0-9a-f]{40}$/)
})
