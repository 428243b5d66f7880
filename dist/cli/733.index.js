export const id = 733;
export const ids = [733];
export const modules = {

/***/ 4733:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  taskJson: () => (/* binding */ taskJson),
  taskList: () => (/* binding */ taskList),
  taskListJson: () => (/* binding */ taskListJson),
  taskText: () => (/* binding */ taskText)
});

;// CONCATENATED MODULE: ./.build/catalogue/parameters.js
const lambda = (when) => ({
    type: 'name or ARN',
    meaning: `The function that Ground Truth calls ${when}.`,
    example: 'my-function',
});
/** What the parameters mean that several services share. A service describes its own itself (`parameters`). */
const parameters = {
    bucket: {
        type: 'name or ARN',
        meaning: 'The bucket. Accepted wherever `input-bucket` or `output-bucket` is, and stands for both.',
        example: 'my-bucket',
    },
    'input-bucket': { type: 'name or ARN', meaning: 'The bucket that is read.', example: 'my-input' },
    'input-prefix': {
        type: 'key prefix',
        meaning: 'How the keys begin that are read there.',
        default: 'any one prefix that is covered',
        example: 'images/',
    },
    'output-bucket': { type: 'name or ARN', meaning: 'The bucket that is written to.', example: 'my-output' },
    'output-prefix': {
        type: 'key prefix',
        meaning: 'How the keys begin that are written there.',
        default: 'any one prefix that is covered',
        example: 'results/',
    },
    'kms-key': {
        type: 'ARN or id',
        meaning: 'The KMS key of the data.',
        example: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    project: { type: 'name or ARN', meaning: 'The project.', example: 'my-project' },
    model: { type: 'name or ARN', meaning: 'The version of the model.', example: 'my-model' },
    'flow-definition': {
        type: 'name or ARN',
        meaning: 'The flow definition, which is the human review workflow.',
        example: 'my-review',
    },
    'pre-annotation-lambda': lambda('with each object before workers see it'),
    'post-annotation-lambda': lambda('to consolidate what the workers answered'),
    'execution-role': {
        type: 'name or ARN',
        meaning: 'The role that the service assumes to do the work.',
        example: 'arn:aws:iam::111122223333:role/my-execution-role',
    },
    role: {
        type: 'name or ARN',
        meaning: 'The role that is handed to the service.',
        example: 'arn:aws:iam::111122223333:role/my-role',
    },
    region: {
        type: 'Region',
        meaning: 'The Region of the service.',
        default: '`defaults.region` of the configuration, else any',
        example: 'us-east-1',
    },
    account: {
        type: '12 digits',
        meaning: 'The account of the resources.',
        default: "the principal's, else `defaults.account` of the configuration, else any",
        example: '111122223333',
    },
    versioned: {
        type: 'true or false',
        meaning: 'Whether the input bucket keeps versions.',
        default: '`versioned` of the bucket in the configuration, else false',
        example: 'true',
    },
    'workteam-type': {
        type: 'name',
        meaning: 'Who the workers are: `private-crowd`, `vendor-crowd` or `public-crowd`.',
        example: 'private-crowd',
    },
};
/** What a parameter of a service's task means: its own meaning, else the shared one. */
function meaningOf(service, name) {
    return (service.parameters?.[name] ?? (Object.hasOwn(parameters, name) ? parameters[name] : undefined));
}

// EXTERNAL MODULE: ./.build/report/escape.js
var report_escape = __webpack_require__(3046);
;// CONCATENATED MODULE: ./.build/report/tasks.js


const levels = { block: 'needed', part: 'needed for a part', warn: 'advised' };
/** Every task of the catalogue, a line each: id and title. */
function taskList(services) {
    const tasks = allTasks(services);
    const width = Math.max(0, ...tasks.map(({ id }) => id.length));
    return tasks.map(({ id, task }) => `${id.padEnd(width)}  ${task.title}\n`).join('');
}
/** The same as JSON. */
function taskListJson(services) {
    return `${JSON.stringify(allTasks(services).map(({ id, task }) => ({ task: id, title: task.title, principal: task.principal })), null, 2)}\n`;
}
/** One task: title, parameters, what it needs and why, sources. */
function taskText({ id, service, task }) {
    const lines = [id, `${task.title} (${service.name}; done by: ${task.principal})`];
    if (service.lifecycle)
        lines.push(`${service.lifecycle.text} (${service.lifecycle.source})`);
    if (task.parameters.length > 0)
        lines.push('', 'parameters:');
    for (const name of task.parameters) {
        const byDefault = task.defaults?.[name];
        const within = task.within?.[name];
        const described = meaningOf(service, name);
        const notes = [described?.type, byDefault && `default ${byDefault}`, within && `within ${within}`]
            .filter(Boolean)
            .join(', ');
        lines.push(`  ${name}${notes === '' ? '' : ` (${notes})`}${described === undefined ? '' : `: ${described.meaning}`}`);
    }
    lines.push('', 'needs:', ...task.needs.flatMap((need) => needLines(need, '  ')));
    const sources = [...new Set(task.needs.map((need) => need.source))];
    lines.push('', 'sources:', ...sources.map((source) => `  ${source}`));
    return `${lines.map(report_escape/* visible */.RK).join('\n')}\n`;
}
/** The same as JSON: the catalogue's own data. */
function taskJson({ id, service, task }) {
    const { title, principal, parameters, defaults, within, needs } = task;
    const sources = [...new Set(needs.map((need) => need.source))];
    const document = {
        task: id,
        title,
        service: service.name,
        lifecycle: service.lifecycle,
        principal,
        parameters,
        parameterMeanings: Object.fromEntries(parameters.map((name) => [name, meaningOf(service, name)])),
        defaults,
        within,
        needs,
        sources,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function needLines(need, indent) {
    const level = need.inferred ? 'likely needed' : levels[need.level ?? 'block'];
    const when = need.when ? `, if ${need.when} is declared` : '';
    const lines = [`${indent}${need.id} (${level}${when}): ${need.reason}`];
    const more = `${indent}  `;
    if ('allow' in need) {
        const targets = typeof need.on === 'string' ? [need.on] : need.on.anyOf;
        lines.push(`${more}allow ${need.allow.join(', ')}`, `${more}on ${targets.join(' or ')}`);
        if (need.as === 'via-service')
            lines.push(`${more}called by the service with the caller's permissions`);
        for (const [key, value] of Object.entries(need.context ?? {}))
            lines.push(`${more}with ${key} = ${value}`);
        if (need.whose)
            lines.push(`${more}of the role in ${need.whose}`);
    }
    else if ('forbid' in need) {
        lines.push(`${more}not allow ${need.forbid}${need.except.length > 0 ? ` except ${need.except.join(', ')}` : ''}`);
    }
    else if ('trust' in need) {
        lines.push(`${more}trust policy lets ${need.trust} assume the role`);
    }
    else if ('cors' in need) {
        lines.push(`${more}CORS of ${need.of}: ${need.cors.methods.join(', ')} from ${need.cors.origin}`);
    }
    else if ('resourcePolicy' in need) {
        const { actions, service, on } = need.resourcePolicy;
        lines.push(`${more}policy of ${need.of} allows ${service}: ${actions.join(', ')} on ${on}`);
    }
    else {
        for (const { title, needs } of need.anyOf) {
            lines.push(`${more}one way: ${title}`, ...needs.flatMap((each) => needLines(each, `${more}  `)));
        }
    }
    if (need.failure)
        lines.push(`${more}without it: ${need.failure}`);
    return lines;
}
function allTasks(services) {
    return services.flatMap((service) => Object.entries(service.tasks).map(([name, task]) => ({ id: `${service.id}/${name}`, service, task })));
}


/***/ })

};
