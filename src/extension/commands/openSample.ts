import * as vscode from "vscode";
import type { Command } from "./command.ts";

/** The copy for this window. */
let copy: vscode.Uri | undefined;

export const openSample: Command = {
  id: "openSample",
  title: "Open Sample Document",
  palette: true,
  async run({ platform }) {
    if (!copy || !(await isThere(copy))) copy = await platform.openSample();
    // `showTextDocument` would keep the document open, with its problems, after its tab is closed.
    await vscode.commands.executeCommand("vscode.open", copy, { preview: false });
  },
};

async function isThere(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === "untitled")
    return vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
