export const id = 512;
export const ids = [512,681];
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

/***/ 6512:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarif: () => (/* binding */ sarif)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6681);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);


/** What GitHub takes of one file: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const mostResults = 25_000;
const mostRelated = 100;
const levels = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
/** The findings as SARIF 2.1.0, for code scanning and other tools. Suppressed findings are left out. */
function sarif(report, options = {}) {
    const all = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(report).sort((a, b) => _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(a.severity) - _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(b.severity));
    const findings = all.slice(0, mostResults);
    const rules = rulesOf(findings, report);
    const index = new Map(rules.map((rule, at) => [rule.id, at]));
    const document = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: report.tool.name, version: report.tool.version, rules } },
                ...(options.category === undefined
                    ? {}
                    : { automationDetails: { id: `${report.tool.name}/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(options.category)}/` } }),
                columnKind: 'utf16CodeUnits',
                ...(all.length > findings.length ? { properties: { resultsLeftOut: all.length - findings.length } } : {}),
                results: findings.map((finding) => result(finding, index.get(ruleId(finding)))),
            },
        ],
    };
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(document);
}
const ruleId = (finding) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule);
function rulesOf(findings, report) {
    const first = new Map();
    for (const finding of findings)
        if (!first.has(ruleId(finding)))
            first.set(ruleId(finding), finding);
    const titles = new Map(report.tasks.map((task) => [task.task, task.title]));
    return [...first]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([id, finding]) => {
        const title = titles.get(finding.rule);
        const what = (finding.requirement ?? finding.rule.split('/').at(-1) ?? finding.rule).replaceAll('-', ' ');
        const short = title === undefined ? what : `${title}: ${what}`;
        const about = title === undefined
            ? `${finding.rule}: ${what}`
            : `"${title}" (${finding.rule}) needs what the requirement "${what}" states; without it the task fails when it is deployed.`;
        const target = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownUrl */ .$x)(finding.url);
        return {
            id,
            name: id,
            shortDescription: { text: plain(short, 1024) },
            fullDescription: { text: plain(about, 1024) },
            help: {
                text: plain(target === undefined ? about : `${about} See ${finding.url}`, 2000),
                markdown: `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(about)}${target === undefined ? '' : `\n\n[AWS documentation](${target})`}`,
            },
            ...(target === undefined ? {} : { helpUri: encodeURI(decodeSafely(finding.url)) }),
            defaultConfiguration: { level: levels[finding.severity] },
            properties: { tags: ['security', 'aws', 'iam'], precision: 'high' },
        };
    });
}
function result(finding, ruleIndex) {
    const text = [finding.message, ...(finding.help ? [`help: ${finding.help}`] : [])];
    const related = finding.related.slice(0, mostRelated).map((each, at) => ({
        id: at + 1,
        ...physical(each.location),
        message: { text: plain(each.message, 1024) },
    }));
    return {
        ruleId: ruleId(finding),
        ruleIndex,
        level: levels[finding.severity],
        message: {
            text: text.map((line) => plain(line, 8000)).join('\n'),
            markdown: text.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju).join('\n\n'),
        },
        locations: [physical(finding.location)],
        ...(related.length === 0 ? {} : { relatedLocations: related }),
        partialFingerprints: {
            primaryLocationLineHash: `${finding.fingerprint}:1`,
            'mlPermsCheck/v1': finding.fingerprint,
        },
        ...(finding.fix === undefined ? {} : { fixes: [fix(finding.fix)] }),
        properties: {
            ...(finding.task === undefined ? {} : { task: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.task) }),
            ...(finding.requirement === undefined ? {} : { requirement: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.requirement) }),
            ...(finding.principal === undefined ? {} : { principal: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.principal) }),
            ...(finding.bucket === undefined ? {} : { bucket: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.bucket) }),
        },
    };
}
function fix({ description, edits }) {
    const byPath = new Map();
    for (const edit of edits)
        byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
    return {
        description: { text: plain(description, 1024) },
        artifactChanges: [...byPath].map(([path, list]) => ({
            artifactLocation: { uri: uri(path) },
            replacements: list.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
        })),
    };
}
const physical = (location) => ({
    physicalLocation: { artifactLocation: { uri: uri(location.path) }, region: region(location) },
});
const region = ({ startLine, startColumn, endLine, endColumn }) => ({
    startLine: Math.max(1, startLine),
    startColumn: Math.max(1, startColumn),
    endLine: Math.max(1, startLine, endLine),
    endColumn: Math.max(1, endColumn),
});
const wellFormed = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
/** A relative path as a URI reference. */
const uri = (path) => wellFormed(path).split('/').map(encodeURIComponent).join('/');
function decodeSafely(url) {
    try {
        return decodeURI(wellFormed(url));
    }
    catch {
        return wellFormed(url);
    }
}
/** Plain text of a message: nothing hidden, and no `[text](target)`, which SARIF would take for a link. */
function plain(text, limit) {
    const line = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text).replace(/[[\]](?=.*\]\()|\](?=\()/g, '\\$&');
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
