import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { commandLine } from "../kit/commandLine.ts";

const good = "# Good\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the seat map.\n";

describe("slick-requirements report", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-report-"));
    write("good.requirements.md", good);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), "report", ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, "config") },
    });
    return { status, stdout, stderr };
  }
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const asking = (unique: number) => JSON.stringify({ targets: { Basic: { unique } } });

  it("prints a table for terminals by default", () => {
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^good\.requirements\.md: Good\n1 skill · 1 project · 1 bullet · 0 measured/);
    assert.match(stdout, /\n {2}Caching +1 +1 +0 +1 +1\n/);
  });

  it("exits with 2 for gaps if asked to", () => {
    write("slick.json", asking(2));
    assert.equal(run().status, 0);
    const { status, stdout } = run("--fail-on-gaps");
    assert.equal(status, 2);
    assert.match(stdout, /△ 1 more unique bullet\n/);
    write("slick.json", asking(1));
    assert.equal(run("--fail-on-gaps").status, 0);
  });

  it("takes the configuration of the named file", () => {
    write("strict.json", asking(5));
    assert.equal(run("--fail-on-gaps", "--config", "strict.json").status, 2);
  });

  it("prints JSON that gives the line of everything", () => {
    const [report] = JSON.parse(run("--format", "json", "good.requirements.md").stdout);
    assert.equal(report.file, "good.requirements.md");
    assert.equal(report.coverage.levels[0].skills[0].cells[0].bullets[0].line, 7);
  });

  it("writes one page for several documents, in the format of the output's ending", () => {
    write("b.requirements.md", good.replace("Good", "Better"));
    assert.deepEqual(run("--output", "report.html"), { status: 0, stdout: "", stderr: "" });
    const page = readFileSync(join(folder, "report.html"), "utf8");
    assert.match(page, /<h1>Coverage of 2 documents<\/h1>/);
    assert.match(page, /<bdi>Better<\/bdi>/);
    assert.doesNotMatch(page, /<script|https?:/);
  });

  it("writes over no requirements document, also one that it does not report on", () => {
    write("other.requirements.md", "# Other\n");
    const { status, stdout, stderr } = run("good.requirements.md", "--output", "other.requirements.md");
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /^slick-requirements: other\.requirements\.md is a requirements document/);
    assert.equal(readFileSync(join(folder, "other.requirements.md"), "utf8"), "# Other\n");
  });

  it("says what it cannot read or write, and loses nothing", () => {
    write("plain.md", "# Read me\n");
    for (const [args, message] of [
      [["missing.md"], /missing\.md: no such file/],
      [["plain.md"], /plain\.md: this is not a requirements document/],
      [
        ["good.requirements.md", "--output", "none/report.html"],
        /none\/report\.html cannot be written: ENOENT/,
      ],
      [["good.requirements.md", "--output", "good.requirements.md"], /would overwrite/],
      [["--format", "pdf"], /--format must be one of text, html, json, not "pdf"/],
    ] as const) {
      const { status, stderr } = run(...args);
      assert.equal(status, 1, args.join(" "));
      assert.match(stderr, message);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
    assert.equal(readFileSync(join(folder, "good.requirements.md"), "utf8"), good);
    rmSync(join(folder, "good.requirements.md"));
    const { status, stderr } = run("--output", "report.html");
    assert.deepEqual([status, stderr], [1, "slick-requirements: no requirements document was found\n"]);
    assert.equal(existsSync(join(folder, "report.html")), false);
  });

  it("follows its published schema", () => {
    const root = join(import.meta.dirname, "..", "..");
    const schema = JSON.parse(readFileSync(join(root, "schemas", "report.schema.json"), "utf8"));
    const matches = new Ajv({ allowUnionTypes: true }).compile(schema);
    write(
      "slick.json",
      `{
      "targets": { "Strong": { "projects": 3, "unique": 6, "measured": 2 } },
      "profile": [{ "skill": "Caching", "level": "Expert" }, { "skill": "Testing", "level": "Basic" }]
    }`,
    );
    write("sample.requirements.md", readFileSync(join(root, "samples", "sample.requirements.md"), "utf8"));
    const { stdout } = run("--format", "json");
    assert.ok(matches(JSON.parse(stdout)), JSON.stringify(matches.errors));
    // What the schema asks for is there.
    const [, sample] = JSON.parse(stdout);
    assert.ok(sample.coverage.levels.some(({ target }: { target: object | null }) => target));
    assert.ok(!matches([{ ...sample, more: 1 }]));
  });

  it("reports the other documents if one cannot be read", () => {
    write("broken.requirements.md", "\0");
    const { status, stdout, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /broken\.requirements\.md: this is a binary file/);
    assert.match(stdout, /^good\.requirements\.md: Good/);
  });
});
