import { recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";

/** The version of `schemas/export.schema.json` that the output follows. It counts up when a program could trip. */
const jsonVersion = 1;

/** The documents as JSON for programs, by the published schema. */
export function renderJson(documents: readonly ExportedDocument[]): string {
  return `${JSON.stringify({ version: jsonVersion, documents: documents.map(recordOf) }, null, 2)}\n`;
}
