/** True for file names of requirements documents, whatever the file contains: `*.requirements.md`, `*.slick.md`. */
export function isRequirementsFileName(path: string): boolean {
  return /\.(?:requirements|slick)\.md$/i.test(path);
}

/** What the name of a file shows: it is a requirements document, it is not, or its text must be read. */
export type FirstLook = "ours" | "maybe" | "other";

/** Decides by the file's name alone. */
export function lookAtName(path: string): FirstLook {
  if (isRequirementsFileName(path)) return "ours";
  return /\.(?:md|markdown)$/i.test(path) ? "maybe" : "other";
}

/**
 * Names of folders with what tools installed, generated or stored: they are not searched for documents of the author.
 */
export const skippedFolders: ReadonlySet<string> = new Set(
  "node_modules bower_components .git .hg .svn dist .venv venv __pycache__ .vscode-test".split(" "),
);
