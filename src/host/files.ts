/** How paths are put together on a host: `node:path`, or its half for slashes. */
export interface Paths {
  readonly sep: string;
  basename(path: string, ending?: string): string;
  dirname(path: string): string;
  extname(path: string): string;
  isAbsolute(path: string): boolean;
  join(...parts: string[]): string;
  relative(from: string, to: string): string;
  resolve(...parts: string[]): string;
}

/** An entry of a folder; what is after a symbolic link is neither, since it is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

/**
 * What can be asked at once of the files of a host, by absolute path. What cannot be read throws an error whose code is that of
 * the system (`ENOENT`, `EACCES` …), for `fileProblem`. A host that cannot answer at once takes a file for missing until it is
 * read: `pending` says that something is.
 */
export interface FileLookup {
  readonly paths: Paths;
  /** What is at the path, links followed; `unknown` where that cannot be said, or not yet. */
  kindOf(path: string): "file" | "folder" | "missing" | "unknown";
  /** Names in a folder. */
  namesIn(folder: string): readonly string[];
  /** The text of a file without its byte order mark. */
  readText(path: string): string;
  /** The path without links. */
  realPath(path: string): string;
  /** Resolves when all that was asked for and is not known yet can be asked for again; undefined if nothing is awaited. */
  readonly pending: Promise<void> | undefined;
}

/** All that is done with the files of a host; what cannot be done rejects with an error as `FileLookup` throws it. */
export interface Files extends FileLookup {
  /** What is in a folder, by name in the order of UTF-16 units. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file; its folder must be there. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Takes that something at the path, or below, is another one than before. */
  changed(path: string): void;
}

/** One spelling of a path for all that name the same file: drive letters are written either way. */
export function fileKey(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

/**
 * Marks all files of this name in the folders above a path as changed: a host does not report a file that is created
 * and removed quickly.
 */
export function refreshAbove(files: Files, path: string, name: string): void {
  const { dirname, join } = files.paths;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    files.changed(join(folder, name));
}

/** Computes something from files, again and again until all files that it asks for were read. */
export async function whenRead<T>(files: FileLookup, workOut: () => T): Promise<T> {
  for (;;) {
    const worked = workOut();
    const { pending } = files;
    if (!pending) return worked;
    await pending;
  }
}
