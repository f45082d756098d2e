import type { RequirementsDocument } from "../../document/requirementsDocument.ts";
import { indentOf } from "../../markdown/blockScanner.ts";
import { lineAt, lineEndingOf } from "../../text/lines.ts";
import { isBlankLine } from "../../text/spaces.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { type Indentation, indentationAt, nestedColumn, whiteSpace } from "./indentation.ts";
import { type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";
import { type PastedBullet, readList, readPlainLines } from "./pastedBullets.ts";
import { pastePlace } from "./pastePlace.ts";
import { isCounted, renumberFrom } from "./placing.ts";

/** What is pasted in the place of a text. */
export interface BulletPaste {
  readonly text: string;
  /** The edits that number on what follows in the list; all are after the place. */
  readonly renumbering: readonly TextEdit[];
}

/**
 * Converts plain lines to bullets, for pasting into a span below a project: on an empty line, before a bullet's line,
 * or at a bullet without text. A line that continues the one before stays in its bullet; the bullet signs of other
 * programs become Markdown's. Where a list is, a pasted list joins it, with its marker, its numbers and its
 * indentation, and what is nested stays so. Undefined if the text should be pasted unchanged: it contains other
 * Markdown structure, or bullets cannot be at the place.
 */
export function pasteAsBullets(
  document: RequirementsDocument,
  text: string,
  span: Span,
  pasted: string,
): BulletPaste | undefined {
  const lists = readLists(text);
  const place = pastePlace(document, lists, span);
  if (!place || (place.kind === "bullet" && !endsLine.test(pasted))) return undefined;
  const { kind, next } = place;
  const before = text.slice(lineAt(text, span.start).start, span.start);
  // Numbers, which say an order, are not given to bullets, nor taken from them, but at a bullet that is there.
  const isOfKind = startsWithNumber.test(pasted) === startsWithNumber.test(place.markerOf(0));
  const joins = kind === "empty bullet" || (place.isInList && isOfKind);
  const bullets =
    readPlainLines(pasted, kind === "empty bullet") ?? (joins ? readList(pasted, before) : undefined);
  if (!bullets) return undefined;
  const around = indentationAt(lists, lineIndexAt(lists, span.start));
  const lines = bullets.flatMap((bullet, index) => linesOfBullet(bullet, place.openingOf(index), around));
  const eol = lineEndingOf(text);
  const isEnded = kind === "bullet" || endsBefore(lists, span.end, pasted);
  const written = (lines.join(eol) + (isEnded ? eol : "")).slice(before.length);
  const renumbering =
    next && isCounted(next) ? renumberFrom(lists, next, place.markerOf(bullets.length)) : [];
  const isAsIs = renumbering.length === 0 && written === pasted.replace(/\r\n?|\n/g, eol);
  return isAsIs ? undefined : { text: written, renumbering };
}

const startsWithNumber = /^\s*\d/;
const endsLine = /(?:\r\n|\n|\r)[ \t]*$/;

/** True if a line ending comes after the pasted lines, above the line that follows. */
function endsBefore(lists: ListText, offset: number, pasted: string): boolean {
  const index = lineIndexAt(lists, offset) + 1;
  const line = lists.lines[index];
  if (!line || isBlankLine(lists.text.slice(line.start, line.end))) return endsLine.test(pasted);
  // Text would continue the last bullet, and a blank line between two bullets would move them apart.
  return lists.itemAt[index] === undefined;
}

/** The lines of a pasted bullet, indented as what is around the place. */
function linesOfBullet({ text, item, inside }: PastedBullet, opening: string, around: Indentation): string[] {
  // What is inside a task begins below its check box.
  const beside = opening.replace(/\[.\][ \t]+$/, "").replace(/\S/g, " ");
  const root = { indent: indentOf(opening), content: indentOf(beside) };
  const placed = new Map<ListItem | undefined, typeof root>([[item, root]]);
  const lines = inside.map((line) => {
    if (line.text === "") return "";
    if (line.item && line.isFirst) {
      const indent = nestedColumn(around, placed.get(line.item.parent) ?? root);
      placed.set(line.item, { indent, content: indent + line.item.content - line.item.indent });
      return whiteSpace(indent, around) + line.text;
    }
    const { content } = placed.get(line.item) ?? root;
    return whiteSpace(content + (line.by ?? 0), around) + line.text;
  });
  return [opening + text, ...lines];
}
