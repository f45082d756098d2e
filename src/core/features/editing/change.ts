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

/**
 * The edits of a text as they are made in what the text became, after the changes that others made one after another.
 * Text that was typed at the place of an edit comes after it. Undefined if text that the edits replace was changed.
 */
export function editsSince(
  before: string,
  edits: readonly TextEdit[],
  changes: readonly (readonly TextEdit[])[],
  now: string,
): readonly TextEdit[] | undefined {
  const moved = edits.map(({ span, text }): TextEdit => {
    const isInsertion = span.start === span.end;
    const start = changes.reduce((at, change) => movedOffset(change, at, isInsertion), span.start);
    return {
      span: { start, end: changes.reduce((at, change) => movedOffset(change, at, true), span.end) },
      text,
    };
  });
  const isSame = moved.every(
    ({ span }, index) =>
      now.slice(span.start, span.end) === before.slice(edits[index]!.span.start, edits[index]!.span.end),
  );
  return isSame ? moved : undefined;
}
