import { letterSlips } from "./letterSlips.ts";

/** Weights of the ranking by the name of the feature. A feature without a weight weighs 0. */
export type Weights = Readonly<Record<string, number>>;

/** The cost of turning one word into another. */
export interface EditCost {
  /** The sum over the edits; 0 for equal words. */
  readonly cost: number;
  readonly edits: number;
}

const letters = 27;
/** The maximum length of a segment that one edit replaces, on either side. */
export const maxSegmentLength = 3;
/** The minimum cost of an edit: with free edits, the search would not end. */
const minCost = 0.01;

/** The kinds of step in the table of the search. */
const same = 1;
const missing = 2;
const extra = 3;
const wrong = 4;
const swapped = 5;
const segments = 6;

/** A segment of letters that is often written as another one: `ous` as `us`. */
interface Segment {
  readonly target: string;
  readonly typed: string;
  readonly cost: number;
  readonly names: readonly string[];
}

/**
 * How likely the letters of one word are to be written as those of another: a weighted edit distance whose weights say
 * which mistakes people make (a channel, after Kernighan, Church and Gale 1990; segments of letters after Brill and
 * Moore 2000).
 */
export class EditChannel {
  readonly #weights: Weights;
  // Filled lazily, since one word needs few of them. NaN marks an entry that is not computed yet.
  readonly #wrong = new Float64Array(letters * letters * places).fill(Number.NaN);
  readonly #missing = new Float64Array(letters * 2 * places).fill(Number.NaN);
  readonly #extra = new Float64Array(letters * 3 * places).fill(Number.NaN);
  readonly #swapped = new Float64Array(places).fill(Number.NaN);
  /** Segments by their last letters, target's and typed's; an empty typed side has its own column. */
  readonly #segments: (Segment[] | undefined)[] = new Array(letters * (letters + 1));
  #costs = new Float64Array(0);
  #steps = new Uint16Array(0);

  constructor(weights: Weights) {
    this.#weights = weights;
    for (const name in weights) {
      const segment = letterSlips.readSegment(name);
      if (!segment) continue;
      const { target, typed } = segment;
      const last = typed === "" ? letters : letterOf(typed, typed.length - 1);
      const at = letterOf(target, target.length - 1) * (letters + 1) + last;
      const names = letterSlips.segment(target, typed);
      const list = this.#segments[at] ?? [];
      list.push({ target, typed, names, cost: this.#costOf(names, 0) });
      this.#segments[at] = list;
    }
  }

  /** The cost of writing `target` as `typed`; both in lower case. */
  compare(typed: string, target: string): EditCost {
    this.#fill(typed, target);
    let edits = 0;
    this.#back(typed, target, (step) => {
      if (step !== same) edits++;
    });
    return { cost: this.#costs[(typed.length + 1) * (target.length + 1) - 1]!, edits };
  }

  /** The edits on the cheapest path, each as the names of its features, the last edit first. */
  edits(typed: string, target: string): readonly (readonly string[])[] {
    this.#fill(typed, target);
    const found: (readonly string[])[] = [];
    const add = (names: readonly string[], place: number) =>
      found.push([...names, ...letterSlips.place(place)]);
    this.#back(typed, target, (step, i, j) => {
      const [typedLetter, targetLetter] = [letterOf(typed, i - 1), letterOf(target, j - 1)];
      if (step === missing)
        add(letterSlips.missing(targetLetter, doubledAt(target, j - 1)), placeOf(j - 1, target.length));
      else if (step === extra)
        add(letterSlips.extra(typedLetter, whyExtra(typed, i - 1)), placeOf(i - 1, typed.length));
      else if (step === wrong)
        add(letterSlips.wrong(targetLetter, typedLetter), placeOf(j - 1, target.length));
      else if (step === swapped) add(letterSlips.swapped(), placeOf(j - 2, target.length - 1));
      else if (step >= segments) found.push(this.#segmentAt(typed, target, i, j, step)!.names);
    });
    return found;
  }

  /**
   * The segments of both words that the cheapest path replaces, in order, as `[target, typed]`, including equal
   * letters.
   */
  aligned(typed: string, target: string): readonly (readonly [string, string])[] {
    this.#fill(typed, target);
    const pairs: [string, string][] = [];
    this.#back(typed, target, (_, i, j, fromI, fromJ) => {
      pairs.unshift([target.slice(fromJ, j), typed.slice(fromI, i)]);
    });
    return pairs;
  }

  #costOf(names: readonly string[], place: number): number {
    let weight = 0;
    for (const name of names) weight += this.#weights[name] ?? 0;
    for (const name of letterSlips.place(place)) weight += this.#weights[name] ?? 0;
    return Math.max(minCost, -weight);
  }

  #wrongCost(a: number, b: number, place: number): number {
    const at = (a * letters + b) * places + place;
    const known = this.#wrong[at]!;
    if (!Number.isNaN(known)) return known;
    this.#wrong[at] = this.#costOf(letterSlips.wrong(a, b), place);
    return this.#wrong[at]!;
  }

  #missingCost(a: number, doubled: number, place: number): number {
    const at = (a * 2 + doubled) * places + place;
    const known = this.#missing[at]!;
    if (!Number.isNaN(known)) return known;
    this.#missing[at] = this.#costOf(letterSlips.missing(a, doubled), place);
    return this.#missing[at]!;
  }

  #extraCost(b: number, why: number, place: number): number {
    const at = (b * 3 + why) * places + place;
    const known = this.#extra[at]!;
    if (!Number.isNaN(known)) return known;
    this.#extra[at] = this.#costOf(letterSlips.extra(b, why), place);
    return this.#extra[at]!;
  }

  #swappedCost(place: number): number {
    const known = this.#swapped[place]!;
    if (!Number.isNaN(known)) return known;
    this.#swapped[place] = this.#costOf(letterSlips.swapped(), place);
    return this.#swapped[place]!;
  }

  #fill(typed: string, target: string): void {
    const n = typed.length;
    const m = target.length;
    const width = m + 1;
    if (this.#costs.length < (n + 1) * width) {
      this.#costs = new Float64Array((n + 1) * width);
      this.#steps = new Uint16Array((n + 1) * width);
    }
    const costs = this.#costs;
    const steps = this.#steps;
    costs[0] = 0;
    for (let i = 0; i <= n; i++) {
      const row = i * width;
      const above = row - width;
      const typedLetter = i > 0 ? letterOf(typed, i - 1) : 0;
      const extraCost = i > 0 ? this.#extraCost(typedLetter, whyExtra(typed, i - 1), placeOf(i - 1, n)) : 0;
      for (let j = 0; j <= m; j++) {
        if (i === 0 && j === 0) continue;
        let best = Number.POSITIVE_INFINITY;
        let step = 0;
        const targetLetter = j > 0 ? letterOf(target, j - 1) : 0;
        const place = placeOf(j - 1, m);
        if (i > 0 && j > 0) {
          if (typed.charCodeAt(i - 1) === target.charCodeAt(j - 1)) {
            best = costs[above + j - 1]!;
            step = same;
          } else {
            best = costs[above + j - 1]! + this.#wrongCost(targetLetter, typedLetter, place);
            step = wrong;
          }
        }
        if (j > 0) {
          const cost = costs[row + j - 1]! + this.#missingCost(targetLetter, doubledAt(target, j - 1), place);
          if (cost < best) {
            best = cost;
            step = missing;
          }
        }
        if (i > 0) {
          const cost = costs[above + j]! + extraCost;
          if (cost < best) {
            best = cost;
            step = extra;
          }
        }
        if (i > 1 && j > 1 && isSwap(typed, i, target, j)) {
          const cost = costs[above - width + j - 2]! + this.#swappedCost(placeOf(j - 2, m - 1));
          if (cost < best) {
            best = cost;
            step = swapped;
          }
        }
        if (j > 0) {
          const column = targetLetter * (letters + 1);
          for (let side = 0; side < 2; side++) {
            if (side === 0 && i === 0) continue;
            const list = this.#segments[column + (side === 0 ? typedLetter : letters)];
            if (list === undefined) continue;
            for (let k = 0; k < list.length; k++) {
              const { target: wanted, typed: written, cost } = list[k]!;
              if (wanted.length > j || written.length > i) continue;
              const total = costs[(i - written.length) * width + j - wanted.length]! + cost;
              if (
                total < best &&
                target.startsWith(wanted, j - wanted.length) &&
                typed.startsWith(written, i - written.length)
              ) {
                best = total;
                step = segments + k * 2 + side;
              }
            }
          }
        }
        costs[row + j] = best;
        steps[row + j] = step;
      }
    }
  }

  /** Follows the cheapest path from its end: `visit` gets each step with the offsets after it and before it. */
  #back(
    typed: string,
    target: string,
    visit: (step: number, i: number, j: number, fromI: number, fromJ: number) => void,
  ): void {
    const width = target.length + 1;
    let i = typed.length;
    let j = target.length;
    while (i > 0 || j > 0) {
      const step = this.#steps[i * width + j]!;
      let fromI = i;
      let fromJ = j;
      if (step === same || step === wrong) {
        fromI--;
        fromJ--;
      } else if (step === missing) fromJ--;
      else if (step === extra) fromI--;
      else if (step === swapped) {
        fromI -= 2;
        fromJ -= 2;
      } else {
        const segment = this.#segmentAt(typed, target, i, j, step)!;
        fromI -= segment.typed.length;
        fromJ -= segment.target.length;
      }
      visit(step, i, j, fromI, fromJ);
      i = fromI;
      j = fromJ;
    }
  }

  #segmentAt(typed: string, target: string, i: number, j: number, step: number): Segment | undefined {
    const code = step - segments;
    const column =
      letterOf(target, j - 1) * (letters + 1) + ((code & 1) === 0 ? letterOf(typed, i - 1) : letters);
    return this.#segments[column]?.[code >> 1];
  }
}

/** 0 to 25 for a to z, 26 for everything else. */
function letterOf(word: string, at: number): number {
  const unit = word.charCodeAt(at) - 97;
  return unit >= 0 && unit < 26 ? unit : 26;
}

/** The place in a word: 0 inside, 1 at its first letter, 2 at its second, 3 at its last. */
function placeOf(at: number, length: number): number {
  return at <= 0 ? 1 : at === length - 1 ? 3 : at === 1 ? 2 : 0;
}
const places = 4;

function doubledAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit === word.charCodeAt(at - 1) || unit === word.charCodeAt(at + 1) ? 1 : 0;
}

/** Why a letter may have been added: 1 if it doubles its neighbour, 2 if its key is next to that of a neighbour. */
function whyExtra(word: string, at: number): number {
  if (doubledAt(word, at)) return 1;
  const letter = letterOf(word, at);
  const beside = (other: number) =>
    other >= 0 && other < word.length && letterSlips.areNeighbours(letter, letterOf(word, other));
  return beside(at - 1) || beside(at + 1) ? 2 : 0;
}

function isSwap(typed: string, i: number, target: string, j: number): boolean {
  const a = typed.charCodeAt(i - 1);
  const b = typed.charCodeAt(i - 2);
  return a !== b && a === target.charCodeAt(j - 2) && b === target.charCodeAt(j - 1);
}
