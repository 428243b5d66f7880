import type { Resource } from '../../model/infrastructure.js'
import type { ResourceInstance } from './arguments.js'
import { boundaryOf } from './permission-sets.js'
import { asText } from './value.js'

/** What resources say of users, keys and permission sets that are resources of their own: memberships and aliases. */
export class Links {
  private readonly memberships: { user: string; group: string }[] = []
  private readonly aliases: { name: string; target: string }[] = []
  private readonly boundaries: { role: string; boundary: string }[] = []

  note(instance: ResourceInstance): void {
    if (instance.kind === 'aws_iam_user_group_membership') this.join(instance, 'user', 'groups')
    else if (instance.kind === 'aws_iam_group_membership') this.join(instance, 'users', 'group')
    else if (/^aws(?:cc)?_kms_alias$/.test(instance.kind)) {
      const target = asText(instance.own('target_key_id'))
      const name = instance.get(instance.kind === 'aws_kms_alias' ? 'name' : 'alias_name', instance.span)
      if (target !== undefined) this.aliases.push({ name: asText(name) ?? '', target })
    }
    const boundary = boundaryOf(instance)
    if (boundary !== undefined) this.boundaries.push(boundary)
  }

  private join(instance: ResourceInstance, users: string, groups: string): void {
    const texts = (name: string): string[] => {
      const value = instance.own(name)
      const found = value?.type === 'list' ? value.items.map(asText) : [asText(value)]
      return found.filter((each): each is string => each !== undefined)
    }
    for (const user of texts(users)) for (const group of texts(groups)) this.memberships.push({ user, group })
  }

  /** Writes it into the users and keys. */
  apply(resources: readonly Resource[]): void {
    for (const resource of resources) {
      if (resource.type === 'user') {
        const groups = this.memberships.filter(({ user }) => user === resource.name).map(({ group }) => group)
        if (groups.length > 0) resource.groups = [...new Set([...(resource.groups ?? []), ...groups])]
      } else if (resource.type === 'role') {
        const found = this.boundaries.find(({ role }) => role === resource.name)
        if (found !== undefined) resource.boundary = found.boundary
      } else if (resource.type === 'key') {
        for (const { name, target } of this.aliases) {
          if (target === resource.arn || resource.arn.endsWith(`:key/${target}`)) resource.aliases.push(name)
        }
      }
    }
  }
}
