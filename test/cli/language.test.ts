import assert from "node:assert/strict";
import { CommandLine } from "../kit/commandLine.ts";

const document = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environement of 20 halls.\n";

describe("the language of the command line", () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
    line.write("a.requirements.md", document);
  });
  afterEach(() => line.dispose());

  const german = "„environement“ ist falsch geschrieben. Meinten Sie „environment“?";
  const english = '"environement" is misspelled. Did you mean "environment"?';

  for (const [environment, message] of [
    [{ LC_ALL: "de_DE.UTF-8" }, german],
    [{ LC_ALL: "de-AT" }, german],
    [{ LC_ALL: "", LC_MESSAGES: "de_CH", LANG: "en_GB.UTF-8" }, german],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "de" }, german],
    [{ LC_ALL: "C", LC_MESSAGES: "de_DE", LANG: "de_DE" }, english],
    [{ LC_ALL: "en_US.UTF-8" }, english],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "" }, english],
    // No translation, no locale, and what would lead out of the folder of translations.
    [{ LC_ALL: "tlh" }, english],
    [{ LC_ALL: "POSIX" }, english],
    [{ LC_ALL: "../../x" }, english],
  ] as const)
    it(`is chosen by ${JSON.stringify(environment)}`, () => {
      const { stdout, status } = line.run(["check"], "", environment);
      assert.ok(stdout.includes(`:5:14: warning: ${message} [typo]\n`), stdout);
      assert.equal(status, 2);
    });

  it("changes messages and titles of fixes in JSON and SARIF, and nothing else", () => {
    for (const format of ["json", "sarif"]) {
      const read = (LC_ALL: string) => {
        const { stdout, status } = line.run(["check", "--format", format], "", { LC_ALL });
        return { status, report: JSON.parse(stdout, (key, value) => (isSaid(key) ? typeof value : value)) };
      };
      assert.deepEqual(read("de_DE.UTF-8"), read("C"));
    }
    function isSaid(key: string): boolean {
      return ["message", "title", "description", "shortDescription", "fullDescription", "help"].includes(key);
    }
  });

  it("does not change what is made from documents", () => {
    for (const format of ["html", "markdown", "csv", "json", "json-resume"]) {
      const args = ["export", "--format", format, "a.requirements.md"];
      assert.equal(line.run(args, "", { LC_ALL: "de_DE" }).stdout, line.run(args).stdout);
    }
    const report = ["report", "--format", "json"];
    assert.equal(line.run(report, "", { LC_ALL: "de_DE" }).stdout, line.run(report).stdout);
  });

  it("is the language of the report as a page", () => {
    const { stdout } = line.run(["report", "--format", "html"], "", { LC_ALL: "de_DE" });
    assert.match(stdout, /<html lang="de">/);
    assert.match(stdout, /Abdeckung/);
  });

  it("is the language of all threads", () => {
    for (let number = 0; number < 320; number++) line.write(`many/${number}.requirements.md`, document);
    const { stdout } = line.run(["check", "many"], "", { LC_ALL: "de_DE" });
    assert.equal(stdout.split(german).length - 1, 320);
    assert.ok(!stdout.includes(english));
  });
});
