import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runSimulate } from '../../src/shell/simulate.js'

const docs = readFileSync(new URL('../../docs/simulate.md', import.meta.url), 'utf8')
const block = (name: string): string => {
  const found = new RegExp(`<!-- ${name} -->\\n\`\`\`jsonl\\n([\\s\\S]*?)\`\`\``).exec(docs)
  if (found === null) throw new Error(`docs/simulate.md has no block of ${name}`)
  return found[1]!
}

it('docs/simulate.md prints what the program prints', async () => {
  let stdout = ''
  const code = await runSimulate(
    { requests: '-' },
    {
      stdout: {
        write(text: string) {
          stdout += text
          return true
        },
      },
      stderr: { write: () => true },
      stdin: (async function* () {
        yield block('requests')
      })(),
    },
  )
  expect(stdout).toBe(block('answers'))
  expect(code).toBe(0)
})
