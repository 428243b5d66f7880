import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'

// A mistake of our own, made on purpose: what looks at the action `s3:GetFault` throws, where the stack says so.
const preload = `
Error.stackTraceLimit = 100
const test = RegExp.prototype.test
RegExp.prototype.test = function (text) {
  if (/^s3:getfault$/i[Symbol.match](String(text)) !== null && new Error().stack.includes(process.env.FAULT_IN))
    throw new TypeError('made for a test')
  return test.call(this, text)
}
`
const cli = join(import.meta.dirname, '../../dist/cli.js')
let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-faults-'))
  const policy = (action: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['rekognition:DetectCustomLabels', action], Resource: '*' }],
  })
  const terraform = (name: string, action: string) => `
resource "aws_iam_role" "${name}" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
  inline_policy {
    name   = "p"
    policy = jsonencode(${JSON.stringify(policy(action)).replaceAll('":', '" =')})
  }
}
`
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('preload.mjs', preload)
  for (const [name, action] of [
    ['bad', 's3:GetFault'],
    ['good', 's3:GetObject'],
  ] as const) {
    write(`raw/${name}.json`, JSON.stringify(policy(action), undefined, 1))
    write(`terraform/${name}/main.tf`, terraform(name, action))
    const properties = {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [{ PolicyName: 'p', PolicyDocument: policy(action) }],
    }
    const resources = { [name]: { Type: 'AWS::IAM::Role', Properties: properties } }
    write(`stacks/${name}.json`, JSON.stringify({ Resources: resources }, undefined, 1))
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const check = (folder: string, where: string, ...more: string[]) =>
  spawnSync(
    process.execPath,
    ['--import', pathToFileURL(join(root, 'preload.mjs')).href, cli, 'check', folder, ...more],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', FAULT_IN: where } },
  )

describe('a mistake of our own', () => {
  it.each([
    ['while a file is read', 'raw', 'readFile', 'this file'],
    ['while a module is read', 'terraform', 'readModule', 'this module'],
    ['while a stack is read', 'stacks', 'readStack', 'this template'],
    ['while a task is answered', 'raw', 'answerTask', 'task `rekognition-custom-labels/detect-custom-labels`'],
    ['while a policy is looked at', 'raw', 'hygieneFindings', 'the hygiene of this policy'],
  ])('%s costs that one, is told, and ends the run with 3', (_, folder, where, what) => {
    const { status, stdout, stderr } = check(folder, where, '--format', 'json')
    expect([status, stderr]).toEqual([3, ''])
    const report = JSON.parse(stdout) as Report
    const faults = report.findings.filter(({ rule }) => rule === 'internal-error')
    expect(faults.map(({ severity, location }) => `${severity} ${location.path}`)).toEqual([
      expect.stringMatching(/^error .*\bbad\b/),
    ])
    expect(faults[0]!.message).toContain(`ml-perms-check failed at ${what}`)
    expect(faults[0]!.message).toContain('made for a test')
    expect(report.tasks.filter(({ principal }) => principal?.includes('good') === true)).toMatchObject([
      { task: 'rekognition-custom-labels/detect-custom-labels', verdict: 'satisfied' },
    ])
  })

  it('is shown to whoever asks for errors alone', () => {
    const { status, stdout } = check('raw', 'answerTask', '--quiet', '--fail-on', 'never')
    expect(status).toBe(3)
    expect(stdout).toMatch(/1 error|internal-error/)
  })
})
