import * as vscode from "vscode";
import { toggleBold as toggle } from "../../core/features/editing/toggleBold.ts";
import { isOurKey } from "../client/besideKeys.ts";
import { changeEditor } from "../editing/changeEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const toggleBold: Command = {
  id: "toggleBold",
  title: "Toggle Bold",
  palette: inRequirements,
  keys: [
    {
      key: "ctrl+b",
      mac: "cmd+b",
      when: `editorTextFocus && !editorReadonly && ${isOurKey("ctrl+b")}`,
    },
  ],
  async run() {
    const editor = vscode.window.activeTextEditor;
    if (editor) await changeEditor(editor, toggle);
  },
};
