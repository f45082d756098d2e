import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extensionPage } from "../../scripts/extensionPage.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

describe("the extension's page", () => {
  const page = extensionPage(readme);

  it("has below each picture what the command line prints of the same", () => {
    const pictures = readme.match(/!\[[^\]]*\]\([^)]+\)/g)!;
    assert.ok(pictures.length >= 3);
    for (const picture of pictures) assert.ok(page.includes(`${picture}\n\n<details>`), picture);
    assert.match(page, /^ {2}Continuous Delivery\n {4}Ticket Shop$/m);
    assert.match(page, /^"environement" is misspelled\. Did you mean "environment"\?$/m);
    assert.match(page, /Incident Response .*△ /);
  });

  it("has nothing for those who build it", () => {
    assert.doesNotMatch(page, /npm run |CONTRIBUTING|<!--/);
    assert.match(page, /how evidence is counted/);
  });

  it("refuses a picture that it cannot say in text", () => {
    assert.throws(() => extensionPage("![Other](docs/images/other.png)"), /cannot be shown in text/);
  });
});
