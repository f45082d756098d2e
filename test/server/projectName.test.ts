import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ApplyWorkspaceEditParams,
  ConfigurationParams,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { takeBackAnswerCommand } from "../../src/server/lsp/protocol.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const rule = "project-name";

/** A document with each project under a separate skill, and none else wrong with it. */
function documentOf(...names: readonly string[]): string {
  const skills = names.map((name, index) => `### Skill ${"abcdefghij"[index]}\n**${name}**\n- Ran it.\n`);
  return `## Basic Understanding\n\n${skills.join("\n")}\n## Strong Understanding\n`;
}

describe("the rule project-name in the language server", () => {
  let folder: string;
  let server: TestServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-projects-"));
  });
  afterEach(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const start = async () => {
    server = await new TestServer().start(undefined, pathToFileURL(folder).href);
  };
  const questions = async (uri: string) =>
    (await server.diagnostics(uri)).filter(({ code }) => code === rule);
  const execute = (command: string, parameters: unknown) =>
    server.client.sendRequest("workspace/executeCommand", { command, arguments: [parameters] });

  async function actionsAt(uri: string, number = 0) {
    const found = (await questions(uri))[number]!;
    return server.actions(uri, found.range, ["quickfix"]);
  }

  const names = [
    "Fraud Scoring",
    "Acme Fraud Scoring",
    "Fraud Scoring",
    "Acme Fraud Scoring",
    "Fraud Scoring",
  ];

  it("offers three answers to a question, none of them preferred", async () => {
    await start();
    const uri = uriOf("a.requirements.md");
    await server.open(uri, documentOf(...names));
    assert.deepEqual(
      (await questions(uri)).map(({ severity }) => severity),
      [3, 3],
    );
    const actions = await actionsAt(uri);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred === true]),
      [
        ['Use "Fraud Scoring" Everywhere', false],
        ['Mark "Acme Fraud Scoring" as an Alias of "Fraud Scoring" (slick.json)', false],
        ['Mark "Acme Fraud Scoring" as a Different Project (slick.json)', false],
        ['Go to: The first "Fraud Scoring"', false],
        ["Ignore Here", false],
        ["Turn Off This Rule (project-name)", false],
        ["Show Rule (project-name)", false],
      ],
    );
    assert.equal(server.apply(uri, actions[0]!), documentOf(...names.map(() => "Fraud Scoring")));
  });

  it("corrects a typo by the preferred fix, or accepts the name", async () => {
    await start();
    const uri = uriOf("a.requirements.md");
    await server.open(uri, documentOf("Fraud Scoring", "Fraud Scorng", "Fraud Scoring"));
    assert.deepEqual(
      (await questions(uri)).map(({ severity }) => severity),
      [2],
    );
    const actions = await actionsAt(uri);
    assert.deepEqual(
      actions.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred === true]),
      [
        ['Change to "Fraud Scoring"', true],
        ['Mark "Fraud Scorng" as a Different Project (slick.json)', false],
      ],
    );
    const { command } = actions[1]!;
    await execute(command!.command, command!.arguments![0]);
    await server.settled(uri, rule, false);
  });

  for (const [number, kept] of [
    [1, [{ name: "Fraud Scoring", aliases: ["Acme Fraud Scoring"] }]],
    [2, [{ name: "Fraud Scoring", differsFrom: ["Acme Fraud Scoring"] }]],
  ] as const) {
    it(`stores the answer ${JSON.stringify(kept)} in slick.json, and removes it again`, async () => {
      await start();
      const uri = uriOf("a.requirements.md");
      const file = join(folder, "slick.json");
      const before = '{\n  // ours\n  "detect": "ask"\n}\n';
      writeFileSync(file, before);
      await server.open(uri, documentOf(...names));
      const asked = await questions(uri);
      const { command } = (await actionsAt(uri))[number]!;
      const answer = await execute(command!.command, command!.arguments![0]);
      assert.deepEqual(answer, { fileUri: pathToFileURL(file).href });
      await server.settled(uri, rule, false);
      const text = readFileSync(file, "utf8");
      assert.match(text, /\/\/ ours/);
      assert.deepEqual(JSON.parse(text.replace("// ours", "")), { detect: "ask", projects: kept });
      await execute(takeBackAnswerCommand, command!.arguments![0]);
      await server.settled(uri, rule);
      assert.deepEqual(await questions(uri), asked);
      assert.equal(readFileSync(file, "utf8"), before);
    });
  }

  it("stores the answer by an edit of slick.json if that is open", async () => {
    await start();
    const uri = uriOf("a.requirements.md");
    const configuration = uriOf("slick.json");
    writeFileSync(join(folder, "slick.json"), "{}\n");
    server.client.onRequest("workspace/applyEdit", async ({ edit }: ApplyWorkspaceEditParams) => {
      const [change] = edit.documentChanges as TextDocumentEdit[];
      const document = server.texts.get(configuration)!;
      assert.deepEqual(change!.textDocument, { uri: configuration, version: document.version });
      const [only] = change!.edits as TextEdit[];
      await server.change(configuration, only!.range, only!.newText);
      return { applied: true };
    });
    await server.open(configuration, "{}\n", "jsonc");
    await server.open(uri, documentOf(...names));
    const { command } = (await actionsAt(uri))[1]!;
    await execute(command!.command, command!.arguments![0]);
    await server.settled(uri, rule, false);
    assert.equal(readFileSync(join(folder, "slick.json"), "utf8"), "{}\n");
    assert.match(server.texts.get(configuration)!.getText(), /"aliases"/);
    // Undone in the editor, it is asked again.
    const text = server.texts.get(configuration)!;
    await server.change(
      configuration,
      { start: text.positionAt(0), end: text.positionAt(text.getText().length) },
      "{}\n",
    );
    await server.settled(uri, rule);
  });

  it("says why slick.json cannot be changed", async () => {
    await start();
    const uri = uriOf("a.requirements.md");
    writeFileSync(join(folder, "slick.json"), "{");
    await server.open(uri, documentOf(...names));
    const { command } = (await actionsAt(uri))[1]!;
    await assert.rejects(
      execute(command!.command, command!.arguments![0]),
      /slick\.json cannot be read\. Fix it first/,
    );
  });

  describe("across documents", () => {
    it("uses the documents on disk, and changes them in the same edit", async () => {
      const twice = documentOf("Fraud Scoring", "Fraud Scoring", "Acme Fraud Scoring", "Fraud Scoring");
      writeFileSync(join(folder, "b.md"), twice);
      writeFileSync(join(folder, "c.md"), documentOf("Ledger"));
      await start();
      const uri = uriOf("a.requirements.md");
      await server.open(uri, documentOf("Acme Fraud Scoring"));
      await server.settled(uri, rule);
      const [use] = await actionsAt(uri);
      const changes = use!.edit!.documentChanges as TextDocumentEdit[];
      assert.deepEqual(
        changes.map(({ textDocument }) => textDocument),
        [
          { uri, version: 1 },
          { uri: uriOf("b.md"), version: null },
        ],
      );
      assert.equal(server.apply(uri, use!), documentOf("Fraud Scoring"));
      const other = TextDocument.create("", "", 0, twice);
      assert.equal(
        TextDocument.applyEdits(other, changes[1]!.edits as TextEdit[]),
        documentOf("Fraud Scoring", "Fraud Scoring", "Fraud Scoring", "Fraud Scoring"),
      );
    });

    it("includes a folder that is added to the workspace until it is removed", async () => {
      const other = join(folder, "..", `${basename(folder)}-two`);
      mkdirSync(other);
      try {
        writeFileSync(join(other, "b.md"), documentOf("Fraud Scoring", "Fraud Scoring"));
        writeFileSync(join(other, "hidden.md"), documentOf("Acme Fraud Scoring", "Acme Fraud Scoring"));
        server = new TestServer();
        server.client.onRequest("client/registerCapability", () => null);
        server.client.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
          items.map(({ section }) => (section === "files" ? { exclude: { "**/hidden.md": true } } : null)),
        );
        await server.start(
          {
            ...pulling,
            workspace: {
              ...pulling.workspace,
              configuration: true,
              didChangeConfiguration: { dynamicRegistration: true },
            },
          },
          pathToFileURL(folder).href,
        );
        const uri = uriOf("a.requirements.md");
        await server.open(uri, documentOf("Acme Fraud Scoring"));
        assert.deepEqual(await questions(uri), []);
        const event = (added: string[], removed: string[]) => ({
          event: {
            added: added.map((path) => ({ uri: pathToFileURL(path).href, name: "two" })),
            removed: removed.map((path) => ({ uri: pathToFileURL(path).href, name: "two" })),
          },
        });
        await server.client.sendNotification("workspace/didChangeWorkspaceFolders", event([other], []));
        await server.settled(uri, rule);
        await server.client.sendNotification("workspace/didChangeWorkspaceFolders", event([], [other]));
        await server.settled(uri, rule, false);
      } finally {
        rmSync(other, { recursive: true });
      }
    });

    it("follows what is typed in another document, and changes that a watcher reports", async () => {
      await start();
      const [a, b] = [uriOf("a.requirements.md"), uriOf("b.requirements.md")];
      await server.open(a, documentOf("Fraud Scorng"));
      await server.open(b, documentOf("Fraud Scorng"));
      assert.deepEqual([await questions(a), await questions(b)], [[], []]);
      const at = server.texts.get(b)!.getText().indexOf("ng**");
      const place = server.texts.get(b)!.positionAt(at);
      await server.change(b, { start: place, end: place }, "i");
      assert.deepEqual(await questions(b), []);
      // One use each: only the author knows.
      assert.equal((await server.settled(a, rule))[0]!.severity, 3);
      mkdirSync(join(folder, "sub"));
      writeFileSync(join(folder, "sub/c.md"), documentOf("Fraud Scoring"));
      await server.client.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriOf("sub/c.md"), type: 1 }],
      });
      const deadline = Date.now() + 120_000;
      while ((await questions(a))[0]?.severity !== 2 && Date.now() < deadline)
        await new Promise((resolve) => setImmediate(resolve));
      assert.equal((await questions(a))[0]!.severity, 2);
      rmSync(join(folder, "sub/c.md"));
      await server.client.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriOf("sub/c.md"), type: 3 }],
      });
      await server.close(b);
      await server.settled(a, rule, false);
    });
  });
});
