import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { patiently, Workbench } from "./workbench.ts";

const head = "## Basic Understanding\n\n### Caching\n**Ticket Shop**\n";
const nested = `${head}- Cached the seat map.\n- Measured it,\n  before and after.\n  - every day\n- Wrote it down.\n`;

/** The documents of this suite, one a test. */
const documents = {
  tab: nested,
  several: `${head}- One.\n- Two.\n- Three.\n- Four.\n`,
  prose: "## Basic Understanding\n\nText.\n",
  enter: `${head}* One.\n\n**Portal**\n1. First.\n2. Second.\n\n**Fences**\n- [x] Done.\n\n\`\`\`\n- code\n\`\`\`\n\n***\n`,
  end: `${head}- One.\n  - Nested.\n`,
  above: `${head}- One.\n`,
  paste: `${head}- One.\n\n\n**Portal**\n- Two.\n`,
  pasteNested: `${head}- One.\n  - For the search.\n- Two.\n`,
  quick: `${head}- One.\n- Two.\n`,
  snippet: "\n",
  complete: `${head}- Skilled people skipped it.\n\n`,
  off: `${head}\n`,
  bold: `${head}- Cached the seat map of **shops** and more.\n`,
} as const;

describe("writing by keys in the workbench", () => {
  let folder: string;
  let workbench: Workbench;
  let file: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-writing-"));
    for (const [name, text] of Object.entries(documents))
      writeFileSync(join(folder, `${name}.requirements.md`), text);
    // Suggestions come when they are asked for: one that opens while a test types takes its next Tab.
    const onDemand = {
      "editor.quickSuggestions": { other: "off" },
      "editor.suggestOnTriggerCharacters": false,
    };
    workbench = await Workbench.open(folder, "tab.requirements.md", undefined, {
      settings: { ...onDemand, "[slick-requirements]": onDemand },
    });
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.editor("tab.requirements.md").waitFor();
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: keyof typeof documents): Promise<void> {
    file = `${name}.requirements.md`;
    await workbench.openFile(file);
    await workbench.editor(file).waitFor();
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string) => workbench.page.keyboard.type(text);
  /** Presses Enter and waits for the cursor where it leads to: what is typed sooner comes before the line that an extension makes. */
  async function enter(place: string): Promise<void> {
    await press("Enter");
    await workbench.cursor.filter({ hasText: place }).waitFor();
  }

  /** Saves until the file is what is expected: an edit of an extension comes a little after its key. */
  async function becomes(expected: string): Promise<void> {
    const deadline = Date.now() + 120_000;
    const onDisk = () => readFileSync(join(workbench.workspace, file), "utf8");
    while (onDisk() !== expected && Date.now() < deadline) {
      await press("Control+S");
      await delay(50);
    }
    assert.equal(onDisk(), expected);
  }
  /** Puts the cursor somewhere where Enter is ours, and waits until the workbench knows. */
  async function goToList(line: number, column: number): Promise<void> {
    await workbench.goTo(line, column);
    await workbench.offers("Slick Requirements: Continue List");
  }
  async function paste(text: string): Promise<void> {
    await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await press("Control+V");
  }

  it("nests a bullet with all it holds, lifts it, and takes back each with one undo", async () => {
    await open("tab");
    await workbench.goTo(6, 1);
    await press("Tab");
    const moved = nested.replace(
      "- Measured it,\n  before and after.\n  - every day\n",
      "  - Measured it,\n    before and after.\n    - every day\n",
    );
    await becomes(moved);
    await workbench.screenshot("writing-nested");
    await press("Shift+Tab");
    await becomes(nested);
    await press("Control+Z");
    await becomes(moved);
    await press("Control+Z");
    await becomes(nested);
  });

  it("nests what is selected, and at several cursors", async () => {
    await open("several");
    await workbench.goTo(6, 1);
    await press("Shift+ArrowDown", "Shift+End", "Tab");
    await becomes(`${head}- One.\n  - Two.\n  - Three.\n- Four.\n`);
    await press("Control+Z");
    await becomes(documents.several);
    await workbench.goTo(6, 1);
    await press("Shift+Alt+ArrowDown", "Shift+Alt+ArrowDown", "Tab");
    await becomes(`${head}- One.\n  - Two.\n  - Three.\n  - Four.\n`);
  });

  it("leaves Tab to the editor outside of lists", async () => {
    await open("prose");
    await workbench.goTo(3, 1);
    await press("Tab");
    await becomes("## Basic Understanding\n\n    Text.\n");
    await press("Shift+Tab");
    await becomes("## Basic Understanding\n\nText.\n");
  });

  /** The entries that completion offers for what was typed. */
  const suggestions = () => workbench.page.locator(".suggest-widget.visible .monaco-list-row");
  const suggested = async (first: string) => {
    await patiently(async (ms) => {
      await press("Control+Space");
      await suggestions().filter({ hasText: first }).first().waitFor({ timeout: ms });
    });
    return suggestions().locator(".label-name").allTextContents();
  };

  it("leaves Tab to suggestions, and to the places of a snippet in bullets too", async () => {
    await open("snippet");
    await workbench.goTo(1, 1);
    await type("requirements");
    await suggested("requirements");
    await press("Tab");
    await workbench.editor(file).locator(".view-line", { hasText: "First skill" }).waitFor();
    for (const text of ["Engineer", "Caching", "Ticket Shop", "Cached the seat map.", "Queues"]) {
      await type(text);
      await press("Tab");
    }
    await press("Escape");
    await becomes(
      "# Engineer\n\n## Basic Understanding\n\n### Caching\n\n**Ticket Shop**\n- Cached the seat map.\n\n---\n\n## Strong Understanding\n\n### Queues\n\n**Project name**\n- What came of it, with a number\n",
    );
  });

  it("is offered snippets, and no word of the text", async () => {
    await open("complete");
    await workbench.goTo(6, 1);
    await press("Enter");
    await type("ski");
    const offered = await suggested("skill");
    assert.equal(offered[0], "skill");
    assert.deepEqual(
      offered.filter((name) => /skilled|skipped/i.test(name)),
      [],
    );
    await workbench.screenshot("writing-completion");
    await press("Escape");
  });

  it("continues lists as they are, and nothing in fences or behind a thematic break", async () => {
    await open("enter");
    await workbench.goTo(18, 4);
    await enter("Ln 19, Col 1");
    await type("After.");
    await goToList(15, 7);
    await enter("Ln 16, Col 1");
    await type("more");
    await workbench.goTo(12, 12);
    await enter("Ln 13, Col 7");
    await type("To do.");
    await goToList(8, 10);
    await enter("Ln 9, Col 4");
    await type("Between.");
    await workbench.goTo(5, 7);
    await enter("Ln 6, Col 3");
    await type("Two.");
    await becomes(
      `${head}* One.\n* Two.\n\n**Portal**\n1. First.\n2. Between.\n3. Second.\n\n**Fences**\n- [x] Done.\n- [ ] To do.\n\n\`\`\`\n- code\nmore\n\`\`\`\n\n***\nAfter.\n`,
    );
    await workbench.screenshot("writing-enter");
  });

  it("ends a list on an empty bullet, from within step by step", async () => {
    await open("end");
    await workbench.goTo(6, 12);
    await press("Enter");
    await workbench.offers("Slick Requirements: Continue List");
    await press("Enter");
    await becomes(`${head}- One.\n  - Nested.\n- \n`);
    await workbench.offers("Slick Requirements: Continue List");
    await press("Enter");
    await becomes(`${head}- One.\n  - Nested.\n\n\n`);
    await type("**Portal**");
    await enter("Ln 9, Col 3");
    await type("Two.");
    await becomes(`${head}- One.\n  - Nested.\n\n**Portal**\n- Two.\n`);
  });

  it("ends a list by two quick keys, with one undo for each", async () => {
    await open("quick");
    await workbench.goTo(5, 7);
    await press("Enter", "Enter");
    await workbench.cursor.filter({ hasText: "Ln 7, Col 1" }).waitFor();
    // Saving would make undo steps of its own.
    const empty = workbench.editor(file).locator(".view-line", { hasText: /^-\s*$/ });
    await empty.waitFor({ state: "detached" });
    await becomes(documents.quick.replace("One.\n", "One.\n\n\n"));
    await press("Control+Z");
    await becomes(documents.quick.replace("One.\n", "One.\n- \n"));
    await press("Control+Z");
    await becomes(documents.quick);
  });

  it("makes a bullet above before a bullet's text, with one undo", async () => {
    await open("above");
    await goToList(5, 3);
    await press("Enter");
    await becomes(`${head}- \n- One.\n`);
    await workbench.cursor.filter({ hasText: "Ln 6, Col 3" }).waitFor();
    await press("Control+Z");
    await becomes(documents.above);
  });

  it("pastes plain lines as bullets, with one undo, and Markdown as it is", async () => {
    await open("paste");
    await workbench.goTo(6, 1);
    await paste("Cached the pages.\nMeasured both.");
    await becomes(documents.paste.replace("One.\n\n", "One.\n- Cached the pages.\n- Measured both.\n"));
    await workbench.screenshot("writing-pasted");
    await press("Control+Z");
    await becomes(documents.paste);
    await workbench.goTo(6, 1);
    await paste("> Cached the pages.\n> Measured both.");
    await becomes(documents.paste.replace("One.\n\n", "One.\n> Cached the pages.\n> Measured both.\n"));
  });

  it("pastes lines and lists at a nested bullet as its siblings", async () => {
    await open("pasteNested");
    await workbench.goTo(6, 20);
    await press("Enter");
    await workbench.cursor.filter({ hasText: "Ln 7, Col 5" }).waitFor();
    await paste("Cached the pages\nof the shop.\nMeasured both.");
    const pasted = "  - Cached the pages\n    of the shop.\n  - Measured both.\n";
    await becomes(documents.pasteNested.replace("search.\n", `search.\n${pasted}`));
    await press("Enter");
    await workbench.cursor.filter({ hasText: "Ln 10, Col 5" }).waitFor();
    await paste("- Third.\n  - Inside.\n- Fourth.");
    const list = "  - Third.\n    - Inside.\n  - Fourth.\n";
    await becomes(documents.pasteNested.replace("search.\n", `search.\n${pasted}${list}`));
    await press("Control+Z");
    await becomes(documents.pasteNested.replace("search.\n", `search.\n${pasted}  - \n`));
  });

  it("nests the bullet in which Tab was pressed, however fast one types on", async () => {
    await open("quick");
    await workbench.goTo(5, 7);
    for (const word of ["First", "Second", "Third"]) {
      await press("Enter", "Tab");
      await type(word);
      await becomes(documents.quick.replace("One.\n", `One.\n  - ${word}\n`));
      while (!readFileSync(join(workbench.workspace, file), "utf8").startsWith(documents.quick)) {
        await press("Control+Z", "Control+S");
        await delay(50);
      }
      await workbench.goTo(5, 7);
    }
  });

  it("pastes lines as they are with the setting off", async () => {
    await open("off");
    mkdirSync(join(workbench.workspace, ".vscode"));
    // What is seen of the one setting says that the other is in force too.
    const settings = { "slickRequirements.pasteAsBullets": false, "editor.lineNumbers": "off" };
    writeFileSync(join(workbench.workspace, ".vscode/settings.json"), JSON.stringify(settings));
    await workbench.editor(file).locator(".line-numbers").first().waitFor({ state: "hidden" });
    await workbench.goTo(5, 1);
    await paste("Cached the pages.\nMeasured both.");
    await becomes(`${head}Cached the pages.\nMeasured both.\n`);
  });

  it("toggles bold for a word, a selection, and bold text as a whole", async () => {
    await open("bold");
    await workbench.goTo(5, 5);
    await press("Control+B");
    await becomes(documents.bold.replace("Cached", "**Cached**"));
    await press("Control+Z");
    await becomes(documents.bold);
    await workbench.goTo(5, 30);
    await press("Control+B");
    await becomes(documents.bold.replace("**shops**", "shops"));
    await press("Control+Z");
    await becomes(documents.bold);
    await workbench.goTo(5, 3);
    await press("Control+Shift+ArrowRight", "Shift+ArrowRight", "Control+B");
    await becomes(documents.bold.replace("Cached", "**Cached**"));
    await workbench.screenshot("writing-bold");
  });
});
