import { type Project, projectsOf, type RequirementsDocument } from "../../document/requirementsDocument.ts";
import { lineAt } from "../../text/lines.ts";
import { isBlankLine } from "../../text/spaces.ts";
import type { Span } from "../../text/span.ts";
import {
  isSameKind,
  itemBelow,
  itemOnLine,
  type ListItem,
  type ListText,
  lineIndexAt,
  readLists,
} from "./listText.ts";
import { firstMarker, nextMarker } from "./placing.ts";

/** Where bullets are pasted. */
export interface PastePlace {
  /** At a bullet without text, on an empty line, or at the start of the line of a bullet. */
  readonly kind: "empty bullet" | "empty line" | "bullet";
  /** True if a list is there, which what is pasted joins. */
  readonly isInList: boolean;
  /** The item of that list that follows. */
  readonly next: ListItem | undefined;
  /** The marker of a pasted bullet, which are counted from 0. */
  markerOf(index: number): string;
  /** Its line up to its text. */
  openingOf(index: number): string;
}

/** The place for bullets in a span, undefined if they cannot be there: below no project, in other text, in a fence. */
export function pastePlace(
  document: RequirementsDocument,
  lists: ListText,
  span: Span,
): PastePlace | undefined {
  const { text } = lists;
  const line = lineIndexAt(lists, span.start);
  const { start } = lists.lines[line]!;
  const before = text.slice(start, span.start);
  const below = lineIndexAt(lists, span.end);
  const kind = kindOf(document, lists, before, span);
  const project = kind && projectAbove(document, text, start);
  if (!project || lists.isVerbatim[line]) return undefined;
  const beside = siblingBelow(lists, kind, before, below);
  const opening = beside
    ? `${text.slice(lists.lines[beside.line]!.start, beside.markerStart)}${beside.marker} `
    : before + (kind === "empty line" ? openingNear(project, text, start, before) : "");
  const [written] = /\S+/.exec(opening)!;
  // The list that an item would be in there. Only the number 1 interrupts a paragraph.
  const tried = readLists(
    `${text.slice(0, start)}${firstMarker(opening)}x${kind === "bullet" ? lists.eol : ""}${text.slice(span.end)}`,
  );
  const item = itemOnLine(tried, line);
  if (!item) return undefined;
  const inList = (one: ListItem | undefined, by = 0) =>
    one && isSameKind(one, item) ? itemOnLine(lists, one.line + by) : undefined;
  const previous = inList(item.previous);
  const next = inList(item.next, lists.lines.length - tried.lines.length);
  const own = kind === "empty bullet" ? itemOnLine(lists, line) : undefined;
  const first =
    kind === "empty bullet"
      ? written
      : previous
        ? nextMarker(previous.marker, previous)
        : (next?.marker ?? firstMarker(written));
  const model = own ?? previous ?? next;
  const markerOf = (index: number) => nextMarker(first, model ?? item, index);
  return {
    kind: kind!,
    isInList: model !== undefined,
    next,
    markerOf,
    openingOf: (index) => opening.replace(written, () => markerOf(index)),
  };
}

const emptyBullet = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;

function kindOf(
  document: RequirementsDocument,
  lists: ListText,
  before: string,
  { end }: Span,
): PastePlace["kind"] | undefined {
  const below = lineIndexAt(lists, end);
  const line = lists.lines[below]!;
  if (isBlankLine(lists.text.slice(end, line.end)))
    return emptyBullet.test(before) ? "empty bullet" : isBlankLine(before) ? "empty line" : undefined;
  if (before !== "" || line.start !== end || !itemOnLine(lists, below)) return undefined;
  const isProject = projectsOf(document).some(
    ({ lineSpan }) => line.start <= lineSpan.start && lineSpan.start <= line.end,
  );
  return isProject ? undefined : "bullet";
}

/** The item below a line that what is pasted there is like. */
function siblingBelow(
  lists: ListText,
  kind: PastePlace["kind"] | undefined,
  before: string,
  line: number,
): ListItem | undefined {
  if (kind === "bullet") return itemOnLine(lists, line);
  const below = kind === "empty line" && before === "" ? itemBelow(lists, line) : undefined;
  // Others than the siblings of a nested bullet would take it in.
  return below?.parent && below;
}

/** The project that would own bullets at the offset: it contains the offset, or only blank lines are in between. */
function projectAbove(document: RequirementsDocument, text: string, offset: number): Project | undefined {
  let above: Project | undefined;
  for (const project of projectsOf(document)) {
    if (project.lineSpan.end >= offset) break;
    above = project;
  }
  if (!above) return undefined;
  if (offset <= above.span.end) return above;
  return text.slice(above.span.end, offset).trim() === "" ? above : undefined;
}

/** The start of the project's bullets, preferably as in the one above the offset. */
function openingNear({ bullets }: Project, text: string, offset: number, before: string): string {
  const model = bullets.findLast(({ span }) => span.start < offset) ?? bullets[0];
  if (!model) return "- ";
  const { start, end } = model.markerSpan;
  const marker = firstMarker(text.slice(start, end).trim());
  const indent = text.slice(lineAt(text, start).start, start);
  return `${before === "" && isBlankLine(indent) ? indent : ""}${marker} `;
}
