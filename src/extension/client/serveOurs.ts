import * as vscode from "vscode";
import type { BaseLanguageClient, Middleware } from "vscode-languageclient";
import type { OurDocuments } from "./isOurs.ts";

/**
 * Middleware that hides Markdown other than requirements documents from the server: the client's selector includes all
 * Markdown, since a requirements document may stay Markdown. Nothing is sent or requested for any other document.
 */
export function onlyOurs(
  ours: OurDocuments,
): Pick<Middleware, "didOpen" | "didChange" | "didClose" | "sendRequest"> {
  const opened = new Set<string>();
  return {
    async didOpen(document, next) {
      if (document.languageId === "markdown" && !ours.isBeside(document)) return;
      opened.add(document.uri.toString());
      await next(document);
    },
    async didChange(change, next) {
      if (opened.has(change.document.uri.toString())) await next(change);
    },
    async didClose(document, next) {
      if (opened.delete(document.uri.toString())) await next(document);
    },
    async sendRequest(type, parameters, token, next) {
      const uri = (parameters as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
      if (uri === undefined || !ours.isForeign(vscode.Uri.parse(uri))) return next(type, parameters, token);
      const method = typeof type === "string" ? type : type.method;
      return (method === "textDocument/diagnostic" ? { kind: "full", items: [] } : null) as never;
    },
  };
}

/** Opens and closes documents on the server when they are recognised, or no longer are, while they stay Markdown. */
export function followOurs(client: BaseLanguageClient, ours: OurDocuments): vscode.Disposable {
  return ours.onDidChange((document) => {
    if (!client.isRunning() || document.isClosed || document.languageId !== "markdown") return;
    const isOurs = ours.isBeside(document);
    const sync = isOurs
      ? client.getFeature("textDocument/didOpen")
      : client.getFeature("textDocument/didClose");
    const told = sync.getProvider(document)?.send(document) ?? Promise.resolve();
    told.then(
      // The client may have requested its diagnostics before, with an empty result.
      () => isOurs && client.getFeature("textDocument/diagnostic").refresh(),
      (error) => client.error("slick-requirements: opening or closing", error, false),
    );
  });
}
