import * as vscode from "vscode";
import { type Configuration, mergeConfigurations } from "../core/config/configuration.ts";
import { configurationFileName } from "../core/config/editWords.ts";
import { keySchemas } from "../core/config/keySchemas.ts";
import { parseAgainst } from "../core/config/parseAgainst.ts";

/** The configuration but for `rules`, whose schema would bring all their code into what opens every Markdown file. */
export type ClientConfiguration = Omit<Configuration, "rules">;

/** The configuration for a document, read through the editor so that it works on any file system. An untitled one has that of the first workspace folder. */
export async function configurationFor(uri: vscode.Uri | undefined): Promise<ClientConfiguration> {
  const setting = read(
    JSON.stringify(vscode.workspace.getConfiguration("slickRequirements", uri ?? null).get("config") ?? {}),
  );
  let folder = uri?.path.startsWith("/")
    ? vscode.Uri.joinPath(uri, "..")
    : vscode.workspace.workspaceFolders?.[0]?.uri;
  while (folder) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, configurationFileName));
      return mergeConfigurations(setting, read(new TextDecoder().decode(bytes)));
    } catch {
      // No such file here: look one folder up.
    }
    const parent: vscode.Uri = vscode.Uri.joinPath(folder, "..");
    folder = parent.path.length < folder.path.length ? parent : undefined;
  }
  return mergeConfigurations(setting);
}

function read(text: string): Partial<ClientConfiguration> {
  const { rules: _, ...values } = parseAgainst({ type: "object", properties: keySchemas() }, text).values;
  return values;
}
