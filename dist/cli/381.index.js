export const id = 381;
export const ids = [381];
export const modules = {

/***/ 8381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5546);


/** Most nodes a file may give once its aliases are resolved. */
const maximumNodes = 200_000;
/**
 * Parses YAML 1.2 with merge keys, one root a document. Tags are kept on their nodes, unknown ones too; a node behind
 * an alias has the place of its anchor. Import this module lazily: the `yaml` package is slow to load.
 */
function parseYaml(text) {
    const tooDeep = tooDeepAt(text);
    if (tooDeep !== undefined)
        return { roots: [], problems: [depthProblem(tooDeep, text)] };
    const roots = [];
    const problems = [];
    try {
        const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, {
            logLevel: 'silent',
            prettyErrors: false,
            strict: true,
            uniqueKeys: false,
            merge: true,
        });
        for (const document of Array.isArray(documents) ? documents : []) {
            for (const { message, pos } of document.errors)
                problems.push(problem(message, pos[0], pos[1], text));
            const root = new Converter(document, text, problems).root();
            if (root !== undefined)
                roots.push(root);
        }
    }
    catch {
        // The composer recurses: only hostile nesting gets here.
        problems.push(depthProblem(0, text));
    }
    return { roots, problems: problems.slice(0, 50) };
}
class Converter {
    document;
    text;
    problems;
    left = maximumNodes;
    stopped = false;
    constructor(document, text, problems) {
        this.document = document;
        this.text = text;
        this.problems = problems;
    }
    root() {
        const { contents } = this.document;
        if (contents === null)
            return undefined;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null)
            return undefined;
        return this.node(contents, 0, 0);
    }
    /** @param at where a missing value would stand. */
    node(node, depth, at) {
        const [start, end] = this.range(node, at);
        if (this.stopped)
            return { type: 'scalar', value: null, start, end };
        if (depth > _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK)
            return this.stop(depthProblem(start, this.text));
        if (--this.left < 0) {
            return this.stop(problem(`Expected at most ${maximumNodes} values with aliases, found more`, start, end, this.text));
        }
        const place = { start, end, ...tagOf(node) };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = node.resolve(this.document);
            if (target === undefined) {
                return this.stop(problem(`Expected an anchor for \`*${node.source}\`, found none`, start, end, this.text));
            }
            return this.node(target, depth + 1, start);
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return { type: 'array', items: node.items.map((item) => this.item(item, depth, start)), ...place };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return { type: 'object', members: this.members(node.items, depth, start), ...place };
        return { type: 'scalar', value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? scalar(node.value) : null, ...place };
    }
    item(item, depth, at) {
        return this.node(item, depth + 1, at);
    }
    members(pairs, depth, at) {
        const merged = [];
        const own = [];
        for (const pair of pairs) {
            const key = this.key(pair.key, at);
            const value = this.node(pair.value, depth + 1, key.end);
            if (isMergeKey(pair.key))
                merged.unshift(...this.mergedMembers(value));
            else
                own.push({ key, value });
            if (this.stopped)
                break;
        }
        return [...merged, ...own];
    }
    /** Of several merged maps the first wins: with "last wins" on reading it must stand last. */
    mergedMembers(value) {
        const maps = value.type === 'array' ? value.items : [value];
        const result = [...maps].reverse().flatMap((map) => (map.type === 'object' ? map.members : []));
        this.left -= result.length;
        return result;
    }
    key(key, at) {
        const [start, end] = this.range(key, at);
        const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? key.resolve(this.document) : key;
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target) ? String(scalar(target.value)) : this.text.slice(start, end);
        return { type: 'scalar', value: isMergeKey(key) ? '<<' : value, start, end };
    }
    range(node, at) {
        const range = node?.range;
        const start = clamp(range?.[0] ?? at, this.text);
        return [start, Math.max(start, clamp(range?.[1] ?? at, this.text))];
    }
    stop(reason) {
        this.stopped = true;
        this.problems.push(reason);
        return { type: 'scalar', value: null, start: reason.start, end: reason.end };
    }
}
function isMergeKey(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && (typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN'));
}
function tagOf(node) {
    const tag = node?.tag;
    return typeof tag === 'string' && tag.startsWith('!') ? { tag } : {};
}
function scalar(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    return typeof value === 'symbol' ? (value.description ?? '') : String(value);
}
function problem(message, start, end, text) {
    const from = clamp(start, text);
    return {
        message: message.charAt(0).toLowerCase() + message.slice(1),
        start: from,
        end: Math.max(from, clamp(end, text)),
    };
}
function depthProblem(start, text) {
    return problem(`expected at most ${_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK} levels of nesting, found more`, start, start + 1, text);
}
/** Where brackets or dashes nest far beyond the bound; the `yaml` package is slow there. */
function tooDeepAt(text) {
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 0x5b || c === 0x7b) {
            if (++depth > 4 * _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK)
                return i;
        }
        else if (c === 0x5d || c === 0x7d)
            depth = Math.max(0, depth - 1);
        else if ((c === 0x2d || c === 0x3f) && text.charCodeAt(i + 1) === 0x20) {
            let run = 1;
            while (text.charCodeAt(i + 2) === c && text.charCodeAt(i + 3) === 0x20) {
                i += 2;
                run++;
            }
            if (run > _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK)
                return i;
        }
    }
    return undefined;
}
function clamp(offset, text) {
    return Math.max(0, Math.min(offset, text.length));
}


/***/ })

};
