import type { Element, Root } from "hast";
import type { Project } from "../../document/requirementsDocument.ts";
import type { Definitions } from "../../markdown/block.ts";
import { readInline } from "../../markdown/inlineText.ts";
import { labelsIn } from "../../markdown/linkLabel.ts";
import { isOnItsLine, nextLine } from "./exportedDocument.ts";
import { renderFragment } from "./renderFragment.ts";

// What a project's line says beside the name.

/**
 * The text next to the name, as a reader sees it, without the sign that joins them: a period, a client. The target of
 * a link is not text.
 */
export function remarkOn(project: Project, text: string): string | undefined {
  if (!isOnItsLine(project, text)) return undefined;
  const { lineSpan, nameSpan } = project;
  const line = text.slice(lineSpan.start, nextLine(text, lineSpan.end));
  const from = nameSpan.start - lineSpan.start;
  const until = nameSpan.end - lineSpan.start;
  const { text: shown, spans } = readInline(line);
  const isRead = spans.length > 0;
  const before = isRead ? shown.slice(0, spans.filter(({ start }) => start < from).length) : "";
  const after = isRead ? shown.slice(spans.filter(({ start }) => start < until).length) : line.slice(until);
  const remarks = [
    before.replace(/^#+ | ?[:|·•,–—-]? ?$/g, ""),
    after.replace(/^[\s:|·•,/–—-]+| #+$/g, "").trim(),
  ].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return remarks.length > 0 ? remarks.join(" · ") : undefined;
}

/** The address that the name links to; undefined if there is none that an export may show. */
export function addressOf(
  { lineSpan, nameSpan }: Project,
  text: string,
  definitions: Definitions,
): string | undefined {
  const line = text.slice(lineSpan.start, lineSpan.end);
  if (!line.includes("[")) return undefined;
  const front = labelsIn(line)
    .map((label) => `${definitions.get(label) ?? ""}\n`)
    .join("");
  return linkAt(renderFragment(front + line), front.length + nameSpan.start - lineSpan.start);
}

function linkAt(tree: Root | Element, offset: number): string | undefined {
  for (const node of tree.children) {
    if (node.type !== "element" || !node.position) continue;
    const { start, end } = node.position;
    if (offset < start.offset! || offset >= end.offset!) continue;
    return node.tagName === "a" ? String(node.properties.href) : linkAt(node, offset);
  }
  return undefined;
}
