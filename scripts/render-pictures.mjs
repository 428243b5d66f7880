// Renders docs/images/: the job summary and a review comment, light and dark, from what dist/index.js really writes.
// Run by hand, with Chromium installed and three packages in a folder of their own:
//   npm install --prefix DIR marked mermaid github-markdown-css
//   node scripts/render-pictures.mjs DIR [CHROMIUM]
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [modules, chromium = 'chromium'] = process.argv.slice(2)
if (modules === undefined) {
  console.error('usage: node scripts/render-pictures.mjs DIR [CHROMIUM]')
  process.exit(2)
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(join(resolve(modules), 'package.json'))
const { marked } = await import(pathToFileURL(require.resolve('marked')).href)
const style = (mode) => readFileSync(require.resolve(`github-markdown-css/github-markdown-${mode}.css`), 'utf8')
const mermaid = pathToFileURL(join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js')).href

const work = mkdtempSync(join(tmpdir(), 'ml-perms-pictures-'))
const images = join(root, 'docs/images')
mkdirSync(images, { recursive: true })
try {
  const { summary, review, hunk } = await runAction()
  const comment = review.comments[0]
  for (const mode of ['light', 'dark']) {
    shoot(`summary-${mode}`, mode, 980, `<article class="markdown-body">${render(summary)}</article>`)
    shoot(`comment-${mode}`, mode, 860, commentPage(comment, hunk))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** One run on a pull request that narrows a resource of the example; GitHub is a server that takes the review down. */
async function runAction() {
  const workspace = join(work, 'workspace')
  cpSync(join(root, 'examples/human-review'), workspace, { recursive: true })
  mkdirSync(join(workspace, '.git'))
  const path = 'iam/flow-definition/policy.json'
  const lines = readFileSync(join(workspace, path), 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes('review-output"'))
  const hunk = [
    ...lines.slice(at - 3, at).map((text, i) => ({ sign: ' ', text, line: at - 2 + i })),
    { sign: '-', text: lines[at].replace('review-output"', 'review-output/*"') },
    { sign: '+', text: lines[at], line: at + 1 },
    ...lines.slice(at + 1, at + 4).map((text, i) => ({ sign: ' ', text, line: at + 2 + i })),
  ]
  const length = hunk.length - 1
  const patch = [`@@ -${at - 2},${length} +${at - 2},${length} @@`, ...hunk.map(({ sign, text }) => sign + text)].join(
    '\n',
  )
  const sha = 'c3b2f1a0c3b2f1a0c3b2f1a0c3b2f1a0c3b2f1a0'
  let review
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const url = request.url.split('?')[0]
    if (request.method === 'POST') review = JSON.parse(Buffer.concat(chunks).toString())
    const answer = url.endsWith('/files')
      ? [{ filename: path, status: 'modified', changes: 2, patch }]
      : url.endsWith('/comments')
        ? []
        : { id: 1, head: { sha } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const repository = { full_name: 'octo/labels' }
  const side = { sha, repo: repository }
  const file = (name, text = '') => {
    writeFileSync(join(work, name), text)
    return join(work, name)
  }
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file(
      'event',
      JSON.stringify({ repository, pull_request: { number: 1, head: side, base: side } }),
    ),
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_API_URL: `http://127.0.0.1:${server.address().port}`,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: work,
    'INPUT_GITHUB-TOKEN': 'token',
  }
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], { env, stdio: 'ignore' })
  await new Promise((done) => child.on('close', done))
  server.close()
  server.closeAllConnections()
  if (review?.comments?.[0] === undefined) throw new Error('the action wrote no comment')
  return { summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), review, hunk }
}

/** Text as HTML. */
function asHtml(text) {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Markdown as GitHub shows it: diagrams drawn, suggestions as a change with a button. */
function render(text, line) {
  const html = marked.parse(text.replace(/<!--[\s\S]*?-->/g, ''), { gfm: true })
  return html
    .replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
    .replace(/<pre><code class="language-suggestion">([\s\S]*?)<\/code><\/pre>/g, (_, code) => suggestion(code, line))
}

function suggestion(code, { text, number }) {
  const added = code.replace(/\n$/, '').split('\n')
  const rows = [
    `<tr class="del"><td class="n">${number}</td><td><pre>- ${asHtml(text)}</pre></td></tr>`,
    ...added.map((each, i) => `<tr class="add"><td class="n">${number + i}</td><td><pre>+ ${each}</pre></td></tr>`),
  ]
  return `<div class="suggestion"><div class="head">Suggested change</div><table class="diff">${rows.join('')}</table><div class="foot"><span class="button">Commit suggestion</span></div></div>`
}

function commentPage(comment, hunk) {
  const row = ({ sign, text, line }) => {
    const kind = sign === '+' ? 'add' : sign === '-' ? 'del' : ''
    return `<tr class="${kind}"><td class="n">${line ?? ''}</td><td><pre>${sign} ${asHtml(text)}</pre></td></tr>`
  }
  const upTo = hunk.findIndex(({ line }) => line === comment.line) + 1
  const line = { text: hunk[upTo - 1].text, number: comment.line }
  return `<div class="file"><div class="head">${asHtml(comment.path)}</div>
<table class="diff">${hunk.slice(0, upTo).map(row).join('')}</table>
<div class="thread"><div class="who"><b>github-actions</b> <span class="bot">bot</span> <span class="muted">now</span></div>
<article class="markdown-body">${render(comment.body, line)}</article></div>
<table class="diff">${hunk.slice(upTo).map(row).join('')}</table></div>`
}

function page(mode, body) {
  const dark = mode === 'dark'
  const c = dark
    ? {
        bg: '#0d1117',
        line: '#3d444d',
        soft: '#151b23',
        text: '#f0f6fc',
        muted: '#9198a1',
        add: '#12261e',
        del: '#25171c',
        button: '#238636',
      }
    : {
        bg: '#ffffff',
        line: '#d1d9e0',
        soft: '#f6f8fa',
        text: '#1f2328',
        muted: '#59636e',
        add: '#dafbe1',
        del: '#ffebe9',
        button: '#1f883d',
      }
  return `<!doctype html><meta charset="utf-8"><style>${style(mode)}
body { margin: 0; padding: 24px; background: ${c.bg}; color: ${c.text}; font: 14px -apple-system, "Segoe UI", "Liberation Sans", sans-serif }
.markdown-body { font-size: 14px; font-family: -apple-system, "Segoe UI", "Liberation Sans", sans-serif }
.mermaid { background: none !important; text-align: center }
.file { border: 1px solid ${c.line}; border-radius: 6px; overflow: hidden }
.head { background: ${c.soft}; padding: 8px 12px; border-bottom: 1px solid ${c.line}; font: 12px "Liberation Mono", monospace }
.diff { border-collapse: collapse; width: 100% !important; font: 12px/20px "Liberation Mono", monospace; display: table !important; margin: 0 !important }
.diff td { padding: 0 8px !important; border: 0 !important } .diff .n { width: 36px; text-align: right; color: ${c.muted} }
.diff pre { margin: 0 !important; padding: 0 !important; background: none !important; font: inherit !important; white-space: pre-wrap }
.add, .add td { background: ${c.add} !important } .del, .del td { background: ${c.del} !important }
.thread { margin: 12px; padding: 12px 16px; border: 1px solid ${c.line}; border-radius: 6px; background: ${c.bg} }
.who { margin-bottom: 10px } .bot { border: 1px solid ${c.line}; border-radius: 10px; padding: 0 6px; font-size: 12px; color: ${c.muted} } .muted { color: ${c.muted} }
.suggestion { border: 1px solid ${c.line}; border-radius: 6px; overflow: hidden; margin: 0 0 16px }
.foot { padding: 8px; text-align: right; border-top: 1px solid ${c.line} } .button { background: ${c.button}; color: #fff; border-radius: 6px; padding: 4px 12px; font-size: 12px }
</style>${body}<script src="${mermaid}"></script><script>
mermaid.initialize({ startOnLoad: false, theme: '${dark ? 'dark' : 'default'}' })
mermaid.run().finally(() => document.documentElement.setAttribute('data-height', document.documentElement.scrollHeight))
</script>`
}

function shoot(name, mode, width, body) {
  const file = join(work, `${name}.html`)
  writeFileSync(file, page(mode, body))
  const chrome = (...more) =>
    execFileSync(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--virtual-time-budget=10000',
        ...more,
        pathToFileURL(file).href,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, HOME: work } },
    )
  const height = Number(/data-height="(\d+)"/.exec(chrome(`--window-size=${width},400`, '--dump-dom'))?.[1] ?? 1200)
  chrome(`--window-size=${width},${height}`, `--screenshot=${join(images, `${name}.png`)}`)
}
