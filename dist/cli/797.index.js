export const id = 797;
export const ids = [797,596];
export const modules = {

/***/ 3162:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   I4: () => (/* binding */ lookingFault),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   ig: () => (/* binding */ leftOut),
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
/** The files that patterns leave out, relative to the root, with `/`. */
async function leftOut(root, patterns) {
    if (patterns.length === 0)
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 1668));
    return excluded(glob, root, patterns, root);
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

/***/ 8797:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSimulate: () => (/* binding */ runSimulate)
});

// UNUSED EXPORTS: simulateRequest

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/iam/evaluate.js
var evaluate = __webpack_require__(3305);
// EXTERNAL MODULE: ./.build/iam/explain.js + 1 modules
var explain = __webpack_require__(232);
// EXTERNAL MODULE: ./.build/syntax/json.js
var json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
// EXTERNAL MODULE: ./.build/shell/file-faults.js
var file_faults = __webpack_require__(8011);
// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./.build/shell/lines.js

/**
 * Cuts a stream of UTF-8 into batches of lines, without their endings (LF or CRLF) and without a byte order mark. Holds
 * one chunk and one line at a time.
 * @param limit characters from which on a line is given up
 */
async function* lineBatches(input, limit = 64 * 1024 * 1024) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let skipped = 0;
    let first = true;
    const finish = (line) => {
        if (skipped > 0) {
            const length = skipped + line.length;
            skipped = 0;
            return { tooLong: length };
        }
        return line.endsWith('\r') ? line.slice(0, -1) : line;
    };
    for await (const chunk of input) {
        let text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
        if (text === '')
            continue;
        if (first) {
            first = false;
            if (text.charCodeAt(0) === 0xfeff)
                text = text.slice(1);
        }
        const lines = [];
        let from = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.push(finish(rest + text.slice(from, end)));
            rest = '';
            from = end + 1;
        }
        rest += text.slice(from);
        if (rest.length > limit) {
            skipped += rest.length;
            rest = '';
        }
        if (lines.length > 0)
            yield lines;
    }
    rest += decoder.end();
    if (rest !== '' || skipped > 0)
        yield [finish(rest)];
}

// EXTERNAL MODULE: ./.build/shell/log.js
var log = __webpack_require__(3649);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/iam/caller.js
var iam_caller = __webpack_require__(2385);
// EXTERNAL MODULE: ./.build/iam/compile.js + 1 modules
var compile = __webpack_require__(7317);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/shell/request-body.js





/** A request that cannot be read; the message goes into the answer's line. */
class RequestError extends Error {
}
const decisions = ['allowed', 'implicitDeny', 'explicitDeny', 'unknown'];
const members = [
    'name',
    'principal',
    'action',
    'resource',
    'context',
    'unknownContext',
    'identityPolicies',
    'permissionsBoundaries',
    'sessionPolicies',
    'serviceControlPolicies',
    'resourceControlPolicies',
    'resourcePolicy',
    'resourceAccount',
    'expect',
    'explain',
];
const known = new Set(members);
/** Policies that were met at least twice, by their text: the lines of a file mostly repeat them. */
const cache = new Map();
/** Bounds of the cache: documents, and characters of all and of one. */
const cacheLimits = { documents: 1024, characters: 4_000_000, oneDocument: 200_000 };
let cachedCharacters = 0;
/** Hashes of the texts met lately. What is met for the first time is not kept: it may never come again. */
const met = new Uint32Array(8192);
/** FNV-1a. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return value >>> 0;
}
function compiled(value) {
    const key = JSON.stringify(value);
    const found = cache.get(key);
    if (found !== undefined)
        return found;
    const policy = (0,compile/* compilePolicy */.C)(value);
    if (key.length > cacheLimits.oneDocument)
        return policy;
    const hashed = hash(key);
    const slot = hashed % met.length;
    if (met[slot] !== hashed) {
        met[slot] = hashed;
        return policy;
    }
    if (cache.size >= cacheLimits.documents || cachedCharacters + key.length > cacheLimits.characters) {
        cache.clear();
        cachedCharacters = 0;
    }
    cachedCharacters += key.length;
    cache.set(key, policy);
    return policy;
}
function request_body_text(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string' || value === '')
        throw new RequestError(`\`${name}\` must be a text`);
    return value;
}
function required(body, name) {
    const value = request_body_text(body, name);
    if (value === undefined)
        throw new RequestError(`\`${name}\` is missing`);
    return value;
}
function documents(value, name) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new RequestError(`\`${name}\` must be a list of policy documents`);
    return value.map((item) => {
        if (!(0,base_value/* isObject */.Gv)(item))
            throw new RequestError(`\`${name}\` holds a value that is no policy document`);
        return compiled(item);
    });
}
function levels(value, name) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new RequestError(`\`${name}\` must be a list of levels, each a list of documents`);
    return value.map((level) => {
        if (!Array.isArray(level))
            throw new RequestError(`\`${name}\` holds a level that is no list of policy documents`);
        return documents(level, name);
    });
}
/**
 * Reads one request object.
 * @throws RequestError when a member is missing or of the wrong type
 */
function readRequest(body) {
    if (!(0,base_value/* isObject */.Gv)(body))
        throw new RequestError('a request must be an object');
    for (const member of Object.keys(body))
        if (!known.has(member))
            refuseMisspelt(member);
    const principal = request_body_text(body, 'principal');
    if (principal !== undefined && !isPrincipal(principal))
        throw new RequestError(`\`${principal}\` is no principal; expected an ARN, a service such as \`sagemaker.amazonaws.com\`, or \`*\``);
    const action = required(body, 'action');
    if (action !== '*' && !action.includes(':'))
        throw new RequestError(`\`${action}\` is no action; expected \`service:Action\``);
    const resource = required(body, 'resource');
    const given = body['resourcePolicy'];
    if (given !== undefined && given !== null && !(0,base_value/* isObject */.Gv)(given))
        throw new RequestError('`resourcePolicy` must be a policy document or null');
    const resourceKind = kindOf(action, resource, given !== undefined);
    const unseen = resourceKind === 'ordinary' ? null : 'unknown';
    const expect = request_body_text(body, 'expect');
    if (expect !== undefined && !decisions.includes(expect))
        throw new RequestError(`\`expect\` is one of ${decisions.join(', ')}, not \`${expect}\``);
    const explain = body['explain'] ?? false;
    if (typeof explain !== 'boolean')
        throw new RequestError('`explain` must be true or false');
    const caller = (0,iam_caller/* callerOf */.$U)(principal);
    // Whose account the ARN names says nothing where the principal's is not known.
    const inArn = principal === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(resource)?.[1];
    return {
        name: request_body_text(body, 'name'),
        expect: expect,
        explain,
        request: {
            principal,
            action: request_body_pattern(action),
            resource: request_body_pattern(resource),
            context: readContext(body['context'], body['unknownContext'], caller),
            resourceAccount: request_body_text(body, 'resourceAccount') ?? inArn,
        },
        policies: {
            identity: documents(body['identityPolicies'], 'identityPolicies'),
            boundaries: documents(body['permissionsBoundaries'], 'permissionsBoundaries'),
            sessions: documents(body['sessionPolicies'], 'sessionPolicies'),
            scps: levels(body['serviceControlPolicies'], 'serviceControlPolicies'),
            rcps: levels(body['resourceControlPolicies'], 'resourceControlPolicies'),
            resource: given === undefined ? unseen : given === null ? null : compiled(given),
            resourceKind,
        },
    };
}
/** An ARN; a service or an identity provider, whose names are those of hosts; or everybody. */
const isPrincipal = (value) => value.startsWith('arn:') ? (0,iam_caller/* arnParts */.wo)(value) !== undefined : value === '*' || value.includes('.');
/** A member that looks like a known one is a slip that would change the answer; any other is a note of the writer's. */
function refuseMisspelt(member) {
    if (member.length < 8)
        return;
    const near = (0,mod/* closest */.kp)(member, members);
    if ((0,mod/* distance */.Io)(member, near) <= 2)
        throw new RequestError(`unknown member \`${member}\`, did you mean \`${near}\`?`);
}
/** `arn:aws:iam::111122223333:role/name`, in one pass: a request's resource may be of any length. */
function isRole(resource) {
    const service = resource.indexOf(':iam:');
    return service >= 0 && resource.includes(':role/', service + 5);
}
/** Role trust policies and key policies must allow by themselves. */
function kindOf(action, resource, given) {
    if (/^kms:/i.test(action) && (given || resource.includes(':kms:')))
        return 'key';
    if (/^sts:(AssumeRole|TagSession|SetSourceIdentity)/i.test(action) && (given || isRole(resource)))
        return 'trust';
    return 'ordinary';
}
const request_body_pattern = (value) => (/[*?$]/.test(value) ? (0,pattern/* parsePattern */.EY)(value, { placeholders: false }) : (0,pattern/* literal */.eu)(value));
const absent = { state: 'absent' };
const unknown = { state: 'unknown' };
/** The context that is given, complete but for the keys that follow from the principal. */
function readContext(given, unknownKeys, caller) {
    const follows = followingKeys(caller);
    const values = new Map();
    if (given !== undefined && given !== null) {
        if (!(0,base_value/* isObject */.Gv)(given))
            throw new RequestError('`context` must be an object');
        for (const key of Object.keys(given))
            values.set(key.toLowerCase(), contextValue(key, given[key]));
    }
    if (unknownKeys !== undefined && unknownKeys !== null) {
        if (!Array.isArray(unknownKeys))
            throw new RequestError('`unknownContext` must be a list of keys');
        for (const key of unknownKeys) {
            if (typeof key !== 'string')
                throw new RequestError('`unknownContext` must be a list of keys');
            values.set(key.toLowerCase(), unknown);
        }
    }
    return { get: (key) => values.get(key) ?? follows.get(key) ?? absent };
}
function contextValue(key, value) {
    const single = (item) => {
        if (typeof item === 'string')
            return item;
        if (typeof item === 'number' || typeof item === 'boolean')
            return String(item);
        throw new RequestError(`the context value of \`${key}\` must be a text, number, boolean or list of these`);
    };
    if (Array.isArray(value))
        return { state: 'known', values: value.map(single), multi: true };
    return { state: 'known', values: [single(value)] };
}
const following = new WeakMap();
/**
 * Condition keys whose value follows from the principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
function followingKeys(caller) {
    let keys = following.get(caller);
    if (keys === undefined) {
        keys = new Map(listFollowing(caller).map(([key, value]) => [key, { state: 'known', values: [value] }]));
        following.set(caller, keys);
    }
    return keys;
}
function listFollowing(caller) {
    const { account, text: arn } = caller;
    if (caller.kind === 'anonymous')
        return [
            ['aws:principaltype', 'Anonymous'],
            ['aws:userid', 'anonymous'],
        ];
    if (caller.kind !== 'identity' || account === undefined || arn === undefined)
        return [];
    const [, partition] = arn.split(':');
    const rest = arn.split(':').slice(5).join(':');
    const session = caller.session;
    const keys = [
        ['aws:principalarn', session === undefined ? arn : `arn:${partition}:iam::${account}:role/${session.role}`],
        ['aws:principalaccount', account],
    ];
    if (rest.startsWith('user/'))
        keys.push(['aws:principaltype', 'User'], ['aws:username', rest.slice(rest.lastIndexOf('/') + 1)]);
    else if (caller.isRoot)
        keys.push(['aws:principaltype', 'Account'], ['aws:userid', account]);
    else if (rest.startsWith('federated-user/'))
        keys.push(['aws:principaltype', 'FederatedUser'], ['aws:userid', `${account}:${rest.slice(15)}`]);
    else
        keys.push(['aws:principaltype', 'AssumedRole']);
    return keys;
}

;// CONCATENATED MODULE: ./.build/shell/simulate.js












/**
 * Evaluates one request object.
 * @param explained whether to explain; the request may ask for it too
 * @throws RequestError when a member is missing or of the wrong type
 */
function simulateRequest(body, explained = false) {
    const { name, expect, explain: asked, request, policies } = readRequest(body);
    const full = explained || asked ? (0,explain/* explain */.W)(request, policies) : undefined;
    const evaluation = full ?? (0,evaluate/* evaluateMatched */.iX)(request, policies);
    const { decision, matched, reason } = evaluation;
    const answer = name === undefined ? { decision, matched, reason } : { name, decision, matched, reason };
    if (evaluation.witness !== undefined)
        answer.witness = evaluation.witness;
    if (full !== undefined) {
        const { lacking, nearest, covered, unknownReason } = full;
        if (decision === 'implicitDeny' || decision === 'unknown')
            Object.assign(answer, { lacking, nearest });
        if (covered.length > 0)
            answer.covered = covered;
        if (unknownReason !== undefined)
            answer.unknownReason = unknownReason;
    }
    if (expect !== undefined)
        answer.expect = expect;
    return answer;
}
/** Characters of answers that are written at once. */
const outputSize = 65_536;
/** Most differing answers that are named one by one. */
const mostDifferences = 20;
/** Runs `simulate`. @returns the exit code: 0 done, 1 an expectation differs, 2 a bad line or option */
async function runSimulate(options, io) {
    if (options.requests === undefined)
        return single(options, io);
    const { requests } = options;
    const input = requests === '-' ? io.stdin : (0,external_node_fs_.createReadStream)(requests, { highWaterMark: 4 * outputSize });
    let status = 0;
    let number = 0;
    let pending = '';
    let expected = 0;
    const differing = [];
    let differences = 0;
    try {
        for await (const lines of lineBatches(input)) {
            if (io.stdout.destroyed === true)
                break;
            for (const line of lines) {
                number++;
                if (typeof line === 'string' && line.trim() === '')
                    continue;
                const answer = answerLine(line, number);
                if ('error' in answer)
                    status = 2;
                else if (answer.expect !== undefined) {
                    expected++;
                    if (answer.expect !== answer.decision && ++differences <= mostDifferences)
                        differing.push(differenceText(answer, number));
                }
                pending += `${JSON.stringify(answer)}\n`;
                if (pending.length < outputSize)
                    continue;
                const written = io.stdout.write(pending);
                pending = '';
                if (written === false)
                    await drained(io.stdout);
            }
        }
    }
    catch (error) {
        // An error of the file system carries a code; anything else is ours.
        if (error.code === undefined)
            throw error;
        io.stderr.write(`cannot read ${(0,message/* code */.aY)(requests)}: ${(0,file_faults/* fileFault */.b)(error)}\n`);
        status = 2;
    }
    io.stdout.write(pending);
    if (differences === 0)
        return status;
    for (const text of differing)
        io.stderr.write(`${text}\n`);
    io.stderr.write(`${differences} of ${expected} ${expected === 1 ? 'expectation differs' : 'expectations differ'}\n`);
    return Math.max(status, 1);
}
function differenceText({ name, expect, decision, reason }, number) {
    const which = name === undefined ? `line ${number}` : `line ${number}, ${(0,message/* code */.aY)(name)}`;
    return (0,log/* harmless */.I)(`${which}: expected ${expect}, found ${decision}: ${reason}`);
}
/** Until what was written is taken, or nobody takes it any more. */
function drained(stream) {
    return new Promise((resolve) => {
        const { once, off } = stream;
        if (once === undefined || off === undefined || stream.destroyed === true)
            return resolve();
        const events = ['drain', 'close', 'error'];
        const done = () => {
            for (const event of events)
                off.call(stream, event, done);
            resolve();
        };
        for (const event of events)
            once.call(stream, event, done);
    });
}
function answerLine(line, number) {
    if (typeof line !== 'string')
        return { error: `line ${number}: the line has ${line.tooLong} characters, too many` };
    try {
        return simulateRequest(JSON.parse(line));
    }
    catch (error) {
        if (error instanceof RangeError)
            return { error: `line ${number}: the request is nested too deeply` };
        if (!(error instanceof RequestError || error instanceof SyntaxError))
            throw error;
        return { error: `line ${number}: ${error.message}` };
    }
}
/** A policy file: JSON, with comments if need be. @throws RequestError with the line and column of a mistake */
async function readPolicy(path) {
    const { source, problem } = await (0,files/* readSource */.o$)('.', path);
    if (source === undefined || problem !== undefined)
        throw new RequestError(`${(0,message/* code */.aY)(path)} ${problem}`);
    try {
        return JSON.parse(source.text);
    }
    catch {
        const { roots, problems } = (0,json.parseJson)(source.text);
        const [first] = problems;
        if (first === undefined && roots[0] !== undefined)
            return (0,tree/* toValue */.BA)(roots[0]);
        const place = source.positionAt(first?.start ?? 0);
        throw new RequestError((0,errors/* formatProblem */.V)({ message: first?.message ?? 'expected a policy, found nothing', path, ...place }));
    }
}
async function single(options, io) {
    try {
        const context = {};
        for (const pair of options.context ?? []) {
            const at = pair.indexOf('=');
            if (at < 1)
                throw new RequestError(`\`--context ${pair}\`: expected KEY=VALUE`);
            const key = pair.slice(0, at);
            const before = Object.hasOwn(context, key) ? context[key] : undefined;
            const value = pair.slice(at + 1);
            context[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
        }
        for (const name of ['action', 'resource'])
            if (options[name] === undefined)
                throw new RequestError(`\`--${name}\` is needed, or \`--requests FILE\``);
        const answer = simulateRequest({
            ...(options.principal === undefined ? {} : { principal: options.principal }),
            action: options.action,
            resource: options.resource,
            context,
            unknownContext: options.unknownContext ?? [],
            identityPolicies: await Promise.all((options.policy ?? []).map(readPolicy)),
            ...(options.permissionsBoundary === undefined
                ? {}
                : { permissionsBoundaries: [await readPolicy(options.permissionsBoundary)] }),
            ...(options.resourcePolicy === undefined ? {} : { resourcePolicy: await readPolicy(options.resourcePolicy) }),
        }, true);
        io.stdout.write(`${JSON.stringify(answer)}\n`);
        return 0;
    }
    catch (error) {
        if (!(error instanceof RequestError))
            throw error;
        io.stderr.write(`${(0,log/* harmless */.I)(error.message)}\n`);
        return 2;
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


/***/ }),

/***/ 5546:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
