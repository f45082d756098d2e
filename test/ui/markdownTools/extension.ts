import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "markdownlint";
import { lint } from "markdownlint/sync";
import * as vscode from "vscode";

// What the neighbours do that cannot be had here: markdownlint with its own rules, as its extension shows them, and two of the
// keys of Markdown All in One.

/** Checks Markdown with the rules of markdownlint, and takes two keys. */
export function activate(context: vscode.ExtensionContext): void {
  const found = vscode.languages.createDiagnosticCollection("markdownlint");
  const check = (document: vscode.TextDocument) => {
    if (document.languageId !== "markdown" || document.uri.scheme !== "file") return;
    const results = lint({ strings: { text: document.getText() }, config: configurationIn(document) });
    found.set(
      document.uri,
      results.text!.map(({ lineNumber, ruleNames, ruleDescription, errorRange }) => {
        const line = document.lineAt(lineNumber - 1).range;
        const [column = 1, length = line.end.character] = errorRange ?? [];
        const start = line.start.translate(0, column - 1);
        const range = new vscode.Range(start, start.translate(0, length));
        const message = `${ruleNames.join("/")}: ${ruleDescription}`;
        const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
        diagnostic.source = "markdownlint";
        diagnostic.code = ruleNames[0]!;
        return diagnostic;
      }),
    );
  };
  const writes = (text: string) => () => vscode.commands.executeCommand("type", { text });
  context.subscriptions.push(
    found,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri)),
    vscode.commands.registerCommand("markdownTools.tab", writes("[tab of another extension]")),
    vscode.commands.registerCommand("markdownTools.bold", writes("[bold of another extension]")),
  );
  vscode.workspace.textDocuments.forEach(check);
}

function configurationIn({ uri }: vscode.TextDocument): Configuration {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath;
  const file = folder && join(folder, ".markdownlint.json");
  return file && existsSync(file)
    ? { default: true, ...(JSON.parse(readFileSync(file, "utf8")) as Configuration) }
    : { default: true, MD013: false };
}
