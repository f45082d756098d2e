import { unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import { type Connection, LSPErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { addWord, configurationFileName, removeWord } from "../core/config/editWords.ts";
import { findUp } from "../node/findUp.ts";
import { fileProblem, isMissing, readRegularFile, withoutMark } from "../node/regularFile.ts";
import { addUserWord, removeUserWord } from "../node/userDictionary.ts";
import type { ConfigurationTexts } from "./configurationTexts.ts";
import { toRange } from "./convert.ts";
import { toPath } from "./filePath.ts";
import type { WordAnswer, WordParams } from "./protocol.ts";

/** What changing a dictionary or a configuration needs. */
export interface DictionaryContext {
  readonly connection: Connection;
  readonly configurationTexts: ConfigurationTexts;
  /** Absolute path of the user's word list. */
  readonly userDictionary: string;
  /** Absolute paths of the workspace folders on this machine. */
  folders(): readonly string[];
  /** A workspace edit as the client takes it. */
  toClientEdit(edit: WorkspaceEdit): WorkspaceEdit;
}

/** Adds a word to a dictionary or takes it out, and says which file was changed. A file open in the editor is changed there, with undo. */
export async function changeDictionary(
  change: "add" | "remove",
  { word, uri, target }: WordParams,
  context: DictionaryContext,
): Promise<WordAnswer> {
  if (target === "user") {
    try {
      if (change === "add") addUserWord(word, context.userDictionary);
      else removeUserWord(word, context.userDictionary);
    } catch (error) {
      throw notChanged(context.userDictionary, fileProblem(error));
    }
    return { fileUri: pathToFileURL(context.userDictionary).href };
  }
  return changeConfiguration(
    uri,
    (text) => (change === "add" ? addWord(text, word) : removeWord(text, word)),
    context,
  );
}

/**
 * Changes the `slick.json` for a document and says which file that is. One open in the editor is changed there, with undo. Changes
 * are made one after the other, each of the text that the one before left. Rejects where the editor or the system refuses.
 */
export function changeConfiguration(
  uri: string,
  change: (text: string) => string,
  context: Pick<DictionaryContext, "connection" | "configurationTexts" | "folders" | "toClientEdit">,
): Promise<WordAnswer> {
  const before = lastChange.get(context.configurationTexts) ?? Promise.resolve();
  const done = before.then(() => changeFile(configurationFileFor(uri, context.folders()), change, context));
  lastChange.set(
    context.configurationTexts,
    done.catch(() => undefined),
  );
  return done;
}

/** The change that the next one waits for. */
const lastChange = new WeakMap<ConfigurationTexts, Promise<unknown>>();

/** So often an edit is made anew for a text that changed under it. */
const mostTries = 3;
/** So long the editor may take to tell of an edit it applied, or of the one that came before ours. */
const patienceMs = 2000;

async function changeFile(
  file: string,
  change: (text: string) => string,
  { connection, configurationTexts, toClientEdit }: Parameters<typeof changeConfiguration>[2],
): Promise<WordAnswer> {
  const fileUri = pathToFileURL(file).href;
  for (let tries = 1; ; tries++) {
    const open = configurationTexts.ofFile(file);
    if (!open) {
      changeOnDisk(file, change);
      return { fileUri };
    }
    const before = open.getText();
    const after = change(before);
    if (after === before) return { fileUri };
    const { uri, version } = open;
    const edits = [{ range: toRange(open, { start: 0, end: before.length }), newText: after }];
    const edit = toClientEdit({ documentChanges: [{ textDocument: { uri, version }, edits }] });
    const { applied, failureReason } = await connection.workspace.applyEdit(edit);
    await configurationTexts.changed(open, patienceMs);
    if (applied) return { fileUri };
    if (tries === mostTries) throw notChanged(file, failureReason ?? l10n.t("the editor refused the change"));
  }
}

/** The files that were made here: one of them that says nothing any more goes again, which takes the change back whole. */
const made = new Set<string>();

function changeOnDisk(file: string, change: (text: string) => string): void {
  try {
    const found = readIfThere(file);
    const before = found ?? "";
    const text = withoutMark(before);
    const after = change(text);
    if (after === text) return;
    if (found === undefined) made.add(file);
    if (made.has(file) && /^\s*\{\s*\}\s*$/.test(after)) {
      unlinkSync(file);
      made.delete(file);
    } else writeFileSync(file, before.slice(0, before.length - text.length) + after);
  } catch (error) {
    throw notChanged(file, fileProblem(error));
  }
}

function notChanged(file: string, reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, l10n.t("{0} was not changed: {1}.", file, reason));
}

/** The `slick.json` for a document: the nearest one, else one to be made in its workspace folder or beside it. */
function configurationFileFor(uri: string, folders: readonly string[]): string {
  const path = toPath(uri);
  if (path === undefined)
    throw new ResponseError(1, l10n.t("This document is not in a folder on this machine."));
  const folder = dirname(path);
  const root = folders.find((one) => folder === one || folder.startsWith(join(one, "/")));
  return findUp(folder, [configurationFileName]) ?? join(root ?? folder, configurationFileName);
}

function readIfThere(file: string): string | undefined {
  try {
    return readRegularFile(file).toString("utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
