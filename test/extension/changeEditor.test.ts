import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { pressEnter } from "../../src/core/features/editing/enterKey.ts";
import { liftBullets, nestBullets } from "../../src/core/features/editing/indentBullets.ts";
import type { CommandContext } from "../../src/extension/commands/command.ts";
import type { EditorKey } from "../../src/extension/editing/changeEditor.ts";
import { standInForVscode } from "../kit/standInForVscode.ts";

/** A position is its offset here. */
class Range {
  readonly start: number;
  readonly end: number;
  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}
class Selection {
  readonly anchor: number;
  readonly active: number;
  constructor(anchor: number, active: number) {
    this.anchor = anchor;
    this.active = active;
  }
  isEqual(other: Selection): boolean {
    return this.anchor === other.anchor && this.active === other.active;
  }
}

const endOfLine = { LF: 1, CRLF: 2 };

type Listener = (event: object) => void;

/** An editor whose user types on while an edit is on its way to it, which is then refused as VS Code does. */
class TypedEditor {
  text: string;
  selections: Selection[];
  readonly #typed: string[];
  readonly #listeners: Set<Listener>;
  #version = 1;

  constructor(marked: string, typed: readonly string[], listeners: Set<Listener>) {
    const at = marked.indexOf("‸");
    this.text = marked.replace("‸", "");
    this.selections = [new Selection(at, at)];
    this.#typed = [...typed];
    this.#listeners = listeners;
  }

  readonly document = (({ editor }) => ({
    get version() {
      return editor.#version;
    },
    eol: endOfLine.LF,
    getText: () => editor.text,
    offsetAt: (position: number) => position,
    positionAt: (offset: number) => offset,
  }))({ editor: this });

  async edit(build: (builder: object) => void): Promise<boolean> {
    const edits: { range: Range; text: string }[] = [];
    build({
      insert: (at: number, text: string) => edits.push({ range: new Range(at, at), text }),
      replace: (range: Range, text: string) => edits.push({ range, text }),
    });
    await Promise.resolve();
    const typed = this.#typed.shift();
    if (typed === undefined) return this.#change(edits);
    const { active } = this.selections[0]!;
    this.#change([
      typed === "⌫"
        ? { range: new Range(active - 1, active), text: "" }
        : { range: new Range(active, active), text: typed },
    ]);
    return false;
  }

  type(text: string): void {
    const { active } = this.selections[0]!;
    this.#change([{ range: new Range(active, active), text }]);
  }

  #change(edits: readonly { range: Range; text: string }[]): true {
    const [{ active }] = this.selections as [Selection];
    let after = active;
    const sorted = edits.toSorted((a, b) => b.range.start - a.range.start);
    for (const { range, text } of sorted) {
      this.text = this.text.slice(0, range.start) + text + this.text.slice(range.end);
      if (range.start <= active) after += text.length - (Math.min(range.end, active) - range.start);
    }
    this.selections = [new Selection(after, after)];
    this.#version++;
    const contentChanges = sorted.map(({ range, text }) => ({
      rangeOffset: range.start,
      rangeLength: range.end - range.start,
      text,
    }));
    for (const listener of this.#listeners) listener({ document: this.document, contentChanges });
    return true;
  }
}

describe("a key of lists whose change comes after more was typed", () => {
  const listeners = new Set<Listener>();
  const window: { activeTextEditor?: TypedEditor } = {};
  let changeEditor: (editor: vscode.TextEditor, key: EditorKey) => Promise<boolean>;
  before(async () => {
    standInForVscode({
      Range,
      Selection,
      EndOfLine: endOfLine,
      window,
      commands: {
        // The editor's own Enter.
        executeCommand: async (_: string, { text }: { text: string }) => window.activeTextEditor!.type(text),
      },
      workspace: {
        onDidChangeTextDocument(listener: Listener) {
          listeners.add(listener);
          return { dispose: () => listeners.delete(listener) };
        },
      },
    });
    ({ changeEditor } = await import("../../src/extension/editing/changeEditor.ts"));
  });

  it("is told the line endings that the document has", async () => {
    const { toEdit } = await import("../../src/extension/editing/changeEditor.ts");
    const change = { rangeOffset: 2, rangeLength: 1, text: "\n- " } as vscode.TextDocumentContentChangeEvent;
    const document = { eol: endOfLine.CRLF } as vscode.TextDocument;
    assert.deepEqual(toEdit(change, document), { span: { start: 2, end: 3 }, text: "\r\n- " });
  });

  const enter: EditorKey = (text, selections) => pressEnter(text, selections);
  for (const [title, key, before, typed, after] of [
    ["nests the bullet with what was typed", nestBullets, "- a\n- ‸\n", ["b", "c"], "- a\n  - bc‸\n"],
    ["nests it from before its text", nestBullets, "- a\n‸- b\n", ["c"], "- a\n  c‸- b\n"],
    ["nests a number", nestBullets, "1. a\n2. ‸\n3. c\n", ["b"], "1. a\n   1. b‸\n2. c\n"],
    ["lifts the bullet with what was typed", liftBullets, "- a\n  - ‸\n", ["b"], "- a\n- b‸\n"],
    ["leaves the list before what was typed", enter, "- a\n- ‸\n", ["b"], "- a\n\nb‸\n"],
    ["starts the next number before what was typed", enter, "1. a‸\n", ["b", "c"], "1. a\n2. bc‸\n"],
    ["does nothing to what is no longer there", enter, "- a\n- ‸\n", ["⌫"], "- a\n-‸\n"],
    ["has its effect at once if nothing was typed", nestBullets, "- a\n- ‸\n", [], "- a\n  - ‸\n"],
  ] as const)
    it(title, async () => {
      const editor = new TypedEditor(before, typed, listeners);
      assert.equal(await changeEditor(editor as unknown as vscode.TextEditor, key), true);
      const { active } = editor.selections[0]!;
      assert.equal(`${editor.text.slice(0, active)}‸${editor.text.slice(active)}`, after);
      assert.equal(listeners.size, 0);
    });

  it("is waited for by the next key", async () => {
    const { continueList, nestBullet } = await import("../../src/extension/commands/listKeys.ts");
    const context = { service: { ours: { isBeside: () => false } } } as unknown as CommandContext;
    const editor = new TypedEditor("1. a‸\n", ["b"], listeners);
    window.activeTextEditor = editor;
    await Promise.all([continueList.run(context), nestBullet.run(context)]);
    assert.equal(editor.text, "1. a\n   1. b\n");
  });

  for (const [title, times, before, after] of [
    ["leaves the list at the second time", 2, "1. a‸\n2. b\n", "1. a\n\n\n2. b\n"],
    ["moves up, leaves the list, and then makes an empty line", 4, "- a\n  1. b‸\n", "- a\n  1. b\n\n\n\n"],
  ] as const)
    it(`Enter ${title}, however quickly it is pressed`, async () => {
      const { continueList } = await import("../../src/extension/commands/listKeys.ts");
      const context = { service: { ours: { isBeside: () => false } } } as unknown as CommandContext;
      const editor = new TypedEditor(before, [], listeners);
      window.activeTextEditor = editor;
      await Promise.all(Array.from({ length: times }, () => continueList.run(context)));
      assert.equal(editor.text, after);
    });
});
