import type { Span } from "../text/span.ts";

/**
 * What can be done about a finding beside its fixes, as plain data: the rule says it, who shows findings translates it.
 * Spans count as the finding's own.
 */
export type Action =
  /** Put the first correction in the place of the word wherever it appears. */
  | { readonly kind: "correct-all"; readonly word: string }
  /** Add the word to a dictionary. */
  | { readonly kind: "add-word"; readonly word: string }
  /** Accept the word in this document. */
  | { readonly kind: "ignore-word"; readonly word: string }
  /** Merge one skill into another. */
  | ({ readonly kind: "merge-skills" } & SkillMerge)
  /** Keep the answer to a doubt about two project names. */
  | ({ readonly kind: "answer-project" } & DoubtfulProject)
  /** Keep that the sentences in the span are meant to appear more than once. */
  | { readonly kind: "intend-reuse"; readonly span: Span };

/** Two skills to merge: the spans of both, with the name and the level of the one that stays. */
export interface SkillMerge {
  readonly from: Span;
  readonly into: Span;
  readonly name: string;
  readonly level: string;
}

/** A name of a project, and the established name it may stand for. */
export interface DoubtfulProject {
  readonly name: string;
  readonly established: string;
  /** True if only the author knows what it is. */
  readonly isQuestion: boolean;
}
