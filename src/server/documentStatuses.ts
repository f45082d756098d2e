import * as l10n from "@vscode/l10n";
import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import { holdsTable, unreadBlocks } from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";
import type { Session } from "./session.ts";

/**
 * Sends the status of each open document to the client, only if it changed. Other editors, which do not show one, get a
 * message if there is no spelling: without it they would take silence for praise.
 */
export class DocumentStatuses {
  readonly #session: Session;
  readonly #sent = new Map<string, string>();
  #warned: string | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Without `spelling`, the last reported spelling status stays. */
  report(
    document: OpenDocument,
    spelling: protocol.DocumentStatus["spelling"] | undefined,
    message?: string,
  ): void {
    const { client, connection, places } = this.#session;
    if (!client.options.takesNotifications) {
      if (spelling === "failed") this.#warn(message);
      return;
    }
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

  #warn(reason = ""): void {
    const message = l10n.t("Spelling is not checked: {0}", reason);
    if (message === this.#warned) return;
    this.#warned = message;
    void this.#session.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }
}
