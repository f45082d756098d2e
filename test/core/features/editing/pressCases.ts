import assert from "node:assert/strict";
import { applyChange, type Change, type Selection } from "../../../../src/core/features/editing/change.ts";

/** A text with `‸` for each cursor and `⟦ ⟧` for what is selected, `⟧ ⟦` if it was selected backwards. */
function read(marked: string): { text: string; selections: readonly Selection[] } {
  let text = "";
  let anchor: { at: number; char: string } | undefined;
  const selections: Selection[] = [];
  for (const char of marked) {
    if (char === "‸") selections.push({ anchor: text.length, active: text.length });
    else if (char === "⟦" || char === "⟧") {
      if (anchor === undefined) anchor = { at: text.length, char };
      else {
        const [start, end] = [anchor.at, text.length];
        selections.push(
          anchor.char === "⟦" ? { anchor: start, active: end } : { anchor: end, active: start },
        );
        anchor = undefined;
      }
    } else text += char;
  }
  return { text, selections };
}

/** What a key does; undefined if it is the editor's own. */
export type Key = (text: string, selections: readonly Selection[]) => Change | undefined;

/** The text with its marks after a key; undefined if the key is the editor's own. */
export function press(key: Key, marked: string): string | undefined {
  const { text, selections } = read(marked);
  const change = key(text, selections);
  if (!change) return undefined;
  let after = applyChange(text, change);
  for (const { anchor, active } of change.selections.toReversed()) {
    const [start, end] = [Math.min(anchor, active), Math.max(anchor, active)];
    const [first, last] = anchor <= active ? "⟦⟧" : "⟧⟦";
    after =
      start === end
        ? `${after.slice(0, start)}‸${after.slice(start)}`
        : `${after.slice(0, start)}${first}${after.slice(start, end)}${last}${after.slice(end)}`;
  }
  return after;
}

/** A test for each case: the text before and after the key. */
export function pressCases(
  key: Key,
  list: readonly (readonly [title: string, before: string, after: string | undefined])[],
) {
  for (const [title, before, after] of list) it(title, () => assert.equal(press(key, before), after));
}
