import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../engine/checkedDocument.ts";
import type { Finding, Fix } from "../findings/finding.ts";
import type { Speller } from "../spelling/speller.ts";
import { applyEdits } from "../text/span.ts";

/**
 * The fixes of a finding, best first: its own, or for a typo the corrections the speller suggests now. Where a line to
 * be rewritten holds a typo as well, rewriting and correcting it at once comes first; it is not lossless.
 */
export async function fixesFor(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller | undefined,
  signal?: AbortSignal,
): Promise<readonly Fix[]> {
  if (finding.rule === "typo") return speller ? typoFixes(finding, document, speller, signal) : [];
  const fixes = finding.fixes ?? [];
  if (finding.rule !== "malformed-project" || !speller) return fixes;
  const combined = await withTypos(finding, document, speller, signal);
  return combined ? [combined, ...fixes] : fixes;
}

async function typoFixes(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<readonly Fix[]> {
  const word = document.source(finding.span);
  const suggestions = await speller.suggest(word, { documentWords: correctWords(document) }, signal);
  return suggestions.map((suggestion, index) => ({
    title: l10n.t('Change to "{0}"', suggestion),
    edits: [{ span: finding.span, text: suggestion }],
    preferred: index === 0,
  }));
}

/** The document's words without its typos. */
function correctWords(document: CheckedDocument): ReadonlyMap<string, number> {
  const words = new Map(document.words());
  for (const { rule, span } of document.findings()) {
    // The words were counted with plain apostrophes.
    if (rule === "typo") words.delete(document.source(span).replaceAll("’", "'"));
  }
  return words;
}

async function withTypos(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<Fix | undefined> {
  const [rewrite] = finding.fixes?.[0]?.edits ?? [];
  if (!rewrite) return undefined;
  const typos = document
    .findings()
    .filter(
      ({ rule, span }) => rule === "typo" && span.start >= finding.span.start && span.end <= finding.span.end,
    );
  if (typos.length === 0) return undefined;
  const corrections = (
    await Promise.all(typos.map((typo) => typoFixes(typo, document, speller, signal)))
  ).map((fixes) => fixes[0]);
  let text = rewrite.text;
  for (const [index, correction] of corrections.entries()) {
    const word = document.source(typos[index]!.span);
    const at = text.indexOf(word);
    const better = correction?.edits[0]?.text;
    if (at < 0 || better === undefined) return undefined;
    text = applyEdits(text, [{ span: { start: at, end: at + word.length }, text: better }]);
  }
  return { title: l10n.t("Write `{0}`, spelling corrected", text), edits: [{ span: finding.span, text }] };
}
