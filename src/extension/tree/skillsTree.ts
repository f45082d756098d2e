import * as vscode from "vscode";
import type { MoveParams } from "../../server/protocol.ts";
import { isOurs } from "../isOurs.ts";
import type { LanguageService } from "../languageService.ts";
import { move, SkillsDragAndDrop } from "./dragAndDrop.ts";
import { planStep } from "./planMove.ts";
import { DocumentNode, EntityNode, type SkillsNode } from "./skillsNode.ts";
import { isFiltering, VisibleNodes } from "./treeFilter.ts";
import { toTreeItem } from "./treeItem.ts";
import { TreeState } from "./treeState.ts";

/** Id of the view. */
export const viewId = "slickRequirements.skills";

/** Context key for the view's menus and welcome texts: `none`, `markdown`, `empty` or `document`. */
export const stateKey = "slickRequirements.state";

/** Registers the view of documents by level, project or technology. */
export function registerSkillsTree(context: vscode.ExtensionContext, service: LanguageService): SkillsTree {
  const tree = new SkillsTree(service, new TreeState(context.workspaceState));
  context.subscriptions.push(tree);
  return tree;
}

/** The tree as the rest of the client sees it. */
export class SkillsTree implements vscode.TreeDataProvider<SkillsNode>, vscode.Disposable {
  readonly state: TreeState;
  readonly #service: LanguageService;
  readonly #view: vscode.TreeView<SkillsNode>;
  readonly #dragAndDrop = new SkillsDragAndDrop();
  readonly #documents = new Map<string, DocumentNode>();
  readonly #changes = new vscode.EventEmitter<SkillsNode | undefined>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #visible: VisibleNodes | undefined;
  #shown: string | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(service: LanguageService, state: TreeState) {
    this.#service = service;
    this.state = state;
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
      dragAndDropController: this.#dragAndDrop,
      canSelectMany: true,
      showCollapseAll: true,
    });
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
    this.#setContext();
    this.#describeView();
    this.#subscriptions.push(
      this.#view,
      state,
      state.onDidChange(() => this.#reset()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#remove(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#markProblems(uris)),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        for (const document of vscode.workspace.textDocuments) this.#schedule(document);
        this.#follow();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.#follow();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#setContext();
        this.#follow();
      }),
    );
  }

  getTreeItem(node: SkillsNode): vscode.TreeItem {
    return toTreeItem(node, this.#visible ? JSON.stringify(this.state.filter) : "");
  }

  getParent(node: SkillsNode): SkillsNode | undefined {
    return node.parent?.kind === "document" && this.#documents.size === 1 ? undefined : node.parent;
  }

  getChildren(node?: SkillsNode): SkillsNode[] {
    const documents = [...this.#documents.values()];
    const all = node ? node.children : documents.length === 1 ? documents[0]!.children : documents;
    return all.filter((one) => this.#visible?.has(one) ?? true);
  }

  /** The selected nodes; what a command is for that was given none. */
  get selection(): readonly SkillsNode[] {
    return this.#view.selection;
  }

  /** Selects the node at the cursor and shows the view. */
  async revealCursor(): Promise<void> {
    const node = this.#nodeAtCursor();
    if (!node)
      throw new Error(
        vscode.l10n.t("The cursor is in no level, skill, project or bullet that the tree shows."),
      );
    await this.#view.reveal(node, { select: true, focus: true, expand: false });
  }

  /** Moves a node by one place among its siblings; where it is the first or the last of them, nothing happens. */
  async step(node: SkillsNode | undefined, by: -1 | 1): Promise<void> {
    const params: MoveParams | undefined = node instanceof EntityNode ? planStep(node, by) : undefined;
    if (params) await move(params);
  }

  // For tests: what the view shows, and what is done in it.

  /** Waits for what is on its way, then reads the tree as text: labels with descriptions, indented by two blanks a level. */
  async text(): Promise<string> {
    for (const document of vscode.workspace.textDocuments) await this.#refresh(document);
    const lines: string[] = [];
    const write = (nodes: readonly SkillsNode[], depth: number) => {
      for (const node of nodes) {
        const { label, description } = this.getTreeItem(node);
        lines.push(`${"  ".repeat(depth)}${String(label)}${description ? ` — ${description}` : ""}`);
        write(this.getChildren(node), depth + 1);
      }
    };
    write(this.getChildren(), 0);
    return lines.join("\n");
  }

  /** The message above the rows. */
  get message(): string {
    return this.#view.message ?? "";
  }

  /** Does what a click on the first row with the label does; throws where there is none. */
  async click(label: string): Promise<void> {
    const { command } = this.getTreeItem(this.find(label));
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
  }

  /** Does what dragging rows onto another does. */
  async drop(labels: readonly string[], target: string): Promise<void> {
    const transfer = new vscode.DataTransfer();
    this.#dragAndDrop.handleDrag(
      labels.map((label) => this.find(label)),
      transfer,
    );
    await this.#dragAndDrop.handleDrop(this.find(target), transfer);
  }

  /** The first row with the label; throws where there is none. */
  find(label: string): SkillsNode {
    const look = (nodes: readonly SkillsNode[]): SkillsNode | undefined => {
      for (const node of nodes) {
        const found = node.name === label ? node : look(this.getChildren(node));
        if (found) return found;
      }
      return undefined;
    };
    const node = look(this.getChildren());
    if (!node) throw new Error(`no row "${label}"`);
    return node;
  }

  #schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!isOurs(document)) {
      this.#remove(document.uri);
      return;
    }
    // One refresh for a burst of keystrokes; the first look comes at once. A hidden view waits until it is shown.
    const isKnown = this.#documents.has(key);
    if (this.#pending.has(key) || (isKnown && !this.#view.visible)) return;
    this.#pending.set(
      key,
      setTimeout(
        () => {
          this.#pending.delete(key);
          this.#refresh(document).catch((error: unknown) => console.error("slick-requirements: tree", error));
        },
        isKnown ? 100 : 0,
      ),
    );
  }

  async #refresh(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || !isOurs(document)) return;
    const { pivot } = this.state;
    const tree = await this.#service.treeOf(document, pivot);
    if (!tree || document.isClosed || !isOurs(document) || this.state.pivot !== pivot) return;
    const key = document.uri.toString();
    const known = this.#documents.get(key);
    const node = known ?? new DocumentNode(document.uri, vscode.workspace.asRelativePath(document.uri));
    const changed = node.update(tree);
    const marked = node.markProblems(problemPlaces(document.uri));
    if (!known) {
      this.#documents.set(key, node);
      this.#look();
      this.#changes.fire(undefined);
    } else this.#fire(new Set([...changed, ...marked]));
    this.#setContext();
    this.#follow();
  }

  #remove(uri: vscode.Uri): void {
    if (!this.#documents.delete(uri.toString())) return;
    this.#look();
    this.#changes.fire(undefined);
    this.#setContext();
  }

  #markProblems(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const node = this.#documents.get(uri.toString());
      if (node) this.#fire(new Set(node.markProblems(problemPlaces(uri))));
    }
  }

  /** Has rows drawn anew; with a filter on what is shown may be something else altogether. */
  #fire(nodes: ReadonlySet<SkillsNode>): void {
    if (nodes.size === 0) return;
    if (this.#visible) {
      this.#look();
      this.#changes.fire(undefined);
      return;
    }
    for (const node of nodes) {
      const isHiddenRoot = node.kind === "document" && this.#documents.size === 1;
      this.#changes.fire(isHiddenRoot ? undefined : node);
    }
  }

  /** Reads every document anew: another pivot has other nodes. */
  #reset(): void {
    this.#documents.clear();
    this.#look();
    this.#changes.fire(undefined);
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  /** Finds out what the filter shows, and says so. */
  #look(): void {
    const { filter } = this.state;
    this.#visible = isFiltering(filter) ? new VisibleNodes(filter, [...this.#documents.values()]) : undefined;
    this.#describeView();
  }

  #describeView(): void {
    const { pivot, filter } = this.state;
    this.#view.description = {
      level: vscode.l10n.t("by Level"),
      project: vscode.l10n.t("by Project"),
      technology: vscode.l10n.t("by Technology"),
    }[pivot];
    if (!this.#visible) {
      this.#view.message = "";
      return;
    }
    const parts = [
      ...(filter.text === "" ? [] : [`"${filter.text}"`]),
      ...(filter.problems ? [vscode.l10n.t("only problems")] : []),
      ...(filter.openPoints ? [vscode.l10n.t("only open points")] : []),
    ].join(", ");
    const { leaves } = this.#visible;
    this.#view.message =
      leaves === 0
        ? vscode.l10n.t("Filter: {0} – nothing is left.", parts)
        : vscode.l10n.t("Filter: {0}", parts);
  }

  #setContext(): void {
    const documents = [...this.#documents.values()];
    const isMarkdown = vscode.window.activeTextEditor?.document.languageId === "markdown";
    const isEmpty = documents.every(({ children }) => children.length === 0);
    const state = documents.length > 0 ? (isEmpty ? "empty" : "document") : isMarkdown ? "markdown" : "none";
    if (state !== this.#shown) void vscode.commands.executeCommand("setContext", stateKey, state);
    this.#shown = state;
  }

  #nodeAtCursor(): EntityNode | undefined {
    const editor = vscode.window.activeTextEditor;
    const node =
      editor && this.#documents.get(editor.document.uri.toString())?.nodeAt(editor.selection.active);
    return node && (this.#visible?.has(node) ?? true) ? node : undefined;
  }

  #follow(): void {
    if (!this.#view.visible || !this.state.follows) return;
    const node = this.#nodeAtCursor();
    if (node && !this.#view.selection.includes(node))
      void this.#view.reveal(node, { select: true, focus: false, expand: false });
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}

/** Where problems start that are worth a sign: hints are left out. */
function problemPlaces(uri: vscode.Uri): readonly vscode.Position[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ range }) => range.start);
}
