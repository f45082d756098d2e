import * as l10n from "@vscode/l10n";
import { shortLevelName } from "../../document/levelNames.ts";
import { groupBy } from "../../text/collections.ts";
import { gapWords } from "../../wording/gapWords.ts";
import type { CoverageLevel, CoveredWish } from "./coverage.ts";

// The texts that panel and reports share.

/**
 * A sentence for each skill of a level that has less evidence than one of a lower level. `levelNames` are all level
 * names.
 */
export function inversionWords({ skills }: CoverageLevel, levelNames: readonly string[]): readonly string[] {
  const weaker = skills.flatMap(({ name, weakerThan }) => (weakerThan ? [{ name, weakerThan }] : []));
  const groups = groupBy(weaker, ({ weakerThan }) => weakerThan.line);
  return [...groups.values()].map((group) => {
    const { name, weakerThan } = group[0]!;
    const other = nameWords(weakerThan.name);
    const level = shortLevelName(weakerThan.level, levelNames);
    return group.length === 1
      ? l10n.t("{0} has less evidence than {1} ({2})", nameWords(name), other, level)
      : l10n.t("{0} skills have less evidence than {1} ({2})", group.length, other, level);
  });
}

/** The state of a skill of the profile, in words. */
export function stateWords({ state, found, gaps }: CoveredWish): string {
  switch (state) {
    case "met":
      return l10n.t("met");
    case "missing":
      return l10n.t("missing");
    case "below":
      return gaps.length > 0 ? gaps.map(gapWords).join(", ") : l10n.t("shown as {0}", found?.level ?? "");
  }
}

/** A name, or a replacement for an empty one. */
export function nameWords(name: string): string {
  return name === "" ? l10n.t("(no name)") : name;
}
