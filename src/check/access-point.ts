import { cutSymbols, isOneParameter, showSymbols, symbolText } from '../base/symbol.js'

/** An access point of S3, perhaps with objects. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html */
const accessPoint = /^(arn:[^:]*:s3:[^:]+:[^:]*:accesspoint[/:][^/:]+)(?:[/:]object[/:].*)?$/

/** Whether a resource is objects behind an access point. */
export const isBehind = (resource: string): boolean => /[/:]object[/:]/.test(resource) && isAccessPoint(resource)

/** Whether a resource is an access point, or what is reached through one: its name is no bucket's. */
export const isAccessPoint = (resource: string): boolean => accessPoint.test(resource)

const before = 'the bucket behind '

/** The bucket that a resource reaches through an access point, as a symbol: which one it is the ARN does not say. */
export function bucketBehind(resource: string): string | undefined {
  const arn = accessPoint.exec(resource)?.[1]
  return arn === undefined ? undefined : symbolText('parameter', `${before}${showSymbols(arn)}`)
}

/** The ARN of the access point whose bucket is meant, as people read it. */
export function accessPointOf(bucket: string): string | undefined {
  if (!isOneParameter(bucket)) return undefined
  const [symbol] = cutSymbols(bucket)
  return typeof symbol === 'object' && symbol.name.startsWith(before) ? symbol.name.slice(before.length) : undefined
}
