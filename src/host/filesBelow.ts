import { skippedFolders } from "../core/workspace/files.ts";
import { type IgnoreRules, readIgnoreRules } from "../core/workspace/ignoreRules.ts";
import type { FolderEntry, Paths } from "./files.ts";

/** The files for a walk, synchronous or asynchronous. */
export interface WalkedFiles {
  readonly paths: Paths;
  /** The entries of a folder, sorted by name in UTF-16 code unit order; undefined if it cannot be read. */
  entriesOf(folder: string): Answer<readonly FolderEntry[] | undefined>;
  /** The text of a folder's `.gitignore`; undefined if it has none. */
  ignoreTextOf(folder: string): Answer<string | undefined>;
  /** True for a path that is excluded, regardless of any `.gitignore`. */
  isExcluded?(path: string): boolean;
}

type Answer<T> = T | Promise<T>;

/** A folder and the ignore rules that start in it. */
export interface IgnoreScope {
  readonly folder: string;
  readonly rules: IgnoreRules;
}

/**
 * The files below a folder, in order, without tools' folders and without what a `.gitignore` ignores: one in or below
 * the folder, or one of `above`, the nearest first. Symbolic links are not followed, so that no loop is endless.
 */
export async function* filesBelow(
  folder: string,
  files: WalkedFiles,
  above: readonly IgnoreScope[] = [],
): AsyncGenerator<string> {
  const entries = (await files.entriesOf(folder)) ?? [];
  const own = entries.some(({ name }) => name === ".gitignore") ? await scopeOf(folder, files) : undefined;
  const scopes = own ? [own, ...above] : above;
  for (const { name, isFolder, isFile } of entries) {
    if (!isFolder && !isFile) continue;
    const path = files.paths.join(folder, name);
    if (isLeftOut(path, name, isFolder, files, scopes)) continue;
    if (isFolder) yield* filesBelow(path, files, scopes);
    else yield path;
  }
}

/** True if a walk from the folder skips the file below it. */
export async function isPassedOver(path: string, from: string, files: WalkedFiles): Promise<boolean> {
  const { join, relative, sep } = files.paths;
  const names = relative(from, path).split(sep);
  let scopes: readonly IgnoreScope[] = [];
  let current = from;
  for (const [index, name] of names.entries()) {
    const own = await scopeOf(current, files);
    if (own) scopes = [own, ...scopes];
    current = join(current, name);
    if (isLeftOut(current, name, index < names.length - 1, files, scopes)) return true;
  }
  return false;
}

/** The rules of a folder's `.gitignore`; undefined if it has none. */
export async function scopeOf(folder: string, files: WalkedFiles): Promise<IgnoreScope | undefined> {
  const text = await files.ignoreTextOf(folder);
  return text === undefined ? undefined : { folder, rules: readIgnoreRules(text) };
}

function isLeftOut(
  path: string,
  name: string,
  isFolder: boolean,
  { paths, isExcluded }: WalkedFiles,
  scopes: readonly IgnoreScope[],
): boolean {
  if ((isFolder && skippedFolders.has(name)) || isExcluded?.(path)) return true;
  for (const { folder, rules } of scopes) {
    const inside = path.slice(folder.endsWith(paths.sep) ? folder.length : folder.length + paths.sep.length);
    const verdict = rules.verdict(paths.sep === "/" ? inside : inside.replaceAll(paths.sep, "/"), isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}
