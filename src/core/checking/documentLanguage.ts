import type { SpelledBlock } from "./documentNames.ts";

/** In fewer words than this a language cannot be told. */
const fewestWords = 30;
/** Where more of the words are unknown, the text is in another language. */
const mostUnknown = 1 / 3;

/**
 * True for a document in another language than English: more than a third of its words in lower case are unknown. Those
 * with a capital may be names, and count for neither. `lowerCaseWords` counts the words in lower case.
 */
export function isOtherLanguage(spelled: readonly SpelledBlock[], lowerCaseWords: () => number): boolean {
  let unknown = 0;
  for (const { block } of spelled)
    for (const { span, forbidden } of block.spelling!.value.misspellings)
      if (!forbidden && startsLow(block.text.slice(span.start, span.end))) unknown++;
  if (unknown < fewestWords * mostUnknown) return false;
  const all = lowerCaseWords();
  return all >= fewestWords && unknown > all * mostUnknown;
}

/** True for a word that begins with a letter in lower case. */
export function startsLow(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
