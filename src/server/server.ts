import * as l10n from "@vscode/l10n";
import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeResult,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Configuration,
  configurationFileName,
  isRequirementsFileName,
  recognise,
} from "../core/index.ts";
import { refreshAbove } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import { languageOf } from "../host/languageOf.ts";
import { LinkedFiles } from "../host/linkedFiles.ts";
import {
  isSpellingFile,
  ourLanguage,
  readClient,
  registerWithClient,
  serverCapabilities,
} from "./capabilities.ts";
import { serveCodeActions } from "./codeActions.ts";
import { serveCommands } from "./commands.ts";
import { ServerConfiguration } from "./configuration.ts";
import { isConfiguration } from "./configurationTexts.ts";
import { Diagnostics } from "./diagnostics.ts";
import { DocumentStatuses } from "./documentStatuses.ts";
import { EditorSettingsCache } from "./editorSettings.ts";
import { serveFeatures } from "./features.ts";
import { withoutVersions } from "./lsp/clientEdit.ts";
import { coalesce } from "./lsp/coalesce.ts";
import { OpenDocument } from "./lsp/openDocument.ts";
import * as protocol from "./lsp/protocol.ts";
import { toMoving } from "./moves/movingDocument.ts";
import { Places } from "./places.ts";
import { PlainMarkdown } from "./plainMarkdown.ts";
import { debounceMs, type Session } from "./session.ts";
import { Spelling } from "./spelling.ts";
import { serveTools } from "./tools.ts";
import { ServerWorkspace } from "./workspace.ts";

/**
 * Serves requirements documents over the connection until it closes. The caller must start listening on the connection.
 */
export function startServer(connection: Connection, host: Host): void {
  const { files } = host;
  const session: Session = {
    connection,
    host,
    places: new Places(host, (path) => workspace.holds(path)),
    settings: new EditorSettingsCache(connection),
    documents: new Map(),
    client: readClient({ processId: null, rootUri: null, capabilities: {} }),
    rulePages: host.addresses.rulePages,
  };
  const { documents, places, settings } = session;
  const statuses = new DocumentStatuses(session);
  const configuration = new ServerConfiguration(session, statuses);
  const links = new LinkedFiles(files, (path) => openText(path) ?? files.readText(path));
  const spelling = new Spelling(session, statuses, (uri) => diagnostics.refresh(uri));
  const workspace = new ServerWorkspace(connection, {
    host,
    places,
    configurationFor: async (path, config) => (await configuration.inForceFor(path, config)).configuration,
    settingsFor: (folder) => settings.folderSettingsFor(folder, session.client.asksConfiguration),
    onFolders: () => setHosts(),
    onChange: () => void shareProjects(),
  });
  const diagnostics = new Diagnostics(session, {
    configuration,
    statuses,
    spelling,
    onRead: (document) => workspace.share(document),
    setHost,
  });

  const plainMarkdown = new PlainMarkdown((given) => {
    const isOurs = serveIfOurs(given);
    if (isOurs) void diagnostics.refresh(given.uri);
    return isOurs;
  });

  connection.onInitialize((params): InitializeResult => {
    session.client = readClient(params);
    workspace.initialize(params);
    const strings = session.client.options.l10n ?? (params.locale && (host.stringsFor(params.locale) ?? {}));
    if (strings) {
      // There are pages in each language for which there are strings.
      if (params.locale !== undefined && Object.keys(strings).length > 0)
        session.rulePages += `/${languageOf(params.locale)}`;
      l10n.config({ contents: strings });
      host.translate(strings);
    }
    return serverCapabilities(session.client);
  });

  connection.onInitialized(() => workspace.start(registerWithClient(connection, session.client)));

  // Documents

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isConfiguration(uri)) {
      configuration.texts.open(TextDocument.create(uri, languageId, version, text));
      configuration.publishClosed();
      void configuration.publish(uri);
      return;
    }
    const given = TextDocument.create(uri, languageId, version, text);
    if (serveIfOurs(given)) diagnostics.changed(uri);
    else if (isMarkdown(languageId)) plainMarkdown.open(given);
  });

  /** Opens a document if it is a requirements document, and returns whether it is. */
  function serveIfOurs(given: TextDocument): boolean {
    const { uri, languageId, version } = given;
    const path = places.toPath(uri);
    if (path !== undefined) refreshAbove(files, path, configurationFileName);
    const inForce = configuration.store.configurationFor(path, undefined);
    const text = given.getText();
    const isOurs =
      session.client.options.opensOursOnly || isOurDocument(uri, languageId, text, inForce.configuration);
    if (!isOurs) return false;
    const document = new OpenDocument(uri, languageId, version, text, inForce);
    documents.set(uri, document);
    setHost(document);
    workspace.opened(document);
    return true;
  }

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (configuration.texts.update(uri, contentChanges, version)) {
      void configuration.publish(uri);
      void reconfigure();
      return;
    }
    if (plainMarkdown.update(uri, contentChanges, version)) return;
    documents.get(uri)?.update(contentChanges, version);
    diagnostics.changed(uri);
  });

  connection.onDidSaveTextDocument(() => {
    if (session.client.registersWatchers) return;
    plainMarkdown.lookAgain();
    void diagnostics.refresh();
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    plainMarkdown.close(uri);
    const isConfigured = configuration.texts.close(uri);
    const isOurs = documents.delete(uri);
    if ((isConfigured || isOurs) && !session.client.pulls)
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    if (isConfigured) void reconfigure();
    if (isOurs) {
      workspace.closed(uri);
      statuses.forget(uri);
      spelling.forget(uri);
      configuration.publishClosed();
    }
  });

  /** Sets the current environment of a document for its rules. */
  function setHost(document: OpenDocument): void {
    const path = places.toPath(document.uri);
    document.path = path;
    document.checked.setHost(path === undefined ? undefined : links.hostFor(path, workspace.folders()));
  }

  function setHosts(): void {
    for (const document of documents.values()) setHost(document);
  }

  /** The text of a file that is open as a requirements document; undefined for others. */
  function openText(path: string): string | undefined {
    for (const [uri, { checked }] of documents) if (places.toPath(uri) === path) return checked.text;
    return undefined;
  }

  /**
   * Updates the project names of the other documents in every open document; refreshes the diagnostics of those that
   * changed.
   */
  async function shareProjects(): Promise<void> {
    const isOther = [...documents.values()].filter((document) => workspace.takeOthers(document));
    if (isOther.length > 0) await diagnostics.refresh();
  }

  // Configuration

  connection.onDidChangeConfiguration(() => {
    settings.clear();
    void reconfigure();
    if (session.client.refreshesLenses)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    void workspace.read();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const path = places.toPath(uri);
      if (path !== undefined) files.changed(path);
    }
    const others = changes.filter((change) => !workspace.fileChanged(change)).map(({ uri }) => uri);
    if (others.some(isSpellingFile)) {
      host.forgetSpellers();
      for (const document of documents.values()) document.speller = undefined;
    }
    if (others.some(isConfiguration)) void readIndexSoon();
    const isLinked = changes.some(({ uri }) => links.hasAsked(places.toPath(uri) ?? ""));
    if (isLinked) {
      links.forget();
      setHosts();
      void diagnostics.refresh();
    }
    const isRead = (uri: string) => configuration.store.hasRead(places.toPath(uri));
    if (others.some((uri) => isConfiguration(uri) || isSpellingFile(uri) || isRead(uri))) void reconfigure();
  });

  const readIndexSoon = coalesce(async () => workspace.configurationChanged(), debounceMs);

  async function reconfigure(): Promise<void> {
    plainMarkdown.lookAgain();
    await configuration.configureAll();
    await diagnostics.refresh();
  }

  // Diagnostics

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    diagnostics.report(uri, previousResultId, token),
  );

  connection.onNotification(protocol.cursorNotification, ({ place }: protocol.CursorParams) =>
    diagnostics.cursorMoved(place),
  );

  // Features

  const toClientEdit = (edit: WorkspaceEdit) => (session.client.takesVersions ? edit : withoutVersions(edit));

  serveCodeActions(session, () => workspace.documents());

  serveFeatures(connection, documents, {
    documents: () => workspace.documents(),
    settled: () => workspace.settled(),
    areUnchanged: (all) => workspace.areUnchanged(all),
    places,
    git: host.git,
    get rulePages() {
      return session.rulePages;
    },
    toClientEdit,
    runsCommands: () => session.client.options.runsCommands === true,
    addsToMarkdown: () => session.client.options.outlinesMarkdown === true,
    storedTree: (uri) => workspace.storedForTree(uri),
    showsLenses: async (uri) => (await settings.settingsFor(uri, session.client.asksConfiguration)).codeLens,
  });

  serveTools(connection, {
    host,
    folders: () => workspace.folders(),
    sources: async () =>
      Promise.all(
        (await workspace.readAll()).map(async ({ uri, checked }) => {
          const path = places.toPath(uri);
          const setting = await settings.settingsFor(uri, session.client.asksConfiguration);
          return {
            uri,
            path,
            checked,
            setting,
            inForce: await configuration.inForceFor(path, setting.config),
          };
        }),
      ),
  });

  serveCommands(connection, {
    configurationTexts: configuration.texts,
    host,
    places,
    folders: () => workspace.folders(),
    toClientEdit,
    movingDocument: async (uri) => {
      const document = documents.get(uri);
      return document ? toMoving(document) : workspace.storedForMove(uri);
    },
    reconfigure,
  });
}

/**
 * Whether a document from an editor that opens any Markdown is a requirements document: by its language, its name or
 * its contents.
 */
function isOurDocument(uri: string, languageId: string, text: string, configuration: Configuration): boolean {
  if (languageId === ourLanguage) return true;
  if (!isMarkdown(languageId)) return false;
  if (isRequirementsFileName(uri)) return true;
  const { isRequirements, isOwnWord } = recognise(text, configuration);
  return isRequirements && (isOwnWord || configuration.detect !== "off");
}

/** The names of Markdown in editors: Emacs has GitHub's own, Vim one for Pandoc. */
function isMarkdown(languageId: string): boolean {
  return ["markdown", "gfm", "pandoc"].includes(languageId.toLowerCase());
}
