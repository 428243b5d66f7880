export const id = 713;
export const ids = [713];
export const modules = {

/***/ 8954:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ internalError),
/* harmony export */   eu: () => (/* binding */ faults),
/* harmony export */   yR: () => (/* binding */ faultMessage)
/* harmony export */ });
/**
 * A mistake of this program's own, met while it worked on one file, policy or task: it costs that one, and never the
 * rest of the run. It is told as a finding of rule `internal-error`, and the run ends with exit code 3.
 */
const internalError = 'internal-error';
/** Is told of every such error; the tests let none pass. */
const faults = {};
/** Messages of that rule. @param what was being worked on, as a phrase: `this template` */
function faultMessage(what, error) {
    faults.seen?.(error);
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `ml-perms-check failed at ${what} and has not checked it (${text.replace(/\s+/g, ' ').slice(0, 300)})`;
}


/***/ }),

/***/ 1848:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ callers)
/* harmony export */ });
/**
 * What the role must trust with which a service carries out calls that a template writes down, by the service's
 * principal: the states of a state machine.
 */
const callers = {
    'states.amazonaws.com': {
        id: 'trust-states',
        trust: 'states.amazonaws.com',
        // "Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the role."
        regional: 'states.{region}.amazonaws.com',
        sourceArn: 'arn:{partition}:states:{region}:{account}:stateMachine:{any}',
        reason: 'lets Step Functions assume the role of the state machine',
        failure: 'the state machine is not created: Step Functions cannot assume its role',
        source: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
    },
};


/***/ }),

/***/ 5208:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ managedPolicyNames),
/* harmony export */   RR: () => (/* binding */ managedPolicyArn),
/* harmony export */   bY: () => (/* binding */ isManagedPolicyText),
/* harmony export */   hasManagedPolicy: () => (/* binding */ hasManagedPolicy),
/* harmony export */   managedPolicy: () => (/* binding */ managedPolicy)
/* harmony export */ });
/* unused harmony export managedPolicyText */
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
/** Whether a document is word for word the current one of an AWS managed policy. @param json compact JSON */
function isManagedPolicyText(json) {
    const { bytes, byPath } = load();
    const text = Buffer.from(json);
    return [...byPath.values()].some(({ start, end }) => end - start === text.length && bytes.compare(text, 0, text.length, start, end) === 0);
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


/***/ }),

/***/ 5164:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retiredManagedPolicy: () => (/* binding */ retiredManagedPolicy)
/* harmony export */ });
/* unused harmony export retiredManagedPolicyNames */
const gone = (...replacedBy) => ({ replacedBy });
const soon = (...replacedBy) => ({ replacedBy, soon: true });
/**
 * By name without path. Kept by hand from the notices on AWS's pages "AWS managed policies for SERVICE"; what follows
 * from it: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-deprecated.html
 * A test holds it against the current managed policies.
 */
const retired = {
    // https://docs.aws.amazon.com/lambda/latest/dg/security-iam-awsmanpol.html
    AWSLambdaFullAccess: gone('AWSLambda_FullAccess'),
    AWSLambdaReadOnlyAccess: gone('AWSLambda_ReadOnlyAccess'),
    // https://docs.aws.amazon.com/config/latest/developerguide/security-iam-awsmanpol.html
    AWSConfigRole: gone('AWS_ConfigRole'),
    // https://docs.aws.amazon.com/codepipeline/latest/userguide/managed-policies.html
    AWSCodePipelineFullAccess: gone('AWSCodePipeline_FullAccess'),
    AWSCodePipelineReadOnlyAccess: gone('AWSCodePipeline_ReadOnlyAccess'),
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html
    AWSElasticBeanstalkFullAccess: gone('AdministratorAccess-AWSElasticBeanstalk'),
    AWSElasticBeanstalkReadOnlyAccess: gone('AWSElasticBeanstalkReadOnly'),
    AWSElasticBeanstalkService: soon('AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy'),
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security-iam-awsmanpol.html
    AWSCloudTrailFullAccess: gone('AWSCloudTrail_FullAccess'),
    AWSCloudTrailReadOnlyAccess: gone('AWSCloudTrail_ReadOnlyAccess'),
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-awsmanpol.html
    AmazonEC2ContainerServiceFullAccess: gone('AmazonECS_FullAccess'),
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-prerequisites.html
    AmazonEC2SpotFleetRole: gone('AmazonEC2SpotFleetTaggingRole'),
    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-managed-iam-policies.html
    AmazonElasticMapReduceFullAccess: soon('AmazonEMRFullAccessPolicy_v2'),
    AmazonElasticMapReduceReadOnlyAccess: soon('AmazonEMRReadOnlyAccessPolicy_v2'),
    AmazonElasticMapReduceRole: soon('AmazonEMRServicePolicy_v2'),
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/security-iam-awsmanpol.html
    AmazonEC2RoleforSSM: soon('AmazonSSMManagedInstanceCore'),
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html
    AWSBackupAdminPolicy: gone('AWSBackupFullAccess'),
    AWSBackupOperatorPolicy: gone('AWSBackupOperatorAccess'),
    // https://docs.aws.amazon.com/connect/latest/adminguide/security-iam-awsmanpol.html
    AmazonConnectFullAccess: gone('AmazonConnect_FullAccess'),
    // https://docs.aws.amazon.com/servicecatalog/latest/adminguide/security-iam-awsmanpol.html
    ServiceCatalogAdminReadOnlyAccess: gone('AWSServiceCatalogAdminReadOnlyAccess'),
    ServiceCatalogEndUserAccess: gone('AWSServiceCatalogEndUserReadOnlyAccess'),
    // https://docs.aws.amazon.com/elastictranscoder/latest/developerguide/access-control.html
    AmazonElasticTranscoderFullAccess: gone('AmazonElasticTranscoder_FullAccess'),
    AmazonElasticTranscoderReadOnlyAccess: gone('AmazonElasticTranscoder_ReadOnlyAccess'),
    AmazonElasticTranscoderJobsSubmitter: gone('AmazonElasticTranscoder_JobsSubmitter'),
    // https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-iam-roles.html
    AWSDataPipelineFullAccess: gone('AWSDataPipeline_FullAccess'),
    AWSDataPipelinePowerUser: gone('AWSDataPipeline_PowerUser'),
    AWSDataPipelineRole: gone(),
    // https://docs.aws.amazon.com/launchwizard/latest/userguide/launch-wizard-security.html
    AmazonLaunchWizardFullaccess: gone('AmazonLaunchWizardFullAccessV2'),
    // https://docs.aws.amazon.com/machine-learning/latest/dg/reference.html
    AmazonMachineLearningRoleforRedshiftDataSource: gone('AmazonMachineLearningRoleforRedshiftDataSourceV3'),
    AmazonMachineLearningRoleforRedshiftDataSourceV2: gone('AmazonMachineLearningRoleforRedshiftDataSourceV3'),
    // Services that have ended.
    AWSOpsWorksFullAccess: gone(),
    AWSOpsWorksRole: gone(),
    AWSRoboMakerFullAccess: gone(),
    AmazonSumerianFullAccess: gone(),
    AmazonWorkLinkFullAccess: gone(),
    AmazonWorkLinkReadOnly: gone(),
};
/** @param nameOrArn a name, with or without path, or an ARN of a managed policy of AWS in any partition. */
function retiredManagedPolicy(nameOrArn) {
    const arn = /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/.exec(nameOrArn);
    if (arn === null && nameOrArn.includes(':'))
        return undefined;
    const path = arn?.[1] ?? nameOrArn;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return Object.hasOwn(retired, name) ? retired[name] : undefined;
}
/** The names of all of them, without path. */
function retiredManagedPolicyNames() {
    return Object.keys(retired);
}


/***/ }),

/***/ 3068:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ writtenFor),
/* harmony export */   ad: () => (/* binding */ actionOfCall),
/* harmony export */   gF: () => (/* binding */ tasksOfCall),
/* harmony export */   gK: () => (/* binding */ writtenAction),
/* harmony export */   r4: () => (/* binding */ neededFor),
/* harmony export */   uc: () => (/* binding */ inputObject)
/* harmony export */ });
/* harmony import */ var _need_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4594);
/* harmony import */ var _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);


/** The action of IAM that a call of an API needs, in lower case: `sagemaker:createlabelingjob`. Undefined: it is no call. */
const actionOfCall = (resourceType) => /^\w+\.\w+$/.test(resourceType) ? resourceType.replace('.', ':').toLowerCase() : undefined;
/** That action as a policy names it: `sagemaker:CreateLabelingJob`. */
const writtenAction = (resourceType) => resourceType.replace(/^(\w+)\./, (_, service) => `${service.toLowerCase()}:`);
/** Members of requests that say what a task's parameter is, as the APIs spell them. */
const members = {
    project: ['ProjectName', 'ProjectArn'],
    model: ['ProjectVersionArn', 'ModelVersion', 'SourceProjectVersionArn'],
    'flow-definition': ['FlowDefinitionArn', 'FlowDefinitionName', 'HumanLoopConfig.FlowDefinitionArn'],
    role: ['RoleArn'],
    'execution-role': ['RoleArn'],
    'input-bucket': ['Image.S3Object.Bucket', 'DatasetSource.GroundTruthManifest.S3Object.Bucket'],
    'output-bucket': [
        'OutputConfig.S3Bucket',
        'OutputConfig.S3Location.Bucket',
        'Configuration.Greengrass.S3OutputLocation.Bucket',
    ],
    'output-prefix': [
        'OutputConfig.S3KeyPrefix',
        'OutputConfig.S3Location.Prefix',
        'Configuration.Greengrass.S3OutputLocation.Prefix',
    ],
    'kms-key': ['KmsKeyId'],
};
/** Stands among the names of things for the key of the one object that is read. */
const inputObject = 'input object';
/** Names and ARNs of things that requests state, by the kind of the thing in ARNs. */
const things = {
    'labeling-job': 'LabelingJobName',
    'human-task-ui': 'HumanTaskUiName',
    'human-loop': 'HumanLoopName',
    dataset: 'DatasetArn',
    [inputObject]: 'Image.S3Object.Name',
};
/**
 * The tasks that a call belongs to: those that are seen from its action, or else the first that demands the action
 * beside others, of which the right to it alone is asked.
 * @param action in lower case @param called all that the same role calls, in lower case
 */
function tasksOfCall(action, called, services) {
    const all = services.flatMap((service) => Object.entries(service.tasks).map(([name, task]) => ({ id: `${service.id}/${name}`, service, task })));
    const seen = all.filter(({ task }) => seenFrom(task).includes(action));
    if (seen.length > 0)
        return seen.map((each) => ({ ...each, source: sourceOf(each.task) }));
    const holding = all.filter(({ task }) => isPlain(task) && task.needs.some((need) => grants(need, action)));
    // Where the role does one of those tasks, the right is asked for there.
    if (holding.some(({ task }) => seenFrom(task).some((each) => called.has(each))))
        return [];
    const first = holding.find(({ task }) => task.seenFrom !== undefined) ?? holding[0];
    return first === undefined ? [] : [{ ...first, source: sourceOf(first.task), only: new Set([action]) }];
}
const seenFrom = (task) => (task.seenFrom ?? []).map((action) => action.toLowerCase());
/** The members of a request that say what the parameters of a task are. */
const sourceOf = ({ parameters }) => ({
    types: [],
    role: [_model_infrastructure_js__WEBPACK_IMPORTED_MODULE_1__/* .callerRole */ .y9],
    parameters: Object.fromEntries(parameters.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]]))),
    things,
});
/** Whether a task is one that is done by calls: what a console does, and what must not be allowed, is another matter. */
const isPlain = ({ principal, needs }) => principal === 'caller' &&
    needs.every((need) => !('forbid' in need) && !('allow' in need && need.allow.some((action) => action.includes('*'))));
const grants = (need, action) => 'allow' in need && need.allow.some((each) => each.toLowerCase() === action);
/** The call that a need is for, or else the one that gives the task. */
function writtenFor(need, { written }) {
    if (written === undefined)
        return undefined;
    const { own, all } = written;
    const actions = 'allow' in need ? need.allow.map((action) => action.toLowerCase()) : [];
    if (actions.includes(own.action.toLowerCase()))
        return own;
    return actions.map((action) => all.get(action)).find((each) => each !== undefined) ?? own;
}
/**
 * What is demanded of who is known to make these calls: what merely accompanies a task only where it is called, and what
 * tags need where tags are passed. What a request needs beside the operation is an error only where the request says so.
 */
function neededFor(needs, calls, declared) {
    const { called, only, whole, tags, trust = [] } = calls;
    const needed = needs.flatMap((need) => {
        if (only === undefined && need.companion !== true)
            return whole === true || isSaid(need, called, declared) ? [need] : [{ ...need, level: 'part' }];
        if (!('allow' in need))
            return [];
        if (need.tags === true && tags === true)
            return [need];
        // What the request itself names is needed for the very operation.
        if (need.when !== undefined && need.companion !== true && declared[need.when] !== undefined)
            return isSaid(need, called, declared) ? [need] : [];
        const allow = need.allow.filter((action) => (only ?? called).has(action.toLowerCase()));
        if (allow.length === need.allow.length)
            return [need];
        return allow.length === 0 ? [] : [{ ...need, allow }];
    });
    return [...needed, ...trust];
}
/** Whether a need is for an operation that is called, or for what the request names. */
function isSaid(need, called, declared) {
    if ('allow' in need && need.allow.some((action) => called.has(action.toLowerCase())))
        return true;
    const names = (0,_need_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersIn */ .K)(need).filter((name) => !places.has(name) && !name.endsWith('-prefix'));
    return names.length > 0 && names.every((name) => declared[name] !== undefined);
}
/** Parameters that say where something is, and not which thing. */
const places = new Set(['region', 'account', 'partition']);


/***/ }),

/***/ 9713:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qT: () => (/* binding */ allRequests),
  iz: () => (/* binding */ answerAll),
  MD: () => (/* binding */ checkWorkspace)
});

// EXTERNAL MODULE: ./.build/base/fault.js
var fault = __webpack_require__(8954);
// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/catalogue/index.js + 6 modules
var catalogue = __webpack_require__(4931);
// EXTERNAL MODULE: ./.build/findings/changed.js
var changed = __webpack_require__(7021);
// EXTERNAL MODULE: ./.build/findings/copies.js
var copies = __webpack_require__(3296);
// EXTERNAL MODULE: ./.build/findings/finding.js
var findings_finding = __webpack_require__(284);
;// CONCATENATED MODULE: ./.build/findings/say-once.js


/**
 * One Deny may be in the way of many requirements of a principal: the first finding at its place explains it, the
 * others name it. What is suppressed explains nothing, for nobody sees it.
 */
function sayOnce(findings) {
    const said = new Set();
    return findings.map((finding) => {
        const short = finding[findings_finding/* repeated */.ZD];
        // A message that was changed since, such as one that names copies, stays as it is.
        if (short === undefined || short.of !== finding.message || finding.suppressed !== undefined)
            return finding;
        const key = JSON.stringify([finding.principal, finding.bucket, finding.location]);
        if (!said.has(key)) {
            said.add(key);
            return finding;
        }
        return (0,changed/* changed */.t)(finding, { message: short.message });
    });
}

;// CONCATENATED MODULE: ./.build/findings/fingerprint.js
/**
 * A short hash that stays the same when lines move: of rule, path, subject and normalised text; no line number in it.
 * FNV-1a, 64 bits as two halves: stable, not cryptographic.
 */
function fingerprint(parts) {
    const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ')).join('\u0000');
    let low = 0x811c9dc5;
    let high = 0xcbf29ce4;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193) >>> 0;
        high = Math.imul(high ^ (unit + index), 0x01000193) >>> 0;
    }
    return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

// EXTERNAL MODULE: ./.build/findings/links.js
var links = __webpack_require__(4972);
// EXTERNAL MODULE: ./.build/findings/location.js
var findings_location = __webpack_require__(998);
// EXTERNAL MODULE: ./.build/findings/rules.js
var rules = __webpack_require__(1698);
// EXTERNAL MODULE: ./.build/findings/did-you-mean.js
var did_you_mean = __webpack_require__(5954);
// EXTERNAL MODULE: ./.build/findings/message.js
var findings_message = __webpack_require__(7294);
;// CONCATENATED MODULE: ./.build/findings/suppressions.js






/**
 * Marks what is suppressed, by comments first, then by the configuration, and adds what is to be said of the
 * suppressions themselves: those that silence nothing, have no reason or are past their date.
 */
function applySuppressions(findings, facts) {
    const usedComments = new Set();
    const usedEntries = new Set();
    const places = new Map();
    for (const [index, { source, reason }] of facts.comments.entries())
        if (reason !== undefined)
            places.set(source.path, [...(places.get(source.path) ?? []), index]);
    const mark = (finding) => {
        const reasons = [
            ...byComment(finding, facts, places, usedComments),
            ...byConfiguration(finding, facts, usedEntries),
        ];
        return reasons[0] === undefined ? finding : (0,changed/* changed */.t)(finding, { suppressed: { reason: reasons[0] } });
    };
    const marked = findings.map(mark);
    const about = [...commentFindings(facts, usedComments), ...expiredFindings(facts)]
        .flatMap((finding) => withSeverity(finding, facts))
        .map(mark);
    // Last: an entry may be there to silence one of these.
    const unused = entryFindings(facts, usedEntries).flatMap((finding) => withSeverity(finding, facts));
    return [...marked, ...about, ...unused.map(mark)];
}
const names = (rule, finding) => rule === finding.rule || rule === `${finding.rule}#${finding.requirement ?? ''}`;
function* byComment(finding, { comments }, places, used) {
    const { path, startLine } = finding.location;
    for (const index of places.get(path) ?? []) {
        const { rules, line, lastLine = line, reason } = comments[index];
        if (line !== undefined && (startLine < line || startLine > lastLine))
            continue;
        for (const rule of rules) {
            if (!names(rule, finding))
                continue;
            used.add(`${index} ${rule}`);
            yield reason;
        }
    }
}
function* byConfiguration(finding, { configuration, today, matches }, used) {
    for (const [index, entry] of configuration.suppressions.entries()) {
        if (!names(entry.rule, finding))
            continue;
        if (entry.principal !== undefined && entry.principal !== finding.principal)
            continue;
        if (entry.path !== undefined && !matches(entry.path, finding.location.path))
            continue;
        used.add(index);
        if (entry.until === undefined || entry.until >= today)
            yield entry.reason;
    }
}
/** `rules:` holds for these as for any other. */
function withSeverity(finding, { configuration }) {
    const setting = configuration.rules[finding.rule];
    if (setting === 'off')
        return [];
    return [setting === undefined ? finding : (0,changed/* changed */.t)(finding, { severity: setting })];
}
function commentFindings({ comments, known }, used) {
    const exists = (rule) => known().includes(rule);
    return comments.flatMap((comment, index) => {
        if (comment.unreadable)
            return [
                about('suppression/unused', 'notice', comment, 'the comment is no suppression that can be read', 'write `ml-perms: ignore RULE -- reason`, or `ignore-file` at the top of the file'),
            ];
        if (comment.reason === undefined)
            return [
                about('suppression/no-reason', 'warning', comment, `the comment has no reason, so it does not suppress ${comment.rules.map(findings_message/* code */.aY).join(', ')}`, 'write ` -- ` and the reason after the rule'),
            ];
        const idle = comment.rules.filter((rule) => !used.has(`${index} ${rule}`));
        const where = comment.line === undefined ? 'in this file' : `on line ${comment.line}`;
        return idle.map((rule) => about('suppression/unused', 'notice', comment, exists(rule)
            ? `there is no finding of ${(0,findings_message/* code */.aY)(rule)} ${where === 'in this file' ? where : 'where the comment points'}`
            : `there is no rule ${(0,findings_message/* code */.aY)(rule)}${(0,did_you_mean/* didYouMean */.au)(rule, known())}`, exists(rule) ? `remove it; it would silence a later finding ${where}` : undefined));
    });
}
function expiredFindings({ configuration, today }) {
    return configuration.suppressions.flatMap((entry) => entry.until === undefined || entry.until >= today
        ? []
        : [
            about('suppression/expired', 'warning', entry.span, `the suppression of ${(0,findings_message/* code */.aY)(entry.rule)} ended on ${entry.until}`, 'mend what it was for, or give it a later date'),
        ]);
}
function entryFindings(facts, used) {
    const { configuration, today } = facts;
    return configuration.suppressions.flatMap((entry, index) => used.has(index) || (entry.until !== undefined && entry.until < today)
        ? []
        : [
            about('suppression/unused', 'notice', entry.span, `the suppression of ${(0,findings_message/* code */.aY)(entry.rule)} matches no finding${whyIdle(entry, facts)}`, 'remove it; it would silence a later finding'),
        ]);
}
/** What of an entry can match nothing at all, as the end of a sentence. */
function whyIdle({ path, principal }, { paths, principals, matches }) {
    if (path !== undefined && !paths().some((each) => matches(path, each)))
        return `: no file matches ${(0,findings_message/* code */.aY)(path)}`;
    if (principal === undefined || principals().includes(principal))
        return '';
    return `: there is no principal ${(0,findings_message/* code */.aY)(principal)}${(0,did_you_mean/* didYouMean */.au)(principal, principals())}`;
}
function about(rule, severity, span, message, help) {
    return {
        rule,
        severity,
        message,
        ...(help === undefined ? {} : { help }),
        url: (0,links/* ruleUrl */.QB)(rule),
        location: (0,findings_location/* toLocation */.n)(span),
        related: [],
        fingerprint: fingerprint([rule, span.source.path, message]),
    };
}

// EXTERNAL MODULE: ./.build/findings/terms.js
var findings_terms = __webpack_require__(9190);
// EXTERNAL MODULE: ./.build/check/data-age.js
var data_age = __webpack_require__(6155);
// EXTERNAL MODULE: ./.build/base/text.js
var base_text = __webpack_require__(5807);
;// CONCATENATED MODULE: ./.build/check/failed.js




/** What a person can do about a mistake of this program's own. */
const faultHelp = 'this is a mistake of ml-perms-check: please report it with the file; the rest is checked';
/** The answer of a task at which this program failed: one requirement, unknown. */
function answerFailed(request, error) {
    const { task, declared, principal, bucket } = request;
    const name = principal?.principal.name ?? bucket?.name ?? '';
    const requirement = {
        id: fault/* internalError */.WB,
        verdict: 'unknown',
        level: 'error',
        message: (0,fault/* faultMessage */.yR)(`task ${(0,base_text/* code */.a)(request.id)} of ${(0,base_text/* code */.a)(name)}`, error),
        url: task.needs[0].source,
        locations: [],
        unknownReason: fault/* internalError */.WB,
    };
    return {
        request,
        values: declared,
        declared,
        details: [],
        result: {
            task: request.id,
            title: task.title,
            principal: principal?.principal.name ?? null,
            ...(bucket === undefined ? {} : { bucket: bucket.name }),
            origin: request.origin,
            verdict: 'unknown',
            with: declared,
            assumed: request.assumed,
            requirements: [requirement],
        },
    };
}
/** A finding of rule `internal-error`. */
const faultFinding = (message, location) => ({
    rule: fault/* internalError */.WB,
    // Whoever asks for errors alone is to see why the run does not end well.
    severity: 'error',
    message,
    help: faultHelp,
    url: (0,links/* ruleUrl */.QB)(fault/* internalError */.WB),
    location,
    related: [],
    fingerprint: fingerprint([fault/* internalError */.WB, location.path, message]),
});
/** What a check of one thing finds; where this program fails at it, that alone. */
function contained(what, at, run) {
    try {
        return run();
    }
    catch (error) {
        return [faultFinding((0,fault/* faultMessage */.yR)(what, error), at())];
    }
}
/** The first character of a file. */
const startOf = ({ path }) => ({
    path,
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 1,
});

;// CONCATENATED MODULE: ./.build/check/fix/open.js
/**
 * A workspace in which values are left open, for the proof of fixes: names are open there, too, and policies that only
 * might be another principal's are left out. Those that may be so with the values of now count where a fix is found.
 */
function withoutStrays(workspace) {
    const principals = workspace.principals.map((principal) => principal.policies.some(({ astray }) => astray === true)
        ? { ...principal, policies: principal.policies.filter(({ astray }) => astray !== true) }
        : principal);
    return { ...workspace, principals };
}

// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/catalogue/callers.js
var callers = __webpack_require__(1848);
// EXTERNAL MODULE: ./.build/model/located.js
var located = __webpack_require__(8342);
// EXTERNAL MODULE: ./.build/model/infrastructure.js
var infrastructure = __webpack_require__(7413);
// EXTERNAL MODULE: ./.build/check/called.js
var check_called = __webpack_require__(3068);
// EXTERNAL MODULE: ./.build/check/given-values.js
var given_values = __webpack_require__(4915);
// EXTERNAL MODULE: ./.build/check/invocable.js
var check_invocable = __webpack_require__(2591);
;// CONCATENATED MODULE: ./.build/check/given.js







/**
 * The tasks that follow from resources which pass a role to a service: `aws_sagemaker_flow_definition.role_arn` says
 * that the role runs human review workflows, with that output location and key.
 */
function givenTasks(prepared, services) {
    const requests = [];
    const unfound = [];
    const givers = giversOf(services);
    const find = finder(prepared);
    const called = callsBy(prepared, find);
    const functions = new Set((prepared.workspace.functions ?? []).flatMap(({ arn }) => arn ?? []));
    const invocable = (0,check_invocable/* invocableFunctions */.fs)(prepared.workspace.services);
    const isInvocable = (text) => invocable.has((0,check_invocable/* functionName */.AQ)(text));
    const seen = new Map();
    const assuming = new Map();
    const give = (principal, request, caller) => {
        const given = giveOnce(principal, request);
        const need = caller === undefined || !Object.hasOwn(callers/* callers */.L, caller) ? undefined : callers/* callers */.L[caller];
        if (need === undefined)
            return;
        const known = assuming.get(principal);
        if (known === undefined)
            assuming.set(principal, [{ given, need }]);
        else
            known.push({ given, need });
    };
    const giveOnce = (principal, request) => {
        const { id, declared, named, things, context, doubt, calls } = request;
        const key = JSON.stringify([id, declared, calls?.only !== undefined, named, things, context]);
        let known = seen.get(principal);
        if (known === undefined)
            seen.set(principal, (known = new Map()));
        const same = known.get(key);
        if (same === undefined) {
            const given = {
                ...request,
                principal,
                assumed: [...new Set([...principal.principal.assumed, ...request.assumed])],
            };
            known.set(key, given);
            requests.push(given);
            return given;
        }
        // What one resource surely passes is certain, whatever another one may pass.
        if (doubt === undefined)
            delete same.doubt;
        if (request.inputContent !== undefined)
            same.inputContent = request.inputContent;
        if (calls?.tags === true && same.calls !== undefined)
            same.calls = { ...same.calls, tags: true };
        if (calls?.only !== undefined && same.calls?.only !== undefined)
            same.calls = { ...same.calls, only: new Set([...same.calls.only, ...calls.only]) };
        return same;
    };
    for (const resource of prepared.workspace.services)
        for (const { id, service, task, source, called: all, only, whole } of giversFor(resource, givers, called, services)) {
            const attributes = (0,located/* plain */.pj)(resource.attributes);
            const role = (0,given_values/* attribute */.l)(attributes, source.role);
            if (role === undefined)
                continue;
            const said = (0,given_values/* givenValues */.y)(attributes, source, { account: role.split(':')[4], functions, isInvocable });
            // Nothing of what it is for is named: the resource does without it.
            if (source.onlyNamed === true && Object.keys(said.declared).length === 0)
                continue;
            const request = {
                ...{ id, service, task, origin: 'resource', ...said },
                ...(source.onlyNamed === true && { onlyNamed: true }),
                ...(all !== undefined && {
                    calls: {
                        called: all,
                        ...(only && { only }),
                        ...(whole && { whole }),
                        ...(hasTags(attributes) && { tags: true }),
                        written: { own: writtenBy(resource), all },
                    },
                }),
                ...contentOf(resource.attributes, source),
                assumed: [...new Set(resource.assumed)],
            };
            const at = locatedAt(resource.attributes, source.role);
            const [reason, either] = at?.type === 'scalar' ? [at.reason, at.either] : [];
            const notFound = (text, found, place, why) => unfound.push({
                ...request,
                source: place,
                unfound: {
                    role: text,
                    resource: resource.label,
                    count: found,
                    ...(why === undefined ? {} : { reason: why }),
                },
            });
            const place = at?.span ?? resource.span;
            const caller = all === undefined ? undefined : (0,given_values/* attribute */.l)(attributes, [infrastructure/* callerService */.rV]);
            const whose = (either ?? []).map((one) => ({ ...one, found: find(one.value, resource.unit) }));
            // Of a choice of which no role is known nothing but the choice can be told.
            if (!whose.some(({ found }) => found.length === 1)) {
                const found = find(role, resource.unit);
                if (found.length === 1)
                    give(found[0], { ...request, source: resource.span }, caller);
                else
                    notFound(role, found.length, place, reason);
                continue;
            }
            for (const { value, why, found, span } of whose) {
                if (found.length === 1)
                    give(found[0], { ...request, source: resource.span, doubt: { resource: resource.label, why } }, caller);
                else
                    notFound(value, found.length, span, undefined);
            }
        }
    for (const each of assuming.values())
        askForTrust(each);
    return { tasks: requests, unfound };
}
const writtenBy = ({ resourceType, label, span }) => ({
    resource: label,
    action: (0,check_called/* writtenAction */.gK)(resourceType),
    span,
});
/** Whoever assumes a role does so for all that it calls: it is asked for once, where the role is surely passed. */
function askForTrust(assumed) {
    for (const need of new Set(assumed.map((each) => each.need))) {
        const all = assumed.filter((each) => each.need === need).map(({ given }) => given);
        const first = all.find(({ doubt }) => doubt === undefined) ?? all[0];
        if (first?.calls !== undefined)
            first.calls = { ...first.calls, trust: [...(first.calls.trust ?? []), need] };
    }
}
/** The tasks that a resource gives, by the resource's type. */
function giversOf(services) {
    const givers = new Map();
    for (const service of services)
        for (const [name, task] of Object.entries(service.tasks))
            for (const source of task.givenBy ?? [])
                for (const type of new Set(source.types)) {
                    const list = givers.get(type) ?? [];
                    list.push({ id: `${service.id}/${name}`, service, task, source });
                    givers.set(type, list);
                }
    return givers;
}
/** The tasks that one resource gives; those of a call also by the operation that it calls. */
function giversFor(resource, givers, called, services) {
    const { resourceType, attributes, unit } = resource;
    const own = givers.get(resourceType) ?? [];
    const action = (0,check_called/* actionOfCall */.ad)(resourceType);
    if (action === undefined)
        return [...own];
    const role = (0,given_values/* attribute */.l)((0,located/* plain */.pj)(attributes), [infrastructure/* callerRole */.y9]);
    const all = (role === undefined ? undefined : called.of(role, unit)) ?? new Map([[action, writtenBy(resource)]]);
    const said = own.map((giver) => giver.source.role.includes(infrastructure/* callerRole */.y9) ? { ...giver, called: all, whole: true } : giver);
    const ids = new Set(said.filter((giver) => 'called' in giver).map(({ id }) => id));
    const further = (0,check_called/* tasksOfCall */.gF)(action, all, services).filter(({ id }) => !ids.has(id));
    return [...said, ...further.map((each) => ({ ...each, called: all, ...withLoop(each.only, attributes) }))];
}
/**
 * An analysis that hands results to people starts their human loop itself, with the rights of who calls it.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/a2i-permissions-security.html
 */
function withLoop(only, attributes) {
    const value = (0,located/* plain */.pj)(attributes);
    return only !== undefined && (0,base_value/* isObject */.Gv)(value) && (0,base_value/* isObject */.Gv)(value['HumanLoopConfig'])
        ? { only: new Set([...only, 'sagemaker:starthumanloop']) }
        : {};
}
/** Whether a request surely passes tags: a list of them, or a map. */
function hasTags(attributes) {
    const tags = (0,base_value/* isObject */.Gv)(attributes) ? attributes['Tags'] : undefined;
    return Array.isArray(tags) ? tags.length > 0 : (0,base_value/* isObject */.Gv)(tags) && Object.keys(tags).length > 0;
}
/** What each role is known to call. */
function callsBy({ workspace }, find) {
    const called = new Map();
    const one = (role, unit) => {
        const [principal, ...others] = find(role, unit);
        return others.length > 0 ? undefined : principal;
    };
    for (const resource of workspace.services) {
        const { resourceType, attributes, unit } = resource;
        const action = (0,check_called/* actionOfCall */.ad)(resourceType);
        const role = action === undefined ? undefined : (0,given_values/* attribute */.l)((0,located/* plain */.pj)(attributes), [infrastructure/* callerRole */.y9]);
        const principal = role === undefined ? undefined : one(role, unit);
        if (principal === undefined)
            continue;
        const known = called.get(principal);
        if (known === undefined)
            called.set(principal, new Map([[action, writtenBy(resource)]]));
        else if (!known.has(action))
            known.set(action, writtenBy(resource));
    }
    return {
        of: (role, unit) => {
            const principal = one(role, unit);
            return principal === undefined ? undefined : called.get(principal);
        },
    };
}
/** Finds the roles that a resource may name: that of its own unit, or those of all. */
function finder({ principals }) {
    const byArn = new Map();
    const byName = new Map();
    const add = (map, key, entry) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [entry]);
        else
            list.push(entry);
    };
    for (const entry of principals) {
        if (entry.principal.arn !== undefined)
            add(byArn, entry.principal.arn, entry);
        for (const alias of entry.principal.aliases ?? [])
            add(byName, alias, entry);
    }
    return (role, unit) => {
        // The account may be written out in one place and left to deployment in the other.
        const found = byArn.get(role) ?? byName.get(role.slice(role.lastIndexOf('/') + 1)) ?? [];
        const near = found.filter(({ principal }) => principal.unit === unit);
        return near.length > 0 ? near : found;
    };
}
function contentOf(attributes, { input }) {
    return input?.shownBy.some((path) => isThere(attributes, path.split('.'))) === true
        ? { inputContent: input.content }
        : {};
}
/** Whether there surely is a text at a path; of blocks one is enough. */
function isThere(value, [step, ...rest]) {
    if (value.type === 'array')
        return value.items.some((item) => isThere(item, step === undefined ? [] : [step, ...rest]));
    if (step === undefined)
        return value.type === 'scalar' && typeof value.value === 'string';
    if (value.type !== 'object' || value.uncertain === true)
        return false;
    const member = value.members.findLast(({ key }) => key === step);
    return member !== undefined && isThere(member.value, rest);
}
/** The text that `attribute` finds, with its place. */
function locatedAt(attributes, paths) {
    for (const path of paths) {
        let at = attributes;
        for (const step of path.split('.')) {
            if (at?.type === 'array')
                at = at.items[0];
            at = at?.type === 'object' ? at.members.findLast(({ key }) => key === step)?.value : undefined;
        }
        if (at !== undefined)
            return at;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./.build/catalogue/action-reference.js + 1 modules
var action_reference = __webpack_require__(8976);
// EXTERNAL MODULE: ./.build/iam/conditions/arn.js
var arn = __webpack_require__(4632);
// EXTERNAL MODULE: ./.build/iam/conditions/binary.js
var binary = __webpack_require__(6378);
// EXTERNAL MODULE: ./.build/iam/conditions/bool.js
var bool = __webpack_require__(2435);
// EXTERNAL MODULE: ./.build/iam/conditions/date.js
var date = __webpack_require__(991);
// EXTERNAL MODULE: ./.build/iam/conditions/ip.js
var ip = __webpack_require__(6942);
// EXTERNAL MODULE: ./.build/iam/conditions/numeric.js
var numeric = __webpack_require__(4916);
// EXTERNAL MODULE: ./.build/iam/conditions/string.js
var string = __webpack_require__(390);
// EXTERNAL MODULE: ./.build/iam/glob.js
var iam_glob = __webpack_require__(4980);
// EXTERNAL MODULE: ./.build/check/hygiene/action-text.js
var action_text = __webpack_require__(1683);
;// CONCATENATED MODULE: ./.build/check/hygiene/global-keys.js
/**
 * Types of the global condition keys that are not strings, in lower case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const types = {
    'aws:principalarn': 'arn',
    'aws:sourcearn': 'arn',
    'aws:chatbotsourcearn': 'arn',
    'aws:sourcevpcarn': 'arn',
    'aws:principalisawsservice': 'bool',
    'aws:assumedroot': 'bool',
    'aws:multifactorauthpresent': 'bool',
    'aws:viaawsservice': 'bool',
    'aws:viaawsmcpservice': 'bool',
    'aws:ismcpserviceaction': 'bool',
    'aws:securetransport': 'bool',
    'aws:multifactorauthage': 'numeric',
    'aws:tokenissuetime': 'date',
    'aws:currenttime': 'date',
    'aws:epochtime': 'date',
    'aws:sourceip': 'ip',
    'aws:vpcsourceip': 'ip',
    'aws:ec2instancesourceprivateipv4': 'ip',
    'ec2:sourceinstancearn': 'arn',
    'lambda:sourcefunctionarn': 'arn',
    'ssm:sourceinstancearn': 'arn',
    'ec2:roledelivery': 'numeric',
};
const strings = [
    /^aws:(principal|request|resource)tag\//,
    /^aws:(principal|source|resource|vpce)(account|orgid|orgpaths|owner)$/,
    /^aws:(principalservicename|principalservicenameslist|principaltype|userid|username|federatedprovider|sourceidentity)$/,
    /^aws:(ec2instancesourcevpc|sourcevpc|sourcevpce|calledvia|calledviafirst|calledvialast|referer|requestedregion|tagkeys|useragent)$/,
];
/** The type of a global key; undefined for any other key. @param key in lower case */
function globalKeyType(key) {
    if (Object.hasOwn(types, key))
        return types[key];
    return strings.some((pattern) => pattern.test(key)) ? 'string' : undefined;
}
/** Keys of a service that describe the caller's session, so that a request for any action may carry them. */
const sessionKeys = new Set([
    'ec2:roledelivery',
    'ec2:sourceinstancearn',
    'glue:roleassumedby',
    'glue:credentialissuingservice',
    'lambda:sourcefunctionarn',
    'ssm:sourceinstancearn',
    'identitystore:userid',
    'sts:sourceidentity',
]);

// EXTERNAL MODULE: ./.build/check/hygiene/scope.js
var scope = __webpack_require__(6517);
// EXTERNAL MODULE: ./.build/check/hygiene/statements.js
var hygiene_statements = __webpack_require__(1547);
// EXTERNAL MODULE: ./.build/check/hygiene/texts.js
var texts = __webpack_require__(4781);
;// CONCATENATED MODULE: ./.build/check/hygiene/conditions.js
















const families = new Map([
    ...Object.keys(string/* stringOperators */.jN).map((name) => [name, 'string']),
    ...Object.keys(arn/* arnOperators */.F).map((name) => [name, 'arn']),
    ...Object.keys(bool/* boolOperators */.U).map((name) => [name, 'bool']),
    ...Object.keys(numeric/* numericOperators */.hI).map((name) => [name, 'numeric']),
    ...Object.keys(date/* dateOperators */.u).map((name) => [name, 'date']),
    ...Object.keys(ip/* ipOperators */.h).map((name) => [name, 'ip']),
    ...Object.keys(binary/* binaryOperators */.b).map((name) => [name, 'binary']),
    ['null', 'null'],
]);
const spellings = [
    ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map((end) => `String${end}`),
    ...['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].flatMap((end) => [
        `Numeric${end}`,
        `Date${end}`,
    ]),
    ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
    ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
];
function readOperator(name) {
    let base = name.toLowerCase();
    const set = ['forallvalues', 'foranyvalue'].find((prefix) => base.startsWith(`${prefix}:`));
    if (set !== undefined)
        base = base.slice(set.length + 1);
    const ifExists = base.endsWith('ifexists') && base !== 'nullifexists';
    if (ifExists)
        base = base.slice(0, -'ifexists'.length);
    return { set, base, ifExists, family: families.get(base) };
}
/** policy/condition-operator. */
function conditionOperators(document, statement) {
    const problems = [];
    const seen = new Set();
    for (const condition of (0,hygiene_statements/* conditionsOf */.yb)(statement)) {
        if ((0,scope/* isOpen */.nT)(condition.operator))
            continue;
        const operator = readOperator(condition.operator);
        if (operator.family === undefined) {
            if (!seen.has(condition.operator))
                problems.push(noOperator(condition, document));
            seen.add(condition.operator);
            continue;
        }
        const found = misfit(condition, operator);
        if (found !== undefined)
            problems.push({ rule: 'policy/condition-operator', document, ...found });
    }
    return problems;
}
function noOperator({ operator, operatorPath }, document) {
    const lower = operator.toLowerCase();
    const start = /^[a-z]+:/.exec(lower)?.[0] ?? '';
    const rest = lower.slice(start.length).replace(/ifexists$/, '');
    const near = spellings.filter((name) => isLike(rest, name.toLowerCase()));
    near.sort((a, b) => (0,mod/* distance */.Io)(rest, a.toLowerCase()) - (0,mod/* distance */.Io)(rest, b.toLowerCase()));
    return {
        rule: 'policy/condition-operator',
        severity: 'error',
        message: texts/* noOperator */.AU(operator),
        ...(lower === 'nullifexists'
            ? { help: texts/* nullHelp */.$W }
            : near.length > 0
                ? { help: texts/* didYouMean */.au(near.slice(0, 2)) }
                : {}),
        document,
        at: operatorPath,
    };
}
const isLike = (written, name) => written.length < 40 && (written.startsWith(name) || (0,mod/* distance */.Io)(written, name) <= Math.min(3, written.length / 3));
function misfit({ operator, key, value, path }, read) {
    const values = scalarsAt(value, path);
    if (values.length === 0 || (0,scope/* isOpen */.nT)(key))
        return undefined;
    const known = values.filter(({ text }) => !(0,scope/* isOpen */.nT)(text));
    const type = keyType(key);
    const at = (test) => known.find(({ text }) => test(text));
    const isBoolean = (text) => /^\s*(true|false)\s*$/i.test(text);
    if (read.family === 'bool' || read.family === 'null') {
        const wrong = at((text) => !isBoolean(text));
        if (wrong !== undefined)
            return { message: texts/* notBoolean */.On(operator, wrong.text), at: wrong.path };
    }
    if (read.family === 'null' || read.family === 'binary')
        return undefined;
    if (read.family === 'numeric' || read.family === 'date' || read.family === 'ip') {
        const table = { numeric: numeric/* numericOperators */.hI, date: date/* dateOperators */.u, ip: ip/* ipOperators */.h }[read.family];
        const wrong = at((text) => table[read.base].compile(text, false).malformed !== undefined);
        if (wrong !== undefined)
            return { message: texts/* notOfType */.L2(operator, wrong.text, read.family), at: wrong.path };
    }
    const literal = /^string(not)?equals/.test(read.base);
    if (literal) {
        // `?` stands in texts of every kind; in an ARN it can only be meant as a wildcard.
        // What a parameter stands for does not change what is written beside it.
        const wild = values.find(({ text }) => (text.replaceAll('${*}', '').includes('*') && ((0,symbol/* holdsSymbol */.hC)(text) || !(0,scope/* isOpen */.nT)(text))) ||
            (!(0,scope/* isOpen */.nT)(text) && text.startsWith('arn:') && /(?<!\$\{)\?/.test(text)));
        if (wild !== undefined)
            return {
                message: texts/* literalWildcard */.mn(operator, wild.text),
                help: texts/* useLike */.XE(likeOf(operator, type === 'arn' && known.every(({ text }) => text.startsWith('arn:')))),
                at: wild.path,
            };
    }
    if (type === undefined || read.family === undefined || type === read.family)
        return undefined;
    if (read.family === 'string') {
        // Strings of booleans, numbers and dates are compared as they are written; a range of addresses never is equal.
        const range = type === 'ip' ? at((text) => text.includes('/')) : undefined;
        if (range === undefined)
            return undefined;
        return { message: texts/* wrongType */.gQ(operator, key, type), help: texts/* useOperator */.wP('IpAddress'), at: range.path };
    }
    if (read.family === 'arn') {
        // The reference calls many keys that hold ARNs strings.
        if (type === 'string' && known.every(({ text }) => /^arn:|^[*?]/.test(text)))
            return undefined;
    }
    if (fits(read.family, type))
        return undefined;
    const first = values[0];
    return {
        message: texts/* wrongType */.gQ(operator, key, type),
        help: texts/* useOperator */.wP(operatorOf[type]),
        at: first.path,
        // The reference calls some numbers and dates of services strings; the global keys are typed by hand.
        ...(globalKeyType(key.toLowerCase()) === undefined ? { severity: 'notice' } : {}),
    };
}
/** A date may be given as a number of seconds, and a number as a date. */
const fits = (family, type) => (family === 'numeric' && type === 'date') || (family === 'date' && type === 'numeric');
const operatorOf = {
    string: 'StringEquals',
    arn: 'ArnLike',
    bool: 'Bool',
    numeric: 'NumericEquals',
    date: 'DateLessThan',
    ip: 'IpAddress',
    binary: 'BinaryEquals',
    null: 'Null',
};
/** The operator that reads `*`: with the same set prefix, negation and IfExists. */
function likeOf(operator, arn) {
    return operator.replace(/String(Not)?Equals(IgnoreCase)?/i, (_, not) => arn ? `Arn${not === undefined ? '' : 'Not'}Like` : `String${not === undefined ? '' : 'Not'}Like`);
}
function scalarsAt(value, path) {
    const scalar = (item) => typeof item === 'boolean' || typeof item === 'number';
    if (scalar(value))
        return [{ text: String(value), path }];
    if (!Array.isArray(value))
        return (0,hygiene_statements/* textsAt */.i1)(value, path);
    return value.flatMap((item, index) => typeof item === 'string' || scalar(item) ? [{ text: String(item), path: [...path, index] }] : []);
}
/** The family of a key's type; undefined when it is not known. */
function keyType(key) {
    const lower = key.toLowerCase();
    const global = globalKeyType(lower);
    if (global !== undefined)
        return global;
    const service = (0,action_reference/* referenceService */.v)(lower.slice(0, Math.max(0, lower.indexOf(':'))));
    if (service === undefined)
        return undefined;
    for (const [name, type] of service.keys)
        if (keyMatches(name, lower))
            return familyOfType(type);
    return undefined;
}
function familyOfType(type) {
    const plain = type.replace(/^ArrayOf/, '');
    const found = {
        String: 'string',
        ARN: 'arn',
        Bool: 'bool',
        Numeric: 'numeric',
        Date: 'date',
        IPAddress: 'ip',
    };
    return Object.hasOwn(found, plain) ? found[plain] : undefined;
}
/** Whether a key of the reference, in which `${…}` is any text, is the key. Both in lower case. */
function keyMatches(name, key) {
    if (!name.includes('${'))
        return name === key;
    let glob = keyGlobs.get(name);
    if (glob === undefined)
        keyGlobs.set(name, (glob = (0,action_text/* globOf */.k)(name.replace(/\$\{[^}]*\}/g, '*'))));
    return (0,iam_glob/* globMatches */.mw)(glob, key);
}
/** By the names of the reference, so there are not many. */
const keyGlobs = new Map();
/** Nobody writes as many; each is compared with every key of every action. */
const mostConditions = 200;
/** policy/unsupported-condition-key. */
function conditionKeys(document, statement) {
    const conditions = (0,hygiene_statements/* conditionsOf */.yb)(statement);
    if (conditions.length === 0 || conditions.length > mostConditions)
        return [];
    const items = (0,hygiene_statements/* textsOf */.CB)(statement, 'Action');
    const actions = items.map(({ text }) => (0,action_text/* readAction */.f)(text));
    // Only what is wholly known can be said to lack a key.
    if (items.length === 0 || actions.some((action) => action.kind !== 'known' || action.actions.length === 0))
        return [];
    const supported = actions.flatMap((action) => (action.kind === 'known' ? action.actions : []));
    const problems = [];
    for (const { operator, key, path } of conditions) {
        const lower = key.toLowerCase();
        const prefix = lower.slice(0, Math.max(0, lower.indexOf(':')));
        const { family, ifExists, set } = readOperator(operator);
        // An absent key is what these operators expect.
        if (family === undefined || family === 'null' || ifExists || set === 'forallvalues')
            continue;
        if (prefix === 'aws' || sessionKeys.has(lower) || (0,scope/* isOpen */.nT)(key))
            continue;
        const service = (0,action_reference/* referenceService */.v)(prefix);
        if (service === undefined)
            continue;
        if (supported.some((action) => action.keys.some((name) => keyMatches(name, lower))))
            continue;
        const known = [...service.keys.keys()].some((name) => keyMatches(name, lower));
        const own = new Set(supported.flatMap((action) => action.keys));
        const near = [...own].filter((name) => (0,mod/* distance */.Io)(name, lower) <= 2);
        problems.push({
            rule: 'policy/unsupported-condition-key',
            message: known
                ? texts/* unsupportedKey */.BB(key, items.map(({ text }) => text))
                : texts/* unknownKey */.a(key, service.name),
            help: near.length > 0 ? texts/* didYouMean */.au(near.slice(0, 2)) : texts/* keyHelp */.jg(/not/i.test(operator)),
            document,
            at: path,
        });
    }
    return problems;
}

// EXTERNAL MODULE: ./.build/catalogue/managed-policies.js
var managed_policies = __webpack_require__(5208);
// EXTERNAL MODULE: ./.build/catalogue/retired-managed-policies.js
var retired_managed_policies = __webpack_require__(5164);
// EXTERNAL MODULE: ./.build/generated/data-dates.js
var data_dates = __webpack_require__(7490);
;// CONCATENATED MODULE: ./.build/check/hygiene/attached.js









/**
 * policy/retired-managed-policy and policy/unknown-managed-policy: what is attached to a principal by name or ARN.
 * @param on whether a rule is asked for
 */
function attachedPolicies({ name, policies, boundary }, on) {
    return [...policies, ...(boundary === undefined ? [] : [boundary])].flatMap(({ label, document, span }) => {
        if (document !== undefined || span === undefined)
            return [];
        const told = retired(label) ?? unknown(label);
        if (told === undefined || !on(told.rule))
            return [];
        return [
            {
                ...told,
                principal: name,
                url: (0,links/* ruleUrl */.QB)(told.rule),
                location: (0,findings_location/* toLocation */.n)(span),
                related: [],
                fingerprint: fingerprint([told.rule, span.source.path, name, told.message]),
            },
        ];
    });
}
function retired(label) {
    const policy = (0,retired_managed_policies.retiredManagedPolicy)(label);
    if (policy === undefined)
        return undefined;
    return {
        rule: 'policy/retired-managed-policy',
        severity: policy.soon === true ? 'notice' : 'warning',
        message: policy.soon === true ? texts/* retiring */.vv(label) : texts/* retired */.IO(label),
        ...(policy.replacedBy.length > 0 ? { help: texts/* replacement */.f4(policy.replacedBy) } : {}),
    };
}
/** An ARN of AWS's own policies that is none of them; `aws` is written so, and not `AWS`. The policies of other partitions are not all known here. */
function unknown(label) {
    const [, partition, path] = /^arn:(aws[a-z-]*):iam::aws:policy\/(.+)$/is.exec(label) ?? [];
    if (partition === undefined || path === undefined || (0,scope/* isOpen */.nT)(label) || (0,managed_policies/* managedPolicyArn */.RR)(label) !== undefined)
        return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const meant = (0,managed_policies/* managedPolicyArn */.RR)(name) ?? (0,managed_policies/* managedPolicyArn */.RR)((0,did_you_mean/* misspelling */.wI)(name, (0,managed_policies/* managedPolicyNames */.Oy)()) ?? '');
    const arn = meant?.replace(/^arn:aws:/, `arn:${partition.toLowerCase()}:`);
    return {
        rule: 'policy/unknown-managed-policy',
        severity: arn !== undefined && partition.toLowerCase() === 'aws' ? 'warning' : 'notice',
        message: texts/* unknownManaged */.mB(label, data_dates/* managedPoliciesDate */.G),
        ...(arn === undefined ? {} : { help: texts/* didYouMean */.au([arn]) }),
    };
}

// EXTERNAL MODULE: ./.build/check/templates.js
var check_templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/hygiene/least-privilege.js






const rule = 'least-privilege';
/** What a wildcard may allow besides the actions that are needed: a service's `…Version` and `…Acl` of the same verb. */
const tolerated = 4;
/** least-privilege, for principals with declared tasks. */
function leastPrivilege(prepared) {
    // What a task demands of another role may be demanded of any.
    const ofOthers = prepared.principals.flatMap((principal) => wantedBy(principal, prepared, true));
    return prepared.principals.flatMap((principal) => {
        if (principal.principal.tasks === undefined)
            return [];
        const wanted = [...wantedBy(principal, prepared, false), ...ofOthers];
        return problemsOf(principal, wanted).map((problem) => ({ problem, principal: principal.principal.name }));
    });
}
function wantedBy(principal, prepared, whose) {
    const { defaults } = prepared.workspace.configuration;
    return (principal.principal.tasks ?? []).flatMap(({ task: id, with: declared }) => {
        const found = (0,catalogue.findTask)(id);
        if (found === undefined)
            return [];
        const bucket = declared['bucket'];
        const values = {
            partition: principal.partition ?? defaults.partition ?? 'aws',
            region: defaults.region,
            account: principal.account ?? defaults.account,
            ...found.task.within,
            ...found.task.defaults,
            ...(bucket === undefined ? {} : { 'input-bucket': bucket, 'output-bucket': bucket }),
            ...declared,
        };
        return grants(found.task.needs)
            .filter((need) => (need.whose !== undefined) === whose)
            .flatMap((need) => {
            const templates = typeof need.on === 'string' ? [need.on] : need.on.anyOf;
            const resources = templates.map((template) => (0,check_templates/* showTemplate */.QK)(template, values));
            return need.allow.map((action) => ({ action, resources }));
        });
    });
}
function grants(needs) {
    return needs.flatMap((need) => {
        if ('allow' in need)
            return [need];
        return 'anyOf' in need ? need.anyOf.flatMap((alternative) => grants(alternative.needs)) : [];
    });
}
function problemsOf(principal, wanted) {
    const services = new Set(wanted.map(({ action }) => prefixOf(action)));
    const problems = [];
    for (const { document, value, label, span } of principal.principal.policies) {
        if (document === undefined) {
            const own = value === undefined || span === undefined || (0,managed_policies/* managedPolicyArn */.RR)(label) === undefined;
            if (!own)
                problems.push(...managed(label, placedAt(span, value), wanted, services));
            continue;
        }
        for (const statement of (0,hygiene_statements/* statementsIn */.WI)(document)) {
            if (statement.body['Effect'] !== 'Allow')
                continue;
            const everything = (0,hygiene_statements/* textsOf */.CB)(statement, 'Resource').find(({ text }) => /^(\*|arn:aws[a-z-]*:s3:::\*)$/.test(text));
            const named = [];
            for (const { text, path } of (0,hygiene_statements/* textsOf */.CB)(statement, 'Action')) {
                const read = (0,action_text/* readAction */.f)(text);
                if (read.kind !== 'known' || !services.has(read.service.prefix))
                    continue;
                const allowed = new Set(read.actions.map(({ name }) => `${read.service.prefix}:${name}`.toLowerCase()));
                const needed = wanted.filter(({ action }) => allowed.has(action.toLowerCase()));
                const names = new Set(needed.map(({ action }) => action.toLowerCase()));
                if (/[*?]/.test(text) && allowed.size - names.size > tolerated)
                    problems.push({
                        rule,
                        message: texts/* tooMuch */.Gm(text, names.size, allowed.size, read.service.name),
                        help: texts/* leastPolicy */.yq(lines(needed)),
                        document,
                        at: path,
                    });
                else if (needed.length > 0)
                    named.push({ text, wanted: needed });
            }
            // Of what is only known when it is deployed, `*` may be the only name.
            const scoped = named.filter((entry) => entry.wanted.every(({ resources }) => resources.every(isNamed)));
            if (everything !== undefined && scoped.length > 0)
                problems.push({
                    rule,
                    message: texts/* everyResource */.IX(scoped.map(({ text }) => text)),
                    help: texts/* leastPolicy */.yq(lines(scoped.flatMap((entry) => entry.wanted))),
                    document,
                    at: everything.path,
                });
        }
    }
    return problems;
}
/** A managed policy has no text in the workspace: everything is found where it is attached. */
const placedAt = (span, value) => ({
    kind: 'identity-policy',
    language: 'string',
    source: span.source,
    value,
    locate: () => span,
});
/** A managed policy is told once a service. */
function managed(label, document, wanted, services) {
    const allowed = new Map();
    for (const statement of (0,hygiene_statements/* statementsIn */.WI)(document)) {
        if (statement.body['Effect'] !== 'Allow')
            continue;
        for (const { text } of (0,hygiene_statements/* textsOf */.CB)(statement, 'Action')) {
            const read = (0,action_text/* readAction */.f)(text);
            if (read.kind !== 'known' || !services.has(read.service.prefix))
                continue;
            const { prefix, name } = read.service;
            const entry = allowed.get(prefix) ?? { name, actions: new Set() };
            for (const action of read.actions)
                entry.actions.add(`${prefix}:${action.name}`.toLowerCase());
            allowed.set(prefix, entry);
        }
    }
    return [...allowed.values()].flatMap(({ name, actions }) => {
        const needed = wanted.filter(({ action }) => actions.has(action.toLowerCase()));
        const names = new Set(needed.map(({ action }) => action.toLowerCase()));
        if (actions.size - names.size <= tolerated)
            return [];
        const help = texts/* leastPolicy */.yq(lines(needed));
        return [{ rule, message: texts/* tooMuch */.Gm(label, names.size, actions.size, name), help, document, at: [] }];
    });
}
const prefixOf = (action) => action.slice(0, action.indexOf(':')).toLowerCase();
/** Whether the resource names something: neither everything, nor a parameter that was not declared. */
const isNamed = (resource) => resource !== '*' && !resource.includes('<') && !/:::\*/.test(resource);
/** The actions by the resources that they are needed on, in order. */
function lines(wanted) {
    const groups = new Map();
    for (const { action, resources } of wanted) {
        const key = resources.join(' ');
        const group = groups.get(key) ?? { actions: new Set(), resources };
        group.actions.add(action);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ actions, resources }) => ({ actions: [...actions], resources }));
}

;// CONCATENATED MODULE: ./.build/check/hygiene/pass-role.js



/** policy/pass-role-star. */
function passRole(document, statement) {
    if (document.kind !== 'identity-policy' || statement.body['Effect'] !== 'Allow')
        return [];
    const wide = (0,hygiene_statements/* textsOf */.CB)(statement, 'Resource').find(({ text }) => /^(\*|arn:[^:]+:iam::[^:]*:(role\/)?\*)$/.test(text));
    if (wide === undefined)
        return [];
    const action = (0,hygiene_statements/* textsOf */.CB)(statement, 'Action').find(({ text }) => {
        if (text === '*')
            return true;
        const read = (0,action_text/* readAction */.f)(text);
        return (read.kind === 'known' && read.service.prefix === 'iam' && read.actions.some(({ name }) => name === 'PassRole'));
    });
    if (action === undefined)
        return [];
    if ((0,hygiene_statements/* conditionsOf */.yb)(statement).some(({ key }) => key.toLowerCase() === 'iam:passedtoservice'))
        return [];
    return [
        {
            rule: 'policy/pass-role-star',
            message: texts/* passRole */.mQ(action.text, wide.text),
            help: texts/* passRoleHelp */.hV,
            document,
            at: action.path,
            related: [{ message: texts/* theResource */.uQ, at: wide.path }],
        },
    ];
}

;// CONCATENATED MODULE: ./.build/check/hygiene/placeholder.js




const placeholder_elements = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal', 'Condition'];
/**
 * policy/placeholder: each one once a document. Texts that would be legal names, such as `my-bucket` or `123456789012`,
 * are taken at their word.
 */
function placeholders(document, statements) {
    const seen = new Set();
    const problems = [];
    for (const { body, path } of statements)
        for (const element of placeholder_elements)
            for (const item of (0,hygiene_statements/* everyText */.rC)(body[element] ?? null, [...path, element]))
                for (const text of placeholdersIn(item.text, element)) {
                    if (seen.has(text))
                        continue;
                    seen.add(text);
                    problems.push({
                        rule: 'policy/placeholder',
                        message: texts/* placeholder */.qf(text),
                        document,
                        at: item.path,
                        part: text,
                    });
                }
    return problems;
}
const placeholder_isNamed = new Set(['Action', 'NotAction', 'Resource', 'NotResource']);
/** `<region>`, `{{bucket}}`, `%ACCOUNT%`; `${…}` unless it is a policy variable or was written by a template's reader. */
const marked = /<[^<>:/\r\n]+>|\{\{[^{}]+\}\}|%[A-Z][A-Z0-9_]*%|\$\{[^{}]*\}/g;
/** Parts of an ARN as AWS's guides write them, where a Region or an account must stand. */
const region = /^(?:aws-)?region(?:-?(?:code|name|id))?$|^your[-_]?region$/i;
const account = /^(?:aws-)?account(?:[-_]?(?:id|number))?$|^your[-_](?:aws[-_])?account(?:[-_](?:id|number))?$/i;
/** Names of buckets in AWS's guides; a bucket's name has no capitals. */
const bucket = /^(?:DOC-EXAMPLE-BUCKET\d*|YOUR[-_][A-Z-_]*BUCKET[A-Z-_]*|BUCKET[-_]NAME)$/;
function placeholdersIn(text, element) {
    if (placeholder_isNamed.has(element) && (0,scope/* isBlank */.z3)(text))
        return [text];
    // Most texts hold none of the signs, and are no ARN with words where a number or a code must stand.
    if (!/[<{%$]/.test(text) && !(text.startsWith('arn:') && /region|account|bucket|YOUR/i.test(text)))
        return [];
    if (text.length > 5000 || (0,symbol/* holdsSymbol */.hC)(text))
        return [];
    const found = (text.match(marked) ?? []).filter((each) => !each.startsWith('${') || !isVariable(each.slice(2, -1)));
    if (!text.startsWith('arn:'))
        return found;
    const parts = text.split(':');
    if (parts[3] !== undefined && region.test(parts[3]))
        found.push(parts[3]);
    if (parts[4] !== undefined && account.test(parts[4]))
        found.push(parts[4]);
    const name = parts[2] === 's3' ? (parts[5] ?? '').split('/')[0] : '';
    if (bucket.test(name))
        found.push(name);
    return found;
}
/** A policy variable: a key with a prefix, or an escaped sign. `AWS::Region` is CloudFormation's. */
function isVariable(inner) {
    return /^[*?$]$/.test(inner) || /^[A-Za-z0-9./-]+:[^:{}]/.test(inner);
}

// EXTERNAL MODULE: ./.build/check/hygiene/rules.js
var hygiene_rules = __webpack_require__(2506);
;// CONCATENATED MODULE: ./.build/check/hygiene/problem.js




/** A problem as a finding; not numbered yet. */
function toFinding(problem, principal) {
    const { rule, message, help, document, at, related = [] } = problem;
    const span = problem.part === undefined ? spanOf(document, at) : partOf(spanOf(document, at), problem.part);
    const usual = (0,hygiene_rules/* ruleOf */.Y)(rule).severity;
    const fix = problem.replace === undefined ? undefined : fixOf(problem.replace, document, replaced(problem, span));
    return {
        rule,
        ...(principal === undefined ? {} : { principal }),
        // A rule that is off reports only when the configuration gives its severity, which is applied later.
        severity: problem.severity ?? (usual === 'off' ? 'notice' : usual),
        message,
        ...(help === undefined ? {} : { help }),
        url: (0,links/* ruleUrl */.QB)(rule),
        location: (0,findings_location/* toLocation */.n)(span),
        related: related.map((entry) => ({ message: entry.message, location: (0,findings_location/* toLocation */.n)(spanOf(document, entry.at)) })),
        fingerprint: fingerprint([rule, span.source.path, subjectOf(message), textAt(span)]),
        ...(fix === undefined ? {} : { fix }),
    };
}
/** What the message is about, as the file writes it: the rest may change with AWS's reference, and a baseline must not. */
const subjectOf = (message) => /`([^`]*)`/.exec(message)?.[1] ?? message;
const textAt = ({ source, start, end }) => source.text.slice(start, Math.min(end, start + 500));
const spanOf = (document, at) => 'source' in at ? at : document.locate(at);
/** Where a text is replaced: in the place of the problem, unless it says another. */
const replaced = ({ document, replace }, span) => replace?.at === undefined ? span : document.locate(replace.at);
function partOf(span, part) {
    const start = onlyPlace(span, part);
    return start === undefined ? span : { source: span.source, start, end: start + part.length };
}
/** Where a text stands within a place; undefined when it does not, or twice. */
function onlyPlace({ source, start, end }, text) {
    const written = source.text.slice(start, end);
    const at = written.indexOf(text);
    return at < 0 || written.indexOf(text, at + 1) >= 0 ? undefined : start + at;
}
const editable = new Set(['json', 'yaml', 'hcl', 'hcl-document']);
/** The quotes around a text stay; a text with escapes, or one that stands twice in its place, is left to a person. */
function fixOf({ old, by, description, safety }, document, span) {
    if (!editable.has(document.language))
        return undefined;
    const start = onlyPlace(span, old);
    if (start === undefined)
        return undefined;
    const location = (0,findings_location/* toLocation */.n)({ source: span.source, start, end: start + old.length });
    return { description, safety, edits: [{ ...location, newText: by }] };
}

// EXTERNAL MODULE: ./.build/check/hygiene/resource-types.js
var resource_types = __webpack_require__(4721);
;// CONCATENATED MODULE: ./.build/check/hygiene/resource-mismatch.js





const resource_mismatch_rule = 'policy/resource-mismatch';
/** Other resource policies write resources relative to themselves. */
const kinds = new Set(['identity-policy', 'bucket-policy', 'service-control-policy', 'resource-control-policy']);
/** Actions times resources; more than fit into any policy that AWS accepts. */
const mostPairs = 200_000;
/** policy/resource-mismatch. */
function mismatchedResources(document, statements) {
    if (!kinds.has(document.kind) || document.partial === true)
        return [];
    const pairs = statements.map((each) => (0,hygiene_statements/* textsOf */.CB)(each, 'Action').length * (0,hygiene_statements/* textsOf */.CB)(each, 'Resource').length);
    if (pairs.reduce((sum, count) => sum + count, 0) > mostPairs)
        return [];
    return statements.flatMap((statement) => {
        const resources = (0,hygiene_statements/* textsOf */.CB)(statement, 'Resource');
        if (resources.length === 0)
            return [];
        const noArn = document.kind === 'identity-policy' ? resources.filter(({ text }) => isNoArn(text) || isShortArn(text)) : [];
        const problems = noArn.map(({ text, path }) => {
            return isShortArn(text)
                ? { rule: resource_mismatch_rule, severity: 'warning', message: texts/* shortArn */.k$(text), document, at: path }
                : { rule: resource_mismatch_rule, severity: 'error', message: texts/* noArn */.NS(text), document, at: path };
        });
        if (resources.some(({ text }) => text === '*') || noArn.length === resources.length)
            return problems;
        const found = (0,hygiene_statements/* textsOf */.CB)(statement, 'Action').flatMap((item) => mismatch(item, resources, statement, statements) ?? []);
        return [...problems, ...together(found, resources, statement, document)];
    });
}
function mismatch(action, resources, statement, statements) {
    const read = (0,action_text/* readAction */.f)(action.text);
    if (read.kind !== 'known' || read.actions.length === 0)
        return undefined;
    const { service, actions } = read;
    const effective = effectiveIn(statement, service);
    if (actions.some((each) => effective.has(each)))
        return undefined;
    const elsewhere = statement.body['Effect'] === 'Allow' &&
        statements.some((other) => other !== statement && allows(other, actions, service));
    const types = [...new Set(actions.flatMap((each) => each.types))];
    const sure = types.length > 0 && actions.every(({ name }) => resources.every((each) => isOther(each.text, service, name)));
    return { action, types, sure, elsewhere };
}
/** One problem a statement for all actions of which the same is to be said. */
function together(found, resources, { body }, document) {
    const groups = new Map();
    for (const each of found) {
        const key = `${each.types.length === 0} ${each.sure} ${each.elsewhere}`;
        groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    return [...groups.values()].map((group) => {
        const { action, sure, elsewhere } = group[0];
        const types = [...new Set(group.flatMap((each) => each.types))];
        const actions = group.map((each) => each.action.text);
        const { text } = resources[0];
        const others = resources.length - 1;
        return {
            rule: resource_mismatch_rule,
            ...(elsewhere || !sure || body['Effect'] !== 'Allow' ? { severity: 'notice' } : {}),
            message: types.length === 0
                ? texts/* noResource */.uR(actions, text, others)
                : texts/* mismatch */.J4(actions, text, others, typeNames(types), sure),
            help: types.length === 0
                ? body['Effect'] === 'Deny'
                    ? texts/* denyStar */.FZ(actions.length)
                    : texts/* useStar */.qU(actions, elsewhere)
                : texts/* useType */.wL(actions.length, examplesOf(types, resources), elsewhere),
            document,
            at: action.path,
            related: [
                ...group.slice(1, 4).map((each) => ({ message: texts/* theAction */.C9, at: each.action.path })),
                ...resources.slice(0, 3).map((entry) => ({ message: texts/* theResource */.uQ, at: entry.path })),
            ],
        };
    });
}
const owners = new WeakMap();
/** Most resources of which a service remembers whose they are. */
const mostOwners = 2000;
function ownerOf(resource, service) {
    let known = owners.get(service);
    if (known === undefined || known.size >= mostOwners)
        owners.set(service, (known = new Map()));
    let owner = known.get(resource);
    if (owner === undefined)
        known.set(resource, (owner = findOwner(resource, service)));
    return owner;
}
function findOwner(resource, { types }) {
    // `bucket/` names nothing, and what it was meant for is known.
    const named = resource.endsWith('/') ? `${resource}x` : resource;
    const own = types.some((type) => (0,resource_types/* canBe */.gF)(named, type));
    const other = resource.split(':', 3)[2] ?? '';
    const isOthers = /^[a-z0-9-]+$/.test(other) && !types.some(({ arn }) => arn.split(':', 3)[2] === other);
    return { own, other: isOthers ? other : undefined };
}
/**
 * Whether the resource is surely of another kind: of another type of the same service, or of a service of which this
 * one has no type, unless AWS's own policies join the two. The reference lags behind where a service gets new types.
 */
function isOther(resource, service, action) {
    const { own, other } = ownerOf(resource, service);
    return own || (other !== undefined && !service.joined.has(`${action.toLowerCase()} ${other}`));
}
/** Whether an Allow statement allows one of the actions where it takes effect. */
function allows(statement, actions, service) {
    if (statement.body['Effect'] !== 'Allow')
        return false;
    const effective = effectiveIn(statement, service);
    const wanted = actions.filter((each) => effective.has(each));
    if (wanted.length === 0)
        return false;
    return (0,hygiene_statements/* textsOf */.CB)(statement, 'Action').some(({ text }) => {
        if (text === '*')
            return true;
        const other = (0,action_text/* readAction */.f)(text);
        if (other.kind !== 'known' || other.service !== service)
            return false;
        const allowed = new Set(other.actions);
        return wanted.some((each) => allowed.has(each));
    });
}
const effects = new WeakMap();
/** Which actions of a service take effect on the statement's resources; found once. */
function effectiveIn(statement, service) {
    let known = effects.get(statement);
    if (known === undefined)
        effects.set(statement, (known = new Map()));
    let effective = known.get(service);
    if (effective === undefined) {
        effective = new resource_types/* Effective */.iT(service, (0,hygiene_statements/* textsOf */.CB)(statement, 'Resource').map(({ text }) => text));
        known.set(service, effective);
    }
    return effective;
}
/** `arn:aws:s3::name/*`: a colon is missing, and no wildcard stands where it could be. */
function isShortArn(text) {
    if (!text.startsWith('arn:') || (0,scope/* isOpen */.nT)(text))
        return false;
    const parts = text.split(':');
    return parts.length < 6 && parts.slice(0, -1).every((part) => !/[*?]/.test(part)) && !/^[*?]/.test(parts.at(-1));
}
const isNoArn = (text) => !(0,scope/* isOpen */.nT)(text) && !(0,scope/* isBlank */.z3)(text) && !/^(?:arn:|\*|\?|a\*|arn\*)/.test(text);
function typeNames(types) {
    return types.map(({ name }) => name);
}
/** What to name instead: of a bucket in the statement its objects or the bucket itself, else AWS's patterns. */
function examplesOf(types, resources) {
    const bucket = resources.map(({ text }) => /^(arn:[^:]*:s3:::[^/*?]+)(\/.*)?$/.exec(text)).find((match) => match);
    if (bucket) {
        if (types.some(({ name }) => name === 'bucket'))
            return [bucket[1]];
        if (types.some(({ name }) => name === 'object') && bucket[2] === undefined)
            return [`${bucket[1]}/*`];
    }
    return types
        .slice(0, 3)
        .map(({ arn }) => arn.replaceAll('${Partition}', 'aws').replace(/\$\{([^}]*)\}/g, (_, name) => `<${name}>`));
}

;// CONCATENATED MODULE: ./.build/check/hygiene/size.js




/**
 * Quotas by kind, the largest first; the first one that is exceeded is reported. IAM does not count white space.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
const limits = {
    'identity-policy': [
        { what: 'all inline policies of a role together', most: 10_240, unit: 'characters', severity: 'error' },
        { what: 'a managed policy', most: 6_144, unit: 'characters', severity: 'warning' },
    ],
    'trust-policy': [
        { what: 'a trust policy', most: 4_096, unit: 'characters', severity: 'error' },
        { what: 'a trust policy whose quota was not raised', most: 2_048, unit: 'characters', severity: 'warning' },
    ],
    'bucket-policy': [{ what: 'a bucket policy', most: 20_480, unit: 'bytes', severity: 'error' }],
    'key-policy': [{ what: 'a key policy', most: 32_768, unit: 'bytes', severity: 'error' }],
    'service-control-policy': [{ what: 'a service control policy', most: 5_120, unit: 'characters', severity: 'error' }],
    'resource-control-policy': [
        { what: 'a resource control policy', most: 5_120, unit: 'characters', severity: 'error' },
    ],
};
const managedLimits = [
    { what: 'a managed policy', most: 6_144, unit: 'characters', severity: 'error' },
];
/** policy/size. Parts that are only known when it is deployed count nothing: what is over is surely over. */
function size(document, managed) {
    const list = managed ? managedLimits : document.kind === 'cors' ? undefined : limits[document.kind];
    if (list === undefined || !(0,base_value/* isObject */.Gv)(document.value))
        return [];
    let text = JSON.stringify(certain(document.value));
    if (text.length <= list.at(-1).most)
        return [];
    if ((0,symbol/* holdsSymbol */.hC)(text))
        text = (0,symbol/* cutSymbols */.kz)(text)
            .map((part) => (typeof part === 'string' ? part : ''))
            .join('');
    // White space inside of strings as well: whether it counts is not documented.
    const bare = text.replace(/\s+/g, '');
    const limit = list.find(({ most, unit }) => measure(bare, unit) > most);
    // A copy of AWS's own policy is not meant to be created again.
    if (limit === undefined || (0,managed_policies/* isManagedPolicyText */.bY)(text))
        return [];
    const { source, start } = document.locate([]);
    return [
        {
            rule: 'policy/size',
            severity: limit.severity,
            message: texts/* tooLarge */.g$(limit.what, measure(bare, limit.unit), limit.most, limit.unit),
            help: texts/* splitHelp */.E7,
            document,
            at: { source, start, end: Math.min(start + 1, source.text.length) },
        },
    ];
}
/** The policy without the statements of which it is not known whether they are there. */
function certain(policy) {
    const { Statement: statements } = policy;
    if (!Array.isArray(statements))
        return policy;
    const isDoubtful = (statement) => (0,base_value/* isObject */.Gv)(statement) && typeof statement.Condition === 'string';
    return statements.some(isDoubtful)
        ? { ...policy, Statement: statements.filter((statement) => !isDoubtful(statement)) }
        : policy;
}
function measure(text, unit) {
    return unit === 'characters' ? text.length : new TextEncoder().encode(text).length;
}

;// CONCATENATED MODULE: ./.build/check/hygiene/structure.js




/** policy/principal-in-identity-policy. */
function principals(document, statement) {
    if (document.kind !== 'identity-policy' && document.kind !== 'service-control-policy')
        return [];
    return present(statement, ['Principal', 'NotPrincipal']).map((element) => ({
        rule: 'policy/principal-in-identity-policy',
        message: texts/* principalNotAllowed */.qj(document.kind, element),
        help: texts/* principalHelp */.oY,
        document,
        at: [...statement.path, element],
    }));
}
/** policy/trust-resource. */
function trustResources(document, statement) {
    if (document.kind !== 'trust-policy')
        return [];
    return present(statement, ['Resource', 'NotResource']).map((element) => ({
        rule: 'policy/trust-resource',
        message: texts/* trustResource */.rD(element),
        help: texts/* trustResourceHelp */.Ct,
        document,
        at: [...statement.path, element],
    }));
}
const present = ({ body }, elements) => elements.filter((element) => Object.hasOwn(body, element));
/** policy/missing-version. */
function missingVersion(document) {
    if (!(0,base_value/* isObject */.Gv)(document.value) || Object.hasOwn(document.value, 'Version') || (0,hygiene_statements/* isFragment */.zv)(document))
        return [];
    return [
        {
            rule: 'policy/missing-version',
            message: texts/* noVersion */.yV,
            help: texts/* setVersion */.vJ,
            document,
            at: structure_startOf(document),
        },
    ];
}
/** The first character: the whole document would fill the screen. */
function structure_startOf(document) {
    const { source, start } = document.locate([]);
    return { source, start, end: Math.min(start + 1, source.text.length) };
}
/** policy/variable-version: each variable once. */
function oldVariables(document, statements) {
    if (!(0,base_value/* isObject */.Gv)(document.value))
        return [];
    const version = document.value['Version'];
    if (version === '2012-10-17' || (typeof version === 'string' && (0,scope/* isOpen */.nT)(version)))
        return [];
    const problems = [];
    const seen = new Set();
    for (const { body, path } of statements) {
        for (const element of ['Resource', 'NotResource', 'Condition']) {
            for (const { text, path: rest } of (0,hygiene_statements/* everyText */.rC)(body[element] ?? null, [...path, element])) {
                for (const variable of variablesIn(text)) {
                    if (seen.has(variable))
                        continue;
                    seen.add(variable);
                    problems.push(oldVariable(variable, version, document, rest));
                }
            }
        }
    }
    // The piece of a policy gets its Version where it is pasted in.
    return problems.length > 0 && (0,hygiene_statements/* isFragment */.zv)(document) ? [] : problems;
}
function oldVariable(variable, version, document, at) {
    return {
        rule: 'policy/variable-version',
        message: texts/* oldVariable */.Sp(variable, typeof version === 'string' ? version : undefined),
        help: texts/* setVersion */.vJ,
        document,
        at,
        part: variable,
        ...(typeof version === 'string'
            ? {
                related: [{ message: texts/* versionHere */.J, at: ['Version'] }],
                replace: {
                    old: version,
                    by: '2012-10-17',
                    description: texts/* replaceVersion */.J_,
                    // Every other text that looks like a variable becomes one as well.
                    safety: 'review',
                    at: ['Version'],
                },
            }
            : {}),
    };
}
/**
 * The policy variables of a text: keys that IAM knows by their prefix. Other tools write `${…}` as well, so anything
 * else is no variable.
 */
function variablesIn(text) {
    return (text.match(/\$\{(?:aws|s3|iam|sts|saml|kms|ec2|cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com):(?!:)[A-Za-z][\w./-]*(?:\s*,\s*'[^']*')?\}/g) ?? []);
}
/** policy/duplicate-sid. */
function duplicateSids(document, statements) {
    const first = new Map();
    const problems = [];
    for (const statement of statements) {
        const sid = statement.body['Sid'];
        if (typeof sid !== 'string' || sid === '' || (0,scope/* isOpen */.nT)(sid))
            continue;
        const before = first.get(sid);
        if (before === undefined)
            first.set(sid, statement);
        else
            problems.push({
                rule: 'policy/duplicate-sid',
                message: texts/* duplicateSid */.Cp(sid),
                document,
                at: [...statement.path, 'Sid'],
                related: [{ message: texts/* firstSid */.N3, at: [...before.path, 'Sid'] }],
            });
    }
    return problems;
}
/** policy/duplicate-key. */
function duplicateKeys(document, statements) {
    const problems = (document.duplicateKeys?.() ?? []).map(({ key, first, last }) => ({
        rule: 'policy/duplicate-key',
        message: texts/* duplicateKey */.Ve(key),
        help: texts/* duplicateKeyHelp */.ud,
        document,
        at: last,
        related: [{ message: texts/* firstKey */.CI, at: first }],
    }));
    for (const statement of statements) {
        const seen = new Map();
        for (const { operator, key, path } of (0,hygiene_statements/* conditionsOf */.yb)(statement)) {
            const name = `${operator} ${key.toLowerCase()}`;
            const other = seen.get(name);
            if (other === undefined)
                seen.set(name, key);
            else
                problems.push({
                    rule: 'policy/duplicate-key',
                    message: texts/* keyInTwoCases */.QN(key, other),
                    help: texts/* duplicateKeyHelp */.ud,
                    document,
                    at: path,
                    related: [{ message: texts/* firstSid */.N3, at: [...path.slice(0, -1), other] }],
                });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./.build/check/hygiene/unknown-action.js + 1 modules
var unknown_action = __webpack_require__(5330);
;// CONCATENATED MODULE: ./.build/check/hygiene/hygiene.js















/** Most findings of one rule in one document: the rest says nothing new, and a hostile file has thousands. */
const mostOfARule = 50;
/**
 * What is wrong with the policies themselves, whatever the tasks are. Documents that name no service of the catalogue
 * and that the configuration does not name cost nothing, unless the configuration says `hygiene: all`.
 * @param others what the tasks have found: a mistake that is the reason of a missing requirement is not told again.
 * @param tasked principals that a resource gives a task: an action that is misspelt in any of their documents is told
 */
function hygieneFindings(workspace, prepared, others = [], tasked = new Set()) {
    const { hygiene, rules } = workspace.configuration;
    if (hygiene === 'off')
        return [];
    const on = (rule) => (rules[rule] ?? (0,hygiene_rules/* ruleOf */.Y)(rule).severity) !== 'off';
    const findings = [];
    const told = new ToldAlready(workspace);
    const all = (0,scope/* documentsOf */.uo)(workspace);
    const inScope = new Set(all
        .filter((placed) => hygiene === 'all' || placed.named || (0,scope/* namesCatalogueService */.Fh)(placed))
        .map(({ document }) => document));
    const concerned = new Set(all.flatMap(({ document, principals }) => (inScope.has(document) ? [...principals] : [])));
    const working = new Set([...tasked].flatMap(({ policies }) => policies.map(({ document }) => document)));
    const ofDocument = (placed) => {
        const found = [];
        const { document, principal, principals, raw } = placed;
        const whole = inScope.has(document);
        // The reader of a file of its own has looked at its structure already; of templates only what concerns us is told.
        const works = working.has(document);
        if (!whole && !works && (raw || ![...principals].some((name) => concerned.has(name))))
            return [];
        const counts = new Map();
        for (const problem of whole ? hygiene_problemsOf(placed, on) : rejected(document, works)) {
            if (!on(problem.rule))
                continue;
            const count = (counts.get(problem.rule) ?? 0) + 1;
            counts.set(problem.rule, count);
            if (count > mostOfARule)
                continue;
            if (problem.rule === 'policy/resource-mismatch' && isReason(problem, others))
                continue;
            const finding = toFinding(problem, principal);
            if (told.has(finding))
                continue;
            const { fix } = finding;
            const { replace } = problem;
            if (fix !== undefined && replace !== undefined) {
                // The change that a task asks for writes the right action already. What that is must not be asked before the
                // run knows what else parameters may be.
                let kept;
                const mayGrant = others.filter(({ task, message }) => task !== undefined && message.includes(`\`${replace.by}\``));
                const get = () => (kept ??= { fix: mayGrant.some((other) => covers(other.fix, fix)) ? undefined : fix }).fix;
                if (mayGrant.length > 0)
                    Object.defineProperty(finding, 'fix', { get, enumerable: true, configurable: true });
            }
            found.push(finding);
        }
        return found;
    };
    for (const placed of all) {
        const { source } = placed.document;
        findings.push(...contained('the hygiene of this policy', () => startOf(source), () => ofDocument(placed)));
    }
    for (const principal of workspace.principals) {
        const known = hygiene === 'all' ||
            workspace.configuration.principals.some(({ name }) => name === principal.name) ||
            [principal.trust, ...principal.policies.map(({ document }) => document)].some((document) => document !== undefined && inScope.has(document));
        if (known)
            findings.push(...attachedPolicies(principal, on));
    }
    if (on('least-privilege'))
        for (const { problem, principal } of leastPrivilege(prepared))
            findings.push(toFinding(problem, principal));
    return findings;
}
/** Whether a requirement is missing for the same action in the same statement. */
function isReason({ document, at, message }, others) {
    if ('source' in at || others.length === 0)
        return false;
    const action = /^`[^`]+`/.exec(message)?.[0];
    const statement = (0,findings_location/* toLocation */.n)(document.locate(at.slice(0, at[0] === 'Statement' && typeof at[1] === 'number' ? 2 : 1)));
    const within = ({ path, startLine, endLine }) => path === statement.path && startLine >= statement.startLine && endLine <= statement.endLine;
    return others.some(({ task, severity, location, related, message: other }) => task !== undefined &&
        severity !== 'notice' &&
        action !== undefined &&
        other.includes(action) &&
        (within(location) || related.some((place) => within(place.location))));
}
/** Whether what a task asks for is written where another fix would write. */
const covers = (other, own) => other !== undefined &&
    // What `--fix` does not do is no reason to leave a mistake.
    (other.safety === 'safe' || own.safety !== 'safe') &&
    other.edits.some(({ path }) => own.edits.some((edit) => edit.path === path));
/** What IAM rejects in every document of a role, and for one that works for a task what allows nothing. */
const rejected = (document, works) => (0,hygiene_statements/* statementsIn */.WI)(document).flatMap((statement) => [
    ...principals(document, statement),
    ...trustResources(document, statement),
    ...(works ? (0,unknown_action/* unknownActions */.y)(document, statement) : []),
]);
/** What each rule finds in one document. */
function hygiene_problemsOf({ document, managed }, on) {
    const statements = (0,hygiene_statements/* statementsIn */.WI)(document);
    const each = (rule) => {
        const found = [];
        for (const statement of statements) {
            for (const problem of rule(document, statement))
                found.push(problem);
            if (found.length > mostOfARule * 2)
                break;
        }
        return found;
    };
    return [
        ...each(principals),
        ...each(trustResources),
        ...each(unknown_action/* unknownActions */.y),
        ...mismatchedResources(document, statements),
        ...each(conditionOperators),
        ...each(conditionKeys),
        ...oldVariables(document, statements),
        ...(on('policy/missing-version') ? missingVersion(document) : []),
        ...(on('policy/duplicate-sid') ? duplicateSids(document, statements) : []),
        ...duplicateKeys(document, statements),
        ...size(document, managed),
        ...(on('policy/pass-role-star') ? each(passRole) : []),
        ...placeholders(document, statements),
    ];
}
/** One file may be two documents, and its reader may have said the same. */
class ToldAlready {
    keys = new Set();
    constructor(workspace) {
        for (const { path, source, problems } of workspace.files)
            for (const { rule, start } of problems) {
                if (rule === undefined)
                    continue;
                const { line, column } = source.positionAt(start);
                this.keys.add(JSON.stringify([rule, path, line, column]));
            }
    }
    /** Whether it was said, and takes note of it. */
    has({ rule, message, location: { path, startLine, startColumn } }) {
        const place = JSON.stringify([rule, path, startLine, startColumn]);
        const key = `${place} ${message}`;
        const known = this.keys.has(place) || this.keys.has(key);
        this.keys.add(key);
        return known;
    }
}

// EXTERNAL MODULE: ./.build/check/implied.js
var implied = __webpack_require__(3437);
// EXTERNAL MODULE: ./.build/iam/evaluate.js
var evaluate = __webpack_require__(3305);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var iam_pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/check/context.js
var check_context = __webpack_require__(4694);
// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
;// CONCATENATED MODULE: ./.build/check/infer.js






/**
 * The tasks that a principal's Allow statements say somebody will do. Only exact action names and wildcards within one
 * service count; `*` says nothing. An action that a Deny covers does not count. A statement of which a condition that is
 * not known decides counts, and so do those beside a policy that cannot be read: what is open is answered unknown.
 */
function inferTasks(principal, services, prepared) {
    // A policy that may be another principal's says nothing about what this one will do.
    const policies = principal.principal.policies.filter(({ astray }) => astray !== true);
    const own = { ...principal.principal, policies };
    if (!mayMention(own, services))
        return [];
    const grants = grantsOf(own);
    const denies = (0,check_prepared/* policyValues */.hm)(principal.principal).some((value) => (0,check_prepared/* statementsOf */.GX)(value).some((statement) => statement['Effect'] !== 'Allow'));
    const requests = [];
    for (const service of services)
        for (const [name, task] of Object.entries(service.tasks)) {
            const origin = seen(task, grants, denies ? (action, resource) => denied(action, resource, principal, prepared) : () => false);
            if (origin !== undefined)
                requests.push({
                    id: `${service.id}/${name}`,
                    service,
                    task,
                    origin,
                    declared: {},
                    principal,
                    assumed: [...principal.principal.assumed],
                });
        }
    return requests;
}
function grantsOf(principal) {
    const exact = new Map();
    const wildcards = [];
    for (const statement of (0,check_prepared/* policyValues */.hm)(principal).flatMap(check_prepared/* statementsOf */.GX)) {
        if (statement['Effect'] !== 'Allow')
            continue;
        const resources = (0,base_value/* asList */.DD)(statement['Resource']).filter((resource) => typeof resource === 'string');
        for (const action of (0,base_value/* asList */.DD)(statement['Action'])) {
            if (typeof action !== 'string' || !prefixes.has(infer_prefixOf(action)))
                continue;
            const text = action.toLowerCase();
            if (/[*?]/.test(text))
                wildcards.push({ prefix: infer_prefixOf(text), pattern: (0,iam_pattern/* parsePattern */.EY)(text), resources });
            else
                exact.set(text, [...(exact.get(text) ?? []), ...resources]);
        }
    }
    return { exact, wildcards };
}
function seen(task, { exact, wildcards }, isDenied) {
    let origin;
    for (const action of task.seenFrom ?? []) {
        const text = action.toLowerCase();
        if (exact.get(text)?.some((resource) => !isDenied(action, resource)))
            return 'action';
        origin ??= wildcards.some(({ prefix, pattern, resources }) => text.startsWith(prefix) &&
            (0,iam_pattern/* intersects */.HY)(pattern, (0,iam_pattern/* literal */.eu)(text)) === 'true' &&
            resources.some((resource) => !isDenied(action, resource)))
            ? 'wildcard'
            : undefined;
    }
    return origin;
}
function denied(action, resource, principal, prepared) {
    const sample = resource === '*' ? '*' : (0,check_templates/* instances */.VF)(resource).at(-1);
    const context = (0,check_context/* requestContext */.V8)({
        action,
        moment: prepared.moment,
        manner: 'direct',
        service: action.split(':')[0],
        principalArn: principal.principal.arn,
        account: principal.account,
        region: undefined,
        resourceAccount: undefined,
        extra: {},
    });
    return ((0,evaluate/* evaluate */._3)({
        principal: principal.principal.arn,
        action: (0,iam_pattern/* literal */.eu)(action),
        resource: resource === '*' ? (0,iam_pattern/* literal */.eu)('*') : (0,iam_pattern/* parsePattern */.EY)(sample),
        context,
    }, (0,check_prepared/* identitySide */.gV)(prepared, principal)).decision === 'explicitDeny');
}
/**
 * Whether a principal's policies may name a service that tasks are inferred from. Most do not; they cost a look at
 * their text. An escape in JSON may hide a name.
 */
function mayMention({ policies, span }, services) {
    if (prefixes === undefined) {
        const all = services.flatMap((service) => Object.values(service.tasks).flatMap((task) => (task.seenFrom ?? []).map((action) => infer_prefixOf(action))));
        prefixes = new Set(all);
        spelled = new RegExp([...prefixes, String.raw `\\[uU]`, String.raw `\\x`].join('|'), 'i');
    }
    // Only a file that is a policy as it stands spells its actions out: templates put them together.
    const plain = span === undefined;
    return policies.some(({ document, value }) => document === undefined
        ? mentions(value)
        : (!plain || spelled.test(document.source.text)) && mentions(document.value));
}
/** The prefixes of all actions that tasks are inferred from, in lower case with colon. */
let prefixes;
/** The same as an expression for the text of a document. */
let spelled;
/** Does an Action element name one of these services? */
function mentions(value) {
    for (const statement of (0,check_prepared/* statementsOf */.GX)(value))
        for (const action of (0,base_value/* asList */.DD)(statement['Action']))
            if (typeof action === 'string' && prefixes.has(infer_prefixOf(action)))
                return true;
    return false;
}
const infer_prefixOf = (action) => action.slice(0, action.indexOf(':') + 1).toLowerCase();

// EXTERNAL MODULE: ./.build/check/need.js + 9 modules
var check_need = __webpack_require__(7735);
// EXTERNAL MODULE: ./.build/check/rule-ids.js
var rule_ids = __webpack_require__(3900);
;// CONCATENATED MODULE: ./.build/check/rules.js


/** Applies `rules:`; `task#requirement` is stronger than `task`. */
function applyRules(findings, configuration) {
    return findings.flatMap((finding) => {
        const setting = configuration.rules[`${finding.rule}#${finding.requirement ?? ''}`] ?? configuration.rules[finding.rule];
        if (setting === 'off')
            return [];
        return [setting === undefined ? finding : (0,changed/* changed */.t)(finding, { severity: setting })];
    });
}
/** `**` is any number of folders, also none; `*` and `?` stay inside of a name. The path is matched as a whole. */
function matchesGlob(glob, path) {
    const steps = glob.replace(/^\.\//, '').split('/');
    const names = path.split('/');
    // What the steps so far may have taken: at most the product of steps and names is asked.
    let reached = new Set([0]);
    for (const step of steps) {
        const next = new Set();
        if (step === '**') {
            const from = Math.min(...reached);
            for (let at = from; at <= names.length; at++)
                next.add(at);
        }
        else {
            const name = (0,iam_glob/* toGlob */.aZ)(wildcards(step));
            for (const at of reached)
                if (at < names.length && (0,iam_glob/* globMatches */.mw)(name, names[at]))
                    next.add(at + 1);
        }
        if (next.size === 0)
            return false;
        reached = next;
    }
    return reached.has(names.length);
}
/** A name with `*` and `?`; nothing else is special, as it would be in a policy. */
const wildcards = (text) => text
    .split(/(\*+|\?)/)
    .filter((part) => part !== '')
    .map((part) => {
    if (part.startsWith('*'))
        return { kind: 'star', of: 'any' };
    return part === '?' ? { kind: 'one', of: 'any' } : { kind: 'text', text: part };
});

// EXTERNAL MODULE: ./.build/check/task.js + 2 modules
var task = __webpack_require__(553);
// EXTERNAL MODULE: ./.build/check/unfound.js
var check_unfound = __webpack_require__(9112);
;// CONCATENATED MODULE: ./.build/check/unknown-principal.js






const unknown_principal_rule = 'unknown-principal';
/** Declared principals, and roles that declared tasks are given, that nothing in the repository goes by the name of. */
function unknownPrincipals(workspace) {
    const { principals, buckets } = workspace;
    const tasks = [...principals.flatMap((each) => each.tasks ?? []), ...buckets.flatMap((each) => each.tasks)];
    const known = once(() => namesOf(principals));
    return [...principals.flatMap(ofPrincipal), ...tasks.flatMap((task) => ofTask(task, known))];
}
function ofPrincipal({ name, arn, span, unmatched, policies }) {
    if (unmatched === undefined || span === undefined)
        return [];
    const { meant, file } = unmatched;
    const what = arn === undefined ? (0,findings_message/* code */.aY)(name) : `${(0,findings_message/* code */.aY)(name)} (${(0,findings_message/* code */.aY)(arn)})`;
    const template = policies.some((policy) => policy.value === undefined && policy.document === undefined);
    const why = template
        ? `no role of the templates under \`policies\` is called ${what}`
        : `${what} is declared without \`policies\`, and no role of the repository is called so`;
    if (meant !== undefined)
        return [finding('warning', span, `${why}; did you mean ${(0,findings_message/* code */.aY)(meant)}?`, `what ${(0,findings_message/* code */.aY)(name)} may do is not known`)];
    if (file !== undefined)
        return [finding('warning', span, why, `if ${(0,findings_message/* code */.aY)(file)} is its policy, name it under \`policies\``)];
    const help = 'name its files under `policies`, its managed policies under `managed-policies`, or say `policies: []` if it has none';
    return [finding('notice', span, `${why}; what it may do is not known`, help)];
}
function ofTask({ with: given, places = {} }, known) {
    return ['role', 'execution-role'].flatMap((parameter) => {
        const [value, span] = [given[parameter], places[parameter]];
        if (value === undefined || span === undefined || (0,symbol/* isOneParameter */.GV)(value))
            return [];
        const { exact, roles } = known();
        const [, , , , account = '', path = value] = value.startsWith('arn:') ? value.split(':') : [];
        const role = path.slice(path.lastIndexOf('/') + 1);
        if (exact.has(value) || exact.has(role))
            return [];
        // A role of another account is none of these.
        const near = roles.filter((each) => account === '' || !/^\d{12}$/.test(each.account) || each.account === account);
        const meant = (0,did_you_mean/* misspelling */.wI)(role, near.map(({ name }) => name));
        if (meant === undefined)
            return [];
        const message = `no role of the repository is called ${(0,findings_message/* code */.aY)(role)}; did you mean ${(0,findings_message/* code */.aY)(meant)}?`;
        return [finding('warning', span, message, `what needs the role named by ${(0,findings_message/* code */.aY)(parameter)} is not known`)];
    });
}
function namesOf(principals) {
    const exact = new Set();
    const roles = [];
    for (const { name, arn, aliases = [], grouped, unmatched } of principals) {
        const own = [name, ...aliases, ...(arn === undefined ? [] : [arn, arn.slice(arn.lastIndexOf('/') + 1)])];
        for (const each of own)
            exact.add(each);
        // A file is called by its path, and a name that nothing answers to is no help.
        if (!grouped || unmatched !== undefined)
            continue;
        for (const each of own)
            if (!/[\uE000-\uF8FF]|[:/]/.test(each))
                roles.push({ name: each, account: arn?.split(':')[4] ?? '' });
    }
    return { exact, roles };
}
function finding(severity, span, message, help) {
    return {
        rule: unknown_principal_rule,
        severity,
        message,
        help,
        url: (0,links/* ruleUrl */.QB)(unknown_principal_rule),
        location: (0,findings_location/* toLocation */.n)(span),
        related: [],
        fingerprint: fingerprint([unknown_principal_rule, span.source.path, message]),
    };
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

// EXTERNAL MODULE: ./.build/check/place.js
var check_place = __webpack_require__(9774);
// EXTERNAL MODULE: ./.build/check/task-request.js
var task_request = __webpack_require__(2104);
;// CONCATENATED MODULE: ./.build/check/attached-elsewhere.js








/** Where more policies than this are about a task, such roles are many and none is a mistake. */
const mostAlike = 5;
/** A missing grant of the principal itself, which a policy could give. */
const isLacking = (detail) => {
    const { need, requirement } = detail;
    // The answer in words is made last: nobody asks for that of a task which is satisfied.
    return (requirement.verdict === 'missing' &&
        'allow' in need &&
        need.whose === undefined &&
        detail.answer.explicitDeny !== true);
};
/**
 * The policy of the same template that is about nothing but a task, gives it all that it lacks, and is attached to
 * another principal, which nothing is known to use: it was meant for this one. Undefined: there is none, or several.
 */
function attachedElsewhere({ request, details }, { prepared, answered }) {
    const { principal } = request;
    const unit = (0,task_request/* unitOf */.u)(request);
    if (principal === undefined || unit === undefined)
        return undefined;
    const lacking = details.filter((detail) => detail.requirement.level === 'error' && isLacking(detail));
    if (lacking.length === 0)
        return undefined;
    const grants = details.filter(({ need }) => 'allow' in need && need.whose === undefined);
    // Somebody who has a part of it has policies of his own.
    if (grants.some(({ requirement }) => requirement.verdict === 'satisfied'))
        return undefined;
    const asked = grants.flatMap(({ need }) => (0,check_need/* actionsOf */.Ro)(need)).map((action) => action.toLowerCase());
    const isGiven = ({ owner, policy, index }) => {
        const compiled = owner.identity[index];
        if (compiled === undefined || compiled === 'unknown')
            return false;
        // What nobody declared is taken from what the policies name, and so from this one.
        const { requirements } = (0,task/* answerTask */._)({ ...request, principal: joined(principal, policy, compiled) }, prepared).result;
        return lacking.every(({ need }) => requirements.some(({ id, verdict }) => id === need.id && verdict === 'satisfied'));
    };
    const isAbout = ({ owner, actions }) => owner !== principal && actions.every((list) => list.every((given) => asked.some((one) => reaches(given, one))));
    const alike = [];
    for (const candidate of candidatesOf(unit, prepared, answered)) {
        if (!isAbout(candidate))
            continue;
        alike.push(candidate);
        if (alike.length > mostAlike)
            return undefined;
    }
    const [found, second] = alike.filter(isGiven);
    if (found === undefined || second !== undefined)
        return undefined;
    const { owner, policy, actions } = found;
    return (detail) => {
        if (!isLacking(detail))
            return undefined;
        const wanted = detail.answer.actions.map((action) => action.toLowerCase());
        const statement = actions.findIndex((list) => list.some((given) => wanted.some((one) => reaches(given, one))));
        if (statement < 0)
            return undefined;
        const message = `${(0,findings_message/* code */.aY)(policy.label)} allows it, but is attached to ${(0,findings_message/* code */.aY)(owner.principal.name)}`;
        return { message, location: (0,check_place/* locate */.x5)({ document: policy.document, path: ['Statement', statement], message }) };
    };
}
/** A principal with one more policy. */
const joined = (principal, policy, compiled) => ({
    ...principal,
    principal: { ...principal.principal, policies: [...principal.principal.policies, policy] },
    identity: [...principal.identity, compiled],
});
const known = new WeakMap();
/** The candidates of a unit; of a large workspace nothing is looked through twice. */
function candidatesOf(unit, prepared, answered) {
    let units = known.get(answered);
    if (units === undefined) {
        units = findCandidates(prepared, answered);
        known.set(answered, units);
    }
    return units.get(unit) ?? [];
}
function findCandidates({ principals }, answered) {
    // Who is known to do something has its policies for that.
    const inUse = new Set(answered.flatMap(({ request: { principal, origin } }) => principal !== undefined && (origin === 'config' || origin === 'resource') ? [principal] : []));
    const units = new Map();
    for (const owner of principals) {
        const { unit, policies } = owner.principal;
        if (unit === undefined || inUse.has(owner))
            continue;
        for (const [index, policy] of policies.entries()) {
            const actions = policy.certain === false ? undefined : grantedBy(policy);
            if (actions !== undefined)
                (units.get(unit) ?? units.set(unit, []).get(unit)).push({ owner, policy, index, actions });
        }
    }
    return units;
}
/** The actions of each statement; undefined: it does more than allow some, or its document is not here. */
function grantedBy({ document }) {
    const statements = (0,check_prepared/* statementsOf */.GX)(document?.value);
    const actions = statements.map((statement) => statement['Effect'] === 'Allow' ? (0,base_value/* asList */.DD)(statement['Action']).map((given) => (0,base_value/* textOfValue */.mG)(given).toLowerCase()) : []);
    // One of all services says nothing.
    const isPlain = (list) => list.length > 0 && !list.some((given) => /^[*?]/.test(given));
    return statements.length > 0 && actions.every(isPlain) ? actions : undefined;
}
const reaches = (given, action) => given === action || (/[*?]/.test(given + action) && (0,iam_pattern/* intersects */.HY)((0,iam_pattern/* parsePattern */.EY)(given), (0,iam_pattern/* parsePattern */.EY)(action)) === 'true');

;// CONCATENATED MODULE: ./.build/findings/fix-message.js

const list = (items) => items.map(findings_message/* code */.aY).join(', ');
/** What a fix does, in the imperative. The only place where these texts are written. */
const fixMessage = {
    actions: (actions) => `add ${list(actions)} to the actions`,
    spelling: (wrong, right) => `correct ${(0,findings_message/* code */.aY)(wrong)} to ${(0,findings_message/* code */.aY)(right)}`,
    conditionValue: (value, key) => `add ${(0,findings_message/* code */.aY)(value)} to the values of ${(0,findings_message/* code */.aY)(key)}`,
    resource: (resource) => `add ${(0,findings_message/* code */.aY)(resource)} to the resources`,
    statement: (actions, resource) => `add a statement that allows ${list(actions)} on ${(0,findings_message/* code */.aY)(resource)}`,
    boundary: (actions, resource) => `widen the permissions boundary by ${list(actions)} on ${(0,findings_message/* code */.aY)(resource)}`,
    keyPolicy: (actions, principal) => `add a statement to the key policy that allows ${list(actions)} to ${(0,findings_message/* code */.aY)(principal)}`,
    resourcePolicy: (actions, service) => `add a statement to the resource policy that allows ${list(actions)} to ${(0,findings_message/* code */.aY)(service)}`,
    remove: (actions) => `remove ${list(actions)} from the actions`,
    trustPrincipal: (service) => `add ${(0,findings_message/* code */.aY)(service)} to the principals of the trust policy`,
    trustStatement: (service) => `add a statement to the trust policy that lets ${(0,findings_message/* code */.aY)(service)} assume the role`,
    corsItems: (items) => `add ${list(items)} to the CORS rule`,
    corsRule: (methods, origin) => `add a CORS rule that answers ${list(methods)} from ${origin === '*' ? 'every origin' : (0,findings_message/* code */.aY)(origin)}`,
    /** @param reasons why it is not safe, as clauses */
    forReview: (description, reasons) => reasons.length === 0 ? description : `${description}; look at it first: ${[...new Set(reasons)].join(', and ')}`,
    now: 'it is right for the values that parameters have now, and may not be for others',
    given: 'the changed template is nested in another one, which may have given it the name by a parameter',
    cycle: (changed, named, tool) => `${(0,findings_message/* code */.aY)(changed)} would refer to ${(0,findings_message/* code */.aY)(named)}, which depends on it already, and ${tool} refuses such a circle`,
    both: (parts) => [...new Set(parts)].join(', and '),
};

// EXTERNAL MODULE: ./.build/iam/compile.js + 1 modules
var compile = __webpack_require__(7317);
;// CONCATENATED MODULE: ./.build/check/fix/change.js

/** The document's value after the changes; a change that does not fit leaves it as it is. */
function applyChanges(value, changes) {
    return changes.reduce(applyChange, value);
}
function applyChange(value, change) {
    switch (change.kind) {
        case 'add-items':
            return update(value, change.path, (list) => [...(0,base_value/* asList */.DD)(list), ...change.items]);
        case 'add-member':
            return update(value, change.path, (at) => (0,base_value/* isObject */.Gv)(at) ? { ...at, [change.name]: [...(0,base_value/* asList */.DD)(at[change.name]), ...change.items] } : at);
        case 'set':
            return update(value, change.path, () => change.value);
        case 'remove-items':
            return update(value, change.path, (list) => (0,base_value/* asList */.DD)(list).filter((_, index) => !change.indices.includes(index)));
        case 'append':
            if (Array.isArray(value))
                return [...value, ...change.bodies];
            return (0,base_value/* isObject */.Gv)(value) ? { ...value, Statement: [...(0,base_value/* asList */.DD)(value['Statement']), ...change.bodies] } : value;
    }
}
/** Step 0 into a lone value is the value itself. */
function update(value, path, change) {
    const [step, ...rest] = path;
    if (step === undefined)
        return change(value);
    if (Array.isArray(value))
        return value.map((item, index) => (index === step ? update(item, rest, change) : item));
    if (typeof step === 'number')
        return step === 0 ? update(value, rest, change) : value;
    if ((0,base_value/* isObject */.Gv)(value))
        return { ...value, [step]: update(value[step], rest, change) };
    return value ?? null;
}
/** The value at a path; step 0 into a lone value is the value itself. */
function valueAt(value, path) {
    let at = value;
    for (const step of path) {
        if (Array.isArray(at))
            at = typeof step === 'number' ? at[step] : undefined;
        else if (typeof step === 'number')
            at = step === 0 ? at : undefined;
        else
            at = (0,base_value/* isObject */.Gv)(at) && Object.hasOwn(at, step) ? at[step] : undefined;
    }
    return at;
}

;// CONCATENATED MODULE: ./.build/check/fix/blocks-terraform.js
/** The blocks and locals of a file of Terraform by their place in its text; each ends where the next begins. */
function blocksOfTerraform(source) {
    const { text } = source;
    const found = [];
    const closing = /^\}/gm;
    let closed = true;
    const headers = [...text.matchAll(/^(resource|data|module|locals)\b[ \t]*([^{\r\n]*)\{/gm)];
    for (const header of headers) {
        const start = header.index;
        closing.lastIndex = start;
        closed &&= closing.test(text);
        const end = closed ? closing.lastIndex : text.length;
        const [type, label] = [...header[2].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
        const kind = header[1];
        if (kind === 'locals')
            found.push(...localsIn(source, start, end));
        else if (kind === 'module' && type !== undefined)
            found.push({ name: `module.${type}`, source, start, end });
        else if (type !== undefined && label !== undefined)
            found.push({ name: `${kind === 'data' ? 'data.' : ''}${type}.${label}`, source, start, end });
    }
    return found;
}
/** Each local as far as the next one that stands as deep. */
function localsIn(source, start, end) {
    const text = source.text.slice(start, end);
    const names = [...text.matchAll(/(?:^|\{)([ \t]*)([\w-]+)[ \t]*=(?![=>])/gm)];
    const depth = Math.min(...names.map(([, blanks]) => blanks.length));
    const own = names.filter(([, blanks]) => blanks.length === depth);
    return own.map(({ index, 2: name }, at) => ({
        name: `local.${name}`,
        source,
        start: start + index,
        end: start + (own[at + 1]?.index ?? text.length) - 1,
    }));
}
/** What a part of a file refers to. */
function* namesInTerraform(text) {
    for (const [name] of text.matchAll(/(?<![\w.-])(?:(?:local|module)\.[\w-]+|(?:data\.)?[a-z]\w*\.[A-Za-z_][\w-]*)/g))
        yield name;
}

;// CONCATENATED MODULE: ./.build/check/fix/blocks-template.js
const member = /["']?([A-Za-z0-9]+)["']?[ \t]*:(?=[ \t\r\n]|$)/y;
/**
 * The resources of a CloudFormation template by their place in its text. The tree is gone when fixes are made; what is
 * not laid out as templates are gives none.
 */
function blocksOfTemplate(source) {
    const { text } = source;
    const header = /^([ \t]*)["']?[Rr]esources["']?[ \t]*:[ \t]*(?:#.*)?$/m.exec(text);
    if (header !== null && !/^\s*\{/.test(text))
        return inLines(text, header).map((each) => ({ ...each, source }));
    const start = /(["']?)Resources\1\s*:\s*\{/.exec(text);
    return start === null ? [] : inBraces(text, start.index + start[0].length).map((each) => ({ ...each, source }));
}
/** The members of a YAML block: its names stand one step deeper than its header. */
function inLines(text, header) {
    const found = [];
    const outer = header[1].length;
    let indent;
    let end = text.length;
    const lines = /^([ \t]*)(\S.*)?$/gm;
    lines.lastIndex = header.index + header[0].length;
    for (let line = lines.exec(text); line !== null; line = lines.exec(text)) {
        if (line[0] === '')
            lines.lastIndex++;
        const [, blanks = '', rest] = line;
        if (rest === undefined || rest.startsWith('#'))
            continue;
        if (blanks.length <= outer) {
            end = line.index;
            break;
        }
        indent ??= blanks.length;
        member.lastIndex = line.index + blanks.length;
        const name = blanks.length === indent ? member.exec(text)?.[1] : undefined;
        if (name !== undefined)
            found.push({ name, start: line.index, end: text.length });
    }
    return found.map((each, index) => ({ ...each, end: (found[index + 1]?.start ?? end) - 1 }));
}
/** The members of an object in braces. @param from behind its opening brace */
function inBraces(text, from) {
    const found = [];
    let depth = 0;
    let open;
    const tokens = /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\s)#.*$|[{}[\],]/gm;
    tokens.lastIndex = from;
    const begin = (at) => {
        const name = /^\s*(?:#.*\s*)*["']?([A-Za-z0-9]+)["']?\s*:/.exec(text.slice(at, at + 2_000));
        open = name === null ? undefined : { name: name[1], start: at + name[0].search(/\S/) };
    };
    const close = (at) => {
        if (open !== undefined)
            found.push({ ...open, end: at });
        open = undefined;
    };
    begin(from);
    for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
        const [sign] = token;
        if (sign === '{' || sign === '[')
            depth++;
        else if (sign === '}' || sign === ']') {
            if (--depth < 0) {
                close(token.index);
                break;
            }
        }
        else if (sign === ',' && depth === 0) {
            close(token.index);
            begin(token.index + 1);
        }
    }
    return found;
}
const references = [
    /\$\{([A-Za-z0-9]+)[.}]/g,
    /!Ref\s+["']?([A-Za-z0-9]+)/g,
    /\bRef["']?\s*:\s*["']?([A-Za-z0-9]+)/g,
    /!GetAtt\s+(?:\[\s*|-\s+)?["']?([A-Za-z0-9]+)/g,
    /Fn::GetAtt["']?\s*:\s*(?:\[\s*|-\s+)?["']?([A-Za-z0-9]+)/g,
];
const dependsOn = /\bDependsOn["']?\s*:\s*(?:\[([^\]]*)\]|((?:-[ \t]+["']?[A-Za-z0-9]+["']?[ \t]*(?:#.*)?\s*)+)|["']?([A-Za-z0-9]+))/g;
/** What a part of a template refers to, parameters too. */
function* namesInTemplate(text) {
    for (const pattern of references)
        for (const [, name] of text.matchAll(pattern))
            yield name;
    for (const [, list, lines, one] of text.matchAll(dependsOn))
        for (const [name] of (list ?? lines?.replace(/#.*/g, '') ?? one ?? '').matchAll(/[A-Za-z0-9]+/g))
            yield name;
}

;// CONCATENATED MODULE: ./.build/check/fix/cycles.js


/**
 * The circle that edits would close: what they change refers to a thing that depends on it already. CloudFormation
 * refuses such a stack, Terraform such a configuration.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html#troubleshooting-errors-dependency-error
 */
function cycleOf(edits, files) {
    for (const edit of edits) {
        const file = files.find(({ path }) => path === edit.path);
        if (file === undefined)
            continue;
        const graph = graphOf(file, files);
        if (graph === undefined)
            continue;
        const at = file.source.offsetAt(edit.startLine, edit.startColumn);
        const changed = graph.blocks.find(({ source, start, end }) => source === file.source && start <= at && at <= end);
        if (changed === undefined)
            continue;
        for (const named of graph.namesIn(edit.newText))
            if (named === changed.name || cycles_reaches(graph, named, changed.name))
                return { changed: changed.name, named, tool: graph.tool };
    }
    return undefined;
}
const graphs = new WeakMap();
function graphOf(file, files) {
    const known = graphs.get(files) ?? new Map();
    graphs.set(files, known);
    if (!known.has(file))
        known.set(file, made(file, files));
    return known.get(file);
}
function made({ kind, path, source }, files) {
    if (kind === 'cloudformation' || kind === 'serverless')
        return graphWith('CloudFormation', blocksOfTemplate(source), namesInTemplate);
    if (kind !== 'terraform')
        return undefined;
    const folder = folderOf(path);
    const beside = files.filter((each) => each.kind === 'terraform' && folderOf(each.path) === folder);
    return graphWith('Terraform', beside.flatMap((each) => blocksOfTerraform(each.source)), namesInTerraform);
}
function graphWith(tool, blocks, find) {
    const declared = new Set(blocks.map(({ name }) => name));
    const namesIn = (text) => new Set([...find(text)].filter((name) => declared.has(name)));
    const edges = new Map();
    for (const { name, source, start, end } of blocks)
        edges.set(name, new Set([...(edges.get(name) ?? []), ...namesIn(source.text.slice(start, end))]));
    return { tool, blocks, namesIn, edges };
}
function cycles_reaches({ edges }, from, to) {
    const seen = new Set([from]);
    const left = [from];
    for (let name = left.pop(); name !== undefined; name = left.pop())
        for (const next of edges.get(name) ?? []) {
            if (next === to)
                return true;
            if (!seen.has(next))
                left.push(next);
            seen.add(next);
        }
    return false;
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./.build/check/fix/text.js
const insert = (at, text) => ({ start: at, end: at, text });
const slashComments = { line: ['//'], block: true };
const hashComments = { line: ['#'], block: false };
const hclComments = { line: ['#', '//'], block: true };
/** The line ending that the text uses; a text of one line takes `\n`. */
function newlineOf(text) {
    const feed = text.indexOf('\n');
    const line = feed < 0 ? text : text.slice(0, feed);
    const carriage = line.indexOf('\r');
    if (carriage < 0)
        return '\n';
    return carriage === line.length - 1 && feed >= 0 ? '\r\n' : '\r';
}
/** More than any tag or anchor before a value takes, whose whole line need not be looked through. */
const longestTag = 200;
/** Offset of the first character of the line. A line may be megabytes long. */
function lineStart(text, offset) {
    if (offset === 0)
        return 0;
    const line = text.lastIndexOf('\n', offset - 1) + 1;
    // Few files have any: none is looked for beyond the line.
    return line + text.slice(line, offset).lastIndexOf('\r') + 1;
}
/** Offset of the line ending, or of the end of the text. */
function lineEnd(text, offset) {
    const feed = text.indexOf('\n', offset);
    const end = feed < 0 ? text.length : feed;
    const carriage = text.slice(offset, end).indexOf('\r');
    return carriage < 0 ? end : offset + carriage;
}
/** The blanks that the line of the offset begins with. */
function indentOf(text, offset) {
    const start = lineStart(text, offset);
    let end = start;
    while (text[end] === ' ' || text[end] === '\t')
        end++;
    return text.slice(start, end);
}
/** Whether only blanks stand before the offset in its line. */
const beginsLine = (text, offset) => /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
/** The width of one step of indentation: the smallest that the text uses. */
function indentUnit(text) {
    let unit;
    for (const match of text.slice(0, 100_000).matchAll(/(?:\n|\r)([ \t]+)(?=[^\s])/g)) {
        const blanks = match[1];
        if (blanks.startsWith('\t'))
            return '\t';
        if (unit === undefined || blanks.length < unit.length)
            unit = blanks;
    }
    return unit === undefined || unit.length > 8 ? '  ' : unit;
}
/** Offset of the next character that is neither blank nor comment. */
function skipTrivia(text, offset, comments) {
    let at = offset;
    for (;;) {
        while (at < text.length && /\s/.test(text[at]))
            at++;
        if (comments.line.some((mark) => text.startsWith(mark, at)))
            at = lineEnd(text, at);
        else if (comments.block && text.startsWith('/*', at)) {
            const end = text.indexOf('*/', at + 2);
            if (end < 0)
                return text.length;
            at = end + 2;
        }
        else
            return at;
    }
}
/**
 * Where a new line may begin after the offset: at the end of the line if only blanks and a comment follow, else at the
 * offset itself.
 */
function afterComment(text, offset, comments) {
    const end = lineEnd(text, offset);
    const rest = text.slice(offset, end);
    const trimmed = rest.trimStart();
    if (trimmed === '')
        return offset;
    if (comments.line.some((mark) => trimmed.startsWith(mark)))
        return offset + rest.trimEnd().length;
    if (comments.block && /^(?:\/\*(?:(?!\*\/).)*\*\/\s*)+$/.test(trimmed))
        return offset + rest.trimEnd().length;
    return offset;
}

;// CONCATENATED MODULE: ./.build/check/fix/expression.js




/**
 * The expressions that stand for the symbols in changes: taken over from the document where it names the thing already,
 * else built from the names. undefined when one cannot be written.
 * @param unit what is deployed together with the document: the template, the folder of the root module
 */
function expressionsFor(document, changes, unit) {
    const texts = new Set(changes.flatMap(textsOf));
    const written = new Map();
    let sure = true;
    for (const text of texts) {
        const open = (0,symbol/* holdsSymbol */.hC)(text);
        if (!open && !isGivenByVariable(document, text))
            continue;
        const taken = takenOver(document, text, unit);
        const built = taken ?? (open ? composed(document, text, unit) : undefined);
        if (built !== undefined)
            written.set(text, built);
        else if (open)
            return undefined;
        // Written out it holds for one environment. In the root module a name means the same everywhere.
        if (taken === undefined && isHcl(document) && !(open && isInRoot(document, unit)))
            sure = false;
    }
    return { written, sure };
}
/** Whether a resource beside has the same name from an expression of Terraform: written out it holds for one environment. */
function isGivenByVariable(document, text) {
    if (!isHcl(document) || !text.startsWith('arn:'))
        return false;
    const nameIn = (arn) => arn.split('/', 1)[0];
    return (0,check_prepared/* statementsOf */.GX)(document.value).some((body, index) => (0,base_value/* asList */.DD)(body['Resource']).some((value, item) => {
        if (typeof value !== 'string' || (0,symbol/* holdsSymbol */.hC)(value) || nameIn(value) !== nameIn(text))
            return false;
        const { source, start, end } = document.locate(['Statement', index, 'Resource', item]);
        return isExpression(source.text.slice(start, end));
    }));
}
/** Whether a text of HCL is no literal. */
const isExpression = (source) => source.includes('${') || /^[a-z]\w*\.[\w.[\]"*-]+$/.test(source);
function textsOf(change) {
    if (change.kind === 'remove-items')
        return [];
    if (change.kind === 'set')
        return [change.value];
    if (change.kind === 'append')
        return change.bodies.flatMap((body) => stringsIn(body));
    return [...change.items];
}
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap((item) => stringsIn(item));
}
/**
 * A resource of the document that is the text, or the longest that it begins with; `…/*` is one that everything behind
 * the slash begins with.
 */
function takenOver(document, text, unit) {
    let best;
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries())
        for (const [item, value] of (0,base_value/* asList */.DD)(body['Resource']).entries()) {
            if (typeof value !== 'string' || (0,symbol/* holdsSymbol */.hC)(value) !== (0,symbol/* holdsSymbol */.hC)(text))
                continue;
            const dropped = !text.startsWith(value) && value.endsWith('/*');
            const stem = dropped ? value.slice(0, -1) : value;
            if (!text.startsWith(stem) || (best !== undefined && best.stem.length >= stem.length))
                continue;
            const source = sourceOf(document, ['Statement', index, 'Resource', item]);
            if (source !== undefined && ((0,symbol/* holdsSymbol */.hC)(stem) || isExpression(source)))
                best = { stem, source, dropped };
        }
    if (best === undefined)
        return undefined;
    const rest = text.slice(best.stem.length);
    if (rest === '' && !best.dropped)
        return best.source;
    if ((0,symbol/* cutSymbols */.kz)(rest).some((part) => typeof part === 'string' && /["'\\${}]/.test(part)))
        return undefined;
    const filled = filledIn(document, rest, unit);
    if (filled === undefined)
        return undefined;
    const source = best.dropped ? best.source.replace(/\*(["']?)(\s*\}?)$/, '$1$2') : best.source;
    if (best.dropped && source === best.source)
        return undefined;
    return extended(document, source, filled);
}
/** The text of a value in one line, with its tag; JSON is put into one. */
function sourceOf(document, path) {
    const { source, start, end } = document.locate(path);
    const text = source.text.slice(start, end);
    if (document.language === 'json' && text.startsWith('{'))
        return oneLine(text);
    if (/[\r\n]/.test(text) || text === '')
        return undefined;
    const before = source.text.slice(Math.max(lineStart(source.text, start), start - longestTag), start);
    const tag = document.language === 'yaml' ? /![^\s[\]{},]*[ \t]+$/.exec(before)?.[0] : undefined;
    return `${tag === undefined ? '' : `${tag.trimEnd()} `}${text}`;
}
function oneLine(text) {
    try {
        return JSON.stringify(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/** An expression with a text behind its value. @param rest as a template string has it */
function extended(document, source, rest) {
    const { language } = document;
    if (isHcl(document)) {
        if (/^".*"$/.test(source))
            return `${source.slice(0, -1)}${rest}"`;
        if (language === 'json')
            return undefined;
        return /^[\w.[\]"*-]+$/.test(source) ? `"\${${source}}${rest}"` : undefined;
    }
    if (language === 'json') {
        // A text that a template fills in goes on behind what is filled in.
        const filledIn = /^"[^"\\]*\$\{[^"\\]*"$/.test(source);
        return filledIn && !rest.includes('${') ? `${source.slice(0, -1)}${rest}"` : extendedJson(source, rest);
    }
    if (language !== 'yaml')
        return undefined;
    const attribute = /^!GetAtt ["']?(\w+\.[\w.]+)["']?$/.exec(source)?.[1];
    if (attribute !== undefined)
        return `!Sub "\${${attribute}}${rest}"`;
    if (rest.includes('${') && !source.startsWith('!Sub '))
        return undefined;
    if (/^(?:!Sub )?(["']).*\1$/.test(source))
        return `${source.slice(0, -1)}${rest}${source.at(-1)}`;
    return /^(?:!Sub )?[A-Za-z][^\s#"'[\]]*$/.test(source) ? `${source}${rest}` : undefined;
}
function extendedJson(source, rest) {
    let value;
    try {
        value = JSON.parse(source);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { 'Fn::Sub': template, 'Fn::GetAtt': attribute } = value;
    const name = Array.isArray(attribute) ? attribute.join('.') : attribute;
    const text = typeof template === 'string' ? template : typeof name === 'string' ? `\${${name}}` : undefined;
    return text === undefined ? undefined : `{ "Fn::Sub": ${JSON.stringify(`${text}${rest}`)} }`;
}
/** An expression from the names of the symbols. */
function composed(document, text, unit) {
    const filled = filledIn(document, text, unit);
    if (filled === undefined)
        return undefined;
    const quoted = JSON.stringify(filled);
    if (isHcl(document))
        return quoted;
    if (document.language === 'yaml')
        return `!Sub ${quoted}`;
    return document.language === 'json' ? `{ "Fn::Sub": ${quoted} }` : undefined;
}
/** The text of a template string: `${…}` for each symbol. */
function filledIn(document, text, unit) {
    const hcl = isHcl(document);
    // The names of the root module are none of the modules that it calls.
    if (hcl && unit !== undefined && (0,symbol/* holdsSymbol */.hC)(text) && !isInRoot(document, unit))
        return undefined;
    const parts = [];
    for (const part of (0,symbol/* cutSymbols */.kz)(text)) {
        if (typeof part === 'string')
            parts.push(hcl ? part.replace(/([$%])\{/g, '$1$1{') : part.replaceAll('${', '${!'));
        else {
            const name = hcl ? hclName(part.name, unit) : templateName(document, part.name, unit);
            if (name === undefined)
                return undefined;
            parts.push(`\${${name}}`);
        }
    }
    return parts.join('');
}
/** HCL, or JSON in a heredoc of it: both are filled in by Terraform. */
const isHcl = ({ language, source }) => language === 'hcl' || language === 'hcl-document' || (language === 'json' && /\.(?:tf|tofu)$/i.test(source.path));
const isInRoot = ({ source: { path } }, unit) => unit !== undefined && path.slice(0, Math.max(0, path.lastIndexOf('/'))) === unit;
/** The name of a bucket, or a variable; anything else needs an attribute that is not known here. */
function hclName(qualified, unit) {
    // Of several root modules that use a name, each has it with its folder before.
    const name = unit !== undefined && unit !== '' && qualified.startsWith(`${unit}/`) ? qualified.slice(unit.length + 1) : qualified;
    if (/^aws_s3_bucket\.[\w-]+$/.test(name))
        return `${name}.bucket`;
    return /^(?:var|local)\.[\w-]+$/.test(name) ? name : undefined;
}
/** What `!Sub` takes: a pseudo parameter, or a name that the CloudFormation template declares. */
function templateName(document, qualified, unit) {
    const { source, within } = document;
    const own = `${source.path}#`;
    const name = qualified.startsWith(own) ? qualified.slice(own.length) : qualified;
    // A stack set has an account and a Region of its own.
    if (/^AWS::(?:AccountId|Region|Partition|StackName|URLSuffix)$/.test(name))
        return within === undefined && knowsIntrinsics(document) ? name : undefined;
    // A name of the template that nests this one means another thing here.
    if (unit !== undefined && unit !== source.path && /\.(?:ya?ml|json|template)$/i.test(unit))
        return undefined;
    const text = within === undefined ? source.text : source.text.slice(within.start, within.end);
    if (!/^[A-Za-z0-9]+$/.test(name) || !/\bResources\b/.test(text))
        return undefined;
    return new RegExp(`(?:^|[\\r\\n{,])[ \\t]*["']?${name}["']?[ \\t]*:`).test(text) ? name : undefined;
}
/** Whether intrinsic functions are read where the document stands: Terraform and IAM take them for a wrong policy. */
function knowsIntrinsics({ language, source }) {
    if (/\.(?:tf|tofu|hcl)(?:\.json)?$/i.test(source.path))
        return false;
    // JSON may also stand in a template that is YAML, where the keys have no quotes.
    return language !== 'json' || /(?:^|[\s{,])["']?(?:[Rr]esources|provider)["']?\s*:/.test(source.text);
}

;// CONCATENATED MODULE: ./.build/check/fix/names.js

/**
 * Whether a change writes the name of a thing, and not only what the catalogue says: actions, services, origins.
 */
function writesName(change) {
    if (change.kind === 'remove-items')
        return false;
    if (change.kind === 'set')
        return isName(change.value);
    if (change.kind === 'append')
        return change.bodies.some((body) => body['Condition'] !== undefined || holdsName(body));
    return change.items.some(isName);
}
/** A CORS rule's origin and a page of AWS are no names that a template gives. */
const isName = (text) => text.startsWith('arn:') || /^s3:\/\//.test(text);
function holdsName(value) {
    if (typeof value === 'string')
        return isName(value);
    if (Array.isArray(value))
        return value.some((item) => holdsName(item));
    return (0,base_value/* isObject */.Gv)(value) && Object.values(value).some(holdsName);
}
/**
 * Whether a document stands in a CloudFormation template that another one nests, and that others may nest, too: it is
 * deployed with that one, and some template names its file.
 */
function isNested({ source, within }, workspace) {
    if (within !== undefined)
        return true;
    const { files, principals, buckets, keys, services } = workspace;
    const templates = files.filter(({ kind }) => kind === 'cloudformation');
    if (!templates.some(({ path }) => path === source.path))
        return false;
    if ([...principals, ...buckets, ...keys, ...services].some(({ unit }) => unit === source.path))
        return false;
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    return templates.some((file) => file.path !== source.path && file.source.text.includes(name));
}
/** What a document is deployed with, where it has names: a template that is not nested is deployed by itself. */
const homeOf = (document, workspace, unit) => unit !== undefined && /\.(?:ya?ml|json|template)$/i.test(unit) && !isNested(document, workspace)
    ? document.source.path
    : unit;
/** Whether files of Terraform are changed by what a plan says: it knows the values of one deployment alone. */
const isPlanned = (edits, files) => files.some(({ kind }) => kind === 'terraform-plan') &&
    edits.some(({ path, newText }) => 
    // An expression that is taken over from the file holds for all.
    /\barn:[^"'\s$]*(?:["'\s]|$)/.test(newText) &&
        files.some((file) => file.path === path && file.kind === 'terraform'));

;// CONCATENATED MODULE: ./.build/check/fix/users.js

const indices = new WeakMap();
/**
 * Two documents are one if they and their statements stand at the same place of the same file: what a condition decides
 * of a policy's statements is a document of its own.
 */
const sameDocument = (a, b) => a === b || keyOf(a) === keyOf(b);
const knownKeys = new WeakMap();
function keyOf(document) {
    let key = knownKeys.get(document);
    if (key === undefined) {
        const { source, start, end } = document.locate([]);
        const statements = document.locate(['Statement']);
        const places = [start, end, statements.start, statements.end];
        key = [document.kind, ...places, document.source.path, source.path].join('\n');
        knownKeys.set(document, key);
    }
    return key;
}
/** The principals, buckets and keys that use a document. Of a large workspace nothing is looked through twice. */
function usersOf(document, prepared) {
    const users = { principals: [], buckets: [], keys: [] };
    for (const { kind, index } of indexOf(prepared).get(keyOf(document)) ?? [])
        if (!users[kind].includes(index))
            users[kind].push(index);
    return users;
}
/** Whether a change of the document reaches more than one principal, bucket or key. */
function isShared(document, prepared) {
    const { principals, buckets, keys } = usersOf(document, prepared);
    return principals.length + buckets.length + keys.length > 1 || sharesStatement(document, prepared);
}
const statementIndices = new WeakMap();
/** Terraform's locals and base documents put one statement into several documents. */
function sharesStatement(document, prepared) {
    if (!users_isHcl(document))
        return false;
    let users = statementIndices.get(prepared);
    if (users === undefined) {
        users = new Map();
        for (const list of indexOf(prepared).values())
            for (const { kind, index, document: each } of list)
                for (const place of users_isHcl(each) ? placesOf(each) : [])
                    users.set(place, (users.get(place) ?? new Set()).add(`${kind} ${index}`));
        statementIndices.set(prepared, users);
    }
    return placesOf(document).some((place) => users.get(place).size > 1);
}
const users_isHcl = ({ language }) => language === 'hcl' || language === 'hcl-document';
/** Where the statements of a document stand, and the lists in them. */
function placesOf(document) {
    const statements = (0,base_value/* isObject */.Gv)(document.value) ? (0,base_value/* asList */.DD)(document.value['Statement']) : (0,base_value/* asList */.DD)(document.value);
    const step = (path) => {
        const { source, start, end } = document.locate(path);
        return `${source.path} ${start} ${end}`;
    };
    return statements.flatMap((statement, index) => {
        const path = (0,base_value/* isObject */.Gv)(document.value) ? ['Statement', index] : [index];
        const lists = (0,base_value/* isObject */.Gv)(statement) ? ['Action', 'Resource', 'Principal'].filter((name) => name in statement) : [];
        return [step(path), ...lists.map((name) => step([...path, name]))];
    });
}
function indexOf(prepared) {
    const known = indices.get(prepared);
    if (known !== undefined)
        return known;
    const found = new Map();
    const add = (kind, index, documents) => {
        for (const document of documents) {
            if (document === undefined)
                continue;
            const key = keyOf(document);
            const list = found.get(key);
            if (list === undefined)
                found.set(key, [{ kind, index, document }]);
            else
                list.push({ kind, index, document });
        }
    };
    const { buckets, keys } = prepared.workspace;
    for (const [index, { principal }] of prepared.principals.entries())
        add('principals', index, [
            ...principal.policies.map((policy) => policy.document),
            principal.boundary?.document,
            principal.trust,
        ]);
    for (const [index, bucket] of buckets.entries())
        add('buckets', index, [bucket.cors, bucket.policy]);
    for (const [index, key] of keys.entries())
        add('keys', index, [key.policy]);
    indices.set(prepared, found);
    return found;
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-cors.js





/** What a rule lacks is added where that opens nothing else; else a rule of its own answers the worker's browser. */
function* corsPlans(need, subject, values, { prepared }) {
    const name = values[need.of];
    const document = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,check_templates/* plainName */.MH)(need.of, name), subject.unit)?.cors;
    if (document === undefined)
        return;
    const review = isShared(document, prepared);
    for (const [index, rule] of (0,base_value/* asList */.DD)(document.value).entries()) {
        if (!(0,base_value/* isObject */.Gv)(rule))
            continue;
        const changes = completed(rule, index, need.cors);
        if (changes === undefined || changes.length === 0)
            continue;
        yield {
            parts: changes.map((change) => ({ document, change })),
            description: fixMessage.corsItems(changes.flatMap((change) => ('items' in change ? change.items : []))),
            review,
        };
    }
    yield {
        parts: [{ document, change: { kind: 'append', bodies: [corsRule(need.cors, document)] } }],
        description: fixMessage.corsRule(need.cors.methods, need.cors.origin),
        review,
    };
}
/** The least rule that answers. */
function corsRule(wanted, document) {
    const headers = wanted.headers ?? [];
    const expose = wanted.expose ?? [];
    // JSON rules mostly show the empty lists as well, as the S3 console prints them.
    const shown = document?.language === 'json' && (0,base_value/* asList */.DD)(document.value).some((rule) => hasEmptyList(document, rule));
    return {
        ...(headers.length > 0 || shown ? { AllowedHeaders: [...headers] } : {}),
        AllowedMethods: [...wanted.methods],
        AllowedOrigins: [wanted.origin],
        ...(expose.length > 0 || shown ? { ExposeHeaders: [...expose] } : {}),
    };
}
const hasEmptyList = (document, rule) => (0,base_value/* isObject */.Gv)(rule) && /"(?:AllowedHeaders|ExposeHeaders)"\s*:\s*\[\s*\]/.test(document.source.text);
/** The additions that make one rule answer; undefined when they would open more than is wanted. */
function completed(rule, index, wanted) {
    const has = (list) => (0,base_value/* asList */.DD)(rule[list]).map(String);
    const lacking = (list, items, same = (a, b) => a === b) => items.filter((item) => !has(list).some((given) => given === '*' || same(given, item)));
    const plain = (a, b) => a.toLowerCase() === b.toLowerCase();
    const methods = wanted.methods.filter((method) => !has('AllowedMethods').includes(method));
    const origins = lacking('AllowedOrigins', [wanted.origin]);
    const headers = lacking('AllowedHeaders', wanted.headers ?? [], plain);
    const expose = lacking('ExposeHeaders', wanted.expose ?? [], plain);
    const onlyMethods = has('AllowedMethods').every((method) => wanted.methods.includes(method));
    const onlyOrigins = has('AllowedOrigins').every((origin) => wanted.origin === '*' || origin === wanted.origin);
    if (methods.length > 0 && !onlyOrigins)
        return undefined;
    if (origins.length > 0 && !onlyMethods)
        return undefined;
    if (headers.length > 0 && !onlyMethods)
        return undefined;
    // A rule for other methods and other origins is another matter altogether.
    if (methods.length > 0 && origins.length > 0)
        return undefined;
    const changes = [];
    const add = (list, items) => {
        if (items.length > 0)
            changes.push({ kind: 'add-items', path: [index, list], items });
    };
    add('AllowedHeaders', headers);
    add('AllowedMethods', methods);
    add('AllowedOrigins', origins);
    add('ExposeHeaders', expose);
    return changes;
}

// EXTERNAL MODULE: ./.build/check/likeness.js
var likeness = __webpack_require__(913);
;// CONCATENATED MODULE: ./.build/check/fix/plan.js

/** A statement with its members in the usual order. A Sid only where every other statement has one. */
function statement(document, name, parts) {
    const others = (0,base_value/* asList */.DD)((0,base_value/* isObject */.Gv)(document.value) ? document.value['Statement'] : undefined).filter(base_value/* isObject */.Gv);
    const sids = others.map((other) => other['Sid']);
    const body = {};
    if (sids.length > 0 && sids.every((sid) => typeof sid === 'string'))
        body['Sid'] = freeSid(name, sids);
    body['Effect'] = 'Allow';
    for (const [key, value] of Object.entries(parts))
        if (value !== undefined)
            body[key] = value;
    return body;
}
/** `write-output` as `WriteOutput`, numbered if that is taken. */
function freeSid(name, taken) {
    const base = name
        .split(/[^A-Za-z0-9]+/)
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join('');
    let sid = base;
    for (let number = 2; taken.includes(sid); number++)
        sid = `${base}${number}`;
    return sid;
}
/** One text alone, several as a list. */
const oneOrList = (items) => (items.length === 1 ? items[0] : [...items]);

// EXTERNAL MODULE: ./.build/check/misspelt-action.js
var misspelt_action = __webpack_require__(4937);
;// CONCATENATED MODULE: ./.build/check/fix/wanted.js



/** The texts of an element that holds nothing but texts, and at least one. */
function wanted_texts(value) {
    const items = (0,base_value/* asList */.DD)(value);
    return items.length > 0 && items.every((item) => typeof item === 'string') ? items : undefined;
}
/** Whether everything that the statement names lies within the wanted resource, or can take no effect with the action. */
function isAbout(body, wanted) {
    const resources = wanted_texts(body['Resource']);
    if (resources === undefined)
        return false;
    if (wanted.template === '*')
        return resources.every((resource) => resource === '*');
    const set = (0,iam_pattern/* parsePattern */.EY)(wanted.resource);
    const within = resources.filter((resource) => (0,iam_pattern/* contains */.gR)(set, (0,iam_pattern/* parsePattern */.EY)(resource)) === 'true');
    return (within.length > 0 && resources.every((resource) => within.includes(resource) || isIdle(resource, wanted.resource)));
}
/** S3: an action on objects has no effect on a bucket's ARN, and the other way round. */
function isIdle(resource, wanted) {
    const name = (arn) => /^arn:[^:]*:s3:::([^$]+)$/.exec(arn)?.[1];
    const [given, needed] = [name(resource), name(wanted)];
    if (given === undefined || needed === undefined)
        return false;
    return needed.includes('/') ? !/[/*?]/.test(given) : given.includes('/');
}
/** A statement without condition takes only what needs none; one with a condition must hold all that is needed. */
function conditionFits(body, wanted) {
    const needed = conditionKeysOf(wanted.condition);
    if (body['Condition'] === undefined)
        return needed.length === 0;
    const given = conditionKeysOf(body['Condition']);
    return needed.every((key) => given.includes(key));
}
/** In lower case. */
const conditionKeysOf = (condition) => Object.values((0,base_value/* isObject */.Gv)(condition) ? condition : {}).flatMap((keys) => Object.keys((0,base_value/* isObject */.Gv)(keys) ? keys : {}).map((key) => key.toLowerCase()));
/** Whether a task of the principal states that the action is needed on all of the resource. */
function isRequired(action, wanted, actor, { answered }) {
    const name = action.toLowerCase();
    if (wanted.actions.some((one) => one.toLowerCase() === name))
        return true;
    const set = (0,iam_pattern/* parsePattern */.EY)(wanted.resource);
    return answered.some(({ request, details, values }) => request.principal === actor &&
        (request.origin === 'config' || request.origin === 'resource') &&
        details.some(({ need }) => 'allow' in need &&
            need.whose === undefined &&
            need.allow.some((one) => one.toLowerCase() === name) &&
            (typeof need.on === 'string' ? [need.on] : need.on.anyOf).some((template) => template !== '*' && (0,iam_pattern/* contains */.gR)((0,check_templates/* fillTemplate */.ou)(template, values), set) === 'true')));
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-mend.js










/**
 * Names that are misspelt are corrected where they stand, in whichever statement: it then says what its author meant.
 * What is missing beside them gets a statement.
 */
function* spellingPlans(documents, wanted, review) {
    for (const document of documents) {
        const found = new Map();
        const keys = conditionKeysOf(wanted.condition);
        const likest = [...(0,check_prepared/* statementsOf */.GX)(document.value).entries()]
            .map(([index, body]) => ({ index, body, rank: (0,likeness/* likeness */.$)(body, { ...wanted, keys }) }))
            .sort((a, b) => b.rank - a.rank);
        for (const { index, body } of likest) {
            const given = wanted_texts(body['Action']);
            if (body['Effect'] !== 'Allow' || given === undefined)
                continue;
            const path = ['Statement', index, 'Action'];
            for (const action of wanted.actions) {
                if (found.has(action))
                    continue;
                const at = given.findIndex((text) => (0,misspelt_action/* isMisspeltAction */.g)(text, action));
                if (at < 0)
                    continue;
                const place = Array.isArray(body['Action']) ? [...path, at] : path;
                found.set(action, { change: { kind: 'set', path: place, value: action }, given: given[at] });
            }
        }
        if (found.size === 0)
            continue;
        const others = wanted.actions.filter((action) => !found.has(action));
        const parts = [...found.values()].map(({ change }) => ({ document, change }));
        const words = [...found].map(([action, { given }]) => fixMessage.spelling(given, action));
        if (others.length > 0) {
            const body = statement(document, wanted.id, {
                Action: oneOrList(others),
                Resource: wanted.resource,
                ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
            });
            parts.push({ document, change: { kind: 'append', bodies: [body] } });
            words.push(fixMessage.statement(others, wanted.resource));
        }
        yield { parts, description: fixMessage.both(words), review };
    }
}
/** The right thing in another Region or account: the right ARN joins it. */
function* misplacedPlans(document, wanted, review, actor, context) {
    if (!wanted.resource.startsWith('arn:'))
        return;
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const actions = wanted_texts(body['Action']);
        const resources = wanted_texts(body['Resource']);
        if (body['Effect'] !== 'Allow' || actions === undefined || resources === undefined)
            continue;
        if (!resources.some((resource) => isElsewhere(resource, wanted.resource)) || !conditionFits(body, wanted))
            continue;
        // Every action of the statement would reach the new resource.
        if (!actions.every((action) => isRequired(action, wanted, actor, context)))
            continue;
        if (!reachesAll(actions, wanted))
            continue;
        yield {
            parts: [
                { document, change: { kind: 'add-items', path: ['Statement', index, 'Resource'], items: [wanted.resource] } },
            ],
            description: fixMessage.resource(wanted.resource),
            review,
        };
    }
}
const reachesAll = (actions, wanted) => wanted.actions.every((action) => actions.some((given) => given.toLowerCase() === action.toLowerCase()));
/** Whether two ARNs differ in nothing but Region and account. */
function isElsewhere(given, wanted) {
    const [a, b] = [given.split(':'), wanted.split(':')];
    const rest = (parts) => [...parts.slice(0, 3), ...parts.slice(5)].join(':');
    return a.length > 5 && given !== wanted && rest(a) === rest(b);
}
const admitting = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like))(?:IfExists)?$/i;
/**
 * A statement about exactly this whose condition names another value: the right one joins it, or takes the place of a
 * service that is misspelt.
 */
function* otherValuePlans(document, wanted, review) {
    const needed = new Map(Object.values(wanted.condition ?? {}).flatMap((keys) => (0,base_value/* isObject */.Gv)(keys) ? Object.entries(keys).map(([key, value]) => [key.toLowerCase(), value]) : []));
    if (needed.size === 0)
        return;
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const actions = wanted_texts(body['Action']);
        const operators = body['Condition'];
        if (body['Effect'] !== 'Allow' || actions === undefined || !(0,base_value/* isObject */.Gv)(operators))
            continue;
        if (!reachesAll(actions, wanted))
            continue;
        const exact = actions.every((action) => wanted.actions.some((one) => one.toLowerCase() === action.toLowerCase())) &&
            isAbout(body, wanted);
        for (const [operator, keys] of Object.entries(operators)) {
            if (!admitting.test(operator) || !(0,base_value/* isObject */.Gv)(keys))
                continue;
            for (const [key, value] of Object.entries(keys)) {
                const right = needed.get(key.toLowerCase());
                const given = wanted_texts(value);
                if (typeof right !== 'string' || given === undefined || given.includes(right))
                    continue;
                const path = ['Statement', index, 'Condition', operator, key];
                const wrong = given.findIndex((text) => isMisspeltService(text, right));
                if (wrong >= 0) {
                    const at = Array.isArray(value) ? [...path, wrong] : path;
                    yield {
                        parts: [{ document, change: { kind: 'set', path: at, value: right } }],
                        description: fixMessage.spelling(given[wrong], right),
                        review,
                    };
                }
                else if (exact)
                    yield {
                        parts: [{ document, change: { kind: 'add-items', path, items: [right] } }],
                        description: fixMessage.conditionValue(right, key),
                        review,
                    };
            }
        }
    }
}
/**
 * Whether a text is no service principal, and surely meant to be this one: it has its name and not its domain, or its
 * domain and nearly its name. IAM rejects such a principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
function isMisspeltService(given, right) {
    const [a, b] = [given.trim().toLowerCase(), right.toLowerCase()];
    if (a === b || a.length > 100 || !/^[\w.-]+$/.test(a) || !b.endsWith('.amazonaws.com'))
        return false;
    const name = b.slice(0, -'.amazonaws.com'.length);
    if (a.split('.')[0] === name) {
        const domain = a.slice(name.length);
        // Principals of a Region, of a partition, and of AWS itself are others.
        if (/\.amazonaws\.(?:com|com\.cn|eu)$|\.internal$/.test(domain))
            return false;
        return domain === '' || /^\.(?:amazon|aws)/.test(domain) || (0,mod/* distance */.Io)(domain, '.amazonaws.com') <= 3;
    }
    if (!a.endsWith('.amazonaws.com'))
        return false;
    const other = a.slice(0, -'.amazonaws.com'.length);
    return (name.length > 4 &&
        other.slice(0, 3) === name.slice(0, 3) &&
        (0,mod/* distance */.Io)(other, name) <= 2 &&
        !(0,action_reference/* servicePrefixes */._)().includes(other));
}
/** Whether a statement grants what is wanted for a time only. */
function isTimed(document, wanted) {
    return (0,check_prepared/* statementsOf */.GX)(document.value).some((body) => {
        const actions = body['Effect'] === 'Allow' ? wanted_texts(body['Action']) : undefined;
        const keys = conditionKeysOf(body['Condition']);
        if (actions === undefined || !keys.some((key) => key === 'aws:currenttime' || key === 'aws:epochtime'))
            return false;
        return wanted.actions.some((action) => {
            const one = (0,iam_pattern/* parsePattern */.EY)(action.toLowerCase());
            return actions.some((given) => (0,misspelt_action/* isMisspeltAction */.g)(given, action) || (0,iam_pattern/* contains */.gR)((0,iam_pattern/* parsePattern */.EY)(given.toLowerCase()), one) === 'true');
        });
    });
}

;// CONCATENATED MODULE: ./.build/check/fix/resource-text.js

/** Names that stand for "any" while nothing is declared: the deployment's place and the service's own things. */
const openNames = new Set(['region', 'account', 'project', 'model', 'flow-definition', 'workteam-type']);
/**
 * A template with its parameters written in. undefined when a part is not known that must be: a bucket, a key, a role,
 * a function; a wildcard there would open far more than the requirement states.
 */
function writeTemplate(template, values, declared) {
    let widened = false;
    const taken = (0,check_templates/* namesIn */.wX)(template).some((name) => name !== 'partition' && !name.endsWith('-prefix') && declared[name] === undefined);
    for (const name of (0,check_templates/* namesIn */.wX)(template)) {
        const arn = (0,check_templates/* arnGiven */.vj)(name, values[name], template);
        // It says itself where it is.
        if (arn !== undefined)
            return arn.includes(check_templates/* FRESH */.Nz) ? undefined : { text: arn, widened, taken: declared[name] === undefined };
    }
    let known = true;
    const text = template.replaceAll('${*}', '*').replace(/\{([a-z-]+)\}/g, (_, name) => {
        if (name === 'digits' || name === 'any')
            return '*';
        const value = values[name] ?? check_templates/* FRESH */.Nz;
        if (!value.includes(check_templates/* FRESH */.Nz))
            return (0,check_templates/* plainName */.MH)(name, value);
        if (name.endsWith('-prefix') && value === check_templates/* FRESH */.Nz)
            return '';
        if (name === 'partition')
            return 'aws';
        widened = true;
        if (openNames.has(name) && value === check_templates/* FRESH */.Nz)
            return '*';
        known = false;
        return '*';
    });
    return known ? { text: text.replace(/\*+$/, '*'), widened, taken } : undefined;
}
/** The context of a need as a condition block; undefined as `condition` when the need has none. */
function writeContext(context, values, declared) {
    const equals = {};
    const like = {};
    let widened = false;
    for (const [key, template] of Object.entries(context ?? {})) {
        const written = writeTemplate(template, values, declared);
        // A key whose value is not known at all restricts nothing.
        if (written === undefined || written.text === '*') {
            widened = true;
            continue;
        }
        widened ||= written.widened;
        if (written.text.includes('*'))
            like[key] = written.text;
        else
            equals[key] = written.text;
    }
    const condition = {
        ...(Object.keys(equals).length > 0 ? { StringEquals: equals } : {}),
        ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
    };
    return { condition: Object.keys(condition).length > 0 ? condition : undefined, widened };
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-grant.js











/** Ways to satisfy a missing grant, the least first: an action, a resource, a statement; then the key's own policy. */
function* grantPlans(need, subject, values, declared, places, context) {
    const actor = actorOf(need, subject, values);
    if (actor === undefined)
        return;
    for (const template of typeof need.on === 'string' ? [need.on] : need.on.anyOf) {
        const written = writeTemplate(template, values, declared);
        if (written === undefined)
            continue;
        const { condition, widened } = writeContext(need.context, values, declared);
        const actions = need.allow.filter((action) => (0,check_need/* answerNeed */.xR)({ ...need, allow: [action], on: template }, subject, values, false).truth !== 'true');
        if (actions.length === 0)
            continue;
        const wanted = {
            id: need.id,
            actions,
            template,
            resource: written.text,
            condition,
            review: written.widened || written.taken || widened,
        };
        const documents = documentsOf(actor, places, context);
        // What was granted until a day is past was meant to end: to grant it for good is for its author to say.
        const timed = documents.some(({ document }) => isTimed(document, wanted));
        for (const shared of [false, true]) {
            const group = documents.filter((entry) => entry.shared === shared).map(({ document }) => document);
            const review = wanted.review || shared || timed;
            yield* spellingPlans(group, wanted, review);
            yield* likest(group.flatMap((document) => [...actionPlans(document, wanted, review)]), wanted);
            for (const document of group)
                yield* resourcePlans(document, wanted, review, actor, context);
            for (const document of group)
                yield* misplacedPlans(document, wanted, review, actor, context);
            for (const document of group)
                yield* otherValuePlans(document, wanted, review);
            for (const document of group)
                yield {
                    parts: [{ document, change: { kind: 'append', bodies: [grantStatement(document, wanted)] } }],
                    description: fixMessage.statement(actions, written.text),
                    review,
                };
        }
        yield* keyPlans(wanted, values, actor, context);
        const boundary = actor.principal.boundary?.document;
        if (boundary !== undefined)
            yield {
                parts: [{ document: boundary, change: { kind: 'append', bodies: [grantStatement(boundary, wanted)] } }],
                description: fixMessage.boundary(actions, written.text),
                review: true,
            };
    }
}
function actorOf(need, subject, values) {
    if (need.whose === undefined)
        return subject.principal;
    const name = values[need.whose];
    return name === undefined || name.includes(check_templates/* FRESH */.Nz) ? undefined : (0,check_prepared/* findPrincipal */.c7)(subject.prepared, name, subject.unit);
}
/** The principal's own documents, the nearest first. */
function documentsOf(actor, places, { prepared }) {
    const documents = [...new Set(actor.principal.policies.flatMap((policy) => policy.document ?? []))];
    const near = (document) => {
        const index = places.findIndex((place) => place.document === document);
        return index < 0 ? places.length : index;
    };
    return documents
        .sort((a, b) => near(a) - near(b))
        .map((document) => ({ document, shared: isShared(document, prepared) }));
}
const grantStatement = (document, wanted) => statement(document, wanted.id, {
    Action: oneOrList(wanted.actions),
    Resource: wanted.resource,
    ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
});
/** Plans that change a statement, the likest statement first; of equal ones the first in the policy. */
function likest(plans, { actions, resource, condition }) {
    const keys = conditionKeysOf(condition);
    return plans
        .map(({ plan, body }) => ({ plan, rank: (0,likeness/* likeness */.$)(body, { actions, resource, keys }) }))
        .sort((a, b) => b.rank - a.rank)
        .map(({ plan }) => plan);
}
/** The action joins a statement that is about exactly this resource. */
function* actionPlans(document, wanted, review) {
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const path = ['Statement', index, 'Action'];
        const given = wanted_texts(body['Action']);
        if (body['Effect'] !== 'Allow' || given === undefined || !isAbout(body, wanted) || !conditionFits(body, wanted))
            continue;
        const service = wanted.actions[0].split(':')[0].toLowerCase();
        if (!given.some((action) => action.toLowerCase().startsWith(`${service}:`)))
            continue;
        const plan = {
            parts: [{ document, change: { kind: 'add-items', path, items: wanted.actions } }],
            description: fixMessage.actions(wanted.actions),
            review,
        };
        yield { plan, body };
    }
}
/** The bucket was named instead of its objects, or the other way round: the right ARN joins it. */
function* resourcePlans(document, wanted, review, actor, context) {
    const bucket = /^arn:[^:]*:s3:::[^/]+/.exec(wanted.resource)?.[0];
    if (bucket === undefined)
        return;
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const actions = wanted_texts(body['Action']);
        const resources = wanted_texts(body['Resource']);
        if (body['Effect'] !== 'Allow' || actions === undefined || resources === undefined)
            continue;
        const confused = wanted.resource.includes('/')
            ? resources.includes(bucket)
            : resources.some((resource) => resource.startsWith(`${bucket}/`));
        if (!confused || !conditionFits(body, wanted))
            continue;
        const names = actions.map((action) => action.toLowerCase());
        if (!wanted.actions.every((action) => names.includes(action.toLowerCase())))
            continue;
        // Every other action of the statement would reach the new resource as well.
        if (!actions.every((action) => isRequired(action, wanted, actor, context) || isBucketAction(action, wanted)))
            continue;
        yield {
            parts: [
                { document, change: { kind: 'add-items', path: ['Statement', index, 'Resource'], items: [wanted.resource] } },
            ],
            description: fixMessage.resource(wanted.resource),
            review,
        };
    }
}
/** Actions on buckets have no effect on the ARN of objects. */
const isBucketAction = (action, wanted) => wanted.resource.includes('/') &&
    /^s3:(?:ListBucket(?:Versions|MultipartUploads)?|(?:Get|Put|Create|Delete)Bucket[A-Za-z]*)$/i.test(action);
/** The key's own policy lets the principal use the key. */
function* keyPlans(wanted, values, actor, { prepared }) {
    const arn = actor.principal.arn;
    if (wanted.template !== '{kms-key}' || arn === undefined)
        return;
    const document = prepared.workspace.keys.find((key) => key.arn === values['kms-key'])?.policy;
    if (document === undefined)
        return;
    const review = wanted.review || isShared(document, prepared);
    const description = fixMessage.keyPolicy(wanted.actions, arn);
    for (const [index, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
        const principal = body['Principal'];
        if (body['Effect'] !== 'Allow' || wanted_texts(body['Action']) === undefined || body['Resource'] !== '*')
            continue;
        if (!(0,base_value/* isObject */.Gv)(principal) || Object.keys(principal).length !== 1)
            continue;
        const names = wanted_texts(principal['AWS']);
        if (names === undefined || names.length !== 1 || names[0] !== arn)
            continue;
        if (JSON.stringify(body['Condition']) !== JSON.stringify(wanted.condition))
            continue;
        yield {
            parts: [{ document, change: { kind: 'add-items', path: ['Statement', index, 'Action'], items: wanted.actions } }],
            description,
            review,
        };
    }
    const body = statement(document, wanted.id, {
        Principal: { AWS: arn },
        Action: oneOrList(wanted.actions),
        // In a key policy it means this key. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
        Resource: '*',
        ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
    });
    yield { parts: [{ document, change: { kind: 'append', bodies: [body] } }], description, review };
}
/** A resource policy that must admit a service gets a statement for it, bound to the account where that is known. */
function* resourcePolicyPlans(need, subject, values, declared, context) {
    const name = values[need.of];
    const document = name === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(subject.prepared, (0,check_templates/* plainName */.MH)(need.of, name), subject.unit)?.policy;
    const written = writeTemplate(need.resourcePolicy.on, values, declared);
    if (document === undefined || written === undefined)
        return;
    const account = values['account'];
    const known = account !== undefined && /^\d{12}$/.test(account);
    const { service, actions } = need.resourcePolicy;
    const body = statement(document, need.id, {
        Principal: { Service: service },
        Action: oneOrList(actions),
        Resource: written.text,
        ...(known ? { Condition: { StringEquals: { 'aws:SourceAccount': account } } } : {}),
    });
    yield {
        parts: [{ document, change: { kind: 'append', bodies: [body] } }],
        description: fixMessage.resourcePolicy(actions, service),
        review: !known || written.widened || written.taken || isShared(document, context.prepared),
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-forbid.js




/**
 * What is more than allowed is taken out of the lists of actions. For review: somebody may rely on it. Wildcards are
 * left to people, since only they know what they stand for.
 */
function* forbidPlans(need, subject) {
    const forbidden = (0,iam_pattern/* parsePattern */.EY)(need.forbid.toLowerCase());
    const excepted = new Set(need.except.map((action) => action.toLowerCase()));
    const parts = [];
    const removed = [];
    for (const { document } of subject.principal?.principal.policies ?? []) {
        if (document === undefined)
            continue;
        for (const [statement, body] of (0,check_prepared/* statementsOf */.GX)(document.value).entries()) {
            if (body['Effect'] !== 'Allow')
                continue;
            const actions = (0,base_value/* asList */.DD)(body['Action']).map(String);
            const indices = [...actions.keys()].filter((index) => {
                const action = actions[index].toLowerCase();
                const pattern = (0,iam_pattern/* parsePattern */.EY)(action);
                return (0,iam_pattern/* isLiteral */.c$)(pattern) && !excepted.has(action) && (0,iam_pattern/* contains */.gR)(forbidden, pattern) === 'true';
            });
            // A statement must keep an action.
            if (indices.length === 0 || indices.length === actions.length)
                continue;
            parts.push({ document, change: { kind: 'remove-items', path: ['Statement', statement, 'Action'], indices } });
            removed.push(...indices.map((index) => actions[index]));
        }
    }
    if (parts.length > 0)
        yield { parts, description: fixMessage.remove(removed), review: true };
}

;// CONCATENATED MODULE: ./.build/check/fix/plan-trust.js







/** The service joins a statement that has no condition and allows only this, or gets a statement of its own. */
function* trustPlans(need, subject, { prepared }) {
    const document = subject.principal?.principal.trust;
    if (document === undefined)
        return;
    const statements = (0,check_prepared/* statementsOf */.GX)(document.value);
    const review = isShared(document, prepared);
    const services = ({ Principal: principal }) => ((0,base_value/* isObject */.Gv)(principal) ? wanted_texts(principal['Service']) : undefined);
    const isMisspelt = (text) => isMisspeltService(text, need.trust);
    for (const [index, body] of statements.entries()) {
        const given = services(body);
        const wrong = given?.findIndex(isMisspelt) ?? -1;
        if (body['Effect'] !== 'Allow' || wrong < 0)
            continue;
        const path = ['Statement', index, 'Principal', 'Service'];
        const at = Array.isArray(body['Principal']['Service']) ? [...path, wrong] : path;
        yield {
            parts: [{ document, change: { kind: 'set', path: at, value: need.trust } }],
            description: fixMessage.spelling(given[wrong], need.trust),
            review,
        };
    }
    // A condition on the service keeps confused deputies out: a statement without one would undo it, and what the right
    // value is, its author knows.
    const conditioned = statements.some((body) => body['Effect'] === 'Allow' &&
        body['Condition'] !== undefined &&
        services(body)?.some((text) => text === need.trust || isMisspelt(text)) === true);
    if (conditioned)
        return;
    for (const [index, body] of statements.entries()) {
        const { Principal: principal, Action: action } = body;
        if (body['Effect'] !== 'Allow' || body['Condition'] !== undefined || !(0,base_value/* isObject */.Gv)(principal))
            continue;
        const actions = (0,base_value/* asList */.DD)(action);
        if (actions.length !== 1 || String(actions[0]).toLowerCase() !== 'sts:assumerole')
            continue;
        if (!Object.hasOwn(principal, 'Service'))
            continue;
        yield {
            parts: [
                {
                    document,
                    change: { kind: 'add-items', path: ['Statement', index, 'Principal', 'Service'], items: [need.trust] },
                },
            ],
            description: fixMessage.trustPrincipal(need.trust),
            review,
        };
    }
    const body = statement(document, need.id, { Principal: { Service: need.trust }, Action: 'sts:AssumeRole' });
    yield {
        parts: [{ document, change: { kind: 'append', bodies: [body] } }],
        description: fixMessage.trustStatement(need.trust),
        review,
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/twin.js
/**
 * The same task where the values of parameters are left open; undefined when it is not certain which one it is, such as
 * of resources whose number such a value decides.
 */
function twinOf({ request }, answered, requests) {
    const key = twin_keyOf(request);
    const like = twin_indexOf(answered, (task) => task.request).get(key) ?? [];
    const twins = twin_indexOf(requests, (each) => each).get(key) ?? [];
    // Copies of one block stand at one place, and come in one order.
    return like.length === twins.length ? twins[like.indexOf(request)] : undefined;
}
const twin_indices = new WeakMap();
function twin_indexOf(list, requestOf) {
    let index = twin_indices.get(list);
    if (index === undefined) {
        index = new Map();
        for (const request of list.map(requestOf)) {
            const key = twin_keyOf(request);
            const found = index.get(key);
            if (found === undefined)
                index.set(key, [request]);
            else
                found.push(request);
        }
        twin_indices.set(list, index);
    }
    return index;
}
/** Names may hold what is left open; places do not. */
function twin_keyOf({ id, origin, principal, bucket, source, declared }) {
    return JSON.stringify([
        id,
        origin,
        placeOf(principal?.principal.span) ?? principal?.principal.name,
        placeOf(bucket?.span) ?? bucket?.name,
        placeOf(source),
        origin === 'config' ? declared : undefined,
    ]);
}
const placeOf = (span) => span === undefined ? undefined : `${span.source.path} ${span.start}`;

;// CONCATENATED MODULE: ./.build/check/fix/brackets.js

const jsonText = (text) => JSON.stringify(text);
const jsonSyntax = (comments) => ({
    comments,
    colon: ':',
    lineEndsMember: false,
    string: jsonText,
    key: jsonText,
});
/** Texts added to a list in brackets. undefined when the text is not such a list. */
function addToList(text, list, items, added, { comments, string }) {
    if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items))
        return undefined;
    const printed = added.map(string);
    const last = items.at(-1);
    if (last === undefined)
        return [insert(list.start + 1, printed.join(', '))];
    return afterItem(text, last, printed, beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items), comments);
}
/** Items taken out of a list in brackets, of which others stay, each with its comma. */
function removeFromList(text, list, items, indices) {
    if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items))
        return undefined;
    const first = items.findIndex((_, index) => !indices.includes(index));
    if (first < 0)
        return undefined;
    return indices.map((index) => index < first
        ? { start: items[index].start, end: items[index + 1].start, text: '' }
        : { start: items[index - 1].end, end: items[index].end, text: '' });
}
/** A lone text becomes a list with the added texts. */
function toList(lone, added, { string }, text) {
    const space = isCompact(text) ? '' : ' ';
    return [insert(lone.start, '['), insert(lone.end, `${added.map((item) => `,${space}${string(item)}`).join('')}]`)];
}
/** Objects added to a list in brackets, laid out like the last one. */
function appendObjects(text, list, items, bodies, syntax) {
    if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items))
        return undefined;
    const last = items.at(-1);
    if (last === undefined) {
        const inner = text.slice(list.start + 1, list.end - 1);
        const layout = layoutOf(text, undefined, syntax);
        // YAML has rules of its own for brackets that span lines.
        if (!layout.multiline || syntax.comments.line.join() === '#')
            return [
                insert(list.start + 1, bodies.map((body) => print(body, { ...layout, multiline: false }, '')).join(layout.comma)),
            ];
        const indent = indentOf(text, list.start);
        const lines = bodies.map((body) => `${layout.newline}${indent}${layout.unit}${print(body, layout, indent + layout.unit)}`);
        if (inner.trim() !== '')
            return [insert(list.start + 1, lines.join(','))];
        return [{ start: list.start + 1, end: list.end - 1, text: `${lines.join(',')}${layout.newline}${indent}` }];
    }
    const layout = layoutOf(text, last, syntax);
    const indent = indentOf(text, last.end);
    const printed = bodies.map((body) => print(body, layout, indent));
    return afterItem(text, last, printed, beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items), syntax.comments);
}
/** A lone object becomes a list with the added ones. */
function objectToList(text, lone, bodies, syntax) {
    if (text[lone.start] !== '{' || text[lone.end - 1] !== '}')
        return undefined;
    const layout = layoutOf(text, lone, syntax);
    const indent = indentOf(text, lone.end);
    const space = layout.multiline || layout.comma === ', ' ? ', ' : ',';
    return [
        insert(lone.start, '['),
        insert(lone.end, `${bodies.map((body) => `${space}${print(body, layout, indent)}`).join('')}]`),
    ];
}
/** A member added at the end of an object in braces. @param last the value of its last member */
function addMember(text, object, last, name, value, syntax) {
    if (text[object.start] !== '{' || text[object.end - 1] !== '}')
        return undefined;
    if (last !== undefined && (last.start <= object.start || last.end >= object.end))
        return undefined;
    const layout = layoutOf(text, object, syntax);
    const key = syntax.key(name, text.slice(object.start, object.end));
    if (last === undefined)
        return [
            insert(object.start + 1, `${layout.pad}${key}${layout.colon}${print(value, { ...layout, multiline: false }, '')}${layout.pad}`),
        ];
    const indent = indentOf(text, last.end);
    const own = layout.multiline && lineEnd(text, object.start) < last.end;
    const member = `${key}${layout.colon}${print(value, { ...layout, multiline: own }, indent)}`;
    if (!own)
        return [insert(last.end, `${layout.comma}${member}`)];
    if (!syntax.lineEndsMember)
        return afterItem(text, last, [member], `${layout.newline}${indent}`, syntax.comments);
    return [insert(afterComment(text, last.end, syntax.comments), `${layout.newline}${indent}${member}`)];
}
function isOrdered(list, items) {
    let at = list.start;
    for (const item of items) {
        if (item.start < at || item.end <= item.start)
            return false;
        at = item.end;
    }
    return at <= list.end;
}
const ownLine = (text, last) => `${newlineOf(text)}${indentOf(text, last.start)}`;
/** The blanks between two items that stand in one line. */
function gap(text, items) {
    const [previous, last] = items.slice(-2);
    if (previous !== undefined && last !== undefined) {
        const between = /^\s*,([ \t]*)$/.exec(text.slice(previous.end, last.start));
        if (between !== null)
            return between[1];
    }
    return isCompact(text) ? '' : ' ';
}
/** New items behind the last one, with the commas that are needed. @param before the blanks before each */
function afterItem(text, last, printed, before, comments) {
    const next = skipTrivia(text, last.end, comments);
    const breaks = /[\r\n]/.test(before);
    if (text[next] === ',') {
        const at = breaks ? afterComment(text, next + 1, comments) : next + 1;
        return [insert(at, printed.map((item) => `${before}${item},`).join(''))];
    }
    const all = printed.map((item) => `${before}${item}`).join(',');
    const at = breaks ? afterComment(text, last.end, comments) : last.end;
    return at === last.end ? [insert(at, `,${all}`)] : [insert(last.end, ','), insert(at, all)];
}
/** No blank after any colon or comma: the text was written by a machine. */
const isCompact = (text) => !/["'\]}\w][ \t]*[:,=][ \t\r\n]/.test(text.slice(0, 20_000));
function layoutOf(text, sibling, syntax) {
    const like = sibling === undefined ? '' : text.slice(sibling.start, sibling.end);
    const compact = isCompact(text);
    const multiline = sibling === undefined ? /[\r\n]/.test(text.trimEnd()) : /[\r\n]/.test(like);
    return {
        multiline,
        newline: newlineOf(text),
        unit: multiline && sibling !== undefined ? innerUnit(text, sibling) : indentUnit(text),
        colon: syntax.colon === '=' ? ' = ' : compact ? ':' : ': ',
        comma: compact ? ',' : ', ',
        pad: /^\{[ \t]/.test(like) || (sibling === undefined && syntax.colon === '=') ? ' ' : '',
        like,
        syntax,
    };
}
/** How much deeper an object's members stand than its closing brace. */
function innerUnit(text, sibling) {
    const outer = indentOf(text, sibling.end - 1);
    for (const line of text
        .slice(sibling.start, sibling.end)
        .split(/\r\n|\n|\r/)
        .slice(1)) {
        const indent = /^[ \t]*/.exec(line)[0];
        if (line.trim() !== '' && indent.length > outer.length && indent.startsWith(outer))
            return indent.slice(outer.length);
    }
    return indentUnit(text);
}
function print(value, layout, indent) {
    const { syntax, newline, unit } = layout;
    const inner = `${indent}${unit}`;
    if (typeof value === 'string')
        return syntax.string(value);
    if (typeof value !== 'object' || value === null)
        return String(value);
    if (Array.isArray(value)) {
        const items = value.map((item) => print(item, layout, inner));
        if (!layout.multiline || items.length < 2)
            return `[${items.join(layout.comma)}]`;
        return `[${items.map((item) => `${newline}${inner}${item}`).join(',')}${newline}${indent}]`;
    }
    const entries = Object.entries(value).map(([name, member]) => [
        syntax.key(name, layout.like),
        print(member, layout, inner),
    ]);
    // `terraform fmt` puts the equals signs of neighbouring lines into one column.
    const width = syntax.colon === '=' && layout.multiline ? widths(entries) : () => 0;
    const members = entries.map(([name, member], index) => `${name.padEnd(width(index))}${layout.colon}${member}`);
    if (!layout.multiline)
        return `{${layout.pad}${members.join(layout.comma)}${layout.pad}}`;
    const separator = syntax.lineEndsMember ? '' : ',';
    return `{${members.map((member) => `${newline}${inner}${member}`).join(separator)}${newline}${indent}}`;
}
/** For each member the longest name among the one-line members that it stands next to. */
function widths(entries) {
    const single = (index) => entries[index] !== undefined && !/[\r\n]/.test(entries[index][1]);
    return (index) => {
        if (!single(index))
            return 0;
        let first = index;
        while (single(first - 1))
            first--;
        let width = 0;
        for (let at = first; single(at); at++)
            width = Math.max(width, entries[at][0].length);
        return width;
    };
}

;// CONCATENATED MODULE: ./.build/check/fix/hcl-text.js


/** A text as HCL writes it; what would begin a template is escaped. */
const hclText = (text) => JSON.stringify(text).replace(/([$%])\{/g, (_, sign) => `${sign}${sign}{`);
/** Lists and objects of HCL expressions, as in `jsonencode({…})`. */
const hclSyntax = {
    comments: hclComments,
    colon: '=',
    lineEndsMember: true,
    string: hclText,
    key: (name, like) => (/^\{\s*"/.test(like) || !/^[A-Za-z_][\w-]*$/.test(name) ? hclText(name) : name),
};
/** Statement or rule blocks added behind the last one of `data "aws_iam_policy_document"` or of a CORS resource. */
function appendBlocks(text, last, bodies, print = hclText) {
    if (text[last.end - 1] !== '}')
        return undefined;
    const header = /^(statement|cors_rule)\s*\{/.exec(text.slice(last.start, last.start + 40))?.[1];
    const start = header === undefined ? headerBefore(text, last.start) : { at: last.start, name: header };
    if (start === undefined || !beginsLine(text, start.at))
        return undefined;
    const newline = newlineOf(text);
    const blocks = blocksOf(start.name, text, indentOf(text, start.at), bodies, text.slice(last.start, last.end), print);
    return [insert(last.end, blocks.map((block) => `${newline}${newline}${block}`).join(''))];
}
/** Statement blocks of a policy document that has none. @param header where `data "aws_iam_policy_document" "x"` ends */
function firstBlocks(text, header, bodies, print) {
    const brace = /^\s*\{/.exec(text.slice(header));
    if (brace === null)
        return undefined;
    const newline = newlineOf(text);
    const outer = indentOf(text, header);
    const at = header + brace[0].length;
    const blocks = blocksOf('statement', text, outer + indentUnit(text), bodies, '', print);
    const empty = /^[ \t]*\}/.test(text.slice(at));
    return [
        insert(at, `${blocks.map((block) => `${newline}${block}`).join(newline)}${empty ? `${newline}${outer}` : ''}`),
    ];
}
/** An attribute with a list, added behind the last one of a block. @param end where the last one ends */
function addAttribute(text, end, name, items, print) {
    const at = afterComment(text, end, hclComments);
    return [insert(at, `${newlineOf(text)}${indentOf(text, end)}${name} = ${listText([...items], print)}`)];
}
function blocksOf(name, text, indent, bodies, like, print) {
    const unit = indentUnit(text);
    return bodies.map((body) => (name === 'statement' ? statementBlock(body, like, unit, print) : ruleBlock(body, unit, print))
        .map((line) => (line === '' ? '' : `${indent}${line}`))
        .join(newlineOf(text)));
}
/** The block's name when the range begins at its brace. */
function headerBefore(text, start) {
    const match = /\b(statement|cors_rule)\s*$/.exec(text.slice(Math.max(0, start - 40), start));
    return match === null || text[start] !== '{' ? undefined : { at: start - match[0].length, name: match[1] };
}
const listText = (value, print) => `[${(0,base_value/* asList */.DD)(value)
    .map((item) => print(String(item)))
    .join(', ')}]`;
function statementBlock(body, like, unit, print) {
    const attributes = [];
    if (typeof body['Sid'] === 'string')
        attributes.push(['sid', hclText(body['Sid'])]);
    if (/^[ \t]*effect[ \t]*=/m.test(like))
        attributes.push(['effect', hclText(String(body['Effect']))]);
    attributes.push(['actions', listText(body['Action'], print)]);
    if (body['Resource'] !== undefined)
        attributes.push(['resources', listText(body['Resource'], print)]);
    const lines = ['statement {', ...aligned(attributes).map((line) => `${unit}${line}`)];
    const principal = body['Principal'];
    for (const [type, identifiers] of Object.entries((0,base_value/* isObject */.Gv)(principal) ? principal : {}))
        lines.push('', ...inner('principals', [
            ['type', hclText(type)],
            ['identifiers', listText(identifiers, print)],
        ], unit));
    const condition = body['Condition'];
    for (const [test, keys] of Object.entries((0,base_value/* isObject */.Gv)(condition) ? condition : {}))
        for (const [variable, values] of Object.entries((0,base_value/* isObject */.Gv)(keys) ? keys : {}))
            lines.push('', ...inner('condition', [
                ['test', hclText(test)],
                ['variable', hclText(variable)],
                ['values', listText(values, print)],
            ], unit));
    return [...lines, '}'];
}
/** What Terraform calls the lists of a CORS rule. */
const corsAttributes = {
    AllowedHeaders: 'allowed_headers',
    AllowedMethods: 'allowed_methods',
    AllowedOrigins: 'allowed_origins',
    ExposeHeaders: 'expose_headers',
};
function ruleBlock(body, unit, print) {
    const attributes = Object.entries(corsAttributes)
        .filter(([list]) => (0,base_value/* asList */.DD)(body[list]).length > 0)
        .map(([list, name]) => [name, listText(body[list], print)]);
    return ['cors_rule {', ...aligned(attributes).map((line) => `${unit}${line}`), '}'];
}
const inner = (name, attributes, unit) => [
    `${unit}${name} {`,
    ...aligned(attributes).map((line) => `${unit}${unit}${line}`),
    `${unit}}`,
];
/** Equals signs in one column, as `terraform fmt` wants them. */
function aligned(attributes) {
    const width = Math.max(...attributes.map(([name]) => name.length));
    return attributes.map(([name, value]) => `${name.padEnd(width)} = ${value}`);
}

;// CONCATENATED MODULE: ./.build/check/fix/written-safely.js
/**
 * Whether edits can stand where they are: an item beside the body of a `for` expression of HCL is none, names of a loop
 * mean nothing outside of it, and a JSON text inside of another language holds no function of CloudFormation.
 */
function canStand(edits, { text }, language) {
    if (language === 'hcl' || language === 'hcl-document') {
        const loops = loopsIn(text);
        if (edits.some(({ start, end }) => loops.some((loop) => start > loop.start && end <= loop.end)))
            return false;
    }
    if (edits.some((edit) => usesLoopName(edit, text)))
        return false;
    return !(language === 'json' && !/^\s*[[{]/.test(text) && edits.some((edit) => /\{\s*"(?:Fn::|Ref")/.test(edit.text)));
}
/** The `[for …]` and `{for …}` of a text, each to its closing bracket; one that is not closed goes on to the end. */
function loopsIn(text) {
    return [...text.matchAll(/[[{]\s*for\s+[\w-]+(?:\s*,\s*[\w-]+)?\s+in\b/g)].map(({ index }) => {
        const [open, close] = text[index] === '[' ? ['[', ']'] : ['{', '}'];
        let depth = 0;
        for (let at = index; at < text.length; at++) {
            if (text[at] === open)
                depth++;
            else if (text[at] === close && --depth === 0)
                return { start: index, end: at };
        }
        return { start: index, end: text.length };
    });
}
/** Whether an edit writes `${b}` or `${b.arn}` where `b` is the name of a loop that the edit stands outside of. */
function usesLoopName({ start, text: written }, text) {
    const names = [...written.matchAll(/\$\{\s*([A-Za-z_][\w-]*)/g)].map(([, name]) => name);
    if (names.length === 0)
        return false;
    const loops = [...text.matchAll(/\bfor\s+([\w-]+)(?:\s*,\s*([\w-]+))?\s+in\b/g)];
    return names.some((name) => loops.some(([, one, two]) => one === name || two === name) && !text.slice(0, start).includes(`%{ for ${name} in`));
}

;// CONCATENATED MODULE: ./.build/check/fix/xml-text.js


const elementNames = {
    AllowedHeaders: 'AllowedHeader',
    AllowedMethods: 'AllowedMethod',
    AllowedOrigins: 'AllowedOrigin',
    ExposeHeaders: 'ExposeHeader',
};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Texts added as elements behind the element of the last one. @param last the place of its text. */
function addElements(text, last, list, added) {
    const name = elementNames[list];
    const open = text.lastIndexOf('<', last.start - 1);
    const close = text.indexOf('>', text.indexOf('</', last.end));
    if (name === undefined || open < 0 || close < 0)
        return undefined;
    const prefix = /^<([\w.-]+:)?/.exec(text.slice(open, open + 80))?.[1] ?? '';
    if (!text.startsWith(`<${prefix}`, open))
        return undefined;
    const before = beginsLine(text, open) ? `${newlineOf(text)}${indentOf(text, open)}` : '';
    return [insert(close + 1, added.map((item) => `${before}${xml_text_element(prefix, name, item)}`).join(''))];
}
/** Elements of a list that the rule does not have yet, before the rule's end tag. */
function addToRule(text, rule, list, added) {
    const name = elementNames[list];
    const close = text.lastIndexOf('</', rule.end - 1);
    if (name === undefined || close <= rule.start)
        return undefined;
    const prefix = prefixAt(text, close + 2);
    if (!beginsLine(text, close))
        return [insert(close, added.map((item) => xml_text_element(prefix, name, item)).join(''))];
    const at = text.slice(0, close).trimEnd().length;
    const before = `${newlineOf(text)}${indentOf(text, at)}`;
    return [insert(at, added.map((item) => `${before}${xml_text_element(prefix, name, item)}`).join(''))];
}
/** Rules added behind the last one, or into a configuration without any. */
function appendRules(text, configuration, last, rules) {
    const newline = newlineOf(text);
    const unit = indentUnit(text);
    const prefix = prefixAt(text, (last ?? configuration).start + 1);
    if (last !== undefined) {
        if (!beginsLine(text, last.start))
            return [insert(last.end, rules.map((rule) => xml_text_oneLine(prefix, rule)).join(''))];
        const indent = indentOf(text, last.start);
        return [
            insert(last.end, rules.map((rule) => `${newline}${xml_text_lines(prefix, rule, indent, unit).join(newline)}`).join('')),
        ];
    }
    const indent = indentOf(text, configuration.start);
    const inner = rules.flatMap((rule) => xml_text_lines(prefix, rule, indent + unit, unit)).join(newline);
    const close = text.lastIndexOf('</', configuration.end - 1);
    if (close > configuration.start) {
        const at = text.slice(0, close).trimEnd().length;
        return [{ start: at, end: close, text: `${newline}${inner}${newline}${indent}` }];
    }
    const whole = text.slice(configuration.start, configuration.end);
    if (!whole.endsWith('/>'))
        return undefined;
    const tag = /^<([^\s/>]+)/.exec(whole)[1];
    return [
        {
            start: configuration.start + whole.slice(0, -2).trimEnd().length,
            end: configuration.end,
            text: `>${newline}${inner}${newline}${indent}</${tag}>`,
        },
    ];
}
const prefixAt = (text, at) => /^([\w.-]+:)?/.exec(text.slice(at, at + 80))[1] ?? '';
const xml_text_element = (prefix, name, text) => `<${prefix}${name}>${escaped(text)}</${prefix}${name}>`;
function xml_text_elements(prefix, rule) {
    return Object.entries(elementNames).flatMap(([list, name]) => (0,base_value/* asList */.DD)(rule[list]).map((item) => xml_text_element(prefix, name, String(item))));
}
const xml_text_oneLine = (prefix, rule) => `<${prefix}CORSRule>${xml_text_elements(prefix, rule).join('')}</${prefix}CORSRule>`;
const xml_text_lines = (prefix, rule, indent, unit) => [
    `${indent}<${prefix}CORSRule>`,
    ...xml_text_elements(prefix, rule).map((line) => `${indent}${unit}${line}`),
    `${indent}</${prefix}CORSRule>`,
];

;// CONCATENATED MODULE: ./.build/check/fix/yaml-text.js

/** `- ` before an item, with the tag or anchor that stands between. */
const dashBefore = /^([ \t]*)-[ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*$/;
/** A name with its colon before a value that begins in the same line; groups: what stands before the name, the name. */
const nameBefore = /^((?:[ \t]|-[ \t])*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^\s#:[\]{},]*))[ \t]*:([ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*)$/;
/** Quotes of a neighbour are taken over; without them a text is quoted only if it must be. */
function yamlText(text, like) {
    if (like.startsWith("'"))
        return `'${text.replaceAll("'", "''")}'`;
    if (!like.startsWith('"') && isPlain(text))
        return text;
    return JSON.stringify(text);
}
/** Whether the text is the same string without quotes, also in a flow list. */
function isPlain(text) {
    if (!/^[A-Za-z][A-Za-z0-9_:./+=@*-]*$/.test(text) || text.endsWith(':'))
        return false;
    return !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
}
/** Items added to a list of dashes. @param last the list's last item. */
function addToBlock(text, last, added, print = yamlText) {
    const dash = dashBefore.exec(text.slice(lineStart(text, last.start), last.start));
    if (dash === null || /[\r\n]/.test(text.slice(last.start, last.end)))
        return undefined;
    const at = endOfValue(text, last.end);
    if (at === undefined)
        return undefined;
    const like = text.slice(last.start, last.end);
    return [insert(at, added.map((item) => `${newlineOf(text)}${dash[1]}- ${print(item, like)}`).join(''))];
}
/** Items taken out of a list of dashes, each with its line. */
function removeFromBlock(text, items) {
    const edits = [];
    for (const { start, end } of items) {
        const first = lineStart(text, start);
        const after = endOfValue(text, end);
        if (after === undefined || dashBefore.exec(text.slice(first, start)) === null)
            return undefined;
        const next = nextLine(text, after);
        // The last line of a file may end without a line ending: then the one before it goes.
        if (Number.isFinite(next))
            edits.push({ start: first, end: next, text: '' });
        else
            edits.push({ start: Math.max(0, text.slice(0, first).trimEnd().length), end: text.length, text: '' });
    }
    return edits;
}
/** A lone text behind its name becomes a list of dashes. */
function loneToBlock(text, lone, added, print = yamlText) {
    const start = lineStart(text, lone.start);
    const name = nameBefore.exec(text.slice(start, lone.start));
    if (name === null || /[\r\n]/.test(text.slice(lone.start, lone.end)))
        return undefined;
    const at = endOfValue(text, lone.end);
    if (at === undefined)
        return undefined;
    const newline = newlineOf(text);
    const indent = `${name[1].replace(/-/g, ' ')}  `;
    const like = text.slice(lone.start, lone.end);
    const blanks = name[3];
    const from = lone.start - blanks.length;
    const tag = blanks.trimStart();
    return [
        { start: from, end: from + (blanks.length - tag.length), text: `${newline}${indent}- ` },
        insert(at, added.map((item) => `${newline}${indent}- ${print(item, like)}`).join('')),
    ];
}
/** Objects added to a list of dashes. @param last where the last one begins. @param end where its last value ends. */
function appendToBlock(text, last, end, bodies, print = yamlText) {
    const dash = dashBefore.exec(text.slice(lineStart(text, last), last));
    if (dash === null)
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const style = styleOf(text, last, end, print);
    return [insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, dash[1], style)}`).join(''))];
}
/** A lone map behind its name becomes a list: it moves to the right and gets a dash. */
function mapToBlock(text, start, end, bodies, print = yamlText) {
    const first = lineStart(text, start);
    if (!/^[ \t]*$/.test(text.slice(first, start)))
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const indent = indentOf(text, start);
    const edits = [insert(start, '- ')];
    for (let line = nextLine(text, start); line < end; line = nextLine(text, line))
        if (text.slice(line, lineEnd(text, line)).trim() !== '')
            edits.push(insert(line, '  '));
    const style = styleOf(text, start, end, print);
    edits.push(insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, indent, style)}`).join('')));
    return edits;
}
/** An empty list behind its name gets its first objects. */
function emptyToBlock(text, list, bodies, print = yamlText) {
    const name = nameBefore.exec(text.slice(lineStart(text, list.start), list.start));
    if (name === null || !/^\[\s*\]$/.test(text.slice(list.start, list.end)))
        return undefined;
    const style = { like: '', newline: newlineOf(text), listIndent: '  ', print };
    const indent = `${name[1].replace(/-/g, ' ')}  `;
    const written = bodies.map((body) => `${style.newline}${dashed(body, indent, style)}`).join('');
    return [{ start: list.start - name[3].length, end: list.end, text: written }];
}
/** A list added as the last member of a map. @param first where the map begins. @param end where its last value ends. */
function addToMap(text, first, end, name, items) {
    const before = text.slice(lineStart(text, first), first);
    if (!/^(?:[ \t]|-[ \t])*$/.test(before))
        return undefined;
    const at = endOfValue(text, end);
    if (at === undefined)
        return undefined;
    const indent = before.replace(/-/g, ' ');
    const lines = block({ [name]: items }, indent, styleOf(text, first, end, yamlText));
    return [insert(at, lines.map((line) => `${newlineOf(text)}${line}`).join(''))];
}
function nextLine(text, offset) {
    const end = lineEnd(text, offset);
    if (end >= text.length)
        return Number.POSITIVE_INFINITY;
    return end + (text.startsWith('\r\n', end) ? 2 : 1);
}
/** The end of the line in which a value ends; undefined when more than a comment follows there. */
function endOfValue(text, end) {
    // A block scalar ends behind its line ending.
    if (end > 0 && /[\r\n]/.test(text[end - 1]))
        return undefined;
    const at = afterComment(text, end, hashComments);
    const rest = text.slice(at, lineEnd(text, at)).trim();
    return rest === '' ? at : undefined;
}
/** How the values of an existing map are written. */
function styleOf(text, start, end, print) {
    const part = text.slice(start, end);
    const quoted = /^[ \t]*(?:-[ \t]+)?(?:[\w"']+[ \t]*:[ \t]+)?(["'])/m.exec(part.replace(/^[^:\r\n]*\b(?:Sid|Version)\b.*$/gm, ''));
    const list = /(?:^|\n)([ \t]*(?:-[ \t]+)?)[\w"']+[ \t]*:[ \t]*\r?\n([ \t]*)-[ \t]/.exec(`${text.slice(lineStart(text, start), start)}${part}`);
    const flat = list !== null && list[2].length <= list[1].length;
    return { like: quoted?.[1] ?? '', newline: newlineOf(text), listIndent: flat ? '' : '  ', print };
}
function dashed(body, indent, style) {
    const lines = block(body, `${indent}  `, style);
    return [`${indent}- ${lines[0].trimStart()}`, ...lines.slice(1)].join(style.newline);
}
function block(body, indent, style) {
    return Object.entries(body).flatMap(([name, value]) => yaml_text_member(name, value, indent, style));
}
function yaml_text_member(name, value, indent, style) {
    const key = /^[A-Za-z][\w:/.-]*$/.test(name) ? name : JSON.stringify(name);
    if (Array.isArray(value) && value.length > 0)
        return [
            `${indent}${key}:`,
            ...value.map((item) => `${indent}${style.listIndent}- ${style.print(String(item), style.like)}`),
        ];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return [`${indent}${key}:`, ...block(value, `${indent}  `, style)];
    const text = typeof value === 'string' ? value : Array.isArray(value) ? '[]' : undefined;
    if (text === undefined || text === '[]')
        return [`${indent}${key}: ${text ?? String(value)}`];
    // Effect and the like stay plain: quotes there are rare even where ARNs have them.
    return [`${indent}${key}: ${style.print(text, /^(?:Effect|Sid)$/.test(name) ? '' : style.like)}`];
}

;// CONCATENATED MODULE: ./.build/check/fix/write.js










/**
 * The edits that bring changes into a document's text: only the lines concerned, in the document's own indentation,
 * quotes and line endings. undefined when the text is not written plainly enough, such as a list behind an anchor or
 * out of a function.
 * @param expressions the source text of texts that hold symbols
 */
function editDocument(document, changes, expressions = new Map()) {
    if (document.language === 'string')
        return undefined;
    const writer = new Writer(document, expressions);
    const edits = [];
    for (const change of changes) {
        const written = writer.write(change);
        if (written === undefined)
            return undefined;
        edits.push(...written);
    }
    const { source } = writer;
    if (source === undefined || overlap(edits) || !canStand(edits, source, document.language))
        return undefined;
    return write_joined(edits, source.text).map(({ start, end, text }) => ({
        ...(0,findings_location/* toLocation */.n)({ source, start, end }),
        newText: text,
    }));
}
function overlap(edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    return sorted.some((edit, index) => {
        const next = sorted[index + 1];
        return next !== undefined && (next.start < edit.end || (next.start === edit.start && next.end === edit.end));
    });
}
/** Edits of one line become one: a reviewer sees one change. */
function write_joined(edits, text) {
    const result = [];
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
        const last = result.at(-1);
        if (last !== undefined && !/[\r\n]/.test(text.slice(last.end, edit.start)) && edit.start - last.end <= 120)
            result[result.length - 1] = {
                start: last.start,
                end: edit.end,
                text: `${last.text}${text.slice(last.end, edit.start)}${edit.text}`,
            };
        else
            result.push(edit);
    }
    return result;
}
class Writer {
    document;
    expressions;
    source;
    cors;
    constructor(document, expressions) {
        this.document = document;
        this.expressions = expressions;
        this.cors = document.kind === 'cors';
    }
    write(change) {
        switch (change.kind) {
            case 'add-items':
                return this.addItems(change.path, change.items);
            case 'add-member':
                return this.addMember(change.path, change.name, change.items);
            case 'remove-items':
                return this.removeItems(change.path, change.indices);
            case 'set':
                return this.set(change.path, change.value);
            case 'append':
                return this.append(change.bodies.map((body) => this.named(body)));
        }
    }
    get text() {
        return this.source?.text ?? '';
    }
    /** Where a value stands that is really there, within what encloses it and in the same file as all else. */
    range(path) {
        if (valueAt(this.document.value, path) === undefined)
            return undefined;
        const { source, start, end } = this.document.locate(path);
        this.source ??= source;
        if (source !== this.source && source.text !== this.source.text)
            return undefined;
        if (path.length > 0) {
            const outer = this.document.locate(path.slice(0, -1));
            // An anchor or a local stands elsewhere, and others use it too.
            if (outer.source.path !== source.path)
                return undefined;
            if (this.isBlock(path))
                return start > outer.end && isInBlock(this.text, outer, start) ? { start, end } : undefined;
            if (start < outer.start || end > outer.end)
                return undefined;
        }
        return { start, end };
    }
    /** A statement block of `data "aws_iam_policy_document"`: the place of their list is the header of the data block. */
    isBlock(path) {
        return this.document.language === 'hcl-document' && !this.cors && path.length === 2 && path[0] === 'Statement';
    }
    ranges(path, count) {
        const found = [];
        for (let index = 0; index < count; index++) {
            const range = this.range([...path, index]);
            if (range === undefined)
                return undefined;
            found.push(range);
        }
        return found;
    }
    syntax(like) {
        const plain = this.plainSyntax(like);
        return { ...plain, string: (text) => this.expressions.get(text) ?? plain.string(text) };
    }
    plainSyntax(like) {
        const { language } = this.document;
        if (language === 'hcl' || language === 'hcl-document')
            return hclSyntax;
        if (language === 'json')
            return jsonSyntax(slashComments);
        return {
            comments: hashComments,
            colon: ':',
            lineEndsMember: false,
            string: (text) => yamlText(text, like),
            key: (name, neighbour) => /^\{\s*"/.test(neighbour) || !/^[A-Za-z][\w:/.-]*$/.test(name) ? JSON.stringify(name) : name,
        };
    }
    yaml = (text, like) => this.expressions.get(text) ?? yamlText(text, like);
    /** The quotes that a part of the text uses. */
    quotes(range) {
        return /["']/.exec(this.text.slice(range.start, range.end))?.[0] ?? '';
    }
    addItems(path, added) {
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined)
            return undefined;
        const { language } = this.document;
        if (Array.isArray(value)) {
            const items = this.ranges(path, value.length);
            if (items === undefined)
                return undefined;
            if (language === 'xml') {
                const last = items.at(-1);
                const list = String(path.at(-1));
                if (last !== undefined)
                    return addElements(this.text, last, list, added);
                return addToRule(this.text, range, list, added);
            }
            if (this.text[range.start] === '[')
                return addToList(this.text, range, items, added, this.syntax(this.quotes(range)));
            const only = items[0];
            if (only === undefined)
                return this.addMember(path.slice(0, -1), String(path.at(-1)), added);
            // A lone text that was read as a list of one.
            if (items.length === 1 && only.start === range.start && only.end === range.end)
                return this.loneToList(path.slice(0, -1), only, value[0], added);
            return language === 'yaml' ? addToBlock(this.text, items.at(-1), added, this.yaml) : undefined;
        }
        return value === undefined ? undefined : this.loneToList(path.slice(0, -1), range, value, added);
    }
    removeItems(path, indices) {
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        const items = Array.isArray(value) ? this.ranges(path, value.length) : undefined;
        if (range === undefined || items === undefined || this.document.language === 'xml')
            return undefined;
        if (this.text[range.start] === '[')
            return removeFromList(this.text, range, items, indices);
        if (this.document.language !== 'yaml')
            return undefined;
        return removeFromBlock(this.text, indices.map((index) => items[index]));
    }
    loneToList(outer, lone, value, added) {
        const { language } = this.document;
        if (typeof value !== 'string')
            return undefined;
        // What only deployment fills in may already be a list.
        const [whole, ...others] = (0,symbol/* cutSymbols */.kz)(value);
        if (typeof whole === 'object' && whole.kind === 'parameter' && others.length === 0)
            return undefined;
        if (language === 'json')
            return /["{]/.test(this.text[lone.start] ?? '') ? toList(lone, added, this.syntax(''), this.text) : undefined;
        if (language === 'hcl')
            return this.hclToList(lone, added);
        if (language !== 'yaml')
            return undefined;
        const container = this.range(outer);
        if (container === undefined)
            return undefined;
        if (this.text[container.start] !== '{')
            return loneToBlock(this.text, lone, added, this.yaml);
        const line = this.text.slice(Math.max(lineStart(this.text, lone.start), lone.start - longestTag), lone.start);
        const tag = /(?:[!&][^\s[\]{},]*[ \t]+)*$/.exec(line)[0];
        return toList({ start: lone.start - tag.length, end: lone.end }, added, this.syntax(this.quotes(lone)), this.text);
    }
    /** An expression that is all there is between the quotes of a template is written without them: `[x.arn, …]`. */
    hclToList(lone, added) {
        const { text } = this;
        const before = /"\$\{~?\s*$/.exec(text.slice(Math.max(0, lone.start - longestTag), lone.start))?.[0];
        const after = /^\s*~?\}"/.exec(text.slice(lone.end, lone.end + longestTag))?.[0];
        const edits = toList(lone, added, this.syntax(''), text);
        if (before === undefined || after === undefined)
            return edits;
        const [open, close] = edits;
        return [
            { ...open, start: lone.start - before.length },
            { ...close, end: lone.end + after.length },
        ];
    }
    addMember(path, name, items) {
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || !(0,base_value/* isObject */.Gv)(value))
            return undefined;
        const written = this.names[name] ?? name;
        if (this.document.language === 'xml')
            return addToRule(this.text, range, name, items);
        const last = this.innerEnd(path);
        if (this.cors && this.document.language === 'hcl')
            return last === undefined
                ? undefined
                : addAttribute(this.text, last, corsAttributes[name] ?? name, items, this.syntax('').string);
        if (this.text[range.start] === '{' && this.document.language !== 'hcl-document')
            return addMember(this.text, range, last === undefined ? undefined : { start: range.start + 1, end: last }, written, [...items], this.syntax(this.quotes(range)));
        if (this.document.language !== 'yaml' || last === undefined)
            return undefined;
        return addToMap(this.text, range.start, last, written, items);
    }
    set(path, value) {
        const old = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || typeof old !== 'string' || (0,symbol/* holdsSymbol */.hC)(old))
            return undefined;
        const like = this.text.slice(range.start, range.end);
        const { language } = this.document;
        // A block scalar of YAML has its text in lines of its own.
        const inBlock = language === 'yaml' && /^[|>]/.test(like) ? like.indexOf(old) : -1;
        if (inBlock > 0 && !/[\r\n]/.test(old + value) && like.lastIndexOf(old) === inBlock) {
            const start = range.start + inBlock;
            return [{ start, end: start + old.length, text: value }];
        }
        if (/[\r\n]/.test(like) || language === 'xml')
            return undefined;
        // What is put together of other things is right or wrong there.
        if (/[$%]\{/.test(like) && !like.includes(old))
            return undefined;
        const plain = language === 'yaml' && like === old;
        if (!plain && !/^(["'])[\s\S]*\1$/.test(like))
            return undefined;
        const text = language === 'yaml' ? yamlText(value, like) : language === 'json' ? JSON.stringify(value) : hclText(value);
        return [{ ...range, text }];
    }
    append(bodies) {
        const path = this.cors ? [] : ['Statement'];
        const value = valueAt(this.document.value, path);
        const range = this.range(path);
        if (range === undefined || value === undefined)
            return undefined;
        const { language } = this.document;
        if (language === 'hcl-document' || (language === 'hcl' && this.cors))
            return this.appendBlocks(path, range, bodies);
        const list = Array.isArray(value);
        const items = this.ranges(path, (0,base_value/* asList */.DD)(value).length);
        if (items === undefined)
            return undefined;
        const last = items.at(-1);
        if (language === 'xml')
            return this.appendXml(range, last, bodies);
        const syntax = this.syntax(this.quotes(last ?? range));
        const flow = language !== 'yaml' || this.cors || this.text[this.range([])?.start ?? 0] === '{';
        if (list && this.text[range.start] === '[' && (flow || last !== undefined))
            return appendObjects(this.text, range, items, bodies, syntax);
        const alone = last !== undefined && last.start === range.start && last.end === range.end;
        if (alone && this.text[range.start] === '{')
            return objectToList(this.text, range, bodies, syntax);
        if (language !== 'yaml')
            return undefined;
        if (last === undefined)
            return emptyToBlock(this.text, range, bodies, this.yaml);
        const end = this.endOf([...path, items.length - 1]);
        if (end === undefined)
            return undefined;
        const dashed = appendToBlock(this.text, last.start, end, bodies, this.yaml);
        return dashed ?? (items.length === 1 ? mapToBlock(this.text, last.start, end, bodies, this.yaml) : undefined);
    }
    appendBlocks(path, header, bodies) {
        const print = this.syntax('').string;
        let last;
        for (const index of (0,base_value/* asList */.DD)(valueAt(this.document.value, path)).keys()) {
            const item = this.range([...path, index]);
            // Statements that come from other documents stand elsewhere.
            if (item !== undefined && (last === undefined || item.end > last.end))
                last = item;
        }
        if (last !== undefined)
            return appendBlocks(this.text, last, bodies, print);
        return this.cors ? undefined : firstBlocks(this.text, header.end, bodies, print);
    }
    appendXml(range, last, bodies) {
        if (last !== undefined && !/^<(?:[\w.-]+:)?CORSRule[\s/>]/.test(this.text.slice(last.start, last.start + 80)))
            return undefined;
        return appendRules(this.text, range, last, bodies);
    }
    /** Where a value ends; the end of a block of YAML also covers the blank lines behind it, so its last part counts. */
    endOf(path) {
        const range = this.range(path);
        if (range === undefined)
            return undefined;
        return /[[{"']/.test(this.text[range.start] ?? '') ? range.end : (this.innerEnd(path) ?? range.end);
    }
    /** Where the last part of a list or an object ends; undefined if it has none. */
    innerEnd(path) {
        const value = valueAt(this.document.value, path);
        const outer = this.range(path);
        const steps = Array.isArray(value) ? value.map((_, index) => index) : (0,base_value/* isObject */.Gv)(value) ? Object.keys(value) : [];
        let end;
        for (const step of steps) {
            const range = this.range([...path, step]);
            // A list that is not there has the place of its rule.
            if (range === undefined || (range.start === outer?.start && range.end === outer.end))
                continue;
            end = Math.max(end ?? 0, this.endOf([...path, step]) ?? range.end);
        }
        return end;
    }
    get names() {
        if (!this.cors || this.document.language === 'xml')
            return {};
        // CloudFormation calls one of the lists otherwise.
        return /\bCorsRules\b|\bExposedHeaders\b/.test(this.document.source.text) ? { ExposeHeaders: 'ExposedHeaders' } : {};
    }
    named(body) {
        const { names } = this;
        return Object.fromEntries(Object.entries(body).map(([name, value]) => [names[name] ?? name, value]));
    }
}
/** Whether a place stands in the block of a header: no line before it stands as far left as the header does. */
function isInBlock(text, header, at) {
    const indent = indentOf(text, header.start).length;
    const lines = text.slice(header.end, at).split(/\r\n|\n|\r/);
    return lines.slice(1).every((line, index) => {
        const last = index === lines.length - 2;
        return (line.trim() === '' && !last) || /^[ \t]*/.exec(line)[0].length > indent;
    });
}

;// CONCATENATED MODULE: ./.build/check/fix/fix.js


















/** Most plans that are tried for one requirement. */
const maximumPlans = 40;
/**
 * The least change that makes a missing requirement satisfied, proven by asking the requirement again of the changed
 * documents; undefined when there is none: the requirement is not missing, a Deny stands against it, its documents are
 * not in the repository, or a part is not known that must be.
 */
function fixFor(detail, task, context) {
    if (detail.requirement.verdict !== 'missing' || detail.answer.explicitDeny === true)
        return undefined;
    const found = leastFix(detail, task, context);
    const { open } = context;
    if (found === undefined)
        return undefined;
    // What is chosen among several that policies name is for review in any case.
    if (open === undefined || isChosen(task))
        return fix_fixOf(found);
    const general = generalFix(detail, task, context.answered, open);
    // Its words name what the template does: `${var.stage}`, and not the value that it has now.
    if (general !== undefined)
        return fix_fixOf(isSame(found, general) ? { ...found, description: plainer(found, general) } : general);
    return fix_fixOf(found, mayDepend(detail.need, task, found.changes) ? [fixMessage.now] : []);
}
/** The least change that is proven to hold whatever is given for the parameters. */
function generalFix({ need }, task, answered, { prepared, requests, answer }) {
    const request = twinOf(task, answered, requests);
    if (request === undefined)
        return undefined;
    const twin = answer(request);
    // What is asked of a call may be made for it, with the names that it states.
    const detail = twin.details.find((each) => each.need.id === need.id);
    if (detail === undefined)
        return undefined;
    const beside = requests.filter((each) => each.principal === request.principal && each.origin !== 'wildcard');
    return leastFix(detail, twin, {
        prepared,
        get answered() {
            return beside.map(answer);
        },
    });
}
const isChosen = ({ request: { origin } }) => origin === 'action' || origin === 'wildcard';
/** @param further reasons to have it reviewed */
function fix_fixOf({ description, edits, review, reasons }, further = []) {
    const all = [...reasons, ...further];
    return {
        description: fixMessage.forReview(description, all),
        safety: review || all.length > 0 ? 'review' : 'safe',
        edits,
    };
}
/** Names that nobody has written, such as an element of a map, say less than the value. */
const plainer = (found, general) => /\$\{[^}]*[["]/.test((0,symbol/* showSymbols */.tq)(general.description)) ? found.description : general.description;
const isSame = (a, b) => JSON.stringify(a.edits) === JSON.stringify(b.edits);
/**
 * Whether a change may be right only for the values that parameters have now: it writes a name, or lets an action join
 * the resources that stand there for a resource of which the template says where it is.
 */
function mayDepend(need, { request }, changes) {
    const all = [...changes.values()].flat();
    if (all.some(writesName))
        return true;
    return request.origin !== 'config' && ('allow' in need || 'anyOf' in need);
}
function leastFix(detail, task, context) {
    const { request, values } = task;
    const { service } = request;
    const subject = {
        prepared: context.prepared,
        service,
        task: request.task,
        principal: request.principal,
        unit: (0,task_request/* unitOf */.u)(request),
        named: request.named,
        context: request.context,
    };
    const chosen = isChosen(task);
    const { workspace } = context.prepared;
    const { files } = workspace;
    let circular;
    let tried = 0;
    for (const plan of plansFor(detail.need, subject, task, detail.places, context)) {
        if (++tried > maximumPlans)
            break;
        const changes = grouped(plan);
        if (!isSatisfiedAfter(detail.need, subject, values, changes))
            continue;
        const found = written(changes, subject.unit, workspace);
        if (found === undefined)
            continue;
        const { edits, sure } = found;
        const reasons = [];
        const writes = [...changes].filter(([, list]) => list.some(writesName)).map(([document]) => document);
        if (writes.some((document) => isNested(document, workspace)))
            reasons.push(fixMessage.given);
        if (writes.length > 0 && isPlanned(edits, files))
            reasons.push(fixMessage.now);
        const cycle = cycleOf(edits, files);
        if (cycle !== undefined)
            reasons.push(fixMessage.cycle(cycle.changed, cycle.named, cycle.tool));
        const review = chosen || plan.review || !sure || isMade(edits) || isReused(request);
        const made = { description: plan.description, edits, review, reasons, changes };
        if (cycle === undefined)
            return made;
        // Another one may do without the reference.
        circular ??= made;
    }
    return circular;
}
/** What the CDK has written is written anew by it. */
const isMade = (edits) => edits.some(({ path }) => /(?:^|\/)cdk\.out\//.test(path));
/** What stands in a module is meant for every call of it, with the arguments of each. */
const isReused = ({ principal, bucket }) => [principal?.principal.name, bucket?.label].some((label) => label !== undefined && /(?:^|[./])module\./.test(label));
function* plansFor(need, subject, task, places, context) {
    const { values, declared } = task;
    if ('allow' in need)
        yield* grantPlans(need, subject, values, declared, places, context);
    else if ('trust' in need)
        yield* trustPlans(need, subject, context);
    else if ('cors' in need)
        yield* corsPlans(need, subject, values, context);
    else if ('resourcePolicy' in need)
        yield* resourcePolicyPlans(need, subject, values, declared, context);
    else if ('forbid' in need)
        yield* forbidPlans(need, subject);
    else if ('anyOf' in need)
        for (const alternative of need.anyOf) {
            const plan = fix_together(alternative.needs, subject, task, places, context);
            if (plan !== undefined)
                yield plan;
        }
}
/** The first plan of each part that is missing, as one. */
function fix_together(needs, subject, task, places, context) {
    const plans = [];
    for (const need of needs) {
        if ((0,check_need/* answerNeed */.xR)(need, subject, task.values, false).truth === 'true')
            continue;
        let plan;
        let tried = 0;
        for (const each of plansFor(need, subject, task, places, context)) {
            if (++tried > maximumPlans)
                break;
            if (!isSatisfiedAfter(need, subject, task.values, grouped(each)))
                continue;
            plan = each;
            break;
        }
        if (plan === undefined)
            return undefined;
        plans.push(plan);
    }
    if (plans.length === 0)
        return undefined;
    return {
        parts: plans.flatMap((plan) => plan.parts),
        description: fixMessage.both(plans.map((plan) => plan.description)),
        review: plans.some((plan) => plan.review),
    };
}
/** The changes by document; statements for the same place become one change. */
function grouped({ parts }) {
    const found = new Map();
    for (const { document, change } of parts) {
        const list = found.get(document) ?? [];
        found.set(document, list);
        const earlier = change.kind === 'append' ? list.findIndex((other) => other.kind === 'append') : -1;
        if (change.kind !== 'append' || earlier < 0)
            list.push(change);
        else
            list[earlier] = { kind: 'append', bodies: [...bodiesOf(list[earlier]), ...change.bodies] };
    }
    return found;
}
const bodiesOf = (change) => (change.kind === 'append' ? change.bodies : []);
function written(changes, unit, workspace) {
    const edits = [];
    let sure = true;
    for (const [document, list] of changes) {
        const expressions = expressionsFor(document, list, homeOf(document, workspace, unit));
        const found = expressions === undefined ? undefined : editDocument(document, list, expressions.written);
        if (found === undefined)
            return undefined;
        edits.push(...found);
        sure &&= expressions.sure;
    }
    return { edits, sure };
}
/** Asks the need again of a workspace in which the documents are changed; nothing else is compiled anew. */
function isSatisfiedAfter(need, subject, values, changes) {
    const { prepared } = subject;
    const { workspace } = prepared;
    const replaced = new Set();
    const principals = prepared.principals.slice();
    // What is not changed keeps its index of names.
    let { buckets, keys } = workspace;
    for (const [document, list] of changes) {
        const changed = { ...document, value: applyChanges(document.value, list) };
        replaced.add(changed);
        const after = (other) => (sameDocument(document, other) ? changed : other);
        const users = usersOf(document, prepared);
        const less = list.some((change) => change.kind === 'remove-items');
        for (const index of users.principals)
            principals[index] = changedPrincipal(principals[index], after, less);
        if (users.buckets.length > 0)
            buckets = buckets.slice();
        if (users.keys.length > 0)
            keys = keys.slice();
        for (const index of users.buckets) {
            const { cors, policy } = buckets[index];
            buckets[index] = {
                ...buckets[index],
                ...(cors && { cors: after(cors) }),
                ...(policy && { policy: after(policy) }),
            };
        }
        for (const index of users.keys)
            keys[index] = { ...keys[index], policy: after(keys[index].policy) };
    }
    const changed = {
        ...prepared,
        principals,
        compiled: (document) => (replaced.has(document) ? (0,compile/* compilePolicy */.C)(document.value) : prepared.compiled(document)),
        workspace: { ...workspace, keys, buckets },
    };
    const principal = subject.principal === undefined ? undefined : principals[prepared.principals.indexOf(subject.principal)];
    return (0,check_need/* answerNeed */.xR)(need, { ...subject, prepared: changed, principal }, values, false).truth === 'true';
}
/** @param less whether the change takes something away, so that nothing of the old policy may be kept */
function changedPrincipal(prepared, after, less) {
    const { principal } = prepared;
    const attached = (policy) => {
        if (policy.document === undefined)
            return policy;
        const document = after(policy.document);
        return document === policy.document ? policy : { ...policy, document, value: document.value };
    };
    const policies = principal.policies.map(attached);
    const boundary = principal.boundary === undefined ? undefined : attached(principal.boundary);
    const trust = principal.trust === undefined ? undefined : after(principal.trust);
    const same = policies.every((policy, index) => policy === principal.policies[index]) &&
        boundary === principal.boundary &&
        trust === principal.trust;
    if (same)
        return prepared;
    return {
        ...prepared,
        principal: { ...principal, policies, ...(boundary && { boundary }), ...(trust && { trust }) },
        identity: less
            ? policies.map((policy, index) => policy === principal.policies[index] ? prepared.identity[index] : (0,compile/* compilePolicy */.C)(policy.document.value))
            : [...prepared.identity, ...policies.flatMap((policy, index) => additions(principal.policies[index], policy))],
        boundaries: boundary === undefined || boundary === principal.boundary
            ? prepared.boundaries
            : [(0,compile/* compilePolicy */.C)(boundary.document.value)],
        trust: trust === undefined || trust === principal.trust ? prepared.trust : (0,compile/* compilePolicy */.C)(trust.value),
    };
}
/** The statements that a change touched, as a policy beside the old one: what allows more may be asked together. */
function additions(old, changed) {
    if (old === changed)
        return [];
    const before = new Set((0,check_prepared/* statementsOf */.GX)(old.document.value));
    const value = changed.document.value;
    const touched = [...(0,check_prepared/* statementsOf */.GX)(value).entries()].filter(([, statement]) => !before.has(statement));
    // What is not certain to be attached, or to be there, is no more so with an addition.
    const doubts = new Map(touched.flatMap(([index], at) => {
        const doubt = old.document.doubts?.get(index);
        return doubt === undefined ? [] : [[at, doubt]];
    }));
    return [
        (0,compile/* compilePolicy */.C)({ ...((0,base_value/* isObject */.Gv)(value) ? value : {}), Statement: touched.map(([, statement]) => statement) }, old.certain === false ? 'whether the policy is attached is not known' : undefined, doubts),
    ];
}

;// CONCATENATED MODULE: ./.build/check/task-findings.js














/** The higher, the worse. */
const rank = { error: 2, warning: 1, notice: 0 };
const originSeverity = {
    config: 'error',
    resource: 'error',
    action: 'warning',
    wildcard: 'notice',
};
/** A role that is only perhaps the one that is passed is nobody's mistake. */
const severityOf = ({ origin, doubt }) => doubt === undefined ? originSeverity[origin] : lower('warning', originSeverity[origin]);
/** The lower of two severities. */
const lower = (a, b) => (rank[a] < rank[b] ? a : b);
/** One a principal or bucket whose policies are too complex to answer for a need: it is unknown, and not silently. */
function unansweredFindings(answered, prepared) {
    const seen = new Set();
    return answered.flatMap(({ request, result }) => {
        const whose = request.principal ?? request.bucket;
        const isCut = result.requirements.some(({ unknownReason }) => unknownReason === 'too-complex');
        if (!isCut || whose === undefined || seen.has(whose))
            return [];
        seen.add(whose);
        const location = fallbackPlace(request, prepared);
        return [
            {
                rule: 'too-complex',
                severity: 'warning',
                message: `the policies of ${(0,findings_message/* code */.aY)(result.principal ?? result.bucket ?? '')} are too complex to answer for everything; what was not answered is unknown`,
                help: 'write fewer wildcards that are not at the end of a name, or declare the parameters of its tasks in the configuration',
                url: (0,links/* ruleUrl */.QB)('too-complex'),
                ...(result.principal === null ? {} : { principal: result.principal }),
                ...(result.bucket === undefined ? {} : { bucket: result.bucket }),
                location,
                related: [],
                fingerprint: fingerprint(['too-complex', location.path, result.principal ?? result.bucket]),
            },
        ];
    });
}
/** The tasks at which this program failed. */
function failedFindings(answered, prepared) {
    return answered.flatMap(({ request, result }) => result.requirements
        .filter(({ unknownReason }) => unknownReason === fault/* internalError */.WB)
        .map(({ message }) => faultFinding(message, fallbackPlace(request, prepared))));
}
/** The findings of a task; where this program fails at making them, that alone. */
function containedFindings(task, context) {
    const { request } = task;
    return contained(`what is to be said of task ${(0,findings_message/* code */.aY)(request.id)}`, () => fallbackPlace(request, context.prepared), () => taskFindings(task, context));
}
/** What is missing or unknown of one task. A fix is looked for when a reporter asks for it. */
function taskFindings(answered, context) {
    const { prepared } = context;
    const { request, result } = answered;
    const elsewhere = attachedElsewhere(answered, context);
    const { doubt } = request;
    const doubted = (message) => (doubt === undefined ? message : (0,findings_message/* doubtedMessage */.ze)(message, doubt));
    return answered.details
        .filter(({ requirement }) => requirement.verdict !== 'satisfied')
        .map((detail) => {
        const { requirement, places } = detail;
        let fix;
        const [first, ...rest] = places.map((place) => ({ message: (0,symbol/* showSymbols */.tq)(place.message), location: (0,check_place/* locate */.x5)(place) }));
        const missing = requirement.verdict === 'missing';
        const meant = elsewhere?.(detail);
        const { again } = detail;
        const near = rest
            .slice(0, 4)
            .filter((entry) => JSON.stringify(entry.location) !== JSON.stringify(first?.location));
        return {
            rule: request.id,
            task: request.id,
            requirement: requirement.id,
            ...(result.principal === null ? {} : { principal: result.principal }),
            ...(result.bucket === undefined ? {} : { bucket: result.bucket }),
            severity: missing ? lower(requirement.level, severityOf(request)) : 'notice',
            message: doubted(requirement.message),
            ...(again === undefined ? {} : { [findings_finding/* repeated */.ZD]: { of: doubted(requirement.message), message: doubted(again) } }),
            ...(requirement.help === undefined ? {} : { help: requirement.help }),
            url: (0,links/* taskUrl */.Dl)(request.id),
            source: requirement.url,
            location: first?.location ?? likestPlace(detail, request) ?? namingPlace(request, prepared),
            related: [...(meant === undefined ? [] : [meant]), ...near, ...callOf(detail, request)],
            fingerprint: fingerprint([
                request.id,
                first?.location.path,
                result.principal ?? result.bucket,
                requirement.id,
                requirement.verdict,
                // What was nearest is left out: it changes with the statements around.
                detail.answer.actions.join(' '),
                detail.answer.resource,
            ]),
            // Proving a fix asks the requirement again and its text needs positions: only when a reporter asks.
            get fix() {
                fix ??= { made: fixOrNone(() => fixFor(detail, answered, context)) };
                return fix.made;
            },
        };
    });
}
/** That a fix fails to be made is no reason to lose what is to be fixed. */
function fixOrNone(make) {
    try {
        return make();
    }
    catch (error) {
        fault/* faults */.eu.seen?.(error);
        return undefined;
    }
}
/** Where a template writes the call that a role needs something for. */
function callOf({ need }, { calls }) {
    const call = calls === undefined ? undefined : (0,check_called/* writtenFor */.LS)(need, calls);
    return call === undefined ? [] : [{ message: (0,findings_message/* madeBy */.v$)(call), location: (0,findings_location/* toLocation */.n)(call.span) }];
}
/** The statement that a missing grant would best join. */
function likestPlace({ need, answer }, { principal }) {
    if (principal === undefined || !('allow' in need) || need.whose !== undefined)
        return undefined;
    const keys = Object.keys(need.context ?? {}).map((key) => key.toLowerCase());
    return (0,check_place/* likestStatement */.I2)(principal.principal, { actions: answer.actions, resource: answer.resource, keys });
}
/** The statement that says that this is done: what lacks for it may stand there as well. */
const namingPlace = (request, prepared) => (request.principal === undefined ? undefined : (0,check_place/* namingStatement */.C$)(request.principal.principal, request)) ??
    fallbackPlace(request, prepared);
/** The first statement of the principal's first document, else its line in the configuration. */
function fallbackPlace(request, prepared) {
    const principal = request.principal;
    const documents = (principal?.principal.policies ?? []).flatMap(({ document }) => document ?? []);
    // A document that a tool adds by itself, such as one for logs, stands nowhere.
    const document = documents.find((each) => isWritten(each.locate(['Statement', 0]))) ?? documents[0];
    if (document !== undefined)
        return (0,findings_location/* toLocation */.n)(document.locate(['Statement', 0]));
    const span = principal?.principal.tasks?.find((task) => task.task === request.id)?.span ??
        principal?.principal.span ??
        request.source ??
        request.bucket?.span;
    if (span !== undefined)
        return (0,findings_location/* toLocation */.n)(span);
    const file = prepared.workspace.files[0];
    return { path: file?.path ?? '.', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
}
const isWritten = ({ start, end }) => end > start;
/**
 * Where a task is said to be done: its line in the configuration, the resource that gives it, the statement that names
 * its service.
 */
function saidPlace(task, prepared) {
    const { request, details } = task;
    const { principal, bucket, origin, source, id } = request;
    const tasks = principal?.principal.tasks ?? bucket?.tasks ?? [];
    const declared = tasks.find((entry) => entry.task === id)?.span ?? bucket?.span;
    if (origin === 'config' && declared !== undefined)
        return (0,findings_location/* toLocation */.n)(declared);
    if (source !== undefined)
        return (0,findings_location/* toLocation */.n)(source);
    const seen = new Set(request.task.seenFrom);
    const granted = details.find(({ need, requirement }) => requirement.verdict === 'satisfied' && (0,check_need/* actionsOf */.Ro)(need).some((action) => seen.has(action)));
    const place = granted?.requirement.locations[0];
    if (place !== undefined)
        return place;
    const named = principal === undefined ? undefined : (0,check_place/* namingStatement */.C$)(principal.principal, request);
    return named ?? (declared === undefined ? fallbackPlace(request, prepared) : (0,findings_location/* toLocation */.n)(declared));
}
/** One a run and service: the service has ended, or takes no new customers. */
function lifecycleFindings(answered, prepared) {
    const firsts = new Map();
    for (const task of answered) {
        const first = firsts.get(task.request.service);
        if (first === undefined || (first.request.origin !== 'config' && task.request.origin === 'config'))
            firsts.set(task.request.service, task);
    }
    return [...firsts].flatMap(([service, task]) => {
        if (service.lifecycle === undefined)
            return [];
        // `sagemaker:*` says that SageMaker is used, and not which of the services that share its prefix.
        const own = answered.filter(({ request }) => request.service === service);
        if (own.every(({ request }) => request.origin === 'wildcard') && sharesPrefix(service))
            return [];
        const { state, text, source } = service.lifecycle;
        const rule = `${service.id}/end-of-support`;
        const declared = task.request.origin === 'config' || task.request.origin === 'resource';
        return [
            {
                rule,
                severity: state === 'ended' && declared ? 'warning' : 'notice',
                message: text,
                ...(state === 'ended'
                    ? { help: `permissions may suffice and still nothing will work; plan the move away from ${service.name}` }
                    : {}),
                url: (0,links/* ruleUrl */.QB)(rule),
                source,
                location: saidPlace(task, prepared),
                related: [],
                fingerprint: fingerprint([rule]),
            },
        ];
    });
}
const sharesPrefix = (service) => catalogue.services.some((other) => other !== service && other.prefixes.some((prefix) => service.prefixes.includes(prefix)));
/**
 * What only a service wildcard says gives at most one notice a principal and service: the first need that is missing,
 * with the count of the others.
 */
function wildcardFindings(answered, context) {
    const groups = new Map();
    for (const task of answered) {
        if (task.request.origin !== 'wildcard')
            continue;
        const key = JSON.stringify([task.result.principal, task.request.service.id]);
        const missing = taskFindings(task, context).filter((_, index) => task.details.filter(({ requirement }) => requirement.verdict !== 'satisfied')[index].requirement.verdict ===
            'missing');
        groups.set(key, [...(groups.get(key) ?? []), ...missing]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first, ...rest] = group;
        if (first === undefined)
            return [];
        const tasks = [...new Set(group.map((finding) => finding.rule))];
        const more = rest.length === 0
            ? ''
            : `; ${rest.length} more ${rest.length === 1 ? 'need' : 'needs'} of ${tasks.map(findings_message/* code */.aY).join(', ')} ${rest.length === 1 ? 'is' : 'are'} missing`;
        return [
            {
                ...withoutFix(first),
                severity: 'notice',
                message: `a wildcard allows this service's actions, but ${first.message}${more}`,
            },
        ];
    });
}
/** What only a wildcard says is no reason to change a policy. */
function withoutFix(finding) {
    const { fix: _, ...others } = Object.getOwnPropertyDescriptors(finding);
    return Object.defineProperties({}, others);
}

;// CONCATENATED MODULE: ./.build/check/check.js



























/** Checks a workspace: which tasks there are, what each requirement answers, what is to be shown. Pure. */
function checkWorkspace(workspace, tool, today = '0000-01-01') {
    const prepared = (0,check_prepared/* prepare */.iA)(workspace);
    const answered = answerAll(prepared);
    const context = fixContext(prepared, answered);
    const exact = answered.filter((task) => task.request.origin !== 'wildcard');
    const ofTasks = [
        ...syntaxFindings(workspace),
        ...givenUpFindings(workspace),
        ...unknownPrincipals(workspace),
        ...unansweredFindings(answered, prepared),
        ...failedFindings(answered, prepared),
        ...exact.flatMap((task) => containedFindings(task, context)),
        ...wildcardFindings(answered, context),
        ...lifecycleFindings(answered, prepared),
    ];
    const tasked = new Set(answered.flatMap(({ request: { origin, principal } }) => origin === 'resource' && principal !== undefined ? [principal.principal] : []));
    const found = [...ofTasks, ...hygieneFindings(workspace, prepared, ofTasks, tasked)];
    const suppressed = applySuppressions(applyRules(found, workspace.configuration), {
        configuration: workspace.configuration,
        comments: workspace.suppressionComments ?? [],
        today,
        known: rule_ids/* knownRuleIds */.Q7,
        paths: () => workspace.files.map(({ path }) => path),
        principals: () => workspace.principals.map(({ name }) => name),
        // The configuration's globs are relative to the root, reported paths to the working directory.
        matches: (glob, path) => matchesGlob(`${workspace.rootPrefix ?? ''}${glob.replace(/^\.\//, '')}`, path),
    });
    const told = withoutRepetition(suppressed);
    numberFingerprints(told);
    const kept = (0,copies/* mergeCopies */.I)(told, declaredAt(workspace));
    return report(workspace, tool, answered, kept);
}
/** What fixes are made with; where values are left open only what a fix is asked for is answered again. */
function fixContext(prepared, answered) {
    let open;
    return {
        prepared,
        answered,
        get open() {
            const { open: workspace } = prepared.workspace;
            if (workspace !== undefined)
                open ??= openContext((0,check_prepared/* prepare */.iA)(withoutStrays(workspace)));
            return open;
        },
    };
}
function openContext(prepared) {
    const known = new Map();
    return {
        prepared,
        requests: allRequests(prepared),
        answer: (request) => {
            const answered = known.get(request) ?? (0,task/* answerTask */._)(request, prepared);
            known.set(request, answered);
            return answered;
        },
    };
}
/** The answers of all tasks of a workspace, declared and inferred. */
function answerAll(prepared) {
    const { requests, unfound } = requestsOf(prepared);
    const direct = requests.map((request) => answerOrFail(request, prepared)).filter(isGranted);
    return addImplied([...direct, ...unfound.map((each) => (0,check_unfound/* answerUnfound */.S)(each, prepared))], prepared);
}
/**
 * An inferred task counts only if the action it was seen from is granted where it takes effect: an action listed on
 * ARNs of other kinds says nothing about what somebody will do.
 */
function isGranted({ request, details }) {
    if (request.origin !== 'action' && request.origin !== 'wildcard')
        return true;
    const seen = new Set(request.task.seenFrom);
    return !details.some(({ need, requirement }) => requirement.verdict === 'missing' && (0,check_need/* actionsOf */.Ro)(need).some((action) => seen.has(action)));
}
/** Declared tasks in their order, tasks that follow for buckets, and inferred ones for the rest. */
function allRequests(prepared) {
    return requestsOf(prepared).requests;
}
function requestsOf(prepared) {
    const requests = [];
    const byRole = new Map();
    const { tasks, unfound } = givenTasks(prepared, catalogue.services);
    for (const request of tasks)
        byRole.set(request.principal, [...(byRole.get(request.principal) ?? []), request]);
    for (const principal of prepared.principals) {
        const declared = principal.principal.tasks;
        if (declared === undefined) {
            const given = byRole.get(principal) ?? [];
            // Whoever only calls one operation of a task may do the task, too.
            const said = new Set(given.flatMap(({ id, calls }) => (calls?.only === undefined ? [id] : [])));
            requests.push(...given, ...inferTasks(principal, catalogue.services, prepared).filter(({ id }) => !said.has(id)));
            continue;
        }
        for (const declaration of declared) {
            const found = (0,catalogue.findTask)(declaration.task);
            if (found !== undefined)
                requests.push({
                    id: found.id,
                    service: found.service,
                    task: found.task,
                    origin: 'config',
                    declared: declaration.with,
                    principal,
                    assumed: [...principal.principal.assumed],
                });
        }
    }
    for (const bucket of prepared.workspace.buckets)
        for (const declaration of bucket.tasks) {
            const found = (0,catalogue.findTask)(declaration.task);
            if (found !== undefined)
                requests.push({ ...found, origin: 'config', declared: declaration.with, bucket, assumed: [] });
        }
    return { requests, unfound };
}
/** One answer a bucket and task: what is declared comes first. */
function addImplied(answered, prepared) {
    const keyOf = ({ id, bucket }) => JSON.stringify([id, bucket?.name, bucket?.unit]);
    const seen = new Set(answered.filter(({ request }) => request.bucket !== undefined).map(({ request }) => keyOf(request)));
    const more = (0,implied/* impliedTasks */.R)(answered, prepared).filter((request) => {
        const key = keyOf(request);
        return !seen.has(key) && seen.add(key);
    });
    return [...answered, ...more.map((request) => answerOrFail(request, prepared))];
}
const undeclared = 'template/undeclared-reference';
const missingModule = 'template/missing-module';
const missingFile = 'template/missing-file';
function check_sourceOf(id) {
    const source = rules/* coreRules */.B.find((rule) => rule.id === id)?.source;
    return source === undefined ? {} : { source };
}
/** What a mistake in the syntax costs where it is not the whole file. */
const brokenHelp = {
    'state-machine': 'until this is mended what the state machine calls is not known',
    terraform: 'what it cuts off is not evaluated until this is mended',
};
function helpOf(rule) {
    if (rule === 'too-complex')
        return 'split it';
    if (rule === fault/* internalError */.WB)
        return faultHelp;
    if (rule === undeclared)
        return 'declare it or correct the name; until then what depends on it is not known';
    if (rule === missingModule)
        return 'add the module or correct its path; until then what depends on it is not known';
    if (rule === missingFile)
        return 'add the file or correct its path; until then what the state machine calls is not known';
    return 'the file is not evaluated until this is mended';
}
function check_severityOf(rule) {
    if (rule === missingFile)
        return 'notice';
    return rule === 'syntax' || rule === fault/* internalError */.WB || rule.startsWith('policy/') ? 'error' : 'warning';
}
function syntaxFindings(workspace) {
    return workspace.files.flatMap((file) => file.problems.map(({ rule = 'syntax', message, start, end, about }) => ({
        rule,
        severity: check_severityOf(rule),
        message,
        help: (rule === 'syntax' && about !== undefined ? brokenHelp[about] : undefined) ?? helpOf(rule),
        url: (0,links/* ruleUrl */.QB)(rule),
        ...(rule === 'syntax' && about !== undefined ? { source: rules/* syntaxPages */.Q[about] } : check_sourceOf(rule)),
        location: (0,findings_location/* toLocation */.n)({ source: file.source, start, end }),
        related: [],
        fingerprint: fingerprint([rule, file.path, message]),
    })));
}
/** A task's answer; where this program fails at it, it is unknown. */
function answerOrFail(request, prepared) {
    try {
        return (0,task/* answerTask */._)(request, prepared);
    }
    catch (error) {
        return answerFailed(request, error);
    }
}
/** Files whose reading was given up. */
function givenUpFindings(workspace) {
    return workspace.givenUp.map(({ span, message, isFault }) => {
        if (isFault === true)
            return faultFinding(message, (0,findings_location/* toLocation */.n)(span));
        return tooComplexFinding(span, message);
    });
}
function tooComplexFinding(span, message) {
    return {
        rule: 'too-complex',
        severity: 'warning',
        message,
        help: 'what the file declares is not checked; split it, or declare the principal and its policies in the configuration',
        url: (0,links/* ruleUrl */.QB)('too-complex'),
        location: (0,findings_location/* toLocation */.n)(span),
        related: [],
        fingerprint: fingerprint(['too-complex', span.source.path]),
    };
}
/**
 * Requirements that come to the same are said once: input and output may be one bucket, a task may be declared twice.
 * The report's tasks have each of them.
 */
function withoutRepetition(findings) {
    const seen = new Set();
    return findings.filter(({ rule, severity, principal, bucket, location, message, suppressed }) => {
        const key = JSON.stringify([rule, severity, principal, bucket, location, message, suppressed !== undefined]);
        return !seen.has(key) && seen.add(key);
    });
}
/** Where templates declare identities, buckets and what passes roles, by what messages call them; what stands for two is left out. */
function declaredAt({ principals, buckets, services: resources }) {
    const found = new Map();
    const add = (name, { source, start }) => {
        if (name === undefined || name === '')
            return;
        const place = `${source.path}:${start}`;
        found.set(name, found.has(name) && found.get(name) !== place ? undefined : place);
    };
    for (const { name, aliases = [], arn, span } of principals) {
        if (arn === undefined || span === undefined)
            continue;
        for (const each of [name, ...aliases.filter(symbol/* holdsSymbol */.hC)])
            add((0,symbol/* showSymbols */.tq)(each), span);
    }
    for (const { name, label, span } of buckets)
        if (span !== undefined)
            for (const each of [label ?? '', ...[name].filter(symbol/* holdsSymbol */.hC)])
                add((0,symbol/* showSymbols */.tq)(each), span);
    for (const { label, span } of resources)
        add((0,symbol/* showSymbols */.tq)(label), span);
    return new Map([...found].flatMap(([name, place]) => (place === undefined ? [] : [[name, place]])));
}
function numberFingerprints(findings) {
    const counts = new Map();
    for (const finding of findings) {
        const count = counts.get(finding.fingerprint) ?? 0;
        counts.set(finding.fingerprint, count + 1);
        if (count > 0)
            finding.fingerprint = `${finding.fingerprint}-${count + 1}`;
    }
}
function report(workspace, tool, answered, findings) {
    const tasks = answered.map((task) => task.result);
    const counted = findings.filter((finding) => finding.suppressed === undefined);
    const unknownReasons = {};
    for (const task of tasks)
        for (const requirement of task.requirements)
            if (requirement.verdict === 'unknown')
                unknownReasons[requirement.unknownReason ?? 'unknown'] =
                    (unknownReasons[requirement.unknownReason ?? 'unknown'] ?? 0) + 1;
    const verdicts = (verdict) => tasks.filter((task) => task.verdict === verdict).length;
    const severities = (severity) => counted.filter((finding) => finding.severity === severity).length;
    return {
        version: 1,
        tool: { ...tool, catalogueDate: catalogue.catalogueDate, dataDate: data_age/* dataDate */.n },
        summary: {
            files: workspace.files.length,
            principals: workspace.principals.length,
            tasks: { satisfied: verdicts('satisfied'), missing: verdicts('missing'), unknown: verdicts('unknown') },
            findings: { error: severities('error'), warning: severities('warning'), notice: severities('notice') },
            unknownReasons,
        },
        files: workspace.files.map((file) => ({
            path: file.path,
            kind: file.kind,
            ...(file.reason === undefined ? {} : { reason: file.reason }),
        })),
        tasks,
        findings: sayOnce(sortFindings(findings)).map((finding) => inTheirTerms(finding, workspace.files)),
    };
}
function inTheirTerms(finding, files) {
    const terms = (text) => (0,findings_terms/* inTermsOf */.K)([finding.location.path], files, text);
    const { message, help, related } = finding;
    if (![message, help ?? '', ...related.map((each) => each.message)].some((text) => terms(text) !== text))
        return finding;
    return (0,changed/* changed */.t)(finding, {
        message: terms(message),
        ...(help === undefined ? {} : { help: terms(help) }),
        related: related.map((each) => ({ ...each, message: terms(each.message) })),
    });
}
function sortFindings(findings) {
    return [...findings].sort((a, b) => (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0) ||
        a.location.startLine - b.location.startLine ||
        a.location.startColumn - b.location.startColumn ||
        rank[b.severity] - rank[a.severity] ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}


/***/ }),

/***/ 6155:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ staleDataNotice),
/* harmony export */   n: () => (/* binding */ dataDate)
/* harmony export */ });
/* harmony import */ var _generated_data_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7490);

/** The day of AWS's data that the answers rest on: actions, resource types, condition keys, managed policies. */
const dataDate = _generated_data_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .actionReferenceDate */ .Q;
/** In months. AWS publishes new actions every week. */
const tooOld = 6;
/**
 * A notice when the data is more than six months old.
 * @param today ISO date
 */
function staleDataNotice(today, date = dataDate) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    // `Date.UTC` carries months over; a day that the month lacks falls into the next one, which is late enough.
    const limit = new Date(Date.UTC(year, month - 1 + tooOld, day)).toISOString().slice(0, 10);
    if (today <= limit)
        return undefined;
    return `the data about AWS is of ${date}, more than six months old: newer actions, services and managed policies are not known; use a newer version of ml-perms-check`;
}


/***/ }),

/***/ 4915:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ attribute),
/* harmony export */   y: () => (/* binding */ givenValues)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8931);
/* harmony import */ var _iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5629);
/* harmony import */ var _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7413);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3558);





/** What the resource says of the task's parameters, the things that it names and the context of its request. */
function givenValues(attributes, source, owner) {
    const declared = {};
    const named = {};
    for (const [parameter, paths] of Object.entries(source.parameters ?? {})) {
        const found = attributeAt(attributes, paths);
        if (found === undefined)
            continue;
        const { path, text } = found;
        if (isForeign(text, source.ignored?.[parameter], owner))
            continue;
        if (parameter.endsWith('-lambda') && owner.isInvocable(text))
            continue;
        // That there is a key asks for more rights, whichever key it is.
        if (parameter === 'kms-key')
            declared[parameter] = text;
        // What only deployment tells asks for nothing that any other value would not.
        else if (!parameter.endsWith('role') && isOpenArn(path, text))
            named[parameter] = (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .asWholeArn */ .xJ)(text);
        else if ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneParameter */ .GV)(text))
            named[parameter] = text;
        // It is a folder's name, with a slash or without.
        else if (parameter.endsWith('-prefix') && text !== '')
            declared[parameter] = `${text.replace(/\/+$/, '')}/`;
        else
            declared[parameter] = text;
    }
    for (const [parameter, { of, after }] of Object.entries(source.parts ?? {})) {
        const value = chosen(attributes, of);
        if (value === undefined)
            continue;
        const at = value === null ? -1 : value.indexOf(after);
        const part = at < 0 ? '' : value.slice(at + after.length).split('/', 1)[0];
        declared[parameter] = part === '' ? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${parameter} of ${of}`) : part;
    }
    for (const [parameter, paths] of Object.entries(source.locations ?? {})) {
        const found = locationAt(attributes, paths);
        if (found === undefined)
            continue;
        declared[`${parameter}-bucket`] = found.bucket;
        const folder = parameter === 'output' ? attribute(attributes, source.outputFolder ?? []) : undefined;
        const prefix = [found.key, folder ?? ''].map((part) => part.replace(/\/$/, '')).filter((part) => part !== '');
        if (prefix.length > 0)
            declared[`${parameter}-prefix`] = `${prefix.join('/')}/`;
    }
    for (const [parameter, paths] of Object.entries(source.objects ?? {})) {
        const found = locationAt(attributes, paths);
        // A sign of a pattern would stand for other objects.
        if (found === undefined || found.key === '' || /[*?]/.test(found.key))
            continue;
        ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneParameter */ .GV)(found.key) ? named : declared)[`${parameter}-object`] = found.key;
        ((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneParameter */ .GV)(found.bucket) ? named : declared)[`${parameter}-bucket`] = found.bucket;
    }
    const things = textsAt(attributes, source.things);
    const context = Object.fromEntries(Object.entries(textsAt(attributes, source.context)).map(([key, text]) => [key, (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .asWritten */ .qm)(text)]));
    return {
        declared,
        ...(isEmpty(named) ? {} : { named }),
        ...(isEmpty(things) ? {} : { things }),
        ...(isEmpty(context) ? {} : { context }),
    };
}
const isEmpty = (record) => Object.keys(record).length === 0;
/** Whether an attribute holds an ARN that does not show yet. */
const isOpenArn = (path, text) => /(?:Arn|_arn)$/.test(path) && !text.startsWith('arn:') && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text);
/**
 * Whether a value is of no concern: one of somebody else's things that need no right, or perhaps one of them. What lies in
 * the account of the role is its team's own.
 */
function isForeign(text, ignored, { account, functions }) {
    if (ignored === undefined)
        return false;
    if (!text.startsWith('arn:'))
        return true;
    const owner = text.split(':')[4] ?? '';
    if (functions.has(text) || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .boundOf */ .s0)(owner) === 'account' || owner === account)
        return false;
    return ignored.some((pattern) => (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .intersects */ .HY)((0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .EY)(pattern), (0,_iam_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .EY)(text)) !== 'false');
}
/** `s3://BUCKET/KEY` at the first path that is there. */
function locationAt(attributes, paths) {
    const match = /^s3:\/\/(?!arn:)([^/]+)(?:\/(.*))?$/s.exec(attribute(attributes, paths) ?? '');
    return match === null || isAccessPointAlias(match[1]) ? undefined : { bucket: match[1], key: match[2] ?? '' };
}
/**
 * An access point's alias stands where a bucket's name would; which bucket it is, it does not say.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
 */
const isAccessPointAlias = (name) => /-(?:s3alias|ext-s3alias)$|--(?:ol-s3|op-s3|xa-s3)$/.test(name);
/** The texts that stand at paths, without what only the run tells. */
function textsAt(attributes, paths) {
    const found = {};
    for (const [name, path] of Object.entries(paths ?? {})) {
        const text = chosen(attributes, path);
        if (typeof text === 'string' && text !== '')
            found[name] = isOpenArn(path, text) ? (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .asWholeArn */ .xJ)(text) : text;
    }
    return found;
}
/** The text at the first path that is there; a block of HCL is a list of one. */
const attribute = (value, paths) => attributeAt(value, paths)?.text;
function attributeAt(value, paths) {
    for (const path of paths) {
        let at = value;
        for (const step of path.split('.')) {
            if (Array.isArray(at))
                at = at[0];
            at = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(at) ? at[step] : undefined;
        }
        if (typeof at === 'string')
            return { path, text: at };
    }
    return undefined;
}
/** The text at a path; null: something is there that only the run tells; undefined: nothing is there. */
function chosen(attributes, path) {
    let at = attributes;
    for (const step of path.split('.')) {
        if (Array.isArray(at))
            at = at[0];
        if (at === undefined)
            return undefined;
        if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(at))
            return null;
        if (Object.hasOwn(at, `${step}${_model_infrastructure_js__WEBPACK_IMPORTED_MODULE_4__/* .whenRun */ .YO}`))
            return null;
        at = at[step];
    }
    return at === undefined || typeof at === 'string' ? at : null;
}


/***/ }),

/***/ 2506:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ruleTable),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const reference = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
/** The rules about what a policy says, whatever its tasks. */
const ruleTable = [
    {
        id: 'policy/unknown-action',
        title: 'An action that does not exist',
        severity: 'warning',
        says: 'The service is known and has no such action: a misspelt name, the name of an API operation or of a method of an SDK that is allowed by another action, or a wildcard that matches nothing. A notice for a name that AWS uses in its own managed policies but does not document, and for one in a Deny that is like no other name. An error for a text that is no action at all, which IAM rejects.',
        why: 'IAM accepts the policy; the name grants or denies nothing.',
        alias: ['INVALID_ACTION'],
        source: reference,
    },
    {
        id: 'policy/unknown-service',
        title: 'A service that the reference does not know',
        severity: 'notice',
        says: 'No service of the Service Authorization Reference has this prefix.',
        why: 'The service may be newer than the reference, or no longer documented.',
        alias: ['INVALID_SERVICE_IN_ACTION'],
        source: reference,
    },
    {
        id: 'policy/resource-mismatch',
        title: 'An action on resources of another kind',
        severity: 'warning',
        says: 'None of the resources of the statement can be one that the action works on, so the action has no effect there: an object action on a bucket, an action of a project on its versions. One resource that can match, or one action behind a wildcard, is enough to say nothing. One finding names all such actions of a statement. A notice in a Deny, and when another statement allows the action where it works. An error for a text that is neither `*` nor an ARN in a policy of an identity, which IAM rejects.',
        why: 'IAM accepts the policy; this part of it does nothing.',
        source: `${iam}/reference_policies_elements_resource.html`,
    },
    {
        id: 'policy/unsupported-condition-key',
        title: 'A condition key that no action of the statement knows',
        severity: 'warning',
        says: "The key belongs to a service, and the reference lists it for none of the statement's actions. It is absent from every request, so the condition is never met (or, negated, always). Global keys are never reported.",
        why: 'IAM accepts the policy; the reference may lag behind a service.',
        alias: ['INVALID_SERVICE_CONDITION_KEY'],
        source: reference,
    },
    {
        id: 'policy/condition-operator',
        title: 'A condition operator that does not exist or does not fit',
        severity: 'warning',
        says: 'The operator does not fit the type of the key or of the value, or compares a value with `*` literally. A notice when only the reference says of which type the key is. An error when there is no such operator, which IAM rejects.',
        why: 'IAM accepts an operator of another type; the condition does not do what it says.',
        alias: [
            'INVALID_CONDITION_OPERATOR',
            'NULL_WITH_IF_EXISTS',
            'TYPE_MISMATCH',
            'TYPE_MISMATCH_BOOLEAN',
            'TYPE_MISMATCH_NUMBER',
            'TYPE_MISMATCH_DATE',
            'TYPE_MISMATCH_IP_RANGE',
            'WILDCARD_WITHOUT_LIKE_OPERATOR',
        ],
        source: `${iam}/reference_policies_elements_condition_operators.html`,
    },
    {
        id: 'policy/variable-version',
        title: 'A policy variable in an old policy version',
        severity: 'error',
        says: 'Without `"Version": "2012-10-17"` a text such as `${aws:username}` is no variable but these very characters.',
        why: 'No name is written like that, so what the statement says can never happen.',
        alias: ['VARIABLE_UNSUPPORTED_IN_VERSION'],
        source: `${iam}/reference_policies_variables.html`,
    },
    {
        id: 'policy/missing-version',
        title: 'No Version',
        severity: 'off',
        says: 'The policy has no `Version`, so the grammar of 2008-10-17 holds, which has no policy variables.',
        why: 'A policy without variables means the same in both: style.',
        alias: ['MISSING_VERSION'],
        source: `${iam}/reference_policies_elements_version.html`,
    },
    {
        id: 'policy/principal-in-identity-policy',
        title: 'A principal where none may stand',
        severity: 'error',
        says: 'A policy attached to an identity, a permissions boundary and a service control policy apply to whom they are attached to; they cannot have a `Principal` or `NotPrincipal`.',
        why: 'IAM and Organizations reject the policy.',
        alias: ['UNSUPPORTED_PRINCIPAL', 'SCP_SYNTAX_ERROR_PRINCIPAL'],
        source: `${iam}/reference_policies_elements_principal.html`,
    },
    {
        id: 'policy/trust-resource',
        title: 'A resource in a trust policy',
        severity: 'error',
        says: 'The resource of a trust policy is the role itself; it cannot have a `Resource` or `NotResource`.',
        why: 'IAM rejects the policy.',
        source: `${iam}/reference_policies_elements_resource.html`,
    },
    {
        id: 'policy/duplicate-sid',
        title: 'Two statements with the same Sid',
        severity: 'off',
        says: 'Within a policy each `Sid` must be unique.',
        why: 'A name, without effect on what is allowed: style. IAM rejects it in policies of identities.',
        alias: ['UNIQUE_SIDS_REQUIRED', 'UNIQUE_SIDS_RECOMMENDED'],
        source: `${iam}/reference_policies_elements_sid.html`,
    },
    {
        id: 'policy/duplicate-key',
        title: 'A member that stands twice in the same object',
        severity: 'warning',
        says: 'Only the last one counts, so the first is lost: often a second `StringEquals`, which belongs into the first. Also condition keys that differ in their case only.',
        why: 'The policy is read, but not as it was meant.',
        alias: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
        source: `${iam}/reference_policies_grammar.html`,
    },
    {
        id: 'policy/size',
        title: 'A policy larger than its quota',
        severity: 'error',
        says: 'Counted without white space: 10,240 characters for a policy of a role (6,144 as a managed policy: a warning for a file that may be an inline policy), 4,096 for a trust policy (2,048 unless the quota was raised: a warning), 5,120 for a service or resource control policy, 20 kB for a bucket policy, 32 kB for a key policy.',
        why: 'AWS rejects the policy.',
        alias: ['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'POLICY_SIZE_EXCEEDS_SCP_QUOTA'],
        source: `${iam}/reference_iam-quotas.html`,
    },
    {
        id: 'policy/retired-managed-policy',
        title: 'An AWS managed policy that AWS has retired',
        severity: 'warning',
        says: 'A retired policy goes on working where it is attached, and cannot be attached again. A notice for one that AWS says it will retire.',
        why: 'An existing role works; a new one cannot be created.',
        source: `${iam}/access_policies_managed-deprecated.html`,
    },
    {
        id: 'policy/unknown-managed-policy',
        title: 'An AWS managed policy that does not exist',
        severity: 'warning',
        says: "The ARN is one of AWS's own policies, and AWS has none of that name and path: a slip of the pen, or the path is missing or wrong, as in `policy/AWSLambdaBasicExecutionRole` without `service-role/`. A notice for a name that is like no other, which may be newer than what is known here, and in other partitions than `aws`.",
        why: 'It cannot be attached: the deployment fails.',
        source: `${iam}/access_policies_managed-vs-inline.html`,
    },
    {
        id: 'policy/pass-role-star',
        title: 'iam:PassRole on every role',
        severity: 'off',
        says: 'The statement lets every role be passed, and no condition on `iam:PassedToService` says to which service.',
        why: 'It works. Whether it is too broad is another question than whether it is enough.',
        alias: ['PASS_ROLE_WITH_STAR_IN_RESOURCE', 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE'],
        source: `${iam}/id_roles_use_passrole.html`,
    },
    {
        id: 'policy/placeholder',
        title: 'A text that was never filled in',
        severity: 'notice',
        says: 'A text such as `<region>` or `{{bucket}}` that is not legal where it stands. It may be filled in later, so it is taken as something that is not known.',
        why: 'A tool may fill it in before it is deployed.',
        alias: ['INVALID_ARN_ACCOUNT', 'INVALID_REGION'],
        source: `${iam}/reference_identifiers.html`,
    },
    {
        id: 'least-privilege',
        title: 'More than the declared tasks need',
        severity: 'off',
        says: "A principal whose tasks are declared is allowed, by a wildcard, actions of a service that none of its tasks needs, or may use the tasks' actions on every resource where the tasks name some. The help holds the least actions.",
        why: 'It works. Whether it is too broad is another question than whether it is enough.',
        source: `${iam}/best-practices.html#grant-least-privilege`,
    },
];
const byId = new Map(ruleTable.map((rule) => [rule.id, rule]));
/** @throws Error for an id that the table lacks; a mistake of ours. */
function ruleOf(id) {
    const rule = byId.get(id);
    if (rule === undefined)
        throw new Error(`there is no rule ${id}`);
    return rule;
}


/***/ }),

/***/ 3437:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ impliedTasks)
/* harmony export */ });
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4931);
/* harmony import */ var _findings_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7294);
/* harmony import */ var _allowed_resources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3025);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1780);
/* harmony import */ var _task_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2104);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3558);






/**
 * The bucket tasks that follow from the tasks of principals: a bucket whose images workers see must answer their
 * browsers. They follow from a declared parameter, and from the bucket of a template that a role's policies name.
 */
function impliedTasks(answered, prepared) {
    const requests = [];
    for (const { request, values } of answered) {
        if (request.origin === 'wildcard')
            continue;
        for (const implied of request.task.implies ?? []) {
            const declared = request.declared[implied.of] ?? request.declared['bucket'];
            // What nobody declared and the assignment took is a guess unless a template holds such a bucket.
            const name = declared ?? (request.origin === 'config' ? undefined : values[implied.of]);
            const shown = request.inputContent === implied.content && implied.of === 'input-bucket';
            const bucket = (declared === undefined && shown ? onlyInput(request, values, prepared) : undefined) ??
                (name === undefined ? undefined : (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .findBucket */ .Ub)(prepared, (0,_templates_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(implied.of, name), (0,_task_request_js__WEBPACK_IMPORTED_MODULE_5__/* .unitOf */ .u)(request)));
            const found = (0,_catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__.findTask)(implied.task);
            if (bucket === undefined || found === undefined)
                continue;
            const known = bucket.content === implied.content ||
                (shown &&
                    bucket.content === undefined &&
                    (declared !== undefined || bucket === onlyInput(request, values, prepared)));
            // Two guesses, that this bucket is read and that it holds images, are no ground to miss a CORS configuration.
            if (declared === undefined && !known && bucket.corsAbsent === true)
                continue;
            if (!known && !(bucket.content === undefined && implied.content === 'images' && bucket.cors !== undefined))
                continue;
            requests.push({
                ...found,
                origin: originOf(request, bucket, known, declared !== undefined),
                declared: {},
                bucket,
                assumed: known
                    ? []
                    : [`the content of bucket ${(0,_findings_message_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(bucket.label ?? bucket.name)} is not declared; images are taken`],
            });
        }
    }
    return requests;
}
/**
 * The one bucket that the principal's policies name beside the one for the output, if it is but one; that one where it is
 * all that they name.
 */
function onlyInput(request, values, prepared) {
    // A policy that cannot be read may name any bucket.
    if (request.principal === undefined || request.principal.identity.includes('unknown'))
        return undefined;
    const find = (name) => (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .findBucket */ .Ub)(prepared, name, (0,_task_request_js__WEBPACK_IMPORTED_MODULE_5__/* .unitOf */ .u)(request));
    const inputs = new Set();
    for (const resource of (0,_allowed_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedResources */ .g)(request.principal)) {
        // It may be any bucket.
        if (/^(?:[*?]|arn:[^:]*[*?])/.test(resource))
            return undefined;
        const name = /^arn:[^:]*:s3:::/.test(resource) ? (0,_templates_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)('input-bucket', resource) : undefined;
        if (name !== undefined)
            inputs.add(find(name) ?? name);
    }
    const output = request.declared['output-bucket'];
    if (output !== undefined) {
        const written = find((0,_templates_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)('output-bucket', output)) ?? output;
        inputs.delete(written);
        const read = values['input-bucket'];
        if (inputs.size === 0 && read !== undefined && find((0,_templates_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)('input-bucket', read)) === written)
            inputs.add(written);
    }
    const [only] = inputs;
    return inputs.size === 1 && typeof only === 'object' ? only : undefined;
}
/** A guess about what a bucket holds, or which role is passed, is no ground for an error, unless somebody gave it a CORS configuration. */
function originOf(request, bucket, known, declared) {
    if (request.doubt !== undefined)
        return 'action';
    return (known || bucket.corsAbsent !== true) && declared ? request.origin : 'action';
}


/***/ }),

/***/ 2591:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ functionName),
/* harmony export */   OC: () => (/* binding */ invocations),
/* harmony export */   fs: () => (/* binding */ invocableFunctions)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8342);
/* harmony import */ var _given_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4915);



/**
 * Resources that add a statement to the policy of a function: the attributes that say of which and for whom.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
const invocations = {
    'AWS::Lambda::Permission': { function: 'FunctionName', principal: 'Principal' },
    aws_lambda_permission: { function: 'function_name', principal: 'principal' },
};
/** The name of a function that is given by name, by ARN or by a part of it, with or without a qualifier. */
const functionName = (text) => text.replace(/^.*:function:/s, '').split(':', 1)[0];
/** Names of the functions whose own policy may let a role of the account invoke them without a right of the role's own. */
function invocableFunctions(resources) {
    const names = new Set();
    for (const { resourceType, attributes } of resources) {
        if (!Object.hasOwn(invocations, resourceType))
            continue;
        const members = invocations[resourceType];
        const value = (0,_model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(attributes);
        const name = (0,_given_values_js__WEBPACK_IMPORTED_MODULE_1__/* .attribute */ .l)(value, [members.function]);
        const principal = (0,_given_values_js__WEBPACK_IMPORTED_MODULE_1__/* .attribute */ .l)(value, [members.principal]);
        if (name !== undefined && (principal === undefined || mayBeRole(principal)))
            names.add(functionName(name));
    }
    return names;
}
/** A service is no role, and an account that is named gives its roles nothing by that. */
const mayBeRole = (principal) => !/^[a-z\d.-]+\.amazonaws\.com(?:\.cn)?$/.test(principal) &&
    !/^(?:\d{12}|arn:[^:]*:iam::[^:]*:root)$/.test(principal) &&
    (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .boundOf */ .s0)(principal) !== 'account';


/***/ }),

/***/ 5988:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy)
/* harmony export */ });
/** Parameters that may be given as a template calls the resource. */
const namedBy = {
    'flow-definition': {
        types: ['AWS::SageMaker::FlowDefinition', 'aws_sagemaker_flow_definition', 'awscc_sagemaker_flow_definition'],
        attributes: ['FlowDefinitionName', 'flow_definition_name'],
    },
    project: {
        types: [
            'AWS::LookoutVision::Project',
            'AWS::Rekognition::Project',
            'aws_rekognition_project',
            'awscc_lookoutvision_project',
            'awscc_rekognition_project',
        ],
        attributes: ['ProjectName', 'project_name', 'name'],
    },
};


/***/ }),

/***/ 9774:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ namingStatement),
/* harmony export */   I2: () => (/* binding */ likestStatement),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);
/* harmony import */ var _findings_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(998);
/* harmony import */ var _likeness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(913);



/**
 * The statement of a principal's own documents that is likest to a missing grant, of equal ones the first. Undefined:
 * none has anything to do with it.
 */
function likestStatement(principal, wanted) {
    let best;
    for (const { document } of principal.policies) {
        for (const [index, statement] of ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document?.value) ? (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(document.value['Statement']) : []).entries()) {
            if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(statement) || statement['Effect'] !== 'Allow' || !(0,_likeness_js__WEBPACK_IMPORTED_MODULE_1__/* .isRelated */ .W)(statement, wanted))
                continue;
            const rank = (0,_likeness_js__WEBPACK_IMPORTED_MODULE_1__/* .likeness */ .$)(statement, wanted);
            if (rank > (best?.rank ?? -1))
                best = { rank, document: document, index };
        }
    }
    const span = best?.document.locate(['Statement', best.index]);
    // A document that a tool adds by itself stands nowhere.
    return span === undefined || span.end <= span.start ? undefined : (0,_findings_location_js__WEBPACK_IMPORTED_MODULE_2__/* .toLocation */ .n)(span);
}
/** Where in the files a place of an answer is. */
const locate = (place) => (0,_findings_location_js__WEBPACK_IMPORTED_MODULE_2__/* .toLocation */ .n)(place.document.locate(place.path));
/**
 * The statement of a principal's own documents that names a task's service: one with an action that the task is seen
 * from, else one with any action of the service. Undefined: none does.
 */
function namingStatement(principal, { task, service }) {
    const seen = new Set((task.seenFrom ?? []).map((action) => action.toLowerCase()));
    const isOfService = (action) => service.prefixes.some((prefix) => action.startsWith(`${prefix}:`));
    for (const names of [(action) => seen.has(action), isOfService])
        for (const { document } of principal.policies) {
            const statements = (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document?.value) ? (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(document.value['Statement']) : [];
            const index = statements.findIndex((statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(statement) &&
                statement['Effect'] === 'Allow' &&
                (0,_base_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(statement['Action']).some((action) => typeof action === 'string' && names(action.toLowerCase())));
            const span = index < 0 ? undefined : document.locate(['Statement', index]);
            if (span !== undefined && span.end > span.start)
                return (0,_findings_location_js__WEBPACK_IMPORTED_MODULE_2__/* .toLocation */ .n)(span);
        }
    return undefined;
}


/***/ }),

/***/ 3900:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ requirementsOf),
/* harmony export */   Q7: () => (/* binding */ knownRuleIds),
/* harmony export */   vJ: () => (/* binding */ plainRuleIds)
/* harmony export */ });
/* unused harmony export endOfSupportRules */
/* harmony import */ var _catalogue_callers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1848);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1698);
/* harmony import */ var _hygiene_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2506);
/* harmony import */ var _unfound_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);





/** Ids of the rules that say that a service has ended or takes no new customers. */
const endOfSupportRules = () => _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.services.filter((service) => service.lifecycle !== undefined).map((service) => `${service.id}/end-of-support`);
/** Ids of all rules that are no tasks. */
function plainRuleIds() {
    const own = _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .coreRules */ .B.map((rule) => rule.id).filter((id) => !id.startsWith('SERVICE/'));
    return [...own, ..._hygiene_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleTable */ .B.map((rule) => rule.id), ...endOfSupportRules()];
}
/** Every id that `rules:` and suppressions may name. */
function knownRuleIds() {
    const ids = plainRuleIds();
    for (const service of _catalogue_index_js__WEBPACK_IMPORTED_MODULE_1__.services)
        for (const [name, task] of Object.entries(service.tasks)) {
            const id = `${service.id}/${name}`;
            ids.push(id, ...requirementsOf(task).map((requirement) => `${id}#${requirement}`));
        }
    return ids;
}
/** Ids of all that is ever asked for a task: `rules:` and suppressions may name each behind the task's id. */
function requirementsOf(task) {
    const isCall = task.principal === 'caller';
    return [
        ...requirementIds(task.needs),
        // A role that makes a call is one that a template names.
        ...(task.givenBy !== undefined || isCall ? [_unfound_js__WEBPACK_IMPORTED_MODULE_4__/* .unfoundRequirement */ .V] : []),
        // What carries the call out assumes it.
        ...(isCall ? Object.values(_catalogue_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .callers */ .L).map((need) => need.id) : []),
    ];
}
/** Ids of needs and of those inside alternatives. */
function requirementIds(needs) {
    return needs.flatMap((need) => [
        need.id,
        ...('anyOf' in need ? need.anyOf.flatMap((alternative) => requirementIds(alternative.needs)) : []),
    ]);
}


/***/ }),

/***/ 2104:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/** What is deployed together with a task's principal or bucket. */
const unitOf = ({ principal, bucket }) => principal === undefined ? bucket?.unit : principal.principal.unit;


/***/ }),

/***/ 553:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ answerTask)
});

// UNUSED EXPORTS: taskVerdict

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/findings/message.js
var findings_message = __webpack_require__(7294);
// EXTERNAL MODULE: ./.build/findings/terms.js
var findings_terms = __webpack_require__(9190);
// EXTERNAL MODULE: ./.build/iam/pattern.js + 5 modules
var pattern = __webpack_require__(5629);
// EXTERNAL MODULE: ./.build/check/assign.js + 4 modules
var check_assign = __webpack_require__(769);
// EXTERNAL MODULE: ./.build/check/allowed-resources.js
var allowed_resources = __webpack_require__(3025);
// EXTERNAL MODULE: ./.build/check/called.js
var called = __webpack_require__(3068);
// EXTERNAL MODULE: ./.build/check/effort.js
var check_effort = __webpack_require__(6359);
// EXTERNAL MODULE: ./.build/check/need.js + 9 modules
var check_need = __webpack_require__(7735);
// EXTERNAL MODULE: ./.build/check/task-request.js
var task_request = __webpack_require__(2104);
// EXTERNAL MODULE: ./.build/check/need-parameters.js
var need_parameters = __webpack_require__(4594);
// EXTERNAL MODULE: ./.build/check/place.js
var place = __webpack_require__(9774);
// EXTERNAL MODULE: ./.build/check/templates.js
var templates = __webpack_require__(3558);
;// CONCATENATED MODULE: ./.build/check/requested.js



/** What is demanded for the very request that is made: with the names that it states, and without what it does not use. */
function asRequested(needs, { onlyNamed, declared, things, task }) {
    const used = onlyNamed === true ? needs.filter((need) => namesOne(need, declared, task.parameters)) : needs;
    return things === undefined ? [...used] : used.map((need) => withThings(need, things));
}
/** Parameters that say where something is, and not which thing. */
const places = new Set(['region', 'account', 'partition']);
const namesOne = (need, declared, own) => (0,need_parameters/* parametersIn */.K)(need).some((name) => declared[name] !== undefined && own.includes(name) && !places.has(name));
/** What a template of a task's input ends with. */
const anyInput = '{input-prefix}*';
/** A need with the names of things in the place of `{any}`. */
function withThings(need, things) {
    if ('anyOf' in need)
        return {
            ...need,
            anyOf: need.anyOf.map((each) => ({ ...each, needs: each.needs.map((part) => withThings(part, things)) })),
        };
    return 'allow' in need ? { ...need, on: onThings(need.on, things) } : need;
}
function onThings(on, things) {
    const before = typeof on === 'string' ? [on] : on.anyOf;
    const after = before.flatMap((template) => filled(template, things));
    return after.length === 1 ? after[0] : { anyOf: after };
}
/**
 * The ARNs that a template with `{any}` comes to. SageMaker has answered with names as they are given and with names in
 * lower case, so either will do. https://github.com/boto/boto3/issues/4606
 */
function filled(template, things) {
    const object = things[called/* inputObject */.uc];
    if (object !== undefined && template.endsWith(anyInput) && !/[*?{}$<>%]/.test(object)) {
        const one = `${template.slice(0, -anyInput.length)}${(0,templates/* asWritten */.qm)(object)}`;
        return object === (0,templates/* asWritten */.qm)(object) ? [one] : [template, one];
    }
    const kind = /[:/]([a-z-]+)\/\{any\}(?:\/\{digits\})?$/.exec(template)?.[1];
    const name = kind === undefined || !Object.hasOwn(things, kind) ? undefined : things[kind];
    // What is special in a template is part of no name.
    if (name === undefined || /[*?{}$<>%]/.test(name))
        return [template];
    if (name.startsWith('arn:'))
        return [name];
    // An ARN that a parameter gives: who may use all of the kind may use that one.
    if (name !== (0,templates/* asWritten */.qm)(name))
        return [template, (0,templates/* asWritten */.qm)(name)];
    if (!template.endsWith('{any}') || /[/:]/.test(name))
        return [template];
    const start = template.slice(0, -'{any}'.length);
    return [...new Set([`${start}${name}`, `${start}${name.toLowerCase()}`])];
}

// EXTERNAL MODULE: ./.build/check/prepared.js
var check_prepared = __webpack_require__(1780);
// EXTERNAL MODULE: ./.build/check/truths.js
var check_truths = __webpack_require__(5863);
// EXTERNAL MODULE: ./.build/model/key-arn.js
var key_arn = __webpack_require__(5117);
// EXTERNAL MODULE: ./.build/model/located.js
var located = __webpack_require__(8342);
// EXTERNAL MODULE: ./.build/check/named-resources.js
var named_resources = __webpack_require__(5988);
;// CONCATENATED MODULE: ./.build/check/working-values.js









/** Buckets and keys of a principal's object ARNs whose wildcard is not at the end, such as `*.jpg`. */
function suffixed(subject) {
    const found = [];
    for (const resource of subject.principal === undefined ? [] : (0,allowed_resources/* allowedResources */.g)(subject.principal)) {
        const match = /^arn:[^:]*:s3:::([^/]+)\/(.*\*[^*]+)$/.exec(resource);
        if (match !== null)
            found.push([match[1].replaceAll('*', templates/* FRESH */.Nz), match[2].replaceAll('*', templates/* FRESH */.Nz)]);
    }
    return found;
}
/** Declared parameters, `bucket` spread over input and output, defaults of task and configuration added. */
function effectiveParameters(request) {
    const { task, declared } = request;
    const shown = {};
    for (const [name, value] of Object.entries(declared)) {
        if (name === 'bucket' && !task.parameters.includes('bucket')) {
            for (const target of ['input-bucket', 'output-bucket'])
                if (task.parameters.includes(target) && declared[target] === undefined)
                    shown[target] = value;
        }
        else
            shown[name] = value;
    }
    return shown;
}
/** What every parameter is worked with: what is shown, what templates know of it, symbols for the rest. */
function workingValues(request, prepared, shown) {
    const { principal, task } = request;
    const defaults = prepared.workspace.configuration.defaults;
    const unit = (0,task_request/* unitOf */.u)(request);
    const keyRegion = (0,key_arn/* regionOf */.AP)(shown['kms-key']);
    const region = shown['region'] ?? defaults.region ?? keyRegion;
    const partition = defaults.partition ??
        principal?.partition ??
        (region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : undefined);
    // The account of a template is any account: the assignment finds the symbol where the policies name it.
    const own = principal?.account !== undefined && (0,symbol/* holdsSymbol */.hC)(principal.account) ? undefined : principal?.account;
    const account = shown['account'] ?? own ?? defaults.account;
    const values = { ...task.defaults, ...shown, region, partition, account };
    for (const name of ['bucket', 'input-bucket', 'output-bucket', ...Object.keys(shown)]) {
        if (!name.endsWith('bucket'))
            continue;
        const value = values[name];
        const bucket = value === undefined ? undefined : (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(name, value), unit);
        if (bucket === undefined)
            continue;
        if (bucket.name !== (0,templates/* plainName */.MH)(name, value))
            values[name] = bucket.name;
        // The key that AWS manages for S3 needs no grant.
        if (bucket.kmsKey !== undefined &&
            /^(?:input-|output-)?bucket$/.test(name) &&
            !/^(?:arn:.*:)?(?:alias\/)?aws\/s3$/.test(bucket.kmsKey) &&
            task.parameters.includes('kms-key'))
            values['kms-key'] ??= bucket.kmsKey;
    }
    if (request.bucket !== undefined)
        values['bucket'] ??= request.bucket.name;
    if (values['execution-role'] === undefined && task.principal === 'service-role')
        values['execution-role'] = principal?.principal.arn;
    for (const name of ['role', 'execution-role']) {
        const value = values[name];
        if (value === undefined || value.startsWith('arn:'))
            continue;
        const same = prepared.principals.filter((each) => each.principal.name === value);
        values[name] =
            (0,check_prepared/* findPrincipal */.c7)(prepared, value, unit)?.principal.arn ??
                (same.length > 1 ? (0,symbol/* symbolText */.Ee)('parameter', value) : undefined) ??
                `arn:${partition ?? 'aws'}:iam::${account ?? templates/* FRESH */.Nz}:role/${value}`;
    }
    for (const name of ['pre-annotation-lambda', 'post-annotation-lambda']) {
        const value = values[name];
        const functions = prepared.workspace.functions ?? [];
        const found = functions.filter((each) => each.label === value || each.name === value);
        if (found.length > 0)
            values[name] = onlyText(found, unit, (each) => each.arn) ?? (0,symbol/* symbolText */.Ee)('parameter', value);
    }
    for (const [name, { types, attributes }] of Object.entries(named_resources/* namedBy */.T)) {
        const value = values[name];
        if (value === undefined || value.startsWith('arn:'))
            continue;
        const found = prepared.workspace.services.filter(({ resourceType, label }) => types.includes(resourceType) && (0,symbol/* showSymbols */.tq)(label) === value);
        const text = found.length === 0 ? undefined : onlyText(found, unit, (each) => nameIn(each, attributes));
        if (found.length > 0)
            values[name] = text ?? (0,symbol/* symbolText */.Ee)('parameter', value);
    }
    const kmsKey = values['kms-key'];
    const alias = kmsKey === undefined ? undefined : (0,key_arn/* aliasOf */.O5)(kmsKey);
    if (kmsKey !== undefined && !(0,symbol/* isOneParameter */.GV)(kmsKey) && (alias !== undefined || !kmsKey.startsWith('arn:'))) {
        const known = (0,check_prepared/* findKey */.Tj)(prepared, alias ?? kmsKey, unit);
        const none = alias === undefined ? undefined : (0,key_arn/* arnBehindAlias */.A3)(kmsKey, { partition, region, account });
        values['kms-key'] =
            known?.arn ??
                (known === null ? (0,symbol/* symbolText */.Ee)('parameter', kmsKey) : undefined) ??
                none ??
                `arn:${partition ?? 'aws'}:kms:${region ?? templates/* FRESH */.Nz}:${account ?? templates/* FRESH */.Nz}:key/${kmsKey.replace(/^key\//, '')}`;
    }
    // A key lies in the Region of what it encrypts.
    const keyArn = values['kms-key'];
    if (region === undefined && keyArn?.startsWith('arn:') === true) {
        const own = keyArn.split(':')[3];
        if (own !== undefined && own !== '' && own !== templates/* FRESH */.Nz)
            values['region'] = own;
    }
    return values;
}
/** The text of the one of its unit, or of the only one; undefined when it may be one of several. */
function onlyText(found, unit, textOf) {
    const near = found.filter((each) => each.unit === unit);
    const texts = new Set((near.length > 0 ? near : found).map(textOf));
    return texts.size === 1 ? [...texts][0] : undefined;
}
function nameIn({ attributes }, names) {
    const value = (0,located/* plain */.pj)(attributes);
    return (0,base_value/* isObject */.Gv)(value) ? names.map((name) => value[name]).find((text) => typeof text === 'string') : undefined;
}
function isVersioned(values, prepared, unit) {
    return ['bucket', 'input-bucket'].some((name) => {
        const value = values[name];
        return value !== undefined && (0,check_prepared/* findBucket */.Ub)(prepared, (0,templates/* plainName */.MH)(name, value), unit)?.versioned === true;
    });
}

;// CONCATENATED MODULE: ./.build/check/task.js


















const levelOf = (need) => need.level === 'warn' ? 'notice' : need.level === 'part' || need.inferred ? 'warning' : 'error';
const verdictOf = { true: 'satisfied', false: 'missing', unknown: 'unknown' };
/** Answers every requirement of a task under the best assignment of what was not declared. */
function answerTask(request, prepared) {
    const { service, task, principal } = request;
    const effort = (0,check_effort/* effortFor */.e)(prepared, principal);
    const { named, context } = request;
    const subject = { prepared, service, task, principal, unit: (0,task_request/* unitOf */.u)(request), named, context, effort };
    const shown = effectiveParameters(request);
    const declared = workingValues(request, prepared, shown);
    const inferred = request.origin === 'action' || request.origin === 'wildcard';
    const versioned = isVersioned(declared, prepared, (0,task_request/* unitOf */.u)(request));
    const { calls } = request;
    const demanded = asRequested(task.needs, request);
    const asked = calls === undefined ? demanded : (0,called/* neededFor */.r4)(demanded, calls, shown);
    const needs = asked.filter((need) => (0,check_assign/* applies */.B)(need, {
        ...shown,
        ...(declared['kms-key'] === undefined ? {} : { 'kms-key': declared['kms-key'] }),
        ...(request.bucket === undefined ? {} : { bucket: request.bucket.name }),
    }, versioned) && !(inferred && need.companion === true));
    const truths = new check_truths/* Truths */.D8(subject);
    const { values, unseen } = (0,check_assign/* assign */.k)(needs, subject, declared, truths);
    const who = principal === undefined
        ? `bucket ${request.bucket === undefined ? '' : shownBucket(request.bucket)}`
        : `${kindOf(principal)} \`${principal.principal.name}\``;
    const paths = writtenIn(request);
    const terms = (text) => (0,findings_terms/* inTermsOf */.K)(paths, prepared.workspace.files, text);
    const details = needs.map((need) => {
        const explained = () => leniently(need, (0,check_need/* answerNeed */.xR)(need, subject, values, true), declared, values, subject);
        // Why something is satisfied is asked for by few reporters; why it is not, by all.
        if (truths.of(need, values) === 'true')
            return detailOf(need, 'satisfied', explained, who, terms);
        const found = explained();
        const answer = unseen.has(need) && found.truth === 'false' ? notAllSeen(found) : found;
        return detailOf(need, verdictOf[answer.truth], () => answer, who, terms);
    });
    const requirements = details.map((detail) => detail.requirement);
    return {
        request,
        details,
        values,
        declared,
        result: {
            task: request.id,
            title: task.title,
            principal: principal?.principal.name ?? null,
            ...(request.bucket === undefined ? {} : { bucket: shownBucket(request.bucket) }),
            origin: request.origin,
            verdict: taskVerdict(requirements),
            with: Object.fromEntries(Object.entries({ ...shown, ...taken(values, named) }).map(([name, value]) => [
                name,
                terms((0,symbol/* showSymbols */.tq)((0,templates/* asWritten */.qm)(value))),
            ])),
            assumed: [
                ...request.assumed,
                ...(request.doubt === undefined ? [] : [(0,findings_message/* assumedPassed */.H9)(request.doubt)]),
                ...assumptions(needs, { ...declared, ...taken(values, named) }, values, named),
            ].map(terms),
            requirements,
            ...(service.lifecycle?.state === 'ended' ? { ended: service.lifecycle.date } : {}),
        },
    };
}
/** Of the values that the request names those that the answer holds for. */
const taken = (values, named) => Object.fromEntries(Object.entries(named ?? {}).filter(([name, value]) => values[name] === value));
/** The files that say what a principal or bucket is. */
function writtenIn({ principal, bucket }) {
    const documents = [
        bucket?.cors,
        bucket?.policy,
        ...(principal?.principal.policies ?? []).map((each) => each.document),
    ];
    return [principal?.principal.span, bucket?.span, ...documents].flatMap((each) => each?.source.path ?? []);
}
/** What was not found to be satisfied before the effort was spent. */
const notAllSeen = (answer) => ({
    ...answer,
    truth: 'unknown',
    unknownReason: 'too-complex',
    detail: 'the policies name more resources, accounts and Regions than can be tried',
});
/** A need with its verdict; words and places are made when they are asked for. */
function detailOf(need, verdict, explain, who, terms) {
    const answer = once(explain);
    const facts = once(() => {
        const { actions, resource, detail, explicitDeny, lackedBy } = answer();
        return {
            need,
            verdict,
            who: 'allow' in need && need.whose !== undefined ? `the ${need.whose}` : who,
            actions,
            resource,
            ...(detail === undefined ? {} : { detail }),
            ...(explicitDeny === undefined ? {} : { explicitDeny }),
            ...(lackedBy === undefined ? {} : { lackedBy }),
        };
    });
    const message = once(() => terms((0,findings_message/* requirementMessage */.ll)(facts())));
    // Positions cost a second parse of the document.
    const locations = once(() => uniqueLocations(answer().places.map(place/* locate */.x5)));
    const text = verdict === 'satisfied' ? undefined : (0,findings_message/* requirementHelp */.hF)(facts());
    const help = text === undefined ? undefined : terms(text);
    const unknownReason = verdict === 'unknown' ? answer().unknownReason : undefined;
    const requirement = {
        id: need.id,
        verdict,
        level: levelOf(need),
        get message() {
            return message();
        },
        ...(need.failure === undefined ? {} : { failure: need.failure }),
        ...(help === undefined ? {} : { help }),
        url: need.source,
        get locations() {
            return locations();
        },
        ...(unknownReason === undefined ? {} : { unknownReason }),
    };
    return {
        need,
        requirement,
        get answer() {
            return answer();
        },
        get places() {
            return answer().places;
        },
        get again() {
            const { again } = answer();
            return again === undefined ? undefined : terms((0,findings_message/* requirementMessage */.ll)({ ...facts(), detail: again }));
        },
    };
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/**
 * missing if an error-level requirement is missing; a task that has only lesser requirements is missing when one of
 * them is. Else unknown if one is unknown, else satisfied.
 */
function taskVerdict(requirements) {
    const deciding = requirements.some((requirement) => requirement.level === 'error') ? ['error'] : ['warning', 'notice'];
    if (requirements.some((requirement) => requirement.verdict === 'missing' && deciding.includes(requirement.level)))
        return 'missing';
    return requirements.some((requirement) => requirement.verdict === 'unknown') ? 'unknown' : 'satisfied';
}
/**
 * Objects of a bucket without a declared prefix: if no prefix is wholly covered but some objects are, the objects that
 * are used may be just those.
 */
function leniently(need, answer, declared, values, subject) {
    // What cannot be told of every id may be sure of the one that a template's resource has.
    const open = answer.truth === 'unknown' && answer.unknownReason === 'symbol';
    if ((answer.truth !== 'false' && !open) || answer.explicitDeny === true)
        return answer;
    if (!('allow' in need) || typeof need.on !== 'string')
        return answer;
    if (!open && somethingLike(need, need.on, subject, declared, values))
        return {
            ...answer,
            truth: 'unknown',
            unknownReason: 'some-resources',
            detail: 'only some names are allowed, and no parameter states the one that is used',
        };
    const one = /\{(digits|any)\}/.test(need.on) ? coversOne(need, need.on, subject, declared, values) : undefined;
    if (one === null)
        return notAllSeen(answer);
    if (one !== undefined) {
        // A model and a project may be given as a whole ARN, so an undeclared one may be the one that the policy names.
        const parameter = /\{(model|project)\}\/\{digits\}$/.exec(need.on)?.[1];
        if (parameter !== undefined && declared[parameter] === undefined)
            return {
                ...answer,
                truth: 'true',
                detail: `${parameter} is not declared; ${(0,findings_message/* code */.aY)((0,templates/* showValue */.vp)(one))} is taken`,
                actions: [...need.allow],
                resource: (0,templates/* showValue */.vp)(one),
            };
        if (open)
            return answer;
        return {
            ...answer,
            truth: 'unknown',
            unknownReason: 'some-resources',
            detail: 'only some resources of that name are allowed, and the part that no parameter names is not known',
        };
    }
    if (open)
        return answer;
    const prefix = (0,templates/* namesIn */.wX)(need.on).find((name) => name.endsWith('-prefix'));
    if (prefix === undefined || declared[prefix] !== undefined || !need.on.endsWith('*'))
        return answer;
    const single = { ...need, on: need.on.slice(0, -1) };
    const bucket = prefix.replace('-prefix', '-bucket');
    let spent = false;
    const covered = suffixed(subject).some(([name, key]) => {
        spent = (0,check_effort/* isSpent */.F)(subject.effort);
        if (spent)
            return true;
        const tried = { ...values, [bucket]: declared[bucket] ?? name, [prefix]: key };
        return (0,check_need/* answerNeed */.xR)(single, subject, tried, false).truth === 'true';
    });
    if (spent)
        return notAllSeen(answer);
    if (!covered)
        return answer;
    return {
        ...answer,
        truth: 'unknown',
        unknownReason: 'some-objects',
        detail: 'only objects with some names are allowed, and no prefix is declared',
    };
}
/** A bucket without a name of its own goes by what its template calls it. */
const shownBucket = ({ name, label }) => ((0,symbol/* holdsSymbol */.hC)(name) ? (label ?? (0,symbol/* showSymbols */.tq)(name)) : name);
/** Is it allowed on what people name otherwise, or with one text of the context that no parameter states? */
function somethingLike(need, template, subject, declared, values) {
    const { otherwise, context = {} } = need;
    const places = otherwise === undefined ? [template] : [template, otherwise];
    const open = Object.entries(context).filter(([, text]) => text.includes('{any}'));
    if (places.length === 1 && open.length === 0)
        return false;
    const contexts = [context];
    for (const [key, text] of open)
        for (const value of conditionTexts(subject, key))
            if ((0,pattern/* intersects */.HY)((0,pattern/* parsePattern */.EY)(value), openTemplate(text, declared)) === 'true')
                contexts.push({ ...context, [key]: (0,templates/* instances */.VF)(value).at(-1) });
    return places.some((place) => contexts.some((each) => {
        const tried = { ...need, on: place, context: each };
        return ((0,check_need/* answerNeed */.xR)(tried, subject, values, false).truth === 'true' ||
            // One that was not seen may be allowed.
            coversOne(tried, place, subject, declared, values) !== undefined);
    }));
}
/** The texts that a principal's policies compare a condition key with. */
function conditionTexts({ principal }, key) {
    if (principal === undefined)
        return [];
    return (0,check_prepared/* policyValues */.hm)(principal.principal)
        .flatMap(check_prepared/* statementsOf */.GX)
        .flatMap(({ Condition: operators }) => Object.values((0,base_value/* isObject */.Gv)(operators) ? operators : {}))
        .flatMap((keys) => Object.entries((0,base_value/* isObject */.Gv)(keys) ? keys : {}))
        .filter(([name]) => name.toLowerCase() === key.toLowerCase())
        .flatMap(([, texts]) => (0,base_value/* asList */.DD)(texts).filter((text) => typeof text === 'string'));
}
/** A template in which what is not declared is any text. */
function openTemplate(template, declared) {
    const open = template.replace(/\{([a-z-]+)\}/g, (whole, name) => name === 'digits' || name === 'any' || declared[name] !== undefined ? whole : '{any}');
    return (0,templates/* fillTemplate */.ou)(open, declared);
}
/**
 * One whole ARN of the set that is allowed: a creation time or an id that no parameter can state. Null: the effort was
 * spent before one was found.
 */
function coversOne(need, template, subject, declared, values) {
    if (subject.principal === undefined)
        return undefined;
    const wanted = openTemplate(template, declared);
    for (const text of (0,allowed_resources/* allowedResources */.g)(subject.principal)) {
        // A star elsewhere, such as for the account, is any text.
        const resource = (0,templates/* instances */.VF)(text).at(-1);
        // The account, the Region and the id that deployment fills in are some text.
        const member = (0,symbol/* cutSymbols */.kz)(resource)
            .map((part) => (typeof part === 'string' ? part : '0'))
            .join('');
        if ((0,pattern/* intersects */.HY)((0,pattern/* literal */.eu)(member), wanted) !== 'true')
            continue;
        if ((0,check_effort/* isSpent */.F)(subject.effort))
            return null;
        if ((0,check_need/* answerNeed */.xR)({ ...need, on: resource }, subject, values, false).truth === 'true')
            return resource;
    }
    return undefined;
}
/** What was taken for parameters that nobody declared. */
function assumptions(needs, declared, values, named = {}) {
    const names = [...new Set(needs.flatMap((need) => (0,need_parameters/* templatesIn */.b)(need).flatMap(templates/* namesIn */.wX)))].filter((name) => declared[name] === undefined);
    return names.flatMap((name) => {
        const value = values[name];
        if (value === undefined || name === 'partition' || (name.endsWith('-prefix') && value === ''))
            return [];
        if (value === templates/* FRESH */.Nz && (name === 'region' || name === 'account' || name.endsWith('-prefix')))
            return [];
        const given = named[name];
        const open = given === undefined
            ? `${name} is not declared`
            : `${name} is ${(0,findings_message/* code */.aY)((0,symbol/* showSymbols */.tq)((0,templates/* showValue */.vp)(given)))}, which is not known`;
        return [
            value === templates/* FRESH */.Nz || value === templates/* anyRole */.Xl ? `${open}; any will do` : `${open}; ${(0,findings_message/* code */.aY)((0,templates/* showValue */.vp)(value))} is taken`,
        ];
    });
}
function kindOf(principal) {
    const arn = principal.principal.arn;
    if (arn?.includes(':user/'))
        return 'user';
    if (arn?.includes(':group/'))
        return 'group';
    return arn === undefined && (!principal.principal.span || !principal.principal.grouped) ? 'policy' : 'role';
}
function uniqueLocations(locations) {
    const seen = new Set();
    return locations.filter((location) => {
        const key = JSON.stringify(location);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}


/***/ }),

/***/ 9112:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ answerUnfound),
/* harmony export */   V: () => (/* binding */ unfoundRequirement)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _findings_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7294);
/* harmony import */ var _findings_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(998);
/* harmony import */ var _findings_terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9190);




/** Id of the one requirement that stands for all that cannot be asked of a role which is not known. */
const unfoundRequirement = 'role';
/** The answer of a task whose role is not known: one requirement, unknown. */
function answerUnfound(request, { workspace }) {
    const { task, unfound, source, declared } = request;
    const paths = source === undefined ? [] : [source.source.path];
    const message = (0,_findings_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .inTermsOf */ .K)(paths, workspace.files, (0,_findings_message_js__WEBPACK_IMPORTED_MODULE_1__/* .unfoundRoleMessage */ .fR)(unfound, task.title));
    const requirement = {
        id: unfoundRequirement,
        verdict: 'unknown',
        level: 'error',
        message,
        url: task.needs[0].source,
        locations: source === undefined ? [] : [(0,_findings_location_js__WEBPACK_IMPORTED_MODULE_3__/* .toLocation */ .n)(source)],
        unknownReason: unfound.count > 1 ? 'several-roles' : 'principal-not-in-repository',
    };
    return {
        request,
        values: declared,
        declared,
        details: [
            {
                need: task.needs[0],
                requirement,
                places: [],
                answer: { truth: 'unknown', actions: [], resource: '', places: [] },
            },
        ],
        result: {
            task: request.id,
            title: task.title,
            principal: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(unfound.role),
            origin: request.origin,
            verdict: 'unknown',
            with: Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(value)])),
            assumed: request.assumed,
            requirements: [requirement],
        },
    };
}


/***/ }),

/***/ 7021:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ changed)
/* harmony export */ });
/** A copy with other members. Members that are computed on demand stay uncomputed. */
function changed(finding, members) {
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(finding));
    return Object.assign(copy, members);
}


/***/ }),

/***/ 3296:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ mergeCopies),
/* harmony export */   b: () => (/* binding */ ofCopies)
/* harmony export */ });
/* harmony import */ var _changed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7021);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7294);


/** The key of a copy that `count` or `for_each` makes: `[0]`, `["key"]`. */
const keys = /(?<=\w)\[(?:\d+|"[^"\n]*")\]/g;
/** The folder of the root module that calls a module, where several do: `prod/` of `prod/module.team`. */
const roots = /(?<=[`{])[\w./-]*\/(?=module\.)/g;
/** What a message quotes: the label of a thing, or a text with what deployment fills in for its name. */
const quoted = /`([^`]*)`/g;
const filledIn = /\$\{[^{}]*\}/g;
/**
 * One finding a place and message: copies of a declaration, made by `count`, `for_each` or `Fn::ForEach`, by several calls
 * of its module or several uses of a nested template, have one text, and what is wrong with it is said once. The first
 * names the others. What one principal lacks for each of several copies is said of each. What is suppressed stays as it
 * is, for a suppression may be meant for one copy.
 * @param declared where what goes by a name is declared: things that are declared at one place are copies
 */
function mergeCopies(findings, declared = new Map()) {
    const groups = new Map();
    for (const finding of findings) {
        if (finding.suppressed !== undefined || finding.task === undefined)
            continue;
        const { rule, requirement, severity, location, message } = finding;
        const key = JSON.stringify([rule, requirement, severity, location, withoutCopies(message, declared)]);
        const alike = groups.get(key) ?? [];
        groups.set(key, alike);
        const name = nameOf(finding, declared);
        const group = alike.find(({ names }) => name === undefined || !names.has(name));
        const { names, members } = group ?? { names: new Set(), members: [] };
        if (group === undefined)
            alike.push({ names, members });
        members.push(finding);
        if (name !== undefined)
            names.add(name);
    }
    const others = new Set();
    const firsts = new Map();
    for (const { names, members } of [...groups.values()].flat()) {
        const [first, ...rest] = members;
        if (names.size > 1)
            firsts.set(first, members);
        for (const each of rest)
            others.add(each);
    }
    return findings
        .filter((finding) => !others.has(finding))
        .map((finding) => {
        const members = firsts.get(finding);
        return members === undefined
            ? finding
            : ofCopies(finding, members.map((member) => copyOf(member, declared)));
    });
}
/** A finding that holds of several copies as one of some of them: of the first, which names the others. */
function ofCopies(finding, copies) {
    const [{ name: _, ...first }, ...rest] = copies;
    const message = (0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .copiesMessage */ .nC)(first.message, rest.map(({ name }) => name));
    const found = (0,_changed_js__WEBPACK_IMPORTED_MODULE_1__/* .changed */ .t)(finding, { ...first, message });
    if (rest.length > 0)
        found.copies = [...copies];
    else
        delete found.copies;
    return found;
}
function copyOf(finding, declared) {
    const { principal, bucket, message, fingerprint } = finding;
    return {
        name: nameOf(finding, declared) ?? '',
        ...(principal === undefined ? {} : { principal }),
        ...(bucket === undefined ? {} : { bucket }),
        message,
        fingerprint,
    };
}
/** A message without what tells copies apart. */
const withoutCopies = (message, declared) => message
    .replace(quoted, (whole, text) => declared.has(text) ? declared.get(text) : whole.replace(filledIn, (name) => declared.get(name) ?? name))
    .replace(keys, '')
    .replace(roots, '');
/** Which copy a finding is told of: what its message names first of what is declared, else its principal or bucket. */
function nameOf({ principal, bucket, message }, declared) {
    const named = [...message.matchAll(quoted)].find(([, text]) => declared.has(text));
    return named?.[1] ?? principal ?? bucket;
}


/***/ }),

/***/ 284:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ outOfScope),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   kC: () => (/* binding */ baselineReason)
/* harmony export */ });
/** What a person is shown. */
/** The key of what reporters do not show. */
const repeated = Symbol('repeated');
/** The reason that a finding of the baseline is suppressed for. */
const baselineReason = 'baseline';
/** Why a finding does not count with `scope: changed`. */
const outOfScope = 'no file of this change takes part in it';


/***/ }),

/***/ 4972:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   Dl: () => (/* binding */ taskUrl),
/* harmony export */   QB: () => (/* binding */ ruleUrl)
/* harmony export */ });
/* unused harmony export anchorOf */
/** Where the project lives; the workflow that `init` writes and every link of a finding begin with it. */
const project = 'org/ml-perms-check';
const docs = `https://github.com/${project}/blob/main/docs`;
/** The anchor that GitHub gives a heading of ids: lower case, without `/` and `#`. */
const anchorOf = (heading) => heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
/** The section of a rule in docs/rules.md. @param rule such as `syntax` or `policy/size` */
const ruleUrl = (rule) => `${docs}/rules.md#${anchorOf(rule)}`;
/** The section of a task in docs/tasks/SERVICE.md. @param id the task's full id */
const taskUrl = (id) => `${docs}/tasks/${id.split('/')[0]}.md#${anchorOf(id)}`;


/***/ }),

/***/ 998:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ toLocation)
/* harmony export */ });
/** Offsets to lines and columns. */
function toLocation({ source, start, end }) {
    const from = source.positionAt(start);
    const to = source.positionAt(end);
    return {
        path: source.path,
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
    };
}


/***/ }),

/***/ 1698:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ coreRules),
/* harmony export */   Q: () => (/* binding */ syntaxPages)
/* harmony export */ });
/* harmony import */ var _base_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8954);

/** The page on what a problem of the rule `syntax` goes against, where it is not the grammar of policies. */
const syntaxPages = {
    cors: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
    yaml: 'https://yaml.org/spec/1.2.2/',
    cloudformation: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
    terraform: 'https://developer.hashicorp.com/terraform/language/syntax/configuration',
    'terraform-json': 'https://developer.hashicorp.com/terraform/language/syntax/json',
    'state-machine': 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
};
/** The rules that are not about what a policy says. */
const coreRules = [
    {
        id: 'syntax',
        title: 'A file that cannot be read',
        severity: 'error',
        says: 'A file is meant to be a policy or a CORS configuration and cannot be read as one: a comma is missing, `Effect` is neither `Allow` nor `Deny`, an element is absent. What it would allow is not guessed: needs that hang on it are unknown. The same of the definition of a state machine that names one of the services and is no JSON, or no YAML in a file of its own.',
        why: 'AWS rejects it as well.',
        source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
    },
    {
        id: 'too-complex',
        title: 'A question given up after a bounded effort',
        severity: 'warning',
        says: 'A file nests or repeats itself far beyond what people write: nothing in it is evaluated, and what depends on it is unknown. Split it, or leave it out with `exclude`. Or the policies of a principal name so many resources, with wildcards in the middle of their names, that not all of what they could mean can be tried: what was not found until then is unknown. Declare the parameters of its tasks in the configuration.',
        why: 'Nothing is known to be wrong, but not everything is checked.',
    },
    {
        id: _base_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .internalError */ .WB,
        title: 'A mistake of ml-perms-check',
        severity: 'error',
        says: 'The program itself failed at a file, a policy or a task. Nothing is said of that one, what depends on it is unknown, and the rest of the run goes on; it ends with exit code 3. Please report it with the file.',
        why: 'Not everything is checked, and whoever asks for errors alone has to know it.',
    },
    {
        id: 'template/undeclared-reference',
        title: 'A template that refers to what it does not declare',
        severity: 'warning',
        says: '`Ref`, `Fn::GetAtt` or `Fn::Sub` names a logical id that is neither a resource nor a parameter of the template: a role that a resource passes, a bucket in a policy. Said of CloudFormation and SAM, where the name takes part in what is checked.',
        why: 'CloudFormation refuses the template, so nothing is deployed with wrong permissions; but what was meant cannot be checked.',
        source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
    },
    {
        id: 'unknown-principal',
        title: 'A principal that the repository does not have',
        severity: 'warning',
        says: 'The configuration declares a principal without policies, or passes a role to a task, and nothing in the repository goes by that name, but something is called nearly so. A principal declared without policies of which nothing is called nearly so is a notice.',
        why: 'The role may stand in another repository. If the name is misspelt, nothing of what is declared is checked.',
    },
    {
        id: 'template/missing-module',
        title: 'A local module that is not there',
        severity: 'warning',
        says: 'A `module` block of Terraform has a path as its `source`, and no Terraform file is in that folder. What the module may declare, attach or give back is not known. Said where the files concern a service, and only of folders inside of what is checked.',
        why: '`terraform init` fails, so nothing is deployed with wrong permissions; but what was meant cannot be checked.',
    },
    {
        id: 'template/missing-file',
        title: 'The definition of a state machine that is not there',
        severity: 'notice',
        says: 'A template names a file as the definition of a state machine, and the repository has no such file: what the machine calls is not known. Said where the template concerns a service, and not of paths in folders that a build makes, such as `build` or `dist`.',
        why: 'Something may write the file before it is deployed. If nothing does, the deployment fails, and nothing is deployed with wrong permissions.',
    },
    {
        id: 'SERVICE/end-of-support',
        title: 'A service that has ended or takes no new customers',
        severity: 'warning',
        says: 'The permissions may suffice, and still nothing will work. A notice when the service only takes no new customers, and when the task was only inferred.',
        why: 'The policy is right; the plan is not.',
    },
    {
        id: 'suppression/no-reason',
        title: 'A suppression without a reason',
        severity: 'warning',
        says: 'A comment `ml-perms: ignore RULE` gives no reason. It suppresses nothing until it says why, after ` -- `.',
        why: 'Nobody can tell later whether it still holds.',
    },
    {
        id: 'suppression/unused',
        title: 'A suppression that suppresses nothing',
        severity: 'notice',
        says: 'A suppression, in a comment or under `suppressions:`, matches no finding: what it was for is mended, it points at another line, or its rule is misspelt.',
        why: 'It changes nothing today; left there it would silence a later finding that nobody has looked at.',
    },
    {
        id: 'suppression/expired',
        title: 'A suppression past its date',
        severity: 'warning',
        says: 'An entry under `suppressions:` is past its `until` date. What it was for counts again.',
        why: 'Somebody meant to look again by that day.',
    },
];


/***/ }),

/***/ 9190:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ inTermsOf)
/* harmony export */ });
/**
 * What deployment alone knows of its place is one symbol in all formats, which goes by CloudFormation's name. Terraform
 * has no name for it that everybody writes, so it is said in words there.
 */
const words = [
    ['${AWS::AccountId}', '<account>'],
    ['${AWS::Region}', '<region>'],
    ['${AWS::Partition}', '<partition>'],
];
/** A text that people read, in the terms of the files that it is about. */
function inTermsOf(paths, files, text) {
    if (!text.includes('${AWS::') || !paths.some((path) => terraformFiles(files).has(path)))
        return text;
    return words.reduce((shown, [name, word]) => shown.replaceAll(name, word), text);
}
const known = new WeakMap();
function terraformFiles(files) {
    let paths = known.get(files);
    if (paths === undefined) {
        paths = new Set(files.filter(({ kind }) => /^terraform/.test(kind)).map(({ path }) => path));
        known.set(files, paths);
    }
    return paths;
}


/***/ }),

/***/ 7490:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ managedPoliciesDate),
/* harmony export */   Q: () => (/* binding */ actionReferenceDate)
/* harmony export */ });
// Generated by scripts/generate-action-reference.mjs; do not edit.
/** The day of the Service Authorization Reference in `action-reference.br`. */
const actionReferenceDate = '2026-09-26';
/** The day of the newest edit in `managed-policies.json.br`. */
const managedPoliciesDate = '2026-08-26';


/***/ }),

/***/ 7413:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YO: () => (/* binding */ whenRun),
/* harmony export */   rV: () => (/* binding */ callerService),
/* harmony export */   y9: () => (/* binding */ callerRole)
/* harmony export */ });
/** The member of a call's attributes that holds the ARN of the role which makes it. */
const callerRole = 'CallerRoleArn';
/** The member that holds the service which assumes that role to make it. */
const callerService = 'CallerService';
/**
 * What a name in a call's attributes ends with when only the run tells the value.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
 */
const whenRun = '.$';


/***/ }),

/***/ 8342:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ maximumAlternatives),
/* harmony export */   E5: () => (/* binding */ documentFrom),
/* harmony export */   i6: () => (/* binding */ spanAt),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** Most values that one is chosen from. */
const maximumAlternatives = 10;
/** The plain value. Of members with the same name the last one wins. */
function plain(located) {
    if (located.type === 'scalar')
        return located.value;
    if (located.type === 'array')
        return located.items.map(plain);
    const entries = located.members.map(({ key, value }) => [key, plain(value)]);
    return Object.fromEntries(entries);
}
/** The place of the value at a path, or of its nearest ancestor that exists. Step 0 into a lone value is the value. */
function spanAt(root, path) {
    let at = root;
    for (const step of path) {
        const next = at.type === 'array'
            ? typeof step === 'number'
                ? at.items[step]
                : undefined
            : at.type === 'object'
                ? at.members.findLast((member) => member.key === String(step))?.value
                : undefined;
        if (next !== undefined)
            at = next;
        else if (step !== 0)
            return at.span;
    }
    return at.span;
}
/** A located value as a document. */
function documentFrom(kind, located, language) {
    return {
        kind,
        language,
        source: located.span.source,
        value: plain(located),
        locate: (path) => spanAt(located, path),
        // Blocks may stand as often as one likes.
        duplicateKeys: () => (language === 'hcl-document' ? [] : duplicatesIn(located)),
    };
}
function duplicatesIn(located) {
    if (located.type === 'scalar')
        return [];
    if (located.type === 'array')
        return located.items.flatMap(duplicatesIn);
    const seen = new Map();
    const { source, start, end } = located.span;
    return located.members.flatMap(({ key, keySpan, value }) => {
        // What YAML merges in stands elsewhere, and is meant to be replaced.
        const own = keySpan.source === source && keySpan.start >= start && keySpan.end <= end;
        const first = own ? seen.get(key) : undefined;
        if (own)
            seen.set(key, keySpan);
        return [...(first === undefined ? [] : [{ key, first, last: keySpan }]), ...duplicatesIn(value)];
    });
}


/***/ })

};
