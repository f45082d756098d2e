import { withMarker } from "../editing/placing.ts";
import type { Chunk } from "./chunk.ts";

/*
 * A bullet gets the marker of the list that it comes to, and consecutive numbers stay consecutive in both lists. If all
 * bullets of a list have the same number, so has the new one.
 */

/** The document with the lists: a `Sheet`. */
interface Lists {
  ownerOf(bullet: Chunk): Chunk | undefined;
  childrenOf(owner: Chunk, kind: "bullet"): readonly Chunk[];
  rewrite(bullet: Chunk, body: string, reading: string): void;
}

/** The bullets that leave their lists and join others. They are marked all at once, each list in one pass. */
export class ListChanges {
  readonly #lists: Lists;
  /** The lists that bullets leave, as they were, by their owners. */
  readonly #before = new Map<Chunk, readonly Chunk[]>();
  readonly #left = new Set<Chunk>();
  readonly #joined = new Set<Chunk>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Notes a bullet that is about to leave its list. */
  leave(bullet: Chunk): void {
    const owner = this.#lists.ownerOf(bullet);
    if (!owner) return;
    if (!this.#before.has(owner)) this.#before.set(owner, this.#listOf(owner));
    this.#left.add(bullet);
  }

  /** Notes bullets that were put in a list. */
  join(bullets: readonly Chunk[]): void {
    for (const bullet of bullets) this.#joined.add(bullet);
  }

  /** Closes the gaps in the numbers of lists that were left, and gives the bullets that joined a list its markers. */
  mark(): void {
    const markers = new Map<Chunk, Marker>();
    for (const list of this.#before.values())
      closeGaps(
        list.filter((bullet) => !this.#joined.has(bullet) || this.#left.has(bullet)),
        this.#left,
        markers,
      );
    for (const owner of new Set([...this.#joined].map((bullet) => this.#lists.ownerOf(bullet))))
      if (owner) markJoined(this.#listOf(owner), this.#joined, markers);
    for (const [bullet, marker] of markers) {
      if (isEqual(marker, markerOf(bullet))) continue;
      const body = withMarker(bullet.body, `${marker.number ?? ""}${marker.sign}`);
      this.#lists.rewrite(bullet, body, bullet.reading);
    }
  }

  #listOf(owner: Chunk): readonly Chunk[] {
    return this.#lists.childrenOf(owner, "bullet");
  }
}

interface Marker {
  /** The sign, or what is after the number. */
  readonly sign: string;
  readonly number: number | undefined;
}

function markerOf({ body }: Chunk): Marker {
  const [, digits, sign] = /^[ \t]*(\d*)([-*+.)])/.exec(body) ?? [];
  return { sign: sign ?? "-", number: digits ? Number(digits) : undefined };
}

function isEqual(one: Marker, other: Marker): boolean {
  return one.sign === other.sign && one.number === other.number;
}

function following({ sign, number }: Marker, by = 1): Marker {
  return { sign, number: number === undefined ? undefined : number + by };
}

/** The markers of the bullets that stay in a list, where numbers continued from those of bullets that left. */
function closeGaps(list: readonly Chunk[], left: ReadonlySet<Chunk>, markers: Map<Chunk, Marker>): void {
  let previous: Marker | undefined;
  let gap = 0;
  for (const bullet of list) {
    const marker = markerOf(bullet);
    if (!previous || !isEqual(marker, following(previous))) gap = 0;
    if (left.has(bullet)) gap++;
    else markers.set(bullet, following(marker, -gap));
    previous = marker;
  }
}

/** The markers of bullets that joined a list, and of those after them. `markers` has those that changed before. */
function markJoined(list: readonly Chunk[], joined: ReadonlySet<Chunk>, markers: Map<Chunk, Marker>): void {
  const markerNow = (bullet: Chunk) => markers.get(bullet) ?? markerOf(bullet);
  for (let from = 0, to: number; from < list.length; from = to + 1) {
    to = from;
    while (to < list.length && joined.has(list[to]!)) to++;
    if (to === from) continue;
    const [last, secondLast] = list
      .slice(Math.max(0, from - 2), from)
      .toReversed()
      .map(markerNow);
    const rest = list.slice(to).filter((bullet) => !joined.has(bullet));
    const [next, second] = rest.slice(0, 2).map(markerNow);
    const own = markerOf(list[from]!);
    const like = last ?? next ?? { sign: own.sign, number: own.number && 1 };
    const isSame = (last ? [secondLast, next] : [second]).some((one) => one && isEqual(one, like));
    const step = isSame ? 0 : 1;
    const first = last ? following(last, step) : like;
    for (let i = from; i < to; i++) markers.set(list[i]!, following(first, (i - from) * step));
    let expected = first;
    for (const bullet of rest) {
      if (isSame || !isEqual(markerNow(bullet), expected)) break;
      markers.set(bullet, following(expected, to - from));
      expected = following(expected);
    }
  }
}
