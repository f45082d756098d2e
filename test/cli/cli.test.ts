import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { distFolder } from "../../src/node/distFolder.ts";
import { commandLine } from "../kit/commandLine.ts";
import { realMarkdownFiles } from "../kit/realMarkdown.ts";
import { sharedFile } from "../kit/seed.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: readonly string[]) {
    const env = { ...process.env, XDG_CONFIG_HOME: join(folder, "config") };
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), ...args], {
      cwd: folder,
      encoding: "utf8",
      env,
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  }
  const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
  const bad = "## Basic Understanding\n\n### Caching\n** Shop **\n- Cached  the environement.\n";
  const good = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environment.\n";

  it("says what a named file lacks to be a requirements document, and what any file lacks with --require", () => {
    write("near.md", `${good.replace("Basic Understanding", "Beginner")}\n## Expret\n`);
    write("other.md", "# Tool\n\nRun it.\n");
    const near =
      'near.md:7: not a requirements document: It needs two level headings and has 1. Line 7 looks like "Expert".\n';
    assert.deepEqual(run("check", "near.md", "other.md"), {
      status: 0,
      stdout: "No requirements documents in 2 files.\n",
      stderr: near,
    });
    const required = run("check", "--require", "near.md", "other.md");
    assert.equal(required.status, 1);
    assert.match(
      required.stderr,
      /other\.md: not a requirements document: It needs two level headings and has 0\./,
    );
    assert.equal(run("check", "--require").status, 1);
    write("good.requirements.md", good);
    assert.equal(run("check", "--require", "good.requirements.md").status, 0);
  });

  it("exits with 0 without findings and with 2 with findings", () => {
    write("good.requirements.md", good);
    write("bad.requirements.md", bad);
    assert.deepEqual(run("check", "good.requirements.md"), {
      status: 0,
      stdout: "No problems in 1 file.\n",
      stderr: "",
    });
    const { status, stdout } = run("check", "*.requirements.md");
    assert.equal(status, 2);
    assert.equal(
      stdout,
      `bad.requirements.md:4:1: warning: Markdown does not show \`** Shop **\` as a bold line. Write \`**Shop**\`. [malformed-project]
bad.requirements.md:5:9: hint: Two spaces. Use one. [spacing]
bad.requirements.md:5:15: warning: "environement" is misspelled. Did you mean "environment"? [typo]
3 problems in 2 files.
`,
    );
  });

  it("prints JSON with 1-based places and the best fix first", () => {
    write("bad.requirements.md", bad);
    const [report] = JSON.parse(run("check", "bad.requirements.md", "--format", "json").stdout);
    assert.equal(report.file, "bad.requirements.md");
    assert.deepEqual(report.findings[1], {
      rule: "spacing",
      severity: "hint",
      message: "Two spaces. Use one.",
      start: { line: 5, column: 9 },
      end: { line: 5, column: 11 },
      text: "  ",
      fixes: [
        {
          title: "Use One Space",
          preferred: true,
          edits: [{ start: { line: 5, column: 9 }, end: { line: 5, column: 11 }, text: " " }],
        },
      ],
    });
    assert.deepEqual(report.findings[2].fixes[0].edits, [
      { start: { line: 5, column: 15 }, end: { line: 5, column: 27 }, text: "environment" },
    ]);
  });

  it("exits with 1 for a pattern that matches no file", () => {
    const { status, stderr } = run("check", "*.nothing", ".");
    assert.deepEqual([status, stderr], [1, "*.nothing: no file matches\n"]);
  });

  it("never exits with 0 if its findings could not be printed", async () => {
    for (let i = 0; i < 60; i++) write(`${i}.requirements.md`, bad);
    const child = spawn(process.execPath, [commandLine(), "check"], { cwd: folder });
    child.stdout.destroy();
    const [code] = await once(child, "exit");
    assert.ok(code === 2 || code === 141, String(code));
  });

  it("says in one line that its output cannot be written, for example to a full disk", function () {
    if (!existsSync("/dev/full")) this.skip();
    write("a.requirements.md", bad);
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [commandLine(), "check"], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    assert.equal(status, 1);
    assert.equal(stderr, "slick-requirements: the output cannot be written: ENOSPC\n");
  });

  it("decides the exit code by the severity in --fail-on", () => {
    write("a.requirements.md", good.replace("Cached the", "Cached  the"));
    assert.equal(run("check", "a.requirements.md").status, 0);
    assert.equal(run("check", "a.requirements.md", "--fail-on", "hint").status, 2);
    write("a.requirements.md", bad);
    assert.equal(run("check", "a.requirements.md", "--fail-on", "error").status, 0);
    assert.equal(run("check", "a.requirements.md", "--fail-on", "warning").status, 2);
  });

  it("names a file that it cannot read in one line and checks the others", () => {
    write("good.requirements.md", good);
    write("binary.requirements.md", Buffer.from([35, 0, 1]));
    write("latin1.requirements.md", Buffer.from([35, 32, 0xe9, 10]));
    const { status, stdout, stderr } = run(
      "check",
      "missing.md",
      "binary.requirements.md",
      "latin1.requirements.md",
      "good.requirements.md",
    );
    assert.equal(status, 1);
    assert.deepEqual(stderr.trim().split("\n"), [
      "missing.md: no such file",
      "binary.requirements.md: this is a binary file",
      "latin1.requirements.md: this is not UTF-8 text",
    ]);
    assert.equal(stdout, "No problems in 1 file.\n");
  });

  it("says in one line what is wrong with its arguments", () => {
    for (const [args, message] of [
      [["chek"], /unknown command "chek"/],
      [["check", "--formt", "json"], /--formt/],
      [["check", "--format", "xml"], /--format must be one of text, json, sarif, github, not "xml"/],
      [["check", "--fail-on", "never"], /--fail-on must be/],
      [["outline"], /one file/],
      [["lsp"], /--stdio/],
    ] as const) {
      const { status, stderr } = run(...args);
      assert.equal(status, 1, args.join(" "));
      assert.match(stderr, message);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
  });

  it("reports a bad key of slick.json at its place and applies the valid ones", () => {
    write("bad.requirements.md", bad);
    write("slick.json", '{\n  // ours\n  "levls": [],\n  "words": ["environement"],\n}\n');
    const { status, stdout, stderr } = run("check", "bad.requirements.md");
    assert.equal(status, 1);
    assert.match(stderr, /slick\.json:3:3: Unknown key "levls". Did you mean "levels"\?\n$/);
    assert.doesNotMatch(stdout, /environement/);
  });

  it("finds nothing in 300 Markdown files that are not requirements documents", () => {
    const files = realMarkdownFiles(300).map(({ path }) => join(root, path));
    const { status, stdout } = run("check", "--format", "json", ...files);
    const reports = JSON.parse(stdout) as { file: string; findings: unknown[] }[];
    assert.equal(reports.length, 300);
    assert.deepEqual(
      reports.filter(({ findings }) => findings.length > 0),
      [],
    );
    assert.equal(status, 0);
  });

  it("finds typos with nothing but the installed package", () => {
    cpSync(distFolder(), join(folder, "package", "dist"), { recursive: true });
    write("bad.requirements.md", bad);
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(folder, "package", "dist", "cli.mjs"), "check", "bad.requirements.md"],
      { cwd: folder, encoding: "utf8", env: { ...process.env, XDG_CONFIG_HOME: join(folder, "config") } },
    );
    assert.match(stdout, /"environement" is misspelled/);
    assert.match(stdout, /\n3 problems in 1 file\.\n$/);
    assert.equal(status, 2);
  });

  it("runs no program of a workspace with nothing but the installed package", () => {
    cpSync(distFolder(), join(folder, "package", "dist"), { recursive: true });
    // Away from every `node_modules`, also from the one that holds Node itself.
    cpSync(process.execPath, join(folder, "package", "node"));
    write("bad.requirements.md", bad);
    write("cspell.json", JSON.stringify({ import: ["./other.mjs"] }));
    write(
      "other.mjs",
      'import { writeFileSync } from "node:fs"; writeFileSync("ran.txt", ""); export default {};',
    );
    const { stdout, stderr } = spawnSync(
      join(folder, "package", "node"),
      [join(folder, "package", "dist", "cli.mjs"), "check", "bad.requirements.md"],
      { cwd: folder, encoding: "utf8", env: { XDG_CONFIG_HOME: join(folder, "config") } },
    );
    assert.equal(existsSync(join(folder, "ran.txt")), false);
    assert.match(stderr, /other\.mjs: This configuration is a program/);
    assert.match(stdout, /"environement" is misspelled/);
  });

  it("suggests corrections as one line of JSON per word", () => {
    const lines = run("suggest", "environement", "shop")
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      [lines[0].word, lines[0].known, lines[0].suggestions[0]],
      ["environement", false, "environment"],
    );
    assert.deepEqual([lines[1].word, lines[1].known], ["shop", true]);
  });

  it("prints the outline of a document", () => {
    write("a.requirements.md", good);
    assert.deepEqual(JSON.parse(run("outline", "a.requirements.md", "--format", "json").stdout), {
      title: null,
      levels: [
        {
          name: "Basic Understanding",
          line: 1,
          skills: [
            {
              name: "Caching",
              line: 3,
              projects: [{ name: "Shop", line: 4, bullets: [{ line: 5, text: "Cached the environment." }] }],
            },
          ],
        },
      ],
    });
    assert.match(run("outline", "a.requirements.md").stdout, /1 level, 1 skill, 1 project, 1 bullet\n$/);
  });

  it("prints each level of a table once", () => {
    write(
      "t.requirements.md",
      "| Skill | Level | Evidence |\n|---|---|---|\n| Go | Expert | Built it. |\n| C | Basic | Built it. |\n| SQL | Expert | Built it. |\n",
    );
    assert.equal(
      run("outline", "t.requirements.md").stdout,
      "Expert\n  Go\n    - Built it.\n  SQL\n    - Built it.\nBasic\n  C\n    - Built it.\n2 levels, 3 skills, 0 projects, 3 bullets\n",
    );
  });

  it("counts the skills, projects and bullets of the author's document", function () {
    const { path } = sharedFile(this, "seed/slick-requirements.md");
    assert.match(run("outline", path).stdout, /\n4 levels, 12 skills, 28 projects, 63 bullets\n$/);
  });
});
