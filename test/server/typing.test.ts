import assert from "node:assert/strict";
import * as protocol from "../../src/server/lsp/protocol.ts";
import { readMarks } from "../kit/marks.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const uri = "file:///nowhere/a.requirements.md";
const head =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Built the environement\n- Ran it, then tested it\n";

describe("diagnostics while somebody types", () => {
  let server: TestServer;
  afterEach(() => server.dispose());

  /** Opens a text with the cursor in it. */
  async function open(marked: string, options: protocol.ClientOptions = { tellsCursor: true }) {
    server = await new TestServer().start(pulling, null, options);
    const { text, cursor } = readMarks(marked);
    await server.open(uri, text);
    await server.settled(uri, "typo");
    let at = cursor!;
    const positionAt = (offset: number) => server.texts.get(uri)!.positionAt(offset);
    return {
      /** Types letter by letter; the editor tells of the cursor when it rests. */
      async type(letters: string) {
        for (const letter of letters) {
          await server.change(uri, { start: positionAt(at), end: positionAt(at) }, letter);
          at += letter.length;
        }
        await tell(at);
      },
      async moveTo(offset: number) {
        at = offset;
        await tell(at);
      },
      /** What is said of the lines below the first bullets. */
      async said() {
        const items = await server.diagnostics(uri);
        return items.filter(({ range }) => range.start.line > 5).map(({ code }) => code);
      },
      get at() {
        return at;
      },
      get text() {
        return server.texts.get(uri)!.getText();
      },
    };

    function tell(offset: number) {
      return server.client.sendNotification(protocol.cursorNotification, {
        place: { uri, position: positionAt(offset) },
      });
    }
  }

  it("leave out a word until the cursor is after it", async () => {
    const author = await open(`${head}- Cached ‸`);
    await author.type("the pagse");
    assert.deepEqual(await author.said(), []);
    await author.type(" ");
    assert.deepEqual(await author.said(), ["typo"]);
  });

  it("leave out a word until a comma or full stop follows", async () => {
    const author = await open(`${head}- Cached ‸`);
    await author.type("the pagse,");
    assert.deepEqual(await author.said(), ["typo"]);
  });

  it("leave out a word until the cursor moves away without an edit", async () => {
    const author = await open(`${head}- Cached ‸`);
    await author.type("the pagse");
    await author.moveTo(author.at - 2);
    assert.deepEqual(await author.said(), []);
    await author.moveTo(author.at - 8);
    assert.deepEqual(await author.said(), ["typo"]);
  });

  it("leave out findings about the whole bullet until the cursor is in another one", async () => {
    const author = await open(`${head}- ‸`);
    await author.type("Used the cache of pagse for");
    assert.deepEqual(await author.said(), ["typo"]);
    await author.type("\n");
    assert.deepEqual(await author.said(), ["weak-opener", "typo"]);
    await author.type("- ");
    assert.ok(!(await author.said()).includes("missing-bullets"));
    await author.moveTo(10);
    assert.ok((await author.said()).includes("missing-bullets"));
  });

  it("are refreshed when the cursor leaves", async () => {
    const author = await open(`${head}- ‸`);
    await author.type("Used the cache for it");
    assert.deepEqual(await author.said(), []);
    const asked = new Promise<void>((resolve) =>
      server.client.onRequest("workspace/diagnostic/refresh", () => {
        resolve();
        return null;
      }),
    );
    await author.moveTo(0);
    await asked;
    assert.deepEqual(await author.said(), ["weak-opener"]);
  });

  it("leave out a heading or project line that is being typed", async () => {
    const author = await open(`${head}\n‸`);
    await author.type("### Queues");
    assert.deepEqual(await author.said(), []);
    await author.moveTo(0);
    assert.deepEqual(await author.said(), ["missing-project"]);
  });

  it("are complete if the cursor is in another document, or in none", async () => {
    const author = await open(`${head}- ‸`);
    await author.type("Used the cache for pagse");
    await server.client.sendNotification(protocol.cursorNotification, {});
    assert.deepEqual(await author.said(), ["weak-opener", "typo"]);
  });

  it("are complete for pasted text, several changes at once, and editors that report no cursor", async () => {
    const author = await open(`${head}- ‸`, {});
    await author.type("Used the pagse");
    assert.deepEqual(await author.said(), ["weak-opener", "typo"]);
    server.dispose();
    const other = await open(`${head}‸`);
    const end = server.texts.get(uri)!.positionAt(other.at);
    await server.change(
      uri,
      { start: end, end },
      `- Used the pagse. ${"Measured everything. ".repeat(12)}\n`,
    );
    assert.deepEqual(await other.said(), ["weak-opener", "typo"]);
  });
});

describe("diagnostics beyond the editor's limit", () => {
  let server: TestServer;
  afterEach(() => server.dispose());

  const bullets = (count: number) => "- Used  the cache.\n".repeat(count);
  const text = `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets(600)}- Cached the environement.\n`;
  const problemLimits = { marked: 500, listed: 1000 };

  it("are left out by severity, and a word at the end of a long document is kept", async () => {
    server = new TestServer();
    const hidden = new Promise<number>((resolve) =>
      server.client.onNotification(protocol.statusNotification, (status: protocol.DocumentStatus) => {
        if (status.spelling === "ready" && status.hiddenProblems > 0) resolve(status.hiddenProblems);
      }),
    );
    await server.start(pulling, null, { problemLimits });
    await server.open(uri, text);
    const found = await server.settled(uri, "typo");
    assert.equal(found.length, 1000);
    assert.equal(found[0]!.code, "typo");
    assert.deepEqual(
      found.map(({ severity }) => severity),
      found.map(({ severity }) => severity).toSorted(),
    );
    const all = await hidden;
    assert.ok(all >= 200, String(all));
  });

  const termed = (count: number) => "- Used Github for it.\n".repeat(count);

  it("include a word, whatever else is as severe and wherever the cursor is", async () => {
    server = await new TestServer().start(pulling, null, { problemLimits, tellsCursor: true });
    const lines = `## Basic Understanding\n\n### Caching\n**Shop**\n${termed(4000)}- Cached the environement.\n${termed(1000)}`;
    await server.open(uri, lines);
    const found = await server.settled(uri, "typo");
    assert.equal(found.length, 1000);
    const marked = found.slice(0, problemLimits.marked).map(({ code }) => code);
    assert.ok(marked.includes("typo"), "it is underlined");
    assert.equal(marked.filter((code) => code === "term").length, 499);
  });

  it("are those far from the cursor", async () => {
    server = await new TestServer().start(pulling, null, { problemLimits, tellsCursor: true });
    await server.open(
      uri,
      `## Basic Understanding\n\n### Caching\n**Shop**\n${termed(4000)}- Cached the pagse.\n`,
    );
    await server.settled(uri, "typo");
    const marks = async () =>
      (await server.diagnostics(uri))
        .slice(0, problemLimits.marked)
        .flatMap(({ code, range }) => (code === "term" ? [range.start.line] : []))
        .toSorted((a, b) => a - b);
    const look = (line: number) =>
      server.client.sendNotification(protocol.cursorNotification, {
        place: { uri, position: { line: 0, character: 0 }, line },
      } satisfies protocol.CursorParams);
    const atTop = await marks();
    assert.deepEqual([atTop[0], atTop.at(-1)], [4, 502]);
    const again = new Promise<void>((resolve) =>
      server.client.onRequest("workspace/diagnostic/refresh", () => {
        resolve();
        return null;
      }),
    );
    await look(3000);
    await again;
    const below = await marks();
    assert.ok(below[0]! <= 2751 && below.at(-1)! >= 3249, `${below[0]} to ${below.at(-1)}`);
    await look(3030);
    assert.deepEqual(await marks(), below, "a few lines further they stay as they are");
  });

  it("are all sent to an editor that sets no limit, in the order of the text", async () => {
    server = await new TestServer().start(pulling, null, {});
    await server.open(uri, text);
    const found = await server.settled(uri, "typo");
    assert.ok(found.length > 1200);
    assert.equal(found.at(-1)!.code, "typo");
  });
});
