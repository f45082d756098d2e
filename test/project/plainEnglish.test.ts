import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/cli/commands.ts";
import { commandHelp, overallHelp } from "../../src/cli/help.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** What is not said, each with what is said instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(?:stands?|standing|stood)\b(?! (?:for|alone))/i, "appears, is"],
  [/\bbehind\b/i, "after"],
  [/\banew\b/i, "again"],
  [/\bmend(?:s|ed|ing)?\b/i, "fix"],
  [/(?<!\bat )\bleast\b/i, "minimum, lowest"],
  [/\bblanks?\b(?! lines?)/i, "space"],
  [/\bof (?:its|their) own\b/i, "separate"],
  [/(?<!there )\bis no\b(?! longer)/i, "is not a"],
  [/\bwhere (?:there|none|nothing|no|it is|they are|that is)\b/i, "if"],
];

/** What comments do not say either. */
const bannedInComments: typeof banned = [
  ...banned.slice(0, 4),
  [/\bstretch(?:es)?\b/i, "span"],
  [/(?<!\b(?:is|are|nor|neither|how) )\bblanks?\b(?! (?:lines?|ones?)\b)/i, "space"],
  [/\b(?:true|false|undefined|null) where\b/i, "if"],
];

/** Everything a person reads, by where it is from. */
function* texts(): Generator<readonly [string, string]> {
  for (const path of ["l10n/bundle.l10n.json", "package.nls.json"])
    yield [path, Object.values(JSON.parse(read(path)) as Record<string, string>).join("\n")];
  for (const path of globSync("docs/**/*.md", { cwd: root }).sort()) yield [path, read(path)];
  for (const path of ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "SUPPORT.md"])
    yield [path, read(path)];
  for (const command of commands) yield [`the help of ${command.name}`, commandHelp(command)];
  yield ["the help", overallHelp()];
}

/** The comments of a source file, one line each. A line that holds code and a comment counts from its two slashes. */
function comments(source: string): string {
  return [...source.matchAll(/^[ \t]*(?:\/\*|\*|\/\/)(.*)$|[ \t]\/\/ ([^`"\n]*)$/gm)]
    .map(([, whole, end]) => whole ?? end)
    .join("\n");
}

/** What is said in a Markdown text, without its examples. */
function prose(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1[ \t]*$/gm, "")
    .replace(/`[^`\n]*`/g, "`…`")
    .replace(/\]\([^)]*\)/g, "]");
}

describe("plain English", () => {
  for (const [path, text] of texts()) {
    it(`is what ${path} says`, () => {
      const found = prose(text)
        .split("\n")
        .flatMap((line) =>
          banned.flatMap(([pattern, instead]) => {
            const match = pattern.exec(line);
            return match ? [`"${match[0]}" (say: ${instead}) in: ${line}`] : [];
          }),
        );
      assert.deepEqual(found, []);
    });
  }

  for (const folder of globSync("src/{*,core/*}", { cwd: root }).sort()) {
    if (/\.(?:ts|json)$/.test(folder) || folder === join("src", "core")) continue;
    it(`is what the comments in ${folder} say`, () => {
      const found = globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((path) =>
        prose(comments(read(path)))
          .split("\n")
          .filter((line) => bannedInComments.some(([pattern]) => pattern.test(line)))
          .map((line) => `${path}: ${line}`),
      );
      assert.deepEqual(found, []);
    });
  }

  it("is told from what is not", () => {
    const said = (line: string) => banned.some(([pattern]) => pattern.test(line));
    for (const line of [
      "It stands twice.",
      "One blank.",
      "This is no bullet.",
      "Removed where there is none.",
      "The least text.",
    ])
      assert.ok(said(line), line);
    for (const line of [
      "Add at least one.",
      "Name a project where you used it.",
      "It is no longer there.",
      "Strong Understanding",
      "There is no skill.",
      "Add a blank line.",
    ])
      assert.ok(!said(line), line);
  });
});
