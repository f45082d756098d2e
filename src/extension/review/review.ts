import * as vscode from "vscode";
import type { ReviewAnswer, ReviewedChange, ReviewGroup } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";
import { isGroup, type ReviewNode, toReviewItem } from "./changeItem.ts";
import { reviewStateKey, reviewViewId } from "./reviewView.ts";
import { registerRevisionTexts, revisionUri } from "./revisionText.ts";

/** The changes in one document since a revision, in a separate view. */
export interface Review {
  /** Shows the changes, and updates them with the document. Throws an Error for the user if Git fails. */
  start(uri: vscode.Uri, revision: string): Promise<void>;
  /** Runs Git again: the revision may name another commit. */
  refresh(): Promise<void>;
  clear(): void;
  /** Opens the two texts side by side, at the change. */
  open(change: ReviewedChange): Promise<void>;
  /** All shown changes, grouped by kind. */
  readonly groups: readonly ReviewGroup[];
  /** Fires when the shown changes are updated. */
  readonly onChange: vscode.Event<void>;
}

/** The document under review. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly revision: string;
  readonly answer: ReviewAnswer;
}

/** Combines a burst of keystrokes into one refresh. */
const debounceMs = 300;

/** Registers the view *Review*. */
export function registerReview(context: vscode.ExtensionContext, service: LanguageService): Review {
  const rows = new vscode.EventEmitter<undefined>();
  const changed = new vscode.EventEmitter<void>();
  let subject: Subject | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the requests: only the answer to the last one is used. */
  let asked = 0;

  const view = vscode.window.createTreeView<ReviewNode>(reviewViewId, {
    treeDataProvider: {
      onDidChangeTreeData: rows.event,
      getTreeItem: toReviewItem,
      getChildren: (node) => [
        ...(node ? (isGroup(node) ? node.changes : []) : (subject?.answer.groups ?? [])),
      ],
      getParent: () => undefined,
    },
    showCollapseAll: true,
  });

  function show(next: Subject | undefined, problem?: string): void {
    subject = next;
    const groups = next?.answer.groups ?? [];
    const claims = groups.find(({ kind }) => kind === "claimRaised")?.changes.length ?? 0;
    const warning =
      claims === 1
        ? vscode.l10n.t("1 claim was raised without new evidence.")
        : vscode.l10n.t("{0} claims were raised without new evidence.", claims);
    view.description = next ? vscode.l10n.t("{0} since {1}", nameOf(next.uri), next.revision) : "";
    view.badge = claims > 0 ? { value: claims, tooltip: warning } : undefined;
    if (problem !== undefined) view.message = problem;
    else if (next && groups.length === 0)
      view.message = vscode.l10n.t(
        "No changes since {0}, except perhaps formatting or order.",
        next.revision,
      );
    // Not undefined, which would leave an empty line.
    else view.message = "";
    void vscode.commands.executeCommand("setContext", reviewStateKey, next ? "shown" : "none");
    rows.fire(undefined);
    changed.fire();
  }

  async function ask(uri: vscode.Uri, revision: string, commit = revision): Promise<void> {
    const mine = ++asked;
    if (!vscode.workspace.isTrusted) throw new Error(vscode.l10n.t("Git runs only in trusted workspaces."));
    const answer = await service.reviewOf(uri, commit);
    if (mine !== asked) return;
    if (!answer) throw new Error(vscode.l10n.t("Open a requirements document first."));
    if ("problem" in answer) throw new Error(answer.problem);
    show({ uri, revision, answer });
  }

  /** Updates the view without a user's request: errors are shown in the view. */
  function follow(from: Subject, commit?: string): void {
    ask(from.uri, from.revision, commit).catch((error: unknown) => {
      if (subject === from) show(from, error instanceof Error ? error.message : String(error));
    });
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (subject) follow(subject, subject.answer.commit);
    }, debounceMs);
  }

  const isSubject = ({ uri }: vscode.TextDocument) => uri.toString() === subject?.uri.toString();
  context.subscriptions.push(
    view,
    rows,
    changed,
    registerRevisionTexts(service),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isSubject(document)) schedule();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      // After a new commit, HEAD names another one.
      if (subject && isSubject(document)) follow(subject);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isSubject(document)) clear();
    }),
    { dispose: () => clearTimeout(timer) },
  );

  function clear(): void {
    asked++;
    clearTimeout(timer);
    show(undefined);
  }

  return {
    async start(uri, revision) {
      await ask(uri, revision);
      await vscode.commands.executeCommand(`${reviewViewId}.focus`);
    },
    async refresh() {
      if (subject) await ask(subject.uri, subject.revision);
    },
    clear,
    async open(change) {
      if (subject) await openChange(subject, change);
    },
    get groups() {
      return subject?.answer.groups ?? [];
    },
    onChange: changed.event,
  };
}

async function openChange(
  { uri, revision, answer }: Subject,
  { before, after }: ReviewedChange,
): Promise<void> {
  const old = revisionUri(uri, answer.commit);
  const title = vscode.l10n.t("{0} ({1} ↔ now)", nameOf(uri), revision);
  const selection = after && startOf(after.range);
  await colourLike(uri, old);
  await vscode.commands.executeCommand("vscode.diff", old, uri, title, selection ? { selection } : {});
  if (after || !before) return;
  // The editor can only select a range on the right side; removed text is on the left.
  const left = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === old.toString(),
  );
  if (!left) return;
  const range = startOf(before.range);
  left.selection = new vscode.Selection(range.start, range.end);
  left.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** Gives the old text the language of the document, regardless of its name. */
async function colourLike(uri: vscode.Uri, old: vscode.Uri): Promise<void> {
  const { languageId } = await vscode.workspace.openTextDocument(uri);
  const document = await vscode.workspace.openTextDocument(old);
  if (document.languageId !== languageId)
    await vscode.languages.setTextDocumentLanguage(document, languageId);
}

function startOf({
  start,
}: {
  readonly start: { readonly line: number; readonly character: number };
}): vscode.Range {
  return new vscode.Range(start.line, start.character, start.line, start.character);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
