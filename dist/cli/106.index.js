export const id = 106;
export const ids = [106];
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

/***/ 8879:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAuthorizationDetails),
/* harmony export */   readAuthorizationDetails: () => (/* binding */ readAuthorizationDetails)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5546);


/**
 * Whether a file's value is what `aws iam get-account-authorization-details` prints.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
function isAuthorizationDetails(value) {
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && Object.keys(lists).filter((name) => Array.isArray(value[name])).length >= 2;
}
const lists = { UserDetailList: 'user', GroupDetailList: 'group', RoleDetailList: 'role', Policies: 'policy' };
/** The users, groups, roles and customer-managed policies of an account. Entries that cannot be read are left out. */
function readAuthorizationDetails(source, root) {
    const value = (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .toValue */ .BA)(root);
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return [];
    return Object.entries(lists).flatMap(([list, type]) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(value[list]).flatMap((details, index) => {
        const reader = new Reader(source, root, [list, index]);
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(details))
            return [];
        return type === 'policy' ? reader.policy(details) : reader.identity(details, type);
    }));
}
class Reader {
    source;
    root;
    at;
    constructor(source, root, at) {
        this.source = source;
        this.root = root;
        this.at = at;
    }
    identity(details, type) {
        const title = { user: 'User', group: 'Group', role: 'Role' }[type];
        const { [`${title}Name`]: name, Arn: arn, AssumeRolePolicyDocument: trust } = details;
        if (typeof name !== 'string' || typeof arn !== 'string')
            return [];
        const boundary = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(details.PermissionsBoundary)
            ? details.PermissionsBoundary.PermissionsBoundaryArn
            : undefined;
        const groups = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(details.GroupList).filter((group) => typeof group === 'string');
        const list = `${title}PolicyList`;
        return [
            {
                type,
                label: name,
                span: this.span([`${title}Name`]),
                assumed: [],
                unit: this.source.path,
                name,
                arn,
                ...(type === 'role' && (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(trust)
                    ? { trust: this.document(trust, ['AssumeRolePolicyDocument'], 'trust-policy') }
                    : {}),
                ...(typeof boundary === 'string' ? { boundary } : {}),
                ...(type === 'user' ? { groups } : {}),
                inline: (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(details[list]).flatMap((policy, index) => {
                    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(policy) || !(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(policy.PolicyDocument))
                        return [];
                    const document = this.document(policy.PolicyDocument, [list, index, 'PolicyDocument'], 'identity-policy');
                    return [{ label: (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfValue */ .mG)(policy.PolicyName), document }];
                }),
                managed: (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(details.AttachedManagedPolicies).flatMap((policy, index) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(policy) && typeof policy.PolicyArn === 'string'
                    ? [{ arn: policy.PolicyArn, span: this.span(['AttachedManagedPolicies', index, 'PolicyArn']) }]
                    : []),
            },
        ];
    }
    /** The version of a policy that counts. AWS's own are known. */
    policy({ PolicyName: name, Arn: arn, PolicyVersionList: versions }) {
        if (typeof name !== 'string' || typeof arn !== 'string' || /^arn:[\w-]+:iam::aws:/.test(arn))
            return [];
        const index = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(versions).findIndex((version) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(version) && version.IsDefaultVersion === true);
        const version = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(versions)[index];
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(version) || !(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(version.Document))
            return [];
        return [
            {
                type: 'policy',
                label: name,
                span: this.span(['PolicyName']),
                assumed: [],
                unit: this.source.path,
                arn,
                document: this.document(version.Document, ['PolicyVersionList', index, 'Document'], 'identity-policy'),
                attachedTo: [],
            },
        ];
    }
    document(value, path, kind) {
        const { source } = this;
        const language = source.text.charAt(this.root.start) === '{' ? 'json' : 'yaml';
        return { kind, language, source, value, locate: (inner) => this.span([...path, ...inner]) };
    }
    span(path) {
        const { start, end } = (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(this.root, [...this.at, ...path]);
        return { source: this.source, start, end };
    }
}


/***/ }),

/***/ 4896:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mapScalar)
/* harmony export */ });
/** Where a block of text ends with the blank lines that belong to it. */
function withBlanks(text, { end }) {
    let at = end;
    while (/\s/.test(text.charAt(at)))
        at++;
    return at;
}
/**
 * Aligns a string scalar's value with the characters of the file it was read from: quoted in JSON or YAML, plain, or a
 * block. Undefined when they do not align (a folded block of an unusual form, a value that is made up).
 */
function mapScalar(source, node) {
    if (typeof node.value !== 'string')
        return undefined;
    const first = source.text.charAt(node.start);
    const raw = source.text.slice(node.start, first === '|' || first === '>' ? withBlanks(source.text, node) : node.end);
    const starts = first === '"'
        ? doubleQuoted(raw, node.value)
        : first === '|' || first === '>'
            ? block(raw, node.value)
            : folded(raw, node.value, first === "'");
    if (starts === undefined)
        return undefined;
    const ends = starts.slice(0, -1).map((start, index) => {
        if (first === '"' && raw.charAt(start) === '\\')
            return start + escapeLength(raw, start);
        // Line breaks that are folded and indentation stand between two characters and belong to neither.
        return first === "'" && raw.charAt(start) === "'" ? start + 2 : Math.min(start + 1, starts[index + 1] + 1);
    });
    return {
        text: node.value,
        starts: starts.map((offset) => offset + node.start),
        ends: ends.map((offset) => Math.min(offset, raw.length) + node.start),
        verbatim: first === '|' || (!/['"\n\r]/.test(first) && !raw.includes('\n') && first !== '>'),
    };
}
const isBlank = (c) => c === ' ' || c === '\t';
const isBreak = (c) => c === '\n' || c === '\r';
function doubleQuoted(raw, value) {
    const offsets = [];
    let at = 1;
    for (let i = 0; i < value.length;) {
        // An escaped line break gives nothing.
        while (raw.charAt(at) === '\\' && isBreak(raw.charAt(at + 1)))
            at = skipSpace(raw, at + 1);
        const c = raw.charAt(at);
        if (c === '\\') {
            const length = escapeLength(raw, at);
            // `\U0001F600` is two UTF-16 units.
            const units = raw.charAt(at + 1) === 'U' && value.codePointAt(i) > 0xffff ? 2 : 1;
            for (let unit = 0; unit < units; unit++)
                offsets.push(at);
            i += units;
            at += length;
        }
        else if (isBreak(c) || (isBlank(c) && breaksAfterBlanks(raw, at))) {
            if (value.charAt(i) !== ' ' && value.charAt(i) !== '\n')
                return undefined;
            for (const start = at; i < value.length && /[ \n]/.test(value.charAt(i)); i++)
                offsets.push(start);
            at = skipSpace(raw, at);
        }
        else {
            if (c !== value.charAt(i))
                return undefined;
            offsets.push(at++);
            i++;
        }
    }
    offsets.push(Math.min(at, raw.length));
    return offsets;
}
function escapeLength(raw, at) {
    const kind = raw.charAt(at + 1);
    return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2;
}
function folded(raw, value, quoted) {
    const offsets = [];
    let at = quoted ? 1 : 0;
    for (let i = 0; i < value.length;) {
        const c = raw.charAt(at);
        if (isBreak(c) || (isBlank(c) && breaksAfterBlanks(raw, at))) {
            if (value.charAt(i) !== ' ' && value.charAt(i) !== '\n')
                return undefined;
            for (const start = at; i < value.length && /[ \n]/.test(value.charAt(i)); i++)
                offsets.push(start);
            at = skipSpace(raw, at);
        }
        else {
            if (c !== value.charAt(i))
                return undefined;
            offsets.push(at);
            at += quoted && c === "'" ? 2 : 1;
            i++;
        }
    }
    offsets.push(Math.min(at, raw.length));
    return offsets;
}
/** Literal and folded blocks, https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
function block(raw, value) {
    const headerEnd = raw.search(/\r?\n/);
    if (headerEnd < 0)
        return undefined;
    const bodyStart = headerEnd + (raw.charAt(headerEnd) === '\r' ? 2 : 1);
    const indent = blockIndent(raw.slice(bodyStart), value);
    const offsets = [];
    let at = lineStart(raw, bodyStart, indent);
    for (let i = 0; i < value.length; i++) {
        const c = value.charAt(i);
        if (raw.charAt(at) === '\r' && raw.charAt(at + 1) === '\n')
            at++;
        if (raw.charAt(at) === '\n') {
            if (c === '\n') {
                offsets.push(at);
                at = lineStart(raw, at + 1, indent);
                continue;
            }
            if (raw.charAt(0) !== '>')
                return undefined;
            // A folded line break is a space, or nothing before an empty line.
            offsets.push(at);
            at = lineStart(raw, at + 1, indent);
            if (c === ' ')
                continue;
            offsets.pop();
            i--;
            if (at >= raw.length)
                return undefined;
            continue;
        }
        if (raw.charAt(at) !== c) {
            if (raw.charAt(0) === '>' && c === '\n' && at >= raw.length) {
                offsets.push(at);
                continue;
            }
            return at >= raw.length && c === '\n'
                ? [...offsets, ...Array(value.length - i + 1).fill(raw.length)]
                : undefined;
        }
        offsets.push(at++);
    }
    offsets.push(Math.min(at, raw.length));
    return offsets;
}
function blockIndent(body, value) {
    const rawLine = body.split('\n').find((line) => line.trim() !== '') ?? '';
    const valueLine = value.split('\n').find((line) => line.trim() !== '') ?? '';
    return rawLine.search(/\S/) - valueLine.search(/\S/);
}
/** The offset in a line after its indentation, of which an empty line may have less. */
function lineStart(raw, at, indent) {
    let start = at;
    while (start < at + indent && raw.charAt(start) === ' ')
        start++;
    return start;
}
function breaksAfterBlanks(raw, at) {
    let end = at;
    while (isBlank(raw.charAt(end)))
        end++;
    return isBreak(raw.charAt(end));
}
function skipSpace(raw, at) {
    let end = at;
    while (isBlank(raw.charAt(end)) || isBreak(raw.charAt(end)))
        end++;
    return end;
}


/***/ }),

/***/ 370:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ conditional),
/* harmony export */   WQ: () => (/* binding */ holdsParameter),
/* harmony export */   kw: () => (/* binding */ mayEqual)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** Why it is not known whether something holds, as a clause. */
const conditional = ({ condition, doubt, decides = 'whether it is attached' }) => doubt !== undefined
    ? `whether it is attached is not known: ${doubt}`
    : `${condition === undefined ? 'a condition' : `the condition \`${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(condition)}\``} decides ${decides}, and is not known`;
/** Whether a name that holds a parameter may turn out to be the other; equal names are another matter. */
function mayEqual(name, other) {
    if (name === other || !holdsParameter(name))
        return false;
    const [start, end] = ends(name);
    const [otherStart, otherEnd] = ends(other);
    const starts = otherStart.startsWith(start) || ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(other) && start.startsWith(otherStart));
    return starts && (otherEnd.endsWith(end) || ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(other) && end.endsWith(otherEnd)));
}
/** The texts before the first symbol of a name and after its last; the whole name twice if it has none. */
function ends(name) {
    const parts = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(name);
    const first = parts[0];
    const last = parts.at(-1);
    return [typeof first === 'string' ? first : '', typeof last === 'string' ? last : ''];
}
/** Whether a name rests on a value that only deployment tells. */
const holdsParameter = (text) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text) && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text).some((part) => typeof part === 'object' && part.kind === 'parameter');


/***/ }),

/***/ 9040:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   a7: () => (/* binding */ joinGrants),
/* harmony export */   vc: () => (/* binding */ addGrants)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _join_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(370);


/** A grant that is made under the condition of its key is there whenever the key is. */
function joinGrants(grants, keys) {
    const conditions = new Map(keys.flatMap(({ arn, condition }) => [arn, idOf(arn)].map((name) => [name, condition])));
    return grants.map((grant) => {
        if (grant.condition === undefined || conditions.get(grant.key) !== grant.condition)
            return grant;
        return { ...grant, certain: true };
    });
}
/** Adds to keys what grants allow. One whose key only deployment names may be a grant of any key. */
function addGrants(keys, grants) {
    const byName = new Map();
    for (const key of keys)
        for (const name of [idOf(key.arn), key.arn])
            if (!byName.has(name))
                byName.set(name, key);
    const add = (key, grant, doubt) => {
        const why = doubt ?? (grant.certain === false ? (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .conditional */ .Jr)(grant) : undefined);
        const more = statementsOfGrant(grant, why).map((statement) => ({ statement, span: grant.span }));
        key.grants = [...(key.grants ?? []), ...more];
    };
    for (const grant of grants) {
        const key = byName.get(grant.key);
        // Keys of one id may be in several Regions.
        const near = key === undefined ? byName.get(idOf(grant.key)) : undefined;
        if (key !== undefined)
            add(key, grant, undefined);
        else if (near !== undefined && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(grant.key + near.arn))
            add(near, grant, 'where its key is is not known');
        else if ((0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsParameter */ .WQ)(grant.key))
            for (const each of keys)
                if (mayEqualKey(grant.key, each.arn))
                    add(each, grant, 'the key of the grant is not known');
    }
}
/** The id of a key that is given by its ARN or id. */
const idOf = (key) => key.slice(key.lastIndexOf('/') + 1);
/** Whether a grant's key, whose name only deployment fills in, may be this one. */
const mayEqualKey = (name, arn) => (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .mayEqual */ .kw)(name, arn) || (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .mayEqual */ .kw)(name, idOf(arn));
/** Operations that no constraint restricts. https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html */
const unconstrained = new Set(['kms:DescribeKey', 'kms:RetireGrant']);
function statementsOfGrant({ grantee, actions, constraint }, doubt) {
    const statement = (Action, why) => ({
        Effect: 'Allow',
        Principal: { AWS: grantee },
        Action,
        Resource: '*',
        ...(why === undefined ? {} : { Condition: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', why) }),
    });
    if (constraint === undefined || doubt !== undefined)
        return [statement(actions, doubt)];
    const free = actions.filter((action) => unconstrained.has(action));
    const bound = actions.filter((action) => !unconstrained.has(action));
    return [
        ...(bound.length > 0 ? [statement(bound, constraint)] : []),
        ...(free.length > 0 ? [statement(free, undefined)] : []),
    ];
}


/***/ }),

/***/ 1483:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ policyKind),
/* harmony export */   M1: () => (/* binding */ noPrincipal),
/* harmony export */   O: () => (/* binding */ findPolicies),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   U4: () => (/* binding */ isUnresolved),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   hM: () => (/* binding */ checkPolicy)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8931);



const statementMembers = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'];
const versions = ['2012-10-17', '2008-10-17'];
/**
 * The policies in a file's value: the document itself, a wrapper as the AWS CLI prints it, a bare statement or a list
 * of bare statements, or a list of wrappers such as `{PolicyName, PolicyDocument}`.
 * @param named the configuration says that it is one, so the least likeness will do.
 */
function findPolicies(value, named) {
    const one = findPolicy(value, named);
    if (one !== undefined)
        return [one];
    const list = Array.isArray(value) ? value : undefined;
    if (list === undefined || list.length === 0 || list.length > 1000)
        return [];
    const found = list.map((item) => ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) ? wrapped(item) : undefined));
    // A list of anything else is another tool's.
    if (found.includes(undefined))
        return [];
    return found.map((policy, index) => {
        const { toFile, text, ...rest } = policy;
        return {
            ...rest,
            toFile: (path) => [index, ...toFile(path)],
            ...(text === undefined ? {} : { text: [index, ...text] }),
        };
    });
}
function findPolicy(value, named) {
    if (looksLikePolicy(value) || (named && (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && 'Statement' in value)) {
        return { policy: value, toFile: (path) => path };
    }
    const inside = wrapped(value);
    if (inside !== undefined)
        return inside;
    if (isBareStatement(value)) {
        // ['Statement', 0, …] of the document is […] of the file.
        return { policy: { Statement: [value] }, toFile: (path) => path.slice(2) };
    }
    if (Array.isArray(value) && value.length > 0 && value.every(isBareStatement)) {
        return { policy: { Statement: value }, toFile: (path) => path.slice(1) };
    }
    return undefined;
}
function wrapped(value) {
    for (const wrapper of wrappers) {
        const inner = wrapper.reduce((at, step) => ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(at) ? at[step] : undefined), value);
        const policy = typeof inner === 'string' ? parsed(inner) : inner;
        if (policy === undefined || !looksLikePolicy(policy))
            continue;
        return {
            policy: policy,
            toFile: (path) => [...wrapper, ...path],
            ...(wrapper.at(-1) === 'AssumeRolePolicyDocument' ? { kind: 'trust-policy' } : {}),
            ...(typeof inner === 'string' ? { text: wrapper } : {}),
        };
    }
    return undefined;
}
/** A policy that stands in a string as JSON. */
function parsed(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const wrappers = [
    ['PolicyDocument'],
    ['AssumeRolePolicyDocument'],
    ['Role', 'AssumeRolePolicyDocument'],
    ['PolicyVersion', 'Document'],
    // What `get-bucket-policy`, `get-key-policy` and the like print is a string.
    ['Policy'],
];
function looksLikePolicy(value) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !Object.hasOwn(value, 'Statement'))
        return false;
    if (versions.includes(value.Version))
        return true;
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(value.Statement).some((statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(statement) && statementMembers.filter((name) => Object.hasOwn(statement, name)).length >= 2);
}
function isBareStatement(value) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || (value.Effect !== 'Allow' && value.Effect !== 'Deny'))
        return false;
    return Object.hasOwn(value, 'Action') || Object.hasOwn(value, 'NotAction');
}
/** What kind of policy this is, by its principals and actions. */
function policyKind(policy) {
    const statements = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(policy.Statement).filter(_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
    if (!statements.some((statement) => 'Principal' in statement || 'NotPrincipal' in statement))
        return 'identity-policy';
    const actions = statements
        .flatMap((statement) => [...(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement.Action), ...(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement.NotAction)])
        .map((action) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOfValue */ .mG)(action).toLowerCase());
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
const letsServiceIn = (statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(statement.Principal) && ('Service' in statement.Principal || 'Federated' in statement.Principal);
function isTrustAction(action) {
    return action.startsWith('sts:assumerole') || ['sts:tagsession', 'sts:setsourceidentity', 'sts:*'].includes(action);
}
/**
 * Far more than any policy has that AWS accepts: the largest, a key's, may have 32,768 bytes. To answer for more would
 * take long and tell nobody anything.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
const mostStatements = 1000;
const mostTexts = 20_000;
/** A wildcard that is not at the end takes much longer to compare. */
const costOfWildcard = 4;
/** What is done with a text may take as long as its square: of the longest ARN, 2,048 characters, this is 83 more. */
const squareThatCostsOne = 50_000;
/** Why a policy is too large to be evaluated. */
function tooLarge({ Statement: statement }) {
    const statements = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement);
    if (statements.length > mostStatements)
        return `the policy has ${statements.length} statements, far more than AWS accepts, and is not evaluated: expected at most ${mostStatements}`;
    const cost = statements.reduce((sum, each) => sum + costOf(each), 0);
    return cost > mostTexts
        ? 'the policy has far more or longer texts and wildcards than AWS accepts, and is not evaluated'
        : undefined;
}
/** Strings, numbers and the like in a value, the long ones for more than one. */
function costOf(value) {
    if (typeof value === 'string')
        return (/[*?]./.test(value) ? costOfWildcard : 1) + costOfLength(value);
    if (typeof value !== 'object' || value === null)
        return 1;
    let cost = 0;
    if (Array.isArray(value))
        for (const item of value)
            cost += costOf(item);
    else
        for (const [name, item] of Object.entries(value))
            cost += costOf(item) + costOfLength(name);
    return cost;
}
const costOfLength = ({ length }) => Math.floor(length ** 2 / squareThatCostsOne);
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
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(statement) && !Array.isArray(statement)) {
        const message = `expected \`Statement\` to be a list of statements, found ${shown(statement)}`;
        return { problems: [...problems, { message, path: ['Statement'] }], usable: false };
    }
    let usable = true;
    (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement).forEach((item, index) => {
        const path = Array.isArray(statement) ? ['Statement', index] : ['Statement'];
        if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item))
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
    if (elements.includes(name))
        return undefined;
    if (elements.some((element) => element.toLowerCase() === name.toLowerCase()))
        return undefined;
    return elements.find((element) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(element.toLowerCase(), name.toLowerCase()) <= 2);
}
/** What is said of a statement of a resource's policy that lets nobody in. */
const noPrincipal = 'the statement has no `Principal`';
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
    if (kind !== 'identity-policy')
        for (const name of ['Principal', 'NotPrincipal'])
            if (has(name))
                checkPrincipal(name, statement[name], add);
    if (needsPrincipal.has(kind) && !has('Principal') && !has('NotPrincipal'))
        add(noPrincipal);
    for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) {
        if (!has(name))
            continue;
        const list = statement[name];
        const wrong = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(list).findIndex((item) => typeof item !== 'string');
        if (wrong === -1)
            continue;
        const message = `expected \`${name}\` to be a string or a list of strings, found ${shown((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(list)[wrong])}`;
        problems.push({ message, path: Array.isArray(list) ? [...path, name, wrong] : [...path, name] });
    }
}
const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
/**
 * `*`, or an object of principals by their kind.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
const isService = (text) => /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text);
function checkPrincipal(name, value, add) {
    if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        for (const type of Object.keys(value)) {
            if (principalTypes.includes(type) || isOpen(type))
                continue;
            const meant = principalTypes.find((each) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(each.toLowerCase(), type.toLowerCase()) <= 2);
            const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
            add(`expected ${principalTypes.map((each) => `\`${each}\``).join(', ')} in \`${name}\`, found ${shown(type)}${hint}`, name, type);
        }
        const service = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(value['AWS']).find((text) => typeof text === 'string' && isService(text));
        if (service !== undefined)
            add(`${shown(service)} is a service: write it under \`Service\`, not \`AWS\``, name, 'AWS');
        return;
    }
    if (value === '*' || (typeof value === 'string' && isOpen(value)))
        return;
    const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
    const type = typeof only !== 'string' ? undefined : isService(only) ? 'Service' : 'AWS';
    const hint = type === undefined ? '' : `; write \`{ "${type}": … }\` around it`;
    add(`expected \`${name}\` to be \`*\` or an object, found ${shown(value)}${only === '*' ? '; write `"*"`' : hint}`, name);
}
/** Filled in later: a symbol of a template, `<principal>`, `${principal}`, `{{principal}}`. */
const isOpen = (text) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSymbol */ .hC)(text) || /[<>{}%]|^$/.test(text);
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
    if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return 'an object';
    return `the ${typeof value} \`${String(value)}\``;
}
/** Whether the value at a path, or one that holds it, is known only to deployment. */
function isUnresolved(value, path) {
    let at = value;
    for (const step of path) {
        if (typeof at === 'string')
            return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSymbol */ .hC)(at);
        at = at === null || typeof at !== 'object' ? undefined : at[step];
        if (at === undefined)
            return false;
    }
    return typeof at === 'string' && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSymbol */ .hC)(at);
}


/***/ }),

/***/ 9134:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
        doubts: [],
    };
}


/***/ }),

/***/ 5245:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ attachedByArn),
/* harmony export */   R: () => (/* binding */ mayAllowAnything)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** A policy that may be attached out of sight and may allow anything; nothing is denied by it. */
function mayAllowAnything(label, reason) {
    const value = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
    return { label, value, certain: false, reason };
}
/**
 * A policy that is attached by its ARN, and where that is one of AWS's own that nobody here knows: it is misspelt, or
 * newer than what is known. It may allow anything; AWS's policies deny nothing, but for those that say so.
 */
function attachedByArn(arn, policy) {
    const [, name] = /^arn:[^:]*:iam::aws:policy\/(.+)$/is.exec(arn) ?? [];
    if (policy.document !== undefined || policy.value !== undefined || name === undefined)
        return policy;
    if ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(name) || /deny|quarantine/i.test(name))
        return policy;
    return {
        ...policy,
        ...mayAllowAnything(policy.label, 'it is none of the managed policies of AWS that are known here'),
    };
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

/***/ 1548:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   Lz: () => (/* binding */ mayBeTemplate),
/* harmony export */   QT: () => (/* binding */ readTemplates),
/* harmony export */   uo: () => (/* binding */ documentsOf),
/* harmony export */   zk: () => (/* binding */ isTerraform)
/* harmony export */ });
/** Files that Terraform reads, by their names: HCL says nothing about itself. */
const isTerraform = (path) => /\.(?:tf|tofu|tf\.json|tofu\.json|tfvars|tfvars\.json)$/i.test(path);
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
prefix, wanted) {
    const parsed = (kind) => files.flatMap(({ kind: own, source, root }) => own === kind && root !== undefined ? [{ source, root: root() }] : []);
    const found = [];
    const stacks = parsed('cloudformation');
    if (stacks.length > 0) {
        const { readCloudFormation } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(136)]).then(__webpack_require__.bind(__webpack_require__, 5136));
        found.push(await readCloudFormation(stacks, deployment, project, wanted));
    }
    const services = parsed('serverless');
    if (services.length > 0) {
        const { readServerless } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(136), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 2634));
        const read = await readServerless(services, deployment, project, wanted);
        // What a service takes in is deployed with it; by itself the framework's variables are not filled in.
        for (const stack of found)
            stack.resources = stack.resources.filter(({ unit }) => unit === undefined || read.taken?.has(unit) !== true);
        found.push(read);
    }
    for (const { kind, source, root } of files)
        if (kind === 'identity-policy' && root !== undefined) {
            const { readAuthorizationDetails } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8879));
            found.push({ resources: readAuthorizationDetails(source, root()), files: [], givenUp: [] });
        }
    found.push(...(await readTerraformFiles(files, parsed('terraform-plan'), deployment, project, wanted)));
    const takenIn = complete(files, found, concern);
    // What was read is in the resources now; the trees take much memory.
    for (const file of files)
        delete file.root;
    for (const { resources } of found)
        for (const resource of resources)
            if (prefix !== '' && resource.label.startsWith(prefix))
                resource.label = resource.label.slice(prefix.length);
    return {
        resources: found.flatMap(({ resources }) => resources),
        takenIn,
        givenUp: () => found.flatMap(({ givenUp }) => givenUp),
    };
}
async function readTerraformFiles(files, plans, deployment, project, wanted) {
    const sources = files.filter(({ kind }) => kind === 'terraform').map(({ source }) => source);
    const found = [];
    if (plans.length > 0) {
        const { readTerraformPlan } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(862), __webpack_require__.e(855)]).then(__webpack_require__.bind(__webpack_require__, 5855));
        for (const plan of plans) {
            const planned = await readTerraformPlan([plan], deployment, sources, wanted);
            for (const resource of planned.resources)
                resource.unit = folderOf(plan.source.path);
            found.push(planned);
        }
    }
    if (sources.length > 0) {
        const { readTerraform } = await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(862), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 1816));
        const written = await readTerraform(sources, deployment, project, wanted);
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
    // What the Serverless Framework takes in may name what the framework itself declares.
    const services = files.filter(({ kind }) => kind === 'serverless').map(({ path }) => folderOf(path));
    const mayBeIncluded = ({ kind, path }) => kind === 'cloudformation' && services.some((folder) => folder === '' || path.startsWith(`${folder}/`));
    const read = new Map(found.flatMap((infrastructure) => infrastructure.files.map((file) => [file.path, file])));
    for (const file of files) {
        const template = read.get(file.path);
        if (template !== undefined) {
            file.kind = template.kind;
            const { problems, beside } = template;
            const concerns = () => concern.test(file.source.text) || beside?.().some(({ text }) => concern.test(text)) === true;
            const told = mayBeIncluded(file)
                ? problems.filter(({ rule }) => rule !== 'template/undeclared-reference')
                : problems;
            file.problems = told.length > 0 && concerns() ? told : [];
            if (template.reason !== undefined)
                file.reason = template.reason;
            else
                delete file.reason;
        }
        if (isTemplate(file))
            file.documents = [...(documents.get(file.source) ?? [])];
    }
    const own = new Set(files.map(({ path }) => path));
    return [...read.values()].flatMap(({ path, kind, source, reason, problems, beside }) => {
        const concerns = () => concern.test(source.text) || beside?.().some(({ text }) => concern.test(text)) === true;
        if (kind !== 'invalid' || problems.length === 0 || own.has(path) || !concerns())
            return [];
        return [{ path, kind, source, documents: [], problems, ...(reason === undefined ? {} : { reason }) }];
    });
}
const templateKinds = new Set(['cloudformation', 'terraform', 'terraform-plan', 'serverless']);
/** Whether a file declares things together with others. What prints an account is one of these, too. */
const isTemplate = ({ kind, root }) => templateKinds.has(kind) || root !== undefined;
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
const readable = (document) => document === undefined || document === 'unknown' || document.unreadable !== undefined ? [] : [document];


/***/ }),

/***/ 8106:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/catalogue/index.js + 6 modules
var catalogue = __webpack_require__(4931);
// EXTERNAL MODULE: ./.build/check/invocable.js
var invocable = __webpack_require__(2591);
// EXTERNAL MODULE: ./.build/check/named-resources.js
var named_resources = __webpack_require__(5988);
// EXTERNAL MODULE: ./.build/model/key-arn.js
var key_arn = __webpack_require__(5117);
// EXTERNAL MODULE: ./.build/model/workspace.js
var workspace = __webpack_require__(5245);
// EXTERNAL MODULE: ./.build/model/configuration.js
var configuration = __webpack_require__(9134);
;// CONCATENATED MODULE: ./.build/shell/configuration.js


/**
 * Reads and validates `.github/ml-perms.yml`.
 * @throws ConfigurationError with every mistake in the file, each at its line and column.
 */
async function loadConfiguration(source) {
    const { readConfiguration } = await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 5756));
    const { configuration, problems } = await readConfiguration(source);
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j(problems);
    return configuration;
}

// EXTERNAL MODULE: ./.build/shell/files.js
var shell_files = __webpack_require__(7160);
// EXTERNAL MODULE: ./.build/base/fault.js
var fault = __webpack_require__(8954);
// EXTERNAL MODULE: ./.build/base/source.js
var base_source = __webpack_require__(8741);
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var syntax_tree = __webpack_require__(5546);
;// CONCATENATED MODULE: ./.build/syntax/json-tree.js

/**
 * The positioned tree of a text that `JSON.parse` accepts. A list or an object is read when its items are first asked
 * for: of a large template most are never looked at. What is nested deeper than any parser here accepts is empty.
 */
function jsonTree(text) {
    return new Cursor(text, 0, 0).value();
}
/**
 * A list or an object that is not read yet. What it holds is no property of its own: a copy has to be given it, as in
 * `{ ...node, members: node.members }`.
 */
class Unread {
    start;
    end;
    #text;
    #depth;
    constructor(text, start, end, depth) {
        this.start = start;
        this.end = end;
        this.#text = text;
        this.#depth = depth;
    }
    /** Undefined: it is nested too deep to be read. */
    open() {
        return this.#depth >= syntax_tree/* maximumDepth */.kK ? undefined : new Cursor(this.#text, this.start, this.#depth + 1);
    }
}
class LazyObject extends Unread {
    type = 'object';
    #members;
    get members() {
        this.#members ??= this.open()?.members() ?? [];
        return this.#members;
    }
}
class LazyArray extends Unread {
    type = 'array';
    #items;
    get items() {
        this.#items ??= this.open()?.items() ?? [];
        return this.#items;
    }
}
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
/** Reads forward from a place. It takes the text to be JSON and checks nothing. */
class Cursor {
    text;
    at;
    depth;
    constructor(text, at, 
    /** How many lists and objects what is read stands in. */
    depth) {
        this.text = text;
        this.at = at;
        this.depth = depth;
    }
    members() {
        const members = [];
        this.at++;
        for (this.space(); this.code() === quote; this.space()) {
            const key = this.string();
            this.space();
            this.at++; // the colon
            members.push({ key, value: this.value() });
            this.space();
            if (this.code() === comma)
                this.at++;
        }
        return members;
    }
    items() {
        const items = [];
        this.at++;
        for (this.space(); this.at < this.text.length && this.code() !== closeBracket; this.space()) {
            items.push(this.value());
            this.space();
            if (this.code() === comma)
                this.at++;
        }
        return items;
    }
    value() {
        this.space();
        const start = this.at;
        const code = this.code();
        if (code === quote)
            return this.string();
        if (code === openBrace || code === openBracket) {
            this.skip();
            const Kind = code === openBrace ? LazyObject : LazyArray;
            return new Kind(this.text, start, this.at, this.depth);
        }
        while (this.at < this.text.length && !ends(this.code()))
            this.at++;
        const value = JSON.parse(this.text.slice(start, this.at));
        return { type: 'scalar', value, start, end: this.at };
    }
    code() {
        return this.text.charCodeAt(this.at);
    }
    space() {
        while (this.code() <= 0x20)
            this.at++;
    }
    string() {
        const start = this.at;
        this.skipString();
        const raw = this.text.slice(start + 1, this.at - 1);
        const value = raw.includes('\\') ? JSON.parse(this.text.slice(start, this.at)) : raw;
        return { type: 'scalar', value, start, end: this.at };
    }
    skipString() {
        let end = this.at;
        let slashes;
        do {
            end = this.text.indexOf('"', end + 1);
            slashes = 0;
            while (this.text.charCodeAt(end - 1 - slashes) === backslash)
                slashes++;
        } while (slashes % 2 === 1);
        this.at = end + 1;
    }
    /** Past the list or object that begins here. */
    skip() {
        let open = 0;
        do {
            const code = this.code();
            if (code === quote) {
                this.skipString();
                continue;
            }
            if (code === openBrace || code === openBracket)
                open++;
            else if (code === closeBrace || code === closeBracket)
                open--;
            this.at++;
        } while (open > 0 && this.at < this.text.length);
    }
}
/** What ends a number or a word. */
const ends = (code) => code <= 0x20 || code === comma || code === closeBracket || code === closeBrace;

;// CONCATENATED MODULE: ./.build/formats/fragment.js


/** Whether a text may hold functions of CloudFormation. */
const mayHoldFunctions = (text) => /"Ref"|\bRef:|Fn::|![A-Za-z]/.test(text);
/**
 * The value of a file that is a part of a template, such as statements that `serverless.yml` takes in: what its
 * functions give is known only where it is used, so each is a symbol.
 */
function fragmentValue(node) {
    if (node.tag !== undefined)
        return named(node.tag.slice(1), node);
    if (node.type === 'scalar')
        return node.value;
    if (node.type === 'array')
        return node.items.map(fragmentValue);
    const [only, ...others] = node.members;
    if (only !== undefined && others.length === 0 && isFunction(only.key.value))
        return named(only.key.value, only.value);
    const result = node.members.map(({ key, value }) => [key.value, fragmentValue(value)]);
    return Object.fromEntries(result);
}
/** The same of plain JSON. */
function withoutFunctions(value) {
    if (Array.isArray(value))
        return value.map(withoutFunctions);
    if (!(0,base_value/* isObject */.Gv)(value))
        return value;
    const [only, ...others] = Object.entries(value);
    if (only !== undefined && others.length === 0 && isFunction(only[0])) {
        return symbolOf(only[0], JSON.stringify(only[1]));
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutFunctions(item)]));
}
const isFunction = (name) => name === 'Ref' || /^Fn::[A-Z]\w*$/.test(name);
function named(name, argument) {
    return symbolOf(name, argument.type === 'scalar' ? String(argument.value) : JSON.stringify(plainOf(argument)));
}
function symbolOf(name, argument) {
    const shown = argument.replace(/^"|"$/g, '');
    return (0,symbol/* symbolText */.Ee)('parameter', `${name.replace('Fn::', '')}(${shown.slice(0, 100)})`);
}
function plainOf(node) {
    if (node.type === 'scalar')
        return node.value;
    if (node.type === 'array')
        return node.items.map(plainOf);
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]));
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./.build/formats/policy.js
var formats_policy = __webpack_require__(1483);
;// CONCATENATED MODULE: ./.build/formats/cors.js




const lists = ['AllowedHeaders', 'AllowedMethods', 'AllowedOrigins', 'ExposeHeaders'];
/** Elements that S3's XML repeats, and the lists of S3's JSON. */
const xmlNames = {
    AllowedHeader: 'AllowedHeaders',
    AllowedMethod: 'AllowedMethods',
    AllowedOrigin: 'AllowedOrigins',
    ExposeHeader: 'ExposeHeaders',
};
const jsonMembers = [...lists, 'MaxAgeSeconds', 'ID'];
const xmlMembers = [...Object.keys(xmlNames), 'MaxAgeSeconds', 'ID'];
/** What CloudFormation and Terraform call a member otherwise, in lower case. */
const otherNames = new Map([
    ['exposedheaders', 'ExposeHeaders'],
    ['maxage', 'MaxAgeSeconds'],
]);
/** Whether the value is an S3 CORS configuration: a list of rules, or one in `CORSRules`. */
function isCors(value) {
    if (Array.isArray(value))
        return value.some((rule) => (0,base_value/* isObject */.Gv)(rule) && isRule(rule));
    if (!(0,base_value/* isObject */.Gv)(value))
        return false;
    if (Object.hasOwn(value, 'CORSRules') || Object.hasOwn(value, 'CORSConfiguration'))
        return true;
    return (0,base_value/* isObject */.Gv)(value.CORSRule) ? isRule(value.CORSRule) : Array.isArray(value.CORSRule) && isCors(value.CORSRule);
}
/**
 * With one name of the JSON, or with two of the XML: a single one may be anybody's. What has more names of its own than
 * of a CORS rule is something else: CloudFront's cache behaviours have `AllowedMethods`.
 */
function isRule(value) {
    const has = (name) => Object.hasOwn(value, name);
    if (!has('AllowedMethods') && !has('AllowedOrigins') && !(has('AllowedMethod') && has('AllowedOrigin')))
        return false;
    const names = Object.keys(value);
    return 2 * names.filter((name) => likely.has(name.toLowerCase())).length >= names.length;
}
const likely = new Set([...[...jsonMembers, ...xmlMembers].map((name) => name.toLowerCase()), ...otherNames.keys()]);
/**
 * Whether a configuration is another cloud's: Tencent's COS, Alibaba's OSS and Huawei's OBS have the names of S3's XML in
 * JSON, where S3 has others, so a file with them that names such a cloud is none of S3.
 * https://www.tencentcloud.com/document/product/436/8279
 */
function isOtherCloudsCors(value, path, text) {
    if (/"?(?:AllowedMethods|AllowedOrigins|CORSRules)"?\s*:/.test(text) || !isCors(value))
        return false;
    return /tencent|qcloud|aliyun|alibaba|huawei|(?:^|[^a-z])(?:cos|oss|obs)(?:[^a-z]|$)/i.test(`${path}\n${text}`);
}
/** Google Cloud Storage writes its CORS in lower case: https://cloud.google.com/storage/docs/cors-configurations */
function isGoogleCors(value) {
    const rules = (0,base_value/* isObject */.Gv)(value) ? value.cors : value;
    if (!Array.isArray(rules))
        return false;
    return rules.some((rule) => (0,base_value/* isObject */.Gv)(rule) && Object.hasOwn(rule, 'origin') && Object.hasOwn(rule, 'method'));
}
/**
 * Reads the CORS configuration at a file's root. What cannot be read is a problem and left out.
 * @param language the names are those of S3's XML there, and those of S3's JSON elsewhere; S3 refuses any other
 * @param strict it is known to be for S3, so values that S3 refuses are problems too
 */
function readCors(root, language, strict = false) {
    const xml = language === 'xml';
    const problems = [];
    const report = (message, node) => problems.push({ message, start: node.start, end: node.end });
    const format = language === 'yaml' ? 'YAML' : 'JSON';
    const { node, items } = ruleNodes(root, { xml, format, report });
    const rules = { type: 'array', items: [], start: node.start, end: node.end };
    for (const rule of items) {
        if (rule.type === 'object')
            rules.items.push(readRule(rule, { xml, format, lists: strict && language === 'json', report }));
        else if (rule.type === 'scalar' && rule.value === '') {
            rules.items.push(readRule({ type: 'object', members: [], start: rule.start, end: rule.end }, { xml, format, lists: strict && language === 'json', report }));
        }
        else
            report(`expected a CORS rule, found ${(0,formats_policy/* shown */.SP)((0,syntax_tree/* toValue */.BA)(rule))}`, rule);
    }
    if (strict)
        checkValues(rules, report);
    return { rules, problems };
}
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
function checkValues(rules, report) {
    const textsIn = (rule, name) => {
        const list = rule.type === 'object' ? (0,syntax_tree/* memberOf */.C5)(rule, name)?.value : undefined;
        return list?.type === 'array' ? list.items.map((node) => ({ node, text: (0,base_value/* textOfValue */.mG)((0,syntax_tree/* toValue */.BA)(node)) })) : [];
    };
    for (const rule of rules.items) {
        for (const { node, text } of textsIn(rule, 'AllowedMethods')) {
            const upper = text.toUpperCase();
            if (methods.includes(text))
                continue;
            const hint = methods.includes(upper) ? `; did you mean \`${upper}\`?` : '';
            report(`expected one of ${methods.join(', ')} in \`AllowedMethods\`, found ${(0,formats_policy/* shown */.SP)(text)}${hint}`, node);
        }
        for (const name of ['AllowedOrigins', 'AllowedHeaders'])
            for (const { node, text } of textsIn(rule, name))
                if (text.split('*').length > 2)
                    report(`expected at most one \`*\` in a value of \`${name}\`, found ${(0,formats_policy/* shown */.SP)(text)}`, node);
    }
}
function ruleNodes(root, reading) {
    if (root.type === 'array')
        return { node: root, items: root.items };
    if (root.type === 'scalar')
        return { node: root, items: [root] };
    const configuration = (0,syntax_tree/* memberOf */.C5)(root, 'CORSConfiguration')?.value;
    // An empty element is a configuration without rules.
    if (configuration?.type === 'scalar' && configuration.value === '')
        return { node: configuration, items: [] };
    if (configuration !== undefined)
        return ruleNodes(configuration, reading);
    const list = (0,syntax_tree/* memberOf */.C5)(root, 'CORSRules');
    if (list !== undefined)
        return rulesIn(list, reading);
    const elements = root.members.filter((member) => member.key.value === 'CORSRule');
    if (elements.length > 0 && reading.xml)
        return { node: root, items: elements.map((member) => member.value) };
    const other = elements[0] ?? (0,syntax_tree/* memberOf */.C5)(root, 'CorsRules');
    if (other === undefined)
        return { node: root, items: [root] };
    const whose = other.key.value === 'CORSRule' ? "S3's XML" : 'CloudFormation';
    const { format, report } = reading;
    report(`S3 refuses ${(0,formats_policy/* shown */.SP)(other.key.value)} in ${format}, the name in ${whose}; write \`CORSRules\`, a list`, other.key);
    return rulesIn(other, reading);
}
function rulesIn({ value }, reading) {
    return value.type === 'array' ? ruleNodes(value, reading) : { node: value, items: [value] };
}
function readRule(rule, reading) {
    const { xml, format, lists: onlyLists, report } = reading;
    const found = new Map();
    const meant = new Set();
    const members = [];
    for (const member of rule.members) {
        const given = member.key.value;
        const name = (xml ? xmlMembers : jsonMembers).includes(given) ? (xmlNames[given] ?? given) : undefined;
        if (name === undefined) {
            const right = nameFor(given, xml);
            if (right !== undefined)
                meant.add(xmlNames[right] ?? right);
            report(wrongName(given, right, xml, format), member.key);
        }
        else if (lists.includes(name)) {
            if (onlyLists && isText(member.value))
                report(`expected a list in ${(0,formats_policy/* shown */.SP)(name)}, found ${(0,formats_policy/* shown */.SP)((0,syntax_tree/* toValue */.BA)(member.value))}; S3 takes only a list`, member.value);
            addItems(name, member.value, found, report);
        }
        else if (name === 'MaxAgeSeconds')
            addMaxAge(member, members, report);
    }
    for (const name of ['AllowedMethods', 'AllowedOrigins']) {
        if (!found.has(name) && !meant.has(name))
            report(`the CORS rule has no \`${xml ? name.slice(0, -1) : name}\``, rule);
    }
    for (const name of lists) {
        const value = found.get(name) ?? { type: 'array', items: [], start: rule.start, end: rule.end };
        members.push({ key: { type: 'scalar', value: name, start: value.start, end: value.start }, value });
    }
    return { ...rule, members };
}
/** The member that a wrong name was meant to be: another format's name, another case, a slip of the pen. */
function nameFor(given, xml) {
    const known = xml ? xmlMembers : jsonMembers;
    const letters = given.toLowerCase().replace(/[^a-z]/g, '');
    const same = otherNames.get(letters) ?? otherNames.get(`${letters}s`) ?? letters;
    const alike = (name) => name.toLowerCase().replace(/s$/, '') === same.toLowerCase().replace(/s$/, '');
    return known.find(alike) ?? known.find((name) => name.length > 4 && (0,mod/* distance */.Io)(name.toLowerCase(), letters) <= 2);
}
/**
 * What the AWS CLI and the SDKs say is "Unknown parameter in CORSConfiguration.CORSRules[0]", S3 itself "The XML you
 * provided was not well-formed or did not validate against our published schema".
 * https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
function wrongName(given, right, xml, format) {
    const known = (xml ? xmlMembers : jsonMembers).join(', ');
    if (right === undefined)
        return `expected ${known} in a CORS rule, found ${(0,formats_policy/* shown */.SP)(given)}`;
    const list = lists.includes(right);
    if (!xml && Object.hasOwn(xmlNames, given))
        return `S3 refuses ${(0,formats_policy/* shown */.SP)(given)} in ${format}, the name in its XML; write \`${right}\`, a list`;
    if (xml && lists.includes(given))
        return `S3 refuses ${(0,formats_policy/* shown */.SP)(given)} in XML, the name in its JSON; write one \`${right}\` for each value`;
    return `S3 refuses ${(0,formats_policy/* shown */.SP)(given)} in a CORS rule; write \`${right}\`${list ? ', a list' : ''}`;
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

// EXTERNAL MODULE: ./.build/formats/authorization-details.js
var authorization_details = __webpack_require__(8879);
;// CONCATENATED MODULE: ./.build/formats/clues.js
/** What JSON with comments begins with. */
const jsonStarts = ['{', '[', '/', '"'];
const clues = [
    'Effect',
    'RoleDetailList',
    'Statement',
    'AllowedOrigin',
    'AllowedMethod',
    'CORS',
    'AWS::',
    'AWSTemplate',
];
const lesserClues = ['"origin"', 'planned_values', 'terraform_version', 'provider'];
/** False: no format here can be in the text. Most files end at this test. */
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
/** Whether a broken text was meant to be a CloudFormation template or a Serverless Framework service. */
const looksLikeTemplate = (text) => (/^service[ \t]*:/m.test(text) && /^provider[ \t]*:/m.test(text)) ||
    /AWSTemplateFormatVersion|["']?Type["']?[ \t]*:[ \t]*["']?AWS::/.test(text);
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
/** The first character that is no space; empty when there is none. */
function firstCharacter(text) {
    return /\S/.exec(text)?.[0] ?? '';
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/text-map.js
var text_map = __webpack_require__(4896);
;// CONCATENATED MODULE: ./.build/formats/misplaced.js



/** Each kind with its article, what tells it, and where the configuration names it. */
const kinds = {
    'identity-policy': {
        name: 'an identity policy',
        sign: 'no statement has a `Principal`',
        place: '`policies` of a principal',
    },
    'trust-policy': {
        name: 'a trust policy',
        sign: 'it says who may assume a role',
        place: '`trust` of a principal',
    },
    'bucket-policy': {
        name: 'a bucket policy',
        sign: 'it says who may act on a bucket',
        place: '`policy` of a bucket',
    },
    'key-policy': {
        name: 'a key policy',
        sign: 'it says who may use a KMS key',
        place: '`policy` of a key under `keys`',
    },
    cors: {
        name: 'a CORS configuration',
        sign: 'it says which web pages may use a bucket',
        place: '`cors` of a bucket',
    },
};
/** What is surely no such document. A `Principal` in an identity policy may be one too many, so other kinds are not sure. */
const contradicts = {
    'identity-policy': ['trust-policy'],
    'trust-policy': ['identity-policy', 'bucket-policy', 'key-policy', 'resource-policy'],
    'bucket-policy': ['identity-policy', 'trust-policy', 'key-policy'],
    'key-policy': ['identity-policy', 'trust-policy', 'bucket-policy'],
};
const expectation = (expected, found) => {
    const other = kinds[found];
    const what = other === undefined ? 'the policy of another resource' : `${other.name} (${other.sign})`;
    const where = other === undefined ? '' : `; in the configuration it belongs under ${other.place}`;
    return `expected ${kinds[expected].name}, found ${what}${where}`;
};
/**
 * The problem of a policy that is surely of another kind than the configuration says; undefined if it may be what it is
 * said to be. Paths are those of the policy.
 */
function misplacedPolicy(policy, expected, own) {
    const statements = (0,base_value/* asList */.DD)(policy.Statement);
    const [first] = statements;
    if (first === undefined || !statements.every(base_value/* isObject */.Gv))
        return undefined;
    const found = own ?? (0,formats_policy/* policyKind */.Lx)(policy);
    if (contradicts[expected]?.includes(found) !== true)
        return undefined;
    if (expected !== 'identity-policy' && hasOwn(policy, expected))
        return undefined;
    const step = Array.isArray(policy.Statement) ? ['Statement', 0] : ['Statement'];
    const message = expectation(expected, found);
    // Where the principal is what is wrong, its rule says it.
    const name = ['Principal', 'NotPrincipal'].find((each) => (0,base_value/* isObject */.Gv)(first) && Object.hasOwn(first, each));
    if (expected === 'identity-policy' && name !== undefined)
        return { message, path: [...step, name], rule: 'policy/principal-in-identity-policy' };
    return { message, path: step };
}
/** The service whose actions such a policy has. With one of them it may just lack a `Principal`, or hold a misspelt action. */
const services = {
    'trust-policy': 'sts:',
    'bucket-policy': 's3:',
    'key-policy': 'kms:',
};
function hasOwn(policy, expected) {
    const statements = (0,base_value/* asList */.DD)(policy.Statement).filter(base_value/* isObject */.Gv);
    const actions = statements.flatMap((each) => [...(0,base_value/* asList */.DD)(each.Action), ...(0,base_value/* asList */.DD)(each.NotAction)]);
    const isOfService = (action) => (0,base_value/* textOfValue */.mG)(action)
        .toLowerCase()
        .startsWith(services[expected] ?? '');
    return actions.length === 0 || actions.some(isOfService);
}
/** What a policy with a `Principal` too many, or without one, may be instead, as the end of a sentence. */
function otherHome(policy, expected) {
    if (expected !== 'identity-policy') {
        const none = (0,base_value/* asList */.DD)(policy.Statement).every((each) => (0,base_value/* isObject */.Gv)(each) && !Object.hasOwn(each, 'Principal') && !Object.hasOwn(each, 'NotPrincipal'));
        // The resource of a trust policy is the role itself.
        return none && kinds[expected] !== undefined && expected !== 'trust-policy' ? ifItIs('identity-policy') : '';
    }
    const kind = (0,formats_policy/* policyKind */.Lx)(policy);
    const [first] = (0,base_value/* asList */.DD)(policy.Statement);
    const all = (0,base_value/* asList */.DD)(policy.Statement).every((each) => (0,base_value/* isObject */.Gv)(each) && Object.hasOwn(each, 'Principal'));
    return all && first !== undefined ? ifItIs(kind) : '';
}
function ifItIs(kind) {
    const home = kinds[kind];
    return home === undefined ? '' : `; if it is ${home.name}, it belongs under ${home.place} in the configuration`;
}
/** Why a value is no policy, or no CORS configuration, if it is surely the other one. */
function misplacedValue(value, expected, policy) {
    if (expected === 'cors')
        return policy === undefined ? undefined : expectation('cors', policy);
    return kinds[expected] !== undefined && isCors(value) ? expectation(expected, 'cors') : undefined;
}

;// CONCATENATED MODULE: ./.build/formats/root.js


/** A root whose tree is there; of a template nobody asks for the plain value. */
function treeRoot(node, language) {
    let value;
    return {
        get value() {
            if (value === undefined)
                value = (0,syntax_tree/* toValue */.BA)(node);
            return value;
        },
        get outline() {
            return outlineOf(node);
        },
        again: () => (0,syntax_tree/* toValue */.BA)(node),
        language,
        node: () => node,
    };
}
/** What tells a template: the names at the top, and the types of the resources. */
function outlineOf(node) {
    if (node.type === 'array')
        return [];
    if (node.type === 'scalar')
        return null;
    return Object.fromEntries(node.members.map(({ key, value }) => [
        key.value,
        key.value === 'Resources' && value.type === 'object'
            ? Object.fromEntries(value.members.map((each) => [each.key.value, { Type: typeOf(each.value) }]))
            : null,
    ]));
}
const typeOf = (node) => {
    const type = node.type === 'object' ? (0,syntax_tree/* memberOf */.C5)(node, 'Type')?.value : undefined;
    return type?.type === 'scalar' ? type.value : null;
};
/** A root of JSON that the platform has parsed; the tree is made when a place is asked for. */
function lazyRoot(text, value) {
    let node;
    return {
        value,
        outline: value,
        again: () => JSON.parse(text),
        language: 'json',
        node() {
            node ??= jsonTree(text);
            return node;
        },
        // A quoted text before a colon is a member's name; one inside of a string makes the count too high at most.
        mayRepeat: () => (text.match(/"\s*:/g)?.length ?? 0) !== countMembers(JSON.parse(text)),
    };
}
function countMembers(value, levels = syntax_tree/* maximumDepth */.kK) {
    if (typeof value !== 'object' || value === null || levels === 0)
        return 0;
    let count = Array.isArray(value) ? 0 : Object.keys(value).length;
    for (const item of Object.values(value))
        count += countMembers(item, levels - 1);
    return count;
}
/** The value of strict JSON; undefined for any other text. */
function parsePlain(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
    return fromTree(source, hint, await parse(text, language, hint), language);
}
const nothing = 'no policy or CORS configuration';
async function parse(text, language, { wanted }) {
    if (language === 'xml')
        return (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(501)]).then(__webpack_require__.bind(__webpack_require__, 4501))).parseXml(text);
    if (language === 'json')
        return (await Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(596)]).then(__webpack_require__.bind(__webpack_require__, 5596))).parseJson(text);
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261))).parseYaml(text, wanted && postponedIn(wanted));
}
/**
 * The properties of resources that a reader of CloudFormation hardly ever asks for. They are read all the same if it
 * does, so that this need not be exact.
 */
const postponedIn = (wanted) => ({
    section: 'Resources',
    body: 'Properties',
    kind: 'Type',
    mayWait: (type, text) => isSeldomRead.test(type) && !wanted.has(type) && !isOftenRead.test(text),
});
const isSeldomRead = /^AWS::(?!IAM|S3|KMS|Lambda|Serverless|CloudFormation)/;
const isOftenRead = /Role|Transform|Fn::ForEach/;
function fromTree(source, hint, { roots, problems }, language) {
    if (problems.length === 0) {
        return interpret(source, hint, roots.map((node) => treeRoot(node, language)));
    }
    const told = problems.map((problem) => withTopic(problem, topicOf(source, hint, language)));
    if (hint.as !== undefined)
        return invalid(source, told);
    if (looksLikeTemplate(source.text)) {
        if (hint.concern?.test(source.text) === true && !/\{[{%]/.test(source.text))
            return invalid(source, told);
        return ignored(source, hint, 'a CloudFormation template with a syntax error');
    }
    const template = templateReason(source.text, problems);
    if (template !== undefined)
        return ignored(source, hint, template);
    return looksMeant(source) ? invalid(source, told) : ignored(source, hint, nothing);
}
/** What a text that cannot be parsed goes against. The grammar of policies is one of JSON. */
function topicOf({ text }, hint, language) {
    if (language === 'yaml')
        return 'yaml';
    if (language === 'xml' || hint.as === 'cors')
        return 'cors';
    if (hint.as === undefined && looksLikeTemplate(text))
        return 'cloudformation';
    return hint.as === undefined && /"AllowedOrigins?"\s*:|"CORSRules?"\s*:/.test(text) ? 'cors' : undefined;
}
const withTopic = (problem, about) => about === undefined ? problem : { ...problem, about };
function interpret(source, hint, roots) {
    const documents = [];
    const problems = [];
    let reason = nothing;
    for (const root of roots.flatMap(listed)) {
        const template = hint.as === undefined ? templateKind(root.outline) : undefined;
        if (template !== undefined) {
            return { path: source.path, kind: template, source, documents: [], problems: [], root: () => root.node() };
        }
        if (hint.as === undefined && (0,authorization_details/* isAuthorizationDetails */.Q)(root.value)) {
            return {
                path: source.path,
                kind: 'identity-policy',
                source,
                documents: [],
                problems: [],
                root: () => root.node(),
            };
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
/** A list of whole policies is several documents. */
function listed(root) {
    if (!Array.isArray(root.outline))
        return [root];
    const { value, again, node, ...rest } = root;
    if (!Array.isArray(value) || value.length === 0)
        return [root];
    if (!value.every((item) => (0,base_value/* isObject */.Gv)(item) && Object.hasOwn(item, 'Statement')))
        return [root];
    return value.map((item, index) => ({
        ...rest,
        value: item,
        outline: item,
        again: () => again()[index],
        node: () => {
            const list = node();
            return list.type === 'array' ? list.items[index] : list;
        },
    }));
}
function readRoot(source, hint, whole) {
    const isPart = mayHoldFunctions(source.text) && !deeperThan(whole.value, 2 * syntax_tree/* maximumDepth */.kK);
    const root = isPart ? asFragment(whole) : whole;
    const { value } = root;
    const misplaced = hint.as === undefined ? undefined : misplacedRoot(root, hint.as);
    if (misplaced !== undefined) {
        // What it is named for elsewhere is read then.
        return { documents: hint.as === 'cors' ? corsResult(source, root, true).documents : [], problems: [misplaced] };
    }
    if (hint.as === 'cors' ||
        (hint.as === undefined &&
            isCors(value) &&
            (root.language === 'xml' || !isOtherCloudsCors(value, source.path, source.text)))) {
        return hint.as === 'cors' && !(0,base_value/* isObject */.Gv)(value) && !Array.isArray(value)
            ? { documents: [], problems: [] }
            : corsResult(source, root, hint.as === 'cors');
    }
    const named = hint.as !== undefined;
    const results = (0,formats_policy/* findPolicies */.O)(value, named).map((found, index) => readPolicy(source, hint, root, found, index));
    return { documents: results.flatMap((each) => each.documents), problems: results.flatMap((each) => each.problems) };
}
/** A file that is named as a policy and is a CORS configuration, or the other way round. */
function misplacedRoot(root, as) {
    const [found] = as === 'cors' ? (0,formats_policy/* findPolicies */.O)(root.value, false) : [];
    const kind = found === undefined ? undefined : (found.kind ?? (0,formats_policy/* policyKind */.Lx)(found.policy));
    const message = misplacedValue(root.value, as, kind);
    if (message === undefined)
        return undefined;
    const { start, end } = root.node();
    return withTopic({ message, start, end }, as === 'cors' ? 'cors' : undefined);
}
/** What CloudFormation's functions give in a file that a template takes in is not known. */
function asFragment(root) {
    const { language, node, again } = root;
    if (language === 'json')
        return { ...root, value: withoutFunctions(root.value), again: () => withoutFunctions(again()) };
    return language === 'yaml' ? { ...root, value: fragmentValue(node()), again: () => fragmentValue(node()) } : root;
}
function readPolicy(source, hint, root, found, index) {
    const { policy, toFile, text } = found;
    if (deeperThan(policy, syntax_tree/* maximumDepth */.kK)) {
        const message = `expected at most ${syntax_tree/* maximumDepth */.kK} levels of nesting, found more`;
        const { start } = root.node();
        return { documents: [], problems: [{ message, start, end: start }] };
    }
    const large = (0,formats_policy/* tooLarge */.g$)(policy);
    if (large !== undefined) {
        if (hint.as === undefined && hint.concern?.test(source.text) === false)
            return { documents: [], problems: [] };
        const { start } = root.node();
        return { documents: [], problems: [{ message: large, start, end: start, rule: 'too-complex' }] };
    }
    const kind = hint.as ?? found.kind ?? (0,formats_policy/* policyKind */.Lx)(policy);
    const locate = text === undefined ? locator(source, root, toFile) : textLocator(source, root, text);
    const checked = (0,formats_policy/* checkPolicy */.hM)(policy, kind);
    const misplaced = hint.as === undefined ? undefined : misplacedPolicy(policy, kind, found.kind);
    const { usable, problems } = misplaced === undefined ? checked : { ...checked, problems: [misplaced] };
    const more = hint.as === undefined || misplaced !== undefined ? '' : otherHome(policy, hint.as);
    const document = () => text === undefined
        ? policyDocument(kind, source, root, () => (0,formats_policy/* findPolicies */.O)(root.again(), hint.as !== undefined)[index].policy, locate)
        : { kind, language: 'string', source, value: policy, locate };
    return {
        documents: usable ? [document()] : [],
        problems: problems
            .filter(({ path }) => !(0,formats_policy/* isUnresolved */.U4)(policy, path))
            .map(({ message, path, rule }) => {
            const { start, end } = locate(path);
            const told = rule === 'policy/principal-in-identity-policy' || message === formats_policy/* noPrincipal */.M1 ? message + more : message;
            return { message: told, start, end, ...(rule === undefined ? {} : { rule }) };
        }),
    };
}
/**
 * A policy of a file. Most policies of a large repository are never asked for their value: it is parsed again when it
 * is, and not kept alive until then.
 */
function policyDocument(kind, source, root, again, locate) {
    const { language, node, mayRepeat } = root;
    let policy;
    return {
        kind,
        language,
        source,
        get value() {
            policy ??= again();
            return policy;
        },
        locate,
        duplicateKeys: () => (mayRepeat?.() === false ? [] : duplicatesIn(node(), source)),
    };
}
function corsResult(source, root, strict) {
    const { rules, problems: found } = readCors(root.node(), root.language, strict);
    const problems = found.map((problem) => withTopic(problem, 'cors'));
    if (rules.items.length === 0 && problems.length > 0)
        return { documents: [], problems };
    const locate = locator(source, { node: () => rules }, (path) => path);
    return { documents: [{ kind: 'cors', language: root.language, source, value: (0,syntax_tree/* toValue */.BA)(rules), locate }], problems };
}
function locator(source, { node: tree }, toFile) {
    return (path) => {
        const { start, end } = (0,syntax_tree/* nodeAt */.oB)(tree(), toFile(path));
        return { source, start, end };
    };
}
/** Places in a policy that stands in a string. */
function textLocator(source, { node: tree }, at) {
    return (path) => {
        const whole = (0,syntax_tree/* nodeAt */.oB)(tree(), at);
        const map = whole.type === 'scalar' ? (0,text_map/* mapScalar */.J)(source, whole) : undefined;
        if (map === undefined || parsePlain(map.text) === undefined)
            return { source, start: whole.start, end: whole.end };
        const { start, end } = (0,syntax_tree/* nodeAt */.oB)(jsonTree(map.text), path);
        return { source, start: map.starts[start], end: end > start ? map.ends[end - 1] : map.starts[start] };
    };
}
function duplicatesIn(node, source) {
    return (0,syntax_tree/* duplicateMembers */.TL)(node).map(({ first, last }) => ({
        key: last.value,
        first: { source, start: first.start, end: first.end },
        last: { source, start: last.start, end: last.end },
    }));
}
/** Why a file that is another tool's is not read. */
function otherFormat(value) {
    if (isGoogleCors(value))
        return 'Google Cloud Storage CORS';
    if (!(0,base_value/* isObject */.Gv)(value) || Object.hasOwn(value, 'Statement'))
        return undefined;
    if (Object.hasOwn(value, 'terraform_version'))
        return 'a Terraform state, not a plan';
    return undefined;
}
/** Which template format a value is, if any. */
function templateKind(value) {
    if (!(0,base_value/* isObject */.Gv)(value) || Object.hasOwn(value, 'Statement'))
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
    if (!(0,base_value/* isObject */.Gv)(resources))
        return false;
    return Object.entries(resources).some(([name, resource]) => 
    // A loop has its resources in a list.
    name.startsWith('Fn::ForEach::') ||
        ((0,base_value/* isObject */.Gv)(resource) && typeof resource.Type === 'string' && /^(?:AWS|Custom)::/.test(resource.Type)));
}
function ignored(source, hint, reason, root) {
    const { path, text } = source;
    if (hint.as === undefined)
        return { path, kind: 'ignored', reason, source, documents: [], problems: [] };
    const what = hint.as === 'cors' ? 'a CORS configuration' : 'a policy with a `Statement`';
    if (reason !== nothing) {
        const message = /^(?:the file|too|template)/.test(reason) ? reason : `expected ${what}, found ${reason}`;
        return invalid(source, [withTopic({ message, start: 0, end: 0 }, hint.as === 'cors' ? 'cors' : undefined)]);
    }
    const { start, end } = root?.node() ?? { start: 0, end: text.length };
    const message = `expected ${what}, found ${(0,formats_policy/* shown */.SP)(root?.value)}`;
    return invalid(source, [withTopic({ message, start, end }, hint.as === 'cors' ? 'cors' : undefined)]);
}
function invalid(source, problems) {
    return { path: source.path, kind: 'invalid', reason: problems[0].message, source, documents: [], problems };
}
function deeperThan(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (levels <= 0)
        return true;
    return Object.values(value).some((item) => deeperThan(item, levels - 1));
}

// EXTERNAL MODULE: ./.build/shell/templates.js
var shell_templates = __webpack_require__(1548);
;// CONCATENATED MODULE: ./.build/shell/loader.js








/** Most files of a folder that a template may go through. */
const maximumListed = 2000;
const reportedPath = (cwd, path) => (0,shell_files/* posix */.SA)((0,external_node_path_.relative)(cwd, path));
/** A document in place of one that cannot be read: it is there, and the engine takes what it says as unknown. */
function unread({ path, source, problems: [first] }, kind) {
    return {
        kind,
        language: 'string',
        source,
        value: (0,symbol/* symbolText */.Ee)('parameter', path),
        unreadable: `see ${(0,message/* code */.aY)(path)}`,
        locate: () => ({ source, start: first?.start ?? 0, end: first?.end ?? 0 }),
    };
}
/** The documents of a file that is declared to be of a kind, or a stand-in for those that cannot be read. */
function documentsFor(file, kind) {
    const found = readable(file);
    return found.length > 0 || file === undefined ? found : [unread(file, kind)];
}
/** A file with a mistake in it is not evaluated: what it would say is not known. */
function readable(file) {
    return file === undefined || file.problems.length > 0 ? [] : file.documents;
}
/** Reads each file once for each meaning, and keeps what the configuration claims. */
class Loader {
    root;
    cwd;
    exclude;
    concern;
    wanted;
    texts;
    problems = [];
    /** Reported paths that belong to something declared. */
    claimed = new Set();
    loaded = new Map();
    others = new Map();
    /** Paths whose file was read for what it looks like, and for no purpose yet. */
    looked = new Set();
    sources = new Map();
    named = new Map();
    /** Why files could not be read at all, by path. */
    unreadable = new Map();
    constructor(root, cwd, exclude, 
    /** What a broken template must mention to be reported. */
    concern, 
    /** Types of resources of which template readers want to know. */
    wanted, texts = new Map()) {
        this.root = root;
        this.cwd = cwd;
        this.exclude = exclude;
        this.concern = concern;
        this.wanted = wanted;
        this.texts = texts;
    }
    /** What reported paths inside the root begin with; empty if the root is the working directory. */
    get prefix() {
        const inside = reportedPath(this.cwd, this.root);
        return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
    }
    /** Files that could not be read at all and that nothing declares: nobody knows whether they matter. */
    get notices() {
        return [...this.unreadable]
            .filter(([path]) => !this.loaded.has(path))
            .map(([path, problem]) => `${path}: not read: ${problem}`);
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
            return hint === undefined ? undefined : this.broken(path);
        const file = await this.read(source, hint);
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
    async read(source, hint) {
        const { path } = source;
        if (hint === undefined && (0,shell_templates/* isTerraform */.zk)(path))
            return { path, kind: 'terraform', source, documents: [], problems: [] };
        try {
            return await readFile(source, hint === undefined ? { concern: this.concern, wanted: this.wanted } : { as: hint });
        }
        catch (error) {
            const message = (0,fault/* faultMessage */.yR)('this file', error);
            const problems = [{ rule: fault/* internalError */.WB, message, start: 0, end: 0 }];
            return { path, kind: 'invalid', reason: message, source, documents: [], problems };
        }
    }
    async source(path) {
        const text = this.texts.get(path);
        if (text !== undefined)
            return new base_source/* SourceText */.D(path, text);
        if (this.unreadable.has(path))
            return undefined;
        const { source, problem } = await (0,shell_files/* readSource */.o$)(this.cwd, path, path);
        if (source !== undefined && problem === undefined) {
            if (this.loaded.has(path))
                this.sources.set(path, source);
            return source;
        }
        this.unreadable.set(path, problem ?? 'cannot be read');
        return undefined;
    }
    /** A file that somebody says is a policy and that could not be read at all. */
    broken(path) {
        const message = `expected a text, found a file that ${this.unreadable.get(path)}`;
        const problems = [{ message, start: 0, end: 0 }];
        const file = {
            path,
            kind: 'invalid',
            reason: message,
            source: new base_source/* SourceText */.D(path, ''),
            documents: [],
            problems,
        };
        this.loaded.set(path, file);
        return file;
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
        if ((0,shell_files/* kindOf */.I)(full) !== 'file' || !(0,shell_files/* insideRoot */.p0)(this.root, full))
            return undefined;
        const { source, problem } = await (0,shell_files/* readSource */.o$)(this.cwd, path, path);
        if (source === undefined || problem !== undefined)
            return undefined;
        this.named.set(path, source);
        return source;
    }
    /** The files beneath a folder inside the root, relative to it; undefined: too many to go through. */
    async list(folder) {
        const full = (0,external_node_path_.join)(this.cwd, folder);
        if ((0,shell_files/* kindOf */.I)(full) !== 'directory')
            return [];
        if ((0,external_node_path_.resolve)(full) !== (0,external_node_path_.resolve)(this.root) && !(0,shell_files/* insideRoot */.p0)(this.root, full))
            return undefined;
        const found = await (0,shell_files/* findFiles */.lY)(full, { patterns: ['**/*'] });
        return found.length > maximumListed ? undefined : found;
    }
    /** The files of a glob of the configuration, as reported. None is a mistake. */
    async match({ glob, span }) {
        const exact = (0,shell_files/* kindOf */.I)((0,external_node_path_.join)(this.root, glob)) === 'file';
        const found = await (0,shell_files/* findFiles */.lY)(this.root, { patterns: [glob], ...(exact ? {} : { exclude: this.exclude }) });
        if (found.length === 0)
            this.problem(span, `\`${glob}\` matches no file`);
        return { paths: found.map((path) => reportedPath(this.cwd, (0,external_node_path_.join)(this.root, path))), exact };
    }
    /** The one file that is meant, and its document; if it cannot be read, one in its place that says so. */
    async single(ref, hint) {
        const { paths } = await this.match(ref);
        if (paths.length > 1) {
            this.problem(ref.span, `\`${ref.glob}\` matches ${paths.length} files, expected one: ${paths.join(', ')}`);
        }
        const [path] = paths;
        if (path === undefined)
            return undefined;
        const document = documentsFor(await this.load(path, hint), hint)[0];
        this.claimed.add(path);
        return { path, ...(document !== undefined && { document }) };
    }
    problem(span, message) {
        this.problems.push({ message, path: span.source.path, ...span.source.positionAt(span.start) });
    }
}

// EXTERNAL MODULE: ./.build/findings/did-you-mean.js
var did_you_mean = __webpack_require__(5954);
// EXTERNAL MODULE: ./.build/formats/key-grants.js
var key_grants = __webpack_require__(9040);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var pattern = __webpack_require__(5629);
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
    const trustsOf = groupBy(trusts, ({ path }) => folderOf(path));
    const identitiesOf = groupBy(identities, ({ path }) => folderOf(path));
    return identities.map((file) => {
        const { path } = file;
        const folder = folderOf(path);
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
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
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

;// CONCATENATED MODULE: ./.build/shell/workspace-bind.js







/** The last part of what a principal is called: of an ARN the name, of an address in Terraform the resource's name. */
const lastName = (name) => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
/**
 * Declared things meet what templates declare: one that goes by the same name or ARN is the same. The declaration says
 * the tasks, the template the rest.
 */
function bind(declared, joined, 
/** Reported paths of identity policies that nothing claims. */
files = []) {
    const taken = new Set();
    const unmatched = [];
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
            unmatched.push(principal);
        }
        else if (declared.silent.has(principal) && principal.policies.length === 0) {
            const reason = joined.principals.length > 0
                ? `no role of a template is called ${(0,message/* code */.aY)(principal.name)}`
                : 'neither `policies` nor `managed-policies` is declared';
            principal.policies.push((0,workspace/* mayAllowAnything */.R)(label, reason));
            unmatched.push(principal);
        }
    }
    const left = joined.principals.filter((principal) => !taken.has(principal));
    for (const principal of unmatched)
        principal.unmatched = meantBy(principal, left, files);
    const found = joined.keys.filter(({ arn }) => !declared.keys.some((key) => key.arn === arn));
    const keys = [...declared.keys, ...found];
    (0,key_grants/* addGrants */.vc)(keys, joined.grants);
    return {
        principals: [
            ...declared.principals,
            ...joined.principals.filter((principal) => !taken.has(principal) && principal.folded !== true),
        ],
        buckets: mergeBuckets(declared.buckets, joined.buckets),
        keys,
    };
}
/** What a declared principal that nothing goes by the name of was probably meant to be. */
function meantBy(declared, left, files) {
    const given = lastName(declared.arn ?? declared.name);
    const named = new Map(left
        .filter(({ grouped }) => grouped)
        .flatMap(({ name, aliases = [] }) => [name, ...aliases])
        .filter((name) => !(0,symbol/* holdsSymbol */.hC)(name))
        .map((name) => [lastName(name), name]));
    const stems = new Map(files.map((path) => [lastName(stemOf(path)), path]));
    // SAM calls the role that it makes for the function `Analyze` so.
    const ofFunction = named.has(`${given}Role`) ? `${given}Role` : undefined;
    const near = (0,did_you_mean/* misspelling */.wI)(given, named.keys()) ?? ofFunction;
    // `reviewer-role` has `reviewer-role.json` as well as `reviewer-policy.json`.
    const file = (0,did_you_mean/* misspelling */.wI)(given, stems.keys()) ?? (0,did_you_mean/* misspelling */.wI)(stemOf(given), stems.keys());
    return {
        ...(near !== undefined && { meant: named.get(near) }),
        ...(file !== undefined && { file: stems.get(file) }),
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
    const merged = declared.flatMap((bucket) => {
        const named = found.filter(({ name }) => name === bucket.name);
        // What several stacks call so is declared for each of them.
        const matches = named.length > 0 ? named : found.filter(({ label }) => label === bucket.name);
        if (matches.length === 0)
            return [bucket];
        return matches.map((match) => {
            rest.delete(match);
            const { corsAbsent, ...template } = match;
            const cors = bucket.cors === undefined && corsAbsent ? { corsAbsent } : {};
            return { ...template, ...cors, ...bucket, label: match.label ?? bucket.name, name: match.name };
        });
    });
    return [...merged, ...rest];
}

;// CONCATENATED MODULE: ./.build/shell/workspace.js















/**
 * Finds, reads and joins a repository's files.
 * @throws ConfigurationError for a wrong configuration, and for a path or pattern that was given and matches nothing.
 */
async function loadWorkspace(options) {
    const root = rootOf(options);
    const { configuration, source } = await configurationOf(root, options);
    const exclude = [...(options.exclude ?? []), ...configuration.exclude.map(({ glob }) => glob)];
    const loader = new Loader(root, options.cwd, exclude, concern, wanted, options.texts);
    const declared = await declaredIn(configuration, loader);
    if (loader.problems.length > 0) {
        const problems = loader.problems.sort((a, b) => a.line - b.line || a.column - b.column);
        throw new errors/* ConfigurationError */.j(problems);
    }
    const defaults = !isPatterned(options);
    const folders = [];
    for (const { path, hint } of await workspace_listed(root, options, exclude, folders)) {
        if (path !== source?.path && options.only?.has(path) !== false)
            await loader.load(path, hint);
    }
    const notices = [...folders, ...loader.notices, ...(await idleExclusions(root, options.exclude ?? [], configuration))];
    const files = loader.files();
    if (defaults && !files.some(({ kind }) => kind !== 'ignored'))
        notices.push('no policy or CORS file was found');
    const templates = new Set(files.filter(shell_templates/* isTemplate */.Fl));
    const { joined, givenUp, used, takenIn } = await templatesOf(files, configuration, declared, loader, options.open);
    // Of what is left out nothing is told, such as a text of another language, though what a template makes of it counts.
    const left = takenIn.length === 0 ? [] : await (0,shell_files/* leftOut */.ig)(root, exclude);
    const silent = new Set(left.map((path) => reportedPath(options.cwd, (0,external_node_path_.join)(root, path))));
    files.push(...takenIn.filter(({ path }) => !silent.has(path)));
    if (source !== undefined)
        files.push({ path: source.path, kind: 'config', source, documents: [], problems: [] });
    files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const isFree = (file) => !loader.claimed.has(file.path) && !used.has(file.path) && !templates.has(file);
    const free = files.filter(isFree);
    const loose = free.filter(({ kind }) => kind === 'identity-policy').map(({ path }) => path);
    const { principals, buckets, keys } = bind(declared, joined, loose);
    const labels = new Set(joined.buckets.flatMap(({ name, label }) => [name, label]));
    for (const { value, problem } of configuration.doubts)
        if (!labels.has(value))
            notices.push((0,errors/* formatProblem */.V)(problem));
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
/** Patterns of files to leave out that match none; an exclusion of a folder that no repository holds is only careful. */
async function idleExclusions(root, given, { exclude }) {
    const notices = [];
    for (const pattern of given)
        if (!(await (0,shell_files/* excludes */.m1)(root, pattern)))
            notices.push(`\`--exclude ${pattern}\` matches no file`);
    for (const { glob, span } of exclude) {
        const message = `\`${glob}\` under \`exclude\` matches no file`;
        const place = { path: span.source.path, ...span.source.positionAt(span.start) };
        if (!(await (0,shell_files/* excludes */.m1)(root, glob)))
            notices.push((0,errors/* formatProblem */.V)({ message, ...place }));
    }
    return notices;
}
/** A text without one of these says nothing about any service of the catalogue. */
const concern = new RegExp(catalogue.services.flatMap(({ prefixes, name }) => [...prefixes, name.replace(/^Amazon|\s/g, '')]).join('|'), 'i');
/** Types of resources that give a role one of the catalogue's tasks, or that a task's parameter may name, or that let others use it. */
const wanted = new Set([
    ...catalogue.services.flatMap(({ tasks }) => Object.values(tasks).flatMap(({ givenBy = [] }) => givenBy.flatMap(({ types }) => types))),
    ...Object.values(named_resources/* namedBy */.T).flatMap(({ types }) => types),
    ...Object.keys(invocable/* invocations */.OC),
]);
const noTemplates = {
    joined: { principals: [], buckets: [], keys: [], grants: [], services: [], functions: [] },
    givenUp: () => [],
    takenIn: [],
    used: new Set(),
};
/** The texts of the files that Terraform may take in, by what their names end with. */
async function* textsTakenIn(files, loader) {
    const sources = files.filter(({ kind }) => kind === 'terraform').map(({ source }) => source);
    if (sources.length === 0)
        return;
    const { namedFiles } = await __webpack_require__.e(/* import() */ 993).then(__webpack_require__.bind(__webpack_require__, 3993));
    const patterns = [...new Set(sources.flatMap(({ text }) => namedFiles(text)))].map((end) => `**/*${end}`);
    if (patterns.length === 0)
        return;
    const found = await (0,shell_files/* findFiles */.lY)(loader.root, { patterns, exclude: loader.exclude });
    for (const path of found) {
        const source = await loader.text(reportedPath(loader.cwd, (0,external_node_path_.join)(loader.root, path)));
        if (source !== undefined)
            yield source.text;
    }
}
async function takesInConcern(files, loader) {
    for await (const text of textsTakenIn(files, loader))
        if (concern.test(text))
            return true;
    return false;
}
async function partitionOfFiles(files, region, loader) {
    const { partitionOf } = await __webpack_require__.e(/* import() */ 423).then(__webpack_require__.bind(__webpack_require__, 423));
    const named = partitionOf(region, textsOf(files));
    if (named !== undefined || region !== undefined)
        return named;
    const further = [];
    for await (const text of textsTakenIn(files, loader))
        further.push(text);
    return partitionOf(region, [...textsOf(files), ...further]);
}
function* textsOf(files) {
    for (const { kind, source } of files)
        if (kind !== 'ignored')
            yield source.text;
}
/** The account of the roles that the configuration declares by their ARN and that templates have to declare. */
function accountOf({ principals, silent, templates }) {
    const accounts = new Set();
    for (const principal of principals) {
        const { arn } = principal;
        if (arn === undefined || !(silent.has(principal) || (templates.get(principal) ?? []).length > 0))
            continue;
        const [, , , , account = ''] = arn.split(':');
        accounts.add(account);
    }
    const [only, ...others] = accounts;
    return only !== undefined && others.length === 0 && /^\d{12}$/.test(only) ? only : undefined;
}
/**
 * The files that a document stands in. One that is put together of several files has statements in each of them.
 * @param loose whether there are policy files that may be one of them: only then their places are looked for
 */
function pathsOf(document, loose) {
    const statements = loose && (0,base_value/* isObject */.Gv)(document.value) ? (0,base_value/* asList */.DD)(document.value['Statement']).length : 0;
    return [
        document.source.path,
        ...Array.from({ length: statements }, (_, index) => document.locate(['Statement', index]).source.path),
    ];
}
/** What templates declare, joined. A workspace in which nothing names a service of the catalogue costs no more. */
async function templatesOf(files, configuration, declared, loader, open) {
    const { principals, buckets, hygiene } = configuration;
    const anyway = principals.length + buckets.length > 0 || hygiene === 'all';
    if (!files.some(shell_templates/* isTemplate */.Fl))
        return noTemplates;
    const concerned = anyway || files.some(({ source }) => concern.test(source.text));
    if (!concerned && !(await takesInConcern(files, loader)))
        return noTemplates;
    const { joinResources } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 5849));
    const { managedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5208));
    const read = { read: (path) => loader.text(path), list: (folder) => loader.list(folder) };
    const partition = await partitionOfFiles(files, configuration.defaults.region, loader);
    const account = accountOf(declared);
    const loose = files.some((file) => file.documents.length > 0 && !(0,shell_templates/* isTemplate */.Fl)(file));
    const { resources, givenUp, takenIn } = await (0,shell_templates/* readTemplates */.QT)(files, {
        ...(0,symbol/* deploymentOf */.PE)({
            ...(partition !== undefined && { partition }),
            ...(account !== undefined && { account }),
            ...configuration.defaults,
        }),
        ...(open && { open }),
    }, read, concern, loader.prefix, wanted);
    const documents = resources.flatMap(shell_templates/* documentsOf */.uo);
    // A policy file that a template takes in belongs to the template's role.
    const used = new Set(documents.flatMap((document) => pathsOf(document, loose)));
    // It says what the template makes of it: what stands for a value of Terraform is filled in.
    for (const file of files)
        if (used.has(file.path) && !(0,shell_templates/* isTemplate */.Fl)(file))
            file.documents = [...new Set(documents.filter(({ source }) => source.path === file.path))];
    return {
        joined: joinResources(resources, (arn) => managedPolicy(arn)),
        givenUp,
        takenIn,
        used,
    };
}
/** The one directory given, else the root of the options. */
function rootOf({ root, paths = [], cwd }) {
    const only = paths.length === 1 && paths[0] !== '' ? (0,external_node_path_.resolve)(cwd, paths[0]) : undefined;
    return only !== undefined && (0,shell_files/* kindOf */.I)(only) === 'directory' ? only : (0,external_node_path_.resolve)(cwd, root);
}
async function configurationOf(root, { config, cwd }) {
    const candidates = config !== undefined ? [(0,external_node_path_.resolve)(cwd, config)] : ['yml', 'yaml'].map((end) => (0,external_node_path_.join)(root, `.github/ml-perms.${end}`));
    const path = candidates.find((candidate) => (0,shell_files/* kindOf */.I)(candidate) === 'file');
    if (path === undefined) {
        for (const candidate of candidates) {
            const fault = (0,shell_files/* lookingFault */.I4)(candidate);
            if (fault === undefined)
                continue;
            throw new errors/* ConfigurationError */.j([{ message: `the configuration ${fault}`, path: reportedPath(cwd, candidate) }]);
        }
        if (config !== undefined)
            throw new errors/* ConfigurationError */.j([{ message: `configuration \`${config}\` does not exist` }]);
        return { configuration: (0,configuration/* emptyConfiguration */.u)() };
    }
    const { source, problem } = await (0,shell_files/* readSource */.o$)(root, path, reportedPath(cwd, path));
    if (source === undefined || problem !== undefined) {
        throw new errors/* ConfigurationError */.j([{ message: `the configuration ${problem}`, path: reportedPath(cwd, path) }]);
    }
    return { configuration: await loadConfiguration(source), source };
}
/** Whether patterns were given; empty lists are none. */
const isPatterned = ({ policies = [], cors = [] }) => policies.length + cors.length > 0;
/** The files that the options ask for, absolute or reported; each path and pattern must match one. */
async function workspace_listed(root, { paths = [], policies, cors, cwd }, exclude, 
/** Folders that cannot be read are added to it. */
notices) {
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
            const found = await (0,shell_files/* findFiles */.lY)(root, { patterns: [pattern], exclude });
            if (found.length === 0)
                problems.push({ message: `pattern \`${pattern}\` matches no file` });
            add(root, found, hint);
        }
    }
    const patterned = isPatterned({ policies, cors });
    const onFault = (base) => (folder, fault) => notices.push(`${reportedPath(cwd, (0,external_node_path_.join)(base, folder)) || '.'}: not read: ${fault}`);
    if (paths.length === 0 && !patterned)
        add(root, await (0,shell_files/* findFiles */.lY)(root, { exclude, onFault: onFault(root) }));
    for (const path of paths) {
        const full = (0,external_node_path_.resolve)(cwd, path);
        // An empty variable of a script is not meant to be everything.
        const kind = path === '' ? undefined : (0,shell_files/* kindOf */.I)(full);
        if (kind === 'file')
            result.push({ path: reportedPath(cwd, full) });
        else if (kind === undefined)
            problems.push({ message: `path \`${path}\` ${(0,shell_files/* lookingFault */.I4)(full) ?? 'matches no file'}` });
        else if (!patterned)
            add(full, await (0,shell_files/* findFiles */.lY)(full, { exclude, base: root, onFault: onFault(full) }));
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j(problems);
    return result;
}
async function leaves(pattern) {
    if (!pattern.includes('..') && !(0,external_node_path_.isAbsolute)(pattern))
        return false;
    return (await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 5756))).leavesRoot(pattern);
}
async function declaredIn(configuration, loader) {
    // What is named for one purpose comes first: a glob of policies beside it does not take it.
    const buckets = [];
    for (const declaration of configuration.buckets)
        buckets.push(await bucketOf(declaration, loader));
    const keys = [];
    for (const { arn, policy } of configuration.keys) {
        const document = policy && (await loader.single(policy, 'key-policy'))?.document;
        const alias = (0,key_arn/* aliasOf */.O5)(arn);
        keys.push({
            arn: alias === undefined ? arn : (0,key_arn/* arnBehindAlias */.A3)(arn, {}),
            ...(alias !== undefined && { aliases: [alias] }),
            ...(document !== undefined && { policy: document }),
        });
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
    const silent = new Set();
    for (const [i, declaration] of configuration.principals.entries()) {
        const { trust, boundary } = joins[i];
        const named = [];
        const principal = await principalOf(declaration, trust?.document, boundary, taken, loader, named);
        principals.push(principal);
        templates.set(principal, named);
        if (!declaration.policiesStated)
            silent.add(principal);
    }
    return { principals, templates, silent, buckets, keys, serviceControlPolicies, resourceControlPolicies };
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
            documents.push(...documentsFor(await loader.load(path, hint), hint));
        }
        result.push(documents);
    }
    return result;
}
/** A boundary is a file, or a managed policy by name or ARN. */
async function boundaryOf(ref, loader) {
    if (ref.glob.startsWith('arn:'))
        return { ...(await managed(ref.glob)), span: ref.span };
    if (/^[\w+=,@-]+$/.test(ref.glob) && (0,shell_files/* kindOf */.I)((0,external_node_path_.join)(loader.root, ref.glob)) === undefined) {
        const attached = await managed(ref.glob);
        if (attached.value !== undefined)
            return { ...attached, span: ref.span };
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
    return document === undefined || document.unreadable !== undefined ? { label: path } : { label: path, document };
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
            const plain = exact && !(0,shell_templates/* mayBeTemplate */.Lz)(path) ? undefined : await loader.load(path);
            if (plain !== undefined && (0,shell_templates/* isTemplate */.Fl)(plain)) {
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
            const documents = readable(file);
            if (documents.length === 0)
                policies.push({ label: path });
            for (const document of documents)
                policies.push(attachedFile(path, document));
        }
    }
    for (const { name, span } of declaration.managedPolicies)
        policies.push({ ...(0,workspace/* attachedByArn */.H)(name, await managed(name)), span });
    const assumed = [];
    const [only] = trusts;
    let joined = trust;
    if (declaration.trust === undefined && only !== undefined && trusts.length === 1) {
        joined = documentsFor(only, 'trust-policy')[0];
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
