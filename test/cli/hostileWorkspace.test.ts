import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { printText } from "../../src/cli/common/visible.ts";
import { maxFileBytes } from "../../src/host/fileProblem.ts";
import { CommandLine, commandLine } from "../kit/commandLine.ts";

const document = "## Basic Understanding\n\n### Caching\n**Shop**\n- Built the foobarium.\n";

describe("the command line in a hostile workspace", () => {
  let cli: CommandLine;

  beforeEach(function () {
    if (process.platform === "win32") this.skip();
    cli = new CommandLine();
    cli.write("a.requirements.md", document);
  });

  afterEach(() => cli?.dispose());

  const check = (...args: string[]) => cli.run(["check", "a.requirements.md", ...args]);
  const one = (stdout: string) => assert.match(stdout, /^1 problem in 1 file\.$/m);

  for (const [kind, make] of Object.entries<(path: string) => void>({
    "a device that never ends": (path) => symlinkSync("/dev/zero", path),
    "a pipe": (path) => void spawnSync("mkfifo", [path]),
    "a file of a terabyte": (path) => {
      cli.write(path.slice(cli.folder.length + 1), "");
      truncateSync(path, 2 ** 40);
    },
    "a folder": (path) => mkdirSync(path),
  })) {
    for (const name of ["package.json", ".vscode/settings.json"])
      it(`does not read ${kind} as ${name}`, () => {
        mkdirSync(join(cli.folder, ".vscode"), { recursive: true });
        make(join(cli.folder, name));
        one(check().stdout);
      });

    it(`does not read ${kind} as .gitignore, and names it once`, () => {
      make(join(cli.folder, ".gitignore"));
      cli.write("docs/b.requirements.md", document);
      const { status, stdout, stderr } = cli.run(["check", ".", "docs"]);
      assert.equal(status, 1);
      assert.match(stderr, /^\S+\.gitignore: this is [^\n]+\n$/);
      assert.match(stdout, /2 problems in 2 files/);
    });

    it(`does not read ${kind} as slick.json, and names it once`, () => {
      make(join(cli.folder, "slick.json"));
      cli.write("b.requirements.md", document);
      const { status, stderr } = cli.run(["check"]);
      assert.equal(status, 1);
      assert.match(stderr, /^\S+slick\.json: This file cannot be read: this is [^\n]+\.\n$/);
    });

    it(`does not read ${kind} as cspell.json, and names it once`, () => {
      make(join(cli.folder, "cspell.json"));
      cli.write("b.requirements.md", document);
      const { stderr, stdout } = cli.run(["check"]);
      assert.match(stderr, /^\S+cspell\.json: [^\n]*this is [^\n]+\n$/);
      assert.match(stdout, /2 problems in 2 files/);
    });

    it(`does not read ${kind} as the user's word list, and names it once`, () => {
      mkdirSync(join(cli.folder, ".config/slick-requirements"), { recursive: true });
      make(join(cli.folder, ".config/slick-requirements/words.txt"));
      cli.write("b.requirements.md", document);
      const { status, stderr, stdout } = cli.run(["check"]);
      assert.equal(status, 1);
      assert.match(stderr, /^\S+words\.txt: this is [^\n]+\n$/);
      assert.match(stdout, /2 problems in 2 files/);
    });

    it(`does not read ${kind} as a dictionary or an import of cspell.json, and names it`, () => {
      make(join(cli.folder, "endless.txt"));
      const dictionaries = {
        dictionaryDefinitions: [{ name: "x", path: "./endless.txt" }],
        dictionaries: ["x"],
      };
      cli.write("cspell.json", JSON.stringify(dictionaries));
      const first = check();
      one(first.stdout);
      assert.match(first.stderr, /cspell\.json: .*endless\.txt/);
      cli.write("cspell.json", JSON.stringify({ import: ["./endless.txt"], words: ["foobarium"] }));
      const second = check();
      assert.match(second.stderr, /endless\.txt/);
    });

    it(`does not check ${kind}`, function () {
      // Of a folder the documents are.
      if (kind === "a folder") this.skip();
      make(join(cli.folder, "endless.requirements.md"));
      const { status, stderr } = cli.run(["check", "endless.requirements.md"]);
      assert.equal(status, 1);
      assert.match(stderr, /^endless\.requirements\.md: this is [^\n]+\n$/);
    });
  }

  it("does not unpack a small dictionary that contains endless words", () => {
    cli.write("bomb.txt.gz", gzipSync(Buffer.alloc(maxFileBytes + 1, "a\n")));
    const dictionaries = {
      dictionaryDefinitions: [{ name: "x", path: "./bomb.txt.gz" }],
      dictionaries: ["x"],
    };
    cli.write("cspell.json", JSON.stringify(dictionaries));
    const { stdout, stderr } = check();
    one(stdout);
    assert.match(stderr, /larger than 64 MB/);
  });

  it("runs no program that is, or is imported by, a cspell configuration of the current folder", () => {
    const ran = join(cli.folder, "ran");
    const program = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(ran)}, ""); export default {};`;
    cli.write("cspell.config.mjs", program);
    assert.match(check().stderr, /cspell\.config\.mjs: This configuration is a program, which is not run/);
    cli.write("cspell.json", JSON.stringify({ import: ["./cspell.config.mjs"] }));
    assert.match(check().stderr, /cspell\.config\.mjs: This configuration is a program, which is not run/);
    assert.equal(existsSync(ran), false);
  });

  it("reads a compressed dictionary", () => {
    cli.write("words.txt.gz", gzipSync("foobarium\n"));
    const dictionaries = {
      dictionaryDefinitions: [{ name: "x", path: "./words.txt.gz" }],
      dictionaries: ["x"],
    };
    cli.write("cspell.json", JSON.stringify(dictionaries));
    assert.equal(check().status, 0);
  });

  it("stops and names a regular expression that never ends, in a document or a configuration", () => {
    const line = `- ${"Built many words again ".repeat(3)}foobarium environement.\n`;
    const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";
    const expression = "/(?:[A-Za-z ]+)+!/";
    cli.write("a.requirements.md", `${head}${line}\n<!-- cspell:ignoreRegExp ${expression} -->\n`);
    const inText = check();
    assert.match(inText.stdout, /2 problems in 1 file/);
    assert.ok(inText.stderr.includes(`The expression ${expression}g takes too long and is not used.`));
    cli.write("a.requirements.md", head + line);
    cli.write("cspell.json", JSON.stringify({ ignoreRegExpList: [expression, "/foobarium/"] }));
    const configured = check();
    assert.match(configured.stdout, /1 problem in 1 file/);
    assert.match(configured.stderr, /takes too long/);
  });

  it("runs no more regular expressions after the third that was stopped", () => {
    cli.write(
      "a.requirements.md",
      `## Basic Understanding\n\n### Caching\n**Shop**\n- ${"Built many words again ".repeat(3)}foobarium.\n`,
    );
    const slow = (count: number) => Array.from({ length: count }, (_, i) => `/(?:[A-Za-z ]+)+!{${i + 1}}/`);
    const run = (ignoreRegExpList: readonly string[]) => {
      cli.write("cspell.json", JSON.stringify({ ignoreRegExpList }));
      const { stdout, stderr } = check();
      return [stderr.match(/takes too long/g)?.length, /foobarium/.test(stdout)];
    };
    // The last one would ignore the word.
    assert.deepEqual(run([...slow(2), "/foobarium/"]), [2, false]);
    assert.deepEqual(run([...slow(3), "/foobarium/"]), [3, true]);
    assert.deepEqual(run([...slow(5), "/foobarium/"]), [3, true]);
  });

  it("finds a configuration further up past a folder or a looping link with the name of one", () => {
    cli.write("cspell.json", '{ "words": ["foobarium"] }');
    cli.write("docs/a.requirements.md", document);
    mkdirSync(join(cli.folder, "docs/.vscode/cspell.json"), { recursive: true });
    symlinkSync("cspell.json", join(cli.folder, "docs/cspell.json"));
    const { stderr, stdout } = cli.run(["check", "docs"]);
    assert.equal(stdout, "No problems in 1 file.\n");
    assert.match(stderr, /^\S+docs\/cspell\.json: this is a link to itself$/m);
    assert.match(stderr, /^\S+docs\/\.vscode\/cspell\.json: this is not a file but a folder/m);
    assert.equal(stderr.split("\n").length, 3);
  });

  it("reports an unreadable file in one line, without a stack trace", () => {
    mkdirSync(join(cli.folder, "slick.json"));
    const { stderr } = check("--config", "slick.json");
    assert.match(stderr, /slick\.json: this is/);
  });

  it("ignores the byte order mark of slick.json, .gitignore, word lists and cspell.json", () => {
    cli.write("b.requirements.md", document);
    cli.write(".gitignore", "\ufeffb.requirements.md\n");
    cli.write("slick.json", '\ufeff{ "words": ["foobarium"] }');
    assert.equal(cli.run(["check"]).stdout, "No problems in 1 file.\n");
    cli.write("slick.json", "{}");
    cli.write("cspell.json", '\ufeff{ "words": ["foobarium"] }');
    assert.equal(cli.run(["check"]).stdout, "No problems in 1 file.\n");
    cli.write("cspell.json", "{}");
    cli.write(".config/slick-requirements/words.txt", "\ufefffoobarium\n");
    assert.equal(cli.run(["check"]).stdout, "No problems in 1 file.\n");
  });

  it("reads nothing from a home folder that does not exist", () => {
    cli.write("slick-requirements/words.txt", "foobarium\n");
    cli.write(".config/slick-requirements/words.txt", "foobarium\n");
    for (const home of ["", ".", "relative"])
      for (const config of ["", ".", ".config"]) {
        const { stdout, stderr } = cli.run(["check", "a.requirements.md"], "", {
          HOME: home,
          XDG_CONFIG_HOME: config,
        });
        assert.match(stdout, /Unknown word "foobarium"/, `HOME=${home} XDG_CONFIG_HOME=${config}`);
        assert.equal(stderr, "");
      }
  });

  it("does not replace a read-only file", () => {
    const path = cli.write("a.requirements.md", document.replace("**Shop**", "** Shop **"));
    chmodSync(path, 0o444);
    const { status, stderr } = cli.run(["fix", "a.requirements.md"]);
    assert.equal(status, 1);
    assert.match(stderr, /not fixed: EACCES/);
    assert.match(cli.read("a.requirements.md"), /\*\* Shop \*\*/);
  });

  it("escapes control characters in file names", function () {
    if (process.platform === "win32") this.skip();
    cli.write("a\u001b[31m.requirements.md", document);
    cli.write("b\u001b[31m.requirements.md", "\0");
    for (const command of ["check", "report", "export --format csv"]) {
      const { stdout, stderr } = cli.run([...command.split(" "), "."]);
      assert.match(
        stderr,
        /^(?:slick-requirements: )?b\\u001b\[31m\.requirements\.md: this is a binary file$/m,
      );
      assert.doesNotMatch(`${stdout}${stderr}`, /[^\P{Cc}\n]/u, command);
    }
    for (const command of ["check", "outline", "report", "import", "suggest", "fix", "no\u001b"])
      assert.doesNotMatch(cli.run([command, "no\u001b[31m.md"]).stderr, /[^\P{Cc}\n]/u, command);
  });

  it("escapes control characters in names and text of a document, whatever the command", function () {
    this.timeout(120_000);
    const control = "\u001b[31m\u0007\u009b2J\u202e\u2066";
    const text = `## Basic Understanding\n\n### Caching ${control}\n**Shop${control}** (2019 ${control})\n- Built the environement ${control}.\n- TODO ${control}\n`;
    const name = `a${control}.requirements.md`;
    cli.write("a.requirements.md", text);
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], {
        cwd: cli.folder,
        env: cli.environment(),
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    cli.write("a.requirements.md", text.replace("Caching", "Caches").replace("TODO", "Wrote"));
    cli.write(name, text);
    let said = 0;
    for (const command of [
      "check",
      "check --format json",
      "check --format github",
      "check --format sarif",
      `outline ${name}`,
      `outline --format json ${name}`,
      "report",
      "report --format json",
      "diff",
      "diff --format json",
      "diff --format markdown",
      `suggest environement${control}`,
      "export --project nope --format csv",
    ]) {
      const { stdout, stderr } = cli.run(command.split(" "));
      assert.doesNotMatch(`${stdout}${stderr}`, /[^\P{Cc}\n]|[\u202e\u2066]/u, command);
      assert.ok(`${stdout}${stderr}`.trim() !== "", command);
      if (/\\u009b|%C2%9B/.test(stdout)) said++;
      if (/json|suggest/.test(command)) assert.match(JSON.stringify(JSON.parse(stdout)), /\u009b2J/, command);
    }
    assert.ok(said >= 10, `${said}`);
  });

  it("prints a document's text to a terminal with control characters escaped, and to a program as it is", () => {
    const printed = (isTTY: boolean) => {
      let all = "";
      const write = (text: string | Uint8Array) => {
        all += text;
        return true;
      };
      printText("a\u001b[31m\n\u202eb\n", { isTTY, write });
      return all;
    };
    assert.equal(printed(true), "a\\u001b[31m\n\\u202eb\n");
    assert.equal(printed(false), "a\u001b[31m\n\u202eb\n");
  });

  it("writes no output through a link to a place outside, nor to a link that leads nowhere", () => {
    const outside = cli.write("outside.html", "mine");
    mkdirSync(join(cli.folder, "work/inside"), { recursive: true });
    cli.write("work/a.requirements.md", document);
    cli.write("work/t.csv", "Level,Skill,Project,Evidence\nBasic Understanding,Caching,Shop,Built it\n");
    const link = (target: string, name: string) => symlinkSync(target, join(cli.folder, "work", name));
    link("../outside.html", "page.html");
    link("..", "up");
    link("../new.html", "new.html");
    link("inside", "in");
    for (const command of ["export a.requirements.md --format html", "report --format html", "import t.csv"])
      for (const output of ["page.html", "up/outside.html", "up/other.html", "new.html"]) {
        const { status, stderr } = cli.run([...command.split(" "), "--output", output], "", {}, "work");
        assert.equal(status, 1, `${command} ${output}`);
        assert.match(
          stderr,
          /^slick-requirements: \S+ cannot be written: (?:it is a link to a place outside|ENOENT)\n$/,
        );
      }
    assert.deepEqual(
      readdirSync(cli.folder).filter((name) => !name.startsWith(".")),
      ["a.requirements.md", "outside.html", "work"],
    );
    assert.equal(cli.read("outside.html"), "mine");
    const inside = cli.run(["export", "a.requirements.md", "--output", "in/page.html"], "", {}, "work");
    assert.equal(inside.status, 0);
    assert.match(cli.read("work/inside/page.html"), /Caching/);
    // Whoever names the place itself is obeyed.
    assert.equal(cli.run(["export", "a.requirements.md", "--output", outside], "", {}, "work").status, 0);
    assert.match(cli.read("outside.html"), /Caching/);
    const piped = spawnSync(
      "sh",
      [
        "-c",
        `"$0" "$1" export a.requirements.md --format html --output /dev/stdout | cat`,
        process.execPath,
        commandLine(),
      ],
      { cwd: cli.folder, env: cli.environment(), encoding: "utf8" },
    );
    assert.match(piped.stdout, /Caching/);
  });

  it("does not wait for a reader of a pipe in place of an output", () => {
    const pipe = join(cli.folder, "page.html");
    if (spawnSync("mkfifo", [pipe]).status !== 0) return;
    const { status, stderr } = cli.run(["export", "a.requirements.md", "--output", "page.html"]);
    assert.deepEqual([status, stderr], [1, "slick-requirements: page.html cannot be written: ENXIO\n"]);
    // One that is read gets all of it.
    const whole = spawnSync(
      "bash",
      [
        "-c",
        `cat page.html & "$0" "$1" export a.requirements.md --output page.html; wait`,
        process.execPath,
        commandLine(),
      ],
      { cwd: cli.folder, env: cli.environment(), encoding: "utf8" },
    );
    assert.match(whole.stdout, /Caching[\s\S]*<\/html>/);
    assert.equal(whole.stderr, "");
    assert.ok(existsSync(pipe));
  });

  it("says that slick.json is not UTF-8, and exports nothing redacted: a term in it would not be found", () => {
    cli.write("slick.json", Buffer.from('{ "confidential": ["M\xfcller"] }', "latin1"));
    cli.write("a.requirements.md", document.replace("foobarium", "shop of M\u00fcller"));
    const checked = check();
    assert.equal(checked.status, 1);
    assert.match(
      checked.stderr,
      /^\S+slick\.json:1:22: This is not UTF-8 text\. Save the file as UTF-8\.\n$/,
    );
    const { status, stdout, stderr } = cli.run([
      "export",
      "a.requirements.md",
      "--format",
      "html",
      "--redact",
    ]);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /nothing was written: \S+slick\.json:1:22: This is not UTF-8/);
    cli.write("slick.json", '{ "confidential": ["M\u00fcller"] }');
    assert.match(
      cli.run(["export", "a.requirements.md", "--format", "html", "--redact"]).stdout,
      /shop of REDACTED/,
    );
  });

  it("reads at most a hundred levels, of slick.json or of a document, and says so", () => {
    const levels = Array.from({ length: 20_000 }, (_, index) => `L${index}`);
    cli.write("slick.json", JSON.stringify({ levels }));
    const { stderr, stdout } = check();
    assert.match(stderr, /slick\.json:1:11: This list has 20000 entries\. At most 100 are read\.\n$/);
    one(stdout);
    cli.write("slick.json", "{}");
    cli.write(
      "a.requirements.md",
      `---\nslick:\n  levels: [${levels.join(", ")}]\n---\n\n${document.replace("Basic Understanding", "L99")}`,
    );
    one(check().stdout);
  });
});
