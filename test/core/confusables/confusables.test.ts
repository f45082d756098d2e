import assert from "node:assert/strict";
import { readConfusables } from "../../../scripts/generate/confusables.ts";
import type { TestedConfusable } from "../../../src/core/confusables/confusable.ts";
import { confusableTable } from "../../../src/core/confusables/confusableTable.ts";
import { parseContext } from "../../../src/core/confusables/contextPattern.ts";
import { ConfusableIndex, confusableIndex } from "../../../src/core/confusables/findConfusables.ts";
import { spansTouch } from "../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "confusable";
const { confusables, problem } = read();

/** The confusables; none, and what is wrong, if a list cannot be read: that is one test that fails. */
function read(): { readonly confusables: readonly TestedConfusable[]; readonly problem?: string } {
  try {
    return { confusables: readConfusables() };
  } catch (error) {
    return { confusables: [], problem: (error as Error).message };
  }
}

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

describe("confusables", () => {
  it("are in lists that can be read", () => {
    assert.ok(problem === undefined, problem);
  });
  if (problem !== undefined) return;

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
          assert.equal(markedBy(rule, plain), bad);
          assert.equal(fixedBy(rule, plain), good);
          assert.deepEqual(ruleFindings(rule, good), []);
        });
      for (const text of confusable.fine)
        it(`finds nothing in "${text}"`, () => {
          assert.equal(markedBy(rule, text), text);
        });
      for (const text of confusable.knownMisses)
        it(`does not yet find "${text}"`, () => {
          const { text: plain, spans } = readMarks(marked(text));
          const found = ruleFindings(rule, plain).some(({ span }) =>
            spans.some((one) => spansTouch(one, span)),
          );
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
