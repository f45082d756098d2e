import assert from "node:assert/strict";
import type * as vscode from "vscode";
import type { LanguageService } from "../../src/extension/client/languageService.ts";
import type { PasteAnswer } from "../../src/server/lsp/protocol.ts";
import { standInForVscode } from "../kit/standInForVscode.ts";

describe("a paste as bullets", () => {
  let provider: vscode.DocumentPasteEditProvider;
  let answer: PasteAnswer | undefined;
  before(async () => {
    standInForVscode({
      DocumentDropOrPasteEditKind: { Empty: { append: (...parts: string[]) => parts.join(".") } },
      DocumentPasteTriggerKind: { Automatic: 0, PasteAs: 1 },
      DocumentPasteEdit: class {
        readonly insertText: string;
        constructor(insertText: string) {
          this.insertText = insertText;
        }
      },
      EventEmitter: class {},
      SnippetString: class {
        value = "";
        appendText(text: string) {
          this.value += text;
          return this;
        }
        appendTabstop(number: number) {
          this.value += `$${number}`;
          return this;
        }
      },
      Range: class {
        readonly of: readonly number[];
        constructor(...of: readonly number[]) {
          this.of = of;
        }
      },
      TextEdit: class {
        readonly range: unknown;
        readonly newText: string;
        constructor(range: unknown, newText: string) {
          this.range = range;
          this.newText = newText;
        }
      },
      SnippetTextEdit: class {
        readonly range: unknown;
        readonly snippet: unknown;
        constructor(range: unknown, snippet: unknown) {
          this.range = range;
          this.snippet = snippet;
        }
      },
      WorkspaceEdit: class {
        readonly edits: unknown[] = [];
        set(uri: unknown, edits: readonly unknown[]) {
          this.edits.push({ uri, edits });
        }
      },
      l10n: { t: (message: string) => message },
      languages: {
        registerDocumentPasteEditProvider(_: unknown, registered: vscode.DocumentPasteEditProvider) {
          provider = registered;
        },
      },
      workspace: { getConfiguration: () => ({ get: () => true }) },
    });
    const { registerPaste } = await import("../../src/extension/editing/pasteProvider.ts");
    const service = { ours: { has: () => true }, isRunning: true, pasteAsBullets: async () => answer };
    registerPaste(
      { subscriptions: [] } as unknown as vscode.ExtensionContext,
      service as unknown as LanguageService,
    );
  });

  const paste = () =>
    provider.provideDocumentPasteEdits?.(
      { uri: "the document" } as unknown as vscode.TextDocument,
      ["the cursor"] as unknown as vscode.Range[],
      new Map([["text/plain", { asString: async () => "pasted" }]]) as unknown as vscode.DataTransfer,
      { triggerKind: 0, only: undefined },
      { isCancellationRequested: false } as vscode.CancellationToken,
    );

  it("is not indented again, and leaves the cursor after its lines when what follows is numbered on", async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
    answer = { text: "a\n  - b", renumbering: [{ range, newText: "4" }] };
    const [edit] = JSON.parse(JSON.stringify(await paste()));
    assert.deepEqual(edit, {
      insertText: "",
      additionalEdit: {
        edits: [
          {
            uri: "the document",
            edits: [
              { range: "the cursor", snippet: { value: "a\n  - b$0" }, keepWhitespace: true },
              { range: { of: [3, 0, 3, 1] }, newText: "4" },
            ],
          },
        ],
      },
    });
  });

  it("is left to the editor if the text is none for bullets", async () => {
    answer = undefined;
    assert.equal(await paste(), undefined);
  });
});
