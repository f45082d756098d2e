import { isRequirementsFileName, recognise } from "../features/recognise.ts";

/** So many bytes of a Markdown file are read to see whether it may be ours. */
export const firstLookBytes = 4096;

/** What the name and the start of a Markdown file say: it is ours, it is not, or the whole text must be read. */
export type FirstLook = "ours" | "maybe" | "other";

/** Looks at a file by its name alone. */
export function lookAtName(path: string): FirstLook {
  if (isRequirementsFileName(path)) return "ours";
  return /\.(?:md|markdown)$/i.test(path) ? "maybe" : "other";
}

/** Looks at the start of a Markdown text: a requirements document names its first level early. `isWhole` says that nothing follows. */
export function lookAtStart(start: string, isWhole: boolean, levelNames: readonly string[]): FirstLook {
  if (start.includes("\0")) return "other";
  const { levels, isRequirements } = recognise(start, levelNames);
  if (isRequirements) return "ours";
  return levels > 0 && !isWhole ? "maybe" : "other";
}
