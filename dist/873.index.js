export const id = 873;
export const ids = [873];
export const modules = {

/***/ 3618:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ parsePatch),
/* harmony export */   u: () => (/* binding */ hunkOf)
/* harmony export */ });
const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;
/**
 * The RIGHT side of the `patch` member of GitHub's "list pull request files". A text that is no patch gives no hunks;
 * a patch that is cut gives the lines that are there.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
function parsePatch(patch) {
    const hunks = [];
    let current;
    let line = 0;
    let left = 0;
    for (const raw of patch.split('\n')) {
        const start = left > 0 ? undefined : header.exec(raw);
        if (start) {
            current = [];
            hunks.push(current);
            line = Number(start[1]);
            left = start[2] === undefined ? 1 : Number(start[2]);
            continue;
        }
        if (current === undefined || left === 0)
            continue;
        const sign = raw[0];
        // A blank line of context may have lost its blank.
        if (sign !== '+' && sign !== ' ' && raw !== '')
            continue;
        const text = raw.slice(1).replace(/\r$/, '');
        // A byte order mark is no part of the scanned text.
        current.push({ line, text: line === 1 ? text.replace(/^\ufeff/, '') : text, added: sign === '+' });
        line++;
        left--;
    }
    return hunks.filter((hunk) => hunk.length > 0);
}
/** The hunk that holds both lines on its RIGHT side. */
function hunkOf(hunks, first, last) {
    return hunks.find((hunk) => hunk[0].line <= first && last <= hunk[hunk.length - 1].line);
}


/***/ }),

/***/ 1179:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ place),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _review_patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3618);
/* harmony import */ var _review_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);


/** Longer ranges are commented at their first line: a comment stands below its last line. */
const longestRange = 10;
/** Where GitHub takes a comment about a finding: on RIGHT lines of one hunk whose text is the text that was scanned. */
function place(finding, checked) {
    const { path } = finding.location;
    const lines = checked.lines(path);
    const repositoryPath = checked.repositoryPath(path);
    const fixed = finding.fix?.edits[0]?.path;
    const fixLines = fixed === undefined ? undefined : checked.lines(fixed);
    const change = finding.fix && fixLines !== undefined ? (0,_review_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLines */ .zo)(finding.fix, fixLines) : undefined;
    const withChange = change === undefined ? {} : { change };
    const file = checked.changed.get(repositoryPath);
    if (change !== undefined) {
        const target = checked.changed.get(checked.repositoryPath(change.path));
        const range = mapRange(change.firstLine, change.lastLine, change.oldLines, target, checked.toHead(change.path));
        // The comment stands where the change is: a suggestion replaces the lines of its comment.
        if (range !== undefined && target !== undefined) {
            return { kind: 'line', path: target.path, ...range, suggestion: change, change };
        }
    }
    if (file === undefined)
        return { kind: 'outside', ...withChange };
    if (file.hunks === undefined)
        return { kind: 'no-patch', ...withChange };
    const found = lines === undefined ? 'text-differs' : rangeOf(finding, lines, file, checked.toHead(path));
    if (found === 'text-differs')
        return { kind: 'text-differs', ...withChange };
    if (found === undefined)
        return { kind: 'outside', ...withChange };
    return { kind: 'line', path: repositoryPath, ...found, ...withChange };
}
function rangeOf(finding, lines, file, map) {
    const { startLine, endLine, endColumn } = finding.location;
    // An exclusive end at a line's first column belongs to the line before.
    const lastLine = endLine > startLine && endColumn <= 1 ? endLine - 1 : Math.max(startLine, endLine);
    if (lastLine - startLine < longestRange) {
        const whole = mapRange(startLine, lastLine, lines.slice(startLine - 1, lastLine), file, map);
        if (whole !== undefined)
            return whole;
    }
    // The first line, else the first added one: a statement whose middle was changed is part of the change.
    let unmapped = false;
    let added;
    for (let line = startLine; line <= Math.min(lastLine, lines.length); line++) {
        const at = map(line);
        if (at === undefined) {
            unmapped = true;
            continue;
        }
        const single = mapRange(line, line, [lines[line - 1]], file, map);
        if (single === undefined)
            continue;
        if (line === startLine)
            return single;
        if (added === undefined && isAdded(file, single.firstLine))
            added = single;
    }
    return added ?? (unmapped ? 'text-differs' : undefined);
}
const isAdded = (file, line) => (0,_review_patch_js__WEBPACK_IMPORTED_MODULE_1__/* .hunkOf */ .u)(file.hunks ?? [], line, line)?.some((each) => each.line === line && each.added) === true;
/** The head's lines of a range, if they are contiguous, in one hunk, and hold the same text. */
function mapRange(first, last, texts, file, map) {
    const start = map(first);
    if (start === undefined || file?.hunks === undefined)
        return undefined;
    for (let line = first + 1; line <= last; line++)
        if (map(line) !== start + line - first)
            return undefined;
    const end = start + last - first;
    const hunk = (0,_review_patch_js__WEBPACK_IMPORTED_MODULE_1__/* .hunkOf */ .u)(file.hunks, start, end);
    if (hunk === undefined)
        return undefined;
    const from = start - hunk[0].line;
    return texts.every((text, index) => hunk[from + index]?.text === text)
        ? { firstLine: start, lastLine: end }
        : undefined;
}
/** Paths that a finding is about. */
const pathsOf = (finding) => [
    finding.location.path,
    ...finding.related.map((related) => related.location.path),
    ...(finding.fix?.edits ?? []).map((edit) => edit.path),
];


/***/ }),

/***/ 7718:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   St: () => (/* binding */ suggestionBlock),
/* harmony export */   Ty: () => (/* binding */ diffBlock),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
/* unused harmony export fence */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

/**
 * A fix as one replacement of whole lines, as small as it can be.
 * @returns undefined if the edits are in several files, overlap, lie outside the text, or change nothing
 */
function wholeLines(fix, lines) {
    const path = fix.edits[0]?.path;
    if (path === undefined || fix.edits.some((edit) => edit.path !== path))
        return undefined;
    const edits = [...fix.edits].sort((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn);
    const first = edits[0].startLine;
    const last = Math.max(...edits.map((edit) => edit.endLine));
    if (edits.some((edit) => !lies(edit, lines)))
        return undefined;
    let text = '';
    let line = first;
    let column = 1;
    for (const edit of edits) {
        if (edit.startLine < line || (edit.startLine === line && edit.startColumn < column))
            return undefined;
        text += between(lines, line, column, edit.startLine, edit.startColumn) + edit.newText;
        line = edit.endLine;
        column = edit.endColumn;
    }
    text += between(lines, line, column, last, lines[last - 1].length + 1);
    return trimmed(path, lines, first, last, text.split(/\r\n|\r|\n/));
}
/** Takes off the lines at both ends that stay as they are; one line is kept for an insertion. */
function trimmed(path, lines, first, last, newLines) {
    let firstLine = first;
    let lastLine = last;
    let from = 0;
    let to = newLines.length;
    const anchored = () => lastLine > firstLine;
    while (anchored() && from < to && lines[lastLine - 1] === newLines[to - 1]) {
        lastLine--;
        to--;
    }
    while (anchored() && from < to && lines[firstLine - 1] === newLines[from]) {
        firstLine++;
        from++;
    }
    const oldLines = lines.slice(firstLine - 1, lastLine);
    const kept = newLines.slice(from, to);
    if (kept.join('\n') === oldLines.join('\n') && kept.length === oldLines.length)
        return undefined;
    return { path, firstLine, lastLine, newLines: kept, oldLines };
}
function lies(edit, lines) {
    const { startLine, startColumn, endLine, endColumn } = edit;
    if (startLine < 1 || endLine < startLine || endLine > lines.length)
        return false;
    if (startLine === endLine && endColumn < startColumn)
        return false;
    return (startColumn >= 1 &&
        startColumn <= lines[startLine - 1].length + 1 &&
        endColumn >= 1 &&
        endColumn <= lines[endLine - 1].length + 1);
}
/** The text from one place to a later one, with `\n` between lines. */
function between(lines, line, column, toLine, toColumn) {
    if (line === toLine)
        return lines[line - 1].slice(column - 1, toColumn - 1);
    const parts = [lines[line - 1].slice(column - 1), ...lines.slice(line, toLine - 1)];
    return [...parts, lines[toLine - 1].slice(0, toColumn - 1)].join('\n');
}
/** A fence of backticks longer than any run of them in the text, three at least. */
function fence(text) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    return '`'.repeat(Math.max(3, longest + 1));
}
/** A suggestion that people apply with a click; an empty one deletes the lines. */
function suggestionBlock({ newLines }) {
    const text = newLines.join('\n');
    const mark = fence(text);
    return `${mark}suggestion\n${newLines.length === 0 ? '' : `${text}\n`}${mark}`;
}
/** A line in which nothing is hidden; tabs stay. */
const shownLine = (line) => line.split('\t').map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK).join('\t');
/** Whether a text has control or bidirectional characters: people must see them before they apply a change. */
const hidesSomething = ({ newLines, oldLines }) => [...newLines, ...oldLines].some((line) => shownLine(line) !== line);
/** The change to read, where GitHub takes no suggestion. */
function diffBlock({ newLines, oldLines }) {
    const signed = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
    const text = signed.map(shownLine).join('\n');
    const mark = fence(text);
    return `${mark}diff\n${text}\n${mark}`;
}


/***/ }),

/***/ 9873:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takesPart: () => (/* binding */ takesPart)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_review_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1179);


/**
 * Whether a changed file takes part in a finding: the files it points at, and all that its principal or bucket is made
 * of, since a permission that is missing may have been taken away in another file than the one that is pointed at.
 * @param repositoryPath from a reported path to the repository's
 */
function takesPart(workspace, report, files, repositoryPath) {
    const changed = new Set(files.flatMap((file) => [file.path, ...(file.previousPath ? [file.previousPath] : [])]));
    // What is gone can be found in no workspace any more: its folder stands for it.
    const emptied = new Set(files.flatMap((file) => [
        ...(file.removed ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file.path)] : []),
        ...(file.previousPath ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file.previousPath)] : []),
    ]));
    const sources = sourcesOf(workspace, report);
    return (finding) => [...new Set([...(0,_report_review_place_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .w)(finding), ...sources(finding)])].some((path) => {
        const inRepository = repositoryPath(path);
        return changed.has(inRepository) || emptied.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(inRepository));
    });
}
const pathOf = (document) => (document === undefined ? [] : [document.source.path]);
function sourcesOf(workspace, report) {
    const bySubject = new Map();
    const add = (key, list) => bySubject.set(key, [...(bySubject.get(key) ?? []), ...list]);
    for (const { name, policies, boundary, trust, span } of workspace.principals) {
        const documents = [...policies.map(({ document }) => document), boundary?.document, trust];
        add(`principal ${name}`, [...documents.flatMap(pathOf), ...(span === undefined ? [] : [span.source.path])]);
    }
    for (const { name, cors, policy, span } of workspace.buckets) {
        add(`bucket ${name}`, [...pathOf(cors), ...pathOf(policy), ...(span === undefined ? [] : [span.source.path])]);
    }
    for (const task of report.tasks) {
        const key = task.principal === null ? `bucket ${task.bucket}` : `principal ${task.principal}`;
        for (const { id, locations } of task.requirements) {
            add(`${task.task}#${id} ${key}`, locations.map(({ path }) => path));
        }
    }
    const everywhere = [...workspace.serviceControlPolicies, ...workspace.resourceControlPolicies].flat().flatMap(pathOf);
    return (finding) => {
        if (finding.task === undefined)
            return [];
        const key = finding.principal === undefined ? `bucket ${finding.bucket}` : `principal ${finding.principal}`;
        const own = bySubject.get(key) ?? [];
        return [...own, ...(bySubject.get(`${finding.task}#${finding.requirement} ${key}`) ?? []), ...everywhere];
    };
}


/***/ })

};
