import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkWorkspace } from '../../../src/check/check.js'
import type { Finding, Report } from '../../../src/findings/finding.js'
import { loadWorkspace } from '../../../src/shell/workspace.js'

/** Checks a repository that is given as texts by path, without configuration. @param paths to check, all by default */
export async function judge(files: string | { [path: string]: string }, paths?: string[]): Promise<Report> {
  const root = mkdtempSync(join(tmpdir(), 'ml-perms-terraform-'))
  try {
    for (const [path, text] of Object.entries(typeof files === 'string' ? { 'main.tf': files } : files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { workspace } = await loadWorkspace({ root, cwd: root, ...(paths === undefined ? {} : { paths }) })
    const report = checkWorkspace(workspace, { name: 'test', version: '0' })
    // Texts are made when they are asked for, which needs the files.
    return JSON.parse(JSON.stringify(report)) as Report
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** `task#requirement` → verdict, of one principal or of all. */
export function verdicts({ tasks }: Report, principal?: string): { [requirement: string]: string } {
  const found: { [requirement: string]: string } = {}
  for (const task of tasks) {
    if (principal !== undefined && task.principal !== principal) continue
    for (const { id, verdict } of task.requirements) found[`${task.task}#${id}`] = verdict
  }
  return found
}

/** Findings as `severity rule`, without those that only tell that a service takes no new customers. */
export const kinds = ({ findings }: Report): string[] =>
  findings.filter(({ rule }) => !rule.endsWith('/end-of-support')).map(({ severity, rule }) => `${severity} ${rule}`)

/** `line:column-line:column` of a finding. */
export const placeOf = ({ location: at }: Finding): string =>
  `${at.path}:${at.startLine}:${at.startColumn}-${at.endLine}:${at.endColumn}`

export const trust = (service: string): string =>
  `assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "${service}" }, Action = "sts:AssumeRole" }]
  })`

/** A flow definition and its bucket; the role is \`aws_iam_role.flow\`. */
export const flow = `
resource "aws_s3_bucket" "out" {}
resource "aws_s3_bucket" "in" {}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "review"
  role_arn             = aws_iam_role.flow.arn
  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.out.bucket}/"
  }
}
`
