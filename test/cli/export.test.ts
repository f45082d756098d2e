import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docxText } from "../../src/core/features/exports/docxText.ts";
import { exportFormatIds } from "../../src/core/features/exports/exportFormats.ts";
import { markExport } from "../../src/core/workspace/exportMark.ts";
import { commandLine } from "../kit/commandLine.ts";

const shop = `# Shop\n\n## Basic Understanding\n\n### Caching\n**Ticket Shop**\n- Cached 20% at Acme.\n\n## Strong Understanding\n\n### Queues\n**Museum**\n- =Queued.\n`;

describe("the command export", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-export-"));
    write("shop.requirements.md", shop);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine(), "export", ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  }

  it("writes to standard output or to a file, in the format of an option or of the file's ending", () => {
    assert.deepEqual(run("shop.requirements.md", "--format", "markdown"), {
      status: 0,
      stdout: shop,
      stderr: "",
    });
    assert.deepEqual(run("--output", "out.json"), { status: 0, stdout: "", stderr: "" });
    assert.equal(JSON.parse(read("out.json")).documents[0].file, "shop.requirements.md");
    assert.equal(run("--output", "out.html").status, 0);
    assert.match(read("out.html"), /^<!DOCTYPE html>/);
    assert.equal(run("--output", "resume.json").status, 0);
    assert.equal(JSON.parse(read("resume.json")).skills[0].name, "Caching");
    assert.match(run("--format", "csv", "--output", "-").stdout, /,Museum,'=Queued\.,/);
    assert.equal(run("--output", "shop_CV.yaml").status, 0);
    assert.match(read("shop_CV.yaml"), /^cv:\n {2}headline: Shop\n/);
  });

  it("writes a Word document unchanged to a file or a pipe", () => {
    assert.deepEqual(run("--output", "out.docx"), { status: 0, stdout: "", stderr: "" });
    const text = docxText(readFileSync(join(folder, "out.docx")));
    assert.match(text, /<w:pStyle w:val="Heading3"\/><\/w:pPr><w:r><w:t xml:space="preserve">Museum</);
    const { stdout } = spawnSync(process.execPath, [commandLine(), "export", "--format", "docx"], {
      cwd: folder,
    });
    assert.match(docxText(stdout), />Museum</);
  });

  it("accepts several names of a kind, in any case", () => {
    const { stdout } = run(
      "--format",
      "json",
      "--level",
      "basic",
      "--level",
      "STRONG",
      "--project",
      "museum",
    );
    const [document] = JSON.parse(stdout).documents;
    assert.deepEqual(
      document.levels.map((one: { name: string }) => one.name),
      ["Strong Understanding"],
    );
    assert.deepEqual(run("--format", "json", "--project", "musem"), {
      status: 1,
      stdout: "",
      stderr: 'slick-requirements: There is no project "musem". Did you mean "Museum"?\n',
    });
  });

  it("exports all documents of a folder, and no other Markdown", () => {
    mkdirSync(join(folder, "more"));
    write("more/desk.md", shop.replace("# Shop", "# Desk"));
    write("more/README.md", "# Read me\n");
    const { stdout } = run(".", "--format", "json");
    const files = JSON.parse(stdout).documents.map((one: { file: string }) => one.file);
    assert.deepEqual(files, ["more/desk.md", "shop.requirements.md"]);
    // An export that lies in the folder is not a source of the next one.
    assert.equal(run("more", "--output", "more/all.requirements.md").status, 0);
    const first = read("more/all.requirements.md");
    assert.equal(run("more", "--output", "more/all.requirements.md").status, 0);
    assert.equal(read("more/all.requirements.md"), first);
  });

  it("redacts texts and file names, or writes nothing", () => {
    const refused = run("--redact", "--output", "out.html");
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /no term is confidential/);
    write("slick.json", '{ "confidential": ["acme", { "term": "shop", "replacement": "client" }] }');
    assert.equal(run("--redact", "--output", "out.html").status, 0);
    assert.doesNotMatch(read("out.html"), /acme|shop/i);
    const { stdout } = run("--redact", "--format", "json");
    assert.equal(JSON.parse(stdout).documents[0].file, "client.requirements.md");
    const named = run("--redact", "--output", "acme.html");
    assert.equal(named.status, 1);
    assert.match(named.stderr, /the file name "acme\.html" contains a confidential term/);
    write("slick.json", '{ "confidential": ["acme", 5] }');
    const broken = run("--redact", "--output", "broken.html");
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /slick\.json:1:28: /);
    assert.deepEqual(readdirSync(folder).toSorted(), ["out.html", "shop.requirements.md", "slick.json"]);
  });

  it("never overwrites one of its documents, by whatever path it is named", () => {
    symlinkSync("shop.requirements.md", join(folder, "link.md"));
    linkSync(join(folder, "shop.requirements.md"), join(folder, "hard.md"));
    symlinkSync(".", join(folder, "here"));
    for (const output of [
      "link.md",
      "hard.md",
      "here/shop.requirements.md",
      "./here/../shop.requirements.md",
    ]) {
      const { status, stderr } = run("shop.requirements.md", "--format", "html", "--output", output);
      assert.equal(status, 1, output);
      assert.match(stderr, /would overwrite/, output);
      assert.equal(read("shop.requirements.md"), shop);
    }
  });

  it("writes over no other requirements document, whatever makes it one", () => {
    const files: Readonly<Record<string, string | Buffer>> = {
      "desk.md": shop.replace("# Shop", "# Desk"),
      "notes.requirements.md": "# Notes\n",
      "old.requirements.md": Buffer.from("# Stra\xdfe\n", "latin1"),
    };
    for (const [name, text] of Object.entries(files)) {
      write(name, text);
      for (const format of ["html", "markdown"]) {
        assert.deepEqual(run("shop.requirements.md", "--format", format, "--output", name), {
          status: 1,
          stdout: "",
          stderr: `slick-requirements: ${name} is a requirements document and is not written over: name another file, or delete it first\n`,
        });
        assert.deepEqual(readFileSync(join(folder, name)), Buffer.from(text));
      }
    }
    // Nothing is lost in these.
    write("readme.md", "# Read me\n");
    write("empty.requirements.md", "\n");
    write("marked.md", markExport(shop.replace("# Shop", "# Desk"), "\n"));
    for (const name of ["readme.md", "empty.requirements.md", "marked.md", "new.requirements.md"]) {
      for (let times = 0; times < 2; times++) {
        const { status, stderr } = run("shop.requirements.md", "--format", "markdown", "--output", name);
        assert.deepEqual([name, status, stderr], [name, 0, ""]);
        assert.equal(read(name), shop);
      }
    }
  });

  it("writes nothing after an error", () => {
    write("nul.requirements.md", "## Basic\0");
    for (const [args, message] of [
      [["nul.requirements.md", "--format", "html"], /nul\.requirements\.md: this is a binary file/],
      [["gone.md", "--format", "html"], /gone\.md: no such file/],
      [["shop.requirements.md"], /export needs --format/],
      [
        ["shop.requirements.md", "--format", "pdf"],
        new RegExp(`--format must be one of ${exportFormatIds.join(", ")}`),
      ],
      [
        ["shop.requirements.md", "--format", "markdown", "--output", "shop.requirements.md"],
        /would overwrite/,
      ],
      [["shop.requirements.md", "--output", "no/where.html"], /no\/where\.html cannot be written: ENOENT/],
    ] as const) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.match(stderr, message);
    }
    write("plain.md", "# Plain\n");
    assert.match(
      run("plain.md", "--format", "html").stderr,
      /plain\.md: this is not a requirements document/,
    );
    assert.equal(read("shop.requirements.md"), shop);
    assert.equal(existsSync(join(folder, "no")), false);
  });
});
