import * as l10n from "@vscode/l10n";
import { fileProblem, withoutMark } from "../../host/fileProblem.ts";
import { readRegularFile } from "../../node/files/regularFile.ts";

/** Why a file was not read, in one line that contains its name. */
export class UnreadableFile extends Error {}

/** The contents of a document's file. */
export interface FileText {
  readonly text: string;
  /** The byte order mark before the text, or an empty string. */
  readonly mark: string;
}

/**
 * Reads a document. Throws an UnreadableFile for a path that is not a file, for a binary file, and for bytes that are
 * not UTF-8.
 */
export function readFileText(path: string): FileText {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(path);
  } catch (error) {
    throw new UnreadableFile(`${path}: ${fileProblem(error)}`);
  }
  return decodeDocument(bytes, path);
}

/** The text of a document without a byte order mark. Throws like `readFileText`. */
export function readDocument(path: string): string {
  return readFileText(path).text;
}

/**
 * Decodes the bytes of a document; `name` is for error messages. Throws an UnreadableFile for binary data or bytes that
 * are not UTF-8.
 */
export function decodeDocument(bytes: Uint8Array, name: string): FileText {
  // Windows PowerShell writes it.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UnreadableFile(`${name}: ${l10n.t("this is UTF-16 text; save it as UTF-8")}`);
  if (bytes.includes(0)) throw new UnreadableFile(`${name}: ${l10n.t("this is a binary file")}`);
  try {
    const whole = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = withoutMark(whole);
    return { text, mark: whole.slice(0, whole.length - text.length) };
  } catch {
    throw new UnreadableFile(`${name}: ${l10n.t("this is not UTF-8 text")}`);
  }
}
