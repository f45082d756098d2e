import type { Project, RequirementsDocument, Skill } from "../document/requirementsDocument.ts";
import { insertInOrder } from "../text/collections.ts";
import type { Span } from "../text/span.ts";
import { maxNearDuplicates, NearDuplicates } from "./nearDuplicates.ts";
import { type BlockSentences, noSentences, type PlacedSentence, PlacedSentences } from "./placedSentences.ts";

/**
 * The place of a sentence, or of consecutive ones. Spans count in the document; they stay the same objects and follow
 * the document as long as `ReusedEvidence` has the same result.
 */
export class EvidencePlace {
  readonly span: Span = { start: 0, end: 0 };
  /** Its first words. */
  readonly mark: Span = { start: 0, end: 0 };
  readonly #first: PlacedSentence;
  readonly #last: PlacedSentence;

  constructor(first: PlacedSentence, last: PlacedSentence) {
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

  /** Moves the spans to where the sentences are now. */
  follow(): void {
    const { sentence, at } = this.#first;
    move(this.span, sentence.span.start + at, this.#last.sentence.span.end + this.#last.at);
    move(this.mark, sentence.mark.start + at, sentence.mark.end + at);
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
 * were added or removed. `intended` contains the keys of sentences that are left out.
 */
export class ReusedEvidence {
  readonly #intended: ReadonlySet<string>;
  readonly #sentences = new PlacedSentences();
  readonly #sames = new Map<string, PlacedSentence[]>();
  /** Of equal sentences, only the first is compared with others. */
  readonly #near = new NearDuplicates<PlacedSentence>();
  readonly #rows = new Map<readonly PlacedSentence[], Row>();
  /** The last result with its places; undefined if another one has to be found. */
  #found: readonly Reuse[] | undefined;
  #places: EvidencePlace[] = [];

  constructor(intended: ReadonlySet<string>) {
    this.#intended = intended;
  }

  /** Updates to the current document, with `blocks` sorted by place. */
  update(document: RequirementsDocument, blocks: readonly BlockSentences[]): void {
    const { left, entered, keepsPlaces } = this.#sentences.update(document, blocks);
    let isSame = keepsPlaces && left.length === entered.length && left.every(isAlone);
    /** The keys that changed, with the sentence that was first before. */
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
    const others = [...changed].filter(([same, first]) => same[0] !== first);
    const areOthersNear = this.#near.replace(
      others.flatMap(([, first]) => first ?? []),
      others.flatMap(([same]) => same[0] ?? []),
    );
    for (const [same, first] of others)
      if (same.length === 0 && first) this.#sames.delete(first.sentence.key);
    // A sentence that is nowhere else, in place of another such one, is in no row and ends none.
    isSame &&=
      !areOthersNear &&
      entered.every(
        (one, index) =>
          isAlone(one) &&
          one.order === left[index]!.order &&
          one.sentence.opens === left[index]!.sentence.opens,
      );
    if (isSame) for (const place of this.#places) place.follow();
    else this.#found = undefined;
  }

  /** The evidence that appears twice, sorted by place: the same array as before if only its places moved. */
  found(): readonly Reuse[] {
    if (!this.#found) {
      this.#places = [];
      this.#found = this.#find();
    }
    return this.#found;
  }

  #find(): readonly Reuse[] {
    const { inOrder } = this.#sentences;
    const found: Reuse[] = [];
    for (let index = 0; index < inOrder.length; ) {
      const one = inOrder[index]!;
      const { same } = one;
      if (same.length < 2) {
        // A fast path, since most sentences have no duplicates and all are visited at each keystroke.
        const near = this.#near.duplicatesOf(one);
        if (near.length > 0)
          found.push({
            place: this.#placeOf(one),
            sentences: 1,
            same: none,
            near: near.map((other) => this.#placeOf(other)),
            places: 0,
          });
        index++;
        continue;
      }
      const first = same[0]!;
      // The first sentence of a row is visited before the others of it.
      if (first === one) this.#rows.set(same, this.#rowOf(same, inOrder));
      const { sentences, places } = this.#rows.get(same)!;
      let rank = 0;
      while (rank < places.length && same[rank] !== one) rank++;
      if (rank < places.length)
        found.push({
          place: places[rank]!,
          sentences,
          same: places,
          near: rank === 0 ? this.#nearRow(inOrder.slice(index, index + sentences)) : none,
          places: same.length - 1,
        });
      index += sentences;
    }
    this.#rows.clear();
    return found;
  }

  /** The near duplicates of the sentences in a row, without those in the row itself. */
  #nearRow(row: readonly PlacedSentence[]): readonly EvidencePlace[] {
    const near = row.flatMap((one) => this.#near.duplicatesOf(one)).filter((other) => !row.includes(other));
    return near.slice(0, maxNearDuplicates).map((other) => this.#placeOf(other));
  }

  #rowOf(same: readonly PlacedSentence[], inOrder: readonly PlacedSentence[]): Row {
    const sentences = rowLength(same, inOrder);
    const places = same
      .slice(0, maxPlaces)
      .map((first) => this.#placeOf(first, inOrder[first.order + sentences - 1]));
    return { sentences, places };
  }

  /** The place from the first sentence to the last. */
  #placeOf(first: PlacedSentence, last: PlacedSentence = first): EvidencePlace {
    const place = new EvidencePlace(first, last);
    this.#places.push(place);
    return place;
  }
}

const none: readonly never[] = [];

/** A row of sentences that is the same at all places of the first one, with the shown places. */
interface Row {
  readonly sentences: number;
  readonly places: readonly EvidencePlace[];
}

/** True for a sentence that is in one place only, and long enough to be compared. */
function isAlone({ sentence, same }: PlacedSentence): boolean {
  return !sentence.short && same.length === 1;
}

/** The number of sentences for which all places stay the same. */
function rowLength(same: readonly PlacedSentence[], inOrder: readonly PlacedSentence[]): number {
  const first = same[0]!;
  for (let length = 1; ; length++) {
    const next = inOrder[first.order + length];
    if (!next || next.sentence.opens) return length;
    const { key, short } = next.sentence;
    // A sentence with more places is a separate finding, and an intended one ends the row.
    if (!short && (next.same.length !== same.length || next.same[0] !== next)) return length;
    const follows = (one: PlacedSentence) => {
      const other = inOrder[one.order + length]?.sentence;
      return other?.key === key && other.short === short && !other.opens;
    };
    if (!same.every(follows)) return length;
  }
}
