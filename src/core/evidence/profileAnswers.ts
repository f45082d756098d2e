import { levelRank } from "../document/levelNames.ts";
import { plainName } from "../document/names.ts";
import { readProjectName } from "../projects/projectName.ts";
import type { Configuration, ConfiguredSkill, Target } from "../settings/configuration.ts";
import type { LevelStrength, ProfileAnswer, SkillStrength } from "./documentStrength.ts";
import { gapsTo } from "./targets.ts";

/**
 * How the document answers each skill of the profile, in the profile's order. Names are compared without case, spaces
 * and punctuation. Entries whose level is not configured are left out.
 */
export function profileAnswers(
  { profile, levels: levelNames }: Pick<Configuration, "profile" | "levels">,
  levels: readonly LevelStrength[],
  targets: ReadonlyMap<number, Target>,
): readonly ProfileAnswer[] {
  if (typeof profile === "string" || profile.length === 0) return [];
  const skills = new Map<string, Placed[]>();
  for (const { rank, skills: own } of levels) {
    for (const skill of own) {
      const key = keyOf(skill.skill.name);
      const others = skills.get(key);
      if (others) others.push({ rank, skill });
      else skills.set(key, [{ rank, skill }]);
    }
  }
  return profile.flatMap((wanted) => {
    const rank = levelRank(wanted.level, levelNames);
    if (rank < 0) return [];
    const names = new Set([wanted.skill, ...(wanted.aliases ?? [])].map(keyOf));
    const found = [...names].flatMap((name) => skills.get(name) ?? []);
    return [answer(wanted, { rank, level: levelNames[rank]!, target: targets.get(rank) }, found)];
  });
}

interface Placed {
  readonly rank: number | undefined;
  readonly skill: SkillStrength;
}

interface Wanted {
  readonly rank: number;
  readonly level: string;
  readonly target: Target | undefined;
}

/** The best answer of several skills: met before below, then the higher level, then more unique bullets. */
function answer({ skill: name }: ConfiguredSkill, wanted: Wanted, found: readonly Placed[]): ProfileAnswer {
  const answers = found.map(({ rank = -1, skill }) => {
    const gaps = rank < wanted.rank ? [] : gapsTo(wanted.target, skill.strength);
    return { rank, skill, gaps, isMet: rank >= wanted.rank && gaps.length === 0 };
  });
  answers.sort(
    (a, b) =>
      Number(b.isMet) - Number(a.isMet) ||
      b.rank - a.rank ||
      b.skill.strength.unique - a.skill.strength.unique,
  );
  const [best] = answers;
  const state = !best ? "missing" : best.isMet ? "met" : "below";
  return { name, level: wanted.level, state, gaps: best?.gaps ?? [], found: best?.skill };
}

function keyOf(name: string): string {
  return readProjectName(plainName(name)).key;
}
