import type { SpelledBlock } from "./documentNames.ts";

/** How many words are enough to recognise a language, and the part of them that may be unknown if it is English. */
const anyLevels = { minWords: 30, maxUnknownShare: 1 / 3 };
/** With levels named in another language, less is enough: a profile in German may have few words, and many names. */
const foreignLevels = { minWords: 6, maxUnknownShare: 1 / 5 };

/**
 * True if the document is in another language than English: more than a third of its words in lower case are unknown,
 * or more than a fifth if its levels are named in another language (`hasForeignLevels`). Capitalized words may be names
 * and are not counted at all. `lowerCaseWords` returns the number of words in lower case.
 */
export function isOtherLanguage(
  spelled: readonly SpelledBlock[],
  hasForeignLevels: boolean,
  lowerCaseWords: () => number,
): boolean {
  const { minWords, maxUnknownShare } = hasForeignLevels ? foreignLevels : anyLevels;
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
