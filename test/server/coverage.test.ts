import assert from "node:assert/strict";
import { type CoverageAnswer, coverageRequest } from "../../src/server/lsp/protocol.ts";
import { TestServer } from "../kit/testServer.ts";

describe("the coverage of an open document", () => {
  let server: TestServer;
  const uri = "untitled:a.requirements.md";
  const ask = (uri: string) => server.client.sendRequest<CoverageAnswer | null>(coverageRequest, { uri });
  beforeEach(async () => {
    server = await new TestServer().start();
  });
  afterEach(() => server.dispose());

  it("is computed from its newest version", async () => {
    await server.open(uri, "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n");
    const before = await ask(uri);
    assert.equal(before?.version, 1);
    assert.deepEqual(before.coverage.levels[0]!.skills[0]!.cells, [
      {
        project: 0,
        line: 4,
        periods: [],
        notes: [],
        measured: 0,
        bullets: [{ line: 5, text: "Cached it.", metrics: [] }],
      },
    ]);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await server.change(uri, top, "# Engineer\n\n");
    const after = await ask(uri);
    assert.equal(after?.version, 2);
    assert.equal(after.coverage.title, "Engineer");
    assert.equal(after.coverage.levels[0]!.skills[0]!.line, 5);
  });

  it("is null for other files", async () => {
    await server.open("untitled:b.md", "# Read me\n", "markdown");
    assert.equal(await ask("untitled:b.md"), null);
    assert.equal(await ask("untitled:missing.md"), null);
  });
});
