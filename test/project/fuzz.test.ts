import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import fc from "fast-check";
import { watched } from "../fuzz/watched.ts";

describe("the fuzzer", () => {
  it("tells how far it came when it is stopped", async function () {
    this.timeout(120_000);
    const program = join(import.meta.dirname, "..", "fuzz", "run.ts");
    const child = spawn(process.execPath, [
      program,
      "--seed",
      "1",
      "--count",
      "1000000",
      "--only",
      "silences",
    ]);
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (told === "") child.kill("SIGINT");
      told += text;
    });
    const [code] = await once(child, "close");
    assert.match(told, /^seed 1, 1000000 of each\n(?:\d+ × a comment that silences .+\n)?\d+ runs, /);
    assert.match(told, /\nstopped by SIGINT\n$/);
    assert.equal(code, 130);
  });

  it("tells a failure before its text is made small, and counts the runs up to it", async () => {
    const texts: string[] = [];
    const events: string[] = [];
    const property = fc.property(fc.string({ minLength: 20 }), (text) => {
      fc.pre(text.length > 21);
      texts.push(text);
      events.push("run");
      assert.ok(texts.length < 3);
    });
    let heard = 0;
    let next = setImmediate(function hear() {
      heard++;
      next = setImmediate(hear);
    });
    const tell = (event: string) => () => events.push(event);
    const result = await fc.check(watched(property, tell("counted"), tell("failed")), { seed: 1 });
    clearImmediate(next);
    assert.ok(result.failed && result.numRuns === 3);
    assert.deepEqual(events.slice(0, 7), ["run", "counted", "run", "counted", "run", "counted", "failed"]);
    assert.ok(events.length > 7 && events.slice(7).every((event) => event === "run"));
    assert.ok(heard > 0);
  });
});
