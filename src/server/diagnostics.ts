import {
  type CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { unreadBlocks } from "../core/index.ts";
import type { ServerConfiguration } from "./configuration.ts";
import type { DocumentStatuses } from "./documentStatuses.ts";
import { limitProblems } from "./limitProblems.ts";
import { coalesce } from "./lsp/coalesce.ts";
import { toDiagnostic, toHint } from "./lsp/convert.ts";
import { encodedBy } from "./lsp/encodeMessage.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type * as protocol from "./lsp/protocol.ts";
import { debounceMs, type Session } from "./session.ts";
import type { Spelling } from "./spelling.ts";

/** What `Diagnostics` depends on. */
export interface DiagnosticsContext {
  readonly configuration: ServerConfiguration;
  readonly statuses: DocumentStatuses;
  readonly spelling: Spelling;
  /** Called with a document whose findings were just updated. */
  readonly onRead: (document: OpenDocument) => void;
  /** Sets the current environment of a document for its rules. */
  readonly setHost: (document: OpenDocument) => void;
}

/** Computes the diagnostics of open documents, and sends them: on request, or by push. */
export class Diagnostics {
  readonly #session: Session;
  readonly #context: DiagnosticsContext;
  readonly #pushing = new Map<string, Promise<void>>();
  readonly #askAgain: () => Promise<void>;
  #isLookingAgain = false;

  constructor(session: Session, context: DiagnosticsContext) {
    this.#session = session;
    this.#context = context;
    const { diagnostics } = session.connection.languages;
    this.#askAgain = coalesce(() => diagnostics.refresh().catch(() => undefined), debounceMs);
  }

  /** Answers a request for diagnostics. */
  async report(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const { configuration } = this.#context;
    if (configuration.texts.at(uri)) return { kind: "full", items: await configuration.diagnosticsOf(uri) };
    const document = this.#session.documents.get(uri);
    if (!document) return { kind: "full", items: [] };
    await this.#analyse(document, token);
    const { version, checked, typing, lookedAt, choosesByPlace } = document;
    const resultId = [version, checked.version, typing.state, choosesByPlace ? lookedAt : ""].join(".");
    if (resultId === previousResultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: this.#diagnosticsOf(document) };
  }

  /**
   * Handles the author's new cursor position: findings in the text being typed are hidden, and those near the view come
   * first.
   */
  cursorMoved(place: protocol.CursorParams["place"]): void {
    for (const [uri, document] of this.#session.documents) {
      const offset = place?.uri === uri ? document.checked.lines.offsetAt(place.position) : undefined;
      const isHeardAgain = document.typing.moved(offset, document.checked);
      const isSeenAgain = place?.uri === uri && document.looksAt(place.line ?? place.position.line);
      if (isHeardAgain || isSeenAgain) void this.refresh(uri);
    }
  }

  /** Pushes the diagnostics of a changed document to a client that does not request them. */
  changed(uri: string): void {
    const { client, connection } = this.#session;
    if (client.pulls || this.#pushing.has(uri)) return;
    this.#pushing.set(
      uri,
      (async () => {
        // Each edit of a macro or of many cursors comes alone.
        await new Promise((resolve) => setTimeout(resolve, debounceMs));
        this.#pushing.delete(uri);
        await this.#push(uri);
      })().catch((error: unknown) => connection.console.error(String(error))),
    );
  }

  /**
   * Makes the client request diagnostics again, of all documents or of one, after something other than the text
   * changed.
   */
  async refresh(uri?: string): Promise<void> {
    const { client, documents } = this.#session;
    if (!client.pulls) {
      for (const one of uri === undefined ? documents.keys() : [uri]) this.changed(one);
    } else if (client.refreshes) await this.#askAgain();
  }

  #diagnosticsOf(document: OpenDocument): Diagnostic[] {
    const { client, rulePages } = this.#session;
    const { checked, typing, uri } = document;
    const { lines } = checked;
    const findings = client.options.tellsCursor ? typing.heard(checked) : checked.findings();
    const made = document.diagnostics.of(findings, lines, (finding) =>
      toDiagnostic(uri, lines, finding, rulePages, client.shows),
    );
    const all = [...made, ...unreadBlocks(checked).map((block) => toHint(lines, block))];
    const limits = client.options.problemLimits;
    const { shown, hidden, hiddenHints, dependsOnPlace } = limitProblems(all, limits, document.lookedAt);
    document.hiddenProblems = hidden;
    document.hiddenHints = hiddenHints;
    document.choosesByPlace = dependsOnPlace;
    this.#context.statuses.report(document, undefined);
    this.#lookAgainOnceRead();
    return encodedBy(shown, document.encoder);
  }

  /** Runs rules again that depended on files which were not read yet. */
  #lookAgainOnceRead(): void {
    const { documents, host } = this.#session;
    if (!host.files.pending || this.#isLookingAgain) return;
    this.#isLookingAgain = true;
    void host.files.pending.then(() => {
      this.#isLookingAgain = false;
      for (const document of documents.values()) this.#context.setHost(document);
      return this.refresh();
    });
  }

  /** Updates a document's findings: structure always, spelling once its dictionaries are loaded. */
  async #analyse(document: OpenDocument, token: CancellationToken): Promise<void> {
    const { client, documents, host, settings } = this.#session;
    const { configuration, spelling, statuses } = this.#context;
    const isStale = () => token.isCancellationRequested || documents.get(document.uri) !== document;
    const setting = await settings.settingsFor(document.uri, client.asksConfiguration);
    // If files are watched, the configuration is only read when it changes, not at every keystroke.
    if (!client.registersWatchers || !document.isConfigured) await configuration.configure(document, setting);
    const version = document.version;
    const isRead = await document.checked.read(host.pause, isStale);
    if (isRead) {
      this.#context.onRead(document);
      statuses.report(document, undefined);
    }
    const done = isRead && (await spelling.spell(document, setting, isStale)) && document.version === version;
    if (!done) {
      // Also sent to a client that cancelled this request for a newer one: VS Code's would otherwise drop the newer
      // one, and with it the last keystrokes.
      const data: DiagnosticServerCancellationData = { retriggerRequest: true };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "The document changed.", data);
    }
  }

  async #push(uri: string): Promise<void> {
    const { connection, documents } = this.#session;
    const document = documents.get(uri);
    if (!document) return;
    try {
      await this.#analyse(document, neverCancelled);
    } catch (error) {
      if (error instanceof ResponseError) return this.changed(uri);
      throw error;
    }
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: this.#diagnosticsOf(document),
    });
  }
}

const neverCancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
