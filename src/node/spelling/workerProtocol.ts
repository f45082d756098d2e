import type { SpellingContext } from "./spellingContext.ts";

/** Messages to the spelling worker; each is answered once, under its id. */
export type WorkerRequest = { readonly id: number } & WorkerQuestion;

export type WorkerQuestion =
  | { readonly kind: "forget" }
  | { readonly kind: "open"; readonly context: SpellingContext }
  | { readonly kind: "check"; readonly context: SpellingContext; readonly texts: readonly string[] }
  | { readonly kind: "suggest"; readonly context: SpellingContext; readonly word: string };

/** An answer, or the message of what went wrong. */
export type WorkerAnswer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** What the worker is started with. */
export interface WorkerData {
  /** Absolute path of the folder with our dictionaries. */
  readonly dictionaryFolder: string;
  /** Strings in the editor's language, for `@vscode/l10n`. */
  readonly strings: Record<string, string> | undefined;
}
