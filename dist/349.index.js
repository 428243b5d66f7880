export const id = 349;
export const ids = [349];
export const modules = {

/***/ 6349:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  leavesRoot: () => (/* binding */ leavesRoot),
  readConfiguration: () => (/* binding */ readConfiguration)
});

;// CONCATENATED MODULE: ./.build/catalogue/regions.js
/**
 * The Regions of each partition, as far as they are known on the day of the catalogue. A Region that is not here may be
 * new.
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
const regions = {
    aws: [
        'us-east-1',
        'us-east-2',
        'us-west-1',
        'us-west-2',
        'af-south-1',
        'ap-east-1',
        'ap-east-2',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-south-2',
        'ap-southeast-1',
        'ap-southeast-2',
        'ap-southeast-3',
        'ap-southeast-4',
        'ap-southeast-5',
        'ap-southeast-6',
        'ap-southeast-7',
        'ca-central-1',
        'ca-west-1',
        'eu-central-1',
        'eu-central-2',
        'eu-north-1',
        'eu-south-1',
        'eu-south-2',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
        'il-central-1',
        'me-central-1',
        'me-south-1',
        'mx-central-1',
        'sa-east-1',
    ],
    'aws-cn': ['cn-north-1', 'cn-northwest-1'],
    'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
    'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
    'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
    'aws-iso-e': ['eu-isoe-west-1'],
    'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
    'aws-eusc': ['eusc-de-east-1'],
};

// EXTERNAL MODULE: ./.build/findings/did-you-mean.js
var did_you_mean = __webpack_require__(5954);
// EXTERNAL MODULE: ./.build/findings/message.js
var message = __webpack_require__(7294);
;// CONCATENATED MODULE: ./.build/check/parameter-values.js



/** What is filled in later: `<region>`, `${bucket}`, `{{bucket}}`, `%BUCKET%`. */
const placeholder = /<[^<>]*>|\$\{[^}]*\}|\{\{[^}]*\}\}|%\w+%/;
/** A resource as Terraform writes it: `aws_s3_bucket.input`, `module.a["x"].aws_s3_bucket.b[0]`. */
const address = /^[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])+$/;
const mistake = (name, expected, value, hint = '') => ({
    mistake: `${(0,message/* code */.aY)(name)} must be ${expected}, found ${value === '' ? 'an empty string' : (0,message/* code */.aY)(value)}${hint}`,
});
/** Judges the value of a task's parameter. What nothing is known of is fine. @param name such as `input-bucket` */
function judgeParameter(name, value, service) {
    if (value.trim() === '')
        return name.endsWith('-prefix') ? undefined : mistake(name, 'text that is not empty', value);
    if (name.endsWith('bucket'))
        return judgeBucket(name, value);
    if (name.endsWith('-prefix'))
        return judgePrefix(name, value);
    switch (name) {
        case 'region':
            return placeholder.test(value) ? undefined : judgeRegion(name, value);
        case 'account':
            return placeholder.test(value) ? undefined : judgeAccount(name, value);
        case 'kms-key':
            return judgeKey(name, value);
        case 'versioned':
            return oneOf(name, value, ['true', 'false']);
        case 'workteam-type':
            return oneOf(name, value, ['private-crowd', 'vendor-crowd', 'public-crowd']);
        case 'role':
        case 'execution-role':
            return judgeNamed(name, value, { services: ['iam'], resource: 'role/', name: /^[\w+=,.@/*?-]+$/, what: 'a role' });
        case 'pre-annotation-lambda':
        case 'post-annotation-lambda': {
            const what = 'a Lambda function';
            return judgeNamed(name, value, { services: ['lambda'], resource: 'function:', name: /^[\w:$*?-]+$/, what });
        }
        case 'flow-definition': {
            const what = 'a flow definition';
            return judgeNamed(name, value, {
                services: ['sagemaker'],
                resource: 'flow-definition/',
                name: /^[\w.*?-]+$/,
                what,
            });
        }
        case 'project':
        case 'model': {
            const what = `a ${name}`;
            return judgeNamed(name, value, { services: service.prefixes, resource: '', name: /^[^\s:]+$/, what });
        }
    }
    return value.startsWith('arn:') ? judgeArn(name, value, 'an ARN') : undefined;
}
function oneOf(name, value, values) {
    if (values.includes(value))
        return undefined;
    return mistake(name, `one of ${values.map(message/* code */.aY).join(', ')}`, value, (0,did_you_mean/* didYouMean */.au)(value, values));
}
function judgeNamed(name, value, { services, resource, name: pattern, what }) {
    if (placeholder.test(value))
        return undefined;
    const expected = `the name or the ARN of ${what}`;
    if (!value.startsWith('arn:'))
        return pattern.test(value) || address.test(value) ? undefined : mistake(name, expected, value);
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service = '', , , ...rest] = value.split(':');
    if (services.includes(service) && rest.join(':').startsWith(resource))
        return undefined;
    return mistake(name, expected, value);
}
/** The parts that every ARN has. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function judgeArn(name, value, expected) {
    if (placeholder.test(value))
        return undefined;
    const [, partition = '', service = '', region = '', account = '', ...rest] = value.split(':');
    if (rest.join(':') === '' || service === '')
        return mistake(name, expected, value, mendedArn(value));
    if (!/^aws(-[a-z]+)*$|^\*$/.test(partition))
        return mistake(name, expected, value, `; ${(0,message/* code */.aY)(partition)} is no partition${(0,did_you_mean/* didYouMean */.au)(partition, Object.keys(regions))}`);
    if (!/^(?:\d{12}|aws|\*|)$/.test(account))
        return mistake(name, expected, value, `; an account has 12 digits, not ${(0,message/* code */.aY)(account)}`);
    if (region !== '' && !/[*?]/.test(region)) {
        const judged = judgeRegion(name, region);
        if (judged !== undefined && 'mistake' in judged) {
            const meant = (0,did_you_mean/* didYouMean */.au)(region, Object.values(regions).flat());
            return mistake(name, expected, value, `; ${(0,message/* code */.aY)(region)} is no Region${meant}`);
        }
    }
    return undefined;
}
/** Global services have an empty Region, buckets an empty account too; a colon is soon lost. */
function mendedArn(value) {
    const bucket = /^arn:([a-z-]+):s3:+([^:]+)$/.exec(value);
    if (bucket !== null)
        return `; did you mean ${(0,message/* code */.aY)(`arn:${bucket[1]}:s3:::${bucket[2]}`)}?`;
    const iam = /^arn:([a-z-]+):iam:+(\d{12}):+([^:]+)$/.exec(value);
    return iam === null ? '' : `; did you mean ${(0,message/* code */.aY)(`arn:${iam[1]}:iam::${iam[2]}:${iam[3]}`)}?`;
}
const bucketWanted = 'the name of a bucket or `arn:PARTITION:s3:::NAME`';
/**
 * A bucket by name or ARN. Buckets of before 2018 may have names that no new one can have, and a template's bucket goes
 * by its label, so only what neither can be is a mistake.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
function judgeBucket(name, value) {
    if (placeholder.test(value))
        return undefined;
    let rest = value;
    if (value.startsWith('arn:')) {
        const wrong = judgeArn(name, value, bucketWanted);
        if (wrong !== undefined)
            return wrong;
        const [, , service, region, account, ...resource] = value.split(':');
        if (service !== 's3')
            return mistake(name, bucketWanted, value);
        if (region !== '' || account !== '')
            return mistake(name, bucketWanted, value, '; an access point is no bucket');
        rest = resource.join(':');
    }
    else if (value.startsWith('s3://'))
        rest = value.slice('s3://'.length);
    rest = rest.replace(/\/\**$/, '');
    const slash = rest.indexOf('/');
    if (slash >= 0 && !address.test(rest)) {
        const prefix = name === 'bucket' ? '`input-prefix` or `output-prefix`' : (0,message/* code */.aY)(name.replace(/bucket$/, 'prefix'));
        const hint = name.endsWith('bucket') ? `; ${(0,message/* code */.aY)(rest.slice(slash + 1))} belongs into ${prefix}` : '';
        return mistake(name, bucketWanted, value, hint);
    }
    if (address.test(rest) && !isBucketName(rest))
        return undefined;
    // The names that S3 ever took: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
    if (!/^[\w.*?-]{1,255}$/.test(rest))
        return mistake(name, bucketWanted, value);
    if (/[*?]/.test(rest) || isBucketName(rest))
        return undefined;
    return {
        doubt: `${(0,message/* code */.aY)(name)}: no new bucket can be called ${(0,message/* code */.aY)(rest)}: a name has 3 to 63 lower-case letters, digits, \`.\` and \`-\`, and some beginnings and ends are reserved`,
    };
}
function isBucketName(name) {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..'))
        return false;
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name) || /^(?:xn--|sthree-|amzn-s3-demo-)/.test(name))
        return false;
    return !/(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
}
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
function judgePrefix(name, value) {
    if (/^(?:arn:|s3:\/\/)/.test(value))
        return mistake(name, 'how keys begin, without the bucket', value);
    return value.length > 1024
        ? { doubt: `${(0,message/* code */.aY)(name)} is longer than any key, which has at most 1,024 bytes` }
        : undefined;
}
const keyWanted = 'the ARN of a KMS key, its id or an alias (`alias/NAME`)';
/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
function judgeKey(name, value) {
    if (placeholder.test(value) || address.test(value))
        return undefined;
    if (value.startsWith('arn:'))
        return judgeKeyArn(name, value, keyWanted);
    return /^(?:alias\/[\w/:-]+|(?:key\/)?[\w-]+)$/.test(value) ? undefined : mistake(name, keyWanted, value);
}
/** The ARN of a key or of one of its aliases. */
function judgeKeyArn(name, value, expected = 'the ARN of a KMS key') {
    if (placeholder.test(value))
        return undefined;
    if (!value.startsWith('arn:'))
        return mistake(name, expected, value);
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service, region, account, ...rest] = value.split(':');
    const whole = service === 'kms' && region !== '' && account !== '' && /^(?:key|alias)\/./.test(rest.join(':'));
    return whole
        ? undefined
        : mistake(name, expected, value, '; it has the form `arn:PARTITION:kms:REGION:ACCOUNT:key/ID`');
}
/** A Region; one that is not known may be new. */
function judgeRegion(name, value) {
    const known = Object.values(regions).flat();
    if (known.includes(value))
        return undefined;
    const zone = /^(.*\d)[a-z]$/.exec(value)?.[1];
    const meant = zone !== undefined && known.includes(zone) ? `; did you mean ${(0,message/* code */.aY)(zone)}?` : (0,did_you_mean/* didYouMean */.au)(value, known);
    if (!/^[a-z]{2,5}(?:-[a-z]{2,})+-\d{1,2}$/.test(value))
        return mistake(name, 'a Region such as `us-east-1`', value, meant);
    return { doubt: `${(0,message/* code */.aY)(name)}: ${(0,message/* code */.aY)(value)} is no Region that this version knows${meant}` };
}
/** An account id. @param name the key or parameter it stands under */
function judgeAccount(name, value) {
    return /^\d{12}$/.test(value) ? undefined : mistake(name, '12 digits', value);
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function judgePartition(name, value, region) {
    const known = Object.keys(regions);
    if (!/^aws(-[a-z]+)*$/.test(value))
        return mistake(name, 'a partition such as `aws` or `aws-cn`', value, (0,did_you_mean/* didYouMean */.au)(value, known));
    if (!known.includes(value))
        return { doubt: `${(0,message/* code */.aY)(name)}: ${(0,message/* code */.aY)(value)} is no partition that this version knows${(0,did_you_mean/* didYouMean */.au)(value, known)}` };
    const own = known.find((partition) => region !== undefined && regions[partition].includes(region));
    if (own === undefined || own === value)
        return undefined;
    return mistake(name, `${(0,message/* code */.aY)(own)}, the partition of ${(0,message/* code */.aY)(region)}`, value);
}
/** A role, user or group, or a session of a role. */
function judgePrincipalArn(name, value) {
    const expected = 'the ARN of a role, user or group';
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined)
        return wrong;
    const [, , service, , , ...rest] = value.split(':');
    const resource = rest.join(':');
    const fits = service === 'iam' ? /^(?:(?:role|user|group)\/.|root$)/ : /^(?:assumed-role|federated-user)\/./;
    if (fits.test(resource) || placeholder.test(value))
        return undefined;
    const kind = resource.split('/')[0];
    const meant = (0,did_you_mean/* closest */.kp)(kind, ['role', 'user', 'group', 'assumed-role', 'federated-user']);
    const mended = meant === undefined || meant === kind ? undefined : value.replace(`:${kind}/`, `:${meant}/`);
    return mistake(name, expected, value, mended === undefined ? '' : `; did you mean ${(0,message/* code */.aY)(mended)}?`);
}
/** A managed policy, or the permissions boundary, by ARN. */
function judgePolicyArn(name, value) {
    const expected = 'the ARN of a managed policy (`arn:PARTITION:iam::ACCOUNT:policy/NAME`)';
    const wrong = judgeArn(name, value, expected);
    if (wrong !== undefined || placeholder.test(value))
        return wrong;
    const [, , service, region, account, ...rest] = value.split(':');
    const fits = service === 'iam' && region === '' && account !== '' && /^policy\/./.test(rest.join(':'));
    return fits ? undefined : mistake(name, expected, value);
}

// EXTERNAL MODULE: ./.build/check/rule-ids.js
var rule_ids = __webpack_require__(1519);
// EXTERNAL MODULE: ./.build/model/configuration.js
var model_configuration = __webpack_require__(9134);
;// CONCATENATED MODULE: ./.build/shell/alternatives.js
/** Most texts that one pattern may stand for: each is looked for on its own. */
const mostAlternatives = 200;
/** How many texts the braces of a glob stand for, at most: `{a,b}/{1..3}` is six. */
function alternativesIn(glob) {
    let count = 1;
    for (const [group] of glob.matchAll(/\{[^{}]{0,1000}/g)) {
        const range = /^\{(-?\d{1,9})\.\.(-?\d{1,9})/.exec(group);
        count *= range === null ? group.split(',').length : Math.abs(Number(range[1]) - Number(range[2])) + 1;
        if (count > mostAlternatives)
            break;
    }
    // What follows a group within another one: `{a,{b,c},d}`.
    return count * Math.max(1, glob.match(/\}[^{}]*,/g)?.length ?? 1);
}

;// CONCATENATED MODULE: ./.build/shell/configuration-shape.js

/** The keys of each mapping, by the pattern of its JSON pointer. A test compares them with the schema. */
const allowedKeys = [
    [
        /^$/,
        [
            'version',
            'principals',
            'buckets',
            'keys',
            'rules',
            'suppressions',
            'exclude',
            'service-control-policies',
            'resource-control-policies',
            'defaults',
            'hygiene',
        ],
    ],
    [/^\/principals\/[^/]*$/, ['arn', 'policies', 'managed-policies', 'boundary', 'trust', 'tasks']],
    [/^\/buckets\/[^/]*$/, ['cors', 'policy', 'versioned', 'account', 'content', 'tasks']],
    [/^\/keys\/[^/]*$/, ['policy']],
    [/^\/defaults$/, ['region', 'account', 'partition']],
    [/^\/suppressions\/\d+$/, ['rule', 'path', 'principal', 'reason', 'until']],
    [/\/tasks\/\d+$/, ['task', 'with']],
];
/** One mistake that the schema found, in words, at its place. */
function reportSchemaError(root, error, report) {
    const steps = error.instancePath.split('/').slice(1);
    const path = steps.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const { node, member } = locate(root, path);
    const name = member === undefined ? 'the configuration' : `\`${member.key.value}\``;
    const { params } = error;
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(params.additionalProperty);
            const place = node.type === 'object' ? node.members.find((m) => m.key.value === key)?.key : undefined;
            const known = allowedKeys.find(([at]) => at.test(error.instancePath))?.[1] ?? [];
            const meant = (0,did_you_mean/* didYouMean */.au)(key, known);
            const help = meant || `; expected one of ${known.map((k) => `\`${k}\``).join(', ')}`;
            report(place ?? node, `unknown key \`${key}\`${help}`);
            return;
        }
        case 'required':
            report(node, `missing key \`${params.missingProperty}\`${path.length > 0 ? '' : '; the file must say `version: 1`'}`);
            return;
        case 'type': {
            const types = Array.isArray(params.type) ? params.type : String(params.type).split(',');
            const expected = types.map((type) => typeNames[String(type)] ?? String(type)).join(' or ');
            const place = node.type === 'scalar' && node.value === null ? (member?.key ?? node) : node;
            report(place, `${name} must be ${expected}${keysOf(types, error.instancePath)}, found ${describe(node)}`);
            return;
        }
        case 'enum': {
            const values = params.allowedValues.map(String);
            const meant = node.type === 'scalar' && typeof node.value === 'string' ? (0,did_you_mean/* didYouMean */.au)(node.value, values) : '';
            report(node, `${name} must be one of ${values.map((v) => `\`${v}\``).join(', ')}, found ${describe(node)}${meant}`);
            return;
        }
        case 'const':
            // Another type is reported as such.
            if (node.type !== 'scalar' || typeof node.value !== 'number')
                return;
            report(node, `${name} must be ${String(params.allowedValue)}, found ${describe(node)}`);
            return;
        case 'pattern': {
            const pattern = String(params.pattern);
            const expected = pattern.startsWith('^arn')
                ? 'the ARN of a role, user or group'
                : pattern.startsWith('^[0-9]')
                    ? 'a date as YYYY-MM-DD'
                    : 'text that is not empty';
            report(node, `${name} must be ${expected}, found ${describe(node)}`);
            return;
        }
        default:
            report(node, `${name} ${error.message ?? 'is wrong'}`);
    }
}
/** ` with \`policy\``: what a mapping holds. */
function keysOf(types, at) {
    const keys = types.includes('object') ? allowedKeys.find(([pattern]) => pattern.test(at))?.[1] : undefined;
    if (keys === undefined || at === '')
        return '';
    return ` with ${keys.map((key) => `\`${key}\``).join(', ')}`;
}
const typeNames = {
    object: 'a mapping',
    array: 'a list',
    string: 'a string',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
};
function describe(node) {
    if (node.type === 'object')
        return 'a mapping';
    if (node.type === 'array')
        return 'a list';
    if (node.value === null)
        return 'nothing';
    if (typeof node.value === 'string')
        return node.value.trim() === '' ? 'an empty string' : `\`${node.value}\``;
    return `${typeof node.value === 'number' ? 'the number ' : ''}${node.value}`;
}
/** The node at a path, and the last member on the way to it. */
function locate(root, path) {
    let node = root;
    let member;
    for (const step of path) {
        if (node.type === 'array') {
            const item = node.items[Number(step)];
            if (item === undefined)
                break;
            node = item;
        }
        else if (node.type === 'object') {
            const next = node.members.findLast((m) => m.key.value === step);
            if (next === undefined)
                break;
            member = next;
            node = next.value;
        }
    }
    return member === undefined ? { node } : { node, member };
}

;// CONCATENATED MODULE: ./.build/shell/configuration-reader.js







/** The configuration and every mistake in it, in the order of the file. The configuration is complete only without mistakes. */
async function readConfiguration(source) {
    const [{ parseYaml }, { validate }, { allTaskIds, findTask }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(261)]).then(__webpack_require__.bind(__webpack_require__, 4261)),
        __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 8435)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4931)),
    ]);
    const found = new Map();
    const context = {
        source,
        report(node, message) {
            const problem = { message, path: source.path, ...source.positionAt(node.start) };
            found.set(`${node.start} ${message}`, { start: node.start, problem });
        },
        doubts: [],
        taskIds: allTaskIds(),
        ruleIds: (0,rule_ids/* plainRuleIds */.vJ)(),
        findTask,
    };
    const { roots, problems: syntaxProblems } = parseYaml(source.text);
    for (const problem of syntaxProblems)
        context.report(problem, problem.message);
    const [root, second] = roots;
    let configuration = (0,model_configuration/* emptyConfiguration */.u)();
    if (syntaxProblems.length === 0) {
        if (second !== undefined)
            context.report(second, 'expected one document, found another');
        if (root !== undefined)
            reportDuplicates(root, context);
        if (root === undefined || (root.type === 'scalar' && root.value === null)) {
            context.report({ start: 0 }, 'missing key `version`; the file must say `version: 1`');
        }
        else if (validate(toPlain(root))) {
            configuration = await build(root, context);
        }
        else {
            for (const error of validate.errors ?? [])
                reportSchemaError(root, error, context.report);
            if (root.type === 'object')
                configuration = await build(root, context);
        }
    }
    const problems = [...found.values()].sort((a, b) => a.start - b.start).map(({ problem }) => problem);
    return { configuration, problems };
}
/** A key that stands twice: one of the two would be lost silently. */
function reportDuplicates(node, context) {
    if (node.type === 'array')
        for (const item of node.items)
            reportDuplicates(item, context);
    if (node.type !== 'object')
        return;
    const seen = new Set();
    for (const { key, value } of node.members) {
        if (seen.has(key.value))
            context.report(key, `the key \`${key.value}\` stands here a second time; keep one`);
        seen.add(key.value);
        reportDuplicates(value, context);
    }
}
/** Plain data for the validator; objects have no prototype, so that no key is special. */
function toPlain(node) {
    if (node.type === 'scalar')
        return node.value;
    if (node.type === 'array')
        return node.items.map(toPlain);
    const object = Object.create(null);
    for (const { key, value } of node.members)
        object[key.value] = toPlain(value);
    return object;
}
/** Reads what is of the right type, skips what is not: the schema has reported it. */
async function build(root, context) {
    const { source, report } = context;
    const configuration = (0,model_configuration/* emptyConfiguration */.u)();
    for (const { key, value } of membersOf(member(root, 'principals'))) {
        if (key.value.trim() === '')
            report(key, 'a principal needs a label, found an empty string');
        const principal = {
            name: key.value,
            policiesStated: ['policies', 'managed-policies'].some((name) => member(value, name) !== undefined),
            policies: globs(member(value, 'policies'), context),
            managedPolicies: await managedPolicies(member(value, 'managed-policies'), context),
            tasks: tasks(member(value, 'tasks'), 'principal', context),
            span: span(source, key),
        };
        const arn = configuration_reader_text(member(value, 'arn'));
        if (arn !== undefined) {
            principal.arn = arn;
            // What is no ARN at all the schema has reported.
            if (/^arn:[a-z0-9-]+:(iam|sts)::[0-9]{12}:.+$/.test(arn))
                judge(judgePrincipalArn('arn', arn), arn, member(value, 'arn'), context);
        }
        const boundaryNode = member(value, 'boundary');
        if (isArn(configuration_reader_text(boundaryNode)))
            judge(judgePolicyArn('boundary', configuration_reader_text(boundaryNode)), configuration_reader_text(boundaryNode), boundaryNode, context);
        const boundary = isArn(configuration_reader_text(boundaryNode)) ? reference(boundaryNode, source) : globs(boundaryNode, context)[0];
        if (boundary !== undefined)
            principal.boundary = boundary;
        const trust = globs(member(value, 'trust'), context)[0];
        if (trust !== undefined)
            principal.trust = trust;
        configuration.principals.push(principal);
    }
    for (const { key, value } of membersOf(member(root, 'buckets'))) {
        const named = /^arn:[^:]*:s3:::([^/:]+)$/.exec(key.value)?.[1];
        if (named !== undefined)
            context.report(key, `a bucket is declared by its name, found its ARN; write ${(0,message/* code */.aY)(named)}`);
        else
            judge(judgeBucket('buckets', key.value), key.value, key, context);
        const cors = globs(member(value, 'cors'), context)[0];
        const policy = globs(member(value, 'policy'), context)[0];
        const versioned = scalar(member(value, 'versioned'));
        const owner = account(member(value, 'account'), context);
        const content = configuration_reader_text(member(value, 'content'));
        configuration.buckets.push({
            name: key.value,
            ...(cors && { cors }),
            ...(policy && { policy }),
            ...(typeof versioned === 'boolean' && { versioned }),
            ...(owner !== undefined && { account: owner }),
            ...(content !== undefined && { content: content }),
            tasks: tasks(member(value, 'tasks'), 'bucket', context),
            span: span(source, key),
        });
    }
    for (const { key, value } of membersOf(member(root, 'keys'))) {
        judge(judgeKeyArn('keys', key.value), key.value, key, context);
        configuration.keys.push({
            arn: key.value,
            policy: globs(member(value, 'policy'), context)[0],
            span: span(source, key),
        });
    }
    const rules = Object.create(null);
    for (const { key, value } of membersOf(member(root, 'rules'))) {
        checkRule(key.value, key, context);
        rules[key.value] = configuration_reader_text(value);
    }
    configuration.rules = rules;
    for (const item of itemsOf(member(root, 'suppressions'))) {
        const ruleNode = member(item, 'rule');
        const rule = configuration_reader_text(ruleNode);
        if (rule !== undefined)
            checkRule(rule, ruleNode, context);
        const path = configuration_reader_text(member(item, 'path'));
        const principal = configuration_reader_text(member(item, 'principal'));
        const untilNode = member(item, 'until');
        const until = configuration_reader_text(untilNode);
        if (until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until) && !isDate(until)) {
            report(untilNode, `\`until\` must be a date of the calendar, found \`${until}\``);
        }
        configuration.suppressions.push({
            rule: rule ?? '',
            ...(path !== undefined && { path }),
            ...(principal !== undefined && { principal }),
            reason: configuration_reader_text(member(item, 'reason')) ?? '',
            ...(until !== undefined && { until }),
            span: span(source, item),
        });
    }
    configuration.exclude = itemsOf(member(root, 'exclude')).flatMap((item) => {
        demandFew(item, context);
        return configuration_reader_text(item) === undefined ? [] : reference(item, source);
    });
    const levels = (name) => itemsOf(member(root, name)).map((level) => globs(level, context));
    configuration.serviceControlPolicies = levels('service-control-policies');
    configuration.resourceControlPolicies = levels('resource-control-policies');
    const defaults = member(root, 'defaults');
    const region = configuration_reader_text(member(defaults, 'region'));
    const owner = account(member(defaults, 'account'), context);
    const partition = configuration_reader_text(member(defaults, 'partition'));
    if (region !== undefined) {
        configuration.defaults.region = region;
        if (region.trim() !== '')
            judge(judgeRegion('region', region), region, member(defaults, 'region'), context);
    }
    if (owner !== undefined)
        configuration.defaults.account = owner;
    if (partition !== undefined) {
        configuration.defaults.partition = partition;
        const node = member(defaults, 'partition');
        if (partition.trim() !== '')
            judge(judgePartition('partition', partition, region), partition, node, context);
    }
    const hygiene = configuration_reader_text(member(root, 'hygiene'));
    if (hygiene !== undefined)
        configuration.hygiene = hygiene;
    configuration.doubts = context.doubts;
    return configuration;
}
function tasks(node, owner, context) {
    const declarations = [];
    for (const item of itemsOf(node)) {
        const idNode = item.type === 'object' ? member(item, 'task') : item;
        const id = configuration_reader_text(idNode);
        if (idNode === undefined || id === undefined || id.trim() === '')
            continue;
        const parameters = {};
        const places = {};
        const withMembers = item.type === 'object' ? membersOf(member(item, 'with')) : [];
        for (const { key, value } of withMembers) {
            const given = textOrNumber(value, context.source);
            if (given === undefined)
                continue;
            parameters[key.value] = given;
            places[key.value] = span(context.source, value);
        }
        declarations.push({ task: id, with: parameters, places, span: span(context.source, idNode) });
        const known = context.findTask(id);
        if (known === undefined) {
            context.report(idNode, `unknown task \`${id}\`${(0,did_you_mean/* didYouMean */.au)(id, context.taskIds)}`);
            continue;
        }
        const isBucketTask = known.task.principal === 'bucket';
        if (owner === 'bucket' && !isBucketTask) {
            context.report(idNode, `\`${id}\` is a task of a principal; declare it under \`principals\``);
        }
        else if (owner === 'principal' && isBucketTask) {
            context.report(idNode, `\`${id}\` is a task of a bucket; declare it under \`buckets\``);
        }
        const names = parameterNames(known.task.parameters);
        for (const { key, value } of withMembers) {
            if (names.has(key.value)) {
                const given = parameters[key.value];
                if (given !== undefined)
                    judge(judgeParameter(key.value, given, known.service), given, value, context);
                continue;
            }
            const meant = (0,did_you_mean/* didYouMean */.au)(key.value, names);
            const help = meant || `; it has ${[...names].map((n) => `\`${n}\``).join(', ')}`;
            context.report(key, `unknown parameter \`${key.value}\` of \`${id}\`${help}`);
        }
    }
    return declarations;
}
/** Reports a mistake at its node, and keeps a doubt. */
function judge(judgement, value, node, context) {
    if (judgement === undefined)
        return;
    if ('mistake' in judgement)
        return context.report(node, judgement.mistake);
    const { source, doubts } = context;
    doubts.push({ value, problem: { message: judgement.doubt, path: source.path, ...source.positionAt(node.start) } });
}
/** `bucket` stands for both buckets; the Region and the account are parts of every ARN. */
function parameterNames(parameters) {
    const names = new Set(parameters);
    if (names.has('input-bucket') || names.has('output-bucket'))
        names.add('bucket');
    return names.add('region').add('account');
}
async function managedPolicies(node, context) {
    const { source, report } = context;
    const policies = [];
    for (const item of itemsOf(node)) {
        const name = configuration_reader_text(item);
        if (name === undefined || name.trim() === '')
            continue;
        if (isArn(name))
            judge(judgePolicyArn('managed-policies', name), name, item, context);
        else {
            const { hasManagedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5208));
            const { retiredManagedPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5164));
            if (!hasManagedPolicy(name) && retiredManagedPolicy(name) === undefined) {
                report(item, `unknown AWS managed policy \`${name}\`; name a customer-managed policy by its ARN`);
            }
        }
        policies.push({ name, span: span(source, item) });
    }
    return policies;
}
function checkRule(rule, node, { report, findTask, taskIds, ruleIds }) {
    if (rule.trim() === '')
        return;
    const [id = '', requirement] = rule.split('#', 2);
    const task = findTask(id);
    if (task !== undefined) {
        if (requirement === undefined)
            return;
        const ids = (0,rule_ids/* requirementsOf */.CG)(task.task);
        if (!ids.includes(requirement)) {
            report(node, `unknown requirement \`${requirement}\` of \`${id}\`${(0,did_you_mean/* didYouMean */.au)(requirement, ids)}`);
        }
        return;
    }
    const rules = ruleIds;
    if (!rules.includes(rule))
        report(node, `unknown rule \`${rule}\`${(0,did_you_mean/* didYouMean */.au)(rule, [...rules, ...taskIds])}`);
}
/** A string or a list of strings as globs; one that leaves the root is a mistake. */
function globs(node, context) {
    const { source, report } = context;
    return itemsOf(node).flatMap((item) => {
        const glob = configuration_reader_text(item);
        if (glob === undefined || glob.trim() === '')
            return [];
        if (leavesRoot(glob))
            report(item, `\`${glob}\` must stay inside the checked directory`);
        demandFew(item, context);
        return reference(item, source);
    });
}
/** Each text that a glob's braces stand for is looked for on its own. */
function demandFew(node, { report }) {
    const glob = configuration_reader_text(node) ?? '';
    if (alternativesIn(glob) > mostAlternatives)
        report(node, `${(0,message/* code */.aY)(glob)} stands for too many patterns: expected at most ${mostAlternatives}`);
}
/** Whether a glob is absolute or climbs out with `..`. */
function leavesRoot(glob) {
    return /^([/\\]|[A-Za-z]:[/\\])/.test(glob) || /(^|[/\\{,])\.\.([/\\},]|$)/.test(glob);
}
function reference(node, source) {
    return { glob: configuration_reader_text(node) ?? '', span: span(source, node) };
}
function account(node, context) {
    const value = node === undefined ? undefined : textOrNumber(node, context.source);
    if (value !== undefined)
        judge(judgeAccount('account', value), value, node, context);
    return value;
}
/** Numbers as they are written, so that an account keeps its leading zeros. */
function textOrNumber(node, source) {
    if (node.type !== 'scalar' || node.value === null)
        return undefined;
    if (typeof node.value !== 'number')
        return String(node.value);
    const written = source.text.slice(node.start, node.end);
    return /^\d+$/.test(written) ? written : String(node.value);
}
const isArn = (name) => name?.startsWith('arn:') ?? false;
function isDate(date) {
    const parsed = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
const span = (source, { start, end }) => ({ source, start, end });
function scalar(node) {
    return node?.type === 'scalar' ? node.value : undefined;
}
function configuration_reader_text(node) {
    const value = scalar(node);
    return typeof value === 'string' ? value : undefined;
}
function member(node, name) {
    return membersOf(node).findLast((m) => m.key.value === name)?.value;
}
function membersOf(node) {
    return node?.type === 'object' ? node.members : [];
}
/** A list's items; a string stands for a list of one. */
function itemsOf(node) {
    if (node === undefined || node.type === 'object')
        return [];
    return node.type === 'array' ? node.items : [node];
}


/***/ })

};
