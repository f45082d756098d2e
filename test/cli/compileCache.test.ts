import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

describe("the compile cache of the command line", () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
    line.write(
      "a.requirements.md",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the seat map.\n",
    );
  });
  afterEach(() => line.dispose());

  const check = (cache: string) =>
    spawnSync(process.execPath, [commandLine(), "check"], {
      cwd: line.folder,
      encoding: "utf8",
      env: { ...line.environment(), XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
    });

  it("is in the user's cache folder, and never in the workspace", function () {
    if (typeof enableCompileCache !== "function" || process.platform === "darwin") return this.skip();
    const cache = mkdtempSync(join(tmpdir(), "slick-cache-"));
    const before = readdirSync(line.folder);
    assert.equal(check(cache).status, 0);
    assert.ok(existsSync(join(cache, "slick-requirements", "compiled")));
    assert.deepEqual(readdirSync(line.folder), before);
    assert.equal(check(cache).stdout, "No problems in 1 file.\n");
    rmSync(cache, { recursive: true });
  });

  it("is silently left out if its folder cannot be created or is not an absolute path", () => {
    const file = join(line.folder, "file");
    writeFileSync(file, "");
    for (const cache of [join(file, "cache"), "relative"]) {
      const { status, stderr } = check(cache);
      assert.equal(status, 0);
      assert.equal(stderr, "");
    }
    assert.ok(!existsSync(join(line.folder, "relative")));
  });
});
