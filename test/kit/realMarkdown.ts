import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** READMEs and changelogs under `node_modules`: real Markdown that is not a requirements document. Always the same, at most `count`. */
export function realMarkdownFiles(
  count: number,
): readonly { readonly path: string; readonly text: string }[] {
  return globSync("node_modules/**/*.md", { cwd: root })
    .sort()
    .slice(0, count)
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
