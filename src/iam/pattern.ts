export type { Truth } from '../base/truth.js'
export { type CompiledPattern, compilePattern, type Matchable } from './pattern/compile.js'
export { contains, intersects } from './pattern/match.js'
export { type Budget, partition } from './pattern/partition.js'
export {
  foldCase,
  hasSymbol,
  isLiteral,
  literal,
  literalText,
  type ParseOptions,
  parsePattern,
  printPattern,
} from './pattern/text.js'
