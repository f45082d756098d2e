import * as vscode from "vscode";
import { LanguageClient, State, TransportKind } from "vscode-languageclient/node";
import {
  addWordCommand,
  type ClientOptions,
  type DocumentStatus,
  type DocumentTree,
  type InsertionAnswer,
  type InsertionParams,
  insertionRequest,
  removeWordCommand,
  statusNotification,
  treeRequest,
  type WordAnswer,
  type WordParams,
} from "../server/protocol.ts";
import { languageId } from "./languageId.ts";

/** The language server as the rest of the client sees it. It is started when the first requirements document opens. */
export class LanguageService implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #onStatus = new vscode.EventEmitter<string>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #starting: Promise<void> | undefined;

  /** Fires with the URI of a document whose status changed. */
  readonly onStatus = this.#onStatus.event;

  constructor(context: vscode.ExtensionContext, l10n: ClientOptions["l10n"]) {
    const module = context.asAbsolutePath("dist/server.mjs");
    const options: ClientOptions = {
      ...(l10n ? { l10n } : {}),
      editorChecksConfiguration:
        vscode.extensions.getExtension("vscode.json-language-features") !== undefined,
    };
    this.#client = new LanguageClient(
      "slickRequirements",
      "Slick Requirements",
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6010"] } },
      },
      {
        documentSelector: [{ language: languageId }, { pattern: "**/slick.json" }],
        initializationOptions: options,
        diagnosticCollectionName: "slick",
        diagnosticPullOptions: { onChange: true },
        middleware: {
          executeCommand: async (command, parameters, next) => {
            const answer = await next(command, parameters);
            if (command === addWordCommand)
              void this.#offerUndo(parameters[0] as WordParams, answer as WordAnswer);
            return answer;
          },
        },
      },
    );
    this.#client.onNotification(statusNotification, (status: DocumentStatus) => {
      this.#statuses.set(status.uri, status);
      this.#onStatus.fire(status.uri);
    });
    const startFor = (document: vscode.TextDocument) => {
      if (document.languageId === languageId) void this.start();
    };
    for (const document of vscode.workspace.textDocuments) startFor(document);
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument(startFor),
      vscode.workspace.onDidCloseTextDocument((document) => this.#statuses.delete(document.uri.toString())),
      this.#onStatus,
    );
  }

  /** Resolves when the server runs; starts it where it does not. */
  start(): Promise<void> {
    if (this.#client.state === State.Running) return Promise.resolve();
    this.#starting ??= this.#client.start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** Stops the server and starts it anew. */
  async restart(): Promise<void> {
    await this.#client.restart();
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  /** Process id of the server, for tests. */
  get processId(): number | undefined {
    return (this.#client as unknown as { _serverProcess?: { pid?: number } })._serverProcess?.pid;
  }

  statusOf(document: vscode.TextDocument): DocumentStatus | undefined {
    return this.#statuses.get(document.uri.toString());
  }

  /** The tree of an open document; undefined where the server does not know it. */
  async treeOf(document: vscode.TextDocument): Promise<DocumentTree | undefined> {
    await this.start();
    const tree = await this.#client.sendRequest<DocumentTree | null>(treeRequest, {
      uri: this.#uriOf(document),
    });
    return tree ?? undefined;
  }

  /** Where a new element goes; undefined where nothing can hold it. */
  async insertionFor(
    document: vscode.TextDocument,
    kind: InsertionParams["kind"],
    cursor: vscode.Position,
  ): Promise<InsertionAnswer | undefined> {
    await this.start();
    const position = this.#client.code2ProtocolConverter.asPosition(cursor);
    const answer = await this.#client.sendRequest<InsertionAnswer | null>(insertionRequest, {
      uri: this.#uriOf(document),
      kind,
      position,
    });
    return answer ?? undefined;
  }

  #uriOf(document: vscode.TextDocument): string {
    return this.#client.code2ProtocolConverter.asUri(document.uri);
  }

  async #offerUndo(word: WordParams, { fileUri }: WordAnswer): Promise<void> {
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(fileUri));
    const undo = vscode.l10n.t("Undo");
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('Added "{0}" to {1}.', word.word, file),
      undo,
    );
    if (choice === undo) await vscode.commands.executeCommand(removeWordCommand, word);
  }

  async dispose(): Promise<void> {
    for (const subscription of this.#subscriptions) subscription.dispose();
    if (this.#client.needsStop()) await this.#client.stop();
    await this.#client.dispose();
  }
}
