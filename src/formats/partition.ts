import { type Deployment, holdsSymbol } from '../base/symbol.js'

/** As much of a provider's block as its Region stands in. */
const providerLength = 1000
const arn = /\barn:(aws(?:-[a-z]+)*):/g
const ofRegion: readonly [RegExp, string][] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
]

/**
 * The partition that files are deployed to, as far as it can be told: that of the Region, else the only one that their
 * ARNs name. A bucket of a template that is deployed in China has an ARN that begins with `arn:aws-cn:`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function partitionOf(region: string | undefined, texts: Iterable<string>): string | undefined {
  if (region !== undefined) return ofRegion.find(([pattern]) => pattern.test(region))?.[1]
  const found = new Set<string>()
  for (const text of texts) {
    for (const [, partition = ''] of text.matchAll(arn)) found.add(partition)
    if (found.has('aws')) return 'aws'
  }
  return found.size === 1 ? [...found][0] : undefined
}

/**
 * Where a template is deployed that names its Region, or another partition than the rest of the workspace; else as
 * given.
 */
export function deploymentIn(given: Deployment, region: string | undefined, texts: Iterable<string>): Deployment {
  const deployment = region !== undefined && holdsSymbol(given.region) ? { ...given, region } : given
  if (deployment.partition !== 'aws') return deployment
  const partition = partitionOf(region, texts)
  return partition === undefined ? deployment : { ...deployment, partition }
}

/** The one Region that all providers of a module's files are written for, if there is one. */
export function providerRegion(texts: Iterable<string>): string | undefined {
  const found = new Set<string | undefined>()
  for (const text of texts)
    for (const { index } of text.matchAll(/^provider\s+"aws"\s*\{/gm))
      found.add(/^[^}]*?\bregion\s*=\s*"([\w-]+)"/.exec(text.slice(index, index + providerLength))?.[1])
  return found.size === 1 ? [...found][0] : undefined
}
