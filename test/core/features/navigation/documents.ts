import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import type { DocumentStrength } from "../../../../src/core/evidence/documentStrength.ts";
import { documentStrength } from "../../../../src/core/evidence/strengthOf.ts";
import type { NavigableDocument } from "../../../../src/core/features/navigation/navigableDocument.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../../src/core/settings/layoutOptions.ts";
import type { Span } from "../../../../src/core/text/span.ts";
import { readMarks } from "../../../kit/marks.ts";

/** A document of a test, with its whole text. */
export interface TestDocument extends NavigableDocument {
  readonly text: string;
  readonly strength: DocumentStrength;
}

/** The configured levels in tests: the usual ones, and one that no text has. */
export const levelNames = [...levelNamesOf(defaultConfiguration), "Fresh Understanding"];

export function documentOf(text: string, uri = "file:///a.requirements.md"): TestDocument {
  const checked = new CheckedDocument(text, { ...defaultConfiguration, levels: levelNames });
  const strength = documentStrength(checked);
  return { uri, text, strength, model: checked.model, source: (span) => checked.source(span) };
}

/** Marked texts as documents: the marks of each, and the place of the one cursor. */
export function readDocuments(...marked: readonly string[]) {
  const read = marked.map(readMarks);
  const documents = read.map(({ text }, index) => documentOf(text, `file:///${index}.requirements.md`));
  const spans: readonly (readonly Span[])[] = read.map((one) => one.spans);
  const at = read.findIndex(({ cursor }) => cursor !== undefined);
  const place = { document: documents[at]!, offset: read[at]?.cursor ?? 0 };
  return { documents, spans, place };
}
