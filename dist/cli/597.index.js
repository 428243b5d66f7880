export const id = 597;
export const ids = [597];
export const modules = {

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkWorkspace),
  explainTask: () => (/* binding */ explainTask)
});

// UNUSED EXPORTS: allRequests

// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/catalogue/index.js + 5 modules
var catalogue = __webpack_require__(1332);
;// CONCATENATED MODULE: ./.build/findings/fingerprint.js
/**
 * A short hash that stays the same when lines move: of rule, path, subject and normalised text; no line number in it.
 * FNV-1a, 64 bits as two halves: stable, not cryptographic.
 */
function fingerprint(parts) {
    const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ')).join('\u0000');
    let low = 0x811c9dc5;
    let high = 0xcbf29ce4;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193) >>> 0;
        high = Math.imul(high ^ (unit + index), 0x01000193) >>> 0;
    }
    return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

// EXTERNAL MODULE: ./.build/findings/message.js
var findings_message = __webpack_require__(7294);
;// CONCATENATED MODULE: ./.build/findings/fix-message.js

const list = (items) => items.map(findings_message/* code */.aY).join(', ');
/** What a fix does, in the imperative. The only place where these texts are written. */
const fixMessage = {
    actions: (actions) => `add ${list(actions)} to the actions`,
    spelling: (wrong, right) => `correct ${(0,findings_message/* code */.aY)(wrong)} to ${(0,findings_message/* code */.aY)(right)}`,
    resource: (resource) => `add ${(0,findings_message/* code */.aY)(resource)} to the resources`,
    statement: (actions, resource) => `add a statement that allows ${list(actions)} on ${(0,findings_message/* code */.aY)(resource)}`,
    boundary: (actions, resource) => `widen the permissions boundary by ${list(actions)} on ${(0,findings_message/* code */.aY)(resource)}`,
    keyPolicy: (actions, principal) => `add a statement to the key policy that allows ${list(actions)} to ${(0,findings_message/* code */.aY)(principal)}`,
    resourcePolicy: (actions, service) => `add a statement to the resource policy that allows ${list(actions)} to ${(0,findings_message/* code */.aY)(service)}`,
    trustPrincipal: (service) => `add ${(0,findings_message/* code */.aY)(service)} to the principals of the trust policy`,
    trustStatement: (service) => `add a statement to the trust policy that lets ${(0,findings_message/* code */.aY)(service)} assume the role`,
    corsItems: (items) => `add ${list(items)} to the CORS rule`,
    corsRule: (methods, origin) => `add a CORS rule that answers ${list(methods)} from ${origin === '*' ? 'every origin' : (0,findings_message/* code */.aY)(origin)}`,
    both: (parts) => [...new Set(parts)].join(', and '),
};

// EXTERNAL MODULE: ./.build/iam/compile.js + 1 modules
var iam_compile = __webpack_require__(7317);
// EXTERNAL MODULE: ./.build/check/need.js + 1 modules
var check_need = __webpack_require__(2307);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
;// CONCATENATED MODULE: ./.build/check/fix/change.js

/** The document's value after the changes; a change that does not fit leaves it as it is. */
function applyChanges(value, changes) {
    return changes.reduce(applyChange, value);
}
function applyChange(value, change) {
    switch (change.kind) {
        case 'add-items':
            return update(value, change.path, (list) => [...(0,base_value/* asList */.D)(list), ...change.items]);
        case 'add-member':
            return update(value, change.path, (at) => (0,base_value/* isObject */.G)(at) ? { ...at, [change.name]: [...(0,base_value/* asList */.D)(at[change.name]), ...change.items] } : at);
        case 'set':
            return update(value, change.path, () => change.value);
        case 'append':
            if (Array.isArray(value))
                return [...value, ...change.bodies];
            return (0,base_value/* isObject */.G)(value) ? { ...value, Statement: [...(0,base_value/* asList */.D)(value['Statement']), ...change.bodies] } : value;
    }
}
/** Step 0 into a lone value is the value itself. */
function update(value, path, change) {
    const [step, ...rest] = path;
    if (step === undefined)
        return change(value);
    if (Array.isArray(value))
        return value.map((item, index) => (index === step ? update(item, rest, change) : item));
    if (typeof step === 'number')
        return step === 0 ? update(value, rest, change) : value;
    if ((0,base_value/* isObject */.G)(value))
        return { ...value, [step]: update(value[step], rest, change) };
    return value ?? null;
}
/** The value at a path; step 0 into a lone value is the value itself. */
function valueAt(value, path) {
    let at = value;
    for (const step of path) {
        if (Array.isArray(at))
            at = typeof step === 'number' ? at[step] : undefined;
        else if (typeof step === 'number')
            at = step === 0 ? at : undefined;
        else
            at = (0,base_value/* isObject */.G)(at) && Object.hasOwn(at, step) ? at[step] : undefined;
    }
    return at;
}

;// CONCATENATED MODULE: ./.build/check/fix/plan.js

/** Two documents are one if they begin at the same place of the same file. */
function sameDocument(a, b) {
    if (a === b)
        return true;
    if (a.source.path !== b.source.path || a.kind !== b.kind)
        return false;
    const [first, second] = [a.locate([]), b.locate([])];
    return first.source.path === second.source.path && first.start === second.start && first.end === second.end;
}
/** Whether a change of the document reaches more than one principal, bucket or key. */
function isShared(document, { workspace }) {
    let users = 0;
    for (const { policies, boundary, trust } of workspace.principals) {
        const documents = [...policies.map((policy) => policy.document), boundary?.document, trust];
        if (documents.some((other) => other !== undefined && sameDocument(document, other)))
            users++;
    }
    for (const { cors, policy } of workspace.buckets)
        if ([cors, policy].some((other) => other !== undefined && sameDocument(document, other)))
            users++;
    for (const { policy } of workspace.keys)
        if (policy !== undefined && sameDocument(document, policy))
            users++;
    return users > 1;
}
/** A statement with its members in the usual order. A Sid only where every other statement has one. */
function statement(document, name, parts) {
    const others = (0,base_value/* asList */.D)((0,base_value/* isObject */.G)(document.value) ? document.value['Statement'] : undefined).filter(base_value/* isObject */.G);
    const sids = others.map((other) => other['Sid']);
    const body = {};
    if (sids.length > 0 && sids.every((sid) => typeof sid === 'string'))
        body['Sid'] = freeSid(name, sids);
    body['Effect'] = 'Allow';
    for (const [key, value] of Object.entries(parts))
        if (value !== undefined)
            body[key] = value;
    return body;
}
/** `write-output` as `WriteOutput`, numbered if that is taken. */
function freeSid(name, taken) {
    const base = name
        .split(/[^A-Za-z0-9]+/)
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join('');
    let sid = base;
    for (let number = 2; taken.includes(sid); number++)
        sid = `${base}${number}`;
    return sid;
}
/** One text alone, several as a list. */
const oneOrList = (items) => (items.length === 1 ? items[0] : [...items]);

// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
// EXTERNAL MODULE: ./.build/check/templates.js
var templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/fix/plan-cors.js





/** What a rule lacks is added where that opens nothing else; else a rule of its own answers the worker's browser. */
function* corsPlans(need, subject, values, { prepared }) {
    const name = values[need.of];
    const document = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,templates/* plainName */.MH)(need.of, name))?.cors;
    if (document === undefined)
        return;
    const review = isShared(document, prepared);
    for (const [index, rule] of (0,base_value/* asList */.D)(document.value).entries()) {
        if (!(0,base_value/* isObject */.G)(rule))
            continue;
        const changes = completed(rule, index, need.cors);
        if (changes === undefined || changes.length === 0)
            continue;
        yield {
            parts: changes.map((change) => ({ document, change })),
            description: fixMessage.corsItems(changes.flatMap((change) => ('items' in change ? change.items : []))),
            review,
        };
    }
    yield {
        parts: [{ document, change: { kind: 'append', bodies: [corsRule(need.cors, document)] } }],
        description: fixMessage.corsRule(need.cors.methods, need.cors.origin),
        review,
    };
}
/** The least rule that answers. */
function corsRule(wanted, document) {
    const headers = wanted.headers ?? [];
    const expose = wanted.expose ?? [];
    // JSON rules mostly show the empty lists as well, as the S3 console prints them.
    const shown = document?.language === 'json' && (0,base_value/* asList */.D)(document.value).some((rule) => hasEmptyList(document, rule));
    return {
        ...(headers.length > 0 || shown ? { AllowedHeaders: [...headers] } : {}),
        AllowedMethods: [...wanted.methods],
        AllowedOrigins: [wanted.origin],
        ...(expose.length > 0 || shown ? { ExposeHeaders: [...expose] } : {}),
    };
}
const hasEmptyList = (document, rule) => (0,base_value/* isObject */.G)(rule) && /"(?:AllowedHeaders|ExposeHeaders)"\s*:\s*\[\s*\]/.test(document.source.text);
/** The additions that make one rule answer; undefined when they would open more than is wanted. */
function completed(rule, index, wanted) {
    const has = (list) => (0,base_value/* asList */.D)(rule[list]).map(String);
    const lacking = (list, items, same = (a, b) => a === b) => items.filter((item) => !has(list).some((given) => given === '*' || same(given, item)));
    const plain = (a, b) => a.toLowerCase() === b.toLowerCase();
    const methods = wanted.methods.filter((method) => !has('AllowedMethods').includes(method));
    const origins = lacking('AllowedOrigins', [wanted.origin]);
    const headers = lacking('AllowedHeaders', wanted.headers ?? [], plain);
    const expose = lacking('ExposeHeaders', wanted.expose ?? [], plain);
    const onlyMethods = has('AllowedMethods').every((method) => wanted.methods.includes(method));
    const onlyOrigins = has('AllowedOrigins').every((origin) => wanted.origin === '*' || origin === wanted.origin);
    if (methods.length > 0 && !onlyOrigins)
        return undefined;
    if (origins.length > 0 && !onlyMethods)
        return undefined;
    if (headers.length > 0 && !onlyMethods)
        return undefined;
    // A rule for other methods and other origins is another matter altogether.
    if (methods.length > 0 && origins.length > 0)
        return undefined;
    const changes = [];
    const add = (list, items) => {
        if (items.length > 0)
            changes.push({ kind: 'add-items', path: [index, list], items });
    };
    add('AllowedHeaders', headers);
    add('AllowedMethods', methods);
    add('AllowedOrigins', origins);
    add('ExposeHeaders', expose);
    return changes;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./.build/generated/condition-keys.js
var condition_keys = __webpack_require__(6518);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/check/fix/resource-text.js


/** Names that stand for "any" while nothing is declared: the deployment's place and the service's own things. */
const openNames = new Set(['region', 'account', 'project', 'model', 'flow-definition', 'workteam-type']);
/**
 * A template with its parameters written in. undefined when a part is not known that must be: a bucket, a key, a role,
 * a function; a wildcard there would open far more than the requirement states.
 */
function writeTemplate(template, values, declared) {
    let widened = false;
    const taken = (0,templates/* namesIn */.wX)(template).some((name) => name !== 'partition' && !name.endsWith('-prefix') && declared[name] === undefined);
    for (const name of (0,templates/* namesIn */.wX)(template)) {
        const value = values[name];
        if (value?.startsWith('arn:') && templates/* wholeArn */.Rr.has(name))
            return value.includes(templates/* FRESH */.Nz) || (0,symbol/* holdsSymbol */.hC)(value) ? undefined : { text: value, widened, taken };
    }
    let known = true;
    const text = template.replaceAll('${*}', '*').replace(/\{([a-z-]+)\}/g, (_, name) => {
        if (name === 'digits' || name === 'any')
            return '*';
        const value = values[name] ?? templates/* FRESH */.Nz;
        if (!value.includes(templates/* FRESH */.Nz) && !(0,symbol/* holdsSymbol */.hC)(value))
            return (0,templates/* plainName */.MH)(name, value);
        if (name.endsWith('-prefix') && value === templates/* FRESH */.Nz)
            return '';
        if (name === 'partition')
            return 'aws';
        widened = true;
        if (openNames.has(name) && value === templates/* FRESH */.Nz)
            return '*';
        known = false;
        return '*';
    });
    return known ? { text: text.replace(/\*+$/, '*'), widened, taken } : undefined;
}
/** The context of a need as a condition block; undefined as `condition` when the need has none. */
function writeContext(context, values, declared) {
    const equals = {};
    const like = {};
    let widened = false;
    for (const [key, template] of Object.entries(context ?? {})) {
        const written = writeTemplate(template, values, declared);
        // A key whose value is not known at all restricts nothing.
        if (written === undefined || written.text === '*') {
            widened = true;
            continue;
        }
        widened ||= written.widened;
        if (written.text.includes('*'))
            like[key] = written.text;
        else
            equals[key] = written.text;
    }
    const condition = {
        ...(Object.keys(equals).length > 0 ? { StringEquals: equals } : {}),
        ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
    };
    return { condition: Object.keys(condition).length > 0 ? condition : undefined, widened };
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-grant.js










/** Ways to satisfy a missing grant, the least first: an action, a resource, a statement; then the key's own policy. */
function* grantPlans(need, subject, values, declared, places, context) {
    const actor = actorOf(need, subject, values);
    if (actor === undefined)
        return;
    for (const template of typeof need.on === 'string' ? [need.on] : need.on.anyOf) {
        const written = writeTemplate(template, values, declared);
        if (written === undefined)
            continue;
        const { condition, widened } = writeContext(need.context, values, declared);
        const actions = need.allow.filter((action) => (0,check_need/* answerNeed */.xR)({ ...need, allow: [action], on: template }, subject, values, false).truth !== 'true');
        if (actions.length === 0)
            continue;
        const wanted = {
            id: need.id,
            actions,
            template,
            resource: written.text,
            condition,
            review: written.widened || written.taken || widened,
        };
        const documents = documentsOf(actor, places, context);
        for (const shared of [false, true]) {
            const group = documents.filter((entry) => entry.shared === shared).map(({ document }) => document);
            const review = wanted.review || shared;
            for (const document of group) {
                yield* actionPlans(document, wanted, review);
                yield* resourcePlans(document, wanted, review, actor, context);
            }
            for (const document of group)
                yield {
                    parts: [{ document, change: { kind: 'append', bodies: [grantStatement(document, wanted)] } }],
                    description: fixMessage.statement(actions, written.text),
                    review,
                };
        }
        yield* keyPlans(wanted, values, actor, context);
        const boundary = actor.principal.boundary?.document;
        if (boundary !== undefined)
            yield {
                parts: [{ document: boundary, change: { kind: 'append', bodies: [grantStatement(boundary, wanted)] } }],
                description: fixMessage.boundary(actions, written.text),
                review: true,
            };
    }
}
function actorOf(need, subject, values) {
    if (need.whose === undefined)
        return subject.principal;
    const name = values[need.whose];
    return name === undefined || name.includes(templates/* FRESH */.Nz) ? undefined : (0,check_prepared/* findPrincipal */.c7)(subject.prepared, name);
}
/** The principal's own documents, the nearest first. */
function documentsOf(actor, places, { prepared }) {
    const documents = [...new Set(actor.principal.policies.flatMap((policy) => policy.document ?? []))];
    const near = (document) => {
        const index = places.findIndex((place) => place.document === document);
        return index < 0 ? places.length : index;
    };
    return documents
        .sort((a, b) => near(a) - near(b))
        .map((document) => ({ document, shared: isShared(document, prepared) }));
}
const grantStatement = (document, wanted) => statement(document, wanted.id, {
    Action: oneOrList(wanted.actions),
    Resource: wanted.resource,
    ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
});
/** The action joins a statement that is about exactly this resource. */
function* actionPlans(document, wanted, review) {
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const path = ['Statement', index, 'Action'];
        const given = texts(body['Action']);
        if (body['Effect'] !== 'Allow' || given === undefined || !isAbout(body, wanted) || !conditionFits(body, wanted))
            continue;
        const service = wanted.actions[0].split(':')[0].toLowerCase();
        if (!given.some((action) => action.toLowerCase().startsWith(`${service}:`)))
            continue;
        const [action, ...others] = wanted.actions;
        const misspelt = others.length > 0 ? -1 : given.findIndex((text) => isMisspelt(text, action));
        if (misspelt >= 0)
            yield {
                parts: [
                    {
                        document,
                        change: { kind: 'set', path: Array.isArray(body['Action']) ? [...path, misspelt] : path, value: action },
                    },
                ],
                description: fixMessage.spelling(given[misspelt], action),
                review,
            };
        yield {
            parts: [{ document, change: { kind: 'add-items', path, items: wanted.actions } }],
            description: fixMessage.actions(wanted.actions),
            review,
        };
    }
}
/** The statements of a policy keep their index only if each is an object. */
function texts(value) {
    const items = (0,base_value/* asList */.D)(value);
    return items.length > 0 && items.every((item) => typeof item === 'string') ? items : undefined;
}
/** Whether everything that the statement names lies within the wanted resource, or can take no effect with the action. */
function isAbout(body, wanted) {
    const resources = texts(body['Resource']);
    if (resources === undefined)
        return false;
    if (wanted.template === '*')
        return resources.every((resource) => resource === '*');
    const set = (0,iam_pattern/* parsePattern */.EY)(wanted.resource);
    const within = resources.filter((resource) => (0,iam_pattern/* contains */.gR)(set, (0,iam_pattern/* parsePattern */.EY)(resource)) === 'true');
    return (within.length > 0 && resources.every((resource) => within.includes(resource) || isIdle(resource, wanted.resource)));
}
/** S3: an action on objects has no effect on a bucket's ARN, and the other way round. */
function isIdle(resource, wanted) {
    const name = (arn) => /^arn:[^:]*:s3:::([^$]+)$/.exec(arn)?.[1];
    const [given, needed] = [name(resource), name(wanted)];
    if (given === undefined || needed === undefined)
        return false;
    return needed.includes('/') ? !/[/*?]/.test(given) : given.includes('/');
}
/** A statement without condition takes only what needs none; one with a condition must hold all that is needed. */
function conditionFits(body, wanted) {
    const needed = conditionKeysOf(wanted.condition);
    if (body['Condition'] === undefined)
        return needed.length === 0;
    const given = conditionKeysOf(body['Condition']);
    return needed.every((key) => given.includes(key));
}
const conditionKeysOf = (condition) => Object.values((0,base_value/* isObject */.G)(condition) ? condition : {}).flatMap((keys) => Object.keys((0,base_value/* isObject */.G)(keys) ? keys : {}).map((key) => key.toLowerCase()));
/** One letter wrong or two swapped, and no action that is known. A plural may be an action of its own. */
function isMisspelt(given, right) {
    const [a, b] = [given.toLowerCase(), right.toLowerCase()];
    if (a === b || /[*?]/.test(a) || condition_keys/* conditionKeys */.E[a] !== undefined || `${b}s` === a || `${a}s` === b)
        return false;
    if (a.split(':')[0] !== b.split(':')[0])
        return false;
    return (0,mod/* distance */.Io)(a, b) === 1 || isSwapped(a, b);
}
function isSwapped(a, b) {
    if (a.length !== b.length)
        return false;
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b;
}
/** The bucket was named instead of its objects, or the other way round: the right ARN joins it. */
function* resourcePlans(document, wanted, review, actor, context) {
    const bucket = /^arn:[^:]*:s3:::[^/]+/.exec(wanted.resource)?.[0];
    if (bucket === undefined)
        return;
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const actions = texts(body['Action']);
        const resources = texts(body['Resource']);
        if (body['Effect'] !== 'Allow' || actions === undefined || resources === undefined)
            continue;
        const confused = wanted.resource.includes('/')
            ? resources.includes(bucket)
            : resources.some((resource) => resource.startsWith(`${bucket}/`));
        if (!confused || !conditionFits(body, wanted))
            continue;
        const names = actions.map((action) => action.toLowerCase());
        if (!wanted.actions.every((action) => names.includes(action.toLowerCase())))
            continue;
        // Every other action of the statement would reach the new resource as well.
        if (!actions.every((action) => isRequired(action, wanted, actor, context) || isBucketAction(action, wanted)))
            continue;
        yield {
            parts: [
                { document, change: { kind: 'add-items', path: ['Statement', index, 'Resource'], items: [wanted.resource] } },
            ],
            description: fixMessage.resource(wanted.resource),
            review,
        };
    }
}
/** Whether a task of the principal states that the action is needed on all of the resource. */
function isRequired(action, wanted, actor, { answered }) {
    const name = action.toLowerCase();
    if (wanted.actions.some((one) => one.toLowerCase() === name))
        return true;
    const set = (0,iam_pattern/* parsePattern */.EY)(wanted.resource);
    return answered.some(({ request, details, values }) => request.principal === actor &&
        (request.origin === 'config' || request.origin === 'resource') &&
        details.some(({ need }) => 'allow' in need &&
            need.whose === undefined &&
            need.allow.some((one) => one.toLowerCase() === name) &&
            (typeof need.on === 'string' ? [need.on] : need.on.anyOf).some((template) => template !== '*' && (0,iam_pattern/* contains */.gR)((0,templates/* fillTemplate */.ou)(template, values), set) === 'true')));
}
/** Actions on buckets have no effect on the ARN of objects. */
const isBucketAction = (action, wanted) => wanted.resource.includes('/') &&
    /^s3:(?:ListBucket(?:Versions|MultipartUploads)?|(?:Get|Put|Create|Delete)Bucket[A-Za-z]*)$/i.test(action);
/** The key's own policy lets the principal use the key. */
function* keyPlans(wanted, values, actor, { prepared }) {
    const arn = actor.principal.arn;
    if (wanted.template !== '{kms-key}' || arn === undefined)
        return;
    const document = prepared.workspace.keys.find((key) => key.arn === values['kms-key'])?.policy;
    if (document === undefined)
        return;
    const review = wanted.review || isShared(document, prepared);
    const description = fixMessage.keyPolicy(wanted.actions, arn);
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const principal = body['Principal'];
        if (body['Effect'] !== 'Allow' || texts(body['Action']) === undefined || body['Resource'] !== '*')
            continue;
        if (!(0,base_value/* isObject */.G)(principal) || Object.keys(principal).length !== 1)
            continue;
        const names = texts(principal['AWS']);
        if (names === undefined || names.length !== 1 || names[0] !== arn)
            continue;
        if (JSON.stringify(body['Condition']) !== JSON.stringify(wanted.condition))
            continue;
        yield {
            parts: [{ document, change: { kind: 'add-items', path: ['Statement', index, 'Action'], items: wanted.actions } }],
            description,
            review,
        };
    }
    yield {
        parts: [
            {
                document,
                change: {
                    kind: 'append',
                    bodies: [
                        statement(document, wanted.id, {
                            Principal: { AWS: arn },
                            Action: oneOrList(wanted.actions),
                            // In a key policy it means this key. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
                            Resource: '*',
                            ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
                        }),
                    ],
                },
            },
        ],
        description,
        review,
    };
}
/** A resource policy that must admit a service gets a statement for it, bound to the account where that is known. */
function* resourcePolicyPlans(need, subject, values, declared, context) {
    const name = values[need.of];
    const document = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,templates/* plainName */.MH)(need.of, name))?.policy;
    const written = writeTemplate(need.resourcePolicy.on, values, declared);
    if (document === undefined || written === undefined)
        return;
    const account = values['account'];
    const known = account !== undefined && /^\d{12}$/.test(account);
    const { service, actions } = need.resourcePolicy;
    yield {
        parts: [
            {
                document,
                change: {
                    kind: 'append',
                    bodies: [
                        statement(document, need.id, {
                            Principal: { Service: service },
                            Action: oneOrList(actions),
                            Resource: written.text,
                            ...(known ? { Condition: { StringEquals: { 'aws:SourceAccount': account } } } : {}),
                        }),
                    ],
                },
            },
        ],
        description: fixMessage.resourcePolicy(actions, service),
        review: !known || written.widened || written.taken || isShared(document, context.prepared),
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-trust.js




/** The service joins a statement that has no condition and allows only this, or gets a statement of its own. */
function* trustPlans(need, subject, { prepared }) {
    const document = subject.principal?.principal.trust;
    if (document === undefined)
        return;
    const review = isShared(document, prepared);
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const { Principal: principal, Action: action } = body;
        if (body['Effect'] !== 'Allow' || body['Condition'] !== undefined || !(0,base_value/* isObject */.G)(principal))
            continue;
        const actions = (0,base_value/* asList */.D)(action);
        if (actions.length !== 1 || String(actions[0]).toLowerCase() !== 'sts:assumerole')
            continue;
        if (!Object.hasOwn(principal, 'Service'))
            continue;
        yield {
            parts: [
                {
                    document,
                    change: { kind: 'add-items', path: ['Statement', index, 'Principal', 'Service'], items: [need.trust] },
                },
            ],
            description: fixMessage.trustPrincipal(need.trust),
            review,
        };
    }
    const body = statement(document, need.id, { Principal: { Service: need.trust }, Action: 'sts:AssumeRole' });
    yield {
        parts: [{ document, change: { kind: 'append', bodies: [body] } }],
        description: fixMessage.trustStatement(need.trust),
        review,
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/text.js
const insert = (at, text) => ({ start: at, end: at, text });
const slashComments = { line: ['//'], block: true };
const hashComments = { line: ['#'], block: false };
const hclComments = { line: ['#', '//'], block: true };
/** The line ending that the text uses; a text of one line takes `\n`. */
function newlineOf(text) {
    const match = /\r\n|\n|\r/.exec(text);
    return match?.[0] ?? '\n';
}
/** Offset of the first character of the line. */
function lineStart(text, offset) {
    let at = offset;
    while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r')
        at--;
    return at;
}
/** Offset of the line ending, or of the end of the text. */
function lineEnd(text, offset) {
    let at = offset;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r')
        at++;
    return at;
}
/** The blanks that the line of the offset begins with. */
function indentOf(text, offset) {
    const start = lineStart(text, offset);
    return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))[0];
}
/** Whether only blanks stand before the offset in its line. */
const beginsLine = (text, offset) => /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
/** The width of one step of indentation: the smallest that the text uses. */
function indentUnit(text) {
    let unit;
    for (const match of text.slice(0, 100_000).matchAll(/(?:\n|\r)([ \t]+)(?=[^\s])/g)) {
        const blanks = match[1];
        if (blanks.startsWith('\t'))
            return '\t';
        if (unit === undefined || blanks.length < unit.length)
            unit = blanks;
    }
    return unit === undefined || unit.length > 8 ? '  ' : unit;
}
/** Offset of the next character that is neither blank nor comment. */
function skipTrivia(text, offset, comments) {
    let at = offset;
    for (;;) {
        while (at < text.length && /\s/.test(text[at]))
            at++;
        if (comments.line.some((mark) => text.startsWith(mark, at)))
            at = lineEnd(text, at);
        else if (comments.block && text.startsWith('/*', at)) {
            const end = text.indexOf('*/', at + 2);
            if (end < 0)
                return text.length;
            at = end + 2;
        }
        else
            return at;
    }
}
/**
 * Where a new line may begin after the offset: at the end of the line if only blanks and a comment follow, else at the
 * offset itself.
 */
function afterComment(text, offset, comments) {
    const end = lineEnd(text, offset);
    const rest = text.slice(offset, end);
    const trimmed = rest.trimStart();
    if (trimmed === '')
        return offset;
    if (comments.line.some((mark) => trimmed.startsWith(mark)))
        return offset + rest.trimEnd().length;
    if (comments.block && /^(?:\/\*(?:(?!\*\/).)*\*\/\s*)+$/.test(trimmed))
        return offset + rest.trimEnd().length;
    return offset;
}

;// CONCATENATED MODULE: ./.build/check/fix/brackets.js

const jsonText = (text) => JSON.stringify(text);
const jsonSyntax = (comments) => ({
    comments,
    colon: ':',
    lineEndsMember: false,
    string: jsonText,
    key: jsonText,
});
/** Texts added to a list in brackets. undefined when the text is not such a list. */
function addToList(text, list, items, added, { comments, string }) {
    if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items))
        return undefined;
    const printed = added.map(string);
    const last = items.at(-1);
    if (last === undefined)
        return [insert(list.start + 1, printed.join(', '))];
    return afterItem(text, last, printed, beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items), comments);
}
/** A lone text becomes a list with the added texts. */
function toList(lone, added, { string }, text) {
    const space = isCompact(text) ? '' : ' ';
    return [insert(lone.start, '['), insert(lone.end, `${added.map((item) => `,${space}${string(item)}`).join('')}]`)];
}
/** Objects added to a list in brackets, laid out like the last one. */
function appendObjects(text, list, items, bodies, syntax) {
    if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items))
        return undefined;
    const last = items.at(-1);
    if (last === undefined) {
        const inner = text.slice(list.start + 1, list.end - 1);
        const layout = layoutOf(text, undefined, syntax);
        // YAML has rules of its own for brackets that span lines.
        if (!layout.multiline || syntax.comments.line.join() === '#')
            return [
                insert(list.start + 1, bodies.map((body) => print(body, { ...layout, multiline: false }, '')).join(layout.comma)),
            ];
        const indent = indentOf(text, list.start);
        const lines = bodies.map((body) => `${layout.newline}${indent}${layout.unit}${print(body, layout, indent + layout.unit)}`);
        if (inner.trim() !== '')
            return [insert(list.start + 1, lines.join(','))];
        return [{ start: list.start + 1, end: list.end - 1, text: `${lines.join(',')}${layout.newline}${indent}` }];
    }
    const layout = layoutOf(text, last, syntax);
    const indent = indentOf(text, last.end);
    const printed = bodies.map((body) => print(body, layout, indent));
    return afterItem(text, last, printed, beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items), syntax.comments);
}
/** A lone object becomes a list with the added ones. */
function objectToList(text, lone, bodies, syntax) {
    if (text[lone.start] !== '{' || text[lone.end - 1] !== '}')
        return undefined;
    const layout = layoutOf(text, lone, syntax);
    const indent = indentOf(text, lone.end);
    const space = layout.multiline || layout.comma === ', ' ? ', ' : ',';
    return [
        insert(lone.start, '['),
        insert(lone.end, `${bodies.map((body) => `${space}${print(body, layout, indent)}`).join('')}]`),
    ];
}
/** A member added at the end of an object in braces. @param last the value of its last member */
function addMember(text, object, last, name, value, syntax) {
    if (text[object.start] !== '{' || text[object.end - 1] !== '}')
        return undefined;
    if (last !== undefined && (last.start <= object.start || last.end >= object.end))
        return undefined;
    const layout = layoutOf(text, object, syntax);
    const key = syntax.key(name, text.slice(object.start, object.end));
    if (last === undefined)
        return [
            insert(object.start + 1, `${layout.pad}${key}${layout.colon}${print(value, { ...layout, multiline: false }, '')}${layout.pad}`),
        ];
    const indent = indentOf(text, last.end);
    const own = layout.multiline && lineEnd(text, object.start) < last.end;
    const member = `${key}${layout.colon}${print(value, { ...layout, multiline: own }, indent)}`;
    if (!own)
        return [insert(last.end, `${layout.comma}${member}`)];
    if (!syntax.lineEndsMember)
        return afterItem(text, last, [member], `${layout.newline}${indent}`, syntax.comments);
    return [insert(afterComment(text, last.end, syntax.comments), `${layout.newline}${indent}${member}`)];
}
function isOrdered(list, items) {
    let at = list.start;
    for (const item of items) {
        if (item.start < at || item.end <= item.start)
            return false;
        at = item.end;
    }
    return at <= list.end;
}
const ownLine = (text, last) => `${newlineOf(text)}${indentOf(text, last.start)}`;
/** The blanks between two items that stand in one line. */
function gap(text, items) {
    const [previous, last] = items.slice(-2);
    if (previous !== undefined && last !== undefined) {
        const between = /^\s*,([ \t]*)$/.exec(text.slice(previous.end, last.start));
        if (between !== null)
            return between[1];
    }
    return isCompact(text) ? '' : ' ';
}
/** New items behind the last one, with the commas that are needed. @param before the blanks before each */
function afterItem(text, last, printed, before, comments) {
    const next = skipTrivia(text, last.end, comments);
    const breaks = /[\r\n]/.test(before);
    if (text[next] === ',') {
        const at = breaks ? afterComment(text, next + 1, comments) : next + 1;
        return [insert(at, printed.map((item) => `${before}${item},`).join(''))];
    }
    const all = printed.map((item) => `${before}${item}`).join(',');
    const at = breaks ? afterComment(text, last.end, comments) : last.end;
    return at === last.end ? [insert(at, `,${all}`)] : [insert(last.end, ','), insert(at, all)];
}
/** No blank after any colon or comma: the text was written by a machine. */
const isCompact = (text) => !/["'\]}\w][ \t]*[:,=][ \t\r\n]/.test(text.slice(0, 20_000));
function layoutOf(text, sibling, syntax) {
    const like = sibling === undefined ? '' : text.slice(sibling.start, sibling.end);
    const compact = isCompact(text);
    const multiline = sibling === undefined ? /[\r\n]\s*\S/.test(text) : /[\r\n]/.test(like);
    return {
        multiline,
        newline: newlineOf(text),
        unit: multiline && sibling !== undefined ? innerUnit(text, sibling) : indentUnit(text),
        colon: syntax.colon === '=' ? ' = ' : compact ? ':' : ': ',
        comma: compact ? ',' : ', ',
        pad: /^\{[ \t]/.test(like) || (sibling === undefined && syntax.colon === '=') ? ' ' : '',
        like,
        syntax,
    };
}
/** How much deeper an object's members stand than its closing brace. */
function innerUnit(text, sibling) {
    const outer = indentOf(text, sibling.end - 1);
    for (const line of text
        .slice(sibling.start, sibling.end)
        .split(/\r\n|\n|\r/)
        .slice(1)) {
        const indent = /^[ \t]*/.exec(line)[0];
        if (line.trim() !== '' && indent.length > outer.length && indent.startsWith(outer))
            return indent.slice(outer.length);
    }
    return indentUnit(text);
}
function print(value, layout, indent) {
    const { syntax, newline, unit } = layout;
    const inner = `${indent}${unit}`;
    if (typeof value === 'string')
        return syntax.string(value);
    if (typeof value !== 'object' || value === null)
        return String(value);
    if (Array.isArray(value)) {
        const items = value.map((item) => print(item, layout, inner));
        if (!layout.multiline || items.length < 2)
            return `[${items.join(layout.comma)}]`;
        return `[${items.map((item) => `${newline}${inner}${item}`).join(',')}${newline}${indent}]`;
    }
    const entries = Object.entries(value).map(([name, member]) => [
        syntax.key(name, layout.like),
        print(member, layout, inner),
    ]);
    // `terraform fmt` puts the equals signs of neighbouring lines into one column.
    const width = syntax.colon === '=' && layout.multiline ? widths(entries) : () => 0;
    const members = entries.map(([name, member], index) => `${name.padEnd(width(index))}${layout.colon}${member}`);
    if (!layout.multiline)
        return `{${layout.pad}${members.join(layout.comma)}${layout.pad}}`;
    const separator = syntax.lineEndsMember ? '' : ',';
    return `{${members.map((member) => `${newline}${inner}${member}`).join(separator)}${newline}${indent}}`;
}
/** For each member the longest name among the one-line members that it stands next to. */
function widths(entries) {
    const single = (index) => entries[index] !== undefined && !/[\r\n]/.test(entries[index][1]);
    return (index) => {
        if (!single(index))
            return 0;
        let first = index;
        while (single(first - 1))
            first--;
        let width = 0;
        for (let at = first; single(at); at++)
            width = Math.max(width, entries[at][0].length);
        return width;
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/hcl-text.js



/** A text as HCL writes it; what would begin a template is escaped. */
const hclText = (text) => JSON.stringify(text).replace(/([$%])\{/g, (_, sign) => `${sign}${sign}{`);
/** Lists and objects of HCL expressions, as in `jsonencode({…})`. */
const hclSyntax = {
    comments: hclComments,
    colon: '=',
    lineEndsMember: true,
    string: hclText,
    key: (name, like) => (/^\{\s*"/.test(like) || !/^[A-Za-z_][\w-]*$/.test(name) ? hclText(name) : name),
};
/** Statement or rule blocks added behind the last one of `data "aws_iam_policy_document"` or of a CORS resource. */
function appendBlocks(text, last, bodies) {
    if (text[last.end - 1] !== '}')
        return undefined;
    const header = /^(statement|cors_rule)\s*\{/.exec(text.slice(last.start, last.start + 40))?.[1];
    const start = header === undefined ? headerBefore(text, last.start) : { at: last.start, name: header };
    if (start === undefined || !beginsLine(text, start.at))
        return undefined;
    const newline = newlineOf(text);
    const indent = indentOf(text, start.at);
    const unit = indentUnit(text);
    const like = text.slice(last.start, last.end);
    const blocks = bodies.map((body) => (start.name === 'statement' ? statementBlock(body, like, unit) : ruleBlock(body, unit)).map((line) => line === '' ? '' : `${indent}${line}`));
    return [insert(last.end, blocks.map((lines) => `${newline}${newline}${lines.join(newline)}`).join(''))];
}
/** The block's name when the range begins at its brace. */
function headerBefore(text, start) {
    const match = /\b(statement|cors_rule)\s*$/.exec(text.slice(Math.max(0, start - 40), start));
    return match === null || text[start] !== '{' ? undefined : { at: start - match[0].length, name: match[1] };
}
const listText = (value) => `[${(0,base_value/* asList */.D)(value)
    .map((item) => hclText(String(item)))
    .join(', ')}]`;
function statementBlock(body, like, unit) {
    const attributes = [];
    if (typeof body['Sid'] === 'string')
        attributes.push(['sid', hclText(body['Sid'])]);
    if (/^\s*effect\s*=/m.test(like))
        attributes.push(['effect', hclText(String(body['Effect']))]);
    attributes.push(['actions', listText(body['Action'])]);
    if (body['Resource'] !== undefined)
        attributes.push(['resources', listText(body['Resource'])]);
    const lines = ['statement {', ...aligned(attributes).map((line) => `${unit}${line}`)];
    const principal = body['Principal'];
    for (const [type, identifiers] of Object.entries((0,base_value/* isObject */.G)(principal) ? principal : {}))
        lines.push('', ...inner('principals', [
            ['type', hclText(type)],
            ['identifiers', listText(identifiers)],
        ], unit));
    const condition = body['Condition'];
    for (const [test, keys] of Object.entries((0,base_value/* isObject */.G)(condition) ? condition : {}))
        for (const [variable, values] of Object.entries((0,base_value/* isObject */.G)(keys) ? keys : {}))
            lines.push('', ...inner('condition', [
                ['test', hclText(test)],
                ['variable', hclText(variable)],
                ['values', listText(values)],
            ], unit));
    return [...lines, '}'];
}
function ruleBlock(body, unit) {
    const names = [
        ['AllowedHeaders', 'allowed_headers'],
        ['AllowedMethods', 'allowed_methods'],
        ['AllowedOrigins', 'allowed_origins'],
        ['ExposeHeaders', 'expose_headers'],
    ];
    const attributes = names
        .filter(([list]) => (0,base_value/* asList */.D)(body[list]).length > 0)
        .map(([list, name]) => [name, listText(body[list])]);
    return ['cors_rule {', ...aligned(attributes).map((line) => `${unit}${line}`), '}'];
}
const inner = (name, attributes, unit) => [
    `${unit}${name} {`,
    ...aligned(attributes).map((line) => `${unit}${unit}${line}`),
    `${unit}}`,
];
/** Equals signs in one column, as `terraform fmt` wants them. */
function aligned(attributes) {
    const width = Math.max(...attributes.map(([name]) => name.length));
    return attributes.map(([name, value]) => `${name.padEnd(width)} = ${value}`);
}

;// CONCATENATED MODULE: ./.build/check/fix/xml-text.js


const elementNames = {
    AllowedHeaders: 'AllowedHeader',
    AllowedMethods: 'AllowedMethod',
    AllowedOrigins: 'AllowedOrigin',
    ExposeHeaders: 'ExposeHeader',
};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Texts added as elements behind the element of the last one. @param last the place of its text. */
function addElements(text, last, list, added) {
    const name = elementNames[list];
    const open = text.lastIndexOf('<', last.start - 1);
    const close = text.indexOf('>', text.indexOf('</', last.end));
    if (name === undefined || open < 0 || close < 0)
        return undefined;
    const prefix = /^<([\w.-]+:)?/.exec(text.slice(open, open + 80))?.[1] ?? '';
    if (!text.startsWith(`<${prefix}`, open))
        return undefined;
    const before = beginsLine(text, open) ? `${newlineOf(text)}${indentOf(text, open)}` : '';
    return [insert(close + 1, added.map((item) => `${before}${xml_text_element(prefix, name, item)}`).join(''))];
}
/** Elements of a list that the rule does not have yet, before the rule's end tag. */
function addToRule(text, rule, list, added) {
    const name = elementNames[list];
    const close = text.lastIndexOf('</', rule.end - 1);
    if (name === undefined || close <= rule.start)
        return undefined;
    const prefix = prefixAt(text, close + 2);
    if (!beginsLine(text, close))
        return [insert(close, added.map((item) => xml_text_element(prefix, name, item)).join(''))];
    const at = text.slice(0, close).trimEnd().length;
    const before = `${newlineOf(text)}${indentOf(text, at)}`;
    return [insert(at, added.map((item) => `${before}${xml_text_element(prefix, name, item)}`).join(''))];
}
/** Rules added behind the last one, or into a configuration without any. */
function appendRules(text, configuration, last, rules) {
    const newline = newlineOf(text);
    const unit = indentUnit(text);
    const prefix = prefixAt(text, (last ?? configuration).start + 1);
    if (last !== undefined) {
        if (!beginsLine(text, last.start))
            return [insert(last.end, rules.map((rule) => oneLine(prefix, rule)).join(''))];
        const indent = indentOf(text, last.start);
        return [
            insert(last.end, rules.map((rule) => `${newline}${lines(prefix, rule, indent, unit).join(newline)}`).join('')),
        ];
    }
    const indent = indentOf(text, configuration.start);
    const inner = rules.flatMap((rule) => lines(prefix, rule, indent + unit, unit)).join(newline);
    const close = text.lastIndexOf('</', configuration.end - 1);
    if (close > configuration.start) {
        const at = text.slice(0, close).trimEnd().length;
        return [{ start: at, end: close, text: `${newline}${inner}${newline}${indent}` }];
    }
    const empty = /\s*\/>$/.exec(text.slice(configuration.start, configuration.end));
    if (empty === null)
        return undefined;
    const tag = /^<([^\s/>]+)/.exec(text.slice(configuration.start, configuration.end))[1];
    return [
        {
            start: configuration.end - empty[0].length,
            end: configuration.end,
            text: `>${newline}${inner}${newline}${indent}</${tag}>`,
        },
    ];
}
const prefixAt = (text, at) => /^([\w.-]+:)?/.exec(text.slice(at, at + 80))[1] ?? '';
const xml_text_element = (prefix, name, text) => `<${prefix}${name}>${escaped(text)}</${prefix}${name}>`;
function xml_text_elements(prefix, rule) {
    return Object.entries(elementNames).flatMap(([list, name]) => (0,base_value/* asList */.D)(rule[list]).map((item) => xml_text_element(prefix, name, String(item))));
}
const oneLine = (prefix, rule) => `<${prefix}CORSRule>${xml_text_elements(prefix, rule).join('')}</${prefix}CORSRule>`;
const lines = (prefix, rule, indent, unit) => [
    `${indent}<${prefix}CORSRule>`,
    ...xml_text_elements(prefix, rule).map((line) => `${indent}${unit}${line}`),
    `${indent}</${prefix}CORSRule>`,
];

;// CONCATENATED MODULE: ./.build/check/fix/yaml-text.js

/** `- ` before an item, with the tag or anchor that stands between. */
const dashBefore = /^([ \t]*)-[ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*$/;
/** A name with its colon before a value that begins in the same line; groups: what stands before the name, the name. */
const nameBefore = /^((?:[ \t]|-[ \t])*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^\s#:[\]{},]*))[ \t]*:([ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*)$/;
/** Quotes of a neighbour are taken over; without them a text is quoted only if it must be. */
function yamlText(text, like) {
    if (like.startsWith("'"))
        return `'${text.replaceAll("'", "''")}'`;
    if (!like.startsWith('"') && isPlain(text))
        return text;
    return JSON.stringify(text);
}
/** Whether the text is the same string without quotes, also in a flow list. */
function isPlain(text) {
    if (!/^[A-Za-z][A-Za-z0-9_:./+=@*-]*$/.test(text) || text.endsWith(':'))
        return false;
    return !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
}
/** Items added to a list of dashes. @param last the list's last item. */
function addToBlock(text, last, added) {
    const dash = dashBefore.exec(text.slice(lineStart(text, last.start), last.start));
    if (dash === null || /[\r\n]/.test(text.slice(last.start, last.end)))
        return undefined;
    const at = endOfValue(text, last.end);
    if (at === undefined)
        return undefined;
    const like = text.slice(last.start, last.end);
    return [insert(at, added.map((item) => `${newlineOf(text)}${dash[1]}- ${yamlText(item, like)}`).join(''))];
}
/** A lone text behind its name becomes a list of dashes. */
function loneToBlock(text, lone, added) {
    const start = lineStart(text, lone.start);
    const name = nameBefore.exec(text.slice(start, lone.start));
    if (name === null || /[\r\n]/.test(text.slice(lone.start, lone.end)))
        return undefined;
    const at = endOfValue(text, lone.end);
    if (at === undefined)
        return undefined;
    const newline = newlineOf(text);
    const indent = `${name[1].replace(/-/g, ' ')}  `;
    const like = text.slice(lone.start, lone.end);
    const blanks = name[3];
    const from = lone.start - blanks.length;
    const tag = blanks.trimStart();
    return [
        { start: from, end: from + (blanks.length - tag.length), text: `${newline}${indent}- ` },
        insert(at, added.map((item) => `${newline}${indent}- ${yamlText(item, like)}`).join('')),
    ];
}
/** Objects added to a list of dashes. @param last where the last one begins. @param end where its last value ends. */
function appendToBlock(text, last, end, bodies) {
    const dash = dashBefore.exec(text.slice(lineStart(text, last), last));
    if (dash === null)
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const style = styleOf(text, last, end);
    return [insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, dash[1], style)}`).join(''))];
}
/** A lone map behind its name becomes a list: it moves to the right and gets a dash. */
function mapToBlock(text, start, end, bodies) {
    const first = lineStart(text, start);
    if (!/^[ \t]*$/.test(text.slice(first, start)))
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const indent = indentOf(text, start);
    const edits = [insert(start, '- ')];
    for (let line = nextLine(text, start); line < end; line = nextLine(text, line))
        if (text.slice(line, lineEnd(text, line)).trim() !== '')
            edits.push(insert(line, '  '));
    const style = styleOf(text, start, end);
    edits.push(insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, indent, style)}`).join('')));
    return edits;
}
/** An empty list behind its name gets its first objects. */
function emptyToBlock(text, list, bodies) {
    const name = nameBefore.exec(text.slice(lineStart(text, list.start), list.start));
    if (name === null || !/^\[\s*\]$/.test(text.slice(list.start, list.end)))
        return undefined;
    const style = { like: '', newline: newlineOf(text), listIndent: '  ' };
    const indent = `${name[1].replace(/-/g, ' ')}  `;
    const written = bodies.map((body) => `${style.newline}${dashed(body, indent, style)}`).join('');
    return [{ start: list.start - name[3].length, end: list.end, text: written }];
}
/** A list added as the last member of a map. @param first where the map begins. @param end where its last value ends. */
function addToMap(text, first, end, name, items) {
    const before = text.slice(lineStart(text, first), first);
    if (!/^(?:[ \t]|-[ \t])*$/.test(before))
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const indent = before.replace(/-/g, ' ');
    const lines = block({ [name]: items }, indent, styleOf(text, first, end));
    return [insert(at, lines.map((line) => `${newlineOf(text)}${line}`).join(''))];
}
function nextLine(text, offset) {
    const end = lineEnd(text, offset);
    if (end >= text.length)
        return Number.POSITIVE_INFINITY;
    return end + (text.startsWith('\r\n', end) ? 2 : 1);
}
/** The end of the line in which a value ends; undefined when more than a comment follows there. */
function endOfValue(text, end) {
    // A block scalar ends behind its line ending.
    if (end > 0 && /[\r\n]/.test(text[end - 1]))
        return undefined;
    const at = afterComment(text, end, hashComments);
    const rest = text.slice(at, lineEnd(text, at)).trim();
    return rest === '' ? at : undefined;
}
/** How the values of an existing map are written. */
function styleOf(text, start, end) {
    const part = text.slice(start, end);
    const quoted = /^[ \t]*(?:-[ \t]+)?(?:[\w"']+[ \t]*:[ \t]+)?(["'])/m.exec(part.replace(/^[^:\n]*\b(?:Sid|Version)\b.*$/gm, ''));
    const list = /(?:^|\n)([ \t]*(?:-[ \t]+)?)[\w"']+[ \t]*:[ \t]*\r?\n([ \t]*)-[ \t]/.exec(`${text.slice(lineStart(text, start), start)}${part}`);
    const flat = list !== null && list[2].length <= list[1].length;
    return { like: quoted?.[1] ?? '', newline: newlineOf(text), listIndent: flat ? '' : '  ' };
}
function dashed(body, indent, style) {
    const lines = block(body, `${indent}  `, style);
    return [`${indent}- ${lines[0].trimStart()}`, ...lines.slice(1)].join(style.newline);
}
function block(body, indent, style) {
    return Object.entries(body).flatMap(([name, value]) => member(name, value, indent, style));
}
function member(name, value, indent, style) {
    const key = /^[A-Za-z][\w:/.-]*$/.test(name) ? name : JSON.stringify(name);
    if (Array.isArray(value) && value.length > 0)
        return [
            `${indent}${key}:`,
            ...value.map((item) => `${indent}${style.listIndent}- ${yamlText(String(item), style.like)}`),
        ];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return [`${indent}${key}:`, ...block(value, `${indent}  `, style)];
    const text = typeof value === 'string' ? value : Array.isArray(value) ? '[]' : undefined;
    if (text === undefined || text === '[]')
        return [`${indent}${key}: ${text ?? String(value)}`];
    // Effect and the like stay plain: quotes there are rare even where ARNs have them.
    return [`${indent}${key}: ${yamlText(text, /^(?:Effect|Sid)$/.test(name) ? '' : style.like)}`];
}

;// CONCATENATED MODULE: ./.build/check/fix/write.js








/**
 * The edits that bring changes into a document's text: only the lines concerned, in the document's own indentation,
 * quotes and line endings. undefined when the text is not written plainly enough, such as a list behind an anchor or
 * out of a function.
 */
function editDocument(document, changes) {
    if (document.language === 'string')
        return undefined;
    const writer = new Writer(document);
    const edits = [];
    for (const change of changes) {
        const written = writer.write(change);
        if (written === undefined)
            return undefined;
        edits.push(...written);
    }
    const { source } = writer;
    if (source === undefined || overlap(edits))
        return undefined;
    return joined(edits, source.text).map(({ start, end, text }) => {
        const from = source.positionAt(start);
        const to = source.positionAt(end);
        return {
            path: source.path,
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
            newText: text,
        };
    });
}
function overlap(edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    return sorted.some((edit, index) => {
        const next = sorted[index + 1];
        return next !== undefined && (next.start < edit.end || (next.start === edit.start && next.end === edit.end));
    });
}
/** Edits of one line become one: a reviewer sees one change. */
function joined(edits, text) {
    const result = [];
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
        const last = result.at(-1);
        if (last !== undefined && !/[\r\n]/.test(text.slice(last.end, edit.start)) && edit.start - last.end <= 120)
            result[result.length - 1] = {
                start: last.start,
                end: edit.end,
                text: `${last.text}${text.slice(last.end, edit.start)}${edit.text}`,
            };
        else
            result.push(edit);
    }
    return result;
}
class Writer {
    document;
    source;
    cors;
    constructor(document) {
        this.document = document;
        this.cors = document.kind === 'cors';
    }
    write(change) {
        switch (change.kind) {
            case 'add-items':
                return this.addItems(change.path, change.items);
            case 'add-member':
                return this.addMember(change.path, change.name, change.items);
            case 'set':
                return this.set(change.path, change.value);
            case 'append':
                return this.append(change.bodies.map((body) => this.named(body)));
        }
    }
    get text() {
        return this.source?.text ?? '';
    }
    /** Where a value stands that is really there, within what encloses it and in the same file as all else. */
    range(path) {
        if (valueAt(this.document.value, path) === undefined)
            return undefined;
        const { source, start, end } = this.document.locate(path);
        this.source ??= source;
        if (source !== this.source && source.text !== this.source.text)
            return undefined;
        if (path.length > 0) {
            const outer = this.document.locate(path.slice(0, -1));
            // An anchor or a local stands elsewhere, and others use it too.
            if (outer.source.path !== source.path || start < outer.start || end > outer.end)
                return undefined;
        }
        return { start, end };
    }
    ranges(path, count) {
        const found = [];
        for (let index = 0; index < count; index++) {
            const range = this.range([...path, index]);
            if (range === undefined)
                return undefined;
            found.push(range);
        }
        return found;
    }
    syntax(like) {
        const { language } = this.document;
        if (language === 'hcl' || language === 'hcl-document')
            return hclSyntax;
        if (language === 'json')
            return jsonSyntax(slashComments);
        return {
            comments: hashComments,
            colon: ':',
            lineEndsMember: false,
            string: (text) => yamlText(text, like),
            key: (name, neighbour) => /^\{\s*"/.test(neighbour) || !/^[A-Za-z][\w:/.-]*$/.test(name) ? JSON.stringify(name) : name,
        };
    }
    /** The quotes that a part of the text uses. */
    quotes(range) {
        return /["']/.exec(this.text.slice(range.start, range.end))?.[0] ?? '';
    }
    addItems(path, added) {
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined)
            return undefined;
        const { language } = this.document;
        if (Array.isArray(value)) {
            const items = this.ranges(path, value.length);
            if (items === undefined)
                return undefined;
            if (language === 'xml') {
                const last = items.at(-1);
                const list = String(path.at(-1));
                if (last !== undefined)
                    return addElements(this.text, last, list, added);
                return addToRule(this.text, range, list, added);
            }
            if (this.text[range.start] === '[')
                return addToList(this.text, range, items, added, this.syntax(this.quotes(range)));
            const only = items[0];
            if (only === undefined)
                return this.addMember(path.slice(0, -1), String(path.at(-1)), added);
            // A lone text that was read as a list of one.
            if (items.length === 1 && only.start === range.start && only.end === range.end)
                return this.loneToList(path.slice(0, -1), only, value[0], added);
            return language === 'yaml' ? addToBlock(this.text, items.at(-1), added) : undefined;
        }
        return value === undefined ? undefined : this.loneToList(path.slice(0, -1), range, value, added);
    }
    loneToList(outer, lone, value, added) {
        const { language } = this.document;
        if (typeof value !== 'string')
            return undefined;
        // What only deployment fills in may already be a list.
        const [whole, ...others] = (0,symbol/* cutSymbols */.kz)(value);
        if (typeof whole === 'object' && whole.kind === 'parameter' && others.length === 0)
            return undefined;
        if (language === 'json')
            return this.text[lone.start] === '"' ? toList(lone, added, this.syntax(''), this.text) : undefined;
        if (language === 'hcl')
            return toList(lone, added, this.syntax(''), this.text);
        if (language !== 'yaml')
            return undefined;
        const container = this.range(outer);
        if (container === undefined)
            return undefined;
        if (this.text[container.start] !== '{')
            return loneToBlock(this.text, lone, added);
        const line = this.text.slice(lineStart(this.text, lone.start), lone.start);
        const tag = /(?:[!&][^\s[\]{},]*[ \t]+)*$/.exec(line)[0];
        return toList({ start: lone.start - tag.length, end: lone.end }, added, this.syntax(this.quotes(lone)), this.text);
    }
    addMember(path, name, items) {
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || !(0,base_value/* isObject */.G)(value))
            return undefined;
        const written = this.names[name] ?? name;
        if (this.document.language === 'xml')
            return addToRule(this.text, range, name, items);
        const last = this.innerEnd(path);
        if (this.text[range.start] === '{' && this.document.language !== 'hcl-document')
            return addMember(this.text, range, last === undefined ? undefined : { start: range.start + 1, end: last }, written, [...items], this.syntax(this.quotes(range)));
        if (this.document.language !== 'yaml' || last === undefined)
            return undefined;
        return addToMap(this.text, range.start, last, written, items);
    }
    set(path, value) {
        const old = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || typeof old !== 'string' || (0,symbol/* holdsSymbol */.hC)(old))
            return undefined;
        const like = this.text.slice(range.start, range.end);
        const { language } = this.document;
        if (/[\r\n]/.test(like) || language === 'xml')
            return undefined;
        const plain = language === 'yaml' && like === old;
        if (!plain && !/^(["'])[\s\S]*\1$/.test(like))
            return undefined;
        const text = language === 'yaml' ? yamlText(value, like) : language === 'json' ? JSON.stringify(value) : hclText(value);
        return [{ ...range, text }];
    }
    append(bodies) {
        const path = this.cors ? [] : ['Statement'];
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || value === undefined)
            return undefined;
        const { language } = this.document;
        const list = Array.isArray(value);
        const items = this.ranges(path, (0,base_value/* asList */.D)(value).length);
        if (items === undefined)
            return undefined;
        const last = items.at(-1);
        if (language === 'xml')
            return this.appendXml(range, last, bodies);
        if (language === 'hcl-document')
            return last === undefined ? undefined : appendBlocks(this.text, last, bodies);
        const syntax = this.syntax(this.quotes(last ?? range));
        const flow = language !== 'yaml' || this.cors || this.text[this.range([])?.start ?? 0] === '{';
        if (list && this.text[range.start] === '[' && (flow || last !== undefined))
            return appendObjects(this.text, range, items, bodies, syntax);
        const alone = last !== undefined && last.start === range.start && last.end === range.end;
        if (alone && this.text[range.start] === '{')
            return objectToList(this.text, range, bodies, syntax);
        if (language !== 'yaml')
            return undefined;
        if (last === undefined)
            return emptyToBlock(this.text, range, bodies);
        const end = this.endOf([...path, items.length - 1]);
        if (end === undefined)
            return undefined;
        const dashed = appendToBlock(this.text, last.start, end, bodies);
        return dashed ?? (items.length === 1 ? mapToBlock(this.text, last.start, end, bodies) : undefined);
    }
    appendXml(range, last, bodies) {
        if (last !== undefined && !/^<(?:[\w.-]+:)?CORSRule[\s/>]/.test(this.text.slice(last.start, last.start + 80)))
            return undefined;
        return appendRules(this.text, range, last, bodies);
    }
    /** Where a value ends; the end of a block of YAML also covers the blank lines behind it, so its last part counts. */
    endOf(path) {
        const range = this.range(path);
        if (range === undefined)
            return undefined;
        return /[[{"']/.test(this.text[range.start] ?? '') ? range.end : (this.innerEnd(path) ?? range.end);
    }
    /** Where the last part of a list or an object ends; undefined if it has none. */
    innerEnd(path) {
        const value = valueAt(this.document.value, path);
        const outer = this.range(path);
        const steps = Array.isArray(value) ? value.map((_, index) => index) : (0,base_value/* isObject */.G)(value) ? Object.keys(value) : [];
        let end;
        for (const step of steps) {
            const range = this.range([...path, step]);
            // A list that is not there has the place of its rule.
            if (range === undefined || (range.start === outer?.start && range.end === outer.end))
                continue;
            end = Math.max(end ?? 0, this.endOf([...path, step]) ?? range.end);
        }
        return end;
    }
    get names() {
        if (!this.cors || this.document.language === 'xml')
            return {};
        if (this.document.language === 'hcl-document')
            return {};
        // CloudFormation calls one of the lists otherwise.
        return /\bCorsRules\b|\bExposedHeaders\b/.test(this.document.source.text) ? { ExposeHeaders: 'ExposedHeaders' } : {};
    }
    named(body) {
        const { names } = this;
        return Object.fromEntries(Object.entries(body).map(([name, value]) => [names[name] ?? name, value]));
    }
}

;// CONCATENATED MODULE: ./.build/check/fix/fix.js









/** Most plans that are tried for one requirement. */
const maximumPlans = 40;
/**
 * The least change that makes a missing requirement satisfied, proven by asking the requirement again of the changed
 * documents; undefined when there is none: the requirement is not missing, a Deny stands against it, its documents are
 * not in the repository, or a part is not known that must be.
 */
function fixFor(detail, task, context) {
    if (detail.requirement.verdict !== 'missing' || detail.answer.explicitDeny === true)
        return undefined;
    const { request, values } = task;
    const { service } = request;
    const subject = { prepared: context.prepared, service, task: request.task, principal: request.principal };
    const chosen = request.origin === 'action' || request.origin === 'wildcard';
    let tried = 0;
    for (const plan of plansFor(detail.need, subject, task, detail.places, context)) {
        if (++tried > maximumPlans)
            return undefined;
        const changes = grouped(plan);
        if (!isSatisfiedAfter(detail.need, subject, values, changes))
            continue;
        const edits = written(changes);
        if (edits === undefined)
            continue;
        return { description: plan.description, safety: chosen || plan.review ? 'review' : 'safe', edits };
    }
    return undefined;
}
function* plansFor(need, subject, task, places, context) {
    const { values, declared } = task;
    if ('allow' in need)
        yield* grantPlans(need, subject, values, declared, places, context);
    else if ('trust' in need)
        yield* trustPlans(need, subject, context);
    else if ('cors' in need)
        yield* corsPlans(need, subject, values, context);
    else if ('resourcePolicy' in need)
        yield* resourcePolicyPlans(need, subject, values, declared, context);
    else if ('anyOf' in need)
        for (const alternative of need.anyOf) {
            const plan = together(alternative.needs, subject, task, places, context);
            if (plan !== undefined)
                yield plan;
        }
}
/** The first plan of each part that is missing, as one. */
function together(needs, subject, task, places, context) {
    const plans = [];
    for (const need of needs) {
        if ((0,check_need/* answerNeed */.xR)(need, subject, task.values, false).truth === 'true')
            continue;
        let plan;
        let tried = 0;
        for (const each of plansFor(need, subject, task, places, context)) {
            if (++tried > maximumPlans)
                break;
            if (!isSatisfiedAfter(need, subject, task.values, grouped(each)))
                continue;
            plan = each;
            break;
        }
        if (plan === undefined)
            return undefined;
        plans.push(plan);
    }
    if (plans.length === 0)
        return undefined;
    return {
        parts: plans.flatMap((plan) => plan.parts),
        description: fixMessage.both(plans.map((plan) => plan.description)),
        review: plans.some((plan) => plan.review),
    };
}
/** The changes by document; statements for the same place become one change. */
function grouped({ parts }) {
    const found = new Map();
    for (const { document, change } of parts) {
        const list = found.get(document) ?? [];
        found.set(document, list);
        const earlier = change.kind === 'append' ? list.findIndex((other) => other.kind === 'append') : -1;
        if (change.kind !== 'append' || earlier < 0)
            list.push(change);
        else
            list[earlier] = { kind: 'append', bodies: [...bodiesOf(list[earlier]), ...change.bodies] };
    }
    return found;
}
const bodiesOf = (change) => (change.kind === 'append' ? change.bodies : []);
function written(changes) {
    const edits = [];
    for (const [document, list] of changes) {
        const found = editDocument(document, list);
        if (found === undefined)
            return undefined;
        edits.push(...found);
    }
    return edits;
}
/** Asks the need again of a workspace in which the documents are changed; nothing else is compiled anew. */
function isSatisfiedAfter(need, subject, values, changes) {
    const { prepared } = subject;
    const replaced = new Map();
    for (const [document, list] of changes)
        replaced.set(document, { ...document, value: applyChanges(document.value, list) });
    const after = (document) => {
        for (const [old, changed] of replaced)
            if (sameDocument(old, document))
                return changed;
        return document;
    };
    const principals = prepared.principals.map((principal) => changedPrincipal(principal, after));
    const { workspace } = prepared;
    const changed = {
        ...prepared,
        principals,
        compiled: (document) => (isNew(document, replaced) ? (0,iam_compile/* compilePolicy */.C)(document.value) : prepared.compiled(document)),
        workspace: {
            ...workspace,
            keys: workspace.keys.map((key) => (key.policy === undefined ? key : { ...key, policy: after(key.policy) })),
            buckets: workspace.buckets.map((bucket) => ({
                ...bucket,
                ...(bucket.cors === undefined ? {} : { cors: after(bucket.cors) }),
                ...(bucket.policy === undefined ? {} : { policy: after(bucket.policy) }),
            })),
        },
    };
    const principal = subject.principal === undefined ? undefined : principals[prepared.principals.indexOf(subject.principal)];
    return (0,check_need/* answerNeed */.xR)(need, { ...subject, prepared: changed, principal }, values, false).truth === 'true';
}
const isNew = (document, replaced) => [...replaced.values()].includes(document);
function changedPrincipal(prepared, after) {
    const { principal } = prepared;
    const attached = (policy) => {
        if (policy.document === undefined)
            return policy;
        const document = after(policy.document);
        return document === policy.document ? policy : { ...policy, document, value: document.value };
    };
    const policies = principal.policies.map(attached);
    const boundary = principal.boundary === undefined ? undefined : attached(principal.boundary);
    const trust = principal.trust === undefined ? undefined : after(principal.trust);
    const same = policies.every((policy, index) => policy === principal.policies[index]) &&
        boundary === principal.boundary &&
        trust === principal.trust;
    if (same)
        return prepared;
    const compile = (policy, old, was) => (policy === old ? was : (0,iam_compile/* compilePolicy */.C)(policy.document.value));
    return {
        ...prepared,
        principal: { ...principal, policies, ...(boundary && { boundary }), ...(trust && { trust }) },
        identity: policies.map((policy, index) => compile(policy, principal.policies[index], prepared.identity[index])),
        boundaries: boundary === undefined ? prepared.boundaries : [compile(boundary, principal.boundary, prepared.boundaries[0])],
        trust: trust === undefined || trust === principal.trust ? prepared.trust : (0,iam_compile/* compilePolicy */.C)(trust.value),
    };
}

// EXTERNAL MODULE: ./.build/model/located.js
var located = __webpack_require__(8342);
;// CONCATENATED MODULE: ./.build/check/given.js



/**
 * The tasks that follow from resources which pass a role to a service: `aws_sagemaker_flow_definition.role_arn` says
 * that the role runs human review workflows, with that output location and key.
 */
function givenTasks(prepared, services) {
    const requests = [];
    for (const resource of prepared.workspace.services)
        for (const service of services)
            for (const [name, task] of Object.entries(service.tasks))
                for (const source of task.givenBy ?? []) {
                    if (!source.types.includes(resource.resourceType))
                        continue;
                    const attributes = (0,located/* plain */.pj)(resource.attributes);
                    const role = attribute(attributes, source.role);
                    const principal = prepared.principals.find((entry) => entry.principal.arn === role);
                    if (role === undefined || principal === undefined)
                        continue;
                    const declared = parametersOf(attributes, source);
                    const id = `${service.id}/${name}`;
                    if (requests.some((other) => isSame(other, id, principal, declared)))
                        continue;
                    requests.push({
                        id,
                        service,
                        task,
                        origin: 'resource',
                        declared,
                        principal,
                        source: resource.span,
                        assumed: [...new Set([...principal.principal.assumed, ...resource.assumed])],
                    });
                }
    return requests;
}
function isSame(other, id, principal, declared) {
    return other.id === id && other.principal === principal && JSON.stringify(other.declared) === JSON.stringify(declared);
}
/** What the resource says of the task's parameters. A value that is not known at all says nothing. */
function parametersOf(attributes, source) {
    const found = {};
    for (const [parameter, paths] of Object.entries(source.parameters ?? {})) {
        const value = attribute(attributes, paths);
        if (value !== undefined && !isOneSymbol(value))
            found[parameter] = value;
    }
    for (const [parameter, paths] of Object.entries(source.locations ?? {})) {
        const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(attribute(attributes, paths) ?? '');
        if (match === null)
            continue;
        found[`${parameter}-bucket`] = match[1];
        const prefix = match[2] ?? '';
        if (prefix !== '')
            found[`${parameter}-prefix`] = prefix.endsWith('/') ? prefix : `${prefix}/`;
    }
    return found;
}
/** The text at the first path that is there; a block of HCL is a list of one. */
function attribute(value, paths) {
    for (const path of paths) {
        let at = value;
        for (const step of path.split('.')) {
            if (Array.isArray(at))
                at = at[0];
            at = (0,base_value/* isObject */.G)(at) ? at[step] : undefined;
        }
        if (typeof at === 'string')
            return at;
    }
    return undefined;
}
function isOneSymbol(text) {
    const [first, ...rest] = (0,symbol/* cutSymbols */.kz)(text);
    return rest.length === 0 && typeof first === 'object' && first.kind === 'parameter';
}

;// CONCATENATED MODULE: ./.build/check/implied.js




/**
 * The bucket tasks that follow from the tasks of principals: a bucket whose images workers see must answer their
 * browsers. They follow from a declared parameter, and from the bucket of a template that a role's policies name.
 */
function impliedTasks(answered, prepared) {
    const requests = [];
    for (const { request, values } of answered) {
        if (request.origin === 'wildcard')
            continue;
        for (const implied of request.task.implies ?? []) {
            const declared = request.declared[implied.of] ?? request.declared['bucket'];
            // What nobody declared and the assignment took is a guess unless a template holds such a bucket.
            const name = declared ?? (request.origin === 'config' ? undefined : values[implied.of]);
            const bucket = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(implied.of, name));
            const found = (0,catalogue.findTask)(implied.task);
            if (bucket === undefined || found === undefined)
                continue;
            const known = bucket.content === implied.content;
            if (!known && !(bucket.content === undefined && implied.content === 'images' && bucket.cors !== undefined))
                continue;
            requests.push({
                ...found,
                origin: originOf(request, bucket, known, declared !== undefined),
                declared: {},
                bucket,
                assumed: known
                    ? []
                    : [`the content of bucket ${(0,findings_message/* code */.aY)(bucket.label ?? bucket.name)} is not declared; images are taken`],
            });
        }
    }
    return requests;
}
/** A guess about what a bucket holds is no ground for an error, unless somebody gave it a CORS configuration. */
function originOf(request, bucket, known, declared) {
    return (known || bucket.corsAbsent !== true) && declared ? request.origin : 'action';
}

// EXTERNAL MODULE: ./.build/iam/evaluate.js + 1 modules
var evaluate = __webpack_require__(8903);
// EXTERNAL MODULE: ./.build/check/context.js
var check_context = __webpack_require__(4694);
;// CONCATENATED MODULE: ./.build/check/infer.js






/**
 * The tasks that a principal's Allow statements say somebody will do. Only exact action names and wildcards within one
 * service count; `*` says nothing. An action that a Deny covers does not count.
 */
function inferTasks(principal, services, prepared) {
    if (!principal.known)
        return [];
    if (!mayMention(principal.principal, services))
        return [];
    const grants = grantsOf(principal.principal);
    const denies = (0,check_prepared/* policyValues */.hm)(principal.principal).some((value) => (0,check_prepared/* statementsOf */.GX)(value).some((statement) => statement['Effect'] !== 'Allow'));
    const requests = [];
    for (const service of services)
        for (const [name, task] of Object.entries(service.tasks)) {
            const origin = seen(task, grants, denies ? (action, resource) => denied(action, resource, principal, prepared) : () => false);
            if (origin !== undefined)
                requests.push({
                    id: `${service.id}/${name}`,
                    service,
                    task,
                    origin,
                    declared: {},
                    principal,
                    assumed: [...principal.principal.assumed],
                });
        }
    return requests;
}
function grantsOf(principal) {
    const exact = new Map();
    const wildcards = [];
    for (const statement of (0,check_prepared/* policyValues */.hm)(principal).flatMap(check_prepared/* statementsOf */.GX)) {
        if (statement['Effect'] !== 'Allow')
            continue;
        const resources = (0,base_value/* asList */.D)(statement['Resource']).filter((resource) => typeof resource === 'string');
        for (const action of (0,base_value/* asList */.D)(statement['Action'])) {
            if (typeof action !== 'string' || !prefixes.has(prefixOf(action)))
                continue;
            const text = action.toLowerCase();
            if (/[*?]/.test(text))
                wildcards.push({ prefix: prefixOf(text), pattern: (0,iam_pattern/* parsePattern */.EY)(text), resources });
            else
                exact.set(text, [...(exact.get(text) ?? []), ...resources]);
        }
    }
    return { exact, wildcards };
}
function seen(task, { exact, wildcards }, isDenied) {
    let origin;
    for (const action of task.seenFrom ?? []) {
        const text = action.toLowerCase();
        if (exact.get(text)?.some((resource) => !isDenied(action, resource)))
            return 'action';
        origin ??= wildcards.some(({ prefix, pattern, resources }) => text.startsWith(prefix) &&
            (0,iam_pattern/* intersects */.HY)(pattern, (0,iam_pattern/* literal */.eu)(text)) === 'true' &&
            resources.some((resource) => !isDenied(action, resource)))
            ? 'wildcard'
            : undefined;
    }
    return origin;
}
function denied(action, resource, principal, prepared) {
    const sample = resource === '*' ? '*' : (0,templates/* instances */.VF)(resource).at(-1);
    const context = (0,check_context/* requestContext */.V)({
        action,
        manner: 'direct',
        service: action.split(':')[0],
        principalArn: principal.principal.arn,
        account: principal.account,
        region: undefined,
        resourceAccount: undefined,
        extra: {},
    });
    return ((0,evaluate/* evaluate */._3)({
        principal: principal.principal.arn,
        action: (0,iam_pattern/* literal */.eu)(action),
        resource: resource === '*' ? (0,iam_pattern/* literal */.eu)('*') : (0,iam_pattern/* parsePattern */.EY)(sample),
        context,
    }, (0,check_prepared/* identitySide */.gV)(prepared, principal)).decision === 'explicitDeny');
}
/**
 * Whether a principal's policies may name a service that tasks are inferred from. Most do not; they cost a look at
 * their text. An escape in JSON may hide a name.
 */
function mayMention({ policies, span }, services) {
    if (prefixes === undefined) {
        const all = services.flatMap((service) => Object.values(service.tasks).flatMap((task) => (task.seenFrom ?? []).map((action) => prefixOf(action))));
        prefixes = new Set(all);
        spelled = new RegExp([...prefixes, String.raw `\\[uU]`, String.raw `\\x`].join('|'), 'i');
    }
    // Only a file that is a policy as it stands spells its actions out: templates put them together.
    const plain = span === undefined;
    return policies.some(({ document, value }) => document === undefined
        ? mentions(value)
        : (!plain || spelled.test(document.source.text)) && mentions(document.value));
}
/** The prefixes of all actions that tasks are inferred from, in lower case with colon. */
let prefixes;
/** The same as an expression for the text of a document. */
let spelled;
/** Does an Action element name one of these services? */
function mentions(value) {
    for (const statement of (0,check_prepared/* statementsOf */.GX)(value))
        for (const action of (0,base_value/* asList */.D)(statement['Action']))
            if (typeof action === 'string' && prefixes.has(prefixOf(action)))
                return true;
    return false;
}
const prefixOf = (action) => action.slice(0, action.indexOf(':') + 1).toLowerCase();

;// CONCATENATED MODULE: ./.build/check/place.js
/** Offsets to lines and columns. */
function toLocation(span) {
    const start = span.source.positionAt(span.start);
    const end = span.source.positionAt(span.end);
    return {
        path: span.source.path,
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
    };
}
const locate = (place) => toLocation(place.document.locate(place.path));

;// CONCATENATED MODULE: ./.build/check/rules.js

/** Applies `rules:` and `suppressions:`; `task#requirement` is stronger than `task`. A suppressed finding stays, marked. */
function applyRules(findings, configuration, today) {
    const kept = [];
    for (const finding of findings) {
        const setting = configuration.rules[`${finding.rule}#${finding.requirement ?? ''}`] ?? configuration.rules[finding.rule];
        if (setting === 'off')
            continue;
        const shown = setting === undefined ? finding : changed(finding, { severity: setting });
        const suppression = configuration.suppressions.find((entry) => (entry.rule === finding.rule || entry.rule === `${finding.rule}#${finding.requirement ?? ''}`) &&
            (entry.principal === undefined || entry.principal === finding.principal) &&
            (entry.path === undefined || matchesGlob(entry.path, finding.location.path)) &&
            (entry.until === undefined || entry.until >= today));
        kept.push(suppression === undefined ? shown : changed(shown, { suppressed: { reason: suppression.reason } }));
    }
    return kept;
}
/** A copy with other members that leaves what is computed on demand uncomputed. */
function changed(finding, members) {
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(finding));
    return Object.assign(copy, members);
}
/** `**` crosses folders, `*` and `?` do not. The path is matched as a whole. */
function matchesGlob(glob, path) {
    return variants(glob.replace(/^\.\//, '')).some((variant) => {
        const tokens = variant
            .split(/(\*\*|\*|\?)/)
            .filter((part) => part !== '')
            .map((part) => {
            if (part === '**')
                return { kind: 'star', of: 'any' };
            if (part === '*')
                return { kind: 'star', of: 'segment' };
            return part === '?' ? { kind: 'one', of: 'segment' } : { kind: 'text', text: part };
        });
        return (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* literal */.eu)(path), tokens) === 'true';
    });
}
/** `**` with its slash may also stand for no folder at all. */
function variants(glob) {
    const at = glob.indexOf('**/');
    if (at < 0)
        return [glob];
    const head = glob.slice(0, at);
    return variants(glob.slice(at + 3))
        .flatMap((rest) => [`${head}${rest}`, `${head}**\u0000/${rest}`])
        .map((text) => text.replaceAll('\u0000', ''));
}

// EXTERNAL MODULE: ./.build/check/assign.js
var check_assign = __webpack_require__(8120);
;// CONCATENATED MODULE: ./.build/check/task.js








const levelOf = (need) => need.level === 'warn' ? 'notice' : need.level === 'part' || need.inferred ? 'warning' : 'error';
const verdictOf = { true: 'satisfied', false: 'missing', unknown: 'unknown' };
/** Answers every requirement of a task under the best assignment of what was not declared. */
function answerTask(request, prepared) {
    const { service, task, principal } = request;
    const subject = { prepared, service, task, principal };
    const shown = effectiveParameters(request);
    const declared = workingValues(request, prepared, shown);
    const inferred = request.origin === 'action' || request.origin === 'wildcard';
    const versioned = isVersioned(declared, prepared);
    const needs = task.needs.filter((need) => (0,check_assign/* applies */.Br)(need, {
        ...shown,
        ...(declared['kms-key'] === undefined ? {} : { 'kms-key': declared['kms-key'] }),
        ...(request.bucket === undefined ? {} : { bucket: request.bucket.name }),
    }, versioned) && !(inferred && need.companion === true));
    const values = (0,check_assign/* assign */.kp)(needs, subject, declared);
    const who = principal === undefined
        ? `bucket ${request.bucket === undefined ? '' : shownBucket(request.bucket)}`
        : `${kindOf(principal)} \`${principal.principal.name}\``;
    const details = needs.map((need) => {
        const explained = () => leniently(need, (0,check_need/* answerNeed */.xR)(need, subject, values, true), declared, values, subject);
        // Why something is satisfied is asked for by few reporters; why it is not, by all.
        if ((0,check_need/* answerNeed */.xR)(need, subject, values, false).truth === 'true')
            return detailOf(need, 'satisfied', explained, who);
        const answer = explained();
        return detailOf(need, verdictOf[answer.truth], () => answer, who);
    });
    const requirements = details.map((detail) => detail.requirement);
    return {
        request,
        details,
        values,
        declared,
        result: {
            task: request.id,
            title: task.title,
            principal: principal?.principal.name ?? null,
            ...(request.bucket === undefined ? {} : { bucket: shownBucket(request.bucket) }),
            origin: request.origin,
            verdict: taskVerdict(requirements),
            with: Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, (0,symbol/* showSymbols */.tq)(value)])),
            assumed: [...request.assumed, ...assumptions(needs, declared, values)],
            requirements,
            ...(service.lifecycle?.state === 'ended' ? { ended: service.lifecycle.date } : {}),
        },
    };
}
/** A need with its verdict; words and places are made when they are asked for. */
function detailOf(need, verdict, explain, who) {
    const answer = once(explain);
    const facts = once(() => {
        const { actions, resource, detail, explicitDeny } = answer();
        return {
            need,
            verdict,
            who: 'allow' in need && need.whose !== undefined ? `the ${need.whose}` : who,
            actions,
            resource,
            ...(detail === undefined ? {} : { detail }),
            ...(explicitDeny === undefined ? {} : { explicitDeny }),
        };
    });
    const message = once(() => (0,findings_message/* requirementMessage */.ll)(facts()));
    // Positions cost a second parse of the document.
    const locations = once(() => uniqueLocations(answer().places.map(locate)));
    const help = verdict === 'satisfied' ? undefined : (0,findings_message/* requirementHelp */.hF)(facts());
    const unknownReason = verdict === 'unknown' ? answer().unknownReason : undefined;
    const requirement = {
        id: need.id,
        verdict,
        level: levelOf(need),
        get message() {
            return message();
        },
        ...(need.failure === undefined ? {} : { failure: need.failure }),
        ...(help === undefined ? {} : { help }),
        url: need.source,
        get locations() {
            return locations();
        },
        ...(unknownReason === undefined ? {} : { unknownReason }),
    };
    return {
        need,
        requirement,
        get answer() {
            return answer();
        },
        get places() {
            return answer().places;
        },
    };
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/**
 * missing if an error-level requirement is missing; a task that has only lesser requirements is missing when one of
 * them is. Else unknown if one is unknown, else satisfied.
 */
function taskVerdict(requirements) {
    const deciding = requirements.some((requirement) => requirement.level === 'error') ? ['error'] : ['warning', 'notice'];
    if (requirements.some((requirement) => requirement.verdict === 'missing' && deciding.includes(requirement.level)))
        return 'missing';
    return requirements.some((requirement) => requirement.verdict === 'unknown') ? 'unknown' : 'satisfied';
}
/**
 * Objects of a bucket without a declared prefix: if no prefix is wholly covered but some objects are, the objects that
 * are used may be just those.
 */
function leniently(need, answer, declared, values, subject) {
    if (answer.truth !== 'false' || answer.explicitDeny === true || !('allow' in need) || typeof need.on !== 'string')
        return answer;
    if (/\{(digits|any)\}/.test(need.on) && coversOne(need, need.on, subject, values))
        return {
            ...answer,
            truth: 'unknown',
            unknownReason: 'some-resources',
            detail: 'only some resources of that name are allowed, and the part that no parameter names is not known',
        };
    const prefix = (0,templates/* namesIn */.wX)(need.on).find((name) => name.endsWith('-prefix'));
    if (prefix === undefined || declared[prefix] !== undefined || !need.on.endsWith('*'))
        return answer;
    const single = { ...need, on: need.on.slice(0, -1) };
    const bucket = prefix.replace('-prefix', '-bucket');
    const covered = suffixed(subject).some(([name, key]) => {
        const tried = { ...values, [bucket]: declared[bucket] ?? name, [prefix]: key };
        return (0,check_need/* answerNeed */.xR)(single, subject, tried, false).truth === 'true';
    });
    if (!covered)
        return answer;
    return {
        ...answer,
        truth: 'unknown',
        unknownReason: 'some-objects',
        detail: 'only objects with some names are allowed, and no prefix is declared',
    };
}
/** A bucket without a name of its own goes by what its template calls it. */
const shownBucket = ({ name, label }) => ((0,symbol/* holdsSymbol */.hC)(name) ? (label ?? (0,symbol/* showSymbols */.tq)(name)) : name);
/** Is one whole ARN of the set allowed: a creation time or an id that no parameter can state? */
function coversOne(need, template, subject, values) {
    if (subject.principal === undefined)
        return false;
    const wanted = (0,templates/* fillTemplate */.ou)(template, values);
    return (0,check_need/* allowedResources */.gj)(subject.principal).some((resource) => !/[*?{]/.test(resource) &&
        (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* literal */.eu)(resource), wanted) === 'true' &&
        (0,check_need/* answerNeed */.xR)({ ...need, on: resource }, subject, values, false).truth === 'true');
}
/** Buckets and keys of a principal's object ARNs whose wildcard is not at the end, such as `*.jpg`. */
function suffixed(subject) {
    const found = [];
    for (const resource of subject.principal === undefined ? [] : (0,check_need/* allowedResources */.gj)(subject.principal)) {
        const match = /^arn:[^:]*:s3:::([^/]+)\/(.*\*[^*]+)$/.exec(resource);
        if (match !== null)
            found.push([match[1].replaceAll('*', templates/* FRESH */.Nz), match[2].replaceAll('*', templates/* FRESH */.Nz)]);
    }
    return found;
}
/** Declared parameters, `bucket` spread over input and output, defaults of task and configuration added. */
function effectiveParameters(request) {
    const { task, declared } = request;
    const shown = {};
    for (const [name, value] of Object.entries(declared)) {
        if (name === 'bucket' && !task.parameters.includes('bucket')) {
            for (const target of ['input-bucket', 'output-bucket'])
                if (task.parameters.includes(target) && declared[target] === undefined)
                    shown[target] = value;
        }
        else
            shown[name] = value;
    }
    return shown;
}
function workingValues(request, prepared, shown) {
    const { principal, task } = request;
    const defaults = prepared.workspace.configuration.defaults;
    const keyRegion = shown['kms-key']?.startsWith('arn:') ? shown['kms-key'].split(':')[3] || undefined : undefined;
    const region = shown['region'] ?? defaults.region ?? keyRegion;
    const partition = defaults.partition ??
        principal?.partition ??
        (region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : undefined);
    // The account of a template is any account: the assignment finds the symbol where the policies name it.
    const own = principal?.account !== undefined && (0,symbol/* holdsSymbol */.hC)(principal.account) ? undefined : principal?.account;
    const account = shown['account'] ?? own ?? defaults.account;
    const values = { ...task.defaults, ...shown, region, partition, account };
    for (const name of ['bucket', 'input-bucket', 'output-bucket']) {
        const value = values[name];
        const bucket = value === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(name, value));
        if (bucket === undefined)
            continue;
        if (bucket.name !== (0,templates/* plainName */.MH)(name, value))
            values[name] = bucket.name;
        if (bucket.kmsKey !== undefined && task.parameters.includes('kms-key'))
            values['kms-key'] ??= bucket.kmsKey;
    }
    if (request.bucket !== undefined)
        values['bucket'] ??= request.bucket.name;
    if (values['execution-role'] === undefined && task.principal === 'service-role')
        values['execution-role'] = principal?.principal.arn;
    for (const name of ['role', 'execution-role']) {
        const value = values[name];
        if (value === undefined || value.startsWith('arn:'))
            continue;
        values[name] =
            (0,check_prepared/* findPrincipal */.c7)(prepared, value)?.principal.arn ??
                `arn:${partition ?? 'aws'}:iam::${account ?? templates/* FRESH */.Nz}:role/${value}`;
    }
    const kmsKey = values['kms-key'];
    if (kmsKey !== undefined && !kmsKey.startsWith('arn:')) {
        const known = prepared.workspace.keys.find((key) => key.arn.endsWith(`/${kmsKey.replace(/^key\//, '')}`));
        values['kms-key'] =
            known?.arn ??
                `arn:${partition ?? 'aws'}:kms:${region ?? templates/* FRESH */.Nz}:${account ?? templates/* FRESH */.Nz}:key/${kmsKey.replace(/^key\//, '')}`;
    }
    return values;
}
function isVersioned(values, prepared) {
    return ['bucket', 'input-bucket'].some((name) => {
        const value = values[name];
        return value !== undefined && (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(name, value))?.versioned === true;
    });
}
/** What was taken for parameters that nobody declared. */
function assumptions(needs, declared, values) {
    const names = [...new Set(needs.flatMap((need) => (0,check_assign/* templatesIn */.bU)(need).flatMap(templates/* namesIn */.wX)))].filter((name) => declared[name] === undefined);
    return names.flatMap((name) => {
        const value = values[name];
        if (value === undefined || name === 'partition' || (name.endsWith('-prefix') && value === ''))
            return [];
        if (value === templates/* FRESH */.Nz && (name === 'region' || name === 'account' || name.endsWith('-prefix')))
            return [];
        if (value === templates/* FRESH */.Nz || value === templates/* anyRole */.Xl)
            return [`${name} is not declared; any will do`];
        return [`${name} is not declared; ${(0,findings_message/* code */.aY)((0,templates/* showValue */.vp)(value))} is taken`];
    });
}
function kindOf(principal) {
    const arn = principal.principal.arn;
    if (arn?.includes(':user/'))
        return 'user';
    if (arn?.includes(':group/'))
        return 'group';
    return arn === undefined && !principal.principal.span ? 'policy' : 'role';
}
function uniqueLocations(locations) {
    const seen = new Set();
    return locations.filter((location) => {
        const key = JSON.stringify(location);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}

;// CONCATENATED MODULE: ./.build/check/check.js














const rank = { error: 2, warning: 1, notice: 0 };
const originSeverity = {
    config: 'error',
    resource: 'error',
    action: 'warning',
    wildcard: 'notice',
};
/** The lower of two severities. */
const lower = (a, b) => (rank[a] < rank[b] ? a : b);
/** Checks a workspace: which tasks there are, what each requirement answers, what is to be shown. Pure. */
function checkWorkspace(workspace, tool, today = '9999-12-31') {
    const prepared = (0,check_prepared/* prepare */.iA)(workspace);
    const direct = allRequests(prepared)
        .map((request) => answerTask(request, prepared))
        .filter(isGranted);
    const answered = addImplied(direct, prepared);
    const exact = answered.filter((task) => task.request.origin !== 'wildcard');
    const found = [
        ...syntaxFindings(workspace),
        ...givenUpFindings(workspace),
        ...exact.flatMap((task) => taskFindings(task, { prepared, answered })),
        ...wildcardFindings(answered, { prepared, answered }),
        ...lifecycleFindings(answered, prepared),
    ];
    const kept = applyRules(found, workspace.configuration, today);
    numberFingerprints(kept);
    return report(workspace, tool, answered, kept);
}
/**
 * An inferred task counts only if the action it was seen from is granted where it takes effect: an action listed on
 * ARNs of other kinds says nothing about what somebody will do.
 */
function isGranted({ request, details }) {
    if (request.origin !== 'action' && request.origin !== 'wildcard')
        return true;
    const seen = new Set(request.task.seenFrom);
    return !details.some(({ need, requirement }) => requirement.verdict === 'missing' && (0,check_need/* actionsOf */.Ro)(need).some((action) => seen.has(action)));
}
/** Declared tasks in their order, tasks that follow for buckets, and inferred ones for the rest. */
function allRequests(prepared) {
    const requests = [];
    const byRole = new Map();
    for (const request of givenTasks(prepared, catalogue.services))
        byRole.set(request.principal, [...(byRole.get(request.principal) ?? []), request]);
    for (const principal of prepared.principals) {
        const declared = principal.principal.tasks;
        if (declared === undefined) {
            const given = byRole.get(principal) ?? [];
            const said = new Set(given.map(({ id }) => id));
            requests.push(...given, ...inferTasks(principal, catalogue.services, prepared).filter(({ id }) => !said.has(id)));
            continue;
        }
        for (const declaration of declared) {
            const found = (0,catalogue.findTask)(declaration.task);
            if (found !== undefined)
                requests.push({
                    id: found.id,
                    service: found.service,
                    task: found.task,
                    origin: 'config',
                    declared: declaration.with,
                    principal,
                    assumed: [...principal.principal.assumed],
                });
        }
    }
    for (const bucket of prepared.workspace.buckets)
        for (const declaration of bucket.tasks) {
            const found = (0,catalogue.findTask)(declaration.task);
            if (found !== undefined)
                requests.push({ ...found, origin: 'config', declared: declaration.with, bucket, assumed: [] });
        }
    return requests;
}
/** One answer a bucket and task: what is declared comes first. */
function addImplied(answered, prepared) {
    const keyOf = ({ id, bucket }) => JSON.stringify([id, bucket?.name]);
    const seen = new Set(answered.filter(({ request }) => request.bucket !== undefined).map(({ request }) => keyOf(request)));
    const more = impliedTasks(answered, prepared).filter((request) => {
        const key = keyOf(request);
        return !seen.has(key) && seen.add(key);
    });
    return [...answered, ...more.map((request) => answerTask(request, prepared))];
}
function syntaxFindings(workspace) {
    return workspace.files.flatMap((file) => file.problems.map((problem) => ({
        rule: 'syntax',
        severity: 'error',
        message: problem.message,
        help: 'the file is not evaluated until this is mended',
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
        location: toLocation({ source: file.source, start: problem.start, end: problem.end }),
        related: [],
        fingerprint: fingerprint(['syntax', file.path, problem.message]),
    })));
}
/** Files whose reading was given up after a bounded effort. */
function givenUpFindings(workspace) {
    return workspace.givenUp.map(({ span, message }) => ({
        rule: 'too-complex',
        severity: 'warning',
        message,
        help: 'what the file declares is not checked; split it, or declare the principal and its policies in the configuration',
        url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
        location: toLocation(span),
        related: [],
        fingerprint: fingerprint(['too-complex', span.source.path]),
    }));
}
function taskFindings(answered, context) {
    const { prepared } = context;
    const { request, result } = answered;
    return answered.details
        .filter(({ requirement }) => requirement.verdict !== 'satisfied')
        .map((detail) => {
        const { requirement, places } = detail;
        let fix;
        const [first, ...rest] = places.map((place) => ({ message: (0,symbol/* showSymbols */.tq)(place.message), location: locate(place) }));
        const missing = requirement.verdict === 'missing';
        return {
            rule: request.id,
            task: request.id,
            requirement: requirement.id,
            ...(result.principal === null ? {} : { principal: result.principal }),
            ...(result.bucket === undefined ? {} : { bucket: result.bucket }),
            severity: missing ? lower(requirement.level, originSeverity[request.origin]) : 'notice',
            message: requirement.message,
            ...(requirement.help === undefined ? {} : { help: requirement.help }),
            url: requirement.url,
            location: first?.location ?? fallbackPlace(request, prepared),
            related: rest.slice(0, 4).filter((entry) => JSON.stringify(entry.location) !== JSON.stringify(first?.location)),
            fingerprint: fingerprint([
                request.id,
                first?.location.path,
                result.principal ?? result.bucket,
                requirement.id,
                requirement.message,
            ]),
            // Proving a fix asks the requirement again and its text needs positions: only when a reporter asks.
            get fix() {
                fix ??= { made: fixFor(detail, answered, context) };
                return fix.made;
            },
        };
    });
}
/** The first statement of the principal's first document, else its line in the configuration. */
function fallbackPlace(request, prepared) {
    const principal = request.principal;
    const document = principal?.principal.policies.find((policy) => policy.document !== undefined)?.document;
    if (document !== undefined)
        return toLocation(document.locate(['Statement', 0]));
    const span = principal?.principal.tasks?.find((task) => task.task === request.id)?.span ??
        principal?.principal.span ??
        request.source ??
        request.bucket?.span;
    if (span !== undefined)
        return toLocation(span);
    const file = prepared.workspace.files[0];
    return { path: file?.path ?? '.', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
}
/** One a run and service: the service has ended, or takes no new customers. */
function lifecycleFindings(answered, prepared) {
    const firsts = new Map();
    for (const task of answered) {
        const first = firsts.get(task.request.service);
        if (first === undefined || (first.request.origin !== 'config' && task.request.origin === 'config'))
            firsts.set(task.request.service, task);
    }
    return [...firsts].flatMap(([service, task]) => {
        if (service.lifecycle === undefined)
            return [];
        const { state, text, source } = service.lifecycle;
        const rule = `${service.id}/end-of-support`;
        const declared = task.request.origin === 'config' || task.request.origin === 'resource';
        const span = task.request.principal?.principal.tasks?.find((entry) => entry.task === task.request.id)?.span ??
            task.request.bucket?.span;
        return [
            {
                rule,
                severity: state === 'ended' && declared ? 'warning' : 'notice',
                message: text,
                ...(state === 'ended'
                    ? { help: `permissions may suffice and still nothing will work; plan the move away from ${service.name}` }
                    : {}),
                url: source,
                location: span === undefined ? fallbackPlace(task.request, prepared) : toLocation(span),
                related: [],
                fingerprint: fingerprint([rule]),
            },
        ];
    });
}
/**
 * What only a service wildcard says gives at most one notice a principal and service: the first need that is missing,
 * with the count of the others.
 */
function wildcardFindings(answered, context) {
    const groups = new Map();
    for (const task of answered) {
        if (task.request.origin !== 'wildcard')
            continue;
        const key = JSON.stringify([task.result.principal, task.request.service.id]);
        const missing = taskFindings(task, context).filter((_, index) => task.details.filter(({ requirement }) => requirement.verdict !== 'satisfied')[index].requirement.verdict ===
            'missing');
        groups.set(key, [...(groups.get(key) ?? []), ...missing]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first, ...rest] = group;
        if (first === undefined)
            return [];
        const tasks = [...new Set(group.map((finding) => finding.rule))];
        const more = rest.length === 0
            ? ''
            : `; ${rest.length} more ${rest.length === 1 ? 'need' : 'needs'} of ${tasks.map(findings_message/* code */.aY).join(', ')} ${rest.length === 1 ? 'is' : 'are'} missing`;
        return [
            {
                ...withoutFix(first),
                severity: 'notice',
                message: `a wildcard allows this service's actions, but ${first.message}${more}`,
            },
        ];
    });
}
/** What only a wildcard says is no reason to change a policy. */
function withoutFix(finding) {
    const { fix: _, ...others } = Object.getOwnPropertyDescriptors(finding);
    return Object.defineProperties({}, others);
}
function numberFingerprints(findings) {
    const counts = new Map();
    for (const finding of findings) {
        const count = counts.get(finding.fingerprint) ?? 0;
        counts.set(finding.fingerprint, count + 1);
        if (count > 0)
            finding.fingerprint = `${finding.fingerprint}-${count + 1}`;
    }
}
function report(workspace, tool, answered, findings) {
    const tasks = answered.map((task) => task.result);
    const counted = findings.filter((finding) => finding.suppressed === undefined);
    const unknownReasons = {};
    for (const task of tasks)
        for (const requirement of task.requirements)
            if (requirement.verdict === 'unknown')
                unknownReasons[requirement.unknownReason ?? 'unknown'] =
                    (unknownReasons[requirement.unknownReason ?? 'unknown'] ?? 0) + 1;
    const verdicts = (verdict) => tasks.filter((task) => task.verdict === verdict).length;
    const severities = (severity) => counted.filter((finding) => finding.severity === severity).length;
    return {
        version: 1,
        tool: { ...tool, catalogueDate: catalogue.catalogueDate },
        summary: {
            files: workspace.files.length,
            principals: workspace.principals.length,
            tasks: { satisfied: verdicts('satisfied'), missing: verdicts('missing'), unknown: verdicts('unknown') },
            findings: { error: severities('error'), warning: severities('warning'), notice: severities('notice') },
            unknownReasons,
        },
        files: workspace.files.map((file) => ({
            path: file.path,
            kind: file.kind,
            ...(file.reason === undefined ? {} : { reason: file.reason }),
        })),
        tasks,
        findings: sortFindings(findings),
    };
}
function sortFindings(findings) {
    return [...findings].sort((a, b) => (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0) ||
        a.location.startLine - b.location.startLine ||
        a.location.startColumn - b.location.startColumn ||
        rank[b.severity] - rank[a.severity] ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
/** Why each requirement of a task is satisfied, missing or unknown, for one principal or bucket. Lines of text.
 * @throws ConfigurationError when there is no such task, principal or bucket
 */
function explainTask(workspace, name, taskId) {
    const prepared = (0,check_prepared/* prepare */.iA)(workspace);
    const found = (0,catalogue.findTask)(taskId);
    if (found === undefined)
        throw new errors/* ConfigurationError */.j([{ message: `there is no task ${(0,findings_message/* code */.aY)(taskId)}; \`ml-perms-check tasks\` lists them` }]);
    const principal = prepared.principals.find((entry) => entry.principal.name === name || entry.principal.arn === name);
    const bucket = (0,check_prepared/* findBucket */.Ub)(prepared, name);
    if (principal === undefined && bucket === undefined)
        throw new errors/* ConfigurationError */.j([
            {
                message: `there is no principal or bucket ${(0,findings_message/* code */.aY)(name)}; known are ${prepared.principals.map((entry) => (0,findings_message/* code */.aY)(entry.principal.name)).join(', ')}`,
            },
        ]);
    const direct = allRequests(prepared);
    const implied = impliedTasks(direct.map((request) => answerTask(request, prepared)), prepared);
    const declared = [...direct, ...implied].filter((request) => request.id === taskId &&
        ((request.principal === principal && principal !== undefined) ||
            (request.bucket === bucket && bucket !== undefined)));
    const requests = declared.length > 0
        ? declared
        : [
            {
                id: taskId,
                service: found.service,
                task: found.task,
                origin: 'config',
                declared: {},
                assumed: ['the task is not declared'],
                ...(principal === undefined ? { bucket: bucket } : { principal }),
            },
        ];
    return requests
        .map((request) => {
        const { result, details } = answerTask(request, prepared);
        const lines = [`${result.task} for ${name}: ${result.verdict}`];
        for (const text of result.assumed)
            lines.push(`  assumed: ${text}`);
        for (const { requirement, places } of details) {
            lines.push(`  ${requirement.verdict.padEnd(9)} ${requirement.id}: ${requirement.message}`);
            if (requirement.help !== undefined)
                lines.push(`            ${requirement.help}`);
            for (const place of places.slice(0, 5)) {
                const at = locate(place);
                lines.push(`            ${at.path}:${at.startLine}:${at.startColumn} ${(0,symbol/* showSymbols */.tq)(place.message)}`);
            }
            lines.push(`            ${requirement.url}`);
        }
        return lines.join('\n');
    })
        .join('\n\n');
}


/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ documentFrom),
/* harmony export */   i6: () => (/* binding */ spanAt),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** The plain value. Of members with the same name the last one wins. */
function plain(located) {
    if (located.type === 'scalar')
        return located.value;
    if (located.type === 'array')
        return located.items.map(plain);
    const entries = located.members.map(({ key, value }) => [key, plain(value)]);
    return Object.fromEntries(entries);
}
/** The place of the value at a path, or of its nearest ancestor that exists. Step 0 into a lone value is the value. */
function spanAt(root, path) {
    let at = root;
    for (const step of path) {
        const next = at.type === 'array'
            ? typeof step === 'number'
                ? at.items[step]
                : undefined
            : at.type === 'object'
                ? at.members.findLast((member) => member.key === String(step))?.value
                : undefined;
        if (next !== undefined)
            at = next;
        else if (step !== 0)
            return at.span;
    }
    return at.span;
}
/** A located value as a document. */
function documentFrom(kind, located, language) {
    return {
        kind,
        language,
        source: located.span.source,
        value: plain(located),
        locate: (path) => spanAt(located, path),
    };
}


/***/ })

};
