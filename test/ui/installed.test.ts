import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../scripts/address.ts";
import { patiently, Workbench } from "./workbench.ts";

const root = join(import.meta.dirname, "..", "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const file = "skills.requirements.md";
const text = `# Platform Engineer

## Basic Understanding

### Caching
**Shop**
- Cached the pages of the environement.
`;

// What a person has who installs the file, away from the checkout.

describe("the packed extension, installed from its file", () => {
  let folder: string;
  let workbench: Workbench;
  let isOnline = true;
  /** What the page asked the repository for. */
  const asked = new Set<string>();

  before(async function () {
    this.timeout(300_000);
    folder = mkdtempSync(join(tmpdir(), "slick-installed-"));
    writeFileSync(join(folder, file), text);
    const extension = join(folder, "slick-requirements.vsix");
    const vsce = join(root, "node_modules/@vscode/vsce/vsce");
    const packed = spawnSync(process.execPath, [vsce, "package", "--out", extension], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(packed.status, 0, packed.stdout + packed.stderr);
    assert.doesNotMatch(packed.stderr, /WARNING/);
    workbench = await Workbench.open(folder, file, undefined, { extension });
    // The repository at this version, which is not published yet or not to be reached from here.
    const published = `${repository}/raw/v${version}/`;
    await workbench.page.context().route(`${repository}/**`, async (route) => {
      if (!isOnline) return route.abort();
      const address = route.request().url();
      if (!address.startsWith(published)) return route.fulfill({ status: 404 });
      asked.add(address.slice(published.length));
      return route.fulfill({ path: join(root, address.slice(published.length)) });
    });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  it("finds and corrects with what it brought along", async () => {
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    const editor = workbench.editor(file);
    await editor.locator(".squiggly-warning").first().waitFor();
    await workbench.goTo(7, 30);
    await (await workbench.quickFix('"environment"')).click();
    await editor.locator(".view-line", { hasText: "environment" }).waitFor();
  });

  /** The page of the extension, opened from the list of those that are installed. */
  const openPage = async () => {
    const listed = workbench.page.locator(".extension-list-item", { hasText: "Slick Requirements" }).first();
    await patiently(async (ms) => {
      if (!(await listed.isVisible())) await workbench.showView("Extensions");
      await listed.click({ timeout: ms });
    });
    const shown = workbench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await shown.locator("img").first().waitFor();
    return shown;
  };

  it("has a page with the pictures of its version", async () => {
    const pictures = (await openPage()).locator("img");
    const count = await pictures.count();
    assert.ok(count >= 3);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((one) => (one as HTMLImageElement).decode());
    }
    assert.equal(asked.size, count);
    await pictures.first().scrollIntoViewIfNeeded();
    await workbench.screenshot("installed-page");
  });

  it("says in text what the pictures show, for who is offline", async () => {
    isOnline = false;
    await workbench.run("View: Close Editor");
    const shown = await openPage();
    const text = shown.locator("details", { hasText: "What is found in the sample" });
    await text.locator("summary").click();
    await text.locator("pre", { hasText: '"environement" is misspelled' }).waitFor();
    await workbench.screenshot("installed-page-offline");
  });
});
