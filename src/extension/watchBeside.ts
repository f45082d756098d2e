import * as vscode from "vscode";
import { besideKey, markdownKeys, takenKey, yieldingKeys } from "./client/besideKeys.ts";
import type { OurDocuments } from "./client/isOurs.ts";

/** Updates the context keys that menus and keys need for documents that stay Markdown. */
export function watchBeside(context: vscode.ExtensionContext, ours: OurDocuments): void {
  const listDocuments = () => {
    // The editor identifies a file by its path on disk, or by that of its URI if it is elsewhere.
    const paths = ours.beside.flatMap(({ path, fsPath }) => [path, fsPath]);
    void vscode.commands.executeCommand("setContext", besideKey, [...new Set(paths)]);
  };
  const listTaken = () => {
    const taken = keysOfOthers();
    for (const key of yieldingKeys)
      void vscode.commands.executeCommand("setContext", takenKey(key), taken.has(key));
  };
  context.subscriptions.push(ours.onDidChange(listDocuments), vscode.extensions.onDidChange(listTaken));
  listDocuments();
  listTaken();
}

/** The keys that other extensions bind in Markdown. */
function keysOfOthers(): ReadonlySet<string> {
  const own = "slick-requirements.slick-requirements";
  const all = vscode.extensions.all.filter(({ id }) => id !== own);
  return new Set(all.flatMap(({ packageJSON }) => markdownKeys(packageJSON)));
}
