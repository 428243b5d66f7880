export const id = 734;
export const ids = [734];
export const modules = {

/***/ 5734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTerraform: () => (/* binding */ readTerraform)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4461);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(653);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9367);
/* harmony import */ var _module_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9546);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2986);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9923);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5017);








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
    parsed = new Map();
    loaded = new Map();
    problems = new Map();
    resources = [];
    givenUp = [];
    links = new _links_js__WEBPACK_IMPORTED_MODULE_2__/* .Links */ .q();
    constructor(sources, deployment, files) {
        this.sources = sources;
        this.deployment = deployment;
        this.files = files;
        for (const source of sources) {
            const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(source.path);
            let directory = this.directories.get(path);
            if (directory === undefined) {
                directory = new _directory_js__WEBPACK_IMPORTED_MODULE_1__/* .Directory */ .__(path, (file) => this.parse(file));
                this.directories.set(path, directory);
            }
            directory.add(source);
        }
    }
    async read() {
        const reached = new Set();
        const roots = this.roots();
        const declared = this.ambiguous(roots);
        for (const root of roots)
            await this.readRoot(root, declared, roots.length > 1, reached);
        // Modules that call each other in a circle have no root: each of them is read as one.
        for (const root of this.directories.values()) {
            if (root.files.length > 0 && !reached.has(root.path) && this.isRelevant(root.path)) {
                await this.readRoot(root, declared, true, reached);
            }
        }
        this.links.apply(this.resources);
        return { resources: this.resources, files: this.templateFiles(), givenUp: this.givenUp };
    }
    parse(source) {
        let file = this.parsed.get(source);
        if (file === undefined) {
            file = (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFile */ .CJ)(source);
            this.parsed.set(source, file);
        }
        return file;
    }
    /** Folders whose modules nobody calls, and that may declare something of AWS. */
    roots() {
        const called = new Set();
        for (const directory of this.directories.values()) {
            for (const path of directory.called())
                if (path !== directory.path)
                    called.add(path);
        }
        return [...this.directories.values()].filter(({ path, files }) => files.length > 0 && !called.has(path) && this.isRelevant(path));
    }
    /** Whether a module or one that it calls says anything of AWS. */
    isRelevant(path, seen = new Set()) {
        const directory = this.directories.get(path);
        if (directory === undefined || seen.has(path))
            return false;
        seen.add(path);
        if (directory.mentions(/aws/i))
            return true;
        for (const called of directory.called())
            if (this.isRelevant(called, seen))
                return true;
        return false;
    }
    /** Names that more than one root module declares. */
    ambiguous(roots) {
        if (roots.length < 2)
            return new Set();
        const seen = new Set();
        const twice = new Set();
        for (const root of roots) {
            root.open();
            const names = [
                ...[...root.variables.keys()].map((name) => `var.${name}`),
                ...[...root.locals.keys()].map((name) => `local.${name}`),
                ...[...root.calls.keys()].map((name) => `module.${name}`),
                ...[...root.data.keys()].map((name) => `data.${name}`),
                ...root.resources.keys(),
            ];
            for (const name of names)
                (seen.has(name) ? twice : seen).add(name);
        }
        return twice;
    }
    async readRoot(root, ambiguous, several, reached) {
        const { path } = root;
        for (let files = 0;; files++) {
            const before = { resources: this.resources.length, problems: new Map(this.problems) };
            const budget = new _budget_js__WEBPACK_IMPORTED_MODULE_6__/* .Budget */ .__();
            const project = new _project_js__WEBPACK_IMPORTED_MODULE_7__/* .Project */ .M(path, this.directories, this.deployment, budget, this.loaded, ambiguous, several);
            try {
                const module = new _module_js__WEBPACK_IMPORTED_MODULE_3__/* .Module */ .n(project, root, '', undefined, 0);
                await this.readModule(module, true, reached);
                return;
            }
            catch (error) {
                this.resources.length = before.resources;
                if (error instanceof _budget_js__WEBPACK_IMPORTED_MODULE_6__/* .NeedFile */ .fQ && files < maximumFiles) {
                    this.loaded.set(error.path, await this.load(error.path));
                    continue;
                }
                if (!(error instanceof _budget_js__WEBPACK_IMPORTED_MODULE_6__/* .Exhausted */ .mS || error instanceof RangeError || error instanceof _budget_js__WEBPACK_IMPORTED_MODULE_6__/* .NeedFile */ .fQ))
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
                if (!(error instanceof _budget_js__WEBPACK_IMPORTED_MODULE_6__/* .NeedFile */ .fQ) || count >= maximumFiles)
                    throw error;
                this.loaded.set(error.path, await this.load(error.path));
            }
        }
    }
    async readModule(module, certain, reached) {
        reached.add(module.directory.path);
        for (const { source, start } of module.directory.lost())
            this.readLost(module, source, start);
        for (const { name } of [...module.instances('resource')]) {
            for (const instance of await this.withFiles(() => module.expanded('resource', name))) {
                await this.withFiles(() => this.readInstance(instance, certain && instance.certain));
            }
        }
        for (const [name, declaration] of module.directory.calls) {
            const modules = await this.withFiles(() => module.modules(name));
            if (modules === undefined) {
                const span = module.header(declaration);
                const label = module.address(`module.${name}`);
                const { result, notes } = module.project.budget.collect(() => module.mentions(name));
                const reason = `\`${label}\` ${whyOpaque(declaration.block.broken, (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceText */ .rI)(declaration.block), (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .localSource */ .j1)(declaration.block))}`;
                this.resources.push({ type: 'opaque', label, span, assumed: notes, reason, mentions: result });
            }
            else {
                for (const called of modules)
                    await this.readModule(called.module, certain && called.repetition.certain, reached);
            }
        }
    }
    /** What stands where a file could not be read may be anything that touches what is named there. */
    readLost(module, source, start) {
        const text = source.text.slice(start);
        const mentions = new Set();
        for (const [, literal] of text.matchAll(/"([^"\n]{1,200})"/g))
            mentions.add(literal);
        for (const [name] of text.matchAll(/\baws_\w+\.[\w-]+/g)) {
            mentions.add((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', module.address(name)));
            if (mentions.size > 1000)
                break;
        }
        const span = { source, start, end: Math.min(source.text.length, start + 1) };
        const reason = `\`${source.path}\` cannot be read to its end`;
        this.resources.push({ type: 'opaque', label: source.path, span, assumed: [], reason, mentions: [...mentions] });
    }
    readInstance(instance, certain) {
        const found = [];
        const { result, notes } = instance.module.project.budget.collect(() => (0,_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F)(instance, certain, (message, span) => found.push({ message, span })));
        for (const resource of result)
            resource.assumed.push(...notes);
        this.resources.push(...result);
        for (const { message, span } of found)
            this.report(span, message);
        this.links.note(instance);
    }
    report(span, message) {
        // A policy in a JSON file of its own is read, and complained about, as such.
        if (span.source.path.endsWith('.json') && !this.parsed.has(span.source))
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
            const file = this.parsed.get(source);
            const syntax = file?.problems ?? [];
            const problems = [...syntax, ...(this.problems.get(source)?.values() ?? [])].sort((a, b) => a.start - b.start);
            if (file === undefined) {
                const values = /\.tfvars(?:\.json)?$/.test(path);
                files.push(values
                    ? { path, kind: 'terraform', source, problems }
                    : { path, kind: 'ignored', reason: 'nothing in this module concerns AWS', source, problems });
            }
            else if (syntax.length > 0 && file.body.blocks.length === 0) {
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
