import assert from "node:assert/strict";
import { readConfusables } from "../../../scripts/generate/confusables.ts";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { TestedConfusable } from "../../../src/core/confusables/confusable.ts";
import { confusableTable } from "../../../src/core/confusables/confusableTable.ts";
import { parseContext } from "../../../src/core/confusables/contextPattern.ts";
import { ConfusableIndex, confusableIndex } from "../../../src/core/confusables/findConfusables.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits, spansTouch } from "../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

const confusables = readConfusables();

/** The marks of the tests for the brackets of the data. */
function marked(text: string): string {
  return text.replaceAll("[", "⟦").replaceAll("]", "⟧");
}

/** What is in brackets replaced as the data says, with its capital. */
function putRight(text: string, { becomes }: TestedConfusable): string {
  return text.replace(/\[([^\]]+)\]/g, (_, words: string) => {
    const right = becomes[words.toLowerCase().replaceAll("-", " ")]!;
    return /^[A-Z]/.test(words) ? right[0]!.toUpperCase() + right.slice(1) : right;
  });
}

/** What the rule finds in a document, all or of one confusable only. */
function check(text: string, ignore: readonly string[] = []) {
  const rules = { confusable: { ignore } };
  return new CheckedDocument(text, { ...defaultConfiguration, rules })
    .findings()
    .filter(({ rule }) => rule === "confusable");
}

function mark(text: string): string {
  return writeMarks(
    text,
    check(text).map(({ span }) => span),
  );
}

function fixAll(text: string): string {
  return applyEdits(
    text,
    check(text).flatMap(({ fixes }) => fixes![0]!.edits),
  );
}

describe("confusables", () => {
  for (const confusable of confusables) {
    describe(confusable.id, () => {
      for (const text of confusable.found)
        it(`finds and fixes "${text}"`, () => {
          const bad = marked(text);
          const good = putRight(text, confusable);
          const { text: plain } = readMarks(bad);
          const alone = [...new ConfusableIndex(confusableTable([confusable])).find(plain)];
          assert.equal(
            writeMarks(
              plain,
              alone.map(({ span }) => span),
            ),
            bad,
          );
          assert.equal(mark(plain), bad);
          assert.equal(fixAll(plain), good);
          assert.deepEqual(check(good), []);
        });
      for (const text of confusable.fine)
        it(`finds nothing in "${text}"`, () => {
          assert.equal(mark(text), text);
        });
      for (const text of confusable.knownMisses)
        it(`does not yet find "${text}"`, () => {
          const { text: plain, spans } = readMarks(marked(text));
          const found = check(plain).some(({ span }) => spans.some((one) => spansTouch(one, span)));
          assert.ok(!found, "This is found now: write `found:` for `known miss:`.");
        });
    });
  }

  it("are many, but each word has few contexts of few words", () => {
    assert.ok(confusables.length >= 100);
    // What is read around a word is bounded by the notation, so that time is linear in the text.
    const contextsOf = new Map<string, number>();
    for (const { contexts } of confusables) {
      for (const context of contexts) {
        const { anchors, before, after } = parseContext(context);
        for (const anchor of anchors) contextsOf.set(anchor, (contextsOf.get(anchor) ?? 0) + 1);
        assert.ok(before.length + after.length <= 6, context);
        assert.ok([...before, ...after].filter(({ optional }) => optional).length <= 2, context);
      }
    }
    for (const [anchor, count] of contextsOf) assert.ok(count <= 60, `${anchor}: ${count}`);
  });

  it("are found in hostile lines", () => {
    const hostile = [
      "a".repeat(100_000),
      "a ".repeat(50_000),
      "parody ".repeat(15_000),
      "parody-".repeat(15_000),
      `parody${" ".repeat(100_000)}between`,
      `parody ${"*".repeat(100_000)}between`,
      "more then ".repeat(10_000),
      "amount of any new ".repeat(6_000),
      "it's'".repeat(20_000),
      "'’./-_".repeat(20_000),
      "\u2028\u0000\ud800 setup a ".repeat(10_000),
      `${"x".repeat(99_000)} between parody`,
    ];
    for (const line of hostile) assert.ok([...confusableIndex().find(line)].length <= line.length);
  });

  it("read few words around each word, however long the text", () => {
    const reads = (lines: number) => {
      const line = "to too form from then than it's amount of any new setup sites.\n";
      let characters = 0;
      const text = line.repeat(lines);
      const counted = new Proxy<object>(Object(text), {
        get(target, key) {
          const value = Reflect.get(target, key);
          if (key === "length") return text.length;
          if (typeof value !== "function") return value;
          return (...given: number[]) => {
            characters += key === "slice" ? (given[1] ?? text.length) - (given[0] ?? 0) : 1;
            return value.apply(text, given);
          };
        },
      });
      assert.equal([...confusableIndex().find(counted as unknown as string)].length, 0);
      return characters;
    };
    const once = reads(100);
    assert.ok(reads(1000) < once * 10.5);
  });
});

describe("the rule confusable", () => {
  it("keeps the capitals of the word that it replaces", () => {
    for (const [bad, good] of [
      ["⟦Setup⟧ a cluster.", "Set up a cluster."],
      ["⟦PRINCIPLE⟧ ENGINEER", "PRINCIPAL ENGINEER"],
      ["⟦Principle⟧ Engineer", "Principal Engineer"],
      ["Of ⟦Every Day⟧ Tasks", "Of Everyday Tasks"],
    ] as const) {
      const { text } = readMarks(bad);
      assert.equal(mark(text), bad);
      assert.equal(fixAll(text), good);
    }
  });

  it("reads across line wraps, emphasis and typographic apostrophes", () => {
    for (const text of [
      "- Kept\n  ⟦parody⟧\n  between the stages.\n",
      "- Kept\r\n  ⟦parody⟧\r\n  between the stages.\r\n",
      "- Kept **⟦parody⟧** between _all_ stages.\n",
      "- Kept ⟦parody⟧ _between_ all stages.\n",
      "- Moved each to ⟦it’s⟧ own place.\n",
    ])
      assert.equal(mark(readMarks(text).text), text);
  });

  it("does not read across bullets, paragraphs, headings, cells, code, links and hard breaks", () => {
    for (const text of [
      "- Kept parody\n- between the stages.\n",
      "* Kept parody\n* between the stages.\n",
      "1. Kept parody\n2. between the stages.\n",
      "- Kept parody\n  - between the stages.\n",
      "- Kept parody\n\n  between the stages.\n",
      "Kept parody\n\nbetween the stages.\n",
      "# Kept parody\nbetween the stages.\n",
      "Kept parody\n===\nbetween the stages.\n",
      "Kept parody  \nbetween the stages.\n",
      "Kept parody\\\nbetween the stages.\n",
      "> Kept parody\n\n> between the stages.\n",
      "| Kept parody | between |\n|---|---|\n| a | b |\n",
      "Kept parody `x` between the stages.\n",
      "Kept parody <b>between</b> the stages.\n",
      "Kept `parody between` the stages.\n",
      "```\nparody between\n```\n",
      "    parody between\n",
      'Kept [it](/it "parody between") and [parody]: between.\n',
      "Kept parody. between, parody, between; parody-between parody_between parody/between.\n",
      "**Shop**\nparody\n**Search**\nbetween\n",
    ])
      assert.equal(mark(text), text);
  });

  it("does not check the names of projects", () => {
    for (const text of [
      "## Basic Understanding\n\n### Caching\n**Parody Between Friends**\n- Cached it.\n",
      "## Basic Understanding\n\n### Caching\n#### Parody between friends\n- Cached it.\n",
    ])
      assert.equal(mark(text), text);
  });

  it("skips the pairs that its option ignores", () => {
    const text = "- Kept parody between the stages with more then 20 users.\n";
    assert.equal(check(text).length, 2);
    assert.equal(check(text, ["parody-parity"]).length, 1);
    assert.equal(check(text, ["parody-parity", "then-than"]).length, 0);
  });

  it("offers one fix, which is not applied in bulk", () => {
    const [finding] = check("Kept parody between the stages.\n");
    assert.equal(finding?.severity, "warning");
    assert.equal(finding?.message, 'Did you mean "parity" instead of "parody"?');
    assert.deepEqual(
      finding?.fixes?.map(({ title, preferred, safe }) => ({ title, preferred, safe })),
      [{ title: 'Change to "parity"', preferred: true, safe: undefined }],
    );
  });

  it("finds the confused words of the author's document and no others", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const truth = sharedFile(this, "seed/truth.tsv")
      .text.split(/\r?\n/)
      .slice(1)
      .map((line) => line.split("\t"))
      .filter(([, , wrong, , kind]) => kind === "realword" || /^(?:amount$|and to |near )/.test(wrong!));
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const found = check(text).map(({ span, fixes }) => {
      const line = lineStarts.findLastIndex((start) => start <= span.start);
      return { at: [`${line + 1}`, `${span.start - lineStarts[line]! + 1}`], fix: fixes![0]!.edits[0]!.text };
    });
    assert.deepEqual(
      found.map(({ at }) => at),
      truth.map(([line, column]) => [line, column]),
    );
    for (const [index, { fix }] of found.entries()) assert.ok(truth[index]![3]!.startsWith(fix), fix);
  });
});
