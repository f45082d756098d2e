import * as l10n from "@vscode/l10n";
import type { DocumentStrength, Strength } from "../../evidence/documentStrength.ts";
import type { Span } from "../../text/span.ts";
import { countedBullets, countedMeasured, countedProjects, countedSkills } from "../../wording/counted.ts";
import { gapWords } from "../../wording/gapWords.ts";

/** A line to show above a heading. */
export interface Lens {
  /** The heading's name. */
  readonly span: Span;
  readonly title: string;
}

/**
 * Lenses above each level and skill, with how much evidence it has and its gaps to the target: `3 projects · 9 bullets
 * · 2 measured`. In the order of the strength's levels.
 */
export function lensesOf({ levels }: DocumentStrength): readonly Lens[] {
  return levels.flatMap(({ level, strength, skills }) => {
    const below = skills.filter(({ gaps }) => gaps.length > 0).length;
    return [
      {
        span: level.nameSpan,
        title: joined(strength, below > 0 && l10n.t("{0} below target", countedSkills(below))),
      },
      ...skills.map(({ skill, strength, gaps }) => ({
        span: skill.nameSpan,
        title: joined(strength, gaps.length > 0 && l10n.t("needs {0}", gaps.map(gapWords).join(", "))),
      })),
    ];
  });
}

function joined({ projects, bullets, measured }: Strength, lacks: string | false): string {
  const counts = [countedProjects(projects), countedBullets(bullets), countedMeasured(measured)];
  return [...counts, ...(lacks ? [lacks] : [])].join(" · ");
}
