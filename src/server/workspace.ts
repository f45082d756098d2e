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
  /**
   * The configuration for a document at the path, with `config`, a value of `slickRequirements.config`, as fallback.
   */
  configurationFor(path: string, config: unknown): Promise<Configuration>;
  settingsFor(folder: string): Promise<FolderSettings>;
  /** Called when the folders changed. */
  onFolders(): void;
  /** Called when project names may have changed, in any document. */
  onChange(): void;
}

/** The documents of the editor's workspace: those on disk from the index, open ones as they are in the editor. */
export class ServerWorkspace {
  readonly #connection: Connection;
  readonly #options: ServerWorkspaceOptions;
  readonly #index: WorkspaceIndex;
  #folders: readonly WorkspaceFolder[] = [];
  #roots: readonly (WorkspaceRoot & FolderSettings)[] | undefined;
  #told = "";
  #readsFiles = false;
  #tells = false;
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
      if (!this.#tells) return;
      if (!progress.isDone && performance.now() - told < progressMs) return;
      told = performance.now();
      void connection.sendNotification(indexNotification, progress satisfies IndexStatus);
    });
  }

  /** Takes the folders from the handshake. */
  initialize(params: InitializeParams): void {
    const options = params.initializationOptions as ClientOptions | undefined;
    this.#folders = foldersOf(params, this.#options.places);
    this.#readsFiles = options?.readsFiles === true;
    this.#tells = options?.takesNotifications === true;
  }

  /**
   * Starts reading after the handshake, once files are watched: a file written between reading and watching would be
   * missed. Waits at most `timeoutMs` for a client that does not answer.
   */
  start(watching: Promise<void>): void {
    const { type } = DidChangeWorkspaceFoldersNotification;
    this.#connection.onNotification(type, ({ event: { added, removed } }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added];
      this.#options.onFolders();
      void this.read();
    });
    this.#started = firstOf(watching, timeoutMs).then(() => {
      this.#isStarted = true;
      return this.read();
    });
  }

  /** Reads the folders again if they, or the editor's settings for them, have changed. */
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

  /** Reads the documents again if other levels are configured. */
  configurationChanged(): void {
    this.#index.configurationChanged();
  }

  opened(document: OpenDocument): void {
    this.#index.setOpen(this.#options.places.toKey(document.uri), new LiveDocument(document));
  }

  closed(uri: string): void {
    this.#index.setOpen(this.#options.places.toKey(uri), undefined);
  }

  /** Reads the project names of an open document again, and gives it those of the others. */
  share(document: OpenDocument): void {
    this.#index.touch(this.#options.places.toKey(document.uri));
    this.takeOthers(document);
  }

  /** Gives an open document the project names of the others; true if they changed. */
  takeOthers(document: OpenDocument): boolean {
    return document.checked.setOtherProjects(
      this.#index.otherProjects(this.#options.places.toKey(document.uri)),
    );
  }

  /** Handles a watcher's event for a Markdown or ignore file; true if it is for one of these. */
  fileChanged({ uri, type }: FileEvent): boolean {
    const path = this.#options.places.toKey(uri);
    if (lookAtName(path) === "other" && this.#paths.basename(path) !== ".gitignore") return false;
    this.#index.filesChanged([{ path, isDeleted: type === FileChangeType.Deleted }]);
    return true;
  }

  /** Absolute paths of the readable workspace folders. */
  folders(): readonly string[] {
    return this.#folders
      .map(({ uri }) => this.#options.places.toKey(uri))
      .filter((path) => this.#readsFiles || !isVirtual(this.#paths, path));
  }

  /** True for a path in a readable workspace folder. */
  holds(path: string): boolean {
    return (
      rootOf(
        this.#paths,
        path,
        this.folders().map((folder) => ({ path: folder })),
      ) !== undefined
    );
  }

  /** Resolves when all reported changes in the workspace have been read. */
  async settled(): Promise<void> {
    await this.#started;
    await this.#index.settled();
  }

  /** A document that is not open, for changing it; undefined if its file has changed. */
  async storedForMove(uri: string): Promise<MovingDocument | undefined> {
    const stored = await this.#index.unchanged(this.#options.places.toKey(uri));
    if (!stored) return undefined;
    const { text } = stored;
    const positions = toStored(stored);
    const { blocks, model } = new CheckedDocument(text, stored.configuration);
    return { ...positions, text, blocks, model };
  }

  /** A document that is not open, parsed again for its tree: the index only keeps the model. */
  async storedForTree(uri: string): Promise<StoredTree | undefined> {
    const path = this.#options.places.toKey(uri);
    const stored = this.#index.stored(path);
    if (!stored) return undefined;
    return {
      checked: new CheckedDocument(stored.text, await this.#configurationFor(path)),
      positions: toStored(stored),
    };
  }

  /** All documents, parsed again, since tools need more than the model; open ones as they are in the editor. */
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

  /** True if the files of the documents that are not open are unchanged since they were read. */
  async areUnchanged(documents: Iterable<ServerDocument>): Promise<boolean> {
    for (const { uri, version } of documents)
      if (version === null && !(await this.#index.unchanged(this.#options.places.toKey(uri)))) return false;
    return true;
  }

  /** All documents, with what the protocol needs. */
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
    if (!this.#tells) return;
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

/** The workspace folders from the handshake. Older clients send one folder, as a URI or as a path. */
function foldersOf(
  { workspaceFolders, rootUri, rootPath }: InitializeParams,
  places: Places,
): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  const uri = rootUri ?? (rootPath ? places.toUri(rootPath) : undefined);
  return uri === undefined ? [] : [{ uri, name: uri.split("/").at(-1)! }];
}

/** An open document for the index. */
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

/** The minimum time between two progress notifications. */
const progressMs = 200;

/** The maximum time to wait for the client to confirm that it watches files. */
const timeoutMs = 5000;

/** Resolves when the promise does, or after the time. */
async function firstOf(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
}

/** The list entry of a document that was read from disk; `reading` is another number after each reading. */
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

/** A document on disk; its positions are computed when one is asked for. */
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
