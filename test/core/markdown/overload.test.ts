import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { Block } from "../../../src/core/markdown/block.ts";
import { proseOf } from "../../../src/core/markdown/prose.ts";
import { readBlock } from "../../../src/core/markdown/readBlock.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { CallCounter } from "../../kit/callCounter.ts";

const head = "## Basic Understanding\n\n### Caching\n**Shop**\n- Built it.\n";

/** The bullets of the one project of a document, and whether some of it was too much. */
function read(text: string) {
  const document = new CheckedDocument(head + text, defaultConfiguration);
  const projects = document.model.levels[0]!.skills[0]!.projects;
  return {
    projects: projects.map(({ name }) => name),
    bullets: projects.flatMap(({ bullets }) => bullets.map((bullet) => bullet.text)),
    isOverloaded: document.blocks.some((block) => block.facts().isOverloaded),
  };
}

const asIs = { projects: ["Shop"], bullets: ["Built it."], isOverloaded: false };
const many = "- **x** [y] `z` <w> *v*\n".repeat(400);

describe("marks and lines that Markdown does not read", () => {
  const verbatim: Readonly<Record<string, string>> = {
    "a fence": `\n\`\`\`\n${many}\`\`\`\n`,
    "a fence of one bullet and many lines": `\n~~~\n- x\n${"y\n".repeat(1001)}~~~\n`,
    "a fence in a bullet": `\n  \`\`\`\n${many.replace(/^/gm, "  ")}\n  \`\`\`\n`,
    "a fence in a quotation": `\n> \`\`\`\n${many.replace(/^(?=.)/gm, "> ")}> \`\`\`\n`,
    "a comment": `\n<!--\n**Private**\n\n${many}-->\n`,
    "a comment in a bullet": `  <!--\n${many.replace(/^(?=.)/gm, "  ")}  -->\n`,
    "an HTML block": `\n<pre>\n**Private**\n${many}</pre>\n`,
    "indented code": `\n      - x\n${"      - **x** `y`\n".repeat(1001)}`,
  };
  for (const [name, text] of Object.entries(verbatim)) {
    it(`are neither evidence nor an overload in ${name}`, () => assert.deepEqual(read(text), asIs));
  }

  it("are neither in front matter", () => {
    const keys = "title: '*a* **b** [c]'\n".repeat(400);
    for (const [start, end] of [
      ["---", "---"],
      ["---", "..."],
      ["+++", "+++"],
      ["\ufeff---", "---"],
    ])
      for (const text of [`${start}\n${many}${end}\n`, `${start}\n${keys}${end}\n`])
        for (const source of [text, text.replaceAll("\n", "\r\n")]) {
          const { entries, isOverloaded } = readBlock(source, true, "");
          assert.deepEqual(entries, []);
          assert.equal(isOverloaded, undefined);
        }
  });

  it("do not have a list read twice if no paragraph has too many", async () => {
    const counter = new CallCounter();
    await counter.start();
    try {
      for (const item of ["- > **a** b\n", "- **a**\n- x\n**P**\n    - b\n  - c\n"]) {
        await counter.take();
        new Block(item.repeat(400), false).facts();
        const [, times] = [...(await counter.take())].find(([place]) =>
          place.includes("parseMarkdown.late.ts parse "),
        )!;
        assert.equal(times, 1);
      }
    } finally {
      await counter.stop();
    }
  });

  it("are not an overload in many bullets together, nor in lists within lists", () => {
    const nested = "- **a** `b`\n  - **c** `d`\n    - *e* `f`\n".repeat(300);
    const { bullets, isOverloaded } = read(nested);
    assert.equal(isOverloaded, false);
    assert.equal(bullets.length, 301);
  });
});

describe("a block that is too complex", () => {
  it("by the marks of one paragraph keeps its structure, but none of its words is prose", () => {
    const text = `- Second ${"**a ".repeat(2000)}\n  - detail\n\n  \`\`\`\n  - code\n  \`\`\`\n\n  <!-- - private -->\n- Third.\n`;
    const { bullets, isOverloaded } = read(text);
    assert.equal(isOverloaded, true);
    assert.deepEqual([bullets[0], bullets[2]], ["Built it.", "Third."]);
    const [, , block] = new CheckedDocument(head + text, defaultConfiguration).blocks;
    assert.equal(proseOf(block!).trim(), "");
    assert.deepEqual(
      block!.facts().comments.map(({ value }) => value),
      ["- private"],
    );
  });

  it("by its quotations and lists is read line by line, except for code, comments and HTML", () => {
    const deep = `${"> ".repeat(200)}x\n`;
    const text = `${deep}- Second\n  \`\`\`\n  - code\n  \`\`\`\n- Third\n<!--\n- private\n-->\n`;
    const { bullets, isOverloaded } = read(text);
    assert.equal(isOverloaded, true);
    assert.deepEqual(bullets, ["Built it.", "Second", "Third"]);
  });

  it("is recognised by the lines of a paragraph, even if they look like items", () => {
    // No line is an item: all are read on into the paragraph above.
    const { isOverloaded } = readBlock(`a **\n${"     - b **\n".repeat(1600)}`, false, "");
    assert.equal(isOverloaded, true);
  });
});

describe("link definitions of other blocks", () => {
  it("cannot be used to read past the end of an unclosed block", () => {
    for (const open of ["```\n[x]", "<!-- [x]", "- [x]\n  ~~~", "<pre>[x]", "[x] `a", "> ```\n> [x]"]) {
      const { entries, notProse, comments } = readBlock(open, false, "[x]: /y\n\n");
      for (const { span } of [...entries, ...comments]) assert.ok(span.end <= open.length, open);
      for (const { end } of notProse) assert.ok(end <= open.length, open);
    }
  });

  it("are borrowed without their targets, however long those are", () => {
    const text = `[a]: /b "${"x ".repeat(100_000)}"\n\n${"See [a] and [a][].\n\n".repeat(200)}`;
    const document = new CheckedDocument(text, defaultConfiguration);
    assert.equal(document.model.levels.length, 0);
    const shown = document.blocks.at(-1)!;
    assert.deepEqual(
      shown.facts().notProse.map(({ start, end }) => shown.text.slice(start, end)),
      ["]", "][]"],
    );
  });
});
