/**
 * The blocks that `Fn::Cidr` gives for an IPv4 block; undefined when it is something else.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html
 * @param bits of each block's host part
 */
export function cidrBlocks(block: string | undefined, count: number, bits: number): string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block ?? '')
  if (match === null || !(count >= 1 && count <= 256) || !(bits >= 1 && bits <= 32)) return undefined
  const [a, b, c, d, length] = match.slice(1).map(Number) as [number, number, number, number, number]
  if (Math.max(a, b, c, d) > 255 || length > 32) return undefined
  const size = 2 ** bits
  const space = 2 ** (32 - length)
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / space) * space
  if (!Number.isInteger(count) || !Number.isInteger(bits) || size * count > space) return undefined
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * size
    const bytes = [at / 2 ** 24, (at / 2 ** 16) % 256, (at / 2 ** 8) % 256, at % 256].map(Math.floor)
    return `${bytes.join('.')}/${32 - bits}`
  })
}
