/** Why Git could not answer; the message is for the user. */
export class GitError extends Error {
  readonly reason: "missing" | "no-repository" | "refused" | "unknown-revision" | "failed";

  constructor(reason: GitError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A file of a working tree. */
export interface GitFile {
  /** Absolute path of the working tree. */
  readonly root: string;
  /** The file below it, with `/`. */
  readonly path: string;
}

/** A revision that somebody may want to compare with. */
export interface GitRevision {
  /** What names it: `HEAD`, a branch, a tag, or the start of a commit's id. */
  readonly name: string;
  readonly kind: "head" | "branch" | "tag" | "commit";
  /** Other names of the same commit. */
  readonly also: readonly string[];
  /** First line of what its commit says. */
  readonly subject: string;
  /** When it was committed, in ISO 8601; empty if it is not a commit. */
  readonly date: string;
}

/** What a review asks of Git. Everything rejects with a GitError. */
export interface Git {
  /** The working tree a file is in; the file itself need not exist, its folder must. */
  locateFile(path: string): Promise<GitFile>;
  /** The id of the commit that a revision names. */
  commitOf(root: string, revision: string): Promise<string>;
  /** What a file held in a commit, under the name it had then; undefined if it was not there. */
  fileAt(file: GitFile, commit: string): Promise<Uint8Array | undefined>;
  /** The revisions a file is most likely compared with. */
  revisionsFor(file: GitFile): Promise<readonly GitRevision[]>;
}
