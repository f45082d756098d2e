import * as vscode from "vscode";
import { markdownlintText } from "../client/markdownlintConfiguration.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

/** Shows the configuration in an unsaved file, so that the author's folder is not changed. */
export const markdownlintConfiguration: Command = {
  id: "markdownlintConfiguration",
  title: "Show Markdownlint Configuration",
  palette: inRequirements,
  async run({ service }) {
    const { document } = requirementsEditor(service.ours);
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    const found = folder ? await existingIn(folder) : undefined;
    // An existing configuration may contain more: it is shown next to the lines to copy.
    if (found) await vscode.window.showTextDocument(found);
    const { openTextDocument } = vscode.workspace;
    const shown =
      folder && !found
        ? await openTextDocument(
            vscode.Uri.joinPath(folder, ".markdownlint.json").with({ scheme: "untitled" }),
          )
        : await openTextDocument({ language: "jsonc", content: markdownlintText() });
    const editor = await vscode.window.showTextDocument(
      shown,
      found ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
    );
    if (shown.getText() === "")
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), markdownlintText()));
  },
};

/** The file in a folder that markdownlint reads. */
async function existingIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const names = [".markdownlint-cli2", ".markdownlint"].flatMap((name) =>
    ["jsonc", "json", "yaml", "yml", "cjs", "mjs"].map((ending) => `${name}.${ending}`),
  );
  for (const name of names) {
    const uri = vscode.Uri.joinPath(folder, name);
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  return undefined;
}
