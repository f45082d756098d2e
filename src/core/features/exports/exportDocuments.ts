import * as l10n from "@vscode/l10n";
import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { slug } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";
import { type ExportFormatId, exportFormat } from "./exportFormats.ts";
import { redactDocument } from "./redactDocument.ts";
import type { ConfidentialTerm, OutputText } from "./redaction/confidentialTerm.ts";
import { findLeak } from "./redaction/findLeak.ts";
import { findResidue } from "./redaction/findResidue.ts";
import { redactText } from "./redaction/redactText.ts";
import { redactionTerms } from "./redactionTerms.ts";
import { projectNames } from "./renderMarkdown.ts";
import { ExportError, type SelectedNames, select } from "./selection.ts";

/** A document that can be exported. */
export interface ExportSource {
  /** The document's name in the output: a file name. */
  readonly name: string;
  readonly checked: CheckedDocument;
}

export interface ExportOptions {
  readonly format: ExportFormatId;
  readonly names: SelectedNames;
  /** Replaces the configured confidential terms, or fails. */
  readonly isRedacted: boolean;
  /** The name of the output file, if it is already chosen: it is searched for confidential terms, too. */
  readonly fileName?: string;
}

/** The result of an export, with a name for its file. */
export interface Exported {
  /** The contents of the file: bytes for a format that is not text. */
  readonly content: string | Uint8Array;
  readonly fileName: string;
}

/**
 * Exports the documents into one file. Throws an ExportError for names that are in no document, and, if redaction is
 * requested, if no term is confidential or a term would remain.
 */
export async function exportDocuments(
  sources: readonly ExportSource[],
  options: ExportOptions,
): Promise<Exported> {
  const { names } = options;
  const format = exportFormat(options.format);
  if (sources.length === 0) throw new ExportError(l10n.t("There is no requirements document to export."));
  const selections = select(
    sources.map(({ checked }) => checked),
    names,
  );
  let documents = sources.flatMap(({ name, checked }, index): ExportedDocument[] => {
    const selection = selections[index];
    return selection ? [{ name, checked, selection }] : [];
  });
  const terms = options.isRedacted ? termsOf(sources) : [];
  if (options.isRedacted) documents = documents.map((one) => redactDocument(one, terms));
  const content = await format.render(documents);
  const fileName = options.fileName ?? fileNameFor(documents, format.endings[0], terms);
  if (options.isRedacted) {
    const text = typeof content === "string" ? content : (await import("./docxText.ts")).docxText(content);
    refuseLeak(findLeak(text, format.text, terms));
    refuseResidue(text, format.text, terms);
    if (findLeak(fileName, "lines", terms) || residueIn(fileName, "lines", terms))
      throw new ExportError(
        l10n.t('Nothing was written: the file name "{0}" contains a confidential term.', fileName),
      );
  }
  return { content, fileName };
}

/** The confidential terms of all documents together. Throws an ExportError if there are none. */
function termsOf(sources: readonly ExportSource[]): readonly ConfidentialTerm[] {
  const terms = redactionTerms(sources.map(({ checked }) => checked.configuration));
  if (terms.length === 0)
    throw new ExportError(
      l10n.t(
        'Nothing was written: no term is confidential. List them under "confidential" in slick.json, or export without redaction.',
      ),
    );
  return terms;
}

function refuseLeak(leak: ReturnType<typeof findLeak>): void {
  if (!leak) return;
  throw new ExportError(
    l10n.t(
      "Nothing was written: confidential term {0} would still be in the output ({1}).",
      leak.term.number,
      leak.where,
    ),
  );
}

function residueIn(text: string, kind: OutputText, terms: readonly ConfidentialTerm[]) {
  const written = findResidue(
    text,
    kind,
    terms.map((term) => term.written),
  );
  return terms.find((term) => term.written === written);
}

function refuseResidue(text: string, kind: OutputText, terms: readonly ConfidentialTerm[]): void {
  const term = residueIn(text, kind, terms);
  if (!term) return;
  throw new ExportError(
    l10n.t(
      "Nothing was written: the output still contains confidential term {0}, for example reversed or with spaces between its letters. Look for it in the document.",
      term.number,
    ),
  );
}

function fileNameFor(
  documents: readonly ExportedDocument[],
  ending: string,
  terms: readonly ConfidentialTerm[],
): string {
  const [first] = documents;
  const names = new Set(documents.flatMap(projectNames));
  const base = first!.name
    .replace(/^.*[\\/]/, "")
    .replace(/(?:\.requirements|\.slick)?\.(?:md|markdown)$/i, "");
  const isBrief = first!.selection.isByProject && names.size === 1;
  const name = isBrief ? slug([...names][0]!) : documents.length === 1 ? base : "requirements";
  return redactText(name, terms) + ending;
}
