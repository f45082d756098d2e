import * as l10n from "@vscode/l10n";
import { groupBy } from "../collections/groupBy.ts";
import { shortLevelName } from "../model/shortLevelName.ts";
import { countedProjects } from "../navigation/counted.ts";
import type { Gap, Target } from "../strength/documentStrength.ts";
import type { CoverageLevel, CoveredWish } from "./coverage.ts";

// What panel and reports say, in words.

/** What is missing: `2 more projects`. */
export function gapWords({ what, has, wants }: Gap): string {
  const count = wants - has;
  switch (what) {
    case "projects":
      return count === 1 ? l10n.t("1 more project") : l10n.t("{0} more projects", count);
    case "unique":
      return count === 1 ? l10n.t("1 more unique bullet") : l10n.t("{0} more unique bullets", count);
    case "measured":
      return count === 1 ? l10n.t("1 more measured") : l10n.t("{0} more measured", count);
  }
}

/** What a level asks of each of its skills: `3 projects, 6 unique bullets, 2 measured`. */
export function targetWords({ projects = 0, unique = 0, measured = 0 }: Target): string {
  const parts: string[] = [];
  if (projects > 0) parts.push(countedProjects(projects));
  if (unique > 0) parts.push(unique === 1 ? l10n.t("1 unique bullet") : l10n.t("{0} unique bullets", unique));
  if (measured > 0) parts.push(l10n.t("{0} measured", measured));
  return parts.join(", ");
}

/** What is said of a level with skills that have less evidence than one of a lower level: a text for each such one; `levelNames` are the levels there are. */
export function inversionWords({ skills }: CoverageLevel, levelNames: readonly string[]): readonly string[] {
  const weaker = skills.flatMap(({ name, weakerThan }) => (weakerThan ? [{ name, weakerThan }] : []));
  const groups = groupBy(weaker, ({ weakerThan }) => weakerThan.line);
  return [...groups.values()].map((group) => {
    const { name, weakerThan } = group[0]!;
    const other = [nameWords(weakerThan.name), shortLevelName(weakerThan.level, levelNames)];
    return group.length === 1
      ? l10n.t("{0} has less evidence than {1} ({2})", nameWords(name), ...other)
      : l10n.t("{0} skills have less evidence than {1} ({2})", group.length, ...other);
  });
}

/** How a skill of the profile stands. */
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

/** A name, or what stands for one that is empty. */
export function nameWords(name: string): string {
  return name === "" ? l10n.t("(no name)") : name;
}
