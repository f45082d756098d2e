import * as vscode from "vscode";
import { languageId } from "./client/languageId.ts";
import type { LanguageService } from "./client/languageService.ts";
import { numberOf } from "./client/numberOf.ts";
import type { Reason, Recognition } from "./client/recognition.ts";
import { tableKey } from "./commands/convert.ts";

/**
 * Shows in the language status why a document is checked, the state of its spelling, and the progress of reading the
 * workspace.
 */
export function registerStatus(
  context: vscode.ExtensionContext,
  service: LanguageService,
  recognition: Recognition,
): void {
  const ours = [{ language: languageId }];
  const language = vscode.languages.createLanguageStatusItem("slickRequirements.language", ours);
  language.name = vscode.l10n.t("Requirements Language");
  language.command = { command: "slickRequirements.chooseLanguage", title: vscode.l10n.t("Change...") };
  const kind = vscode.languages.createLanguageStatusItem("slickRequirements.recognised", ours);
  kind.name = vscode.l10n.t("Requirements Document");
  const spelling = vscode.languages.createLanguageStatusItem("slickRequirements.spelling", ours);
  spelling.name = vscode.l10n.t("Requirements Spelling");

  const workspace = vscode.languages.createLanguageStatusItem("slickRequirements.workspace", ours);
  workspace.name = vscode.l10n.t("Requirements Workspace");

  let lastTable: boolean | undefined;
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isBeside = document !== undefined && service.ours.isBeside(document);
    const isWaiting = document !== undefined && recognition.knownOf(document)?.place === "waiting";
    // The items of a document that stays Markdown are shown while it is active; other Markdown has none.
    const markdown = [...ours, { language: "markdown" }];
    for (const item of [kind, spelling, workspace]) item.selector = isBeside ? markdown : ours;
    language.selector = isBeside || isWaiting ? markdown : ours;
    if (isWaiting) {
      language.text = vscode.l10n.t("Requirements document?");
      language.detail = vscode.l10n.t("not checked yet");
      language.accessibilityInformation = { label: `${language.text}. ${language.detail}` };
    }
    const isOurs = document !== undefined && service.ours.has(document);
    const hasTable = isOurs && service.statusOf(document)?.hasTable === true;
    if (hasTable !== lastTable) void vscode.commands.executeCommand("setContext", tableKey, hasTable);
    lastTable = hasTable;
    if (!isOurs) return;
    // Only short lines are shown completely: VS Code limits them to some eighty letters, including the command.
    language.text = isBeside
      ? vscode.l10n.t("Language: Markdown")
      : vscode.l10n.t("Language: Slick Requirements");
    language.detail = isBeside
      ? vscode.l10n.t("next to your other Markdown tools")
      : vscode.l10n.t("with an Outline down to the bullet");
    kind.text = vscode.l10n.t("Requirements");
    kind.detail = reasonText(recognition.knownOf(document)?.reason);
    kind.command = {
      command: "slickRequirements.treatAsMarkdown",
      title: vscode.l10n.t("Treat as Plain Markdown"),
    };
    const status = service.statusOf(document);
    const state = service.failure === undefined ? (status?.spelling ?? "loading") : "failed";
    spelling.busy = state === "loading";
    spelling.text = {
      loading: vscode.l10n.t("Spelling: loading dictionaries"),
      ready: vscode.l10n.t("Spelling: on"),
      off: vscode.l10n.t("Spelling: off"),
      failed: vscode.l10n.t("Spelling: not available"),
    }[state];
    const isOther = state === "ready" && status?.isOtherLanguage === true;
    if (isOther) spelling.text = vscode.l10n.t("Not in English: words are not checked");
    spelling.detail =
      service.failure ??
      status?.spellingMessage ??
      (isOther ? vscode.l10n.t("set locale in slick.json to check them") : "");
    spelling.severity =
      state === "failed"
        ? vscode.LanguageStatusSeverity.Error
        : status?.spellingMessage
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    spelling.command = { command: "slickRequirements.restartServer", title: vscode.l10n.t("Restart") };
    const { files, documents, isDone } = service.index ?? { files: 0, documents: 0, isDone: false };
    workspace.busy = !isDone && vscode.workspace.workspaceFolders !== undefined;
    workspace.text =
      documents === 1
        ? vscode.l10n.t("Workspace: 1 requirements document")
        : vscode.l10n.t("Workspace: {0} requirements documents", documents);
    workspace.detail = isDone
      ? files === 1
        ? vscode.l10n.t("1 Markdown file read")
        : vscode.l10n.t("{0} Markdown files read", files)
      : vscode.l10n.t("reading: {0} Markdown files so far", files);
    if (status && status.configurationProblems > 0 && status.configurationUri) {
      kind.severity = vscode.LanguageStatusSeverity.Warning;
      kind.detail =
        status.configurationProblems === 1
          ? vscode.l10n.t("1 problem in slick.json")
          : vscode.l10n.t("{0} problems in slick.json", status.configurationProblems);
      kind.command = {
        command: "vscode.open",
        title: vscode.l10n.t("Open slick.json"),
        arguments: [vscode.Uri.parse(status.configurationUri)],
      };
    } else if (status && status.unreadBlocks > 0) {
      kind.severity = vscode.LanguageStatusSeverity.Warning;
      kind.detail =
        status.unreadBlocks === 1
          ? vscode.l10n.t("1 block is too complex")
          : vscode.l10n.t("{0} blocks are too complex", status.unreadBlocks);
    } else if (status && status.hiddenProblems > 0) {
      kind.severity = vscode.LanguageStatusSeverity.Warning;
      kind.detail =
        status.hiddenProblems === 1
          ? vscode.l10n.t("1 problem not shown")
          : vscode.l10n.t("{0} problems not shown", numberOf(status.hiddenProblems));
    } else kind.severity = vscode.LanguageStatusSeverity.Information;
    for (const item of [language, kind, spelling, workspace])
      item.accessibilityInformation = { label: `${item.text}. ${item.detail ?? ""}` };
  };
  context.subscriptions.push(
    language,
    kind,
    spelling,
    workspace,
    service.onStatus(update),
    recognition.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

function reasonText(reason: Reason | undefined): string {
  switch (reason) {
    case "name":
      return vscode.l10n.t("recognised by its name");
    case "frontMatter":
      return vscode.l10n.t("its front matter says so");
    case "content":
    case "everyday":
      return vscode.l10n.t("recognised by its content");
    default:
      return vscode.l10n.t("chosen for this file");
  }
}
