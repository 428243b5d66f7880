import type { LoadedFile } from '../model/document.js'

/**
 * What deployment alone knows of its place is one symbol in all formats, which goes by CloudFormation's name. Terraform
 * has no name for it that everybody writes, so it is said in words there.
 */
const words: readonly [string, string][] = [
  ['${AWS::AccountId}', '<account>'],
  ['${AWS::Region}', '<region>'],
  ['${AWS::Partition}', '<partition>'],
]

/** A text that people read, in the terms of the files that it is about. */
export function inTermsOf(paths: readonly string[], files: readonly LoadedFile[], text: string): string {
  if (!text.includes('${AWS::') || !paths.some((path) => terraformFiles(files).has(path))) return text
  return words.reduce((shown, [name, word]) => shown.replaceAll(name, word), text)
}

const known = new WeakMap<readonly LoadedFile[], ReadonlySet<string>>()

function terraformFiles(files: readonly LoadedFile[]): ReadonlySet<string> {
  let paths = known.get(files)
  if (paths === undefined) {
    paths = new Set(files.filter(({ kind }) => /^terraform/.test(kind)).map(({ path }) => path))
    known.set(files, paths)
  }
  return paths
}
