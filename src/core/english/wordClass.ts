/** What a word can be in a sentence, as bits; a word may be several: `test` is a noun and the base of a verb. */
export const wordClass = {
  noun: 1,
  plural: 2,
  base: 4,
  third: 8,
  past: 16,
  participle: 32,
  gerund: 64,
  adjective: 128,
  adverb: 256,
  /** Pronouns, prepositions, conjunctions, articles, modal verbs. */
  small: 512,
  /** A noun of which one says `one, two, many`. */
  countable: 1024,
  /** A verb first, whatever else it can be. */
  mainlyVerb: 2048,
} as const;

/** How many bits there are. */
export const classBits = 12;
