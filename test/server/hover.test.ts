import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import type { SpellerProblem } from "../../src/core/spelling/speller.ts";
import { readMarks } from "../kit/marks.ts";
import { fakeSpeller, TestServer } from "../kit/testServer.ts";

const level = "## Basic Understanding\n\n### Caching\n** Shop **\n";

describe("the hover over a place in the text", () => {
  let folder: string;
  let uri: string;
  let server: TestServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-hover-"));
    uri = pathToFileURL(join(folder, "a.requirements.md")).href;
  });
  afterEach(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  /** What is shown at the cursor of a marked text, with the text it is shown for. */
  async function hover(marked: string): Promise<{ value: string; text: string } | null> {
    const { text, cursor } = readMarks(marked);
    await server.open(uri, text);
    // A typo that is found says that the speller is there.
    await server.settled(uri, "typo");
    const document = server.texts.get(uri)!;
    const answer = await server.client.sendRequest<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: document.positionAt(cursor!),
    });
    return (
      answer && { value: (answer.contents as MarkupContent).value, text: document.getText(answer.range) }
    );
  }

  it("names the file of a word from slick.json, as a link", async () => {
    writeFileSync(join(folder, "slick.json"), '{ "words": ["frobblex"] }');
    server = await new TestServer().start();
    const link = `[slick\\.json](${pathToFileURL(join(folder, "slick.json")).href})`;
    assert.deepEqual(await hover(`${level}- Ran the frob‸blex of the environement.\n`), {
      value: `"frobblex" is a word of ${link}.`,
      text: "frobblex",
    });
  });

  it("shows the message of a hint after its first two letters, where the editor does not", async () => {
    server = await new TestServer().start();
    const bullets = (opener: string) => `${level}- Moved the environement.\n- ${opener} for the cache.\n`;
    const said = /^"Responsible for" does not say what you did\\\. Start with/;
    assert.match((await hover(bullets("Respon‸sible")))!.value, said);
    assert.doesNotMatch((await hover(bullets("R‸esponsible")))!.value, said);
  });

  it("names each list once for a word in several lists", async () => {
    writeFileSync(join(folder, "slick.json"), '{ "words": ["frobblex"] }');
    server = await new TestServer({
      openSpeller: async (context) => ({
        ...fakeSpeller(context),
        sourcesOf: async () => ["cspell:words", "/lists/my_words.txt", "cspell:words", "a`b"],
      }),
    }).start();
    assert.equal(
      (await hover(`${level}- Ran the ‸frobblex of the environement.\n`))?.value,
      `"frobblex" is a word of \`cspell:words\`, [my\\_words\\.txt](${pathToFileURL("/lists/my_words.txt").href}), \`ab\`.`,
    );
  });

  it("is empty over anything else", async () => {
    writeFileSync(join(folder, "slick.json"), '{ "words": ["frobblex"] }');
    server = await new TestServer().start();
    for (const line of [
      "- Ran `frob‸blex` in the environement.",
      "- Ran ‸- frobblex in the environement.",
      "- See [frobblex](frob‸blex) of the environement.",
    ])
      assert.equal(await hover(`${level}${line}\n`), null, line);
  });

  it("is empty before the speller is ready, and in other files", async () => {
    server = await new TestServer({ openSpeller: () => new Promise(() => undefined) }).start();
    await server.open(uri, "# Frobblex\n");
    const other = `${uri}.md`;
    await server.open(other, "# Frobblex\n", "markdown");
    for (const one of [uri, other]) {
      await server.diagnostics(one);
      const answer = await server.client.sendRequest("textDocument/hover", {
        textDocument: { uri: one },
        position: { line: 0, character: 4 },
      });
      assert.equal(answer, null, one);
    }
  });
});

describe("problems of a cspell configuration over the language server", () => {
  const file = "/nowhere/cspell.json";
  const config = pathToFileURL(file).href;
  const [first, second] = ["file:///nowhere/a.requirements.md", "file:///nowhere/b.requirements.md"];
  const text = `${level}- Ran the environement.\n`;
  let server: TestServer;
  afterEach(() => server.dispose());

  /** A server whose spellers have problems. */
  const start = (problems: readonly SpellerProblem[]) =>
    new TestServer({ openSpeller: async (context) => ({ ...fakeSpeller(context), problems }) }).start();

  const messages = () => server.pushed.get(config)?.map(({ message }) => String(message));

  /** Waits until so many problems of the file are shown. */
  async function shown(count: number): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (messages()?.length !== count && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    assert.equal(messages()?.length, count);
  }

  it("are shown in its file until the last document that uses it is closed", async () => {
    server = await start([
      { file, message: "No dictionary." },
      { file, message: "No dictionary." },
      { file, message: "No import." },
    ]);
    await server.open(first, text);
    await server.settled(first, "typo");
    await shown(2);
    assert.deepEqual(messages(), ["No dictionary.", "No import."]);
    assert.deepEqual(server.pushed.get(config)![0], {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      severity: 2,
      source: "slick",
      code: "cspell",
      message: "No dictionary.",
    });
    await server.open(second, text);
    await server.settled(second, "typo");
    await server.close(first);
    await server.diagnostics(second);
    await shown(2);
    await server.close(second);
    await shown(0);
  });

  it("are shown in no file if there are none", async () => {
    server = await start([]);
    await server.open(first, text);
    await server.settled(first, "typo");
    await server.close(first);
    await server.diagnostics(first);
    assert.deepEqual([...server.pushed.keys()], []);
  });

  it("disappear when the configuration is fixed", async () => {
    let problems: readonly SpellerProblem[] = [{ file, message: "No dictionary." }];
    server = await new TestServer({
      openSpeller: async (context) => ({ ...fakeSpeller(context), problems }),
    }).start();
    await server.open(first, text);
    await server.settled(first, "typo");
    await shown(1);
    problems = [];
    await server.client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: config, type: 2 }],
    });
    await server.settled(first, "typo");
    await shown(0);
  });

  it("are not shown for a document that was closed in the meantime", async () => {
    let ready = () => {};
    const loaded = new Promise<void>((resolve) => {
      ready = resolve;
    });
    server = await new TestServer({
      openSpeller: async (context) => {
        if (context.file?.includes("a.requirements")) await loaded;
        return { ...fakeSpeller(context), problems: [{ file, message: context.file! }] };
      },
    }).start();
    await server.open(first, text);
    await server.diagnostics(first);
    await server.close(first);
    await server.diagnostics(first);
    ready();
    // What the second document's speller complains of comes after what the first one's might.
    await server.open(second, text);
    await server.settled(second, "typo");
    await shown(1);
    assert.match(messages()![0]!, /b\.requirements\.md$/);
  });
});
