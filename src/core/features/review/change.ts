import type { Span } from "../../text/span.ts";

/** The kinds of changes, in the order they are told. */
export const changeKinds = [
  "claimRaised",
  "skillMoved",
  "skillAdded",
  "skillRemoved",
  "skillRenamed",
  "projectRenamed",
  "projectMoved",
  "evidenceAdded",
  "evidenceRemoved",
  "evidenceReworded",
  "evidenceMoved",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A place in one of the two texts, with its words on one line; the span counts in that text. */
export interface ChangedPlace {
  readonly span: Span;
  readonly text: string;
}

/** What an author did between two versions of a document. One of the places is there at least. */
export interface Change {
  readonly kind: ChangeKind;
  /** The whole of it in a sentence. */
  readonly message: string;
  /** Where it is, or from where to where, in short. */
  readonly detail: string;
  readonly before?: ChangedPlace;
  readonly after?: ChangedPlace;
}
