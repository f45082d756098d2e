/**
 * How many inflected and derived forms of a lower-case word are words themselves. Where no frequencies are at hand this
 * tells common words from rare ones: what people use they also inflect.
 */
export function familySize(word: string, isWord: (word: string) => boolean): number {
  const base = baseOf(word, isWord);
  const forms = new Set([
    ...prefixes.map((prefix) => prefix + base),
    ...suffixes.map((suffix) => base + suffix),
    ...(base.endsWith("e") ? suffixes.map((suffix) => base.slice(0, -1) + suffix) : []),
    ...(base.endsWith("y") ? ["ies", "ily"].map((suffix) => base.slice(0, -1) + suffix) : []),
  ]);
  forms.delete(base);
  let size = 0;
  for (const form of forms) if (isWord(form)) size++;
  return size;
}

const prefixes = ["un", "re", "non", "pre", "over"];
const suffixes = [
  "s",
  "es",
  "'s",
  "ing",
  "ed",
  "er",
  "ly",
  "ness",
  "ment",
  "able",
  "al",
  "ism",
  "ation",
  "ion",
];
const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/s$/, ""],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ly$/, ""],
];

function baseOf(word: string, isWord: (word: string) => boolean): string {
  for (const [ending, instead] of endings) {
    const base = word.replace(ending, instead);
    if (base !== word && isWord(base)) return base;
  }
  return word;
}
