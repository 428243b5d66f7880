import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ (function(__unused_webpack_module, exports) {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 7336:
/***/ (function(module) {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 181:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 7598:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 3136:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 8522:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ (function(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3739:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ formatProblem),
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** The user's mistake: printed without a stack, exit code 2. */
class ConfigurationError extends Error {
    problems;
    constructor(problems) {
        super(problems.map(formatProblem).join('\n'));
        this.problems = problems;
        this.name = 'ConfigurationError';
    }
}
/** `path:line:column: message`, as far as the place is known. */
function formatProblem(problem) {
    if (problem.path === undefined)
        return problem.message;
    if (problem.line === undefined)
        return `${problem.path}: ${problem.message}`;
    return `${problem.path}:${problem.line}:${problem.column ?? 1}: ${problem.message}`;
}


/***/ }),

/***/ 3036:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ symbolText),
/* harmony export */   GV: () => (/* binding */ isOneParameter),
/* harmony export */   PE: () => (/* binding */ deploymentOf),
/* harmony export */   hC: () => (/* binding */ holdsSymbol),
/* harmony export */   kb: () => (/* binding */ anySource),
/* harmony export */   kz: () => (/* binding */ cutSymbols),
/* harmony export */   s0: () => (/* binding */ boundOf),
/* harmony export */   tq: () => (/* binding */ showSymbols)
/* harmony export */ });
const open = { resource: '\uE100', parameter: '\uE101' };
const close = '\uE102';
/** Base of the characters that stand for the ASCII characters of a name. */
const base = 0xe200;
/** Whether a text holds a symbol. */
const holdsSymbol = (text) => /[\uE100\uE101]/.test(text);
/** A symbol as part of a string. @param name as people read it, such as `var.environment` or `InputBucket`. */
function symbolText(kind, name) {
    let text = open[kind];
    for (let i = 0; i < name.length; i++) {
        const code = name.charCodeAt(i);
        text += String.fromCharCode(base + (code < 128 ? code : 0x5f));
    }
    return text + close;
}
const bounds = {
    'AWS::Region': 'region',
    'AWS::AccountId': 'account',
    'AWS::Partition': 'partition',
};
/** The last part of an ARN that a service sends, as far as it is not known. No name in a file has blanks in it. */
const sourceName = 'any source';
const anySource = symbolText('parameter', sourceName);
const boundNames = /(?:^|[.#])(AWS::(?:Region|AccountId|Partition))$/;
/**
 * What is known of a parameter's value although only deployment tells it; undefined where it may be any text. A name may
 * be that of another stack's: `Set.AWS::Region`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 * @param text a symbol, or a placeholder that is written so (`${AWS::Region}`)
 */
function boundOf(text) {
    let name;
    if (text.startsWith('${'))
        name = text.endsWith('}') ? text.slice(2, -1) : undefined;
    else if (text.startsWith(open.parameter)) {
        const [first, ...rest] = cutSymbols(text);
        if (rest.length === 0 && typeof first === 'object')
            name = first.name;
    }
    // What a function makes of one, such as an entry of a mapping, is another text.
    if (name === sourceName)
        return 'source';
    const known = name === undefined || /[\s(){}[\],"']/.test(name) ? undefined : boundNames.exec(name)?.[1];
    return known === undefined ? undefined : bounds[known];
}
/** A string cut at its symbols, in order. A symbol that is not closed is text. */
function cutSymbols(text) {
    if (!holdsSymbol(text))
        return text === '' ? [] : [text];
    const parts = [];
    let from = 0;
    for (const match of text.matchAll(/([\uE100\uE101])([\uE200-\uE27F]*)\uE102/g)) {
        if (match.index > from)
            parts.push(text.slice(from, match.index));
        const name = [...match[2]].map((c) => String.fromCharCode(c.charCodeAt(0) - base)).join('');
        parts.push({ kind: match[1] === open.resource ? 'resource' : 'parameter', name, text: match[0] });
        from = match.index + match[0].length;
    }
    if (from < text.length)
        parts.push(text.slice(from));
    return parts;
}
/** A text as a person reads it: each symbol as `${name}`. */
function showSymbols(text) {
    if (!holdsSymbol(text))
        return text;
    return cutSymbols(text)
        .map((part) => (typeof part === 'string' ? part : `\${${part.name}}`))
        .join('');
}
/** The partition is `aws` unless the configuration says otherwise: nearly every template is deployed there. */
function deploymentOf(defaults) {
    return {
        account: defaults.account ?? symbolText('parameter', 'AWS::AccountId'),
        region: defaults.region ?? symbolText('parameter', 'AWS::Region'),
        partition: defaults.partition ?? 'aws',
    };
}
/** Whether a text is nothing but one parameter's symbol: all of it is known only when it is deployed. */
function isOneParameter(text) {
    const [first, ...rest] = cutSymbols(text);
    return rest.length === 0 && typeof first === 'object' && first.kind === 'parameter';
}


/***/ }),

/***/ 5807:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony export shortened */
/* harmony import */ var _symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3036);

/** Longest text of a user in a message, in UTF-16 units: more than an ARN that anybody writes. */
const longestShown = 500;
/** The text; one that is too long for a message ends with `…`, and no character is cut in two. */
const shortened = (text) => text.length <= longestShown ? text : `${text.slice(0, longestShown - 1).replace(/[\ud800-\udbff]$/, '')}…`;
/** User text between backticks; backticks inside become plain quotes so that the pair stays a pair. */
const code = (text) => `\`${shortened((0,_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(text)).replaceAll('`', "'")}\``;


/***/ }),

/***/ 5768:
/***/ (function(__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3739);
/* harmony import */ var _findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5954);
/* harmony import */ var _shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5434);
/* harmony import */ var _shell_file_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8011);
/* harmony import */ var _shell_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3649);
/* harmony import */ var _shell_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(751);







/** Set when what was printed could not be written. */
let unwritten = false;
for (const [stream, name] of [
    [process.stdout, 'standard output'],
    [process.stderr, 'standard error'],
]) {
    stream.on('error', (error) => {
        // A reader that has gone (`| head`) is no error.
        if (error.code === 'EPIPE' || unwritten)
            return;
        unwritten = true;
        process.exitCode = 2;
        if (stream === process.stdout)
            process.stderr.write(`cannot write to ${name}: ${(0,_shell_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFault */ .b)(error)}\n`);
    });
}
// Not process.exit(): what is written must drain first.
const status = await main(process.argv.slice(2), process);
process.exitCode = unwritten ? 2 : status;
async function main(args, streams) {
    try {
        return await dispatch(args, streams);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j) {
            streams.stderr.write(`${(0,_shell_log_js__WEBPACK_IMPORTED_MODULE_5__/* .harmless */ .I)(error.message)}\n`);
            return 2;
        }
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        streams.stderr.write(`${(0,_shell_log_js__WEBPACK_IMPORTED_MODULE_5__/* .harmless */ .I)(`internal error: ${text}`)}\n`);
        return 3;
    }
}
async function dispatch(args, streams) {
    const line = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(args);
    if (line.options.has('help')) {
        streams.stdout.write((0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .helpText */ .BK)(line));
        return 0;
    }
    if (line.options.has('version')) {
        streams.stdout.write(`${_shell_version_js__WEBPACK_IMPORTED_MODULE_6__/* .tool */ .z.version}\n`);
        return 0;
    }
    // Each command loads only what it needs.
    if (line.command === 'simulate')
        return simulate(line, streams);
    if (line.command === 'policy')
        return policy(line, streams);
    if (line.command === 'init') {
        const { runInit } = await Promise.all(/* import() */[__nccwpck_require__.e(916), __nccwpck_require__.e(931), __nccwpck_require__.e(109), __nccwpck_require__.e(713), __nccwpck_require__.e(106), __nccwpck_require__.e(462)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8462));
        return runInit(line.positionals[0] ?? '.', process.cwd(), streams);
    }
    return line.command === 'tasks' ? tasks(line, streams) : check(line, streams);
}
async function check(line, streams) {
    const format = ((0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'format') ?? 'stylish');
    const first = line.positionals[0];
    if (!line.explicit && first !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(first)) {
        const meant = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .meantCommand */ .t8)(first);
        if (meant !== undefined)
            refuse(meant);
    }
    const { load, run } = await Promise.all(/* import() */[__nccwpck_require__.e(916), __nccwpck_require__.e(931), __nccwpck_require__.e(109), __nccwpck_require__.e(713), __nccwpck_require__.e(106), __nccwpck_require__.e(139)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7139));
    const config = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'config');
    const options = {
        cwd: process.cwd(),
        paths: line.positionals,
        policies: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'policies'),
        cors: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'cors'),
        exclude: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'exclude'),
        ...(config === undefined ? {} : { config }),
        ...baselineOf(line),
    };
    const explain = line.options.get('explain')?.[0];
    if (explain) {
        if (format !== 'stylish' && format !== 'json')
            refuse(`option \`--explain\` prints text, or JSON with \`--format json\`, and not \`${format}\``);
        const { workspace, notices } = await load(options);
        tell(notices, streams);
        const { explainTask } = await Promise.all(/* import() */[__nccwpck_require__.e(916), __nccwpck_require__.e(931), __nccwpck_require__.e(109), __nccwpck_require__.e(713), __nccwpck_require__.e(586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2586));
        const { explanationJson, explanationText } = await __nccwpck_require__.e(/* import() */ 846).then(__nccwpck_require__.bind(__nccwpck_require__, 5846));
        const explained = explainTask(workspace, explain[0], explain[1]);
        write(format === 'json' ? explanationJson(explained) : (0,_shell_log_js__WEBPACK_IMPORTED_MODULE_5__/* .harmless */ .I)(explanationText(explained)), line, streams);
        return 0;
    }
    const fixing = line.options.has('fix') || line.options.has('fix-dry-run');
    const dryRun = line.options.has('fix-dry-run');
    const fixed = fixing ? await (await Promise.all(/* import() */[__nccwpck_require__.e(916), __nccwpck_require__.e(931), __nccwpck_require__.e(109), __nccwpck_require__.e(713), __nccwpck_require__.e(106), __nccwpck_require__.e(273)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8273))).runFixing(options, dryRun) : undefined;
    const done = fixed ?? (await run(options));
    const { notices, lineText } = done;
    const report = fixed === undefined || dryRun ? done.report : { ...done.report, fixed: fixed.fixed };
    tell(notices, streams);
    const { hasFault, reaches } = await __nccwpck_require__.e(/* import() */ 681).then(__nccwpck_require__.bind(__nccwpck_require__, 6681));
    const status = hasFault(report) ? 3 : reaches(report, ((0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'fail-on') ?? 'error')) ? 1 : 0;
    if (fixed !== undefined && dryRun) {
        const { fixSummary, unifiedDiff } = await __nccwpck_require__.e(/* import() */ 362).then(__nccwpck_require__.bind(__nccwpck_require__, 6362));
        const diff = fixed.changes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('');
        if (diff !== '')
            write(diff, line, streams);
        tell(fixSummary(report, fixed.fixed), streams);
        return status;
    }
    // The formats for programs are whole.
    const told = line.options.has('quiet')
        ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
        : report;
    if (format === 'json')
        write((await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 6675))).json(report), line, streams);
    else if (format === 'sarif')
        write((await __nccwpck_require__.e(/* import() */ 512).then(__nccwpck_require__.bind(__nccwpck_require__, 6512))).sarif(report), line, streams);
    else if (format === 'markdown')
        write((await __nccwpck_require__.e(/* import() */ 568).then(__nccwpck_require__.bind(__nccwpck_require__, 8568))).summary(report), line, streams);
    else if (format === 'github')
        write((await __nccwpck_require__.e(/* import() */ 263).then(__nccwpck_require__.bind(__nccwpck_require__, 4263))).workflowCommands(told), line, streams);
    else if (format === 'unix')
        write((await __nccwpck_require__.e(/* import() */ 631).then(__nccwpck_require__.bind(__nccwpck_require__, 1631))).unix(told), line, streams);
    else {
        const { stylish } = await __nccwpck_require__.e(/* import() */ 543).then(__nccwpck_require__.bind(__nccwpck_require__, 543));
        const target = line.options.has('output') ? {} : streams.stdout;
        const colors = (0,_shell_log_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseColors */ .g)(line.switches.get('color'), target);
        write(stylish(report, { colors, lineText, quiet: line.options.has('quiet') }), line, streams);
    }
    return status;
}
async function simulate(line, streams) {
    const { runSimulate } = await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(916), __nccwpck_require__.e(797)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8797));
    const given = [
        ['permissions-boundary', 'permissionsBoundary'],
        ['resource-policy', 'resourcePolicy'],
        ['principal', 'principal'],
        ['action', 'action'],
        ['resource', 'resource'],
        ['requests', 'requests'],
    ];
    const single = given.flatMap(([name, member]) => {
        const value = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, name);
        return value === undefined ? [] : [[member, value]];
    });
    return runSimulate({
        policy: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'policy'),
        context: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'context'),
        unknownContext: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'unknown-context'),
        ...Object.fromEntries(single),
    }, streams);
}
async function tasks(line, streams) {
    const [catalogue, report] = await Promise.all([__nccwpck_require__.e(/* import() */ 931).then(__nccwpck_require__.bind(__nccwpck_require__, 4931)), __nccwpck_require__.e(/* import() */ 733).then(__nccwpck_require__.bind(__nccwpck_require__, 4733))]);
    const asJson = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'format') === 'json';
    const id = line.positionals[0];
    if (id === undefined) {
        const { services } = catalogue;
        streams.stdout.write(asJson ? report.taskListJson(services) : report.taskList(services));
        return 0;
    }
    const found = catalogue.findTask(id);
    if (found === undefined)
        refuse(`unknown task \`${id}\`${(0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(id, catalogue.allTaskIds()) || '; `ml-perms-check tasks` lists them'}`);
    streams.stdout.write(asJson ? report.taskJson(found) : report.taskText(found));
    return 0;
}
async function policy(line, streams) {
    const { runPolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(916), __nccwpck_require__.e(931), __nccwpck_require__.e(109), __nccwpck_require__.e(257)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1257));
    const output = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'output');
    const { text, notices } = await runPolicy({
        tasks: line.positionals,
        with: (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(line, 'with'),
        format: ((0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'format') ?? 'json'),
        ...(output === undefined ? {} : { output }),
    });
    tell(notices, streams);
    streams.stdout.write(text);
    return 0;
}
function baselineOf(line) {
    const file = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'baseline');
    const update = line.options.has('update-baseline');
    if (file === undefined && update)
        refuse('option `--update-baseline` needs `--baseline FILE`');
    // What is repaired now must not stand in it.
    if (update && line.options.has('fix'))
        refuse('option `--update-baseline` cannot be given with `--fix`: fix first');
    return file === undefined ? {} : { baseline: { file, update } };
}
function write(text, line, streams) {
    const file = (0,_shell_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .one */ .xH)(line, 'output');
    const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    if (file === undefined) {
        streams.stdout.write(whole);
        return;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, whole);
    }
    catch (error) {
        refuse(`cannot write \`${file}\`: ${(0,_shell_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .fileFault */ .b)(error)}`);
    }
}
function tell(notices, streams) {
    for (const notice of notices)
        streams.stderr.write(`${(0,_shell_log_js__WEBPACK_IMPORTED_MODULE_5__/* .harmless */ .I)(notice)}\n`);
}
function refuse(message) {
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j([{ message }]);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5954:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   kp: () => (/* binding */ closest),
/* harmony export */   wI: () => (/* binding */ misspelling)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7294);


/** The candidate that was probably meant; letter case does not count. */
function closest(given, candidates) {
    let best;
    let least = Math.max(2, Math.floor(given.length / 3)) + 1;
    for (const candidate of candidates) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given.toLowerCase(), candidate.toLowerCase());
        if (far < least)
            [best, least] = [candidate, far];
    }
    return best;
}
/** `; did you mean …?` if something is close enough. */
function didYouMean(given, candidates) {
    const meant = closest(given, candidates);
    return meant === undefined ? '' : `; did you mean ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(meant)}?`;
}
/**
 * The name of which the given one is a slip of the pen; stricter than `closest`, since names of one's own choice may
 * well be alike: `labeling-1` and `labeling-2`, `labeling-dev` and `labeling-prod` are not taken for each other.
 */
function misspelling(given, candidates) {
    const plainest = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const letters = (name) => name.toLowerCase().replace(/[0-9]+/g, '0');
    const words = (name) => name.toLowerCase().split(/[^a-z0-9]+/);
    // `a-dev` and `b-dev`, `eu-labeling` and `us-labeling`: a short word stands for something.
    const differs = (name) => {
        const [mine, its] = [words(given), words(name)];
        return mine.length === its.length && mine.some((word, at) => word !== its[at] && word.length < 4);
    };
    const own = plainest(given);
    if (own === '')
        return undefined;
    let best;
    let least = Math.min(2, Math.floor(own.length / 4)) + 1;
    for (const candidate of candidates) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(own, plainest(candidate));
        // Only the number differs.
        if (far > 0 && (letters(given) === letters(candidate) || differs(candidate)))
            continue;
        if (far < least)
            [best, least] = [candidate, far];
    }
    return best;
}


/***/ }),

/***/ 7294:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ assumedPassed),
/* harmony export */   aY: () => (/* reexport safe */ _base_text_js__WEBPACK_IMPORTED_MODULE_1__.a),
/* harmony export */   fR: () => (/* binding */ unfoundRoleMessage),
/* harmony export */   hF: () => (/* binding */ requirementHelp),
/* harmony export */   ll: () => (/* binding */ requirementMessage),
/* harmony export */   nC: () => (/* binding */ copiesMessage),
/* harmony export */   v$: () => (/* binding */ madeBy),
/* harmony export */   ze: () => (/* binding */ doubtedMessage)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3036);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5807);



const list = (items) => [...new Set(items)].map(_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a).join(', ');
/** The one sentence of a requirement: what is, and what follows from it. The only place where it is written. */
function requirementMessage(facts) {
    return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(sentence(facts));
}
function sentence(facts) {
    const consequence = facts.need.failure === undefined ? '' : `; ${facts.need.failure}`;
    if (facts.verdict === 'satisfied')
        return `${subject(facts, 'satisfied')}${facts.detail === undefined ? '' : ` (${facts.detail})`}`;
    if (facts.verdict === 'unknown')
        return `cannot tell whether ${subject(facts, 'unknown')}${facts.detail === undefined ? '' : `: ${facts.detail}`}`;
    return `${subject(facts, 'missing')}${facts.detail === undefined ? '' : ` (${facts.detail})`}${consequence}`;
}
function subject(facts, verdict) {
    const { need } = facts;
    const not = verdict === 'missing';
    if ('cors' in need)
        return `the CORS configuration of bucket ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.resource)} ${not ? 'does not answer' : 'answers'} the worker's browser (${need.cors.methods.join(', ')} from ${need.cors.origin === '*' ? 'every origin' : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.cors.origin)})`;
    if ('trust' in need)
        return `the trust policy of ${facts.who} ${not ? 'does not let' : 'lets'} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.trust)} assume it`;
    if ('forbid' in need)
        return not
            ? `${facts.who} allows ${list(facts.actions)} as well, and should allow only ${list(need.except)}`
            : `${facts.who} allows nothing of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.forbid)} but ${list(need.except)}`;
    if ('resourcePolicy' in need)
        return `the resource policy of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.resource)} ${not ? 'does not let' : 'lets'} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.resourcePolicy.service)} perform ${list(need.resourcePolicy.actions)}`;
    const verb = not ? (facts.explicitDeny === true ? 'denies' : 'does not allow') : 'allows';
    return `${facts.who} ${verb} ${list(facts.actions)} on ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.resource)}`;
}
/** What is said of a role that a resource passes and that is not known. */
function unfoundRoleMessage({ role, resource, count, reason }, title) {
    const why = count > 1 ? `is declared ${count} times, and which one is meant is not known` : 'is not in the repository';
    if (count < 2 && reason !== undefined)
        return `cannot tell whether the role of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource))} can do its work (${title.toLowerCase()}): ${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(reason)}`;
    return `cannot tell whether the role of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource))} can do its work (${title.toLowerCase()}): ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(role))} ${why}`;
}
/** What is taken for granted of a role of which it is not known whether a resource passes it. */
const assumedPassed = ({ resource, why }) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource))} passes this role, which depends on ${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(why)}`;
/** What a role lacks of which it is not known whether a resource passes it. */
function doubtedMessage(message, { resource, why }) {
    return `${message}; whether ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource))} passes this role depends on ${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(why)}, which is not known`;
}
/** Beside what a role lacks: what makes the call that it is needed for. */
const madeBy = ({ resource, action }) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource))} calls ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(action)} with this role`;
/** Most copies that a message names. */
const namedCopies = 3;
/** A message that holds of other copies of a block as well. */
function copiesMessage(message, others) {
    if (others.length === 0)
        return message;
    const more = others.length - namedCopies;
    return `${message}; likewise ${others.slice(0, namedCopies).map(_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** The fix in words. */
function requirementHelp(facts) {
    const text = helpText(facts);
    return text === undefined ? undefined : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(text);
}
function helpText(facts) {
    const { need } = facts;
    if (facts.verdict === 'satisfied')
        return undefined;
    const why = 'reason' in need ? `it ${need.reason.replace(/^it /, '')}` : '';
    if (facts.verdict === 'unknown')
        return why === '' ? undefined : `needed because ${why}`;
    if ('cors' in need) {
        const parts = [`AllowedMethods ${need.cors.methods.join(', ')}`, `AllowedOrigins ${need.cors.origin}`];
        if (need.cors.headers !== undefined)
            parts.push(`AllowedHeaders ${need.cors.headers.join(', ')}`);
        if (need.cors.expose !== undefined)
            parts.push(`ExposeHeaders ${need.cors.expose.join(', ')}`);
        return `add a CORS rule with ${parts.join('; ')}`;
    }
    if ('trust' in need && facts.detail?.startsWith('allows it only if') === true)
        return 'correct the condition, and add no statement without it: it keeps other accounts from using the role through the service';
    if ('trust' in need && facts.explicitDeny === true)
        return `narrow the Deny so that it does not cover ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.trust)}; an Allow beside it changes nothing`;
    if ('trust' in need)
        return `add a statement to the trust policy: Effect Allow, Principal Service ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.trust)}, Action ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)('sts:AssumeRole')}; keep the statements that are there`;
    if ('forbid' in need)
        return `remove what is more than ${list(need.except)}`;
    if ('resourcePolicy' in need)
        return `add a statement for Principal Service ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(need.resourcePolicy.service)} with ${list(need.resourcePolicy.actions)}`;
    if (facts.explicitDeny === true)
        return `narrow the Deny so that it does not cover ${list(facts.actions)} on ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.resource)}; ${why}`;
    const where = facts.lackedBy === undefined ? '' : ` in ${facts.lackedBy}`;
    return `allow ${list(facts.actions)} on ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(facts.resource)}${where}; ${why}`;
}


/***/ }),

/***/ 3046:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ markdownUrl),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   JV: () => (/* binding */ commandSafe),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   eE: () => (/* binding */ commandSafeText),
/* harmony export */   ju: () => (/* binding */ markdownMessage),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   wq: () => (/* binding */ commandData)
/* harmony export */ });
/** Makes texts from a repository's files harmless in each channel. Pure. */
// Control characters, ANSI's ESC, bidirectional overrides, zero-width and tag characters, line separators.
const hidden = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** One line in which nothing is hidden: control, ANSI and bidirectional characters are shown as escapes. */
function visible(text) {
    return text.replace(hidden, (character) => named[character] ?? codePoint(character));
}
function codePoint(character) {
    const code = character.codePointAt(0);
    if (code < 0x100)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
/**
 * A log line that GitHub's runner does not take for a command. The runner trims a line before it looks for `::`,
 * and looks for `##[` anywhere in it (actions/runner, ActionCommand.cs), so leading blanks alone do not help.
 */
function commandSafe(line) {
    const text = line.replaceAll('##[', '## [');
    return /^\s*::/.test(text) ? `| ${text.trimStart()}` : text;
}
/** The same for a text of several lines. */
function commandSafeText(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(commandSafe)
        .join('\n');
}
const entity = (character) => `&#${character.codePointAt(0)};`;
/** Inline Markdown that shows the text as it is: no link, HTML, table cell, mention, emphasis or formula. */
function markdown(text) {
    return visible(text)
        .replace(/[&<>`*_[\]|~\\$#@{}]|:(?=\/\/)|(?<=www)\./gi, entity)
        .replace(/(&#64;(?=[A-Za-z0-9])|&#35;(?=[0-9]))/g, '$1&#8203;');
}
/** A code span that no content can leave. Written as HTML because backticks inside would end a Markdown span. */
function markdownCode(text) {
    return `<code>${visible(text).replace(/[&<>`*_[\]|~\\$#@{}]|:(?=\/\/)|(?<=www)\./gi, entity)}</code>`;
}
/** A message whose user text stands in backticks: the backticks become code spans, all else is escaped. */
function markdownMessage(text) {
    const parts = text.split('`');
    // An odd number of backticks comes from user text: then nothing is taken for a code span.
    if (parts.length % 2 === 0)
        return markdown(text);
    return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdown(part))).join('');
}
/** The target of a Markdown link, or undefined if it is not a plain https address. */
function markdownUrl(url) {
    if (!/^https:\/\/[^\s<>"'`|\\]+$/.test(url))
        return undefined;
    return url.replace(/[()[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
/** The inside of a quoted Mermaid label. */
function mermaidLabel(text) {
    const shown = visible(text);
    const short = shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
    return short.replace(/[^\p{L}\p{N} .,:/_…-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/**
 * Indented JSON that is valid wherever it is printed: hidden characters are written as escapes, so that a terminal shows
 * them, and `##[` is no runner command.
 */
function jsonText(value) {
    const unit = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
    const escaped = (character) => character.replace(/[\s\S]/g, (each) => unit(each.charCodeAt(0)));
    const text = JSON.stringify(value, null, 2).replace(hidden, (character) => character === '\n' ? '\n' : escaped(character));
    return `${text.replaceAll('##[', '#\\u0023[')}\n`;
}
/** Message data of a workflow command. */
function commandData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a workflow command. */
function commandProperty(text) {
    return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 5434:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   t8: () => (/* binding */ meantCommand),
/* harmony export */   xH: () => (/* binding */ one)
/* harmony export */ });
/* unused harmony exports exitCodes, common, commands */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3739);
/* harmony import */ var _findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5954);


/** What the exit codes 0 to 3 mean. */
const exitCodes = [
    'nothing at or above `--fail-on` (default `error`)',
    'findings, or an expectation of `simulate` that differs',
    'wrong options or configuration, or a path that matches no file',
    'an internal error',
];
const formats = ['stylish', 'json', 'sarif', 'markdown', 'github', 'unix'];
const failOns = ['error', 'warning', 'notice', 'never'];
/** Options of every command. */
const common = {
    help: { values: [], help: 'print this help', short: 'h' },
    version: { values: [], help: 'print the version' },
};
/** Every command; help text and documentation are made of it. */
const commands = {
    check: {
        usage: 'check [PATH...]',
        help: 'says whether the permissions found are enough for the tasks (the default command; PATH is . if not given)',
        positionals: Number.POSITIVE_INFINITY,
        notes: [
            '`--explain PRINCIPAL TASK` takes a principal by its label, ARN or role name, and a bucket by its name for a task of buckets. With `--format json` it prints `{version, tasks}`: `tasks` are those of the JSON report, one a declaration, and each requirement has `places: [{message, location}]` as well, the statements that took part. It exits 0 whatever the verdict.',
        ],
        options: {
            config: { values: ['FILE'], help: 'configuration (default: .github/ml-perms.yml)' },
            policies: { values: ['GLOB'], help: 'policy files', repeatable: true },
            cors: { values: ['GLOB'], help: 'CORS configurations', repeatable: true },
            exclude: { values: ['GLOB'], help: 'files to leave out', repeatable: true },
            format: {
                values: ['FORMAT'],
                help: 'stylish, json, sarif, markdown, github or unix (default: stylish)',
                oneOf: formats,
            },
            output: { values: ['FILE'], help: 'write the report to FILE' },
            'fail-on': { values: ['LEVEL'], help: 'error, warning, notice or never (default: error)', oneOf: failOns },
            explain: { values: ['PRINCIPAL', 'TASK'], help: 'why each requirement of one task is met or not' },
            fix: { values: [], help: 'apply the safe fixes, then report what remains' },
            'fix-dry-run': { values: [], help: 'print the safe fixes as a unified diff and change nothing' },
            baseline: { values: ['FILE'], help: 'findings that FILE lists do not count' },
            'update-baseline': { values: [], help: 'write what is found now to the file of --baseline' },
            quiet: { values: [], help: 'print errors only' },
            color: { values: [], help: 'colours, or --no-color for none', negatable: true },
        },
    },
    simulate: {
        usage: 'simulate',
        help: 'evaluates requests against policies',
        positionals: 0,
        options: {
            policy: { values: ['FILE'], help: 'identity policy', repeatable: true },
            'permissions-boundary': { values: ['FILE'], help: 'permissions boundary' },
            'resource-policy': { values: ['FILE'], help: 'policy of the resource' },
            principal: { values: ['ARN'], help: 'who makes the request' },
            action: { values: ['ACTION'], help: 'such as s3:GetObject' },
            resource: { values: ['ARN'], help: 'ARN or pattern' },
            context: { values: ['KEY=VALUE'], help: 'condition key of the request', repeatable: true },
            'unknown-context': { values: ['KEY'], help: 'condition key whose value is not known', repeatable: true },
            requests: { values: ['FILE'], help: 'requests as JSON lines; - for standard input' },
        },
    },
    tasks: {
        usage: 'tasks [ID]',
        help: 'lists the tasks, or what one task needs',
        positionals: 1,
        options: { format: { values: ['FORMAT'], help: 'text or json (default: text)', oneOf: ['text', 'json'] } },
    },
    policy: {
        usage: 'policy TASK...',
        help: 'prints the least policies that satisfy the tasks',
        positionals: Number.POSITIVE_INFINITY,
        options: {
            with: { values: ['KEY=VALUE'], help: 'parameter of a task, such as input-bucket=my-images', repeatable: true },
            format: {
                values: ['FORMAT'],
                help: 'json, terraform or cloudformation (default: json)',
                oneOf: ['json', 'terraform', 'cloudformation'],
            },
            output: { values: ['DIR'], help: 'write a file each and a configuration into DIR; nothing is overwritten' },
        },
    },
    init: {
        usage: 'init [PATH]',
        help: 'writes .github/ml-perms.yml and a workflow from what is found; overwrites nothing',
        positionals: 1,
        options: {},
    },
};
/** Reads the arguments. @throws ConfigurationError with every mistake. */
function parseCommandLine(args) {
    const first = args[0];
    const explicit = first !== undefined && Object.hasOwn(commands, first);
    const command = (explicit ? first : 'check');
    const spec = commands[command];
    const known = { ...spec.options, ...common };
    const options = new Map();
    const switches = new Map();
    const positionals = [];
    const problems = [];
    const rest = args.slice(explicit ? 1 : 0);
    for (let i = 0; i < rest.length; i++) {
        const argument = rest[i];
        if (argument === '--') {
            positionals.push(...rest.slice(i + 1));
            break;
        }
        if (!argument.startsWith('-') || argument === '-') {
            positionals.push(argument);
            continue;
        }
        const equals = argument.indexOf('=');
        const given = equals < 0 ? argument : argument.slice(0, equals);
        const found = findOption(given, known);
        if (found === undefined) {
            problems.push(unknownOption(given, known, command));
            // Its value is not taken for a path: only the option is reported.
            break;
        }
        const { name, option, on } = found;
        const values = equals < 0 ? [] : [argument.slice(equals + 1)];
        while (values.length < option.values.length && i + 1 < rest.length && !isOption(rest[i + 1]))
            values.push(rest[++i]);
        if (values.length !== option.values.length) {
            problems.push(option.values.length === 0
                ? `option \`--${name}\` takes no value`
                : `option \`--${name}\` needs ${option.values.join(' and ')}`);
            continue;
        }
        const value = values[0];
        if (option.oneOf && value !== undefined && !option.oneOf.includes(value)) {
            problems.push(`option \`--${name}\`: \`${value}\` is not one of ${option.oneOf.join(', ')}${(0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(value, option.oneOf)}`);
            continue;
        }
        const earlier = options.get(name);
        if (earlier && !option.repeatable && option.values.length > 0) {
            problems.push(`option \`--${name}\` is given twice`);
            continue;
        }
        options.set(name, [...(earlier ?? []), values]);
        switches.set(name, on);
    }
    if (positionals.length > spec.positionals && problems.length === 0) {
        problems.push(`\`${command}\` takes no argument \`${positionals[spec.positionals]}\``);
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(problems.map((message) => ({ message })));
    return { command, explicit, positionals, options, switches };
}
/** `-` alone is standard input. */
const isOption = (argument) => argument.startsWith('--') || argument === '-h';
function findOption(given, known) {
    const name = given.replace(/^--/, '');
    if (given.startsWith('--') && Object.hasOwn(known, name))
        return { name, option: known[name], on: true };
    const positive = name.replace(/^no-/, '');
    if (given.startsWith('--no-') && Object.hasOwn(known, positive) && known[positive].negatable) {
        return { name: positive, option: known[positive], on: false };
    }
    const short = Object.entries(known).find(([, option]) => option.short && `-${option.short}` === given);
    return short && { name: short[0], option: short[1], on: true };
}
function unknownOption(given, known, command) {
    const elsewhere = Object.keys(commands).filter((name) => name !== command && commands[name].options[given.slice(2)]);
    if (elsewhere.length > 0)
        return `\`${command}\` has no option \`${given}\`; it belongs to \`${elsewhere.join('`, `')}\``;
    return `unknown option \`${given}\`${(0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(given, Object.keys(known).map((name) => `--${name}`))}`;
}
/** A first argument that is no path may be a misspelt command: the one that was meant. */
function meantCommand(given) {
    if (!/^[a-z]+$/i.test(given))
        return undefined;
    const hint = (0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(given.toLowerCase(), Object.keys(commands));
    return hint === '' ? undefined : `\`${given}\` is neither a command nor a path${hint}`;
}
/** All values of a repeatable option. */
const all = (line, name) => (line.options.get(name) ?? []).flatMap((values) => values[0] ?? []);
/** The value of an option that is given at most once. */
const one = (line, name) => line.options.get(name)?.[0]?.[0];
/** The text of `--help`, of one command if it was named. */
function helpText(line) {
    const names = line?.explicit ? [line.command] : Object.keys(commands);
    const lines = ['Usage: ml-perms-check [COMMAND] [OPTION...]', ''];
    for (const name of names) {
        const spec = commands[name];
        lines.push(`  ${spec.usage}`, `      ${spec.help}`);
        for (const [option, { values, help, repeatable }] of Object.entries(spec.options)) {
            const left = `--${[option, ...values].join(' ')}`;
            lines.push(`        ${left.padEnd(28)} ${help}${repeatable ? ' (repeatable)' : ''}`);
        }
        lines.push('');
    }
    lines.push('  --version, --help', '');
    lines.push('Exit codes:', ...exitCodes.map((meaning, code) => `  ${code}  ${meaning.replaceAll('`', '')}`));
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 8011:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ fileFault)
/* harmony export */ });
const faults = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of its path is no directory',
    EISDIR: 'it is a directory',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space is left',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open',
};
/** What the file system says, in words. */
function fileFault(error) {
    const { code, message } = error;
    if (code === undefined)
        return message ?? String(error);
    const words = faults[code];
    return words === undefined ? code : `${words} (${code})`;
}


/***/ }),

/***/ 3649:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless),
/* harmony export */   g: () => (/* binding */ chooseColors)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7336);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3046);


/** One message: hidden characters shown, and no line that a GitHub runner takes for a command. */
function harmless(message) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandSafeText */ .eE)(message
        .split(/\r\n|\r|\n/)
        .map(_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)
        .join('\n'));
}
/** Colours if asked for; else if the terminal has them, NO_COLOR and FORCE_COLOR respected. */
function chooseColors(asked, stream) {
    const { env } = process;
    const byDefault = env.FORCE_COLOR
        ? env.FORCE_COLOR !== '0'
        : !env.NO_COLOR && stream.isTTY === true && env.TERM !== 'dumb';
    return picocolors__WEBPACK_IMPORTED_MODULE_1__.createColors(asked ?? byDefault);
}


/***/ }),

/***/ 751:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ tool)
/* harmony export */ });
/** What the reports name as their tool. A test keeps the version equal to package.json's. */
const tool = { name: 'ml-perms-check', version: '0.1.0' };


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5768);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
