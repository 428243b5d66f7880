export const id = 513;
export const ids = [513];
export const modules = {

/***/ 3162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText),
/* harmony export */   o: () => (/* binding */ unmarkedUtf16)
/* harmony export */ });
let utf8;
/** Decodes UTF-8 and UTF-16, with or without byte order mark. Never throws. */
function decodeText(bytes) {
    const text = decode(bytes);
    if (text === undefined)
        return { text: '', problem: 'not UTF-8 text' };
    if (text.includes('\0'))
        return { text: '', problem: 'binary, not text' };
    return { text };
}
function decode(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return new TextDecoder('utf-16le').decode(swapped(bytes));
    const order = unmarkedUtf16(bytes);
    if (order !== undefined)
        return new TextDecoder('utf-16le').decode(order === 'little' ? bytes : swapped(bytes));
    utf8 ??= new TextDecoder('utf-8', { fatal: true });
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
/**
 * The byte order of UTF-16 that no mark announces: a text of every format here begins with two ASCII characters, so
 * every second byte of the first four is 0.
 * https://www.rfc-editor.org/rfc/rfc4627#section-3
 */
function unmarkedUtf16(bytes) {
    if (bytes.length < 4 || bytes.length % 2 !== 0)
        return undefined;
    const [a, b, c, d] = bytes;
    if (a !== 0 && b === 0 && c !== 0 && d === 0)
        return 'little';
    return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'big' : undefined;
}
// Node built without full ICU has no utf-16be decoder.
function swapped(bytes) {
    const result = new Uint8Array(bytes.length & ~1);
    for (let i = 0; i < result.length; i += 2) {
        result[i] = bytes[i + 1];
        result[i + 1] = bytes[i];
    }
    return result;
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SourceText)
/* harmony export */ });
/** A text with its path; turns offsets (UTF-16 units) into 1-based lines and columns. */
class SourceText {
    path;
    text;
    lineStarts;
    /** @param path relative to the root, with `/`. @param text decoded, without byte order mark. */
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    /** 1-based line and column (UTF-16 units) of an offset. Offsets outside the text are clamped. */
    positionAt(offset) {
        const starts = this.starts();
        const at = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const mid = (low + high + 1) >> 1;
            if (starts[mid] <= at)
                low = mid;
            else
                high = mid - 1;
        }
        return { line: low + 1, column: at - starts[low] + 1 };
    }
    /** The offset of a 1-based line and column (UTF-16 units). Places outside the text are clamped. */
    offsetAt(line, column) {
        const starts = this.starts();
        if (line > starts.length)
            return this.text.length;
        const start = starts[Math.max(1, line) - 1];
        return Math.min(start + Math.max(1, column) - 1, this.text.length);
    }
    /** The text of a 1-based line, without its line ending. */
    lineText(line) {
        const starts = this.starts();
        const start = starts[line - 1];
        if (start === undefined)
            return '';
        return this.text.slice(start, starts[line] ?? this.text.length).replace(/\r?\n$|\r$/, '');
    }
    starts() {
        if (this.lineStarts === undefined) {
            const starts = [0];
            for (let i = 0; i < this.text.length; i++) {
                const c = this.text.charCodeAt(i);
                if (c === 10)
                    starts.push(i + 1);
                else if (c === 13 && this.text.charCodeAt(i + 1) !== 10)
                    starts.push(i + 1);
            }
            this.lineStarts = starts;
        }
        return this.lineStarts;
    }
}


/***/ }),

/***/ 7160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   I4: () => (/* binding */ lookingFault),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   m1: () => (/* binding */ excludes),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   p0: () => (/* binding */ insideRoot),
/* harmony export */   uI: () => (/* binding */ maximumSize)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_decode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3162);
/* harmony import */ var _base_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8741);
/* harmony import */ var _file_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8011);





/** Larger files are not read. In bytes. */
const maximumSize = 5 * 1024 * 1024;
const defaultPatterns = ['**/*.{json,yaml,yml,xml,jsonc,template,policy,tf,tofu,tfvars}'];
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
]);
const skippedFile = /^(package(-lock)?\.json|tsconfig.*\.json)$/;
/**
 * The files that match, relative to the root, with `/`, sorted. Given patterns replace the defaults; a pattern without
 * magic may name any file. Folders of dependencies and build output are skipped; no symbolic link leads out of the root.
 */
async function findFiles(root, options = {}) {
    const { glob } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 1668));
    const given = [...(options.patterns ?? []), ...(options.cors ?? [])];
    const found = new Set();
    // Everything else is judged by its folder.
    const links = new Set();
    const patterns = [];
    for (const pattern of given.length > 0 ? given : defaultPatterns) {
        const kind = given.length > 0 ? kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, pattern)) : undefined;
        if (kind === 'file') {
            const path = posix((0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(pattern));
            found.add(path);
            links.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
        }
        else if (kind === 'directory')
            for (const tail of defaultPatterns)
                patterns.push(`${posix(pattern)}/${tail}`);
        else
            patterns.push(posix(pattern));
    }
    if (patterns.length > 0) {
        const left = new Set(options.exclude === undefined || options.exclude.length === 0
            ? []
            : await excluded(glob, root, options.exclude, options.base ?? root));
        const matches = await glob(patterns, {
            cwd: root,
            dot: true,
            nodir: true,
            follow: false,
            withFileTypes: true,
            ignore: {
                ignored: (path) => given.length === 0 && skippedFile.test(path.name),
                childrenIgnored: (path) => {
                    if (path.isSymbolicLink() ||
                        (given.length === 0
                            ? skippedFolders.has(path.name) && path.relativePosix() !== ''
                            : path.name === 'node_modules' || path.name === '.git'))
                        return true;
                    const fault = options.onFault === undefined || !path.isDirectory() ? undefined : listingFault(path.fullpath());
                    if (fault !== undefined)
                        options.onFault(path.relativePosix(), fault);
                    return fault !== undefined;
                },
            },
        });
        for (const match of matches) {
            const path = match.relativePosix();
            if (left.has(path))
                continue;
            if (match.isFile() || ((match.isSymbolicLink() || match.isUnknown()) && kindOf(match.fullpath()) === 'file')) {
                found.add(path);
                if (match.isSymbolicLink())
                    links.add(match.fullpath());
            }
        }
    }
    return [...found].filter(insideOf(root, links)).sort();
}
const exclusion = { dot: true, posix: true, nodir: true, follow: false, ignore: '**/{node_modules,.git}/**' };
/** The files to be left out, relative to the root. */
async function excluded(glob, root, patterns, base) {
    const found = await glob(patterns.flatMap(asExclusion), { ...exclusion, cwd: base });
    return base === root ? found : found.map((path) => posix((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, path))));
}
/**
 * Whether a pattern of files to be left out matches one. Of a folder that is skipped anyway, such as `node_modules`, it
 * is not asked.
 */
async function excludes(root, pattern) {
    if (posix(pattern)
        .split('/')
        .some((part) => skippedFolders.has(part) || skippedFile.test(part)))
        return true;
    const { globIterate } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 1668));
    for await (const _ of globIterate(asExclusion(pattern), { ...exclusion, cwd: root }))
        return true;
    return false;
}
/** Whether a path's real place is inside the root. Folders are resolved once. */
function insideOf(root, links) {
    const realRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    const inside = (path) => {
        try {
            const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
            return real === realRoot || real.startsWith(realRoot.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? realRoot : realRoot + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
        }
        catch {
            return false;
        }
    };
    const folders = new Map();
    return (path) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(full, '..');
        let known = folders.get(folder);
        if (known === undefined) {
            known = inside(folder);
            folders.set(folder, known);
        }
        return known && (!links.has(full) || inside(full));
    };
}
/** Whether a path's real place is inside the root's. */
function insideRoot(root, path) {
    return insideOf(root, new Set([(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)]))(path);
}
/** What is excluded: the files that match, and everything in a folder that does. */
function asExclusion(pattern) {
    const path = posix(pattern).replace(/^\.\//, '');
    if (path.endsWith('/'))
        return [`${path}**`];
    return path.endsWith('**') ? [path] : [path, `${path}/**`];
}
/** What stands at a path, links followed; undefined for anything else, and for what cannot be looked at. */
function kindOf(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : undefined;
    }
    catch {
        return undefined;
    }
}
/** Why it is not known what stands at a path, as the end of a sentence; undefined: it is known, or nothing is there. */
function lookingFault(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        return undefined;
    }
    catch (error) {
        return `cannot be read: ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFault */ .b)(error)}`;
    }
}
/** Why the entries of a folder cannot be listed, as the end of a sentence. */
function listingFault(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return `cannot be read: ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFault */ .b)(error)}`;
    }
}
/** With `/` on every system. */
const posix = (path) => (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
/**
 * A file's text, or why it cannot be read. Reads at once: for many small files the thread pool costs more than it gains.
 * @param path relative to the root. @param reported the path for messages.
 */
async function readSource(root, path, reported = path) {
    let file;
    try {
        // A pipe must not block.
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile())
            return { problem: 'is not a file' };
        if (stats.size > maximumSize)
            return { problem: 'is larger than 5 MB' };
        const bytes = Buffer.allocUnsafe(stats.size);
        let length = 0;
        while (length < stats.size) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, stats.size - length, length);
            if (count === 0)
                break;
            length += count;
        }
        const { text, problem } = (0,_base_decode_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g)(bytes.subarray(0, length));
        if (problem !== undefined)
            return { source: new _base_source_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceText */ .D(reported, text), problem: `is ${problem}` };
        return { source: new _base_source_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceText */ .D(reported, text) };
    }
    catch (error) {
        return { problem: `cannot be read: ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFault */ .b)(error)}` };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 5596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
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


/***/ }),

/***/ 5546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   TL: () => (/* binding */ duplicateMembers),
/* harmony export */   kK: () => (/* binding */ maximumDepth),
/* harmony export */   oB: () => (/* binding */ nodeAt)
/* harmony export */ });
/** Deepest nesting any parser here accepts. */
const maximumDepth = 200;
/** The plain value of a tree. Of members with the same name the last one wins, as in `JSON.parse`. */
function toValue(node) {
    if (node.type === 'scalar')
        return node.value;
    if (node.type === 'array')
        return node.items.map(toValue);
    const result = {};
    for (const { key, value } of node.members)
        setOwn(result, key.value, toValue(value));
    return result;
}
/**
 * The node at a path, or its nearest ancestor that exists. Step 0 into a value that is no list is the value itself,
 * since a lone value stands for a list of one.
 */
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        const next = child(node, step);
        if (next === undefined)
            return node;
        node = next;
    }
    return node;
}
/** The last member with this name. */
function memberOf(node, name) {
    // Asked very often: a loop is quicker than a call for each member.
    const { members } = node;
    for (let i = members.length - 1; i >= 0; i--)
        if (members[i].key.value === name)
            return members[i];
    return undefined;
}
/** Names that stand twice in one object, each time with the one before. What YAML merges in is no second one. */
function duplicateMembers(root) {
    if (root.type === 'scalar')
        return [];
    if (root.type === 'array')
        return root.items.flatMap(duplicateMembers);
    const seen = new Map();
    const found = [];
    for (const { key, value } of root.members) {
        if (key.start >= root.start && key.end <= root.end) {
            const first = seen.get(key.value);
            if (first !== undefined)
                found.push({ first, last: key });
            seen.set(key.value, key);
        }
        found.push(...duplicateMembers(value));
    }
    return found;
}
function child(node, step) {
    if (node.type === 'array')
        return typeof step === 'number' ? node.items[step] : undefined;
    if (node.type === 'object') {
        const member = memberOf(node, String(step));
        if (member !== undefined)
            return member.value;
    }
    return step === 0 ? node : undefined;
}
function setOwn(target, key, value) {
    // Assigning `__proto__` would set the prototype instead of a member.
    if (key === '__proto__') {
        Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
    else
        target[key] = value;
}


/***/ })

};
