import { indentOf } from "../../markdown/blockScanner.ts";
import { differenceOf } from "../../text/difference.ts";
import { isBlankLine, trimSpacesStart } from "../../text/spaces.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { type Indentation, indentationAt, nestedColumn, whiteSpace } from "./indentation.ts";
import { isSameKind, itemOnLine, type ListItem, type ListText, readLists } from "./listText.ts";

/** The edits that number the items after one on from `marker`, as long as they were numbered consecutively. */
export function renumberAfter(list: ListText, item: ListItem, marker: string): readonly TextEdit[] {
  const placing = new Placing(list, item);
  placing.renumberAfter(item, marker);
  return placing.edits();
}

/** The same for the items from one on. */
export function renumberFrom(list: ListText, item: ListItem, marker: string): readonly TextEdit[] {
  const placing = new Placing(list, item);
  placing.place(item, item.indent, marker);
  placing.renumberAfter(item, nextMarker(marker, item));
  return placing.edits();
}

/** The text of one item with another marker; its contents move with its text. */
export function withMarker(text: string, marker: string): string {
  const list = readLists(text);
  const item = itemOnLine(list, 0);
  if (!item || item.marker === marker) return text;
  const placing = new Placing(list, item);
  placing.place(item, item.indent, marker);
  return applyEdits(text, placing.edits());
}

/**
 * The marker of the next item in the list of an item, or of one further on: a larger number, or the same one if all
 * items have the same number.
 */
export function nextMarker(marker: string, { previous, next, first, marker: own }: ListItem, by = 1): string {
  const isSame = own === first.marker && (previous?.marker === own || next?.marker === own);
  return isSame ? marker : marker.replace(/\d+/, (number) => String(Number(number) + by));
}

/** True for the first item of a list, and one with the number after that of the item before it. */
export function isCounted(item: ListItem): boolean {
  const { previous, first, marker } = item;
  return item === first || (previous !== undefined && marker === nextMarker(previous.marker, previous));
}

/** The marker of the first item of a new list. */
export function firstMarker(marker: string): string {
  return marker.replace(/\d+/, "1");
}

interface Placed {
  readonly indent: number;
  readonly marker: string;
  /** The number of columns by which the item's contents move. */
  readonly by: number;
}

/** Items that get another indentation or marker, with their contents. */
export class Placing {
  readonly #list: ListText;
  readonly #indentation: Indentation;
  readonly #placed = new Map<ListItem, Placed>();

  /** What is placed gets the indentation of what is around the item. */
  constructor(list: ListText, item: ListItem | undefined) {
    this.#list = list;
    this.#indentation = indentationAt(list, item?.line ?? 0);
  }

  /** The column of the first item that is nested in this one. */
  nestedColumn(item: ListItem): number {
    const content = item.content + (this.#placed.get(item)?.by ?? 0);
    return nestedColumn(this.#indentation, { indent: this.indentOf(item), content });
  }

  isPlaced(item: ListItem): boolean {
    return this.#placed.has(item);
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
    const content = item.content + by;
    this.#placed.set(item, { indent, marker, by });
    for (const child of item.children) {
      // Beside the item's text, or as far from its marker as before.
      const column = indent + child.indent - item.indent;
      const isApart = child.indent !== item.content && column >= content && column <= content + 3;
      this.place(child, isApart ? column : child.indent + by, child.marker);
    }
    return content;
  }

  /**
   * Removes the marker of an item, and numbers on what follows. What is inside the item is then inside the one right
   * above it; without one it moves as far as the item's text.
   */
  removeMarker(item: ListItem): void {
    const by = this.#isApart(item) ? -item.content : 0;
    this.#placed.set(item, { indent: 0, marker: "", by });
    for (const child of item.children) this.place(child, child.indent + by, child.marker);
    this.closeGap(item);
  }

  /** Numbers on what is after an item that leaves its list. */
  closeGap(item: ListItem): void {
    const { previous, marker, textStart } = item;
    const leavesText = textStart < this.#list.lines[item.line]!.end;
    const goesOn = previous && isSameKind(previous, item) && !(leavesText && this.#isApart(item));
    // Right below text, only the number 1 starts a list.
    const first = leavesText ? firstMarker(marker) : marker;
    this.renumberAfter(item, goesOn ? nextMarker(previous.marker, previous) : first);
  }

  /** True for an item whose text would not continue the one above. */
  #isApart({ line, previous }: ListItem): boolean {
    const above = this.#list.lines[line - 1];
    return !previous || !above || isBlankLine(this.#list.text.slice(above.start, above.end));
  }

  /** Numbers the items after one on from `marker`, as long as they were numbered consecutively. */
  renumberAfter(item: ListItem, marker: string): void {
    if (!/^\d/.test(item.marker)) return;
    let own = marker;
    let expected = item.marker;
    for (let { next } = item; next; next = next.next) {
      expected = nextMarker(expected, item);
      if (next.marker !== expected) return;
      this.place(next, this.indentOf(next), own);
      own = nextMarker(own, item);
    }
  }

  edits(): readonly TextEdit[] {
    const { lines, text, itemAt } = this.#list;
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
      const isIndented = columns === indentOf(line);
      if (isIndented && (!isFirst || placed.marker === item.marker)) continue;
      const gap = placed.marker === "" ? item.gap : "";
      const before = line.slice(0, white) + (isFirst ? item.marker + gap : "");
      const indent = isIndented ? line.slice(0, white) : whiteSpace(columns, this.#indentation);
      const after = indent + (isFirst ? placed.marker : "");
      edits.push(differenceOf(before, after, start));
    }
    return edits;
  }
}
