import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { TemplateFile } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import type { Member, Node } from '../../syntax/node.js'
import { serverlessResources } from '../sam/transform.js'
import { Budget } from './budget.js'
import { intrinsicOf, textOf, childOf } from './nodes.js'

/** A parsed template, before any value of its parameters. */
export class Template {
  /** Nested templates by the logical id of their stack: the template, or why it is not there. */
  readonly nested = new Map<string, Template>()
  /** Definitions of state machines that stand in files of their own, by logical id. */
  readonly definitions = new Map<string, Located>()
  /** Why nothing more of it is read; undefined: it is read. */
  givenUp: 'too-complex' | 'fault' | undefined
  /** What tells its names from those of templates of other formats; a CloudFormation template has none. */
  name: string | undefined
  /** What all its resources take for granted. */
  readonly assumed: string[] = []
  /** Where it is deployed, when it says more than the configuration and the stack that it is nested in. */
  deployment: Deployment | undefined
  /** Where it stands, if it is a text within another template. */
  within: { start: number; end: number } | undefined
  /** The partition that its ARNs name. */
  partition: string | undefined

  constructor(
    readonly source: SourceText,
    readonly root: Node,
    readonly budget = new Budget(source.text.length),
    /** What is wrong with its file, which it may share with a template that it stands in. */
    readonly problems: TemplateFile['problems'] = [],
  ) {}

  get language(): 'json' | 'yaml' {
    return this.root.type === 'object' && this.source.text.charAt(this.root.start) === '{' ? 'json' : 'yaml'
  }

  /** Names of `Transform`. */
  get transforms(): string[] {
    const node = childOf(this.root, 'Transform')
    if (node === undefined) return []
    return (node.type === 'array' && intrinsicOf(node) === undefined ? node.items : [node]).map(
      (item) => textOf(item) ?? textOf(childOf(item, 'Name')) ?? 'Transform',
    )
  }

  /** Forgets the tree of the resources, which the stacks have by now. */
  release(): void {
    if (this.root.type !== 'object') return
    for (const member of this.root.members) {
      const { start, end } = member.value
      if (member.key.value === 'Resources') member.value = { type: 'object', members: [], start, end }
    }
  }

  /** The resources after SAM's own transform. */
  transform(resources: Member[]): Member[] {
    const isServerless = resources.some(
      ({ value }) =>
        textOf(childOf(value, 'Type'))?.startsWith('AWS::Serverless::') === true ||
        childOf(value, 'Connectors') !== undefined,
    )
    return isServerless ? serverlessResources(resources, childOf(this.root, 'Globals'), this.budget) : resources
  }
}
