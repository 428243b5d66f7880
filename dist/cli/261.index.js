export const id = 261;
export const ids = [261];
export const modules = {

/***/ 4261:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
;// CONCATENATED MODULE: ./.build/syntax/yaml-problems.js

/**
 * The mistake that a text was broken by, told where it is to be mended. One mistake makes the parser stumble again and
 * again after it: only the first is worth telling.
 */
function firstProblem(documents, text) {
    let first;
    for (const document of documents)
        for (const mistake of document.errors)
            if (first === undefined || mistake.pos[0] < first.mistake.pos[0])
                first = { mistake, document };
    if (first === undefined)
        return undefined;
    const tab = tabNear(first.mistake.pos[0], text);
    return tab === undefined ? told(first.mistake, first.document, text) : at(tabMessage, tab, text);
}
const tabMessage = 'expected spaces as indentation, found a tab';
/** The tab in the indentation of a line, or of the next one, which a parser takes for something else. */
function tabNear(offset, text) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const match = /^(?:[^\n]*\n)??( *)\t[ \t]*[^\s#]/.exec(text.slice(start, start + 1000));
    if (match === null)
        return undefined;
    const tab = match[0].lastIndexOf('\n') + 1 + match[1].length;
    return start + tab;
}
function told({ code, message, pos: [start, end] }, document, text) {
    const quote = /^Missing closing (["'])/.exec(message)?.[1];
    if (quote !== undefined) {
        const opening = openString(document, start, quote);
        const found = text.slice(start).trim() === '' ? 'the end of the file' : 'the end of the line';
        return at(`expected \`${quote}\` at the end of the string, found ${found}`, opening ?? start, text);
    }
    const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1];
    if (bracket !== undefined) {
        const opening = openCollection(document, start, text);
        const opened = bracket === ']' ? '[' : '{';
        const found = opening === undefined ? 'something else' : 'none';
        return at(`expected \`${bracket}\` to close this \`${opened}\`, found ${found}`, opening ?? start, text);
    }
    const known = messages.find(([each, pattern]) => each === code && (pattern === undefined || pattern.test(message)));
    if (known !== undefined)
        return at(known[2], firstVisible(text, start), text);
    return { message: message.charAt(0).toLowerCase() + message.slice(1), start, end: Math.max(start, end) };
}
/** The parser's words are about its own states; these say what to do. */
const messages = [
    ['TAB_AS_INDENT', undefined, tabMessage],
    ['BAD_INDENT', /mapping items/, 'expected the members of an object to begin at the same column, found another'],
    ['BAD_INDENT', /sequence items/, 'expected the items of a list to begin at the same column, found another'],
    [
        'MISSING_CHAR',
        /without - indicator/,
        'expected `- ` before an item of the list, or less indentation; found neither',
    ],
    ['MULTILINE_IMPLICIT_KEY', undefined, 'expected `: ` after the name of a member, found none on the line'],
    ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'expected one value, found `: ` in it; put the value in quotes'],
    ['BAD_ALIAS', /empty/, 'expected a name after `*`, found none; put a lone `*` in quotes'],
    ['BAD_SCALAR_START', undefined, 'expected a value, found a character that none begins with; put the value in quotes'],
];
/** A problem from an offset to the end of its line. */
function at(message, start, text) {
    const rest = /^[^\r\n]*/.exec(text.slice(start, start + 500))[0].trimEnd();
    return { message, start, end: start + rest.length };
}
/** Past spaces; a tab is what is wrong with a line. */
function firstVisible(text, from) {
    let offset = from;
    while (text.charAt(offset) === ' ')
        offset++;
    return offset;
}
/** Where the string begins that is still open at an offset. */
function openString(document, offset, quote) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            const from = node.range?.[0];
            if (!(0,dist/* isScalar */.jn)(node) || from === undefined || from > offset || (node.range?.[1] ?? 0) < offset)
                return;
            if (node.type === (quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE'))
                found = Math.max(from, found ?? 0);
        },
    });
    return found;
}
/** Where the innermost collection in brackets begins that is not closed before an offset. */
function openCollection(document, offset, text) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Collection(_, node) {
            const { range } = node;
            if (!(0,dist/* isCollection */.P3)(node) || node.flow !== true || range === null || range === undefined)
                return;
            const closed = /[\]}]/.test(text.charAt(range[1] - 1)) && range[1] <= offset && range[1] - range[0] > 1;
            if (range[0] <= offset && !closed)
                found = Math.max(range[0], found ?? 0);
        },
    });
    return found;
}

;// CONCATENATED MODULE: ./.build/syntax/yaml.js



/** Most nodes a file may give once its aliases are resolved. */
const maximumNodes = 200_000;
/**
 * Parses YAML 1.2 with merge keys, one root a document. Tags are kept on their nodes, unknown ones too; a node behind
 * an alias has the place of its anchor. Import this module lazily: the `yaml` package is slow to load.
 */
function parseYaml(text, postponed) {
    const tooDeep = tooDeepAt(text);
    if (tooDeep !== undefined)
        return { roots: [], problems: [depthProblem(tooDeep, text)] };
    const roots = [];
    const problems = [];
    const { stackTraceLimit } = Error;
    try {
        // The package makes an Error of every tag that it does not know; where each was made takes long to find out.
        Error.stackTraceLimit = 0;
        const documents = (0,dist/* parseAllDocuments */.hR)(text, options);
        const all = Array.isArray(documents) ? documents : [];
        const mistake = firstProblem(all, text);
        if (mistake !== undefined)
            problems.push(problem(mistake.message, mistake.start, mistake.end, text));
        // What a broken tree lacks follows from the mistake.
        const found = mistake === undefined ? problems : [];
        for (const document of all) {
            const root = new Converter(document, text, found, postponed).root();
            if (root !== undefined)
                roots.push(root);
        }
    }
    catch {
        // The composer recurses: only hostile nesting gets here.
        problems.push(depthProblem(0, text));
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
    return { roots, problems: problems.slice(0, 50) };
}
const options = { logLevel: 'silent', prettyErrors: false, strict: true, uniqueKeys: false, merge: true };
const sharedTexts = new Map();
const mostShared = 20_000;
class Converter {
    document;
    text;
    problems;
    postponed;
    left = maximumNodes;
    stopped = false;
    /** The value of the last member of the object that was converted last, whether it is merged or its own. */
    lastValue;
    /** Whether what is converted stands in the section whose bodies may wait. */
    inSection = false;
    constructor(document, text, problems, postponed) {
        this.document = document;
        this.text = text;
        this.problems = problems;
        this.postponed = postponed;
    }
    root() {
        const { contents } = this.document;
        if (contents === null)
            return undefined;
        if ((0,dist/* isScalar */.jn)(contents) && contents.value === null)
            return undefined;
        return this.node(contents, 0, 0);
    }
    /** @param at where a missing value would stand. */
    node(node, depth, at) {
        const start = this.startOf(node, at);
        const end = this.endOf(node, at, start);
        if (this.stopped)
            return { type: 'scalar', value: null, start, end };
        if (depth > tree/* maximumDepth */.kK)
            return this.stop(depthProblem(start, this.text));
        if (--this.left < 0) {
            return this.stop(problem(`Expected at most ${maximumNodes} values with aliases, found more`, start, end, this.text));
        }
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = node.resolve(this.document);
            if (target === undefined) {
                return this.stop(problem(`Expected an anchor for \`*${node.source}\`, found none`, start, end, this.text));
            }
            return this.node(target, depth + 1, start);
        }
        // There are very many nodes: each is made in one piece.
        const result = (0,dist/* isSeq */.oP)(node)
            ? { type: 'array', items: node.items.map((item) => this.node(item, depth + 1, start)), start, end }
            : (0,dist/* isMap */.jh)(node)
                ? { type: 'object', members: this.members(node.items, depth, start), start, end }
                : { type: 'scalar', value: (0,dist/* isScalar */.jn)(node) ? this.scalar(node.value) : null, start, end };
        if ((0,dist/* isSeq */.oP)(node) && node.flow !== true && result.type === 'array')
            result.end = this.lastEnd(node.items.at(-1), result.items.at(-1), end);
        if ((0,dist/* isMap */.jh)(node) && node.flow !== true)
            result.end = this.lastEnd(node.items.at(-1)?.value, this.lastValue, end);
        const tag = node?.tag;
        if (typeof tag === 'string' && tag.startsWith('!'))
            result.tag = this.shared(tag);
        return result;
    }
    /** Where the last token of a block ends: the parser counts the line end and comments after it. */
    lastEnd(last, node, end) {
        // What an alias stands for is elsewhere.
        const own = node === undefined || (0,dist/* isAlias */.Vj)(last) ? this.endOf(last, end, 0) : node.end;
        return Math.min(own, end);
    }
    members(pairs, depth, at) {
        const merged = [];
        const own = [];
        let last;
        for (const pair of pairs) {
            const key = this.key(pair.key, at);
            if (depth === 0)
                this.inSection = key.value === this.postponed?.section;
            const waiting = depth === 2 && this.inSection && key.value === this.postponed.body;
            const value = (waiting && this.waiting(pair.value, pairs)) || this.node(pair.value, depth + 1, key.end);
            last = value;
            if (isMergeKey(pair.key))
                merged.unshift(...this.mergedMembers(value));
            else
                own.push({ key, value });
            if (this.stopped)
                break;
        }
        this.lastValue = last;
        return merged.length === 0 ? own : [...merged, ...own];
    }
    /** The body of a mapping as it is until somebody asks for its members; undefined if it cannot wait. */
    waiting(body, pairs) {
        const { kind, mayWait } = this.postponed;
        const own = pairs.findLast(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === kind)?.value;
        if (!(0,dist/* isScalar */.jn)(own) || typeof own.value !== 'string')
            return undefined;
        if (!(0,dist/* isMap */.jh)(body) || !body.range || body.tag !== undefined || body.items.length === 0)
            return undefined;
        const [start, flowEnd, blockEnd] = body.range;
        const text = this.text.slice(start, body.flow === true ? flowEnd : blockEnd);
        // What an anchor names stands elsewhere.
        if (/[&*][^\s"'/]/.test(text) || !mayWait(own.value, text))
            return undefined;
        const end = body.flow === true ? flowEnd : this.lastEndIn(body);
        return end === undefined ? undefined : new WaitingObject(this.text, text, start, end);
    }
    /** Where the last token of a block ends; undefined where nothing stands. */
    lastEndIn(node) {
        if ((0,dist/* isMap */.jh)(node) && node.flow !== true)
            return this.lastEndIn(node.items.at(-1)?.value);
        if ((0,dist/* isSeq */.oP)(node) && node.flow !== true)
            return this.lastEndIn(node.items.at(-1));
        if (!((0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) || !node.range)
            return undefined;
        return this.endOf(node, 0, node.range[0]);
    }
    /** Of several merged maps the first wins: with "last wins" on reading it must stand last. */
    mergedMembers(value) {
        const maps = value.type === 'array' ? value.items : [value];
        const result = [...maps].reverse().flatMap((map) => (map.type === 'object' ? map.members : []));
        this.left -= result.length;
        return result;
    }
    key(key, at) {
        const start = this.startOf(key, at);
        const end = this.endOf(key, at, start);
        const target = (0,dist/* isAlias */.Vj)(key) ? key.resolve(this.document) : key;
        const value = (0,dist/* isScalar */.jn)(target) ? String(this.scalar(target.value)) : this.text.slice(start, end);
        return { type: 'scalar', value: isMergeKey(key) ? '<<' : this.shared(value), start, end };
    }
    scalar(value) {
        if (typeof value === 'string')
            return this.shared(value);
        if (value === null || value === undefined)
            return null;
        if (typeof value === 'number' || typeof value === 'boolean')
            return value;
        return typeof value === 'symbol' ? (value.description ?? '') : String(value);
    }
    /** Names such as `Type` stand in every file: one text is enough for all of them. */
    shared(text) {
        if (text.length > 40)
            return text;
        const known = sharedTexts.get(text);
        if (known !== undefined)
            return known;
        if (sharedTexts.size < mostShared)
            sharedTexts.set(text, text);
        return text;
    }
    startOf(node, at) {
        return clamp(node?.range?.[0] ?? at, this.text);
    }
    endOf(node, at, start) {
        const end = Math.max(start, clamp(node?.range?.[1] ?? at, this.text));
        return isBlock(node) ? trimmedEnd(this.text, start, end) : end;
    }
    stop(reason) {
        this.stopped = true;
        this.problems.push(reason);
        return { type: 'scalar', value: null, start: reason.start, end: reason.end };
    }
}
/** A mapping without anchors and aliases, known to be right, whose text is parsed when its members are asked for. */
class WaitingObject {
    start;
    end;
    type = 'object';
    #whole;
    #text;
    #members;
    constructor(whole, text, start, end) {
        this.start = start;
        this.end = end;
        this.#whole = whole;
        this.#text = text;
    }
    get members() {
        this.#members ??= this.#read();
        return this.#members;
    }
    #read() {
        // Its first line stands as far to the right as it does in the whole: a block goes by its columns.
        const column = this.start - (this.#whole.lastIndexOf('\n', this.start - 1) + 1);
        const { roots } = parseYaml(`${' '.repeat(column)}${this.#text}`);
        const root = roots[0];
        if (root?.type !== 'object')
            return [];
        shift(root, this.start - column);
        return root.members;
    }
}
function shift(node, by) {
    node.start += by;
    node.end += by;
    if (node.type === 'array')
        for (const item of node.items)
            shift(item, by);
    if (node.type === 'object')
        for (const { key, value } of node.members) {
            shift(key, by);
            shift(value, by);
        }
}
const isBlock = (node) => (0,dist/* isScalar */.jn)(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
/** Where the last visible character of a block of text ends. */
function trimmedEnd(text, start, end) {
    let at = end;
    while (at > start && /\s/.test(text.charAt(at - 1)))
        at--;
    return at;
}
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && (typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN'));
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
    return problem(`expected at most ${tree/* maximumDepth */.kK} levels of nesting, found more`, start, start + 1, text);
}
/** Where brackets or dashes nest far beyond the bound; the `yaml` package is slow there. */
function tooDeepAt(text) {
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 0x5b || c === 0x7b) {
            if (++depth > 4 * tree/* maximumDepth */.kK)
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
            if (run > tree/* maximumDepth */.kK)
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
