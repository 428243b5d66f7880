import { asList, type Value } from '../../base/value.js'
import type { Range } from './brackets.js'
import type { Body } from './change.js'
import { beginsLine, indentOf, indentUnit, insert, newlineOf, type TextEdit } from './text.js'

const elementNames: { readonly [list: string]: string } = {
  AllowedHeaders: 'AllowedHeader',
  AllowedMethods: 'AllowedMethod',
  AllowedOrigins: 'AllowedOrigin',
  ExposeHeaders: 'ExposeHeader',
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Texts added as elements behind the element of the last one. @param last the place of its text. */
export function addElements(text: string, last: Range, list: string, added: readonly string[]): TextEdit[] | undefined {
  const name = elementNames[list]
  const open = text.lastIndexOf('<', last.start - 1)
  const close = text.indexOf('>', text.indexOf('</', last.end))
  if (name === undefined || open < 0 || close < 0) return undefined
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(open, open + 80))?.[1] ?? ''
  if (!text.startsWith(`<${prefix}`, open)) return undefined
  const before = beginsLine(text, open) ? `${newlineOf(text)}${indentOf(text, open)}` : ''
  return [insert(close + 1, added.map((item) => `${before}${element(prefix, name, item)}`).join(''))]
}

/** Elements of a list that the rule does not have yet, before the rule's end tag. */
export function addToRule(text: string, rule: Range, list: string, added: readonly string[]): TextEdit[] | undefined {
  const name = elementNames[list]
  const close = text.lastIndexOf('</', rule.end - 1)
  if (name === undefined || close <= rule.start) return undefined
  const prefix = prefixAt(text, close + 2)
  if (!beginsLine(text, close)) return [insert(close, added.map((item) => element(prefix, name, item)).join(''))]
  const at = text.slice(0, close).trimEnd().length
  const before = `${newlineOf(text)}${indentOf(text, at)}`
  return [insert(at, added.map((item) => `${before}${element(prefix, name, item)}`).join(''))]
}

/** Rules added behind the last one, or into a configuration without any. */
export function appendRules(
  text: string,
  configuration: Range,
  last: Range | undefined,
  rules: readonly Body[],
): TextEdit[] | undefined {
  const newline = newlineOf(text)
  const unit = indentUnit(text)
  const prefix = prefixAt(text, (last ?? configuration).start + 1)
  if (last !== undefined) {
    if (!beginsLine(text, last.start)) return [insert(last.end, rules.map((rule) => oneLine(prefix, rule)).join(''))]
    const indent = indentOf(text, last.start)
    return [
      insert(last.end, rules.map((rule) => `${newline}${lines(prefix, rule, indent, unit).join(newline)}`).join('')),
    ]
  }
  const indent = indentOf(text, configuration.start)
  const inner = rules.flatMap((rule) => lines(prefix, rule, indent + unit, unit)).join(newline)
  const close = text.lastIndexOf('</', configuration.end - 1)
  if (close > configuration.start) {
    const at = text.slice(0, close).trimEnd().length
    return [{ start: at, end: close, text: `${newline}${inner}${newline}${indent}` }]
  }
  const whole = text.slice(configuration.start, configuration.end)
  if (!whole.endsWith('/>')) return undefined
  const tag = /^<([^\s/>]+)/.exec(whole)![1]!
  return [
    {
      start: configuration.start + whole.slice(0, -2).trimEnd().length,
      end: configuration.end,
      text: `>${newline}${inner}${newline}${indent}</${tag}>`,
    },
  ]
}

const prefixAt = (text: string, at: number): string => /^([\w.-]+:)?/.exec(text.slice(at, at + 80))![1] ?? ''

const element = (prefix: string, name: string, text: string): string =>
  `<${prefix}${name}>${escaped(text)}</${prefix}${name}>`

function elements(prefix: string, rule: Body): string[] {
  return Object.entries(elementNames).flatMap(([list, name]) =>
    asList(rule[list] as Value | undefined).map((item) => element(prefix, name, String(item))),
  )
}

const oneLine = (prefix: string, rule: Body): string =>
  `<${prefix}CORSRule>${elements(prefix, rule).join('')}</${prefix}CORSRule>`

const lines = (prefix: string, rule: Body, indent: string, unit: string): string[] => [
  `${indent}<${prefix}CORSRule>`,
  ...elements(prefix, rule).map((line) => `${indent}${unit}${line}`),
  `${indent}</${prefix}CORSRule>`,
]
