import { holdsSymbol } from '../../../base/symbol.js'
import { parseTemplate } from '../../../syntax/hcl/parse.js'
import { assemble, type Scope, withName } from '../evaluate.js'
import { decodeJson } from '../json-text.js'
import { asText, scalar, unknown, type Val } from '../value.js'
import type { Fn, Functions } from './function.js'

const path = (value: Val | undefined) => {
  const found = asText(value)
  return found === undefined || holdsSymbol(found) ? undefined : found
}

const file: Fn = ([value], { scope, span, symbolName }) => {
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return unknown(symbolName(), span, `the file \`${name}\` is not in the repository`)
  const whole = { source, start: 0, end: source.text.length }
  scope.budget.spend(source.text.length >> 8)
  return {
    type: 'text',
    text: source.text,
    pieces: [{ at: 0, length: source.text.length, span: whole, exact: true }],
    span: whole,
  }
}

const templatefile: Fn = ([value, variables], site) => {
  const { scope, span, symbolName } = site
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return unknown(symbolName(), span, `the file \`${name}\` is not in the repository`)
  scope.budget.spend(source.text.length >> 6)
  const { parts, problem } = parseTemplate(source.text)
  if (problem !== undefined) return unknown(symbolName(), span, `the file \`${name}\` is no template that can be read`)
  let inner: Scope = { ...scope, source, names: undefined, root: () => undefined }
  if (variables?.type === 'object') {
    for (const member of variables.members) inner = withName(inner, member.key, member.value)
  }
  if (variables?.type !== 'object' || variables.open === true) {
    // Any name may be one of the variables that are not known.
    inner.root = (variable, at) => unknown(`${symbolName()}.${variable}`, at)
  }
  return assemble(parts, { source, start: 0, end: source.text.length }, inner)
}

const fileexists: Fn = ([value], { scope, span }) => {
  const name = path(value)
  // A file that is not in the repository may be made before Terraform runs.
  return name !== undefined && scope.file(name) !== undefined ? scalar(true, span) : undefined
}

const jsondecode: Fn = ([value]) => {
  if (value?.type === 'encoded') return value.of
  if (value?.type !== 'text') return undefined
  const { value: found, problems } = decodeJson(value)
  return problems.length > 0 ? undefined : found
}

/** Functions that read and write JSON and files. */
export const encodingFunctions: Functions = {
  jsonencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  jsondecode,
  // YAML is a superset of JSON; nobody reads a policy from this text.
  yamlencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  file,
  templatefile,
  fileexists,
}
