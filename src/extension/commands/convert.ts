import * as vscode from "vscode";
import { type ConvertParams, convertCommand } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

/** Context key that is true while the document of the active editor has evidence in a table. */
export const tableKey = "slickRequirements.hasTable";

export const convertToHeadings: Command = {
  id: "convertToHeadings",
  title: "Convert Table to Headings",
  palette: `${inRequirements} && ${tableKey}`,
  run: ({ service }) => convert(service, "headings"),
};

export const convertToTable: Command = {
  id: "convertToTable",
  title: "Convert to Table",
  palette: `${inRequirements} && !${tableKey}`,
  run: ({ service }) => convert(service, "table"),
};

async function convert(service: LanguageService, to: ConvertParams["to"]): Promise<void> {
  const { document, selection } = requirementsEditor(service.ours);
  const { line, character } = selection.active;
  const params: ConvertParams = { uri: document.uri.toString(), to, position: { line, character } };
  await vscode.commands.executeCommand(convertCommand, params);
}
