export const id = 677;
export const ids = [677];
export const modules = {

/***/ 2677:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyFiles: () => (/* binding */ policyFiles)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _check_generate_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2615);


/**
 * A file for each generated document, and the configuration that declares the tasks, so that `check` of the folder is
 * satisfied. Paths are relative to the folder. Import this module lazily.
 * @param template for Terraform and CloudFormation: the one file that holds the documents
 */
function policyFiles(generated, template) {
    const { policies } = generated;
    const files = new Map();
    const add = (path, value) => files.set(path, `${JSON.stringify(value, null, 2)}\n`);
    const identity = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .identityPoliciesOf */ .q)(policies);
    const paths = identity.map((_, index) => `identity-policy${identity.length > 1 ? `-${index + 1}` : ''}.json`);
    if (template !== undefined)
        files.set(template.path, template.text);
    else {
        for (const [index, policy] of identity.entries())
            add(paths[index], policy);
        if (policies.trustPolicy !== undefined)
            add('trust-policy.json', policies.trustPolicy);
        if (policies.cors !== undefined)
            add('cors.json', policies.cors);
    }
    // What belongs to roles and keys that are there already stands in no template.
    for (const [parameter, policy] of Object.entries(policies.otherPolicies ?? {}))
        add(`${parameter}-policy.json`, policy);
    if (policies.keyPolicyStatements !== undefined)
        add('key-policy.json', keyPolicy(generated));
    if (policies.resourcePolicyStatements !== undefined)
        add('resource-policy.json', { Version: '2012-10-17', Statement: policies.resourcePolicyStatements });
    files.set('.github/ml-perms.yml', configuration(generated, template === undefined ? paths : undefined));
    return files;
}
/** A whole key policy: without the statement for the account nobody could manage the key. */
function keyPolicy({ request, policies }) {
    const account = request.arn.split(':').slice(0, 5).join(':');
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'EnableIamPolicies',
                Effect: 'Allow',
                Principal: { AWS: `${account}:root` },
                Action: 'kms:*',
                Resource: '*',
            },
            ...(policies.keyPolicyStatements ?? []),
        ],
    };
}
/** @param identity the files of the identity policies; undefined when a template holds them, which goes by its role's name */
function configuration({ request, policies }, identity) {
    const { values } = request;
    const known = (name) => (values[name] === undefined ? {} : { [name]: values[name] });
    const defaults = { ...known('region'), ...known('account') };
    const declared = (bucket) => request.tasks
        .filter(({ task }) => (task.principal === 'bucket') === bucket)
        .map(({ id, with: own }) => (Object.keys(own).length === 0 ? id : { task: id, with: own }));
    const own = declared(false);
    const principals = {};
    if (own.length > 0)
        principals[request.name] = {
            ...(request.arn.includes('<') ? {} : { arn: request.arn }),
            ...(identity !== undefined && identity.length > 0 ? { policies: identity } : {}),
            ...(identity !== undefined && policies.trustPolicy !== undefined ? { trust: 'trust-policy.json' } : {}),
            tasks: own,
        };
    for (const parameter of Object.keys(policies.otherPolicies ?? {})) {
        const arn = values[parameter];
        principals[parameter] = { ...(arn?.startsWith('arn:') ? { arn } : {}), policies: [`${parameter}-policy.json`] };
    }
    const buckets = policies.cors === undefined
        ? {}
        : {
            [String(values['bucket'] ?? '<bucket>')]: {
                ...(identity === undefined ? {} : { cors: 'cors.json' }),
                tasks: declared(true),
            },
        };
    const key = values['kms-key'];
    const document = {
        version: 1,
        ...(Object.keys(defaults).length > 0 ? { defaults } : {}),
        ...(Object.keys(principals).length > 0 ? { principals } : {}),
        ...(Object.keys(buckets).length > 0 ? { buckets } : {}),
        ...(policies.keyPolicyStatements !== undefined && key !== undefined
            ? { keys: { [key]: { policy: 'key-policy.json' } } }
            : {}),
    };
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document, { lineWidth: 0, aliasDuplicateObjects: false });
}


/***/ })

};
