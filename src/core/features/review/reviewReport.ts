import * as l10n from "@vscode/l10n";
import { countedChanges } from "../../wording/counted.ts";
import { escapeMarkdown } from "../../wording/escape.ts";
import type { Change } from "./change.ts";
import { changeGroups } from "./changeGroups.ts";

/** The changes of one document, with functions for its lines, from 1. */
export interface ReviewedFile {
  /** The file's name for the report. */
  readonly file: string;
  /** The revision since which the changes were made. */
  readonly revision: string;
  readonly changes: readonly Change[];
  lineBefore(offset: number): number;
  lineAfter(offset: number): number;
}

/**
 * The report for a terminal: one line per change, with the line it is at. A removed one has its former line, with a
 * minus sign.
 */
export function reviewText({ file, revision, changes, ...lines }: ReviewedFile): string {
  const rows = [l10n.t("{0} since {1}: {2}", file, revision, countedChanges(changes.length))];
  for (const { kind, title, changes: some } of changeGroups(changes)) {
    rows.push("", `  ${title} (${some.length})`);
    for (const { detail, before, after } of some) {
      const line = after
        ? String(lines.lineAfter(after.span.start))
        : `-${lines.lineBefore(before!.span.start)}`;
      if (kind === "evidenceReworded")
        rows.push(
          `${line.padStart(8)}  ${detail}`,
          `          - ${before!.text}`,
          `          + ${after!.text}`,
        );
      else if (kind.startsWith("evidence"))
        rows.push(`${line.padStart(8)}  ${detail}`, `          ${(after ?? before)!.text}`);
      else if (kind.endsWith("Renamed")) rows.push(`${line.padStart(8)}  ${detail}`);
      else rows.push(`${line.padStart(8)}  ${(after ?? before)!.text}: ${detail}`);
    }
  }
  return `${rows.map(withoutControls).join("\n")}\n`;
}

/**
 * The report for a comment on a pull request: nothing in it is read as markup, as a mention of a person or as an issue
 * number.
 */
export function reviewMarkdown({ file, revision, changes, ...lines }: ReviewedFile): string {
  const rows = [
    `### ${l10n.t("{0} since {1}: {2}", say(file), say(revision), countedChanges(changes.length))}`,
  ];
  for (const { kind, title, changes: some } of changeGroups(changes)) {
    rows.push("", `${kind === "claimRaised" ? "⚠️ " : ""}**${title}** (${some.length})`, "");
    for (const { detail, before, after } of some) {
      const line = after
        ? l10n.t("line {0}", lines.lineAfter(after.span.start))
        : l10n.t("was line {0}", lines.lineBefore(before!.span.start));
      if (kind === "evidenceReworded")
        rows.push(`- ${say(detail)} (${line})`, `  - ~~${say(before!.text)}~~`, `  - ${say(after!.text)}`);
      else if (kind.startsWith("evidence"))
        rows.push(`- ${say(detail)} (${line}): ${say((after ?? before)!.text)}`);
      else if (kind.endsWith("Renamed")) rows.push(`- ${say(detail)} (${line})`);
      else rows.push(`- **${say((after ?? before)!.text)}**: ${say(detail)} (${line})`);
    }
  }
  return `${rows.join("\n")}\n`;
}

/** The report for programs: with lines instead of offsets. */
export function reviewRecord({ file, revision, changes, ...lines }: ReviewedFile): unknown {
  return {
    file,
    revision,
    changes: changes.map(({ kind, message, before, after }) => ({
      kind,
      message,
      ...(before ? { before: { line: lines.lineBefore(before.span.start), text: before.text } } : {}),
      ...(after ? { after: { line: lines.lineAfter(after.span.start), text: after.text } } : {}),
    })),
  };
}

function say(text: string): string {
  return escapeMarkdown(text).replaceAll("@", "&#64;");
}

/** Removes control characters: a text from a repository could control the terminal. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
