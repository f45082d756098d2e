import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { lookAtName } from "../core/workspace/files.ts";
import type { GitFile } from "../host/git.ts";
import { findDocuments } from "../node/findDocuments.ts";
import { commitOf, filesAt, formerPaths, index, leftOutPaths, locateFile, pathsAt } from "../node/git.ts";
import { decodeDocument, readDocument, UnreadableFile } from "./common/readDocument.ts";

/** Two versions of a document's text; empty if it did not exist. */
export interface TwoTexts {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The texts of each document that exists or existed, if they differ: at a revision and on the disk, or at both ends of
 * a range. What cannot be read is added to `complaints`, one line each. Throws a GitError.
 */
export async function findTexts(
  revision: string,
  patterns: readonly string[],
  complaints: Set<string>,
): Promise<readonly TwoTexts[]> {
  const ends = revision.split(/(?<!\.)\.\.(?!\.)/);
  const [from, to] = ends.length === 2 ? [ends[0] || "HEAD", ends[1] || "HEAD"] : [revision, undefined];
  const found = await findDocuments(patterns);
  if (to === undefined) for (const problem of found.problems) complaints.add(problem);
  const repositories = await groupByRepository(found.files, patterns);
  const texts: TwoTexts[] = [];
  for (const [root, { files, folders }] of repositories) {
    const commit = await commitOf(root, from);
    const later = to === undefined ? undefined : await commitOf(root, to);
    const former = await formerPaths(root, commit, later);
    const renamed = new Set(former.values());
    const isWanted = (path: string) =>
      lookAtName(path) !== "other" && folders.some((folder) => path.startsWith(folder));
    const paths = new Set(files.keys());
    if (later) for (const path of await pathsAt(root, later)) if (isWanted(path)) paths.add(path);
    const earlier = new Set(await pathsAt(root, commit));
    for (const path of earlier) if (isWanted(path) && !renamed.has(path)) paths.add(path);
    const all = [...paths].sort();
    const contents = await filesAt(root, commit, [...all, ...all.flatMap((path) => former.get(path) ?? [])]);
    const laterContents = later ? await filesAt(root, later, all) : await leftOut(root, all);
    for (const path of all) {
      const file = files.get(path) ?? (relative(process.cwd(), join(root, path)) || path);
      const decode = (bytes: Buffer | undefined) =>
        bytes ? decodeDocument(bytes, `${revision}:${path}`).text : undefined;
      try {
        const at = earlier.has(path) ? path : former.get(path);
        const before = at === undefined ? undefined : decode(contents.get(at));
        const isGone = before !== undefined && !isFileThere(join(root, path));
        const after =
          later || laterContents.has(path)
            ? decode(laterContents.get(path))
            : isGone
              ? undefined
              : readDocument(file);
        if (before !== after) texts.push({ file, before: before ?? "", after: after ?? "" });
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        complaints.add(error.message);
      }
    }
  }
  return texts;
}

/** The staged texts of files that a sparse checkout leaves out of the disk: they count as existing. */
async function leftOut(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const missing = paths.filter((path) => !isFileThere(join(root, path)));
  if (missing.length === 0) return new Map();
  const known = await leftOutPaths(root);
  return filesAt(
    root,
    index,
    missing.filter((path) => known.has(path)),
  );
}

/** True for a file itself, but not for a link. */
function isFileThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What is requested from a working tree. */
interface Wanted {
  /** The names for messages, by path in the working tree. */
  readonly files: Map<string, string>;
  /** Paths of requested folders, with a slash at the end; the empty path means the whole tree. */
  readonly folders: string[];
}

async function groupByRepository(
  files: readonly string[],
  patterns: readonly string[],
): Promise<ReadonlyMap<string, Wanted>> {
  const repositories = new Map<string, Wanted>();
  /** Memoized by folder: the files of a folder are in the same repository, and there are far fewer folders. */
  const places = new Map<string, Promise<GitFile>>();
  const locate = (file: string) => {
    const folder = dirname(realPath(file));
    const known = places.get(folder) ?? locateFile(join(folder, "_"));
    places.set(folder, known);
    return known.then(({ root, path }) => ({
      wanted: wantedIn(root),
      path:
        path.slice(0, -1) +
        realPath(file)
          .slice(folder.length)
          .replace(/^[/\\]/, ""),
    }));
  };
  const wantedIn = (root: string) => {
    const known = repositories.get(root) ?? { files: new Map<string, string>(), folders: [] };
    repositories.set(root, known);
    return known;
  };
  for (const pattern of patterns)
    if (existsSync(pattern) && statSync(pattern).isDirectory()) {
      const { wanted, path } = await locate(join(resolve(pattern), "_"));
      wanted.folders.push(path.slice(0, -1));
    }
  for (const file of files) {
    const { wanted, path } = await locate(file);
    wanted.files.set(path, file);
  }
  return repositories;
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const path = resolve(file);
    return existsSync(dirname(path))
      ? join(realpathSync(dirname(path)), path.slice(dirname(path).length))
      : path;
  }
}
