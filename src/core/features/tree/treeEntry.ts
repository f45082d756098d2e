import type { Span } from "../../text/span.ts";
import type { TreeKind } from "./treeGroupings.ts";

/** The kinds of nodes that can be moved. */
export type MovableKind = "level" | "skill" | "project" | "bullet";

/** A row of the tree. Spans count in the document. */
export interface TreeEntry {
  readonly kind: TreeKind;
  readonly name: string;
  /** The text after its name, usually a number; may be empty. */
  readonly detail: string;
  /** All other information, for its tooltip: lines of text. */
  readonly about?: string;
  /** All of it; for a group, the first part. */
  readonly span: Span;
  /** The span to select when the row is opened; inside `span`. */
  readonly nameSpan: Span;
  /** True for a row that combines things from several places: only its child rows have contents of one place. */
  readonly isGroup?: boolean;
  /**
   * The kind of the model node that it represents, which starts where `span` does; without it the row cannot be moved.
   */
  readonly stands?: MovableKind;
  readonly children: readonly TreeEntry[];
}
