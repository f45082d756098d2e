import assert from "node:assert/strict";
import { endsClause, endsInLatinStop, endsSentence } from "../../../src/core/text/sentenceEnd.ts";

/** Texts with what ends them: a sentence, a clause, a stop of Latin script. */
const cases: readonly (readonly [text: string, sentence: boolean, clause: boolean, latin: boolean])[] = [
  ["Built it.", true, true, true],
  ["Why?", true, true, true],
  ["And more…", true, true, true],
  ['Said "done."', true, true, false],
  ["Said “done.”", true, true, false],
  ["(It ran.)", true, true, false],
  ["作りました。", true, true, false],
  ["「作りました。」", true, true, false],
  ["लिखा।", true, true, false],
  ["Built it;", false, true, false],
  ["构建；", false, true, false],
  ["Costs:", false, false, false],
  ["Node.js", false, false, false],
  ["Shop (2019)", false, false, false],
  ["**Built it.**", false, false, false],
  ["", false, false, false],
];

describe("the end of a text", () => {
  for (const [text, sentence, clause, latin] of cases)
    it(`is judged the same everywhere for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        [endsSentence(text), endsClause(text), endsInLatinStop(text)],
        [sentence, clause, latin],
      );
    });
});
