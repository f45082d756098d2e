import type { Block } from "../markdown/block.ts";
import { proseOf, spacesFor } from "../markdown/prose.ts";
import type { Span } from "../text/span.ts";

/**
 * The block's prose with spaces instead of link texts that are addresses and of project names, which are their author's
 * choice; offsets stay. Marks of emphasis stay, since text in italics may not be prose.
 */
export function textForTerms(block: Block): string {
  return textWithout(block, isAddress);
}

/** The same without the text of any link. */
export function textOutsideLinks(block: Block): string {
  return textWithout(block, () => true);
}

function textWithout(block: Block, hides: (link: string) => boolean): string {
  const prose = proseOf(block);
  let text = "";
  let at = 0;
  const changes = [...changedPlaces(block, hides)].sort((a, b) => a.span.start - b.span.start);
  for (const { span, keeps } of changes) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    text += prose.slice(at, start);
    text += keeps ? block.text.slice(start, span.end) : spacesFor(prose.slice(start, span.end));
    at = span.end;
  }
  return text + prose.slice(at);
}

/** The spans in which the text differs from the block's prose, with the source restored or removed. */
function* changedPlaces(
  block: Block,
  hides: (link: string) => boolean,
): Generator<{ readonly span: Span; readonly keeps: boolean }> {
  for (const span of [...linkTexts(block, hides), ...projectNames(block)]) yield { span, keeps: false };
  for (const span of block.facts().notProse) {
    if (/^_+$/.test(block.text.slice(span.start, Math.min(span.end, span.start + 4))))
      yield { span, keeps: true };
  }
}

function* projectNames(block: Block): Generator<Span> {
  for (const entry of block.facts().entries) {
    if (entry.kind === "project" || (entry.kind === "heading" && entry.depth > 3)) yield entry.nameSpan;
  }
}

/**
 * True for a link text, including its opening bracket, that is an address or the end of one: a name would have its
 * capital.
 */
function isAddress(link: string): boolean {
  return !/^\[(?:\p{Lu}[\p{L}.]*|.*\s.*)$/su.test(link);
}

/** The link texts to hide. The part of a link that is not prose starts at the bracket that closes its text. */
function* linkTexts(block: Block, hides: (link: string) => boolean): Generator<Span> {
  for (const { start } of block.facts().notProse) {
    if (block.text[start] !== "]") continue;
    let depth = 1;
    let at = start;
    while (at > 0 && depth > 0) {
      at--;
      if (block.text[at - 1] === "\\") continue;
      if (block.text[at] === "]") depth++;
      else if (block.text[at] === "[") depth--;
    }
    if (depth === 0 && hides(block.text.slice(at, start))) yield { start: at, end: start };
  }
}
