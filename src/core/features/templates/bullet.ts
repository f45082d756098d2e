import * as l10n from "@vscode/l10n";
import type { Template } from "../../settings/template.ts";

export const bullet = (): Template => ({
  id: "bullet",
  kind: "bullet",
  label: l10n.t("Bullet"),
  description: l10n.t("One line of evidence"),
  prefix: "bullet",
  body: "- ${0:What was done}",
});
