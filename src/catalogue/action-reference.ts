import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** A resource type of a service; `arn` is AWS's pattern with `${Partition}`, `${BucketName}` and so on. */
export interface ResourceType {
  name: string
  arn: string
}

/** One action of the Service Authorization Reference. */
export interface ReferenceAction {
  /** As AWS writes it: `GetObject`. */
  name: string
  /** Empty: the action has no resource; it is allowed on `*` only. */
  types: readonly ResourceType[]
  /** The service's own condition keys, in lower case; a part to fill in is written `${…}`. */
  keys: readonly string[]
}

/** One service of the Service Authorization Reference. */
export interface ReferenceService {
  prefix: string
  /** As people know it: `Amazon S3`. */
  name: string
  /** By name in lower case. */
  actions: ReadonlyMap<string, ReferenceAction>
  types: readonly ResourceType[]
  /** Names in lower case that the reference lacks and AWS's own managed policies use: retired, or not documented. */
  undocumented: ReadonlySet<string>
  /**
   * `action service`, in lower case: AWS's own managed policies name the action on resources of that other service
   * alone, which the reference does not know of.
   */
  joined: ReadonlySet<string>
  /** The service's own condition keys, in lower case, with AWS's type (`String`, `ArrayOfARN`, … or empty). */
  keys: ReadonlyMap<string, string>
}

interface Body {
  n: string
  k: [string, string][]
  t: [string, string, number[]][]
  a: [string, number[], number[]][]
  u: string[]
  o: string[]
}

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
    JSON.parse(brotliDecompressSync(bytes.subarray(place.start, place.end)).toString()) as Body,
  )
  services.set(lower, service)
  return service
}

function unpack(prefix: string, { n, k, t, a, u, o }: Body): ReferenceService {
  const types = t.map(([name, arn]): ResourceType => ({ name, arn }))
  return {
    prefix,
    name: n,
    types,
    actions: new Map(
      a.map(([name, typeIndices, keyIndices]) => {
        // A key of a resource type counts for every action on it: the reference does not always list it twice.
        const indices = new Set([...keyIndices, ...typeIndices.flatMap((index) => t[index]![2])])
        const action = {
          name,
          types: typeIndices.map((index) => types[index]!),
          keys: [...indices].map((index) => k[index]![0]),
        }
        return [name.toLowerCase(), action]
      }),
    ),
    undocumented: new Set(u.map((name) => name.toLowerCase())),
    joined: new Set(o),
    keys: new Map(k),
  }
}

/** Reads the data file once; the format is described in scripts/generate-action-reference.mjs. */
function load(): NonNullable<typeof data> {
  if (data !== undefined) return data
  // Keep this expression as it is, in one piece: the bundler finds it, and copies the file beside the bundle.
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
