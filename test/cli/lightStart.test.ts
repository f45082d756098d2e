import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

// What a start loads is what it costs, and one import in the wrong place brings it all back.
describe("the start of the command line", () => {
  let line: CommandLine;
  let probe: string;
  beforeEach(() => {
    line = new CommandLine();
    probe = line.write(
      "probe.cjs",
      `const fs = require("fs");
      const openSync = fs.openSync, opened = [];
      fs.openSync = (path, ...others) => (opened.push(String(path).replace(/.*[\\\\/]/, "")), openSync(path, ...others));
      require("module").syncBuiltinESMExports();
      process.on("exit", () => process.stderr.write(JSON.stringify({
      opened,
      files: Object.keys(require.cache).map((file) => file.replace(/.*[\\\\/]/, "")),
      builtins: process.moduleLoadList.filter((name) => name.startsWith("NativeModule ")).map((name) => name.slice(13)),
    })));`,
    );
  });
  afterEach(() => line.dispose());

  /** The CommonJS files and the modules of Node that a run loads, and the names of the files it opens. */
  function loaded(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const { stderr } = spawnSync(
      process.execPath,
      ["--require", probe, commandLine(), ...args],
      // Files as output: Node loads its network for pipes.
      {
        cwd: line.folder,
        encoding: "utf8",
        env: { ...line.environment(), ...environment },
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    return JSON.parse(stderr) as {
      files: readonly string[];
      opened: readonly string[];
      builtins: readonly string[];
    };
  }
  const document = (bullet: string) => `## Basic Understanding\n\n### Caching\n**Shop**\n- ${bullet}\n`;

  it("loads the Markdown parser only for a document that needs it", () => {
    line.write(
      "a.requirements.md",
      document("Cached **the seat map** of [20 halls](https://example.com) in `redis`."),
    );
    assert.ok(!loaded(["check"]).files.includes("parseMarkdown.cjs"));
    line.write("b.requirements.md", document("Cached the seat map of 20<br>halls."));
    assert.ok(loaded(["check"]).files.includes("parseMarkdown.cjs"));
  });

  it("loads a translation only for a language that has one", () => {
    line.write("a.requirements.md", document("Cached the seat map."));
    const translations = (LC_ALL: string) =>
      loaded(["check"], { LC_ALL }).opened.filter((name) => name.startsWith("bundle.l10n"));
    assert.deepEqual(translations("de_DE.UTF-8"), ["bundle.l10n.de.json"]);
    assert.deepEqual(translations("en_US.UTF-8"), []);
    assert.deepEqual(translations("C"), []);
  });

  it("loads neither processes, threads, network nor promises of files", () => {
    line.write("a.requirements.md", document("Cached the seat map."));
    const { builtins } = loaded(["check"]);
    assert.ok(builtins.includes("fs"));
    for (const heavy of ["child_process", "worker_threads", "http", "crypto", "fs/promises", "readline"])
      assert.ok(!builtins.includes(heavy), heavy);
  });
});
