import type { Span } from "../../src/core/text/span.ts";

/** A text whose marks were taken out. */
export interface MarkedText {
  readonly text: string;
  /** What was between `⟦` and `⟧`, in order of its start. */
  readonly spans: readonly Span[];
  /** Where `‸` was. */
  readonly cursor: number | undefined;
}

/** Takes the marks `⟦ ⟧ ‸` out of a text. Throws where they do not pair up. */
export function readMarks(marked: string): MarkedText {
  let text = "";
  let cursor: number | undefined;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === "⟦") open.push(text.length);
    else if (character === "⟧") {
      const start = open.pop();
      if (start === undefined) throw new Error("⟧ without ⟦");
      spans.push({ start, end: text.length });
    } else if (character === "‸") cursor = text.length;
    else text += character;
  }
  if (open.length > 0) throw new Error("⟦ without ⟧");
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}

/** The text with marks around the spans, to compare with a marked text. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: "⟦", order: 1 },
    { at: end, mark: "⟧", order: start === end ? 2 : 0 },
  ]);
  let result = text;
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at || b.order - a.order))
    result = result.slice(0, at) + mark + result.slice(at);
  return result;
}
