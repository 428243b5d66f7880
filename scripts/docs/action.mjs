// The tables of the action's inputs and outputs, from action.yml.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { root, table } from './text.mjs'

const { inputs, outputs } = parse(readFileSync(new URL('action.yml', root), 'utf8'))

export const inputTable = () =>
  table(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).map(([name, { default: byDefault, description }]) => [
      `\`${name}\``,
      byDefault === undefined ? 'none' : `\`${byDefault}\``,
      description,
    ]),
  )

export const outputTable = () =>
  table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  )
