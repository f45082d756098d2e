/** A real word that was written instead of another one, recognised by the words around it. */
export interface Confusable {
  /** Name in kebab case, `wrong-right`, for the rule's option `ignore`. */
  readonly id: string;
  /** Maps the wrong word or words, in lower case, to what is meant. */
  readonly becomes: Readonly<Record<string, string>>;
  /**
   * The contexts in which the word is certainly wrong, in the notation of `parseContext`: words of one clause, with the
   * wrong ones in brackets. One match is enough.
   */
  readonly contexts: readonly string[];
}

/** A confusable with its tests: texts in which the wrong words are in brackets. */
export interface TestedConfusable extends Confusable {
  /** Texts in which exactly the words in brackets are found. */
  readonly found: readonly string[];
  /** Texts in which the same words are right, so that nothing is found. */
  readonly fine: readonly string[];
  /** Texts in which the words in brackets are wrong but not found. */
  readonly knownMisses: readonly string[];
}
