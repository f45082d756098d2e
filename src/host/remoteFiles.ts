import type { FolderEntry } from "./files.ts";

/** Asynchronous access to files by URI. Failures reject with an error that has a system code. */
export interface RemoteFiles {
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  readFile(uri: string): Promise<Uint8Array>;
  /** Writes a whole file. */
  write(uri: string, content: Uint8Array): Promise<void>;
  remove(uri: string): Promise<void>;
}
