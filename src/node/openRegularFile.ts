import { type FileHandle, open } from "node:fs/promises";
import { noFile, reading } from "./regularFile.ts";

/** A file opened to be read, which whoever opens it closes. Rejects as `readRegularFile` throws. */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const file = await open(path, reading);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw noFile();
}
