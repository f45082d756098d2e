import type { TreePivot } from "../../core/features/treeEntry.ts";
import { pivotKey } from "../tree/treeState.ts";
import { type Command, inTree } from "./command.ts";

export const groupByLevel = groupBy("groupByLevel", "Group by Level", "level");
export const groupByProject = groupBy("groupByProject", "Group by Project", "project");
export const groupByTechnology = groupBy("groupByTechnology", "Group by Technology", "technology");

function groupBy(id: string, title: string, pivot: TreePivot): Command {
  return {
    id,
    title,
    palette: inTree,
    // The one in force is grey.
    enablement: `${pivotKey} != ${pivot}`,
    menus: [{ menu: "slickRequirements.groupBy", when: "true", group: "1_pivot" }],
    run: ({ tree }) => tree.state.setPivot(pivot),
  };
}
