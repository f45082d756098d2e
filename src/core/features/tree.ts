import type { CheckedDocument } from "../engine/checkedDocument.ts";
import { documentStrength } from "../strength/strengthOf.ts";
import { treeByLevel } from "./treeByLevel.ts";
import { treeByProject } from "./treeByProject.ts";
import { treeByTechnology } from "./treeByTechnology.ts";
import type { TreeEntry, TreePivot } from "./treeEntry.ts";
import { treeOpenPoints } from "./treeOpenPoints.ts";

/** The document as a tree, grouped by the pivot, with its open points behind. */
export function treeOf(checked: CheckedDocument, pivot: TreePivot): readonly TreeEntry[] {
  const { model, configuration } = checked;
  const strength = documentStrength(checked);
  const groups = {
    level: () => treeByLevel(strength),
    project: () => treeByProject(model, configuration.projects),
    technology: () => treeByTechnology(checked),
  }[pivot]();
  const points = treeOpenPoints(strength.openPoints, { model, source: (span) => checked.source(span) });
  return [...groups, ...points];
}
