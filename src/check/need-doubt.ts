import type { Span } from '../base/source.js'
import { showSymbols } from '../base/symbol.js'
import type { Value } from '../base/value.js'
import { code } from '../findings/message.js'
import type { PolicySet, Request } from '../iam/api.js'
import { compilePolicy } from '../iam/compile.js'
import { explain } from '../iam/explain.js'
import type { Document } from '../model/document.js'
import type { ActionAnswer, Place } from './answer.js'
import type { PreparedPrincipal } from './prepared.js'

/** The policy that would decide if it were known to be attached, or a resource policy that cannot be read. */
export function ifAttached(
  request: Request,
  set: PolicySet & { resourceDocument?: Document },
  actor: PreparedPrincipal,
): Omit<ActionAnswer, 'truth'> | undefined {
  const { resourceDocument: document } = set
  const found = actor.principal.policies.flatMap((attached) => {
    const value = attached.document?.value ?? attached.value
    if (attached.certain !== false || attached.reason === undefined || value === undefined) return []
    const { decision, matched } = explain(request, { ...set, identity: [compilePolicy(value as Value)] })
    return decision === 'allowed' || decision === 'explicitDeny' ? [{ attached, decision, matched }] : []
  })
  const best = found.find(({ attached }) => attached.document !== undefined) ?? found[0]
  if (best !== undefined) {
    const { label, reason = '', span } = best.attached
    const does = best.decision === 'allowed' ? 'may allow it' : 'may deny it'
    const at = best.matched.find(({ policy }) => policy === 'identity')?.statement ?? 0
    const place = best.attached.document ?? (span === undefined ? undefined : documentAt(span))
    return {
      detail: `${code(label)} ${does}; ${showSymbols(reason)}`,
      unknownReason: 'attachment-not-known',
      places: place === undefined ? [] : [{ document: place, path: ['Statement', at], message: does }],
    }
  }
  const doubt = document === undefined ? undefined : doubtOf(document, request, set)
  if (document !== undefined && doubt !== undefined) return doubt
  if (document?.unreadable === undefined) return undefined
  const kind = { key: 'key policy', trust: 'trust policy of that role', ordinary: 'bucket policy' }
  return {
    detail: `the ${kind[set.resourceKind ?? 'ordinary']} cannot be read here: ${showSymbols(document.unreadable)}`,
    unknownReason: 'unreadable-policy',
    places: [{ document, path: [], message: 'it cannot be read here' }],
  }
}

/** The statement of a resource policy that would decide if it were known to be there. */
export function doubtOf(
  document: Document,
  request: Request,
  set: PolicySet,
): (Required<Pick<ActionAnswer, 'detail' | 'unknownReason'>> & { places: Place[] }) | undefined {
  if (document.doubts === undefined) return undefined
  const { decision, matched } = explain(request, { ...set, resource: compilePolicy(document.value) })
  const decisive = matched.find(({ policy, statement }) => policy === 'resource' && document.doubts!.has(statement))
  if (decision === 'unknown' || decision === 'implicitDeny' || decisive === undefined) return undefined
  const does = decision === 'allowed' ? 'may allow it' : 'may deny it'
  return {
    detail: `a statement ${does}; ${showSymbols(document.doubts.get(decisive.statement)!)}`,
    unknownReason: 'statement-not-known',
    places: [{ document, path: ['Statement', decisive.statement], message: does }],
  }
}

/** A place without a document. */
export const documentAt = (span: Span): Document => ({
  kind: 'identity-policy',
  language: 'string',
  source: span.source,
  value: null,
  locate: () => span,
})
