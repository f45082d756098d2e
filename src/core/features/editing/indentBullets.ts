import { indentOf } from "../../markdown/blockScanner.ts";
import { isBlankLine, trimSpacesStart } from "../../text/spaces.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { type Change, movedSelections, type Selection, spanOf } from "./change.ts";
import { itemOnLine, type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";

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

/** The edits that lift items out of the items they are in. A top-level item loses its indentation. */
export function liftItems(list: ListText, roots: readonly ListItem[]): readonly TextEdit[] {
  const placing = new Placing(list);
  /** For each item that something was lifted out of, the marker of the last item that was placed after it. */
  const lifted = new Map<ListItem, string>();
  for (const item of roots) {
    const { parent } = item;
    if (!parent) {
      placing.place(item, 0, item.marker);
      continue;
    }
    const marker = nextMarker(lifted.get(parent) ?? placing.markerOf(parent), parent);
    lifted.set(parent, marker);
    const content = placing.place(item, placing.indentOf(parent), marker);
    // The items that followed it there are aligned with its contents.
    const inside = item.children.at(-1);
    const at = inside && placing.indentOf(inside);
    for (let { next } = item; next && !roots.includes(next); next = next.next) {
      const fits = next.indent >= content && next.indent <= content + 3;
      placing.place(next, at ?? (fits ? next.indent : content), next.marker);
    }
  }
  for (const [parent, marker] of lifted) placing.renumberAfter(parent, marker);
  return placing.edits();
}

function nestItems(list: ListText, roots: readonly ListItem[]): readonly TextEdit[] {
  const placing = new Placing(list);
  for (const item of roots) {
    const { previous } = item;
    if (!previous) continue;
    const before = roots.includes(previous) ? placing.placed(previous) : undefined;
    // If the first of several has nothing to be nested in, it stays, and all others with it.
    if (roots.includes(previous) && !before) continue;
    const last = previous.children.at(-1);
    const sibling = before ? { indent: before.indent, marker: before.marker, item: previous } : undefined;
    const child = last && { indent: last.indent, marker: last.marker, item: last };
    const model = sibling ?? child;
    const first = item.marker.replace(/\d+/, "1");
    // A list inside the one above takes the item in. Two that are nested together stay of the kind they were.
    const isJoining = model && (model === child || isSameKind(model.item, item));
    placing.place(
      item,
      model?.indent ?? previous.content,
      isJoining ? nextMarker(model.marker, model.item) : first,
    );
    if (!roots.includes(item.next!)) placing.renumberAfter(item, rootBefore(item, roots)?.marker);
  }
  return placing.edits();
}

/**
 * The edits that continue the numbering of a list after `count` items were added before `item` (with `self`) or right
 * after it.
 */
export function renumberAfter(list: ListText, item: ListItem, self: boolean, count = 1): readonly TextEdit[] {
  const placing = new Placing(list);
  let { marker } = item;
  for (let added = 0; added < count; added++) marker = nextMarker(marker, item);
  if (self) placing.place(item, item.indent, marker);
  placing.renumberAfter(item, marker);
  return placing.edits();
}

/** The text of one item with another marker; its contents move with its text. */
export function withMarker(text: string, marker: string): string {
  const list = readLists(text);
  const item = itemOnLine(list, 0);
  if (!item || item.marker === marker) return text;
  const placing = new Placing(list);
  placing.place(item, item.indent, marker);
  return applyEdits(text, placing.edits());
}

/** The last item before this one in its list that is not moved; none if another kind of marker is there. */
function rootBefore(item: ListItem, roots: readonly ListItem[]): ListItem | undefined {
  let before = item.previous;
  while (before && roots.includes(before)) before = before.previous;
  return before && isSameKind(before, item) ? before : undefined;
}

/** True for items whose markers are of one list in Markdown: `1.` and `2.`, but neither `-` and `*` nor `1.` and `1)`. */
function isSameKind(one: ListItem, other: ListItem): boolean {
  return one.marker.replace(/\d+/, "") === other.marker.replace(/\d+/, "");
}

/** The marker of the next item in a list: the next number, or the same one if all items have the same number. */
export function nextMarker(marker: string, { previous, next, marker: own }: ListItem): string {
  const number = /^\d+/.exec(marker)?.[0];
  if (number === undefined) return marker;
  const isSame = previous?.marker === own || next?.marker === own;
  return isSame ? marker : marker.replace(number, String(Number(number) + 1));
}

interface Placed {
  readonly indent: number;
  readonly marker: string;
  /** The number of columns by which the item's contents move. */
  readonly by: number;
}

/** Items that get another indentation or marker, with their contents. */
class Placing {
  readonly #list: ListText;
  readonly #placed = new Map<ListItem, Placed>();

  constructor(list: ListText) {
    this.#list = list;
  }

  placed(item: ListItem): Placed | undefined {
    return this.#placed.get(item);
  }

  indentOf(item: ListItem): number {
    return this.#placed.get(item)?.indent ?? item.indent;
  }

  markerOf(item: ListItem): string {
    return this.#placed.get(item)?.marker ?? item.marker;
  }

  /** Places an item; its contents move with its text. Returns the new column of its contents. */
  place(item: ListItem, indent: number, marker: string): number {
    const by = indent - item.indent + marker.length - item.marker.length;
    this.#placed.set(item, { indent, marker, by });
    for (const child of item.children) this.place(child, child.indent + by, child.marker);
    return item.content + by;
  }

  /** Renumbers the items after one, starting after `marker`, as long as they were numbered consecutively. */
  renumberAfter(item: ListItem, marker: string | undefined): void {
    let last = marker;
    let expected = item.marker;
    for (let { next } = item; next; next = next.next) {
      expected = nextMarker(expected, item);
      if (next.marker !== expected || !/^\d/.test(next.marker)) return;
      last = last === undefined ? next.marker.replace(/\d+/, "1") : nextMarker(last, item);
      this.place(next, this.indentOf(next), last);
    }
  }

  edits(): readonly TextEdit[] {
    const { lines, text, itemAt } = this.#list;
    const usesTabs = /^\t+(?:[-*+]|\d+[.)])/m.test(text);
    const edits: TextEdit[] = [];
    for (const [index, { start, end }] of lines.entries()) {
      const item = itemAt[index];
      const placed = item && this.#placed.get(item);
      if (!placed) continue;
      const line = text.slice(start, end);
      if (isBlankLine(line)) continue;
      const white = line.length - trimSpacesStart(line).length;
      const isFirst = item.line === index;
      const columns = isFirst ? placed.indent : Math.max(0, indentOf(line) + placed.by);
      if (columns === indentOf(line) && (!isFirst || placed.marker === item.marker)) continue;
      const before = line.slice(0, white) + (isFirst ? item.marker : "");
      const indent = usesTabs && columns % 4 === 0 ? "\t".repeat(columns / 4) : " ".repeat(columns);
      const after = indent + (isFirst ? placed.marker : "");
      edits.push(smallest(before, after, start));
    }
    return edits;
  }
}

/** The edit without the common start and end of both texts, so that a cursor there keeps its place. */
function smallest(before: string, after: string, at: number): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    span: { start: at + start, end: at + before.length - end },
    text: after.slice(start, after.length - end),
  };
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
