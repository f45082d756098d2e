import * as l10n from "@vscode/l10n";
import { ladders } from "../../document/ladders.ts";
import type { Template } from "../../settings/template.ts";

export const level = (): Template => ({
  id: "level",
  kind: "level",
  label: l10n.t("Level"),
  description: l10n.t("A level with its first skill"),
  prefix: "level",
  body: [
    `## \${1|${ladders[0]!.levels.map(([name]) => name).join(",")}|}`,
    "",
    "### ${2:Skill}",
    "",
    "**${3:Project name}**",
    "- ${0:What was done}",
  ].join("\n"),
});
