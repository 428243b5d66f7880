export const id = 210;
export const ids = [210];
export const modules = {

/***/ 3162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
let utf8;
/** Decodes UTF-8 with or without byte order mark, and UTF-16 with one. Never throws. */
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
    utf8 ??= new TextDecoder('utf-8', { fatal: true });
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
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

/***/ 1483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ policyKind),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   hM: () => (/* binding */ checkPolicy),
/* harmony export */   i6: () => (/* binding */ findPolicy)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8931);


const statementMembers = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'];
const versions = ['2012-10-17', '2008-10-17'];
/**
 * The policy in a file's value: the document itself, a wrapper as the AWS CLI prints it, a bare statement or a list
 * of bare statements.
 * @param named the configuration says that it is one, so the least likeness will do.
 */
function findPolicy(value, named) {
    if (looksLikePolicy(value) || (named && (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && 'Statement' in value)) {
        return { policy: value, toFile: (path) => path };
    }
    for (const wrapper of wrappers) {
        const inner = wrapper.reduce((at, step) => ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(at) ? at[step] : undefined), value);
        if (inner === undefined || !looksLikePolicy(inner))
            continue;
        const trust = wrapper.at(-1) === 'AssumeRolePolicyDocument' ? { kind: 'trust-policy' } : {};
        return { policy: inner, toFile: (path) => [...wrapper, ...path], ...trust };
    }
    if (isBareStatement(value)) {
        // ['Statement', 0, …] of the document is […] of the file.
        return { policy: { Statement: [value] }, toFile: (path) => path.slice(2) };
    }
    if (Array.isArray(value) && value.length > 0 && value.every(isBareStatement)) {
        return { policy: { Statement: value }, toFile: (path) => path.slice(1) };
    }
    return undefined;
}
const wrappers = [
    ['PolicyDocument'],
    ['AssumeRolePolicyDocument'],
    ['Role', 'AssumeRolePolicyDocument'],
    ['PolicyVersion', 'Document'],
];
function looksLikePolicy(value) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) || !Object.hasOwn(value, 'Statement'))
        return false;
    if (versions.includes(value.Version))
        return true;
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(value.Statement).some((statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(statement) && statementMembers.filter((name) => Object.hasOwn(statement, name)).length >= 2);
}
function isBareStatement(value) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) || (value.Effect !== 'Allow' && value.Effect !== 'Deny'))
        return false;
    return Object.hasOwn(value, 'Action') || Object.hasOwn(value, 'NotAction');
}
/** What kind of policy this is, by its principals and actions. */
function policyKind(policy) {
    const statements = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(policy.Statement).filter(_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G);
    if (!statements.some((statement) => 'Principal' in statement || 'NotPrincipal' in statement))
        return 'identity-policy';
    const actions = statements
        .flatMap((statement) => [...(0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(statement.Action), ...(0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(statement.NotAction)])
        .map((action) => String(action).toLowerCase());
    const all = (test) => actions.length > 0 && actions.every(test);
    const hasResource = statements.some((statement) => 'Resource' in statement || 'NotResource' in statement);
    // An endpoint policy of STS has resources as well, but lets no service in.
    if (all(isTrustAction) && (!hasResource || statements.some(letsServiceIn)))
        return 'trust-policy';
    if (all((action) => action.startsWith('kms:')))
        return 'key-policy';
    if (all((action) => action.startsWith('s3:')))
        return 'bucket-policy';
    return 'resource-policy';
}
const letsServiceIn = (statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(statement.Principal) && ('Service' in statement.Principal || 'Federated' in statement.Principal);
function isTrustAction(action) {
    return action.startsWith('sts:assumerole') || ['sts:tagsession', 'sts:setsourceidentity', 'sts:*'].includes(action);
}
/** The structure problems of a policy, and whether it can be used in spite of them. */
function checkPolicy(policy, kind) {
    const problems = [];
    const { Version: version, Statement: statement } = policy;
    if (version !== undefined && !versions.includes(version)) {
        const message = `expected \`Version\` to be \`2012-10-17\` or \`2008-10-17\`, found ${shown(version)}`;
        problems.push({ message, path: ['Version'] });
    }
    if (statement === undefined) {
        return { problems: [...problems, { message: 'the policy has no `Statement`', path: [] }], usable: false };
    }
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(statement) && !Array.isArray(statement)) {
        const message = `expected \`Statement\` to be a list of statements, found ${shown(statement)}`;
        return { problems: [...problems, { message, path: ['Statement'] }], usable: false };
    }
    let usable = true;
    (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(statement).forEach((item, index) => {
        const path = Array.isArray(statement) ? ['Statement', index] : ['Statement'];
        if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(item))
            return checkStatement(item, kind, path, problems);
        problems.push({ message: `expected a statement, found ${shown(item)}`, path });
        usable = false;
    });
    return { problems, usable };
}
const elements = [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
];
/**
 * The element that a member of a statement was meant to be. IAM rejects any other member; one that is like none of
 * them is somebody's remark, and only told where it is likely to be a mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
function misspelt(name) {
    if (elements.some((element) => element.toLowerCase() === name.toLowerCase()))
        return undefined;
    return elements.find((element) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(element.toLowerCase(), name.toLowerCase()) <= 2);
}
function checkStatement(statement, kind, path, problems) {
    const add = (message, ...steps) => problems.push({ message, path: [...path, ...steps] });
    const has = (name) => Object.hasOwn(statement, name);
    for (const name of Object.keys(statement)) {
        const meant = misspelt(name);
        if (meant !== undefined)
            add(`a statement has no \`${name}\`; did you mean \`${meant}\`?`, name);
    }
    const { Effect: effect } = statement;
    if (effect === undefined)
        add('the statement has no `Effect`; expected `Allow` or `Deny`');
    else if (effect !== 'Allow' && effect !== 'Deny') {
        add(`expected \`Effect\` to be \`Allow\` or \`Deny\`, found ${shown(effect)}`, 'Effect');
    }
    for (const name of ['Action', 'Resource', 'Principal']) {
        if (has(name) && has(`Not${name}`))
            add(`the statement has both \`${name}\` and \`Not${name}\``, `Not${name}`);
    }
    if (!has('Action') && !has('NotAction'))
        add('the statement has no `Action`');
    if (kind === 'identity-policy' && !has('Resource') && !has('NotResource'))
        add('the statement has no `Resource`');
    for (const name of ['Principal', 'NotPrincipal']) {
        const message = `a policy attached to an identity cannot have a \`${name}\``;
        const rule = 'policy/principal-in-identity-policy';
        if (kind === 'identity-policy' && has(name))
            problems.push({ message, path: [...path, name], rule });
    }
    for (const name of ['Resource', 'NotResource']) {
        const message = `a trust policy cannot have a \`${name}\``;
        if (kind === 'trust-policy' && has(name))
            problems.push({ message, path: [...path, name], rule: 'policy/trust-resource' });
    }
    if (needsPrincipal.has(kind) && !has('Principal') && !has('NotPrincipal'))
        add('the statement has no `Principal`');
    for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) {
        if (!has(name))
            continue;
        const list = statement[name];
        const wrong = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(list).findIndex((item) => typeof item !== 'string');
        if (wrong === -1)
            continue;
        const message = `expected \`${name}\` to be a string or a list of strings, found ${shown((0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(list)[wrong])}`;
        problems.push({ message, path: Array.isArray(list) ? [...path, name, wrong] : [...path, name] });
    }
}
const needsPrincipal = new Set(['trust-policy', 'bucket-policy', 'key-policy', 'resource-policy']);
/** A value as a message names it: a short string as it is, anything else by its type. */
function shown(value) {
    if (typeof value === 'string')
        return value.length <= 40 ? `\`${value}\`` : 'a long string';
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return '`null`';
    if (Array.isArray(value))
        return 'a list';
    if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return 'an object';
    return `the ${typeof value} \`${String(value)}\``;
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ emptyConfiguration)
/* harmony export */ });
/** What holds where there is no configuration file. */
function emptyConfiguration() {
    return {
        principals: [],
        buckets: [],
        keys: [],
        rules: {},
        suppressions: [],
        exclude: [],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        defaults: {},
        hygiene: 'catalogue',
    };
}


/***/ }),

/***/ 7160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   p0: () => (/* binding */ insideRoot),
/* harmony export */   uI: () => (/* binding */ maximumSize)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3162);
/* harmony import */ var _base_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8741);




/** Larger files are not read. In bytes. */
const maximumSize = 5 * 1024 * 1024;
const defaultPatterns = ['**/*.{json,yaml,yml,xml,jsonc,template,policy,tf,tfvars}'];
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
        const excluded = new Set(options.exclude === undefined || options.exclude.length === 0
            ? []
            : await glob(options.exclude.flatMap(asExclusion), {
                cwd: root,
                dot: true,
                posix: true,
                nodir: true,
                follow: false,
                ignore: '**/{node_modules,.git}/**',
            }));
        const matches = await glob(patterns, {
            cwd: root,
            dot: true,
            nodir: true,
            follow: false,
            withFileTypes: true,
            ignore: {
                ignored: (path) => given.length === 0 && skippedFile.test(path.name),
                childrenIgnored: (path) => path.isSymbolicLink() ||
                    (given.length === 0
                        ? skippedFolders.has(path.name) && path.relativePosix() !== ''
                        : path.name === 'node_modules' || path.name === '.git'),
            },
        });
        for (const match of matches) {
            const path = match.relativePosix();
            if (excluded.has(path))
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
/** What stands at a path, links followed. */
function kindOf(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : undefined;
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
        const { text, problem } = (0,_base_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g)(bytes.subarray(0, length));
        if (problem !== undefined)
            return { source: new _base_source_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceText */ .D(reported, text), problem };
        return { source: new _base_source_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceText */ .D(reported, text) };
    }
    catch (error) {
        const code = error.code;
        return { problem: `cannot be read (${code ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)})` };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ loadWorkspace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/catalogue/index.js + 6 modules
var catalogue = __webpack_require__(4931);
// EXTERNAL MODULE: ./.build/model/configuration.js
var configuration = __webpack_require__(9134);
;// CONCATENATED MODULE: ./.build/shell/configuration.js


/**
 * Reads and validates `.github/ml-perms.yml`.
 * @throws ConfigurationError with every mistake in the file, each at its line and column.
 */
async function loadConfiguration(source) {
    const { readConfiguration } = await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.bind(__webpack_require__, 7669));
    const { configuration, problems } = await readConfiguration(source);
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j(problems);
    return configuration;
}

// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
// EXTERNAL MODULE: ./.build/base/source.js
var base_source = __webpack_require__(8741);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/syntax/json.js
var json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var syntax_tree = __webpack_require__(5546);
// EXTERNAL MODULE: ./.build/formats/policy.js
var formats_policy = __webpack_require__(1483);
;// CONCATENATED MODULE: ./.build/formats/cors.js



const lists = ['AllowedHeaders', 'AllowedMethods', 'AllowedOrigins', 'ExposeHeaders'];
const xmlNames = {
    AllowedHeader: 'AllowedHeaders',
    AllowedMethod: 'AllowedMethods',
    AllowedOrigin: 'AllowedOrigins',
    ExposeHeader: 'ExposeHeaders',
};
/** Whether the value is an S3 CORS configuration: a list of rules, or one in `CORSRules`. */
function isCors(value) {
    if (Array.isArray(value))
        return value.some((rule) => (0,base_value/* isObject */.G)(rule) && isRule(rule));
    return (0,base_value/* isObject */.G)(value) && (Object.hasOwn(value, 'CORSRules') || Object.hasOwn(value, 'CORSConfiguration'));
}
function isRule(value) {
    return Object.hasOwn(value, 'AllowedMethods') || Object.hasOwn(value, 'AllowedOrigins');
}
/** Google Cloud Storage writes its CORS in lower case: https://cloud.google.com/storage/docs/cors-configurations */
function isGoogleCors(value) {
    const rules = (0,base_value/* isObject */.G)(value) ? value.cors : value;
    if (!Array.isArray(rules))
        return false;
    return rules.some((rule) => (0,base_value/* isObject */.G)(rule) && Object.hasOwn(rule, 'origin') && Object.hasOwn(rule, 'method'));
}
/** Reads the CORS configuration at a file's root. What cannot be read is a problem and left out. */
function readCors(root) {
    const problems = [];
    const report = (message, node) => problems.push({ message, start: node.start, end: node.end });
    const { node, items } = ruleNodes(root);
    const rules = { type: 'array', items: [], start: node.start, end: node.end };
    for (const rule of items) {
        if (rule.type === 'object')
            rules.items.push(readRule(rule, report));
        else if (rule.type === 'scalar' && rule.value === '') {
            rules.items.push(readRule({ type: 'object', members: [], start: rule.start, end: rule.end }, report));
        }
        else
            report(`expected a CORS rule, found ${(0,formats_policy/* shown */.SP)((0,syntax_tree/* toValue */.BA)(rule))}`, rule);
    }
    return { rules, problems };
}
function ruleNodes(root) {
    if (root.type === 'array')
        return { node: root, items: root.items };
    if (root.type === 'scalar')
        return { node: root, items: [root] };
    const configuration = (0,syntax_tree/* memberOf */.C5)(root, 'CORSConfiguration')?.value;
    if (configuration !== undefined)
        return ruleNodes(configuration);
    const list = (0,syntax_tree/* memberOf */.C5)(root, 'CORSRules')?.value;
    if (list !== undefined)
        return list.type === 'array' ? ruleNodes(list) : { node: list, items: [list] };
    const elements = root.members.filter((member) => member.key.value === 'CORSRule');
    if (elements.length > 0)
        return { node: root, items: elements.map((member) => member.value) };
    return { node: root, items: [root] };
}
function readRule(rule, report) {
    const xml = rule.members.some((member) => xmlNames[member.key.value] !== undefined && isText(member.value));
    const found = new Map();
    const members = [];
    for (const member of rule.members) {
        const name = xml ? (xmlNames[member.key.value] ?? member.key.value) : member.key.value;
        if (lists.includes(name))
            addItems(name, member.value, found, report);
        else if (name === 'MaxAgeSeconds')
            addMaxAge(member, members, report);
        else if (name !== 'ID') {
            report(`expected ${[...lists, 'MaxAgeSeconds', 'ID'].join(', ')} in a CORS rule, found ${(0,formats_policy/* shown */.SP)(name)}`, member.key);
        }
    }
    for (const name of ['AllowedMethods', 'AllowedOrigins']) {
        if (!found.has(name))
            report(`the CORS rule has no \`${name}\``, rule);
    }
    for (const name of lists) {
        const value = found.get(name) ?? { type: 'array', items: [], start: rule.start, end: rule.end };
        members.push({ key: { type: 'scalar', value: name, start: value.start, end: value.start }, value });
    }
    return { ...rule, members };
}
function isText(node) {
    return node.type === 'scalar' && typeof node.value === 'string';
}
function addItems(name, value, found, report) {
    const list = found.get(name) ?? { type: 'array', items: [], start: value.start, end: value.end };
    found.set(name, list);
    list.start = Math.min(list.start, value.start);
    list.end = Math.max(list.end, value.end);
    for (const item of value.type === 'array' ? value.items : [value]) {
        if (isText(item))
            list.items.push(item);
        else
            report(`expected strings in \`${name}\`, found ${(0,formats_policy/* shown */.SP)((0,syntax_tree/* toValue */.BA)(item))}`, item);
    }
}
function addMaxAge({ key, value }, members, report) {
    const seconds = value.type === 'scalar' && /^\d{1,15}$/.test(String(value.value)) ? Number(value.value) : undefined;
    if (seconds === undefined || value.type !== 'scalar') {
        report(`expected a number of seconds in \`MaxAgeSeconds\`, found ${(0,formats_policy/* shown */.SP)((0,syntax_tree/* toValue */.BA)(value))}`, value);
    }
    else
        members.push({ key: { ...key, value: 'MaxAgeSeconds' }, value: { ...value, value: seconds } });
}

;// CONCATENATED MODULE: ./.build/formats/read-file.js





/** Longest text that is read, in UTF-16 units. */
const maximumLength = 5 * 1024 * 1024;
/**
 * Reads the policies and CORS configurations of a file. It goes by the content, not by the name. A file with a syntax
 * problem gives no documents: nothing is guessed. Never throws.
 */
async function readFile(source, hint = {}) {
    const { text } = source;
    const named = hint.as !== undefined;
    if (text.length > maximumLength)
        return ignored(source, hint, 'too large: more than 5 MB');
    const first = firstCharacter(text);
    if (first === '')
        return ignored(source, hint, 'the file is empty');
    if (!named && !hasClue(text))
        return ignored(source, hint, nothing);
    if (first === '{' || first === '[') {
        const value = parsePlain(text);
        if (value !== undefined)
            return interpret(source, hint, [lazyRoot(text, value)]);
    }
    const language = first === '<' ? 'xml' : jsonStarts.includes(first) ? 'json' : 'yaml';
    return fromTree(source, hint, await parse(text, language), language);
}
/** What JSON with comments begins with. */
const jsonStarts = ['{', '[', '/', '"'];
const nothing = 'no policy or CORS configuration';
async function parse(text, language) {
    if (language === 'xml')
        return (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(501)]).then(__webpack_require__.bind(__webpack_require__, 4501))).parseXml(text);
    if (language === 'json')
        return (0,json/* parseJson */.q)(text);
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 8381))).parseYaml(text);
}
function fromTree(source, hint, { roots, problems }, language) {
    if (problems.length === 0) {
        return interpret(source, hint, roots.map((node) => ({ value: (0,syntax_tree/* toValue */.BA)(node), again: () => (0,syntax_tree/* toValue */.BA)(node), language, node: () => node })));
    }
    if (hint.as !== undefined)
        return invalid(source, problems);
    if (looksLikeTemplate(source.text)) {
        if (hint.concern?.test(source.text) === true && !/\{[{%]/.test(source.text))
            return invalid(source, problems);
        return ignored(source, hint, 'a CloudFormation template with a syntax error');
    }
    const template = templateReason(source.text, problems);
    if (template !== undefined)
        return ignored(source, hint, template);
    return looksMeant(source) ? invalid(source, problems) : ignored(source, hint, nothing);
}
function interpret(source, hint, roots) {
    const documents = [];
    const problems = [];
    let reason = nothing;
    for (const root of roots) {
        const template = hint.as === undefined ? templateKind(root.value) : undefined;
        if (template !== undefined) {
            return { path: source.path, kind: template, source, documents: [], problems: [], root: () => root.node() };
        }
        const other = otherFormat(root.value);
        if (other !== undefined) {
            reason = other;
            continue;
        }
        const result = readRoot(source, hint, root);
        documents.push(...result.documents);
        problems.push(...result.problems);
    }
    if (documents.length > 0)
        return { path: source.path, kind: documents[0].kind, source, documents, problems };
    return problems.length > 0 ? invalid(source, problems) : ignored(source, hint, reason, roots[0]);
}
function readRoot(source, hint, root) {
    const { value } = root;
    if (hint.as === 'cors' || (hint.as === undefined && isCors(value))) {
        return hint.as === 'cors' && !(0,base_value/* isObject */.G)(value) && !Array.isArray(value)
            ? { documents: [], problems: [] }
            : corsResult(source, root);
    }
    const named = hint.as !== undefined;
    const found = (0,formats_policy/* findPolicy */.i6)(value, named);
    if (found === undefined)
        return { documents: [], problems: [] };
    const { policy, toFile } = found;
    if (deeperThan(policy, syntax_tree/* maximumDepth */.kK)) {
        const message = `expected at most ${syntax_tree/* maximumDepth */.kK} levels of nesting, found more`;
        const { start } = root.node();
        return { documents: [], problems: [{ message, start, end: start }] };
    }
    const kind = hint.as ?? found.kind ?? (0,formats_policy/* policyKind */.Lx)(policy);
    const { problems, usable } = (0,formats_policy/* checkPolicy */.hM)(policy, kind);
    const locate = locator(source, root, toFile);
    return {
        documents: usable ? [policyDocument(kind, source, root, named, locate)] : [],
        problems: problems.map(({ message, path, rule }) => {
            const { start, end } = locate(path);
            return { message, start, end, ...(rule === undefined ? {} : { rule }) };
        }),
    };
}
/**
 * A policy of a file. Most policies of a large repository are never asked for their value: it is parsed again when it
 * is, and not kept alive until then.
 */
function policyDocument(kind, source, root, named, locate) {
    const { language, again, node, mayRepeat } = root;
    let policy;
    return {
        kind,
        language,
        source,
        get value() {
            policy ??= (0,formats_policy/* findPolicy */.i6)(again(), named).policy;
            return policy;
        },
        locate,
        duplicateKeys: () => (mayRepeat?.() === false ? [] : duplicatesIn(node(), source)),
    };
}
function corsResult(source, root) {
    const { rules, problems } = readCors(root.node());
    if (rules.items.length === 0 && problems.length > 0)
        return { documents: [], problems };
    const rulesRoot = { ...root, value: (0,syntax_tree/* toValue */.BA)(rules), node: () => rules };
    const locate = locator(source, rulesRoot, (path) => path);
    return { documents: [{ kind: 'cors', language: root.language, source, value: rulesRoot.value, locate }], problems };
}
function locator(source, { node: tree }, toFile) {
    return (path) => {
        const { start, end } = (0,syntax_tree/* nodeAt */.oB)(tree(), toFile(path));
        return { source, start, end };
    };
}
function duplicatesIn(node, source) {
    return (0,syntax_tree/* duplicateMembers */.TL)(node).map(({ first, last }) => ({
        key: last.value,
        first: { source, start: first.start, end: first.end },
        last: { source, start: last.start, end: last.end },
    }));
}
function lazyRoot(text, value) {
    let node;
    return {
        value,
        again: () => JSON.parse(text),
        language: 'json',
        node() {
            node ??= (0,json/* parseJson */.q)(text).roots[0] ?? { type: 'scalar', value: null, start: 0, end: text.length };
            return node;
        },
        // A quoted text before a colon is a member's name; one inside of a string makes the count too high at most.
        mayRepeat: () => (text.match(/"\s*:/g)?.length ?? 0) !== countMembers(JSON.parse(text)),
    };
}
function countMembers(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    let count = Array.isArray(value) ? 0 : Object.keys(value).length;
    for (const item of Object.values(value))
        count += countMembers(item);
    return count;
}
function parsePlain(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Why a file that is another tool's is not read. */
function otherFormat(value) {
    if (isGoogleCors(value))
        return 'Google Cloud Storage CORS';
    if (!(0,base_value/* isObject */.G)(value) || Object.hasOwn(value, 'Statement'))
        return undefined;
    if (Object.hasOwn(value, 'terraform_version'))
        return 'a Terraform state, not a plan';
    return undefined;
}
/** Which template format a value is, if any. */
function templateKind(value) {
    if (!(0,base_value/* isObject */.G)(value) || Object.hasOwn(value, 'Statement'))
        return undefined;
    if (isCloudFormation(value))
        return 'cloudformation';
    if (Object.hasOwn(value, 'planned_values') && Object.hasOwn(value, 'terraform_version'))
        return 'terraform-plan';
    if (Object.hasOwn(value, 'service') && Object.hasOwn(value, 'provider'))
        return 'serverless';
    return undefined;
}
function isCloudFormation(value) {
    if (Object.hasOwn(value, 'AWSTemplateFormatVersion'))
        return true;
    const { Resources: resources } = value;
    if (!(0,base_value/* isObject */.G)(resources))
        return false;
    return Object.values(resources).some((resource) => (0,base_value/* isObject */.G)(resource) && typeof resource.Type === 'string' && /^(?:AWS|Custom)::/.test(resource.Type));
}
/** Without one of these words no format here can be in the text; most files end at this test. */
const clues = ['Effect', 'Statement', 'AllowedOrigin', 'AllowedMethod', 'CORS', 'AWS::', 'AWSTemplate'];
const lesserClues = ['"origin"', 'planned_values', 'terraform_version', 'provider'];
function hasClue(text) {
    return clues.some((clue) => text.includes(clue)) || lesserClues.some((clue) => text.includes(clue));
}
/** Whether a broken text was meant to be a policy or a CORS configuration. */
function looksMeant({ path, text }) {
    const first = firstCharacter(text);
    if (first === '<')
        return /<(?:\w+:)?CORS(?:Configuration|Rule)\b/.test(text);
    if (jsonStarts.includes(first)) {
        if (/"Statement"\s*:/.test(text) && /"Effect"/.test(text))
            return true;
        return /"AllowedOrigins?"\s*:|"CORSRules?"\s*:/.test(text);
    }
    // Any prose is YAML with mistakes: only a file that says it is data can be a broken one.
    if (!/\.(?:ya?ml|json|jsonc|policy)$/i.test(path))
        return false;
    if (/^[ \t-]*["']?Statement["']?[ \t]*:/m.test(text) && /^[ \t-]*["']?Effect["']?[ \t]*:/m.test(text))
        return true;
    return /^[ \t-]*["']?(?:AllowedOrigins?|CORSRules)["']?[ \t]*:/m.test(text);
}
const looksLikeTemplate = (text) => /AWSTemplateFormatVersion|["']?Type["']?[ \t]*:[ \t]*["']?AWS::/.test(text);
/** Why a text that is broken as it stands is not broken where it is used. */
function templateReason(text, problems) {
    const json = jsonStarts.includes(firstCharacter(text));
    const placeholder = json ? problems.some(({ start }) => isPlaceholder(text, start)) : /\{[{%]/.test(text);
    return placeholder ? 'template: not JSON before it is filled in' : undefined;
}
/** Whether the parser stumbled at this offset over `${…}`, `{{…}}`, `{%…%}` and the like. */
function isPlaceholder(text, start) {
    const after = text.slice(start, start + 200);
    const outside = /^\s*(?:\$\{|\{[{%#]|<%|%\{)/;
    // An opening `{` was taken for an object's; the mistake is the character after it.
    if (outside.test(after) || outside.test(text.slice(Math.max(0, start - 1), start + 1)))
        return true;
    // `"${f("x")}"`: the quotes inside the placeholder end the string.
    const before = text.slice(Math.max(0, start - 200), start);
    return /(?:\$\{|\{\{)[^{}\r\n]*"\s*$/.test(before) && /^[^{}\r\n]*\}/.test(after);
}
function ignored(source, hint, reason, root) {
    const { path, text } = source;
    if (hint.as === undefined)
        return { path, kind: 'ignored', reason, source, documents: [], problems: [] };
    if (reason !== nothing)
        return invalid(source, [{ message: reason, start: 0, end: 0 }]);
    const what = hint.as === 'cors' ? 'a CORS configuration' : 'a policy with a `Statement`';
    const { start, end } = root?.node() ?? { start: 0, end: text.length };
    return invalid(source, [{ message: `expected ${what}, found ${(0,formats_policy/* shown */.SP)(root?.value)}`, start, end }]);
}
function invalid(source, problems) {
    return { path: source.path, kind: 'invalid', reason: problems[0].message, source, documents: [], problems };
}
function firstCharacter(text) {
    return /\S/.exec(text)?.[0] ?? '';
}
function deeperThan(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (levels <= 0)
        return true;
    return Object.values(value).some((item) => deeperThan(item, levels - 1));
}

;// CONCATENATED MODULE: ./.build/shell/templates.js
/** Files that Terraform reads, by their names: HCL says nothing about itself. */
const isTerraform = (path) => /\.(?:tf|tf\.json|tfvars|tfvars\.json)$/i.test(path);
/** Files that may be templates, by their names. */
const mayBeTemplate = (path) => isTerraform(path) || /\.(?:ya?ml|json|template)$/i.test(path);
/**
 * Reads all templates, each format as a whole, and completes their files: kind, problems, documents.
 * @param files as loaded; entries of templates are changed in place.
 */
async function readTemplates(files, deployment, project, 
/** What a template must mention for its mistakes to be reported. */
concern, 
/** What reported paths of the root begin with: labels do not depend on the working directory. */
prefix) {
    const parsed = (kind) => files.flatMap(({ kind: own, source, root }) => own === kind && root !== undefined ? [{ source, root: root() }] : []);
    const found = [];
    const stacks = parsed('cloudformation');
    if (stacks.length > 0) {
        const { readCloudFormation } = await __webpack_require__.e(/* import() */ 144).then(__webpack_require__.bind(__webpack_require__, 2144));
        found.push(await readCloudFormation(stacks, deployment, project));
    }
    const services = parsed('serverless');
    if (services.length > 0) {
        const { readServerless } = await Promise.all(/* import() */[__webpack_require__.e(144), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 2634));
        found.push(await readServerless(services, deployment, project));
    }
    found.push(...(await readTerraformFiles(files, parsed('terraform-plan'), deployment, project)));
    complete(files, found, concern);
    for (const { resources } of found)
        for (const resource of resources)
            if (prefix !== '' && resource.label.startsWith(prefix))
                resource.label = resource.label.slice(prefix.length);
    return {
        resources: found.flatMap(({ resources }) => resources),
        givenUp: () => found.flatMap(({ givenUp }) => givenUp),
    };
}
async function readTerraformFiles(files, plans, deployment, project) {
    const sources = files.filter(({ kind }) => kind === 'terraform').map(({ source }) => source);
    const found = [];
    if (plans.length > 0) {
        const { readTerraformPlan } = await Promise.all(/* import() */[__webpack_require__.e(526), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 2787));
        for (const plan of plans) {
            const planned = await readTerraformPlan([plan], deployment, sources);
            for (const resource of planned.resources)
                resource.unit = folderOf(plan.source.path);
            found.push(planned);
        }
    }
    if (sources.length > 0) {
        const { readTerraform } = await Promise.all(/* import() */[__webpack_require__.e(526), __webpack_require__.e(911)]).then(__webpack_require__.bind(__webpack_require__, 5911));
        const written = await readTerraform(sources, deployment, project);
        // A plan knows more than the files it was made from: those beside it, or the only ones there are.
        const planned = new Set(found.flatMap(({ resources }) => resources.map(({ label, unit }) => `${unit} ${label}`)));
        const units = new Set(written.resources.map(({ unit }) => unit));
        const labels = new Set(units.size === 1 ? found.flatMap(({ resources }) => resources.map(({ label }) => label)) : []);
        const kept = written.resources.filter(({ label, unit }) => !planned.has(`${unit} ${label}`) && !labels.has(label));
        found.push({ ...written, resources: kept });
    }
    return found;
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
function complete(files, found, concern) {
    const documents = new Map();
    for (const { resources } of found)
        for (const document of resources.flatMap(documentsOf)) {
            const list = documents.get(document.source);
            if (list === undefined)
                documents.set(document.source, new Set([document]));
            else
                list.add(document);
        }
    const read = new Map(found.flatMap((infrastructure) => infrastructure.files.map((file) => [file.path, file])));
    for (const file of files) {
        const template = read.get(file.path);
        if (template !== undefined) {
            file.kind = template.kind;
            file.problems = concern.test(file.source.text) ? template.problems : [];
            if (template.reason !== undefined)
                file.reason = template.reason;
            else
                delete file.reason;
        }
        if (isTemplate(file))
            file.documents = [...(documents.get(file.source) ?? [])];
    }
}
const templateKinds = new Set(['cloudformation', 'terraform', 'terraform-plan', 'serverless']);
const isTemplate = ({ kind }) => templateKinds.has(kind);
/** The documents of a resource that can be read. */
function documentsOf(resource) {
    switch (resource.type) {
        case 'role':
        case 'user':
        case 'group': {
            const inline = resource.inline.flatMap((policy) => ('document' in policy ? [policy.document] : []));
            return [...inline, ...readable(resource.trust)];
        }
        case 'policy':
            return 'value' in resource.document ? [resource.document] : [];
        case 'bucket':
        case 'bucket-part':
            return [...readable(resource.cors), ...readable(resource.policy)];
        case 'key':
        case 'key-policy':
            return readable(resource.policy);
        default:
            return [];
    }
}
const readable = (document) => document === undefined || document === 'unknown' ? [] : [document];

;// CONCATENATED MODULE: ./.build/shell/loader.js





const reportedPath = (cwd, path) => (0,files/* posix */.SA)((0,external_node_path_.relative)(cwd, path));
/** A file with a mistake in it is not evaluated: what it would say is not known. */
function loader_readable(file) {
    return file === undefined || file.problems.length > 0 ? [] : file.documents;
}
/** Reads each file once for each meaning, and keeps what the configuration claims. */
class Loader {
    root;
    cwd;
    exclude;
    concern;
    texts;
    problems = [];
    notices = [];
    /** Reported paths that belong to something declared. */
    claimed = new Set();
    loaded = new Map();
    others = new Map();
    /** Paths whose file was read for what it looks like, and for no purpose yet. */
    looked = new Set();
    sources = new Map();
    named = new Map();
    unreadable = new Set();
    constructor(root, cwd, exclude, 
    /** What a broken template must mention to be reported. */
    concern, texts = new Map()) {
        this.root = root;
        this.cwd = cwd;
        this.exclude = exclude;
        this.concern = concern;
        this.texts = texts;
    }
    /** What reported paths inside the root begin with; empty if the root is the working directory. */
    get prefix() {
        const inside = reportedPath(this.cwd, this.root);
        return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
    }
    files() {
        return [...this.loaded.values()];
    }
    /** @param path as reported. */
    async load(path, hint) {
        const known = this.loaded.get(path);
        if (known !== undefined && (hint === undefined || known.kind === hint || known.kind === 'invalid')) {
            if (hint !== undefined)
                this.looked.delete(path);
            return known;
        }
        const other = this.others.get(`${hint} ${path}`);
        if (other !== undefined)
            return other;
        const source = this.sources.get(path) ?? (await this.source(path));
        if (source === undefined)
            return undefined;
        const file = hint === undefined && isTerraform(path)
            ? { path, kind: 'terraform', source, documents: [], problems: [] }
            : await readFile(source, hint === undefined ? { concern: this.concern } : { as: hint });
        // What the configuration calls it is what it is: its mistakes are those of the first purpose.
        const first = known === undefined || known.kind === 'ignored' || (hint !== undefined && this.looked.has(path));
        if (hint === undefined)
            this.looked.add(path);
        else
            this.looked.delete(path);
        if (first)
            this.loaded.set(path, file);
        else
            this.others.set(`${hint} ${path}`, file);
        return file;
    }
    async source(path) {
        const text = this.texts.get(path);
        if (text !== undefined)
            return new base_source/* SourceText */.D(path, text);
        if (this.unreadable.has(path))
            return undefined;
        const { source, problem } = await (0,files/* readSource */.o$)(this.cwd, path, path);
        if (source !== undefined && problem === undefined) {
            if (this.loaded.has(path))
                this.sources.set(path, source);
            return source;
        }
        this.unreadable.add(path);
        this.notices.push(`${path}: not read: ${problem}`);
        return undefined;
    }
    /** The text of a file inside the root that a template names, if there is one. It counts as no file of the run. */
    async text(path) {
        const text = this.texts.get(path);
        const known = this.loaded.get(path)?.source ??
            this.named.get(path) ??
            (text === undefined ? undefined : new base_source/* SourceText */.D(path, text));
        if (known !== undefined)
            return known;
        const full = (0,external_node_path_.join)(this.cwd, path);
        if ((0,files/* kindOf */.I)(full) !== 'file' || !(0,files/* insideRoot */.p0)(this.root, full))
            return undefined;
        const { source, problem } = await (0,files/* readSource */.o$)(this.cwd, path, path);
        if (source === undefined || problem !== undefined)
            return undefined;
        this.named.set(path, source);
        return source;
    }
    /** The files of a glob of the configuration, as reported. None is a mistake. */
    async match({ glob, span }) {
        const exact = (0,files/* kindOf */.I)((0,external_node_path_.join)(this.root, glob)) === 'file';
        const found = await (0,files/* findFiles */.lY)(this.root, { patterns: [glob], ...(exact ? {} : { exclude: this.exclude }) });
        if (found.length === 0)
            this.problem(span, `\`${glob}\` matches no file`);
        return { paths: found.map((path) => reportedPath(this.cwd, (0,external_node_path_.join)(this.root, path))), exact };
    }
    /** The one file that is meant, and its document. */
    async single(ref, hint) {
        const { paths } = await this.match(ref);
        if (paths.length > 1) {
            this.problem(ref.span, `\`${ref.glob}\` matches ${paths.length} files, expected one: ${paths.join(', ')}`);
        }
        const [path] = paths;
        if (path === undefined)
            return undefined;
        const document = loader_readable(await this.load(path, hint))[0];
        this.claimed.add(path);
        return { path, ...(document !== undefined && { document }) };
    }
    problem(span, message) {
        this.problems.push({ message, path: span.source.path, ...span.source.positionAt(span.start) });
    }
}

// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/shell/workspace-bind.js



/**
 * Declared things meet what templates declare: one that goes by the same name or ARN is the same. The declaration says
 * the tasks, the template the rest.
 */
function bind(declared, joined) {
    const taken = new Set();
    for (const principal of declared.principals) {
        const paths = declared.templates.get(principal) ?? [];
        const found = joined.principals.filter((other) => isSame(principal, other));
        const candidates = found.length > 0 ? found : [...mayBe(principal, joined.principals), ...onlyIn(paths, joined.principals)];
        const [match, ...others] = candidates;
        if (match !== undefined && others.length === 0) {
            taken.add(match);
            merge(principal, match);
            continue;
        }
        const label = `the policies of ${principal.name}`;
        if (match !== undefined) {
            principal.policies.push({ label, reason: `${candidates.length} roles of templates go by this name` });
        }
        else if (paths.length > 0) {
            const reason = `no role of ${paths.map(message/* code */.aY).join(', ')} is called ${(0,message/* code */.aY)(principal.name)}`;
            principal.policies.push({ label: paths[0], reason });
        }
        else if (principal.policies.length === 0 && joined.principals.length > 0) {
            principal.policies.push({ label, reason: `no role of a template is called ${(0,message/* code */.aY)(principal.name)}` });
        }
    }
    const keys = joined.keys.filter(({ arn }) => !declared.keys.some((key) => key.arn === arn));
    return {
        principals: [
            ...declared.principals,
            ...joined.principals.filter((principal) => !taken.has(principal) && principal.folded !== true),
        ],
        buckets: mergeBuckets(declared.buckets, joined.buckets),
        keys: [...declared.keys, ...keys],
    };
}
function isSame(declared, found) {
    if (!found.grouped)
        return false;
    const { aliases = [] } = found;
    if (declared.arn === undefined)
        return [found.name, ...aliases].includes(declared.name);
    if (declared.arn === found.arn)
        return true;
    const name = declared.arn.slice(declared.arn.lastIndexOf('/') + 1);
    if (aliases.includes(name))
        return true;
    // A label alone is no reason where the role is called otherwise.
    const mayBeCalled = aliases.some((alias) => (0,symbol/* holdsSymbol */.hC)(alias) && (0,pattern/* intersects */.HY)((0,pattern/* parsePattern */.EY)(alias), (0,pattern/* literal */.eu)(name)) !== 'false');
    return found.name === declared.name && mayBeCalled;
}
/**
 * For a principal that is declared by its ARN alone: the one role whose name, filled in, may be that. Several are
 * nobody: then what it may do is not known.
 */
function mayBe(declared, principals) {
    if (declared.arn === undefined || declared.policies.length > 0)
        return [];
    const name = declared.arn.slice(declared.arn.lastIndexOf('/') + 1);
    const candidates = principals.filter(({ aliases = [] }) => aliases.some((alias) => (0,symbol/* holdsSymbol */.hC)(alias) && (0,pattern/* intersects */.HY)((0,pattern/* parsePattern */.EY)(alias), (0,pattern/* literal */.eu)(name)) !== 'false'));
    const [only, ...others] = candidates;
    if (only === undefined)
        return [];
    if (others.length === 0) {
        declared.assumed.push(`${(0,message/* code */.aY)(only.name)} is the role ${(0,message/* code */.aY)(declared.arn)}: its name may be filled in so`);
        return [only];
    }
    const reason = `${candidates.length} roles of templates may be this one`;
    declared.policies.push({ label: `the policies of ${declared.name}`, reason });
    return [];
}
/** The principal of a template that has only one. */
function onlyIn(paths, principals) {
    const inside = principals.filter(({ grouped, span }) => grouped && span && paths.includes(span.source.path));
    return inside.length === 1 ? inside : [];
}
function merge(principal, found) {
    principal.policies.push(...found.policies);
    principal.arn ??= found.arn;
    if (principal.boundary === undefined && found.boundary !== undefined)
        principal.boundary = found.boundary;
    if (principal.trust === undefined && found.trust !== undefined)
        principal.trust = found.trust;
    principal.aliases = [found.name, ...(found.aliases ?? [])];
    if (found.unit !== undefined)
        principal.unit = found.unit;
    principal.assumed.push(...found.assumed);
}
function mergeBuckets(declared, found) {
    const rest = new Set(found);
    const merged = declared.map((bucket) => {
        const match = found.find(({ name, label }) => name === bucket.name || label === bucket.name);
        if (match === undefined)
            return bucket;
        rest.delete(match);
        const { corsAbsent, ...template } = match;
        const cors = bucket.cors === undefined && corsAbsent ? { corsAbsent } : {};
        return { ...template, ...cors, ...bucket, label: match.label ?? bucket.name, name: match.name };
    });
    return [...merged, ...rest];
}

;// CONCATENATED MODULE: ./.build/shell/workspace-groups.js
const extension = /(\.policy)?\.(json|jsonc|yaml|yml|template|policy)$/i;
const suffix = /([-_.](inline[-_.])?(trust([-_.](policy|relationship|relations))?|assume[-_.]?role([-_.]policy)?([-_.]document)?|permissions?([-_.]policy)?|identity([-_.]policy)?|iam([-_.]policy)?|role[-_.]policy|policy|role))$/i;
/** A file's folder and what its name says of its principal: `reviewer-policy.json` and `reviewer-trust.json` agree. */
function stemOf(path) {
    const slash = path.lastIndexOf('/') + 1;
    let name = path.slice(slash).replace(extension, '');
    for (let before = ''; before !== name;) {
        before = name;
        name = name.replace(suffix, '');
    }
    return path.slice(0, slash) + name.toLowerCase();
}
/**
 * The principals of files that no configuration names. Each identity policy is one of its own; a trust policy joins
 * those of the same stem, or the only identity policy of its folder if it is the only trust policy there.
 */
function groupFiles(files) {
    const identities = files.filter(({ kind }) => kind === 'identity-policy');
    const trusts = files.filter(({ kind }) => kind === 'trust-policy');
    const byStem = groupBy(trusts, ({ path }) => stemOf(path));
    const trustsOf = groupBy(trusts, ({ path }) => workspace_groups_folderOf(path));
    const identitiesOf = groupBy(identities, ({ path }) => workspace_groups_folderOf(path));
    return identities.map((file) => {
        const { path } = file;
        const folder = workspace_groups_folderOf(path);
        const sameStem = byStem.get(stemOf(path)) ?? [];
        const inFolder = trustsOf.get(folder) ?? [];
        const principal = {
            name: path,
            policies: file.documents
                .filter(({ kind }) => kind === 'identity-policy')
                .map((document) => ({ label: path, document })),
            grouped: false,
            assumed: [],
        };
        const [stemTrust] = sameStem;
        const [folderTrust] = inFolder;
        if (stemTrust !== undefined && sameStem.length === 1) {
            join(principal, stemTrust, `their names begin alike`);
        }
        else if (folderTrust !== undefined && inFolder.length === 1 && identitiesOf.get(folder)?.length === 1) {
            join(principal, folderTrust, 'the folder holds no other principal');
        }
        return principal;
    });
}
function join(principal, trust, why) {
    const document = trust.documents.find(({ kind }) => kind === 'trust-policy');
    if (document === undefined)
        return;
    principal.trust = document;
    principal.grouped = true;
    principal.assumed.push(`\`${trust.path}\` is the trust policy of the role of \`${principal.name}\`: ${why}`);
}
const workspace_groups_folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./.build/shell/workspace.js










/**
 * Finds, reads and joins a repository's files.
 * @throws ConfigurationError for a wrong configuration, and for a path or pattern that was given and matches nothing.
 */
async function loadWorkspace(options) {
    const root = rootOf(options);
    const { configuration, source } = await configurationOf(root, options);
    const exclude = [...(options.exclude ?? []), ...configuration.exclude];
    const loader = new Loader(root, options.cwd, exclude, concern, options.texts);
    const declared = await declaredIn(configuration, loader);
    if (loader.problems.length > 0) {
        const problems = loader.problems.sort((a, b) => a.line - b.line || a.column - b.column);
        throw new errors/* ConfigurationError */.j(problems);
    }
    const defaults = !isPatterned(options);
    for (const { path, hint } of await listed(root, options, exclude)) {
        if (path !== source?.path)
            await loader.load(path, hint);
    }
    const notices = [...loader.notices];
    const files = loader.files();
    if (defaults && !files.some(({ kind }) => kind !== 'ignored'))
        notices.push('no policy or CORS file was found');
    const { joined, givenUp, used } = await templatesOf(files, configuration, loader);
    if (source !== undefined)
        files.push({ path: source.path, kind: 'config', source, documents: [], problems: [] });
    files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const { principals, buckets, keys } = bind(declared, joined);
    const free = files.filter((file) => !loader.claimed.has(file.path) && !used.has(file.path) && !isTemplate(file));
    const workspace = {
        files,
        principals: [...principals, ...groupFiles(free)],
        buckets,
        keys,
        services: joined.services,
        functions: joined.functions,
        get givenUp() {
            return givenUp();
        },
        serviceControlPolicies: declared.serviceControlPolicies,
        resourceControlPolicies: declared.resourceControlPolicies,
        configuration,
    };
    return { workspace, notices, ...(source !== undefined && { configurationPath: source.path }) };
}
/** A text without one of these says nothing about any service of the catalogue. */
const concern = new RegExp(catalogue.services.flatMap(({ prefixes, name }) => [...prefixes, name.replace(/^Amazon|\s/g, '')]).join('|'), 'i');
const noTemplates = {
    joined: { principals: [], buckets: [], keys: [], services: [], functions: [] },
    givenUp: () => [],
    used: new Set(),
};
/** What templates declare, joined. A workspace in which nothing names a service of the catalogue costs no more. */
async function templatesOf(files, configuration, loader) {
    const { principals, buckets, hygiene } = configuration;
    const declared = principals.length + buckets.length > 0 || hygiene === 'all';
    if (!files.some(isTemplate) || !(declared || files.some(({ source }) => concern.test(source.text)))) {
        return noTemplates;
    }
    const { joinResources } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 5849));
    const { managedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5208));
    const read = { read: (path) => loader.text(path) };
    const { resources, givenUp } = await readTemplates(files, (0,symbol/* deploymentOf */.PE)(configuration.defaults), read, concern, loader.prefix);
    return {
        joined: joinResources(resources, (arn) => managedPolicy(arn)),
        givenUp,
        // A policy file that a template takes in belongs to the template's role.
        used: new Set(resources.flatMap(documentsOf).map(({ source }) => source.path)),
    };
}
/** The one directory given, else the root of the options. */
function rootOf({ root, paths = [], cwd }) {
    const only = paths.length === 1 ? (0,external_node_path_.resolve)(cwd, paths[0]) : undefined;
    return only !== undefined && (0,files/* kindOf */.I)(only) === 'directory' ? only : (0,external_node_path_.resolve)(cwd, root);
}
async function configurationOf(root, { config, cwd }) {
    const candidates = config !== undefined ? [(0,external_node_path_.resolve)(cwd, config)] : ['yml', 'yaml'].map((end) => (0,external_node_path_.join)(root, `.github/ml-perms.${end}`));
    const path = candidates.find((candidate) => (0,files/* kindOf */.I)(candidate) === 'file');
    if (path === undefined) {
        if (config !== undefined)
            throw new errors/* ConfigurationError */.j([{ message: `configuration \`${config}\` does not exist` }]);
        return { configuration: (0,configuration/* emptyConfiguration */.u)() };
    }
    const { source, problem } = await (0,files/* readSource */.o$)(root, path, reportedPath(cwd, path));
    if (source === undefined || problem !== undefined) {
        throw new errors/* ConfigurationError */.j([{ message: `the configuration is ${problem}`, path: reportedPath(cwd, path) }]);
    }
    return { configuration: await loadConfiguration(source), source };
}
/** Whether patterns were given; empty lists are none. */
const isPatterned = ({ policies = [], cors = [] }) => policies.length + cors.length > 0;
/** The files that the options ask for, absolute or reported; each path and pattern must match one. */
async function listed(root, { paths = [], policies, cors, cwd }, exclude) {
    const result = [];
    const problems = [];
    const add = (base, found, hint) => {
        for (const path of found) {
            result.push({ path: reportedPath(cwd, (0,external_node_path_.join)(base, path)), ...(hint !== undefined && { hint }) });
        }
    };
    for (const [patterns, hint] of [
        [cors ?? [], 'cors'],
        [policies ?? [], undefined],
    ]) {
        for (const pattern of patterns) {
            if (await leaves(pattern)) {
                problems.push({ message: `pattern \`${pattern}\` must stay inside the checked directory` });
                continue;
            }
            const found = await (0,files/* findFiles */.lY)(root, { patterns: [pattern], exclude });
            if (found.length === 0)
                problems.push({ message: `pattern \`${pattern}\` matches no file` });
            add(root, found, hint);
        }
    }
    const patterned = isPatterned({ policies, cors });
    if (paths.length === 0 && !patterned)
        add(root, await (0,files/* findFiles */.lY)(root, { exclude }));
    for (const path of paths) {
        const full = (0,external_node_path_.resolve)(cwd, path);
        const kind = (0,files/* kindOf */.I)(full);
        if (kind === 'file')
            result.push({ path: reportedPath(cwd, full) });
        else if (kind === undefined)
            problems.push({ message: `path \`${path}\` matches no file` });
        else if (!patterned)
            add(full, await (0,files/* findFiles */.lY)(full, { exclude }));
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j(problems);
    return result;
}
async function leaves(pattern) {
    if (!pattern.includes('..') && !(0,external_node_path_.isAbsolute)(pattern))
        return false;
    return (await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.bind(__webpack_require__, 7669))).leavesRoot(pattern);
}
async function declaredIn(configuration, loader) {
    // What is named for one purpose comes first: a glob of policies beside it does not take it.
    const buckets = [];
    for (const declaration of configuration.buckets)
        buckets.push(await bucketOf(declaration, loader));
    const keys = [];
    for (const { arn, policy } of configuration.keys) {
        const document = policy && (await loader.single(policy, 'key-policy'))?.document;
        keys.push({ arn, ...(document !== undefined && { policy: document }) });
    }
    const serviceControlPolicies = await levelsOf(configuration.serviceControlPolicies, 'service-control-policy', loader);
    const resourceControlPolicies = await levelsOf(configuration.resourceControlPolicies, 'resource-control-policy', loader);
    const joins = [];
    for (const { trust, boundary } of configuration.principals) {
        joins.push({
            trust: trust && (await loader.single(trust, 'trust-policy')),
            boundary: boundary && (await boundaryOf(boundary, loader)),
        });
    }
    const taken = new Set(loader.claimed);
    const principals = [];
    const templates = new Map();
    for (const [i, declaration] of configuration.principals.entries()) {
        const { trust, boundary } = joins[i];
        const named = [];
        const principal = await principalOf(declaration, trust?.document, boundary, taken, loader, named);
        principals.push(principal);
        templates.set(principal, named);
    }
    return { principals, templates, buckets, keys, serviceControlPolicies, resourceControlPolicies };
}
async function bucketOf(declaration, loader) {
    const { name, versioned, account, content, tasks, span } = declaration;
    const cors = declaration.cors && (await loader.single(declaration.cors, 'cors'))?.document;
    const policy = declaration.policy && (await loader.single(declaration.policy, 'bucket-policy'))?.document;
    return {
        name,
        ...(cors !== undefined && { cors }),
        ...(policy !== undefined && { policy }),
        ...(versioned !== undefined && { versioned }),
        ...(account !== undefined && { account }),
        ...(content !== undefined && { content }),
        tasks,
        span,
    };
}
async function levelsOf(levels, hint, loader) {
    const result = [];
    for (const level of levels) {
        const paths = new Set();
        for (const ref of level)
            for (const path of (await loader.match(ref)).paths)
                paths.add(path);
        const documents = [];
        for (const path of paths) {
            loader.claimed.add(path);
            documents.push(...loader_readable(await loader.load(path, hint)));
        }
        result.push(documents);
    }
    return result;
}
/** A boundary is a file, or a managed policy by name or ARN. */
async function boundaryOf(ref, loader) {
    if (ref.glob.startsWith('arn:'))
        return managed(ref.glob);
    if (/^[\w+=,@-]+$/.test(ref.glob) && (0,files/* kindOf */.I)((0,external_node_path_.join)(loader.root, ref.glob)) === undefined) {
        const attached = await managed(ref.glob);
        if (attached.value !== undefined)
            return attached;
    }
    const found = await loader.single(ref, 'identity-policy');
    return found === undefined ? undefined : attachedFile(found.path, found.document);
}
async function managed(nameOrArn) {
    const { managedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5208));
    const value = managedPolicy(nameOrArn);
    return { label: nameOrArn, ...(value !== undefined && { value }) };
}
function attachedFile(path, document) {
    return document === undefined ? { label: path } : { label: path, document };
}
const notIdentity = new Set(['trust-policy', 'bucket-policy', 'key-policy', 'resource-policy', 'cors']);
async function principalOf(declaration, trust, boundary, taken, loader, 
/** Templates among the policies are added to it. */
templates) {
    const policies = [];
    const trusts = [];
    const seen = new Set();
    for (const ref of declaration.policies) {
        const { paths, exact } = await loader.match(ref);
        for (const path of paths) {
            if (seen.has(path) || (!exact && taken.has(path)))
                continue;
            seen.add(path);
            // A wide glob also finds the neighbours, and each says itself what it is; a file that is named is what it is called.
            const plain = exact && !mayBeTemplate(path) ? undefined : await loader.load(path);
            if (plain !== undefined && isTemplate(plain)) {
                templates.push(path);
                continue;
            }
            if (!exact && plain !== undefined && notIdentity.has(plain.kind)) {
                if (plain.kind === 'trust-policy')
                    trusts.push(plain);
                continue;
            }
            const file = await loader.load(path, 'identity-policy');
            loader.claimed.add(path);
            const documents = loader_readable(file);
            if (documents.length === 0)
                policies.push({ label: path });
            for (const document of documents)
                policies.push(attachedFile(path, document));
        }
    }
    for (const { name, span } of declaration.managedPolicies)
        policies.push({ ...(await managed(name)), span });
    const assumed = [];
    const [only] = trusts;
    let joined = trust;
    if (declaration.trust === undefined && only !== undefined && trusts.length === 1) {
        joined = only.documents[0];
        loader.claimed.add(only.path);
        assumed.push(`\`${only.path}\` is the trust policy: it stands among the policies of \`${declaration.name}\``);
    }
    return {
        name: declaration.name,
        ...(declaration.arn !== undefined && { arn: declaration.arn }),
        policies,
        ...(boundary !== undefined && { boundary }),
        ...(joined !== undefined && { trust: joined }),
        ...(declaration.tasks.length > 0 && { tasks: declaration.tasks }),
        grouped: true,
        assumed,
        span: declaration.span,
    };
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
    return node.members.findLast((member) => member.key.value === name);
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
