/** 1-based lines and columns (UTF-16 units); the end is exclusive. `path` is relative, with `/`. */
export interface Location {
  path: string
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}

export type Severity = 'error' | 'warning' | 'notice'
export type Verdict = 'satisfied' | 'missing' | 'unknown'
export type Origin = 'config' | 'resource' | 'action' | 'wildcard'

/**
 * The change that repairs a finding. Edits do not overlap; start = end inserts. `safe`: it grants what the requirement
 * states and nothing more; `review`: it widens more, or one of several ways was chosen.
 */
export interface Fix {
  /** Imperative, lower case: "add `s3:PutObject` to the actions". */
  description: string
  safety: 'safe' | 'review'
  edits: FixEdit[]
}

/** A location to be replaced by a text. */
export interface FixEdit extends Location {
  newText: string
}

/** A finding that `--fix` repaired. */
export interface FixedFinding {
  rule: string
  requirement?: string
  principal?: string
  bucket?: string
  description: string
  /** The files that were changed for it. */
  paths: string[]
}

/** One of several copies of a declaration that a finding holds of, as it would be told of it alone. */
export interface FindingCopy {
  /** What a template calls it. */
  name: string
  principal?: string
  bucket?: string
  message: string
  fingerprint: string
}

/** What a person is shown. */
/** The key of what reporters do not show. */
export const repeated = Symbol('repeated')

export interface Finding {
  /** A task's id, or a rule such as `syntax`. */
  rule: string
  task?: string
  requirement?: string
  principal?: string
  bucket?: string
  severity: Severity
  /** One sentence, lower case, user text in backticks. */
  message: string
  help?: string
  /** The section of this project's documentation. */
  url: string
  /** The page that says so: AWS's own, where there is one. */
  source?: string
  location: Location
  related: { message: string; location: Location }[]
  fingerprint: string
  /** Where it holds of several copies of a declaration: each of them, the first being the one that it is said of. */
  copies?: FindingCopy[]
  /** Computed when it is first read. */
  fix?: Fix | undefined
  suppressed?: { reason: string }
  /** A message and a shorter one for where what is behind it stands at the same place already. */
  [repeated]?: { of: string; message: string }
}

export interface RequirementResult {
  id: string
  verdict: Verdict
  level: Severity
  message: string
  /** What fails at run time without it. */
  failure?: string
  help?: string
  url: string
  locations: Location[]
  /** For verdict unknown: a short kebab-case reason, counted in the summary. */
  unknownReason?: string
}

export interface TaskResult {
  task: string
  title: string
  principal: string | null
  bucket?: string
  origin: Origin
  verdict: Verdict
  with: Record<string, string>
  assumed: string[]
  requirements: RequirementResult[]
  /** Set when the service has ended: permissions may suffice and still nothing will work. */
  ended?: string
}

/** The whole answer; what reporters take. The JSON report is a projection of it. */
export interface Report {
  version: 1
  tool: {
    name: string
    version: string
    catalogueDate: string
    /** The day of AWS's data that the answers rest on. */
    dataDate: string
  }
  summary: {
    files: number
    principals: number
    tasks: { satisfied: number; missing: number; unknown: number }
    findings: { error: number; warning: number; notice: number }
    /** Unknown requirements by reason. */
    unknownReasons: Record<string, number>
    /** With a baseline only: findings that it knows, entries that no longer occur. */
    baseline?: { known: number; gone: number }
  }
  files: { path: string; kind: string; reason?: string }[]
  tasks: TaskResult[]
  findings: Finding[]
  /** What was repaired in this run; only with `--fix`. */
  fixed?: FixedFinding[]
}

/** The reason that a finding of the baseline is suppressed for. */
export const baselineReason = 'baseline'

/** Why a finding does not count with `scope: changed`. */
export const outOfScope = 'no file of this change takes part in it'
