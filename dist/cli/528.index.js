export const id = 528;
export const ids = [528];
export const modules = {

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Uo: () => (/* binding */ and),
/* harmony export */   or: () => (/* binding */ or)
/* harmony export */ });
/* unused harmony export truth */
const truth = (value) => (value ? 'true' : 'false');
/** Kleene conjunction: false wins, then unknown. */
function and(...values) {
    if (values.includes('false'))
        return 'false';
    return values.includes('unknown') ? 'unknown' : 'true';
}
/** Kleene disjunction: true wins, then unknown. */
function or(...values) {
    if (values.includes('true'))
        return 'true';
    return values.includes('unknown') ? 'unknown' : 'false';
}
function not(value) {
    if (value === 'unknown')
        return 'unknown';
    return value === 'true' ? 'false' : 'true';
}


/***/ }),

/***/ 1528:
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

;// CONCATENATED MODULE: ./.build/findings/message.js

/** User text between backticks; backticks inside become plain quotes so that the pair stays a pair. */
const code = (text) => `\`${(0,symbol/* showSymbols */.tq)(text).replaceAll('`', "'")}\``;
const list = (items) => [...new Set(items)].map(code).join(', ');
/** The one sentence of a requirement: what is, and what follows from it. The only place where it is written. */
function requirementMessage(facts) {
    return (0,symbol/* showSymbols */.tq)(sentence(facts));
}
function sentence(facts) {
    const consequence = facts.need.failure === undefined ? '' : `; ${facts.need.failure}`;
    if (facts.verdict === 'satisfied')
        return `${subject(facts, 'satisfied')}${facts.detail === undefined ? '' : ` (${facts.detail})`}`;
    if (facts.verdict === 'unknown')
        return `cannot tell whether ${subject(facts, 'unknown')}${facts.detail === undefined ? '' : `: ${facts.detail}`}`;
    return `${subject(facts, 'missing')}${facts.detail === undefined ? '' : ` (${facts.detail})`}${consequence}`;
}
function subject(facts, verdict) {
    const { need } = facts;
    const not = verdict === 'missing';
    if ('cors' in need)
        return `the CORS configuration of bucket ${code(facts.resource)} ${not ? 'does not answer' : 'answers'} the worker's browser (${need.cors.methods.join(', ')} from ${need.cors.origin === '*' ? 'every origin' : code(need.cors.origin)})`;
    if ('trust' in need)
        return `the trust policy of ${facts.who} ${not ? 'does not let' : 'lets'} ${code(need.trust)} assume it`;
    if ('forbid' in need)
        return not
            ? `${facts.who} allows ${list(facts.actions)} as well, and should allow only ${list(need.except)}`
            : `${facts.who} allows nothing of ${code(need.forbid)} but ${list(need.except)}`;
    if ('resourcePolicy' in need)
        return `the resource policy of ${code(facts.resource)} ${not ? 'does not let' : 'lets'} ${code(need.resourcePolicy.service)} perform ${list(need.resourcePolicy.actions)}`;
    const verb = not ? (facts.explicitDeny === true ? 'denies' : 'does not allow') : 'allows';
    return `${facts.who} ${verb} ${list(facts.actions)} on ${code(facts.resource)}`;
}
/** The fix in words. */
function requirementHelp(facts) {
    const text = helpText(facts);
    return text === undefined ? undefined : (0,symbol/* showSymbols */.tq)(text);
}
function helpText(facts) {
    const { need } = facts;
    if (facts.verdict === 'satisfied')
        return undefined;
    const why = 'reason' in need ? `it ${need.reason.replace(/^it /, '')}` : '';
    if (facts.verdict === 'unknown')
        return why === '' ? undefined : `needed because ${why}`;
    if ('cors' in need) {
        const parts = [`AllowedMethods ${need.cors.methods.join(', ')}`, `AllowedOrigins ${need.cors.origin}`];
        if (need.cors.headers !== undefined)
            parts.push(`AllowedHeaders ${need.cors.headers.join(', ')}`);
        if (need.cors.expose !== undefined)
            parts.push(`ExposeHeaders ${need.cors.expose.join(', ')}`);
        return `add a CORS rule with ${parts.join('; ')}`;
    }
    if ('trust' in need)
        return `add a statement to the trust policy: Effect Allow, Principal Service ${code(need.trust)}, Action ${code('sts:AssumeRole')}; keep the statements that are there`;
    if ('forbid' in need)
        return `remove what is more than ${list(need.except)}`;
    if ('resourcePolicy' in need)
        return `add a statement for Principal Service ${code(need.resourcePolicy.service)} with ${list(need.resourcePolicy.actions)}`;
    if (facts.explicitDeny === true)
        return `narrow the Deny so that it does not cover ${list(facts.actions)} on ${code(facts.resource)}; ${why}`;
    return `allow ${list(facts.actions)} on ${code(facts.resource)}; ${why}`;
}

// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
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

// EXTERNAL MODULE: ./.build/iam/compile.js + 1 modules
var compile = __webpack_require__(7317);
;// CONCATENATED MODULE: ./.build/check/prepared.js


/** Compiles what every principal needs; bucket and key policies follow when asked for. */
function prepare(workspace) {
    const cache = new Map();
    const compiled = (document) => {
        let policy = cache.get(document);
        if (policy === undefined) {
            policy = (0,compile/* compilePolicy */.C)(document.value);
            cache.set(document, policy);
        }
        return policy;
    };
    const attached = (policy) => {
        const whole = policy.document !== undefined
            ? compiled(policy.document)
            : policy.value === undefined
                ? 'unknown'
                : (0,compile/* compilePolicy */.C)(policy.value);
        return policy.certain === false && whole !== 'unknown'
            ? (0,compile/* compilePolicy */.C)(whole.source, 'whether the policy is attached is not known')
            : whole;
    };
    const principals = workspace.principals.map((principal) => {
        const parts = principal.arn?.split(':');
        let identity;
        let boundaries;
        return {
            principal,
            account: parts?.[4] || undefined,
            partition: parts?.[1] || undefined,
            // Compiled when first asked for: most principals of a large repository have no task.
            get identity() {
                identity ??= principal.policies.map(attached);
                return identity;
            },
            get boundaries() {
                boundaries ??= principal.boundary === undefined ? [] : [attached(principal.boundary)];
                return boundaries;
            },
            get trust() {
                return principal.trust === undefined ? undefined : compiled(principal.trust);
            },
            known: principal.policies.every((policy) => policy.document !== undefined || policy.value !== undefined),
        };
    });
    return {
        workspace,
        principals,
        scps: workspace.serviceControlPolicies.map((level) => level.map(compiled)),
        rcps: workspace.resourceControlPolicies.map((level) => level.map(compiled)),
        compiled,
    };
}
/** The principal with this label, ARN or role name. */
function findPrincipal(prepared, nameOrArn) {
    return (prepared.principals.find(({ principal }) => principal.name === nameOrArn || principal.arn === nameOrArn) ??
        prepared.principals.find(({ principal }) => principal.aliases?.includes(nameOrArn)) ??
        prepared.principals.find(({ principal }) => principal.arn?.split('/').at(-1) === nameOrArn.split('/').at(-1)));
}
/** The bucket of this name, or what a template calls so. */
function findBucket(prepared, name) {
    const { buckets } = prepared.workspace;
    return buckets.find((bucket) => bucket.name === name) ?? buckets.find((bucket) => bucket.label === name);
}
/** The identity side of a principal, ready for the engine. */
function identitySide(prepared, principal) {
    return {
        identity: principal.identity,
        ...(principal.boundaries.length > 0 ? { boundaries: principal.boundaries } : {}),
        ...(prepared.scps.length > 0 ? { scps: prepared.scps } : {}),
        ...(prepared.rcps.length > 0 ? { rcps: prepared.rcps } : {}),
    };
}
/** The plain statements of a policy document. */
function statementsOf(value) {
    return (0,base_value/* isObject */.G)(value) ? (0,base_value/* asList */.D)(value['Statement']).filter(base_value/* isObject */.G) : [];
}
/** All policy values of a principal that can be read. */
function policyValues(principal) {
    return principal.policies
        .map((policy) => (policy.document?.value ?? policy.value))
        .filter((value) => value !== undefined);
}

// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.build/check/templates.js

/**
 * A character that stands for "some text that occurs nowhere else"; private use, so no policy holds it. An assumed
 * value that contains it means that any such text will do.
 */
const FRESH = '\uE0F0';
/** "Any role will do", as an ARN. */
const anyRole = `arn:aws:iam::${FRESH}:role/${FRESH}`;
/** Names of parameters and built-in parts in a template, without `{digits}` and `{any}`. */
function namesIn(template) {
    let names = knownNames.get(template);
    if (names === undefined) {
        names = [...template.matchAll(/\{([a-z-]+)\}/g)]
            .map((match) => match[1])
            .filter((name) => name !== 'digits' && name !== 'any');
        knownNames.set(template, names);
    }
    return names;
}
/** The catalogue's templates are asked for again and again. */
const knownNames = new Map();
/** Parameters whose value may be a whole ARN that replaces the template it stands in. */
const wholeArn = new Set([
    'pre-annotation-lambda',
    'post-annotation-lambda',
    'flow-definition',
    'model',
    'kms-key',
    'role',
    'execution-role',
]);
/** A template with its parameters filled in, as a set of resources. Every name in it must have a value. */
function fillTemplate(template, values) {
    if (template === '*')
        return (0,iam_pattern/* literal */.eu)('*');
    for (const name of namesIn(template)) {
        const value = values[name];
        if (value?.startsWith('arn:') && wholeArn.has(name))
            return (0,iam_pattern/* parsePattern */.EY)(value);
    }
    const tokens = [];
    for (const part of template.split(/(\{[a-z-]+\}|\$\{\*\}|\*)/)) {
        if (part === '')
            continue;
        if (part === '${*}')
            tokens.push({ kind: 'text', text: '*' });
        else if (part === '*')
            tokens.push({ kind: 'star', of: 'any' });
        else if (part === '{digits}')
            tokens.push({ kind: 'one', of: 'digit' }, { kind: 'star', of: 'digit' });
        else if (part === '{any}')
            tokens.push({ kind: 'one', of: 'segment' }, { kind: 'star', of: 'segment' });
        else if (part.startsWith('{')) {
            const name = part.slice(1, -1);
            tokens.push(...(0,iam_pattern/* parsePattern */.EY)(plainName(name, values[name] ?? '')));
        }
        else
            tokens.push({ kind: 'text', text: part });
    }
    return mergeTexts(tokens);
}
/** The template in words a person reads: undeclared parameters as `<name>`. */
function showTemplate(template, values) {
    for (const name of namesIn(template)) {
        const value = values[name];
        if (value?.startsWith('arn:') && wholeArn.has(name))
            return showValue(value, name);
    }
    return template
        .replaceAll('${*}', '*')
        .replace(/\{([a-z-]+)\}/g, (_, name) => {
        if (name === 'digits' || name === 'any')
            return '*';
        const value = values[name];
        if (value === undefined)
            return name.endsWith('-prefix') ? '' : name === 'partition' ? 'aws' : `<${name}>`;
        return showValue(plainName(name, value), name);
    })
        .replace(/\*+$/, '*');
}
/** A value with "any text" shown as a star, or as `<name>` when nothing else is in it. */
function showValue(value, name) {
    if (value === FRESH || value === anyRole)
        return name === undefined ? '*' : name.endsWith('-prefix') ? '' : name === 'partition' ? 'aws' : `<${name}>`;
    return value.replaceAll(FRESH, '*');
}
/** A bucket's or project's plain name, when its ARN was given. */
function plainName(name, value) {
    if (name.endsWith('bucket'))
        return value.replace(/^arn:[^:]*:s3:::|^s3:\/\//, '').replace(/\/.*$/, '');
    if (name.endsWith('-prefix'))
        return value.replace(/^\//, '').replace(/\*$/, '');
    if (name === 'project')
        return value.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:project\/([^/]*).*$/, '$1');
    return value;
}
function mergeTexts(tokens) {
    const merged = [];
    for (const token of tokens) {
        const last = merged.at(-1);
        if (token.kind === 'text' && last?.kind === 'text')
            merged[merged.length - 1] = { kind: 'text', text: last.text + token.text };
        else
            merged.push(token);
    }
    return merged;
}
/**
 * Values of the template's parameters under which the policy's resource pattern may cover the template: both are cut at
 * `:` and `/` and laid side by side. A proposal, not a proof; the engine decides.
 */
function proposeValues(template, resource) {
    const found = {};
    const wanted = cutTemplate(template);
    const given = resource === '*' ? [] : cut(resource);
    const propose = (name, values) => {
        found[name] = [...new Set([...(found[name] ?? []), ...values])];
    };
    if (wanted.length === 1 && wanted[0].startsWith('{')) {
        const name = wanted[0].slice(1, -1);
        if (resource.startsWith('arn:') && !/[*?]/.test(resource))
            propose(name, [resource]);
        else
            propose(name, instances(resource).slice(-1));
        return found;
    }
    for (const [index, part] of wanted.entries()) {
        const names = namesIn(part);
        if (names.length !== 1 || part !== `{${names[0]}}`)
            continue;
        const name = names[0];
        if (name.endsWith('-prefix')) {
            const rest = restFrom(resource, index);
            propose(name, rest === undefined ? [''] : instances(rest.replace(/\*$/, '')));
        }
        else {
            const text = given[index];
            propose(name, text === undefined || text === '' ? [FRESH] : instances(text));
        }
    }
    return found;
}
/** Texts that a pattern matches: every `*` empty, and every `*` some text. */
function instances(pattern) {
    if (!/[*?]/.test(pattern.replaceAll('${*}', '').replaceAll('${?}', '')))
        return [pattern];
    const one = pattern.replaceAll('?', 'x');
    const filled = one.replace(/\*+/g, FRESH);
    const empty = one.replace(/\*+/g, '');
    return empty === '' ? [filled] : [empty, filled];
}
function cutTemplate(template) {
    let parts = knownParts.get(template);
    if (parts === undefined) {
        parts = cut(template.replace(/\*$/, ''));
        knownParts.set(template, parts);
    }
    return parts;
}
const knownParts = new Map();
function cut(text) {
    const parts = [];
    const head = text.split(':');
    parts.push(...head.slice(0, 5));
    if (head.length > 5)
        parts.push(...head.slice(5).join(':').split(/[:/]/));
    return head.length > 1 ? parts : [text];
}
/** The text of a resource from its n-th piece on, unsplit. */
function restFrom(resource, index) {
    let at = 0;
    for (let piece = 0; piece < index; piece++) {
        const match = piece < 5 ? resource.indexOf(':', at) : resource.slice(at).search(/[:/]/) + at;
        if (match < at)
            return undefined;
        at = match + 1;
    }
    return resource.slice(at);
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
            const bucket = name === undefined ? undefined : findBucket(prepared, plainName(implied.of, name));
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
                    : [`the content of bucket ${code(bucket.label ?? bucket.name)} is not declared; images are taken`],
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
;// CONCATENATED MODULE: ./.build/generated/condition-keys.js
// Generated by scripts/generate-condition-keys.mjs from the Service Authorization Reference of 2026-09-26; do not edit.
/** A service's own condition keys by action, all in lower case; a key that ends in `/` or `:` stands for every key below it. */
const conditionKeys = {
    'aws-marketplace:subscribe': [],
    'aws-marketplace:unsubscribe': [],
    'aws-marketplace:viewsubscriptions': [],
    'cloudformation:createchangeset': ['cloudformation:changesetname', 'cloudformation:importresourcetypes', 'cloudformation:resourcetypes', 'cloudformation:rolearn', 'cloudformation:stackpolicyurl', 'cloudformation:templateurl'],
    'cloudformation:describechangeset': ['cloudformation:changesetname'],
    'cloudformation:describestacks': [],
    'cloudformation:executechangeset': ['cloudformation:changesetname'],
    'cloudwatch:getmetricdata': ['cloudwatch:hasaccessgrant'],
    'cloudwatch:getmetricstatistics': [],
    'cloudwatch:putmetricdata': ['cloudwatch:namespace'],
    'cognito-idp:adminaddusertogroup': [],
    'cognito-idp:admincreateuser': [],
    'cognito-idp:admindeleteuser': [],
    'cognito-idp:admindisableuser': [],
    'cognito-idp:adminenableuser': [],
    'cognito-idp:adminremoveuserfromgroup': [],
    'cognito-idp:creategroup': [],
    'cognito-idp:createuserpool': [],
    'cognito-idp:createuserpoolclient': [],
    'cognito-idp:createuserpooldomain': [],
    'cognito-idp:describeuserpool': [],
    'cognito-idp:describeuserpoolclient': [],
    'cognito-idp:listgroups': [],
    'cognito-idp:listidentityproviders': [],
    'cognito-idp:listuserpoolclients': [],
    'cognito-idp:listuserpools': [],
    'cognito-idp:listusers': [],
    'cognito-idp:listusersingroup': [],
    'cognito-idp:updateuserpool': [],
    'cognito-idp:updateuserpoolclient': [],
    'ec2:createvpcendpoint': ['ec2:region', 'ec2:resourcetag/', 'ec2:routetableid', 'ec2:securitygroupid', 'ec2:subnetid', 'ec2:vpcemultiregion', 'ec2:vpceprivatednspreference', 'ec2:vpceprivatednsspecifieddomains', 'ec2:vpceservicename', 'ec2:vpceserviceowner', 'ec2:vpceserviceregion', 'ec2:vpcid'],
    'ec2:deletevpcendpoints': ['ec2:region', 'ec2:resourcetag/', 'ec2:vpcemultiregion', 'ec2:vpceservicename', 'ec2:vpceserviceregion'],
    'ec2:describevpcendpoints': ['ec2:region'],
    'greengrass:createcomponentversion': [],
    'greengrass:createdeployment': [],
    'greengrass:describecomponent': [],
    'greengrass:getdeployment': [],
    'greengrass:listcomponentversions': [],
    'greengrass:listcomponents': [],
    'greengrass:listcoredevices': [],
    'greengrass:listdeployments': [],
    'greengrass:tagresource': [],
    'groundtruthlabeling:associatepatchtomanifestjob': [],
    'groundtruthlabeling:describeconsolejob': [],
    'groundtruthlabeling:rungeneratemanifestbycrawlingjob': [],
    'iam:attachrolepolicy': ['iam:permissionsboundary', 'iam:policyarn', 'iam:roletemplatearn'],
    'iam:createpolicy': [],
    'iam:createrole': ['iam:permissionsboundary', 'iam:roletemplatearn'],
    'iam:getrole': ['iam:permissionsboundary', 'iam:roletemplatearn'],
    'iam:listroles': [],
    'iam:passrole': ['iam:associatedresourcearn', 'iam:passedtoservice'],
    'iam:putrolepolicy': ['iam:permissionsboundary', 'iam:roletemplatearn'],
    'kms:creategrant': ['kms:calleraccount', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:grantconstraintsourcearn', 'kms:grantconstrainttype', 'kms:granteeprincipal', 'kms:granteeserviceprincipal', 'kms:grantisforawsresource', 'kms:grantoperations', 'kms:retiringprincipal', 'kms:retiringserviceprincipal', 'kms:viaservice'],
    'kms:decrypt': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:recipientattestation:imagesha384', 'kms:recipientattestation:nitrotpmpcr0', 'kms:recipientattestation:nitrotpmpcr1', 'kms:recipientattestation:nitrotpmpcr10', 'kms:recipientattestation:nitrotpmpcr11', 'kms:recipientattestation:nitrotpmpcr12', 'kms:recipientattestation:nitrotpmpcr13', 'kms:recipientattestation:nitrotpmpcr14', 'kms:recipientattestation:nitrotpmpcr15', 'kms:recipientattestation:nitrotpmpcr16', 'kms:recipientattestation:nitrotpmpcr17', 'kms:recipientattestation:nitrotpmpcr18', 'kms:recipientattestation:nitrotpmpcr19', 'kms:recipientattestation:nitrotpmpcr2', 'kms:recipientattestation:nitrotpmpcr20', 'kms:recipientattestation:nitrotpmpcr21', 'kms:recipientattestation:nitrotpmpcr22', 'kms:recipientattestation:nitrotpmpcr23', 'kms:recipientattestation:nitrotpmpcr3', 'kms:recipientattestation:nitrotpmpcr4', 'kms:recipientattestation:nitrotpmpcr5', 'kms:recipientattestation:nitrotpmpcr6', 'kms:recipientattestation:nitrotpmpcr7', 'kms:recipientattestation:nitrotpmpcr8', 'kms:recipientattestation:nitrotpmpcr9', 'kms:recipientattestation:pcr0', 'kms:recipientattestation:pcr1', 'kms:recipientattestation:pcr10', 'kms:recipientattestation:pcr11', 'kms:recipientattestation:pcr12', 'kms:recipientattestation:pcr13', 'kms:recipientattestation:pcr14', 'kms:recipientattestation:pcr15', 'kms:recipientattestation:pcr16', 'kms:recipientattestation:pcr17', 'kms:recipientattestation:pcr18', 'kms:recipientattestation:pcr19', 'kms:recipientattestation:pcr2', 'kms:recipientattestation:pcr20', 'kms:recipientattestation:pcr21', 'kms:recipientattestation:pcr22', 'kms:recipientattestation:pcr23', 'kms:recipientattestation:pcr24', 'kms:recipientattestation:pcr25', 'kms:recipientattestation:pcr26', 'kms:recipientattestation:pcr27', 'kms:recipientattestation:pcr28', 'kms:recipientattestation:pcr29', 'kms:recipientattestation:pcr3', 'kms:recipientattestation:pcr30', 'kms:recipientattestation:pcr31', 'kms:recipientattestation:pcr4', 'kms:recipientattestation:pcr5', 'kms:recipientattestation:pcr6', 'kms:recipientattestation:pcr7', 'kms:recipientattestation:pcr8', 'kms:recipientattestation:pcr9', 'kms:requestalias', 'kms:viaservice'],
    'kms:describekey': ['kms:calleraccount', 'kms:requestalias', 'kms:viaservice'],
    'kms:encrypt': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:requestalias', 'kms:viaservice'],
    'kms:generatedatakey': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:recipientattestation:imagesha384', 'kms:recipientattestation:nitrotpmpcr0', 'kms:recipientattestation:nitrotpmpcr1', 'kms:recipientattestation:nitrotpmpcr10', 'kms:recipientattestation:nitrotpmpcr11', 'kms:recipientattestation:nitrotpmpcr12', 'kms:recipientattestation:nitrotpmpcr13', 'kms:recipientattestation:nitrotpmpcr14', 'kms:recipientattestation:nitrotpmpcr15', 'kms:recipientattestation:nitrotpmpcr16', 'kms:recipientattestation:nitrotpmpcr17', 'kms:recipientattestation:nitrotpmpcr18', 'kms:recipientattestation:nitrotpmpcr19', 'kms:recipientattestation:nitrotpmpcr2', 'kms:recipientattestation:nitrotpmpcr20', 'kms:recipientattestation:nitrotpmpcr21', 'kms:recipientattestation:nitrotpmpcr22', 'kms:recipientattestation:nitrotpmpcr23', 'kms:recipientattestation:nitrotpmpcr3', 'kms:recipientattestation:nitrotpmpcr4', 'kms:recipientattestation:nitrotpmpcr5', 'kms:recipientattestation:nitrotpmpcr6', 'kms:recipientattestation:nitrotpmpcr7', 'kms:recipientattestation:nitrotpmpcr8', 'kms:recipientattestation:nitrotpmpcr9', 'kms:recipientattestation:pcr0', 'kms:recipientattestation:pcr1', 'kms:recipientattestation:pcr10', 'kms:recipientattestation:pcr11', 'kms:recipientattestation:pcr12', 'kms:recipientattestation:pcr13', 'kms:recipientattestation:pcr14', 'kms:recipientattestation:pcr15', 'kms:recipientattestation:pcr16', 'kms:recipientattestation:pcr17', 'kms:recipientattestation:pcr18', 'kms:recipientattestation:pcr19', 'kms:recipientattestation:pcr2', 'kms:recipientattestation:pcr20', 'kms:recipientattestation:pcr21', 'kms:recipientattestation:pcr22', 'kms:recipientattestation:pcr23', 'kms:recipientattestation:pcr24', 'kms:recipientattestation:pcr25', 'kms:recipientattestation:pcr26', 'kms:recipientattestation:pcr27', 'kms:recipientattestation:pcr28', 'kms:recipientattestation:pcr29', 'kms:recipientattestation:pcr3', 'kms:recipientattestation:pcr30', 'kms:recipientattestation:pcr31', 'kms:recipientattestation:pcr4', 'kms:recipientattestation:pcr5', 'kms:recipientattestation:pcr6', 'kms:recipientattestation:pcr7', 'kms:recipientattestation:pcr8', 'kms:recipientattestation:pcr9', 'kms:requestalias', 'kms:viaservice'],
    'kms:listaliases': [],
    'kms:reencryptfrom': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:reencryptonsamekey', 'kms:requestalias', 'kms:viaservice'],
    'kms:reencryptto': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:reencryptonsamekey', 'kms:requestalias', 'kms:viaservice'],
    'lambda:createfunction': ['lambda:codesigningconfigarn', 'lambda:layer', 'lambda:securitygroupids', 'lambda:subnetids', 'lambda:vpcids'],
    'lambda:getfunction': [],
    'lambda:invokefunction': ['lambda:eventsourcetoken', 'lambda:invokedviafunctionurl'],
    'lambda:listfunctions': [],
    'lambda:updatefunctioncode': [],
    'lambda:updatefunctionconfiguration': ['lambda:layer', 'lambda:securitygroupids', 'lambda:subnetids', 'lambda:vpcids'],
    'logs:createloggroup': [],
    'logs:createlogstream': [],
    'logs:describelogstreams': [],
    'logs:putlogevents': [],
    'lookoutvision:createdataset': [],
    'lookoutvision:createmodel': [],
    'lookoutvision:createproject': [],
    'lookoutvision:deletemodel': [],
    'lookoutvision:describedataset': [],
    'lookoutvision:describemodel': [],
    'lookoutvision:describemodelpackagingjob': [],
    'lookoutvision:describeproject': [],
    'lookoutvision:describetrialdetection': [],
    'lookoutvision:detectanomalies': [],
    'lookoutvision:listdatasetentries': [],
    'lookoutvision:listmodelpackagingjobs': [],
    'lookoutvision:listmodels': [],
    'lookoutvision:listprojects': [],
    'lookoutvision:listtagsforresource': [],
    'lookoutvision:listtrialdetections': [],
    'lookoutvision:startmodel': [],
    'lookoutvision:startmodelpackagingjob': [],
    'lookoutvision:starttrialdetection': [],
    'lookoutvision:stopmodel': [],
    'lookoutvision:tagresource': [],
    'rekognition:copyprojectversion': [],
    'rekognition:createdataset': [],
    'rekognition:createproject': [],
    'rekognition:createprojectversion': [],
    'rekognition:deletedataset': [],
    'rekognition:deleteproject': [],
    'rekognition:deleteprojectpolicy': [],
    'rekognition:deleteprojectversion': [],
    'rekognition:describedataset': [],
    'rekognition:describeprojectversions': [],
    'rekognition:describeprojects': [],
    'rekognition:detectcustomlabels': [],
    'rekognition:detectmoderationlabels': [],
    'rekognition:distributedatasetentries': [],
    'rekognition:listdatasetentries': [],
    'rekognition:listdatasetlabels': [],
    'rekognition:listprojectpolicies': [],
    'rekognition:listtagsforresource': [],
    'rekognition:putprojectpolicy': [],
    'rekognition:startprojectversion': [],
    'rekognition:stopprojectversion': [],
    'rekognition:tagresource': [],
    'rekognition:untagresource': [],
    'rekognition:updatedatasetentries': [],
    's3:abortmultipartupload': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:createbucket': ['s3:authtype', 's3:locationconstraint', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-acl', 's3:x-amz-bucket-namespace', 's3:x-amz-content-sha256', 's3:x-amz-grant-full-control', 's3:x-amz-grant-read', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write', 's3:x-amz-grant-write-acp', 's3:x-amz-object-ownership'],
    's3:getbucketacl': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketcors': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketlocation': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketversioning': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobject': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjectacl': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjecttagging': ['s3:authtype', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjectversion': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    's3:getobjectversiontagging': ['s3:authtype', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    's3:listallmybuckets': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:listbucket': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:delimiter', 's3:max-keys', 's3:prefix', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:listmultipartuploadparts': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketcors': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketpolicy': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketpublicaccessblock': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketversioning': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putencryptionconfiguration': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putlifecycleconfiguration': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putobject': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:if-match', 's3:if-none-match', 's3:object-lock-event-hold', 's3:object-lock-event-hold-duration-days', 's3:object-lock-legal-hold', 's3:object-lock-mode', 's3:object-lock-remaining-retention-days', 's3:object-lock-retain-until-date', 's3:objectcreationoperation', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-acl', 's3:x-amz-content-sha256', 's3:x-amz-copy-source', 's3:x-amz-grant-full-control', 's3:x-amz-grant-read', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write', 's3:x-amz-grant-write-acp', 's3:x-amz-metadata-directive', 's3:x-amz-object-annotation-directive', 's3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id', 's3:x-amz-server-side-encryption-customer-algorithm', 's3:x-amz-storage-class', 's3:x-amz-website-redirect-location'],
    's3:putobjecttagging': ['s3:authtype', 's3:existingobjecttag/', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putobjectversiontagging': ['s3:authtype', 's3:existingobjecttag/', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    'sagemaker:addtags': ['sagemaker:currentcustomermetadataproperties/', 'sagemaker:currentmodellifecyclestage', 'sagemaker:currentmodellifecyclestagestatus', 'sagemaker:taggingaction'],
    'sagemaker:createflowdefinition': ['sagemaker:workteamarn', 'sagemaker:workteamtype'],
    'sagemaker:createhumantaskui': [],
    'sagemaker:createlabelingjob': ['sagemaker:outputkmskeyarn', 'sagemaker:volumekmskeyarn', 'sagemaker:workteamarn', 'sagemaker:workteamtype'],
    'sagemaker:deletehumanloop': [],
    'sagemaker:deletehumantaskui': [],
    'sagemaker:describehumanloop': [],
    'sagemaker:describehumantaskui': [],
    'sagemaker:describeworkteam': [],
    'sagemaker:listhumanloops': [],
    'sagemaker:listhumantaskuis': [],
    'sagemaker:listworkteams': [],
    'sagemaker:renderuitemplate': [],
    'sagemaker:starthumanloop': [],
    'sagemaker:stophumanloop': [],
    'secretsmanager:createsecret': ['secretsmanager:addreplicaregions', 'secretsmanager:description', 'secretsmanager:forceoverwritereplicasecret', 'secretsmanager:kmskeyarn', 'secretsmanager:kmskeyid', 'secretsmanager:name', 'secretsmanager:resourcetag/tag-key', 'secretsmanager:type'],
    'secretsmanager:describesecret': ['secretsmanager:resource/allowrotationlambdaarn', 'secretsmanager:resource/type', 'secretsmanager:resourcetag/tag-key', 'secretsmanager:secretid', 'secretsmanager:secretprimaryregion'],
    'secretsmanager:listsecrets': [],
    'serverlessrepo:createcloudformationchangeset': ['serverlessrepo:applicationtype'],
    'serverlessrepo:createcloudformationtemplate': ['serverlessrepo:applicationtype'],
    'serverlessrepo:getapplication': ['serverlessrepo:applicationtype'],
    'serverlessrepo:listapplicationversions': ['serverlessrepo:applicationtype'],
    'serverlessrepo:searchapplications': ['serverlessrepo:applicationtype'],
    'sns:publish': [],
    'sns:subscribe': ['sns:endpoint', 'sns:protocol'],
    'sns:unsubscribe': [],
    'sqs:createqueue': [],
    'sqs:deletemessage': [],
    'sqs:getqueueattributes': [],
    'sqs:getqueueurl': [],
    'sqs:receivemessage': [],
    'sqs:sendmessage': [],
    'sqs:setqueueattributes': [],
    'sts:assumerole': ['accounts.google.com:aud', 'accounts.google.com:sub', 'cognito-identity.amazonaws.com:amr', 'cognito-identity.amazonaws.com:aud', 'cognito-identity.amazonaws.com:sub', 'graph.facebook.com:app_id', 'graph.facebook.com:id', 'iam:resourcetag/', 'saml:namequalifier', 'saml:sub', 'saml:sub_type', 'sts:externalid', 'sts:rolesessionname', 'sts:sourceidentity', 'sts:transitivetagkeys', 'www.amazon.com:app_id', 'www.amazon.com:user_id'],
    'tag:gettagkeys': [],
    'tag:gettagvalues': [],
    'textract:analyzedocument': [],
};

;// CONCATENATED MODULE: ./.build/check/context.js

const absent = { state: 'absent' };
const unknown = { state: 'unknown' };
const known = (...values) => ({ state: 'known', values });
/**
 * A service's key that the reference does not list for the action is absent; for an action that the reference does not
 * hold, or a pattern of actions, it is not known.
 */
function ownKey(key, action) {
    const listed = conditionKeys[action.toLowerCase()];
    if (listed === undefined)
        return unknown;
    return listed.some((entry) => entry === key || (/[/:]$/.test(entry) && key.startsWith(entry))) ? unknown : absent;
}
/**
 * The context of a request that a task makes. What is not known stays unknown.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
 */
function requestContext(facts) {
    const extra = new Map(Object.entries(facts.extra).map(([key, value]) => [key.toLowerCase(), value]));
    const user = facts.principalArn?.includes(':user/') === true;
    const prefix = facts.action.split(':')[0].toLowerCase();
    const some = (value) => (value === undefined ? unknown : known(value));
    return {
        get(key) {
            const given = extra.get(key);
            if (given !== undefined)
                return some(given);
            switch (key) {
                case 'aws:securetransport':
                    return known('true');
                case 'aws:principalisawsservice':
                    return known('false');
                case 'aws:principalarn':
                    return some(facts.principalArn);
                case 'aws:principalaccount':
                case 'kms:calleraccount':
                    return some(facts.account);
                case 'aws:principaltype':
                    return facts.principalArn === undefined ? unknown : known(user ? 'User' : 'AssumedRole');
                case 'aws:username':
                    if (facts.principalArn === undefined)
                        return unknown;
                    return user ? some(facts.principalArn.split('/').at(-1)) : absent;
                case 'aws:requestedregion':
                    return some(facts.region);
                case 'aws:resourceaccount':
                case 's3:resourceaccount':
                    return some(facts.resourceAccount);
                case 'aws:viaawsservice':
                    return known(facts.manner === 'via-service' ? 'true' : 'false');
                case 'aws:calledvia':
                    return facts.manner === 'via-service'
                        ? { state: 'known', values: [`${facts.service}.amazonaws.com`], multi: true }
                        : absent;
                case 'aws:calledviafirst':
                case 'aws:calledvialast':
                    return facts.manner === 'via-service' ? known(`${facts.service}.amazonaws.com`) : absent;
                case 'aws:sourcevpc':
                case 'aws:sourcevpce':
                case 'aws:vpcsourceip':
                    return facts.manner === 'via-service' ? absent : unknown;
                case 'aws:sourcearn':
                case 'aws:sourceaccount':
                case 'aws:sourceorgid':
                case 'aws:principalservicename':
                    return absent;
                case 'aws:multifactorauthpresent':
                case 'aws:multifactorauthage':
                    return facts.manner === 'service-role' ? absent : unknown;
            }
            const own = key.split(':')[0];
            if (own === 'aws')
                return unknown;
            if (own !== prefix)
                return absent;
            return ownKey(key, facts.action);
        },
    };
}
/** The context in which a service assumes a role. */
function assumeContext(facts) {
    const some = (value) => (value === undefined ? unknown : known(value));
    return {
        get(key) {
            switch (key) {
                case 'aws:sourceaccount':
                    return some(facts.account);
                case 'aws:sourcearn':
                    return facts.sourceArn === undefined ? unknown : known(facts.sourceArn);
                case 'aws:principalisawsservice':
                    return known('true');
                case 'aws:principalservicename':
                    return known(facts.service);
                case 'aws:securetransport':
                    return known('true');
                case 'sts:externalid':
                case 'aws:multifactorauthpresent':
                case 'aws:multifactorauthage':
                case 'aws:principalarn':
                case 'aws:principalaccount':
                case 'aws:principalorgid':
                    return absent;
            }
            return unknown;
        },
    };
}

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
    const denies = policyValues(principal.principal).some((value) => statementsOf(value).some((statement) => statement['Effect'] !== 'Allow'));
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
    for (const statement of policyValues(principal).flatMap(statementsOf)) {
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
    const sample = resource === '*' ? '*' : instances(resource).at(-1);
    const context = requestContext({
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
    }, identitySide(prepared, principal)).decision === 'explicitDeny');
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
    for (const statement of statementsOf(value))
        for (const action of (0,base_value/* asList */.D)(statement['Action']))
            if (typeof action === 'string' && prefixes.has(prefixOf(action)))
                return true;
    return false;
}
const prefixOf = (action) => action.slice(0, action.indexOf(':') + 1).toLowerCase();

// EXTERNAL MODULE: ./.build/base/truth.js
var base_truth = __webpack_require__(1159);
// EXTERNAL MODULE: ./.build/iam/explain.js + 1 modules
var explain = __webpack_require__(232);
;// CONCATENATED MODULE: ./.build/check/cors.js




/** The origin of a worker's browser: any portal in any Region. */
const portal = [
    { kind: 'text', text: 'https://' },
    { kind: 'one', of: 'segment' },
    { kind: 'star', of: 'segment' },
    { kind: 'text', text: '.labeling.' },
    { kind: 'one', of: 'segment' },
    { kind: 'star', of: 'segment' },
    { kind: 'text', text: '.sagemaker.aws' },
];
/**
 * Asks the browser's request of the rules: S3 answers with the first rule whose origin, method and headers match.
 * Origin `*` satisfies; a pattern that admits a worker portal is unknown; anything narrower is missing.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
function checkCors(document, wanted) {
    const all = (0,base_value/* asList */.D)(document.value);
    const readable = all.every((rule) => typeof rule !== 'string');
    if (all.length === 0)
        return { truth: 'false', detail: 'no CORS rule is there', path: [] };
    const answers = wanted.methods.map((method) => answerMethod(all, method, wanted));
    const missing = answers.find((answer) => answer.truth === 'false') ?? answers.find((answer) => answer.truth === 'unknown');
    // A rule that only deployment fills in may answer, or answer first.
    if (!readable)
        return { truth: 'unknown', detail: 'a part of it is not known before deployment', path: [] };
    return missing ?? answers[0] ?? { truth: 'true', detail: 'a rule answers', path: [0] };
}
function answerMethod(rules, method, wanted) {
    let near;
    let maybe;
    for (const [index, rule] of rules.entries()) {
        if (!(0,base_value/* isObject */.G)(rule))
            continue;
        const origins = strings(rule['AllowedOrigins']);
        const origin = (0,base_truth.or)(...origins.map((given) => admits(given, wanted.origin)));
        const methods = strings(rule['AllowedMethods']);
        if (!methods.includes(method) && methods.some(symbol/* holdsSymbol */.hC)) {
            maybe ??= {
                truth: 'unknown',
                detail: 'the methods of a rule are not known before deployment',
                path: [index, 'AllowedMethods'],
            };
            continue;
        }
        const hasMethod = methods.includes(method);
        const headers = (wanted.headers ?? []).every((header) => strings(rule['AllowedHeaders']).some((given) => given === '*' || given.toLowerCase() === header.toLowerCase()));
        if (hasMethod && headers && origin !== 'false') {
            const lacking = (wanted.expose ?? []).filter((header) => !strings(rule['ExposeHeaders']).some((given) => given.toLowerCase() === header.toLowerCase()));
            if (lacking.length > 0) {
                near ??= {
                    truth: 'false',
                    detail: `the rule for ${method} does not expose \`${lacking.join('`, `')}\``,
                    path: [index, 'ExposeHeaders'],
                };
                if (origin === 'true')
                    return maybe ?? near;
            }
            else if (origin === 'true')
                return { truth: 'true', detail: `rule ${index + 1} answers`, path: [index] };
            else
                maybe ??= {
                    truth: 'unknown',
                    detail: `whether the origin \`${origins.join('`, `')}\` is the workers' portal is not known`,
                    path: [index, 'AllowedOrigins'],
                };
            continue;
        }
        if (hasMethod && !headers && origin !== 'false')
            near ??= {
                truth: 'false',
                detail: `the rule for ${method} does not allow the headers \`${(wanted.headers ?? []).join('`, `')}\``,
                path: [index, 'AllowedHeaders'],
            };
        else if (hasMethod)
            near ??= {
                truth: 'false',
                detail: `the rule for ${method} admits only the origin \`${origins.join('`, `')}\``,
                path: [index, 'AllowedOrigins'],
            };
        else if (origin !== 'false')
            near ??= { truth: 'false', detail: `no rule allows the method ${method}`, path: [index, 'AllowedMethods'] };
    }
    return maybe ?? near ?? { truth: 'false', detail: `no rule allows ${method} from every origin`, path: [0] };
}
/** Does a rule's origin admit the wanted one? `*` in `wanted` is every origin a worker may come from. */
function admits(given, wanted) {
    const pattern = (0,iam_pattern/* parsePattern */.EY)(given);
    if (wanted !== '*')
        return (0,iam_pattern/* contains */.gR)(pattern, (0,iam_pattern/* literal */.eu)(wanted));
    if (given === '*')
        return 'true';
    return (0,iam_pattern/* intersects */.HY)(pattern, portal) === 'false' ? 'false' : 'unknown';
}
const strings = (value) => (0,base_value/* asList */.D)(value).filter((item) => typeof item === 'string');

;// CONCATENATED MODULE: ./.build/check/need.js










/** Answers a need under one assignment of its parameters. With `explained`, places and details are looked up. */
function answerNeed(need, subject, values, explained) {
    if ('allow' in need)
        return answerGrant(need, subject, values, explained);
    if ('forbid' in need)
        return answerForbid(need, subject, values);
    if ('trust' in need)
        return answerTrust(need, subject, values, explained);
    if ('cors' in need)
        return answerCors(need, subject, values);
    if ('resourcePolicy' in need)
        return answerResourcePolicy(need, subject, values);
    const answers = need.anyOf.map((alternative) => {
        const parts = alternative.needs.map((part) => answerNeed(part, subject, values, explained));
        return { title: alternative.title, parts, truth: (0,base_truth/* and */.Uo)(...parts.map((part) => part.truth)) };
    });
    const truth = (0,base_truth.or)(...answers.map((answer) => answer.truth));
    const chosen = answers.find((answer) => answer.truth === truth) ?? answers[0];
    const failing = chosen.parts.filter((part) => part.truth !== 'true');
    const shown = truth === 'true' ? chosen.parts : failing;
    return {
        truth,
        actions: shown.flatMap((part) => part.actions),
        resource: shown[0]?.resource ?? '',
        detail: truth === 'true' ? chosen.title : `neither ${answers.map((answer) => answer.title).join(' nor ')}`,
        places: shown.flatMap((part) => part.places),
        ...(failing[0]?.unknownReason === undefined ? {} : { unknownReason: failing[0].unknownReason }),
    };
}
function templatesOf(need) {
    return typeof need.on === 'string' ? [need.on] : need.on.anyOf;
}
function answerGrant(need, subject, values, explained) {
    let actor = subject.principal;
    if (need.whose !== undefined) {
        const name = values[need.whose];
        actor = name === undefined || name.includes(FRESH) ? undefined : findPrincipal(subject.prepared, name);
        if (actor === undefined)
            return {
                truth: 'unknown',
                actions: [...need.allow],
                resource: need.whose,
                places: [],
                unknownReason: 'principal-not-in-repository',
                detail: `the role named by \`${need.whose}\` is not in the repository`,
            };
    }
    if (actor === undefined)
        return { truth: 'unknown', actions: [...need.allow], resource: '', places: [], unknownReason: 'no-principal' };
    const alternatives = templatesOf(need).map((template) => {
        const answers = need.allow.map((action) => ({
            action,
            ...answerAction(need, action, template, subject, actor, values, explained),
        }));
        return { template, answers, truth: (0,base_truth/* and */.Uo)(...answers.map((answer) => answer.truth)) };
    });
    const truth = (0,base_truth.or)(...alternatives.map((alternative) => alternative.truth));
    const chosen = alternatives.find((alternative) => alternative.truth === truth) ?? alternatives.at(-1);
    const failing = chosen.answers.filter((answer) => answer.truth === truth && truth !== 'true');
    const first = failing[0];
    return {
        truth,
        actions: (truth === 'true' ? chosen.answers : failing).map((answer) => answer.action),
        resource: showTemplate(chosen.template, values),
        places: (truth === 'true' ? chosen.answers : failing).flatMap((answer) => answer.places).slice(0, 8),
        ...(first?.detail === undefined ? {} : { detail: first.detail }),
        ...(first?.unknownReason === undefined ? {} : { unknownReason: first.unknownReason }),
        ...(first?.explicitDeny === true ? { explicitDeny: true } : {}),
    };
}
function answerAction(need, action, template, subject, actor, values, explained) {
    const { prepared } = subject;
    const manner = need.as ?? (subject.task.principal === 'caller' ? 'direct' : 'service-role');
    const region = values['region'];
    const extra = {};
    for (const [key, value] of Object.entries(need.context ?? {}))
        extra[key] = value.replace(/\{([a-z-]+)\}/g, (_, name) => values[name] ?? FRESH);
    const resource = fillTemplate(template, values);
    const bucketName = namesIn(template).find((name) => name.endsWith('bucket'));
    const bucket = bucketName === undefined ? undefined : findBucket(prepared, plainName(bucketName, values[bucketName] ?? ''));
    const arnAccount = (0,iam_pattern/* isLiteral */.c$)(resource)
        ? (0,iam_pattern/* literalText */.bK)(resource).split(':')[4] || undefined
        : namesIn(template).includes('account')
            ? values['account']
            : undefined;
    const resourceAccount = bucket?.account ?? (arnAccount?.includes(FRESH) === true ? undefined : arnAccount);
    const set = {
        ...identitySide(prepared, actor),
        ...resourceSide(prepared, action, resource, bucket?.policy),
    };
    const request = {
        principal: actor.principal.arn,
        action: (0,iam_pattern/* parsePattern */.EY)(action),
        resource,
        context: requestContext({
            action,
            manner,
            service: subject.service.prefixes[0],
            principalArn: actor.principal.arn,
            account: actor.account ?? values['account'],
            region,
            resourceAccount,
            extra,
        }),
        // An account that the catalogue itself names is AWS's, and what lies there is public.
        ...(resourceAccount === undefined || actor.account === undefined || /:\d{12}:/.test(template)
            ? {}
            : { resourceAccount }),
    };
    if (!explained) {
        const { decision } = (0,evaluate/* evaluate */._3)(request, set);
        return { truth: toTruth(decision), places: [] };
    }
    const explanation = (0,explain/* explain */.W)(request, set);
    return { truth: toTruth(explanation.decision), ...describe(explanation, set, actor, prepared) };
}
const toTruth = (decision) => decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false';
/** The resource's own policy, by the kind of the resource. */
function resourceSide(prepared, action, resource, bucketPolicy) {
    if (/^kms:/i.test(action)) {
        if (/^kms:List(Aliases|Keys)$/i.test(action))
            return {};
        const arn = (0,iam_pattern/* isLiteral */.c$)(resource) ? (0,iam_pattern/* literalText */.bK)(resource) : undefined;
        if (arn === '*')
            return {};
        const policy = prepared.workspace.keys.find((key) => key.arn === arn)?.policy;
        if (policy === undefined)
            return { resource: 'unknown', resourceKind: 'key' };
        return { resource: prepared.compiled(policy), resourceKind: 'key', resourceDocument: policy };
    }
    if (/^sts:AssumeRole/i.test(action)) {
        const role = (0,iam_pattern/* isLiteral */.c$)(resource) ? findPrincipal(prepared, (0,iam_pattern/* literalText */.bK)(resource)) : undefined;
        if (role?.trust === undefined)
            return { resource: 'unknown', resourceKind: 'trust' };
        return { resource: role.trust, resourceKind: 'trust', resourceDocument: role.principal.trust };
    }
    if (bucketPolicy !== undefined)
        return { resource: prepared.compiled(bucketPolicy), resourceKind: 'ordinary', resourceDocument: bucketPolicy };
    // A resource policy that is not seen is not taken to deny.
    return { resource: 'unknown', resourceKind: 'ordinary' };
}
/** Turns the engine's explanation into places and words. */
function describe(explanation, set, actor, prepared) {
    const documentOf = (policy, index) => {
        if (policy === 'identity') {
            const attached = actor.principal.policies[index];
            return {
                label: attached?.label ?? '',
                ...(attached?.document === undefined ? {} : { document: attached.document }),
            };
        }
        if (policy === 'boundary') {
            const attached = actor.principal.boundary;
            return {
                label: `the permissions boundary ${attached?.label ?? ''}`,
                ...(attached?.document === undefined ? {} : { document: attached.document }),
            };
        }
        if (policy === 'scp' || policy === 'rcp') {
            const documents = (policy === 'scp' ? prepared.workspace.serviceControlPolicies : prepared.workspace.resourceControlPolicies).flat();
            const document = documents[index];
            return { label: document?.source.path ?? '', ...(document === undefined ? {} : { document }) };
        }
        return {
            label: 'the resource policy',
            ...(set.resourceDocument === undefined ? {} : { document: set.resourceDocument }),
        };
    };
    const places = [];
    if (explanation.decision === 'allowed' || explanation.decision === 'explicitDeny') {
        for (const ref of explanation.matched) {
            if (explanation.decision === 'explicitDeny' && ref.effect !== 'Deny')
                continue;
            const { document } = documentOf(ref.policy, ref.index);
            if (document !== undefined)
                places.push({
                    document,
                    path: ['Statement', ref.statement],
                    message: explanation.decision === 'allowed' ? 'allowed here' : 'denied here',
                });
        }
        if (explanation.decision === 'allowed')
            return { places };
        const example = explanation.witness?.replaceAll(FRESH, '*');
        const detail = example === undefined ? 'an explicit Deny applies' : `an explicit Deny applies, for example to \`${example}\``;
        return { places, detail, explicitDeny: true };
    }
    if (explanation.decision === 'unknown' && explanation.unknownReason === 'resource-policy') {
        const [what, which] = {
            key: ['the key policy', 'key'],
            trust: ['the trust policy of that role', 'trust'],
            ordinary: ['the resource policy in the other account', 'resource'],
        }[set.resourceKind ?? 'ordinary'];
        return { places, detail: `${what} is not in the repository`, unknownReason: `${which}-policy-not-in-repository` };
    }
    if (explanation.decision === 'unknown' && explanation.unknownReason === 'unreadable-policy') {
        const unread = actor.principal.policies
            .filter((_, index) => actor.identity[index] === 'unknown')
            .map(({ label, reason }) => `${code(label)}${reason === undefined ? '' : ` (${reason})`}`);
        return {
            places,
            detail: `the attached policy ${unread.join(', ')} cannot be read here`,
            unknownReason: 'unreadable-policy',
        };
    }
    let detail;
    for (const miss of explanation.nearest) {
        const { document, label } = documentOf(miss.policy, miss.index);
        if (document !== undefined)
            places.push({ document, path: miss.path, message: `nearest: ${miss.detail}` });
        detail ??= document === undefined ? `${miss.detail} (in ${label})` : miss.detail;
    }
    const witness = explanation.witness === undefined || /[\uE000-\uF8FF]/.test(explanation.witness) ? undefined : explanation.witness;
    const text = detail ?? (witness === undefined ? undefined : `for example not \`${witness}\``);
    const unreadable = actor.identity.includes('unknown');
    const unknownReason = explanation.decision === 'unknown'
        ? (explanation.unknownReason ?? (unreadable ? 'unreadable-policy' : 'condition-key'))
        : undefined;
    return {
        places,
        ...(text === undefined
            ? explanation.decision === 'unknown'
                ? { detail: explanation.reason }
                : {}
            : { detail: text.replaceAll(FRESH, '*') }),
        ...(unknownReason === undefined ? {} : { unknownReason }),
    };
}
/** Least privilege: does an Allow reach an action of the pattern that is not excepted? */
function answerForbid(need, subject, values) {
    const actor = subject.principal;
    if (actor === undefined)
        return { truth: 'unknown', actions: [], resource: '', places: [], unknownReason: 'no-principal' };
    const excepted = new Set(need.except.map((action) => action.toLowerCase()));
    const forbidden = (0,iam_pattern/* parsePattern */.EY)(need.forbid.toLowerCase());
    const operations = [
        ...new Set(Object.values(subject.service.tasks).flatMap((task) => task.needs.flatMap(actionsOf))),
    ].filter((action) => !action.includes('*') &&
        (0,iam_pattern/* intersects */.HY)(forbidden, (0,iam_pattern/* literal */.eu)(action.toLowerCase())) === 'true' &&
        !excepted.has(action.toLowerCase()));
    let truth = 'true';
    for (const [index, attached] of actor.principal.policies.entries()) {
        const value = (attached.document?.value ?? attached.value);
        for (const [statement, body] of statementsOf(value).entries()) {
            if (body['Effect'] !== 'Allow')
                continue;
            const given = (0,base_value/* asList */.D)(body['Action']).map(String);
            const reached = new Set();
            for (const text of given) {
                const pattern = (0,iam_pattern/* parsePattern */.EY)(text.toLowerCase());
                if ((0,iam_pattern/* isLiteral */.c$)(pattern)) {
                    if ((0,iam_pattern/* intersects */.HY)(forbidden, pattern) === 'true' && !excepted.has(text.toLowerCase()))
                        reached.add(text);
                }
                else
                    for (const operation of operations)
                        if ((0,iam_pattern/* intersects */.HY)(pattern, (0,iam_pattern/* literal */.eu)(operation.toLowerCase())) !== 'false')
                            reached.add(operation);
            }
            if (body['NotAction'] !== undefined)
                for (const operation of operations)
                    reached.add(operation);
            const resources = body['Resource'] === undefined ? ['*'] : (0,base_value/* asList */.D)(body['Resource']).map(String);
            for (const action of reached)
                for (const resource of resources) {
                    const { decision } = (0,evaluate/* evaluate */._3)({
                        principal: actor.principal.arn,
                        action: (0,iam_pattern/* literal */.eu)(action),
                        resource: (0,iam_pattern/* parsePattern */.EY)(resource === '*' ? '*' : instances(resource).at(-1)),
                        context: requestContext({
                            action,
                            manner: 'direct',
                            service: subject.service.prefixes[0],
                            principalArn: actor.principal.arn,
                            account: actor.account,
                            region: values['region'],
                            resourceAccount: undefined,
                            extra: {},
                        }),
                    }, { ...identitySide(subject.prepared, actor), identity: actor.identity });
                    if (decision === 'allowed') {
                        const document = actor.principal.policies[index].document;
                        return {
                            truth: 'false',
                            actions: [action],
                            resource,
                            places: document === undefined
                                ? []
                                : [
                                    {
                                        document,
                                        path: ['Statement', statement, body['Action'] === undefined ? 'NotAction' : 'Action'],
                                        message: 'allowed here',
                                    },
                                ],
                        };
                    }
                    if (decision === 'unknown')
                        truth = 'unknown';
                }
        }
    }
    if (!actor.known)
        truth = 'unknown';
    return {
        truth,
        actions: [need.forbid],
        resource: '*',
        places: [],
        ...(truth === 'unknown' ? { unknownReason: actor.known ? 'condition-key' : 'unreadable-policy' } : {}),
    };
}
/** Every action that a need names. */
function actionsOf(need) {
    if ('allow' in need)
        return [...need.allow];
    if ('anyOf' in need)
        return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(actionsOf));
    return [];
}
/**
 * The trust policy must let the service assume the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function answerTrust(need, subject, values, explained) {
    const actor = subject.principal;
    const base = { actions: ['sts:AssumeRole'], resource: need.trust };
    if (actor?.trust === undefined || actor.principal.trust === undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [],
            unknownReason: 'trust-policy-not-in-repository',
            detail: 'its trust policy is not in the repository',
        };
    const document = actor.principal.trust;
    const account = actor.account ?? values['account'];
    const service = need.trust.split('.')[0];
    const template = need.sourceArn ?? `arn:{partition}:${service}:{region}:{account}:{any}`;
    const sample = showSample(template, { ...values, account });
    const request = (sourceArn) => ({
        principal: need.trust,
        action: (0,iam_pattern/* literal */.eu)('sts:AssumeRole'),
        resource: (0,iam_pattern/* literal */.eu)(actor.principal.arn ?? '*'),
        context: assumeContext({ service: need.trust, account, sourceArn }),
    });
    const set = { identity: [], resource: actor.trust, resourceKind: 'trust' };
    let { decision } = (0,evaluate/* evaluate */._3)(request(undefined), set);
    if (decision === 'unknown' && (0,evaluate/* evaluate */._3)(request(sample), set).decision === 'allowed')
        decision = 'allowed';
    const truth = toTruth(decision);
    if (!explained || truth === 'true')
        return {
            ...base,
            truth,
            places: [{ document, path: truth === 'true' ? ['Statement', 0] : ['Statement'], message: 'the trust policy' }],
        };
    const explanation = (0,explain/* explain */.W)(request(undefined), set);
    const miss = explanation.nearest[0];
    const path = miss?.path ??
        (explanation.matched[0] === undefined
            ? ['Statement', 0, 'Principal']
            : ['Statement', explanation.matched[0].statement]);
    return {
        ...base,
        truth,
        places: [{ document, path, message: miss === undefined ? 'the trust policy' : `nearest: ${miss.detail}` }],
        ...(truth === 'unknown' ? { unknownReason: explanation.unknownReason ?? 'condition-key' } : {}),
        ...(explanation.decision === 'explicitDeny' ? { explicitDeny: true } : {}),
        ...(miss === undefined ? {} : { detail: miss.detail }),
    };
}
function showSample(template, values) {
    return template.replace(/\{([a-z-]+)\}|\*/g, (_, name) => name === undefined ? `${FRESH}` : (values[name] ?? (name === 'partition' ? 'aws' : FRESH)));
}
function answerCors(need, subject, values) {
    const name = values[need.of];
    const bucket = name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name));
    const base = {
        actions: [...need.cors.methods],
        resource: name === undefined || name.includes(FRESH) ? `<${need.of}>` : plainName(need.of, name),
    };
    if (bucket?.cors === undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [],
            unknownReason: 'cors-not-in-repository',
            detail: 'its CORS configuration is not in the repository',
        };
    const result = checkCors(bucket.cors, need.cors);
    return {
        ...base,
        truth: result.truth,
        detail: result.detail,
        places: [{ document: bucket.cors, path: result.path, message: result.detail }],
        ...(result.truth === 'unknown' ? { unknownReason: 'cors-origin' } : {}),
    };
}
/** A resource policy must admit a service by itself. Buckets are the only such resources that raw files can name. */
function answerResourcePolicy(need, subject, values) {
    const name = values[need.of];
    const bucket = name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name));
    const base = { actions: [...need.resourcePolicy.actions], resource: showTemplate(need.resourcePolicy.on, values) };
    if (bucket?.policy === undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [],
            unknownReason: 'resource-policy-not-in-repository',
            detail: 'the resource policy is not in the repository',
        };
    const policy = subject.prepared.compiled(bucket.policy);
    const truths = need.resourcePolicy.actions.map((action) => toTruth((0,evaluate/* evaluate */._3)({
        principal: need.resourcePolicy.service,
        action: (0,iam_pattern/* literal */.eu)(action),
        resource: fillTemplate(need.resourcePolicy.on, values),
        context: assumeContext({
            service: need.resourcePolicy.service,
            account: values['account'],
            sourceArn: undefined,
        }),
    }, { identity: [], resource: policy, resourceKind: 'ordinary' }).decision));
    const truth = (0,base_truth/* and */.Uo)(...truths);
    return {
        ...base,
        truth,
        places: [{ document: bucket.policy, path: ['Statement'], message: 'the bucket policy' }],
        ...(truth === 'unknown' ? { unknownReason: 'condition-key' } : {}),
    };
}
/** Resource texts of a principal's Allow statements, for proposing values. */
function allowedResources(principal) {
    let resources = knownResources.get(principal);
    if (resources === undefined) {
        resources = findResources(principal);
        knownResources.set(principal, resources);
    }
    return resources;
}
const knownResources = new WeakMap();
function findResources(principal) {
    const found = new Set();
    for (const value of policyValues(principal.principal))
        for (const statement of statementsOf(value)) {
            if (statement['Effect'] !== 'Allow')
                continue;
            for (const resource of (0,base_value/* asList */.D)(statement['Resource']))
                if (typeof resource === 'string')
                    found.add(resource);
            if (statement['NotResource'] !== undefined)
                found.add('*');
        }
    return [...found];
}

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
        const shown = setting === undefined ? finding : { ...finding, severity: setting };
        const suppression = configuration.suppressions.find((entry) => (entry.rule === finding.rule || entry.rule === `${finding.rule}#${finding.requirement ?? ''}`) &&
            (entry.principal === undefined || entry.principal === finding.principal) &&
            (entry.path === undefined || matchesGlob(entry.path, finding.location.path)) &&
            (entry.until === undefined || entry.until >= today));
        kept.push(suppression === undefined ? shown : { ...shown, suppressed: { reason: suppression.reason } });
    }
    return kept;
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

;// CONCATENATED MODULE: ./.build/check/assign.js






const builtIn = ['partition', 'account', 'region'];
/** Bounds of the search; beyond them the best assignment found so far is taken. */
const maxCandidates = 12;
const maxCombinations = 160;
/** All templates of a need, its alternatives included. */
function templatesIn(need) {
    let templates = knownTemplates.get(need);
    if (templates === undefined) {
        templates = findTemplates(need);
        knownTemplates.set(need, templates);
    }
    return templates;
}
const knownTemplates = new WeakMap();
function findTemplates(need) {
    if ('allow' in need) {
        const resources = typeof need.on === 'string' ? [need.on] : need.on.anyOf;
        return [
            ...resources,
            ...Object.values(need.context ?? {}),
            ...(need.whose === undefined ? [] : [`{${need.whose}}`]),
        ];
    }
    if ('trust' in need)
        return need.sourceArn === undefined ? [] : [need.sourceArn];
    if ('cors' in need)
        return [`{${need.of}}`];
    if ('resourcePolicy' in need)
        return [need.resourcePolicy.on, `{${need.of}}`];
    if ('anyOf' in need)
        return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(templatesIn));
    return [];
}
/** Does the need count, given what is declared? */
function applies(need, declared, versioned) {
    if (need.when === undefined)
        return true;
    if (need.when === 'versioned')
        return versioned || declared['versioned'] === 'true';
    return declared[need.when] !== undefined;
}
const penalty = (need) => (need.level === 'warn' || need.inferred ? 3 : need.level === 'part' ? 40 : 1000);
/**
 * Finds one assignment of all undeclared parameters that satisfies the whole task, or the best one there is. Needs that
 * name the same parameter take the same value. Candidates come from the principal's own policies.
 */
function assign_assign(needs, subject, declared) {
    const free = [...new Set(needs.flatMap((need) => templatesIn(need).flatMap(namesIn)))].filter((name) => declared[name] === undefined);
    if (free.length === 0)
        return declared;
    const total = costsFor(subject);
    const own = search(free, needs, declared, propose(free, needs, subject, []), total);
    if (own.score === 0)
        return own.values;
    // A bucket policy may grant what the principal's own policies do not. Only where that is sure: a bucket of another
    // stack whose policy cannot be read to the end says nothing about this principal.
    const granted = bucketResources(subject);
    if (granted.length === 0)
        return own.values;
    const wider = search(free, needs, declared, propose(free, needs, subject, granted), total);
    return wider.score === 0 ? wider.values : own.values;
}
function search(free, needs, declared, candidates, total) {
    const outer = free.filter((name) => builtIn.includes(name));
    const inner = components(free.filter((name) => !builtIn.includes(name)), needs);
    let best;
    for (const base of combinations(outer, candidates)) {
        let values = { ...declared, ...base };
        let score = 0;
        const settled = new Set();
        for (const component of inner) {
            const concerned = needs.filter((need) => templatesIn(need)
                .flatMap(namesIn)
                .some((name) => component.includes(name)));
            for (const need of concerned)
                settled.add(need);
            let chosen;
            for (const choice of combinations(component, candidates)) {
                const tried = { ...values, ...choice };
                const cost = total(concerned, tried);
                if (chosen === undefined || cost < chosen.score)
                    chosen = { values: tried, score: cost };
                if (cost === 0)
                    break;
            }
            values = chosen.values;
            score += chosen.score;
        }
        score += total(needs.filter((need) => !settled.has(need)), values);
        if (best === undefined || score < best.score)
            best = { values, score };
        if (score === 0)
            break;
    }
    return best;
}
/** The resources of all bucket policies in the workspace. */
function bucketResources(subject) {
    return subject.prepared.workspace.buckets
        .flatMap((bucket) => statementsOf(bucket.policy?.value))
        .flatMap((statement) => (0,base_value/* asList */.D)(statement['Resource']).filter((resource) => typeof resource === 'string'));
}
function costsFor(subject) {
    const known = new Map();
    const names = new Map();
    return (needs, values) => {
        let score = 0;
        for (const need of needs) {
            let own = names.get(need);
            if (own === undefined) {
                own = [...new Set([...templatesIn(need).flatMap(namesIn), 'partition', 'account', 'region'])];
                names.set(need, own);
                known.set(need, new Map());
            }
            const key = own.map((name) => values[name] ?? '').join('\n');
            const answers = known.get(need);
            let cost = answers.get(key);
            if (cost === undefined) {
                const { truth } = answerNeed(need, subject, values, false);
                cost = truth === 'false' ? penalty(need) : truth === 'unknown' ? 1 : 0;
                answers.set(key, cost);
            }
            score += cost;
        }
        return score;
    };
}
/** Candidate values for each undeclared name, the likeliest first; "any text" is always among them. */
function propose(free, needs, subject, further) {
    const found = {};
    for (const name of free)
        found[name] = new Set();
    const actors = new Set([subject.principal]);
    for (const need of needs) {
        if ('allow' in need && need.whose !== undefined) {
            const other = subject.principal;
            if (other !== undefined)
                actors.add(findPrincipal(subject.prepared, need.whose) ?? other);
        }
    }
    const resources = [...actors].flatMap((actor) => (actor === undefined ? [] : allowedResources(actor)));
    resources.push(...further);
    for (const need of needs)
        for (const template of templatesIn(need)) {
            if (!template.startsWith('arn:') && !/^\{[a-z-]+\}$/.test(template))
                continue;
            const service = template.startsWith('arn:') ? template.split(':')[2] : undefined;
            for (const resource of resources) {
                const other = resource.split(':')[2];
                if (service !== undefined && other !== undefined && !other.includes('*') && other !== service)
                    continue;
                if (template === '{kms-key}' && other !== 'kms' && resource !== '*')
                    continue;
                if (/role\}$/.test(template) && other !== 'iam' && resource !== '*')
                    continue;
                for (const [name, values] of Object.entries(proposeValues(template, resource)))
                    for (const value of values)
                        found[name]?.add(value);
            }
        }
    for (const actor of actors) {
        if (actor === undefined)
            continue;
        const { accounts, regions } = placesNamed(actor);
        if (found['account'] !== undefined)
            for (const account of [...sourceAccounts(subject), ...accounts])
                found['account'].add(account);
        if (found['region'] !== undefined)
            for (const region of regions)
                found['region'].add(region);
    }
    const result = {};
    for (const name of free) {
        const list = sortLikely(name, [...found[name]].filter((value) => fits(name, value)));
        const within = subject.task.within?.[name];
        if (within !== undefined) {
            const bounds = within.replace(/\{[a-z-]+\}/g, '*');
            const pattern = (0,iam_pattern/* parsePattern */.EY)(bounds);
            // What the policies name may stand in the place of a star of the bounds.
            const inside = list.flatMap((value) => [value, ...insertions(bounds, value)]);
            const narrowed = inside.filter((value) => (0,iam_pattern/* contains */.gR)(pattern, (0,iam_pattern/* parsePattern */.EY)(value)) === 'true');
            result[name] = [...new Set([...narrowed.slice(0, maxCandidates), ...instances(bounds).slice(-1)])];
            continue;
        }
        const last = name === 'partition' ? 'aws' : name.endsWith('role') ? anyRole : FRESH;
        const sorted = name.endsWith('-prefix') ? ['', ...list] : list;
        const limited = [...new Set([...sorted.filter((value) => value !== last).slice(0, maxCandidates), last])];
        // "any" first: it is the widest claim and mostly decides at once.
        result[name] =
            name === 'partition'
                ? ['aws', ...limited.filter((value) => value.startsWith('aws-') && !value.includes(FRESH))]
                : [...new Set([...limited.filter((value) => value === last), ...limited])];
    }
    return result;
}
/** The bounds with one star filled by the value and the others by any text. */
function insertions(bounds, value) {
    const parts = bounds.split(/\*+/);
    return parts
        .slice(1)
        .map((_, at) => parts.map((part, index) => (index === 0 ? part : `${index === at + 1 ? value : FRESH}${part}`)).join(''));
}
/** Accounts and Regions that a principal's policies name anywhere; looked up once. */
function placesNamed(actor) {
    let places = knownPlaces.get(actor);
    if (places === undefined) {
        const texts = policyValues(actor.principal).map((value) => JSON.stringify(value));
        const all = (pattern) => [
            ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([match]) => match))),
        ];
        places = { accounts: all(/\b\d{12}\b/g), regions: all(/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g) };
        knownPlaces.set(actor, places);
    }
    return places;
}
const knownPlaces = new WeakMap();
/** Names that S3 takes come first, the wider ones before the narrower. */
function sortLikely(name, values) {
    if (!name.endsWith('bucket'))
        return values;
    const rank = (value) => (/[A-Z]/.test(value) ? 2 : 0) + (value.includes(FRESH) ? 0 : 1);
    return [...values].sort((a, b) => rank(a) - rank(b));
}
/** Roles and keys as ARNs get a made-up ARN for "any". */
function fits(name, value) {
    // A service-linked role cannot be passed.
    if (name.endsWith('role') && value.includes('/aws-service-role/'))
        return false;
    if (name === 'account')
        return /^\d{12}$/.test(value) || value === FRESH || value.startsWith('<') || (0,symbol/* holdsSymbol */.hC)(value);
    if (name === 'region')
        return value === FRESH || !value.includes(FRESH) || value.length > 1;
    return true;
}
function sourceAccounts(subject) {
    const accounts = [];
    for (const statement of statementsOf(subject.principal?.principal.trust?.value))
        for (const block of Object.values((0,base_value/* isObject */.G)(statement['Condition']) ? statement['Condition'] : {}))
            for (const [key, value] of Object.entries((0,base_value/* isObject */.G)(block) ? block : {}))
                if (key.toLowerCase() === 'aws:sourceaccount')
                    accounts.push(...(0,base_value/* asList */.D)(value).map(String));
    return accounts;
}
/** Names that share a need belong together. */
function components(names, needs) {
    const groups = [];
    for (const name of names) {
        const mates = new Set([name]);
        for (const need of needs) {
            const used = templatesIn(need).flatMap(namesIn);
            if (used.includes(name))
                for (const other of used)
                    if (names.includes(other))
                        mates.add(other);
        }
        const touching = groups.filter((group) => group.some((member) => mates.has(member)));
        for (const group of touching) {
            groups.splice(groups.indexOf(group), 1);
            for (const member of group)
                mates.add(member);
        }
        groups.push([...mates]);
    }
    return groups;
}
function* combinations(names, candidates) {
    const indices = names.map(() => 0);
    for (let count = 0; count < maxCombinations; count++) {
        yield Object.fromEntries(names.map((name, position) => [name, candidates[name][indices[position]]]));
        let position = names.length - 1;
        while (position >= 0 && ++indices[position] >= candidates[names[position]].length)
            indices[position--] = 0;
        if (position < 0)
            return;
    }
}

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
    const needs = task.needs.filter((need) => applies(need, {
        ...shown,
        ...(declared['kms-key'] === undefined ? {} : { 'kms-key': declared['kms-key'] }),
        ...(request.bucket === undefined ? {} : { bucket: request.bucket.name }),
    }, versioned) && !(inferred && need.companion === true));
    const values = assign_assign(needs, subject, declared);
    const who = principal === undefined
        ? `bucket ${request.bucket === undefined ? '' : shownBucket(request.bucket)}`
        : `${kindOf(principal)} \`${principal.principal.name}\``;
    const details = needs.map((need) => {
        const explained = () => leniently(need, answerNeed(need, subject, values, true), declared, values, subject);
        // Why something is satisfied is asked for by few reporters; why it is not, by all.
        if (answerNeed(need, subject, values, false).truth === 'true')
            return detailOf(need, 'satisfied', explained, who);
        const answer = explained();
        return detailOf(need, verdictOf[answer.truth], () => answer, who);
    });
    const requirements = details.map((detail) => detail.requirement);
    return {
        request,
        details,
        values,
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
    const message = once(() => requirementMessage(facts()));
    // Positions cost a second parse of the document.
    const locations = once(() => uniqueLocations(answer().places.map(locate)));
    const help = verdict === 'satisfied' ? undefined : requirementHelp(facts());
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
    const prefix = namesIn(need.on).find((name) => name.endsWith('-prefix'));
    if (prefix === undefined || declared[prefix] !== undefined || !need.on.endsWith('*'))
        return answer;
    const single = { ...need, on: need.on.slice(0, -1) };
    const bucket = prefix.replace('-prefix', '-bucket');
    const covered = suffixed(subject).some(([name, key]) => {
        const tried = { ...values, [bucket]: declared[bucket] ?? name, [prefix]: key };
        return answerNeed(single, subject, tried, false).truth === 'true';
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
    const wanted = fillTemplate(template, values);
    return allowedResources(subject.principal).some((resource) => !/[*?{]/.test(resource) &&
        (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* literal */.eu)(resource), wanted) === 'true' &&
        answerNeed({ ...need, on: resource }, subject, values, false).truth === 'true');
}
/** Buckets and keys of a principal's object ARNs whose wildcard is not at the end, such as `*.jpg`. */
function suffixed(subject) {
    const found = [];
    for (const resource of subject.principal === undefined ? [] : allowedResources(subject.principal)) {
        const match = /^arn:[^:]*:s3:::([^/]+)\/(.*\*[^*]+)$/.exec(resource);
        if (match !== null)
            found.push([match[1].replaceAll('*', FRESH), match[2].replaceAll('*', FRESH)]);
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
        const bucket = value === undefined ? undefined : findBucket(prepared, plainName(name, value));
        if (bucket === undefined)
            continue;
        if (bucket.name !== plainName(name, value))
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
            findPrincipal(prepared, value)?.principal.arn ??
                `arn:${partition ?? 'aws'}:iam::${account ?? FRESH}:role/${value}`;
    }
    const kmsKey = values['kms-key'];
    if (kmsKey !== undefined && !kmsKey.startsWith('arn:')) {
        const known = prepared.workspace.keys.find((key) => key.arn.endsWith(`/${kmsKey.replace(/^key\//, '')}`));
        values['kms-key'] =
            known?.arn ??
                `arn:${partition ?? 'aws'}:kms:${region ?? FRESH}:${account ?? FRESH}:key/${kmsKey.replace(/^key\//, '')}`;
    }
    return values;
}
function isVersioned(values, prepared) {
    return ['bucket', 'input-bucket'].some((name) => {
        const value = values[name];
        return value !== undefined && findBucket(prepared, plainName(name, value))?.versioned === true;
    });
}
/** What was taken for parameters that nobody declared. */
function assumptions(needs, declared, values) {
    const names = [...new Set(needs.flatMap((need) => templatesIn(need).flatMap(namesIn)))].filter((name) => declared[name] === undefined);
    return names.flatMap((name) => {
        const value = values[name];
        if (value === undefined || name === 'partition' || (name.endsWith('-prefix') && value === ''))
            return [];
        if (value === FRESH && (name === 'region' || name === 'account' || name.endsWith('-prefix')))
            return [];
        if (value === FRESH || value === anyRole)
            return [`${name} is not declared; any will do`];
        return [`${name} is not declared; ${code(showValue(value))} is taken`];
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
    const prepared = prepare(workspace);
    const direct = allRequests(prepared)
        .map((request) => answerTask(request, prepared))
        .filter(isGranted);
    const answered = addImplied(direct, prepared);
    const exact = answered.filter((task) => task.request.origin !== 'wildcard');
    const found = [
        ...syntaxFindings(workspace),
        ...givenUpFindings(workspace),
        ...exact.flatMap((task) => taskFindings(task, prepared)),
        ...wildcardFindings(answered, prepared),
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
    return !details.some(({ need, requirement }) => requirement.verdict === 'missing' && actionsOf(need).some((action) => seen.has(action)));
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
function taskFindings(answered, prepared) {
    const { request, result } = answered;
    return answered.details
        .filter(({ requirement }) => requirement.verdict !== 'satisfied')
        .map(({ requirement, places }) => {
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
function wildcardFindings(answered, prepared) {
    const groups = new Map();
    for (const task of answered) {
        if (task.request.origin !== 'wildcard')
            continue;
        const key = JSON.stringify([task.result.principal, task.request.service.id]);
        const missing = taskFindings(task, prepared).filter((_, index) => task.details.filter(({ requirement }) => requirement.verdict !== 'satisfied')[index].requirement.verdict ===
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
            : `; ${rest.length} more ${rest.length === 1 ? 'need' : 'needs'} of ${tasks.map(code).join(', ')} ${rest.length === 1 ? 'is' : 'are'} missing`;
        return [
            {
                ...first,
                severity: 'notice',
                message: `a wildcard allows this service's actions, but ${first.message}${more}`,
            },
        ];
    });
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
    const prepared = prepare(workspace);
    const found = (0,catalogue.findTask)(taskId);
    if (found === undefined)
        throw new errors/* ConfigurationError */.j([{ message: `there is no task ${code(taskId)}; \`ml-perms-check tasks\` lists them` }]);
    const principal = prepared.principals.find((entry) => entry.principal.name === name || entry.principal.arn === name);
    const bucket = findBucket(prepared, name);
    if (principal === undefined && bucket === undefined)
        throw new errors/* ConfigurationError */.j([
            {
                message: `there is no principal or bucket ${code(name)}; known are ${prepared.principals.map((entry) => code(entry.principal.name)).join(', ')}`,
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
