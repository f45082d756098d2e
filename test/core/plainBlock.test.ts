import assert from "node:assert/strict";
import fc from "fast-check";
import { cutBlocks } from "../../src/core/markdown/blockList.ts";
import { readPlainBlock } from "../../src/core/markdown/plainBlock.ts";
import { readMarkdownBlock } from "../../src/core/markdown/readBlock.ts";
import { markdownText, requirementsText } from "../kit/generate.ts";
import { realMarkdownFiles } from "../kit/realMarkdown.ts";
import { sharedFile } from "../kit/seed.ts";

/** Compares every block of a text that is plain with what remark makes of it; how many were. */
function compare(text: string, name = ""): { plain: number; all: number } {
  let plain = 0;
  const blocks = cutBlocks(text);
  for (const block of blocks) {
    const facts = readPlainBlock(block.text, block.first);
    if (!facts) continue;
    plain++;
    assert.deepEqual(
      facts,
      readMarkdownBlock(block.text, block.first, ""),
      `${name}${JSON.stringify(block.text)}`,
    );
  }
  return { plain, all: blocks.length };
}

/** Lines such as authors write, and lines that nearly are. */
const lines = fc.constantFrom(
  ..."# Title|## Basic Understanding|### C++ & more|## Trailing ##|##  Two blanks  |#|---|--- |----|- - -|**Shop**|**Shop**  |** Shop **|**Shop**:|**Shop|Notes:|- Built it.|-  Built it.  |- **Built** it|-     code|- 1. one|- - two|-|- |* Built it|+ Built it|  - nested|Plain text|Plain text.  |More text: here|  indented|1. one|\\|= = =|===|:-|-:-|a *b* c|*|**|é|x\\|& co|- é|~~~|> quote|\u00a0|- \u00a0x|".split(
    "|",
  ),
);
const endings = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\n \n");
const nearlyPlain = fc
  .array(fc.tuple(lines, endings), { maxLength: 8 })
  .map((parts) => parts.map(([line, ending]) => line + ending).join(""));

describe("plain blocks", () => {
  it("say what remark says of them", () => {
    fc.assert(
      fc.property(nearlyPlain, (text) => void compare(text)),
      { numRuns: 5000 },
    );
  });

  it("say it in generated and in real Markdown too", () => {
    fc.assert(fc.property(fc.oneof(markdownText, requirementsText), (text) => void compare(text)));
    let plain = 0;
    for (const { path, text } of realMarkdownFiles(400)) plain += compare(text, `${path}: `).plain;
    assert.ok(plain > 1000, `${plain} blocks`);
  });

  it("are nearly all of an author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const { plain, all } = compare(text);
    assert.ok(plain > all * 0.9, `${plain} of ${all}`);
  });
});
