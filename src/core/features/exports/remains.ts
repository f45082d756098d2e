import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { countBefore } from "../../text/collections.ts";
import { linesOf } from "../../text/lines.ts";
import { type Span, shiftSpan } from "../../text/span.ts";

/** Finds the text in a span that no other part of an export contains. */
export class Remains {
  readonly #text: string;
  readonly #comments: readonly Span[];
  readonly #starts: readonly number[];

  constructor({ text, blocks }: CheckedDocument) {
    this.#text = text;
    const comments: Span[] = [];
    let at = 0;
    for (const block of blocks) {
      for (const { span } of block.facts().comments) comments.push(shiftSpan(span, at));
      at += block.text.length;
    }
    this.#comments = comments;
    this.#starts = comments.map(({ start }) => start);
  }

  /**
   * The text of a span outside the `told` spans, which may be in any order: paragraphs, quotations, code, tables and
   * HTML as written, without comments, link definitions and separators.
   */
  of({ start, end }: Span, told: readonly Span[]): readonly string[] {
    const first = Math.max(0, countBefore(this.#starts, start) - 1);
    const comments = this.#comments.slice(first, countBefore(this.#starts, end));
    const remains: string[] = [];
    let at = start;
    const take = (to: number) => {
      const said = withoutDefinitions(this.#text.slice(at, Math.max(at, to)));
      if (/[\p{L}\p{N}\p{S}]/u.test(said)) remains.push(said.trim());
    };
    for (const span of [...told, ...comments].sort((a, b) => a.start - b.start)) {
      if (span.end <= at || span.start >= end) continue;
      take(span.start);
      at = Math.max(at, span.end);
    }
    take(end);
    return remains;
  }
}

function withoutDefinitions(source: string): string {
  let kept = "";
  for (const { start, end, next } of linesOf(source))
    if (!/^ {0,3}\[[^\]]{1,999}\]:[ \t]*\S/.test(source.slice(start, end))) kept += source.slice(start, next);
  return kept;
}
