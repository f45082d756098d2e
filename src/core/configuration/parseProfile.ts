import { getNodeValue } from "jsonc-parser";
import type { ConfiguredSkill } from "../settings/configuration.ts";
import { profileLevelProblems } from "./checkLevelNames.ts";
import { type ConfigurationProblem, checkValue } from "./checkValue.ts";
import { profileSchema } from "./keySchemas.ts";
import { parseJson } from "./parseAgainst.ts";

/** A parsed profile; `skills` are the valid ones. Spans count in its text. */
export interface ParsedProfile {
  readonly skills: readonly ConfiguredSkill[];
  readonly problems: readonly ConfigurationProblem[];
}

/** Parses the text of a profile: a JSON list, possibly with comments and trailing commas. Never throws. */
export function parseProfile(text: string, levels: readonly string[]): ParsedProfile {
  const { root, problems: errors } = parseJson(text);
  if (!root || errors.length > 0) return { skills: [], problems: errors };
  const problems = [...checkValue(root, profileSchema()), ...profileLevelProblems(root, levels)];
  if (root.type !== "array") return { skills: [], problems };
  const bad = new Set(problems.map(({ path }) => path[0]));
  const skills = (getNodeValue(root) as readonly ConfiguredSkill[]).filter((_, index) => !bad.has(index));
  return { skills, problems };
}
