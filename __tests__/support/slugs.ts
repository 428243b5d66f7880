/** The anchors of a Markdown text's headings as GitHub makes them: https://github.com/Flet/github-slugger */
export function anchorsOf(markdown: string): Set<string> {
  const found = new Set<string>()
  let fenced: string | undefined
  for (const line of markdown.split('\n')) {
    const marks = /^(`{3,})/.exec(line)?.[1]
    if (fenced === undefined) fenced = marks
    else if (marks !== undefined && marks.length >= fenced.length) fenced = undefined
    if (marks !== undefined) continue
    const heading = fenced === undefined ? /^#{1,6} (.+)$/.exec(line)?.[1] : undefined
    if (heading === undefined) continue
    const base = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    let free = base
    for (let count = 1; found.has(free); count++) free = `${base}-${count}`
    found.add(free)
  }
  return found
}
