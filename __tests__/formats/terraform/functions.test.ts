import { describe, expect, it } from 'vitest'
import { evaluated } from './support.js'

const rest = `
variable "env" {}
variable "names" { type = list(string) }
variable "map" {}
variable "dev" { default = "dev" }
locals {
  list = ["b", "a", "b"]
  map  = { y = 2, x = "one" }
}
resource "aws_s3_bucket" "in" {}
`

describe('expressions', () => {
  it.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 + 10 % 4', 0],
    ['1 < 2 && !(3 >= 4)', true],
    ['true || var.env == "x"', true],
    ['"a" == "a" ? "yes" : "no"', 'yes'],
    ['var.env == "x" ? "same" : "same"', 'same'],
    ['var.env == "x" ? "yes" : "no"', '${var.env == "x" ? "yes" : "no"}'],
    ['aws_s3_bucket.in.id == "" ? "no" : "yes"', 'yes'],
    ['"${var.dev}-x"', 'dev-x'],
    ['"${var.env}-x"', '${var.env}-x'],
    ['"a\\n\\"\\u00e9$${x}%%{y}"', 'a\n"é${x}%{y}'],
    ['"%{ if var.dev == "dev" }A%{ else }B%{ endif }"', 'A'],
    ['"%{ for x in local.list ~}${x},%{ endfor }"', 'b,a,b,'],
    ['<<EOT\nline ${var.dev}\nEOT', 'line dev\n'],
    ['<<-EOT\n    a\n      b\n    EOT', 'a\n  b\n'],
    ['local.list[1]', 'a'],
    ['local.map.x', 'one'],
    ['local.map["y"]', 2],
    ['var.map.inner[0].name', '${var.map.inner[0].name}'],
    ['[for x in local.list : upper(x) if x != "a"]', ['B', 'B']],
    ['{ for k, v in local.map : v => k }', { '2': 'y', one: 'x' }],
    ['{ for i, v in local.list : v => i... }', { a: [1], b: [0, 2] }],
    ['[for x in var.names : x]', '${[for x in var.names : x]}'],
    ['[{ n = 1 }, { n = 2 }][*].n', [1, 2]],
    ['local.list.*', ['b', 'a', 'b']],
    ['null', null],
    ['null == null', true],
    ['aws_s3_bucket.in.arn == null', false],
    ['aws_s3_bucket.in.arn != null ? [1] : []', [1]],
    ['var.env == null ? 1 : 2', '${var.env == null ? 1 : 2}'],
    ['1.5e3', 1500],
    ['[1, 2, 3,]', [1, 2, 3]],
    ['{ "a b" = 1, (var.dev) : 2 }', { 'a b': 1, dev: 2 }],
    ['aws_s3_bucket.in.arn', 'arn:aws:s3:::${aws_s3_bucket.in}'],
    ['terraform.workspace', '${terraform.workspace}'],
    ['nonsense', '${nonsense}'],
  ])('%s', async (expression, expected) => {
    expect(await evaluated(expression, rest)).toEqual(expected)
  })
})

describe('functions', () => {
  it.each<[string, unknown]>([
    ['jsonencode({ a = [1, "x"] })', '{"a":[1,"x"]}'],
    ['jsondecode("{\\"a\\": [1]}").a', [1]],
    ['jsondecode(jsonencode({ a = 1 }))', { a: 1 }],
    ['format("%s-%03d%%", "a", 7)', 'a-007%'],
    ['format("arn:aws:s3:::%s/*", aws_s3_bucket.in.id)', 'arn:aws:s3:::${aws_s3_bucket.in}/*'],
    ['format("%v", var.env)', '${var.env}'],
    ['formatlist("arn:aws:s3:::%s/*", local.list)', ['arn:aws:s3:::b/*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']],
    ['join("-", local.list)', 'b-a-b'],
    ['join("-", var.names)', '${join("-", var.names)}'],
    ['split(",", "a,b")', ['a', 'b']],
    ['split(",", var.env)', '${split(",", var.env)}'],
    ['concat(["a"], ["b", "c"], [])', ['a', 'b', 'c']],
    ['concat(["a"], var.names)', ['a', '${more of concat(["a"], var.names)}']],
    ['toset(local.list)', ['a', 'b']],
    ['tolist(["a"])', ['a']],
    ['tomap({ a = 1 })', { a: 1 }],
    ['list("a", "b")', ['a', 'b']],
    ['map("a", 1)', { a: 1 }],
    ['merge({ a = 1, b = 1 }, { b = 2 }, null)', { a: 1, b: 2 }],
    ['merge({ a = 1 }, var.map)', '${merge({ a = 1 }, var.map)}'],
    ['merge([{ a = 1 }, { b = 2 }]...)', { a: 1, b: 2 }],
    ['replace("a_b_c", "_", "-")', 'a-b-c'],
    ['replace(var.env, "_", "-")', '${replace(var.env, "_", "-")}'],
    ['replace("a1b2", "/[0-9]/", "")', 'ab'],
    ['replace("a_b.c", "/[_.]/", "-")', 'a-b-c'],
    ['replace("a-b", "/(\\\\w)-(\\\\w)/", "$2$1")', 'ba'],
    ['replace("a-b", "/(?P<x>\\\\w)-/", "${"$"}{x}")', 'ab'],
    ['replace("aa", "/(a+)+$/", "")', '${replace("aa", "/(a+)+$/", "")}'],
    ['lower("ABC")', 'abc'],
    ['lower("A${aws_s3_bucket.in.id}")', 'a${aws_s3_bucket.in}'],
    ['upper("abc")', 'ABC'],
    ['lower("${var.env}-X") == "${lower(var.env)}-x"', true],
    ['lower("${var.env}-X")', '${lower(var.env)}-x'],
    ['title("hello big world")', 'Hello Big World'],
    ['trimspace("  a ")', 'a'],
    ['trim("..a..", ".")', 'a'],
    ['trimprefix("pre-a", "pre-")', 'a'],
    ['trimsuffix("a.tf", ".tf")', 'a'],
    ['chomp("a\\n")', 'a'],
    ['substr("hello", 1, 3)', 'ell'],
    ['substr("hello", -2, -1)', 'lo'],
    ['lookup(local.map, "x", "no")', 'one'],
    ['lookup(local.map, "z", "no")', 'no'],
    ['lookup(var.map, "z", "no")', '${lookup(var.map, "z", "no")}'],
    ['element(local.list, 4)', 'a'],
    ['length(local.list)', 3],
    ['length(var.names)', '${length(var.names)}'],
    ['keys(local.map)', ['x', 'y']],
    ['values(local.map)', ['one', 2]],
    ['flatten([["a"], [["b"]], "c"])', ['a', 'b', 'c']],
    ['distinct(local.list)', ['b', 'a']],
    ['compact(["a", "", null])', ['a']],
    ['coalesce("", null, "a")', 'a'],
    ['coalesce(var.env, "a")', '${coalesce(var.env, "a")}'],
    ['coalescelist([], ["a"])', ['a']],
    ['try(local.map.zzz, "fallback")', 'fallback'],
    ['try(var.map.zzz, "fallback")', '${var.map.zzz}'],
    ['can(local.map.zzz)', false],
    ['can(local.map.x)', true],
    ['can(var.map.x)', '${can(var.map.x)}'],
    ['contains(local.list, "a")', true],
    ['contains(local.list, "z")', false],
    ['contains(local.list, var.env)', '${contains(local.list, var.env)}'],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    [
      'setproduct(["a", "b"], ["x"])',
      [
        ['a', 'x'],
        ['b', 'x'],
      ],
    ],
    ['setunion(["a"], ["b", "a"])', ['a', 'b']],
    ['setintersection(["a", "b"], ["b"])', ['b']],
    ['setsubtract(["a", "b"], ["b"])', ['a']],
    ['range(3)', [0, 1, 2]],
    ['range(1, 7, 2)', [1, 3, 5]],
    ['range(1000000)', '${range(1000000)}'],
    ['abs(-2)', 2],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['base64encode("hi")', 'aGk='],
    ['base64decode("aGk=")', 'hi'],
    ['startswith("abc", "ab")', true],
    ['endswith("abc", "ab")', false],
    ['startswith("arn:${var.env}", "arn:")', true],
    ['startswith(var.env, "arn:")', '${startswith(var.env, "arn:")}'],
    ['strcontains("abc", "b")', true],
    ['one(["a"])', 'a'],
    ['one([])', null],
    ['sort(["b", "a"])', ['a', 'b']],
    ['reverse(["b", "a"])', ['a', 'b']],
    ['slice(["a", "b", "c"], 1, 2)', ['b']],
    ['chunklist(["a", "b", "c"], 2)', [['a', 'b'], ['c']]],
    ['sensitive("a")', 'a'],
    ['nonsensitive("a")', 'a'],
    ['tostring(5)', '5'],
    ['tonumber("5")', 5],
    ['tobool("true")', true],
    ['alltrue([true, false])', false],
    ['anytrue([true, false])', true],
    ['sum([1, 2])', 3],
    ['index(["a", "b"], "b")', 1],
    ['transpose({ a = ["x"], b = ["x"] })', { x: ['a', 'b'] }],
    ['basename("a/b.json")', 'b.json'],
    ['dirname("a/b.json")', 'a'],
    ['regex("[a-z]+", "12abc")', 'abc'],
    ['regex("(\\\\d+)-(\\\\d+)", "x 12-34")', ['12', '34']],
    ['regex("(?P<year>\\\\d+)-(?P<month>\\\\d+)", "2024-05")', { year: '2024', month: '05' }],
    ['regexall("[a-z]", "a1b")', ['a', 'b']],
    ['length(regexall("z", "ab"))', 0],
    ['try(regex("z", "ab"), "none")', 'none'],
    ['regex("\\\\pN", "1")', '${regex("\\\\pN", "1")}'],
    ['regex("a*b*c*d*", "1")', '${regex("a*b*c*d*", "1")}'],
    ['regex("https?://([a-z]+)", "http://a")', ['a']],
    [
      `regex("${'a?'.repeat(7)}${'a'.repeat(7)}", "${'a'.repeat(7)}")`,
      `\${regex("${'a?'.repeat(7)}${'a'.repeat(7)}", "${'a'.repeat(7)}")}`,
    ],
    ['regex("[a-z]+", var.env)', '${regex("[a-z]+", var.env)}'],
    ['yamldecode(file("a.yaml")).list[1].key', 'value'],
    ['yamldecode("a: [1, true, x]").a', [1, true, 'x']],
    ['yamldecode("a: [")', '${yamldecode("a: [")}'],
    ['cidrsubnet("10.0.0.0/16", 8, 1)', '${cidrsubnet("10.0.0.0/16", 8, 1)}'],
    ['provider::aws::arn_parse("x")', '${provider::aws::arn_parse("x")}'],
    ['file("a.txt")', 'text\n'],
    ['file("${path.module}/a.txt")', 'text\n'],
    ['file("${path.root}/./x/../a.txt")', 'text\n'],
    ['file("missing.txt")', '${file("missing.txt")}'],
    ['fileexists("a.txt")', true],
    ['templatefile("t.tpl", { name = "N", list = ["a", "b"] })', 'N:a;b;'],
    ['templatefile("t.tpl", { name = var.env, list = [] })', '${var.env}:'],
    ['templatefile(var.env, {})', '${templatefile(var.env, {})}'],
  ])('%s', async (expression, expected) => {
    const files = {
      'a.txt': 'text\n',
      'a.yaml': 'list:\n  - 1\n  - key: value\n',
      't.tpl': '${name}:%{ for x in list }${x};%{ endfor }',
    }
    expect(await evaluated(expression, rest, files)).toEqual(expected)
  })

  it('keeps rounds and members apart that are not known', async () => {
    const found = (await evaluated(
      '[for x in ["a", "b"] : [regex("x", x), var.names[*].a, var.names[*].b]]',
      rest,
    )) as string[][]
    expect(new Set(found.flat()).size).toBe(6)
    const objects = (await evaluated('[for x in [{ a = 1 }, { a = 2 }] : cidrhost(x.a, 1)]', rest)) as string[]
    expect(new Set(objects).size).toBe(2)
  })

  it('keeps calls apart whose results differ', async () => {
    const [first, second] = (await evaluated('[uuid(), uuid()]')) as string[]
    expect(first).not.toBe(second)
  })
})
