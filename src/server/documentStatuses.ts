import { holdsTable, unreadBlocks } from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";
import type { Session } from "./session.ts";

/** Tells the client the state of each open document; the same state is told once. */
export class DocumentStatuses {
  readonly #session: Session;
  readonly #sent = new Map<string, string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Without `spelling` what was said of it last still holds. */
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
      // As findings were last told: asking for them here would make them once more for each keystroke.
      isOtherLanguage: document.checked.wasOtherLanguage,
      configurationUri: file === undefined ? undefined : places.toUri(file),
      configurationProblems: problems.length,
      hiddenProblems: document.hiddenProblems,
      hiddenHints: document.hiddenHints,
      unreadBlocks: [...unreadBlocks(document.checked)].length,
      hasTable: holdsTable(document.checked.model),
    };
    const text = JSON.stringify(status);
    if (text === before) return;
    this.#sent.set(document.uri, text);
    void connection.sendNotification(protocol.statusNotification, status);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}
