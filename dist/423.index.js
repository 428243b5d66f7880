export const id = 423;
export const ids = [423];
export const modules = {

/***/ 423:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deploymentIn),
/* harmony export */   k: () => (/* binding */ providerRegion),
/* harmony export */   partitionOf: () => (/* binding */ partitionOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);

/** As much of a provider's block as its Region stands in. */
const providerLength = 1000;
const arn = /\barn:(aws(?:-[a-z]+)*):/g;
const ofRegion = [
    [/^cn-/, 'aws-cn'],
    [/^us-gov-/, 'aws-us-gov'],
];
/**
 * The partition that files are deployed to, as far as it can be told: that of the Region, else the only one that their
 * ARNs name. A bucket of a template that is deployed in China has an ARN that begins with `arn:aws-cn:`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
function partitionOf(region, texts) {
    if (region !== undefined)
        return ofRegion.find(([pattern]) => pattern.test(region))?.[1];
    const found = new Set();
    for (const text of texts) {
        for (const [, partition = ''] of text.matchAll(arn))
            found.add(partition);
        if (found.has('aws'))
            return 'aws';
    }
    return found.size === 1 ? [...found][0] : undefined;
}
/**
 * Where a template is deployed that names its Region, or another partition than the rest of the workspace; else as
 * given.
 */
function deploymentIn(given, region, texts) {
    const deployment = region !== undefined && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(given.region) ? { ...given, region } : given;
    if (deployment.partition !== 'aws')
        return deployment;
    const partition = partitionOf(region, texts);
    return partition === undefined ? deployment : { ...deployment, partition };
}
/** The one Region that all providers of a module's files are written for, if there is one. */
function providerRegion(texts) {
    const found = new Set();
    for (const text of texts)
        for (const { index } of text.matchAll(/^provider\s+"aws"\s*\{/gm))
            found.add(/^[^}]*?\bregion\s*=\s*"([\w-]+)"/.exec(text.slice(index, index + providerLength))?.[1]);
    return found.size === 1 ? [...found][0] : undefined;
}


/***/ })

};
