import { holdsSymbol } from '../../base/symbol.js'
import type { Document } from '../../model/document.js'
import type { Problem } from './problem.js'
import { isBlank } from './scope.js'
import { everyText, type PlacedStatement } from './statements.js'
import * as texts from './texts.js'

const elements = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal', 'Condition']

/**
 * policy/placeholder: each one once a document. Texts that would be legal names, such as `my-bucket` or `123456789012`,
 * are taken at their word.
 */
export function placeholders(document: Document, statements: readonly PlacedStatement[]): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const { body, path } of statements)
    for (const element of elements)
      for (const item of everyText(body[element] ?? null, [...path, element]))
        for (const text of placeholdersIn(item.text, element)) {
          if (seen.has(text)) continue
          seen.add(text)
          problems.push({
            rule: 'policy/placeholder',
            message: texts.placeholder(text),
            document,
            at: item.path,
            part: text,
          })
        }
  return problems
}

const isNamed = new Set(['Action', 'NotAction', 'Resource', 'NotResource'])

/** `<region>`, `{{bucket}}`, `%ACCOUNT%`; `${…}` unless it is a policy variable or was written by a template's reader. */
const marked = /<[^<>:/\r\n]+>|\{\{[^{}]+\}\}|%[A-Z][A-Z0-9_]*%|\$\{[^{}]*\}/g

/** Parts of an ARN as AWS's guides write them, where a Region or an account must stand. */
const region = /^(?:aws-)?region(?:-?(?:code|name|id))?$|^your[-_]?region$/i
const account = /^(?:aws-)?account(?:[-_]?(?:id|number))?$|^your[-_](?:aws[-_])?account(?:[-_](?:id|number))?$/i

/** Names of buckets in AWS's guides; a bucket's name has no capitals. */
const bucket = /^(?:DOC-EXAMPLE-BUCKET\d*|YOUR[-_][A-Z-_]*BUCKET[A-Z-_]*|BUCKET[-_]NAME)$/

function placeholdersIn(text: string, element: string): string[] {
  if (isNamed.has(element) && isBlank(text)) return [text]
  // Most texts hold none of the signs, and are no ARN with words where a number or a code must stand.
  if (!/[<{%$]/.test(text) && !(text.startsWith('arn:') && /region|account|bucket|YOUR/i.test(text))) return []
  if (text.length > 5000 || holdsSymbol(text)) return []
  const found = (text.match(marked) ?? []).filter((each) => !each.startsWith('${') || !isVariable(each.slice(2, -1)))
  if (!text.startsWith('arn:')) return found
  const parts = text.split(':')
  if (parts[3] !== undefined && region.test(parts[3])) found.push(parts[3])
  if (parts[4] !== undefined && account.test(parts[4])) found.push(parts[4])
  const name = parts[2] === 's3' ? (parts[5] ?? '').split('/')[0]! : ''
  if (bucket.test(name)) found.push(name)
  return found
}

/** A policy variable: a key with a prefix, or an escaped sign. `AWS::Region` is CloudFormation's. */
function isVariable(inner: string): boolean {
  return /^[*?$]$/.test(inner) || /^[A-Za-z0-9./-]+:[^:{}]/.test(inner)
}
