import {
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../document/requirementsDocument.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { EvidenceSentence } from "./evidenceSentences.ts";
import type { Content } from "./similarity.ts";

/** The sentences of a block (the same array as long as the block stays) and the offset of the block. */
export interface BlockSentences {
  readonly fact: readonly EvidenceSentence[];
  readonly at: number;
}

/** The shared empty list of sentences without equal ones; never written to. */
export const noSentences: PlacedSentence[] = [];

/** A sentence and its place; the same object as long as its block stays. */
export class PlacedSentence {
  readonly sentence: EvidenceSentence;
  /** The number of sentences before it. */
  order = 0;
  /** Undefined if the sentence is not evidence. */
  skill: Skill | undefined;
  project: Project | undefined;
  /**
   * All sentences with the same words in order of place, including this one: one shared list. Written by
   * `ReusedEvidence`.
   */
  same: PlacedSentence[] = noSentences;
  readonly #start: number;
  #at = 0;

  constructor(sentence: EvidenceSentence) {
    this.sentence = sentence;
    // Copied here since it is read for each sentence at each keystroke: this avoids two dereferences.
    this.#start = sentence.span.start;
  }

  get content(): Content | undefined {
    return this.sentence.content;
  }

  /** The span in the document. */
  get span(): Span {
    const { start, end } = this.sentence.span;
    return { start: start + this.#at, end: end + this.#at };
  }

  /** The span of its first words in the document. */
  get mark(): Span {
    return shiftSpan(this.sentence.mark, this.#at);
  }

  /** Sets the offset of its block; returns its own offset. */
  moveTo(at: number): number {
    this.#at = at;
    return at + this.#start;
  }
}

/** The sentences of a document that are evidence: those in a skill and not in a section. */
export class PlacedSentences {
  #blocks: readonly PlacedBlock[] = [];
  #inOrder: readonly PlacedSentence[] = [];

  /** The sentences, sorted by place. */
  get inOrder(): readonly PlacedSentence[] {
    return this.#inOrder;
  }

  /** Updates to the current document, with `blocks` sorted by place; returns the removed and added sentences. */
  update(
    document: RequirementsDocument,
    blocks: readonly BlockSentences[],
  ): { readonly left: readonly PlacedSentence[]; readonly entered: readonly PlacedSentence[] } {
    const left = this.#replaceBlocks(blocks).filter(({ skill }) => skill);
    const entered: PlacedSentence[] = [];
    const inOrder: PlacedSentence[] = [];
    const sectionAt = passing(document.sections);
    const skillAt = passing(skillsOf(document));
    let skill: Skill | undefined;
    let projectAt = passing<Project>([]);
    for (let index = 0; index < this.#blocks.length; index++) {
      const { at } = blocks[index]!;
      for (const one of this.#blocks[index]!.sentences) {
        const start = one.moveTo(at);
        const holder = sectionAt(start) ? undefined : skillAt(start);
        if (one.skill && !holder) left.push(one);
        if (!one.skill && holder) entered.push(one);
        one.skill = holder;
        if (!holder) continue;
        if (holder !== skill) projectAt = passing(holder.projects);
        skill = holder;
        one.project = projectAt(start);
        one.order = inOrder.length;
        inOrder.push(one);
      }
    }
    this.#inOrder = inOrder;
    return { left, entered };
  }

  /** Replaces the blocks between the first and the last that differ; returns the sentences of the replaced ones. */
  #replaceBlocks(blocks: readonly BlockSentences[]): PlacedSentence[] {
    const old = this.#blocks;
    const shorter = Math.min(old.length, blocks.length);
    let head = 0;
    while (head < shorter && old[head]!.fact === blocks[head]!.fact) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail)!.fact === blocks.at(-1 - tail)!.fact) tail++;
    const added = blocks.slice(head, blocks.length - tail).map(({ fact }) => placedBlock(fact));
    this.#blocks = [...old.slice(0, head), ...added, ...old.slice(old.length - tail)];
    return old.slice(head, old.length - tail).flatMap(({ sentences }) => sentences);
  }
}

interface PlacedBlock {
  readonly fact: readonly EvidenceSentence[];
  readonly sentences: readonly PlacedSentence[];
}

function placedBlock(fact: readonly EvidenceSentence[]): PlacedBlock {
  return { fact, sentences: fact.map((sentence) => new PlacedSentence(sentence)) };
}

/** Finds the node that contains an offset. Offsets must be asked in ascending order, and nodes must be sorted. */
function passing<N extends { readonly span: Span }>(nodes: readonly N[]): (offset: number) => N | undefined {
  let next = 0;
  return (offset) => {
    while (next < nodes.length && nodes[next]!.span.end <= offset) next++;
    const node = nodes[next];
    return node && node.span.start <= offset ? node : undefined;
  };
}
