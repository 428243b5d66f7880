// What a text looks like before it is parsed, or when it cannot be.
import type { SourceText } from '../base/source.js'
import type { SyntaxProblem } from '../syntax/node.js'

/** What JSON with comments begins with. */
export const jsonStarts = ['{', '[', '/', '"']

const clues = [
  'Effect',
  'RoleDetailList',
  'Statement',
  'AllowedOrigin',
  'AllowedMethod',
  'CORS',
  'AWS::',
  'AWSTemplate',
]
const lesserClues = ['"origin"', 'planned_values', 'terraform_version', 'provider']

/** False: no format here can be in the text. Most files end at this test. */
export function hasClue(text: string): boolean {
  return clues.some((clue) => text.includes(clue)) || lesserClues.some((clue) => text.includes(clue))
}

/** Whether a broken text was meant to be a policy or a CORS configuration. */
export function looksMeant({ path, text }: SourceText): boolean {
  const first = firstCharacter(text)
  if (first === '<') return /<(?:\w+:)?CORS(?:Configuration|Rule)\b/.test(text)
  if (jsonStarts.includes(first)) {
    if (/"Statement"\s*:/.test(text) && /"Effect"/.test(text)) return true
    return /"AllowedOrigins?"\s*:|"CORSRules?"\s*:/.test(text)
  }
  // Any prose is YAML with mistakes: only a file that says it is data can be a broken one.
  if (!/\.(?:ya?ml|json|jsonc|policy)$/i.test(path)) return false
  if (/^[ \t-]*["']?Statement["']?[ \t]*:/m.test(text) && /^[ \t-]*["']?Effect["']?[ \t]*:/m.test(text)) return true
  return /^[ \t-]*["']?(?:AllowedOrigins?|CORSRules)["']?[ \t]*:/m.test(text)
}

/** Whether a broken text was meant to be a CloudFormation template or a Serverless Framework service. */
export const looksLikeTemplate = (text: string): boolean =>
  (/^service[ \t]*:/m.test(text) && /^provider[ \t]*:/m.test(text)) ||
  /AWSTemplateFormatVersion|["']?Type["']?[ \t]*:[ \t]*["']?AWS::/.test(text)

/** Why a text that is broken as it stands is not broken where it is used. */
export function templateReason(text: string, problems: readonly SyntaxProblem[]): string | undefined {
  const json = jsonStarts.includes(firstCharacter(text))
  const placeholder = json ? problems.some(({ start }) => isPlaceholder(text, start)) : /\{[{%]/.test(text)
  return placeholder ? 'template: not JSON before it is filled in' : undefined
}

/** Whether the parser stumbled at this offset over `${…}`, `{{…}}`, `{%…%}` and the like. */
function isPlaceholder(text: string, start: number): boolean {
  const after = text.slice(start, start + 200)
  const outside = /^\s*(?:\$\{|\{[{%#]|<%|%\{)/
  // An opening `{` was taken for an object's; the mistake is the character after it.
  if (outside.test(after) || outside.test(text.slice(Math.max(0, start - 1), start + 1))) return true
  // `"${f("x")}"`: the quotes inside the placeholder end the string.
  const before = text.slice(Math.max(0, start - 200), start)
  return /(?:\$\{|\{\{)[^{}\r\n]*"\s*$/.test(before) && /^[^{}\r\n]*\}/.test(after)
}

/** The first character that is no space; empty when there is none. */
export function firstCharacter(text: string): string {
  return /\S/.exec(text)?.[0] ?? ''
}
