import { itemOnLine, type ListItem, type ListText } from "./listText.ts";

/** How a document indents what is nested. */
export interface Indentation {
  readonly usesTabs: boolean;
  /** Columns from an item to one nested in it; undefined if that starts where the item's text does. */
  readonly step: number | undefined;
}

/** The indentation around a line: as that of the nearest nested item above, or else below it. */
export function indentationAt(list: ListText, line: number): Indentation {
  const item = nearestNested(list, line, -1) ?? nearestNested(list, line + 1, 1);
  if (!item) return { usesTabs: false, step: undefined };
  const { markerStart, indent, parent } = item;
  const usesTabs = list.text.slice(list.lines[item.line]!.start, markerStart).startsWith("\t");
  return { usesTabs, step: indent === parent.content ? undefined : indent - parent.indent };
}

/** The column of the first item that is nested in another: Markdown takes it for nested up to three columns further. */
export function nestedColumn(
  { usesTabs, step }: Indentation,
  { indent, content }: Pick<ListItem, "indent" | "content">,
): number {
  const own = usesTabs ? Math.ceil(content / 4) * 4 : indent + (step ?? 0);
  return own >= content && own <= content + 3 ? own : content;
}

/** White space of this width. */
export function whiteSpace(columns: number, { usesTabs }: Indentation): string {
  return usesTabs ? "\t".repeat(Math.floor(columns / 4)) + " ".repeat(columns % 4) : " ".repeat(columns);
}

type Nested = ListItem & { readonly parent: ListItem };

function nearestNested(list: ListText, from: number, by: 1 | -1): Nested | undefined {
  for (let line = from; line >= 0 && line < list.lines.length; line += by) {
    const item = itemOnLine(list, line);
    if (item && isNested(item)) return item;
  }
  return undefined;
}

function isNested(item: ListItem): item is Nested {
  return item.parent !== undefined;
}
