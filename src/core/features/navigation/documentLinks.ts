import { headingAnchors, matchingAnchor, writtenIds } from "../../markdown/anchors.ts";
import type { Block } from "../../markdown/block.ts";
import { cutBlocks } from "../../markdown/blockList.ts";
import type { LocalLink } from "../../markdown/localLink.ts";
import { type Span, shiftSpan } from "../../text/span.ts";

/** A link to a file or a heading, with the span of its address in the document. */
export interface DocumentLink extends Pick<LocalLink, "path" | "fragment"> {
  readonly span: Span;
}

/** The links of a document to files and headings. */
export function* documentLinks(blocks: Iterable<Block>): Generator<DocumentLink> {
  let at = 0;
  for (const block of blocks) {
    for (const { path, fragment, pathSpan, fragmentSpan } of block.facts().localLinks) {
      if (path === "" && fragment === "") continue;
      const first = path === "" ? fragmentSpan : pathSpan;
      const last = fragment === "" ? pathSpan : fragmentSpan;
      yield { path, fragment, span: shiftSpan({ start: first.start, end: last.end }, at) };
    }
    at += block.text.length;
  }
}

/** The offset of the heading or the written id that a fragment leads to in a Markdown text; undefined if there is none. */
export function placeOfFragment(text: string, fragment: string): number | undefined {
  const { headings } = headingAnchors(text);
  const offsets = new Map<string, number>();
  let at = 0;
  let rank = 0;
  for (const block of cutBlocks(text)) {
    for (const entry of block.facts().entries)
      if (entry.kind === "heading") offsets.set(headings[rank++]!, at + entry.span.start);
    for (const { id, at: inBlock } of writtenIds(block.text)) offsets.set(id, at + inBlock);
    at += block.text.length;
  }
  const anchor = matchingAnchor(fragment, [...offsets.keys()]);
  return anchor === undefined ? undefined : offsets.get(anchor);
}
