export const id = 122;
export const ids = [122];
export const modules = {

/***/ 9122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  holdAgainstBaseline: () => (/* binding */ holdAgainstBaseline)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/base/errors.js
var errors = __webpack_require__(3739);
// EXTERNAL MODULE: ./.build/syntax/json.js
var json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
// EXTERNAL MODULE: ./.build/findings/changed.js
var changed = __webpack_require__(7021);
;// CONCATENATED MODULE: ./.build/findings/baseline.js




/** The reason that a finding of the baseline is suppressed for. */
const baselineReason = 'baseline';
/**
 * The baseline of a report as JSON, for people to read in a diff: every finding that no suppression covers, by
 * fingerprint; rule, path and message say what it was. Sorted, so that two runs over the same files agree.
 */
function baselineText(report) {
    const entries = report.findings
        .filter((finding) => finding.suppressed === undefined || finding.suppressed.reason === baselineReason)
        .map((finding) => ({
        fingerprint: finding.fingerprint,
        rule: finding.requirement === undefined ? finding.rule : `${finding.rule}#${finding.requirement}`,
        path: finding.location.path,
        message: finding.message,
    }))
        .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
    return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** The fingerprints of a baseline. @throws ConfigurationError with line and column for anything that is none */
function readBaseline(source) {
    const fail = (node, message) => {
        throw new errors/* ConfigurationError */.j([{ message, path: source.path, ...source.positionAt(node.start) }]);
    };
    const { roots, problems } = (0,json/* parseJson */.q)(source.text);
    if (problems[0] !== undefined)
        fail(problems[0], `the baseline cannot be read: ${problems[0].message}`);
    const root = roots[0];
    if (root.type !== 'object')
        return fail(root, 'the baseline must be an object with `version` and `findings`');
    const version = (0,tree/* memberOf */.C5)(root, 'version')?.value;
    if (version?.type !== 'scalar' || version.value !== 1)
        return fail(version ?? root, 'the baseline must say `"version": 1`; write it anew with `--update-baseline`');
    const findings = (0,tree/* memberOf */.C5)(root, 'findings')?.value;
    if (findings?.type !== 'array')
        return fail(findings ?? root, 'the baseline must have a list `findings`');
    return new Set(findings.items.map((item) => {
        const value = item.type === 'object' ? (0,tree/* memberOf */.C5)(item, 'fingerprint')?.value : undefined;
        if (value?.type !== 'scalar' || typeof value.value !== 'string' || value.value === '')
            return fail(value ?? item, 'an entry of the baseline must have a text `fingerprint`');
        return value.value;
    }));
}
/** Marks the findings that the baseline knows as suppressed and counts again. Other suppressions stay as they are. */
function applyBaseline(report, known) {
    let count = 0;
    const seen = new Set();
    const findings = report.findings.map((finding) => {
        if (!known.has(finding.fingerprint))
            return finding;
        seen.add(finding.fingerprint);
        if (finding.suppressed !== undefined)
            return finding;
        count++;
        return (0,changed/* changed */.t)(finding, { suppressed: { reason: baselineReason } });
    });
    const gone = [...known].filter((entry) => !seen.has(entry)).length;
    const of = (severity) => findings.filter((finding) => finding.suppressed === undefined && finding.severity === severity).length;
    return {
        ...report,
        summary: {
            ...report.summary,
            findings: { error: of('error'), warning: of('warning'), notice: of('notice') },
            baseline: { known: count, gone },
        },
        findings,
    };
}
/** What is to be said of a baseline's entries that no longer occur; undefined: nothing. */
function baselineNotice(path, { gone }) {
    if (gone === 0)
        return undefined;
    return `${path}: ${gone} ${gone === 1 ? 'entry' : 'entries'} of the baseline no longer ${gone === 1 ? 'occurs' : 'occur'}; --update-baseline removes ${gone === 1 ? 'it' : 'them'}`;
}

// EXTERNAL MODULE: ./.build/shell/file-faults.js
var file_faults = __webpack_require__(8011);
// EXTERNAL MODULE: ./.build/shell/files.js + 1 modules
var files = __webpack_require__(7394);
;// CONCATENATED MODULE: ./.build/shell/baseline.js






/**
 * Holds a report against a baseline file.
 * @throws ConfigurationError if the file is missing, broken or cannot be written
 */
async function holdAgainstBaseline(report, { file, update }, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, file);
    const shown = (0,files/* posix */.SA)((0,external_node_path_.relative)(cwd, full)) || file;
    if (update) {
        if ((0,files/* kindOf */.I)(full) === 'file')
            await demandBaseline(cwd, full, file, shown);
        const text = baselineText(report);
        write(full, file, text);
        const known = new Set(JSON.parse(text).findings.map((e) => e.fingerprint));
        return { report: applyBaseline(report, known) };
    }
    if ((0,files/* kindOf */.I)(full) !== 'file')
        throw new errors/* ConfigurationError */.j([
            { message: `the baseline \`${file}\` does not exist; \`--update-baseline\` writes it from what is found now` },
        ]);
    const { source, problem } = await (0,files/* readSource */.o$)(cwd, full, shown);
    if (source === undefined || problem !== undefined)
        throw new errors/* ConfigurationError */.j([{ message: `the baseline ${problem}`, path: shown }]);
    const held = applyBaseline(report, readBaseline(source));
    const notice = baselineNotice(shown, held.summary.baseline);
    return { report: held, ...(notice === undefined ? {} : { notice }) };
}
/** Nothing but a baseline is overwritten. */
async function demandBaseline(cwd, full, file, shown) {
    const { source, problem } = await (0,files/* readSource */.o$)(cwd, full, shown);
    try {
        if (source === undefined || problem !== undefined)
            throw new Error(problem);
        readBaseline(source);
    }
    catch {
        const message = `\`${file}\` is no baseline and is not overwritten; name another file, or remove it first`;
        throw new errors/* ConfigurationError */.j([{ message }]);
    }
}
/** By a rename, so that an interrupted run leaves the old file or the new one. */
function write(full, file, text) {
    const temporary = `${full}.${process.pid}.tmp`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(full), { recursive: true });
        (0,external_node_fs_.writeFileSync)(temporary, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(temporary, full);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw new errors/* ConfigurationError */.j([{ message: `cannot write the baseline \`${file}\`: ${(0,file_faults/* fileFault */.b)(error)}` }]);
    }
}


/***/ })

};
