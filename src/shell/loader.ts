import { join, relative, resolve } from 'node:path'
import type { Problem } from '../base/errors.js'
import { faultMessage, internalError } from '../base/fault.js'
import { SourceText } from '../base/source.js'
import { symbolText } from '../base/symbol.js'
import { code } from '../findings/message.js'
import { readFile } from '../formats/read-file.js'
import type { GlobRef } from '../model/configuration.js'
import type { Document, LoadedFile, PolicyKind } from '../model/document.js'
import { findFiles, insideRoot, kindOf, posix, readSource } from './files.js'
import { isTerraform } from './templates.js'

/** What the configuration or an option says a file is. */
export type Hint = PolicyKind | 'cors'

/** Most files of a folder that a template may go through. */
const maximumListed = 2000

export const reportedPath = (cwd: string, path: string): string => posix(relative(cwd, path))

/** A document in place of one that cannot be read: it is there, and the engine takes what it says as unknown. */
function unread({ path, source, problems: [first] }: LoadedFile, kind: Hint): Document {
  return {
    kind,
    language: 'string',
    source,
    value: symbolText('parameter', path),
    unreadable: `see ${code(path)}`,
    locate: () => ({ source, start: first?.start ?? 0, end: first?.end ?? 0 }),
  }
}

/** The documents of a file that is declared to be of a kind, or a stand-in for those that cannot be read. */
export function documentsFor(file: LoadedFile | undefined, kind: Hint): readonly Document[] {
  const found = readable(file)
  return found.length > 0 || file === undefined ? found : [unread(file, kind)]
}

/** A file with a mistake in it is not evaluated: what it would say is not known. */
export function readable(file: LoadedFile | undefined): readonly Document[] {
  return file === undefined || file.problems.length > 0 ? [] : file.documents
}

/** Reads each file once for each meaning, and keeps what the configuration claims. */
export class Loader {
  readonly problems: Problem[] = []
  /** Reported paths that belong to something declared. */
  readonly claimed = new Set<string>()
  private readonly loaded = new Map<string, LoadedFile>()
  private readonly others = new Map<string, LoadedFile>()
  /** Paths whose file was read for what it looks like, and for no purpose yet. */
  private readonly looked = new Set<string>()
  private readonly sources = new Map<string, SourceText>()
  private readonly named = new Map<string, SourceText>()
  /** Why files could not be read at all, by path. */
  private readonly unreadable = new Map<string, string>()

  constructor(
    readonly root: string,
    readonly cwd: string,
    readonly exclude: string[],
    /** What a broken template must mention to be reported. */
    readonly concern: RegExp,
    /** Types of resources of which template readers want to know. */
    private readonly wanted: ReadonlySet<string>,
    private readonly texts: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** What reported paths inside the root begin with; empty if the root is the working directory. */
  get prefix(): string {
    const inside = reportedPath(this.cwd, this.root)
    return inside === '' || inside.startsWith('..') ? '' : `${inside}/`
  }

  /** Files that could not be read at all and that nothing declares: nobody knows whether they matter. */
  get notices(): string[] {
    return [...this.unreadable]
      .filter(([path]) => !this.loaded.has(path))
      .map(([path, problem]) => `${path}: not read: ${problem}`)
  }

  files(): LoadedFile[] {
    return [...this.loaded.values()]
  }

  /** @param path as reported. */
  async load(path: string, hint?: Hint): Promise<LoadedFile | undefined> {
    const known = this.loaded.get(path)
    if (known !== undefined && (hint === undefined || known.kind === hint || known.kind === 'invalid')) {
      if (hint !== undefined) this.looked.delete(path)
      return known
    }
    const other = this.others.get(`${hint} ${path}`)
    if (other !== undefined) return other
    const source = this.sources.get(path) ?? (await this.source(path))
    if (source === undefined) return hint === undefined ? undefined : this.broken(path)
    const file = await this.read(source, hint)
    // What the configuration calls it is what it is: its mistakes are those of the first purpose.
    const first = known === undefined || known.kind === 'ignored' || (hint !== undefined && this.looked.has(path))
    if (hint === undefined) this.looked.add(path)
    else this.looked.delete(path)
    if (first) this.loaded.set(path, file)
    else this.others.set(`${hint} ${path}`, file)
    return file
  }

  private async read(source: SourceText, hint: Hint | undefined): Promise<LoadedFile> {
    const { path } = source
    if (hint === undefined && isTerraform(path)) return { path, kind: 'terraform', source, documents: [], problems: [] }
    try {
      return await readFile(source, hint === undefined ? { concern: this.concern, wanted: this.wanted } : { as: hint })
    } catch (error) {
      const message = faultMessage('this file', error)
      const problems = [{ rule: internalError, message, start: 0, end: 0 }]
      return { path, kind: 'invalid', reason: message, source, documents: [], problems }
    }
  }

  private async source(path: string): Promise<SourceText | undefined> {
    const text = this.texts.get(path)
    if (text !== undefined) return new SourceText(path, text)
    if (this.unreadable.has(path)) return undefined
    const { source, problem } = await readSource(this.cwd, path, path)
    if (source !== undefined && problem === undefined) {
      if (this.loaded.has(path)) this.sources.set(path, source)
      return source
    }
    this.unreadable.set(path, problem ?? 'cannot be read')
    return undefined
  }

  /** A file that somebody says is a policy and that could not be read at all. */
  private broken(path: string): LoadedFile {
    const message = `expected a text, found a file that ${this.unreadable.get(path)}`
    const problems = [{ message, start: 0, end: 0 }]
    const file: LoadedFile = {
      path,
      kind: 'invalid',
      reason: message,
      source: new SourceText(path, ''),
      documents: [],
      problems,
    }
    this.loaded.set(path, file)
    return file
  }

  /** The text of a file inside the root that a template names, if there is one. It counts as no file of the run. */
  async text(path: string): Promise<SourceText | undefined> {
    const text = this.texts.get(path)
    const known =
      this.loaded.get(path)?.source ??
      this.named.get(path) ??
      (text === undefined ? undefined : new SourceText(path, text))
    if (known !== undefined) return known
    const full = join(this.cwd, path)
    if (kindOf(full) !== 'file' || !insideRoot(this.root, full)) return undefined
    const { source, problem } = await readSource(this.cwd, path, path)
    if (source === undefined || problem !== undefined) return undefined
    this.named.set(path, source)
    return source
  }

  /** The files beneath a folder inside the root, relative to it; undefined: too many to go through. */
  async list(folder: string): Promise<readonly string[] | undefined> {
    const full = join(this.cwd, folder)
    if (kindOf(full) !== 'directory') return []
    if (resolve(full) !== resolve(this.root) && !insideRoot(this.root, full)) return undefined
    const found = await findFiles(full, { patterns: ['**/*'] })
    return found.length > maximumListed ? undefined : found
  }

  /** The files of a glob of the configuration, as reported. None is a mistake. */
  async match({ glob, span }: GlobRef): Promise<{ paths: string[]; exact: boolean }> {
    const exact = kindOf(join(this.root, glob)) === 'file'
    const found = await findFiles(this.root, { patterns: [glob], ...(exact ? {} : { exclude: this.exclude }) })
    if (found.length === 0) this.problem(span, `\`${glob}\` matches no file`)
    return { paths: found.map((path) => reportedPath(this.cwd, join(this.root, path))), exact }
  }

  /** The one file that is meant, and its document; if it cannot be read, one in its place that says so. */
  async single(ref: GlobRef, hint: Hint): Promise<{ path: string; document?: Document } | undefined> {
    const { paths } = await this.match(ref)
    if (paths.length > 1) {
      this.problem(ref.span, `\`${ref.glob}\` matches ${paths.length} files, expected one: ${paths.join(', ')}`)
    }
    const [path] = paths
    if (path === undefined) return undefined
    const document = documentsFor(await this.load(path, hint), hint)[0]
    this.claimed.add(path)
    return { path, ...(document !== undefined && { document }) }
  }

  problem(span: GlobRef['span'], message: string): void {
    this.problems.push({ message, path: span.source.path, ...span.source.positionAt(span.start) })
  }
}
