import { applyEdits, type Span, type TextEdit } from "../../text/span.ts";

/** A selection from its anchor to the cursor; both are equal if nothing is selected. UTF-16 offsets. */
export interface Selection {
  readonly anchor: number;
  readonly active: number;
}

/** The effect of a key on a text: edits that count in the text before, selections that count in the text after. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly selections: readonly Selection[];
}

/** The selected span, independent of the direction. */
export function spanOf({ anchor, active }: Selection): Span {
  return { start: Math.min(anchor, active), end: Math.max(anchor, active) };
}

/** The text after a change. Throws a RangeError if its edits overlap. */
export function applyChange(text: string, { edits }: Change): string {
  return applyEdits(text, edits);
}

/**
 * The offset in the text after the edits that corresponds to `offset` in the text before. Text inserted right there
 * comes before it, or after it with `stays`. An offset inside a replaced span moves to the end of the replacement.
 */
export function movedOffset(edits: readonly TextEdit[], offset: number, stays = false): number {
  let moved = offset;
  for (const { span, text } of edits) {
    if (span.start > offset || (stays && span.start === offset)) continue;
    moved += text.length - (Math.min(span.end, offset) - span.start);
  }
  return moved;
}

/** The selections after the edits. */
export function movedSelections(
  edits: readonly TextEdit[],
  selections: readonly Selection[],
): readonly Selection[] {
  return selections.map(({ anchor, active }) => ({
    anchor: movedOffset(edits, anchor),
    active: movedOffset(edits, active),
  }));
}
