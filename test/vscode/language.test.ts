import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codesOf,
  diagnostics,
  extension,
  open,
  quickFixes,
  rangeOf,
  readText,
  revertAll,
  until,
} from "./support.ts";

describe("recognition", () => {
  afterEach(revertAll);

  it("knows our files by their name", async () => {
    const { document } = await open("portfolio.requirements.md");
    assert.equal(document.languageId, "slick-requirements");
    await extension();
  });

  it("switches a Markdown file that looks like one, and plain Markdown back for good", async () => {
    const editor = await open("recognised.md");
    await until("our language", () => editor.document.languageId === "slick-requirements");
    await vscode.commands.executeCommand("slickRequirements.treatAsMarkdown");
    await until("Markdown", () => vscode.window.activeTextEditor?.document.languageId === "markdown");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const again = await open("recognised.md");
    assert.equal(again.document.languageId, "markdown");
    await vscode.commands.executeCommand("slickRequirements.treatAsRequirements");
    await until(
      "our language",
      () => vscode.window.activeTextEditor?.document.languageId === "slick-requirements",
    );
  });

  it("leaves it to the user who picks Markdown as the language", async () => {
    const editor = await open("recognised.md");
    await vscode.commands.executeCommand("slickRequirements.treatAsRequirements");
    await until(
      "our language",
      () => vscode.window.activeTextEditor?.document.languageId === "slick-requirements",
    );
    await vscode.languages.setTextDocumentLanguage(editor.document, "markdown");
    await extension();
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "markdown");
    await vscode.languages.setTextDocumentLanguage(
      vscode.window.activeTextEditor!.document,
      "slick-requirements",
    );
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "slick-requirements");
  });

  it("leaves a README alone", async () => {
    const { document } = await open("README.md");
    await extension();
    assert.equal(document.languageId, "markdown");
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "slick"),
      [],
    );
  });
});

describe("findings and fixes", () => {
  afterEach(revertAll);

  it("show structure and typos, with a link to the rule's page", async () => {
    const { document } = await open("portfolio.requirements.md");
    const found = await diagnostics(document, (codes) => codes.includes("typo"));
    assert.deepEqual(codesOf(found), [
      "open-point",
      "typo",
      "typo",
      "malformed-project",
      "missing-bullet-marker",
      "missing-bullets",
    ]);
    const malformed = found.find(
      ({ code }) => typeof code === "object" && code.value === "malformed-project",
    )!;
    const { target } = malformed.code as { target: vscode.Uri };
    assert.match(target.path, /slick-rules\/malformed-project\.md$/);
    assert.ok((await vscode.workspace.fs.stat(target)).size > 0);
    assert.equal(malformed.severity, vscode.DiagnosticSeverity.Warning);
  });

  it("correct a typo with the first fix", async () => {
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(document, (codes) => codes.includes("typo"));
    const [first, ...rest] = await quickFixes(document, "environement");
    assert.equal(first!.title, 'Change to "environment"');
    assert.equal(first!.isPreferred, true);
    assert.ok(rest.some(({ title }) => title === 'Add "environement" to Dictionary (slick.json)'));
    await vscode.workspace.applyEdit(first!.edit!);
    assert.match(document.getText(), /seat map of the environment\./);
    await diagnostics(document, (codes) => codes.filter((code) => code === "typo").length === 1);
  });

  it("put in a missing marker and a bullet to write", async () => {
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(document, (codes) => codes.includes("missing-bullet-marker"));
    const [marker] = await quickFixes(document, "Added an alarm");
    await vscode.workspace.applyEdit(marker!.edit!);
    assert.match(document.getText(), /\n- Added an alarm for failed messages\.\n/);
    await diagnostics(document, (codes) => !codes.includes("missing-bullet-marker"));
    const text = document.getText();
    const at = text.lastIndexOf("**Ticket Shop**");
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 5));
    const [bullet] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.equal(bullet!.title, "Add a Bullet");
    await vscode.workspace.applyEdit(bullet!.edit!);
    assert.match(document.getText(), /\*\*Ticket Shop\*\*\n- \n\n\*\*Library Portal\*\*/);
  });

  it("fix all safe problems in one step that undo takes back", async () => {
    const editor = await open("portfolio.requirements.md");
    await diagnostics(editor.document, (codes) => codes.includes("malformed-project"));
    const before = editor.document.getText();
    await vscode.commands.executeCommand("slickRequirements.fixAll");
    assert.equal(editor.document.getText(), before.replace("** Library Portal **", "**Library Portal**"));
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), before);
  });

  it("take a word into the workspace dictionary, clearing every copy, and out again", async () => {
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(document, (codes) => codes.includes("typo"));
    const action = (await quickFixes(document, "environement")).find(({ title }) =>
      title.includes("to Dictionary (slick.json)"),
    )!;
    const parameters = action.command!.arguments!;
    void vscode.commands.executeCommand(action.command!.command, ...parameters);
    await diagnostics(document, (codes) => !codes.includes("typo") && codes.length > 0);
    const file = vscode.Uri.joinPath(document.uri, "../slick.json");
    assert.deepEqual(JSON.parse(await readText(file)), {
      words: ["environement"],
    });
    await vscode.commands.executeCommand("slickRequirements.server.removeWord", ...parameters);
    await diagnostics(document, (codes) => codes.filter((code) => code === "typo").length === 2);
    // It was made for the word.
    await assert.rejects(async () => vscode.workspace.fs.stat(file), { code: "FileNotFound" });
  });

  it("go from problem to problem of the skill", async () => {
    const editor = await open("portfolio.requirements.md");
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    const start = rangeOf(editor.document, "### Caching").start;
    editor.selection = new vscode.Selection(start, start);
    const lines: number[] = [];
    for (let i = 0; i < 4; i++) {
      await vscode.commands.executeCommand("slickRequirements.nextProblem");
      lines.push(editor.selection.active.line);
    }
    const first = rangeOf(editor.document, "- Cached the seat").start.line;
    assert.deepEqual(lines, [first, first + 1, first + 3, first]);
  });
});

describe("symbols and folding", () => {
  afterEach(revertAll);

  it("go down to each bullet", async () => {
    const { document } = await open("portfolio.requirements.md");
    const symbols = await until("symbols", async () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      ),
    );
    const basic = symbols.find(({ name }) => name === "Basic Understanding")!;
    assert.deepEqual(
      basic.children.map(({ name }) => name),
      ["Caching", "Queues"],
    );
    assert.deepEqual(
      basic.children[0]!.children.map(({ name, children }) => [name, children.length]),
      [
        ["Ticket Shop", 2],
        ["Library Portal", 1],
      ],
    );
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    assert.ok(ranges.some(({ start }) => start === basic.range.start.line));
  });
});
