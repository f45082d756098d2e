import type { SpelledBlock } from "./documentNames.ts";

/** Fewer words than this are not enough to recognise a language. */
const minWords = 30;
/** If a larger part of the words is unknown, the text is in another language. */
const maxUnknownShare = 1 / 3;

/**
 * True if the document is in another language than English: more than a third of its words in lower case are unknown.
 * Capitalized words may be names and are not counted at all. `lowerCaseWords` returns the number of words in lower
 * case.
 */
export function isOtherLanguage(spelled: readonly SpelledBlock[], lowerCaseWords: () => number): boolean {
  let unknown = 0;
  for (const { block } of spelled)
    for (const { span, forbidden } of block.spelling!.value.misspellings)
      if (!forbidden && startsLowerCase(block.text.slice(span.start, span.end))) unknown++;
  if (unknown < minWords * maxUnknownShare) return false;
  const all = lowerCaseWords();
  return all >= minWords && unknown > all * maxUnknownShare;
}

/** True for a word that starts with a letter in lower case. */
export function startsLowerCase(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 97 && unit <= 122 : /^\p{Ll}/u.test(word);
}
