import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import type { Command } from "./command.ts";

/** The copy that was made for this window. */
let copy: vscode.Uri | undefined;

export const openSample: Command = {
  id: "openSample",
  title: "Open Sample Document",
  palette: true,
  async run({ context }) {
    if (!copy || !(await isThere(copy))) copy = await copySample(context.extensionUri);
    // Not by showTextDocument, which would keep the document open, with its problems, after its tab is closed.
    await vscode.commands.executeCommand("vscode.open", copy, { preview: false });
  },
};

/** The sample and its configuration in a temporary folder of its own, to be edited freely: nothing is written to the extension's. */
async function copySample(extension: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.file(await mkdtemp(join(tmpdir(), "slick-sample-")));
  for (const name of ["sample.requirements.md", "slick.json"])
    await vscode.workspace.fs.copy(
      vscode.Uri.joinPath(extension, "samples", name),
      vscode.Uri.joinPath(folder, name),
    );
  return vscode.Uri.joinPath(folder, "sample.requirements.md");
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
