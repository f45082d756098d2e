import { existsSync, readdirSync, statSync } from "node:fs";
import paths, { dirname, join, resolve, sep } from "node:path";
import * as l10n from "@vscode/l10n";
import { lookAtName } from "../core/workspace/files.ts";
import { globMatcher } from "../core/workspace/globMatcher.ts";
import { fileProblem, isMissing } from "../host/fileProblem.ts";
import { filesBelow, type IgnoreScope, scopeOf, type WalkedFiles } from "../host/filesBelow.ts";
import { readText } from "./files/regularFile.ts";

/** The result of resolving the names, folders and globs of a call. */
export interface FoundDocuments {
  /**
   * Each file once, with the path for messages: relative if it was requested as a relative path. A name that is not a
   * file is included, to be reported.
   */
  readonly files: readonly string[];
  /** Absolute paths of the searched folders. */
  readonly folders: readonly string[];
  /** What could not be searched, one line each. */
  readonly problems: readonly string[];
}

/**
 * Finds files. A file that is named is always included. A folder includes the Markdown files below it, a glob the files
 * it matches; both without what a `.gitignore` at, above or below ignores, and without tools' folders. Symbolic links
 * are followed if they are named, but not below, so that no loop is endless.
 */
export async function findDocuments(patterns: readonly string[]): Promise<FoundDocuments> {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const problems: string[] = [];
  const add = (file: string) => {
    const path = resolve(file);
    if (!files.has(path)) files.set(path, file);
  };
  /** Adds the wanted files below the folder; true if there are any. */
  const look = async (folder: string, wants: (path: string) => boolean) => {
    const start = resolve(folder);
    /** The path for messages of a path below the folder. */
    const named = (path: string) =>
      join(folder, path.slice(start.endsWith(sep) ? start.length : start.length + 1));
    const walked: WalkedFiles = {
      paths,
      entriesOf(path) {
        try {
          const entries = readdirSync(path, { withFileTypes: true });
          folders.add(path);
          return entries
            .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
            .sort((a, b) => (a.name < b.name ? -1 : 1));
        } catch (error) {
          problems.push(`${path === start ? folder : named(path)}: ${fileProblem(error)}`);
          return undefined;
        }
      },
      ignoreTextOf(path) {
        const file = join(path, ".gitignore");
        try {
          return readText(file);
        } catch (error) {
          if (!isMissing(error)) problems.push(`${file}: ${fileProblem(error)}`);
          return undefined;
        }
      },
    };
    let isFound = false;
    for await (const path of filesBelow(start, walked, await scopesAbove(start, walked))) {
      const found = named(path);
      if (!wants(found)) continue;
      isFound = true;
      add(found);
    }
    return isFound;
  };
  for (const pattern of patterns) {
    if (existsSync(pattern)) {
      if (statSync(pattern).isDirectory()) await look(pattern, isMarkdown);
      else add(pattern);
    } else if (/[*?[{]/.test(pattern)) {
      const { base, matches } = readGlob(pattern);
      const known = problems.length;
      if (!(await look(base, matches)) && problems.length === known)
        problems.push(l10n.t("{0}: no file matches", pattern));
    } else add(pattern);
  }
  return { files: [...files.values()], folders: [...folders], problems };
}

function isMarkdown(path: string): boolean {
  return lookAtName(path) !== "other";
}

/** The folder that a glob starts in, and a matcher for paths below it. */
function readGlob(glob: string): { base: string; matches(path: string): boolean } {
  const parts = (sep === "/" ? glob : glob.replaceAll(sep, "/")).replace(/^(?:\.\/+)+/, "").split("/");
  const fixed = parts.findIndex((part) => /[*?[{]/.test(part));
  const base = parts.slice(0, fixed).join("/");
  const isMeant = globMatcher(parts.slice(fixed).join("/"), true);
  const folder = base === "" ? (fixed > 0 ? "/" : ".") : base;
  const start = join(folder, "x").length - 1;
  return { base: folder, matches: (path) => isMeant(slashed(path.slice(start))) };
}

/** The rules of the folders above, up to the root of the repository, the nearest first. */
async function scopesAbove(folder: string, files: WalkedFiles): Promise<readonly IgnoreScope[]> {
  const scopes: IgnoreScope[] = [];
  for (let current = folder; !existsSync(join(current, ".git")); ) {
    const parent = dirname(current);
    // Outside of a repository, a `.gitignore` above has no effect.
    if (parent === current) return [];
    current = parent;
    const scope = await scopeOf(current, files);
    if (scope) scopes.push(scope);
  }
  return scopes;
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
