/** A real word that is where another one is meant, found by the words around it. */
export interface Confusable {
  /** Kebab-case name, `wrong-right`: in the option `ignore` of the rule. */
  readonly id: string;
  /** The word or words found, lower case, to what is meant. */
  readonly becomes: Readonly<Record<string, string>>;
  /**
   * Where it is certain, in the notation of `parseContext`: words of one clause, the wrong ones in brackets. One that
   * fits is enough.
   */
  readonly contexts: readonly string[];
}

/** A confusable with its tests: texts in which the wrong words are in brackets. */
export interface TestedConfusable extends Confusable {
  /** What is in brackets is found, and nothing else. */
  readonly found: readonly string[];
  /** The same words are right, and nothing is found. */
  readonly fine: readonly string[];
  /** What is in brackets is wrong and not found. */
  readonly knownMisses: readonly string[];
}
