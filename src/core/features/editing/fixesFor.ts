import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { preservesRest } from "../../checking/preservesRest.ts";
import type { Finding, Fix } from "../../findings/finding.ts";
import type { Speller } from "../../spelling/speller.ts";
import { countBefore } from "../../text/collections.ts";
import { lineEndingOf } from "../../text/lines.ts";
import { applyEdits, type Span } from "../../text/span.ts";
import { correctionsOf } from "./corrections.ts";

/**
 * The fixes of a finding, best first: its fixes, or the speller's current suggestions. If a line that is rewritten also
 * contains a misspelled word, a fix that does both comes first; it is not lossless.
 */
export async function fixesFor(
  finding: Finding,
  document: CheckedDocument,
  speller: Speller | undefined,
  signal?: AbortSignal,
): Promise<readonly Fix[]> {
  const fixes = (finding.fixes ?? []).flatMap((fix) => settleFix(fix, document) ?? []);
  if (!speller) return fixes;
  if (finding.spelling) {
    const corrections = await correctionsOf(finding.spelling, document, speller, signal);
    return [...fixes, ...corrections.map((text, index) => correct(finding.span, text, index === 0))];
  }
  const combined = await withCorrections(fixes[0], document, speller, signal);
  return combined ? [combined, ...fixes] : fixes;
}

function correct(span: Span, text: string, preferred: boolean): Fix {
  return { title: l10n.t('Change to "{0}"', text), edits: [{ span, text }], preferred };
}

/** The fix with the misspelled words corrected that it repeats. */
async function withCorrections(
  fix: Fix | undefined,
  document: CheckedDocument,
  speller: Speller,
  signal?: AbortSignal,
): Promise<Fix | undefined> {
  const [rewrite] = fix?.rewrites ? fix.edits : [];
  if (!rewrite) return undefined;
  let { text } = rewrite;
  for (const { span, spelling } of document.findings()) {
    if (!spelling || span.start < rewrite.span.start || span.end > rewrite.span.end) continue;
    const [correction] = await correctionsOf(spelling, document, speller, signal);
    const at = text.indexOf(spelling.word);
    if (at < 0 || correction === undefined) return undefined;
    text = applyEdits(text, [{ span: { start: at, end: at + spelling.word.length }, text: correction }]);
  }
  if (text === rewrite.text) return undefined;
  return { title: l10n.t("Write `{0}`, Spelling Corrected", text), edits: [{ span: rewrite.span, text }] };
}

/**
 * The fix in a form that does not change what surrounds it: if it would, with a blank line in between. Undefined if
 * that does not help either.
 */
function settleFix(fix: Fix, document: CheckedDocument): Fix | undefined {
  if (!isStructural(fix, document)) return fix;
  const known = settledTogether.get(document);
  const together = known?.version === document.version ? known : undefined;
  if (together?.fine.has(fix)) return fix;
  const { adopts } = fix;
  const isFine = ({ edits }: Fix) => {
    if (together && together.left < together.length) return false;
    if (together) together.left -= together.length;
    return preservesRest(document.blocks, edits, document.layout, { adopts });
  };
  for (const one of withBlankLines(fix, lineEndingOf(document.text))) if (isFine(one)) return one;
  return undefined;
}

/** False if the fix stays within its line and contains no marks: it replaces words by words. */
function isStructural({ edits }: Fix, document: CheckedDocument): boolean {
  return edits.some(({ span, text }) => structural.test(text) || structural.test(document.source(span)));
}

/** Fixes that were found to change nothing around them when applied together, for one version of a document. */
interface Settled {
  readonly version: number;
  readonly fine: ReadonlySet<Fix>;
  /** The length of the document, and how much may still be read to settle other fixes one by one, in UTF-16 units. */
  readonly length: number;
  left: number;
}

const settledTogether = new WeakMap<CheckedDocument, Settled>();

/**
 * The maximum amount of text, in UTF-16 units, that is read to settle the fixes of many findings one by one. Further
 * fixes are not offered.
 */
const maxReadLength = 400_000;

/**
 * The maximum number of times the document is read to settle fixes together. The remaining ones are settled one by one.
 */
const maxReadings = 60;

/** With this many blocks between two edits, neither can change how the lines of the other are read. */
const minBlocksBetween = 3;

/**
 * Settles the fixes of many findings at once: those far enough from each other are tried together. If nothing around
 * any of them changes, and everything after them still belongs to the same nodes, none of them alone changes anything
 * either.
 */
export function settleFixes(findings: readonly Finding[], document: CheckedDocument): void {
  const { version, blocks, layout } = document;
  if (settledTogether.get(document)?.version === version) return;
  settledTogether.delete(document);
  const ends: number[] = [];
  let length = 0;
  for (const block of blocks) {
    length += block.text.length;
    ends.push(length);
  }
  const batches: { readonly adopts: true | undefined; readonly fixes: Fix[]; next: number }[] = [];
  for (const { fixes = [] } of findings) {
    for (const fix of fixes) {
      const { adopts } = fix;
      const [edit] = fix.edits;
      if (fix.edits.length !== 1 || !edit || !isStructural(fix, document)) continue;
      const first = countBefore(ends, edit.span.start);
      let batch = batches.find((one) => one.next <= first && one.adopts === adopts);
      if (!batch) {
        batch = { adopts, fixes: [], next: 0 };
        batches.push(batch);
      }
      batch.fixes.push(fix);
      batch.next = countBefore(ends, edit.span.end) + 1 + minBlocksBetween;
    }
  }
  const fine = new Set<Fix>();
  let readings = 0;
  const settle = (fixes: readonly Fix[], adopts: true | undefined): void => {
    if (fixes.length < 2 || readings++ >= maxReadings) return;
    const edits = fixes.flatMap((fix) => fix.edits);
    if (preservesRest(blocks, edits, layout, { adopts })) {
      for (const fix of fixes) fine.add(fix);
      return;
    }
    const half = fixes.length >> 1;
    settle(fixes.slice(0, half), adopts);
    settle(fixes.slice(half), adopts);
  };
  for (const { fixes, adopts } of batches) settle(fixes, adopts);
  settledTogether.set(document, { version, fine, length, left: maxReadLength });
}

const structural = /[\r\n#>|<`]|\*\*|__|^[-+*][ \t]/;

function* withBlankLines(fix: Fix, eol: string): Generator<Fix> {
  yield fix;
  const [edit] = fix.edits;
  if (fix.edits.length !== 1 || !edit || edit.span.end > edit.span.start || edit.text === "") return;
  for (const [before, after] of [
    ["", "\n"],
    ["\n", ""],
    ["\n", "\n"],
  ] as const) {
    const text = before.replace("\n", eol) + edit.text + after.replace("\n", eol);
    yield {
      ...fix,
      edits: [{ span: edit.span, text }],
      ...(fix.snippet !== undefined && { snippet: before + fix.snippet + after }),
    };
  }
}
