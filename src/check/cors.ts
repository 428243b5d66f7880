import { or, type Truth } from '../base/truth.js'
import { holdsSymbol } from '../base/symbol.js'
import { asList, isObject, type Path, type Value } from '../base/value.js'
import type { CorsNeed } from '../catalogue/schema.js'
import { contains, intersects, literal, parsePattern } from '../iam/pattern.js'
import type { Pattern } from '../iam/api.js'
import type { Document } from '../model/document.js'

export interface CorsAnswer {
  truth: Truth
  detail: string
  path: Path
}

/** The origin of a worker's browser: any portal in any Region. */
const portal: Pattern = [
  { kind: 'text', text: 'https://' },
  { kind: 'one', of: 'segment' },
  { kind: 'star', of: 'segment' },
  { kind: 'text', text: '.labeling.' },
  { kind: 'one', of: 'segment' },
  { kind: 'star', of: 'segment' },
  { kind: 'text', text: '.sagemaker.aws' },
]

/**
 * Asks the browser's request of the rules: S3 answers with the first rule whose origin, method and headers match.
 * Origin `*` satisfies; a pattern that admits a worker portal is unknown; anything narrower is missing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function checkCors(document: Document, wanted: CorsNeed['cors']): CorsAnswer {
  const all = asList(document.value)
  const readable = all.every((rule) => typeof rule !== 'string')
  if (all.length === 0) return { truth: 'false', detail: 'no CORS rule is there', path: [] }
  const answers = wanted.methods.map((method) => answerMethod(all, method, wanted))
  const first = answers.find(({ truth }) => truth === 'false')
  const missing =
    first === undefined ? answers.find(({ truth }) => truth === 'unknown') : { ...first, detail: allMissing(answers) }
  // A rule that only deployment fills in may answer, or answer first.
  if (!readable) return { truth: 'unknown', detail: 'a part of it is not known before deployment', path: [] }
  return missing ?? answers[0] ?? { truth: 'true', detail: 'a rule answers', path: [0] }
}

/** The answer for one method; what it says of this method it may say of others. */
interface MethodAnswer extends CorsAnswer {
  method: string
}

/** What is missing for each method, once where it is the same: `the rule for GET, HEAD does not allow …`. */
function allMissing(answers: readonly MethodAnswer[]): string {
  const methods = new Map<string, string[]>()
  for (const { truth, detail, method } of answers) {
    if (truth !== 'false') continue
    const same = detail.replace(` ${method}`, ' \0')
    methods.set(same, [...(methods.get(same) ?? []), method])
  }
  return [...methods].map(([detail, each]) => detail.replace('\0', () => each.join(', '))).join('; ')
}

const answerMethod = (rules: readonly Value[], method: string, wanted: CorsNeed['cors']): MethodAnswer => ({
  ...findAnswer(rules, method, wanted),
  method,
})

function findAnswer(rules: readonly Value[], method: string, wanted: CorsNeed['cors']): CorsAnswer {
  // A rule for the method says more about the mistake than one for another.
  let near: CorsAnswer | undefined
  let other: CorsAnswer | undefined
  let maybe: CorsAnswer | undefined
  for (const [index, rule] of rules.entries()) {
    if (!isObject(rule)) continue
    const origins = strings(rule['AllowedOrigins'])
    const origin = or(...origins.map((given) => admits(given, wanted.origin)))
    const methods = strings(rule['AllowedMethods'])
    if (!methods.includes(method) && methods.some(holdsSymbol)) {
      maybe ??= {
        truth: 'unknown',
        detail: 'the methods of a rule are not known before deployment',
        path: [index, 'AllowedMethods'],
      }
      continue
    }
    const hasMethod = methods.includes(method)
    const headers = (wanted.headers ?? []).every((header) =>
      strings(rule['AllowedHeaders']).some((given) => given === '*' || given.toLowerCase() === header.toLowerCase()),
    )
    if (hasMethod && headers && origin !== 'false') {
      const lacking = (wanted.expose ?? []).filter(
        (header) => !strings(rule['ExposeHeaders']).some((given) => given.toLowerCase() === header.toLowerCase()),
      )
      if (lacking.length > 0) {
        near ??= {
          truth: 'false',
          detail: `the rule for ${method} does not expose \`${lacking.join('`, `')}\``,
          path: [index, 'ExposeHeaders'],
        }
        if (origin === 'true') return maybe ?? near
      } else if (origin === 'true') return { truth: 'true', detail: `rule ${index + 1} answers`, path: [index] }
      else
        maybe ??= {
          truth: 'unknown',
          detail: `whether the origin \`${origins.join('`, `')}\` is the workers' portal is not known`,
          path: [index, 'AllowedOrigins'],
        }
      continue
    }
    if (hasMethod && !headers && origin !== 'false')
      near ??= {
        truth: 'false',
        detail: `the rule for ${method} does not allow the headers \`${(wanted.headers ?? []).join('`, `')}\``,
        path: [index, 'AllowedHeaders'],
      }
    else if (hasMethod)
      near ??= {
        truth: 'false',
        detail: `the rule for ${method} admits only the origin \`${origins.join('`, `')}\``,
        path: [index, 'AllowedOrigins'],
      }
    else if (origin !== 'false')
      other ??= { truth: 'false', detail: `no rule allows the method ${method}`, path: [index, 'AllowedMethods'] }
  }
  return maybe ?? near ?? other ?? { truth: 'false', detail: `no rule allows ${method} from every origin`, path: [0] }
}

/** Does a rule's origin admit the wanted one? `*` in `wanted` is every origin a worker may come from. */
function admits(given: string, wanted: string): Truth {
  const pattern = parsePattern(given)
  if (wanted !== '*') return contains(pattern, literal(wanted))
  if (given === '*') return 'true'
  return intersects(pattern, portal) === 'false' ? 'false' : 'unknown'
}

const strings = (value: Value | undefined): string[] => asList(value).filter((item) => typeof item === 'string')
