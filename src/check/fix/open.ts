import type { AttachedPolicy, Workspace } from '../../model/workspace.js'
import { statementsOf } from '../prepared.js'

/**
 * A workspace in which values are left open, for the proof of fixes: a policy that may be another principal's, since
 * names are open too, allows nothing that a fix rests on. One that denies something still counts.
 */
export function withoutStrays(workspace: Workspace): Workspace {
  const principals = workspace.principals.map((principal) =>
    principal.policies.some(isIdle)
      ? { ...principal, policies: principal.policies.filter((policy) => !isIdle(policy)) }
      : principal,
  )
  return { ...workspace, principals }
}

const isIdle = ({ astray, document }: AttachedPolicy): boolean =>
  astray === true &&
  document !== undefined &&
  statementsOf(document.value).every(({ Effect: effect }) => effect === 'Allow')
