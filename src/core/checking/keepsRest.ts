import { foldBlocks } from "../document/foldBlocks.ts";
import type { LayoutOptions } from "../document/layout.ts";
import type { RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Block } from "../markdown/block.ts";
import type { BulletEntry, Entry } from "../markdown/blockFacts.ts";
import { editBlocks } from "../markdown/blockList.ts";
import { definitionsOf } from "../markdown/resolveDefinitions.ts";
import { countBefore } from "../text/collections.ts";
import { type Span, shiftSpan, type TextEdit } from "../text/span.ts";

/** The blocks after edits whose spans count in the text before; those that no edit meets are the same objects. */
export function blocksAfter(blocks: readonly Block[], edits: readonly TextEdit[]): readonly Block[] {
  const after = [...blocks];
  const known = new Set(blocks);
  for (const edit of edits.toSorted((a, b) => b.span.start - a.span.start)) editBlocks(after, edit);
  const definitions = definitionsOf(after);
  // What others have of the shared ones must not change.
  for (const block of after) if (!known.has(block)) block.resolve(definitions);
  return after;
}

export interface RestOptions {
  /** True where bullets, and what is between them, may come to belong to a project or a section that the edits put in. */
  readonly adopts?: boolean | undefined;
}

/**
 * True where the edits change nothing beside what they touch: every heading, project, bullet, sentence, table and piece of code
 * is, after them, what it was and where it was, and belongs to the same project, skill, level or section.
 */
export function keepsRest(
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

/** True where the same link labels are defined: what has lost its definition is no link any more. */
function definesTheSame(before: readonly Block[], after: readonly Block[]): boolean {
  const [known, now] = [definitionsOf(before), definitionsOf(after)];
  return known.size === now.size && [...known.keys()].every((label) => now.has(label));
}

/** An entry of the document, or a bullet within one. */
interface Placed {
  readonly kind: Entry["kind"];
  readonly span: Span;
  /** All its text. */
  readonly says: string;
  /** Where the bullets start that it is nested in. */
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

/** Of a bullet with others in it only what comes before them: they are told for themselves. */
function saidBy(entry: Entry, text: string): string {
  const first = (entry as Partial<BulletEntry>).details?.[0];
  return text.slice(entry.span.start, first ? first.span.start : entry.span.end).trim();
}

/** How places in a text before edits and after them belong together; asked in a time that hardly grows with the edits. */
class Path {
  readonly #edits: readonly TextEdit[];
  readonly #ends: readonly number[];
  /** For each edit how far what follows those before it was moved. */
  readonly #shifts: readonly number[];
  /** Where each edit stands in the text after all. */
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

  /** True for a span that an edit changes, or puts something on the same line of. */
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

  /** Where an offset is after the edits; what is put in at the offset stands before it. */
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

  /** True for a place after the edits in what they put in. */
  isNew(offset: number): boolean {
    return this.#editAt(offset) !== undefined;
  }

  /** A name for a place before the edits. */
  placeOf(offset: number): string {
    const index = countBefore(this.#ends, offset + 1);
    const edit = this.#edits[index];
    return edit && edit.span.start <= offset ? `edit ${index}` : String(this.moved(offset));
  }

  placesOf(offsets: readonly number[]): string {
    return offsets.map((offset) => this.placeOf(offset)).join();
  }

  /** The name for the same place after them. */
  placeAfter(offset: number): string {
    const edit = this.#editAt(offset);
    return edit === undefined ? String(offset) : `edit ${edit}`;
  }

  /** How far what follows the first `count` edits is moved. */
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

/** Kind and start of a node that something is in. */
type Owner = readonly [string, number];

/** Which nodes of a model a place belongs to; asked in order of place. */
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

  /** The nodes the place is in, the outermost first. */
  at(offset: number): readonly Owner[] {
    while (this.#next < this.#nodes.length && this.#nodes[this.#next]!.span.start <= offset)
      this.#open.push(this.#nodes[this.#next++]!);
    this.#open = this.#open.filter(({ span }) => span.end > offset);
    return this.#open.map(({ kind, span }) => [kind, span.start] as const);
  }
}
