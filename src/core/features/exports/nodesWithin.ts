import type { ListItem, Nodes, Parents, RootContent } from "mdast";
import type { Span } from "../../text/span.ts";

/**
 * The part of a Markdown tree within a span, as Markdown reads it in its place. A paragraph that starts before the span
 * is cut to its lines in the span. Of a list, item or quotation that starts before it, only the children are returned.
 * Adjacent spans together lose nothing. Spans count in `source`, the parsed text.
 */
export function nodesWithin(
  nodes: readonly RootContent[],
  span: Span,
  source: string,
): readonly RootContent[] {
  return meeting(nodes, span).flatMap((node) => cut(node, span, source)) as readonly RootContent[];
}

function cut(node: Nodes, span: Span, source: string): Nodes[] {
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  if (end <= span.start || start >= span.end) return [];
  if (start >= span.start && end <= span.end) return [node];
  if (node.type === "text") return cutText(node.value, { start, end }, span, source);
  // A node that cannot be cut belongs to the span in which it starts.
  if (!("children" in node)) return start >= span.start ? [node] : [];
  const children = meeting<Nodes>(node.children, span).map((child) => ({
    child,
    parts: cut(child, span, source),
  }));
  const parts = children.flatMap((one) => one.parts);
  if (parts.length === 0) return [];
  if (start >= span.start) return [withChildren(node, parts)];
  if (node.type === "listItem" || node.type === "blockquote") return parts;
  if (node.type !== "list") return [withChildren(node, parts)];
  // The item that starts before the span is not an item here; the items after it are.
  const open = children.filter(({ child }) => child.position!.start.offset! < span.start);
  const items = children.slice(open.length).flatMap((one) => one.parts);
  const first =
    node.start === null || node.start === undefined
      ? node.start
      : node.start + node.children.indexOf((children[open.length] ?? children[0]!).child as ListItem);
  const list = items.length > 0 ? [{ ...withChildren(node, items), start: first } as Nodes] : [];
  return [...open.flatMap((one) => one.parts), ...list];
}

/** The siblings that may overlap the span, by binary search. */
function meeting<T extends Nodes>(nodes: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.position!.end.offset! > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < nodes.length && nodes[last]!.position!.start.offset! < end) last++;
  return nodes.slice(low, last);
}

function withChildren(node: Parents, children: readonly Nodes[]): Nodes {
  return { ...node, children } as Nodes;
}

/** The lines of a text node that are within the span. */
function cutText(value: string, own: Span, span: Span, source: string): Nodes[] {
  const lines = value.split(/(?<=\n|\r(?!\n))/);
  const before = span.start > own.start ? lineEndings(source.slice(own.start, span.start)) : 0;
  const until = span.end < own.end ? lineEndings(source.slice(own.start, span.end)) : lines.length;
  const kept = lines.slice(before, until).join("");
  return kept.trim() === "" ? [] : [{ type: "text", value: kept }];
}

function lineEndings(source: string): number {
  return source.match(/\r\n|\n|\r/g)?.length ?? 0;
}
