import { describe, expect, it } from 'vitest'
import { namedFiles } from '../../../src/formats/terraform/named-files.js'

describe('namedFiles', () => {
  it.each([
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: Terraform
    ['templatefile("${path.module}/policy.json.tftpl", { name = "a.b" })', ['policy.json.tftpl', 'a.b']],
    ['file("policies/${each.key}.json.tpl")', ['.json.tpl']],
    ['templatefile(\n  "${path.module}/iam/role-1.tpl",\n  {}\n)', ['role-1.tpl']],
    ['fileset(path.module, "policies/*.tftpl")', ['.tftpl']],
    ['profile("a.txt") dynamodb.file("b.txt")', []],
    ['file(var.path)', []],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: Terraform
  ])('%s', (text, ends) => {
    expect(namedFiles(text)).toEqual(ends)
  })
})
