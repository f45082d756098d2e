import * as vscode from "vscode";
import type { TreeKind } from "../../core/features/treeEntry.ts";
import type { SkillsNode } from "./skillsNode.ts";

/**
 * The row of a node: name, what it holds, its problems; a click goes to its place. While a filter is on, which `filter`
 * stands for, all that is shown is unfolded.
 */
export function toTreeItem(node: SkillsNode, filter = ""): vscode.TreeItem {
  const name = node.name === "" ? vscode.l10n.t("(empty)") : node.name;
  const item = new vscode.TreeItem(name, collapsible(node, filter !== ""));
  // A row that is another one is not folded as it was before.
  item.id = `${node.id} ${filter}`;
  const { detail } = node;
  const problems =
    node.problems === 0
      ? ""
      : node.problems === 1
        ? vscode.l10n.t("1 problem")
        : vscode.l10n.t("{0} problems", node.problems);
  // The row is narrow: a sign there, words for the tooltip and the screen reader.
  item.description = [...(node.problems > 0 ? [`⚠${node.problems}`] : []), detail]
    .filter((part) => part !== "")
    .join(" · ");
  item.iconPath = icon(node);
  item.contextValue = contextOf(node);
  const details = [detail, problems].filter((part) => part !== "");
  item.tooltip = new vscode.MarkdownString().appendText(
    details.length === 0 ? name : `${name} (${details.join(", ")})`,
  );
  item.accessibilityInformation = { label: [kindName(node.kind), name, ...details].join(", ") };
  if (node.kind !== "document") {
    item.command = {
      command: "slickRequirements.reveal",
      title: vscode.l10n.t("Go to Place in Document"),
      // The node, not its place: rows that only moved are not drawn anew.
      arguments: [node],
    };
  }
  return item;
}

function collapsible(node: SkillsNode, isFiltered: boolean): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  const isOuter = node.kind === "document" || (node.kind === "level" && node.parent.kind === "document");
  return isFiltered || isOuter
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** For menus: the kind of row, `movable` where it can be moved, `named` where its name can be changed. */
function contextOf(node: SkillsNode): string {
  if (node.kind === "document" || !node.place) return node.kind;
  const { kind } = node.place;
  const isMovable = kind !== "level";
  const isNamed = kind === node.kind && kind !== "bullet";
  return [node.kind, ...(isMovable ? ["movable"] : []), ...(isNamed ? ["named"] : [])].join(" ");
}

function icon(node: SkillsNode): vscode.ThemeIcon {
  const color = node.problems > 0 ? new vscode.ThemeColor("list.warningForeground") : undefined;
  return new vscode.ThemeIcon(iconOf[node.kind], color);
}

const iconOf: Readonly<Record<TreeKind | "document", string>> = {
  document: "file",
  level: "layers",
  skill: "mortar-board",
  project: "project",
  bullet: "circle-small-filled",
  technology: "tools",
  openPoints: "question",
  openPoint: "circle-small",
};

function kindName(kind: TreeKind | "document"): string {
  return {
    document: vscode.l10n.t("document"),
    level: vscode.l10n.t("level"),
    skill: vscode.l10n.t("skill"),
    project: vscode.l10n.t("project"),
    bullet: vscode.l10n.t("bullet"),
    technology: vscode.l10n.t("technology"),
    openPoints: vscode.l10n.t("group"),
    openPoint: vscode.l10n.t("open point"),
  }[kind];
}
