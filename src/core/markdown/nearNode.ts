import type { RootContent } from "mdast";
import { linesOf } from "../text/lines.ts";
import { isBlankLine, trimSpacesEnd } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { OtherEntry } from "./blockFacts.ts";
import { readNearProject } from "./nearProject.ts";

/**
 * The text of a node that is neither structure nor evidence, if it starts the node's span and looks like a project
 * line.
 */
export function nearNode(
  node: RootContent,
  text: string,
  { start, end }: Span,
): Omit<OtherEntry, "kind"> | undefined {
  switch (node.type) {
    case "heading":
    case "table":
    case "blockquote": {
      const lines = shownLines(text.slice(start, end)).map((line) => line.source.replace(/^[\s>]+/, ""));
      // `> [!NOTE]`
      if (/^\[!\w+\]$/.test(lines[0] ?? "")) lines.shift();
      const [source, rule] = lines;
      const isAlone =
        lines.length === 1 || (lines.length === 2 && node.type === "table" && /^[\s|:-]+$/.test(rule!));
      if (source === undefined || !isAlone) return undefined;
      const near = readNearProject(node.type === "heading" ? source.replace(/^#+/, "####") : source);
      return near && { span: { start, end }, near };
    }
    case "html":
      return nearHtml(text.slice(start, Math.min(end, start + maxHtmlLength)), start);
    default:
      return undefined;
  }
}

/** HTML that shows a name, as a line or above the bullets that become part of it, since no blank line ends it. */
function nearHtml(source: string, start: number): Omit<OtherEntry, "kind"> | undefined {
  if (/^\s*<(?:!|\?|(?:script|style|pre|textarea|table|img)\b)/i.test(source)) return undefined;
  const lines = shownLines(source);
  const index = lines.findIndex((line) => /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(line.source));
  const head = index < 0 ? lines : lines.slice(0, index);
  const last = head.at(-1);
  const near = last && readNearProject(head.map((line) => line.source).join(" "));
  return near && { span: { start, end: start + last.end }, near, ...(index >= 0 && { holdsBullets: true }) };
}

function shownLines(source: string): { readonly source: string; readonly end: number }[] {
  return [...linesOf(source)]
    .map(({ start, end }) => {
      const shown = trimSpacesEnd(source.slice(start, end));
      return { source: shown, end: start + shown.length };
    })
    .filter((line) => !isBlankLine(line.source));
}

/** The maximum length of HTML, in UTF-16 units, that is read: a longer one is not a line with a name. */
const maxHtmlLength = 600;
