import { open } from "node:fs/promises";
import { assertRegularFile, bufferFor, filledPart, readFlags } from "./regularFile.ts";

/**
 * `readRegularFile` without blocking; rejects with the errors that it throws. With `most`, at most that many bytes are
 * read, from the start.
 */
export async function readRegularFileLater(path: string, most?: number): Promise<Buffer> {
  const file = await open(path, readFlags);
  try {
    const stats = await file.stat();
    assertRegularFile(stats);
    const bytes = most === undefined ? bufferFor(stats) : Buffer.alloc(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length, null));
    return most === undefined ? filledPart(bytes, length) : bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
