import * as l10n from "@vscode/l10n";
import { findNodeAtLocation, type Node } from "jsonc-parser";
import { levelRank, shortLevelName } from "../document/levelNames.ts";
import { closest } from "../text/editDistance.ts";
import { jsonTree } from "../text/jsonTree.ts";
import type { ConfigurationProblem } from "./checkValue.ts";

/**
 * The problems with names in the `targets` and the `profile` of a configuration text: names that are not levels, and
 * levels with two targets.
 */
export function checkLevelNames(text: string, levels: readonly string[]): readonly ConfigurationProblem[] {
  const root = jsonTree(text);
  if (!root) return [];
  const profile = findNodeAtLocation(root, ["profile"]);
  return [
    ...targetProblems(findNodeAtLocation(root, ["targets"]), levels),
    ...(profile ? profileLevelProblems(profile, levels, ["profile"]) : []),
  ];
}

/** The problems with level names in the items of a profile; `path` leads to the profile. */
export function* profileLevelProblems(
  profile: Node,
  levels: readonly string[],
  path: readonly (string | number)[] = [],
): Generator<ConfigurationProblem> {
  if (profile.type !== "array") return;
  for (const [index, item] of (profile.children ?? []).entries()) {
    const level = findNodeAtLocation(item, ["level"]);
    if (level?.type === "string" && levelRank(level.value, levels) < 0)
      yield unknownLevel(level, levels, [...path, index, "level"]);
  }
}

function* targetProblems(
  targets: Node | undefined,
  levels: readonly string[],
): Generator<ConfigurationProblem> {
  const seen = new Set<number>();
  for (const property of targets?.children ?? []) {
    const [key] = property.children ?? [];
    if (!key) continue;
    const rank = levelRank(key.value, levels);
    const path = ["targets", key.value];
    if (rank < 0) yield unknownLevel(key, levels, path);
    else if (seen.has(rank))
      yield problem(key, l10n.t('The level "{0}" has a target already.', levels[rank]!), path);
    seen.add(rank);
  }
}

function unknownLevel(
  node: Node,
  levels: readonly string[],
  path: readonly (string | number)[],
): ConfigurationProblem {
  const near = closest(node.value, [...levels, ...levels.map((level) => shortLevelName(level, levels))]);
  const message = near
    ? l10n.t('Unknown level "{0}". Did you mean "{1}"?', node.value, near)
    : l10n.t(
        'Unknown level "{0}". The levels are {1}.',
        node.value,
        levels.map((level) => `"${level}"`).join(", "),
      );
  return problem(node, message, path);
}

function problem(node: Node, message: string, path: readonly (string | number)[]): ConfigurationProblem {
  const span = { start: node.offset, end: node.offset + node.length };
  return { span, message, path, isBeyondSchema: true };
}
