import { classesOf } from "../english/lexicon.ts";
import type { Block } from "../markdown/block.ts";
import { proseOf } from "../markdown/prose.ts";
import { type InternedWord, internedWordIn, memoizeOnWord } from "../text/internedWords.ts";
import { has, wordStream } from "../text/wordStream.ts";

/**
 * What separates a token from the previous one: a space (or emphasis marks and brackets of links), a joint within one
 * word (`a-b`, `a/b`, `a.b`), a comma, other punctuation, the end of a sentence, or the start of a bullet, heading or
 * cell.
 */
export type Gap = "space" | "hyphen" | "joint" | "comma" | "mark" | "stop" | "break";

/** A word, number or piece of code of a block. Spans count in the block. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In lower case with plain apostrophes; the content of code is as written. */
  readonly lower: string;
  /** Undefined for code and for the kind `other`. */
  readonly word: InternedWord | undefined;
  /**
   * A `name` contains digits or inner capitals, or is joined with signs like an identifier; `other` is a link's
   * address, HTML and the like.
   */
  readonly kind: "word" | "number" | "name" | "code" | "other";
  readonly gap: Gap;
  /** Bits of `wordClass`; 0 if the token is not of kind `word`. */
  readonly classes: number;
  /** True if its first letter is a capital. */
  readonly isCapital: boolean;
}

class TextToken implements Token {
  readonly kind: Token["kind"];
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly word: InternedWord | undefined;
  readonly gap: Gap;
  readonly isCapital: boolean;

  constructor(
    kind: Token["kind"],
    start: number,
    end: number,
    word: InternedWord | string,
    gap: Gap,
    isCapital: boolean,
  ) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.word = typeof word === "string" ? undefined : word;
    this.lower = typeof word === "string" ? word : word.lower;
    this.gap = gap;
    this.isCapital = isCapital;
  }

  // Looked up lazily: the checks need it for few of the words.
  get classes(): number {
    return this.kind === "word" ? knownClasses(this.word!) : 0;
  }
}

const knownClasses = memoizeOnWord(classesOf);

/** The tokens of a block's prose. */
export function tokensOf(block: Block): readonly Token[] {
  const { text } = block;
  const { notProse } = block.facts();
  const prose = proseOf(block);
  const { starts, ends, contents, words } = wordStream(prose);
  const tokens: Token[] = [];
  let gap: Gap = "break";
  let masked = 0;
  let next = 0;
  let at = 0;
  while (at < prose.length) {
    const start = at;
    const span = notProse[masked];
    if (span && at >= span.start) {
      masked++;
      if (span.end <= at) continue;
      at = span.end;
      const source = text.slice(start, at);
      const isCode = source[0] === "`";
      const inner = isCode ? codeIn(source) : "";
      if (inner === undefined) gap = "break";
      else if (isCode || !isTransparent(source)) {
        tokens.push(new TextToken(isCode ? "code" : "other", start, at, inner, gap, false));
        gap = "joint";
      }
      continue;
    }
    while (starts[next]! < at) next++;
    const unit = prose.charCodeAt(at);
    if (starts[next] === at && (contents[next]! & has.odd) === 0) {
      const content = contents[next]!;
      const word = words[next]!;
      const isNumber = (content & has.digit) !== 0;
      const kind =
        content === has.digit ? "number" : (content & (has.digit | has.inner)) === 0 ? "word" : "name";
      at = ends[next]!;
      tokens.push(new TextToken(kind, start, at, word, gap, !isNumber && unit !== word.lower.charCodeAt(0)));
      gap = "joint";
      continue;
    }
    const stop = span ? span.start : prose.length;
    if (isWordUnit(unit)) {
      oddWord.lastIndex = at;
      const source = oddWord.exec(prose)![0].slice(0, stop - at);
      const word = internedWordIn(source, 0, source.length);
      const hasDigits = /[0-9]/.test(source);
      const kind = hasDigits
        ? /[^0-9.,]/.test(source)
          ? "name"
          : "number"
        : /.[A-Z]/.test(source)
          ? "name"
          : "word";
      at += source.length;
      tokens.push(new TextToken(kind, start, at, word, gap, !hasDigits && unit !== word.lower.charCodeAt(0)));
      gap = "joint";
      continue;
    }
    if (unit === 32 && text.charCodeAt(at) !== 32) {
      // An address: spaces in the prose, but not in the source.
      while (at < stop && prose.charCodeAt(at) === 32 && text.charCodeAt(at) !== 32) at++;
      tokens.push(new TextToken("other", start, at, "", gap, false));
      gap = "joint";
      continue;
    }
    // A fast path for by far the most frequent gap: one space between two words.
    gap = unit === 32 && gap === "joint" ? "space" : gapAfter(gap, prose, text, at);
    at++;
  }
  return tokens;
}

/** A word as `isWordUnit` has it, with apostrophes if it does not start with a digit. */
const oddWord =
  /[0-9](?:[A-Za-z0-9\u00c0-\u1fff]|(?<=[0-9])[.,](?=[0-9]))*|[A-Za-z\u00c0-\u1fff](?:[A-Za-z0-9\u00c0-\u1fff]|'(?=[A-Za-z0-9\u00c0-\u1fff])|(?<=[0-9])[.,](?=[0-9]))*/y;

/** True for emphasis marks, and for what follows the text of a link. */
function isTransparent(source: string): boolean {
  return /^[*_~]+$/.test(source) || /^\]?[([]/.test(source);
}

const order: readonly Gap[] = ["joint", "hyphen", "space", "comma", "mark", "stop", "break"];

/** Extends a gap by one character: the stronger kind counts. */
function gapAfter(gap: Gap, prose: string, text: string, at: number): Gap {
  const kind = kindOf(gap, prose, text, at);
  return kind !== undefined && order.indexOf(kind) > order.indexOf(gap) ? kind : gap;
}

function kindOf(gap: Gap, prose: string, text: string, at: number): Gap | undefined {
  switch (prose[at]) {
    case " ":
    case "\t":
    case "\u00a0":
      return "space";
    case "\n":
    case "\r":
      return endsLine(prose, text, at) ? "break" : "space";
    case "*":
    case "_":
    case "~":
      return gap === "joint" && isWordUnit(prose.charCodeAt(at + 1)) && isWordUnit(prose.charCodeAt(at - 1))
        ? "joint"
        : undefined;
    case "[":
    case "]":
      return undefined;
    case "-":
    case "‐":
      return gap === "joint" && isWordUnit(prose.charCodeAt(at + 1)) ? "hyphen" : "mark";
    case "\\":
      // The backslash of an escape is not visible.
      return /[-_*.[\]()<>#`]/.test(prose[at + 1] ?? "") ? undefined : gap === "joint" ? "joint" : "mark";
    case "/":
    case "&":
    case "@":
    case "#":
    case "+":
    case "=":
    case "$":
    case "'":
      return gap === "joint" && isWordUnit(text.charCodeAt(at + 1)) ? "joint" : "mark";
    case ".":
    case ":":
      if (gap === "joint" && /\S/.test(text[at + 1] ?? " ") && !/[)\]"'”*_]/.test(text[at + 1]!))
        return "joint";
      return "stop";
    case "!":
    case "?":
    case ";":
      return "stop";
    case ",":
      return "comma";
    case "|":
      return "break";
    default:
      return "mark";
  }
}

/** True if a paragraph, bullet, heading or hard break ends with the line. */
function endsLine(prose: string, text: string, at: number): boolean {
  if (prose[at] === "\r" && prose[at + 1] === "\n") return false;
  const last = prose[at] === "\n" && prose[at - 1] === "\r" ? at - 2 : at - 1;
  // In the source: where code ends the line, the prose has spaces.
  if (text[last] === "\\" || (text[last] === " " && text[last - 1] === " ")) return true;
  opening.lastIndex = at + 1;
  return opening.test(prose) || /^ {0,3}#{1,6} /.test(lineBefore(prose, at));
}

const opening = /[ \t>]*(?:[-+*] |\d{1,9}[.)] |#{1,6} |\r?\n|$|[=-]+[ \t]*$|\*\*)/my;

function lineBefore(prose: string, at: number): string {
  const from = Math.max(0, at - 200);
  const start = from + prose.slice(from, at).lastIndexOf("\n") + 1;
  return prose.slice(start, start + 10);
}

/** True for letters and digits, and for every code from 0xc0 to 0x1fff: Unicode's punctuation starts at 0x2000. */
function isWordUnit(code: number): boolean {
  const small = code | 0x20;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000);
}

/**
 * The text of a code span with one or two backticks, without one space at each end; undefined for a fence, which is a
 * separate block.
 */
function codeIn(source: string): string | undefined {
  if (source.startsWith("```")) return undefined;
  const marks = source.startsWith("``") ? 2 : 1;
  if (source.length < 2 * marks || !source.endsWith("`".repeat(marks))) return undefined;
  return source.slice(marks, -marks).replace(/^ | $/g, "");
}
