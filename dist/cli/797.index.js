export const id = 797;
export const ids = [797];
export const modules = {

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
        if (!(0,base_value/* isObject */.G)(item))
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
    if (!(0,base_value/* isObject */.G)(body))
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
    if (given !== undefined && given !== null && !(0,base_value/* isObject */.G)(given))
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
        if (!(0,base_value/* isObject */.G)(given))
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
        const { roots, problems } = (0,json/* parseJson */.q)(source.text);
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


/***/ })

};
