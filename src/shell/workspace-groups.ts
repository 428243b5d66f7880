import type { LoadedFile } from '../model/document.js'
import type { Principal } from '../model/workspace.js'

const extension = /(\.policy)?\.(json|jsonc|yaml|yml|template|policy)$/i
const suffix =
  /([-_.](inline[-_.])?(trust([-_.](policy|relationship|relations))?|assume[-_.]?role([-_.]policy)?([-_.]document)?|permissions?([-_.]policy)?|identity([-_.]policy)?|iam([-_.]policy)?|role[-_.]policy|policy|role))$/i

/** A file's folder and what its name says of its principal: `reviewer-policy.json` and `reviewer-trust.json` agree. */
export function stemOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  let name = path.slice(slash).replace(extension, '')
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(suffix, '')
  }
  return path.slice(0, slash) + name.toLowerCase()
}

/**
 * The principals of files that no configuration names. Each identity policy is one of its own; a trust policy joins
 * those of the same stem, or the only identity policy of its folder if it is the only trust policy there.
 */
export function groupFiles(files: readonly LoadedFile[]): Principal[] {
  const identities = files.filter(({ kind }) => kind === 'identity-policy')
  const trusts = files.filter(({ kind }) => kind === 'trust-policy')
  const byStem = groupBy(trusts, ({ path }) => stemOf(path))
  const trustsOf = groupBy(trusts, ({ path }) => folderOf(path))
  const identitiesOf = groupBy(identities, ({ path }) => folderOf(path))
  return identities.map((file) => {
    const { path } = file
    const folder = folderOf(path)
    const sameStem = byStem.get(stemOf(path)) ?? []
    const inFolder = trustsOf.get(folder) ?? []
    const principal: Principal = {
      name: path,
      policies: file.documents
        .filter(({ kind }) => kind === 'identity-policy')
        .map((document) => ({ label: path, document })),
      grouped: false,
      assumed: [],
    }
    const [stemTrust] = sameStem
    const [folderTrust] = inFolder
    if (stemTrust !== undefined && sameStem.length === 1) {
      join(principal, stemTrust, `their names begin alike`)
    } else if (folderTrust !== undefined && inFolder.length === 1 && identitiesOf.get(folder)?.length === 1) {
      join(principal, folderTrust, 'the folder holds no other principal')
    }
    return principal
  })
}

function join(principal: Principal, trust: LoadedFile, why: string): void {
  const document = trust.documents.find(({ kind }) => kind === 'trust-policy')
  if (document === undefined) return
  principal.trust = document
  principal.grouped = true
  principal.assumed.push(`\`${trust.path}\` is the trust policy of the role of \`${principal.name}\`: ${why}`)
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
