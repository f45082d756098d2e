import * as vscode from "vscode";
import type { RevisionsAnswer } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";

type Revision = RevisionsAnswer["revisions"][number];

/**
 * Lets the user choose the revision to compare a document with; undefined if they cancel. Throws an Error for the user
 * if Git fails.
 */
export async function pickRevision(service: LanguageService, uri: vscode.Uri): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) throw new Error(vscode.l10n.t("Git runs only in trusted workspaces."));
  const answer = await service.revisionsOf(uri);
  if (!answer) return undefined;
  if ("problem" in answer) throw new Error(answer.problem);
  const other: vscode.QuickPickItem = { label: vscode.l10n.t("Other Revision…"), alwaysShow: true };
  const chosen = await vscode.window.showQuickPick([...toItems(answer.revisions), other], {
    placeHolder: vscode.l10n.t("Review the changes since"),
    matchOnDescription: true,
  });
  if (chosen !== other) return chosen?.label;
  return vscode.window.showInputBox({
    prompt: vscode.l10n.t("A Git revision, such as HEAD~3, a branch, a tag or a commit"),
    value: "HEAD~1",
  });
}

function toItems(revisions: readonly Revision[]): readonly vscode.QuickPickItem[] {
  const titles: Readonly<Record<Revision["kind"], string>> = {
    head: "",
    commit: vscode.l10n.t("commits of this document"),
    branch: vscode.l10n.t("branches"),
    tag: vscode.l10n.t("tags"),
  };
  const items: vscode.QuickPickItem[] = [];
  let kind: Revision["kind"] = "head";
  for (const revision of revisions) {
    if (revision.kind !== kind)
      items.push({ label: titles[revision.kind], kind: vscode.QuickPickItemKind.Separator });
    kind = revision.kind;
    const date = revision.date.slice(0, 10);
    items.push({
      label: revision.name,
      description: [revision.subject, ...revision.also, date].filter(Boolean).join(" · "),
    });
  }
  return items;
}
