export const id = 273;
export const ids = [273,139];
export const modules = {

/***/ 8273:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyEdits: () => (/* binding */ applyEdits),
  runFixing: () => (/* binding */ runFixing)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/base/source.js
var base_source = __webpack_require__(8741);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/base/decode.js
var decode = __webpack_require__(3162);
// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
;// CONCATENATED MODULE: ./.build/shell/replace-file.js





/**
 * Reads a file that is to be changed. Gives the reason why it must be left alone instead: it lies outside the root,
 * cannot be written, or its encoding could not be kept. Never throws.
 */
function openToChange(root, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(path));
        const realRoot = (0,external_node_fs_.realpathSync)(root);
        if (!real.startsWith(realRoot.endsWith(external_node_path_.sep) ? realRoot : realRoot + external_node_path_.sep))
            return { problem: 'it lies outside the checked directory' };
        const stats = (0,external_node_fs_.statSync)(real);
        if (!stats.isFile())
            return { problem: 'it is not a file' };
        if (stats.size > files/* maximumSize */.uI)
            return { problem: 'it is larger than 5 MB' };
        (0,external_node_fs_.accessSync)(real, external_node_fs_.constants.W_OK);
        const bytes = (0,external_node_fs_.readFileSync)(real);
        const { text, problem } = (0,decode/* decodeText */.g)(bytes);
        if (problem !== undefined)
            return { problem: `it is ${problem}` };
        if (!encodeLike(bytes, text).equals(bytes))
            return { problem: 'its encoding cannot be kept' };
        return { path: real, bytes, text };
    }
    catch (error) {
        return { problem: `it cannot be written (${codeOf(error)})` };
    }
}
/** A text in the encoding and with the byte order mark of the bytes that it replaces. */
function encodeLike(bytes, text) {
    const [first, second, third] = bytes;
    if (first === 0xff && second === 0xfe)
        return Buffer.from(`\ufeff${text}`, 'utf16le');
    if (first === 0xfe && second === 0xff)
        return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    const order = (0,decode/* unmarkedUtf16 */.o)(bytes);
    if (order !== undefined) {
        const content = Buffer.from(text, 'utf16le');
        return order === 'little' ? content : content.swap16();
    }
    const mark = first === 0xef && second === 0xbb && third === 0xbf;
    return Buffer.from(mark ? `\ufeff${text}` : text, 'utf8');
}
/**
 * Replaces a file's content at once: whoever reads it sees the old or the new text, also when the run is interrupted.
 * A file that changed since it was read is left alone. Gives the reason when nothing was written. Never throws.
 */
function replaceFile(opened, text) {
    const { path, bytes } = opened;
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    let made = false;
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx', 0o600);
        made = true;
        try {
            const content = encodeLike(bytes, text);
            for (let at = 0; at < content.length;)
                at += (0,external_node_fs_.writeSync)(file, content, at);
            (0,external_node_fs_.fchmodSync)(file, (0,external_node_fs_.statSync)(path).mode & 0o7777);
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        // The last moment before the rename.
        if (!(0,external_node_fs_.readFileSync)(path).equals(bytes))
            return discard(temporary, 'it changed while it was checked');
        (0,external_node_fs_.renameSync)(temporary, path);
        return undefined;
    }
    catch (error) {
        const problem = `it cannot be written (${codeOf(error)})`;
        return made ? discard(temporary, problem) : problem;
    }
}
function discard(temporary, problem) {
    try {
        (0,external_node_fs_.unlinkSync)(temporary);
    }
    catch {
        // It is gone already.
    }
    return problem;
}
const codeOf = (error) => error.code ?? 'error';

// EXTERNAL MODULE: ./.build/shell/run.js + 3 modules
var run = __webpack_require__(7139);
;// CONCATENATED MODULE: ./.build/shell/apply-fixes.js




/** Most rounds; each round changes every document at most where no two fixes touch. */
const maximumRounds = 200;
/**
 * Applies every safe fix, checks again and goes on until nothing is left to fix. Files are written once, at the end,
 * each at once; with `dryRun` none is. The report is of what remains.
 * @throws ConfigurationError
 */
async function runFixing(options, dryRun) {
    const session = new Session(options);
    let result = await (0,run.run)(options);
    const first = result;
    for (let round = 0; round < maximumRounds && session.applyRound(result); round++)
        result = await (0,run.run)({ ...options, texts: session.texts });
    const fixed = session.gone(result);
    const changes = session.changes();
    if (dryRun)
        return { ...first, notices: [...first.notices, ...session.notices], fixed, changes };
    const written = session.write();
    // What could not be written is still there.
    if (written.length < changes.length) {
        result = await (0,run.run)(options);
        return {
            ...result,
            notices: [...result.notices, ...session.notices],
            fixed: session.gone(result),
            changes: written,
        };
    }
    return { ...result, notices: [...result.notices, ...session.notices], fixed, changes: written };
}
class Session {
    options;
    texts = new Map();
    notices = [];
    opened = new Map();
    applied = new Map();
    /** A fix that was applied and did not help is not applied again. */
    tried = new Set();
    constructor(options) {
        this.options = options;
    }
    /** Applies safe fixes that have nothing to do with one another. False when there was none. */
    applyRound(result) {
        const { findings } = result.report;
        // What is misspelt is corrected first: what a task lacks may then be there, and nothing need be added.
        const [ofPolicies, ofTasks] = [
            findings.filter(({ task }) => task === undefined),
            findings.filter(({ task }) => task),
        ];
        return this.applyOf(ofPolicies, result) || this.applyOf(ofTasks, result);
    }
    applyOf(findings, result) {
        const edits = new Map();
        const whose = new Set();
        let some = false;
        for (const finding of findings) {
            if (finding.suppressed !== undefined)
                continue;
            const { fix } = finding;
            if (fix === undefined || fix.safety !== 'safe')
                continue;
            const key = JSON.stringify([identity(finding), fix.description, fix.edits.map(({ path }) => path)]);
            if (this.tried.has(key))
                continue;
            const paths = [...new Set(fix.edits.map(({ path }) => path))];
            if (!paths.every((path) => this.mayChange(path, result)))
                continue;
            if (fix.edits.some((edit) => (edits.get(edit.path) ?? []).some((other) => touch(edit, other))))
                continue;
            // What one requirement of somebody gets may be all that another lacks: each is asked again after each step.
            const one = JSON.stringify([finding.principal, finding.bucket]);
            if (finding.task !== undefined && whose.has(one))
                continue;
            whose.add(one);
            for (const edit of fix.edits)
                edits.set(edit.path, [...(edits.get(edit.path) ?? []), edit]);
            this.tried.add(key);
            this.applied.set(identity(finding), {
                rule: finding.rule,
                ...(finding.requirement === undefined ? {} : { requirement: finding.requirement }),
                ...(finding.principal === undefined ? {} : { principal: finding.principal }),
                ...(finding.bucket === undefined ? {} : { bucket: finding.bucket }),
                description: fix.description,
                paths,
            });
            some = true;
        }
        for (const [path, list] of edits)
            this.texts.set(path, applyEdits(this.text(path), path, list));
        return some;
    }
    text(path) {
        return this.texts.get(path) ?? this.opened.get(path).text;
    }
    /** Opens a file when it is first to be changed; says once why it must be left alone. */
    mayChange(path, result) {
        if (!this.opened.has(path)) {
            const found = openToChange((0,run/* rootOf */.p)(this.options), (0,external_node_path_.resolve)(this.options.cwd, path));
            const read = result.workspace.files.find((file) => file.path === path)?.source.text;
            if ('problem' in found)
                this.leave(path, found.problem);
            else if (read !== undefined && read !== found.text)
                this.leave(path, 'it changed while it was checked');
            else
                this.opened.set(path, found);
        }
        return this.opened.get(path) !== undefined;
    }
    leave(path, problem) {
        this.opened.set(path, undefined);
        this.notices.push(`${path}: not fixed: ${problem}`);
    }
    changes() {
        return [...this.texts]
            .map(([path, after]) => ({ path, before: this.opened.get(path).text, after }))
            .filter(({ before, after }) => before !== after)
            .sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    /** Writes the changed files; those that were written. */
    write() {
        return this.changes().filter(({ path, after }) => {
            const problem = replaceFile(this.opened.get(path), after);
            if (problem !== undefined)
                this.notices.push(`${path}: not fixed: ${problem}`);
            return problem === undefined;
        });
    }
    /** The findings that were fixed and are no longer there. */
    gone(result) {
        const left = new Set(result.report.findings.map(identity));
        return [...this.applied].filter(([key]) => !left.has(key)).map(([, fixed]) => fixed);
    }
}
/** What stays the same of a finding while its document changes. */
const identity = ({ rule, requirement, principal, bucket, fingerprint }) => 
// A rule on policies themselves may speak of many places; its fingerprint does not hang on what stands around one.
JSON.stringify([rule, requirement ?? fingerprint, principal, bucket]);
const before = (aLine, aColumn, bLine, bColumn) => aLine < bLine || (aLine === bLine && aColumn < bColumn);
/** Edits touch when they overlap or meet: two insertions at one place would depend on their order. */
function touch(a, b) {
    return (!before(a.endLine, a.endColumn, b.startLine, b.startColumn) &&
        !before(b.endLine, b.endColumn, a.startLine, a.startColumn));
}
/** The text after edits that do not overlap. */
function applyEdits(text, path, edits) {
    const source = new base_source/* SourceText */.D(path, text);
    const sorted = [...edits].sort((a, b) => b.startLine - a.startLine || b.startColumn - a.startColumn);
    let result = text;
    for (const edit of sorted) {
        const start = source.offsetAt(edit.startLine, edit.startColumn);
        const end = source.offsetAt(edit.endLine, edit.endColumn);
        result = result.slice(0, start) + edit.newText + result.slice(end);
    }
    return result;
}


/***/ }),

/***/ 7139:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  load: () => (/* binding */ load),
  p: () => (/* binding */ rootOf),
  run: () => (/* binding */ run)
});

// UNUSED EXPORTS: describeFailure

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/base/source.js
var source = __webpack_require__(8741);
// EXTERNAL MODULE: ./.build/check/check.js + 47 modules
var check = __webpack_require__(9713);
// EXTERNAL MODULE: ./.build/check/data-age.js
var data_age = __webpack_require__(6155);
// EXTERNAL MODULE: ./.build/base/value.js
var value = __webpack_require__(8931);
;// CONCATENATED MODULE: ./.build/findings/comments.js
/** How a file writes its comments: by its name, else by its first character, as the reader of the file does. */
function commentSyntax({ path, text }) {
    if (/\.(tf|tfvars|hcl|tofu)$/i.test(path))
        return 'hcl';
    const first = /\S/.exec(text)?.[0] ?? '';
    if (first === '<')
        return 'xml';
    return first !== '' && '{[/"'.includes(first) ? 'json' : 'yaml';
}
/** The comments of a file, in order. What only looks like one inside a string is none. Never throws. */
async function commentsOf(source) {
    switch (commentSyntax(source)) {
        case 'json':
            return new Scanner(source.text, false).comments();
        case 'hcl':
            return new Scanner(source.text, true).comments();
        case 'xml':
            return xmlComments(source.text);
        case 'yaml':
            return yamlComments(source.text);
    }
}
/** The lexer of the YAML parser itself: a `#` in a scalar is no comment. Its tokens, put together, are the text. */
async function yamlComments(text) {
    const { Lexer } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const found = [];
    let at = 0;
    let scalar = false;
    try {
        for (const token of new Lexer().lex(text)) {
            // Signs of the lexer that are not in the text: begin of a document, of a scalar, end of broken flow.
            if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
                scalar = token === '\u001f';
                continue;
            }
            if (token.startsWith('#') && !scalar)
                found.push({ start: at, end: at + token.trimEnd().length, text: token.slice(1).trim() });
            scalar = false;
            at += token.length;
        }
    }
    catch {
        // A text that the lexer gives up on has a syntax finding; what was seen until then counts.
    }
    return found;
}
/** What XML opens with these is skipped or read up to its end; a missing end ends the search. */
const xmlParts = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
];
function xmlComments(text) {
    const found = [];
    let at = text.indexOf('<');
    while (at >= 0) {
        const part = xmlParts.find(([open]) => text.startsWith(open, at));
        let end = at + 1;
        if (part !== undefined) {
            const [open, close] = part;
            const closing = text.indexOf(close, at + open.length);
            if (closing < 0)
                break;
            end = closing + close.length;
            if (open === '<!--')
                found.push({ start: at, end, text: text.slice(at + open.length, closing).trim() });
        }
        at = text.indexOf('<', end);
    }
    return found;
}
/** Comments of JSON (`//`, `/*`) and HCL (`#` as well), outside strings and heredocs. */
class Scanner {
    text;
    hcl;
    at = 0;
    found = [];
    /** Open `${` of HCL strings: the depth of braces in each. */
    nested = [];
    constructor(text, hcl) {
        this.text = text;
        this.hcl = hcl;
    }
    comments() {
        const { text } = this;
        while (this.at < text.length) {
            const c = text[this.at];
            const next = text[this.at + 1];
            if (c === '/' && next === '/')
                this.line(2);
            else if (c === '#' && this.hcl)
                this.line(1);
            else if (c === '/' && next === '*')
                this.block();
            else if (c === '"')
                this.string();
            else if (this.hcl && c === '<' && next === '<')
                this.heredoc();
            else if (this.nested.length > 0 && (c === '{' || c === '}'))
                this.brace(c);
            else
                this.at++;
        }
        return this.found;
    }
    line(sign) {
        const rest = this.text.slice(this.at).search(/[\r\n]/);
        const end = rest < 0 ? this.text.length : this.at + rest;
        this.found.push({ start: this.at, end, text: this.text.slice(this.at + sign, end).trim() });
        this.at = end;
    }
    block() {
        const close = this.text.indexOf('*/', this.at + 2);
        const end = close < 0 ? this.text.length : close + 2;
        const text = this.text.slice(this.at + 2, close < 0 ? end : close);
        this.found.push({ start: this.at, end, text: text.replace(/^\*+/, '').trim() });
        this.at = end;
    }
    /** A quoted string; in HCL up to its `${`, whose inside is code again. */
    string() {
        this.at++;
        while (this.at < this.text.length) {
            const c = this.text[this.at];
            if (c === '\\')
                this.at += 2;
            else if (c === '"' || c === '\n') {
                this.at++;
                return;
            }
            else if (this.hcl && (c === '$' || c === '%') && this.text[this.at + 1] === c && this.text[this.at + 2] === '{')
                this.at += 3;
            else if (this.hcl && (c === '$' || c === '%') && this.text[this.at + 1] === '{') {
                this.at += 2;
                this.nested.push(0);
                return;
            }
            else
                this.at++;
        }
    }
    brace(c) {
        const depth = this.nested.at(-1);
        if (c === '{')
            this.nested[this.nested.length - 1] = depth + 1;
        else if (depth > 0)
            this.nested[this.nested.length - 1] = depth - 1;
        else {
            // The string goes on where the `${` ended.
            this.nested.pop();
            this.string();
            return;
        }
        this.at++;
    }
    heredoc() {
        const opening = /^<<-?([A-Za-z_][\w-]*)[^\S\n]*\r?\n/.exec(this.text.slice(this.at, this.at + 200));
        if (opening === null) {
            this.at += 2;
            return;
        }
        const closing = new RegExp(`^[ \\t]*${opening[1]}[ \\t\\r]*$`, 'gm');
        closing.lastIndex = this.at + opening[0].length;
        const match = closing.exec(this.text);
        this.at = match === null ? this.text.length : match.index + match[0].length;
    }
}

;// CONCATENATED MODULE: ./.build/findings/suppression-comments.js


const sign = 'ml-perms:';
/** Most suppression comments of one file that are heeded: more is no work of a person. */
const mostOfAFile = 1000;
/**
 * The suppression comments of all files. Only files in which the sign occurs are looked at; files that are not
 * evaluated have nothing to silence.
 */
async function readSuppressions(workspace) {
    const found = [];
    for (const { source, kind } of workspace.files) {
        if (kind === 'ignored' || !source.text.includes(sign))
            continue;
        const comments = await commentsOf(source);
        const mine = [];
        let after;
        let blocks;
        for (const [index, comment] of comments.entries()) {
            const read = directive(comment.text);
            if (read === undefined)
                continue;
            if (mine.length >= mostOfAFile)
                break;
            const { file, ...rest } = read;
            const place = { source, start: comment.start, end: comment.end };
            if (file) {
                mine.push({ ...place, ...rest });
                continue;
            }
            const beside = codeBeside(source, comments, index);
            const own = source.positionAt(comment.end).line;
            // Beside code it is about its line; alone it is about the next line that is more than comment.
            const line = beside !== '' ? own : ((after ??= linesAfter(source, comments))[index] ?? own);
            blocks ??= statementLines(workspace, source);
            // Before a statement it is about all of it.
            const lastLine = beside === '' || beside.endsWith('{') ? blocks.get(line) : undefined;
            mine.push({ ...place, ...rest, line, ...(lastLine === undefined ? {} : { lastLine }) });
        }
        found.push(...mine);
    }
    return found;
}
/** First and last lines of the statements and CORS rules of a file, of those inside templates too. */
function statementLines(workspace, source) {
    const lines = new Map();
    for (const document of documentsOf(workspace)) {
        if (document.source !== source)
            continue;
        const list = document.kind === 'cors' ? document.value : document.value.Statement;
        for (let index = 0; index < (0,value/* asList */.DD)(list).length; index++) {
            const span = document.locate(document.kind === 'cors' ? [index] : ['Statement', index]);
            if (span.source !== source)
                continue;
            const first = source.positionAt(span.start).line;
            lines.set(first, Math.max(lines.get(first) ?? 0, source.positionAt(span.end).line));
        }
    }
    return lines;
}
function documentsOf(workspace) {
    const found = new Set(workspace.files.flatMap(({ documents }) => documents));
    for (const { policies, boundary, trust } of workspace.principals)
        for (const document of [...policies.map((policy) => policy.document), boundary?.document, trust])
            found.add(document);
    for (const { cors, policy } of workspace.buckets)
        found.add(cors).add(policy);
    for (const { policy } of workspace.keys)
        found.add(policy);
    found.delete(undefined);
    return found;
}
/** Reads a comment's text; undefined if it is any other comment. */
function directive(text) {
    if (!text.startsWith(sign))
        return undefined;
    const [, verb, rest] = /^([^\s,]*)\s*([\s\S]*)$/.exec(text.slice(sign.length).trim());
    if (verb !== 'ignore' && verb !== 'ignore-file')
        return { rules: [], unreadable: true, file: false };
    // XML allows no `--` inside a comment; no rule has a hyphen between blanks.
    const cut = /(?:^|\s)(?:--?|[–—])(?:\s|$)/.exec(rest);
    const list = cut === null ? rest : rest.slice(0, cut.index);
    const reason = cut === null
        ? ''
        : rest
            .slice(cut.index + cut[0].length)
            .replace(/\s+/g, ' ')
            .trim();
    const rules = list
        .split(/[,\s]+/)
        .map((rule) => rule.trim())
        .filter((rule) => rule !== '');
    if (rules.length === 0)
        return { rules, unreadable: true, file: false };
    return { rules, ...(reason === '' ? {} : { reason }), file: verb === 'ignore-file' };
}
/** For each comment the line of the next text that is no comment; undefined after the last. */
function linesAfter(source, comments) {
    const lines = new Array(comments.length);
    for (let i = comments.length - 1; i >= 0; i--) {
        const { end } = comments[i];
        const step = /\S/.exec(source.text.slice(end, comments[i + 1]?.start));
        lines[i] = step === null ? lines[i + 1] : source.positionAt(end + step.index).line;
    }
    return lines;
}
/** What else than comments stands before it on its line; empty: nothing. */
function codeBeside({ text }, comments, index) {
    let { start } = comments[index];
    const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    for (let i = index - 1; i >= 0 && comments[i].end > lineStart; i--) {
        const between = text.slice(comments[i].end, start).trim();
        if (between !== '')
            return between;
        start = comments[i].start;
    }
    return text.slice(lineStart, Math.max(lineStart, start)).trim();
}

// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
// EXTERNAL MODULE: ./.build/shell/version.js
var version = __webpack_require__(751);
// EXTERNAL MODULE: ./.build/shell/templates.js
var shell_templates = __webpack_require__(1548);
;// CONCATENATED MODULE: ./.build/shell/read-again.js


/** Most text that is read a second time for the sake of fixes, in UTF-16 units: about half a second. */
const mostText = 2_000_000;
/**
 * The files to read once more, with what another deployment may give otherwise left open, so that a fix can be proven
 * for every value; undefined if no finding or no template asks for it. In a large repository these are the files around
 * the findings: what is not read proves nothing, and a fix without proof is for review.
 */
function filesToReadAgain({ files }, findings) {
    if (!files.some(mayBeGivenOtherwise))
        return undefined;
    const paths = new Set(findings.filter(isOfTask).map(({ location }) => location.path));
    if (paths.size === 0)
        return undefined;
    if (sizeOf(files) <= mostText)
        return new Set(files.map(({ path }) => path));
    const taken = new Set();
    const templates = files.filter(shell_templates/* isTemplate */.Fl);
    let left = mostText;
    for (const folder of new Set([...paths].map((path) => external_node_path_.posix.dirname(path)))) {
        const near = templates.filter(({ path }) => !taken.has(path) && isNear(external_node_path_.posix.dirname(path), folder));
        left -= sizeOf(near);
        if (left < 0)
            break;
        for (const { path } of near)
            taken.add(path);
    }
    return taken;
}
const sizeOf = (files) => files.reduce((sum, { source }) => sum + source.text.length, 0);
/** The same folder, one inside of it, or one around it: a module and whoever calls it, a stack and what it nests. */
const isNear = (one, other) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`) || one === '.';
const isOfTask = ({ requirement, severity }) => requirement !== undefined && severity !== 'notice';
/** Whether a template may have an option, a parameter with a default, or a value beside it, that another deployment gives otherwise. */
const mayBeGivenOtherwise = ({ kind, path, source: { text } }) => (kind === 'cloudformation' && /["']?Default["']?\s*:/.test(text)) ||
    // The stage is an option of every deployment.
    kind === 'serverless' ||
    (kind === 'terraform' && (/\.tfvars(?:\.json)?$/i.test(path) || /\bdefault["']?\s*[=:]/.test(text)));

// EXTERNAL MODULE: ./.build/shell/workspace.js + 11 modules
var shell_workspace = __webpack_require__(8106);
;// CONCATENATED MODULE: ./.build/shell/run.js











/** Reads a repository. @throws ConfigurationError */
async function load(options) {
    const root = rootOf(options);
    const given = {
        root,
        paths: [...options.paths],
        ...(options.policies.length > 0 ? { policies: [...options.policies] } : {}),
        ...(options.cors.length > 0 ? { cors: [...options.cors] } : {}),
        exclude: [...options.exclude],
        cwd: options.cwd,
        ...(options.config === undefined ? {} : { config: options.config }),
        ...(options.texts === undefined ? {} : { texts: options.texts }),
    };
    const { workspace, notices } = await (0,shell_workspace/* loadWorkspace */.C)(given);
    const inside = (0,files/* posix */.SA)((0,external_node_path_.relative)(options.cwd, root));
    workspace.rootPrefix = inside === '' ? '' : `${inside}/`;
    // What is true on this day: a build's clock, which may stand at the day of the last commit or at 1980, decides none of it.
    workspace.today = options.today ?? dayOf(new Date());
    workspace.suppressionComments = await readSuppressions(workspace);
    const openly = async (only) => (await (0,shell_workspace/* loadWorkspace */.C)({ ...given, open: true, only })).workspace;
    return { workspace, notices, openly };
}
/** Reads a repository and checks it. @throws ConfigurationError */
async function run(options) {
    const loaded = await load(options);
    const today = loaded.workspace.today;
    let report = (0,check/* checkWorkspace */.MD)(loaded.workspace, version/* tool */.z, today);
    const again = filesToReadAgain(loaded.workspace, report.findings);
    if (again !== undefined)
        loaded.workspace.open = await loaded.openly(again);
    const notices = [...loaded.notices];
    const stale = (0,data_age/* staleDataNotice */.c)(options.today ?? dayOfBuild());
    if (stale !== undefined)
        notices.push(stale);
    if (options.baseline !== undefined) {
        const { holdAgainstBaseline } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(122)]).then(__webpack_require__.bind(__webpack_require__, 9122));
        const held = await holdAgainstBaseline(report, options.baseline, options.cwd);
        report = held.report;
        if (held.notice !== undefined)
            notices.push(held.notice);
    }
    const source = sourceReader(loaded.workspace, options.cwd);
    return {
        ...loaded,
        notices,
        report,
        lineText: (path, line) => source(path)?.lineText(line),
        text: (path) => source(path)?.text,
    };
}
/** https://reproducible-builds.org/specs/source-date-epoch/ */
function dayOfBuild() {
    const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
    return dayOf(/^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date());
}
const dayOf = (date) => date.toISOString().slice(0, 10);
/** The directory that globs and the configuration belong to; nothing outside it is ever written. */
function rootOf(options) {
    if (options.root !== undefined)
        return options.root;
    const [only, ...others] = options.paths;
    if (only === undefined || others.length > 0)
        return options.cwd;
    const path = (0,external_node_path_.resolve)(options.cwd, only);
    return only !== '' && (0,files/* kindOf */.I)(path) === 'directory' ? path : options.cwd;
}
function sourceReader(workspace, cwd) {
    const sources = new Map(workspace.files.map((file) => [file.path, file.source]));
    return (path) => {
        if (!sources.has(path))
            sources.set(path, readSource(path, cwd));
        return sources.get(path);
    };
}
/** The configuration is no file of the workspace; findings may lie in it all the same. */
function readSource(path, cwd) {
    try {
        return new source/* SourceText */.D(path, (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(cwd, path), 'utf8').replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
}
/** Everything a thrown value says, one problem a line for the user's own mistakes. */
function describeFailure(error) {
    if (error instanceof ConfigurationError)
        return { mine: false, text: error.message };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { mine: true, text: `internal error: ${text}` };
}


/***/ })

};
