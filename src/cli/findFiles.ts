import { existsSync, statSync } from "node:fs";
import { globSync } from "tinyglobby";

/** The files that names, folders and globs stand for, each once, in the order given. Folders stand for the Markdown below them. A name that is no file stays, to be reported. */
export function findFiles(patterns: readonly string[]): readonly string[] {
  const files = new Set<string>();
  for (const pattern of patterns) {
    if (existsSync(pattern)) {
      if (statSync(pattern).isDirectory())
        for (const file of expand(`${pattern.replace(/[\\/]+$/, "")}/**/*.md`)) files.add(file);
      else files.add(pattern);
    } else if (/[*?[{]/.test(pattern)) for (const file of expand(pattern)) files.add(file);
    else files.add(pattern);
  }
  return [...files];
}

function expand(pattern: string): readonly string[] {
  return globSync(pattern, {
    ignore: ["**/node_modules/**", "**/.git/**"],
    expandDirectories: false,
    dot: true,
  }).sort();
}
