/** What a word can be in a sentence, as bits. A word can have several: `test` is a noun and the base of a verb. */
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
  /** Function words: pronouns, prepositions, conjunctions, articles, modal verbs. */
  small: 512,
  /** A noun that can be counted: `one, two, many`. */
  countable: 1024,
  /** Mainly used as a verb, whatever else it can be. */
  mainlyVerb: 2048,
} as const;

/** The number of bits in use. */
export const classBits = 12;
