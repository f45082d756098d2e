import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codesOf,
  diagnostics,
  isInBrowser,
  open,
  quickFixes,
  rangeOf,
  revertAll,
  until,
  writeText,
} from "./support.ts";

const root = () => vscode.workspace.workspaceFolders![0]!.uri;

/** Puts a text at the end of the document, without saving it. */
async function append(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  assert.ok(await editor.edit((edit) => edit.insert(end, text)));
}

describe("words and names", () => {
  afterEach(revertAll);

  it("are mended by the first fix, each by the rule that knows best", async () => {
    const editor = await open("portfolio.requirements.md");
    const { document } = editor;
    await append(editor, "- Kept parody between environments with Github and Kuberneties.\n");
    await diagnostics(document, (codes) => ["term", "confusable"].every((code) => codes.includes(code)));
    await until("the typo", async () => (await quickFixes(document, "Kuberneties")).length > 0);
    for (const [wrong, right] of [
      ["Github", "GitHub"],
      ["parody", "parity"],
      ["Kuberneties", "Kubernetes"],
    ] as const) {
      const [first] = await until(`a fix of ${wrong}`, async () => {
        const fixes = await quickFixes(document, wrong);
        return fixes.length > 0 ? fixes : undefined;
      });
      assert.equal(first?.title, `Change to "${right}"`);
      assert.equal(first.isPreferred, true);
      assert.ok(await vscode.workspace.applyEdit(first.edit!));
    }
    assert.match(document.getText(), /- Kept parity between environments with GitHub and Kubernetes\.\n/);
    await diagnostics(document, (codes) => !codes.includes("term") && !codes.includes("confusable"));
  });

  it("can be made words of one document, which clears every copy and can be undone", async () => {
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(document, (codes) => codes.includes("typo"));
    const actions = await until("the action", async () =>
      (await quickFixes(document, "environement")).find(({ title }) => title.startsWith("Ignore")),
    );
    assert.ok(await vscode.workspace.applyEdit(actions.edit!));
    assert.match(document.getText(), /\n<!-- cspell:ignore environement -->\n$/);
    await diagnostics(document, (codes) => codes.length > 0 && !codes.includes("typo"));
    await vscode.commands.executeCommand("undo");
    await diagnostics(document, (codes) => codes.filter((code) => code === "typo").length === 2);
  });

  it("say on hover where they come from", async () => {
    const config = vscode.Uri.joinPath(root(), "slick.json");
    await writeText(config, '{ "words": ["environement"] }\n');
    try {
      const { document } = await open("portfolio.requirements.md");
      await diagnostics(document, (codes) => codes.length > 0 && !codes.includes("typo"));
      const at = rangeOf(document, "environement").start.translate(0, 2);
      const text = await until("the hover", async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          at,
        );
        return hovers
          .flatMap(({ contents }) => contents)
          .map((one) => (one as vscode.MarkdownString).value)
          .find((value) => value.includes("slick.json"));
      });
      const [, uri] = /"environement" is a word of \[slick\\?\.json\]\(([^)]+)\)/.exec(text) ?? [];
      assert.equal(vscode.Uri.parse(uri!).toString(), config.toString());
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });

  it("are checked on where the cspell configuration is broken, which is shown in its file", async function () {
    if (isInBrowser) this.skip();
    const config = vscode.Uri.joinPath(root(), "cspell.json");
    await writeText(config, '{ "words": ["environement"');
    try {
      const { document } = await open("portfolio.requirements.md");
      await diagnostics(document, (codes) => codes.includes("typo"));
      await until("the diagnostic", () =>
        vscode.languages.getDiagnostics(config).some(({ source }) => source === "slick"),
      );
      await writeText(config, '{ "words": ["environement"] }');
      const found = await diagnostics(document, (codes) => codes.length > 0 && !codes.includes("typo"));
      assert.ok(codesOf(found).includes("malformed-project"));
      await until("no diagnostic", () =>
        vscode.languages.getDiagnostics(config).every(({ source }) => source !== "slick"),
      );
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });
});
