/**
 * An interned word: a word in lower case that is one object in all texts, with a cache of what was computed for it. A
 * word that was seen before costs neither a new string nor a look-up.
 */
export class InternedWord {
  readonly lower: string;
  readonly hash: number;
  /** Cached results, by the index of the function; written by `memoizeOnWord`. */
  readonly answers: unknown[] = [];

  constructor(lower: string, hash: number) {
    this.lower = lower;
    this.hash = hash;
  }
}

/**
 * The maximum number of interned words; the table is emptied when it is full. Texts of one trade have a third as many
 * words.
 */
const maxInterned = 1 << 14;
const slots = 4 * maxInterned;
let table: (InternedWord | undefined)[] = [];
let count = 0;

/** The interned word from `start` to `end` of a text. */
export function internedWordIn(text: string, start: number, end: number): InternedWord {
  let hash = hashOfNothing;
  let units = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    units |= unit;
    hash = hashed(hash, unit);
  }
  // The lower case of other letters may be longer than they are.
  return units > 127
    ? internWord(text.slice(start, end).toLowerCase())
    : internHashed(text, start, end, hash);
}

/** Interns a word that is in lower case. */
export function internWord(lower: string): InternedWord {
  let hash = hashOfNothing;
  for (let at = 0; at < lower.length; at++) hash = hashed(hash, lower.charCodeAt(at));
  return internHashed(lower, 0, lower.length, hash);
}

/** The hash of no units, from which `hashed` goes on. */
export const hashOfNothing = 0x811c9dc5;

/** The hash of a word that continues with the unit: the same for both cases of A to Z. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
}

/** The interned word from `start` to `end` of a text, which has no units above 127 or is in lower case, by its hash. */
export function internHashed(text: string, start: number, end: number, hash: number): InternedWord {
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  for (let word = table[slot]; word; word = table[slot]) {
    if (word.hash === hash && isSame(word.lower, text, start, end)) return word;
    slot = (slot + 1) & (slots - 1);
  }
  if (count === 0) table = new Array(slots);
  // JavaScript engines represent a long substring as a pointer into its text; without this copy, a cached word would
  // keep the whole text in memory.
  const word = new InternedWord(` ${text.slice(start, end).toLowerCase()}`.slice(1), hash);
  if (++count > maxInterned) {
    count = 0;
    table = [];
    return word;
  }
  table[slot] = word;
  return word;
}

function isSame(lower: string, text: string, start: number, end: number): boolean {
  if (lower.length !== end - start) return false;
  for (let at = 0; at < lower.length; at++) {
    const unit = text.charCodeAt(start + at);
    if (lower.charCodeAt(at) !== (unit >= 65 && unit <= 90 ? unit | 32 : unit)) return false;
  }
  return true;
}

let questions = 0;

/**
 * Memoizes a function of a word, with its results cached on the interned word. The result must not be null and must
 * depend on the word alone.
 */
export function memoizeOnWord<T>(ask: (lower: string) => T): (word: InternedWord) => T {
  const question = questions++;
  return ({ answers, lower }) => {
    const known = answers[question];
    if (known === null) return undefined as T;
    if (known !== undefined) return known as T;
    const answer = ask(lower);
    while (answers.length < question) answers.push(undefined);
    answers[question] = answer === undefined ? null : answer;
    return answer;
  };
}

/** The same without a memory, for a function that does not live long: answers stay with the words. */
export function askOnWord<T>(ask: (lower: string) => T): (word: InternedWord) => T {
  return ({ lower }) => ask(lower);
}
