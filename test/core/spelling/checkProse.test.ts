import assert from "node:assert/strict";
import fc from "fast-check";
import "../../kit/generate.ts";
import { cutBlocks } from "../../../src/core/markdown/blockList.ts";
import { proseOf } from "../../../src/core/markdown/prose.ts";
import { checkProse } from "../../../src/core/spelling/checkProse.ts";
import { readMarks } from "../../kit/marks.ts";
import { marked, vocabularyOf } from "./shipped.ts";

/** The Markdown with marks around what is found in its prose. */
function markedMarkdown(text: string): string {
  return cutBlocks(text)
    .map((block) => {
      const prose = proseOf(block);
      assert.equal(prose.length, block.text.length);
      let result = "";
      let at = 0;
      for (const { span } of checkProse(prose, vocabularyOf())) {
        result += `${block.text.slice(at, span.start)}⟦${block.text.slice(span.start, span.end)}⟧`;
        at = span.end;
      }
      return result + block.text.slice(at);
    })
    .join("");
}

/** Texts with marks around what is found in them; those without any are right. */
const table: Readonly<Record<string, readonly string[]>> = {
  "acronyms and their plurals": [
    "The KPIs of two VMs, an SLO, three PRs and the CEO's PDF.",
    "Wrote RFCs on XYZQ, and a VPC.",
    "Ran KUBERNETES, ran ⟦KUBERNTES⟧ and many ⟦DEPLOYMNETs⟧.",
  ],
  identifiers: [
    "Called useState and getElementById of myFrebbleThing.",
    "Set snake_case_naem, MAX_SIEZ and _privat.",
    "On v1.2, k8s, i18n, h264xq and 90ths.",
    "Ran frebble() and obj.frebble().",
    "Read execl(3), frebble(3p) and the ⟦frebble⟧ (3).",
    "Passed --dryrunn and [--noverfy].",
    "Set $frebble, %frebble%, #frebble and frebble=1 or x=frebble.",
    "Wrote frebble.ts, .gitingore and *.frebble.",
    "Kept C:\\frebble in mind.",
  ],
  "owners with their apostrophe in the wrong place": [
    "Put ⟦everyones'⟧ tools into the ⟦childrens⟧ room.",
    "Called them '⟦everyones⟧' tools.",
  ],
  "what only looks like one": [
    "Some ⟦frebble⟧(s), a (⟦frebble⟧) and a ⟦frebble⟧.",
    "Ended with ⟦frebble⟧. Then another.",
    "A ⟦frebble⟧: one; two, ⟦frubble⟧!",
    "Dashes - ⟦frebble⟧ – ⟦frubble⟧ — and on—⟦frobble⟧.",
    "Typed dashes -- ⟦frebble⟧ and here--⟦frubble⟧.",
    "-⟦frebble⟧ at the start.",
    "Below it\n-⟦frebble⟧ too.",
  ],
  possessives: [
    "The team's, teams' and Jenkins' builds, GitHub's too.",
    "Mary's team, Adam's and Eric's pages, Zoë's desk.",
    "The ⟦get's⟧ of ⟦want's⟧.",
    "A ⟦frebble's⟧ end.",
  ],
  contractions: [
    "I don't, won't, can't; we've, they'd, it'll, who's, let's.",
    "It ⟦dont⟧, ⟦isnt⟧, ⟦thats⟧ and ⟦doesnt⟧.",
    "It ⟦do'nt⟧ and ⟦would'nt⟧.",
  ],
  hyphens: [
    "A multi-tenant, re-deployed, cross-team, in-house, semi-automatic set-up.",
    "A well-⟦frebbled⟧ and ⟦frebbled⟧-well thing.",
    "Was re-organizing, co-ordinating and pre-empting, not co-⟦ordnating⟧ or well-⟦empting⟧.",
    "A frebble-dev-notes, a state-of-the-⟦frebble⟧ and a test-driven-⟦frebble⟧ thing, ⟦frebble⟧-notes.",
    "A cloud-natvie".replace("natvie", "⟦natvie⟧"),
  ],
  slashes: ["Read and/or write of input/output.", "Read and/⟦wirte⟧ of ⟦inptu⟧/output."],
  "letters with accents": [
    "A résumé, a naïve café, a fiancée.",
    "A re\u0301sume\u0301, a nai\u0308ve cafe\u0301.",
    "A ⟦rèsumme⟧ and a ⟦re\u0300summe⟧.",
    "Zoë and Émile met.",
  ],
  "other scripts": ["漢字, привет, ελληνικά and עברית.", "A word漢字 of two.", "𠮷野家 and 𐐨𐐩."],
  "species after their initial": [
    "Grew P. aeruginosa, E. coli and *S. epidermidis*.",
    "The U.S. ⟦goverment⟧ and the D. C. ⟦goverment⟧, P. ⟦Frebble⟧.",
  ],
  "words of phrases": [
    "Worked pro bono, led a voir dire and a Poka-yoke as a 2nd dan; kept a ram and a wether.",
    "Met a ⟦bono⟧, a ⟦wether⟧, a ⟦dan⟧ and a pro ⟦bonobono⟧.",
  ],
  "words of a field": [
    "Ionotropic riboswitches, taught summatively at a hackathon in Uttar Pradesh.",
    "Of takt and gemba; intubated and extubated; a collet, an andon, a tagout and codemods.",
  ],
  compounds: [
    "A failover with spindown and a rollback of the runup.",
    "A ⟦frebbleover⟧ and a ⟦microfrebble⟧.",
  ],
  "short words": ["a b c I x y z", "As is: do it, or no go.", "⟦Teh⟧ end ⟦fo⟧ it."],
  capitals: [
    "Paris, paris, London.",
    "⟦Frebble⟧ and ⟦FREBBLE⟧ and fREBBLE.",
    "Ran Github, GITHUB and github.",
  ],
  "characters of two units": ["😀 ⟦frebble⟧ 😀😀 ⟦frubble⟧", "𝒳 ⟦frebble⟧"],
};

describe("spelling of prose", () => {
  for (const [name, texts] of Object.entries(table)) {
    describe(`with ${name}`, () => {
      for (const text of texts)
        it(`finds the marked words of ${JSON.stringify(text)}`, () =>
          assert.equal(marked(readMarks(text).text), text));
    });
  }

  it("accepts British or American spelling by the locale", () => {
    const found = (locale: string) =>
      marked("We organise neighbourhoods, organize neighborhoods.", { locale });
    assert.equal(found("en-US"), "We ⟦organise⟧ ⟦neighbourhoods⟧, organize neighborhoods.");
    assert.equal(found("en-GB"), "We organise neighbourhoods, organize ⟦neighborhoods⟧.");
    assert.equal(found("en-US,en-GB"), readMarks(found("en-GB")).text);
    assert.equal(found("fr"), found("en-US"));
  });

  it("accepts a verb joined to its particle, and no other word with that ending", () => {
    const prose = "A failover, a spindown, the rollout; witout feeback the calback of mooreover.";
    assert.deepEqual(
      checkProse(prose, vocabularyOf()).map(({ span }) => prose.slice(span.start, span.end)),
      ["witout", "feeback", "calback", "mooreover"],
    );
  });

  it("tells by capitals and place what a word looks like, and forbids none by them", () => {
    const looks = (prose: string) =>
      checkProse(prose, vocabularyOf()).map(({ span, looks, forbidden }) => {
        assert.equal(forbidden, false);
        return [prose.slice(span.start, span.end), looks];
      });
    assert.deepEqual(looks("Some Frebbler, a frebbler. Frubbler came."), [
      ["Frebbler", "name"],
      ["frebbler", undefined],
      ["Frubbler", undefined],
    ]);
    assert.deepEqual(looks("- Frebbler, Paris\n- Frebbler and Frubbler of it.\n- Frebbler/Go used"), [
      ["Frebbler", "name"],
      ["Frebbler", "name"],
      ["Frubbler", "name"],
      ["Frebbler", "name"],
    ]);
    assert.deepEqual(looks("- Frebbler Bank of Paris\n- Frebbler banks pay.\n"), [
      ["Frebbler", "title"],
      ["Frebbler", undefined],
    ]);
  });

  it("skips what is not prose in Markdown, and accepts any apostrophe", () => {
    for (const text of [
      "It isn’t the team’s, and it’s Jenkins’ own.\n",
      "It ⟦do’nt⟧ and a ⟦frebble’s⟧ end, ‘⟦frubble⟧’.\n",
      'Ran `frebble`, [⟦frebble⟧](frebble.html "frebble") and <b title="frebble">bold</b>.\n',
      "```frebble\nfrebble\n```\n\n    frebble\n\nA ⟦frebble⟧.\n",
      "At https://frebble.example/frebble, frebble@frebble.example, @frebble, ./frebble/frubble, &nbsp;.\n",
      "![frebble](frebble.png) <!-- frebble -->\n",
      "An _⟦enviroment⟧_, __two ⟦enviroments⟧__ and *an ⟦enviroment⟧*, but snake_enviroment.\n",
      "- One ⟦frebble⟧\r\n- Two **⟦frib**⟧ble\r\n".replace("**⟦frib**⟧ble", "**⟦frubble⟧**"),
      "# A ⟦frebble⟧\n\n> A ⟦frubble⟧\n\n| ⟦frobble⟧ | b |\n|---|---|\n| c | ⟦frabble⟧ |\n",
    ])
      assert.equal(markedMarkdown(readMarks(text).text), text);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ..."the shop frebble Frebble FREBBLE KPIs useState don't team's get's re résumé re\u0301sume\u0301 漢字 v1 2 _".split(
        " ",
      ),
    ),
    fc.constantFrom(..." '-./()=$%#\\*:\t", "--", "  ", "😀", "𐐨", "()", "\r"),
    fc.string({ maxLength: 3, unit: "binary" }),
  );
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  const wholeWord = /[\p{L}\p{M}\p{N}\u00ad_]+(?:'(?![0-9_])[\p{L}\p{M}\p{N}\u00ad_]+)*/gu;

  it("finds whole words of the text, in order", () => {
    fc.assert(
      fc.property(line, (prose) => {
        const words = new Set(
          [...prose.matchAll(wholeWord)].map(({ 0: word, index }) => `${index}-${index + word.length}`),
        );
        let last = 0;
        for (const { span } of checkProse(prose, vocabularyOf())) {
          assert.ok(words.has(`${span.start}-${span.end}`));
          assert.ok(last <= span.start && span.end <= prose.length);
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds in two lines together what it finds in each", () => {
    const spans = (prose: string, by: number) =>
      checkProse(prose, vocabularyOf()).map(({ span, ...rest }) => ({
        ...rest,
        start: span.start + by,
        end: span.end + by,
      }));
    fc.assert(
      fc.property(line, line, (one, two) => {
        assert.deepEqual(spans(`${one}\n${two}`, 0), [...spans(one, 0), ...spans(two, one.length + 1)]);
      }),
      { numRuns: 500 },
    );
  });
});
