import { recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";

/**
 * The version of `schemas/export.schema.json` that the output follows. Increased for changes that may break programs.
 */
const jsonVersion = 1;

/** The documents as JSON for programs, according to the published schema. */
export function renderJson(documents: readonly ExportedDocument[]): string {
  return `${JSON.stringify({ version: jsonVersion, documents: documents.map(recordOf) }, null, 2)}\n`;
}
