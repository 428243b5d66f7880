export const id = 631;
export const ids = [631,681];
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

/***/ 1631:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unix: () => (/* binding */ unix)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6681);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);


/** `path:line:column: severity: message [rule]`, a finding a line, as compilers print and editors and problem matchers read. */
function unix(report) {
    return (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(report)
        .map(({ location, severity, message, rule, requirement }) => {
        const id = requirement === undefined ? rule : `${rule}#${requirement}`;
        const place = `${location.path}:${location.startLine}:${location.startColumn}`;
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandSafe */ .JV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(`${place}: ${severity}: ${message} [${id}]`))}\n`;
    })
        .join('');
}


/***/ })

};
