import { closest } from "../text/editDistance.ts";
import { nameKey } from "./nameKey.ts";

/** What a `##` heading says about a level. */
export interface LevelMatch {
  /** Index in the configured names, or -1 where the heading only looks like a level. */
  readonly rank: number;
  /** The configured name that was meant. */
  readonly meant: string;
}

/** Tells whether a heading names a level. */
export type LevelMatcher = (heading: string) => LevelMatch | undefined;

/**
 * A matcher for the level names: the name itself in any case; else, as a level that is not known, a heading that is
 * nearly a name, is a name's first word alone, or ends in the word that all names end in. Answers are remembered.
 */
export function createLevelMatcher(names: readonly string[]): LevelMatcher {
  const answers = new Map<string, LevelMatch | undefined>();
  return (heading) => {
    if (!answers.has(heading)) answers.set(heading, matchLevel(heading, names));
    return answers.get(heading);
  };
}

function matchLevel(heading: string, names: readonly string[]): LevelMatch | undefined {
  const folded = nameKey(heading);
  const rank = names.findIndex((name) => nameKey(name) === folded);
  if (rank >= 0) return { rank, meant: names[rank]! };
  const first = names.find((name) => name.includes(" ") && nameKey(name).split(" ")[0] === folded);
  if (first) return { rank: -1, meant: first };
  const near = closest(heading, names);
  if (
    near &&
    Math.abs(near.length - heading.length) <= 3 &&
    folded.split(" ").length === nameKey(near).split(" ").length
  ) {
    return { rank: -1, meant: near };
  }
  const ending = commonEnding(names);
  if (ending && folded.endsWith(` ${ending}`) && folded.split(" ").length <= ending.split(" ").length + 1) {
    return { rank: -1, meant: near ?? names[0]! };
  }
  return undefined;
}

function commonEnding(names: readonly string[]): string | undefined {
  const words = names.map((name) => nameKey(name).split(" "));
  const last = words[0]?.at(-1);
  return names.length > 1 && words.every((list) => list.length > 1 && list.at(-1) === last)
    ? last
    : undefined;
}
