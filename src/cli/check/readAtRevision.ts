import { basename, dirname, resolve } from "node:path";
import { groupBy } from "../../core/text/collections.ts";
import { GitError, type GitFile } from "../../host/git.ts";
import { commitOf, filesAt, formerPaths, locateFile } from "../../node/git.ts";
import { UsageError } from "../common/command.ts";

/**
 * The texts of files at a revision of the Git repositories that contain them, under their names at that time; files
 * that did not exist are left out. Throws a UsageError if Git is missing, a file is in no repository, or the revision
 * is unknown there.
 */
export async function readAtRevision(
  revision: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  try {
    const texts = new Map<string, string>();
    const located = await locateAll(files);
    for (const [root, some] of groupBy(located, ([, { root: one }]) => one)) {
      const commit = await commitOf(root, revision);
      const former = await formerPaths(root, commit);
      const pathOf = ({ path }: GitFile) => former.get(path) ?? path;
      const contents = await filesAt(
        root,
        commit,
        some.map(([, one]) => pathOf(one)),
      );
      for (const [file, one] of some) {
        const content = contents.get(pathOf(one));
        if (content) texts.set(file, content.toString("utf8"));
      }
    }
    return texts;
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  }
}

/** Runs Git once per folder. */
async function locateAll(files: readonly string[]): Promise<readonly (readonly [string, GitFile])[]> {
  const located: (readonly [string, GitFile])[] = [];
  for (const some of groupBy(files, (file) => dirname(resolve(file))).values()) {
    const { root, path } = await locateFile(resolve(some[0]!));
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    for (const file of some) located.push([file, { root, path: folder + basename(file) }]);
  }
  return located;
}
