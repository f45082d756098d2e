import type { Connection } from "vscode-languageserver";
import { correctionsIn, safeFixes } from "../core/index.ts";
import { toRange, toSpan, toTextEdits } from "./lsp/convert.ts";
import type { OpenDocument } from "./lsp/openDocument.ts";
import {
  type CorrectionsAnswer,
  type CorrectionsParams,
  correctionsRequest,
  type SafeFixesAnswer,
  type SafeFixesParams,
  safeFixesRequest,
} from "./lsp/protocol.ts";

/** Answers the requests for edits that fix many problems of an open document at once. */
export function serveBulkFixes(connection: Connection, documents: ReadonlyMap<string, OpenDocument>): void {
  connection.onRequest(safeFixesRequest, ({ uri, ranges }: SafeFixesParams): SafeFixesAnswer | null => {
    const document = documents.get(uri);
    if (!document) return null;
    const wanted = ranges?.map((range) => toSpan(document.checked.lines, range));
    const findings = document.checked
      .findings()
      .filter(
        ({ span }) => !wanted || wanted.some(({ start, end }) => start <= span.start && span.start <= end),
      );
    const { edits, fixed } = safeFixes(findings);
    return {
      version: document.version,
      edits: toTextEdits(document.checked.lines, edits),
      fixed: fixed.size,
      // Hints are not counted in the list of problems.
      left: findings.filter((finding) => finding.severity !== "hint" && !fixed.has(finding)).length,
    };
  });

  connection.onRequest(
    correctionsRequest,
    async ({ uri }: CorrectionsParams): Promise<CorrectionsAnswer | null> => {
      const document = documents.get(uri);
      if (!document) return null;
      for (;;) {
        const { version } = document;
        const { speller } = document.speller ?? {};
        const corrections = speller ? await correctionsIn(document.checked, speller) : [];
        // If the text has changed in the meantime, the positions are outdated.
        if (document.version !== version) continue;
        return {
          version,
          corrections: corrections.map(({ span, ...words }) => ({
            range: toRange(document.checked.lines, span),
            ...words,
          })),
        };
      }
    },
  );
}
