import * as l10n from "@vscode/l10n";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** Names in one list; what is more is counted. */
const mostNames = 12;

/** The names as Markdown, the first twelve of them. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(escapeMarkdown).join(", ");
  return names.length > mostNames ? l10n.t("{0} and {1} more", shown, names.length - mostNames) : shown;
}
