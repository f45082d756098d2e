import * as l10n from "@vscode/l10n";
import type { Template } from "./template.ts";

export const document = (): Template => ({
  id: "document",
  kind: "document",
  label: l10n.t("Requirements document"),
  description: l10n.t("Title and levels, each with a place for its first skill"),
  prefix: "requirements",
  body: [
    "# ${1:Title} (DRAFT)",
    "",
    "Notes:",
    "- ${2:What is still to be asked?}",
    "",
    "---",
    "",
    "## Basic Understanding",
    "",
    "### ${3:Skill}",
    "**${4:Project name}**",
    "- ${5:What was done}",
    "",
    "---",
    "",
    "## Strong Understanding",
    "",
    "### ${6:Skill}",
    "**${7:Project name}**",
    "- ${8:What was done}$0",
  ].join("\n"),
});
