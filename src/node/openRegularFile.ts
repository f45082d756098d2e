import { type FileHandle, open } from "node:fs/promises";
import { noFile, readFlags } from "./regularFile.ts";

/** A file opened to be read, which whoever opens it closes. Rejects as `readRegularFile` throws. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const file = await open(path, readFlags);
  try {
    if (!(await file.stat()).isFile()) throw noFile();
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
