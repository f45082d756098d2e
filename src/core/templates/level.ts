import * as l10n from "@vscode/l10n";
import type { Template } from "./template.ts";

export const level = (): Template => ({
  id: "level",
  kind: "level",
  label: l10n.t("Level"),
  description: l10n.t("A level with its first skill"),
  prefix: "level",
  body: [
    "## ${1|Basic Understanding,Strong Understanding,Advanced Understanding,Expert Understanding|}",
    "",
    "### ${2:Skill}",
    "**${3:Project name}**",
    "- ${0:What was done}",
  ].join("\n"),
});
