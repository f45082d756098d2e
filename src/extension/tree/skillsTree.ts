import * as vscode from "vscode";
import type { TreePivot } from "../../core/features/treeEntry.ts";
import { isOurs } from "../isOurs.ts";
import type { LanguageService } from "../languageService.ts";
import { dragAndDrop } from "./dragAndDrop.ts";
import { countBelow, DocumentNode, EntityNode, type SkillsNode } from "./skillsNode.ts";
import { applyFilter, countShown, isFiltering, type TreeFilter } from "./treeFilter.ts";
import { toTreeItem } from "./treeItem.ts";
import { TreeState } from "./treeState.ts";

/** Id of the view. */
export const viewId = "slickRequirements.skills";

/** The tree as the rest of the client sees it. */
export interface SkillsTree {
  readonly state: TreeState;
  readonly dragAndDrop: vscode.TreeDragAndDropController<SkillsNode>;
  /** Fires with the rows that are drawn anew, undefined for all of them. */
  readonly onDidChange: vscode.Event<readonly SkillsNode[] | undefined>;
  /** Labels with descriptions, indented by two blanks a level. */
  text(): Promise<string>;
  /** The first row with the label, of one document where one is named; throws where there is none. */
  find(label: string, uri?: vscode.Uri): SkillsNode;
  /** Does what a click on the first row with the label does; throws where there is none. */
  click(label: string): Promise<void>;
  /** Resolves when what is known of open documents is of their text now. */
  settle(): Promise<void>;
  /** What a command of the tree is about: what it was called for, else what is selected; of several selected rows, one stands for all. */
  chosen(parameters: readonly unknown[]): readonly EntityNode[];
  /** Shows and selects what is at the cursor of the active editor; false where nothing there is shown. */
  revealCursor(): Promise<boolean>;
  /** Selects a row and puts the focus on it. */
  focus(node: SkillsNode): Promise<void>;
}

/** Context key for the view's menus and welcome texts: `none`, `markdown`, `empty` or `document`. */
export const stateKey = "slickRequirements.state";

/** Registers the view of levels, skills, projects and bullets. */
export function registerSkillsTree(context: vscode.ExtensionContext, service: LanguageService): SkillsTree {
  const state = new TreeState(context.workspaceState);
  const provider = new SkillsProvider(service, state);
  const controller = dragAndDrop(provider);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    dragAndDropController: controller,
    canSelectMany: true,
    showCollapseAll: true,
  });
  provider.show(view);
  context.subscriptions.push(view, provider, state);
  return {
    state,
    dragAndDrop: controller,
    onDidChange: provider.onDidChangeTreeData,
    text: () => provider.text(),
    find: (label, uri) => provider.find(label, uri),
    click: (label) => provider.click(label),
    settle: () => provider.settle(),
    chosen: (parameters) => provider.chosen(parameters),
    revealCursor: () => provider.reveal({ focus: true }),
    focus: async (node) => view.reveal(node, { select: true, focus: true }),
  };
}

class SkillsProvider implements vscode.TreeDataProvider<SkillsNode>, vscode.Disposable {
  readonly state: TreeState;
  readonly #service: LanguageService;
  readonly #documents = new Map<string, DocumentNode>();
  readonly #changes = new vscode.EventEmitter<SkillsNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #view: vscode.TreeView<SkillsNode> | undefined;
  #context: string | undefined;
  #pivot: TreePivot;
  #filter: TreeFilter;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(service: LanguageService, state: TreeState) {
    this.#service = service;
    this.state = state;
    this.#pivot = state.pivot;
    this.#filter = state.filter;
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#remove(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (this.#view?.visible) this.#markProblems(uris);
      }),
      state.onDidChange(() => this.#takeState()),
    );
  }

  /** Keeps the view's selection at the cursor, and looks at what was left alone while the view was hidden. */
  show(view: vscode.TreeView<SkillsNode>): void {
    this.#view = view;
    this.#describe();
    this.#setContext();
    this.#scheduleAll();
    this.#subscriptions.push(
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#scheduleAll();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.#followCursor();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#setContext();
        this.#followCursor();
      }),
    );
  }

  getTreeItem(node: SkillsNode): vscode.TreeItem {
    return toTreeItem(node, this.#filter);
  }

  getParent(node: SkillsNode): SkillsNode | undefined {
    return node.parent instanceof DocumentNode && this.#documents.size === 1 ? undefined : node.parent;
  }

  getChildren(node?: SkillsNode): SkillsNode[] {
    if (node) return [...node.shown];
    const documents = [...this.#documents.values()];
    if (documents.length === 1) return [...documents[0]!.shown];
    return isFiltering(this.#filter) ? documents.filter(({ shown }) => shown.length > 0) : documents;
  }

  async text(): Promise<string> {
    for (const document of vscode.workspace.textDocuments) await this.#refresh(document);
    const lines: string[] = [];
    const write = (nodes: readonly SkillsNode[], depth: number) => {
      for (const node of nodes) {
        const { label, description } = this.getTreeItem(node);
        const name = typeof label === "string" ? label : (label?.label ?? "");
        lines.push(`${"  ".repeat(depth)}${name}${description ? ` — ${description}` : ""}`);
        write(node.shown, depth + 1);
      }
    };
    write(this.getChildren(), 0);
    return lines.join("\n");
  }

  find(label: string, uri?: vscode.Uri): SkillsNode {
    const search = (nodes: readonly SkillsNode[]): SkillsNode | undefined => {
      for (const node of nodes) {
        const found = node.name === label ? node : search(node.shown);
        if (found) return found;
      }
      return undefined;
    };
    const node = search(uri ? (this.#documents.get(uri.toString())?.shown ?? []) : this.getChildren());
    if (!node) throw new Error(`no row "${label}"`);
    return node;
  }

  async click(label: string): Promise<void> {
    const { command } = this.getTreeItem(this.find(label));
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  async settle(): Promise<void> {
    for (const document of vscode.workspace.textDocuments)
      if (this.#documents.get(document.uri.toString())?.version !== document.version)
        await this.#refresh(document);
  }

  chosen([node, nodes]: readonly unknown[]): readonly EntityNode[] {
    const selection = this.#view?.selection ?? [];
    const isOther = isNode(node) && !selection.includes(node);
    const called = Array.isArray(nodes) ? nodes : isOther ? [node] : selection;
    return called.filter((one): one is EntityNode => one instanceof EntityNode);
  }

  /** Shows and selects what is at the cursor, or what around it the filter shows; false where there is no such. */
  async reveal({ focus }: { readonly focus: boolean }): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    const view = this.#view;
    if (!editor || !view || !isOurs(editor.document)) return false;
    if (focus) await this.#refresh(editor.document);
    let node: SkillsNode | undefined = this.#documents
      .get(editor.document.uri.toString())
      ?.nodeAt(editor.selection.active);
    while (node?.parent && !isShown(node)) node = node.parent;
    if (!node || (node instanceof DocumentNode && this.#documents.size === 1)) return false;
    // Of rows for one place, the one that is selected will do.
    const isThere = view.selection.some((one) => one === node || isSamePlace(one, node));
    if (focus || !isThere) await view.reveal(node, { select: true, focus, expand: false });
    return true;
  }

  #followCursor(): void {
    if (!this.#view?.visible || !this.state.followsCursor) return;
    this.reveal({ focus: false }).catch(() => undefined);
  }

  #takeState(): void {
    const { pivot, filter } = this.state;
    const isOtherPivot = pivot !== this.#pivot;
    const isOtherFilter = JSON.stringify(filter) !== JSON.stringify(this.#filter);
    this.#pivot = pivot;
    this.#filter = filter;
    if (isOtherPivot) {
      this.#documents.clear();
      this.#scheduleAll();
    } else if (isOtherFilter) for (const document of this.#documents.values()) applyFilter(document, filter);
    if (isOtherPivot || isOtherFilter) this.#changes.fire(undefined);
    this.#describe();
    this.#followCursor();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  /** One look for a burst of keystrokes; the first comes at once, and none while the view is hidden. */
  #schedule(document: vscode.TextDocument): void {
    if (!isOurs(document)) {
      this.#remove(document.uri);
      return;
    }
    const key = document.uri.toString();
    if (!this.#view?.visible || this.#pending.has(key)) return;
    const wait = this.#documents.has(key) ? 100 : 0;
    this.#pending.set(
      key,
      setTimeout(() => {
        this.#pending.delete(key);
        this.#refresh(document).catch((error: unknown) => console.error("slick-requirements: tree", error));
      }, wait),
    );
  }

  async #refresh(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || !isOurs(document)) return;
    const pivot = this.#pivot;
    const tree = await this.#service.treeOf(document, pivot);
    if (!tree || document.isClosed || !isOurs(document) || pivot !== this.#pivot) return;
    const { uri } = document;
    const key = uri.toString();
    const known = this.#documents.get(key);
    const node = known ?? new DocumentNode(uri, vscode.workspace.asRelativePath(uri));
    // An answer that was overtaken says nothing new.
    if (tree.version < node.version) return;
    this.#documents.set(key, node);
    const changed = [...node.update(tree), ...node.markProblems(problemsOf(uri))];
    const shown = applyFilter(node, this.#filter);
    if (known) this.#fire(new Set([...changed, ...shown]), shown.includes(node));
    else this.#changes.fire(undefined);
    this.#setContext();
    this.#describe();
    this.#followCursor();
  }

  #remove(uri: vscode.Uri): void {
    if (!this.#documents.delete(uri.toString())) return;
    this.#changes.fire(undefined);
    this.#setContext();
    this.#describe();
  }

  #markProblems(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const node = this.#documents.get(uri.toString());
      if (!node) continue;
      const changed = node.markProblems(problemsOf(uri));
      const shown = this.#filter.only === "problems" ? applyFilter(node, this.#filter) : [];
      this.#fire(new Set([...changed, ...shown]), shown.includes(node));
      this.#describe();
    }
  }

  /** Has rows drawn anew; `isOtherList` says whether a document shows other rows than before. */
  #fire(nodes: ReadonlySet<SkillsNode>, isOtherList: boolean): void {
    // Of the only document there is no row, and one of which the filter shows nothing has none.
    const isOnly = this.#documents.size === 1;
    const rows = [...nodes].filter((node) => !(isOnly && node instanceof DocumentNode));
    if (isOtherList && (isOnly || isFiltering(this.#filter))) this.#changes.fire(undefined);
    else if (rows.length > 0) this.#changes.fire(rows);
  }

  #setContext(): void {
    const documents = [...this.#documents.values()];
    const isMarkdown = vscode.window.activeTextEditor?.document.languageId === "markdown";
    const isEmpty = documents.every(({ children }) => children.length === 0);
    const context =
      documents.length > 0 ? (isEmpty ? "empty" : "document") : isMarkdown ? "markdown" : "none";
    if (context !== this.#context) void vscode.commands.executeCommand("setContext", stateKey, context);
    this.#context = context;
  }

  /** The view's title says the pivot, its message what the filter hides. */
  #describe(): void {
    const view = this.#view;
    if (!view) return;
    view.title = {
      level: vscode.l10n.t("Skills by Level"),
      project: vscode.l10n.t("Skills by Project"),
      technology: vscode.l10n.t("Skills by Technology"),
    }[this.#pivot];
    const { text, only } = this.#filter;
    if (!isFiltering(this.#filter) || this.#documents.size === 0) {
      if (view.message) view.message = "";
      return;
    }
    const shown = sum([...this.#documents.values()].map(countShown));
    const hidden = sum([...this.#documents.values()].map(countBelow)) - shown;
    const filters = [
      ...(text === "" ? [] : [`“${text}”`]),
      ...(only === "problems" ? [vscode.l10n.t("with problems")] : []),
      ...(only === "openPoints" ? [vscode.l10n.t("with open points")] : []),
    ].join(", ");
    view.message =
      shown === 0
        ? vscode.l10n.t("Filter: {0}. Nothing matches; {1} rows are hidden.", filters, hidden)
        : vscode.l10n.t("Filter: {0}. {1} rows are hidden.", filters, hidden);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}

/** Where the problems of a document start; hints are none. */
function problemsOf(uri: vscode.Uri): readonly vscode.Position[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ range }) => range.start);
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
