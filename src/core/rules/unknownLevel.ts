import * as l10n from "@vscode/l10n";
import { misspeltLevel } from "../document/levelNames.ts";
import type { Level } from "../document/requirementsDocument.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Span } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const unknownLevel: DocumentRule = {
  id: "unknown-level",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  // A misspelled level name is reported once, not twice.
  overrules: ["typo"],
  docs: () => ({
    when: l10n.t(
      "A level is almost one of the known level names, but not quite, or its name does not go with those of the other levels, or a skill between others states none.",
    ),
    fix: l10n.t("Use the known name, or add your own names to `levels` in `slick.json`."),
    why: l10n.t("A skill under an unknown level has no rank, so it cannot be compared with the others."),
    examples: [
      {
        bad: "## ⟦Basic Understandng⟧\n\n### Caching\n**Shop**\n- Cached the pages.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
      },
      {
        bad: "## Beginner\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## ⟦Practitioner⟧\n\n### Search\n**Shop**\n- Built the index.\n\n## Expert\n\n### Rust\n**Clock**\n- Wrote a parser.\n",
      },
      {
        bad: "## ⟦Beginer⟧\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## Advanced\n\n### Search\n**Shop**\n- Built the index.\n\n## Expert\n\n### Rust\n**Clock**\n- Wrote a parser.\n",
        good: "## Beginner\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## Advanced\n\n### Search\n**Shop**\n- Built the index.\n\n## Expert\n\n### Rust\n**Clock**\n- Wrote a parser.\n",
      },
      {
        bad: "## Caching (Expert)\n\n**Shop**\n- Cached the pages.\n\n## ⟦Search⟧\n\n**Shop**\n- Built the index.\n\n## Rust (Beginner)\n\n**Clock**\n- Wrote a parser.\n",
      },
      { fine: "## Certifications\n- Certified developer\n" },
    ],
  }),
  *check(document, { matchLevel, source }) {
    for (const { kind, name, span } of document.strays)
      if (kind === "unlevelled")
        yield {
          span: firstWords(span, source),
          severity: "information",
          message: l10n.t(
            '"{0}" states no level, unlike the skills around it, so nothing below it is evidence.',
            name,
          ),
        };
    const told = new Set<string>();
    for (const level of document.levels) {
      if (level.rank >= 0) continue;
      const meant = matchLevel(level.name)?.meant ?? misspeltLevel(level.name, document.ladder);
      if (!meant) {
        // A table may say it in each row.
        if (told.has(level.name)) continue;
        told.add(level.name);
        yield otherLevel(level, document.ladder.names, source);
        continue;
      }
      const finding: RuleFinding = {
        span: firstWords(level.nameSpan, source),
        message: l10n.t('Unknown level "{0}". Did you mean "{1}"?', level.name, meant),
        fixes: [
          {
            title: l10n.t('Change to "{0}"', meant),
            edits: [{ span: level.nameSpan, text: meant }],
            preferred: true,
          },
        ],
      };
      yield finding;
    }
  },
};

/** A level of other names than those of the document: only its author knows which of them it is. */
function otherLevel(
  { name, nameSpan }: Level,
  names: readonly string[],
  source: (span: Span) => string,
): RuleFinding {
  return {
    span: firstWords(nameSpan, source),
    severity: "information",
    message: l10n.t(
      'Unknown level "{0}". Use one of {1}, or list your own names in `levels` in `slick.json`.',
      name,
      names.length > 7 ? [names[0], "…", names.at(-1)].join(", ") : names.join(", "),
    ),
  };
}
