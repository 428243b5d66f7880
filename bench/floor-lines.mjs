// The least that a program over JSON lines must do: read, JSON.parse, print.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

let pending = ''
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  pending += `${JSON.stringify(JSON.parse(line))}\n`
  if (pending.length > 65_536) {
    process.stdout.write(pending)
    pending = ''
  }
}
process.stdout.write(pending)
