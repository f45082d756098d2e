import { levelRank } from "../document/levelNames.ts";
import type { Target } from "./configuration.ts";
import { readKeys, removeValue, setValue } from "./editValue.ts";

/**
 * The configuration text with the target of a level, under the name that the text already has for it, in full or short.
 * An empty target is removed, and `targets` with the last one. Comments and layout stay. Throws if the text is not a
 * JSON object.
 */
export function setTarget(text: string, level: string, target: Target, levels: readonly string[]): string {
  const { targets } = readKeys(text);
  const names = typeof targets === "object" && targets !== null ? Object.keys(targets) : [];
  const rank = levelRank(level, levels);
  const known = names.find((name) => name === level || (rank >= 0 && levelRank(name, levels) === rank));
  const counts = Object.entries(target).filter(([, count]) => count > 0);
  if (counts.length > 0) return setValue(text, ["targets", known ?? level], Object.fromEntries(counts));
  if (known === undefined) return text;
  return removeValue(text, names.length > 1 ? ["targets", known] : ["targets"]);
}
