import * as l10n from "@vscode/l10n";

/** The icon of rows of a kind, and their name for screen readers. */
export interface RowKind {
  /** An icon of VS Code. */
  readonly icon: string;
  name(): string;
}

/**
 * The kinds of rows that every grouping may contain; a grouping declares additional ones. `openPoints` is the group of
 * open points.
 */
export const commonKinds = {
  level: { icon: "layers", name: () => l10n.t("level") },
  skill: { icon: "mortar-board", name: () => l10n.t("skill") },
  project: { icon: "project", name: () => l10n.t("project") },
  bullet: { icon: "circle-small-filled", name: () => l10n.t("bullet") },
  openPoints: { icon: "question", name: () => l10n.t("group") },
  openPoint: { icon: "circle-small", name: () => l10n.t("open point") },
} as const satisfies Readonly<Record<string, RowKind>>;
