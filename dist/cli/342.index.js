export const id = 342;
export const ids = [342];
export const modules = {

/***/ 4342:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyTerraform: () => (/* binding */ policyTerraform)
/* harmony export */ });
/* harmony import */ var _check_generate_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2615);

/** The generated policies as Terraform: a role with its managed policies, CORS rules, statements for keys. */
function policyTerraform({ request, policies }) {
    const name = request.name.replace(/-/g, '_');
    const blocks = [];
    const identity = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .identityPoliciesOf */ .q)(policies);
    const trust = policies.trustPolicy;
    // Who works with the role of a caller is for its owner to say.
    if (trust === undefined && identity.length > 0)
        blocks.push('variable "assume_role_policy" {\n  description = "Trust policy of the role, as JSON: who works with it"\n  type        = string\n}\n');
    if (trust !== undefined || identity.length > 0)
        blocks.push(resource('aws_iam_role', name, [
            ['name', text(request.name)],
            ['assume_role_policy', trust === undefined ? 'var.assume_role_policy' : encoded(trust)],
        ]));
    for (const [index, policy] of identity.entries()) {
        const suffix = identity.length > 1 ? String(index + 1) : '';
        const label = `${name}${suffix === '' ? '' : `_${suffix}`}`;
        const title = `${request.name}${suffix === '' ? '' : `-${suffix}`}`;
        blocks.push(resource('aws_iam_policy', label, [
            ['name', text(title)],
            ['policy', encoded(policy)],
        ]), resource('aws_iam_role_policy_attachment', label, [
            ['role', `aws_iam_role.${name}.name`],
            ['policy_arn', `aws_iam_policy.${label}.arn`],
        ]));
    }
    for (const [parameter, policy] of Object.entries(policies.otherPolicies ?? {}))
        blocks.push(`# For the role that the parameter ${parameter} names.\n${resource('aws_iam_policy', `${name}_${parameter.replace(/-/g, '_')}`, [
            ['name', text(`${request.name}-${parameter}`)],
            ['policy', encoded(policy)],
        ])}`);
    if (policies.cors !== undefined)
        blocks.push(corsResource(name, String(request.values['bucket'] ?? '<bucket>'), policies.cors));
    const statements = [
        ['key_policy_statements', policies.keyPolicyStatements, 'Statements for the policy of the key.'],
        ['resource_policy_statements', policies.resourcePolicyStatements, 'Statements for the policies of the resources.'],
    ];
    for (const [label, list, comment] of statements)
        if (list !== undefined)
            blocks.push(`# ${comment}\nlocals {\n  ${label} = ${expression([...list], '  ')}\n}\n`);
    return blocks.join('\n');
}
function resource(type, name, attributes) {
    const short = attributes.filter(([, value]) => !value.includes('\n'));
    const width = Math.max(0, ...short.map(([key]) => key.length));
    // `terraform fmt` aligns lines that follow one another and span one line.
    const lines = attributes.map(([key, value]) => `  ${value.includes('\n') ? key : key.padEnd(width)} = ${value}\n`);
    return `resource ${text(type)} ${text(name)} {\n${lines.join('')}}\n`;
}
function corsResource(name, bucket, rules) {
    const lists = [
        ['AllowedHeaders', 'allowed_headers'],
        ['AllowedMethods', 'allowed_methods'],
        ['AllowedOrigins', 'allowed_origins'],
        ['ExposeHeaders', 'expose_headers'],
    ];
    const blocks = rules.map((rule) => {
        const used = lists.filter(([list]) => rule[list].length > 0);
        const width = Math.max(...used.map(([, key]) => key.length));
        const lines = used.map(([list, key]) => `    ${key.padEnd(width)} = [${rule[list].map(text).join(', ')}]\n`);
        return `\n  cors_rule {\n${lines.join('')}  }\n`;
    });
    return `resource "aws_s3_bucket_cors_configuration" ${text(name)} {\n  bucket = ${text(bucket)}\n${blocks.join('')}}\n`;
}
const encoded = (value) => `jsonencode(${expression(value, '  ')})`;
/** A text as HCL writes it; what would begin a template is escaped. */
const text = (value) => JSON.stringify(value).replace(/([$%])\{/g, '$1$1{');
function expression(value, indent) {
    const inner = `${indent}  `;
    if (typeof value === 'string')
        return text(value);
    if (typeof value !== 'object' || value === null)
        return String(value);
    if (Array.isArray(value)) {
        if (value.length === 0)
            return '[]';
        return `[\n${value.map((item) => `${inner}${expression(item, inner)},\n`).join('')}${indent}]`;
    }
    const entries = Object.entries(value).map(([key, member]) => [
        /^[A-Za-z_]\w*$/.test(key) ? key : text(key),
        expression(member, inner),
    ]);
    return `{\n${aligned(entries, inner)}${indent}}`;
}
/** Equals signs of neighbouring one-line members in one column, as `terraform fmt` wants them. */
function aligned(entries, indent) {
    const groups = [[]];
    for (const entry of entries) {
        groups.at(-1).push(entry);
        if (entry[1].includes('\n'))
            groups.push([]);
    }
    return groups
        .flatMap((group) => {
        const short = group.filter(([, value]) => !value.includes('\n'));
        const width = Math.max(0, ...short.map(([key]) => key.length));
        return group.map(([key, value]) => `${indent}${value.includes('\n') ? key : key.padEnd(width)} = ${value}\n`);
    })
        .join('');
}


/***/ })

};
