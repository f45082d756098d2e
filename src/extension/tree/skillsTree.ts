import * as vscode from "vscode";
import type { LanguageService } from "../client/languageService.ts";
import type { Recognition } from "../client/recognition.ts";
import { dragAndDrop } from "./dragAndDrop.ts";
import { countBadges } from "./rowCount.ts";
import type { EntityNode, SkillsNode } from "./skillsNode.ts";
import { SkillsProvider } from "./skillsProvider.ts";
import { TreeState } from "./treeState.ts";
import { viewId } from "./viewId.ts";

/** The tree for the rest of the client. */
export interface SkillsTree {
  readonly state: TreeState;
  /** Fires with the rows to be redrawn, undefined for all of them. */
  readonly onDidChange: vscode.Event<readonly SkillsNode[] | undefined>;
  /** The data provider of the view. */
  readonly rows: vscode.TreeDataProvider<SkillsNode>;
  /** Resolves when the rows of open documents match their current texts. */
  settle(): Promise<void>;
  /**
   * The nodes that a command of the tree applies to: those it was called for, otherwise the selected ones; if it was
   * called for one of several selected rows, all of them. Throws if VS Code does not know the row at this moment.
   */
  chosen(parameters: readonly unknown[]): readonly SkillsNode[];
  /** The same without documents. */
  chosenEntities(parameters: readonly unknown[]): readonly EntityNode[];
  /** Shows and selects the node at the cursor of the active editor; false if there is none. */
  revealCursor(): Promise<boolean>;
  /** Selects and focuses a row. */
  focus(node: SkillsNode): Promise<void>;
  /** Does what may move a row to another place, then selects and focuses it where it is; resolves with it as it is now. */
  follow(node: EntityNode, move: () => Promise<void>): Promise<SkillsNode | undefined>;
}

/** Registers the view of documents, levels, skills, projects and bullets. */
export function registerSkillsTree(
  context: vscode.ExtensionContext,
  service: LanguageService,
  recognition: Recognition,
): SkillsTree {
  const state = new TreeState(context.workspaceState);
  const provider = new SkillsProvider(service, recognition, state);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    dragAndDropController: dragAndDrop(provider),
    canSelectMany: true,
    showCollapseAll: true,
  });
  provider.show(view);
  context.subscriptions.push(
    view,
    provider,
    state,
    vscode.window.registerFileDecorationProvider(countBadges),
  );
  const chosen: SkillsTree["chosen"] = (parameters) => provider.chosen(parameters);
  return {
    state,
    onDidChange: provider.onDidChangeTreeData,
    rows: provider,
    settle: () => provider.settle(),
    chosen,
    chosenEntities: (parameters) =>
      chosen(parameters).filter((node): node is EntityNode => node.kind !== "document"),
    revealCursor: () => provider.reveal({ focus: true }),
    focus: (node) => provider.focus(node),
    follow: (node, move) => provider.follow(node, move),
  };
}
