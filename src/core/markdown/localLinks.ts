import type { Node, Parents } from "mdast";
import type { Span } from "../text/span.ts";
import type { Block } from "./block.ts";
import { parseMarkdown } from "./parseMarkdown.late.ts";

/** A link to a file, a folder or a heading beside the document; spans count in the block. */
export interface LocalLink {
  /** Decoded, with slashes, without query and fragment; empty for one within the document. */
  readonly path: string;
  /** Decoded, without the sign. */
  readonly fragment: string;
  /** Where the path, and where the fragment is written; all of the link where that is not known. */
  readonly pathSpan: Span;
  readonly fragmentSpan: Span;
}

/** The local links of a block; its Markdown is read only where there may be one. */
export function localLinks(block: Block): readonly LocalLink[] {
  const { text } = block;
  if (!mayHold.test(text) || block.facts().isOverloaded) return [];
  return [...linksIn(parseMarkdown(text), text)];
}

/** An address that opens with neither a scheme nor the name of a host. */
const mayHold = /\](?:\(|:)\s*<?(?![a-z][a-z0-9+.-]+:|\/\/|\s)/i;

function* linksIn(node: Node, text: string): Generator<LocalLink> {
  if (node.type === "link" || node.type === "image" || node.type === "definition") {
    const { url } = node as Node & { readonly url: string };
    const link = readAddress(url, node, text);
    if (link) yield link;
  }
  for (const child of (node as Partial<Parents>).children ?? []) yield* linksIn(child, text);
}

function readAddress(url: string, node: Node, text: string): LocalLink | undefined {
  if (url === "" || /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return undefined;
  // What a template fills in, or another system's path, is nobody's to check.
  if (/[{}<>*\\|\0]|\$\(/.test(url)) return undefined;
  const [, path, , hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url)!;
  const whole = { start: node.position!.start.offset!, end: node.position!.end.offset! };
  const at = text.indexOf(url, whole.start + 1);
  const isFound = at >= 0 && at + url.length <= whole.end;
  const pathEnd = at + path!.length;
  const isWritten = isFound && path !== "";
  const hashAt = hash === undefined ? -1 : url.length - hash.length - 1;
  return {
    path: decoded(path!),
    fragment: decoded(hash ?? ""),
    pathSpan: isWritten ? { start: at, end: pathEnd } : whole,
    fragmentSpan: isFound && hashAt >= 0 ? { start: at + hashAt, end: at + url.length } : whole,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
