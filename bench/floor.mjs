// The least that any such program must do: the same file listing as src/shell/files.ts, then read and JSON.parse.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'glob'

const root = process.argv[2]
const skippedFolders = new Set([
  'node_modules',
  '.git',
  'dist',
  'build',
  'vendor',
  '.terraform',
  '.aws-sam',
  '.serverless',
  'coverage',
])
const skippedFile = /^(package(-lock)?\.json|tsconfig.*\.json)$/

const matches = await glob(['**/*.{json,yaml,yml,xml,jsonc,template,policy,tf,tfvars}'], {
  cwd: root,
  dot: true,
  nodir: true,
  follow: false,
  withFileTypes: true,
  ignore: {
    ignored: (path) => skippedFile.test(path.name),
    childrenIgnored: (path) => path.isSymbolicLink() || (skippedFolders.has(path.name) && path.relativePosix() !== ''),
  },
})
let statements = 0
for (const path of matches.map((match) => match.relativePosix()).sort()) {
  const document = JSON.parse(readFileSync(join(root, path), 'utf8'))
  statements += Array.isArray(document.Statement) ? document.Statement.length : 1
}
console.log(`${matches.length} files, ${statements} statements`)
