import assert from "node:assert/strict";
import {
  type ExportAnswer,
  type ExportChoices,
  exportChoicesRequest,
  exportRequest,
} from "../../src/server/lsp/protocol.ts";
import { TestServer } from "../kit/testServer.ts";

const uri = "file:///nowhere/my%20shop.requirements.md";
const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached.\n\n**Museum**\n- Guided.\n";

describe("exports over the language server", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await new TestServer().start();
    await server.open(uri, text);
  });
  afterEach(() => server.dispose());

  const names = { levels: [], skills: [], projects: [] };
  const ask = (more: object) =>
    server.client.sendRequest<ExportAnswer | null>(exportRequest, {
      uri,
      format: "markdown",
      names,
      isRedacted: false,
      ...more,
    });

  it("list what can be chosen", async () => {
    const choices = await server.client.sendRequest<ExportChoices>(exportChoicesRequest, { uri });
    assert.deepEqual(
      choices.projects.map(({ name }) => name),
      ["Shop", "Museum"],
    );
    assert.equal(choices.confidential, 0);
    assert.equal(await server.client.sendRequest(exportChoicesRequest, { uri: "file:///other.md" }), null);
  });

  it("return the export with a name for its file", async () => {
    assert.deepEqual(await ask({}), { content: text, isBase64: false, fileName: "my shop.export.md" });
    assert.equal(await ask({ uri: "file:///other.md" }), null);
  });

  it("say why there is no export", async () => {
    const refusal = (answer: ExportAnswer | null) =>
      answer && "refusal" in answer ? answer.refusal : undefined;
    assert.match(
      refusal(await ask({ names: { ...names, projects: ["Shopp"] } })) ?? "",
      /Did you mean "Shop"/,
    );
    assert.match(refusal(await ask({ isRedacted: true })) ?? "", /no term is confidential/);
  });
});
