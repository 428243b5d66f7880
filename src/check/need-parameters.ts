import type { Need, ResourceTemplate } from '../catalogue/schema.js'
import { namesIn } from './templates.js'

/** All templates of a need, its alternatives included. */
export function templatesIn(need: Need): readonly ResourceTemplate[] {
  let templates = knownTemplates.get(need)
  if (templates === undefined) {
    templates = findTemplates(need)
    knownTemplates.set(need, templates)
  }
  return templates
}

const knownTemplates = new WeakMap<Need, readonly ResourceTemplate[]>()

/** The parameters that a need names, each once. */
export function parametersIn(need: Need): readonly string[] {
  let names = knownParameters.get(need)
  if (names === undefined) {
    names = [...new Set(templatesIn(need).flatMap(namesIn))]
    knownParameters.set(need, names)
  }
  return names
}

const knownParameters = new WeakMap<Need, readonly string[]>()

function findTemplates(need: Need): ResourceTemplate[] {
  if ('allow' in need) {
    const resources = typeof need.on === 'string' ? [need.on] : need.on.anyOf
    return [
      ...resources,
      ...Object.values(need.context ?? {}),
      ...(need.whose === undefined ? [] : [`{${need.whose}}`]),
    ]
  }
  if ('trust' in need) return need.sourceArn === undefined ? [] : [need.sourceArn]
  if ('cors' in need) return [`{${need.of}}`]
  if ('resourcePolicy' in need) return [need.resourcePolicy.on, `{${need.of}}`]
  if ('anyOf' in need) return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(templatesIn))
  return []
}
