import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { fileError, maxFileBytes, withoutMark } from "../../host/fileProblem.ts";

// All files of a workspace or a user are read here: only regular files, up to a maximum size, and texts without a byte
// order mark.

/** Non-blocking, since opening a pipe without a writer would never return. */
export const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file. Throws the system's error, an error with the code `ENOTFILE` for a pipe, a device or a folder,
 * and one with `EFBIG` for more than `maxFileBytes`.
 */
export function readRegularFile(path: string): Buffer {
  const file = openSync(path, readFlags);
  try {
    const bytes = bufferFor(fstatSync(file));
    let length = 0;
    // A file may grow, and system files do not report their size.
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return filledPart(bytes, length);
  } finally {
    closeSync(file);
  }
}

/** The text of a file without its byte order mark. Throws like `readRegularFile`. */
export function readText(path: string): string {
  return withoutMark(readRegularFile(path).toString("utf8"));
}

/** The text of a file without its byte order mark; undefined if it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/**
 * A buffer for a file plus one byte, by which its end is recognised. Throws if it is not a regular file, or too large.
 */
export function bufferFor(stats: Stats): Buffer {
  assertRegularFile(stats);
  if (stats.size > maxFileBytes) throw tooLarge();
  return Buffer.allocUnsafe(stats.size > 0 ? stats.size + 1 : systemFileBytes);
}

/** The size of the buffer for system files, such as those in `/proc`, which report a size of 0. */
const systemFileBytes = 64 * 1024;

/** The filled part of a buffer of `bufferFor`. Throws if the file is longer. */
export function filledPart(bytes: Buffer, length: number): Buffer {
  if (length === bytes.length) throw tooLarge();
  return bytes.subarray(0, length);
}

/** Throws if it is not a regular file. */
export function assertRegularFile(stats: Stats): void {
  if (stats.isFile()) return;
  throw fileError("ENOTFILE", "not a regular file");
}

function tooLarge(): Error {
  return fileError("EFBIG", "the file is too large, or grew while it was read");
}
