export const id = 257;
export const ids = [257];
export const modules = {

/***/ 9817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
    const items = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asList */ .D)(statement[list]);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ identityPoliciesOf),
/* harmony export */   y: () => (/* binding */ generatePolicies)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3739);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);
/* harmony import */ var _assign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8120);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3558);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9817);





/**
 * The least policies for tasks with these parameters; several tasks are merged, as for one principal.
 * @param didYouMean suggests what was meant by an unknown name
 * @throws ConfigurationError for an unknown task, an unknown parameter, or a value that is empty
 */
function generatePolicies(ids, given, didYouMean = () => '') {
    const request = requestOf(ids, given, didYouMean);
    const grants = [];
    const keyGrants = [];
    const others = new Map();
    const trusted = new Set();
    const corsNeeds = [];
    const resourceStatements = [];
    const used = new Set();
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
                    Sid: (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .sidOf */ .E8)(need.id),
                    Effect: 'Allow',
                    Principal: { Service: service },
                    Action: (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOrMore */ .h9)(actions),
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
            if ((0,_assign_js__WEBPACK_IMPORTED_MODULE_2__/* .applies */ .Br)(need, own, false))
                collect(need);
    }
    const identity = (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .policiesFrom */ .zm)((0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsFrom */ .V$)(grants));
    const keyStatements = (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsFrom */ .V$)(keyGrants.map((grant) => ({ ...grant, resource: '*' }))).map(({ Sid, Effect, ...rest }) => ({ Sid: Sid, Effect: Effect, Principal: { AWS: request.arn }, ...rest }));
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
                    { Version: '2012-10-17', Statement: (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsFrom */ .V$)(list) },
                ])),
            }
            : {}),
    };
    return { request: { ...request, missing: [...used].sort() }, policies };
}
/** Every policy of the principal. */
const identityPoliciesOf = (policies) => policies.identityPolicies ?? (policies.identityPolicy === undefined ? [] : [policies.identityPolicy]);
function named(statements) {
    const taken = new Set();
    return statements.map((statement) => ({ ...statement, Sid: (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .unique */ .Am)(String(statement['Sid']), taken) }));
}
function requestOf(ids, given, didYouMean) {
    const problems = [];
    const found = [...new Set(ids)].flatMap((id) => {
        const task = (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.findTask)(id);
        if (task === undefined)
            problems.push(`unknown task \`${id}\`${didYouMean(id, (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.allTaskIds)())}`);
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
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(problems.map((message) => ({ message })));
    const spread = { ...given };
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
        arn: `arn:${values['partition']}:iam::${values['account'] ?? accountOf(given) ?? '<account>'}:role/${name}`,
        values,
        missing: [],
    };
}
/** The account of a role or key that is named by its ARN: the principal's own, until it is given. */
function accountOf(given) {
    for (const name of ['role', 'execution-role', 'kms-key']) {
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
    const keyRegion = given['kms-key']?.startsWith('arn:') ? given['kms-key'].split(':')[3] || undefined : undefined;
    const region = given['region'] ?? keyRegion;
    const partition = region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    const account = given['account'];
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
    const context = Object.entries(need.context ?? {}).map(([key, value]) => [key, fill(value, values)]);
    return {
        id: need.id,
        actions: need.allow,
        resource: fill(template, values),
        ...(context.length > 0 ? { condition: { StringEquals: Object.fromEntries(context) } } : {}),
    };
}
/** A template with its values; what is not given stands as `<name>`. */
function fillText(template, values, missing) {
    for (const name of (0,_templates_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(template)) {
        const value = values[name];
        if (value?.startsWith('arn:') && _templates_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeArn */ .Rr.has(name))
            return value;
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
            return (0,_templates_js__WEBPACK_IMPORTED_MODULE_3__/* .plainName */ .MH)(name, value);
        if (name.endsWith('-prefix'))
            return '';
        missing.add(name);
        return `<${name}>`;
    })
        .replace(/\*+/g, '*');
}
const trustPolicy = (services) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: (0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .oneOrMore */ .h9)(services) }, Action: 'sts:AssumeRole' }],
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

/***/ 1257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPolicy: () => (/* binding */ runPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3739);
/* harmony import */ var _check_generate_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9817);
/* harmony import */ var _check_generate_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2615);
/* harmony import */ var _cli_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5434);






/**
 * What `policy` prints, or the files that it has written; and notices.
 * @throws ConfigurationError for unknown tasks and parameters, and for files that are there already
 */
async function runPolicy(options) {
    if (options.tasks.length === 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: '`policy` needs a task; `ml-perms-check tasks` lists them' }]);
    const generated = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .generatePolicies */ .y)(options.tasks, parametersOf(options.with), _cli_options_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au);
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
    return (await __webpack_require__.e(/* import() */ 586).then(__webpack_require__.bind(__webpack_require__, 5586))).policyJson(generated.policies);
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
        const code = error.code ?? String(error);
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([{ message: `cannot write into \`${folder}\`: ${code}` }]);
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
