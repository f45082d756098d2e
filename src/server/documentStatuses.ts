import { holdsTable, unreadBlocks } from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";
import type { Session } from "./session.ts";

/** Sends the status of each open document to the client, only if it changed. */
export class DocumentStatuses {
  readonly #session: Session;
  readonly #sent = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Without `spelling`, the last reported spelling status stays. */
  report(
    document: OpenDocument,
    spelling: protocol.DocumentStatus["spelling"] | undefined,
    message?: string,
  ): void {
    const { connection, places } = this.#session;
    const before = this.#sent.get(document.uri);
    const last = before === undefined ? undefined : (JSON.parse(before) as protocol.DocumentStatus);
    const { file, problems } = document.inForce;
    const status: protocol.DocumentStatus = {
      uri: document.uri,
      spelling: spelling ?? last?.spelling ?? "loading",
      spellingMessage: spelling === undefined ? last?.spellingMessage : message || undefined,
      // From the last reported findings: computing them here would do so once more for each keystroke.
      isOtherLanguage: document.checked.wasOtherLanguage,
      configurationUri: file === undefined ? undefined : places.toUri(file),
      configurationProblems: problems.length,
      hiddenProblems: document.hiddenProblems,
      hiddenHints: document.hiddenHints,
      unreadBlocks: unreadBlocks(document.checked).length,
      hasTable: holdsTable(document.checked.model),
    };
    const text = JSON.stringify(status);
    if (text === before) return;
    this.#sent.set(document.uri, text);
    void connection.sendNotification(protocol.statusNotification, status);
  }

  /** Drops the status of a closed document. */
  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}
