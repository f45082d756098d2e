import * as vscode from "vscode";
import { keySchemas } from "../../core/configuration/keySchemas.ts";
import { configurationOfSettings, ownSettings } from "../../core/configuration/ownSettings.ts";
import { parseAgainst } from "../../core/configuration/parseAgainst.ts";
import { type Configuration, mergeConfigurations } from "../../core/settings/configuration.ts";
import { configurationFileName } from "../../core/settings/editWords.ts";

/**
 * The configuration without `rules`, whose schema would load the code of all rules for every Markdown file that is
 * opened.
 */
export type ClientConfiguration = Omit<Configuration, "rules">;

/**
 * The configuration for a document, read through the editor so that it works on any file system. An untitled document
 * has that of the first workspace folder.
 */
export async function configurationFor(uri: vscode.Uri | undefined): Promise<ClientConfiguration> {
  const settings = explicitSettings(uri);
  const setting = read(JSON.stringify(configurationOfSettings((name) => settings[name]) ?? {}));
  let folder =
    uri && uri.scheme !== "untitled"
      ? vscode.Uri.joinPath(uri, "..")
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  while (folder) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, configurationFileName));
      return mergeConfigurations(setting, read(new TextDecoder().decode(bytes)));
    } catch {
      // There is no such file in this folder: try its parent.
    }
    const parent: vscode.Uri = vscode.Uri.joinPath(folder, "..");
    folder = parent.path.length < folder.path.length ? parent : undefined;
  }
  return mergeConfigurations(setting);
}

/**
 * The settings of ours that were set explicitly, by name: a default in the manifest must not override a
 * `slickRequirements.config`.
 */
export function explicitSettings(uri: vscode.Uri | undefined): Readonly<Record<string, unknown>> {
  const settings = vscode.workspace.getConfiguration("slickRequirements", uri ?? null);
  const isSet = (name: string) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  };
  return Object.fromEntries(
    ["config", ...ownSettings].filter(isSet).map((name) => [name, settings.get(name)]),
  );
}

function read(text: string): Partial<ClientConfiguration> {
  const { rules: _, ...values } = parseAgainst({ type: "object", properties: keySchemas() }, text).values;
  return values;
}
