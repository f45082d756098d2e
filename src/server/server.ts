import * as l10n from "@vscode/l10n";
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Configuration } from "../core/config/configuration.ts";
import { directivesOf, spellDocument } from "../core/engine/spellDocument.ts";
import { unreadBlocks } from "../core/engine/unreadBlocks.ts";
import { isRequirementsFileName } from "../core/features/fileName.ts";
import { recognise } from "../core/features/recognise.ts";
import { holdsTable } from "../core/model/requirementsDocument.ts";
import type { Speller } from "../core/spelling/speller.ts";
import { type ConfigurationInForce, ConfigurationStore } from "../host/configurationStore.ts";
import type { EditorSettings } from "../host/editorSettings.ts";
import { onceRead } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import { languageOf } from "../host/languageOf.ts";
import { LinkedFiles } from "../host/linkedFiles.ts";
import type { SpellingContext } from "../host/spelling/spellingContext.ts";
import { wordSources } from "../host/spelling/wordSources.ts";
import {
  isSpellingFile,
  ourLanguage,
  readClient,
  registerWithClient,
  serverCapabilities,
} from "./capabilities.ts";
import { withoutVersions } from "./clientEdit.ts";
import { coalesce } from "./coalesce.ts";
import { codeActions } from "./codeActions.ts";
import { serveCommands } from "./commands.ts";
import { ConfigurationTexts, isConfiguration } from "./configurationTexts.ts";
import { toConfigurationDiagnostic, toDiagnostic, toHint } from "./convert.ts";
import { EditorSettingsCache } from "./editorSettings.ts";
import { serveFeatures } from "./features.ts";
import { limitProblems } from "./limitProblems.ts";
import { toMoving } from "./moves/movingDocument.ts";
import { OpenDocument } from "./openDocument.ts";
import { Places } from "./places.ts";
import * as protocol from "./protocol.ts";
import { SpellerProblems } from "./spellerProblems.ts";
import { ServerWorkspace } from "./workspace.ts";

/** Serves requirements documents over the connection until it closes. The caller listens on the connection. */
export function startServer(connection: Connection, host: Host): void {
  const { files, userWords } = host;
  const places = new Places(host, (path) => workspace.holds(path));
  const toPath = (uri: string) => places.toPath(uri);
  const documents = new Map<string, OpenDocument>();
  const configurationTexts = new ConfigurationTexts(places);
  const store = new ConfigurationStore(
    files,
    undefined,
    (path) => configurationTexts.ofFile(path)?.getText() ?? files.readText(path),
  );
  const links = new LinkedFiles(files, (path) => openText(path) ?? files.readText(path));
  const settings = new EditorSettingsCache(connection);
  const sentStatus = new Map<string, string>();
  const spellerProblems = new SpellerProblems(connection, places);
  const workspace = new ServerWorkspace(connection, {
    host,
    places,
    configurationFor: async (path, config) => (await inForceFor(path, config)).configuration,
    settingsFor: (folder) => settings.folderSettingsFor(folder, client.asksConfiguration),
    onChange: () => void shareProjects(),
  });
  let { rulePages } = host.addresses;
  let client = readClient({ processId: null, rootUri: null, capabilities: {} });

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    workspace.initialize(params);
    const strings = client.options.l10n ?? (params.locale && (host.stringsFor(params.locale) ?? {}));
    if (strings) {
      // There are pages in each language that there are strings of.
      if (params.locale !== undefined && Object.keys(strings).length > 0)
        rulePages += `/${languageOf(params.locale)}`;
      l10n.config({ contents: strings });
      host.translate(strings);
    }
    return serverCapabilities(client);
  });

  connection.onInitialized(() => workspace.start(registerWithClient(connection, client)));

  // Documents

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isConfiguration(uri)) {
      configurationTexts.open(TextDocument.create(uri, languageId, version, text));
      if (!client.pulls) void publishConfiguration(uri);
      return;
    }
    const inForce = store.configurationFor(toPath(uri), undefined);
    const isOurs =
      client.options.opensOursOnly || isOurDocument(uri, languageId, text, inForce.configuration);
    if (!isOurs) return;
    const document = new OpenDocument(uri, languageId, version, text, inForce);
    documents.set(uri, document);
    setHost(document);
    workspace.opened(document);
    changed(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (configurationTexts.update(uri, contentChanges, version)) {
      if (!client.pulls) void publishConfiguration(uri);
      void reconfigure();
      return;
    }
    documents.get(uri)?.update(contentChanges, version);
    changed(uri);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (configurationTexts.close(uri)) void reconfigure();
    if (documents.delete(uri)) {
      workspace.closed(uri);
      sentStatus.delete(uri);
      spellerProblems.set(uri, []);
      if (!client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });

  connection.onDidChangeConfiguration(() => {
    settings.clear();
    void reconfigure();
    if (client.refreshesLenses)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    void workspace.read();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const path = toPath(uri);
      if (path !== undefined) files.changed(path);
    }
    const others = changes.filter((change) => !workspace.fileChanged(change)).map(({ uri }) => uri);
    if (others.some(isSpellingFile)) {
      host.forgetSpellers();
      for (const document of documents.values()) document.speller = undefined;
    }
    if (others.some(isConfiguration)) void readIndexSoon();
    const isLinked = changes.some(({ uri }) => links.hasAsked(toPath(uri) ?? ""));
    if (isLinked) {
      links.forget();
      for (const document of documents.values()) setHost(document);
      void refresh();
    }
    const isRead = (uri: string) => store.hasRead(toPath(uri));
    if (others.some((uri) => isConfiguration(uri) || isSpellingFile(uri) || isRead(uri))) void reconfigure();
  });

  /** Has the rules look at what is around the document, as it is now. */
  function setHost({ uri, checked }: OpenDocument): void {
    const path = toPath(uri);
    checked.setHost(path === undefined ? undefined : links.hostFor(path, workspace.folders()));
  }

  /** The text of a file that is open as one of our documents. */
  function openText(path: string): string | undefined {
    for (const [uri, { checked }] of documents) if (toPath(uri) === path) return checked.text;
    return undefined;
  }

  // Diagnostics

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    if (configurationTexts.at(uri)) return { kind: "full", items: await configurationDiagnostics(uri) };
    const document = documents.get(uri);
    if (!document) return { kind: "full", items: [] };
    await analyse(document, token);
    const { text, checked, typing, lookedAt, choosesByPlace } = document;
    const resultId = [text.version, checked.version, typing.state, choosesByPlace ? lookedAt : ""].join(".");
    if (resultId === previousResultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: diagnosticsOf(document) };
  });

  function diagnosticsOf(document: OpenDocument): Diagnostic[] {
    const { checked, text, typing } = document;
    const findings = client.options.tellsCursor ? typing.heard(checked) : checked.findings();
    const all = [
      ...findings.map((finding) => toDiagnostic(text, finding, rulePages, client.shows)),
      ...Array.from(unreadBlocks(checked), (block) => toHint(text, block)),
    ];
    const limits = client.options.problemLimits;
    const { shown, hidden, hiddenHints, dependsOnPlace } = limitProblems(all, limits, document.lookedAt);
    document.hiddenProblems = hidden;
    document.hiddenHints = hiddenHints;
    document.choosesByPlace = dependsOnPlace;
    reportStatus(document, undefined);
    lookAgainOnceRead();
    return shown;
  }

  let isLookingAgain = false;

  /** Asks rules again for what they asked of files that are not read yet. */
  function lookAgainOnceRead(): void {
    if (!files.pending || isLookingAgain) return;
    isLookingAgain = true;
    void files.pending.then(() => {
      isLookingAgain = false;
      for (const document of documents.values()) setHost(document);
      return refresh();
    });
  }

  connection.onNotification(protocol.cursorNotification, ({ place }: protocol.CursorParams) => {
    for (const [uri, document] of documents) {
      const offset = place?.uri === uri ? document.text.offsetAt(place.position) : undefined;
      const isHeardAnew = document.typing.moved(offset, document.checked);
      const isSeenAnew = place?.uri === uri && document.looksAt(place.line ?? place.position.line);
      if (isHeardAnew || isSeenAnew) void refresh(uri);
    }
  });

  /** Brings a document's findings up to date: structure always, spelling once its dictionaries are there. */
  async function analyse(document: OpenDocument, token: CancellationToken): Promise<void> {
    const isStale = () => token.isCancellationRequested || documents.get(document.uri) !== document;
    const setting = await settings.settingsFor(document.uri, client.asksConfiguration);
    // Where files are watched the configuration is read when it changes, not at every keystroke.
    if (!client.registersWatchers || !document.isConfigured) await configure(document, setting);
    const version = document.text.version;
    const isRead = await document.checked.read(host.pause, isStale);
    if (isRead) {
      workspace.share(document);
      reportStatus(document, undefined);
    }
    const done = isRead && (await spell(document, setting, isStale)) && document.text.version === version;
    if (!done) {
      // Also to a client that cancelled it for another: VS Code's would forget the other one, and what was typed last.
      const data: DiagnosticServerCancellationData = { retriggerRequest: true };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, "The document changed.", data);
    }
  }

  /** Gives every open document the project names of the others; those that are in use are asked about again. */
  async function shareProjects(): Promise<void> {
    const isOther = [...documents.values()].filter((document) => workspace.takeOthers(document));
    if (isOther.length > 0) await refresh();
  }

  /** Spells what is not spelled. Where the speller is still loading it does not wait: findings are asked for again later. */
  async function spell(
    document: OpenDocument,
    setting: EditorSettings,
    isStale: () => boolean,
  ): Promise<boolean> {
    if (!document.checked.wantsSpelling) {
      reportStatus(document, "off");
      spellerProblems.set(document.uri, []);
      return true;
    }
    if (document.speller?.speller) reportSpelling(document, document.speller.speller);
    const context = spellingContext(document, setting);
    const key = JSON.stringify(context);
    if (document.speller?.key !== key) {
      const opened: OpenDocument["speller"] = { key, speller: undefined };
      document.speller = opened;
      reportStatus(document, "loading");
      void host.openSpeller(context).then(
        async (speller) => {
          if (document.speller !== opened || documents.get(document.uri) !== document) return;
          document.speller = { key, speller };
          document.checked.forgetSpelling();
          reportSpelling(document, speller);
          await refresh(document.uri);
        },
        (error: unknown) => {
          if (document.speller !== opened || documents.get(document.uri) !== document) return;
          spellerProblems.set(document.uri, []);
          connection.console.error(
            `spelling: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          );
          reportStatus(document, "failed", error instanceof Error ? error.message : String(error));
        },
      );
      return true;
    }
    const { speller } = document.speller;
    if (!speller) return true;
    try {
      const isDone = await spellDocument(document.checked, speller, isStale);
      // A pattern may have shown only now that it cannot be used.
      reportSpelling(document, speller);
      return isDone;
    } catch (error) {
      // A dead speller is opened again next time; structure findings do not suffer.
      if (document.speller?.speller === speller) document.speller = undefined;
      reportStatus(document, "failed", error instanceof Error ? error.message : String(error));
      return !isStale();
    }
  }

  /** Tells what of the user's spelling configuration and word list cannot be used. */
  function reportSpelling(document: OpenDocument, speller: Speller): void {
    const { problem } = document.userWords;
    const problems = [
      ...speller.problems,
      ...(problem === undefined ? [] : [{ file: userWords.name, message: problem }]),
    ];
    spellerProblems.set(document.uri, problems);
    const lines = problems.map(({ file, message }) => `${file}: ${message}`);
    reportStatus(document, "ready", lines.join("\n"));
  }

  function spellingContext(document: OpenDocument, setting: EditorSettings): SpellingContext {
    return {
      file: toPath(document.uri),
      locale: document.checked.locale,
      sources: wordSources(document.inForce, { name: userWords.name, ...document.userWords }, setting),
      directives: directivesOf(document.checked),
    };
  }

  // Pushed diagnostics, for clients that do not pull

  const pushing = new Map<string, Promise<void>>();

  function changed(uri: string): void {
    if (client.pulls || pushing.has(uri)) return;
    pushing.set(
      uri,
      (async () => {
        await host.pause();
        pushing.delete(uri);
        await push(uri);
      })().catch((error: unknown) => connection.console.error(String(error))),
    );
  }

  async function push(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document) return;
    try {
      await analyse(document, neverCancelled);
    } catch (error) {
      if (error instanceof ResponseError) return changed(uri);
      throw error;
    }
    await connection.sendDiagnostics({
      uri,
      version: document.text.version,
      diagnostics: diagnosticsOf(document),
    });
  }

  /** Has findings asked for again after something other than the text changed. */
  async function refresh(uri?: string): Promise<void> {
    if (!client.pulls) {
      for (const one of uri === undefined ? documents.keys() : [uri]) changed(one);
    } else if (client.refreshes) await askAgain();
  }

  const askAgain = coalesce(() => connection.languages.diagnostics.refresh().catch(() => undefined), quietMs);

  // Configuration

  /** The configuration for a document, once all is read that it is made of. */
  function inForceFor(path: string | undefined, config: unknown): Promise<ConfigurationInForce> {
    return onceRead(files, () => store.configurationFor(path, config));
  }

  async function configure(document: OpenDocument, setting: EditorSettings): Promise<void> {
    document.configure(await inForceFor(toPath(document.uri), setting.config), userWords.read());
    reportStatus(document, undefined);
  }

  const readIndexSoon = coalesce(async () => workspace.configurationChanged(), quietMs);

  async function reconfigure(): Promise<void> {
    for (const document of documents.values())
      await configure(document, await settings.settingsFor(document.uri, client.asksConfiguration));
    await refresh();
  }

  async function configurationDiagnostics(uri: string) {
    const path = toPath(uri);
    const setting = await settings.settingsFor(uri, client.asksConfiguration);
    const text = configurationTexts.at(uri);
    if (!text || path === undefined) return [];
    const note = l10n.t("Until this is fixed, the last valid configuration is used.");
    const { problems } = await inForceFor(path, setting.config);
    return problems
      .filter(({ isBeyondSchema }) => isBeyondSchema || !client.options.editorChecksConfiguration)
      .map((problem) => toConfigurationDiagnostic(text, problem, note));
  }

  async function publishConfiguration(uri: string): Promise<void> {
    const diagnostics = await configurationDiagnostics(uri);
    await connection.sendDiagnostics({ uri, diagnostics });
  }

  function reportStatus(
    document: OpenDocument,
    spelling: protocol.DocumentStatus["spelling"] | undefined,
    message?: string,
  ): void {
    const before = sentStatus.get(document.uri);
    const last = before === undefined ? undefined : (JSON.parse(before) as protocol.DocumentStatus);
    const { file, problems } = document.inForce;
    const status: protocol.DocumentStatus = {
      uri: document.uri,
      spelling: spelling ?? last?.spelling ?? "loading",
      spellingMessage: spelling === undefined ? last?.spellingMessage : message || undefined,
      isOtherLanguage:
        spelling === "ready" ? document.checked.isOtherLanguage : (last?.isOtherLanguage ?? false),
      configurationUri: file === undefined ? undefined : places.toUri(file),
      configurationProblems: problems.length,
      hiddenProblems: document.hiddenProblems,
      hiddenHints: document.hiddenHints,
      unreadBlocks: [...unreadBlocks(document.checked)].length,
      hasTable: holdsTable(document.checked.model),
    };
    const text = JSON.stringify(status);
    if (text === before) return;
    sentStatus.set(document.uri, text);
    void connection.sendNotification(protocol.statusNotification, status);
  }

  // Features

  const toClientEdit = (edit: WorkspaceEdit) => (client.takesVersions ? edit : withoutVersions(edit));

  connection.onCodeAction(async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    const actions = document
      ? await codeActions(document, params, {
          token,
          places,
          userDictionary: userWords.name,
          snippets: client.snippets,
          rulePages,
          shows: client.shows,
          runsCommands: client.options.runsCommands === true,
          documents: () => workspace.documents(),
        })
      : [];
    return actions.map((action) => (action.edit ? { ...action, edit: toClientEdit(action.edit) } : action));
  });

  serveFeatures(connection, documents, {
    documents: () => workspace.documents(),
    settled: () => workspace.settled(),
    areUnchanged: (all) => workspace.areUnchanged(all),
    places,
    git: host.git,
    get rulePages() {
      return rulePages;
    },
    toClientEdit,
    runsCommands: () => client.options.runsCommands === true,
    addsToMarkdown: () => client.options.outlinesMarkdown === true,
    storedTree: (uri) => workspace.storedForTree(uri),
    showsLenses: async (uri) => (await settings.settingsFor(uri, client.asksConfiguration)).codeLens,
  });

  serveCommands(connection, {
    configurationTexts,
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

const neverCancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** Files that change one after the other within so long are looked at together. */
const quietMs = 50;

/** Whether a document from an editor that opens all sorts is ours: by its language, its name or what it says. */
function isOurDocument(uri: string, languageId: string, text: string, configuration: Configuration): boolean {
  if (languageId === ourLanguage) return true;
  if (languageId.toLowerCase() !== "markdown") return false;
  if (isRequirementsFileName(uri)) return true;
  const { isRequirements, isOwnWord } = recognise(text, configuration);
  return isRequirements && (isOwnWord || configuration.detect !== "off");
}
