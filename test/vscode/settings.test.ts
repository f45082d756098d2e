import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codesOf, diagnostics, open, revertAll, until, writeText } from "./support.ts";

// What is set, from the weakest to the strongest: the default of a setting, slickRequirements.config, the setting, slick.json.

const rule = "missing-bullets";

describe("settings", () => {
  const settings = () => vscode.workspace.getConfiguration("slickRequirements");
  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "slick.json");
  const write = (text: string) => writeText(file(), text);
  const rules = { [rule]: "hint" };

  afterEach(async () => {
    for (const name of ["config", "hints", "levels"]) await settings().update(name, undefined, false);
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
    await revertAll();
  });

  it("of their own win over slickRequirements.config, where somebody set them, and slick.json over both", async () => {
    const { document } = await open("portfolio.requirements.md");
    const found = (is: boolean) => diagnostics(document, (codes) => codes.includes(rule) === is);
    await settings().update("config", { rules }, false);
    await diagnostics(document, () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some((one) => codesOf([one])[0] === rule && one.severity === vscode.DiagnosticSeverity.Hint),
    );
    await settings().update("config", { rules, hints: false }, false);
    await found(false);
    await settings().update("hints", true, false);
    await found(true);
    await settings().update("hints", false, false);
    await found(false);
    await write('{ "hints": true }');
    await found(true);
  });

  it("have problems in slick.json in the list of problems once, whether it is open or not", async () => {
    // A file that no other suite opened: VS Code tells some minutes later that it is closed.
    const folder = vscode.Uri.joinPath(file(), "..", "configured");
    const configuration = vscode.Uri.joinPath(folder, "slick.json");
    const problems = () =>
      vscode.languages.getDiagnostics(configuration).filter(({ source }) => source === "slick");
    await writeText(configuration, '{ "targets": { "Nowhere": { "projects": 1 } } }');
    await writeText(vscode.Uri.joinPath(folder, "a.requirements.md"), "## Basic Understanding\n");
    await open("configured/a.requirements.md");
    const [problem] = await until("a problem", () => (problems().length > 0 ? problems() : undefined));
    assert.match(problem!.message, /Nowhere/);
    await open("configured/slick.json");
    await until("that of the open file alone", () => problems().length === 1 && problems()[0] !== problem);
    await writeText(configuration, "{}");
    await until("no problem", () => problems().length === 0);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("decide what is recognised", async () => {
    // A file that no other suite had an answer about.
    const [recognised, fresh] = ["recognised.md", "unanswered.md"].map((name) =>
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name),
    );
    await vscode.workspace.fs.copy(recognised!, fresh!, { overwrite: true });
    await settings().update("levels", ["Junior", "Senior"], false);
    const { document } = await open("unanswered.md");
    const other = await open("portfolio.requirements.md");
    // Looked at after the first.
    await diagnostics(other.document, (codes) => codes.includes("typo"));
    assert.equal(document.languageId, "markdown");
    await settings().update("levels", undefined, false);
    await until("our language", () =>
      vscode.workspace.textDocuments.some(
        ({ uri, languageId }) => uri.path === document.uri.path && languageId === "slick-requirements",
      ),
    );
  });
});
