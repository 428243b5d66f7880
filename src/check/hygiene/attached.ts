import { managedPolicyArn, managedPolicyNames } from '../../catalogue/managed-policies.js'
import { retiredManagedPolicy } from '../../catalogue/retired-managed-policies.js'
import { misspelling } from '../../findings/did-you-mean.js'
import type { Finding, Severity } from '../../findings/finding.js'
import { fingerprint } from '../../findings/fingerprint.js'
import { ruleUrl } from '../../findings/links.js'
import { toLocation } from '../../findings/location.js'
import { managedPoliciesDate } from '../../generated/data-dates.js'
import type { Principal } from '../../model/workspace.js'
import { isOpen } from './scope.js'
import * as texts from './texts.js'

/** What a rule says of a name or an ARN. */
interface Told {
  rule: string
  severity: Severity
  message: string
  help?: string
}

/**
 * policy/retired-managed-policy and policy/unknown-managed-policy: what is attached to a principal by name or ARN.
 * @param on whether a rule is asked for
 */
export function attachedPolicies({ name, policies, boundary }: Principal, on: (rule: string) => boolean): Finding[] {
  return [...policies, ...(boundary === undefined ? [] : [boundary])].flatMap(({ label, document, span }) => {
    if (document !== undefined || span === undefined) return []
    const told = retired(label) ?? unknown(label)
    if (told === undefined || !on(told.rule)) return []
    return [
      {
        ...told,
        principal: name,
        url: ruleUrl(told.rule),
        location: toLocation(span),
        related: [],
        fingerprint: fingerprint([told.rule, span.source.path, name, told.message]),
      },
    ]
  })
}

function retired(label: string): Told | undefined {
  const policy = retiredManagedPolicy(label)
  if (policy === undefined) return undefined
  return {
    rule: 'policy/retired-managed-policy',
    severity: policy.soon === true ? 'notice' : 'warning',
    message: policy.soon === true ? texts.retiring(label) : texts.retired(label),
    ...(policy.replacedBy.length > 0 ? { help: texts.replacement(policy.replacedBy) } : {}),
  }
}

/** An ARN of AWS's own policies that is none of them; `aws` is written so, and not `AWS`. The policies of other partitions are not all known here. */
function unknown(label: string): Told | undefined {
  const [, partition, path] = /^arn:(aws[a-z-]*):iam::aws:policy\/(.+)$/is.exec(label) ?? []
  if (partition === undefined || path === undefined || isOpen(label) || managedPolicyArn(label) !== undefined)
    return undefined
  const name = path.slice(path.lastIndexOf('/') + 1)
  const meant = managedPolicyArn(name) ?? managedPolicyArn(misspelling(name, managedPolicyNames()) ?? '')
  const arn = meant?.replace(/^arn:aws:/, `arn:${partition.toLowerCase()}:`)
  return {
    rule: 'policy/unknown-managed-policy',
    severity: arn !== undefined && partition.toLowerCase() === 'aws' ? 'warning' : 'notice',
    message: texts.unknownManaged(label, managedPoliciesDate),
    ...(arn === undefined ? {} : { help: texts.didYouMean([arn]) }),
  }
}
