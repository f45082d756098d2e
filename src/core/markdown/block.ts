import type { Finding } from "../findings/finding.ts";
import type { BlockSpelling } from "../spelling/speller.ts";
import { linesOf } from "../text/lines.ts";
import type { BlockFacts } from "./blockFacts.ts";
import { definitionStub, labelsIn } from "./linkLabel.ts";
import { readBlock } from "./readBlock.ts";

/** Link definitions of the whole document: normalised label to the definition's source. */
export type Definitions = ReadonlyMap<string, string>;

/** A cached value and the key of what it was computed from. */
export interface Cached<T> {
  readonly key: object;
  readonly value: T;
}

/**
 * What a document rule, given by its index, collected from a block. `at` is the offset of the block when it was last
 * asked for.
 */
export interface BlockFact {
  readonly rule: number;
  readonly fact: unknown;
  at: number;
}

/**
 * A part of the document that Markdown reads alone as it does within the whole. It stores its text but not its offset,
 * so that an edit elsewhere does not change it, and it caches what is found in it.
 */
export class Block {
  readonly text: string;
  /** True for the block at the start of the document, the only one that can hold front matter. */
  readonly first: boolean;
  readonly #labels: readonly string[];
  /** What block rules found; written by `CheckedDocument`. */
  findings: Cached<readonly Finding[]> | undefined;
  /** The facts that document rules collected; written by `CheckedDocument`. */
  collected: Cached<readonly BlockFact[]> | undefined;
  /** What the speller found; written by `CheckedDocument`. */
  spelling: Cached<BlockSpelling> | undefined;
  #facts: BlockFacts | undefined;
  #lineStarts: readonly number[] | undefined;
  #borrowed = "";

  constructor(text: string, first: boolean) {
    this.text = text;
    this.first = first;
    this.#labels = labelsIn(text);
  }

  /** The offsets at which its lines start. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= Array.from(linesOf(this.text), ({ start }) => start);
    return this.#lineStarts;
  }

  /** True once the block has been parsed. */
  get isRead(): boolean {
    return this.#facts !== undefined;
  }

  /** True if the block was read with link definitions of other blocks. */
  get borrows(): boolean {
    return this.#borrowed !== "";
  }

  /** The contents of the block, parsed when first asked for. Spans count in the block's text. */
  facts(): BlockFacts {
    this.#facts ??= readBlock(this.text, this.first, "");
    return this.#facts;
  }

  /** Reads the block again if it uses link definitions of other blocks that it was not read with. True if it was. */
  resolve(definitions: Definitions): boolean {
    if (this.#labels.length === 0) return false;
    const own = this.facts().definitions;
    let borrowed = "";
    for (const label of this.#labels) {
      const source = own.has(label) ? undefined : definitions.get(label);
      if (source !== undefined) borrowed += definitionStub(source);
    }
    if (borrowed === this.#borrowed) return false;
    this.#borrowed = borrowed;
    this.findings = undefined;
    this.collected = undefined;
    this.spelling = undefined;
    this.#facts = readBlock(this.text, this.first, borrowed);
    return true;
  }
}
