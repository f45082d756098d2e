import * as vscode from "vscode";
import { applyChange, type Change, movedOffset, type Selection } from "../../core/features/editing/change.ts";

/**
 * Applies the effect of a key to an editor's text as one undo step. False if `key` returns no change, so that the
 * editor's default should apply. If the text changes in the meantime, the change is computed again.
 */
export async function changeEditor(
  editor: vscode.TextEditor,
  key: (text: string, selections: readonly Selection[]) => Change | undefined,
): Promise<boolean> {
  const { document } = editor;
  for (;;) {
    const { version } = document;
    const text = document.getText();
    const change = key(text, selectionsOf(editor));
    if (!change) return false;
    const isDone = change.edits.length === 0 || (await makeEdits(editor, change));
    if (isDone) {
      if (document.getText() === applyChange(text, change)) select(editor, change.selections);
      return true;
    }
    // It was refused although the text is unchanged: the document is read-only.
    if (document.version === version) return true;
  }
}

/** The editor's selections as offsets of its text. */
export function selectionsOf({ document, selections }: vscode.TextEditor): readonly Selection[] {
  return selections.map(({ anchor, active }) => ({
    anchor: document.offsetAt(anchor),
    active: document.offsetAt(active),
  }));
}

function makeEdits(editor: vscode.TextEditor, { edits, selections }: Change): Thenable<boolean> {
  const { document } = editor;
  return editor.edit(
    (builder) => {
      for (const { span, text } of edits) {
        const start = document.positionAt(span.start);
        const before = movedOffset(edits, span.start, true);
        // VS Code moves a cursor past an insertion, but not past a replacement of an empty range.
        if (span.start === span.end && !selections.some(({ active }) => active === before))
          builder.insert(start, text);
        else builder.replace(new vscode.Range(start, document.positionAt(span.end)), text);
      }
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
}

function select(editor: vscode.TextEditor, selections: readonly Selection[]): void {
  const { document } = editor;
  const wanted = selections.map(
    ({ anchor, active }) => new vscode.Selection(document.positionAt(anchor), document.positionAt(active)),
  );
  const isSo =
    wanted.length === editor.selections.length &&
    wanted.every((selection, index) => selection.isEqual(editor.selections[index]!));
  if (!isSo) editor.selections = wanted;
}
