import assert from "node:assert/strict";
import fc from "fast-check";
import { has, wordStream } from "../../../src/core/text/wordStream.ts";

interface Read {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly content: number;
}

function read(text: string): readonly Read[] {
  const { starts, ends, contents, words } = wordStream(text);
  assert.ok([starts, ends, contents].every(({ length }) => length === words.length));
  return words.map(({ lower }, i) => ({ start: starts[i]!, end: ends[i]!, lower, content: contents[i]! }));
}

/** The same by definition. */
function define(text: string): readonly Read[] {
  const unit = "[\\p{L}\\p{M}\\p{N}\\u00ad_\\u00c0-\\u1fff]";
  const word = new RegExp(`${unit}(?:${unit}|['’](?=${unit})|(?<=[0-9])[.,](?=[0-9]))*`, "gu");
  return [...text.matchAll(word)].map(({ 0: source, index }) => {
    const content =
      (/[a-z]/.test(source) ? has.lower : 0) |
      (/^[A-Z]/.test(source) ? has.capital : 0) |
      (/^.+[A-Z]/su.test(source) ? has.inner : 0) |
      (/[0-9]/.test(source) ? has.digit : 0) |
      (/(?=[\u00c0-\u024f])[^×÷]/.test(source) ? has.latin : 0) |
      (/['’]/.test(source) ? has.apostrophe : 0) |
      (/[^A-Za-z0-9'’.,\u00c0-\u024f]|[×÷]|['’].*[0-9]|[0-9].*['’]/su.test(source) ? has.odd : 0);
    const lower = source.toLowerCase().replaceAll("’", "'");
    return { start: index, end: index + source.length, lower, content };
  });
}

/** A word and what it contains. */
function said(text: string): readonly string[] {
  const names = Object.entries(has);
  return read(text).map(({ start, end, content }) =>
    [text.slice(start, end), ...names.flatMap(([name, bit]) => ((content & bit) === 0 ? [] : [name]))].join(
      " ",
    ),
  );
}

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."the Shop VMs useState don't team's don’t 90's 2.5 1,000 v1.2 _ snake_case × ÷ résumé re\u0301sume\u0301 re\u00adsume 漢字 привет 😀 𐐨 \ud800 \udc00 ª ² ﬁ".split(
          " ",
        ),
      ),
      fc.constantFrom(..."abAB'’_-1.,/ é*~`\n"),
      fc.string({ maxLength: 2, unit: "binary" }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

describe("the words of a text", () => {
  const table: readonly (readonly [text: string, ...words: readonly string[]])[] = [
    [""],
    [' \t\n-–— ,.;:!? ()[]{} @#$%^&*+=|\\/<>~`"'],
    ["shop Shop A SHOP", "shop lower", "Shop lower capital", "A capital", "SHOP capital inner"],
    ["VMs useState", "VMs lower capital inner", "useState lower inner"],
    ["team's teams' shops", "team's lower apostrophe", "teams lower", "shops lower"],
    ["'quoted' it''s", "quoted lower", "it lower", "s lower"],
    ["don’t rock'n'roll", "don’t lower apostrophe", "rock'n'roll lower apostrophe"],
    ["the 90's", "the lower", "90's lower digit apostrophe odd"],
    ["v1.2, 1,000. 3", "v1.2 lower digit", "1,000 digit", "3 digit"],
    ["and/or file.ts a-b", "and lower", "or lower", "file lower", "ts lower", "a lower", "b lower"],
    ["snake_case _it_", "snake_case lower odd", "_it_ lower odd"],
    ["résumé Über", "résumé lower latin", "Über lower latin"],
    ["re\u0301sume 2×2", "re\u0301sume lower odd", "2×2 digit odd"],
    ["漢字 😀shop😀", "漢字 odd", "shop lower"],
    ["𐐨𐐩 𠮷野 a\ud800b", "𐐨𐐩 odd", "𠮷野 odd", "a lower", "b lower"],
  ];
  for (const [source, ...words] of table)
    it(`are recognised in ${JSON.stringify(source)}`, () => assert.deepEqual(said(source), words));

  it("are those of their definition", () => {
    fc.assert(
      fc.property(text, (source) => assert.deepEqual(read(source), define(source))),
      { numRuns: 1000 },
    );
    const long = "The shop's 2.5 x_y résumé and don’t 90's. ".repeat(2000);
    assert.deepEqual(read(long), define(long));
  });

  it("are the same when asked again, and after many other texts", () => {
    const once = wordStream("a shop");
    assert.equal(wordStream(["a", "shop"].join(" ")), once);
    for (let i = 0; i < 300; i++) assert.equal(read(`${"word ".repeat(300)}${i}`).length, 301);
    assert.notEqual(wordStream("a shop"), once);
    assert.deepEqual(wordStream("a shop"), once);
  });

  it("are each one word to all readers, unless they are odd or contain digits, and nothing else is one", () => {
    const readers = {
      letters: /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu,
      spelling: /[\p{L}\p{M}\p{N}\u00ad_]+(?:['’](?![0-9_])[\p{L}\p{M}\p{N}\u00ad_]+)*/gu,
      english:
        /[A-Za-z0-9\u00c0-\u1fff](?:[A-Za-z0-9\u00c0-\u1fff]|(?<![0-9])['’](?=[A-Za-z\u00c0-\u1fff]))*/g,
    };
    fc.assert(
      fc.property(text, (source) => {
        const words = read(source);
        const plain = words.filter(({ content }) => (content & (has.odd | has.digit)) === 0);
        for (const [reader, pattern] of Object.entries(readers)) {
          const found = [...source.matchAll(pattern)].map(({ 0: word, index }) => [
            index,
            index + word.length,
          ]);
          for (const [start, end] of found)
            assert.ok(
              words.some((word) => word.start <= start! && end! <= word.end),
              `${reader}: ${source.slice(start, end)}`,
            );
          for (const { start, end } of plain)
            assert.ok(
              found.some((word) => word[0] === start && word[1] === end),
              `${reader}: ${source.slice(start, end)}`,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
