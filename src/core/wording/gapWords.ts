import * as l10n from "@vscode/l10n";
import type { Gap } from "../evidence/documentStrength.ts";
import type { Target } from "../settings/configuration.ts";
import { countedMeasured, countedProjects } from "./counted.ts";

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
  if (measured > 0) parts.push(countedMeasured(measured));
  return parts.join(", ");
}
