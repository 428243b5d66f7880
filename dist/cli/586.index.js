export const id = 586;
export const ids = [586];
export const modules = {

/***/ 2586:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainTask: () => (/* binding */ explainTask)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3739);
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4931);
/* harmony import */ var _findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5954);
/* harmony import */ var _findings_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7294);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9713);
/* harmony import */ var _implied_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3437);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9774);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1780);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(553);










/** Most places that are named of one requirement. */
const mostPlaces = 5;
/**
 * Why each requirement of a task is satisfied, missing or unknown, for one principal or bucket: one answer a
 * declaration, or one for the task as it would be if nothing of it were declared.
 * @throws ConfigurationError when there is no such task, principal or bucket
 */
function explainTask(workspace, name, taskId) {
    const prepared = (0,_prepared_js__WEBPACK_IMPORTED_MODULE_7__/* .prepare */ .iA)(workspace);
    return requestsFor(prepared, name, taskId).map((request) => {
        const { result, details } = (0,_task_js__WEBPACK_IMPORTED_MODULE_8__/* .answerTask */ ._)(request, prepared);
        const requirements = details.map(({ requirement, places }) => ({
            ...requirement,
            places: places
                .slice(0, mostPlaces)
                .map((place) => ({ message: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .showSymbols */ .tq)(place.message), location: (0,_place_js__WEBPACK_IMPORTED_MODULE_9__/* .locate */ .x5)(place) })),
        }));
        return { ...result, requirements };
    });
}
function requestsFor(prepared, name, taskId) {
    const found = (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_2__.findTask)(taskId);
    if (found === undefined) {
        const meant = (0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(taskId, (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_2__.allTaskIds)());
        throw wrong(`unknown task ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(taskId)}${meant || '; `ml-perms-check tasks` lists them'}`);
    }
    const ofBucket = found.task.principal === 'bucket';
    const principal = ofBucket ? undefined : (0,_prepared_js__WEBPACK_IMPORTED_MODULE_7__/* .findPrincipal */ .c7)(prepared, name);
    const bucket = ofBucket ? (0,_prepared_js__WEBPACK_IMPORTED_MODULE_7__/* .findBucket */ .Ub)(prepared, name) : undefined;
    if (principal === undefined && bucket === undefined)
        throw wrong(nobody(prepared, name, taskId, ofBucket));
    const direct = (0,_check_js__WEBPACK_IMPORTED_MODULE_5__/* .allRequests */ .qT)(prepared);
    const implied = ofBucket
        ? (0,_implied_js__WEBPACK_IMPORTED_MODULE_6__/* .impliedTasks */ .R)(direct.map((request) => (0,_task_js__WEBPACK_IMPORTED_MODULE_8__/* .answerTask */ ._)(request, prepared)), prepared)
        : [];
    const declared = [...direct, ...implied].filter((request) => request.id === taskId && request.principal === principal && request.bucket === bucket);
    if (declared.length > 0)
        return declared;
    const assumed = ['the task is not declared'];
    const undeclared = { ...found, origin: 'config', declared: {}, assumed };
    return [principal === undefined ? { ...undeclared, bucket: bucket } : { ...undeclared, principal }];
}
function nobody({ principals, workspace }, name, taskId, ofBucket) {
    const names = ofBucket
        ? workspace.buckets.map((bucket) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .showSymbols */ .tq)(bucket.label ?? bucket.name))
        : principals.map(({ principal }) => principal.name);
    const kind = ofBucket ? 'bucket' : 'principal';
    const of = ofBucket ? `, and ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(taskId)} is a task of a bucket` : '';
    const start = `there is no ${kind} ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name)}${of}`;
    const meant = (0,_findings_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .kp)(name, names);
    if (meant !== undefined)
        return `${start}; did you mean ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(meant)}?`;
    if (names.length === 0)
        return start;
    const shown = names.slice(0, 10).map(_findings_message_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY).join(', ');
    return `${start}; known are ${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}
const wrong = (message) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j([{ message }]);


/***/ })

};
