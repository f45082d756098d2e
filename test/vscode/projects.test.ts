import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codesOf, diagnostics, open, quickFixes, readText, revertAll, until, writeText } from "./support.ts";

const root = () => vscode.workspace.workspaceFolders![0]!.uri;
const file = (name: string) => vscode.Uri.joinPath(root(), name);
const read = (name: string) => readText(file(name));
const write = (name: string, text: string) => writeText(file(name), text);

/** A document in which one name has a word that the established one lacks, and one that is in another document. */
const doubtful = `## Basic Understanding

### Caching
**Seat Planner & Map**
- Cached the map.

**Acme Seat Planner & Map**
- Cached the plan.

## Strong Understanding

### Testing
**Seat Planner & Map**
- Tested the map.
`;
const other = `## Basic Understanding

### Queues
**Seat Planner & Map**
- Queued the seats.

**Acme Seat Planner & Map**
- Queued the plan.

## Strong Understanding
`;

describe("names of projects", () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    await write("names.requirements.md", doubtful);
    await write("others.requirements.md", other);
    ({ document } = await open("names.requirements.md"));
    await diagnostics(document, (codes) => codes.includes("project-name"));
  });
  afterEach(async () => {
    await revertAll();
    for (const name of ["names.requirements.md", "others.requirements.md", "slick.json"])
      await vscode.workspace.fs.delete(file(name)).then(undefined, () => undefined);
  });

  /** The action on the doubtful name whose title matches. */
  async function answer(title: RegExp): Promise<vscode.CodeAction> {
    const actions = await quickFixes(document, "Acme Seat Planner & Map");
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action, actions.map((one) => one.title).join("\n"));
    return action;
  }

  /** Runs the action's command, waits until its answer is kept, and returns what is kept. */
  async function keep(action: vscode.CodeAction): Promise<unknown> {
    // It ends when its notice with "Undo" is closed.
    void vscode.commands.executeCommand(action.command!.command, ...(action.command!.arguments ?? []));
    await diagnostics(document, (codes) => !codes.includes("project-name"));
    return JSON.parse(await read("slick.json"));
  }

  it("are made one everywhere, in other documents too", async () => {
    // The other document is read in the background.
    const action = await until("the other document", async () => {
      const found = await answer(/^Use "Seat Planner & Map" Everywhere$/);
      return found.edit!.entries().length === 2 ? found : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(action.edit!));
    assert.equal(document.getText(), doubtful.replace("Acme ", ""));
    const second = await vscode.workspace.openTextDocument(file("others.requirements.md"));
    assert.equal(second.getText(), other.replace("Acme ", ""));
    await diagnostics(document, (codes) => !codes.includes("project-name"));
  });

  it("are kept as aliases, and asked about again when that is taken back", async () => {
    const action = await answer(/as an Alias of "Seat Planner & Map"/);
    assert.deepEqual(await keep(action), {
      projects: [{ name: "Seat Planner & Map", aliases: ["Acme Seat Planner & Map"] }],
    });
    await vscode.commands.executeCommand(
      "slickRequirements.server.takeBackAnswer",
      ...(action.command!.arguments ?? []),
    );
    await diagnostics(document, (codes) => codes.includes("project-name"));
  });

  it("are kept as different projects", async () => {
    assert.deepEqual(await keep(await answer(/as a Different Project/)), {
      projects: [{ name: "Seat Planner & Map", differsFrom: ["Acme Seat Planner & Map"] }],
    });
  });

  it("are found in every document by references, and changed by one rename", async () => {
    const at = document.positionAt(document.getText().indexOf("Seat Planner"));
    const places = await until("references", async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        at,
      );
      return found.length === 3 ? found : undefined;
    });
    assert.deepEqual([...new Set(places.map(({ uri }) => uri.path.split("/").at(-1)))].sort(), [
      "names.requirements.md",
      "others.requirements.md",
    ]);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "Seat Maps",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), doubtful.replaceAll(/^\*\*Seat Planner & Map/gm, "**Seat Maps"));
    const second = await vscode.workspace.openTextDocument(file("others.requirements.md"));
    assert.equal(second.getText(), other.replace(/^\*\*Seat Planner & Map/m, "**Seat Maps"));
  });

  describe("beside a document that is read-only", () => {
    const files = vscode.workspace.getConfiguration("files");
    before(() => files.update("readonlyInclude", { "**/others.requirements.md": true }, true));
    after(() => files.update("readonlyInclude", undefined, true));

    it("are not renamed, and it is named", async () => {
      const at = document.positionAt(document.getText().indexOf("Seat Planner"));
      const renamed = vscode.commands.executeCommand(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        "Seat Maps",
      );
      await assert.rejects(Promise.resolve(renamed), /others\.requirements\.md is read-only/);
    });
  });
});

/** Opens a file in a separate group: only what is in sight has diagnostics. */
async function openBeside(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(file(name));
  return vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

describe("slick.json", () => {
  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(file("slick.json")).then(undefined, () => undefined);
  });

  it("takes effect when it is edited, before it is saved", async () => {
    await write("slick.json", "{}");
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(document, (codes) => codes.includes("malformed-project"));
    const configuration = await openBeside("slick.json");
    await configuration.edit((edit) =>
      edit.insert(new vscode.Position(0, 1), '"rules": { "malformed-project": "off" }'),
    );
    const found = await diagnostics(
      document,
      (codes) => codes.length > 0 && !codes.includes("malformed-project"),
    );
    assert.ok(codesOf(found).includes("missing-bullets"), "the other rules stay");
  });

  it("is reported at the bad key where it is broken, and the last good one stays in force", async () => {
    await write("slick.json", '{ "rules": { "malformed-project": "off" } }');
    const { document } = await open("portfolio.requirements.md");
    await diagnostics(
      document,
      (codes) => codes.includes("missing-bullets") && !codes.includes("malformed-project"),
    );
    const configuration = await openBeside("slick.json");
    const all = new vscode.Range(0, 0, 1, 0);
    await configuration.edit((edit) =>
      edit.replace(all, '{ "rules": { "malformed-project": "loud" }, "words": ["pytest"] }'),
    );
    const problems = await until("the problem", () => {
      const found = vscode.languages.getDiagnostics(configuration.document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      problems.some(({ range }) => configuration.document.getText(range).includes("loud")),
      problems.map(({ message }) => message).join("\n"),
    );
    // The good one in force is asked for with what else is found.
    await diagnostics(
      document,
      (codes) => codes.includes("missing-bullets") && !codes.includes("malformed-project"),
    );
    await configuration.edit((edit) => edit.replace(all, "{}"));
    await diagnostics(document, (codes) => codes.includes("malformed-project"));
  });
});
