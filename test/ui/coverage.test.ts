import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { coverageOf } from "../../src/core/features/coverage/coverage.ts";
import { coverageReport } from "../../src/core/features/coverage/coverageReport.ts";
import { type Configuration, mergeConfigurations } from "../../src/core/settings/configuration.ts";
import { accessibilityProblems } from "../kit/accessibility.ts";
import { type RunningBrowser, startBrowser } from "../kit/host/startBrowser.ts";
import { Workbench } from "./workbench.ts";

const samples = join(import.meta.dirname, "..", "..", "samples");
const file = "sample.requirements.md";
const sample = readFileSync(join(samples, file), "utf8");
const configuration = {
  targets: {
    Expert: { projects: 3, unique: 6, measured: 2 },
    Advanced: { projects: 2, unique: 3, measured: 1 },
    Strong: { projects: 2, unique: 2 },
  },
  profile: [
    { skill: "Observability", level: "Expert" },
    { skill: "Caching", level: "Basic" },
    { skill: "Kubernetes", level: "Basic" },
  ],
} satisfies Partial<Configuration>;
const hostile = `# "><script>document.title = "hit"</script>

## Basic Understanding

### <img src=x onerror="document.title='hit'"> שלום "Caching'
**\`</table><script>document.title = "hit"</script>\`**
- Cached <b onclick="x">it</b> & more.
`;

describe("the coverage panel", () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-coverage-"));
    cpSync(join(samples, file), join(folder, file));
    writeFileSync(join(folder, "slick.json"), JSON.stringify(configuration));
    workbench = await Workbench.open(folder, file);
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  async function frame(): Promise<Frame> {
    const webview = workbench.page.frameLocator("iframe.webview.ready");
    const inner = await webview.locator("#active-frame").elementHandle();
    return (await inner!.contentFrame())!;
  }
  const cell = async (name: RegExp): Promise<Locator> => (await frame()).getByRole("button", { name });
  const at = (line: number) => workbench.cursor.filter({ hasText: `Ln ${line}, Col 1` }).waitFor();
  const lineOf = (text: string) => sample.split("\n").indexOf(text) + 1;

  it("shows skills by projects with what is missing", async () => {
    await workbench.editor(file).waitFor();
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    await workbench.run("Slick Requirements: Show Coverage");
    const page = await frame();
    await page.getByRole("heading", { name: "Platform Engineer (DRAFT)" }).waitFor();
    await page
      .getByRole("row", { name: /^Incident Response 1 more project, 2 more unique bullets/ })
      .waitFor();
    await page.getByRole("row", { name: /^Kubernetes Basic Understanding missing/ }).waitFor();
    await workbench.run("View: Toggle Primary Side Bar Visibility");
    // Away from everything that has a tooltip.
    await workbench.page.mouse.move(300, 700);
    // Beside the document there is half a window: all columns are in sight.
    const last = page.getByRole("columnheader").last();
    const isInSight = (one: Element) => one.getBoundingClientRect().right <= innerWidth;
    assert.equal(await last.evaluate(isInSight), true);
    await workbench.screenshot("coverage");
  });

  it("goes to the line of a cell with a click, and of a skill with the keyboard", async () => {
    await (await cell(/^1 bullet: Incident Response, Library Portal$/)).click();
    await at(lineOf("### Incident Response") + 6);
    const button = await cell(/^Caching$/);
    await button.focus();
    await button.press("ArrowDown");
    await (await frame()).locator(".go:focus", { hasText: "Message Queues" }).press("Enter");
    await at(lineOf("### Message Queues"));
  });

  it("leaves the focus in the editor that a click went to, when it follows what is typed there", async () => {
    const { page } = workbench;
    const panel = await frame();
    await (await cell(/^Caching$/)).click();
    await at(lineOf("### Caching"));
    await workbench.goTo(lineOf("### Message Queues"), "### Message Queues".length + 1);
    for (const [typed, name] of [
      [" A", "Message Queues A"],
      ["nd", "Message Queues And"],
      [" More", "Message Queues And More"],
    ] as const) {
      await page.keyboard.type(typed);
      await panel.getByRole("button", { name, exact: true }).waitFor();
    }
    assert.equal(await panel.evaluate(() => document.hasFocus()), false);
    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+Z");
    await panel.getByRole("button", { name: "Message Queues", exact: true }).waitFor();
  });

  it("filters by text, level and gaps, and keeps that when the document changes", async () => {
    const page = await frame();
    const names = () => page.locator("tbody .skill:visible .go").allTextContents();
    await page.getByLabel("Only gaps").check();
    assert.deepEqual(await names(), ["Incident Response", "Infrastructure as Code"]);
    await page.getByLabel("Level").selectOption("Strong Understanding");
    assert.deepEqual(await names(), ["Infrastructure as Code"]);
    await page.getByRole("status").filter({ hasText: "1 of 6 skills" }).waitFor();
    assert.deepEqual(await page.locator("thead .project:visible").allTextContents(), [
      "Visitor Statistics",
      "Library Portal",
    ]);
    await page.getByLabel("Find").fill("Library");
    await workbench.goTo(lineOf("### Infrastructure as Code"), 5);
    await workbench.page.keyboard.type("All ");
    await page.locator(".skill", { hasText: "All Infrastructure as Code" }).waitFor();
    assert.deepEqual(await names(), ["All Infrastructure as Code"]);
    await page.getByLabel("Find").fill("");
    await page.getByLabel("Level").selectOption("");
    await page.getByLabel("Only gaps").uncheck();
    assert.equal((await names()).length, 6);
  });

  it("has targets that are set for one level after the other", async () => {
    const { page } = workbench;
    const onDisk = () => JSON.parse(readFileSync(join(workbench.workspace, "slick.json"), "utf8")).targets;
    const titled = (text: string) =>
      page.locator(".quick-input-widget .quick-input-title", { hasText: text });
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const answer = page.locator(".quick-input-box input");
    await workbench.runInEditor("Slick Requirements: Set Targets...");
    await rows.filter({ hasText: "Basic Understanding" }).filter({ hasText: "no target" }).click();
    for (const [step, number] of ["2", "", "1"].entries()) {
      await titled(`Target of Basic Understanding (${step + 1} of 3)`).waitFor();
      await answer.fill(number);
      await answer.press("Enter");
    }
    await rows.filter({ hasText: "Basic Understanding" }).filter({ hasText: "2 projects" }).waitFor();
    await workbench.screenshot("set-targets");
    await answer.press("Escape");
    assert.deepEqual(onDisk(), {
      ...configuration.targets,
      "Basic Understanding": { projects: 2, measured: 1 },
    });
    await (await frame()).getByRole("row", { name: /^Caching 1 more measured/ }).waitFor();
    writeFileSync(join(workbench.workspace, "slick.json"), JSON.stringify(configuration));
    await (await frame())
      .getByRole("row", { name: /^Caching 1 more measured/ })
      .waitFor({ state: "detached" });
    // From within the panel, too: there is no document in front then.
    await (await frame()).getByLabel("Find").click();
    await workbench.offers("Slick Requirements: Set Targets...");
  });

  it("offers to set targets if there are none", async () => {
    const { page } = workbench;
    const panel = await frame();
    const button = panel.getByRole("button", { name: "Set Targets..." });
    writeFileSync(join(workbench.workspace, "slick.json"), "{}\n");
    await button.waitFor();
    assert.doesNotMatch(await panel.locator("#summary").innerText(), /slick\.json/);
    await workbench.screenshot("coverage-no-targets");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await button.click();
    await rows.filter({ hasText: "Basic Understanding" }).filter({ hasText: "no target" }).waitFor();
    // The list stays when the panel has the focus again, for an author may look something up in it.
    await panel.getByLabel("Find").click();
    await rows.first().waitFor();
    await page.locator(".quick-input-box input").press("Escape");
    await rows.first().waitFor({ state: "hidden" });
    writeFileSync(join(workbench.workspace, "slick.json"), JSON.stringify(configuration));
    await button.waitFor({ state: "detached" });
  });

  it("comes back after a reload, filtered as before", async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab:not(.dirty)", { hasText: file }).first().waitFor();
    const before = await frame();
    await before.getByLabel("Only gaps").check();
    // The address says which file is opened in the place of what was open.
    const address = new URL(workbench.page.url());
    const payload = JSON.parse(address.searchParams.get("payload")!) as [string, string][];
    address.searchParams.set("payload", JSON.stringify(payload.filter(([key]) => key !== "openFile")));
    await workbench.page.evaluate(`history.replaceState(null, "", ${JSON.stringify(address.href)})`);
    const loaded = workbench.page.waitForEvent("load");
    await workbench.run("Developer: Reload Window");
    await loaded;
    const page = await frame();
    await page.getByRole("heading", { name: "Platform Engineer (DRAFT)" }).waitFor();
    await page.getByRole("status").filter({ hasText: "2 of 6 skills" }).waitFor();
    await page.getByLabel("Only gaps").uncheck();
  });

  for (const [theme, kind] of [
    ["Default Light Modern", "vscode-light"],
    ["Default Dark Modern", "vscode-dark"],
    ["Default High Contrast", "vscode-high-contrast"],
    ["Default High Contrast Light", "vscode-high-contrast-light"],
  ] as const) {
    it(`can be read by everybody in ${theme}`, async () => {
      mkdirSync(join(workbench.workspace, ".vscode"), { recursive: true });
      const settings = JSON.stringify({ "workbench.colorTheme": theme });
      writeFileSync(join(workbench.workspace, ".vscode", "settings.json"), settings);
      const page = await frame();
      await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      assert.deepEqual(await accessibilityProblems(page), []);
      await workbench.screenshot(`coverage-${kind}`);
    });
  }

  it("can be read at 200 % zoom, with its first column in sight", async () => {
    await workbench.atDoubleSize(async () => {
      const page = await frame();
      const name = page.locator("tbody .skill").first();
      await page.getByRole("columnheader").last().scrollIntoViewIfNeeded();
      assert.ok((await name.evaluate((one) => one.getBoundingClientRect().left)) >= 0);
      await workbench.screenshot("coverage-zoomed");
    });
  });
});

describe("the coverage report", () => {
  let browser: RunningBrowser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  const cover = (text: string) => coverageOf(new CheckedDocument(text, mergeConfigurations(configuration)));

  for (const media of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "dark", forcedColors: "active" },
    { colorScheme: "light", media: "print" },
  ] as const) {
    it(`can be read by everybody with ${Object.values(media).join(" and ")}`, async () => {
      const documents = [sample, hostile].map((text, index) => ({
        file: `${index}.md`,
        coverage: cover(text),
      }));
      await browser.page.emulateMedia({ media: "screen", forcedColors: "none", ...media });
      await browser.page.setContent(coverageReport(documents, "en"));
      assert.deepEqual(await accessibilityProblems(browser.page), []);
    });
  }

  it("runs and loads nothing of a document", async () => {
    const requests: string[] = [];
    browser.page.on("request", (request) => requests.push(request.url()));
    await browser.page.setContent(coverageReport([{ file: "<b>.md", coverage: cover(hostile) }], "en"));
    assert.deepEqual(requests, []);
    assert.match(await browser.page.title(), /^Coverage: /);
    assert.equal(await browser.page.locator("script, img, b[onclick]").count(), 0);
    await browser.page.getByRole("columnheader", { name: "</table><script>" }).waitFor();
  });
});
