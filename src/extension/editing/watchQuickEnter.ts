import * as vscode from "vscode";
import { correctEnter, isNewBullet, isPlainEnter } from "../../core/features/editing/quickEnter.ts";
import type { OurDocuments } from "../client/isOurs.ts";
import { changeEditor, toEdit } from "./changeEditor.ts";

/** How soon, in ms, Enter follows another for one that means both. Later the editor knows that the second one is ours. */
const quickMs = 300;

/**
 * Ends a list by Enter also where it comes so soon after the Enter that made an empty bullet that the editor has not
 * learned yet that the key is ours, and has inserted a line.
 */
export function watchQuickEnter(context: vscode.ExtensionContext, ours: OurDocuments): void {
  /** The bullet that was made by the last change. */
  let made: { readonly document: vscode.TextDocument; readonly end: number; readonly at: number } | undefined;
  context.subscriptions.push(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change] = contentChanges;
      // An event without a change says that the document is not as it was saved.
      if (!change) return;
      const last = made;
      made = undefined;
      if (contentChanges.length > 1 || reason !== undefined || !ours.has(document)) return;
      const { span, text } = toEdit(change, document);
      const { start } = span;
      const end = start + text.length;
      if (isNewBullet(text)) made = { document, end, at: Date.now() };
      const isQuick = last?.document === document && last.end === start && Date.now() - last.at < quickMs;
      const editor = vscode.window.activeTextEditor;
      if (!isQuick || span.end > start || !isPlainEnter(text) || editor?.document !== document) return;
      const hasRules = !ours.isBeside(document);
      // Undone with what the key inserted. An editor that was closed meanwhile needs no correction.
      changeEditor(editor, (now) => correctEnter(now, { start, end }, hasRules), { isOwnStep: false }).catch(
        () => undefined,
      );
    }),
  );
}
