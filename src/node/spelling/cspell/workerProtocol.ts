import type { Misspelling } from "../../../core/spelling/speller.ts";
import type { Strings } from "../../../host/host.ts";
import type { UserSpellingContext } from "../userSpelling.ts";

/** Messages to the cspell worker; each gets one answer, with the same id. */
export type WorkerRequest = { readonly id: number } & WorkerQuestion;

export type WorkerQuestion =
  | { readonly kind: "forget" }
  | { readonly kind: "open"; readonly context: UserSpellingContext }
  | {
      readonly kind: "review";
      readonly context: UserSpellingContext;
      readonly texts: readonly string[];
      readonly found: readonly (readonly Misspelling[])[];
    }
  | { readonly kind: "suggest" | "sourcesOf"; readonly context: UserSpellingContext; readonly word: string };

/** An answer: a value, or an error message. */
export type WorkerAnswer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** The data that the worker is started with. */
export interface WorkerData {
  /** Strings in the editor's language, for `@vscode/l10n`. */
  readonly strings: Strings | undefined;
}
