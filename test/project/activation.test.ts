import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/core/rules/index.ts";
import { distFolder } from "../../src/node/distFolder.ts";

// Every Markdown file that anybody opens activates the extension: what it reads then is what all of them pay.

describe("activation for a Markdown file", () => {
  let texts: ReadonlyMap<string, string>;
  before(() => {
    const program = join(import.meta.dirname, "..", "kit", "activateClient.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
    assert.match(stdout, /^\[/, stderr);
    const files = JSON.parse(stdout) as readonly string[];
    texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  });

  it("reads at most 300 KB of code", () => {
    assert.ok(texts.has(join(distFolder(), "extension.cjs")));
    const bytes = [...texts.values()].map((text) => Buffer.byteLength(text)).reduce((a, b) => a + b);
    assert.ok(bytes <= 300_000, `${bytes} bytes in ${[...texts.keys()].join(", ")}`);
  });

  it("reads no rule, neither the client of the language server nor a panel", () => {
    const code = [...texts.values()].join("\n");
    const summaries = rules.map((rule) => JSON.stringify(rule.docs().when).slice(1, -1));
    assert.deepEqual(
      summaries.filter((summary) => code.includes(summary)),
      [],
    );
    assert.ok(!code.includes("textDocument/publishDiagnostics"));
    assert.ok(!code.includes("<!doctype html>"));
  });
});
