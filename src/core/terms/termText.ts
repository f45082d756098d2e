import type { Block } from "../markdown/block.ts";
import { proseOf } from "../spelling/prose.ts";
import type { Span } from "../text/span.ts";

/**
 * The block's prose without the text of links and without the names of projects, which are their author's: blanks
 * stand in their place, so that offsets stay.
 */
export function textForTerms(block: Block): string {
  let text = proseOf(block);
  for (const span of [...linkTexts(block), ...projectNames(block)]) {
    const blanks = text.slice(span.start, span.end).replace(/[^\r\n]/g, " ");
    text = text.slice(0, span.start) + blanks + text.slice(span.end);
  }
  return text;
}

function* projectNames(block: Block): Generator<Span> {
  for (const entry of block.facts().entries) {
    if (entry.kind === "project" || (entry.kind === "heading" && entry.depth > 3)) yield entry.nameSpan;
  }
}

/** The texts of links. What of a link is not prose starts at the bracket that closes its text. */
function* linkTexts(block: Block): Generator<Span> {
  for (const { start } of block.facts().notProse) {
    if (block.text[start] !== "]") continue;
    let depth = 1;
    let at = start;
    while (at > 0 && depth > 0) {
      at--;
      if (block.text[at - 1] === "\\") continue;
      if (block.text[at] === "]") depth++;
      else if (block.text[at] === "[") depth--;
    }
    if (depth === 0) yield { start: at, end: start };
  }
}
