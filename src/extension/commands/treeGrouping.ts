import { treeGroupings } from "../../core/features/tree/treeGroupings.ts";
import { groupingKey } from "../tree/treeState.ts";
import type { Command } from "./command.ts";
import { ticked } from "./ticked.ts";

export const groupings: readonly Command[] = treeGroupings.flatMap(({ id, command }, index) =>
  ticked({
    ...command,
    holds: `${groupingKey} == ${id}`,
    lacks: `${groupingKey} != ${id}`,
    menu: { menu: "slickRequirements.groupBy", group: `1_pivot@${index + 1}` },
    choose: ({ tree }) => tree.state.setGrouping(id),
    // One of the groupings is always active.
    undo: () => undefined,
  }),
);
