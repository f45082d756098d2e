import type { InternedWord } from "../text/internedWords.ts";
import { has, type WordStream, wordStream } from "../text/wordStream.ts";

/** A word of a text that may be part of a name: `Github` of `Github's`, `Node.js`, `C#`. */
export class Token {
  readonly #source: string;
  readonly start: number;
  readonly end: number;
  /** How it is joined to the token before within one word: `-`, `/`, or empty. */
  readonly joint: "-" | "/" | "";
  /** The word, if it only contains letters from A to Z and nothing is joined to it. */
  readonly word: InternedWord | undefined;

  constructor(source: string, start: number, end: number, joint: Token["joint"], word?: InternedWord) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.joint = joint;
    this.word = word;
  }

  // Computed when asked for: a text has many tokens, and most start no name.
  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** The text in lower case without dots and apostrophes, except a dot at its start. */
  get key(): string {
    return this.word?.lower ?? this.text.toLowerCase().replace(/(?!^)\.|'/g, "");
  }
}

/**
 * The tokens of a text in order. Text that looks like an identifier, a file or a command (`postgres:14`,
 * `node_modules`, `--docker`) yields none. All words of the text must be among `words`; where these are more, the text
 * has spaces.
 */
export function tokensOf(text: string, words: WordStream = wordStream(text)): readonly Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (let index = 0; index < words.words.length; index++) {
    const start = words.starts[index]!;
    const end = words.ends[index]!;
    if (end <= read) continue;
    const isWhole =
      (words.contents[index]! & ~(has.lower | has.capital | has.inner)) === 0 &&
      isSeparator(text, start - 1) &&
      isSeparator(text, end) &&
      !isSeparator(text, start) &&
      !isSeparator(text, end - 1);
    if (isWhole) {
      tokens.push(new Token(text, start, end, "", words.words[index]!));
      continue;
    }
    for (let from = Math.max(read, start); from < end; ) {
      if (isSeparator(text, from)) {
        from++;
        continue;
      }
      while (from > read && !isSeparator(text, from - 1)) from--;
      read = from;
      while (!isSeparator(text, read)) read++;
      pushParts(text, from, read, tokens);
      from = read;
    }
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
  // `Html+CSS` is a list, `C++` and `Notepad++` are names.
  for (const part of core.split(/([-/]|(?<=\p{L})\+(?=\p{L}))/u)) {
    if (part === "-" || part === "/" || part === "+") joint = part === "-" ? "-" : "/";
    else tokens.push(new Token(text, at, at + part.replace(/'s?$/, "").length, joint));
    at += part.length;
  }
}

const nameLike = /^\.?[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*(?:[-/][\p{L}\p{N}][\p{L}\p{M}\p{N}+#.']*)*$/u;

const separators = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  separators[code] = /[\s()[\]",;!?*|]/.test(String.fromCharCode(code)) ? 1 : 0;

/** True for what separates tokens, and before and after the text. */
function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? separators[code] === 1 : Number.isNaN(code) || /[\s“”„«»‘—–…]/.test(text[at]!);
}

/** The parts of a name: `Event` and `Bridge` of `EventBridge`, `Node` and `js` of `Node.js`. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s./-]|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part !== "");
}
