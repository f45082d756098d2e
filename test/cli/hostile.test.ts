import assert from "node:assert/strict";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { CommandLine } from "../kit/commandLine.ts";

const head = "## Basic Understanding\n\n### Caching\n**Shop**\n- ";

/** Texts of about so many characters that make a parser or an expression walk the same ones over and over, or too deep. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  "a line of words": (size) => "word ".repeat(size / 5),
  "a line of letters": (size) => "a".repeat(size),
  stars: (size) => "*".repeat(size),
  "stars and letters": (size) => "*a".repeat(size / 2),
  "stars over many lines": (size) => "*a\n".repeat(size / 3),
  parentheses: (size) => "(".repeat(size),
  brackets: (size) => "[".repeat(size),
  links: (size) => "[a](".repeat(size / 4),
  images: (size) => "![".repeat(size / 2),
  backticks: (size) => "`".repeat(size),
  "backticks apart": (size) => "` ".repeat(size / 2),
  tags: (size) => "<".repeat(size),
  "open tags": (size) => "<a ".repeat(size / 3),
  comments: (size) => "<!--".repeat(size / 4),
  underscores: (size) => "_a_ ".repeat(size / 4),
  backslashes: (size) => "\\".repeat(size),
  entities: (size) => "&".repeat(size),
  quotations: (size) => ">".repeat(size),
  "quotations on a line of their own": (size) => `\n\n${"> ".repeat(size / 2)}a`,
  "lists in lists": (size) => "- ".repeat(size / 2),
  indentation: (size) => `\n${" ".repeat(size)}- a`,
  pipes: (size) => "|".repeat(size),
  "a table": (size) => `\n\n${"|a".repeat(size / 4)}\n${"|-".repeat(size / 4)}`,
  dots: (size) => ".".repeat(size),
  slashes: (size) => "/".repeat(size),
  "mail addresses": (size) => "a@".repeat(size / 2),
  emoji: (size) => "👩‍👩".repeat(size / 5),
  questions: (size) => "? ".repeat(size / 2),
};

describe("hostile input", () => {
  it("is checked in the end, with a hundred thousand marks and lines of a megabyte", function () {
    // The time limit is the bound: what is not linear takes many minutes.
    this.timeout(600_000);
    const cli = new CommandLine();
    try {
      for (const [name, make] of Object.entries(hostile))
        cli.write(`${name}.requirements.md`, `${head}${make(100_000)}\n`);
      cli.write("megabyte of words.requirements.md", `${head}${"word ".repeat(200_000)}\n`);
      cli.write("megabyte of letters.requirements.md", `${head}${"a".repeat(1_000_000)}\n`);
      cli.write("nul.requirements.md", "a\0b");
      cli.write("latin.requirements.md", Buffer.from([0xe9, 0x28, 0xa1]));
      cli.write("wide.requirements.md", Buffer.from(`\ufeff${head}x\n`, "utf16le"));
      const { status, stdout, stderr } = cli.run(["check", "--format", "json"]);
      assert.equal(status, 1);
      assert.equal((JSON.parse(stdout) as unknown[]).length, Object.keys(hostile).length + 2);
      const lines = stderr.trim().split("\n").toSorted();
      const [unread, told] = [
        lines.filter((line) => /: this is/.test(line)),
        lines.filter((line) => /too many/.test(line)),
      ];
      assert.deepEqual(unread, [
        "latin.requirements.md: this is not UTF-8 text",
        "nul.requirements.md: this is a binary file",
        "wide.requirements.md: this is UTF-16 text; save it as UTF-8",
      ]);
      assert.ok(
        told.includes(
          "stars.requirements.md:4: This block has too many Markdown marks, or lists and quotations that are nested too deeply, so its words are not checked. Split it with a blank line.",
        ),
        stderr,
      );
      assert.equal(unread.length + told.length, lines.length, stderr);
    } finally {
      cli.dispose();
    }
  });

  it("takes about four times as long if it is four times as long", function () {
    this.timeout(600_000);
    // Of each the best of several runs, all together: what is not linear takes sixteen times as long and outweighs the rest.
    const cost = (size: number) =>
      Object.values(hostile).map((make) => {
        const text = `${head}${make(size)}\n`;
        return Math.min(
          ...Array.from({ length: 3 }, () => {
            // Time of this process, whatever else runs on the machine.
            const start = process.cpuUsage();
            new CheckedDocument(text, defaultConfiguration).findings();
            return process.cpuUsage(start).user;
          }),
        );
      });
    cost(5_000);
    const small = cost(20_000);
    const large = cost(80_000);
    const sum = (costs: readonly number[]) => costs.reduce((a, b) => a + b, 0);
    const worst = Object.keys(hostile).map((name, index) => `${name}: ${small[index]} ${large[index]}`);
    assert.ok(sum(large) < 9 * sum(small), worst.join("\n"));
  });
});
