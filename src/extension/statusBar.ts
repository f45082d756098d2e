import * as vscode from "vscode";
import type { CoverageSummary } from "../core/features/coverage/coverage.ts";
import type { DocumentStatus } from "../server/lsp/protocol.ts";
import type { OurDocuments } from "./client/isOurs.ts";
import type { LanguageService } from "./client/languageService.ts";
import { numberOf } from "./client/numberOf.ts";

/** The delay, in milliseconds, after which the entry is updated: once for a burst of keystrokes. */
const waitMs = 300;

/** An entry in the status bar that shows the state of the active document, and opens its coverage. */
export function registerStatusBar(context: vscode.ExtensionContext, service: LanguageService): void {
  const { ours } = service;
  // Next to the language: entries that do not fit are cut from the left.
  const item = vscode.window.createStatusBarItem(
    "slickRequirements.counts",
    vscode.StatusBarAlignment.Right,
    99,
  );
  item.name = vscode.l10n.t("Requirements Document");
  item.command = "slickRequirements.showCoverage";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let requests = 0;

  const update = async () => {
    const mine = ++requests;
    const document = documentInFront(ours);
    const counts = document && (await service.countsOf(document).catch(() => undefined));
    // A newer request updates the entry itself.
    if (mine !== requests) return;
    if (!document || !counts) return item.hide();
    const { asked, met } = counts.targets;
    const parts = [skillsOf(counts), problemsIn(document, service.statusOf(document))];
    const targets = asked > 0 ? [vscode.l10n.t("{0}/{1} targets", met, asked)] : [];
    const saidTargets = asked > 0 ? [vscode.l10n.t("{0} of {1} targets met", met, asked)] : [];
    item.text = [...parts, ...targets].join(", ");
    item.tooltip = `${[...parts, ...saidTargets].join(", ")}. ${vscode.l10n.t("Show Coverage")}`;
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  const schedule = (wait = waitMs) => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), wait);
  };
  const isInFront = (uri: vscode.Uri) => documentInFront(ours)?.uri.toString() === uri.toString();

  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(() => schedule(0)),
    vscode.window.onDidChangeVisibleTextEditors(() => schedule(0)),
    // Also fires after a change of language.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => isInFront(uri) && schedule()),
    ours.onDidChange(({ uri }) => isInFront(uri) && schedule()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isInFront(document.uri) && schedule()),
    // Also fires after a change of the configuration, when everything is checked again.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isInFront) && schedule()),
    service.onStatus(() => schedule()),
  );
  schedule(0);
}

/**
 * The requirements document in the active editor; next to a panel, which is not a text editor, that in a visible one.
 */
function documentInFront(ours: OurDocuments): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active) return ours.has(active) ? active : undefined;
  return vscode.window.visibleTextEditors.map(({ document }) => document).find((one) => ours.has(one));
}

function skillsOf({ skills }: CoverageSummary): string {
  return skills === 1 ? vscode.l10n.t("1 skill") : vscode.l10n.t("{0} skills", skills);
}

/** The number of problems in the document that need attention, which hints do not. */
function problemsIn({ uri }: vscode.TextDocument, status: DocumentStatus | undefined): string {
  const shown = vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === "slick" && severity !== vscode.DiagnosticSeverity.Hint);
  const count = shown.length + (status ? status.hiddenProblems - status.hiddenHints : 0);
  return count === 1 ? vscode.l10n.t("1 problem") : vscode.l10n.t("{0} problems", numberOf(count));
}
