import type { WordSource } from "../core/spelling/speller.ts";

/** What determines a speller; equal contexts can share one. */
export interface SpellingContext {
  /** Absolute path of the document, for finding `cspell.json` above it; undefined if the document is not on a disk. */
  readonly file: string | undefined;
  /** `en-US`, `en-GB`, or both separated by a comma. */
  readonly locale: string;
  /** Additional right words: the configuration's, the user's, the editor's. */
  readonly sources: readonly WordSource[];
  /** The document's in-text settings that apply to all of it (`cspell:words …`), one per line. */
  readonly directives: string;
}
