import { execFile } from "node:child_process";
import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join } from "node:path";
import * as l10n from "@vscode/l10n";
import { groupBy } from "../core/text/collections.ts";
import { type Git, GitError, type GitFile, type GitRevision } from "../host/git.ts";

// Runs the installed Git. Programs that a repository's configuration names are never run: see `safely`.

/** The working tree of a file. The file itself need not exist, but its folder must. Throws a GitError. */
export async function locateFile(file: string): Promise<GitFile> {
  const path = realPath(file);
  const ask = async (...options: string[]) =>
    (await git(dirname(path), ["rev-parse", ...options])).toString("utf8").slice(0, -1);
  const [root = "", prefix = "", ...more] = (await ask("--show-toplevel", "--show-prefix")).split("\n");
  if (more.length === 0) return { root, path: prefix + basename(path) };
  // A folder name with a line feed: the answers cannot be separated, so they are asked one by one.
  return { root: await ask("--show-toplevel"), path: (await ask("--show-prefix")) + basename(path) };
}

/** The id of the commit that a revision names. Throws a GitError, also for a name that would be read as an option. */
export async function commitOf(root: string, revision: string): Promise<string> {
  const unknown = new GitError(
    "unknown-revision",
    l10n.t('Git does not know the revision "{0}" in {1}.', revision, root),
  );
  if (revision.startsWith("-") || revision.includes("\0") || revision.trim() === "") throw unknown;
  try {
    const output = await git(root, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
    return output.toString("utf8").trim();
  } catch (error) {
    // With `--quiet`, Git prints no message for an unknown revision.
    throw error instanceof GitError && error.reason === "failed" ? unknown : error;
  }
}

/**
 * The contents of files in a commit, or in the index if `commit` is `index`, by path; paths that are not files there
 * are left out. Throws a GitError.
 */
export async function filesAt(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (paths.length === 0) return found;
  const names: string[] = [];
  const asked: string[] = [];
  for (const path of new Set(paths)) {
    const name = `${commit === index ? "" : commit}:${path}`;
    const id = path.includes("\n") ? await idOf(root, name) : name;
    if (id === undefined) continue;
    names.push(`${id}\n`);
    asked.push(path);
  }
  if (asked.length === 0) return found;
  const output = await git(root, ["cat-file", "--batch"], names.join(""));
  let at = 0;
  for (const path of asked) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
    at = end + 1;
    if (type === undefined) continue;
    if (type === "blob") found.set(path, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/**
 * The former names of files in a commit, by their path in another commit or now, including staged renames, as Git
 * detects them. Throws a GitError.
 */
export async function formerPaths(
  root: string,
  commit: string,
  later?: string,
): Promise<ReadonlyMap<string, string>> {
  const options = ["-r", "-M", "--diff-filter=R", "--raw", "-z", "--no-ext-diff", "--no-textconv"];
  // Neither command reads the working tree, whose files would go through filters.
  const output = await git(
    root,
    later === undefined
      ? ["diff-index", "--cached", ...options, "--ignore-submodules=all", commit, "--"]
      : ["diff-tree", ...options, "--ignore-submodules=all", commit, later, "--"],
  );
  const former = new Map<string, string>();
  const parts = output.toString("utf8").split("\0");
  for (let i = 0; i + 2 < parts.length; i += 3) former.set(parts[i + 2]!, parts[i + 1]!);
  return former;
}

/** Used instead of a commit: the staged contents. */
export const index = "index";

/** The id for a single name, since names with a line feed cannot be asked for in a list. */
async function idOf(root: string, name: string): Promise<string | undefined> {
  try {
    const output = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
    return output.toString("utf8").trim();
  } catch (error) {
    if (error instanceof GitError && error.reason === "failed") return undefined;
    throw error;
  }
}

/** The paths of all regular files in a commit, without symbolic links and submodules. Throws a GitError. */
export async function pathsAt(root: string, commit: string): Promise<readonly string[]> {
  const output = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return entriesOf(output).flatMap(([about, path]) => (about.startsWith("100") ? [path] : []));
}

/** The paths of files that a sparse checkout leaves out of the working tree. Throws a GitError. */
export async function leftOutPaths(root: string): Promise<ReadonlySet<string>> {
  const output = await git(root, ["ls-files", "-t", "-z"]);
  const lines = output.toString("utf8").split("\0");
  return new Set(lines.flatMap((line) => (line.startsWith("S ") ? [line.slice(2)] : [])));
}

/** The lines of a listing, each split at its tab into information and path. */
function entriesOf(output: Buffer): readonly (readonly [about: string, path: string])[] {
  const lines = output.toString("utf8").split("\0").filter(Boolean);
  return lines.map((line) => {
    const tab = line.indexOf("\t");
    return [line.slice(0, tab), line.slice(tab + 1)];
  });
}

/**
 * The contents of a file in a commit, under its name at that time; undefined if it did not exist. Throws a GitError.
 */
export async function fileAt({ root, path }: GitFile, commit: string): Promise<Buffer | undefined> {
  const content = (await filesAt(root, commit, [path])).get(path);
  if (content) return content;
  const former = (await formerPaths(root, commit)).get(path);
  return former === undefined ? undefined : (await filesAt(root, commit, [former])).get(former);
}

/**
 * The revisions that a file is most likely compared with: HEAD, commits that change the file, branches and tags, each
 * kind newest first. Throws a GitError.
 */
export async function revisionsFor(file: GitFile, most = 10): Promise<readonly GitRevision[]> {
  const { root, path } = file;
  const head = await commitOf(root, "HEAD").catch((error: unknown) => {
    // A repository without commits.
    if (error instanceof GitError && error.reason === "unknown-revision") return undefined;
    throw error;
  });
  if (head === undefined) return [];
  const format = "%H%x00%h%x00%s%x00%cI";
  const commits = async (args: readonly string[]) =>
    lines(await git(root, ["rev-list", `--format=${format}`, ...args])).map(
      ([id = "", name = "", subject = "", date = ""]): Found => ({ id, name, kind: "commit", subject, date }),
    );
  const refs = async (kind: "branch" | "tag", folders: readonly string[]) => {
    // An annotated tag is a separate object; the second id is that of its commit.
    const fields = ["objectname", "*objectname", "refname", "contents:subject", "creatordate:iso-strict"];
    const wanted = fields.map((one) => `%(${one})`).join("%00");
    const args = ["--sort=-creatordate", `--count=${most}`, `--format=${wanted}`, ...folders];
    return lines(await git(root, ["for-each-ref", ...args])).map(
      ([object = "", commit = "", name = "", subject = "", date = ""]): Found => ({
        id: commit === "" ? object : commit,
        name: name.replace(/^refs\/(?:heads|tags|remotes)\//, ""),
        kind,
        subject,
        date,
      }),
    );
  };
  const all = await Promise.all([
    commits(["--max-count=1", head]),
    commits([`--max-count=${most}`, head, "--", `:(top,literal)${path}`]),
    refs("branch", ["refs/heads", "refs/remotes"]),
    refs("tag", ["refs/tags"]),
  ]);
  const [ofHead, ...others] = all;
  const heads = ofHead.map((one) => ({ ...one, name: "HEAD", kind: "head" as const }));
  // Each commit once, under its first name.
  return [...groupBy([...heads, ...others.flat()], ({ id }) => id).values()].map(([first, ...same]) => {
    const { id: _, ...revision } = first!;
    const also = same.filter(({ kind }) => kind === "branch" || kind === "tag").map(({ name }) => name);
    return { ...revision, also };
  });
}

/** A revision with the id of its commit. */
type Found = Omit<GitRevision, "also"> & { readonly id: string };

function lines(output: Buffer): readonly (readonly string[])[] {
  const all = output.toString("utf8").split("\n");
  // Lines without a NUL are headers that Git adds.
  return all.filter((line) => line.includes("\0")).map((line) => line.split("\0"));
}

/** The path with symbolic links resolved, as Git sees it; if the file does not exist, only those of its folder. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    try {
      return join(realpathSync(dirname(file)), basename(file));
    } catch {
      return file;
    }
  }
}

/**
 * Settings on the command line override those of a repository. Commands that read the working tree, where filters would
 * run, or that show a difference or a signature, are not used at all.
 */
const safely = [
  ...["--no-optional-locks", "--no-pager", "--no-replace-objects"],
  ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  // A bare repository that was put into a folder as plain files is not the user's.
  ...["-c", "safe.bareRepository=explicit"],
];

/** All requested outputs are small; a file above this size is not a document. */
const maxBytes = 256 * 1024 * 1024;
const timeoutMs = 60_000;

async function git(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  const program = findGit();
  if (program === undefined)
    throw new GitError("missing", l10n.t("Git is not installed, or not on the PATH."));
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...safely, "-C", folder, ...args],
      {
        env: safeEnvironment(process.env),
        encoding: "buffer",
        maxBuffer: maxBytes,
        timeout: timeoutMs,
        windowsHide: true,
      },
      (error, output, complaint) => {
        if (error) reject(toGitError(folder, complaint.toString("utf8").trim() || error.message));
        else resolve(output);
      },
    );
    // If Git exits early, it does not read its input; the reason is reported above.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function toGitError(folder: string, complaint: string): GitError {
  if (/not a git repository|cannot use bare repository|must be run in a work tree/i.test(complaint))
    return new GitError("no-repository", l10n.t("{0} is not in a Git repository.", folder));
  if (/dubious ownership|safe\.directory/i.test(complaint)) {
    return new GitError(
      "refused",
      l10n.t(
        "Git does not read {0} because the repository belongs to another user (safe.directory).",
        folder,
      ),
    );
  }
  return new GitError("failed", l10n.t("Git failed: {0}", complaint.split("\n")[0]!));
}

/**
 * The user's variables with the locations of Git's files. Any other variable could select another repository or
 * program.
 */
const inheritedVariables = new Set([
  ...["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH"],
  ...["GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"],
]);

function safeEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => {
    const upper = name.toUpperCase();
    return !upper.startsWith("GIT_") || inheritedVariables.has(upper);
  });
  return {
    ...Object.fromEntries(kept),
    // Git's error messages are matched here, so they must be in English.
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    // Prevents fetching objects and running programs that a remote names. A repository's setting could allow a
    // protocol, but cannot override the variable.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
  };
}

/**
 * Git's program on the PATH. Relative folders in it are skipped, and so is the current one, which Windows would search
 * first.
 */
function findGit(): string | undefined {
  const isWindows = process.platform === "win32";
  const name = isWindows ? "git.exe" : "git";
  const path = process.env.PATH ?? "";
  for (const folder of path.split(delimiter)) {
    const unquoted = isWindows ? folder.replace(/^"(.*)"$/, "$1") : folder;
    if (!isAbsolute(unquoted)) continue;
    const program = join(unquoted, name);
    try {
      if (!statSync(program).isFile()) continue;
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/** The Git commands for a review. */
export const installedGit: Git = { locateFile, commitOf, fileAt, revisionsFor };
