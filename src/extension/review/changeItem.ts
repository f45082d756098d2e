import * as vscode from "vscode";
import type { ReviewedChange, ReviewGroup } from "../../server/lsp/protocol.ts";

/** A row of the view: a kind of change, or a change. */
export type ReviewNode = ReviewGroup | ReviewedChange;

/** True for a row with child rows. */
export function isGroup(node: ReviewNode): node is ReviewGroup {
  return "changes" in node;
}

/** The row of a node; a click on a change shows it in both texts. */
export function toReviewItem(node: ReviewNode): vscode.TreeItem {
  return isGroup(node) ? groupItem(node) : changeItem(node);
}

function groupItem({ kind, title, changes }: ReviewGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = kind;
  item.description = String(changes.length);
  item.iconPath = icon(kind);
  item.accessibilityInformation = { label: `${title}, ${changes.length}` };
  return item;
}

function changeItem(change: ReviewedChange): vscode.TreeItem {
  const { message, detail, before, after } = change;
  const text = (after ?? before)?.text ?? "";
  const item = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.None);
  item.description = detail;
  const tooltip = new vscode.MarkdownString().appendText(message);
  if (before && before.text !== after?.text) tooltip.appendMarkdown("\n\n− ").appendText(before.text);
  if (after && before?.text !== after.text) tooltip.appendMarkdown("\n\n\\+ ").appendText(after.text);
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${message} ${text}` };
  item.command = {
    command: "slickRequirements.openReviewedChange",
    title: vscode.l10n.t("Open Change"),
    arguments: [change],
  };
  return item;
}

function icon(kind: ReviewGroup["kind"]): vscode.ThemeIcon {
  const color = (id: string) => new vscode.ThemeColor(id);
  switch (kind) {
    case "claimRaised":
      return new vscode.ThemeIcon("warning", color("list.warningForeground"));
    case "skillAdded":
    case "evidenceAdded":
      return new vscode.ThemeIcon("diff-added", color("gitDecoration.addedResourceForeground"));
    case "skillRemoved":
    case "evidenceRemoved":
      return new vscode.ThemeIcon("diff-removed", color("gitDecoration.deletedResourceForeground"));
    case "evidenceReworded":
    case "skillRenamed":
    case "projectRenamed":
      return new vscode.ThemeIcon("diff-modified", color("gitDecoration.modifiedResourceForeground"));
    case "skillMoved":
    case "projectMoved":
    case "evidenceMoved":
      return new vscode.ThemeIcon("diff-renamed", color("gitDecoration.renamedResourceForeground"));
  }
}
