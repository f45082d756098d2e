/** A word of a text that may be part of a name: `Github` of `Github's`, `Node.js`, `C#`. */
export class Token {
  readonly #source: string;
  readonly start: number;
  readonly end: number;
  /** How it is joined to the token before within one word: `-`, `/`, or empty. */
  readonly joint: "-" | "/" | "";
  /** True if it only contains letters from A to Z. */
  readonly isPlain: boolean;

  constructor(source: string, start: number, end: number, joint: Token["joint"], isPlain: boolean) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.joint = joint;
    this.isPlain = isPlain;
  }

  // Computed when asked for: a text has many tokens, and most start no name.
  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** The text in lower case without dots and apostrophes, except a dot at its start. */
  get key(): string {
    const key = this.text.toLowerCase();
    return this.isPlain ? key : key.replace(/(?!^)\.|'/g, "");
  }
}

/**
 * The tokens of a text in order. Text that looks like an identifier, a file or a command (`postgres:14`,
 * `node_modules`, `--docker`) yields none.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && kindAt(text, at) === separator) at++;
    const start = at;
    let isPlain = true;
    for (let kind = letter; at < text.length; at++) {
      kind = kindAt(text, at);
      if (kind === separator) break;
      if (kind !== letter) isPlain = false;
    }
    if (start === at) break;
    if (isPlain) tokens.push(new Token(text, start, at, "", true));
    else pushParts(text, start, at, tokens);
  }
  return tokens;
}

/** The key of a name, a form or a token. Names that only differ in case, spaces, dots and hyphens have the same key. */
export function termKey(text: string): string {
  return tokensOf(text)
    .map(({ key }) => key)
    .join("");
}

function pushParts(text: string, start: number, end: number, tokens: Token[]): void {
  const source = text.slice(start, end);
  const lead = /^['_~`]*/.exec(source)![0].length;
  const core = source.slice(lead).replace(/(?<![.:'_~`])[.:'_~`]+$/, "");
  if (!nameLike.test(core)) return;
  let at = start + lead;
  let joint: Token["joint"] = "";
  for (const part of core.split(/([-/])/)) {
    if (part === "-" || part === "/") joint = part;
    else tokens.push(new Token(text, at, at + part.replace(/'s?$/, "").length, joint, false));
    at += part.length;
  }
}

const nameLike = /^\.?[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*(?:[-/][\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*)*$/u;

// A table instead of a regular expression, since every character of a document is looked up here.
const other = 0;
const letter = 1;
const separator = 2;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) kinds[code] = letter;
  else if (/[\s()[\]",;!?*|]/.test(character)) kinds[code] = separator;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return kinds[code]!;
  return /[\s“”„«»‘—–…]/.test(text[at]!) ? separator : other;
}

/** The parts of a name: `Event` and `Bridge` of `EventBridge`, `Node` and `js` of `Node.js`. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s./-]|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part !== "");
}
