import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import { evidenceTables, spansTouch, tablesToHeadings, toTable } from "../../core/index.ts";
import { toSpan } from "../lsp/convert.ts";
import { type ConvertParams, convertCommand } from "../lsp/protocol.ts";
import { type MoveResult, resultOf } from "./applyMove.ts";
import type { MovingDocument } from "./movingDocument.ts";

/** One edit that converts a document; or the user-facing reason for a refusal. */
export function convertDocument(
  document: MovingDocument | undefined,
  { to, position }: ConvertParams,
): MoveResult {
  if (!document) return { refusal: l10n.t("The document has changed. Try again.") };
  if (to === "table") return resultOf([[document, toTable(document)]]);
  const at = position && document.offsetAt(position);
  const all = evidenceTables(document);
  const meant = all.filter(({ start, end }) => at !== undefined && start <= at && at <= end);
  return resultOf([[document, tablesToHeadings(document, meant.length > 0 ? meant : all)]]);
}

/** Actions that convert the tables of evidence that the range touches to headings. */
export function* convertActions(document: MovingDocument, range: Range): Generator<CodeAction> {
  const span = toSpan(document, range);
  if (!evidenceTables(document).some((table) => spansTouch(table, span))) return;
  const title = l10n.t("Convert Table to Headings");
  const params: ConvertParams = { uri: document.uri, to: "headings", position: range.start };
  yield {
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command: convertCommand, arguments: [params] },
  };
}
