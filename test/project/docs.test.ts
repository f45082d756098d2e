import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deadLinks, linkedPages } from "../../scripts/docs/links.ts";
import { buildSite } from "../../scripts/docs/site.ts";
import { checkFormatIds } from "../../src/cli/check/formats/index.ts";
import { commands } from "../../src/cli/commands.ts";
import { reportFormatIds } from "../../src/cli/reportFormats.ts";
import { exportFormatIds, exportFormats } from "../../src/core/features/exports/exportFormats.ts";
import { treeGroupings } from "../../src/core/features/tree/treeGroupings.ts";

const root = join(import.meta.dirname, "..", "..");

const groupings = treeGroupings.map(({ id }) => `by ${id}`);

/** What each page must name, as it must be written there. */
const named: Readonly<Record<string, readonly string[]>> = {
  "README.md": [...exportFormats.map(({ title }) => title), ...groupings],
  "src/extension/walkthrough.ts": groupings,
  "docs/exports.md": [
    `--format ${exportFormatIds.join("|")}`,
    ...exportFormatIds.map((id) => `| \`${id}\` |`),
  ],
  "docs/ci.md": [
    ...commands.map(({ name }) => `slick-requirements ${name} `),
    ...checkFormatIds.map((id) => `| \`${id}\` |`),
    `--format ${exportFormatIds.join("|")}`,
  ],
  "docs/report.md": [`--format ${reportFormatIds.join("|")}`],
};

describe("documentation", () => {
  for (const [page, names] of Object.entries(named)) {
    const text = readFileSync(join(root, page), "utf8");
    for (const name of names)
      it(`names in ${page} what there is: ${name}`, () => {
        assert.ok(text.includes(name), `${page} does not have \`${name}\``);
      });
  }

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-docs-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("says which links lead to no file, no picture and no heading", () => {
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs", "other.md"), "# Other\n\n## A heading\n");
    writeFileSync(
      join(folder, "README.md"),
      `# Read me

[right](docs/other.md#a-heading) and [wrong](docs/other.md#another), [here](#read-me), [nowhere](docs/none.md).
![no picture](docs/none.png) [far](https://example.com/none), \`[code](none.md)\`

<img src="none.svg">
`,
    );
    assert.deepEqual(linkedPages(folder), ["README.md", "docs/other.md"]);
    assert.deepEqual(deadLinks(folder, "README.md"), [
      "README.md:3: docs/other.md has no heading for #another",
      "README.md:3: there is no docs/none.md",
      "README.md:4: there is no docs/none.png",
      "README.md:6: there is no none.svg",
    ]);
    assert.deepEqual(deadLinks(folder, "docs/other.md"), []);
  });

  it("is a site whose pages lead to each other", () => {
    buildSite(root, join(folder, "site"));
    const page = (path: string) => readFileSync(join(folder, "site", path), "utf8");
    assert.match(page("index.html"), /<a href="\.\/ladders\.html">any common ladder<\/a>/);
    assert.match(page("index.html"), /<img src="\.\/images\/overview\.png"/);
    assert.match(page("rules/typo.html"), /<a href="\.\.\/rules\/typo\.html" aria-current="page">typo<\/a>/);
    assert.match(page("rules/de/typo.html"), /<html lang="de">/);
    assert.match(page("ci.html"), /<h2 id="formats">/);
    assert.match(page("report.html"), /href="\.\/schemas\/report\.schema\.json"/);
    for (const path of ["index.html", "rules/typo.html"]) assert.doesNotMatch(page(path), /<script|\.md[#"]/);
  });
});
