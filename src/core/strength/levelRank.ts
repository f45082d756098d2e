import { nameKey } from "../model/nameKey.ts";
import { shortLevelName } from "../model/shortLevelName.ts";

/** Index of the level a name means among the configured ones, in full or short (`Expert`) and in any case; -1 where none. */
export function levelRank(name: string, levels: readonly string[]): number {
  const wanted = nameKey(name);
  const rank = levels.findIndex((level) => nameKey(level) === wanted);
  return rank >= 0 ? rank : levels.findIndex((level) => nameKey(shortLevelName(level, levels)) === wanted);
}
