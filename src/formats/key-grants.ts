import { holdsSymbol, symbolText } from '../base/symbol.js'
import type { Value } from '../base/value.js'
import type { KeyGrantResource, KeyResource } from '../model/infrastructure.js'
import type { Key } from '../model/workspace.js'
import { conditional, holdsParameter, mayEqual } from './join-doubt.js'

/** A grant that is made under the condition of its key is there whenever the key is. */
export function joinGrants(grants: readonly KeyGrantResource[], keys: readonly KeyResource[]): KeyGrantResource[] {
  const conditions = new Map(
    keys.flatMap(({ arn, condition }) =>
      [arn, idOf(arn)].map((name): [string, string | undefined] => [name, condition]),
    ),
  )
  return grants.map((grant) => {
    if (grant.condition === undefined || conditions.get(grant.key) !== grant.condition) return grant
    return { ...grant, certain: true }
  })
}

/** Adds to keys what grants allow. One whose key only deployment names may be a grant of any key. */
export function addGrants(keys: readonly Key[], grants: readonly KeyGrantResource[]): void {
  const byName = new Map<string, Key>()
  for (const key of keys) for (const name of [idOf(key.arn), key.arn]) if (!byName.has(name)) byName.set(name, key)
  const add = (key: Key, grant: KeyGrantResource, doubt: string | undefined) => {
    const why = doubt ?? (grant.certain === false ? conditional(grant) : undefined)
    const more = statementsOfGrant(grant, why).map((statement) => ({ statement, span: grant.span }))
    key.grants = [...(key.grants ?? []), ...more]
  }
  for (const grant of grants) {
    const key = byName.get(grant.key)
    // Keys of one id may be in several Regions.
    const near = key === undefined ? byName.get(idOf(grant.key)) : undefined
    if (key !== undefined) add(key, grant, undefined)
    else if (near !== undefined && holdsSymbol(grant.key + near.arn)) add(near, grant, 'where its key is is not known')
    else if (holdsParameter(grant.key))
      for (const each of keys)
        if (mayEqualKey(grant.key, each.arn)) add(each, grant, 'the key of the grant is not known')
  }
}

/** The id of a key that is given by its ARN or id. */
export const idOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

/** Whether a grant's key, whose name only deployment fills in, may be this one. */
const mayEqualKey = (name: string, arn: string): boolean => mayEqual(name, arn) || mayEqual(name, idOf(arn))

/** Operations that no constraint restricts. https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html */
const unconstrained = new Set(['kms:DescribeKey', 'kms:RetireGrant'])

function statementsOfGrant({ grantee, actions, constraint }: KeyGrantResource, doubt: string | undefined): Value[] {
  const statement = (Action: string[], why: string | undefined): Value => ({
    Effect: 'Allow',
    Principal: { AWS: grantee },
    Action,
    Resource: '*',
    ...(why === undefined ? {} : { Condition: symbolText('parameter', why) }),
  })
  if (constraint === undefined || doubt !== undefined) return [statement(actions, doubt)]
  const free = actions.filter((action) => unconstrained.has(action))
  const bound = actions.filter((action) => !unconstrained.has(action))
  return [
    ...(bound.length > 0 ? [statement(bound, constraint)] : []),
    ...(free.length > 0 ? [statement(free, undefined)] : []),
  ]
}
