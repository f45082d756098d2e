import * as l10n from "@vscode/l10n";
import type { Template } from "../../settings/template.ts";

export const measuredProject = (): Template => ({
  id: "measured-project",
  kind: "project",
  label: l10n.t("Project with a measured outcome"),
  description: l10n.t("A bullet for what you did and one for the result"),
  prefix: "projectmeasured",
  body: [
    "**${1:Project name}**",
    "- ${2|Built,Designed,Led,Migrated,Reduced|} ${3:what} ${4:how}.",
    "- ${5|Reduced,Increased,Shortened|} ${6:what} by ${0:<metric?>}.",
  ].join("\n"),
});
