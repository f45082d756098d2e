import { foldBlocks } from "../document/foldBlocks.ts";
import type { LayoutOptions } from "../document/layout.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Block } from "../markdown/block.ts";
import type { BulletEntry, Entry } from "../markdown/blockFacts.ts";
import { editBlocks } from "../markdown/blockList.ts";
import { definitionsOf } from "../markdown/resolveDefinitions.ts";
import { countBefore } from "../text/collections.ts";
import { type Span, shiftSpan, type TextEdit } from "../text/span.ts";

/** The blocks after edits whose spans count in the text before. Blocks that no edit touches are the same objects. */
export function blocksAfter(blocks: readonly Block[], edits: readonly TextEdit[]): readonly Block[] {
  const after = [...blocks];
  const known = new Set(blocks);
  for (const edit of edits.toSorted((a, b) => b.span.start - a.span.start)) editBlocks(after, edit);
  const definitions = definitionsOf(after);
  // Blocks that are shared with the document must not change.
  for (const block of after) if (!known.has(block)) block.resolve(definitions);
  return after;
}

export interface RestOptions {
  /** True if bullets, and what is between them, may become part of a project or section that the edits insert. */
  readonly adopts?: boolean | undefined;
}

/**
 * True if the edits change nothing but what they touch: every other heading, project, bullet, sentence, table and code
 * block has the same text in the same place, and belongs to the same project, skill, level or section.
 */
export function preservesRest(
  blocks: readonly Block[],
  edits: readonly TextEdit[],
  layout: LayoutOptions,
  { adopts = false }: RestOptions = {},
): boolean {
  const after = blocksAfter(blocks, edits);
  if (!definesTheSame(blocks, after)) return false;
  const path = new Path(edits);
  const kept = new Map<number, Placed>();
  for (const one of placedEntries(after)) kept.set(one.span.start, one);
  const ownersBefore = new Owners(foldBlocks(blocks, layout).model);
  const ownersAfter = new Owners(foldBlocks(after, layout).model);
  for (const one of placedEntries(blocks)) {
    if (path.isTouched(one.span)) continue;
    const start = path.moved(one.span.start);
    const same = kept.get(start);
    if (!same || same.kind !== one.kind || same.says !== one.says) return false;
    if (path.placesOf(one.within) !== same.within.map((at) => path.placeAfter(at)).join()) return false;
    const [owners, now] = [ownersBefore.at(one.span.start), ownersAfter.at(start)];
    const isAdopted = adopts && one.kind !== "heading" && now.some(([, at]) => path.isNew(at));
    const counts = ([kind]: Owner) => !isAdopted || kind === "level" || kind === "skill";
    const had = owners.filter(counts).map(([kind, at]) => `${kind} ${path.placeOf(at)}`);
    const has = now.filter(counts).map(([kind, at]) => `${kind} ${path.placeAfter(at)}`);
    if (had.join() !== has.join()) return false;
  }
  return true;
}

/** True if the same link labels are defined: without its definition, a link is not a link any more. */
function definesTheSame(before: readonly Block[], after: readonly Block[]): boolean {
  const [known, now] = [definitionsOf(before), definitionsOf(after)];
  return known.size === now.size && [...known.keys()].every((label) => now.has(label));
}

/** An entry of the document, or a bullet nested in one. */
interface Placed {
  readonly kind: Entry["kind"];
  readonly span: Span;
  /** Its text. */
  readonly says: string;
  /** The offsets at which the bullets start that contain it, the outermost first. */
  readonly within: readonly number[];
}

function* placedEntries(blocks: readonly Block[]): Generator<Placed> {
  let at = 0;
  for (const block of blocks) {
    for (const entry of block.facts().entries) yield* placed(entry, block.text, at);
    at += block.text.length;
  }
}

function* placed(entry: Entry, text: string, at: number, within: readonly number[] = []): Generator<Placed> {
  const span = shiftSpan(entry.span, at);
  yield { kind: entry.kind, span, says: saidBy(entry, text), within };
  if (entry.kind !== "bullet") return;
  for (const detail of entry.details) yield* placed(detail, text, at, [...within, span.start]);
}

/** The text of an entry. Nested bullets are left out, since they are entries themselves. */
function saidBy(entry: Entry, text: string): string {
  const first = (entry as Partial<BulletEntry>).details?.[0];
  return text.slice(entry.span.start, first ? first.span.start : entry.span.end).trim();
}

/** Maps offsets in a text before edits to those after them. A look-up takes time logarithmic in the number of edits. */
class Path {
  readonly #edits: readonly TextEdit[];
  readonly #ends: readonly number[];
  /** For each edit, how far the edits before it move the text there. */
  readonly #shifts: readonly number[];
  /** For each edit, its offset in the text after all edits. */
  readonly #starts: readonly number[];

  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits.toSorted((a, b) => a.span.start - b.span.start);
    this.#ends = this.#edits.map(({ span }) => span.end);
    let by = 0;
    this.#shifts = this.#edits.map(({ span, text }) => {
      const shift = by;
      by += text.length - (span.end - span.start);
      return shift;
    });
    this.#starts = this.#edits.map(({ span }, index) => span.start + this.#shifts[index]!);
  }

  /** True if an edit changes the span, or inserts something into one of its lines. */
  isTouched({ start, end }: Span): boolean {
    for (let i = countBefore(this.#ends, start); i < this.#edits.length; i++) {
      const { span, text } = this.#edits[i]!;
      if (span.start > end) return false;
      if (span.start < end && start < span.end) return true;
      if (span.end === start && span.start === start) {
        if (!/[\r\n]$/.test(text)) return true;
      } else if (span.start === end) {
        if (!/^[\r\n]/.test(text) && text !== "") return true;
      } else if (start < span.start && span.start < end) return true;
    }
    return false;
  }

  /** The offset after the edits. Text inserted at the offset comes before it. */
  moved(offset: number): number {
    const first = countBefore(this.#ends, offset);
    let by = this.#shiftAt(first);
    for (let i = first; i < this.#edits.length; i++) {
      const { span, text } = this.#edits[i]!;
      if (span.end > offset || (span.start < offset && text !== "")) break;
      by = this.#shiftAt(i + 1);
    }
    return offset + by;
  }

  /** True if the offset, in the text after the edits, is in inserted text. */
  isNew(offset: number): boolean {
    return this.#editAt(offset) !== undefined;
  }

  /** A name for an offset before the edits: two offsets that one edit replaces have the same. */
  placeOf(offset: number): string {
    const index = countBefore(this.#ends, offset + 1);
    const edit = this.#edits[index];
    return edit && edit.span.start <= offset ? `edit ${index}` : String(this.moved(offset));
  }

  placesOf(offsets: readonly number[]): string {
    return offsets.map((offset) => this.placeOf(offset)).join();
  }

  /** The name for an offset after the edits, equal to that of the same place before them. */
  placeAfter(offset: number): string {
    const edit = this.#editAt(offset);
    return edit === undefined ? String(offset) : `edit ${edit}`;
  }

  /** How far the first `count` edits move the text after them. */
  #shiftAt(count: number): number {
    if (count < this.#shifts.length) return this.#shifts[count]!;
    const last = this.#edits.at(-1);
    return last ? this.#shifts.at(-1)! + last.text.length - (last.span.end - last.span.start) : 0;
  }

  #editAt(offset: number): number | undefined {
    const index = countBefore(this.#starts, offset + 1) - 1;
    return index >= 0 && offset < this.#starts[index]! + this.#edits[index]!.text.length ? index : undefined;
  }
}

/** Kind and start of a node that contains a place. */
type Owner = readonly [string, number];

/** Finds the nodes of a model that contain an offset. Offsets must be asked in ascending order. */
class Owners {
  readonly #nodes: readonly { readonly kind: string; readonly span: Span }[];
  #next = 0;
  #open: { readonly kind: string; readonly span: Span }[] = [];

  constructor(model: RequirementsDocument) {
    const nodes = [...model.sections, ...model.levels];
    const skills = model.levels.flatMap((level) => level.skills);
    const all = [...nodes, ...skills, ...skills.flatMap(({ projects }) => projects)];
    this.#nodes = all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }

  /** The nodes that contain the offset, the outermost first. */
  at(offset: number): readonly Owner[] {
    while (this.#next < this.#nodes.length && this.#nodes[this.#next]!.span.start <= offset)
      this.#open.push(this.#nodes[this.#next++]!);
    this.#open = this.#open.filter(({ span }) => span.end > offset);
    return this.#open.map(({ kind, span }) => [kind, span.start] as const);
  }
}
