import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { proseOf } from "../../markdown/prose.ts";
import type { Span } from "../../text/span.ts";
import { wordStream } from "../../text/wordStream.ts";

/** The word of the prose that contains or touches the offset; undefined between words, and in code, links and HTML. */
export function wordAt(document: CheckedDocument, offset: number): Span | undefined {
  let at = 0;
  for (const block of document.blocks) {
    if (offset <= at + block.text.length) {
      const { starts, ends } = wordStream(proseOf(block));
      const index = ends.findIndex((end) => offset <= at + end);
      if (index >= 0 && at + starts[index]! <= offset)
        return { start: at + starts[index]!, end: at + ends[index]! };
    }
    if (offset < at + block.text.length) return undefined;
    at += block.text.length;
  }
  return undefined;
}
