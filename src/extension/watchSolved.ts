import * as vscode from "vscode";
import { findingSource } from "../server/lsp/protocol.ts";
import type { OurDocuments } from "./client/isOurs.ts";
import { solvedKey } from "./walkthrough.ts";

/** Reports to the walkthrough when an edit solves a problem of a document, in whichever way. */
export function watchSolved(context: vscode.ExtensionContext, ours: OurDocuments): void {
  const before = new Map<string, { readonly version: number; readonly problems: number }>();
  const watcher = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    const changed = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (!changed.has(key) || !ours.has(document)) continue;
      const known = before.get(key);
      const problems = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source }) => source === findingSource).length;
      before.set(key, { version: document.version, problems });
      if (!known || known.version === document.version || problems >= known.problems || problems === 0)
        continue;
      void vscode.commands.executeCommand("setContext", solvedKey, true);
      watcher.dispose();
      return;
    }
  });
  context.subscriptions.push(watcher);
}
