import type { Block } from "../markdown/block.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import { proseOf } from "../markdown/prose.ts";

/** The bullets of one list with nothing between them, and the text they stand in. Spans count in the block. */
export interface BulletList {
  readonly bullets: readonly BulletEntry[];
  /** The source of the block. */
  readonly text: string;
  /** The same with blanks for what is no prose: code, HTML, the targets of links. */
  readonly prose: string;
}

// By what was read of the block, which is another object when the block is read anew: several rules ask.
const known = new WeakMap<object, readonly BulletList[]>();

/** The lists of a block, each before those nested in it. */
export function bulletLists(block: Block): readonly BulletList[] {
  const facts = block.facts();
  let lists = known.get(facts);
  if (!lists) {
    lists = readLists(block);
    known.set(facts, lists);
  }
  return lists;
}

function withNested(bullets: readonly BulletEntry[]): readonly (readonly BulletEntry[])[] {
  const nested = bullets.flatMap(({ details }) => (details.length > 0 ? withNested(details) : []));
  return [bullets, ...nested];
}

function readLists(block: Block): readonly BulletList[] {
  const groups: BulletEntry[][] = [];
  let open: BulletEntry[] | undefined;
  for (const entry of block.facts().entries) {
    if (entry.kind !== "bullet") open = undefined;
    else if (open) open.push(entry);
    else {
      open = [entry];
      groups.push(open);
    }
  }
  if (groups.length === 0) return [];
  const { text } = block;
  const prose = proseOf(block);
  return groups.flatMap(withNested).map((bullets) => ({ bullets, text, prose }));
}
