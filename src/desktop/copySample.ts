import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";

/** The sample and its configuration in a separate temporary folder. */
export async function copySample(extension: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.file(await mkdtemp(join(tmpdir(), "slick-sample-")));
  for (const name of ["sample.requirements.md", "slick.json"])
    await vscode.workspace.fs.copy(
      vscode.Uri.joinPath(extension, "samples", name),
      vscode.Uri.joinPath(folder, name),
    );
  return vscode.Uri.joinPath(folder, "sample.requirements.md");
}
