import * as vscode from "vscode";
import { addWordCommand, type DictionaryTarget, type WordParams } from "../../server/lsp/protocol.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const addWordToWorkspace = addWord(
  "addWordToWorkspace",
  "Add Word to Workspace Dictionary (slick.json)",
  "workspace",
);
export const addWordToUser = addWord("addWordToUser", "Add Word to User Dictionary (words.txt)", "user");

function addWord(id: string, title: string, target: DictionaryTarget): Command {
  return {
    id,
    title,
    palette: inRequirements,
    async run({ service }) {
      const { document, selection } = requirementsEditor(service.ours);
      const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
      const word = range ? document.getText(range).trim() : "";
      if (!/^[\p{L}\p{N}'’.+#-]+$/u.test(word))
        throw new Error(vscode.l10n.t("Put the cursor on a word first."));
      await vscode.commands.executeCommand(addWordCommand, {
        word,
        uri: document.uri.toString(),
        target,
      } satisfies WordParams);
    },
  };
}
