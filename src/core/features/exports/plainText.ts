import type { Nodes } from "mdast";
import { isOverloaded } from "../../markdown/overloadedBlock.ts";
import { parseMarkdown } from "../../markdown/parseMarkdown.late.ts";

/** A bullet's or a name's Markdown as a reader sees it: without marks, escapes and entities, blanks folded. */
export function plainText(source: string): string {
  const text = source.replaceAll("\0", "\uFFFD").replace(/\s+/g, " ").trim();
  if (!/[\\*_`[\]<&!~]/.test(text)) return text;
  if (isOverloaded(text)) return withoutComments(text);
  // A word in front keeps what is inline from being read as a heading, a list or the like.
  const read = textOf(parseMarkdown(`x ${text}`));
  return read.slice(1).replace(/\s+/g, " ").trim();
}

/** The text without comments, one that nothing closes included. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

function textOf(node: Nodes): string {
  if (node.type === "html") return node.value.startsWith("<!--") ? "" : node.value;
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(textOf).join("") : "";
}
