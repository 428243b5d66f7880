export const id = 257;
export const ids = [257];
export const modules = {

/***/ 9817:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   E8: () => (/* binding */ sidOf),
/* harmony export */   Pc: () => (/* binding */ inlineLimit),
/* harmony export */   V$: () => (/* binding */ statementsFrom),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   xC: () => (/* binding */ managedLimit),
/* harmony export */   zm: () => (/* binding */ policiesFrom)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8931);
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);


/**
 * Characters without white space that a managed policy may have, and all inline policies of one role together.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const managedLimit = 6144;
const inlineLimit = 10240;
/** Grants as few statements: those on the same resource share their actions, those with the same actions their resources. */
function statementsFrom(grants) {
    const byResource = new Map();
    for (const { id, actions, resource, condition } of grants) {
        const key = JSON.stringify([resource, condition]);
        const found = byResource.get(key) ?? { ids: new Set(), resource, condition, actions: new Set() };
        byResource.set(key, found);
        found.ids.add(id);
        for (const action of actions)
            found.actions.add(action);
    }
    const byActions = new Map();
    for (const { ids, resource, condition, actions } of byResource.values()) {
        const sorted = [...actions].sort();
        const key = JSON.stringify([sorted, condition]);
        const found = byActions.get(key) ?? { ids: new Set(), resources: [], condition, actions: sorted };
        byActions.set(key, found);
        for (const id of ids)
            found.ids.add(id);
        found.resources.push(resource);
    }
    const statements = [...byActions.values()].map(({ ids, resources, condition, actions }) => ({
        name: nameOf([...ids].sort(), actions),
        body: {
            Effect: 'Allow',
            Action: oneOrMore(actions),
            Resource: oneOrMore(widest(resources).sort()),
            ...(condition === undefined ? {} : { Condition: condition }),
        },
    }));
    statements.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const taken = new Set();
    return statements.map(({ name, body }) => ({ Sid: unique(name, taken), ...body }));
}
/** What one or two requirements are called; what more of them share is called by its service. */
function nameOf(ids, actions) {
    if (ids.length <= 2)
        return ids.map(sidOf).join('And');
    const services = new Set(actions.map((action) => action.split(':')[0]));
    return `${services.size === 1 ? sidOf([...services][0]) : 'Common'}Access`;
}
/** Resources without those that another one covers. */
function widest(resources) {
    const all = [...new Set(resources)];
    return all.filter((resource) => !all.some((other) => other !== resource && (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .contains */ .gR)((0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(other), (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(resource)) === 'true'));
}
const oneOrMore = (items) => (items.length === 1 ? items[0] : [...items]);
/** `write-output` as `WriteOutput`: a Sid has letters and digits only. */
const sidOf = (id) => id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
function unique(name, taken) {
    let sid = name;
    for (let number = 2; taken.has(sid); number++)
        sid = `${name}${number}`;
    taken.add(sid);
    return sid;
}
/** What IAM counts: a policy's characters without white space. */
const sizeOf = (policy) => JSON.stringify(policy).replace(/\s/g, '').length;
const documentOf = (statements) => ({
    Version: '2012-10-17',
    Statement: [...statements],
});
/** The statements as one policy, or as several when one would be larger than a managed policy may be. */
function policiesFrom(statements, limit = managedLimit) {
    const policies = [];
    for (const statement of statements.flatMap((each) => halves(each, limit))) {
        const last = policies.at(-1);
        if (last !== undefined && sizeOf(documentOf([...last, statement])) <= limit)
            last.push(statement);
        else
            policies.push([statement]);
    }
    return policies.map(documentOf);
}
/** A statement that is too large for a policy of its own is cut at its longer list. */
function halves(statement, limit) {
    if (sizeOf(documentOf([statement])) <= limit)
        return [statement];
    const length = (list) => JSON.stringify(statement[list]).length;
    const list = length('Action') > length('Resource') ? 'Action' : 'Resource';
    const items = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .DD)(statement[list]);
    if (items.length < 2)
        return [statement];
    const middle = Math.ceil(items.length / 2);
    return [items.slice(0, middle), items.slice(middle)].flatMap((part, index) => halves({
        ...statement,
        Sid: `${String(statement['Sid'])}${index === 0 ? 'A' : 'B'}`,
        [list]: oneOrMore(part.map(String)),
    }, limit));
}


/***/ }),

/***/ 2615:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ identityPoliciesOf),
/* harmony export */   y: () => (/* binding */ generatePolicies)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3739);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);
/* harmony import */ var _assign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(769);
/* harmony import */ var _model_key_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5117);
/* harmony import */ var _parameter_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6006);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3558);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9817);







/**
 * The least policies for tasks with these parameters; several tasks are merged, as for one principal.
 * @param didYouMean suggests what was meant by an unknown name
 * @throws ConfigurationError for an unknown task, an unknown parameter, or a value that is empty
 */
function generatePolicies(ids, given, didYouMean = () => '') {
    const request = requestOf(ids, given, didYouMean);
    const used = new Set(request.missing);
    const grants = [];
    const keyGrants = [];
    const others = new Map();
    const trusted = new Set();
    const corsNeeds = [];
    const resourceStatements = [];
    const fill = (template, values) => fillText(template, values, used);
    for (const { task, with: own } of request.tasks) {
        const values = { ...task.defaults, ...request.values, ...within(task, request.values) };
        const collect = (need) => {
            if ('anyOf' in need)
                for (const part of need.anyOf[0].needs)
                    collect(part);
            else if ('trust' in need)
                trusted.add(need.trust);
            else if ('cors' in need)
                corsNeeds.push(need.cors);
            else if ('resourcePolicy' in need) {
                const { service, actions, on } = need.resourcePolicy;
                resourceStatements.push({
                    Sid: (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .sidOf */ .E8)(need.id),
                    Effect: 'Allow',
                    Principal: { Service: service },
                    Action: (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .oneOrMore */ .h9)(actions),
                    Resource: fill(on, values),
                    Condition: { StringEquals: { 'aws:SourceAccount': fill('{account}', values) } },
                });
            }
            else if ('allow' in need) {
                const grant = grantOf(need, values, fill);
                if (need.whose !== undefined)
                    others.set(need.whose, [...(others.get(need.whose) ?? []), grant]);
                else
                    grants.push(grant);
                if (need.on === '{kms-key}' && need.whose === undefined)
                    keyGrants.push(grant);
            }
        };
        for (const need of task.needs)
            if ((0,_assign_js__WEBPACK_IMPORTED_MODULE_2__/* .applies */ .B)(need, own, false))
                collect(need);
    }
    const identity = (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .policiesFrom */ .zm)((0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .statementsFrom */ .V$)(grants));
    const keyStatements = (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .statementsFrom */ .V$)(keyGrants.map((grant) => ({ ...grant, resource: '*' }))).map(({ Sid, Effect, ...rest }) => ({ Sid: Sid, Effect: Effect, Principal: { AWS: request.arn }, ...rest }));
    const cors = corsRules(corsNeeds);
    const policies = {
        ...(identity.length === 1 ? { identityPolicy: identity[0] } : {}),
        ...(identity.length > 1 ? { identityPolicies: identity } : {}),
        ...(trusted.size > 0 ? { trustPolicy: trustPolicy([...trusted].sort()) } : {}),
        ...(cors.length > 0 ? { cors } : {}),
        ...(keyStatements.length > 0 ? { keyPolicyStatements: keyStatements } : {}),
        ...(resourceStatements.length > 0 ? { resourcePolicyStatements: named(resourceStatements) } : {}),
        ...(others.size > 0
            ? {
                otherPolicies: Object.fromEntries([...others].map(([name, list]) => [
                    name,
                    { Version: '2012-10-17', Statement: (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .statementsFrom */ .V$)(list) },
                ])),
            }
            : {}),
    };
    const principals = separately(request, given, didYouMean);
    if (principals.length > 0)
        policies.principals = principals;
    return { request: { ...request, missing: [...used].sort() }, policies };
}
/** Every policy of the principal. */
const identityPoliciesOf = (policies) => policies.identityPolicies ?? (policies.identityPolicy === undefined ? [] : [policies.identityPolicy]);
function named(statements) {
    const taken = new Set();
    return statements.map((statement) => ({ ...statement, Sid: (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .unique */ .Am)(String(statement['Sid']), taken) }));
}
function requestOf(ids, given, didYouMean) {
    const problems = [];
    const found = [...new Set(ids)].flatMap((id) => {
        const task = (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.findTask)(id);
        if (task === undefined)
            problems.push(`unknown task \`${id}\`${didYouMean(id, (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.allTaskIds)()) || '; `ml-perms-check tasks` lists them'}`);
        return task ?? [];
    });
    const names = new Set(found.flatMap(({ task }) => parametersOf(task)));
    for (const [name, value] of Object.entries(given)) {
        if (problems.length === 0 && !names.has(name)) {
            const meant = didYouMean(name, [...names]);
            const which = found.length === 1 ? `\`${found[0].id}\`` : 'these tasks';
            const has = [...names].map((each) => `\`${each}\``).join(', ');
            problems.push(`unknown parameter \`${name}\` of ${which}${meant === '' ? `; known are ${has || 'none'}` : meant}`);
        }
        if (value === '')
            problems.push(`parameter \`${name}\` has no value`);
        else if (names.has(name)) {
            // A project of one service is none of another, and its name will do for both.
            const judgements = found
                .filter(({ task }) => parametersOf(task).includes(name))
                .map(({ service }) => (0,_parameter_values_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeParameter */ .PK)(name, value, service));
            const [first] = judgements.flatMap((each) => (each !== undefined && 'mistake' in each ? [each.mistake] : []));
            if (first !== undefined && judgements.every((each) => each !== undefined && 'mistake' in each))
                problems.push(first);
        }
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(problems.map((message) => ({ message })));
    const alias = given['kms-key'] === undefined ? undefined : (0,_model_key_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasOf */ .O5)(given['kms-key']);
    const spread = { ...given, ...(alias === undefined ? {} : { 'kms-key': keyToName(given) }) };
    for (const name of ['input-bucket', 'output-bucket'])
        if (given['bucket'] !== undefined && names.has(name))
            spread[name] ??= given['bucket'];
    const name = (found.find(({ task }) => task.principal !== 'bucket') ?? found[0])?.id.split('/')[1] ?? 'principal';
    const values = filledValues(spread, name, found.map(({ task }) => task));
    return {
        tasks: found.map(({ id, service, task }) => ({
            id,
            service,
            task,
            with: Object.fromEntries(task.parameters.flatMap((each) => (spread[each] === undefined ? [] : [[each, spread[each]]]))),
        })),
        name,
        arn: `arn:${values['partition']}:iam::${values['account'] ?? accountOf(given, ['kms-key']) ?? '<account>'}:role/${name}`,
        values,
        missing: alias === undefined
            ? []
            : ['account', 'kms-key', 'region'].filter((each) => spread['kms-key'].includes(`<${each}>`)),
        ...(alias === undefined ? {} : { alias: given['kms-key'] }),
    };
}
/** Whose tasks they are, in words. */
const kindNames = {
    caller: 'who calls the service',
    'service-role': 'a role that the service assumes',
    'lambda-role': 'the role of a Lambda function',
};
/**
 * The policies of each principal by itself, where tasks belong to principals of different kinds: with one policy for
 * all, whoever starts a job could do what only its role must. Empty when one kind has them all.
 */
function separately({ tasks }, given, didYouMean) {
    const byKind = new Map();
    for (const each of tasks) {
        const kind = each.task.principal;
        // What a bucket needs is its own CORS configuration, beside anybody's policy.
        if (kindNames[kind] !== undefined)
            byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
    }
    if (byKind.size < 2)
        return [];
    // The role that the one passes is the role that the other is.
    const role = byKind.get('service-role')?.[0]?.id.split('/')[1];
    return [...byKind].map(([kind, own]) => {
        const names = new Set(own.flatMap(({ task }) => parametersOf(task)));
        const known = { ...(role === undefined || kind === 'service-role' ? {} : { 'execution-role': role }), ...given };
        const fitting = Object.entries(known).filter(([name]) => names.has(name));
        const ids = own.map(({ id }) => id);
        const { policies } = generatePolicies(ids, Object.fromEntries(fitting), didYouMean);
        return { for: kindNames[kind], tasks: ids, ...policies };
    });
}
/**
 * The ARN of the key behind an alias, with its id to be filled in: "You cannot use a key id, alias name, or alias ARN to
 * identify a KMS key in an IAM policy statement."
 * https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html
 */
function keyToName(given) {
    const key = given['kms-key'];
    const [, own, , place, owner] = key.startsWith('arn:') ? key.split(':') : [];
    const region = place || given['region'] || '<region>';
    return `arn:${own || partitionOf(region)}:kms:${region}:${owner || given['account'] || '<account>'}:key/<kms-key>`;
}
const partitionOf = (region) => region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
/** The account of the first of these parameters that is named by its ARN: the principal's own, until it is given. */
function accountOf(given, names) {
    for (const name of names) {
        const account = given[name]?.split(':')[4];
        if (account !== undefined && /^\d{12}$/.test(account))
            return account;
    }
    return undefined;
}
/** `bucket` is accepted wherever there is an input or output bucket. */
function parametersOf(task) {
    const both = task.parameters.includes('input-bucket') || task.parameters.includes('output-bucket');
    return [...task.parameters, ...(both ? ['bucket'] : [])];
}
function filledValues(given, name, tasks) {
    const keyRegion = (0,_model_key_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(given['kms-key']);
    // A project and a role that is passed are where the calls are made; a key may be of another account.
    const region = given['region'] ?? keyRegion ?? (0,_model_key_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(given['project']);
    const partition = partitionOf(region);
    const account = given['account'] ?? accountOf(given, ['role', 'execution-role', 'project']);
    const values = { ...given, region, account, partition };
    const [place, owner] = [region ?? '<region>', account ?? '<account>'];
    if (values['execution-role'] === undefined && tasks.some((task) => task.principal === 'service-role'))
        values['execution-role'] = name;
    for (const role of ['role', 'execution-role']) {
        const value = values[role];
        if (value !== undefined && !value.startsWith('arn:'))
            values[role] = `arn:${partition}:iam::${owner}:role/${value}`;
    }
    const key = values['kms-key'];
    if (key !== undefined && !key.startsWith('arn:'))
        values['kms-key'] = `arn:${partition}:kms:${place}:${owner}:key/${key.replace(/^key\//, '')}`;
    return values;
}
/** A bucket that AWS names itself, as far as its name is known. */
function within(task, values) {
    const bounds = Object.entries(task.within ?? {});
    return Object.fromEntries(bounds.flatMap(([name, bound]) => values[name] === undefined
        ? [[name, bound.replace(/\{([a-z-]+)\}/g, (_, inner) => values[inner] ?? '*')]]
        : []));
}
function grantOf(need, values, fill) {
    const template = typeof need.on === 'string' ? need.on : need.on.anyOf[0];
    const equals = {};
    const like = {};
    for (const [key, value] of Object.entries(need.context ?? {}))
        (value.includes('{any}') ? like : equals)[key] = fill(value, values);
    const condition = {
        ...(Object.keys(equals).length > 0 ? { StringEquals: equals } : {}),
        ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
    };
    return {
        id: need.id,
        actions: need.allow,
        resource: fill(template, values),
        ...(Object.keys(condition).length > 0 ? { condition } : {}),
    };
}
/** A template with its values; what is not given stands as `<name>`. */
function fillText(template, values, missing) {
    for (const name of (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(template)) {
        // A project that is made again has another number.
        const arn = name === 'project' ? undefined : (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .arnGiven */ .vj)(name, values[name], template);
        if (arn !== undefined)
            return arn;
    }
    const whole = /^\{(kms-key|role|execution-role)\}$/.exec(template)?.[1];
    if (whole !== undefined && values[whole] === undefined) {
        missing.add(whole);
        const rest = whole === 'kms-key' ? 'kms:{region}:{account}:key' : 'iam::{account}:role';
        return fillText(`arn:{partition}:${rest}/<${whole}>`, values, missing);
    }
    return template
        .replaceAll('${*}', '*')
        .replace(/\{([a-z-]+)\}/g, (_, name) => {
        if (name === 'digits' || name === 'any')
            return '*';
        const value = values[name];
        if (value !== undefined)
            return (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .MH)(name, value);
        if (name.endsWith('-prefix'))
            return '';
        missing.add(name);
        return `<${name}>`;
    })
        .replace(/\*+/g, '*');
}
const trustPolicy = (services) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: (0,_merge_js__WEBPACK_IMPORTED_MODULE_6__/* .oneOrMore */ .h9)(services) }, Action: 'sts:AssumeRole' }],
});
/** S3 answers with the first rule that matches, so needs that share a method and an origin share a rule. */
function corsRules(needs) {
    const rules = [];
    for (const need of needs) {
        const rule = {
            AllowedHeaders: [...(need.headers ?? [])],
            AllowedMethods: [...need.methods],
            AllowedOrigins: [need.origin],
            ExposeHeaders: [...(need.expose ?? [])],
        };
        const shared = rules.find((other) => other.AllowedOrigins[0] === need.origin && other.AllowedMethods.some((method) => need.methods.includes(method)));
        if (shared === undefined)
            rules.push(rule);
        else
            for (const list of ['AllowedHeaders', 'AllowedMethods', 'ExposeHeaders'])
                shared[list] = [...new Set([...shared[list], ...rule[list]])].sort();
    }
    return rules;
}


/***/ }),

/***/ 6006:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $c: () => (/* binding */ judgeAccount),
  md: () => (/* binding */ judgeBucket),
  UM: () => (/* binding */ judgeKeyArn),
  PK: () => (/* binding */ judgeParameter),
  I2: () => (/* binding */ judgePartition),
  NM: () => (/* binding */ judgePolicyArn),
  de: () => (/* binding */ judgePrincipalArn),
  ew: () => (/* binding */ judgeRegion)
});

;// CONCATENATED MODULE: ./.build/catalogue/regions.js
/**
 * The Regions of each partition, as far as they are known on the day of the catalogue. A Region that is not here may be
 * new.
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
const regions = {
    aws: [
        'us-east-1',
        'us-east-2',
        'us-west-1',
        'us-west-2',
        'af-south-1',
        'ap-east-1',
        'ap-east-2',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-south-2',
        'ap-southeast-1',
        'ap-southeast-2',
        'ap-southeast-3',
        'ap-southeast-4',
        'ap-southeast-5',
        'ap-southeast-6',
        'ap-southeast-7',
        'ca-central-1',
        'ca-west-1',
        'eu-central-1',
        'eu-central-2',
        'eu-north-1',
        'eu-south-1',
        'eu-south-2',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
        'il-central-1',
        'me-central-1',
        'me-south-1',
        'mx-central-1',
        'sa-east-1',
    ],
    'aws-cn': ['cn-north-1', 'cn-northwest-1'],
    'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
    'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
    'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
    'aws-iso-e': ['eu-isoe-west-1'],
    'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
    'aws-eusc': ['eusc-de-east-1'],
};

// EXTERNAL MODULE: ./.build/findings/did-you-mean.js
var did_you_mean = __webpack_require__(5954);
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
;// CONCATENATED MODULE: ./.build/check/parameter-values.js



/** What is filled in later: `<region>`, `${bucket}`, `{{bucket}}`, `%BUCKET%`. */
const placeholder = /<[^<>]*>|\$\{[^}]*\}|\{\{[^}]*\}\}|%\w+%/;
/** A resource as Terraform writes it: `aws_s3_bucket.input`, `module.a["x"].aws_s3_bucket.b[0]`. */
const address = /^[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])+$/;
const mistake = (name, expected, value, hint = '') => ({
    mistake: `${(0,message/* code */.aY)(name)} must be ${expected}, found ${value === '' ? 'an empty string' : (0,message/* code */.aY)(value)}${hint}`,
});
/** Judges the value of a task's parameter. What nothing is known of is fine. @param name such as `input-bucket` */
function judgeParameter(name, value, service) {
    if (value.trim() === '')
        return name.endsWith('-prefix') ? undefined : mistake(name, 'text that is not empty', value);
    if (name.endsWith('bucket'))
        return judgeBucket(name, value);
    if (name.endsWith('-prefix'))
        return judgePrefix(name, value);
    switch (name) {
        case 'region':
            return placeholder.test(value) ? undefined : judgeRegion(name, value);
        case 'account':
            return placeholder.test(value) ? undefined : judgeAccount(name, value);
        case 'kms-key':
            return judgeKey(name, value);
        case 'versioned':
            return oneOf(name, value, ['true', 'false']);
        case 'workteam-type':
            return oneOf(name, value, ['private-crowd', 'vendor-crowd', 'public-crowd']);
        case 'role':
        case 'execution-role':
            return judgeNamed(name, value, { services: ['iam'], resource: 'role/', name: /^[\w+=,.@/*?-]+$/, what: 'a role' });
        case 'pre-annotation-lambda':
        case 'post-annotation-lambda': {
            const what = 'a Lambda function';
            return judgeNamed(name, value, { services: ['lambda'], resource: 'function:', name: /^[\w:$*?-]+$/, what });
        }
        case 'flow-definition': {
            const what = 'a flow definition';
            return judgeNamed(name, value, {
                services: ['sagemaker'],
                resource: 'flow-definition/',
                name: /^[\w.*?-]+$/,
                what,
            });
        }
        case 'project':
        case 'model': {
            const what = `a ${name}`;
            return judgeNamed(name, value, { services: service.prefixes, resource: '', name: /^[^\s:]+$/, what });
        }
    }
    return value.startsWith('arn:') ? judgeArn(name, value, 'an ARN') : undefined;
}
function oneOf(name, value, values) {
    if (values.includes(value))
        return undefined;
    return mistake(name, `one of ${values.map(message/* code */.aY).join(', ')}`, value, (0,did_you_mean/* didYouMean */.au)(value, values));
}
function judgeNamed(name, value, { services, resource, name: pattern, what }) {
    if (placeholder.test(value))
        return undefined;
    const expected = `the name or the ARN of ${what}`;
    if (!value.startsWith('arn:'))
        return pattern.test(value) || address.test(value) ? undefined : mistake(name, expected, value);
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service = '', , , ...rest] = value.split(':');
    if (services.includes(service) && rest.join(':').startsWith(resource))
        return undefined;
    return mistake(name, expected, value);
}
/** The parts that every ARN has. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function judgeArn(name, value, expected) {
    if (placeholder.test(value))
        return undefined;
    const [, partition = '', service = '', region = '', account = '', ...rest] = value.split(':');
    if (rest.join(':') === '' || service === '')
        return mistake(name, expected, value, mendedArn(value));
    if (!/^aws(-[a-z]+)*$|^\*$/.test(partition))
        return mistake(name, expected, value, `; ${(0,message/* code */.aY)(partition)} is no partition${(0,did_you_mean/* didYouMean */.au)(partition, Object.keys(regions))}`);
    if (!/^(?:\d{12}|aws|\*|)$/.test(account))
        return mistake(name, expected, value, `; an account has 12 digits, not ${(0,message/* code */.aY)(account)}`);
    if (region !== '' && !/[*?]/.test(region)) {
        const judged = judgeRegion(name, region);
        if (judged !== undefined && 'mistake' in judged) {
            const meant = (0,did_you_mean/* didYouMean */.au)(region, Object.values(regions).flat());
            return mistake(name, expected, value, `; ${(0,message/* code */.aY)(region)} is no Region${meant}`);
        }
    }
    return undefined;
}
/** Global services have an empty Region, buckets an empty account too; a colon is soon lost. */
function mendedArn(value) {
    const bucket = /^arn:([a-z-]+):s3:+([^:]+)$/.exec(value);
    if (bucket !== null)
        return `; did you mean ${(0,message/* code */.aY)(`arn:${bucket[1]}:s3:::${bucket[2]}`)}?`;
    const iam = /^arn:([a-z-]+):iam:+(\d{12}):+([^:]+)$/.exec(value);
    return iam === null ? '' : `; did you mean ${(0,message/* code */.aY)(`arn:${iam[1]}:iam::${iam[2]}:${iam[3]}`)}?`;
}
const bucketWanted = 'the name of a bucket or `arn:PARTITION:s3:::NAME`';
/**
 * A bucket by name or ARN. Buckets of before 2018 may have names that no new one can have, and a template's bucket goes
 * by its label, so only what neither can be is a mistake.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
function judgeBucket(name, value) {
    if (placeholder.test(value))
        return undefined;
    let rest = value;
    if (value.startsWith('arn:')) {
        const wrong = judgeArn(name, value, bucketWanted);
        if (wrong !== undefined)
            return wrong;
        const [, , service, region, account, ...resource] = value.split(':');
        if (service !== 's3')
            return mistake(name, bucketWanted, value);
        if (region !== '' || account !== '')
            return mistake(name, bucketWanted, value, '; an access point is no bucket');
        rest = resource.join(':');
    }
    else if (value.startsWith('s3://'))
        rest = value.slice('s3://'.length);
    rest = rest.replace(/\/\**$/, '');
    const slash = rest.indexOf('/');
    if (slash >= 0 && !address.test(rest)) {
        const prefix = name === 'bucket' ? '`input-prefix` or `output-prefix`' : (0,message/* code */.aY)(name.replace(/bucket$/, 'prefix'));
        const hint = name.endsWith('bucket') ? `; ${(0,message/* code */.aY)(rest.slice(slash + 1))} belongs into ${prefix}` : '';
        return mistake(name, bucketWanted, value, hint);
    }
    if (address.test(rest) && !isBucketName(rest))
        return undefined;
    // The names that S3 ever took: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
    if (!/^[\w.*?-]{1,255}$/.test(rest))
        return mistake(name, bucketWanted, value);
    if (/[*?]/.test(rest) || isBucketName(rest))
        return undefined;
    return {
        doubt: `${(0,message/* code */.aY)(name)}: no new bucket can be called ${(0,message/* code */.aY)(rest)}: a name has 3 to 63 lower-case letters, digits, \`.\` and \`-\`, and some beginnings and ends are reserved`,
    };
}
function isBucketName(name) {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..'))
        return false;
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name) || /^(?:xn--|sthree-|amzn-s3-demo-)/.test(name))
        return false;
    return !/(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
}
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
function judgePrefix(name, value) {
    if (/^(?:arn:|s3:\/\/)/.test(value))
        return mistake(name, 'how keys begin, without the bucket', value);
    return value.length > 1024
        ? { doubt: `${(0,message/* code */.aY)(name)} is longer than any key, which has at most 1,024 bytes` }
        : undefined;
}
const keyWanted = 'the ARN of a KMS key, its id or an alias (`alias/NAME`)';
/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
function judgeKey(name, value) {
    if (placeholder.test(value) || address.test(value))
        return undefined;
    if (value.startsWith('arn:'))
        return judgeKeyArn(name, value, keyWanted);
    return /^(?:alias\/[\w/:-]+|(?:key\/)?[\w-]+)$/.test(value) ? undefined : mistake(name, keyWanted, value);
}
/** The ARN of a key or of one of its aliases. */
function judgeKeyArn(name, value, expected = 'the ARN of a KMS key') {
    if (placeholder.test(value))
        return undefined;
    if (!value.startsWith('arn:'))
        return mistake(name, expected, value);
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service, region, account, ...rest] = value.split(':');
    const whole = service === 'kms' && region !== '' && account !== '' && /^(?:key|alias)\/./.test(rest.join(':'));
    return whole
        ? undefined
        : mistake(name, expected, value, '; it has the form `arn:PARTITION:kms:REGION:ACCOUNT:key/ID`');
}
/** A Region; one that is not known may be new. */
function judgeRegion(name, value) {
    const known = Object.values(regions).flat();
    if (known.includes(value))
        return undefined;
    const zone = /^(.*\d)[a-z]$/.exec(value)?.[1];
    const meant = zone !== undefined && known.includes(zone) ? `; did you mean ${(0,message/* code */.aY)(zone)}?` : (0,did_you_mean/* didYouMean */.au)(value, known);
    if (!/^[a-z]{2,5}(?:-[a-z]{2,})+-\d{1,2}$/.test(value))
        return mistake(name, 'a Region such as `us-east-1`', value, meant);
    return { doubt: `${(0,message/* code */.aY)(name)}: ${(0,message/* code */.aY)(value)} is no Region that this version knows${meant}` };
}
/** An account id. @param name the key or parameter it stands under */
function judgeAccount(name, value) {
    return /^\d{12}$/.test(value) ? undefined : mistake(name, '12 digits', value);
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function judgePartition(name, value, region) {
    const known = Object.keys(regions);
    if (!/^aws(-[a-z]+)*$/.test(value))
        return mistake(name, 'a partition such as `aws` or `aws-cn`', value, (0,did_you_mean/* didYouMean */.au)(value, known));
    if (!known.includes(value))
        return { doubt: `${(0,message/* code */.aY)(name)}: ${(0,message/* code */.aY)(value)} is no partition that this version knows${(0,did_you_mean/* didYouMean */.au)(value, known)}` };
    const own = known.find((partition) => region !== undefined && regions[partition].includes(region));
    if (own === undefined || own === value)
        return undefined;
    return mistake(name, `${(0,message/* code */.aY)(own)}, the partition of ${(0,message/* code */.aY)(region)}`, value);
}
/** A role, user or group, or a session of a role. */
function judgePrincipalArn(name, value) {
    const expected = 'the ARN of a role, user or group';
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service, , , ...rest] = value.split(':');
    const resource = rest.join(':');
    const fits = service === 'iam' ? /^(?:(?:role|user|group)\/.|root$)/ : /^(?:assumed-role|federated-user)\/./;
    if (fits.test(resource) || placeholder.test(value))
        return undefined;
    const kind = resource.split('/')[0];
    const meant = (0,did_you_mean/* closest */.kp)(kind, ['role', 'user', 'group', 'assumed-role', 'federated-user']);
    const mended = meant === undefined || meant === kind ? undefined : value.replace(`:${kind}/`, `:${meant}/`);
    return mistake(name, expected, value, mended === undefined ? '' : `; did you mean ${(0,message/* code */.aY)(mended)}?`);
}
/** A managed policy, or the permissions boundary, by ARN. */
function judgePolicyArn(name, value) {
    const expected = 'the ARN of a managed policy (`arn:PARTITION:iam::ACCOUNT:policy/NAME`)';
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined || placeholder.test(value))
        return wrong;
    const [, , service, region, account, ...rest] = value.split(':');
    const fits = service === 'iam' && region === '' && account !== '' && /^policy\/./.test(rest.join(':'));
    return fits ? undefined : mistake(name, expected, value);
}


/***/ }),

/***/ 1257:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPolicy: () => (/* binding */ runPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3739);
/* harmony import */ var _check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9817);
/* harmony import */ var _check_generate_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2615);
/* harmony import */ var _findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5954);
/* harmony import */ var _file_faults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8011);







/**
 * What `policy` prints, or the files that it has written; and notices.
 * @throws ConfigurationError for unknown tasks and parameters, and for files that are there already
 */
async function runPolicy(options) {
    if (options.tasks.length === 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: '`policy` needs a task; `ml-perms-check tasks` lists them' }]);
    const generated = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .generatePolicies */ .y)(options.tasks, parametersOf(options.with), _findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au);
    const notices = noticesOf(generated);
    const text = await print(generated, options.format);
    if (options.output === undefined)
        return { text, notices };
    const { policyFiles } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 2677));
    const paths = { terraform: 'main.tf', cloudformation: 'template.yaml' };
    const template = options.format === 'json' ? undefined : { path: paths[options.format], text };
    return { text: writeAll(options.output, policyFiles(generated, template)), notices };
}
async function print(generated, format) {
    if (format === 'terraform')
        return (await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 4342))).policyTerraform(generated);
    if (format === 'cloudformation')
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 5572))).policyCloudFormation(generated);
    return (await __webpack_require__.e(/* import() */ 205).then(__webpack_require__.bind(__webpack_require__, 5586))).policyJson(generated.policies);
}
function parametersOf(given) {
    const found = Object.create(null);
    for (const text of given) {
        const equals = text.indexOf('=');
        if (equals < 1)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: `option \`--with\` needs KEY=VALUE, found \`${text}\`` }]);
        const name = text.slice(0, equals);
        if (Object.hasOwn(found, name))
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: `parameter \`${name}\` is given twice` }]);
        found[name] = text.slice(equals + 1);
    }
    return found;
}
function noticesOf({ request, policies }) {
    const notices = [];
    if (request.missing.length > 0)
        notices.push(`not given, so placeholders stand for ${request.missing.map((name) => `\`${name}\``).join(', ')}; \`--with NAME=VALUE\` fills them in`);
    if (request.alias !== undefined)
        notices.push(`a policy names a key by its ARN and never by an alias; \`aws kms describe-key --key-id ${request.alias} --query KeyMetadata.Arn\` prints the ARN for \`--with kms-key=ARN\``);
    const apart = policies.principals ?? [];
    if (apart.length > 0) {
        const whose = apart.map(({ for: who, tasks }) => `${tasks.map((id) => `\`${id}\``).join(', ')} for ${who}`);
        const each = apart.map(({ tasks }) => `\`policy ${tasks.join(' ')}\``);
        notices.push(`the tasks belong to different principals (${whose.join('; ')}), and one policy for all of them gives each the rights of the others; ` +
            `the JSON has what each needs under \`principals\`, and ${each.join(' and ')} print them by themselves`);
    }
    const identity = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .identityPoliciesOf */ .q)(policies);
    if (identity.length > 1) {
        const total = identity.reduce((sum, policy) => sum + (0,_check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(policy), 0);
        notices.push(`split into ${identity.length} policies: a managed policy has at most ${_check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .managedLimit */ .xC} characters${total <= _check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineLimit */ .Pc ? '' : `, and all inline policies of a role ${_check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineLimit */ .Pc}`}`);
    }
    for (const service of new Set(request.tasks.map((task) => task.service)))
        if (service.lifecycle?.state === 'ended')
            notices.push(service.lifecycle.text);
    return notices;
}
/** Writes every file, or none when one is there with another content. */
function writeAll(folder, files) {
    const problems = [];
    for (const [path, text] of files) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(full) && readText(full) !== text)
            problems.push({ message: `\`${full}\` is there already and is not overwritten` });
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(problems);
    try {
        for (const [path, text] of files) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), text);
        }
    }
    catch (error) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: `cannot write into \`${folder}\`: ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .fileFault */ .b)(error)}` }]);
    }
    return [...files.keys()].map((path) => `wrote ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)}\n`).join('');
}
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
