import * as l10n from "@vscode/l10n";
import { gapWords } from "../coverage/coverageWords.ts";
import { countedBullets, countedMeasured, countedProjects, countedSkills } from "../navigation/counted.ts";
import type { LevelStrength, SkillStrength } from "../strength/documentStrength.ts";

// What stands behind the names in the tree. Rows are narrow: what is none is left out.

/** Of a level: `3 skills · 1 below target`. */
export function levelDetail({ skills }: LevelStrength): string {
  const below = skills.filter(({ gaps }) => gaps.length > 0).length;
  return joined(countedSkills(skills.length), below > 0 && l10n.t("{0} below target", below));
}

/** Of a skill: `3 projects · 9 bullets · 2 measured · needs 1 more project`. */
export function skillDetail({ skill, strength, gaps }: SkillStrength): string {
  return joined(
    countedProjects(skill.projects.length),
    countedBullets(strength.bullets),
    strength.measured > 0 && countedMeasured(strength.measured),
    gaps.length > 0 && l10n.t("needs {0}", gaps.map(gapWords).join(", ")),
  );
}

/** Joins what is said of a row. */
export function joined(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(" · ");
}
