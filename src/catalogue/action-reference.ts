import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type PackedService, type ReferenceService, unpack } from './reference-service.js'

export type { ReferenceAction, ReferenceService, ResourceType } from './reference-service.js'

let data: { bytes: Buffer; places: Map<string, { start: number; end: number }> } | undefined
const services = new Map<string, ReferenceService>()

/** The prefixes of all services, in lower case, sorted. */
export function servicePrefixes(): string[] {
  return [...load().places.keys()]
}

/** A service by its prefix in any case; undefined when the reference has none. Unpacked when first asked for. */
export function referenceService(prefix: string): ReferenceService | undefined {
  const lower = prefix.toLowerCase()
  const known = services.get(lower)
  if (known !== undefined) return known
  const { bytes, places } = load()
  const place = places.get(lower)
  if (place === undefined) return undefined
  const service = unpack(
    lower,
    JSON.parse(brotliDecompressSync(bytes.subarray(place.start, place.end)).toString()) as PackedService,
  )
  services.set(lower, service)
  return service
}

/** Reads the data file once; the format is described in scripts/generate-action-reference.mjs. */
function load(): NonNullable<typeof data> {
  if (data !== undefined) return data
  // Keep this expression as it is, in one piece: the bundler finds it, and copies the file beside the bundle. It reads
  // no syntax younger than ES2020 and would make a text of the file, so this module has no class and no `??=`.
  const file = new URL('../generated/action-reference.br', import.meta.url)
  const bytes = readFileSync(file)
  const head = bytes.indexOf('\n\n')
  const places = new Map<string, { start: number; end: number }>()
  let start = head + 2
  for (const line of bytes.toString('utf8', 0, head).split('\n')) {
    const [prefix = '', length = ''] = line.split('\t')
    places.set(prefix, { start, end: start + Number(length) })
    start += Number(length)
  }
  data = { bytes, places }
  return data
}
