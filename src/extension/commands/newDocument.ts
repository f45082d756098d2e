import * as vscode from "vscode";
import { languageId } from "../languageId.ts";
import { pickTemplate } from "../pickTemplate.ts";
import type { Command } from "./command.ts";

export const newDocument: Command = {
  id: "newDocument",
  title: "New Requirements Document",
  palette: true,
  icon: "new-file",
  menus: [
    { menu: "file/newFile", when: "true", group: "file" },
    { menu: "view/title", when: "view == slickRequirements.skills", group: "1_new@1" },
  ],
  async run() {
    const template = await pickTemplate("document", undefined);
    if (!template) return;
    const document = await vscode.workspace.openTextDocument({ language: languageId, content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(`${template.body}\n`));
  },
};
