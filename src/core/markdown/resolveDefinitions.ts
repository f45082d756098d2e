import type { Block, Definitions } from "./block.ts";

/** The link definitions of all blocks; of a label the first holds. */
export function definitionsOf(blocks: readonly Block[]): Definitions {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    for (const [label, source] of block.facts().definitions)
      if (!definitions.has(label)) definitions.set(label, source);
  }
  return definitions;
}

/** Reads blocks again that use link definitions of others; the blocks that say something else since. */
export function resolveDefinitions(blocks: readonly Block[]): readonly Block[] {
  const definitions = definitionsOf(blocks);
  if (definitions.size === 0 && !blocks.some((block) => block.borrows)) return [];
  return blocks.filter((block) => block.resolve(definitions));
}
