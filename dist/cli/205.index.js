export const id = 205;
export const ids = [205];
export const modules = {

/***/ 5586:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyJson: () => (/* binding */ policyJson)
/* harmony export */ });
/** The generated policies as one JSON document. */
const policyJson = (policies) => `${JSON.stringify(policies, null, 2)}\n`;


/***/ })

};
