import { isRequirementsFileName } from "../features/fileName.ts";

/** What the name of a file says: it is ours, it is not, or its text must be read. */
export type FirstLook = "ours" | "maybe" | "other";

/** Looks at a file by its name alone. */
export function lookAtName(path: string): FirstLook {
  if (isRequirementsFileName(path)) return "ours";
  return /\.(?:md|markdown)$/i.test(path) ? "maybe" : "other";
}
