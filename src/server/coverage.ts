import type { Connection } from "vscode-languageserver";
import { type CoverageSummary, countsOf, coverageOf } from "../core/index.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import { type CoverageAnswer, type CoverageParams, countsRequest, coverageRequest } from "./lsp/protocol.ts";

/** Answers requests for the coverage of an open document; null if it is not a requirements document. */
export function serveCoverage(connection: Connection, documents: ReadonlyMap<string, OpenDocument>): void {
  connection.onRequest(coverageRequest, ({ uri }: CoverageParams): CoverageAnswer | null => {
    const document = documents.get(uri);
    return document ? { version: document.version, coverage: coverageOf(document.checked) } : null;
  });
  connection.onRequest(countsRequest, ({ uri }: CoverageParams): CoverageSummary | null => {
    const document = documents.get(uri);
    return document ? countsOf(document.checked) : null;
  });
}
