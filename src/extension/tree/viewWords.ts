import * as vscode from "vscode";
import { countBelow, type DocumentNode } from "./skillsNode.ts";
import { countShown, isFiltering, type TreeFilter } from "./treeFilter.ts";

/** The state of the editor and the view that the view's message depends on. */
export interface ViewState {
  /** The file name of the active document if that is plain Markdown. */
  readonly markdown: string | undefined;
  readonly filter: TreeFilter;
  readonly documents: readonly DocumentNode[];
}

/** The message above the view's rows: that the active file is not among them, and what a filter hides; may be empty. */
export function viewMessage({ markdown, filter, documents }: ViewState): string {
  const said: string[] = [];
  if (markdown !== undefined && documents.length > 0)
    said.push(vscode.l10n.t("{0} is plain Markdown, so it is not listed here.", markdown));
  if (isFiltering(filter) && documents.length > 0) said.push(filterWords(filter, documents));
  return said.join(" ");
}

function filterWords(filter: TreeFilter, documents: readonly DocumentNode[]): string {
  const { text, only } = filter;
  const shown = sum(documents.map(countShown));
  const hidden = sum(documents.map(countBelow)) - shown;
  const filters = [
    ...(text === "" ? [] : [`“${text}”`]),
    ...(only === "problems" ? [vscode.l10n.t("with problems")] : []),
    ...(only === "openPoints" ? [vscode.l10n.t("with open points")] : []),
  ].join(", ");
  return shown === 0
    ? vscode.l10n.t("Filter: {0}. Nothing matches; {1} rows are hidden.", filters, hidden)
    : vscode.l10n.t("Filter: {0}. {1} rows are hidden.", filters, hidden);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
