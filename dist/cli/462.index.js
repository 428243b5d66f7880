export const id = 462;
export const ids = [462];
export const modules = {

/***/ 6681:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   hasFault: () => (/* binding */ hasFault),
/* harmony export */   i1: () => (/* binding */ unknownReasons),
/* harmony export */   reaches: () => (/* binding */ reaches)
/* harmony export */ });
/* harmony import */ var _base_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8954);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(284);


/** Most severe first. */
const severities = ['error', 'warning', 'notice'];
/** `1 error`, `2 errors`. */
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** The findings that count: suppressed ones stay in the JSON report only. */
const shown = (report) => report.findings.filter((finding) => !finding.suppressed);
/** True if a finding at or above the severity counts. `never` is never reached. */
function reaches(report, failOn) {
    if (failOn === 'never')
        return false;
    const limit = severities.indexOf(failOn);
    return severities.some((severity, rank) => rank <= limit && report.summary.findings[severity] > 0);
}
/** Whether the program itself failed at a part of it. */
const hasFault = (report) => report.findings.some(({ rule }) => rule === _base_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .internalError */ .WB);
/**
 * `2 errors, 1 warning, 3 notices; tasks: 4 satisfied, 1 missing, 2 unknown (unknown because: condition-key 2)`. Where
 * no task is unknown, a requirement of one that is missing may be: `…, 0 unknown; 1 requirement unknown (symbol 1)`.
 */
function countsLine(report) {
    const { findings, tasks } = report.summary;
    const counted = severities.map((severity) => plural(findings[severity], severity)).join(', ');
    const because = unknownReasons(report).map(([reason, count]) => `${reason} ${count}`);
    const unknown = unknownReasons(report).reduce((sum, [, count]) => sum + count, 0);
    const reasons = because.length === 0
        ? ''
        : tasks.unknown > 0
            ? ` (unknown because: ${because.join(', ')})`
            : `; ${plural(unknown, 'requirement')} unknown (${because.join(', ')})`;
    const { baseline } = report.summary;
    const known = baseline === undefined || baseline.known === 0 ? '' : ` (${baseline.known} more in the baseline)`;
    // What is out of a change's scope is nobody's exception.
    const hidden = report.findings.filter(({ suppressed }) => suppressed !== undefined && suppressed.reason !== _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineReason */ .kC && suppressed.reason !== _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .outOfScope */ .G7).length;
    const excepted = hidden === 0 ? '' : ` (${hidden} suppressed)`;
    return `${counted}${known}${excepted}; tasks: ${tasks.satisfied} satisfied, ${tasks.missing} missing, ${tasks.unknown} unknown${reasons}`;
}
/** Unknown requirements by reason, most frequent first. */
function unknownReasons(report) {
    return Object.entries(report.summary.unknownReasons)
        .filter(([, count]) => count > 0)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}


/***/ }),

/***/ 8462:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInit: () => (/* binding */ runInit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/check/need.js + 9 modules
var need = __webpack_require__(7735);
// EXTERNAL MODULE: ./.build/check/need-parameters.js
var need_parameters = __webpack_require__(4594);
// EXTERNAL MODULE: ./.build/check/check.js + 47 modules
var check = __webpack_require__(9713);
// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
// EXTERNAL MODULE: ./.build/check/task.js + 2 modules
var check_task = __webpack_require__(553);
// EXTERNAL MODULE: ./.build/check/templates.js
var templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/propose.js











/** At most this many of a kind: a proposal is to be read by a person. */
const most = 100;
/** What a repository's raw files say of its principals, buckets and keys. Templates need no declaration: they say it themselves. */
function propose(workspace) {
    const raw = new Map(workspace.files.map((file) => [file.path, file]));
    const used = new Set();
    const grouped = groups(workspace, raw);
    const prepared = (0,check_prepared/* prepare */.iA)({ ...workspace, principals: grouped.map(({ principal }) => principal) });
    const answered = (0,check/* answerAll */.iz)(prepared);
    const proposed = grouped.map((group) => proposedPrincipal(group, answered, prepared));
    const principals = proposed
        .filter((principal) => principal.tasks.length > 0)
        .slice(0, most)
        .map((principal) => ({ ...principal, name: unique(principal.name, used) }));
    const entries = new Set(principals.map(({ name }) => name));
    const listed = new Set(principals.flatMap((principal) => principal.policies));
    const policies = grouped
        .filter((group) => group.policies.some((path) => listed.has(path)) || entries.has(group.name))
        .flatMap(({ principal }) => (0,check_prepared/* policyValues */.hm)(principal));
    const arns = arnsIn([...policies, ...workspace.files.flatMap((file) => file.documents.map(({ value }) => value))]);
    const account = onlyOne(arns.map((arn) => arn.split(':')[4] ?? '').filter((part) => /^\d{12}$/.test(part)));
    const region = onlyOne(arns.map((arn) => arn.split(':')[3] ?? '').filter((part) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(part)));
    const buckets = proposedBuckets(workspace, arnsIn(policies));
    return {
        principals,
        buckets,
        templates: workspace.files.some(({ kind }) => isTemplate.test(kind)),
        keys: proposedKeys(workspace, arns),
        templated: proposed.filter(({ said }) => said).map(({ name }) => name),
        others: [...others(workspace, raw, grouped, proposed), ...ownerless(workspace, buckets)],
        ...(account === undefined ? {} : { account }),
        ...(region === undefined ? {} : { region }),
    };
}
const isTemplate = /^(?:cloudformation|terraform|terraform-plan|serverless)$/;
/** Principals that were found and have no place in the proposal, and trust policies that join none. */
function others(workspace, raw, grouped, proposed) {
    const idle = proposed.filter(({ tasks, said }) => tasks.length === 0 && said === undefined);
    const surplus = proposed.filter(({ tasks }) => tasks.length > 0).slice(most);
    const placed = new Set(grouped.map(({ name }) => name));
    const apart = workspace.principals.filter(({ name }) => raw.get(name)?.kind !== 'identity-policy' && !placed.has(name));
    const joined = new Set(grouped.flatMap(({ trust, principal }) => [trust, principal.trust?.source.path]));
    const trusts = workspace.files.filter(({ kind, path }) => kind === 'trust-policy' && !joined.has(path));
    const called = ({ name, policies }) => (policies.length > 0 ? policies.join(', ') : name);
    return [
        ...surplus.map((each) => ({ name: called(each), why: `more than ${most} principals` })),
        ...apart.map(({ name, span }) => ({
            name,
            why: span === undefined ? 'nothing says what it is for' : 'several go by this name, so an entry can mean none',
        })),
        ...idle.map((each) => ({ name: called(each), why: 'nothing it may do is of a service known here' })),
        ...trusts.map(({ path }) => ({ name: path, why: 'a trust policy; whose it is was not found' })),
    ];
}
/** Files of buckets that are those of no bucket that is proposed. */
function ownerless({ files }, buckets) {
    const placed = new Set(buckets.flatMap(({ cors, policy }) => [cors, policy]));
    const whats = new Map([
        ['cors', 'a CORS configuration'],
        ['bucket-policy', 'a bucket policy'],
    ]);
    return files.flatMap(({ kind, path }) => {
        const what = whats.get(kind);
        return what === undefined || placed.has(path) ? [] : [{ name: path, why: `${what}; whose it is was not found` }];
    });
}
/** A folder of more policies than this is no role's. */
const mostOfOneRole = 20;
/** Principals of raw files; policies of one folder belong together if it holds one trust policy, or if together they lack less. */
function groups(workspace, raw) {
    const singles = workspace.principals.filter(({ name }) => raw.get(name)?.kind === 'identity-policy');
    const trusts = workspace.files.filter(({ kind }) => kind === 'trust-policy');
    const folders = new Map();
    for (const single of singles) {
        const folder = folderOf(single.name);
        folders.set(folder, [...(folders.get(folder) ?? []), single]);
    }
    const found = templateGroups(workspace, raw);
    for (const [folder, mates] of folders) {
        const [trust, second] = trusts.filter(({ path }) => folderOf(path) === folder);
        const joinable = folder !== '' && mates.length > 1 && mates.length <= mostOfOneRole && second === undefined;
        if (joinable && !mates.some((mate) => mate.trust !== undefined)) {
            const document = trust?.documents[0];
            const principal = merged(folder, mates, document);
            const name = baseOf(folder.slice(0, -1));
            const shared = { name, policies: mates.map((mate) => mate.name), principal };
            if (trust !== undefined && document !== undefined) {
                found.push({
                    ...shared,
                    why: `the policies of ${(0,message/* code */.aY)(folder)}, which holds one trust policy`,
                    trust: trust.path,
                });
                continue;
            }
            if (trust === undefined && lacking(workspace, [principal]) < lacking(workspace, mates)) {
                found.push({ ...shared, why: `the policies of ${(0,message/* code */.aY)(folder)}: together they lack less than apart` });
                continue;
            }
        }
        for (const mate of mates) {
            const path = mate.trust?.source.path;
            const joins = mate.assumed.map((text) => text.replace(/^.*: /, 'with its trust policy, since '));
            found.push({
                name: labelOf(mate.name),
                why: [(0,message/* code */.aY)(mate.name), ...joins].join(', '),
                policies: [mate.name],
                principal: mate,
                ...(path === undefined ? {} : { trust: path }),
            });
        }
    }
    return found.sort((a, b) => compare(a.policies[0] ?? '', b.policies[0] ?? '') || compare(a.name, b.name));
}
/** Roles of templates, by the name that binds an entry to them; of two with one name neither can be meant. */
function templateGroups(workspace, raw) {
    const roles = workspace.principals.filter(({ name, grouped }) => grouped && raw.get(name)?.kind !== 'identity-policy');
    const counts = new Map();
    for (const { name } of roles)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return roles.flatMap((principal) => {
        if (counts.get(principal.name) !== 1 || principal.span === undefined)
            return [];
        const why = `declared in ${(0,message/* code */.aY)(principal.span.source.path)}, which says the rest`;
        return [{ name: principal.name, why, policies: [], principal }];
    });
}
const merged = (name, mates, trust) => ({
    name,
    policies: mates.flatMap(({ policies }) => policies),
    ...(trust === undefined ? {} : { trust }),
    grouped: true,
    assumed: [],
});
/** How many needs of tasks that exact actions tell are missing. */
const lacking = (workspace, principals) => (0,check/* answerAll */.iz)((0,check_prepared/* prepare */.iA)({ ...workspace, principals }))
    .filter(({ request }) => request.origin === 'action')
    .flatMap(({ result }) => result.requirements)
    .filter(({ verdict }) => verdict === 'missing').length;
function proposedPrincipal(group, answered, prepared) {
    const tasks = new Map();
    const { name, why, policies, trust } = group;
    // A resource that names the role says its tasks better; declared ones would take their place.
    const said = answered.some(({ request }) => request.origin === 'resource' && request.principal?.principal === group.principal);
    if (said)
        return { name, why, said, policies, tasks: [] };
    for (const { request, values, details, result } of answered) {
        if (request.principal?.principal !== group.principal)
            continue;
        const exact = request.origin === 'action';
        const proven = exact ? provenValues(request.task, values, details) : {};
        const more = exact ? demandedWhenDeclared({ ...request, origin: 'config', declared: proven }, prepared) : [];
        const also = more.length === 0 ? '' : `; once declared it also needs ${more.map(message/* code */.aY).join(', ')}`;
        tasks.set(request.id, {
            task: request.id,
            why: `${seenIn(request.task, group.principal)}${also}`,
            // Declared tasks take the place of inferred ones: what is missing already must not fall silent.
            sure: exact && (more.length === 0 || result.verdict === 'missing'),
            with: proven,
        });
    }
    for (const task of tasksOfTrust(group, prepared))
        if (!tasks.has(task.task))
            tasks.set(task.task, task);
    return {
        name,
        why,
        policies,
        ...(trust === undefined ? {} : { trust }),
        tasks: [...tasks.values()].sort((a, b) => Number(b.sure) - Number(a.sure)),
    };
}
/** Needs that only a declared task has (looking up, cleaning up) and that are missing: for a person to decide. */
function demandedWhenDeclared(request, prepared) {
    return (0,check_task/* answerTask */._)(request, prepared)
        .details.filter(({ need, requirement }) => need.companion === true && requirement.level === 'error' && requirement.verdict === 'missing')
        .map(({ need }) => need.id);
}
/** The action that says so. */
function seenIn(task, principal) {
    const seen = new Set((task.seenFrom ?? []).map((action) => action.toLowerCase()));
    const prefixes = new Set([...seen].map((action) => action.split(':')[0]));
    const given = (0,check_prepared/* policyValues */.hm)(principal)
        .flatMap(check_prepared/* statementsOf */.GX)
        .filter((statement) => statement['Effect'] === 'Allow')
        .flatMap((statement) => (0,base_value/* asList */.DD)(statement['Action']).map(String));
    const exact = given.find((action) => seen.has(action.toLowerCase()));
    const wide = given.find((action) => /[*?]/.test(action) && prefixes.has(action.toLowerCase().split(':')[0]));
    return `${task.title}: it allows ${(0,message/* code */.aY)(exact ?? wide ?? [...seen][0] ?? '')}`;
}
/** What the policy itself proves of the parameters: values under which every need that names them is met. */
function provenValues(task, values, details) {
    const proven = {};
    for (const name of task.parameters) {
        const value = values[name];
        if (value === undefined || value === '' || value === task.defaults?.[name])
            continue;
        if (name === 'region' || name === 'account')
            continue;
        if (value.includes(templates/* FRESH */.Nz) || (0,symbol/* holdsSymbol */.hC)(value) || /[*?<>{}$]/.test(value))
            continue;
        const about = details.filter(({ need }) => (0,need_parameters/* templatesIn */.b)(need).flatMap(templates/* namesIn */.wX).includes(name));
        if (about.length > 0 && about.every(({ requirement }) => requirement.verdict === 'satisfied'))
            proven[name] = value;
    }
    return proven;
}
/** A role that a service may assume, and whose permissions name no task: every task of such a role is possible. */
function tasksOfTrust({ principal }, prepared) {
    const trusted = new Set((0,check_prepared/* statementsOf */.GX)(principal.trust?.value).flatMap((statement) => (0,base_value/* isObject */.Gv)(statement['Principal']) ? (0,base_value/* asList */.DD)(statement['Principal']['Service']).map(String) : []));
    const subject = prepared.principals.find((each) => each.principal === principal);
    if (trusted.size === 0 || subject === undefined)
        return [];
    const found = catalogue.services.flatMap((service) => Object.entries(service.tasks).flatMap(([name, task]) => {
        // Every function has a role that Lambda assumes: that says nothing.
        const need = task.needs.find((each) => 'trust' in each);
        if (task.principal !== 'service-role' || need === undefined || !('trust' in need))
            return [];
        if (!trusted.has(need.trust))
            return [];
        const id = `${service.id}/${name}`;
        const request = { id, service, task, origin: 'config', declared: {}, principal: subject, assumed: [] };
        const { result, values, details } = (0,check_task/* answerTask */._)(request, prepared);
        const enough = result.verdict === 'satisfied';
        const fits = enough && isMadeFor(principal, task);
        const may = `${task.title}: ${(0,message/* code */.aY)(need.trust)} may assume it`;
        const proven = fits ? onlyBuckets(request, prepared, provenValues(task, values, details)) : {};
        return [{ enough, fits, may, task: id, proven }];
    }));
    // What a role may do is what one task needs, and no other one's: it was written for that.
    const only = found.filter(({ fits }) => fits).length === 1;
    return found
        .sort((a, b) => Number(b.enough) - Number(a.enough))
        .map(({ enough, fits, may, task, proven }) => {
        const sure = only && fits;
        const suffix = sure
            ? ', and its policies are for this and nothing else'
            : enough
                ? ', and its policies are enough'
                : '';
        return { task, why: `${may}${suffix}`, sure, with: sure ? proven : {} };
    });
}
/** Most buckets that are tried in the place of another. */
const mostBuckets = 10;
/** The values that can be no other bucket of the policies: which of several is meant, only a person knows. */
function onlyBuckets(request, prepared, proven) {
    const buckets = bucketsIn(arnsIn((0,check_prepared/* policyValues */.hm)(request.principal.principal)));
    const mayBe = (name, bucket) => (0,check_task/* answerTask */._)({ ...request, declared: { [name]: bucket } }, prepared).result.verdict === 'satisfied';
    const entries = Object.entries(proven).filter(([name, value]) => !name.endsWith('bucket') ||
        (buckets.length <= mostBuckets && !buckets.some((bucket) => bucket !== value && mayBe(name, bucket))));
    return Object.fromEntries(entries);
}
/** Fewer actions than this may be a part of anything. */
const fewestActions = 2;
/** Whether everything that a role may do is of the needs of a task. */
function isMadeFor(principal, task) {
    const wanted = task.needs.flatMap(need/* actionsOf */.Ro).map((action) => (0,iam_pattern/* parsePattern */.EY)(action.toLowerCase()));
    const statements = (0,check_prepared/* policyValues */.hm)(principal).flatMap(check_prepared/* statementsOf */.GX);
    const given = statements.flatMap((statement) => (0,base_value/* asList */.DD)(statement['Action']).map((text) => (0,base_value/* textOfValue */.mG)(text).toLowerCase()));
    return (new Set(given).size >= fewestActions &&
        statements.every((statement) => statement['Effect'] === 'Allow' && statement['Action'] !== undefined) &&
        given.every((text) => {
            const pattern = (0,iam_pattern/* parsePattern */.EY)(text);
            return wanted.some((action) => (0,iam_pattern/* contains */.gR)(action, pattern) === 'true');
        }));
}
function proposedBuckets(workspace, arns) {
    const found = new Map();
    const add = (name, why) => {
        const known = found.get(name);
        if (known !== undefined)
            return known;
        const bucket = { name, why, tasks: [] };
        found.set(name, bucket);
        return bucket;
    };
    for (const file of workspace.files.filter(({ kind }) => kind === 'bucket-policy')) {
        const name = onlyOne(bucketsIn(arnsIn(file.documents.map(({ value }) => value))));
        if (name !== undefined)
            add(name, `${(0,message/* code */.aY)(file.path)} is its policy`).policy ??= file.path;
    }
    const named = new Set([...found.keys(), ...bucketsIn(arns)]);
    for (const file of workspace.files.filter(({ kind }) => kind === 'cors')) {
        const name = bucketOfCors(file.path, named);
        if (name === undefined)
            continue;
        const bucket = add(name, named.has(name)
            ? 'policies name it'
            : `the name of ${(0,message/* code */.aY)(file.path)} says so; correct it if the bucket is called otherwise`);
        bucket.cors ??= file.path;
        bucket.tasks = corsTasks();
    }
    for (const name of bucketsIn(arns))
        add(name, 'policies name it');
    return [...found.values()].slice(0, most);
}
/** The bucket that a CORS file's name or folder tells: one that policies name, else the name itself. */
function bucketOfCors(path, named) {
    const words = baseOf(path)
        .toLowerCase()
        .replace(/\.[a-z]+$/, '')
        .split(/([-_.])/);
    const isOfCors = (word, before) => /^(?:cors(?:config(?:uration)?|rules?)?|config(?:uration)?|bucket)$/.test(word) ||
        (before === 'cors' && /^rules?$/.test(word));
    while (words.length >= 3 && isOfCors(words.at(-1), words.at(-3)))
        words.splice(-2);
    const stem = words.join('').replace(/^cors[-_.]/, '');
    const folder = baseOf(folderOf(path).slice(0, -1)).toLowerCase();
    for (const candidate of [stem, folder])
        if (named.has(candidate))
            return candidate;
    if (/^(cors|bucket|config|configuration|rules?|s3|index|default)$/.test(stem))
        return undefined;
    return isBucketName(stem) ? stem : undefined;
}
const corsTasks = () => catalogue.services.flatMap((service) => Object.entries(service.tasks).flatMap(([name, task]) => task.principal === 'bucket' && task.needs.some((need) => 'cors' in need)
    ? [{ task: `${service.id}/${name}`, title: task.title }]
    : []));
function proposedKeys(workspace, arns) {
    const policies = workspace.files.filter(({ kind }) => kind === 'key-policy');
    const named = [...new Set(arns.filter((arn) => /^arn:[^:*]+:kms:[^:*]+:\d{12}:key\/[\w-]+$/.test(arn)))];
    return policies.slice(0, most).map(({ path }) => {
        const one = policies.length === 1 && named.length === 1 ? named[0] : undefined;
        return {
            ...(one === undefined ? {} : { arn: one }),
            policy: path,
            why: one === undefined ? 'which key it is the policy of is not known' : 'the only key that the policies name',
        };
    });
}
/** Every text in the values that begins like an ARN. */
function arnsIn(values) {
    const found = [];
    const visit = (value) => {
        if (typeof value === 'string') {
            if (value.startsWith('arn:') && !(0,symbol/* holdsSymbol */.hC)(value))
                found.push(value);
        }
        else if (Array.isArray(value))
            value.forEach(visit);
        else if ((0,base_value/* isObject */.Gv)(value))
            Object.values(value).forEach(visit);
    };
    values.forEach(visit);
    return found;
}
const bucketsIn = (arns) => [
    ...new Set(arns.flatMap((arn) => {
        const name = /^arn:[^:]*:s3:::([^/]+)(\/.*)?$/.exec(arn)?.[1];
        return name !== undefined && isBucketName(name) ? [name] : [];
    })),
];
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const isBucketName = (name) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name);
function onlyOne(texts) {
    const different = [...new Set(texts)];
    return different.length === 1 ? different[0] : undefined;
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const baseOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** Words that say what a file is, not whose. */
const generic = /^(polic(y|ies)|permissions?|inline|identity|iam|role|user|group|document|statements?|main|index)$/i;
/** What a principal is called: its file's name without what every policy is called, else its folder's. */
function labelOf(path) {
    const words = baseOf(path)
        .replace(/(\.(json|jsonc|ya?ml|template|policy))+$/i, '')
        .split(/([-_.])/);
    while (words.length > 0 && (generic.test(words.at(-1)) || /^[-_.]$/.test(words.at(-1))))
        words.pop();
    const own = words.join('');
    return own || baseOf(folderOf(path).slice(0, -1)) || 'role';
}
function unique(name, used) {
    let free = name;
    for (let count = 2; used.has(free); count++)
        free = `${name}-${count}`;
    used.add(free);
    return free;
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./.build/findings/links.js
var links = __webpack_require__(4972);
// EXTERNAL MODULE: ./.build/report/counts.js
var counts = __webpack_require__(6681);
// EXTERNAL MODULE: ./.build/report/escape.js
var report_escape = __webpack_require__(3046);
;// CONCATENATED MODULE: ./.build/report/starting-configuration.js



/** The commit of actions/checkout v4 that the workflow names. */
const checkout = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4';
/** `.github/ml-perms.yml` for what was found; whatever is not sure stands in a comment. */
function startingConfiguration(proposal) {
    const lines = [
        `# yaml-language-server: $schema=https://raw.githubusercontent.com/${links/* project */.Cv}/main/schema/ml-perms.schema.json`,
        '# What the roles of this repository are for. Written by `ml-perms-check init` from what it found: correct what is',
        '# wrong, uncomment what is right, delete the rest. Tasks and their parameters: `ml-perms-check tasks`.',
        'version: 1',
        ...defaults(proposal),
        '',
    ];
    if (proposal.templated.length > 0)
        lines.push('# Roles of templates say themselves what they are for and need no entry:', ...listed(proposal.templated.map((name) => (0,report_escape/* visible */.RK)(name))), '');
    if (proposal.others.length > 0)
        lines.push('# Found as well, and left out. Whoever knows better adds an entry with tasks:', ...listed(proposal.others.map(({ name, why }) => `${(0,report_escape/* visible */.RK)(name)} (${why})`)), '');
    lines.push(...principalsLines(proposal), ...bucketsLines(proposal.buckets));
    if (proposal.keys.length > 0)
        lines.push(...keyLines(proposal), '');
    lines.push(...closing);
    return `${lines.join('\n').trimEnd()}\n`;
}
/** `.github/workflows/ml-perms.yml` with no more permissions than the action uses. */
function startingWorkflow() {
    return `name: ml-perms
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
permissions:
  contents: read
  pull-requests: write # for comments at the lines; without it findings are annotations
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  ml-perms:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${links/* project */.Cv}@v1
`;
}
function defaults({ account, region }) {
    if (account === undefined && region === undefined)
        return [];
    return [
        '# defaults:',
        ...(account === undefined ? [] : [`#   account: "${account}" # the only account that ARNs name`]),
        ...(region === undefined ? [] : [`#   region: ${region} # the only Region that ARNs name`]),
    ];
}
/** Lines of a comment that are no configuration. */
function listed(texts) {
    const more = texts.length - most;
    return [...texts.slice(0, most).map((text) => `#   ${text}`), ...(more > 0 ? [`#   and ${more} more`] : [])];
}
/** As a comment that is valid when its `# ` is taken away, prose aside. */
const commented = (lines, indent) => lines.map((line) => `${indent}# ${line.slice(indent.length)}`);
function principalsLines(proposal) {
    const { principals } = proposal;
    if (principals.length === 0) {
        if (proposal.others.length > 0)
            return starting_configuration_short;
        if (proposal.templated.length > 0)
            return onlyTemplates;
        return [proposal.templates ? noRoleInTemplates : noPolicy, ...examplePrincipal];
    }
    const blocks = principals.map((principal) => principalLines(principal, proposal));
    // Without an entry that stands, the key would have no value.
    if (principals.every(isOpen))
        return [...commented(['principals:', ...blocks.flat()], ''), ''];
    return [
        'principals:',
        ...principals.flatMap((principal, index) => [
            ...(isOpen(principal) ? commented(blocks[index], '  ') : blocks[index]),
            '',
        ]),
    ];
}
/** Nothing of the entry is sure, and a mapping with nothing in it but comments is none. */
const isOpen = ({ policies, trust, tasks }) => policies.length === 0 && trust === undefined && !tasks.some(({ sure }) => sure);
function principalLines(principal, { account }) {
    const { name, why, policies, trust, tasks } = principal;
    const open = isOpen(principal);
    const sure = tasks.some((task) => task.sure);
    return [
        ...(open ? [`  ${scalar(name)}: # ${(0,report_escape/* visible */.RK)(why)}`] : [`  # ${(0,report_escape/* visible */.RK)(why)}`, `  ${scalar(name)}:`]),
        ...(policies.length === 0
            ? []
            : [
                `    # arn: arn:aws:iam::${account ?? '111122223333'}:role/${roleName(name)} # as it is; joins it with key policies and roles that are passed`,
                `    policies: [${policies.map(scalar).join(', ')}]`,
            ]),
        ...(trust === undefined ? [] : [`    trust: ${scalar(trust)}`]),
        ...(open || sure ? [`    tasks:${open ? choose : ''}`] : [`    # tasks:${choose}`]),
        ...tasks.flatMap((task) => taskLines(task, open)),
    ];
}
/** What stands beside tasks of which none is sure. */
const choose = ' # TODO choose what it is for; until then nothing is demanded of it';
/** The names of principals whose tasks somebody has to choose. */
const toChoose = ({ principals }) => principals.filter(({ tasks }) => !tasks.some(({ sure }) => sure)).map(({ name }) => name);
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const roleName = (name) => name.replace(/[^\w+=,.@-]+/g, '-').slice(0, 64);
function taskLines({ task, why, sure, with: values }, open) {
    const parameters = Object.entries(values).map(([name, value]) => `${name}: ${scalar(value)}`);
    if (!sure)
        return [`    ${open ? '' : '# '}  - ${task} # ${(0,report_escape/* visible */.RK)(why)}`];
    if (parameters.length === 0)
        return [`      - ${task} # ${(0,report_escape/* visible */.RK)(why)}`];
    return [`      - task: ${task} # ${(0,report_escape/* visible */.RK)(why)}`, `        with: { ${parameters.join(', ')} }`];
}
function bucketsLines(buckets) {
    return buckets.length === 0 ? [] : ['buckets:', ...buckets.flatMap(bucketLines), ''];
}
function bucketLines({ name, why, cors, policy, tasks }) {
    const members = [
        ...(cors === undefined ? [] : [`cors: ${scalar(cors)}`]),
        ...(policy === undefined ? [] : [`policy: ${scalar(policy)}`]),
    ];
    if (tasks.length === 0 || members.length === 0)
        return [`  ${scalar(name)}: ${members.length === 0 ? '{}' : `{ ${members.join(', ')} }`} # ${(0,report_escape/* visible */.RK)(why)}`];
    return [
        `  ${scalar(name)}: # ${(0,report_escape/* visible */.RK)(why)}`,
        ...members.map((member) => `    ${member}`),
        '    # content: images # or video, point-cloud, text: what its tasks follow from',
        `    # tasks: [${tasks.map(({ task }) => task).join(', ')}] # keep what it is for`,
    ];
}
function keyLines({ keys, account, region }) {
    const known = keys.filter((key) => key.arn !== undefined);
    const unknown = keys.filter((key) => key.arn === undefined);
    const place = `${region ?? 'us-east-1'}:${account ?? '111122223333'}`;
    return [
        known.length > 0 ? 'keys:' : '# keys:',
        ...known.map((key) => `  ${scalar(key.arn)}: { policy: ${scalar(key.policy)} } # ${(0,report_escape/* visible */.RK)(key.why)}`),
        ...unknown.map((key, index) => {
            const id = `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`;
            const entry = `"arn:aws:kms:${place}:key/${id}": { policy: ${(0,report_escape/* visible */.RK)(scalar(key.policy))} } # ${(0,report_escape/* visible */.RK)(key.why)}`;
            return known.length > 0 ? `  # ${entry}` : `#   ${entry}`;
        }),
    ];
}
const starting_configuration_short = ['# No policy that was found allows an action of a known service, so no principal is proposed.', ''];
const onlyTemplates = ['# Nothing else was found that needs an entry, so no principal is proposed.', ''];
const noPolicy = '# No policy file was found that allows an action of a known service. Roles in templates need no entry here; one';
const noRoleInTemplates = '# No role in the templates that were found allows an action of a known service, and none that does needs an entry; one';
const examplePrincipal = [
    '# whose policies are files of their own names them under policies, and its trust policy under trust:',
    '# principals:',
    '#   flow-definition:',
    '#     arn: arn:aws:iam::111122223333:role/flow-definition',
    '#     policies: [] # such as iam/flow-definition/*.json',
    '#     tasks:',
    '#       - task: a2i/flow-definition-role',
    '#         with: { input-bucket: my-input, output-bucket: my-output }',
    '',
];
const closing = [
    '# rules: { a2i/end-of-support: off }',
    '# suppressions:',
    '#   - { rule: a2i/flow-definition-role, path: iam/**, reason: why it is accepted, until: 2099-12-31 }',
];
/** A text as a YAML scalar in a flow or block: plain where nothing in it could mean something else. */
function scalar(text) {
    const plain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
    if (plain)
        return text;
    return JSON.stringify(text).replace(/[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|[\ud800-\udfff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: ./.build/shell/file-faults.js
var file_faults = __webpack_require__(8011);
// EXTERNAL MODULE: ./.build/shell/files.js
var files = __webpack_require__(7160);
// EXTERNAL MODULE: ./.build/shell/log.js
var log = __webpack_require__(3649);
// EXTERNAL MODULE: ./.build/shell/workspace.js + 11 modules
var shell_workspace = __webpack_require__(8106);
;// CONCATENATED MODULE: ./.build/shell/init.js











const configurationPath = '.github/ml-perms.yml';
/** Principals that one line names. */
const mostNamed = 5;
const workflowPath = '.github/workflows/ml-perms.yml';
/**
 * Sets a repository up: writes a configuration and a workflow from what is found. Asks nothing and overwrites nothing:
 * what is there stays as it is and is named.
 * @returns 0 if at least one file was written, 2 if both were there
 * @throws ConfigurationError if the directory does not exist or cannot be written
 */
async function runInit(directory, cwd, streams) {
    const root = (0,external_node_path_.resolve)(cwd, directory);
    if ((0,files/* kindOf */.I)(root) !== 'directory')
        refuse(`path \`${directory}\` is no directory`);
    const configuration = [configurationPath, configurationPath.replace(/yml$/, 'yaml')].find((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)));
    const workflow = existingWorkflow(root);
    const tell = (text) => streams.stderr.write(`${(0,log/* harmless */.I)(text)}\n`);
    let next = '';
    let written = 0;
    if (configuration === undefined) {
        const { workspace, notices } = await (0,shell_workspace/* loadWorkspace */.C)({ root, cwd: root });
        for (const notice of notices)
            tell(notice);
        const proposal = propose(workspace);
        const sure = proposal.principals.flatMap(({ tasks }) => tasks).filter((task) => task.sure).length;
        write(root, configurationPath, startingConfiguration(proposal));
        written++;
        streams.stdout.write(`wrote ${configurationPath}: ${(0,counts/* plural */.LS)(proposal.principals.length, 'principal')}, ${(0,counts/* plural */.LS)(sure, 'task')}, ${(0,counts/* plural */.LS)(proposal.buckets.length, 'bucket')}\n`);
        const open = toChoose(proposal);
        if (open.length > 0)
            streams.stdout.write(`${(0,log/* harmless */.I)(choice(open))}\n`);
        next =
            'next: read it, then `ml-perms-check check`; an old repository starts green with `--baseline FILE --update-baseline`';
    }
    else
        tell(`${configuration} is there already and was left alone`);
    if (workflow === undefined) {
        write(root, workflowPath, startingWorkflow());
        written++;
        streams.stdout.write(`wrote ${workflowPath}\n`);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')) && insideRepository(root))
            tell(`GitHub reads workflows at the top of a repository only: move ${workflowPath} there, with \`working-directory\``);
    }
    else
        tell(`${workflow} is there already and was left alone`);
    if (next !== '')
        streams.stdout.write(`${next}\n`);
    return written > 0 ? 0 : 2;
}
/** Whose tasks somebody has to choose. */
function choice(names) {
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    const [are, them] = names.length > 1 ? ['are', 'them'] : ['is', 'it'];
    return `to choose: what ${names.slice(0, mostNamed).join(', ')}${more} ${are} for; until then nothing is demanded of ${them}`;
}
/** A workflow of the name that is written, or any that uses the action. */
function existingWorkflow(root) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, workflowPath)))
        return workflowPath;
    const folder = '.github/workflows';
    if ((0,files/* kindOf */.I)((0,external_node_path_.join)(root, folder)) !== 'directory')
        return undefined;
    const name = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder)).find((file) => /\.ya?ml$/.test(file) &&
        (0,files/* kindOf */.I)((0,external_node_path_.join)(root, folder, file)) === 'file' &&
        textOf((0,external_node_path_.join)(root, folder, file)).includes(`${links/* project */.Cv.split('/')[1]}@`));
    return name === undefined ? undefined : `${folder}/${name}`;
}
/** A workflow that cannot be read is none that uses the action. */
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}
function insideRepository(root) {
    for (let at = (0,external_node_path_.dirname)(root); at !== (0,external_node_path_.dirname)(at); at = (0,external_node_path_.dirname)(at))
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return true;
    return false;
}
/** `wx` fails for whatever is there, links that lead nowhere included. */
function write(root, path, text) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, path), text, { flag: 'wx' });
    }
    catch (error) {
        refuse(`cannot write \`${path}\`: ${(0,file_faults/* fileFault */.b)(error)}`);
    }
}
function refuse(message) {
    throw new errors/* ConfigurationError */.j([{ message }]);
}


/***/ })

};
