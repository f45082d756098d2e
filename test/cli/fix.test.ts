import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewriteFile } from "../../src/cli/check/rewriteFile.ts";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

const bad = "## Basic Understanding\n\n### Caching\n** Shop **\n- Cached  the environement.\n";
const fixed = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environement.\n";

describe("the command fix", () => {
  let cli: CommandLine;
  beforeEach(() => {
    cli = new CommandLine();
  });
  afterEach(() => cli.dispose());

  it("applies lossless fixes, reports the rest and keeps byte order mark, line endings and file mode", () => {
    const path = cli.write("a.requirements.md", `\ufeff${bad.replaceAll("\n", "\r\n")}`);
    chmodSync(path, 0o640);
    const { status, stdout } = cli.run(["fix"]);
    assert.equal(status, 2);
    assert.equal(
      stdout,
      'a.requirements.md:5:14: warning: "environement" is misspelled. Did you mean "environment"? [typo]\n1 problem in 1 file, 2 fixes in 1 file.\n',
    );
    assert.equal(cli.read("a.requirements.md"), `\ufeff${fixed.replaceAll("\n", "\r\n")}`);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(cli.folder), ["a.requirements.md"]);
    assert.match(cli.run(["fix"]).stdout, /^\S+ warning: [^\n]*\n1 problem in 1 file\.\n$/);
  });

  it("prints a diff that can be applied, and writes nothing", () => {
    cli.write("a.requirements.md", bad);
    const { stdout, stderr } = cli.run(["check", "--fix", "--dry-run"]);
    assert.equal(cli.read("a.requirements.md"), bad);
    assert.match(stderr, /3 problems in 1 file, 2 fixes to make in 1 file\.\n$/);
    const applied = spawnSync("patch", ["-p1"], { cwd: cli.folder, input: stdout });
    if (applied.error)
      assert.match(stdout, /^--- a\/a\.requirements\.md\n\+\+\+ b\/a\.requirements\.md\n@@ /);
    else assert.equal(cli.read("a.requirements.md"), fixed);
  });

  it("prints a diff that Git applies, with byte order marks, unusual names and files outside the folder", function () {
    if (process.platform === "win32") this.skip();
    const git = (...args: string[]) => spawnSync("git", args, { cwd: cli.folder, env: cli.environment() });
    if (git("init", "-q").error) this.skip();
    const names = ["a.requirements.md", 'docs/b "c"\n.requirements.md', "docs/é.requirements.md"];
    for (const [index, name] of names.entries()) cli.write(name, `${index === 1 ? "" : "\ufeff"}${bad}`);
    const { stdout } = cli.run(["fix", "--dry-run", "..", "."], "", {}, "docs");
    const applied = spawnSync("git", ["apply"], { cwd: cli.folder, input: stdout, encoding: "utf8" });
    assert.equal(applied.stderr, "");
    for (const [index, name] of names.entries())
      assert.equal(cli.read(name), `${index === 1 ? "" : "\ufeff"}${fixed}`, name);
  });

  it("filters standard input with --stdin, whatever it contains", () => {
    assert.equal(cli.run(["fix", "--stdin"], bad).stdout, fixed);
    assert.equal(cli.run(["fix", "--stdin"], `\ufeff${bad}`).stdout, `\ufeff${fixed}`);
    const { status, stdout } = cli.run(["fix", "--stdin", "--stdin-filename", "x.md"], "Not  ours.\n");
    assert.deepEqual([status, stdout], [0, "Not  ours.\n"]);
    assert.match(cli.run(["check", "--stdin"], bad).stdout, /^stdin\.requirements\.md:4:1: warning/);
  });

  it("never writes through a link to a place outside, nor over a file that changed in the meantime", () => {
    mkdirSync(join(cli.folder, "work"));
    cli.write("outside.requirements.md", bad);
    symlinkSync("../outside.requirements.md", join(cli.folder, "work", "link.requirements.md"));
    const { status, stderr } = spawnSync(process.execPath, [commandLine(), "fix", "link.requirements.md"], {
      cwd: join(cli.folder, "work"),
      encoding: "utf8",
      env: cli.environment(),
    });
    assert.equal(status, 1);
    assert.match(stderr, /link\.requirements\.md: not fixed: it is a link to a place outside\n$/);
    assert.equal(cli.read("outside.requirements.md"), bad);

    const path = cli.write("b.requirements.md", "newer");
    assert.equal(rewriteFile(path, bad, fixed), "not fixed: it changed in the meantime");
    assert.equal(cli.read("b.requirements.md"), "newer");
    assert.ok(!readdirSync(cli.folder).some((name) => name.endsWith(".tmp")));
  });
});

describe("the command check --watch", () => {
  it("checks again on a change and ends on the signal with 0", async () => {
    const cli = new CommandLine();
    try {
      const path = cli.write("a.requirements.md", bad);
      const child = spawn(process.execPath, [commandLine(), "check", "--watch"], {
        cwd: cli.folder,
        env: cli.environment(),
        stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      const seen = (pattern: RegExp) =>
        new Promise<void>((resolve, reject) => {
          const deadline = setTimeout(() => reject(new Error(`no ${pattern} in ${output}`)), 120_000);
          const look = () => {
            if (!pattern.test(output)) return;
            clearTimeout(deadline);
            child.stdout.off("data", look);
            resolve();
          };
          child.stdout.on("data", look);
          look();
        });
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
      await seen(/3 problems in 1 file\.\nWaiting/);
      writeFileSync(path, fixed);
      await seen(/\n1 problem in 1 file\.\nWaiting/);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      assert.equal(await ended, 0);
    } finally {
      cli.dispose();
    }
  });
});
