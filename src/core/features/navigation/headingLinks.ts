import { headingAnchors, matchingAnchor } from "../../markdown/anchors.ts";
import { cutBlocks } from "../../markdown/blockList.ts";
import { applyEdits, shiftSpan, type TextEdit } from "../../text/span.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** All anchors of a document after edits, by what they were before. */
export type MovedAnchors = ReadonlyMap<string, string>;

/** The anchors of a document before and after edits; empty if all are the same. */
export function movedAnchors(document: NavigableDocument, edits: readonly TextEdit[]): MovedAnchors {
  const text = textOf(document);
  const [before, after] = [headingAnchors(text), headingAnchors(applyEdits(text, edits))];
  if (before.headings.length !== after.headings.length) return new Map();
  const moved = new Map(before.headings.map((anchor, index) => [anchor, after.headings[index]!]));
  for (const id of before.ids) moved.set(id, id);
  return [...moved].some(([old, next]) => old !== next) ? moved : new Map();
}

/**
 * The edits that let the Markdown links of a document, which are relative, lead to the same headings as before; links in
 * HTML stay. `anchorsAt` returns the anchors of the document at an address.
 */
export function* linkEdits(
  document: NavigableDocument,
  anchorsAt: (address: string) => MovedAnchors | undefined,
): Generator<TextEdit> {
  const whole = textOf(document);
  if (!mayLink(whole)) return;
  let at = 0;
  for (const block of cutBlocks(whole)) {
    // Most blocks have no such link, and need not be parsed.
    const links = mayLink(block.text) ? block.facts().localLinks : [];
    for (const { path, fragment, fragmentSpan } of links) {
      const anchors = anchorsAt(addressAt(path, document));
      const old = anchors && matchingAnchor(fragment, [...anchors.keys()]);
      const next = old === undefined ? old : anchors!.get(old);
      const written = block.text.slice(fragmentSpan.start, fragmentSpan.end);
      if (next === undefined || next === old || !written.startsWith("#")) continue;
      const text = `#${written.includes("%") ? encodeURIComponent(next) : next}`;
      yield { span: shiftSpan(fragmentSpan, at), text };
    }
    at += block.text.length;
  }
}

function mayLink(text: string): boolean {
  return (text.includes("](") || text.includes("]:")) && text.includes("#");
}

/** The address, as `decoded` writes it, that a relative path in a document leads to; its own, if the path is empty. */
function addressAt(path: string, { uri }: NavigableDocument): string {
  if (path === "") return decoded(uri);
  const parts = decoded(uri).split("/").slice(0, -1);
  for (const part of path.split("/"))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return parts.join("/");
}

/** An address without escapes, to be compared. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function textOf(document: NavigableDocument): string {
  return document.source({ start: 0, end: document.model.length });
}
