import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import { type Budget, Exhausted, NeedFile } from './budget.js'
import type { Directory } from './directory.js'
import type { Parse } from './json-text.js'

/** Most module calls that one root module may make, with those of the modules that it calls. */
const maximumModules = 500

/** What all modules under one root module share. */
export class Project {
  private modules = 0

  constructor(
    /** Folder of the root module. */
    readonly root: string,
    readonly directories: ReadonlyMap<string, Directory>,
    readonly deployment: Deployment,
    readonly budget: Budget,
    /** Files that were read; undefined: it is not there. */
    private readonly loaded: Map<string, SourceText | undefined>,
    /** What other root modules declare as well: `var.x`, `aws_s3_bucket.x`, `module.a`. */
    private readonly ambiguous: ReadonlySet<string>,
    /** Whether there are other root modules. */
    private readonly several: boolean,
    /** Files beneath folders that were listed; undefined: they are not known. */
    private readonly listed: Map<string, readonly string[] | undefined>,
    /** Reads YAML; undefined where no file of the workspace asks for it. */
    readonly yaml: Parse | undefined,
  ) {}

  /** A name as it is told apart from the same one of another root module. */
  qualify(name: string): string {
    const first = /^(?:data\.)?[^.[]+\.[^.[]+/.exec(name)?.[0] ?? name
    if (this.root === '' || !this.several) return name
    return this.ambiguous.has(first) || first.startsWith('local.') ? `${this.root}/${name}` : name
  }

  /** What the names of expressions begin with. */
  get prefix(): string {
    return this.several && this.root !== '' ? `${this.root}/` : ''
  }

  file(path: string): SourceText | undefined {
    if (!this.loaded.has(path)) throw new NeedFile(path)
    return this.loaded.get(path)
  }

  /** The files beneath a folder, relative to it; undefined: they are not known. */
  files(folder: string): readonly string[] | undefined {
    if (!this.listed.has(folder)) throw new NeedFile(folder, true)
    return this.listed.get(folder)
  }

  countModule(): void {
    if (++this.modules > maximumModules) throw new Exhausted()
  }
}
