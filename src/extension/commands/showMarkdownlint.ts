import * as vscode from "vscode";
import { markdownlintText } from "../client/markdownlintConfiguration.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

/** Shows the configuration in a file that is not saved: what is in the author's folder stays the author's. */
export const markdownlintConfiguration: Command = {
  id: "markdownlintConfiguration",
  title: "Show Markdownlint Configuration",
  palette: inRequirements,
  async run({ service }) {
    const { document } = requirementsEditor(service.ours);
    const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    const found = folder ? await existingIn(folder) : undefined;
    // What is there already may say more: it is shown beside the lines to take over.
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

/** The configuration that markdownlint reads in a folder. */
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
