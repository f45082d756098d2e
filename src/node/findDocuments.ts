import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import * as l10n from "@vscode/l10n";
import { lookAtName, skippedFolders } from "../core/workspace/files.ts";
import { globMatcher } from "../core/workspace/globMatcher.ts";
import { type IgnoreRules, readIgnoreRules } from "../core/workspace/ignoreRules.ts";
import { fileProblem } from "../host/fileProblem.ts";
import { readTextFile } from "./files/regularFile.ts";

/** What the names, folders and globs of a call stand for. */
export interface FoundDocuments {
  /** Each file once, as it is to be named: relative where it was asked for so. A name that is no file stays, to be reported. */
  readonly files: readonly string[];
  /** Absolute paths of the folders looked into. */
  readonly folders: readonly string[];
  /** What could not be looked into, a line each. */
  readonly problems: readonly string[];
}

/**
 * Finds files. A file that is named is taken whatever it is; folders stand for the Markdown below them, globs for what
 * they match, both without what a `.gitignore` at, above or below ignores and without folders of tools. Symbolic links
 * are followed where they are named, not below: no loop is without end.
 */
export function findDocuments(patterns: readonly string[]): FoundDocuments {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const problems: string[] = [];
  const add = (file: string) => {
    const path = resolve(file);
    if (!files.has(path)) files.set(path, file);
  };
  /** True where there was any. */
  const look = (folder: string, wants: (path: string) => boolean) => {
    let isFound = false;
    for (const found of walk(folder, problems, folders)) {
      if (!wants(found)) continue;
      isFound = true;
      add(found);
    }
    return isFound;
  };
  for (const pattern of patterns) {
    if (existsSync(pattern)) {
      if (statSync(pattern).isDirectory()) look(pattern, isMarkdown);
      else add(pattern);
    } else if (/[*?[{]/.test(pattern)) {
      const { base, matches } = readGlob(pattern);
      const known = problems.length;
      if (!look(base, matches) && problems.length === known)
        problems.push(l10n.t("{0}: no file matches", pattern));
    } else add(pattern);
  }
  return { files: [...files.values()], folders: [...folders], problems };
}

function isMarkdown(path: string): boolean {
  return lookAtName(path) !== "other";
}

/** The folder a glob begins in, and what paths found below it match. */
function readGlob(glob: string): { base: string; matches(path: string): boolean } {
  const parts = (sep === "/" ? glob : glob.replaceAll(sep, "/")).replace(/^(?:\.\/+)+/, "").split("/");
  const fixed = parts.findIndex((part) => /[*?[{]/.test(part));
  const base = parts.slice(0, fixed).join("/");
  const isMeant = globMatcher(parts.slice(fixed).join("/"), true);
  const folder = base === "" ? (fixed > 0 ? "/" : ".") : base;
  const start = join(folder, "x").length - 1;
  return { base: folder, matches: (path) => isMeant(slashed(path.slice(start))) };
}

/** A folder on the way, with the rules that hold in it: the nearest first. */
interface Scope {
  /** Absolute, with a separator at the end. */
  readonly folder: string;
  readonly rules: IgnoreRules;
}

/** The files below a folder, as a walk finds them. */
function* walk(folder: string, problems: string[], folders: Set<string>): Generator<string> {
  const start = resolve(folder);
  yield* walkIn(folder, start, scopesAbove(start), problems, folders);
}

function* walkIn(
  folder: string,
  path: string,
  above: readonly Scope[],
  problems: string[],
  folders: Set<string>,
): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    problems.push(`${folder}: ${fileProblem(error)}`);
    return;
  }
  folders.add(path);
  const own = entries.some(({ name }) => name === ".gitignore") ? scopeOf(path) : undefined;
  const scopes = own ? [own, ...above] : above;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    if (!isFolder && !entry.isFile()) continue;
    if (isFolder && skippedFolders.has(name)) continue;
    const inside = join(path, name);
    if (isIgnored(inside, isFolder, scopes)) continue;
    if (isFolder) yield* walkIn(join(folder, name), inside, scopes, problems, folders);
    else yield join(folder, name);
  }
}

/** The rules of the folders above, up to the one that holds the repository. */
function scopesAbove(folder: string): readonly Scope[] {
  const scopes: Scope[] = [];
  for (let current = folder; !existsSync(join(current, ".git")); ) {
    const parent = dirname(current);
    // Outside a repository a `.gitignore` above says nothing.
    if (parent === current) return [];
    current = parent;
    const scope = scopeOf(current);
    if (scope) scopes.push(scope);
  }
  return scopes;
}

function scopeOf(folder: string): Scope | undefined {
  const text = readTextFile(join(folder, ".gitignore"));
  if (text === undefined) return undefined;
  return { folder: folder.endsWith(sep) ? folder : `${folder}${sep}`, rules: readIgnoreRules(text) };
}

function isIgnored(path: string, isFolder: boolean, scopes: readonly Scope[]): boolean {
  for (const { folder, rules } of scopes) {
    const verdict = rules.verdict(slashed(path.slice(folder.length)), isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
