import * as vscode from "vscode";
import {
  applyChange,
  type Change,
  editsSince,
  movedOffset,
  type Selection,
} from "../../core/features/editing/change.ts";
import type { TextEdit } from "../../core/text/span.ts";

/** What a key does to a text; undefined if it should have the editor's default effect. */
export type EditorKey = (text: string, selections: readonly Selection[]) => Change | undefined;

/**
 * Applies the effect of a key to an editor's text, as one undo step or as part of the last one. False if `key` returns no
 * change, so that the editor's default should apply. What is typed before the change arrives stays where the key puts it:
 * the change is still made to the place where the key was pressed.
 */
export async function changeEditor(
  editor: vscode.TextEditor,
  key: EditorKey,
  { isOwnStep } = { isOwnStep: true },
): Promise<boolean> {
  const { document } = editor;
  const text = document.getText();
  const change = key(text, selectionsOf(editor));
  if (!change) return false;
  const typed: (readonly TextEdit[])[] = [];
  const typing = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document) typed.push(event.contentChanges.map((one) => toEdit(one, document)));
  });
  try {
    let edits: readonly TextEdit[] | undefined = change.edits;
    let { version } = document;
    while (edits?.length && !(await makeEdits(editor, { edits, selections: change.selections }, isOwnStep))) {
      // It was refused although the text is unchanged: the document is read-only.
      if (document.version === version) return true;
      ({ version } = document);
      edits = editsSince(text, change.edits, typed, document.getText());
    }
  } finally {
    typing.dispose();
  }
  if (document.getText() === applyChange(text, change)) select(editor, change.selections);
  return true;
}

/** A change as the document contains it: VS Code tells a line ending as it was typed, not as it is in the text then. */
export function toEdit(
  { rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent,
  { eol }: vscode.TextDocument,
): TextEdit {
  const span = { start: rangeOffset, end: rangeOffset + rangeLength };
  return { span, text: text.replace(/\r\n?|\n/g, eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n") };
}

/** The editor's selections as offsets of its text. */
export function selectionsOf({ document, selections }: vscode.TextEditor): readonly Selection[] {
  return selections.map(({ anchor, active }) => ({
    anchor: document.offsetAt(anchor),
    active: document.offsetAt(active),
  }));
}

function makeEdits(
  editor: vscode.TextEditor,
  { edits, selections }: Change,
  isOwnStep: boolean,
): Thenable<boolean> {
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
    { undoStopBefore: isOwnStep, undoStopAfter: true },
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
