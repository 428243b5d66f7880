export const id = 73;
export const ids = [73];
export const modules = {

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSimulate: () => (/* binding */ runSimulate)
/* harmony export */ });
/* unused harmony export simulateRequest */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8931);
/* harmony import */ var _iam_compile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9649);
/* harmony import */ var _iam_evaluate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _iam_explain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4335);
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5629);








/** A request that cannot be read; the message goes into the answer's line. */
class RequestError extends Error {
}
const decisions = new Set(['allowed', 'implicitDeny', 'explicitDeny', 'unknown']);
/** Policies seen lately, by their text: the lines of a file mostly repeat them. */
const cache = new Map();
const cacheSize = 256;
function compiled(value) {
    const key = JSON.stringify(value);
    let policy = cache.get(key);
    if (policy === undefined) {
        policy = (0,_iam_compile_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePolicy */ .C)(value);
        if (cache.size >= cacheSize)
            cache.delete(cache.keys().next().value);
        cache.set(key, policy);
    }
    return policy;
}
/**
 * Evaluates one request object.
 * @throws RequestError when a member is missing or of the wrong type
 */
function simulateRequest(body, explained = false) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .G)(body))
        throw new RequestError('a request is an object');
    const text = (name, required) => {
        const value = body[name];
        if (value === undefined && !required)
            return undefined;
        if (typeof value !== 'string' || value === '')
            throw new RequestError(`\`${name}\` must be a text`);
        return value;
    };
    const documents = (value, name) => {
        if (value === undefined || value === null)
            return [];
        if (!Array.isArray(value))
            throw new RequestError(`\`${name}\` must be a list of documents`);
        for (const item of value)
            if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .G)(item))
                throw new RequestError(`\`${name}\` holds a value that is no policy document`);
        return value;
    };
    const levels = (name) => {
        const value = body[name];
        if (value === undefined || value === null)
            return [];
        if (!Array.isArray(value))
            throw new RequestError(`\`${name}\` must be a list of levels`);
        return value.map((level) => documents(level, name).map(compiled));
    };
    const principal = text('principal', false);
    const action = text('action', true);
    if (action !== '*' && !action.includes(':'))
        throw new RequestError(`\`${action}\` is no action; expected \`service:Action\``);
    const resource = text('resource', true);
    const kind = /^kms:/i.test(action) && /:kms:/.test(resource)
        ? 'key'
        : /^sts:AssumeRole/i.test(action) && /:iam:.*:role\//.test(resource)
            ? 'trust'
            : 'ordinary';
    const given = body['resourcePolicy'];
    if (given !== undefined && given !== null && !(0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .G)(given))
        throw new RequestError('`resourcePolicy` must be a policy document or null');
    const boundaries = documents(body['permissionsBoundaries'], 'permissionsBoundaries');
    const sessions = documents(body['sessionPolicies'], 'sessionPolicies');
    const scps = levels('serviceControlPolicies');
    const rcps = levels('resourceControlPolicies');
    const set = {
        identity: documents(body['identityPolicies'], 'identityPolicies').map(compiled),
        ...(boundaries.length > 0 ? { boundaries: boundaries.map(compiled) } : {}),
        ...(sessions.length > 0 ? { sessions: sessions.map(compiled) } : {}),
        ...(scps.length > 0 ? { scps } : {}),
        ...(rcps.length > 0 ? { rcps } : {}),
        resource: given === undefined ? (kind === 'ordinary' ? null : 'unknown') : given === null ? null : compiled(given),
        resourceKind: kind,
    };
    const owner = text('resourceAccount', false) ?? (/^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(resource)?.[1] || undefined);
    const request = {
        principal,
        action: (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePattern */ .EY)(action, { placeholders: false }),
        resource: (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePattern */ .EY)(resource, { placeholders: false }),
        context: readContext(body['context'], body['unknownContext'], principal),
        ...(owner === undefined ? {} : { resourceAccount: owner }),
    };
    const { decision, matched, reason, witness } = (explained ? _iam_explain_js__WEBPACK_IMPORTED_MODULE_5__/* .explain */ .W : _iam_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMatched */ .iX)(request, set);
    const name = text('name', false);
    const expect = text('expect', false);
    if (expect !== undefined && !decisions.has(expect))
        throw new RequestError(`\`expect\` is one of ${[...decisions].join(', ')}, not \`${expect}\``);
    return {
        ...(name === undefined ? {} : { name }),
        decision,
        matched,
        reason,
        ...(witness === undefined ? {} : { witness }),
        ...(expect === undefined ? {} : { expect }),
    };
}
function readContext(given, unknown, principal) {
    const known = new Map();
    const set = (key, values, multi = false) => known.set(key.toLowerCase(), { state: 'known', values, ...(multi ? { multi } : {}) });
    if (principal?.startsWith('arn:')) {
        const parts = principal.split(':');
        const session = /^assumed-role\/([^/]+)\//.exec(parts[5] ?? '');
        set('aws:PrincipalArn', [session === null ? principal : `arn:${parts[1]}:iam::${parts[4]}:role/${session[1]}`]);
        set('aws:PrincipalAccount', [parts[4]]);
        set('aws:PrincipalType', [parts[5]?.startsWith('user/') ? 'User' : parts[5] === 'root' ? 'Account' : 'AssumedRole']);
        if (parts[5]?.startsWith('user/'))
            set('aws:username', [parts[5].split('/').at(-1)]);
        known.set('aws:userid', { state: 'unknown' });
    }
    if (given !== undefined && given !== null) {
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .G)(given))
            throw new RequestError('`context` must be an object');
        for (const [key, value] of Object.entries(given)) {
            if (Array.isArray(value))
                set(key, value.map(String), true);
            else if (typeof value === 'object')
                throw new RequestError(`the context value of \`${key}\` must be a text, number, boolean or list`);
            else
                set(key, [String(value)]);
        }
    }
    if (unknown !== undefined && unknown !== null) {
        if (!Array.isArray(unknown))
            throw new RequestError('`unknownContext` must be a list of keys');
        for (const key of unknown)
            known.set(String(key).toLowerCase(), { state: 'unknown' });
    }
    return { get: (key) => known.get(key) ?? { state: 'absent' } };
}
/** Runs `simulate`. @returns the exit code: 0 done, 1 an expectation differs, 2 a bad line or option */
async function runSimulate(options, io) {
    if (options.requests === undefined)
        return single(options, io);
    const input = options.requests === '-' ? node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(io.stdin) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(options.requests);
    let code = 0;
    let number = 0;
    let pending = '';
    try {
        for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
            number++;
            if (line.trim() === '')
                continue;
            let answer;
            try {
                answer = simulateRequest(JSON.parse(line));
                if (answer.expect !== undefined && answer.expect !== answer.decision)
                    code = Math.max(code, 1);
            }
            catch (error) {
                if (!(error instanceof RequestError || error instanceof SyntaxError))
                    throw error;
                answer = { error: `line ${number}: ${error.message}` };
                code = 2;
            }
            pending += `${JSON.stringify(answer)}\n`;
            if (pending.length > 65_536) {
                if (io.stdout.write(pending) === false)
                    await new Promise((resolve) => io.stdout.once?.('drain', resolve) ?? resolve());
                pending = '';
            }
        }
    }
    catch (error) {
        if (error.code === undefined)
            throw error;
        io.stderr.write(`${options.requests}: ${error.message}\n`);
        code = 2;
    }
    io.stdout.write(pending);
    return code;
}
function single(options, io) {
    try {
        const read = (path) => {
            try {
                return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').replace(/^\uFEFF/, ''));
            }
            catch (error) {
                throw new RequestError(`${path}: ${error.message}`);
            }
        };
        const context = {};
        for (const pair of options.context ?? []) {
            const at = pair.indexOf('=');
            if (at < 1)
                throw new RequestError(`\`--context ${pair}\`: expected KEY=VALUE`);
            const key = pair.slice(0, at);
            const before = context[key];
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
            identityPolicies: (options.policy ?? []).map(read),
            ...(options.permissionsBoundary === undefined
                ? {}
                : { permissionsBoundaries: [read(options.permissionsBoundary)] }),
            ...(options.resourcePolicy === undefined ? {} : { resourcePolicy: read(options.resourcePolicy) }),
        }, true);
        io.stdout.write(`${JSON.stringify(answer)}\n`);
        return 0;
    }
    catch (error) {
        if (!(error instanceof RequestError))
            throw error;
        io.stderr.write(`${error.message}\n`);
        return 2;
    }
}


/***/ })

};
