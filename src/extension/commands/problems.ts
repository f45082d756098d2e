import * as vscode from "vscode";
import { findingSource, type TreeNode } from "../../server/lsp/protocol.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, type CommandContext, inRequirements } from "./command.ts";

export const nextProblem: Command = {
  id: "nextProblem",
  title: "Next Problem in Skill",
  palette: inRequirements,
  keys: [{ key: "ctrl+k .", mac: "cmd+k .", when: `editorTextFocus && ${inRequirements}` }],
  run: (context) => go(context, 1),
};

export const previousProblem: Command = {
  id: "previousProblem",
  title: "Previous Problem in Skill",
  palette: inRequirements,
  keys: [{ key: "ctrl+k ,", mac: "cmd+k ,", when: `editorTextFocus && ${inRequirements}` }],
  run: (context) => go(context, -1),
};

async function go({ service }: CommandContext, step: 1 | -1): Promise<void> {
  const editor = requirementsEditor(service.ours);
  const { document } = editor;
  const cursor = editor.selection.active;
  const tree = await service.treeOf(document.uri);
  const skills = (tree?.nodes ?? []).flatMap(({ kind, children }) => (kind === "level" ? children : []));
  const skill = skills.find((node) => toRange(node).contains(cursor));
  if (!skill) {
    void vscode.window.setStatusBarMessage(vscode.l10n.t("The cursor is not in a skill"), 3000);
    return;
  }
  const starts = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === findingSource)
    .map(({ range }) => range.start)
    .filter((start) => toRange(skill).contains(start))
    .sort((a, b) => a.compareTo(b));
  const target =
    step === 1
      ? (starts.find((start) => start.isAfter(cursor)) ?? starts[0])
      : (starts.findLast((start) => start.isBefore(cursor)) ?? starts.at(-1));
  if (!target) {
    void vscode.window.setStatusBarMessage(vscode.l10n.t('No problem in "{0}"', skill.name), 3000);
    return;
  }
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function toRange({ range: { start, end } }: TreeNode): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
