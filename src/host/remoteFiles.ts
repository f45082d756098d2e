import type { FolderEntry } from "./files.ts";

/** Files by URI that are read over a wire. What cannot be done rejects with an error that has a code of the system. */
export interface RemoteFiles {
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  readFile(uri: string): Promise<Uint8Array>;
  /** Writes a file whole. */
  write(uri: string, content: Uint8Array): Promise<void>;
  remove(uri: string): Promise<void>;
}
