import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { documentStrength } from "../../evidence/strengthOf.ts";
import { treeByLevel } from "./treeByLevel.ts";
import { treeByProject } from "./treeByProject.ts";
import { treeByTechnology } from "./treeByTechnology.ts";
import type { TreeEntry } from "./treeEntry.ts";
import type { TreeGroupingId } from "./treeGroupings.ts";
import { treeOpenPoints } from "./treeOpenPoints.ts";

/** The document as a tree with the grouping, followed by its open points. */
export function treeOf(checked: CheckedDocument, grouping: TreeGroupingId): readonly TreeEntry[] {
  const { model, configuration } = checked;
  const strength = documentStrength(checked);
  const groups: Record<TreeGroupingId, () => readonly TreeEntry[]> = {
    level: () => treeByLevel(strength),
    project: () => treeByProject(model, configuration.projects),
    technology: () => treeByTechnology(checked),
  };
  const points = treeOpenPoints(strength.openPoints, { model, source: (span) => checked.source(span) });
  return [...groups[grouping](), ...points];
}
