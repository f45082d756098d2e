import assert from "node:assert/strict";
import { type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ApplyWorkspaceEditParams,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import {
  createProtocolConnection,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { markExport } from "../../src/core/workspace/exportMark.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { addWordCommand, serverCommands, turnOffRuleCommand } from "../../src/server/lsp/protocol.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const text = "## Basic Understanding\n\n### Caching\n** Shop **\n- Built the environement and pagse.\n";

describe("editors other than VS Code", () => {
  let folder: string;
  let server: TestServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-editors-"));
    server = new TestServer();
  });
  afterEach(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const rename = { position: { line: 3, character: 4 }, newName: "Store" };

  it("have requirements documents by their file name, and by what their text says, as Markdown", async () => {
    await server.start(pulling, null, {});
    for (const name of ["a.requirements.md", "b.slick.md"]) {
      await server.open(uriOf(name), text, "markdown");
      assert.ok((await server.diagnostics(uriOf(name))).length > 0, name);
    }
    const recognised = `${text.replaceAll("** Shop **", "**Shop**")}\n## Expert Understanding\n`;
    await server.open(uriOf("cv.md"), recognised, "markdown");
    assert.ok((await server.diagnostics(uriOf("cv.md"))).length > 0);
    for (const language of ["gfm", "pandoc", "Markdown"]) {
      await server.open(uriOf(`${language}.md`), recognised, language);
      assert.ok((await server.diagnostics(uriOf(`${language}.md`))).length > 0, language);
    }
    await server.open(uriOf("README.md"), "# Read me\n\n- Some  text.\n", "markdown");
    await server.open(uriOf("c.requirements.md"), text, "plaintext");
    for (const name of ["README.md", "c.requirements.md"])
      assert.deepEqual(await server.diagnostics(uriOf(name)), []);
  });

  it("have no document by its text if detection is off, unless its front matter says so", async () => {
    writeFileSync(join(folder, "slick.json"), '{ "detect": "off" }');
    await server.start(pulling, null, {});
    const recognised = `${text}\n## Expert Understanding\n\n### Queues\n**Shop**\n- Ran it.\n`;
    await server.open(uriOf("cv.md"), recognised, "markdown");
    await server.open(uriOf("said.md"), `---\nslick: true\n---\n\n${recognised}`, "markdown");
    assert.deepEqual(await server.diagnostics(uriOf("cv.md")), []);
    assert.ok((await server.diagnostics(uriOf("said.md"))).length > 0);
  });

  it("get no findings for an export of ours", async () => {
    await server.start(pulling, null, {});
    const recognised = `${text}\n## Expert Understanding\n\n### Queues\n**Shop**\n- Ran it.\n`;
    await server.open(uriOf("export.md"), markExport(recognised, "\n"), "markdown");
    assert.deepEqual(await server.diagnostics(uriOf("export.md")), []);
  });

  for (const [how, root] of Object.entries({
    rootUri: (path: string) => ({ rootUri: pathToFileURL(path).href }),
    rootPath: (path: string) => ({ rootUri: null, rootPath: path }),
  }))
    it(`get the whole service if they name their folder by ${how} alone`, async () => {
      mkdirSync(join(folder, "docs"));
      writeFileSync(join(folder, "docs", "other.requirements.md"), text.replace("** Shop **", "**Shop**"));
      await server.client.sendRequest("initialize", {
        processId: null,
        capabilities: pulling,
        ...root(folder),
      });
      await server.client.sendNotification("initialized", {});
      const uri = uriOf("docs/a.requirements.md");
      await server.open(uri, text);
      const edit = await server.client.sendRequest<WorkspaceEdit>("textDocument/rename", {
        textDocument: { uri },
        ...rename,
      });
      const uris = edit.documentChanges!.map((one) => (one as TextDocumentEdit).textDocument.uri);
      assert.deepEqual(uris.toSorted(), [uri, uriOf("docs/other.requirements.md")].toSorted());
      // A configuration is made in the folder, not beside the document.
      await server.client.sendRequest("workspace/executeCommand", {
        command: addWordCommand,
        arguments: [{ word: "pagse", uri, target: "workspace" }],
      });
      assert.match(readFileSync(join(folder, "slick.json"), "utf8"), /pagse/);
    });

  const renamed = async (uri: string) => {
    const textDocument = { uri };
    const edit = await server.client.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument,
      ...rename,
    });
    const changes = edit.documentChanges ?? [];
    return changes.map((one) => (one as TextDocumentEdit).textDocument.uri).toSorted();
  };

  it("have one document for a file, however they write its address", async () => {
    writeFileSync(join(folder, "a.requirements.md"), text);
    await server.start(pulling, pathToFileURL(folder).href);
    const { pathname } = new URL(uriOf("a.requirements.md"));
    for (const uri of [`file:///${pathname}`, `FILE://${pathname}`, `file:${pathname}`]) {
      await server.open(uri, text);
      assert.deepEqual(await renamed(uri), [uri]);
      await server.close(uri);
    }
  });

  it("get findings at addresses of no file here", async () => {
    await server.start(pulling, pathToFileURL(folder).href);
    for (const uri of [
      "file:///100%.requirements.md",
      "file:///%zz/a.requirements.md",
      "a.requirements.md",
    ]) {
      await server.open(uri, text, "markdown");
      assert.ok((await server.diagnostics(uri)).length > 0, uri);
    }
  });

  it("are offered no slick.json for text without a name", async () => {
    await server.start(pulling, null);
    for (const uri of ["file://", "untitled:1"]) {
      await server.open(uri, text);
      const found = (await server.settled(uri, "typo")).find(({ code }) => code === "typo");
      const actions = await server.actions(uri, found!.range, ["quickfix"]);
      assert.ok(actions.length > 0, uri);
      assert.ok(!actions.some(({ title }) => /slick\.json|Turn Off/.test(title)), uri);
    }
  });

  it("add and remove folders without registering anything", async () => {
    const uri = uriOf("one/a.requirements.md");
    const [one, two] = ["one", "two"].map((name) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "b.requirements.md"), text.replace("** Shop **", "**Shop**"));
      return { uri: uriOf(name), name };
    });
    await server.start(pulling, one!.uri);
    assert.deepEqual(server.initialized?.capabilities.workspace?.workspaceFolders, {
      supported: true,
      changeNotifications: true,
    });
    await server.open(uri, text);
    const tell = (event: object) =>
      server.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    const own = [uri, uriOf("one/b.requirements.md")];
    assert.deepEqual(await renamed(uri), own);
    await tell({ added: [two], removed: [] });
    assert.deepEqual(await renamed(uri), [...own, uriOf("two/b.requirements.md")]);
    await tell({ added: [], removed: [two] });
    assert.deepEqual(await renamed(uri), own);
  });

  /** What is pushed for the document once there is a push for which `isMeant` holds. */
  const pushedOnce = async (uri: string, isMeant: (codes: readonly unknown[]) => boolean) => {
    const deadline = Date.now() + 60_000;
    const codes = () => (server.pushed.get(uri) ?? []).map(({ code }) => code);
    while (!(server.pushed.has(uri) && isMeant(codes())) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(isMeant(codes()), JSON.stringify(codes()));
  };

  for (const [kind, capabilities] of [
    ["push", {}],
    ["pull", pulling],
  ] as const)
    it(`have a requirements document as soon as its author has written one (${kind})`, async () => {
      await server.start(capabilities, pathToFileURL(folder).href);
      const uri = uriOf("new.md");
      const symbols = () =>
        server.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      await server.open(uri, "", "markdown");
      const written = `${text}\n## Expert Understanding\n\n### Queues\n**Shop**\n- Ran it.\n`;
      const write = async (line: string, index: number) => {
        const place = { line: index, character: 0 };
        await server.change(uri, { start: place, end: place }, `${line}\n`);
      };
      for (const [index, line] of written.split("\n").entries()) await write(line, index);
      assert.equal(await symbols(), null);
      if (kind === "pull") await server.settled(uri, "typo");
      else await pushedOnce(uri, (codes) => codes.includes("typo"));
      assert.notEqual(await symbols(), null);
      // It stays one, and is followed.
      await write("# Ada", 0);
      const [title] = (await symbols()) as { range: { start: { line: number } } }[];
      assert.ok(title!.range.start.line > 0);
    });

  it("have a requirements document once its levels are configured", async () => {
    await server.start({}, pathToFileURL(folder).href);
    const uri = uriOf("new.md");
    const named = text.replaceAll("** Shop **", "**Shop**").replace("Basic Understanding", "Bronze");
    await server.open(uri, `${named}\n## Silver\n\n### Queues\n**Shop**\n- Ran it.\n`, "markdown");
    const symbols = await server.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
    assert.equal(symbols, null);
    writeFileSync(join(folder, "slick.json"), '{ "levels": ["Bronze", "Silver"] }');
    await server.client.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await pushedOnce(uri, (codes) => codes.includes("typo"));
  });

  it("get nothing for Markdown that does not become one, or is closed before", async () => {
    await server.start({}, pathToFileURL(folder).href);
    const start = { line: 0, character: 0 };
    for (const name of ["README.md", "closed.md", "ours.md"]) await server.open(uriOf(name), "", "markdown");
    await server.change(uriOf("README.md"), { start, end: start }, "# Read me\n\n- Some  environement.\n");
    await server.change(uriOf("closed.md"), { start, end: start }, `${text}\n${text}`);
    await server.close(uriOf("closed.md"));
    // It is looked at after the others, in the same pause.
    await server.change(uriOf("ours.md"), { start, end: start }, `${text}\n${text}`);
    await pushedOnce(uriOf("ours.md"), (codes) => codes.includes("typo"));
    assert.deepEqual([...server.pushed.keys()], [uriOf("ours.md")]);
  });

  it("get the findings again on saving, in case that slick.json changed which they do not watch", async () => {
    await server.start({}, pathToFileURL(folder).href);
    const uri = uriOf("a.requirements.md");
    await server.open(uri, text);
    await pushedOnce(uri, (codes) => codes.includes("typo"));
    writeFileSync(join(folder, "slick.json"), '{ "words": ["environement", "pagse"] }');
    await server.client.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await pushedOnce(uri, (codes) => codes.length > 0 && !codes.includes("typo"));
  });

  it("get the findings after a macro, not after each of its edits", async () => {
    await server.start({}, pathToFileURL(folder).href);
    const uri = uriOf("a.requirements.md");
    await server.open(uri, text);
    await pushedOnce(uri, (codes) => codes.includes("typo"));
    let pushes = 0;
    server.client.onNotification("textDocument/publishDiagnostics", ({ version, diagnostics }) => {
      pushes++;
      if (version === 401) server.pushed.set(uri, diagnostics);
    });
    server.pushed.clear();
    const start = { line: 4, character: 2 };
    for (let edits = 0; edits < 400; edits++) {
      const end = { line: 4, character: edits % 2 === 0 ? 2 : 3 };
      void server.change(uri, { start, end }, edits % 2 === 0 ? "x" : "");
    }
    await pushedOnce(uri, (codes) => codes.includes("typo"));
    assert.ok(pushes < 100, String(pushes));
  });

  it("get edits without document versions if they do not support those", async () => {
    await server.start({ textDocument: { diagnostic: {} } });
    const uri = uriOf("a.requirements.md");
    await server.open(uri, text);
    const edit = await server.client.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri },
      ...rename,
    });
    assert.equal(edit.documentChanges, undefined);
    assert.equal(edit.changes![uri]!.length, 1);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 10 } };
    const actions = await server.actions(uri, range);
    assert.ok(actions.some((action) => (action.edit?.changes?.[uri]?.length ?? 0) > 0));
    assert.ok(actions.every((action) => action.edit?.documentChanges === undefined));
  });

  const moved = text.replaceAll("** Shop **", "**Shop**").concat("\n**Library**\n- Lent the books.\n");
  const kindsAt = async (line: number, only?: string[]) => {
    const [start, end] = [0, 20].map((character) => ({ line, character }));
    const actions = await server.actions(uriOf("a.requirements.md"), { start: start!, end: end! }, only);
    return [...new Set(actions.map(({ kind }) => kind))];
  };

  it("get refactorings and the fix of all in the one menu that they have", async () => {
    await server.start(pulling);
    await server.open(uriOf("a.requirements.md"), moved.replace("- Lent the", "- Lent  the"));
    await server.settled(uriOf("a.requirements.md"), "typo");
    assert.deepEqual(await kindsAt(4), ["quickfix", "refactor.move", "source.fixAll.slickRequirements"]);
    assert.deepEqual(await kindsAt(4, ["quickfix"]), ["quickfix"]);
  });

  it("get no actions that they cannot run", async () => {
    await server.start({ ...pulling, window: {}, workspace: {} });
    const uri = uriOf("a.requirements.md");
    await server.open(uri, `${moved}\n### Caching\n**Shop**\n- Cached them all.\n`);
    const found = await server.settled(uri, "typo");
    assert.ok(found.some(({ code }) => code === "duplicate-skill"));
    const start = { line: 0, character: 0 };
    const actions = await server.actions(uri, { start, end: { line: 99, character: 0 } });
    const ran = actions.map(({ command }) => command?.command).filter((one) => one !== undefined);
    assert.deepEqual([...new Set(ran)].toSorted(), [addWordCommand, turnOffRuleCommand].toSorted());
  });

  it("get no notifications but those of the protocol", async () => {
    const others: string[] = [];
    server.client.onUnhandledNotification(({ method }) => void others.push(method));
    await server.start({}, pathToFileURL(folder).href, { takesNotifications: false });
    await server.open(uriOf("a.requirements.md"), text);
    await pushedOnce(uriOf("a.requirements.md"), (codes) => codes.includes("typo"));
    await renamed(uriOf("a.requirements.md"));
    assert.deepEqual(others, []);
  });

  it("are told once that there is no spelling, since they show no status", async () => {
    server.dispose();
    server = new TestServer({ openSpeller: () => Promise.reject(new Error("no dictionaries")) });
    const said: unknown[] = [];
    server.client.onNotification("window/showMessage", ({ message }) => void said.push(message));
    await server.start(pulling, null, { takesNotifications: false });
    for (const name of ["a.requirements.md", "b.requirements.md"]) {
      await server.open(uriOf(name), text);
      await server.diagnostics(uriOf(name));
      await server.diagnostics(uriOf(name));
    }
    assert.deepEqual(said, ["Spelling is not checked: no dictionaries"]);
  });

  it("get no related places, pages and tags if they do not show them", async () => {
    await server.start({ textDocument: { diagnostic: {} } });
    const uri = uriOf("a.requirements.md");
    await server.open(
      uri,
      `${text}\n### Caching\n**Shop**\n- Cached them all.\n\n### Caching\n**Shop**\n- Ran it.\n`,
    );
    const found = await server.diagnostics(uri);
    const twin = found.find(({ code }) => code === "duplicate-skill");
    assert.ok(twin);
    assert.deepEqual(Object.keys(twin).toSorted(), ["code", "message", "range", "severity", "source"]);
  });

  it("can add two words one after the other, the second to the result of the first", async () => {
    writeFileSync(join(folder, "slick.json"), '{\n  "words": ["one"]\n}\n');
    await server.start(pulling, pathToFileURL(folder).href);
    const uri = uriOf("a.requirements.md");
    const configuration = uriOf("slick.json");
    await server.open(uri, text);
    await server.open(configuration, readFileSync(join(folder, "slick.json"), "utf8"), "json");
    let refusals = 1;
    server.client.onRequest("workspace/applyEdit", async ({ edit }: ApplyWorkspaceEditParams) => {
      const [change] = edit.documentChanges as TextDocumentEdit[];
      const document = server.texts.get(configuration)!;
      if (change!.textDocument.version !== document.version) return { applied: false };
      if (refusals-- > 0) {
        // Somebody typed meanwhile.
        const start = { line: 0, character: 0 };
        await server.change(configuration, { start, end: start }, "\n");
        return { applied: false };
      }
      const [only] = change!.edits as TextEdit[];
      await server.change(configuration, only!.range, only!.newText);
      return { applied: true };
    });
    const add = (word: string) =>
      server.client.sendRequest("workspace/executeCommand", {
        command: addWordCommand,
        arguments: [{ word, uri, target: "workspace" }],
      });
    await Promise.all([add("environement"), add("pagse"), add("third")]);
    const { words } = JSON.parse(server.texts.get(configuration)!.getText()) as { words: string[] };
    assert.deepEqual(words.toSorted(), ["environement", "one", "pagse", "third"]);
  });

  for (const [kind, capabilities] of [
    ["push", {}],
    ["pull", pulling],
  ] as const)
    it(`are told of problems in a slick.json that is not open, until it is, is valid or nobody needs it (${kind})`, async () => {
      const told: unknown[] = [];
      const configuration = uriOf("slick.json");
      server.client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
        if (uri === configuration) told.push(diagnostics);
      });
      const until = async (count: number) => {
        const deadline = Date.now() + 60_000;
        while (told.length < count && Date.now() < deadline)
          await new Promise((resolve) => setTimeout(resolve, 20));
        assert.equal(told.length, count, JSON.stringify(told));
        return told.at(-1);
      };
      const write = async (text: string) => {
        writeFileSync(join(folder, "slick.json"), text);
        const changes = [{ uri: configuration, type: 2 }];
        await server.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
      };
      await write('{ "wrods": ["environement"] }');
      await server.start(capabilities, pathToFileURL(folder).href);
      const uri = uriOf("a.requirements.md");
      await server.open(uri, text);
      if (kind === "pull") await server.diagnostics(uri);
      const [problem] = (await until(1)) as { range: unknown; message: string }[];
      assert.deepEqual(problem!.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } });
      assert.match(problem!.message, /"wrods".*last valid configuration/);
      await write('{ "words": ["environement"] }');
      assert.deepEqual(await until(2), []);
      await write('{ "words": 1 }');
      assert.equal(((await until(3)) as unknown[]).length, 1);
      await server.open(configuration, '{ "words": 1 }', "json");
      // Who requests diagnostics of open files would have them twice.
      assert.equal(((await until(4)) as unknown[]).length, kind === "pull" ? 0 : 1);
      await server.change(
        configuration,
        { start: { line: 0, character: 11 }, end: { line: 0, character: 12 } },
        "[]",
      );
      if (kind === "push") assert.deepEqual(await until(5), []);
      await server.close(configuration);
      // On the disk it is as it was.
      assert.equal(((await until(kind === "pull" ? 5 : 7)) as unknown[]).length, 1);
      await server.close(uri);
      assert.deepEqual(await until(kind === "pull" ? 6 : 8), []);
    });

  it("are told of a command that is not there, or lacks what it needs", async () => {
    await server.start(pulling, pathToFileURL(folder).href);
    const order = (command: string, ...values: readonly unknown[]) =>
      server.client.sendRequest("workspace/executeCommand", { command, arguments: values });
    await assert.rejects(order("toString"), /there is no command toString/);
    for (const given of [[], [null], [42], [{ word: 1 }]])
      await assert.rejects(order(addWordCommand, ...given), /needs an object with the text word/);
    for (const command of serverCommands)
      await assert.rejects(order(command), { code: ErrorCodes.InvalidParams }, command);
  });

  it("are told where the configuration was not changed", async () => {
    writeFileSync(join(folder, "slick.json"), "{}\n");
    await server.start(pulling, pathToFileURL(folder).href);
    const uri = uriOf("a.requirements.md");
    await server.open(uri, text);
    await server.open(uriOf("slick.json"), "{}\n", "json");
    server.client.onRequest("workspace/applyEdit", async () => {
      const start = { line: 0, character: 0 };
      await server.change(uriOf("slick.json"), { start, end: start }, " ");
      return { applied: false, failureReason: "read-only" };
    });
    await assert.rejects(
      server.client.sendRequest("workspace/executeCommand", {
        command: addWordCommand,
        arguments: [{ word: "pagse", uri, target: "workspace" }],
      }),
      /slick\.json was not changed: read-only/,
    );
  });

  it("are asked for one refresh after a burst of changes of slick.json", async () => {
    let refreshes = 0;
    server.client.onRequest("workspace/diagnostic/refresh", () => {
      refreshes++;
      return null;
    });
    await server.start(
      {
        ...pulling,
        workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      pathToFileURL(folder).href,
    );
    const uri = uriOf("a.requirements.md");
    await server.open(uri, text);
    await server.diagnostics(uri);
    const seen = async (count: number) => {
      const deadline = Date.now() + 120_000;
      while (refreshes < count && Date.now() < deadline) await server.diagnostics(uri);
    };
    await seen(1);
    const before = refreshes;
    for (let i = 0; i < 5_000; i++)
      void server.client.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriOf("slick.json"), type: 2 }],
      });
    await seen(before + 1);
    await server.diagnostics(uri);
    assert.ok(refreshes - before <= 2, String(refreshes - before));
  });

  it("end the server without input: exit code 1", async () => {
    const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
    const child = spawn(process.execPath, [join(distFolder(), "cli.mjs"), "lsp", "--stdio"], { stdio });
    let said = "";
    child.stderr!.on("data", (data) => {
      said += data;
    });
    const [code] = await once(child, "exit");
    assert.deepEqual([code, said], [1, ""]);
  });

  for (const asks of [true, false])
    for (const says of [true, false])
      it(`end the server ${says ? "with `exit`" : "by their own end"}: exit code ${asks ? "0 after a" : "1 without"} shutdown`, async () => {
        const child = spawn(process.execPath, [join(distFolder(), "cli.mjs"), "lsp", "--stdio"]);
        const client = createProtocolConnection(
          new StreamMessageReader(child.stdout),
          new StreamMessageWriter(child.stdin),
        );
        client.listen();
        await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
        if (asks) await client.sendRequest("shutdown");
        const ended = once(child, "exit");
        if (says) await client.sendNotification("exit");
        else child.stdin.end();
        const [code] = await ended;
        assert.equal(code, asks ? 0 : 1);
        client.dispose();
      });
});
