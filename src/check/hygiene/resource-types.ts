import type { ReferenceAction, ReferenceService, ResourceType } from '../../catalogue/action-reference.js'
import type { Token } from '../../iam/api.js'
import { type CompiledPattern, compilePattern, intersects, parsePattern } from '../../iam/pattern.js'
import { isBlank, isOpen } from './scope.js'

/** Longer texts are no ARN that somebody wrote; AWS's limit is 2,048. */
const longest = 2048

/**
 * Prefixes that several services share, each with a page of its own in AWS's reference. The data file has one entry a
 * prefix, whose actions have the resource types of one of the services only.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const sharedPrefixes = new Set([
  'apigateway',
  'aws-marketplace',
  'elasticloadbalancing',
  'greengrass',
  'kinesisanalytics',
  'lex',
  'ses',
])

/** False only if no resource of any type of the action is among those that the text names. */
export function canMatch(action: ReferenceAction, service: ReferenceService, resource: string): boolean {
  if (resource === '*' || resource.length > longest || isBlank(resource)) return true
  const types = sharedPrefixes.has(service.prefix) ? service.types : action.types
  if (types.length === 0) return isUniversal(resource)
  return types.some((type) => canBe(resource, type))
}

/** Which actions of a service take effect on some of the resources: the same as canMatch, for all actions at once. */
export class Effective {
  readonly #all: boolean
  readonly #types = new Map<ResourceType, boolean>()
  #isUniversal: boolean | undefined

  constructor(
    readonly service: ReferenceService,
    readonly resources: readonly string[],
  ) {
    this.#all = resources.some((each) => each === '*' || each.length > longest || isBlank(each))
  }

  has(action: ReferenceAction): boolean {
    if (this.#all) return true
    const { service, resources } = this
    const types = sharedPrefixes.has(service.prefix) ? service.types : action.types
    if (types.length === 0) {
      this.#isUniversal ??= resources.some(isUniversal)
      return this.#isUniversal
    }
    return types.some((type) => this.#matches(type))
  }

  #matches(type: ResourceType): boolean {
    let matches = this.#types.get(type)
    if (matches === undefined) {
      matches = this.resources.some((each) => canBe(each, type))
      this.#types.set(type, matches)
    }
    return matches
  }
}

/** Many actions of a service share their types. */
const answers = new Map<string, Map<ResourceType, boolean>>()

/** Whether a resource's text can name a resource of a type. */
export function canBe(resource: string, type: ResourceType): boolean {
  let ofResource = answers.get(resource)
  if (ofResource === undefined) {
    if (answers.size >= mostCached) answers.clear()
    answers.set(resource, (ofResource = new Map()))
  }
  let answer = ofResource.get(type)
  if (answer === undefined) {
    answer = typePatterns(type).some((pattern) => intersects(resourcePattern(resource), pattern) !== 'false')
    ofResource.set(type, answer)
  }
  return answer
}

/** `arn:aws:s3:::*` and the like: everything of a service, which people write for actions without a resource. */
function isUniversal(resource: string): boolean {
  if (/^\*+$/.test(resource) || (isOpen(resource) && !resource.startsWith('arn:'))) return true
  const tail = resource.split(':').slice(5).join(':')
  return /^\/?[*?]*$/.test(tail) || isOpen(tail)
}

const resourcePatterns = new Map<string, CompiledPattern>()
const patternsOfTypes = new Map<ResourceType, readonly CompiledPattern[]>()
const mostCached = 10_000

/** What is not known may be anything. */
function resourcePattern(text: string): CompiledPattern {
  let pattern = resourcePatterns.get(text)
  if (pattern === undefined) {
    const tokens = parsePattern(text).map((token): Token => (token.kind === 'symbol' ? anything : token))
    pattern = compilePattern(tokens)
    if (resourcePatterns.size < mostCached) resourcePatterns.set(text, pattern)
  }
  return pattern
}

const anything: Token = { kind: 'star', of: 'any' }

/** Services whose names of resources hold no `/`, so that `bucket` and `bucket/*`, or a project and its version, differ. */
const plainNames = new Set(['s3', 'rekognition', 'lookoutvision', 'sagemaker', 'dynamodb', 'sqs', 'sns', 'kms'])

/** Names that hold a `/` all the same: `private-crowd/reviewers`, and a version `group/1` of a model package. */
const namesOfTwoParts = /\$\{(?:Workteam|Workforce|ModelPackage)Name\}/

/** AWS's pattern of a resource type, and a second one where the type's names may hold a `/`. */
function typePatterns(type: ResourceType): readonly CompiledPattern[] {
  let patterns = patternsOfTypes.get(type)
  if (patterns === undefined) {
    const longer = type.arn.replace(namesOfTwoParts, '$&/$&')
    patterns = (longer === type.arn ? [type.arn] : [type.arn, longer]).map(compileArn)
    patternsOfTypes.set(type, patterns)
  }
  return patterns
}

/** Region, account and partition may be empty: the reference is not exact there. */
function compileArn(arn: string): CompiledPattern {
  const plain = plainNames.has(arn.split(':')[2] ?? '')
  const tokens = arn.split(/(\$\{[^}]*\}|\*)/).flatMap((part): Token[] => {
    if (part === '') return []
    if (part === '*') return [anything]
    if (!part.startsWith('${')) return [{ kind: 'text', text: part }]
    const name = part.slice(2, -1)
    if (/^(Partition|Region|Account)$/i.test(name)) return [{ kind: 'star', of: 'segment' }]
    const of = plain && name !== 'ObjectName' ? 'segment' : 'any'
    return [
      { kind: 'one', of },
      { kind: 'star', of },
    ]
  })
  return compilePattern(tokens)
}
