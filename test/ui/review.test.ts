import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { Workbench } from "./workbench.ts";

// Only what it says tells that it is ours, and of the old text not even that.
const file = "review.md";
const queues = "### Message Queues\n**Ticket Shop**\n- Moved the mails to a queue.\n\n";
const first = `## Basic Understanding

### Caching
**Ticket Shop**
- Cached the seat map, which took the load off the database.
- Wrote down when an entry expires.

${queues}## Strong Understanding

### Continuous Delivery
**Library Portal**
- Cut the time from a commit to production from 2 days to 40 minutes.
`;
const now = first
  .replace(queues, "")
  .replace("### Continuous", `${queues}### Continuous`)
  .replace("- Wrote down when an entry expires.\n", "")
  .replace("to 40 minutes.", "to 20 minutes.\n- Released on Fridays behind feature flags.");

describe("the review in the workbench", () => {
  let folder: string;
  let trace: string;
  let workbench: Workbench;
  let review: Locator;
  before(async function () {
    try {
      execFileSync("git", ["--version"]);
    } catch {
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), "slick-review-"));
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
        cwd: join(folder, "documents"),
      });
    execFileSync("git", ["init", "-q", "-b", "main", join(folder, "documents")]);
    writeFileSync(join(folder, "documents", file), first);
    git("add", file);
    git("commit", "-q", "-m", "First");
    writeFileSync(join(folder, "documents", file), now);
    // Where Git is run by whomever it says so here.
    trace = join(folder, "trace");
    const config = join(folder, "gitconfig");
    writeFileSync(config, `[trace2]\n\tnormalTarget = ${JSON.stringify(trace)}\n`);
    const settings = {
      "security.workspace.trust.enabled": true,
      "security.workspace.trust.startupPrompt": "never",
    };
    workbench = await Workbench.open(join(folder, "documents"), file, undefined, {
      settings,
      env: { GIT_CONFIG_GLOBAL: config },
    });
    review = workbench.tree("Review");
    await workbench.editor(file).waitFor();
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
  });
  after(async () => {
    await workbench?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const restricted = "Git runs only in trusted workspaces.";
  const lineOf = (text: string, line: string) => text.split("\n").indexOf(line) + 1;

  it("runs no Git in Restricted Mode, and says so", async () => {
    const { page } = workbench;
    await page.locator("#status\\.workspaceTrust", { hasText: "Restricted Mode" }).waitFor();
    await workbench.run("Slick Requirements: Focus on Review View");
    const welcome = page.locator(".pane", { hasText: "Review" }).locator(".welcome-view-content");
    await welcome
      .filter({ hasText: restricted })
      .getByRole("button", { name: "Manage Workspace Trust" })
      .waitFor();
    await workbench.screenshot("review-restricted");
    assert.equal(existsSync(trace), false, existsSync(trace) ? readFileSync(trace, "utf8") : "");
  });

  it("shows what was changed, once the workspace is trusted", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Manage Workspace Trust" }).click();
    await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).click();
    await page.locator("#status\\.workspaceTrust").waitFor({ state: "hidden" });
    await workbench.openFile(file);
    await workbench.runInEditor("Slick Requirements: Review Changes Since");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "HEAD" }).first().click();
    await workbench.row(review, "Claims without").waitFor();
    // The tree above leaves it few rows.
    await page.locator(".pane-header", { hasText: "Skills by Level" }).locator("h3").click();
    await workbench.row(review, "Cut the time").waitFor();
    await workbench.screenshot("review");
    await workbench.inEveryLook("review", () => workbench.row(review, "Cut the time").waitFor());
    assert.deepEqual(await review.locator(".monaco-list-row .monaco-icon-label").allTextContents(), [
      "Claims without new evidence1",
      "Message QueuesBasic → Strong",
      "Skills at another level1",
      "Message QueuesBasic → Strong",
      "Evidence added1",
      "Released on Fridays behind feature flags.Strong › Continuous Delivery › Library Portal",
      "Evidence removed1",
      "Wrote down when an entry expires.Basic › Caching › Ticket Shop",
      "Evidence reworded1",
      "Cut the time from a commit to production from 2 days to 20 minutes.Strong › Continuous Delivery › Library Portal",
    ]);
    assert.match(readFileSync(trace, "utf8"), /start .*git/);
  });

  it("goes to the line of what is there, and of what is gone in the text it was in", async () => {
    const { page } = workbench;
    await workbench.row(review, "Released on Fridays").click();
    await page.locator(".tab.active", { hasText: `${file} (HEAD ↔ now)` }).waitFor();
    const line = lineOf(now, "- Released on Fridays behind feature flags.");
    await workbench.cursor.filter({ hasText: `Ln ${line}, Col ` }).waitFor();
    await workbench.row(review, "Wrote down").click();
    const left = page.locator(".editor.original .active-line-number");
    await left.filter({ hasText: `${lineOf(first, "- Wrote down when an entry expires.")}` }).waitFor();
    await workbench.screenshot("review-difference");
    /** How the name of a project looks, and how plain text does. */
    const looks = async (side: "original" | "modified") => {
      const words = page.locator(`.editor.${side} .view-line span[class*=mtk]`);
      const lookOf = (text: string) =>
        words.filter({ hasText: text }).first().getAttribute("class", { timeout: 120_000 });
      return [await lookOf("Ticket"), await lookOf("Moved")];
    };
    const [before, after] = [await looks("original"), await looks("modified")];
    assert.notEqual(before[0], before[1], "the text of before is coloured");
    assert.deepEqual(before, after);
  });
});
