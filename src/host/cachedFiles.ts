import { fileError, isMissing, withoutMark } from "./fileProblem.ts";
import type { Files, FolderEntry, Paths } from "./files.ts";
import type { RemoteFiles } from "./remoteFiles.ts";
import { toVirtualUri } from "./virtualPath.ts";

/**
 * Remote files by the paths of `toVirtualPath`, for callers that cannot wait. Each file is read when it is first asked
 * for, and cached until it changes. Symbolic links are not followed.
 */
export class CachedFiles implements Files {
  readonly paths: Paths;
  readonly #remote: RemoteFiles;
  readonly #folders = new ReadCache<readonly FolderEntry[]>((path) => this.#list(path));
  readonly #texts = new ReadCache<string>(async (path) => withoutMark(textOf(await this.readFile(path))));

  constructor(paths: Paths, remote: RemoteFiles) {
    this.paths = paths;
    this.#remote = remote;
  }

  get pending(): Promise<void> | undefined {
    const waiting = [...this.#folders.waiting, ...this.#texts.waiting];
    return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
  }

  kindOf(path: string): "file" | "folder" | "missing" | "unknown" {
    let entries: readonly FolderEntry[];
    try {
      entries = this.#folders.get(this.paths.dirname(path));
    } catch (error) {
      return error !== notRead && isMissing(error) ? "missing" : "unknown";
    }
    const entry = entries.find(({ name }) => name === this.paths.basename(path));
    if (!entry) return "missing";
    return entry.isFolder ? "folder" : entry.isFile ? "file" : "unknown";
  }

  namesIn(folder: string): readonly string[] {
    return this.#folders.get(folder).map(({ name }) => name);
  }

  readText(path: string): string {
    return this.#texts.get(path);
  }

  realPath(path: string): string {
    return path;
  }

  readFolder(path: string): Promise<readonly FolderEntry[]> {
    return this.#list(path);
  }

  readFile(path: string): Promise<Uint8Array> {
    return this.#remote.readFile(this.#uriOf(path));
  }

  async write(path: string, text: string): Promise<void> {
    try {
      await this.#remote.write(this.#uriOf(path), new TextEncoder().encode(text));
    } finally {
      this.changed(path);
    }
  }

  async remove(path: string): Promise<void> {
    try {
      await this.#remote.remove(this.#uriOf(path));
    } finally {
      this.changed(path);
    }
  }

  changed(path: string): void {
    const below = path + this.paths.sep;
    const folder = this.paths.dirname(path);
    this.#texts.forget((one) => one === path || one.startsWith(below));
    this.#folders.forget((one) => one === path || one === folder || one.startsWith(below));
  }

  async #list(path: string): Promise<readonly FolderEntry[]> {
    const entries = await this.#remote.readFolder(this.#uriOf(path));
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #uriOf(path: string): string {
    const uri = toVirtualUri(this.paths, path);
    if (uri === undefined) throw fileError("EACCES", `${path} is not within reach`);
    return uri;
  }
}

/** Thrown for a file that was not read yet. */
const notRead = fileError("ENOENT", "not read yet");

/** Caches what is read from a path, or the error of reading it. */
class ReadCache<T> {
  readonly #read: (path: string) => Promise<T>;
  readonly #known = new Map<string, { readonly value: T } | { readonly error: unknown }>();
  readonly #waiting = new Map<string, Promise<void>>();

  constructor(read: (path: string) => Promise<T>) {
    this.#read = read;
  }

  get waiting(): Iterable<Promise<void>> {
    return this.#waiting.values();
  }

  /** What is at the path. Throws `notRead` until it was read, and the error if it could not be read. */
  get(path: string): T {
    const known = this.#known.get(path);
    if (!known) {
      if (!this.#waiting.has(path)) this.#ask(path);
      throw notRead;
    }
    if ("error" in known) throw known.error;
    return known.value;
  }

  forget(isMeant: (path: string) => boolean): void {
    for (const map of [this.#known, this.#waiting])
      for (const path of map.keys()) if (isMeant(path)) map.delete(path);
  }

  #ask(path: string): void {
    // A result is ignored if the path changed while it was read.
    const settle = (found: { readonly value: T } | { readonly error: unknown }) => {
      if (this.#waiting.get(path) !== asked) return;
      this.#waiting.delete(path);
      this.#known.set(path, found);
    };
    const asked: Promise<void> = this.#later(path).then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error }),
    );
    this.#waiting.set(path, asked);
  }

  async #later(path: string): Promise<T> {
    return this.#read(path);
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
