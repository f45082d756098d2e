import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Span } from "../text/span.ts";

/** Where the value of a top-level key stands in a configuration text; its start where there is no such key. */
export function keySpan(text: string, key: string): Span {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, [key]);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
