/** The capitals of a word: `plain` is all lower case, or with one capital in front. */
export type WordShape = "plain" | "upper" | "mixed";

/** Bits for the kinds of characters in a run of letters. */
const lower = 1;
const upper = 2;
const digit = 4;
const underscore = 8;
const other = 16;
const apostrophe = 32;

/** The kind of each UTF-16 unit below 128; for others the Unicode properties are used. */
const kinds = new Uint8Array(128);
for (let i = 0; i < 26; i++) {
  kinds[97 + i] = lower;
  kinds[65 + i] = upper;
}
for (let i = 48; i < 58; i++) kinds[i] = digit;
kinds[95] = underscore;
kinds[39] = apostrophe;

/** Letters, marks and digits outside of ASCII, and the soft hyphen. Apostrophes have already been made plain. */
const isLetter = /[\p{L}\p{M}\p{N}\u00ad]/u;

/** A word of a text, or what looks like one. Offsets are UTF-16 units. */
export interface ScannedWord {
  readonly start: number;
  readonly end: number;
  readonly shape: WordShape;
  /** True if digits or underscores make it an identifier, a version or a measure. */
  readonly code: boolean;
}

/**
 * Visits every run of letters, digits, underscores and inner apostrophes of a text, in order. The record that is passed
 * is reused for the next word.
 */
export function visitWords(text: string, visit: (word: ScannedWord) => void): void {
  const word = { start: 0, end: 0, shape: "plain" as WordShape, code: false };
  const { length } = text;
  let i = 0;
  while (i < length) {
    let kind = kindAt(text, i);
    if (kind === 0 || kind === apostrophe) {
      i++;
      continue;
    }
    const start = i;
    let seen = kind;
    let tail = 0;
    for (i++; i < length; i++) {
      kind = kindAt(text, i);
      if (kind === apostrophe) {
        // It is part of a word only between letters.
        const next = i + 1 < length ? kindAt(text, i + 1) : 0;
        if ((next & (lower | upper | other)) === 0) break;
      } else if (kind === 0) break;
      seen |= kind;
      tail |= kind;
    }
    word.start = start;
    word.end = i;
    word.code = (seen & (digit | underscore)) !== 0;
    word.shape = (tail & upper) === 0 ? "plain" : (seen & (lower | other)) === 0 ? "upper" : "mixed";
    visit(word);
  }
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return kinds[unit]!;
  if (unit >= 0xd800 && unit < 0xe000) {
    // Both halves of a surrogate pair have the kind of the whole character.
    const character = text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? 0;
    return character > 0xffff && isLetter.test(String.fromCodePoint(character)) ? other : 0;
  }
  return isLetter.test(text[at]!) ? other : 0;
}
