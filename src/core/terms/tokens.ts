/** A word of a text that may be part of a name: `Github` of `Github's`, `Node.js`, `C#`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case without dots and apostrophes, but for a dot at its start. */
  readonly key: string;
  /** What joins it to the token before within one word: `-`, `/`, or nothing. */
  readonly joint: "-" | "/" | "";
}

/**
 * The tokens of a text in order. What looks like an identifier, a file or a command (`postgres:14`, `node_modules`,
 * `--docker`) has none.
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
    if (isPlain) {
      const word = text.slice(start, at);
      tokens.push({ start, end: at, text: word, key: word.toLowerCase(), joint: "" });
    } else pushParts(text.slice(start, at), start, tokens);
  }
  return tokens;
}

/** The key of a name, a form or a token: names with the same key differ in case, blanks, dots and hyphens only. */
export function keyOf(text: string): string {
  return tokensOf(text)
    .map(({ key }) => key)
    .join("");
}

function pushParts(source: string, start: number, tokens: Token[]): void {
  const lead = /^['_~`]*/.exec(source)![0].length;
  const core = source.slice(lead).replace(/(?<![.:'_~`])[.:'_~`]+$/, "");
  if (!nameLike.test(core)) return;
  let at = start + lead;
  let joint: Token["joint"] = "";
  for (const part of core.split(/([-/])/)) {
    if (part === "-" || part === "/") joint = part;
    else tokens.push(token(part, at, joint));
    at += part.length;
  }
}

function token(part: string, start: number, joint: Token["joint"]): Token {
  const text = part.replace(/'s?$/, "");
  const key = text.toLowerCase().replace(/(?!^)\.|'/g, "");
  return { start, end: start + text.length, text, key, joint };
}

const nameLike = /^\.?[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*(?:[-/][\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*)*$/u;

// A table instead of an expression: every character of a document passes here.
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
