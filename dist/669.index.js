export const id = 669;
export const ids = [669];
export const modules = {

/***/ 7669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allowedKeys: () => (/* binding */ allowedKeys),
/* harmony export */   closest: () => (/* binding */ closest),
/* harmony export */   leavesRoot: () => (/* binding */ leavesRoot),
/* harmony export */   readConfiguration: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _check_rule_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1266);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9134);



/** The configuration and every mistake in it, in the order of the file. The configuration is complete only without mistakes. */
async function readConfiguration(source) {
    const [{ parseYaml }, { validate }, { allTaskIds, findTask }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 8381)),
        __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 8435)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4931)),
    ]);
    const found = new Map();
    const context = {
        source,
        report(node, message) {
            const problem = { message, path: source.path, ...source.positionAt(node.start) };
            found.set(`${node.start} ${message}`, { start: node.start, problem });
        },
        taskIds: allTaskIds(),
        ruleIds: (0,_check_rule_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .plainRuleIds */ .vJ)(),
        findTask,
    };
    const { roots, problems: syntaxProblems } = parseYaml(source.text);
    for (const problem of syntaxProblems)
        context.report(problem, problem.message);
    const [root, second] = roots;
    let configuration = (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyConfiguration */ .u)();
    if (syntaxProblems.length === 0) {
        if (second !== undefined)
            context.report(second, 'expected one document, found another');
        if (root !== undefined)
            reportDuplicates(root, context);
        if (root === undefined || (root.type === 'scalar' && root.value === null)) {
            context.report({ start: 0 }, 'missing key `version`; the file must say `version: 1`');
        }
        else if (validate(toPlain(root))) {
            configuration = await build(root, context);
        }
        else {
            for (const error of validate.errors ?? [])
                reportSchemaError(root, error, context);
            if (root.type === 'object')
                configuration = await build(root, context);
        }
    }
    const problems = [...found.values()].sort((a, b) => a.start - b.start).map(({ problem }) => problem);
    return { configuration, problems };
}
/** A key that stands twice: one of the two would be lost silently. */
function reportDuplicates(node, context) {
    if (node.type === 'array')
        for (const item of node.items)
            reportDuplicates(item, context);
    if (node.type !== 'object')
        return;
    const seen = new Set();
    for (const { key, value } of node.members) {
        if (seen.has(key.value))
            context.report(key, `the key \`${key.value}\` stands here a second time; keep one`);
        seen.add(key.value);
        reportDuplicates(value, context);
    }
}
/** A candidate that somebody may have meant. */
function closest(word, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length * 0.4)) + 1;
    for (const candidate of candidates) {
        const d = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        if (d < bestDistance)
            [best, bestDistance] = [candidate, d];
    }
    return best;
}
function didYouMean(word, candidates) {
    const meant = closest(word, candidates);
    return meant === undefined ? '' : `; did you mean \`${meant}\`?`;
}
/** The keys of each mapping, by the pattern of its JSON pointer. A test compares them with the schema. */
const allowedKeys = [
    [
        /^$/,
        [
            'version',
            'principals',
            'buckets',
            'keys',
            'rules',
            'suppressions',
            'exclude',
            'service-control-policies',
            'resource-control-policies',
            'defaults',
            'hygiene',
        ],
    ],
    [/^\/principals\/[^/]*$/, ['arn', 'policies', 'managed-policies', 'boundary', 'trust', 'tasks']],
    [/^\/buckets\/[^/]*$/, ['cors', 'policy', 'versioned', 'account', 'content', 'tasks']],
    [/^\/keys\/[^/]*$/, ['policy']],
    [/^\/defaults$/, ['region', 'account', 'partition']],
    [/^\/suppressions\/\d+$/, ['rule', 'path', 'principal', 'reason', 'until']],
    [/\/tasks\/\d+$/, ['task', 'with']],
];
function reportSchemaError(root, error, context) {
    const steps = error.instancePath.split('/').slice(1);
    const path = steps.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const { node, member } = locate(root, path);
    const name = member === undefined ? 'the configuration' : `\`${member.key.value}\``;
    const { params } = error;
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(params.additionalProperty);
            const place = node.type === 'object' ? node.members.find((m) => m.key.value === key)?.key : undefined;
            const known = allowedKeys.find(([at]) => at.test(error.instancePath))?.[1] ?? [];
            const meant = didYouMean(key, known);
            const help = meant || `; expected one of ${known.map((k) => `\`${k}\``).join(', ')}`;
            context.report(place ?? node, `unknown key \`${key}\`${help}`);
            return;
        }
        case 'required':
            context.report(node, `missing key \`${params.missingProperty}\`${path.length > 0 ? '' : '; the file must say `version: 1`'}`);
            return;
        case 'type': {
            const types = Array.isArray(params.type) ? params.type : String(params.type).split(',');
            const expected = types.map((type) => typeNames[String(type)] ?? String(type)).join(' or ');
            const place = node.type === 'scalar' && node.value === null ? (member?.key ?? node) : node;
            context.report(place, `${name} must be ${expected}, found ${describe(node)}`);
            return;
        }
        case 'enum': {
            const values = params.allowedValues.map(String);
            const meant = node.type === 'scalar' && typeof node.value === 'string' ? didYouMean(node.value, values) : '';
            context.report(node, `${name} must be one of ${values.map((v) => `\`${v}\``).join(', ')}, found ${describe(node)}${meant}`);
            return;
        }
        case 'const':
            // Another type is reported as such.
            if (node.type !== 'scalar' || typeof node.value !== 'number')
                return;
            context.report(node, `${name} must be ${String(params.allowedValue)}, found ${describe(node)}`);
            return;
        case 'pattern': {
            const pattern = String(params.pattern);
            const expected = pattern.startsWith('^arn')
                ? 'the ARN of a role, user or group'
                : pattern.startsWith('^[0-9]')
                    ? 'a date as YYYY-MM-DD'
                    : 'text that is not empty';
            context.report(node, `${name} must be ${expected}, found ${describe(node)}`);
            return;
        }
        default:
            context.report(node, `${name} ${error.message ?? 'is wrong'}`);
    }
}
const typeNames = {
    object: 'a mapping',
    array: 'a list',
    string: 'a string',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
};
function describe(node) {
    if (node.type === 'object')
        return 'a mapping';
    if (node.type === 'array')
        return 'a list';
    if (node.value === null)
        return 'nothing';
    if (typeof node.value === 'string')
        return node.value.trim() === '' ? 'an empty string' : `\`${node.value}\``;
    return `${typeof node.value === 'number' ? 'the number ' : ''}${node.value}`;
}
/** The node at a path, and the last member on the way to it. */
function locate(root, path) {
    let node = root;
    let member;
    for (const step of path) {
        if (node.type === 'array') {
            const item = node.items[Number(step)];
            if (item === undefined)
                break;
            node = item;
        }
        else if (node.type === 'object') {
            const next = node.members.findLast((m) => m.key.value === step);
            if (next === undefined)
                break;
            member = next;
            node = next.value;
        }
    }
    return member === undefined ? { node } : { node, member };
}
/** Plain data for the validator; objects have no prototype, so that no key is special. */
function toPlain(node) {
    if (node.type === 'scalar')
        return node.value;
    if (node.type === 'array')
        return node.items.map(toPlain);
    const object = Object.create(null);
    for (const { key, value } of node.members)
        object[key.value] = toPlain(value);
    return object;
}
/** Reads what is of the right type, skips what is not: the schema has reported it. */
async function build(root, context) {
    const { source, report } = context;
    const configuration = (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyConfiguration */ .u)();
    for (const { key, value } of membersOf(member(root, 'principals'))) {
        const principal = {
            name: key.value,
            policies: globs(member(value, 'policies'), context),
            managedPolicies: await managedPolicies(member(value, 'managed-policies'), context),
            tasks: tasks(member(value, 'tasks'), 'principal', context),
            span: span(source, key),
        };
        const arn = text(member(value, 'arn'));
        if (arn !== undefined)
            principal.arn = arn;
        const boundaryNode = member(value, 'boundary');
        const boundary = isArn(text(boundaryNode)) ? reference(boundaryNode, source) : globs(boundaryNode, context)[0];
        if (boundary !== undefined)
            principal.boundary = boundary;
        const trust = globs(member(value, 'trust'), context)[0];
        if (trust !== undefined)
            principal.trust = trust;
        configuration.principals.push(principal);
    }
    for (const { key, value } of membersOf(member(root, 'buckets'))) {
        const cors = globs(member(value, 'cors'), context)[0];
        const policy = globs(member(value, 'policy'), context)[0];
        const versioned = scalar(member(value, 'versioned'));
        const owner = account(member(value, 'account'), context);
        const content = text(member(value, 'content'));
        configuration.buckets.push({
            name: key.value,
            ...(cors && { cors }),
            ...(policy && { policy }),
            ...(typeof versioned === 'boolean' && { versioned }),
            ...(owner !== undefined && { account: owner }),
            ...(content !== undefined && { content: content }),
            tasks: tasks(member(value, 'tasks'), 'bucket', context),
            span: span(source, key),
        });
    }
    for (const { key, value } of membersOf(member(root, 'keys'))) {
        configuration.keys.push({
            arn: key.value,
            policy: globs(member(value, 'policy'), context)[0],
            span: span(source, key),
        });
    }
    const rules = Object.create(null);
    for (const { key, value } of membersOf(member(root, 'rules'))) {
        checkRule(key.value, key, context);
        rules[key.value] = text(value);
    }
    configuration.rules = rules;
    for (const item of itemsOf(member(root, 'suppressions'))) {
        const ruleNode = member(item, 'rule');
        const rule = text(ruleNode);
        if (rule !== undefined)
            checkRule(rule, ruleNode, context);
        const path = text(member(item, 'path'));
        const principal = text(member(item, 'principal'));
        const untilNode = member(item, 'until');
        const until = text(untilNode);
        if (until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until) && !isDate(until)) {
            report(untilNode, `\`until\` must be a date of the calendar, found \`${until}\``);
        }
        configuration.suppressions.push({
            rule: rule ?? '',
            ...(path !== undefined && { path }),
            ...(principal !== undefined && { principal }),
            reason: text(member(item, 'reason')) ?? '',
            ...(until !== undefined && { until }),
            span: span(source, item),
        });
    }
    configuration.exclude = itemsOf(member(root, 'exclude')).flatMap((item) => text(item) ?? []);
    const levels = (name) => itemsOf(member(root, name)).map((level) => globs(level, context));
    configuration.serviceControlPolicies = levels('service-control-policies');
    configuration.resourceControlPolicies = levels('resource-control-policies');
    const defaults = member(root, 'defaults');
    const region = text(member(defaults, 'region'));
    const owner = account(member(defaults, 'account'), context);
    const partition = text(member(defaults, 'partition'));
    if (region !== undefined)
        configuration.defaults.region = region;
    if (owner !== undefined)
        configuration.defaults.account = owner;
    if (partition !== undefined)
        configuration.defaults.partition = partition;
    const hygiene = text(member(root, 'hygiene'));
    if (hygiene !== undefined)
        configuration.hygiene = hygiene;
    return configuration;
}
function tasks(node, owner, context) {
    const declarations = [];
    for (const item of itemsOf(node)) {
        const idNode = item.type === 'object' ? member(item, 'task') : item;
        const id = text(idNode);
        if (idNode === undefined || id === undefined || id.trim() === '')
            continue;
        const parameters = {};
        const withMembers = item.type === 'object' ? membersOf(member(item, 'with')) : [];
        for (const { key, value } of withMembers) {
            const given = textOrNumber(value, context.source);
            if (given !== undefined)
                parameters[key.value] = given;
        }
        declarations.push({ task: id, with: parameters, span: span(context.source, idNode) });
        const known = context.findTask(id);
        if (known === undefined) {
            context.report(idNode, `unknown task \`${id}\`${didYouMean(id, context.taskIds)}`);
            continue;
        }
        const isBucketTask = known.task.principal === 'bucket';
        if (owner === 'bucket' && !isBucketTask) {
            context.report(idNode, `\`${id}\` is a task of a principal; declare it under \`principals\``);
        }
        else if (owner === 'principal' && isBucketTask) {
            context.report(idNode, `\`${id}\` is a task of a bucket; declare it under \`buckets\``);
        }
        const names = parameterNames(known.task.parameters);
        for (const { key } of withMembers) {
            if (names.has(key.value))
                continue;
            const meant = didYouMean(key.value, names);
            const help = meant || `; it has ${[...names].map((n) => `\`${n}\``).join(', ')}`;
            context.report(key, `unknown parameter \`${key.value}\` of \`${id}\`${help}`);
        }
    }
    return declarations;
}
/** `bucket` stands for both buckets; the Region and the account are parts of every ARN. */
function parameterNames(parameters) {
    const names = new Set(parameters);
    if (names.has('input-bucket') || names.has('output-bucket'))
        names.add('bucket');
    return names.add('region').add('account');
}
async function managedPolicies(node, { source, report }) {
    const policies = [];
    for (const item of itemsOf(node)) {
        const name = text(item);
        if (name === undefined || name.trim() === '')
            continue;
        if (!isArn(name)) {
            const { hasManagedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5208));
            const { retiredManagedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5164));
            if (!hasManagedPolicy(name) && retiredManagedPolicy(name) === undefined) {
                report(item, `unknown AWS managed policy \`${name}\`; name a customer-managed policy by its ARN`);
            }
        }
        policies.push({ name, span: span(source, item) });
    }
    return policies;
}
function checkRule(rule, node, { report, findTask, taskIds, ruleIds }) {
    if (rule.trim() === '')
        return;
    const [id = '', requirement] = rule.split('#', 2);
    const task = findTask(id);
    if (task !== undefined) {
        if (requirement === undefined)
            return;
        const ids = (0,_check_rule_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementIds */ .aj)(task.task.needs);
        if (!ids.includes(requirement)) {
            report(node, `unknown requirement \`${requirement}\` of \`${id}\`${didYouMean(requirement, ids)}`);
        }
        return;
    }
    const rules = ruleIds;
    if (!rules.includes(rule))
        report(node, `unknown rule \`${rule}\`${didYouMean(rule, [...rules, ...taskIds])}`);
}
/** A string or a list of strings as globs; one that leaves the root is a mistake. */
function globs(node, { source, report }) {
    return itemsOf(node).flatMap((item) => {
        const glob = text(item);
        if (glob === undefined || glob.trim() === '')
            return [];
        if (leavesRoot(glob))
            report(item, `\`${glob}\` must stay inside the checked directory`);
        return reference(item, source);
    });
}
/** Whether a glob is absolute or climbs out with `..`. */
function leavesRoot(glob) {
    return /^([/\\]|[A-Za-z]:[/\\])/.test(glob) || /(^|[/\\{,])\.\.([/\\},]|$)/.test(glob);
}
function reference(node, source) {
    return { glob: text(node) ?? '', span: span(source, node) };
}
function account(node, { source, report }) {
    const value = node === undefined ? undefined : textOrNumber(node, source);
    if (value !== undefined && !/^\d{12}$/.test(value))
        report(node, `\`account\` must be 12 digits, found \`${value}\``);
    return value;
}
/** Numbers as they are written, so that an account keeps its leading zeros. */
function textOrNumber(node, source) {
    if (node.type !== 'scalar' || node.value === null)
        return undefined;
    if (typeof node.value !== 'number')
        return String(node.value);
    const written = source.text.slice(node.start, node.end);
    return /^\d+$/.test(written) ? written : String(node.value);
}
const isArn = (name) => name?.startsWith('arn:') ?? false;
function isDate(date) {
    const parsed = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
const span = (source, { start, end }) => ({ source, start, end });
function scalar(node) {
    return node?.type === 'scalar' ? node.value : undefined;
}
function text(node) {
    const value = scalar(node);
    return typeof value === 'string' ? value : undefined;
}
function member(node, name) {
    return membersOf(node).findLast((m) => m.key.value === name)?.value;
}
function membersOf(node) {
    return node?.type === 'object' ? node.members : [];
}
/** A list's items; a string stands for a list of one. */
function itemsOf(node) {
    if (node === undefined || node.type === 'object')
        return [];
    return node.type === 'array' ? node.items : [node];
}


/***/ })

};
