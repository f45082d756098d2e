import { linesOf } from "../text/lines.ts";
import { globMatcher } from "./globMatcher.ts";

/** The rules of one `.gitignore`. */
export interface IgnoreRules {
  /** Whether the path, relative to the file's folder and separated by `/`, is ignored; undefined if no rule matches. */
  verdict(path: string, isFolder: boolean): boolean | undefined;
}

interface IgnoreRule {
  readonly matches: (path: string) => boolean;
  readonly ignores: boolean;
  readonly foldersOnly: boolean;
}

/** Parses the text of a `.gitignore`. Lines without a valid pattern are skipped. Never throws. */
export function readIgnoreRules(text: string): IgnoreRules {
  const rules: IgnoreRule[] = [];
  for (const { start, end } of linesOf(text)) {
    const rule = readLine(text.slice(start, end));
    if (rule) rules.push(rule);
  }
  return {
    verdict: (path, isFolder) =>
      rules.findLast(({ matches, foldersOnly }) => (isFolder || !foldersOnly) && matches(path))?.ignores,
  };
}

function readLine(line: string): IgnoreRule | undefined {
  if (line.startsWith("#")) return undefined;
  // Trailing spaces count only after a backslash.
  let end = line.length;
  while (/[ \t]/.test(line[end - 1] ?? "") && line[end - 2] !== "\\") end--;
  let glob = line.slice(0, end);
  const ignores = !glob.startsWith("!");
  if (!ignores) glob = glob.slice(1);
  const foldersOnly = glob.endsWith("/");
  if (foldersOnly) glob = glob.slice(0, -1);
  if (glob === "") return undefined;
  // A slash at the start or inside ties the pattern to the folder of the file.
  const isTied = glob.includes("/");
  try {
    return { matches: globMatcher(isTied ? glob.replace(/^\//, "") : `**/${glob}`), ignores, foldersOnly };
  } catch {
    return undefined;
  }
}

/** A matcher of paths, relative to a workspace folder, for the enabled globs of an editor's `files.exclude`. */
export function readExcludes(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => {
    try {
      return [globMatcher(glob.replace(/^\//, ""), true)];
    } catch {
      return [];
    }
  });
  return (path) => matchers.some((matches) => matches(path));
}
