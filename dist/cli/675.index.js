export const id = 675;
export const ids = [675];
export const modules = {

/***/ 6675:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

/**
 * The JSON report, version 1 (README): the report as it is, `Report` being the contract. Members may be added within
 * version 1, none renamed or removed. Members that are computed on demand are computed here.
 */
const json = (report) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(report);


/***/ })

};
