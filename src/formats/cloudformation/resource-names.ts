import { type Deployment, symbolText } from '../../base/symbol.js'
import type { Located } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import { namesOf, partsOf } from './attributes.js'
import type { Budget } from './budget.js'
import type { Declaration } from './declaration.js'
import { childOf } from './nodes.js'
import { textFrom } from './values.js'

/** What is asked of the stack whose resources are named. */
interface Naming {
  readonly deployment: Deployment
  readonly budget: Budget
  resolve(node: Node): Located | undefined
  qualify(name: string): string
  remember<T>(what: string, circular: T, compute: () => T): T
}

/** Resources whose `Ref` is a function's ARN with one more part, and the property that names the function. */
const versionOf = new Map([
  ['AWS::Lambda::Version', 'FunctionName'],
  ['AWS::Lambda::Alias', 'FunctionName'],
])

/** What the resources of a stack are called: names, ARNs and what else `Ref` and `Fn::GetAtt` give. */
export class ResourceNames {
  constructor(private readonly stack: Naming) {}

  /** What `Ref` gives of a version or an alias of a function; undefined: it is another resource, or not known. */
  versionArn(declaration: Declaration): string | undefined {
    const property = versionOf.get(declaration.type)
    const text = property === undefined ? undefined : this.text(declaration, property)
    if (text === undefined) return undefined
    const { partition, region, account } = this.stack.deployment
    const arn = text.startsWith('arn:') ? text : `arn:${partition}:lambda:${region}:${account}:function:${text}`
    const last = this.text(declaration, 'Name')
    return `${arn}:${last ?? symbolText('parameter', this.stack.qualify(`${declaration.id}.Version`))}`
  }

  /** A text of `attributes.ts` for one resource. */
  fill(declaration: Declaration, text: string): string {
    if (text === '{name}') return this.physicalName(declaration)
    return this.stack.remember(`${declaration.id} ${text}`, '', () => this.fillOnce(declaration, text))
  }

  private fillOnce(declaration: Declaration, text: string): string {
    const { partition, region, account } = this.stack.deployment
    let filled = ''
    for (const { kind, part } of partsOf(text)) {
      if (kind === 'text') filled += part
      else if (kind === 'id') filled += symbolText('parameter', this.stack.qualify(`${declaration.id}.${part}`))
      else if (part === 'P') filled += partition
      else if (part === 'R') filled += region
      else if (part === 'A') filled += account
      else if (part === 'S') filled += this.suffix
      else filled += part === 'name' ? this.physicalName(declaration) : this.path(declaration)
    }
    this.stack.budget.charge(filled.length >> 5)
    return filled
  }

  /** The name that the template gives, or the symbol of the one that deployment generates. */
  physicalName(declaration: Declaration): string {
    const name = this.stack.remember(`name ${declaration.id}`, undefined, () => {
      const property = namesOf(declaration.type)?.name
      return (property === undefined ? undefined : this.text(declaration, property)) || this.generated(declaration)
    })
    // A name that asks for itself is no name.
    return name ?? this.generated(declaration)
  }

  /** The domain of the partition's services. */
  get suffix(): string {
    const { partition } = this.stack.deployment
    if (partition === 'aws' || partition === 'aws-us-gov') return 'amazonaws.com'
    return partition === 'aws-cn' ? 'amazonaws.com.cn' : symbolText('parameter', 'AWS::URLSuffix')
  }

  private generated({ id }: Declaration): string {
    return symbolText('resource', this.stack.qualify(id))
  }

  private path(declaration: Declaration): string {
    const own = childOf(declaration.properties, 'Path') === undefined ? 'RolePath' : 'Path'
    return this.text(declaration, own) ?? '/'
  }

  /** A property as a text. */
  private text({ properties }: Declaration, property: string): string | undefined {
    const node = childOf(properties, property)
    return node === undefined ? undefined : textFrom(this.stack.resolve(node))
  }
}
