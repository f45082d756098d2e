import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rules } from "../../src/core/rules/index.ts";
import { CommandLine, commandLine } from "../kit/commandLine.ts";
import { readMarks } from "../kit/marks.ts";

const root = join(import.meta.dirname, "..", "..");

// npm runs these tests with the Node it installed; the one it runs on itself may be the oldest we promise to run on.
describe("the command line on the Node that npm runs on", () => {
  let line: CommandLine;
  let other: string;
  before(function () {
    other = process.env.npm_node_execpath ?? "";
    const { stdout } = spawnSync(other || process.execPath, ["--version"], { encoding: "utf8" });
    if (stdout.trim() === process.version) this.skip();
    line = new CommandLine();
    for (const file of globSync("samples/*.md", { cwd: root }))
      line.write(basename(file), readFileSync(join(root, file), "utf8"));
    for (const { id, docs } of rules) {
      for (const [index, example] of docs().examples.entries()) {
        const { text } = readMarks("bad" in example ? example.bad : example.fine);
        line.write(`${id}-${index}.requirements.md`, text);
      }
    }
    const wanted = rules.filter(({ severity }) => severity === "off").map(({ id }) => [id, "information"]);
    line.write("slick.json", JSON.stringify({ rules: Object.fromEntries(wanted) }));
  });
  after(() => line?.dispose());

  for (const args of [
    ["check", "--format", "json"],
    ["check", "--format", "sarif"],
    ["fix", "--dry-run"],
    ["outline", "sample.requirements.md"],
    ["report"],
    ["export", "--format", "html"],
    ["export", "--format", "json-resume"],
    ["suggest", "recieve"],
    ["help"],
  ]) {
    it(`runs slick-requirements ${args.join(" ")} with the same result`, () => {
      const [old, now] = [other, process.execPath].map((node) =>
        spawnSync(node, [commandLine(), ...args], {
          cwd: line.folder,
          encoding: "utf8",
          env: line.environment(),
          maxBuffer: 1 << 28,
        }),
      );
      assert.equal(old!.stderr, now!.stderr);
      assert.equal(old!.stdout, now!.stdout);
      assert.equal(old!.status, now!.status);
      assert.ok(now!.stdout.length > 0);
    });
  }
});
