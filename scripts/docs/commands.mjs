// docs/commands.md and the tables of README, from the table that the command line is read by.
import { built, table, write } from './text.mjs'

const { commands, common, exitCodes } = await built('shell/cli-options.js')

const row = ([name, { values, help, repeatable, negatable }]) => [
  `\`--${[name, ...values].join(' ')}\`${negatable ? `, \`--no-${name}\`` : ''}`,
  `${help}${repeatable ? ' (repeatable)' : ''}`,
]

export const commandTable = () =>
  table(
    ['command', 'what it does'],
    Object.values(commands).map(({ usage, help }) => [`\`${usage}\``, help]),
  )

export const exitTable = () =>
  table(
    ['exit code', 'meaning'],
    exitCodes.map((meaning, code) => [String(code), meaning]),
  )

export function generateCommands() {
  const lines = [
    '# Commands and options',
    '',
    'Generated from the command line by `npm run generate`; do not edit. `--help` prints the same.',
    '',
  ]
  for (const [name, { usage, help, options, notes = [] }] of Object.entries(commands)) {
    lines.push(`## ${name}`, '', `\`ml-perms-check ${usage}\`: ${help}.`, '')
    const rows = Object.entries({ ...options, ...common }).map(row)
    lines.push(...table(['option', 'meaning'], rows), '', ...notes.flatMap((note) => [note, '']))
  }
  lines.push('## Exit codes', '', ...exitTable())
  write('docs/commands.md', lines)
}
