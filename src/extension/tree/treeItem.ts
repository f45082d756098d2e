import * as vscode from "vscode";
import { type TreeKind, treeKinds } from "../../core/features/tree/treeGroupings.ts";
import type { RowKind } from "../../core/features/tree/treeKinds.ts";
import { placeCount } from "./rowCount.ts";
import type { SkillsNode } from "./skillsNode.ts";
import { isFiltering, matchIn, type TreeFilter } from "./treeFilter.ts";
import { type TreeSeverity, worstOf } from "./treeProblem.ts";
import { problemWords } from "./treeTooltip.ts";

/**
 * The row of a node: its name, one number, and an icon with the worst severity in it; a click shows its place. While a
 * filter is active, everything is unfolded.
 */
export function toTreeItem(node: SkillsNode, filter: TreeFilter): vscode.TreeItem {
  const name = node.name === "" ? vscode.l10n.t("(empty)") : node.name;
  const match = matchIn(name, filter);
  const label = match ? { label: name, highlights: [match] } : name;
  const item = new vscode.TreeItem(label, collapsible(node, isFiltering(filter)));
  // VS Code keeps a row with the same id folded, even if its name changes; with another filter it is another row.
  item.id = `${node.id} ${filter.only} ${filter.text}`;
  Object.assign(item, placeCount(node, name));
  item.iconPath = icon(node);
  item.contextValue = contextOf(node);
  // The tooltip is created when asked for. Without this label, a screen reader would read it aloud.
  const said = [kinds[node.kind].name(), name, node.detail, problemWords(node.problems)];
  item.accessibilityInformation = { label: said.filter((part) => part !== "").join(", ") };
  item.command = {
    command: "slickRequirements.reveal",
    title: vscode.l10n.t("Show in Document"),
    // The node, not its place: rows that only moved are not redrawn.
    arguments: [node],
  };
  return item;
}

function collapsible(node: SkillsNode, isFiltered: boolean): vscode.TreeItemCollapsibleState {
  // A row that cannot be unfolded would stay folded when it gets its first child, which a document soon does.
  if (node.shown.length === 0 && node.kind !== "document") return vscode.TreeItemCollapsibleState.None;
  const isUnfolded = node.kind === "document" ? node.startsUnfolded : node.kind === "level";
  return isFiltered || isUnfolded
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** The words for when clauses of menus: the kind, and what can be done with the node. */
function contextOf(node: SkillsNode): string {
  const words: string[] = [node.kind];
  if (node.problems.length > 0) words.push("fixable");
  if (node.kind === "document") return [...words, "holdsLevel"].join(" ");
  const { kind, stands, parent, isGroup } = node;
  const isPart = kind === "skill" && stands === "project";
  if (stands && stands !== "level") words.push("movable");
  if (stands && stands !== "level" && parent.kind !== "document" && !parent.isGroup && !isPart)
    words.push("ordered");
  if (stands === "level") words.push("sortable", "holdsSkill");
  if (stands === "skill") words.push("mergeable", "holdsProject");
  if (stands === "project" || stands === "bullet") words.push("holdsBullet");
  // A group represents more than the one piece of text that would be deleted.
  if (stands && !isGroup) words.push("deletable");
  if (kind === "level" || kind === "project" || (kind === "skill" && !isPart)) words.push("named");
  return words.join(" ");
}

/**
 * Icons differ in shape as well as in colour, for those who cannot distinguish colours; the colours are those of the
 * Problems view, which every theme defines.
 */
function icon({ kind, problems }: SkillsNode): vscode.ThemeIcon {
  const worst = worstOf(problems);
  if (!worst) return new vscode.ThemeIcon(kinds[kind].icon);
  const [id, color] = severityIcons[worst];
  return new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}

const severityIcons: Readonly<Record<TreeSeverity, readonly [icon: string, color: string]>> = {
  error: ["error", "problemsErrorIcon.foreground"],
  warning: ["warning", "problemsWarningIcon.foreground"],
  information: ["info", "problemsInfoIcon.foreground"],
};

/** Only the view has rows for documents: the tree of a document starts below them. */
const kinds: Readonly<Record<TreeKind | "document", RowKind>> = {
  ...treeKinds,
  document: { icon: "file", name: () => vscode.l10n.t("document") },
};
