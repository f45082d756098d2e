import * as vscode from "vscode";
import { isOurs } from "../isOurs.ts";
import type { LanguageService } from "../languageService.ts";
import { DocumentNode, type EntityNode, type SkillsNode } from "./skillsNode.ts";
import { toTreeItem } from "./treeItem.ts";

/** Id of the view. */
export const viewId = "slickRequirements.skills";

/** The tree as the rest of the client sees it. */
export interface SkillsTree {
  /** Labels with descriptions, indented by two blanks a level. */
  text(): Promise<string>;
  /** Does what a click on the first row with the label does; throws where there is none. */
  click(label: string): Promise<void>;
}

/** Context key for the view's menus and welcome texts: `none`, `markdown`, `empty` or `document`. */
export const stateKey = "slickRequirements.state";

/** Registers the view *Skills by Level*. */
export function registerSkillsTree(context: vscode.ExtensionContext, service: LanguageService): SkillsTree {
  const provider = new SkillsProvider(service);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  provider.follow(view);
  context.subscriptions.push(view, provider);
  return { text: () => provider.text(), click: (label) => provider.click(label) };
}

class SkillsProvider implements vscode.TreeDataProvider<SkillsNode>, vscode.Disposable {
  readonly #service: LanguageService;
  readonly #documents = new Map<string, DocumentNode>();
  readonly #changes = new vscode.EventEmitter<SkillsNode | undefined>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #view: vscode.TreeView<SkillsNode> | undefined;
  #state: string | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(service: LanguageService) {
    this.#service = service;
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#remove(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#markProblems(uris)),
    );
  }

  /** Keeps the view's selection at the cursor, and refreshes what was left alone while the view was hidden. */
  follow(view: vscode.TreeView<SkillsNode>): void {
    this.#view = view;
    this.#setState();
    this.#subscriptions.push(
      view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        for (const document of vscode.workspace.textDocuments) this.#schedule(document);
        this.#revealCursor();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.#revealCursor();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#setState();
        this.#revealCursor();
      }),
    );
  }

  getTreeItem(node: SkillsNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  getParent(node: SkillsNode): SkillsNode | undefined {
    return node.parent instanceof DocumentNode && this.#documents.size === 1 ? undefined : node.parent;
  }

  getChildren(node?: SkillsNode): SkillsNode[] {
    if (node) return [...node.children];
    const documents = [...this.#documents.values()];
    return documents.length === 1 ? [...documents[0]!.children] : documents;
  }

  /** Waits for what is on its way, then reads the tree as text. */
  async text(): Promise<string> {
    for (const document of vscode.workspace.textDocuments) await this.#refresh(document);
    const lines: string[] = [];
    const write = (nodes: readonly SkillsNode[], depth: number) => {
      for (const node of nodes) {
        const item = toTreeItem(node);
        const label = typeof item.label === "string" ? item.label : (item.label?.label ?? "");
        lines.push(`${"  ".repeat(depth)}${label}${item.description ? ` — ${item.description}` : ""}`);
        write(node.children, depth + 1);
      }
    };
    write(this.getChildren(), 0);
    return lines.join("\n");
  }

  async click(label: string): Promise<void> {
    const find = (nodes: readonly SkillsNode[]): SkillsNode | undefined => {
      for (const node of nodes) {
        const found = node.name === label ? node : find(node.children);
        if (found) return found;
      }
      return undefined;
    };
    const node = find(this.getChildren());
    const command = node && toTreeItem(node).command;
    if (!command) throw new Error(`no row "${label}"`);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  #schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!isOurs(document)) {
      this.#remove(document.uri);
      return;
    }
    // One refresh for a burst of keystrokes; the first look comes at once.
    if (this.#pending.has(key)) return;
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
    const tree = await this.#service.treeOf(document);
    if (!tree || document.isClosed || !isOurs(document)) return;
    const key = document.uri.toString();
    const known = this.#documents.get(key);
    const node = known ?? new DocumentNode(document.uri);
    const changed = node.update(tree);
    if (!known) {
      this.#documents.set(key, node);
      this.#changes.fire(undefined);
    } else this.#fire(changed);
    this.#setState();
    this.#markProblems([document.uri]);
    this.#revealCursor();
  }

  #remove(uri: vscode.Uri): void {
    if (!this.#documents.delete(uri.toString())) return;
    this.#changes.fire(undefined);
    this.#setState();
  }

  #markProblems(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const node = this.#documents.get(uri.toString());
      if (node) this.#fire(node.markProblems(vscode.languages.getDiagnostics(uri)));
    }
  }

  #fire(nodes: readonly SkillsNode[]): void {
    for (const node of nodes) {
      const isHiddenRoot = node instanceof DocumentNode && this.#documents.size === 1;
      this.#changes.fire(isHiddenRoot ? undefined : node);
    }
  }

  #setState(): void {
    const documents = [...this.#documents.values()];
    const isMarkdown = vscode.window.activeTextEditor?.document.languageId === "markdown";
    const isEmpty = documents.every(({ children }) => children.length === 0);
    const state = documents.length > 0 ? (isEmpty ? "empty" : "document") : isMarkdown ? "markdown" : "none";
    if (state !== this.#state) void vscode.commands.executeCommand("setContext", stateKey, state);
    this.#state = state;
  }

  #revealCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (!this.#view?.visible || !editor) return;
    const node = this.#documents.get(editor.document.uri.toString())?.nodeAt(editor.selection.active);
    if (node && !this.#view.selection.includes(node))
      void this.#view.reveal(node satisfies EntityNode, { select: true, focus: false, expand: false });
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}
