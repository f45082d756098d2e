import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { CommandLine } from "../kit/commandLine.ts";

const schema = join(import.meta.dirname, "..", "fixtures", "schemas", "sarif-2.1.0.json");
const bad =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the page.\n\n### Caching\n** Shop **\n- Cached  the 🛒 environement.\n";

interface Result {
  ruleId: string;
  ruleIndex: number;
  message: { text: string };
  partialFingerprints: { primaryLocationLineHash: string };
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId?: string };
      region: { startLine: number; startColumn: number; endColumn: number; snippet: { text: string } };
    };
  }[];
  fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
}

describe("the output formats of check", () => {
  let cli: CommandLine;
  beforeEach(() => {
    cli = new CommandLine();
  });
  afterEach(() => cli.dispose());

  const sarif = (...args: string[]) => {
    const { stdout } = cli.run(["check", "--format", "sarif", ...args]);
    return JSON.parse(stdout) as {
      runs: {
        results: Result[];
        columnKind: string;
        tool: { driver: { rules: { id: string; help: { text: string } }[] } };
        invocations: { executionSuccessful: boolean }[];
      }[];
    };
  };

  it("write valid SARIF with rules, columns, fixes and paths below the root", () => {
    cli.write("docs/my notes.requirements.md", bad);
    cli.write("binary.requirements.md", Buffer.from([0, 1]));
    const log = sarif();
    // A pattern of the schema is none if expressions are of Unicode.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
    const [run] = log.runs;
    assert.equal(run!.columnKind, "utf16CodeUnits");
    assert.equal(run!.invocations[0]!.executionSuccessful, false);
    for (const { ruleId, ruleIndex } of run!.results)
      assert.equal(run!.tool.driver.rules[ruleIndex]!.id, ruleId);
    assert.ok(run!.tool.driver.rules.every(({ help }) => help.text.length > 20));
    const typo = run!.results.find(({ ruleId }) => ruleId === "typo")!;
    const { artifactLocation, region } = typo.locations[0]!.physicalLocation;
    assert.deepEqual(artifactLocation, {
      uri: "docs/my%20notes.requirements.md",
      uriBaseId: "%SRCROOT%",
    });
    assert.deepEqual(region, {
      startLine: 9,
      startColumn: 18,
      endLine: 9,
      endColumn: 30,
      snippet: { text: "environement" },
    });
    assert.equal(typo.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent.text, "environment");
  });

  it("keep fingerprints in SARIF when lines shift, and give each finding of a file another one", () => {
    cli.write("a.requirements.md", bad);
    const before = sarif("a.requirements.md").runs[0]!.results;
    cli.write("a.requirements.md", `# Title\n\nA few words.\n\n${bad}`);
    const after = sarif("a.requirements.md").runs[0]!.results;
    const known = (results: Result[]) =>
      results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    assert.deepEqual(known(after), known(before));
    assert.equal(new Set(known(before)).size, before.length);
    assert.ok(before.length >= 4);
  });

  it("escape text in commands for GitHub", () => {
    cli.write(
      "a,b:%c.requirements.md",
      "## Basic Understanding\n\n### A::error::x\n\n### B\n**Shop**\n- Sold.\n",
    );
    const { stdout } = cli.run(["check", "--format", "github"]);
    const commands = stdout.trim().split("\n").slice(0, -1);
    assert.ok(commands.length > 0);
    for (const command of commands)
      assert.match(command, /^::(?:error|warning|notice) file=a%2Cb%3A%25c\.requirements\.md,line=\d+,/);
  });

  it("name files from the root of the repository in SARIF and commands for GitHub", function () {
    if (process.platform === "win32") this.skip();
    mkdirSync(join(cli.folder, ".git"));
    const names = ["docs/a.requirements.md", "docs/..b.requirements.md", "docs/c\\d e.requirements.md"];
    for (const name of names) cli.write(name, bad);
    const { stdout } = cli.run(["check", "--format", "github"], "", {}, "docs");
    const files = stdout.matchAll(/^::\S+ file=(.*?),line/gm);
    assert.deepEqual([...new Set(Array.from(files, ([, file]) => file))].sort(), names.toSorted());
    const log = JSON.parse(cli.run(["check", "--format", "sarif"], "", {}, "docs").stdout);
    const locations: { uri: string; uriBaseId?: string }[] = log.runs[0].results.map(
      (one: { locations: { physicalLocation: { artifactLocation: object } }[] }) =>
        one.locations[0]!.physicalLocation.artifactLocation,
    );
    assert.ok(locations.every(({ uriBaseId }) => uriBaseId === "%SRCROOT%"));
    assert.deepEqual(
      [...new Set(locations.map(({ uri }) => decodeURIComponent(uri)))].sort(),
      names.toSorted(),
    );
  });

  it("make control characters visible in text", () => {
    cli.write("a.requirements.md", "## Basic Understanding\n\n### \u001b[2JCaching\n");
    const { stdout } = cli.run(["check"]);
    assert.match(stdout, /\\u001b\[2JCaching/);
    assert.ok(!stdout.includes("\u001b"));
  });

  it("write text that the problem matcher of the manifest reads", () => {
    cli.write("docs/a b.requirements.md", bad);
    const { contributes } = JSON.parse(
      readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"),
    );
    const [matcher] = contributes.problemMatchers;
    const pattern = new RegExp(matcher.pattern.regexp);
    const lines = cli.run(["check"]).stdout.trim().split("\n").slice(0, -1);
    assert.ok(lines.length >= 4);
    for (const line of lines) assert.match(line, pattern);
    assert.deepEqual([...pattern.exec(lines.at(-1)!)!].slice(1), [
      "docs/a b.requirements.md",
      "9",
      "18",
      "warning",
      '"environement" is misspelled. Did you mean "environment"?',
      "typo",
    ]);
  });

  it("include fixes of more than a hundred edits up to a limit per file", () => {
    let text = "## Basic Understanding\n\n### Caching\n";
    for (let i = 0; i < 300; i++)
      text += `\n**Parts Market${i % 2 === 0 ? "place" : "plce"}**\n- Built part ${i}.\n`;
    cli.write("a.requirements.md", text);
    const [report] = JSON.parse(cli.run(["check", "--format", "json"]).stdout) as [
      { findings: { rule: string; fixes: { edits: unknown[] }[] }[] },
    ];
    const found = report.findings.filter(({ rule }) => rule === "project-name");
    assert.equal(found.length, 150);
    const told = found.flatMap(({ fixes }) => fixes.map(({ edits }) => edits.length));
    assert.deepEqual(
      told,
      Array.from({ length: 66 }, () => 150),
    );
  });

  it("write thousands of findings in the order of the files, whichever thread found them", () => {
    for (let i = 0; i < 320; i++)
      cli.write(
        `${String(i).padStart(3, "0")}.requirements.md`,
        bad.replace("Shop **", `Shop ${i} **`).repeat(4),
      );
    const reports = JSON.parse(cli.run(["check", "--format", "json"]).stdout) as {
      file: string;
      findings: unknown[];
    }[];
    assert.deepEqual(
      reports.map(({ file }) => file),
      reports.map(({ file }) => file).toSorted(),
    );
    assert.equal(reports.length, 320);
    assert.ok(reports.flatMap(({ findings }) => findings).length > 3000);
    const { stdout } = cli.run(["check", "--quiet"]);
    assert.match(stdout, /^\d+ problems in 320 files\.\n$/);
  });
});
