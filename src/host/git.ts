/** Why a Git command failed; the message is for the user. */
export class GitError extends Error {
  readonly reason: "missing" | "no-repository" | "refused" | "unknown-revision" | "failed";

  constructor(reason: GitError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A file in a working tree. */
export interface GitFile {
  /** Absolute path of the working tree. */
  readonly root: string;
  /** The file's path relative to the root, with `/`. */
  readonly path: string;
}

/** A revision to compare with. */
export interface GitRevision {
  /** Its name: `HEAD`, a branch, a tag, or an abbreviated commit id. */
  readonly name: string;
  readonly kind: "head" | "branch" | "tag" | "commit";
  /** Other names of the same commit. */
  readonly also: readonly string[];
  /** First line of the commit message. */
  readonly subject: string;
  /** The commit date in ISO 8601; empty if it is not a commit. */
  readonly date: string;
}

/** The Git commands that a review needs. All reject with a GitError. */
export interface Git {
  /** The working tree of a file. The file itself need not exist, but its folder must. */
  locateFile(path: string): Promise<GitFile>;
  /** The id of the commit that a revision names. */
  commitOf(root: string, revision: string): Promise<string>;
  /** The contents of a file in a commit, under its name at that time; undefined if it did not exist. */
  fileAt(file: GitFile, commit: string): Promise<Uint8Array | undefined>;
  /** The revisions that a file is most likely compared with. */
  revisionsFor(file: GitFile): Promise<readonly GitRevision[]>;
}
