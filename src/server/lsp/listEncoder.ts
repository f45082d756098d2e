import { commonEnds, isIdentical } from "../../core/index.ts";

/** The number of items that are encoded together: after an edit, some hundred are encoded again, and not thousands. */
const pieceLength = 100;

/** Consecutive items as JSON in UTF-8, with commas between them. */
interface Piece {
  readonly items: number;
  readonly bytes: Uint8Array;
}

/**
 * Encodes a list as JSON, again after each change: only items that were not in it before are encoded. The items may not
 * change: another object is another item.
 */
export class ListEncoder {
  #items: readonly object[] = [];
  #pieces: readonly Piece[] = [];

  /** The items in UTF-8, in parts between which commas belong. */
  encode(items: readonly object[]): readonly Uint8Array[] {
    const { head, tail } = commonEnds(this.#items, items, isIdentical);
    const first = leading(this.#pieces, head);
    const last = leading(this.#pieces.toReversed(), tail).toReversed();
    const between = items.slice(lengthOf(first), items.length - lengthOf(last));
    const pieces = [...first, ...encodePieces(between), ...last];
    // Edits in many places leave pieces that are shorter and shorter.
    const isSplintered = pieces.length > 10 + (2 * items.length) / pieceLength;
    this.#pieces = isSplintered ? encodePieces(items) : pieces;
    this.#items = items;
    return this.#pieces.map(({ bytes }) => bytes);
  }
}

/** The first pieces, as far as they have at most `limit` items together. */
function leading(pieces: readonly Piece[], limit: number): readonly Piece[] {
  let items = 0;
  const end = pieces.findIndex((piece) => {
    items += piece.items;
    return items > limit;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { items }) => sum + items, 0);
}

function encodePieces(items: readonly object[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < items.length; start += pieceLength) {
    const some = items.slice(start, start + pieceLength);
    pieces.push({ items: some.length, bytes: utf8.encode(JSON.stringify(some).slice(1, -1)) });
  }
  return pieces;
}

const utf8 = new TextEncoder();
