import type { OtherProjects } from "../core/projects/projectRegistry.ts";
import type { Configuration } from "../core/settings/configuration.ts";
import { lookAtName, skippedFolders } from "../core/workspace/files.ts";
import { type IgnoreRules, readExcludes, readIgnoreRules } from "../core/workspace/ignoreRules.ts";
import { isRequirementsFile } from "../core/workspace/recognise.ts";
import { StoredDocument, type WorkspaceDocument } from "../core/workspace/workspaceDocument.ts";
import { WorkspaceDocuments } from "../core/workspace/workspaceDocuments.ts";
import type { Files, Paths } from "./files.ts";

/** What the index needs of a host's files. */
export type WorkspaceFiles = Pick<Files, "paths" | "readFolder" | "readFile">;

/** What of a configuration says which files are ours. */
type ConfiguredLevels = Pick<Configuration, "levels" | "ladder" | "layout">;

/** A workspace folder on disk. */
export interface WorkspaceRoot {
  /** Absolute path. */
  readonly path: string;
  /** Globs of `files.exclude` that are on. */
  readonly excludes?: readonly string[];
}

/** A change of a file on disk. */
export interface FileChange {
  readonly path: string;
  readonly isDeleted: boolean;
}

/** How far the reading of the workspace is. */
export interface IndexProgress {
  /** Markdown files looked at since the reading began. */
  readonly files: number;
  /** Requirements documents known. */
  readonly documents: number;
  readonly isDone: boolean;
}

export interface WorkspaceIndexOptions {
  /** The configuration for a document at the path. */
  configurationFor(path: string): Configuration | Promise<Configuration>;
  readonly files: WorkspaceFiles;
  /** The URI that documents at a path have. */
  readonly uriOf: (path: string) => string;
  /** Lets other work in; called at least every 10 ms of work. */
  readonly pause?: () => Promise<void>;
  /** Something went wrong that is not the fault of a file. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Every requirements document below the workspace folders, found by name and by recognition, read in the background and
 * kept fresh by what the editor tells. Folders behind symbolic links are not entered.
 */
export class WorkspaceIndex {
  readonly #options: Required<WorkspaceIndexOptions>;
  readonly #documents = new WorkspaceDocuments();
  readonly #changed = new Set<() => void>();
  readonly #progressed = new Set<(progress: IndexProgress) => void>();
  readonly #ignores = new Map<string, Promise<IgnoreRules | undefined>>();
  /** Levels by folder, as the documents there were looked at. */
  readonly #levels = new Map<string, ConfiguredLevels>();
  #roots: readonly WorkspaceRoot[] = [];
  #excludes = new Map<string, (path: string) => boolean>();
  #work: Promise<void> = Promise.resolve();
  /** Renewed to stop a reading under way. */
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

  /** All documents known by now, those that are open as they are in the editor. */
  documents(): Iterable<WorkspaceDocument> {
    return this.#documents.documents();
  }

  /** Calls back when documents were found, changed or went away; answers how to stop that. */
  onChange(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Calls back while the workspace is read; answers how to stop that. */
  onProgress(listener: (progress: IndexProgress) => void): () => void {
    this.#progressed.add(listener);
    return () => this.#progressed.delete(listener);
  }

  /** Takes the workspace folders and reads them anew. */
  setRoots(roots: readonly WorkspaceRoot[]): void {
    this.#roots = roots;
    this.#excludes = new Map(roots.map(({ path, excludes }) => [path, readExcludes(excludes ?? [])]));
    this.#readAll();
  }

  /** Reads everything anew where other levels are configured than when it was read. */
  configurationChanged(): void {
    const { join } = this.#paths;
    this.#do(async () => {
      for (const [folder, levels] of this.#levels) {
        const now = levelsIn(await this.#options.configurationFor(join(folder, "x.md")));
        if (JSON.stringify(now) !== JSON.stringify(levels)) return this.#readAll();
      }
    });
  }

  /** Takes a document that is open in the editor, or that it was closed. A path that is no file may stand for any other document. */
  setOpen(path: string, document: WorkspaceDocument | undefined): void {
    this.#documents.open(keyOf(path), document);
    // What was saved meanwhile may not have been told.
    if (!document && rootOf(this.#paths, path, this.#roots)) this.filesChanged([{ path, isDeleted: false }]);
    this.#tellChange();
  }

  /** Looks at an open document again after an edit; true where names of its projects changed. */
  touch(path: string): boolean {
    const isOther = this.#documents.touch(keyOf(path));
    if (isOther) this.#tellChange();
    return isOther;
  }

  /** Takes what a watcher saw. */
  filesChanged(changes: readonly FileChange[]): void {
    if (changes.some(({ path }) => this.#paths.basename(path) === ".gitignore")) {
      this.#readAll();
      return;
    }
    const mark = this.#reading;
    this.#do(async () => {
      for (const { path, isDeleted } of changes) {
        // A new reading takes in what is on disk by then.
        if (this.#reading !== mark) return;
        if (isDeleted) this.#forget(path);
        else await this.#look(path, await this.#isIgnoredPath(path));
      }
      this.#tellChange();
    });
  }

  /** The project names of all documents but the one at the path. */
  otherProjects(path: string): OtherProjects {
    return this.#documents.otherProjects(keyOf(path));
  }

  /** The document at the path as it was read last. */
  stored(path: string): StoredDocument | undefined {
    return this.#documents.stored(keyOf(path));
  }

  /** The document at the path as it is stored, where the file still holds what was read of it; else it is read anew. */
  async unchanged(path: string): Promise<StoredDocument | undefined> {
    const document = this.#documents.stored(keyOf(path));
    const text = await this.#options.files.readFile(path).then(textOf, () => undefined);
    if (document && text === document.text) return document;
    this.filesChanged([{ path, isDeleted: text === undefined }]);
    return undefined;
  }

  /** Resolves when all that was told by now is read. */
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
    this.#levels.clear();
    this.#do(async () => {
      this.#files = 0;
      this.#isDone = false;
      const seen = new Set<string>();
      for (const { path } of this.#roots) {
        for await (const file of this.#walk(path, mark)) {
          seen.add(keyOf(file));
          await this.#look(file, false);
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

  async *#walk(folder: string, mark: object): AsyncGenerator<string> {
    // A folder that cannot be read holds nothing for us.
    const entries = await this.#options.files.readFolder(folder).catch(() => []);
    for (const { name, isFolder, isFile } of entries) {
      if (this.#reading !== mark) return;
      const path = this.#paths.join(folder, name);
      if (isFolder) {
        if (!skippedFolders.has(name) && !(await this.#isIgnored(path, true))) yield* this.#walk(path, mark);
      } else if (isFile && lookAtName(name) !== "other" && !(await this.#isIgnored(path, false))) yield path;
    }
  }

  /** Looks whether a file is ours and reads it where it is. */
  async #look(path: string, isIgnored: boolean): Promise<void> {
    const text = isIgnored ? undefined : await this.#readIfOurs(path).catch(() => undefined);
    if (text === undefined) return this.#forget(path);
    const { pause, configurationFor, uriOf } = this.#options;
    this.#documents.store(
      keyOf(path),
      await StoredDocument.read(uriOf(path), text, await configurationFor(path), pause),
    );
  }

  async #readIfOurs(path: string): Promise<string | undefined> {
    const { files } = this.#options;
    if (lookAtName(path) === "other") return undefined;
    const levels = await this.#levelsFor(path);
    const text = textOf(await files.readFile(path));
    return isRequirementsFile(path, text, levels) ? text : undefined;
  }

  #forget(path: string): void {
    this.#documents.store(keyOf(path), undefined);
    // A folder that went away may be told as one path.
    const below = `${keyOf(path)}${this.#paths.sep}`;
    for (const key of this.#documents.storedKeys()) {
      if (key.startsWith(below)) this.#documents.store(key, undefined);
    }
  }

  async #levelsFor(path: string): Promise<ConfiguredLevels> {
    const folder = this.#paths.dirname(path);
    let levels = this.#levels.get(folder);
    if (!levels) {
      levels = levelsIn(await this.#options.configurationFor(path));
      this.#levels.set(folder, levels);
    }
    return levels;
  }

  /** The same as the walk finds out on its way: one of the folders above, or the file itself, is passed over. */
  async #isIgnoredPath(path: string): Promise<boolean> {
    const { join, relative, sep } = this.#paths;
    const root = rootOf(this.#paths, path, this.#roots);
    if (!root) return true;
    const names = relative(root.path, path).split(sep);
    let current = root.path;
    for (const [index, name] of names.entries()) {
      current = join(current, name);
      const isFolder = index < names.length - 1;
      if ((isFolder && skippedFolders.has(name)) || (await this.#isIgnored(current, isFolder))) return true;
    }
    return false;
  }

  /** Whether `files.exclude` or a `.gitignore`, the nearest first, ignores the path; folders above are taken as not ignored. */
  async #isIgnored(path: string, isFolder: boolean): Promise<boolean> {
    const { dirname, relative, sep } = this.#paths;
    const slashed = (one: string) => (sep === "/" ? one : one.replaceAll(sep, "/"));
    const root = rootOf(this.#paths, path, this.#roots);
    if (!root) return false;
    if (this.#excludes.get(root.path)?.(slashed(relative(root.path, path)))) return true;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const verdict = (await this.#ignoresIn(folder))?.verdict(slashed(relative(folder, path)), isFolder);
      if (verdict !== undefined) return verdict;
      if (folder === root.path || dirname(folder) === folder) return false;
    }
  }

  #ignoresIn(folder: string): Promise<IgnoreRules | undefined> {
    let rules = this.#ignores.get(folder);
    if (!rules) {
      rules = this.#options.files.readFile(this.#paths.join(folder, ".gitignore")).then(
        (bytes) => readIgnoreRules(textOf(bytes)),
        () => undefined,
      );
      this.#ignores.set(folder, rules);
    }
    return rules;
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

/** The innermost of the folders that holds the path. */
export function rootOf<R extends WorkspaceRoot>(
  { join, sep }: Paths,
  path: string,
  roots: readonly R[],
): R | undefined {
  return roots
    .filter((root) => keyOf(path).startsWith(keyOf(join(root.path, sep))))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** One spelling of a path for all that name the same file: drive letters are written either way. */
function keyOf(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
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
