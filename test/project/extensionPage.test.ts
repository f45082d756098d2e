import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extensionPage } from "../../scripts/extensionPage.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

describe("the extension's page", () => {
  const page = extensionPage(readme);

  it("shows in text what README shows in pictures, as the command line prints it", () => {
    assert.ok(readme.includes("!["));
    assert.ok(!page.includes("!["));
    assert.match(page, /^ {2}Continuous Delivery\n {4}Ticket Shop$/m);
    assert.match(page, /^"environement" is misspelled\. Did you mean "environment"\?$/m);
    assert.match(page, /Incident Response .*△ /);
  });

  it("has no link that leads nowhere, and nothing for those who build it", () => {
    assert.doesNotMatch(page, /\]\((?!https:)/);
    assert.doesNotMatch(page, /npm |CONTRIBUTING|<!--/);
    assert.match(page, /how evidence is counted/);
  });

  it("refuses a picture that it cannot show", () => {
    assert.throws(() => extensionPage("![Other](docs/images/other.png)"), /cannot be shown/);
  });
});
