import assert from "node:assert/strict";
import { thresholds } from "../../../../src/core/spelling/speller/certainty.ts";
import { spellerOf } from "../shipped.ts";

async function certaintyOf(word: string): Promise<number> {
  const prose = `Worked on the ${word} of the team.`;
  const [[found] = []] = await spellerOf().check([prose]);
  assert.ok(found, `${word} is known`);
  return found.certainty!;
}

describe("the certainty that an unknown word is misspelled", () => {
  for (const word of ["shcema", "uadit", "ivnoice", "drivre", "idnex", "snapshto"])
    it(`is high for two letters in the wrong order, as in ${word}`, async () => {
      assert.ok((await certaintyOf(word)) >= thresholds.slip);
    });

  // Words of other trades and languages that differ from a known one in more than an order.
  for (const word of ["sulko", "brenta", "torvik", "malgo"])
    it(`is low for a word like no other, as ${word}`, async () => {
      assert.ok((await certaintyOf(word)) < thresholds.slip);
    });
});
