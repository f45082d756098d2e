import {
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../document/requirementsDocument.ts";
import { commonEnds } from "../text/collections.ts";
import type { Span } from "../text/span.ts";
import type { EvidenceSentence } from "./evidenceSentences.ts";
import type { Content } from "./similarity.ts";

/** The sentences of a block (the same array as long as the block stays) and the offset of the block. */
export interface BlockSentences {
  readonly fact: readonly EvidenceSentence[];
  readonly at: number;
}

/** The shared empty list of sentences without equal ones; never written to. */
export const noSentences: PlacedSentence[] = [];

/** A sentence and its place; the same object as long as its block stays, or has the same sentence once it changed. */
export class PlacedSentence {
  #sentence: EvidenceSentence;
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
  /** The row of repeated sentences that it is part of, if it is. Written by `ReusedEvidence`. */
  row: object | undefined;
  // Copied here since it is read for each sentence at each keystroke: this avoids two dereferences.
  #start: number;
  #at = 0;

  constructor(sentence: EvidenceSentence) {
    this.#sentence = sentence;
    this.#start = sentence.span.start;
  }

  get sentence(): EvidenceSentence {
    return this.#sentence;
  }

  /** True for a sentence that differs in its span alone. */
  is({ key, opens, short }: EvidenceSentence): boolean {
    const { sentence } = this;
    return sentence.key === key && sentence.opens === opens && sentence.short === short;
  }

  /** Sets the same sentence as it is in a block that changed. */
  become(sentence: EvidenceSentence): this {
    this.#sentence = sentence;
    this.#start = sentence.span.start;
    return this;
  }

  get content(): Content | undefined {
    return this.sentence.content;
  }

  /** The offset of its block in the document. */
  get at(): number {
    return this.#at;
  }

  /** Sets the offset of its block; returns its own offset. */
  moveTo(at: number): number {
    this.#at = at;
    return at + this.#start;
  }
}

/** What an update changed. */
interface PlacedChange {
  readonly left: readonly PlacedSentence[];
  readonly entered: readonly PlacedSentence[];
  /** True if each sentence that stayed is in a skill and a project of the same names, together with the same others. */
  readonly keepsHolders: boolean;
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
  update(document: RequirementsDocument, blocks: readonly BlockSentences[]): PlacedChange {
    const left = this.#replaceBlocks(blocks).filter(({ skill }) => skill);
    const entered: PlacedSentence[] = [];
    const inOrder: PlacedSentence[] = [];
    const sectionAt = passing(document.sections);
    const skillAt = passing(skillsOf(document));
    let skill: Skill | undefined;
    let projectAt = passing<Project>([]);
    let keepsHolders = true;
    /** The last sentence that stayed, with its holders as they were. */
    let last: PlacedSentence | undefined;
    let lastSkill: Skill | undefined;
    let lastProject: Project | undefined;
    for (let index = 0; index < this.#blocks.length; index++) {
      const { at } = blocks[index]!;
      for (const one of this.#blocks[index]!.sentences) {
        const start = one.moveTo(at);
        const holder = sectionAt(start) ? undefined : skillAt(start);
        if (one.skill && !holder) left.push(one);
        if (!one.skill && holder) entered.push(one);
        const { skill: oldSkill, project: oldProject } = one;
        one.skill = holder;
        if (!holder) continue;
        if (holder !== skill) projectAt = passing(holder.projects);
        skill = holder;
        const project = projectAt(start);
        one.project = project;
        one.order = inOrder.length;
        inOrder.push(one);
        if (!oldSkill || !keepsHolders) continue;
        // Skills and projects have no gaps: who shares one with whom shows between neighbours.
        keepsHolders =
          holder.name === oldSkill.name &&
          project?.name === oldProject?.name &&
          (last?.skill === holder) === (lastSkill === oldSkill) &&
          (last?.project === project) === (lastProject === oldProject);
        last = one;
        lastSkill = oldSkill;
        lastProject = oldProject;
      }
    }
    this.#inOrder = inOrder;
    return { left, entered, keepsHolders };
  }

  /**
   * Replaces the blocks between the first and the last that differ, except for the sentences at their start and end that
   * stay; returns the replaced sentences.
   */
  #replaceBlocks(blocks: readonly BlockSentences[]): PlacedSentence[] {
    const old = this.#blocks;
    const { head, tail } = commonEnds(old, blocks, (block, { fact }) => block.fact === fact);
    const removed = old.slice(head, old.length - tail).flatMap(({ sentences }) => sentences);
    const facts = blocks.slice(head, blocks.length - tail).map(({ fact }) => fact);
    const added = facts.flat();
    const { head: first, tail: last } = commonEnds(removed, added, (one, sentence) => one.is(sentence));
    let index = 0;
    const place = (sentence: EvidenceSentence): PlacedSentence => {
      const rank = index++;
      if (rank < first) return removed[rank]!.become(sentence);
      const fromEnd = added.length - rank;
      return fromEnd <= last ? removed.at(-fromEnd)!.become(sentence) : new PlacedSentence(sentence);
    };
    const placed = facts.map((fact) => ({ fact, sentences: fact.map(place) }));
    this.#blocks = [...old.slice(0, head), ...placed, ...old.slice(old.length - tail)];
    return removed.slice(first, removed.length - last);
  }
}

interface PlacedBlock {
  readonly fact: readonly EvidenceSentence[];
  readonly sentences: readonly PlacedSentence[];
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
