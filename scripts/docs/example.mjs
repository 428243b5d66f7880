// What the first command of README prints for one file.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fence, root } from './text.mjs'

export function exampleOutput(directory, file) {
  const { stdout } = spawnSync(process.execPath, ['.build/cli.js', 'check', directory, '--no-color'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1790000000' },
  })
  const block = stdout.split('\n\n').find((part) => part.startsWith(`${directory}/${file}\n`))
  if (block === undefined) throw new Error(`nothing is found in ${directory}/${file}:\n${stdout}`)
  return fence('text', block)
}
