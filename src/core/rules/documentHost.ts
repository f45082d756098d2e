import type { PeriodDate } from "../text/period.ts";

/** What rules may ask of the world around a document. Without it nothing is found that needs it. */
export interface DocumentHost {
  /** Today, for what grows old. */
  today(): PeriodDate;
  /** What a path leads to, seen from the document: slashes, decoded, without query and fragment. */
  lookUp(path: string): LinkTarget;
}

/**
 * What a local address leads to. `unknown` is what is not looked at: outside of the workspace, or not to be read. Of what is missing `near`
 * is the path in the letters that the file has; anchors are those of a Markdown file.
 */
export type LinkTarget =
  | { readonly kind: "unknown" | "file" | "folder" }
  | { readonly kind: "missing"; readonly near?: string }
  | { readonly kind: "markdown"; readonly anchors: readonly string[] };
