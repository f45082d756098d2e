/** True for file names that are ours whatever they hold: `*.requirements.md`, `*.slick.md`. */
export function isRequirementsFileName(path: string): boolean {
  return /\.(?:requirements|slick)\.md$/i.test(path);
}

/** What the name of a file says: it is ours, it is not, or its text must be read. */
export type FirstLook = "ours" | "maybe" | "other";

/** Looks at a file by its name alone. */
export function lookAtName(path: string): FirstLook {
  if (isRequirementsFileName(path)) return "ours";
  return /\.(?:md|markdown)$/i.test(path) ? "maybe" : "other";
}

/** Names of folders that hold what was installed, made or kept by tools: nothing of the author's is looked for in them. */
export const skippedFolders: ReadonlySet<string> = new Set(
  "node_modules bower_components .git .hg .svn dist .venv venv __pycache__ .vscode-test".split(" "),
);
