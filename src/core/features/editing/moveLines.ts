import { differenceOf } from "../../text/difference.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { type Change, movedOffset, type Selection, spanOf } from "./change.ts";
import { itemOnLine, type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";
import { isCounted, nextMarker, Placing } from "./placing.ts";

/**
 * The effect of moving the selected lines above the line before them, where numbers of lists have to change: they stay
 * in order. Undefined if the editor's own move does the same.
 */
export function moveLinesUp(text: string, selections: readonly Selection[]): Change | undefined {
  return moveLines(text, selections, -1);
}

/** The effect of moving the selected lines below the line after them. */
export function moveLinesDown(text: string, selections: readonly Selection[]): Change | undefined {
  return moveLines(text, selections, 1);
}

function moveLines(text: string, selections: readonly Selection[], by: -1 | 1): Change | undefined {
  const [selection] = selections;
  if (selections.length !== 1) return undefined;
  const list = readLists(text);
  const { start, end } = spanOf(selection!);
  const first = lineIndexAt(list, start);
  const last = lineIndexAt(list, end);
  // A line of which nothing is selected stays.
  const until = last > first && list.lines[last]!.start === end ? last : last + 1;
  const passed = by < 0 ? first - 1 : until;
  if (passed < 0 || passed >= list.lines.length) return undefined;
  const [from, to] = [Math.min(first, passed), Math.max(until, passed + 1)];
  const lines = Array.from({ length: to - from }, (_, index) => from + index);
  const order = by < 0 ? [...lines.slice(1), passed] : [passed, ...lines.slice(0, -1)];
  const moved = inOrder(list, from, order);
  const lineBefore = (line: number) => order[line - from] ?? line;
  const after = readLists(moved, (line) => itemOnLine(list, lineBefore(line)) !== undefined);
  const renumbering = numbersInOrder(list, after, lineBefore);
  if (renumbering.length === 0) return undefined;
  const { start: startOfPassed, end: endOfPassed } = list.lines[passed]!;
  const shift = (endOfPassed - startOfPassed + list.eol.length) * by;
  return {
    edits: [differenceOf(text, applyEdits(moved, renumbering))],
    selections: [selection!].map(({ anchor, active }) => ({
      anchor: movedOffset(renumbering, Math.min(moved.length, anchor + shift), true),
      active: movedOffset(renumbering, Math.min(moved.length, active + shift), true),
    })),
  };
}

/** The text with lines in another order, from a line on. */
function inOrder({ text, lines }: ListText, from: number, order: readonly number[]): string {
  const written = order.map((line, index) => {
    const { start, end } = lines[line]!;
    const place = lines[from + index]!;
    return text.slice(start, end) + text.slice(place.end, place.next);
  });
  return (
    text.slice(0, lines[from]!.start) + written.join("") + text.slice(lines[from + order.length - 1]!.next)
  );
}

/**
 * The edits that number the lists again whose items are in another order, or have left or joined them. `lineBefore`
 * says where a line was. A list is left alone if its items were not numbered one after another.
 */
function numbersInOrder(
  before: ListText,
  after: ListText,
  lineBefore: (line: number) => number,
): readonly TextEdit[] {
  const lists = new Map<ListItem, ListItem[]>();
  for (let line = 0; line < after.lines.length; line++) {
    const item = itemOnLine(after, line);
    if (!item || !/^\d/.test(item.marker)) continue;
    const own = lists.get(item.first);
    if (own) own.push(item);
    else lists.set(item.first, [item]);
  }
  const placing = new Placing(after, undefined);
  for (const items of lists.values()) {
    const were = items.flatMap((item) => itemOnLine(before, lineBefore(item.line)) ?? []);
    if (were.length < items.length || !were.every(isCounted)) continue;
    // The list keeps its first number.
    const stayed = were.find((was, index) => was.line === items[index]!.line) ?? were[0]!;
    let { marker } = stayed.first;
    for (const item of items) {
      if (item.marker !== marker) placing.place(item, placing.indentOf(item), marker);
      marker = nextMarker(marker, stayed);
    }
  }
  return placing.edits();
}
