import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type DiagnosticServerCancellationData,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  type FoldingRange,
  LSPErrorCodes,
  type ResponseError,
  type SemanticTokens,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { colouredKinds } from "../../src/core/features/navigation/colouring.ts";
import {
  addWordCommand,
  type ClientOptions,
  type DocumentStatus,
  type DocumentTree,
  insertionRequest,
  removeWordCommand,
  treeRequest,
} from "../../src/server/lsp/protocol.ts";
import { readMarks } from "../kit/marks.ts";
import { fakeSpeller, pulling, TestServer } from "../kit/testServer.ts";

const uri = "file:///nowhere/a.requirements.md";

describe("the language server", () => {
  let server: TestServer;
  afterEach(() => server.dispose());

  /** Opens a marked text; the range is that of the first mark, or the cursor. */
  async function open(marked: string) {
    const { text, spans, cursor } = readMarks(marked);
    await server.open(uri, text);
    const document = server.texts.get(uri)!;
    const span = spans[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
    return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  }

  it("reports structure at once, and spelling when its dictionaries are loaded", async () => {
    let ready = () => {};
    const loaded = new Promise<void>((resolve) => {
      ready = resolve;
    });
    server = await new TestServer({
      openSpeller: async (context) => {
        await loaded;
        return fakeSpeller(context);
      },
    }).start();
    await open("## Basic Understanding\n\n### Caching\n** Shop **\n- Cached the environement.\n");
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ["malformed-project"],
    );
    ready();
    const found = await server.settled(uri, "typo");
    assert.deepEqual(
      found.map(({ code }) => code),
      ["malformed-project", "typo"],
    );
    const [first] = found;
    assert.equal(first!.source, "slick");
    assert.deepEqual(first!.codeDescription, { href: "file:///rules/malformed-project.md" });
  });

  it("says in the status that a document is not in English, and that its words are not checked", async () => {
    const openSpeller = async (context: Parameters<typeof fakeSpeller>[0]) => ({
      ...fakeSpeller(context),
      check: async (texts: readonly string[]) =>
        texts.map((one) =>
          [...one.matchAll(/xx\w+/g)].map(({ index, 0: word }) => ({
            span: { start: index, end: index + word.length },
            forbidden: false,
          })),
        ),
    });
    server = new TestServer({ openSpeller });
    const told = new Promise<boolean>((resolve) =>
      server.client.onNotification("slickRequirements/status", (status: DocumentStatus) => {
        if (status.isOtherLanguage) resolve(true);
      }),
    );
    await server.start();
    await open(`## Basic Understanding\n\n### Caching\n**Shop**\n- ${"xxein xxwort und noch ".repeat(20)}\n`);
    await server.settled(uri, "typo");
    assert.equal(await told, true);
  });

  it("continues without spelling after an error, and says so", async () => {
    server = new TestServer({ openSpeller: () => Promise.reject(new Error("no dictionaries")) });
    const failed = new Promise<unknown>((resolve) =>
      server.client.onNotification("slickRequirements/status", (status: { spelling: string }) => {
        if (status.spelling === "failed") resolve(status);
      }),
    );
    await server.start();
    await open("## Basic Understanding\n\n### Caching\n** Shop **\n- Cached the environement.\n");
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ["malformed-project"],
    );
    assert.equal(((await failed) as { spellingMessage: string }).spellingMessage, "no dictionaries");
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({ code }) => code),
      ["malformed-project"],
    );
  });

  it("reports a block that is too complex to be read, at the block and in the status", async () => {
    server = new TestServer();
    const counts: number[] = [];
    server.client.onNotification("slickRequirements/status", ({ unreadBlocks }: { unreadBlocks: number }) => {
      counts.push(unreadBlocks);
    });
    await server.start();
    const head = "## Basic Understanding\n\n### Caching\n";
    await open(`${head}**Shop**\n- Cached it ${"_a_ ".repeat(2000)}\n`);
    const hint = (await server.diagnostics(uri)).find(({ code }) => code === undefined);
    assert.equal(hint?.severity, 4);
    assert.match(String(hint?.message), /words are not checked/);
    assert.deepEqual(hint?.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } });
    assert.equal(counts.at(-1), 1);
    await server.change(uri, { start: { line: 4, character: 12 }, end: { line: 4, character: 8012 } }, "");
    assert.deepEqual(await server.diagnostics(uri), []);
    assert.equal(counts.at(-1), 0);
  });

  it("pushes diagnostics to clients that do not pull them", async () => {
    server = await new TestServer().start({});
    await open("## Basic Understanding\n\n### Caching\n** Shop **\n- Cached the environement.\n");
    const deadline = Date.now() + 120_000;
    while (!server.pushed.get(uri)?.some(({ code }) => code === "typo") && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      server.pushed.get(uri)?.map(({ code }) => code),
      ["malformed-project", "typo"],
    );
    await server.close(uri);
    while (server.pushed.get(uri)?.length !== 0 && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(server.pushed.get(uri), []);
  });

  it("lets a client that cancels for the next keystroke ask again", async () => {
    let [begin, release] = [() => {}, () => {}];
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    server = await new TestServer({
      openSpeller: async (context) => {
        const speller = fakeSpeller(context);
        return {
          ...speller,
          async check(...parameters) {
            begin();
            await released;
            return speller.check(...parameters);
          },
        };
      },
    }).start();
    await open("## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environement.\n");
    const asked = () =>
      server.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, cancelling.token);
    const cancelling = new CancellationTokenSource();
    // The first opens the speller.
    await asked();
    const second = asked();
    await begun;
    cancelling.cancel();
    // Its answer says that the server has the cancellation.
    await server.diagnostics("file:///nowhere/none.md");
    release();
    await assert.rejects(second, (error: ResponseError<DiagnosticServerCancellationData>) => {
      assert.equal(error.code, LSPErrorCodes.ServerCancelled);
      assert.deepEqual(error.data, { retriggerRequest: true });
      return true;
    });
  });

  it("adds no second fold of a heading to those of the editor's Markdown", async () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n#### Mail\n- Sent it.\n";
    const folds = async (options: ClientOptions) => {
      server?.dispose();
      server = await new TestServer().start(pulling, null, options);
      await server.open(uri, text, "markdown");
      const found = await server.client.sendRequest<FoldingRange[]>("textDocument/foldingRange", {
        textDocument: { uri },
      });
      return found.map(({ startLine, endLine }) => [startLine, endLine]);
    };
    assert.deepEqual(await folds({ outlinesMarkdown: true }), [[3, 4]]);
    assert.deepEqual(
      (await folds({})).map(([start]) => start),
      [0, 2, 3, 6],
    );
  });

  it("colours names, metrics and placeholders", async () => {
    server = await new TestServer().start();
    await server.open(
      uri,
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut it by 30 %, to <metric?>.\n",
    );
    const { data } = await server.client.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument: { uri },
    });
    const kinds = data.filter((_, index) => index % 5 === 3).map((kind) => colouredKinds[kind]);
    assert.deepEqual(kinds, ["level", "skill", "project", "metric", "placeholder"]);
  });

  it("does nothing for plain Markdown", async () => {
    server = await new TestServer().start();
    const readme = "file:///nowhere/README.md";
    await server.open(readme, "## Basic Understanding\n\n### Caching\n** Shop **\n", "markdown");
    assert.deepEqual(await server.diagnostics(readme), []);
    assert.deepEqual(
      await server.actions(readme, { start: { line: 0, character: 0 }, end: { line: 3, character: 5 } }),
      [],
    );
  });

  it("applies incremental changes", async () => {
    server = await new TestServer().start();
    await open("## Basic Understanding\r\n\r\n### Caching\r\n**Shop**\r\n- Cached.\r\n");
    assert.deepEqual(await server.diagnostics(uri), []);
    await server.change(uri, { start: { line: 3, character: 2 }, end: { line: 3, character: 2 } }, " ");
    const [found] = await server.diagnostics(uri);
    assert.deepEqual(
      [found!.code, found!.range.start, found!.range.end],
      ["malformed-project", { line: 3, character: 0 }, { line: 3, character: 3 }],
    );
    await server.change(uri, { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } }, "");
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it("has the text that the editor has after a range from its end to its start, and one that ends behind the text", async () => {
    server = await new TestServer().start();
    await open("## Basic Understanding\n\n### Caching\n**Shop**\n- Cached.\n");
    const at = (line: number, character: number) => ({ line, character });
    await server.change(uri, { start: at(3, 6), end: at(3, 2) }, "Mail");
    await server.change(uri, { start: at(4, 99), end: at(99, 0) }, "\n- Warmed.\n");
    const [level] = (await server.client.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri },
    })) as DocumentSymbol[];
    const [project] = level!.children![0]!.children!;
    assert.equal(project!.name, "Mail");
    assert.deepEqual(
      project!.children!.map(({ name }) => name),
      ["Cached.", "Warmed."],
    );
  });

  describe("and its code actions", () => {
    beforeEach(async () => {
      server = await new TestServer().start();
    });

    it("offer the correction first, then both dictionaries by the name of their file", async () => {
      const range = await open(
        "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environ‸ement.\n",
      );
      await server.settled(uri, "typo");
      const actions = await server.actions(uri, range);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Change to "environment"',
          'Add "environement" to Dictionary (slick.json)',
          'Add "environement" to User Dictionary (nowhere/words.txt)',
          'Ignore "environement" in This Document',
          "Ignore Here",
          "Turn Off This Rule (typo)",
          "Show Rule (typo)",
        ],
      );
      assert.equal(actions[0]!.isPreferred, true);
      assert.match(server.apply(uri, actions[0]!), /Cached the environment\./);
      assert.match(
        server.apply(uri, actions[3]!),
        /environement\.\n\n<!-- cspell:ignore environement -->\n$/,
      );
      assert.match(
        server.apply(uri, actions[4]!),
        /environement\. <!-- slick-disable-line typo "environement" -->\n/,
      );
    });

    it("rewrite a project line, with and without its typo", async () => {
      const range = await open("## Basic Understanding\n\n### Caching\n⟦** Shop pagse **⟧\n- Cached.\n");
      await server.settled(uri, "typo");
      const fixes = (await server.actions(uri, range)).filter(({ title }) => title.startsWith("Write"));
      assert.deepEqual(
        fixes.map((fix) => [fix.title, fix.isPreferred === true]),
        [
          ["Write `**Shop pages**`, Spelling Corrected", false],
          ["Write `**Shop pagse**`", true],
        ],
      );
      assert.match(server.apply(uri, fixes[0]!), /\n\*\*Shop pages\*\*\n/);
    });

    it("fix all problems of a rule, and all safe ones", async () => {
      const range = await open(
        "## Basic Understanding\n\n### Caching\n⟦** Shop **⟧\n- Cached  it.\n\n** Search **\n- Ran it.\n",
      );
      await server.diagnostics(uri);
      const ofRule = (await server.actions(uri, range)).find(({ title }) => title.startsWith("Fix All"));
      assert.equal(
        server.apply(uri, ofRule!),
        "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached  it.\n\n**Search**\n- Ran it.\n",
      );
      const all = await server.actions(uri, range, ["source.fixAll"]);
      assert.deepEqual(
        all.map(({ kind }) => kind),
        ["source.fixAll.slickRequirements"],
      );
      assert.equal(
        server.apply(uri, all[0]!),
        "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n**Search**\n- Ran it.\n",
      );
    });

    it("go to the skill of the same name", async () => {
      const range = await open(
        "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n### ⟦Caching⟧\n**Search**\n- Ran it.\n",
      );
      const [found] = await server.diagnostics(uri);
      assert.equal(found!.relatedInformation?.[0]?.location.range.start.line, 2);
      const action = (await server.actions(uri, range)).find(({ title }) => title.startsWith("Go to"));
      assert.deepEqual(action!.command!.arguments![0].range.start, { line: 2, character: 4 });
    });
  });

  it("answers requests for symbols, folding, formatting, tree and insertion", async () => {
    server = await new TestServer().start();
    const range = await open(
      "# T\n\n## Basic Understanding\n\n### Caching\n**Shop**\n* Ran it.‸  \n\n\n\n### Testing\n**Shop**\n- Ran it.\n",
    );
    const textDocument = { uri };
    const symbols = await server.client.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument,
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [
        name,
        children!.map((skill) => [
          skill.name,
          skill.children!.map((project) => [project.name, project.children!.length]),
        ]),
      ]),
      [
        [
          "Basic Understanding",
          [
            ["Caching", [["Shop", 1]]],
            ["Testing", [["Shop", 1]]],
          ],
        ],
      ],
    );
    const folding = await server.client.sendRequest<FoldingRange[]>("textDocument/foldingRange", {
      textDocument,
    });
    assert.deepEqual(
      folding.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 12],
        [4, 6],
        [5, 6],
        [10, 12],
        [11, 12],
      ],
    );
    const edits = await server.client.sendRequest<TextEdit[]>("textDocument/formatting", {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.equal(
      TextDocument.applyEdits(server.texts.get(uri)!, edits),
      "# T\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n### Testing\n**Shop**\n- Ran it.\n",
    );
    const tree = await server.client.sendRequest<DocumentTree>(treeRequest, { uri });
    assert.deepEqual([tree.title, tree.nodes[0]!.children.length], ["T", 2]);
    const insertion = await server.client.sendRequest(insertionRequest, {
      uri,
      kind: "project",
      position: range.start,
      bullets: 1,
    });
    assert.deepEqual(insertion, {
      position: { line: 6, character: 11 },
      before: "\n\n",
      after: "",
      form: {
        deeper: 0,
        indent: "",
        underlines: {},
        project: "line",
        bullets: { indent: "", marker: "*", gap: " ", counts: false },
        blank: { skill: false, project: false, bullets: false },
      },
      renumbering: [],
      projectNames: ["Shop"],
      levelNames: [
        "Strong Understanding",
        "Advanced Understanding",
        "Expert Understanding",
        "Basic Understanding",
      ],
    });
  });

  describe("and its configuration", () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "slick-server-"));
      file = pathToFileURL(join(folder, "a.requirements.md")).href;
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const text =
      "## Basic Understanding\n\n### Caching\n** Shop **\n- Cached the environement, the environement.\n";

    it("takes effect at once, and the last valid one stays in force while it is malformed", async () => {
      server = await new TestServer().start();
      const config = pathToFileURL(join(folder, "slick.json")).href;
      writeFileSync(join(folder, "slick.json"), '{ "rules": { "malformed-project": "off" } }');
      await server.open(config, '{ "rules": { "malformed-project": "off" } }', "jsonc");
      await server.open(file, text);
      await server.settled(file, "malformed-project", false);
      await server.change(
        config,
        { start: { line: 0, character: 34 }, end: { line: 0, character: 39 } },
        '"offf"',
      );
      assert.equal(server.texts.get(config)!.getText(), '{ "rules": { "malformed-project": "offf" } }');
      const [problem] = await server.diagnostics(config);
      assert.match(String(problem!.message), /Unknown value "offf". Did you mean "off"\?/);
      assert.deepEqual([problem!.range.start.character, problem!.range.end.character], [34, 40]);
      await server.settled(file, "malformed-project", false);
      await server.change(
        config,
        { start: { line: 0, character: 34 }, end: { line: 0, character: 40 } },
        '"error"',
      );
      const [found] = await server.settled(file, "malformed-project");
      assert.equal(found!.severity, 1);
    });

    it("accepts a word in slick.json, which clears every copy of the finding, and removes it again", async () => {
      server = await new TestServer().start(undefined, pathToFileURL(folder).href);
      await server.open(file, text);
      await server.settled(file, "typo");
      const parameters = { word: "environement", uri: file, target: "workspace" };
      await server.client.sendRequest("workspace/executeCommand", {
        command: addWordCommand,
        arguments: [parameters],
      });
      await server.settled(file, "typo", false);
      assert.deepEqual(JSON.parse(readFileSync(join(folder, "slick.json"), "utf8")), {
        words: ["environement"],
      });
      await server.client.sendRequest("workspace/executeCommand", {
        command: removeWordCommand,
        arguments: [parameters],
      });
      assert.equal((await server.settled(file, "typo")).filter(({ code }) => code === "typo").length, 2);
      assert.ok(!existsSync(join(folder, "slick.json")), "the file that was made for it is gone again");
    });

    it("keeps a slick.json that the author wrote, even when entries are removed", async () => {
      writeFileSync(join(folder, "slick.json"), "{}\n");
      server = await new TestServer().start(undefined, pathToFileURL(folder).href);
      await server.open(file, text);
      const parameters = { word: "environement", uri: file, target: "workspace" };
      for (const command of [addWordCommand, removeWordCommand])
        await server.client.sendRequest("workspace/executeCommand", { command, arguments: [parameters] });
      assert.deepEqual(JSON.parse(readFileSync(join(folder, "slick.json"), "utf8")), {});
    });
  });
});
