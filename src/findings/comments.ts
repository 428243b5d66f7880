import type { SourceText } from '../base/source.js'

/** A comment of a file. Offsets are half-open; `text` is what stands between the signs that make it a comment. */
export interface Comment {
  start: number
  end: number
  text: string
}

type CommentSyntax = 'json' | 'yaml' | 'hcl' | 'xml'

/** How a file writes its comments: by its name, else by its first character, as the reader of the file does. */
export function commentSyntax({ path, text }: SourceText): CommentSyntax {
  if (/\.(tf|tfvars|hcl|tofu)$/i.test(path)) return 'hcl'
  const first = /\S/.exec(text)?.[0] ?? ''
  if (first === '<') return 'xml'
  return first !== '' && '{[/"'.includes(first) ? 'json' : 'yaml'
}

/** The comments of a file, in order. What only looks like one inside a string is none. Never throws. */
export async function commentsOf(source: SourceText): Promise<Comment[]> {
  switch (commentSyntax(source)) {
    case 'json':
      return new Scanner(source.text, false).comments()
    case 'hcl':
      return new Scanner(source.text, true).comments()
    case 'xml':
      return xmlComments(source.text)
    case 'yaml':
      return yamlComments(source.text)
  }
}

/** The lexer of the YAML parser itself: a `#` in a scalar is no comment. Its tokens, put together, are the text. */
async function yamlComments(text: string): Promise<Comment[]> {
  const { Lexer } = await import('yaml')
  const found: Comment[] = []
  let at = 0
  let scalar = false
  try {
    for (const token of new Lexer().lex(text)) {
      // Signs of the lexer that are not in the text: begin of a document, of a scalar, end of broken flow.
      if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
        scalar = token === '\u001f'
        continue
      }
      if (token.startsWith('#') && !scalar)
        found.push({ start: at, end: at + token.trimEnd().length, text: token.slice(1).trim() })
      scalar = false
      at += token.length
    }
  } catch {
    // A text that the lexer gives up on has a syntax finding; what was seen until then counts.
  }
  return found
}

/** What XML opens with these is skipped or read up to its end; a missing end ends the search. */
const xmlParts = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

function xmlComments(text: string): Comment[] {
  const found: Comment[] = []
  let at = text.indexOf('<')
  while (at >= 0) {
    const part = xmlParts.find(([open]) => text.startsWith(open, at))
    let end = at + 1
    if (part !== undefined) {
      const [open, close] = part
      const closing = text.indexOf(close, at + open.length)
      if (closing < 0) break
      end = closing + close.length
      if (open === '<!--') found.push({ start: at, end, text: text.slice(at + open.length, closing).trim() })
    }
    at = text.indexOf('<', end)
  }
  return found
}

/** Comments of JSON (`//`, `/*`) and HCL (`#` as well), outside strings and heredocs. */
class Scanner {
  private at = 0
  private readonly found: Comment[] = []
  /** Open `${` of HCL strings: the depth of braces in each. */
  private readonly nested: number[] = []

  constructor(
    private readonly text: string,
    private readonly hcl: boolean,
  ) {}

  comments(): Comment[] {
    const { text } = this
    while (this.at < text.length) {
      const c = text[this.at]!
      const next = text[this.at + 1]
      if (c === '/' && next === '/') this.line(2)
      else if (c === '#' && this.hcl) this.line(1)
      else if (c === '/' && next === '*') this.block()
      else if (c === '"') this.string()
      else if (this.hcl && c === '<' && next === '<') this.heredoc()
      else if (this.nested.length > 0 && (c === '{' || c === '}')) this.brace(c)
      else this.at++
    }
    return this.found
  }

  private line(sign: number): void {
    const rest = this.text.slice(this.at).search(/[\r\n]/)
    const end = rest < 0 ? this.text.length : this.at + rest
    this.found.push({ start: this.at, end, text: this.text.slice(this.at + sign, end).trim() })
    this.at = end
  }

  private block(): void {
    const close = this.text.indexOf('*/', this.at + 2)
    const end = close < 0 ? this.text.length : close + 2
    const text = this.text.slice(this.at + 2, close < 0 ? end : close)
    this.found.push({ start: this.at, end, text: text.replace(/^\*+/, '').trim() })
    this.at = end
  }

  /** A quoted string; in HCL up to its `${`, whose inside is code again. */
  private string(): void {
    this.at++
    while (this.at < this.text.length) {
      const c = this.text[this.at]!
      if (c === '\\') this.at += 2
      else if (c === '"' || c === '\n') {
        this.at++
        return
      } else if (this.hcl && (c === '$' || c === '%') && this.text[this.at + 1] === c && this.text[this.at + 2] === '{')
        this.at += 3
      else if (this.hcl && (c === '$' || c === '%') && this.text[this.at + 1] === '{') {
        this.at += 2
        this.nested.push(0)
        return
      } else this.at++
    }
  }

  private brace(c: string): void {
    const depth = this.nested.at(-1)!
    if (c === '{') this.nested[this.nested.length - 1] = depth + 1
    else if (depth > 0) this.nested[this.nested.length - 1] = depth - 1
    else {
      // The string goes on where the `${` ended.
      this.nested.pop()
      this.string()
      return
    }
    this.at++
  }

  private heredoc(): void {
    const opening = /^<<-?([A-Za-z_][\w-]*)[^\S\n]*\r?\n/.exec(this.text.slice(this.at, this.at + 200))
    if (opening === null) {
      this.at += 2
      return
    }
    const closing = new RegExp(`^[ \\t]*${opening[1]}[ \\t\\r]*$`, 'gm')
    closing.lastIndex = this.at + opening[0].length
    const match = closing.exec(this.text)
    this.at = match === null ? this.text.length : match.index + match[0].length
  }
}
