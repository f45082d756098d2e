import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** How files are opened: without waiting, since a pipe that nobody writes to would never come back. */
export const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file. Throws what the system says, and an error with the code `ENOTFILE` for a pipe or a device, which
 * are not waited for, or a folder.
 */
export function readRegularFile(path: string): Buffer {
  const file = openSync(path, readFlags);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw noFile();
    // Of a file as long as it says, which all but the system's own are, one look shows the end too.
    const bytes = Buffer.allocUnsafe(stats.size + 1);
    const length = readSync(file, bytes);
    const start = bytes.subarray(0, length);
    return length === stats.size ? start : Buffer.concat([start, readFileSync(file)]);
  } finally {
    closeSync(file);
  }
}

/** What is thrown of what is no file. */
export function noFile(): Error {
  return Object.assign(new Error("this is no file"), { code: "ENOTFILE" });
}

/** The text of a file; undefined where it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readRegularFile(path).toString("utf8");
  } catch {
    return undefined;
  }
}
