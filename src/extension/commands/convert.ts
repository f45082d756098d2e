import * as vscode from "vscode";
import { type ConvertParams, convertCommand } from "../../server/protocol.ts";
import { requirementsEditor } from "../requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

/** Context key that is true while the document of the active editor has evidence in a table. */
export const tableKey = "slickRequirements.hasTable";

export const convertToHeadings: Command = {
  id: "convertToHeadings",
  title: "Convert Table to Headings",
  palette: `${inRequirements} && ${tableKey}`,
  run: () => convert("headings"),
};

export const convertToTable: Command = {
  id: "convertToTable",
  title: "Convert to Table",
  palette: `${inRequirements} && !${tableKey}`,
  run: () => convert("table"),
};

async function convert(to: ConvertParams["to"]): Promise<void> {
  const { document, selection } = requirementsEditor();
  const { line, character } = selection.active;
  const params: ConvertParams = { uri: document.uri.toString(), to, position: { line, character } };
  await vscode.commands.executeCommand(convertCommand, params);
}
