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

/** The edits that let the links of a document lead to the same headings as before. */
export function* linkEdits<D extends NavigableDocument>(
  document: D,
  moved: ReadonlyMap<D, MovedAnchors>,
): Generator<TextEdit> {
  let at = 0;
  for (const block of cutBlocks(textOf(document))) {
    // Most blocks have no such link, and need not be parsed.
    const mayLink = block.text.includes("](") || block.text.includes("]:");
    const links = mayLink && block.text.includes("#") ? block.facts().localLinks : [];
    for (const { path, fragment, fragmentSpan } of links) {
      const target = path === "" ? document : [...moved.keys()].find(({ uri }) => isAt(uri, path, document));
      const anchors = target && moved.get(target);
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

/** True if a path in a document leads to the address. */
function isAt(uri: string, path: string, { uri: from }: NavigableDocument): boolean {
  if (path.startsWith("/")) return false;
  const parts = decoded(from).split("/").slice(0, -1);
  for (const part of path.split("/"))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return parts.join("/") === decoded(uri);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function textOf(document: NavigableDocument): string {
  return document.source({ start: 0, end: document.model.length });
}
