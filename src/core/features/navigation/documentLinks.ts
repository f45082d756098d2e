import { headingAnchors, matchingAnchor } from "../../markdown/anchors.ts";
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
      const first = path === "" ? fragmentSpan : pathSpan;
      const last = fragment === "" ? pathSpan : fragmentSpan;
      yield { path, fragment, span: shiftSpan({ start: first.start, end: last.end }, at) };
    }
    at += block.text.length;
  }
}

/** Finds the headings of a text by the fragments that lead to them. */
export class HeadingPlaces {
  readonly #offsets = new Map<string, number>();

  constructor(text: string) {
    const { headings } = headingAnchors(text);
    let at = 0;
    for (const block of cutBlocks(text)) {
      for (const entry of block.facts().entries)
        if (entry.kind === "heading") this.#offsets.set(headings[this.#offsets.size]!, at + entry.span.start);
      at += block.text.length;
    }
  }

  /** The offset of the heading that a fragment leads to; undefined if there is none. */
  offsetOf(fragment: string): number | undefined {
    const anchor = matchingAnchor(fragment, [...this.#offsets.keys()]);
    return anchor === undefined ? undefined : this.#offsets.get(anchor);
  }
}
