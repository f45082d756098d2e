import type { CheckedDocument } from "../engine/checkedDocument.ts";
import { linesOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/**
 * What a stretch of a document says beside the spans that are told for themselves (in any order): paragraphs, quotations, code,
 * tables and HTML as they are written, without comments, link definitions and separators.
 */
export function remainsOf(
  { text, blocks }: CheckedDocument,
  { start, end }: Span,
  told: readonly Span[],
): readonly string[] {
  const comments: Span[] = [];
  let blockStart = 0;
  for (const block of blocks) {
    if (blockStart + block.text.length > start && blockStart < end)
      for (const { span } of block.facts().comments)
        comments.push({ start: blockStart + span.start, end: blockStart + span.end });
    blockStart += block.text.length;
  }
  const hidden = [...told, ...comments].sort((a, b) => a.start - b.start);
  const remains: string[] = [];
  let at = start;
  const take = (to: number) => {
    const said = withoutDefinitions(text.slice(at, Math.max(at, to)));
    if (/[\p{L}\p{N}\p{S}]/u.test(said)) remains.push(said.trim());
  };
  for (const span of hidden) {
    if (span.end <= at || span.start >= end) continue;
    take(span.start);
    at = Math.max(at, span.end);
  }
  take(end);
  return remains;
}

function withoutDefinitions(source: string): string {
  let kept = "";
  for (const { start, end, next } of linesOf(source))
    if (!/^ {0,3}\[[^\]]{1,999}\]:[ \t]*\S/.test(source.slice(start, end))) kept += source.slice(start, next);
  return kept;
}
