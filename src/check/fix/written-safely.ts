import type { SourceText } from '../../base/source.js'
import type { Language } from '../../model/document.js'
import type { TextEdit } from './text.js'

/**
 * Whether edits can stand where they are: an item beside the body of a `for` expression of HCL is none, names of a loop
 * mean nothing outside of it, and a JSON text inside of another language holds no function of CloudFormation.
 */
export function canStand(edits: readonly TextEdit[], { text }: SourceText, language: Language): boolean {
  if (language === 'hcl' || language === 'hcl-document') {
    const loops = loopsIn(text)
    if (edits.some(({ start, end }) => loops.some((loop) => start > loop.start && end <= loop.end))) return false
  }
  if (edits.some((edit) => usesLoopName(edit, text))) return false
  return !(language === 'json' && !/^\s*[[{]/.test(text) && edits.some((edit) => /\{\s*"(?:Fn::|Ref")/.test(edit.text)))
}

/** The `[for …]` and `{for …}` of a text, each to its closing bracket; one that is not closed goes on to the end. */
function loopsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[[{]\s*for\s+[\w-]+(?:\s*,\s*[\w-]+)?\s+in\b/g)].map(({ index }) => {
    const [open, close] = text[index] === '[' ? ['[', ']'] : ['{', '}']
    let depth = 0
    for (let at = index; at < text.length; at++) {
      if (text[at] === open) depth++
      else if (text[at] === close && --depth === 0) return { start: index, end: at }
    }
    return { start: index, end: text.length }
  })
}

/** Whether an edit writes `${b}` or `${b.arn}` where `b` is the name of a loop that the edit stands outside of. */
function usesLoopName({ start, text: written }: TextEdit, text: string): boolean {
  const names = [...written.matchAll(/\$\{\s*([A-Za-z_][\w-]*)/g)].map(([, name]) => name!)
  if (names.length === 0) return false
  const loops = [...text.matchAll(/\bfor\s+([\w-]+)(?:\s*,\s*([\w-]+))?\s+in\b/g)]
  return names.some(
    (name) =>
      loops.some(([, one, two]) => one === name || two === name) && !text.slice(0, start).includes(`%{ for ${name} in`),
  )
}
