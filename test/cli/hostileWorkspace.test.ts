import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { maxFileBytes } from "../../src/host/fileProblem.ts";
import { CommandLine } from "../kit/commandLine.ts";

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
    for (const name of ["package.json", ".gitignore", ".vscode/settings.json"])
      it(`does not read ${kind} as ${name}`, () => {
        mkdirSync(join(cli.folder, ".vscode"), { recursive: true });
        make(join(cli.folder, name));
        one(check().stdout);
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
        const { status, stderr } = cli.run(["check", "a.requirements.md"], "", {
          HOME: home,
          XDG_CONFIG_HOME: config,
        });
        assert.deepEqual([status, stderr], [2, ""], `HOME=${home} XDG_CONFIG_HOME=${config}`);
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

  it("escapes control characters in names and text of a document, whatever the command", () => {
    const control = "\u001b[31m\u0007\u009b2J";
    const text = `## Basic ${control}Understanding\n\n### Caching ${control}\n**Shop${control}** (2019 ${control})\n- Built the environement ${control}.\n- TODO ${control}\n`;
    cli.write("a.requirements.md", text);
    for (const command of [
      "check",
      "outline",
      "report",
      "suggest environement",
      "export --project nope --format csv",
    ]) {
      const { stdout, stderr } = cli.run(command.split(" "));
      assert.doesNotMatch(`${stdout}${stderr}`, /[^\P{Cc}\n]/u, command);
      assert.ok(`${stdout}${stderr}`.trim() !== "", command);
    }
  });
});
