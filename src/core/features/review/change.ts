import type { Span } from "../../text/span.ts";

/** The kinds of changes, in the order in which they are reported. */
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

/** A place in one of the two texts, with its text on one line; the span counts in that text. */
export interface ChangedPlace {
  readonly span: Span;
  readonly text: string;
}

/** What an author changed between two versions of a document. At least one of the places is set. */
export interface Change {
  readonly kind: ChangeKind;
  /** The whole change in one sentence. */
  readonly message: string;
  /** A short form of its place, or of its old and new place. */
  readonly detail: string;
  readonly before?: ChangedPlace;
  readonly after?: ChangedPlace;
}
