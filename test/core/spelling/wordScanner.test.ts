import assert from "node:assert/strict";
import fc from "fast-check";
import "../../kit/generate.ts";
import { type ScannedWord, visitWords } from "../../../src/core/spelling/wordScanner.ts";

function scan(text: string): readonly ScannedWord[] {
  const words: ScannedWord[] = [];
  visitWords(text, (word) => words.push({ ...word }));
  return words;
}

/** Words with their shape, `code` where they are. */
function said(text: string): readonly string[] {
  return scan(text).map(({ start, end, shape, code }) =>
    [text.slice(start, end), shape, ...(code ? ["code"] : [])].join(" "),
  );
}

describe("the words scanned in a text", () => {
  const table: readonly (readonly [text: string, ...words: readonly string[]])[] = [
    [""],
    [' \t\n-–— ,.;:!? ()[]{} @#$%^&*+=|\\/<>~`"'],
    ["shop", "shop plain"],
    ["Shop", "Shop plain"],
    ["A", "A plain"],
    ["SHOP", "SHOP upper"],
    ["VM", "VM upper"],
    ["VMs", "VMs mixed"],
    ["useState", "useState mixed"],
    ["gitHub GitHub", "gitHub mixed", "GitHub mixed"],
    ["a b", "a plain", "b plain"],
    ["team's", "team's plain"],
    ["TEAM'S", "TEAM'S upper"],
    ["teams' shops", "teams plain", "shops plain"],
    ["'quoted'", "quoted plain"],
    ["rock'n'roll", "rock'n'roll plain"],
    ["it''s", "it plain", "s plain"],
    ["the 90's", "the plain", "90's plain code"],
    ["v1", "v1 plain code"],
    ["v1.2", "v1 plain code", "2 plain code"],
    ["snake_case", "snake_case plain code"],
    ["MAX_SIZE", "MAX_SIZE upper code"],
    ["_private", "_private plain code"],
    ["multi-tenant", "multi plain", "tenant plain"],
    ["and/or", "and plain", "or plain"],
    ["file.ts", "file plain", "ts plain"],
    ["résumé", "résumé plain"],
    ["re\u0301sume\u0301", "re\u0301sume\u0301 plain"],
    ["Überall", "Überall plain"],
    ["漢字 привет", "漢字 plain", "привет plain"],
    ["😀shop😀", "shop plain"],
    ["𐐨𐐩 𠮷野", "𐐨𐐩 plain", "𠮷野 plain"],
    ["a𐐨b", "a𐐨b plain"],
  ];
  for (const [text, ...words] of table)
    it(`are recognised in ${JSON.stringify(text)}`, () => assert.deepEqual(said(text), words));

  it("are in order, do not touch, have no apostrophe at either end and split no character", () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."abAB'_-1 é\n", "😀", "𐐨", "\u0301"),
        fc.string({ maxLength: 1, unit: "binary" }),
      ),
    });
    fc.assert(
      fc.property(text, (one) => {
        let last = -1;
        for (const { start, end } of scan(one)) {
          assert.ok(last < start && start < end && end <= one.length);
          const word = one.slice(start, end);
          assert.match(word, /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_']*(?<!')$/u);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are found in text with unpaired surrogates", () => {
    assert.deepEqual(said("shop\ud800 cart \udc00end"), ["shop plain", "cart plain", "end plain"]);
  });
});
