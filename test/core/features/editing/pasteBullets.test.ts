import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { pasteAsBullets } from "../../../../src/core/features/editing/pasteBullets.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { readMarks } from "../../../kit/marks.ts";

const skill = "## Basic Understanding\n\n### Caching\n";

/** What is pasted into a marked text; undefined if the text is pasted as it is. */
function pasteInto(marked: string, pasted: string) {
  const { text, cursor, spans } = readMarks(marked);
  const span = spans[0] ?? { start: cursor!, end: cursor! };
  const { model } = new CheckedDocument(text, defaultConfiguration);
  const paste = pasteAsBullets(model, text, span, pasted);
  return paste && { ...paste, after: applyEdits(text, [{ span, text: paste.text }, ...paste.renumbering]) };
}

/** What stands for the cursor after a paste; undefined if the text is pasted as it is. */
function paste(marked: string, pasted: string): string | undefined {
  return pasteInto(marked, pasted)?.text;
}

describe("pasting lines below a project", () => {
  const two = "Cached the pages.\nMeasured both.\n";
  const bullets = "- Cached the pages.\n- Measured both.\n";

  for (const [title, before, pasted, after] of [
    ["makes a bullet of each line", `${skill}**Shop**\n‸`, two, bullets],
    ["ends as what was copied ends", `${skill}**Shop**\n‸\n`, two.trim(), bullets.trim()],
    ["continues after existing bullets", `${skill}**Shop**\n- a\n‸\n`, two, bullets],
    ["writes the project's marker", `${skill}**Shop**\n* a\n‸\n`, two, bullets.replaceAll("- ", "* ")],
    [
      "writes its indentation",
      `${skill}**Shop**\n  - a\n‸\n`,
      two,
      `${bullets.replace(/^/gm, "  ").trimEnd()}\n`,
    ],
    ["replaces the selection", `${skill}**Shop**\n⟦x y⟧\n`, two, bullets],
    ["starts at an empty bullet", `${skill}**Shop**\n- ‸\n`, two, bullets.slice(2)],
    ["leaves no blank line between bullets", `${skill}**Shop**\n- ‸\n- c\n`, two, bullets.slice(2).trimEnd()],
    [
      "leaves none between those inside a bullet",
      `${skill}**Shop**\n- b\n  - ‸\n- c\n`,
      two,
      "Cached the pages.\n  - Measured both.",
    ],
    ["starts at an empty number", `${skill}**Shop**\n3. ‸\n`, two, "Cached the pages.\n4. Measured both.\n"],
    ["leaves out empty lines", `${skill}**Shop**\n‸\n`, "Cached the pages.\n\n\nMeasured both.\n", bullets],
    [
      "keeps wrapped lines in their bullet",
      `${skill}**Shop**\n‸\n`,
      "Cached the pages\nof the shop.\nMeasured both.",
      "- Cached the pages\n  of the shop.\n- Measured both.",
    ],
    [
      "takes small letters for bullets after a full stop",
      `${skill}**Shop**\n‸\n`,
      "cached the pages.\nmeasured both.",
      "- cached the pages.\n- measured both.",
    ],
    [
      "takes the signs of other programs",
      `${skill}**Shop**\n‸\n`,
      "•\tCached the pages\n•\tMeasured both",
      "- Cached the pages\n- Measured both",
    ],
    [
      "nests what Word nests, by its signs",
      `${skill}**Shop**\n‸\n`,
      "·\tCached the pages\no\tdaily\n§\tat night\no\tweekly\n·\tMeasured both",
      "- Cached the pages\n  - daily\n    - at night\n  - weekly\n- Measured both",
    ],
    [
      "nests what is indented, and what is wrapped with it",
      `${skill}**Shop**\n1. a\n2. ‸\n`,
      "  • Cached the pages\n      • daily and\nnightly\n  • Measured both\n",
      "Cached the pages\n   - daily and\n     nightly\n3. Measured both\n",
    ],
    [
      "nests dashes below dots, and dots below no dash",
      `${skill}**Shop**\n* a\n  * b\n* ‸\n`,
      "– Timed them\n• Cached the pages\n– Daily\n– Weekly\n• Measured both\nSlept",
      "Timed them\n* Cached the pages\n  - Daily\n  - Weekly\n* Measured both\n* Slept",
    ],
    [
      "nests nothing for a space more",
      `${skill}**Shop**\n‸\n`,
      "• Cached the pages\n • Measured both\n➢ Slept",
      "- Cached the pages\n- Measured both\n- Slept",
    ],
    [
      "takes one sentence",
      `${skill}**Shop**\n‸\n`,
      "Cached the pages of the shop.",
      "- Cached the pages of the shop.",
    ],
    ["takes one line with a sign", `${skill}**Shop**\n‸\n`, "• Cached it", "- Cached it"],
    [
      "keeps CRLF",
      `${skill}**Shop**\n‸\n`.replaceAll("\n", "\r\n"),
      "A b c d.\nE f.",
      "- A b c d.\r\n- E f.",
    ],
    [
      "makes siblings at a nested bullet",
      `${skill}**Shop**\n- a\n  - b\n  - ‸\n`,
      "Cached the pages\nof the shop.\nMeasured both.",
      "Cached the pages\n    of the shop.\n  - Measured both.",
    ],
    [
      "indents with the tabs of the bullet",
      `${skill}**Shop**\n- a\n\t- ‸\n`,
      "Cached the pages\nof the shop.\nMeasured both.",
      "Cached the pages\n\t  of the shop.\n\t- Measured both.",
    ],
    [
      "keeps a blank line above the next project",
      `${skill}**Shop**\n- a\n‸\n**Portal**\n`,
      two.trim(),
      bullets,
    ],
    [
      "keeps one there at an empty bullet",
      `${skill}**Shop**\n- ‸\n**Portal**\n`,
      two.trim(),
      bullets.slice(2),
    ],
    ["needs none above the next bullet", `${skill}**Shop**\n- ‸\n- b\n`, two.trim(), bullets.slice(2).trim()],
    [
      "takes bullets at an empty bullet",
      `${skill}**Shop**\n- ‸\n`,
      "- Cached.\n- Measured.\n",
      "Cached.\n- Measured.\n",
    ],
    ["takes one", `${skill}**Shop**\n- a\n- ‸\n`, "- Cached.", "Cached."],
    [
      "takes them with the marker and the indentation that are there",
      `${skill}**Shop**\n* a\n  * ‸\n`,
      "- Cached.\n\n- Measured.",
      "Cached.\n  * Measured.",
    ],
    [
      "keeps what is nested in them nested, and their other lines in them",
      `${skill}**Shop**\n9. ‸\n`,
      "    -   Cached\n        them.\n\n        All.\n        - daily\n          or so\n    -   Measured\n    them.\n",
      "Cached\n   them.\n\n   All.\n   - daily\n     or so\n10. Measured\n    them.\n",
    ],
    ["counts on", `${skill}**Shop**\n3. ‸\n`, "1. Cached.\n2. Measured.", "Cached.\n4. Measured."],
    ["makes tasks of bullets", `${skill}**Shop**\n- [ ] ‸\n`, "- Cached.\n  - b", "Cached.\n  - b"],
    [
      "takes tasks at a bullet",
      `${skill}**Shop**\n- ‸\n`,
      "- [x] Cached.\n- [ ] Measured.",
      "[x] Cached.\n- [ ] Measured.",
    ],
    ["leaves tasks at a task alone", `${skill}**Shop**\n- [ ] ‸\n`, "- [x] Cached.\n", undefined],
    [
      "leaves bullets below a project alone, at a bullet too",
      `${skill}**Shop**\n- ‸\n`,
      "**Other**\n- a\n",
      undefined,
    ],
    ["leaves bullets that are projects alone", `${skill}**Shop**\n- ‸\n`, "- **Other**\n  - a\n", undefined],
    ["leaves bullets with code alone", `${skill}**Shop**\n- ‸\n`, "- a\n  ```\n  b\n  ```\n", undefined],
    ["leaves bullets with headings alone", `${skill}**Shop**\n- ‸\n`, "- a\n\n## b\n", undefined],
    ["leaves bullets in bullets of one line alone", `${skill}**Shop**\n- ‸\n`, "- - a\n", undefined],
    ["leaves a name alone", `${skill}**Shop**\n‸\n`, "Ticket Shop", undefined],
    [
      "leaves one line at an empty bullet alone",
      `${skill}**Shop**\n- ‸\n`,
      "Cached the pages of the shop.",
      undefined,
    ],
    ["leaves bullets alone", `${skill}**Shop**\n‸\n`, "- a\n- b\n", undefined],
    ["leaves headings alone", `${skill}**Shop**\n‸\n`, "### Skill\nText\n", undefined],
    ["leaves projects alone", `${skill}**Shop**\n‸\n`, "**Other**\nText\n", undefined],
    ["leaves fences alone", `${skill}**Shop**\n‸\n`, "```\nx\n```\n", undefined],
    ["leaves code alone", `${skill}**Shop**\n‸\n`, "if (x)\n    y();\n", undefined],
    ["leaves tables alone", `${skill}**Shop**\n‸\n`, "| a | b |\n| c | d |\n", undefined],
    ["leaves quotations alone", `${skill}**Shop**\n‸\n`, "> a\n> b\n", undefined],
    ["pastes into fences as it is", `${skill}**Shop**\n- a\n\n  \`\`\`\n‸\n  \`\`\`\n`, two, undefined],
    ["pastes into a line as it is", `${skill}**Shop**\n- a ‸\n`, two, undefined],
    ["leaves bullets before a bullet alone", `${skill}**Shop**\n- a\n‸- b\n`, "- x\n", undefined],
    ["leaves a part of a line before a bullet alone", `${skill}**Shop**\n‸- b\n`, "- x", undefined],
    ["leaves numbers beside bullets alone", `${skill}**Shop**\n- a\n‸\n`, "1. x\n2. y\n", undefined],
    [
      "leaves lines before another project alone",
      `${skill}- **Shop**\n  - a\n‸- **Portal**\n  - b\n`,
      two,
      undefined,
    ],
    ["pastes before text as it is", `${skill}**Shop**\n‸text\n`, two, undefined],
    ["pastes below a skill as it is", `${skill}‸\n**Shop**\n`, two, undefined],
    [
      "pastes below a label of notes as it is",
      `${skill}**Shop**\n- a\n\n## Certifications\n‸\n`,
      two,
      undefined,
    ],
    ["leaves pasted spaces unchanged", `${skill}**Shop**\n‸\n`, "  \n\n", undefined],
  ] as const)
    it(`${title}`, () => assert.equal(paste(before, pasted), after));
});

describe("pasting into a list of numbers", () => {
  const lines = "Cached it.\nMeasured it.\n";
  for (const [title, before, pasted, after] of [
    [
      "counts what follows on",
      "1. a\n2. ‸\n3. b\n4. c\n",
      lines,
      "1. a\n2. Cached it.\n3. Measured it.\n4. b\n5. c\n",
    ],
    ["counts on below a number", "1. a\n2. b\n‸\n", lines, "1. a\n2. b\n3. Cached it.\n4. Measured it.\n\n"],
    ["takes lines between two", "1. a\n‸2. b\n", lines, "1. a\n2. Cached it.\n3. Measured it.\n4. b\n"],
    ["takes a list between two", "1. a\n‸2. b\n", "1. x\n   - y\n2. z\n", "1. a\n2. x\n   - y\n3. z\n4. b\n"],
    ["takes one before the first", "‸1. a\n2. b\n", "7. x\n", "1. x\n2. a\n3. b\n"],
    [
      "replaces selected ones",
      "1. a\n⟦2. b\n⟧3. c\n4. d\n",
      "1. x\n2. y\n",
      "1. a\n2. x\n3. y\n4. c\n5. d\n",
    ],
    ["replaces one of them", "1. a\n⟦2. b⟧\n3. c\n", "1. x\n2. y", "1. a\n2. x\n3. y\n4. c\n"],
    [
      "leaves equal numbers equal",
      "1. a\n1. ‸\n1. b\n",
      lines,
      "1. a\n1. Cached it.\n1. Measured it.\n1. b\n",
    ],
    [
      "leaves numbers that do not follow alone",
      "1. a\n2. ‸\n7. b\n",
      lines,
      "1. a\n2. Cached it.\n3. Measured it.\n7. b\n",
    ],
    [
      "starts anew after text",
      "1. a\n\ntext\n\n‸\n",
      lines,
      "1. a\n\ntext\n\n1. Cached it.\n2. Measured it.\n\n",
    ],
    [
      "counts inside of a bullet",
      "- a\n  1. ‸\n  2. b\n- c\n",
      lines,
      "- a\n  1. Cached it.\n  2. Measured it.\n  3. b\n- c\n",
    ],
    [
      "joins those inside of a bullet, on an empty line between them",
      "- a\n  1. b\n‸\n  2. c\n",
      lines,
      "- a\n  1. b\n  2. Cached it.\n  3. Measured it.\n  4. c\n",
    ],
    ["keeps CRLF", "1. a\r\n2. ‸\r\n3. b\r\n", lines, "1. a\r\n2. Cached it.\r\n3. Measured it.\r\n4. b\r\n"],
  ] as const)
    it(title, () => {
      const head = `${skill}**Shop**\n`.replaceAll("\n", before.includes("\r") ? "\r\n" : "\n");
      assert.equal(pasteInto(head + before, pasted)?.after, head + after);
    });
});

describe("pasting a list with bullets in bullets", () => {
  const list = "- x\n  - y\n    more\n    - z\n";
  for (const [title, before, after] of [
    [
      "indents with tabs where the list does",
      "- a\n\t- b\n- ‸\n- c\n",
      "- a\n\t- b\n- x\n\t- y\n\t  more\n\t\t- z\n- c\n",
    ],
    ["does so inside of a bullet", "- a\n\t- ‸\n- c\n", "- a\n\t- x\n\t\t- y\n\t\t  more\n\t\t\t- z\n- c\n"],
    [
      "does so below a bullet",
      "- a\n\t- b\n\t‸\n- c\n",
      "- a\n\t- b\n\t- x\n\t\t- y\n\t\t  more\n\t\t\t- z\n- c\n",
    ],
    [
      "indents by as many spaces as the list does",
      "- a\n    - b\n- ‸\n- c\n",
      "- a\n    - b\n- x\n    - y\n      more\n        - z\n- c\n",
    ],
  ] as const)
    it(title, () =>
      assert.equal(pasteInto(`${skill}**Shop**\n${before}`, list)?.after, `${skill}**Shop**\n${after}`),
    );
});
