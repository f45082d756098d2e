import type { Span } from "../text/span.ts";
import { configuredTerms, createLexicon, type Lexicon } from "./lexicon.ts";
import { aws } from "./lists/aws.ts";
import { azure } from "./lists/azure.ts";
import { cloudNative } from "./lists/cloudNative.ts";
import { data } from "./lists/data.ts";
import { databases } from "./lists/databases.ts";
import { delivery } from "./lists/delivery.ts";
import { frameworks } from "./lists/frameworks.ts";
import { googleCloud } from "./lists/googleCloud.ts";
import { languages } from "./lists/languages.ts";
import { observability } from "./lists/observability.ts";
import { protocols } from "./lists/protocols.ts";
import { saas } from "./lists/saas.ts";
import { testing } from "./lists/testing.ts";
import { tools } from "./lists/tools.ts";
import { type ConfiguredTerm, type Term, termsOf } from "./term.ts";
import { usesIn } from "./termUses.ts";

/** Every term we know, category by category. */
export const terms: readonly Term[] = [
  aws,
  azure,
  googleCloud,
  cloudNative,
  languages,
  frameworks,
  databases,
  data,
  delivery,
  observability,
  testing,
  protocols,
  saas,
  tools,
].flatMap(termsOf);

const lexicons = new WeakMap<readonly ConfiguredTerm[], Lexicon>();

/** The lexicon of the user's terms and ours, the user's first; made once for each list. */
export function lexiconWith(configured: readonly ConfiguredTerm[]): Lexicon {
  let lexicon = lexicons.get(configured);
  if (!lexicon) {
    lexicon = createLexicon([...configuredTerms(configured), ...terms]);
    lexicons.set(configured, lexicon);
  }
  return lexicon;
}

/** A technology named in a text. */
interface NamedTechnology {
  readonly term: Term;
  /** Where it is named; counts in the text. */
  readonly span: Span;
}

/**
 * The technologies named in a text of prose, in order, however they are written. An ordinary word that only the start
 * of a sentence gives its capital names none, nor do everyday words split or joined unlike a name.
 */
export function* technologiesIn(
  text: string,
  lexicon: Lexicon = lexiconWith(none),
): Generator<NamedTechnology> {
  for (const { term, span, verdict, certain } of usesIn(text, lexicon)) {
    if (verdict !== "lower" && certain) yield { term, span };
  }
}

const none: readonly ConfiguredTerm[] = [];
