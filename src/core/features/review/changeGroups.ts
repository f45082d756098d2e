import * as l10n from "@vscode/l10n";
import { type Change, type ChangeKind, changeKinds } from "./change.ts";

/** Changes of one kind. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The changes by kind, the most important first; without empty kinds. */
export function changeGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  return changeKinds.flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    return some.length > 0 ? [{ kind, title: titleOf(kind), changes: some }] : [];
  });
}

function titleOf(kind: ChangeKind): string {
  switch (kind) {
    case "claimRaised":
      return l10n.t("Claims without new evidence");
    case "skillMoved":
      return l10n.t("Skills at another level");
    case "skillAdded":
      return l10n.t("Skills added");
    case "skillRemoved":
      return l10n.t("Skills removed");
    case "skillRenamed":
      return l10n.t("Skills renamed");
    case "projectRenamed":
      return l10n.t("Projects renamed");
    case "projectMoved":
      return l10n.t("Projects moved");
    case "evidenceAdded":
      return l10n.t("Evidence added");
    case "evidenceRemoved":
      return l10n.t("Evidence removed");
    case "evidenceReworded":
      return l10n.t("Evidence reworded");
    case "evidenceMoved":
      return l10n.t("Evidence moved");
  }
}
