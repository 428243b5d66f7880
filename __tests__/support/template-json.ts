import { isAlias, isMap, isSeq, parseDocument, type Scalar } from 'yaml'

/** A CloudFormation template in YAML, its functions in the short or the long form, as JSON. */
export function templateJson(text: string): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  const plain = (node: unknown): unknown => {
    if (isAlias(node)) return plain(node.resolve(document))
    const { tag } = (node ?? {}) as { tag?: string }
    const value = isMap(node)
      ? Object.fromEntries(node.items.map(({ key, value }) => [String((key as Scalar).value), plain(value)]))
      : isSeq(node)
        ? node.items.map(plain)
        : ((node as Scalar | null)?.value ?? null)
    if (tag === undefined || !/^![A-Z]/.test(tag)) return value
    const name = tag === '!Ref' || tag === '!Condition' ? tag.slice(1) : `Fn::${tag.slice(1)}`
    const [, first, rest] = (name === 'Fn::GetAtt' && typeof value === 'string' && /^([^.]*)\.(.*)$/.exec(value)) || []
    return { [name]: first === undefined ? value : [first, rest] }
  }
  return `${JSON.stringify(plain(document.contents), null, 2)}\n`
}
