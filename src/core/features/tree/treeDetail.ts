import * as l10n from "@vscode/l10n";
import type { LevelStrength, SkillStrength } from "../../evidence/documentStrength.ts";
import { countedBullets, countedMeasured, countedProjects, countedSkills } from "../../wording/counted.ts";
import { gapWords } from "../../wording/gapWords.ts";

// The text next to a row's name. Rows are narrow: one number there, everything else in the tooltip.

/** The tooltip of a level: how many of its skills miss the target. */
export function aboutLevel({ skills }: LevelStrength): string {
  const below = skills.filter(({ gaps }) => gaps.length > 0).length;
  return joined(countedSkills(skills.length), below > 0 && l10n.t("{0} of them below the target", below));
}

/** The tooltip of a skill: its contents and, on a second line, its gaps. */
export function aboutSkill({ strength, gaps, newest }: SkillStrength): string {
  const holds = joined(
    countedProjects(strength.projects),
    countedBullets(strength.bullets),
    strength.measured > 0 && countedMeasured(strength.measured),
    newest !== undefined && l10n.t("newest evidence: {0}", newest.text),
  );
  return gaps.length === 0 ? holds : `${holds}\n${l10n.t("Needs {0}", gaps.map(gapWords).join(", "))}`;
}

/** Joins the parts of a row's text. */
export function joined(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(" · ");
}
