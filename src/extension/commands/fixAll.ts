import * as vscode from "vscode";
import { requirementsEditor } from "../requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const fixAll: Command = {
  id: "fixAll",
  title: "Fix All Safe Problems",
  palette: inRequirements,
  async run() {
    const { document } = requirementsEditor();
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      "source.fixAll.slickRequirements",
    );
    const edit = actions.find(({ edit }) => edit !== undefined)?.edit;
    if (edit) await vscode.workspace.applyEdit(edit);
    else void vscode.window.setStatusBarMessage(vscode.l10n.t("No safe problem to fix"), 3000);
  },
};
