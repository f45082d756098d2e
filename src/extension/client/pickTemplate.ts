import * as vscode from "vscode";
import { builtInTemplates } from "../../core/features/templates/index.ts";
import { configuredTemplate, parseUserTemplate } from "../../core/features/templates/userTemplate.ts";
import type { Template, TemplateKind } from "../../core/settings/template.ts";
import { configurationFor } from "./configurationFor.ts";

/** Folder of the user's templates in a workspace folder. */
const templateFolder = ".slick/templates";

/** Lets the user pick a template of the kind; does not ask if there is only one. Undefined if the user cancels. */
export async function pickTemplate(
  kind: TemplateKind,
  uri: vscode.Uri | undefined,
): Promise<Template | undefined> {
  const own = [...(await configuredTemplates(uri)), ...(await workspaceTemplates())];
  const templates = [...own, ...builtInTemplates()].filter((template) => template.kind === kind);
  if (templates.length <= 1) return templates[0];
  const picked = await vscode.window.showQuickPick(
    templates.map((template) => ({ label: template.label, description: template.description, template })),
    { placeHolder: vscode.l10n.t("Template"), matchOnDescription: true },
  );
  return picked?.template;
}

async function configuredTemplates(uri: vscode.Uri | undefined): Promise<readonly Template[]> {
  return (await configurationFor(uri)).templates.map(configuredTemplate);
}

/** Templates from files. One that cannot be used is reported, and the others are still offered. */
async function workspaceTemplates(): Promise<readonly Template[]> {
  const templates: Template[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = vscode.Uri.joinPath(uri, templateFolder);
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      continue;
    }
    for (const [name] of entries.filter(([entry]) => entry.endsWith(".md")).sort()) {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
        templates.push(parseUserTemplate(`${templateFolder}/${name}`, new TextDecoder().decode(bytes)));
      } catch (error) {
        void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return templates;
}
