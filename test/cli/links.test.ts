import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "../kit/commandLine.ts";

describe("checking a document on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-links-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function check(text: string): readonly string[] {
    writeFileSync(join(folder, "a.requirements.md"), text);
    const call = [commandLine(), "check", "a.requirements.md"];
    const { stdout } = spawnSync(process.execPath, call, { cwd: folder, encoding: "utf8" });
    return stdout.split("\n").filter((line) => line.includes(": warning: "));
  }

  it("looks up its local links", () => {
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs/load.md"), "# Load\n\n## Results\n");
    const bullets =
      "- Cut the load: [results](docs/load.md#results), [more](docs/load.md#reslts).\n- Wrote [the page](docs/gone.md) and [the other](docs/).\n";
    const found = check(`## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}`);
    assert.equal(found.length, 2, found.join("\n"));
    assert.match(found[0]!, /^a\.requirements\.md:5:\d+.*"docs\/load\.md" has no heading for "#reslts"/);
    assert.match(found[1]!, /^a\.requirements\.md:6:\d+.*The file "docs\/gone\.md" does not exist/);
  });

  it("spells by the locale in its front matter", () => {
    const body = "# A\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Organised the colours.\n";
    assert.deepEqual(check(body), []);
    assert.deepEqual(check(`---\nslick:\n  locale: en-GB\n---\n${body}`), []);
    assert.notDeepEqual(check(`---\nslick:\n  locale: en-US\n---\n${body}`), []);
  });
});
