import type { WordSource } from "../core/spelling/speller.ts";

/** What a speller is opened for; two equal contexts can share one. */
export interface SpellingContext {
  /** Absolute path of the document, for finding `cspell.json` above it; undefined if it is not on a disk. */
  readonly file: string | undefined;
  /** `en-US`, `en-GB`, or both with a comma between. */
  readonly locale: string;
  /** Words that are right: the configuration's, the user's, the editor's. */
  readonly sources: readonly WordSource[];
  /** The document's in-text settings that hold for the whole of it (`cspell:words …`), one a line. */
  readonly directives: string;
}
