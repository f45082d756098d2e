/** A real word that stands where another one is meant, found by the words around it. */
export interface Confusable {
  /** Kebab-case name, `wrong-right`: in the option `ignore` of the rule. */
  readonly id: string;
  /** The word or words found, lower case, to what is meant. */
  readonly becomes: Readonly<Record<string, string>>;
  /**
   * Where it is certain, in the notation of `parseContext`: words of one clause, the wrong ones in brackets. One that
   * fits is enough.
   */
  readonly contexts: readonly [string, ...string[]];
  /** A text with what is found marked `⟦so⟧`, and the text that was meant. Run as a test. */
  readonly example: { readonly bad: string; readonly good: string };
  /** Texts in which the same words are right. Run as tests. */
  readonly counterExamples: readonly [string, ...string[]];
}
