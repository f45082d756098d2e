import * as l10n from "@vscode/l10n";
import { type Connection, LSPErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { addWord, configurationFileName, removeWord } from "../core/index.ts";
import { fileProblem, isMissing, withoutMark } from "../host/fileProblem.ts";
import { type Files, whenRead } from "../host/files.ts";
import { findUp } from "../host/findUp.ts";
import type { UserWordList } from "../host/userWords.ts";
import type { ConfigurationTexts } from "./configurationTexts.ts";
import { toRange } from "./lsp/convert.ts";
import type { WordAnswer, WordParams } from "./lsp/protocol.ts";
import type { Places } from "./places.ts";

/** What changes of dictionaries and configurations depend on. */
export interface DictionaryContext {
  readonly connection: Connection;
  readonly configurationTexts: ConfigurationTexts;
  readonly host: { readonly files: Files; readonly userWords: UserWordList };
  readonly places: Places;
  /** Absolute paths of the workspace folders. */
  folders(): readonly string[];
  /** Converts a workspace edit for the client. */
  toClientEdit(edit: WorkspaceEdit): WorkspaceEdit;
}

/**
 * Adds a word to a dictionary or removes it, and returns which file was changed. A file that is open in the editor is
 * changed there, with undo.
 */
export async function changeDictionary(
  change: "add" | "remove",
  { word, uri, target }: WordParams,
  context: DictionaryContext,
): Promise<WordAnswer> {
  if (target === "user") {
    const { userWords } = context.host;
    try {
      await userWords[change](word);
    } catch (error) {
      throw notChanged(userWords.name, fileProblem(error));
    }
    return { fileUri: userWords.uri };
  }
  return changeConfiguration(
    uri,
    (text) => (change === "add" ? addWord(text, word) : removeWord(text, word)),
    context,
  );
}

/**
 * Changes the `slick.json` for a document and returns which file it is. A file that is open in the editor is changed
 * there, with undo. Changes run one after the other, each on the text that the one before left. Rejects if the editor
 * or the system refuses.
 */
export function changeConfiguration(
  uri: string,
  change: (text: string) => string,
  context: DictionaryContext,
): Promise<WordAnswer> {
  const before = lastChange.get(context.configurationTexts) ?? Promise.resolve();
  const done = before.then(async () => changeFile(await configurationFileFor(uri, context), change, context));
  lastChange.set(
    context.configurationTexts,
    done.catch(() => undefined),
  );
  return done;
}

/** The change that the next one waits for. */
const lastChange = new WeakMap<ConfigurationTexts, Promise<unknown>>();

/** The maximum number of times an edit is computed again because the text changed in the meantime. */
const maxTries = 3;
/** The maximum time for the editor to report an applied edit, ours or an earlier one. */
const timeoutMs = 2000;

async function changeFile(
  file: string,
  change: (text: string) => string,
  { connection, configurationTexts, host, places, toClientEdit }: DictionaryContext,
): Promise<WordAnswer> {
  const fileUri = places.toUri(file);
  for (let tries = 1; ; tries++) {
    const open = configurationTexts.ofFile(file);
    if (!open) {
      await changeUnopened(file, change, host.files, places);
      return { fileUri };
    }
    const before = open.getText();
    const after = change(before);
    if (after === before) return { fileUri };
    const { uri, version } = open;
    const edits = [{ range: toRange(open, { start: 0, end: before.length }), newText: after }];
    const edit = toClientEdit({ documentChanges: [{ textDocument: { uri, version }, edits }] });
    const { applied, failureReason } = await connection.workspace.applyEdit(edit);
    await configurationTexts.changed(open, timeoutMs);
    if (applied) return { fileUri };
    if (tries === maxTries)
      throw notChanged(places.nameOf(file), failureReason ?? l10n.t("the editor refused the change"));
  }
}

/** The files that were created here. One that becomes empty again is deleted, which undoes the change completely. */
const made = new Set<string>();

async function changeUnopened(
  file: string,
  change: (text: string) => string,
  files: Files,
  places: Places,
): Promise<void> {
  try {
    const found = await readIfThere(file, files);
    const before = found ?? "";
    const text = withoutMark(before);
    const after = change(text);
    if (after === text) return;
    if (found === undefined) made.add(file);
    if (made.has(file) && /^\s*\{\s*\}\s*$/.test(after)) {
      await files.remove(file);
      made.delete(file);
    } else await files.write(file, before.slice(0, before.length - text.length) + after);
  } catch (error) {
    throw notChanged(places.nameOf(file), fileProblem(error));
  }
}

function notChanged(file: string, reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, l10n.t("{0} was not changed: {1}.", file, reason));
}

/** The `slick.json` for a document: the nearest one, otherwise a new one in its workspace folder or next to it. */
async function configurationFileFor(
  uri: string,
  { folders, host, places }: DictionaryContext,
): Promise<string> {
  const path = places.toPath(uri);
  if (path === undefined)
    throw new ResponseError(1, l10n.t("This document is not in a folder on this machine."));
  const { files } = host;
  const { dirname, join } = files.paths;
  const folder = dirname(path);
  const root = folders().find((one) => folder === one || folder.startsWith(join(one, "/")));
  const found = await whenRead(files, () => findUp(files, folder, [configurationFileName]));
  return found ?? join(root ?? folder, configurationFileName);
}

async function readIfThere(file: string, files: Files): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await files.readFile(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
