import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { type Finding, type Fix, misspelledWord } from "../../findings/finding.ts";
import { fold } from "../../spelling/isRightWord.ts";
import { adaptCase } from "../../spelling/speller/adaptCase.ts";
import type { Speller } from "../../spelling/speller.ts";
import { editDistance } from "../../text/editDistance.ts";
import { applyEdits, type Span } from "../../text/span.ts";
import { settleFix } from "./settleFix.ts";

/** More corrections than these are no help to choose. */
const mostCorrections = 4;

/**
 * The fixes of a finding, best first: its own, or the corrections the speller suggests now. Where a line to be rewritten
 * holds a misspelled word as well, rewriting and correcting it at once comes first; it is not lossless.
 */
export async function fixesFor(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller | undefined,
  signal?: AbortSignal,
): Promise<readonly Fix[]> {
  const fixes = (finding.fixes ?? []).flatMap((fix) => settleFix(fix, finding, document) ?? []);
  if (!speller) return fixes;
  const word = misspelledWord(finding);
  if (word !== undefined) {
    const corrections = await correctionsOf(finding, document, speller, signal);
    return [...fixes, ...corrections.map((text, index) => correct(finding.span, text, index === 0))];
  }
  const combined = await withCorrections(fixes[0], document, speller, signal);
  return combined ? [combined, ...fixes] : fixes;
}

/**
 * The fix that puts the correction in the place of a misspelled word wherever the document has it, in whatever capitals;
 * undefined where it has it once.
 */
export function correctEverywhere(
  word: string,
  correction: string,
  document: CheckedDocument,
): Fix | undefined {
  const edits = document.findings().flatMap((finding) => {
    const other = misspelledWord(finding);
    if (other === undefined || fold(other) !== fold(word)) return [];
    return [{ span: finding.span, text: other === word ? correction : adaptCase([correction], other) }];
  });
  if (edits.length < 2) return undefined;
  return { title: l10n.t('Change All {0} to "{1}"', edits.length, correction), edits };
}

/** The likeliest correction of every misspelled word that has one, in order of place. Asked once for each word. */
export async function correctionsIn(
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<readonly { readonly span: Span; readonly word: string; readonly text: string }[]> {
  const context = { documentWords: correctWords(document) };
  const known = new Map<string, string | undefined>();
  const corrections: { span: Span; word: string; text: string }[] = [];
  for (const finding of document.findings()) {
    const word = misspelledWord(finding);
    // A word that nobody knows may well be right.
    if (word === undefined || finding.spelling?.verdict === "unknown") continue;
    if (!known.has(word)) known.set(word, (await speller.suggest(word, context, signal))[0]);
    const text = known.get(word);
    if (text !== undefined) corrections.push({ span: finding.span, word, text });
  }
  return corrections;
}

function correct(span: Span, text: string, preferred: boolean): Fix {
  return { title: l10n.t('Change to "{0}"', text), edits: [{ span, text }], preferred };
}

/** Corrections of a misspelled word, best first. */
async function correctionsOf(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const word = misspelledWord(finding)!;
  const suggestions = await speller.suggest(word, { documentWords: correctWords(document) }, signal);
  const { corrections, unlikely } = finding.spelling ?? {
    corrections: suggestions,
    unlikely: [] as readonly string[],
  };
  // The message names the first correction. Of a word that is near to none, only what is close by all means is offered:
  // words of the user's that the ranking does not know.
  const offered =
    corrections.length > 0
      ? suggestions.filter((one) => !unlikely.includes(one))
      : suggestions.filter((one) => isClose(one, word));
  return [...new Set([...corrections, ...offered])].slice(0, mostCorrections);
}

function isClose(suggestion: string, word: string): boolean {
  const limit = word.length < 8 ? 1 : 2;
  return editDistance(suggestion.toLowerCase(), word.toLowerCase(), limit) <= limit;
}

/** The document's words without those that are misspelled. */
function correctWords(document: CheckedDocument): ReadonlyMap<string, number> {
  const words = new Map(document.words());
  for (const finding of document.findings()) {
    // The words were counted with plain apostrophes.
    const word = misspelledWord(finding);
    if (word !== undefined) words.delete(word.replaceAll("’", "'"));
  }
  return words;
}

/** A fix that rewrites words of the document, with those corrected that are misspelled. */
async function withCorrections(
  fix: Fix | undefined,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<Fix | undefined> {
  const [rewrite] = fix?.rewrites ? fix.edits : [];
  if (!rewrite) return undefined;
  let { text } = rewrite;
  for (const finding of document.findings()) {
    const word = misspelledWord(finding);
    const { start, end } = finding.span;
    if (word === undefined || start < rewrite.span.start || end > rewrite.span.end) continue;
    const [correction] = await correctionsOf(finding, document, speller, signal);
    const at = text.indexOf(word);
    if (at < 0 || correction === undefined) return undefined;
    text = applyEdits(text, [{ span: { start: at, end: at + word.length }, text: correction }]);
  }
  if (text === rewrite.text) return undefined;
  return { title: l10n.t("Write `{0}`, Spelling Corrected", text), edits: [{ span: rewrite.span, text }] };
}
