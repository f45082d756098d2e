import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { defaultConfigFilenames } from "cspell-lib";
import { findCspellConfiguration } from "../../src/host/spelling/cspellConfiguration.ts";
import { diskLookup } from "../../src/node/files/diskLookup.ts";

describe("the look for a cspell configuration", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-cspell-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const looks = (name: string, content: string) => {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return findCspellConfiguration(diskLookup, join(folder, "deep", "er", "a.requirements.md"));
  };

  for (const name of defaultConfigFilenames) {
    it(`sees ${name}`, () => assert.equal(looks(name, '{ "cspell": {} }'), join(folder, name)));
  }

  it("passes over what is none", () => {
    assert.equal(looks("package.json", '{ "devDependencies": { "cspell": "10.4.0" } }'), undefined);
    assert.equal(looks("cspell.md", ""), undefined);
    assert.equal(looks("my-cspell.json", "{}"), undefined);
  });
});
