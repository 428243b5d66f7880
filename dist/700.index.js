export const id = 700;
export const ids = [700];
export const modules = {

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


/***/ })

};
