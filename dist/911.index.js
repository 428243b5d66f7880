export const id = 911;
export const ids = [911];
export const modules = {

/***/ 5911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTerraform: () => (/* binding */ readTerraform)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/formats/terraform/budget.js
var terraform_budget = __webpack_require__(4461);
// EXTERNAL MODULE: ./.build/formats/terraform/directory.js + 1 modules
var terraform_directory = __webpack_require__(653);
// EXTERNAL MODULE: ./.build/formats/terraform/links.js
var links = __webpack_require__(9367);
// EXTERNAL MODULE: ./.build/formats/terraform/module.js + 7 modules
var terraform_module = __webpack_require__(4910);
// EXTERNAL MODULE: ./.build/formats/terraform/paths.js
var paths = __webpack_require__(2986);
// EXTERNAL MODULE: ./.build/formats/terraform/project.js
var terraform_project = __webpack_require__(9923);
// EXTERNAL MODULE: ./.build/formats/terraform/resources.js + 1 modules
var resources = __webpack_require__(5017);
;// CONCATENATED MODULE: ./.build/formats/terraform/roots.js
/** Modules that nobody calls and that may declare something of AWS. */
function findRoots(directories) {
    const called = new Set();
    for (const directory of directories.values()) {
        for (const path of directory.called())
            if (path !== directory.path)
                called.add(path);
    }
    const roots = [...directories.values()].filter(({ path, files }) => files.length > 0 && !called.has(path) && concernsAws(path, directories));
    return { roots, ambiguous: roots.length < 2 ? new Set() : declaredTwice(roots) };
}
/** Whether a module or one that it calls says anything of AWS. */
function concernsAws(path, directories, seen = new Set()) {
    const directory = directories.get(path);
    if (directory === undefined || seen.has(path))
        return false;
    seen.add(path);
    if (directory.mentions(/aws/i))
        return true;
    for (const called of directory.called())
        if (concernsAws(called, directories, seen))
            return true;
    return false;
}
function declaredTwice(roots) {
    const seen = new Set();
    const twice = new Set();
    for (const root of roots)
        for (const name of root.names())
            (seen.has(name) ? twice : seen).add(name);
    return twice;
}

;// CONCATENATED MODULE: ./.build/formats/terraform/index.js









/** Most files that one root module may read with `file` and the like. */
const maximumFiles = 500;
/**
 * Reads Terraform's configurations without running it: each root module with the modules that it calls. A folder is a
 * module; a root module is one that no other module of the workspace calls. Never throws.
 * @param sources all `.tf`, `.tf.json` and `.tfvars(.json)` files of the workspace, with their reported paths.
 */
async function readTerraform(sources, deployment, files) {
    return new Reader(sources, deployment, files).read();
}
class Reader {
    sources;
    deployment;
    files;
    directories = new Map();
    trees = new Map();
    /** What parsing each file came to. */
    syntax = new Map();
    loaded = new Map();
    problems = new Map();
    resources = [];
    givenUp = [];
    links = new links/* Links */.q();
    constructor(sources, deployment, files) {
        this.sources = sources;
        this.deployment = deployment;
        this.files = files;
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
        const { roots, ambiguous } = findRoots(this.directories);
        for (const root of roots) {
            await this.readRoot(root, ambiguous, roots.length > 1, reached);
            // Nobody else needs it: what it says is in the resources now.
            root.close();
            for (const source of root.files)
                this.trees.delete(source);
        }
        // Modules that call each other in a circle have no root: each of them is read as one.
        for (const root of this.directories.values()) {
            if (root.files.length > 0 && !reached.has(root.path) && concernsAws(root.path, this.directories)) {
                await this.readRoot(root, ambiguous, true, reached);
            }
        }
        this.links.apply(this.resources);
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
        for (let files = 0;; files++) {
            const before = { resources: this.resources.length, problems: new Map(this.problems) };
            const budget = new terraform_budget/* Budget */.__();
            const project = new terraform_project/* Project */.M(path, this.directories, this.deployment, budget, this.loaded, ambiguous, several);
            try {
                const module = new terraform_module/* Module */.n(project, root, '', undefined, 0);
                await this.readModule(module, true, reached);
                for (let i = before.resources; i < this.resources.length; i++)
                    this.resources[i].unit = path;
                return;
            }
            catch (error) {
                this.resources.length = before.resources;
                if (error instanceof terraform_budget/* NeedFile */.fQ && files < maximumFiles) {
                    this.loaded.set(error.path, await this.load(error.path));
                    continue;
                }
                if (!(error instanceof terraform_budget/* Exhausted */.mS || error instanceof RangeError || error instanceof terraform_budget/* NeedFile */.fQ))
                    throw error;
                const source = root.files[0];
                const span = { source, start: 0, end: Math.min(source.text.length, 1) };
                this.givenUp.push({
                    span,
                    message: 'the module takes more steps to evaluate than are allowed; nothing in it is checked',
                });
                this.reach(path, reached);
                return;
            }
        }
    }
    reach(path, reached) {
        if (reached.has(path))
            return;
        reached.add(path);
        for (const called of this.directories.get(path)?.called() ?? [])
            this.reach(called, reached);
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
                this.loaded.set(error.path, await this.load(error.path));
            }
        }
    }
    async readModule(module, certain, reached) {
        reached.add(module.directory.path);
        for (const { source, start } of module.directory.lost())
            this.readLost(module, source, start);
        const left = [...module.instances('resource')].filter(isOfInterest).reverse();
        while (left.length > 0)
            await this.withFiles(() => this.readResources(module, left, certain));
        for (const [name, declaration] of module.directory.calls) {
            const modules = await this.withFiles(() => module.modules(name));
            if (modules === undefined) {
                const span = module.header(declaration);
                const label = module.address(`module.${name}`);
                const { result, notes } = module.project.budget.collect(() => module.mentions(name));
                const reason = `\`${label}\` ${whyOpaque(declaration.block.broken, (0,terraform_directory/* sourceText */.rI)(declaration.block), (0,terraform_directory/* localSource */.j1)(declaration.block))}`;
                this.resources.push({ type: 'opaque', label, span, assumed: [...notes], reason, mentions: result });
            }
            else {
                for (const called of modules)
                    await this.readModule(called.module, certain && called.repetition.certain, reached);
            }
        }
    }
    /** Reads resources and takes them off the list; one that needs a file stays on it. */
    readResources(module, left, certain) {
        for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
            const before = this.resources.length;
            try {
                for (const instance of module.expanded('resource', next.name)) {
                    this.readInstance(instance, certain && instance.certain);
                }
            }
            catch (error) {
                this.resources.length = before;
                throw error;
            }
            left.pop();
        }
    }
    /** What stands where a file could not be read may be anything that touches what is named there. */
    readLost(module, source, start) {
        const text = source.text.slice(start);
        const mentions = new Set();
        for (const [, literal] of text.matchAll(/"([^"\n]{1,200})"/g))
            mentions.add(literal);
        for (const [name] of text.matchAll(/\baws_\w+\.[\w-]+/g)) {
            mentions.add((0,symbol/* symbolText */.Ee)('resource', module.address(name)));
            if (mentions.size > 1000)
                break;
        }
        const span = { source, start, end: Math.min(source.text.length, start + 1) };
        const reason = `\`${source.path}\` cannot be read to its end`;
        this.resources.push({ type: 'opaque', label: source.path, span, assumed: [], reason, mentions: [...mentions] });
    }
    readInstance(instance, certain) {
        const found = [];
        const { result, notes } = instance.budget.collect(() => (0,resources/* resourcesOf */.F3)(instance, certain, (message, span) => found.push({ message, span })));
        for (const resource of result)
            resource.assumed.push(...notes);
        this.resources.push(...result);
        for (const { message, span } of found)
            this.report(span, message);
        this.links.note(instance);
    }
    report(span, message) {
        // A policy in a JSON file of its own is read, and complained about, as such.
        if (span.source.path.endsWith('.json') && !this.syntax.has(span.source))
            return;
        let found = this.problems.get(span.source);
        if (found === undefined) {
            found = new Map();
            this.problems.set(span.source, found);
        }
        found.set(`${span.start} ${message}`, { message, start: span.start, end: span.end });
    }
    templateFiles() {
        const files = [];
        for (const source of this.sources) {
            const { path } = source;
            const file = this.syntax.get(source);
            const syntax = file?.problems ?? [];
            const problems = [...syntax, ...(this.problems.get(source)?.values() ?? [])].sort((a, b) => a.start - b.start);
            if (file === undefined) {
                const values = /\.tfvars(?:\.json)?$/.test(path);
                files.push(values
                    ? { path, kind: 'terraform', source, problems }
                    : { path, kind: 'ignored', reason: 'nothing in this module concerns AWS', source, problems });
            }
            else if (syntax.length > 0 && file.empty) {
                files.push({ path, kind: 'invalid', reason: syntax[0].message, source, problems });
            }
            else
                files.push({ path, kind: 'terraform', source, problems });
        }
        for (const [source, found] of this.problems) {
            if (this.sources.includes(source))
                continue;
            files.push({ path: source.path, kind: 'terraform', source, problems: [...found.values()] });
        }
        return files;
    }
}
function isOfInterest({ name, declaration: { block, source } }) {
    return (0,resources/* matters */.vL)(name.slice(0, name.indexOf('.')), () => source.text.slice(block.start, block.end));
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
