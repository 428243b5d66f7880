import { holdsSymbol, isOneParameter, showSymbols, symbolText } from '../base/symbol.js'
import { isObject } from '../base/value.js'
import { aliasOf, arnBehindAlias, regionOf } from '../model/key-arn.js'
import type { ServiceResource } from '../model/infrastructure.js'
import { plain } from '../model/located.js'
import { allowedResources } from './allowed-resources.js'
import type { Subject } from './answer.js'
import { namedBy } from './named-resources.js'
import { findBucket, findKey, findPrincipal, type Prepared } from './prepared.js'
import { FRESH, plainName, type Values } from './templates.js'
import { type TaskRequest, unitOf } from './task-request.js'

/** Buckets and keys of a principal's object ARNs whose wildcard is not at the end, such as `*.jpg`. */
export function suffixed(subject: Subject): [bucket: string, key: string][] {
  const found: [string, string][] = []
  for (const resource of subject.principal === undefined ? [] : allowedResources(subject.principal)) {
    const match = /^arn:[^:]*:s3:::([^/]+)\/(.*\*[^*]+)$/.exec(resource)
    if (match !== null) found.push([match[1]!.replaceAll('*', FRESH), match[2]!.replaceAll('*', FRESH)])
  }
  return found
}

/** Declared parameters, `bucket` spread over input and output, defaults of task and configuration added. */
export function effectiveParameters(request: TaskRequest): Record<string, string> {
  const { task, declared } = request
  const shown: Record<string, string> = {}
  for (const [name, value] of Object.entries(declared)) {
    if (name === 'bucket' && !task.parameters.includes('bucket')) {
      for (const target of ['input-bucket', 'output-bucket'] as const)
        if (task.parameters.includes(target) && declared[target] === undefined) shown[target] = value
    } else shown[name] = value
  }
  return shown
}

/** What every parameter is worked with: what is shown, what templates know of it, symbols for the rest. */
export function workingValues(request: TaskRequest, prepared: Prepared, shown: Record<string, string>): Values {
  const { principal, task } = request
  const defaults = prepared.workspace.configuration.defaults
  const unit = unitOf(request)
  const keyRegion = regionOf(shown['kms-key'])
  const region = shown['region'] ?? defaults.region ?? keyRegion
  const partition =
    defaults.partition ??
    principal?.partition ??
    (region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : undefined)
  // The account of a template is any account: the assignment finds the symbol where the policies name it.
  const own = principal?.account !== undefined && holdsSymbol(principal.account) ? undefined : principal?.account
  const account = shown['account'] ?? own ?? defaults.account
  const values: Record<string, string | undefined> = { ...task.defaults, ...shown, region, partition, account }
  for (const name of ['bucket', 'input-bucket', 'output-bucket', ...Object.keys(shown)]) {
    if (!name.endsWith('bucket')) continue
    const value = values[name]
    const bucket = value === undefined ? undefined : findBucket(prepared, plainName(name, value), unit)
    if (bucket === undefined) continue
    if (bucket.name !== plainName(name, value!)) values[name] = bucket.name
    // The key that AWS manages for S3 needs no grant.
    if (
      bucket.kmsKey !== undefined &&
      /^(?:input-|output-)?bucket$/.test(name) &&
      !/^(?:arn:.*:)?(?:alias\/)?aws\/s3$/.test(bucket.kmsKey) &&
      task.parameters.includes('kms-key')
    )
      values['kms-key'] ??= bucket.kmsKey
  }
  if (request.bucket !== undefined) values['bucket'] ??= request.bucket.name
  if (values['execution-role'] === undefined && task.principal === 'service-role')
    values['execution-role'] = principal?.principal.arn
  for (const name of ['role', 'execution-role']) {
    const value = values[name]
    if (value === undefined || value.startsWith('arn:')) continue
    const same = prepared.principals.filter((each) => each.principal.name === value)
    values[name] =
      findPrincipal(prepared, value, unit)?.principal.arn ??
      (same.length > 1 ? symbolText('parameter', value) : undefined) ??
      `arn:${partition ?? 'aws'}:iam::${account ?? FRESH}:role/${value}`
  }
  for (const name of ['pre-annotation-lambda', 'post-annotation-lambda']) {
    const value = values[name]
    const functions = prepared.workspace.functions ?? []
    const found = functions.filter((each) => each.label === value || each.name === value)
    if (found.length > 0) values[name] = onlyText(found, unit, (each) => each.arn) ?? symbolText('parameter', value!)
  }
  for (const [name, { types, attributes }] of Object.entries(namedBy)) {
    const value = values[name]
    if (value === undefined || value.startsWith('arn:')) continue
    const found = prepared.workspace.services.filter(
      ({ resourceType, label }) => types.includes(resourceType) && showSymbols(label) === value,
    )
    const text = found.length === 0 ? undefined : onlyText(found, unit, (each) => nameIn(each, attributes))
    if (found.length > 0) values[name] = text ?? symbolText('parameter', value)
  }
  const kmsKey = values['kms-key']
  const alias = kmsKey === undefined ? undefined : aliasOf(kmsKey)
  if (kmsKey !== undefined && !isOneParameter(kmsKey) && (alias !== undefined || !kmsKey.startsWith('arn:'))) {
    const known = findKey(prepared, alias ?? kmsKey, unit)
    const none = alias === undefined ? undefined : arnBehindAlias(kmsKey, { partition, region, account })
    values['kms-key'] =
      known?.arn ??
      (known === null ? symbolText('parameter', kmsKey) : undefined) ??
      none ??
      `arn:${partition ?? 'aws'}:kms:${region ?? FRESH}:${account ?? FRESH}:key/${kmsKey.replace(/^key\//, '')}`
  }
  // A key lies in the Region of what it encrypts.
  const keyArn = values['kms-key']
  if (region === undefined && keyArn?.startsWith('arn:') === true) {
    const own = keyArn.split(':')[3]
    if (own !== undefined && own !== '' && own !== FRESH) values['region'] = own
  }
  return values
}

/** The text of the one of its unit, or of the only one; undefined when it may be one of several. */
function onlyText<T extends { unit?: string }>(
  found: readonly T[],
  unit: string | undefined,
  textOf: (each: T) => string | undefined,
): string | undefined {
  const near = found.filter((each) => each.unit === unit)
  const texts = new Set((near.length > 0 ? near : found).map(textOf))
  return texts.size === 1 ? [...texts][0] : undefined
}

function nameIn({ attributes }: ServiceResource, names: readonly string[]): string | undefined {
  const value = plain(attributes)
  return isObject(value) ? names.map((name) => value[name]).find((text) => typeof text === 'string') : undefined
}

export function isVersioned(values: Values, prepared: Prepared, unit: string | undefined): boolean {
  return ['bucket', 'input-bucket'].some((name) => {
    const value = values[name]
    return value !== undefined && findBucket(prepared, plainName(name, value), unit)?.versioned === true
  })
}
