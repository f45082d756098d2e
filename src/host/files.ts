/** The path functions of a host: `node:path`, or its subset for slashes. */
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

/** An entry of a folder. For a symbolic link, which is not followed, it is neither a file nor a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

/**
 * Synchronous access to the files of a host by absolute path. If a file cannot be read, an error with the system's code
 * (`ENOENT`, `EACCES` …) is thrown, for `fileProblem`. A host with only asynchronous access reports a file as missing
 * until it is read; `pending` shows that a read is in progress.
 */
export interface FileLookup {
  readonly paths: Paths;
  /** The kind of the entry at the path, with links followed; `unknown` if it cannot be determined, or not yet. */
  kindOf(path: string): "file" | "folder" | "missing" | "unknown";
  /** Names of the entries in a folder. */
  namesIn(folder: string): readonly string[];
  /** The text of a file without its byte order mark. */
  readText(path: string): string;
  /** The path with symbolic links resolved. */
  realPath(path: string): string;
  /**
   * Resolves when everything that was asked for has been read and can be asked for again; undefined if nothing is being
   * read.
   */
  readonly pending: Promise<void> | undefined;
}

/** Full access to the files of a host. Failures reject with the errors that `FileLookup` throws. */
export interface Files extends FileLookup {
  /** The entries of a folder, sorted by name in UTF-16 code unit order. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file; its folder must exist. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Must be called when something at or below the path changed. */
  changed(path: string): void;
}

/** A canonical spelling for paths to the same file: the case of drive letters varies. */
export function fileKey(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

/**
 * Marks all files with this name in the folders above a path as changed: a host does not report a file that is created
 * and removed quickly.
 */
export function refreshAbove(files: Files, path: string, name: string): void {
  const { dirname, join } = files.paths;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    files.changed(join(folder, name));
}

/** Computes something from files, repeatedly until all files that it asks for have been read. */
export async function whenRead<T>(files: FileLookup, workOut: () => T): Promise<T> {
  for (;;) {
    const worked = workOut();
    const { pending } = files;
    if (!pending) return worked;
    await pending;
  }
}
