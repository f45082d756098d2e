import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import { slipsIn } from "../grammar/findSlips.ts";
import type { Block } from "../markdown/block.ts";

/**
 * Findings for missing or superfluous spaces around commas, full stops, hyphens and inside parentheses, and for
 * compounds without a hyphen.
 */
export function* punctuationFindings(block: Block): Generator<RuleFinding> {
  for (const { rule, span, inserts, replacement } of slipsIn(block)) {
    if (rule !== "spacing") continue;
    if (replacement.includes("-")) {
      yield {
        span,
        message: l10n.t('A hyphen is missing. Write "{0}".', replacement),
        fixes: [
          {
            title: l10n.t('Change to "{0}"', replacement),
            edits: [{ span, text: replacement }],
            preferred: true,
          },
        ],
      };
      continue;
    }
    if (!inserts && replacement !== "") {
      yield {
        span,
        isEnglish: true,
        message: replacement.startsWith(",")
          ? l10n.t("Put the space after the comma, not before it.")
          : l10n.t("Put the space after the full stop, not before it."),
        fixes: [{ title: l10n.t("Move the Space"), edits: [{ span, text: replacement }], preferred: true }],
      };
      continue;
    }
    const mark = inserts ? block.text[span.start]! : "";
    yield {
      span,
      // Other languages use suspended hyphens (`Vor- und Nachteile`) and other marks differently.
      isEnglish: true,
      message: inserts
        ? mark === ","
          ? l10n.t("Add a space after the comma.")
          : l10n.t("Add a space after the full stop.")
        : l10n.t("This space does not belong here. Remove it."),
      fixes: [
        inserts
          ? {
              title: l10n.t("Add a Space"),
              edits: [{ span: { start: span.end, end: span.end }, text: " " }],
              preferred: true,
            }
          : { title: l10n.t("Remove the Space"), edits: [{ span, text: "" }], preferred: true },
      ],
    };
  }
}
