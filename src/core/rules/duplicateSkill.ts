import * as l10n from "@vscode/l10n";
import { nameKey } from "../model/nameKey.ts";
import { type Skill, skillsOf } from "../model/requirementsDocument.ts";
import type { DocumentRule } from "./rule.ts";

export const duplicateSkill: DocumentRule = {
  id: "duplicate-skill",
  scope: "document",
  severity: "warning",
  docs: () => ({
    summary: l10n.t("A skill stands once, at one level."),
    why: l10n.t("The same skill twice splits its evidence, and at two levels it contradicts itself."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## Strong Understanding\n\n### ⟦caching⟧\n**Search**\n- Cached the results.\n",
      },
    ],
  }),
  *check(document) {
    const seen = new Map<string, Skill>();
    for (const skill of skillsOf(document)) {
      const key = nameKey(skill.name);
      if (key === "") continue;
      const twin = seen.get(key);
      if (!twin) {
        seen.set(key, skill);
        continue;
      }
      yield {
        span: skill.nameSpan,
        message: l10n.t(
          'Unexpected second skill "{0}", expected one: move its projects to the first.',
          skill.name,
        ),
        related: [{ span: twin.nameSpan, message: l10n.t("The skill stands here first.") }],
      };
    }
  },
};
