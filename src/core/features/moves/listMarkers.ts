import { withMarker } from "../editing/indentBullets.ts";
import type { Chunk } from "./chunk.ts";
import type { Sheet } from "./sheet.ts";

/*
 * A bullet gets the marker of the list that it comes to, and consecutive numbers stay consecutive in both lists. If all
 * bullets of a list have the same number, so has the new one.
 */

/** Closes the gap in the numbers after a bullet that is about to leave its list. */
export function leaveList(sheet: Sheet, bullet: Chunk): void {
  const { after } = besides(sheet, bullet);
  renumber(sheet, after, markerOf(bullet), -1);
}

/** Gives bullets that were put in, in order, the markers of their new list. */
export function joinList(sheet: Sheet, bullets: readonly Chunk[]): void {
  for (const bullet of bullets) {
    const { before, after } = besides(sheet, bullet);
    const [last, secondLast] = before.toReversed().map(markerOf);
    const [next, second] = after.filter((one) => !bullets.includes(one)).map(markerOf);
    if (last) {
      const isSame = [secondLast, next].some((one) => one && isEqual(one, last));
      if (!isSame) renumber(sheet, after, last, 1);
      mark(sheet, bullet, isSame ? last : following(last));
    } else if (next) {
      if (!second || !isEqual(next, second)) renumber(sheet, after, following(next, -1), 1);
      mark(sheet, bullet, next);
    } else {
      const { sign, number } = markerOf(bullet);
      mark(sheet, bullet, { sign, number: number && 1 });
    }
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

/** The other bullets of the bullet's owner, before and after it. */
function besides(sheet: Sheet, bullet: Chunk): { before: readonly Chunk[]; after: readonly Chunk[] } {
  const owner = sheet.ownerOf(bullet);
  const all = owner ? sheet.childrenOf(owner, "bullet") : [];
  const index = all.indexOf(bullet);
  return { before: all.slice(0, Math.max(0, index)), after: all.slice(index + 1) };
}

/** Adds to the numbers of the bullets, as long as these continue from `last`. */
function renumber(sheet: Sheet, bullets: readonly Chunk[], last: Marker, by: number): void {
  if (last.number === undefined) return;
  let expected = last;
  for (const bullet of bullets) {
    expected = following(expected);
    if (!isEqual(markerOf(bullet), expected)) return;
    mark(sheet, bullet, following(expected, by));
  }
}

function mark(sheet: Sheet, bullet: Chunk, { sign, number }: Marker): void {
  const body = withMarker(bullet.body, `${number ?? ""}${sign}`);
  if (body !== bullet.body) sheet.rewrite(bullet, body, bullet.reading);
}
