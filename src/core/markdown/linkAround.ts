import type { Nodes } from "mdast";
import type { Span } from "../text/span.ts";
import { labelsIn } from "./linkLabel.ts";
import { parseMarkdown } from "./parseMarkdown.late.ts";

/**
 * The span of the link around an offset of a line, from its bracket to the end of its target. A reference is read as a
 * link, even if its label is not defined.
 */
export function linkAround(line: string, offset: number): Span | undefined {
  if (line.lastIndexOf("[", offset) < 0) return undefined;
  const definitions = labelsIn(line).map((label) => `[${label}]: <x>`);
  let found: Span | undefined;
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (offset < start || offset >= end) return;
    if (node.type === "link" || node.type === "linkReference") found = { start, end };
    else if ("children" in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(line, { definitions: definitions.join("\n") }));
  return found;
}
