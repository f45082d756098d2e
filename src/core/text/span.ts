/** A half-open range of UTF-16 offsets. Whose text the offsets count in is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of `span` by `text`; `span` counts in the text the edit was made for. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The same span `by` offsets further on. */
export function shiftSpan(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** The order of two spans by where they start, then by where they end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** True when the two spans share an offset, or touch and one of them is empty. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Merges edits that are less than `within` units apart. The edits may come in any order and must not overlap; the
 * result is sorted. `source` returns the text that they were made for.
 */
export function mergeEdits(
  edits: readonly TextEdit[],
  within: number,
  source: (span: Span) => string,
): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  let pieces: string[] = [];
  let span: Span | undefined;
  const end = () => {
    if (span) merged.push({ span, text: pieces.join("") });
  };
  for (const edit of edits.toSorted((a, b) => compareSpans(a.span, b.span))) {
    if (span && edit.span.start - span.end < within) {
      pieces.push(source({ start: span.end, end: edit.span.start }), edit.text);
      span = { start: span.start, end: edit.span.end };
      continue;
    }
    end();
    pieces = [edit.text];
    span = edit.span;
  }
  end();
  return merged;
}

/** The text after all edits. The edits may come in any order and must not overlap; throws a RangeError if they do. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => compareSpans(a.span, b.span));
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.span.start < at || edit.span.end > text.length)
      throw new RangeError("edits overlap or leave the text");
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
