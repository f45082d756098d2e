import * as vscode from "vscode";
import { DoubleClick } from "../tree/doubleClick.ts";
import type { SkillsNode } from "../tree/skillsNode.ts";
import type { Command } from "./command.ts";
import { treeKey } from "./treeKey.ts";

const clicks = new DoubleClick();

/** The effect of a click on a row: it shows the place; a double click moves the focus there. */
export const reveal: Command = {
  id: "reveal",
  title: "Show in Document",
  palette: false,
  run(_, parameter) {
    const node = parameter as SkillsNode;
    const isSecond = clicks.isSecond(node.id, Date.now());
    return showNode(node, { preserveFocus: !isSecond && !opensOnDoubleClick() });
  },
};

export const goToNode: Command = {
  id: "goToNode",
  title: "Go to Line in Document",
  palette: false,
  keys: [treeKey("enter")],
  async run({ tree }, ...parameters) {
    const [node] = tree.chosen(parameters);
    if (node) await showNode(node, { preserveFocus: false });
  },
};

/** In this mode VS Code runs the command of a row only at the second click. */
function opensOnDoubleClick(): boolean {
  return vscode.workspace.getConfiguration("workbench.list").get("openMode") === "doubleClick";
}

/** Shows a document, in the editor that already shows it if there is one, with the cursor at a node's name. */
export async function showNode(
  node: SkillsNode,
  { preserveFocus }: { readonly preserveFocus: boolean } = { preserveFocus: false },
): Promise<void> {
  const { uri } = node;
  const shown = editorOf(uri);
  const range = node.kind === "document" ? undefined : toRange(node.selectionRange);
  const editor = await vscode.window.showTextDocument(
    shown?.document ?? (await vscode.workspace.openTextDocument(uri)),
    {
      preserveFocus,
      preview: preserveFocus,
      ...(range ? { selection: new vscode.Range(range.start, range.start) } : {}),
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    },
  );
  if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** True if an editor shows the document of a node. */
export function isShown({ uri }: SkillsNode): boolean {
  return editorOf(uri) !== undefined;
}

/** An editor that shows the document: the one that the author is in, if it does. */
function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (one) => one?.document.uri.toString() === uri.toString(),
  );
}

function toRange({ start, end }: Exclude<SkillsNode, { kind: "document" }>["selectionRange"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
