import { proseOf } from "../markdown/prose.ts";
import { spellingComment } from "../spelling/directives.ts";
import type { Speller } from "../spelling/speller.ts";
import type { CheckedDocument } from "./checkedDocument.ts";

/** The comments of a document that configure its spelling as a whole: `cspell:words …`, `spell-checker:ignore …`. */
export function directivesOf(document: CheckedDocument): string {
  const lines: string[] = [];
  for (const block of document.blocks) {
    for (const { value } of block.facts().comments) {
      if (spellingComment.test(value) && !/:\s*(?:disable|enable)/i.test(value)) lines.push(value);
    }
  }
  return lines.join("\n");
}

/**
 * Spells the blocks that are not spelled yet. False if `isCancelled` returned true before all were done, or
 * `forgetSpelling` was called in the meantime.
 */
export async function spellDocument(
  document: CheckedDocument,
  speller: Speller,
  isCancelled: () => boolean,
): Promise<boolean> {
  const blocks = document.unspelled();
  const mark = document.spellingKey;
  // In portions, so that a cancelled request keeps what is done.
  const portion = 200;
  for (let i = 0; i < blocks.length; i += portion) {
    const some = blocks.slice(i, i + portion);
    const found = await speller.check(some.map(proseOf));
    if (document.spellingKey !== mark) return false;
    for (const [index, block] of some.entries()) document.setSpelling(block, found[index] ?? []);
    if (isCancelled()) return false;
  }
  return true;
}
