import * as l10n from "@vscode/l10n";
import type { Template } from "../../settings/template.ts";

export const measuredBullet = (): Template => ({
  id: "measured-bullet",
  kind: "bullet",
  label: l10n.t("Bullet with a measured outcome"),
  description: l10n.t("What you did, how, and the result"),
  prefix: "bulletmeasured",
  body: "- ${1|Built,Designed,Led,Migrated,Reduced|} ${2:what} ${3:how}, ${4:which} ${0:<metric?>}.",
});
