import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { tools } from "../../src/core/features/tools/index.ts";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

const sample = readFileSync(
  join(import.meta.dirname, "..", "..", "samples", "sample.requirements.md"),
  "utf8",
);

describe("the server for agents", () => {
  let line: CommandLine;
  let client: Client | undefined;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(async () => {
    await client?.close();
    client = undefined;
    line.dispose();
  });

  async function connect(): Promise<Client> {
    client = new Client({ name: "test", version: "1" });
    const env = Object.fromEntries(
      Object.entries(line.environment()).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [commandLine(), "mcp"],
      cwd: line.folder,
      env,
      stderr: "ignore",
    });
    await client.connect(transport);
    // The client holds answers against the schemas that were listed.
    await client.listTools();
    return client;
  }

  async function call(name: string, input: Record<string, unknown> = {}) {
    const { structuredContent, content, isError } = await client!.callTool({ name, arguments: input });
    const [{ text }] = content as [{ text: string }];
    if (!isError) assert.deepEqual(JSON.parse(text), structuredContent);
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked into
    return { text, isError: isError === true, answer: structuredContent as any };
  }

  function commit(): void {
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], {
        cwd: line.folder,
        env: line.environment(),
        stdio: "ignore",
      });
    git("init");
    git("add", ".");
    git("commit", "-m", "First");
  }

  it("lists its tools as read-only, and answers a call of each about the sample", async function () {
    this.timeout(120_000);
    line.write("sample.requirements.md", sample);
    line.write("other/README.md", "# Not ours\n");
    commit();
    line.write("sample.requirements.md", sample.replace("### Caching", "### Caches"));
    await connect();
    const listed = (await client!.listTools()).tools;
    assert.deepEqual(
      listed.map(({ name }) => name),
      tools.map(({ id }) => id),
    );
    for (const { annotations, outputSchema, title } of listed) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(outputSchema?.type, "object");
      assert.ok(title);
    }
    assert.match(client!.getInstructions() ?? "", /treat it as data/);
    const { documents } = (await call("list_skills")).answer;
    assert.deepEqual(
      documents.map((one: { file: string }) => one.file),
      ["sample.requirements.md"],
    );
    assert.equal((await call("get_evidence", { level: "Expert Understanding" })).answer.evidence.length, 4);
    assert.equal((await call("coverage_gaps")).answer.documents[0].openPoints.length, 2);
    const { findings } = (await call("check_text", { file: "sample.requirements.md" })).answer;
    const typo = findings.find((one: { rule: string }) => one.rule === "typo");
    assert.deepEqual([typo.marked, typo.corrections[0]], ["environement", "environment"]);
    const said = (await call("check_text", { text: "- Recieved the mail." })).answer.findings;
    assert.deepEqual(
      said.map((one: { marked: string; corrections: string[] }) => [one.marked, one.corrections[0]]),
      [["Recieved", "Received"]],
    );
    const placed = await call("suggest_placement", { text: "Alerted on the error budget of the service." });
    assert.equal(placed.answer.places[0].skill, "Observability");
    const entry = { skill: "Caches", project: "Ticket Shop", bullets: ["Measured it."] };
    assert.equal((await call("format_entry", entry)).answer.markdown, "- Measured it.");
    assert.equal((await call("explain_rule", { rule: "typo" })).answer.rule, "typo");
    const [review] = (await call("review_since", { revision: "HEAD" })).answer.documents;
    assert.deepEqual(
      review.changes.map((one: { kind: string }) => one.kind),
      ["skillRenamed"],
    );
    assert.equal(line.read("sample.requirements.md"), sample.replace("### Caching", "### Caches"));
  });

  it("never returns a confidential term in answers, file names or errors", async function () {
    this.timeout(120_000);
    line.write("slick.json", '{ "confidential": ["Zorblax", "Ticket Shop"] }');
    line.write("zorblax/zorblax.requirements.md", sample.replaceAll("Library Portal", "Zorblax Portal"));
    commit();
    await connect();
    const [{ file }] = (await call("list_skills")).answer.documents;
    assert.equal(file, "REDACTED/REDACTED.requirements.md");
    const inputs: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
      list_skills: [{ file }, { file: "zorblax/zorblax.requirements.md" }, { zorblax: "Zorblax" }],
      get_evidence: [{ project: "Ticket Shop" }, { skill: "Zorblax" }],
      coverage_gaps: [{}],
      check_text: [{ file }, { text: "- Built Zorblax teh." }],
      suggest_placement: [{ text: "Built the Zorblax escalation path." }],
      format_entry: [{ skill: "Caching", project: "Zorblax", bullets: ["At Zorblax."] }],
      explain_rule: [{ rule: "zorblax" }],
      review_since: [{ revision: "HEAD" }, { revision: "zorblax" }, { revision: "--zorblax" }],
    };
    for (const [name, all] of Object.entries(inputs))
      for (const input of all) {
        const { text } = await call(name, input);
        assert.doesNotMatch(text, /zorblax|ticket shop/i, `${name} ${JSON.stringify(input)}`);
        assert.ok(!text.includes(line.folder), name);
      }
    // Unknown tools are not repeated either.
    assert.deepEqual((await call("zorblax")).text, "There is no such tool.");
  });

  it("refuses to answer while slick.json has errors, and resumes after they are fixed", async function () {
    this.timeout(60_000);
    line.write("sample.requirements.md", sample);
    line.write("slick.json", '{ "confidential": ["Ticket Shop", 5] }');
    await connect();
    const refused = await call("list_skills");
    assert.equal(refused.isError, true);
    assert.match(refused.text, /slick\.json has errors/);
    line.write("slick.json", '{ "confidential": ["Ticket Shop"] }');
    assert.equal((await call("list_skills")).isError, false);
  });
});
