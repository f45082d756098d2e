import { PassThrough } from "node:stream";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Speller } from "../../src/core/spelling/speller.ts";
import type { Host } from "../../src/host/host.ts";
import type { SpellingContext } from "../../src/host/spellingContext.ts";
import { diskFiles } from "../../src/node/diskFiles.ts";
import { installedGit } from "../../src/node/git.ts";
import { diskAddresses, nextTurn } from "../../src/node/nodeHost.ts";
import { userWordFile } from "../../src/node/userDictionary.ts";
import { withEditorFiles } from "../../src/server/editorFiles.ts";
import type { ClientOptions } from "../../src/server/lsp/protocol.ts";
import { startServer } from "../../src/server/server.ts";

/** A speller that knows a few typos. */
export function fakeSpeller(context: SpellingContext): Speller {
  const typos: Readonly<Record<string, string>> = { environement: "environment", pagse: "pages" };
  const sourcesOf = (word: string) =>
    context.sources.filter(({ words }) => words.includes(word)).map(({ name }) => name);
  const correctionOf = (word: string) => ({ text: word, word, score: 5, isNear: true });
  return {
    problems: [],
    check: async (texts) =>
      texts.map((text) =>
        [...text.matchAll(/\p{L}+/gu)]
          .filter(
            ([word]) =>
              word.toLowerCase() in typos &&
              sourcesOf(word).length === 0 &&
              !context.directives.includes(word),
          )
          .map((match) => ({
            span: { start: match.index, end: match.index + match[0].length },
            forbidden: false,
            certainty: 5,
            corrections: [correctionOf(typos[match[0].toLowerCase()]!)],
          })),
      ),
    suggest: async (word) => (typos[word] ? [typos[word]] : []),
    sourcesOf: async (word) => sourcesOf(word),
  };
}

/** The server with a client that speaks to it over streams, in this process. */
export class TestServer {
  readonly client: ProtocolConnection;
  readonly texts = new Map<string, TextDocument>();
  readonly pushed = new Map<string, Diagnostic[]>();
  initialized: InitializeResult | undefined;
  #refreshed: (() => void) | undefined;

  constructor(host: Partial<Host> = {}) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const onDisk: Host = {
      files: diskFiles,
      addresses: diskAddresses("/rules"),
      userWords: userWordFile("/nowhere/words.txt"),
      git: installedGit,
      openSpeller: async (context) => fakeSpeller(context),
      forgetSpellers: () => undefined,
      stringsFor: () => undefined,
      translate: () => undefined,
      pause: nextTurn,
      ...host,
    };
    startServer(server, host.files ? onDisk : withEditorFiles(onDisk, server));
    server.listen();
    this.client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.client.onRequest("workspace/diagnostic/refresh", () => {
      this.#refreshed?.();
      return null;
    });
    this.client.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(uri, diagnostics);
        this.#refreshed?.();
      },
    );
    this.client.listen();
  }

  async start(
    capabilities: InitializeParams["capabilities"] = pulling,
    folder: string | null = null,
    initializationOptions: ClientOptions = {},
  ): Promise<this> {
    const workspaceFolders = folder === null ? null : [{ uri: folder, name: "workspace" }];
    this.client.onRequest("workspace/workspaceFolders", () => workspaceFolders);
    this.initialized = await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folder,
      capabilities,
      workspaceFolders,
      initializationOptions: { takesNotifications: true, ...initializationOptions },
    });
    await this.client.sendNotification(InitializedNotification.type, {});
    return this;
  }

  async open(uri: string, text: string, languageId = "slick-requirements"): Promise<void> {
    this.texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, range: Range, text: string): Promise<void> {
    const document = this.texts.get(uri)!;
    const version = document.version + 1;
    this.texts.set(uri, TextDocument.update(document, [{ range, text }], version));
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === "full" ? report.items : [];
  }

  /** The diagnostics once one with the code is among them (or, with `false`, none is). Waits for the server to ask for a refresh. */
  async settled(uri: string, code: string, present = true): Promise<readonly Diagnostic[]> {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const refreshed = new Promise<void>((resolve) => {
        this.#refreshed = resolve;
      });
      const items = await this.diagnostics(uri);
      if (items.some((item) => item.code === code) === present) return items;
      if (Date.now() > deadline)
        throw new Error(`no diagnostics ${present ? "with" : "without"} ${code}: ${JSON.stringify(items)}`);
      const late = new Promise<void>((resolve) => setTimeout(resolve, 500).unref());
      await Promise.race([refreshed, late]);
    }
  }

  async actions(uri: string, range: Range, only?: string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    const actions = await this.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (actions ?? []) as CodeAction[];
  }

  /** The text after an action's edits; asserts that they were made for the version at hand. */
  apply(uri: string, action: CodeAction): string {
    const document = this.texts.get(uri)!;
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    if (change!.textDocument.version !== document.version)
      throw new Error("the edit was made for another version");
    return TextDocument.applyEdits(document, change!.edits as TextEdit[]);
  }

  dispose(): void {
    this.client.end();
    this.client.dispose();
  }
}

/** A client that pulls diagnostics, as VS Code does. */
export const pulling: InitializeParams["capabilities"] = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
  window: { showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    diagnostics: { refreshSupport: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
  },
};
