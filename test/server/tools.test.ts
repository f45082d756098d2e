import assert from "node:assert/strict";
import { type ToolAnswer, toolRequest } from "../../src/server/lsp/protocol.ts";
import { TestServer } from "../kit/testServer.ts";

const uri = "file:///nowhere/my%20shop.requirements.md";
const text =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environement.\n\n**Museum**\n- Guided.\n";

describe("tools for agents over the language server", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await new TestServer().start();
    await server.open(uri, text);
  });
  afterEach(() => server.dispose());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into
  const ask = async (id: string, input: object): Promise<any> =>
    server.client.sendRequest<ToolAnswer>(toolRequest, { id, input });

  it("answer about the text in the editor", async () => {
    const { answer } = await ask("list_skills", {});
    assert.deepEqual(
      answer.documents.map((one: { file: string }) => one.file),
      ["my shop.requirements.md"],
    );
    const { evidence } = (await ask("get_evidence", { project: "museum" })).answer;
    assert.deepEqual([evidence[0].line, evidence[0].text], [8, "Guided."]);
    const { findings } = (await ask("check_text", { file: "my shop.requirements.md" })).answer;
    const typo = findings.find((one: { rule: string }) => one.rule === "typo");
    assert.deepEqual([typo.marked, typo.corrections[0]], ["environement", "environment"]);
  });

  it("say why there is no answer", async () => {
    assert.deepEqual(await ask("delete_everything", {}), { refusal: "There is no such tool." });
    assert.match((await ask("get_evidence", { skill: "Zoo" })).refusal, /no evidence under these names/);
    assert.match((await ask("review_since", { revision: "HEAD" })).refusal, /Git cannot be asked/);
  });
});
