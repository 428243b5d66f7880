const call = /(?<![\w.])(?:templatefile|file|fileset)\s*\(/g
/** As much of a call as its paths stand in. */
const callLength = 400

/**
 * What the names of the files end with that Terraform's functions take in, as far as the text says: `policy.json.tftpl`
 * of `templatefile("${path.module}/policy.json.tftpl", {})`, `.json.tpl` of `file("${path.module}/${each.key}.json.tpl")`.
 * https://developer.hashicorp.com/terraform/language/functions/templatefile
 */
export function namedFiles(text: string): string[] {
  const ends = new Set<string>()
  for (const { index } of text.matchAll(call)) {
    for (const [, literal = ''] of text.slice(index, index + callLength).matchAll(/"([^"\n]*)"/g)) {
      const [end] = /[\w-]*\.[\w.-]*\w$/.exec(literal) ?? []
      if (end !== undefined) ends.add(end)
    }
  }
  return [...ends]
}
