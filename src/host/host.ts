import type { Speller } from "../core/spelling/speller.ts";
import type { Files } from "./files.ts";
import type { Git } from "./git.ts";
import type { SpellingContext } from "./spellingContext.ts";
import type { UserWordList } from "./userWords.ts";

/** Translations by what they translate, for `@vscode/l10n`. */
export type Strings = Readonly<Record<string, string>>;

/** How documents are addressed on a host. */
export interface Addresses {
  /** The absolute path of what has the URI; undefined for what is not a file. */
  toPath(uri: string): string | undefined;
  /** The URI of what is at the absolute path; a URI stays as it is. */
  toUri(path: string): string;
  /** URI of the folder with a page for each rule. */
  readonly rulePages: string;
}

/** What the server needs of the machine, or the editor, that it runs on. */
export interface Host {
  readonly files: Files;
  readonly addresses: Addresses;
  readonly userWords: UserWordList;
  /** Undefined if Git cannot run. */
  readonly git: Git | undefined;
  /** Opens a speller; rejects where the dictionaries cannot be loaded. */
  openSpeller(context: SpellingContext): Promise<Speller>;
  /** Forgets everything read from the user's spelling configuration. */
  forgetSpellers(): void;
  /** The strings for the locale of an editor that brings none; undefined for English and if there is no translation. */
  stringsFor(locale: string): Strings | undefined;
  /** Takes the strings of the editor's language, for what runs elsewhere. */
  translate(strings: Strings): void;
  /** Resolves once waiting messages were let in. */
  pause(): Promise<void>;
}
