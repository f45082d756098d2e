import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import * as l10n from "@vscode/l10n";

// The one reader for files of a workspace or a user: regular files only, up to a size, a byte order mark left out of texts.

/** The largest file that is read. The longest word lists of cspell have some 10 MB, documents far less. */
export const mostFileBytes = 64 * 1024 * 1024;

/** Without waiting, since a pipe that nobody writes to would never come back. */
export const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file. Throws what the system says, an error with the code `ENOTFILE` for a pipe, a device or a folder, and
 * one with `EFBIG` for more than `mostFileBytes`.
 */
export function readRegularFile(path: string): Buffer {
  const file = openSync(path, readFlags);
  try {
    const bytes = bufferFor(fstatSync(file));
    let length = 0;
    // A file may grow, and those of the system do not say how long they are.
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return readOf(bytes, length);
  } finally {
    closeSync(file);
  }
}

/** The text of a file without its byte order mark. Throws as `readRegularFile` does. */
export function readText(path: string): string {
  return withoutMark(readRegularFile(path).toString("utf8"));
}

/** The text of a file without its byte order mark; undefined where it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/** A text without the byte order mark that some editors put at the start of a file. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** True for an error that says there is no such file. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** What an error of reading or writing a file means, for the user. */
export function fileProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return l10n.t("no such file");
    case "EISDIR":
      return l10n.t("this is a folder");
    case "ENOTFILE":
      return l10n.t("this is not a file but a folder, a pipe or a device");
    case "ENXIO":
      return l10n.t("this is not a file but a pipe or a device");
    case "EACCES":
      return l10n.t("you do not have permission to read this");
    case "ELOOP":
      return l10n.t("this is a link to itself");
    case "EFBIG":
      return l10n.t("this is larger than {0} MB", mostFileBytes / 1024 / 1024);
    default:
      return code ?? String(error);
  }
}

/** Throws for what is no regular file; otherwise room for a file and one byte more, by which its end is seen. */
export function bufferFor(stats: Stats): Buffer {
  refuseOthers(stats);
  if (stats.size > mostFileBytes) throw tooLarge();
  return Buffer.allocUnsafe(stats.size > 0 ? stats.size + 1 : systemFileBytes);
}

/** Files of the system, such as those in `/proc`, say that they hold nothing. */
const systemFileBytes = 64 * 1024;

/** What was read into room of `bufferFor`. */
export function readOf(bytes: Buffer, length: number): Buffer {
  if (length === bytes.length) throw tooLarge();
  return bytes.subarray(0, length);
}

/** Throws for what is no regular file. */
export function refuseOthers(stats: Stats): void {
  if (stats.isFile()) return;
  throw Object.assign(new Error("not a regular file"), { code: "ENOTFILE" });
}

function tooLarge(): Error {
  return Object.assign(new Error("the file is too large, or grew while it was read"), { code: "EFBIG" });
}
