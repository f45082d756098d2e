import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Fix, SpellingVerdict } from "../../findings/finding.ts";
import { fold } from "../../spelling/isRightWord.ts";
import { adaptCase } from "../../spelling/speller/adaptCase.ts";
import type { Speller } from "../../spelling/speller.ts";
import { editDistance } from "../../text/editDistance.ts";
import type { Span } from "../../text/span.ts";

/** The maximum number of corrections: more do not help to choose. */
const maxCorrections = 4;

/** Corrections for a misspelled word, best first: those of its finding, and the speller's current suggestions. */
export async function correctionsOf(
  { word, verdict, corrections, unlikely }: SpellingVerdict,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const documentWords = correctWords(document);
  const suggestions = await speller.suggest(word, { documentWords }, signal);
  if (verdict === "forbidden") return suggestions.slice(0, maxCorrections);
  // The message names the first correction. In addition to the likely ones only the author's words are offered, if they
  // are similar, since the ranking does not know them.
  const offered = new Set(corrections);
  for (const one of suggestions) {
    if (offered.has(one) || unlikely.includes(one) || !isClose(one, word)) continue;
    if (documentWords.has(one) || (await speller.sourcesOf(one)).length > 0) offered.add(one);
  }
  return [...offered].slice(0, maxCorrections);
}

/**
 * The most likely correction of every misspelled word that has one, in document order. The speller is asked once per
 * word.
 */
export async function correctionsIn(
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<readonly { readonly span: Span; readonly word: string; readonly text: string }[]> {
  const context = { documentWords: correctWords(document) };
  const known = new Map<string, string | undefined>();
  const corrections: { span: Span; word: string; text: string }[] = [];
  for (const { span, spelling } of document.findings()) {
    // An unknown word may well be right.
    if (!spelling || spelling.verdict === "unknown") continue;
    const { word } = spelling;
    if (!known.has(word))
      known.set(word, spelling.corrections[0] ?? (await speller.suggest(word, context, signal))[0]);
    const text = known.get(word);
    if (text !== undefined) corrections.push({ span, word, text });
  }
  return corrections;
}

/**
 * The fix that replaces a misspelled word by the correction wherever it appears in the document, with any capitals;
 * undefined if it appears only once.
 */
export function correctEverywhere(
  word: string,
  correction: string,
  document: CheckedDocument,
): Fix | undefined {
  const edits = document.findings().flatMap(({ span, spelling }) => {
    if (!spelling || fold(spelling.word) !== fold(word)) return [];
    return [{ span, text: spelling.word === word ? correction : adaptCase([correction], spelling.word) }];
  });
  if (edits.length < 2) return undefined;
  return { title: l10n.t('Change All {0} to "{1}"', edits.length, correction), edits };
}

function isClose(suggestion: string, word: string): boolean {
  const limit = word.length < 8 ? 1 : 2;
  return editDistance(suggestion.toLowerCase(), word.toLowerCase(), limit) <= limit;
}

/** The document's words without the misspelled ones. */
function correctWords(document: CheckedDocument): ReadonlyMap<string, number> {
  const words = new Map(document.words());
  // The words were counted with plain apostrophes.
  for (const { spelling } of document.findings())
    if (spelling) words.delete(spelling.word.replaceAll("’", "'"));
  return words;
}
