import type { Span } from "../../text/span.ts";
import type { TreeKind } from "./treeGroupings.ts";

/** What of the document is moved. */
export type MovableKind = "level" | "skill" | "project" | "bullet";

/** A row of the tree. Spans count in the document. */
export interface TreeEntry {
  readonly kind: TreeKind;
  readonly name: string;
  /** The one thing said of it after its name, a count as a rule; may be empty. */
  readonly detail: string;
  /** Everything else that is known of it, for its tooltip: lines of text. */
  readonly about?: string;
  /** All of it; of a group, of its first part. */
  readonly span: Span;
  /** What is selected when the row is opened; lies inside `span`. */
  readonly nameSpan: Span;
  /** True for a row that shows things from several places: only its rows say what is in it. */
  readonly isGroup?: boolean;
  /** The node of the model it stands for, which starts where `span` does; without it the row cannot be moved. */
  readonly stands?: MovableKind;
  readonly children: readonly TreeEntry[];
}
