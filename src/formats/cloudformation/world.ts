import type { Span } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { Wanted } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import type { Template } from './template.js'

/** What all templates of a workspace share. */
export interface World {
  readonly deployment: Deployment
  /** Types of service resources to read. */
  readonly wanted: Wanted
  /** What the resource that is being read takes for granted; collectors are exchanged here. */
  assumed: Set<string>
  assume(text: string): void
  /** Whether only one template of the workspace uses this name, so that it needs no path. */
  isUnique(name: string): boolean
  /**
   * The value that a template exports under a name.
   * @param from the template that imports it @param isPutTogether whether the name is, so that its form says whose it is
   */
  imported(name: string, from: Template, isPutTogether: boolean): Located | undefined
  /** Says that a template is given up: its bounded effort is spent, or reading it failed. @param error what was thrown */
  giveUp(template: Template, error: unknown): void
  /** Says that a policy is too large to be evaluated. */
  tooLarge(span: Span, message: string): void
}
