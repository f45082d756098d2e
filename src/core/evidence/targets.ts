import { levelRank } from "../document/levelNames.ts";
import type { Configuration, Target } from "../settings/configuration.ts";
import type { Gap, Strength } from "./documentStrength.ts";

const counts = ["projects", "unique", "measured"] as const satisfies readonly (keyof Target)[];

/** The target of each level by its rank; levels without one are left out. */
export function targetsByRank({
  targets,
  levels,
}: Pick<Configuration, "targets" | "levels">): ReadonlyMap<number, Target> {
  return new Map(Object.entries(targets).map(([name, target]) => [levelRank(name, levels), target]));
}

/** What is missing to the target; empty without a target. */
export function gapsTo(target: Target | undefined, strength: Strength): readonly Gap[] {
  return counts.flatMap((what) => {
    const wants = target?.[what] ?? 0;
    return strength[what] < wants ? [{ what, has: strength[what], wants }] : [];
  });
}
