import {
  atxHeading,
  BlockScanner,
  fenceClosing,
  fenceOpening,
  indentOf,
  listMarker,
  thematicBreak,
} from "../../markdown/blockScanner.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { type Line, lineEndingOf, linesOf } from "../../text/lines.ts";
import { isBlankLine, trimSpacesStart } from "../../text/spaces.ts";

/**
 * A list item as its lines show it. Lines count from 0, columns from 0 with tab stops every four; offsets count in the
 * text.
 */
export interface ListItem {
  readonly line: number;
  /** The line after the item's last line, including nested items, without blank lines at its end. */
  readonly end: number;
  /** Column of the marker. */
  readonly indent: number;
  /** `-`, `*`, `+`, or a number with `.` or `)`. */
  readonly marker: string;
  /** White space between the marker and what follows it in the line. */
  readonly gap: string;
  /** `[ ] ` or `[x] ` for a task, otherwise empty. */
  readonly checkbox: string;
  /** The column at which lines and items inside the item start. */
  readonly content: number;
  /** Offset of the marker. */
  readonly markerStart: number;
  /** Offset of the text, after marker and checkbox. */
  readonly textStart: number;
  readonly parent: ListItem | undefined;
  /** The item before this one in the same list. */
  readonly previous: ListItem | undefined;
  /** The first item of the list in Markdown: all up to this one have the same sign. */
  readonly first: ListItem;
  readonly next: ListItem | undefined;
  readonly children: readonly ListItem[];
}

type OpenItem = { -readonly [K in keyof ListItem]: ListItem[K] } & { children: OpenItem[] };

/**
 * The lines of a Markdown text and the list items in them. Lines are read as Markdown does, but inline constructs are
 * not parsed.
 */
export interface ListText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly eol: string;
  /** For each line the innermost item that contains it. */
  readonly itemAt: readonly (ListItem | undefined)[];
  /** For each line true if it is in a fence, in HTML or in front matter. */
  readonly isVerbatim: readonly boolean[];
}

/**
 * Reads the list items of a text. Takes linear time. At the lines of `isItem`, any number starts an item, also below
 * text, where Markdown asks for 1.
 */
export function readLists(text: string, isItem: (line: number) => boolean = () => false): ListText {
  const lines = [...linesOf(text)];
  const last = lines.at(-1);
  if (!last || last.next > last.end) lines.push({ start: text.length, end: text.length, next: text.length });
  const reader = new ListReader(frontMatterLength(text) > 0, isItem);
  for (const [index, { start, end }] of lines.entries()) reader.feed(index, text.slice(start, end), start);
  return { text, lines, eol: lineEndingOf(text), itemAt: reader.itemAt, isVerbatim: reader.isVerbatim };
}

/** Index of the line that contains an offset. */
export function lineIndexAt({ lines }: ListText, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The item whose marker is on the line. */
export function itemOnLine({ itemAt }: ListText, line: number): ListItem | undefined {
  const item = itemAt[line];
  return item?.line === line ? item : undefined;
}

/** The item that starts below a line and blank lines. */
export function itemBelow(list: ListText, line: number): ListItem | undefined {
  const { text, lines } = list;
  let below = line + 1;
  while (below < lines.length && isBlankLine(text.slice(lines[below]!.start, lines[below]!.end))) below++;
  return itemOnLine(list, below);
}

/** True for items whose markers are of one list in Markdown: `1.` and `2.`, but neither `-` and `*` nor `1.` and `1)`. */
export function isSameKind(one: Pick<ListItem, "marker">, other: Pick<ListItem, "marker">): boolean {
  return one.marker.replace(/\d+/, "") === other.marker.replace(/\d+/, "");
}

class ListReader {
  readonly itemAt: (ListItem | undefined)[] = [];
  readonly isVerbatim: boolean[] = [];
  readonly #scanner: BlockScanner;
  readonly #isItem: (line: number) => boolean;
  /** The open items, outermost first. */
  readonly #open: OpenItem[] = [];
  /** The last item at each depth, as long as its list continues. */
  readonly #last: OpenItem[] = [];
  #inParagraph = false;
  /** The open fence in a nested item, which the scanner does not look into, and where it starts. */
  #fence: { readonly sign: string; readonly content: number } | undefined;

  constructor(hasFrontMatter: boolean, isItem: (line: number) => boolean) {
    this.#isItem = isItem;
    this.#scanner = new BlockScanner(hasFrontMatter);
  }

  feed(index: number, line: string, start: number): void {
    const isNew = this.#scanner.feed(line);
    if (isNew) {
      this.#closeTo(0, true);
      this.#fence = undefined;
    }
    const isVerbatim = this.#scanner.isVerbatim || this.#isFenced(line);
    this.isVerbatim.push(isVerbatim);
    if (isBlankLine(line)) {
      this.#inParagraph = false;
      this.itemAt.push(isVerbatim ? this.#open.at(-1) : undefined);
      return;
    }
    if (isVerbatim) this.#inParagraph = false;
    else this.#enter(index, line, start);
    for (const item of this.#open) item.end = index + 1;
    this.itemAt.push(this.#open.at(-1));
  }

  #enter(index: number, line: string, start: number): void {
    const indent = indentOf(line);
    const depth = this.#open.findLastIndex(({ content }) => indent >= content) + 1;
    const base = this.#open[depth - 1]?.content ?? 0;
    const rest = trimSpacesStart(line);
    const isText = indent - base > 3;
    if (!isText && listMarker.test(rest) && !thematicBreak.test(rest)) {
      const item = readItem(index, indent, rest, start + line.length - rest.length);
      // CommonMark 5.2: a number interrupts a paragraph only if it is 1, and an empty item never does. But an author
      // who has just typed `- ` there is about to write a bullet.
      const mayInterrupt = item.gap !== "" && (/^(?:\D|1[.)])/.test(item.marker) || this.#isItem(index));
      if (mayInterrupt || !this.#inParagraph || depth < this.#open.length) {
        this.#push(item, depth);
        this.#inParagraph = !isBlankLine(rest.slice(item.marker.length));
        this.#openFence(rest.slice(item.marker.length + item.gap.length));
        return;
      }
    }
    const isLeaf = !isText && (atxHeading.test(rest) || thematicBreak.test(rest) || fenceOpening.test(rest));
    // A paragraph continues with any indentation.
    const isLazy = this.#inParagraph && !isLeaf && (isText || !/^[><]/.test(rest));
    if (!isLazy) this.#closeTo(depth, true);
    this.#inParagraph = isLazy || !(isLeaf || isText);
    if (isLeaf) this.#openFence(rest);
  }

  #openFence(text: string): void {
    const sign = fenceOpening.exec(text)?.[1];
    if (sign && !this.#scanner.opensVerbatim)
      this.#fence = { sign, content: this.#open.at(-1)?.content ?? 0 };
  }

  #isFenced(line: string): boolean {
    if (!this.#fence) return false;
    if (isBlankLine(line)) return true;
    const { sign, content } = this.#fence;
    const closing = fenceClosing.exec(line)?.[1];
    const isOver = indentOf(line) < content;
    if (isOver || closing?.startsWith(sign)) this.#fence = undefined;
    return !isOver;
  }

  #push(item: OpenItem, depth: number): void {
    this.#closeTo(depth, false);
    item.parent = this.#open.at(-1);
    const previous = this.#last[depth];
    item.previous = previous;
    if (previous) previous.next = item;
    if (previous && isSameKind(previous, item)) item.first = previous.first;
    this.#open.at(-1)?.children.push(item);
    this.#open.push(item);
    this.#last[depth] = item;
    this.#last.length = depth + 1;
  }

  /** Closes the items from this depth on; their list too, if something else follows it. */
  #closeTo(depth: number, endsList: boolean): void {
    this.#open.length = depth;
    if (endsList) this.#last.length = Math.min(this.#last.length, depth);
    this.#inParagraph = false;
  }
}

function readItem(line: number, indent: number, rest: string, markerStart: number): OpenItem {
  const [marker] = /^(?:[-+*]|\d{1,9}[.)])/.exec(rest)!;
  const after = rest.slice(marker.length);
  const isEmpty = isBlankLine(after);
  const gap = after.slice(0, after.length - trimSpacesStart(after).length);
  const checkbox = /^\[[ xX]\](?:[ \t]+|$)/.exec(after.slice(gap.length))?.[0] ?? "";
  const column = indent + marker.length;
  const width = isEmpty ? 0 : indentOf(after, column);
  const item: Omit<OpenItem, "first"> = {
    line,
    end: line + 1,
    indent,
    marker,
    gap,
    checkbox,
    // With five spaces or more, the item starts with code.
    content: column + (width === 0 || width > 4 ? 1 : width),
    markerStart,
    textStart: markerStart + marker.length + gap.length + checkbox.length,
    parent: undefined,
    previous: undefined,
    next: undefined,
    children: [],
  };
  return Object.assign(item, { first: item as OpenItem });
}
