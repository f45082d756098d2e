import assert from "node:assert/strict";
import { readExcludes, readIgnoreRules } from "../../../src/core/workspace/ignoreRules.ts";

describe("a .gitignore", () => {
  // As `git check-ignore` answers.
  const table: readonly [string, Readonly<Record<string, boolean>>][] = [
    ["*.md", { "a.md": true, "x/a.md": true, "a.mdx": false }],
    ["/a.md", { "a.md": true, "x/a.md": false }],
    ["x/a.md", { "x/a.md": true, "y/x/a.md": false }],
    ["**/x/a.md", { "x/a.md": true, "y/x/a.md": true }],
    ["x/**/a.md", { "x/a.md": true, "x/y/z/a.md": true, "xa.md": false }],
    ["x/**", { "x/a.md": true, "y/x/a.md": false }],
    ["made/", { "made/": true, "x/made/": true, made: false }],
    ["# made\n\n   \nmade", { made: true, "# made": false }],
    ["\\#made\n\\!made", { "#made": true, "!made": true }],
    ["made  \nkept\\ ", { made: true, "kept ": true }],
    ["*.md\n!keep.md", { "a.md": true, "keep.md": false }],
    ["!keep.md\n*.md", { "keep.md": true }],
    ["v[0-9].md\nw[!a].md", { "v1.md": true, "va.md": false, "wb.md": true, "wa.md": false }],
    ["a?.md", { "ab.md": true, "a/.md": false }],
    ["a+(b).md", { "a+(b).md": true, "aab.md": false }],
    ["[\n*.md", { a: false, "a.md": true }],
    ["*.md\r\nb", { "a.md": true, b: true }],
  ];
  for (const [text, verdicts] of table) {
    it(`ignores the same paths as Git for ${JSON.stringify(text)}`, () => {
      const rules = readIgnoreRules(text);
      for (const [path, expected] of Object.entries(verdicts)) {
        const verdict = rules.verdict(path.replace(/\/$/, ""), path.endsWith("/")) === true;
        assert.equal(verdict, expected, path);
      }
    });
  }
});

describe("the setting files.exclude", () => {
  it("applies its globs to the workspace folder", () => {
    const excludes = readExcludes(["**/private", "made", "**/*.{tmp,bak}.md"]);
    for (const path of ["private", "x/private", "made", "a.tmp.md", "x/b.bak.md"])
      assert.equal(excludes(path), true, path);
    for (const path of ["x/made", "privates", "a.md"]) assert.equal(excludes(path), false, path);
  });

  it("takes time in proportion to glob and path, for any of them", function () {
    // The suite's own time limit is the bound: an expression with as many stars takes longer than the universe is old.
    this.timeout(20_000);
    const name = "a".repeat(250);
    const path = Array.from({ length: 15 }, () => name).join("/");
    const globs = [
      `${"*a".repeat(60)}b`,
      `${"**/a*a*".repeat(20)}/b`,
      `${"*?[a-b]".repeat(40)}c`,
      `{a,${"{a,b}".repeat(40)}}`,
      `${"**/".repeat(100)}b`,
    ];
    for (const glob of globs) {
      assert.equal(readIgnoreRules(glob).verdict(path, false), undefined, glob);
      assert.equal(readExcludes([glob])(path), false, glob);
    }
  });
});
