import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  CheckedDocument,
  type Configuration,
  countedSkills,
  lookAtName,
  StoredDocument,
  skillsOf,
  type WorkspaceDocument,
} from "../core/index.ts";
import type { Paths } from "../host/files.ts";
import type { Host } from "../host/host.ts";
import { isVirtual } from "../host/virtualPath.ts";
import { rootOf, WorkspaceIndex, type WorkspaceRoot } from "../host/workspaceIndex.ts";
import type { FolderSettings } from "./editorSettings.ts";
import { toServerDocument } from "./features.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import {
  type ClientOptions,
  documentsNotification,
  type IndexStatus,
  indexNotification,
  type ListedDocument,
  type WorkspaceList,
} from "./lsp/protocol.ts";
import type { MovingDocument } from "./moves/movingDocument.ts";
import type { ServerDocument } from "./navigation.ts";
import type { Places } from "./places.ts";
import type { StoredTree } from "./tree.ts";

export interface ServerWorkspaceOptions {
  readonly host: Host;
  readonly places: Places;
  /** The configuration for a document at the path, over a value of `slickRequirements.config`. */
  configurationFor(path: string, config: unknown): Promise<Configuration>;
  settingsFor(folder: string): Promise<FolderSettings>;
  /** Called when the folders are other ones. */
  onFolders(): void;
  /** Called when project names may be other ones, in whatever document. */
  onChange(): void;
}

/** The documents of the editor's workspace: those on disk by the index, those that are open as they are in the editor. */
export class ServerWorkspace {
  readonly #connection: Connection;
  readonly #options: ServerWorkspaceOptions;
  readonly #index: WorkspaceIndex;
  #folders: readonly WorkspaceFolder[] = [];
  #roots: readonly (WorkspaceRoot & FolderSettings)[] | undefined;
  #tellsFolders = false;
  #told = "";
  #readsFiles = false;
  #isStarted = false;
  #started: Promise<void> = Promise.resolve();

  constructor(connection: Connection, options: ServerWorkspaceOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#index = new WorkspaceIndex({
      files: options.host.files,
      uriOf: (path) => options.places.toUri(path),
      pause: options.host.pause,
      configurationFor: (path) => this.#configurationFor(path),
      onError: (error) => connection.console.error(`workspace: ${String(error)}`),
    });
    this.#index.onChange(() => {
      options.onChange();
      this.#tellList();
    });
    let told = 0;
    this.#index.onProgress((progress) => {
      if (!progress.isDone && performance.now() - told < progressMs) return;
      told = performance.now();
      void connection.sendNotification(indexNotification, progress satisfies IndexStatus);
    });
  }

  /** Takes the folders of the handshake. */
  initialize(params: InitializeParams): void {
    const { capabilities, initializationOptions } = params;
    this.#folders = foldersOf(params, this.#options.places);
    this.#readsFiles = (initializationOptions as ClientOptions | undefined)?.readsFiles === true;
    const { workspaceFolders: tells, didChangeConfiguration } = capabilities.workspace ?? {};
    // That a client registers this notification is said nowhere: who registers others does it.
    this.#tellsFolders = tells === true && didChangeConfiguration?.dynamicRegistration === true;
  }

  /**
   * Begins to read after the handshake, once files are watched: a file that is written between the reading and the
   * watching would never be seen. A client that does not answer is waited for no longer than `timeoutMs`.
   */
  start(watching: Promise<void>): void {
    if (this.#tellsFolders) {
      const { type } = DidChangeWorkspaceFoldersNotification;
      this.#connection.client.register(type).catch(() => undefined);
      this.#connection.onNotification(type, ({ event: { added, removed } }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added];
        this.#options.onFolders();
        void this.read();
      });
    }
    this.#started = firstOf(watching, timeoutMs).then(() => {
      this.#isStarted = true;
      return this.read();
    });
  }

  /** Reads the folders again where they, or the editor's settings for them, are other ones than before. */
  async read(): Promise<void> {
    if (!this.#isStarted) return;
    const folders = this.#folders;
    const roots = await Promise.all(
      folders.flatMap(({ uri }) => {
        const path = this.#options.places.toKey(uri);
        return isVirtual(this.#paths, path) && !this.#readsFiles
          ? []
          : [this.#options.settingsFor(uri).then((settings) => ({ path, ...settings }))];
      }),
    );
    if (this.#folders !== folders || JSON.stringify(roots) === JSON.stringify(this.#roots)) return;
    this.#roots = roots;
    this.#index.setRoots(roots);
  }

  /** Reads again where other levels are configured than before. */
  configurationChanged(): void {
    this.#index.configurationChanged();
  }

  opened(document: OpenDocument): void {
    this.#index.setOpen(this.#options.places.toKey(document.uri), new LiveDocument(document));
  }

  closed(uri: string): void {
    this.#index.setOpen(this.#options.places.toKey(uri), undefined);
  }

  /** Looks at the project names of an open document again, and gives it those of the others. */
  share(document: OpenDocument): void {
    this.#index.touch(this.#options.places.toKey(document.uri));
    this.takeOthers(document);
  }

  /** Gives an open document the project names of the others; true if they are other ones than before. */
  takeOthers(document: OpenDocument): boolean {
    return document.checked.setOtherProjects(
      this.#index.otherProjects(this.#options.places.toKey(document.uri)),
    );
  }

  /** Takes what a watcher saw of Markdown files and of what ignores them; answers whether the event was such a one. */
  fileChanged({ uri, type }: FileEvent): boolean {
    const path = this.#options.places.toKey(uri);
    if (lookAtName(path) === "other" && this.#paths.basename(path) !== ".gitignore") return false;
    this.#index.filesChanged([{ path, isDeleted: type === FileChangeType.Deleted }]);
    return true;
  }

  /** Absolute paths of the workspace folders, as far as they can be read. */
  folders(): readonly string[] {
    return this.#folders
      .map(({ uri }) => this.#options.places.toKey(uri))
      .filter((path) => this.#readsFiles || !isVirtual(this.#paths, path));
  }

  /** True for a path in a workspace folder that can be read. */
  holds(path: string): boolean {
    return (
      rootOf(
        this.#paths,
        path,
        this.folders().map((folder) => ({ path: folder })),
      ) !== undefined
    );
  }

  /** Resolves when the workspace is read, as far as it is known by now. */
  async settled(): Promise<void> {
    await this.#started;
    await this.#index.settled();
  }

  /** A document that is not open, to be changed; undefined if its file holds something else by now. */
  async storedForMove(uri: string): Promise<MovingDocument | undefined> {
    const stored = await this.#index.unchanged(this.#options.places.toKey(uri));
    if (!stored) return undefined;
    const { text } = stored;
    const positions = toStored(stored);
    const { blocks, model } = new CheckedDocument(text, stored.configuration);
    return { ...positions, text, blocks, model };
  }

  /** A document that is not open, read again for its tree: of what was parsed the index keeps the model alone. */
  async storedForTree(uri: string): Promise<StoredTree | undefined> {
    const path = this.#options.places.toKey(uri);
    const stored = this.#index.stored(path);
    if (!stored) return undefined;
    return {
      checked: new CheckedDocument(stored.text, await this.#configurationFor(path)),
      positions: toStored(stored),
    };
  }

  /** All documents, read again: what is done with them is not seen in the editor. Those that are open as they are there. */
  async readAll(): Promise<readonly { readonly uri: string; readonly checked: CheckedDocument }[]> {
    await this.settled();
    return Promise.all(
      [...this.#index.documents()].map(async (document) => {
        const { uri } = document;
        if (document instanceof LiveDocument) {
          const { text, configuration } = document.open.checked;
          return { uri, checked: new CheckedDocument(text, configuration) };
        }
        const text = document instanceof StoredDocument ? document.text : "";
        const configuration = await this.#configurationFor(this.#options.places.toKey(uri));
        return { uri, checked: new CheckedDocument(text, configuration) };
      }),
    );
  }

  /** True if the files of the documents that are not open still hold what was read of them. */
  async areUnchanged(documents: Iterable<ServerDocument>): Promise<boolean> {
    for (const { uri, version } of documents)
      if (version === null && !(await this.#index.unchanged(this.#options.places.toKey(uri)))) return false;
    return true;
  }

  /** All documents, with what the protocol needs of them. */
  documents(): readonly ServerDocument[] {
    return [...this.#index.documents()].map((document) =>
      document instanceof LiveDocument ? toServerDocument(document.open) : toStored(document),
    );
  }

  #configurationFor(path: string): Promise<Configuration> {
    return this.#options.configurationFor(path, rootOf(this.#paths, path, this.#roots ?? [])?.config);
  }

  get #paths(): Paths {
    return this.#options.host.files.paths;
  }

  #tellList(): void {
    const documents = [...this.#index.documents()].map(
      (document): ListedDocument => ({
        uri: document.uri,
        ...(document instanceof StoredDocument ? readingOf(document) : { reading: null, detail: "" }),
      }),
    );
    const told = JSON.stringify(documents);
    if (told === this.#told) return;
    this.#told = told;
    void this.#connection.sendNotification(documentsNotification, { documents } satisfies WorkspaceList);
  }
}

/** The workspace folders of the handshake; older clients give one folder, as a URI or as a path. */
function foldersOf(
  { workspaceFolders, rootUri, rootPath }: InitializeParams,
  places: Places,
): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  const uri = rootUri ?? (rootPath ? places.toUri(rootPath) : undefined);
  return uri === undefined ? [] : [{ uri, name: uri.split("/").at(-1)! }];
}

/** An open document as the index sees it. */
class LiveDocument implements WorkspaceDocument {
  readonly open: OpenDocument;

  constructor(open: OpenDocument) {
    this.open = open;
  }

  get uri() {
    return this.open.uri;
  }
  get model() {
    return this.open.checked.model;
  }
  get levelNames() {
    return this.open.checked.model.ladder.names;
  }
  source(span: { start: number; end: number }) {
    return this.open.checked.source(span);
  }
}

/** Minimum time between two notices of progress. */
const progressMs = 200;

/** So long a client has to answer that it watches files. */
const timeoutMs = 5000;

/** Resolves with the promise, or when the time is over. */
async function firstOf(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
}

/** What the list says of a document that was read from disk; `reading` is another number each time it was. */
type Reading = Pick<ListedDocument, "reading" | "detail">;

let readings = 0;
const knownReadings = new WeakMap<StoredDocument, Reading>();

function readingOf(document: StoredDocument): Reading {
  let known = knownReadings.get(document);
  if (!known) {
    known = { reading: ++readings, detail: countedSkills(skillsOf(document.model).length) };
    knownReadings.set(document, known);
  }
  return known;
}

const stored = new WeakMap<WorkspaceDocument, ServerDocument>();

/** A document on disk; its positions are worked out when one is asked for. */
function toStored(document: WorkspaceDocument): ServerDocument {
  let known = stored.get(document);
  if (!known) {
    let text: TextDocument | undefined;
    const positions = () => {
      text ??= TextDocument.create(
        document.uri,
        "slick-requirements",
        0,
        document instanceof StoredDocument ? document.text : "",
      );
      return text;
    };
    known = {
      uri: document.uri,
      version: null,
      levelNames: document.levelNames,
      model: document.model,
      source: (span) => document.source(span),
      positionAt: (offset) => positions().positionAt(offset),
      offsetAt: (position) => positions().offsetAt(position),
    };
    stored.set(document, known);
  }
  return known;
}
