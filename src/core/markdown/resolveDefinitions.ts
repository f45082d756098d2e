import type { Block, Definitions } from "./block.ts";

/** The link definitions of all blocks; the first definition of a label counts. */
export function definitionsOf(blocks: readonly Block[]): Definitions {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    for (const [label, source] of block.facts().definitions)
      if (!definitions.has(label)) definitions.set(label, source);
  }
  return definitions;
}

/** Reads blocks again that use link definitions of other blocks. Returns the blocks whose contents changed. */
export function resolveDefinitions(blocks: readonly Block[]): readonly Block[] {
  const definitions = definitionsOf(blocks);
  if (definitions.size === 0 && !blocks.some((block) => block.borrows)) return [];
  return blocks.filter((block) => block.resolve(definitions));
}
