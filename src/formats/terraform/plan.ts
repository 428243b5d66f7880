import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { Infrastructure, Resource, TemplateFile, Wanted } from '../../model/infrastructure.js'
import type { Node } from '../../syntax/node.js'
import { Budget, givenUpAt } from './budget.js'
import type { Report } from './document.js'
import { Links } from './links.js'
import { type Configured, configurationOf } from './plan-configuration.js'
import { PlannedModule } from './plan-module.js'
import { matters, resourcesOf } from './resources.js'

/** Whether a value is what `terraform show -json` prints for a plan. */
export function isTerraformPlan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const has = (name: string) => Object.hasOwn(value, name)
  return has('planned_values') && (has('terraform_version') || has('format_version'))
}

/**
 * Reads Terraform's plans. What a plan does not know is taken from the configuration where the repository holds it,
 * and findings point there. Never throws.
 * @param hcl the `.tf` and `.tf.json` files of the workspace.
 */
export async function readTerraformPlan(
  plans: { source: SourceText; root: Node }[],
  deployment: Deployment,
  hcl: SourceText[],
  wanted?: Wanted,
): Promise<Infrastructure> {
  const result: Infrastructure = { resources: [], files: [], givenUp: [] }
  for (const { source, root } of plans) {
    const file: TemplateFile = { path: source.path, kind: 'terraform-plan', source, problems: [] }
    result.files.push(file)
    try {
      result.resources.push(...readPlan(source, root, deployment, hcl, file, wanted, result.givenUp))
    } catch (error) {
      result.givenUp.push(givenUpAt('plan', source, error))
    }
  }
  return result
}

function readPlan(
  source: SourceText,
  root: Node,
  deployment: Deployment,
  hcl: readonly SourceText[],
  file: TemplateFile,
  wanted: Wanted,
  givenUp: Infrastructure['givenUp'],
): Resource[] {
  const budget = new Budget()
  const configured: Configured | undefined = configurationOf(source, root, hcl, deployment, budget)
  const module = new PlannedModule(source, root, deployment, budget, configured)
  const links = new Links()
  const resources: Resource[] = []
  const seen = new Set<string>()
  for (const instance of module.resources()) {
    if (!matters(instance.kind, wanted, () => instance.written())) continue
    const report: Report = (message, span, rule) => {
      if (rule !== undefined) {
        givenUp.push({ span, message })
        return
      }
      // What stands in the configuration is complained about there.
      const key = `${span.start} ${message}`
      if (span.source !== source || seen.has(key)) return
      seen.add(key)
      file.problems.push({ message, start: span.start, end: span.end })
    }
    const { result, notes } = budget.collect(() => {
      links.note(instance)
      return resourcesOf(instance, undefined, report)
    })
    for (const resource of result) resource.assumed.push(...notes)
    resources.push(...result)
  }
  links.apply(resources)
  return resources
}
