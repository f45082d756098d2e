import { type Command, inTree } from "./command.ts";

/**
 * A menu choice with a tick while it is active, as two commands: menus of extensions only have ticks that are part of
 * the title. `choose` activates it, `undo` is the effect of the ticked command.
 */
export function ticked(choice: {
  readonly id: string;
  readonly title: string;
  /** When clauses: the choice is active, or not. */
  readonly holds: string;
  readonly lacks: string;
  readonly menu: { readonly menu: string; readonly when?: string; readonly group: string };
  readonly choose: Command["run"];
  readonly undo: Command["run"];
}): readonly [Command, Command] {
  const { id, title, holds, lacks, choose, undo } = choice;
  const { menu, group, when } = choice.menu;
  const menus = (state: string) => [{ menu, group, when: when ? `${when} && ${state}` : state }];
  return [
    { id, title, palette: `${inTree} && ${lacks}`, menus: menus(lacks), run: choose },
    { id: `${id}Ticked`, title: `✓ ${title}`, palette: false, menus: menus(holds), run: undo },
  ];
}
