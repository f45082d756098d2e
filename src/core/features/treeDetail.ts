import * as l10n from "@vscode/l10n";
import { gapWords } from "../coverage/coverageWords.ts";
import { countedBullets, countedMeasured, countedProjects, countedSkills } from "../navigation/counted.ts";
import type { LevelStrength, SkillStrength } from "../strength/documentStrength.ts";

// What stands behind the names in the tree. Rows are narrow: what is none is left out.

/** Of a level: `1 below target · 3 skills`. */
export function levelDetail({ skills }: LevelStrength): string {
  const below = skills.filter(({ gaps }) => gaps.length > 0).length;
  return joined(below > 0 && l10n.t("{0} below target", below), countedSkills(skills.length));
}

/** Of a skill: `needs 1 more project · 3 projects · 9 bullets · 2 measured`; a row that is too narrow is cut at its end. */
export function skillDetail({ skill, strength, gaps }: SkillStrength): string {
  return joined(
    gaps.length > 0 && l10n.t("needs {0}", gaps.map(gapWords).join(", ")),
    countedProjects(skill.projects.length),
    countedBullets(strength.bullets),
    strength.measured > 0 && countedMeasured(strength.measured),
  );
}

/** Joins what is said of a row. */
export function joined(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(" · ");
}
