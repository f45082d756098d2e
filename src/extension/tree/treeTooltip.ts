import * as vscode from "vscode";
import { messageMarkdown, escapeMarkdown as plain } from "../../core/wording/escape.ts";
import type { SkillsNode } from "./skillsNode.ts";
import { countBySeverity, type TreeProblem, type TreeSeverity } from "./treeProblem.ts";

/** The maximum number of problems in the list; the others are counted. */
const maxProblems = 5;

/** The tooltip of a row: the whole name, its contents and gaps, and its problems. */
export function tooltipOf(node: SkillsNode): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString("", true);
  const line = (text: string) => tooltip.appendMarkdown(`${plain(text)}  \n`);
  tooltip.appendMarkdown(`**${plain(node.name === "" ? vscode.l10n.t("(empty)") : node.name)}**  \n`);
  for (const text of aboutOf(node)) line(text);
  if (node.problems.length === 0) return tooltip;
  tooltip.appendMarkdown("\n\n---\n\n");
  line(problemWords(node.problems));
  tooltip.appendMarkdown("\n");
  for (const { severity, message } of node.problems.slice(0, maxProblems))
    tooltip.appendMarkdown(`\n\n${icons[severity]} ${messageMarkdown(message)}`);
  const more = node.problems.length - maxProblems;
  if (more > 0) tooltip.appendMarkdown(`\n\n${plain(vscode.l10n.t("… and {0} more", more))}`);
  return tooltip;
}

/** The number of problems per severity: `2 warnings, 1 information`; empty if there are none. */
export function problemWords(problems: readonly TreeProblem[]): string {
  return countBySeverity(problems)
    .map(([severity, count]) => counted(severity, count))
    .join(", ");
}

function aboutOf(node: SkillsNode): readonly string[] {
  if (node.kind === "document") {
    const path = vscode.workspace.asRelativePath(node.uri);
    return [
      ...(path === node.name ? [] : [path]),
      ...(node.detail === "" ? [] : [node.detail]),
      ...(node.isOpen ? [] : [vscode.l10n.t("Not open. Open it to see its problems.")]),
    ];
  }
  const about = node.about === "" ? node.detail : node.about;
  return about === "" ? [] : about.split("\n");
}

const icons: Readonly<Record<TreeSeverity, string>> = {
  error: "$(error)",
  warning: "$(warning)",
  information: "$(info)",
};

function counted(severity: TreeSeverity, count: number): string {
  switch (severity) {
    case "error":
      return count === 1 ? vscode.l10n.t("1 error") : vscode.l10n.t("{0} errors", count);
    case "warning":
      return count === 1 ? vscode.l10n.t("1 warning") : vscode.l10n.t("{0} warnings", count);
    case "information":
      return count === 1 ? vscode.l10n.t("1 note") : vscode.l10n.t("{0} notes", count);
  }
}
