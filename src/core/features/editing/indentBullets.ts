import { isBlankLine } from "../../text/spaces.ts";
import type { TextEdit } from "../../text/span.ts";
import { type Change, movedSelections, type Selection, spanOf } from "./change.ts";
import { isSameKind, itemOnLine, type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";
import { firstMarker, nextMarker, Placing } from "./placing.ts";

/**
 * The effect of Tab at bullets: each is nested in the bullet above it, with its contents. A first bullet, which has
 * none above, stays. Undefined if the key should have its usual effect: for a cursor in
 * another line than a bullet's first, or a selection with other lines.
 */
export function nestBullets(text: string, selections: readonly Selection[]): Change | undefined {
  const list = readLists(text);
  const roots = rootsAt(list, selections);
  return roots && change(nestItems(list, roots), selections);
}

/**
 * The effect of Shift+Tab at bullets: each moves after the bullet it is in, with its contents; the bullets that
 * followed it there are nested in it. Undefined if the key should have its usual effect.
 */
export function liftBullets(text: string, selections: readonly Selection[]): Change | undefined {
  const list = readLists(text);
  const roots = rootsAt(list, selections);
  return roots && change(liftItems(list, roots), selections);
}

/** The edits that lift items out of the items they are in. A top-level list loses its indentation. */
export function liftItems(list: ListText, roots: readonly ListItem[]): readonly TextEdit[] {
  const placing = new Placing(list, roots[0]);
  /** For each item that something was lifted out of, the marker of the next item that is placed after it. */
  const lifted = new Map<ListItem, string>();
  for (const item of roots) {
    const { parent } = item;
    if (!parent) {
      if (!placing.isPlaced(item)) outdentList(placing, item);
      continue;
    }
    const marker = lifted.get(parent) ?? nextMarker(placing.markerOf(parent), parent);
    lifted.set(parent, nextMarker(marker, parent));
    const content = placing.place(item, placing.indentOf(parent), marker);
    // The items that followed it there are aligned with its contents.
    const inside = item.children.at(-1);
    const at = inside && placing.indentOf(inside);
    for (let { next } = item; next && !roots.includes(next); next = next.next) {
      const fits = next.indent >= content && next.indent <= content + 3;
      placing.place(next, at ?? (fits ? next.indent : content), next.marker);
    }
    const isJoining = inside && isSameKind(inside, item);
    placing.renumberAfter(
      item,
      isJoining ? nextMarker(placing.markerOf(inside), inside) : firstMarker(item.marker),
    );
  }
  for (const [parent, marker] of lifted) placing.renumberAfter(parent, marker);
  return placing.edits();
}

/** Moves a list that is in no item, as a whole: what follows an item alone at the left would be nested in it. */
function outdentList(placing: Placing, item: ListItem): void {
  const place = (one: ListItem) => placing.place(one, Math.max(0, one.indent - item.indent), one.marker);
  for (let one: ListItem | undefined = item; one; one = one.previous) place(one);
  for (let one = item.next; one; one = one.next) place(one);
}

function nestItems(list: ListText, roots: readonly ListItem[]): readonly TextEdit[] {
  const placing = new Placing(list, roots[0]);
  /** For each item that was nested, one of the list that it continues. */
  const nested = new Map<ListItem, ListItem>();
  for (const item of roots) {
    const { previous } = item;
    if (!previous) continue;
    const isBeside = nested.has(previous);
    // If the first of several has nothing to be nested in, it stays, and all others with it.
    if (roots.includes(previous) && !isBeside) continue;
    const above = isBeside ? previous : previous.children.findLast((child) => !nested.has(child));
    // A list inside the one above takes the item in. Two that are nested together stay of the kind they were.
    const isJoining = above && (!isBeside || isSameKind(above, item));
    const model = isJoining ? (nested.get(above) ?? above) : item;
    placing.place(
      item,
      above ? placing.indentOf(above) : placing.nestedColumn(previous),
      isJoining ? nextMarker(placing.markerOf(above), model) : firstMarker(item.marker),
    );
    nested.set(item, model);
    if (roots.includes(item.next!)) continue;
    const before = rootBefore(item, roots);
    placing.renumberAfter(item, before ? nextMarker(before.marker, before) : firstMarker(item.marker));
  }
  return placing.edits();
}

/** The last item before this one in its list that is not moved; none if another kind of marker is there. */
function rootBefore(item: ListItem, roots: readonly ListItem[]): ListItem | undefined {
  let before = item.previous;
  while (before && roots.includes(before)) before = before.previous;
  return before && isSameKind(before, item) ? before : undefined;
}

/** The outermost items at the selections; undefined if something else is selected, too. */
function rootsAt(list: ListText, selections: readonly Selection[]): readonly ListItem[] | undefined {
  const chosen = new Set<ListItem>();
  for (const selection of selections) {
    const { start, end } = spanOf(selection);
    const first = lineIndexAt(list, start);
    let last = lineIndexAt(list, end);
    if (last > first && list.lines[last]!.start === end) last--;
    if (start === end) {
      const item = itemOnLine(list, first);
      if (!item) return undefined;
      chosen.add(item);
      continue;
    }
    let found = false;
    for (let line = first; line <= last; line++) {
      const { start: from, end: to } = list.lines[line]!;
      if (isBlankLine(list.text.slice(from, to))) continue;
      const item = list.itemAt[line];
      if (!item) return undefined;
      chosen.add(item);
      found = true;
    }
    if (!found) return undefined;
  }
  const isInside = ({ parent }: ListItem): boolean =>
    parent !== undefined && (chosen.has(parent) || isInside(parent));
  return [...chosen].filter((item) => !isInside(item)).sort((a, b) => a.line - b.line);
}

function change(edits: readonly TextEdit[], selections: readonly Selection[]): Change {
  return { edits, selections: movedSelections(edits, selections) };
}
