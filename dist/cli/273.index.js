export const id = 273;
export const ids = [273];
export const modules = {

/***/ 8273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

// EXTERNAL MODULE: ./.build/shell/run.js + 8 modules
var run = __webpack_require__(1519);
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
    /** Applies the safe fixes that do not touch one another. False when there was none. */
    applyRound(result) {
        const edits = new Map();
        let some = false;
        for (const finding of result.report.findings) {
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
const identity = ({ rule, requirement, principal, bucket }) => JSON.stringify([rule, requirement, principal, bucket]);
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


/***/ })

};
