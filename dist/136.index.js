export const id = 136;
export const ids = [136,423,849,596];
export const modules = {

/***/ 7317:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ namesService),
/* harmony export */   l: () => (/* binding */ resourcesOfCall)
/* harmony export */ });
/* harmony import */ var _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);

/**
 * How CloudFormation writes the services whose calls the catalogue knows, by the names that the SDKs have for them. It
 * is the prefix of their actions, too, but for its case.
 */
const serviceNames = {
    sagemaker: 'SageMaker',
    sagemakera2iruntime: 'SageMaker',
    'sagemaker-a2i-runtime': 'SageMaker',
    augmentedairuntime: 'SageMaker',
    rekognition: 'Rekognition',
    lookoutvision: 'LookoutVision',
};
/** Whether a text may name a service whose calls the catalogue knows. */
const namesService = (text) => /sagemaker|augmentedai|rekognition|lookoutvision/i.test(text);
/**
 * What a call stands for: the thing that it creates, as the resource that CloudFormation would have for it, and the call
 * itself, `SageMaker.CreateFlowDefinition`. The first is left out where the call creates nothing; none: it is a call of
 * another service.
 * @param further members of the call's attributes: who makes it
 */
function resourcesOfCall({ service, action, parameters }, base, further) {
    const name = Object.hasOwn(serviceNames, service) ? serviceNames[service] : undefined;
    if (name === undefined || parameters?.type !== 'object')
        return [];
    const type = 'service';
    const noun = /^Create([A-Z]\w*)$/.exec(action)?.[1];
    const created = noun === undefined ? [] : [{ ...base, type, resourceType: `AWS::${name}::${noun}`, attributes: parameters }];
    // Who makes the call is no part of the request.
    const own = parameters.members.filter(({ key }) => key !== _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_0__/* .callerRole */ .y9 && key !== _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_0__/* .callerService */ .rV);
    const members = [...own, ...further];
    return [...created, { ...base, type, resourceType: `${name}.${action}`, attributes: { ...parameters, members } }];
}


/***/ }),

/***/ 9545:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ isTooComplex),
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   hx: () => (/* binding */ TooComplex)
/* harmony export */ });
/** Thrown inside this room when a file asks for more work than its bound; the reader turns it into a finding. */
class TooComplex extends Error {
    name = 'TooComplex';
}
/** Steps that any template may cost, and for each character of its text. Ordinary ones take a twentieth a character. */
const leastSteps = 250_000;
const stepsPerCharacter = 1;
/** Counts the steps of one template. */
class Budget {
    left;
    /** @param length of the template's text */
    constructor(length) {
        this.left = leastSteps + stepsPerCharacter * length;
    }
    /** @throws TooComplex when nothing is left; so does every later call. */
    charge(steps = 1) {
        this.left -= steps;
        if (this.left < 0)
            throw new TooComplex();
    }
}
/** Whether an error says that the bound is reached; a text or a nesting beyond what the engine can hold is one too. */
function isTooComplex(error) {
    return error instanceof TooComplex || error instanceof RangeError;
}


/***/ }),

/***/ 5136:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCloudFormation: () => (/* binding */ readCloudFormation),
  Q: () => (/* binding */ readTemplates)
});

// UNUSED EXPORTS: isCloudFormation

// EXTERNAL MODULE: ./.build/formats/partition.js
var formats_partition = __webpack_require__(423);
// EXTERNAL MODULE: ./.build/syntax/json.js
var syntax_json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/formats/api-calls.js
var api_calls = __webpack_require__(7317);
// EXTERNAL MODULE: ./.build/formats/state-machine.js
var state_machine = __webpack_require__(4292);
// EXTERNAL MODULE: ./.build/base/fault.js
var fault = __webpack_require__(8954);
// EXTERNAL MODULE: ./.build/formats/cloudformation/budget.js
var budget = __webpack_require__(9545);
// EXTERNAL MODULE: ./.build/base/symbol.js
var base_symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/base/value.js
var base_value = __webpack_require__(8931);
// EXTERNAL MODULE: ./.build/model/located.js
var model_located = __webpack_require__(8342);
// EXTERNAL MODULE: ./.build/formats/policy.js
var policy = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/formats/cloudformation/nodes.js
var nodes = __webpack_require__(8303);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/attributes.js
const arnOf = (service, rest) => `arn:{P}:${service}:{R}:{A}:${rest}`;
const named = (name, service, rest, attribute = 'Arn') => ({
    name,
    ref: '{name}',
    attributes: { [attribute]: arnOf(service, rest), [name]: '{name}', Name: '{name}' },
});
/** Resources whose `Ref` is their ARN. */
const refIsArn = (name, service, rest, ...attributes) => ({
    name,
    ref: arnOf(service, rest),
    attributes: {
        [name]: '{name}',
        Name: '{name}',
        Arn: arnOf(service, rest),
        ...Object.fromEntries(attributes.map((attribute) => [attribute, arnOf(service, rest)])),
    },
});
const key = { ref: '{name}', attributes: { Arn: arnOf('kms', 'key/{name}'), KeyId: '{name}' } };
const lambda = named('FunctionName', 'lambda', 'function:{name}');
const machine = refIsArn('StateMachineName', 'states', 'stateMachine:{name}');
const table = named('TableName', 'dynamodb', 'table/{name}');
const identity = (kind, name) => ({
    name,
    ref: '{name}',
    attributes: { Arn: `arn:{P}:iam::{A}:${kind}{path}{name}` },
});
const kinds = {
    'AWS::IAM::Role': identity('role', 'RoleName'),
    'AWS::IAM::User': identity('user', 'UserName'),
    'AWS::IAM::Group': identity('group', 'GroupName'),
    'AWS::IAM::InstanceProfile': identity('instance-profile', 'InstanceProfileName'),
    'AWS::IAM::ManagedPolicy': {
        name: 'ManagedPolicyName',
        ref: 'arn:{P}:iam::{A}:policy{path}{name}',
        attributes: { PolicyArn: 'arn:{P}:iam::{A}:policy{path}{name}', Arn: 'arn:{P}:iam::{A}:policy{path}{name}' },
    },
    'AWS::S3::Bucket': {
        name: 'BucketName',
        ref: '{name}',
        attributes: {
            Arn: 'arn:{P}:s3:::{name}',
            DomainName: '{name}.s3.{S}',
            RegionalDomainName: '{name}.s3.{R}.{S}',
            DualStackDomainName: '{name}.s3.dualstack.{R}.{S}',
        },
    },
    'AWS::KMS::Key': key,
    'AWS::KMS::ReplicaKey': key,
    'AWS::KMS::Alias': { name: 'AliasName', ref: '{name}' },
    'AWS::Lambda::Function': lambda,
    'AWS::Serverless::Function': lambda,
    'AWS::SNS::Topic': refIsArn('TopicName', 'sns', '{name}', 'TopicArn'),
    'AWS::SQS::Queue': {
        name: 'QueueName',
        ref: 'https://sqs.{R}.{S}/{A}/{name}',
        attributes: { Arn: arnOf('sqs', '{name}'), QueueName: '{name}', QueueUrl: 'https://sqs.{R}.{S}/{A}/{name}' },
    },
    'AWS::StepFunctions::StateMachine': machine,
    'AWS::Serverless::StateMachine': { ...machine, name: 'Name' },
    'AWS::DynamoDB::Table': table,
    'AWS::DynamoDB::GlobalTable': table,
    'AWS::Serverless::SimpleTable': table,
    'AWS::Kinesis::Stream': named('Name', 'kinesis', 'stream/{name}'),
    'AWS::KinesisFirehose::DeliveryStream': named('DeliveryStreamName', 'firehose', 'deliverystream/{name}'),
    'AWS::Logs::LogGroup': named('LogGroupName', 'logs', 'log-group:{name}:*'),
    'AWS::Events::Rule': named('Name', 'events', 'rule/{name}'),
    'AWS::Events::EventBus': named('Name', 'events', 'event-bus/{name}'),
    'AWS::ECR::Repository': named('RepositoryName', 'ecr', 'repository/{name}'),
    'AWS::CodeBuild::Project': named('Name', 'codebuild', 'project/{name}'),
    'AWS::SecretsManager::Secret': refIsArn('Name', 'secretsmanager', 'secret:{name}-{?Suffix}', 'Id'),
    'AWS::SSM::Parameter': named('Name', 'ssm', 'parameter/{name}'),
    'AWS::Glue::Database': named('Name', 'glue', 'database/{name}'),
    'AWS::Cognito::UserPool': {
        ref: '{name}',
        attributes: { Arn: arnOf('cognito-idp', 'userpool/{name}'), UserPoolId: '{name}' },
    },
    'AWS::Cognito::IdentityPool': { ref: '{name}', attributes: { Id: '{name}' } },
    'AWS::ApiGateway::RestApi': { ref: '{name}', attributes: { RestApiId: '{name}' } },
    'AWS::ApiGatewayV2::Api': { ref: '{name}', attributes: { ApiId: '{name}' } },
    'AWS::SageMaker::Workteam': refIsArn('WorkteamName', 'sagemaker', 'workteam/private-crowd/{name}'),
    'AWS::SageMaker::FlowDefinition': refIsArn('FlowDefinitionName', 'sagemaker', 'flow-definition/{name}', 'FlowDefinitionArn'),
    'AWS::SageMaker::NotebookInstance': refIsArn('NotebookInstanceName', 'sagemaker', 'notebook-instance/{name}'),
    'AWS::SageMaker::Model': refIsArn('ModelName', 'sagemaker', 'model/{name}'),
    'AWS::SageMaker::Endpoint': refIsArn('EndpointName', 'sagemaker', 'endpoint/{name}'),
    'AWS::SageMaker::EndpointConfig': refIsArn('EndpointConfigName', 'sagemaker', 'endpoint-config/{name}'),
    'AWS::SageMaker::Pipeline': named('PipelineName', 'sagemaker', 'pipeline/{name}'),
    'AWS::Rekognition::Project': named('ProjectName', 'rekognition', 'project/{name}/{?CreationTime}'),
    'AWS::Rekognition::Collection': named('CollectionId', 'rekognition', 'collection/{name}'),
    'AWS::LookoutVision::Project': named('ProjectName', 'lookoutvision', 'project/{name}'),
};
/** How a type of resource is named; undefined when it is not known here. */
function namesOf(type) {
    return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}
const cutTexts = new Map();
/** A text of this table, cut at its braces once. */
function partsOf(text) {
    let parts = cutTexts.get(text);
    if (parts === undefined) {
        parts = text.split(/(\{\??\w+\})/).flatMap((part) => {
            if (part === '')
                return [];
            if (!part.startsWith('{'))
                return [{ kind: 'text', part }];
            return part.startsWith('{?')
                ? [{ kind: 'id', part: part.slice(2, -1) }]
                : [{ kind: 'name', part: part.slice(1, -1) }];
        });
        cutTexts.set(text, parts);
    }
    return parts;
}

// EXTERNAL MODULE: ./.build/base/truth.js
var truth = __webpack_require__(1159);
// EXTERNAL MODULE: ./.build/formats/cloudformation/values.js
var cloudformation_values = __webpack_require__(9578);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/conditions.js




/**
 * Whether a condition holds.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
 */
function evaluateCondition(scope, node) {
    scope.budget.charge();
    const intrinsic = conditionOf(node);
    if (intrinsic === undefined)
        return literal(node);
    const { name, argument } = intrinsic;
    const parts = argument.type === 'array' ? argument.items : [];
    switch (name) {
        case 'Condition':
            return argument.type === 'scalar' ? scope.condition(String(argument.value)) : 'unknown';
        case 'Fn::And':
            return parts.length === 0 ? 'unknown' : (0,truth/* and */.Uo)(...parts.map((part) => evaluateCondition(scope, part)));
        case 'Fn::Or':
            return parts.length === 0 ? 'unknown' : (0,truth.or)(...parts.map((part) => evaluateCondition(scope, part)));
        case 'Fn::Not':
            return parts.length === 1 ? (0,truth/* not */.AU)(evaluateCondition(scope, parts[0])) : 'unknown';
        case 'Fn::Equals':
            return parts.length === 2 ? equals(scope, parts[0], parts[1]) : 'unknown';
        default:
            return literal(node);
    }
}
function conditionOf(node) {
    if (node.tag === undefined && node.type === 'object' && node.members.length === 1) {
        const { key, value } = node.members[0];
        if (key.value === 'Condition')
            return { name: 'Condition', argument: value };
    }
    return (0,nodes/* intrinsicOf */.jN)(node);
}
function literal(node) {
    if (node.type !== 'scalar' || node.tag !== undefined)
        return 'unknown';
    const text = String(node.value).toLowerCase();
    return text === 'true' || text === 'false' ? text : 'unknown';
}
function equals(scope, left, right) {
    const a = comparable(scope, left);
    const b = comparable(scope, right);
    if (a === undefined || b === undefined)
        return 'unknown';
    if (a === b)
        return 'true';
    return (0,cloudformation_values/* holdsParameter */.WQ)(a) || (0,cloudformation_values/* holdsParameter */.WQ)(b) ? 'unknown' : 'false';
}
function comparable(scope, node) {
    const value = scope.inCondition(() => scope.resolve(node));
    if (value === undefined)
        return undefined;
    return (0,cloudformation_values/* textFrom */.qL)(value) ?? JSON.stringify((0,model_located/* plain */.pj)(value));
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/text.js
var cloudformation_text = __webpack_require__(4747);
// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/cidr.js
/**
 * The blocks that `Fn::Cidr` gives for an IPv4 block; undefined when it is something else.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html
 * @param bits of each block's host part
 */
function cidrBlocks(block, count, bits) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block ?? '');
    if (match === null || !(count >= 1 && count <= 256) || !(bits >= 1 && bits <= 32))
        return undefined;
    const [a, b, c, d, length] = match.slice(1).map(Number);
    if (Math.max(a, b, c, d) > 255 || length > 32)
        return undefined;
    const size = 2 ** bits;
    const space = 2 ** (32 - length);
    const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / space) * space;
    if (!Number.isInteger(count) || !Number.isInteger(bits) || size * count > space)
        return undefined;
    return Array.from({ length: count }, (_, index) => {
        const at = first + index * size;
        const bytes = [at / 2 ** 24, (at / 2 ** 16) % 256, (at / 2 ** 8) % 256, at % 256].map(Math.floor);
        return `${bytes.join('.')}/${32 - bits}`;
    });
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/mappings.js



/** Most entries that are compared. */
const mostEntries = 100;
/** The values that two keys of a mapping may mean. */
function entriesOf(mapping, topKey, secondKey) {
    return at({ node: mapping, keys: [] }, topKey).flatMap((inner) => at(inner, secondKey));
}
function at({ node, keys }, key) {
    if (node.type !== 'object')
        return [];
    if ((0,base_symbol/* holdsSymbol */.hC)(key)) {
        const isPseudo = (0,base_symbol/* boundOf */.s0)(key) !== undefined;
        return node.members.map((member) => ({
            node: member.value,
            keys: isPseudo ? [...keys, { written: member.key.value, symbol: key }] : keys,
        }));
    }
    const member = (0,tree/* memberOf */.C5)(node, key);
    return member === undefined ? [] : [{ node: member.value, keys }];
}
/**
 * The value that all entries give, whichever it is: the same one, or one text in which each has its own key, such as
 * `states.us-east-1.amazonaws.com` for `us-east-1`. Undefined where they differ in more than that.
 */
function valueOfAll(scope, entries) {
    if (entries.length === 0 || entries.length > mostEntries)
        return undefined;
    const values = entries.map(({ node }) => scope.once(node, () => scope.resolve(node)));
    const texts = new Set(values.map(cloudformation_values/* describe */.q0));
    if (texts.size === 1)
        return values[0];
    let common;
    for (const [index, value] of values.entries()) {
        let text = (0,cloudformation_values/* textFrom */.qL)(value);
        if (text === undefined)
            return undefined;
        scope.budget.charge(1 + (text.length >> 5));
        for (const { written, symbol } of entries[index].keys)
            text = withSymbol(text, written, symbol);
        if (common !== undefined && common !== text)
            return undefined;
        common = text;
    }
    return common === undefined ? undefined : (0,cloudformation_values/* scalarAt */.C_)(common, scope.span(entries[0].node));
}
/** A text with a symbol wherever a key stands as a word of its own. */
function withSymbol(text, key, symbol) {
    if (key === '')
        return text;
    const parts = text.split(key);
    let result = parts[0];
    for (let i = 1; i < parts.length; i++) {
        const isWord = !/[A-Za-z0-9]$/.test(result) && !/^[A-Za-z0-9]/.test(parts[i]);
        result += (isWord ? symbol : key) + parts[i];
    }
    return result;
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/text-map.js
var text_map = __webpack_require__(4896);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/sub.js



/** The text of `Fn::Sub`, or undefined when it is not written as one. */
function subTemplate(argument) {
    const [template, names] = argument.type === 'array' ? argument.items : [argument];
    if (template?.type !== 'scalar' || typeof template.value !== 'string')
        return undefined;
    const text = template;
    return names === undefined ? { template: text } : { template: text, names };
}
/**
 * Fills in the `${…}` of a text. `${!Name}` gives `${Name}`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html
 */
function subPieces(scope, template, names) {
    const text = template.value;
    scope.budget.charge(1 + (text.length >> 5));
    const given = names?.type === 'object' ? names.members : [];
    const pieces = [];
    let from = 0;
    for (const match of text.matchAll(/\$\{([^${}]*)\}/g)) {
        if (match.index > from)
            pieces.push({ text: text.slice(from, match.index), at: from });
        from = match.index + match[0].length;
        const name = match[1].trim();
        if (name.startsWith('!')) {
            pieces.push({ text: '${', at: match.index, width: 3 });
            pieces.push({ text: `${name.slice(1)}}`, at: match.index + match[0].indexOf('!') + 1 });
            continue;
        }
        const own = given.findLast((member) => member.key.value === name);
        // `${aws:username}` without `!` is a mistake that is plainly meant for IAM.
        if (own === undefined && /^(?:aws|s3|kms|iam|sts|saml|cognito-\w+|www\.[\w.]+):/.test(name)) {
            pieces.push({ text: match[0], at: match.index });
            continue;
        }
        const piece = own === undefined ? sub_named(scope, name, template) : passed(scope, own.value, name);
        scope.budget.charge(1 + (piece.text.length >> 5));
        pieces.push({ ...piece, at: match.index, width: match[0].length });
    }
    if (from < text.length)
        pieces.push({ text: text.slice(from), at: from });
    if (pieces.every((piece) => piece.instead === undefined))
        return pieces;
    const settled = (0,cloudformation_values/* settle */.G9)(pieces);
    return pieces.map((piece, index) => ({ ...piece, text: settled[index] }));
}
function sub_named(scope, name, node) {
    const empty = scope.emptyParameter(name);
    if (empty !== undefined)
        return { text: '', instead: empty };
    const dot = name.indexOf('.');
    const value = dot < 0 || scope.knows(name)
        ? scope.reference(name, node)
        : scope.attribute(name.slice(0, dot), name.slice(dot + 1), node);
    return { text: pieceText(scope, value, name, node) };
}
function passed(scope, node, name) {
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar') {
        const empty = scope.emptyParameter(String(intrinsic.argument.value));
        if (empty !== undefined)
            return { text: '', instead: empty };
    }
    return { text: pieceText(scope, scope.resolve(node), name, node) };
}
function pieceText(scope, value, name, node) {
    return (0,cloudformation_values/* textFrom */.qL)(value) ?? String(scope.unknown(scope.qualify(name), node).value);
}
/**
 * The resolved text of a node together with the places of its characters, for texts that hold a document of their own.
 * Undefined when the node is not one literal text, with or without `Fn::Sub`.
 */
function mappedText(scope, node) {
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic === undefined) {
        return node.type === 'scalar' ? (0,text_map/* mapScalar */.J)(scope.span(node).source, node) : undefined;
    }
    if (intrinsic.name !== 'Fn::Sub')
        return undefined;
    const sub = subTemplate(intrinsic.argument);
    const mapped = sub === undefined ? undefined : (0,text_map/* mapScalar */.J)(scope.span(sub.template).source, sub.template);
    if (sub === undefined || mapped === undefined)
        return undefined;
    const starts = [];
    const ends = [];
    let text = '';
    for (const { text: part, at, width } of subPieces(scope, sub.template, sub.names)) {
        for (let i = 0; i < part.length; i++) {
            starts.push(mapped.starts[width === undefined ? at + i : at]);
            ends.push(mapped.ends[width === undefined ? at + i : at + width - 1]);
        }
        text += part;
    }
    starts.push(mapped.starts.at(-1));
    return { text, starts, ends, verbatim: mapped.verbatim };
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/intrinsics.js










/** The value of a function; undefined is `AWS::NoValue`. What cannot be decided is one symbol. */
function callIntrinsic(scope, { name, argument }, node) {
    const call = calls.get(name);
    return call === undefined ? opaque(scope, name, argument, node) : call(scope, argument, node);
}
/** A function of which nothing is known but that equal ones with equal arguments are equal. */
function opaque(scope, name, argument, node) {
    return intrinsics_named(scope, name, [(0,cloudformation_values/* describe */.q0)(scope.resolve(argument))], node);
}
function intrinsics_named(scope, name, parts, node) {
    const short = `${name.replace('Fn::', '')}(${parts.join(', ')})`;
    if (short.length <= 160)
        return scope.unknown(short, node);
    const { source, start } = scope.span(node);
    const { line, column } = source.positionAt(start);
    return scope.unknown(`${name.replace('Fn::', '')} at ${source.path}:${line}:${column}`, node);
}
const calls = new Map([
    [
        'Ref',
        (scope, argument, node) => {
            const name = (0,cloudformation_values/* textFrom */.qL)(scope.resolve(argument));
            return name === undefined ? opaque(scope, 'Ref', argument, node) : scope.reference(name, node);
        },
    ],
    ['Fn::GetAtt', getAtt],
    [
        'Fn::Sub',
        (scope, argument, node) => {
            const sub = subTemplate(argument);
            if (sub === undefined)
                return opaque(scope, 'Fn::Sub', argument, node);
            const text = subPieces(scope, sub.template, sub.names)
                .map((piece) => piece.text)
                .join('');
            return (0,cloudformation_values/* scalarAt */.C_)((0,cloudformation_values/* withoutDynamic */.cz)(text), scope.span(node));
        },
    ],
    ['Fn::Join', join],
    ['Fn::Select', intrinsics_select],
    ['Fn::Split', split],
    ['Fn::FindInMap', findInMap],
    ['Fn::If', choose],
    [
        'Fn::ImportValue',
        (scope, argument, node) => {
            const name = (0,cloudformation_values/* textFrom */.qL)(scope.resolve(argument));
            if (name === undefined)
                return opaque(scope, 'Fn::ImportValue', argument, node);
            const value = scope.imported(name, (0,nodes/* intrinsicOf */.jN)(argument) !== undefined);
            return value === undefined ? opaque(scope, 'Fn::ImportValue', argument, node) : moved(value, scope, node);
        },
    ],
    [
        'Fn::Base64',
        (scope, argument, node) => {
            const text = (0,cloudformation_values/* textFrom */.qL)(scope.resolve(argument));
            if (text === undefined || (0,base_symbol/* holdsSymbol */.hC)(text))
                return opaque(scope, 'Fn::Base64', argument, node);
            scope.budget.charge(text.length >> 5);
            return (0,cloudformation_values/* scalarAt */.C_)(Buffer.from(text).toString('base64'), scope.span(node));
        },
    ],
    ['Fn::Cidr', cidr],
    [
        'Fn::Length',
        (scope, argument, node) => {
            const list = scope.resolve(argument);
            if (list?.type !== 'array')
                return opaque(scope, 'Fn::Length', argument, node);
            return (0,cloudformation_values/* scalarAt */.C_)(list.items.length, scope.span(node));
        },
    ],
    [
        'Fn::ToJsonString',
        (scope, argument, node) => {
            const value = scope.resolve(argument);
            if (value === undefined || (0,cloudformation_values/* isUnknown */.t8)(value))
                return opaque(scope, 'Fn::ToJsonString', argument, node);
            const text = JSON.stringify((0,model_located/* plain */.pj)(value));
            scope.budget.charge(text.length >> 5);
            return (0,cloudformation_values/* scalarAt */.C_)(text, scope.span(node));
        },
    ],
    ['Fn::And', condition],
    ['Fn::Or', condition],
    ['Fn::Not', condition],
    ['Fn::Equals', condition],
]);
function condition(scope, argument, node) {
    const truth = evaluateCondition(scope, node);
    return truth === 'unknown'
        ? opaque(scope, (0,nodes/* intrinsicOf */.jN)(node)?.name ?? 'Condition', argument, node)
        : (0,cloudformation_values/* scalarAt */.C_)(truth === 'true', scope.span(node));
}
function getAtt(scope, argument, node) {
    if (argument.type === 'array' && argument.items.length >= 2) {
        const [id, ...rest] = argument.items.map((item) => (0,cloudformation_values/* textFrom */.qL)(scope.resolve(item)));
        if (id !== undefined && rest.every((part) => part !== undefined))
            return scope.attribute(id, rest.join('.'), node);
    }
    const text = argument.type === 'scalar' ? String(argument.value) : '';
    const dot = text.indexOf('.');
    if (dot <= 0)
        return opaque(scope, 'Fn::GetAtt', argument, node);
    return scope.attribute(text.slice(0, dot), text.slice(dot + 1), node);
}
function join(scope, argument, node) {
    const [between, list] = argument.type === 'array' ? argument.items : [];
    const delimiter = (0,cloudformation_values/* textFrom */.qL)(between === undefined ? undefined : scope.resolve(between));
    const pieces = list === undefined ? undefined : joined(scope, list);
    if (delimiter === undefined || pieces === undefined)
        return opaque(scope, 'Fn::Join', argument, node);
    // Before the text is made: it may be larger than memory.
    for (const piece of pieces)
        scope.budget.charge(1 + ((piece.text.length + delimiter.length) >> 5));
    const all = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: delimiter }, piece]));
    const text = (0,cloudformation_values/* settle */.G9)(all).join('');
    return (0,cloudformation_values/* scalarAt */.C_)((0,cloudformation_values/* withoutDynamic */.cz)(text), scope.span(node));
}
/** The items to join; undefined when they are not known. */
function joined(scope, list) {
    if (list.type !== 'array' || (0,nodes/* intrinsicOf */.jN)(list) !== undefined) {
        const value = scope.resolve(list);
        if (value?.type !== 'array')
            return undefined;
        return pieces(value.items);
    }
    const values = [];
    for (const item of list.items) {
        const intrinsic = (0,nodes/* intrinsicOf */.jN)(item);
        const empty = intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar'
            ? scope.emptyParameter(String(intrinsic.argument.value))
            : undefined;
        if (empty !== undefined) {
            values.push({ text: '', instead: empty });
            continue;
        }
        const value = scope.resolve(item);
        if (value === undefined)
            continue;
        const text = (0,cloudformation_values/* textFrom */.qL)(value);
        if (text === undefined)
            return undefined;
        values.push({ text });
    }
    return values;
}
function pieces(items) {
    const texts = items.map(cloudformation_values/* textFrom */.qL);
    return texts.includes(undefined) ? undefined : texts.map((text) => ({ text: text }));
}
function intrinsics_select(scope, argument, node) {
    const [at, list] = argument.type === 'array' ? argument.items : [];
    const index = Number((0,cloudformation_values/* textFrom */.qL)(at === undefined ? undefined : scope.resolve(at)) ?? Number.NaN);
    const items = list === undefined ? undefined : scope.resolve(list);
    const item = items?.type === 'array' && Number.isInteger(index) ? items.items[index] : undefined;
    if (item !== undefined)
        return item.type === 'scalar' ? (0,cloudformation_values/* scalarAt */.C_)(item.value, scope.span(node)) : item;
    return intrinsics_named(scope, 'Fn::Select', [String(index), (0,cloudformation_values/* describe */.q0)(items)], node);
}
function split(scope, argument, node) {
    const [between, whole] = argument.type === 'array' ? argument.items : [];
    const delimiter = (0,cloudformation_values/* textFrom */.qL)(between === undefined ? undefined : scope.resolve(between));
    const text = (0,cloudformation_values/* textFrom */.qL)(whole === undefined ? undefined : scope.resolve(whole));
    if (delimiter === undefined || delimiter === '' || text === undefined || !isSplittable(text, delimiter)) {
        return opaque(scope, 'Fn::Split', argument, node);
    }
    const span = scope.span(node);
    const parts = text.split(delimiter);
    scope.budget.charge(parts.length);
    return { type: 'array', items: parts.map((part) => (0,cloudformation_values/* scalarAt */.C_)(part, span)), span };
}
/** Whether no symbol of a text can hold the delimiter. */
function isSplittable(text, delimiter) {
    if (!(0,base_symbol/* holdsSymbol */.hC)(text))
        return true;
    const places = new Set(['AWS::AccountId', 'AWS::Region', 'AWS::Partition']);
    return (0,base_symbol/* cutSymbols */.kz)(text).every((part) => {
        if (typeof part === 'string')
            return true;
        if (part.kind === 'parameter' && !places.has(part.name))
            return false;
        // A generated name has letters, digits, dashes, underscores and dots.
        return !/^[-\w.]+$/.test(delimiter);
    });
}
function findInMap(scope, argument, node) {
    const [map, top, second, options] = argument.type === 'array' ? argument.items : [];
    if (map === undefined || top === undefined || second === undefined) {
        return opaque(scope, 'Fn::FindInMap', argument, node);
    }
    const names = [map, top, second].map((part) => (0,cloudformation_values/* textFrom */.qL)(scope.resolve(part)));
    const [mapName, topKey, secondKey] = names;
    const fallback = options?.type === 'object' ? (0,tree/* memberOf */.C5)(options, 'DefaultValue')?.value : undefined;
    const mapping = mapName === undefined || (0,base_symbol/* holdsSymbol */.hC)(mapName) ? undefined : scope.mapping(mapName);
    if (mapping?.type === 'object' && topKey !== undefined && secondKey !== undefined) {
        const found = entriesOf(mapping, topKey, secondKey);
        const exact = !(0,base_symbol/* holdsSymbol */.hC)(topKey) && !(0,base_symbol/* holdsSymbol */.hC)(secondKey);
        if (exact && found.length === 1) {
            const { node: only } = found[0];
            const value = scope.once(only, () => scope.resolve(only));
            if (value !== undefined)
                return moved(value, scope, node);
        }
        if (exact && fallback !== undefined)
            return scope.resolve(fallback);
        if (!exact && fallback === undefined) {
            const value = valueOfAll(scope, found);
            if (value !== undefined)
                return moved(value, scope, node);
        }
    }
    const shown = names.map((name, index) => name ?? (0,cloudformation_values/* describe */.q0)(scope.resolve([map, top, second][index])));
    return intrinsics_named(scope, 'Fn::FindInMap', [scope.qualify(shown[0]), ...shown.slice(1).map(describeText)], node);
}
const describeText = (text) => (0,cloudformation_values/* describe */.q0)({ type: 'scalar', value: text, span: undefined });
function choose(scope, argument, node, within) {
    const [name, yes, no] = argument.type === 'array' ? argument.items : [];
    if (name === undefined || yes === undefined || no === undefined)
        return opaque(scope, 'Fn::If', argument, node);
    const truth = assumedOf(name, within) ?? evaluateIf(scope, name);
    if (truth === 'true')
        return branchOf(scope, yes, within);
    if (truth === 'false')
        return branchOf(scope, no, within);
    const values = [
        branchOf(scope, yes, { name, holds: 'true', within }),
        branchOf(scope, no, { name, holds: 'false', within }),
    ];
    const [first, second] = values.map(cloudformation_values/* describe */.q0);
    if (first === second)
        return values[0];
    const label = name.type === 'scalar' ? scope.qualify(String(name.value)) : (0,cloudformation_values/* describe */.q0)(scope.resolve(name));
    const chosen = intrinsics_named(scope, 'Fn::If', [label, first, second], node);
    const why = name.type === 'scalar' ? (0,cloudformation_text/* conditionName */.Hr)(String(name.value)) : (0,cloudformation_text/* conditionName */.Hr)('Fn::If');
    const either = [yes, no].flatMap((branch, index) => alternatives(values[index], scope.span(branch), why));
    return either.length === 0 || either.length > model_located/* maximumAlternatives */.DB ? chosen : { ...chosen, either };
}
/** Most choices around a choice that are looked through. */
const maximumSearched = 200;
/** Whether a condition holds where an `Fn::If` around it has asked for it already; undefined: none has. */
function assumedOf(name, within) {
    if (name.type !== 'scalar' || name.tag !== undefined)
        return undefined;
    let left = maximumSearched;
    for (let at = within; at !== undefined && left-- > 0; at = at.within)
        if (at.name.type === 'scalar' && at.name.value === name.value)
            return at.holds;
    return undefined;
}
/** Most choices within each other that are followed for a condition that they share. */
const maximumAssumed = 8;
/** A branch, which may choose again by the same condition. */
function branchOf(scope, branch, within) {
    let count = 0;
    for (let at = within; at !== undefined; at = at.within)
        count++;
    const intrinsic = count === 0 || count > maximumAssumed ? undefined : (0,nodes/* intrinsicOf */.jN)(branch);
    if (intrinsic?.name !== 'Fn::If')
        return scope.resolve(branch);
    scope.budget.charge();
    return choose(scope, intrinsic.argument, branch, within);
}
/** The texts that a branch may come to; `AWS::NoValue` is none. */
function alternatives(value, span, why) {
    if (value?.type !== 'scalar')
        return [];
    const text = (0,cloudformation_values/* textFrom */.qL)(value);
    return value.either ?? (text === undefined ? [] : [{ value: text, span, why }]);
}
/** Whether the condition of `Fn::If` holds: a condition's name. */
function evaluateIf(scope, name) {
    return name.type === 'scalar' && name.tag === undefined
        ? scope.condition(String(name.value))
        : evaluateCondition(scope, name);
}
function cidr(scope, argument, node) {
    const parts = argument.type === 'array' ? argument.items.map((item) => (0,cloudformation_values/* textFrom */.qL)(scope.resolve(item))) : [];
    const blocks = parts.length >= 2 ? cidrBlocks(parts[0], Number(parts[1]), Number(parts[2] ?? '8')) : undefined;
    if (blocks === undefined)
        return opaque(scope, 'Fn::Cidr', argument, node);
    const span = scope.span(node);
    return { type: 'array', items: blocks.map((block) => (0,cloudformation_values/* scalarAt */.C_)(block, span)), span };
}
/** A value from elsewhere at the place where it is asked for; the parts of lists keep their places. */
function moved(value, scope, node) {
    if (value?.type !== 'scalar')
        return value;
    scope.budget.charge(((0,cloudformation_values/* textFrom */.qL)(value)?.length ?? 0) >> 5);
    return (0,cloudformation_values/* movedTo */.rh)(value, scope.span(node));
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/loops.js


const prefix = 'Fn::ForEach';
/**
 * Members with `Fn::ForEach::Name` replaced by what it makes; a loop over a collection that is not known makes one
 * member `Fn::Transform`, of which nothing is known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
function expandLoops(scope, members) {
    if (!members.some((member) => member.key.value.startsWith(prefix)))
        return members;
    return members.flatMap((member) => (member.key.value.startsWith(prefix) ? expand(scope, member) : [member]));
}
function expand(scope, loop) {
    const [identifier, collection, output] = loop.value.type === 'array' ? loop.value.items : [];
    const values = collection === undefined ? undefined : collectionOf(scope, collection);
    if (identifier?.type !== 'scalar' || output?.type !== 'object' || values === undefined) {
        return [{ key: { ...loop.key, value: 'Fn::Transform' }, value: loop.value }];
    }
    const name = String(identifier.value);
    return values.flatMap((value) => expandLoops(scope, output.members.map((member) => ({
        key: { ...member.key, value: fillIn(member.key.value, name, value) },
        value: filled(scope, member.value, name, value),
    }))));
}
function collectionOf(scope, node) {
    const list = scope.resolve(node);
    if (list?.type !== 'array' || list.items.some(cloudformation_values/* isUnknown */.t8))
        return undefined;
    const texts = list.items.map(cloudformation_values/* textFrom */.qL);
    return texts.includes(undefined) ? undefined : texts;
}
/** `&{Name}` leaves out what no logical id may hold. */
function fillIn(text, name, value) {
    if (!text.includes('{'))
        return text;
    const plain = value.replace(/[^A-Za-z0-9]/g, '');
    return text.replaceAll(`\${${name}}`, () => value).replaceAll(`&{${name}}`, plain);
}
function filled(scope, node, name, value) {
    scope.budget.charge();
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar' && intrinsic.argument.value === name) {
        return { ...intrinsic.argument, value };
    }
    if (node.type === 'scalar') {
        if (typeof node.value !== 'string')
            return node;
        const text = fillIn(node.value, name, value);
        scope.budget.charge(text.length >> 5);
        return { ...node, value: text };
    }
    if (node.type === 'array')
        return { ...node, items: node.items.map((item) => filled(scope, item, name, value)) };
    return {
        ...node,
        members: node.members.map((member) => ({
            key: { ...member.key, value: fillIn(member.key.value, name, value) },
            value: filled(scope, member.value, name, value),
        })),
    };
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/references.js


/** Transforms that add no resources but those whose names are told here. */
const understood = /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|SecretsManager-[\d-]+|CodeDeployBlueGreen)$/;
/** What fills a file in before CloudFormation sees it: Jinja, the Serverless Framework, macros, modules, loops. */
const filledIn = /\{%|\{\{(?!resolve:)|\$\{(?:self|opt|file|sls|env|param|cf):|Fn::Transform|Fn::ForEach|::MODULE\b|!Transform/;
/** Most names that are told of one template. */
const mostTold = 20;
/**
 * Names that a template refers to and declares nowhere: CloudFormation refuses it. Said only of a whole template into
 * which nothing else is put.
 */
class References {
    stack;
    names;
    serverless = [];
    whole;
    constructor(stack) {
        this.stack = stack;
    }
    /** Notes a name that is neither parameter nor resource at the node that refers to it. */
    check(name, node) {
        const { template } = this.stack;
        if (!this.isWhole() || this.known.has(name) || !/^[A-Za-z0-9]+$/.test(name))
            return;
        // SAM names what it makes after the resource that it is made for.
        if (this.serverless.some((id) => name.startsWith(id)))
            return;
        if (this.serverless.length > 0 && /^(?:Serverless|CodeDeployServiceRole)/.test(name))
            return;
        const { source, start, end } = this.stack.span(node);
        if (source !== template.source)
            return;
        const written = find(source.text, start, end, name);
        const at = written ?? start;
        const known = template.problems.some((problem) => problem.start === at && problem.rule === rule);
        if (known || template.problems.filter((problem) => problem.rule === rule).length >= mostTold)
            return;
        template.problems.push({
            rule,
            message: (0,cloudformation_text/* undeclared */.cr)(name),
            start: at,
            end: written === undefined ? end : at + name.length,
        });
    }
    /** Takes note of the names while the template is there. */
    remember() {
        if (this.isWhole())
            void this.known;
    }
    get known() {
        if (this.names === undefined) {
            const resources = this.stack.section('Resources');
            this.names = new Set([...resources, ...this.stack.section('Parameters')].map(({ key }) => key.value));
            this.serverless = resources
                .filter(({ value }) => (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'))?.startsWith('AWS::Serverless::') === true)
                .map(({ key }) => key.value);
        }
        return this.names;
    }
    isWhole() {
        const { template } = this.stack;
        this.whole ??=
            template.name === undefined &&
                isTemplate(template) &&
                template.transforms.every((name) => understood.test(name)) &&
                !filledIn.test(template.source.text);
        return this.whole;
    }
}
/**
 * Whether a file says that it is a template of its own. Without a version it may be a part that another tool puts into
 * one, unless SAM or the CDK shows its hand.
 */
const isTemplate = ({ root, transforms, source }) => (0,nodes/* childOf */.GG)(root, 'AWSTemplateFormatVersion') !== undefined ||
    transforms.includes('AWS::Serverless-2016-10-31') ||
    (source.path.endsWith('.template.json') && source.text.includes('"aws:cdk:path"'));
const rule = 'template/undeclared-reference';
/** Where a name stands as a word of its own. */
function find(text, start, end, name) {
    const match = new RegExp(`(?<![A-Za-z0-9])${name}(?![A-Za-z0-9])`).exec(text.slice(start, end));
    return match === null ? undefined : start + match.index;
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/resource-names.js




/** Resources whose `Ref` is a function's ARN with one more part, and the property that names the function. */
const versionOf = new Map([
    ['AWS::Lambda::Version', 'FunctionName'],
    ['AWS::Lambda::Alias', 'FunctionName'],
]);
/** What the resources of a stack are called: names, ARNs and what else `Ref` and `Fn::GetAtt` give. */
class ResourceNames {
    stack;
    constructor(stack) {
        this.stack = stack;
    }
    /** What `Ref` gives of a version or an alias of a function; undefined: it is another resource, or not known. */
    versionArn(declaration) {
        const property = versionOf.get(declaration.type);
        const text = property === undefined ? undefined : this.text(declaration, property);
        if (text === undefined)
            return undefined;
        const { partition, region, account } = this.stack.deployment;
        const arn = text.startsWith('arn:') ? text : `arn:${partition}:lambda:${region}:${account}:function:${text}`;
        const last = this.text(declaration, 'Name');
        return `${arn}:${last ?? (0,base_symbol/* symbolText */.Ee)('parameter', this.stack.qualify(`${declaration.id}.Version`))}`;
    }
    /** A text of `attributes.ts` for one resource. */
    fill(declaration, text) {
        if (text === '{name}')
            return this.physicalName(declaration);
        return this.stack.remember(`${declaration.id} ${text}`, '', () => this.fillOnce(declaration, text));
    }
    fillOnce(declaration, text) {
        const { partition, region, account } = this.stack.deployment;
        let filled = '';
        for (const { kind, part } of partsOf(text)) {
            if (kind === 'text')
                filled += part;
            else if (kind === 'id')
                filled += (0,base_symbol/* symbolText */.Ee)('parameter', this.stack.qualify(`${declaration.id}.${part}`));
            else if (part === 'P')
                filled += partition;
            else if (part === 'R')
                filled += region;
            else if (part === 'A')
                filled += account;
            else if (part === 'S')
                filled += this.suffix;
            else
                filled += part === 'name' ? this.physicalName(declaration) : this.path(declaration);
        }
        this.stack.budget.charge(filled.length >> 5);
        return filled;
    }
    /** The name that the template gives, or the symbol of the one that deployment generates. */
    physicalName(declaration) {
        const name = this.stack.remember(`name ${declaration.id}`, undefined, () => {
            const property = namesOf(declaration.type)?.name;
            return (property === undefined ? undefined : this.text(declaration, property)) || this.generated(declaration);
        });
        // A name that asks for itself is no name.
        return name ?? this.generated(declaration);
    }
    /** The domain of the partition's services. */
    get suffix() {
        const { partition } = this.stack.deployment;
        if (partition === 'aws' || partition === 'aws-us-gov')
            return 'amazonaws.com';
        return partition === 'aws-cn' ? 'amazonaws.com.cn' : (0,base_symbol/* symbolText */.Ee)('parameter', 'AWS::URLSuffix');
    }
    generated({ id }) {
        return (0,base_symbol/* symbolText */.Ee)('resource', this.stack.qualify(id));
    }
    path(declaration) {
        const own = (0,nodes/* childOf */.GG)(declaration.properties, 'Path') === undefined ? 'RolePath' : 'Path';
        return this.text(declaration, own) ?? '/';
    }
    /** A property as a text. */
    text({ properties }, property) {
        const node = (0,nodes/* childOf */.GG)(properties, property);
        return node === undefined ? undefined : (0,cloudformation_values/* textFrom */.qL)(this.stack.resolve(node));
    }
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/stack.js











/** Deepest nesting of values and of references from one to the next. */
const maximumDepth = 300;
const nothing = { type: 'object', members: [], start: 0, end: 0 };
/** What a condition that is not known says of a thing. */
const doubt = (condition) => condition === undefined ? { certain: true } : { certain: false, condition };
/** A template with the values of its parameters: a root, or one use of a nested template. Everything in it is lazy. */
class Stack {
    template;
    world;
    prefix;
    labelPrefix;
    passed;
    deployment;
    /** Nested stacks by logical id. */
    nested = new Map();
    memory = new Map();
    sections = new Map();
    declared;
    references = new References(this);
    names = new ResourceNames(this);
    active = new Set();
    parameters;
    /** Symbols of the parameters that are empty. */
    empty = new Map();
    depth = 0;
    conditionDepth = 0;
    /**
     * @param prefix of its names in the workspace, with the sign that ends it; undefined for a root
     * @param labelPrefix of what people call its resources
     * @param passed values of parameters
     */
    constructor(template, world, prefix, labelPrefix, passed, 
    /** Where the stack is deployed that it is nested in. */
    around) {
        this.template = template;
        this.world = world;
        this.prefix = prefix;
        this.labelPrefix = labelPrefix;
        this.passed = passed;
        const place = template.deployment ?? around ?? world.deployment;
        this.deployment = template.partition === undefined ? place : { ...place, partition: template.partition };
    }
    get budget() {
        return this.template.budget;
    }
    /** The members of a top-level section, loops expanded; of the same name the last one counts. */
    section(name) {
        let members = this.sections.get(name);
        if (members === undefined) {
            this.sections.set(name, []); // a loop that asks for the section it stands in
            const node = (0,nodes/* childOf */.GG)(this.template.root, name);
            members = node?.type === 'object' ? expandLoops(this, node.members) : [];
            this.sections.set(name, members);
        }
        return members;
    }
    /** The resources by logical id, with those that SAM makes. */
    get declarations() {
        if (this.declared === undefined) {
            this.declared = new Map();
            for (const { key, value } of this.template.transform(this.section('Resources'))) {
                this.declared.delete(key.value);
                const type = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'));
                if (type === undefined)
                    continue;
                this.declared.set(key.value, {
                    id: key.value,
                    type,
                    key,
                    body: value,
                    properties: this.properties(value),
                });
            }
        }
        return this.declared;
    }
    /**
     * Forgets the resources that nobody will ask for: what others say of them was worked out when those were read, and is
     * remembered. Of a large template most of the memory is theirs.
     */
    release(isKept) {
        this.references.remember();
        for (const declaration of this.declarations.values()) {
            if (isKept(declaration.type))
                continue;
            declaration.body = nothing;
            declaration.properties = undefined;
        }
        this.sections.set('Resources', []);
        this.template.release();
    }
    properties(body) {
        const node = (0,nodes/* childOf */.GG)(body, 'Properties');
        if (node?.type !== 'object' || this.isWithout(node, /Fn::ForEach/))
            return node;
        const members = expandLoops(this, node.members);
        return members === node.members ? node : { ...node, members };
    }
    /** Whether a node surely holds no such text, so that it need not be read. What a transform made has no text. */
    isWithout(node, pattern) {
        if (node.made === true)
            return false;
        return !pattern.test(this.sourceOf(node).text.slice(node.start, node.end));
    }
    span(node) {
        return { source: this.sourceOf(node), start: node.start, end: node.end };
    }
    sourceOf(node) {
        return node.source ?? this.template.source;
    }
    resolve(node) {
        this.budget.charge();
        if (this.depth >= maximumDepth)
            throw new budget/* TooComplex */.hx();
        this.depth++;
        try {
            const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
            if (intrinsic !== undefined)
                return callIntrinsic(this, intrinsic, node);
            if (node.type === 'scalar')
                return this.scalar(node);
            if (node.type === 'array') {
                const items = node.items.map((item) => this.resolve(item)).filter((item) => item !== undefined);
                return { type: 'array', items, span: this.span(node) };
            }
            return this.object(node);
        }
        finally {
            this.depth--;
        }
    }
    scalar(node) {
        const value = typeof node.value === 'string' ? (0,cloudformation_values/* withoutDynamic */.cz)(node.value) : node.value;
        return (0,cloudformation_values/* scalarAt */.C_)(value, this.span(node));
    }
    object(node) {
        const members = [];
        for (const { key, value } of expandLoops(this, node.members)) {
            if (key.value === 'Fn::Transform')
                return this.unknown(`Fn::Transform at ${this.place(node)}`, node);
            const resolved = this.resolve(value);
            if (resolved !== undefined)
                members.push({ key: key.value, keySpan: this.span(key), value: resolved });
        }
        return { type: 'object', members, span: this.span(node) };
    }
    /**
     * The plain value of a node, without the places of its parts; undefined is `AWS::NoValue`. Numbers are the texts that
     * CloudFormation makes of them, such as an account id without quotes.
     */
    value(node) {
        this.budget.charge();
        if (this.depth >= maximumDepth)
            throw new budget/* TooComplex */.hx();
        this.depth++;
        try {
            const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
            if (intrinsic !== undefined)
                return (0,cloudformation_values/* plainText */.wh)(callIntrinsic(this, intrinsic, node));
            if (node.type === 'scalar') {
                if (typeof node.value === 'string')
                    return (0,cloudformation_values/* withoutDynamic */.cz)(node.value);
                return typeof node.value === 'number' ? (0,cloudformation_values/* textFrom */.qL)((0,cloudformation_values/* scalarAt */.C_)(node.value, this.span(node))) : node.value;
            }
            if (node.type === 'array') {
                const items = [];
                for (const item of node.items) {
                    const value = this.value(item);
                    if (value !== undefined)
                        items.push(value);
                }
                return items;
            }
            return this.plainObject(node);
        }
        finally {
            this.depth--;
        }
    }
    plainObject(node) {
        const result = {};
        for (const { key, value } of expandLoops(this, node.members)) {
            if (key.value === 'Fn::Transform')
                return this.unknown(`Fn::Transform at ${this.place(node)}`, node).value;
            const resolved = this.value(value);
            if (resolved === undefined)
                delete result[key.value];
            else
                (0,cloudformation_values/* setOwn */.P5)(result, key.value, resolved);
        }
        return result;
    }
    place(node) {
        const { source, start } = this.span(node);
        const { line, column } = source.positionAt(start);
        return `${source.path}:${line}:${column}`;
    }
    unknown(name, node) {
        return (0,cloudformation_values/* scalarAt */.C_)((0,base_symbol/* symbolText */.Ee)('parameter', name), this.span(node));
    }
    qualify(name) {
        if (this.prefix !== undefined)
            return `${this.prefix}${name}`;
        const dot = name.indexOf('.');
        const id = dot < 0 ? name : name.slice(0, dot);
        return this.world.isUnique(id) ? name : `${this.template.source.path}#${name}`;
    }
    knows(name) {
        return name.startsWith('AWS::') || this.parameter(name) !== undefined || this.declarations.has(name);
    }
    reference(name, node) {
        if (name.startsWith('AWS::'))
            return this.pseudo(name, node);
        const empty = this.emptyParameter(name);
        if (empty !== undefined)
            return (0,cloudformation_values/* scalarAt */.C_)(empty, this.span(node));
        if (this.parameter(name) !== undefined) {
            const value = this.parameterValue(name);
            if (value === undefined)
                return this.unknown(this.qualify(name), node);
            if (value.type !== 'scalar')
                return value;
            this.budget.charge(((0,cloudformation_values/* textFrom */.qL)(value)?.length ?? 0) >> 5);
            return (0,cloudformation_values/* movedTo */.rh)(value, this.span(node));
        }
        const declaration = this.declarations.get(name);
        const names = declaration === undefined ? undefined : namesOf(declaration.type);
        if (declaration !== undefined && names !== undefined)
            return (0,cloudformation_values/* scalarAt */.C_)(this.fill(declaration, names.ref), this.span(node));
        if (declaration !== undefined) {
            const arn = this.names.versionArn(declaration);
            if (arn !== undefined)
                return (0,cloudformation_values/* scalarAt */.C_)(arn, this.span(node));
        }
        this.references.check(name, node);
        return this.unknown(this.qualify(name), node);
    }
    attribute(id, name, node) {
        const nested = this.nested.get(id);
        const output = /^Outputs\.(.+)$/.exec(name)?.[1];
        if (nested !== undefined && output !== undefined) {
            const value = nested.output(output);
            if (value !== undefined)
                return value.type === 'scalar' ? (0,cloudformation_values/* movedTo */.rh)(value, this.span(node)) : value;
        }
        const declaration = this.declarations.get(id);
        const names = declaration === undefined ? undefined : namesOf(declaration.type);
        const text = names?.attributes !== undefined && Object.hasOwn(names.attributes, name) ? names.attributes[name] : undefined;
        if (declaration !== undefined && text !== undefined)
            return (0,cloudformation_values/* scalarAt */.C_)(this.fill(declaration, text), this.span(node));
        if (declaration === undefined && nested === undefined)
            this.references.check(id, node);
        return this.unknown(this.qualify(`${id}.${name}`), node);
    }
    /** A text of `attributes.ts` for one resource. */
    fill(declaration, text) {
        return this.names.fill(declaration, text);
    }
    /** The name that the template gives, or the symbol of the one that deployment generates. */
    physicalName(declaration) {
        return this.names.physicalName(declaration);
    }
    /** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
    pseudo(name, node) {
        if (name === 'AWS::NoValue')
            return undefined;
        const { partition, region, account } = this.deployment;
        const known = name === 'AWS::AccountId'
            ? account
            : name === 'AWS::Region'
                ? region
                : name === 'AWS::Partition'
                    ? partition
                    : name === 'AWS::URLSuffix'
                        ? this.names.suffix
                        : undefined;
        // Every stack has a name of its own.
        return known === undefined ? this.unknown(this.qualify(name), node) : (0,cloudformation_values/* scalarAt */.C_)(known, this.span(node));
    }
    parameter(name) {
        this.parameters ??= new Map(this.section('Parameters').map(({ key, value }) => [key.value, value]));
        return this.parameters.get(name);
    }
    /** The value of a parameter, or undefined when only deployment knows it. */
    parameterValue(name) {
        return this.remember(`parameter ${name}`, undefined, () => {
            const parameter = this.parameter(name);
            const type = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(parameter, 'Type')) ?? 'String';
            const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
            const given = this.passed(name);
            if (given !== undefined)
                return isList ? (0,cloudformation_values/* listFrom */.Hp)(given) : given;
            if (type.startsWith('AWS::SSM::Parameter::'))
                return undefined;
            const allowed = (0,nodes/* childOf */.GG)(parameter, 'AllowedValues');
            const only = allowed?.type === 'array' && allowed.items.length === 1 ? allowed.items[0] : undefined;
            if (only === undefined && this.world.deployment.open === true)
                return undefined;
            const initial = (0,nodes/* childOf */.GG)(parameter, 'Default');
            const node = initial ?? only;
            if (node?.type !== 'scalar')
                return undefined;
            const value = this.scalar(node);
            const text = (0,cloudformation_values/* textFrom */.qL)(value);
            if (text === undefined)
                return undefined;
            if (initial !== undefined && only === undefined)
                this.world.assume((0,cloudformation_text/* assumedDefault */.e7)(name, text));
            return isList ? (0,cloudformation_values/* listFrom */.Hp)((0,cloudformation_values/* scalarAt */.C_)(text, value.span)) : (0,cloudformation_values/* scalarAt */.C_)(text, value.span);
        });
    }
    emptyParameter(name) {
        if (this.conditionDepth > 0 || this.parameter(name) === undefined)
            return undefined;
        if (this.empty.has(name))
            return this.empty.get(name);
        const before = this.world.assumed;
        this.world.assumed = new Set();
        try {
            const value = this.parameterValue(name);
            const isEmpty = value?.type === 'scalar' && value.value === '';
            this.empty.set(name, isEmpty ? (0,base_symbol/* symbolText */.Ee)('parameter', this.qualify(name)) : undefined);
        }
        finally {
            this.world.assumed = before;
        }
        return this.empty.get(name);
    }
    condition(name) {
        return this.remember(`condition ${name}`, 'unknown', () => {
            const node = this.section('Conditions').findLast((member) => member.key.value === name)?.value;
            if (node === undefined)
                return 'unknown';
            if (this.depth >= maximumDepth)
                throw new budget/* TooComplex */.hx();
            this.depth++;
            try {
                return evaluateCondition(this, node);
            }
            finally {
                this.depth--;
            }
        });
    }
    inCondition(run) {
        this.conditionDepth++;
        try {
            return run();
        }
        finally {
            this.conditionDepth--;
        }
    }
    mapping(name) {
        return this.section('Mappings').findLast((member) => member.key.value === name)?.value;
    }
    once(node, run) {
        if (this.active.has(node))
            return undefined;
        this.active.add(node);
        try {
            return run();
        }
        finally {
            this.active.delete(node);
        }
    }
    imported(name, isPutTogether) {
        return this.world.imported(name, this.template, isPutTogether);
    }
    /** The value of an output. */
    output(name) {
        const node = this.section('Outputs').findLast((member) => member.key.value === name)?.value;
        const value = (0,nodes/* childOf */.GG)(node, 'Value');
        return value === undefined ? undefined : this.remember(`output ${name}`, undefined, () => this.resolve(value));
    }
    /**
     * The values that a node may have when it is put together from `Fn::If` whose conditions are not known: each with
     * the condition that decides whether it is the one. `AWS::NoValue` gives none.
     */
    choices(node, condition) {
        const found = [];
        this.choose(node, condition, found);
        return found;
    }
    choose(node, condition, found, narrowed, assumed) {
        this.budget.charge();
        if ((0,nodes/* isNoValue */.RL)(node))
            return;
        const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
        const parts = intrinsic?.argument.type === 'array' ? intrinsic.argument.items : [];
        if (intrinsic?.name !== 'Fn::If' || parts.length !== 3) {
            found.push({ node, ...doubt(condition), ...(narrowed && { narrowed }) });
            return;
        }
        const truth = assumedOf(parts[0], assumed) ?? evaluateIf(this, parts[0]);
        const where = (holds) => truth === 'unknown' ? { name: parts[0], holds, within: assumed } : assumed;
        const name = truth === 'unknown' ? this.conditionName(parts[0]) : undefined;
        const within = narrowed ?? (condition !== undefined && name !== undefined ? true : undefined);
        if (truth !== 'false')
            this.choose(parts[1], condition ?? name, found, within, where('true'));
        if (truth !== 'true')
            this.choose(parts[2], condition ?? (name === undefined ? undefined : `not ${name}`), found, within, where('false'));
    }
    conditionName(node) {
        return node.type === 'scalar' ? String(node.value) : 'Fn::If';
    }
    /** The items of a list property, those behind conditions that are not known with their condition. */
    items(node) {
        if (node === undefined)
            return [];
        return this.choices(node).flatMap(({ node: list, certain, condition }) => {
            if (list.type === 'array' && (0,nodes/* intrinsicOf */.jN)(list) === undefined) {
                return list.items.flatMap((item) => this.choices(item, condition).flatMap((choice) => {
                    const value = this.resolve(choice.node);
                    return value === undefined ? [] : [{ ...choice, value }];
                }));
            }
            const value = this.resolve(list);
            const choice = { node: list, certain, ...(condition === undefined ? {} : { condition }) };
            if (value?.type === 'array')
                return value.items.map((item) => ({ ...choice, value: item }));
            return value === undefined ? [] : [{ ...choice, value }];
        });
    }
    /** The result of a computation that is done once; `circular` while it is being done. */
    remember(what, circular, compute) {
        let known = this.memory.get(what);
        if (known === undefined) {
            this.memory.set(what, { value: circular, assumed: [] });
            const outer = this.world.assumed;
            this.world.assumed = new Set();
            try {
                known = { value: compute(), assumed: [...this.world.assumed] };
                this.memory.set(what, known);
            }
            finally {
                this.world.assumed = outer;
            }
        }
        for (const each of known.assumed)
            this.world.assume(each);
        return known.value;
    }
    /** Says that this template is given up. @param error what was thrown */
    giveUp(error) {
        this.world.giveUp(this.template, error);
    }
    /** The prefix of names in a stack that is nested here. */
    prefixOf(id) {
        return `${(0,base_symbol/* showSymbols */.tq)(this.qualify(id))}.`;
    }
    /** What a person calls something in this template. */
    labelOf(id) {
        return `${this.labelPrefix}${id}`;
    }
    /** Where a declaration stands. */
    spanOfKey(declaration) {
        const { start, end, source } = { source: this.template.source, ...(0,nodes/* placeOf */.$t)(declaration.key) };
        return { source, start, end };
    }
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/documents.js














/** Reads a policy document: an object, or JSON in a string. */
function readPolicy(stack, node, kind) {
    const value = stack.value(node);
    const span = stack.span(node);
    if (value === undefined || value === null)
        return { reason: cloudformation_text/* reasons */.Ot.notAPolicy, span };
    if (typeof value === 'object') {
        const { source } = span;
        const { within } = stack.template;
        return checked(stack, {
            ...{ kind, language: languageOf(stack, node), source, value, locate: locator(stack, node) },
            ...(within && { within }),
            ...(node.partial === true && { partial: true }),
        });
    }
    const text = String(value);
    if ((0,cloudformation_values/* isSymbol */.Bm)(text))
        return { reason: cloudformation_text/* reasons */.Ot.notKnown(symbolNames(text)), span };
    if (!/^\s*\{/.test(text))
        return { reason: cloudformation_text/* reasons */.Ot.notAPolicy, span };
    return embedded(stack, node, text, kind);
}
/**
 * A policy document as several that together say the same: statements behind conditions that are not known stand apart,
 * for they are Allow or Deny as they are written, and the rest is certain.
 */
function splitDocument(stack, node, condition) {
    return stack.choices(node, condition).flatMap((choice) => splitStatements(stack, choice.node).map((part) => ({
        node: part.node,
        ...doubt(choice.condition ?? part.condition),
        ...(choice.condition === undefined && !part.certain ? { decides: part.decides ?? cloudformation_text/* reasons */.Ot.statementThere } : {}),
    })));
}
/**
 * A policy document with the statements of all branches of conditions that are not known, and the reason why it is not
 * known that a statement is in it, by its index.
 */
function gatherStatements(stack, node) {
    const doubts = new Map();
    const list = conditionalStatements(node);
    if (list === undefined)
        return { node, doubts };
    const choices = list.items.flatMap((item) => stack.choices(item));
    for (const [index, { condition }] of choices.entries())
        if (condition !== undefined)
            doubts.set(index, cloudformation_text/* reasons */.Ot.inForce(condition));
    const items = choices.map((choice) => choice.node);
    return { node: withStatements(node, list, items, list), doubts };
}
/** The statements of a document some of which stand in `Fn::If`. */
function conditionalStatements(node) {
    const list = (0,nodes/* intrinsicOf */.jN)(node) === undefined ? (0,nodes/* childOf */.GG)(node, 'Statement') : undefined;
    if (list?.type !== 'array' || list.tag !== undefined)
        return undefined;
    return list.items.some((item) => (0,nodes/* intrinsicOf */.jN)(item)?.name === 'Fn::If') ? list : undefined;
}
function withStatements(node, list, items, { start, end }) {
    if (node.type !== 'object')
        return node;
    const statements = { ...list, items, start, end };
    return {
        ...node,
        members: node.members.map((member) => (member.value === list ? { ...member, value: statements } : member)),
    };
}
function splitStatements(stack, node) {
    const list = statementList(node);
    if (list === undefined || stack.isWithout(list, /\bIf\b/))
        return [{ node, certain: true }];
    const written = list.items.flatMap((item) => stack.choices(item));
    const choices = written
        .flatMap((choice) => splitElement(stack, choice, 'Action'))
        .flatMap((choice) => splitElement(stack, choice, 'Resource'));
    const uncertain = choices.filter((choice) => !choice.certain);
    const sure = choices.filter((choice) => choice.certain).map((choice) => choice.node);
    if (uncertain.length === 0 && sure.length === list.items.length && sure.every((each, at) => each === list.items[at]))
        return [{ node, certain: true }];
    // Where a statement holds but a part of what is written, nothing can be added at its places.
    const parted = node.type === 'object' ? { ...node, members: node.members, made: true, partial: true } : node;
    const whole = choices.every((choice, at) => choice === written[at]) ? node : parted;
    return [
        { node: withStatements(whole, list, sure, list), certain: true },
        ...uncertain.map((choice) => ({ ...choice, node: withStatements(whole, list, [choice.node], choice.node) })),
    ];
}
/** The statements of a document as a list; undefined: they are not written out. */
function statementList(node) {
    const list = (0,nodes/* intrinsicOf */.jN)(node) === undefined ? (0,nodes/* childOf */.GG)(node, 'Statement') : undefined;
    return list?.type === 'array' && list.tag === undefined ? list : undefined;
}
/**
 * A statement as several that together say the same: values of `Action` or `Resource` behind conditions that are not
 * known stand apart, and what stands in both branches is certain.
 */
function splitElement(stack, statement, name) {
    const value = (0,nodes/* childOf */.GG)(statement.node, name);
    const split = value === undefined ? undefined : splitValues(stack, value);
    if (value === undefined || split === undefined)
        return [statement];
    const { sure, maybe } = split;
    const withValues = (items) => withMember(statement.node, value, { type: 'array', items, start: value.start, end: value.end });
    return [
        ...(sure.length === 0 ? [] : [{ ...statement, node: withValues(sure) }]),
        ...maybe.map(({ node, condition }) => ({
            node: withValues([node]),
            ...doubt(statement.condition ?? condition),
            ...(statement.condition === undefined
                ? { decides: cloudformation_text/* reasons */.Ot.valueThere(name, (0,nodes/* textOf */.b6)(node)) }
                : statement.decides === undefined
                    ? {}
                    : { decides: statement.decides }),
        })),
    ];
}
/** Values of a list, apart by whether a condition that is not known decides of them; undefined: none does. */
function splitValues(stack, value) {
    const all = stack.choices(value).flatMap((branch) => {
        const { node, condition, narrowed } = branch;
        if (node.type !== 'array' || (0,nodes/* intrinsicOf */.jN)(node) !== undefined)
            return [branch];
        const items = node.items.flatMap((item) => stack.choices(item, condition));
        return narrowed === true ? items.map((item) => ({ ...item, narrowed })) : items;
    });
    const maybe = all.filter(({ certain }) => !certain);
    if (maybe.length === 0)
        return undefined;
    const sure = all.filter(({ certain }) => certain).map(({ node }) => node);
    const conditions = new Map();
    for (const { node, condition = '', narrowed } of maybe) {
        const text = narrowed === true ? undefined : (0,nodes/* textOf */.b6)(node);
        if (text !== undefined)
            conditions.set(text, (conditions.get(text) ?? new Set()).add(condition));
    }
    const inBoth = (node) => {
        const found = conditions.get((0,nodes/* textOf */.b6)(node) ?? '');
        return found !== undefined && [...found].some((condition) => found.has(`not ${condition}`));
    };
    const known = new Set();
    for (const { node } of maybe) {
        const text = (0,nodes/* textOf */.b6)(node);
        if (text === undefined || known.has(text) || !inBoth(node))
            continue;
        known.add(text);
        sure.push(node);
    }
    return { sure, maybe: maybe.filter(({ node }) => !inBoth(node)) };
}
function withMember(node, old, value) {
    if (node.type !== 'object')
        return node;
    return {
        ...node,
        members: node.members.map((member) => (member.value === old ? { ...member, value } : member)),
    };
}
/** Places are asked for only where something is wrong. */
function locator(stack, node) {
    let located;
    return (path) => {
        try {
            located ??= stack.resolve(node);
        }
        catch (error) {
            // The place of the whole will do.
            if (!(0,budget/* isTooComplex */.RP)(error))
                fault/* faults */.eu.seen?.(error);
        }
        return located === undefined ? stack.span(node) : (0,model_located/* spanAt */.i6)(located, path);
    };
}
function languageOf(stack, node) {
    // A text that a transform made up is nowhere to be edited.
    if (node.made === true)
        return 'string';
    return stack.sourceOf(node).text.charAt(node.start) === '{' ? 'json' : stack.template.language;
}
const symbolNames = (text) => (0,base_symbol/* cutSymbols */.kz)(text)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
    .join(', ');
/** JSON in a string: exact where the file holds its characters, else at the string. */
function embedded(stack, node, text, kind) {
    stack.budget.charge(text.length >> 4);
    const whole = stack.span(node);
    const mapped = mappedText(stack, node);
    const map = mapped?.text === text ? mapped : undefined;
    const { roots, problems } = (0,syntax_json.parseJson)(text);
    const place = placer(whole, map);
    if (problems.length > 0 || roots.length !== 1) {
        if ((0,base_symbol/* holdsSymbol */.hC)(text))
            return { reason: cloudformation_text/* reasons */.Ot.notKnown(symbolNames(text)), span: whole };
        for (const { message, start, end } of problems)
            report(stack, message, place(start, end));
        return { reason: cloudformation_text/* reasons */.Ot.notJson, span: whole };
    }
    const language = map?.verbatim === true ? 'json' : 'string';
    return checked(stack, (0,model_located/* documentFrom */.E5)(kind, locatedFrom(roots[0], place), language));
}
/**
 * The definition of a state machine as JSON in a string, its parts at their places in the file; undefined: it is none.
 * @param machine its logical id
 */
function definitionFrom(stack, machine, node, text) {
    stack.budget.charge(text.length >> 4);
    const mapped = mappedText(stack, node);
    const place = placer(stack.span(node), mapped?.text === text ? mapped : undefined);
    const { roots, problems } = (0,syntax_json.parseJson)((0,state_machine/* quoted */.TL)(text));
    for (const { message, start, end } of (0,api_calls/* namesService */.c)(text) ? (0,state_machine/* lastingProblems */.xn)(text, problems) : [])
        report(stack, (0,state_machine/* brokenDefinition */.Hd)(machine, message), place(start, end), 'state-machine');
    const [root, ...others] = roots;
    if (root === undefined || others.length > 0 || problems.length > 0)
        return undefined;
    return locatedFrom(root, place);
}
function placer(whole, map) {
    if (map === undefined)
        return () => whole;
    const { starts, ends } = map;
    return (start, end) => {
        const from = starts[Math.min(start, starts.length - 1)];
        const to = end > start ? (ends[Math.min(end, ends.length) - 1] ?? from) : from;
        return { source: whole.source, start: from, end: Math.max(from, to) };
    };
}
function locatedFrom(node, place) {
    const span = place(node.start, node.end);
    if (node.type === 'scalar')
        return (0,cloudformation_values/* scalarAt */.C_)(node.value, span);
    if (node.type === 'array')
        return { type: 'array', items: node.items.map((item) => locatedFrom(item, place)), span };
    const members = node.members.map(({ key, value }) => ({
        key: key.value,
        keySpan: place(key.start, key.end),
        value: locatedFrom(value, place),
    }));
    return { type: 'object', members, span };
}
function checked(stack, document) {
    const { value } = document;
    if (!(0,base_value/* isObject */.Gv)(value)) {
        report(stack, 'expected a policy document, found a list', document.locate([]));
        return { reason: cloudformation_text/* reasons */.Ot.notAPolicy, span: document.locate([]) };
    }
    const statement = value.Statement;
    if (typeof statement === 'string' && (0,base_symbol/* holdsSymbol */.hC)(statement)) {
        return { reason: cloudformation_text/* reasons */.Ot.notKnown(symbolNames(statement)), span: document.locate(['Statement']) };
    }
    const large = (0,policy/* tooLarge */.g$)(value);
    if (large !== undefined) {
        const span = document.locate([]);
        stack.world.tooLarge({ ...span, end: span.start }, large);
        return { reason: large, span };
    }
    const { problems } = (0,policy/* checkPolicy */.hM)(value, document.kind);
    for (const { message, path, rule } of problems) {
        // What has a rule of its own is told by it, wherever the document came from.
        if (rule === undefined && !(0,policy/* isUnresolved */.U4)(value, path))
            report(stack, message, document.locate(path));
    }
    const unusable = statement === undefined ||
        typeof statement !== 'object' ||
        (Array.isArray(statement) &&
            statement.some((each) => !(0,base_value/* isObject */.Gv)(each) && !(typeof each === 'string' && (0,base_symbol/* holdsSymbol */.hC)(each))));
    return unusable ? { reason: cloudformation_text/* reasons */.Ot.noStatement, span: document.locate([]) } : { document };
}
function report(stack, message, { source, start, end }, about) {
    // A problem of another file's text is reported there, or not at all.
    if (source === stack.template.source && stack.template.problems.length < 50) {
        const known = stack.template.problems.some((each) => each.start === start && each.message === message);
        if (!known)
            stack.template.problems.push({ message, start, end, ...(about && { about }) });
    }
}
const corsLists = ['AllowedHeaders', 'AllowedMethods', 'AllowedOrigins', 'ExposeHeaders'];
/**
 * Reads a bucket's `CorsConfiguration` as the list of rules that S3's own JSON would be.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html
 */
function readBucketCors(stack, node) {
    const resolved = stack.resolve(node);
    if (resolved === undefined)
        return undefined;
    const rules = resolved.type === 'object' ? resolved.members.findLast((member) => member.key === 'CorsRules')?.value : undefined;
    if (rules === undefined)
        return 'unknown';
    const items = rules.type === 'array' ? rules.items : rules.type === 'object' ? [rules] : undefined;
    const read = items?.map(corsRule);
    if (read === undefined || read.includes(undefined))
        return 'unknown';
    const located = { type: 'array', items: read, span: rules.span };
    return (0,model_located/* documentFrom */.E5)('cors', located, languageOf(stack, node));
}
function corsRule(rule) {
    if (rule.type !== 'object')
        return undefined;
    const members = [];
    for (const name of corsLists) {
        const written = name === 'ExposeHeaders' ? 'ExposedHeaders' : name;
        const member = rule.members.findLast(({ key }) => key === written || key === name);
        const value = member?.value ?? { type: 'array', items: [], span: rule.span };
        if ((0,cloudformation_values/* isUnknown */.t8)(value))
            return undefined;
        const list = value.type === 'array' ? value : { type: 'array', items: [value], span: value.span };
        if (list.items.some((item) => item.type !== 'scalar'))
            return undefined;
        members.push({ key: name, keySpan: member?.keySpan ?? rule.span, value: list });
    }
    const age = rule.members.findLast(({ key }) => key === 'MaxAge' || key === 'MaxAgeSeconds');
    const seconds = Number((0,cloudformation_values/* textFrom */.qL)(age?.value) ?? Number.NaN);
    if (age !== undefined && Number.isInteger(seconds)) {
        members.push({ key: 'MaxAgeSeconds', keySpan: age.keySpan, value: (0,cloudformation_values/* scalarAt */.C_)(seconds, age.value.span) });
    }
    return { type: 'object', members, span: rule.span };
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/nested.js + 1 modules
var nested = __webpack_require__(1866);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/machines.js







/** Most definitions that are read from files of their own. */
const maximumRead = 500;
/** What names the file: SAM's property, and CloudFormation's, in which `aws cloudformation package` takes a path. */
const locations = ['DefinitionUri', 'DefinitionS3Location'];
/**
 * Reads the definitions of state machines that stand in files of the repository.
 * @returns the files that cannot be read. A file that is not there is a problem of the template that names it.
 */
async function findDefinitions(templates, files) {
    let left = maximumRead;
    // Several machines may share a definition.
    const known = new Map();
    const definitionAt = async (path) => {
        if (!known.has(path)) {
            const source = left-- > 0 ? await files.read(path) : undefined;
            if (source !== undefined)
                known.set(path, await read(source));
            else
                known.set(path, left >= 0 && (await isMissing(path, files)) ? 'missing' : undefined);
        }
        return known.get(path);
    };
    const broken = new Map();
    for (const template of templates) {
        const resources = (0,nodes/* childOf */.GG)(template.root, 'Resources');
        if (resources?.type !== 'object' || !locations.some((name) => template.source.text.includes(name)))
            continue;
        for (const { key, value } of resources.members) {
            if (!/^AWS::(?:Serverless|StepFunctions)::StateMachine$/.test((0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type')) ?? ''))
                continue;
            const place = locations.map((name) => (0,nodes/* childAt */.Ut)(value, 'Properties', name)).find((node) => (0,nodes/* textOf */.b6)(node));
            const written = (0,nodes/* textOf */.b6)(place);
            // What another tool fills in, and a URL, is no path.
            if (place === undefined || written === undefined || /^[a-z][a-z\d+.-]*:|[${}]/i.test(written))
                continue;
            const path = (0,nested/* relative */.V8)(template.source.path, written);
            const definition = path === undefined ? undefined : await definitionAt(path);
            if (path === undefined || definition === undefined)
                continue;
            if (definition === 'missing') {
                const { start, end } = place;
                const message = (0,state_machine/* missingDefinition */.M0)(key.value, path);
                template.problems.push({ message, start, end, rule: 'template/missing-file' });
                continue;
            }
            if (definition.value !== undefined)
                template.definitions.set(key.value, definition.value);
            if (definition.problems.length > 0 && !broken.has(path))
                broken.set(path, brokenFile(key.value, definition, template.source));
        }
    }
    return [...broken.values()];
}
/** Only where all files of its folder are known, and no build makes them, it is certain that a file is not there. */
async function isMissing(path, files) {
    if ((0,state_machine/* isBuilt */.TQ)(path))
        return false;
    const end = path.lastIndexOf('/');
    const beside = await files.list?.(path.slice(0, Math.max(0, end)));
    return beside !== undefined && !beside.includes(path.slice(end + 1));
}
const brokenFile = (machine, { source, problems }, template) => ({
    path: source.path,
    kind: 'invalid',
    reason: problems[0].message,
    source,
    problems: problems.map((problem) => ({
        ...problem,
        message: (0,state_machine/* brokenDefinition */.Hd)(machine, problem.message, isJson(source.text) ? 'JSON' : 'YAML'),
        about: 'state-machine',
    })),
    beside: () => [template],
});
const isJson = (text) => /^\s*\{/.test(text);
const isYaml = (path) => /\.ya?ml$/i.test(path);
async function read(source) {
    const { text } = source;
    if (!mayNameService(text))
        return { source, problems: [] };
    const json = isJson(text);
    const { roots, problems } = json ? (0,syntax_json.parseJson)((0,state_machine/* quoted */.TL)(text)) : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261))).parseYaml(text);
    if (problems.length > 0) {
        const lasting = json ? (0,state_machine/* lastingProblems */.xn)(text, problems) : (0,state_machine/* lastingYamlProblems */.IV)(text, problems);
        return { source, problems: (0,api_calls/* namesService */.c)(text) && (json || isYaml(source.path)) ? lasting : [] };
    }
    return { source, problems, ...(roots[0] === undefined ? {} : { value: located(roots[0], source) }) };
}
function located(node, source) {
    const span = { source, start: node.start, end: node.end };
    if (node.type === 'scalar')
        return (0,cloudformation_values/* scalarAt */.C_)(node.value, span);
    if (node.type === 'array')
        return { type: 'array', items: node.items.map((item) => located(item, source)), span };
    const members = node.members.map(({ key, value }) => ({
        key: key.value,
        keySpan: { source, start: key.start, end: key.end },
        value: located(value, source),
    }));
    return { type: 'object', members, span };
}
/**
 * The definition of a state machine, its substitutions filled in. Undefined: it is not known, or names none of the
 * services whose calls are looked for. @throws TooComplex
 */
function definitionOf(stack, { id, properties }) {
    const written = definitionIn(stack, id, properties) ?? stack.template.definitions.get(id);
    if (written === undefined)
        return undefined;
    const substitutions = (0,nodes/* childOf */.GG)(properties, 'DefinitionSubstitutions');
    const given = new Map();
    const values = substitutions === undefined ? undefined : stack.resolve(substitutions);
    for (const { key, value } of values?.type === 'object' ? values.members : []) {
        const text = (0,cloudformation_values/* textFrom */.qL)(value);
        if (text !== undefined)
            given.set(key, text);
    }
    return (0,state_machine/* withSubstitutions */.FC)(written, given, (name) => stack.qualify(`${id}.${name}`), (characters) => stack.budget.charge(1 + (characters >> 5)), () => stack.budget.charge());
}
function definitionIn(stack, id, properties) {
    const whole = (0,nodes/* childOf */.GG)(properties, 'Definition');
    if (whole !== undefined && !(0,nodes/* isNoValue */.RL)(whole)) {
        const known = whole.type === 'object' && (0,nodes/* intrinsicOf */.jN)(whole) === undefined;
        return known && stack.isWithout(whole, spelled) ? undefined : stack.resolve(whole);
    }
    const text = (0,nodes/* childOf */.GG)(properties, 'DefinitionString');
    if (text === undefined || (0,nodes/* isNoValue */.RL)(text))
        return undefined;
    const value = (0,cloudformation_values/* textFrom */.qL)(stack.resolve(text));
    return value === undefined || !mayNameService(value) ? undefined : definitionFrom(stack, id, text, value);
}
/** Whether a text names a service whose calls are looked for, or has something filled in. */
const mayNameService = (text) => (0,api_calls/* namesService */.c)(text) || text.includes('${');
const spelled = { test: mayNameService };

// EXTERNAL MODULE: ./.build/formats/cloudformation/template.js + 4 modules
var template = __webpack_require__(5020);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/export-names.js

/** Most parts of a name that are filled in. */
const maximumSymbols = 4;
/** Longest name that another is compared with part by part, far more than an export may have. */
const maximumLength = 1000;
/** @param name may hold symbols */
function formOf(name) {
    const parts = (0,base_symbol/* cutSymbols */.kz)(name).map((part) => (typeof part === 'string' ? part : undefined));
    const isOpen = parts.includes(undefined);
    // A name of which nothing is written out may be any.
    const says = parts.some((part) => part !== undefined && /[A-Za-z0-9]{2}/.test(part));
    const known = !isOpen || (says && parts.length <= 2 * maximumSymbols + 1);
    return { parts, isOpen, shape: known ? JSON.stringify(parts) : undefined };
}
/**
 * Whether the name of an import and that of an export may be one, told from how they are put together: what is written
 * out is the same, and what is filled in stands at the same places, such as `${NetworkStack}-RoleArn` and
 * `${AWS::StackName}-RoleArn`. Where a parameter of one has a default, that is what may be filled in the other's.
 */
function haveOneForm(left, right) {
    if (left.shape === undefined || right.shape === undefined)
        return false;
    if (left.isOpen === right.isOpen)
        return left.shape === right.shape;
    const [open, plain] = left.isOpen ? [left, right] : [right, left];
    return isFilledIn(open.parts, plain.parts[0] ?? '');
}
/** Whether a text is a name with its gaps filled in; in time of the text's length for each part. */
function isFilledIn(parts, text) {
    const [first, last] = [parts[0], parts.at(-1)];
    if (text.length > maximumLength)
        return false;
    if ((first !== undefined && !text.startsWith(first)) || (last !== undefined && !text.endsWith(last)))
        return false;
    // Where the parts so far may end.
    let ends = new Set([0]);
    for (const part of parts) {
        const next = new Set();
        if (part !== undefined) {
            for (const end of ends)
                if (text.startsWith(part, end))
                    next.add(end + part.length);
        }
        else
            for (let at = 0; at < text.length; at++)
                if ((ends.has(at) || next.has(at)) && /[A-Za-z0-9-]/.test(text.charAt(at)))
                    next.add(at + 1);
        ends = next;
    }
    return ends.has(text.length);
}

// EXTERNAL MODULE: ./.build/formats/join.js
var formats_join = __webpack_require__(5849);
// EXTERNAL MODULE: ./.build/model/infrastructure.js
var infrastructure = __webpack_require__(7413);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/sdk-calls.js




/** Services whose calls may change what roles, keys and buckets allow. */
const changing = new Set(['iam', 's3', 'kms', 'sts', 'lambda', 'cloudformation']);
/**
 * The calls of the CDK's `AwsCustomResource`, which hands them to its function as JSON. Undefined: it is another custom
 * resource, or one whose calls cannot be read.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources.AwsCustomResource.html
 */
function sdkCalls(properties) {
    if (properties?.type !== 'object')
        return undefined;
    const calls = [];
    for (const name of ['Create', 'Update', 'Delete']) {
        const written = sdk_calls_memberOf(properties, name);
        if (written === undefined)
            continue;
        const call = callFrom(written);
        if (call === undefined)
            return undefined;
        calls.push(call);
    }
    return calls.length === 0 ? undefined : calls;
}
/** Whether calls change nothing of what is read here but the things that they create. */
const areHarmless = (calls) => calls.every(({ service }) => !changing.has(service));
/**
 * What calls stand for: the thing that a call creates, as the resource that CloudFormation would have for it, and the
 * call itself, whose `CallerRoleArn` is the role of the function that makes it.
 */
function createdBy(calls, base, properties) {
    const made = new Map();
    const token = properties.type === 'object' ? sdk_calls_memberOf(properties, 'ServiceToken') : undefined;
    const caller = token === undefined ? [] : [{ key: callerFunction, keySpan: token.span, value: token }];
    for (const call of calls)
        for (const resource of (0,api_calls/* resourcesOfCall */.l)(call, base, caller))
            made.set(resource.resourceType, resource);
    return [...made.values()];
}
/** The function that makes a call, until its role is known. */
const callerFunction = 'CallerFunctionArn';
/** Gives calls the role of the function that makes them. */
function joinCallers(found) {
    const functions = new Map(found.filter((each) => each.type === 'function').map((each) => [each.arn, each.role]));
    for (const resource of found) {
        if (resource.type !== 'service' || resource.resourceType.includes('::'))
            continue;
        const { attributes } = resource;
        if (attributes.type !== 'object')
            continue;
        const caller = sdk_calls_memberOf(attributes, callerFunction);
        const role = functions.get((0,cloudformation_values/* textFrom */.qL)(caller) ?? '');
        if (caller === undefined || role === undefined)
            continue;
        const member = { key: infrastructure/* callerRole */.y9, keySpan: caller.span, value: (0,cloudformation_values/* scalarAt */.C_)(role, caller.span) };
        resource.attributes = { ...attributes, members: [...attributes.members, member] };
    }
}
function callFrom(written) {
    const call = written.type === 'scalar' ? parsed(written) : written;
    if (call?.type !== 'object')
        return undefined;
    const service = (0,cloudformation_values/* textFrom */.qL)(sdk_calls_memberOf(call, 'service'));
    const action = (0,cloudformation_values/* textFrom */.qL)(sdk_calls_memberOf(call, 'action'));
    if (service === undefined || action === undefined)
        return undefined;
    // `SageMaker` and `@aws-sdk/client-sagemaker`, `createProject` and `CreateProjectCommand` are the same.
    return {
        service: service.toLowerCase().replace(/^@aws-sdk\/client-|^aws\./, ''),
        action: action.charAt(0).toUpperCase() + action.slice(1).replace(/Command$/, ''),
        parameters: sdk_calls_memberOf(call, 'parameters'),
    };
}
function parsed(written) {
    const text = (0,cloudformation_values/* textFrom */.qL)(written);
    if (text === undefined || !text.startsWith('{'))
        return undefined;
    const { roots, problems } = (0,syntax_json.parseJson)(text);
    return problems.length > 0 || roots.length !== 1 ? undefined : sdk_calls_located(roots[0], written);
}
/** The pieces of a text that is put together have its place. */
function sdk_calls_located(node, { span }) {
    const at = (0,cloudformation_values/* scalarAt */.C_)(null, span);
    if (node.type === 'scalar')
        return (0,cloudformation_values/* scalarAt */.C_)(node.value, span);
    if (node.type === 'array')
        return { type: 'array', items: node.items.map((item) => sdk_calls_located(item, at)), span };
    const members = node.members.map(({ key, value }) => ({ key: key.value, keySpan: span, value: sdk_calls_located(value, at) }));
    return { type: 'object', members, span };
}
const sdk_calls_memberOf = (object, name) => object.members.findLast(({ key }) => key === name)?.value;

;// CONCATENATED MODULE: ./.build/formats/cloudformation/resources.js











const readers = {
    'AWS::IAM::Role': resources_identity('role'),
    'AWS::IAM::User': resources_identity('user'),
    'AWS::IAM::Group': resources_identity('group'),
    'AWS::IAM::Policy': resources_policy,
    'AWS::IAM::ManagedPolicy': resources_policy,
    'AWS::IAM::RolePolicy': resources_policy,
    'AWS::IAM::UserPolicy': resources_policy,
    'AWS::IAM::GroupPolicy': resources_policy,
    'AWS::S3::Bucket': bucket,
    'AWS::S3::BucketPolicy': bucketPolicy,
    'AWS::KMS::Key': resources_key,
    'AWS::KMS::ReplicaKey': resources_key,
    'AWS::Lambda::Function': resources_lambda,
    'AWS::Serverless::Function': resources_lambda,
    'AWS::StepFunctions::StateMachine': resources_machine,
    'AWS::Serverless::StateMachine': resources_machine,
};
/** Custom resources of the CDK itself, none of which changes CORS, policies of buckets or roles. */
const harmless = new Set([
    'Custom::S3AutoDeleteObjects',
    'Custom::S3BucketNotifications',
    'Custom::LogRetention',
    'Custom::CDKBucketDeployment',
    'Custom::ECRAutoDeleteImages',
    'Custom::VpcRestrictDefaultSG',
    'Custom::CrossRegionExportReader',
    'Custom::CrossRegionExportWriter',
    'Custom::DynamoDBReplica',
    'Custom::ReplicaProvider',
    'Custom::UserPoolDomainNameRetriever',
    'Custom::DescribeCognitoUserPoolClient',
]);
/** Nothing that any service or bucket takes part in. */
const ignored = new Set([
    'AWS::CDK::Metadata',
    'AWS::CloudFormation::WaitConditionHandle',
    'AWS::CloudFormation::WaitCondition',
    'AWS::CloudFormation::Stack',
    'AWS::CloudFormation::StackSet',
    'AWS::Serverless::Application',
]);
/** What is read into the keys and users that it names. */
const resources_joined = new Set(['AWS::KMS::Alias', 'AWS::IAM::UserToGroupAddition']);
/** Whether something of a resource of this type may still be asked for when all are read. */
const isKept = (type, wanted) => Object.hasOwn(readers, type) || wanted === undefined || wanted.has(type);
const resources_read = /^Custom::|^AWS::CloudFormation::(?:CustomResource|Stack|StackSet)$|^AWS::Serverless::|::MODULE$/;
/** Whether a resource says nothing that is asked for: most of a large template do, and need not be read. */
function isNoConcern(stack, { type, properties }) {
    if (isKept(type, stack.world.wanted) || resources_joined.has(type) || resources_read.test(type))
        return false;
    return properties === undefined || stack.isWithout(properties, /Role|Transform|Fn::ForEach/);
}
/** The resources that one declaration stands for. A condition that surely fails gives none. @throws TooComplex */
function readResource(stack, declaration) {
    const { world } = stack;
    const assumed = new Set();
    world.assumed = assumed;
    const conditionNode = (0,nodes/* childOf */.GG)(declaration.body, 'Condition');
    const exists = conditionNode?.type === 'scalar' ? stack.condition(String(conditionNode.value)) : 'true';
    if (exists === 'false')
        return [];
    const base = {
        label: stack.labelOf(declaration.id),
        span: stack.spanOfKey(declaration),
        assumed: [...stack.template.assumed],
        ...(exists === 'unknown' && conditionNode?.type === 'scalar' ? doubt(String(conditionNode.value)) : {}),
    };
    const context = { stack, declaration, base };
    const reader = Object.hasOwn(readers, declaration.type) ? readers[declaration.type] : undefined;
    const resources = reader === undefined ? other(context) : reader(context);
    base.assumed.push(...assumed);
    return resources;
}
function other(context) {
    const { type } = context.declaration;
    if (ignored.has(type) || harmless.has(type))
        return [];
    if (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') {
        return custom(context);
    }
    if (type.endsWith('::MODULE'))
        return [opaqueResource(context, cloudformation_text/* opaque */.OZ.module(type))];
    checkRoles(context);
    const { wanted } = context.stack.world;
    return wanted === undefined || wanted.has(type) || resources_joined.has(type) ? [service(context)] : [];
}
/** A custom resource may do anything; of the CDK's calls of an SDK it is known what they do. */
function custom(context) {
    const { stack, declaration, base } = context;
    const { properties, type } = declaration;
    const value = properties === undefined ? undefined : stack.resolve(properties);
    const calls = sdkCalls(value);
    const made = calls === undefined ? [] : createdBy(calls, base, value);
    if (calls !== undefined && areHarmless(calls))
        return made;
    return [
        ...made,
        {
            type: 'opaque',
            ...base,
            reason: cloudformation_text/* opaque */.OZ.custom(type),
            mentions: value === undefined ? [] : stringsIn(value),
        },
    ];
}
/** Resolves the roles that a resource passes, so that a name which is declared nowhere is told. */
function checkRoles({ stack, declaration: { properties } }) {
    if (properties?.type !== 'object')
        return;
    for (const { key, value } of properties.members)
        if (/Role(?:Arn|ARN)?$/.test(key.value) && (0,nodes/* intrinsicOf */.jN)(value) !== undefined)
            stack.value(value);
}
/** A resource that may do more than is seen. */
function opaqueResource({ stack, declaration, base }, reason) {
    const { properties } = declaration;
    const value = properties === undefined ? undefined : stack.resolve(properties);
    return { type: 'opaque', ...base, reason, mentions: value === undefined ? [] : stringsIn(value) };
}
/** Every string in a value. */
function stringsIn(value) {
    if (value.type === 'scalar')
        return typeof value.value === 'string' ? [value.value] : [];
    if (value.type === 'array')
        return value.items.flatMap(stringsIn);
    return value.members.flatMap((member) => stringsIn(member.value));
}
/** Its properties are resolved when somebody asks: most resources of most templates are nobody's concern. */
function service({ stack, declaration, base }) {
    const { properties } = declaration;
    const empty = { type: 'object', members: [], span: base.span };
    let known;
    const resolved = () => {
        if (known === undefined) {
            const assumed = new Set(base.assumed);
            stack.world.assumed = assumed;
            let attributes = empty;
            try {
                attributes = (properties === undefined ? undefined : stack.resolve(properties)) ?? empty;
            }
            catch (error) {
                stack.giveUp(error);
                attributes = stack.unknown(stack.qualify(declaration.id), declaration.key);
            }
            known = { attributes, assumed: [...assumed] };
        }
        return known;
    };
    return {
        type: 'service',
        label: base.label,
        span: base.span,
        ...(base.certain === undefined ? {} : { certain: base.certain }),
        ...(base.condition === undefined ? {} : { condition: base.condition }),
        resourceType: declaration.type,
        get attributes() {
            return resolved().attributes;
        },
        get assumed() {
            return resolved().assumed;
        },
    };
}
function property({ declaration }, name) {
    const node = (0,nodes/* childOf */.GG)(declaration.properties, name);
    return node === undefined || (0,nodes/* isNoValue */.RL)(node) ? undefined : node;
}
/** A property as text; what is no text is a symbol. */
function textProperty(context, name) {
    const node = property(context, name);
    if (node === undefined)
        return undefined;
    const { stack, declaration } = context;
    const value = stack.resolve(node);
    if (value === undefined)
        return undefined;
    return (0,cloudformation_values/* textFrom */.qL)(value) ?? String(stack.unknown(stack.qualify(`${declaration.id}.${name}`), node).value);
}
function nameAndArn({ stack, declaration }) {
    const names = namesOf(declaration.type);
    const { attributes = {} } = names;
    return {
        name: stack.physicalName(declaration),
        arn: stack.fill(declaration, attributes.Arn ?? names.ref),
    };
}
/** One policy of several that only conditions choose from, or a document that says why it is not known. */
function documentProperty(context, name, kind) {
    const node = property(context, name);
    if (node === undefined)
        return undefined;
    const { stack } = context;
    const [choice] = stack.choices(node);
    if (choice === undefined)
        return undefined;
    if (choice.condition !== undefined) {
        return (0,formats_join/* unreadableDocument */.r)(kind, stack.span(node), cloudformation_text/* reasons */.Ot.conditional(choice.condition));
    }
    const { node: whole, doubts } = gatherStatements(stack, choice.node);
    const read = readPolicy(stack, whole, kind);
    if (!('document' in read))
        return (0,formats_join/* unreadableDocument */.r)(kind, read.span, read.reason);
    return doubts.size === 0 ? read.document : Object.assign(read.document, { doubts });
}
function resources_identity(type) {
    return (context) => {
        const { stack, base } = context;
        const resource = { type, ...base, ...nameAndArn(context), inline: [], managed: [] };
        if (type === 'role') {
            const trust = documentProperty(context, 'AssumeRolePolicyDocument', 'trust-policy');
            if (trust !== undefined)
                resource.trust = trust;
        }
        const boundary = textProperty(context, 'PermissionsBoundary');
        if (boundary !== undefined) {
            resource.boundary = boundary;
            resource.boundarySpan = stack.span(property(context, 'PermissionsBoundary'));
        }
        if (type === 'user') {
            const groups = stack.items(property(context, 'Groups')).flatMap(({ value }) => (0,cloudformation_values/* textFrom */.qL)(value) ?? []);
            resource.groups = groups;
        }
        inlinePolicies(context, resource);
        managedPolicies(context, resource);
        return [resource];
    };
}
function inlinePolicies(context, resource) {
    const { stack, base } = context;
    const policies = property(context, 'Policies');
    if (policies === undefined)
        return;
    for (const { node, condition } of itemNodes(stack, policies)) {
        const named = (0,nodes/* childOf */.GG)(node, 'PolicyName');
        const name = named === undefined ? undefined : (0,cloudformation_values/* textFrom */.qL)(stack.resolve(named));
        const label = name ?? `${base.label}.Policies`;
        const document = (0,nodes/* childOf */.GG)(node, 'PolicyDocument');
        if (document === undefined) {
            const value = stack.resolve(node);
            if (value === undefined)
                continue;
            const reason = (0,cloudformation_values/* isUnknown */.t8)(value) ? cloudformation_text/* reasons */.Ot.notKnown(shownSymbol((0,cloudformation_values/* textFrom */.qL)(value))) : cloudformation_text/* reasons */.Ot.notAPolicy;
            resource.inline.push({ label, reason, span: stack.span(node) });
            continue;
        }
        for (const choice of splitDocument(stack, document, condition)) {
            const read = readPolicy(stack, choice.node, 'identity-policy');
            if ('document' in read) {
                resource.inline.push({
                    label,
                    document: read.document,
                    ...(choice.certain ? {} : doubt(choice.condition)),
                    ...(choice.decides === undefined ? {} : { decides: choice.decides }),
                });
            }
            else
                resource.inline.push({ label, ...read });
        }
    }
}
const shownSymbol = (text) => (0,base_symbol/* cutSymbols */.kz)(text)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
/** The nodes of a list property, those behind conditions that are not known with their condition. */
function itemNodes(stack, list) {
    return stack.choices(list).flatMap((whole) => {
        if (whole.node.type !== 'array' || whole.node.tag !== undefined)
            return [whole];
        return whole.node.items.flatMap((item) => stack.choices(item, whole.condition));
    });
}
function managedPolicies(context, resource) {
    const { stack, base } = context;
    for (const { value, certain, condition } of stack.items(property(context, 'ManagedPolicyArns'))) {
        const arn = (0,cloudformation_values/* textFrom */.qL)(value);
        if (arn === undefined) {
            resource.inline.push({ label: `${base.label}.ManagedPolicyArns`, reason: cloudformation_text/* reasons */.Ot.notAPolicy, span: value.span });
        }
        else
            resource.managed.push({ arn, span: value.span, ...(certain ? {} : doubt(condition)) });
    }
}
const attachments = [
    ['Roles', 'role'],
    ['RoleName', 'role'],
    ['Users', 'user'],
    ['UserName', 'user'],
    ['Groups', 'group'],
    ['GroupName', 'group'],
];
function resources_policy(context) {
    const { stack, declaration, base } = context;
    const node = property(context, 'PolicyDocument');
    if (node === undefined)
        return [];
    const attachedTo = [];
    let attached;
    for (const [name, kind] of attachments) {
        for (const item of stack.items(property(context, name))) {
            const text = (0,cloudformation_values/* textFrom */.qL)(item.value);
            attachedTo.push({
                kind,
                name: text ?? String(stack.unknown(stack.qualify(`${declaration.id}.${name}`), node).value),
            });
            attached ??= item.condition;
        }
    }
    const named = textProperty(context, 'PolicyName') ?? textProperty(context, 'ManagedPolicyName');
    const label = named === undefined || (0,base_symbol/* holdsSymbol */.hC)(named) ? base.label : named;
    return splitDocument(stack, node, attached).map((choice) => {
        const read = readPolicy(stack, choice.node, 'identity-policy');
        return {
            type: 'policy',
            ...base,
            ...(choice.certain ? {} : doubt(choice.condition)),
            ...(choice.decides === undefined ? {} : { decides: choice.decides }),
            ...(declaration.type === 'AWS::IAM::ManagedPolicy' ? { arn: nameAndArn(context).arn } : {}),
            document: 'document' in read ? read.document : { label, ...read },
            attachedTo,
        };
    });
}
function bucket(context) {
    const { stack, declaration, base } = context;
    const cors = property(context, 'CorsConfiguration');
    const found = cors === undefined ? undefined : readBucketCors(stack, cors);
    const versioning = (0,cloudformation_values/* textFrom */.qL)(resolvedAt(context, 'VersioningConfiguration', 'Status'));
    const rules = resolvedAt(context, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
    const rule = rules?.type === 'array' ? rules.items[0] : rules;
    const kmsKey = (0,cloudformation_values/* textFrom */.qL)(memberAt(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'));
    return [
        {
            type: 'bucket',
            ...base,
            name: stack.physicalName(declaration),
            ...(found === undefined ? {} : { cors: found }),
            ...(versioning === undefined
                ? {}
                : { versioned: (0,base_symbol/* holdsSymbol */.hC)(versioning) ? 'unknown' : versioning === 'Enabled' }),
            ...(kmsKey === undefined ? {} : { kmsKey }),
        },
    ];
}
function resolvedAt(context, ...names) {
    const [first, ...rest] = names;
    const node = property(context, first);
    return memberAt(node === undefined ? undefined : context.stack.resolve(node), ...rest);
}
/** The value behind member names; what is not known on the way is not known at its end. */
function memberAt(value, ...names) {
    let at = value;
    for (const name of names) {
        if (at?.type !== 'object')
            return (0,cloudformation_values/* isUnknown */.t8)(at) ? at : undefined;
        at = at.members.findLast((member) => member.key === name)?.value;
    }
    return at;
}
function bucketPolicy(context) {
    const name = textProperty(context, 'Bucket');
    const found = documentProperty(context, 'PolicyDocument', 'bucket-policy');
    if (name === undefined || found === undefined)
        return [];
    return [{ type: 'bucket-part', ...context.base, bucket: name, policy: found }];
}
function resources_key(context) {
    const found = documentProperty(context, 'KeyPolicy', 'key-policy');
    const { arn } = nameAndArn(context);
    return [{ type: 'key', ...context.base, arn, aliases: [], ...(found === undefined ? {} : { policy: found }) }];
}
function resources_lambda(context) {
    const role = textProperty(context, 'Role');
    return [{ type: 'function', ...context.base, ...nameAndArn(context), ...(role === undefined ? {} : { role }) }];
}
/** A state machine: what its states call themselves. */
function resources_machine(context) {
    const { stack, declaration, base } = context;
    const { wanted } = stack.world;
    checkRoles(context);
    const own = wanted === undefined || wanted.has(declaration.type) ? [service(context)] : [];
    const definition = definitionOf(stack, declaration);
    if (definition === undefined)
        return own;
    const role = property(context, 'RoleArn') ?? property(context, 'Role');
    return [...own, ...(0,state_machine/* machineCalls */.TI)(definition, role === undefined ? undefined : stack.resolve(role), base)];
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/workspace.js








const stackSet = 'AWS::CloudFormation::StackSet';
/** Deepest nesting of stacks in stacks, and most uses of nested templates. */
const maximumNesting = 8;
const maximumStacks = 1000;
/** Transforms that change nothing that is read here, or that are understood. */
const knownTransforms = new Set([
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'AWS::CodeDeployBlueGreen',
    'AWS::SecretsManager-2020-07-23',
    'AWS::SecretsManager-2024-09-16',
    'AWS::ServiceCatalog',
]);
/** The exports of all templates: a large workspace has thousands of them, and as many imports. */
class Exports {
    byShape = new Map();
    all = { open: [], plain: [] };
    add(found) {
        const { shape, isOpen } = found.form;
        if (shape === undefined)
            return;
        const same = this.byShape.get(shape);
        if (same === undefined)
            this.byShape.set(shape, [found]);
        else
            same.push(found);
        this.all[isOpen ? 'open' : 'plain'].push(found);
    }
    /** Those whose names are put together in the same way; of a name that is written out, those of this name. */
    called({ shape }) {
        return (shape === undefined ? undefined : this.byShape.get(shape)) ?? [];
    }
    /** Those that another template may import by a name that is put together. */
    like(form, from) {
        const others = this.all[form.isOpen ? 'plain' : 'open'].filter((each) => haveOneForm(each.form, form));
        return [...this.called(form), ...others].filter(({ template }) => template !== from);
    }
}
/** All templates of a workspace with what they share. */
class TemplateWorkspace {
    deployment;
    wanted;
    assumed = new Set();
    resources = [];
    /** Grows when properties that are resolved later turn out to be too complex. */
    givenUp = [];
    uses;
    roots = [];
    templates;
    stacks = 0;
    exported;
    /** @param templates all that are roots or nested somewhere */
    constructor(deployment, templates, wanted) {
        this.deployment = deployment;
        this.wanted = wanted;
        this.uses = new Map();
        this.templates = templates.length;
        for (const template of templates) {
            for (const name of namesIn(template))
                this.uses.set(name, (this.uses.get(name) ?? 0) + 1);
        }
    }
    assume(text) {
        this.assumed.add(text);
    }
    isUnique(name) {
        const uses = this.uses.get(name) ?? 0;
        // What no template declares is not known to be one thing in all of them.
        return uses === 1 || (uses === 0 && this.templates === 1);
    }
    giveUp(template, error) {
        if (template.givenUp !== undefined)
            return;
        const { source, root } = template;
        const said = (0,cloudformation_text/* givenUpAt */.KP)({ source, start: root.start, end: root.start }, error);
        template.givenUp = said.isFault === true ? 'fault' : 'too-complex';
        this.givenUp.push(said);
    }
    tooLarge(span, message) {
        this.givenUp.push({ span, message });
    }
    imported(name, from, isPutTogether) {
        if (this.exported === undefined) {
            this.exported = new Exports();
            for (const stack of this.roots)
                this.collectExports(stack);
        }
        const form = formOf(name);
        const same = form.isOpen ? [] : this.exported.called(form);
        const may = same.length > 0 || !isPutTogether ? same : this.exported.like(form, from);
        const [found, ...others] = may;
        // Two exports of one name are of two deployments: which one is meant is not known.
        if (found === undefined || others.length > 0)
            return undefined;
        if (same.length === 0)
            this.assume((0,cloudformation_text/* assumedImport */.Mt)(name, found.template.source.path));
        return found.read();
    }
    collectExports(stack) {
        const { template } = stack;
        this.guard(stack, () => {
            for (const { key, value } of stack.section('Outputs')) {
                const condition = (0,nodes/* childOf */.GG)(value, 'Condition');
                if (condition?.type === 'scalar' && stack.condition(String(condition.value)) === 'false')
                    continue;
                const node = (0,nodes/* childAt */.Ut)(value, 'Export', 'Name');
                const name = node === undefined ? undefined : (0,cloudformation_values/* textFrom */.qL)(stack.resolve(node));
                if (name === undefined)
                    continue;
                const read = () => this.guard(stack, () => stack.output(key.value));
                this.exported.add({ form: formOf(name), template, read });
            }
        });
        for (const nested of stack.nested.values())
            this.collectExports(nested);
    }
    /** Reads the resources of the roots and of everything nested in them. */
    read(roots) {
        this.roots = roots.map((template) => this.stackOf(template, prefixOf(template, roots), '', () => undefined, 0));
        for (const stack of this.roots) {
            const first = this.resources.length;
            this.readStack(stack);
            for (let i = first; i < this.resources.length; i++)
                this.resources[i].unit = stack.template.source.path;
        }
        // They are few where only some are wanted, and may name what is forgotten now.
        if (this.wanted !== undefined)
            for (const each of this.resources)
                if (each.type === 'service')
                    void each.attributes;
        for (const stack of this.roots)
            this.release(stack);
    }
    release(stack) {
        stack.release((type) => isKept(type, this.wanted));
        for (const nested of stack.nested.values())
            this.release(nested);
    }
    stackOf(template, prefix, labelPrefix, passed, depth, around) {
        const stack = new Stack(template, this, prefix, labelPrefix, passed, around);
        this.stacks++;
        if (template.nested.size === 0)
            return stack;
        this.guard(stack, () => {
            for (const [id, nested] of template.nested) {
                const declaration = stack.declarations.get(id);
                if (declaration === undefined || depth >= maximumNesting || this.stacks >= maximumStacks)
                    continue;
                const parameters = (0,nodes/* childOf */.GG)(declaration.properties, 'Parameters');
                const argument = (name) => {
                    const node = argumentOf(parameters, name);
                    return node === undefined ? undefined : this.guard(stack, () => stack.resolve(node));
                };
                const place = declaration.type === stackSet ? elsewhere(stack, id) : stack.deployment;
                const [names, labels] = [stack.prefixOf(id), `${stack.labelOf(id)}.`];
                stack.nested.set(id, this.stackOf(nested, names, labels, argument, depth + 1, place));
            }
        });
        return stack;
    }
    readStack(stack) {
        const found = [];
        const done = this.guard(stack, () => {
            for (const declaration of stack.declarations.values()) {
                if (isNoConcern(stack, declaration))
                    continue;
                const read = readResource(stack, declaration);
                found.push(...read, ...this.unfollowed(stack, declaration));
                // What is included may set anything of the resource.
                if (includes(declaration.properties))
                    found.push(this.opaque(stack, cloudformation_text/* opaque */.OZ.include, workspace_named(read)));
            }
            const { template } = stack;
            const macro = template.transforms.find((name) => !knownTransforms.has(name));
            const included = stack
                .section('Resources')
                .some(({ key, value }) => key.value === 'Fn::Transform' || includes(value));
            if (macro !== undefined)
                found.push(this.opaque(stack, cloudformation_text/* opaque */.OZ.macro(macro), workspace_named(found)));
            if (included)
                found.push(this.opaque(stack, cloudformation_text/* opaque */.OZ.include, workspace_named(found)));
            joinAliases(stack, found);
            joinGroups(stack, found);
            joinCallers(found);
            return true;
        });
        // What was found until then would be judged as if it were all.
        if (done !== true)
            this.resources.push(this.opaque(stack, cloudformation_text/* opaque */.OZ.givenUp(stack.template.source.path, stack.template.givenUp === 'fault'), []));
        else
            for (const resource of found)
                this.resources.push(resource);
        for (const [id, nested] of stack.nested) {
            const declaration = stack.declarations.get(id);
            const condition = (0,nodes/* childOf */.GG)(declaration?.body, 'Condition');
            const exists = condition?.type === 'scalar' ? this.guard(stack, () => stack.condition(String(condition.value))) : 'true';
            if (exists === 'false')
                continue;
            const from = this.resources.length;
            this.readStack(nested);
            if (exists === 'true')
                continue;
            // Properties of services are getters, which a copy would call.
            for (const resource of this.resources.slice(from)) {
                if (resource.certain !== false)
                    Object.assign(resource, doubt(String(condition?.type === 'scalar' && condition.value)));
            }
        }
    }
    /** A nested template that is not there. */
    unfollowed(stack, declaration) {
        const { type, id, properties } = declaration;
        if (type !== 'AWS::CloudFormation::Stack' && type !== 'AWS::Serverless::Application' && type !== stackSet)
            return [];
        if (stack.nested.has(id))
            return [];
        const condition = (0,nodes/* childOf */.GG)(declaration.body, 'Condition');
        if (condition?.type === 'scalar' && stack.condition(String(condition.value)) === 'false')
            return [];
        const location = (0,nodes/* childOf */.GG)(properties, 'TemplateURL') ?? (0,nodes/* childOf */.GG)(properties, 'Location');
        const where = location === undefined ? undefined : (0,cloudformation_values/* textFrom */.qL)(stack.resolve(location));
        // The roles of a stack set deploy it; what it deploys knows its parameters.
        const given = type === stackSet ? (0,nodes/* childOf */.GG)(properties, 'Parameters') : properties;
        const value = given === undefined ? undefined : stack.resolve(given);
        const reason = stack.template.nested.has(id)
            ? cloudformation_text/* opaque */.OZ.deep(where ?? id)
            : type === stackSet && location === undefined
                ? cloudformation_text/* opaque */.OZ.body(id)
                : cloudformation_text/* opaque */.OZ.nested(where ?? id);
        return [
            {
                type: 'opaque',
                label: stack.labelOf(id),
                span: stack.spanOfKey(declaration),
                assumed: [],
                reason,
                mentions: value === undefined ? [] : stringsIn(value),
            },
        ];
    }
    opaque(stack, reason, mentions) {
        const { source, root } = stack.template;
        const span = { source, start: root.start, end: root.start };
        return { type: 'opaque', label: source.path, span, assumed: [], reason, mentions };
    }
    /** The result, or undefined once the template has cost too much or cannot be read. */
    guard(stack, run) {
        try {
            return run();
        }
        catch (error) {
            this.giveUp(stack.template, error);
            return undefined;
        }
    }
}
/** What a parameter of a nested stack is given: by its name, or of a stack set as an item of a list. */
function argumentOf(parameters, name) {
    if (parameters?.type !== 'array')
        return (0,nodes/* childOf */.GG)(parameters, name);
    return (0,nodes/* childOf */.GG)(parameters.items.find((item) => (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(item, 'ParameterKey')) === name), 'ParameterValue');
}
/** Where a stack set's stacks are deployed: in accounts and Regions of their own. */
function elsewhere(stack, id) {
    const symbol = (name) => (0,base_symbol/* symbolText */.Ee)('parameter', stack.qualify(`${id}.${name}`));
    const { partition } = stack.deployment;
    return { account: symbol('AWS::AccountId'), region: symbol('AWS::Region'), partition };
}
/** The prefix of a named template's names: its own name, or its path when several are called so. */
function prefixOf(template, roots) {
    if (template.name === undefined)
        return undefined;
    const same = roots.filter((each) => each.name === template.name);
    return same.length === 1 ? `${(0,base_symbol/* showSymbols */.tq)(template.name)}.` : `${template.source.path}#`;
}
/** Whether a part of an object is made by a macro, or by a loop over what is not known. */
function includes(node) {
    if (node === undefined)
        return false;
    if ((0,nodes/* intrinsicOf */.jN)(node) !== undefined)
        return true;
    return node.type === 'object' && node.members.some(({ key }) => key.value === 'Fn::Transform');
}
/** Every name that other templates may use for something else. */
function namesIn(template) {
    const names = ['AWS::StackName', 'AWS::StackId', 'AWS::NotificationARNs'];
    for (const section of ['Parameters', 'Conditions', 'Mappings', 'Resources']) {
        const node = (0,nodes/* childOf */.GG)(template.root, section);
        if (node?.type !== 'object')
            continue;
        for (const { key, value } of node.members) {
            names.push(key.value);
            if ((0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'))?.startsWith('AWS::Serverless::') === true)
                names.push(`${key.value}Role`);
        }
    }
    return [...new Set(names)];
}
/** The names and ARNs of what was read: what a macro may change. */
function workspace_named(resources) {
    return resources.flatMap((resource) => [
        ...('name' in resource ? [resource.name] : []),
        ...('arn' in resource && resource.arn !== undefined ? [resource.arn] : []),
    ]);
}
function joinAliases(stack, found) {
    for (const resource of found) {
        if (resource.type !== 'service' || resource.resourceType !== 'AWS::KMS::Alias')
            continue;
        const target = textIn(resource.attributes, 'TargetKeyId');
        const name = textIn(resource.attributes, 'AliasName');
        if (target === undefined || name === undefined)
            continue;
        const key = found.find((each) => each.type === 'key' && (each.arn === target || each.arn.endsWith(`/${target}`)));
        if (key?.type === 'key')
            key.aliases.push(name);
    }
    stack.world.assumed = new Set();
}
function joinGroups(stack, found) {
    for (const resource of found) {
        if (resource.type !== 'service' || resource.resourceType !== 'AWS::IAM::UserToGroupAddition')
            continue;
        const group = textIn(resource.attributes, 'GroupName');
        const { attributes } = resource;
        const users = attributes.type === 'object' ? attributes.members.find((member) => member.key === 'Users')?.value : undefined;
        const names = users?.type === 'array' ? users.items.map(cloudformation_values/* textFrom */.qL) : [];
        for (const user of found) {
            if (user.type === 'user' && group !== undefined && names.includes(user.name)) {
                user.groups = [...(user.groups ?? []), group];
            }
        }
    }
    stack.world.assumed = new Set();
}
function textIn(value, name) {
    return value.type === 'object' ? (0,cloudformation_values/* textFrom */.qL)(value.members.findLast((member) => member.key === name)?.value) : undefined;
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/index.js







/** Whether a file's tree is a CloudFormation template, SAM and the CDK's output included. */
function isCloudFormation(root) {
    if (root.type !== 'object')
        return false;
    if (memberOf(root, 'AWSTemplateFormatVersion') !== undefined)
        return true;
    const resources = memberOf(root, 'Resources')?.value;
    if (resources?.type !== 'object')
        return false;
    return resources.members.some(({ key, value }) => key.value.startsWith('Fn::ForEach::') || /^(?:AWS|Custom|Alexa)::/.test(textOf(childOf(value, 'Type')) ?? ''));
}
/**
 * Reads all CloudFormation templates of a workspace: SAM and the CDK's output are some. A template that another one
 * nests is read as part of that one only. Never throws; a template that asks for too much work is in `givenUp`.
 */
async function readCloudFormation(templates, deployment, files, wanted) {
    const given = templates.map(({ source, root }) => new template/* Template */.B(source, root));
    const added = await (0,nested/* findNested */.H9)(given, files);
    placeAll([...given, ...added], deployment);
    const broken = await findDefinitions([...given, ...added], files);
    const read = readTemplates([...given, ...added], deployment, 'cloudformation', wanted);
    return { ...read, files: [...read.files, ...broken] };
}
/**
 * Says where templates are deployed: in the partition that their own ARNs name, a root in that of what is nested in it if
 * it names none itself. What is nested and names none is deployed with its stack.
 */
function placeAll(templates, deployment) {
    if (deployment.partition !== 'aws')
        return;
    const withNested = (template, seen = new Set()) => {
        if (!seen.has(template)) {
            seen.add(template);
            for (const each of template.nested.values())
                withNested(each, seen);
        }
        return seen;
    };
    const roots = new Set(rootsOf(templates));
    for (const template of templates) {
        const all = roots.has(template) && template.nested.size > 0 ? [...withNested(template)] : [];
        const partition = (0,formats_partition.partitionOf)(undefined, [template.source.text]) ??
            (0,formats_partition.partitionOf)(undefined, all.map(({ source }) => source.text));
        if (partition !== undefined)
            template.partition = partition;
    }
}
/** Reads templates whose nested ones are found. */
function readTemplates(templates, deployment, kind, wanted) {
    const workspace = new TemplateWorkspace(deployment, templates, wanted);
    workspace.read(rootsOf(templates));
    return {
        resources: workspace.resources,
        // What stands in another template as a text is a part of that one's file.
        files: [...new Map(templates.map((template) => [template.source, template])).values()].map(({ source, problems }) => ({ path: source.path, kind, source, problems })),
        givenUp: workspace.givenUp,
    };
}
/** The templates that no other one nests, and one of each circle of templates that nest each other. */
function rootsOf(templates) {
    const nested = new Set(templates.flatMap((template) => [...template.nested.values()]));
    const reached = new Set();
    const reach = (template) => {
        if (reached.has(template))
            return;
        reached.add(template);
        for (const each of template.nested.values())
            reach(each);
    };
    const roots = templates.filter((template) => !nested.has(template));
    for (const root of roots)
        reach(root);
    for (const template of templates) {
        if (reached.has(template))
            continue;
        roots.push(template);
        reach(template);
    }
    return roots;
}


/***/ }),

/***/ 1866:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H9: () => (/* binding */ findNested),
  QC: () => (/* binding */ parseTemplate),
  V8: () => (/* binding */ relative)
});

// EXTERNAL MODULE: ./.build/syntax/json.js
var syntax_json = __webpack_require__(5596);
// EXTERNAL MODULE: ./.build/formats/cloudformation/budget.js
var budget = __webpack_require__(9545);
// EXTERNAL MODULE: ./.build/formats/cloudformation/nodes.js
var nodes = __webpack_require__(8303);
// EXTERNAL MODULE: ./.build/formats/cloudformation/template.js + 4 modules
var cloudformation_template = __webpack_require__(5020);
// EXTERNAL MODULE: ./.build/formats/cloudformation/text-map.js
var text_map = __webpack_require__(4896);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/embedded.js





/** Most characters of a template that stands in a text; CloudFormation takes 51,200 bytes. */
const maximumLength = 100_000;
/**
 * The template that stands as a text in another one, its nodes at their places in that file. Undefined: the text is not
 * known before deployment, or is no template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html
 */
async function embeddedTemplate(outer, body) {
    const text = (0,nodes/* textOf */.b6)(body);
    if (text === undefined || text.length > maximumLength || (0,nodes/* intrinsicOf */.jN)(body) !== undefined)
        return undefined;
    const { roots, problems } = /^\s*[{[]/.test(text)
        ? (0,syntax_json.parseJson)(text)
        : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261))).parseYaml(text);
    const root = problems.length > 0 ? undefined : roots[0];
    if (root === undefined || (0,nodes/* childOf */.GG)(root, 'Resources') === undefined)
        return undefined;
    const placed = placer(body, (0,text_map/* mapScalar */.J)(outer.source, body));
    const template = new cloudformation_template/* Template */.B(outer.source, placed(root), new budget/* Budget */.__(text.length), outer.problems);
    template.within = { start: body.start, end: body.end };
    return template;
}
/** Moves nodes to where their text stands in the file; where that cannot be told, all stand at the whole text. */
function placer(whole, map) {
    const { start, end } = whole;
    const at = ({ start: from, end: to }) => {
        if (map === undefined)
            return { start, end };
        const first = map.starts[Math.min(from, map.starts.length - 1)];
        return {
            start: first,
            end: to > from ? Math.max(first, map.ends[Math.min(to, map.ends.length) - 1] ?? first) : first,
        };
    };
    // Where the file holds the text in another form, nothing can be edited.
    const made = map?.verbatim === true ? {} : { made: true };
    const moved = (node) => ({ ...node, ...at(node), ...made });
    const member = ({ key, value }) => ({ key: moved(key), value: place(value) });
    const place = (node) => {
        if (node.type === 'array')
            return { ...moved(node), items: node.items.map(place) };
        return node.type === 'object' ? { ...moved(node), members: node.members.map(member) } : moved(node);
    };
    return place;
}

;// CONCATENATED MODULE: ./.build/formats/cloudformation/nested.js




/** One template in many accounts and Regions. */
const stackSet = 'AWS::CloudFormation::StackSet';
/** Most templates that are read only because another one nests them. */
const maximumRead = 500;
/**
 * Finds the nested templates of all templates, reading those that were not given.
 * @returns templates that were read in addition
 */
async function findNested(templates, files) {
    const byPath = new Map(templates.map((template) => [template.source.path, template]));
    const given = [...templates];
    const added = [];
    const queue = [...templates];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        for (const { id, path, url, body } of nestedPaths(next)) {
            if (body !== undefined) {
                const embedded = added.length < maximumRead ? await embeddedTemplate(next, body) : undefined;
                if (embedded === undefined)
                    continue;
                next.nested.set(id, embedded);
                added.push(embedded);
                queue.push(embedded);
                continue;
            }
            if (url !== undefined) {
                const found = uploaded(url, next, given);
                if (found !== undefined)
                    next.nested.set(id, found);
                continue;
            }
            let nested = byPath.get(path);
            if (nested === undefined && added.length < maximumRead) {
                nested = await read(path, files);
                if (nested === undefined)
                    continue;
                byPath.set(path, nested);
                added.push(nested);
                queue.push(nested);
            }
            if (nested !== undefined)
                next.nested.set(id, nested);
        }
    }
    return added;
}
/** The local templates that a template nests, and those that stand in it as a text. */
function nestedPaths(template) {
    const resources = (0,nodes/* childOf */.GG)(template.root, 'Resources');
    if (resources?.type !== 'object' || !mentionsNested(template))
        return [];
    return resources.members.flatMap(({ key, value }) => {
        const type = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'));
        const body = type === stackSet ? (0,nodes/* childAt */.Ut)(value, 'Properties', 'TemplateBody') : undefined;
        if (body !== undefined)
            return [{ id: key.value, path: '', body }];
        const location = type === 'AWS::CloudFormation::Stack' || type === stackSet
            ? // The CDK uploads its nested templates; its metadata says which file it was.
                ((0,nodes/* childAt */.Ut)(value, 'Metadata', 'aws:asset:path') ?? (0,nodes/* childAt */.Ut)(value, 'Properties', 'TemplateURL'))
            : type === 'AWS::Serverless::Application'
                ? (0,nodes/* childAt */.Ut)(value, 'Properties', 'Location')
                : undefined;
        const written = (0,nodes/* textOf */.b6)(location);
        if (written === undefined || (0,nodes/* intrinsicOf */.jN)(location) !== undefined || /^[a-z][a-z\d+.-]*:/i.test(written)) {
            const url = location === undefined ? undefined : endOfUrl(location);
            return url === undefined ? [] : [{ id: key.value, path: url, url }];
        }
        const path = relative(template.source.path, written);
        return path === undefined ? [] : [{ id: key.value, path }];
    });
}
/** The literal end of a URL's path, from a `/` on: `templates/child.yaml`. */
function endOfUrl(location) {
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(location);
    const { argument } = intrinsic ?? { argument: location };
    const parts = argument.type === 'array' ? argument.items : [];
    const list = parts[1]?.type === 'array' ? parts[1].items : [];
    const last = intrinsic === undefined || argument.type === 'scalar'
        ? argument
        : intrinsic.name === 'Fn::Sub'
            ? parts[0]
            : intrinsic.name === 'Fn::Join'
                ? list.at(-1)
                : undefined;
    const text = (0,nodes/* textOf */.b6)(last)?.replace(/^[a-z]+:\/\/[^/$]*/i, '');
    const literal = text?.slice(text.lastIndexOf('}') + 1) ?? '';
    // What stands right behind something that is filled in is a part of its name only.
    const end = text !== literal && !literal.startsWith('/') ? literal.slice(literal.indexOf('/') + 1) : literal;
    return /^\/?(?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|template)$/.test(end) ? end.replace(/^\//, '') : undefined;
}
/** The one template of the workspace that is uploaded to a URL that ends so: the longest end that fits counts. */
function uploaded(end, from, templates) {
    const steps = end.split('/');
    for (let first = 0; first < steps.length; first++) {
        const suffix = steps.slice(first).join('/');
        const found = templates.filter((each) => each !== from && (each.source.path === suffix || each.source.path.endsWith(`/${suffix}`)));
        if (found.length === 1)
            return found[0];
        if (found.length > 1)
            return undefined;
    }
    return undefined;
}
function mentionsNested({ source }) {
    return source.text.includes('AWS::CloudFormation::Stack') || source.text.includes('AWS::Serverless::Application');
}
/** A path written in a file, from the root; undefined when it leads out of it. */
function relative(from, written) {
    const parts = from.split('/').slice(0, -1);
    for (const part of written.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..')
            parts.push(part);
    }
    return written.startsWith('/') || parts.length === 0 ? undefined : parts.join('/');
}
async function read(path, files) {
    const source = await files.read(path);
    const root = source === undefined ? undefined : await parseTemplate(source);
    return source === undefined || root?.type !== 'object' || (0,nodes/* childOf */.GG)(root, 'Resources') === undefined
        ? undefined
        : new cloudformation_template/* Template */.B(source, root);
}
/** The tree of a file in JSON or YAML; undefined when it has mistakes. */
async function parseTemplate({ text }) {
    const json = /^\s*[{[]/.test(text);
    const { roots, problems } = json ? (0,syntax_json.parseJson)(text) : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261))).parseYaml(text);
    return problems.length > 0 ? undefined : roots[0];
}


/***/ }),

/***/ 8303:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   RL: () => (/* binding */ isNoValue),
/* harmony export */   Ut: () => (/* binding */ childAt),
/* harmony export */   X2: () => (/* binding */ Maker),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   jN: () => (/* binding */ intrinsicOf)
/* harmony export */ });
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5546);

const shortNames = new Set(('And Base64 Cidr Equals FindInMap ForEach GetAtt GetAZs If ImportValue Join Length Not Or Select Split Sub ' +
    'ToJsonString Transform Contains EachMemberEquals EachMemberIn RefAll ValueOf ValueOfAll GetStackOutput').split(' '));
/**
 * The function that a node is, in its long or its short form.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
function intrinsicOf(node) {
    if (node.tag !== undefined) {
        const name = node.tag.slice(1);
        const { tag, ...argument } = node;
        if (name === 'Ref' || name === 'Condition')
            return { name, argument };
        return { name: shortNames.has(name) ? `Fn::${name}` : tag, argument };
    }
    if (node.type !== 'object' || node.members.length !== 1)
        return undefined;
    const { key, value } = node.members[0];
    if (key.value === 'Ref')
        return { name: 'Ref', argument: value };
    if (key.value.startsWith('Fn::') && !key.value.startsWith('Fn::ForEach'))
        return { name: key.value, argument: value };
    return undefined;
}
/** Whether a node is `AWS::NoValue`. */
function isNoValue(node) {
    const intrinsic = intrinsicOf(node);
    return (intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar' && intrinsic.argument.value === 'AWS::NoValue');
}
/** The value of a member, if the node is an object that has it. */
function childOf(node, name) {
    return node?.type === 'object' ? (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, name)?.value : undefined;
}
/** The value behind several member names. */
function childAt(node, ...names) {
    return names.reduce((at, name) => childOf(at, name), node);
}
/** A string scalar's value; undefined for anything else and for a string with a tag. */
function textOf(node) {
    return node?.type === 'scalar' && typeof node.value === 'string' && node.tag === undefined ? node.value : undefined;
}
/** The place of a node. */
function placeOf(node) {
    const { source } = node;
    return source === undefined ? { start: node.start, end: node.end } : { start: node.start, end: node.end, source };
}
/** Nodes that a transform makes up, all at one place. */
class Maker {
    place;
    constructor(place) {
        this.place = { ...place, made: true };
    }
    text(value) {
        return { type: 'scalar', value, ...this.place };
    }
    list(items) {
        return { type: 'array', items, ...this.place };
    }
    object(members) {
        const entries = Object.entries(members).filter((entry) => entry[1] !== undefined);
        return { type: 'object', members: entries.map(([name, value]) => this.member(name, value)), ...this.place };
    }
    member(name, value) {
        return { key: this.text(name), value };
    }
    ref(name) {
        return this.object({ Ref: this.text(name) });
    }
    sub(text) {
        return this.object({ 'Fn::Sub': this.text(text) });
    }
    /** A plain value as nodes. */
    value(value) {
        if (Array.isArray(value))
            return this.list(value.map((item) => this.value(item)));
        if (typeof value === 'object' && value !== null) {
            return this.object(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.value(item)])));
        }
        return this.text(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null);
    }
}


/***/ }),

/***/ 5020:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ Template)
});

// EXTERNAL MODULE: ./.build/formats/cloudformation/nodes.js
var nodes = __webpack_require__(8303);
// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
;// CONCATENATED MODULE: ./.build/generated/sam-policies.js
// Written by scripts/refresh-sam-policies.mjs from aws-sam-translator 1.115.0 (Apache-2.0, Amazon.com, Inc.).
/** JSON: `{[name]: {parameters, statements}}`. */
const policyTemplates = '{"AMIDescribePolicy":{"parameters":[],"statements":[{"Action":["ec2:DescribeImages"],"Effect":"Allow","Resource":"*"}]},"AWSSecretsManagerGetSecretValuePolicy":{"parameters":["SecretArn"],"statements":[{"Action":["secretsmanager:GetSecretValue"],"Effect":"Allow","Resource":{"Fn::Sub":["${secretArn}",{"secretArn":{"Ref":"SecretArn"}}]}}]},"AWSSecretsManagerRotationPolicy":{"parameters":["FunctionName"],"statements":[{"Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue","secretsmanager:PutSecretValue","secretsmanager:UpdateSecretVersionStage"],"Condition":{"StringEquals":{"secretsmanager:resource/AllowRotationLambdaArn":{"Fn::Sub":["arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${functionName}",{"functionName":{"Ref":"FunctionName"}}]}}},"Effect":"Allow","Resource":{"Fn::Sub":"arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:*"}},{"Action":["secretsmanager:GetRandomPassword"],"Effect":"Allow","Resource":"*"}]},"AcmGetCertificatePolicy":{"parameters":["CertificateArn"],"statements":[{"Action":["acm:GetCertificate"],"Effect":"Allow","Resource":{"Fn::Sub":["${certificateArn}",{"certificateArn":{"Ref":"CertificateArn"}}]}}]},"AthenaQueryPolicy":{"parameters":["WorkGroupName"],"statements":[{"Action":["athena:ListWorkGroups","athena:GetExecutionEngine","athena:GetExecutionEngines","athena:GetNamespace","athena:GetCatalogs","athena:GetNamespaces","athena:GetTables","athena:GetTable"],"Effect":"Allow","Resource":"*"},{"Action":["athena:StartQueryExecution","athena:GetQueryResults","athena:DeleteNamedQuery","athena:GetNamedQuery","athena:ListQueryExecutions","athena:StopQueryExecution","athena:GetQueryResultsStream","athena:ListNamedQueries","athena:CreateNamedQuery","athena:GetQueryExecution","athena:BatchGetNamedQuery","athena:BatchGetQueryExecution","athena:GetWorkGroup"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:athena:${AWS::Region}:${AWS::AccountId}:workgroup/${workgroupName}",{"workgroupName":{"Ref":"WorkGroupName"}}]}}]},"CloudFormationDescribeStacksPolicy":{"parameters":[],"statements":[{"Action":["cloudformation:DescribeStacks"],"Effect":"Allow","Resource":{"Fn::Sub":"arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/*"}}]},"CloudWatchDashboardPolicy":{"parameters":[],"statements":[{"Action":["cloudwatch:GetDashboard","cloudwatch:ListDashboards","cloudwatch:PutDashboard","cloudwatch:ListMetrics"],"Effect":"Allow","Resource":"*"}]},"CloudWatchDescribeAlarmHistoryPolicy":{"parameters":[],"statements":[{"Action":["cloudwatch:DescribeAlarmHistory"],"Effect":"Allow","Resource":"*"}]},"CloudWatchPutMetricPolicy":{"parameters":[],"statements":[{"Action":["cloudwatch:PutMetricData"],"Effect":"Allow","Resource":"*"}]},"CodeCommitCrudPolicy":{"parameters":["RepositoryName"],"statements":[{"Action":["codecommit:GitPull","codecommit:GitPush","codecommit:CreateBranch","codecommit:DeleteBranch","codecommit:GetBranch","codecommit:ListBranches","codecommit:MergeBranchesByFastForward","codecommit:MergeBranchesBySquash","codecommit:MergeBranchesByThreeWay","codecommit:UpdateDefaultBranch","codecommit:BatchDescribeMergeConflicts","codecommit:CreateUnreferencedMergeCommit","codecommit:DescribeMergeConflicts","codecommit:GetMergeCommit","codecommit:GetMergeOptions","codecommit:BatchGetPullRequests","codecommit:CreatePullRequest","codecommit:DescribePullRequestEvents","codecommit:GetCommentsForPullRequest","codecommit:GetCommitsFromMergeBase","codecommit:GetMergeConflicts","codecommit:GetPullRequest","codecommit:ListPullRequests","codecommit:MergePullRequestByFastForward","codecommit:MergePullRequestBySquash","codecommit:MergePullRequestByThreeWay","codecommit:PostCommentForPullRequest","codecommit:UpdatePullRequestDescription","codecommit:UpdatePullRequestStatus","codecommit:UpdatePullRequestTitle","codecommit:DeleteFile","codecommit:GetBlob","codecommit:GetFile","codecommit:GetFolder","codecommit:PutFile","codecommit:DeleteCommentContent","codecommit:GetComment","codecommit:GetCommentsForComparedCommit","codecommit:PostCommentForComparedCommit","codecommit:PostCommentReply","codecommit:UpdateComment","codecommit:BatchGetCommits","codecommit:CreateCommit","codecommit:GetCommit","codecommit:GetCommitHistory","codecommit:GetDifferences","codecommit:GetObjectIdentifier","codecommit:GetReferences","codecommit:GetTree","codecommit:GetRepository","codecommit:UpdateRepositoryDescription","codecommit:ListTagsForResource","codecommit:TagResource","codecommit:UntagResource","codecommit:GetRepositoryTriggers","codecommit:PutRepositoryTriggers","codecommit:TestRepositoryTriggers","codecommit:GetBranch","codecommit:GetCommit","codecommit:UploadArchive","codecommit:GetUploadArchiveStatus","codecommit:CancelUploadArchive"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:codecommit:${AWS::Region}:${AWS::AccountId}:${repositoryName}",{"repositoryName":{"Ref":"RepositoryName"}}]}}]},"CodeCommitReadPolicy":{"parameters":["RepositoryName"],"statements":[{"Action":["codecommit:GitPull","codecommit:GetBranch","codecommit:ListBranches","codecommit:BatchDescribeMergeConflicts","codecommit:DescribeMergeConflicts","codecommit:GetMergeCommit","codecommit:GetMergeOptions","codecommit:BatchGetPullRequests","codecommit:DescribePullRequestEvents","codecommit:GetCommentsForPullRequest","codecommit:GetCommitsFromMergeBase","codecommit:GetMergeConflicts","codecommit:GetPullRequest","codecommit:ListPullRequests","codecommit:GetBlob","codecommit:GetFile","codecommit:GetFolder","codecommit:GetComment","codecommit:GetCommentsForComparedCommit","codecommit:BatchGetCommits","codecommit:GetCommit","codecommit:GetCommitHistory","codecommit:GetDifferences","codecommit:GetObjectIdentifier","codecommit:GetReferences","codecommit:GetTree","codecommit:GetRepository","codecommit:ListTagsForResource","codecommit:GetRepositoryTriggers","codecommit:TestRepositoryTriggers","codecommit:GetBranch","codecommit:GetCommit","codecommit:GetUploadArchiveStatus"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:codecommit:${AWS::Region}:${AWS::AccountId}:${repositoryName}",{"repositoryName":{"Ref":"RepositoryName"}}]}}]},"CodePipelineLambdaExecutionPolicy":{"parameters":[],"statements":[{"Action":["codepipeline:PutJobSuccessResult","codepipeline:PutJobFailureResult"],"Effect":"Allow","Resource":"*"}]},"CodePipelineReadOnlyPolicy":{"parameters":["PipelineName"],"statements":[{"Action":["codepipeline:ListPipelineExecutions"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${pipelinename}",{"pipelinename":{"Ref":"PipelineName"}}]}}]},"ComprehendBasicAccessPolicy":{"parameters":[],"statements":[{"Action":["comprehend:BatchDetectKeyPhrases","comprehend:DetectDominantLanguage","comprehend:DetectEntities","comprehend:BatchDetectEntities","comprehend:DetectKeyPhrases","comprehend:DetectSentiment","comprehend:BatchDetectDominantLanguage","comprehend:BatchDetectSentiment"],"Effect":"Allow","Resource":"*"}]},"CostExplorerReadOnlyPolicy":{"parameters":[],"statements":[{"Action":["ce:GetCostAndUsage","ce:GetDimensionValues","ce:GetReservationCoverage","ce:GetReservationPurchaseRecommendation","ce:GetReservationUtilization","ce:GetTags"],"Effect":"Allow","Resource":"*"}]},"DynamoDBBackupFullAccessPolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:CreateBackup","dynamodb:DescribeContinuousBackups"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]}},{"Action":["dynamodb:DeleteBackup","dynamodb:DescribeBackup","dynamodb:ListBackups"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/backup/*",{"tableName":{"Ref":"TableName"}}]}}]},"DynamoDBCrudPolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:GetItem","dynamodb:DeleteItem","dynamodb:PutItem","dynamodb:Scan","dynamodb:Query","dynamodb:UpdateItem","dynamodb:BatchWriteItem","dynamodb:BatchGetItem","dynamodb:DescribeTable","dynamodb:ConditionCheckItem"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/index/*",{"tableName":{"Ref":"TableName"}}]}]}]},"DynamoDBReadPolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:GetItem","dynamodb:Scan","dynamodb:Query","dynamodb:BatchGetItem","dynamodb:DescribeTable"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/index/*",{"tableName":{"Ref":"TableName"}}]}]}]},"DynamoDBReconfigurePolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:UpdateTable"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]}}]},"DynamoDBRestoreFromBackupPolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:RestoreTableFromBackup"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/backup/*",{"tableName":{"Ref":"TableName"}}]}},{"Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:GetItem","dynamodb:Query","dynamodb:Scan","dynamodb:BatchWriteItem"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]}}]},"DynamoDBStreamReadPolicy":{"parameters":["StreamName","TableName"],"statements":[{"Action":["dynamodb:DescribeStream","dynamodb:GetRecords","dynamodb:GetShardIterator"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/stream/${streamName}",{"streamName":{"Ref":"StreamName"},"tableName":{"Ref":"TableName"}}]}},{"Action":["dynamodb:ListStreams"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/stream/*",{"tableName":{"Ref":"TableName"}}]}}]},"DynamoDBWritePolicy":{"parameters":["TableName"],"statements":[{"Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:BatchWriteItem"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}",{"tableName":{"Ref":"TableName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${tableName}/index/*",{"tableName":{"Ref":"TableName"}}]}]}]},"EC2CopyImagePolicy":{"parameters":["ImageId"],"statements":[{"Action":["ec2:CopyImage"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:image/${imageId}",{"imageId":{"Ref":"ImageId"}}]}}]},"EC2DescribePolicy":{"parameters":[],"statements":[{"Action":["ec2:DescribeRegions","ec2:DescribeInstances"],"Effect":"Allow","Resource":"*"}]},"EFSWriteAccessPolicy":{"parameters":["AccessPoint","FileSystem"],"statements":[{"Action":["elasticfilesystem:ClientMount","elasticfilesystem:ClientWrite"],"Condition":{"StringEquals":{"elasticfilesystem:AccessPointArn":{"Fn::Sub":["arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:access-point/${AccessPoint}",{"AccessPoint":{"Ref":"AccessPoint"}}]}}},"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticfilesystem:${AWS::Region}:${AWS::AccountId}:file-system/${FileSystem}",{"FileSystem":{"Ref":"FileSystem"}}]}}]},"EKSDescribePolicy":{"parameters":[],"statements":[{"Action":["eks:DescribeCluster","eks:ListClusters"],"Effect":"Allow","Resource":"*"}]},"EcsRunTaskPolicy":{"parameters":["TaskDefinition"],"statements":[{"Action":["ecs:RunTask"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task-definition/${taskDefinition}",{"taskDefinition":{"Ref":"TaskDefinition"}}]}}]},"ElasticMapReduceAddJobFlowStepsPolicy":{"parameters":["ClusterId"],"statements":[{"Action":"elasticmapreduce:AddJobFlowSteps","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticMapReduceCancelStepsPolicy":{"parameters":["ClusterId"],"statements":[{"Action":"elasticmapreduce:CancelSteps","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticMapReduceModifyInstanceFleetPolicy":{"parameters":["ClusterId"],"statements":[{"Action":["elasticmapreduce:ModifyInstanceFleet","elasticmapreduce:ListInstanceFleets"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticMapReduceModifyInstanceGroupsPolicy":{"parameters":["ClusterId"],"statements":[{"Action":["elasticmapreduce:ModifyInstanceGroups","elasticmapreduce:ListInstanceGroups"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticMapReduceSetTerminationProtectionPolicy":{"parameters":["ClusterId"],"statements":[{"Action":"elasticmapreduce:SetTerminationProtection","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticMapReduceTerminateJobFlowsPolicy":{"parameters":["ClusterId"],"statements":[{"Action":"elasticmapreduce:TerminateJobFlows","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:elasticmapreduce:${AWS::Region}:${AWS::AccountId}:cluster/${clusterId}",{"clusterId":{"Ref":"ClusterId"}}]}}]},"ElasticsearchHttpPostPolicy":{"parameters":["DomainName"],"statements":[{"Action":["es:ESHttpPost","es:ESHttpPut"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:es:${AWS::Region}:${AWS::AccountId}:domain/${domainName}/*",{"domainName":{"Ref":"DomainName"}}]}}]},"EventBridgePutEventsPolicy":{"parameters":["EventBusName"],"statements":[{"Action":"events:PutEvents","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/${eventBusName}",{"eventBusName":{"Ref":"EventBusName"}}]}}]},"FilterLogEventsPolicy":{"parameters":["LogGroupName"],"statements":[{"Action":["logs:FilterLogEvents"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${logGroupName}:log-stream:*",{"logGroupName":{"Ref":"LogGroupName"}}]}}]},"FirehoseCrudPolicy":{"parameters":["DeliveryStreamName"],"statements":[{"Action":["firehose:CreateDeliveryStream","firehose:DeleteDeliveryStream","firehose:DescribeDeliveryStream","firehose:PutRecord","firehose:PutRecordBatch","firehose:UpdateDestination"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:firehose:${AWS::Region}:${AWS::AccountId}:deliverystream/${deliveryStreamName}",{"deliveryStreamName":{"Ref":"DeliveryStreamName"}}]}}]},"FirehoseWritePolicy":{"parameters":["DeliveryStreamName"],"statements":[{"Action":["firehose:PutRecord","firehose:PutRecordBatch"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:firehose:${AWS::Region}:${AWS::AccountId}:deliverystream/${deliveryStreamName}",{"deliveryStreamName":{"Ref":"DeliveryStreamName"}}]}}]},"KMSDecryptPolicy":{"parameters":["KeyId"],"statements":[{"Action":"kms:Decrypt","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${keyId}",{"keyId":{"Ref":"KeyId"}}]}}]},"KMSEncryptPolicy":{"parameters":["KeyId"],"statements":[{"Action":"kms:Encrypt","Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${keyId}",{"keyId":{"Ref":"KeyId"}}]}}]},"KMSEncryptPolicy_v2":{"parameters":["KeyId"],"statements":[{"Action":["kms:Encrypt","kms:GenerateDataKey","kms:GenerateDataKeyWithoutPlaintext","kms:GenerateDataKeyPair","kms:GenerateDataKeyPairWithoutPlaintext"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${keyId}",{"keyId":{"Ref":"KeyId"}}]}}]},"KinesisCrudPolicy":{"parameters":["StreamName"],"statements":[{"Action":["kinesis:AddTagsToStream","kinesis:CreateStream","kinesis:DecreaseStreamRetentionPeriod","kinesis:DeleteStream","kinesis:DescribeStream","kinesis:DescribeStreamSummary","kinesis:GetShardIterator","kinesis:IncreaseStreamRetentionPeriod","kinesis:ListTagsForStream","kinesis:MergeShards","kinesis:PutRecord","kinesis:PutRecords","kinesis:SplitShard","kinesis:RemoveTagsFromStream"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/${streamName}",{"streamName":{"Ref":"StreamName"}}]}}]},"KinesisStreamReadPolicy":{"parameters":["StreamName"],"statements":[{"Action":["kinesis:ListStreams","kinesis:DescribeLimits"],"Effect":"Allow","Resource":{"Fn::Sub":"arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/*"}},{"Action":["kinesis:DescribeStream","kinesis:DescribeStreamSummary","kinesis:GetRecords","kinesis:GetShardIterator"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/${streamName}",{"streamName":{"Ref":"StreamName"}}]}}]},"LambdaInvokePolicy":{"parameters":["FunctionName"],"statements":[{"Action":["lambda:InvokeFunction"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${functionName}*",{"functionName":{"Ref":"FunctionName"}}]}}]},"MobileAnalyticsWriteOnlyAccessPolicy":{"parameters":[],"statements":[{"Action":["mobileanalytics:PutEvents"],"Effect":"Allow","Resource":"*"}]},"OrganizationsListAccountsPolicy":{"parameters":[],"statements":[{"Action":["organizations:ListAccounts"],"Effect":"Allow","Resource":"*"}]},"PinpointEndpointAccessPolicy":{"parameters":["PinpointApplicationId"],"statements":[{"Action":["mobiletargeting:GetEndpoint","mobiletargeting:UpdateEndpoint","mobiletargeting:UpdateEndpointsBatch"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:mobiletargeting:${AWS::Region}:${AWS::AccountId}:apps/${pinpointApplicationId}/endpoints/*",{"pinpointApplicationId":{"Ref":"PinpointApplicationId"}}]}}]},"PollyFullAccessPolicy":{"parameters":["LexiconName"],"statements":[{"Action":["polly:GetLexicon","polly:DeleteLexicon"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:polly:${AWS::Region}:${AWS::AccountId}:lexicon/${lexiconName}",{"lexiconName":{"Ref":"LexiconName"}}]}]},{"Action":["polly:DescribeVoices","polly:ListLexicons","polly:PutLexicon","polly:SynthesizeSpeech"],"Effect":"Allow","Resource":[{"Fn::Sub":"arn:${AWS::Partition}:polly:${AWS::Region}:${AWS::AccountId}:lexicon/*"}]}]},"RekognitionDetectOnlyPolicy":{"parameters":[],"statements":[{"Action":["rekognition:DetectFaces","rekognition:DetectLabels","rekognition:DetectModerationLabels","rekognition:DetectText"],"Effect":"Allow","Resource":"*"}]},"RekognitionFacesManagementPolicy":{"parameters":["CollectionId"],"statements":[{"Action":["rekognition:IndexFaces","rekognition:DeleteFaces","rekognition:SearchFaces","rekognition:SearchFacesByImage","rekognition:ListFaces"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:rekognition:${AWS::Region}:${AWS::AccountId}:collection/${collectionId}",{"collectionId":{"Ref":"CollectionId"}}]}}]},"RekognitionFacesPolicy":{"parameters":[],"statements":[{"Action":["rekognition:CompareFaces","rekognition:DetectFaces"],"Effect":"Allow","Resource":"*"}]},"RekognitionLabelsPolicy":{"parameters":[],"statements":[{"Action":["rekognition:DetectLabels","rekognition:DetectModerationLabels"],"Effect":"Allow","Resource":"*"}]},"RekognitionNoDataAccessPolicy":{"parameters":["CollectionId"],"statements":[{"Action":["rekognition:CompareFaces","rekognition:DetectFaces","rekognition:DetectLabels","rekognition:DetectModerationLabels"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:rekognition:${AWS::Region}:${AWS::AccountId}:collection/${collectionId}",{"collectionId":{"Ref":"CollectionId"}}]}}]},"RekognitionReadPolicy":{"parameters":["CollectionId"],"statements":[{"Action":["rekognition:ListCollections","rekognition:ListFaces","rekognition:SearchFaces","rekognition:SearchFacesByImage"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:rekognition:${AWS::Region}:${AWS::AccountId}:collection/${collectionId}",{"collectionId":{"Ref":"CollectionId"}}]}}]},"RekognitionWriteOnlyAccessPolicy":{"parameters":["CollectionId"],"statements":[{"Action":["rekognition:CreateCollection","rekognition:IndexFaces"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:rekognition:${AWS::Region}:${AWS::AccountId}:collection/${collectionId}",{"collectionId":{"Ref":"CollectionId"}}]}}]},"Route53ChangeResourceRecordSetsPolicy":{"parameters":["HostedZoneId"],"statements":[{"Action":["route53:ChangeResourceRecordSets"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:route53:::hostedzone/${HostedZoneId}",{"HostedZoneId":{"Ref":"HostedZoneId"}}]}}]},"S3CrudPolicy":{"parameters":["BucketName"],"statements":[{"Action":["s3:GetObject","s3:ListBucket","s3:GetBucketLocation","s3:GetObjectVersion","s3:PutObject","s3:PutObjectAcl","s3:GetLifecycleConfiguration","s3:PutLifecycleConfiguration","s3:DeleteObject"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}",{"bucketName":{"Ref":"BucketName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}/*",{"bucketName":{"Ref":"BucketName"}}]}]}]},"S3FullAccessPolicy":{"parameters":["BucketName"],"statements":[{"Action":["s3:GetObject","s3:GetObjectAcl","s3:GetObjectVersion","s3:PutObject","s3:PutObjectAcl","s3:DeleteObject","s3:DeleteObjectTagging","s3:DeleteObjectVersionTagging","s3:GetObjectTagging","s3:GetObjectVersionTagging","s3:PutObjectTagging","s3:PutObjectVersionTagging"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}/*",{"bucketName":{"Ref":"BucketName"}}]}]},{"Action":["s3:ListBucket","s3:GetBucketLocation","s3:GetLifecycleConfiguration","s3:PutLifecycleConfiguration"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}",{"bucketName":{"Ref":"BucketName"}}]}]}]},"S3ReadPolicy":{"parameters":["BucketName"],"statements":[{"Action":["s3:GetObject","s3:ListBucket","s3:GetBucketLocation","s3:GetObjectVersion","s3:GetLifecycleConfiguration"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}",{"bucketName":{"Ref":"BucketName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}/*",{"bucketName":{"Ref":"BucketName"}}]}]}]},"S3WritePolicy":{"parameters":["BucketName"],"statements":[{"Action":["s3:PutObject","s3:PutObjectAcl","s3:PutLifecycleConfiguration"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}",{"bucketName":{"Ref":"BucketName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:s3:::${bucketName}/*",{"bucketName":{"Ref":"BucketName"}}]}]}]},"SESBulkTemplatedCrudPolicy":{"parameters":["IdentityName"],"statements":[{"Action":["ses:GetIdentityVerificationAttributes","ses:SendEmail","ses:SendRawEmail","ses:SendTemplatedEmail","ses:SendBulkTemplatedEmail","ses:VerifyEmailIdentity"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${identityName}",{"identityName":{"Ref":"IdentityName"}}]}}]},"SESBulkTemplatedCrudPolicy_v2":{"parameters":["IdentityName","TemplateName"],"statements":[{"Action":["ses:SendEmail","ses:SendRawEmail","ses:SendTemplatedEmail","ses:SendBulkTemplatedEmail"],"Effect":"Allow","Resource":[{"Fn::Sub":["arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${identityName}",{"identityName":{"Ref":"IdentityName"}}]},{"Fn::Sub":["arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:template/${templateName}",{"templateName":{"Ref":"TemplateName"}}]}]},{"Action":["ses:GetIdentityVerificationAttributes","ses:VerifyEmailIdentity"],"Effect":"Allow","Resource":"*"}]},"SESCrudPolicy":{"parameters":["IdentityName"],"statements":[{"Action":["ses:GetIdentityVerificationAttributes","ses:SendEmail","ses:SendRawEmail","ses:VerifyEmailIdentity"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${identityName}",{"identityName":{"Ref":"IdentityName"}}]}}]},"SESEmailTemplateCrudPolicy":{"parameters":[],"statements":[{"Action":["ses:CreateTemplate","ses:GetTemplate","ses:ListTemplates","ses:UpdateTemplate","ses:DeleteTemplate","ses:TestRenderTemplate"],"Effect":"Allow","Resource":"*"}]},"SESSendBouncePolicy":{"parameters":["IdentityName"],"statements":[{"Action":["ses:SendBounce"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${identityName}",{"identityName":{"Ref":"IdentityName"}}]}}]},"SNSCrudPolicy":{"parameters":["TopicName"],"statements":[{"Action":["sns:ListSubscriptionsByTopic","sns:CreateTopic","sns:SetTopicAttributes","sns:Subscribe","sns:Publish"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${topicName}*",{"topicName":{"Ref":"TopicName"}}]}}]},"SNSPublishMessagePolicy":{"parameters":["TopicName"],"statements":[{"Action":["sns:Publish"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:${topicName}",{"topicName":{"Ref":"TopicName"}}]}}]},"SQSPollerPolicy":{"parameters":["QueueName"],"statements":[{"Action":["sqs:ChangeMessageVisibility","sqs:ChangeMessageVisibilityBatch","sqs:DeleteMessage","sqs:DeleteMessageBatch","sqs:GetQueueAttributes","sqs:ReceiveMessage"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${queueName}",{"queueName":{"Ref":"QueueName"}}]}}]},"SQSSendMessagePolicy":{"parameters":["QueueName"],"statements":[{"Action":["sqs:SendMessage*"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${queueName}",{"queueName":{"Ref":"QueueName"}}]}}]},"SSMParameterReadPolicy":{"parameters":["ParameterName"],"statements":[{"Action":["ssm:DescribeParameters"],"Effect":"Allow","Resource":"*"},{"Action":["ssm:GetParameters","ssm:GetParameter","ssm:GetParametersByPath"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/${parameterName}",{"parameterName":{"Ref":"ParameterName"}}]}}]},"SSMParameterWithSlashPrefixReadPolicy":{"parameters":["ParameterName"],"statements":[{"Action":["ssm:DescribeParameters"],"Effect":"Allow","Resource":"*"},{"Action":["ssm:GetParameters","ssm:GetParameter","ssm:GetParametersByPath"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${parameterName}",{"parameterName":{"Ref":"ParameterName"}}]}}]},"SageMakerCreateEndpointConfigPolicy":{"parameters":["EndpointConfigName"],"statements":[{"Action":["sagemaker:CreateEndpointConfig"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:endpoint-config/${endpointConfigName}",{"endpointConfigName":{"Ref":"EndpointConfigName"}}]}}]},"SageMakerCreateEndpointPolicy":{"parameters":["EndpointName"],"statements":[{"Action":["sagemaker:CreateEndpoint"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:endpoint/${endpointName}",{"endpointName":{"Ref":"EndpointName"}}]}}]},"ServerlessRepoReadWriteAccessPolicy":{"parameters":[],"statements":[{"Action":["serverlessrepo:CreateApplication","serverlessrepo:CreateApplicationVersion","serverlessrepo:UpdateApplication","serverlessrepo:GetApplication","serverlessrepo:ListApplications","serverlessrepo:ListApplicationVersions","serverlessrepo:ListApplicationDependencies"],"Effect":"Allow","Resource":[{"Fn::Sub":"arn:${AWS::Partition}:serverlessrepo:${AWS::Region}:${AWS::AccountId}:applications/*"}]}]},"StepFunctionsCallbackPolicy":{"parameters":["StateMachineName"],"statements":[{"Action":["states:SendTaskFailure","states:SendTaskHeartbeat","states:SendTaskSuccess"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${stateMachineName}",{"stateMachineName":{"Ref":"StateMachineName"}}]}}]},"StepFunctionsExecutionPolicy":{"parameters":["StateMachineName"],"statements":[{"Action":["states:StartExecution"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${stateMachineName}",{"stateMachineName":{"Ref":"StateMachineName"}}]}}]},"StepFunctionsExecutionPolicy_v2":{"parameters":["StateMachineName"],"statements":[{"Action":["states:StartExecution","states:StartSyncExecution"],"Effect":"Allow","Resource":{"Fn::Sub":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${stateMachineName}",{"stateMachineName":{"Ref":"StateMachineName"}}]}}]},"TextractDetectAnalyzePolicy":{"parameters":[],"statements":[{"Action":["textract:DetectDocumentText","textract:StartDocumentTextDetection","textract:StartDocumentAnalysis","textract:AnalyzeDocument"],"Effect":"Allow","Resource":"*"}]},"TextractGetResultPolicy":{"parameters":[],"statements":[{"Action":["textract:GetDocumentTextDetection","textract:GetDocumentAnalysis"],"Effect":"Allow","Resource":"*"}]},"TextractPolicy":{"parameters":[],"statements":[{"Action":["textract:*"],"Effect":"Allow","Resource":"*"}]},"VPCAccessPolicy":{"parameters":[],"statements":[{"Action":["ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DetachNetworkInterface"],"Effect":"Allow","Resource":"*"}]}}';
/** JSON: `{[source type + ' ' + destination type]: {onRole, role, access: {Read?, Write?}}}`. */
const connectorProfiles = '{"AWS::DynamoDB::Table AWS::Lambda::Function":{"onRole":true,"role":"destination","access":{"Read":[{"Effect":"Allow","Action":["dynamodb:DescribeStream","dynamodb:GetRecords","dynamodb:GetShardIterator","dynamodb:ListStreams"],"Resource":["%{Source.Arn}/stream/*"]}]}},"AWS::Events::Rule AWS::SNS::Topic":{"onRole":false,"role":"destination","access":{}},"AWS::Events::Rule AWS::Events::EventBus":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["events:PutEvents"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Events::Rule AWS::StepFunctions::StateMachine":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["states:StartExecution"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Events::Rule AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}},"AWS::Events::Rule AWS::SQS::Queue":{"onRole":false,"role":"destination","access":{}},"AWS::Lambda::Function AWS::Lambda::Function":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["lambda:InvokeAsync","lambda:InvokeFunction"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Lambda::Function AWS::S3::Bucket":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["s3:GetObject","s3:GetObjectAcl","s3:GetObjectLegalHold","s3:GetObjectRetention","s3:GetObjectTorrent","s3:GetObjectVersion","s3:GetObjectVersionAcl","s3:GetObjectVersionForReplication","s3:GetObjectVersionTorrent","s3:ListBucket","s3:ListBucketMultipartUploads","s3:ListBucketVersions","s3:ListMultipartUploadParts"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/*"]}],"Write":[{"Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject","s3:DeleteObjectVersion","s3:PutObject","s3:PutObjectLegalHold","s3:PutObjectRetention","s3:RestoreObject"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/*"]}]}},"AWS::Lambda::Function AWS::DynamoDB::Table":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query","dynamodb:Scan","dynamodb:BatchGetItem","dynamodb:ConditionCheckItem","dynamodb:PartiQLSelect"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}],"Write":[{"Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:PartiQLDelete","dynamodb:PartiQLInsert","dynamodb:PartiQLUpdate"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}]}},"AWS::Lambda::Function AWS::SQS::Queue":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:GetQueueAttributes"],"Resource":["%{Destination.Arn}"]}],"Write":[{"Effect":"Allow","Action":["sqs:DeleteMessage","sqs:SendMessage","sqs:ChangeMessageVisibility","sqs:PurgeQueue"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Lambda::Function AWS::SNS::Topic":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["sns:Publish"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Lambda::Function AWS::StepFunctions::StateMachine":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["states:StartExecution","states:StartSyncExecution"],"Resource":["%{Destination.Arn}"]},{"Effect":"Allow","Action":["states:StopExecution"],"Resource":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:%{Destination.Name}:*"]}],"Read":[{"Effect":"Allow","Action":["states:DescribeStateMachine","states:ListExecutions"],"Resource":["%{Destination.Arn}"]},{"Effect":"Allow","Action":["states:DescribeExecution","states:DescribeStateMachineForExecution","states:GetExecutionHistory"],"Resource":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:%{Destination.Name}:*"]}]}},"AWS::Lambda::Function AWS::Events::EventBus":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["events:PutEvents"],"Resource":["%{Destination.Arn}"]}]}},"AWS::Lambda::Function AWS::Location::PlaceIndex":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["geo:DescribePlaceIndex","geo:GetPlace","geo:SearchPlaceIndexForPosition","geo:SearchPlaceIndexForSuggestions","geo:SearchPlaceIndexForText"],"Resource":["%{Destination.Arn}"]}]}},"AWS::ApiGatewayV2::Api AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}},"AWS::ApiGateway::RestApi AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}},"AWS::SNS::Topic AWS::SQS::Queue":{"onRole":false,"role":"destination","access":{}},"AWS::SNS::Topic AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}},"AWS::SQS::Queue AWS::Lambda::Function":{"onRole":true,"role":"destination","access":{"Write":[{"Effect":"Allow","Action":["sqs:DeleteMessage"],"Resource":["%{Source.Arn}"]}],"Read":[{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:GetQueueAttributes"],"Resource":["%{Source.Arn}"]}]}},"AWS::S3::Bucket AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}},"AWS::StepFunctions::StateMachine AWS::Lambda::Function":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["lambda:InvokeAsync","lambda:InvokeFunction"],"Resource":["%{Destination.Arn}"]}]}},"AWS::StepFunctions::StateMachine AWS::SNS::Topic":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["sns:Publish"],"Resource":["%{Destination.Arn}"]}]}},"AWS::StepFunctions::StateMachine AWS::SQS::Queue":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":["%{Destination.Arn}"]}]}},"AWS::StepFunctions::StateMachine AWS::S3::Bucket":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["s3:GetObject","s3:GetObjectAcl","s3:GetObjectLegalHold","s3:GetObjectRetention","s3:GetObjectTorrent","s3:GetObjectVersion","s3:GetObjectVersionAcl","s3:GetObjectVersionForReplication","s3:GetObjectVersionTorrent","s3:ListBucket","s3:ListBucketMultipartUploads","s3:ListBucketVersions","s3:ListMultipartUploadParts"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/*"]}],"Write":[{"Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject","s3:DeleteObjectVersion","s3:PutObject","s3:PutObjectLegalHold","s3:PutObjectRetention","s3:RestoreObject"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/*"]}]}},"AWS::StepFunctions::StateMachine AWS::DynamoDB::Table":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query","dynamodb:Scan","dynamodb:BatchGetItem","dynamodb:ConditionCheckItem","dynamodb:PartiQLSelect"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}],"Write":[{"Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:PartiQLDelete","dynamodb:PartiQLInsert","dynamodb:PartiQLUpdate"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}]}},"AWS::StepFunctions::StateMachine AWS::StepFunctions::StateMachine":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["states:DescribeExecution"],"Resource":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:%{Destination.Name}:*"]},{"Effect":"Allow","Action":["events:DescribeRule"],"Resource":["arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule"]}],"Write":[{"Effect":"Allow","Action":["states:StartExecution"],"Resource":["%{Destination.Arn}"]},{"Effect":"Allow","Action":["states:StopExecution"],"Resource":["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:%{Destination.Name}:*"]},{"Effect":"Allow","Action":["events:PutTargets","events:PutRule"],"Resource":["arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule"]}]}},"AWS::StepFunctions::StateMachine AWS::Events::EventBus":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["events:PutEvents"],"Resource":["%{Destination.Arn}"]}]}},"AWS::AppSync::DataSource AWS::DynamoDB::Table":{"onRole":true,"role":"source","access":{"Read":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query","dynamodb:Scan","dynamodb:BatchGetItem","dynamodb:ConditionCheckItem","dynamodb:PartiQLSelect"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}],"Write":[{"Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:PartiQLDelete","dynamodb:PartiQLInsert","dynamodb:PartiQLUpdate"],"Resource":["%{Destination.Arn}","%{Destination.Arn}/index/*"]}]}},"AWS::AppSync::DataSource AWS::Lambda::Function":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["lambda:InvokeAsync","lambda:InvokeFunction"],"Resource":["%{Destination.Arn}","%{Destination.Arn}:*"]}]}},"AWS::AppSync::DataSource AWS::Events::EventBus":{"onRole":true,"role":"source","access":{"Write":[{"Effect":"Allow","Action":["events:PutEvents"],"Resource":["%{Destination.Arn}"]}]}},"AWS::AppSync::GraphQLApi AWS::Lambda::Function":{"onRole":false,"role":"destination","access":{}}}';
/** JSON: `{[type]: {Arn?, Name?, …}}`. */
const connectorOutputs = '{"AWS::Lambda::Function":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}},"AWS::StepFunctions::StateMachine":{"Arn":{"Ref":"%{logicalId}"},"Name":{"Fn::GetAtt":["%{logicalId}","Name"]}},"AWS::AppSync::GraphQLApi":{"Id":{"Fn::GetAtt":["%{logicalId}","ApiId"]},"Arn":{"Ref":"%{logicalId}"}},"AWS::AppSync::DataSource":{"Arn":{"Ref":"%{logicalId}"}},"AWS::Events::Rule":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}},"AWS::SQS::Queue":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]},"Url":{"Ref":"%{logicalId}"}},"AWS::SNS::Topic":{"Arn":{"Ref":"%{logicalId}"}},"AWS::DynamoDB::Table":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}},"AWS::S3::Bucket":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}},"AWS::Location::PlaceIndex":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}},"AWS::ApiGatewayV2::Api":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]},"Qualifier":"*","Id":{"Ref":"%{logicalId}"}},"AWS::ApiGateway::RestApi":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]},"Qualifier":"*","Id":{"Ref":"%{logicalId}"}},"AWS::Events::EventBus":{"Arn":{"Fn::GetAtt":["%{logicalId}","Arn"]}}}';

;// CONCATENATED MODULE: ./.build/formats/sam/connectors.js



let profiles;
let outputs;
const plainTypes = {
    'AWS::Serverless::Function': 'AWS::Lambda::Function',
    'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
    'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
    'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
    'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
    'AWS::Serverless::GraphQLApi': 'AWS::AppSync::GraphQLApi',
};
/**
 * The managed policies that connectors become. One between resources that SAM does not connect becomes a policy that
 * cannot be read.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
 */
function connectorPolicies(resources, budget) {
    const connectors = resources.flatMap(connectorsOf);
    if (connectors.length === 0)
        return [];
    profiles ??= JSON.parse(connectorProfiles);
    outputs ??= JSON.parse(connectorOutputs);
    const byId = new Map(resources.map((member) => [member.key.value, member.value]));
    return connectors.flatMap((connector) => {
        const destinations = listOf((0,nodes/* childOf */.GG)(connector.properties, 'Destination'));
        budget.charge(1 + destinations.length);
        return destinations.flatMap((destination, index) => {
            const id = `${connector.id}${destinations.length > 1 ? `Destination${index}` : ''}Policy`;
            const source = endpoint(connector.source ?? (0,nodes/* childOf */.GG)(connector.properties, 'Source'), byId);
            return policy(id, connector, source, endpoint(destination, byId));
        });
    });
}
function connectorsOf({ key, value }) {
    const properties = (0,nodes/* childOf */.GG)(value, 'Properties');
    if ((0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type')) === 'AWS::Serverless::Connector') {
        return properties === undefined ? [] : [{ id: key.value, key, properties, source: undefined }];
    }
    const embedded = (0,nodes/* childOf */.GG)(value, 'Connectors');
    if (embedded?.type !== 'object')
        return [];
    return embedded.members.flatMap((member) => {
        const own = (0,nodes/* childOf */.GG)(member.value, 'Properties');
        return own === undefined
            ? []
            : [{ id: `${key.value}${member.key.value}`, key: member.key, properties: own, source: key.value }];
    });
}
const listOf = (node) => node === undefined ? [] : node.type === 'array' && node.tag === undefined ? node.items : [node];
function endpoint(given, byId) {
    const id = typeof given === 'string' ? given : (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(given, 'Id'));
    const resource = id === undefined ? undefined : byId.get(id);
    const values = new Map();
    if (id === undefined || resource === undefined) {
        const described = typeof given === 'object' && given.type === 'object' ? given.members : [];
        for (const { key, value } of described)
            values.set(key.value, value);
        const type = (0,nodes/* textOf */.b6)(values.get('Type'));
        return { name: type ?? id ?? 'a resource', type, values, role: values.get('RoleName') };
    }
    const written = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(resource, 'Type'));
    const type = written === undefined ? undefined : (plainTypes[written] ?? written);
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(resource));
    for (const [name, value] of Object.entries((type === undefined ? undefined : outputs?.[type]) ?? {})) {
        values.set(name, make.value(JSON.parse(JSON.stringify(value).replaceAll('%{logicalId}', id))));
    }
    const properties = (0,nodes/* childOf */.GG)(resource, 'Properties');
    return { name: id, type, values, role: roleName((0,nodes/* childOf */.GG)(properties, 'Role') ?? (0,nodes/* childOf */.GG)(properties, 'RoleArn')) };
}
/** The name of the role whose ARN a property gives. */
function roleName(arn) {
    if (arn === undefined)
        return undefined;
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(arn);
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(arn));
    if (intrinsic?.name === 'Fn::GetAtt') {
        const { argument } = intrinsic;
        const id = argument.type === 'array' ? (0,nodes/* textOf */.b6)(argument.items[0]) : (0,nodes/* textOf */.b6)(argument)?.replace(/\.Arn$/, '');
        if (id !== undefined)
            return make.ref(id);
    }
    const parts = make.object({ 'Fn::Split': make.list([make.text('/'), arn]) });
    return make.object({ 'Fn::Select': make.list([make.text(1), parts]) });
}
function policy(id, connector, source, destination) {
    const profile = profiles?.[`${source.type} ${destination.type}`];
    if (profile?.onRole === false)
        return [];
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(connector.key));
    const role = profile?.role === 'destination' ? destination.role : source.role;
    if (role === undefined)
        return [];
    const replaced = new Map();
    for (const [name, value] of source.values)
        replaced.set(`Source.${name}`, value);
    for (const [name, value] of destination.values)
        replaced.set(`Destination.${name}`, value);
    const wanted = listOf((0,nodes/* childOf */.GG)(connector.properties, 'Permissions')).map(nodes/* textOf */.b6);
    const statements = wanted.map((category) => (category === undefined ? undefined : profile?.access[category]));
    const document = profile === undefined || statements.includes(undefined) || statements.length === 0
        ? make.text((0,symbol/* symbolText */.Ee)('parameter', `connector from ${source.name} to ${destination.name}`))
        : make.object({
            Version: make.text('2012-10-17'),
            Statement: make.list(statements.flatMap((each) => listOf(filled(make.value(each), replaced, make)))),
        });
    const properties = make.object({ PolicyDocument: document, Roles: make.list([role]) });
    return [
        { key: make.text(id), value: make.object({ Type: make.text('AWS::IAM::ManagedPolicy'), Properties: properties }) },
    ];
}
/** The nodes of a profile with its `%{Destination.Arn}` filled in. */
function filled(node, values, make) {
    if (node.type === 'array')
        return { ...node, items: node.items.map((item) => filled(item, values, make)) };
    if (node.type === 'object') {
        return { ...node, members: node.members.map(({ key, value }) => ({ key, value: filled(value, values, make) })) };
    }
    if (typeof node.value !== 'string' || !node.value.includes('%{'))
        return node;
    const unknown = (name) => make.text((0,symbol/* symbolText */.Ee)('parameter', name));
    const whole = /^%\{([\w.]+)\}$/.exec(node.value)?.[1];
    if (whole !== undefined)
        return values.get(whole) ?? unknown(whole);
    const names = {};
    const text = node.value.replace(/%\{([\w.]+)\}/g, (_, name) => {
        const variable = name.replace('.', '');
        names[variable] = values.get(name) ?? unknown(name);
        return `\${${variable}}`;
    });
    return make.object({ 'Fn::Sub': make.list([make.text(text), make.object(names)]) });
}

;// CONCATENATED MODULE: ./.build/formats/sam/policies.js



let templates;
/** A policy template of SAM by its name. */
function policyTemplate(name) {
    templates ??= new Map(Object.entries(JSON.parse(policyTemplates)));
    return templates.get(name);
}
/**
 * Reads `Policies`: a managed policy's name or ARN, a document, a policy template, or a list of these, each of them
 * also behind `Fn::If`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
 */
function policiesOf(node, roleId, budget) {
    const found = { managed: [], inline: [] };
    read(node, roleId, budget, found);
    return found;
}
function read(node, roleId, budget, found) {
    budget.charge();
    if ((0,nodes/* isNoValue */.RL)(node))
        return;
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic !== undefined) {
        const { argument } = intrinsic;
        if (intrinsic.name === 'Fn::If' && argument.type === 'array' && argument.items.length === 3) {
            const [condition, yes, no] = argument.items;
            readBranch(yes, (kept, make) => [condition, kept, make.ref('AWS::NoValue')], roleId, budget, found);
            readBranch(no, (kept, make) => [condition, make.ref('AWS::NoValue'), kept], roleId, budget, found);
        }
        else
            found.managed.push(node);
        return;
    }
    if (node.type === 'array') {
        for (const item of node.items)
            read(item, roleId, budget, found);
        return;
    }
    if (node.type === 'scalar') {
        if (node.value === null || node.value === '')
            return;
        // A name without path stays one: which path it has is known to the managed policies' own data.
        found.managed.push(node);
        return;
    }
    if ((0,nodes/* childOf */.GG)(node, 'Statement') !== undefined) {
        found.inline.push(inline(node, `${roleId}Policy${found.inline.length}`, node));
        return;
    }
    // Some write several templates as the members of one map.
    for (const member of node.members)
        found.inline.push(fromTemplate(member, budget));
}
function readBranch(node, branches, roleId, budget, found) {
    const inner = { managed: [], inline: [] };
    read(node, roleId, budget, inner);
    const conditional = (kept) => {
        const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(kept));
        return make.object({ 'Fn::If': make.list(branches(kept, make)) });
    };
    budget.charge(inner.managed.length + inner.inline.length);
    found.managed.push(...inner.managed.map(conditional));
    found.inline.push(...inner.inline.map(conditional));
}
function inline(place, name, document) {
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(place));
    return make.object({ PolicyName: make.text(name), PolicyDocument: document });
}
function fromTemplate({ key, value }, budget) {
    const name = key.value;
    const template = policyTemplate(name);
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(key));
    if (template === undefined) {
        return inline(key, name, make.text((0,symbol/* symbolText */.Ee)('parameter', `policy template ${name}`)));
    }
    const given = new Map();
    if (value.type === 'object')
        for (const member of value.members)
            given.set(member.key.value, member.value);
    const values = new Map(template.parameters.map((parameter) => [
        parameter,
        given.get(parameter) ?? make.text((0,symbol/* symbolText */.Ee)('parameter', `${name}.${parameter}`)),
    ]));
    const document = make.object({
        Version: make.text('2012-10-17'),
        Statement: policies_filled(make.value(template.statements), values, budget),
    });
    return inline(key, name, document);
}
/** The nodes of a template with the values of its parameters in place of `Ref`. */
function policies_filled(node, values, budget) {
    budget.charge();
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    const name = intrinsic?.name === 'Ref' ? (0,nodes/* textOf */.b6)(intrinsic.argument) : undefined;
    const value = name === undefined ? undefined : values.get(name);
    if (value !== undefined)
        return value;
    if (node.type === 'array')
        return { ...node, items: node.items.map((item) => policies_filled(item, values, budget)) };
    if (node.type === 'scalar')
        return node;
    return {
        ...node,
        members: node.members.map((member) => ({ key: member.key, value: policies_filled(member.value, values, budget) })),
    };
}

;// CONCATENATED MODULE: ./.build/formats/sam/transform.js



const implicitRoles = {
    'AWS::Serverless::Function': {
        globals: 'Function',
        service: 'lambda.amazonaws.com',
        managed: ['service-role/AWSLambdaBasicExecutionRole'],
        tracing: 'AWSXrayWriteOnlyAccess',
    },
    'AWS::Serverless::StateMachine': {
        globals: 'StateMachine',
        service: 'states.amazonaws.com',
        managed: [],
        tracing: 'AWSXrayWriteOnlyAccess',
    },
};
/** What a durable function has in place of the basic policy. */
const durable = ['service-role/AWSLambdaBasicDurableExecutionRolePolicy'];
/** Managed policies that SAM adds for events from queues and streams. */
const eventPolicies = {
    SQS: 'service-role/AWSLambdaSQSQueueExecutionRole',
    Kinesis: 'service-role/AWSLambdaKinesisExecutionRole',
    DynamoDB: 'service-role/AWSLambdaDynamoDBExecutionRole',
    MSK: 'service-role/AWSLambdaMSKExecutionRole',
};
/**
 * The resources of a SAM template as CloudFormation's: Globals merged, a role for each function and state machine that
 * names none, policies for connectors. Policy templates stand at their own lines.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
function serverlessResources(resources, globals, budget) {
    const result = [];
    for (const member of resources) {
        const type = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(member.value, 'Type'));
        const implicit = type !== undefined && Object.hasOwn(implicitRoles, type) ? implicitRoles[type] : undefined;
        if (implicit === undefined)
            result.push(member);
        else
            result.push(...withRole(member, implicit, (0,nodes/* childOf */.GG)(globals, implicit.globals), budget));
    }
    return [...result, ...connectorPolicies(result, budget)];
}
function withRole(member, implicit, globals, budget) {
    if (member.value.type !== 'object')
        return [member];
    const properties = merged(globals, (0,nodes/* childOf */.GG)(member.value, 'Properties'), budget);
    const role = (0,nodes/* childOf */.GG)(properties, 'Role');
    const roleId = `${member.key.value}Role`;
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(member.key));
    const arn = make.object({ 'Fn::GetAtt': make.list([make.text(roleId), make.text('Arn')]) });
    if (role !== undefined && !(0,nodes/* isNoValue */.RL)(role) && !mayBeNothing(role))
        return [withProperties(member, properties)];
    const withArn = withMember(properties, make, 'Role', role === undefined || (0,nodes/* isNoValue */.RL)(role) ? arn : orElse(role, arn));
    const resource = make.object({
        Type: make.text('AWS::IAM::Role'),
        Condition: (0,nodes/* childOf */.GG)(member.value, 'Condition'),
        Properties: roleProperties(roleId, implicit, properties, make, budget),
    });
    return [withProperties(member, withArn), { key: make.text(roleId), value: resource }];
}
function roleProperties(roleId, implicit, properties, make, budget) {
    const given = (0,nodes/* childOf */.GG)(properties, 'AssumeRolePolicyDocument');
    const basic = (0,nodes/* childOf */.GG)(properties, 'DurableConfig') === undefined ? implicit.managed : durable;
    const managed = basic.map((name) => managedArn(make, name));
    const tracing = (0,nodes/* childOf */.GG)(properties, 'Tracing');
    if (tracing !== undefined && isTracing(tracing))
        managed.push(managedArn(make, implicit.tracing));
    const vpc = (0,nodes/* childOf */.GG)(properties, 'VpcConfig');
    if (vpc !== undefined && !(0,nodes/* isNoValue */.RL)(vpc))
        managed.push(managedArn(make, 'service-role/AWSLambdaVPCAccessExecutionRole'));
    for (const name of new Set(eventTypes(properties)))
        managed.push(managedArn(make, eventPolicies[name]));
    const own = (0,nodes/* childOf */.GG)(properties, 'Policies');
    const policies = own === undefined ? { managed: [], inline: [] } : policiesOf(own, roleId, budget);
    const sent = destinations(properties, make);
    if (sent.length > 0) {
        const document = make.object({ Version: make.text('2012-10-17'), Statement: make.list(sent) });
        policies.inline.push(make.object({ PolicyName: make.text(`${roleId}Destinations`), PolicyDocument: document }));
    }
    return make.object({
        AssumeRolePolicyDocument: given ?? trust(make, implicit.service),
        PermissionsBoundary: (0,nodes/* childOf */.GG)(properties, 'PermissionsBoundary'),
        Path: (0,nodes/* childOf */.GG)(properties, 'RolePath'),
        ManagedPolicyArns: make.list([...managed, ...policies.managed]),
        Policies: policies.inline.length === 0 ? undefined : make.list(policies.inline),
    });
}
function trust(make, service) {
    return make.value({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] }],
    });
}
const managedArn = (make, name) => make.sub(`arn:\${AWS::Partition}:iam::aws:policy/${name}`);
/** A function's is a mode, a state machine's an object. */
function isTracing(node) {
    if (node.type === 'scalar')
        return node.value !== 'Disabled' && node.value !== null;
    const enabled = (0,nodes/* childOf */.GG)(node, 'Enabled');
    return enabled === undefined ? (0,nodes/* intrinsicOf */.jN)(node) !== undefined : enabled.type !== 'scalar' || enabled.value === true;
}
const sendActions = {
    SQS: 'sqs:SendMessage',
    SNS: 'sns:Publish',
    Lambda: 'lambda:InvokeFunction',
    EventBridge: 'events:PutEvents',
};
/** Statements for the dead-letter queue and the destinations of events. */
function destinations(properties, make) {
    const queue = (0,nodes/* childOf */.GG)(properties, 'DeadLetterQueue');
    const configuration = (0,nodes/* childAt */.Ut)(properties, 'EventInvokeConfig', 'DestinationConfig');
    return [
        { type: (0,nodes/* childOf */.GG)(queue, 'Type'), arn: (0,nodes/* childOf */.GG)(queue, 'TargetArn') },
        ...['OnSuccess', 'OnFailure'].map((name) => {
            const destination = (0,nodes/* childOf */.GG)(configuration, name);
            return { type: (0,nodes/* childOf */.GG)(destination, 'Type'), arn: (0,nodes/* childOf */.GG)(destination, 'Destination') };
        }),
    ].flatMap(({ type, arn }) => {
        const name = (0,nodes/* textOf */.b6)(type);
        const action = name !== undefined && Object.hasOwn(sendActions, name) ? sendActions[name] : undefined;
        if (action === undefined || arn === undefined)
            return [];
        return [make.object({ Effect: make.text('Allow'), Action: make.text(action), Resource: arn })];
    });
}
function eventTypes(properties) {
    const events = (0,nodes/* childOf */.GG)(properties, 'Events');
    if (events?.type !== 'object')
        return [];
    return events.members.flatMap(({ value }) => {
        const type = (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'));
        return type !== undefined && Object.hasOwn(eventPolicies, type) ? [type] : [];
    });
}
/** Whether a node is `Fn::If` with `AWS::NoValue`. */
function mayBeNothing(node) {
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic?.name !== 'Fn::If' || intrinsic.argument.type !== 'array')
        return false;
    return intrinsic.argument.items.slice(1).some((branch) => (0,nodes/* isNoValue */.RL)(branch) || mayBeNothing(branch));
}
/** `Fn::If` with something in place of `AWS::NoValue`. */
function orElse(node, other) {
    if ((0,nodes/* isNoValue */.RL)(node))
        return other;
    const intrinsic = (0,nodes/* intrinsicOf */.jN)(node);
    if (intrinsic?.name !== 'Fn::If' || intrinsic.argument.type !== 'array')
        return node;
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(node));
    const [condition, ...branches] = intrinsic.argument.items;
    return make.object({ 'Fn::If': make.list([condition, ...branches.map((branch) => orElse(branch, other))]) });
}
/** Globals and what a resource says: maps are merged, lists joined, anything else is the resource's. */
function merged(globals, own, budget) {
    if (globals === undefined || own === undefined)
        return own ?? globals;
    budget.charge();
    if ((0,nodes/* intrinsicOf */.jN)(globals) !== undefined || (0,nodes/* intrinsicOf */.jN)(own) !== undefined)
        return own;
    if (globals.type === 'array' && own.type === 'array') {
        budget.charge(globals.items.length);
        return { ...own, items: [...globals.items, ...own.items] };
    }
    if (globals.type !== 'object' || own.type !== 'object')
        return own;
    budget.charge(globals.members.length + own.members.length);
    const names = new Map(own.members.map((member) => [member.key.value, member]));
    const inherited = globals.members.filter((member) => !names.has(member.key.value));
    const shared = new Map(globals.members.map((member) => [member.key.value, member.value]));
    return {
        ...own,
        members: [
            ...inherited,
            ...own.members.map((member) => ({
                key: member.key,
                value: merged(shared.get(member.key.value), member.value, budget) ?? member.value,
            })),
        ],
    };
}
function withMember(node, make, name, value) {
    const members = node?.type === 'object' ? node.members.filter((member) => member.key.value !== name) : [];
    return { ...(node?.type === 'object' ? node : make.object({})), members: [...members, make.member(name, value)] };
}
function withProperties(member, properties) {
    if (properties === undefined)
        return member;
    return { key: member.key, value: withMember(member.value, new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(member.key)), 'Properties', properties) };
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/budget.js
var cloudformation_budget = __webpack_require__(9545);
;// CONCATENATED MODULE: ./.build/formats/cloudformation/template.js



/** A parsed template, before any value of its parameters. */
class Template {
    source;
    root;
    budget;
    problems;
    /** Nested templates by the logical id of their stack: the template, or why it is not there. */
    nested = new Map();
    /** Definitions of state machines that stand in files of their own, by logical id. */
    definitions = new Map();
    /** Why nothing more of it is read; undefined: it is read. */
    givenUp;
    /** What tells its names from those of templates of other formats; a CloudFormation template has none. */
    name;
    /** What all its resources take for granted. */
    assumed = [];
    /** Where it is deployed, when it says more than the configuration and the stack that it is nested in. */
    deployment;
    /** Where it stands, if it is a text within another template. */
    within;
    /** The partition that its ARNs name. */
    partition;
    constructor(source, root, budget = new cloudformation_budget/* Budget */.__(source.text.length), 
    /** What is wrong with its file, which it may share with a template that it stands in. */
    problems = []) {
        this.source = source;
        this.root = root;
        this.budget = budget;
        this.problems = problems;
    }
    get language() {
        return this.root.type === 'object' && this.source.text.charAt(this.root.start) === '{' ? 'json' : 'yaml';
    }
    /** Names of `Transform`. */
    get transforms() {
        const node = (0,nodes/* childOf */.GG)(this.root, 'Transform');
        if (node === undefined)
            return [];
        return (node.type === 'array' && (0,nodes/* intrinsicOf */.jN)(node) === undefined ? node.items : [node]).map((item) => (0,nodes/* textOf */.b6)(item) ?? (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(item, 'Name')) ?? 'Transform');
    }
    /** Forgets the tree of the resources, which the stacks have by now. */
    release() {
        if (this.root.type !== 'object')
            return;
        for (const member of this.root.members) {
            const { start, end } = member.value;
            if (member.key.value === 'Resources')
                member.value = { type: 'object', members: [], start, end };
        }
    }
    /** The resources after SAM's own transform. */
    transform(resources) {
        const isServerless = resources.some(({ value }) => (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(value, 'Type'))?.startsWith('AWS::Serverless::') === true ||
            (0,nodes/* childOf */.GG)(value, 'Connectors') !== undefined);
        return isServerless ? serverlessResources(resources, (0,nodes/* childOf */.GG)(this.root, 'Globals'), this.budget) : resources;
    }
}


/***/ }),

/***/ 4747:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ conditionName),
/* harmony export */   KP: () => (/* binding */ givenUpAt),
/* harmony export */   Mt: () => (/* binding */ assumedImport),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   Ot: () => (/* binding */ reasons),
/* harmony export */   cr: () => (/* binding */ undeclared),
/* harmony export */   e7: () => (/* binding */ assumedDefault)
/* harmony export */ });
/* harmony import */ var _base_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8954);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5807);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9545);
// The texts that people read of template readers, in one place.



/** What was taken for granted. */
const assumedDefault = (name, value) => `parameter ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} has its default ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(value.length > 80 ? `${value.slice(0, 80)}…` : value)}`;
/** What an import was taken for. */
const assumedImport = (name, path) => `the import ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} is what ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(path)} exports`;
/** What chooses between the branches of `Fn::If`. */
const conditionName = (name) => `the condition ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)}`;
/** Why a policy cannot be read, as phrases. */
const reasons = {
    notKnown: (what) => `the value of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(what)} is not known`,
    notJson: 'it is not valid JSON',
    notAPolicy: 'it is no policy document',
    noStatement: 'it has no usable `Statement`',
    conditional: (name) => `the condition ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} decides which one it is, and is not known`,
    inForce: (name) => `the condition ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} decides whether the statement is there, and is not known`,
    /** What a condition decides beside whether a policy is attached. */
    statementThere: 'whether the statement is there',
    valueThere: (element, text) => {
        const name = element === 'Action' ? 'actions' : 'resources';
        return text === undefined ? `which ${name} the statement has` : `whether ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(text)} is among its ${name}`;
    },
    policyTemplate: (name) => `the policy template ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} is not known`,
    connector: (source, destination) => `what a connector from ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(source)} to ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(destination)} grants is not known`,
};
/** Why something may do more than is seen, as phrases. */
const opaque = {
    custom: (type) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(type)} is a custom resource`,
    module: (type) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(type)} is a module of a registry`,
    macro: (name) => `the template is changed by the macro ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)}`,
    include: 'a part of the template is included from elsewhere',
    loop: (name) => `the collection of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)} is not known`,
    nested: (where) => `the nested template ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(where)} is not in the workspace`,
    body: (id) => `the template of the stack set ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(id)} is not known before deployment`,
    deep: (where) => `the nested template ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(where)} is nested too deeply`,
    givenUp: (path, isFault) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(path)} ${isFault ? 'could not be read' : 'is too complex'}`,
};
/** Findings of rule `template/undeclared-reference`. */
const undeclared = (name) => `the template declares no resource or parameter ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)}; CloudFormation refuses the template`;
/** What is said of a template whose reading ended with an error. */
const givenUpAt = (span, error) => (0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .isTooComplex */ .RP)(error)
    ? { span, message: 'the template is too complex to be resolved; nothing in it was checked' }
    : { span, message: (0,_base_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultMessage */ .yR)('this template', error), isFault: true };


/***/ }),

/***/ 9578:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ isSymbol),
/* harmony export */   C_: () => (/* binding */ scalarAt),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Hp: () => (/* binding */ listFrom),
/* harmony export */   P5: () => (/* binding */ setOwn),
/* harmony export */   WQ: () => (/* binding */ holdsParameter),
/* harmony export */   cz: () => (/* binding */ withoutDynamic),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qL: () => (/* binding */ textFrom),
/* harmony export */   rh: () => (/* binding */ movedTo),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8342);


/** A scalar at a place. */
function scalarAt(value, span) {
    return { type: 'scalar', value, span };
}
/** A scalar as text at the place where it is asked for. */
function movedTo(value, span) {
    const moved = scalarAt(textFrom(value) ?? value.value, span);
    return value.either === undefined ? moved : { ...moved, either: value.either };
}
/**
 * A resolved scalar as text. Numbers are taken as they are written (`012345678901`, `1.10`); undefined for lists and
 * objects.
 */
function textFrom(value) {
    if (value?.type !== 'scalar' || value.value === null)
        return undefined;
    if (typeof value.value !== 'number')
        return String(value.value);
    const written = value.span.source.text.slice(value.span.start, value.span.end);
    return /^[\d.+-]+$/.test(written) && Number(written) === value.value ? written : String(value.value);
}
/** Whether a resolved value is one symbol: nothing is known of it, not even whether it is a list. */
function isUnknown(value) {
    return value?.type === 'scalar' && typeof value.value === 'string' && isSymbol(value.value);
}
/** Whether a text is one symbol that may be anything. */
function isSymbol(text) {
    if (!(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text))
        return false;
    const parts = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text);
    return parts.length === 1 && typeof parts[0] !== 'string' && parts[0].kind === 'parameter';
}
/** Whether a text holds a part that may be anything. */
function holdsParameter(text) {
    return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text) && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text).some((part) => typeof part !== 'string' && part.kind === 'parameter');
}
/** A resolved value in a few words, for the name of a symbol; equal texts mean equal values. */
function describe(value) {
    if (value === undefined)
        return 'AWS::NoValue';
    if (value.type === 'scalar')
        return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(textFrom(value) ?? 'null');
    return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(JSON.stringify((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(value)));
}
/** Replaces `{{resolve:ssm:…}}` and the like: CloudFormation reads them when it deploys. */
function withoutDynamic(text) {
    if (!text.includes('{{resolve:'))
        return text;
    return text.replace(/\{\{(resolve:[^{}]*)\}\}/g, (_, reference) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(reference)));
}
/** The pieces as one text each; an optional parameter that is empty stays unknown where it must not be empty. */
function settle(pieces) {
    if (pieces.every(({ instead }) => instead === undefined))
        return pieces.map(({ text }) => text);
    return pieces.map(({ text, instead }, index) => {
        if (text !== '' || instead === undefined)
            return text;
        const before = lastCharacter(pieces, index);
        const after = firstCharacter(pieces, index);
        return isEdge(before) && isEdge(after) ? instead : '';
    });
}
const isEdge = (c) => c === '' || c === ':' || c === '/';
function lastCharacter(pieces, before) {
    for (let i = before - 1; i >= 0; i--)
        if (pieces[i].text !== '')
            return pieces[i].text.at(-1);
    return '';
}
function firstCharacter(pieces, after) {
    for (let i = after + 1; i < pieces.length; i++)
        if (pieces[i].text !== '')
            return pieces[i].text.charAt(0);
    return '';
}
/** A resolved value as a plain one, numbers as texts. */
function plainText(located) {
    if (located === undefined)
        return undefined;
    if (located.type === 'scalar')
        return typeof located.value === 'number' ? textFrom(located) : located.value;
    if (located.type === 'array')
        return located.items.map((item) => plainText(item));
    const result = {};
    for (const { key, value } of located.members)
        setOwn(result, key, plainText(value));
    return result;
}
/** Sets a member of a plain value. */
function setOwn(target, key, value) {
    // Assigning `__proto__` would set the prototype instead of a member.
    if (key === '__proto__') {
        Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
    else
        target[key] = value;
}
/**
 * The list that a parameter of a list type is.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
function listFrom(value) {
    const text = textFrom(value);
    if (value.type !== 'scalar' || text === undefined || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(text)) {
        return value.type === 'array' ? value : undefined;
    }
    const items = text === '' ? [] : text.split(',').map((part) => scalarAt(part.trim(), value.span));
    return { type: 'array', items, span: value.span };
}


/***/ }),

/***/ 5849:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinResources: () => (/* binding */ joinResources),
/* harmony export */   r: () => (/* binding */ unreadableDocument)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5807);
/* harmony import */ var _model_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5245);
/* harmony import */ var _join_doubt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(370);
/* harmony import */ var _key_grants_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9040);





/**
 * Joins resources of all templates.
 * @param managed the document of an AWS managed policy by its ARN
 */
function joinResources(resources, managed) {
    const of = (type) => resources.filter((resource) => resource.type === type);
    const opaque = of('opaque');
    return {
        principals: joinPrincipals(resources.filter((resource) => identityTypes.has(resource.type)), of('policy'), of('attachment'), opaque, managed),
        buckets: joinBuckets(of('bucket'), of('bucket-part'), opaque),
        keys: joinKeys(of('key'), of('key-policy'), opaque),
        grants: (0,_key_grants_js__WEBPACK_IMPORTED_MODULE_4__/* .joinGrants */ .a7)(of('key-grant'), of('key')),
        services: of('service'),
        functions: of('function'),
    };
}
/** Most attachments with an open name, times the identities that each is tried on. */
const maximumTries = 100_000;
const identityTypes = new Set(['role', 'user', 'group']);
const keyOf = (kind, name) => `${kind} ${name}`;
function joinPrincipals(identities, policies, attachments, opaque, managed) {
    const byArn = new Map();
    for (const policy of policies)
        if (policy.arn !== undefined)
            byArn.set(policy.arn, [...(byArn.get(policy.arn) ?? []), policy]);
    const used = new Set();
    const byName = (arn, unit, span) => {
        const own = byArn.get(arn) ?? [];
        for (const policy of own)
            used.add(policy);
        // Copies of one template, such as dev and prod, declare policies of one name.
        const near = own.filter((policy) => policy.unit === unit);
        const [policy, ...others] = near.length > 0 ? near : own;
        if (policy !== undefined && others.length === 0)
            return attachedPolicy(policy);
        if (policy !== undefined)
            return { label: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(arn), reason: 'several policies of this name are declared' };
        const value = managed(arn);
        return { label: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(arn), ...(value !== undefined && { value }), ...(span !== undefined && { span }) };
    };
    const elsewhere = new Map();
    const note = (kind, name, policy, from) => {
        const key = keyOf(kind, name);
        const attached = from.certain === false ? doubted(policy, from) : policy;
        const list = elsewhere.get(key);
        const entry = { policy: attached, assumed: from.assumed, unit: from.unit };
        if (list === undefined)
            elsewhere.set(key, [entry]);
        else
            list.push(entry);
    };
    for (const policy of policies)
        for (const { kind, name } of policy.attachedTo) {
            used.add(policy);
            note(kind, name, attachedPolicy(policy), policy);
        }
    for (const attachment of attachments)
        for (const { kind, name } of attachment.attachedTo) {
            const { arn, unit, span, arnSpan = span } = attachment;
            note(kind, name, (0,_model_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .attachedByArn */ .H)(arn, byName(arn, unit, arnSpan)), attachment);
        }
    // Few attachments leave the name of their role open; each of those is tried on every role.
    const open = [...elsewhere].flatMap(([key, list]) => {
        const at = key.indexOf(' ');
        const [kind, name] = [key.slice(0, at), key.slice(at + 1)];
        return (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsParameter */ .WQ)(name) ? [{ kind, name, list }] : [];
    });
    const attachmentsLeftOpen = open.reduce((sum, { list }) => sum + list.length, 0);
    const each = attachmentsLeftOpen * identities.length <= maximumTries;
    const units = new Map();
    for (const { type, name, unit } of identities) {
        const key = keyOf(type, name);
        units.set(key, (units.get(key) ?? new Set()).add(unit));
    }
    const principals = identities.map((identity) => {
        const key = keyOf(identity.type, identity.name);
        // What a unit attaches to a name is meant for its own role of that name, if it has one.
        const attached = (elsewhere.get(key) ?? []).filter(({ unit }) => unit === identity.unit || !units.get(key).has(unit));
        const principal = principalOf(identity, attached, open, byName, each);
        // What is not understood and knows the role may attach more to it.
        for (const one of opaque.filter((each) => mentions(each, identity)))
            principal.policies.push(mayAllow(one));
        return principal;
    });
    addGroups(identities, principals);
    const members = new Set(identities.flatMap(({ groups = [] }) => groups));
    for (const [index, { type, name }] of identities.entries())
        if (type === 'group' && members.has(name))
            principals[index].folded = true;
    // A policy that is handed to something not understood is attached there to a role that cannot be seen.
    const handed = (policy) => policy.arn !== undefined && opaque.some((one) => one.mentions.some((text) => text.includes(policy.arn)));
    const known = new Set(identities.map(({ type, name }) => keyOf(type, name)));
    const outside = [...elsewhere].filter(([key]) => !known.has(key)).flatMap(([key, list]) => outsider(key, list));
    const rest = policies.filter((policy) => !used.has(policy) && !handed(policy)).flatMap(unattached);
    return [...principals, ...outside, ...rest];
}
function principalOf(identity, attached, open, byName, 
/** Whether each attachment that is left open is named; else that there are some. */
each) {
    const policies = [
        ...identity.inline.map((policy) => 'document' in policy ? doubtedIf({ label: policy.label, document: policy.document }, policy) : unreadable(policy)),
        ...identity.managed.map((each) => doubtedIf((0,_model_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .attachedByArn */ .H)(each.arn, byName(each.arn, identity.unit, each.span)), each)),
        ...attached.map(({ policy }) => policy),
    ].map((policy) => (identity.certain === false ? withoutDoubt(policy, identity.condition) : policy));
    // An attachment whose role only deployment names may be one of this role.
    for (const { kind, name, list } of open) {
        if (kind !== identity.type || !(0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_3__/* .mayEqual */ .kw)(name, identity.name))
            continue;
        const reason = `it is attached to ${identity.type} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .a)(name)}, which may be another one`;
        if (!each) {
            policies.push((0,_model_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .mayAllowAnything */ .R)(list[0].policy.label, reason));
            break;
        }
        for (const { policy } of list)
            policies.push({ ...policy, certain: false, astray: true, reason });
    }
    const trust = identity.trust === 'unknown' ? unreadableDocument('trust-policy', identity.span) : identity.trust;
    return {
        name: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(identity.label),
        arn: identity.arn,
        aliases: [identity.name],
        ...(identity.unit !== undefined && { unit: identity.unit }),
        policies: once(policies),
        ...(identity.boundary !== undefined && {
            boundary: byName(identity.boundary, identity.unit, identity.boundarySpan),
        }),
        ...(trust !== undefined && { trust }),
        grouped: true,
        assumed: [...new Set([...identity.assumed, ...attached.flatMap(({ assumed }) => assumed)])],
        span: identity.span,
    };
}
/** An identity that stands elsewhere: what is attached to it here is known, and not what else it has. */
function outsider(key, attached) {
    const at = key.indexOf(' ');
    const [kind, name] = [key.slice(0, at), key.slice(at + 1)];
    const policies = once(attached.map(({ policy }) => policy));
    const span = policies.map(({ document }) => document?.locate([])).find((place) => place !== undefined);
    if (span === undefined)
        return [];
    const rest = (0,_model_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .mayAllowAnything */ .R)(`other policies of ${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(name)}`, `the ${kind} is not in the repository`);
    return [
        {
            name: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(name),
            aliases: [name],
            policies: [...policies, rest],
            grouped: true,
            assumed: [...new Set(attached.flatMap(({ assumed }) => assumed))],
            span,
        },
    ];
}
/** A user may do what its groups may. */
function addGroups(identities, principals) {
    for (const [index, identity] of identities.entries())
        for (const name of identity.groups ?? []) {
            const group = identities.findIndex((other) => other.type === 'group' && other.name === name);
            const policies = principals[group]?.policies ?? [{ label: `the policies of group ${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(name)}` }];
            principals[index].policies = once([...principals[index].policies, ...policies]);
        }
}
/** A policy that nothing in the workspace attaches counts by its actions alone. */
function unattached(policy) {
    const attached = attachedPolicy(policy);
    if (attached.document === undefined)
        return [];
    return [
        {
            name: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(policy.label),
            policies: [attached],
            grouped: false,
            assumed: [...policy.assumed],
            span: policy.span,
        },
    ];
}
function attachedPolicy({ document, label, arn }) {
    if (!('value' in document))
        return unreadable(document);
    return { label: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(label), document, ...(arn !== undefined && { managed: true }) };
}
const unreadable = ({ label, reason }) => ({ label: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(label), reason });
function once(policies) {
    const seen = new Set();
    return policies.filter((policy) => {
        const key = policy.document ?? policy.value ?? policy.label;
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
/**
 * A role that is created under a condition is created together with what is attached to it under the same; where the
 * conditions are not told apart they are taken to be one.
 */
function withoutDoubt(policy, condition) {
    if (policy.certain !== false || policy.condition !== condition)
        return policy;
    const { certain: _, condition: __, reason, ...rest } = policy;
    const isRead = rest.document !== undefined || rest.value !== undefined;
    return isRead || reason === undefined ? rest : { ...rest, reason };
}
/** A policy of which a condition that is not known decides whether it is attached. */
const doubted = (policy, from) => ({
    ...policy,
    certain: false,
    reason: policy.reason ?? (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_3__/* .conditional */ .Jr)(from),
    ...(from.condition === undefined ? {} : { condition: from.condition }),
});
const doubtedIf = (policy, from) => from.certain === false ? doubted(policy, from) : policy;
/**
 * Whether the arguments of something hold the role's name, or, of a module, its ARN: a custom resource that gets the ARN
 * hands it to a service. A plain name must stand alone.
 */
function mentions({ mentions: texts, label, everything, unit: own }, { name, arn, unit }) {
    if (everything === true && own === unit)
        return true;
    const generated = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(name);
    const module = /(?:^|[./])module\./.test(label);
    return texts.some((text) => text === name || (module && text.includes(arn)) || (generated && text.replaceAll(arn, '').includes(name)));
}
/** What hands a role to something out of sight may attach a policy to it. */
const mayAllow = ({ label, reason }) => (0,_model_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .mayAllowAnything */ .R)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(label), reason);
function joinBuckets(buckets, parts, opaque) {
    const joined = new Map();
    // Copies of one template, such as dev and prod, declare buckets of one name: each is one of its own.
    const units = new Map();
    for (const { name, unit } of buckets)
        units.set(name, (units.get(name) ?? new Set()).add(unit));
    const keyOf = (name, unit) => (units.get(name)?.size ?? 0) > 1 ? `${unit ?? ''}\n${name}` : name;
    for (const resource of buckets) {
        const { name, unit } = resource;
        const key = keyOf(name, unit);
        const bucket = joined.get(key) ?? {
            name,
            label: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource.label),
            ...(unit !== undefined && { unit }),
            tasks: [],
            span: resource.span,
            complete: true,
        };
        const first = !joined.has(key);
        joined.set(key, bucket);
        if (first)
            addPart(bucket, resource);
        else if (resource.cors !== undefined || bucket.cors !== undefined) {
            // Of two that conditions choose from it is not known which one there is.
            bucket.cors = unreadableDocument('cors', resource.span, 'the bucket is declared twice');
        }
        if (!first)
            addPart(bucket, withoutCors(resource));
    }
    for (const part of parts) {
        const declared = units.get(part.bucket);
        const meant = declared === undefined || declared.size <= 1 || declared.has(part.unit) ? [part.unit] : [...declared];
        for (const unit of meant) {
            const key = keyOf(part.bucket, unit);
            const bucket = joined.get(key) ?? { name: part.bucket, tasks: [], span: part.span, complete: false };
            joined.set(key, bucket);
            addPart(bucket, meant.length > 1 ? { ...part, certain: false } : part);
        }
    }
    const anyBucket = parts.some(({ bucket, cors }) => cors !== undefined && (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsParameter */ .WQ)(bucket));
    return [...joined.values()].map(({ complete, ...bucket }) => {
        if (bucket.cors !== undefined || !complete)
            return bucket;
        const changed = anyBucket ||
            opaque.some(({ mentions, everything }) => everything === true || mentions.some((text) => text.includes(bucket.name)));
        // Nothing else can set it, so that there is none is certain.
        return changed ? bucket : { ...bucket, cors: emptyCors(bucket.span), corsAbsent: true };
    });
}
const withoutCors = ({ cors: _, ...resource }) => resource;
function addPart(bucket, { type, cors, policy, versioned, kmsKey, span, certain, condition, doubt }) {
    // What a bucket says of itself holds whenever the bucket is there.
    const maybe = type === 'bucket-part' && certain === false;
    const why = maybe ? (0,_join_doubt_js__WEBPACK_IMPORTED_MODULE_3__/* .conditional */ .Jr)({ condition, doubt }) : undefined;
    if (cors !== undefined)
        bucket.cors = cors === 'unknown' || maybe ? unreadableDocument('cors', span, why) : cors;
    if (policy !== undefined) {
        // Of two that claim to be the bucket's policy it is not known which one holds.
        const second = bucket.policy === undefined ? undefined : 'several policies of this bucket are declared';
        const doubtful = policy === 'unknown' || maybe || second !== undefined;
        bucket.policy = doubtful ? unreadableDocument('bucket-policy', span, why ?? second) : policy;
    }
    if (versioned === true || versioned === false)
        bucket.versioned = versioned;
    if (kmsKey !== undefined)
        bucket.kmsKey = kmsKey;
}
function joinKeys(keys, policies, opaque) {
    const joined = keys.map((resource) => {
        const { arn, aliases, policy, span, unit } = resource;
        const label = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)(resource.label);
        const lost = policy === undefined && opaque.some((one) => one.everything === true && one.unit === unit);
        const own = policy === 'unknown' || lost ? unreadableDocument('key-policy', span) : policy;
        return { arn, label, ...(unit !== undefined && { unit }), aliases, policy: own ?? defaultKeyPolicy(arn, span) };
    });
    for (const { key, policy, span } of policies) {
        const document = policy === 'unknown' ? unreadableDocument('key-policy', span) : policy;
        const found = joined.find(({ arn }) => arn === key || (0,_key_grants_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(arn) === key);
        if (found !== undefined)
            found.policy = document;
        else if (key.startsWith('arn:'))
            joined.push({ arn: key, policy: document });
    }
    return joined;
}
/**
 * A document that is there and cannot be read: the engine takes it as unknown.
 * @param unreadable why, as a phrase
 */
function unreadableDocument(kind, span, unreadable) {
    const document = fixed(kind, (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', 'unreadable'), span);
    return unreadable === undefined ? document : { ...document, unreadable };
}
/** A bucket of which it is certain that it has no CORS configuration. */
const emptyCors = (span) => fixed('cors', [], span);
/**
 * The key policy of a key that is created without one.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function defaultKeyPolicy(arn, span) {
    const [, partition, , , account] = arn.split(':');
    return fixed('key-policy', {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { AWS: `arn:${partition}:iam::${account}:root` },
                Action: 'kms:*',
                Resource: '*',
            },
        ],
    }, span);
}
/** A document that stands nowhere: its place is that of the resource it belongs to. */
function fixed(kind, value, span) {
    return { kind, language: 'string', source: span.source, value, locate: () => span };
}


/***/ }),

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


/***/ }),

/***/ 4292:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ withSubstitutions),
/* harmony export */   Hd: () => (/* binding */ brokenDefinition),
/* harmony export */   IV: () => (/* binding */ lastingYamlProblems),
/* harmony export */   M0: () => (/* binding */ missingDefinition),
/* harmony export */   TI: () => (/* binding */ machineCalls),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TQ: () => (/* binding */ isBuilt),
/* harmony export */   xn: () => (/* binding */ lastingProblems)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5807);
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3036);
/* harmony import */ var _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7413);
/* harmony import */ var _api_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7317);




/** Findings of rule `syntax`. @param machine what its template calls it @param message what is wrong with the text */
const brokenDefinition = (machine, message, language = 'JSON') => `the definition of state machine ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(machine)} is no ${language}: ${message}`;
/** Findings of rule `template/missing-file`. */
const missingDefinition = (machine, path) => `state machine ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(machine)} has its definition in ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .a)(path)}, and there is no such file`;
/** Whether a path leads into a folder that a build makes: what is not there yet may be there when it is deployed. */
const isBuilt = (path) => /(?:^|\/)(?:\.[^/.][^/]*|build|builds|dist|out|output|outputs|target|tmp|temp|gen|generated|artifacts?|assets?|packages?|packaged|rendered|compiled|cdk\.out|node_modules|vendor)\//i.test(path);
/** Most states of one machine that are looked at. */
const maximumStates = 10_000;
/** Values that are looked through for what one step costs. */
const valuesOfStep = 16;
/**
 * What the states of a state machine stand for that call services themselves, without a function between: the calls,
 * made with the machine's role or with the state's own credentials, and what they create.
 * https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 * @param definition in the Amazon States Language, JSON or YAML
 * @param role the machine's
 */
function machineCalls(definition, role, base) {
    return callsIn(definition).flatMap(({ place, caller = role, ...call }) => {
        const by = caller === undefined || caller === null ? [] : [{ key: _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_3__/* .callerRole */ .y9, keySpan: caller.span, value: caller }];
        // A role of the state's own is assumed by the machine's role.
        if (caller !== undefined && caller === role) {
            const value = { type: 'scalar', value: 'states.amazonaws.com', span: caller.span };
            by.push({ key: _model_infrastructure_js__WEBPACK_IMPORTED_MODULE_3__/* .callerService */ .rV, keySpan: caller.span, value });
        }
        return (0,_api_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .resourcesOfCall */ .l)(call, { ...base, span: place.span }, by);
    });
}
function callsIn(definition) {
    const found = [];
    const machines = [definition];
    let left = maximumStates;
    for (let machine = machines.pop(); machine !== undefined; machine = machines.pop()) {
        const states = memberOf(machine, 'States');
        if (states?.type !== 'object')
            continue;
        for (const { value: state } of states.members) {
            if (left-- <= 0)
                return found;
            const call = callOf(state);
            if (call !== undefined)
                found.push(call);
            // The branches of `Parallel`, what `Map` does with each item.
            const branches = memberOf(state, 'Branches');
            const inner = [memberOf(state, 'ItemProcessor'), memberOf(state, 'Iterator')];
            for (const each of [...(branches?.type === 'array' ? branches.items : []), ...inner])
                if (each !== undefined)
                    machines.push(each);
        }
    }
    return found;
}
/** `arn:aws:states:::aws-sdk:SERVICE:ACTION`, or without `aws-sdk` an integration of its own; then the pattern. */
const integration = /^arn:[^:]*:states:::(?:aws-sdk:)?([a-z\d]+):([A-Za-z][A-Za-z\d]*)(?:\.[A-Za-z]+(?::\d+)?)?$/;
function callOf(state) {
    const place = memberOf(state, 'Resource');
    const [, service, action] = integration.exec(textOf(place) ?? '') ?? [];
    if (place === undefined || service === undefined || action === undefined)
        return undefined;
    const written = memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments');
    const parameters = written?.type === 'object' ? withoutExpressions(written) : { type: 'object', members: [], span: place.span };
    const credentials = memberOf(state, 'Credentials');
    const caller = credentials === undefined ? undefined : memberOf(credentials, 'RoleArn');
    return {
        service,
        action: action.charAt(0).toUpperCase() + action.slice(1),
        parameters,
        place,
        ...(credentials === undefined ? {} : { caller: caller === undefined || isExpression(caller) ? null : caller }),
    };
}
/** JSONata, which is known when the machine runs. */
const isExpression = (value) => textOf(value)?.trimStart().startsWith('{%') === true;
/** Parameters in which JSONata stands under the name that JSONPath's have: `name.$`. */
function withoutExpressions(value) {
    const members = value.members.map((member) => {
        if (isExpression(member.value))
            return { ...member, key: `${member.key}${_model_infrastructure_js__WEBPACK_IMPORTED_MODULE_3__/* .whenRun */ .YO}` };
        return member.value.type === 'object' ? { ...member, value: withoutExpressions(member.value) } : member;
    });
    return { ...value, members };
}
/**
 * A definition with the `${name}` in its texts filled in; what is not given is not known.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 * @param unknown the symbol's name for a name that is not given @param spend takes the length of what is filled in
 * @param walked is called for every so many values, since many machines may share one definition
 */
function withSubstitutions(definition, given, unknown, spend, walked) {
    let values = 0;
    const fill = (text) => text.replace(/\$\{([A-Za-z\d_]+)\}/g, (_, name) => {
        const value = given.get(name) ?? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolText */ .Ee)('parameter', unknown(name));
        spend(value.length);
        return value;
    });
    const filled = (value) => {
        if (++values % valuesOfStep === 0)
            walked();
        if (value.type === 'scalar')
            return typeof value.value === 'string' && value.value.includes('${')
                ? { ...value, value: fill(value.value) }
                : value;
        if (value.type === 'array')
            return { ...value, items: value.items.map(filled) };
        return { ...value, members: value.members.map((member) => ({ ...member, value: filled(member.value) })) };
    };
    return filled(definition);
}
/**
 * JSON with quotes around what stands for a whole value outside of texts: `${name}` of a substitution and symbols.
 * It has the length that it had, so that places stay.
 */
function quoted(text) {
    if (!(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSymbol */ .hC)(text) && !text.includes('${'))
        return text;
    let inText = false;
    let result = '';
    for (const part of (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSymbol */ .hC)(text) ? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .cutSymbols */ .kz)(text) : [text]) {
        if (typeof part !== 'string') {
            result += inText ? part.text : `"${' '.repeat(Math.max(0, part.text.length - 2))}"`;
            continue;
        }
        for (let at = 0; at < part.length; at++) {
            const c = part.charAt(at);
            const name = !inText && c === '$' ? /^\$\{(\w+)\}/.exec(part.slice(at, at + 200)) : null;
            if (name !== null) {
                result += `"$${name[1]}"`;
                at += name[0].length - 1;
                continue;
            }
            if (c === '"')
                inText = !inText;
            result += c;
            if (inText && c === '\\')
                result += part.charAt(++at);
        }
    }
    return result;
}
/**
 * Of what is wrong with a definition what stays wrong, whatever deployment fills in. A text that is not JSON, or may not
 * be, has nothing of it.
 * @param text as it is written @param problems of the text as `quoted` has it
 */
function lastingProblems(text, problems) {
    if (problems.length === 0 || !/^\s*\{/.test(text))
        return [];
    const known = knownLength(text);
    // Whatever follows a problem that is not the end of what is known can only be wrong in another way.
    return problems.filter(({ end }) => known === text.length || (end < known && /\S/.test(text.slice(end, known))));
}
/** The same of a definition in YAML: what stands on a line with nothing filled in, in a file that no tool makes. */
function lastingYamlProblems(text, problems) {
    if (/\{\{|<%|\{%[^"'\n]*%\}\s*$/m.test(text))
        return [];
    return problems.filter(({ start, end }) => {
        const from = text.lastIndexOf('\n', start - 1) + 1;
        const to = text.indexOf('\n', end);
        return !text.slice(from, to < 0 ? text.length : to).includes('${');
    });
}
/** How much of a text in JSON is there as it will be: up to what is filled in outside of its texts. */
function knownLength(text) {
    let inText = false;
    for (let at = 0; at < text.length; at++) {
        const c = text.charAt(at);
        if (c === '\\' && inText)
            at++;
        else if (c === '"')
            inText = !inText;
        else if (!inText && (/[\uE100\uE101]/.test(c) || /^(?:[$%]\{|\{\{|<%)/.test(text.slice(at, at + 2))))
            return at;
    }
    return text.length;
}
function textOf(value) {
    return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
function memberOf(value, name) {
    return value.type === 'object' ? value.members.findLast(({ key }) => key === name)?.value : undefined;
}


/***/ }),

/***/ 5596:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJson: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5546);


// jsonc-parser's SyntaxKind and ScanError are ambient const enums, which isolated modules cannot use.
const Token = {
    openBrace: 1,
    closeBrace: 2,
    openBracket: 3,
    closeBracket: 4,
    comma: 5,
    colon: 6,
    null: 7,
    true: 8,
    false: 9,
    string: 10,
    number: 11,
    firstTrivia: 12,
    lastTrivia: 15,
    end: 17,
};
const ScanProblem = {
    endOfComment: 1,
    endOfString: 2,
    endOfNumber: 3,
    unicode: 4,
    escape: 5,
    character: 6,
};
/**
 * Parses JSON with comments; several documents may follow one another. A missing comma and a comma after the last
 * item are problems after which it reads on; any other problem ends it. What was read until then is in the roots.
 */
function parseJson(text) {
    return new JsonParser(text).parse();
}
class JsonParser {
    text;
    scanner;
    problems = [];
    token = Token.end;
    start = 0;
    end = 0;
    /** End of the token before the current one. */
    previousEnd = 0;
    depth = 0;
    stopped = false;
    constructor(text) {
        this.text = text;
        this.scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.createScanner)(text, false);
    }
    parse() {
        const roots = [];
        this.next();
        if (this.token === Token.end)
            this.stop('a JSON value');
        while (this.token !== Token.end && !this.stopped) {
            const previous = roots.at(-1);
            if (previous !== undefined && (previous.type === 'scalar' || !this.opens())) {
                this.stop('the end of the file');
                break;
            }
            const root = this.value('a JSON value');
            if (root !== undefined)
                roots.push(root);
        }
        return { roots, problems: this.problems };
    }
    at(token) {
        return this.token === token;
    }
    opens() {
        return this.token === Token.openBrace || this.token === Token.openBracket;
    }
    next() {
        this.previousEnd = this.end;
        do {
            this.token = this.scanner.scan();
            this.start = this.scanner.getTokenOffset();
            this.end = this.start + this.scanner.getTokenLength();
            this.checkToken(this.scanner.getTokenError());
        } while (this.token >= Token.firstTrivia && this.token <= Token.lastTrivia);
    }
    checkToken(error) {
        switch (error) {
            case ScanProblem.endOfComment:
                this.report('expected `*/` at the end of the comment, found the end of the file', true);
                return;
            case ScanProblem.endOfString: {
                const found = this.end >= this.text.length ? 'the end of the file' : 'the end of the line';
                this.report(`expected \`"\` at the end of the string, found ${found}`, true);
                return;
            }
            case ScanProblem.endOfNumber:
                this.report('expected a digit in the number, found something else', true);
                return;
            case ScanProblem.unicode:
                this.report('expected four hexadecimal digits after `\\u` in the string, found something else', false);
                return;
            case ScanProblem.escape:
                this.report('expected an escape such as `\\n` or `\\\\` in the string, found an unknown one', false);
                return;
            case ScanProblem.character:
                this.report('expected control characters in the string to be escaped, found a bare one', false);
                return;
        }
    }
    report(message, stop) {
        if (this.stopped)
            return;
        this.add({ message, start: this.start, end: this.end });
        if (stop)
            this.stopped = true;
    }
    add(problem) {
        if (this.problems.length < 50)
            this.problems.push(problem);
    }
    stop(expected) {
        this.report(`expected ${expected}, found ${this.found()}`, true);
    }
    found() {
        switch (this.token) {
            case Token.end:
                return 'the end of the file';
            case Token.string:
                return 'a string';
            case Token.number:
                return 'a number';
            default: {
                const text = this.text.slice(this.start, Math.min(this.end, this.start + 20));
                return `\`${text}${this.end - this.start > 20 ? '…' : ''}\``;
            }
        }
    }
    value(expected) {
        switch (this.token) {
            case Token.openBrace:
                return this.nested(() => this.object());
            case Token.openBracket:
                return this.nested(() => this.array());
            case Token.string:
                return this.scalar(this.scanner.getTokenValue());
            case Token.number:
                return this.scalar(Number(this.scanner.getTokenValue()));
            case Token.true:
                return this.scalar(true);
            case Token.false:
                return this.scalar(false);
            case Token.null:
                return this.scalar(null);
            default:
                this.stop(expected);
                return undefined;
        }
    }
    nested(read) {
        if (this.depth >= _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK) {
            this.report(`expected at most ${_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK} levels of nesting, found more`, true);
            return undefined;
        }
        this.depth++;
        const node = read();
        this.depth--;
        return node;
    }
    scalar(value) {
        const node = { type: 'scalar', value, start: this.start, end: this.end };
        this.next();
        return node;
    }
    array() {
        const node = { type: 'array', items: [], start: this.start, end: this.end };
        this.list(Token.closeBracket, '`]`', 'array items', () => {
            const item = this.value('an array item');
            if (item !== undefined)
                node.items.push(item);
        });
        node.end = this.previousEnd;
        return node;
    }
    object() {
        const node = { type: 'object', members: [], start: this.start, end: this.end };
        this.list(Token.closeBrace, '`}`', 'members', () => {
            if (!this.at(Token.string))
                return this.stop('a member name in double quotes');
            const key = this.scalar(this.scanner.getTokenValue());
            if (this.stopped)
                return;
            if (!this.at(Token.colon))
                return this.stop(`\`:\` after the member name ${quote(key.value)}`);
            this.next();
            const value = this.value(`a value for ${quote(key.value)}`);
            if (value !== undefined)
                node.members.push({ key, value });
        });
        node.end = this.previousEnd;
        return node;
    }
    /** The items between the brackets, from the opening to after the closing one. */
    list(close, closeName, what, item) {
        this.next();
        let first = true;
        while (!this.stopped && this.token !== close) {
            if (!first) {
                if (this.token === Token.comma) {
                    const comma = { start: this.start, end: this.end };
                    this.next();
                    if (this.token === close && !this.stopped) {
                        this.add({ message: `expected no \`,\` before ${closeName}, found one`, ...comma });
                        break;
                    }
                }
                else if (this.startsItem(close)) {
                    const message = `expected \`,\` between two ${what}, found ${this.found()}`;
                    this.add({ message, start: this.previousEnd, end: this.previousEnd });
                }
                else
                    this.stop(`\`,\` or ${closeName}`);
            }
            if (this.stopped)
                return;
            item();
            first = false;
        }
        if (!this.stopped)
            this.next();
    }
    /** Whether the token can begin the next item, so that only a comma is missing. */
    startsItem(close) {
        if (this.token === Token.string)
            return true;
        if (close === Token.closeBrace)
            return false;
        return this.opens() || (this.token >= Token.null && this.token <= Token.number);
    }
}
function quote(name) {
    return `\`${name.length > 40 ? `${name.slice(0, 40)}…` : name}\``;
}


/***/ })

};
