export const id = 501;
export const ids = [501];
export const modules = {

/***/ 4501:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseXml: () => (/* binding */ parseXml)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5546);


/**
 * Parses XML. An element is a member under its local name; one with text only is a string, trimmed and at the place of
 * that text; an empty one is the empty string. The root is an object with the root element as its only member.
 * Attributes are left out; entities of a document type definition are never expanded. Import this module lazily.
 */
function parseXml(text) {
    return new XmlReader(text).read();
}
const stopped = Symbol('stopped');
/** After so many the parser goes on no further. */
const mostErrors = 20;
class XmlReader {
    text;
    parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT({ position: true });
    problems = [];
    open = [];
    top = [];
    errors = 0;
    constructor(text) {
        this.text = text;
    }
    read() {
        const { parser } = this;
        parser.on('error', (error) => {
            const message = error.message.replace(/^(?:.*?:)?\d+:\d+: /s, '').replace(/\.$/, '');
            const [start, end] = this.placeOfError();
            this.report(message, start, end);
            if (++this.errors >= mostErrors)
                throw stopped;
        });
        parser.on('opentagstart', ({ name }) => this.begin(name));
        parser.on('opentag', () => {
            const element = this.open.at(-1);
            if (element !== undefined)
                element.contentStart = this.position();
        });
        parser.on('text', (text) => this.addText(text));
        parser.on('cdata', (text) => this.addText(text));
        parser.on('closetag', ({ isSelfClosing }) => this.finish(isSelfClosing));
        try {
            parser.write(this.text).close();
        }
        catch (error) {
            if (error !== stopped)
                this.report('expected XML, found something else', this.position(), this.position());
        }
        const roots = this.top.length === 0
            ? []
            : [{ type: 'object', members: this.top, start: this.top[0].key.start - 1, end: this.top.at(-1).value.end }];
        if (roots.length === 0 && this.problems.length === 0)
            this.report('expected an XML element, found none', 0, 0);
        return { roots, problems: this.problems };
    }
    /** The tag or entity at whose end the parser stopped, else the character. */
    placeOfError() {
        const end = this.position();
        const character = this.text.charAt(end - 1);
        const opening = character === '>' ? '<' : character === ';' ? '&' : undefined;
        const start = opening === undefined ? -1 : this.text.lastIndexOf(opening, end - 1);
        return [start < 0 ? end - 1 : start, end];
    }
    position() {
        return Math.max(0, Math.min(this.parser.position, this.text.length));
    }
    report(message, start, end) {
        const from = Math.max(0, Math.min(start, this.text.length));
        const told = message.charAt(0).toLowerCase() + message.slice(1);
        const last = this.problems.at(-1);
        // The parser says it of each attribute of one tag.
        if (last?.start === from && last.message === told)
            return;
        this.problems.push({
            message: told,
            start: from,
            end: Math.max(from, Math.min(end, this.text.length)),
        });
    }
    begin(name) {
        const start = Math.max(0, this.text.lastIndexOf('<', this.position() - 1));
        if (this.open.length >= _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK) {
            this.report(`expected at most ${_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .kK} levels of nesting, found more`, start, this.position());
            throw stopped;
        }
        const nameStart = start + 1;
        const key = {
            type: 'scalar',
            value: name.slice(name.indexOf(':') + 1),
            start: nameStart,
            end: Math.min(nameStart + name.length, this.text.length),
        };
        this.open.push({ key, start, contentStart: this.position(), text: '', members: [] });
    }
    addText(text) {
        const element = this.open.at(-1);
        if (element !== undefined)
            element.text += text;
    }
    finish(selfClosing) {
        const element = this.open.pop();
        if (element === undefined)
            return;
        const end = this.position();
        const value = element.members.length > 0 ? nested(element, end) : this.scalar(element, end, selfClosing);
        const parent = this.open.at(-1);
        (parent === undefined ? this.top : parent.members).push({ key: element.key, value });
    }
    scalar(element, end, selfClosing) {
        // An empty element has no text to point at: its tags are the place.
        const whole = { type: 'scalar', value: element.text.trim(), start: element.start, end };
        if (selfClosing || element.text.trim() === '')
            return whole;
        const closing = this.text.lastIndexOf('</', end - 1);
        if (closing < element.contentStart)
            return whole;
        const content = this.text.slice(element.contentStart, closing);
        const start = element.contentStart + (content.length - content.trimStart().length);
        return { ...whole, start, end: Math.max(start, closing - (content.length - content.trimEnd().length)) };
    }
}
function nested(element, end) {
    return { type: 'object', members: element.members, start: element.start, end };
}


/***/ })

};
