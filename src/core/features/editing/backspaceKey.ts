import { type Change, movedSelections, type Selection } from "./change.ts";
import { liftItems } from "./indentBullets.ts";
import { itemOnLine, type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";
import { Placing } from "./placing.ts";

/** True for a line up to a cursor at which Backspace may need something other than the editor's effect. */
export function endsWithMarker(before: string): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?$/.test(before);
}

/**
 * The effect of Backspace right before the text of a bullet: a task becomes a bullet, a nested bullet moves out of the
 * one it is in, and another one becomes text. Undefined if the key should have its usual effect.
 */
export function pressBackspace(text: string, selections: readonly Selection[]): Change | undefined {
  const [selection] = selections;
  if (selections.length !== 1 || selection!.anchor !== selection!.active) return undefined;
  const list = readLists(text);
  const at = selection!.active;
  const item = itemOnLine(list, lineIndexAt(list, at));
  if (!item || item.gap === "") return undefined;
  const { textStart, checkbox } = item;
  const boxStart = textStart - checkbox.length;
  if (at !== textStart && at !== boxStart) return undefined;
  const edits =
    at > boxStart
      ? [{ span: { start: boxStart, end: textStart }, text: "" }]
      : item.parent
        ? liftItems(list, [item])
        : removeMarker(list, item);
  return { edits, selections: movedSelections(edits, selections) };
}

function removeMarker(list: ListText, item: ListItem): Change["edits"] {
  const placing = new Placing(list, item);
  placing.removeMarker(item);
  return placing.edits();
}
