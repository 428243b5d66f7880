export const id = 568;
export const ids = [568,681];
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

/***/ 8568:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  marks: () => (/* binding */ marks),
  summary: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./.build/report/counts.js
var counts = __webpack_require__(6681);
// EXTERNAL MODULE: ./.build/report/escape.js
var report_escape = __webpack_require__(3046);
;// CONCATENATED MODULE: ./.build/report/reach-diagram.js


const parameters = [
    ['input-bucket', 'reads'],
    ['output-bucket', 'writes'],
    ['bucket', 'reads and writes'],
];
/** GitHub's Mermaid stops at 500 edges; a picture is of use far below that. */
const maxEdges = 60;
/** A Mermaid flowchart of who reaches which bucket, broken edges dotted and named. Empty if no bucket is named. */
function reachDiagram(report) {
    const edges = new Map();
    for (const result of report.tasks) {
        if (result.principal === null)
            continue;
        const named = parameters.flatMap(([parameter, verb]) => {
            const bucket = result.with[parameter];
            return bucket === undefined || bucket === '' ? [] : [{ bucket, verb }];
        });
        const buckets = named.map(({ bucket }) => bucket);
        for (const { bucket, verb } of named)
            addEdge(edges, result, { bucket, verb, buckets });
    }
    if (edges.size === 0)
        return '';
    const principals = new Map();
    const buckets = new Map();
    const lines = ['flowchart LR'];
    const shown = [...edges.values()].slice(0, maxEdges);
    const node = (names, prefix, name, open, close) => {
        let id = names.get(name);
        if (id === undefined) {
            id = `${prefix}${names.size}`;
            names.set(name, id);
            lines.push(`  ${id}${open}"${(0,report_escape/* mermaidLabel */._b)(name)}"${close}`);
        }
        return id;
    };
    for (const edge of shown) {
        const from = node(principals, 'p', edge.from, '[', ']');
        const to = node(buckets, 'b', edge.to, '[(', ')]');
        const ids = [...edge.ids].slice(0, 4).join(', ');
        if (edge.verdict === 'satisfied')
            lines.push(`  ${from} -->|"${edge.verb}"| ${to}`);
        else if (edge.verdict === 'unknown')
            lines.push(`  ${from} -.->|"${(0,report_escape/* mermaidLabel */._b)(`${edge.verb}, unknown: ${ids}`)}"| ${to}`);
        else
            lines.push(`  ${from} -.-x|"${(0,report_escape/* mermaidLabel */._b)(`${edge.verb}, missing: ${ids}`)}"| ${to}`);
    }
    broken(report, principals, lines);
    const more = edges.size > shown.length ? `\n${(0,counts/* plural */.LS)(edges.size - shown.length, 'more connection')} not drawn.\n` : '';
    return `### Who reaches which bucket\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n${more}`;
}
function addEdge(edges, result, { bucket, verb, buckets }) {
    const id = JSON.stringify([result.principal, bucket, verb]);
    const edge = edges.get(id) ?? {
        from: result.principal,
        to: bucket,
        verb,
        verdict: 'satisfied',
        ids: new Set(),
    };
    edges.set(id, edge);
    for (const requirement of result.requirements) {
        if (requirement.verdict === 'satisfied' || !isAsked(requirement.message, bucket, buckets))
            continue;
        if (requirement.verdict === 'unknown' && edge.verdict === 'missing')
            continue;
        if (requirement.verdict === 'missing' && edge.verdict !== 'missing')
            edge.ids.clear();
        edge.verdict = requirement.verdict;
        edge.ids.add(requirement.id);
    }
}
/** Whether a message says of the bucket what is asked; what came nearest, behind it, may name another of the task's. */
function isAsked(message, bucket, buckets) {
    const asked = message.split(/(?<=`)(?: \(|: )/, 1)[0];
    return mentions(buckets.some((each) => mentions(asked, each)) ? asked : message, bucket);
}
/** The bucket's name as a whole: `data` is not meant by `data-out`. */
function mentions(message, bucket) {
    for (let from = message.indexOf(bucket); from >= 0; from = message.indexOf(bucket, from + 1)) {
        const around = `${message[from - 1] ?? ''}${message[from + bucket.length] ?? ''}`;
        if (!/[A-Za-z0-9.-]/.test(around))
            return true;
    }
    return false;
}
/** Principals with something missing are drawn red. */
function broken(report, principals, lines) {
    const ids = new Set();
    for (const result of report.tasks) {
        const id = result.principal === null ? undefined : principals.get(result.principal);
        if (id !== undefined && result.verdict === 'missing')
            ids.add(id);
    }
    if (ids.size === 0)
        return;
    lines.push('  classDef broken stroke:#cf222e,stroke-width:2px', `  class ${[...ids].join(',')} broken`);
}

;// CONCATENATED MODULE: ./.build/report/summary.js



/** GitHub refuses a summary above 1 MiB. */
const defaultBudget = 900 * 1024;
const maxTableRows = 200;
const maxTableColumns = 6;
const marks = { satisfied: '✅', missing: '❌', unknown: '❔' };
const reasonTexts = {
    'condition-key': 'a condition depends on a value that only a real request has',
    symbol: 'a name or variable has no value in this repository',
    'unreadable-policy': 'a policy is not in this repository',
    'resource-policy': 'a bucket, key or other resource policy is not in this repository',
    'too-complex': 'the policy is too complex to decide',
    'internal-error': 'ml-perms-check failed at it',
    malformed: 'a policy has an element that cannot be read',
    trust: 'the trust policy is not in this repository',
    cors: "the bucket's CORS configuration is not in this repository",
    'unreadable-cors': "the bucket's CORS configuration cannot be read",
    'attachment-not-known': 'whether a policy is attached depends on what only deployment knows',
    'statement-not-known': 'whether a statement is there depends on what only deployment knows',
    'principal-not-in-repository': 'the role is not in this repository',
    'access-point': 'it is allowed through an access point, which may not be enough',
    'several-roles': 'several roles go by this name',
};
/** The job summary as Markdown, at most `budget` bytes, cut at a finding's end. */
function summary(report, budget = defaultBudget) {
    const page = new Page(budget);
    page.add(`## ml-perms-check\n\n${summary_counts(report)}\n`);
    page.add(verdictTable(report));
    page.add(reachDiagram(report));
    const covered = new Set();
    page.section('### Missing', missing(report, covered));
    page.section('### Other findings', counts/* severities */.gO.flatMap((severity) => (0,counts/* shown */.SP)(report)
        .filter((finding) => finding.severity === severity && !covered.has(key(finding)))
        .map(findingBlock)));
    page.add(unknowns(report));
    page.add(lifecycle(report));
    return page.text();
}
/** Collects blocks up to a number of bytes; what does not fit is counted. */
class Page {
    budget;
    blocks = [];
    size = 0;
    left = 0;
    /** Kept back for the closing line. */
    static reserve = 200;
    constructor(budget) {
        this.budget = budget;
    }
    add(block) {
        if (block === '')
            return true;
        const size = Buffer.byteLength(block) + 1;
        if (this.size + size > this.budget - Page.reserve)
            return false;
        this.blocks.push(block);
        this.size += size;
        return true;
    }
    /** A heading and one block a finding. */
    section(heading, blocks) {
        if (blocks.length === 0)
            return;
        let open = this.add(`${heading}\n`);
        for (const block of blocks) {
            if (open)
                open = this.add(block);
            if (!open)
                this.left++;
        }
        if (open)
            this.add('');
    }
    text() {
        const more = this.left > 0 ? `\n_${(0,counts/* plural */.LS)(this.left, 'more finding')} left out: the summary would be too long._\n` : '';
        return `${this.blocks.join('\n')}${more}`;
    }
}
function summary_counts(report) {
    const { findings, tasks, files, principals } = report.summary;
    const found = counts/* severities */.gO.map((severity) => (0,counts/* plural */.LS)(findings[severity], severity)).join(', ');
    return [
        `**${found}** in ${(0,counts/* plural */.LS)(files, 'file')} with ${(0,counts/* plural */.LS)(principals, 'principal')}.`,
        `Tasks: ${marks.satisfied} ${tasks.satisfied} satisfied, ${marks.missing} ${tasks.missing} missing, ${marks.unknown} ${tasks.unknown} unknown.`,
    ].join(' ');
}
const subject = (result) => result.principal ?? (result.bucket === undefined ? '' : `bucket ${result.bucket}`);
function verdictTable(report) {
    if (report.tasks.length === 0)
        return '';
    const subjects = new Map();
    for (const result of report.tasks) {
        const name = subject(result);
        subjects.set(name, [...(subjects.get(name) ?? []), result]);
    }
    const columns = [...new Set(report.tasks.map((result) => result.task))];
    const rows = [...subjects].slice(0, maxTableRows);
    const lines = [];
    if (columns.length <= maxTableColumns) {
        lines.push(`| principal | ${columns.map(report_escape/* markdown */.wD).join(' | ')} |`, `| --- |${' :-: |'.repeat(columns.length)}`);
        for (const [name, results] of rows) {
            const cells = columns.map((column) => results
                .filter((result) => result.task === column)
                .map(mark)
                .join(' '));
            lines.push(`| ${(0,report_escape/* markdown */.wD)(name)} | ${cells.join(' | ')} |`);
        }
    }
    else {
        lines.push('| principal | tasks |', '| --- | --- |');
        for (const [name, results] of rows) {
            lines.push(`| ${(0,report_escape/* markdown */.wD)(name)} | ${results.map((result) => `${mark(result)} ${(0,report_escape/* markdown */.wD)(result.task)}`).join('<br>')} |`);
        }
    }
    if (subjects.size > rows.length)
        lines.push('', `${(0,counts/* plural */.LS)(subjects.size - rows.length, 'more principal')} not shown.`);
    return `### Principals and tasks\n\n${lines.join('\n')}\n`;
}
const mark = (result) => result.ended !== undefined && result.verdict === 'satisfied'
    ? `${marks.satisfied} (permissions suffice, service ended)`
    : marks[result.verdict];
const key = (finding) => JSON.stringify([finding.rule, finding.requirement, finding.principal ?? finding.bucket, finding.location]);
/** One block a missing requirement, with the finding's place if there is one. */
function missing(report, covered) {
    const blocks = [];
    const bySubject = new Map();
    for (const finding of report.findings) {
        const id = JSON.stringify([finding.rule, finding.requirement, finding.principal ?? finding.bucket]);
        const list = bySubject.get(id);
        if (list)
            list.push(finding);
        else
            bySubject.set(id, [finding]);
    }
    const seen = new Set();
    for (const result of report.tasks) {
        for (const requirement of result.requirements) {
            if (requirement.verdict !== 'missing')
                continue;
            const id = JSON.stringify([result.task, requirement.id, result.principal ?? result.bucket]);
            const candidates = bySubject.get(id) ?? [];
            const finding = candidates.find((each) => each.message === requirement.message) ?? candidates[0];
            if (finding?.suppressed)
                continue;
            if (finding)
                covered.add(key(finding));
            // Two requirements may come to the same, such as those on input and output if they are one bucket.
            const said = JSON.stringify([result.task, subject(result), requirement.message]);
            if (!seen.has(said))
                blocks.push(missingBlock(result, requirement, finding));
            seen.add(said);
        }
    }
    return blocks;
}
function missingBlock(result, requirement, finding) {
    const place = finding?.location ?? requirement.locations[0];
    const lines = [
        `- ${marks.missing} **${(0,report_escape/* markdown */.wD)(subject(result))}**: ${(0,report_escape/* markdownMessage */.ju)(requirement.message)}`,
        `  <br>${(0,report_escape/* markdown */.wD)(result.title)} (${(0,report_escape/* markdown */.wD)(`${result.task}#${requirement.id}`)})${at(place)}${source(requirement.url)}`,
    ];
    if (requirement.failure && !requirement.message.includes(requirement.failure)) {
        lines.push(`  <br>Without it: ${(0,report_escape/* markdownMessage */.ju)(requirement.failure)}`);
    }
    const help = requirement.help ?? finding?.help;
    if (help)
        lines.push(`  <br>Fix: ${(0,report_escape/* markdownMessage */.ju)(help)}`);
    return lines.join('\n');
}
function findingBlock(finding) {
    const rule = finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule;
    const lines = [
        `- **${finding.severity}**: ${(0,report_escape/* markdownMessage */.ju)(finding.message)}`,
        `  <br>${(0,report_escape/* markdown */.wD)(rule)}${at(finding.location)}${source(finding.source ?? finding.url)}`,
    ];
    // What is only unknown has nothing to fix.
    if (finding.help)
        lines.push(`  <br>${finding.severity === 'notice' ? '' : 'Fix: '}${(0,report_escape/* markdownMessage */.ju)(finding.help)}`);
    return lines.join('\n');
}
const at = (place) => place === undefined ? '' : ` at ${(0,report_escape/* markdownCode */.D9)(`${place.path}:${place.startLine}:${place.startColumn}`)}`;
function source(url) {
    const target = (0,report_escape/* markdownUrl */.$x)(url);
    return target === undefined ? '' : ` ([source](${target}))`;
}
function unknowns(report) {
    const reasons = (0,counts/* unknownReasons */.i1)(report);
    if (reasons.length === 0)
        return '';
    const rows = reasons.map(([reason, count]) => `| ${(0,report_escape/* markdown */.wD)(reason)} | ${count} | ${reasonTexts[reason] ?? ''} |`);
    return `### Unknown\n\n| reason | requirements | what it means |\n| --- | --: | --- |\n${rows.join('\n')}\n`;
}
function lifecycle(report) {
    const ended = [...new Set(report.tasks.flatMap((result) => (result.ended === undefined ? [] : [result.ended])))];
    const told = new Set((0,counts/* shown */.SP)(report)
        .filter((finding) => finding.rule.endsWith('/end-of-support'))
        .map((each) => each.message));
    const lines = ended.filter((text) => !told.has(text)).map((text) => `- ${(0,report_escape/* markdownMessage */.ju)(text)}`);
    return lines.length === 0 ? '' : `### Services\n\n${lines.join('\n')}\n`;
}


/***/ })

};
