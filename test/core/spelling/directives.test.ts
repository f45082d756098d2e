import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { directivesOf } from "../../../src/core/checking/spellDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { readDirectives } from "../../../src/core/spelling/directives.ts";

const nothing = { words: [], locale: undefined, needsCspell: false };

describe("spelling directives of a document", () => {
  it("name words, with any spaces, commas and capitals", () => {
    for (const verb of ["words", "word", "ignore", "ignoreWords", "ignore-words", "ignoreword"]) {
      for (const said of [
        `cspell:${verb} one two`,
        `cSpell: ${verb} one, two`,
        `spell-checker:${verb}  one;two `,
      ])
        assert.deepEqual(readDirectives(said), { ...nothing, words: ["one", "two"] }, said);
    }
    assert.deepEqual(readDirectives("spell:words one\nspellchecker: ignore two\n\ncspell:words").words, [
      "one",
      "two",
    ]);
  });

  it("can set the locale", () => {
    for (const verb of ["locale", "local", "lang", "language"])
      assert.equal(readDirectives(`cspell:${verb} en-GB `).locale, "en-GB");
    assert.equal(readDirectives("cspell:locale en-US\r\ncspell:locale en-GB,en-US").locale, "en-GB,en-US");
  });

  it("are reported if only cspell supports them", () => {
    for (const said of ["cspell:dictionaries fr", "cspell:ignoreRegExp /x/", "cspell:enableCompoundWords"])
      assert.deepEqual(readDirectives(said), { ...nothing, needsCspell: true }, said);
  });

  it("are not read from text that only resembles one", () => {
    for (const said of ["", "words one", "cspell words one", "my cspell:words one", "cspell:"])
      assert.deepEqual(readDirectives(said), nothing, said);
  });

  it("are read from comments, not from prose or code, except those that turn checking off and on", () => {
    const text =
      "<!-- cspell:words one -->\n\n# A\n\ncspell:words prose\n\n```\n<!-- cspell:words code -->\n```\n\n- B <!--spell-checker: ignore two-->\n\n<!-- cspell:disable -->\n<!-- cspell:enable -->\n<!-- cspell:disable-next-line -->\n<!-- a remark -->\n";
    const said = directivesOf(new CheckedDocument(text, defaultConfiguration));
    assert.equal(said, "cspell:words one\nspell-checker: ignore two");
    assert.deepEqual(readDirectives(said).words, ["one", "two"]);
  });
});
