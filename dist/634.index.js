export const id = 634;
export const ids = [634];
export const modules = {

/***/ 2634:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readServerless: () => (/* binding */ readServerless)
});

// UNUSED EXPORTS: isServerless

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/formats/cloudformation/budget.js
var cloudformation_budget = __webpack_require__(9545);
// EXTERNAL MODULE: ./.build/formats/cloudformation/index.js + 16 modules
var cloudformation = __webpack_require__(5136);
// EXTERNAL MODULE: ./.build/formats/cloudformation/nested.js + 1 modules
var nested = __webpack_require__(1866);
// EXTERNAL MODULE: ./.build/formats/cloudformation/nodes.js
var nodes = __webpack_require__(8303);
// EXTERNAL MODULE: ./.build/formats/cloudformation/template.js + 4 modules
var cloudformation_template = __webpack_require__(5020);
// EXTERNAL MODULE: ./.build/formats/cloudformation/text.js
var cloudformation_text = __webpack_require__(4747);
// EXTERNAL MODULE: ./.build/formats/partition.js
var partition = __webpack_require__(423);
;// CONCATENATED MODULE: ./.build/formats/serverless/service.js


const perFunctionPlugin = 'iam-roles-per-function';
/**
 * The CloudFormation template that the framework makes of a `serverless.yml` whose variables are filled in: its roles,
 * functions and buckets of events, and the `resources` section.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
function templateOf(root, names) {
    const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(root));
    const sections = new Map();
    const add = (section, member) => {
        const members = sections.get(section) ?? new Map();
        sections.set(section, members);
        const known = members.get(member.key.value);
        members.set(member.key.value, known === undefined ? member : { key: member.key, value: over(known.value, member.value) });
    };
    const service = new Service(root, names);
    for (const member of service.resources())
        add('Resources', member);
    const resources = (0,nodes/* childOf */.GG)(root, 'resources');
    const parts = resources === undefined ? [] : resources.type === 'array' ? resources.items : [resources];
    for (const part of parts) {
        if (part.type !== 'object')
            continue;
        for (const { key, value } of part.members) {
            if (value.type !== 'object')
                continue;
            const section = key.value === 'extensions' ? 'Resources' : key.value;
            for (const member of value.members)
                add(section, member);
        }
    }
    return {
        ...make.object({}),
        members: [...sections].map(([name, members]) => make.member(name, { ...make.object({}), members: [...members.values()] })),
    };
}
/** One value laid over another: objects are merged, the rest is replaced. */
function over(below, above) {
    if (below.type !== 'object' || above.type !== 'object' || (0,nodes/* intrinsicOf */.jN)(below) || (0,nodes/* intrinsicOf */.jN)(above))
        return above;
    const members = new Map(below.members.map((member) => [member.key.value, member]));
    for (const member of above.members) {
        const known = members.get(member.key.value);
        members.set(member.key.value, known === undefined ? member : { key: member.key, value: over(known.value, member.value) });
    }
    return { ...above, members: [...members.values()] };
}
class Service {
    root;
    names;
    provider;
    hasPlugin;
    constructor(root, names) {
        this.root = root;
        this.names = names;
        this.provider = (0,nodes/* childOf */.GG)(root, 'provider');
        const plugins = (0,nodes/* childOf */.GG)(root, 'plugins');
        const list = plugins?.type === 'object' ? (0,nodes/* childOf */.GG)(plugins, 'modules') : plugins;
        const texts = list?.type === 'array' ? list.items.map((item) => (0,nodes/* textOf */.b6)(item) ?? '') : undefined;
        // A list that is not known may hold it.
        this.hasPlugin =
            texts === undefined
                ? list !== undefined
                : texts.some((text) => text.includes(perFunctionPlugin) || (0,symbol/* holdsSymbol */.hC)(text));
    }
    resources() {
        const found = [];
        let usesDefault = false;
        for (const { key, value } of this.functions()) {
            const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(key));
            const own = this.ownRole(key.value, value, make);
            if (own !== undefined)
                found.push(own);
            const given = own === undefined ? this.givenRole(value) : undefined;
            usesDefault ||= own === undefined && given === undefined;
            found.push(make.member(`${normalized(key.value)}LambdaFunction`, make.object({
                Type: make.text('AWS::Lambda::Function'),
                Condition: (0,nodes/* childOf */.GG)(value, 'condition'),
                Properties: make.object({
                    FunctionName: (0,nodes/* childOf */.GG)(value, 'name') ?? make.text(`${this.names.service}-${this.names.stage}-${key.value}`),
                    Role: given ?? this.arnOf(own?.key.value ?? 'IamRoleLambdaExecution', make),
                }),
            })));
            found.push(...this.buckets(value));
        }
        if (usesDefault)
            found.unshift(this.defaultRole());
        return found;
    }
    functions() {
        const functions = (0,nodes/* childOf */.GG)(this.root, 'functions');
        const parts = functions?.type === 'array' ? functions.items : functions === undefined ? [] : [functions];
        return parts.flatMap((part) => (part.type === 'object' ? part.members : []));
    }
    arnOf(id, make) {
        return make.object({ 'Fn::GetAtt': make.list([make.text(id), make.text('Arn')]) });
    }
    /** The role that a function or the provider names: an ARN, a function of CloudFormation, or a logical id. */
    givenRole(fn) {
        const providerRole = (0,nodes/* childAt */.Ut)(this.provider, 'iam', 'role');
        const given = (0,nodes/* childOf */.GG)(fn, 'role') ??
            (0,nodes/* childOf */.GG)(this.provider, 'role') ??
            (providerRole !== undefined && (providerRole.type === 'scalar' || (0,nodes/* intrinsicOf */.jN)(providerRole) !== undefined)
                ? providerRole
                : undefined);
        const text = (0,nodes/* textOf */.b6)(given);
        if (given === undefined || text === undefined || text.includes(':') || (0,symbol/* holdsSymbol */.hC)(text))
            return given;
        return this.arnOf(text, new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(given)));
    }
    statements() {
        const listed = [(0,nodes/* childAt */.Ut)(this.provider, 'iam', 'role', 'statements'), (0,nodes/* childOf */.GG)(this.provider, 'iamRoleStatements')];
        return listed.flatMap(flat);
    }
    /** `provider.iam.role`, or the keys of older versions. */
    defaultRole() {
        const role = (0,nodes/* childAt */.Ut)(this.provider, 'iam', 'role');
        const place = role?.type === 'object' ? role : (this.provider ?? this.root);
        const make = new nodes/* Maker */.X2({ ...(0,nodes/* placeOf */.$t)(place), end: (0,nodes/* placeOf */.$t)(place).start });
        const { service, stage, region } = this.names;
        return make.member('IamRoleLambdaExecution', this.role(make, {
            name: (0,nodes/* childOf */.GG)(role, 'name') ?? make.text(`${service}-${stage}-${region}-lambdaRole`),
            path: (0,nodes/* childOf */.GG)(role, 'path'),
            boundary: (0,nodes/* childOf */.GG)(role, 'permissionsBoundary') ??
                (0,nodes/* childOf */.GG)(role, 'permissionBoundary') ??
                (0,nodes/* childOf */.GG)(this.provider, 'rolePermissionsBoundary'),
            managed: [...flat((0,nodes/* childOf */.GG)(role, 'managedPolicies')), ...flat((0,nodes/* childOf */.GG)(this.provider, 'iamManagedPolicies'))],
            statements: this.statements(),
            vpc: this.functions().some(({ value }) => (0,nodes/* childOf */.GG)(value, 'vpc') !== undefined),
        }));
    }
    /** A role of its own: the plugin's `iamRoleStatements`, or `iam.role` of version 4. */
    ownRole(name, fn, make) {
        const role = (0,nodes/* childAt */.Ut)(fn, 'iam', 'role');
        const listed = this.hasPlugin ? (0,nodes/* childOf */.GG)(fn, 'iamRoleStatements') : undefined;
        if (listed === undefined && (role?.type !== 'object' || (0,nodes/* intrinsicOf */.jN)(role) !== undefined))
            return undefined;
        const { service, stage, region } = this.names;
        const inherits = flag((0,nodes/* childOf */.GG)(fn, 'iamRoleStatementsInherit')) ??
            flag((0,nodes/* childAt */.Ut)(this.root, 'custom', `serverless-${perFunctionPlugin}`, 'defaultInherit')) ??
            false;
        const ownName = (0,nodes/* childOf */.GG)(fn, 'iamRoleStatementsName') ?? (0,nodes/* childOf */.GG)(role, 'name');
        return make.member(`${normalized(name)}IamRoleLambdaExecution`, this.role(make, {
            name: ownName ?? make.text(`${service}-${stage}-${region}-${name}-lambdaRole`),
            path: (0,nodes/* childOf */.GG)(role, 'path'),
            boundary: (0,nodes/* childOf */.GG)(fn, 'iamPermissionsBoundary') ??
                (0,nodes/* childOf */.GG)(role, 'permissionsBoundary') ??
                (0,nodes/* childAt */.Ut)(this.root, 'custom', `serverless-${perFunctionPlugin}`, 'iamGlobalPermissionsBoundary'),
            managed: flat((0,nodes/* childOf */.GG)(role, 'managedPolicies')),
            statements: [
                ...(inherits && listed !== undefined ? this.statements() : []),
                ...flat(listed),
                ...flat((0,nodes/* childOf */.GG)(role, 'statements')),
            ],
            vpc: (0,nodes/* childOf */.GG)(fn, 'vpc') !== undefined,
        }));
    }
    role(make, parts) {
        const { service, stage } = this.names;
        const managed = [...parts.managed];
        if (parts.vpc || (0,nodes/* childOf */.GG)(this.provider, 'vpc') !== undefined) {
            managed.push(make.sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'));
        }
        const logs = make.value({
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource', 'logs:PutLogEvents'],
            Resource: [
                { 'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/*:*` },
            ],
        });
        const first = parts.statements[0];
        // The document stands where its statements do; the framework's own stands nowhere.
        const document = {
            ...new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(first ?? parts.name)).object({
                Version: make.text('2012-10-17'),
                Statement: make.list([logs, ...parts.statements]),
            }),
        };
        return make.object({
            Type: make.text('AWS::IAM::Role'),
            Properties: make.object({
                RoleName: parts.name,
                Path: parts.path,
                PermissionsBoundary: parts.boundary,
                ManagedPolicyArns: managed.length === 0 ? undefined : make.list(managed),
                AssumeRolePolicyDocument: make.value({
                    Version: '2012-10-17',
                    Statement: [
                        { Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
                    ],
                }),
                Policies: make.list([
                    make.object({ PolicyName: make.text(`${service}-${stage}-lambda`), PolicyDocument: document }),
                ]),
            }),
        });
    }
    /** Buckets that the framework makes for events: https://www.serverless.com/framework/docs/providers/aws/events/s3 */
    buckets(fn) {
        const events = (0,nodes/* childOf */.GG)(fn, 'events');
        if (events?.type !== 'array')
            return [];
        return events.items.flatMap((event) => {
            const s3 = (0,nodes/* childOf */.GG)(event, 's3');
            const name = (0,nodes/* textOf */.b6)(s3) ?? (0,nodes/* textOf */.b6)((0,nodes/* childOf */.GG)(s3, 'bucket'));
            if (s3 === undefined || name === undefined || flag((0,nodes/* childOf */.GG)(s3, 'existing')) === true)
                return [];
            const make = new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(s3));
            const configured = (0,nodes/* childAt */.Ut)(this.provider, 's3', name);
            const properties = make.object({
                BucketName: (0,nodes/* childOf */.GG)(configured, 'name') ?? make.text(name),
                CorsConfiguration: (0,nodes/* childOf */.GG)(configured, 'corsConfiguration'),
                VersioningConfiguration: (0,nodes/* childOf */.GG)(configured, 'versioningConfiguration'),
            });
            const id = `S3Bucket${normalized(name.replace(/[^0-9A-Za-z]/g, ''))}`;
            return [make.member(id, make.object({ Type: make.text('AWS::S3::Bucket'), Properties: properties }))];
        });
    }
}
/** The framework's logical ids of names. */
function normalized(name) {
    const text = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** A list with the lists in it laid flat, as files of statements are included. */
function flat(node) {
    if (node === undefined)
        return [];
    if (node.type !== 'array' || node.tag !== undefined)
        return node.type === 'scalar' && node.value === null ? [] : [node];
    return node.items.flatMap((item) => (item.type === 'array' && item.tag === undefined ? item.items : [item]));
}
function flag(node) {
    return node?.type === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

// EXTERNAL MODULE: ./.build/formats/cloudformation/values.js
var values = __webpack_require__(9578);
// EXTERNAL MODULE: ./.build/base/text.js
var base_text = __webpack_require__(5807);
;// CONCATENATED MODULE: ./.build/formats/serverless/text.js
// The texts that people read of the Serverless Framework's reader.

const assumedFallback = (variable, value) => `variable ${(0,base_text/* code */.a)(variable)} has its fallback ${(0,base_text/* code */.a)(value)}`;

;// CONCATENATED MODULE: ./.build/formats/serverless/variables.js





/** The name of the stage that only the command line knows. */
const anyStage = 'sls:stage';
/** Deepest nesting of variables in variables. */
const maximumDepth = 40;
/** Sources of variables; `aws:` only for the two names that the framework knows, for IAM has `${aws:username}`. */
const variable = /^(?:(?:self|opt|env|file|param|sls|cf|ssm|s3|git|strToBool|terraform|vault|output|doppler)\s*[:.(]|aws:(?:accountId|region)\s*[,}])/;
/**
 * The variables of one `serverless.yml`. What only the command line or the cloud knows is one symbol; a fallback for an
 * option or an environment variable is used, and stated.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
class Variables {
    source;
    root;
    files;
    budget;
    place;
    scope;
    /** Fallbacks that were used, as sentences. */
    assumed = new Set();
    /** Files of which the resources were taken in. */
    taken = new Set();
    loaded = new Map();
    depth = 0;
    /** What is worked out now is what holds without options, whatever is left open. */
    isUsual = false;
    constructor(source, root, files, budget, place, 
    /** What tells values of this service that are not known from those of others. */
    scope) {
        this.source = source;
        this.root = root;
        this.files = files;
        this.budget = budget;
        this.place = place;
        this.scope = scope;
    }
    /** The tree with all variables filled in. @throws TooComplex */
    async fill(node) {
        this.budget.charge();
        if (node.type === 'array') {
            const items = [];
            for (const item of node.items)
                items.push(await this.fill(item));
            return { ...node, items };
        }
        if (node.type === 'object') {
            const members = [];
            for (const { key, value } of node.members) {
                const name = key.value.includes('${') ? (0,nodes/* textOf */.b6)(await this.scalar(key, key.value)) : key.value;
                members.push({ key: { ...key, value: name ?? key.value }, value: await this.fill(value) });
            }
            return { ...node, members };
        }
        if (typeof node.value !== 'string')
            return node;
        return this.scalar(node, node.value);
    }
    async scalar(node, text) {
        if (!text.includes('${'))
            return withPseudo(node, text);
        const parts = cut(text);
        if (parts.length === 1 && parts[0].variable) {
            const found = await this.variable(parts[0].text, node);
            const whole = found === undefined ? this.unknown(parts[0].text, node) : found;
            // A tag such as !Sub belongs to the text, whatever it holds.
            if (node.tag === undefined)
                return whole;
            return whole.type === 'scalar' ? { ...whole, tag: node.tag } : whole;
        }
        let result = '';
        for (const part of parts)
            result += part.variable ? await this.text(part.text, node) : part.text;
        this.budget.charge(result.length >> 5);
        return withPseudo({ ...node, type: 'scalar', value: result }, result);
    }
    async text(inner, node) {
        const found = await this.variable(inner, node);
        if (found?.type === 'scalar' && found.value !== null && found.tag === undefined) {
            const { source = this.source } = found;
            return (0,values/* textFrom */.qL)((0,values/* scalarAt */.C_)(found.value, { source, start: found.start, end: found.end })) ?? '';
        }
        return this.symbol(inner);
    }
    /** What the cloud or the environment knows is the same for every service. */
    symbol(inner) {
        const isShared = /^(?:env|cf|ssm|s3|aws)\b/.test(inner);
        return (0,symbol/* symbolText */.Ee)('parameter', `${isShared ? '' : this.scope}${(0,symbol/* showSymbols */.tq)(inner)}`);
    }
    unknown(inner, node) {
        return { ...(0,nodes/* placeOf */.$t)(node), type: 'scalar', value: this.symbol(inner) };
    }
    /** The value between `${` and `}`: the first of its alternatives that is there. */
    async variable(inner, node) {
        this.budget.charge(1 + (inner.length >> 5));
        if (this.depth >= maximumDepth)
            return undefined;
        this.depth++;
        try {
            const [first = '', ...fallbacks] = alternatives(inner);
            const found = await this.alternative(first.trim(), node, fallbacks.length > 0);
            if (found !== undefined)
                return found;
            for (const [index, fallback] of fallbacks.entries()) {
                const value = await this.alternative(fallback.trim(), node, index < fallbacks.length - 1);
                if (value === undefined)
                    continue;
                if (this.isOpen && /^(?:opt|env)\b/.test(first.trim()))
                    return this.optional(first.trim(), value, node);
                if (value.type === 'scalar' && /^(?:opt|env)\b/.test(first.trim())) {
                    this.assumed.add(assumedFallback((0,symbol/* showSymbols */.tq)(first.trim()), String(value.value)));
                }
                return value;
            }
            return undefined;
        }
        finally {
            this.depth--;
        }
    }
    async alternative(text, node, hasFallback) {
        const literal = literalOf(text);
        if (literal !== undefined)
            return this.made(node, literal);
        const whole = cut(text);
        if (whole.length === 1 && whole[0].variable)
            return this.variable(whole[0].text, node);
        let filled = '';
        for (const part of whole)
            filled += part.variable ? await this.text(part.text, node) : part.text;
        // An address that is not known is of a value that is not known.
        if ((0,symbol/* holdsSymbol */.hC)(filled))
            return this.unknown(filled, node);
        return this.sourced(filled, node, hasFallback);
    }
    made(node, value) {
        return new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(node)).text(value);
    }
    async sourced(text, node, hasFallback) {
        const file = /^file\(([^()]*)\)\s*(?::(.*))?$/s.exec(text);
        if (file !== null)
            return this.fromFile(file[1].trim(), file[2]?.trim(), node);
        const colon = text.indexOf(':');
        const source = colon < 0 ? text : text.slice(0, colon);
        const address = colon < 0 ? '' : text.slice(colon + 1).trim();
        switch (source) {
            case 'self':
                return this.self(address, node);
            case 'opt':
                if (hasFallback)
                    return undefined;
                if (address === 'stage')
                    return this.stage(node);
                return address === 'region' ? this.self('provider.region', node) : undefined;
            case 'sls':
                return address === 'stage' ? this.stage(node) : this.unknown(text, node);
            case 'param':
                return this.parameter(address, node);
            case 'env':
                return undefined;
            case 'aws':
                return this.made(node, address === 'region' ? this.place.region : this.place.account);
            default:
                // What the cloud knows is there, whatever the fallback.
                return this.unknown(text, node);
        }
    }
    async self(address, node) {
        if (address === '')
            return this.unknown('self:', node);
        // `--stage` gives another one, whatever the file says.
        if (this.isOpen && address === 'provider.stage')
            return this.stage(node);
        const found = await this.walk(this.root, address.split('.'));
        if (found !== undefined)
            return found;
        if (address === 'provider.stage')
            return this.made(node, 'dev');
        if (address === 'provider.region')
            return this.made(node, 'us-east-1');
        return undefined;
    }
    /** The stage to which it is deployed without options; in the open reading that of any deployment. */
    async stage(node) {
        return this.isOpen ? this.unknown(anyStage, node) : this.usualStage(node);
    }
    async usualStage(node) {
        return (await this.walk(this.root, ['provider', 'stage'])) ?? this.made(node, 'dev');
    }
    /** Whether what another deployment may give otherwise is left open here. */
    get isOpen() {
        return this.place.open === true && !this.isUsual;
    }
    /** What an option gives that is left open: `${opt:stage, "dev"}` is the stage, if that is what it is without it. */
    async optional(option, fallback, node) {
        if (option !== 'opt:stage')
            return this.unknown(option, node);
        this.isUsual = true;
        try {
            const same = [this.symbol(anyStage), (0,nodes/* textOf */.b6)(await this.usualStage(node))];
            return this.unknown(same.includes((0,nodes/* textOf */.b6)(fallback) ?? '') ? anyStage : option, node);
        }
        finally {
            this.isUsual = false;
        }
    }
    async parameter(name, node) {
        // Each stage has parameters of its own, and `--param` gives others.
        if (this.isOpen)
            return this.unknown(`param:${name}`, node);
        const stage = await this.usualStage(node);
        for (const group of [String(stage.type === 'scalar' ? stage.value : ''), 'default']) {
            for (const path of [
                ['params', group],
                ['stages', group, 'params'],
            ]) {
                const found = await this.walk(this.root, [...path, name]);
                if (found !== undefined)
                    return found;
            }
        }
        return undefined;
    }
    /** The value at a path, where steps may lead through variables. */
    async walk(root, steps) {
        if (this.depth >= maximumDepth)
            return undefined;
        this.depth++;
        try {
            let at = root;
            for (const [index, step] of steps.entries()) {
                if (at?.type === 'scalar' && typeof at.value === 'string' && at.value.includes('${')) {
                    at = await this.scalar(at, at.value);
                }
                if (at?.type === 'scalar' && typeof at.value === 'string' && (0,symbol/* holdsSymbol */.hC)(at.value)) {
                    return this.unknown(`${at.value}.${steps.slice(index).join('.')}`, at);
                }
                at = at?.type === 'array' ? at.items[Number(step)] : (0,nodes/* childOf */.GG)(at, step);
                if (at === undefined)
                    return undefined;
            }
            return at === undefined ? undefined : await this.fill(at);
        }
        finally {
            this.depth--;
        }
    }
    async fromFile(written, address, node) {
        const path = (0,nested/* relative */.V8)(this.source.path, written.replace(/^['"]|['"]$/g, ''));
        if (path === undefined || !/\.(?:ya?ml|json)$/i.test(path))
            return this.unknown(`file(${written})`, node);
        if (!this.loaded.has(path)) {
            this.loaded.set(path, undefined);
            const source = await this.files.read(path);
            const root = source === undefined ? undefined : await (0,nested/* parseTemplate */.QC)(source);
            if (source !== undefined && root !== undefined)
                this.loaded.set(path, this.stamped(root, source));
        }
        const root = this.loaded.get(path);
        if (root === undefined)
            return undefined;
        if (/^(?:Resources\b.*)?$/.test(address ?? ''))
            this.taken.add(path);
        return address === undefined || address === '' ? this.walk(root, []) : this.walk(root, address.split('.'));
    }
    /** The tree of another file, each node with its file. */
    stamped(node, source) {
        this.budget.charge();
        const place = { ...node, source };
        if (node.type === 'array')
            return { ...node, ...place, items: node.items.map((item) => this.stamped(item, source)) };
        if (node.type === 'scalar')
            return place;
        const members = node.members.map(({ key, value }) => ({
            key: { ...key, source },
            value: this.stamped(value, source),
        }));
        return { ...node, ...place, members };
    }
}
/** `#{AWS::AccountId}` of the pseudo-parameters plugin is `Fn::Sub`. */
function withPseudo(node, text) {
    if (!/#\{[A-Za-z]/.test(text) || node.tag !== undefined)
        return node;
    const template = { ...node, type: 'scalar', value: text.replace(/#\{([\w:.]+)\}/g, '$${$1}') };
    return new nodes/* Maker */.X2((0,nodes/* placeOf */.$t)(node)).object({ 'Fn::Sub': template });
}
/** A text cut at the framework's variables; those of IAM and of `Fn::Sub` stay text. */
function cut(text) {
    const parts = [];
    let from = 0;
    for (let at = text.indexOf('${'); at >= 0;) {
        const end = variable.test(text.slice(at + 2, at + 60).trimStart()) ? closing(text, at + 2) : -1;
        if (end < 0) {
            at = text.indexOf('${', at + 2);
            continue;
        }
        if (at > from)
            parts.push({ text: text.slice(from, at), variable: false });
        parts.push({ text: text.slice(at + 2, end), variable: true });
        from = end + 1;
        at = text.indexOf('${', from);
    }
    if (from < text.length)
        parts.push({ text: text.slice(from), variable: false });
    return parts;
}
/** Where the brace that was opened before an offset closes. */
function closing(text, from) {
    let depth = 0;
    for (let i = from; i < text.length; i++) {
        if (text.charAt(i) === '{')
            depth++;
        else if (text.charAt(i) === '}' && depth-- === 0)
            return i;
    }
    return -1;
}
/** The alternatives that commas part, outside quotes and brackets. */
function alternatives(text) {
    const found = [];
    let depth = 0;
    let quote = '';
    let from = 0;
    for (let i = 0; i < text.length; i++) {
        const c = text.charAt(i);
        if (quote !== '') {
            if (c === quote)
                quote = '';
        }
        else if (c === '"' || c === "'")
            quote = c;
        else if (c === '{' || c === '(')
            depth++;
        else if (c === '}' || c === ')')
            depth--;
        else if (c === ',' && depth === 0) {
            found.push(text.slice(from, i));
            from = i + 1;
        }
    }
    return [...found, text.slice(from)];
}
function literalOf(text) {
    const quoted = /^(['"])(.*)\1$/s.exec(text);
    if (quoted !== null && !quoted[2].includes('${'))
        return quoted[2];
    if (text === 'true' || text === 'false')
        return text === 'true';
    if (text === 'null')
        return null;
    return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./.build/formats/serverless/index.js










/** Whether a file's tree is a service of the Serverless Framework on AWS. */
function isServerless(root) {
    if (root.type !== 'object' || childOf(root, 'service') === undefined)
        return false;
    const provider = childOf(root, 'provider');
    if (provider === undefined)
        return false;
    const name = textOf(provider) ?? textOf(childOf(provider, 'name'));
    return name === 'aws' || (name === undefined && provider.type === 'scalar') || name?.includes('${') === true;
}
/**
 * Reads services of the Serverless Framework: each as the CloudFormation template that the framework would make of it.
 * Never throws; a service that asks for too much work is in `givenUp`.
 */
async function readServerless(templates, deployment, files, wanted) {
    const services = [];
    const failed = [];
    const taken = new Set();
    for (const { source, root } of templates) {
        try {
            const scope = templates.length === 1 ? '' : `${source.path}#`;
            services.push(await readService(source, root, deployment, files, scope, taken));
        }
        catch (error) {
            failed.push({ source, root, error });
        }
    }
    const added = await (0,nested/* findNested */.H9)(services, files);
    const infrastructure = (0,cloudformation/* readTemplates */.Q)([...services, ...added], deployment, 'serverless', wanted);
    for (const { source, root, error } of failed) {
        infrastructure.files.push({ path: source.path, kind: 'serverless', source, problems: [] });
        infrastructure.givenUp.push((0,cloudformation_text/* givenUpAt */.KP)({ source, start: root.start, end: root.start }, error));
    }
    return { ...infrastructure, taken };
}
async function readService(source, root, deployment, files, scope, 
/** Where the files are noted of which it takes the resources in. */
taken) {
    const budget = new cloudformation_budget/* Budget */.__(source.text.length);
    const variables = new Variables(source, root, files, budget, deployment, scope);
    const filled = root.type === 'object' ? await fillSections(variables, root) : root;
    const text = (node, name, otherwise) => node === undefined
        ? otherwise
        : node.type === 'scalar' && node.value !== null
            ? String(node.value)
            : (0,symbol/* symbolText */.Ee)('parameter', name);
    const service = (0,nodes/* childOf */.GG)(filled, 'service');
    const stage = text(await variables.stage(root), 'sls:stage', 'dev');
    const region = text((0,nodes/* childAt */.Ut)(filled, 'provider', 'region'), 'provider.region', deployment.region);
    const names = { service: text((0,nodes/* childOf */.GG)(service, 'name') ?? service, 'self:service', 'service'), stage, region };
    const template = new cloudformation_template/* Template */.B(source, templateOf(filled, names), budget);
    template.name = names.service;
    template.assumed.push(...variables.assumed);
    for (const path of variables.taken)
        taken.add(path);
    // A Region in the file is where it is deployed.
    if (!(0,symbol/* holdsSymbol */.hC)(region) && (0,symbol/* holdsSymbol */.hC)(deployment.region))
        template.deployment = (0,partition/* deploymentIn */.d)(deployment, region, []);
    return template;
}
/** What roles, functions and buckets are made of. */
const sections = new Set(['service', 'provider', 'functions', 'resources', 'plugins', 'custom']);
/** Members of the provider and of functions that may hold any variable and matter to no role. */
const unread = new Set(['environment', 'tags', 'stackTags', 'package', 'layers', 'description']);
async function fillSections(variables, root) {
    const members = [];
    for (const { key, value } of root.members) {
        if (!sections.has(key.value))
            continue;
        members.push({ key, value: await variables.fill(trimmed(key.value, value)) });
    }
    return { ...root, members };
}
function trimmed(section, node) {
    if (node.type !== 'object' || section === 'resources' || section === 'plugins')
        return node;
    if (section === 'custom')
        return only(node, (name) => name.includes('iam-roles-per-function'));
    const kept = only(node, (name) => !unread.has(name));
    if (section !== 'functions')
        return kept;
    return {
        ...kept,
        members: kept.members.map(({ key, value }) => ({
            key,
            value: value.type === 'object' ? only(value, (name) => !unread.has(name)) : value,
        })),
    };
}
function only(node, keep) {
    return { ...node, members: node.members.filter((member) => keep(member.key.value)) };
}


/***/ })

};
