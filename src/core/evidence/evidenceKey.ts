import { sentencesIn } from "../english/sentences.ts";
import { replaceComments } from "../text/comments.ts";

/** Shorter sentences are phrases of the trade ("Wrote unit tests."), no evidence that somebody copied. */
export const fewestWords = 6;

/** Longer ones are no sentences; no expression is to walk them. */
const longestSentence = 4000;

/**
 * The key by which a sentence is remembered: the same for the same words, whatever their case, white space, markup and
 * punctuation. Eleven characters; it does not change from version to version, since `slick.json` holds it.
 */
export function evidenceKey(sentence: string): string {
  return keyOf(wordsOfSentence(sentence));
}

/** The keys of the sentences in a text that count as evidence: of the source of a `duplicate-evidence` finding. */
export function evidenceKeys(source: string): readonly string[] {
  const keys = new Set<string>();
  for (const { start, end } of sentencesIn(source)) {
    const words = wordsOfSentence(source.slice(start, end));
    if (words.length >= fewestWords) keys.add(keyOf(words));
  }
  return [...keys];
}

/** The words of a sentence in lower case, without markup; none where it is too long to be one. */
export function wordsOfSentence(sentence: string): readonly string[] {
  if (sentence.length > longestSentence) return [];
  // Most are plain, and their words are found without looking at what letters there are in the world.
  if (!/[<[\u0080-\uffff]/.test(sentence))
    return (
      sentence
        .toLowerCase()
        .replace(/[*_`~']/g, "")
        .match(/[a-z0-9]+(?:\.[a-z0-9]+)*[+#%]{0,2}/g) ?? []
    );
  return (
    replaceComments(sentence, () => " ")
      .replace(/<\/?[a-z][^<>?]*>/gi, " ")
      .replace(/!?\[([^[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^[\]]*\])/g, "$1")
      .replace(/[*_`~'’]/g, "")
      .normalize("NFC")
      .toLowerCase()
      // Inner full stops belong to a name or a number (Node.js, 2.5), signs behind a word as well (C++, C#, 20%).
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.[\p{L}\p{N}]+)*[+#%]{0,2}/gu) ?? []
  );
}

/** The key of words that were made by `wordsOfSentence`. */
export function keyOf(words: readonly string[]): string {
  // Two mixed 32-bit states, 53 bits of them: among 10,000 sentences two meet by chance once in 10^8 documents.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const word of words) {
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
