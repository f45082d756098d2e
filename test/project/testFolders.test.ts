import assert from "node:assert/strict";
import { existsSync, globSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

describe("tests of the code", () => {
  it("are in the folder whose code they test", () => {
    const files = globSync("test/{cli,core,extension,host,node,server}/*/**/*.test.ts", { cwd: root });
    assert.ok(files.length > 50);
    const folders = new Set(files.map((file) => dirname(file).replaceAll("\\", "/")));
    const strays = [...folders].filter((folder) => !existsSync(join(root, folder.replace(/^test/, "src"))));
    assert.deepEqual(strays, []);
  });
});
