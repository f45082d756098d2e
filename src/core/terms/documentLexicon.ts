import type { Configuration } from "../settings/configuration.ts";
import { type Lexicon, lexiconWith } from "./lexicon.ts";
import type { ConfiguredTerm } from "./term.ts";

const none: readonly ConfiguredTerm[] = [];

/** The lexicon for documents with the configuration: its terms and the built-in ones. */
export function documentLexicon({ rules }: Pick<Configuration, "rules">): Lexicon {
  const setting = rules.term;
  const terms =
    typeof setting === "object" ? (setting.terms as readonly ConfiguredTerm[] | undefined) : undefined;
  return lexiconWith(terms ?? none);
}
