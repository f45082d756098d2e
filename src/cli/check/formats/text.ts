import * as l10n from "@vscode/l10n";
import { countedFiles, countedFixes, countedProblems } from "../../../core/wording/counted.ts";
import { visible } from "../../common/visible.ts";
import type { Format, Totals } from "./format.ts";

/**
 * `file:line:column: severity: message [rule]`, one line per finding, and a summary. Problem matchers read the
 * severity, so it is always in English.
 */
export function text(): Format {
  return {
    start: () => "",
    file: ({ file, findings }) =>
      findings
        .map(
          ({ start, severity, message, rule }) =>
            `${visible(file)}:${start.line}:${start.column}: ${severity}: ${visible(message)} [${rule}]\n`,
        )
        .join(""),
    end: (totals) => `${summary(totals)}\n`,
  };
}

/** The totals of a call in one line. */
export function summary({ files, documents, findings, isDry, edits, fixedFiles }: Totals): string {
  if (documents === 0 && files > 0) return l10n.t("No requirements documents in {0}.", countedFiles(files));
  const problems = findings === 0 ? l10n.t("No problems") : countedProblems(findings);
  const where = countedFiles(documents);
  if (edits === 0) return l10n.t("{0} in {1}.", problems, where);
  const [fixes, within] = [countedFixes(edits), countedFiles(fixedFiles)];
  return isDry
    ? l10n.t("{0} in {1}, {2} to make in {3}.", problems, where, fixes, within)
    : l10n.t("{0} in {1}, {2} in {3}.", problems, where, fixes, within);
}
