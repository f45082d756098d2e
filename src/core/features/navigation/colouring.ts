import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { blockEvidence } from "../../evidence/blockEvidence.ts";
import { type Span, shiftSpan } from "../../text/span.ts";
import { nameTokenKinds, nameTokens } from "./nameTokens.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** What is coloured, in the order of the legend: names, metrics, and placeholders. */
export const colouredKinds = [...nameTokenKinds, "metric", "placeholder"] as const;

export interface Coloured {
  readonly kind: (typeof colouredKinds)[number];
  /** Counts in the document; within one line. */
  readonly span: Span;
}

/** The spans to colour, in document order, not overlapping. */
export function coloured(
  checked: Pick<CheckedDocument, "blocks">,
  document: NavigableDocument,
): readonly Coloured[] {
  const all: Coloured[] = [...nameTokens(document)];
  let at = 0;
  for (const block of checked.blocks) {
    const { bullets, openMarks } = blockEvidence(block);
    for (const { metrics } of bullets)
      for (const span of metrics) all.push({ kind: "metric", span: shiftSpan(span, at) });
    for (const { kind, span } of openMarks)
      if (kind === "placeholder") all.push({ kind, span: shiftSpan(span, at) });
    at += block.text.length;
  }
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Coloured[] = [];
  for (const one of all) {
    const isFree = (kept.at(-1)?.span.end ?? 0) <= one.span.start;
    if (isFree && !/[\r\n]/.test(document.source(one.span))) kept.push(one);
  }
  return kept;
}
