import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearCachedFiles } from "cspell-lib";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { directivesOf, spellDocument } from "../../../src/core/checking/spellDocument.ts";
import { fixesFor } from "../../../src/core/features/editing/fixesFor.ts";
import { typo } from "../../../src/core/rules/typo.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import type { SpellingContext } from "../../../src/host/spellingContext.ts";
import { distFolder } from "../../../src/node/distFolder.ts";
import { openUserSpelling } from "../../../src/node/spelling/cspell/openUserSpelling.ts";
import { dictionaryFiles } from "../../../src/node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../../../src/node/spelling/openSpeller.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

const files = dictionaryFiles(join(distFolder(), "dictionary"));
const plain: SpellingContext = { file: undefined, locale: "en-US", sources: [], directives: "" };
const noWords = { documentWords: new Map<string, number>() };
/** Opens a speller as the command line does. */
const open = (context: SpellingContext) => openSpeller(context, files, openUserSpelling);

describe("spelling a document", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-spelling-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The words found in a text under a configuration written beside the document. */
  async function found(
    text: string,
    files: Readonly<Record<string, string>> = {},
    context: Partial<SpellingContext> = {},
  ) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const speller = await open({ ...plain, file: join(folder, "a.requirements.md"), ...context });
    const [misspellings] = await speller.check([text]);
    return {
      words: misspellings!.map(({ span }) => text.slice(span.start, span.end)),
      speller,
      misspellings: misspellings!,
    };
  }

  it("finds typos, but accepts technology and a verb joined to its particle", async () => {
    assert.deepEqual(
      (
        await found(
          "The environement of pytest, Kubernetes, OpenShift and DynamoDB, ready for spindown and failover, eachother.",
        )
      ).words,
      ["environement", "eachother"],
    );
  });

  it("returns spans in each of several texts", async () => {
    const speller = await open(plain);
    const texts = ["The environement.", "Fine words.", "An environement and a benifit."];
    const answers = await speller.check(texts);
    assert.deepEqual(
      answers.map((list, i) =>
        writeMarks(
          texts[i]!,
          list.map(({ span }) => span),
        ),
      ),
      ["The ⟦environement⟧.", "Fine words.", "An ⟦environement⟧ and a ⟦benifit⟧."],
    );
  });

  it("applies words, ignoreWords, flagWords and expressions of cspell.json", async () => {
    const config = {
      words: ["fribble"],
      ignoreWords: ["frabble"],
      flagWords: ["shop"],
      ignoreRegExpList: ["/xy\\w+/g"],
    };
    const { words, misspellings } = await found("fribble frabble frubble shop xyzzyq", {
      "cspell.json": JSON.stringify(config),
    });
    assert.deepEqual(words, ["frubble", "shop"]);
    assert.deepEqual(
      misspellings.map(({ forbidden }) => forbidden),
      [false, true],
    );
  });

  it("applies imports, custom dictionaries and overrides of cspell.json", async () => {
    const { words } = await found("fribble frabble frubble", {
      "cspell.json": JSON.stringify({
        import: ["./shared/base.json"],
        dictionaryDefinitions: [{ name: "team", path: "./team.txt" }],
        dictionaries: ["team"],
        overrides: [{ filename: "**/*.requirements.md", words: ["frubble"] }],
      }),
      "shared/base.json": JSON.stringify({ words: ["fribble"] }),
      "team.txt": "frabble\n",
    });
    assert.deepEqual(words, []);
  });

  it("accepts words from the editor and from settings in the text", async () => {
    assert.deepEqual(
      (
        await found(
          "fribble frabble",
          {},
          { sources: [{ name: "here", words: ["fribble"] }], directives: "cspell:words frabble" },
        )
      ).words,
      [],
    );
  });

  it("accepts British spelling if the locale says so", async () => {
    assert.deepEqual((await found("organisation colour", {}, { locale: "en-GB" })).words, []);
    assert.ok((await found("fibreglassy colour", {}, { locale: "en-US" })).words.includes("fibreglassy"));
  });

  it("applies case, word length, compounds and language of cspell.json", async () => {
    const text = "The paris abqx in thaat withstation has neighbourhoods.";
    assert.deepEqual((await found(text, {}, { locale: "en-US" })).words, [
      "abqx",
      "thaat",
      "withstation",
      "neighbourhoods",
    ]);
    const config = {
      caseSensitive: true,
      minWordLength: 5,
      allowCompoundWords: true,
      language: "en-GB",
    };
    assert.deepEqual((await found(text, { "cspell.json": JSON.stringify(config) })).words, [
      "paris",
      "thaat",
    ]);
  });

  it("skips what cspell.json excludes", async () => {
    for (const config of [
      { enabled: false },
      { ignorePaths: ["*.requirements.md"] },
      { files: ["src/**"] },
      { overrides: [{ filename: "*.requirements.md", enabled: false }] },
    ]) {
      const { words } = await found("The environement.", { "cspell.json": JSON.stringify(config) });
      assert.deepEqual(words, [], JSON.stringify(config));
      await clearCachedFiles();
    }
    const { words } = await found("The environement.", {
      "cspell.json": JSON.stringify({ files: ["*.requirements.md"], ignorePaths: ["src/**"] }),
    });
    assert.deepEqual(words, ["environement"]);
  });

  for (const place of ["package.json", ".vscode/cspell.json", ".cspell.json", "cspell.config.yaml"]) {
    it(`finds ${place}, before a program and before files further up`, async () => {
      const settings = { words: ["environement"] };
      const { words, speller } = await found(
        "The environement.",
        {
          "docs/cspell.config.mjs": "throw new Error();",
          "cspell.config.cjs": "throw new Error();",
          [`docs/${place}`]: JSON.stringify(place === "package.json" ? { cspell: settings } : settings),
        },
        { file: join(folder, "docs", "a.requirements.md") },
      );
      assert.deepEqual([words, speller.problems], [[], []]);
    });
  }

  it("says which named dictionary it does not have", async () => {
    const { words, speller } = await found("The environement.", {
      "cspell.json": JSON.stringify({ dictionaries: ["fr-fr", "typescript", "!python", "en-GB", "en_US"] }),
    });
    assert.deepEqual(words, ["environement"]);
    assert.deepEqual(
      speller.problems.map(({ message }) => /"(.*?)"/.exec(message)?.[1]),
      ["fr-fr"],
    );
    assert.match(speller.problems[0]!.file, /cspell\.json$/);
  });

  it("says which dictionary file it cannot read", async () => {
    const { words, speller } = await found("The environement.", {
      "cspell.json": JSON.stringify({
        dictionaryDefinitions: [{ name: "team", path: "./gone.txt" }],
        dictionaries: ["team"],
      }),
    });
    assert.deepEqual(words, ["environement"]);
    assert.match(speller.problems.map(({ message }) => message).join(), /gone\.txt/);
  });

  it("ignores a configuration with values of the wrong type, and says so", async () => {
    for (const config of [{ words: [1] }, { words: "word" }, { ignoreRegExpList: ["/(word/"] }]) {
      const { words, speller } = await found("The environement.", { "cspell.json": JSON.stringify(config) });
      assert.deepEqual(words, ["environement"], JSON.stringify(config));
      assert.equal(speller.problems.length, 1, JSON.stringify(config));
      assert.match(speller.problems[0]!.message, /words|ignoreRegExpList/);
      await clearCachedFiles();
    }
  });

  it("ignores a configuration that cspell cannot read", async () => {
    for (const config of [{ dictionaryDefinitions: 5 }, { overrides: [1] }]) {
      const { words } = await found("The environement.", { "cspell.json": JSON.stringify(config) });
      assert.deepEqual(words, ["environement"], JSON.stringify(config));
      await clearCachedFiles();
    }
  });

  it("finds the same in a text alone and among others", async () => {
    const { speller } = await found("", {
      "cspell.json": JSON.stringify({ ignoreRegExpList: ["/BEGIN[\\s\\S]*END/g"] }),
    });
    const texts = ["BEGIN environement", "benifit END", "cspell:disable", "accross"];
    const alone = await Promise.all(texts.map((text) => speller.check([text])));
    assert.deepEqual(await speller.check(texts), alone.flat());
    assert.deepEqual(
      alone.flat().map(({ length }) => length),
      [1, 1, 0, 1],
    );
  });

  it("offers at most six corrections, the most likely first, none of them forbidden", async () => {
    const { speller } = await found("", { "cspell.json": JSON.stringify({ flagWords: ["project"] }) });
    assert.equal((await speller.suggest("benifit", noWords))[0], "benefit");
    assert.ok((await speller.suggest("adres", noWords)).includes("address"));
    assert.equal((await speller.suggest("eachother", noWords))[0], "each other");
    const candidates = await speller.suggest("poject", noWords);
    assert.ok(candidates.length <= 6);
    assert.equal(candidates.includes("project"), false);
  });

  it("never runs a configuration that is a program, and says so", async () => {
    const trace = join(folder, "ran.txt");
    const { words, speller } = await found("The environement.", {
      "cspell.config.mjs": `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(trace)}, ""); export default { words: ["environement"] };`,
    });
    assert.equal(existsSync(trace), false);
    assert.deepEqual(words, ["environement"]);
    assert.match(speller.problems[0]!.file, /cspell\.config\.mjs$/);
  });

  it("never runs a program that a configuration imports", async () => {
    const trace = join(folder, "ran.txt");
    const code = `writeFileSync(${JSON.stringify(trace)}, "");`;
    const names = ["other.mjs", "other.cjs", "other.js", "other.ts"];
    const { words, speller } = await found("The environement.", {
      "cspell.json": JSON.stringify({ import: names.map((name) => `./${name}`) }),
      "other.mjs": `import { writeFileSync } from "node:fs"; ${code} export default {};`,
      "other.cjs": `const { writeFileSync } = require("node:fs"); ${code}`,
      "other.js": `const { writeFileSync } = require("node:fs"); ${code}`,
      "other.ts": `import { writeFileSync } from "node:fs"; ${code} export default {};`,
    });
    assert.equal(existsSync(trace), false);
    assert.deepEqual(words, ["environement"]);
    for (const name of names) {
      const problem = speller.problems.find(({ file }) => file.endsWith(name));
      assert.match(problem?.message ?? "none", /is a program, which is not run/, name);
    }
  });

  it("never uses the network, and says what it did not read", async () => {
    const asked: (string | undefined)[] = [];
    const web = createServer((request, response) => {
      asked.push(request.url);
      response.end('{ "words": ["environement"] }');
    });
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    try {
      const { words, speller } = await found("The environement.", {
        "cspell.json": JSON.stringify({
          import: [`${address}/base.json`],
          dictionaryDefinitions: [{ name: "far", path: `${address}/words.txt` }],
          dictionaries: ["far"],
        }),
      });
      assert.deepEqual(asked, []);
      assert.deepEqual(words, ["environement"]);
      const said = speller.problems.map(({ file, message }) => `${file}: ${message}`).join("\n");
      for (const name of ["base.json", "words.txt"]) assert.ok(said.includes(`${address}/${name}`), said);
    } finally {
      web.close();
    }
  });

  it("never runs what a package manager would run", async () => {
    const trace = join(folder, "ran.txt");
    const program = `require("node:fs").writeFileSync(${JSON.stringify(trace)}, ""); module.exports = { setup() {} };`;
    const { words } = await found("The environement.", {
      "cspell.json": JSON.stringify({ usePnP: true, import: ["./base.json"] }),
      "base.json": JSON.stringify({ usePnP: true, pnpFiles: [".pnp.cjs"] }),
      ".pnp.cjs": program,
    });
    assert.equal(existsSync(trace), false);
    assert.deepEqual(words, ["environement"]);
  });

  it("ignores a malformed configuration, and says so", async () => {
    const { words, speller } = await found("The environement.", { "cspell.json": "{ words: [" });
    assert.deepEqual(words, ["environement"]);
    assert.equal(speller.problems.length > 0, true);
  });

  it("ignores a configuration that cannot be read to its end, and says so", async () => {
    const file = join(folder, "a.requirements.md");
    writeFileSync(join(folder, "cspell.json"), '{ "import": ["./cspell.json"] }');
    const never = () => new Promise<never>(() => undefined);
    const speller = await openSpeller({ ...plain, file }, files, never, { timeoutMs: 50 });
    assert.deepEqual((await speller.check(["The environement."]))[0]!.length, 1);
    assert.match(speller.problems[0]!.file, /cspell\.json$/);
    assert.match(speller.problems[0]!.message, /imports itself/);
  });

  it("goes on without a configuration that fails while it is used, and says so once", async () => {
    const file = join(folder, "a.requirements.md");
    writeFileSync(join(folder, "cspell.json"), "{}");
    let asked = 0;
    const fails = async (): Promise<never> => {
      asked++;
      throw new Error("The thread ended.");
    };
    const user = { checks: true, options: {}, problems: [], review: fails, suggest: fails, sourcesOf: fails };
    const speller = await openSpeller({ ...plain, file }, files, async () => user);
    for (let times = 0; times < 2; times++) {
      assert.equal((await speller.check(["The environement."]))[0]!.length, 1);
      assert.equal((await speller.suggest("environement", noWords))[0], "environment");
      assert.deepEqual(await speller.sourcesOf("fribble"), []);
    }
    assert.deepEqual([asked, speller.problems.map(({ message }) => message)], [1, ["The thread ended."]]);
    assert.match(speller.problems[0]!.file, /cspell\.json$/);
    await assert.rejects(speller.check(["text"], AbortSignal.abort()), { name: "AbortError" });
  });

  it("forgets all results when the words change", async () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the fribble.\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    const speller = await open(plain);
    const asked = spellDocument(
      document,
      {
        ...speller,
        check: async (texts) => {
          const found = await speller.check(texts);
          document.forgetSpelling();
          return found;
        },
      },
      () => false,
    );
    assert.equal(await asked, false);
    assert.ok(document.unspelled().length > 0);
    const words = await open({ ...plain, sources: [{ name: "here", words: ["fribble"] }] });
    assert.equal(await spellDocument(document, words, () => false), true);
    assert.deepEqual(
      document.findings().filter(({ rule }) => rule === "typo"),
      [],
    );
  });

  it("rejects if the dictionaries are missing", async () => {
    await assert.rejects(openSpeller(plain, dictionaryFiles(join(folder, "none")), openUserSpelling));
  });

  it("stops when it is cancelled", async () => {
    const speller = await open(plain);
    await assert.rejects(speller.check(["text"], AbortSignal.abort()), { name: "AbortError" });
  });

  it("does what the documentation of the rule says", async () => {
    for (const example of typo.docs().examples) {
      if ("fine" in example) continue;
      const { text } = readMarks(example.bad);
      const { document, speller } = await checked(text);
      const typos = document.findings().filter(({ rule }) => rule === "typo");
      assert.equal(
        writeMarks(
          text,
          typos.map(({ span }) => span),
        ),
        example.bad,
      );
      const fixes = await Promise.all(typos.map((one) => fixesFor(one, document, speller)));
      assert.equal(
        applyEdits(
          text,
          fixes.flatMap(([first]) => first!.edits),
        ),
        example.good,
      );
    }
  });

  it("finds every misspelling of the author's document with the right correction first, and nothing else", async function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const rows = sharedFile(this, "seed/truth.tsv")
      .text.trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split("\t"));
    const wanted = rows
      .filter(([, , , , kind]) => kind === "spelling")
      .map(([line, column, , fix]) => `${line}:${column} ${fix}`);
    const brands = new Set(
      rows.filter(([, , , , kind]) => kind === "brand").map(([line, column]) => `${line}:${column}`),
    );
    const { document, speller } = await checked(text);
    const got: string[] = [];
    for (const finding of document.findings().filter(({ rule }) => rule === "typo")) {
      const before = text.slice(0, finding.span.start).split("\n");
      const place = `${before.length}:${before.at(-1)!.length + 1}`;
      const [first] = await fixesFor(finding, document, speller);
      if (!brands.has(place)) got.push(`${place} ${first?.edits[0]?.text}`);
    }
    assert.deepEqual(got, wanted);
  });

  async function checked(text: string) {
    const document = new CheckedDocument(text, defaultConfiguration);
    const speller = await open({ ...plain, directives: directivesOf(document) });
    await spellDocument(document, speller, () => false);
    return { document, speller };
  }
});
