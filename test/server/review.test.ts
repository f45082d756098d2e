import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type GitProblem,
  type ReviewAnswer,
  type RevisionsAnswer,
  type RevisionTextAnswer,
  reviewRequest,
  revisionsRequest,
  revisionTextRequest,
} from "../../src/server/lsp/protocol.ts";
import { TestServer } from "../kit/testServer.ts";

const text =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the seat map, and 20% of the load was gone.\n";

describe("the review of an open document", () => {
  let server: TestServer;
  let folder: string;
  let uri: string;
  const ask = <T>(request: string, revision?: string, of = uri) =>
    server.client.sendRequest<T | GitProblem | null>(request, { uri: of, revision });

  beforeEach(async function () {
    try {
      execFileSync("git", ["--version"]);
    } catch {
      this.skip();
    }
    folder = realpathSync(mkdtempSync(join(tmpdir(), "slick-review-")));
    writeFileSync(join(folder, "a.requirements.md"), text);
    git("init", "-q", "-b", "main");
    commit("First");
    uri = pathToFileURL(join(folder, "a.requirements.md")).href;
    server = await new TestServer().start();
  });
  afterEach(async () => {
    await server?.dispose();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  function git(...args: readonly string[]): void {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    execFileSync("git", [...who, ...args], { cwd: folder, stdio: "pipe" });
  }
  function commit(message: string): void {
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  it("uses its text in the editor", async () => {
    await server.open(uri, text);
    const before = await ask<ReviewAnswer>(reviewRequest, "HEAD");
    assert.ok(before && "groups" in before);
    assert.deepEqual(before.groups, []);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await server.change(uri, top, "# Engineer\n\n");
    const at = { start: { line: 6, character: 2 }, end: { line: 6, character: 8 } };
    await server.change(uri, at, "Kept");
    const after = await ask<ReviewAnswer>(reviewRequest, before.commit);
    assert.ok(after && "groups" in after);
    assert.deepEqual([after.version, after.commit], [3, before.commit]);
    const [{ kind, title, changes }] = after.groups as [ReviewAnswer["groups"][number]];
    assert.deepEqual([kind, title, changes.length], ["evidenceReworded", "Evidence reworded", 1]);
    assert.equal(changes[0]!.before?.range.start.line, 4);
    assert.equal(changes[0]!.after?.range.start.line, 6);
    assert.equal(changes[0]!.after?.text, "Kept the seat map, and 20% of the load was gone.");
  });

  it("follows a revision that names another commit", async () => {
    await server.open(uri, text.replace("20%", "30%"));
    const count = async () => {
      const answer = await ask<ReviewAnswer>(reviewRequest, "HEAD");
      assert.ok(answer && "groups" in answer);
      return answer.groups.length;
    };
    assert.equal(await count(), 1);
    writeFileSync(join(folder, "a.requirements.md"), text.replace("20%", "30%"));
    commit("Second");
    assert.equal(await count(), 0);
  });

  it("lists revisions and returns their text", async () => {
    const answer = await ask<RevisionsAnswer>(revisionsRequest);
    assert.ok(answer && "revisions" in answer);
    assert.deepEqual(
      answer.revisions.map(({ kind, also, subject }) => `${kind} ${subject}, ${also}`),
      ["head First, main"],
    );
    assert.deepEqual(await ask<RevisionTextAnswer>(revisionTextRequest, "main"), { text });
  });

  it("reports errors of Git, and is null for a closed document", async () => {
    assert.equal(await ask(reviewRequest, "HEAD"), null);
    await server.open(uri, text);
    assert.match(
      JSON.stringify(await ask(reviewRequest, "--help")),
      /"problem":"Git does not know the revision/,
    );
    const untitled = "untitled:a.requirements.md";
    await server.open(untitled, text);
    assert.match(
      JSON.stringify(await ask(reviewRequest, "HEAD", untitled)),
      /"problem":"Only a document that is saved/,
    );
    const added = pathToFileURL(join(folder, "b.requirements.md")).href;
    await server.open(added, text);
    assert.match(
      JSON.stringify(await ask(reviewRequest, "HEAD", added)),
      /"problem":"b.requirements.md did not exist at HEAD/,
    );
  });
});
