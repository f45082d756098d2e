import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { proseOf } from "../../markdown/prose.ts";
import { visitWords } from "../../spelling/wordScanner.ts";
import type { Span } from "../../text/span.ts";

/** The word of the prose that contains or touches the offset; undefined between words, and in code, links and HTML. */
export function wordAt(document: CheckedDocument, offset: number): Span | undefined {
  let at = 0;
  let found: Span | undefined;
  for (const block of document.blocks) {
    if (offset <= at + block.text.length) {
      visitWords(proseOf(block), ({ start, end }) => {
        if (at + start <= offset && offset <= at + end) found = { start: at + start, end: at + end };
      });
      if (found) return found;
    }
    if (offset < at + block.text.length) return undefined;
    at += block.text.length;
  }
  return undefined;
}
