import { classesOf } from "../english/lexicon.ts";
import type { Block } from "../markdown/block.ts";
import { proseOf } from "../markdown/prose.ts";

/**
 * What is between a token and the one before: a blank (emphasis and the brackets of a link aside), nothing but a joint within one
 * word (`a-b`, `a/b`, `a.b`), a comma, other punctuation, the end of a sentence, or the start of a bullet, heading or cell.
 */
export type Gap = "blank" | "hyphen" | "joint" | "comma" | "mark" | "stop" | "break";

/** A word, number or piece of code of a block, in order; spans count in the block. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In lower case with plain apostrophes; of code its content as written. */
  readonly lower: string;
  /** `name` has digits, capitals inside or is joined to signs as identifiers are; `other` is a link's address, HTML and the like. */
  readonly kind: "word" | "number" | "name" | "code" | "other";
  readonly gap: Gap;
  /** Bits of `wordClass`; 0 for what is no plain word. */
  readonly classes: number;
  /** True where its first letter is a capital. */
  readonly isCapital: boolean;
}

class TextToken implements Token {
  readonly kind: Token["kind"];
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly gap: Gap;
  readonly isCapital: boolean;
  /** Looked up when asked for: of most words no check wants to know. */
  #classes: number | undefined;

  constructor(kind: Token["kind"], start: number, end: number, lower: string, gap: Gap, isCapital: boolean) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.lower = lower;
    this.gap = gap;
    this.isCapital = isCapital;
  }

  get classes(): number {
    this.#classes ??= this.kind === "word" ? classesOf(this.lower) : 0;
    return this.#classes;
  }
}

/** The tokens of a block's prose. */
export function tokensOf(block: Block): readonly Token[] {
  const { text } = block;
  const { notProse } = block.facts();
  const prose = proseOf(block);
  const tokens: Token[] = [];
  let gap: Gap = "break";
  let masked = 0;
  let at = 0;
  const push = (kind: Token["kind"], start: number, end: number, lower: string, isCapital: boolean) => {
    tokens.push(new TextToken(kind, start, end, lower, gap, isCapital));
    gap = "joint";
  };
  while (at < prose.length) {
    const span = notProse[masked];
    if (span && at >= span.start) {
      masked++;
      if (span.end <= at) continue;
      const source = text.slice(at, span.end);
      if (source[0] === "`") {
        const inner = codeIn(source);
        if (inner === undefined) gap = "break";
        else push("code", at, span.end, inner, false);
      } else if (!isTransparent(source)) push("other", at, span.end, "", false);
      at = span.end;
      continue;
    }
    const stop = span ? span.start : prose.length;
    const unit = prose.charCodeAt(at);
    if (isWordUnit(unit)) {
      const start = at;
      let plain = true;
      let digits = isDigit(unit);
      let letters = !digits;
      for (at++; at < stop; at++) {
        const next = prose.charCodeAt(at);
        if (isLower(next)) letters = true;
        else if (isDigit(next)) digits = true;
        else if (isWordUnit(next)) {
          letters = true;
          plain = plain && next > 127;
        } else if (
          !(next === 0x27 ? isWordUnit(prose.charCodeAt(at + 1)) && !isDigit(unit) : isNumberPart(prose, at))
        )
          break;
      }
      const source = prose.slice(start, at);
      const lower = source.toLowerCase();
      const isCapital = !digits && source[0] !== lower[0];
      push(digits ? (letters ? "name" : "number") : plain ? "word" : "name", start, at, lower, isCapital);
      continue;
    }
    if (unit === 32 && text.charCodeAt(at) !== 32) {
      // An address, which is blanks in the prose.
      const start = at;
      while (at < stop && prose.charCodeAt(at) === 32 && text.charCodeAt(at) !== 32) at++;
      push("other", start, at, "", false);
      continue;
    }
    gap = gapAfter(gap, prose, text, at);
    at++;
  }
  return tokens;
}

/** Marks of emphasis, and what follows a link's text. */
function isTransparent(source: string): boolean {
  return /^[*_~]+$/.test(source) || /^\]?[([]/.test(source);
}

const order: readonly Gap[] = ["joint", "hyphen", "blank", "comma", "mark", "stop", "break"];

/** The gap with one more character of it. */
function gapAfter(gap: Gap, prose: string, text: string, at: number): Gap {
  const kind = kindOf(gap, prose, text, at);
  return kind !== undefined && order.indexOf(kind) > order.indexOf(gap) ? kind : gap;
}

function kindOf(gap: Gap, prose: string, text: string, at: number): Gap | undefined {
  switch (prose[at]) {
    case " ":
    case "\t":
    case "\u00a0":
      return "blank";
    case "\n":
    case "\r":
      return endsLine(prose, at) ? "break" : "blank";
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
      // An escape is not seen.
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

/** True where a paragraph, bullet, heading or hard break ends with the line. */
function endsLine(prose: string, at: number): boolean {
  if (prose[at] === "\r" && prose[at + 1] === "\n") return false;
  if (prose[at - 1] === "\\" || (prose[at - 1] === " " && prose[at - 2] === " ")) return true;
  opening.lastIndex = at + 1;
  return opening.test(prose) || /^ {0,3}#{1,6} /.test(lineBefore(prose, at));
}

const opening = /[ \t>]*(?:[-+*] |\d{1,9}[.)] |#{1,6} |\r?\n|$|[=-]+[ \t]*$|\*\*)/my;

function lineBefore(prose: string, at: number): string {
  const from = Math.max(0, at - 200);
  const start = from + prose.slice(from, at).lastIndexOf("\n") + 1;
  return prose.slice(start, start + 10);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters and digits; beyond ASCII whatever stands before punctuation in Unicode's order. */
function isWordUnit(code: number): boolean {
  const small = code | 0x20;
  return (small >= 97 && small <= 122) || isDigit(code) || (code >= 0xc0 && code < 0x2000);
}

function isNumberPart(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  return (
    (code === 0x2e || code === 0x2c) && isDigit(prose.charCodeAt(at - 1)) && isDigit(prose.charCodeAt(at + 1))
  );
}

/** The text of a code span of one or two marks, a blank at each end left out; undefined for a fence, which is a block of its own. */
function codeIn(source: string): string | undefined {
  if (source.startsWith("```")) return undefined;
  const marks = source.startsWith("``") ? 2 : 1;
  if (source.length < 2 * marks || !source.endsWith("`".repeat(marks))) return undefined;
  return source.slice(marks, -marks).replace(/^ | $/g, "");
}
