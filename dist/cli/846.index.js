export const id = 846;
export const ids = [846];
export const modules = {

/***/ 5846:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explanationJson: () => (/* binding */ explanationJson),
/* harmony export */   explanationText: () => (/* binding */ explanationText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

/** `check --explain` for people. */
function explanationText(tasks) {
    const paragraphs = tasks.map((task) => {
        const lines = [`${task.task} for ${task.principal ?? task.bucket}: ${task.verdict}`];
        for (const text of task.assumed)
            lines.push(`  assumed: ${text}`);
        for (const { verdict, id, message, help, places, url } of task.requirements) {
            lines.push(`  ${verdict.padEnd(9)} ${id}: ${message}`);
            const more = [
                ...(help === undefined ? [] : [help]),
                ...places.map(({ message: text, location: at }) => `${at.path}:${at.startLine}:${at.startColumn} ${text}`),
                url,
            ];
            for (const text of more)
                lines.push(`            ${text}`);
        }
        return lines.join('\n');
    });
    return `${paragraphs.join('\n\n')}\n`;
}
/** The same as JSON: the report's `tasks`, each requirement with its `places`. */
const explanationJson = (tasks) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)({ version: 1, tasks });


/***/ })

};
