import * as vscode from "vscode";
import { applyChange, type Change, movedOffset, type Selection } from "../../core/features/editing/change.ts";

/**
 * Does to an editor's text what a key does, as one undo step. False if `key` leaves it to the editor. What was typed
 * meanwhile stays: the change is made again for it.
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
    // Refused for a text that is the same still: nothing can be written there.
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
        // An insertion pushes the cursor on, a replacement of nothing does not.
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
