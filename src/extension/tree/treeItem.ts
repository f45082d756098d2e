import * as vscode from "vscode";
import type { OutlineKind } from "../../core/features/outline.ts";
import { countBelow, type SkillsNode } from "./skillsNode.ts";

/** The row of a node: name, what it holds, its problems; a click goes to its place. */
export function toTreeItem(node: SkillsNode): vscode.TreeItem {
  const collapsible =
    node.children.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : node.kind === "level" || node.kind === "document"
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
  const name = node.name === "" ? vscode.l10n.t("(empty)") : node.name;
  const item = new vscode.TreeItem(name, collapsible);
  const description = describe(node);
  const problems =
    node.problems === 0
      ? ""
      : node.problems === 1
        ? vscode.l10n.t("1 problem")
        : vscode.l10n.t("{0} problems", node.problems);
  // The row is narrow: a sign there, words for the tooltip and the screen reader.
  item.description = [...(node.problems > 0 ? [`⚠${node.problems}`] : []), description]
    .filter((part) => part !== "")
    .join(" · ");
  item.iconPath = icon(node);
  item.contextValue = node.kind;
  const details = [description, problems].filter((part) => part !== "");
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

function describe(node: SkillsNode): string {
  const parts: string[] = [];
  const skills = countBelow(node, "skill");
  const projects = countBelow(node, "project");
  const bullets = countBelow(node, "bullet");
  if (node.kind === "document" || node.kind === "level")
    parts.push(skills === 1 ? vscode.l10n.t("1 skill") : vscode.l10n.t("{0} skills", skills));
  if (node.kind === "skill")
    parts.push(projects === 1 ? vscode.l10n.t("1 project") : vscode.l10n.t("{0} projects", projects));
  if (node.kind === "skill" || node.kind === "project")
    parts.push(bullets === 1 ? vscode.l10n.t("1 bullet") : vscode.l10n.t("{0} bullets", bullets));
  return parts.join(" · ");
}

function icon(node: SkillsNode): vscode.ThemeIcon {
  const color = node.problems > 0 ? new vscode.ThemeColor("list.warningForeground") : undefined;
  return new vscode.ThemeIcon(iconOf[node.kind], color);
}

const iconOf: Readonly<Record<OutlineKind | "document", string>> = {
  document: "file",
  section: "note",
  level: "layers",
  skill: "mortar-board",
  project: "project",
  bullet: "circle-small-filled",
};

function kindName(kind: OutlineKind | "document"): string {
  return {
    document: vscode.l10n.t("document"),
    section: vscode.l10n.t("section"),
    level: vscode.l10n.t("level"),
    skill: vscode.l10n.t("skill"),
    project: vscode.l10n.t("project"),
    bullet: vscode.l10n.t("bullet"),
  }[kind];
}
