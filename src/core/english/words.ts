import { wordIn } from "../text/knownWords.ts";
import type { Span } from "../text/span.ts";

/** A word of a text; the span counts in that text. */
export interface Word extends Span {
  /** Lower case, with plain apostrophes. */
  readonly lower: string;
  /** Its neighbours, null for none, once a context asked: many contexts look around the same word. */
  before?: Neighbour | null;
  after?: Neighbour | null;
}

/** How a word stands to its neighbour: a blank or a line wrap between them, or a hyphen. */
export type Gap = "blank" | "hyphen";

/** A neighbour and what is between. */
export interface Neighbour {
  readonly word: Word;
  readonly gap: Gap;
}

// Longer words and wider gaps end a clause: what is read around one word stays bounded, whatever the text.
const longestWord = 40;
const widestGap = 60;

/** Where the next word begins from an offset on, or the length of the text. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordPart(text, at)) at++;
  return at;
}

/** Where the word that begins at `start` ends. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWordPart(text, at)) at++;
  return at;
}

/** The word from `start` to `end`; undefined where it is too long to be looked at. */
export function wordAt(text: string, start: number, end: number): Word | undefined {
  return end - start > longestWord ? undefined : readWord(text, start, end);
}

/** The next word of the same clause: no punctuation, blank line or hard break is between. */
export function wordAfter(text: string, word: Span): Neighbour | undefined {
  let start = word.end;
  while (start < text.length && start - word.end <= widestGap && !isWordPart(text, start)) start++;
  const gap = gapOf(text.slice(word.end, start));
  if (!gap || !isWordPart(text, start)) return undefined;
  let end = start;
  while (isWordPart(text, end) && end - start <= longestWord) end++;
  return end - start > longestWord ? undefined : { word: readWord(text, start, end), gap };
}

/** The word before, of the same clause. */
export function wordBefore(text: string, word: Span): Neighbour | undefined {
  let end = word.start;
  while (end > 0 && word.start - end <= widestGap && !isWordPart(text, end - 1)) end--;
  const gap = gapOf(text.slice(end, word.start));
  if (!gap || !isWordPart(text, end - 1)) return undefined;
  let start = end;
  while (isWordPart(text, start - 1) && end - start <= longestWord) start--;
  return end - start > longestWord ? undefined : { word: readWord(text, start, end), gap };
}

/** True where the word is but a part of something: `a-word`, `word.js`, `word/other`, `word()`. */
export function isPartBefore(text: string, word: Span): boolean {
  return /[\p{L}\p{N}][-‐_/.'’@:=(\\+&#~$]$|[-_/@\\=#~$.]$/u.test(
    text.slice(Math.max(0, word.start - 2), word.start),
  );
}

/** The same on its other side. */
export function isPartAfter(text: string, word: Span): boolean {
  return /^(?:\(|[-‐_/.'’@:=\\+&#~$][\p{L}\p{N}(]|[-/\\=]\S)/u.test(text.slice(word.end, word.end + 2));
}

/** True for letters, digits, apostrophes and slashes between letters, and points between digits. */
function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    const kind = kinds[code]!;
    if (kind !== joins) return kind === inWord;
  } else if (isLetter(code)) return true;
  if (code === 0x27 || code === 0x2019 || code === 0x2f)
    return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
  if (code === 0x2e || code === 0x2c)
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  return false;
}

const inWord = 1;
const joins = 2;
// A table: every character of a document passes here.
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (isDigit(code) || isLetter(code)) kinds[code] = inWord;
  else if ("'/.,".includes(String.fromCharCode(code))) kinds[code] = joins;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin letters, and whatever stands before punctuation in Unicode's order: exactness matters for English only. */
function isLetter(code: number): boolean {
  // Setting the bit makes capitals of ASCII small.
  const small = code | 0x20;
  return (small >= 97 && small <= 122) || (code >= 0xc0 && code < 0x2000);
}

function readWord(text: string, start: number, end: number): Word {
  const { lower } = wordIn(text, start, end);
  return { start, end, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower };
}

function gapOf(source: string): Gap | undefined {
  if (source === " ") return "blank";
  if (source === "-" || source === "‐") return "hyphen";
  if (source === ", " || source === ". ") return undefined;
  // Marks of emphasis touch a word; at most one line ending, which no two blanks (a hard break) precede.
  return /^[*_]{0,3}(?: [ \t]?|[ \t]?(?:\r\n|\n|\r)[ \t]*)[*_]{0,3}$/.test(source) ? "blank" : undefined;
}
