import * as vscode from "vscode";
import { withLevels } from "../../core/features/templates/userTemplate.ts";
import { levelNamesOf } from "../../core/settings/layoutOptions.ts";
import { configurationFor } from "../client/configurationFor.ts";
import { languageId } from "../client/languageId.ts";
import { pickTemplate } from "../client/pickTemplate.ts";
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
    const place = await freePlace();
    const document = await (place
      ? vscode.workspace.openTextDocument(place)
      : vscode.workspace.openTextDocument({ language: languageId, content: "" }));
    const editor = await vscode.window.showTextDocument(document);
    const levels = levelNamesOf(await configurationFor(document.uri));
    await editor.insertSnippet(new vscode.SnippetString(`${withLevels(template.body, levels)}\n`));
  },
};

/**
 * The place at which the document will be saved: under a free name in the first folder of the workspace. Undefined
 * without a folder: then the editor asks, and proposes the first line as the name.
 */
async function freePlace(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `skills${number === 1 ? "" : `-${number}`}.requirements.md`);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere && !open.has(file.path)) return file.with({ scheme: "untitled" });
  }
}
