export const id = 862;
export const ids = [862,596];
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

/***/ 294:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   MJ: () => (/* binding */ doubtfulNames),
/* harmony export */   QQ: () => (/* binding */ stringsIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   xT: () => (/* binding */ versionedOf)
/* harmony export */ });
/* unused harmony export onlyBlock */
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5821);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4035);



/** A text that is written or that the provider fills in; empty: none. */
const textOf = (instance, name) => (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(instance.get(name, instance.span)) ?? '';
/** An argument as a string; undefined: it is not written. */
function argument(instance, name) {
    const value = instance.own(name);
    if (value === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(value))
        return undefined;
    const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value) ?? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${instance.address}.${name}`);
    return found === '' ? undefined : found;
}
/** Names that are in a list only under a condition that is not known, each with the condition. */
function doubtfulNames(instance, name) {
    const value = instance.own(name);
    const maybe = value?.type === 'list' ? (value.maybe ?? []) : [];
    return maybe.flatMap(({ value: item, why }) => {
        const text = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(item);
        return text === undefined ? [] : [{ text, span: item.span, why }];
    });
}
/**
 * A list of names; where not all are known, one more that may be any.
 * @param apart whether `doubtfulNames` gives those that may be there
 */
function names(instance, name, apart = false) {
    const list = instance.own(name);
    const { items } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list);
    const open = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).open && !(apart && list?.type === 'list' && list.maybe !== undefined);
    const found = items.flatMap((item) => {
        const text = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(item);
        return text === undefined ? [] : [{ text, span: item.span }];
    });
    const value = instance.own(name);
    if (open) {
        const symbol = value?.type === 'unknown' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .symbolOf */ .wX)(value) : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${instance.address}.${name}`);
        if (!found.some((each) => each.text === symbol))
            found.push({ text: symbol, span: value?.span ?? instance.span });
    }
    return found;
}
/** A block that stands once, such as `versioning`. */
const onlyBlock = (from) => from.items[0];
/** Whether objects are versioned, as a block says it. */
function versionedOf(instance, kind, attribute) {
    const blocks = instance.blocks(kind);
    const value = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(onlyBlock(blocks), attribute);
    if (value === undefined)
        return blocks.unknown || onlyBlock(blocks)?.open === true ? 'unknown' : undefined;
    if (value.type === 'scalar' && typeof value.value === 'boolean')
        return value.value;
    const found = value.type === 'unknown' ? undefined : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value);
    if (found === 'Enabled' || found === 'true')
        return true;
    return found === 'Suspended' || found === 'Disabled' || found === 'false' ? false : 'unknown';
}
/** Every string in a value, symbols too. */
function stringsIn(value, into = new Set(), seen = new Set()) {
    if (into.size > 1000 || seen.has(value))
        return into;
    seen.add(value);
    if (value.type === 'list')
        for (const item of value.items)
            stringsIn(item, into, seen);
    else if (value.type === 'object')
        for (const member of value.members)
            stringsIn(member.value, into, seen);
    else if (value.type === 'encoded')
        stringsIn(value.of, into, seen);
    else if (value.type === 'text' || value.type === 'unknown')
        into.add((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value));
    return into;
}


/***/ }),

/***/ 4461:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ givenUpAt),
/* harmony export */   WX: () => (/* binding */ maximumText),
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   fQ: () => (/* binding */ NeedFile),
/* harmony export */   lD: () => (/* binding */ Memo),
/* harmony export */   mS: () => (/* binding */ Exhausted)
/* harmony export */ });
/* unused harmony export maximumSteps */
/* harmony import */ var _base_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8954);

/** Thrown where a module takes more effort than any real one; it never leaves the Terraform reader. */
class Exhausted {
}
/** Thrown where a file is needed that was not read yet; the reader reads it and tries again. */
class NeedFile {
    path;
    isFolder;
    /** @param isFolder whether the files beneath it are needed. */
    constructor(path, isFolder = false) {
        this.path = path;
        this.isFolder = isFolder;
    }
}
/** Most steps that one root module with everything it calls may take. */
const maximumSteps = 2_000_000;
/** Longest text that is made. */
const maximumText = 1024 * 1024;
/** Deepest chain of references, each inside the evaluation of the one before it. */
const maximumDepth = 120;
const none = [];
/** Counts the effort of a root module, and what is taken for granted in it. */
class Budget {
    left;
    depth = 0;
    notes;
    constructor(steps = maximumSteps) {
        this.left = steps;
    }
    spend(steps) {
        this.left -= steps;
        if (this.left < 0)
            throw new Exhausted();
    }
    get spent() {
        return this.left < 0;
    }
    note(assumption) {
        this.notes ??= new Set();
        this.notes.add(assumption);
    }
    /** Runs and gives the result with what was taken for granted on the way. */
    collect(run) {
        const outer = this.notes;
        this.notes = undefined;
        if (++this.depth > maximumDepth) {
            this.depth--;
            this.notes = outer;
            throw new Exhausted();
        }
        try {
            const result = run();
            return { result, notes: this.notes === undefined ? none : [...this.notes] };
        }
        finally {
            this.depth--;
            this.notes = outer;
        }
    }
}
/** What is said of a module or plan whose reading ended with an error. */
function givenUpAt(what, source, error) {
    const span = { source, start: 0, end: Math.min(1, source.text.length) };
    return error instanceof Exhausted || error instanceof RangeError || error instanceof NeedFile
        ? { span, message: `the ${what} takes more steps to evaluate than are allowed; nothing in it is checked` }
        : { span, message: (0,_base_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultMessage */ .yR)(`this ${what}`, error), isFault: true };
}
/** A value that is computed once, when first asked for. */
class Memo {
    budget;
    compute;
    cyclic;
    state = 'new';
    value;
    notes = [];
    constructor(budget, compute, 
    /** What it is while it is being computed: it refers to itself. */
    cyclic) {
        this.budget = budget;
        this.compute = compute;
        this.cyclic = cyclic;
    }
    get() {
        if (this.state === 'running')
            return this.cyclic();
        if (this.state === 'new') {
            this.state = 'running';
            try {
                const { result, notes } = this.budget.collect(this.compute);
                this.value = result;
                this.notes = notes;
                this.state = 'done';
            }
            finally {
                if (this.state === 'running')
                    this.state = 'new';
            }
        }
        for (const note of this.notes)
            this.budget.note(note);
        return this.value;
    }
}


/***/ }),

/***/ 4459:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ isComputed),
/* harmony export */   oU: () => (/* binding */ computedAttribute)
/* harmony export */ });
/* unused harmony export nameOf */
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4035);


/** What a thing is called: what is written, else the resource's own symbol. */
function nameOf(declared, attribute = 'name') {
    const written = declared.own(attribute);
    const found = written === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(written) ? undefined : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(written);
    return found === undefined || found === '' ? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', declared.address) : found;
}
const pathOf = (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('path')) ?? '/';
const iam = (kind, attribute = 'name') => (declared) => `arn:${declared.deployment.partition}:iam::${declared.deployment.account}:${kind}${pathOf(declared)}${nameOf(declared, attribute)}`;
/** An ARN of the Region and account of deployment. */
const regional = (service, rest) => (declared) => {
    const { partition, region, account } = declared.deployment;
    return `arn:${partition}:${service}:${region}:${account}:${rest(declared)}`;
};
const named = (attribute) => (declared) => nameOf(declared, attribute);
const written = (attribute) => (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own(attribute));
const own = ({ address }) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', address);
const bucketArnBy = (attribute) => (declared) => `arn:${declared.deployment.partition}:s3:::${nameOf(declared, attribute)}`;
const bucketArn = bucketArnBy('bucket');
const domain = ({ deployment }) => (deployment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');
const functionArn = regional('lambda', (declared) => `function:${nameOf(declared, 'function_name')}`);
const invokeArn = (declared) => {
    const { partition, region } = declared.deployment;
    return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn(declared)}/invocations`;
};
/** A key's ARN: what is written where an ARN is, else made of its id. */
const keyArn = (declared) => {
    const id = declared.data ? (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('key_id')) : (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', declared.address);
    if (id === undefined || id.startsWith('alias/'))
        return undefined;
    return id.startsWith('arn:') ? id : regional('kms', () => `key/${id}`)(declared);
};
const aliasName = (declared) => {
    const name = nameOf(declared);
    return declared.own('name') === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(declared.own('name')) ? `alias/${name}` : name;
};
const bucket = {
    arn: bucketArn,
    id: named('bucket'),
    bucket: named('bucket'),
    bucket_domain_name: (declared) => `${nameOf(declared, 'bucket')}.s3.${domain(declared)}`,
    bucket_regional_domain_name: (declared) => `${nameOf(declared, 'bucket')}.s3.${declared.deployment.region}.${domain(declared)}`,
};
const identity = (kind) => ({
    arn: iam(kind),
    id: named('name'),
    name: named('name'),
});
/** Of the Cloud Control provider: the id is the name. */
const cloudControl = (kind) => ({
    arn: iam(kind, `${kind}_name`),
    id: named(`${kind}_name`),
    [`${kind}_name`]: named(`${kind}_name`),
});
const permissionSetArn = ({ deployment, address }) => `arn:${deployment.partition}:sso:::permissionSet/${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', address)}`;
const lambda = {
    arn: functionArn,
    id: named('function_name'),
    function_name: named('function_name'),
    invoke_arn: invokeArn,
    qualified_arn: (declared) => `${functionArn(declared)}:${(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${declared.address}.version`)}`,
};
/** Resources that only name the bucket they belong to. */
const partOfBucket = { id: written('bucket'), bucket: written('bucket') };
/** Resources of SageMaker and Rekognition: the name is the last part of the ARN. */
const simple = (service, kind, attribute) => {
    const arn = regional(service, (declared) => `${kind}${nameOf(declared, attribute)}`);
    return { arn, [attribute]: named(attribute) };
};
const resources = {
    aws_iam_role: identity('role'),
    aws_iam_user: identity('user'),
    aws_iam_group: identity('group'),
    aws_iam_policy: { arn: iam('policy'), id: iam('policy'), name: named('name') },
    aws_iam_instance_profile: { arn: iam('instance-profile'), id: named('name'), name: named('name') },
    aws_s3_bucket: bucket,
    aws_s3_bucket_cors_configuration: partOfBucket,
    aws_s3_bucket_policy: partOfBucket,
    aws_s3_bucket_public_access_block: partOfBucket,
    aws_s3_bucket_server_side_encryption_configuration: partOfBucket,
    aws_s3_bucket_versioning: partOfBucket,
    aws_kms_key: { arn: keyArn, key_id: own, id: own },
    aws_kms_external_key: { arn: keyArn, key_id: own, id: own },
    aws_kms_replica_key: { arn: keyArn, key_id: own, id: own },
    aws_kms_replica_external_key: { arn: keyArn, key_id: own, id: own },
    aws_kms_alias: {
        name: aliasName,
        id: aliasName,
        arn: regional('kms', (declared) => aliasName(declared)),
        target_key_arn: (declared) => {
            const id = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('target_key_id'));
            return id === undefined || id.startsWith('arn:') ? id : regional('kms', () => `key/${id}`)(declared);
        },
    },
    aws_lambda_function: lambda,
    aws_lambda_alias: {
        arn: (declared) => {
            const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('function_name'));
            if (name === undefined)
                return undefined;
            const base = name.startsWith('arn:') ? name : regional('lambda', () => `function:${name}`)(declared);
            return `${base}:${nameOf(declared)}`;
        },
    },
    aws_sns_topic: { ...simple('sns', '', 'name'), id: regional('sns', (declared) => nameOf(declared)) },
    aws_sqs_queue: simple('sqs', '', 'name'),
    aws_dynamodb_table: { ...simple('dynamodb', 'table/', 'name'), id: named('name') },
    aws_sfn_state_machine: simple('states', 'stateMachine:', 'name'),
    aws_ecr_repository: simple('ecr', 'repository/', 'name'),
    aws_cloudwatch_log_group: simple('logs', 'log-group:', 'name'),
    aws_kinesis_stream: simple('kinesis', 'stream/', 'name'),
    aws_sagemaker_flow_definition: simple('sagemaker', 'flow-definition/', 'flow_definition_name'),
    aws_sagemaker_human_task_ui: simple('sagemaker', 'human-task-ui/', 'human_task_ui_name'),
    // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_workteam
    aws_sagemaker_workteam: simple('sagemaker', 'workteam/private-crowd/', 'workteam_name'),
    aws_sagemaker_model: simple('sagemaker', 'model/', 'name'),
    aws_sagemaker_endpoint: simple('sagemaker', 'endpoint/', 'name'),
    aws_rekognition_project: simple('rekognition', 'project/', 'name'),
    aws_ssoadmin_permission_set: { arn: permissionSetArn, name: named('name') },
    awscc_iam_role: cloudControl('role'),
    awscc_iam_user: cloudControl('user'),
    awscc_iam_group: cloudControl('group'),
    awscc_iam_managed_policy: {
        policy_arn: iam('policy', 'managed_policy_name'),
        id: iam('policy', 'managed_policy_name'),
        managed_policy_name: named('managed_policy_name'),
    },
    awscc_s3_bucket: { arn: bucketArnBy('bucket_name'), id: named('bucket_name'), bucket_name: named('bucket_name') },
    awscc_s3_bucket_policy: partOfBucket,
    awscc_kms_key: { arn: keyArn, key_id: own, id: own },
    awscc_kms_replica_key: { arn: keyArn, key_id: own, id: own },
    awscc_kms_alias: { alias_name: named('alias_name'), id: named('alias_name') },
    awscc_lambda_function: lambda,
};
const dataSources = {
    aws_caller_identity: {
        account_id: ({ deployment }) => deployment.account,
        id: ({ deployment }) => deployment.account,
    },
    aws_region: {
        name: (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('name')) ?? declared.deployment.region,
        id: (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('name')) ?? declared.deployment.region,
        region: (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('region')) ?? declared.deployment.region,
    },
    aws_partition: {
        partition: ({ deployment }) => deployment.partition,
        id: ({ deployment }) => deployment.partition,
        dns_suffix: domain,
        reverse_dns_prefix: ({ deployment }) => (deployment.partition === 'aws-cn' ? 'cn.com.amazonaws' : 'com.amazonaws'),
    },
    aws_s3_bucket: bucket,
    aws_iam_role: identity('role'),
    aws_iam_user: identity('user'),
    aws_iam_group: { ...identity('group'), group_name: named('group_name') },
    aws_iam_policy: {
        arn: (declared) => managedPolicyArn(declared),
        id: (declared) => managedPolicyArn(declared),
        name: (declared) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('name')) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('arn'))?.split('/').at(-1),
    },
    aws_kms_key: {
        arn: keyArn,
        id: (declared) => keyArn(declared)?.split('/').at(-1),
        key_id: written('key_id'),
    },
    aws_kms_alias: {
        name: aliasName,
        id: aliasName,
        arn: regional('kms', (declared) => aliasName(declared)),
    },
    aws_lambda_function: lambda,
    aws_sns_topic: simple('sns', '', 'name'),
    aws_sqs_queue: simple('sqs', '', 'name'),
    aws_service_principal: {
        name: (declared) => servicePrincipal(declared),
        id: (declared) => servicePrincipal(declared),
    },
};
function servicePrincipal(declared) {
    const service = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('service_name'));
    return service === undefined ? undefined : `${service}.amazonaws.com`;
}
/** A policy that is only named and that the module does not declare is most often one of AWS's. */
function managedPolicyArn(declared) {
    const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('name'));
    const arn = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(declared.own('arn'));
    return arn ?? (name === undefined ? undefined : `arn:${declared.deployment.partition}:iam::aws:policy/${name}`);
}
/** Attributes of generated values: no text that somebody writes is equal to one. */
const generators = /^random_(?:id|string|pet|uuid|password|bytes|integer)$/;
const generated = new Set(['id', 'hex', 'dec', 'b64_std', 'b64_url', 'result', 'base64']);
/** Whether the provider fills an attribute in from what is written, or may. */
function isComputed(declared, attribute) {
    const table = declared.data ? dataSources : resources;
    return Object.hasOwn(table, declared.kind) && Object.hasOwn(table[declared.kind], attribute);
}
/** An attribute that the provider fills in; a symbol if it cannot be foreseen. */
function computedAttribute(declared, attribute, span) {
    const table = declared.data ? dataSources : resources;
    const kind = Object.hasOwn(table, declared.kind) ? table[declared.kind] : {};
    const found = Object.hasOwn(kind, attribute) ? kind[attribute](declared) : undefined;
    if (found !== undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(found, span);
    const result = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`${declared.address}.${attribute}`, span);
    if (generators.test(declared.kind) && generated.has(attribute))
        result.kind = 'resource';
    return result;
}


/***/ }),

/***/ 5821:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ asCondition),
/* harmony export */   Qf: () => (/* binding */ rounds),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4035);

/** True, false, or undefined where a condition is not known. */
function asCondition(value) {
    if (value.type === 'scalar' && typeof value.value === 'boolean')
        return value.value;
    if (value.type === 'text' && (value.text === 'true' || value.text === 'false'))
        return value.text === 'true';
    return undefined;
}
/** A value as a number, as Terraform converts it. */
function numberOf(value) {
    if (value?.type === 'scalar' && typeof value.value === 'number')
        return value.value;
    if (value?.type === 'text' && /^-?\d+(?:\.\d+)?$/.test(value.text))
        return Number(value.text);
    return undefined;
}
/** The rounds of a loop over a value; undefined if they are not known at all. */
function rounds(value) {
    if (value.type === 'list') {
        const { items, maybe = [] } = value;
        return {
            items: items.map((item, index) => ({ key: (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(index, item.span), value: item })),
            maybe: maybe.map(({ value: item, why }) => ({
                key: (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`the index of ${why}`, item.span),
                value: item,
                why,
            })),
            open: value.open === true && value.maybe === undefined,
        };
    }
    if (value.type === 'object') {
        return {
            // Terraform goes through maps in the order of their keys.
            items: [...value.members]
                .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
                .map((member) => ({ key: (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(member.key, member.keySpan), value: member.value })),
            maybe: (value.maybe ?? []).map(({ key, keySpan, value: item, why }) => ({
                key: (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(key, keySpan),
                value: item,
                why,
            })),
            open: value.open === true && value.maybe === undefined,
        };
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(value) ? { items: [], maybe: [], open: false } : undefined;
}
/** Items of a list value; a lone value is a list of one; undefined where it is not known. */
function itemsOf(value) {
    if (value === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(value))
        return { items: [], open: false };
    if (value.type === 'list')
        return { items: value.items, open: value.open === true };
    if (value.type === 'unknown' || value.type === 'reference')
        return { items: [], open: true };
    return { items: [value], open: false };
}


/***/ }),

/***/ 793:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ parseFile),
/* harmony export */   __: () => (/* binding */ Directory),
/* harmony export */   j1: () => (/* binding */ localSource),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
/* harmony import */ var _syntax_hcl_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8801);
/* harmony import */ var _syntax_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5596);
/* harmony import */ var _syntax_hcl_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8612);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2986);




/** The files of one folder, read as one module. */
class Directory {
    path;
    parse;
    variables = new Map();
    locals = new Map();
    outputs = new Map();
    /** By type and name: `aws_s3_bucket.x`. */
    resources = new Map();
    data = new Map();
    calls = new Map();
    sources = [];
    values = [];
    opened = false;
    constructor(path, parse) {
        this.path = path;
        this.parse = parse;
    }
    add(source) {
        if (/\.tfvars(?:\.json)?$/.test(source.path))
            this.values.push(source);
        else
            this.sources.push(source);
    }
    /** Values of variables that Terraform loads by itself, in its order: the last one wins. */
    valueFiles() {
        const rank = (path) => /(?:^|\/)terraform\.tfvars$/.test(path) ? 0 : /(?:^|\/)terraform\.tfvars\.json$/.test(path) ? 1 : 2;
        return this.values
            .filter(({ path }) => rank(path) < 2 || /\.auto\.tfvars(?:\.json)?$/.test(path))
            .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
            .map((source) => ({ source, file: valuesOf(source) }));
    }
    get files() {
        return this.sources;
    }
    /** Whether a text of its files matches. */
    mentions(pattern) {
        return this.sources.some(({ text }) => pattern.test(text));
    }
    /** Folders of the local modules that it calls. */
    *called() {
        for (const source of this.sources) {
            if (!/\bmodule\b/.test(source.text))
                continue;
            for (const block of this.parse(source).body.blocks) {
                if (block.kind !== 'module')
                    continue;
                const path = localSource(block);
                if (path !== undefined)
                    yield (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(this.path, path);
            }
        }
    }
    /** What could not be read of its files. */
    lost() {
        return this.sources.flatMap((source) => this.parse(source).lost.map(({ start, end }) => ({ source, start, end })));
    }
    /** First parts of the addresses that it declares: `var.x`, `aws_s3_bucket.x`. Taken from the text, so some may be too many. */
    names() {
        const names = new Set();
        for (const source of this.sources) {
            if (source.path.endsWith('.json')) {
                for (const { kind, labels } of this.parse(source).body.blocks)
                    names.add(nameOf(kind, labels[0]?.text, labels[1]?.text));
            }
            else
                for (const [, kind, first, second] of source.text.matchAll(headers))
                    names.add(nameOf(kind, first, second));
        }
        return names;
    }
    /** Forgets what was read; opening it reads it again. */
    close() {
        this.opened = false;
        this.empty();
    }
    /** New tables: an old one that is only cleared keeps what was in it alive until the next full garbage collection. */
    empty() {
        this.variables = new Map();
        this.locals = new Map();
        this.outputs = new Map();
        this.resources = new Map();
        this.data = new Map();
        this.calls = new Map();
    }
    /** Reads all of its files. Later calls do nothing. */
    open() {
        if (this.opened)
            return;
        this.opened = true;
        this.empty();
        const isOverride = ({ path }) => /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
        const all = new Set(this.sources.map(({ path }) => path));
        // OpenTofu leaves out a file that has a sibling of its own kind.
        const own = this.sources.filter(({ path }) => !all.has(path.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(?:\.json)?$/.test(path));
        const ordered = own.sort((a, b) => (a.path < b.path ? -1 : 1));
        for (const source of ordered)
            if (!isOverride(source))
                this.declare(source, false);
        for (const source of ordered)
            if (isOverride(source))
                this.declare(source, true);
    }
    declare(source, override) {
        for (const block of this.parse(source).body.blocks) {
            if (block.kind === 'locals') {
                for (const { name, value } of block.body.attributes) {
                    if (override || !this.locals.has(name))
                        this.locals.set(name, { value, source });
                }
                continue;
            }
            const table = this.table(block.kind);
            const name = block.labels.map((label) => label.text).join('.');
            if (table === undefined || block.labels.length !== (isResource(block.kind) ? 2 : 1))
                continue;
            const before = table.get(name);
            if (before === undefined)
                table.set(name, { block, source });
            else if (override)
                table.set(name, { block: merged(before.block, block, source), source: before.source });
        }
    }
    table(kind) {
        switch (kind) {
            case 'variable':
                return this.variables;
            case 'output':
                return this.outputs;
            case 'resource':
                return this.resources;
            case 'data':
                return this.data;
            case 'module':
                return this.calls;
            default:
                return undefined;
        }
    }
}
const headers = /^[ \t]*(resource|data|variable|module)[ \t]+"?([\w-]+)"?(?:[ \t]+"?([\w-]+)"?)?[ \t]*\{/gm;
function nameOf(kind, first = '', second = '') {
    if (kind === 'variable')
        return `var.${first}`;
    if (kind === 'module')
        return `module.${first}`;
    return kind === 'data' ? `data.${first}.${second}` : `${first}.${second}`;
}
const isResource = (kind) => kind === 'resource' || kind === 'data';
/**
 * An override file replaces attributes and each kind of nested blocks that it has.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
function merged(base, override, source) {
    const names = new Set(override.body.attributes.map((attribute) => attribute.name));
    const kindOf = ({ kind, labels }) => (kind === 'dynamic' ? labels[0]?.text : kind);
    const kinds = new Set(override.body.blocks.map(kindOf));
    const attributes = base.body.attributes.filter((attribute) => !names.has(attribute.name));
    const blocks = base.body.blocks.filter((block) => !kinds.has(kindOf(block)));
    return {
        ...base,
        broken: base.broken || override.broken,
        body: {
            ...base.body,
            attributes: [...attributes, ...override.body.attributes.map((attribute) => ({ ...attribute, source }))],
            blocks: [...blocks, ...override.body.blocks.map((block) => ({ ...block, source }))],
        },
    };
}
/** Parses a file by its name. */
function parseFile(source) {
    return source.path.endsWith('.json') ? (0,_syntax_hcl_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTerraformJson */ .y$)(source.text) : (0,_syntax_hcl_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHcl */ .z4)(source.text);
}
/** The path of a module call that stands in the same repository. */
function localSource(block) {
    const source = sourceText(block);
    return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? source : undefined;
}
/** What a module call names as its source. */
function sourceText(block) {
    const value = block.body.attributes.find((attribute) => attribute.name === 'source')?.value;
    if (value?.type !== 'template')
        return undefined;
    return value.parts.every((part) => part.type === 'text') ? value.parts.map((part) => part.text).join('') : undefined;
}
function valuesOf({ path, text }) {
    if (!path.endsWith('.json'))
        return (0,_syntax_hcl_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHcl */ .z4)(text).body;
    const root = (0,_syntax_json_js__WEBPACK_IMPORTED_MODULE_1__.parseJson)(text).roots[0];
    return root?.type === 'object' ? (0,_syntax_hcl_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonBody */ .J9)(text, root) : { attributes: [], blocks: [], start: 0, end: 0 };
}


/***/ }),

/***/ 6037:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ corsOf),
/* harmony export */   CR: () => (/* binding */ requiredPolicy),
/* harmony export */   Hv: () => (/* binding */ documentOrUnknown),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   wz: () => (/* binding */ isDocument)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _base_value_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8931);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1483);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(478);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4035);
/* harmony import */ var _variants_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1738);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5821);








/**
 * A policy that is given as a value: JSON in a text, or a value that was made to JSON. Undefined: there is none.
 * @param label what the policy is called where it cannot be read.
 */
function policyOf(kind, value, label, report) {
    if (value === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(value) || (value.type === 'text' && value.text.trim() === ''))
        return undefined;
    const unreadable = (reason) => ({ label, reason, span: value.span });
    if (value.type === 'unknown')
        return unreadable(value.reason ?? `the value of \`${value.name}\` is not known`);
    if (value.type === 'scalar' || value.type === 'reference' || value.type === 'list') {
        return unreadable('it is no policy document');
    }
    const chosen = value.type === 'text' ? (0,_variants_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOfTemplate */ .e)(value) : undefined;
    if (chosen !== undefined)
        return policyOf(kind, chosen, label, report);
    let of = value;
    let language = 'hcl';
    if (value.type === 'encoded') {
        of = value.of;
        language = inJson(value.of) ? 'string' : value.language;
    }
    else if (value.type === 'text') {
        const decoded = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeJson */ .x)(value);
        if (decoded.problems.length > 0) {
            // Where a symbol stands, the text is no JSON before deployment and nobody's mistake.
            if (!(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(value.text))
                for (const { message, span } of decoded.problems)
                    report(message, span);
            const [part] = decoded.outside;
            return unreadable(part === undefined ? 'it is no JSON' : `the value of \`${part}\` is not known`);
        }
        of = decoded.value;
        language = decoded.inPlace && !isQuoted(value.span) ? 'json' : 'string';
    }
    of = (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_3__/* .withDoubtful */ .W)(of);
    if (of.type === 'unknown')
        return unreadable(of.reason ?? `the value of \`${of.name}\` is not known`);
    if (of.type === 'object' && of.open === true)
        return unreadable('not all of its members are known');
    const document = documentOf(kind, of, language);
    const { value: policy } = document;
    if (!(0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(policy)) {
        if (of.type === 'list' || of.type === 'scalar')
            report('expected a policy document, found something else', of.span);
        return unreadable('it is no policy document');
    }
    if (typeof policy.Statement === 'string' && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(policy.Statement)) {
        const statement = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(of, 'Statement');
        return unreadable(statement?.type === 'unknown'
            ? `the value of \`${statement.name}\` is not known`
            : 'its statements are not known');
    }
    const large = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(policy);
    if (large !== undefined) {
        report(large, { ...of.span, end: of.span.start }, 'too-complex');
        return unreadable(large);
    }
    const { problems, usable } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPolicy */ .hM)(policy, kind);
    for (const { message, path, rule } of problems) {
        // What has a rule of its own is told by it, wherever the document came from.
        if (rule === undefined && !restsOnUnknown(policy, path))
            report(message, (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .spanAtPath */ .t9)(of, path));
    }
    return usable || hasSymbolStatement(policy) ? document : unreadable('it is no policy document');
}
/** The identity policy of a resource that cannot do without one. @param span of the resource */
function requiredPolicy(value, label, span, report) {
    return policyOf('identity-policy', value, label, report) ?? { label, reason: 'it has no document', span };
}
/** Whether statements are parts of one that is written. */
function isParted(of) {
    const statements = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(of, 'Statement');
    if (statements?.type !== 'list')
        return false;
    return new Set(statements.items.map(({ span }) => span)).size < statements.items.length;
}
function documentOf(kind, of, language) {
    return {
        ...(isParted(of) && { partial: true }),
        kind,
        language,
        source: of.span.source,
        value: (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .Ul)(of),
        locate: (path) => (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .spanAtPath */ .t9)(of, path),
    };
}
const isDocument = (found) => found !== undefined && 'kind' in found;
/** A policy of which only its being unknown matters. */
const documentOrUnknown = (found) => found === undefined ? undefined : isDocument(found) ? found : 'unknown';
/** Statements that are not known are no problem of the document. */
function hasSymbolStatement(policy) {
    const { Statement: statements } = policy;
    return (Array.isArray(statements) &&
        statements.every((statement) => (0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(statement) || (typeof statement === 'string' && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(statement))));
}
/** Whether what is at a path of a policy is not known, or null: a value that may be left out. */
function restsOnUnknown(policy, path) {
    let at = policy;
    for (const step of path) {
        if (Array.isArray(at))
            at = at[step];
        else if ((0,_base_value_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(at))
            at = at[step];
        if (at === null || (typeof at === 'string' && (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(at)))
            return true;
    }
    return false;
}
const isQuoted = ({ source, start }) => source.text.charCodeAt(start) === 0x22;
const inJson = ({ span }) => span.source.path.endsWith('.json');
/** By the names of both providers. */
const lists = [
    [['allowed_headers'], 'AllowedHeaders'],
    [['allowed_methods'], 'AllowedMethods'],
    [['allowed_origins'], 'AllowedOrigins'],
    [['expose_headers', 'exposed_headers'], 'ExposeHeaders'],
];
/** The CORS configuration of blocks `cors_rule`, in the shape of `formats/cors`. @param span where they would stand. */
function corsOf(blocks, span) {
    if (blocks.unknown || blocks.items.some((block) => block.uncertain === true))
        return 'unknown';
    const rules = blocks.items.map((block) => {
        const members = lists.map(([spellings, key]) => {
            const member = block.members.findLast((each) => spellings.some((name) => each.key === name));
            const { items, open } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_6__/* .itemsOf */ .S3)(member?.value);
            const place = member?.value.span ?? block.span;
            return { key, keySpan: member?.keySpan ?? block.span, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)([...items], place, open) };
        });
        const age = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(block, 'max_age_seconds') ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(block, 'max_age');
        const seconds = age === undefined ? undefined : Number((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .Ul)(age));
        if (age !== undefined && !(0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(age)) {
            const value = Number.isNaN(seconds)
                ? (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('max_age_seconds', age.span)
                : { type: 'scalar', value: seconds, span: age.span };
            members.push({ key: 'MaxAgeSeconds', keySpan: age.span, value });
        }
        return { type: 'object', members, span: block.span };
    });
    const first = blocks.items[0]?.span;
    const last = blocks.items.at(-1)?.span;
    const whole = first === undefined ? span : { source: first.source, start: first.start, end: Math.max(first.end, last.end) };
    return documentOf('cors', (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(rules, whole), inJson((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)([], whole)) ? 'string' : 'hcl');
}


/***/ }),

/***/ 4104:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ doubtOf),
/* harmony export */   n: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5821);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3839);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4035);



/** Most values that one message names. */
const maximumNamed = 3;
/** The doubt of what stands in a module of which it is not known whether it exists either. */
const inside = (outer, inner) => outer === undefined || inner === undefined || outer.condition === inner.condition
    ? (inner ?? outer)
    : { phrase: inner.phrase, condition: `${outer.condition} && ${inner.condition}` };
/**
 * Why it is not known whether a repeated block exists: its argument, and what of it is not known.
 * @param argument `count` or `for_each`. @param address of the block
 */
function doubtOf(argument, address, node, scope) {
    const shown = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(scope.source.text.slice(node.start, node.end));
    const names = [];
    nameUnknowns(node, scope, names);
    const others = names.filter((name) => name !== shown);
    const verb = others.length === 1 ? 'is' : 'are';
    if (others.length > 0) {
        const all = others.map((name) => `\`${name}\``).join(' and ');
        const phrase = `\`${argument}\` of \`${address}\` is \`${shown}\`, and ${all} ${verb} not known`;
        return { phrase, condition: [...names].sort().join(' && ') };
    }
    return {
        phrase: `\`${argument}\` of \`${address}\` is \`${shown}\`, which is not known`,
        condition: names[0] ?? shown,
    };
}
/** The references of an expression whose value is not known. */
function nameUnknowns(node, scope, names) {
    if (typeof node !== 'object' || node === null || names.length >= maximumNamed)
        return;
    if (Array.isArray(node)) {
        for (const item of node)
            nameUnknowns(item, scope, names);
        return;
    }
    const { type } = node;
    if (type === 'get' || type === 'index' || type === 'variable') {
        const name = unknownName((0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(node, scope), scope);
        if (name !== undefined && !names.includes(name))
            names.push(name);
        return;
    }
    // The names of a loop mean something only inside of it.
    if (type === 'for') {
        const { collection, condition } = node;
        nameUnknowns([collection, condition], scope, names);
    }
    else
        for (const value of Object.values(node))
            nameUnknowns(value, scope, names);
}
function unknownName(value, { source }) {
    if (value.type === 'unknown')
        return value.failed === true ? undefined : value.name;
    if (value.type === 'reference')
        return undefined;
    const { span } = value;
    return (0,_convert_js__WEBPACK_IMPORTED_MODULE_0__/* .rounds */ .Qf)(value)?.open === true ? (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(span.source.text.slice(span.start, span.end) || source.path) : undefined;
}


/***/ }),

/***/ 1685:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eitherOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4035);

/**
 * Of two lists, objects or policies, of which one it is is not known: what is in both, and what may be there besides.
 * @param why the condition that decides, as people read it
 */
function eitherOf(left, right, why, span) {
    const [then, otherwise] = [(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(left) ? right : left, (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(right) ? left : right];
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(left) && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(right))
        return undefined;
    if (left.type === 'encoded' || right.type === 'encoded')
        return eitherPolicy(left, right, why, span);
    if (then.type === 'list' && otherwise.type === 'list') {
        const isIn = (item, list) => list.items.some((other) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(item, other) === true);
        const both = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(left) || (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(right) ? [] : then.items.filter((item) => isIn(item, otherwise));
        const rest = [...then.items, ...(then === otherwise ? [] : otherwise.items)].filter((item) => !both.some((other) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .equal */ .LC)(item, other) === true));
        const sides = [...new Set([then, otherwise])];
        if (sides.some((side) => side.open === true && side.maybe === undefined))
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(both, span, true);
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeList */ .hR)(both, [...rest.map((value) => ({ value, why })), ...sides.flatMap(({ maybe = [] }) => maybe)], span);
    }
    if (then.type === 'object' && otherwise.type === 'object') {
        const sides = [...new Set([then, otherwise])];
        // Of an object with a shape of its own another shape says nothing: only maps are meant.
        const empty = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(left) || (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(right) || sides.some(({ members, open }) => members.length === 0 && open !== true);
        if (!empty || sides.some((side) => side.open === true && side.maybe === undefined))
            return undefined;
        const members = sides.flatMap((side) => side.members.map((member) => ({ ...member, why })));
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .maybeObject */ .cL)([], [...members, ...sides.flatMap(({ maybe = [] }) => maybe)], span);
    }
    return undefined;
}
/** Of two policies that were made to JSON, or of one and none: a policy with the statements of both. */
function eitherPolicy(left, right, why, span) {
    const sides = [left, right].filter((side) => !(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(side));
    const policies = sides.map((side) => (side.type === 'encoded' ? policyIn(side.of) : undefined));
    const [first] = policies;
    if (first === undefined || policies.includes(undefined))
        return undefined;
    const [then, otherwise] = [left, right].map((side) => side.type === 'encoded' ? statementsOf(policyIn(side.of)) : (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([], span));
    const statements = eitherOf(then, otherwise, why, span);
    if (statements === undefined)
        return undefined;
    const members = first.members.map((member) => member.key === 'Statement' ? { ...member, value: statements } : member);
    // It is made of two texts: there is no one place to change.
    return { type: 'encoded', of: { ...first, members }, language: 'string', span };
}
/** A value as a policy whose statements are written out. */
const policyIn = (value) => value.type === 'object' && value.open !== true && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(value, 'Statement')?.type === 'list' ? value : undefined;
const statementsOf = (policy) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(policy, 'Statement');


/***/ }),

/***/ 3839:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   fT: () => (/* binding */ assemble)
/* harmony export */ });
/* unused harmony exports attributeOf, itemOf */
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4461);
/* harmony import */ var _either_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1685);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4035);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5821);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6070);






/** The value of an expression. Throws only `Exhausted` and `NeedFile`. */
function evaluate(node, scope) {
    scope.budget.spend(1);
    switch (node.type) {
        case 'literal':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(node.value, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope));
        case 'template':
            return template(node, scope);
        case 'tuple': {
            const items = [];
            for (const item of node.items)
                items.push(evaluate(item, scope));
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(items, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope));
        }
        case 'object':
            return object(node, scope);
        case 'variable':
            return variable(node.name, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'get':
            return attributeOf(evaluate(node.of, scope), node.name, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'index':
            return itemOf(evaluate(node.of, scope), evaluate(node.key, scope), (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'splat':
            return splat(evaluate(node.of, scope), node.each, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'call':
            return call(node.name, node, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'unary': {
            const span = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope);
            const value = evaluate(node.operand, scope);
            if (value.type !== 'scalar')
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope), span);
            if (node.operator === '!')
                return typeof value.value === 'boolean' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(!value.value, span) : value;
            return typeof value.value === 'number' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(-value.value, span) : value;
        }
        case 'binary':
            return binary(node.operator, node.left, node.right, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'conditional':
            return conditional(node, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'for':
            return forExpression(node, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
        case 'unreadable':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope), (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), 'it cannot be read');
    }
}
function variable(name, span, scope) {
    for (let at = scope.names; at !== undefined; at = at.outer)
        if (at.name === name)
            return at.value;
    return scope.root(name, span) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)(`${scope.prefix}${name}`, span, `there is no \`${name}\``);
}
/** A member of a value. A list of which a member is asked for stands for its only item's, as old configurations write. */
function attributeOf(value, name, span, scope) {
    switch (value.type) {
        case 'reference':
            return usedAt(value.get(name, span), span);
        case 'unknown':
            if (value.failed === true)
                return value;
            return within(value, `${value.name}.${name}`, span, (each) => attributeOf(each, name, span, scope));
        case 'object': {
            const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(value, name);
            if (found !== undefined)
                return found;
            if (value.open === true)
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span, `there is no member \`${name}\``);
        }
        case 'list':
            // `aws_iam_role.x.arn` of a resource with `count`: only old versions of Terraform took it.
            if (value.items.length === 1 && value.items[0].type === 'reference') {
                return attributeOf(value.items[0], name, span, scope);
            }
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span, `a list has no member \`${name}\``);
        default:
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span, `there is no member \`${name}\``);
    }
}
/** What is not known stands where it is used: there is nothing to change where it is declared. */
const usedAt = (value, span) => (value.type === 'unknown' ? { ...value, span } : value);
/** A part of what is not known; of each value that it may be, where a condition chooses. */
function within(value, name, span, part) {
    const { either, ...rest } = value;
    const parts = either?.map((each) => ({ value: part(each.value), why: each.why }));
    return { ...rest, kind: 'parameter', name, span, ...(parts === undefined ? {} : { either: parts }) };
}
/** An item of a list or a member of an object. */
function itemOf(value, key, span, scope) {
    const keyText = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(key);
    if (value.type === 'unknown') {
        if (value.failed === true)
            return value;
        const shown = key.type === 'scalar' ? keyText : `"${keyText ?? '?'}"`;
        return within(value, `${value.name}[${shown}]`, span, (each) => itemOf(each, key, span, scope));
    }
    if (value.type === 'list') {
        const index = Number(keyText);
        if (keyText === undefined || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(keyText) || !Number.isInteger(index)) {
            return value.items.length === 1 && value.open !== true ? value.items[0] : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
        }
        const item = index < 0 ? undefined : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .itemAt */ .R9)(value.items, index);
        if (item !== undefined)
            return item;
        return value.open === true
            ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span)
            : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span, `there is no item ${index}`);
    }
    if (value.type === 'object') {
        if (keyText === undefined)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
        const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(value, keyText);
        if (found !== undefined)
            return found;
        if (value.open === true || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(keyText))
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span, `there is no member \`${keyText}\``);
    }
    if (value.type === 'reference' && keyText !== undefined) {
        // `aws_s3_bucket.x[0]` of a resource without `count`; else `var["name"]` and the like.
        return key.type === 'scalar' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span) : usedAt(value.get(keyText, span), span);
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
}
function splat(value, each, span, scope) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(value))
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([], span);
    if (value.type === 'unknown')
        return value.failed === true ? value : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(span, scope), span);
    const items = value.type === 'list' ? value.items : [value];
    const results = items.map((item) => {
        const result = evaluate(each, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(scope, '*', item));
        const lacking = item.type === 'reference' ? item.doubt : undefined;
        return result.type === 'text' && lacking !== undefined ? { ...result, lacking } : result;
    });
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(results, span, value.type === 'list' && value.open === true);
}
function object(node, scope) {
    const members = [];
    let open = false;
    for (const item of node.items) {
        const keySpan = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(item.key, scope);
        const key = item.bare ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(evaluate(item.key, scope));
        if (key === undefined)
            open = true;
        else
            members.push({ key, keySpan, value: evaluate(item.value, scope) });
    }
    const span = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope);
    return open ? { type: 'object', members, span, open } : { type: 'object', members, span };
}
function conditional(node, span, scope) {
    const value = evaluate(node.condition, scope);
    if (value.type === 'unknown' && value.failed === true)
        return value;
    const condition = (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .asCondition */ .EE)(value);
    if (condition !== undefined)
        return evaluate(condition ? node.then : node.else, scope);
    const [then, otherwise] = [evaluate(node.then, scope), evaluate(node.else, scope)];
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .equal */ .LC)(then, otherwise) === true)
        return then;
    const undecided = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope), span, `its condition is not known`);
    const either = (0,_either_js__WEBPACK_IMPORTED_MODULE_2__/* .eitherOf */ .B)(then, otherwise, nameOf(value, node.condition, scope), span);
    return either ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(undecided, [then, otherwise], nameOf(value, node.condition, scope));
}
function binary(operator, leftNode, rightNode, span, scope) {
    const left = evaluate(leftNode, scope);
    const nothing = () => (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)({ start: leftNode.start, end: rightNode.end }, scope), span);
    if (operator === '&&' || operator === '||') {
        const right = evaluate(rightNode, scope);
        const [a, b] = [(0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .asCondition */ .EE)(left), (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .asCondition */ .EE)(right)];
        const strong = operator === '||';
        if (a === strong || b === strong)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(strong, span);
        return a === undefined || b === undefined ? nothing() : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(!strong, span);
    }
    const right = evaluate(rightNode, scope);
    for (const side of [left, right])
        if (side.type === 'unknown' && side.failed === true)
            return side;
    if (operator === '==' || operator === '!=') {
        const same = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .equal */ .LC)(left, right);
        return same === undefined ? nothing() : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(same === (operator === '=='), span);
    }
    const [a, b] = [(0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(left), (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(right)];
    if (a === undefined || b === undefined)
        return nothing();
    switch (operator) {
        case '+':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a + b, span);
        case '-':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a - b, span);
        case '*':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a * b, span);
        case '/':
            return b === 0 ? nothing() : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a / b, span);
        case '%':
            return b === 0 ? nothing() : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a % b, span);
        case '<':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a < b, span);
        case '<=':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a <= b, span);
        case '>':
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a > b, span);
        default:
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(a >= b, span);
    }
}
const nameOf = (value, node, scope) => value.type === 'unknown' ? value.name : (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope);
function forExpression(node, span, scope) {
    const collection = evaluate(node.collection, scope);
    if (collection.type === 'unknown' && collection.failed === true)
        return collection;
    const loop = (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .rounds */ .Qf)(collection);
    if (loop === undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope), span);
    let { open } = loop;
    const found = [];
    for (const round of [...loop.items.map((item) => ({ ...item, why: undefined })), ...loop.maybe]) {
        scope.budget.spend(1);
        let inner = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(scope, node.valueName, round.value);
        if (node.keyName !== undefined)
            inner = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(inner, node.keyName, round.key);
        let { why } = round;
        if (node.condition !== undefined) {
            const value = evaluate(node.condition, inner);
            const condition = (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .asCondition */ .EE)(value);
            if (condition === false)
                continue;
            if (condition === undefined)
                why ??= nameOf(value, node.condition, inner);
        }
        const key = node.key === undefined ? undefined : evaluate(node.key, inner);
        const value = evaluate(node.value, inner);
        found.push({ key: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(key), keySpan: key?.span ?? value.span, value, why });
    }
    if (node.key === undefined) {
        const items = found.filter(({ why }) => why === undefined).map((item) => item.value);
        const maybe = found.flatMap(({ value, why }) => (why === undefined ? [] : [{ value, why }]));
        return open ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(items, span, true) : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeList */ .hR)(items, maybe, span);
    }
    const members = [];
    const maybe = [];
    for (const { key, keySpan, value, why } of found) {
        if (key === undefined)
            open = true;
        else if (!node.group)
            why === undefined ? members.push({ key, keySpan, value }) : maybe.push({ key, keySpan, value, why });
        else if (why !== undefined)
            open = true;
        else {
            const group = members.find((member) => member.key === key);
            if (group === undefined)
                members.push({ key, keySpan, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([value], span) });
            else
                group.value.items.push(value);
        }
    }
    return open ? { type: 'object', members, span, open } : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .maybeObject */ .cL)(members, maybe, span);
}
function call(name, node, span, scope) {
    const name_ = () => (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(node, scope);
    if (name === 'try') {
        const [first, ...rest] = node.arguments.flatMap((argument) => {
            const value = evaluate(argument, scope);
            return value.type === 'unknown' && value.failed === true ? [] : [{ value, argument }];
        });
        if (first === undefined)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)(name_(), span, 'every argument of `try` fails');
        const { value, argument } = first;
        const [next] = rest;
        const why = next === undefined || value.type !== 'text' ? undefined : doubtIn(argument, scope);
        if (why === undefined || value.type !== 'text')
            return value;
        // Where there is no such thing, the next argument counts.
        const { either } = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(name_(), span), [value, next.value], why);
        return either === undefined ? value : { ...value, either };
    }
    if (name === 'can') {
        const value = node.arguments[0] === undefined ? undefined : evaluate(node.arguments[0], scope);
        if (value?.type === 'unknown')
            return value.failed === true ? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(false, span) : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(name_(), span);
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)(true, span);
    }
    let values = node.arguments.map((argument) => evaluate(argument, scope));
    if (node.expand) {
        const last = values.at(-1);
        if (last?.type !== 'list')
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(name_(), span);
        values = [...values.slice(0, -1), ...last.items];
        if (last.open === true)
            values.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`more of ${name_()}`, span));
    }
    const failed = values.find((value) => value.type === 'unknown' && value.failed === true);
    if (failed !== undefined)
        return { ...failed, span };
    scope.budget.spend(values.length);
    return scope.call(name, values, { span, scope, symbolName: name_ });
}
/** What decides whether the item of a list is there that an expression takes. */
function doubtIn(node, scope) {
    if (node.type === 'get')
        return doubtIn(node.of, scope);
    if (node.type !== 'index')
        return undefined;
    const item = evaluate(node, scope);
    return item.type === 'reference' ? item.doubt : undefined;
}
/** The value of a quoted template or a heredoc. `"${x}"` alone is the value itself. */
function template(node, scope) {
    const { parts } = node;
    const only = parts[0];
    if (!node.heredoc && parts.length === 1) {
        if (only.type === 'interpolation')
            return evaluate(only.expression, scope);
        // Most texts are plain: their place is the quoted string.
        if (only.type === 'text')
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(only.text, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope));
    }
    return assemble(parts, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(node, scope), scope);
}
/** Most directives of one template that are tried both ways. */
const maximumTried = 4;
/**
 * A template's text.
 * @param tried directives that are not known, by what they depend on: whether it is taken to hold
 */
function assemble(parts, span, scope, tried = new Map()) {
    const builder = new TextBuilder(scope, tried);
    builder.add(parts, undefined);
    if (builder.failed !== undefined)
        return builder.failed;
    const found = { type: 'text', text: builder.text, pieces: builder.pieces, span };
    const { undecided } = builder;
    if (undecided === undefined || tried.size >= maximumTried)
        return found;
    const variants = () => ({
        why: undecided,
        texts: [true, false].flatMap((holds) => {
            const text = assemble(parts, span, scope, new Map([...tried, [undecided, holds]]));
            return text.type === 'text' ? [text] : [];
        }),
    });
    return { ...found, variants };
}
class TextBuilder {
    scope;
    tried;
    text = '';
    pieces = [];
    failed;
    /** What the first directive depends on that is neither known nor tried. */
    undecided;
    constructor(scope, tried) {
        this.scope = scope;
        this.tried = tried;
    }
    /** @param at the directive that the parts stand in, when it repeats them. */
    add(parts, scope) {
        const inner = scope ?? this.scope;
        for (const part of parts) {
            inner.budget.spend(1);
            switch (part.type) {
                case 'text':
                    this.push(part.text, (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(part, inner), part.text.length === part.end - part.start);
                    break;
                case 'interpolation':
                    this.value(evaluate(part.expression, inner), part, inner);
                    break;
                case 'if': {
                    const value = evaluate(part.condition, inner);
                    const condition = (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .asCondition */ .EE)(value) ?? this.takenCondition(part.condition, inner);
                    if (condition !== undefined)
                        this.add(condition ? part.then : part.else, inner);
                    else
                        this.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .symbolOf */ .wX)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(part, inner), value.span)), (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(part, inner), false);
                    break;
                }
                case 'for': {
                    const collection = evaluate(part.collection, inner);
                    const loop = (0,_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .rounds */ .Qf)(collection);
                    const go = (round) => {
                        const named = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(inner, part.value, round.value);
                        this.add(part.body, part.key === undefined ? named : (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(named, part.key, round.key));
                    };
                    for (const round of loop?.items ?? [])
                        go(round);
                    if (loop === undefined || loop.open || loop.maybe.length > 0) {
                        const span = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(part, inner);
                        const name = nameOf(collection, part.collection, inner);
                        const more = this.taken(name);
                        // What further rounds there may be look like one.
                        const further = loop === undefined || loop.open ? [] : loop.maybe;
                        const any = { key: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${name}[*].key`, span), value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${name}[*]`, span) };
                        if (more === true)
                            for (const round of further.length > 0 ? further : [any])
                                go(round);
                        else if (more === undefined)
                            this.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .symbolOf */ .wX)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(part, inner), span)), span, false);
                    }
                }
            }
        }
    }
    /** Of a condition and what denies it one holds. */
    takenCondition(node, scope) {
        if (node.type === 'unary' && node.operator === '!') {
            const denied = this.takenCondition(node.operand, scope);
            return denied === undefined ? undefined : !denied;
        }
        return this.taken(nameOf(evaluate(node, scope), node, scope));
    }
    /** Whether a directive that is not known is taken to hold; undefined: it is not tried. */
    taken(dependsOn) {
        const found = this.tried.get(dependsOn);
        if (found === undefined)
            this.undecided ??= dependsOn;
        return found;
    }
    value(value, part, scope) {
        if (value.type === 'unknown' && value.failed === true)
            this.failed ??= value;
        const span = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .spanOf */ .ee)(part, scope);
        const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(value) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .symbolOf */ .wX)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .symbolName */ .MS)(part, scope), span));
        this.push(found, span, false);
    }
    push(text, span, exact) {
        if (text === '')
            return;
        this.pieces.push({ at: this.text.length, length: text.length, span, exact });
        this.text += text;
        this.scope.budget.spend(text.length >> 5);
        if (this.text.length > _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumText */ .WX)
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .Exhausted */ .mS();
    }
}


/***/ }),

/***/ 2860:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _syntax_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5596);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4035);



/**
 * Reads a text as JSON. A symbol outside of a string stands for a whole value; where a text with symbols is no JSON,
 * that is nobody's mistake.
 */
function decodeJson(value, parse = _syntax_json_js__WEBPACK_IMPORTED_MODULE_1__.parseJson) {
    const { text: quoted, origin, outside } = quoteSymbols(value.text);
    const { roots, problems } = parse(quoted);
    const places = new Places(value, origin);
    const root = roots[0];
    return {
        value: root === undefined || roots.length !== 1
            ? (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V2)('jsondecode', value.span, 'it is no JSON')
            : toVal(root, places, quoted),
        problems: problems.map((problem) => ({
            message: problem.message,
            span: places.span(problem.start, problem.end),
            start: origin?.(problem.start) ?? problem.start,
            end: origin?.(problem.end) ?? problem.end,
        })),
        inPlace: value.pieces.length > 0 && value.pieces.every((piece) => piece.span.source === value.pieces[0].span.source),
        outside,
    };
}
/** Symbols outside of JSON strings get quotes. `origin` gives the old offset of each new one; undefined: the same. */
function quoteSymbols(text) {
    const outside = [];
    if (!/[\uE100\uE101]/.test(text))
        return { text, origin: undefined, outside };
    const inserts = [];
    let result = '';
    let from = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 0x22)
            inString = !inString;
        else if (inString && c === 0x5c)
            i++;
        else if (!inString && (c === 0xe100 || c === 0xe101)) {
            const end = text.indexOf('\uE102', i);
            if (end === -1)
                break;
            inserts.push(i, end + 1);
            for (const part of (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text.slice(i, end + 1)))
                if (typeof part !== 'string')
                    outside.push(part.name);
            result += `${text.slice(from, i)}"${text.slice(i, end + 1)}"`;
            from = end + 1;
            i = end;
        }
    }
    result += text.slice(from);
    const origin = (offset) => {
        let shift = 0;
        for (const insert of inserts) {
            if (insert + shift >= offset)
                break;
            shift++;
        }
        return offset - shift;
    };
    return { text: result, origin: inserts.length === 0 ? undefined : origin, outside };
}
/** Offsets of a text to places in the source. */
class Places {
    value;
    origin;
    constructor(value, origin) {
        this.value = value;
        this.origin = origin;
    }
    span(start, end) {
        const { pieces, span } = this.value;
        if (pieces.length === 0)
            return span;
        const from = this.origin?.(start) ?? start;
        const to = Math.max(from, this.origin?.(end) ?? end);
        const first = this.pieceAt(from);
        const last = to === from ? first : this.pieceAt(to - 1);
        // Parts of different files have no common place but the first one's.
        if (first.span.source !== last.span.source)
            return first.span;
        const a = first.exact ? first.span.start + (from - first.at) : first.span.start;
        const b = last.exact ? last.span.start + (to - last.at) : last.span.end;
        return { source: first.span.source, start: a, end: Math.max(a, Math.min(b, first.span.source.text.length)) };
    }
    pieceAt(offset) {
        const { pieces } = this.value;
        let low = 0;
        let high = pieces.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (pieces[middle].at <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return pieces[low];
    }
}
function toVal(node, places, source) {
    const span = places.span(node.start, node.end);
    if (node.type === 'array') {
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(node.items.map((item) => toVal(item, places, source)), span);
    }
    if (node.type === 'object') {
        const members = node.members.map(({ key, value }) => ({
            key: key.value,
            keySpan: places.span(key.start, key.end),
            value: toVal(value, places, source),
        }));
        return { type: 'object', members, span };
    }
    return typeof node.value === 'string' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(node.value, span) : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .scalar */ .d_)(node.value, span);
}


/***/ }),

/***/ 9367:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Links)
/* harmony export */ });
/* harmony import */ var _permission_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4397);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4035);


/** What resources say of users, keys and permission sets that are resources of their own: memberships and aliases. */
class Links {
    memberships = [];
    aliases = [];
    boundaries = [];
    note(instance) {
        if (instance.kind === 'aws_iam_user_group_membership')
            this.join(instance, 'user', 'groups');
        else if (instance.kind === 'aws_iam_group_membership')
            this.join(instance, 'users', 'group');
        else if (/^aws(?:cc)?_kms_alias$/.test(instance.kind)) {
            const target = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(instance.own('target_key_id'));
            const name = instance.get(instance.kind === 'aws_kms_alias' ? 'name' : 'alias_name', instance.span);
            if (target !== undefined)
                this.aliases.push({ name: (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(name) ?? '', target });
        }
        const boundary = (0,_permission_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .boundaryOf */ .i)(instance);
        if (boundary !== undefined)
            this.boundaries.push(boundary);
    }
    join(instance, users, groups) {
        const texts = (name) => {
            const value = instance.own(name);
            const found = value?.type === 'list' ? value.items.map(_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1) : [(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(value)];
            return found.filter((each) => each !== undefined);
        };
        for (const user of texts(users))
            for (const group of texts(groups))
                this.memberships.push({ user, group });
    }
    /** Writes it into the users and keys. */
    apply(resources) {
        for (const resource of resources) {
            if (resource.type === 'user') {
                const groups = this.memberships.filter(({ user }) => user === resource.name).map(({ group }) => group);
                if (groups.length > 0)
                    resource.groups = [...new Set([...(resource.groups ?? []), ...groups])];
            }
            else if (resource.type === 'role') {
                const found = this.boundaries.find(({ role }) => role === resource.name);
                if (found !== undefined)
                    resource.boundary = found.boundary;
            }
            else if (resource.type === 'key') {
                for (const { name, target } of this.aliases) {
                    if (target === resource.arn || resource.arn.endsWith(`:key/${target}`))
                        resource.aliases.push(name);
                }
            }
        }
    }
}


/***/ }),

/***/ 2530:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ Module)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/formats/terraform/budget.js
var budget = __webpack_require__(4461);
// EXTERNAL MODULE: ./.build/formats/terraform/doubt.js
var terraform_doubt = __webpack_require__(4104);
// EXTERNAL MODULE: ./.build/formats/terraform/directory.js
var terraform_directory = __webpack_require__(793);
// EXTERNAL MODULE: ./.build/formats/terraform/convert.js
var convert = __webpack_require__(5821);
// EXTERNAL MODULE: ./.build/formats/terraform/evaluate.js
var evaluate = __webpack_require__(3839);
// EXTERNAL MODULE: ./.build/formats/terraform/scope.js
var terraform_scope = __webpack_require__(6070);
// EXTERNAL MODULE: ./.build/formats/terraform/value.js
var terraform_value = __webpack_require__(4035);
;// CONCATENATED MODULE: ./.build/formats/terraform/functions/collection.js




function onNumbers(run) {
    return (values, { span }) => {
        const numbers = values.map(convert/* numberOf */.rl);
        if (numbers.length === 0 || numbers.includes(undefined))
            return undefined;
        return (0,terraform_value/* scalar */.d_)(run(...numbers), span);
    };
}
const listOf = (value) => (value?.type === 'list' ? value : undefined);
/** @param maybe takes the items that may be there. @returns whether there may be others that are not known */
function flatten(items, into, maybe, levels = 50) {
    let open = false;
    for (const item of items) {
        if (item.type === 'list' && levels > 0) {
            open = flatten(item.items, into, maybe, levels - 1) || open;
            for (const { value, why } of item.maybe ?? []) {
                const inner = [];
                open = flatten([value], inner, maybe, levels - 1) || open;
                maybe.push(...inner.map((each) => ({ value: each, why })));
            }
            open ||= item.open === true && item.maybe === undefined;
        }
        else if (item.type === 'unknown') {
            into.push(item);
            open = true;
        }
        else
            into.push(item);
    }
    return open;
}
function distinct(items, site) {
    const seen = new Set();
    return items.filter((item) => {
        site.scope.budget.spend(1);
        const key = (0,terraform_value/* asText */.e1)(item) ?? JSON.stringify((0,terraform_value/* toPlain */.Ul)(item));
        return !seen.has(key) && seen.add(key);
    });
}
const toSet = ([value], site) => {
    if (value?.type === 'unknown')
        return { ...value, span: site.span };
    const { items, open } = (0,convert/* itemsOf */.S3)(value);
    const sorted = distinct(items, site);
    // A set of strings is gone through in their order.
    if (sorted.every((item) => item.type === 'text')) {
        sorted.sort((a, b) => ((0,terraform_value/* asText */.e1)(a) < (0,terraform_value/* asText */.e1)(b) ? -1 : 1));
    }
    const span = value === undefined || value.type === 'list' ? (value?.span ?? site.span) : site.span;
    return keepMaybe((0,terraform_value/* list */.p_)(sorted, span, open), value);
};
/** A list that was made of another one keeps the items that may be there. */
function keepMaybe(made, from) {
    return from?.type === 'list' && from.maybe !== undefined ? { ...made, open: true, maybe: from.maybe } : made;
}
const same = ([value]) => value;
const concat = (values, { span }) => {
    const items = [];
    const maybe = [];
    let open = false;
    for (const value of values) {
        if ((0,terraform_value/* isNull */.kZ)(value))
            continue;
        const found = (0,convert/* itemsOf */.S3)(value);
        items.push(...found.items);
        if (value.type === 'list' && value.maybe !== undefined)
            maybe.push(...value.maybe);
        else
            open ||= found.open;
    }
    return open ? (0,terraform_value/* list */.p_)(items, span, true) : (0,terraform_value/* maybeList */.hR)(items, maybe, span);
};
const merge = (values, { span }) => {
    let members = [];
    let maybe = [];
    let open = false;
    for (const value of values) {
        if ((0,terraform_value/* isNull */.kZ)(value))
            continue;
        const isOpen = value.type !== 'object' || (value.open === true && value.maybe === undefined);
        // What may replace a member leaves it open which of the two it is.
        const replaces = value.type === 'object' && value.maybe?.some(({ key }) => members.some((each) => each.key === key));
        if (isOpen || replaces === true) {
            // It may replace whatever came before it.
            members = [];
            maybe = [];
            open = true;
        }
        if (value.type !== 'object')
            continue;
        maybe = [...maybe.filter(({ key }) => (0,terraform_value/* memberOf */.C5)(value, key) === undefined), ...(value.maybe ?? [])];
        for (const member of value.members) {
            const at = members.findIndex((other) => other.key === member.key);
            if (at === -1)
                members.push(member);
            else
                members[at] = member;
        }
    }
    return open ? { type: 'object', members, span, open } : (0,terraform_value/* maybeObject */.cL)(members, maybe, span);
};
const lookup = ([map, key, otherwise], { span, symbolName }) => {
    const name = (0,terraform_value/* asText */.e1)(key);
    if (map?.type !== 'object' || name === undefined || (0,symbol/* holdsSymbol */.hC)(name)) {
        return map?.type === 'object' && name !== undefined ? (0,terraform_value/* memberOf */.C5)(map, name) : undefined;
    }
    const found = (0,terraform_value/* memberOf */.C5)(map, name);
    if (found !== undefined)
        return found;
    if (map.open === true)
        return undefined;
    return otherwise ?? (0,terraform_value/* failure */.V2)(symbolName(), span, `there is no member \`${name}\``);
};
const collection_element = ([value, index], { symbolName, span }) => {
    const at = (0,convert/* numberOf */.rl)(index);
    const found = listOf(value);
    if (found === undefined || at === undefined || found.open === true)
        return undefined;
    if (found.items.length === 0)
        return (0,terraform_value/* failure */.V2)(symbolName(), span, 'the list is empty');
    return (0,terraform_value/* itemAt */.R9)(found.items, ((at % found.items.length) + found.items.length) % found.items.length);
};
const collection_length = ([value], { span }) => {
    if (value?.type === 'list' && value.open !== true)
        return (0,terraform_value/* scalar */.d_)(value.items.length, span);
    if (value?.type === 'object' && value.open !== true)
        return (0,terraform_value/* scalar */.d_)(value.members.length, span);
    if (value?.type === 'text' && !(0,symbol/* holdsSymbol */.hC)(value.text))
        return (0,terraform_value/* scalar */.d_)([...value.text].length, span);
    return undefined;
};
const contains = ([value, wanted], { span }) => {
    const { items, open } = (0,convert/* itemsOf */.S3)(value);
    const results = items.map((item) => (0,terraform_value/* equal */.LC)(item, wanted));
    if (results.includes(true))
        return (0,terraform_value/* scalar */.d_)(true, span);
    return open || results.includes(undefined) ? undefined : (0,terraform_value/* scalar */.d_)(false, span);
};
const coalesce = (values, { symbolName, span }) => {
    const isEmpty = (value) => (0,terraform_value/* isNull */.kZ)(value) || (value.type === 'text' && value.text === '');
    // It may turn out null or empty, but for what a resource generates.
    const mayBeEmpty = (value) => (value.type === 'unknown' && value.kind === 'parameter') ||
        (0,terraform_value/* lackingOf */.zb)(value) !== undefined ||
        (value.type === 'text' && value.either?.some((each) => isEmpty(each.value)) === true);
    const given = values.filter((value) => !isEmpty(value));
    const last = given.findIndex((value) => !mayBeEmpty(value));
    const [first] = given;
    if (first === undefined)
        return (0,terraform_value/* failure */.V2)(symbolName(), span, 'every argument of `coalesce` is empty');
    if (last === 0)
        return first;
    const why = first.type === 'unknown' ? first.name : ((0,terraform_value/* lackingOf */.zb)(first) ?? symbolName());
    const chosen = (0,terraform_value/* oneOf */.yL)((0,terraform_value/* unknown */.L5)(symbolName(), span), last < 0 ? given : given.slice(0, last + 1), why);
    // What is most likely there is taken where no choice can be told.
    if (first.type !== 'text' || chosen.either === undefined)
        return chosen;
    const { lacking, ...there } = first;
    return { ...there, either: chosen.either, ...(last < 0 && lacking !== undefined ? { lacking } : {}) };
};
const compact = ([value], { span }) => {
    const { items, open } = (0,convert/* itemsOf */.S3)(value);
    if (value?.type !== 'list')
        return undefined;
    const isFilled = (item) => !(0,terraform_value/* isNull */.kZ)(item) && !(item.type === 'text' && item.text === '');
    const kept = items.filter(isFilled);
    if (value.maybe === undefined)
        return (0,terraform_value/* list */.p_)(kept, span, open);
    return (0,terraform_value/* maybeList */.hR)(kept, value.maybe.filter((each) => isFilled(each.value)), span);
};
const keys = ([map], { span }) => {
    if (map?.type !== 'object')
        return undefined;
    const sorted = [...map.members].sort((a, b) => (a.key < b.key ? -1 : 1));
    return (0,terraform_value/* list */.p_)(sorted.map((member) => (0,terraform_value/* text */.Qq)(member.key, member.keySpan)), span, map.open);
};
const values = ([map], { span }) => {
    if (map?.type !== 'object')
        return undefined;
    const sorted = [...map.members].sort((a, b) => (a.key < b.key ? -1 : 1));
    return (0,terraform_value/* list */.p_)(sorted.map((member) => member.value), span, map.open);
};
const zipmap = ([names, items], { span }) => {
    const [a, b] = [listOf(names), listOf(items)];
    if (a === undefined || b === undefined || a.open === true || b.open === true)
        return undefined;
    const members = [];
    for (const [index, name] of a.items.entries()) {
        const key = (0,terraform_value/* asText */.e1)(name);
        const value = b.items[index];
        if (key === undefined || value === undefined)
            return undefined;
        members.push({ key, keySpan: name.span, value });
    }
    return { type: 'object', members, span };
};
const setproduct = (lists, { span, scope }) => {
    let rows = [[]];
    let open = false;
    for (const value of lists) {
        const found = (0,convert/* itemsOf */.S3)(value);
        open ||= found.open;
        scope.budget.spend(rows.length * found.items.length);
        if (rows.length * found.items.length > 10_000)
            throw new budget/* Exhausted */.mS();
        rows = rows.flatMap((row) => found.items.map((item) => [...row, item]));
    }
    return (0,terraform_value/* list */.p_)(rows.map((row) => (0,terraform_value/* list */.p_)(row, span)), span, open);
};
const range = (bounds, { span, scope }) => {
    const numbers = bounds.map(convert/* numberOf */.rl);
    if (numbers.includes(undefined))
        return undefined;
    const [first, second, third] = numbers;
    const [from, to] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (to < from ? -1 : 1);
    if (step === 0 || Math.abs((to - from) / step) > 1024)
        return undefined;
    const items = [];
    for (let at = from; step > 0 ? at < to : at > to; at += step)
        items.push((0,terraform_value/* scalar */.d_)(at, span));
    scope.budget.spend(items.length);
    return (0,terraform_value/* list */.p_)(items, span);
};
const slice = ([value, from, to], { span }) => {
    const found = listOf(value);
    const [a, b] = [(0,convert/* numberOf */.rl)(from), (0,convert/* numberOf */.rl)(to)];
    if (found === undefined || a === undefined || b === undefined || found.open === true)
        return undefined;
    return (0,terraform_value/* list */.p_)(found.items.slice(a, b), span);
};
const chunklist = ([value, size], { span }) => {
    const found = listOf(value);
    const by = (0,convert/* numberOf */.rl)(size);
    if (found === undefined || found.open === true || by === undefined || by < 1)
        return undefined;
    const chunks = [];
    for (let at = 0; at < found.items.length; at += by)
        chunks.push((0,terraform_value/* list */.p_)(found.items.slice(at, at + by), span));
    return (0,terraform_value/* list */.p_)(chunks, span);
};
const one = ([value], { span, symbolName }) => {
    const { items, open } = (0,convert/* itemsOf */.S3)(value);
    if (open)
        return undefined;
    if (items.length > 1)
        return (0,terraform_value/* failure */.V2)(symbolName(), span, 'the list has more than one item');
    return items[0] ?? (0,terraform_value/* scalar */.d_)(null, span);
};
const sort = ([value], { span }) => {
    const found = listOf(value);
    if (found === undefined || !found.items.every((item) => (0,terraform_value/* asText */.e1)(item) !== undefined))
        return undefined;
    const items = [...found.items].sort((a, b) => ((0,terraform_value/* asText */.e1)(a) < (0,terraform_value/* asText */.e1)(b) ? -1 : 1));
    return (0,terraform_value/* list */.p_)(items, span, found.open);
};
function setOperation(keep) {
    return ([first, ...others], site) => {
        const start = listOf(first);
        if (start === undefined)
            return undefined;
        let open = start.open === true;
        const items = start.items.filter((item) => {
            site.scope.budget.spend(1);
            const results = others.map((other) => keep(item, (0,convert/* itemsOf */.S3)(other).items));
            if (results.includes(undefined))
                open = true;
            return !results.includes(false) && !results.includes(undefined);
        });
        return (0,terraform_value/* list */.p_)(items, site.span, open || others.some((other) => (0,convert/* itemsOf */.S3)(other).open));
    };
}
const isIn = (value, others) => {
    const results = others.map((other) => (0,terraform_value/* equal */.LC)(value, other));
    return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
};
const conversion = ([value], { span }) => {
    const found = (0,terraform_value/* asText */.e1)(value);
    return (0,terraform_value/* isNull */.kZ)(value) ? value : found === undefined ? undefined : value.type === 'scalar' ? (0,terraform_value/* text */.Qq)(found, span) : value;
};
const quantify = (all) => ([value], { span }) => {
    const { items, open } = (0,convert/* itemsOf */.S3)(value);
    const results = items.map(convert/* asCondition */.EE);
    if (results.includes(!all))
        return (0,terraform_value/* scalar */.d_)(!all, span);
    return open || results.includes(undefined) ? undefined : (0,terraform_value/* scalar */.d_)(all, span);
};
/** Functions of lists, sets, maps and numbers. */
const collectionFunctions = {
    concat,
    // Until version 0.11.
    list: (items, { span }) => (0,terraform_value/* list */.p_)([...items], span),
    map: (pairs, { span }) => {
        const members = [];
        for (let i = 0; i + 1 < pairs.length; i += 2) {
            const key = (0,terraform_value/* asText */.e1)(pairs[i]);
            if (key === undefined)
                return undefined;
            members.push({ key, keySpan: pairs[i].span, value: pairs[i + 1] });
        }
        return { type: 'object', members, span };
    },
    toset: toSet,
    tolist: ([value], site) => value?.type === 'list' ? value : (0,convert/* itemsOf */.S3)(value).open ? undefined : (0,terraform_value/* list */.p_)([...(0,convert/* itemsOf */.S3)(value).items], site.span),
    tomap: same,
    toobject: same,
    tostring: conversion,
    tonumber: ([value], { span }) => {
        const number = (0,convert/* numberOf */.rl)(value);
        return number === undefined ? undefined : (0,terraform_value/* scalar */.d_)(number, span);
    },
    tobool: ([value], { span }) => {
        const condition = value === undefined ? undefined : (0,convert/* asCondition */.EE)(value);
        return condition === undefined ? undefined : (0,terraform_value/* scalar */.d_)(condition, span);
    },
    merge,
    lookup,
    element: collection_element,
    index: ([value, wanted], { span }) => {
        const found = listOf(value);
        const at = found?.items.findIndex((item) => (0,terraform_value/* equal */.LC)(item, wanted) !== false) ?? -1;
        return at === -1 || (0,terraform_value/* equal */.LC)(found.items[at], wanted) !== true ? undefined : (0,terraform_value/* scalar */.d_)(at, span);
    },
    length: collection_length,
    keys,
    values,
    flatten: ([value], { span }) => {
        if (value?.type !== 'list')
            return undefined;
        const items = [];
        const maybe = [];
        return flatten([value], items, maybe) ? (0,terraform_value/* list */.p_)(items, span, true) : (0,terraform_value/* maybeList */.hR)(items, maybe, span);
    },
    distinct: ([value], site) => value?.type === 'list' ? keepMaybe((0,terraform_value/* list */.p_)(distinct(value.items, site), value.span, value.open), value) : undefined,
    compact,
    coalesce,
    coalescelist: (lists, { span }) => {
        const items = [];
        for (const each of lists) {
            if (each.type !== 'list' || each.open === true)
                return undefined;
            if (each.items.length === 0)
                continue;
            // A list of what may not be there may be empty.
            const isSure = each.items.some((item) => (0,terraform_value/* lackingOf */.zb)(item) === undefined);
            if (isSure && items.length === 0)
                return each;
            items.push(...each.items);
            if (isSure)
                break;
        }
        return items.length === 0 ? undefined : (0,terraform_value/* list */.p_)(items, span);
    },
    contains,
    zipmap,
    setproduct,
    setunion: (lists, site) => toSet([concat(lists, site)], site),
    setintersection: setOperation(isIn),
    setsubtract: setOperation((value, others) => {
        const found = isIn(value, others);
        return found === undefined ? undefined : !found;
    }),
    range,
    slice,
    chunklist,
    one,
    sort,
    reverse: ([value], { span }) => {
        const found = listOf(value);
        return found === undefined ? undefined : (0,terraform_value/* list */.p_)([...found.items].reverse(), span, found.open);
    },
    transpose: ([map], { span }) => {
        if (map?.type !== 'object' || !(0,terraform_value/* isFixed */.zZ)(map))
            return undefined;
        const members = [];
        for (const { key, keySpan, value } of map.members) {
            for (const item of (0,convert/* itemsOf */.S3)(value).items) {
                const name = (0,terraform_value/* asText */.e1)(item) ?? '';
                const found = members.find((member) => member.key === name);
                if (found?.value.type === 'list')
                    found.value.items.push((0,terraform_value/* text */.Qq)(key, keySpan));
                else
                    members.push({ key: name, keySpan: item.span, value: (0,terraform_value/* list */.p_)([(0,terraform_value/* text */.Qq)(key, keySpan)], span) });
            }
        }
        return { type: 'object', members, span };
    },
    alltrue: quantify(true),
    anytrue: quantify(false),
    abs: onNumbers(Math.abs),
    ceil: onNumbers(Math.ceil),
    floor: onNumbers(Math.floor),
    pow: onNumbers((base, power) => base ** power),
    min: onNumbers(Math.min),
    max: onNumbers(Math.max),
    sum: ([value], { span }) => {
        const numbers = listOf(value)?.items.map(convert/* numberOf */.rl);
        if (numbers === undefined || numbers.includes(undefined))
            return undefined;
        return (0,terraform_value/* scalar */.d_)(numbers.reduce((a, b) => a + b, 0), span);
    },
    sensitive: same,
    nonsensitive: same,
    ephemeralasnull: same,
    issensitive: ([,], { span }) => (0,terraform_value/* scalar */.d_)(false, span),
};

// EXTERNAL MODULE: ./.build/syntax/hcl/parse.js + 3 modules
var parse = __webpack_require__(8801);
// EXTERNAL MODULE: ./.build/syntax/hcl/json.js
var json = __webpack_require__(8612);
// EXTERNAL MODULE: ./.build/formats/terraform/json-text.js
var json_text = __webpack_require__(2860);
;// CONCATENATED MODULE: ./.build/formats/terraform/functions/encoding.js







const path = (value) => {
    const found = (0,terraform_value/* asText */.e1)(value);
    return found === undefined || (0,symbol/* holdsSymbol */.hC)(found) ? undefined : found;
};
function notThere(name, { scope, span, symbolName }) {
    const missingFile = scope.pathOf(name);
    return { ...(0,terraform_value/* unknown */.L5)(symbolName(), span, `the file \`${missingFile}\` is not in the repository`), missingFile };
}
const file = ([value], site) => {
    const { scope } = site;
    const name = path(value);
    if (name === undefined)
        return undefined;
    const source = scope.file(name);
    if (source === undefined)
        return notThere(name, site);
    const whole = { source, start: 0, end: source.text.length };
    scope.budget.spend(source.text.length >> 8);
    return {
        type: 'text',
        text: source.text,
        pieces: [{ at: 0, length: source.text.length, span: whole, exact: true }],
        span: whole,
    };
};
const templatefile = ([value, variables], site) => {
    const { scope, span, symbolName } = site;
    const name = path(value);
    if (name === undefined)
        return undefined;
    const source = scope.file(name);
    if (source === undefined)
        return notThere(name, site);
    const whole = { source, start: 0, end: source.text.length };
    const { text: content } = source;
    const found = {
        type: 'text',
        text: content,
        pieces: [{ at: 0, length: content.length, span: whole, exact: true }],
        span: whole,
    };
    return (render(found, variables, site) ??
        (0,terraform_value/* unknown */.L5)(symbolName(), span, `the file \`${name}\` is no template that can be read`));
};
/**
 * A text as a template with its variables filled in, each part at its place; undefined: it is none that can be read.
 * @param variables an object; undefined: none
 */
function render(value, variables, { scope, symbolName }) {
    scope.budget.spend(value.text.length >> 6);
    const { parts, problem } = (0,parse/* parseTemplate */.QC)(value.text);
    if (problem !== undefined)
        return undefined;
    const { span } = value;
    const [piece, ...more] = value.pieces;
    const isFile = more.length === 0 && piece?.exact === true && piece.span.start === 0;
    const placed = isFile ? parts : (0,json/* replaced */.$3)(parts, offsetsOf(value));
    let inner = { ...scope, source: span.source, names: undefined, root: () => undefined };
    if (variables?.type === 'object') {
        for (const member of variables.members)
            inner = (0,terraform_scope/* withName */.el)(inner, member.key, member.value);
    }
    if ((variables !== undefined && variables.type !== 'object') ||
        (variables?.type === 'object' && variables.open === true)) {
        // Any name may be one of the variables that are not known.
        inner.root = (variable, at) => (0,terraform_value/* unknown */.L5)(`${symbolName()}.${variable}`, at);
    }
    return (0,evaluate/* assemble */.fT)(placed, span, inner);
}
/** For each character of a text and its end, where it stands. */
function offsetsOf({ text, pieces, span }) {
    const offsets = [];
    for (const piece of pieces) {
        const here = piece.span.source === span.source ? piece.span : span;
        for (let k = 0; k < piece.length; k++)
            offsets.push(piece.exact ? here.start + k : here.start);
    }
    // A plain quoted text stands behind its quote.
    const plain = pieces.length === 0 && span.end - span.start === text.length + 2;
    if (plain)
        for (let k = 0; k < text.length; k++)
            offsets.push(span.start + 1 + k);
    while (offsets.length < text.length)
        offsets.push(span.start);
    offsets.push(plain ? span.end - 1 : (pieces.at(-1)?.span.end ?? span.end));
    return offsets;
}
const templatestring = ([value, variables], site) => value?.type === 'text' ? render(value, variables, site) : undefined;
const fileexists = ([value], { scope, span }) => {
    const name = path(value);
    // A file that is not in the repository may be made before Terraform runs.
    return name !== undefined && scope.file(name) !== undefined ? (0,terraform_value/* scalar */.d_)(true, span) : undefined;
};
/** A pattern of `fileset`: `*`, `?`, `**` and `{a,b}`; undefined: one that is not understood. */
function globOf(pattern) {
    if (pattern.length > 100 || /[[\]\\!]|\{[^}]*\{/.test(pattern) || (pattern.match(/\*+/g)?.length ?? 0) > 4)
        return undefined;
    const parts = pattern.split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\})/).map((part) => {
        if (part === '**/')
            return '(?:.*/)?';
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        const plain = (text) => text.replace(/[.+^$()|{}]/g, '\\$&');
        return part.startsWith('{') ? `(?:${part.slice(1, -1).split(',').map(plain).join('|')})` : plain(part);
    });
    return new RegExp(`^${parts.join('')}$`);
}
const fileset = ([value, shape], { scope, span }) => {
    const [folder, pattern] = [path(value), path(shape)];
    const matcher = pattern === undefined ? undefined : globOf(pattern);
    if (folder === undefined || matcher === undefined)
        return undefined;
    const found = scope.files(folder);
    if (found === undefined)
        return undefined;
    scope.budget.spend(found.length);
    const names = found.filter((name) => name.length < 300 && matcher.test(name));
    return (0,terraform_value/* list */.p_)(names.sort().map((name) => (0,terraform_value/* text */.Qq)(name, span)), span);
};
const jsondecode = ([value]) => {
    if (value?.type === 'encoded')
        return value.of;
    if (value?.type !== 'text')
        return undefined;
    const { value: found, problems } = (0,json_text/* decodeJson */.x)(value);
    return problems.length > 0 ? undefined : found;
};
const yamldecode = ([value], { scope }) => {
    if (value?.type === 'encoded')
        return value.of;
    const parse = scope.yaml;
    if (value?.type !== 'text' || parse === undefined)
        return undefined;
    scope.budget.spend(value.text.length >> 4);
    const { value: found, problems } = (0,json_text/* decodeJson */.x)(value, parse);
    return problems.length > 0 ? undefined : found;
};
/** Functions that read and write JSON and files. */
const encodingFunctions = {
    jsonencode: ([value], { span }) => value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
    jsondecode,
    // YAML is a superset of JSON; nobody reads a policy from this text.
    yamlencode: ([value], { span }) => value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
    yamldecode,
    file,
    templatefile,
    templatestring,
    fileexists,
    fileset,
};

;// CONCATENATED MODULE: ./.build/formats/terraform/functions/pattern.js


/** Longest text that a pattern is tried on. */
const maximumLength = 1000;
/** Most parts of a pattern that may match any number of characters: the effort grows by a power with each. */
const maximumLoops = 2;
/** Most parts that may be left out: the effort may double with each. */
const maximumOptions = 6;
/**
 * A pattern of Go's RE2 as one of JavaScript's; undefined where the two differ, or where trying it may take long: no
 * repeated groups, few repetitions.
 * https://github.com/google/re2/wiki/Syntax
 */
function regexOf(pattern) {
    if (pattern.length > 200 || (0,symbol/* holdsSymbol */.hC)(pattern))
        return undefined;
    // Classes and escapes that mean the same in both; groups with and without a name, none of them repeated.
    const plain = pattern.replace(/\(\?P?<(\w+)>/g, '(?<$1>');
    if (/\(\?(?!:|<\w+>)/.test(plain) || /\\[^dDwWs.\-/\\[\](){}^$|*+?tnr]/.test(plain) || /\[\[:/.test(plain))
        return undefined;
    if (/\)(?:[*+?]|\{\d)/.test(plain))
        return undefined;
    const loops = plain.match(/(?<!\\)[*+]|\{\d*,\d*\}/g)?.length ?? 0;
    const options = plain.match(/(?<![\\(*+}])\?/g)?.length ?? 0;
    if (loops > maximumLoops || options > maximumOptions)
        return undefined;
    try {
        return new RegExp(plain, 'gu');
    }
    catch {
        return undefined;
    }
}
const readable = (value) => {
    const found = (0,terraform_value/* asText */.e1)(value);
    return found === undefined || (0,symbol/* holdsSymbol */.hC)(found) || found.length > maximumLength ? undefined : found;
};
/** What a match gives: the whole text, the groups as a list, or the named groups as an object. */
function resultOf(match, span) {
    const part = (found) => found === undefined ? { type: 'scalar', value: null, span } : (0,terraform_value/* text */.Qq)(found, span);
    if (match.groups !== undefined) {
        const members = Object.entries(match.groups).map(([key, found]) => ({ key, keySpan: span, value: part(found) }));
        return { type: 'object', members, span };
    }
    return match.length === 1 ? (0,terraform_value/* text */.Qq)(match[0], span) : (0,terraform_value/* list */.p_)(match.slice(1).map(part), span);
}
const regexall = ([pattern, value], { span, scope }) => {
    const [shape, whole] = [(0,terraform_value/* asText */.e1)(pattern), readable(value)];
    const found = shape === undefined ? undefined : regexOf(shape);
    if (found === undefined || whole === undefined)
        return undefined;
    scope.budget.spend(whole.length);
    return (0,terraform_value/* list */.p_)([...whole.matchAll(found)].map((match) => resultOf(match, span)), span);
};
/** `replace` where what is replaced stands between slashes. @param find without the slashes */
function replaceAll(whole, find, by) {
    const pattern = regexOf(find);
    if (pattern === undefined || whole.length > maximumLength)
        return undefined;
    // Of Go's references `$1` and `${name}`; `$1x` is a name there.
    if (/\$(?!\{?\w+\}?)/.test(by) || /\$\d+[A-Za-z_]/.test(by))
        return undefined;
    const references = by.replace(/\$\{(\d+)\}/g, '$$$1').replace(/\$\{?([A-Za-z_]\w*)\}?/g, '$$<$1>');
    return whole.replace(pattern, references);
}
/** https://developer.hashicorp.com/terraform/language/functions/regex */
const patternFunctions = {
    regexall,
    regex: (values, site) => {
        const found = regexall(values, site);
        if (found?.type !== 'list')
            return undefined;
        // Without a match Terraform stops.
        const none = { type: 'unknown', kind: 'parameter', name: site.symbolName(), span: site.span, failed: true };
        return found.items[0] ?? { ...none, reason: 'the pattern does not match' };
    },
};

;// CONCATENATED MODULE: ./.build/formats/terraform/functions/text.js





/** A function of plain strings. Texts that hold a symbol are only taken where the result is right for them too. */
function onText(run, symbols = false) {
    return (values, { span }) => {
        const texts = values.map(terraform_value/* asText */.e1);
        if (texts.some((each) => each === undefined || (!symbols && (0,symbol/* holdsSymbol */.hC)(each))))
            return undefined;
        const result = run(...texts);
        return result === undefined ? undefined : (0,terraform_value/* text */.Qq)(result, span);
    };
}
/** Changes the literal parts of a text and leaves its symbols. */
function around(text, change) {
    return (0,symbol/* cutSymbols */.kz)(text)
        .map((part) => (typeof part === 'string' ? change(part) : part.text))
        .join('');
}
/** Lower or upper case: of what is not known another symbol, equal wherever it is made of the same one. */
function letterCase(name, change) {
    return onText((value) => {
        const parts = (0,symbol/* cutSymbols */.kz)(value).map((part) => {
            if (typeof part === 'string')
                return change(part);
            // A generated name is what AWS makes of it.
            if (part.kind === 'resource' || part.name.startsWith(`${name}(`))
                return part.text;
            return (0,symbol/* symbolText */.Ee)('parameter', `${name}(${part.name})`);
        });
        return parts.join('');
    }, true);
}
const join = ([separator, ...lists], { span, scope }) => {
    const by = (0,terraform_value/* asText */.e1)(separator);
    const [first, ...others] = lists;
    const [only, ...more] = first?.type === 'list' && first.open !== true && others.length === 0 ? first.items : [];
    // Of one item nothing is changed: a policy keeps its places.
    if (more.length === 0 && (only?.type === 'text' || only?.type === 'encoded'))
        return only;
    const texts = [];
    for (const value of lists) {
        const { items, open } = (0,convert/* itemsOf */.S3)(value);
        if (open)
            return undefined;
        for (const item of items) {
            const found = (0,terraform_value/* asText */.e1)(item);
            if (found === undefined)
                return undefined;
            texts.push(found);
        }
    }
    if (by === undefined)
        return undefined;
    const size = texts.reduce((sum, each) => sum + each.length + by.length, 0);
    if (size > budget/* maximumText */.WX)
        throw new budget/* Exhausted */.mS();
    scope.budget.spend(size >> 5);
    return (0,terraform_value/* text */.Qq)(texts.join(by), span);
};
const split = ([separator, value], { span, scope }) => {
    const [by, whole] = [(0,terraform_value/* asText */.e1)(separator), (0,terraform_value/* asText */.e1)(value)];
    // A symbol may hold the separator: how many parts there are is not known then.
    if (by === undefined || whole === undefined || (0,symbol/* holdsSymbol */.hC)(by))
        return undefined;
    if ((0,symbol/* holdsSymbol */.hC)(whole) && !/^arn:/.test(whole))
        return undefined;
    const parts = whole.split(by);
    scope.budget.spend(parts.length);
    return (0,terraform_value/* list */.p_)(parts.map((part) => (0,terraform_value/* text */.Qq)(part, span)), span);
};
const format = ([pattern, ...values], { span, scope }) => {
    const shape = (0,terraform_value/* asText */.e1)(pattern);
    if (shape === undefined || (0,symbol/* holdsSymbol */.hC)(shape))
        return undefined;
    let next = 0;
    let failed = false;
    let size = shape.length;
    const result = shape.replace(/%(%|(?:\[(\d+)\])?[-+ #]*(0?)(\d*)(?:\.\d+)?([a-zA-Z]))/g, (_, all, index, zero, width, verb) => {
        if (all === '%')
            return '%';
        const value = values[index === undefined ? next++ : Number(index) - 1];
        const found = value === undefined ? undefined : verb === 'q' ? JSON.stringify((0,terraform_value/* asText */.e1)(value)) : (0,terraform_value/* asText */.e1)(value);
        if (found === undefined || !'svdqtfgx'.includes(verb) || ('fgx'.includes(verb) && (0,symbol/* holdsSymbol */.hC)(found)))
            failed = true;
        size += found?.length ?? 0;
        if (size > budget/* maximumText */.WX)
            throw new budget/* Exhausted */.mS();
        const shown = verb === 'x' ? Number(found).toString(16) : (found ?? '');
        return shown.padStart(Math.min(Number(width || 0), 100), zero === '0' ? '0' : ' ');
    });
    scope.budget.spend(size >> 5);
    return failed ? undefined : (0,terraform_value/* text */.Qq)(result, span);
};
const formatlist = ([pattern, ...values], site) => {
    const lists = values.map((value) => (value.type === 'list' ? value : undefined));
    if (values.some((value) => value.type === 'unknown' && lists.every((each) => each === undefined)))
        return undefined;
    const count = Math.max(0, ...lists.map((each) => each?.items.length ?? 0));
    site.scope.budget.spend(count);
    const items = Array.from({ length: count }, (_, i) => {
        const row = values.map((value, at) => (lists[at] === undefined ? value : (lists[at].items[i] ?? value)));
        return format([pattern, ...row], site) ?? (0,terraform_value/* unknown */.L5)(`${site.symbolName()}[${i}]`, site.span);
    });
    return (0,terraform_value/* list */.p_)(items, site.span, lists.some((each) => each?.open === true));
};
const replace = ([value, from, to], { span, scope }) => {
    const [whole, find, by] = [(0,terraform_value/* asText */.e1)(value), (0,terraform_value/* asText */.e1)(from), (0,terraform_value/* asText */.e1)(to)];
    if (whole === undefined || find === undefined || by === undefined || (0,symbol/* holdsSymbol */.hC)(find))
        return undefined;
    if (find === '')
        return undefined;
    if (find.length > 1 && find.startsWith('/') && find.endsWith('/')) {
        const result = (0,symbol/* holdsSymbol */.hC)(whole) || (0,symbol/* holdsSymbol */.hC)(by) ? undefined : replaceAll(whole, find.slice(1, -1), by);
        return result === undefined ? undefined : (0,terraform_value/* text */.Qq)(result, span);
    }
    // What is to be replaced may stand inside of a parameter's value.
    if (/\uE101/.test(whole))
        return undefined;
    if (whole.split(find).length * by.length > budget/* maximumText */.WX)
        throw new budget/* Exhausted */.mS();
    scope.budget.spend(whole.length >> 5);
    return (0,terraform_value/* text */.Qq)(around(whole, (part) => part.split(find).join(by)), span);
};
const affix = (test, from) => ([value, part], { span }) => {
    const [whole, wanted] = [(0,terraform_value/* asText */.e1)(value), (0,terraform_value/* asText */.e1)(part)];
    if (whole === undefined || wanted === undefined || (0,symbol/* holdsSymbol */.hC)(wanted))
        return undefined;
    if (!(0,symbol/* holdsSymbol */.hC)(whole))
        return (0,terraform_value/* scalar */.d_)(test(whole, wanted), span);
    const known = from(whole, wanted.length);
    return (0,symbol/* holdsSymbol */.hC)(known) ? undefined : (0,terraform_value/* scalar */.d_)(known === wanted, span);
};
const title = (value) => value.replace(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
const trimAll = (value, set) => trimEnd(trimStart(value, set), set);
function trimStart(value, set) {
    let from = 0;
    while (from < value.length && set.includes(value[from]))
        from++;
    return value.slice(from);
}
function trimEnd(value, set) {
    let to = value.length;
    while (to > 0 && set.includes(value[to - 1]))
        to--;
    return value.slice(0, to);
}
/** Functions of texts and of paths. */
const textFunctions = {
    format,
    formatlist,
    join,
    split,
    replace,
    lower: letterCase('lower', (part) => part.toLowerCase()),
    upper: letterCase('upper', (part) => part.toUpperCase()),
    title: onText(title),
    trimspace: onText((value) => value.trim(), true),
    trim: onText(trimAll),
    trimprefix: onText((value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
    trimsuffix: onText((value, suffix) => value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value),
    chomp: onText((value) => trimEnd(value, '\r\n'), true),
    substr: ([value, offset, count], { span }) => {
        const [whole, from, size] = [(0,terraform_value/* asText */.e1)(value), (0,convert/* numberOf */.rl)(offset), (0,convert/* numberOf */.rl)(count)];
        if (whole === undefined || from === undefined || size === undefined || (0,symbol/* holdsSymbol */.hC)(whole))
            return undefined;
        const start = from < 0 ? Math.max(0, whole.length + from) : from;
        return (0,terraform_value/* text */.Qq)(size < 0 ? whole.slice(start) : whole.slice(start, start + size), span);
    },
    strrev: onText((value) => [...value].reverse().join('')),
    indent: ([count, value], { span }) => {
        const [size, whole] = [(0,convert/* numberOf */.rl)(count), (0,terraform_value/* asText */.e1)(value)];
        if (size === undefined || whole === undefined || size < 0 || size > 100)
            return undefined;
        const lines = whole.split('\n');
        if (whole.length + size * lines.length > budget/* maximumText */.WX)
            return undefined;
        return (0,terraform_value/* text */.Qq)(lines.join(`\n${' '.repeat(size)}`), span);
    },
    startswith: affix((whole, part) => whole.startsWith(part), (whole, size) => whole.slice(0, size)),
    endswith: affix((whole, part) => whole.endsWith(part), (whole, size) => (size === 0 ? '' : whole.slice(-size))),
    strcontains: ([value, part], { span }) => {
        const [whole, wanted] = [(0,terraform_value/* asText */.e1)(value), (0,terraform_value/* asText */.e1)(part)];
        if (whole === undefined || wanted === undefined || (0,symbol/* holdsSymbol */.hC)(wanted))
            return undefined;
        if (whole.includes(wanted))
            return (0,terraform_value/* scalar */.d_)(true, span);
        return (0,symbol/* holdsSymbol */.hC)(whole) ? undefined : (0,terraform_value/* scalar */.d_)(false, span);
    },
    base64encode: onText((value) => Buffer.from(value, 'utf8').toString('base64')),
    base64decode: onText((value) => Buffer.from(value, 'base64').toString('utf8')),
    urlencode: onText(encodeURIComponent),
    basename: onText((value) => trimEnd(value, '/').split('/').at(-1)),
    dirname: onText((value) => (value.includes('/') ? value.replace(/\/[^/]*$/, '') || '/' : '.')),
    abspath: ([value]) => value,
    pathexpand: ([value]) => value,
};

;// CONCATENATED MODULE: ./.build/formats/terraform/functions/call.js





const functions = { ...textFunctions, ...collectionFunctions, ...encodingFunctions, ...patternFunctions };
const changing = new Set(['uuid', 'timestamp', 'bcrypt', 'plantimestamp']);
/**
 * Calls a function of Terraform. One that is not known here, or whose result is not, gives a symbol.
 * https://developer.hashicorp.com/terraform/language/functions
 */
function callFunction(name, values, site) {
    const fn = Object.hasOwn(functions, name) ? functions[name] : undefined;
    // Equal calls give different results: its place keeps it apart.
    if (changing.has(name))
        return (0,terraform_value/* unknown */.L5)(`${site.symbolName()} at ${site.span.start}`, site.span);
    if (fn === undefined)
        return (0,terraform_value/* unknown */.L5)(site.symbolName(), site.span, `the function \`${name}\` is not evaluated`);
    return fn(values, site) ?? (0,terraform_value/* unknown */.L5)(site.symbolName(), site.span);
}

// EXTERNAL MODULE: ./.build/formats/terraform/paths.js
var paths = __webpack_require__(2986);
;// CONCATENATED MODULE: ./.build/formats/terraform/blocks.js




/** Blocks and attributes that say how Terraform treats a resource, not what it is. */
const meta = new Set([
    'count',
    'for_each',
    'provider',
    'providers',
    'depends_on',
    'lifecycle',
    'provisioner',
    'connection',
    'timeouts',
]);
/** A block's body as an object: attributes as they are, blocks of one kind as a list of objects. */
function bodyValue(body, span, scope, skipMeta = false) {
    const members = [];
    for (const attribute of body.attributes) {
        if (skipMeta && meta.has(attribute.name))
            continue;
        const here = (0,terraform_scope/* scopeAt */.c8)(attribute, scope);
        const keySpan = { source: here.source, start: attribute.start, end: attribute.nameEnd };
        const value = (0,evaluate/* evaluate */._3)(attribute.value, here);
        const { start, end } = attribute.value;
        // What is not known stands where it is used, not where a variable is declared.
        const placed = value.type === 'unknown' ? { ...value, span: { source: here.source, start, end } } : value;
        members.push({ key: attribute.name, keySpan, value: placed });
    }
    const kinds = new Set(body.blocks.map((block) => (block.kind === 'dynamic' ? block.labels[0]?.text : block.kind)));
    for (const kind of kinds) {
        if (kind === undefined || (skipMeta && meta.has(kind)))
            continue;
        const found = blockValues(body, kind, scope);
        const keySpan = found.span;
        members.push({ key: kind, keySpan, value: found });
    }
    return { type: 'object', members, span };
}
/** The nested blocks of one kind, those of dynamic blocks as well. */
function blockValues(body, kind, scope) {
    const items = [];
    let span;
    for (const block of body.blocks) {
        const here = (0,terraform_scope/* scopeAt */.c8)(block, scope);
        const blockSpan = { source: here.source, start: block.start, end: block.end };
        if (block.kind === kind) {
            span ??= blockSpan;
            items.push(bodyValue(block.body, blockSpan, here));
        }
        else if (block.kind === 'dynamic' && block.labels[0]?.text === kind) {
            span ??= blockSpan;
            items.push(...dynamicBlocks(block.body, kind, blockSpan, here));
        }
    }
    return (0,terraform_value/* list */.p_)(items, span ?? { source: scope.source, start: body.start, end: body.start });
}
function dynamicBlocks(body, kind, span, scope) {
    const attribute = (name) => body.attributes.find((candidate) => candidate.name === name)?.value;
    const content = body.blocks.find((block) => block.kind === 'content');
    const over = attribute('for_each');
    if (content === undefined || over === undefined)
        return [];
    const iterator = attribute('iterator');
    const name = iterator?.type === 'variable' ? iterator.name : kind;
    const collection = (0,evaluate/* evaluate */._3)(over, scope);
    const loop = (0,convert/* rounds */.Qf)(collection);
    const make = (key, value) => {
        scope.budget.spend(1);
        const members = [
            { key: 'key', keySpan: span, value: key },
            { key: 'value', keySpan: span, value },
        ];
        const contentSpan = { source: scope.source, start: content.start, end: content.end };
        return bodyValue(content.body, contentSpan, (0,terraform_scope/* withName */.el)(scope, name, { type: 'object', members, span }));
    };
    const made = (loop?.items ?? []).map(({ key, value }) => make(key, value));
    for (const { key, value } of loop?.maybe ?? [])
        made.push({ ...make(key, value), uncertain: true });
    if (loop === undefined || loop.open) {
        const base = collection.type === 'unknown' ? collection.name : (0,terraform_scope/* symbolName */.MS)(over, scope);
        made.push({ ...make((0,terraform_value/* unknown */.L5)(`${base}[*].key`, span), (0,terraform_value/* unknown */.L5)(`${base}[*]`, span)), uncertain: true });
    }
    return made;
}

// EXTERNAL MODULE: ./.build/formats/terraform/computed.js
var computed = __webpack_require__(4459);
// EXTERNAL MODULE: ./.build/formats/terraform/policy-document.js
var policy_document = __webpack_require__(478);
// EXTERNAL MODULE: ./.build/formats/terraform/arguments.js
var terraform_arguments = __webpack_require__(294);
;// CONCATENATED MODULE: ./.build/formats/terraform/instance.js









/** A resource or a data source. */
class Instance {
    parts;
    memos = new Map();
    declared;
    constructor(parts) {
        this.parts = parts;
        const { kind, address, data, span, deployment } = parts;
        this.declared = { kind, address, data, span, deployment, own: (attribute) => this.own(attribute) };
    }
    get address() {
        return this.parts.address;
    }
    get kind() {
        return this.parts.kind;
    }
    get span() {
        return this.parts.span;
    }
    get doubt() {
        return this.parts.doubt;
    }
    get deployment() {
        return this.parts.deployment;
    }
    get budget() {
        return this.parts.budget;
    }
    get block() {
        return this.parts.declaration.block;
    }
    get runs() {
        return this.block.body.blocks.some((each) => each.kind === 'provisioner' || each.kind === 'action');
    }
    /** What is written as an attribute; undefined: nothing is. */
    own(name) {
        let memo = this.memos.get(name);
        if (memo === undefined) {
            const attribute = this.block.body.attributes.findLast((each) => each.name === name);
            if (attribute === undefined && !this.block.broken)
                return undefined;
            // A plain text is evaluated faster than it is kept.
            if (attribute?.value.type === 'template' &&
                attribute.value.parts.length === 1 &&
                attribute.value.parts[0].type === 'text') {
                return (0,evaluate/* evaluate */._3)(attribute.value, (0,terraform_scope/* scopeAt */.c8)(attribute, this.parts.scope));
            }
            memo = new budget/* Memo */.lD(this.parts.budget, () => {
                if (attribute !== undefined)
                    return (0,evaluate/* evaluate */._3)(attribute.value, (0,terraform_scope/* scopeAt */.c8)(attribute, this.parts.scope));
                return (0,terraform_value/* unknown */.L5)(`${this.address}.${name}`, this.span);
            }, () => (0,terraform_value/* unknown */.L5)(`${this.address}.${name}`, this.span, 'it refers to itself'));
            this.memos.set(name, memo);
        }
        return memo.get();
    }
    /** Whether its block has an attribute or nested blocks of that name. */
    writes(name) {
        const { attributes, blocks } = this.block.body;
        return (this.block.broken ||
            attributes.some((each) => each.name === name) ||
            blocks.some((each) => each.kind === name || (each.kind === 'dynamic' && each.labels[0]?.text === name)));
    }
    /** The nested blocks of a kind; those of the JSON syntax are objects or lists of them. */
    blocks(kind) {
        const found = blockValues(this.block.body, kind, this.parts.scope);
        const own = this.block.body.attributes.some((each) => each.name === kind) ? this.own(kind) : undefined;
        const attribute = own === undefined ? [] : own.type === 'list' ? own.items : [own];
        const all = [...found.items, ...attribute].filter((item) => !(0,terraform_value/* isNull */.kZ)(item));
        return {
            items: all.filter((item) => item.type === 'object'),
            unknown: this.block.broken || all.some((item) => item.type !== 'object') || (own?.type === 'list' && own.open === true),
        };
    }
    get(name, span) {
        if (this.parts.data && this.kind === 'aws_iam_policy_document' && (name === 'json' || name === 'minified_json')) {
            return this.document();
        }
        if (this.parts.data && this.kind === 'template_file' && name === 'rendered')
            return this.rendered(span);
        if ((0,computed/* isComputed */.YQ)(this.declared, name)) {
            const value = (0,computed/* computedAttribute */.oU)(this.declared, name, span);
            if (value.type !== 'unknown')
                return value;
        }
        const own = this.own(name);
        if (own !== undefined)
            return own;
        if (this.block.body.blocks.some((block) => block.kind === name || block.labels[0]?.text === name)) {
            return blockValues(this.block.body, name, this.parts.scope);
        }
        return (0,computed/* computedAttribute */.oU)(this.declared, name, span);
    }
    /**
     * The text of a `data "template_file"`, as the provider of before `templatefile` had it.
     * https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
     */
    rendered(span) {
        const { scope } = this.parts;
        const name = `${this.address}.rendered`;
        const template = this.own('template');
        if (template?.type !== 'text') {
            return template?.type === 'unknown' ? { ...template, span } : (0,terraform_value/* unknown */.L5)(name, span, 'its template is not known');
        }
        const found = render(template, this.own('vars'), { scope, span, symbolName: () => name });
        return found ?? (0,terraform_value/* unknown */.L5)(name, span, 'its template cannot be read');
    }
    /** The JSON of a policy document. */
    document() {
        let memo = this.memos.get(' document');
        if (memo === undefined) {
            memo = new budget/* Memo */.lD(this.parts.budget, () => (0,policy_document/* policyDocumentValue */.F)(this), () => (0,terraform_value/* unknown */.L5)(`${this.address}.json`, this.span, 'it refers to itself'));
            this.memos.set(' document', memo);
        }
        return memo.get();
    }
    /** Strings in everything that is written, also in what Terraform runs. */
    mentions() {
        const { source } = this.parts.declaration;
        const { body, start, end } = this.block;
        return [...(0,terraform_arguments/* stringsIn */.QQ)(bodyValue(body, { source, start, end }, this.parts.scope))];
    }
    /** All that is written, nested blocks as lists of objects. */
    whole() {
        const { source } = this.parts.declaration;
        return bodyValue(this.block.body, { source, start: this.block.start, end: this.block.end }, this.parts.scope, true);
    }
}

;// CONCATENATED MODULE: ./.build/formats/terraform/variable.js


/** A variable's value as its type makes it: attributes that are optional are filled in. */
function applyType(value, type, scope) {
    if (type?.type === 'variable') {
        // A number or a condition that becomes text.
        if (type.name === 'string' && value.type === 'scalar' && value.value !== null)
            return (0,terraform_value/* text */.Qq)(String(value.value), value.span);
        return value;
    }
    if (type?.type !== 'call')
        return value;
    scope.budget.spend(1);
    const inner = type.arguments[0];
    if (type.name === 'optional')
        return (0,terraform_value/* isNull */.kZ)(value) ? value : applyType(value, inner, scope);
    if (type.name === 'object') {
        if (value.type !== 'object' || inner?.type !== 'object')
            return value;
        const members = [...value.members];
        for (const { bare, value: wanted } of inner.items) {
            if (bare === undefined)
                continue;
            const at = members.findIndex((member) => member.key === bare);
            const found = (0,terraform_value/* memberOf */.C5)(value, bare);
            if (wanted.type === 'call' && wanted.name === 'optional') {
                const otherwise = wanted.arguments[1];
                if (found !== undefined && !(0,terraform_value/* isNull */.kZ)(found)) {
                    members[at] = { ...members[at], value: applyType(found, wanted.arguments[0], scope) };
                }
                else if (value.open !== true || found !== undefined) {
                    const filled = otherwise === undefined ? (0,terraform_value/* scalar */.d_)(null, value.span) : (0,evaluate/* evaluate */._3)(otherwise, scope);
                    const typed = applyType(filled, wanted.arguments[0], scope);
                    if (at === -1)
                        members.push({ key: bare, keySpan: value.span, value: typed });
                    else
                        members[at] = { ...members[at], value: typed };
                }
            }
            else if (found !== undefined)
                members[at] = { ...members[at], value: applyType(found, wanted, scope) };
        }
        return { ...value, members };
    }
    if (inner === undefined)
        return value;
    if (type.name === 'map' && value.type === 'object') {
        const members = value.members.map((member) => ({ ...member, value: applyType(member.value, inner, scope) }));
        return { ...value, members };
    }
    if ((type.name === 'list' || type.name === 'set') && value.type === 'list') {
        return (0,terraform_value/* list */.p_)(value.items.map((item) => applyType(item, inner, scope)), value.span, value.open);
    }
    return value;
}
/** A default as a message shows it: undefined where it is too long or no scalar. */
function shownDefault(value) {
    if ((0,terraform_value/* isNull */.kZ)(value))
        return 'null';
    const found = value.type === 'text' || value.type === 'scalar' ? (0,terraform_value/* asText */.e1)(value) : undefined;
    return found === undefined || found === '' || found.length > 60 ? undefined : (0,terraform_value/* shorten */.ml)(found);
}

;// CONCATENATED MODULE: ./.build/formats/terraform/module.js













/** Most instances of one block. */
const maximumInstances = 500;
/** Deepest nesting of module calls. */
const maximumNesting = 20;
/** A module with its arguments: the root module, or one call of another. */
class Module {
    project;
    directory;
    path;
    args;
    nesting;
    memos = new Map();
    roots = new Map();
    /** Resources without `count` and `for_each` that were referred to. */
    single = new Map();
    constructor(project, directory, 
    /** `module.a["k"].`, empty for the root. */
    path, 
    /** Undefined: nobody calls it. */
    args, nesting) {
        this.project = project;
        this.directory = directory;
        this.path = path;
        this.args = args;
        this.nesting = nesting;
        project.countModule();
        directory.open();
    }
    address(name) {
        return this.project.qualify(this.path + name);
    }
    scope(source) {
        const { budget } = this.project;
        return {
            source,
            budget,
            prefix: this.project.prefix + this.path,
            names: undefined,
            root: (name, span) => this.rootName(name, span),
            pathOf: (path) => (0,paths/* filePath */.s$)(path, this.project.root),
            file: (path) => this.project.file((0,paths/* filePath */.s$)(path, this.project.root)),
            files: (folder) => this.project.files((0,paths/* filePath */.s$)(folder, this.project.root)),
            yaml: this.project.yaml,
            call: callFunction,
        };
    }
    memo(key, compute, cyclic) {
        let memo = this.memos.get(key);
        if (memo === undefined) {
            memo = new budget/* Memo */.lD(this.project.budget, compute, cyclic);
            this.memos.set(key, memo);
        }
        return memo.get();
    }
    value(key, span, compute) {
        return this.memo(key, compute, () => (0,terraform_value/* unknown */.L5)(this.address(key), span, 'it refers to itself'));
    }
    reference(name, span, get, doubt) {
        return { type: 'reference', name, span, get, ...(doubt === undefined ? {} : { doubt: doubt.condition }) };
    }
    /** What the first name of a reference means. References have no place of their own: one each is enough. */
    rootName(name, span) {
        let found = this.roots.get(name);
        if (found === undefined) {
            found = this.makeRoot(name, span);
            if (found !== undefined)
                this.roots.set(name, found);
        }
        return found;
    }
    makeRoot(name, span) {
        switch (name) {
            case 'var':
                return this.reference('var', span, (member, at) => this.variable(member, at));
            case 'local':
                return this.reference('local', span, (member, at) => this.local(member, at));
            case 'module':
                return this.reference('module', span, (member, at) => this.call(member, at));
            case 'data':
                return this.reference('data', span, (kind, at) => this.reference(`data.${kind}`, at, (label, end) => this.resource('data', `${kind}.${label}`, end)));
            case 'path':
                return this.reference('path', span, (member, at) => (0,terraform_value/* text */.Qq)((0,paths/* marked */.xI)(member === 'module' ? this.directory.path : this.project.root), at));
            case 'terraform':
                return this.reference('terraform', span, (member, at) => (0,terraform_value/* unknown */.L5)(`terraform.${member}`, at));
            case 'each':
            case 'count':
            case 'self':
                return undefined;
            default:
                if (!name.includes('_') && !this.hasResource(name))
                    return undefined;
                return this.reference(name, span, (label, at) => this.resource('resource', `${name}.${label}`, at));
        }
    }
    hasResource(kind) {
        for (const name of this.directory.resources.keys())
            if (name.startsWith(`${kind}.`))
                return true;
        return false;
    }
    variable(name, span) {
        return this.value(`var.${name}`, span, () => {
            const declaration = this.directory.variables.get(name);
            const none = (0,terraform_value/* unknown */.L5)(this.address(`var.${name}`), span, `the value of \`var.${name}\` is not known`);
            if (declaration === undefined || declaration.block.broken)
                return none;
            const { block, source } = declaration;
            const scope = this.scope(source);
            const attribute = (wanted) => block.body.attributes.find((each) => each.name === wanted);
            if (this.args === undefined && this.project.deployment.open === true)
                return none;
            const type = attribute('type')?.value;
            const fallback = attribute('default');
            const given = this.args === undefined ? this.fromFiles(name) : this.args.get(name)?.();
            if (given !== undefined && !((0,terraform_value/* isNull */.kZ)(given) && isFalse(attribute('nullable')?.value)))
                return applyType(given, type, scope);
            if (fallback === undefined)
                return none;
            const value = applyType((0,evaluate/* evaluate */._3)(fallback.value, (0,terraform_scope/* scopeAt */.c8)(fallback, scope)), type, scope);
            // Of a module that is called, a default is no guess: the call leaves it.
            if (this.args === undefined) {
                const shown = shownDefault(value);
                const called = this.address(`var.${name}`).replace(/var\.([^.]*)$/, '$1');
                this.project.budget.note(`variable \`${called}\` has its default${shown === undefined ? '' : ` \`${shown}\``}`);
            }
            return value;
        });
    }
    fromFiles(name) {
        return this.memo(`values ${name}`, () => {
            let found;
            for (const { source, file } of this.directory.valueFiles()) {
                const attribute = file.attributes.findLast((each) => each.name === name);
                if (attribute !== undefined)
                    found = (0,evaluate/* evaluate */._3)(attribute.value, this.scope(source));
            }
            return found;
        }, () => undefined);
    }
    local(name, span) {
        const found = this.directory.locals.get(name);
        if (found === undefined)
            return (0,terraform_value/* unknown */.L5)(this.address(`local.${name}`), span);
        return this.value(`local.${name}`, span, () => this.expression(found));
    }
    expression({ value, source }) {
        return (0,evaluate/* evaluate */._3)(value, this.scope(source));
    }
    /** The value of an output; undefined: the module has none of that name. */
    output(name, span) {
        const declaration = this.directory.outputs.get(name);
        const value = declaration?.block.body.attributes.find((attribute) => attribute.name === 'value');
        const none = () => (0,terraform_value/* unknown */.L5)(this.project.qualify(`${this.path}${name}`), span);
        if (declaration === undefined || value === undefined)
            return none();
        return this.value(`output.${name}`, span, () => (0,evaluate/* evaluate */._3)(value.value, this.scope(value.source ?? declaration.source)));
    }
    /** The modules that a block `module` calls; undefined: it is not in the repository. */
    modules(name) {
        return this.memo(`modules ${name}`, () => {
            const declaration = this.directory.calls.get(name);
            const path = declaration === undefined ? undefined : (0,terraform_directory/* localSource */.j1)(declaration.block);
            if (declaration === undefined || path === undefined || declaration.block.broken)
                return undefined;
            const directory = this.project.directories.get((0,paths/* joinPath */.uJ)(this.directory.path, path));
            if (directory === undefined)
                return undefined;
            if (this.nesting >= maximumNesting)
                throw new budget/* Exhausted */.mS();
            return this.expand(declaration, `module.${name}`).repetitions.map((repetition) => {
                const args = new Map();
                const { scope } = repetition;
                for (const attribute of declaration.block.body.attributes) {
                    if (callMeta.has(attribute.name))
                        continue;
                    const memo = new budget/* Memo */.lD(this.project.budget, () => (0,evaluate/* evaluate */._3)(attribute.value, (0,terraform_scope/* scopeAt */.c8)(attribute, scope)), () => (0,terraform_value/* unknown */.L5)(`${this.path}module.${name}.${attribute.name}`, this.header(declaration)));
                    args.set(attribute.name, () => memo.get());
                }
                const path = `${this.path}module.${name}${repetition.suffix}.`;
                return { module: new Module(this.project, directory, path, args, this.nesting + 1), repetition };
            });
        }, () => undefined);
    }
    call(name, span) {
        const found = this.modules(name);
        if (found === undefined) {
            const base = this.address(`module.${name}`);
            return { ...(0,terraform_value/* unknown */.L5)(base, span), reason: `\`module.${name}\` is not in the repository` };
        }
        const mode = this.expand(this.directory.calls.get(name), `module.${name}`);
        const values = found.map(({ module, repetition }) => this.reference(module.path.slice(0, -1), span, (output, at) => module.output(output, at), repetition.doubt));
        return collect(mode, values, span);
    }
    /** Every resource and data source of the module, those of the modules that it calls not. */
    *instances(mode) {
        for (const [name, declaration] of mode === 'data' ? this.directory.data : this.directory.resources) {
            yield { name, declaration };
        }
    }
    /** The instances of a resource. @param name type and name. */
    expanded(mode, name) {
        return this.memo(`instances ${mode} ${name}`, () => {
            const declaration = (mode === 'data' ? this.directory.data : this.directory.resources).get(name);
            if (declaration === undefined)
                return [];
            const base = mode === 'data' ? `data.${name}` : name;
            const { deployment, budget } = this.project;
            const kind = name.slice(0, name.indexOf('.'));
            const span = this.header(declaration);
            return this.expand(declaration, base).repetitions.map(({ suffix, scope, doubt }) => {
                const address = this.address(base + suffix);
                const data = mode === 'data';
                return new Instance({ address, kind, data, span, scope, doubt, declaration, deployment, budget });
            });
        }, () => []);
    }
    resource(mode, name, span) {
        const known = this.single.get(name);
        if (known !== undefined && mode === 'resource')
            return known;
        const declaration = (mode === 'data' ? this.directory.data : this.directory.resources).get(name);
        const base = mode === 'data' ? `data.${name}` : name;
        if (declaration === undefined) {
            const none = (0,terraform_value/* unknown */.L5)(this.address(base), span, `there is no \`${base}\` in this module`);
            // What could not be read may declare it.
            return this.directory.lost().length > 0 ? none : { ...none, undeclared: base };
        }
        return this.value(`resource ${base}`, span, () => {
            const mode_ = this.expand(declaration, base);
            const values = this.expanded(mode, name).map((instance) => this.reference(instance.address, span, (attribute, at) => instance.get(attribute, at), instance.doubt));
            const value = collect(mode_, values, span);
            if (mode === 'resource' && mode_.mode === 'single')
                this.single.set(name, value);
            return value;
        });
    }
    /** Strings in the arguments of a module that is not in the repository. */
    mentions(name) {
        const declaration = this.directory.calls.get(name);
        if (declaration === undefined)
            return [];
        const { block, source } = declaration;
        const found = new Set();
        for (const { scope } of this.expand(declaration, `module.${name}`).repetitions) {
            for (const attribute of block.body.attributes) {
                if (!callMeta.has(attribute.name))
                    (0,terraform_arguments/* stringsIn */.QQ)((0,evaluate/* evaluate */._3)(attribute.value, (0,terraform_scope/* scopeAt */.c8)(attribute, { ...scope, source })), found);
            }
        }
        return [...found];
    }
    header({ block, source }) {
        return { source, start: block.start, end: block.headerEnd };
    }
    expand(declaration, base) {
        const none = { mode: 'single', repetitions: [], open: false };
        return this.memo(`expand ${base}`, () => this.repeat(declaration, base), () => none);
    }
    repeat(declaration, base) {
        const { block, source } = declaration;
        const scope = this.scope(source);
        const attribute = (name) => block.body.attributes.find((each) => each.name === name);
        const span = this.header(declaration);
        const count = attribute('count');
        if (count !== undefined) {
            const value = (0,evaluate/* evaluate */._3)(count.value, (0,terraform_scope/* scopeAt */.c8)(count, scope));
            const number = (0,convert/* numberOf */.rl)(value);
            const at = (index, doubt) => {
                const members = [{ key: 'index', keySpan: span, value: (0,terraform_value/* scalar */.d_)(index, span) }];
                return {
                    suffix: `[${index}]`,
                    key: String(index),
                    scope: (0,terraform_scope/* withName */.el)(scope, 'count', { type: 'object', members, span }),
                    doubt,
                };
            };
            if (number === undefined)
                return {
                    mode: 'count',
                    repetitions: [at(0, (0,terraform_doubt/* doubtOf */.k)('count', this.address(base), count.value, (0,terraform_scope/* scopeAt */.c8)(count, scope)))],
                    open: false,
                };
            if (number > maximumInstances)
                throw new budget/* Exhausted */.mS();
            const repetitions = Array.from({ length: Math.max(0, Math.floor(number)) }, (_, index) => at(index));
            this.project.budget.spend(repetitions.length);
            return { mode: 'count', repetitions, open: false };
        }
        const each = attribute('for_each');
        if (each === undefined)
            return { mode: 'single', repetitions: [{ suffix: '', key: undefined, scope, doubt: undefined }], open: false };
        const at = (0,terraform_scope/* scopeAt */.c8)(each, scope);
        const doubt = () => (0,terraform_doubt/* doubtOf */.k)('for_each', this.address(base), each.value, at);
        return this.forEach((0,evaluate/* evaluate */._3)(each.value, at), doubt, base, scope, span);
    }
    forEach(collection, doubt, base, scope, span) {
        const at = (key, value, doubt) => {
            const members = [
                { key: 'key', keySpan: span, value: key },
                { key: 'value', keySpan: span, value },
            ];
            const name = (0,terraform_value/* asText */.e1)(key) ?? '';
            return {
                suffix: `[${JSON.stringify((0,symbol/* showSymbols */.tq)(name))}]`,
                key: name,
                scope: (0,terraform_scope/* withName */.el)(scope, 'each', { type: 'object', members, span }),
                doubt,
            };
        };
        const loop = (0,convert/* rounds */.Qf)(collection);
        if ((loop?.items.length ?? 0) > maximumInstances)
            throw new budget/* Exhausted */.mS();
        const seen = new Set();
        const repetitions = [];
        for (const { key, value } of loop?.items ?? []) {
            // Of a set the item is the key as well.
            const keyed = collection.type === 'list' ? value : key;
            const name = (0,terraform_value/* asText */.e1)(keyed);
            if (name === undefined || seen.has(name))
                continue;
            seen.add(name);
            repetitions.push(at(keyed, value));
        }
        for (const { key, value } of loop?.maybe ?? []) {
            const keyed = collection.type === 'list' ? value : key;
            const name = (0,terraform_value/* asText */.e1)(keyed);
            if (name === undefined || seen.has(name))
                continue;
            seen.add(name);
            repetitions.push(at(keyed, value, doubt()));
        }
        this.project.budget.spend(repetitions.length);
        const open = loop === undefined || loop.open;
        if (open) {
            const name = collection.type === 'unknown' ? collection.name : this.address(`${base}.for_each`);
            repetitions.push(at((0,terraform_value/* unknown */.L5)(`${name}[*].key`, span), (0,terraform_value/* unknown */.L5)(`${name}[*]`, span), doubt()));
        }
        return { mode: 'for_each', repetitions, open };
    }
}
const callMeta = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);
const isFalse = (node) => node?.type === 'literal' && node.value === false;
/** The value of a resource or module call that may be repeated. */
function collect({ mode, repetitions, open }, values, span) {
    if (mode === 'single')
        return values[0] ?? (0,terraform_value/* unknown */.L5)('nothing', span);
    if (mode === 'count')
        return (0,terraform_value/* list */.p_)(values, span, open);
    const members = values.map((value, index) => ({ key: repetitions[index].key ?? '', keySpan: span, value }));
    const result = open ? { type: 'object', members, span, open } : { type: 'object', members, span };
    return result;
}


/***/ }),

/***/ 2986:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s$: () => (/* binding */ filePath),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   xI: () => (/* binding */ marked),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** Paths as they are reported: with `/`, relative to one place, perhaps beginning with `..`. */
/** The folder of a path; empty for the place itself. */
const folderOf = (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
/** Joins and takes out `.` and `..`. */
function joinPath(folder, path) {
    const parts = [];
    for (const part of `${folder}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    const absolute = folder.startsWith('/') ? '/' : '';
    return absolute + parts.join('/');
}
/**
 * How `path.module` and `path.root` are written while a module is evaluated, so that a path made from them is known
 * from one that is relative to the root module's folder.
 */
const marked = (folder) => `/${folder === '' ? '.' : folder}`;
/** The file that a path in a module means. @param root folder of the root module, where Terraform runs. */
function filePath(path, root) {
    return path.startsWith('/') ? joinPath(path.startsWith('//') ? '/' : '', path.slice(1)) : joinPath(root, path);
}


/***/ }),

/***/ 4397:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ permissionSetMappers),
/* harmony export */   i: () => (/* binding */ boundaryOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(294);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6037);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5821);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4035);





/**
 * Permission sets of IAM Identity Center: each becomes a role in the accounts that it is assigned to. Here it goes by
 * its ARN, which is how policies name it.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
 */
const permissionSet = (instance, base) => {
    const account = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `the account of ${instance.address}`);
    const role = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('resource', instance.address);
    const arn = `arn:${instance.deployment.partition}:iam::${account}:role/aws-reserved/sso.amazonaws.com/${role}`;
    return [{ type: 'role', ...base, name: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(instance, 'arn'), arn, inline: [], managed: [] }];
};
const attachedTo = (instance) => [
    { kind: 'role', name: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .EE)(instance, 'permission_set_arn') ?? '' },
];
const inlinePolicy = (instance, base, report) => {
    const label = instance.address;
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)('identity-policy', instance.own('inline_policy'), label, report);
    const none = { label, reason: 'it has no document', span: instance.span };
    return [{ type: 'policy', ...base, document: document ?? none, attachedTo: attachedTo(instance) }];
};
const managedPolicy = (instance, base) => [
    {
        type: 'attachment',
        ...base,
        arn: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .EE)(instance, 'managed_policy_arn') ?? '',
        arnSpan: instance.own('managed_policy_arn')?.span ?? base.span,
        attachedTo: attachedTo(instance),
    },
];
const customerManagedPolicy = (instance, base) => {
    const [reference] = instance.blocks('customer_managed_policy_reference').items;
    return [{ type: 'attachment', ...base, arn: policyArn(instance, reference), attachedTo: attachedTo(instance) }];
};
/** The ARN of a customer-managed policy that is named: each account has one of its own, declared here once. */
function policyArn({ deployment, address }, reference) {
    const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(reference, 'name')) ?? (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `${address}.name`);
    const path = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(reference, 'path');
    const folder = path === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(path) ? '/' : ((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)(path) ?? '/');
    return `arn:${deployment.partition}:iam::${deployment.account}:policy${folder}${name}`;
}
/** The permissions boundary that a resource of its own gives to a permission set; undefined: it is none of these. */
function boundaryOf(instance) {
    if (instance.kind !== 'aws_ssoadmin_permissions_boundary_attachment')
        return undefined;
    const [boundary] = instance.blocks('permissions_boundary').items;
    const managed = (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(boundary, 'managed_policy_arn');
    const [reference] = (0,_convert_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)((0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .memberOf */ .C5)(boundary, 'customer_managed_policy_reference')).items;
    const arn = managed === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isNull */ .kZ)(managed) ? policyArn(instance, reference) : (0,_value_js__WEBPACK_IMPORTED_MODULE_4__/* .asText */ .e1)(managed);
    return { role: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .EE)(instance, 'permission_set_arn') ?? '', boundary: arn ?? '' };
}
/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_permission_set */
const permissionSetMappers = {
    aws_ssoadmin_permission_set: permissionSet,
    aws_ssoadmin_permission_set_inline_policy: inlinePolicy,
    aws_ssoadmin_managed_policy_attachment: managedPolicy,
    aws_ssoadmin_customer_managed_policy_attachment: customerManagedPolicy,
    aws_ssoadmin_permissions_boundary_attachment: () => [],
};


/***/ }),

/***/ 478:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ policyDocumentValue),
/* harmony export */   W: () => (/* binding */ withDoubtful)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5821);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4035);
/* harmony import */ var _variants_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1738);





/**
 * The policy of a `data "aws_iam_policy_document"`, as the provider makes it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
function policyDocumentValue(source) {
    const { span, address } = source;
    let version = given(source.own('version')) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('2012-10-17', span);
    let statements = [];
    const merge = (more) => {
        for (const statement of more) {
            const sid = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(statement, 'Sid'));
            const at = sid === undefined || sid === '' ? -1 : statements.findIndex((each) => (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(each, 'Sid')) === sid);
            if (at === -1)
                statements.push(statement);
            else
                statements[at] = statement;
        }
    };
    for (const value of documents(source, 'source_json', 'source_policy_documents')) {
        const found = readDocument(value);
        if (found === undefined)
            statements.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${address}.source`, value.span));
        else {
            merge(found.statements);
            if (source.own('version') === undefined)
                version = found.version ?? version;
        }
    }
    const blocks = source.blocks('statement');
    merge(blocks.items.map((block) => statementOf(block)));
    if (blocks.unknown || source.block.broken)
        statements.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${address}.statement`, span));
    for (const value of documents(source, 'override_json', 'override_policy_documents')) {
        const found = readDocument(value);
        if (found !== undefined)
            merge(found.statements);
        else {
            // It may replace every statement that has a name.
            statements = statements.filter((each) => (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(each, 'Sid') === undefined);
            statements.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${address}.override`, value.span));
        }
    }
    const members = [{ key: 'Version', keySpan: version.span, value: version }];
    const id = given(source.own('policy_id'));
    if (id !== undefined)
        members.push({ key: 'Id', keySpan: id.span, value: id });
    members.push({ key: 'Statement', keySpan: span, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(statements, span) });
    return { type: 'encoded', of: { type: 'object', members, span }, language: 'hcl-document', span };
}
/** A statement of which it is not known whether it is there: one with a condition that is not known. */
function doubtful(statement, why) {
    if (statement.type !== 'object')
        return statement;
    const { span, maybe = [] } = statement;
    // One that is null or this has all of its members when it is there.
    const isWhole = statement.members.length === 0 && new Set(maybe.map((member) => member.why)).size === 1;
    const { open: _, maybe: __, ...plain } = statement;
    const made = isWhole ? { ...plain, members: [...maybe] } : statement;
    const members = made.members.filter(({ key }) => key !== 'Condition');
    return { ...made, members: [...members, { key: 'Condition', keySpan: span, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(why, span) }] };
}
/** A policy whose statements, actions and resources that may be there stand in statements of an unknown condition. */
function withDoubtful(policy) {
    if (policy.type !== 'object')
        return policy;
    const members = policy.members.map((member) => {
        const { key, value } = member;
        if (key !== 'Statement')
            return member;
        const statements = value.type === 'list' ? value.items : value.type === 'object' ? [value] : [];
        const maybe = value.type === 'list' ? (value.maybe ?? []) : [];
        const all = [...statements, ...maybe.map(({ value: statement, why }) => doubtful(statement, why))];
        const split = all.flatMap((each) => splitElement(each, 'Action')).flatMap((each) => splitElement(each, 'Resource'));
        if (maybe.length === 0 && split.length === all.length && split.every((each, at) => each === all[at]))
            return member;
        return { ...member, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(split, value.span, value.type === 'list' && value.open && maybe.length === 0) };
    });
    return { ...policy, members };
}
/** A statement as several that together say the same: the items of a list that may be there stand apart. */
function splitElement(statement, name) {
    if (statement.type !== 'object')
        return [statement];
    const value = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(statement, name);
    if (value?.type !== 'list' || value.maybe === undefined)
        return [statement];
    const withItems = (items) => ({
        ...statement,
        members: statement.members.map((member) => member.key === name ? { ...member, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(items, value.span) } : member),
    });
    const byReason = new Map();
    for (const { value: item, why } of value.maybe)
        byReason.set(why, [...(byReason.get(why) ?? []), item]);
    const apart = [...byReason].map(([why, items]) => doubtful(withoutSid(withItems(items)), why));
    return [...(value.items.length > 0 ? [withItems(value.items)] : []), ...apart];
}
/** One name stands for one statement. */
const withoutSid = (statement) => ({
    ...statement,
    members: statement.members.filter(({ key }) => key !== 'Sid'),
});
/** A value that is written and not null or empty. */
function given(value) {
    return value === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(value) || (value.type === 'text' && value.text === '') ? undefined : value;
}
function documents(source, one, many) {
    const single = given(source.own(one));
    const several = given(source.own(many));
    const { items, open } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(several);
    const found = [...(single === undefined ? [] : [single]), ...items].filter((item) => given(item) !== undefined);
    if (open && several !== undefined)
        found.push((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(`${source.address}.${many}`, several.span));
    return found;
}
function readDocument(value) {
    const template = value.type === 'text' ? (0,_variants_js__WEBPACK_IMPORTED_MODULE_4__/* .policyOfTemplate */ .e)(value) : undefined;
    if (template !== undefined)
        return readDocument(template);
    const read = value.type === 'encoded' ? value.of : value.type === 'text' ? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeJson */ .x)(value).value : undefined;
    const decoded = read === undefined ? undefined : withDoubtful(read);
    if (decoded?.type !== 'object' || decoded.open === true)
        return undefined;
    const statement = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(decoded, 'Statement');
    if (statement === undefined)
        return { version: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(decoded, 'Version'), statements: [] };
    const { items, open } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(statement);
    return open ? undefined : { version: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(decoded, 'Version'), statements: items };
}
const simple = [
    ['sid', 'Sid', false],
    ['effect', 'Effect', false],
    ['actions', 'Action', false],
    ['not_actions', 'NotAction', false],
    ['resources', 'Resource', true],
    ['not_resources', 'NotResource', true],
];
function statementOf(block) {
    const members = [];
    const member = (name) => {
        const found = block.members.findLast((each) => each.key === name);
        // A plan has a list of no blocks where none is written.
        const none = found !== undefined && !(0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(found.value).open && (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(found.value).items.length === 0;
        return none ? undefined : found;
    };
    for (const [name, key, variables] of simple) {
        const found = member(name);
        // An empty list, as a dynamic argument gives it, is left out of the JSON.
        if (found === undefined || (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(found.value))
            continue;
        if (found.value.type === 'text' && found.value.text === '')
            continue;
        members.push({ key, keySpan: found.keySpan, value: variables ? withVariables(found.value) : found.value });
    }
    if (!members.some((each) => each.key === 'Effect')) {
        members.push({ key: 'Effect', keySpan: block.span, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('Allow', block.span) });
    }
    for (const [name, key] of [
        ['principals', 'Principal'],
        ['not_principals', 'NotPrincipal'],
    ]) {
        const found = member(name);
        if (found !== undefined)
            members.push({ key, keySpan: found.keySpan, value: principalOf(found.value) });
    }
    const condition = member('condition');
    if (block.uncertain === true) {
        // Whether the statement is there is not known: it is one with a condition that is not known.
        const value = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('dynamic "statement"', block.span);
        members.push({ key: 'Condition', keySpan: block.span, value });
    }
    else if (condition !== undefined) {
        members.push({ key: 'Condition', keySpan: condition.keySpan, value: conditionOf(condition.value) });
    }
    return { type: 'object', members, span: block.span };
}
function principalOf(value) {
    const { span } = value;
    const result = [];
    const blocks = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(value);
    if (blocks.open)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('principals', span);
    for (const block of blocks.items) {
        const kind = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'type'));
        const identifiers = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'identifiers');
        if (kind === undefined || identifiers === undefined || uncertain(block))
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('principals', span);
        const items = withVariables(identifiers);
        const { items: all, open } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(items);
        if (kind === '*' && all.length === 1 && (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(all[0]) === '*')
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('*', identifiers.span);
        const before = result.find((member) => member.key === kind);
        if (before === undefined) {
            const keySpan = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'type').span;
            result.push({
                key: kind,
                keySpan,
                value: items.type === 'unknown' ? items : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([...all], identifiers.span, open),
            });
        }
        else if (before.value.type === 'list' && !open)
            before.value.items.push(...all);
        else
            before.value = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('principals', span);
    }
    return { type: 'object', members: result, span };
}
function conditionOf(value) {
    const { span } = value;
    const tests = [];
    const blocks = (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(value);
    if (blocks.open)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('condition', span);
    for (const block of blocks.items) {
        const test = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)((0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'test'));
        const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'variable');
        const variable = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(name);
        const values = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'values');
        if (test === undefined || variable === undefined || values === undefined)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('condition', span);
        // A condition that may not be there is as good as one that is not known.
        if (uncertain(block) || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(test))
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('condition', span);
        let operator = tests.find((member) => member.key === test);
        if (operator === undefined) {
            const keySpan = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .memberOf */ .C5)(block, 'test').span;
            operator = { key: test, keySpan, value: { type: 'object', members: [], span: block.span } };
            tests.push(operator);
        }
        const { members } = operator.value;
        const before = members.find((member) => member.key === variable);
        const items = withVariables(values);
        if (before === undefined)
            members.push({ key: variable, keySpan: name.span, value: items });
        else if (before.value.type === 'list' && items.type === 'list') {
            before.value = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([...before.value.items, ...items.items], before.value.span, before.value.open || items.open);
        }
        else
            before.value = (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('condition', span);
    }
    return { type: 'object', members: tests, span };
}
const uncertain = (value) => value.type === 'object' && value.uncertain === true;
/** `&{aws:username}` is how a policy variable is written where `${` is Terraform's. */
function withVariables(value) {
    if (value.type === 'text' && value.text.includes('&{'))
        return { ...value, text: value.text.replaceAll('&{', '${'), pieces: [] };
    if (value.type !== 'list')
        return value;
    const result = { ...value, items: value.items.map(withVariables) };
    return result;
}


/***/ }),

/***/ 9923:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Project)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4461);

/** Most module calls that one root module may make, with those of the modules that it calls. */
const maximumModules = 500;
/** What all modules under one root module share. */
class Project {
    root;
    directories;
    deployment;
    budget;
    loaded;
    ambiguous;
    several;
    listed;
    yaml;
    modules = 0;
    constructor(
    /** Folder of the root module. */
    root, directories, deployment, budget, 
    /** Files that were read; undefined: it is not there. */
    loaded, 
    /** What other root modules declare as well: `var.x`, `aws_s3_bucket.x`, `module.a`. */
    ambiguous, 
    /** Whether there are other root modules. */
    several, 
    /** Files beneath folders that were listed; undefined: they are not known. */
    listed, 
    /** Reads YAML; undefined where no file of the workspace asks for it. */
    yaml) {
        this.root = root;
        this.directories = directories;
        this.deployment = deployment;
        this.budget = budget;
        this.loaded = loaded;
        this.ambiguous = ambiguous;
        this.several = several;
        this.listed = listed;
        this.yaml = yaml;
    }
    /** A name as it is told apart from the same one of another root module. */
    qualify(name) {
        const first = /^(?:data\.)?[^.[]+\.[^.[]+/.exec(name)?.[0] ?? name;
        if (this.root === '' || !this.several)
            return name;
        return this.ambiguous.has(first) || first.startsWith('local.') ? `${this.root}/${name}` : name;
    }
    /** What the names of expressions begin with. */
    get prefix() {
        return this.several && this.root !== '' ? `${this.root}/` : '';
    }
    file(path) {
        if (!this.loaded.has(path))
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .NeedFile */ .fQ(path);
        return this.loaded.get(path);
    }
    /** The files beneath a folder, relative to it; undefined: they are not known. */
    files(folder) {
        if (!this.listed.has(folder))
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .NeedFile */ .fQ(folder, true);
        return this.listed.get(folder);
    }
    countModule() {
        if (++this.modules > maximumModules)
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .Exhausted */ .mS();
    }
}


/***/ }),

/***/ 2513:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ matters),
  F: () => (/* binding */ resourcesOf)
});

// EXTERNAL MODULE: ./.build/base/symbol.js
var symbol = __webpack_require__(3036);
// EXTERNAL MODULE: ./.build/formats/api-calls.js
var api_calls = __webpack_require__(7317);
// EXTERNAL MODULE: ./.build/formats/state-machine.js
var state_machine = __webpack_require__(4292);
// EXTERNAL MODULE: ./.build/formats/terraform/convert.js
var convert = __webpack_require__(5821);
// EXTERNAL MODULE: ./.build/formats/terraform/json-text.js
var json_text = __webpack_require__(2860);
// EXTERNAL MODULE: ./.build/formats/terraform/document.js
var terraform_document = __webpack_require__(6037);
// EXTERNAL MODULE: ./.build/formats/terraform/value.js
var terraform_value = __webpack_require__(4035);
// EXTERNAL MODULE: ./.build/formats/terraform/arguments.js
var terraform_arguments = __webpack_require__(294);
;// CONCATENATED MODULE: ./.build/formats/terraform/awscc.js




/** The kinds of the Cloud Control provider: CloudFormation's properties in snake case, policies as JSON. */
const identity = (type) => (instance, base, report) => {
    const result = {
        type,
        ...base,
        name: (0,terraform_arguments/* textOf */.b6)(instance, `${type}_name`),
        arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'),
        inline: inlinePolicies(instance, report),
        managed: (0,terraform_arguments/* names */.Dy)(instance, 'managed_policy_arns').map(({ text, span }) => ({ arn: text, span })),
    };
    if (type === 'role') {
        const trust = (0,terraform_document/* policyOf */.US)('trust-policy', instance.own('assume_role_policy_document'), base.label, report);
        const found = (0,terraform_document/* documentOrUnknown */.Hv)(trust);
        if (found !== undefined)
            result.trust = found;
    }
    if (type === 'user') {
        const groups = (0,terraform_arguments/* names */.Dy)(instance, 'groups').map(({ text }) => text);
        if (groups.length > 0)
            result.groups = groups;
    }
    const boundary = (0,terraform_arguments/* argument */.EE)(instance, 'permissions_boundary');
    if (boundary !== undefined) {
        result.boundary = boundary;
        result.boundarySpan = instance.own('permissions_boundary').span;
    }
    return [result];
};
function inlinePolicies(instance, report) {
    const { items, unknown } = instance.blocks('policies');
    const found = [];
    for (const [index, item] of items.entries()) {
        const label = `${instance.address}: ${(0,terraform_value/* asText */.e1)((0,terraform_value/* memberOf */.C5)(item, 'policy_name')) ?? `policy ${index + 1}`}`;
        const policy = (0,terraform_document/* policyOf */.US)('identity-policy', (0,terraform_value/* memberOf */.C5)(item, 'policy_document'), label, report);
        if (policy !== undefined)
            found.push((0,terraform_document/* isDocument */.wz)(policy) ? { label, document: policy } : policy);
    }
    if (unknown)
        found.push({ label: instance.address, reason: 'not all of its policies are known', span: instance.span });
    return found;
}
const inlinePolicy = (kind) => (instance, base, report) => [
    {
        type: 'policy',
        ...base,
        document: (0,terraform_document/* requiredPolicy */.CR)(instance.own('policy_document'), instance.address, instance.span, report),
        attachedTo: [{ kind, name: (0,terraform_arguments/* argument */.EE)(instance, `${kind}_name`) ?? '' }],
    },
];
const managedPolicy = (instance, base, report) => [
    {
        type: 'policy',
        ...base,
        arn: (0,terraform_arguments/* textOf */.b6)(instance, 'policy_arn'),
        document: (0,terraform_document/* requiredPolicy */.CR)(instance.own('policy_document'), instance.address, instance.span, report),
        attachedTo: ['role', 'user', 'group'].flatMap((kind) => (0,terraform_arguments/* names */.Dy)(instance, `${kind}s`).map(({ text }) => ({ kind, name: text }))),
    },
];
const bucket = (instance, base) => {
    const versioned = (0,terraform_arguments/* versionedOf */.xT)(instance, 'versioning_configuration', 'status');
    const kmsKey = encryptionKey(instance.own('bucket_encryption'));
    const cors = corsIn(instance);
    return [
        {
            type: 'bucket',
            ...base,
            name: (0,terraform_arguments/* textOf */.b6)(instance, 'bucket_name'),
            ...(cors === undefined ? {} : { cors }),
            ...(versioned === undefined ? {} : { versioned }),
            ...(kmsKey === undefined ? {} : { kmsKey }),
        },
    ];
};
function corsIn(instance) {
    const configuration = instance.own('cors_configuration');
    if (configuration === undefined || (0,terraform_value/* isNull */.kZ)(configuration))
        return undefined;
    const rules = (0,terraform_value/* memberOf */.C5)(configuration, 'cors_rules');
    const { items, open } = (0,convert/* itemsOf */.S3)(rules);
    const objects = items.filter((item) => item.type === 'object');
    const unknown = rules === undefined || open || objects.length < items.length;
    return (0,terraform_document/* corsOf */.$x)({ items: objects, unknown }, configuration.span);
}
function encryptionKey(encryption) {
    for (const rule of (0,convert/* itemsOf */.S3)((0,terraform_value/* memberOf */.C5)(encryption, 'server_side_encryption_configuration')).items) {
        const key = (0,terraform_value/* memberOf */.C5)((0,terraform_value/* memberOf */.C5)(rule, 'server_side_encryption_by_default'), 'kms_master_key_id');
        const found = (0,terraform_value/* isNull */.kZ)(key) ? undefined : (0,terraform_value/* asText */.e1)(key);
        if (found !== undefined && found !== '')
            return found;
    }
    return undefined;
}
const bucketPolicy = (instance, base, report) => [
    {
        type: 'bucket-part',
        ...base,
        bucket: (0,terraform_arguments/* argument */.EE)(instance, 'bucket') ?? '',
        policy: (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('bucket-policy', instance.own('policy_document'), base.label, report)) ?? 'unknown',
    },
];
const key = (instance, base, report) => {
    const policy = (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('key-policy', instance.own('key_policy'), base.label, report));
    return [
        { type: 'key', ...base, arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'), aliases: [], ...(policy === undefined ? {} : { policy }) },
    ];
};
const lambda = (instance, base) => {
    const role = (0,terraform_arguments/* argument */.EE)(instance, 'role');
    return [
        {
            type: 'function',
            ...base,
            name: (0,terraform_arguments/* textOf */.b6)(instance, 'function_name'),
            arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'),
            ...(role === undefined ? {} : { role }),
        },
    ];
};
/** https://registry.terraform.io/providers/hashicorp/awscc/latest/docs */
const cloudControlMappers = {
    awscc_iam_role: identity('role'),
    awscc_iam_user: identity('user'),
    awscc_iam_group: identity('group'),
    awscc_iam_role_policy: inlinePolicy('role'),
    awscc_iam_user_policy: inlinePolicy('user'),
    awscc_iam_group_policy: inlinePolicy('group'),
    awscc_iam_managed_policy: managedPolicy,
    awscc_s3_bucket: bucket,
    awscc_s3_bucket_policy: bucketPolicy,
    awscc_kms_key: key,
    awscc_kms_replica_key: key,
    awscc_kms_alias: () => [],
    awscc_lambda_function: lambda,
};

// EXTERNAL MODULE: ./.build/formats/terraform/permission-sets.js
var permission_sets = __webpack_require__(4397);
;// CONCATENATED MODULE: ./.build/formats/terraform/resources.js










/**
 * The resources that an instance declares, in the vocabulary of all formats.
 * @param doubt why it is not known whether it exists; undefined: it does
 */
function resourcesOf(instance, doubt, report) {
    const base = { label: instance.address, span: instance.span, assumed: [] };
    if (doubt !== undefined) {
        base.certain = false;
        base.doubt = doubt.phrase;
        base.condition = doubt.condition;
    }
    const found = declared(instance, base, report);
    if (!instance.runs || opaqueKinds.test(instance.kind))
        return found;
    const reason = `\`${instance.address}\` runs something that may change what it names`;
    return [...found, { type: 'opaque', ...base, assumed: [], reason, mentions: instance.mentions() }];
}
function declared(instance, base, report) {
    const mapper = Object.hasOwn(mappers, instance.kind) ? mappers[instance.kind] : undefined;
    if (mapper !== undefined)
        return mapper(instance, base, report);
    if (opaqueKinds.test(instance.kind)) {
        const reason = `\`${instance.address}\` may change anything that it names`;
        return [{ type: 'opaque', ...base, reason, mentions: instance.mentions() }];
    }
    return instance.kind.startsWith('aws') ? [service(instance, base)] : [];
}
/**
 * Whether a resource can be of any interest: most say nothing of identities, buckets, keys or functions, give no role a
 * task, run nothing, and are left out. @param written its text, or the names of its attributes.
 */
function matters(kind, wanted, written) {
    if (Object.hasOwn(mappers, kind) || opaqueKinds.test(kind))
        return true;
    if (kind.startsWith('aws') && (wanted === undefined || wanted.has(kind)))
        return true;
    const text = written();
    return text.includes('provisioner') && /aws/i.test(text);
}
/** Resources that run something of their own, or whose content is not understood here. */
const opaqueKinds = /^(?:null_resource|terraform_data|aws_cloudformation_stack(?:_set)?|aws_cloudcontrolapi_resource|awscc_(?:iam|s3|kms)_.*|shell_script|.*_exec)$/;
const resources_identity = (type) => (instance, base, report) => {
    const result = {
        type,
        ...base,
        name: (0,terraform_arguments/* textOf */.b6)(instance, 'name'),
        arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'),
        inline: [],
        managed: [],
    };
    if (type === 'role') {
        const trust = (0,terraform_document/* policyOf */.US)('trust-policy', instance.own('assume_role_policy'), base.label, report);
        const found = (0,terraform_document/* documentOrUnknown */.Hv)(trust);
        if (found !== undefined)
            result.trust = found;
        result.inline = resources_inlinePolicies(instance, report);
        result.managed = (0,terraform_arguments/* names */.Dy)(instance, 'managed_policy_arns', true).map(({ text, span }) => ({ arn: text, span }));
    }
    const boundary = (0,terraform_arguments/* argument */.EE)(instance, 'permissions_boundary');
    if (boundary !== undefined) {
        result.boundary = boundary;
        result.boundarySpan = instance.own('permissions_boundary').span;
    }
    const { name } = result;
    const maybe = (0,terraform_arguments/* doubtfulNames */.MJ)(instance, 'managed_policy_arns').map(({ text: arn, span, why }) => {
        const doubt = `it depends on \`${(0,symbol/* showSymbols */.tq)(why)}\``;
        return {
            type: 'attachment',
            ...base,
            span,
            certain: false,
            doubt,
            condition: why,
            arn,
            attachedTo: [{ kind: type, name }],
        };
    });
    return [result, ...maybe];
};
function resources_inlinePolicies(instance, report) {
    const blocks = instance.blocks('inline_policy');
    const found = [];
    for (const [index, block] of blocks.items.entries()) {
        const label = `${instance.address}: ${(0,terraform_value/* asText */.e1)((0,terraform_value/* memberOf */.C5)(block, 'name')) ?? `inline policy ${index + 1}`}`;
        const policy = (0,terraform_document/* policyOf */.US)('identity-policy', (0,terraform_value/* memberOf */.C5)(block, 'policy'), label, report);
        if (policy === undefined)
            continue;
        if (!(0,terraform_document/* isDocument */.wz)(policy))
            found.push(policy);
        else if (block.uncertain === true) {
            const doubt = `what the dynamic block \`inline_policy\` of \`${instance.address}\` goes through is not known`;
            found.push({ label, document: policy, certain: false, doubt });
        }
        else
            found.push({ label, document: policy });
    }
    if (blocks.unknown) {
        found.push({ label: instance.address, reason: 'not all of its inline policies are known', span: instance.span });
    }
    return found;
}
const resources_inlinePolicy = (kind) => (instance, base, report) => [
    {
        type: 'policy',
        ...base,
        document: (0,terraform_document/* requiredPolicy */.CR)(instance.own('policy'), instance.address, instance.span, report),
        attachedTo: [{ kind, name: (0,terraform_arguments/* argument */.EE)(instance, kind) ?? '' }],
    },
];
const resources_managedPolicy = (instance, base, report) => [
    {
        type: 'policy',
        ...base,
        arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'),
        document: (0,terraform_document/* requiredPolicy */.CR)(instance.own('policy'), instance.address, instance.span, report),
        attachedTo: [],
    },
];
/** The managed policy that an attachment names, and where. */
function policyArn(instance) {
    const span = instance.own('policy_arn')?.span;
    return { arn: (0,terraform_arguments/* argument */.EE)(instance, 'policy_arn') ?? '', ...(span !== undefined && { arnSpan: span }) };
}
const attachment = (kind) => (instance, base) => [
    {
        type: 'attachment',
        ...base,
        ...policyArn(instance),
        attachedTo: [{ kind, name: (0,terraform_arguments/* argument */.EE)(instance, kind) ?? '' }],
    },
];
const exclusiveAttachments = (kind) => (instance, base) => (0,terraform_arguments/* names */.Dy)(instance, 'policy_arns').map(({ text, span }) => ({
    type: 'attachment',
    ...base,
    arn: text,
    arnSpan: span,
    attachedTo: [{ kind, name: (0,terraform_arguments/* argument */.EE)(instance, `${kind}_name`) ?? '' }],
}));
const sharedAttachment = (instance, base) => [
    {
        type: 'attachment',
        ...base,
        ...policyArn(instance),
        attachedTo: ['role', 'user', 'group'].flatMap((kind) => (0,terraform_arguments/* names */.Dy)(instance, `${kind}s`).map(({ text }) => ({ kind, name: text }))),
    },
];
/** The key of `rule { apply_server_side_encryption_by_default { kms_master_key_id } }`. */
function resources_encryptionKey(rules) {
    for (const rule of rules) {
        for (const applied of (0,convert/* itemsOf */.S3)((0,terraform_value/* memberOf */.C5)(rule, 'apply_server_side_encryption_by_default')).items) {
            const key = (0,terraform_value/* memberOf */.C5)(applied, 'kms_master_key_id');
            const found = key === undefined || (0,terraform_value/* isNull */.kZ)(key) ? undefined : (0,terraform_value/* asText */.e1)(key);
            if (found !== undefined && found !== '')
                return found;
        }
    }
    return undefined;
}
const resources_bucket = (instance, base, report) => {
    const cors = instance.blocks('cors_rule');
    const policy = (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('bucket-policy', instance.own('policy'), base.label, report));
    const versioned = (0,terraform_arguments/* versionedOf */.xT)(instance, 'versioning', 'enabled');
    const encryption = instance.blocks('server_side_encryption_configuration').items;
    const kmsKey = resources_encryptionKey(encryption.flatMap((each) => (0,convert/* itemsOf */.S3)((0,terraform_value/* memberOf */.C5)(each, 'rule')).items));
    return [
        {
            type: 'bucket',
            ...base,
            name: (0,terraform_arguments/* textOf */.b6)(instance, 'bucket'),
            ...(cors.items.length > 0 || cors.unknown ? { cors: (0,terraform_document/* corsOf */.$x)(cors, instance.span) } : {}),
            ...(policy === undefined ? {} : { policy }),
            ...(versioned === undefined ? {} : { versioned }),
            ...(kmsKey === undefined ? {} : { kmsKey }),
        },
    ];
};
const bucketName = (instance) => (0,terraform_arguments/* argument */.EE)(instance, 'bucket') ?? '';
const resources_bucketPolicy = (instance, base, report) => [
    {
        type: 'bucket-part',
        ...base,
        bucket: bucketName(instance),
        policy: (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('bucket-policy', instance.own('policy'), base.label, report)) ?? 'unknown',
    },
];
const bucketCors = (instance, base) => [
    { type: 'bucket-part', ...base, bucket: bucketName(instance), cors: (0,terraform_document/* corsOf */.$x)(instance.blocks('cors_rule'), base.span) },
];
const bucketVersioning = (instance, base) => [
    {
        type: 'bucket-part',
        ...base,
        bucket: bucketName(instance),
        versioned: (0,terraform_arguments/* versionedOf */.xT)(instance, 'versioning_configuration', 'status') ?? 'unknown',
    },
];
const bucketEncryption = (instance, base) => {
    const kmsKey = resources_encryptionKey(instance.blocks('rule').items);
    return [{ type: 'bucket-part', ...base, bucket: bucketName(instance), ...(kmsKey === undefined ? {} : { kmsKey }) }];
};
const resources_key = (instance, base, report) => {
    const policy = (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('key-policy', instance.own('policy'), base.label, report));
    return [
        { type: 'key', ...base, arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'), aliases: [], ...(policy === undefined ? {} : { policy }) },
    ];
};
const keyPolicy = (instance, base, report) => [
    {
        type: 'key-policy',
        ...base,
        key: (0,terraform_arguments/* argument */.EE)(instance, 'key_id') ?? '',
        policy: (0,terraform_document/* documentOrUnknown */.Hv)((0,terraform_document/* policyOf */.US)('key-policy', instance.own('policy'), base.label, report)) ?? 'unknown',
    },
];
/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_grant */
const keyGrant = (instance, base) => {
    const { items, unknown: open } = instance.blocks('constraints');
    const isConstrained = items.length > 0 || open;
    return [
        {
            type: 'key-grant',
            ...base,
            key: (0,terraform_arguments/* argument */.EE)(instance, 'key_id') ?? '',
            grantee: (0,terraform_arguments/* argument */.EE)(instance, 'grantee_principal') ?? '',
            actions: (0,terraform_arguments/* names */.Dy)(instance, 'operations').map(({ text }) => ((0,symbol/* holdsSymbol */.hC)(text) ? text : `kms:${text}`)),
            ...(isConstrained && { constraint: `the encryption context that \`${instance.address}\` asks for` }),
        },
    ];
};
const resources_lambda = (instance, base) => {
    const role = (0,terraform_arguments/* argument */.EE)(instance, 'role');
    return [
        {
            type: 'function',
            ...base,
            name: (0,terraform_arguments/* textOf */.b6)(instance, 'function_name'),
            arn: (0,terraform_arguments/* textOf */.b6)(instance, 'arn'),
            ...(role === undefined ? {} : { role }),
        },
    ];
};
/** A state machine: what its states call themselves. @param name of the argument that holds its definition */
const machine = (name) => (instance, base, report) => {
    const definition = definitionOf(instance.own(name), base.label, report);
    if (definition === undefined)
        return [];
    const role = instance.own('role_arn');
    return (0,state_machine/* machineCalls */.TI)(definition, role === undefined ? undefined : (0,terraform_value/* toLocated */.KL)(role), base);
};
/** A definition that was made to JSON, or JSON in a text; undefined: it names no service whose calls are looked for. */
function definitionOf(value, machine, report) {
    if (value?.type === 'encoded')
        return (0,api_calls/* namesService */.c)((0,terraform_value/* asText */.e1)(value) ?? '') ? (0,terraform_value/* toLocated */.KL)(value.of) : undefined;
    // Where it stands within an expression, another one may be taken instead: `try`, a choice.
    if (value?.type === 'unknown' && value.missingFile !== undefined && isWhole(value.span))
        report((0,state_machine/* missingDefinition */.M0)(machine, value.missingFile), value.span, 'missing-file', value.missingFile);
    if (value?.type !== 'text' || !(0,api_calls/* namesService */.c)(value.text))
        return undefined;
    const { value: decoded, problems } = (0,json_text/* decodeJson */.x)(value);
    for (const { message, span } of (0,state_machine/* lastingProblems */.xn)(value.text, problems))
        report((0,state_machine/* brokenDefinition */.Hd)(machine, message), span, 'state-machine');
    return problems.length > 0 ? undefined : (0,terraform_value/* toLocated */.KL)(decoded);
}
const isWhole = ({ source, start }) => /=\s*$/.test(source.text.slice(Math.max(0, start - 200), start));
const nothing = () => [];
const mappers = {
    aws_iam_role: resources_identity('role'),
    aws_iam_user: resources_identity('user'),
    aws_iam_group: resources_identity('group'),
    aws_iam_policy: resources_managedPolicy,
    aws_iam_role_policy: resources_inlinePolicy('role'),
    aws_iam_user_policy: resources_inlinePolicy('user'),
    aws_iam_group_policy: resources_inlinePolicy('group'),
    aws_iam_role_policy_attachment: attachment('role'),
    aws_iam_user_policy_attachment: attachment('user'),
    aws_iam_group_policy_attachment: attachment('group'),
    aws_iam_policy_attachment: sharedAttachment,
    aws_iam_role_policy_attachments_exclusive: exclusiveAttachments('role'),
    aws_iam_user_policy_attachments_exclusive: exclusiveAttachments('user'),
    aws_iam_group_policy_attachments_exclusive: exclusiveAttachments('group'),
    // They say which policies may be there, and attach none.
    aws_iam_role_policies_exclusive: nothing,
    aws_iam_user_policies_exclusive: nothing,
    aws_iam_group_policies_exclusive: nothing,
    // Read for the users and keys that they name.
    aws_iam_group_membership: nothing,
    aws_iam_user_group_membership: nothing,
    aws_kms_alias: nothing,
    aws_s3_bucket: resources_bucket,
    aws_s3_bucket_policy: resources_bucketPolicy,
    aws_s3_bucket_cors_configuration: bucketCors,
    aws_s3_bucket_versioning: bucketVersioning,
    aws_s3_bucket_server_side_encryption_configuration: bucketEncryption,
    aws_kms_key: resources_key,
    aws_kms_external_key: resources_key,
    aws_kms_replica_key: resources_key,
    aws_kms_replica_external_key: resources_key,
    aws_kms_key_policy: keyPolicy,
    aws_kms_grant: keyGrant,
    aws_lambda_function: resources_lambda,
    aws_sfn_state_machine: machine('definition'),
    awscc_stepfunctions_state_machine: machine('definition_string'),
    ...permission_sets/* permissionSetMappers */._,
    ...cloudControlMappers,
};
function service(instance, base) {
    const whole = () => {
        if (!instance.block.broken)
            return (0,terraform_value/* toLocated */.KL)(instance.whole());
        return { type: 'scalar', value: (0,symbol/* symbolText */.Ee)('parameter', instance.address), span: instance.span };
    };
    return { type: 'service', ...base, resourceType: instance.kind, attributes: whole() };
}


/***/ }),

/***/ 8959:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findRoots),
/* harmony export */   p: () => (/* binding */ concernsAws)
/* harmony export */ });
/** Modules that nobody calls and that may declare something of AWS. */
function findRoots(directories) {
    const called = new Set();
    for (const directory of directories.values()) {
        for (const path of directory.called())
            if (path !== directory.path)
                called.add(path);
    }
    const roots = [...directories.values()].filter(({ path, files }) => files.length > 0 && !called.has(path) && concernsAws(path, directories));
    return { roots, ambiguous: roots.length < 2 ? new Set() : declaredTwice(roots) };
}
/** Whether a module or one that it calls says anything of AWS. */
function concernsAws(path, directories, seen = new Set()) {
    const directory = directories.get(path);
    if (directory === undefined || seen.has(path))
        return false;
    seen.add(path);
    if (directory.mentions(/aws/i))
        return true;
    for (const called of directory.called())
        if (concernsAws(called, directories, seen))
            return true;
    return false;
}
function declaredTwice(roots) {
    const seen = new Set();
    const twice = new Set();
    for (const root of roots)
        for (const name of root.names())
            (seen.has(name) ? twice : seen).add(name);
    return twice;
}


/***/ }),

/***/ 6070:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ symbolName),
/* harmony export */   c8: () => (/* binding */ scopeAt),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   el: () => (/* binding */ withName)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4035);


const withName = (scope, name, value) => ({
    ...scope,
    names: { name, value, outer: scope.names },
});
/** The scope of an attribute or a block, which may stand in an override file. */
const scopeAt = ({ source }, scope) => source === undefined ? scope : { ...scope, source };
/** Where a node stands. */
const spanOf = (node, scope) => ({
    source: scope.source,
    start: node.start,
    end: node.end,
});
/** The name of what an expression's value would be, for a symbol; loops make it differ from round to round. */
function symbolName(node, scope) {
    let rounds = '';
    for (let at = scope.names; at !== undefined; at = at.outer) {
        scope.budget.spend(1);
        rounds += ` ${at.name}=${roundName(at.value)}`;
        if (rounds.length > 200)
            break;
    }
    return `${scope.prefix}${(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(scope.source.text.slice(node.start, node.end))}${rounds === '' ? '' : ` (${rounds.trim()})`}`;
}
function roundName(value) {
    if (value.type === 'reference')
        return value.name;
    // Of `each`, `count` and the iterator of a dynamic block the key says which round it is.
    const key = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(value, 'key') ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(value, 'index');
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .showSymbols */ .tq)((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(key) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(value) ?? JSON.stringify((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .Ul)(value))));
}


/***/ }),

/***/ 4035:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   KL: () => (/* binding */ toLocated),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   LC: () => (/* binding */ equal),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R9: () => (/* binding */ itemAt),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   cL: () => (/* binding */ maybeObject),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   hR: () => (/* binding */ maybeList),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   t9: () => (/* binding */ spanAtPath),
/* harmony export */   wX: () => (/* binding */ symbolOf),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zZ: () => (/* binding */ isFixed),
/* harmony export */   zb: () => (/* binding */ lackingOf)
/* harmony export */ });
/* harmony import */ var _base_symbol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8342);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4461);



const noPieces = [];
const text = (value, span) => ({ type: 'text', text: value, pieces: noPieces, span });
const scalar = (value, span) => ({ type: 'scalar', value, span });
const list = (items, span, open = false) => open ? { type: 'list', items, span, open } : { type: 'list', items, span };
/** A list with items that may be there, and nothing else; without such items it is a list as any other. */
const maybeList = (items, maybe, span) => maybe.length === 0 ? list(items, span) : { type: 'list', items, span, open: true, maybe };
/** An object with members that may be there, and nothing else. */
const maybeObject = (members, maybe, span) => maybe.length === 0 ? { type: 'object', members, span } : { type: 'object', members, span, open: true, maybe };
const unknown = (name, span, reason) => reason === undefined
    ? { type: 'unknown', kind: 'parameter', name, span }
    : { type: 'unknown', kind: 'parameter', name, span, reason };
const failure = (name, span, reason) => ({
    type: 'unknown',
    kind: 'parameter',
    name,
    span,
    reason,
    failed: true,
});
/** What is not known but to be one of several values, with what chooses between them. */
function oneOf(undecided, values, why) {
    const either = values.flatMap((value) => (value.type === 'unknown' || value.type === 'text') && value.either !== undefined
        ? value.either
        : isNull(value)
            ? []
            : [{ value, why }]);
    return either.length === 0 || either.length > _model_located_js__WEBPACK_IMPORTED_MODULE_2__/* .maximumAlternatives */ .DB ? undecided : { ...undecided, either };
}
/** What decides whether an item of a list is there; undefined: it surely is, or nothing is known of it. */
const lackingOf = (value) => (value.type === 'text' ? value.lacking : undefined);
/** The item of a list at a place, where those before what is there may not be; undefined: there is none. */
function itemAt(items, index) {
    const first = items[index];
    const why = first === undefined ? undefined : lackingOf(first);
    if (first?.type !== 'text' || why === undefined)
        return first;
    // Which of the others moves up.
    const sure = items.findIndex((item, at) => at > index && lackingOf(item) === undefined);
    const choice = items.slice(index, sure < 0 ? undefined : sure + 1);
    if (choice.length < 2)
        return first;
    const { either } = oneOf(unknown('', first.span), choice, why);
    if (either === undefined)
        return first;
    const { lacking, ...there } = first;
    return { ...there, either, ...(sure < 0 ? { lacking } : {}) };
}
const isNull = (value) => value?.type === 'scalar' && value.value === null;
/** The symbol of what is not known. */
const symbolOf = (value) => (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)(value.kind, value.name);
/** Most parts of one value that are gone through: a value may hold another many times over. */
const maximumParts = 200_000;
/** Counts the parts of a value. */
class Walk {
    left = maximumParts;
    step() {
        if (--this.left < 0)
            throw new _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .Exhausted */ .mS();
    }
}
/** Whether all of the value is known and no text holds a symbol: nothing of it can turn out otherwise. */
function isFixed(value, walk = new Walk()) {
    walk.step();
    switch (value.type) {
        case 'text':
            return !(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(value.text);
        case 'list':
            return value.open !== true && value.items.every((item) => isFixed(item, walk));
        case 'object':
            return value.open !== true && value.members.every((m) => !(0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(m.key) && isFixed(m.value, walk));
        case 'encoded':
            return isFixed(value.of, walk);
        default:
            return value.type === 'scalar';
    }
}
/** A value as a string, symbols for what is not known; undefined if it is none and cannot become one. */
function asText(value) {
    switch (value?.type) {
        case 'text':
            return value.text;
        case 'scalar':
            return value.value === null ? undefined : String(value.value);
        case 'unknown':
            return symbolOf(value);
        case 'encoded':
            value.cached ??= JSON.stringify(toPlain(value.of));
            if (value.cached.length > _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumText */ .WX)
                throw new _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .Exhausted */ .mS();
            return value.cached;
        default:
            return undefined;
    }
}
/** The plain value; an unknown one is its symbol. */
function toPlain(value, walk = new Walk()) {
    walk.step();
    switch (value.type) {
        case 'text':
            return value.text;
        case 'scalar':
            return value.value;
        case 'unknown':
            return symbolOf(value);
        case 'reference':
            return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', value.name);
        case 'encoded':
            return asText(value);
        case 'list': {
            const items = value.items.map((item) => toPlain(item, walk));
            return value.open === true ? [...items, (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `more of ${nameOf(value)}`)] : items;
        }
        case 'object':
            if (value.open === true)
                return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', nameOf(value));
            return Object.fromEntries(value.members.map((member) => [member.key, toPlain(member.value, walk)]));
    }
}
/** The value as templates of every format have it. */
function toLocated(value, walk = new Walk()) {
    walk.step();
    const { span } = value;
    switch (value.type) {
        case 'list': {
            const items = value.items.map((item) => toLocated(item, walk));
            if (value.open === true) {
                items.push({ type: 'scalar', value: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', `more of ${nameOf(value)}`), span });
            }
            return { type: 'array', items, span };
        }
        case 'object':
            if (value.open === true)
                return { type: 'scalar', value: (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolText */ .Ee)('parameter', nameOf(value)), span };
            return {
                type: 'object',
                members: value.members.map(({ key, keySpan, value }) => ({ key, keySpan, value: toLocated(value, walk) })),
                span,
                ...(value.uncertain === true && { uncertain: true }),
            };
        case 'scalar':
            return { type: 'scalar', value: value.value, span };
        case 'unknown': {
            const { reason } = value;
            const either = alternatives(value);
            return {
                ...{ type: 'scalar', value: symbolOf(value), span },
                ...(reason === undefined ? {} : { reason }),
                ...(either.length === 0 ? {} : { either }),
            };
        }
        default: {
            const either = value.type === 'text' ? alternatives(value) : [];
            return { type: 'scalar', value: toPlain(value), span, ...(either.length === 0 ? {} : { either }) };
        }
    }
}
/** The texts that a value may be, and what chooses. */
const alternatives = ({ either = [] }) => either.flatMap(({ value, why }) => {
    const text = asText(value);
    return text === undefined || text === ''
        ? []
        : [{ value: text, span: value.span, why: `\`${why.replaceAll('`', "'")}\`` }];
});
function nameOf({ span }) {
    return shorten(span.source.text.slice(span.start, span.end));
}
/** A piece of source on one line, cut where it is long; what is cut is kept apart by its hash. */
function shorten(source) {
    const flat = source.replace(/\s+/g, ' ').trim();
    if (flat.length <= 80)
        return flat;
    let hash = 0;
    for (let i = 0; i < flat.length; i++)
        hash = (Math.imul(hash, 31) + flat.charCodeAt(i)) | 0;
    return `${flat.slice(0, 60)}... ${(hash >>> 0).toString(36)}`;
}
/** Whether two values are equal; undefined if that is not known. */
function equal(left, right, walk = new Walk()) {
    walk.step();
    if (left === right && left.type !== 'unknown' && left.type !== 'reference')
        return true;
    if (left.type === 'reference' || right.type === 'reference')
        return left === right ? true : undefined;
    if (left.type === 'unknown' || right.type === 'unknown') {
        return left.type === right.type && left.name === right.name ? true : undefined;
    }
    if (isNull(left) || isNull(right)) {
        // What may be there may as well be null.
        const mayBeNull = [left, right].some((each) => (each.type === 'list' || each.type === 'object') && each.maybe !== undefined);
        return mayBeNull ? undefined : isNull(left) && isNull(right);
    }
    const [a, b] = [asText(left), asText(right)];
    if (a !== undefined && b !== undefined) {
        if (a === b)
            return true;
        // Texts with symbols may still turn out equal; a generated name is no text that somebody wrote.
        if (generated(a))
            return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(b) && !generated(b) ? undefined : false;
        if (generated(b))
            return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(a) ? undefined : false;
        return (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(a) || (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsSymbol */ .hC)(b) ? undefined : false;
    }
    if (left.type === 'list' && right.type === 'list') {
        if (left.open === true || right.open === true)
            return undefined;
        if (left.items.length !== right.items.length)
            return false;
        return every(left.items.map((item, index) => equal(item, right.items[index], walk)));
    }
    if (left.type === 'object' && right.type === 'object') {
        if (left.open === true || right.open === true)
            return undefined;
        if (left.members.length !== right.members.length)
            return false;
        return every(left.members.map(({ key, value }) => {
            const other = right.members.find((member) => member.key === key);
            return other === undefined ? false : equal(value, other.value, walk);
        }));
    }
    return false;
}
function generated(text) {
    const [first, ...more] = (0,_base_symbol_js__WEBPACK_IMPORTED_MODULE_0__/* .cutSymbols */ .kz)(text);
    return more.length === 0 && typeof first === 'object' && first.kind === 'resource';
}
function every(results) {
    if (results.includes(false))
        return false;
    return results.includes(undefined) ? undefined : true;
}
/** The member of an object; of several with one name the last. */
function memberOf(value, key) {
    return value?.type === 'object' ? value.members.findLast((member) => member.key === key)?.value : undefined;
}
/** The place of the value at a path, or of its nearest ancestor that exists, as `spanAt` of the model has it. */
function spanAtPath(root, path) {
    let at = root;
    for (const step of path) {
        const next = at.type === 'list' ? (typeof step === 'number' ? at.items[step] : undefined) : memberOf(at, String(step));
        if (next !== undefined)
            at = next;
        else if (step !== 0)
            return at.span;
    }
    return at.span;
}


/***/ }),

/***/ 1738:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ policyOfTemplate)
/* harmony export */ });
/* harmony import */ var _either_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1685);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4035);



/**
 * The policy of a template with a directive of which it is not known what it comes to; undefined: it has none, or the
 * directive stands within one of its texts, or none of the texts that it may be is a policy.
 */
function policyOfTemplate(value) {
    if (value.variants === undefined)
        return undefined;
    const { problems, outside } = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeJson */ .x)(value);
    return problems.length === 0 && outside.length === 0 ? undefined : policyOfVariants(value);
}
/**
 * It is read once for each text that it may be. What is in all of them is certain, the rest depends on the directive. A
 * text that is no JSON is none that could be deployed; not known is one of which a part is still open.
 */
function policyOfVariants(value) {
    const variants = value.variants?.();
    if (variants === undefined)
        return decoded(value);
    const { why, texts } = variants;
    const read = texts.flatMap((text) => policyOfVariants(text) ?? []);
    const [then, otherwise] = read;
    if (then === undefined || otherwise === undefined)
        return then;
    const open = read.find(({ type }) => type === 'unknown');
    return open ?? together(then, otherwise, why) ?? (0,_either_js__WEBPACK_IMPORTED_MODULE_0__/* .eitherOf */ .B)(then, otherwise, why, value.span);
}
function decoded(value) {
    const { value: of, problems, outside } = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeJson */ .x)(value);
    const [part] = outside;
    if (problems.length > 0)
        return part === undefined ? undefined : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(part, value.span);
    if (of.type !== 'object')
        return undefined;
    const members = of.members.map((member) => member.key === 'Statement' && member.value.type === 'object'
        ? { ...member, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([member.value], member.value.span) }
        : member);
    return { type: 'encoded', of: { ...of, members }, language: 'string', span: value.span };
}
/** Two policies whose statements are the same, each but for some of its actions or of its resources. */
function together(left, right, why) {
    const [a, b] = [statementsOf(left), statementsOf(right)];
    if (a === undefined || b === undefined || a.items.length !== b.items.length || left.type !== 'encoded')
        return undefined;
    if (a.open === true || b.open === true)
        return undefined;
    const items = [];
    for (const [index, one] of a.items.entries()) {
        const merged = statement(one, b.items[index], why);
        if (merged === undefined)
            return undefined;
        items.push(merged);
    }
    const of = left.of;
    const members = of.members.map((member) => member.key === 'Statement' ? { ...member, value: (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items, a.span) } : member);
    return { ...left, of: { ...of, members } };
}
const statementsOf = (policy) => {
    const found = policy.type === 'encoded' ? (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(policy.of, 'Statement') : undefined;
    return found?.type === 'list' ? found : undefined;
};
function statement(left, right, why) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .equal */ .LC)(left, right) === true)
        return left;
    if (left.type !== 'object' || right.type !== 'object' || left.members.length !== right.members.length)
        return undefined;
    const members = [];
    let differs = false;
    for (const member of left.members) {
        const other = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .memberOf */ .C5)(right, member.key);
        if (other === undefined)
            return undefined;
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .equal */ .LC)(member.value, other) === true)
            members.push(member);
        // Where both differ, an action of one and a resource of the other never stand together.
        else if (differs || (member.key !== 'Action' && member.key !== 'Resource'))
            return undefined;
        else {
            const value = (0,_either_js__WEBPACK_IMPORTED_MODULE_0__/* .eitherOf */ .B)(listed(member.value), listed(other), why, member.value.span);
            if (value === undefined)
                return undefined;
            differs = true;
            members.push({ ...member, value });
        }
    }
    return { ...left, members };
}
const listed = (value) => (value.type === 'list' || (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(value) ? value : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([value], value.span));


/***/ }),

/***/ 8612:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ replaced),
/* harmony export */   J9: () => (/* binding */ jsonBody),
/* harmony export */   y$: () => (/* binding */ parseTerraformJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5596);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8801);


/** How many labels a block of the top level has: so many levels of objects are names, not content. */
const labelsOf = {
    resource: 2,
    data: 2,
    ephemeral: 2,
    module: 1,
    variable: 1,
    output: 1,
    provider: 1,
    check: 1,
    locals: 0,
    terraform: 0,
};
/**
 * Parses Terraform's JSON syntax into the tree of the native one. What stands inside of a block are attributes: only
 * the reader of a resource knows which of them are blocks there; `dynamic` alone is always one.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
function parseTerraformJson(text) {
    const { roots, problems } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.parseJson)(text);
    const body = { attributes: [], blocks: [], start: 0, end: text.length };
    const root = roots[0];
    // A parser that stopped may have left out anything.
    const found = [...problems];
    if (found.length > 0)
        return { body, problems: found, lost: [body] };
    if (root?.type === 'object') {
        for (const member of root.members) {
            const kind = member.key.value;
            if (kind === '//')
                continue;
            const levels = Object.hasOwn(labelsOf, kind) ? labelsOf[kind] : 0;
            addBlocks({ text, kind, into: body, start: member.key.start }, levels, [], member.value);
        }
    }
    else if (root !== undefined) {
        found.push({
            message: 'expected an object of Terraform blocks, found something else',
            start: root.start,
            end: root.end,
        });
    }
    return { body, problems: found, lost: [] };
}
/** The attributes of an object, as a file of variable values has them. */
function jsonBody(text, node) {
    const body = { attributes: [], blocks: [], start: node.start, end: node.end };
    for (const { key, value } of node.members) {
        const repeated = key.value === 'dynamic' ? objectsOf(value) : [];
        for (const each of repeated)
            addDynamic(text, body, each);
        if (repeated.length === 0 && key.value !== '//') {
            const attribute = {
                name: key.value,
                nameEnd: key.end,
                value: expressionOf(text, value),
                start: key.start,
                end: value.end,
            };
            body.attributes.push(attribute);
        }
    }
    return body;
}
/** A block is an object, several blocks of one kind are a list of objects: also a single one may stand in a list. */
const objectsOf = (node) => (node.type === 'array' ? node.items : [node]).filter((each) => each.type === 'object');
function addBlocks(place, levels, labels, node) {
    for (const each of objectsOf(node)) {
        if (levels > 0) {
            for (const { key, value } of each.members) {
                if (key.value === '//' && levels > 0 && value.type === 'scalar')
                    continue;
                const label = { text: key.value, start: key.start, end: key.end };
                addBlocks({ ...place, start: key.start }, levels - 1, [...labels, label], value);
            }
            continue;
        }
        const header = labels.at(-1);
        const body = jsonBody(place.text, each);
        if (place.kind === 'variable')
            readType(place.text, body, each);
        place.into.blocks.push({
            kind: place.kind,
            labels,
            headerEnd: header?.end ?? each.start + 1,
            body,
            broken: false,
            start: header?.start ?? place.start,
            end: each.end,
        });
    }
}
function addDynamic(text, into, node) {
    for (const { key, value } of node.members) {
        for (const each of objectsOf(value)) {
            const body = jsonBody(text, each);
            const content = each.members.findLast((member) => member.key.value === 'content');
            const written = content === undefined ? undefined : objectsOf(content.value)[0];
            if (written !== undefined) {
                const { start, end } = written;
                const inner = jsonBody(text, written);
                body.blocks.push({ kind: 'content', labels: [], headerEnd: start + 1, body: inner, broken: false, start, end });
            }
            // A bare name of an iterator is a name, not a text.
            for (const attribute of body.attributes) {
                const iterator = each.members.findLast((member) => member.key.value === 'iterator')?.value;
                if (attribute.name === 'iterator' && iterator?.type === 'scalar') {
                    attribute.value = { type: 'variable', name: String(iterator.value), start: iterator.start, end: iterator.end };
                }
            }
            into.blocks.push({
                kind: 'dynamic',
                labels: [{ text: key.value, start: key.start, end: key.end }],
                headerEnd: key.end,
                body,
                broken: false,
                start: key.start,
                end: each.end,
            });
        }
    }
}
/** The type of a variable is written as a text, and means what it would mean without quotes. */
function readType(text, body, { members }) {
    const written = members.findLast(({ key }) => key.value === 'type')?.value;
    if (written?.type !== 'scalar' || typeof written.value !== 'string')
        return;
    const type = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .YK)(written.value);
    if (type === undefined)
        return;
    relocate(type, offsetsOf(text, written.start + 1, written.end - 1));
    for (const attribute of body.attributes)
        if (attribute.name === 'type')
            attribute.value = type;
}
/** The kinds of the blocks that a nested block repeats: as an argument it is no place for them, so they are not known. */
function repeatedIn(node) {
    const dynamic = node.members.filter(({ key }) => key.value === 'dynamic').flatMap(({ value }) => objectsOf(value));
    return dynamic
        .flatMap(({ members }) => members)
        .filter(({ value }) => objectsOf(value).some(({ members }) => members.some(({ key }) => key.value === 'for_each')));
}
function expressionOf(text, node) {
    const { start, end } = node;
    if (node.type === 'array') {
        return { type: 'tuple', items: node.items.map((item) => expressionOf(text, item)), start, end };
    }
    if (node.type === 'object') {
        const items = node.members
            .filter((member) => member.key.value !== '//')
            .map(({ key, value }) => {
            const name = stringTemplate(text, key);
            const bare = name.type === 'template' && name.parts.every((part) => part.type === 'text') ? key.value : undefined;
            return { key: name, bare, value: expressionOf(text, value) };
        });
        for (const { key, value } of repeatedIn(node)) {
            const unread = { type: 'unreadable', start: value.start, end: value.end };
            items.push({ key: stringTemplate(text, key), bare: String(key.value), value: unread });
        }
        return { type: 'object', items, start, end };
    }
    if (typeof node.value === 'string')
        return stringTemplate(text, node);
    return { type: 'literal', value: node.value, start, end };
}
/** A string of JSON as a template. Its parts stand at their place in the file, also behind escapes. */
function stringTemplate(text, node) {
    const { start, end } = node;
    const value = String(node.value);
    const from = start + 1;
    const isPlain = !value.includes('${') && !value.includes('%{');
    const isExact = text.startsWith(value, from) && from + value.length === end - 1;
    if (isPlain) {
        const whole = { type: 'text', text: value, start: 0, end: value.length };
        const exact = { ...whole, start: from, end: from + value.length };
        const parts = value === '' ? [] : isExact ? [exact] : runs(whole, offsetsOf(text, from, end - 1));
        return { type: 'template', parts, heredoc: false, start, end };
    }
    if (isExact) {
        const { parts, problem } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)(text, from, end - 1);
        if (problem !== undefined)
            return { type: 'unreadable', start, end };
        return { type: 'template', parts, heredoc: false, start, end };
    }
    const { parts, problem } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)(value);
    if (problem !== undefined)
        return { type: 'unreadable', start, end };
    // The names of what is not known are read from the source: they are the escaped ones, which is as good.
    const placed = replaced(parts, offsetsOf(text, from, end - 1));
    return { type: 'template', parts: placed, heredoc: false, start, end };
}
/**
 * Moves the parts of a template, its texts cut where the source has an escape.
 * @param offsets for each old offset the new one
 */
function replaced(parts, offsets) {
    return parts.flatMap((part) => {
        if (part.type === 'text')
            return part.text.length === part.end - part.start ? runs(part, offsets) : [moved(part, offsets)];
        if (part.type === 'if') {
            const { then, else: otherwise, ...rest } = part;
            const [yes, no] = [replaced(then, offsets), replaced(otherwise, offsets)];
            // biome-ignore lint/suspicious/noThenProperty: a condition has a then
            return [{ ...moved(rest, offsets), then: yes, else: no }];
        }
        if (part.type === 'for') {
            const { body, ...rest } = part;
            return [{ ...moved(rest, offsets), body: replaced(body, offsets) }];
        }
        return [moved(part, offsets)];
    });
}
function moved(node, offsets) {
    relocate(node, offsets);
    return node;
}
/** The runs of a text between the escapes of its source, and each escape by itself. */
function runs({ text, start }, offsets) {
    const found = [];
    let from = 0;
    for (let at = 1; at <= text.length; at++) {
        const here = offsets[start + at] - offsets[start + at - 1];
        const before = at - 1 > from ? 1 : here;
        // Before an escape and behind it a run ends.
        if (at - 1 > from && here !== before) {
            found.push({
                type: 'text',
                text: text.slice(from, at - 1),
                start: offsets[start + from],
                end: offsets[start + at - 1],
            });
            from = at - 1;
        }
        if (here !== 1 || at === text.length) {
            found.push({ type: 'text', text: text.slice(from, at), start: offsets[start + from], end: offsets[start + at] });
            from = at;
        }
    }
    return found;
}
/** For each character of a string's value and its end, where it stands. */
function offsetsOf(text, start, end) {
    const offsets = [];
    let at = start;
    while (at < end) {
        offsets.push(at);
        if (text[at] === '\\')
            at += text[at + 1] === 'u' ? 6 : 2;
        else
            at++;
    }
    offsets.push(end);
    return offsets;
}
function relocate(node, offsets) {
    if (typeof node !== 'object' || node === null)
        return;
    if (Array.isArray(node)) {
        for (const item of node)
            relocate(item, offsets);
        return;
    }
    const place = node;
    const last = offsets.at(-1);
    if (typeof place.start === 'number')
        place.start = offsets[place.start] ?? last;
    if (typeof place.end === 'number')
        place.end = offsets[place.end] ?? last;
    for (const value of Object.values(node))
        relocate(value, offsets);
}


/***/ }),

/***/ 8801:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YK: () => (/* binding */ parseExpression),
  z4: () => (/* binding */ parseHcl),
  QC: () => (/* binding */ parseTemplate)
});

// EXTERNAL MODULE: ./.build/syntax/tree.js
var tree = __webpack_require__(5546);
;// CONCATENATED MODULE: ./.build/syntax/hcl/scanner.js
/** Thrown inside the parser at the first problem of a block; it never leaves the parser. */
class Stop {
    problem;
    constructor(problem) {
        this.problem = problem;
    }
}
/** Characters, white space and comments. */
class Scanner {
    text;
    limit;
    at;
    /** Whether a line end is white space here: it is inside of brackets. */
    linesMatter = true;
    constructor(text, start = 0, limit = text.length) {
        this.text = text;
        this.limit = limit;
        this.at = start;
    }
    /** The character at an offset from here; NaN at the end. */
    peek(ahead = 0) {
        const at = this.at + ahead;
        return at < this.limit ? this.text.charCodeAt(at) : Number.NaN;
    }
    startsWith(text) {
        return this.text.startsWith(text, this.at) && this.at + text.length <= this.limit;
    }
    /** Skips spaces and comments, and line ends where they do not matter. A `#` comment ends before its line end. */
    skip() {
        for (;;) {
            const c = this.peek();
            if (c === 0x20 || c === 0x09 || c === 0x0d || (c === 0x0a && !this.linesMatter))
                this.at++;
            else if (c === 0x23 || (c === 0x2f && this.peek(1) === 0x2f))
                this.at = this.lineEnd();
            else if (c === 0x2f && this.peek(1) === 0x2a) {
                const end = this.text.indexOf('*/', this.at + 2);
                if (end === -1 || end + 2 > this.limit)
                    this.fail('expected `*/` at the end of the comment, found none', 2);
                this.at = end + 2;
            }
            else
                return;
        }
    }
    /** Skips spaces, comments and line ends. */
    skipLines() {
        const before = this.linesMatter;
        this.linesMatter = false;
        this.skip();
        this.linesMatter = before;
    }
    /** Where the current line ends, before its line feed. */
    lineEnd() {
        const end = this.text.indexOf('\n', this.at);
        return end === -1 || end > this.limit ? this.limit : end;
    }
    take(text) {
        if (!this.startsWith(text))
            return false;
        this.at += text.length;
        return true;
    }
    expect(text, where) {
        if (!this.take(text))
            this.fail(`expected \`${text}\` ${where}, found ${this.found()}`);
    }
    /** A name; undefined if there is none here. */
    name() {
        const start = this.at;
        if (!isNameStart(this.peek()))
            return undefined;
        let at = start + 1;
        while (at < this.limit && isNamePart(this.text.charCodeAt(at)))
            at++;
        this.at = at;
        return this.text.slice(start, at);
    }
    /** What stands here, in words for a message. */
    found() {
        const c = this.peek();
        if (Number.isNaN(c))
            return 'the end of the file';
        if (c === 0x0a || (c === 0x0d && this.peek(1) === 0x0a))
            return 'the end of the line';
        const word = /^[\p{L}\p{N}_-]+|^[^\s]/u.exec(this.text.slice(this.at, Math.min(this.limit, this.at + 40)));
        return `\`${(word?.[0] ?? ' ').replaceAll('`', "'")}\``;
    }
    fail(message, length = 1) {
        // Where a line ends too early the place is its end, not the next line.
        const atLineEnd = length === 1 && this.at < this.limit && /[\r\n]/.test(this.text[this.at]);
        const end = atLineEnd ? this.at : Math.min(this.limit, this.at + length);
        throw new Stop({ message, start: Math.min(this.at, end), end });
    }
}
function isNameStart(c) {
    return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || (c > 0x7f && isLetter(c));
}
function isNamePart(c) {
    return isNameStart(c) || (c >= 0x30 && c <= 0x39) || c === 0x2d;
}
function isLetter(c) {
    return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(c));
}

;// CONCATENATED MODULE: ./.build/syntax/hcl/expression.js


/** Strength of the operators that join two values. */
const strengths = {
    '||': 1,
    '&&': 2,
    '==': 3,
    '!=': 3,
    '<=': 4,
    '>=': 4,
    '<': 4,
    '>': 4,
    '+': 5,
    '-': 5,
    '*': 6,
    '/': 6,
    '%': 6,
};
/** Most operators in a row: the tree nests once an operator. */
const maximumOperators = 500;
/** Expressions; templates are read by the class below it. */
class ExpressionParser extends Scanner {
    depth = 0;
    expression() {
        if (++this.depth > tree/* maximumDepth */.kK)
            this.fail(`expected at most ${tree/* maximumDepth */.kK} levels of nesting, found more`);
        const condition = this.binary(1);
        this.skip();
        let result = condition;
        if (this.peek() === 0x3f) {
            this.at++;
            this.skipLines();
            const then = this.expression();
            this.skip();
            this.expect(':', 'in the conditional');
            this.skipLines();
            const otherwise = this.expression();
            const node = {
                type: 'conditional',
                condition,
                then,
                else: otherwise,
                start: condition.start,
                end: otherwise.end,
            };
            result = node;
        }
        this.depth--;
        return result;
    }
    /** @param weakest operators weaker than this are left to the caller. */
    binary(weakest) {
        let left = this.unary();
        for (let count = 0;; count++) {
            this.skip();
            const operator = this.operator();
            const strength = operator === undefined ? 0 : strengths[operator];
            if (operator === undefined || strength < weakest)
                return left;
            if (count > maximumOperators)
                this.fail(`expected at most ${maximumOperators} operators, found more`);
            this.at += operator.length;
            this.skipLines();
            const right = this.binary(strength + 1);
            left = { type: 'binary', operator, left, right, start: left.start, end: right.end };
        }
    }
    operator() {
        const c = this.peek();
        switch (c) {
            case 0x2b:
                return '+';
            case 0x2d:
                return '-';
            case 0x2a:
                return '*';
            case 0x2f:
                return '/';
            case 0x25:
                return '%';
            case 0x3c:
                return this.peek(1) === 0x3d ? '<=' : '<';
            case 0x3e:
                return this.peek(1) === 0x3d ? '>=' : '>';
            case 0x3d:
                return this.peek(1) === 0x3d ? '==' : undefined;
            case 0x21:
                return this.peek(1) === 0x3d ? '!=' : undefined;
            case 0x26:
                return this.peek(1) === 0x26 ? '&&' : undefined;
            case 0x7c:
                return this.peek(1) === 0x7c ? '||' : undefined;
            default:
                return undefined;
        }
    }
    unary() {
        this.skip();
        const c = this.peek();
        const start = this.at;
        if (c === 0x2d || (c === 0x21 && this.peek(1) !== 0x3d)) {
            if (++this.depth > tree/* maximumDepth */.kK)
                this.fail(`expected at most ${tree/* maximumDepth */.kK} levels of nesting, found more`);
            this.at++;
            const operand = this.unary();
            this.depth--;
            return { type: 'unary', operator: c === 0x2d ? '-' : '!', operand, start, end: operand.end };
        }
        return this.traversals(this.term());
    }
    term() {
        const start = this.at;
        const c = this.peek();
        if (c === 0x22)
            return this.quotedTemplate();
        if (c === 0x5b)
            return this.tuple();
        if (c === 0x7b)
            return this.object();
        if (c === 0x28) {
            this.at++;
            const inner = this.inBrackets(() => {
                this.skip();
                const value = this.expression();
                this.skip();
                this.expect(')', 'after the expression');
                return value;
            });
            return { ...inner, start, end: this.at };
        }
        if (c === 0x3c && this.peek(1) === 0x3c)
            return this.heredoc();
        if (c >= 0x30 && c <= 0x39)
            return this.number();
        const name = this.name();
        if (name === undefined)
            this.fail(`expected a value, found ${this.found()}`);
        if (name === 'true' || name === 'false')
            return { type: 'literal', value: name === 'true', start, end: this.at };
        if (name === 'null')
            return { type: 'literal', value: null, start, end: this.at };
        let called = name;
        // Functions of a provider: `provider::aws::arn_parse(…)`.
        while (this.startsWith('::')) {
            this.at += 2;
            called += `::${this.name() ?? ''}`;
        }
        const end = this.at;
        if (this.peek() === 0x20)
            this.skip();
        if (this.peek() === 0x28)
            return this.call(called, start);
        this.at = end;
        return { type: 'variable', name, start, end };
    }
    number() {
        const start = this.at;
        const match = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(this.text.slice(start, Math.min(this.limit, start + 100)));
        this.at += match[0].length;
        return { type: 'literal', value: Number(match[0]), start, end: this.at };
    }
    call(name, start) {
        this.at++;
        let expand = false;
        const items = [];
        this.inBrackets(() => {
            for (;;) {
                this.skip();
                if (this.take(')'))
                    return;
                if (items.length > 0) {
                    if (this.take('...')) {
                        expand = true;
                        this.skip();
                        this.take(',');
                        this.skip();
                        this.expect(')', 'after `...`');
                        return;
                    }
                    this.expect(',', 'between the arguments');
                    this.skip();
                    if (this.take(')'))
                        return;
                }
                items.push(this.expression());
            }
        });
        return { type: 'call', name, arguments: items, expand, start, end: this.at };
    }
    tuple() {
        const start = this.at++;
        const items = [];
        const loop = this.inBrackets(() => {
            this.skip();
            if (this.atFor())
                return this.forExpression(start, ']');
            for (;;) {
                this.skip();
                if (this.take(']'))
                    return undefined;
                if (items.length > 0) {
                    this.expect(',', 'between the items');
                    this.skip();
                    if (this.take(']'))
                        return undefined;
                }
                items.push(this.expression());
            }
        });
        return loop ?? { type: 'tuple', items, start, end: this.at };
    }
    object() {
        const start = this.at++;
        const items = [];
        const before = this.linesMatter;
        this.skipLines();
        if (this.atFor()) {
            const loop = this.inBrackets(() => this.forExpression(start, '}'));
            return loop;
        }
        this.linesMatter = true;
        for (;;) {
            this.skipLines();
            if (this.take('}'))
                break;
            const key = this.expression();
            const bare = key.type === 'variable' && this.text.charCodeAt(key.start) !== 0x28 ? key.name : undefined;
            this.skip();
            if (this.peek() === 0x3a || (this.peek() === 0x3d && this.peek(1) !== 0x3d))
                this.at++;
            else
                this.fail(`expected \`=\` or \`:\` after the key, found ${this.found()}`);
            this.skip();
            if (this.peek() === 0x0a)
                this.fail('expected a value, found the end of the line');
            items.push({ key, bare, value: this.expression() });
            this.skip();
            if (this.take('}'))
                break;
            const c = this.peek();
            if (c === 0x2c || c === 0x0a)
                this.at++;
            else
                this.fail(`expected \`,\` or the end of the line between the members, found ${this.found()}`);
        }
        this.linesMatter = before;
        return { type: 'object', items, start, end: this.at };
    }
    atFor() {
        return this.startsWith('for') && !isNamePart(this.peek(3));
    }
    forExpression(start, close) {
        this.at += 3;
        this.skip();
        const first = this.loopName();
        let second;
        this.skip();
        if (this.take(',')) {
            this.skip();
            second = this.loopName();
            this.skip();
        }
        this.expect('in', 'in the for expression');
        this.skip();
        const collection = this.expression();
        this.skip();
        this.expect(':', 'in the for expression');
        this.skip();
        let value = this.expression();
        this.skip();
        let key;
        let group = false;
        if (close === '}') {
            this.expect('=>', 'in the for expression');
            this.skip();
            key = value;
            value = this.expression();
            this.skip();
            group = this.take('...');
            this.skip();
        }
        let condition;
        if (this.startsWith('if') && !isNamePart(this.peek(2))) {
            this.at += 2;
            this.skip();
            condition = this.expression();
            this.skip();
        }
        this.expect(close, 'at the end of the for expression');
        const names = second === undefined ? { keyName: undefined, valueName: first } : { keyName: first, valueName: second };
        return { type: 'for', ...names, collection, key, value, group, condition, start, end: this.at };
    }
    loopName() {
        return this.name() ?? this.fail(`expected a name, found ${this.found()}`);
    }
    traversals(of) {
        let result = of;
        for (let count = 0;; count++) {
            // The tree nests once a step.
            if (count > tree/* maximumDepth */.kK)
                this.fail(`expected at most ${tree/* maximumDepth */.kK} steps in a reference, found more`);
            const before = this.at;
            if (!this.linesMatter)
                this.skip();
            const step = this.step(result);
            if (step === undefined) {
                this.at = before;
                return result;
            }
            result = step;
        }
    }
    step(of) {
        const c = this.peek();
        if (c === 0x2e && this.peek(1) !== 0x2e) {
            this.at++;
            this.skip();
            if (this.peek() === 0x2a) {
                this.at++;
                return this.splat(of, false);
            }
            return this.attributeStep(of);
        }
        if (c !== 0x5b)
            return undefined;
        this.at++;
        return this.inBrackets(() => {
            this.skip();
            if (this.peek() === 0x2a) {
                const star = this.at++;
                this.skip();
                if (this.take(']'))
                    return this.splat(of, true);
                this.at = star;
            }
            const key = this.expression();
            this.skip();
            this.expect(']', 'after the index');
            const node = { type: 'index', of, key, start: of.start, end: this.at };
            return node;
        });
    }
    attributeStep(of) {
        const start = this.at;
        const digits = /^\d+/.exec(this.text.slice(start, Math.min(this.limit, start + 20)));
        if (digits !== null) {
            this.at += digits[0].length;
            const key = { type: 'literal', value: Number(digits[0]), start, end: this.at };
            return { type: 'index', of, key, start: of.start, end: this.at };
        }
        const name = this.name();
        if (name === undefined)
            this.fail(`expected a name after \`.\`, found ${this.found()}`);
        const node = { type: 'get', of, name, start: of.start, end: this.at };
        return node;
    }
    /** What follows a splat is applied to each item; after `.*` indexes are not, after `[*]` they are. */
    splat(of, full) {
        let each = { type: 'variable', name: '*', start: this.at, end: this.at };
        const before = this.linesMatter;
        for (let count = 0; count <= tree/* maximumDepth */.kK; count++) {
            const c = this.peek();
            const more = c === 0x2e ? this.peek(1) !== 0x2a && this.peek(1) !== 0x2e : full && c === 0x5b;
            if (!more || (c === 0x5b && this.peek(1) === 0x2a))
                break;
            each = this.step(each) ?? each;
        }
        this.linesMatter = before;
        return { type: 'splat', of, each, start: of.start, end: this.at };
    }
    /** Reads where line ends are white space. */
    inBrackets(read) {
        const before = this.linesMatter;
        this.linesMatter = false;
        const result = read();
        this.linesMatter = before;
        return result;
    }
}

;// CONCATENATED MODULE: ./.build/syntax/hcl/template.js



/** Quoted strings, heredocs and whole files as templates. */
class TemplateParser extends ExpressionParser {
    /** The whole text as a template, as `templatefile` reads it. */
    wholeTemplate() {
        const pieces = [];
        let trim = false;
        while (this.at < this.limit)
            trim = this.run(pieces, trim, this.limit, false);
        return this.nest(pieces);
    }
    quotedTemplate() {
        const start = this.at++;
        const pieces = [];
        let trim = false;
        for (;;) {
            const c = this.peek();
            if (c === 0x22) {
                this.at++;
                return { type: 'template', parts: this.nest(pieces), heredoc: false, start, end: this.at };
            }
            if (Number.isNaN(c) || c === 0x0a) {
                const { at } = this;
                this.at = start;
                const found = Number.isNaN(c) ? 'the end of the file' : 'the end of the line';
                this.fail(`expected \`"\` at the end of the string, found ${found}`, at - start);
            }
            if (c === 0x5c) {
                pieces.push(this.escape());
                trim = false;
            }
            else
                trim = this.run(pieces, trim, this.limit, true);
        }
    }
    escape() {
        const start = this.at;
        const c = this.text[start + 1] ?? '';
        const simple = escapes[c];
        if (simple !== undefined) {
            this.at += 2;
            return { type: 'text', text: simple, start, end: this.at };
        }
        const length = c === 'u' ? 4 : c === 'U' ? 8 : 0;
        const digits = this.text.slice(start + 2, start + 2 + length);
        const code = Number.parseInt(digits, 16);
        if (length === 0 || !/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length || code > 0x10ffff) {
            this.fail('expected an escape such as `\\n` or `\\"` in the string, found an unknown one', 2);
        }
        this.at += 2 + length;
        return { type: 'text', text: String.fromCodePoint(code), start, end: this.at };
    }
    /**
     * Reads one interpolation, directive, `$${` or run of text.
     * @param trim whether white space at its start goes, after `~}`. @param end where literal text ends at the latest.
     * @returns whether white space after it goes.
     */
    run(pieces, trim, end, quoted) {
        const start = this.at;
        if (this.startsWith('$${') || this.startsWith('%%{')) {
            this.at += 3;
            pieces.push({ type: 'text', text: this.text.slice(start + 1, start + 3), start, end: this.at });
            return false;
        }
        if (this.startsWith('${'))
            return this.interpolation(pieces);
        if (this.startsWith('%{'))
            return this.directive(pieces);
        let at = start;
        while (at < end) {
            const c = this.text.charCodeAt(at);
            if (quoted && (c === 0x22 || c === 0x5c || c === 0x0a))
                break;
            if ((c === 0x24 || c === 0x25) && at + 1 < end) {
                const next = this.text.charCodeAt(at + 1);
                if (next === 0x7b)
                    break;
                if (next === c && this.text.charCodeAt(at + 2) === 0x7b)
                    break;
            }
            at++;
        }
        this.at = at;
        let from = start;
        if (trim)
            while (from < at && /\s/.test(this.text[from]))
                from++;
        if (from < at)
            pieces.push({ type: 'text', text: this.text.slice(from, at), start: from, end: at });
        return trim && from === at;
    }
    interpolation(pieces) {
        const start = this.at;
        this.at += 2;
        if (this.take('~'))
            trimBefore(pieces);
        const expression = this.inBrackets(() => {
            this.skip();
            const value = this.expression();
            this.skip();
            return value;
        });
        const trim = this.take('~');
        this.expect('}', 'at the end of the interpolation');
        pieces.push({ type: 'interpolation', expression, start, end: this.at });
        return trim;
    }
    directive(pieces) {
        const start = this.at;
        this.at += 2;
        if (this.take('~'))
            trimBefore(pieces);
        const piece = this.inBrackets(() => {
            this.skip();
            const word = this.loopName();
            this.skip();
            if (word === 'if')
                return { type: 'open-if', condition: this.expression(), start, end: start };
            if (word === 'for') {
                const names = [this.loopName()];
                this.skip();
                if (this.take(',')) {
                    this.skip();
                    names.push(this.loopName());
                    this.skip();
                }
                if (!this.startsWith('in') || isNamePart(this.peek(2))) {
                    this.fail(`expected \`in\` in the directive, found ${this.found()}`);
                }
                this.at += 2;
                this.skip();
                return { type: 'open-for', names, collection: this.expression(), start, end: start };
            }
            if (word === 'else' || word === 'endif' || word === 'endfor')
                return { type: word, start, end: start };
            this.fail(`expected \`if\`, \`else\`, \`endif\`, \`for\` or \`endfor\` in the directive, found \`${word}\``);
        });
        this.skipLines();
        const trim = this.take('~');
        this.expect('}', 'at the end of the directive');
        piece.end = this.at;
        pieces.push(piece);
        return trim;
    }
    nest(pieces) {
        const root = [];
        const open = [];
        const into = () => open.at(-1)?.into ?? root;
        const fail = (piece, message) => {
            this.at = piece.start;
            this.fail(message, piece.end - piece.start);
        };
        for (const piece of pieces) {
            if (piece.type === 'open-if' || piece.type === 'open-for') {
                if (open.length >= tree/* maximumDepth */.kK)
                    fail(piece, `expected at most ${tree/* maximumDepth */.kK} levels of nesting, found more`);
                const { start, end } = piece;
                const list = [];
                const node = piece.type === 'open-if'
                    ? // biome-ignore lint/suspicious/noThenProperty: a condition has a then
                        { type: 'if', condition: piece.condition, then: list, else: [], start, end }
                    : {
                        type: 'for',
                        key: piece.names.length > 1 ? piece.names[0] : undefined,
                        value: piece.names.at(-1),
                        collection: piece.collection,
                        body: list,
                        start,
                        end,
                    };
                into().push(node);
                open.push({ node, into: list });
            }
            else if (piece.type === 'else') {
                const top = open.at(-1);
                if (top?.node.type !== 'if')
                    fail(piece, 'expected an `if` before `else`, found none');
                else
                    top.into = top.node.else;
            }
            else if (piece.type === 'endif' || piece.type === 'endfor') {
                const top = open.pop();
                const wanted = piece.type === 'endif' ? 'if' : 'for';
                if (top?.node.type !== wanted)
                    fail(piece, `expected \`%{ ${wanted} }\` before \`${piece.type}\`, found none`);
                else
                    top.node.end = piece.end;
            }
            else
                into().push(piece);
        }
        const left = open.at(-1)?.node;
        if (left !== undefined) {
            this.at = left.start;
            this.fail(`expected \`%{ end${left.type} }\` after the directive, found none`, left.end - left.start);
        }
        return root;
    }
    heredoc() {
        const start = this.at;
        this.at += 2;
        const indented = this.take('-');
        const marker = this.name();
        if (marker === undefined)
            this.fail(`expected a name after \`<<\`, found ${this.found()}`);
        if (this.peek() === 0x0d)
            this.at++;
        if (this.peek() !== 0x0a)
            this.fail(`expected the end of the line after \`<<${marker}\`, found ${this.found()}`);
        this.at++;
        const bodyStart = this.at;
        const bodyEnd = this.heredocEnd(marker, start);
        const pieces = [];
        let trim = false;
        while (this.at < bodyEnd.content)
            trim = this.run(pieces, trim, bodyEnd.content, false);
        if (this.at > bodyEnd.content) {
            this.at = start;
            this.fail(`expected \`${marker}\` at the end of the heredoc, found it inside an interpolation`);
        }
        this.at = bodyEnd.end;
        const flat = indented ? unindent(pieces, this.text, bodyStart) : pieces;
        return { type: 'template', parts: this.nest(flat), heredoc: true, start, end: this.at };
    }
    /** The closing marker: alone on its line. The content keeps the line end before it. */
    heredocEnd(marker, start) {
        let line = this.at;
        while (line <= this.limit) {
            let at = line;
            while (this.text.charCodeAt(at) === 0x20 || this.text.charCodeAt(at) === 0x09)
                at++;
            if (this.text.startsWith(marker, at) && at + marker.length <= this.limit) {
                let after = at + marker.length;
                while (after < this.limit && (this.text.charCodeAt(after) === 0x20 || this.text.charCodeAt(after) === 0x09)) {
                    after++;
                }
                const c = after < this.limit ? this.text.charCodeAt(after) : 0x0a;
                if (c === 0x0a || c === 0x0d)
                    return { content: line, end: at + marker.length };
                // `EOF)` and the like end it too where a call wraps it.
                if ((c === 0x29 || c === 0x2c || c === 0x5d || c === 0x7d) && !isNamePart(c)) {
                    return { content: line, end: at + marker.length };
                }
            }
            const next = this.text.indexOf('\n', line);
            if (next === -1 || next >= this.limit)
                break;
            line = next + 1;
        }
        this.at = start;
        this.fail(`expected \`${marker}\` at the end of the heredoc, found the end of the file`, 2 + marker.length);
    }
}
const escapes = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
function trimBefore(pieces) {
    const last = pieces.at(-1);
    if (last?.type !== 'text')
        return;
    const text = last.text.trimEnd();
    if (text === '')
        pieces.pop();
    else
        pieces[pieces.length - 1] = { ...last, text, end: last.end - (last.text.length - text.length) };
}
/** `<<-`: the smallest indentation of the lines goes from all of them. */
function unindent(pieces, text, bodyStart) {
    const atLineStart = (offset) => offset === bodyStart || text.charCodeAt(offset - 1) === 0x0a;
    const lines = [];
    let indentation = Number.POSITIVE_INFINITY;
    for (const piece of pieces) {
        if (piece.type !== 'text' || piece.text.length !== piece.end - piece.start) {
            if (atLineStart(piece.start))
                indentation = 0;
            lines.push(piece);
            continue;
        }
        let from = 0;
        while (from < piece.text.length) {
            const feed = piece.text.indexOf('\n', from);
            const to = feed === -1 ? piece.text.length : feed + 1;
            const line = piece.text.slice(from, to);
            const start = piece.start + from;
            if (atLineStart(start)) {
                const spaces = /^[ \t]*/.exec(line)[0].length;
                // An empty line has no indentation to count.
                if (line.trim() !== '' || feed === -1)
                    indentation = Math.min(indentation, spaces);
            }
            lines.push({ type: 'text', text: line, start, end: start + line.length });
            from = to;
        }
    }
    if (indentation === 0 || indentation === Number.POSITIVE_INFINITY)
        return [...pieces];
    return lines.flatMap((piece) => {
        if (piece.type !== 'text' || !atLineStart(piece.start))
            return [piece];
        const spaces = Math.min(indentation, /^[ \t]*/.exec(piece.text)[0].length);
        const rest = piece.text.slice(spaces);
        return rest === '' ? [] : [{ ...piece, text: rest, start: piece.start + spaces }];
    });
}

;// CONCATENATED MODULE: ./.build/syntax/hcl/parse.js



/** Blocks with a problem that are read past before the rest of a file is left. */
const maximumBroken = 50;
/**
 * Parses a file of HCL's native syntax. Never throws. A problem breaks the block of the file's top level that it stands
 * in; reading goes on where a line begins with a keyword of Terraform's top level, which no other line does.
 */
function parseHcl(text) {
    return new HclParser(text).file();
}
/**
 * Parses a text as a template, as `templatefile` and the strings of JSON do. @param start offset of the text.
 * @param end offset after it.
 */
function parseTemplate(text, start = 0, end = text.length) {
    return new HclParser(text, start, end).template();
}
/** Parses a text as one expression, as the old JSON syntax has it in references. */
function parseExpression(text) {
    return new HclParser(text).only();
}
class HclParser extends TemplateParser {
    template() {
        try {
            return { parts: this.wholeTemplate(), problem: undefined };
        }
        catch (error) {
            return { parts: [], problem: problemOf(error, this.at) };
        }
    }
    only() {
        try {
            const value = this.expression();
            this.skipLines();
            return this.at === this.limit ? value : undefined;
        }
        catch (error) {
            problemOf(error, this.at);
            return undefined;
        }
    }
    file() {
        const body = { attributes: [], blocks: [], start: 0, end: this.limit };
        const problems = [];
        const lost = [];
        if (this.text.charCodeAt(0) === 0xfeff)
            this.at = 1;
        for (;;) {
            const start = this.at;
            const before = body.blocks.length;
            try {
                this.linesMatter = true;
                this.depth = 0;
                this.skipLines();
                if (this.at >= this.limit)
                    break;
                this.item(body, 0);
            }
            catch (error) {
                problems.push(problemOf(error, start));
                if (body.blocks[before] !== undefined)
                    body.blocks[before].broken = true;
                else if (!this.startsKeyword(start))
                    breakLast(body.blocks);
                const next = this.nextTopLevel(Math.max(start + 1, (body.blocks[before]?.start ?? start) + 1));
                const broken = body.blocks[before];
                if (next === undefined || problems.length >= maximumBroken) {
                    if (broken !== undefined)
                        broken.end = Math.max(this.at, broken.headerEnd);
                    lost.push({ start: broken?.start ?? start, end: this.limit });
                    return { body, problems, lost };
                }
                lost.push({ start: broken?.start ?? start, end: next });
                if (broken !== undefined)
                    broken.end = next;
                this.at = next;
            }
        }
        return { body, problems, lost };
    }
    /** An attribute or a block, and the line end after it. */
    item(body, depth) {
        const start = this.at;
        const name = this.peek() === 0x22 && depth > 0 ? this.quotedName() : this.name();
        if (name === undefined)
            this.fail(`expected a name, found ${this.found()}`);
        const nameEnd = this.at;
        this.skip();
        const c = this.peek();
        if (c === 0x3d && this.peek(1) !== 0x3d) {
            this.at++;
            this.skip();
            const attribute = { name, nameEnd, value: this.expression(), start, end: this.at };
            body.attributes.push(attribute);
        }
        else
            this.block(name, nameEnd, start, body, depth);
        this.skip();
        if (this.peek() === 0x0a)
            this.at++;
        else if (this.peek() !== 0x7d && !Number.isNaN(this.peek())) {
            this.fail(`expected the end of the line, found ${this.found()}`);
        }
    }
    /** A name in quotes before `=`, as Terraform took it until version 0.11. */
    quotedName() {
        const { parts, start } = this.quotedTemplate();
        this.skip();
        const plain = parts.every((part) => part.type === 'text');
        if (!plain || this.peek() !== 0x3d) {
            this.at = start;
            this.fail('expected a name, found a string');
        }
        return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
    }
    block(kind, kindEnd, start, into, depth) {
        if (depth > tree/* maximumDepth */.kK)
            this.fail(`expected at most ${tree/* maximumDepth */.kK} levels of nesting, found more`);
        const labels = [];
        let headerEnd = kindEnd;
        while (this.peek() !== 0x7b) {
            const labelStart = this.at;
            if (this.peek() === 0x22) {
                const { parts } = this.quotedTemplate();
                const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
                labels.push({ text, start: labelStart, end: this.at });
            }
            else {
                const label = this.name();
                if (label === undefined)
                    this.fail(`expected \`=\` or \`{\` after \`${kind}\`, found ${this.found()}`);
                labels.push({ text: label, start: labelStart, end: this.at });
            }
            headerEnd = this.at;
            this.skip();
        }
        const bodyStart = this.at++;
        const body = { attributes: [], blocks: [], start: bodyStart, end: bodyStart };
        const block = { kind, labels, headerEnd, body, broken: true, start, end: bodyStart + 1 };
        into.blocks.push(block);
        for (;;) {
            this.skipLines();
            if (this.peek() === 0x7d)
                break;
            if (Number.isNaN(this.peek())) {
                this.at = start;
                this.fail(`expected \`}\` at the end of the block \`${kind}\`, found the end of the file`, headerEnd - start);
            }
            this.item(body, depth + 1);
        }
        this.at++;
        body.end = this.at;
        block.end = this.at;
        block.broken = false;
    }
    /** Whether a block of Terraform's top level begins here. */
    startsKeyword(at) {
        keyword.lastIndex = at;
        return keyword.test(this.text);
    }
    /** The next line that begins, without indentation, with a block of Terraform's top level. */
    nextTopLevel(from) {
        topLevel.lastIndex = from;
        const match = topLevel.exec(this.text);
        if (match === null || match.index >= this.limit)
            return undefined;
        return match.index;
    }
}
const topLevel = /^(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"|(?:module|variable|output|provider|check)[ \t]+"[^"\n]*"|locals|terraform|moved|import|removed)[ \t]*\{/gm;
const keywords = new Set('resource data ephemeral module variable output provider check locals terraform moved import removed'.split(' '));
const keyword = new RegExp(`\\s*(?:${[...keywords].join('|')})\\b`, 'y');
/** A stray line after a block may be what a brace too many cut off, with nested blocks before it. */
function breakLast(blocks) {
    for (let i = blocks.length - 1; i >= 0; i--) {
        blocks[i].broken = true;
        if (keywords.has(blocks[i].kind))
            return;
    }
}
function problemOf(error, at) {
    if (error instanceof Stop)
        return error.problem;
    // Only a stack overflow gets here, which the bound on nesting prevents; still no text may break the program.
    return { message: 'expected less nesting, found more than can be read', start: at, end: at };
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
