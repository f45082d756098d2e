import * as l10n from "@vscode/l10n";
import type { Node, Parents } from "mdast";
import type { Bullet } from "../../document/requirementsDocument.ts";
import { isOverloaded } from "../../markdown/overloadedBlock.ts";
import { parseMarkdown } from "../../markdown/parseMarkdown.late.ts";
import type { Span } from "../../text/span.ts";
import { answer, type MoveAnswer, type MoveDocument, Refusal } from "./move.ts";
import { Sheet } from "./sheet.ts";

/**
 * Splits a bullet into two at the end of a sentence: marker and indentation are repeated, nested items go to the
 * second. `offset` is anywhere in the white space between the two sentences, or at either end of it.
 */
export function splitBullet(document: MoveDocument, bullet: Bullet, offset: number): MoveAnswer {
  return answer(() => {
    const { text } = document;
    const between = sentenceBreaks(text, bullet).find(({ start, end }) => start <= offset && offset <= end);
    if (!between) {
      throw new Refusal(l10n.t("A bullet is split between two sentences. Put the cursor after a full stop."));
    }
    const sheet = new Sheet(document);
    const chunk = sheet.find(bullet);
    const bodyStart = chunk.start + chunk.lead.length;
    const marker = text.slice(bodyStart, bullet.markerSpan.end);
    const source = text.slice(between.start, between.end);
    const [, ending, gap] = /^([ \t]*(?:\r\n|\n|\r))((?:[ \t]*(?:\r\n|\n|\r))*)/.exec(source) ?? [];
    const left = text.slice(bodyStart, between.start) + (ending ?? sheet.eol);
    const right = marker + text.slice(between.end, bodyStart + chunk.body.length);
    const texts = [
      folded(text.slice(bullet.textSpan.start, between.start)),
      folded(text.slice(between.end, bullet.textSpan.end)),
    ];
    const details = chunk.reading.slice(1 + bullet.text.length, -1);
    sheet.replace(chunk, [
      { ...chunk, start: -1, name: texts[0]!, body: left, gap: gap ?? "", reading: `(${texts[0]})` },
      {
        ...chunk,
        start: -1,
        at: -1,
        lead: "",
        name: texts[1]!,
        body: right,
        reading: `(${texts[1]}${details})`,
      },
    ]);
    return sheet.edits();
  });
}

/** The white space between the sentences of a bullet's text, without that inside emphasis, links or code. */
export function sentenceBreaks(text: string, { textSpan }: Bullet): readonly Span[] {
  const source = text.slice(textSpan.start, textSpan.end);
  if (isOverloaded(source)) return [];
  const inner = [...inlineSpans(parseMarkdown(source))];
  const breaks: Span[] = [];
  for (const match of source.matchAll(/(?=\s)(?<=\p{L}{2}[)\]"'*_`]*[.!?][)\]"'*_`]*|\d[.!?])\s+(?=\S)/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (inner.some((span) => span.start < end && start < span.end)) continue;
    breaks.push({ start: start + textSpan.start, end: end + textSpan.start });
  }
  return breaks;
}

function* inlineSpans(node: Node): Generator<Span> {
  for (const child of (node as Partial<Parents>).children ?? []) {
    const { type, position } = child;
    if (type === "paragraph") yield* inlineSpans(child);
    else if (type !== "text" && type !== "break")
      yield { start: position!.start.offset!, end: position!.end.offset! };
  }
}

function folded(source: string): string {
  return source.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, " ").trim();
}
