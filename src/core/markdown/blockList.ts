import { replaceItems } from "../text/collections.ts";
import { linesOf } from "../text/lines.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { Block } from "./block.ts";
import { BlockScanner } from "./blockScanner.ts";
import { closesFrontMatter, unclosedFrontMatter } from "./frontMatter.ts";

/** The blocks of a text, in order. Concatenated, they are exactly the text. An empty text has no block. */
export function cutBlocks(text: string): Block[] {
  const cutter = new Cutter(true);
  cutter.feed(text);
  return cutter.finish();
}

/**
 * What an edit did to a block list: the blocks `removed`, from index `at` on, were replaced by `added`. Some may be the
 * same objects.
 */
export interface BlockChange {
  readonly at: number;
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

/**
 * Replaces `edit.span` (offsets in the text of `blocks`) and changes `blocks` in place. Blocks that the edit does not
 * touch stay the same objects. Throws a RangeError if the span is not within the text.
 */
export function editBlocks(blocks: Block[], edit: TextEdit): BlockChange {
  const { to, offset, length, ...place } = locate(blocks, edit.span);
  let { from } = place;
  if (edit.span.start < 0 || edit.span.end < edit.span.start || edit.span.end > length) {
    throw new RangeError(
      `the edit ${edit.span.start}-${edit.span.end} leaves the text of ${length} characters`,
    );
  }
  let text = "";
  for (let i = from; i < to; i++) text += blocks[i]!.text;
  text = text.slice(0, edit.span.start - offset) + edit.text + text.slice(edit.span.end - offset);

  let end = to;
  // Whole lines only: a line that the edit left without a line ending continues in the next block.
  while (end < blocks.length && !endsLine(text, blocks[end]!.text)) text += blocks[end++]!.text;
  if (from > 0 && mayCloseFrontMatter(blocks[0]!, text)) {
    while (from > 0) text = blocks[--from]!.text + text;
  }
  const cutter = new Cutter(from === 0);
  cutter.feed(text);
  // Take in old blocks until a cut is where an old one was: from there on nothing changes.
  while (end < blocks.length && !cutter.cutsBefore(blocks[end]!)) {
    cutter.feed(blocks[end++]!.text);
  }
  const added = cutter.finish();
  reuse(blocks, from, end, added);
  return { at: from, removed: replaceItems(blocks, from, end - from, added), added };
}

function endsLine(text: string, next: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 10 || (last === 13 && next.charCodeAt(0) !== 10);
}

/** True if a line of the text may close front matter that the first block opens but does not close. */
function mayCloseFrontMatter(first: Block, text: string): boolean {
  const marker = unclosedFrontMatter(first.text);
  if (!marker) return false;
  for (const { start, end } of linesOf(text))
    if (closesFrontMatter(text.slice(start, end), marker)) return true;
  return false;
}

/**
 * The blocks that an edit may affect: those it overlaps and the one before, whose end may depend on the line after it.
 */
function locate(
  blocks: readonly Block[],
  span: Span,
): { from: number; to: number; offset: number; length: number } {
  let at = 0;
  let from = -1;
  let to = 0;
  let offset = 0;
  let before = 0;
  for (let i = 0; i < blocks.length; i++) {
    const end = at + blocks[i]!.text.length;
    if (from < 0 && end >= span.start) {
      from = Math.max(0, i - 1);
      offset = i === 0 ? at : before;
    }
    if (at <= span.end) to = i + 1;
    before = at;
    at = end;
  }
  return { from: Math.max(0, from), to, offset, length: at };
}

/** Replaces added blocks by equal old ones, from both ends, so that their findings stay cached. */
function reuse(blocks: readonly Block[], from: number, end: number, added: Block[]): void {
  let head = 0;
  while (head < added.length && from + head < end && same(blocks[from + head]!, added[head]!)) {
    added[head] = blocks[from + head]!;
    head++;
  }
  let tail = 1;
  while (
    added.length - tail >= head &&
    end - tail >= from + head &&
    same(blocks[end - tail]!, added[added.length - tail]!)
  ) {
    added[added.length - tail] = blocks[end - tail]!;
    tail++;
  }
}

function same(a: Block, b: Block): boolean {
  return a.first === b.first && a.text === b.text;
}

/** Cuts text into blocks. The text is fed in pieces of whole lines. */
class Cutter {
  #scanner: BlockScanner;
  readonly #atStart: boolean;
  readonly #blocks: Block[] = [];
  #open = "";

  constructor(atStart: boolean) {
    this.#atStart = atStart;
    this.#scanner = new BlockScanner(atStart);
  }

  feed(text: string): void {
    let start = 0;
    for (const line of linesOf(text)) {
      if (!this.#scanner.feed(text.slice(line.start, line.end))) continue;
      this.#close(this.#open + text.slice(start, line.start));
      this.#open = "";
      start = line.start;
    }
    this.#open += text.slice(start);
  }

  /** True if the text fed so far ends where `next` starts. */
  cutsBefore(next: Block): boolean {
    if (this.#open === "") return false;
    const probe = this.#scanner.copy();
    const line = linesOf(next.text).next().value;
    return line !== undefined && probe.feed(next.text.slice(line.start, line.end));
  }

  finish(): Block[] {
    if (this.#scanner.isInFrontMatter) {
      // Front matter that is never closed is ordinary text.
      const text = this.#open;
      this.#open = "";
      this.#scanner = new BlockScanner(false);
      this.feed(text);
    }
    if (this.#open !== "") this.#close(this.#open);
    this.#open = "";
    return this.#blocks;
  }

  #close(text: string): void {
    this.#blocks.push(new Block(text, this.#atStart && this.#blocks.length === 0));
  }
}
