import * as l10n from "@vscode/l10n";
import type { Template } from "../../settings/template.ts";

export const skill = (): Template => ({
  id: "skill",
  kind: "skill",
  label: l10n.t("Skill"),
  description: l10n.t("A skill with its first project"),
  prefix: "skill",
  body: ["### ${2:Skill}", "", "**${1:Project name}**", "- ${0:What was done}"].join("\n"),
});
