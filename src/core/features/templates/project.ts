import * as l10n from "@vscode/l10n";
import type { Template } from "../../settings/template.ts";

export const project = (): Template => ({
  id: "project",
  kind: "project",
  label: l10n.t("Project"),
  description: l10n.t("A project with its first bullet"),
  prefix: "project",
  body: ["**${1:Project name}**", "- ${0:What was done}"].join("\n"),
});
