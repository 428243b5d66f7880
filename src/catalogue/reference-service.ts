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

/** A service as the data file has it; the letters are described in scripts/generate-action-reference.mjs. */
export interface PackedService {
  n: string
  k: [string, string][]
  t: [string, string, number[]][]
  a: [string, number[], number[]][]
  u: string[]
  o: string[]
}

/** Most actions of a service are asked for nothing. */
class LazyAction implements ReferenceAction {
  private ownTypes: ResourceType[] | undefined
  private ownKeys: string[] | undefined

  constructor(
    readonly name: string,
    private readonly typeIndices: number[],
    private readonly keyIndices: number[],
    private readonly allTypes: readonly ResourceType[],
    private readonly packedTypes: PackedService['t'],
    private readonly packedKeys: PackedService['k'],
  ) {}

  get types(): readonly ResourceType[] {
    this.ownTypes ??= this.typeIndices.map((index) => this.allTypes[index]!)
    return this.ownTypes
  }

  get keys(): readonly string[] {
    // A key of a resource type counts for every action on it: the reference does not always list it twice.
    this.ownKeys ??= [
      ...new Set([...this.keyIndices, ...this.typeIndices.flatMap((index) => this.packedTypes[index]![2])]),
    ].map((index) => this.packedKeys[index]![0])
    return this.ownKeys
  }
}

/** Makes a service of its packed form. */
export function unpack(prefix: string, { n, k, t, a, u, o }: PackedService): ReferenceService {
  const types = t.map(([name, arn]): ResourceType => ({ name, arn }))
  const actions = new Map(
    a.map(([name, typeIndices, keyIndices]) => [
      name.toLowerCase(),
      new LazyAction(name, typeIndices, keyIndices, types, t, k),
    ]),
  )
  return {
    prefix,
    name: n,
    types,
    actions,
    undocumented: new Set(u.map((name) => name.toLowerCase())),
    joined: new Set(o),
    keys: new Map(k),
  }
}
