import type { Workspace } from '../../model/workspace.js'

/**
 * A workspace in which values are left open, for the proof of fixes: names are open there, too, and policies that only
 * might be another principal's are left out. Those that may be so with the values of now count where a fix is found.
 */
export function withoutStrays(workspace: Workspace): Workspace {
  const principals = workspace.principals.map((principal) =>
    principal.policies.some(({ astray }) => astray === true)
      ? { ...principal, policies: principal.policies.filter(({ astray }) => astray !== true) }
      : principal,
  )
  return { ...workspace, principals }
}
