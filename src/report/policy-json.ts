import type { GeneratedPolicies } from '../check/generate/policy.js'

/** The generated policies as one JSON document. */
export const policyJson = (policies: GeneratedPolicies): string => `${JSON.stringify(policies, null, 2)}\n`
