import { code, holdsParameter } from '../symbols.js'
import { yesIf } from '../three.js'
import { malformed, type Operand, type Operator, undetermined } from './operand.js'

/** An address as 16-bit groups: two for IPv4, eight for IPv6. */
type Address = readonly number[]

function parseV4(text: string): Address | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  const bytes: number[] = []
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined
    bytes.push(Number(part))
  }
  return [bytes[0]! * 256 + bytes[1]!, bytes[2]! * 256 + bytes[3]!]
}

function parseGroups(text: string): number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [i, part] of parts.entries()) {
    if (part.includes('.')) {
      const tail = i === parts.length - 1 ? parseV4(part) : undefined
      if (tail === undefined) return undefined
      groups.push(...tail)
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

export function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) return parseV4(text)
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = parseGroups(halves[0]!)
  const tail = halves.length === 2 ? parseGroups(halves[1]!) : []
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  return [...head, ...new Array<number>(Math.max(0, missing)).fill(0), ...tail]
}

/** Whether the first `bits` bits agree. Addresses of different families never do. */
function within(address: Address, network: Address, bits: number): boolean {
  if (address.length !== network.length) return false
  for (let i = 0; i < network.length && bits > 0; i++, bits -= 16) {
    const mask = bits >= 16 ? 0xffff : (0xffff << (16 - bits)) & 0xffff
    if ((address[i]! & mask) !== (network[i]! & mask)) return false
  }
  return true
}

function compile(text: string): Operand {
  if (holdsParameter(text)) return undetermined
  const [addressText, bitsText, ...rest] = text.trim().split('/')
  const network = parseAddress(addressText ?? '')
  const full = (network?.length ?? 0) * 16
  const bits = bitsText === undefined ? full : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) : -1
  if (network === undefined || rest.length > 0 || bits < 0 || bits > full)
    return malformed(`${code(text)} is no IP address or CIDR range`)
  return {
    test(value) {
      const address = parseAddress(value.trim())
      return yesIf(address !== undefined && within(address, network, bits))
    },
  }
}

const accepts = (value: string) => parseAddress(value.trim()) !== undefined

/** A bare address is /32 (or /128). */
export const ipOperators: Record<string, Operator> = {
  ipaddress: { negated: false, compile, accepts, typed: true },
  notipaddress: { negated: true, compile, accepts, typed: true },
}
