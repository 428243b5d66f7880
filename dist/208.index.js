export const id = 208;
export const ids = [208];
export const modules = {

/***/ 5208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasManagedPolicy: () => (/* binding */ hasManagedPolicy),
/* harmony export */   managedPolicy: () => (/* binding */ managedPolicy)
/* harmony export */ });
/* unused harmony exports managedPolicyText, managedPolicyArn, managedPolicyNames */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);


let data;
/** An AWS managed policy's ARN in any partition; the group is its path and name. */
const managedArn = /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/;
/**
 * Whether this is a current AWS managed policy.
 * @param nameOrArn `AWSLambdaBasicExecutionRole`, `service-role/AWSLambdaBasicExecutionRole` or an ARN in any partition.
 */
function hasManagedPolicy(nameOrArn) {
    return find(nameOrArn) !== undefined;
}
/**
 * The default version's document of an AWS managed policy; undefined when there is none of that name. The documents
 * are those of the commercial partition. Parsed anew in each call; the caller keeps it.
 */
function managedPolicy(nameOrArn) {
    const text = managedPolicyText(nameOrArn);
    return text === undefined ? undefined : JSON.parse(text);
}
/** The same document as compact JSON text. */
function managedPolicyText(nameOrArn) {
    const entry = find(nameOrArn);
    return entry === undefined ? undefined : load().bytes.toString('utf8', entry.start, entry.end);
}
/** The ARN, with the path that the policy really has, in the partition of the ARN given or else in `aws`. */
function managedPolicyArn(nameOrArn) {
    const entry = find(nameOrArn);
    if (entry === undefined)
        return undefined;
    return managedArn.test(nameOrArn) ? nameOrArn : `arn:aws:iam::aws:policy/${entry.path}`;
}
/** Names of all current AWS managed policies, without path, sorted by path and name. */
function managedPolicyNames() {
    return [...load().byName.keys()];
}
function find(nameOrArn) {
    const path = managedArn.exec(nameOrArn)?.[1];
    // An ARN without the policy's path names nothing in AWS either.
    if (path !== undefined)
        return load().byPath.get(path);
    // Any other ARN is answered without reading the file.
    if (nameOrArn.includes(':'))
        return undefined;
    return load().byName.get(nameOrArn) ?? load().byPath.get(nameOrArn);
}
/** Reads and unpacks the data file once; the format is described in scripts/generate-managed-policies.mjs. */
function load() {
    if (data !== undefined)
        return data;
    // Keep this expression as it is, in one piece: the bundler finds it, and copies the file beside the bundle.
    const file = __webpack_require__.ab + "managed-policies.json.br";
    const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliDecompressSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
    const head = bytes.indexOf('\n\n');
    const byPath = new Map();
    const byName = new Map();
    let start = head + 2;
    for (const line of bytes.toString('utf8', 0, head).split('\n')) {
        const [path = '', version = '', length = ''] = line.split('\t');
        const entry = { path, version, start, end: start + Number(length) };
        byPath.set(path, entry);
        byName.set(path.slice(path.lastIndexOf('/') + 1), entry);
        start = entry.end + 1;
    }
    data = { bytes, byPath, byName };
    return data;
}


/***/ })

};
