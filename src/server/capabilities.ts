import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type InitializeParams,
  type InitializeResult,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRegistrationType,
  TextDocumentSyncKind,
  WatchKind,
} from "vscode-languageserver";
import { colouredKinds, completionTriggers } from "../core/index.ts";
import type { ShownOfDiagnostics } from "./lsp/convert.ts";
import * as protocol from "./lsp/protocol.ts";

/** The client's capabilities, as far as the server needs them. */
export interface Client {
  readonly options: protocol.ClientOptions;
  /** It requests diagnostics; otherwise they are pushed. */
  readonly pulls: boolean;
  /** It supports the request to refresh diagnostics. */
  readonly refreshes: boolean;
  /** It supports the request to refresh code lenses. */
  readonly refreshesLenses: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersFeatures: boolean;
  /** It supports edits with document versions. */
  readonly takesVersions: boolean;
  /** It supports tab stops in snippets. */
  readonly snippets: boolean;
  /** It makes the edits of a command. */
  readonly appliesEdits: boolean;
  /** It opens a file at a place when a command asks for it. */
  readonly showsDocuments: boolean;
  /** The parts of a diagnostic that it can show. */
  readonly shows: ShownOfDiagnostics;
}

/** Reads the client's side of the handshake. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  return {
    options: (initializationOptions ?? {}) as protocol.ClientOptions,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersFeatures: [
      textDocument?.codeAction,
      textDocument?.documentSymbol,
      textDocument?.documentLink,
      textDocument?.foldingRange,
      textDocument?.hover,
      textDocument?.formatting,
      textDocument?.rangeFormatting,
      textDocument?.definition,
      textDocument?.references,
      textDocument?.documentHighlight,
      textDocument?.rename,
      textDocument?.completion,
      textDocument?.selectionRange,
      textDocument?.codeLens,
      textDocument?.semanticTokens,
    ].every((feature) => feature?.dynamicRegistration === true),
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    snippets:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.snippetEditSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
    shows: {
      related: textDocument?.publishDiagnostics?.relatedInformation === true,
      pages: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
      tags: textDocument?.publishDiagnostics?.tagSupport !== undefined,
    },
  };
}

/** The server's side of the handshake. */
export function serverCapabilities(client: Client): InitializeResult {
  const diagnosticProvider = {
    identifier: "slick",
    interFileDependencies: false,
    workspaceDiagnostics: false,
  };
  return {
    capabilities: {
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        // Who does not watch files tells by that when to look at them again.
        ...(client.registersWatchers ? {} : { save: true }),
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(client.pulls ? { diagnosticProvider } : {}),
      ...(client.registersFeatures ? {} : featureCapabilities),
      workspaceSymbolProvider: true,
      executeCommandProvider: {
        commands: [...protocol.serverCommands],
      },
    },
    serverInfo: { name: "slick-requirements" },
  };
}

/**
 * Registers the features that are registered after the handshake, if the client supports that. Resolves with its
 * answer; never rejects.
 */
export async function registerWithClient(connection: Connection, client: Client): Promise<void> {
  // A client that registers nothing may not support the request at all.
  if (!client.registersConfiguration && !client.registersWatchers && !client.registersFeatures) return;
  const all = BulkRegistration.create();
  if (client.registersConfiguration) all.add(DidChangeConfigurationNotification.type, {});
  if (client.registersWatchers) {
    const names = [...jsonFiles, ...spellingFiles, ...documentFiles];
    const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
    // Evidence may link to any file, so that its existence matters.
    const anyFile = { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete };
    all.add(DidChangeWatchedFilesNotification.type, { watchers: [...watchers, anyFile] });
  }
  if (client.registersFeatures) {
    // Not the client's document selector: that includes slick.json, which others format and outline.
    const documentSelector = [{ language: ourLanguage }, { language: "markdown" }];
    const outlined = client.options.outlinesMarkdown ? [{ language: ourLanguage }] : documentSelector;
    all.add(CodeActionRequest.type, { documentSelector, ...featureCapabilities.codeActionProvider });
    all.add(DocumentSymbolRequest.type, {
      documentSelector: outlined,
      ...featureCapabilities.documentSymbolProvider,
    });
    // VS Code follows the links of Markdown itself.
    all.add(DocumentLinkRequest.type, {
      documentSelector: outlined,
      ...featureCapabilities.documentLinkProvider,
    });
    all.add(FoldingRangeRequest.type, { documentSelector });
    all.add(HoverRequest.type, { documentSelector });
    // With a second formatter for Markdown, the editor would ask which one to use for every Markdown file.
    all.add(DocumentFormattingRequest.type, { documentSelector: outlined });
    all.add(DocumentRangeFormattingRequest.type, { documentSelector: outlined });
    all.add(DefinitionRequest.type, { documentSelector });
    all.add(ReferencesRequest.type, { documentSelector });
    all.add(DocumentHighlightRequest.type, { documentSelector });
    all.add(RenameRequest.type, { documentSelector, ...featureCapabilities.renameProvider });
    all.add(CompletionRequest.type, { documentSelector, ...featureCapabilities.completionProvider });
    all.add(SelectionRangeRequest.type, { documentSelector });
    all.add(CodeLensRequest.type, { documentSelector });
    all.add(SemanticTokensRegistrationType.type, {
      documentSelector,
      ...featureCapabilities.semanticTokensProvider,
    });
  }
  await connection.client
    .register(all)
    .catch((error: unknown) => connection.console.error(`registration: ${String(error)}`));
}

/** The language of requirements documents in VS Code. */
export const ourLanguage = "slick-requirements";

/** The types of semantic tokens, by coloured kind; the manifest contributes them. */
export const semanticTokenTypes = colouredKinds.map(
  (kind) => `slick${kind[0]!.toUpperCase()}${kind.slice(1)}`,
);

const featureCapabilities = {
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorMove,
      CodeActionKind.RefactorRewrite,
      `${CodeActionKind.SourceFixAll}.slickRequirements`,
    ],
  },
  documentSymbolProvider: { label: "Slick Requirements" },
  documentLinkProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  hoverProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: [...completionTriggers] },
  selectionRangeProvider: true,
  codeLensProvider: {},
  semanticTokensProvider: { legend: { tokenTypes: semanticTokenTypes, tokenModifiers: [] }, full: true },
};

/** Files that may be documents of the workspace, and files that exclude some of them. */
const documentFiles = ["*.{md,markdown}", ".gitignore"];

/**
 * `slick.json`, cspell's files and `package.json`, and the profile that a `slick.json` names, which may have any name.
 */
const jsonFiles = ["*.json"];

/** Other files that affect the spelling of the documents below; a change in one makes the spelling read them again. */
const spellingFiles = [
  "{cspell,cSpell,.cspell,.cSpell}.{jsonc,yaml,yml}",
  "{cspell,.cspell}.config.{jsonc,yaml,yml,toml,js,cjs,mjs,ts,cts,mts}",
];

/** True for the URI of a file that affects the spelling of the documents below it. */
export function isSpellingFile(uri: string): boolean {
  return /\/(?:package\.json|\.?cspell\.(?:jsonc?|ya?ml)|\.?cspell\.config\.(?:jsonc?|ya?ml|toml|[cm]?[jt]s))$/i.test(
    uri,
  );
}
