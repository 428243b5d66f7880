import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-unknown-principal-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Findings of the rule as `line:column severity message`. */
async function said(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
    .findings.filter(({ rule }) => rule === 'unknown-principal')
    .map(({ location, severity, message }) => {
      expect(location.path).toBe('.github/ml-perms.yml')
      return `${location.startLine}:${location.startColumn} ${severity} ${message}`
    })
}

const template = (...names: string[]) => `Resources:
${names
  .map(
    (name, index) => `  ${name.includes('-') ? `Role${index}` : name}:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ${name}
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }]
`,
  )
  .join('')}`
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::scans/*' }],
})
const principal = (name: string, extra = '') =>
  `version: 1\nprincipals:\n  ${name}:\n${extra}    tasks: [a2i/flow-definition-role]\n`

describe('a declared principal', () => {
  it('whose name is misspelt is a warning at its key with the name that was meant', async () => {
    expect(
      await said({ 't.yaml': template('Reviewer', 'Trainer'), '.github/ml-perms.yml': principal('Reviwer') }),
    ).toEqual([
      '3:3 warning `Reviwer` is declared without `policies`, and no role of the repository is called so; did you mean `Reviewer`?',
    ])
  })

  it('among templates that do not have it is one as well', async () => {
    const files = {
      't.yaml': template('Reviewer', 'Trainer'),
      '.github/ml-perms.yml': principal('Reviwer', '    policies: [t.yaml]\n'),
    }
    expect(await said(files)).toEqual([
      '3:3 warning no role of the templates under `policies` is called `Reviwer`; did you mean `Reviewer`?',
    ])
  })

  it('that is called like the function of the role is told the role that SAM makes for it', async () => {
    const sam = `Transform: AWS::Serverless-2016-10-31
Resources:
  Analyze:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{ Statement: [{ Effect: Allow, Action: 'textract:AnalyzeDocument', Resource: '*' }] }]
`
    expect(await said({ 't.yaml': sam, '.github/ml-perms.yml': principal('Analyze') })).toEqual([
      '3:3 warning `Analyze` is declared without `policies`, and no role of the repository is called so; did you mean `AnalyzeRole`?',
    ])
  })

  it('whose ARN is misspelt is one as well', async () => {
    const arn = '    arn: arn:aws:iam::111122223333:role/Reviwer\n'
    const found = await said({ 't.yaml': template('Reviewer'), '.github/ml-perms.yml': principal('r', arn) })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^3:3 warning .*Reviwer.*did you mean `Reviewer`\?$/)
  })

  it.each([
    ['reviewer', 'reviewer-policy'],
    ['reviewer-role', 'reviewer-role'],
    ['reviewer-role', 'reviewer-policy'],
  ])('that a policy file is named after is told to name the file: %s, %s', async (name, file) => {
    expect(await said({ [`iam/${file}.json`]: policy, '.github/ml-perms.yml': principal(name) })).toEqual([
      `3:3 warning \`${name}\` is declared without \`policies\`, and no role of the repository is called so`,
    ])
  })

  it('of which nothing is called nearly so is a notice', async () => {
    const found = await said({ 't.yaml': template('Trainer'), '.github/ml-perms.yml': principal('Reviewer') })
    expect(found).toEqual([
      '3:3 notice `Reviewer` is declared without `policies`, and no role of the repository is called so; what it may do is not known',
    ])
  })

  it.each([
    ['has its own policies', principal('Reviwer', '    policies: [p.json]\n')],
    ['says that it has none', principal('Reviwer', '    policies: []\n')],
    ['has managed policies', principal('Reviwer', '    managed-policies: [AmazonSageMakerFullAccess]\n')],
    ['is in the template', principal('Reviewer')],
  ])('that %s is no mistake', async (_, configuration) => {
    expect(
      await said({ 't.yaml': template('Reviewer'), 'p.json': policy, '.github/ml-perms.yml': configuration }),
    ).toEqual([])
  })

  it.each([
    ['labeling-1', 'labeling-2'],
    ['labeling-dev', 'labeling-prod'],
    ['a-dev', 'b-dev'],
  ])('%s is not taken for %s', async (name, other) => {
    const files = { 't.yaml': template(other), '.github/ml-perms.yml': principal(name) }
    expect((await said(files)).map((line) => line.split(' ')[1])).toEqual(['notice'])
  })
})

describe('a role that a task is given', () => {
  const given = (role: string) =>
    `version: 1\nprincipals:\n  starter:\n    policies: [p.json]\n    tasks:\n      - task: ground-truth/create-labeling-job\n        with: { execution-role: ${role} }\n`

  it.each(['Reviwer', 'arn:aws:iam::111122223333:role/service-role/Reviwer'])('misspelt: %s', async (role) => {
    expect(
      await said({ 't.yaml': template('Reviewer'), 'p.json': policy, '.github/ml-perms.yml': given(role) }),
    ).toEqual(['7:33 warning no role of the repository is called `Reviwer`; did you mean `Reviewer`?'])
  })

  it.each(['Reviewer', 'starter', 'Elsewhere', 'arn:aws:iam::111122223333:role/Reviewer'])(
    'right: %s',
    async (role) => {
      expect(
        await said({ 't.yaml': template('Reviewer'), 'p.json': policy, '.github/ml-perms.yml': given(role) }),
      ).toEqual([])
    },
  )
})
