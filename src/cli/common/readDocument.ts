import * as l10n from "@vscode/l10n";
import { fileProblem, withoutMark } from "../../host/fileProblem.ts";
import { readRegularFile } from "../../node/files/regularFile.ts";

/** Why a file was not read, in one line that names it. */
export class UnreadableFile extends Error {}

/** A document as its file holds it. */
export interface FileText {
  readonly text: string;
  /** The byte order mark before it, or nothing. */
  readonly mark: string;
}

/** Reads a document. Throws an UnreadableFile for what is not a file, for a binary one, and for bytes that are not UTF-8. */
export function readFileText(path: string): FileText {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path);
  } catch (error) {
    throw new UnreadableFile(`${path}: ${fileProblem(error)}`);
  }
  return decodeDocument(bytes, path);
}

/** The text of a document without a byte order mark. Throws as `readFileText` does. */
export function readDocument(path: string): string {
  return readFileText(path).text;
}

/** The text that bytes are; `name` is what is complained of. Throws an UnreadableFile for those that are binary or not UTF-8. */
export function decodeDocument(bytes: Uint8Array, name: string): FileText {
  if (bytes.includes(0)) throw new UnreadableFile(`${name}: ${l10n.t("this is a binary file")}`);
  try {
    const whole = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = withoutMark(whole);
    return { text, mark: whole.slice(0, whole.length - text.length) };
  } catch {
    throw new UnreadableFile(`${name}: ${l10n.t("this is not UTF-8 text")}`);
  }
}
