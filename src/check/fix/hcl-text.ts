import { asList, isObject, type Value } from '../../base/value.js'
import {
  afterComment,
  beginsLine,
  hclComments,
  indentOf,
  indentUnit,
  insert,
  newlineOf,
  type TextEdit,
} from './text.js'
import type { BracketSyntax, Range } from './brackets.js'
import type { Body } from './change.js'

/** A text as HCL writes it; what would begin a template is escaped. */
export const hclText = (text: string): string =>
  JSON.stringify(text).replace(/([$%])\{/g, (_, sign: string) => `${sign}${sign}{`)

/** Lists and objects of HCL expressions, as in `jsonencode({…})`. */
export const hclSyntax: BracketSyntax = {
  comments: hclComments,
  colon: '=',
  lineEndsMember: true,
  string: hclText,
  key: (name, like) => (/^\{\s*"/.test(like) || !/^[A-Za-z_][\w-]*$/.test(name) ? hclText(name) : name),
}

/** Statement or rule blocks added behind the last one of `data "aws_iam_policy_document"` or of a CORS resource. */
export function appendBlocks(
  text: string,
  last: Range,
  bodies: readonly Body[],
  print: Printer = hclText,
): TextEdit[] | undefined {
  if (text[last.end - 1] !== '}') return undefined
  const header = /^(statement|cors_rule)\s*\{/.exec(text.slice(last.start, last.start + 40))?.[1]
  const start = header === undefined ? headerBefore(text, last.start) : { at: last.start, name: header }
  if (start === undefined || !beginsLine(text, start.at)) return undefined
  const newline = newlineOf(text)
  const blocks = blocksOf(start.name, text, indentOf(text, start.at), bodies, text.slice(last.start, last.end), print)
  return [insert(last.end, blocks.map((block) => `${newline}${newline}${block}`).join(''))]
}

/** Statement blocks of a policy document that has none. @param header where `data "aws_iam_policy_document" "x"` ends */
export function firstBlocks(
  text: string,
  header: number,
  bodies: readonly Body[],
  print: Printer,
): TextEdit[] | undefined {
  const brace = /^\s*\{/.exec(text.slice(header))
  if (brace === null) return undefined
  const newline = newlineOf(text)
  const outer = indentOf(text, header)
  const at = header + brace[0].length
  const blocks = blocksOf('statement', text, outer + indentUnit(text), bodies, '', print)
  const empty = /^[ \t]*\}/.test(text.slice(at))
  return [
    insert(at, `${blocks.map((block) => `${newline}${block}`).join(newline)}${empty ? `${newline}${outer}` : ''}`),
  ]
}

/** An attribute with a list, added behind the last one of a block. @param end where the last one ends */
export function addAttribute(
  text: string,
  end: number,
  name: string,
  items: readonly string[],
  print: Printer,
): TextEdit[] {
  const at = afterComment(text, end, hclComments)
  return [insert(at, `${newlineOf(text)}${indentOf(text, end)}${name} = ${listText([...items], print)}`)]
}

function blocksOf(
  name: string,
  text: string,
  indent: string,
  bodies: readonly Body[],
  like: string,
  print: Printer,
): string[] {
  const unit = indentUnit(text)
  return bodies.map((body) =>
    (name === 'statement' ? statementBlock(body, like, unit, print) : ruleBlock(body, unit, print))
      .map((line) => (line === '' ? '' : `${indent}${line}`))
      .join(newlineOf(text)),
  )
}

/** The block's name when the range begins at its brace. */
function headerBefore(text: string, start: number): { at: number; name: string } | undefined {
  const match = /\b(statement|cors_rule)\s*$/.exec(text.slice(Math.max(0, start - 40), start))
  return match === null || text[start] !== '{' ? undefined : { at: start - match[0].length, name: match[1]! }
}

type Printer = (text: string) => string

const listText = (value: Value | undefined, print: Printer): string =>
  `[${asList(value)
    .map((item) => print(String(item)))
    .join(', ')}]`

function statementBlock(body: Body, like: string, unit: string, print: Printer): string[] {
  const attributes: [string, string][] = []
  if (typeof body['Sid'] === 'string') attributes.push(['sid', hclText(body['Sid'])])
  if (/^[ \t]*effect[ \t]*=/m.test(like)) attributes.push(['effect', hclText(String(body['Effect']))])
  attributes.push(['actions', listText(body['Action'], print)])
  if (body['Resource'] !== undefined) attributes.push(['resources', listText(body['Resource'], print)])
  const lines = ['statement {', ...aligned(attributes).map((line) => `${unit}${line}`)]
  const principal = body['Principal']
  for (const [type, identifiers] of Object.entries(isObject(principal) ? principal : {}))
    lines.push(
      '',
      ...inner(
        'principals',
        [
          ['type', hclText(type)],
          ['identifiers', listText(identifiers, print)],
        ],
        unit,
      ),
    )
  const condition = body['Condition']
  for (const [test, keys] of Object.entries(isObject(condition) ? condition : {}))
    for (const [variable, values] of Object.entries(isObject(keys) ? keys : {}))
      lines.push(
        '',
        ...inner(
          'condition',
          [
            ['test', hclText(test)],
            ['variable', hclText(variable)],
            ['values', listText(values, print)],
          ],
          unit,
        ),
      )
  return [...lines, '}']
}

/** What Terraform calls the lists of a CORS rule. */
export const corsAttributes: { readonly [list: string]: string } = {
  AllowedHeaders: 'allowed_headers',
  AllowedMethods: 'allowed_methods',
  AllowedOrigins: 'allowed_origins',
  ExposeHeaders: 'expose_headers',
}

function ruleBlock(body: Body, unit: string, print: Printer): string[] {
  const attributes = Object.entries(corsAttributes)
    .filter(([list]) => asList(body[list]).length > 0)
    .map(([list, name]): [string, string] => [name, listText(body[list], print)])
  return ['cors_rule {', ...aligned(attributes).map((line) => `${unit}${line}`), '}']
}

const inner = (name: string, attributes: readonly [string, string][], unit: string): string[] => [
  `${unit}${name} {`,
  ...aligned(attributes).map((line) => `${unit}${unit}${line}`),
  `${unit}}`,
]

/** Equals signs in one column, as `terraform fmt` wants them. */
export function aligned(attributes: readonly [string, string][]): string[] {
  const width = Math.max(...attributes.map(([name]) => name.length))
  return attributes.map(([name, value]) => `${name.padEnd(width)} = ${value}`)
}
