export const id = 543;
export const ids = [543,681];
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

/***/ 543:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stylish: () => (/* binding */ stylish)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6681);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);


/** Findings grouped by file with a code frame each, then one line of counts. Ends with a line break. */
function stylish(report, options) {
    const { colors } = options;
    const findings = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(report).filter((finding) => !options.quiet || finding.severity === 'error');
    const byFile = new Map();
    for (const finding of findings) {
        const list = byFile.get(finding.location.path);
        if (list)
            list.push(finding);
        else
            byFile.set(finding.location.path, [finding]);
    }
    const lines = [];
    for (const [path, list] of byFile) {
        lines.push(colors.underline((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(path)));
        for (const finding of list)
            lines.push(...describe(finding, options));
        lines.push('');
    }
    const { error, warning } = report.summary.findings;
    const paint = error > 0 ? colors.red : warning > 0 ? colors.yellow : colors.green;
    if (report.fixed !== undefined)
        lines.push(...fixedLines(report.fixed, colors));
    lines.push(paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)((0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countsLine */ .J7)(report))));
    return `${lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandSafe */ .JV).join('\n')}\n`;
}
function describe(finding, options) {
    const { colors } = options;
    const { location } = finding;
    const place = colors.dim(`${location.startLine}:${location.startColumn}`);
    const rule = finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule;
    const lines = [
        `  ${place}  ${severityColor(colors, finding.severity)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.message)}  ${colors.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(rule))}`,
        ...frame(location, finding.severity, options),
    ];
    for (const related of finding.related) {
        const at = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(related.location.path)}:${related.location.startLine}:${related.location.startColumn}`;
        lines.push(`    ${colors.dim('note:')} ${at}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(related.message)}`);
    }
    if (finding.help)
        lines.push(`    ${colors.cyan('help:')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.help)}`);
    if (finding.fix)
        lines.push(`    ${colors.cyan('fix:')}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(fixLine(finding.fix))}`);
    const page = finding.source ?? finding.url;
    if (page)
        lines.push(`    ${colors.dim(`see:  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(page)}`)}`);
    return lines;
}
/** What `--fix` repaired, by file. */
function fixedLines(fixed, colors) {
    const files = new Set(fixed.flatMap(({ paths }) => paths));
    const lines = fixed.map(({ rule, requirement, description, paths }) => {
        const id = requirement === undefined ? rule : `${rule}#${requirement}`;
        return `  ${colors.green('fixed')}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(paths.join(', '))}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(description)}  ${colors.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(id))}`;
    });
    if (fixed.length > 0)
        lines.push('');
    return [...lines, `fixed ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(fixed.length, 'finding')} in ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files.size, 'file')}`];
}
/** What the fix does and how it is applied. */
function fixLine({ description, safety }) {
    return safety === 'safe' ? `\`--fix\` can ${description}` : `for you to review: ${description}`;
}
function severityColor(colors, severity) {
    if (severity === 'error')
        return colors.red(severity);
    return severity === 'warning' ? colors.yellow(severity) : colors.blue(severity);
}
/** At most this many columns of a line are shown; the rest is cut around the range. */
const frameWidth = 100;
function frame(location, severity, options) {
    const text = options.lineText(location.path, location.startLine);
    if (text === undefined || text.trim() === '')
        return [];
    const { colors } = options;
    const start = Math.min(Math.max(location.startColumn - 1, 0), text.length);
    const last = location.endLine === location.startLine ? location.endColumn - 1 : text.trimEnd().length;
    const end = Math.min(Math.max(last, start), text.length);
    // A minified file is one long line: show the part around the range.
    const from = text.length <= frameWidth ? 0 : Math.max(0, start - 30);
    const to = Math.min(text.length, from + frameWidth);
    const shownEnd = Math.min(end, to);
    const before = (from > 0 ? '…' : '') + untab(text.slice(from, start));
    const marked = untab(text.slice(start, shownEnd));
    const after = untab(text.slice(shownEnd, to)) + (to < text.length ? '…' : '');
    const number = String(location.startLine);
    const gutter = colors.dim(`${' '.repeat(number.length)} |`);
    const carets = '^'.repeat(Math.max(1, width(marked)));
    const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
    return [
        `    ${colors.dim(`${number} |`)} ${before}${marked}${after}`,
        `    ${gutter} ${' '.repeat(width(before))}${paint(carets)}`,
    ];
}
const untab = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text.replaceAll('\t', '  '));
/** Terminal cells; wide East Asian characters take two, combining marks none. */
function width(text) {
    let cells = 0;
    for (const character of text) {
        if (/\p{M}/u.test(character))
            continue;
        cells +=
            /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u.test(character)
                ? 2
                : 1;
    }
    return cells;
}


/***/ })

};
