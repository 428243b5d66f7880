export const id = 87;
export const ids = [87];
export const modules = {

/***/ 8931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ asList),
/* harmony export */   G: () => (/* binding */ isObject)
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


/***/ }),

/***/ 9649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ compilePolicy),
  Y: () => (/* binding */ doubtful)
});

// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/iam/three.js
var three = __webpack_require__(4468);
// EXTERNAL MODULE: ./.build/iam/glob.js
var iam_glob = __webpack_require__(4980);
// EXTERNAL MODULE: ./.build/iam/template.js
var iam_template = __webpack_require__(8940);
;// CONCATENATED MODULE: ./.build/iam/conditions/operand.js
const malformed = (why) => ({ test: () => 1, malformed: why });

// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/iam/conditions/string.js




const base = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
/** Where the operators are documented. StringEquals takes no wildcards; StringLike is case-sensitive. */
const stringSource = (/* unused pure expression or super */ null && (`${base}#Conditions_String`));
function compile(text, variables, wildcards, fold) {
    const template = (0,iam_template/* parseTemplate */.QC)(text, { variables, wildcards });
    const prepare = (pattern) => (fold ? (0,iam_pattern/* foldCase */.SP)(pattern) : pattern);
    const fixed = template.fixed === undefined ? undefined : prepare(template.fixed);
    const glob = fixed && (0,iam_glob/* toGlob */.aZ)(fixed);
    const given = (value) => (fold ? value.toLowerCase() : value);
    if (glob !== undefined) {
        const only = fixed.length === 1 ? fixed[0] : undefined;
        if (only?.kind === 'text')
            return { test: (value) => (0,three/* yesIf */.Rp)(given(value) === only.text) };
        return { test: (value) => (0,three/* yesIf */.Rp)((0,iam_glob/* globMatches */.mw)(glob, given(value))) };
    }
    return {
        test(value, context) {
            const resolved = (0,iam_template/* resolveTemplate */.XZ)(template, context);
            return resolved === undefined ? three.NO : patternTest(prepare(resolved), given(value));
        },
    };
}
/** Whether a text is in a pattern that may hold symbols. */
function patternTest(pattern, text) {
    const glob = (0,iam_glob/* toGlob */.aZ)(pattern);
    return glob !== undefined ? (0,three/* yesIf */.Rp)((0,iam_glob/* globMatches */.mw)(glob, text)) : (0,three/* three */.Jj)((0,iam_pattern/* contains */.gR)(pattern, (0,iam_pattern/* literal */.eu)(text)));
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

;// CONCATENATED MODULE: ./.build/iam/conditions/arn.js





/** Splits at the first five colons; undefined when there are fewer. */
function splitArn(text) {
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
    let result = three/* YES */._Y;
    for (let i = 0; i < 6 && result !== three.NO; i++)
        result = (0,three/* min */.jk)(result, patternTest(wanted[i], given[i]));
    return result;
}
function arn_compile(text, variables) {
    if (text === '*')
        return { test: (value) => (0,three/* yesIf */.Rp)(splitArn(value) !== undefined) };
    const template = (0,iam_template/* parseTemplate */.QC)(text, { variables, wildcards: true });
    if (template.fixed !== undefined) {
        const parts = splitPattern(template.fixed);
        const symbolic = template.fixed.some((token) => token.kind === 'symbol');
        if (parts === undefined && !symbolic)
            return malformed(`\`${text}\` is no ARN`);
        const globs = parts?.map(iam_glob/* toGlob */.aZ);
        if (globs?.every((glob) => glob !== undefined)) {
            return {
                test(value) {
                    const given = splitArn(value);
                    return (0,three/* yesIf */.Rp)(given !== undefined && globs.every((glob, i) => (0,iam_glob/* globMatches */.mw)(glob, given[i])));
                },
            };
        }
    }
    return {
        test(value, context) {
            const resolved = (0,iam_template/* resolveTemplate */.XZ)(template, context);
            const given = splitArn(value);
            if (resolved === undefined || given === undefined)
                return three.NO;
            const parts = splitPattern(resolved);
            if (parts !== undefined)
                return testParts(parts, given);
            // A symbol may hold the colons.
            return patternTest(resolved, value) === three.NO ? three.NO : three/* MAYBE */.xF;
        },
    };
}
const accepts = (value) => splitArn(value) !== undefined;
const positive = { negated: false, compile: arn_compile, accepts };
const negative = { negated: true, compile: arn_compile, accepts };
/** ArnEquals and ArnLike "behave identically". */
const arnOperators = {
    arnequals: positive,
    arnlike: positive,
    arnnotequals: negative,
    arnnotlike: negative,
};

;// CONCATENATED MODULE: ./.build/iam/conditions/binary.js


const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const read = (text) => (base64.test(text) ? text.replace(/=+$/, '') : undefined);
/** Compares byte for byte; both values are base64. */
const binaryOperators = {
    binaryequals: {
        negated: false,
        compile(text) {
            const wanted = read(text);
            if (wanted === undefined)
                return malformed(`\`${text}\` is not base64`);
            return { test: (value) => (0,three/* yesIf */.Rp)(read(value) === wanted) };
        },
    },
};

;// CONCATENATED MODULE: ./.build/iam/conditions/bool.js




const bool_read = (text) => {
    const folded = text.trim().toLowerCase();
    return folded === 'true' || folded === 'false' ? folded : undefined;
};
function bool_compile(text, variables) {
    const wanted = bool_read(text);
    if (wanted !== undefined)
        return { test: (value) => (0,three/* yesIf */.Rp)(bool_read(value) === wanted) };
    const template = (0,iam_template/* parseTemplate */.QC)(text, { variables, wildcards: false });
    const dynamic = template.fixed === undefined || template.fixed.some((token) => token.kind === 'symbol');
    if (!dynamic)
        return malformed(`\`${text}\` is neither true nor false`);
    return {
        test(value, context) {
            const resolved = (0,iam_template/* resolveTemplate */.XZ)(template, context);
            const given = bool_read(value);
            if (resolved === undefined || given === undefined)
                return three.NO;
            const only = resolved.length === 1 ? resolved[0] : undefined;
            if (only?.kind === 'text')
                return (0,three/* yesIf */.Rp)(bool_read(only.text) === given);
            return patternTest(resolved, given) === three.NO ? three.NO : three/* MAYBE */.xF;
        },
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean */
const boolOperators = {
    bool: { negated: false, compile: bool_compile },
};

;// CONCATENATED MODULE: ./.build/iam/conditions/numeric.js


const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
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
/** The six comparisons over a type that is read as a number. No variables, no wildcards. */
function comparing(prefix, read, noun) {
    const operators = {};
    for (const [name, { negated, compare }] of Object.entries(comparisons)) {
        operators[prefix + name] = {
            negated,
            accepts: (value) => read(value) !== undefined,
            compile(text) {
                const wanted = read(text);
                if (wanted === undefined)
                    return malformed(`\`${text}\` is no ${noun}`);
                return {
                    test(value) {
                        const given = read(value);
                        return (0,three/* yesIf */.Rp)(given !== undefined && compare(given, wanted));
                    },
                };
            },
        };
    }
    return operators;
}
const numericOperators = comparing('numeric', parseNumber, 'number');

;// CONCATENATED MODULE: ./.build/iam/conditions/date.js

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
const dateOperators = comparing('date', parseDate, 'date');

;// CONCATENATED MODULE: ./.build/iam/conditions/ip.js


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
function ip_compile(text) {
    const [addressText, bitsText, ...rest] = text.trim().split('/');
    const network = parseAddress(addressText ?? '');
    const full = (network?.length ?? 0) * 16;
    const bits = bitsText === undefined ? full : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) : -1;
    if (network === undefined || rest.length > 0 || bits < 0 || bits > full)
        return malformed(`\`${text}\` is no IP address or CIDR range`);
    return {
        test(value) {
            const address = parseAddress(value.trim());
            return (0,three/* yesIf */.Rp)(address !== undefined && within(address, network, bits));
        },
    };
}
const ip_accepts = (value) => parseAddress(value.trim()) !== undefined;
/** A bare address is /32 (or /128). */
const ipOperators = {
    ipaddress: { negated: false, compile: ip_compile, accepts: ip_accepts },
    notipaddress: { negated: true, compile: ip_compile, accepts: ip_accepts },
};

;// CONCATENATED MODULE: ./.build/iam/conditions/null.js

/**
 * `Null: "true"`: the key is absent; `"false"`: present and not null. There is no IfExists form.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
function evaluateNull(wanted, value) {
    if (value.state === 'unknown')
        return wanted.length === 0 ? three.NO : three/* MAYBE */.xF;
    const absent = value.state === 'absent' || value.values.length === 0;
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

;// CONCATENATED MODULE: ./.build/iam/conditions/condition.js










const operators = {
    __proto__: null,
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...boolOperators,
    ...binaryOperators,
    ...ipOperators,
    ...arnOperators,
};
/** Compiles a Condition element; what cannot be read becomes a condition that is unknown. */
function compileConditions(value, path, variables) {
    if (value === undefined)
        return [];
    if (!(0,base_value/* isObject */.G)(value))
        return [broken(path, '', '', 'Condition is not an object')];
    const conditions = [];
    for (const [name, keys] of Object.entries(value)) {
        if (!(0,base_value/* isObject */.G)(keys)) {
            conditions.push(broken([...path, name], name, '', `\`${name}\` holds no condition keys`));
            continue;
        }
        for (const [key, values] of Object.entries(keys))
            conditions.push(compileCondition(name, key, values, [...path, name, key], variables));
    }
    return conditions;
}
function broken(path, operator, key, why) {
    return { path, operator, key, values: [], malformed: why, evaluate: () => three/* MAYBE */.xF };
}
function compileCondition(name, rawKey, value, path, variables) {
    const key = rawKey.toLowerCase();
    const values = [];
    for (const item of (0,base_value/* asList */.D)(value)) {
        if (typeof item === 'string')
            values.push(item);
        else if (typeof item === 'number' || typeof item === 'boolean')
            values.push(String(item));
        else
            return broken(path, name, key, 'a condition value must be a string, number or boolean');
    }
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
        const why = wrong === undefined ? undefined : `\`${wrong}\` is neither true nor false`;
        return { path, operator: name, key, values, malformed: why, evaluate: (c) => evaluateNull(values, c.get(key)) };
    }
    const ifExists = rest.endsWith('ifexists');
    if (ifExists)
        rest = rest.slice(0, -'ifexists'.length);
    const operator = operators[rest];
    if (operator === undefined)
        return broken(path, name, key, `there is no operator \`${name}\``);
    const operands = values.map((text) => operator.compile(text, variables));
    const why = operands.find((operand) => operand.malformed !== undefined)?.malformed;
    return {
        path,
        operator: name,
        key,
        values,
        malformed: why,
        evaluate: (context) => evaluateSet(context.get(key), operator, operands, set, ifExists, context),
    };
}
/**
 * Missing keys: a negated operator is true, any other false; …IfExists is true; ForAllValues is true, ForAnyValue
 * false, negated or not. An unknown key is unknown, for …IfExists too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function evaluateSet(value, operator, operands, set, ifExists, context) {
    if (value.state === 'unknown')
        return three/* MAYBE */.xF;
    if (value.state === 'absent' || value.values.length === 0) {
        if (ifExists || set === 'all')
            return three/* YES */._Y;
        if (set === 'any')
            return three.NO;
        return operator.negated ? three/* YES */._Y : three.NO;
    }
    if (set === undefined) {
        // Several values without a set operator: AWS leaves it open; one match is enough, a negation wants none.
        let result = three.NO;
        for (const given of value.values)
            result = (0,three/* max */.T9)(result, matches(given, operator, operands, context));
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

// EXTERNAL MODULE: ./.build/iam/principals.js
var principals = __webpack_require__(5461);
// EXTERNAL MODULE: ./.build/iam/statement.js
var statement = __webpack_require__(925);
;// CONCATENATED MODULE: ./.build/iam/compile.js





/** Compiles a policy document once for many requests. Never throws; what cannot be read is marked. */
function compilePolicy(value) {
    if (!(0,base_value/* isObject */.G)(value))
        return { source: value, statements: [], malformed: 'the policy is not an object' };
    const variables = value['Version'] === '2012-10-17';
    const body = value['Statement'];
    const version = value['Version'];
    const wrongVersion = version === undefined || version === '2012-10-17' || version === '2008-10-17'
        ? undefined
        : 'Version is none that IAM knows';
    const single = !Array.isArray(body);
    const statements = [];
    (0,base_value/* asList */.D)(body).forEach((item, index) => {
        const path = single ? ['Statement'] : ['Statement', index];
        const statement = compileStatement(item, index, path, variables);
        statements.push(wrongVersion === undefined ? statement : { ...statement, malformed: wrongVersion });
    });
    return { source: value, statements, malformed: body === undefined ? 'Statement is missing' : undefined };
}
/** The policy where it is not known whether it is attached at all: none of its statements surely matches. */
function doubtful(policy) {
    const whole = policy;
    const malformed = 'whether the policy is attached is not known';
    return { ...whole, statements: whole.statements.map((statement) => ({ ...statement, malformed })) };
}
function compileStatement(item, index, path, variables) {
    const body = (0,base_value/* isObject */.G)(item) ? item : {};
    const effect = body['Effect'];
    const problems = [];
    if (!(0,base_value/* isObject */.G)(item))
        problems.push('the statement is not an object');
    if (effect !== 'Allow' && effect !== 'Deny')
        problems.push('Effect is neither Allow nor Deny');
    const action = compileElement(body, 'Action', path, variables, true);
    const resource = compileElement(body, 'Resource', path, variables, false);
    const principal = (0,principals/* compilePrincipal */.e)(body['NotPrincipal'] ?? body['Principal'], [...path, body['NotPrincipal'] === undefined ? 'Principal' : 'NotPrincipal'], body['NotPrincipal'] !== undefined);
    if (action === undefined)
        problems.push('Action is missing');
    if (body['Principal'] !== undefined && body['NotPrincipal'] !== undefined)
        problems.push('Principal stands beside NotPrincipal');
    return {
        index,
        sid: typeof body['Sid'] === 'string' ? body['Sid'] : undefined,
        effect: effect === 'Deny' ? 'Deny' : 'Allow',
        effectKnown: effect === 'Allow' || effect === 'Deny',
        path,
        malformed: problems[0],
        action: action ?? emptyElement('Action', 'Action is missing'),
        resource,
        principal,
        conditions: compileConditions(body['Condition'], [...path, 'Condition'], variables),
    };
}
const emptyElement = (name, malformed) => ({
    name,
    negated: false,
    entries: [],
    exact: new Set(),
    others: [],
    malformed,
});
function compileElement(body, name, path, variables, fold) {
    const negatedName = `Not${name}`;
    const negated = body[name] === undefined && body[negatedName] !== undefined;
    const value = negated ? body[negatedName] : body[name];
    if (value === undefined)
        return undefined;
    const shown = negated ? negatedName : name;
    const entries = [];
    let malformed = body[name] !== undefined && body[negatedName] !== undefined ? `${name} stands beside ${negatedName}` : undefined;
    (0,base_value/* asList */.D)(value).forEach((item, index) => {
        const at = Array.isArray(value) ? [...path, shown, index] : [...path, shown];
        if (typeof item !== 'string') {
            malformed ??= `${shown} holds a value that is no text`;
            return;
        }
        const wrong = wrongEntry(item, fold);
        // What a malformed text could have meant; a match with it is only possible.
        const meant = wrong === undefined ? item : fold ? `*${item}` : `*${item}*`;
        entries.push((0,statement/* makeEntry */.l)(at, item, (0,iam_template/* parseTemplate */.QC)(meant, { variables: variables && !fold, wildcards: true }), fold, wrong));
    });
    return {
        name: shown,
        negated,
        entries,
        exact: new Set(entries.flatMap((entry) => (entry.exact === undefined ? [] : [entry.exact]))),
        others: entries.filter((entry) => entry.exact === undefined),
        malformed,
    };
}
function wrongEntry(text, action) {
    if (/[<{%$]/.test(text))
        return undefined;
    if (action)
        return text === '*' || /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/.test(text) ? undefined : `\`${text}\` is no action`;
    return text === '*' || text.startsWith('arn:') || /^[*?]|^a\*|^arn\*/.test(text) ? undefined : `\`${text}\` is no ARN`;
}


/***/ }),

/***/ 3305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   iX: () => (/* binding */ evaluateMatched)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4980);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5461);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);





const limit = 20_000;
const worse = { explicitDeny: 3, implicitDeny: 2, unknown: 1, allowed: 0 };
/** Decides a request. A set of actions or resources has its worst member's decision. */
function evaluate(request, policies) {
    return run(request, policies, false);
}
/** As evaluate, with the statements that decided. */
function evaluateMatched(request, policies) {
    return run(request, policies, true);
}
/** All statements of a policy set, each with its place. */
function placed(policies) {
    const all = [];
    const add = (list, policy, level = 0, offset = 0) => list?.forEach((item, index) => {
        if (item !== 'unknown')
            for (const statement of item.statements)
                all.push({ statement, policy, index: index + offset, level });
    });
    add(policies.identity, 'identity');
    add(policies.boundaries, 'boundary');
    add(policies.sessions, 'session');
    let offset = 0;
    policies.scps?.forEach((level, at) => {
        add(level, 'scp', at, offset);
        offset += level.length;
    });
    offset = 0;
    policies.rcps?.forEach((level, at) => {
        add(level, 'rcp', at, offset);
        offset += level.length;
    });
    if (policies.resource !== undefined && policies.resource !== null && policies.resource !== 'unknown')
        add([policies.resource], 'resource');
    return all;
}
function run(request, policies, detailed) {
    const statements = placed(policies);
    const action = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .SP)(request.action);
    const state = {
        best: { decision: 'allowed', witness: undefined, matched: [] },
        tooComplex: false,
    };
    let first = true;
    const judge = (reached, matches, witness) => {
        const result = decide(request, policies, reached, matches, detailed);
        if (first || worse[result.decision] > worse[state.best.decision])
            state.best = { ...result, witness };
        first = false;
        return state.best.decision === 'explicitDeny';
    };
    // A literal action can only match its own text or a pattern; the other exact texts need no look.
    const text = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiteral */ .c$)(action) ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalText */ .bK)(action) : undefined;
    const actionEntries = unique(statements.flatMap(({ statement: { action: element } }) => {
        if (text === undefined)
            return [...element.entries];
        if (!element.exact.has(text))
            return [...element.others];
        return [...element.others, element.entries.find((entry) => entry.exact === text)];
    }));
    const resourceEntries = (subset) => unique(subset.flatMap(({ statement }) => [...(statement.resource?.entries ?? [])]));
    const complete = classes(action, actionEntries, request, (actions, actionWitness) => {
        const byAction = new Map();
        const reached = statements.filter(({ statement }) => {
            const value = elementMatch(statement.action, actions);
            if (value !== _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
                byAction.set(statement, value);
            return value !== _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
        });
        const done = classes(request.resource, resourceEntries(reached), request, (resources, resourceWitness) => judge(reached, (statement, element) => element === 'action' ? (byAction.get(statement) ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO) : resourceMatch(statement, resources, policies), resourceWitness ?? actionWitness));
        if (!done)
            state.tooComplex = true;
        return state.best.decision === 'explicitDeny' && !first;
    });
    if (!complete)
        state.tooComplex = true;
    const { decision, witness, matched } = state.best;
    if (state.tooComplex && (decision === 'allowed' || first))
        return { decision: 'unknown', matched: [], reason: 'the set is too complex to decide (too-complex)' };
    return {
        decision,
        matched,
        reason: reasons[decision],
        ...(witness === undefined || decision === 'allowed' ? {} : { witness }),
    };
}
const reasons = {
    allowed: 'a statement allows the request and none denies it',
    implicitDeny: 'no statement allows the request',
    explicitDeny: 'a Deny statement matches the request',
    unknown: 'whether a statement matches is not known',
};
const unique = (entries) => [...new Set(entries)];
/** Calls visit once a class of members on which every entry answers alike. False: too complex. */
function classes(set, entries, request, visit) {
    const match = new Map();
    const soften = (entry, value) => (entry.malformed !== undefined ? (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(value, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF) : value);
    const text = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiteral */ .c$)(set) ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalText */ .bK)(set) : undefined;
    const open = [];
    for (const entry of entries) {
        if (text !== undefined && entry.glob !== undefined) {
            match.set(entry, soften(entry, (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .globMatches */ .mw)(entry.glob, text) ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO));
            continue;
        }
        const pattern = (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .entryPattern */ .b)(entry, request.context);
        if (pattern === undefined) {
            match.set(entry, _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
            continue;
        }
        const whole = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)(pattern, set);
        if (whole === 'true')
            match.set(entry, soften(entry, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y));
        else if (text !== undefined)
            match.set(entry, soften(entry, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .three */ .Jj)(whole)));
        else if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .intersects */ .HY)(pattern, set) === 'false')
            match.set(entry, _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
        else
            open.push({ entry, pattern });
    }
    if (open.length === 0) {
        visit(match, undefined);
        return true;
    }
    const outcome = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(set, open.map(({ pattern }) => pattern), (sure, possible, witness) => {
        open.forEach(({ entry }, index) => {
            match.set(entry, soften(entry, sure[index] ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y : possible[index] ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO));
        });
        return visit(match, witness);
    }, limit);
    return outcome === 'done';
}
function elementMatch(element, match) {
    let result = _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    for (const entry of element.entries)
        result = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(result, match.get(entry) ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
    if (element.negated)
        result = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .negate */ .ze)(result);
    return element.malformed === undefined
        ? result
        : element.negated
            ? (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(result, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF)
            : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)((0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(result, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF), _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
}
function resourceMatch(statement, match, policies) {
    if (statement.resource === undefined)
        return policies.resourceKind === 'key' && statement.principal !== undefined ? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO : _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    return elementMatch(statement.resource, match);
}
function conditionMatch(statement, request) {
    let result = _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    for (const condition of statement.conditions) {
        result = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(result, condition.evaluate(request.context));
        if (result === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            return _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    }
    return result;
}
/** One class of members; the table, a row a line. */
function decide(request, policies, statements, matches, detailed) {
    const tallies = new Map();
    const matched = [];
    const resource = { deny: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO, exact: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO, role: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO, account: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO };
    const tally = (key) => {
        let found = tallies.get(key);
        if (found === undefined) {
            found = { deny: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO, allow: _three_js__WEBPACK_IMPORTED_MODULE_2__.NO };
            tallies.set(key, found);
        }
        return found;
    };
    const isRole = request.principal?.includes(':role/') === true;
    const isArn = request.principal?.startsWith('arn:') === true;
    // Service control policies bind principals of the organization, not services or anonymous callers.
    const bound = isArn || request.principal === undefined;
    for (const { statement, policy, index, level } of statements) {
        if (policy === 'scp' && !bound)
            continue;
        let match = matches(statement, 'action');
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            continue;
        match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, matches(statement, 'resource'));
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            continue;
        match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, conditionMatch(statement, request));
        if (match === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            continue;
        // An identity policy without Resource, or with a Principal, is refused by IAM; what it was meant to say is not known.
        const misplaced = policy !== 'resource' &&
            (statement.resource === undefined || (policy !== 'rcp' && statement.principal !== undefined));
        if (statement.malformed !== undefined || misplaced)
            match = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        const deny = statement.effect === 'Deny' || !statement.effectKnown;
        const allow = statement.effect === 'Allow';
        let counts = match;
        if (policy === 'resource') {
            const element = statement.principal;
            if (element === undefined) {
                // A resource policy's statement without Principal is refused; a Deny may have been meant for this principal.
                if (deny)
                    resource.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.deny, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF));
                continue;
            }
            const named = (0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .matchPrincipal */ .I)(element, request.principal);
            const anyone = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)((0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.self, named.role), named.any);
            const within = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(anyone, named.account);
            if (element.negated) {
                // NotPrincipal with Allow reaches everybody else. With Deny it spares who is named together with the account,
                // and reaches a principal that has a boundary all the same.
                // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
                const bounded = policies.boundaries !== undefined && policies.boundaries.length > 0;
                const spared = anyone === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y && named.account !== _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y && named.any !== _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y && isArn ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF : anyone;
                const others = deny ? (bounded ? _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .negate */ .ze)(spared)) : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .negate */ .ze)(within);
                counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, others);
                if (deny)
                    resource.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.deny, counts);
                if (allow && statement.effectKnown)
                    resource.role = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.role, counts);
            }
            else if (deny) {
                counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, within);
                resource.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.deny, counts);
            }
            else {
                counts = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, within);
                const limited = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.role, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named.any, isRole ? named.self : _three_js__WEBPACK_IMPORTED_MODULE_2__.NO));
                resource.exact = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.exact, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, isRole ? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO : named.self));
                resource.role = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.role, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, limited));
                resource.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.account, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, named.account));
            }
        }
        else {
            const entry = tally(policy === 'scp' || policy === 'rcp' ? `${policy}${level}` : policy);
            if (deny)
                entry.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.deny, match);
            if (allow && (statement.effectKnown || match !== _three_js__WEBPACK_IMPORTED_MODULE_2__.NO))
                entry.allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.allow, statement.effectKnown ? match : (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(match, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF));
        }
        if (detailed && counts !== _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
            matched.push({ policy, index, statement: statement.index, effect: statement.effect });
    }
    // A policy that cannot be read may say anything.
    for (const [list, key] of [
        [policies.identity, 'identity'],
        [policies.boundaries ?? [], 'boundary'],
        [policies.sessions ?? [], 'session'],
    ])
        if (list.some((policy) => policy === 'unknown' || policy.malformed !== undefined)) {
            const entry = tally(key);
            entry.allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.allow, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
            entry.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.deny, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        }
    const unreadable = (list) => list.some((policy) => policy.malformed !== undefined);
    for (const [levels, key] of [
        [policies.scps ?? [], 'scp'],
        [policies.rcps ?? [], 'rcp'],
    ])
        levels.forEach((level, index) => {
            if (!unreadable(level))
                return;
            const entry = tally(`${key}${index}`);
            entry.allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.allow, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
            entry.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(entry.deny, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        });
    if (policies.resource !== undefined &&
        policies.resource !== null &&
        policies.resource !== 'unknown' &&
        unreadable([policies.resource])) {
        resource.deny = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.deny, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        resource.role = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.role, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
    }
    const deny = [...tallies.values()].reduce((worst, entry) => (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(worst, entry.deny), resource.deny);
    const identity = tallies.get('identity')?.allow ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO;
    let cap = _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y;
    if (policies.boundaries !== undefined && policies.boundaries.length > 0)
        cap = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(cap, tallies.get('boundary')?.allow ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
    if (policies.sessions !== undefined && policies.sessions.length > 0)
        cap = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(cap, tallies.get('session')?.allow ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
    let allow = combine(request, policies, identity, cap, resource);
    if (bound)
        policies.scps?.forEach((_, level) => {
            allow = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(allow, tallies.get(`scp${level}`)?.allow ?? _three_js__WEBPACK_IMPORTED_MODULE_2__.NO);
        });
    // Resource control policies only take away: RCPFullAWSAccess is always attached.
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
    const result = (decision, effect) => ({
        decision,
        witness: undefined,
        matched: effect === undefined ? matched : matched.filter((ref) => ref.effect === effect),
    });
    // A Deny that surely matches.
    if (deny === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
        return result('explicitDeny', 'Deny');
    // No Allow that could match.
    if (allow === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
        return result('implicitDeny');
    // A Deny that may match.
    if (deny === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF)
        return result('unknown', 'Deny');
    // An Allow that surely matches.
    if (allow === _three_js__WEBPACK_IMPORTED_MODULE_2__/* .YES */ ._Y)
        return result('allowed', 'Allow');
    return result('unknown');
}
/** Identity side and resource side. */
function combine(request, policies, identity, cap, resource) {
    const own = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(identity, cap);
    const kind = policies.resourceKind ?? 'ordinary';
    const named = (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.exact, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(resource.role, cap));
    const account = request.principal?.startsWith('arn:') ? request.principal.split(':')[4] : undefined;
    const service = request.principal !== undefined && account === undefined;
    if (policies.resource === 'unknown') {
        if (kind !== 'ordinary')
            return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(cap, _three_js__WEBPACK_IMPORTED_MODULE_2__/* .MAYBE */ .xF);
        return own;
    }
    if (service)
        return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.exact, resource.role);
    const across = request.resourceAccount !== undefined && account !== undefined && request.resourceAccount !== account;
    if (across)
        return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(own, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(resource.role, resource.account)));
    if (kind === 'ordinary')
        return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(own, named);
    return (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .max */ .T9)(named, (0,_three_js__WEBPACK_IMPORTED_MODULE_2__/* .min */ .jk)(own, resource.account));
}


/***/ }),

/***/ 4335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3305);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5629);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5461);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(925);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4468);





/** The decision with the nearest misses. */
function explain(request, policies) {
    const evaluation = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMatched */ .iX)(request, policies);
    const nearest = evaluation.decision === 'allowed' ? [] : nearMisses(request, policies);
    const unknownReason = evaluation.decision === 'unknown' ? whyUnknown(evaluation, request, policies) : undefined;
    return { ...evaluation, nearest, ...(unknownReason === undefined ? {} : { unknownReason }) };
}
/** Statements that a single element kept from matching; the nearest first. */
function nearMisses(request, policies) {
    const action = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .foldCase */ .SP)(request.action);
    const found = [];
    const best = (element, set) => {
        if (element === undefined)
            return { value: _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y, entry: undefined, touches: true };
        let value = _three_js__WEBPACK_IMPORTED_MODULE_3__.NO;
        let near;
        let touches = false;
        for (const entry of element.entries) {
            const pattern = (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .entryPattern */ .b)(entry, request.context);
            if (pattern === undefined) {
                near ??= entry;
                continue;
            }
            const whole = (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .three */ .Jj)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .contains */ .gR)(pattern, set));
            if (whole > value)
                value = whole;
            if (!touches && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .intersects */ .HY)(pattern, set) !== 'false') {
                touches = true;
                near = entry;
            }
            near ??= entry;
        }
        if (element.negated)
            return {
                value: element.entries.some((entry) => {
                    const pattern = (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .entryPattern */ .b)(entry, request.context);
                    return pattern !== undefined && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .intersects */ .HY)(pattern, set) !== 'false';
                })
                    ? _three_js__WEBPACK_IMPORTED_MODULE_3__.NO
                    : _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y,
                entry: near,
                touches,
            };
        return { value, entry: near, touches };
    };
    for (const { statement, policy, index } of (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(policies)) {
        const a = best(statement.action, action);
        const r = best(statement.resource, request.resource);
        const condition = statement.conditions.find((one) => one.evaluate(request.context) !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y);
        const conditionValue = condition === undefined ? _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y : condition.evaluate(request.context);
        const named = policy === 'resource' && statement.principal !== undefined
            ? (0,_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .matchPrincipal */ .I)(statement.principal, request.principal)
            : undefined;
        const principalValue = named === undefined ? _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y : (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .max */ .T9)((0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .max */ .T9)(named.self, named.role), (0,_three_js__WEBPACK_IMPORTED_MODULE_3__/* .max */ .T9)(named.any, named.account));
        const base = { policy, index, statement: statement.index, effect: statement.effect };
        const failing = [a.value !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y, r.value !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y, conditionValue !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y, principalValue !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y].filter(Boolean).length;
        if (statement.effect === 'Deny') {
            if (failing === 1 && conditionValue === _three_js__WEBPACK_IMPORTED_MODULE_3__/* .MAYBE */ .xF)
                found.push({
                    ...base,
                    element: 'condition',
                    path: [...condition.path],
                    detail: `whether the Deny applies depends on \`${condition.key}\``,
                    proves: false,
                    rank: 0,
                });
            continue;
        }
        if (a.value === _three_js__WEBPACK_IMPORTED_MODULE_3__.NO && !a.touches) {
            // An action of the same service that is missing from the list is near; anything else is no help.
            const service = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .printPattern */ ._d)(action).split(':')[0];
            const same = statement.action.entries.some((entry) => entry.text.toLowerCase().startsWith(`${service}:`));
            if (r.value === _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y && same && failing === 1) {
                const path = [...(a.entry?.path ?? statement.path)].slice(0, statement.path.length + 1);
                found.push({
                    ...base,
                    element: 'action',
                    path,
                    detail: 'the action is not among those allowed on the resource',
                    proves: true,
                    rank: 6,
                });
            }
            continue;
        }
        if (r.value !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y) {
            const near = r.entry;
            const shown = near === undefined ? '' : ` on \`${near.text}\``;
            found.push({
                ...base,
                element: 'resource',
                path: [...(near?.path ?? statement.path)],
                detail: statement.resource?.negated
                    ? `allows it everywhere except${shown}`
                    : `allows it only${shown}${hint(near?.text, request)}`,
                proves: r.value === _three_js__WEBPACK_IMPORTED_MODULE_3__.NO,
                rank: 1 + (r.touches ? 0 : sharedPrefix(near?.text, request) ? 1 : 3) + failing,
            });
            continue;
        }
        if (condition !== undefined && conditionValue !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y) {
            const given = request.context.get(condition.key);
            const is = given.state === 'known'
                ? `it is \`${given.values.join(', ')}\``
                : given.state === 'absent'
                    ? 'the key is absent'
                    : 'its value is not known';
            found.push({
                ...base,
                element: 'condition',
                path: [...condition.path],
                detail: `allows it only if \`${keyName(condition.path)}\` (${condition.operator}) is \`${condition.values.join('`, `')}\`; ${is} in this request`,
                proves: conditionValue === _three_js__WEBPACK_IMPORTED_MODULE_3__.NO,
                rank: 1,
            });
            continue;
        }
        if (principalValue !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y)
            found.push({
                ...base,
                element: 'principal',
                path: [...statement.path, statement.principal?.name ?? 'Principal'],
                detail: 'allows it only to other principals',
                proves: principalValue === _three_js__WEBPACK_IMPORTED_MODULE_3__.NO,
                rank: 2,
            });
        else if (a.value !== _three_js__WEBPACK_IMPORTED_MODULE_3__/* .YES */ ._Y)
            found.push({
                ...base,
                element: 'action',
                path: [...(a.entry?.path ?? statement.path)],
                detail: 'allows only some of the actions',
                proves: a.value === _three_js__WEBPACK_IMPORTED_MODULE_3__.NO,
                rank: 2,
            });
    }
    return found
        .sort((x, y) => x.rank - y.rank)
        .slice(0, 5)
        .map(({ rank: _, ...miss }) => miss);
}
const keyName = (path) => String(path.at(-1));
function sharedPrefix(text, request) {
    if (text === undefined)
        return false;
    const wanted = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .printPattern */ ._d)(request.resource);
    return text.split(':')[2] === wanted.split(':')[2];
}
function hint(text, request) {
    const wanted = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .printPattern */ ._d)(request.resource);
    if (text === undefined)
        return '';
    if (text.startsWith('arn:') && text.includes(':s3:::') && !text.includes('/') && wanted.startsWith(`${text}/`))
        return `, which is the bucket; objects are \`${text}/*\``;
    if (text.endsWith('/*') && wanted === text.slice(0, -2))
        return ', which are the objects; the bucket is without `/*`';
    return '';
}
function whyUnknown(evaluation, request, policies) {
    if (evaluation.reason.includes('too-complex'))
        return 'too-complex';
    const statements = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(policies);
    if (policies.resource === 'unknown' && policies.resourceKind !== undefined && policies.resourceKind !== 'ordinary')
        return 'resource-policy';
    for (const { statement } of statements) {
        const touches = (element, set) => element === undefined ||
            element.entries.some((entry) => {
                const pattern = (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .entryPattern */ .b)(entry, request.context);
                return pattern !== undefined && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .intersects */ .HY)(pattern, set) !== 'false';
            }) ||
            element.negated;
        if (!touches(statement.action, (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .foldCase */ .SP)(request.action)) || !touches(statement.resource, request.resource))
            continue;
        if (statement.malformed !== undefined || statement.action.malformed !== undefined)
            return 'malformed';
        if (statement.conditions.some((condition) => condition.malformed !== undefined))
            return 'malformed';
        if (statement.conditions.some((condition) => condition.evaluate(request.context) === _three_js__WEBPACK_IMPORTED_MODULE_3__/* .MAYBE */ .xF))
            return 'condition-key';
        if (statement.resource?.entries.some((entry) => entry.symbolic) ||
            statement.action.entries.some((entry) => entry.symbolic))
            return 'symbol';
    }
    if (policies.identity.includes('unknown') || policies.boundaries?.includes('unknown'))
        return 'unreadable-policy';
    return 'condition-key';
}


/***/ }),

/***/ 4980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aZ: () => (/* binding */ toGlob),
/* harmony export */   mw: () => (/* binding */ globMatches)
/* harmony export */ });
/* unused harmony export matchText */
const ONE = 0x10000;
const STAR = 0x10001;
/** Undefined when the pattern holds a symbol or a wildcard of a narrower class. */
function toGlob(pattern) {
    const codes = [];
    for (const token of pattern) {
        if (token.kind === 'text')
            for (let i = 0; i < token.text.length; i++)
                codes.push(token.text.charCodeAt(i));
        else if (token.kind === 'symbol' || token.of !== 'any')
            return undefined;
        else if (token.kind === 'one')
            codes.push(ONE);
        else if (codes[codes.length - 1] !== STAR)
            codes.push(STAR);
    }
    return codes;
}
/** Greedy match; at most the product of the lengths. */
function globMatches(glob, text) {
    let g = 0;
    let t = 0;
    let retryGlob = -1;
    let retryText = 0;
    const length = text.length;
    while (t < length) {
        const code = glob[g];
        if (code === STAR) {
            if (g === glob.length - 1)
                return true;
            retryGlob = ++g;
            retryText = t;
        }
        else if (code !== undefined && (code === ONE || code === text.charCodeAt(t))) {
            g++;
            t++;
        }
        else if (retryGlob >= 0) {
            g = retryGlob;
            t = ++retryText;
        }
        else
            return false;
    }
    while (glob[g] === STAR)
        g++;
    return g === glob.length;
}
function matchText(pattern, text) {
    const glob = toGlob(pattern);
    return glob === undefined ? undefined : globMatches(glob, text);
}


/***/ }),

/***/ 5629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

// UNUSED EXPORTS: compilePattern

;// CONCATENATED MODULE: ./.build/iam/pattern/compile.js
/*
 * A compiled pattern is a list of atoms, one number each: a code point; a symbol (its number from SYMBOL on);
 * or a wildcard, below zero.
 */
const ONE_ANY = -1;
const ONE_DIGIT = -2;
const ONE_SEGMENT = -3;
const STAR_ANY = -4;
const STAR_DIGIT = -5;
const STAR_SEGMENT = -6;
const SYMBOL = 0x110000;
const ones = { any: ONE_ANY, digit: ONE_DIGIT, segment: ONE_SEGMENT };
const stars = { any: STAR_ANY, digit: STAR_DIGIT, segment: STAR_SEGMENT };
/** Numbers of symbol names, the same for every pattern of the process. */
const numbers = new Map();
const names = [];
function symbolAtom(name) {
    let n = numbers.get(name);
    if (n === undefined) {
        n = names.length;
        names.push(name);
        numbers.set(name, n);
    }
    return SYMBOL + n;
}
/** The text of a letter: its character, or the name of the symbol. */
function letterText(letter) {
    return letter >= SYMBOL ? names[letter - SYMBOL] : String.fromCodePoint(letter);
}
const isStar = (atom) => atom <= STAR_ANY;
/** Whether a letter is within a class, given as the atom of its `one`. A symbol is in none. */
function inClass(one, letter) {
    if (letter >= SYMBOL)
        return false;
    if (one === ONE_ANY)
        return true;
    if (one === ONE_DIGIT)
        return letter >= 0x30 && letter <= 0x39;
    return letter !== 0x3a && letter !== 0x2f;
}
const setBit = (bits, i) => {
    bits[i >>> 5] |= 1 << (i & 31);
};
const hasBit = (bits, i) => ((bits[i >>> 5] >>> (i & 31)) & 1) === 1;
function buildNfa(source, possible) {
    const free = (a) => isStar(a) || (possible && a >= SYMBOL);
    const atoms = source.filter((a) => !free(a));
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
        passes: new Map(),
    };
    let state = 0;
    for (const a of source) {
        if (free(a)) {
            setBit(nfa.loop, state);
            continue;
        }
        if (a < 0)
            setBit(nfa.ones, state);
        state++;
    }
    for (let j = 0; j < size; j++) {
        const a = atoms[j];
        if (a < 0)
            continue;
        let mask = nfa.letters.get(a);
        if (!mask) {
            mask = a >= SYMBOL ? empty() : nfa.ones.slice();
            nfa.letters.set(a, mask);
        }
        setBit(mask, j);
    }
    return nfa;
}
/** A pattern made ready for matching. */
class CompiledPattern {
    source;
    atoms;
    hasSymbol;
    hasWildcard;
    #sure;
    #possible;
    #starred;
    constructor(source) {
        this.source = source;
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
        this.atoms = Int32Array.from(atoms);
        this.hasSymbol = atoms.some((a) => a >= SYMBOL);
        this.hasWildcard = atoms.some((a) => a < 0);
    }
    /** The atoms with symbols as stars. */
    get starred() {
        this.#starred ??= this.hasSymbol ? this.atoms.map((a) => (a >= SYMBOL ? STAR_ANY : a)) : this.atoms;
        return this.#starred;
    }
    /** @param possible whether a symbol may be anything, rather than only itself */
    nfa(possible) {
        if (possible && this.hasSymbol) {
            this.#possible ??= buildNfa(this.atoms, true);
            return this.#possible;
        }
        this.#sure ??= buildNfa(this.atoms, false);
        return this.#sure;
    }
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
/** The states that consume a letter. */
function letterMask(nfa, letter) {
    return nfa.letters.get(letter) ?? (letter >= SYMBOL ? nfa.none : nfa.ones);
}
/** The states that some letter of a class passes; `symbols` adds those whose atom is a symbol. */
function classMask(nfa, one, symbols) {
    const key = symbols ? one - 16 : one;
    let mask = nfa.passes.get(key);
    if (!mask) {
        mask = nfa.ones.slice();
        for (let j = 0; j < nfa.size; j++) {
            const a = nfa.atoms[j];
            if (a >= 0 && (inClass(one, a) || (symbols && a >= SYMBOL)))
                setBit(mask, j);
        }
        nfa.passes.set(key, mask);
    }
    return mask;
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
    let p = 0;
    let t = 0;
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
const oneOf = new Map([
    [STAR_ANY, ONE_ANY],
    [STAR_DIGIT, ONE_DIGIT],
    [STAR_SEGMENT, ONE_SEGMENT],
]);
/** Whether a member of the request is matched, in one reading. */
function someMatch(pattern, request, possible) {
    if (!request.hasWildcard && !(possible && request.hasSymbol)) {
        return matchText(possible ? pattern.starred : pattern.atoms, request.atoms);
    }
    const nfa = pattern.nfa(possible);
    const set = new Uint32Array(nfa.words);
    set[0] = 1;
    for (const a of request.atoms) {
        if (possible && a >= SYMBOL)
            fillUp(set, nfa.size);
        else if (a >= 0)
            step(set, letterMask(nfa, a), nfa.loop);
        else if (isStar(a)) {
            const one = oneOf.get(a);
            flood(set, classMask(nfa, one, one === ONE_ANY));
        }
        else
            step(set, classMask(nfa, a, false), nfa.loop);
        if (set[nfa.words - 1] === 0 && isEmpty(set))
            return false;
    }
    return hasBit(set, nfa.size);
}
/**
 * The request with each run of wildcards as so many ONE_ANY and at most one STAR_ANY: a character that occurs in no
 * pattern is the hardest to match, whatever its class.
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
    const nfa = pattern.nfa(possible);
    const letters = fillers(request.atoms);
    const start = new Uint32Array(nfa.words);
    start[0] = 1;
    const stack = [{ at: 0, set: start }];
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
                fillUp(set, nfa.size);
            else if (a !== STAR_ANY)
                step(set, a < 0 ? nfa.ones : letterMask(nfa, a), nfa.loop);
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
    #other;
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
        let other = [...READABLE].map((c) => c.charCodeAt(0)).find((c) => !used.has(c));
        for (let c = 0xe000; other === undefined; c++)
            if (!used.has(c))
                other = c;
        this.#other = other;
    }
    start() {
        const set = new Uint32Array(this.words);
        set[0] = 1;
        for (const b of this.blocks)
            set[b.from] = 1;
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
        if (digits) {
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
                fillUp(out, b.nfa.size, b.from, b.to);
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
            loop.set(b.nfa.loop, b.from);
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
/**
 * Walks the classes of members of `request` that the patterns tell apart. `visit` is called once for each distinct
 * answer, with whether each pattern matches (surely, and possibly where symbols are concerned) and one such member;
 * when it returns true the walk ends. Stars of class any in the request also stand for the symbols of the patterns.
 * Wildcards of the patterns count as class any.
 *
 * @param limit how many states to explore
 * @returns 'too-complex' when there may be answers that were not visited
 */
function partition(request, patterns, 
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor may return nothing
visit, limit = 20_000) {
    const r = compilePattern(request);
    // A pattern's place: the number of a live pattern, or a fixed answer.
    const places = [];
    const live = [];
    const byAtoms = new Map();
    for (const p of patterns.map(compilePattern)) {
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
    const seen = new Set();
    const queue = [{ set: product.start(), parent: undefined, piece: '' }];
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
            if (seen.size >= limit)
                return 'too-complex';
            seen.add(key);
            queue.push({ set, parent: node, piece: letterText(letter) });
        }
    }
    return 'done';
}

;// CONCATENATED MODULE: ./.build/iam/pattern/match.js



/** Whether fillers may be wrong about `false`: a digit wildcard, and no digit that the pattern does not have. */
function digitsUsedUp(pattern, request) {
    if (!request.atoms.some((a) => a === ONE_DIGIT || a === STAR_DIGIT))
        return false;
    return new Set(pattern.atoms.filter((a) => a >= 0 && inClass(ONE_DIGIT, a))).size === 10;
}
/**
 * Whether `pattern` matches every member of `request`: 'true' surely, 'false' if some member is not matched whatever
 * the symbols stand for, else 'unknown' (also when too complex to tell). Wildcards of `pattern` count as class any.
 */
function contains(pattern, request) {
    const p = compilePattern(pattern);
    const r = compilePattern(request);
    const sure = everyMatch(p, r, false);
    if (sure === true)
        return 'true';
    const possible = p.hasSymbol || r.hasSymbol ? everyMatch(p, r, true) : sure;
    if (possible !== false)
        return 'unknown';
    if (!digitsUsedUp(p, r))
        return 'false';
    let missed = false;
    let unsure = false;
    const end = partition(r.source, [p.source], (s, q) => {
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
    return someMatch(p, r, true) ? 'unknown' : 'false';
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
            return text.indexOf('\uE102', i) + 1;
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ matchPrincipal),
/* harmony export */   e: () => (/* binding */ compilePrincipal)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4468);


const placeholder = /<[^<>]*>|\$\{|\{\{|%[A-Z0-9_]+%/;
/** Reads a Principal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function compilePrincipal(value, path, negated) {
    if (value === undefined)
        return undefined;
    const entries = [];
    const name = negated ? 'NotPrincipal' : 'Principal';
    const add = (type, item, at) => {
        if (typeof item !== 'string')
            return void entries.push({ path: at, kind: 'other', text: '', doubtful: true });
        const doubtful = placeholder.test(item);
        if (type === 'AWS') {
            if (item === '*')
                entries.push({ path: at, kind: 'any', text: item, doubtful: false });
            else if (/^\d{12}$/.test(item))
                entries.push({ path: at, kind: 'account', text: item, doubtful: false });
            else if (/^arn:[^:]*:iam::[^:]*:root$/.test(item))
                entries.push({ path: at, kind: 'account', text: item.split(':')[4], doubtful });
            // No wildcard may stand for part of a principal's ARN.
            else
                entries.push({ path: at, kind: 'arn', text: item, doubtful: doubtful || /[*?]/.test(item) });
        }
        else if (type === 'Service')
            entries.push({ path: at, kind: item === '*' ? 'any' : 'service', text: item, doubtful });
        else
            entries.push({ path: at, kind: 'other', text: item, doubtful: doubtful || type === 'CanonicalUser' });
    };
    if (typeof value === 'string')
        add('AWS', value === '*' ? '*' : value, path);
    else if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        for (const [type, items] of Object.entries(value))
            (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .D)(items).forEach((item, index) => add(type, item, Array.isArray(items) ? [...path, type, index] : [...path, type]));
    else
        entries.push({ path, kind: 'other', text: '', doubtful: true });
    return { name, negated, entries };
}
/** The role's ARN without path behind a session's ARN, as `account role`. */
function sessionRole(arn) {
    const match = /^arn:[^:]*:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
    return match === null ? undefined : { account: match[1], role: match[2] };
}
/** How the element names the principal, NotPrincipal not yet negated. */
function matchPrincipal(element, principal) {
    const match = { self: _three_js__WEBPACK_IMPORTED_MODULE_1__.NO, role: _three_js__WEBPACK_IMPORTED_MODULE_1__.NO, any: _three_js__WEBPACK_IMPORTED_MODULE_1__.NO, account: _three_js__WEBPACK_IMPORTED_MODULE_1__.NO };
    const service = principal !== undefined && !principal.startsWith('arn:') && principal !== '*';
    const account = principal?.startsWith('arn:') ? principal.split(':')[4] : undefined;
    const session = principal === undefined ? undefined : sessionRole(principal);
    for (const entry of element.entries) {
        if (entry.kind === 'any') {
            match.any = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
            continue;
        }
        if (principal === undefined) {
            if (entry.kind === 'arn' || entry.doubtful)
                match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_1__/* .max */ .T9)(match.self, _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF);
            else if (entry.kind === 'account')
                match.account = (0,_three_js__WEBPACK_IMPORTED_MODULE_1__/* .max */ .T9)(match.account, _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF);
            continue;
        }
        if (entry.doubtful) {
            match.self = (0,_three_js__WEBPACK_IMPORTED_MODULE_1__/* .max */ .T9)(match.self, _three_js__WEBPACK_IMPORTED_MODULE_1__/* .MAYBE */ .xF);
            continue;
        }
        if (entry.kind === 'other') {
            if (entry.text === principal)
                match.self = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
        }
        else if (entry.kind === 'service') {
            if (service && entry.text.toLowerCase() === principal.toLowerCase())
                match.self = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
        }
        else if (entry.kind === 'account') {
            if (account === entry.text)
                match.account = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
            // The account's root user is named by it.
            if (account === entry.text && principal.endsWith(':root'))
                match.self = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
        }
        else if (entry.kind === 'arn') {
            if (entry.text === principal)
                match.self = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
            else if (session !== undefined) {
                const parts = entry.text.split(':');
                if (parts[2] === 'iam' &&
                    parts[4] === session.account &&
                    parts[5]?.startsWith('role/') &&
                    parts[5].split('/').at(-1) === session.role)
                    match.role = _three_js__WEBPACK_IMPORTED_MODULE_1__/* .YES */ ._Y;
            }
        }
    }
    return match;
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ entryPattern),
/* harmony export */   l: () => (/* binding */ makeEntry)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4980);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8940);



function makeEntry(path, text, template, fold, malformed) {
    const pattern = template.fixed === undefined ? undefined : fold ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .SP)(template.fixed) : template.fixed;
    const only = pattern?.length === 1 ? pattern[0] : undefined;
    return {
        path,
        text,
        template,
        fold,
        pattern,
        glob: pattern === undefined ? undefined : (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .toGlob */ .aZ)(pattern),
        exact: malformed === undefined && only?.kind === 'text' ? only.text : undefined,
        symbolic: pattern !== undefined && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasSymbol */ .Lo)(pattern),
        malformed,
    };
}
/** The entry's pattern under a context; undefined when a variable has no value. */
function entryPattern(entry, context) {
    if (entry.pattern !== undefined)
        return entry.pattern;
    const pattern = (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveTemplate */ .XZ)(entry.template, context);
    return pattern !== undefined && entry.fold ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .SP)(pattern) : pattern;
}


/***/ }),

/***/ 8940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   XZ: () => (/* binding */ resolveTemplate)
/* harmony export */ });
/* unused harmony export colonsBeforeVariable */
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);

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
        if (value.state === 'unknown') {
            tokens.push({ kind: 'symbol', name: `\${${part.key}}` });
            continue;
        }
        const known = value.state === 'known' && !value.multi && value.values.length === 1 ? value.values[0] : undefined;
        const text = known ?? part.fallback;
        if (text === undefined)
            return undefined;
        if (text !== '')
            add(tokens, { kind: 'text', text });
    }
    return tokens;
}
/** Colons that surely stand before the first variable; Infinity when there is none. */
function colonsBeforeVariable(template) {
    let colons = 0;
    for (const part of template.parts) {
        if (part.kind === 'variable')
            return colons;
        if (part.kind === 'text')
            colons += part.text.split(':').length - 1;
    }
    return Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
