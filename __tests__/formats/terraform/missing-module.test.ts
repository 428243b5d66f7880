import { describe, expect, it } from 'vitest'
import { judge, kinds, placeOf, trust } from './judge.js'

const rule = 'template/missing-module'
const call = (source: string, rest = '') => `module "labeling" {\n  source = "${source}"\n${rest}}\n`
const flow = (role: string) => `resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = ${role}
  output_config {
    s3_output_path = "s3://out/x"
  }
}
`
const role = `resource "aws_iam_role" "flow" {\n  name = "flow"\n  ${trust('sagemaker.amazonaws.com')}\n}\n`
const told = async (files: { [path: string]: string }) =>
  (await judge(files)).findings.filter((each) => each.rule === rule)

describe('a local module that is not there', () => {
  it('is told once, at its source, and leaves open what hangs on it', async () => {
    const report = await judge({ 'main.tf': call('./modules/labeling') + flow('module.labeling.role_arn') })
    expect(kinds(report)).toEqual([`warning ${rule}`, 'notice a2i/flow-definition-role'])
    const [finding] = report.findings
    expect(placeOf(finding!)).toBe('main.tf:2:12-2:32')
    expect(finding!.message).toBe(
      'module `labeling` is to be in `modules/labeling`, and there is no Terraform file; `terraform init` fails',
    )
    expect(report.tasks.map(({ verdict }) => verdict)).toEqual(['unknown'])
  })

  it('may attach what the role lacks', async () => {
    const report = await judge({
      'main.tf': role + call('./modules/labeling', '  role = aws_iam_role.flow.name\n') + flow('aws_iam_role.flow.arn'),
    })
    expect(report.tasks.map(({ verdict }) => verdict)).toEqual(['unknown'])
    expect(report.summary.findings).toMatchObject({ error: 0, warning: 1 })
  })

  it('is told once of many calls of the module that calls it', async () => {
    const files = {
      'main.tf': `module "team" {\n  for_each = toset(["a", "b", "c"])\n  source   = "./team"\n}\n`,
      'team/main.tf': call('../labeling') + flow('module.labeling.role_arn'),
    }
    expect((await told(files)).map(({ location }) => location.path)).toEqual(['team/main.tf'])
  })

  it.each<[string, { [path: string]: string }]>([
    ['the module is there', { 'main.tf': call('./labeling') + flow('aws_iam_role.x.arn'), 'labeling/main.tf': role }],
    [
      'its folder is there and is not read',
      {
        'main.tf': call('./labeling') + flow('module.labeling.role_arn'),
        'labeling/main.tf': role,
        '.github/ml-perms.yml': 'version: 1\nexclude: ["labeling/**"]\n',
      },
    ],
    [
      'its folder is one that is left out',
      { 'main.tf': call('./vendor/labeling') + flow('module.labeling.role_arn'), 'vendor/labeling/main.tf': role },
    ],
    ['it comes from a registry', { 'main.tf': call('acme/labeling/aws') + flow('module.labeling.role_arn') }],
    ['it comes from git', { 'main.tf': call('git::https://example.com/x.git') + flow('module.labeling.role_arn') }],
    ['it lies outside of what is checked', { 'main.tf': call('../labeling') + flow('module.labeling.role_arn') }],
    ['nothing concerns the services', { 'main.tf': `${call('./labeling')}resource "aws_iam_role" "r" { name = "r" }` }],
  ])('is not told where %s', async (_, files) => {
    expect(await told(files)).toEqual([])
  })
})
