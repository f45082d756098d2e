import * as vscode from "vscode";
import { type Command, inRequirements } from "./command.ts";

export const toggleBold: Command = {
  id: "toggleBold",
  title: "Toggle Bold",
  palette: inRequirements,
  keys: [{ key: "ctrl+b", mac: "cmd+b", when: `editorTextFocus && !editorReadonly && ${inRequirements}` }],
  async run() {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const ranges = editor.selections.map((selection) =>
      selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? selection) : selection,
    );
    let added = false;
    await editor.edit((edit) => {
      for (const range of ranges) {
        const around = widen(document, range);
        const text = document.getText(range);
        const outer = document.getText(around);
        if (outer === `**${text}**`) edit.replace(around, text);
        else if (/^\*\*[\s\S]*\*\*$/.test(text) && text.length >= 4) edit.replace(range, text.slice(2, -2));
        else {
          added = true;
          edit.replace(range, `**${text}**`);
        }
      }
    });
    if (added && ranges.every((range) => range.isEmpty)) {
      editor.selections = editor.selections.map(({ active }) => {
        const inside = active.translate(0, -2);
        return new vscode.Selection(inside, inside);
      });
    }
  },
};

/** The range with the two characters on each side, as far as the line goes. */
function widen(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Range {
  return new vscode.Range(
    start.translate(0, -Math.min(2, start.character)),
    document.validatePosition(end.translate(0, 2)),
  );
}
