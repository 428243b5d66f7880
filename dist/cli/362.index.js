export const id = 362;
export const ids = [362,681];
export const modules = {

/***/ 8954:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ internalError),
/* harmony export */   eu: () => (/* binding */ faults),
/* harmony export */   yR: () => (/* binding */ faultMessage)
/* harmony export */ });
/**
 * A mistake of this program's own, met while it worked on one file, policy or task: it costs that one, and never the
 * rest of the run. It is told as a finding of rule `internal-error`, and the run ends with exit code 3.
 */
const internalError = 'internal-error';
/** Is told of every such error; the tests let none pass. */
const faults = {};
/** Messages of that rule. @param what was being worked on, as a phrase: `this template` */
function faultMessage(what, error) {
    faults.seen?.(error);
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `ml-perms-check failed at ${what} and has not checked it (${text.replace(/\s+/g, ' ').slice(0, 300)})`;
}


/***/ }),

/***/ 284:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ outOfScope),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   kC: () => (/* binding */ baselineReason)
/* harmony export */ });
/** What a person is shown. */
/** The key of what reporters do not show. */
const repeated = Symbol('repeated');
/** The reason that a finding of the baseline is suppressed for. */
const baselineReason = 'baseline';
/** Why a finding does not count with `scope: changed`. */
const outOfScope = 'no file of this change takes part in it';


/***/ }),

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

/***/ 6362:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixSummary: () => (/* binding */ fixSummary),
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6681);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);


/** Lines around a change. */
const context = 3;
/** Beyond this many differing lines the middle is shown as one change: the comparison would take too long. */
const maximumCompared = 4000;
/**
 * A unified diff of one file as `git apply` takes it; empty when nothing differs. A context line that a GitHub runner
 * would take for a command, and hidden characters, are shown as what they are.
 * @param path with `/`
 */
function unifiedDiff(path, before, after) {
    if (before === after)
        return '';
    const steps = compare(linesOf(before), linesOf(after));
    const lines = [`--- a/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(path)}`, `+++ b/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(path)}`];
    for (const hunk of hunks(steps))
        lines.push(...hunk);
    return `${lines.map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandSafe */ .JV)(line)).join('\n')}\n`;
}
/** What a dry run says beside the diff: how many findings it repairs, and the fixes that a person has to judge. */
function fixSummary(report, fixed) {
    const files = new Set(fixed.flatMap(({ paths }) => paths));
    const review = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(report).flatMap(({ fix, location }) => fix?.safety === 'review'
        ? [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(location.path)}:${location.startLine}: for you to review: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(fix.description)}`]
        : []);
    return [`\`--fix\` repairs ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(fixed.length, 'finding')} in ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files.size, 'file')}`, ...review];
}
/** Each line with its ending. */
const linesOf = (text) => (text === '' ? [] : text.split(/(?<=\n)/));
function compare(before, after) {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start])
        start++;
    let tail = 0;
    while (tail < before.length - start &&
        tail < after.length - start &&
        before[before.length - 1 - tail] === after[after.length - 1 - tail])
        tail++;
    const same = (lines) => lines.map((line) => ({ kind: ' ', line }));
    return [
        ...same(before.slice(0, start)),
        ...middle(before.slice(start, before.length - tail), after.slice(start, after.length - tail)),
        ...same(before.slice(before.length - tail)),
    ];
}
/** The longest common subsequence, by a table over the differing middle. */
function middle(before, after) {
    const [rows, columns] = [before.length, after.length];
    if (rows + columns > maximumCompared)
        return [...marked('-', before), ...marked('+', after)];
    const width = columns + 1;
    const lengths = new Uint16Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--)
        for (let j = columns - 1; j >= 0; j--)
            lengths[i * width + j] =
                before[i] === after[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    const steps = [];
    let [i, j] = [0, 0];
    while (i < rows && j < columns) {
        if (before[i] === after[j]) {
            steps.push({ kind: ' ', line: before[i++] });
            j++;
        }
        else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
            steps.push({ kind: '-', line: before[i++] });
        else
            steps.push({ kind: '+', line: after[j++] });
    }
    return [...steps, ...marked('-', before.slice(i)), ...marked('+', after.slice(j))];
}
const marked = (kind, lines) => lines.map((line) => ({ kind, line }));
function hunks(steps) {
    const found = [];
    let at = 0;
    while (at < steps.length) {
        const first = steps.findIndex((step, index) => index >= at && step.kind !== ' ');
        if (first < 0)
            break;
        let last = first;
        for (let index = first; index < steps.length && index - last <= 2 * context; index++)
            if (steps[index].kind !== ' ')
                last = index;
        const from = Math.max(at, first - context);
        const to = Math.min(steps.length, last + context + 1);
        found.push(hunk(steps, from, to));
        at = to;
    }
    return found;
}
function hunk(steps, from, to) {
    const count = (part, without) => part.filter((step) => step.kind !== without).length;
    const earlier = steps.slice(0, from);
    const part = steps.slice(from, to);
    const range = (without) => {
        const length = count(part, without);
        return `${count(earlier, without) + (length === 0 ? 0 : 1)},${length}`;
    };
    const lines = [`@@ -${range('+')} +${range('-')} @@`];
    for (const { kind, line } of part) {
        lines.push(`${kind}${shownLine(line)}`);
        if (!line.endsWith('\n'))
            lines.push('\\ No newline at end of file');
    }
    return lines;
}
/** Without its line feed; a carriage return before it and tabs are part of the text. */
function shownLine(line) {
    const bare = line.endsWith('\n') ? line.slice(0, -1) : line;
    const carriage = bare.endsWith('\r') ? '\r' : '';
    return (bare
        .slice(0, bare.length - carriage.length)
        .split('\t')
        .map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)
        .join('\t') + carriage);
}


/***/ })

};
