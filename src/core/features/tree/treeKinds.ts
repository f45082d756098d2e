import * as l10n from "@vscode/l10n";

/** How rows of a kind look, and what a screen reader calls them. */
export interface RowKind {
  /** An icon of VS Code. */
  readonly icon: string;
  name(): string;
}

/** The kinds of rows that every grouping may have; a grouping names those of its own. `openPoints` holds the open points. */
export const commonKinds = {
  level: { icon: "layers", name: () => l10n.t("level") },
  skill: { icon: "mortar-board", name: () => l10n.t("skill") },
  project: { icon: "project", name: () => l10n.t("project") },
  bullet: { icon: "circle-small-filled", name: () => l10n.t("bullet") },
  openPoints: { icon: "question", name: () => l10n.t("group") },
  openPoint: { icon: "circle-small", name: () => l10n.t("open point") },
} as const satisfies Readonly<Record<string, RowKind>>;
