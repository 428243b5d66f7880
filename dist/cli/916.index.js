export const id = 916;
export const ids = [916];
export const modules = {

/***/ 8931:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   mG: () => (/* binding */ textOfValue)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A scalar stands for a list of one, as in IAM's grammar; undefined is the empty list. */
function asList(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
/** A value as a text. Files hold objects where texts belong, also such as have no text in JavaScript. */
function textOfValue(value) {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}


/***/ }),

/***/ 2385:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ callerOf),
/* harmony export */   Rj: () => (/* binding */ namesRole),
/* harmony export */   em: () => (/* binding */ isAcross),
/* harmony export */   wo: () => (/* binding */ arnParts)
/* harmony export */ });
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4468);


/** The parts of an ARN; undefined when there are fewer than six. The sixth is the rest. */
function arnParts(text) {
    const parts = [];
    let start = 0;
    for (let i = 0; i < 5; i++) {
        const colon = text.indexOf(':', start);
        if (colon < 0)
            return undefined;
        parts.push(text.slice(start, colon));
        start = colon + 1;
    }
    parts.push(text.slice(start));
    return parts;
}
let last;
/** Principals met lately; the requests of a file mostly repeat them. */
const known = new Map();
const knownLimit = 512;
/** Reads a principal's text. */
function callerOf(text) {
    if (last !== undefined && last.text === text)
        return last;
    let caller = text === undefined ? undefined : known.get(text);
    if (caller === undefined) {
        caller = read(text);
        if (known.size >= knownLimit)
            known.clear();
        if (text !== undefined)
            known.set(text, caller);
    }
    last = caller;
    return caller;
}
function read(text) {
    const none = { text, account: undefined, isRole: false, isRoot: false, session: undefined, bound: true };
    if (text === undefined)
        return { ...none, kind: 'unknown' };
    if (text === '*')
        return { ...none, kind: 'anonymous', bound: false };
    const parts = text.startsWith('arn:') ? arnParts(text) : undefined;
    if (parts === undefined) {
        if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbolic */ .pE)(text))
            return { ...none, kind: 'unknown' };
        return { ...none, kind: text.startsWith('arn:') ? 'unknown' : 'service', bound: text.startsWith('arn:') };
    }
    const [, , service, , account, rest] = parts;
    const pieces = rest.split('/');
    return {
        text,
        kind: 'identity',
        account,
        isRole: service === 'iam' && pieces[0] === 'role',
        isRoot: service === 'iam' && rest === 'root',
        session: service === 'sts' && pieces[0] === 'assumed-role' && pieces.length > 2
            ? { account, role: pieces[1] }
            : undefined,
        bound: !(service === 'iam' && rest.startsWith('role/aws-service-role/')),
    };
}
/** Whether the resource is in another account than the caller. */
function isAcross(caller, resourceAccount) {
    if (resourceAccount === undefined)
        return _three_js__WEBPACK_IMPORTED_MODULE_1__.NO;
    if (caller.account !== undefined)
        return (0,_three_js__WEBPACK_IMPORTED_MODULE_1__/* .negate */ .ze)((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .sameText */ .QV)(resourceAccount, caller.account));
    return caller.kind === 'unknown' ? _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_1__.NO;
}
/** Whether a role's ARN names the role behind a session. A role's name is unique in its account whatever its path. */
function namesRole(arn, session) {
    const parts = arn.startsWith('arn:') ? arnParts(arn) : undefined;
    if (parts === undefined)
        return (0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsOpen */ .rP)(arn) ? _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_1__.NO;
    if (parts[2] !== 'iam' || !parts[5].startsWith('role/'))
        return (0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsParameter */ .WQ)(parts[2]) || (0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsParameter */ .WQ)(parts[5].slice(0, 6)) ? _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_1__.NO;
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_1__/* .min */ .jk)((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .sameText */ .QV)(parts[4], session.account), (0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .sameText */ .QV)(parts[5].split('/').at(-1), session.role));
}


/***/ }),

/***/ 7317:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Policy),
  C: () => (/* binding */ compilePolicy)
});

// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
;// CONCATENATED MODULE: ./.build/iam/reached.js
/** From how many statements on an index by resource pays. */
const manyStatements = 12;
/** More lengths of prefixes than this, and looking them all up costs more than it saves. */
const manyLengths = 24;
/** The statements of one policy that an action reaches; many of them are looked up by the resource too. */
class ReachedStatements {
    all;
    #index;
    #asked = 0;
    constructor(all) {
        this.all = all;
    }
    /** All but statements that surely do not match the resource, in order. @param text of the resource, without symbols */
    onResource(text) {
        // The first request is often the only one.
        if (this.all.length < manyStatements || this.#asked++ === 0)
            return this.all;
        this.#index ??= indexOf(this.all);
        const { byPrefix, lengths, always } = this.#index;
        if (lengths.length > manyLengths)
            return this.all;
        const found = [...always];
        for (const length of lengths) {
            if (length > text.length)
                break;
            const positions = byPrefix.get(text.slice(0, length));
            if (positions !== undefined)
                for (const position of positions)
                    found.push(position);
        }
        // A statement with several resources may be found more than once.
        found.sort((a, b) => a - b);
        return found.filter((position, i) => i === 0 || found[i - 1] !== position).map((position) => this.all[position]);
    }
}
function indexOf(all) {
    const byPrefix = new Map();
    const always = [];
    all.forEach(({ statement }, position) => {
        const prefixes = prefixesOf(statement.resource);
        if (prefixes === undefined)
            always.push(position);
        for (const prefix of prefixes ?? []) {
            const positions = byPrefix.get(prefix);
            if (positions === undefined)
                byPrefix.set(prefix, [position]);
            else
                positions.push(position);
        }
    });
    const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b);
    return { byPrefix, lengths, always };
}
/** What the resources that an element matches begin with; undefined when they may begin with anything. */
function prefixesOf(element) {
    if (element === undefined || element.negated || element.malformed !== undefined)
        return undefined;
    const prefixes = new Set(element.entries.map((entry) => entry.prefix));
    return prefixes.has('') ? undefined : prefixes;
}

// EXTERNAL MODULE: ./.build/iam/statement.js + 3 modules
var statement = __webpack_require__(1044);
// EXTERNAL MODULE: ./.build/iam/three.js
var three = __webpack_require__(4468);
;// CONCATENATED MODULE: ./.build/iam/compile.js




/** How many answers a policy remembers: actions, and statements that they reach. */
const rememberedLimit = 50_000;
const noContext = { get: () => ({ state: 'absent' }) };
/** A compiled document: compiled once, asked often. */
class Policy {
    source;
    statements;
    malformed;
    #last;
    /** Made for the second action only: many policies are asked once. */
    #reached;
    #remembered = 0;
    /** @param malformed the document cannot be read at all; it may say anything */
    constructor(source, statements, malformed) {
        this.source = source;
        this.statements = statements;
        this.malformed = malformed;
    }
    /** The statements that an action reaches, in order. No variables stand in actions, so the context does not count. */
    reach(action) {
        if (this.#last?.action === action)
            return this.#last.reached;
        let reached = this.#reached?.get(action);
        if (reached === undefined) {
            reached = this.#find(action.toLowerCase());
            if (this.#last !== undefined) {
                this.#reached ??= new Map();
                this.#remembered += 1 + reached.all.length;
                if (this.#remembered > rememberedLimit) {
                    this.#reached.clear();
                    this.#remembered = 0;
                }
                this.#reached.set(action, reached);
            }
        }
        this.#last = { action, reached };
        return reached;
    }
    #find(folded) {
        const found = [];
        for (const statement of this.statements) {
            const match = statement.action.matches(folded, noContext);
            if (match !== three.NO)
                found.push({ statement, action: match });
        }
        return new ReachedStatements(found);
    }
}
/**
 * Compiles a policy document once for many requests. Never throws; what cannot be read is marked.
 * @param doubt why it is not known that the policy applies at all: then none of its statements surely matches.
 * @param doubts the same for single statements, by index
 */
function compilePolicy(value, doubt, doubts) {
    if (!(0,base_value/* isObject */.Gv)(value))
        return new Policy(value, [], 'the policy is not an object');
    const version = value['Version'];
    const known = version === undefined || version === '2012-10-17' || version === '2008-10-17';
    const variables = known ? version === '2012-10-17' : undefined;
    const body = value['Statement'];
    if (body === undefined)
        return new Policy(value, [], 'Statement is missing');
    const wrong = known ? undefined : 'Version is none that IAM knows';
    const listed = Array.isArray(body);
    const statements = (0,base_value/* asList */.DD)(body).map((item, index) => new statement/* Statement */.W(item, index, listed, variables, wrong, doubts?.get(index) ?? doubt));
    return new Policy(value, statements, undefined);
}


/***/ }),

/***/ 4632:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ arnOperators)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2385);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4980);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2957);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8940);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4468);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8354);
/* harmony import */ var _string_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(390);








function splitPattern(pattern) {
    const parts = [[]];
    for (const token of pattern) {
        let text = token.kind === 'text' ? token.text : undefined;
        if (text === undefined) {
            parts[parts.length - 1].push(token);
            continue;
        }
        for (let colon = text.indexOf(':'); colon >= 0 && parts.length < 6; colon = text.indexOf(':')) {
            if (colon > 0)
                parts[parts.length - 1].push({ kind: 'text', text: text.slice(0, colon) });
            parts.push([]);
            text = text.slice(colon + 1);
        }
        if (text !== '')
            parts[parts.length - 1].push({ kind: 'text', text });
    }
    return parts.length === 6 ? parts : undefined;
}
/** Each of the six parts is matched apart, so a `*` does not cross the first five colons. */
function testParts(wanted, given) {
    let result = _three_js__WEBPACK_IMPORTED_MODULE_6__/* .YES */ ._Y;
    for (let i = 0; i < 6 && result !== _three_js__WEBPACK_IMPORTED_MODULE_6__.NO; i++)
        result = (0,_three_js__WEBPACK_IMPORTED_MODULE_6__/* .min */ .jk)(result, (0,_string_js__WEBPACK_IMPORTED_MODULE_5__/* .patternTest */ .hQ)(wanted[i], given[i]));
    return result;
}
/** Whether a symbol that may hold colons stands before the last part, so that the parts may be others. */
const mayShift = (parts) => parts.slice(0, 5).some((part) => part.some(_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT));
/** A pattern and a value of which at least one holds symbols or comes from variables. */
function testSymbolic(pattern, value) {
    // Whatever the symbols are, a `*` that stops at a colon matches no more than one that does not.
    if ((0,_string_js__WEBPACK_IMPORTED_MODULE_5__/* .patternTest */ .hQ)(pattern, value) === _three_js__WEBPACK_IMPORTED_MODULE_6__.NO)
        return _three_js__WEBPACK_IMPORTED_MODULE_6__.NO;
    const parts = splitPattern(pattern);
    const given = (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(value);
    if (parts === undefined || given === undefined) {
        // The same text on both sides matches if it is an ARN at all.
        if (pattern.every(({ kind }) => kind === 'text' || kind === 'symbol') && (0,_string_js__WEBPACK_IMPORTED_MODULE_5__/* .patternTest */ .hQ)(pattern, value) === _three_js__WEBPACK_IMPORTED_MODULE_6__/* .YES */ ._Y)
            return _three_js__WEBPACK_IMPORTED_MODULE_6__/* .YES */ ._Y;
        const open = pattern.some((token) => token.kind === 'symbol' && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .boundOf */ .s0)(token.name) === undefined) || (0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsOpen */ .rP)(value);
        return open ? _three_js__WEBPACK_IMPORTED_MODULE_6__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_6__.NO;
    }
    const result = testParts(parts, given);
    return result === _three_js__WEBPACK_IMPORTED_MODULE_6__.NO && (mayShift(parts) || given.slice(0, 5).some(_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsOpen */ .rP)) ? _three_js__WEBPACK_IMPORTED_MODULE_6__/* .MAYBE */ .xF : result;
}
function compile(text, variables) {
    if (text === '*')
        return { test: (value) => ((0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(value) !== undefined ? _three_js__WEBPACK_IMPORTED_MODULE_6__/* .YES */ ._Y : (0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsOpen */ .rP)(value) ? _three_js__WEBPACK_IMPORTED_MODULE_6__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_6__.NO) };
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTemplate */ .QC)(text, { variables, wildcards: true });
    const { fixed } = template;
    if (fixed !== undefined) {
        const parts = splitPattern(fixed);
        const symbolic = fixed.some((token) => token.kind === 'symbol');
        if (parts === undefined && !symbolic)
            return (0,_operand_js__WEBPACK_IMPORTED_MODULE_4__/* .malformed */ .Q)(`${(0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(text)} is no ARN`);
        const globs = parts?.map(_glob_js__WEBPACK_IMPORTED_MODULE_7__/* .toGlob */ .aZ);
        if (globs?.every((glob) => glob !== undefined)) {
            return {
                test(value) {
                    if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .isSymbolic */ .pE)(value))
                        return testSymbolic(fixed, value);
                    const given = (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(value);
                    return (0,_three_js__WEBPACK_IMPORTED_MODULE_6__/* .yesIf */ .Rp)(given !== undefined && globs.every((glob, i) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_7__/* .globMatches */ .mw)(glob, given[i])));
                },
            };
        }
    }
    return {
        test(value, context) {
            const resolved = (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveTemplate */ .XZ)(template, context);
            return resolved === undefined ? _three_js__WEBPACK_IMPORTED_MODULE_6__.NO : testSymbolic(resolved, value);
        },
    };
}
const accepts = (value) => (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(value) !== undefined || (0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsOpen */ .rP)(value);
const positive = { negated: false, compile, accepts };
const negative = { negated: true, compile, accepts };
/** ArnEquals and ArnLike "behave identically". */
const arnOperators = {
    arnequals: positive,
    arnlike: positive,
    arnnotequals: negative,
    arnnotlike: negative,
};


/***/ }),

/***/ 6378:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ binaryOperators)
/* harmony export */ });
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8354);



const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const read = (text) => (base64.test(text) ? text.replace(/=+$/, '') : undefined);
/** Compares byte for byte; both values are base64. */
const binaryOperators = {
    binaryequals: {
        negated: false,
        typed: true,
        compile(text) {
            if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsParameter */ .WQ)(text))
                return _operand_js__WEBPACK_IMPORTED_MODULE_1__/* .undetermined */ .n;
            const wanted = read(text);
            if (wanted === undefined)
                return (0,_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`${(0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text)} is not base64`);
            return { test: (value) => (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .yesIf */ .Rp)(read(value) === wanted) };
        },
    },
};


/***/ }),

/***/ 2435:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ boolOperators)
/* harmony export */ });
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8940);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4468);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8354);
/* harmony import */ var _string_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(390);





const read = (text) => {
    const folded = text.trim().toLowerCase();
    return folded === 'true' || folded === 'false' ? folded : undefined;
};
function compile(text, variables) {
    const wanted = read(text);
    if (wanted !== undefined)
        return { test: (value) => (0,_three_js__WEBPACK_IMPORTED_MODULE_4__/* .yesIf */ .Rp)(read(value) === wanted) };
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)(text, { variables, wildcards: false });
    const dynamic = template.fixed === undefined || template.fixed.some((token) => token.kind === 'symbol');
    if (!dynamic)
        return (0,_operand_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${(0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text)} is neither true nor false`);
    return {
        test(value, context) {
            const resolved = (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveTemplate */ .XZ)(template, context);
            const given = read(value);
            if (resolved === undefined || given === undefined)
                return _three_js__WEBPACK_IMPORTED_MODULE_4__.NO;
            const only = resolved.length === 1 ? resolved[0] : undefined;
            if (only?.kind === 'text')
                return (0,_three_js__WEBPACK_IMPORTED_MODULE_4__/* .yesIf */ .Rp)(read(only.text) === given);
            return (0,_string_js__WEBPACK_IMPORTED_MODULE_3__/* .patternTest */ .hQ)(resolved, given) === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO ? _three_js__WEBPACK_IMPORTED_MODULE_4__.NO : _three_js__WEBPACK_IMPORTED_MODULE_4__/* .MAYBE */ .xF;
        },
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean */
const boolOperators = {
    bool: { negated: false, compile, typed: true },
};


/***/ }),

/***/ 991:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseDate),
/* harmony export */   u: () => (/* binding */ dateOperators)
/* harmony export */ });
/* harmony import */ var _numeric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4916);

const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;
/**
 * ISO 8601 (W3C profile) or epoch seconds, as milliseconds. Four digits are a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
function parseDate(text) {
    const trimmed = text.trim();
    const match = iso.exec(trimmed);
    if (match === null)
        return /^-?\d{5,15}(?:\.\d+)?$|^-?\d{1,3}$/.test(trimmed) ? Number(trimmed) * 1000 : undefined;
    const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
    const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
    const back = new Date(date);
    if (back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(day))
        return undefined;
    if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
        return undefined;
    const millis = fraction === '' ? 0 : Number(`0.${fraction}`) * 1000;
    let offset = 0;
    if (zone !== 'Z' && zone !== 'z') {
        const sign = zone.startsWith('-') ? -1 : 1;
        const digits = zone.slice(1).replace(':', '');
        offset = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0'));
    }
    return date + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + millis;
}
const dateOperators = (0,_numeric_js__WEBPACK_IMPORTED_MODULE_0__/* .comparing */ .PI)('date', parseDate, 'date', (moment) => moment);


/***/ }),

/***/ 6942:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ipOperators)
/* harmony export */ });
/* unused harmony export parseAddress */
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8354);



function parseV4(text) {
    const parts = text.split('.');
    if (parts.length !== 4)
        return undefined;
    const bytes = [];
    for (const part of parts) {
        if (!/^\d{1,3}$/.test(part) || Number(part) > 255)
            return undefined;
        bytes.push(Number(part));
    }
    return [bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]];
}
function parseGroups(text) {
    if (text === '')
        return [];
    const groups = [];
    const parts = text.split(':');
    for (const [i, part] of parts.entries()) {
        if (part.includes('.')) {
            const tail = i === parts.length - 1 ? parseV4(part) : undefined;
            if (tail === undefined)
                return undefined;
            groups.push(...tail);
        }
        else if (/^[0-9A-Fa-f]{1,4}$/.test(part))
            groups.push(Number.parseInt(part, 16));
        else
            return undefined;
    }
    return groups;
}
function parseAddress(text) {
    if (!text.includes(':'))
        return parseV4(text);
    const halves = text.split('::');
    if (halves.length > 2)
        return undefined;
    const head = parseGroups(halves[0]);
    const tail = halves.length === 2 ? parseGroups(halves[1]) : [];
    if (head === undefined || tail === undefined)
        return undefined;
    const missing = 8 - head.length - tail.length;
    if (halves.length === 2 ? missing < 1 : missing !== 0)
        return undefined;
    return [...head, ...new Array(Math.max(0, missing)).fill(0), ...tail];
}
/** Whether the first `bits` bits agree. Addresses of different families never do. */
function within(address, network, bits) {
    if (address.length !== network.length)
        return false;
    for (let i = 0; i < network.length && bits > 0; i++, bits -= 16) {
        const mask = bits >= 16 ? 0xffff : (0xffff << (16 - bits)) & 0xffff;
        if ((address[i] & mask) !== (network[i] & mask))
            return false;
    }
    return true;
}
function compile(text) {
    if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsParameter */ .WQ)(text))
        return _operand_js__WEBPACK_IMPORTED_MODULE_1__/* .undetermined */ .n;
    const [addressText, bitsText, ...rest] = text.trim().split('/');
    const network = parseAddress(addressText ?? '');
    const full = (network?.length ?? 0) * 16;
    const bits = bitsText === undefined ? full : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) : -1;
    if (network === undefined || rest.length > 0 || bits < 0 || bits > full)
        return (0,_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`${(0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text)} is no IP address or CIDR range`);
    return {
        test(value) {
            const address = parseAddress(value.trim());
            return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .yesIf */ .Rp)(address !== undefined && within(address, network, bits));
        },
    };
}
const accepts = (value) => parseAddress(value.trim()) !== undefined;
/** A bare address is /32 (or /128). */
const ipOperators = {
    ipaddress: { negated: false, compile, accepts, typed: true },
    notipaddress: { negated: true, compile, accepts, typed: true },
};


/***/ }),

/***/ 4916:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ comparing),
/* harmony export */   hI: () => (/* binding */ numericOperators)
/* harmony export */ });
/* unused harmony exports parseNumber, comparisons */
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8354);



const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
function parseNumber(text) {
    const trimmed = text.trim();
    return decimal.test(trimmed) ? Number(trimmed) : undefined;
}
const comparisons = {
    equals: { negated: false, compare: (given, wanted) => given === wanted },
    notequals: { negated: true, compare: (given, wanted) => given === wanted },
    lessthan: { negated: false, compare: (given, wanted) => given < wanted },
    lessthanequals: { negated: false, compare: (given, wanted) => given <= wanted },
    greaterthan: { negated: false, compare: (given, wanted) => given > wanted },
    greaterthanequals: { negated: false, compare: (given, wanted) => given >= wanted },
};
/**
 * The six comparisons over a type that is read as a number. No variables, no wildcards.
 * @param spanOf how a moment is read
 */
function comparing(prefix, read, noun, spanOf) {
    const operators = {};
    for (const [name, { negated, compare }] of Object.entries(comparisons)) {
        operators[prefix + name] = {
            negated,
            typed: true,
            accepts: (value) => read(value) !== undefined,
            compile(text) {
                if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsParameter */ .WQ)(text))
                    return _operand_js__WEBPACK_IMPORTED_MODULE_1__/* .undetermined */ .n;
                const wanted = read(text);
                if (wanted === undefined)
                    return (0,_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`${(0,_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text)} is no ${noun}`);
                return {
                    test(value) {
                        const given = read(value);
                        return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .yesIf */ .Rp)(given !== undefined && compare(given, wanted));
                    },
                    during(moment) {
                        const span = spanOf(moment);
                        if (span === undefined)
                            return _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF;
                        // The comparisons split time at the wanted moment, so what holds at both ends and not of it between holds.
                        if (span.from <= wanted && wanted <= span.to)
                            return _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF;
                        return compare(span.from, wanted) ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
                    },
                };
            },
        };
    }
    return operators;
}
/** Seconds since 1970. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-epochtime */
const inSeconds = ({ from, to, epoch }) => epoch ? { from: Math.floor(from / 1000), to: Math.ceil(to / 1000) } : undefined;
const numericOperators = comparing('numeric', parseNumber, 'number', inSeconds);


/***/ }),

/***/ 8354:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   n: () => (/* binding */ undetermined)
/* harmony export */ });
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4468);

const malformed = (why) => ({ test: () => _three_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE */ .xF, malformed: why });
/** A policy's value that holds a parameter where a number, date and so on is expected. */
const undetermined = { test: () => _three_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE */ .xF };


/***/ }),

/***/ 390:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hQ: () => (/* binding */ patternTest),
/* harmony export */   jN: () => (/* binding */ stringOperators)
/* harmony export */ });
/* unused harmony export stringSource */
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4980);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2957);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8940);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4468);





const base = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
/** Where the operators are documented. StringEquals takes no wildcards; StringLike is case-sensitive. */
const stringSource = (/* unused pure expression or super */ null && (`${base}#Conditions_String`));
const special = /[*?$<%{\uE100\uE101]/;
const specialButStar = /[?$<%{\uE100\uE101]/;
function compile(text, variables, wildcards, fold) {
    const given = (value) => (fold ? value.toLowerCase() : value);
    if (!special.test(text)) {
        const wanted = given(text);
        return {
            test: (value) => given(value) === wanted ? 2 : (0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbolic */ .pE)(value) ? patternTest((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(wanted), given(value)) : _three_js__WEBPACK_IMPORTED_MODULE_3__.NO,
        };
    }
    if (wildcards && !specialButStar.test(text)) {
        const quick = (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .starGlob */ .JB)(given(text));
        return {
            test: (value) => (0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbolic */ .pE)(value)
                ? patternTest((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(given(text)), given(value))
                : (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .yesIf */ .Rp)((0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .globMatches */ .mw)(quick, given(value))),
        };
    }
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(text, { variables, wildcards });
    const prepare = (pattern) => (fold ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .SP)(pattern) : pattern);
    const fixed = template.fixed === undefined ? undefined : prepare(template.fixed);
    const glob = fixed && (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .toGlob */ .aZ)(fixed);
    if (glob !== undefined) {
        return {
            test: (value) => ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbolic */ .pE)(value) ? patternTest(fixed, given(value)) : (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .yesIf */ .Rp)((0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .globMatches */ .mw)(glob, given(value)))),
        };
    }
    return {
        test(value, context) {
            const resolved = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTemplate */ .XZ)(template, context);
            return resolved === undefined ? _three_js__WEBPACK_IMPORTED_MODULE_3__.NO : patternTest(prepare(resolved), given(value));
        },
    };
}
/** Whether a text is in a pattern; both may hold symbols. */
function patternTest(pattern, text) {
    if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbolic */ .pE)(text))
        return (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)(pattern, (0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .textPattern */ .wD)(text)));
    const glob = (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .toGlob */ .aZ)(pattern);
    return glob !== undefined ? (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .yesIf */ .Rp)((0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .globMatches */ .mw)(glob, text)) : (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)(pattern, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(text)));
}
const operator = (negated, wildcards, fold) => ({
    negated,
    compile: (text, variables) => compile(text, variables, wildcards, fold),
});
const stringOperators = {
    stringequals: operator(false, false, false),
    stringnotequals: operator(true, false, false),
    stringequalsignorecase: operator(false, false, true),
    stringnotequalsignorecase: operator(true, false, true),
    stringlike: operator(false, true, false),
    stringnotlike: operator(true, true, false),
};


/***/ }),

/***/ 8406:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   Z: () => (/* binding */ isMisplaced)
/* harmony export */ });
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2385);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5461);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);



const noLevels = [];
/** Decides one class of members. @param detailed whether the statements that decided are wanted */
function judge(request, caller, policies, members, detailed) {
    const collected = detailed ? [] : undefined;
    const sides = {
        deny: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO,
        identity: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO,
        boundary: _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y,
        session: _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y,
        scps: noLevels,
        exact: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO,
        role: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO,
        account: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO,
    };
    sides.identity = allows(policies.identity, 'identity', 0, members, sides, collected);
    // "All requests are implicitly denied with the exception of the AWS account root user, which has full access."
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
    if (caller.isRoot)
        sides.identity = _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    const { boundaries, sessions, scps, rcps, resource } = policies;
    if (boundaries !== undefined && boundaries.length > 0)
        sides.boundary = allows(boundaries, 'boundary', 0, members, sides, collected);
    if (sessions !== undefined && sessions.length > 0)
        sides.session = allows(sessions, 'session', 0, members, sides, collected);
    if (scps !== undefined && caller.bound) {
        let offset = 0;
        sides.scps = scps.map((level) => {
            const allow = allows(level, 'scp', offset, members, sides, collected);
            offset += level.length;
            return allow;
        });
    }
    // Resource control policies only take away: RCPFullAWSAccess is always attached. They spare service-linked roles.
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
    if (rcps !== undefined && (caller.bound || caller.kind !== 'identity')) {
        let offset = 0;
        for (const level of rcps) {
            allows(level, 'rcp', offset, members, sides, collected);
            offset += level.length;
        }
    }
    if (resource !== undefined && resource !== null && resource !== 'unknown')
        resourceSide(resource, caller, policies, members, sides, collected);
    const allow = combine(request, caller, policies, sides);
    const decision = table(sides.deny, allow);
    return { decision, matched: collected === undefined ? [] : decisive(collected, decision, sides), sides, allow };
}
/** The statements that decided. Beside a Deny that surely matches, one that may is no reason. */
function decisive(collected, decision, sides) {
    const counts = ({ ref: { effect }, match }) => {
        if (decision === 'explicitDeny')
            return effect === 'Deny' && match === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
        if (decision === 'allowed')
            return effect === 'Allow';
        return decision !== 'unknown' || sides.deny !== _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF || effect === 'Deny';
    };
    return collected.filter(counts).map(({ ref }) => ref);
}
/** The decision table, a row a line. */
function table(deny, allow) {
    // A Deny that surely matches.
    if (deny === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
        return 'explicitDeny';
    // No Allow that could match.
    if (allow === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
        return 'implicitDeny';
    // A Deny that may match.
    if (deny === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF)
        return 'unknown';
    // An Allow that surely matches.
    if (allow === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
        return 'allowed';
    // An Allow that may match.
    return 'unknown';
}
/** Whether a statement matches, its principal apart. */
function statementMatch({ statement, action }, members) {
    let match = action;
    if (statement.resource !== undefined) {
        match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, members.resource(statement.resource));
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            return _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    }
    if (statement.conditions.length > 0) {
        match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, members.conditions(statement));
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            return _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    }
    return statement.malformed === undefined ? match : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
}
/** Whether IAM refuses the statement in a policy of this kind; what it was meant to say is then not known. */
function isMisplaced(statement, type) {
    if (statement.resource === undefined)
        return true;
    // Only `*` can stand in a resource control policy, so its absence leaves nothing open.
    if (type === 'rcp')
        return statement.principal !== undefined && (!statement.principal.everybody || statement.principal.negated);
    return statement.principal !== undefined;
}
/** Whether the policies of a kind together allow; what they deny is added to the sides. */
function allows(list, type, offset, members, sides, collected) {
    let allow = _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    for (let index = 0; index < list.length; index++) {
        const policy = list[index];
        // A policy that cannot be read may say anything.
        if (policy === 'unknown' || policy.malformed !== undefined) {
            allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(allow, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
            sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
            if (policy === 'unknown')
                continue;
        }
        for (const reached of members.reached(policy)) {
            let match = statementMatch(reached, members);
            if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
                continue;
            const { statement } = reached;
            if (isMisplaced(statement, type))
                match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
            if (statement.effect === 'Deny' || !statement.effectKnown)
                sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, match);
            if (statement.effect === 'Allow')
                allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(allow, match);
            const ref = { policy: type, index: index + offset, statement: statement.index, effect: statement.effect };
            collected?.push({ ref, match });
        }
    }
    return allow;
}
/** What the resource's policy says of the principal. */
function resourceSide(policy, caller, policies, members, sides, collected) {
    if (policy.malformed !== undefined) {
        sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        sides.exact = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
    }
    for (const reached of members.reached(policy)) {
        const { statement } = reached;
        // "A key policy statement without Resource has no effect."
        // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
        if (statement.resource === undefined && policies.resourceKind === 'key')
            continue;
        const match = statementMatch(reached, members);
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            continue;
        const deny = statement.effect === 'Deny' || !statement.effectKnown;
        const element = statement.principal;
        let counts;
        if (element === undefined) {
            // A resource policy's statement without Principal is refused; a Deny may have been meant for this principal.
            counts = deny ? (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF) : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
            sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, counts);
        }
        else {
            const named = (0,_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .matchPrincipal */ .I)(element, caller);
            const anyone = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)((0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.self, named.role), named.any);
            if (element.negated) {
                counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, deny ? notSpared(named, caller, policies) : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .negate */ .ze)((0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(anyone, named.account)));
                // NotPrincipal beside Allow, or in a trust policy, is not supported.
                if (!deny || policies.resourceKind === 'trust')
                    counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(counts, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
                if (deny)
                    sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, counts);
                else
                    sides.exact = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, counts);
            }
            else {
                counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(anyone, named.account));
                if (deny)
                    sides.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.deny, counts);
                if (statement.effect === 'Allow') {
                    // A grant to a role's ARN is limited by the role's boundary and session policies; a grant to a user, to a
                    // session or to `*` is not.
                    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
                    const self = caller.isRole && named.self === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y ? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO : named.self;
                    sides.exact = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(self, named.any)));
                    sides.role = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.role, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.role, caller.isRole ? named.self : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)));
                    sides.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.account, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, named.account));
                }
            }
        }
        if (counts !== _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            collected?.push({
                ref: { policy: 'resource', index: 0, statement: statement.index, effect: statement.effect },
                match: counts,
            });
    }
}
/**
 * Whether a Deny with NotPrincipal reaches the caller. It spares who is named together with the account (a session: with
 * its role too), and reaches a principal that has a boundary all the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function notSpared(named, caller, policies) {
    if (caller.kind === 'identity' && policies.boundaries !== undefined && policies.boundaries.length > 0)
        return _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    if (named.any === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
        return _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    let spared = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.self, named.role);
    if (caller.kind === 'identity' && spared === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y) {
        // "Otherwise, the policy might deny access to the entire account containing the principal."
        if (named.account !== _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
            spared = _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF;
        else if (caller.session !== undefined && named.role !== _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
            spared = _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF;
    }
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .negate */ .ze)(spared);
}
/** The principal's side and the resource's side. */
function combine(request, caller, policies, sides) {
    const cap = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(sides.boundary, sides.session);
    let allow;
    if (caller.kind === 'service' || caller.kind === 'anonymous') {
        // Nobody's identity policies speak for these.
        allow = policies.resource === 'unknown' ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, sides.role);
    }
    else {
        const across = (0,_caller_js__WEBPACK_IMPORTED_MODULE_0__/* .isAcross */ .em)(caller, request.resourceAccount);
        const own = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(sides.identity, cap);
        if (across === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            allow = within(policies, sides, own, cap);
        else {
            const beyond = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(own, policies.resource === 'unknown' ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)((0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, sides.role), sides.account));
            // Where it is not known which holds, only what both say is known.
            allow = across === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y || beyond === within(policies, sides, own, cap) ? beyond : _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF;
        }
    }
    for (const level of sides.scps)
        allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(allow, level);
    return allow;
}
/** Within one account: the union; but trust and key policies must allow by themselves. */
function within(policies, sides, own, cap) {
    const ordinary = (policies.resourceKind ?? 'ordinary') === 'ordinary';
    // A policy that is not seen: an ordinary one is not taken to grant anything. A trust or key policy may name the role,
    // which its boundary limits.
    if (policies.resource === 'unknown')
        return ordinary ? own : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(cap, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
    const named = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(sides.exact, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(sides.role, cap));
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named, ordinary ? own : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(own, sides.account));
}


/***/ }),

/***/ 3305:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ isAllowed),
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   iX: () => (/* binding */ evaluateMatched),
/* harmony export */   mj: () => (/* binding */ decideRequest),
/* harmony export */   p7: () => (/* binding */ tooComplex)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2385);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8406);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1044);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);






/** How bad a decision is for a set's worst member. */
const badness = { explicitDeny: 3, implicitDeny: 2, unknown: 1, allowed: 0 };
/** Decides a request, and names no statements and no witness. A set has its worst member's decision. */
function evaluate(request, policies) {
    const { decision, reason } = decideRequest(request, policies, false);
    return { decision, matched: [], reason };
}
/**
 * Whether a request is allowed: on every member of a set. Quicker than `evaluate` where it is not: one member that is
 * not allowed tells, and whether another one is denied does not count.
 */
function isAllowed(request, policies) {
    const action = onlyText(request.action);
    const member = action === undefined ? undefined : (0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .sampleOf */ .uV)(request.resource);
    if (action !== undefined && member !== undefined) {
        const members = new OneMember(action, member, request.context);
        const { decision } = (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(request, (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .callerOf */ .$U)(request.principal), policies, members, false);
        if (decision === 'implicitDeny' || decision === 'explicitDeny')
            return 'false';
        if (onlyText(request.resource) !== undefined)
            return decision === 'allowed' ? 'true' : 'unknown';
    }
    const { decision } = decideRequest(request, policies, false);
    return decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false';
}
/** As evaluate, with the statements that decided. */
function evaluateMatched(request, policies) {
    const { decision, reason, witness, judgement } = decideRequest(request, policies, true);
    const matched = judgement?.matched ?? [];
    return witness === undefined ? { decision, matched, reason } : { decision, matched, reason, witness };
}
const tooComplex = 'the set is too complex to decide (too-complex)';
/** Decides a request. @param detailed whether the statements that decided are wanted */
function decideRequest(request, policies, detailed) {
    const caller = (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .callerOf */ .$U)(request.principal);
    const action = onlyText(request.action);
    const resource = onlyText(request.resource);
    if (action !== undefined && resource !== undefined) {
        const judgement = (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(request, caller, policies, new OneMember(action, resource, request.context), detailed);
        return { decision: judgement.decision, reason: reasonFor(judgement), witness: undefined, judgement };
    }
    return decideSet(request, caller, policies, detailed);
}
/** The text of a literal pattern. */
function onlyText(pattern) {
    if (pattern.length === 1)
        return pattern[0].kind === 'text' ? pattern[0].text : undefined;
    let text = '';
    for (const token of pattern) {
        if (token.kind !== 'text')
            return undefined;
        text += token.text;
    }
    return text;
}
/** A request for one action on one resource: the usual case, and the quick one. */
class OneMember {
    action;
    text;
    context;
    constructor(action, text, context) {
        this.action = action;
        this.text = text;
        this.context = context;
    }
    reached(policy) {
        return policy.reach(this.action).onResource(this.text);
    }
    resource(element) {
        return element.matches(this.text, this.context);
    }
    conditions(statement) {
        return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .conditionsMatch */ .Y)(statement, this.context);
    }
}
function decideSet(request, caller, policies, detailed) {
    let worst;
    // Where several statements cover the set together, each of them decided.
    const matched = new Map();
    const complete = (0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .setsOf */ .Nc)(request, policies, (members, witness) => {
        const judgement = (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(request, caller, policies, members, detailed);
        for (const ref of judgement.matched)
            matched.set(`${ref.policy} ${ref.index} ${ref.statement}`, ref);
        if (worst === undefined || badness[judgement.decision] > badness[worst.judgement.decision])
            worst = { judgement, witness };
        return judgement.decision;
    }, detailed);
    if (worst === undefined || (!complete && worst.judgement.decision === 'allowed'))
        return { decision: 'unknown', reason: tooComplex, witness: undefined, judgement: undefined };
    const { judgement, witness } = worst;
    const { decision } = judgement;
    return {
        decision,
        reason: reasonFor(judgement),
        witness: witness === undefined || decision === 'allowed' ? undefined : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(witness),
        judgement: decision === 'allowed' ? { ...judgement, matched: [...matched.values()] } : judgement,
    };
}
const reasons = {
    allowed: 'a statement allows the request and none denies it',
    implicitDeny: 'no statement allows the request',
    explicitDeny: 'a Deny statement matches the request',
    unknown: 'whether a statement matches is not known',
};
function reasonFor({ decision, sides }) {
    if (decision !== 'implicitDeny' || sides.identity === _three_js__WEBPACK_IMPORTED_MODULE_5__.NO)
        return reasons[decision];
    if (sides.boundary === _three_js__WEBPACK_IMPORTED_MODULE_5__.NO)
        return 'the permissions boundary does not allow the request';
    if (sides.session === _three_js__WEBPACK_IMPORTED_MODULE_5__.NO)
        return 'the session policy does not allow the request';
    if (sides.scps.includes(_three_js__WEBPACK_IMPORTED_MODULE_5__.NO))
        return 'a level of service control policies does not allow the request';
    return 'the policy of the resource does not allow the request';
}


/***/ }),

/***/ 232:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./.build/iam/caller.js
var iam_caller = __webpack_require__(2385);
// EXTERNAL MODULE: ./.build/iam/evaluate.js
var evaluate = __webpack_require__(3305);
// EXTERNAL MODULE: ./.build/iam/members.js
var members = __webpack_require__(2891);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/iam/principals.js
var principals = __webpack_require__(5461);
// EXTERNAL MODULE: ./.build/iam/statement.js + 3 modules
var iam_statement = __webpack_require__(1044);
// EXTERNAL MODULE: ./.build/iam/symbols.js
var symbols = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/iam/three.js
var three = __webpack_require__(4468);
;// CONCATENATED MODULE: ./.build/iam/near-miss.js





/** The single element that kept a statement from matching; undefined when it is no help to name the statement. */
function nearMiss(place, asked) {
    const { statement, policy, index } = place;
    const { request } = asked;
    const action = compare(statement.action, asked.action, request);
    // What denies other actions is in nobody's way.
    if (statement.effect === 'Deny' && action.value !== three/* YES */._Y)
        return undefined;
    const resource = compare(statement.resource, request.resource, request);
    if (resource.value !== three/* YES */._Y && !resource.touches)
        resource.entry = likest(statement.resource, request) ?? resource.entry;
    const { conditions } = statement;
    const condition = conditions.find((one) => one.evaluate(request.context) === three.NO) ??
        conditions.find((one) => one.evaluate(request.context) !== three/* YES */._Y);
    const conditionValue = condition === undefined ? three/* YES */._Y : condition.evaluate(request.context);
    const principal = policy === 'resource' ? principalValue(statement, asked.caller) : three/* YES */._Y;
    const base = { policy, index, statement: statement.index, effect: statement.effect };
    const failing = [action.value, resource.value, conditionValue, principal].filter((value) => value !== three/* YES */._Y).length;
    // "A key policy statement without Resource has no effect."
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    if (policy === 'resource' && asked.ofKey && statement.resource === undefined) {
        if (failing > 0 || statement.effect === 'Deny')
            return undefined;
        const detail = `the statement of the key policy has no ${(0,symbols/* code */.aY)('Resource')}, without which it has no effect`;
        return { miss: { ...base, element: 'resource', path: [...statement.path], detail, proves: true }, rank: 0 };
    }
    if (failing === 0)
        return undefined;
    if (statement.effect === 'Deny') {
        if (failing > 1 || condition === undefined || (0,iam_statement/* conditionsMatch */.Y)(statement, request.context) !== three/* MAYBE */.xF)
            return undefined;
        const given = request.context.get(condition.key);
        const bound = given.state === 'moment' ? boundWords(condition, given) : undefined;
        const detail = bound === undefined
            ? `whether the Deny applies depends on ${(0,symbols/* code */.aY)(condition.key)}`
            : `the Deny applies only ${bound.words}, which is about the day of this run`;
        return { miss: { ...base, element: 'condition', path: [...condition.path], detail, proves: false }, rank: 0 };
    }
    if (action.value === three.NO && !action.touches) {
        // An action of the same service that is missing from the list is near; anything else is no help.
        const service = `${(0,iam_pattern/* printPattern */._d)(asked.action).split(':')[0]}:`;
        const same = statement.action.entries.some((entry) => entry.text.toLowerCase().startsWith(service));
        if (resource.value !== three/* YES */._Y || !same || failing !== 1)
            return undefined;
        const path = [...(action.entry?.path ?? statement.path)].slice(0, statement.path.length + 1);
        const detail = 'the action is not among those allowed on the resource';
        return { miss: { ...base, element: 'action', path, detail, proves: true }, rank: 6 };
    }
    if (resource.value !== three/* YES */._Y) {
        const near = resource.entry;
        const detail = statement.resource?.negated
            ? `allows it everywhere except${near === undefined ? '' : ` on ${(0,symbols/* code */.aY)(near.text)}`}`
            : `allows it only${shownResources(near, statement.resource, request)}`;
        const path = [...(near?.path ?? statement.path)];
        const distance = resource.touches ? 0 : isSameService(near?.text, request) ? 1 : 3;
        const proves = resource.value === three.NO;
        return {
            miss: { ...base, element: 'resource', path, detail, proves },
            rank: 1 + distance + failing,
            likeness: near === undefined ? 0 : likenessOf(near.text, (0,iam_pattern/* printPattern */._d)(request.resource)),
        };
    }
    if (condition !== undefined) {
        const path = [...condition.path];
        const detail = conditionDetail(condition, request);
        return { miss: { ...base, element: 'condition', path, detail, proves: conditionValue === three.NO }, rank: 1 };
    }
    if (principal !== three/* YES */._Y) {
        const path = [...statement.path, statement.principal?.name ?? 'Principal'];
        const detail = principal === three.NO ? 'allows it only to other principals' : 'whether it is allowed to this principal is not known';
        return { miss: { ...base, element: 'principal', path, detail, proves: principal === three.NO }, rank: 2 };
    }
    const path = [...(action.entry?.path ?? statement.path)];
    const detail = 'allows only some of the actions';
    return { miss: { ...base, element: 'action', path, detail, proves: action.value === three.NO }, rank: 2 };
}
function compare(element, set, request) {
    if (element === undefined)
        return { value: three/* YES */._Y, entry: undefined, touches: true };
    let value = three.NO;
    let some = three.NO;
    let near;
    const start = set[0]?.kind === 'text' ? set[0].text : '';
    for (const entry of element.entries) {
        near ??= entry;
        // Most values part ways with the request before their first wildcard.
        const { prefix } = entry;
        if (!prefix.startsWith(start) && !start.startsWith(prefix))
            continue;
        const pattern = entry.pattern(request.context);
        if (pattern === undefined)
            continue;
        const whole = (0,three/* three */.Jj)((0,iam_pattern/* contains */.gR)(pattern, set));
        value = (0,three/* max */.T9)(value, entry.malformed === undefined ? whole : whole === three.NO ? three.NO : three/* MAYBE */.xF);
        const part = (0,three/* three */.Jj)((0,iam_pattern/* intersects */.HY)(pattern, set));
        if (some === three.NO && part !== three.NO)
            near = entry;
        some = (0,three/* max */.T9)(some, part);
    }
    if (element.negated)
        value = (0,three/* negate */.ze)(some);
    if (element.malformed !== undefined)
        value = three/* MAYBE */.xF;
    return { value, entry: near, touches: some !== three.NO };
}
function principalValue(statement, caller) {
    if (statement.principal === undefined)
        return three/* YES */._Y;
    const { self, role, any, account } = (0,principals/* matchPrincipal */.I)(statement.principal, caller);
    const named = (0,three/* max */.T9)((0,three/* max */.T9)(self, role), (0,three/* max */.T9)(any, account));
    return statement.principal.negated ? (0,three/* negate */.ze)(named) : named;
}
function conditionDetail(condition, request) {
    const given = request.context.get(condition.key);
    const bound = given.state === 'moment' ? boundWords(condition, given) : undefined;
    if (bound !== undefined) {
        const holds = condition.evaluate(request.context);
        const passed = holds === three/* MAYBE */.xF ? 'is about the day of this run' : bound.ends ? 'has passed' : 'is still to come';
        return `allows it only ${bound.words}, which ${passed}`;
    }
    const is = given.state === 'known'
        ? `it is ${(0,symbols/* code */.aY)(given.values.join(', '))}`
        : given.state === 'absent'
            ? 'the key is absent'
            : given.state === 'moment'
                ? `it is about ${(0,symbols/* code */.aY)(new Date((given.from + given.to) / 2).toISOString().slice(0, 10))}`
                : 'its value is not known';
    const key = (0,symbols/* code */.aY)(String(condition.path.at(-1)));
    if (condition.malformed !== undefined)
        return `whether it allows it cannot be told: ${condition.malformed}`;
    if (condition.open !== undefined && condition.operator === '')
        return `whether it holds depends on ${(0,symbols/* code */.aY)(condition.open).replace(/^`\$\{(.*)\}`$/s, '`$1`')}, which is not known`;
    if (condition.values.length === 0)
        return `whether it allows it depends on ${key}, which cannot be read`;
    const wanted = condition.values.map(symbols/* code */.aY).join(', ');
    return `allows it only if ${key} (${condition.operator}) is ${wanted}; ${is} in this request`;
}
/** What a condition over time says, in words, and whether it ends something or begins it; undefined: neither. */
function boundWords({ operator, values, malformed }, { epoch }) {
    // The numeric operators read seconds and no date.
    if (!epoch && /Numeric/i.test(operator))
        return undefined;
    const way = /^(?:For(?:Any|All)Values?:)?(?:Date|Numeric)(Less|Greater)Than(?:Equals)?(?:IfExists)?$/i.exec(operator)?.[1];
    const [only, ...others] = values;
    if (way === undefined || only === undefined || others.length > 0 || malformed !== undefined)
        return undefined;
    const ends = way.toLowerCase() === 'less';
    return { words: ends ? `until ${(0,symbols/* code */.aY)(only)}` : `from ${(0,symbols/* code */.aY)(only)} on`, ends };
}
/** Whether the ARN of a statement is of the request's service. */
function isSameService(text, request) {
    return text !== undefined && text.split(':')[2] === (0,iam_pattern/* printPattern */._d)(request.resource).split(':')[2];
}
/** Resources that a detail names. */
const namedResources = 5;
/** ` on` the nearest resource with what is wrong with it, else on all of them, the nearest first. */
function shownResources(near, element, request) {
    if (near === undefined || element === undefined)
        return '';
    const why = hint(near.text, (0,iam_pattern/* printPattern */._d)(request.resource));
    if (why !== '')
        return ` on ${(0,symbols/* code */.aY)(near.text)}${why}`;
    const texts = [...new Set([near.text, ...element.entries.map(({ text }) => text)])];
    const named = texts.slice(0, namedResources).map(symbols/* code */.aY);
    const more = texts.length - named.length;
    const last = more > 0 ? `${more} more` : named.length > 1 ? named.pop() : undefined;
    return ` on ${named.join(', ')}${last === undefined ? '' : ` and ${last}`}`;
}
/** The resource that is likest to the one that is asked for: where a slip of the pen will be. Of equal ones the first. */
function likest(element, request) {
    const wanted = (0,iam_pattern/* printPattern */._d)(request.resource);
    let best;
    for (const entry of element?.entries ?? []) {
        const likeness = likenessOf(entry.text, wanted);
        if (best === undefined || likeness > best.likeness)
            best = { entry, likeness };
    }
    return best?.entry;
}
/** How many characters the parts of two ARNs begin and end with in common; the bucket of objects is likest. */
function likenessOf(text, wanted) {
    if (hint(text, wanted) !== '')
        return Number.MAX_SAFE_INTEGER;
    const parts = arnParts(wanted);
    return arnParts(text).reduce((sum, part, index) => sum + inCommon(part, parts[index] ?? ''), 0);
}
/** The six parts of an ARN; the last may hold colons. */
function arnParts(text) {
    const parts = text.split(':', 5);
    return [...parts, text.slice(parts.join(':').length + 1)];
}
function inCommon(a, b) {
    const most = Math.min(a.length, b.length);
    let start = 0;
    while (start < most && a[start] === b[start])
        start++;
    let end = 0;
    while (end < most - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return start + end;
}
function hint(text, wanted) {
    if (text.startsWith('arn:') && text.includes(':s3:::') && !text.includes('/') && wanted.startsWith(`${text}/`))
        return `, which is the bucket; objects are ${(0,symbols/* code */.aY)(`${text}/*`)}`;
    if (text.endsWith('/*') && wanted === text.slice(0, -2))
        return ', which are the objects; the bucket is without `/*`';
    return '';
}

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
;// CONCATENATED MODULE: ./.build/iam/explain.js










/** How many near misses an explanation names. */
const namedMisses = 5;
/** The decision with what explains it: the nearest misses, what is lacking, the part of a set that is covered. */
function explain(request, policies) {
    const { decision, reason, witness, judgement } = (0,evaluate/* decideRequest */.mj)(request, policies, true);
    const evaluation = {
        decision,
        matched: judgement?.matched ?? [],
        reason,
        ...(witness === undefined ? {} : { witness }),
    };
    if (decision === 'allowed')
        return { ...evaluation, nearest: [], lacking: [], covered: [] };
    if (decision === 'explicitDeny')
        return { ...evaluation, nearest: [], lacking: [], covered: covered(request, policies) };
    const lacking = judgement === undefined ? [] : lackingTypes(judgement.sides, request, policies);
    return {
        ...evaluation,
        nearest: nearMisses(request, policies, lacking, decision),
        lacking,
        covered: covered(request, policies),
        ...(decision === 'unknown' ? { unknownReason: whyUnknown(reason, judgement?.sides, request, policies) } : {}),
    };
}
/** The kinds of policies that had to allow the request and do not surely. */
function lackingTypes(sides, request, policies) {
    const caller = (0,iam_caller/* callerOf */.$U)(request.principal);
    const across = (0,iam_caller/* isAcross */.em)(caller, request.resourceAccount) !== three.NO;
    const needsResource = caller.kind === 'service' ||
        caller.kind === 'anonymous' ||
        (policies.resourceKind ?? 'ordinary') !== 'ordinary' ||
        across;
    const direct = sides.exact === three/* YES */._Y || sides.role === three/* YES */._Y;
    const granted = direct || sides.account === three/* YES */._Y;
    // A key policy that names the caller does without the caller's own policies, within one account.
    const enough = granted && (!needsResource || (direct && !across));
    const identityCounts = caller.kind === 'identity' || caller.kind === 'unknown';
    const all = [
        ['identity', identityCounts && sides.identity !== three/* YES */._Y && !enough],
        ['boundary', sides.boundary !== three/* YES */._Y],
        ['session', sides.session !== three/* YES */._Y],
        ['scp', sides.scps.some((level) => level !== three/* YES */._Y)],
        ['resource', needsResource && !granted],
    ];
    return all.filter(([, lacks]) => lacks).map(([type]) => type);
}
/** Statements that a single element kept from matching; the nearest first. */
function nearMisses(request, policies, lacking, decision) {
    const caller = (0,iam_caller/* callerOf */.$U)(request.principal);
    const action = (0,iam_pattern/* foldCase */.SP)(request.action);
    const found = [];
    for (const place of (0,members/* placed */.GS)(policies)) {
        const near = nearMiss(place, { request, action, caller, ofKey: policies.resourceKind === 'key' });
        if (near === undefined)
            continue;
        // What already allows is no help; a Deny that may apply always counts, except where nothing allows anyway.
        const helps = place.statement.effect === 'Deny'
            ? decision === 'unknown'
            : lacking.length === 0 || lacking.includes(place.policy) || place.policy === 'resource';
        if (helps)
            found.push(near);
    }
    // Where something allows it perhaps, nobody will add the action to another statement.
    const perhaps = decision === 'unknown' ? found.filter(({ miss }) => !(miss.element === 'action' && miss.proves)) : found;
    return (perhaps.length > 0 ? perhaps : found)
        .sort((x, y) => x.rank - y.rank || (y.likeness ?? 0) - (x.likeness ?? 0))
        .slice(0, namedMisses)
        .map(({ miss }) => miss);
}
/** The parts of a set of resources that statements allow, where denials and other kinds of policies are left aside. */
function covered(request, policies) {
    if (!(0,iam_pattern/* compilePattern */.Eb)(request.resource).hasWildcard)
        return [];
    const caller = (0,iam_caller/* callerOf */.$U)(request.principal);
    const action = (0,iam_pattern/* foldCase */.SP)(request.action);
    const parts = new Set();
    for (const { statement, policy } of (0,members/* placed */.GS)(policies)) {
        if (statement.effect !== 'Allow' || statement.malformed !== undefined)
            continue;
        if (policy !== 'identity' && policy !== 'resource')
            continue;
        if (statement.resource === undefined || statement.resource.negated)
            continue;
        if (!containedIn(statement.action, action, request) || (0,iam_statement/* conditionsMatch */.Y)(statement, request.context) !== three/* YES */._Y)
            continue;
        if (policy === 'resource') {
            if (statement.principal === undefined || statement.principal.negated)
                continue;
            const { self, role, any } = (0,principals/* matchPrincipal */.I)(statement.principal, caller);
            if (self !== three/* YES */._Y && role !== three/* YES */._Y && any !== three/* YES */._Y)
                continue;
        }
        for (const entry of statement.resource.entries) {
            const pattern = entry.pattern(request.context);
            if (pattern === undefined || entry.malformed !== undefined)
                continue;
            if ((0,iam_pattern/* intersects */.HY)(pattern, request.resource) === 'true')
                parts.add((0,symbol/* showSymbols */.tq)(entry.text));
        }
    }
    return [...parts];
}
/** Whether one value of an Action element surely reaches every action of the set. */
function containedIn(element, action, request) {
    const reaches = (test) => element.entries.some((entry) => {
        const pattern = entry.pattern(request.context);
        return pattern !== undefined && test(pattern);
    });
    if (element.malformed !== undefined)
        return false;
    if (element.negated)
        return !reaches((pattern) => (0,iam_pattern/* intersects */.HY)(pattern, action) !== 'false');
    return reaches((pattern) => (0,iam_pattern/* contains */.gR)(pattern, action) === 'true');
}
function whyUnknown(reason, sides, request, policies) {
    if (reason === evaluate/* tooComplex */.p7 || sides === undefined)
        return 'too-complex';
    const caller = (0,iam_caller/* callerOf */.$U)(request.principal);
    const across = (0,iam_caller/* isAcross */.em)(caller, request.resourceAccount);
    const unseen = policies.resource === 'unknown';
    if (unseen && sides.deny === three.NO) {
        if ((policies.resourceKind ?? 'ordinary') !== 'ordinary')
            return 'resource-policy';
        if (caller.kind === 'service' || caller.kind === 'anonymous')
            return 'resource-policy';
        if (across !== three.NO && sides.identity === three/* YES */._Y)
            return 'resource-policy';
    }
    const found = statementReason(request, policies);
    if (found !== undefined)
        return found;
    const lists = [
        policies.identity,
        policies.boundaries,
        policies.sessions,
        policies.scps?.flat(),
        policies.rcps?.flat(),
    ];
    if (lists.some((list) => list?.includes('unknown') === true))
        return 'unreadable-policy';
    if (caller.kind === 'unknown' || across === three/* MAYBE */.xF)
        return 'principal';
    return unseen ? 'resource-policy' : 'malformed';
}
/** Why a statement that touches the request matches only possibly. */
function statementReason(request, policies) {
    const { context } = request;
    const caller = (0,iam_caller/* callerOf */.$U)(request.principal);
    const action = (0,iam_pattern/* foldCase */.SP)(request.action);
    let found;
    for (const { statement } of (0,members/* placed */.GS)(policies)) {
        const touches = (element, set) => element === undefined ||
            element.negated ||
            element.malformed !== undefined ||
            element.entries.some((entry) => {
                const pattern = entry.pattern(context);
                return pattern !== undefined && (0,iam_pattern/* intersects */.HY)(pattern, set) !== 'false';
            });
        if (!touches(statement.action, action) || !touches(statement.resource, request.resource))
            continue;
        if ((0,iam_statement/* conditionsMatch */.Y)(statement, context) === three.NO)
            continue;
        const elements = [statement.action, statement.resource].filter((element) => element !== undefined);
        const open = statement.conditions.filter((condition) => condition.evaluate(context) === three/* MAYBE */.xF);
        if (open.some((condition) => condition.malformed === undefined && !condition.symbolic && !isKnownText(condition.key, request)))
            return 'condition-key';
        if (open.some((condition) => condition.malformed === undefined))
            found ??= 'symbol';
        if (statement.open !== undefined)
            found ??= statement.open;
        else if (statement.malformed !== undefined ||
            elements.some((element) => element.malformed !== undefined) ||
            elements.some((element) => element.entries.some((entry) => entry.malformed !== undefined)) ||
            open.some((condition) => condition.malformed !== undefined))
            found ??= 'malformed';
        if (elements.some((element) => element.entries.some((entry) => entry.symbolic)))
            found ??= 'symbol';
        if (statement.principal !== undefined && isOpenPrincipal(statement.principal, caller))
            found ??= 'symbol';
    }
    if (found === undefined && (0,iam_pattern/* compilePattern */.Eb)(request.resource).hasSymbol)
        return 'symbol';
    return found;
}
/** Whether the principal may be the one that is named, and only deployment tells. */
function isOpenPrincipal(element, caller) {
    const { self, role, any, account } = (0,principals/* matchPrincipal */.I)(element, caller);
    if (![self, role, any, account].includes(three/* MAYBE */.xF))
        return false;
    return element.entries.some(({ text, pattern }) => (0,symbols/* isSymbolic */.pE)(text) || (pattern !== undefined && (0,iam_pattern/* hasSymbol */.Lo)(pattern)));
}
/** Whether the key has a value that holds a symbol, so that the comparison is open and not the key. */
function isKnownText(key, request) {
    const value = request.context.get(key);
    return value.state === 'known' && value.values.some((text) => (0,symbol/* showSymbols */.tq)(text) !== text);
}


/***/ }),

/***/ 4980:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ starGlob),
/* harmony export */   aZ: () => (/* binding */ toGlob),
/* harmony export */   mw: () => (/* binding */ globMatches)
/* harmony export */ });
const ONE = 0x110000;
const STAR = 0x110001;
const none = [];
/** Undefined when the pattern holds a symbol or a wildcard of a narrower class. */
function toGlob(pattern) {
    let ones = false;
    const texts = [''];
    for (const token of pattern) {
        if (token.kind === 'text')
            texts[texts.length - 1] += token.text;
        else if (token.kind === 'symbol' || token.of !== 'any')
            return undefined;
        else if (token.kind === 'one')
            ones = true;
        else
            texts.push('');
    }
    if (!ones)
        return starred(texts);
    let prefix = '';
    let at = 0;
    for (; pattern[at].kind === 'text'; at++)
        prefix += pattern[at].text;
    const codes = [];
    for (const token of pattern.slice(at)) {
        if (token.kind === 'text')
            for (const c of token.text)
                codes.push(c.codePointAt(0));
        else if (token.kind === 'one')
            codes.push(ONE);
        else if (codes[codes.length - 1] !== STAR)
            codes.push(STAR);
    }
    return { prefix, kind: 'codes', middles: none, suffix: '', codes };
}
/** The glob of a text in which `*` is a wildcard and nothing else is special. */
const starGlob = (text) => starred(text.split('*'));
/** @param texts the texts between stars */
function starred(texts) {
    const prefix = texts[0];
    if (texts.length === 1)
        return { prefix, kind: 'exact', middles: none, suffix: '', codes: none };
    const suffix = texts[texts.length - 1];
    const middles = texts.length === 2 ? none : texts.slice(1, -1).filter((text) => text !== '');
    const kind = middles.length === 0 && suffix === '' ? 'prefix' : 'parts';
    return { prefix, kind, middles, suffix, codes: none };
}
/** Whether the whole text matches. At most the product of the lengths. */
function globMatches(glob, text) {
    if (glob.kind === 'exact')
        return text === glob.prefix;
    if (!text.startsWith(glob.prefix))
        return false;
    if (glob.kind === 'prefix')
        return true;
    if (glob.kind === 'codes')
        return codesMatch(glob.codes, text, glob.prefix.length);
    const end = text.length - glob.suffix.length;
    let from = glob.prefix.length;
    if (end < from || !text.endsWith(glob.suffix))
        return false;
    for (const middle of glob.middles) {
        const found = text.indexOf(middle, from);
        if (found < 0)
            return false;
        from = found + middle.length;
        if (from > end)
            return false;
    }
    return true;
}
/** Greedy: it goes back to the last star only. */
function codesMatch(codes, text, start) {
    let g = 0;
    let t = start;
    let retryCodes = -1;
    let retryText = 0;
    const length = text.length;
    while (t < length) {
        const code = codes[g];
        if (code === STAR) {
            if (g === codes.length - 1)
                return true;
            retryCodes = ++g;
            retryText = t;
            continue;
        }
        const given = text.codePointAt(t);
        if (code !== undefined && (code === ONE || code === given)) {
            g++;
            t += given > 0xffff ? 2 : 1;
        }
        else if (retryCodes >= 0) {
            g = retryCodes;
            retryText += text.codePointAt(retryText) > 0xffff ? 2 : 1;
            t = retryText;
        }
        else
            return false;
    }
    while (codes[g] === STAR)
        g++;
    return g === codes.length;
}


/***/ }),

/***/ 2891:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5629);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1044);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4468);





/** How many states are explored for one request before its set counts as too complex. */
const statesPerRequest = 20_000;
/** How many are explored at least. */
const leastStates = 500;
/** What a state costs, in values looked at. */
const workOfState = 100;
/** All statements of a policy set, each with its place. */
function placed(policies) {
    const all = [];
    const add = (list, policy, offset = 0) => list?.forEach((item, index) => {
        if (item === 'unknown')
            return;
        for (const statement of item.statements)
            all.push({ statement, policy, index: index + offset });
    });
    add(policies.identity, 'identity');
    add(policies.boundaries, 'boundary');
    add(policies.sessions, 'session');
    for (const [levels, policy] of [
        [policies.scps, 'scp'],
        [policies.rcps, 'rcp'],
    ]) {
        let offset = 0;
        for (const level of levels ?? []) {
            add(level, policy, offset);
            offset += level.length;
        }
    }
    if (policies.resource !== undefined && policies.resource !== null && policies.resource !== 'unknown')
        add([policies.resource], 'resource');
    return all;
}
/** Each policy of a set once. */
function policiesOf(policies) {
    const { identity, boundaries = [], sessions = [], scps = [], rcps = [], resource } = policies;
    const all = [...identity, ...boundaries, ...sessions, ...scps.flat(), ...rcps.flat(), resource];
    return [...new Set(all)].filter((item) => typeof item === 'object' && item !== null);
}
/** The lists in which one surely allowing statement is as good as many: those of one kind, those of one level. */
function groupsOf(policies) {
    const { identity, boundaries = [], sessions = [], scps = [] } = policies;
    return [
        { type: 'identity', list: identity },
        { type: 'boundary', list: boundaries },
        { type: 'session', list: sessions },
        ...scps.map((list) => ({ type: 'scp', list })),
    ];
}
function elementMatch(element, matches) {
    let any = _three_js__WEBPACK_IMPORTED_MODULE_4__.NO;
    for (const entry of element.entries)
        any = (0,_three_js__WEBPACK_IMPORTED_MODULE_4__/* .max */ .T9)(any, matches.get(entry) ?? _three_js__WEBPACK_IMPORTED_MODULE_4__.NO);
    return element.conclude(any);
}
/**
 * Calls visit once for each class of members on which every statement answers alike. The walk ends where no class to
 * come can be worse.
 * @param witnessed whether the walk must go through the classes in order, each with one of its members
 * @returns false when there may be such classes that were not visited
 */
function setsOf(request, policies, visit, witnessed) {
    const { context } = request;
    const all = policiesOf(policies);
    const { effort } = request;
    const states = effort === undefined
        ? statesPerRequest
        : Math.min(statesPerRequest, Math.max(leastStates, Math.floor(effort.left / workOfState)));
    const budget = { left: states };
    const conditions = new Map();
    const conditionsOf = (statement) => {
        let found = conditions.get(statement);
        if (found === undefined) {
            found = (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .conditionsMatch */ .Y)(statement, context);
            conditions.set(statement, found);
        }
        return found;
    };
    const resourceText = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isLiteral */ .c$)(request.resource) ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .literalText */ .bK)(request.resource) : undefined;
    const entries = new EntryClasses(request.resource, context);
    let complete = true;
    let ended = false;
    const visitOne = (reached, resource, witness) => {
        const decision = visit({ reached, resource, conditions: conditionsOf }, witness);
        if (decision === 'explicitDeny')
            ended = true;
        return decision;
    };
    const overResources = (reach, actionWitness) => {
        if (resourceText !== undefined) {
            visitOne(reach, (element) => element.matches(resourceText, context), actionWitness);
            return ended;
        }
        const reached = withoutNeedless(reach, policies, all, entries, conditionsOf);
        const needed = new Set();
        let canDeny = false;
        for (const policy of all)
            for (const { statement } of reached(policy)) {
                const condition = conditionsOf(statement);
                // A statement whose conditions fail matches no member.
                if (condition === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO)
                    continue;
                for (const entry of statement.resource?.entries ?? [])
                    needed.add(entry);
                if (statement.effect === 'Deny' && condition === _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y && statement.malformed === undefined)
                    canDeny ||= statement.resource === undefined || !entries.missedBy(statement.resource);
            }
        /** Whether what is undecided can only allow. */
        const onlyAllows = () => all.every((policy) => reached(policy).every(({ statement }) => conditionsOf(statement) === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO ||
            (statement.effect === 'Allow' && statement.effectKnown && statement.resource?.negated !== true) ||
            !(statement.resource?.entries ?? []).some((entry) => entries.isOpen(entry))));
        const visitClass = (matches, witness) => {
            const decision = visitOne(reached, (element) => elementMatch(element, matches), witness ?? actionWitness);
            return decision === 'explicitDeny' || (decision === 'implicitDeny' && !canDeny);
        };
        if (!witnessed && entries.visitMissed(needed, visitClass))
            return ended;
        // More that allows makes no member worse: one that nothing undecided matches is the worst, and finding all classes
        // of patterns with several stars takes long.
        const least = witnessed ? undefined : entries.allMissed(needed);
        if (least !== undefined && onlyAllows()) {
            visitClass(least, undefined);
            return ended;
        }
        const done = entries.walk(needed, budget, visitClass);
        if (!done)
            complete = false;
        return ended;
    };
    const spend = () => {
        if (effort !== undefined)
            effort.left -= (states - budget.left) * workOfState;
    };
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isLiteral */ .c$)(request.action)) {
        const action = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .literalText */ .bK)(request.action);
        overResources((policy) => policy.reach(action).all, undefined);
        spend();
        return complete || ended;
    }
    const actions = new EntryClasses((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .foldCase */ .SP)(request.action), context);
    const actionEntries = new Set();
    for (const policy of all)
        for (const statement of policy.statements)
            for (const entry of statement.action.entries)
                actionEntries.add(entry);
    const done = actions.walk(actionEntries, budget, (matches, witness) => {
        const reached = new Map();
        for (const policy of all) {
            const found = [];
            for (const statement of policy.statements) {
                const match = elementMatch(statement.action, matches);
                if (match !== _three_js__WEBPACK_IMPORTED_MODULE_4__.NO)
                    found.push({ statement, action: match });
            }
            reached.set(policy, found);
        }
        return overResources((policy) => reached.get(policy) ?? [], witness);
    });
    spend();
    return ended || (complete && done);
}
/**
 * Leaves out what cannot change the decision: where one statement surely allows the whole set, the others of its group
 * that allow.
 */
function withoutNeedless(reach, policies, all, entries, conditionsOf) {
    const needless = new Set();
    const needed = new Set();
    for (const { type, list } of groupsOf(policies)) {
        const members = list.filter((policy) => policy !== 'unknown');
        const reached = members.flatMap((policy) => reach(policy));
        const cover = reached.find(({ statement, action }) => action === _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y &&
            statement.effect === 'Allow' &&
            statement.effectKnown &&
            statement.malformed === undefined &&
            !(0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .isMisplaced */ .Z)(statement, type) &&
            conditionsOf(statement) === _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y &&
            entries.coveredBy(statement.resource))?.statement;
        for (const { statement } of reached) {
            const keeps = cover === undefined || statement === cover || statement.effect === 'Deny' || !statement.effectKnown;
            if (keeps)
                needed.add(statement);
            else
                needless.add(statement);
        }
    }
    // A document may stand in several groups, and in lists that are none.
    const others = [...(policies.rcps ?? []).flat(), policies.resource];
    for (const policy of all)
        if (others.includes(policy))
            for (const { statement } of reach(policy))
                needed.add(statement);
    if (needless.size === 0)
        return reach;
    const kept = new Map();
    for (const policy of all)
        kept.set(policy, reach(policy).filter(({ statement }) => needed.has(statement) || !needless.has(statement)));
    return (policy) => kept.get(policy) ?? [];
}
/** A text that few patterns name: what matches it in the place of a star most likely matches anything there. */
const anyText = '\uE0F1'.repeat(8);
/** One member of a set, with long texts for its stars; undefined for a set that holds symbols. */
function sampleOf(set) {
    let text = '';
    for (const token of set) {
        if (token.kind === 'text')
            text += token.text;
        else if (token.kind === 'symbol')
            return undefined;
        else if (token.of === 'digit')
            text += '0';
        else
            text += token.kind === 'star' ? anyText : anyText[0];
    }
    return (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbolic */ .pE)(text) ? undefined : text;
}
/** What entries say of a set: of all its members, or of each class of members on which all entries answer alike. */
class EntryClasses {
    set;
    context;
    /** Of entries that say the same of every member. */
    #fixed = new Map();
    /** Of the others; missed: it surely does not match some member. */
    #open = new Map();
    #isOne;
    /** What every member begins with. */
    #prefix;
    /** A member; what does not match it does not match all. */
    #sample;
    constructor(set, context) {
        this.set = set;
        this.context = context;
        this.#prefix = set[0]?.kind === 'text' ? set[0].text : '';
        this.#isOne = !(0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .Eb)(set).hasWildcard;
        this.#sample = sampleOf(set);
    }
    /** Whether the entry surely does not match some member; quick. */
    #missesSample(entry) {
        return this.#sample !== undefined && entry.matches(this.#sample, this.context) === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO;
    }
    /** What the entry says of every member; undefined when it says several things. */
    #look(entry) {
        const known = this.#fixed.get(entry);
        if (known !== undefined || this.#open.has(entry))
            return known;
        if (!entry.prefix.startsWith(this.#prefix) && !this.#prefix.startsWith(entry.prefix)) {
            this.#fixed.set(entry, _three_js__WEBPACK_IMPORTED_MODULE_4__.NO);
            return _three_js__WEBPACK_IMPORTED_MODULE_4__.NO;
        }
        const pattern = entry.pattern(this.context);
        let value = _three_js__WEBPACK_IMPORTED_MODULE_4__.NO;
        if (pattern !== undefined) {
            const whole = this.#missesSample(entry) ? 'false' : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .contains */ .gR)(pattern, this.set);
            if (whole === 'true' || this.#isOne)
                value = soften(entry, (0,_three_js__WEBPACK_IMPORTED_MODULE_4__/* .three */ .Jj)(whole));
            else if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .intersects */ .HY)(pattern, this.set) !== 'false') {
                this.#open.set(entry, { pattern, missed: whole === 'false' });
                return undefined;
            }
        }
        this.#fixed.set(entry, value);
        return value;
    }
    /** Whether the element surely matches every member, by one entry. */
    coveredBy(element) {
        if (element.malformed !== undefined)
            return false;
        return element.negated
            ? element.entries.every((entry) => this.#look(entry) === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO)
            : element.entries.some((entry) => !this.#missesSample(entry) && this.#look(entry) === _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y);
    }
    /** Whether the element surely matches no member. */
    missedBy(element) {
        if (element.malformed !== undefined)
            return false;
        return element.negated
            ? element.entries.some((entry) => this.#look(entry) === _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y)
            : element.entries.every((entry) => this.#look(entry) === _three_js__WEBPACK_IMPORTED_MODULE_4__.NO);
    }
    /**
     * Visits the members that the only undecided entry does not match, where there surely are some; finding one of them
     * takes a walk.
     * @returns what visit returns; false without such an entry
     */
    visitMissed(entries, visit) {
        const matches = new Map();
        let open;
        for (const entry of entries) {
            const value = this.#look(entry);
            if (value === undefined) {
                if (open !== undefined)
                    return false;
                open = entry;
            }
            matches.set(entry, value ?? _three_js__WEBPACK_IMPORTED_MODULE_4__.NO);
        }
        return open !== undefined && this.#open.get(open).missed && visit(matches, undefined);
    }
    /** Whether an entry says several things of the members. */
    isOpen(entry) {
        return this.#look(entry) === undefined;
    }
    /** What the entries say of a member that none of the undecided ones matches; undefined where none is at hand. */
    allMissed(entries) {
        const matches = new Map();
        for (const entry of entries) {
            const value = this.#look(entry);
            if (value === undefined && !this.#missesSample(entry))
                return undefined;
            matches.set(entry, value ?? _three_js__WEBPACK_IMPORTED_MODULE_4__.NO);
        }
        return matches;
    }
    /** Calls visit once a class, until it returns true. @returns false when the set is too complex */
    walk(entries, budget, visit) {
        const matches = new Map();
        const open = [];
        for (const entry of entries) {
            const value = this.#look(entry);
            if (value !== undefined)
                matches.set(entry, value);
            else
                open.push({ entry, pattern: this.#open.get(entry).pattern });
        }
        if (open.length === 0) {
            visit(matches, undefined);
            return true;
        }
        const outcome = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .partition */ .jB)(this.set, open.map(({ pattern }) => pattern), (sure, possible, witness) => {
            open.forEach(({ entry }, index) => {
                matches.set(entry, soften(entry, sure[index] ? _three_js__WEBPACK_IMPORTED_MODULE_4__/* .YES */ ._Y : possible[index] ? _three_js__WEBPACK_IMPORTED_MODULE_4__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_4__.NO));
            });
            return visit(matches, witness);
        }, budget);
        return outcome === 'done';
    }
}
/** A malformed entry matches only possibly. */
const soften = (entry, value) => (entry.malformed !== undefined ? (0,_three_js__WEBPACK_IMPORTED_MODULE_4__/* .min */ .jk)(value, _three_js__WEBPACK_IMPORTED_MODULE_4__/* .MAYBE */ .xF) : value);


/***/ }),

/***/ 5629:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* reexport */ compilePattern),
  gR: () => (/* reexport */ contains),
  SP: () => (/* reexport */ foldCase),
  Lo: () => (/* reexport */ hasSymbol),
  HY: () => (/* reexport */ intersects),
  c$: () => (/* reexport */ isLiteral),
  eu: () => (/* reexport */ literal),
  bK: () => (/* reexport */ literalText),
  EY: () => (/* reexport */ parsePattern),
  jB: () => (/* reexport */ partition),
  _d: () => (/* reexport */ printPattern)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
;// CONCATENATED MODULE: ./.build/iam/pattern/compile.js

/*
 * A compiled pattern is a list of atoms, one number each: a code point; a symbol (from SYMBOL on, odd when it is a
 * declared resource); or a wildcard, below zero.
 *
 * A parameter's symbol may be any text, the empty one too; unless it is bounded (a Region, an account, a partition): then
 * it is one or more letters of a class. A resource's symbol is a name or id without `:` and `/` that
 * holds one letter of its own: only a wildcard or the same symbol can stand for that letter, so the symbol differs from
 * every literal and from every other resource.
 */
const ONE_ANY = -1;
const ONE_DIGIT = -2;
const ONE_SEGMENT = -3;
/** What a letter of a bounded symbol may be; never an atom of a source. */
const ONE_REGION = -4;
const ONE_ACCOUNT = -5;
const ONE_PARTITION = -6;
const ONE_SOURCE = -7;
const STAR_ANY = -8;
const STAR_DIGIT = -9;
const STAR_SEGMENT = -10;
const SYMBOL = 0x110000;
const ones = { any: ONE_ANY, digit: ONE_DIGIT, segment: ONE_SEGMENT };
const stars = { any: STAR_ANY, digit: STAR_DIGIT, segment: STAR_SEGMENT };
const lettersOf = {
    region: ONE_REGION,
    account: ONE_ACCOUNT,
    partition: ONE_PARTITION,
    source: ONE_SOURCE,
};
/** Numbers of symbol names, the same for every pattern of the process. */
const numbers = new Map();
const names = [];
/** For each name the `one` of the class that its letters are of; 0 when it may be anything. */
const classes = [];
function symbolAtom(name) {
    let n = numbers.get(name);
    if (n === undefined) {
        n = SYMBOL + 2 * names.length + (name.startsWith('\uE100') ? 1 : 0);
        names.push(name);
        const bound = (0,symbol/* boundOf */.s0)(name);
        classes.push(bound === undefined ? 0 : lettersOf[bound]);
        numbers.set(name, n);
    }
    return n;
}
/** Whether an atom is the symbol of a declared resource. */
const isResource = (atom) => atom >= SYMBOL && (atom & 1) === 1;
/** Whether an atom is the symbol of a parameter. */
const isParameter = (atom) => atom >= SYMBOL && (atom & 1) === 0;
/** The class of the letters that a bounded symbol holds, given as the atom of its `one`; 0 for every other atom. */
const lettersIn = (atom) => (atom >= SYMBOL ? classes[(atom - SYMBOL) >> 1] : 0);
/** Whether an atom is a symbol that only some texts can stand for. */
const isBounded = (atom) => lettersIn(atom) !== 0;
/** The text of a letter: its character, or the name of the symbol. */
function letterText(letter) {
    return letter >= SYMBOL ? names[(letter - SYMBOL) >> 1] : String.fromCodePoint(letter);
}
const isStar = (atom) => atom <= STAR_ANY;
/**
 * Whether a letter is within a class, given as the atom of its `one`. A resource's name or id is a segment; otherwise a
 * symbol is in no class.
 */
function inClass(one, letter) {
    if (letter >= SYMBOL)
        return one === ONE_SEGMENT && isResource(letter);
    if (one === ONE_ANY)
        return true;
    if (one === ONE_SEGMENT)
        return letter !== 0x3a && letter !== 0x2f;
    const digit = letter >= 0x30 && letter <= 0x39;
    if (one === ONE_DIGIT)
        return digit;
    // A character that stands for any text stands for such a one as well.
    if (letter >= 0xe000 && letter <= 0xe0ff)
        return true;
    if (one === ONE_SOURCE)
        return letter !== 0x2a && letter !== 0x3f;
    if (one === ONE_ACCOUNT)
        return digit;
    return (letter >= 0x61 && letter <= 0x7a) || letter === 0x2d || (digit && one === ONE_REGION);
}
/** Whether some bounded symbol can hold a letter. */
const isBoundedLetter = (letter) => inClass(ONE_REGION, letter) || inClass(ONE_ACCOUNT, letter) || inClass(ONE_PARTITION, letter);
const setBit = (bits, i) => {
    bits[i >>> 5] |= 1 << (i & 31);
};
const hasBit = (bits, i) => ((bits[i >>> 5] >>> (i & 31)) & 1) === 1;
const isNarrow = (atom) => atom <= ONE_REGION && atom > STAR_ANY;
const union = (a, b) => a.map((word, w) => word | b[w]);
function buildNfa(source, possible) {
    const free = (a) => isStar(a) || (possible && isParameter(a) && !isBounded(a));
    const atoms = source.filter((a) => !free(a)).map((a) => (possible && lettersIn(a)) || a);
    const size = atoms.length;
    const words = (size + 32) >>> 5;
    const empty = () => new Uint32Array(words);
    const nfa = {
        atoms,
        size,
        words,
        loop: empty(),
        ones: empty(),
        letters: new Map(),
        none: empty(),
        some: empty(),
        names: empty(),
        passes: new Map(),
        narrow: [],
        allLoops: empty(),
        loops: new Map(),
    };
    let state = 0;
    for (const a of source) {
        if (free(a)) {
            setBit(nfa.loop, state);
            continue;
        }
        const atom = atoms[state];
        if (isNarrow(atom)) {
            let narrow = nfa.narrow.find(({ one }) => one === atom);
            if (narrow === undefined)
                nfa.narrow.push((narrow = { one: atom, states: empty() }));
            setBit(narrow.states, state);
        }
        else if (atom < 0)
            setBit(nfa.ones, state);
        state++;
    }
    nfa.allLoops = nfa.narrow.reduce((all, { states }) => union(all, states), nfa.loop);
    for (let j = 0; j < size; j++) {
        const a = atoms[j];
        if (a < 0 && !isNarrow(a) && (hasBit(nfa.loop, j) || hasBit(nfa.loop, j + 1)))
            setBit(nfa.some, j);
        if (a < SYMBOL && (a < 0 || inClass(ONE_SEGMENT, a)))
            setBit(nfa.names, j);
    }
    for (let j = 0; j < size; j++) {
        const a = atoms[j];
        if (a < 0)
            continue;
        let mask = nfa.letters.get(a);
        if (!mask) {
            mask = letterMask(nfa, a).slice();
            nfa.letters.set(a, mask);
        }
        setBit(mask, j);
    }
    return nfa;
}
function atomsOf(source) {
    const atoms = [];
    for (const t of source) {
        if (t.kind === 'text')
            for (const c of t.text)
                atoms.push(c.codePointAt(0));
        else if (t.kind === 'one')
            atoms.push(ones[t.of]);
        else if (t.kind === 'symbol')
            atoms.push(symbolAtom(t.name));
        else
            atoms.push(stars[t.of]);
    }
    return Int32Array.from(atoms);
}
/** A pattern made ready for matching. */
class CompiledPattern {
    atoms;
    hasSymbol;
    hasResource;
    hasBounded;
    hasWildcard;
    #sure;
    #possible;
    #starred;
    #rests;
    constructor(source) {
        const atoms = source instanceof Int32Array ? source : atomsOf(source);
        this.atoms = atoms;
        this.hasSymbol = atoms.some((a) => a >= SYMBOL);
        this.hasResource = this.hasSymbol && atoms.some(isResource);
        this.hasBounded = this.hasSymbol && atoms.some(isBounded);
        this.hasWildcard = atoms.some((a) => a < 0);
    }
    /** The pattern without its first atoms; made once. */
    rest(from) {
        if (from === 0)
            return this;
        this.#rests ??= new Map();
        let rest = this.#rests.get(from);
        if (rest === undefined) {
            rest = new CompiledPattern(this.atoms.slice(from));
            this.#rests.set(from, rest);
        }
        return rest;
    }
    /** The atoms with parameters as stars. */
    get starred() {
        this.#starred ??= this.hasSymbol ? this.atoms.map((a) => (isParameter(a) ? STAR_ANY : a)) : this.atoms;
        return this.#starred;
    }
    /** @param possible whether a parameter may be anything, rather than only itself */
    nfa(possible) {
        if (this.#sure === undefined && this.#possible === undefined)
            remember(this);
        if (possible && this.hasSymbol) {
            this.#possible ??= buildNfa(this.atoms, true);
            return this.#possible;
        }
        this.#sure ??= buildNfa(this.atoms, false);
        return this.#sure;
    }
    /** Drops the automata, which are made again when they are asked for. */
    forget() {
        this.#sure = undefined;
        this.#possible = undefined;
    }
}
/** The patterns that have automata: these are large, and few are needed at a time. */
const withAutomata = [];
const mostAutomata = 2000;
let oldest = 0;
function remember(pattern) {
    withAutomata[oldest]?.forget();
    withAutomata[oldest] = pattern;
    oldest = (oldest + 1) % mostAutomata;
}
const compiled = new WeakMap();
/** Makes a pattern ready for matching; the same token list gives the same object. Never throws. */
function compilePattern(p) {
    if (p instanceof CompiledPattern)
        return p;
    let c = compiled.get(p);
    if (!c) {
        c = new CompiledPattern(p);
        compiled.set(p, c);
    }
    return c;
}
/**
 * How many characters two patterns have in common before anything else stands in either. So many can be passed over: a
 * member of the one meets them in the other one by one. State j of an automaton is then j characters in.
 */
function sharedStart(a, b) {
    const end = Math.min(a.length, b.length);
    let i = 0;
    while (i < end && a[i] === b[i] && a[i] >= 0 && a[i] < SYMBOL)
        i++;
    return i;
}
/**
 * How many atoms two patterns begin with that stand for one text in both: letters and symbols. Whatever the symbols are,
 * what follows decides. None if there is no parameter among them: then nothing is gained.
 */
function sharedSymbols(a, b) {
    const end = Math.min(a.length, b.length);
    let i = 0;
    let found = false;
    for (; i < end && a[i] === b[i] && a[i] >= 0; i++)
        found ||= isParameter(a[i]);
    return found ? i : 0;
}
/** A set of states that holds one. */
function stateAt(words, state) {
    const set = new Uint32Array(words);
    setBit(set, state);
    return set;
}
/** The states that consume a letter. */
function letterMask(nfa, letter) {
    const known = nfa.letters.get(letter);
    if (known !== undefined)
        return known;
    if (letter >= SYMBOL)
        return isResource(letter) ? nfa.some : nfa.none;
    let mask = nfa.ones;
    for (const { one, states } of nfa.narrow)
        if (inClass(one, letter))
            mask = union(mask, states);
    if (mask !== nfa.ones)
        nfa.letters.set(letter, mask);
    return mask;
}
/** The states that a letter leaves as they are. */
function letterLoop(nfa, letter) {
    if (nfa.narrow.length === 0 || letter >= SYMBOL)
        return nfa.loop;
    let loop = nfa.loops.get(letter);
    if (loop === undefined) {
        loop = nfa.loop;
        for (const { one, states } of nfa.narrow)
            if (inClass(one, letter))
                loop = union(loop, states);
        if (loop !== nfa.loop)
            nfa.loops.set(letter, loop);
    }
    return loop;
}
/**
 * The states that some letter of a class passes, taken for granted where that is the class of a bounded symbol; `symbols` adds those whose atom is
 * a symbol.
 */
function classMask(nfa, one, symbols) {
    const key = symbols ? one - 16 : one;
    let mask = nfa.passes.get(key);
    if (!mask) {
        mask = nfa.ones.slice();
        for (const narrow of nfa.narrow)
            if (mayMeet(one, narrow.one))
                mask = union(mask, narrow.states);
        for (let j = 0; j < nfa.size; j++) {
            const a = nfa.atoms[j];
            if (a >= 0 && (inClass(one, a) || (symbols && a >= SYMBOL)))
                setBit(mask, j);
        }
        nfa.passes.set(key, mask);
    }
    return mask;
}
/** Whether a text of one class may be one of the other: no account is a Region, and a Region is no partition. */
const mayMeet = (one, other) => !isNarrow(one) || one === other || one === ONE_SOURCE || other === ONE_SOURCE;
/** The states that a letter of a bounded symbol leaves as they are. */
function classLoop(nfa, one) {
    let loop = nfa.loops.get(one);
    if (loop === undefined) {
        loop = nfa.loop;
        for (const narrow of nfa.narrow)
            if (mayMeet(one, narrow.one))
                loop = union(loop, narrow.states);
        nfa.loops.set(one, loop);
    }
    return loop;
}
/** Consumes one letter in place; `mask` holds the states that take it. */
function step(set, mask, loop) {
    let carry = 0;
    for (let w = 0; w < set.length; w++) {
        const x = set[w];
        const y = x & mask[w];
        set[w] = (y << 1) | carry | (x & loop[w]);
        carry = y >>> 31;
    }
}
/** Adds in place the states that any number of letters passed by `mask` reaches. */
function flood(set, mask) {
    let carry = 0;
    for (let w = 0; w < set.length; w++) {
        const m = mask[w];
        let g = set[w] | carry;
        let p = m << 1;
        for (let shift = 1; shift < 32; shift <<= 1) {
            g |= p & (g << shift);
            p &= p << shift;
        }
        set[w] = g;
        carry = (g & m) >>> 31;
    }
}
/**
 * Consumes in place a symbol, where parameters may be anything; a bounded one is some letters of its class. A resource's symbol meets either the same symbol of the
 * pattern, whole; or any of its other atoms, with a wildcard for the letter of its own.
 */
function stepPossible(set, nfa, letter) {
    if (isParameter(letter)) {
        const one = lettersIn(letter);
        if (one === 0) {
            fillUp(set, nfa.size);
            return;
        }
        const passed = classMask(nfa, one, false);
        step(set, passed, classLoop(nfa, one));
        flood(set, passed);
        return;
    }
    const spread = set.slice();
    const text = nfa.names;
    flood(spread, text);
    step(spread, nfa.ones, nfa.loop);
    flood(spread, text);
    step(set, letterMask(nfa, letter), nfa.loop);
    spread.forEach((word, w) => {
        set[w] |= word;
    });
}
/**
 * Drops in place, from the words `from` to `to`, every state below the highest state with a star: whatever they
 * accept that state accepts too.
 */
function reduce(set, loop, from = 0, to = set.length) {
    for (let w = to - 1; w >= from; w--) {
        const held = set[w] & loop[w - from];
        if (held === 0)
            continue;
        set[w] &= -1 << (31 - Math.clz32(held));
        set.fill(0, from, w);
        return;
    }
}
/** Sets in place every state from the lowest held one on, up to `size`: what an unknown text can reach. */
function fillUp(set, size, from = 0, to = set.length) {
    let w = from;
    while (w < to && set[w] === 0)
        w++;
    if (w === to)
        return;
    const low = set[w] & -set[w];
    set[w] = -low;
    set.fill(0xffffffff, w + 1, to);
    const last = from + (size >>> 5);
    const top = size & 31;
    if (top < 31)
        set[last] &= (1 << (top + 1)) - 1;
    set.fill(0, last + 1, to);
}

;// CONCATENATED MODULE: ./.build/iam/pattern/simulate.js

/** Whether a pattern matches a text of letters: greedy, going back to the last star only. */
function matchText(pattern, text) {
    const start = sharedStart(pattern, text);
    let p = start;
    let t = start;
    let star = -1;
    let mark = 0;
    while (t < text.length) {
        const a = p < pattern.length ? pattern[p] : undefined;
        if (a !== undefined && isStar(a)) {
            star = p++;
            mark = t;
        }
        else if (a !== undefined && (a === text[t] || (a < 0 && text[t] < SYMBOL))) {
            p++;
            t++;
        }
        else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        }
        else
            return false;
    }
    while (p < pattern.length && isStar(pattern[p]))
        p++;
    return p === pattern.length;
}
const isEmpty = (set) => set.every((w) => w === 0);
const oneOf = new Map([
    [STAR_ANY, ONE_ANY],
    [STAR_DIGIT, ONE_DIGIT],
    [STAR_SEGMENT, ONE_SEGMENT],
]);
/** Whether after the shared start each needs another character, or one of them a character and the other none. */
function partWays(pattern, request, start) {
    const isLetter = (a) => a !== undefined && a >= 0 && a < SYMBOL;
    const p = pattern[start];
    const r = request[start];
    return p !== r && (isLetter(p) || p === undefined) && (isLetter(r) || r === undefined);
}
/** Whether a member of the request is matched, in one reading. */
function someMatch(pattern, request, possible) {
    if (!request.hasWildcard && !request.hasResource && !(possible && request.hasSymbol)) {
        const matches = matchText(possible ? pattern.starred : pattern.atoms, request.atoms);
        if (!matches || !possible || !pattern.hasBounded)
            return matches;
    }
    const start = sharedStart(pattern.atoms, request.atoms);
    if (partWays(pattern.atoms, request.atoms, start))
        return false;
    const nfa = pattern.nfa(possible);
    const set = stateAt(nfa.words, start);
    for (let i = start; i < request.atoms.length; i++) {
        const a = request.atoms[i];
        if (possible && a >= SYMBOL)
            stepPossible(set, nfa, a);
        else if (a >= 0)
            step(set, letterMask(nfa, a), letterLoop(nfa, a));
        else if (isStar(a)) {
            const one = oneOf.get(a);
            flood(set, classMask(nfa, one, one === ONE_ANY));
        }
        else
            step(set, classMask(nfa, a, false), nfa.allLoops);
        if (set[nfa.words - 1] === 0 && isEmpty(set))
            return false;
    }
    return hasBit(set, nfa.size);
}
/**
 * The request with each run of wildcards as so many ONE_ANY and at most one STAR_ANY: a character that occurs in no
 * pattern, nor in a bounded symbol, is the hardest to match, whatever its class.
 */
function fillers(atoms) {
    const out = [];
    let star = false;
    for (const a of atoms) {
        if (isStar(a))
            star = true;
        else {
            if (a >= 0 && star) {
                out.push(STAR_ANY);
                star = false;
            }
            out.push(a >= 0 ? a : ONE_ANY);
        }
    }
    if (star)
        out.push(STAR_ANY);
    return out;
}
const isSubset = (a, b) => {
    for (let w = 0; w < a.length; w++)
        if ((a[w] & ~b[w]) !== 0)
            return false;
    return true;
};
const sameSet = (a, b) => {
    for (let w = 0; w < a.length; w++)
        if (a[w] !== b[w])
            return false;
    return true;
};
/**
 * Whether every member of the request is matched, in one reading; undefined when `budget` words of work did not
 * suffice to tell.
 */
function everyMatch(pattern, request, possible, budget = 20_000_000) {
    if (!request.hasWildcard)
        return someMatch(pattern, request, possible);
    const start = sharedStart(pattern.atoms, request.atoms);
    if (partWays(pattern.atoms, request.atoms, start))
        return false;
    const nfa = pattern.nfa(possible);
    const letters = fillers(request.atoms);
    const stack = [{ at: start, set: stateAt(nfa.words, start) }];
    const seen = new Map();
    let left = budget;
    for (let top = stack.pop(); top; top = stack.pop()) {
        const set = top.set;
        let pruned = false;
        for (let i = top.at; i < letters.length && !pruned; i++) {
            left -= nfa.words;
            if (left < 0)
                return undefined;
            const a = letters[i];
            if (possible && a >= SYMBOL)
                stepPossible(set, nfa, a);
            else if (a >= 0)
                step(set, letterMask(nfa, a), letterLoop(nfa, a));
            else if (a !== STAR_ANY)
                step(set, nfa.ones, nfa.loop);
            reduce(set, nfa.loop);
            if (set[nfa.words - 1] === 0 && isEmpty(set))
                return false;
            if (a !== STAR_ANY)
                continue;
            let known = seen.get(i);
            if (!known) {
                known = [];
                seen.set(i, known);
            }
            // Each number of fillers gives one set; the last, which more fillers leave alone, goes on first.
            let goesOn = false;
            for (;;) {
                left -= nfa.words * (1 + known.length);
                if (left < 0)
                    return undefined;
                const next = set.slice();
                step(next, nfa.ones, nfa.loop);
                reduce(next, nfa.loop);
                const last = sameSet(next, set);
                if (!known.some((k) => isSubset(k, set))) {
                    known.push(set.slice());
                    if (last)
                        goesOn = true;
                    else
                        stack.push({ at: i + 1, set: set.slice() });
                }
                if (last)
                    break;
                set.set(next);
            }
            pruned = !goesOn;
            if (isEmpty(set))
                return false;
        }
        if (!pruned && !hasBit(set, nfa.size))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./.build/iam/pattern/partition.js


const DIGITS = [...'0123456789'].map((c) => c.charCodeAt(0));
/** What names of Regions and partitions are of, beside digits. */
const LOWER = [...'abcdefghijklmnopqrstuvwxyz-'].map((c) => c.charCodeAt(0));
const READABLE = 'xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW';
function requestNfa(source) {
    const atoms = source.filter((a) => !isStar(a));
    const loops = new Int8Array(atoms.length + 1);
    const words = (atoms.length + 32) >>> 5;
    const anyLoop = new Uint32Array(words);
    const width = (one) => (one === ONE_ANY ? 3 : one === ONE_SEGMENT ? 2 : one === ONE_DIGIT ? 1 : 0);
    let state = 0;
    for (const a of source) {
        if (!isStar(a)) {
            state++;
            continue;
        }
        const one = a === STAR_ANY ? ONE_ANY : a === STAR_DIGIT ? ONE_DIGIT : ONE_SEGMENT;
        if (width(one) > width(loops[state]))
            loops[state] = one;
        if (one === ONE_ANY)
            anyLoop[state >>> 5] |= 1 << (state & 31);
    }
    const hasSegment = atoms.includes(ONE_SEGMENT) || loops.includes(ONE_SEGMENT);
    return { atoms, loops, anyLoop, words, hasSegment };
}
/** The product of a request with the automata of patterns; its states are bit vectors, the request's share first. */
class Product {
    blocks = [];
    words;
    #request;
    /** A letter that no pattern names and that no bounded symbol holds. */
    #other;
    /** Whether some pattern has a bounded symbol that may be anything it can be. */
    #hasNarrow;
    #masks = new Map();
    constructor(request, patterns, twice) {
        this.#request = requestNfa(request.atoms);
        let at = this.#request.words;
        for (const possible of twice ? [false, true] : [false]) {
            for (const p of patterns) {
                const nfa = p.nfa(possible);
                this.blocks.push({ nfa, from: at, to: at + nfa.words, possible });
                at += nfa.words;
            }
        }
        this.words = at;
        const used = new Set(request.atoms);
        for (const p of patterns)
            for (const a of p.atoms)
                used.add(a);
        this.#hasNarrow = this.blocks.some(({ nfa }) => nfa.narrow.length > 0);
        const fits = (c) => !used.has(c) && !(this.#hasNarrow && isBoundedLetter(c));
        let other = [...READABLE].map((c) => c.charCodeAt(0)).find(fits);
        for (let c = 0xf000; other === undefined; c++)
            if (!used.has(c))
                other = c;
        this.#other = other;
    }
    /** @param at how many characters in, which all automata begin with */
    start(at) {
        const set = new Uint32Array(this.words);
        const hold = (from) => {
            set[from + (at >>> 5)] |= 1 << (at & 31);
        };
        hold(0);
        for (const b of this.blocks)
            hold(b.from);
        this.#reduce(set);
        return set;
    }
    isMember(set) {
        return hasBit(set, this.#request.atoms.length);
    }
    /** By block: whether it accepts. */
    accepts(set) {
        return this.blocks.map((b) => ((set[b.from + (b.nfa.size >>> 5)] >>> (b.nfa.size & 31)) & 1) === 1);
    }
    /** Whether what the patterns answer can change no more: each is dead, or accepts whatever follows. */
    isSettled(set) {
        for (const b of this.blocks) {
            const last = b.to - 1;
            for (let w = b.from; w < last; w++)
                if (set[w] !== 0)
                    return false;
            if (set[last] === 0)
                continue;
            const final = 1 << (b.nfa.size & 31);
            if ((set[last] & b.nfa.loop[last - b.from] & final) === 0)
                return false;
        }
        return true;
    }
    /** By block of a settled state: whether it accepts. */
    settled(set) {
        return this.blocks.map((b) => set[b.to - 1] !== 0);
    }
    /** The shortest text that leads from the state to a member of the request. */
    completion(set) {
        const { atoms, words } = this.#request;
        let w = words - 1;
        while (w > 0 && set[w] === 0)
            w--;
        let out = '';
        for (let r = w * 32 + 31 - Math.clz32(set[w]); r < atoms.length; r++) {
            const a = atoms[r];
            out += a >= 0 ? letterText(a) : a === ONE_DIGIT ? '0' : letterText(this.#other);
        }
        return out;
    }
    /** The letters that tell the next states apart: those of the states held, and one for each kind of all others. */
    letters(set) {
        const { atoms, loops, words, hasSegment } = this.#request;
        const own = new Set();
        let wild = false;
        let digits = false;
        each(set, 0, words, (r) => {
            const a = r < atoms.length ? atoms[r] : 0;
            if (r < atoms.length && a >= 0)
                own.add(a);
            if (a < 0 || loops[r] < 0)
                wild = true;
            if (a === ONE_DIGIT || loops[r] === ONE_DIGIT)
                digits = true;
        });
        if (!wild)
            return [...own];
        const letters = new Set([this.#other]);
        for (const b of this.blocks) {
            each(set, b.from, b.to, (j) => {
                if (j < b.nfa.size && b.nfa.atoms[j] >= 0)
                    own.add(b.nfa.atoms[j]);
            });
        }
        if (this.#hasNarrow) {
            const lower = LOWER.find((c) => !own.has(c));
            if (lower !== undefined)
                letters.add(lower);
        }
        if (digits || this.#hasNarrow) {
            const digit = DIGITS.find((d) => !own.has(d));
            if (digit !== undefined)
                letters.add(digit);
        }
        for (const a of own)
            letters.add(a);
        if (hasSegment)
            letters.add(0x2f).add(0x3a);
        return [...letters];
    }
    /** The state after a letter; undefined when no member of the request goes on so. */
    next(set, letter) {
        const { mask, loop } = this.#letter(letter);
        const out = new Uint32Array(this.words);
        let carry = 0;
        let any = 0;
        for (let w = 0; w < this.words; w++) {
            const x = set[w];
            const y = x & mask[w];
            out[w] = (y << 1) | carry | (x & loop[w]);
            carry = y >>> 31;
            if (w < this.#request.words) {
                any |= out[w];
                if (w === this.#request.words - 1 && any === 0)
                    return undefined;
            }
        }
        if (letter >= SYMBOL) {
            for (const b of this.blocks) {
                if (!b.possible)
                    continue;
                for (let w = b.from; w < b.to; w++)
                    out[w] = set[w];
                stepPossible(out.subarray(b.from, b.to), b.nfa, letter);
            }
        }
        this.#reduce(out);
        return out;
    }
    #reduce(set) {
        reduce(set, this.#request.anyLoop, 0, this.#request.words);
        for (const b of this.blocks)
            reduce(set, b.nfa.loop, b.from, b.to);
    }
    #letter(letter) {
        let found = this.#masks.get(letter);
        if (found)
            return found;
        const mask = new Uint32Array(this.words);
        const loop = new Uint32Array(this.words);
        const { atoms, loops } = this.#request;
        for (let r = 0; r <= atoms.length; r++) {
            const a = r < atoms.length ? atoms[r] : 0;
            const bit = 1 << (r & 31);
            if (r < atoms.length && (a === letter || (a < 0 && inClass(a, letter))))
                mask[r >>> 5] |= bit;
            const one = loops[r];
            if (one === ONE_ANY || (one < 0 && inClass(one, letter)))
                loop[r >>> 5] |= bit;
        }
        for (const b of this.blocks) {
            mask.set(letterMask(b.nfa, letter), b.from);
            loop.set(letterLoop(b.nfa, letter), b.from);
        }
        found = { mask, loop };
        this.#masks.set(letter, found);
        return found;
    }
}
/** Calls `f` with each held state of a share of the vector. */
function each(set, from, to, f) {
    for (let w = from; w < to; w++) {
        for (let x = set[w]; x !== 0; x &= x - 1)
            f((w - from) * 32 + 31 - Math.clz32(x & -x));
    }
}
function keyOf(set) {
    let key = '';
    for (const w of set)
        key += String.fromCharCode(w >>> 16, w & 0xffff);
    return key;
}
function witness(node, rest) {
    const pieces = [rest];
    for (let n = node; n; n = n.parent)
        pieces.push(n.piece);
    return pieces.reverse().join('');
}
/** Up to so many words of bits, some fifty patterns, a state costs the same; or up to a few patterns of any length. */
const wordsOfAState = 64;
const patternsOfAState = 4;
/**
 * Walks the classes of members of `request` that the patterns tell apart. `visit` is called once for each distinct
 * answer, with whether each pattern matches (surely, and possibly where symbols are concerned) and one such member;
 * when it returns true the walk ends. Stars of class any in the request also stand for the symbols of the patterns.
 * Wildcards of the patterns count as class any.
 *
 * @param limit how many states to explore; a budget is shared by several walks and used up
 * @returns 'too-complex' when there may be answers that were not visited
 */
function partition(request, patterns, 
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor may return nothing
visit, limit = 20_000) {
    const whole = compilePattern(request);
    const compiled = patterns.map(compilePattern);
    // Letters and symbols that all begin with are one text in all: what follows tells them apart.
    const common = compiled.length === 0 ? 0 : Math.min(...compiled.map((p) => sharedSymbols(p.atoms, whole.atoms)));
    const r = whole.rest(common);
    // A pattern's place: the number of a live pattern, or a fixed answer.
    const places = [];
    const live = [];
    const byAtoms = new Map();
    for (const each of compiled) {
        const p = each.rest(common);
        const key = p.atoms.join();
        let place = byAtoms.get(key);
        if (place === undefined) {
            if (!someMatch(p, r, true))
                place = false;
            else if (everyMatch(p, r, false, 20_000) === true)
                place = true;
            else
                place = live.push(p) - 1;
            byAtoms.set(key, place);
        }
        places.push(place);
    }
    const twice = live.length > 0 && (r.hasSymbol || live.some((p) => p.hasSymbol));
    const product = new Product(r, live, twice);
    const seenAnswers = new Set();
    const answer = (accepts, text) => {
        const key = accepts.map(Number).join('');
        if (seenAnswers.has(key))
            return false;
        seenAnswers.add(key);
        const offset = twice ? live.length : 0;
        const sure = places.map((p) => (typeof p === 'boolean' ? p : accepts[p]));
        const possible = places.map((p) => (typeof p === 'boolean' ? p : accepts[p + offset]));
        return visit(sure, possible, text()) === true;
    };
    const budget = typeof limit === 'number' ? { left: limit } : limit;
    const longest = Math.max(...product.blocks.map(({ from, to }) => to - from), 0);
    const price = Math.max(1, Math.floor(product.words / Math.max(wordsOfAState, patternsOfAState * longest)));
    const seen = new Set();
    const shared = Math.min(r.atoms.length, ...live.map((p) => sharedStart(p.atoms, r.atoms)));
    const start = live.length === 0 ? 0 : shared;
    const piece = [...whole.atoms.subarray(0, common + start)].map(letterText).join('');
    const queue = [{ set: product.start(start), parent: undefined, piece }];
    for (let n = 0; n < queue.length; n++) {
        const node = queue[n];
        // Where only one letter leads on there is nothing to choose, so nothing to remember.
        let letters = [];
        const run = [];
        for (;;) {
            if (product.isSettled(node.set)) {
                letters = [];
                const at = node;
                node.piece += run.join('');
                if (answer(product.settled(at.set), () => witness(at, product.completion(at.set))))
                    return 'done';
                break;
            }
            const accepted = product.isMember(node.set);
            letters = product.letters(node.set);
            if (accepted || letters.length !== 1) {
                node.piece += run.join('');
                if (accepted && answer(product.accepts(node.set), () => witness(node, '')))
                    return 'done';
                break;
            }
            const next = product.next(node.set, letters[0]);
            if (!next)
                break;
            run.push(letterText(letters[0]));
            node.set = next;
        }
        for (const letter of letters) {
            const set = product.next(node.set, letter);
            if (!set)
                continue;
            const key = keyOf(set);
            if (seen.has(key))
                continue;
            if ((budget.left -= price) < 0)
                return 'too-complex';
            seen.add(key);
            queue.push({ set, parent: node, piece: letterText(letter) });
        }
    }
    return 'done';
}

;// CONCATENATED MODULE: ./.build/iam/pattern/match.js



/**
 * Whether fillers may be wrong about `false`: a digit wildcard, and no digit that the pattern does not have; a symbol may
 * hold them all.
 */
function digitsUsedUp(pattern, request) {
    if (!request.atoms.some((a) => a === ONE_DIGIT || a === STAR_DIGIT))
        return false;
    if (pattern.hasBounded)
        return true;
    return new Set(pattern.atoms.filter((a) => a >= 0 && inClass(ONE_DIGIT, a))).size === 10;
}
const isTokens = (pattern) => Array.isArray(pattern);
/** Whether a pattern is how the other one begins, and then a star: most that match do so, and need no automaton. */
function isStartOf(pattern, request) {
    const last = pattern.length - 1;
    if (pattern[last]?.kind !== 'star')
        return false;
    for (let i = 0; i < last; i++) {
        const [token, other] = [pattern[i], request[i]];
        if (token.kind !== other?.kind)
            return false;
        if (token.kind === 'symbol' && token.name !== other.name)
            return false;
        if (token.kind !== 'text')
            continue;
        const { text } = other;
        if (i === last - 1 ? !text.startsWith(token.text) : text !== token.text)
            return false;
    }
    return true;
}
/**
 * Whether `pattern` matches every member of `request`: 'true' surely, 'false' if some member is not matched whatever
 * the symbols stand for, else 'unknown' (also when too complex to tell). Wildcards of `pattern` count as class any.
 */
function contains(pattern, request) {
    if (isTokens(pattern) && isTokens(request) && isStartOf(pattern, request))
        return 'true';
    const p = compilePattern(pattern);
    const r = compilePattern(request);
    const sure = everyMatch(p, r, false);
    if (sure === true)
        return 'true';
    const shared = sharedSymbols(p.atoms, r.atoms);
    const possible = p.hasSymbol || r.hasSymbol ? everyMatch(p.rest(shared), r.rest(shared), true) : sure;
    if (possible !== false)
        return 'unknown';
    if (!digitsUsedUp(p.rest(shared), r))
        return 'false';
    let missed = false;
    let unsure = false;
    const end = partition(r, [p], (s, q) => {
        if (!s[0])
            unsure = true;
        if (!q[0])
            missed = true;
        return missed;
    });
    if (missed)
        return 'false';
    return end === 'done' && !unsure ? 'true' : 'unknown';
}
/**
 * Whether `pattern` matches at least one member of `request`: 'true' surely, 'false' if none whatever the symbols
 * stand for, else 'unknown'. Wildcards of `pattern` count as class any.
 */
function intersects(pattern, request) {
    const p = compilePattern(pattern);
    const r = compilePattern(request);
    if (someMatch(p, r, false))
        return 'true';
    if (!p.hasSymbol && !r.hasSymbol)
        return 'false';
    const shared = sharedSymbols(p.atoms, r.atoms);
    return someMatch(p.rest(shared), r.rest(shared), true) ? 'unknown' : 'false';
}

;// CONCATENATED MODULE: ./.build/iam/pattern/text.js
/** For each `{` the index of the `}` that closes it; brackets without a partner are left out. */
function closings(text) {
    const found = new Map();
    const open = [];
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (c === '{')
            open.push(i);
        else if (c === '}') {
            const start = open.pop();
            if (start !== undefined)
                found.set(start, i);
        }
    }
    return found;
}
/** The end (exclusive) of `<...>` that starts at `i`, or -1. */
function angleEnd(text, i) {
    for (let j = i + 1; j < text.length; j++) {
        const c = text[j];
        if (c === '>')
            return j > i + 1 ? j + 1 : -1;
        if (c === '<' || c === ':' || c === '/' || c === '\n' || c === '\r')
            return -1;
    }
    return -1;
}
/** The end (exclusive) of `%NAME%` that starts at `i`, or -1. */
function percentEnd(text, i) {
    for (let j = i + 1; j < text.length; j++) {
        const c = text.charCodeAt(j);
        if (c === 0x25)
            return j > i + 1 ? j + 1 : -1;
        if (!((c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === 0x5f))
            return -1;
    }
    return -1;
}
/** The end (exclusive) of a symbol of `base/symbol` that starts at `i`, or -1. */
function ownSymbolEnd(text, i) {
    let j = i + 1;
    while (j < text.length && text.charCodeAt(j) >= 0xe200 && text.charCodeAt(j) <= 0xe27f)
        j++;
    return text[j] === '\uE102' ? j + 1 : -1;
}
/**
 * Reads the text of a policy element: `*` and `?` are wildcards, `${*}`, `${?}` and `${$}` stand for the character
 * itself, unfilled placeholders become symbols named by the text as written. Everything else is literal. Never throws.
 */
function parsePattern(text, options = {}) {
    const placeholders = options.placeholders ?? true;
    const tokens = [];
    let plain = '';
    let braces;
    let noDouble = false;
    const push = (token) => {
        if (plain !== '')
            tokens.push({ kind: 'text', text: plain });
        plain = '';
        tokens.push(token);
    };
    const symbolEnd = (i) => {
        const c = text[i];
        if (c === '<')
            return angleEnd(text, i);
        if (c === '\uE100' || c === '\uE101')
            return ownSymbolEnd(text, i);
        if (c === '%')
            return percentEnd(text, i);
        if (c === '$' && text[i + 1] === '{') {
            braces ??= closings(text);
            const end = braces.get(i + 1);
            return end === undefined ? -1 : end + 1;
        }
        if (c === '{' && text[i + 1] === '{' && !noDouble) {
            const end = text.indexOf('}}', i + 3);
            noDouble = end < 0;
            return end < 0 ? -1 : end + 2;
        }
        return -1;
    };
    let i = 0;
    while (i < text.length) {
        const c = text[i];
        if (c === '*')
            push({ kind: 'star', of: 'any' });
        else if (c === '?')
            push({ kind: 'one', of: 'any' });
        else if (c === '$' && text[i + 1] === '{' && text[i + 3] === '}' && '*?$'.includes(text[i + 2])) {
            plain += text[i + 2];
            i += 4;
            continue;
        }
        else {
            const end = placeholders ? symbolEnd(i) : -1;
            if (end > 0) {
                push({ kind: 'symbol', name: text.slice(i, end) });
                i = end;
                continue;
            }
            plain += c;
        }
        i++;
    }
    if (plain !== '')
        tokens.push({ kind: 'text', text: plain });
    return tokens;
}
/** The pattern that matches exactly this text; nothing in it is special. */
function literal(text) {
    return text === '' ? [] : [{ kind: 'text', text }];
}
/** Whether the pattern has text only: no wildcard, no symbol. */
function isLiteral(p) {
    return p.every((t) => t.kind === 'text');
}
/** The text of a literal pattern. Throws TypeError when the pattern has a wildcard or a symbol. */
function literalText(p) {
    let out = '';
    for (const t of p) {
        if (t.kind !== 'text')
            throw new TypeError('not a literal pattern');
        out += t.text;
    }
    return out;
}
/**
 * Writes a pattern as policy text that `parsePattern` reads back; wildcards of every class are written `*` and `?`.
 * Literal text that looks like a placeholder cannot be escaped and is read back as text only without placeholders.
 */
function printPattern(p) {
    let out = '';
    for (let n = 0; n < p.length; n++) {
        const t = p[n];
        if (t.kind === 'star')
            out += '*';
        else if (t.kind === 'one')
            out += '?';
        else if (t.kind === 'symbol')
            out += t.name;
        else {
            const next = p[n + 1];
            const after = next?.kind === 'symbol' ? next.name[0] : next?.kind === 'text' ? next.text[0] : undefined;
            for (let i = 0; i < t.text.length; i++) {
                const c = t.text[i];
                const special = c === '*' || c === '?' || (c === '$' && (t.text[i + 1] ?? after) === '{');
                out += special ? `\${${c}}` : c;
            }
        }
    }
    return out;
}
/** The pattern with its literal text in lower case; symbols keep their names. */
function foldCase(p) {
    if (p.every((t) => t.kind !== 'text' || t.text === t.text.toLowerCase()))
        return p;
    return p.map((t) => (t.kind === 'text' ? { kind: 'text', text: t.text.toLowerCase() } : t));
}
/** Whether the pattern has a symbol. */
function hasSymbol(p) {
    return p.some((t) => t.kind === 'symbol');
}

;// CONCATENATED MODULE: ./.build/iam/pattern.js






/***/ }),

/***/ 5461:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ matchPrincipal),
/* harmony export */   e: () => (/* binding */ compilePrincipal)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8931);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2385);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5629);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2957);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);






/** Reads a Principal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function compilePrincipal(value, path, negated) {
    const entries = [];
    const unreadable = (at, text = '') => entries.push({ path: at, kind: 'unreadable', text, pattern: undefined });
    if (value === '*')
        entries.push({ path, kind: 'any', text: '*', pattern: undefined });
    else if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value))
        for (const [type, items] of Object.entries(value))
            (0,_base_value_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)(items).forEach((item, index) => {
                const at = Array.isArray(items) ? [...path, type, index] : [...path, type];
                const entry = typeof item === 'string' ? readEntry(type, item, at) : undefined;
                if (entry === undefined)
                    unreadable(at, typeof item === 'string' ? item : '');
                else
                    entries.push(entry);
            });
    // A text other than `*` is none of the grammar's.
    else
        unreadable(path, typeof value === 'string' ? value : '');
    // All but nobody is hardly what was meant.
    if (negated && entries.length === 0)
        unreadable(path);
    return {
        name: negated ? 'NotPrincipal' : 'Principal',
        negated,
        entries,
        everybody: entries.length === 1 && entries[0].kind === 'any',
    };
}
const accountNumber = /^\d{12}$/;
/** A user's, role's or group's unique id stands where the principal was deleted; nobody has it any more. */
const uniqueId = /^A[A-Z0-9]{15,127}$/;
function readEntry(type, text, path) {
    const make = (kind, pattern, shown = text) => ({
        path,
        kind,
        text: shown,
        pattern,
    });
    const tokens = /[*?<{%$]/.test(text) ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePattern */ .EY)(text) : undefined;
    const loose = tokens?.some((token) => token.kind !== 'text') === true && !(0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbolic */ .pE)(text) ? tokens : undefined;
    if (type === 'AWS') {
        if (text === '*')
            return make('any');
        if (accountNumber.test(text))
            return make('account');
        if ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .boundOf */ .s0)(text) === 'account')
            return make('account', loose);
        const parts = text.startsWith('arn:') ? (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(text) : undefined;
        if (parts?.[2] === 'iam' && parts[5] === 'root' && !/[*?]/.test(text))
            return make('account', loose && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSymbol */ .Lo)(loose) ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePattern */ .EY)(parts[4]) : undefined, parts[4]);
        if (parts !== undefined)
            return make('arn', loose);
        if (uniqueId.test(text))
            return make('arn');
        return (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbolic */ .pE)(text) ? make('arn') : undefined;
    }
    if (type === 'Service')
        return make('service', loose);
    if (type === 'Federated')
        return make('provider', loose);
    return type === 'CanonicalUser' ? make('canonical') : undefined;
}
/** Whether the entry's text is that of the principal. No wildcard may stand for part of a principal: then only possibly. */
function textMatch(entry, text) {
    if (entry.pattern === undefined)
        return (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .sameText */ .QV)(entry.text, text);
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .min */ .jk)(_three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF, (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .contains */ .gR)(entry.pattern, (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .textPattern */ .wD)(text))));
}
/** How the element names the principal, NotPrincipal not yet negated. */
function matchPrincipal(element, caller) {
    const match = { self: _three_js__WEBPACK_IMPORTED_MODULE_5__.NO, role: _three_js__WEBPACK_IMPORTED_MODULE_5__.NO, any: _three_js__WEBPACK_IMPORTED_MODULE_5__.NO, account: _three_js__WEBPACK_IMPORTED_MODULE_5__.NO };
    const { text, kind } = caller;
    const isIdentity = kind === 'identity';
    for (const entry of element.entries) {
        if (entry.kind === 'any')
            match.any = _three_js__WEBPACK_IMPORTED_MODULE_5__/* .YES */ ._Y;
        else if (kind === 'anonymous') {
            // Only `*` names a caller without credentials.
            if (entry.kind === 'unreadable' || (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsOpen */ .rP)(entry.text))
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
        }
        else if (text === undefined || entry.kind === 'unreadable') {
            // A principal that is not given is some user or role.
            if (entry.kind === 'account' || entry.kind === 'canonical')
                match.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.account, _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
            else if (entry.kind !== 'service')
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
        }
        else if (entry.kind === 'account') {
            const unknown = kind === 'unknown' ? _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_5__.NO;
            const account = caller.account === undefined ? unknown : textMatch(entry, caller.account);
            match.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.account, account);
            // The account's root user is named by it.
            if (caller.isRoot)
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, account);
        }
        else if (entry.kind === 'canonical') {
            // Some account's; which is not known here.
            if (isIdentity || kind === 'unknown')
                match.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.account, _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
        }
        else if (entry.kind === 'service') {
            if (isIdentity)
                continue;
            if (entry.text === '*')
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, kind === 'service' ? _three_js__WEBPACK_IMPORTED_MODULE_5__/* .YES */ ._Y : _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
            else
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, textMatch(entry, text.toLowerCase() === entry.text.toLowerCase() ? entry.text : text));
        }
        else if (entry.kind === 'provider')
            match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, textMatch(entry, text));
        else {
            match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.self, textMatch(entry, text));
            if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbolic */ .pE)(entry.text) && !entry.text.startsWith('arn:') && (0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsOpen */ .rP)(entry.text)) {
                // A parameter may stand for the account as well.
                match.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.account, _three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF);
            }
            if (caller.session !== undefined && match.role !== _three_js__WEBPACK_IMPORTED_MODULE_5__/* .YES */ ._Y) {
                const role = (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .namesRole */ .Rj)(entry.text, caller.session);
                match.role = (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .max */ .T9)(match.role, entry.pattern === undefined ? role : looseRole(entry.pattern, caller));
            }
            // A role's ARN stands for some session of it: which one is not known.
            if (caller.isRole && match.self === _three_js__WEBPACK_IMPORTED_MODULE_5__.NO)
                match.self = namesSession(entry.text, text);
        }
    }
    return match;
}
/** Whether a pattern could name the role behind a session; the path is not known. */
function looseRole(pattern, caller) {
    const { account, role } = caller.session;
    const arn = [
        { kind: 'text', text: 'arn:' },
        { kind: 'star', of: 'segment' },
        { kind: 'text', text: ':iam::' },
        ...(0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .textPattern */ .wD)(account),
        { kind: 'text', text: ':role/' },
        ...(0,_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .textPattern */ .wD)(role),
    ];
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .min */ .jk)(_three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF, (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .intersects */ .HY)(pattern, arn)));
}
/** Whether a session's ARN is of the role. */
function namesSession(session, role) {
    const parts = session.startsWith('arn:') ? (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .arnParts */ .wo)(session) : undefined;
    const pieces = parts?.[5]?.split('/');
    if (parts === undefined || parts[2] !== 'sts' || pieces?.[0] !== 'assumed-role' || pieces.length < 3)
        return _three_js__WEBPACK_IMPORTED_MODULE_5__.NO;
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_5__/* .min */ .jk)(_three_js__WEBPACK_IMPORTED_MODULE_5__/* .MAYBE */ .xF, (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .namesRole */ .Rj)(role, { account: parts[4], role: pieces[1] }));
}


/***/ }),

/***/ 1044:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ Statement),
  Y: () => (/* binding */ conditionsMatch)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/iam/symbols.js
var symbols = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/iam/template.js
var template = __webpack_require__(8940);
// EXTERNAL MODULE: ./.build/iam/three.js
var three = __webpack_require__(4468);
// EXTERNAL MODULE: ./.build/iam/conditions/arn.js
var arn = __webpack_require__(4632);
// EXTERNAL MODULE: ./.build/iam/conditions/binary.js
var binary = __webpack_require__(6378);
// EXTERNAL MODULE: ./.build/iam/conditions/bool.js
var bool = __webpack_require__(2435);
// EXTERNAL MODULE: ./.build/iam/conditions/date.js
var date = __webpack_require__(991);
// EXTERNAL MODULE: ./.build/iam/conditions/ip.js
var ip = __webpack_require__(6942);
;// CONCATENATED MODULE: ./.build/iam/conditions/null.js

/**
 * `Null: "true"`: the key is absent; `"false"`: present and not null. A list without values and an empty text are null. There is no IfExists form.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
function evaluateNull(wanted, value) {
    if (value.state === 'unknown' && value.among === undefined)
        return wanted.length === 0 ? three.NO : three/* MAYBE */.xF;
    const absent = value.state === 'absent' || (value.state === 'known' && value.values.every((text) => text === ''));
    let result = three.NO;
    for (const text of wanted) {
        const folded = text.trim().toLowerCase();
        if (folded === 'true')
            result = (0,three/* max */.T9)(result, (0,three/* yesIf */.Rp)(absent));
        else if (folded === 'false')
            result = (0,three/* max */.T9)(result, (0,three/* yesIf */.Rp)(!absent));
        else
            result = (0,three/* max */.T9)(result, three/* MAYBE */.xF);
        if (result === three/* YES */._Y)
            break;
    }
    return result;
}

// EXTERNAL MODULE: ./.build/iam/conditions/numeric.js
var numeric = __webpack_require__(4916);
// EXTERNAL MODULE: ./.build/iam/conditions/string.js
var string = __webpack_require__(390);
;// CONCATENATED MODULE: ./.build/iam/conditions/condition.js












const operators = {
    __proto__: null,
    ...string/* stringOperators */.jN,
    ...numeric/* numericOperators */.hI,
    ...date/* dateOperators */.u,
    ...bool/* boolOperators */.U,
    ...binary/* binaryOperators */.b,
    ...ip/* ipOperators */.h,
    ...arn/* arnOperators */.F,
};
/** Compiles a Condition element; what cannot be read becomes a condition that is unknown. */
function compileConditions(value, path, variables) {
    if (value === undefined)
        return [];
    if (!(0,base_value/* isObject */.Gv)(value))
        return [broken(path, '', '', 'Condition is not an object', value)];
    const conditions = [];
    for (const [name, keys] of Object.entries(value)) {
        if (!(0,base_value/* isObject */.Gv)(keys)) {
            conditions.push(broken([...path, name], name, '', `${(0,symbols/* code */.aY)(name)} holds no condition keys`, keys));
            continue;
        }
        for (const [key, values] of Object.entries(keys))
            conditions.push(compileCondition(name, key, values, [...path, name, key], variables));
    }
    return conditions;
}
/** Whether a value is a text with a symbol or a placeholder in it; variables are none. */
const isOpen = (value) => typeof value === 'string' &&
    ((0,symbols/* isSymbolic */.pE)(value) ||
        (/[$<%{]/.test(value) &&
            (0,template/* parseTemplate */.QC)(value, { variables: true, wildcards: false }).parts.some((part) => part.kind === 'symbol')));
/** @param from what stands where something else was expected; a symbol there is no mistake, but not known */
function broken(path, operator, key, why, from) {
    const symbolic = isOpen(from);
    const open = symbolic && typeof from === 'string' ? { open: from } : {};
    const malformed = symbolic ? undefined : why;
    return { path, operator, key, values: [], malformed, symbolic, ...open, evaluate: () => three/* MAYBE */.xF };
}
function compileCondition(name, rawKey, value, path, variables) {
    const key = rawKey.toLowerCase();
    if (isOpen(rawKey))
        return broken(path, name, key, '', rawKey);
    const values = [];
    for (const item of (0,base_value/* asList */.DD)(value)) {
        if (typeof item === 'string')
            values.push(item);
        else if (typeof item === 'number' || typeof item === 'boolean')
            values.push(String(item));
        else
            return broken(path, name, key, 'a condition value must be a string, number or boolean');
    }
    if (variables === undefined && values.some((text) => text.includes('${')))
        return broken(path, name, key, 'whether a value holds a variable depends on Version');
    const symbolic = values.some(isOpen);
    let rest = name.toLowerCase();
    let set;
    if (rest.startsWith('forallvalues:')) {
        set = 'all';
        rest = rest.slice('forallvalues:'.length);
    }
    else if (rest.startsWith('foranyvalue:')) {
        set = 'any';
        rest = rest.slice('foranyvalue:'.length);
    }
    if (rest === 'null') {
        const wrong = values.find((text) => !/^\s*(true|false)\s*$/i.test(text));
        const why = wrong === undefined || isOpen(wrong) ? undefined : `${(0,symbols/* code */.aY)(wrong)} is neither true nor false`;
        const evaluate = (context) => evaluateNull(values, context.get(key));
        return { path, operator: name, key, values, malformed: why, symbolic, evaluate };
    }
    const ifExists = rest.endsWith('ifexists');
    if (ifExists)
        rest = rest.slice(0, -'ifexists'.length);
    const operator = operators[rest];
    if (operator === undefined)
        return broken(path, name, key, `there is no operator ${(0,symbols/* code */.aY)(name)}`, name);
    const operands = values.map((text) => operator.compile(text, variables === true));
    const why = operands.find((operand) => operand.malformed !== undefined)?.malformed;
    return {
        path,
        operator: name,
        key,
        values,
        malformed: why,
        symbolic,
        evaluate: (context) => evaluateSet(context.get(key), operator, operands, set, ifExists, context),
    };
}
/** Whether there is no value to compare: for the set operators an empty text is none either. */
function isEmpty(values, set) {
    if (values.length === 0)
        return true;
    return set !== undefined && values.every((value) => value === '');
}
/**
 * Missing keys: a negated operator is true, any other false; …IfExists is true; ForAllValues is true, ForAnyValue
 * false, negated or not; a key that "resolves to a null dataset, such as an empty string" counts as missing there. An unknown key is unknown, for …IfExists too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function evaluateSet(value, operator, operands, set, ifExists, context) {
    if (value.state === 'unknown') {
        const [first = three/* MAYBE */.xF, ...others] = (value.among ?? []).map((each) => evaluateSet({ state: 'known', values: [each] }, operator, operands, set, ifExists, context));
        return others.every((each) => each === first) ? first : three/* MAYBE */.xF;
    }
    // A moment is one value, so the set operators change nothing.
    if (value.state === 'moment') {
        let result = three.NO;
        for (const operand of operands)
            result = (0,three/* max */.T9)(result, operand.during?.(value) ?? three/* MAYBE */.xF);
        return operator.negated ? (0,three/* negate */.ze)(result) : result;
    }
    if (value.state === 'absent' || isEmpty(value.values, set)) {
        if (ifExists || set === 'all')
            return three/* YES */._Y;
        if (set === 'any')
            return three.NO;
        return operator.negated ? three/* YES */._Y : three.NO;
    }
    if (set === undefined) {
        let result = matches(value.values[0], operator, operands, context);
        // "To compare … multiple key values, you must use the ForAllValues or ForAnyValue set operators": without one, only
        // what holds of every value is known.
        for (const given of value.values.slice(1))
            if (matches(given, operator, operands, context) !== result)
                result = three/* MAYBE */.xF;
        return operator.negated ? (0,three/* negate */.ze)(result) : result;
    }
    let result = set === 'all' ? three/* YES */._Y : three.NO;
    for (const given of value.values) {
        const match = matches(given, operator, operands, context);
        const holds = operator.negated ? (0,three/* negate */.ze)(match) : match;
        result = set === 'all' ? (0,three/* min */.jk)(result, holds) : (0,three/* max */.T9)(result, holds);
    }
    return result;
}
function matches(given, operator, operands, context) {
    if (operator.typed === true && (0,symbols/* holdsParameter */.WQ)(given))
        return three/* MAYBE */.xF;
    // A value of another type matches nothing; whether its negation then holds is not documented.
    if (operator.accepts !== undefined && !operator.accepts(given))
        return operator.negated ? three/* MAYBE */.xF : three.NO;
    let result = three.NO;
    for (const operand of operands) {
        result = (0,three/* max */.T9)(result, operand.test(given, context));
        if (result === three/* YES */._Y)
            break;
    }
    return result;
}

// EXTERNAL MODULE: ./.build/iam/glob.js
var iam_glob = __webpack_require__(4980);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/iam/element.js






const special = /[*?$<%{\uE100\uE101]/;
const specialButStar = /[?$<%{\uE100\uE101]/;
/** One value of an Action or Resource element. */
class Entry {
    place;
    index;
    text;
    wrong;
    /** The whole text, folded, when it has neither wildcard, symbol nor variable. */
    exact;
    #compiled = {};
    constructor(place, index, text, wrong) {
        this.place = place;
        this.index = index;
        this.text = text;
        this.wrong = wrong;
        const plain = wrong === undefined && !special.test(text);
        this.exact = plain ? (place.fold ? text.toLowerCase() : text) : undefined;
    }
    /** Within the document; the index is left out when the value is a scalar. */
    get path() {
        return this.place.isList ? [...this.place.path, this.index] : this.place.path;
    }
    /** Why the value is none. A match with it is only possible. */
    get malformed() {
        return this.wrong?.why;
    }
    /** The text; of a malformed one what it could have meant. */
    get #meant() {
        return this.wrong?.meant ?? this.text;
    }
    get #template() {
        this.#compiled.template ??= (0,template/* parseTemplate */.QC)(this.#meant, { variables: this.place.variables, wildcards: true });
        return this.#compiled.template;
    }
    get #pattern() {
        const compiled = this.#compiled;
        if ('pattern' in compiled)
            return compiled.pattern;
        if (this.exact !== undefined)
            compiled.pattern = (0,iam_pattern/* literal */.eu)(this.exact);
        else {
            const { fixed } = this.#template;
            compiled.pattern = fixed !== undefined && this.place.fold ? (0,iam_pattern/* foldCase */.SP)(fixed) : fixed;
        }
        return compiled.pattern;
    }
    get #glob() {
        const compiled = this.#compiled;
        if ('glob' in compiled)
            return compiled.glob;
        const meant = this.#meant;
        if (!specialButStar.test(meant))
            compiled.glob = (0,iam_glob/* starGlob */.JB)(this.place.fold ? meant.toLowerCase() : meant);
        else
            compiled.glob = this.#pattern && (0,iam_glob/* toGlob */.aZ)(this.#pattern);
        return compiled.glob;
    }
    /** The pattern under a context; undefined when a variable has no value (then it matches nothing). */
    pattern(context) {
        return this.#pattern ?? (0,template/* resolveTemplate */.XZ)(this.#template, context);
    }
    /** Whether the value holds a symbol. */
    get symbolic() {
        return this.#pattern !== undefined && (0,iam_pattern/* hasSymbol */.Lo)(this.#pattern);
    }
    /** The text that everything begins with that this matches. */
    get prefix() {
        if (this.exact !== undefined)
            return this.exact;
        const first = this.#template.parts[0];
        const text = first?.kind === 'text' ? first.text : '';
        return this.place.fold ? text.toLowerCase() : text;
    }
    /** Whether a text without symbols matches. */
    matches(text, context) {
        if (this.exact !== undefined)
            return (0,three/* yesIf */.Rp)(this.exact === text);
        const quick = this.#glob;
        let match;
        if (quick !== undefined)
            match = (0,three/* yesIf */.Rp)((0,iam_glob/* globMatches */.mw)(quick, text));
        else {
            const pattern = this.pattern(context);
            if (pattern === undefined)
                return three.NO;
            const glob = (0,iam_glob/* toGlob */.aZ)(pattern);
            match = glob === undefined ? (0,three/* three */.Jj)((0,iam_pattern/* contains */.gR)(pattern, (0,iam_pattern/* literal */.eu)(text))) : (0,three/* yesIf */.Rp)((0,iam_glob/* globMatches */.mw)(glob, text));
        }
        return this.wrong === undefined ? match : (0,three/* min */.jk)(match, three/* MAYBE */.xF);
    }
}
/** From how many values on exact texts are looked up rather than compared. */
const manyEntries = 8;
/** Action, NotAction, Resource or NotResource. */
class Element {
    name;
    negated;
    entries;
    malformed;
    /** Exact texts, when there are many. */
    #exact;
    /** The entries that are not looked up. */
    #others;
    /** @param malformed the element cannot be read, or stands beside its opposite */
    constructor(name, negated, entries, malformed) {
        this.name = name;
        this.negated = negated;
        this.entries = entries;
        this.malformed = malformed;
        if (entries.length <= manyEntries) {
            this.#others = entries;
            return;
        }
        const exact = new Map();
        for (const entry of entries)
            if (entry.exact !== undefined)
                exact.set(entry.exact, entry);
        this.#exact = exact;
        this.#others = entries.filter((entry) => entry.exact === undefined);
    }
    /** Whether a text without symbols is matched. @param text folded where case does not count */
    matches(text, context) {
        let result = this.#exact?.has(text) === true ? three/* YES */._Y : three.NO;
        for (let i = 0; result !== three/* YES */._Y && i < this.#others.length; i++)
            result = (0,three/* max */.T9)(result, this.#others[i].matches(text, context));
        return this.conclude(result);
    }
    /** What the element says when its entries together say `any`. */
    conclude(any) {
        const result = this.negated ? (0,three/* negate */.ze)(any) : any;
        if (this.malformed === undefined)
            return result;
        return this.negated ? (0,three/* min */.jk)(result, three/* MAYBE */.xF) : three/* MAYBE */.xF;
    }
}
/**
 * Reads Action or NotAction, Resource or NotResource; undefined when there is neither.
 * @param path of the statement
 * @param variables whether the document's version has variables; undefined when the version is none that is known
 */
function compileElement(body, name, path, variables) {
    const opposite = `Not${name}`;
    const negated = body[name] === undefined && body[opposite] !== undefined;
    const value = negated ? body[opposite] : body[name];
    if (value === undefined)
        return undefined;
    const shown = negated ? opposite : name;
    const fold = name === 'Action';
    const place = {
        path: [...path, shown],
        isList: Array.isArray(value),
        variables: variables === true && !fold,
        fold,
    };
    let malformed;
    if (!negated && body[opposite] !== undefined)
        malformed = `${name} stands beside ${opposite}`;
    const entries = [];
    const items = (0,base_value/* asList */.DD)(value);
    for (let index = 0; index < items.length; index++) {
        const item = items[index];
        if (typeof item === 'string')
            entries.push(new Entry(place, index, item, fold ? wrongAction(item) : wrongResource(item, variables)));
        else
            malformed ??= `${shown} holds a value that is no text`;
    }
    // An empty list names nothing; all but nothing is hardly what was meant.
    if (negated && items.length === 0)
        malformed ??= `${shown} is empty`;
    return new Element(shown, negated, entries, malformed);
}
const plainAction = /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/;
function wrongAction(text) {
    if (text === '*' || plainAction.test(text))
        return undefined;
    if (/^\*+$/.test(text) || (isUnfilled(text) && (text.includes(':') || startsOpen(text))))
        return undefined;
    return { why: `${(0,symbols/* code */.aY)(text)} is no action`, meant: `*${text}` };
}
const plainArn = /^arn:[^:${<%]*:[^:${<%]*:[^:${<%]*:[^:${<%]*:[^${<%\uE100\uE101]*$/;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function wrongResource(text, variables) {
    if (text === '*' || plainArn.test(text))
        return undefined;
    if (variables === undefined && text.includes('${'))
        return { why: `whether ${(0,symbols/* code */.aY)(text)} holds a variable depends on Version`, meant: '*' };
    // A variable may only stand after the fifth colon.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    if (variables && text.includes('${') && (0,template/* colonsBeforeVariable */.iT)(text) < 5)
        return { why: `${(0,symbols/* code */.aY)(text)} has a variable before the fifth colon`, meant: '*' };
    // A generated name is no ARN; if it is one after all, what it looks like is not known.
    if (text.startsWith('\uE100'))
        return { why: `${(0,symbols/* code */.aY)(text)} is no ARN`, meant: '*' };
    if (isUnfilled(text) && (text.startsWith('arn:') || startsOpen(text)))
        return undefined;
    // A star may stand for several of an ARN's parts.
    const isArn = text.startsWith('arn:')
        ? text.includes('*') || text.split(':').length > 5
        : /^[*?]|^a\*|^arn\*/.test(text);
    return isArn ? undefined : { why: `${(0,symbols/* code */.aY)(text)} is no ARN`, meant: `*${text}*` };
}
/** Whether a text holds a symbol or a placeholder, so that its form cannot be judged. */
const isUnfilled = (text) => (0,symbols/* isSymbolic */.pE)(text) || (/[<{%$]/.test(text) && (0,iam_pattern/* parsePattern */.EY)(text).some((token) => token.kind === 'symbol'));
/** Whether a text begins with a symbol, which may hold whatever the form asks for. */
const startsOpen = (text) => (0,iam_pattern/* parsePattern */.EY)(text)[0]?.kind === 'symbol';

// EXTERNAL MODULE: ./.build/iam/principals.js
var principals = __webpack_require__(5461);
;// CONCATENATED MODULE: ./.build/iam/statement.js






const isSymbolic = (value) => typeof value === 'string' && (0,symbol/* holdsSymbol */.hC)(value);
const nothing = {};
const noConditions = [];
/** A statement; its elements are compiled when first asked for, for most are never asked for more than their action. */
class Statement {
    index;
    #body;
    #variables;
    #listed;
    effect;
    /** False: neither `Allow` nor `Deny`; it may be either. */
    effectKnown;
    malformed;
    /** Set where nothing is wrong with it and a part is only not known: whether its policy applies, or what it says. */
    open;
    #action;
    #resource;
    #principal;
    #conditions;
    /**
     * @param listed whether Statement is a list. @param variables whether the document's version has them;
     * undefined when the version is none that is known
     * @param wrong what is wrong with the whole document. @param doubt why it is not known whether the document applies
     */
    constructor(item, index, listed, variables, wrong, doubt) {
        this.index = index;
        const body = (0,base_value/* isObject */.Gv)(item) ? item : nothing;
        this.#body = body;
        this.#listed = listed;
        this.#variables = variables;
        const effect = body['Effect'];
        this.effectKnown = effect === 'Allow' || effect === 'Deny';
        this.effect = effect === 'Deny' ? 'Deny' : 'Allow';
        let malformed = doubt ?? wrong;
        if (body === nothing)
            malformed ??= 'the statement is not an object';
        if (!this.effectKnown)
            malformed ??= 'Effect is neither Allow nor Deny';
        if (body['Action'] === undefined && body['NotAction'] === undefined)
            malformed ??= 'Action is missing';
        if (body['Principal'] !== undefined && body['NotPrincipal'] !== undefined)
            malformed ??= 'Principal stands beside NotPrincipal';
        this.malformed = malformed;
        const isOpen = isSymbolic(item) || isSymbolic(effect);
        this.open = doubt !== undefined ? 'attachment' : isOpen ? 'symbol' : undefined;
    }
    get sid() {
        const sid = this.#body['Sid'];
        return typeof sid === 'string' ? sid : undefined;
    }
    /** Within the document. */
    get path() {
        return this.#listed ? ['Statement', this.index] : ['Statement'];
    }
    get action() {
        this.#action ??=
            compileElement(this.#body, 'Action', this.path, this.#variables) ??
                new Element('Action', false, [], 'Action is missing');
        return this.#action;
    }
    /** Undefined: the statement has none. */
    get resource() {
        if (this.#resource === undefined)
            this.#resource = compileElement(this.#body, 'Resource', this.path, this.#variables) ?? null;
        return this.#resource ?? undefined;
    }
    /** Undefined: the statement has none. */
    get principal() {
        if (this.#principal === undefined) {
            const negated = this.#body['NotPrincipal'] !== undefined;
            const name = negated ? 'NotPrincipal' : 'Principal';
            const value = this.#body[name];
            this.#principal = value === undefined ? null : (0,principals/* compilePrincipal */.e)(value, [...this.path, name], negated);
        }
        return this.#principal ?? undefined;
    }
    get conditions() {
        if (this.#conditions === undefined) {
            const value = this.#body['Condition'];
            this.#conditions =
                value === undefined ? noConditions : compileConditions(value, [...this.path, 'Condition'], this.#variables);
        }
        return this.#conditions;
    }
}
/** Whether all conditions of a statement hold. */
function conditionsMatch(statement, context) {
    let result = three/* YES */._Y;
    for (const condition of statement.conditions) {
        result = (0,three/* min */.jk)(result, condition.evaluate(context));
        if (result === three.NO)
            return three.NO;
    }
    return result;
}


/***/ }),

/***/ 2957:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   WQ: () => (/* binding */ holdsParameter),
/* harmony export */   aY: () => (/* reexport safe */ _base_text_js__WEBPACK_IMPORTED_MODULE_3__.a),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   pE: () => (/* binding */ isSymbolic),
/* harmony export */   rP: () => (/* binding */ holdsOpen),
/* harmony export */   wD: () => (/* binding */ textPattern)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5629);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5807);



/** Whether a text may hold a symbol of `base/symbol`. Quick: it looks for the character that ends one. */
const isSymbolic = (text) => text.includes('\uE102');
/** Whether a text holds a symbol of which only deployment tells what it is. */
const holdsParameter = (text) => isSymbolic(text) && text.includes('\uE101');
/** Whether a token is a symbol that may be anything, colons and slashes too. */
const isOpen = (token) => token.kind === 'symbol' && !token.name.startsWith('\uE100') && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .boundOf */ .s0)(token.name) === undefined;
/** Whether a text holds a symbol of `base/symbol` that may be anything, colons and slashes too. */
const holdsOpen = (text) => holdsParameter(text) && textPattern(text).some(isOpen);
/** The pattern of a text that may hold symbols and in which nothing else is special. */
function textPattern(text) {
    if (text === '')
        return [];
    if (!isSymbolic(text))
        return [{ kind: 'text', text }];
    return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text).map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : { kind: 'symbol', name: part.text }));
}
/** Whether two texts that may hold symbols are the same. */
function sameText(a, b) {
    if (a === b)
        return _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    if (!isSymbolic(a) && !isSymbolic(b))
        return _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .contains */ .gR)(textPattern(a), textPattern(b)));
}



/***/ }),

/***/ 8940:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   XZ: () => (/* binding */ resolveTemplate),
/* harmony export */   iT: () => (/* binding */ colonsBeforeVariable)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2957);


// Prefixes of the Serverless Framework, which look like IAM variables.
const foreignPrefixes = new Set(['self', 'opt', 'env', 'sls', 'cf', 'param', 'file', 'custom']);
function parseTemplate(text, options) {
    const parts = [];
    let start = 0;
    let from = 0;
    const flush = (end) => {
        if (end > start)
            for (const token of chunk(text.slice(start, end), options.wildcards))
                add(parts, token);
    };
    for (;;) {
        const open = text.indexOf('${', from);
        if (open < 0)
            break;
        const close = text.indexOf('}', open);
        if (close < 0)
            break;
        from = close + 1;
        const inner = text.slice(open + 2, close);
        if (inner === '*' || inner === '?' || inner === '$') {
            flush(open);
            if (options.variables)
                add(parts, { kind: 'text', text: inner });
            else {
                add(parts, { kind: 'text', text: '${' });
                for (const token of chunk(inner, options.wildcards))
                    add(parts, token);
                add(parts, { kind: 'text', text: '}' });
            }
            start = from;
            continue;
        }
        const variable = parseVariable(inner);
        if (variable === undefined)
            continue; // a placeholder: parsePattern makes a symbol of it
        flush(open);
        if (options.variables)
            parts.push(variable);
        else
            add(parts, { kind: 'text', text: text.slice(open, from) });
        start = from;
    }
    flush(text.length);
    const fixed = parts.some((part) => part.kind === 'variable') ? undefined : parts;
    return { parts, fixed };
}
function parseVariable(inner) {
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    let fallback;
    if (comma >= 0) {
        const rest = inner.slice(comma + 1).trim();
        if (rest.length < 2 || !rest.startsWith("'") || !rest.endsWith("'"))
            return undefined;
        fallback = rest.slice(1, -1);
    }
    const colon = name.indexOf(':');
    if (colon <= 0 || colon === name.length - 1)
        return undefined;
    const prefix = name.slice(0, colon);
    if (!/^[A-Za-z0-9._/-]+$/.test(prefix) || foreignPrefixes.has(prefix))
        return undefined;
    if (!/^[A-Za-z0-9_.=@+/ -][^{}<>:]*(?::[^{}<>:]+)*$/.test(name.slice(colon + 1)))
        return undefined;
    return { kind: 'variable', key: name.toLowerCase(), fallback };
}
function chunk(text, wildcards) {
    const tokens = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(text);
    if (wildcards)
        return tokens;
    return tokens.map((token) => {
        if (token.kind === 'star')
            return { kind: 'text', text: '*' };
        return token.kind === 'one' ? { kind: 'text', text: '?' } : token;
    });
}
function add(parts, token) {
    const last = parts[parts.length - 1];
    if (token.kind === 'text' && last?.kind === 'text')
        parts[parts.length - 1] = { kind: 'text', text: last.text + token.text };
    else
        parts.push(token);
}
/**
 * The pattern under a context; undefined when a variable has no value (then it matches nothing). A variable whose
 * value is not known becomes a symbol. A multivalued key cannot be a variable.
 */
function resolveTemplate(template, context) {
    if (template.fixed !== undefined)
        return template.fixed;
    const tokens = [];
    for (const part of template.parts) {
        if (part.kind !== 'variable') {
            add(tokens, part);
            continue;
        }
        const value = context.get(part.key);
        if (value.state === 'unknown' || value.state === 'moment') {
            tokens.push({ kind: 'symbol', name: `\${${part.key}}` });
            continue;
        }
        const known = value.state === 'known' && !value.multi && value.values.length === 1 ? value.values[0] : undefined;
        const text = known ?? part.fallback;
        if (text === undefined)
            return undefined;
        for (const token of (0,_symbols_js__WEBPACK_IMPORTED_MODULE_1__/* .textPattern */ .wD)(text))
            add(tokens, token);
    }
    return tokens;
}
/** Colons that stand before the first variable; Infinity when there is none, or a symbol that may hold colons. */
function colonsBeforeVariable(text) {
    let colons = 0;
    for (const part of parseTemplate(text, { variables: true, wildcards: false }).parts) {
        if (part.kind === 'variable')
            return colons;
        if (part.kind === 'symbol')
            return Number.POSITIVE_INFINITY;
        if (part.kind === 'text')
            colons += part.text.split(':').length - 1;
    }
    return Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 4468:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ three),
/* harmony export */   NO: () => (/* binding */ NO),
/* harmony export */   Rp: () => (/* binding */ yesIf),
/* harmony export */   T9: () => (/* binding */ max),
/* harmony export */   _Y: () => (/* binding */ YES),
/* harmony export */   jk: () => (/* binding */ min),
/* harmony export */   xF: () => (/* binding */ MAYBE),
/* harmony export */   ze: () => (/* binding */ negate)
/* harmony export */ });
const NO = 0;
const MAYBE = 1;
const YES = 2;
const min = (a, b) => (a < b ? a : b);
const max = (a, b) => (a > b ? a : b);
const negate = (a) => (2 - a);
const three = (t) => (t === 'true' ? YES : t === 'false' ? NO : MAYBE);
const yesIf = (b) => (b ? YES : NO);


/***/ })

};
