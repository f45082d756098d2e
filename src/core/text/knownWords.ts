/**
 * A word in lower case, the same object wherever it is in whatever text, with what was asked of it. What a text says
 * again costs no string and no look-up.
 */
export class KnownWord {
  readonly lower: string;
  readonly hash: number;
  /** What was answered, by the number of the question; kept by `askedOnce`. */
  readonly answers: unknown[] = [];

  constructor(lower: string, hash: number) {
    this.lower = lower;
    this.hash = hash;
  }
}

/** The size of the table; when it is full it is emptied. Texts of one trade have a third as many words. */
const maxKnown = 1 << 14;
const slots = 4 * maxKnown;
let known: (KnownWord | undefined)[] = [];
let count = 0;

/** The word from `start` to `end` of a text. */
export function wordIn(text: string, start: number, end: number): KnownWord {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    let unit = text.charCodeAt(at);
    // What other letters become in lower case may be longer.
    if (unit > 127) return knownWord(text.slice(start, end).toLowerCase());
    if (unit >= 65 && unit <= 90) unit |= 32;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return find(text, start, end, hash);
}

/** A word that is in lower case. */
export function knownWord(lower: string): KnownWord {
  let hash = 0x811c9dc5;
  for (let at = 0; at < lower.length; at++) hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return find(lower, 0, lower.length, hash);
}

function find(text: string, start: number, end: number, hash: number): KnownWord {
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  for (let word = known[slot]; word; word = known[slot]) {
    if (word.hash === hash && isSame(word.lower, text, start, end)) return word;
    slot = (slot + 1) & (slots - 1);
  }
  if (count === 0) known = new Array(slots);
  // Engines cut a long word out of its text by pointing into it: what is kept would keep the whole text.
  const word = new KnownWord(` ${text.slice(start, end).toLowerCase()}`.slice(1), hash);
  if (++count > maxKnown) {
    count = 0;
    known = [];
    return word;
  }
  known[slot] = word;
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

/** The function with its answer, which is never null, kept at each word. What is asked must depend on the word alone. */
export function askedOnce<T>(ask: (lower: string) => T): (word: KnownWord) => T {
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
