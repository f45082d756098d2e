import assert from "node:assert/strict";
import { markdownKeys } from "../../src/extension/client/besideKeys.ts";

const keysOf = (when: string | undefined, key: unknown = "tab") =>
  markdownKeys({ contributes: { keybindings: [{ command: "x", key, ...(when ? { when } : {}) }] } });

describe("the keys that another extension binds in Markdown", () => {
  it("are those whose clause names the editor's language, in any notation", () => {
    for (const when of [
      "editorLangId == markdown",
      "editorTextFocus && editorLangId == 'markdown' && !suggestWidgetVisible",
      "editorTextFocus && editorLangId =~ /^markdown$|^rmd$|^quarto$/ && x.cursor.inList",
      "resourceLangId =~ /(mdx|markdown)/",
    ])
      assert.deepEqual(keysOf(when), ["tab"], when);
    assert.deepEqual(keysOf("editorLangId == markdown", "Ctrl+B"), ["ctrl+b"]);
  });

  it("exclude those for other languages, editors and views, and those without a clause", () => {
    for (const when of [
      undefined,
      "editorTextFocus",
      "editorLangId == latex",
      "editorLangId != markdown",
      "activeCustomEditorId == 'vscode.markdown.editor' && markdownEditorFocus",
    ])
      assert.deepEqual(keysOf(when), [], when);
  });

  it("are read from any manifest, whatever it contains", () => {
    for (const manifest of [undefined, {}, { contributes: {} }, { contributes: { keybindings: [null, 3] } }])
      assert.deepEqual(markdownKeys(manifest), []);
    const one = { key: "enter", when: "editorLangId == markdown" };
    assert.deepEqual(markdownKeys({ contributes: { keybindings: one } }), ["enter"]);
  });
});
