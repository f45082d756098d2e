import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { CoverageSummary } from "../../core/features/coverage/coverage.ts";
import {
  addWordCommand,
  answerProjectCommand,
  type ClientOptions,
  type CorrectionsAnswer,
  type CorrectionsParams,
  type CoverageAnswer,
  type CoverageParams,
  type CursorParams,
  correctionsRequest,
  countsRequest,
  coverageRequest,
  cursorNotification,
  type DocumentStatus,
  type DocumentTree,
  documentsNotification,
  type ExportAnswer,
  type ExportChoices,
  type ExportChoicesParams,
  type ExportParams,
  exportChoicesRequest,
  exportRequest,
  type GitProblem,
  type IndexStatus,
  type InsertionAnswer,
  type InsertionParams,
  indexNotification,
  insertionRequest,
  type ListedDocument,
  type MoveChoices,
  type MoveChoicesParams,
  moveChoicesRequest,
  type NoPlace,
  type PasteAnswer,
  type PasteParams,
  pasteRequest,
  type ReviewAnswer,
  type ReviewParams,
  type RevisionsAnswer,
  type RevisionTextAnswer,
  type RuleAnswer,
  type RuleParams,
  removeWordCommand,
  restoreRuleCommand,
  reviewRequest,
  revisionsRequest,
  revisionTextRequest,
  type SafeFixesAnswer,
  type SafeFixesParams,
  safeFixesRequest,
  statusNotification,
  type ToolAnswer,
  type ToolParams,
  type TreeParams,
  takeBackAnswerCommand,
  toolRequest,
  treeRequest,
  turnOffRuleCommand,
  type WordAnswer,
  type WordParams,
  type WorkspaceList,
} from "../../server/lsp/protocol.ts";
import type { OurDocuments } from "./isOurs.ts";
import type { Platform } from "./platform.ts";
import { watchCursor } from "./watchCursor.ts";

/** A requirements document of the workspace. */
export interface ListedUri extends Omit<ListedDocument, "uri"> {
  readonly uri: vscode.Uri;
}

/** The language server for the rest of the client. It is started when the first requirements document opens. */
export class LanguageService implements vscode.Disposable {
  /** The documents that it serves. */
  readonly ours: OurDocuments;
  readonly #platform: Platform;
  readonly #l10n: ClientOptions["l10n"];
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #onStatus = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  #isDisposed = false;
  #failure: string | undefined;
  #index: IndexStatus | undefined;
  #documents: readonly ListedUri[] | undefined;
  readonly #onDocuments = new vscode.EventEmitter<void>();

  /** Fires when documents are added to or removed from the workspace, or one was read again. */
  readonly onDocuments = this.#onDocuments.event;

  /** Fires when the status of a document or of the server changed. */
  readonly onStatus = this.#onStatus.event;

  constructor(platform: Platform, ours: OurDocuments, l10n: ClientOptions["l10n"]) {
    this.#platform = platform;
    this.ours = ours;
    this.#l10n = l10n;
    const startFor = (document: vscode.TextDocument) => {
      if (ours.has(document)) void this.start();
    };
    for (const document of vscode.workspace.textDocuments) startFor(document);
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument(startFor),
      ours.onDidChange(startFor),
      vscode.workspace.onDidCloseTextDocument((document) => this.#statuses.delete(document.uri.toString())),
      this.#onStatus,
      watchCursor(ours, (editor) => this.#tellCursor(editor)),
      this.#onDocuments,
    );
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Why the server does not run although it should; undefined otherwise. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** The progress of reading the workspace; undefined before it starts. */
  get index(): IndexStatus | undefined {
    return this.#index;
  }

  /** All requirements documents of the workspace; undefined until the server has sent them. */
  get documents(): readonly ListedUri[] | undefined {
    return this.#documents;
  }

  /** Starts the server once. After a failure only `restart` starts it again. Never rejects: see `failure`. */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Stops the server, in any state, and starts a new one. */
  async restart(): Promise<void> {
    await this.#starting;
    await this.#stop();
    this.#starting = this.#start();
    await this.#starting;
    if (this.#failure !== undefined) throw new Error(this.#failure);
  }

  statusOf(document: vscode.TextDocument): DocumentStatus | undefined {
    return this.#statuses.get(document.uri.toString());
  }

  /**
   * The tree of a document, by level if no grouping is given; undefined if the server does not know it or does not run.
   */
  treeOf(uri: vscode.Uri, grouping?: TreeParams["grouping"]): Promise<DocumentTree | undefined> {
    return this.#ask((client) => {
      const parameters: TreeParams = {
        uri: client.code2ProtocolConverter.asUri(uri),
        ...(grouping && { grouping }),
      };
      return client.sendRequest<DocumentTree | null>(treeRequest, parameters);
    });
  }

  /**
   * The possible targets of a node of an open document; undefined if nothing there can be moved or the server does not
   * run.
   */
  moveChoicesFor(uri: vscode.Uri, node: Omit<MoveChoicesParams, "uri">): Promise<MoveChoices | undefined> {
    return this.#ask((client) => {
      const { line, character } = node.position;
      const parameters: MoveChoicesParams = {
        ...node,
        uri: client.code2ProtocolConverter.asUri(uri),
        position: { line, character },
      };
      return client.sendRequest<MoveChoices | null>(moveChoicesRequest, parameters);
    });
  }

  /** The coverage of an open document; undefined if the server does not know it or does not run. */
  coverageOf(document: vscode.TextDocument): Promise<CoverageAnswer | undefined> {
    return this.#ask((client) => {
      const parameters: CoverageParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendRequest<CoverageAnswer | null>(coverageRequest, parameters);
    });
  }

  /** The numbers of an open document; undefined if the server does not know it or does not run. */
  countsOf(document: vscode.TextDocument): Promise<CoverageSummary | undefined> {
    return this.#ask((client) => {
      const parameters: CoverageParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendRequest<CoverageSummary | null>(countsRequest, parameters);
    });
  }

  /** The answer of a tool for agents. Starts the server if it does not run; undefined if it cannot be started. */
  async callTool(parameters: ToolParams): Promise<ToolAnswer | undefined> {
    await this.start();
    return this.#ask((client) => client.sendRequest<ToolAnswer>(toolRequest, parameters));
  }

  /** The choices for an export of an open document; undefined if the server does not know it or does not run. */
  exportChoicesOf(document: vscode.TextDocument): Promise<ExportChoices | undefined> {
    return this.#ask((client) => {
      const parameters: ExportChoicesParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendRequest<ExportChoices | null>(exportChoicesRequest, parameters);
    });
  }

  /** The export of an open document; undefined if the server does not know it or does not run. */
  exportOf(
    document: vscode.TextDocument,
    options: Omit<ExportParams, "uri">,
  ): Promise<ExportAnswer | undefined> {
    return this.#ask((client) => {
      const parameters: ExportParams = { uri: client.code2ProtocolConverter.asUri(document.uri), ...options };
      return client.sendRequest<ExportAnswer | null>(exportRequest, parameters);
    });
  }

  /** The corrections of all misspelled words of an open document; undefined if the server does not know it or does not run. */
  correctionsOf(document: vscode.TextDocument): Promise<CorrectionsAnswer | undefined> {
    return this.#ask((client) => {
      const parameters: CorrectionsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendRequest<CorrectionsAnswer | null>(correctionsRequest, parameters);
    });
  }

  /** The edits of all safe fixes of an open document; undefined if the server does not know it or does not run. */
  safeFixesOf(
    document: vscode.TextDocument,
    ranges?: SafeFixesParams["ranges"],
  ): Promise<SafeFixesAnswer | undefined> {
    return this.#ask((client) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const parameters: SafeFixesParams = { uri, ...(ranges ? { ranges } : {}) };
      return client.sendRequest<SafeFixesAnswer | null>(safeFixesRequest, parameters);
    });
  }

  /** The edits that format an open document; undefined if the server does not know it or does not run. */
  formattingOf(document: vscode.TextDocument): Promise<readonly vscode.TextEdit[] | undefined> {
    return this.#ask(async (client) => {
      const { asTextDocumentIdentifier } = client.code2ProtocolConverter;
      const textDocument = asTextDocumentIdentifier(document);
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await client.sendRequest<never>("textDocument/formatting", { textDocument, options });
      return client.protocol2CodeConverter.asTextEdits(edits);
    });
  }

  /** The revisions that a document on a disk can be compared with; undefined if the server does not run. Runs Git. */
  revisionsOf(uri: vscode.Uri): Promise<RevisionsAnswer | GitProblem | undefined> {
    return this.#ask((client) =>
      client.sendRequest<RevisionsAnswer | GitProblem>(revisionsRequest, {
        uri: client.code2ProtocolConverter.asUri(uri),
      }),
    );
  }

  /** The changes in an open document; undefined if the server does not know it or does not run. Runs Git. */
  reviewOf(uri: vscode.Uri, revision: string): Promise<ReviewAnswer | GitProblem | undefined> {
    return this.#ask((client) => {
      const parameters: ReviewParams = { uri: client.code2ProtocolConverter.asUri(uri), revision };
      return client.sendRequest<ReviewAnswer | GitProblem | null>(reviewRequest, parameters);
    });
  }

  /** The text of a document at a revision; undefined if the server does not run. Runs Git. */
  revisionTextOf(uri: vscode.Uri, revision: string): Promise<RevisionTextAnswer | GitProblem | undefined> {
    return this.#ask((client) => {
      const parameters: ReviewParams = { uri: client.code2ProtocolConverter.asUri(uri), revision };
      return client.sendRequest<RevisionTextAnswer | GitProblem>(revisionTextRequest, parameters);
    });
  }

  /** The place for a template, or why there is none; undefined if the server does not run. */
  insertionFor(
    document: vscode.TextDocument,
    { kind, body }: { readonly kind: InsertionParams["kind"]; readonly body: string },
    cursor: vscode.Position,
  ): Promise<InsertionAnswer | NoPlace | undefined> {
    return this.#ask((client) => {
      const { asUri, asPosition } = client.code2ProtocolConverter;
      const bullets = body.match(/^- /gm)?.length ?? 0;
      const parameters: InsertionParams = {
        uri: asUri(document.uri),
        kind,
        position: asPosition(cursor),
        bullets,
      };
      return client.sendRequest<InsertionAnswer | NoPlace | null>(insertionRequest, parameters);
    });
  }

  /**
   * A text converted to bullets, for pasting into an open document; undefined if it should be pasted unchanged, or the
   * server does not run.
   */
  pasteAsBullets(
    document: vscode.TextDocument,
    range: vscode.Range,
    text: string,
  ): Promise<PasteAnswer | undefined> {
    return this.#ask((client) => {
      const { asUri, asRange } = client.code2ProtocolConverter;
      const parameters: PasteParams = { uri: asUri(document.uri), range: asRange(range), text };
      return client.sendRequest<PasteAnswer | null>(pasteRequest, parameters);
    });
  }

  async #ask<T>(request: (client: BaseLanguageClient) => Promise<T | null>): Promise<T | undefined> {
    await this.start();
    if (!this.#client || !this.isRunning) return undefined;
    return (await request(this.#client)) ?? undefined;
  }

  async #start(): Promise<void> {
    this.#failure = undefined;
    try {
      const client = await this.#createClient();
      if (this.#isDisposed) return;
      this.#client = client;
      await client.start();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    this.#onStatus.fire();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#statuses.clear();
    if (client?.needsStop()) await client.stop().catch(() => undefined);
    await client?.dispose().catch(() => undefined);
  }

  async #createClient(): Promise<BaseLanguageClient> {
    // Imported with the first requirements document: other Markdown files do not need it.
    const { createLanguageClient, State } = await import("./languageClient.ts");
    const client = await createLanguageClient(
      this.#platform,
      this.ours,
      this.#l10n,
      (command, parameter, answer) => void this.#offerUndo(command, parameter, answer),
    );
    client.onNotification(statusNotification, (status: DocumentStatus) => {
      this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      this.#onStatus.fire();
    });
    client.onNotification(documentsNotification, ({ documents }: WorkspaceList) => {
      const { asUri } = client.protocol2CodeConverter;
      this.#documents = documents.map((one) => ({ ...one, uri: asUri(one.uri) }));
      this.#onDocuments.fire();
    });
    client.onNotification(indexNotification, (index: IndexStatus) => {
      this.#index = index;
      this.#onStatus.fire();
    });
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return;
      // The client restarts a server that ended a few times before it gives up.
      this.#failure = newState === State.Stopped ? vscode.l10n.t("The language server ended.") : undefined;
      this.#onStatus.fire();
    });
    return client;
  }

  /**
   * Sends the position of the cursor and the visible lines to the server, which hides findings in the text being typed.
   */
  #tellCursor(editor: vscode.TextEditor | undefined): void {
    const client = this.#client;
    if (!client?.isRunning()) return;
    const { asUri, asPosition } = client.code2ProtocolConverter;
    const place = editor && {
      uri: asUri(editor.document.uri),
      position: asPosition(editor.selection.active),
      line: middleOf(editor.visibleRanges) ?? editor.selection.active.line,
    };
    void client.sendNotification(cursorNotification, (place ? { place } : {}) satisfies CursorParams);
  }

  /** Shows where a word, an answer or a rule was stored, and offers to remove it again. */
  async #offerUndo(command: string, parameter: unknown, answer: WordAnswer): Promise<void> {
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(answer.fileUri));
    const undo = vscode.l10n.t("Undo");
    if (command === addWordCommand) {
      const { word } = parameter as WordParams;
      const said = vscode.l10n.t('Added "{0}" to {1}.', word, file);
      if ((await vscode.window.showInformationMessage(said, undo)) === undo)
        await vscode.commands.executeCommand(removeWordCommand, parameter);
    } else if (command === answerProjectCommand) {
      const said = vscode.l10n.t("Saved the answer in {0}.", file);
      if ((await vscode.window.showInformationMessage(said, undo)) === undo)
        await vscode.commands.executeCommand(takeBackAnswerCommand, parameter);
    } else if (command === turnOffRuleCommand) {
      const parameters = parameter as RuleParams;
      const said = vscode.l10n.t('Turned off the rule "{0}" in {1}.', parameters.rule, file);
      if ((await vscode.window.showInformationMessage(said, undo)) === undo) {
        const setting = (answer as RuleAnswer).before;
        await vscode.commands.executeCommand(restoreRuleCommand, { ...parameters, setting });
      }
    }
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
    await this.#stop();
  }
}

/** The middle line of the visible part of an editor. */
function middleOf(ranges: readonly vscode.Range[]): number | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last && Math.floor((first.start.line + last.end.line) / 2);
}
