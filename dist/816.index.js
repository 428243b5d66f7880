export const id = 816;
export const ids = [816,423];
export const modules = {

/***/ 423:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deploymentIn),
/* harmony export */   k: () => (/* binding */ providerRegion),
/* harmony export */   partitionOf: () => (/* binding */ partitionOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** As much of a provider's block as its Region stands in. */
const providerLength = 1000;
const arn = /\barn:(aws(?:-[a-z]+)*):/g;
const ofRegion = [
    [/^cn-/, 'aws-cn'],
    [/^us-gov-/, 'aws-us-gov'],
];
/**
 * The partition that files are deployed to, as far as it can be told: that of the Region, else the only one that their
 * ARNs name. A bucket of a template that is deployed in China has an ARN that begins with `arn:aws-cn:`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function partitionOf(region, texts) {
    if (region !== undefined)
        return ofRegion.find(([pattern]) => pattern.test(region))?.[1];
    const found = new Set();
    for (const text of texts) {
        for (const [, partition = ''] of text.matchAll(arn))
            found.add(partition);
        if (found.has('aws'))
            return 'aws';
    }
    return found.size === 1 ? [...found][0] : undefined;
}
/**
 * Where a template is deployed that names its Region, or another partition than the rest of the workspace; else as
 * given.
 */
function deploymentIn(given, region, texts) {
    const deployment = region !== undefined && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(given.region) ? { ...given, region } : given;
    if (deployment.partition !== 'aws')
        return deployment;
    const partition = partitionOf(region, texts);
    return partition === undefined ? deployment : { ...deployment, partition };
}
/** The one Region that all providers of a module's files are written for, if there is one. */
function providerRegion(texts) {
    const found = new Set();
    for (const text of texts)
        for (const { index } of text.matchAll(/^provider\s+"aws"\s*\{/gm))
            found.add(/^[^}]*?\bregion\s*=\s*"([\w-]+)"/.exec(text.slice(index, index + providerLength))?.[1]);
    return found.size === 1 ? [...found][0] : undefined;
}


/***/ }),

/***/ 1816:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTerraform: () => (/* binding */ readTerraform)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/formats/partition.js
var partition = __webpack_require__(423);
// EXTERNAL MODULE: ./.build/formats/state-machine.js
var state_machine = __webpack_require__(4292);
// EXTERNAL MODULE: ./.build/formats/terraform/budget.js
var terraform_budget = __webpack_require__(4461);
// EXTERNAL MODULE: ./.build/formats/terraform/directory.js
var terraform_directory = __webpack_require__(793);
// EXTERNAL MODULE: ./.build/formats/terraform/doubt.js
var terraform_doubt = __webpack_require__(4104);
// EXTERNAL MODULE: ./.build/formats/terraform/links.js
var links = __webpack_require__(9367);
// EXTERNAL MODULE: ./.build/formats/terraform/value.js
var terraform_value = __webpack_require__(4035);
;// CONCATENATED MODULE: ./.build/formats/terraform/lost.js


/** Most names that are looked for in one stretch. */
const maximumNames = 1000;
const headers = /^[ \t]*"?(resource|data|module|locals|variable|output|provider|terraform)\b"?[ \t]*:?[ \t]*(?:"([^"\n]*)")?/gm;
const references = /\b(aws(?:cc)?_\w+)\.([\w-]+)/g;
/** Kinds that may set something of a role, bucket or key that is declared elsewhere. */
const attaching = /^aws(?:cc)?_(?:iam_.*(?:polic|attachment|membership)|s3_bucket_|kms_key_policy)/;
/** An argument that says whose part it is, and names it directly. */
const direct = /^[ \t]*"?(?:roles?|users?|groups?|bucket|key_id|(?:role|user|group)_name)"?[ \t]*[=:][ \t]*(?:\[[ \t]*)?"?(?:\$\{[ \t]*)?aws(?:cc)?_\w+\.[\w-]+/m;
const attributes = ['name', 'arn', 'bucket', 'id'];
/**
 * What stands where a file could not be read, as a resource that may change all that it names; and everything of its
 * module where what it names cannot be told. Undefined: nothing of interest was lost.
 * @param known whether the block that the stretch begins with is read as a broken one
 */
function lostResource(module, span, known) {
    const text = span.source.text.slice(span.start, span.end);
    const found = segments(text);
    const lost = found.slice(known && found[0]?.kind !== undefined ? 1 : 0);
    if (lost.length === 0)
        return undefined;
    const everything = lost.some(mayTouchAny);
    const mentions = new Set();
    for (const [, literal] of text.matchAll(/"([^"\n]{1,200})"/g)) {
        if (mentions.size > maximumNames)
            break;
        mentions.add(literal);
    }
    for (const [, kind, name] of text.matchAll(references)) {
        if (mentions.size > maximumNames)
            break;
        for (const mention of namesOf(module, `${kind}.${name}`))
            mentions.add(mention);
    }
    const { source, start } = span;
    const { line } = source.positionAt(start);
    const reason = `\`${source.path}\` cannot be read from line ${line} on`;
    const place = { source, start, end: Math.min(span.end, start + 1) };
    return {
        type: 'opaque',
        label: source.path,
        span: place,
        assumed: [],
        reason,
        mentions: [...mentions],
        ...(everything ? { everything } : {}),
    };
}
function segments(text) {
    const starts = [...text.matchAll(headers)];
    const first = text.slice(0, starts[0]?.index ?? text.length);
    const found = /\w/.test(first) ? [{ kind: undefined, label: '', text: first }] : [];
    for (const [index, match] of starts.entries()) {
        const body = text.slice(match.index, starts[index + 1]?.index ?? text.length);
        found.push({ kind: match[1], label: match[2] ?? '', text: body });
    }
    return found;
}
/** Whether what was lost may belong to a role, bucket or key that it does not name. */
function mayTouchAny({ kind, label, text }) {
    if (kind === undefined || label === '')
        return /<<<<<<<|role|polic|bucket|cors|user|group/i.test(text);
    if (kind === 'module')
        return /role|polic|bucket/i.test(text);
    return kind === 'resource' && attaching.test(label) && !direct.test(text);
}
/** What a resource of the module goes by: its names and its ARN. */
function namesOf(module, name) {
    const found = [(0,symbol/* symbolText */.Ee)('resource', module.address(name))];
    for (const instance of module.expanded('resource', name)) {
        for (const attribute of attributes) {
            const value = (0,terraform_value/* asText */.e1)(instance.get(attribute, instance.span));
            if (value !== undefined && value !== '')
                found.push(value);
        }
    }
    return found;
}

// EXTERNAL MODULE: ./.build/formats/terraform/module.js + 8 modules
var terraform_module = __webpack_require__(2530);
// EXTERNAL MODULE: ./.build/formats/terraform/paths.js
var paths = __webpack_require__(2986);
// EXTERNAL MODULE: ./.build/formats/terraform/project.js
var project = __webpack_require__(9923);
// EXTERNAL MODULE: ./.build/formats/terraform/evaluate.js
var evaluate = __webpack_require__(3839);
// EXTERNAL MODULE: ./.build/formats/terraform/scope.js
var scope = __webpack_require__(6070);
;// CONCATENATED MODULE: ./.build/formats/terraform/provider.js



const unknownRegion = { region: undefined, notes: [] };
/**
 * The one Region that all `provider "aws"` of a root module come to, such as that of a variable with a default.
 * @param blocks the top-level blocks of its files
 */
function evaluatedRegion(module, blocks) {
    const providers = blocks.filter(({ block }) => block.kind === 'provider' && block.labels[0]?.text === 'aws');
    const written = providers.map(({ block, source }) => ({
        attribute: block.body.attributes.find(({ name }) => name === 'region'),
        source,
    }));
    const { result, notes } = module.project.budget.collect(() => written.map(({ attribute, source }) => attribute === undefined ? undefined : (0,terraform_value/* asText */.e1)((0,evaluate/* evaluate */._3)(attribute.value, (0,scope/* scopeAt */.c8)(attribute, module.scope(source))))));
    const [region, ...others] = new Set(result);
    const isOne = region !== undefined && others.length === 0 && /^[a-z]{2,3}(?:-[a-z]+)+-\d+$/.test(region);
    return isOne ? { region, notes } : unknownRegion;
}

// EXTERNAL MODULE: ./.build/formats/terraform/resources.js + 1 modules
var resources = __webpack_require__(2513);
// EXTERNAL MODULE: ./.build/formats/terraform/roots.js
var terraform_roots = __webpack_require__(8959);
;// CONCATENATED MODULE: ./.build/formats/terraform/index.js














/** Most files that one root module may read with `file` and the like. */
const maximumFiles = 500;
/**
 * Reads Terraform's configurations without running it: each root module with the modules that it calls. A folder is a
 * module; a root module is one that no other module of the workspace calls. Never throws.
 * @param sources all `.tf`, `.tf.json` and `.tfvars(.json)` files of the workspace, with their reported paths.
 */
async function readTerraform(sources, deployment, files, wanted) {
    // The parser of YAML is slow to load.
    const usesYaml = sources.some(({ text }) => text.includes('yamldecode'));
    const yaml = usesYaml ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261))).parseYaml : undefined;
    return new Reader(sources, deployment, files, yaml, wanted).read();
}
class Reader {
    sources;
    deployment;
    files;
    yaml;
    wanted;
    directories = new Map();
    trees = new Map();
    /** What parsing each file came to. */
    syntax = new Map();
    loaded = new Map();
    listed = new Map();
    problems = new Map();
    resources = [];
    givenUp = [];
    links = new links/* Links */.q();
    undeclared = [];
    missingFiles = [];
    /** Calls of local modules of which no file was read. */
    missing = [];
    constructor(sources, deployment, files, yaml, wanted) {
        this.sources = sources;
        this.deployment = deployment;
        this.files = files;
        this.yaml = yaml;
        this.wanted = wanted;
        for (const source of sources) {
            const path = (0,paths/* folderOf */.yS)(source.path);
            let directory = this.directories.get(path);
            if (directory === undefined) {
                directory = new terraform_directory/* Directory */.__(path, (file) => this.parse(file));
                this.directories.set(path, directory);
            }
            directory.add(source);
        }
    }
    async read() {
        const reached = new Set();
        const { roots, ambiguous } = (0,terraform_roots/* findRoots */.D)(this.directories);
        for (const root of roots) {
            await this.readRoot(root, ambiguous, roots.length > 1, reached);
            // Nobody else needs it: what it says is in the resources now.
            root.close();
            for (const source of root.files)
                this.trees.delete(source);
        }
        // Modules that call each other in a circle have no root: each of them is read as one.
        for (const root of this.directories.values()) {
            if (root.files.length > 0 && !reached.has(root.path) && (0,terraform_roots/* concernsAws */.p)(root.path, this.directories)) {
                await this.readRoot(root, ambiguous, true, reached);
            }
        }
        this.links.apply(this.resources);
        await this.reportUndeclared();
        await this.reportMissing();
        await this.reportMissingFiles();
        return { resources: this.resources, files: this.templateFiles(), givenUp: this.givenUp };
    }
    parse(source) {
        let file = this.trees.get(source);
        if (file === undefined) {
            file = (0,terraform_directory/* parseFile */.CJ)(source);
            this.trees.set(source, file);
            this.syntax.set(source, { problems: file.problems, empty: file.body.blocks.length === 0 });
        }
        return file;
    }
    async readRoot(root, ambiguous, several, reached) {
        const { path } = root;
        const texts = root.files.map(({ text }) => text);
        const { region, notes } = await this.regionOf(root, ambiguous, several);
        const deployment = (0,partition/* deploymentIn */.d)(this.deployment, region, texts);
        for (let files = 0;; files++) {
            const before = { resources: this.resources.length, problems: new Map(this.problems) };
            const project = this.projectOf(root, deployment, ambiguous, several, notes);
            try {
                const module = new terraform_module/* Module */.n(project, root, '', undefined, 0);
                await this.readModule(module, undefined, reached);
                for (let i = before.resources; i < this.resources.length; i++)
                    this.resources[i].unit = path;
                return;
            }
            catch (error) {
                this.resources.length = before.resources;
                if (error instanceof terraform_budget/* NeedFile */.fQ && files < maximumFiles) {
                    await this.supply(error);
                    continue;
                }
                this.givenUp.push((0,terraform_budget/* givenUpAt */.KP)('module', root.files[0], error));
                this.reach(path, reached);
                return;
            }
        }
    }
    /** The Region of a root module's providers; one that is written out is read from the text. */
    async regionOf(root, ambiguous, several) {
        const region = (0,partition/* providerRegion */.k)(root.files.map(({ text }) => text));
        const none = { region, notes: [] };
        if (region !== undefined || !(0,symbol/* holdsSymbol */.hC)(this.deployment.region))
            return none;
        if (!root.mentions(/\bprovider\b[^{]*\{[^}]*\bregion\b/))
            return none;
        const blocks = root.files.flatMap((source) => this.parse(source).body.blocks.map((block) => ({ block, source })));
        try {
            return await this.withFiles(() => {
                const project = this.projectOf(root, this.deployment, ambiguous, several);
                return evaluatedRegion(new terraform_module/* Module */.n(project, root, '', undefined, 0), blocks);
            });
        }
        catch {
            // What is wrong is met again, and told, when the module is read.
            return none;
        }
    }
    projectOf(root, deployment, ambiguous, several, 
    /** What the Region rests on: told of what it takes part in. */
    notes = []) {
        const budget = new terraform_budget/* Budget */.__();
        const noted = {
            ...deployment,
            get region() {
                for (const note of notes)
                    budget.note(note);
                return deployment.region;
            },
        };
        return new project/* Project */.M(root.path, this.directories, noted, budget, this.loaded, ambiguous, several, this.listed, this.yaml);
    }
    reach(path, reached) {
        if (reached.has(path))
            return;
        reached.add(path);
        for (const called of this.directories.get(path)?.called() ?? [])
            this.reach(called, reached);
    }
    async supply({ path, isFolder }) {
        if (!isFolder)
            this.loaded.set(path, await this.load(path));
        else
            this.listed.set(path, await this.list(path));
    }
    async list(folder) {
        try {
            return await this.files.list?.(folder);
        }
        catch {
            return undefined;
        }
    }
    async load(path) {
        try {
            return await this.files.read(path);
        }
        catch {
            // A file that cannot be read is as good as none.
            return undefined;
        }
    }
    /** Runs, and reads the files that turn out to be needed. */
    async withFiles(run) {
        for (let count = 0;; count++) {
            try {
                return run();
            }
            catch (error) {
                if (!(error instanceof terraform_budget/* NeedFile */.fQ) || count >= maximumFiles)
                    throw error;
                await this.supply(error);
            }
        }
    }
    async readModule(module, doubt, reached) {
        reached.add(module.directory.path);
        for (const span of module.directory.lost()) {
            const known = this.parse(span.source).body.blocks.some(({ start }) => start === span.start);
            const lost = await this.withFiles(() => lostResource(module, span, known));
            if (lost !== undefined)
                this.resources.push(lost);
        }
        const left = [...module.instances('resource')].filter((each) => isOfInterest(each, this.wanted)).reverse();
        while (left.length > 0)
            await this.withFiles(() => this.readResources(module, left, doubt));
        for (const [name, declaration] of module.directory.calls) {
            const modules = await this.withFiles(() => module.modules(name));
            if (modules === undefined) {
                const span = module.header(declaration);
                const label = module.address(`module.${name}`);
                const { result, notes } = module.project.budget.collect(() => module.mentions(name));
                const reason = `\`${label}\` ${whyOpaque(declaration.block.broken, (0,terraform_directory/* sourceText */.rI)(declaration.block), (0,terraform_directory/* localSource */.j1)(declaration.block))}`;
                this.resources.push({ type: 'opaque', label, span, assumed: [...notes], reason, mentions: result });
                this.noteMissing(name, declaration, module.directory.path);
            }
            else {
                for (const called of modules)
                    await this.readModule(called.module, (0,terraform_doubt/* inside */.n)(doubt, called.repetition.doubt), reached);
            }
        }
    }
    /** Reads resources and takes them off the list; one that needs a file stays on it. */
    readResources(module, left, doubt) {
        for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
            const before = this.resources.length;
            try {
                for (const instance of module.expanded('resource', next.name)) {
                    this.readInstance(instance, (0,terraform_doubt/* inside */.n)(doubt, instance.doubt));
                }
            }
            catch (error) {
                this.resources.length = before;
                throw error;
            }
            left.pop();
        }
    }
    readInstance(instance, doubt) {
        const found = [];
        const { result, notes } = instance.budget.collect(() => (0,resources/* resourcesOf */.F)(instance, doubt, (...problem) => found.push(problem)));
        for (const resource of result)
            resource.assumed.push(...notes);
        this.resources.push(...result);
        for (const [message, span, rule, path] of found) {
            if (rule === undefined)
                this.report(span, message);
            else if (rule === 'state-machine')
                this.report(span, message, 'syntax', rule);
            else if (rule === 'missing-file')
                this.missingFiles.push({ message, span, path: path ?? '' });
            else
                this.giveUp(span, message);
        }
        this.undeclared.push(...undeclaredIn(instance));
        this.links.note(instance);
    }
    /** Only of a folder of which every file was read is it certain that it declares something nowhere. */
    async reportUndeclared() {
        const read = new Set(this.sources.map(({ path }) => path));
        const whole = new Map();
        for (const { undeclared, span } of this.undeclared) {
            const folder = (0,paths/* folderOf */.yS)(span.source.path);
            if (!whole.has(folder)) {
                const found = await this.list(folder);
                const isRead = (name) => !isConfiguration(name) || read.has((0,paths/* joinPath */.uJ)(folder, name));
                whole.set(folder, found?.every(isRead) === true);
            }
            if (whole.get(folder) !== true)
                continue;
            this.report(span, `\`${undeclared}\` is declared nowhere in this module`, 'template/undeclared-reference');
        }
    }
    noteMissing(name, { block, source }, from) {
        const local = (0,terraform_directory/* localSource */.j1)(block);
        const written = block.body.attributes.find((attribute) => attribute.name === 'source');
        if (local === undefined || written === undefined || block.broken)
            return;
        const folder = (0,paths/* joinPath */.uJ)(from, local);
        const { start, end } = written.value;
        if (!this.directories.has(folder))
            this.missing.push({ name, folder, span: { source: written.source ?? source, start, end } });
    }
    /** Only where all files of its folder are known, and no build makes them, it is certain that a file is not there. */
    async reportMissingFiles() {
        for (const { message, span, path } of this.missingFiles) {
            if (path.startsWith('..') || path.startsWith('/') || (0,state_machine/* isBuilt */.TQ)(path))
                continue;
            const folder = (0,paths/* folderOf */.yS)(path);
            const beside = await this.list(folder);
            const name = folder === '' ? path : path.slice(folder.length + 1);
            if (beside?.includes(name) === false)
                this.report(span, message, 'template/missing-file');
        }
    }
    /** Only of a folder inside the root is it certain that nothing is in it. */
    async reportMissing() {
        for (const { name, folder, span } of this.missing) {
            if (folder.startsWith('..'))
                continue;
            const found = await this.list(folder);
            if (found === undefined || found.some((path) => isConfiguration(path)))
                continue;
            this.report(span, `module \`${name}\` is to be in \`${folder}\`, and there is no Terraform file; \`terraform init\` fails`, 'template/missing-module');
        }
    }
    giveUp(span, message) {
        const isKnown = this.givenUp.some(({ span: { source, start } }) => source === span.source && start === span.start);
        if (!isKnown)
            this.givenUp.push({ span, message });
    }
    report(span, message, rule, about) {
        // A policy in a JSON file of its own is read, and complained about, as such.
        if (rule === undefined && span.source.path.endsWith('.json') && !this.syntax.has(span.source))
            return;
        let found = this.problems.get(span.source);
        if (found === undefined) {
            found = new Map();
            this.problems.set(span.source, found);
        }
        const { start, end } = span;
        found.set(`${start} ${message}`, { message, start, end, ...(rule && { rule }), ...(about && { about }) });
    }
    /** The files of all root modules that a file is part of. */
    beside(source) {
        const own = (0,paths/* folderOf */.yS)(source.path);
        const found = new Set([own]);
        for (const { path } of (0,terraform_roots/* findRoots */.D)(this.directories).roots) {
            const reached = new Set();
            this.reach(path, reached);
            if (reached.has(own))
                for (const each of reached)
                    found.add(each);
        }
        return [...found].flatMap((path) => this.directories.get(path)?.files ?? []);
    }
    templateFiles() {
        const files = [];
        for (const source of this.sources) {
            const { path } = source;
            const file = this.syntax.get(source);
            const about = path.endsWith('.json') ? 'terraform-json' : 'terraform';
            const syntax = (file?.problems ?? []).map((problem) => ({ ...problem, about }));
            const problems = [...syntax, ...(this.problems.get(source)?.values() ?? [])].sort((a, b) => a.start - b.start);
            const beside = () => this.beside(source);
            if (file === undefined) {
                const values = /\.tfvars(?:\.json)?$/.test(path);
                files.push(values
                    ? { path, kind: 'terraform', source, problems, beside }
                    : { path, kind: 'ignored', reason: 'nothing in this module concerns AWS', source, problems });
            }
            else if (syntax.some((problem) => isForeign(source, problem))) {
                const reason = 'it is a template of another tool';
                files.push({ path, kind: 'ignored', reason, source, problems: [] });
            }
            else if (syntax.length > 0 && file.empty) {
                files.push({ path, kind: 'invalid', reason: syntax[0].message, source, problems, beside });
            }
            else
                files.push({ path, kind: 'terraform', source, problems, beside });
        }
        for (const [source, found] of this.problems) {
            if (this.sources.includes(source))
                continue;
            const all = [...found.values()];
            // What was taken in is deployed with those that took it in.
            const beside = () => this.sources;
            const reason = all[0].message;
            files.push({ path: source.path, kind: 'invalid', reason, source, problems: all, beside });
        }
        return files;
    }
}
function isOfInterest({ name, declaration: { block, source } }, wanted) {
    return (0,resources/* matters */.v)(name.slice(0, name.indexOf('.')), wanted, () => source.text.slice(block.start, block.end));
}
/** Whether a file right in a folder is a part of its module. */
const isConfiguration = (name) => /^[^/]*\.(?:tf|tofu)(?:\.json)?$/.test(name);
/** Arguments that say whose a policy is, and which role does the work. */
const naming = ['role', 'roles', 'role_arn', 'role_name', 'user', 'group', 'policy', 'policy_arn', 'bucket', 'key_id'];
/** The resources that such arguments name and that are declared nowhere. */
function* undeclaredIn(instance) {
    for (const name of naming) {
        if (!instance.writes(name))
            continue;
        const value = instance.own(name);
        for (const each of value?.type === 'list' ? value.items : [value])
            if (each?.type === 'unknown' && each.undeclared !== undefined) {
                yield { undeclared: each.undeclared, span: each.span };
            }
    }
}
/** Whether a problem is where another tool fills something in: `{{ name }}`, `{% if %}`, `<%= name %>`. */
function isForeign({ text, path }, { start, end }) {
    if (/\{\{.*\}\}/.test(path))
        return true;
    const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    const feed = text.indexOf('\n', end);
    const line = text.slice(from, feed === -1 ? text.length : Math.min(feed, from + 1000));
    return (/\{\{[^{}]*\}\}|\{%.*%\}|<%.*%>/.test(line) &&
        /\{[{%#]|<%|%[}>]|\}\}/.test(text.slice(Math.max(from, start - 2), end + 2)));
}
function whyOpaque(broken, source, local) {
    if (broken)
        return 'cannot be read';
    if (local !== undefined)
        return 'calls a module that is not in the repository';
    if (source === undefined)
        return 'does not say where its module comes from';
    return /^(?:git|hg|https?|s3|gcs)::|^(?:git@|https?:|github\.com|bitbucket\.org)/.test(source)
        ? 'comes from another repository'
        : 'comes from a registry';
}


/***/ })

};
