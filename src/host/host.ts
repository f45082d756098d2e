import type { Speller } from "../core/spelling/speller.ts";
import type { Files } from "./files.ts";
import type { Git } from "./git.ts";
import type { SpellingContext } from "./spellingContext.ts";
import type { UserWordList } from "./userWords.ts";

/** Translations by source string, for `@vscode/l10n`. */
export type Strings = Readonly<Record<string, string>>;

/** Conversion of addresses between documents and files. */
export interface Addresses {
  /** The absolute path for a URI; undefined if it is not a file's. */
  toPath(uri: string): string | undefined;
  /** The URI for an absolute path; a URI is returned unchanged. */
  toUri(path: string): string;
  /** URI of the folder with the pages of the rules. */
  readonly rulePages: string;
}

/** What the server needs from the machine or the editor that it runs on. */
export interface Host {
  readonly files: Files;
  readonly addresses: Addresses;
  readonly userWords: UserWordList;
  /** Undefined if Git is not available. */
  readonly git: Git | undefined;
  /** Opens a speller; rejects if the dictionaries cannot be loaded. */
  openSpeller(context: SpellingContext): Promise<Speller>;
  /** Drops everything cached from the user's spelling configuration. */
  forgetSpellers(): void;
  /** The strings for a locale, for editors that bring none; undefined for English and if there is no translation. */
  stringsFor(locale: string): Strings | undefined;
  /** Sets the strings of the editor's language for code that runs in other threads. */
  translate(strings: Strings): void;
  /** Yields to the event loop: resolves once waiting messages have been delivered. */
  pause(): Promise<void>;
}
