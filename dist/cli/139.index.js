export const id = 139;
export const ids = [139];
export const modules = {

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
