import { isBlankLine } from "../../text/spaces.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { type Change, movedOffset, type Selection, spanOf } from "./change.ts";
import { plainEnter } from "./enterRules.ts";
import { liftItems } from "./indentBullets.ts";
import { itemBelow, itemOnLine, type ListItem, type ListText, lineIndexAt, readLists } from "./listText.ts";
import { nextMarker, Placing, renumberAfter, renumberFrom } from "./placing.ts";

/**
 * True for a line at which Enter may need something other than VS Code's rules. For all other lines the text need not
 * be read.
 */
export function isListLine(line: string): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|^ {0,3}(?:\*\*|__)/.test(line);
}

/**
 * The effect of Enter in lists beyond VS Code's rules (`enterRules`): the numbering continues, a new bullet is added
 * above if the cursor is before a bullet's text, an empty bullet ends its list or moves up to the item it is in, and in
 * fences nothing is a bullet. Undefined if VS Code's rules suffice. Without `hasRules` VS Code has none of these rules,
 * as in documents that stay Markdown, and this function does their work, too.
 */
export function pressEnter(
  text: string,
  selections: readonly Selection[],
  hasRules = true,
): Change | undefined {
  const list = readLists(text);
  // Several cursors may be in one list. Then lines and numbers are only changed at the cursors.
  const isAlone = selections.length === 1;
  const steps = selections.map((selection) => enterAt(list, selection, isAlone));
  const isEditors = ({ isPlain, edits }: Step) =>
    isPlain && (hasRules || edits.every((edit) => isBlankLine(edit.text.replace(/^[\r\n]+/, ""))));
  if (steps.every(isEditors)) return undefined;
  const edits = steps.flatMap((step) => step.edits);
  return {
    edits,
    selections: steps.map(({ cursor }) => {
      const active = movedOffset(edits, cursor);
      return { anchor: active, active };
    }),
  };
}

interface Step {
  /** True if VS Code's rules have the same effect. */
  readonly isPlain: boolean;
  readonly edits: readonly TextEdit[];
  /** The offset in the text before at which the cursor is once the edits have moved it. */
  readonly cursor: number;
}

function enterAt(list: ListText, selection: Selection, isAlone: boolean): Step {
  const { text, eol } = list;
  const { start, end } = spanOf(selection);
  const index = lineIndexAt(list, start);
  const line = list.lines[index]!;
  const last = list.lines[lineIndexAt(list, end)]!;
  const before = text.slice(line.start, start);
  const plain = plainEnter(before, text.slice(end, last.end));
  const insert = (written: string, isPlain: boolean): Step => ({
    isPlain,
    edits: [{ span: { start, end }, text: eol + written }],
    cursor: end,
  });
  const item = itemOnLine(list, index);
  // A number alone may be a year at the end of a sentence.
  if (!item || list.isVerbatim[index] || (item.gap === "" && /^\d/.test(item.marker))) {
    const indent = /^[ \t]*/.exec(before)![0];
    const isProject = !list.isVerbatim[index] && !list.itemAt[index] && /^\s*[*_]{2}/.test(before);
    if (!isProject) return insert(indent, plain === indent);
    const below = plain === indent || start < end ? undefined : itemBelow(list, index);
    if (!below) return insert(plain, true);
    const column = text.slice(list.lines[below.line]!.start, below.markerStart);
    const step = insert(column + below.marker + (below.gap || " ") + openTask(below), false);
    if (step.edits[0]!.text === eol + plain) return insert(plain, true);
    const numbers = isAlone ? renumberFrom(list, below, nextMarker(below.marker, below)) : [];
    return { ...step, edits: [...step.edits, ...numbers] };
  }
  const isEmpty = item.textStart >= line.end || text.slice(item.textStart, line.end).trim() === "";
  if (start === end && isEmpty && start > item.markerStart) {
    if (isAlone) return endList(list, item);
    return insert(/^[ \t]*/.exec(before)![0], false);
  }
  const indent = text.slice(line.start, item.markerStart);
  if (start === end && start <= item.textStart) {
    if (isEmpty) return insert(plain, true);
    // The new bullet is added above; the cursor stays with the text.
    const above = indent + item.marker + item.gap + openTask(item) + eol;
    return {
      isPlain: false,
      edits: [
        { span: { start: line.start, end: line.start }, text: above },
        ...(isAlone ? renumberFrom(list, item, nextMarker(item.marker, item)) : []),
      ],
      cursor: start,
    };
  }
  const marker = nextMarker(item.marker, item);
  const written = indent + marker + item.gap + openTask(item);
  if (written === plain) return insert(plain, true);
  const step = insert(written, false);
  if (!isAlone) return step;
  // The selection may include the next items.
  const lastSelected = lineIndexAt(list, end);
  let above = item;
  while (above.next && above.next.line <= lastSelected) above = above.next;
  return { ...step, edits: [...step.edits, ...renumberAfter(list, above, nextMarker(marker, item))] };
}

function openTask({ checkbox }: ListItem): string {
  return checkbox === "" ? "" : `[ ]${checkbox.slice(3) || " "}`;
}

/**
 * Moves an empty item up to the item it is in, or removes it and leaves a blank line, without which following text
 * would still belong to the list. What is inside the item was there before it, and stays where it is: the item, or the
 * blank line, goes below.
 */
function endList(list: ListText, item: ListItem): Step {
  const line = list.lines[item.line]!;
  const { end } = list.lines[item.end - 1]!;
  // A sign alone gets the space before the text that is written now.
  const space = item.gap === "" ? [{ span: { start: line.end, end: line.end }, text: " " }] : [];
  const edits = item.parent
    ? [...liftItems(list, [item]), ...space]
    : [{ span: { start: line.start, end: line.end }, text: list.eol }, ...gapClosed(list, item)];
  if (end === line.end) return { isPlain: false, edits, cursor: line.end };
  const own = edits.filter(({ span }) => span.end <= line.end);
  const below = list.eol + applyEdits(list.text.slice(0, line.end), own).slice(line.start);
  return {
    isPlain: false,
    edits: [
      { span: { start: line.start, end: line.next }, text: "" },
      { span: { start: end, end }, text: below },
      ...edits.filter(({ span }) => span.start > end),
    ],
    cursor: end,
  };
}

function gapClosed(list: ListText, item: ListItem): readonly TextEdit[] {
  const placing = new Placing(list, item);
  placing.closeGap(item);
  return placing.edits();
}
