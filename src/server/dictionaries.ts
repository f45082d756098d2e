import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import { type Connection, ResponseError } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { addWord, configurationFileName, removeWord } from "../core/config/editWords.ts";
import { findUp } from "../node/findUp.ts";
import { addUserWord, removeUserWord } from "../node/userDictionary.ts";
import { toRange } from "./convert.ts";
import { fileKey } from "./filePath.ts";
import type { WordAnswer, WordParams } from "./protocol.ts";

interface Context {
  readonly connection: Connection;
  /** `slick.json` files open in the editor, by `fileKey` of their path. */
  readonly configurationTexts: ReadonlyMap<string, TextDocument>;
  readonly userDictionary: string;
}

/** Adds a word to a dictionary or takes it out, and says which file was changed. A file open in the editor is changed there, with undo. */
export async function changeDictionary(
  change: "add" | "remove",
  { word, uri, target }: WordParams,
  context: Context,
): Promise<WordAnswer> {
  if (target === "user") {
    if (change === "add") addUserWord(word, context.userDictionary);
    else removeUserWord(word, context.userDictionary);
    return { fileUri: pathToFileURL(context.userDictionary).href };
  }
  return changeConfiguration(
    uri,
    (text) => (change === "add" ? addWord(text, word) : removeWord(text, word)),
    context,
  );
}

/** Changes the `slick.json` for a document and says which file that is. One open in the editor is changed there, with undo. */
export async function changeConfiguration(
  uri: string,
  change: (text: string) => string,
  context: Pick<Context, "connection" | "configurationTexts">,
): Promise<WordAnswer> {
  const file = await workspaceDictionary(uri, context.connection);
  const fileUri = pathToFileURL(file).href;
  const open = context.configurationTexts.get(fileKey(file));
  const before = open?.getText() ?? readIfThere(file);
  const after = change(before);
  if (after === before) return { fileUri };
  if (open) {
    const range = toRange(open, { start: 0, end: before.length });
    await context.connection.workspace.applyEdit({
      documentChanges: [
        { textDocument: { uri: open.uri, version: open.version }, edits: [{ range, newText: after }] },
      ],
    });
  } else writeFileSync(file, after);
  return { fileUri };
}

/** The `slick.json` for a document: the nearest one, else one to be made in its workspace folder or beside it. */
async function workspaceDictionary(uri: string, connection: Connection): Promise<string> {
  if (!uri.startsWith("file:"))
    throw new ResponseError(1, l10n.t("This document is not in a folder on this machine."));
  const folder = dirname(fileURLToPath(uri));
  const existing = findUp(folder, [configurationFileName]);
  if (existing !== undefined) return existing;
  const folders = (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
  const root = folders
    .filter((one) => one.uri.startsWith("file:"))
    .map((one) => fileURLToPath(one.uri))
    .find((path) => folder === path || folder.startsWith(join(path, "/")));
  return join(root ?? folder, configurationFileName);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
