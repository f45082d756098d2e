import type { Block } from "../markdown/block.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import { proseOf } from "../markdown/prose.ts";

/** The bullets of one list with nothing in between, and the text of their block. Spans count in the block. */
export interface BulletList {
  readonly bullets: readonly BulletEntry[];
  /** The source of the block. */
  readonly text: string;
  /** The source, with spaces in place of what is not prose: code, HTML, the targets of links. */
  readonly prose: string;
}

// Cached, since several rules ask. The key is what was read of the block: another object after the block is read again.
const known = new WeakMap<object, readonly BulletList[]>();

/** The lists of a block, each before the lists that are nested in it. */
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
