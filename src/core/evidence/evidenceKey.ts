import { sentencesIn } from "../english/sentences.ts";
import { replaceComments } from "../text/comments.ts";
import { type InternedWord, internedWordIn, internWord } from "../text/internedWords.ts";

/** Shorter sentences are common phrases ("Wrote unit tests.") rather than copied evidence. */
export const minWords = 6;

/** A longer text is not a sentence; this also bounds the time of the regular expressions. */
const maxSentenceLength = 4000;

/**
 * The key under which a sentence is stored: equal for the same words, in any case, white space, markup and punctuation.
 * It has eleven characters and must not change between versions, since `slick.json` contains it.
 */
export function evidenceKey(sentence: string): string {
  return keyOfWords(wordsOfSentence(sentence));
}

/** The keys of the sentences in a text that count as evidence. The text is the source of a `duplicate-evidence` finding. */
export function evidenceKeys(source: string): readonly string[] {
  const keys = new Set<string>();
  for (const { start, end } of sentencesIn(source)) {
    const words = wordsOfSentence(source.slice(start, end));
    if (words.length >= minWords) keys.add(keyOfWords(words));
  }
  return [...keys];
}

/** The words of a sentence in lower case, without markup; none if it is too long to be one. */
export function wordsOfSentence(sentence: string): readonly string[] {
  return internedWordsOf(sentence, 0, sentence.length).map(({ lower }) => lower);
}

/** The same words, interned, of the sentence from `start` to `end` of a text. */
export function internedWordsOf(text: string, start: number, end: number): readonly InternedWord[] {
  if (end - start > maxSentenceLength) return [];
  return plainWords(text, start, end) ?? markedWords(text.slice(start, end)).map(internWord);
}

/**
 * A fast path for most sentences: the words of a text with no markup but emphasis and code, and with ASCII letters
 * only; undefined for any other text. The result equals that of `markedWords`.
 */
function plainWords(text: string, start: number, end: number): readonly InternedWord[] | undefined {
  const words: InternedWord[] = [];
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at, end);
    if (kind === isMarkup) return undefined;
    if (kind !== isLetter) {
      at++;
      continue;
    }
    const from = at++;
    let isWhole = true;
    // A word continues across invisible marks, and across one full stop.
    for (let next = passUnseen(text, at, end); ; next = passUnseen(text, at, end)) {
      const isStop = text.charCodeAt(next) === 46;
      const letter = isStop ? passUnseen(text, next + 1, end) : next;
      if (kindAt(text, letter, end) !== isLetter) break;
      if (next > at || (isStop && letter > next + 1)) isWhole = false;
      at = letter + 1;
    }
    for (let signs = 0; signs < 2; signs++) {
      const next = passUnseen(text, at, end);
      if (kindAt(text, next, end) !== isSign) break;
      if (next > at) isWhole = false;
      at = next + 1;
    }
    words.push(
      isWhole
        ? internedWordIn(text, from, at)
        : internWord(
            text
              .slice(from, at)
              .replace(/[*_`~']/g, "")
              .toLowerCase(),
          ),
    );
  }
  return words;
}

const isLetter = 1;
const isSign = 2;
const isUnseen = 3;
const isMarkup = 4;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) kinds[code] = isLetter;
  else if ("+#%".includes(character)) kinds[code] = isSign;
  else if ("*_`~'".includes(character)) kinds[code] = isUnseen;
  else if ("<[".includes(character)) kinds[code] = isMarkup;
}

function kindAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const unit = text.charCodeAt(at);
  return unit < 128 ? kinds[unit]! : isMarkup;
}

function passUnseen(text: string, from: number, end: number): number {
  let at = from;
  while (kindAt(text, at, end) === isUnseen) at++;
  return at;
}

function markedWords(sentence: string): readonly string[] {
  return (
    replaceComments(sentence, () => " ")
      .replace(/<\/?[a-z][^<>?]*>/gi, " ")
      .replace(/!?\[([^[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^[\]]*\])/g, "$1")
      .replace(/[*_`~'’]/g, "")
      .normalize("NFC")
      .toLowerCase()
      // Inner full stops belong to a name or a number (Node.js, 2.5), signs after a word as well (C++, C#, 20%).
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.[\p{L}\p{N}]+)*[+#%]{0,2}/gu) ?? []
  );
}

/** The key of words that `wordsOfSentence` returned. */
export function keyOfWords(words: readonly string[]): string {
  return hashWords(words, (word) => word);
}

/** The same key of words that `internedWordsOf` returned. */
export function keyOfInternedWords(words: readonly InternedWord[]): string {
  return hashWords(words, ({ lower }) => lower);
}

function hashWords<W>(words: readonly W[], textOf: (word: W) => string): string {
  // Two mixed 32-bit states, 53 bits of them: among 10,000 sentences two meet by chance once in 10^8 documents.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const one of words) {
    const word = textOf(one);
    for (let i = 0; i <= word.length; i++) {
      const code = i < word.length ? word.charCodeAt(i) : 32;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0");
}
