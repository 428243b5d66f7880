import { holdsSymbol, symbolText } from '../base/symbol.js'

/** What is known of where a key is. */
export interface KeyPlace {
  partition?: string | undefined
  region?: string | undefined
  account?: string | undefined
}

/** `alias/NAME` of an alias, or of its ARN; undefined for anything else. */
export function aliasOf(key: string): string | undefined {
  return /^(?:arn:[^:]*:kms:[^:]*:[^:]*:)?(alias\/.+)$/s.exec(key)?.[1]
}

/** The Region of a key's ARN, a symbol too; undefined where a pattern or a placeholder stands. */
export function regionOf(key: string | undefined): string | undefined {
  const region = key?.startsWith('arn:') ? (key.split(':')[3] ?? '') : ''
  return /^[a-z-]+-\d+$/.test(region) || holdsSymbol(region) ? region : undefined
}

/**
 * The ARN of the key behind an alias. Its id is not known, and IAM matches a key by nothing else: a symbol stands for it.
 * https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html
 */
export function arnBehindAlias(key: string, place: KeyPlace): string {
  const [, partition, , region, account] = key.startsWith('arn:') ? key.split(':') : []
  const part = (own: string | undefined, given: string | undefined, name: string) =>
    own || given || symbolText('parameter', name)
  return [
    'arn',
    partition || place.partition || 'aws',
    'kms',
    part(region, place.region, 'AWS::Region'),
    part(account, place.account, 'AWS::AccountId'),
    `key/${symbolText('parameter', aliasOf(key) ?? key)}`,
  ].join(':')
}
