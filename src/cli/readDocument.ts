import { readRegularFile } from "../node/regularFile.ts";

/** Why a file was not read, in one line that names it. */
export class UnreadableFile extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "this is a folder",
  ENOTFILE: "this is no file but a folder, a pipe or a device",
  EACCES: "this may not be read",
  ELOOP: "this is a link to itself",
  ENXIO: "this is no file but a pipe or a device",
};

/** The text of a document, a byte order mark left out. Throws an UnreadableFile for what is no file, for a binary one, and for bytes that are not UTF-8. */
export function readDocument(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`${path}: ${reasons[code ?? ""] ?? code ?? String(error)}`);
  }
  return decodeDocument(bytes, path);
}

/** The text that bytes are, a byte order mark left out; `name` is what is complained of. Throws an UnreadableFile for those that are binary or not UTF-8. */
export function decodeDocument(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0)) throw new UnreadableFile(`${name}: this is a binary file`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`${name}: this is not UTF-8 text`);
  }
}
