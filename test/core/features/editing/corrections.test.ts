import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { spellDocument } from "../../../../src/core/checking/spellDocument.ts";
import { fixesFor } from "../../../../src/core/features/editing/fixesFor.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { sharedFile } from "../../../kit/seed.ts";
import { spellerOf } from "../../spelling/shipped.ts";

const level = "## Basic Understanding\n\n### Caching\n**Shop**\n";

/** What is said of each unknown word of a text, and the corrections offered for it. */
async function offeredIn(text: string, words: readonly string[] = []) {
  const speller = spellerOf({ sources: [{ name: "slick.json", words }] });
  const document = new CheckedDocument(text, defaultConfiguration);
  assert.equal(await spellDocument(document, speller, () => false), true);
  const found = [];
  for (const finding of document.findings()) {
    const { spelling } = finding;
    if (!spelling) continue;
    const fixes = await fixesFor(finding, document, speller);
    const corrections = fixes.map(({ edits }) => edits[0]!.text);
    found.push({ word: spelling.word, verdict: spelling.verdict, corrections });
  }
  return found;
}

describe("corrections of a word", () => {
  it("are only those that are likely to be meant", async () => {
    const text = `${level}- Ran the environement of zumba, keet and quambrel.\n`;
    assert.deepEqual(await offeredIn(text), [
      { word: "environement", verdict: "misspelled", corrections: ["environment"] },
      { word: "zumba", verdict: "unknown", corrections: [] },
      { word: "keet", verdict: "unknown", corrections: [] },
      { word: "quambrel", verdict: "unknown", corrections: [] },
    ]);
  });

  it("include the author's own words if they are similar", async () => {
    const text = `${level.replace("Caching", "Quambrel")}- Ran the quambrell.\n`;
    assert.deepEqual(await offeredIn(text), [
      { word: "quambrell", verdict: "unknown", corrections: ["Quambrel"] },
    ]);
    assert.deepEqual(await offeredIn(`${level}- Ran the frobblexrs.\n`, ["frobblexers", "frobblexors"]), [
      { word: "frobblexrs", verdict: "misspelled", corrections: ["frobblexers", "frobblexors"] },
    ]);
  });

  it("are meant in seven of ten cases for a misspelling, and hardly ever offered for a right word", async function () {
    const rows = sharedFile(this, "data/misspellings-dev.tsv")
      .text.trim()
      .split("\n")
      .map((row) => row.split("\t"))
      .filter((_, index) => index % 12 === 0);
    const meant = new Map(rows.map(([, word, right]) => [word!, right!.toLowerCase().split("|")]));
    const found = await offeredIn(
      [...meant.keys()].map((word) => `${level}- Ran the ${word} of it.\n`).join("\n"),
    );
    const slips = found.filter(({ verdict }) => verdict === "unknown");
    const offered = slips.flatMap(({ word, corrections }) =>
      corrections.map((one) => meant.get(word)?.includes(one.toLowerCase()) ?? false),
    );
    const right = offered.filter((isMeant) => isMeant).length;
    assert.ok(offered.length > 30, `${offered.length} offered`);
    assert.ok(right / offered.length >= 0.7, `${right} of ${offered.length} are meant`);

    const words = sharedFile(this, "cases/words.txt").text.trim().split("\n");
    const unknown = (
      await offeredIn(`${level}${words.map((word) => `- Ran ${word} there.\n`).join("")}`)
    ).filter(({ verdict }) => verdict === "unknown");
    const doubtful = unknown.flatMap(({ corrections }) => corrections);
    assert.ok(doubtful.length <= words.length / 100, doubtful.join(", "));
  });
});
