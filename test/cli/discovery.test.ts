import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/cli/commands.ts";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

const good = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the page.\n";

describe("the search for files to check", () => {
  let cli: CommandLine;
  beforeEach(() => {
    cli = new CommandLine();
  });
  afterEach(() => cli.dispose());

  const git = (...args: readonly string[]) => {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
    const { status, stderr } = spawnSync("git", [...who, ...args], {
      cwd: cli.folder,
      encoding: "utf8",
      env: cli.environment(),
    });
    assert.equal(status, 0, stderr);
  };
  const filesOf = (...args: readonly string[]) =>
    (JSON.parse(cli.run(["check", "--format", "json", ...args]).stdout) as { file: string }[]).map(
      ({ file }) => file.replaceAll("\\", "/"),
    );

  it("finds the Markdown files of folders and globs that no .gitignore ignores", () => {
    for (const name of [
      "a.md",
      "docs/b.markdown",
      "docs/c.md",
      "docs/deep/d.md",
      "node_modules/x/e.md",
      "docs/f.txt",
    ])
      cli.write(name, good);
    cli.write("docs/.gitignore", "/c.md\n");
    assert.deepEqual(filesOf(), ["a.md", "docs/b.markdown", "docs/deep/d.md"]);
    assert.deepEqual(filesOf("docs"), ["docs/b.markdown", "docs/deep/d.md"]);
    assert.deepEqual(filesOf("./docs/"), ["docs/b.markdown", "docs/deep/d.md"]);
    assert.deepEqual(filesOf("**/*.md"), ["a.md", "docs/deep/d.md"]);
    assert.deepEqual(filesOf("docs/*.{markdown,txt}"), ["docs/b.markdown", "docs/f.txt"]);
    // What is named is taken, once.
    assert.deepEqual(filesOf("docs/c.md", "docs/../docs/c.md", "a.md"), ["docs/c.md", "a.md"]);
    assert.deepEqual(filesOf(`${cli.folder.replaceAll("\\", "/")}/docs/**/d.md`).length, 1);
  });

  it("applies .gitignore files of parent folders only within a repository", () => {
    cli.write(".gitignore", "drafts/\n");
    cli.write("docs/drafts/a.md", good);
    cli.write("docs/b.md", good);
    assert.equal(filesOf("docs").length, 2);
    git("init", "-q");
    assert.deepEqual(filesOf("docs"), ["docs/b.md"]);
  });

  it("does not follow links in folders, so that loops end, but follows links that are named", function () {
    if (process.platform === "win32") this.skip();
    cli.write("docs/a.requirements.md", good);
    symlinkSync("..", join(cli.folder, "docs", "loop"));
    symlinkSync("loop.md", join(cli.folder, "docs", "loop.md"));
    assert.deepEqual(filesOf(), ["docs/a.requirements.md"]);
    assert.deepEqual(filesOf("docs/loop/docs"), ["docs/loop/docs/a.requirements.md"]);
    const { status, stderr } = cli.run(["check", "docs/loop.md"]);
    assert.equal(status, 1);
    assert.match(stderr, /docs\/loop\.md: (?:this is a link to itself|no such file)\n/);
  });

  it("refuses pipes, as a document and as a configuration", function () {
    if (process.platform === "win32") this.skip();
    cli.write("a.requirements.md", good);
    for (const name of ["pipe.requirements.md", "slick.json", ".gitignore"])
      assert.equal(spawnSync("mkfifo", [join(cli.folder, name)]).status, 0);
    const { status, stdout, stderr } = cli.run(["check", "pipe.requirements.md", "."]);
    assert.equal(status, 1);
    const reason = "this is not a file but a folder, a pipe or a device";
    assert.equal(
      stderr,
      `${join(cli.folder, ".gitignore")}: ${reason}\npipe.requirements.md: ${reason}\n${join(cli.folder, "slick.json")}: This file cannot be read: ${reason}.\n`,
    );
    assert.equal(stdout, "No problems in 1 file.\n");
  });

  it("limits findings with --since to changed lines and new files", () => {
    cli.write("a.requirements.md", `${good}- Built the environement.\n`);
    cli.write("same.requirements.md", `${good}- Built the environement.\n`);
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    cli.write("a.requirements.md", `# Mine\n\n${good}- Built the environement.\n- Built the relaese.\n`);
    cli.write("new.requirements.md", `${good}- Built the comapny.\n`);
    const { status, stdout } = cli.run(["check", "--since", "HEAD"]);
    assert.equal(status, 2);
    assert.deepEqual(stdout.split("\n").slice(0, -1), [
      'a.requirements.md:9:13: warning: "relaese" is misspelled. Did you mean "release"? [typo]',
      'new.requirements.md:6:13: warning: "comapny" is misspelled. Did you mean "company"? [typo]',
      "2 problems in 2 files.",
    ]);
    const unknown = cli.run(["check", "--since", "--output=x"]);
    assert.equal(unknown.status, 1);
    assert.match(
      cli.run(["check", "--since", "nope"]).stderr,
      /^slick-requirements: Git does not know the revision "nope"/,
    );
  });

  it("tells with --since all lines between the first and the last change where a thousand changed", () => {
    const bullets = (word: string) => `- ${word} it.\n- Ran it.\n`.repeat(600);
    const typo = "- Built the environement.\n";
    const same = "- Ran it.\n";
    cli.write(
      "a.requirements.md",
      good + typo + same + bullets("Built") + typo + same + bullets("Built") + typo,
    );
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    cli.write(
      "a.requirements.md",
      good + typo + same + bullets("Wrote") + typo + same + bullets("Wrote") + typo,
    );
    const { stdout } = cli.run(["check", "--since", "HEAD"]);
    const lines = good.split("\n").length;
    assert.deepEqual(stdout.match(/(?<=^a\.requirements\.md:)\d+(?=:.*environement)/gm), [`${lines + 1202}`]);
  });

  it("runs no program that the repository names with --since", function () {
    if (process.platform === "win32") this.skip();
    cli.write("a.requirements.md", good);
    git("init", "-q");
    cli.write(".gitattributes", "*.md diff=x filter=x\n");
    git("add", ".");
    git("commit", "-qm", "one");
    const touch = `touch ${join(cli.folder, "ran")}`;
    for (const key of [
      "core.fsmonitor",
      "diff.x.textconv",
      "diff.x.command",
      "diff.external",
      "filter.x.clean",
      "filter.x.smudge",
      "core.pager",
      "core.sshCommand",
    ])
      git("config", key, touch);
    cli.write("a.requirements.md", `${good}- Built the relaese.\n`);
    assert.match(cli.run(["check", "--since", "HEAD"]).stdout, /relaese/);
    assert.throws(() => cli.read("ran"), /ENOENT/);
  });

  it("takes project names from the folder of slick.json, like the editor", () => {
    const two = good.replace("Shop", "Parts Marketplace").repeat(2);
    cli.write("docs/established.requirements.md", two.replace("### Caching", "### Search"));
    cli.write("docs/a.requirements.md", good.replace("Shop", "Parts Marketplce"));
    const check = (...args: string[]) => cli.run(["check", "docs/a.requirements.md", ...args]).stdout;
    assert.doesNotMatch(check(), /looks like a misspelling/);
    cli.write("slick.json", "{}");
    assert.match(check(), /"Parts Marketplce" looks like a misspelling of the project "Parts Marketplace"/);
    assert.doesNotMatch(check("--no-workspace"), /looks like a misspelling/);
  });

  it("does not make a workspace of the home folder because it has a slick.json", () => {
    const two = good.replace("Shop", "Parts Marketplace").repeat(2);
    cli.write("docs/established.requirements.md", two.replace("### Caching", "### Search"));
    cli.write("docs/a.requirements.md", `${good.replace("Shop", "Parts Marketplce")}- Ran the Foobarizer.\n`);
    cli.write("slick.json", '{"words": ["Foobarizer"]}');
    const check = (home: string) =>
      cli.run(["check", "docs/a.requirements.md"], "", { HOME: home, USERPROFILE: home }).stdout;
    for (const home of [cli.folder, join(cli.folder, "docs")])
      assert.doesNotMatch(check(home), /looks like a misspelling|Foobarizer/);
    assert.match(check(join(cli.folder, "..")), /"Parts Marketplce" looks like a misspelling/);
  });

  it("reads --config in place of slick.json, or refuses it", () => {
    cli.write("a.requirements.md", `${good}- Built the environement.\n`);
    cli.write("slick.json", '{"words": ["environement"]}');
    cli.write("other.json", "{}");
    assert.equal(cli.run(["check", "a.requirements.md"]).status, 0);
    assert.equal(cli.run(["check", "a.requirements.md", "--config", "other.json"]).status, 2);
    const missing = cli.run(["check", "--config", "none.json"]);
    assert.deepEqual([missing.status, missing.stderr], [1, "slick-requirements: none.json: no such file\n"]);
  });

  it("accepts as many warnings as --max-warnings says", () => {
    cli.write("a.requirements.md", `${good}- Built the environement.\n- Built the relaese.\n`);
    assert.equal(cli.run(["check", "--max-warnings", "2"]).status, 0);
    assert.equal(cli.run(["check", "--max-warnings", "1"]).status, 2);
    assert.equal(cli.run(["check", "--max-warnings", "x"]).status, 1);
  });

  it("says that no file was a requirements document", () => {
    cli.write("README.md", "# Hello\n");
    assert.equal(cli.run(["check"]).stdout, "No requirements documents in 1 file.\n");
  });
});

describe("help and completion", () => {
  let cli: CommandLine;
  before(() => {
    cli = new CommandLine();
  });
  after(() => cli.dispose());

  it("contain every command and option", () => {
    const help = cli.run(["--help"]).stdout;
    const scripts = ["bash", "zsh", "fish"].map((shell) => {
      const { status, stdout } = cli.run(["completion", shell]);
      assert.equal(status, 0);
      // A shell that is there must take it.
      const { status: code, stderr, error } = spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" });
      if (!error) assert.equal(code, 0, stderr);
      return stdout;
    });
    for (const { name, options } of commands) {
      assert.match(help, new RegExp(`slick-requirements ${name}\\b`));
      for (const script of scripts) {
        assert.ok(script.includes(name), name);
        for (const option of Object.keys(options)) assert.ok(script.includes(option), option);
      }
    }
    assert.match(cli.run(["check", "--help"]).stdout, /--format text\|json\|sarif\|github/);
    assert.match(cli.run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it("complete commands, options, values and files in bash", function () {
    if (spawnSync("bash", ["--version"]).error) this.skip();
    cli.write("some.md", good);
    const complete = (...words: readonly string[]) => {
      const script = `source <("$0" "$1" completion bash); COMP_WORDS=("\${@:2}"); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _slick_requirements; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const program = commandLine();
      const { stdout } = spawnSync(
        "bash",
        ["-c", script, process.execPath, program, "slick-requirements", ...words],
        {
          cwd: cli.folder,
          encoding: "utf8",
        },
      );
      return stdout.trim().split("\n");
    };
    assert.deepEqual(complete("che"), ["check"]);
    assert.deepEqual(complete("check", "--form"), ["--format"]);
    assert.deepEqual(complete("check", "--format", "s"), ["sarif"]);
    assert.deepEqual(complete("check", "so"), ["some.md"]);
    assert.deepEqual(complete("completion", "z"), ["zsh"]);
  });
});
