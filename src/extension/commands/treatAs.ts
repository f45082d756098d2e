import * as vscode from "vscode";
import { type Command, inRequirements } from "./command.ts";

export const treatAsMarkdown: Command = {
  id: "treatAsMarkdown",
  title: "Treat as Plain Markdown",
  palette: inRequirements,
  async run({ recognition }) {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await recognition.treatAsMarkdown(document);
  },
};

export const treatAsRequirements: Command = {
  id: "treatAsRequirements",
  title: "Treat as Requirements Document",
  palette: "editorLangId == markdown",
  async run({ recognition }) {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await recognition.treatAsRequirements(document);
  },
};
