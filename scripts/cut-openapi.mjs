// Cuts the requests that the action makes out of GitHub's OpenAPI description, for __tests__/github. Run by hand:
//   npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
//   node scripts/cut-openapi.mjs package/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = process.argv[2]
if (source === undefined) {
  console.error('usage: node scripts/cut-openapi.mjs FILE')
  process.exit(2)
}
const whole = JSON.parse(readFileSync(source, 'utf8'))
const wanted = {
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}': ['get', 'put', 'delete'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
}

/** Puts what a reference names in its place, and leaves prose and examples out. */
function resolve(value) {
  if (Array.isArray(value)) return value.map(resolve)
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.$ref === 'string') {
    return resolve(
      value.$ref
        .slice(2)
        .split('/')
        .reduce((at, name) => at[name], whole),
    )
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => !(/^(description|examples?|x-.*|nullable)$/.test(name) && typeof each !== 'object'))
      .filter(([name]) => !/^(examples?|x-.*)$/.test(name))
      .map(([name, each]) => [name, resolve(each)]),
  )
}

const paths = {}
for (const [path, methods] of Object.entries(wanted)) {
  paths[path] = {}
  for (const method of methods) {
    const operation = whole.paths[path]?.[method]
    if (operation === undefined) throw new Error(`${method} ${path} is not described`)
    paths[path][method] = {
      operationId: operation.operationId,
      parameters: resolve(operation.parameters ?? []),
      ...(operation.requestBody
        ? { requestBody: resolve(operation.requestBody.content['application/json'].schema) }
        : {}),
      statuses: Object.keys(operation.responses),
    }
  }
}
const target = join(dirname(fileURLToPath(import.meta.url)), '../__tests__/fixtures/github/openapi-slice.json')
const { title, version, license } = whole.info
writeFileSync(target, `${JSON.stringify({ info: { title, version, license }, paths }, null, 1)}\n`)
