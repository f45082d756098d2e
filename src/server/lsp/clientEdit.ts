import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";

/** An edit for clients that know no versions of documents: what the edit was made for is then not looked at. */
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
