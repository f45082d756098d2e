import type { Project } from "../../document/requirementsDocument.ts";
import type { Definitions } from "../../markdown/block.ts";
import { readInline } from "../../markdown/inlineText.ts";
import { linkAround } from "../../markdown/linkAround.ts";
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
  const link = linkAround(line, nameSpan.start - lineSpan.start);
  if (!link) return undefined;
  const source = line.slice(link.start, link.end);
  const front = labelsIn(source).map((label) => `${definitions.get(label) ?? ""}\n`);
  const [paragraph] = renderFragment(front.join("") + source).children.filter(
    ({ type }) => type === "element",
  );
  const [shown] = paragraph?.type === "element" ? paragraph.children : [];
  return shown?.type === "element" && shown.tagName === "a" ? String(shown.properties.href) : undefined;
}
