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
    await editor.edit((edit) => edit.delete(line.range));
  },
};
