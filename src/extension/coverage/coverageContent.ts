import * as vscode from "vscode";
import { coverageMatrix } from "../../core/features/coverage/coverageMatrix.ts";
import {
  bdi,
  coverageOpenPoints,
  coverageProfile,
  coverageSummary,
  type Go,
} from "../../core/features/coverage/coverageView.ts";
import { html } from "../../core/wording/html.ts";
import type { CoverageAnswer } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";
import type { ContentMessage } from "./messages.ts";

/** The contents of a panel's page. */
export interface CoverageContent extends Pick<ContentMessage, "summary" | "body"> {
  /** The version of the document that it is for; undefined if the page says why there is no coverage. */
  readonly version: number | undefined;
}

/** The contents for a document: its coverage, or why there is none. */
export async function coverageContent(uri: vscode.Uri, service: LanguageService): Promise<CoverageContent> {
  try {
    const document = await openCovered(uri);
    const answer = service.ours.has(document) ? await service.coverageOf(document) : undefined;
    return answer
      ? { ...draw(answer), version: answer.version }
      : nothing(uri, vscode.l10n.t("This is not a requirements document."));
  } catch (error) {
    return nothing(uri, error instanceof Error ? error.message : String(error));
  }
}

/** The document; it is opened if necessary. Throws an Error for the user if it was never saved and is closed. */
export async function openCovered(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!open && uri.scheme === "untitled")
    throw new Error(vscode.l10n.t("The document was closed without being saved."));
  return open ?? (await vscode.workspace.openTextDocument(uri));
}

const go: Go = (label, { line, key }) =>
  html`<button type="button" class="go" data-line="${line}" data-key="${key}">${label}</button>`;

function draw({ coverage }: CoverageAnswer): Pick<ContentMessage, "summary" | "body"> {
  const title = coverage.title ?? vscode.l10n.t("Coverage");
  const setTargets = html`<button type="button" id="setTargets" class="link" data-key="targets">${vscode.l10n.t("Set Targets...")}</button>`;
  const { markup: summary } = html`<h1>${bdi(title)}</h1>${coverageSummary(coverage, setTargets)}`;
  const { markup: body } = html`${coverageMatrix(coverage, go)}
<div class="wide">${coverageProfile(coverage, go)}
${coverageOpenPoints(coverage, go)}</div>`;
  return { summary, body };
}

function nothing(uri: vscode.Uri, reason: string): CoverageContent {
  const name = vscode.workspace.asRelativePath(uri);
  return { summary: html`<h1>${bdi(name)}</h1><p>${reason}</p>`.markup, body: "", version: undefined };
}
