import * as vscode from "vscode";

/**
 * Puts the cursor on a line, counted from 0, of a document: in the editor that shows it, otherwise next to the panel.
 */
export async function showLine(
  uri: vscode.Uri,
  line: number,
  panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn:
      columnOf(uri) ??
      (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column that shows the document, the active one if several do; otherwise one with a hidden tab of it. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isIt = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const groups = [activeTabGroup, ...all];
  const shows = groups.find(({ activeTab }) => activeTab !== undefined && isIt(activeTab));
  return (shows ?? groups.find(({ tabs }) => tabs.some(isIt)))?.viewColumn;
}
