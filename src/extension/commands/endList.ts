import * as vscode from "vscode";
import { emptyBullet } from "../emptyBullet.ts";
import { type Command, inRequirements } from "./command.ts";

export const endList: Command = {
  id: "endList",
  title: "End List",
  palette: false,
  keys: [
    {
      key: "enter",
      when: `slickRequirements.atEmptyBullet && editorTextFocus && !editorReadonly && !suggestWidgetVisible && !inlineSuggestionVisible && !renameInputVisible && !accessibilityModeEnabled && ${inRequirements}`,
    },
  ],
  async run() {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const line = editor.document.lineAt(editor.selection.active.line);
    // The key may come before the context key is up to date.
    if (!emptyBullet.test(line.text)) {
      await vscode.commands.executeCommand("type", { text: "\n" });
      return;
    }
    const indent = /^[ \t]*/.exec(line.text)![0];
    if (indent !== "") {
      // A nested bullet goes up to the item it is in.
      const outer = indent.endsWith("\t") ? 1 : Math.min(2, indent.length);
      await editor.edit((edit) => edit.delete(new vscode.Range(line.lineNumber, 0, line.lineNumber, outer)));
      return;
    }
    // The blank line is what ends a list: text right below the last bullet would still be the bullet's.
    await editor.edit((edit) => edit.replace(line.range, "\n"));
    const below = new vscode.Position(line.lineNumber + 1, 0);
    editor.selection = new vscode.Selection(below, below);
  },
};
