import type { Severity } from './finding.js'

/** A rule that is no task: what docs/rules.md and the reporters say of it. */
export interface Rule {
  /** As findings name it. */
  id: string
  /** Its default severity. */
  severity: Severity | 'off'
  /** What it says: a sentence or two. */
  says: string
  /** AWS's page behind it, if there is one. */
  source?: string
  /** The code that AWS's Access Analyzer uses for the same. */
  alias?: string
}

/** The rules that are not about a policy's hygiene and belong to no service. */
export const coreRules: readonly Rule[] = [
  {
    id: 'syntax',
    severity: 'error',
    says: 'A file is meant to be a policy or a CORS configuration and cannot be read as one: a comma is missing, `Effect` is neither `Allow` nor `Deny`, an element that AWS demands is absent. AWS would refuse it. What the file would allow is not guessed: needs that hang on it are unknown.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
  },
  {
    id: 'too-complex',
    severity: 'notice',
    says: 'A file was given up after a bounded effort: it nests or repeats itself far beyond what people write. Nothing in it is evaluated, and what depends on it is unknown. Split the file, or leave it out with `exclude`.',
  },
  {
    id: 'suppression/no-reason',
    severity: 'warning',
    says: 'A comment `ml-perms: ignore RULE` gives no reason. It suppresses nothing until it says why after ` -- `.',
  },
  {
    id: 'suppression/unused',
    severity: 'notice',
    says: 'A suppression, in a comment or under `suppressions:`, matches no finding: what it was for is mended, it points at another line, or its rule is misspelt. Left there it would silence a later finding that nobody has looked at.',
  },
  {
    id: 'suppression/expired',
    severity: 'warning',
    says: 'A suppression under `suppressions:` is past its `until` date. The findings it was for count again.',
  },
]
