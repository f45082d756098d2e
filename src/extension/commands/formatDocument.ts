import * as vscode from "vscode";
import { applyEdit } from "../client/applyEdit.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

/** Formats by our rules in a document that stays Markdown, whose default formatter is another extension's. */
export const formatDocument: Command = {
  id: "formatDocument",
  title: "Format Requirements Document",
  palette: inRequirements,
  async run({ service }) {
    const { document } = requirementsEditor(service.ours);
    const { version } = document;
    const edits = (await service.formattingOf(document)) ?? [];
    if (edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    await applyEdit(edit, document, version);
  },
};
