import { commonEnds, countBefore, isIdentical } from "../text/collections.ts";
import type { Block } from "./block.ts";

/** A place in a text: its line, the first 0, and the number of UTF-16 units before it in the line. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/**
 * The lines of a document, ended by LF, CRLF or CR. They are read with its blocks, so that an edit reads only its own
 * lines again and the whole text is never needed. A text that ends in a line ending has an empty line after it.
 */
export class BlockLines {
  readonly #blocks: readonly Block[];
  readonly #starts: Int32Array;
  /** The number of lines before each block. */
  readonly #before: Int32Array;
  readonly #length: number;
  readonly #count: number;
  /** The index of the block that was last looked into: most places are asked for in order. */
  #last = 0;

  /** `starts` are the offsets of the blocks. */
  constructor(blocks: readonly Block[], starts: Int32Array) {
    // The document edits its list in place, and `agreeWith` asks for the blocks of before.
    this.#blocks = [...blocks];
    this.#starts = starts;
    this.#before = new Int32Array(blocks.length);
    let lines = 0;
    for (let index = 0; index < blocks.length; index++) {
      this.#before[index] = lines;
      lines += blocks[index]!.lineStarts.length;
    }
    const last = blocks.at(-1);
    this.#length = last ? starts[blocks.length - 1]! + last.text.length : 0;
    this.#count = last && !isLineEnding(last.text, last.text.length - 1) ? lines : lines + 1;
  }

  /** True if each block that is in both texts is on the same lines in both; false also if that takes long to tell. */
  agreeWith(before: BlockLines): boolean {
    const { head, tail } = commonEnds(before.#blocks, this.#blocks, isIdentical);
    const tailLine = (lines: BlockLines) => lines.#before[lines.#blocks.length - tail];
    if (tailLine(this) !== tailLine(before)) return false;
    // Edits in several places at once leave blocks between them.
    const between = new Set(before.#blocks.slice(head, before.#blocks.length - tail));
    return !this.#blocks.slice(head, this.#blocks.length - tail).some((block) => between.has(block));
  }

  /** The place of an offset, which is cut to the text. An offset within a line ending is at the end of its line. */
  positionAt(offset: number): LinePlace {
    const { line, start, end } = this.#lineOf(offset);
    return { line, character: Math.max(0, Math.min(offset, end)) - start };
  }

  /** True if `place` is that of the offset. Makes no object. */
  isAt(offset: number, place: LinePlace): boolean {
    const index = this.#blockAt(offset);
    const starts = this.#blocks[index]?.lineStarts;
    const rank = place.line - (this.#before[index] ?? 0);
    const next = starts?.[rank + 1];
    if (starts && next !== undefined && rank >= 0) {
      // Most places are in a line of a block that has more: without a look at the text, and far from the line's ending.
      const inBlock = offset - this.#starts[index]!;
      if (inBlock >= starts[rank]! && inBlock < next - 2) return place.character === inBlock - starts[rank]!;
    }
    const { line, start, end } = this.#lineOf(offset);
    return place.line === line && place.character === Math.max(0, Math.min(offset, end)) - start;
  }

  /** The offset of a place. A place after the end of its line is that end, a line after the last the end of the text. */
  offsetAt({ line, character }: LinePlace): number {
    if (line < 0) return 0;
    if (line >= this.#count) return this.#length;
    const { start, end } = this.#lineAt(countBefore(this.#before, line + 1) - 1, line);
    return Math.max(start, Math.min(start + character, end));
  }

  #lineOf(offset: number): FoundLine {
    const at = Math.max(0, offset);
    if (at >= this.#length) return this.#lineAt(this.#blocks.length - 1, this.#count - 1);
    const index = this.#blockAt(at);
    const rank = countBefore(this.#blocks[index]!.lineStarts, at - this.#starts[index]! + 1) - 1;
    return this.#lineAt(index, this.#before[index]! + rank);
  }

  /** The index of the block that an offset is in, which must be within the text. */
  #blockAt(offset: number): number {
    const starts = this.#starts;
    const last = this.#last;
    if (!(starts[last]! <= offset && offset < (starts[last + 1] ?? this.#length)))
      this.#last = countBefore(starts, offset + 1) - 1;
    return this.#last;
  }

  /** A line of a block, or the empty one after the last block. */
  #lineAt(index: number, line: number): FoundLine {
    found.line = line;
    const block = this.#blocks[index];
    const rank = line - (this.#before[index] ?? 0);
    const from = block?.lineStarts[rank];
    if (block === undefined || from === undefined) {
      found.start = this.#length;
      found.end = this.#length;
      return found;
    }
    const at = this.#starts[index]!;
    let end = block.lineStarts[rank + 1] ?? block.text.length;
    while (end > from && isLineEnding(block.text, end - 1)) end--;
    found.start = at + from;
    found.end = at + end;
    return found;
  }
}

/** A line, and its start and end without its line ending. */
interface FoundLine {
  line: number;
  start: number;
  end: number;
}

// One object for all answers: thousands of places are compared at a keystroke.
const found: FoundLine = { line: 0, start: 0, end: 0 };

function isLineEnding(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}
