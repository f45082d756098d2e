import * as vscode from "vscode";

/**
 * True for a document of the workspace, and for another one while a tab shows it: VS Code keeps a document that an
 * extension opened for some minutes after its last tab was closed.
 */
export function isReachable(uri: vscode.Uri): boolean {
  if (vscode.workspace.getWorkspaceFolder(uri)) return true;
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some((tab) => shownIn(tab).some((one) => one.toString() === key)),
  );
}

/** The documents that a tab shows as text. */
export function shownIn({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
