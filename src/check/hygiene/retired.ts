import { retiredManagedPolicy } from '../../catalogue/retired-managed-policies.js'
import { fingerprint } from '../../findings/fingerprint.js'
import type { Finding } from '../../findings/finding.js'
import { ruleUrl } from '../../findings/links.js'
import type { Principal } from '../../model/workspace.js'
import { toLocation } from '../../findings/location.js'
import * as texts from './texts.js'

const rule = 'policy/retired-managed-policy'

/** policy/retired-managed-policy: what is attached to a principal by name or ARN. */
export function retiredPolicies({ name, policies, boundary }: Principal): Finding[] {
  return [...policies, ...(boundary === undefined ? [] : [boundary])].flatMap(({ label, document, span }) => {
    const retired = document === undefined && span !== undefined ? retiredManagedPolicy(label) : undefined
    if (retired === undefined) return []
    const message = retired.soon === true ? texts.retiring(label) : texts.retired(label)
    return [
      {
        rule,
        principal: name,
        severity: retired.soon === true ? ('notice' as const) : ('warning' as const),
        message,
        ...(retired.replacedBy.length > 0 ? { help: texts.replacement(retired.replacedBy) } : {}),
        url: ruleUrl(rule),
        location: toLocation(span!),
        related: [],
        fingerprint: fingerprint([rule, span!.source.path, name, message]),
      },
    ]
  })
}
