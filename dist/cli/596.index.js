export const id = 596;
export const ids = [596];
export const modules = {

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
