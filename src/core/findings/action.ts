import type { Span } from "../text/span.ts";

/**
 * What can be done about a finding beside its fixes, as plain data: the rule says it, who shows findings translates it.
 * Spans count as the finding's own.
 */
export type Action =
  /** Put a correction in the place of the word; the speller is asked for corrections when they are shown. */
  | { readonly kind: "correct"; readonly word: string }
  /** The same wherever the word appears. */
  | { readonly kind: "correct-all"; readonly word: string }
  /** Add the word to a dictionary. */
  | { readonly kind: "add-word"; readonly word: string }
  /** Accept the word in this document. */
  | { readonly kind: "ignore-word"; readonly word: string }
  /** Merge the skill that starts at `from` into the one that starts at `into`. */
  | { readonly kind: "merge-skills"; readonly from: Span; readonly into: Span }
  /** Keep the answer to a doubt about two project names. */
  | ({ readonly kind: "answer-project" } & DoubtfulProject)
  /** Keep that the sentences in the span are meant to appear more than once. */
  | { readonly kind: "intend-reuse"; readonly span: Span };

/** A name of a project, and the established name it may stand for. */
export interface DoubtfulProject {
  readonly name: string;
  readonly established: string;
  /** True where only the author knows what it is. */
  readonly isQuestion: boolean;
}
