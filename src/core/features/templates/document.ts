import * as l10n from "@vscode/l10n";
import { ladders } from "../../document/ladders.ts";
import type { Template } from "../../settings/template.ts";

export const document = (): Template => ({
  id: "document",
  kind: "document",
  label: l10n.t("Requirements document"),
  description: l10n.t("Title and levels, each with a place for its first skill"),
  prefix: "requirements",
  // The template has no findings, so that a new document starts without a problem: all names differ, and there are no
  // open points.
  body: [
    "# ${1:Title}",
    "",
    ...section(
      0,
      "### ${2:First skill}",
      "",
      "**${3:Project name}**",
      "- ${4:What you built, changed or decided}",
    ),
    "",
    "---",
    "",
    ...section(
      1,
      "### ${5:Second skill}",
      "",
      "**${6:Project name}**",
      "- ${7:What came of it, with a number}$0",
    ),
  ].join("\n"),
});

function section(rank: number, ...lines: readonly string[]): readonly string[] {
  return [`## ${ladders[0]!.levels[rank]![0]}`, "", ...lines];
}
