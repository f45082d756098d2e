import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { proseOf } from "../../markdown/prose.ts";
import type { Span } from "../../text/span.ts";
import { firstAfter, wordStream } from "../../text/wordStream.ts";

/** The word of the prose that contains or touches the offset; undefined between words, and in code, links and HTML. */
export function wordAt(document: CheckedDocument, offset: number): Span | undefined {
  let at = 0;
  for (const block of document.blocks) {
    if (offset <= at + block.text.length) {
      const words = wordStream(proseOf(block));
      const index = firstAfter(words, offset - at - 1);
      if (index < words.count && at + words.starts[index]! <= offset)
        return { start: at + words.starts[index]!, end: at + words.ends[index]! };
    }
    if (offset < at + block.text.length) return undefined;
    at += block.text.length;
  }
  return undefined;
}
