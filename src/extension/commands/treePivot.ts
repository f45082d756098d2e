import type { TreePivot } from "../../core/features/treeEntry.ts";
import { pivotKey } from "../tree/treeState.ts";
import type { Command } from "./command.ts";
import { ticked } from "./ticked.ts";

export const groupings: readonly Command[] = [
  ...groupBy("groupByLevel", "Group by Level", "level", 1),
  ...groupBy("groupByProject", "Group by Project", "project", 2),
  ...groupBy("groupByTechnology", "Group by Technology", "technology", 3),
];

function groupBy(id: string, title: string, pivot: TreePivot, place: number): readonly Command[] {
  return ticked({
    id,
    title,
    holds: `${pivotKey} == ${pivot}`,
    lacks: `${pivotKey} != ${pivot}`,
    menu: { menu: "slickRequirements.groupBy", group: `1_pivot@${place}` },
    choose: ({ tree }) => tree.state.setPivot(pivot),
    // One of them always holds.
    undo: () => undefined,
  });
}
