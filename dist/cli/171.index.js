export const id = 171;
export const ids = [171];
export const modules = {

/***/ 6171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   taskJson: () => (/* binding */ taskJson),
/* harmony export */   taskList: () => (/* binding */ taskList),
/* harmony export */   taskListJson: () => (/* binding */ taskListJson),
/* harmony export */   taskText: () => (/* binding */ taskText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

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
        const notes = [byDefault && `default ${byDefault}`, within && `within ${within}`].filter(Boolean).join(', ');
        lines.push(`  ${name}${notes === '' ? '' : ` (${notes})`}`);
    }
    lines.push('', 'needs:', ...task.needs.flatMap((need) => needLines(need, '  ')));
    const sources = [...new Set(task.needs.map((need) => need.source))];
    lines.push('', 'sources:', ...sources.map((source) => `  ${source}`));
    return `${lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK).join('\n')}\n`;
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
