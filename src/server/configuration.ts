import * as l10n from "@vscode/l10n";
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigurationProblem } from "../core/index.ts";
import { type ConfigurationInForce, ConfigurationStore } from "../host/configurationStore.ts";
import type { EditorSettings } from "../host/editorSettings.ts";
import { whenRead } from "../host/files.ts";
import { ConfigurationTexts } from "./configurationTexts.ts";
import type { DocumentStatuses } from "./documentStatuses.ts";
import { toConfigurationDiagnostic } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import type { Session } from "./session.ts";

/** The configuration files, open in the editor or not, and the effective configuration of each document. */
export class ServerConfiguration {
  /** The configuration files that are open in the editor. */
  readonly texts: ConfigurationTexts;
  readonly store: ConfigurationStore;
  readonly #session: Session;
  readonly #statuses: DocumentStatuses;
  /** The diagnostics last sent for files that are not open, as JSON, by URI. */
  readonly #published = new Map<string, string>();

  constructor(session: Session, statuses: DocumentStatuses) {
    this.#session = session;
    this.#statuses = statuses;
    const { files } = session.host;
    this.texts = new ConfigurationTexts(session.places);
    this.store = new ConfigurationStore(
      files,
      undefined,
      (path) => this.texts.ofFile(path)?.getText() ?? files.readText(path),
    );
  }

  /** The configuration for a document, once all files that it depends on have been read. */
  inForceFor(path: string | undefined, config: unknown): Promise<ConfigurationInForce> {
    return whenRead(this.#session.host.files, () => this.store.configurationFor(path, config));
  }

  async configure(document: OpenDocument, setting: EditorSettings): Promise<void> {
    await this.#configure(document, setting);
    this.publishClosed();
  }

  async #configure(document: OpenDocument, setting: EditorSettings): Promise<void> {
    const { host, places } = this.#session;
    const inForce = await this.inForceFor(places.toPath(document.uri), setting.config);
    document.configure(inForce, host.userWords.read());
    this.#statuses.report(document, undefined);
  }

  /** Configures every open document. */
  async configureAll(): Promise<void> {
    const { client, documents, settings } = this.#session;
    for (const document of documents.values())
      await this.#configure(document, await settings.settingsFor(document.uri, client.asksConfiguration));
    this.publishClosed();
  }

  /** The problems in an open configuration file. */
  async diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const { client, places, settings } = this.#session;
    const path = places.toPath(uri);
    const setting = await settings.settingsFor(uri, client.asksConfiguration);
    const text = this.texts.at(uri);
    if (!text || path === undefined) return [];
    const { problems } = await this.inForceFor(path, setting.config);
    return diagnosticsIn(
      text,
      problems.filter(({ isBeyondSchema }) => isBeyondSchema || !client.options.editorChecksConfiguration),
    );
  }

  /**
   * Sends the problems in the configuration files of open documents that are not open themselves: no client requests
   * those.
   */
  publishClosed(): void {
    const { client, connection, documents, places } = this.#session;
    const found = new Map<string, Diagnostic[]>();
    for (const { inForce } of documents.values()) {
      const { file, text = "", problems } = inForce;
      if (file === undefined || problems.length === 0 || this.texts.ofFile(file)) continue;
      const uri = places.toUri(file);
      if (!found.has(uri))
        found.set(uri, diagnosticsIn(TextDocument.create(uri, "jsonc", 0, text), problems));
    }
    for (const uri of this.#published.keys()) {
      if (found.has(uri)) continue;
      this.#published.delete(uri);
      // Those of a file that was opened meanwhile are replaced, unless the client requests them.
      if (client.pulls || !this.texts.at(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, diagnostics] of found) {
      const sent = JSON.stringify(diagnostics);
      if (this.#published.get(uri) === sent) continue;
      this.#published.set(uri, sent);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** Sends the diagnostics of an open file to a client that does not request them. */
  async publish(uri: string): Promise<void> {
    if (this.#session.client.pulls) return;
    const diagnostics = await this.diagnosticsOf(uri);
    await this.#session.connection.sendDiagnostics({ uri, diagnostics });
  }
}

function diagnosticsIn(text: TextDocument, problems: readonly ConfigurationProblem[]): Diagnostic[] {
  const note = l10n.t("Until this is fixed, the last valid configuration is used.");
  return problems.map((problem) => toConfigurationDiagnostic(text, problem, note));
}
