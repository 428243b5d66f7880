import { boundOf } from '../base/symbol.js'
import { plain } from '../model/located.js'
import type { ServiceResource } from '../model/infrastructure.js'
import { attribute } from './given-values.js'

/**
 * Resources that add a statement to the policy of a function: the attributes that say of which and for whom.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export const invocations: Readonly<Record<string, { function: string; principal: string }>> = {
  'AWS::Lambda::Permission': { function: 'FunctionName', principal: 'Principal' },
  aws_lambda_permission: { function: 'function_name', principal: 'principal' },
}

/** The name of a function that is given by name, by ARN or by a part of it, with or without a qualifier. */
export const functionName = (text: string): string => text.replace(/^.*:function:/s, '').split(':', 1)[0]!

/** Names of the functions whose own policy may let a role of the account invoke them without a right of the role's own. */
export function invocableFunctions(resources: readonly ServiceResource[]): Set<string> {
  const names = new Set<string>()
  for (const { resourceType, attributes } of resources) {
    if (!Object.hasOwn(invocations, resourceType)) continue
    const members = invocations[resourceType]!
    const value = plain(attributes)
    const name = attribute(value, [members.function])
    const principal = attribute(value, [members.principal])
    if (name !== undefined && (principal === undefined || mayBeRole(principal))) names.add(functionName(name))
  }
  return names
}

/** A service is no role, and an account that is named gives its roles nothing by that. */
const mayBeRole = (principal: string): boolean =>
  !/^[a-z\d.-]+\.amazonaws\.com(?:\.cn)?$/.test(principal) &&
  !/^(?:\d{12}|arn:[^:]*:iam::[^:]*:root)$/.test(principal) &&
  boundOf(principal) !== 'account'
