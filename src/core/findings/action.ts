import type { Span } from "../text/span.ts";

/**
 * What can be done about a finding in addition to its fixes, as plain data: the rule yields it, and server and command
 * line translate it. Spans count like the finding's span.
 */
export type Action =
  /** Replace the word by its first correction wherever it appears. */
  | { readonly kind: "correct-all"; readonly word: string }
  /** Add the word to a dictionary. */
  | { readonly kind: "add-word"; readonly word: string }
  /** Accept the word in this document. */
  | { readonly kind: "ignore-word"; readonly word: string }
  /** Merge one skill into another. */
  | ({ readonly kind: "merge-skills" } & SkillMerge)
  /** Store the answer to a doubt about two project names. */
  | ({ readonly kind: "answer-project" } & DoubtfulProject)
  /** Store that the sentences in the span are meant to appear more than once. */
  | { readonly kind: "intend-reuse"; readonly span: Span };

/** The action with each of its spans replaced by what `change` makes of it. */
export function changeSpans(action: Action, change: (span: Span) => Span): Action {
  switch (action.kind) {
    case "merge-skills":
      return { ...action, from: change(action.from), into: change(action.into) };
    case "intend-reuse":
      return { ...action, span: change(action.span) };
    case "correct-all":
    case "add-word":
    case "ignore-word":
    case "answer-project":
      return action;
  }
}

/** Two skills to merge: both spans, with the name and the level of the one that stays. */
export interface SkillMerge {
  readonly from: Span;
  readonly into: Span;
  readonly name: string;
  readonly level: string;
}

/** A project name, and the established name that may be meant. */
export interface DoubtfulProject {
  readonly name: string;
  readonly established: string;
  /** True if only the author can tell. */
  readonly isQuestion: boolean;
}
