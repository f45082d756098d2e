import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

// What `npm run check` checks, so that a build is red without it.

describe("the project", () => {
  const checks: Readonly<Record<string, readonly string[]>> = {
    "has right types": ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."],
    "asks the oldest Node it runs on for nothing it lacks": [
      "node_modules/typescript/bin/tsc",
      "--noEmit",
      "-p",
      "src",
    ],
    "has right types in its panels": ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "src/webview"],
    "keeps to its style and its architecture": ["node_modules/@biomejs/biome/bin/biome", "ci", "."],
    "has generated files that match the code": ["scripts/generate.ts", "--check"],
  };
  for (const [name, [script, ...parameters]] of Object.entries(checks)) {
    it(name, function () {
      this.timeout(300_000);
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script!), ...parameters], {
        cwd: root,
        encoding: "utf8",
      });
      assert.equal(status, 0, `${stdout}\n${stderr}`);
    });
  }
});
