import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { spellDocument } from "../../../src/core/checking/spellDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { spellerOf } from "./shipped.ts";

/** The words found wrong in a bullet. */
async function typos(text: string): Promise<readonly string[]> {
  const source = `## Basic Understanding\n\n### Caching\n**Shop**\n- ${text}\n`;
  const document = new CheckedDocument(source, defaultConfiguration);
  await spellDocument(document, spellerOf(), () => false);
  return document.findings().flatMap(({ rule, span }) => (rule === "typo" ? [document.source(span)] : []));
}

describe("a word with marks inside", () => {
  for (const text of [
    "Built **C**ontinuous **I**ntegration for the team.",
    "Put the envi&shy;ronment and the envi&#173;ronment and the envi&#xAD;ronment up.",
    "Put the envi\u00adronment up.",
    "Built an un*believ*able sys**tem** for the *re*design.",
    "Wrote the con<b>fig</b>uration, the docu<wbr>mentation and a de<sup class='x'>sign</sup>.",
    "Came in 2**nd** and 3<sup>rd</sup>, H<sub>2</sub>O and all.",
    "Cut ***a***cross `code` and **whole words**.",
  ])
    it(`is read as one word: ${text}`, async () => assert.deepEqual(await typos(text), []));

  it("is not corrected, since that would delete the marks, but words next to it are", async () => {
    assert.deepEqual(await typos("Ran the **en**vironement and the environement."), ["environement"]);
    assert.deepEqual(await typos("Ran **the** environement **fast**."), ["environement"]);
    assert.deepEqual(await typos("Ran the en<b>vironement</b> and <b>the</b> environement."), [
      "environement",
    ]);
    // A line break and a cell part words.
    assert.deepEqual(await typos("Ran the environement<br>xqzk."), ["environement", "xqzk"]);
  });
});
