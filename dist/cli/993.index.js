export const id = 993;
export const ids = [993];
export const modules = {

/***/ 3993:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namedFiles: () => (/* binding */ namedFiles)
/* harmony export */ });
const call = /(?<![\w.])(?:templatefile|file|fileset)\s*\(/g;
/** As much of a call as its paths stand in. */
const callLength = 400;
/**
 * What the names of the files end with that Terraform's functions take in, as far as the text says: `policy.json.tftpl`
 * of `templatefile("${path.module}/policy.json.tftpl", {})`, `.json.tpl` of `file("${path.module}/${each.key}.json.tpl")`.
 * https://developer.hashicorp.com/terraform/language/functions/templatefile
 */
function namedFiles(text) {
    const ends = new Set();
    for (const { index } of text.matchAll(call)) {
        for (const [, literal = ''] of text.slice(index, index + callLength).matchAll(/"([^"\n]*)"/g)) {
            const [end] = /[\w-]*\.[\w.-]*\w$/.exec(literal) ?? [];
            if (end !== undefined)
                ends.add(end);
        }
    }
    return [...ends];
}


/***/ })

};
