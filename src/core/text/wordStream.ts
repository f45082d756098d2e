import { hashed, hashOfNothing, type InternedWord, internHashed, internWord } from "./internedWords.ts";

/** Bits for what a word of a stream contains. */
export const has = {
  lower: 1,
  /** A capital from A to Z at the start. */
  capital: 2,
  /** One further inside. */
  inner: 4,
  digit: 8,
  /** A letter of Latin script outside of ASCII. */
  latin: 16,
  apostrophe: 32,
  /**
   * Anything about which readers of a text may disagree: underscores, other letters, marks and signs, soft hyphens,
   * digits together with an apostrophe. Only such a word may be several words, or none, to one of them.
   */
  odd: 64,
} as const;

/**
 * The words of a text, in order: runs of letters, marks and digits, with inner underscores and apostrophes, and with
 * points and commas between digits. Offsets are UTF-16 units.
 */
export interface WordStream {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Bits of `has`. */
  readonly contents: Uint8Array;
  /** In lower case, with plain apostrophes. */
  readonly words: readonly InternedWord[];
}

const streams = new Map<string, WordStream>();
let kept = 0;
/** How many UTF-16 units of text the streams that are kept may have: those of a long document. */
const maxKept = 1 << 18;

/**
 * The words of a text. The streams of the texts last asked for are kept for a while, since all that reads a block asks
 * for its words.
 */
export function wordStream(text: string): WordStream {
  const known = streams.get(text);
  if (known) return known;
  const stream = scan(text);
  if (text.length > maxKept) return stream;
  kept += text.length;
  if (kept > maxKept) {
    streams.clear();
    kept = text.length;
  }
  streams.set(text, stream);
  return stream;
}

/** What is in a word only between others: apostrophes, and points and commas, which are so between digits. */
const joins = 128;
const kinds = new Uint8Array(0x250).fill(has.latin, 0xc0).fill(has.lower, 97, 123).fill(has.inner, 65, 91);
const set = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
};
set("0123456789", has.digit);
set("'.,", joins);
set("_\u00adªµº²³¹¼½¾×÷", has.odd);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < kinds.length ? kinds[unit]! : otherKind(text, at, unit);
}

function otherKind(text: string, at: number, unit: number): number {
  // General punctuation, of which text has much, and NaN after its end.
  if (!(unit < 0x2000 || unit >= 0x2070)) return unit === 0x2019 ? joins : 0;
  if (unit < 0x2000) return has.odd;
  // Both halves of a surrogate pair have the kind of the whole character, and one alone is none.
  const isTail = unit >= 0xdc00 && unit < 0xe000;
  const code = text.codePointAt(isTail ? at - 1 : at) ?? 0;
  return (!isTail || code > 0xffff) && letter.test(String.fromCodePoint(code)) ? has.odd : 0;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

const listsFor = (count: number) => ({
  starts: new Int32Array(count),
  ends: new Int32Array(count),
  contents: new Uint8Array(count),
});
/** Written to for each text of usual length, and copied from. */
const shared = listsFor(4096);

function scan(text: string): WordStream {
  const words: InternedWord[] = [];
  const { length } = text;
  // Every word is followed by something else, or is the last.
  const { starts, ends, contents } = length < 2 * shared.starts.length ? shared : listsFor((length + 1) >> 1);
  let count = 0;
  for (let at = 0; at < length; at++) {
    let kind = kindAt(text, at);
    if (kind === 0 || kind === joins) continue;
    const start = at;
    let content: number = kind === has.inner ? has.capital : kind;
    let hash = hashed(hashOfNothing, text.charCodeAt(at));
    for (at++; at < length; at++) {
      kind = kindAt(text, at);
      if (kind === 0) break;
      const unit = text.charCodeAt(at);
      if (kind === joins) {
        kind = joint(text, at, unit);
        if (kind === 0) break;
      }
      content |= kind;
      hash = hashed(hash, unit);
    }
    words.push(
      (content & (has.latin | has.odd | joins)) === 0
        ? internHashed(text, start, at, hash)
        : internWord(text.slice(start, at).toLowerCase().replaceAll("’", "'")),
    );
    const isOdd = (content & has.apostrophe) !== 0 && (content & has.digit) !== 0;
    starts[count] = start;
    ends[count] = at;
    contents[count++] = (content & ~joins) | (isOdd ? has.odd : 0);
  }
  return {
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    contents: contents.slice(0, count),
    words,
  };
}

/** What a sign adds to the word before it; 0 if it ends the word. Sets `joins` for an apostrophe that is not ASCII. */
function joint(text: string, at: number, unit: number): number {
  const next = kindAt(text, at + 1);
  if (unit === 0x2e || unit === 0x2c)
    return next === has.digit && kindAt(text, at - 1) === has.digit ? has.digit : 0;
  return next === 0 || next === joins ? 0 : has.apostrophe | (unit > 127 ? joins : 0);
}
