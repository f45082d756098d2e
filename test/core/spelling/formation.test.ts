import assert from "node:assert/strict";
import { createSpeller } from "../../../src/core/spelling/speller/createSpeller.ts";
import { Vocabulary } from "../../../src/core/spelling/vocabulary.ts";
import { isRelative } from "../../../src/core/spelling/wordFormation.ts";
import { readMarks } from "../../kit/marks.ts";
import { shipped } from "./shipped.ts";

const speller = createSpeller(new Vocabulary(shipped.dictionary(), { locale: "en" }), shipped.suggestionData);

/** Right and wrong words of one kind; what is marked is found. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  "who or what does what a verb says": [
    "a replacer of names, two finalizers, a referrer, resizers and a tokenizer",
    "a ⟦frebbler⟧, a ⟦replacr⟧ and a ⟦developper⟧",
    // Where another ending or a doubled letter is right.
    "a ⟦controler⟧, a ⟦surveyer⟧, the ⟦complier⟧ and the ⟦trialer⟧",
  ],
  "two words closed up, and their other forms": [
    "two automations, three mediations and their assimilations",
    "two toolkits, storyboarding, a timeboxed spike, whiteboarded plans and a pentest",
    "⟦butttons⟧, ⟦flatterring⟧ and two ⟦aircrafts⟧",
    "⟦questionsand⟧ answers, ⟦endend⟧ and an ⟦analysisalgorithm⟧, but broadband and a knowledgebase",
  ],
  "prefixes and endings": [
    "a replatformed portal, dockerized jobs, subqueries, misconfigurations, preloading, a microfrontend, autoremediation, multicluster, two micropipelines",
    "a solderless roguelike, the clickthrough and passthrough of it, a ⟦carefulless⟧ one",
    "unmarshalling and stringifiable values",
    "an ⟦interchangable⟧ ⟦recrated⟧ ⟦multiplacation⟧",
    'a reimplementation, walk-throughs and work-arounds, the anarcho-syndicalist and "anarcho"-capitalist press',
  ],
  "words of the trade and rare words in all their forms": [
    "evals, affordances, mentees, upselling and upsells, forex, parkour and remailers",
    "⟦manuever⟧ of a ⟦meterological⟧ ⟦internement⟧",
  ],
  "abbreviations of the trade in lower case": ["a dba and qa of ux", "an sre", "of gcp, crm and kpi"],
  "short names and words of code": ["etc. in the dept of govt, a tyre", "a ⟦bing⟧ ⟦clob⟧"],
};

describe("words formed from other words", () => {
  for (const [kind, texts] of Object.entries(kinds))
    for (const text of texts)
      it(`include ${kind}: ${text}`, async () => {
        const { text: plain } = readMarks(text);
        const [found] = await speller.check([plain]);
        const words = found!.map(({ span }) => plain.slice(span.start, span.end));
        assert.deepEqual(words, text.match(/(?<=⟦)[^⟧]+/g) ?? []);
      });

  it("are no misspellings of other forms, except of another spelling of the same form", () => {
    for (const [word, other] of [
      ["toolkits", "toolkit"],
      ["replacer", "replaced"],
      ["replacers", "replace"],
      ["affordances", "affordance"],
      ["reimplementation", "implementation"],
      ["dockerizing", "dockerized"],
    ] as const)
      assert.equal(isRelative(word, other), true, `${word} ${other}`);
    for (const [word, other] of [
      ["controler", "controller"],
      ["controlers", "controller"],
      ["flatterring", "flattering"],
      ["complier", "compiler"],
    ] as const)
      assert.equal(isRelative(word, other), false, `${word} ${other}`);
  });
});
