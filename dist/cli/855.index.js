export const id = 855;
export const ids = [855];
export const modules = {

/***/ 5855:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTerraformPlan: () => (/* binding */ readTerraformPlan)
});

// UNUSED EXPORTS: isTerraformPlan

// EXTERNAL MODULE: ./.build/formats/terraform/budget.js
var terraform_budget = __webpack_require__(4461);
// EXTERNAL MODULE: ./.build/formats/terraform/links.js
var terraform_links = __webpack_require__(9367);
// EXTERNAL MODULE: ./.build/formats/terraform/directory.js
var terraform_directory = __webpack_require__(793);
// EXTERNAL MODULE: ./.build/formats/terraform/module.js + 8 modules
var terraform_module = __webpack_require__(2530);
// EXTERNAL MODULE: ./.build/formats/terraform/paths.js
var paths = __webpack_require__(2986);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
// EXTERNAL MODULE: ./.build/formats/terraform/value.js
var terraform_value = __webpack_require__(4035);
;// CONCATENATED MODULE: ./.build/formats/terraform/plan-values.js


/** The member of an object node; undefined if there is none. */
function member(node, name) {
    return node?.type === 'object' ? (0,tree/* memberOf */.C5)(node, name)?.value : undefined;
}
/** Items of a list node. */
const itemsOf = (node) => (node?.type === 'array' ? node.items : []);
/** The text of a string node. */
const stringOf = (node) => node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
/** Whether a node of `after_unknown` says that anything is not known. */
function saysUnknown(node) {
    if (node === undefined)
        return false;
    if (node.type === 'scalar')
        return node.value === true;
    if (node.type === 'array')
        return node.items.some(saysUnknown);
    return node.members.some((each) => saysUnknown(each.value));
}
/**
 * The value of a node; what `after_unknown` says is not known comes from `unknown`.
 * @param place where all of it is said to stand; undefined: where it stands in the plan.
 */
function planValue(source, node, after, unknown, place, path = '') {
    const span = place ?? { source, start: node.start, end: node.end };
    if (after?.type === 'scalar' && after.value === true)
        return unknown(path);
    if (node.type === 'array') {
        const unknowns = itemsOf(after);
        const known = node.items.map((item, index) => planValue(source, item, unknowns[index], unknown, place, `${path}[${index}]`));
        // Items that are not known at all are not in the values.
        for (let index = known.length; index < unknowns.length; index++) {
            if (saysUnknown(unknowns[index]))
                known.push(unknown(`${path}[${index}]`));
        }
        return (0,terraform_value/* list */.p_)(known, span);
    }
    if (node.type === 'object') {
        const members = node.members.map(({ key, value }) => ({
            key: key.value,
            keySpan: place ?? { source, start: key.start, end: key.end },
            value: planValue(source, value, member(after, key.value), unknown, place, `${path}.${key.value}`),
        }));
        if (after?.type === 'object') {
            for (const { key, value } of after.members) {
                if (saysUnknown(value) && !members.some((each) => each.key === key.value)) {
                    members.push({ key: key.value, keySpan: span, value: unknown(`${path}.${key.value}`) });
                }
            }
        }
        return { type: 'object', members, span };
    }
    if (typeof node.value !== 'string')
        return (0,terraform_value/* scalar */.d_)(node.value, span);
    const pieces = place === undefined ? stringPieces(source, node.start, node.end, node.value) : [];
    return { type: 'text', text: node.value, pieces, span };
}
/** Where the characters of a JSON string stand. */
function stringPieces(source, start, end, value) {
    const { text } = source;
    const pieces = [];
    let at = 0;
    let from = start + 1;
    const push = (length, to, exact) => {
        if (length > 0)
            pieces.push({ at, length, span: { source, start: from, end: to }, exact });
        at += length;
        from = to;
    };
    while (from < end - 1 && at < value.length) {
        if (text[from] === '\\') {
            push(1, Math.min(end, from + (text[from + 1] === 'u' ? 6 : 2)), false);
            continue;
        }
        const next = text.indexOf('\\', from);
        const to = next === -1 || next >= end ? end - 1 : next;
        push(to - from, to, true);
    }
    return pieces;
}

// EXTERNAL MODULE: ./.build/formats/terraform/project.js
var terraform_project = __webpack_require__(9923);
// EXTERNAL MODULE: ./.build/formats/terraform/roots.js
var roots = __webpack_require__(8959);
;// CONCATENATED MODULE: ./.build/formats/terraform/plan-configuration.js








/** Finds the root module in the workspace whose resources a plan has; undefined if there is none. */
function configurationOf(source, plan, hcl, deployment, budget) {
    const directories = new Map();
    const parsed = new Map();
    const parse = (file) => {
        const found = parsed.get(file) ?? (0,terraform_directory/* parseFile */.CJ)(file);
        parsed.set(file, found);
        return found;
    };
    for (const file of hcl) {
        const path = (0,paths/* folderOf */.yS)(file.path);
        const directory = directories.get(path) ?? new terraform_directory/* Directory */.__(path, parse);
        directories.set(path, directory);
        directory.add(file);
    }
    const root = bestRoot(source, plan, directories);
    if (root === undefined)
        return undefined;
    // Files that the configuration reads are not at hand: what they say is not known.
    const project = new terraform_project/* Project */.M(root.path, directories, deployment, budget, noFiles, new Set(), false, noFiles, undefined);
    const given = new Map();
    const variables = member(plan, 'variables');
    for (const { key, value } of variables?.type === 'object' ? variables.members : []) {
        const node = member(value, 'value');
        const place = (path) => (0,terraform_value/* unknown */.L5)(`var.${key.value}${path}`, { source, start: value.start, end: value.end });
        given.set(key.value, () => (node === undefined ? place('') : planValue(source, node, undefined, place, undefined)));
    }
    const module = new terraform_module/* Module */.n(project, root, '', given, 0);
    const found = new Map();
    try {
        collect(module, found);
    }
    catch (error) {
        if (!(error instanceof terraform_budget/* Exhausted */.mS || error instanceof terraform_budget/* NeedFile */.fQ))
            throw error;
    }
    return { instance: (address) => found.get(address) };
}
class NoFiles extends Map {
    has() {
        return true;
    }
}
const noFiles = new NoFiles();
function collect(module, into) {
    for (const mode of ['resource', 'data']) {
        for (const { name } of module.instances(mode)) {
            for (const instance of module.expanded(mode, name))
                into.set(instance.address, instance);
        }
    }
    for (const name of module.directory.calls.keys()) {
        for (const { module: called } of module.modules(name) ?? [])
            collect(called, into);
    }
}
/** The folder that declares most of the plan's resources; of equal ones the nearest to the plan. */
function bestRoot(source, plan, directories) {
    const configuration = member(member(plan, 'configuration'), 'root_module');
    const planned = member(member(plan, 'planned_values'), 'root_module');
    const names = new Set();
    for (const resource of [...itemsOf(member(configuration, 'resources')), ...itemsOf(member(planned, 'resources'))]) {
        const [type, name] = [stringOf(member(resource, 'type')), stringOf(member(resource, 'name'))];
        if (type !== undefined && name !== undefined && stringOf(member(resource, 'mode')) !== 'data')
            names.add(`${type}.${name}`);
    }
    const calls = member(configuration, 'module_calls');
    for (const { key } of calls?.type === 'object' ? calls.members : [])
        names.add(`module.${key.value}`);
    let best;
    for (const directory of directories.values()) {
        if (!(0,roots/* concernsAws */.p)(directory.path, directories))
            continue;
        directory.open();
        let count = 0;
        for (const name of names) {
            if (directory.resources.has(name) || (name.startsWith('module.') && directory.calls.has(name.slice(7))))
                count++;
        }
        if (count === 0)
            continue;
        const near = (0,paths/* folderOf */.yS)(source.path) === directory.path ? 0.5 : (0,paths/* folderOf */.yS)(source.path).startsWith(directory.path) ? 0.2 : 0;
        // Of two that declare the same, the one with less beside it was planned.
        const score = count + near - directory.resources.size / 1e6;
        if (best === undefined || score > best.score)
            best = { directory, score };
    }
    return best?.directory;
}

// EXTERNAL MODULE: ./.build/formats/terraform/computed.js
var computed = __webpack_require__(4459);
// EXTERNAL MODULE: ./.build/formats/terraform/convert.js
var convert = __webpack_require__(5821);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/formats/terraform/json-text.js
var json_text = __webpack_require__(2860);
;// CONCATENATED MODULE: ./.build/formats/terraform/plan-places.js



/**
 * A value of a plan, each part at the place where the configuration writes it. Where the configuration says the same, it
 * is taken itself; else what it has under the same name, or the item that is written alike, gives the place.
 * @param written what the configuration has there
 */
function placedLike(value, written) {
    if (saysTheSame(value, written))
        return written;
    const { span } = written;
    if (value.type === 'list') {
        const items = written.type === 'list' ? written.items : [written];
        return { ...value, items: value.items.map((item, index) => placedItem(item, index, value, items, span)), span };
    }
    if (value.type === 'object')
        return placedObject(value, written);
    if (value.type === 'text') {
        const document = jsonOf(written);
        const decoded = document === undefined || !/^\s*[{[]/.test(value.text) ? undefined : (0,json_text/* decodeJson */.x)(value);
        if (document !== undefined && decoded !== undefined && decoded.problems.length === 0)
            return { type: 'encoded', of: placedLike(decoded.value, document), language: 'string', span };
        return (0,terraform_value/* text */.Qq)(value.text, span);
    }
    // The provider makes a list of one from an item, and the other way round.
    return written.type === 'list' && written.items.length === 1
        ? placedLike(value, written.items[0])
        : { ...value, span };
}
/** Blocks keep their order, which texts in a list may lose. */
function placedItem(item, index, of, written, span) {
    if (item.type === 'object' || item.type === 'list') {
        const same = written.length === of.items.length ? written[index] : undefined;
        return placedLike(item, same ?? { type: 'object', members: [], span });
    }
    const wanted = (0,terraform_value/* asText */.e1)(item);
    return { ...item, span: written.find((each) => (0,terraform_value/* asText */.e1)(each) === wanted)?.span ?? span };
}
function placedObject(value, written) {
    const [one] = written.type === 'list' && written.items.length === 1 ? written.items : [written];
    const { span } = one;
    const members = value.members.map(({ key, value: member }) => {
        const found = one.type === 'object' ? one.members.findLast((each) => each.key === key) : undefined;
        return {
            key,
            keySpan: found?.keySpan ?? span,
            value: placedLike(member, found?.value ?? { type: 'object', members: [], span }),
        };
    });
    return { ...value, members, span };
}
/** The value behind a text that is JSON. */
function jsonOf(written) {
    if (written.type === 'encoded')
        return written.of;
    if (written.type !== 'text' || !/^\s*[{[]/.test(written.text))
        return undefined;
    const { value, problems } = (0,json_text/* decodeJson */.x)(written);
    return problems.length > 0 ? undefined : value;
}
/** Whether the configuration is wholly known and means the same; of JSON the order and the spaces do not matter. */
function saysTheSame(value, written) {
    if (!(0,terraform_value/* isFixed */.zZ)(written) || !(0,terraform_value/* isFixed */.zZ)(value))
        return false;
    const [planned, own] = [jsonOf(value), jsonOf(written)];
    if (planned === undefined || own === undefined)
        return canonical((0,terraform_value/* toPlain */.Ul)(value)) === canonical((0,terraform_value/* toPlain */.Ul)(written));
    return canonical((0,terraform_value/* toPlain */.Ul)(planned)) === canonical((0,terraform_value/* toPlain */.Ul)(own));
}
/** One text for values that IAM takes for the same: members and texts in any order, one item with and without its list. */
function canonical(value) {
    if (Array.isArray(value)) {
        const items = value.map(canonical);
        const texts = value.every((item) => typeof item === 'string');
        return items.length === 1 ? items[0] : `[${(texts ? items.sort() : items).join()}]`;
    }
    if (!(0,base_value/* isObject */.Gv)(value))
        return JSON.stringify(value);
    const members = Object.entries(value).filter(([, member]) => member !== null && member !== '');
    return `{${members
        .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
        .sort()
        .join()}}`;
}

// EXTERNAL MODULE: ./.build/formats/terraform/policy-document.js
var policy_document = __webpack_require__(478);
// EXTERNAL MODULE: ./.build/formats/terraform/arguments.js
var terraform_arguments = __webpack_require__(294);
;// CONCATENATED MODULE: ./.build/formats/terraform/plan-module.js








/** Deepest chain of references through variables and outputs. */
const maximumHops = 20;
/** Deepest nesting of modules that is read. */
const maximumNesting = 50;
/** Attributes that are what they refer to, nothing added: a plan says which names an expression has, not how it uses them. */
const identities = /^(?:bucket|role|user|group|policy_arn|role_arn|execution_role_arn|function_name|key_id|target_key_id|kms_master_key_id|kms_key_id|kms_key_arn|permissions_boundary|role_name)$/;
/** The resources of a plan and what its configuration refers to. */
class PlannedModule {
    source;
    plan;
    deployment;
    budget;
    configured;
    instances = new Map();
    constructor(source, plan, deployment, budget, configured) {
        this.source = source;
        this.plan = plan;
        this.deployment = deployment;
        this.budget = budget;
        this.configured = configured;
        const unknowns = new Map();
        for (const change of itemsOf(member(plan, 'resource_changes'))) {
            const address = stringOf(member(change, 'address'));
            const detail = member(change, 'change');
            const after = member(detail, 'after_unknown');
            if (address === undefined)
                continue;
            if (after !== undefined)
                unknowns.set(address, after);
            // A data source that is read only when the plan is applied.
            const known = member(detail, 'after');
            if (stringOf(member(change, 'mode')) === 'data' && known?.type === 'object')
                this.add(change, known, after);
        }
        const roots = [member(plan, 'planned_values'), member(member(plan, 'prior_state'), 'values')];
        for (const [index, values] of roots.entries())
            this.addModule(member(values, 'root_module'), unknowns, index === 1, 0);
    }
    addModule(module, unknowns, dataOnly, depth) {
        if (module === undefined || depth > maximumNesting)
            return;
        for (const resource of itemsOf(member(module, 'resources'))) {
            this.budget.spend(1);
            const values = member(resource, 'values');
            const address = stringOf(member(resource, 'address'));
            if (values === undefined || address === undefined)
                continue;
            // Of the state before only what was read counts: the plan says what becomes of the rest.
            if (!dataOnly || stringOf(member(resource, 'mode')) === 'data')
                this.add(resource, values, unknowns.get(address));
        }
        for (const child of itemsOf(member(module, 'child_modules')))
            this.addModule(child, unknowns, dataOnly, depth + 1);
    }
    add(resource, values, after) {
        const address = stringOf(member(resource, 'address'));
        const kind = stringOf(member(resource, 'type'));
        if (address === undefined || kind === undefined || this.instances.has(address))
            return;
        const data = stringOf(member(resource, 'mode')) === 'data';
        const header = member(resource, 'address');
        this.instances.set(address, new PlannedInstance(this, { address, kind, data, header, values, after }));
    }
    *resources() {
        for (const instance of this.instances.values())
            if (!instance.data)
                yield instance;
    }
    /** What the configuration in the plan writes for a resource. */
    expressions(address) {
        const { path, local } = splitAddress(address);
        const base = local.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/, '');
        const resources = itemsOf(member(this.moduleAt(path), 'resources'));
        const found = resources.find((each) => stringOf(member(each, 'address')) === base);
        return found === undefined ? undefined : (member(found, 'expressions') ?? nothing);
    }
    /** What an attribute that is not known refers to, if it is that alone. */
    referred(address, attribute, span) {
        const { path } = splitAddress(address);
        const only = onlyReference(member(this.expressions(address), attribute));
        if (only === undefined)
            return undefined;
        const documents = /^data\.aws_iam_policy_document\..*\.(?:json|minified_json)$/.test(only);
        return identities.test(attribute) || documents || /^(?:module|var)\./.test(only)
            ? this.resolve(only, path, span, 0)
            : undefined;
    }
    /** A reference in a module of the configuration. @param path names of the module calls, with their indexes. */
    resolve(reference, path, span, hops) {
        this.budget.spend(1);
        if (hops > maximumHops)
            return undefined;
        const prefix = path.map((call) => `module.${call}.`).join('');
        const variable = /^var\.([\w-]+)$/.exec(reference);
        if (variable !== null && path.length > 0) {
            const outer = path.slice(0, -1);
            const call = member(member(this.moduleAt(outer), 'module_calls'), nameOfCall(path.at(-1)));
            const only = onlyReference(member(member(call, 'expressions'), variable[1]));
            return only === undefined ? (0,terraform_value/* unknown */.L5)(prefix + reference, span) : this.resolve(only, outer, span, hops + 1);
        }
        const output = /^module\.([\w-]+(?:\[[^\]]*\])?)\.([\w-]+)$/.exec(reference);
        if (output !== null) {
            const inner = [...path, output[1]];
            const only = onlyReference(member(member(member(this.moduleAt(inner), 'outputs'), output[2]), 'expression'));
            return only === undefined ? (0,terraform_value/* unknown */.L5)(prefix + reference, span) : this.resolve(only, inner, span, hops + 1);
        }
        const attribute = /^((?:data\.)?[\w-]+\.[\w-]+(?:\[[^\]]*\])?)\.([\w-]+)$/.exec(reference);
        const instance = attribute === null ? undefined : this.instances.get(prefix + attribute[1]);
        if (instance !== undefined)
            return instance.get(attribute[2], span);
        return (0,terraform_value/* unknown */.L5)(prefix + reference, span);
    }
    moduleAt(path) {
        let module = member(member(this.plan, 'configuration'), 'root_module');
        for (const call of path)
            module = member(member(member(module, 'module_calls'), nameOfCall(call)), 'module');
        return module;
    }
}
const nothing = { type: 'object', members: [], start: 0, end: 0 };
/** `module.a["k"].aws_x.y[0]` as its module calls and the rest. */
function splitAddress(address) {
    const path = [];
    let rest = address;
    for (let match = callName.exec(rest); match !== null && path.length < maximumNesting; match = callName.exec(rest)) {
        path.push(match[1]);
        rest = rest.slice(match[0].length);
    }
    return { path, local: rest };
}
const callName = /^module\.([\w-]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?)\./;
/** The one thing that an expression refers to: of `a.b.c`, `a.b` the longest. */
function onlyReference(expression) {
    const all = itemsOf(member(expression, 'references')).flatMap((each) => stringOf(each) ?? []);
    const longest = all.filter((each) => !all.some((other) => other !== each && (other.startsWith(`${each}.`) || other.startsWith(`${each}[`))));
    const distinct = [...new Set(longest)];
    return distinct.length === 1 ? distinct[0] : undefined;
}
/** A resource of a plan: its planned values, then what the configuration says, then symbols. */
class PlannedInstance {
    module;
    planned;
    address;
    kind;
    data;
    span;
    block;
    memos = new Map();
    declared;
    configured;
    constructor(module, planned) {
        this.module = module;
        this.planned = planned;
        const { address, kind, data, header } = planned;
        this.address = address;
        this.kind = kind;
        this.data = data;
        this.configured = module.configured?.instance(address);
        this.span = this.configured?.span ?? { source: module.source, start: header.start, end: header.end };
        this.block = { broken: false, start: header.start, end: header.end };
        const { deployment } = module;
        this.declared = { kind, address, data, span: this.span, deployment, own: (name) => this.own(name) };
    }
    get deployment() {
        return this.module.deployment;
    }
    get runs() {
        return this.configured?.runs ?? false;
    }
    /** What is written; what the provider filled in only where the plan does not tell the two apart. */
    own(name) {
        if (this.configured?.writes(name) === false)
            return undefined;
        return this.memo(name, () => this.planValue(name));
    }
    memo(name, compute) {
        let memo = this.memos.get(name);
        if (memo === undefined) {
            memo = new terraform_budget/* Memo */.lD(this.module.budget, compute, () => (0,terraform_value/* unknown */.L5)(`${this.address}.${name}`, this.span));
            this.memos.set(name, memo);
        }
        return memo.get();
    }
    planValue(name) {
        const { values } = this.planned;
        const node = member(values, name);
        const after = member(this.planned.after, name);
        if (saysUnknown(after)) {
            const expressions = this.module.expressions(this.address);
            // The provider will fill it in: nobody writes it.
            const filledIn = node === undefined || (node.type === 'scalar' && node.value === null);
            if (filledIn && expressions !== undefined && member(expressions, name) === undefined)
                return undefined;
            const written = this.configured?.own(name);
            if (written !== undefined)
                return written;
            const referred = this.module.referred(this.address, name, this.span);
            if (referred !== undefined)
                return referred;
        }
        const written = this.writtenValue(name);
        const place = this.configured === undefined ? undefined : (written?.span ?? this.span);
        const missing = (path) => (0,terraform_value/* unknown */.L5)(`${this.address}.${name}${path}`, place ?? this.span);
        if (node === undefined)
            return saysUnknown(after) ? missing('') : undefined;
        this.module.budget.spend((node.end - node.start) >> 5);
        const value = planValue(this.module.source, node, after, missing, place);
        if ((0,terraform_value/* isNull */.kZ)(value))
            return undefined;
        return written === undefined ? value : placedLike(value, written);
    }
    /** What the configuration writes: an argument, or nested blocks. */
    writtenValue(name) {
        const own = this.configured?.own(name);
        if (own !== undefined || this.configured === undefined)
            return own;
        const { items } = this.configured.blocks(name);
        const [first, last] = [items[0], items.at(-1)];
        if (first === undefined || last === undefined)
            return undefined;
        const { source, start, end } = first.span;
        const whole = last.span.source === source ? { source, start, end: Math.max(end, last.span.end) } : first.span;
        return (0,terraform_value/* list */.p_)([...items], whole);
    }
    get(name, span) {
        if (this.data && this.kind === 'aws_iam_policy_document' && (name === 'json' || name === 'minified_json')) {
            const known = member(this.planned.values, name);
            if (stringOf(known) === undefined || this.configured !== undefined) {
                return this.memo(' document', () => this.configured?.document() ?? (0,policy_document/* policyDocumentValue */.F)(this));
            }
        }
        const known = member(this.planned.values, name);
        const after = member(this.planned.after, name);
        if (known !== undefined && !saysUnknown(after)) {
            const value = this.memo(name, () => this.planValue(name));
            if (value !== undefined)
                return value;
        }
        if ((0,computed/* isComputed */.YQ)(this.declared, name))
            return (0,computed/* computedAttribute */.oU)(this.declared, name, span);
        return this.own(name) ?? (0,computed/* computedAttribute */.oU)(this.declared, name, span);
    }
    blocks(kind) {
        const after = member(this.planned.after, kind);
        if (saysUnknown(after) && this.configured !== undefined)
            return this.configured.blocks(kind);
        const value = this.own(kind);
        const { items, open } = (0,convert/* itemsOf */.S3)(value);
        const objects = items.filter((item) => item.type === 'object');
        return { items: objects.map(withoutNulls), unknown: open || objects.length < items.length };
    }
    whole() {
        const { values, after } = this.planned;
        const names = new Set();
        for (const node of [values, after]) {
            if (node?.type === 'object')
                for (const { key } of node.members)
                    names.add(key.value);
        }
        const members = [...names].flatMap((key) => {
            const value = this.own(key);
            return value === undefined ? [] : [{ key, keySpan: value.span, value }];
        });
        return { type: 'object', members, span: this.span };
    }
    /** Names of everything that it has. */
    written() {
        const { values, after } = this.planned;
        const nodes = [values, after];
        return nodes.flatMap((node) => (node?.type === 'object' ? node.members.map(({ key }) => key.value) : [])).join(' ');
    }
    mentions() {
        return [...new Set([...(0,terraform_arguments/* stringsIn */.QQ)(this.whole()), ...(this.configured?.mentions() ?? [])])];
    }
}
/** `a["x"]` is a copy of what the configuration calls `a`. */
const nameOfCall = (call) => call.split('[', 1)[0];
/** An argument that is not written is null in a plan. */
function withoutNulls(value) {
    return { ...value, members: value.members.filter((each) => !(0,terraform_value/* isNull */.kZ)(each.value)) };
}

// EXTERNAL MODULE: ./.build/formats/terraform/resources.js + 1 modules
var terraform_resources = __webpack_require__(2513);
;// CONCATENATED MODULE: ./.build/formats/terraform/plan.js





/** Whether a value is what `terraform show -json` prints for a plan. */
function isTerraformPlan(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const has = (name) => Object.hasOwn(value, name);
    return has('planned_values') && (has('terraform_version') || has('format_version'));
}
/**
 * Reads Terraform's plans. What a plan does not know is taken from the configuration where the repository holds it,
 * and findings point there. Never throws.
 * @param hcl the `.tf` and `.tf.json` files of the workspace.
 */
async function readTerraformPlan(plans, deployment, hcl, wanted) {
    const result = { resources: [], files: [], givenUp: [] };
    for (const { source, root } of plans) {
        const file = { path: source.path, kind: 'terraform-plan', source, problems: [] };
        result.files.push(file);
        try {
            result.resources.push(...readPlan(source, root, deployment, hcl, file, wanted, result.givenUp));
        }
        catch (error) {
            result.givenUp.push((0,terraform_budget/* givenUpAt */.KP)('plan', source, error));
        }
    }
    return result;
}
function readPlan(source, root, deployment, hcl, file, wanted, givenUp) {
    const budget = new terraform_budget/* Budget */.__();
    const configured = configurationOf(source, root, hcl, deployment, budget);
    const module = new PlannedModule(source, root, deployment, budget, configured);
    const links = new terraform_links/* Links */.q();
    const resources = [];
    const seen = new Set();
    for (const instance of module.resources()) {
        if (!(0,terraform_resources/* matters */.v)(instance.kind, wanted, () => instance.written()))
            continue;
        const report = (message, span, rule) => {
            if (rule !== undefined) {
                givenUp.push({ span, message });
                return;
            }
            // What stands in the configuration is complained about there.
            const key = `${span.start} ${message}`;
            if (span.source !== source || seen.has(key))
                return;
            seen.add(key);
            file.problems.push({ message, start: span.start, end: span.end });
        };
        const { result, notes } = budget.collect(() => {
            links.note(instance);
            return (0,terraform_resources/* resourcesOf */.F)(instance, undefined, report);
        });
        for (const resource of result)
            resource.assumed.push(...notes);
        resources.push(...result);
    }
    links.apply(resources);
    return resources;
}


/***/ })

};
