export const id = 521;
export const ids = [521,700];
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

/***/ 700:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   faultsMessage: () => (/* binding */ faultsMessage),
/* harmony export */   isByDesign: () => (/* binding */ isByDesign)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

/** Reads what a request threw. @param needs the permission of the request, as a workflow writes it */
function faultOf(error, what, needs) {
    const { status, message = '', name, response } = (error ?? {});
    const said = short(message);
    if (name === 'MalformedAnswer')
        return { kind: 'malformed', what, because: said };
    // A request that got no answer has a status of Octokit's own.
    if (status === undefined || response === undefined) {
        return { kind: 'unavailable', what, because: `no answer from GitHub (${said})` };
    }
    const because = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}`;
    const headers = response.headers ?? {};
    const isLimit = status === 429 || (status === 403 && (headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)));
    if (isLimit)
        return { kind: 'rate-limit', what, because: `the rate limit is reached; ${because}`, status };
    if (status === 401 || status === 403 || status === 404) {
        const accepted = headers['x-accepted-github-permissions'];
        const missing = accepted === undefined ? needs : permissions(accepted);
        return { kind: 'permission', what, because: `${because}; the job needs the permission \`${missing}\``, status };
    }
    if (status >= 500)
        return { kind: 'unavailable', what, because, status };
    return { kind: 'refused', what, because, status };
}
/** `pull_requests=write; contents=read` as a workflow writes it. */
const permissions = (header) => short(header)
    .replace(/[`]/g, '')
    .replace(/_/g, '-')
    .replace(/=/g, ': ')
    .replace(/;\s*/g, ' or ')
    .replace(/,\s*/g, ', ');
/** One line of a text that a server chose. */
const short = (text) => {
    const line = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text.replace(/\s+/g, ' ').trim()).replaceAll('`', "'");
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};
/** Which of the known refusals of a review a 422 is. GitHub names no code, only texts. */
function refusalOf(error) {
    const { status, message = '' } = (error ?? {});
    if (status !== 422)
        return undefined;
    if (/pending review/i.test(message))
        return 'pending-review';
    if (/\bline\b|\bdiff\b|\bhunk\b|\bcommit|\bposition\b|\bpath\b|\bsha\b/i.test(message))
        return 'lines';
    return 'other';
}
const ends = 'every finding is in the log and in the job summary';
/** The one sentence about everything that was not possible. */
function faultsMessage(faults, readOnlyBecause) {
    const first = faults[0];
    const others = faults.length > 1 ? ` (and ${faults.length - 1} more like it)` : '';
    if (isByDesign(faults, readOnlyBecause)) {
        const whose = readOnlyBecause === 'fork' ? 'from a fork' : 'of Dependabot';
        return `no review comments: the token of a pull request ${whose} is read-only; ${ends}`;
    }
    const off = first.kind === 'permission' ? ', or `review: off` to do without comments' : '';
    return `could not ${first.what}${others}: ${first.because}${off}; ${ends}`;
}
/** Whether the token may do nothing because GitHub means it so: that is no warning. */
const isByDesign = (faults, readOnlyBecause) => readOnlyBecause !== undefined && faults.every((fault) => fault.kind === 'permission');


/***/ }),

/***/ 521:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubRun: () => (/* binding */ GitHubRun),
  outcomeText: () => (/* binding */ outcomeText)
});

// EXTERNAL MODULE: ./.build/findings/fingerprint.js
var fingerprint = __webpack_require__(2153);
// EXTERNAL MODULE: ./.build/report/counts.js
var report_counts = __webpack_require__(6681);
// EXTERNAL MODULE: ./.build/report/escape.js
var report_escape = __webpack_require__(3046);
// EXTERNAL MODULE: ./.build/report/review-suggestion.js
var review_suggestion = __webpack_require__(7718);
;// CONCATENATED MODULE: ./.build/report/review-body.js




/** GitHub refuses 65,536 characters. */
const bodyLimit = 60_000;
/** Before escaping, which makes six characters of one at most. */
const messageLimit = 2_000;
const shortLimit = 300;
const changeLimit = 20_000;
const relatedLimit = 3;
const review_body_name = 'ml-perms-check';
/** A text that a marker can hold: no blank, no colon, nothing that ends a comment of HTML. */
const markerPart = (text) => encodeURIComponent((0,report_escape/* visible */.RK)(text)).slice(0, 120);
/** A finding's identity in a marker. */
const markerId = (finding) => /^[\w.-]{1,64}$/.test(finding.fingerprint) ? finding.fingerprint : (0,fingerprint/* fingerprint */.R)([finding.fingerprint]);
/** The hidden last line by which a later run knows its own comment. */
const marker = (tag, id) => `<!-- ${review_body_name}:${markerPart(tag)}:${id} -->`;
/** The marker in a body's last line; `own` if it is of this tag. Markers anywhere else are text. */
function readAnyMarker(body, tag) {
    const last = body
        .trimEnd()
        .split(/\r\n|\r|\n/)
        .at(-1) ?? '';
    const found = /^<!-- ml-perms-check:([^\s:]*):([\w.-]{1,64}) -->$/.exec(last);
    return found === null ? undefined : { id: found[2], own: found[1] === markerPart(tag) };
}
/** The id in a body's last line, if that is a marker of this tag. */
function readMarker(body, tag) {
    const found = readAnyMarker(body, tag);
    return found?.own ? found.id : undefined;
}
/** One line in which nothing is hidden, of limited length. */
function cut(text, limit) {
    const line = (0,report_escape/* visible */.RK)(text);
    return line.length <= limit ? line : `${line.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}
const ruleOf = (finding) => finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule;
/** One comment. `anchored` is false where it does not stand on the lines of the change: then no suggestion. */
function commentBody(finding, placed, tag, anchored = true) {
    const parts = [`**${finding.severity}:** ${(0,report_escape/* markdownMessage */.ju)(cut(finding.message, messageLimit))}`];
    const label = finding.severity === 'notice' ? '' : 'Fix: ';
    if (finding.help)
        parts.push(`${label}${(0,report_escape/* markdownMessage */.ju)(cut(finding.help, messageLimit))}`);
    const suggestion = anchored && placed.kind === 'line' ? placed.suggestion : undefined;
    const change = placed.change;
    const size = change === undefined ? 0 : [...change.newLines, ...change.oldLines].join('\n').length;
    if (change !== undefined && size <= changeLimit) {
        const description = finding.fix?.description;
        const advice = finding.fix?.safety === 'review' ? ' (read it before you apply it: it may allow more than is needed)' : '';
        if (description)
            parts.push(`Suggested change: ${(0,report_escape/* markdownMessage */.ju)(cut(description, shortLimit))}${advice}`);
        if (suggestion !== undefined && !(0,review_suggestion/* hidesSomething */.OT)(suggestion))
            parts.push((0,review_suggestion/* suggestionBlock */.St)(suggestion));
        else
            parts.push(`${(0,report_escape/* markdownCode */.D9)(`${change.path}:${change.firstLine}`)}\n${(0,review_suggestion/* diffBlock */.Ty)(change)}`);
    }
    const related = finding.related.slice(0, relatedLimit).map(({ message, location }) => {
        const at = (0,report_escape/* markdownCode */.D9)(cut(`${location.path}:${location.startLine}`, shortLimit));
        return `- ${at}: ${(0,report_escape/* markdownMessage */.ju)(cut(message, shortLimit))}`;
    });
    if (related.length > 0)
        parts.push(related.join('\n'));
    const target = (0,report_escape/* markdownUrl */.$x)(finding.url);
    const rule = (0,report_escape/* markdown */.wD)(cut(ruleOf(finding), shortLimit));
    parts.push(`<sub>${target === undefined ? rule : `[${rule}](${target})`}</sub>`);
    return `${parts.join('\n\n')}\n${marker(tag, markerId(finding))}`;
}
const fixedStart = '**Fixed in ';
/** What replaces a comment that people have answered, once its finding is gone. */
function fixedBody(body, sha, tag, id) {
    const said = body.split(/\r\n|\r|\n/)[0] ?? '';
    return `${fixedStart}${sha.slice(0, 40)}.** It said:\n\n${cut(said, bodyLimit)}\n${marker(tag, id)}`;
}
const isFixed = (body) => body.startsWith(fixedStart);
const noneElsewhere = () => ({
    outside: 0,
    noPatch: 0,
    textDiffers: 0,
    overLimit: 0,
    lower: 0,
    otherJob: 0,
    noPatchFiles: [],
});
/** Why findings have no comment, a phrase a reason. */
function elsewherePhrases(elsewhere) {
    const files = elsewhere.noPatchFiles.slice(0, 5).map((path) => (0,report_escape/* markdownCode */.D9)(cut(path, 300)));
    const more = elsewhere.noPatchFiles.length > files.length ? ' and others' : '';
    return [
        elsewhere.outside > 0 ? `${elsewhere.outside} outside the lines of this diff` : '',
        elsewhere.noPatch > 0
            ? `${elsewhere.noPatch} in files whose diff GitHub does not show (${files.join(', ')}${more})`
            : '',
        elsewhere.textDiffers > 0 ? `${elsewhere.textDiffers} on lines that differ at the head of the branch` : '',
        elsewhere.lower > 0 ? (0,report_counts/* plural */.LS)(elsewhere.lower, 'notice') : '',
        elsewhere.otherJob > 0 ? `${elsewhere.otherJob} with a comment of another job` : '',
        elsewhere.overLimit > 0 ? `${elsewhere.overLimit} above the limit of comments` : '',
    ].filter((phrase) => phrase !== '');
}
/** The body of a review: what stands in it and where the rest is. @param runUrl address of the run, for the summary */
function reviewBody(posted, elsewhere, tag, runUrl) {
    const counts = report_counts/* severities */.gO
        .map((severity) => [posted.filter((each) => each === severity).length, severity])
        .filter(([count]) => count > 0)
        .map(([count, severity]) => (0,report_counts/* plural */.LS)(count, severity));
    const lines = [`**${review_body_name}**: ${counts.join(', ')} on the lines below.`];
    const phrases = elsewherePhrases(elsewhere);
    if (phrases.length > 0)
        lines.push(`Not shown here: ${phrases.join('; ')}. The whole list is in the ${summaryLink(runUrl)}.`);
    return `${lines.join('\n\n')}\n${marker(tag, 'review')}`;
}
function summaryLink(runUrl) {
    const target = runUrl === undefined ? undefined : (0,report_escape/* markdownUrl */.$x)(runUrl);
    return target === undefined ? 'job summary' : `[job summary](${target})`;
}
/** A review without comments, for when GitHub refuses the lines: the findings as a list. */
function listBody(findings, tag, runUrl) {
    const head = `**${review_body_name}**: GitHub takes no comment on the lines of ${(0,report_counts/* plural */.LS)(findings.length, 'finding')}.\n`;
    const end = `\n${marker(tag, 'list')}`;
    const lines = [];
    let size = head.length + end.length + 300;
    for (const finding of findings) {
        const { path, startLine } = finding.location;
        const at = (0,report_escape/* markdownCode */.D9)(cut(`${path}:${startLine}`, 300));
        const line = `- ${at} **${finding.severity}:** ${(0,report_escape/* markdownMessage */.ju)(cut(finding.message, messageLimit))}`;
        if (size + line.length + 1 > bodyLimit)
            break;
        lines.push(line);
        size += line.length + 1;
    }
    const left = findings.length - lines.length;
    if (left > 0)
        lines.push(`\n${(0,report_counts/* plural */.LS)(left, 'more finding')} in the ${summaryLink(runUrl)}.`);
    return `${head}\n${lines.join('\n')}${end}`;
}

// EXTERNAL MODULE: ./.build/report/review-patch.js
var review_patch = __webpack_require__(3618);
// EXTERNAL MODULE: ./.build/report/review-place.js
var review_place = __webpack_require__(1179);
;// CONCATENATED MODULE: ./.build/report/review-plan.js


/** Compares what is there with what should be. Comments of other people, tags and authors are never in the plan. */
function planReview(input) {
    const { findings, places, comments, tag } = input;
    const wanted = new Map();
    findings.forEach((finding, index) => {
        const id = markerId(finding);
        if (!wanted.has(id))
            wanted.set(id, { finding, placed: places[index] });
    });
    const answered = new Set(comments.filter((each) => each.replyTo !== undefined && !input.isOwn(each.author)).map((each) => each.replyTo));
    const plan = { remove: [], edit: [], post: [], kept: 0, elsewhere: noneElsewhere() };
    const said = new Set();
    const others = saidByOthers(input);
    const moves = new Map();
    for (const [id, own] of ownComments(input)) {
        const want = wanted.get(id);
        if (want === undefined) {
            for (const comment of own) {
                if (!answered.has(comment.id))
                    plan.remove.push(comment.id);
                else if (!isFixed(comment.body)) {
                    plan.edit.push({ id: comment.id, body: fixedBody(comment.body, input.headSha, tag, id) });
                }
            }
            continue;
        }
        const best = own.reduce((a, b) => (worth(b, want, answered) > worth(a, want, answered) ? b : a));
        for (const comment of own)
            if (comment !== best && !answered.has(comment.id))
                plan.remove.push(comment.id);
        const earlier = others.get(id);
        if (earlier !== undefined && earlier < best.id && !answered.has(best.id)) {
            plan.remove.push(best.id);
            continue;
        }
        const stays = stands(best, want.placed) || answered.has(best.id) || input.resolved.has(best.id);
        if (!stays && want.placed.kind === 'line') {
            moves.set(id, best.id);
            continue;
        }
        said.add(id);
        plan.kept++;
        const anchored = stands(best, want.placed);
        const body = commentBody(want.finding, want.placed, tag, anchored);
        // What is outdated cannot be applied any more, and without a place nothing better is known than what stands there.
        const matters = (want.placed.kind === 'line' && best.line !== null) || isFixed(best.body);
        const differs = matters && !same(best.body, body);
        if (differs)
            plan.edit.push({ id: best.id, body });
    }
    for (const id of others.keys()) {
        if (!wanted.has(id) || said.has(id) || moves.has(id))
            continue;
        said.add(id);
        plan.elsewhere.otherJob++;
    }
    addPosts(plan, input, wanted, said, moves);
    return plan;
}
/** Findings that a job with another tag has said, still at their lines: the first comment of each. */
function saidByOthers({ comments, tag, isOwn }) {
    const result = new Map();
    for (const { id: comment, replyTo, author, line, body } of comments) {
        if (replyTo !== undefined || line === null || !isOwn(author) || isFixed(body))
            continue;
        const found = readAnyMarker(body, tag);
        if (found === undefined || found.own)
            continue;
        result.set(found.id, Math.min(comment, result.get(found.id) ?? comment));
    }
    return result;
}
/** Comments that the own account wrote with a marker of this tag, by the marker's id. */
function ownComments({ comments, tag, isOwn }) {
    const result = new Map();
    for (const comment of comments) {
        if (comment.replyTo !== undefined || !isOwn(comment.author))
            continue;
        const id = readMarker(comment.body, tag);
        if (id === undefined)
            continue;
        const list = result.get(id);
        if (list === undefined)
            result.set(id, [comment]);
        else
            list.push(comment);
    }
    return result;
}
const stands = (comment, placed) => placed.kind === 'line' &&
    comment.path === placed.path &&
    comment.line === placed.lastLine &&
    (comment.startLine ?? comment.line) === placed.firstLine;
/** Of several comments about one finding the one that people answered stays, else the one at the right line. */
const worth = (comment, { placed }, answered) => (answered.has(comment.id) ? 4 : 0) + (stands(comment, placed) ? 2 : 0) + (comment.line === null ? 0 : 1);
/** GitHub gives bodies back with other line endings. */
const same = (a, b) => a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();
function addPosts(plan, { maximum, lowest, tag }, wanted, said, moves) {
    const noPatchFiles = new Set();
    const candidates = [];
    for (const [id, want] of wanted) {
        if (said.has(id))
            continue;
        const { kind } = want.placed;
        const isLower = report_counts/* severities */.gO.indexOf(want.finding.severity) > report_counts/* severities */.gO.indexOf(lowest);
        if (isLower && !moves.has(id))
            plan.elsewhere.lower++;
        else if (kind === 'line')
            candidates.push({ id, ...want });
        else if (kind === 'outside')
            plan.elsewhere.outside++;
        else if (kind === 'text-differs')
            plan.elsewhere.textDiffers++;
        else {
            plan.elsewhere.noPatch++;
            noPatchFiles.add(want.finding.location.path);
        }
    }
    plan.elsewhere.noPatchFiles = [...noPatchFiles];
    const rank = ({ id, finding }) => (moves.has(id) ? 0 : 10) + report_counts/* severities */.gO.indexOf(finding.severity);
    candidates.sort((a, b) => rank(a) - rank(b));
    for (const { id, finding, placed } of candidates) {
        if (placed.kind !== 'line')
            continue;
        const replaced = moves.get(id);
        if (plan.kept + plan.post.length >= maximum) {
            // What cannot come back does not go.
            if (replaced !== undefined)
                plan.kept++;
            else
                plan.elsewhere.overLimit++;
            continue;
        }
        plan.post.push({
            path: placed.path,
            line: placed.lastLine,
            ...(placed.firstLine < placed.lastLine ? { startLine: placed.firstLine } : {}),
            body: commentBody(finding, placed, tag),
            finding,
            ...(replaced === undefined ? {} : { replaces: replaced }),
        });
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(3251);
;// CONCATENATED MODULE: ./.build/shell/github-client.js




/** GitHub answered, and the answer is not what its documentation says. */
class MalformedAnswer extends Error {
    constructor(what) {
        super(`GitHub's answer to ${what} cannot be read`);
        this.name = 'MalformedAnswer';
    }
}
/** `ML_PERMS_CHECK_SECOND_MS` and `ML_PERMS_CHECK_TIMEOUT_MS`, for tests. Values that are no numbers are the defaults. */
function readWaits(env) {
    const number = (text, byDefault) => {
        const value = Number(text);
        return text === undefined || text === '' || !Number.isFinite(value) || value <= 0 ? byDefault : value;
    };
    return {
        second: number(env.ML_PERMS_CHECK_SECOND_MS, 1000),
        // GitHub itself ends a request after ten seconds.
        timeout: number(env.ML_PERMS_CHECK_TIMEOUT_MS, 12_000),
    };
}
/** The longest wait that a rate limit may ask for, and how often, in a run. */
const longestWait = 60;
const mostWaits = 1;
/** @param debug where what is waited for is said */
function createClient(token, waits, debug) {
    let waited = 0;
    const mayWait = (kind) => (seconds, _options, _octokit, count) => {
        const wait = count === 0 && seconds <= longestWait && waited < mostWaits;
        if (wait)
            waited++;
        debug(`${kind}: ${wait ? `waiting ${seconds} s` : `${seconds} s is too long to wait`}`);
        return wait;
    };
    const silent = { debug: () => { }, info: () => { }, warn: debug, error: debug };
    const octokit = (0,github/* getOctokit */.Q)(token, {
        log: silent,
        throttle: {
            onRateLimit: mayWait('rate limit'),
            onSecondaryRateLimit: mayWait('secondary rate limit'),
            retryAfterBaseValue: waits.second,
            // GitHub asks for a second between writes; a group of our own so that the second can be set.
            write: new light.Group({ maxConcurrent: 1, minTime: waits.second }),
            notifications: new light.Group({ maxConcurrent: 1, minTime: waits.second }),
        },
        retry: {
            retries: 1,
            retryAfterBaseValue: waits.second,
            doNotRetry: [400, 401, 403, 404, 406, 410, 422, 429, 451],
        },
    }, limitTime(waits.timeout), plugin_throttling_dist_bundle/* throttling */.A, dist_bundle/* retry */.L);
    return {
        request: async (route, parameters, { retries } = {}) => {
            const options = retries === undefined ? parameters : { ...parameters, request: { retries } };
            const { data, headers } = await octokit.request(route, options);
            return { data, hasNext: /\brel="next"/.test(headers.link ?? '') };
        },
        graphql: (query, variables) => octokit.graphql(query, variables),
    };
}
/** A plugin: each try has its own time, and a limit that only names a time to wait is told as such to the throttling. */
const limitTime = (timeout) => (octokit) => {
    ;
    octokit.hook.wrap('request', async (request, options) => {
        try {
            // Octokit's hooks are bound to this one object: what is handed on instead of it would not arrive.
            options.request = { ...options.request, signal: AbortSignal.timeout(timeout) };
            return await request(options);
        }
        catch (error) {
            throw toldAsLimit(error);
        }
    });
    return {};
};
/**
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api: with `retry-after` a 403 or 429 is a
 * limit whatever its text says; the throttling plugin looks at the text alone.
 */
function toldAsLimit(error) {
    if (!(error instanceof Error))
        return error;
    const { status, response } = error;
    const limited = (status === 403 || status === 429) && response?.headers?.['retry-after'] !== undefined;
    if (limited && !/\bsecondary rate\b/i.test(error.message))
        error.message += ' (secondary rate limit)';
    return error;
}

// EXTERNAL MODULE: ./.build/shell/github-faults.js
var github_faults = __webpack_require__(700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/report/review-lines.js
/** A text's lines without their endings. */
const cutLines = (text) => text.split(/\r\n|\r|\n/);
/** The scanned text is the head's. */
const sameLines = (line) => line;
/** Above this product of lines, what stands between the common start and end is not aligned. */
const maximumCells = 4_000_000;
/** Aligns the scanned lines with the head's: those that a longest common subsequence pairs. */
function alignTexts(a, b) {
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const pairs = new Map();
    const rows = a.length - start - end;
    const columns = b.length - start - end;
    if (rows > 0 && columns > 0 && rows * columns <= maximumCells) {
        const width = columns + 1;
        const lengths = new Uint32Array((rows + 1) * width);
        for (let i = rows - 1; i >= 0; i--) {
            for (let j = columns - 1; j >= 0; j--) {
                lengths[i * width + j] =
                    a[start + i] === b[start + j]
                        ? lengths[(i + 1) * width + j + 1] + 1
                        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            }
        }
        for (let i = 0, j = 0; i < rows && j < columns;) {
            if (a[start + i] === b[start + j])
                pairs.set(start + i++ + 1, start + j++ + 1);
            else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
                i++;
            else
                j++;
        }
    }
    return (line) => {
        if (line < 1 || line > a.length)
            return undefined;
        if (line <= start)
            return line;
        if (line > a.length - end)
            return line + b.length - a.length;
        return pairs.get(line);
    };
}
/**
 * The same from the patch alone, where the head's text cannot be had: each hunk is looked for in the scanned text, in
 * order. A hunk that stands in several places is placed only where it has not moved against its neighbours.
 */
function alignHunks(lines, hunks) {
    const pairs = new Map();
    // All at their own lines: the base has not changed what stands before or between.
    const unmoved = hunks.every((hunk) => fits(lines, hunk, 0));
    let from = 0;
    for (const hunk of hunks) {
        const offset = unmoved ? 0 : onlyOffset(lines, hunk, from);
        if (offset === undefined)
            continue;
        for (const { line } of hunk)
            pairs.set(line + offset, line);
        from = hunk[hunk.length - 1].line + offset;
    }
    return (line) => pairs.get(line);
}
const fits = (lines, hunk, offset) => hunk.every(({ line, text }) => lines[line + offset - 1] === text);
function onlyOffset(lines, hunk, from) {
    let found;
    const first = hunk[0];
    for (let at = from; at + hunk.length <= lines.length; at++) {
        const offset = at + 1 - first.line;
        if (lines[at] !== first.text || !fits(lines, hunk, offset))
            continue;
        if (found !== undefined)
            return undefined;
        found = offset;
    }
    return found;
}

// EXTERNAL MODULE: ./.build/shell/files.js + 1 modules
var files = __webpack_require__(7394);
;// CONCATENATED MODULE: ./.build/shell/github-head.js






/** More texts of the head than this are not fetched; for the rest the patches must do. */
const mostTexts = 50;
/** The checkout, beside the head of a pull request that it is a merge of. */
class CheckedOut {
    workspaceRoot;
    text;
    checkout;
    lineCache = new Map();
    /**
     * @param workspaceRoot the directory that reported paths are relative to
     * @param root the one that was checked
     * @param text what was scanned, by reported path
     */
    constructor(workspaceRoot, root, text) {
        this.workspaceRoot = workspaceRoot;
        this.text = text;
        this.checkout = checkoutOf(root, workspaceRoot);
    }
    /** From a reported path to the repository's: the checkout may stand in a folder of the workspace. */
    repositoryPath = (path) => (0,files/* posix */.SA)((0,external_node_path_.relative)(this.checkout, (0,external_node_path_.join)(this.workspaceRoot, path)));
    /** What placing the findings needs, with the head's texts where they are not the checkout's. */
    async checked(findings, files, pull) {
        const changed = new Map(files.map((file) => [file.path, file]));
        const maps = new Map();
        let fetched = 0;
        const paths = new Set(findings.flatMap(review_place/* pathsOf */.w));
        await Promise.all([...paths].map(async (path) => {
            const file = changed.get(this.repositoryPath(path));
            const lines = this.lines(path);
            if (file?.hunks === undefined || lines === undefined)
                return;
            if (file.blob !== undefined && this.isBlob(path, file.blob)) {
                maps.set(path, sameLines);
                return;
            }
            const mayFetch = file.blob !== undefined && fetched++ < mostTexts;
            const head = mayFetch ? await pull.blob(file.blob).catch(() => undefined) : undefined;
            const headLines = head === undefined ? undefined : cutLines(head);
            const fits = headLines !== undefined && file.hunks.every((hunk) => holds(headLines, hunk));
            maps.set(path, fits ? alignTexts(lines, headLines) : alignHunks(lines, file.hunks));
        }));
        return {
            repositoryPath: this.repositoryPath,
            lines: (path) => this.lines(path),
            toHead: (path) => maps.get(path) ?? (() => undefined),
            changed,
        };
    }
    lines(path) {
        if (!this.lineCache.has(path)) {
            const text = this.text(path);
            this.lineCache.set(path, text === undefined ? undefined : cutLines(text));
        }
        return this.lineCache.get(path);
    }
    /** Whether the file on the disk is the one that git knows by this id; with either line ending. */
    isBlob(path, id) {
        try {
            const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(this.workspaceRoot, path));
            return blobId(bytes, id.length) === id || blobId(withoutReturns(bytes), id.length) === id;
        }
        catch {
            return false;
        }
    }
}
/** The folder of the checkout that holds the checked directory: the nearest with `.git`, not above the workspace. */
function checkoutOf(root, workspaceRoot) {
    for (let at = (0,external_node_path_.resolve)(root);; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if (at === (0,external_node_path_.resolve)(workspaceRoot) || at === (0,external_node_path_.dirname)(at))
            return workspaceRoot;
    }
}
const holds = (lines, hunk) => hunk.every(({ line, text }) => lines[line - 1] === text);
/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
const blobId = (bytes, length) => (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
const withoutReturns = (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');

;// CONCATENATED MODULE: ./.build/shell/github-pull.js


/** GitHub lists no more files of a pull request than this, and of two commits than that. */
const mostFiles = 3000;
const mostComparedFiles = 300;
const perPage = 100;
const mostPages = 100;
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const login = (value) => (isFields(value) && typeof value['login'] === 'string' ? value['login'] : '');
const number = (value) => (typeof value === 'number' ? value : null);
/** The requests of one pull request. Each throws what Octokit throws, or MalformedAnswer. */
class PullClient {
    client;
    pull;
    place;
    constructor(client, pull) {
        this.client = client;
        this.pull = pull;
        this.place = { owner: pull.owner, repo: pull.repository };
    }
    /** Its changed files, all pages. */
    async files() {
        const files = await this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', 'the list of files', readFile);
        return { files, complete: files.length < mostFiles };
    }
    /** All review comments, all pages. */
    comments() {
        const what = 'the list of review comments';
        return this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', what, readComment);
    }
    reviews() {
        return this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'the list of reviews', (value) => isFields(value) && typeof value['id'] === 'number'
            ? {
                id: value['id'],
                author: login(value['user']),
                state: String(value['state'] ?? ''),
                body: String(value['body'] ?? ''),
            }
            : undefined);
    }
    /** The head's commit as it is now. */
    async headSha() {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
        const { data } = await this.client.request(route, { ...this.place, pull_number: this.pull.number });
        const head = isFields(data) ? data['head'] : undefined;
        if (!isFields(head) || typeof head['sha'] !== 'string')
            throw new MalformedAnswer('the pull request');
        return head['sha'];
    }
    /** The text of a file at the head. Not repeated: there is another way without it. */
    async blob(id) {
        const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
        const { data } = await this.client.request(route, { ...this.place, file_sha: id }, { retries: 0 });
        if (!isFields(data) || typeof data['content'] !== 'string')
            throw new MalformedAnswer('a file of the head');
        const { content, encoding } = data;
        const text = encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content;
        return text.replace(/^\ufeff/, '');
    }
    /**
     * One review. Never tried again by itself after an error of the server: it may have been taken.
     * @returns its comments are posted; false if the answer says nothing of a review
     */
    async createReview(body, comments) {
        const { data } = await this.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
            ...this.place,
            pull_number: this.pull.number,
            commit_id: this.pull.headSha,
            event: 'COMMENT',
            body,
            comments: comments.map((comment) => ({
                path: comment.path,
                body: comment.body,
                line: comment.line,
                side: 'RIGHT',
                ...(comment.startLine === undefined ? {} : { start_line: comment.startLine, start_side: 'RIGHT' }),
            })),
        }, { retries: 0 });
        return isFields(data) && typeof data['id'] === 'number';
    }
    async updateReview(id, body) {
        const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}';
        await this.client.request(route, { ...this.place, pull_number: this.pull.number, review_id: id, body });
    }
    async deletePendingReview(id) {
        const route = 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}';
        await this.client.request(route, { ...this.place, pull_number: this.pull.number, review_id: id });
    }
    async updateComment(id, body) {
        const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
        await this.client.request(route, { ...this.place, comment_id: id, body });
    }
    async deleteComment(id) {
        const route = 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}';
        await this.client.request(route, { ...this.place, comment_id: id });
    }
    /** The login that the token writes as. `GET /user` answers 403 to a workflow's token; this does not. */
    async viewer() {
        const answer = await this.client.graphql('query { viewer { login } }', {});
        return isFields(answer) ? login(answer['viewer']) : '';
    }
    /** First comments of resolved threads, with who resolved them. */
    async resolvedThreads() {
        const result = [];
        let after = null;
        for (let page = 0; page < mostPages; page++) {
            const answer = await this.client.graphql(threadsQuery, { ...this.place, number: this.pull.number, after });
            const threads = dig(answer, 'repository', 'pullRequest', 'reviewThreads');
            const nodes = threads?.['nodes'];
            if (!Array.isArray(nodes))
                throw new MalformedAnswer('the list of threads');
            for (const node of nodes) {
                if (!isFields(node) || node['isResolved'] !== true)
                    continue;
                const first = dig(node, 'comments')?.['nodes'];
                const comment = Array.isArray(first) && isFields(first[0]) ? number(first[0]['databaseId']) : null;
                if (comment !== null)
                    result.push({ comment, by: login(node['resolvedBy']) });
            }
            const info = dig(threads, 'pageInfo');
            if (info?.['hasNextPage'] !== true || typeof info['endCursor'] !== 'string')
                break;
            after = info['endCursor'];
        }
        return result;
    }
    async pages(route, what, read) {
        const result = [];
        for (let page = 1; page <= mostPages; page++) {
            const parameters = { ...this.place, pull_number: this.pull.number, per_page: perPage, page };
            const { data, hasNext } = await this.client.request(route, parameters);
            if (!Array.isArray(data))
                throw new MalformedAnswer(what);
            for (const item of data) {
                const value = read(item);
                if (value === undefined)
                    throw new MalformedAnswer(what);
                result.push(value);
            }
            if (data.length < perPage && !hasNext)
                break;
        }
        return result;
    }
}
/** The files that changed between two commits; for events without a pull request. */
async function comparedFiles(client, range) {
    const { owner, repository: repo, base, head } = range;
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const { data } = await client.request(route, { owner, repo, basehead: `${base}...${head}`, per_page: 1 });
    const listed = isFields(data) ? data['files'] : undefined;
    if (!Array.isArray(listed))
        throw new MalformedAnswer('the comparison of two commits');
    const files = listed.map(readFile);
    if (files.includes(undefined))
        throw new MalformedAnswer('the comparison of two commits');
    return { files: files, complete: files.length < mostComparedFiles };
}
const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { isResolved resolvedBy { login } comments(first: 1) { nodes { databaseId } } }
      }
    }
  }
}`;
function dig(value, ...names) {
    let at = value;
    for (const name of names)
        at = isFields(at) ? at[name] : undefined;
    return isFields(at) ? at : undefined;
}
function readFile(value) {
    if (!isFields(value) || typeof value['filename'] !== 'string')
        return undefined;
    const { filename: path, patch, sha, status, previous_filename: previous } = value;
    const removed = status === 'removed';
    return {
        path,
        removed,
        ...(typeof patch === 'string' && !removed ? { hunks: (0,review_patch/* parsePatch */.i)(patch) } : {}),
        ...(typeof sha === 'string' ? { blob: sha } : {}),
        ...(typeof previous === 'string' ? { previousPath: previous } : {}),
    };
}
function readComment(value) {
    if (!isFields(value) || typeof value['id'] !== 'number' || typeof value['body'] !== 'string')
        return undefined;
    const replyTo = number(value['in_reply_to_id']);
    return {
        id: value['id'],
        body: value['body'],
        author: login(value['user']),
        path: typeof value['path'] === 'string' ? value['path'] : '',
        line: number(value['line']),
        startLine: number(value['start_line']),
        ...(replyTo === null ? {} : { replyTo }),
    };
}

;// CONCATENATED MODULE: ./.build/shell/github-review.js








const writePermission = 'pull-requests: write';
const readPermission = 'pull-requests: read';
/** All that one run does at GitHub. What fails is kept in `faults`; nothing is thrown. */
class GitHubRun {
    options;
    faults = [];
    client;
    pull;
    checkout;
    listed;
    constructor(options) {
        this.options = options;
        this.client = createClient(options.token, readWaits(options.env), options.debug);
        this.pull = options.event.pull && new PullClient(this.client, options.event.pull);
        this.checkout = new CheckedOut(options.workspaceRoot, options.root, options.text);
    }
    /** From a reported path to the repository's. */
    repositoryPath = (path) => this.checkout.repositoryPath(path);
    /** The files that the pull request, the push or the merge group changes. Undefined if GitHub does not say. */
    changedFiles() {
        this.listed ??= this.list();
        return this.listed;
    }
    async list() {
        const { range } = this.options.event;
        try {
            if (this.pull !== undefined)
                return await this.pull.files();
            return range === undefined ? undefined : await comparedFiles(this.client, range);
        }
        catch (error) {
            const needs = this.pull === undefined ? 'contents: read' : readPermission;
            this.faults.push((0,github_faults/* faultOf */.K)(error, 'list the changed files', needs));
            return undefined;
        }
    }
    /** Whether a finding lies in a file of the change; for sorting. */
    async inChange() {
        const changed = new Map(((await this.changedFiles())?.files ?? []).map((file) => [file.path, file]));
        return (finding) => {
            const hunks = changed.get(this.repositoryPath(finding.location.path))?.hunks;
            const { startLine } = finding.location;
            return hunks !== undefined && (0,review_patch/* hunkOf */.u)(hunks, startLine, startLine) !== undefined;
        };
    }
    /** Brings the pull request's review comments in line with the findings. */
    async review(findings) {
        const outcome = { posted: 0, edited: 0, removed: 0, kept: 0, elsewhere: noneElsewhere() };
        const { pull, options } = this;
        if (pull === undefined)
            return outcome;
        // Without the list of what is there nothing is posted: it would be said twice.
        const comments = await this.attempt('list the review comments', readPermission, () => pull.comments());
        if (comments === undefined)
            return outcome;
        const own = await this.ownLogins(comments, pull);
        const isOwn = (author) => own.has(author.toLowerCase());
        const input = {
            findings,
            places: [],
            comments,
            tag: options.tag,
            isOwn,
            maximum: options.maximum,
            lowest: options.lowest,
            headSha: pull.pull.headSha,
            resolved: new Set(),
        };
        if (findings.length > 0) {
            const changed = await this.changedFiles();
            if (changed === undefined)
                return outcome;
            if (!changed.complete)
                outcome.note = 'GitHub lists only the first 3,000 files of this pull request';
            const checked = await this.checkout.checked(findings, changed.files, pull);
            input.places = findings.map((finding) => (0,review_place/* place */.i)(finding, checked));
        }
        let plan = planReview(input);
        if (plan.post.some((post) => post.replaces !== undefined)) {
            plan = planReview({ ...input, resolved: await this.resolvedByPeople(pull, isOwn) });
        }
        outcome.kept = plan.kept;
        outcome.elsewhere = plan.elsewhere;
        if (plan.remove.length + plan.edit.length + plan.post.length > 0) {
            const head = await pull.headSha().catch(() => undefined);
            if (head !== undefined && head !== pull.pull.headSha)
                outcome.movedTo = head;
            else
                await this.carryOut(plan, pull, isOwn, outcome);
        }
        return outcome;
    }
    async carryOut(plan, pull, isOwn, outcome) {
        for (const id of plan.remove) {
            if (this.stopped())
                return;
            if (await this.done('remove a review comment', () => pull.deleteComment(id)))
                outcome.removed++;
        }
        for (const { id, body } of plan.edit) {
            if (this.stopped())
                return;
            if (await this.done('edit a review comment', () => pull.updateComment(id, body)))
                outcome.edited++;
        }
        const posts = [];
        for (const post of plan.post) {
            if (this.stopped())
                return;
            const id = post.replaces;
            // What did not go does not come a second time.
            if (id === undefined)
                posts.push(post);
            else if (await this.done('remove a review comment', () => pull.deleteComment(id)))
                posts.push(post);
        }
        if (posts.length > 0 && !this.stopped())
            await this.post(posts, plan.elsewhere, pull, isOwn, outcome);
    }
    async post(posts, elsewhere, pull, isOwn, outcome) {
        const { tag, event } = this.options;
        const body = (some) => reviewBody(some.map(({ finding }) => finding.severity), elsewhere, tag, event.runUrl);
        let left = posts;
        for (let attempt = 1;; attempt++) {
            let error;
            try {
                if (await pull.createReview(body(left), left)) {
                    outcome.posted = posts.length;
                    return;
                }
            }
            catch (thrown) {
                error = thrown;
            }
            const refusal = (0,github_faults/* refusalOf */.O)(error);
            if (refusal === 'pending-review') {
                if (attempt === 1 && (await this.removedOwnPending(pull, isOwn)))
                    continue;
                this.faults.push((0,github_faults/* faultOf */.K)(error, 'post the review', writePermission));
                return;
            }
            if (refusal !== undefined) {
                const head = await pull.headSha().catch(() => undefined);
                if (head !== undefined && head !== pull.pull.headSha)
                    outcome.movedTo = head;
                else {
                    this.faults.push((0,github_faults/* faultOf */.K)(error, 'post comments on the lines', writePermission));
                    await this.postList(left, pull, isOwn);
                }
                return;
            }
            const fault = error === undefined
                ? {
                    kind: 'malformed',
                    what: 'see whether the review is posted',
                    because: 'the answer cannot be read',
                }
                : (0,github_faults/* faultOf */.K)(error, 'post the review', writePermission);
            if (fault.kind === 'permission' || fault.kind === 'rate-limit') {
                this.faults.push(fault);
                return;
            }
            // It may have been taken all the same: look before saying anything twice.
            const there = await pull.comments().catch(() => undefined);
            const ids = new Set(there?.filter((each) => isOwn(each.author)).map((each) => readMarker(each.body, tag)));
            left = left.filter((post) => !ids.has(readMarker(post.body, tag)));
            if (there !== undefined && left.length === 0) {
                outcome.posted = posts.length;
                return;
            }
            if (there === undefined || attempt > 1 || error === undefined) {
                outcome.posted = posts.length - left.length;
                this.faults.push(fault);
                return;
            }
        }
    }
    /** One review with the findings as a list; the one of an earlier run is brought up to date. */
    async postList(posts, pull, isOwn) {
        const { tag, event } = this.options;
        const body = listBody(posts.map(({ finding }) => finding), tag, event.runUrl);
        await this.attempt('post the list of findings', writePermission, async () => {
            const reviews = await pull.reviews();
            const earlier = reviews.find((each) => isOwn(each.author) && readMarker(each.body, tag) === 'list');
            if (earlier === undefined)
                await pull.createReview(body, []);
            else if (earlier.body.trimEnd() !== body)
                await pull.updateReview(earlier.id, body);
        });
    }
    /** A pending review blocks every other one of its author. Only one with our own marker is removed. */
    async removedOwnPending(pull, isOwn) {
        try {
            const reviews = await pull.reviews();
            const { tag } = this.options;
            const pending = reviews.find((each) => each.state === 'PENDING' && isOwn(each.author));
            if (pending === undefined || readMarker(pending.body, tag) === undefined)
                return false;
            await pull.deletePendingReview(pending.id);
            return true;
        }
        catch {
            return false;
        }
    }
    /** The expected author; the token's own name too, but it is asked for only where somebody else wrote a marker. */
    async ownLogins(comments, pull) {
        const expected = this.options.botLogin.toLowerCase();
        const logins = new Set([expected]);
        const foreign = comments.some((each) => each.replyTo === undefined &&
            each.author.toLowerCase() !== expected &&
            readMarker(each.body, this.options.tag) !== undefined);
        if (foreign) {
            const viewer = await pull.viewer().catch(() => '');
            if (viewer !== '')
                logins.add(viewer.toLowerCase());
        }
        return logins;
    }
    async resolvedByPeople(pull, isOwn) {
        const threads = await pull.resolvedThreads().catch(() => []);
        return new Set(threads.filter(({ by }) => by === '' || !isOwn(by)).map(({ comment }) => comment));
    }
    /** After these nothing else will be taken either. */
    stopped() {
        return this.faults.some((fault) => fault.kind === 'rate-limit' || (fault.kind === 'permission' && fault.status !== 404));
    }
    async attempt(what, needs, action) {
        try {
            return await action();
        }
        catch (error) {
            this.faults.push((0,github_faults/* faultOf */.K)(error, what, needs));
            return undefined;
        }
    }
    async done(what, action) {
        const result = await this.attempt(what, writePermission, async () => {
            await action();
            return true;
        });
        return result === true;
    }
}
/** What was done, in one line; '' if there is nothing to say. */
function outcomeText(outcome) {
    const done = [
        [outcome.posted, 'posted'],
        [outcome.edited, 'edited'],
        [outcome.removed, 'removed'],
        [outcome.kept, 'kept'],
    ];
    const parts = done.filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`);
    const phrases = [...elsewherePhrases(outcome.elsewhere), ...(outcome.note === undefined ? [] : [outcome.note])];
    if (parts.length + phrases.length === 0)
        return '';
    const shown = parts.length === 0 ? 'none' : parts.join(', ');
    return `Review comments: ${shown}.${phrases.length === 0 ? '' : ` Without a comment: ${phrases.join('; ')}.`}`;
}


/***/ })

};
