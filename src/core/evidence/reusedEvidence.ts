import type { Project, RequirementsDocument, Skill } from "../document/requirementsDocument.ts";
import { insertInOrder } from "../text/collections.ts";
import type { Span } from "../text/span.ts";
import type { EvidenceSentence } from "./evidenceSentences.ts";
import { maxNearDuplicates, NearDuplicates } from "./nearDuplicates.ts";
import { type BlockSentences, noSentences, type PlacedSentence, PlacedSentences } from "./placedSentences.ts";

/**
 * The place of a sentence, or of consecutive ones. Spans count in the document; they stay the same objects and follow
 * the document as long as `ReusedEvidence` finds the same there.
 */
export class EvidencePlace {
  readonly span: Span = { start: 0, end: 0 };
  /** Its first words. */
  readonly mark: Span = { start: 0, end: 0 };
  readonly #first: PlacedSentence;
  readonly #last: PlacedSentence;
  /** The sentences as they were when the spans were set: others once their blocks have changed. */
  #start: EvidenceSentence | undefined;
  #end: EvidenceSentence | undefined;

  constructor({ first, last }: Run) {
    this.#first = first;
    this.#last = last;
    this.follow();
  }

  get skill(): Skill | undefined {
    return this.#first.skill;
  }

  get project(): Project | undefined {
    return this.#first.project;
  }

  /** Moves the spans to where the sentences are now; true if these are in the same blocks as before. */
  follow(): boolean {
    const { sentence: start, at } = this.#first;
    const { sentence: end } = this.#last;
    move(this.span, start.span.start + at, end.span.end + this.#last.at);
    move(this.mark, start.mark.start + at, start.mark.end + at);
    const isSame = start === this.#start && end === this.#end;
    this.#start = start;
    this.#end = end;
    return isSame;
  }
}

function move(span: { start: number; end: number }, start: number, end: number): void {
  span.start = start;
  span.end = end;
}

/** Consecutive sentences that also appear elsewhere, or nearly so. */
export interface Reuse {
  readonly place: EvidencePlace;
  readonly sentences: number;
  /** All places of the same sentences, including this one, up to the shown maximum. Empty if there are no others. */
  readonly same: readonly EvidencePlace[];
  /** Places of near duplicates, up to the shown maximum. */
  readonly near: readonly EvidencePlace[];
  /** The number of other places of the same sentences, which may exceed the shown maximum. */
  readonly places: number;
}

/**
 * The maximum number of shown places. A sentence in more places has findings in the first ones only, each with links to
 * the others of these.
 */
const maxPlaces = 5;

/**
 * Finds the evidence that a document contains twice. It is updated after each edit and only compares sentences that
 * were added or removed. `intended` contains the keys of sentences that are left out. `tell` says what is found of
 * sentences, for all places of the same ones at once; what it said stays as long as nothing but the offsets of their
 * blocks changes.
 */
export class ReusedEvidence<T> {
  readonly #intended: ReadonlySet<string>;
  readonly #tell: (reuses: readonly Reuse[]) => readonly T[];
  readonly #sentences = new PlacedSentences();
  readonly #sames = new Map<string, PlacedSentence[]>();
  /** Of equal sentences, only the first is compared with others. */
  readonly #near = new NearDuplicates<PlacedSentence>();
  /** The rows of the last result. */
  #rows: readonly Row<T>[] = [];
  /** The rows that may be others now. */
  readonly #doubtful = new Set<Row<T>>();
  /** The last result; undefined if another one has to be found. */
  #found: readonly T[] | undefined;

  constructor(intended: ReadonlySet<string>, tell: (reuses: readonly Reuse[]) => readonly T[]) {
    this.#intended = intended;
    this.#tell = tell;
  }

  /** Updates to the current document, with `blocks` sorted by place. */
  update(document: RequirementsDocument, blocks: readonly BlockSentences[]): void {
    const before = this.#sentences.inOrder;
    const { left, entered, keepsHolders } = this.#sentences.update(document, blocks);
    const { inOrder } = this.#sentences;
    let isSame = keepsHolders && left.length === entered.length && left.every(isAlone);
    for (const one of left) this.#doubt(one, before);
    const changed = this.#replaceSames(left, entered);
    const nearOthers = this.#replaceNear(changed);
    for (const one of entered) this.#doubt(one, inOrder);
    for (const same of changed.keys()) for (const one of same) this.#doubt(one, inOrder);
    for (const one of nearOthers) this.#doubt(one, inOrder);
    // A sentence that is nowhere else, in place of another such one, is in no row and ends none; all others stay in order.
    isSame &&=
      nearOthers.length === 0 &&
      entered.every((one, index) => isAlone(one) && one.order === left[index]!.order);
    // What is told of a row names the skills and projects of its places.
    if (!keepsHolders) for (const one of inOrder) one.row = undefined;
    if (isSame) for (const row of this.#rows) isSame = row.follow() && isSame;
    if (!isSame) this.#found = undefined;
  }

  /** Updates the lists of equal sentences; returns those that changed, with the sentence that was first before. */
  #replaceSames(left: readonly PlacedSentence[], entered: readonly PlacedSentence[]): ChangedSames {
    const changed = new Map<PlacedSentence[], PlacedSentence | undefined>();
    const change = (same: PlacedSentence[]) => {
      if (!changed.has(same)) changed.set(same, same[0]);
    };
    for (const one of left) {
      const { same } = one;
      if (same.length === 0) continue;
      change(same);
      same.splice(same.indexOf(one), 1);
      one.same = noSentences;
      one.row = undefined;
    }
    for (const one of entered) {
      const { key, short } = one.sentence;
      if (short || this.#intended.has(key)) continue;
      const same = this.#sames.get(key);
      if (same) {
        change(same);
        insertInOrder(same, one);
        one.same = same;
      } else {
        // Most sentences have no equal ones: a list literal with one element takes the least memory.
        one.same = [one];
        this.#sames.set(key, one.same);
        changed.set(one.same, undefined);
      }
    }
    return changed;
  }

  /** Compares the sentences that are first of their equal ones now; returns those with other near duplicates. */
  #replaceNear(changed: ChangedSames): readonly PlacedSentence[] {
    const others = [...changed].filter(([same, first]) => same[0] !== first);
    const nearOthers = this.#near.replace(
      others.flatMap(([, first]) => first ?? []),
      others.flatMap(([same]) => same[0] ?? []),
    );
    for (const [same, first] of others)
      if (same.length === 0 && first) this.#sames.delete(first.sentence.key);
    return nearOthers;
  }

  /** Marks the rows that a changed sentence may change: its own, and that of the sentence before it, which may go on. */
  #doubt(one: PlacedSentence, inOrder: readonly PlacedSentence[]): void {
    for (const row of [this.#rowWith(one), this.#rowWith(inOrder[one.order - 1])])
      if (row) this.#doubtful.add(row);
  }

  #rowWith(one: PlacedSentence | undefined): Row<T> | undefined {
    return one?.row as Row<T> | undefined;
  }

  /** What is told of the evidence that appears twice, sorted by place: the same array as before if only places moved. */
  found(): readonly T[] {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): readonly T[] {
    const { inOrder } = this.#sentences;
    const found: T[] = [];
    const rows: Row<T>[] = [];
    /** The rows of sentences whose row was doubtful, or that had none. */
    const read = new Map<readonly PlacedSentence[], Row<T>>();
    for (let index = 0; index < inOrder.length; ) {
      const one = inOrder[index]!;
      const { same } = one;
      let row = this.#rowWith(one);
      if (!row || this.#doubtful.has(row)) {
        // A fast path, since most sentences have no duplicates and all are visited at each keystroke.
        if (same.length < 2 && this.#near.duplicatesOf(one).length === 0) {
          one.row = undefined;
          index++;
          continue;
        }
        row = read.get(same);
        if (!row) {
          // The first sentence of a row is visited before the others of it.
          row = this.#readRow(one, inOrder);
          read.set(same, row);
        }
        for (let rank = 0; rank < row.sentences; rank++) inOrder[index + rank]!.row = row;
      }
      if (row.runs[0]!.first === one) {
        row.follow();
        rows.push(row);
      }
      for (let rank = 0; rank < row.runs.length; rank++)
        if (row.runs[rank]!.first === one) found.push(row.told[rank]!);
      index += row.sentences;
    }
    this.#rows = rows;
    this.#doubtful.clear();
    return found;
  }

  /** Reads the row that begins with `one`, the first of all places: the same row as before if nothing in it changed. */
  #readRow(one: PlacedSentence, inOrder: readonly PlacedSentence[]): Row<T> {
    const { same } = one;
    const sentences = same.length < 2 ? 1 : rowLength(same, inOrder);
    const near = this.#nearRow(one, sentences, inOrder);
    const before = this.#rowWith(one);
    if (before?.is(sentences, same, near, inOrder)) return before;
    const runs = same
      .slice(0, maxPlaces)
      .map((first) => ({ first, last: inOrder[first.order + sentences - 1]! }));
    return new Row(sentences, same.length, runs, near, this.#tell);
  }

  /** The near duplicates of the sentences in a row, without those in the row itself. */
  #nearRow(
    { order }: PlacedSentence,
    sentences: number,
    inOrder: readonly PlacedSentence[],
  ): readonly PlacedSentence[] {
    const near: PlacedSentence[] = [];
    for (let at = order; at < order + sentences; at++)
      for (const other of this.#near.duplicatesOf(inOrder[at]!)) {
        const isInRow = other.order >= order && other.order < order + sentences;
        if (!isInRow) near.push(other);
        if (near.length === maxNearDuplicates) return near;
      }
    return near;
  }
}

/** Lists of equal sentences that changed, with the sentence that was first in each before. */
type ChangedSames = ReadonlyMap<PlacedSentence[], PlacedSentence | undefined>;

/** Consecutive sentences of a document. */
interface Run {
  readonly first: PlacedSentence;
  readonly last: PlacedSentence;
}

/** A row of sentences that is the same at all places of the first one, with the shown places and what is told of them. */
class Row<T> {
  readonly sentences: number;
  readonly runs: readonly Run[];
  readonly #places: number;
  readonly #near: readonly PlacedSentence[];
  readonly #shown: readonly EvidencePlace[];
  readonly #reuses: readonly Reuse[];
  readonly #tell: (reuses: readonly Reuse[]) => readonly T[];
  #told: readonly T[];

  /** `places` is the number of all places, of which `runs` are the shown ones. */
  constructor(
    sentences: number,
    places: number,
    runs: readonly Run[],
    near: readonly PlacedSentence[],
    tell: (reuses: readonly Reuse[]) => readonly T[],
  ) {
    this.sentences = sentences;
    this.runs = runs;
    this.#places = places;
    this.#near = near;
    const same = runs.map((run) => new EvidencePlace(run));
    const others = near.map((one) => new EvidencePlace({ first: one, last: one }));
    this.#shown = [...same, ...others];
    this.#reuses = same.map((place, rank) => ({
      place,
      sentences,
      same: places > 1 ? same : none,
      near: rank === 0 ? others : none,
      places: places - 1,
    }));
    this.#tell = tell;
    this.#told = tell(this.#reuses);
  }

  /** What is told of each run: other objects once the block of a place has changed. */
  get told(): readonly T[] {
    return this.#told;
  }

  /** True if the row of these sentences, equal at all places in `same`, is this one. */
  is(
    sentences: number,
    same: readonly PlacedSentence[],
    near: readonly PlacedSentence[],
    inOrder: readonly PlacedSentence[],
  ): boolean {
    return (
      this.#places === same.length &&
      this.runs.every(
        ({ first, last }, rank) => first === same[rank] && last === inOrder[first.order + sentences - 1],
      ) &&
      this.#near.length === near.length &&
      near.every((one, rank) => one === this.#near[rank])
    );
  }

  /** Moves its places to where the sentences are now; true if what is told of it stays. */
  follow(): boolean {
    let stays = true;
    for (const place of this.#shown) stays = place.follow() && stays;
    if (!stays) this.#told = this.#tell(this.#reuses);
    return stays;
  }
}

const none: readonly never[] = [];

/** True for a sentence that is in one place only, and long enough to be compared. */
function isAlone({ sentence, same }: PlacedSentence): boolean {
  return !sentence.short && same.length === 1;
}

/** The number of sentences for which all places stay the same. */
function rowLength(same: readonly PlacedSentence[], inOrder: readonly PlacedSentence[]): number {
  const first = same[0]!;
  for (let length = 1; ; length++) {
    const next = inOrder[first.order + length];
    if (!next) return length;
    const { key, short } = next.sentence;
    // A sentence with more places is a separate finding, and an intended one ends the row.
    if (!short && next.same.length !== same.length) return length;
    const follows = (one: PlacedSentence) => {
      const other = inOrder[one.order + length]?.sentence;
      return other?.key === key && other.short === short && !other.opens;
    };
    if (!same.every(follows)) return length;
  }
}
