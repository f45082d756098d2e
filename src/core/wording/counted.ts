import * as l10n from "@vscode/l10n";
import { escapeMarkdown } from "./escape.ts";

// How many of a thing, in words.

export function countedDocuments(count: number): string {
  return count === 1 ? l10n.t("1 document") : l10n.t("{0} documents", count);
}

export function countedSkills(count: number): string {
  return count === 1 ? l10n.t("1 skill") : l10n.t("{0} skills", count);
}

export function countedProjects(count: number): string {
  return count === 1 ? l10n.t("1 project") : l10n.t("{0} projects", count);
}

export function countedBullets(count: number): string {
  return count === 1 ? l10n.t("1 bullet") : l10n.t("{0} bullets", count);
}

/** Of bullets that hold a metric. */
export function countedMeasured(count: number): string {
  return l10n.t("{0} measured", count);
}

export function countedLevels(count: number): string {
  return count === 1 ? l10n.t("1 level") : l10n.t("{0} levels", count);
}

export function countedProblems(count: number): string {
  return count === 1 ? l10n.t("1 problem") : l10n.t("{0} problems", count);
}

export function countedFiles(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}

export function countedFixes(count: number): string {
  return count === 1 ? l10n.t("1 fix") : l10n.t("{0} fixes", count);
}

export function countedOpenPoints(count: number): string {
  return count === 1 ? l10n.t("1 open point") : l10n.t("{0} open points", count);
}

export function countedChanges(count: number): string {
  if (count === 0) return l10n.t("no changes");
  return count === 1 ? l10n.t("1 change") : l10n.t("{0} changes", count);
}

/** Names in one list; what is more is counted. */
const maxNames = 12;

/** The names as Markdown, the first twelve of them. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).map(escapeMarkdown).join(", ");
  return names.length > maxNames ? l10n.t("{0} and {1} more", shown, names.length - maxNames) : shown;
}
