import * as vscode from "vscode";
import { type TreeGroupingId, treeGrouping } from "../../core/features/tree/treeGroupings.ts";
import { findingSource } from "../../server/lsp/protocol.ts";
import { isWritten } from "../client/isOurs.ts";
import type { LanguageService } from "../client/languageService.ts";
import type { Recognition } from "../client/recognition.ts";
import { isReachable, shownIn } from "./isReachable.ts";
import { shortNames } from "./shortNames.ts";
import { DocumentNode, EntityNode, type SkillsNode } from "./skillsNode.ts";
import { applyFilter, isFiltering, type TreeFilter } from "./treeFilter.ts";
import { toTreeItem } from "./treeItem.ts";
import type { TreeProblem, TreeSeverity } from "./treeProblem.ts";
import type { TreeState } from "./treeState.ts";
import { tooltipOf } from "./treeTooltip.ts";
import { stateKey } from "./viewId.ts";
import { viewMessage } from "./viewWords.ts";

/**
 * VS Code reveals a row only once it has drawn the changed ones, and then opens the view, even if the author has left it
 * for another by then. So rows that changed less than this many ms ago are drawn first. VS Code waits 200 ms
 * of them; with 400 in all, the view still came back on a busy machine.
 */
const drawingMs = 1500;

/**
 * The rows: one root per document that is open or in the workspace. Documents that are not open are read when they are
 * unfolded.
 */
export class SkillsProvider implements vscode.TreeDataProvider<SkillsNode>, vscode.Disposable {
  readonly state: TreeState;
  readonly #service: LanguageService;
  readonly #recognition: Recognition;
  readonly #documents = new Map<string, DocumentNode>();
  /** The `reading` number of each listed document, by URI. */
  readonly #readings = new Map<string, number | null>();
  readonly #changes = new vscode.EventEmitter<SkillsNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  #following: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;
  /** The number of the turn in which the cursor is followed; those before it count no more. */
  #turn = 0;
  #revealed: SkillsNode | undefined;
  #view: vscode.TreeView<SkillsNode> | undefined;
  #context: string | undefined;
  #grouping: TreeGroupingId;
  #filter: TreeFilter;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(service: LanguageService, recognition: Recognition, state: TreeState) {
    this.#service = service;
    this.#recognition = recognition;
    this.state = state;
    this.#grouping = state.grouping;
    this.#filter = state.filter;
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
      vscode.window.tabGroups.onDidChangeTabs((change) => this.#tabsChanged(change)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (this.#view?.visible) this.#markProblems(uris);
      }),
      service.onDocuments(() => this.#takeList()),
      recognition.onDidChange((document) => {
        this.#schedule(document);
        this.#describe();
      }),
      state.onDidChange(() => this.#takeState()),
    );
  }

  /** Keeps the view's selection at the cursor, and makes up for updates that were skipped while the view was hidden. */
  show(view: vscode.TreeView<SkillsNode>): void {
    this.#view = view;
    this.#describe();
    this.#appear();
    this.#subscriptions.push(
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#appear();
      }),
      view.onDidChangeSelection(({ selection }) => {
        // What the author selects in the tree meanwhile stays selected.
        if (selection.length !== 1 || selection[0] !== this.#revealed) this.#stopFollowing();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.#followCursor();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#describe();
        this.#followCursor();
      }),
    );
  }

  getTreeItem(node: SkillsNode): vscode.TreeItem {
    return toTreeItem(node, this.#filter);
  }

  resolveTreeItem(item: vscode.TreeItem, node: SkillsNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  getParent(node: SkillsNode): SkillsNode | undefined {
    return node.parent;
  }

  async getChildren(node?: SkillsNode): Promise<SkillsNode[]> {
    if (!node) return this.#roots();
    if (node instanceof DocumentNode && !node.isRead) {
      const { detail } = node;
      await this.#read(node);
      // The row was drawn before it was unfolded.
      if (node.detail !== detail) this.#redraw([node]);
    }
    return [...node.shown];
  }

  /** The nodes with the ids, in their order, without those that no longer exist. */
  withIds(ids: readonly number[]): readonly SkillsNode[] {
    const wanted = new Map<number, SkillsNode>();
    const look = (node: SkillsNode) => {
      if (ids.includes(node.id)) wanted.set(node.id, node);
      node.children.forEach(look);
    };
    for (const document of this.#documents.values()) look(document);
    return ids.flatMap((id) => wanted.get(id) ?? []);
  }

  /** Does what may move a row to another place, then selects and focuses it where it is, and returns it. */
  async follow(node: EntityNode, move: () => Promise<void>): Promise<SkillsNode | undefined> {
    const known = new Set(this.#namesakesOf(node));
    await move();
    await this.settle();
    // Among other rows it is another object, and one of its name that stays may be the object that it was.
    const moved = this.#namesakesOf(node).find((one) => !known.has(one)) ?? this.withIds([node.id])[0];
    if (moved) await this.focus(moved).then(undefined, () => undefined);
    return moved;
  }

  /** Selects and focuses a row. */
  async focus(node: SkillsNode): Promise<void> {
    await this.#view?.reveal(node, { select: true, focus: true });
  }

  /** All rows of the same kind and name. */
  #namesakesOf({ stands, name }: EntityNode): readonly EntityNode[] {
    const found: EntityNode[] = [];
    const look = (node: EntityNode) => {
      if (node.stands === stands && node.name === name) found.push(node);
      node.children.forEach(look);
    };
    for (const document of this.#documents.values()) document.children.forEach(look);
    return found;
  }

  async settle(): Promise<void> {
    for (const document of vscode.workspace.textDocuments)
      if (this.#documents.get(document.uri.toString())?.version !== document.version)
        await this.#refresh(document);
  }

  chosen(parameters: readonly unknown[]): readonly SkillsNode[] {
    const selection = this.#view?.selection ?? [];
    if (parameters.length === 0) return selection.filter(isNode);
    const [node, nodes] = parameters;
    const called = Array.isArray(nodes) ? nodes : [node];
    // While a row is being redrawn, VS Code does not know its node, and the selection may be another one.
    if (!called.every(isNode))
      throw new Error(vscode.l10n.t("The tree was just being updated, so nothing was done. Try again."));
    const isOther = !Array.isArray(nodes) && !selection.includes(called[0]!);
    return Array.isArray(nodes) || isOther ? called : selection.filter(isNode);
  }

  /** Shows and selects the node at the cursor, or its nearest parent that the filter shows; false if there is none. */
  async reveal({ focus }: { readonly focus: boolean }): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    const view = this.#view;
    if (!editor || !view || !this.#service.ours.has(editor.document)) return false;
    if (focus) await this.#refresh(editor.document);
    const document = this.#documents.get(editor.document.uri.toString());
    if (!document || !this.#roots().includes(document)) return false;
    let node: SkillsNode = document.nodeAt(editor.selection.active) ?? document;
    while (node.parent && !isShown(node)) node = node.parent;
    // If several rows are for one place, the selected one is kept.
    const isThere = view.selection.some((one) => one === node || isSamePlace(one, node));
    if (!focus && isThere) return true;
    this.#revealed = node;
    await view.reveal(node, { select: true, focus, expand: false });
    return true;
  }

  #followCursor(): void {
    const turn = this.#stopFollowing();
    const wait = this.#changedAt + drawingMs - Date.now();
    if (wait > 0) {
      this.#following = setTimeout(() => this.#followCursor(), wait);
      return;
    }
    const mayFollow = () => turn === this.#turn && this.#view?.visible && this.state.followsCursor;
    const follow = async () => {
      // The window answers in order: if the author has left the view by now, that is known after an answer.
      await vscode.commands.executeCommand("setContext", stateKey, this.#context);
      if (mayFollow()) await this.reveal({ focus: false });
    };
    if (mayFollow()) follow().catch(() => undefined);
  }

  /** Forgets a cursor that was to be followed. Returns the number of the next turn. */
  #stopFollowing(): number {
    clearTimeout(this.#following);
    return ++this.#turn;
  }

  /** The documents by name; with a filter, only those with visible rows. */
  #roots(): DocumentNode[] {
    const all = [...this.#documents.values()].sort((a, b) => pathOf(a.uri).localeCompare(pathOf(b.uri)));
    return isFiltering(this.#filter) ? all.filter(({ shown }) => shown.length > 0) : all;
  }

  #appear(): void {
    // Those who look at the view want to see all documents of the workspace, open or not.
    if (this.#view?.visible) void this.#service.start();
    this.#takeList();
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  #takeState(): void {
    const { grouping, filter } = this.state;
    const isOtherGrouping = grouping !== this.#grouping;
    const isOtherFilter = JSON.stringify(filter) !== JSON.stringify(this.#filter);
    this.#grouping = grouping;
    this.#filter = filter;
    if (isOtherGrouping) {
      for (const document of this.#documents.values()) document.forget();
      for (const document of vscode.workspace.textDocuments) this.#schedule(document);
    }
    if (isOtherFilter) for (const document of this.#documents.values()) applyFilter(document, filter);
    if (isOtherGrouping || isOtherFilter) this.#redraw(undefined);
    this.#readForFilter();
    this.#describe();
    this.#followCursor();
  }

  /** A filter searches all documents, even if they have not been unfolded. */
  #readForFilter(): void {
    if (!isFiltering(this.#filter)) return;
    const unread = [...this.#documents.values()].filter(({ isRead }) => !isRead);
    if (unread.length === 0) return;
    void Promise.all(unread.map((node) => this.#read(node))).then(() => {
      this.#redraw(undefined);
      this.#describe();
    });
  }

  /** Updates the documents of the workspace, and reads those again that changed on disk. */
  #takeList(): void {
    const listed = this.#service.documents;
    // Without a server, only open documents are known.
    if (!listed) return;
    const keys = new Set<string>();
    const relisted = new Set<SkillsNode>();
    let isOther = false;
    for (const { uri, reading, detail } of listed) {
      if (this.#recognition.isPlain(uri) || !isReachable(uri)) continue;
      const key = uri.toString();
      keys.add(key);
      let node = this.#documents.get(key);
      if (!node) {
        const isOpen = ({ uri: one }: vscode.TextDocument) => one.toString() === key;
        node = new DocumentNode(uri, vscode.workspace.textDocuments.some(isOpen));
        this.#documents.set(key, node);
        isOther = true;
      } else if (node.isRead && !node.isOpen && this.#readings.get(key) !== reading) {
        this.#read(node).then((rows) => this.#fire(rows), logged);
      }
      if (node.list(detail)) relisted.add(node);
      this.#readings.set(key, reading);
    }
    for (const [key, node] of this.#documents) {
      if (keys.has(key) || (node.isOpen && isReachable(node.uri))) continue;
      this.#documents.delete(key);
      isOther = true;
    }
    if (isOther) this.#tellDocuments();
    else this.#fire(relisted);
    this.#readForFilter();
    this.#describe();
  }

  /** One update for a burst of keystrokes. The first one is immediate, and there is none while the view is hidden. */
  #schedule(document: vscode.TextDocument): void {
    if (!this.#service.ours.has(document)) {
      if (this.#recognition.isPlain(document.uri)) this.#remove(document.uri.toString());
      return;
    }
    const key = document.uri.toString();
    if (!this.#view?.visible || this.#pending.has(key)) return;
    const wait = this.#documents.get(key)?.isRead ? 100 : 0;
    this.#pending.set(
      key,
      setTimeout(() => {
        this.#pending.delete(key);
        this.#refresh(document).catch(logged);
      }, wait),
    );
  }

  /** Updates the rows of an open document. */
  async #refresh(document: vscode.TextDocument): Promise<void> {
    const isWanted = () =>
      !document.isClosed && this.#service.ours.has(document) && isReachable(document.uri);
    if (!isWanted()) return;
    const key = document.uri.toString();
    const isNew = !this.#documents.has(key);
    const node = this.#documents.get(key) ?? new DocumentNode(document.uri, true);
    const rows = await this.#read(node, isWanted);
    if (!node.isRead) return;
    if (isNew) {
      this.#documents.set(key, node);
      this.#tellDocuments();
    } else this.#fire(rows);
    this.#describe();
    this.#followCursor();
  }

  /** Requests the tree of a document. Returns the nodes whose rows look different now, or have other children. */
  async #read(node: DocumentNode, isWanted = () => true): Promise<ReadonlySet<SkillsNode>> {
    const grouping = this.#grouping;
    const tree = await this.#service.treeOf(node.uri, grouping);
    // An answer for an older version is ignored.
    const isOld = tree?.version != null && node.version !== null && tree.version < node.version;
    if (!tree || isOld || grouping !== this.#grouping || !isWanted()) return new Set();
    const changed = [...node.update(tree), ...node.markProblems(problemsOf(node.uri))];
    return new Set([...changed, ...applyFilter(node, this.#filter)]);
  }

  /** A closed document stays if it is in the workspace, with its contents on disk. */
  #closed(uri: vscode.Uri): void {
    const key = uri.toString();
    const node = this.#documents.get(key);
    if (!node) return;
    const isListed = this.#service.documents?.some((one) => one.uri.toString() === key) === true;
    if (!isListed || uri.scheme === "untitled") {
      this.#remove(key);
      return;
    }
    node.version = null;
    this.#fire(new Set(node.markProblems([])));
    this.#readings.delete(key);
    this.#describe();
  }

  #tabsChanged({ opened, closed }: vscode.TabChangeEvent): void {
    const uris = new Set([...opened, ...closed].flatMap(shownIn).map(String));
    for (const document of vscode.workspace.textDocuments)
      if (uris.has(document.uri.toString()) && isReachable(document.uri)) this.#schedule(document);
    for (const [key, { uri }] of this.#documents) if (uris.has(key) && !isReachable(uri)) this.#remove(key);
  }

  #remove(key: string): void {
    if (!this.#documents.delete(key)) return;
    this.#tellDocuments();
    this.#describe();
  }

  /** Redraws all rows after documents were added or removed, since the names of the others may change. */
  #tellDocuments(): void {
    const nodes = [...this.#documents.values()];
    const names = shortNames(nodes.map(({ uri }) => pathOf(uri)));
    for (const [index, node] of nodes.entries()) node.name = names[index]!;
    this.#redraw(undefined);
  }

  #markProblems(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const node = this.#documents.get(uri.toString());
      if (!node?.isRead) continue;
      const changed = node.markProblems(problemsOf(uri));
      const shown = this.#filter.only === "problems" ? applyFilter(node, this.#filter) : [];
      this.#fire(new Set([...changed, ...shown]));
      this.#describe();
    }
  }

  /** Redraws rows. */
  #fire(nodes: ReadonlySet<SkillsNode>): void {
    if (nodes.size === 0) return;
    const isRoot = [...nodes].some((node) => node instanceof DocumentNode);
    // With a filter, a document without visible contents has no row.
    this.#redraw(isRoot && isFiltering(this.#filter) ? undefined : [...nodes]);
  }

  /** Redraws rows, or all of them. */
  #redraw(nodes: SkillsNode[] | undefined): void {
    this.#changedAt = Date.now();
    this.#changes.fire(nodes);
  }

  /** Sets the view's title, which shows the grouping, and its message, which says what is hidden. */
  #describe(): void {
    const view = this.#view;
    const editor = vscode.window.activeTextEditor?.document;
    const documents = [...this.#documents.values()];
    const isMarkdown =
      editor?.languageId === "markdown" &&
      isWritten(editor) &&
      !this.#service.ours.has(editor) &&
      !this.#documents.has(editor.uri.toString());
    const isWaiting = editor !== undefined && this.#recognition.knownOf(editor)?.place === "waiting";
    const context =
      documents.length > 0 ? "document" : isWaiting ? "waiting" : isMarkdown ? "markdown" : "none";
    if (context !== this.#context) void vscode.commands.executeCommand("setContext", stateKey, context);
    this.#context = context;
    if (!view) return;
    view.title = treeGrouping(this.#grouping).title();
    const markdown = isMarkdown && !isWaiting ? shortNames([pathOf(editor.uri)])[0] : undefined;
    const message = viewMessage({ markdown, filter: this.#filter, documents });
    if ((view.message ?? "") !== message) view.message = message;
  }

  dispose(): void {
    this.#stopFollowing();
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}

const severities: readonly (TreeSeverity | undefined)[] = ["error", "warning", "information", undefined];

/** The problems that the server reported in a document, without hints. */
function problemsOf(uri: vscode.Uri): readonly TreeProblem[] {
  return vscode.languages.getDiagnostics(uri).flatMap((one) => {
    const severity = severities[one.severity];
    return severity && one.source === findingSource
      ? [{ start: one.range.start, severity, message: one.message }]
      : [];
  });
}

function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri).replaceAll("\\", "/");
}

function logged(error: unknown): void {
  console.error("slick-requirements: tree", error);
}

function isNode(one: unknown): one is SkillsNode {
  return one instanceof EntityNode || one instanceof DocumentNode;
}

function isShown(node: SkillsNode): boolean {
  return node.parent === undefined || (node.parent.shown.includes(node) && isShown(node.parent));
}

function isSamePlace(one: SkillsNode, other: SkillsNode): boolean {
  if (one.kind === "document" || other.kind === "document") return false;
  const [a, b] = [one.range.start, other.range.start];
  return (
    one.kind === other.kind &&
    one.document === other.document &&
    a.line === b.line &&
    a.character === b.character
  );
}
