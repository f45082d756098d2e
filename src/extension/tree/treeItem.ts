import * as vscode from "vscode";
import type { TreeKind } from "../../core/features/treeEntry.ts";
import type { SkillsNode } from "./skillsNode.ts";
import { isFiltering, matchIn, type TreeFilter } from "./treeFilter.ts";

/** The row of a node: name, what it holds, its problems; a click goes to its place. While a filter is on all is unfolded. */
export function toTreeItem(node: SkillsNode, filter: TreeFilter): vscode.TreeItem {
  const name = node.name === "" ? vscode.l10n.t("(empty)") : node.name;
  const match = matchIn(name, filter);
  const label = match ? { label: name, highlights: [match] } : name;
  const item = new vscode.TreeItem(label, collapsible(node, isFiltering(filter)));
  // A row of the same id stays folded as it was, whatever it is called; under another filter it is another row.
  item.id = `${node.id} ${filter.only} ${filter.text}`;
  const problems =
    node.problems === 0
      ? ""
      : node.problems === 1
        ? vscode.l10n.t("1 problem")
        : vscode.l10n.t("{0} problems", node.problems);
  // The row is narrow: a sign there, words for the tooltip and the screen reader.
  item.description = [...(node.problems > 0 ? [`⚠${node.problems}`] : []), node.detail]
    .filter((part) => part !== "")
    .join(" · ");
  item.iconPath = icon(node);
  item.contextValue = contextOf(node);
  const details = [node.detail, problems].filter((part) => part !== "");
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

function collapsible({ kind, shown }: SkillsNode, isFiltered: boolean): vscode.TreeItemCollapsibleState {
  if (shown.length === 0) return vscode.TreeItemCollapsibleState.None;
  return isFiltered || kind === "document" || kind === "level"
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Words for menus: the kind, and what can be done with the node. */
function contextOf(node: SkillsNode): string {
  const words: string[] = [node.kind];
  if (node.kind === "document") return node.kind;
  const { kind, stands, parent } = node;
  const isPart = kind === "skill" && stands === "project";
  if (stands && stands !== "level") words.push("movable");
  if (stands && stands !== "level" && parent.kind !== "document" && !parent.isGroup && !isPart)
    words.push("ordered");
  if (stands === "level") words.push("sortable");
  if (stands === "skill") words.push("mergeable");
  if (kind === "level" || kind === "project" || (kind === "skill" && !isPart)) words.push("named");
  return words.join(" ");
}

function icon({ kind, problems }: SkillsNode): vscode.ThemeIcon {
  if (problems === 0) return new vscode.ThemeIcon(iconOf[kind]);
  // A bullet fills its row, and nothing behind it is seen; and high contrast has no colour for a warning.
  const id = kind === "bullet" ? "warning" : iconOf[kind];
  return new vscode.ThemeIcon(id, new vscode.ThemeColor("list.warningForeground"));
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
