import * as vscode from "vscode";

/**
 * Applies an edit of a document, made for one of its versions, as one undo step. Throws an Error for the user, and
 * changes nothing, if the document is read-only or has another version by now.
 */
export async function applyEdit(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  version: number,
): Promise<void> {
  await refuseReadOnly([document.uri]);
  // Asked last, since something may be typed while the file is looked at.
  if (version !== document.version || !(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t("The document has changed. Try again."));
}

/**
 * Throws an Error for the user if one of the documents is read-only: VS Code applies edits to it all the same, so that
 * the editor shows a text that is never saved and cannot be undone. What the command *Set Active Editor Read-only in
 * Session* did is not known to extensions.
 */
export async function refuseReadOnly(uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris)
    if (await isReadOnly(uri))
      throw new Error(
        vscode.l10n.t("{0} is read-only, so it was not changed.", vscode.workspace.asRelativePath(uri)),
      );
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const files = vscode.workspace.getConfiguration("files", uri);
  const document = await vscode.workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => undefined,
  );
  // The edit creates the file.
  if (!document) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const names = (key: string) =>
    Object.entries(files.get<Record<string, boolean>>(key, {})).some(
      ([glob, isOn]) =>
        isOn &&
        (vscode.languages.match({ pattern: glob }, document) > 0 ||
          (folder !== undefined &&
            vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0)),
    );
  if (names("readonlyInclude") && !names("readonlyExclude")) return true;
  if (document.isUntitled) return false;
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat,
    () => ({ permissions: 0 }),
  );
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}
