import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";

/** An edit for clients that do not support document versions, so that the version it was made for is not checked. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const { documentChanges, ...others } = edit;
  if (!documentChanges) return edit;
  const changes: Record<string, TextEdit[]> = { ...others.changes };
  for (const change of documentChanges) {
    if (!TextDocumentEdit.is(change)) continue;
    const { uri } = change.textDocument;
    changes[uri] = [...(changes[uri] ?? []), ...(change.edits as TextEdit[])];
  }
  return { ...others, changes };
}
