import { asList, isObject } from '../base/value.js'
import { requestContext } from './context.js'
import { policyValues, statementsOf, type PreparedPrincipal } from './prepared.js'
import { FRESH } from './templates.js'

/** Resource texts that a principal's statements allow, or spare from a Deny, for proposing values. */
export function allowedResources(principal: PreparedPrincipal): readonly string[] {
  let resources = knownResources.get(principal)
  if (resources === undefined) {
    resources = findResources(principal)
    knownResources.set(principal, resources)
  }
  return resources
}

const knownResources = new WeakMap<PreparedPrincipal, readonly string[]>()

function findResources(principal: PreparedPrincipal): string[] {
  const found = new Set<string>()
  for (const value of policyValues(principal.principal)) {
    const variables = isObject(value) && value['Version'] === '2012-10-17'
    for (const statement of statementsOf(value)) {
      // An effect that is not known may be an Allow. What a Deny spares is what is meant to be used.
      const { Effect: effect, Resource: allowed, NotResource: spared } = statement
      const named = [...(effect === 'Deny' ? [] : asList(allowed)), ...(effect === 'Allow' ? [] : asList(spared))]
      for (const resource of named)
        if (typeof resource === 'string') found.add(variables ? withVariables(resource, principal) : resource)
      if (effect !== 'Deny' && spared !== undefined) found.add('*')
    }
  }
  return [...found]
}

/**
 * A resource with its policy variables filled in. One that is absent or not known is some text: the engine decides what
 * comes of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function withVariables(resource: string, { principal, account }: PreparedPrincipal): string {
  if (!resource.includes('${')) return resource
  const context = requestContext({
    action: '',
    moment: undefined,
    manner: 'direct',
    service: '',
    principalArn: principal.arn,
    account,
    region: undefined,
    resourceAccount: undefined,
    extra: {},
  })
  return resource.replace(
    /\$\{([\w-]+:[^},]+)(?:,\s*'([^']*)')?\}/g,
    (_, key: string, byDefault: string | undefined) => {
      const value = context.get(key.trim().toLowerCase())
      if (value.state === 'known') return value.values[0] ?? FRESH
      return value.state === 'absent' && byDefault !== undefined ? byDefault : FRESH
    },
  )
}
