import * as l10n from "@vscode/l10n";
import { skillsOf } from "../document/requirementsDocument.ts";
import { monthOf, newestEvidence } from "../evidence/newestEvidence.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const staleEvidence: DocumentRule = {
  id: "stale-evidence",
  scope: "document",
  severity: "off",
  marksFirstWords: true,
  get options(): Readonly<Record<string, Schema>> {
    return {
      years: {
        type: "integer",
        minimum: 1,
        default: 5,
        description: l10n.t("How old the newest evidence of a skill may be, in years."),
      },
    };
  },
  docs: () => ({
    when: l10n.t(
      "The newest evidence of a skill is more than 5 years old, by the dates of its projects and bullets.",
    ),
    fix: l10n.t("Add newer evidence, or move the skill to a lower level."),
    why: l10n.t("Readers ask what you can do today. Skills without any date are not looked at."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### ⟦Caching⟧\n**Shop** (2001–2003)\n- Cached the pages.\n\n### Testing\n**Search** (since 2004)\n- Wrote the unit tests.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages of Office 2003.\n\n### Testing\n**Search** (2001–present)\n- Wrote the unit tests.\n",
      },
    ],
  }),
  *check(document, { host, options, source }) {
    if (!host) return;
    const years = options.years as number;
    const oldest = monthOf(host.today()) - 12 * years;
    const seen = new Set<string>();
    for (const skill of skillsOf(document)) {
      const newest = newestEvidence(skill);
      // A skill that appears several times is reported once.
      if (!newest || monthOf(newest.date) >= oldest || seen.has(skill.name)) continue;
      seen.add(skill.name);
      yield {
        span: firstWords(skill.nameSpan, source),
        message: l10n.t(
          'The newest evidence of "{0}" is from {1}, more than {2} years ago. Add newer evidence.',
          skill.name,
          newest.text,
          String(years),
        ),
      };
    }
  },
};
