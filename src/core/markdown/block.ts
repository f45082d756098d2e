import type { Finding } from "../findings/finding.ts";
import type { BlockSpelling } from "../spelling/speller.ts";
import type { BlockFacts } from "./blockFacts.ts";
import { definitionStub, labelsIn } from "./linkLabel.ts";
import { readBlock } from "./readBlock.ts";

/** Link definitions of the whole document: normalised label to the definition's source. */
export type Definitions = ReadonlyMap<string, string>;

/** A result and the mark of what it was made with. */
export interface Kept<T> {
  readonly mark: object;
  readonly value: T;
}

/** Something of a block by its place in the document: made of `of`, for a block that starts at `at`. */
export interface Placed<T> {
  readonly of: readonly T[];
  readonly at: number;
  readonly value: readonly T[];
}

/** What a document rule, by its number, keeps of a block; `at` is where the block was when it was last asked for. */
export interface BlockFact {
  readonly rule: number;
  readonly fact: unknown;
  at: number;
}

/**
 * A stretch of the document that Markdown reads the same alone as within the whole. It holds its text, never its
 * place, so that an edit elsewhere leaves the object as it is; what is found out about it is kept with it.
 */
export class Block {
  readonly text: string;
  /** True for the block at the start of the document, the only one that can hold front matter. */
  readonly first: boolean;
  readonly #labels: readonly string[];
  /** What rules found in the block; kept here by whoever checks it. */
  findings: Kept<readonly Finding[]> | undefined;
  /** The same where the block was when they were last asked for. */
  placed: Placed<Finding> | undefined;
  /** Facts that document rules collected from the block; kept here by whoever checks it. */
  collected: Kept<readonly BlockFact[]> | undefined;
  /** What the spelling makes of the block; kept here by whoever checks it. */
  spelling: Kept<BlockSpelling> | undefined;
  #facts: BlockFacts | undefined;
  #borrowed = "";

  constructor(text: string, first: boolean) {
    this.text = text;
    this.first = first;
    this.#labels = labelsIn(text);
  }

  /** True once the block was parsed. */
  get isRead(): boolean {
    return this.#facts !== undefined;
  }

  /** True if the block was read with link definitions of other blocks. */
  get borrows(): boolean {
    return this.#borrowed !== "";
  }

  /** What is in the block, read when first asked for. Spans count in the block's text. */
  facts(): BlockFacts {
    this.#facts ??= readBlock(this.text, this.first, "");
    return this.#facts;
  }

  /** Reads the block again where it uses link definitions of other blocks that it was not yet read with; true if it does. */
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
