import type { Resource } from '../../model/infrastructure.js'
import type { ResourceInstance } from './resources.js'
import { asText } from './value.js'

/** What resources say of users and keys that are resources of their own: memberships and aliases. */
export class Links {
  private readonly memberships: { user: string; group: string }[] = []
  private readonly aliases: { name: string; target: string }[] = []

  note(instance: ResourceInstance): void {
    if (instance.kind === 'aws_iam_user_group_membership') this.join(instance, 'user', 'groups')
    else if (instance.kind === 'aws_iam_group_membership') this.join(instance, 'users', 'group')
    else if (instance.kind === 'aws_kms_alias') {
      const target = asText(instance.own('target_key_id'))
      if (target !== undefined) this.aliases.push({ name: asText(instance.get('name', instance.span)) ?? '', target })
    }
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
      } else if (resource.type === 'key') {
        for (const { name, target } of this.aliases) {
          if (target === resource.arn || resource.arn.endsWith(`:key/${target}`)) resource.aliases.push(name)
        }
      }
    }
  }
}
