import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type Profiler, Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rules } from "../../src/core/rules/index.ts";
import { readMarks } from "../kit/marks.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

/** What reads: the text, its Markdown, the document, and the speller that is asked for corrections. */
const readers = /^core\/(?:text|markdown|document|spelling)\//;

/** So many files, at most, lie between the request at a finding and the edits; 19 when they were first counted. */
const maxFiles = 9;

describe("the path of a code action", () => {
  let folder: string;
  let server: TestServer;
  const session = new Session();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-path-"));
    const all = Object.fromEntries(rules.map(({ id }) => [id, "warning"]));
    writeFileSync(join(folder, "slick.json"), JSON.stringify({ rules: all }));
    server = await new TestServer().start(pulling, pathToFileURL(folder).href, { runsCommands: true });
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  });
  after(async () => {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  /** The files of which a function was called since it was last asked. */
  async function filesEntered(): Promise<string[]> {
    const { result } = (await session.post(
      "Profiler.takePreciseCoverage",
    )) as Profiler.TakePreciseCoverageReturnType;
    return result.flatMap(({ url, functions }) => {
      const path = url.startsWith("file:") ? fileURLToPath(url) : "";
      const isEntered = functions.some(({ ranges }) => ranges[0]!.count > 0);
      return isEntered && path.startsWith(source) ? [path.slice(source.length).replaceAll("\\", "/")] : [];
    });
  }

  for (const rule of rules) {
    const example = rule.docs().examples.find((one) => "bad" in one);
    if (!example || !("bad" in example)) continue;
    it(`goes through few files from a finding of ${rule.id} to its edits`, async () => {
      const uri = pathToFileURL(join(folder, `${rule.id}.requirements.md`)).href;
      await server.open(uri, readMarks(example.bad).text);
      const found = (await server.settled(uri, rule.id)).find(({ code }) => code === rule.id)!;
      const paths: string[][] = [];
      // What other work of the server enters meanwhile is not entered each time.
      for (let times = 0; times < 3; times++) {
        await filesEntered();
        assert.notEqual((await server.actions(uri, found.range)).length, 0);
        paths.push((await filesEntered()).filter((file) => !readers.test(file)));
      }
      const path = paths[0]!.filter((file) => paths.every((files) => files.includes(file))).toSorted();
      assert.ok(path.includes("server/codeActions.ts"), path.join("\n"));
      assert.ok(path.length <= maxFiles, path.join("\n"));
      await server.close(uri);
    });
  }
});
