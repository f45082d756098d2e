import { type Command, inTree } from "./command.ts";

/**
 * A choice in a menu that has a tick while it holds, as two commands: menus of extensions have no ticks but those in
 * titles. `choose` makes it hold, `undo` is what the ticked one does.
 */
export function ticked(choice: {
  readonly id: string;
  readonly title: string;
  /** When clauses: it holds, it does not. */
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
