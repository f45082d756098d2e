import type { PeriodDate } from "../text/period.ts";

/** What rules may ask about the environment of a document. Without it, rules that need it find nothing. */
export interface DocumentHost {
  /** Today's date, for evidence that gets old. */
  today(): PeriodDate;
  /** The target of a path relative to the document: with slashes, decoded, without query and fragment. */
  lookUp(path: string): LinkTarget;
}

/**
 * The target of a local address. `unknown` is a target that is not checked: outside of the workspace, or not readable.
 * For a missing target, `near` is the path with the capitals of an existing file. `anchors` are those of a Markdown
 * file.
 */
export type LinkTarget =
  | { readonly kind: "unknown" | "file" | "folder" }
  | { readonly kind: "missing"; readonly near?: string }
  | { readonly kind: "markdown"; readonly anchors: readonly string[] };
