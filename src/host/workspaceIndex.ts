import type { OtherProjects } from "../core/projects/projectRegistry.ts";
import type { Configuration } from "../core/settings/configuration.ts";
import { lookAtName } from "../core/workspace/files.ts";
import { readExcludes } from "../core/workspace/ignoreRules.ts";
import { openRequirements } from "../core/workspace/openRequirements.ts";
import { StoredDocument, type WorkspaceDocument } from "../core/workspace/workspaceDocument.ts";
import { WorkspaceDocuments } from "../core/workspace/workspaceDocuments.ts";
import { type Files, fileKey, type Paths } from "./files.ts";
import { filesBelow, isPassedOver, type WalkedFiles } from "./filesBelow.ts";

/** What the index needs of a host's files. */
export type WorkspaceFiles = Pick<Files, "paths" | "readFolder" | "readFile">;

/** The settings that determine which files are requirements documents. */
type ConfiguredLevels = Pick<Configuration, "levels" | "ladder" | "layout">;

/** A workspace folder on disk. */
export interface WorkspaceRoot {
  /** Absolute path. */
  readonly path: string;
  /** Enabled globs of `files.exclude`. */
  readonly excludes?: readonly string[];
}

/** A change of a file on disk. */
export interface FileChange {
  readonly path: string;
  readonly isDeleted: boolean;
}

/** The progress of reading the workspace. */
export interface IndexProgress {
  /** The number of Markdown files examined since reading started. */
  readonly files: number;
  /** The number of requirements documents found. */
  readonly documents: number;
  readonly isDone: boolean;
}

export interface WorkspaceIndexOptions {
  /** The configuration for a document at the path. */
  configurationFor(path: string): Configuration | Promise<Configuration>;
  readonly files: WorkspaceFiles;
  /** The URI for a document at the path. */
  readonly uriOf: (path: string) => string;
  /** Yields to other work; called at least once per 10 ms of work. */
  readonly pause?: () => Promise<void>;
  /** Called for an error that is not caused by a file. */
  readonly onError?: (error: unknown) => void;
}

/**
 * An index of all requirements documents below the workspace folders. Documents are recognised by name and contents,
 * read in the background, and updated when the editor reports changes. Symbolic links to folders are not followed.
 */
export class WorkspaceIndex {
  readonly #options: Required<WorkspaceIndexOptions>;
  readonly #documents = new WorkspaceDocuments();
  readonly #changed = new Set<() => void>();
  readonly #progressed = new Set<(progress: IndexProgress) => void>();
  /** Texts of `.gitignore` files by folder. */
  readonly #ignores = new Map<string, Promise<string | undefined>>();
  /** The configuration of each folder at the time when its documents were read. */
  readonly #configurations = new Map<string, Configuration>();
  #roots: readonly WorkspaceRoot[] = [];
  #excludes = new Map<string, (path: string) => boolean>();
  #work: Promise<void> = Promise.resolve();
  /** Replaced by a new object to stop a reading in progress. */
  #reading = {};
  #files = 0;
  #isDone = true;

  constructor(options: WorkspaceIndexOptions) {
    this.#options = {
      pause: nextTurn,
      onError: () => undefined,
      ...options,
    };
  }

  /** All documents known so far; open ones as they are in the editor. */
  documents(): Iterable<WorkspaceDocument> {
    return this.#documents.documents();
  }

  /** Calls the listener when documents were found, changed or removed. Returns a function that stops this. */
  onChange(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Calls the listener while the workspace is read. Returns a function that stops this. */
  onProgress(listener: (progress: IndexProgress) => void): () => void {
    this.#progressed.add(listener);
    return () => this.#progressed.delete(listener);
  }

  /** Sets the workspace folders and reads them again. */
  setRoots(roots: readonly WorkspaceRoot[]): void {
    this.#roots = roots;
    this.#excludes = new Map(roots.map(({ path, excludes }) => [path, readExcludes(excludes ?? [])]));
    this.#readAll();
  }

  /** Reads everything again if other levels are configured than at the last reading. */
  configurationChanged(): void {
    const { join } = this.#paths;
    this.#do(async () => {
      for (const [folder, before] of this.#configurations) {
        const now = await this.#options.configurationFor(join(folder, "x.md"));
        if (JSON.stringify(levelsIn(now)) !== JSON.stringify(levelsIn(before))) return this.#readAll();
        this.#configurations.set(folder, now);
      }
    });
  }

  /**
   * Sets a document that is open in the editor, or undefined when it is closed. For a document that is not a file, the
   * path may be any unique key.
   */
  setOpen(path: string, document: WorkspaceDocument | undefined): void {
    this.#documents.open(fileKey(path), document);
    // A save while the document was open may not have been reported.
    if (!document && rootOf(this.#paths, path, this.#roots)) this.filesChanged([{ path, isDeleted: false }]);
    this.#tellChange();
  }

  /** Reads the project names of an open document again after an edit; true if they changed. */
  touch(path: string): boolean {
    const isOther = this.#documents.touch(fileKey(path));
    if (isOther) this.#tellChange();
    return isOther;
  }

  /** Handles changes that a file watcher reported. */
  filesChanged(changes: readonly FileChange[]): void {
    if (changes.some(({ path }) => this.#paths.basename(path) === ".gitignore")) {
      this.#readAll();
      return;
    }
    const mark = this.#reading;
    this.#do(async () => {
      for (const { path, isDeleted } of changes) {
        // A new reading includes the current state of the disk.
        if (this.#reading !== mark) return;
        if (isDeleted) this.#forget(path);
        else if (await this.#isIgnored(path)) this.#forget(path);
        else await this.#look(path);
      }
      this.#tellChange();
    });
  }

  /** The project names of all documents except the one at the path. */
  otherProjects(path: string): OtherProjects {
    return this.#documents.otherProjects(fileKey(path));
  }

  /** The document at the path as last read; undefined if there is none. */
  stored(path: string): StoredDocument | undefined {
    return this.#documents.stored(fileKey(path));
  }

  /** The stored document at the path. It is read again if the file has changed since. */
  async unchanged(path: string): Promise<StoredDocument | undefined> {
    const document = this.#documents.stored(fileKey(path));
    const text = await this.#options.files.readFile(path).then(textOf, () => undefined);
    if (document && text === document.text) return document;
    this.filesChanged([{ path, isDeleted: text === undefined }]);
    return undefined;
  }

  /** Resolves when everything reported so far has been read. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== this.#work; ) {
      seen = this.#work;
      await seen;
    }
  }

  /** Stops reading. */
  dispose(): void {
    this.#reading = {};
    this.#changed.clear();
    this.#progressed.clear();
  }

  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => this.#options.onError(error));
  }

  #readAll(): void {
    const mark = {};
    this.#reading = mark;
    this.#ignores.clear();
    this.#configurations.clear();
    this.#do(async () => {
      this.#files = 0;
      this.#isDone = false;
      const seen = new Set<string>();
      for (const { path } of this.#roots) {
        for await (const file of filesBelow(path, this.#walked(path, mark))) {
          if (this.#reading !== mark) return;
          if (lookAtName(file) === "other") continue;
          seen.add(fileKey(file));
          await this.#look(file);
          this.#files++;
          this.#tellProgress();
        }
      }
      if (this.#reading !== mark) return;
      for (const key of this.#documents.storedKeys())
        if (!seen.has(key)) this.#documents.store(key, undefined);
      this.#isDone = true;
      this.#tellProgress();
      this.#tellChange();
    });
  }

  /** The files of a workspace folder for a walk, which ends when another reading starts. */
  #walked(root: string, mark = this.#reading): WalkedFiles {
    const { files } = this.#options;
    const { paths } = files;
    const excludes = this.#excludes.get(root);
    const slashed = (one: string) => (paths.sep === "/" ? one : one.replaceAll(paths.sep, "/"));
    return {
      paths,
      // A folder that cannot be read is treated as empty.
      entriesOf: async (folder) =>
        this.#reading === mark ? files.readFolder(folder).catch(() => undefined) : undefined,
      ignoreTextOf: (folder) => {
        const known = this.#ignores.get(folder);
        if (known) return known;
        const read = files.readFile(paths.join(folder, ".gitignore")).then(textOf, () => undefined);
        this.#ignores.set(folder, read);
        return read;
      },
      isExcluded: (path) => excludes?.(slashed(paths.relative(root, path))) === true,
    };
  }

  /** Reads a file if it is a requirements document. */
  async #look(path: string): Promise<void> {
    const { files, pause, uriOf } = this.#options;
    if (lookAtName(path) === "other") return this.#forget(path);
    const configuration = await this.#configurationFor(path);
    const text = await files.readFile(path).then(textOf, () => undefined);
    const checked = text === undefined ? undefined : openRequirements(path, text, configuration);
    if (!checked) return this.#forget(path);
    this.#documents.store(fileKey(path), await StoredDocument.read(uriOf(path), checked, pause));
  }

  #forget(path: string): void {
    this.#documents.store(fileKey(path), undefined);
    // The removal of a folder may be reported as one path.
    const below = `${fileKey(path)}${this.#paths.sep}`;
    for (const key of this.#documents.storedKeys()) {
      if (key.startsWith(below)) this.#documents.store(key, undefined);
    }
  }

  async #configurationFor(path: string): Promise<Configuration> {
    const folder = this.#paths.dirname(path);
    let configuration = this.#configurations.get(folder);
    if (!configuration) {
      configuration = await this.#options.configurationFor(path);
      this.#configurations.set(folder, configuration);
    }
    return configuration;
  }

  /** True for a path that the walk skips or does not reach. */
  async #isIgnored(path: string): Promise<boolean> {
    const root = rootOf(this.#paths, path, this.#roots);
    return !root || isPassedOver(path, root.path, this.#walked(root.path));
  }

  get #paths(): Paths {
    return this.#options.files.paths;
  }

  #tellChange(): void {
    for (const listener of this.#changed) listener();
  }

  #tellProgress(): void {
    const documents = this.#documents.storedKeys().length;
    for (const listener of this.#progressed)
      listener({ files: this.#files, documents, isDone: this.#isDone });
  }
}

/** The innermost of the folders that contains the path. */
export function rootOf<R extends WorkspaceRoot>(
  { join, sep }: Paths,
  path: string,
  roots: readonly R[],
): R | undefined {
  return roots
    .filter((root) => fileKey(path).startsWith(fileKey(join(root.path, sep))))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function levelsIn({ levels, ladder, layout }: Configuration): ConfiguredLevels {
  return { levels, ladder, layout };
}
