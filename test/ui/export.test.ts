import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { exportDocuments } from "../../src/core/features/exports/exportDocuments.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { accessibilityProblems } from "../kit/accessibility.ts";
import { type RunningBrowser, startBrowser } from "../kit/host/startBrowser.ts";
import { patiently, stepMs, until, Workbench } from "./workbench.ts";

const root = join(import.meta.dirname, "..", "..");
const file = "sample.requirements.md";

describe("an exported page in a browser", () => {
  let browser: RunningBrowser;
  let folder: string;
  const asked: string[] = [];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-page-"));
    const text = `${readFileSync(join(root, "samples", file), "utf8")}- See [the talk](https://talk.example/2), ![a](https://x.example/a.png) and <script>window.isHit = true</script>.\n`;
    const { content: page } = await exportDocuments(
      [{ name: file, checked: new CheckedDocument(text, defaultConfiguration) }],
      { format: "html", names: { levels: [], skills: [], projects: [] }, isRedacted: false },
    );
    writeFileSync(join(folder, "page.html"), page);
    browser = await startBrowser();
    browser.page.on("request", (request) => asked.push(request.url()));
    await browser.page.goto(pathToFileURL(join(folder, "page.html")).href);
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`is accessible in ${colorScheme}`, async () => {
      await browser.page.emulateMedia({ colorScheme, media: "screen" });
      assert.deepEqual(await accessibilityProblems(browser.page), []);
      await keepPicture(browser, `export-${colorScheme}`);
    });
  }

  it("is black on white in print, whatever the theme, without anything wider than the paper", async () => {
    await browser.page.emulateMedia({ colorScheme: "dark", media: "print" });
    await browser.page.setViewportSize({ width: 700, height: 990 });
    const look = await browser.page.evaluate(`({
      page: getComputedStyle(document.documentElement).backgroundColor,
      text: getComputedStyle(document.body).color,
      overflow: document.documentElement.scrollWidth - innerWidth,
      project: getComputedStyle(document.querySelector(".project")).breakInside,
      heading: getComputedStyle(document.querySelector(".project h4")).breakAfter,
    })`);
    assert.deepEqual(look, {
      page: "rgb(255, 255, 255)",
      text: "rgb(0, 0, 0)",
      overflow: 0,
      project: "avoid",
      heading: "avoid",
    });
    assert.deepEqual(await accessibilityProblems(browser.page), []);
    assert.ok((await browser.page.pdf({ format: "A4" })).length > 10_000);
    await browser.page.emulateMedia({ colorScheme: "light", media: "screen" });
  });

  it("fits a phone", async () => {
    await browser.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await browser.page.evaluate("document.documentElement.scrollWidth"), 320);
  });

  it("leads to its skills", async () => {
    await browser.page.setViewportSize({ width: 1000, height: 700 });
    await browser.page
      .getByRole("navigation", { name: "Contents" })
      .getByRole("link", { name: "Incident Response" })
      .click();
    const heading = browser.page.getByRole("heading", { name: "Incident Response" });
    const top = (await heading.boundingBox())?.y ?? 1000;
    assert.ok(top < 700, `${top}`);
  });

  it("runs nothing and asks for nothing", async () => {
    assert.equal(await browser.page.evaluate("window.isHit"), undefined);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("file:")),
      [],
    );
  });
});

describe("an author who exports", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(join(root, "samples"), file);
    await workbench.editor(file).waitFor();
    await workbench.showView("Slick Requirements");
    // The rows stay where they are, and the extension has time, once the first check is done.
    await workbench.page.locator(".statusbar-item.right", { hasText: /\d+ problems?/ }).waitFor();
  });
  after(() => workbench?.close());

  /** Orders the export of a skill in the row's menu, up to the workbench's dialog for files. */
  async function orderExport(format: string): Promise<void> {
    const { page } = workbench;
    const tree = workbench.tree("Skills by Level");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const dialog = page.locator(".quick-input-widget");
    const step = { timeout: stepMs };
    await patiently(async () => {
      if (await dialog.isVisible()) await dialog.locator("input[type=text]").press("Escape", step);
      await workbench.chooseInMenu(workbench.row(tree, "Continuous Delivery"), "Export...");
      await rows.filter({ hasText: "Continuous Delivery" }).waitFor(step);
      await page.keyboard.press("Enter");
      await rows.filter({ hasText: format }).first().click(step);
      const told = page.locator(".monaco-dialog-box", { hasText: /The document still has \d+ / });
      await told.getByRole("button", { name: "Export Anyway" }).click(step);
      await dialog.getByRole("button", { name: "Show Local" }).waitFor(step);
      // The dialog writes its own suggestion over what was typed before it.
      const path = dialog.locator("input[type=text]");
      await until(
        async () => (await path.inputValue(step)).includes(".export."),
        () => "suggested name",
        stepMs,
      );
    });
  }

  it("is refused the file of another requirements document, which stays as it is", async () => {
    const { page } = workbench;
    const other = join(workbench.workspace, "clean.requirements.md");
    const before = readFileSync(other, "utf8");
    await orderExport("Markdown");
    const path = page.locator(".quick-input-widget input[type=text]");
    const replace = page.locator(".monaco-dialog-box, .quick-input-widget").getByText(/already exists/);
    const yes = page.getByRole("button", { name: /^(?:Yes|OK|Replace)$/ });
    await patiently(async (ms) => {
      await path.fill(other, { timeout: ms });
      await path.press("Enter", { timeout: ms });
      // A second order would be the answer.
      await replace.first().waitFor({ timeout: 60_000 });
    });
    await patiently(async (ms) => {
      if (await yes.first().isVisible()) await yes.first().click({ timeout: ms });
      else await path.press("Enter", { timeout: ms });
      await replace.first().waitFor({ state: "hidden", timeout: ms });
    });
    await workbench.notified(
      "clean.requirements.md is a requirements document and is not written over: name another file, or delete it first",
    );
    await keepPicture(workbench, "export-refused");
    assert.equal(readFileSync(other, "utf8"), before);
  });

  it("chooses what goes in and the format, and is offered to open it", async () => {
    const { page } = workbench;
    const tree = workbench.tree("Skills by Level");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const step = { timeout: stepMs };
    // A row is shown before its tick is.
    const isTicked = (name: string, checked: boolean) =>
      rows.filter({ hasText: name }).first().getByRole("checkbox", { checked }).waitFor(step);
    // The dialog of the workbench for files, which in a browser is in for the system's.
    const dialog = page.locator(".quick-input-widget");
    // Nothing is written so far. A row that is drawn again at the moment is refused: then it is ordered again.
    await patiently(async () => {
      if (await dialog.isVisible()) await dialog.locator("input[type=text]").press("Escape", step);
      await workbench.chooseInMenu(workbench.row(tree, "Continuous Delivery"), "Export...");
      await rows.filter({ hasText: "Continuous Delivery" }).waitFor(step);
      await isTicked("Continuous Delivery", true);
      await isTicked("Caching", false);
      await workbench.inEveryLook("export-choice", () => isTicked("Continuous Delivery", true));
      await page.keyboard.press("Enter");
      await rows.filter({ hasText: "JSON Resume" }).waitFor(step);
      await workbench.inEveryLook("export-format", () => rows.first().waitFor(step));
      await rows.filter({ hasText: "One page to read" }).click(step);
      const told = page.locator(".monaco-dialog-box", { hasText: /The document still has \d+ / });
      await told.getByRole("button", { name: "Export Anyway" }).click(step);
      await dialog.getByRole("button", { name: "Show Local" }).waitFor(step);
    });
    await page.evaluate(`new Promise((done) => {
      const look = () =>
        document.querySelector(".quick-input-widget input[type=text]")?.value.endsWith("/workspace/sample.html")
          ? done()
          : requestAnimationFrame(look);
      look();
    })`);
    // A key is lost while the dialog looks at the folder.
    await patiently(async (ms) => {
      if (await dialog.isVisible())
        await page.locator(".quick-input-widget input[type=text]").press("Enter", step);
      await dialog.waitFor({ state: "hidden", timeout: ms });
    });
    await workbench.notified("Exported to sample.html.");
    const note = workbench.notification("Exported to sample.html.");
    await note.getByRole("button", { name: "Reveal" }).waitFor();
    await note.getByRole("button", { name: "Open" }).click();
    await workbench.editor("sample.html").waitFor();
    const html = readFileSync(join(workbench.workspace, "sample.html"), "utf8");
    assert.match(html, /Continuous Delivery/);
    assert.doesNotMatch(html, /Caching/);
    rmSync(join(workbench.workspace, "sample.html"));
    assert.equal(existsSync(join(workbench.workspace, "sample.html")), false);
  });
});

async function keepPicture({ page }: Pick<RunningBrowser, "page">, name: string): Promise<void> {
  const folder = process.env.SLICK_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
