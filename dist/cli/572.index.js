export const id = 572;
export const ids = [572];
export const modules = {

/***/ 5572:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCloudFormation: () => (/* binding */ policyCloudFormation)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _check_generate_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2615);


/**
 * The generated policies as a CloudFormation template in YAML: a role with its managed policies, a bucket with its CORS rules; statements for policies of other resources as metadata. Import this module lazily.
 */
function policyCloudFormation({ request, policies }) {
    const name = logicalId(request.name);
    const resources = {};
    const identity = (0,_check_generate_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .identityPoliciesOf */ .q)(policies);
    const ids = identity.map((_, index) => `${suffixed(name, 'Policy')}${identity.length > 1 ? index + 1 : ''}`);
    // Who works with the role of a caller is for its owner to say.
    const open = policies.trustPolicy === undefined && identity.length > 0;
    if (policies.trustPolicy !== undefined || open)
        resources[suffixed(name, 'Role')] = {
            Type: 'AWS::IAM::Role',
            Properties: {
                RoleName: request.name,
                AssumeRolePolicyDocument: policies.trustPolicy ?? trustOfCaller,
                ...(ids.length > 0 ? { ManagedPolicyArns: ids.map((id) => ({ Ref: id })) } : {}),
            },
        };
    for (const [index, policy] of identity.entries())
        resources[ids[index]] = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: policy } };
    for (const [parameter, policy] of Object.entries(policies.otherPolicies ?? {}))
        resources[`${name}${logicalId(parameter)}Policy`] = {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { Description: `For the role that the parameter ${parameter} names`, PolicyDocument: policy },
        };
    if (policies.cors !== undefined)
        resources[suffixed(name, 'Bucket')] = {
            Type: 'AWS::S3::Bucket',
            Properties: {
                ...(request.values['bucket'] === undefined ? {} : { BucketName: request.values['bucket'] }),
                CorsConfiguration: {
                    CorsRules: policies.cors.map(({ AllowedHeaders, AllowedMethods, AllowedOrigins, ExposeHeaders }) => ({
                        ...(AllowedHeaders.length > 0 ? { AllowedHeaders } : {}),
                        AllowedMethods,
                        AllowedOrigins,
                        ...(ExposeHeaders.length > 0 ? { ExposedHeaders: ExposeHeaders } : {}),
                    })),
                },
            },
        };
    const { keyPolicyStatements, resourcePolicyStatements } = policies;
    const metadata = {
        ...(keyPolicyStatements === undefined ? {} : { KeyPolicyStatements: keyPolicyStatements }),
        ...(resourcePolicyStatements === undefined ? {} : { ResourcePolicyStatements: resourcePolicyStatements }),
    };
    const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        ...(Object.keys(metadata).length > 0 ? { Metadata: metadata } : {}),
        ...(open ? { Parameters: { TrustedArn: { Type: 'String', Description: 'ARN of who works with the role' } } } : {}),
        Resources: resources,
    };
    // YAML 1.1, as many tools read templates, takes an unquoted date for one.
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(template, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.1' });
}
const trustOfCaller = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: { Ref: 'TrustedArn' } }, Action: 'sts:AssumeRole' }],
};
/** Letters and digits only: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
const logicalId = (name) => name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
const suffixed = (name, suffix) => (name.endsWith(suffix) ? name : `${name}${suffix}`);


/***/ })

};
