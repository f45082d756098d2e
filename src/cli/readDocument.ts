import { readFileSync } from "node:fs";

/** Why a file was not read, in one line that names it. */
export class UnreadableFile extends Error {}

/** The text of a document, a byte order mark left out. Throws an UnreadableFile for a missing or binary file and for bytes that are not UTF-8. */
export function readDocument(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === "ENOENT" ? "no such file" : code === "EISDIR" ? "this is a folder" : (code ?? String(error));
    throw new UnreadableFile(`${path}: ${reason}`);
  }
  if (bytes.includes(0)) throw new UnreadableFile(`${path}: this is a binary file`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`${path}: this is not UTF-8 text`);
  }
}
