import type { Project, RequirementsDocument, Skill } from "../document/requirementsDocument.ts";
import { insertInOrder } from "../text/collections.ts";
import type { Span } from "../text/span.ts";
import { maxNearDuplicates, NearDuplicates } from "./nearDuplicates.ts";
import { type BlockSentences, noSentences, type PlacedSentence, PlacedSentences } from "./placedSentences.ts";

/** A place of a sentence, or of several in a row. Spans count in the document. */
export interface EvidencePlace {
  readonly span: Span;
  /** Its first words. */
  readonly mark: Span;
  readonly skill: Skill | undefined;
  readonly project: Project | undefined;
}

/** Sentences that appear elsewhere as well, or nearly so. */
export interface Reuse {
  readonly place: EvidencePlace;
  readonly sentences: number;
  /** Where the same is, this place among them; as many as are shown. None if it appears nowhere else. */
  readonly same: readonly EvidencePlace[];
  /** The others that are nearly the same; as many as are shown. */
  readonly near: readonly EvidencePlace[];
  /** In how many other places the same is; may be more than are shown. */
  readonly places: number;
}

/** A sentence that appears oftener is found in its first places only, each with links to all the others of these. */
const maxPlaces = 5;

/**
 * The evidence of a document that was written twice. It is told of the document after each edit, and compares only what
 * came or went; the rest is counted through. `intended` holds the keys of sentences that are left out.
 */
export class ReusedEvidence {
  readonly #intended: ReadonlySet<string>;
  readonly #sentences = new PlacedSentences();
  readonly #sames = new Map<string, PlacedSentence[]>();
  /** Of those that say the same the first is compared with others. */
  readonly #near = new NearDuplicates<PlacedSentence>();
  readonly #rows = new Map<readonly PlacedSentence[], Row>();

  constructor(intended: ReadonlySet<string>) {
    this.#intended = intended;
  }

  /** Takes the document as it is now, `blocks` in order of place. */
  update(document: RequirementsDocument, blocks: readonly BlockSentences[]): void {
    const { left, entered } = this.#sentences.update(document, blocks);
    /** What changed, with the first of before. */
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
        // Most are alone: a list made with its one takes no more than that.
        one.same = [one];
        this.#sames.set(key, one.same);
        changed.set(one.same, undefined);
      }
    }
    const others = [...changed].filter(([same, first]) => same[0] !== first);
    this.#near.replace(
      others.flatMap(([, first]) => first ?? []),
      others.flatMap(([same]) => same[0] ?? []),
    );
    for (const [same, first] of others)
      if (same.length === 0 && first) this.#sames.delete(first.sentence.key);
  }

  /** What appears twice, in order of place. */
  found(): readonly Reuse[] {
    const { inOrder } = this.#sentences;
    const found: Reuse[] = [];
    for (let index = 0; index < inOrder.length; ) {
      const one = inOrder[index]!;
      const { same } = one;
      if (same.length < 2) {
        // Most have none, and each is asked at each keystroke.
        const near = this.#near.duplicatesOf(one);
        if (near.length > 0)
          found.push({
            place: placeOf(one),
            sentences: 1,
            same: none,
            near: near.map((other) => placeOf(other)),
            places: 0,
          });
        index++;
        continue;
      }
      const first = same[0]!;
      // The first of a row is met before the others of it.
      if (first === one) this.#rows.set(same, rowOf(same, inOrder));
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

  /** What is nearly the same as one of the sentences in a row. */
  #nearRow(row: readonly PlacedSentence[]): readonly EvidencePlace[] {
    const near = row.flatMap((one) => this.#near.duplicatesOf(one));
    return near.slice(0, maxNearDuplicates).map((other) => placeOf(other));
  }
}

const none: readonly never[] = [];

/** Sentences in a row that are the same wherever the first of them is, and the places of those that are shown. */
interface Row {
  readonly sentences: number;
  readonly places: readonly EvidencePlace[];
}

function rowOf(same: readonly PlacedSentence[], inOrder: readonly PlacedSentence[]): Row {
  const sentences = rowLength(same, inOrder);
  const places = same
    .slice(0, maxPlaces)
    .map((first) => placeOf(first, inOrder[first.order + sentences - 1]));
  return { sentences, places };
}

/** For how many sentences the same goes on at all places. */
function rowLength(same: readonly PlacedSentence[], inOrder: readonly PlacedSentence[]): number {
  const first = same[0]!;
  for (let length = 1; ; length++) {
    const next = inOrder[first.order + length];
    if (!next || next.sentence.opens) return length;
    const { key, short } = next.sentence;
    // What appears in more places than these is a separate finding, and what is intended is none.
    if (!short && (next.same.length !== same.length || next.same[0] !== next)) return length;
    const follows = (one: PlacedSentence) => {
      const other = inOrder[one.order + length]?.sentence;
      return other?.key === key && !other.opens;
    };
    if (!same.every(follows)) return length;
  }
}

/** The place from one sentence to the other. */
function placeOf(first: PlacedSentence, last: PlacedSentence = first): EvidencePlace {
  const { skill, project } = first;
  return { span: { start: first.span.start, end: last.span.end }, mark: first.mark, skill, project };
}
