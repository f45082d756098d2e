import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/**
 * The bytes of a file. Throws what the system says, and an error with the code `ENOTFILE` for a pipe or a device, which
 * are not waited for, or a folder.
 */
export function readRegularFile(path: string): Buffer {
  // Without waiting: opening a pipe that nobody writes to would never come back.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error("this is no file"), { code: "ENOTFILE" });
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The text of a file; undefined where it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readRegularFile(path).toString("utf8");
  } catch {
    return undefined;
  }
}
