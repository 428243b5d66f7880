import type { SourceText } from '../../base/source.js'
import type { Block } from '../../syntax/hcl/nodes.js'
import { evaluate } from './evaluate.js'
import { scopeAt } from './scope.js'
import type { Module } from './module.js'
import { asText } from './value.js'

/** A Region, and the defaults of variables that it rests on. */
export interface ProviderRegion {
  region: string | undefined
  notes: readonly string[]
}

const unknownRegion: ProviderRegion = { region: undefined, notes: [] }

/**
 * The one Region that all `provider "aws"` of a root module come to, such as that of a variable with a default.
 * @param blocks the top-level blocks of its files
 */
export function evaluatedRegion(
  module: Module,
  blocks: readonly { block: Block; source: SourceText }[],
): ProviderRegion {
  const providers = blocks.filter(({ block }) => block.kind === 'provider' && block.labels[0]?.text === 'aws')
  const written = providers.map(({ block, source }) => ({
    attribute: block.body.attributes.find(({ name }) => name === 'region'),
    source,
  }))
  const { result, notes } = module.project.budget.collect(() =>
    written.map(({ attribute, source }) =>
      attribute === undefined ? undefined : asText(evaluate(attribute.value, scopeAt(attribute, module.scope(source)))),
    ),
  )
  const [region, ...others] = new Set(result)
  const isOne = region !== undefined && others.length === 0 && /^[a-z]{2,3}(?:-[a-z]+)+-\d+$/.test(region)
  return isOne ? { region, notes } : unknownRegion
}
