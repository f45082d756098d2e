import assert from "node:assert/strict";
import fc from "fast-check";
import "../../../kit/generate.ts";
import { checkProse } from "../../../../src/core/spelling/checkProse.ts";
import { wordFlags } from "../../../../src/core/spelling/dictionaryFormat.ts";
import { readCorrections } from "../../../../src/core/spelling/speller/corrections.ts";
import { shipped, spellerOf, vocabularyOf } from "../shipped.ts";

const none = new Map<string, number>();

function suggest(
  word: string,
  documentWords: readonly string[] = [],
  options: Parameters<typeof spellerOf>[0] = {},
): Promise<readonly string[]> {
  return spellerOf(options).suggest(word, { documentWords: new Map(documentWords.map((one) => [one, 1])) });
}

describe("suggestions for a misspelled word", () => {
  const table: Readonly<Record<string, string>> = {
    recieve: "receive",
    seperate: "separate",
    adress: "address",
    enviroment: "environment",
    acheived: "achieved",
    succesfully: "successfully",
    wich: "which",
    becuase: "because",
    responsability: "responsibility",
    maintainance: "maintenance",
    reccomended: "recommended",
    deploymnet: "deployment",
    architecure: "architecture",
    databse: "database",
    migraton: "migration",
    pipleine: "pipeline",
    infrastrucutre: "infrastructure",
    authentification: "authentication",
    perfomance: "performance",
    requirments: "requirements",
    latancy: "latency",
    kuberntes: "Kubernetes",
    Kuberntes: "Kubernetes",
    Gitub: "GitHub",
    Javscript: "JavaScript",
    Typscript: "TypeScript",
    Terrafrom: "Terraform",
    chineese: "Chinese",
    frnech: "French",
    monady: "Monday",
    expresso: "espresso",
    hackthons: "hackathons",
    alot: "a lot",
    eachother: "each other",
    thats: "that's",
    dont: "don't",
    childrens: "children's",
    Everyones: "Everyone's",
    "everyones'": "everyone's",
    "everybodys’": "everybody’s",
    WOMENS: "WOMEN'S",
    isnt: "isn't",
    "did’nt": "didn’t",
    "enviroment’s": "environment’s",
    "custmer's": "customer's",
  };
  for (const [word, right] of Object.entries(table))
    it(`start with ${right} for ${word}`, async () => assert.equal((await suggest(word))[0], right));

  it("keep the capitals of the word, except for names, which have their own", async () => {
    assert.equal((await suggest("DEPLOYMNET"))[0], "DEPLOYMENT");
    assert.equal((await suggest("Deploymnet"))[0], "Deployment");
    assert.equal((await suggest("GITUB"))[0], "GitHub");
    assert.equal((await suggest("Eachother"))[0], "Each other");
  });

  it("include words of the document and of the author's lists, as those write them", async () => {
    assert.equal((await suggest("Fronblar")).includes("Fronblator"), false);
    assert.equal((await suggest("Fronbltor", ["Fronblator"]))[0], "Fronblator");
    assert.equal((await suggest("fronbltor", ["FronBlator"]))[0], "FronBlator");
    const sources = [{ name: "here", words: ["FronBlator", "zorkel-quamber"] }];
    assert.equal((await suggest("fronbltor", [], { sources }))[0], "FronBlator");
    assert.ok((await suggest("zorkl", [], { sources })).includes("zorkel"));
    assert.ok((await suggest("quambre", [], { sources })).includes("quamber"));
  });

  it("prefer words that the document uses, in any inflection", async () => {
    for (const [word, used, right] of [
      ["Refatored", "refactor", "Refactored"],
      ["Refatored", "refactoring", "Refactored"],
      ["migratons", "migration", "migrations"],
      ["cachign", "caching", "caching"],
    ] as const)
      assert.equal((await suggest(word, [used]))[0], right, `${word} beside ${used}`);
    const without = await suggest("postion");
    const [first, second] = without as [string, string];
    assert.equal(first, "position");
    assert.ok(second);
    const withSecond = await suggest("postion", [second]);
    assert.ok(withSecond.indexOf(second) <= without.indexOf(second));
  });

  it("exclude words of the document that are too different", async () => {
    assert.equal((await suggest("recieve", ["reverse", "recede", "relieved"]))[0], "receive");
  });

  it("are empty, without an error, for a word that resembles nothing", async () => {
    for (const word of ["", "x", "zxqvbnmkjhgfdzxqvbwz", "漢字", "x".repeat(5000), "'", "😀", "\ud800"])
      assert.ok(Array.isArray(await suggest(word)), word);
    assert.deepEqual(await suggest("zxqvbnmkjhgfdzxqvbwz"), []);
  });

  it("contain British words in a British document only", async () => {
    const british = (word: string) => {
      const { dictionary } = vocabularyOf();
      return (dictionary.flags(dictionary.find(word.toLowerCase())) & wordFlags.american) === 0;
    };
    for (const word of ["organse", "organisaton", "neighborhod", "neighbourhod", "favourit", "analysd"]) {
      for (const one of await suggest(word))
        for (const part of one.split(/[ ']/)) assert.equal(british(part) && part.length > 1, false, one);
    }
    assert.ok((await suggest("organisaton", [], { locale: "en-GB" })).includes("organisation"));
    assert.equal((await suggest("neighborhod"))[0], "neighborhood");
    assert.equal((await suggest("neighbourhod", [], { locale: "en-GB" }))[0], "neighbourhood");
  });

  it("contain a possessive only for words that can own something", async () => {
    assert.equal((await suggest("custmers", [])).includes("custmer's"), false);
    for (const word of ["doess", "havess", "wants", "bings"])
      for (const one of await suggest(word)) assert.deepEqual(checkProse(one, vocabularyOf()), [], one);
  });

  /** Words of the shipped dictionary that people use, with what a slip of one letter makes of them. */
  const slip = fc
    .record({
      at: fc.nat(),
      place: fc.nat(),
      kind: fc.constantFrom("missing", "extra", "wrong", "swapped"),
      letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
      capitals: fc.constantFrom("lower", "lower", "Capital", "UPPER"),
    })
    .map(({ at, place, kind, letter, capitals }) => {
      const word = usedWords()[at % usedWords().length]!;
      const i = 1 + (place % (word.length - 1));
      const wrong =
        kind === "missing"
          ? word.slice(0, i) + word.slice(i + 1)
          : kind === "extra"
            ? word.slice(0, i) + letter + word.slice(i)
            : kind === "wrong"
              ? word.slice(0, i) + letter + word.slice(i + 1)
              : word.slice(0, i - 1) + word[i]! + word[i - 1]! + word.slice(i + 1);
      const written =
        capitals === "UPPER"
          ? wrong.toUpperCase()
          : capitals === "Capital"
            ? wrong.charAt(0).toUpperCase() + wrong.slice(1)
            : wrong;
      return { word, wrong: written };
    })
    .filter(({ wrong }) => checkProse(wrong, vocabularyOf()).length > 0);

  it("are at most six different right words, never the word itself", async () => {
    const speller = spellerOf();
    await fc.assert(
      fc.asyncProperty(slip, async ({ wrong }) => {
        const suggestions = await speller.suggest(wrong, { documentWords: none });
        assert.ok(suggestions.length <= 6);
        assert.equal(new Set(suggestions).size, suggestions.length);
        assert.equal(suggestions.includes(wrong), false);
        for (const one of suggestions)
          assert.deepEqual(checkProse(one, vocabularyOf()), [], `${wrong}: ${one}`);
      }),
      { numRuns: 300 },
    );
  });

  it("contain the intended word for nearly every misspelling by one letter", async () => {
    const speller = spellerOf();
    const lost: string[] = [];
    const slips = fc.sample(slip, 200);
    for (const { word, wrong } of slips) {
      const suggestions = await speller.suggest(wrong, { documentWords: none });
      if (!suggestions.some((one) => one.toLowerCase() === word)) lost.push(`${wrong} for ${word}`);
    }
    assert.ok(lost.length <= slips.length / 20, lost.join(", "));
  });
});

describe("known corrections of misspellings", () => {
  const corrections = readCorrections("# A remark: none\nalot:a lot,allot\nteh:the\nwich:which");

  it("apply to whole words", () => {
    assert.deepEqual(corrections.of("alot"), ["a lot", "allot"]);
    assert.deepEqual(corrections.of("teh"), ["the"]);
    assert.deepEqual(corrections.of("wich"), ["which"]);
    for (const word of ["", "lot", "alo", "te", "the", "A remark", "# A remark"])
      assert.deepEqual(corrections.of(word), [], word);
  });

  it("correct no right word in the shipped list", () => {
    const { corrections: own } = shipped.suggestionData();
    assert.deepEqual(
      ["the", "deployment", "customer", "its"].flatMap((word) => own.of(word)),
      [],
    );
  });
});

let used: readonly string[] | undefined;

/** Words of six letters and more that are not rare. */
function usedWords(): readonly string[] {
  if (!used) {
    const dictionary = shipped.dictionary();
    const { frequencies, flags } = dictionary.parts;
    const words: string[] = [];
    for (let id = 1; id < frequencies.length; id++) {
      if (frequencies[id]! < 80 || (flags[id]! & wordFlags.american) === 0) continue;
      const word = dictionary.wordOf(id);
      if (/^[a-z]{6,}$/.test(word)) words.push(word);
    }
    used = words;
  }
  return used;
}
