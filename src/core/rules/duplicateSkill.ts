import * as l10n from "@vscode/l10n";
import { isOfRoles } from "../document/levelNames.ts";
import { nameKey, skillKey } from "../document/names.ts";
import type { RequirementsDocument, Skill } from "../document/requirementsDocument.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const duplicateSkill: DocumentRule = {
  id: "duplicate-skill",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("The same skill appears twice."),
    fix: l10n.t("Merge the two: move the projects of the second to the first."),
    why: l10n.t("Two entries split the evidence for a skill, and at two levels they contradict each other."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## Strong Understanding\n\n### ⟦caching⟧\n**Search**\n- Cached the results.\n",
      },
      {
        fine: "## Spanish\n\n### Listening – B2\n**Shop**\n- Watched a series.\n\n## Italian\n\n### Listening – A2\n**Shop**\n- Took a course.\n",
      },
      {
        fine: "## L3\n\n### Delivery\n**Shop**\n- Led it.\n\n## L4\n\n### Delivery\n**Search**\n- Led two teams.\n",
      },
    ],
  }),
  *check(document, { source }) {
    // In ladders of roles, the same competence is shown at one level after the other.
    const isPerLevel = document.layout === "level-first" && isOfRoles(document.ladder);
    const seen = new Map<string, { readonly skill: Skill; readonly level: string }>();
    for (const { skill, level } of skillsWithLevels(document)) {
      if (nameKey(skill.name) === "") continue;
      const key = isPerLevel ? `${nameKey(level)}\n${skillKey(skill)}` : skillKey(skill);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { skill, level });
        continue;
      }
      yield {
        span: firstWords(skill.nameSpan, source),
        message: l10n.t('Skill "{0}" already appears under "{1}". Merge the two.', skill.name, first.level),
        actions: [
          {
            kind: "merge-skills",
            from: skill.span,
            into: first.skill.span,
            name: first.skill.name,
            level: first.level,
          },
        ],
        related: [{ span: first.skill.nameSpan, message: l10n.t('The first "{0}"', first.skill.name) }],
      };
    }
  },
};

function skillsWithLevels({
  levels,
}: RequirementsDocument): readonly { readonly skill: Skill; readonly level: string }[] {
  // Rows of a table, and levels below the skill's heading, repeat the skill.
  return levels.flatMap(({ name: level, skills }) =>
    skills
      .filter((skill) => skill.layout !== "table" && !skill.isNamedBefore)
      .map((skill) => ({ skill, level })),
  );
}
