import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { spellDocument } from "../../../src/core/checking/spellDocument.ts";
import { WordCounts } from "../../../src/core/checking/wordCounts.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { Block } from "../../../src/core/markdown/block.ts";
import { proseOf, wordsIn } from "../../../src/core/markdown/prose.ts";
import { typo } from "../../../src/core/rules/typo.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { spellerOf } from "../spelling/shipped.ts";

const speller = spellerOf();

async function spelled(text: string): Promise<CheckedDocument> {
  const document = new CheckedDocument(text, defaultConfiguration);
  assert.equal(await spellDocument(document, speller, () => false), true);
  return document;
}

/** The text with marks around its typos. */
async function withTypos(text: string): Promise<string> {
  const findings = (await spelled(text)).findings().filter(({ rule }) => rule === typo.id);
  return writeMarks(
    text,
    findings.map(({ span }) => span),
  );
}

async function assertFound(marked: string): Promise<void> {
  assert.equal(await withTypos(readMarks(marked).text), marked);
}

/** An edit at a place that is taken modulo the text's length. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const level = "## Basic Understanding\n\n### Caching\n";

describe("names of a document", () => {
  it("are unknown acronyms and links named like their address, but not misspellings in capitals", async () => {
    await assertFound("- Studied at FRUBNOZ, an ⟦ENVIROMENT⟧ for teams.\n");
    await assertFound(
      "- **[frubnoz](https://example.com/someone/frubnoz)**: a game; [⟦wirte⟧ it](https://example.com/write).\n",
    );
  });

  it("leave the misspelled name of a level to the rule that knows levels", async () => {
    const text = "## Basic Understandng\n\n### Caching\n**Shop**\n- Cached the pages.\n";
    const known = "\n## Strong Understanding\n\n### Testing\n**Shop**\n- Wrote the tests.\n";
    const found = (await spelled(text + known)).findings();
    assert.deepEqual(
      found.map(({ rule, message }) => [rule, message]),
      [["unknown-level", 'Unknown level "Basic Understandng". Did you mean "Basic Understanding"?']],
    );
  });

  it("are the names of its levels, in any language", async () => {
    const part = (name: string) => `## ${name}\n\n### Caching\n**Shop**\n- Cached the pages.\n\n`;
    await assertFound(part("Grundkenntnisse") + part("Fortgeschritten") + part("Experte"));
    await assertFound(
      "| Skill | Niveau | Evidence |\n|---|---|---|\n| Go | Débutant | Built it. |\n| Caching | Experte | Built it. |\n",
    );
  });

  it("are right everywhere if they are in a heading or a project line", async () => {
    await assertFound(`${level}**Frobblex**\n- Ran frobblex, Frobblex and FROBBLEX.\n- Ran a ⟦quambrel⟧.\n`);
    await assertFound(`${level}#### Frobblex\n- Ran frobblex.\n`);
    await assertFound("## Basic Understanding\n\n### Frobblex\n**Shop**\n- Ran frobblex.\n");
    await assertFound(`${level}**Shop**\n- Ran frobblex.\n\n## Frobblex\n- Not evidence.\n`);
    await assertFound(`${level}** Frobblex**\n- Ran frobblex.\n`);
  });

  it("are right everywhere if they have a capital inside a sentence, or appear twice", async () => {
    await assertFound(`${level}**Shop**\n- Ran Frobblex, a frobblex.\n- Ran a ⟦quambrel⟧.\n`);
    await assertFound(`${level}**Shop**\n- Ran a quambrel.\n\nThe quambrel.\n`);
    await assertFound(`${level}**Shop**\n- Ran an ⟦environement⟧, its ⟦environement⟧.\n`);
  });

  it("have inner capitals, unless they are one letter from a known name with the same capitals", async () => {
    await assertFound(`${level}**Shop**\n- Ran ⟦MonogDB⟧ and ⟦JavaScirpt⟧ for a FrebbleBot and ZorbDB.\n`);
    const text = `${level}**Shop**\n- Wrote it in ⟦TypeScipt⟧.\n`;
    const { fixes, spelling } = (await spelled(readMarks(text).text))
      .findings()
      .find(({ rule }) => rule === typo.id)! as Finding;
    assert.deepEqual([fixes, spelling?.corrections[0]], [undefined, "TypeScript"]);
  });

  it("have accents, are parts of addresses and handles, or are the text of a link whose address contains them", async () => {
    await assertFound(
      `${level}**Shop**\n- Studied at the Universitée Frebble, wrote gitlab.com/frebble/zorblat for @frebble.\n`,
    );
    await assertFound(
      `${level}**Shop**\n- Wrote [frebble-zorblat](https://github.com/a/frebble-zorblat), not [⟦quorble⟧](https://a.b/c).\n`,
    );
  });

  it("are words of a line in another language, however similar to English ones", async () => {
    await assertFound(
      `${level}**Shop**\n- Una aplicación que no requiere configuración y muestra los errores del projet.\n- Un outil de formatage rapide qui comprend une configuration pour le projet.\n- Wrote the ⟦configuracion⟧ of the tool, fixed the ⟦erorrs⟧ in it and told everybody about what had been changed for the next release of the whole product.\n- Kept the pages of the shop in two languages and asked the people who read them what should become better.\n`,
    );
  });

  it("are not words for which a correction is clear", async () => {
    await assertFound("## Basic Understanding\n\n### ⟦Tesitng⟧\n**⟦Mangement⟧**\n- Asked the ⟦mangement⟧.\n");
    await assertFound(`${level}**Shop**\n- Ran ⟦Kuberneties⟧ with the ⟦Envrionment⟧ of it.\n`);
    await assertFound(`${level}**Shop**\n- Ran GitHub Actions, then ⟦Gitub⟧ too.\n`);
  });

  it("are abbreviations whose words are given before or after them", async () => {
    await assertFound(
      `${level}**Shop**\n- Kept the eicx (external interface controller xylophone).\n- An eicx.\n`,
    );
    await assertFound(
      `${level}**Shop**\n- Kept the external interface controller xylophone (eicx).\n\nAn Eicx.\n`,
    );
    await assertFound(`${level}**Shop**\n- Kept the ⟦eicx⟧ (external interface).\n`);
  });

  it("follow the current text of the document", async () => {
    const text = `${level}**Frobblex**\n- Ran frobblex.\n`;
    const document = await spelled(text);
    const typos = () =>
      document
        .findings()
        .filter(({ rule }) => rule === typo.id)
        .map(({ span }) => document.source(span));
    assert.deepEqual(typos(), []);
    document.replace(text.replace("**Frobblex**", "**Shop**"));
    await spellDocument(document, speller, () => false);
    assert.deepEqual(typos(), ["frobblex"]);
    document.replace(text);
    await spellDocument(document, speller, () => false);
    assert.deepEqual(typos(), []);
  });
});

describe("spelling of a document under edit", () => {
  const line = fc.constantFrom(
    "### Frobblex",
    "## Strong Understanding",
    "# Quambrel",
    "**Frobblex**",
    "**Frobblexy**",
    "** Custmer **",
    "- Ran frobblex and quambrel for the custmer.",
    "- See [the frobblex][quambrel] and [quambrel].",
    "- See ![frobblex][quambrel], [frobblex].",
    "[quambrel]: http://frobblex.example",
    "[frobblex]: <quambrel>",
    "- The eicx (external interface controller xylophone).",
    "An eicx and frobbelx.",
    '- A frobblex. <!-- slick-disable-line typo "frobblex" -->',
    "<!-- slick-disable typo -->",
    "<!-- cspell:enable -->",
    "`frobblex`",
    "```",
    "",
    "",
    "Some’s frobblex’s, 😀 eachother.",
  );
  const typed = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\n", "\r\n")), { maxLength: 10 })
    .map((lines) => lines.map((parts) => parts.join("")).join(""));
  const text = fc.oneof(
    typed,
    fc.tuple(requirementsText, typed, markdownText).map((parts) => parts.join("\n")),
  );
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 30 }),
    text: fc.oneof(typed, fc.constantFrom("x", " ", "\n", "#", "**", "](x)")),
  });

  /** Edits the document and its text alike. */
  function apply(document: CheckedDocument, { at, length, text: inserted }: Edit): void {
    const start = at % (document.text.length + 1);
    document.edit({ span: { start, end: Math.min(document.text.length, start + length) }, text: inserted });
  }

  it("equals that of a fresh document", async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(edit, { minLength: 1, maxLength: 4 }), async (start, edits) => {
        const document = await spelled(start);
        for (const one of edits) {
          apply(document, one);
          await spellDocument(document, speller, () => false);
          assert.deepEqual(document.findings(), (await spelled(document.text)).findings());
          assert.deepEqual(document.unspelled(), []);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("includes the text of links whose target is defined elsewhere", async () => {
    await assertFound(
      `${level}**Shop**\n- See [the ⟦frobblex⟧][quambrel].\n\n[quambrel]: http://a.example\n`,
    );
    await assertFound(`${level}**Shop**\n- See [the ⟦frobblex⟧][⟦quambrel⟧].\n`);
  });

  it("has the word counts of a fresh document", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), (start, edits) => {
        const document = new CheckedDocument(start, defaultConfiguration);
        document.words();
        for (const one of edits) {
          apply(document, one);
          const counts = new Map<string, number>();
          const fresh = new CheckedDocument(document.text, defaultConfiguration);
          assert.deepEqual(sorted(document.words()), sorted(fresh.words()));
          assert.equal(fresh.model.levels.length, document.model.levels.length);
          for (const block of fresh.blocks)
            for (const word of wordsIn(proseOf(block))) counts.set(word, (counts.get(word) ?? 0) + 1);
          assert.deepEqual(sorted(document.words()), sorted(counts));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("counts the words of equal blocks, and of blocks that are added and removed", () => {
    const counts = new WordCounts();
    const { blocks } = new CheckedDocument("One two.\n\nOne two.\n\n# One\n", defaultConfiguration);
    const [a, b, c] = blocks.filter((block) => /\w/.test(block.text)) as [Block, Block, Block];
    const said = (some: readonly Block[]) => Object.fromEntries(counts.of(some));
    counts.replace([], [a]);
    assert.deepEqual(said([a, b, c]), { One: 3, two: 2 });
    counts.replace([b], []);
    assert.deepEqual(said([a, c]), { One: 2, two: 1 });
    counts.replace([a, c], [c, b, a]);
    assert.deepEqual(said([c, b, a]), { One: 3, two: 2 });
    counts.replace([c, b, a], []);
    assert.deepEqual(said([]), {});
  });

  function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
});

describe("a document in another language", () => {
  const bullets = [
    "- Wir haben die Anwendung für unsere Kunden entwickelt und danach gemeinsam betrieben.",
    "- Die Daten wurden jeden Tag geprüft, gespeichert und an andere Abteilungen weitergeleitet.",
    "- Ich habe das kleine Team geleitet und neue Kollegen eingearbeitet.",
    "- Außerdem habe ich die Abläufe beschrieben und verbessert, damit sie leichter verständlich wurden.",
  ].join("\n");
  const text = `# Mappe\n\n${level}**Shop**\n${bullets}\n`;

  it("is reported once, without findings about its words", async () => {
    const document = await spelled(text);
    assert.equal(document.isOtherLanguage, true);
    assert.deepEqual(
      document.findings().map(({ rule, span, severity }) => [rule, document.source(span), severity]),
      [["typo", "# Mappe", "information"]],
    );
  });

  it("has no findings of English grammar, but of double spaces", async () => {
    const own =
      "- Leute, die die Vor- und Nachteile  kennen, haben in an Aufgaben gearbeitet und a Abfrage english geschrieben.";
    const document = await spelled(`${text}${own}\n`);
    assert.deepEqual(
      document.findings().map(({ rule, span }) => [rule, document.source(span)]),
      [
        ["typo", "# Mappe"],
        ["spacing", "  "],
      ],
    );
  });

  it("is told from few words if its levels are named in that language", async () => {
    const short = (bullet: string) =>
      `# Profil\n\n## Grundkenntnisse\n\n### Umzug\n**Lager** (2023)\n- ${bullet}\n\n## Expertenkenntnisse\n\n### Daten\n**Lager**\n- ${bullet}\n`;
    assert.equal(
      (await spelled(short("Termine rechtzeitig geplant, erfolgreich umgezogen."))).isOtherLanguage,
      true,
    );
    assert.equal(
      (await spelled(short("Moved all of it in time, and planned teh dates."))).isOtherLanguage,
      false,
    );
  });

  it("is checked if a locale is configured, and is never an English document", async () => {
    const document = new CheckedDocument(text, { ...defaultConfiguration, locale: "en-GB" });
    await spellDocument(document, speller, () => false);
    assert.equal(document.isOtherLanguage, false);
    const english =
      "- Ran the shop for the team and wrote the tests that found what was slow each day.\n".repeat(4);
    assert.equal((await spelled(`${level}**Shop**\n${english}`)).isOtherLanguage, false);
  });
});
