export const id = 122;
export const ids = [122,596];
export const modules = {

/***/ 9122:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  holdAgainstBaseline: () => (/* binding */ holdAgainstBaseline)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/syntax/json.js
var json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
// EXTERNAL MODULE: ./.build/findings/changed.js
var changed = __webpack_require__(7021);
// EXTERNAL MODULE: ./.build/findings/copies.js
var findings_copies = __webpack_require__(3296);
// EXTERNAL MODULE: ./.build/findings/finding.js
var findings_finding = __webpack_require__(284);
;// CONCATENATED MODULE: ./.build/findings/baseline.js






/**
 * The baseline of a report as JSON, for people to read in a diff: every finding that no suppression covers, by
 * fingerprint; rule, path and message say what it was. Sorted, so that two runs over the same files agree.
 */
function baselineText(report) {
    const entries = report.findings
        .filter((finding) => finding.suppressed === undefined || finding.suppressed.reason === findings_finding/* baselineReason */.kC)
        .flatMap((finding) => 
    // A copy that fails later is new, though what is wrong with it is said in the same place.
    (finding.copies ?? [finding]).map(({ fingerprint, message }) => ({
        fingerprint,
        rule: finding.requirement === undefined ? finding.rule : `${finding.rule}#${finding.requirement}`,
        path: finding.location.path,
        message,
    })))
        .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
    return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** The fingerprints of a baseline. @throws ConfigurationError with line and column for anything that is none */
function readBaseline(source) {
    const fail = (node, message) => {
        throw new errors/* ConfigurationError */.j([{ message, path: source.path, ...source.positionAt(node.start) }]);
    };
    const { roots, problems } = (0,json.parseJson)(source.text);
    if (problems[0] !== undefined)
        fail(problems[0], `the baseline cannot be read: ${problems[0].message}`);
    const root = roots[0];
    if (root.type !== 'object')
        return fail(root, 'the baseline must be an object with `version` and `findings`');
    const version = (0,tree/* memberOf */.C5)(root, 'version')?.value;
    if (version?.type !== 'scalar' || version.value !== 1)
        return fail(version ?? root, 'the baseline must say `"version": 1`; write it anew with `--update-baseline`');
    const findings = (0,tree/* memberOf */.C5)(root, 'findings')?.value;
    if (findings?.type !== 'array')
        return fail(findings ?? root, 'the baseline must have a list `findings`');
    return new Set(findings.items.map((item) => {
        const value = item.type === 'object' ? (0,tree/* memberOf */.C5)(item, 'fingerprint')?.value : undefined;
        if (value?.type !== 'scalar' || typeof value.value !== 'string' || value.value === '')
            return fail(value ?? item, 'an entry of the baseline must have a text `fingerprint`');
        return value.value;
    }));
}
/** Marks the findings that the baseline knows as suppressed and counts again. Other suppressions stay as they are. */
function applyBaseline(report, known) {
    let count = 0;
    /** Of the copies that a finding holds of the baseline may know some. */
    const apart = (finding) => {
        const { copies = [] } = finding;
        const [old, fresh] = [true, false].map((isKnown) => copies.filter((copy) => known.has(copy.fingerprint) === isKnown));
        return old.length === 0 || fresh.length === 0 ? [finding] : [(0,findings_copies/* ofCopies */.b)(finding, fresh), (0,findings_copies/* ofCopies */.b)(finding, old)];
    };
    const seen = new Set();
    const findings = report.findings.flatMap(apart).map((finding) => {
        if (!known.has(finding.fingerprint))
            return finding;
        for (const { fingerprint } of finding.copies ?? [finding])
            seen.add(fingerprint);
        if (finding.suppressed !== undefined)
            return finding;
        count++;
        return (0,changed/* changed */.t)(finding, { suppressed: { reason: findings_finding/* baselineReason */.kC } });
    });
    const gone = [...known].filter((entry) => !seen.has(entry)).length;
    const of = (severity) => findings.filter((finding) => finding.suppressed === undefined && finding.severity === severity).length;
    return {
        ...report,
        summary: {
            ...report.summary,
            findings: { error: of('error'), warning: of('warning'), notice: of('notice') },
            baseline: { known: count, gone },
        },
        findings,
    };
}
/** What is to be said of a baseline's entries that no longer occur; undefined: nothing. */
function baselineNotice(path, { gone }) {
    if (gone === 0)
        return undefined;
    return `${path}: ${gone} ${gone === 1 ? 'entry' : 'entries'} of the baseline no longer ${gone === 1 ? 'occurs' : 'occur'}; --update-baseline removes ${gone === 1 ? 'it' : 'them'}`;
}

// EXTERNAL MODULE: ./.build/shell/file-faults.js
var file_faults = __webpack_require__(8011);
// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
;// CONCATENATED MODULE: ./.build/shell/baseline.js






/**
 * Holds a report against a baseline file.
 * @throws ConfigurationError if the file is missing, broken or cannot be written
 */
async function holdAgainstBaseline(report, { file, update }, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, file);
    const shown = (0,files/* posix */.SA)((0,external_node_path_.relative)(cwd, full)) || file;
    if (update) {
        if ((0,files/* kindOf */.I)(full) === 'file')
            await demandBaseline(cwd, full, file, shown);
        const text = baselineText(report);
        write(full, file, text);
        const known = new Set(JSON.parse(text).findings.map((e) => e.fingerprint));
        return { report: applyBaseline(report, known) };
    }
    if ((0,files/* kindOf */.I)(full) !== 'file')
        throw new errors/* ConfigurationError */.j([
            { message: `the baseline \`${file}\` does not exist; \`--update-baseline\` writes it from what is found now` },
        ]);
    const { source, problem } = await (0,files/* readSource */.o$)(cwd, full, shown);
    if (source === undefined || problem !== undefined)
        throw new errors/* ConfigurationError */.j([{ message: `the baseline ${problem}`, path: shown }]);
    const held = applyBaseline(report, readBaseline(source));
    const notice = baselineNotice(shown, held.summary.baseline);
    return { report: held, ...(notice === undefined ? {} : { notice }) };
}
/** Nothing but a baseline is overwritten. */
async function demandBaseline(cwd, full, file, shown) {
    const { source, problem } = await (0,files/* readSource */.o$)(cwd, full, shown);
    try {
        if (source === undefined || problem !== undefined)
            throw new Error(problem);
        readBaseline(source);
    }
    catch {
        const message = `\`${file}\` is no baseline and is not overwritten; name another file, or remove it first`;
        throw new errors/* ConfigurationError */.j([{ message }]);
    }
}
/** By a rename, so that an interrupted run leaves the old file or the new one. */
function write(full, file, text) {
    const temporary = `${full}.${process.pid}.tmp`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(full), { recursive: true });
        (0,external_node_fs_.writeFileSync)(temporary, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(temporary, full);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw new errors/* ConfigurationError */.j([{ message: `cannot write the baseline \`${file}\`: ${(0,file_faults/* fileFault */.b)(error)}` }]);
    }
}


/***/ }),

/***/ 5596:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJson: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5546);


// jsonc-parser's SyntaxKind and ScanError are ambient const enums, which isolated modules cannot use.
const Token = {
    openBrace: 1,
    closeBrace: 2,
    openBracket: 3,
    closeBracket: 4,
    comma: 5,
    colon: 6,
    null: 7,
    true: 8,
    false: 9,
    string: 10,
    number: 11,
    firstTrivia: 12,
    lastTrivia: 15,
    end: 17,
};
const ScanProblem = {
    endOfComment: 1,
    endOfString: 2,
    endOfNumber: 3,
    unicode: 4,
    escape: 5,
    character: 6,
};
/**
 * Parses JSON with comments; several documents may follow one another. A missing comma and a comma after the last
 * item are problems after which it reads on; any other problem ends it. What was read until then is in the roots.
 */
function parseJson(text) {
    return new JsonParser(text).parse();
}
class JsonParser {
    text;
    scanner;
    problems = [];
    token = Token.end;
    start = 0;
    end = 0;
    /** End of the token before the current one. */
    previousEnd = 0;
    depth = 0;
    stopped = false;
    constructor(text) {
        this.text = text;
        this.scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.createScanner)(text, false);
    }
    parse() {
        const roots = [];
        this.next();
        if (this.token === Token.end)
            this.stop('a JSON value');
        while (this.token !== Token.end && !this.stopped) {
            const previous = roots.at(-1);
            if (previous !== undefined && (previous.type === 'scalar' || !this.opens())) {
                this.stop('the end of the file');
                break;
            }
            const root = this.value('a JSON value');
            if (root !== undefined)
                roots.push(root);
        }
        return { roots, problems: this.problems };
    }
    at(token) {
        return this.token === token;
    }
    opens() {
        return this.token === Token.openBrace || this.token === Token.openBracket;
    }
    next() {
        this.previousEnd = this.end;
        do {
            this.token = this.scanner.scan();
            this.start = this.scanner.getTokenOffset();
            this.end = this.start + this.scanner.getTokenLength();
            this.checkToken(this.scanner.getTokenError());
        } while (this.token >= Token.firstTrivia && this.token <= Token.lastTrivia);
    }
    checkToken(error) {
        switch (error) {
            case ScanProblem.endOfComment:
                this.report('expected `*/` at the end of the comment, found the end of the file', true);
                return;
            case ScanProblem.endOfString: {
                const found = this.end >= this.text.length ? 'the end of the file' : 'the end of the line';
                this.report(`expected \`"\` at the end of the string, found ${found}`, true);
                return;
            }
            case ScanProblem.endOfNumber:
                this.report('expected a digit in the number, found something else', true);
                return;
            case ScanProblem.unicode:
                this.report('expected four hexadecimal digits after `\\u` in the string, found something else', false);
                return;
            case ScanProblem.escape:
                this.report('expected an escape such as `\\n` or `\\\\` in the string, found an unknown one', false);
                return;
            case ScanProblem.character:
                this.report('expected control characters in the string to be escaped, found a bare one', false);
                return;
        }
    }
    report(message, stop) {
        if (this.stopped)
            return;
        this.add({ message, start: this.start, end: this.end });
        if (stop)
            this.stopped = true;
    }
    add(problem) {
        if (this.problems.length < 50)
            this.problems.push(problem);
    }
    stop(expected) {
        this.report(`expected ${expected}, found ${this.found()}`, true);
    }
    found() {
        switch (this.token) {
            case Token.end:
                return 'the end of the file';
            case Token.string:
                return 'a string';
            case Token.number:
                return 'a number';
            default: {
                const text = this.text.slice(this.start, Math.min(this.end, this.start + 20));
                return `\`${text}${this.end - this.start > 20 ? '…' : ''}\``;
            }
        }
    }
    value(expected) {
        switch (this.token) {
            case Token.openBrace:
                return this.nested(() => this.object());
            case Token.openBracket:
                return this.nested(() => this.array());
            case Token.string:
                return this.scalar(this.scanner.getTokenValue());
            case Token.number:
                return this.scalar(Number(this.scanner.getTokenValue()));
            case Token.true:
                return this.scalar(true);
            case Token.false:
                return this.scalar(false);
            case Token.null:
                return this.scalar(null);
            default:
                this.stop(expected);
                return undefined;
        }
    }
    nested(read) {
        if (this.depth >= _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK) {
            this.report(`expected at most ${_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK} levels of nesting, found more`, true);
            return undefined;
        }
        this.depth++;
        const node = read();
        this.depth--;
        return node;
    }
    scalar(value) {
        const node = { type: 'scalar', value, start: this.start, end: this.end };
        this.next();
        return node;
    }
    array() {
        const node = { type: 'array', items: [], start: this.start, end: this.end };
        this.list(Token.closeBracket, '`]`', 'array items', () => {
            const item = this.value('an array item');
            if (item !== undefined)
                node.items.push(item);
        });
        node.end = this.previousEnd;
        return node;
    }
    object() {
        const node = { type: 'object', members: [], start: this.start, end: this.end };
        this.list(Token.closeBrace, '`}`', 'members', () => {
            if (!this.at(Token.string))
                return this.stop('a member name in double quotes');
            const key = this.scalar(this.scanner.getTokenValue());
            if (this.stopped)
                return;
            if (!this.at(Token.colon))
                return this.stop(`\`:\` after the member name ${quote(key.value)}`);
            this.next();
            const value = this.value(`a value for ${quote(key.value)}`);
            if (value !== undefined)
                node.members.push({ key, value });
        });
        node.end = this.previousEnd;
        return node;
    }
    /** The items between the brackets, from the opening to after the closing one. */
    list(close, closeName, what, item) {
        this.next();
        let first = true;
        while (!this.stopped && this.token !== close) {
            if (!first) {
                if (this.token === Token.comma) {
                    const comma = { start: this.start, end: this.end };
                    this.next();
                    if (this.token === close && !this.stopped) {
                        this.add({ message: `expected no \`,\` before ${closeName}, found one`, ...comma });
                        break;
                    }
                }
                else if (this.startsItem(close)) {
                    const message = `expected \`,\` between two ${what}, found ${this.found()}`;
                    this.add({ message, start: this.previousEnd, end: this.previousEnd });
                }
                else
                    this.stop(`\`,\` or ${closeName}`);
            }
            if (this.stopped)
                return;
            item();
            first = false;
        }
        if (!this.stopped)
            this.next();
    }
    /** Whether the token can begin the next item, so that only a comma is missing. */
    startsItem(close) {
        if (this.token === Token.string)
            return true;
        if (close === Token.closeBrace)
            return false;
        return this.opens() || (this.token >= Token.null && this.token <= Token.number);
    }
}
function quote(name) {
    return `\`${name.length > 40 ? `${name.slice(0, 40)}…` : name}\``;
}


/***/ })

};
