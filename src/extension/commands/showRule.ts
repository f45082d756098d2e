import * as vscode from "vscode";
import type { ShowRuleParams } from "../../server/lsp/protocol.ts";
import type { Command } from "./command.ts";

export const showRule: Command = {
  id: "showRule",
  title: "Show Rule",
  palette: false,
  async run(_, parameters) {
    const { page } = parameters as ShowRuleParams;
    await vscode.commands.executeCommand(
      "vscode.openWith",
      vscode.Uri.parse(page),
      "vscode.markdown.preview.editor",
      vscode.ViewColumn.Beside,
    );
  },
};
