import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "../kit/commandLine.ts";

describe("the command import", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-import-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  function run(...args: readonly string[]) {
    const call = [commandLine(), "import", ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: folder, encoding: "utf8" });
    return { status, stdout, stderr };
  }

  it("makes a document of a CSV file, with any separator of cells", () => {
    const expected =
      '# skills\n\n## Junior\n\n### C\n**Shop**\n- Built \\<List>, "fast".\n\n## Senior\n\n### Go\n**Mail**\n- Sent it.\n- Ran it.\n';
    write(
      "skills.csv",
      '\ufeffSkill,Level,Project,Evidence\r\nGo,Senior,Mail,"Sent it.\r\nRan it."\r\nC,Junior,Shop,"Built <List>, ""fast""."\r\n',
    );
    assert.deepEqual(run("skills.csv"), { status: 0, stdout: expected, stderr: "" });
    write(
      "skills.csv",
      'Skill;Level;Project;Evidence\nGo;Senior;Mail;"Sent it.\nRan it."\nC;Junior;Shop;"Built <List>, ""fast""."\n',
    );
    assert.equal(run("skills.csv").stdout, expected);
    write(
      "skills.tsv",
      'Skill\tLevel\tProject\tEvidence\nGo\tSenior\tMail\t"Sent it.\nRan it."\nC\tJunior\tShop\t"Built <List>, ""fast""."\n',
    );
    assert.equal(run("skills.tsv").stdout, expected);
  });

  it("reads configured levels, and applies a given one to rows without a level", () => {
    write("slick.json", '{ "levels": ["Seed", "Tree"] }');
    write("a.csv", "Skill,Level,Project,Evidence\nGo,Tree,Mail,Sent it.\nC,Sage,Shop,Ran it.\n");
    const { status, stdout, stderr } = run("a.csv");
    assert.equal(status, 0);
    assert.match(
      stdout,
      /## Tree\n\n### Go\n\*\*Mail\*\*\n- Sent it\.\n\n## Notes\n\n- Skill: C; Level: Sage; Project: Shop; Evidence: Ran it\.\n$/,
    );
    assert.equal(stderr, 'slick-requirements: a.csv: 1 row says no known level; it is kept below "Notes"\n');
    write("b.csv", "Skill,Project,Evidence\nGo,Mail,Sent it.\n");
    assert.match(run("b.csv", "--level", "Seed").stdout, /## Seed\n\n### Go\n/);
  });

  it("converts the tables of a Markdown file, and overwrites no file", () => {
    write(
      "a.md",
      "# G\n\n| Skill | Level | Project | Evidence |\n|-|-|-|-|\n| C | Basic | Shop | Ran it. |\n| Go | Expert | Mail | Sent it. |\n",
    );
    assert.equal(run("a.md", "--output", "a.requirements.md").status, 0);
    assert.match(
      readFileSync(join(folder, "a.requirements.md"), "utf8"),
      /## Basic\n\n### C\n\*\*Shop\*\*\n- Ran it\.\n/,
    );
    const again = run("a.md", "--output", "a.requirements.md");
    assert.deepEqual(
      [again.status, again.stderr],
      [1, "slick-requirements: a.requirements.md exists and is not written over\n"],
    );
  });

  it("says why it made nothing", () => {
    write("a.csv", "A,B\n1,2\n");
    assert.match(run("a.csv").stderr, /a\.csv: its columns do not hold evidence/);
    write("a.md", "# Nothing\n");
    assert.match(run("a.md").stderr, /a\.md: There is no table of evidence here/);
    assert.equal(run("missing.csv").status, 1);
    for (const wrong of [[], ["a.csv", "a.md"], ["a.xlsx"]]) assert.notEqual(run(...wrong).status, 0);
  });
});
