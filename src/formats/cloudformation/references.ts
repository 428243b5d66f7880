import { childOf, textOf } from './nodes.js'
import type { Span } from '../../base/source.js'
import type { Member, Node } from '../../syntax/node.js'
import type { Template } from './template.js'
import { undeclared } from './text.js'

/** Transforms that add no resources but those whose names are told here. */
const understood = /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|SecretsManager-[\d-]+|CodeDeployBlueGreen)$/

/** What fills a file in before CloudFormation sees it: Jinja, the Serverless Framework, macros, modules, loops. */
const filledIn =
  /\{%|\{\{(?!resolve:)|\$\{(?:self|opt|file|sls|env|param|cf):|Fn::Transform|Fn::ForEach|::MODULE\b|!Transform/

/** What is asked of a stack. */
interface Referring {
  readonly template: Template
  section(name: string): Member[]
  span(node: Node): Span
}

/** Most names that are told of one template. */
const mostTold = 20

/**
 * Names that a template refers to and declares nowhere: CloudFormation refuses it. Said only of a whole template into
 * which nothing else is put.
 */
export class References {
  private names: Set<string> | undefined
  private serverless: readonly string[] = []
  private whole: boolean | undefined

  constructor(private readonly stack: Referring) {}

  /** Notes a name that is neither parameter nor resource at the node that refers to it. */
  check(name: string, node: Node): void {
    const { template } = this.stack
    if (!this.isWhole() || this.known.has(name) || !/^[A-Za-z0-9]+$/.test(name)) return
    // SAM names what it makes after the resource that it is made for.
    if (this.serverless.some((id) => name.startsWith(id))) return
    if (this.serverless.length > 0 && /^(?:Serverless|CodeDeployServiceRole)/.test(name)) return
    const { source, start, end } = this.stack.span(node)
    if (source !== template.source) return
    const written = find(source.text, start, end, name)
    const at = written ?? start
    const known = template.problems.some((problem) => problem.start === at && problem.rule === rule)
    if (known || template.problems.filter((problem) => problem.rule === rule).length >= mostTold) return
    template.problems.push({
      rule,
      message: undeclared(name),
      start: at,
      end: written === undefined ? end : at + name.length,
    })
  }

  /** Takes note of the names while the template is there. */
  remember(): void {
    if (this.isWhole()) void this.known
  }

  private get known(): ReadonlySet<string> {
    if (this.names === undefined) {
      const resources = this.stack.section('Resources')
      this.names = new Set([...resources, ...this.stack.section('Parameters')].map(({ key }) => key.value))
      this.serverless = resources
        .filter(({ value }) => textOf(childOf(value, 'Type'))?.startsWith('AWS::Serverless::') === true)
        .map(({ key }) => key.value)
    }
    return this.names
  }

  private isWhole(): boolean {
    const { template } = this.stack
    this.whole ??=
      template.name === undefined &&
      isTemplate(template) &&
      template.transforms.every((name) => understood.test(name)) &&
      !filledIn.test(template.source.text)
    return this.whole
  }
}

/**
 * Whether a file says that it is a template of its own. Without a version it may be a part that another tool puts into
 * one, unless SAM or the CDK shows its hand.
 */
const isTemplate = ({ root, transforms, source }: Template): boolean =>
  childOf(root, 'AWSTemplateFormatVersion') !== undefined ||
  transforms.includes('AWS::Serverless-2016-10-31') ||
  (source.path.endsWith('.template.json') && source.text.includes('"aws:cdk:path"'))

const rule = 'template/undeclared-reference'

/** Where a name stands as a word of its own. */
function find(text: string, start: number, end: number, name: string): number | undefined {
  const match = new RegExp(`(?<![A-Za-z0-9])${name}(?![A-Za-z0-9])`).exec(text.slice(start, end))
  return match === null ? undefined : start + match.index
}
