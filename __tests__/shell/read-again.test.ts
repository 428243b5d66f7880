import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import type { Finding } from '../../src/findings/finding.js'
import type { FileKind, LoadedFile } from '../../src/model/document.js'
import type { Workspace } from '../../src/model/workspace.js'
import { filesToReadAgain } from '../../src/shell/read-again.js'

const file = (path: string, size = 0, kind: FileKind = 'cloudformation', text = 'Default: dev'): LoadedFile => ({
  path,
  kind,
  source: new SourceText(path, `${text}\n${' '.repeat(size)}`),
  documents: [],
  problems: [],
})
const finding = (path: string, more: Partial<Finding> = {}): Finding =>
  ({ rule: 't', requirement: 'r', severity: 'error', location: { path }, ...more }) as Finding

const asked = (files: LoadedFile[], ...findings: Finding[]) => {
  const taken = filesToReadAgain({ files } as Workspace, findings)
  return taken === undefined ? undefined : [...taken].sort()
}

describe('what is read again for the proof of fixes', () => {
  it('is nothing without a finding of a task, or where no value can be another', () => {
    expect(asked([file('a.yaml')])).toBeUndefined()
    expect(asked([file('a.yaml')], finding('a.yaml', { severity: 'notice' }))).toBeUndefined()
    expect(asked([file('a.yaml', 0, 'cloudformation', 'Resources:')], finding('a.yaml'))).toBeUndefined()
    expect(asked([file('p.json', 0, 'identity-policy')], finding('p.json'))).toBeUndefined()
  })

  it('is everything in a repository of the usual size', () => {
    const files = [file('a.yaml'), file('b/c.yaml'), file('p.json', 0, 'identity-policy')]
    expect(asked(files, finding('b/c.yaml'))).toEqual(['a.yaml', 'b/c.yaml', 'p.json'])
  })

  it('is what stands around the findings in a large one', () => {
    const files = [
      file('root.yaml', 1000),
      file('a/main.yaml', 1000),
      file('a/modules/m/m.yaml', 1000),
      file('b/other.yaml', 2_500_000),
      file('b/policy.json', 1000, 'identity-policy'),
    ]
    expect(asked(files, finding('a/main.yaml'))).toEqual(['a/main.yaml', 'a/modules/m/m.yaml', 'root.yaml'])
    expect(asked(files, finding('a/modules/m/m.yaml'))).toEqual(['a/main.yaml', 'a/modules/m/m.yaml', 'root.yaml'])
    // More than may be read: no proof, so that fixes are for review.
    expect(asked(files, finding('b/other.yaml'))).toEqual([])
  })
})
