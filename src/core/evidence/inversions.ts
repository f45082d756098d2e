import type { Inversion, LevelStrength, SkillStrength } from "./documentStrength.ts";

/**
 * For each skill with less evidence than a skill of a lower level, the strongest of those. Levels that are not
 * configured are left out.
 */
export function inversionsOf(levels: readonly LevelStrength[]): readonly Inversion[] {
  const ranked = levels.flatMap(({ rank, skills }) =>
    rank === undefined ? [] : skills.map((skill) => ({ rank, skill })),
  );
  const strongest = ranked.toSorted((a, b) => compareStrength(b.skill, a.skill));
  return ranked
    .toSorted((a, b) => b.rank - a.rank)
    .flatMap(({ rank, skill: higher }) => {
      // Sorted by unique bullets: after the first skill that has no more of them than this one, none has more.
      const first = strongest.find(
        ({ rank: other, skill }) => !hasFewer(higher, skill) || (other < rank && hasLess(higher, skill)),
      );
      return first && hasFewer(higher, first.skill) ? [{ higher, lower: first.skill }] : [];
    });
}

/** Fewer unique bullets, and neither more projects nor more measured bullets. */
function hasLess(a: SkillStrength, b: SkillStrength): boolean {
  const isMore = a.strength.projects > b.strength.projects || a.strength.measured > b.strength.measured;
  return hasFewer(a, b) && !isMore;
}

function hasFewer({ strength: a }: SkillStrength, { strength: b }: SkillStrength): boolean {
  return a.unique < b.unique;
}

function compareStrength({ strength: a }: SkillStrength, { strength: b }: SkillStrength): number {
  return a.unique - b.unique || a.measured - b.measured || a.projects - b.projects;
}
