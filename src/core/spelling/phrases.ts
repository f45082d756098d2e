import lists from "./words.json" with { type: "json" };

/** The phrases that contain a word, each with the place of the word in it. */
const phrasesOf = new Map<string, { readonly phrase: string; readonly at: number }[]>();
for (const phrase of lists.phrases) {
  let at = 0;
  for (const word of phrase.split("-")) {
    phrasesOf.set(word, [...(phrasesOf.get(word) ?? []), { phrase, at }]);
    at += word.length + 1;
  }
}

/** True for a word that is right only beside others, and has them: `bono` of `pro bono`. `folded` is in lower case. */
export function isInPhrase(folded: string, text: string, start: number): boolean {
  return (phrasesOf.get(folded) ?? []).some(({ phrase, at }) => {
    const from = start - at;
    const end = from + phrase.length;
    if (from < 0 || isLetter(text[from - 1]) || isLetter(text[end])) return false;
    return text.slice(from, end).toLowerCase().replace(/\s/g, "-") === phrase;
  });
}

function isLetter(one: string | undefined): boolean {
  return one !== undefined && /[\p{L}\p{M}\d]/u.test(one);
}
