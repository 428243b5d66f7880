export const id = 109;
export const ids = [109];
export const modules = {

/***/ 1159:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 8976:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ referenceService),
  _: () => (/* binding */ servicePrefixes)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.build/catalogue/reference-service.js
/** Most actions of a service are asked for nothing. */
class LazyAction {
    name;
    typeIndices;
    keyIndices;
    allTypes;
    packedTypes;
    packedKeys;
    ownTypes;
    ownKeys;
    constructor(name, typeIndices, keyIndices, allTypes, packedTypes, packedKeys) {
        this.name = name;
        this.typeIndices = typeIndices;
        this.keyIndices = keyIndices;
        this.allTypes = allTypes;
        this.packedTypes = packedTypes;
        this.packedKeys = packedKeys;
    }
    get types() {
        this.ownTypes ??= this.typeIndices.map((index) => this.allTypes[index]);
        return this.ownTypes;
    }
    get keys() {
        // A key of a resource type counts for every action on it: the reference does not always list it twice.
        this.ownKeys ??= [
            ...new Set([...this.keyIndices, ...this.typeIndices.flatMap((index) => this.packedTypes[index][2])]),
        ].map((index) => this.packedKeys[index][0]);
        return this.ownKeys;
    }
}
/** Makes a service of its packed form. */
function unpack(prefix, { n, k, t, a, u, o }) {
    const types = t.map(([name, arn]) => ({ name, arn }));
    const actions = new Map(a.map(([name, typeIndices, keyIndices]) => [
        name.toLowerCase(),
        new LazyAction(name, typeIndices, keyIndices, types, t, k),
    ]));
    return {
        prefix,
        name: n,
        types,
        actions,
        undocumented: new Set(u.map((name) => name.toLowerCase())),
        joined: new Set(o),
        keys: new Map(k),
    };
}

;// CONCATENATED MODULE: ./.build/catalogue/action-reference.js



let data;
const services = new Map();
/** The prefixes of all services, in lower case, sorted. */
function servicePrefixes() {
    return [...load().places.keys()];
}
/** A service by its prefix in any case; undefined when the reference has none. Unpacked when first asked for. */
function referenceService(prefix) {
    const lower = prefix.toLowerCase();
    const known = services.get(lower);
    if (known !== undefined)
        return known;
    const { bytes, places } = load();
    const place = places.get(lower);
    if (place === undefined)
        return undefined;
    const service = unpack(lower, JSON.parse((0,external_node_zlib_.brotliDecompressSync)(bytes.subarray(place.start, place.end)).toString()));
    services.set(lower, service);
    return service;
}
/** Reads the data file once; the format is described in scripts/generate-action-reference.mjs. */
function load() {
    if (data !== undefined)
        return data;
    // Keep this expression as it is, in one piece: the bundler finds it, and copies the file beside the bundle. It reads
    // no syntax younger than ES2020 and would make a text of the file, so this module has no class and no `??=`.
    const file = __webpack_require__.ab + "action-reference.br";
    const bytes = (0,external_node_fs_.readFileSync)(file);
    const head = bytes.indexOf('\n\n');
    const places = new Map();
    let start = head + 2;
    for (const line of bytes.toString('utf8', 0, head).split('\n')) {
        const [prefix = '', length = ''] = line.split('\t');
        places.set(prefix, { start, end: start + Number(length) });
        start += Number(length);
    }
    data = { bytes, places };
    return data;
}


/***/ }),

/***/ 2584:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ isBehind),
/* harmony export */   Tk: () => (/* binding */ isAccessPoint),
/* harmony export */   p7: () => (/* binding */ bucketBehind),
/* harmony export */   un: () => (/* binding */ accessPointOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** An access point of S3, perhaps with objects. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html */
const accessPoint = /^(arn:[^:]*:s3:[^:]+:[^:]*:accesspoint[/:][^/:]+)(?:[/:]object[/:].*)?$/;
/** Whether a resource is objects behind an access point. */
const isBehind = (resource) => /[/:]object[/:]/.test(resource) && isAccessPoint(resource);
/** Whether a resource is an access point, or what is reached through one: its name is no bucket's. */
const isAccessPoint = (resource) => accessPoint.test(resource);
const before = 'the bucket behind ';
/** The bucket that a resource reaches through an access point, as a symbol: which one it is the ARN does not say. */
function bucketBehind(resource) {
    const arn = accessPoint.exec(resource)?.[1];
    return arn === undefined ? undefined : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${before}${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(arn)}`);
}
/** The ARN of the access point whose bucket is meant, as people read it. */
function accessPointOf(bucket) {
    if (!(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneParameter */ .GV)(bucket))
        return undefined;
    const [symbol] = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(bucket);
    return typeof symbol === 'object' && symbol.name.startsWith(before) ? symbol.name.slice(before.length) : undefined;
}


/***/ }),

/***/ 3025:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ allowedResources)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8931);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4694);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1780);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3558);




/** Resource texts that a principal's statements allow, or spare from a Deny, for proposing values. */
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
    for (const value of (0,_prepared_js__WEBPACK_IMPORTED_MODULE_1__/* .policyValues */ .hm)(principal.principal)) {
        const variables = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) && value['Version'] === '2012-10-17';
        for (const statement of (0,_prepared_js__WEBPACK_IMPORTED_MODULE_1__/* .statementsOf */ .GX)(value)) {
            // An effect that is not known may be an Allow. What a Deny spares is what is meant to be used.
            const { Effect: effect, Resource: allowed, NotResource: spared } = statement;
            const named = [...(effect === 'Deny' ? [] : (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(allowed)), ...(effect === 'Allow' ? [] : (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(spared))];
            for (const resource of named)
                if (typeof resource === 'string')
                    found.add(variables ? withVariables(resource, principal) : resource);
            if (effect !== 'Deny' && spared !== undefined)
                found.add('*');
        }
    }
    return [...found];
}
/**
 * A resource with its policy variables filled in. One that is absent or not known is some text: the engine decides what
 * comes of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function withVariables(resource, { principal, account }) {
    if (!resource.includes('${'))
        return resource;
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .requestContext */ .V8)({
        action: '',
        moment: undefined,
        manner: 'direct',
        service: '',
        principalArn: principal.arn,
        account,
        region: undefined,
        resourceAccount: undefined,
        extra: {},
    });
    return resource.replace(/\$\{([\w-]+:[^},]+)(?:,\s*'([^']*)')?\}/g, (_, key, byDefault) => {
        const value = context.get(key.trim().toLowerCase());
        if (value.state === 'known')
            return value.values[0] ?? _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .FRESH */ .Nz;
        return value.state === 'absent' && byDefault !== undefined ? byDefault : _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .FRESH */ .Nz;
    });
}


/***/ }),

/***/ 769:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ applies),
  k: () => (/* binding */ assign_assign)
});

// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/check/access-point.js
var access_point = __webpack_require__(2584);
// EXTERNAL MODULE: ./.build/check/allowed-resources.js
var allowed_resources = __webpack_require__(3025);
// EXTERNAL MODULE: ./.build/check/need-parameters.js
var need_parameters = __webpack_require__(4594);
// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
// EXTERNAL MODULE: ./.build/check/templates.js
var templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/candidates.js








/** How many of each are tried first: in nearly every policy these are all. */
const mostFirst = 12;
/** Candidate values for each undeclared name, the likeliest first; "any text" is always among them. */
function proposeCandidates(free, needs, subject, further) {
    const found = {};
    for (const name of free)
        found[name] = new Set();
    const actors = new Set([subject.principal]);
    for (const need of needs) {
        if ('allow' in need && need.whose !== undefined) {
            const other = subject.principal;
            if (other !== undefined)
                actors.add((0,check_prepared/* findPrincipal */.c7)(subject.prepared, need.whose, subject.unit) ?? other);
        }
    }
    const resources = [...actors].flatMap((actor) => (actor === undefined ? [] : (0,allowed_resources/* allowedResources */.g)(actor)));
    for (const resource of further)
        resources.push(resource);
    const owners = resources.map((resource) => resource.split(':')[2]);
    for (const need of needs)
        for (const template of (0,need_parameters/* templatesIn */.b)(need)) {
            if (!template.startsWith('arn:') && !/^\{[a-z-]+\}$/.test(template))
                continue;
            const service = template.startsWith('arn:') ? template.split(':')[2] : undefined;
            for (const [index, resource] of resources.entries()) {
                const other = owners[index];
                if (service !== undefined && other !== undefined && !other.includes('*') && other !== service)
                    continue;
                if (template === '{kms-key}' && other !== 'kms' && resource !== '*')
                    continue;
                if (/role\}$/.test(template) && other !== 'iam' && resource !== '*')
                    continue;
                for (const [name, values] of Object.entries((0,templates/* proposeValues */.$s)(template, resource)))
                    for (const value of values)
                        for (const each of inForm(name, template, value, resource))
                            found[name]?.add(each);
                for (const name of (0,templates/* namesIn */.wX)(template))
                    if (subject.named?.[name] !== undefined && isThing(template, name, resource))
                        found[name]?.add(resource);
                const behind = template.includes(':s3:::') ? (0,access_point/* bucketBehind */.p7)(resource) : undefined;
                if (behind !== undefined)
                    for (const name of (0,templates/* namesIn */.wX)(template))
                        if (name.endsWith('bucket'))
                            found[name]?.add(behind);
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
    // A role of a template is used where the template is deployed, which its own policies name.
    const { account } = subject.principal ?? {};
    const own = (name) => {
        if (account === undefined || found['account']?.has(account) !== true)
            return [];
        if (name === 'account')
            return [account];
        return name === 'region' ? [...(found['region'] ?? [])].filter(symbol/* isOneParameter */.GV).slice(0, 1) : [];
    };
    const first = {};
    const all = {};
    for (const name of free) {
        const list = sortLikely(name, [...found[name]].filter((value) => fits(name, value)));
        const within = subject.task.within?.[name];
        if (within !== undefined) {
            const bounds = within.replace(/\{[a-z-]+\}/g, '*');
            const pattern = (0,iam_pattern/* parsePattern */.EY)(bounds);
            // What the policies name may stand in the place of a star of the bounds.
            const inside = list.flatMap((value) => [value, ...insertions(bounds, value)]);
            const narrowed = inside.filter((value) => (0,iam_pattern/* contains */.gR)(pattern, (0,iam_pattern/* parsePattern */.EY)(value)) === 'true');
            const widest = (0,templates/* instances */.VF)(bounds).slice(-1);
            first[name] = [...new Set([...narrowed.slice(0, mostFirst), ...widest])];
            all[name] = [...new Set([...narrowed, ...widest])];
            continue;
        }
        if (name === 'partition') {
            const others = list.filter((value) => value !== 'aws');
            const isOther = (value) => value.startsWith('aws-') && !value.includes(templates/* FRESH */.Nz);
            first[name] = ['aws', ...others.slice(0, mostFirst).filter(isOther)];
            all[name] = ['aws', ...others.filter(isOther)];
            continue;
        }
        const last = name.endsWith('role') ? templates/* anyRole */.Xl : templates/* FRESH */.Nz;
        const named = subject.named?.[name];
        // Two parameters are two things unless they are given the same.
        const isOther = (value) => named !== undefined && value !== named && (0,symbol/* isOneParameter */.GV)(value);
        const sorted = (name.endsWith('-prefix') ? ['', ...list] : list).filter((value) => value !== last && !isOther(value));
        // What the request names is the best of all; then "any", the widest claim, which mostly decides at once.
        const leading = [...(named === undefined ? [] : [named]), ...own(name), last];
        first[name] = [...new Set([...leading, ...sorted.slice(0, mostFirst)])];
        all[name] = [...new Set([...leading, ...sorted])];
    }
    return { first, all };
}
/** Whether a resource is one whole thing of the kind that a parameter names in a template. */
const isThing = (template, name, resource) => !/[*?]/.test(resource) &&
    (0,templates/* arnGiven */.vj)(name, resource, template) !== undefined &&
    (0,iam_pattern/* intersects */.HY)((0,templates/* fillTemplate */.ou)(template.replace(/\{(?!digits\})[a-z-]+\}/g, '{any}'), {}), (0,iam_pattern/* parsePattern */.EY)(resource)) === 'true';
/** The ARNs that a parameter is where it stands for all of one. */
const candidates_forms = {
    role: 'arn:{partition}:iam::{account}:role/{name}',
    'kms-key': 'arn:{partition}:kms:{region}:{account}:key/{id}',
};
/**
 * A proposed value; in place of one that can be no such thing, such as a user for a role, what the resource names of that
 * kind: `arn:aws:iam::111122223333:*` names roles beside others.
 */
function inForm(name, template, value, resource) {
    const form = name.endsWith('role') ? candidates_forms.role : name === 'kms-key' ? candidates_forms['kms-key'] : undefined;
    if (form === undefined || template !== `{${name}}`)
        return [value];
    const wide = (0,iam_pattern/* parsePattern */.EY)(form.replace(/\{[a-z]+\}/g, '*'));
    if ((0,iam_pattern/* contains */.gR)(wide, (0,iam_pattern/* parsePattern */.EY)(value)) !== 'false')
        return [value];
    if ((0,iam_pattern/* intersects */.HY)(wide, (0,iam_pattern/* parsePattern */.EY)(resource)) === 'false')
        return [];
    const parts = (0,templates/* proposeValues */.$s)(form, resource);
    return [
        form.replace(/\{([a-z]+)\}/g, (_, part) => {
            const text = parts[part]?.at(-1) ?? templates/* FRESH */.Nz;
            return part === 'partition' && text.includes(templates/* FRESH */.Nz) ? 'aws' : text;
        }),
    ];
}
/** The bounds with one star filled by the value and the others by any text. */
function insertions(bounds, value) {
    const parts = bounds.split(/\*+/);
    return parts
        .slice(1)
        .map((_, at) => parts.map((part, index) => (index === 0 ? part : `${index === at + 1 ? value : templates/* FRESH */.Nz}${part}`)).join(''));
}
/** Accounts and Regions that a principal's policies name anywhere; looked up once. */
function placesNamed(actor) {
    let places = knownPlaces.get(actor);
    if (places === undefined) {
        const texts = (0,check_prepared/* policyValues */.hm)(actor.principal).map((value) => JSON.stringify(value));
        const all = (pattern) => [
            ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([match]) => match))),
        ];
        // A condition may name the account or Region of deployment, which a template leaves open.
        const open = (symbol) => (texts.some((text) => text.includes(symbol)) ? [symbol] : []);
        places = {
            accounts: [...all(/\b\d{12}\b/g), ...open(deployed.account)],
            regions: [...all(/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g), ...open(deployed.region)],
        };
        knownPlaces.set(actor, places);
    }
    return places;
}
const deployed = (0,symbol/* deploymentOf */.PE)({});
const knownPlaces = new WeakMap();
/** Names that S3 takes come first, the wider ones before the narrower. */
function sortLikely(name, values) {
    if (!name.endsWith('bucket'))
        return values;
    const rank = (value) => (/[A-Z]/.test(value) ? 2 : 0) + (value.includes(templates/* FRESH */.Nz) ? 0 : 1);
    return [...values].sort((a, b) => rank(a) - rank(b));
}
/** Roles and keys as ARNs get a made-up ARN for "any". */
function fits(name, value) {
    // A service-linked role cannot be passed.
    if (name.endsWith('role') && value.includes('/aws-service-role/'))
        return false;
    // A Region's name is no account, and an account's number no Region.
    const bound = (0,symbol/* boundOf */.s0)(value);
    if ((name === 'account' || name === 'region') && bound !== undefined && bound !== name)
        return false;
    if (name === 'account')
        return /^\d{12}$/.test(value) || value === templates/* FRESH */.Nz || value.startsWith('<') || (0,symbol/* holdsSymbol */.hC)(value);
    if (name === 'region')
        return value === templates/* FRESH */.Nz || !value.includes(templates/* FRESH */.Nz) || value.length > 1;
    return true;
}
function sourceAccounts(subject) {
    const accounts = [];
    for (const statement of (0,check_prepared/* statementsOf */.GX)(subject.principal?.principal.trust?.value))
        for (const block of Object.values((0,base_value/* isObject */.Gv)(statement['Condition']) ? statement['Condition'] : {}))
            for (const [key, value] of Object.entries((0,base_value/* isObject */.Gv)(block) ? block : {}))
                if (key.toLowerCase() === 'aws:sourceaccount')
                    accounts.push(...(0,base_value/* asList */.DD)(value).map(String));
    return accounts;
}

// EXTERNAL MODULE: ./.build/check/effort.js
var check_effort = __webpack_require__(6359);
// EXTERNAL MODULE: ./.build/check/truths.js
var check_truths = __webpack_require__(5863);
;// CONCATENATED MODULE: ./.build/check/exhaust.js



/**
 * Goes through every assignment, leaving out what can be no better: branch and bound. The first of the best is found,
 * or nothing when none is better than the bound.
 * @returns complete: false when the effort was spent before all were seen
 */
function exhaust(search, bound) {
    return new Exhaustion(search, bound).run();
}
class Exhaustion {
    search;
    bound;
    best;
    /** Partition, account and Region. */
    outer;
    groups;
    alone;
    constructor(search, bound) {
        this.search = search;
        this.bound = bound;
        const { needs, free } = search;
        this.outer = free.filter((name) => check_truths/* builtIn */.wx.includes(name));
        const inner = components(free.filter((name) => !check_truths/* builtIn */.wx.includes(name)), needs);
        this.groups = inner.map((names) => {
            const concerned = needs.filter((need) => (0,need_parameters/* parametersIn */.K)(need).some((name) => names.includes(name)));
            const read = new Set(concerned.flatMap((need) => search.truths.namesFor(need)));
            return { names, needs: concerned, places: this.outer.filter((name) => read.has(name)), known: new Map() };
        });
        const grouped = new Set(this.groups.flatMap((group) => group.needs));
        this.alone = needs.filter((need) => !grouped.has(need));
    }
    run() {
        this.place(0, this.search.declared);
        return { best: this.best, complete: !(0,check_effort/* isSpent */.F)(this.search.effort) };
    }
    /** Chooses partition, account and Region, on which nearly everything hangs. */
    place(at, values) {
        const { free, needs, candidates, effort } = this.search;
        if ((0,check_effort/* isSpent */.F)(effort))
            return;
        if (this.least(needs, values, new Set([...this.outer.slice(at), ...free.filter(isInner)])) >= this.bound)
            return;
        const name = this.outer[at];
        if (name === undefined)
            return this.choose(values);
        for (const value of candidates[name]) {
            this.place(at + 1, { ...values, [name]: value });
            if (this.bound === 0)
                return;
        }
    }
    /** Chooses the rest, group by group: no need hangs on two of them. */
    choose(base) {
        const { truths, free } = this.search;
        const open = new Set(free.filter(isInner));
        let values = base;
        let score = truths.cost(this.alone, base);
        let rest = this.groups.reduce((sum, group) => sum + this.least(group.needs, base, open), 0);
        for (const group of this.groups) {
            rest -= this.least(group.needs, base, open);
            const found = this.bestOf(group, base, this.bound - score - rest);
            if (found === undefined)
                return;
            values = { ...values, ...found.choice };
            score += found.score;
        }
        if (score >= this.bound || (0,check_effort/* isSpent */.F)(this.search.effort))
            return;
        this.best = { values, score };
        this.bound = score;
    }
    /** The best choice for a group that stays under the bound. */
    bestOf(group, base, bound) {
        const key = JSON.stringify(group.places.map((name) => base[name]));
        const known = group.known.get(key);
        if (known?.found !== undefined)
            return known.found.score < bound ? known.found : undefined;
        if (known !== undefined && known.bound >= bound)
            return undefined;
        const { candidates, truths, effort } = this.search;
        let limit = bound;
        let found;
        const visit = (at, values, choice) => {
            if ((0,check_effort/* isSpent */.F)(effort))
                return;
            const open = new Set(group.names.slice(at));
            let score = 0;
            for (const need of group.needs) {
                if (!(0,need_parameters/* parametersIn */.K)(need).some((name) => open.has(name)))
                    score += truths.cost([need], values);
                else
                    score += this.least([need], values, open);
                if (score >= limit)
                    return;
            }
            const name = group.names[at];
            if (name === undefined) {
                found = { choice, score };
                limit = score;
                return;
            }
            for (const value of candidates[name]) {
                effort.left--;
                visit(at + 1, { ...values, [name]: value }, { ...choice, [name]: value });
                if (limit === 0)
                    return;
            }
        };
        visit(0, base, {});
        if (!(0,check_effort/* isSpent */.F)(effort))
            group.known.set(key, { bound, found });
        return found;
    }
    /** What needs cost at least, whatever the open parameters get. */
    least(needs, values, open) {
        const { prospects } = this.search;
        let score = 0;
        for (const need of needs) {
            const best = prospects.best(need, values, open);
            score += best === 'false' ? (0,check_truths/* penalty */.mz)(need) : best === 'unknown' ? 1 : 0;
        }
        return score;
    }
}
const isInner = (name) => !check_truths/* builtIn */.wx.includes(name);
/** Names that share a need belong together. */
function components(names, needs) {
    const groups = [];
    for (const name of names) {
        const mates = new Set([name]);
        for (const need of needs) {
            const used = (0,need_parameters/* parametersIn */.K)(need);
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

;// CONCATENATED MODULE: ./.build/check/meant.js





/** What the principal's Allow statements name for the actions of needs: where only the rest of a statement is wrong. */
class Meant {
    subject;
    known = new Map();
    constructor(subject) {
        this.subject = subject;
    }
    /** Whether an Allow of an action of the need names the values of these parameters. */
    isMeant(need, names, values) {
        if (!('allow' in need) || this.subject.principal === undefined)
            return false;
        const key = `${need.id}\n${names.join()}`;
        let named = this.known.get(key);
        if (named === undefined) {
            named = this.look(need, names);
            this.known.set(key, named);
        }
        return named.some((each) => each.texts.has(keyOf(each.names.map((name) => values[name] ?? ''))));
    }
    look(need, names) {
        const wanted = need.allow.map((action) => (0,iam_pattern/* literal */.eu)(action.toLowerCase()));
        const resources = (0,check_prepared/* policyValues */.hm)(this.subject.principal.principal)
            .flatMap(check_prepared/* statementsOf */.GX)
            .filter(({ Effect: effect, Action: actions }) => {
            const given = (0,base_value/* asList */.DD)(actions).filter((action) => typeof action === 'string');
            return (effect === 'Allow' &&
                given.some((text) => wanted.some((one) => (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* parsePattern */.EY)(text.toLowerCase()), one) === 'true')));
        })
            .flatMap(({ Resource: resource }) => (0,base_value/* asList */.DD)(resource).filter((each) => typeof each === 'string'));
        return (0,need_parameters/* templatesIn */.b)(need)
            .filter((template) => (0,templates/* namesIn */.wX)(template).some((name) => names.includes(name)))
            .map((template) => {
            const own = (0,templates/* namesIn */.wX)(template).filter((name) => names.includes(name) && !name.endsWith('-prefix'));
            const texts = new Set();
            for (const resource of resources) {
                const proposed = (0,templates/* proposeValues */.$s)(template, resource);
                const lists = own.map((name) => proposed[name] ?? []);
                for (const tuple of lists.reduce((tuples, list) => tuples.flatMap((tuple) => list.map((value) => [...tuple, value])), [[]]))
                    texts.add(keyOf(tuple));
            }
            return { names: own, texts };
        });
    }
}
const keyOf = (values) => values.join('\n');

// EXTERNAL MODULE: ./.build/base/truth.js
var truth = __webpack_require__(1159);
// EXTERNAL MODULE: ./.build/iam/prospect.js
var prospect = __webpack_require__(3330);
// EXTERNAL MODULE: ./.build/check/context.js
var check_context = __webpack_require__(4694);
// EXTERNAL MODULE: ./.build/check/need.js + 9 modules
var check_need = __webpack_require__(7735);
;// CONCATENATED MODULE: ./.build/check/prospects.js







/** What a comparison of two patterns costs, in values looked at. */
const workOfComparison = 10;
/** A long text that no pattern names; what matches it in the place of a final star does not ask for a certain end. */
const anyEnd = templates/* FRESH */.Nz.repeat(8);
/**
 * What a need can come to at best once some of its parameters have values: a quick look that never says less than there
 * is. It sees only which resources Allow statements name; what is left is for the engine to decide.
 */
class Prospects {
    subject;
    candidates;
    effort;
    /** Patterns that may allow an action on a template as far as it is filled in; undefined: anything may. */
    known = new Map();
    shared;
    /** @param candidates all that each parameter may be */
    constructor(subject, candidates, effort) {
        this.subject = subject;
        this.candidates = candidates;
        this.effort = effort;
    }
    /** @param open the parameters that have no value yet */
    best(need, values, open) {
        if ('anyOf' in need)
            return (0,truth.or)(...need.anyOf.map(({ needs }) => (0,truth/* and */.Uo)(...needs.map((part) => this.best(part, values, open)))));
        if ('trust' in need)
            return this.subject.principal?.trust === undefined ? 'unknown' : 'true';
        if (!('allow' in need) || need.whose !== undefined || this.subject.principal === undefined)
            return 'true';
        const templates = typeof need.on === 'string' ? [need.on] : need.on.anyOf;
        return (0,truth.or)(...templates.map((template) => (0,truth/* and */.Uo)(...need.allow.map((action) => this.bestOfAction(need, action, template, values, open)))));
    }
    bestOfAction(need, action, template, values, open) {
        if (/^kms:/i.test(action))
            return this.hasKeyPolicy(action, template, values, open) ? 'true' : 'unknown';
        // A role has a policy of its own that may grant, and an action with wildcards is many.
        if (/^sts:|[*?]/i.test(action))
            return 'true';
        const given = (0,templates/* namesIn */.wX)(template).filter((name) => !open.has(name));
        const bucket = given.find((name) => name.endsWith('bucket'));
        if (bucket !== undefined && this.isUnreadable((0,templates/* plainName */.MH)(bucket, values[bucket] ?? '')))
            return 'true';
        let patterns = this.patternsFor(need, action, template, [], values);
        for (let count = 1; count <= given.length && patterns !== undefined && patterns.length > 0; count++)
            patterns = this.patternsFor(need, action, template, given.slice(0, count), values);
        return patterns === undefined || patterns.length > 0 ? 'true' : 'false';
    }
    /** Whether there may be a policy of the key; without one it stays unknown what the key allows. */
    hasKeyPolicy(action, template, values, open) {
        if (template !== '{kms-key}' || /^kms:List/i.test(action))
            return true;
        const { keys } = this.subject.prepared.workspace;
        return keys.some(({ arn, policy }) => policy !== undefined && (open.has('kms-key') || arn === values['kms-key']));
    }
    isUnreadable(bucket) {
        return (0,check_prepared/* findBucket */.Ub)(this.subject.prepared, bucket, this.subject.unit)?.policy?.unreadable !== undefined;
    }
    patternsFor(need, action, template, given, values) {
        const key = JSON.stringify([need.id, action, template, given.map((name) => [name, values[name]])]);
        if (this.known.has(key))
            return this.known.get(key);
        const before = given.length > 0
            ? this.patternsFor(need, action, template, given.slice(0, -1), values)
            : this.allowed(need, action, template);
        let patterns = before;
        if (before !== undefined && !this.mayBeWhole(template, given)) {
            const filled = fillPartly(template, given, values);
            patterns = before.filter((pattern) => (0,iam_pattern/* intersects */.HY)(pattern, filled) !== 'false');
        }
        this.effort.left -= 1 + (before?.length ?? 0) * workOfComparison;
        this.known.set(key, patterns);
        return patterns;
    }
    /** Whether a whole ARN may still take the place of the template. */
    mayBeWhole(template, given) {
        return (0,templates/* namesIn */.wX)(template).some((name) => {
            if (given.includes(name))
                return false;
            const candidates = this.candidates[name];
            if (candidates === undefined)
                return templates/* wholeArn */.Rr.has(name);
            return candidates.some((value) => (0,templates/* arnGiven */.vj)(name, value, template) !== undefined);
        });
    }
    /** What the principal's policies and those of buckets allow at most. */
    allowed(need, action, template) {
        const { prepared, service } = this.subject;
        const principal = this.subject.principal;
        // The root user needs no policy.
        if (principal.principal.arn?.endsWith(':root') === true)
            return undefined;
        const facts = (0,check_context/* requestContext */.V8)({
            action,
            moment: prepared.moment,
            manner: (0,check_need/* mannerOf */.Ji)(need, this.subject),
            service: service.prefixes[0],
            principalArn: principal.principal.arn,
            account: principal.account,
            region: undefined,
            resourceAccount: undefined,
            extra: {},
        });
        const given = new Map(Object.entries(need.context ?? {}).map(([key, value]) => [key.toLowerCase(), value]));
        const context = {
            get(key) {
                const value = given.get(key);
                if (value === undefined)
                    return facts.get(key);
                return value.includes('{') ? { state: 'unknown' } : { state: 'known', values: [value] };
            },
        };
        const own = (0,prospect/* allowedAtMost */.h)(action, principal.identity, context);
        if (own === undefined || !(0,templates/* namesIn */.wX)(template).some((name) => name.endsWith('bucket')))
            return own;
        this.shared ??= prepared.workspace.buckets.flatMap(({ policy }) => policy === undefined ? [] : [prepared.compiled(policy)]);
        const others = (0,prospect/* allowedAtMost */.h)(action, this.shared, context);
        return others === undefined ? undefined : [...own, ...others];
    }
}
/**
 * A template with some of its parameters filled in and a star for the others. Of what it names beside its parameters
 * (any end, any id) one member stands for all.
 */
function fillPartly(template, given, values) {
    for (const name of (0,templates/* namesIn */.wX)(template)) {
        const arn = given.includes(name) ? (0,templates/* arnGiven */.vj)(name, values[name], template) : undefined;
        if (arn !== undefined)
            return (0,iam_pattern/* parsePattern */.EY)(arn);
    }
    const one = template === '*'
        ? template
        : template
            .replace(/(?<!\$\{)\*$/, anyEnd)
            .replaceAll('{digits}', '0')
            .replaceAll('{any}', templates/* FRESH */.Nz);
    const filled = {};
    // Of a prefix the last star is cut off.
    for (const name of (0,templates/* namesIn */.wX)(template))
        filled[name] = given.includes(name) ? values[name] : name.endsWith('-prefix') ? '**' : '*';
    return (0,templates/* fillTemplate */.ou)(one, filled);
}

;// CONCATENATED MODULE: ./.build/check/assign.js










/** How many combinations are tried before the search goes through them in order. */
const mostCombinations = 160;
/** Does the need count, given what is declared? */
function applies(need, declared, versioned) {
    if (need.when === undefined)
        return true;
    if (need.when === 'versioned')
        return versioned || declared['versioned'] === 'true';
    return declared[need.when] !== undefined;
}
const none = new Set();
/**
 * Finds one assignment of all undeclared parameters that satisfies the whole task, or the best one there is. Needs that
 * name the same parameter take the same value. Candidates come from the principal's own policies: first the likeliest
 * are tried; only if they do not do all others are gone through.
 */
function assign_assign(needs, subject, declared, truths) {
    const free = [...new Set(needs.flatMap(need_parameters/* parametersIn */.K))].filter((name) => declared[name] === undefined);
    if (free.length === 0)
        return { values: declared, unseen: none };
    const find = (further, bound) => {
        const candidates = proposeCandidates(free, needs, subject, further);
        const first = search(free, needs, declared, candidates.first, truths, subject);
        if (first.score === 0 || (sawAll(free, needs, candidates) && !(0,check_effort/* isSpent */.F)(subject.effort)))
            return { ...first, missed: none };
        const effort = subject.effort ?? { left: Number.POSITIVE_INFINITY };
        const prospects = new Prospects(subject, candidates.all, effort);
        const all = { needs, free, declared, candidates: candidates.all, truths, prospects, effort };
        const { best, complete } = exhaust(all, bound(first));
        const open = new Set(free);
        const missed = complete ? none : new Set(needs.filter((need) => prospects.best(need, declared, open) !== 'false'));
        return { ...(best ?? first), missed };
    };
    const own = find([], ({ score }) => score);
    if (own.score === 0)
        return { values: own.values, unseen: none };
    // A bucket policy may grant what the principal's own policies do not. Only where that is sure: a bucket of another
    // stack whose policy cannot be read to the end says nothing about this principal.
    const granted = bucketResources(subject);
    if (granted.length === 0)
        return { values: own.values, unseen: own.missed };
    const wider = find(granted, () => 1);
    if (wider.score === 0)
        return { values: wider.values, unseen: none };
    return { values: own.values, unseen: new Set([...own.missed, ...wider.missed]) };
}
/** Whether the first search went through all that there is. */
function sawAll(free, needs, { first, all }) {
    if (free.some((name) => first[name].length < all[name].length))
        return false;
    const inner = components(free.filter((name) => !check_truths/* builtIn */.wx.includes(name)), needs);
    return [free.filter((name) => check_truths/* builtIn */.wx.includes(name)), ...inner].every((names) => names.reduce((product, name) => product * first[name].length, 1) <= mostCombinations);
}
/** Tries the likeliest combinations. */
function search(free, needs, declared, candidates, truths, subject) {
    const outer = free.filter((name) => check_truths/* builtIn */.wx.includes(name));
    const inner = components(free.filter((name) => !check_truths/* builtIn */.wx.includes(name)), needs);
    const groups = inner.map((names) => {
        const concerned = needs.filter((need) => (0,need_parameters/* parametersIn */.K)(need).some((name) => names.includes(name)));
        const read = new Set(concerned.flatMap((need) => truths.namesFor(need)));
        return { names, concerned, places: outer.filter((name) => read.has(name)), known: new Map() };
    });
    const grouped = new Set(groups.flatMap(({ concerned }) => concerned));
    const alone = needs.filter((need) => !grouped.has(need));
    const meant = new Meant(subject);
    let best;
    for (const base of combinations(outer, candidates)) {
        let values = { ...declared, ...base };
        let score = 0;
        for (const { names, concerned, places, known } of groups) {
            // Most needs are answered alike in every account and Region.
            const key = places.map((name) => base[name]).join('\n');
            const found = known.get(key) ?? likeliest(names, concerned, { ...declared, ...base });
            known.set(key, found);
            values = { ...values, ...found.choice };
            score += found.score;
        }
        score += truths.cost(alone, values);
        if (best === undefined || score < best.score)
            best = { values, score };
        if (score === 0 || (0,check_effort/* isSpent */.F)(subject.effort))
            break;
    }
    return best;
    function likeliest(names, concerned, base) {
        let chosen;
        const isAny = (choice) => names.some((name) => choice[name]?.includes(templates/* FRESH */.Nz));
        for (const choice of combinations(names, candidates)) {
            const tried = { ...base, ...choice };
            const score = truths.cost(concerned, tried);
            // Of two that both fail, what a policy names for the very action says more about the mistake than any text.
            const better = chosen !== undefined &&
                score === chosen.score &&
                score > 0 &&
                isAny(chosen.choice) &&
                !isAny(choice) &&
                concerned.some((need) => truths.of(need, tried) !== 'true' && meant.isMeant(need, names, tried));
            if (chosen === undefined || score < chosen.score || better)
                chosen = { choice, score };
            if (score === 0 || (0,check_effort/* isSpent */.F)(subject.effort))
                break;
        }
        return chosen.score === 0 ? { ...chosen, choice: widest(names, concerned, base, chosen.choice) } : chosen;
    }
    /** The choice without what nothing depends on: there any value will do, which is the first candidate. */
    function widest(names, concerned, base, choice) {
        let kept = choice;
        for (const name of names) {
            const wider = { ...kept, [name]: candidates[name][0] };
            if (wider[name] === kept[name] || (0,check_effort/* isSpent */.F)(subject.effort))
                continue;
            if (truths.cost(concerned, { ...base, ...wider }) === 0)
                kept = wider;
        }
        return kept;
    }
}
/** The resources of all bucket policies in the workspace; looked up once. */
function bucketResources({ prepared }) {
    let resources = knownResources.get(prepared);
    if (resources === undefined) {
        resources = prepared.workspace.buckets
            .flatMap((bucket) => (0,check_prepared/* statementsOf */.GX)(bucket.policy?.value))
            .flatMap((statement) => (0,base_value/* asList */.DD)(statement['Resource']).filter((resource) => typeof resource === 'string'));
        knownResources.set(prepared, resources);
    }
    return resources;
}
const knownResources = new WeakMap();
/**
 * Every choice of one candidate for each name, up to a bound: first each name's n-th candidates together, since what one
 * policy names belongs together, then the rest.
 */
function* combinations(names, candidates) {
    const lists = names.map((name) => candidates[name]);
    const choice = (indices) => Object.fromEntries(names.map((name, position) => [name, lists[position][indices[position]]]));
    const lengths = lists.map((list) => list.length);
    const longest = Math.max(1, ...lengths);
    let count = 0;
    for (let row = 0; row < longest && count < mostCombinations; row++, count++)
        yield choice(lengths.map((length) => Math.min(row, length - 1)));
    const isRow = (indices) => {
        const row = Math.max(...indices);
        return indices.every((index, position) => index === Math.min(row, lengths[position] - 1));
    };
    const indices = names.map(() => 0);
    while (count < mostCombinations) {
        if (names.length > 1 && !isRow(indices)) {
            yield choice(indices);
            count++;
        }
        let position = names.length - 1;
        while (position >= 0 && ++indices[position] >= lengths[position])
            indices[position--] = 0;
        if (position < 0)
            return;
    }
}


/***/ }),

/***/ 4694:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ assumeContext),
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   V8: () => (/* binding */ requestContext)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _generated_condition_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6518);
/* harmony import */ var _iam_conditions_date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(991);



const absent = { state: 'absent' };
const unknown = { state: 'unknown' };
/**
 * The versions of TLS that S3 speaks: a policy that refuses older ones refuses nothing that reaches it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryptionInTransit.html
 */
const tlsVersion = { state: 'unknown', among: ['1.2', '1.3'] };
const known = (...values) => ({ state: 'known', values });
const day = 86_400_000;
/**
 * The day of the run with a day before and after it, so that neither time zones nor the hour of the run decide anything.
 * @param today ISO date
 */
function momentOf(today) {
    const start = today === undefined ? undefined : (0,_iam_conditions_date_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDate */ ._)(today);
    return start === undefined ? undefined : { state: 'moment', from: start - day, to: start + 2 * day, epoch: false };
}
/** The keys that are there in every request and say when it is made. */
function timeKey(key, moment) {
    if (moment === undefined)
        return undefined;
    if (key === 'aws:currenttime')
        return moment;
    return key === 'aws:epochtime' ? { ...moment, epoch: true } : undefined;
}
/**
 * A service's key that the reference does not list for the action is absent; for an action that the reference does not
 * hold, or a pattern of actions, it is not known.
 */
function ownKey(key, action) {
    const listed = _generated_condition_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionKeys */ .E[action.toLowerCase()];
    if (listed === undefined)
        return unknown;
    return listed.some((entry) => entry === key || (/[/:]$/.test(entry) && key.startsWith(entry))) ? unknown : absent;
}
/** An alias that the key may have beside those that are known: somebody may give it one anywhere. */
const furtherAlias = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', 'another alias of the key');
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
                case 'kms:resourcealiases':
                    if (facts.aliases === undefined || facts.aliases.length === 0)
                        break;
                    return { state: 'known', values: [...facts.aliases, furtherAlias], multi: true };
                case 's3:tlsversion':
                    if (prefix === 's3')
                        return tlsVersion;
                    break;
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
                return timeKey(key, facts.moment) ?? unknown;
            if (own !== prefix)
                return absent;
            return ownKey(key, facts.action);
        },
    };
}
/** The context in which a service assumes a role. @param facts.sourceArn null: there is none; it may hold symbols */
function assumeContext(facts) {
    const some = (value) => (value === undefined ? unknown : known(value));
    return {
        get(key) {
            switch (key) {
                case 'aws:sourceaccount':
                    return some(facts.account);
                case 'aws:sourcearn':
                    return facts.sourceArn === null ? absent : some(facts.sourceArn);
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
            return timeKey(key, facts.moment) ?? unknown;
        },
    };
}


/***/ }),

/***/ 6359:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSpent),
/* harmony export */   e: () => (/* binding */ effortFor)
/* harmony export */ });
/**
 * What may be done to answer all tasks of one principal, in values of policies that are looked at: some seconds. The
 * policies that AWS lets a role have take a small part of it, unless they are made to take long. Counted in work and
 * not in time: the same at each run.
 */
const mostEffort = 12_000_000;
/** Beyond this, which is far more than ordinary policies take, all principals of a run share. */
const ownEffort = 300_000;
const sharedEffort = 3 * mostEffort;
/** What each task has at least: others may be simple where one took all. */
const leastEffort = 200_000;
/** What is left for a task of a principal; tasks of buckets share one. */
function effortFor(prepared, principal) {
    let pool = pools.get(prepared);
    if (pool === undefined) {
        pool = { left: sharedEffort, last: undefined, efforts: new Map() };
        pools.set(prepared, pool);
    }
    const whose = principal ?? prepared;
    let effort = pool.efforts.get(whose);
    if (effort === undefined) {
        // What the one before took of the shared part is gone.
        if (pool.last !== undefined)
            pool.left -= Math.max(0, Math.min(pool.last.given - ownEffort, pool.last.given - pool.last.effort.left - ownEffort));
        const given = ownEffort + Math.max(0, Math.min(pool.left, mostEffort - ownEffort));
        effort = { left: given };
        pool.last = { effort, given };
        pool.efforts.set(whose, effort);
    }
    effort.left = Math.max(effort.left, leastEffort);
    return effort;
}
const pools = new WeakMap();
/** Whether nothing is left: what was not found until then may be there. */
const isSpent = (effort) => effort !== undefined && effort.left <= 0;


/***/ }),

/***/ 1683:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readAction),
/* harmony export */   k: () => (/* binding */ globOf)
/* harmony export */ });
/* harmony import */ var _catalogue_action_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8976);
/* harmony import */ var _iam_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4980);
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5629);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6517);




const cache = new Map();
const mostCached = 20_000;
/** Reads an action's text. Case does not count. */
function readAction(text) {
    const known = cache.get(text);
    if (known !== undefined)
        return known;
    const read = readNew(text);
    if (cache.size < mostCached)
        cache.set(text, read);
    return read;
}
function readNew(text) {
    if (text === '*' || (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(text) || (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(text))
        return { kind: 'any' };
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return { kind: 'malformed' };
    const prefix = text.slice(0, colon);
    const name = text.slice(colon + 1);
    if (/[*?]/.test(prefix))
        return { kind: 'any' };
    const service = (0,_catalogue_action_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceService */ .v)(prefix);
    if (service === undefined)
        return { kind: 'unknown-service', prefix, name };
    const lower = name.toLowerCase();
    if (!/[*?]/.test(lower)) {
        const action = service.actions.get(lower);
        return { kind: 'known', service, name, actions: action === undefined ? [] : [action] };
    }
    const glob = globOf(lower);
    const actions = [...service.actions].filter(([other]) => (0,_iam_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .globMatches */ .mw)(glob, other)).map(([, action]) => action);
    return { kind: 'known', service, name, actions };
}
/** A text with `*` and `?` and nothing else that is special; without symbols there always is one. */
function globOf(text) {
    return (0,_iam_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .toGlob */ .aZ)((0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .EY)(text, { placeholders: false }));
}


/***/ }),

/***/ 4721:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gF: () => (/* binding */ canBe),
/* harmony export */   iT: () => (/* binding */ Effective),
/* harmony export */   kS: () => (/* binding */ canMatch)
/* harmony export */ });
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5629);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6517);


/** Longer texts are no ARN that somebody wrote; AWS's limit is 2,048. */
const longest = 2048;
/**
 * Prefixes that several services share, each with a page of its own in AWS's reference. The data file has one entry a
 * prefix, whose actions have the resource types of one of the services only.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const sharedPrefixes = new Set([
    'apigateway',
    'aws-marketplace',
    'elasticloadbalancing',
    'greengrass',
    'kinesisanalytics',
    'lex',
    'ses',
]);
/** False only if no resource of any type of the action is among those that the text names. */
function canMatch(action, service, resource) {
    if (resource === '*' || resource.length > longest || (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(resource))
        return true;
    const types = sharedPrefixes.has(service.prefix) ? service.types : action.types;
    if (types.length === 0)
        return isUniversal(resource);
    return types.some((type) => canBe(resource, type));
}
/** Which actions of a service take effect on some of the resources: the same as canMatch, for all actions at once. */
class Effective {
    service;
    resources;
    #all;
    #types = new Map();
    #isUniversal;
    constructor(service, resources) {
        this.service = service;
        this.resources = resources;
        this.#all = resources.some((each) => each === '*' || each.length > longest || (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(each));
    }
    has(action) {
        if (this.#all)
            return true;
        const { service, resources } = this;
        const types = sharedPrefixes.has(service.prefix) ? service.types : action.types;
        if (types.length === 0) {
            this.#isUniversal ??= resources.some(isUniversal);
            return this.#isUniversal;
        }
        return types.some((type) => this.#matches(type));
    }
    #matches(type) {
        let matches = this.#types.get(type);
        if (matches === undefined) {
            matches = this.resources.some((each) => canBe(each, type));
            this.#types.set(type, matches);
        }
        return matches;
    }
}
/** Many actions of a service share their types. */
const answers = new Map();
/** Whether a resource's text can name a resource of a type. */
function canBe(resource, type) {
    let ofResource = answers.get(resource);
    if (ofResource === undefined) {
        if (answers.size >= mostCached)
            answers.clear();
        answers.set(resource, (ofResource = new Map()));
    }
    let answer = ofResource.get(type);
    if (answer === undefined) {
        answer = typePatterns(type).some((pattern) => (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .intersects */ .HY)(resourcePattern(resource), pattern) !== 'false');
        ofResource.set(type, answer);
    }
    return answer;
}
/** `arn:aws:s3:::*` and the like: everything of a service, which people write for actions without a resource. */
function isUniversal(resource) {
    if (/^\*+$/.test(resource) || ((0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(resource) && !resource.startsWith('arn:')))
        return true;
    const tail = resource.split(':').slice(5).join(':');
    return /^\/?[*?]*$/.test(tail) || (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(tail);
}
const resourcePatterns = new Map();
const patternsOfTypes = new Map();
const mostCached = 10_000;
/** What is not known may be anything. */
function resourcePattern(text) {
    let pattern = resourcePatterns.get(text);
    if (pattern === undefined) {
        const tokens = (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(text).map((token) => (token.kind === 'symbol' ? anything : token));
        pattern = (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(tokens);
        if (resourcePatterns.size < mostCached)
            resourcePatterns.set(text, pattern);
    }
    return pattern;
}
const anything = { kind: 'star', of: 'any' };
/** Services whose names of resources hold no `/`, so that `bucket` and `bucket/*`, or a project and its version, differ. */
const plainNames = new Set(['s3', 'rekognition', 'lookoutvision', 'sagemaker', 'dynamodb', 'sqs', 'sns', 'kms']);
/** Names that hold a `/` all the same: `private-crowd/reviewers`, and a version `group/1` of a model package. */
const namesOfTwoParts = /\$\{(?:Workteam|Workforce|ModelPackage)Name\}/;
/** AWS's pattern of a resource type, and a second one where the type's names may hold a `/`. */
function typePatterns(type) {
    let patterns = patternsOfTypes.get(type);
    if (patterns === undefined) {
        const longer = type.arn.replace(namesOfTwoParts, '$&/$&');
        patterns = (longer === type.arn ? [type.arn] : [type.arn, longer]).map(compileArn);
        patternsOfTypes.set(type, patterns);
    }
    return patterns;
}
/** Region, account and partition may be empty: the reference is not exact there. */
function compileArn(arn) {
    const plain = plainNames.has(arn.split(':')[2] ?? '');
    const tokens = arn.split(/(\$\{[^}]*\}|\*)/).flatMap((part) => {
        if (part === '')
            return [];
        if (part === '*')
            return [anything];
        if (!part.startsWith('${'))
            return [{ kind: 'text', text: part }];
        const name = part.slice(2, -1);
        if (/^(Partition|Region|Account)$/i.test(name))
            return [{ kind: 'star', of: 'segment' }];
        const of = plain && name !== 'ObjectName' ? 'segment' : 'any';
        return [
            { kind: 'one', of },
            { kind: 'star', of },
        ];
    });
    return (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(tokens);
}


/***/ }),

/***/ 6517:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ namesCatalogueService),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uo: () => (/* binding */ documentsOf),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8931);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);



const prefixes = new Set(_catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.services.flatMap((service) => service.prefixes));
const templates = new Set([
    'cloudformation',
    'terraform',
    'terraform-plan',
    'serverless',
]);
const none = new Set();
/** Every policy document, each once, in the order of the files and then of what has joined them. */
function documentsOf(workspace) {
    const found = new Map();
    const owners = new Map();
    const add = (document, named, owner, raw = false) => {
        if (document === undefined || document.kind === 'cors')
            return;
        const entry = found.get(document);
        if (entry === undefined)
            found.set(document, { document, principal: undefined, principals: none, named, managed: false, raw });
        else
            entry.named ||= named;
        if (owner === undefined)
            return;
        owners.set(document, (owners.get(document) ?? new Set()).add(owner));
    };
    for (const { kind, documents } of workspace.files)
        for (const document of documents)
            add(document, false, undefined, !templates.has(kind));
    const { principals, buckets, keys } = workspace.configuration;
    const declared = {
        principals: new Set(principals.map(({ name }) => name)),
        buckets: new Set(buckets.map(({ name }) => name)),
        keys: new Set(keys.map(({ arn }) => arn)),
    };
    for (const { name, policies, boundary, trust } of workspace.principals) {
        const named = declared.principals.has(name);
        for (const { document, managed } of policies) {
            add(document, named, name);
            if (document !== undefined && managed === true)
                found.get(document).managed = true;
        }
        add(boundary?.document, named);
        add(trust, named, name);
    }
    for (const { policy, name } of workspace.buckets)
        add(policy, declared.buckets.has(name));
    for (const { policy, arn } of workspace.keys)
        add(policy, declared.keys.has(arn));
    for (const level of [...workspace.serviceControlPolicies, ...workspace.resourceControlPolicies])
        for (const document of level)
            add(document, true);
    for (const [document, names] of owners) {
        const placed = found.get(document);
        placed.principals = names;
        if (names.size === 1)
            placed.principal = [...names][0];
    }
    return [...found.values()];
}
const mention = new RegExp(`\\b(?:${[...prefixes].join('|')})(?::|\\.amazonaws\\.com)`, 'i');
const isOfCatalogue = (action) => typeof action === 'string' && prefixes.has(action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase());
/**
 * Whether the document names a service of the catalogue, by an action or as the service that it lets in. Asked of every
 * document there is: one whose text cannot is not even parsed again.
 */
function namesCatalogueService({ document, raw }) {
    if (raw && !mention.test(document.source.text))
        return false;
    const { value } = document;
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return false;
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(value['Statement']).some((statement) => {
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(statement))
            return false;
        if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement['Action']).some(isOfCatalogue) || (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(statement['NotAction']).some(isOfCatalogue))
            return true;
        const principal = statement['Principal'];
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(principal))
            return false;
        return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asList */ .DD)(principal['Service']).some((service) => typeof service === 'string' && prefixes.has(service.replace(/\.amazonaws\.com(\.cn)?$/, '')));
    });
}
/** Whether a part of the text is only known when it is deployed, or was never filled in. */
const isOpen = (text) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text) || /<[^<>]*>|\{\{|\$\{|\$[A-Za-z_]|%[A-Z0-9_]+%/.test(text);
/** `BUCKET_ARN`, `__resource__`, `@arn@`: what another tool puts a text in place of, where no such name can stand. */
const isBlank = (text) => /^(?:[A-Z][A-Z0-9_-]*|__\w+__|@\w+@|\$\w+)$/.test(text);


/***/ }),

/***/ 1547:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   WI: () => (/* binding */ statementsIn),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   rC: () => (/* binding */ everyText),
/* harmony export */   yb: () => (/* binding */ conditionsOf),
/* harmony export */   zv: () => (/* binding */ isFragment)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);

class ItemText {
    text;
    list;
    index;
    constructor(text, list, index) {
        this.text = text;
        this.list = list;
        this.index = index;
    }
    get path() {
        return [...this.list, this.index];
    }
}
/** The statements that are objects. */
function statementsIn(document) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document.value))
        return [];
    const list = document.value['Statement'];
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(list).flatMap((body, index) => {
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(body))
            return [];
        const path = Array.isArray(list) ? ['Statement', index] : ['Statement'];
        return [{ body, path }];
    });
}
/** Several rules ask for the same texts. */
const known = new WeakMap();
/** The texts of an element; what is no text is left out. */
function textsOf(statement, element) {
    let elements = known.get(statement);
    if (elements === undefined)
        known.set(statement, (elements = new Map()));
    let texts = elements.get(element);
    if (texts === undefined) {
        const { body, path } = statement;
        texts = textsAt(Object.hasOwn(body, element) ? body[element] : undefined, [...path, element]);
        elements.set(element, texts);
    }
    return texts;
}
/** The texts of a value that may stand alone or in a list. */
function textsAt(value, path) {
    if (typeof value === 'string')
        return [{ text: value, path }];
    const texts = [];
    if (Array.isArray(value))
        for (const [index, text] of value.entries())
            if (typeof text === 'string')
                texts.push(new ItemText(text, path, index));
    return texts;
}
/** Every operator and key of the Condition; an operator that holds no object is left out. */
function conditionsOf({ body, path }) {
    const conditions = body['Condition'];
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(conditions))
        return [];
    return Object.entries(conditions).flatMap(([operator, keys]) => {
        const operatorPath = [...path, 'Condition', operator];
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(keys))
            return [];
        return Object.entries(keys).map(([key, value]) => ({
            operator,
            operatorPath,
            key,
            value,
            path: [...operatorPath, key],
        }));
    });
}
/** Every text below a value. */
function* everyText(value, path = []) {
    if (typeof value === 'string')
        yield { text: value, path };
    else if (Array.isArray(value))
        for (const [index, item] of value.entries())
            yield* everyText(item, [...path, index]);
    else if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        for (const [key, item] of Object.entries(value))
            yield* everyText(item, [...path, key]);
}
/**
 * Whether the file holds statements without a document around them: a piece to be pasted into a policy, whose Version
 * stands there.
 */
function isFragment(document) {
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document.value) || Object.keys(document.value).length !== 1)
        return false;
    const whole = document.locate([]);
    const statement = document.locate(['Statement']);
    return whole.start === statement.start && whole.end === statement.end;
}


/***/ }),

/***/ 4781:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ nullHelp),
/* harmony export */   AU: () => (/* binding */ noOperator),
/* harmony export */   BB: () => (/* binding */ unsupportedKey),
/* harmony export */   C9: () => (/* binding */ theAction),
/* harmony export */   CI: () => (/* binding */ firstKey),
/* harmony export */   Cp: () => (/* binding */ duplicateSid),
/* harmony export */   Ct: () => (/* binding */ trustResourceHelp),
/* harmony export */   E7: () => (/* binding */ splitHelp),
/* harmony export */   FZ: () => (/* binding */ denyStar),
/* harmony export */   F_: () => (/* binding */ replaceAction),
/* harmony export */   Gm: () => (/* binding */ tooMuch),
/* harmony export */   IO: () => (/* binding */ retired),
/* harmony export */   IX: () => (/* binding */ everyResource),
/* harmony export */   J: () => (/* binding */ versionHere),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   J_: () => (/* binding */ replaceVersion),
/* harmony export */   L2: () => (/* binding */ notOfType),
/* harmony export */   N3: () => (/* binding */ firstSid),
/* harmony export */   NS: () => (/* binding */ noArn),
/* harmony export */   On: () => (/* binding */ notBoolean),
/* harmony export */   PC: () => (/* binding */ unknownServiceHelp),
/* harmony export */   PS: () => (/* binding */ unknownAction),
/* harmony export */   Q: () => (/* binding */ allowedBy),
/* harmony export */   QN: () => (/* binding */ keyInTwoCases),
/* harmony export */   RF: () => (/* binding */ matchesNothing),
/* harmony export */   Sp: () => (/* binding */ oldVariable),
/* harmony export */   U3: () => (/* binding */ unknownService),
/* harmony export */   Ve: () => (/* binding */ duplicateKey),
/* harmony export */   XE: () => (/* binding */ useLike),
/* harmony export */   Y5: () => (/* binding */ noAction),
/* harmony export */   _L: () => (/* binding */ undocumented),
/* harmony export */   a: () => (/* binding */ unknownKey),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   f4: () => (/* binding */ replacement),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   gg: () => (/* binding */ writeInstead),
/* harmony export */   hV: () => (/* binding */ passRoleHelp),
/* harmony export */   jg: () => (/* binding */ keyHelp),
/* harmony export */   k$: () => (/* binding */ shortArn),
/* harmony export */   mB: () => (/* binding */ unknownManaged),
/* harmony export */   mQ: () => (/* binding */ passRole),
/* harmony export */   mn: () => (/* binding */ literalWildcard),
/* harmony export */   oY: () => (/* binding */ principalHelp),
/* harmony export */   pL: () => (/* binding */ alreadyThere),
/* harmony export */   qU: () => (/* binding */ useStar),
/* harmony export */   qf: () => (/* binding */ placeholder),
/* harmony export */   qj: () => (/* binding */ principalNotAllowed),
/* harmony export */   rD: () => (/* binding */ trustResource),
/* harmony export */   uQ: () => (/* binding */ theResource),
/* harmony export */   uR: () => (/* binding */ noResource),
/* harmony export */   ud: () => (/* binding */ duplicateKeyHelp),
/* harmony export */   vJ: () => (/* binding */ setVersion),
/* harmony export */   vv: () => (/* binding */ retiring),
/* harmony export */   wL: () => (/* binding */ useType),
/* harmony export */   wP: () => (/* binding */ useOperator),
/* harmony export */   yV: () => (/* binding */ noVersion),
/* harmony export */   yp: () => (/* binding */ writeAll),
/* harmony export */   yq: () => (/* binding */ leastPolicy)
/* harmony export */ });
/* harmony import */ var _findings_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7294);

// Everything that the hygiene rules say. One sentence each, lower case, the user's text in backticks.
/** A text of a file in a message; a long one is cut. */
const quote = (text) => (0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text.length > 120 ? `${text.slice(0, 119)}…` : text);
const or = (items) => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
const and = (items) => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const noAction = (text) => `${quote(text)} is no action: expected \`*\` or \`service:Action\`; IAM rejects the policy`;
const unknownAction = (text, service) => `${quote(text)} is no action of ${service}`;
const matchesNothing = (text, service) => `${quote(text)} matches no action of ${service}`;
const allowedBy = (text, service, actions) => `${quote(text)} is no action of ${service}; what it stands for is allowed by ${and(actions.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))}`;
const undocumented = (text, service) => `${quote(text)} is not in AWS's reference of ${service}; AWS uses it in its own policies, and may have retired it`;
const didYouMean = (names) => `did you mean ${or(names.map(quote))}?`;
const alreadyThere = (actions) => `${and(actions.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))} ${actions.length > 1 ? 'stand' : 'stands'} here already: remove it`;
const writeInstead = (actions) => `write ${and(actions.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))} instead`;
const writeAll = (actions) => `write ${and(actions.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))} instead, each on the resources that it works on`;
const replaceAction = (text, by) => `replace ${quote(text)} by ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(by)}`;
const unknownService = (text, prefix) => `${quote(text)} names ${quote(prefix)}, which is no service of AWS's reference`;
const unknownServiceHelp = 'a service that is newer than the reference is not known yet; else look for a misspelling';
const noArn = (text) => `the resource ${quote(text)} is neither \`*\` nor an ARN; IAM rejects the policy`;
const shortArn = (text) => `the resource ${quote(text)} has ${text.split(':').length} of an ARN's six parts: a \`:\` is missing, and it matches nothing`;
const others = (count) => count === 0 ? '' : count === 1 ? ' nor on the other resource' : ` nor on the ${count} other resources`;
const mismatch = (actions, resource, more, types, sure) => {
    const shown = types.length > 4 ? [...types.slice(0, 3), `${types.length - 3} more kinds`] : types;
    const work = actions.length > 1 ? 'they work' : 'it works';
    return `${listed(actions)} ${effect(actions.length, sure)} on ${quote(resource)}${others(more)}: ${sure ? work : `AWS's reference says that ${work}`} on resources of the type ${or(shown.map((name) => (/ /.test(name) ? name : (0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name))))}`;
};
const noResource = (actions, resource, more) => `${listed(actions)} ${effect(actions.length, false)} on ${quote(resource)}${others(more)}: AWS's reference says that ${actions.length > 1 ? 'they' : 'it'} must be allowed on \`*\``;
/** `a`, `b` and 3 more. */
function listed(actions) {
    const most = 12;
    const shown = actions.slice(0, actions.length > most ? most - 1 : most).map(quote);
    const more = actions.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : and(shown);
}
const effect = (count, sure) => sure ? `${count > 1 ? 'have' : 'has'} no effect` : `${count > 1 ? 'are' : 'is'} not known to have an effect`;
const theAction = 'another of these actions';
const theResource = 'a resource of the statement';
const rescued = (count, elsewhere) => {
    const them = count > 1 ? 'them where they work' : 'it where it works';
    return elsewhere ? `; another statement allows ${them}` : '';
};
const useType = (count, examples, elsewhere) => `name ${or(examples.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))}, or take the ${count > 1 ? 'actions' : 'action'} out of this statement${rescued(count, elsewhere)}`;
const useStar = (actions, elsewhere) => `put ${actions.length > 1 ? 'them' : quote(actions[0])} into a statement with \`"Resource": "*"\`${rescued(actions.length, elsewhere)}`;
const denyStar = (count) => {
    const them = count > 1 ? 'them' : 'it';
    return `take ${them} out, or put ${them} into a Deny with \`"Resource": "*"\` if nobody with this policy may use ${them} at all`;
};
const noOperator = (operator) => `there is no condition operator ${quote(operator)}; IAM rejects the policy`;
const nullHelp = '`Null` asks whether the key exists, so it has no `IfExists` form';
const notBoolean = (operator, value) => `${quote(operator)} compares with \`true\` or \`false\`, and ${quote(value)} is neither`;
const nouns = { numeric: 'a number', date: 'a date', ip: 'an IP address or a CIDR range' };
const notOfType = (operator, value, type) => `${quote(operator)} compares with ${nouns[type]}, and ${quote(value)} is none`;
const literalWildcard = (operator, value) => `${quote(operator)} takes the wildcard in ${quote(value)} literally: it is equal to these very characters only`;
const useLike = (operator) => `use ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(operator)}`;
const kinds = {
    string: 'a string',
    arn: 'an ARN',
    bool: 'a boolean',
    numeric: 'a number',
    date: 'a date',
    ip: 'an IP address',
};
const wrongType = (operator, key, type) => `${quote(operator)} does not fit ${quote(key)}, which is ${kinds[type] ?? type}`;
const useOperator = (operator) => `use ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(operator)} or another operator of its kind`;
const these = (actions) => actions.length > 3
    ? `${actions.slice(0, 2).map(quote).join(', ')} and ${actions.length - 2} more actions of the statement`
    : and(actions.map(quote));
const unsupportedKey = (key, actions) => `the condition key ${quote(key)} is not sent with ${these(actions)}`;
const unknownKey = (key, service) => `${quote(key)} is no condition key of ${service}`;
const keyHelp = (negated) => negated
    ? 'the key is absent from the request, so the condition is always met; take it out or name a key of these actions'
    : 'the key is absent from the request, so the condition is never met; take it out or name a key of these actions';
const oldVariable = (variable, version) => `${quote(variable)} is literal text here: policy variables need \`"Version": "2012-10-17"\`, and ${version === undefined ? 'the policy has no `Version`' : `this is ${quote(version)}`}`;
const setVersion = 'set `"Version": "2012-10-17"` at the top of the policy';
const versionHere = 'the version stands here';
const replaceVersion = 'set `Version` to `2012-10-17`';
const noVersion = 'the policy has no `Version`, so the grammar of 2008-10-17 holds';
/** Also said by the file readers, in `formats/policy`. */
const principalNotAllowed = (kind, element) => kind === 'service-control-policy'
    ? `a service control policy cannot have a ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(element)}`
    : `a policy attached to an identity cannot have a ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(element)}`;
const principalHelp = 'it applies to whom it is attached to; take the element out';
const trustResource = (element) => `a trust policy cannot have a ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(element)}`;
const trustResourceHelp = 'the resource is the role itself; take the element out';
const duplicateSid = (sid) => `two statements have the Sid ${quote(sid)}`;
const firstSid = 'the first one stands here';
const duplicateKey = (key) => `${quote(key)} stands twice in this object; only the last one counts`;
const firstKey = 'this one is lost';
const duplicateKeyHelp = 'join the two into one';
const keyInTwoCases = (key, other) => `the condition keys ${quote(other)} and ${quote(key)} are the same key: case does not count`;
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const tooLarge = (what, size, limit, unit) => `the policy has ${number(size)} ${unit}; ${what} may have ${number(limit)}`;
const splitHelp = 'split it, or join statements that differ in one element only';
const retired = (name) => `AWS has retired the managed policy ${quote(name)}; it cannot be attached any more`;
const retiring = (name) => `AWS is going to retire the managed policy ${quote(name)}`;
const replacement = (names) => `attach ${or(names.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY))} instead`;
const unknownManaged = (arn, date) => `AWS has no managed policy ${quote(arn)} (as of ${date}); it cannot be attached`;
const passRole = (action, resource) => `${quote(action)} on ${quote(resource)} lets every role be passed to every service`;
const passRoleHelp = 'name the roles, or add a condition on `iam:PassedToService`';
const placeholder = (text) => `${quote(text)} looks like a placeholder that was not filled in; it is taken as something that is not known`;
const tooMuch = (action, needed, granted, service) => needed === 0
    ? `${quote(action)} allows ${number(granted)} actions of ${service}, and the declared tasks need none of them`
    : `${quote(action)} allows ${number(granted)} actions of ${service}, and the declared tasks need ${number(needed)} of them`;
const everyResource = (actions) => `${these(actions)} may be done on every resource, and the declared tasks name theirs`;
const leastPolicy = (lines) => lines.length === 0
    ? 'take it out'
    : `the least that the tasks need: ${lines.map(({ actions, resources }) => `${actions.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')} on ${resources.map(_findings_message_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')}`).join('; ')}`;


/***/ }),

/***/ 5330:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ surelyMeant),
  y: () => (/* binding */ unknownActions)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./.build/catalogue/action-reference.js + 1 modules
var action_reference = __webpack_require__(8976);
// EXTERNAL MODULE: ./.build/check/hygiene/action-text.js
var action_text = __webpack_require__(1683);
;// CONCATENATED MODULE: ./.build/check/hygiene/api-names.js
/**
 * Names of API operations and of methods of SDKs that people write as actions, by service and in lower case, and the
 * actions that allow them; several are all needed. Names that are actions as well are not listed.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const apiNames = {
    s3: {
        headobject: ['GetObject'],
        headbucket: ['ListBucket'],
        listobjects: ['ListBucket'],
        listobjectsv2: ['ListBucket'],
        listobject: ['ListBucket'],
        listobjectversions: ['ListBucketVersions'],
        listbuckets: ['ListAllMyBuckets'],
        listparts: ['ListMultipartUploadParts'],
        listmultipartuploads: ['ListBucketMultipartUploads'],
        createmultipartupload: ['PutObject'],
        initiatemultipartupload: ['PutObject'],
        uploadpart: ['PutObject'],
        completemultipartupload: ['PutObject'],
        postobject: ['PutObject'],
        upload: ['PutObject'],
        uploadfile: ['PutObject'],
        uploadobject: ['PutObject'],
        downloadfile: ['GetObject'],
        downloadobject: ['GetObject'],
        selectobjectcontent: ['GetObject'],
        copyobject: ['GetObject', 'PutObject'],
        uploadpartcopy: ['GetObject', 'PutObject'],
        deleteobjects: ['DeleteObject'],
        getbucketencryption: ['GetEncryptionConfiguration'],
        putbucketencryption: ['PutEncryptionConfiguration'],
        deletebucketencryption: ['PutEncryptionConfiguration'],
        getbucketlifecycle: ['GetLifecycleConfiguration'],
        getbucketlifecycleconfiguration: ['GetLifecycleConfiguration'],
        putbucketlifecycle: ['PutLifecycleConfiguration'],
        putbucketlifecycleconfiguration: ['PutLifecycleConfiguration'],
        deletebucketlifecycle: ['PutLifecycleConfiguration'],
        getbucketreplication: ['GetReplicationConfiguration'],
        putbucketreplication: ['PutReplicationConfiguration'],
        deletebucketreplication: ['PutReplicationConfiguration'],
        getpublicaccessblock: ['GetBucketPublicAccessBlock'],
        putpublicaccessblock: ['PutBucketPublicAccessBlock'],
        deletepublicaccessblock: ['PutBucketPublicAccessBlock'],
        deletebucketcors: ['PutBucketCORS'],
        deletebuckettagging: ['PutBucketTagging'],
        getbucketnotificationconfiguration: ['GetBucketNotification'],
        putbucketnotificationconfiguration: ['PutBucketNotification'],
        getbucketaccelerateconfiguration: ['GetAccelerateConfiguration'],
        putbucketaccelerateconfiguration: ['PutAccelerateConfiguration'],
        getbucketanalyticsconfiguration: ['GetAnalyticsConfiguration'],
        putbucketanalyticsconfiguration: ['PutAnalyticsConfiguration'],
        getbucketinventoryconfiguration: ['GetInventoryConfiguration'],
        putbucketinventoryconfiguration: ['PutInventoryConfiguration'],
        getbucketmetricsconfiguration: ['GetMetricsConfiguration'],
        putbucketmetricsconfiguration: ['PutMetricsConfiguration'],
        getobjectlockconfiguration: ['GetBucketObjectLockConfiguration'],
        putobjectlockconfiguration: ['PutBucketObjectLockConfiguration'],
    },
    lambda: {
        invoke: ['InvokeFunction'],
        invokewithresponsestream: ['InvokeFunction'],
        invokelambda: ['InvokeFunction'],
    },
    // Rekognition's guide speaks of models; its API calls them project versions.
    rekognition: {
        createmodel: ['CreateProjectVersion'],
        trainmodel: ['CreateProjectVersion'],
        startmodel: ['StartProjectVersion'],
        stopmodel: ['StopProjectVersion'],
        deletemodel: ['DeleteProjectVersion'],
        describemodel: ['DescribeProjectVersions'],
        describemodels: ['DescribeProjectVersions'],
        listmodels: ['DescribeProjectVersions'],
        copymodel: ['CopyProjectVersion'],
        listprojects: ['DescribeProjects'],
        listprojectversions: ['DescribeProjectVersions'],
        detectanomalies: ['DetectCustomLabels'],
    },
    lookoutvision: {
        trainmodel: ['CreateModel'],
        createprojectversion: ['CreateModel'],
        startprojectversion: ['StartModel'],
        stopprojectversion: ['StopModel'],
        describeprojectversions: ['DescribeModel'],
        describeprojects: ['ListProjects'],
        describemodels: ['ListModels'],
    },
    sagemaker: {
        createhumanloop: ['StartHumanLoop'],
        startlabelingjob: ['CreateLabelingJob'],
        starttrainingjob: ['CreateTrainingJob'],
        startprocessingjob: ['CreateProcessingJob'],
        starttransformjob: ['CreateTransformJob'],
        createhumanloops: ['StartHumanLoop'],
    },
    sqs: {
        sendmessagebatch: ['SendMessage'],
        deletemessagebatch: ['DeleteMessage'],
        changemessagevisibilitybatch: ['ChangeMessageVisibility'],
        receivemessages: ['ReceiveMessage'],
    },
    sns: { publishbatch: ['Publish'] },
    kms: { reencrypt: ['ReEncryptFrom', 'ReEncryptTo'] },
    dynamodb: {
        transactgetitems: ['GetItem'],
        transactwriteitems: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
        batchexecutestatement: ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
        executestatement: ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
        executetransaction: ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
    },
    textract: { detecttext: ['DetectDocumentText'] },
    bedrock: {
        converse: ['InvokeModel'],
        conversestream: ['InvokeModelWithResponseStream'],
    },
    ecr: { getlogin: ['GetAuthorizationToken'] },
};
/** Names of clients and of products that people write as prefixes, in lower case, and the prefix of the actions. */
const prefixNames = {
    a2i: 'sagemaker',
    'a2i-runtime': 'sagemaker',
    a2iruntime: 'sagemaker',
    'augmented-ai': 'sagemaker',
    'augmented-ai-runtime': 'sagemaker',
    augmentedai: 'sagemaker',
    augmentedairuntime: 'sagemaker',
    'bedrock-runtime': 'bedrock',
    'cloudwatch-logs': 'logs',
    cloudwatchlogs: 'logs',
    'custom-labels': 'rekognition',
    customlabels: 'rekognition',
    eventbridge: 'events',
    'ground-truth': 'sagemaker',
    groundtruth: 'sagemaker',
    lookout: 'lookoutvision',
    'lookout-for-vision': 'lookoutvision',
    'lookout-vision': 'lookoutvision',
    lookoutforvision: 'lookoutvision',
    mturk: 'mechanicalturk',
    'rekognition-custom-labels': 'rekognition',
    's3-control': 's3',
    s3control: 's3',
    'sagemaker-a2i-runtime': 'sagemaker',
    'sagemaker-runtime': 'sagemaker',
    sagemakera2iruntime: 'sagemaker',
    sagemakerruntime: 'sagemaker',
    'step-functions': 'states',
    stepfunctions: 'states',
};
/** The actions that allow what a name stands for that is none itself; undefined: nothing is known of it. */
function actionsFor(service, name) {
    const names = Object.hasOwn(apiNames, service) ? apiNames[service] : {};
    const lower = name.toLowerCase();
    return Object.hasOwn(names, lower) ? names[lower] : undefined;
}

// EXTERNAL MODULE: ./.build/check/hygiene/statements.js
var statements = __webpack_require__(1547);
// EXTERNAL MODULE: ./.build/check/hygiene/texts.js
var texts = __webpack_require__(4781);
;// CONCATENATED MODULE: ./.build/check/hygiene/unknown-action.js






const mostProblems = 50;
/** policy/unknown-action and policy/unknown-service. */
function unknownActions(document, statement) {
    const problems = [];
    for (const element of ['Action', 'NotAction']) {
        const items = (0,statements/* textsOf */.CB)(statement, element);
        const there = () => new Set(items.map((item) => item.text.toLowerCase()));
        // A Deny and a NotAction list what somebody does not want: correcting them takes rights away.
        const grants = element === 'Action' && statement.body['Effect'] === 'Allow';
        for (const item of items) {
            // To look for names that are alike takes time, and nobody reads so many.
            if (problems.length > mostProblems)
                return problems;
            const found = problemOf(item, there, grants);
            if (found !== undefined)
                problems.push({ ...found, document, at: item.path });
        }
    }
    return problems;
}
function problemOf({ text }, there, grants) {
    const action = (0,action_text/* readAction */.f)(text);
    if (action.kind === 'malformed')
        return { rule: 'policy/unknown-action', severity: 'error', message: texts/* noAction */.Y5(text) };
    if (action.kind === 'unknown-service')
        return unknownService(text, action.prefix, action.name);
    if (action.kind !== 'known' || action.actions.length > 0)
        return undefined;
    const { service, name } = action;
    const rule = 'policy/unknown-action';
    if (/[*?]/.test(name))
        return { rule, message: texts/* matchesNothing */.RF(text, service.name) };
    const written = text.slice(0, text.indexOf(':'));
    const meant = actionsFor(service.prefix, name);
    if (meant !== undefined) {
        const actions = meant.map((other) => `${written}:${other}`);
        return {
            rule,
            message: texts/* allowedBy */.Q(text, service.name, actions),
            ...corrected(text, actions, there, 'review'),
        };
    }
    if (service.undocumented.has(name.toLowerCase()))
        return { rule, severity: 'notice', message: texts/* undocumented */._L(text, service.name) };
    const near = nearest(name, service);
    const actions = near.names.map((other) => `${written}:${other}`);
    const message = texts/* unknownAction */.PS(text, service.name);
    if (actions.length === 0)
        return { rule, ...(grants ? {} : { severity: 'notice' }), message };
    const correction = near.sure ? corrected(text, actions, there, grants ? 'safe' : 'review') : {};
    // With nothing to replace, the right one stands there already.
    const help = near.sure && correction.replace === undefined ? correction.help : texts/* didYouMean */.au(actions);
    return { rule, message, ...correction, ...(help === undefined ? {} : { help }) };
}
/** How the one right action takes the place of the text. */
function corrected(text, actions, there, safety) {
    const [only] = actions;
    const others = there();
    const missing = actions.filter((action) => !others.has(action.toLowerCase()));
    if (missing.length === 0)
        return { help: texts/* alreadyThere */.pL(actions) };
    const help = actions.length > 1 ? texts/* writeAll */.yp(missing) : texts/* writeInstead */.gg(actions);
    if (only === undefined || actions.length > 1)
        return { help };
    return { help, replace: { old: text, by: only, description: texts/* replaceAction */.F_(text, only), safety } };
}
/** The action that a text is a slip of the pen for; undefined: it is an action, or it is not sure which one was meant. */
function surelyMeant(text) {
    const action = (0,action_text/* readAction */.f)(text);
    if (action.kind !== 'known' || action.actions.length > 0)
        return undefined;
    const { service, name } = action;
    const lower = name.toLowerCase();
    if (/[*?]/.test(name) || actionsFor(service.prefix, name) !== undefined || service.undocumented.has(lower))
        return undefined;
    const { names, sure } = nearest(name, service);
    return sure ? `${text.slice(0, text.indexOf(':'))}:${names[0]}` : undefined;
}
/** The names that a misspelt one may stand for, at most three; sure: it is a slip of the pen for the only one. */
function nearest(name, service) {
    const lower = name.toLowerCase();
    if (lower.length > 100)
        return { names: [], sure: false };
    const most = Math.min(3, Math.floor(lower.length / 4));
    let best = most;
    let names = [];
    const verb = verbOf(name, service);
    for (const [other, action] of service.actions) {
        // Somebody who writes `UpdateProject` does not mean `CreateProject`.
        if (verb !== undefined && firstWord(action.name) !== verb)
            continue;
        if (Math.abs(other.length - lower.length) > best)
            continue;
        const apart = (0,mod/* distance */.Io)(lower, other);
        if (apart > best)
            continue;
        if (apart < best)
            names = [];
        best = apart;
        names.push(action.name);
    }
    const [only] = names;
    const sure = only !== undefined && names.length === 1 && best <= 2 && only.slice(0, 3).toLowerCase() === lower.slice(0, 3);
    return { names: names.slice(0, 3), sure };
}
/** The first word of a name, if other actions of the service begin with it too: then it is no slip of the pen. */
function verbOf(name, service) {
    const word = firstWord(name);
    const isUsed = word !== undefined && [...service.actions.values()].some((action) => firstWord(action.name) === word);
    return isUsed ? word : undefined;
}
const firstWord = (name) => /^[A-Z][a-z]+(?![a-z])/.exec(name)?.[0];
function unknownService(text, prefix, name) {
    const lower = prefix.toLowerCase();
    const known = Object.hasOwn(prefixNames, lower) ? prefixNames[lower] : nearestPrefix(lower);
    const help = known === undefined ? texts/* unknownServiceHelp */.PC : texts/* didYouMean */.au([`${known}:${name}`]);
    return { rule: 'policy/unknown-service', message: texts/* unknownService */.U3(text, prefix), help };
}
function nearestPrefix(prefix) {
    if (prefix.length < 3 || prefix.length > 40)
        return undefined;
    const most = prefix.length < 6 ? 1 : 2;
    const near = (0,action_reference/* servicePrefixes */._)().filter((other) => Math.abs(other.length - prefix.length) <= most && (0,mod/* distance */.Io)(prefix, other) <= most);
    return near.length === 1 ? near[0] : undefined;
}


/***/ }),

/***/ 913:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ likeness),
/* harmony export */   W: () => (/* binding */ isRelated)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);

/**
 * How like a statement is to what is wanted; the greater, the likelier its author would have written it there: no
 * condition that is not asked for, the same service, the same resource, actions whose names have most in common.
 */
function likeness(statement, wanted) {
    const keys = Object.values((0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(statement['Condition']) ? statement['Condition'] : {}).flatMap((each) => Object.keys((0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(each) ? each : {}));
    const bound = keys.some((key) => wanted.keys?.includes(key.toLowerCase()) !== true);
    const service = isOfService(statement, wanted) ? 1 : 0;
    const names = Math.max(0, ...texts(statement['Action']).flatMap((given) => wanted.actions.map((action) => inCommon(given, action))));
    return (bound ? 0 : 1e6) + service * 1e5 + sameness(statement, wanted) * 1e4 + Math.min(names, 9999);
}
/** Whether a statement has anything to do with what is wanted. */
const isRelated = (statement, wanted) => isOfService(statement, wanted) || sameness(statement, wanted) > 0;
function isOfService(statement, { actions }) {
    const services = actions.map((action) => action.slice(0, action.indexOf(':') + 1).toLowerCase());
    return texts(statement['Action']).some((given) => services.some((one) => given.toLowerCase().startsWith(one)));
}
/** 2: it names the very resource; 1: something of the same bucket, key or the like; 0: neither. */
function sameness(statement, { resource }) {
    if (resource === undefined)
        return 0;
    const given = texts(statement['Resource']);
    if (given.includes(resource))
        return 2;
    const home = homeOf(resource);
    return home !== undefined && given.some((each) => homeOf(each) === home) ? 1 : 0;
}
/** An ARN up to the resource's first name: the bucket of objects. Undefined: it is open. */
function homeOf(arn) {
    const parts = arn.split(':');
    if (parts.length < 6)
        return undefined;
    const name = parts.slice(5).join(':');
    const first = parts[2] === 's3' ? name.split('/')[0] : name.split('/').slice(0, 2).join('/');
    return first === '' || /[*?]/.test(first) ? undefined : [...parts.slice(0, 5), first].join(':');
}
/** Characters that two action names begin or end with in common, whichever are more. */
function inCommon(given, wanted) {
    const name = (action) => action.slice(action.indexOf(':') + 1).toLowerCase();
    const [a, b] = [name(given), name(wanted)];
    const end = Math.min(a.length, b.length);
    let [before, after] = [0, 0];
    while (before < end && a[before] === b[before])
        before++;
    while (after < end && a.at(-1 - after) === b.at(-1 - after))
        after++;
    return Math.max(before, after);
}
const texts = (value) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 4937:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isMisspeltAction)
/* harmony export */ });
/* harmony import */ var _generated_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6518);
/* harmony import */ var _hygiene_unknown_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5330);


/** One letter wrong or two swapped, or a slip for no other action of its service; and no action that is known. */
function isMisspeltAction(given, right) {
    const [a, b] = [given.toLowerCase(), right.toLowerCase()];
    if (a === b || /[*?]/.test(a) || _generated_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionKeys */ .E[a] !== undefined)
        return false;
    if (a.split(':')[0] !== b.split(':')[0] || Math.abs(a.length - b.length) > 3)
        return false;
    return (0,_hygiene_unknown_action_js__WEBPACK_IMPORTED_MODULE_1__/* .surelyMeant */ .A)(given)?.toLowerCase() === b;
}


/***/ }),

/***/ 4594:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parametersIn),
/* harmony export */   b: () => (/* binding */ templatesIn)
/* harmony export */ });
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3558);

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
/** The parameters that a need names, each once. */
function parametersIn(need) {
    let names = knownParameters.get(need);
    if (names === undefined) {
        names = [...new Set(templatesIn(need).flatMap(_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX))];
        knownParameters.set(need, names);
    }
    return names;
}
const knownParameters = new WeakMap();
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


/***/ }),

/***/ 7735:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ro: () => (/* binding */ actionsOf),
  xR: () => (/* binding */ answerNeed),
  Ji: () => (/* binding */ mannerOf)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var base_symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/generated/condition-keys.js
var condition_keys = __webpack_require__(6518);
// EXTERNAL MODULE: ./.build/base/truth.js
var base_truth = __webpack_require__(1159);
// EXTERNAL MODULE: ./.build/iam/evaluate.js
var evaluate = __webpack_require__(3305);
// EXTERNAL MODULE: ./.build/iam/explain.js + 1 modules
var explain = __webpack_require__(232);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/iam/prospect.js
var prospect = __webpack_require__(3330);
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/check/access-point.js
var access_point = __webpack_require__(2584);
// EXTERNAL MODULE: ./.build/check/allowed-resources.js
var allowed_resources = __webpack_require__(3025);
;// CONCATENATED MODULE: ./.build/check/answer.js
/** What a decision of the engine means for a need. */
const toTruth = (decision) => decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false';

// EXTERNAL MODULE: ./.build/check/context.js
var context = __webpack_require__(4694);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
;// CONCATENATED MODULE: ./.build/check/key-grants.js

const joined = new WeakMap();
/**
 * The policy of a key together with what grants allow on it: "When authorizing access to a KMS key, grants are considered
 * along with key policies and IAM policies", and a Deny in any of those overrides them. Undefined: its policy is not there.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
function policyWithGrants(key) {
    const { policy, grants = [] } = key;
    if (policy === undefined || grants.length === 0 || policy.unreadable !== undefined || !(0,base_value/* isObject */.Gv)(policy.value))
        return policy;
    const known = joined.get(key);
    if (known !== undefined)
        return known;
    const own = (0,base_value/* asList */.DD)(policy.value['Statement']);
    const document = {
        ...policy,
        value: { ...policy.value, Statement: [...own, ...grants.map(({ statement }) => statement)] },
        locate: (path) => {
            const [first, index] = path;
            const grant = first === 'Statement' && typeof index === 'number' ? grants[index - own.length] : undefined;
            return grant?.span ?? policy.locate(path);
        },
    };
    joined.set(key, document);
    return document;
}

// EXTERNAL MODULE: ./.build/catalogue/action-reference.js + 1 modules
var action_reference = __webpack_require__(8976);
// EXTERNAL MODULE: ./.build/check/hygiene/resource-types.js
var resource_types = __webpack_require__(4721);
// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
// EXTERNAL MODULE: ./.build/check/templates.js
var templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/need-forbid.js








/** Least privilege: does an Allow reach an action of the pattern that is not excepted? */
function answerForbid(need, subject, values) {
    const actor = subject.principal;
    if (actor === undefined)
        return { truth: 'unknown', actions: [], resource: '', places: [], unknownReason: 'no-principal' };
    const excepted = new Set(need.except.map((action) => action.toLowerCase()));
    const forbidden = (0,iam_pattern/* parsePattern */.EY)(need.forbid.toLowerCase());
    // AWS's whole reference of the service, unpacked only when it is asked for.
    let operations;
    const all = () => (operations ??= operationsOf(need.forbid).filter(({ action }) => !excepted.has(action)));
    // AWS's guide scopes actions for which its reference has no resource, such as `rekognition:CreateProject`.
    const named = (action) => {
        const found = all().find((each) => each.action === action);
        return found?.sample === undefined ? undefined : found;
    };
    let truth = 'true';
    for (const [index, attached] of actor.principal.policies.entries()) {
        const value = (attached.document?.value ?? attached.value);
        for (const [statement, body] of (0,check_prepared/* statementsOf */.GX)(value).entries()) {
            if (body['Effect'] !== 'Allow')
                continue;
            const given = (0,base_value/* asList */.DD)(body['Action']).map(String);
            const reached = new Map();
            for (const text of given) {
                const pattern = (0,iam_pattern/* parsePattern */.EY)(text.toLowerCase());
                if ((0,iam_pattern/* isLiteral */.c$)(pattern)) {
                    if ((0,iam_pattern/* intersects */.HY)(forbidden, pattern) === 'true' && !excepted.has(text.toLowerCase()))
                        reached.set(text, named(text.toLowerCase()));
                }
                else
                    for (const operation of all())
                        if ((0,iam_pattern/* intersects */.HY)(pattern, (0,iam_pattern/* literal */.eu)(operation.action)) !== 'false')
                            reached.set(operation.text, operation);
            }
            if (body['NotAction'] !== undefined)
                for (const operation of all())
                    reached.set(operation.text, operation);
            const resources = body['Resource'] === undefined ? ['*'] : (0,base_value/* asList */.DD)(body['Resource']).map(String);
            for (const [action, operation] of reached)
                for (const resource of resources) {
                    // A wildcard reaches an operation only on resources of its kind; without any kind, on `*` alone.
                    if (operation !== undefined && !operation.takesEffectOn(resource))
                        continue;
                    const everything = resource === '*' ? operation?.sample : undefined;
                    const { decision } = (0,evaluate/* evaluate */._3)({
                        principal: actor.principal.arn,
                        action: (0,iam_pattern/* literal */.eu)(action),
                        resource: (0,iam_pattern/* parsePattern */.EY)(everything ?? (resource === '*' ? '*' : (0,templates/* instances */.VF)(resource).at(-1))),
                        context: (0,context/* requestContext */.V8)({
                            action,
                            moment: subject.prepared.moment,
                            manner: 'direct',
                            service: subject.service.prefixes[0],
                            principalArn: actor.principal.arn,
                            account: actor.account,
                            region: values['region'],
                            resourceAccount: undefined,
                            extra: {},
                        }),
                    }, { ...(0,check_prepared/* identitySide */.gV)(subject.prepared, actor), identity: actor.identity });
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
                                        path: ['Statement', statement, ...pathOf(body, action)],
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
/** Where a statement names an action: the item of its list, if it has one. */
function pathOf(body, action) {
    const given = body['Action'];
    if (given === undefined)
        return ['NotAction'];
    const wanted = (0,iam_pattern/* literal */.eu)(action.toLowerCase());
    const index = Array.isArray(given)
        ? given.findIndex((item) => (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* parsePattern */.EY)((0,base_value/* textOfValue */.mG)(item).toLowerCase()), wanted) === 'true')
        : -1;
    return index < 0 ? ['Action'] : ['Action', index];
}
/** All operations of the services that a pattern of actions such as `rekognition:*` names. */
function operationsOf(forbidden) {
    const service = (0,action_reference/* referenceService */.v)(forbidden.slice(0, forbidden.indexOf(':')));
    if (service === undefined)
        return [];
    const pattern = (0,iam_pattern/* parsePattern */.EY)(forbidden.toLowerCase());
    return [...service.actions.values()].flatMap((each) => {
        const text = `${service.prefix}:${each.name}`;
        const action = text.toLowerCase();
        if ((0,iam_pattern/* intersects */.HY)(pattern, (0,iam_pattern/* literal */.eu)(action)) !== 'true')
            return [];
        const sample = each.types[0]?.arn.replace('${Partition}', 'aws').replace(/\$\{[^}]*\}/g, templates/* FRESH */.Nz);
        return [{ text, action, takesEffectOn: (resource) => (0,resource_types/* canMatch */.kS)(each, service, resource), sample }];
    });
}

// EXTERNAL MODULE: ./.build/base/text.js
var base_text = __webpack_require__(5807);
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
    const all = (0,base_value/* asList */.DD)(document.value);
    const readable = all.every((rule) => typeof rule !== 'string');
    if (all.length === 0)
        return { truth: 'false', detail: 'no CORS rule is there', path: [] };
    const answers = wanted.methods.map((method) => answerMethod(all, method, wanted));
    const first = answers.find(({ truth }) => truth === 'false');
    const missing = first === undefined ? answers.find(({ truth }) => truth === 'unknown') : { ...first, detail: allMissing(answers) };
    // A rule that only deployment fills in may answer, or answer first.
    if (!readable)
        return { truth: 'unknown', detail: 'a part of it is not known before deployment', path: [] };
    return missing ?? answers[0] ?? { truth: 'true', detail: 'a rule answers', path: [0] };
}
/** What is missing for each method, once where it is the same: `the rule for GET, HEAD does not allow …`. */
function allMissing(answers) {
    const methods = new Map();
    for (const { truth, detail, method } of answers) {
        if (truth !== 'false')
            continue;
        const same = detail.replace(` ${method}`, ' \0');
        methods.set(same, [...(methods.get(same) ?? []), method]);
    }
    return [...methods].map(([detail, each]) => detail.replace('\0', () => each.join(', '))).join('; ');
}
const answerMethod = (rules, method, wanted) => ({
    ...findAnswer(rules, method, wanted),
    method,
});
function findAnswer(rules, method, wanted) {
    // A rule for the method says more about the mistake than one for another.
    let near;
    let other;
    let maybe;
    for (const [index, rule] of rules.entries()) {
        if (!(0,base_value/* isObject */.Gv)(rule))
            continue;
        const origins = strings(rule['AllowedOrigins']);
        const origin = (0,base_truth.or)(...origins.map((given) => admits(given, wanted.origin)));
        const methods = strings(rule['AllowedMethods']);
        if (!methods.includes(method) && methods.some(base_symbol/* holdsSymbol */.hC)) {
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
            other ??= { truth: 'false', detail: `no rule allows the method ${method}`, path: [index, 'AllowedMethods'] };
    }
    return maybe ?? near ?? other ?? { truth: 'false', detail: `no rule allows ${method} from every origin`, path: [0] };
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
const strings = (value) => (0,base_value/* asList */.DD)(value).filter((item) => typeof item === 'string');

;// CONCATENATED MODULE: ./.build/check/deny-words.js



/** Most conditions that a sentence names, most values of each, and most characters of a value. */
const mostConditions = 3;
const mostValues = 3;
const mostCharacters = 60;
/**
 * Which statement of a policy denies, and under which condition, as a phrase: `statement \`Tls\` of \`p.json\`, where
 * \`aws:SecureTransport\` (Bool) is \`false\``. Bounded in length, whatever stands in the policy.
 * @param label what the policy is called; a phrase that begins with `the ` stands as it is
 */
function denyWords(policy, statement, label) {
    const condition = conditionWords((0,check_prepared/* statementsOf */.GX)(policy)[statement]?.['Condition']);
    return `${statementWords(policy, statement, label)}${condition === '' ? '' : `, where ${condition}`}`;
}
/** The same without the condition. */
function statementWords(policy, statement, label) {
    const sid = (0,check_prepared/* statementsOf */.GX)(policy)[statement]?.['Sid'];
    const name = typeof sid === 'string' && sid !== '' ? deny_words_text(sid) : String(statement + 1);
    const of = label === '' ? '' : ` of ${label.startsWith('the ') ? label : deny_words_text(label)}`;
    return `statement ${name}${of}`;
}
/** A Condition element in words, or nothing. */
function conditionWords(condition) {
    const all = Object.entries((0,base_value/* isObject */.Gv)(condition) ? condition : {}).flatMap(([operator, keys]) => Object.entries((0,base_value/* isObject */.Gv)(keys) ? keys : {}).map(([key, values]) => ({ operator, key, values: (0,base_value/* asList */.DD)(values) })));
    const shown = all.slice(0, mostConditions).map(oneCondition);
    const more = all.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more ${more === 1 ? 'condition holds' : 'conditions hold'}`] : [])].join(' and ');
}
function oneCondition({ operator, key, values }) {
    const name = operator.replace(/^For(?:AnyValue|AllValues):/i, '').replace(/IfExists$/i, '');
    if (/^null$/i.test(name) && values.length === 1)
        return `${deny_words_text(key)} is ${String(values[0]).toLowerCase() === 'true' ? 'absent' : 'present'} (${clipped(operator)})`;
    const listed = values
        .slice(0, mostValues)
        .map((value) => deny_words_text(typeof value === 'string' ? value : JSON.stringify(value)));
    const more = values.length - listed.length;
    const wanted = [...listed, ...(more > 0 ? [`${more} more`] : [])];
    return `${deny_words_text(key)} (${clipped(operator)}) ${relation(name, wanted.length)} ${deny_words_joined(wanted, isNegated(name) ? 'nor' : 'or')}`;
}
const isNegated = (operator) => /Not(?:Equals|Like|IpAddress)|^NotIp/i.test(operator);
/** What an operator says of a key's value. */
function relation(operator, count) {
    if (isNegated(operator))
        return count > 1 ? 'is neither' : 'is not';
    if (/^DateLessThan$/i.test(operator))
        return 'is before';
    if (/^DateGreaterThan$/i.test(operator))
        return 'is after';
    if (/LessThanEquals$/i.test(operator))
        return 'is at most';
    if (/LessThan$/i.test(operator))
        return 'is less than';
    if (/GreaterThanEquals$/i.test(operator))
        return 'is at least';
    return /GreaterThan$/i.test(operator) ? 'is greater than' : 'is';
}
const deny_words_joined = (items, word) => items.length < 2 ? (items[0] ?? 'nothing') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
/** User text between backticks, on one line, cut when it is long. */
const deny_words_text = (given) => (0,message/* code */.aY)(clipped(given));
function clipped(given) {
    const line = given.slice(0, 4 * mostCharacters).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    const letters = [...line];
    return letters.length > mostCharacters ? `${letters.slice(0, mostCharacters - 1).join('')}…` : line;
}

// EXTERNAL MODULE: ./.build/iam/compile.js + 1 modules
var compile = __webpack_require__(7317);
;// CONCATENATED MODULE: ./.build/check/need-doubt.js




/** The policy that would decide if it were known to be attached, or a resource policy that cannot be read. */
function ifAttached(request, set, actor) {
    const { resourceDocument: document } = set;
    const found = actor.principal.policies.flatMap((attached) => {
        const value = attached.document?.value ?? attached.value;
        if (attached.certain !== false || attached.reason === undefined || value === undefined)
            return [];
        const { decision, matched } = (0,explain/* explain */.W)(request, { ...set, identity: [(0,compile/* compilePolicy */.C)(value)] });
        return decision === 'allowed' || decision === 'explicitDeny' ? [{ attached, decision, matched }] : [];
    });
    const best = found.find(({ attached }) => attached.document !== undefined) ?? found[0];
    if (best !== undefined) {
        const { label, reason = '', span } = best.attached;
        const does = best.decision === 'allowed' ? 'may allow it' : 'may deny it';
        const at = best.matched.find(({ policy }) => policy === 'identity')?.statement ?? 0;
        const place = best.attached.document ?? (span === undefined ? undefined : documentAt(span));
        return {
            detail: `${(0,message/* code */.aY)(label)} ${does}; ${(0,base_symbol/* showSymbols */.tq)(reason)}`,
            unknownReason: 'attachment-not-known',
            places: place === undefined ? [] : [{ document: place, path: ['Statement', at], message: does }],
        };
    }
    const doubt = document === undefined ? undefined : doubtOf(document, request, set);
    if (document !== undefined && doubt !== undefined)
        return doubt;
    if (document?.unreadable === undefined)
        return undefined;
    const kind = { key: 'key policy', trust: 'trust policy of that role', ordinary: 'bucket policy' };
    return {
        detail: `the ${kind[set.resourceKind ?? 'ordinary']} cannot be read here: ${(0,base_symbol/* showSymbols */.tq)(document.unreadable)}`,
        unknownReason: 'unreadable-policy',
        places: [{ document, path: [], message: 'it cannot be read here' }],
    };
}
/** The statement of a resource policy that would decide if it were known to be there. */
function doubtOf(document, request, set) {
    if (document.doubts === undefined)
        return undefined;
    const { decision, matched } = (0,explain/* explain */.W)(request, { ...set, resource: (0,compile/* compilePolicy */.C)(document.value) });
    const decisive = matched.find(({ policy, statement }) => policy === 'resource' && document.doubts.has(statement));
    if (decision === 'unknown' || decision === 'implicitDeny' || decisive === undefined)
        return undefined;
    const does = decision === 'allowed' ? 'may allow it' : 'may deny it';
    return {
        detail: `a statement ${does}; ${(0,base_symbol/* showSymbols */.tq)(document.doubts.get(decisive.statement))}`,
        unknownReason: 'statement-not-known',
        places: [{ document, path: ['Statement', decisive.statement], message: does }],
    };
}
/** A place without a document. */
const documentAt = (span) => ({
    kind: 'identity-policy',
    language: 'string',
    source: span.source,
    value: null,
    locate: () => span,
});

;// CONCATENATED MODULE: ./.build/check/need-policies.js














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
    if (document.unreadable !== undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [{ document, path: [], message: 'the trust policy' }],
            unknownReason: 'unreadable-policy',
            detail: `its trust policy cannot be read here: ${(0,base_symbol/* showSymbols */.tq)(document.unreadable)}`,
        };
    const own = actor.account !== undefined && (0,base_symbol/* holdsSymbol */.hC)(actor.account) ? undefined : actor.account;
    const named = values['account'];
    // A role of a template is in the account where it is deployed.
    const account = own ?? (named === undefined || named.includes(templates/* FRESH */.Nz) ? (actor.account ?? named) : named);
    const service = need.trust.split('.')[0];
    const template = need.sourceArn ?? `arn:{partition}:${service}:{region}:{account}:{any}`;
    const sample = showSample(template, { ...values, account });
    const beside = values['region']?.includes(templates/* FRESH */.Nz) === false ? undefined : regionBeside(actor.account);
    const samples = [
        sample,
        ...(beside === undefined ? [] : [showSample(template, { ...values, account, region: beside })]),
    ];
    const request = (sourceArn, by = need.trust) => ({
        principal: by,
        action: (0,iam_pattern/* literal */.eu)('sts:AssumeRole'),
        resource: (0,iam_pattern/* literal */.eu)(actor.principal.arn ?? '*'),
        context: (0,context/* assumeContext */.AK)({ service: need.trust, account, sourceArn, moment: subject.prepared.moment }),
    });
    const set = { identity: [], resource: actor.trust, resourceKind: 'trust' };
    let asked = request(undefined);
    let { decision } = (0,evaluate/* evaluate */._3)(asked, set);
    if (decision === 'unknown' && samples.some((one) => (0,evaluate/* evaluate */._3)(request(one), set).decision === 'allowed'))
        decision = 'allowed';
    if (decision === 'unknown' && need.sourceArn !== undefined) {
        // Whatever the service does: what it sends begins so, or it sends nothing. An account that is only assumed is none.
        const partition = actor.principal.arn?.split(':')[1];
        const sent = request(sourceBegun(need.sourceArn, { account: actor.account, partition }));
        const answer = (0,evaluate/* evaluate */._3)(sent, set).decision;
        if (/Deny$/.test(answer) && (0,evaluate/* evaluate */._3)(request(null), set).decision === answer) {
            decision = answer;
            asked = sent;
        }
    }
    if (need.regional !== undefined && (decision === 'implicitDeny' || decision === 'unknown')) {
        for (const { name, region } of namedRegionally(document.value, need.regional)) {
            const allows = [undefined, ...samples].some((one) => (0,evaluate/* evaluate */._3)(request(one, name), set).decision === 'allowed');
            if (!allows)
                continue;
            // Where it is deployed is the Region that it names, unless another one is known to be meant.
            const stated = values['region'];
            if (stated === undefined || stated.includes(templates/* FRESH */.Nz) || (0,base_symbol/* holdsSymbol */.hC)(stated + region) || stated === region)
                decision = 'allowed';
            else
                return {
                    ...base,
                    truth: 'unknown',
                    places: [{ document, path: ['Statement'], message: 'the trust policy' }],
                    unknownReason: 'condition-key',
                    detail: `its trust policy names the service in the Region ${(0,base_text/* code */.a)(region)}`,
                };
        }
    }
    const truth = toTruth(decision);
    if (!explained || truth === 'true')
        return {
            ...base,
            truth,
            places: [{ document, path: truth === 'true' ? ['Statement', 0] : ['Statement'], message: 'the trust policy' }],
        };
    const doubt = truth === 'unknown' ? doubtOf(document, request(sample), set) : undefined;
    if (doubt !== undefined)
        return { ...base, truth, ...doubt };
    const explanation = (0,explain/* explain */.W)(asked, set);
    const denying = explanation.matched.find(({ effect }) => effect === 'Deny');
    if (explanation.decision === 'explicitDeny' && denying !== undefined)
        return {
            ...base,
            truth,
            places: [{ document, path: ['Statement', denying.statement], message: 'denied here' }],
            explicitDeny: true,
            detail: `an explicit Deny applies: ${denyWords(document.value, denying.statement, 'the trust policy')}`,
        };
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
        ...(miss === undefined
            ? {}
            : { detail: miss.detail.replace(/\$\{some\.AWS::(\w+)\}/g, '<$1>').replace('${any source}', '<resource>') }),
    };
}
/** The names of one Region that a trust policy calls a service by. @param form `states.{region}.amazonaws.com` */
function namedRegionally(trust, form) {
    const [before = '', after = ''] = form.split('{region}');
    const named = (0,check_prepared/* statementsOf */.GX)(trust).flatMap(({ Principal: principal }) => (0,base_value/* isObject */.Gv)(principal) ? (0,base_value/* asList */.DD)(principal['Service']) : []);
    return [...new Set(named)].flatMap((name) => {
        if (typeof name !== 'string' || !name.startsWith(before))
            return [];
        const end = name.endsWith(`${after}.cn`) ? `${after}.cn` : after;
        const region = name.slice(before.length, -end.length);
        return name.endsWith(end) && name.length > before.length + end.length && !region.includes('.')
            ? [{ name, region }]
            : [];
    });
}
/** The Region where a role of a template is deployed, which is where it is used; undefined where that is not known. */
function regionBeside(account) {
    const [symbol] = account === undefined || (0,base_symbol/* boundOf */.s0)(account) !== 'account' ? [] : (0,base_symbol/* cutSymbols */.kz)(account);
    return typeof symbol === 'object' ? (0,base_symbol/* symbolText */.Ee)('parameter', symbol.name.replace(/AccountId$/, 'Region')) : undefined;
}
/** An aws:SourceArn of which only its form is known, and what is given. */
function sourceBegun(template, given) {
    const some = (name) => (0,base_symbol/* symbolText */.Ee)('parameter', `some.AWS::${name}`);
    const parts = {
        partition: given.partition ?? some('Partition'),
        region: some('Region'),
        account: given.account ?? some('AccountId'),
    };
    return template.replace(/\{([a-z-]+)\}|\*/g, (_, name) => {
        return (name === undefined ? undefined : parts[name]) ?? base_symbol/* anySource */.kb;
    });
}
function showSample(template, values) {
    return template.replace(/\{([a-z-]+)\}|\*/g, (_, name) => name === undefined ? `${templates/* FRESH */.Nz}` : (values[name] ?? (name === 'partition' ? 'aws' : templates/* FRESH */.Nz)));
}
/** The CORS configuration of a bucket must answer the browser. */
function answerCors(need, subject, values) {
    const name = values[need.of];
    const bucket = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,templates/* plainName */.MH)(need.of, name), subject.unit);
    const base = {
        actions: [...need.cors.methods],
        resource: name === undefined || name.includes(templates/* FRESH */.Nz) ? `<${need.of}>` : (0,templates/* plainName */.MH)(need.of, name),
    };
    if (bucket?.cors === undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [],
            unknownReason: 'cors-not-in-repository',
            detail: 'its CORS configuration is not in the repository',
        };
    if (bucket.cors.unreadable !== undefined)
        return {
            ...base,
            truth: 'unknown',
            places: [{ document: bucket.cors, path: [], message: 'the CORS configuration' }],
            unknownReason: 'unreadable-cors',
            detail: `its CORS configuration cannot be read here: ${(0,base_symbol/* showSymbols */.tq)(bucket.cors.unreadable)}`,
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
    const bucket = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,templates/* plainName */.MH)(need.of, name), subject.unit);
    const base = { actions: [...need.resourcePolicy.actions], resource: (0,templates/* showTemplate */.QK)(need.resourcePolicy.on, values) };
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
        resource: (0,templates/* fillTemplate */.ou)(need.resourcePolicy.on, values),
        context: (0,context/* assumeContext */.AK)({
            service: need.resourcePolicy.service,
            account: values['account'],
            sourceArn: undefined,
            moment: subject.prepared.moment,
        }),
    }, { identity: [], resource: policy, resourceKind: 'ordinary' }).decision));
    const truth = (0,base_truth/* and */.Uo)(...truths);
    return {
        ...base,
        truth,
        places: [{ document: bucket.policy, path: ['Statement'], message: 'the bucket policy' }],
        ...(bucket.policy.unreadable === undefined
            ? {}
            : { detail: `the bucket policy cannot be read here: ${(0,base_symbol/* showSymbols */.tq)(bucket.policy.unreadable)}` }),
        ...(truth !== 'unknown'
            ? {}
            : { unknownReason: bucket.policy.unreadable === undefined ? 'condition-key' : 'unreadable-policy' }),
    };
}

// EXTERNAL MODULE: ./.build/iam/conditions/date.js
var date = __webpack_require__(991);
;// CONCATENATED MODULE: ./.build/check/end-date.js



/**
 * The date up to which the conditions of a statement hold, as it is written there; of several conditions the first to
 * pass, of several values of one the last. Undefined: none ends it.
 */
function endDate(policy, statement) {
    const condition = (0,check_prepared/* statementsOf */.GX)(policy)[statement]?.['Condition'];
    const ends = Object.entries((0,base_value/* isObject */.Gv)(condition) ? condition : {}).flatMap(([operator, keys]) => /^(?:Date|Numeric)LessThan(?:Equals)?(?:IfExists)?$/i.test(operator) && (0,base_value/* isObject */.Gv)(keys)
        ? Object.entries(keys).flatMap(([key, values]) => (isTime(key) ? (inOrder((0,base_value/* asList */.DD)(values)).at(-1) ?? []) : []))
        : []);
    return inOrder(ends)[0];
}
/** Dates, the first to pass first; what is none is left out. */
const inOrder = (values) => values
    .map(String)
    .filter((text) => (0,date/* parseDate */._)(text) !== undefined)
    .sort((a, b) => (0,date/* parseDate */._)(a) - (0,date/* parseDate */._)(b));
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime */
const isTime = (key) => /^aws:(?:CurrentTime|EpochTime)$/i.test(key);

// EXTERNAL MODULE: ./.build/check/likeness.js
var likeness = __webpack_require__(913);
// EXTERNAL MODULE: ./.build/check/misspelt-action.js
var misspelt_action = __webpack_require__(4937);
;// CONCATENATED MODULE: ./.build/check/need-words.js










/** Turns the engine's explanation into places and words. */
function describe(explanation, set, actor, prepared, 
/** The action that was asked for. */
action) {
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
            label: ordinaryPolicy(action),
            ...(set.resourceDocument === undefined ? {} : { document: set.resourceDocument }),
        };
    };
    /** What keeps it from being allowed beside the principal's own policies. */
    const keeperOf = (policy) => {
        if (policy === 'boundary')
            return `the permissions boundary ${(0,message/* code */.aY)(actor.principal.boundary?.label ?? '')}`;
        if (policy === 'scp')
            return 'the service control policies';
        if (policy !== 'resource')
            return undefined;
        return { key: 'the key policy', trust: 'the trust policy', ordinary: ordinaryPolicy(action) }[set.resourceKind ?? 'ordinary'];
    };
    const policyOf = ({ policy, index }) => {
        const { policies, boundary } = actor.principal;
        const attached = policy === 'identity' ? policies[index] : policy === 'boundary' ? boundary : undefined;
        return documentOf(policy, index).document?.value ?? attached?.value;
    };
    /** The date that ends what a statement says. */
    const endOf = (ref) => endDate(policyOf(ref), ref.statement);
    /** The statement that denies, and its condition. */
    const wordsOf = (ref) => {
        return denyWords(policyOf(ref), ref.statement, documentOf(ref.policy, ref.index).label);
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
                    message: `${explanation.decision === 'allowed' ? 'allowed' : 'denied'} here${untilWords(endOf(ref))}`,
                });
        }
        if (explanation.decision === 'allowed') {
            const [only, ...others] = explanation.matched;
            const end = only === undefined || others.length > 0 ? undefined : endOf(only);
            return { places, ...(end === undefined ? {} : { detail: untilWords(end).trim() }) };
        }
        const example = explanation.witness?.replaceAll(templates/* FRESH */.Nz, '*');
        const denying = explanation.matched.find(({ effect }) => effect === 'Deny');
        const which = denying === undefined ? '' : `: ${wordsOf(denying)}`;
        const detail = `an explicit Deny applies${which}${example === undefined ? '' : `; for example to \`${example}\``}`;
        if (denying === undefined)
            return { places, detail, explicitDeny: true };
        const { label } = documentOf(denying.policy, denying.index);
        const again = `the same Deny applies: ${statementWords(policyOf(denying), denying.statement, label)}`;
        return { places, detail, again, explicitDeny: true };
    }
    const unread = unreadableOf(explanation, set, prepared);
    if (unread !== undefined)
        return { places, detail: `a control policy cannot be read here: ${unread}`, unknownReason: 'unreadable-policy' };
    if (explanation.decision === 'unknown' && explanation.unknownReason === 'resource-policy') {
        const [what, which] = {
            key: ['the key policy', 'key'],
            trust: ['the trust policy of that role', 'trust'],
            ordinary: [`${ordinaryPolicy(action)} in the other account`, 'resource'],
        }[set.resourceKind ?? 'ordinary'];
        const unknownReason = `${which}-policy-not-in-repository`;
        if (!explanation.lacking.includes('identity')) {
            return { places, detail: `${what} is not in the repository`, unknownReason };
        }
        const near = explanation.nearest.find(({ policy }) => policy === 'identity');
        const { document } = near === undefined ? {} : documentOf(near.policy, near.index);
        if (near !== undefined && document !== undefined)
            places.push({ document, path: near.path, message: `nearest: ${near.detail}` });
        const detail = `its own policies do not surely allow it, and ${what}, which may, is not in the repository`;
        return { places, detail, unknownReason };
    }
    if (explanation.decision === 'unknown' && explanation.unknownReason === 'unreadable-policy') {
        const { policies, boundary } = actor.principal;
        const named = ({ label, reason }) => `${(0,message/* code */.aY)(label)}${reason === undefined ? '' : ` (${reason})`} cannot be read here`;
        const closed = policies.filter((_, index) => actor.identity[index] === 'unknown');
        const detail = closed.length > 0
            ? `${/^(the|other) policies of /.test(closed[0].label) ? '' : 'the attached policy '}${closed.map(named).join(', ')}`
            : boundary === undefined
                ? explanation.reason
                : `the permissions boundary ${named(boundary)}`;
        return {
            places,
            detail,
            unknownReason: 'unreadable-policy',
        };
    }
    if (explanation.decision === 'unknown' && explanation.unknownReason === 'attachment') {
        const { policies } = actor.principal;
        const isDoubted = ({ certain }) => certain === false;
        const ref = explanation.matched.find(({ policy, index }) => policy === 'identity' && policies[index] !== undefined && isDoubted(policies[index]));
        const doubted = ref === undefined ? policies.find(isDoubted) : policies[ref.index];
        if (ref !== undefined && doubted?.document !== undefined) {
            const message = 'not known whether it takes effect';
            places.push({ document: doubted.document, path: ['Statement', ref.statement], message });
        }
        const effect = ref?.effect === 'Deny' ? 'deny' : 'allow';
        const because = doubted?.reason === undefined ? '' : `; ${(0,base_symbol/* showSymbols */.tq)(doubted.reason)}`;
        const detail = doubted === undefined ? explanation.reason : `${(0,message/* code */.aY)(doubted.label)} may ${effect} it${because}`;
        return { places, detail, unknownReason: 'attachment-not-known' };
    }
    /** A boundary that is AWS's own stands nowhere but where it is attached. */
    const boundaryPlace = () => {
        const { boundary } = actor.principal;
        if (boundary?.span === undefined)
            return [];
        const message = `nearest: ${keeperOf('boundary')}`;
        return [{ document: documentAt(boundary.span), path: [], message }];
    };
    let detail;
    const isOwn = ({ policy, index }) => documentOf(policy, index).document !== undefined && actor.principal.policies[index]?.astray !== true;
    const misses = ownFirst(likestFirst(explanation.nearest, action, documentOf), isOwn);
    for (const miss of misses) {
        const { document, label } = documentOf(miss.policy, miss.index);
        if (document !== undefined)
            places.push({ document, path: miss.path, message: `nearest: ${miss.detail}` });
        else if (miss.policy === 'boundary')
            places.push(...boundaryPlace());
        if (miss.effect === 'Deny')
            detail ??= `whether an explicit Deny applies is not known: ${wordsOf(miss)}`;
        const keeper = keeperOf(miss.policy);
        // Nobody adds an action to a policy of AWS.
        const isOfAws = miss.policy === 'boundary' && document === undefined && miss.element === 'action';
        if (keeper !== undefined)
            detail ??= isOfAws ? `${keeper} does not allow it` : keptBy(keeper, miss.detail);
        detail ??=
            document === undefined ? `${miss.detail} (in ${label})` : `${miss.detail}${besides(miss, misses, documentOf)}`;
    }
    // Of several that lack it, a resource policy could do without the others: what the role's own side lacks is told.
    const own = explanation.lacking.filter((type) => type !== 'resource');
    const lacking = onlyOf(own) ?? onlyOf(explanation.lacking);
    if (detail === undefined && explanation.decision === 'implicitDeny' && lacking !== undefined) {
        const keeper = keeperOf(lacking);
        const { document } = lacking === 'scp' ? {} : documentOf(lacking, 0);
        if (keeper !== undefined)
            detail = `${keeper} ${lacking === 'scp' ? 'do' : 'does'} not allow it`;
        if (keeper !== undefined && document !== undefined)
            places.push({ document, path: [], message: `nearest: ${keeper}` });
        else if (lacking === 'boundary')
            places.push(...boundaryPlace());
    }
    const lackedBy = lacking === undefined ? undefined : keeperOf(lacking);
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
            : { detail: text.replaceAll(templates/* FRESH */.Nz, '*') }),
        ...(unknownReason === undefined ? {} : { unknownReason }),
        ...(explanation.decision === 'implicitDeny' && lackedBy !== undefined ? { lackedBy } : {}),
    };
}
/** What people call a resource's policy. */
const ordinaryPolicy = (action) => (/^s3:/i.test(action) ? 'the bucket policy' : 'the resource policy');
const onlyOf = (items) => (items.length === 1 ? items[0] : undefined);
/**
 * Statements that lack nothing but the action, the likest first: one in which it is misspelt, or else the one that
 * somebody will add it to. Others keep their places.
 */
function likestFirst(misses, action, documentOf) {
    const isLacking = ({ element, proves, effect }) => element === 'action' && proves && effect === 'Allow';
    const lacking = misses.filter(isLacking);
    const ranked = lacking.map((miss) => {
        const body = (0,check_prepared/* statementsOf */.GX)(documentOf(miss.policy, miss.index).document?.value)[miss.statement];
        if (body === undefined)
            return { miss, rank: -1 };
        const slip = misspelt(miss, body['Action'], action);
        return slip === undefined
            ? { miss, rank: (0,likeness/* likeness */.$)(body, { actions: [action] }) }
            : { miss: slip, rank: Number.MAX_SAFE_INTEGER };
    });
    ranked.sort((a, b) => b.rank - a.rank);
    let next = 0;
    return misses.map((miss) => (isLacking(miss) ? ranked[next++].miss : miss));
}
/** The miss at the name that is a slip for the action; undefined: the statement has none. */
function misspelt(miss, written, action) {
    const given = (0,base_value/* asList */.DD)(written);
    const at = given.findIndex((text) => typeof text === 'string' && (0,misspelt_action/* isMisspeltAction */.g)(text, action));
    if (at < 0)
        return undefined;
    const path = ['Statement', miss.statement, 'Action', ...(Array.isArray(written) ? [at] : [])];
    const detail = `${(0,message/* code */.aY)(String(given[at]))} is no action; ${(0,message/* code */.aY)(action)} is`;
    return { ...miss, path, detail };
}
/** A statement that allows the action elsewhere. */
const isElsewhere = ({ element, proves, effect, policy }) => element === 'resource' && proves && effect === 'Allow' && policy === 'identity';
/**
 * Of the statements that allow the action elsewhere those that somebody here has written for the principal come first:
 * what a managed policy of AWS says of names with a word in them is nobody's slip. Others keep their places.
 */
function ownFirst(misses, isOwn) {
    const elsewhere = misses.filter(isElsewhere);
    const sorted = [...elsewhere.filter(isOwn), ...elsewhere.filter((miss) => !isOwn(miss))];
    let next = 0;
    return misses.map((miss) => (isElsewhere(miss) ? sorted[next++] : miss));
}
/** What managed policies of AWS allow elsewhere beside a statement of the principal's own. */
function besides(first, misses, documentOf) {
    if (!isElsewhere(first) || !first.detail.startsWith('allows it only on '))
        return '';
    const labels = misses.filter(isElsewhere).flatMap(({ policy, index }) => {
        const { document, label = '' } = documentOf(policy, index);
        return document === undefined ? [(0,message/* code */.aY)(label.slice(label.lastIndexOf('/') + 1))] : [];
    });
    return labels.length === 0 ? '' : `, and elsewhere by ${[...new Set(labels)].join(', ')}`;
}
const untilWords = (end) => (end === undefined ? '' : ` until ${(0,message/* code */.aY)(end)}`);
/** Why the answer is open when a policy that is declared and no identity policy cannot be read. */
function unreadableOf({ decision, unknownReason }, set, { workspace }) {
    if (decision !== 'unknown' || !(unknownReason === 'malformed' || unknownReason === 'resource-policy'))
        return undefined;
    return [
        set.resourceDocument,
        ...workspace.serviceControlPolicies.flat(),
        ...workspace.resourceControlPolicies.flat(),
    ].find((document) => document?.unreadable !== undefined)?.unreadable;
}
/** What is wrong with the nearest statement, as a clause that says whose statement it is. */
function keptBy(keeper, detail) {
    if (detail.startsWith('whether '))
        return `${detail} (in ${keeper})`;
    if (detail.startsWith('the action '))
        return `in ${keeper} ${detail}`;
    if (!detail.startsWith('allows '))
        return detail;
    return keeper.endsWith('policies') ? `in ${keeper} a statement ${detail}` : `${keeper} ${detail}`;
}

;// CONCATENATED MODULE: ./.build/check/need.js



















/** Answers a need under one assignment of its parameters. Without `explained` only its truth is sure to be there. */
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
        actor = name === undefined || name.includes(templates/* FRESH */.Nz) ? undefined : (0,check_prepared/* findPrincipal */.c7)(subject.prepared, name, subject.unit);
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
    if (!explained)
        return truthOfGrant(need, subject, actor, values);
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
    const detail = (truth === 'true' ? chosen.answers.find((answer) => answer.detail !== undefined) : first)?.detail;
    return {
        truth,
        actions: (truth === 'true' ? chosen.answers : failing).map((answer) => answer.action),
        resource: (0,templates/* showTemplate */.QK)(chosen.template, values),
        places: (truth === 'true' ? chosen.answers : failing).flatMap((answer) => answer.places).slice(0, 8),
        ...(detail === undefined ? {} : { detail }),
        ...(first?.unknownReason === undefined ? {} : { unknownReason: first.unknownReason }),
        ...(first?.explicitDeny === true ? { explicitDeny: true } : {}),
        ...(first?.lackedBy !== undefined && failing.every(({ lackedBy }) => lackedBy === first.lackedBy)
            ? { lackedBy: first.lackedBy }
            : {}),
        ...(first?.again === undefined ? {} : { again: first.again }),
    };
}
/** What a grant comes to, and nothing more: it is asked for very often. */
function truthOfGrant(need, subject, actor, values) {
    let best = 'false';
    for (const template of templatesOf(need)) {
        let truth = 'true';
        for (const action of need.allow) {
            truth = (0,base_truth/* and */.Uo)(truth, answerAction(need, action, template, subject, actor, values, false).truth);
            if (truth === 'false')
                break;
        }
        best = (0,base_truth.or)(best, truth);
        if (best === 'true')
            break;
    }
    return { truth: best, actions: [], resource: '', places: [] };
}
/** The condition keys that are stated of a request and that the action has. */
function statedOf(action, context) {
    const keys = condition_keys/* conditionKeys */.E[action.toLowerCase()];
    return Object.fromEntries(Object.entries(context ?? {}).filter(([key]) => keys?.includes(key) === true));
}
/** Who makes the request. */
const mannerOf = (need, { task }) => need.as ?? (task.principal === 'caller' ? 'direct' : 'service-role');
function answerAction(need, action, template, subject, actor, values, explained) {
    const { prepared } = subject;
    const manner = mannerOf(need, subject);
    const region = values['region'];
    const extra = statedOf(action, subject.context);
    for (const [key, value] of Object.entries(need.context ?? {}))
        extra[key] = value.replace(/\{([a-z-]+)\}/g, (_, name) => values[name] ?? templates/* FRESH */.Nz);
    const resource = (0,templates/* fillTemplate */.ou)(template, values);
    const bucketName = (0,templates/* namesIn */.wX)(template).find((name) => name.endsWith('bucket'));
    const bucket = bucketName === undefined
        ? undefined
        : (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(bucketName, values[bucketName] ?? ''), subject.unit);
    const single = singleText(resource);
    const arnAccount = single !== undefined
        ? single.split(':')[4] || undefined
        : (0,templates/* namesIn */.wX)(template).includes('account')
            ? values['account']
            : undefined;
    const given = bucket?.account ?? (arnAccount?.includes(templates/* FRESH */.Nz) === true ? undefined : arnAccount);
    // A template's bucket is in the account where the template is deployed; one that nobody named may be there as well.
    const own = bucket?.label !== undefined || (bucketName !== undefined && values[bucketName]?.includes(templates/* FRESH */.Nz) === true);
    const resourceAccount = given ?? (own ? actor.account : undefined);
    const set = {
        ...(0,check_prepared/* identitySide */.gV)(prepared, actor),
        ...resourceSide(prepared, action, resource, bucket?.policy, subject.unit),
    };
    const { effort } = subject;
    if (effort !== undefined)
        effort.left -= costOf(action, set);
    const request = {
        effort,
        principal: actor.principal.arn,
        action: (0,iam_pattern/* parsePattern */.EY)(action),
        resource,
        context: (0,context/* requestContext */.V8)({
            action,
            moment: prepared.moment,
            manner,
            service: subject.service.prefixes[0],
            principalArn: actor.principal.arn,
            account: actor.account ?? values['account'],
            region,
            resourceAccount,
            aliases: /^kms:/i.test(action) ? keyOf(prepared, single)?.aliases : undefined,
            extra,
        }),
        // An account that the catalogue itself names is AWS's, and what lies there is public.
        // The account of deployment, as long as it is not known, is the one that the policies name.
        ...(resourceAccount === undefined ||
            actor.account === undefined ||
            (bucket?.account === undefined && ((0,base_symbol/* holdsSymbol */.hC)(actor.account) || (0,base_symbol/* holdsSymbol */.hC)(resourceAccount))) ||
            /:\d{12}:/.test(template)
            ? {}
            : { resourceAccount }),
    };
    const named = bucketName === undefined ? '' : (values[bucketName] ?? '');
    const through = (0,access_point/* accessPointOf */.un)(named);
    const isThrough = () => through !== undefined &&
        reachedThrough(named, template, actor).some((each) => (0,evaluate/* isAllowed */.Jr)({ ...request, resource: each }, set) === 'true');
    if (!explained) {
        const truth = (0,evaluate/* isAllowed */.Jr)(request, set);
        return { truth: truth === 'false' && isThrough() ? 'unknown' : truth, places: [] };
    }
    const explanation = (0,explain/* explain */.W)(request, set);
    if (explanation.decision === 'implicitDeny' && isThrough()) {
        const { places } = describe(explanation, set, actor, prepared, action);
        const detail = `allows it through the access point ${(0,message/* code */.aY)(through)}; whether that is enough is not known`;
        return { truth: 'unknown', places, detail, unknownReason: 'access-point' };
    }
    const doubtful = explanation.decision === 'unknown' ? ifAttached(request, set, actor) : undefined;
    return { truth: toTruth(explanation.decision), ...(doubtful ?? describe(explanation, set, actor, prepared, action)) };
}
/** What it takes to answer for an action, in values of policies. */
function costOf(action, { identity, resource }) {
    const own = 1 + (0,prospect/* resourcesToLookAt */.T)(action, identity);
    return typeof resource === 'object' && resource !== null ? own + (0,prospect/* resourcesToLookAt */.T)(action, [resource]) : own;
}
/** The text of a resource that is one and no set; it may hold symbols. */
function singleText(resource) {
    return resource.every(({ kind }) => kind === 'text' || kind === 'symbol')
        ? resource.map((token) => (token.kind === 'text' ? token.text : token.kind === 'symbol' ? token.name : '')).join('')
        : undefined;
}
/** What a principal's policies name of an access point, or of its objects where the template is of a bucket's objects. */
const reachedThrough = (bucket, template, actor) => (0,allowed_resources/* allowedResources */.g)(actor)
    .filter((each) => (0,access_point/* bucketBehind */.p7)(each) === bucket && (0,access_point/* isBehind */.Jm)(each) === template.includes('/'))
    .map((each) => (0,iam_pattern/* parsePattern */.EY)((0,templates/* instances */.VF)(each).at(-1)));
const keyOf = ({ workspace }, arn) => workspace.keys.find((key) => key.arn === arn);
/** The resource's own policy, by the kind of the resource. */
function resourceSide(prepared, action, resource, bucketPolicy, unit) {
    if (/^kms:/i.test(action)) {
        if (/^kms:List(Aliases|Keys)$/i.test(action))
            return {};
        const arn = singleText(resource);
        if (arn === '*')
            return {};
        const key = keyOf(prepared, arn);
        const policy = key && policyWithGrants(key);
        if (policy === undefined)
            return { resource: 'unknown', resourceKind: 'key' };
        return { resource: prepared.compiled(policy), resourceKind: 'key', resourceDocument: policy };
    }
    if (/^sts:AssumeRole/i.test(action)) {
        const arn = singleText(resource);
        const role = arn === undefined ? undefined : (0,check_prepared/* findPrincipal */.c7)(prepared, arn, unit);
        if (role?.trust === undefined)
            return { resource: 'unknown', resourceKind: 'trust' };
        return { resource: role.trust, resourceKind: 'trust', resourceDocument: role.principal.trust };
    }
    if (bucketPolicy !== undefined)
        return { resource: prepared.compiled(bucketPolicy), resourceKind: 'ordinary', resourceDocument: bucketPolicy };
    // A resource policy that is not seen is not taken to deny.
    return { resource: 'unknown', resourceKind: 'ordinary' };
}
/** Every action that a need names. */
function actionsOf(need) {
    if ('allow' in need)
        return [...need.allow];
    if ('anyOf' in need)
        return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(actionsOf));
    return [];
}


/***/ }),

/***/ 1780:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   Ub: () => (/* binding */ findBucket),
/* harmony export */   c7: () => (/* binding */ findPrincipal),
/* harmony export */   gV: () => (/* binding */ identitySide),
/* harmony export */   hm: () => (/* binding */ policyValues),
/* harmony export */   iA: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8931);
/* harmony import */ var _iam_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7317);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4694);




/** Compiles what every principal needs; bucket and key policies follow when asked for. */
function prepare(workspace) {
    const cache = new Map();
    const compiled = (document) => {
        let policy = cache.get(document);
        if (policy === undefined) {
            policy = (0,_iam_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePolicy */ .C)(document.value, undefined, document.doubts);
            cache.set(document, policy);
        }
        return policy;
    };
    const attached = (policy) => {
        const whole = policy.document !== undefined
            ? compiled(policy.document)
            : policy.value === undefined
                ? 'unknown'
                : (0,_iam_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePolicy */ .C)(policy.value);
        return policy.certain === false && whole !== 'unknown'
            ? (0,_iam_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePolicy */ .C)(whole.source, 'whether the policy is attached is not known')
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
        moment: (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .momentOf */ .Et)(workspace.today),
        compiled,
    };
}
/**
 * The principal with this label, ARN or role name: that of the unit, or the only one. Undefined: there is none, or it
 * is not known which one is meant.
 */
function findPrincipal({ principals }, nameOrArn, unit) {
    let index = principalIndices.get(principals);
    if (index === undefined) {
        index = indexPrincipals(principals);
        principalIndices.set(principals, index);
    }
    const { byName, byAlias, byRole } = index;
    const found = byName.get(nameOrArn) ?? byAlias.get(nameOrArn) ?? byRole.get(nameOrArn.split('/').at(-1)) ?? [];
    return onlyOf(found, ({ principal }) => principal.unit === unit);
}
/** The one that is near, or the only one. */
function onlyOf(found, isNear) {
    const near = found.length > 1 ? found.filter(isNear) : found;
    const [only, ...others] = near.length > 0 ? near : found;
    return others.length === 0 ? only : undefined;
}
/**
 * The bucket of this name, or what a template calls so: that of the unit, or the only one. Of several none is taken:
 * then it is a bucket of which nothing is known.
 */
function findBucket({ workspace: { buckets } }, name, unit) {
    let index = bucketIndices.get(buckets);
    if (index === undefined) {
        index = { byName: all(buckets, (bucket) => [bucket.name]), byLabel: all(buckets, (bucket) => [bucket.label]) };
        bucketIndices.set(buckets, index);
    }
    const found = index.byName.get(name) ?? index.byLabel.get(name) ?? [];
    return onlyOf(found, (bucket) => bucket.unit === unit) ?? (found.length === 0 ? undefined : ambiguous(found, name));
}
/** One of several buckets. */
function ambiguous(found, label) {
    const names = new Set(found.map(({ name }) => name));
    const why = `${names.size === 1 ? `bucket \`${label}\` is` : `several buckets called \`${label}\` are`} declared in several stacks`;
    const { span } = found[0];
    const unreadable = (kind) => span === undefined
        ? undefined
        : {
            kind,
            language: 'string',
            source: span.source,
            value: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', 'unreadable'),
            unreadable: why,
            locate: () => span,
        };
    const [cors, policy] = [unreadable('cors'), unreadable('bucket-policy')];
    return {
        name: names.size === 1 ? found[0].name : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', label),
        label,
        ...(cors !== undefined && found.some((each) => each.cors !== undefined) ? { cors } : {}),
        ...(policy !== undefined && found.some((each) => each.policy !== undefined) ? { policy } : {}),
        tasks: [],
    };
}
/** The key that goes by this alias, id or label: that of the unit, or the only one; null if it may be several. */
function findKey({ workspace: { keys } }, name, unit) {
    const id = name.replace(/^key\//, '');
    const exact = keys.filter(({ arn, aliases }) => aliases?.includes(name) === true || arn.endsWith(`/${id}`));
    const found = exact.length > 0 ? exact : keys.filter(({ label }) => label === name);
    return found.length === 0 ? undefined : (onlyOf(found, (key) => key.unit === unit) ?? null);
}
const principalIndices = new WeakMap();
const bucketIndices = new WeakMap();
const indexPrincipals = (principals) => ({
    byName: all(principals, ({ principal }) => [principal.name, principal.arn]),
    byAlias: all(principals, ({ principal }) => principal.aliases ?? []),
    byRole: all(principals, ({ principal }) => [principal.arn?.split('/').at(-1)]),
});
/** Values by their keys. */
function all(values, keysOf) {
    const found = new Map();
    for (const value of values)
        for (const key of new Set(keysOf(value))) {
            if (key === undefined)
                continue;
            const list = found.get(key);
            if (list === undefined)
                found.set(key, [value]);
            else
                list.push(value);
        }
    return found;
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
    return (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) ? (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asList */ .DD)(value['Statement']).filter(_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv) : [];
}
/** All policy values of a principal that can be read. */
function policyValues(principal) {
    return principal.policies
        .map((policy) => (policy.document?.value ?? policy.value))
        .filter((value) => value !== undefined);
}


/***/ }),

/***/ 3558:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ proposeValues),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   Nz: () => (/* binding */ FRESH),
/* harmony export */   QK: () => (/* binding */ showTemplate),
/* harmony export */   Rr: () => (/* binding */ wholeArn),
/* harmony export */   VF: () => (/* binding */ instances),
/* harmony export */   Xl: () => (/* binding */ anyRole),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   qm: () => (/* binding */ asWritten),
/* harmony export */   vj: () => (/* binding */ arnGiven),
/* harmony export */   vp: () => (/* binding */ showValue),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xJ: () => (/* binding */ asWholeArn)
/* harmony export */ });
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4931);
/* harmony import */ var _access_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2584);
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3036);
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5629);




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
    ..._catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__.services.flatMap(({ parameters = {} }) => Object.keys(parameters).filter((name) => parameters[name].type.includes('ARN'))),
]);
/**
 * Before a value that is a whole ARN although it does not begin like one: a template's parameter gives it at deployment.
 * Private use, so no text of a file holds it.
 */
const whole = '\uE0F1';
/** A value that stands for all of an ARN, whatever it looks like: `${ModelArn}`. */
const asWholeArn = (text) => (text.startsWith('arn:') ? text : `${whole}${text}`);
/** A value as it was written, without the sign that it is a whole ARN. */
const asWritten = (value) => (value.startsWith(whole) ? value.slice(1) : value);
/** The whole ARN that a parameter's value puts in the place of the template it stands in; undefined: it is only a part. */
function arnGiven(name, value, template) {
    if (value === undefined)
        return undefined;
    // The log of a function goes by its name.
    if (!isOwn(template, name))
        return undefined;
    if (value.startsWith('arn:') && wholeArn.has(name))
        return value;
    if (value.startsWith(whole))
        return value.slice(1);
    return name === 'project' && isProjectOf(template, value) ? value : undefined;
}
/** Whether a template is of the very thing that a parameter names, and of nothing within it. */
const isOwn = (template, name) => template.endsWith(`{${name}}`) || template.endsWith(`{${name}}/{digits}`);
/** Whether a text is a complete ARN of a project as the template has it: with the time of its creation. */
function isProjectOf(template, value) {
    if (!value.startsWith('arn:') || value.split(':')[2] !== template.split(':')[2])
        return false;
    return template.endsWith('/{digits}') ? /:project\/[^/]+\/\d+$/.test(value) : /:project\/[^/]+$/.test(value);
}
/** A template cut at its parameters and stars. */
function partsOf(template) {
    let parts = knownParts.get(template);
    if (parts === undefined) {
        parts = template.split(/(\{[a-z-]+\}|\$\{\*\}|\*)/).filter((part) => part !== '');
        if (knownParts.size >= mostKnown)
            knownParts.clear();
        knownParts.set(template, parts);
    }
    return parts;
}
/** Templates are the catalogue's, and now and then an ARN of a file. */
const knownParts = new Map();
const mostKnown = 1000;
/** A template with its parameters filled in, as a set of resources. Every name in it must have a value. */
function fillTemplate(template, values) {
    if (template === '*')
        return (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)('*');
    for (const name of namesIn(template)) {
        const arn = arnGiven(name, values[name], template);
        if (arn !== undefined)
            return (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePattern */ .EY)(arn);
    }
    const tokens = [];
    for (const part of partsOf(template)) {
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
            tokens.push(...(0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePattern */ .EY)(plainName(name, values[name] ?? '')));
        }
        else if ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsSymbol */ .hC)(part))
            tokens.push(...(0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePattern */ .EY)(part));
        else
            tokens.push({ kind: 'text', text: part });
    }
    return mergeTexts(tokens);
}
/** The template in words a person reads: undeclared parameters as `<name>`. */
function showTemplate(template, values) {
    for (const name of namesIn(template)) {
        const arn = arnGiven(name, values[name], template);
        if (arn !== undefined)
            return showValue(arn, name);
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
    if (value === FRESH || value === anyRole || (name !== undefined && (0,_access_point_js__WEBPACK_IMPORTED_MODULE_1__/* .accessPointOf */ .un)(value) !== undefined))
        return name === undefined ? '*' : name.endsWith('-prefix') ? '' : name === 'partition' ? 'aws' : `<${name}>`;
    return asWritten(value).replaceAll(FRESH, '*');
}
/** A bucket's or project's plain name, when its ARN was given. */
function plainName(name, value) {
    if (name.endsWith('bucket'))
        return value.replace(/^arn:[^:]*:s3:::|^s3:\/\//, '').replace(/\/.*$/, '');
    if (name.endsWith('-prefix'))
        return value.replace(/^\//, '').replace(/\*$/, '');
    if (value.startsWith(whole))
        return value.slice(1);
    if (name.endsWith('-lambda'))
        return value.replace(/^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+).*$/, '$1');
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
    // Many policies name the same resources, `*` above all.
    let known = knownProposals.get(template);
    if (known === undefined)
        knownProposals.set(template, (known = new Map()));
    let proposal = known.get(resource);
    if (proposal === undefined) {
        proposal = lay(template, resource);
        if (known.size >= mostProposals)
            known.clear();
        known.set(resource, proposal);
    }
    return proposal;
}
/** About as many as the policies of a role can name. */
const mostProposals = 4000;
const knownProposals = new Map();
function lay(template, resource) {
    const found = {};
    if (template.includes(':s3:::') && (0,_access_point_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessPoint */ .Tk)(resource))
        return found;
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
    let parts = knownCuts.get(template);
    if (parts === undefined) {
        parts = cut(template.replace(/\*$/, ''));
        knownCuts.set(template, parts);
    }
    return parts;
}
const knownCuts = new Map();
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


/***/ }),

/***/ 5863:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ Truths),
/* harmony export */   mz: () => (/* binding */ penalty),
/* harmony export */   wx: () => (/* binding */ builtIn)
/* harmony export */ });
/* harmony import */ var _need_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7735);
/* harmony import */ var _need_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4594);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1780);



/** Parts of ARNs that every task has. */
const builtIn = ['partition', 'account', 'region'];
/** How bad it is that a need is not satisfied. */
const penalty = (need) => need.level === 'warn' || need.inferred ? 3 : need.level === 'part' ? 40 : 1000;
/** Whether needs are satisfied; each is answered once for the same values of what its answer hangs on. */
class Truths {
    subject;
    known = new Map();
    names = new Map();
    mentioned;
    constructor(subject) {
        this.subject = subject;
    }
    of(need, values) {
        let answers = this.known.get(need);
        if (answers === undefined) {
            answers = new Map();
            this.known.set(need, answers);
        }
        let key = '';
        for (const name of this.namesFor(need))
            key += `${values[name] ?? ''}\n`;
        let truth = answers.get(key);
        if (truth === undefined) {
            truth = (0,_need_js__WEBPACK_IMPORTED_MODULE_0__/* .answerNeed */ .xR)(need, this.subject, values, false).truth;
            answers.set(key, truth);
        }
        return truth;
    }
    /** How bad an assignment is. */
    cost(needs, values) {
        let score = 0;
        for (const need of needs) {
            const truth = this.of(need, values);
            score += truth === 'false' ? penalty(need) : truth === 'unknown' ? 1 : 0;
        }
        return score;
    }
    /** The names whose values the answer to a need hangs on. */
    namesFor(need) {
        let names = this.names.get(need);
        if (names === undefined) {
            names = [...new Set([...(0,_need_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersIn */ .K)(need), ...(isOwnGrant(need) ? this.placesMentioned() : builtIn)])];
            this.names.set(need, names);
        }
        return names;
    }
    /** Account and Region, as far as some policy may compare them with the request's. */
    placesMentioned() {
        if (this.mentioned === undefined) {
            const { prepared, principal } = this.subject;
            const { identity, boundaries, scps, rcps } = principal === undefined ? { identity: [] } : (0,_prepared_js__WEBPACK_IMPORTED_MODULE_2__/* .identitySide */ .gV)(prepared, principal);
            const own = [...identity, ...(boundaries ?? []), ...(scps ?? []).flat(), ...(rcps ?? []).flat()].map((policy) => policy === 'unknown' ? nowhere : mentionsOf(policy.source));
            const found = [...own, mentionsOfResources(prepared)];
            this.mentioned = [
                ...(found.some(({ account }) => account) ? ['account'] : []),
                ...(found.some(({ region }) => region) ? ['region'] : []),
            ];
        }
        return this.mentioned;
    }
}
/** Whether a need is answered by what its templates name and the principal's own policies: not in another's name. */
function isOwnGrant(need) {
    if ('anyOf' in need)
        return need.anyOf.every((alternative) => alternative.needs.every(isOwnGrant));
    return 'allow' in need && need.whose === undefined && !need.allow.some((action) => /^sts:/i.test(action));
}
const nowhere = { account: false, region: false };
/** Which keys of the request's place stand in a policy: as condition keys or as variables (`context.ts`). */
function mentionsOf(source) {
    if (typeof source !== 'object' || source === null)
        return nowhere;
    let mentions = knownMentions.get(source);
    if (mentions === undefined) {
        const text = JSON.stringify(source);
        mentions = {
            account: /:(?:principalaccount|calleraccount|resourceaccount)/i.test(text),
            region: /:requestedregion/i.test(text),
        };
        knownMentions.set(source, mentions);
    }
    return mentions;
}
/** The same of all policies of buckets and keys together. */
function mentionsOfResources(prepared) {
    let mentions = knownMentions.get(prepared);
    if (mentions === undefined) {
        const { buckets, keys } = prepared.workspace;
        const found = [...buckets, ...keys].map(({ policy }) => mentionsOf(policy?.value));
        mentions = { account: found.some(({ account }) => account), region: found.some(({ region }) => region) };
        knownMentions.set(prepared, mentions);
    }
    return mentions;
}
const knownMentions = new WeakMap();


/***/ }),

/***/ 6518:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conditionKeys)
/* harmony export */ });
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
    'ec2:createvpcendpoint': ['ec2:attribute', 'ec2:attribute/', 'ec2:availabilityzone', 'ec2:availabilityzoneid', 'ec2:ipv4ipampoolid', 'ec2:ipv6ipampoolid', 'ec2:islaunchtemplateresource', 'ec2:launchtemplate', 'ec2:region', 'ec2:resourcetag/', 'ec2:routetableid', 'ec2:securitygroupid', 'ec2:subnetid', 'ec2:tenancy', 'ec2:vpc', 'ec2:vpcemultiregion', 'ec2:vpceprivatednspreference', 'ec2:vpceprivatednsspecifieddomains', 'ec2:vpceservicename', 'ec2:vpceserviceowner', 'ec2:vpceserviceregion', 'ec2:vpcid'],
    'ec2:deletevpcendpoints': ['ec2:attribute', 'ec2:attribute/', 'ec2:region', 'ec2:resourcetag/', 'ec2:vpcemultiregion', 'ec2:vpceprivatednspreference', 'ec2:vpceprivatednsspecifieddomains', 'ec2:vpceservicename', 'ec2:vpceserviceowner', 'ec2:vpceserviceregion'],
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
    'iam:attachrolepolicy': ['iam:permissionsboundary', 'iam:policyarn', 'iam:resourcetag/', 'iam:roletemplatearn'],
    'iam:createpolicy': [],
    'iam:createrole': ['iam:permissionsboundary', 'iam:resourcetag/', 'iam:roletemplatearn'],
    'iam:getrole': ['iam:permissionsboundary', 'iam:resourcetag/', 'iam:roletemplatearn'],
    'iam:listroles': [],
    'iam:passrole': ['iam:associatedresourcearn', 'iam:passedtoservice', 'iam:resourcetag/'],
    'iam:putrolepolicy': ['iam:permissionsboundary', 'iam:resourcetag/', 'iam:roletemplatearn'],
    'kms:creategrant': ['kms:calleraccount', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:grantconstraintsourcearn', 'kms:grantconstrainttype', 'kms:granteeprincipal', 'kms:granteeserviceprincipal', 'kms:grantisforawsresource', 'kms:grantoperations', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:resourcealiases', 'kms:retiringprincipal', 'kms:retiringserviceprincipal', 'kms:viaservice'],
    'kms:decrypt': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:recipientattestation:imagesha384', 'kms:recipientattestation:nitrotpmpcr0', 'kms:recipientattestation:nitrotpmpcr1', 'kms:recipientattestation:nitrotpmpcr10', 'kms:recipientattestation:nitrotpmpcr11', 'kms:recipientattestation:nitrotpmpcr12', 'kms:recipientattestation:nitrotpmpcr13', 'kms:recipientattestation:nitrotpmpcr14', 'kms:recipientattestation:nitrotpmpcr15', 'kms:recipientattestation:nitrotpmpcr16', 'kms:recipientattestation:nitrotpmpcr17', 'kms:recipientattestation:nitrotpmpcr18', 'kms:recipientattestation:nitrotpmpcr19', 'kms:recipientattestation:nitrotpmpcr2', 'kms:recipientattestation:nitrotpmpcr20', 'kms:recipientattestation:nitrotpmpcr21', 'kms:recipientattestation:nitrotpmpcr22', 'kms:recipientattestation:nitrotpmpcr23', 'kms:recipientattestation:nitrotpmpcr3', 'kms:recipientattestation:nitrotpmpcr4', 'kms:recipientattestation:nitrotpmpcr5', 'kms:recipientattestation:nitrotpmpcr6', 'kms:recipientattestation:nitrotpmpcr7', 'kms:recipientattestation:nitrotpmpcr8', 'kms:recipientattestation:nitrotpmpcr9', 'kms:recipientattestation:pcr0', 'kms:recipientattestation:pcr1', 'kms:recipientattestation:pcr10', 'kms:recipientattestation:pcr11', 'kms:recipientattestation:pcr12', 'kms:recipientattestation:pcr13', 'kms:recipientattestation:pcr14', 'kms:recipientattestation:pcr15', 'kms:recipientattestation:pcr16', 'kms:recipientattestation:pcr17', 'kms:recipientattestation:pcr18', 'kms:recipientattestation:pcr19', 'kms:recipientattestation:pcr2', 'kms:recipientattestation:pcr20', 'kms:recipientattestation:pcr21', 'kms:recipientattestation:pcr22', 'kms:recipientattestation:pcr23', 'kms:recipientattestation:pcr24', 'kms:recipientattestation:pcr25', 'kms:recipientattestation:pcr26', 'kms:recipientattestation:pcr27', 'kms:recipientattestation:pcr28', 'kms:recipientattestation:pcr29', 'kms:recipientattestation:pcr3', 'kms:recipientattestation:pcr30', 'kms:recipientattestation:pcr31', 'kms:recipientattestation:pcr4', 'kms:recipientattestation:pcr5', 'kms:recipientattestation:pcr6', 'kms:recipientattestation:pcr7', 'kms:recipientattestation:pcr8', 'kms:recipientattestation:pcr9', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
    'kms:describekey': ['kms:calleraccount', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
    'kms:encrypt': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
    'kms:generatedatakey': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:recipientattestation:imagesha384', 'kms:recipientattestation:nitrotpmpcr0', 'kms:recipientattestation:nitrotpmpcr1', 'kms:recipientattestation:nitrotpmpcr10', 'kms:recipientattestation:nitrotpmpcr11', 'kms:recipientattestation:nitrotpmpcr12', 'kms:recipientattestation:nitrotpmpcr13', 'kms:recipientattestation:nitrotpmpcr14', 'kms:recipientattestation:nitrotpmpcr15', 'kms:recipientattestation:nitrotpmpcr16', 'kms:recipientattestation:nitrotpmpcr17', 'kms:recipientattestation:nitrotpmpcr18', 'kms:recipientattestation:nitrotpmpcr19', 'kms:recipientattestation:nitrotpmpcr2', 'kms:recipientattestation:nitrotpmpcr20', 'kms:recipientattestation:nitrotpmpcr21', 'kms:recipientattestation:nitrotpmpcr22', 'kms:recipientattestation:nitrotpmpcr23', 'kms:recipientattestation:nitrotpmpcr3', 'kms:recipientattestation:nitrotpmpcr4', 'kms:recipientattestation:nitrotpmpcr5', 'kms:recipientattestation:nitrotpmpcr6', 'kms:recipientattestation:nitrotpmpcr7', 'kms:recipientattestation:nitrotpmpcr8', 'kms:recipientattestation:nitrotpmpcr9', 'kms:recipientattestation:pcr0', 'kms:recipientattestation:pcr1', 'kms:recipientattestation:pcr10', 'kms:recipientattestation:pcr11', 'kms:recipientattestation:pcr12', 'kms:recipientattestation:pcr13', 'kms:recipientattestation:pcr14', 'kms:recipientattestation:pcr15', 'kms:recipientattestation:pcr16', 'kms:recipientattestation:pcr17', 'kms:recipientattestation:pcr18', 'kms:recipientattestation:pcr19', 'kms:recipientattestation:pcr2', 'kms:recipientattestation:pcr20', 'kms:recipientattestation:pcr21', 'kms:recipientattestation:pcr22', 'kms:recipientattestation:pcr23', 'kms:recipientattestation:pcr24', 'kms:recipientattestation:pcr25', 'kms:recipientattestation:pcr26', 'kms:recipientattestation:pcr27', 'kms:recipientattestation:pcr28', 'kms:recipientattestation:pcr29', 'kms:recipientattestation:pcr3', 'kms:recipientattestation:pcr30', 'kms:recipientattestation:pcr31', 'kms:recipientattestation:pcr4', 'kms:recipientattestation:pcr5', 'kms:recipientattestation:pcr6', 'kms:recipientattestation:pcr7', 'kms:recipientattestation:pcr8', 'kms:recipientattestation:pcr9', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
    'kms:listaliases': [],
    'kms:reencryptfrom': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:reencryptonsamekey', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
    'kms:reencryptto': ['kms:calleraccount', 'kms:encryptionalgorithm', 'kms:encryptioncontext:', 'kms:encryptioncontextkeys', 'kms:keyorigin', 'kms:keyspec', 'kms:keyusage', 'kms:multiregion', 'kms:multiregionkeytype', 'kms:reencryptonsamekey', 'kms:requestalias', 'kms:resourcealiases', 'kms:viaservice'],
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
    's3:abortmultipartupload': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:createbucket': ['s3:authtype', 's3:buckettag/', 's3:locationconstraint', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-acl', 's3:x-amz-bucket-namespace', 's3:x-amz-content-sha256', 's3:x-amz-grant-full-control', 's3:x-amz-grant-read', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write', 's3:x-amz-grant-write-acp', 's3:x-amz-object-ownership'],
    's3:getbucketacl': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketcors': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketlocation': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getbucketversioning': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobject': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjectacl': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjecttagging': ['s3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:getobjectversion': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    's3:getobjectversiontagging': ['s3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    's3:listallmybuckets': ['s3:authtype', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:listbucket': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:delimiter', 's3:max-keys', 's3:prefix', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:listmultipartuploadparts': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketcors': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketpolicy': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketpublicaccessblock': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putbucketversioning': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putencryptionconfiguration': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putlifecycleconfiguration': ['s3:authtype', 's3:buckettag/', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putobject': ['s3:accessgrantsinstancearn', 's3:authtype', 's3:buckettag/', 's3:if-match', 's3:if-none-match', 's3:object-lock-event-hold', 's3:object-lock-event-hold-duration-days', 's3:object-lock-legal-hold', 's3:object-lock-mode', 's3:object-lock-remaining-retention-days', 's3:object-lock-retain-until-date', 's3:objectcreationoperation', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-acl', 's3:x-amz-content-sha256', 's3:x-amz-copy-source', 's3:x-amz-grant-full-control', 's3:x-amz-grant-read', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write', 's3:x-amz-grant-write-acp', 's3:x-amz-metadata-directive', 's3:x-amz-object-annotation-directive', 's3:x-amz-server-side-encryption', 's3:x-amz-server-side-encryption-aws-kms-key-id', 's3:x-amz-server-side-encryption-customer-algorithm', 's3:x-amz-storage-class', 's3:x-amz-website-redirect-location'],
    's3:putobjecttagging': ['s3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:x-amz-content-sha256'],
    's3:putobjectversiontagging': ['s3:authtype', 's3:buckettag/', 's3:existingobjecttag/', 's3:requestobjecttag/', 's3:requestobjecttagkeys', 's3:resourceaccount', 's3:signatureage', 's3:signatureversion', 's3:tlsversion', 's3:versionid', 's3:x-amz-content-sha256'],
    'sagemaker:addtags': ['sagemaker:currentcustomermetadataproperties/', 'sagemaker:currentmodellifecyclestage', 'sagemaker:currentmodellifecyclestagestatus', 'sagemaker:resourcetag/', 'sagemaker:taggingaction'],
    'sagemaker:createflowdefinition': ['sagemaker:resourcetag/', 'sagemaker:workteamarn', 'sagemaker:workteamtype'],
    'sagemaker:createhumantaskui': ['sagemaker:resourcetag/'],
    'sagemaker:createlabelingjob': ['sagemaker:outputkmskeyarn', 'sagemaker:resourcetag/', 'sagemaker:volumekmskeyarn', 'sagemaker:workteamarn', 'sagemaker:workteamtype'],
    'sagemaker:deletehumanloop': [],
    'sagemaker:deletehumantaskui': ['sagemaker:resourcetag/'],
    'sagemaker:describehumanloop': [],
    'sagemaker:describehumantaskui': ['sagemaker:resourcetag/'],
    'sagemaker:describeworkteam': ['sagemaker:resourcetag/'],
    'sagemaker:listhumanloops': [],
    'sagemaker:listhumantaskuis': [],
    'sagemaker:listworkteams': [],
    'sagemaker:renderuitemplate': [],
    'sagemaker:starthumanloop': ['sagemaker:resourcetag/'],
    'sagemaker:stophumanloop': [],
    'secretsmanager:createsecret': ['secretsmanager:addreplicaregions', 'secretsmanager:description', 'secretsmanager:forceoverwritereplicasecret', 'secretsmanager:kmskeyarn', 'secretsmanager:kmskeyid', 'secretsmanager:name', 'secretsmanager:resource/allowrotationlambdaarn', 'secretsmanager:resource/type', 'secretsmanager:resourcetag/tag-key', 'secretsmanager:type'],
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


/***/ }),

/***/ 3330:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ resourcesToLookAt),
/* harmony export */   h: () => (/* binding */ allowedAtMost)
/* harmony export */ });
/* harmony import */ var _compile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7317);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1044);
/* harmony import */ var _three_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4468);



/**
 * All that Allow statements may give an action, denials left aside: a resource that none of the patterns can match is
 * not allowed by these policies. Undefined: it may be any resource.
 * @param action one action, without wildcards
 * @param context what is known of every request that is meant
 */
function allowedAtMost(action, policies, context) {
    const patterns = [];
    for (const policy of policies) {
        if (!(policy instanceof _compile_js__WEBPACK_IMPORTED_MODULE_0__/* .Policy */ .P) || policy.malformed !== undefined)
            return undefined;
        for (const { statement } of policy.reach(action).all) {
            const { effect, effectKnown, resource } = statement;
            if ((effect === 'Deny' && effectKnown) || (0,_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionsMatch */ .Y)(statement, context) === _three_js__WEBPACK_IMPORTED_MODULE_2__.NO)
                continue;
            if (resource === undefined || resource.negated || resource.malformed !== undefined)
                return undefined;
            for (const entry of resource.entries) {
                const pattern = entry.pattern(context);
                if (pattern !== undefined)
                    patterns.push(pattern);
            }
        }
    }
    return patterns;
}
/** How many values of resources must be looked at, at most, to answer for an action. @param action without wildcards */
function resourcesToLookAt(action, policies) {
    let count = 0;
    for (const policy of policies) {
        if (!(policy instanceof _compile_js__WEBPACK_IMPORTED_MODULE_0__/* .Policy */ .P))
            continue;
        let counts = knownCounts.get(policy);
        if (counts === undefined)
            knownCounts.set(policy, (counts = new Map()));
        let own = counts.get(action);
        if (own === undefined) {
            own = 0;
            for (const { statement } of policy.reach(action).all)
                own += 1 + (statement.resource?.entries.length ?? 0);
            counts.set(action, own);
        }
        count += own;
    }
    return count;
}
const knownCounts = new WeakMap();


/***/ }),

/***/ 5117:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ arnBehindAlias),
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   O5: () => (/* binding */ aliasOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** `alias/NAME` of an alias, or of its ARN; undefined for anything else. */
function aliasOf(key) {
    return /^(?:arn:[^:]*:kms:[^:]*:[^:]*:)?(alias\/.+)$/s.exec(key)?.[1];
}
/** The Region of a key's ARN, a symbol too; undefined where a pattern or a placeholder stands. */
function regionOf(key) {
    const region = key?.startsWith('arn:') ? (key.split(':')[3] ?? '') : '';
    return /^[a-z-]+-\d+$/.test(region) || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(region) ? region : undefined;
}
/**
 * The ARN of the key behind an alias. Its id is not known, and IAM matches a key by nothing else: a symbol stands for it.
 * https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html
 */
function arnBehindAlias(key, place) {
    const [, partition, , region, account] = key.startsWith('arn:') ? key.split(':') : [];
    const part = (own, given, name) => own || given || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', name);
    return [
        'arn',
        partition || place.partition || 'aws',
        'kms',
        part(region, place.region, 'AWS::Region'),
        part(account, place.account, 'AWS::AccountId'),
        `key/${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', aliasOf(key) ?? key)}`,
    ].join(':');
}


/***/ })

};
