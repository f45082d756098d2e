import type { Block } from "../markdown/block.ts";
import type { HeadingEntry } from "../markdown/blockFacts.ts";
import type { Span } from "../text/span.ts";
import { levelLineOf } from "./layoutSigns.ts";
import type { Level, RequirementsDocument } from "./requirementsDocument.ts";

/** The parts of a document that are needed to find where a level is written. */
interface LevelSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly model: RequirementsDocument;
}

/** True if the rest of a line after its level says nothing more: marks, a full stop, white space. */
export function endsLevelLine(rest: string): boolean {
  return /^[*_`.\s]*$/.test(rest);
}

/**
 * The span in which the document states the level: the whole heading, a part of the skill's heading, or a part of a
 * line. Undefined if there are marks within it.
 */
export function levelSpan({ blocks, model, text }: LevelSource, { nameSpan }: Level): Span | undefined {
  if (nameSpan.start === nameSpan.end) return undefined;
  let at = 0;
  for (const block of blocks) {
    const own = nameSpan.start - at;
    at += block.text.length;
    if (own >= block.text.length) continue;
    const entry = block.facts().entries.find(({ span }) => span.start <= own && own < span.end);
    if (!entry) return nameSpan;
    const offset = at - block.text.length;
    const held = entry.kind === "heading" ? (entry as HeadingEntry).nameSpan : entry.span;
    const source = text.slice(held.start + offset, held.end + offset);
    const line = entry.kind === "heading" ? undefined : levelLineOf(entry);
    const said =
      entry.kind !== "heading"
        ? line && (model.ladder.matchCell(line) ? line : line.split(/ ?[,;(]/, 1)[0])
        : model.layout !== "skill-with-level"
          ? source
          : model.ladder.matchEnd(entry.name)?.level;
    const index = said === undefined ? -1 : source.lastIndexOf(said);
    if (said === undefined || index < 0) return undefined;
    const start = held.start + offset + index;
    return { start, end: start + said.length };
  }
  return undefined;
}
