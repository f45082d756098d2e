import assert from "node:assert/strict";
import { parseConfusables } from "../../../src/core/confusables/parseConfusables.ts";

const whole = `# Words of a test.

[hear-here]
hear -> here
context: put|puts it [hear]
found: Put it [hear].
fine: They hear it.
known miss: Left it [hear].
`;

const read = (text: string) => parseConfusables([{ path: "data/confusables/test.txt", text }]);

describe("a file of confusables", () => {
  it("is parsed into pairs, their contexts and their tests", () => {
    assert.deepEqual(read(whole), [
      {
        id: "hear-here",
        becomes: { hear: "here" },
        contexts: ["put|puts it [hear]"],
        found: ["Put it [hear]."],
        fine: ["They hear it."],
        knownMisses: ["Left it [hear]."],
      },
    ]);
  });

  it("is refused with what is wrong in each file", () => {
    const files = ["[a-b]\n", whole, "text\n"].map((text, index) => ({ path: `${index}.txt`, text }));
    assert.throws(
      () => parseConfusables(files),
      /^Error: 0\.txt:1: "a-b" has no line `wrong -> right`\n2\.txt:1: expected a name first, such as \[wrong-right\]$/,
    );
  });

  it("has a short form for the contexts of a phrasal verb", () => {
    const [signoff] = read(
      "[signoff-sign-off]\nsignoff -> sign off\nphrasal verb\nadjectives: all\nobjects: releases\nalone: on\nfound: Had to [signoff] all.\nfine: Led to signoff on it.\n",
    );
    assert.ok(signoff!.contexts.includes("to|<modal> [signoff] <article>|<possessive>|all"));
    assert.ok(signoff!.contexts.includes("<modal> [signoff] releases|on"));
    const [plain] = read(
      "[signoff-sign-off]\nsignoff -> sign off\nphrasal verb\nfound: Had to [signoff] a plan.\nfine: Led to signoff on it.\n",
    );
    assert.ok(!plain!.contexts.some((context) => /\b(?:releases|on|undefined)\b/.test(context)));
  });

  const refused: Readonly<Record<string, readonly [text: string, error: RegExp]>> = {
    "a line before the first name": ["hear -> here\n", /^data\/confusables\/test\.txt:1: expected a name/],
    "a name that is no words with hyphens": ["[Hear]\n", /:1: expected a name of words and hyphens/],
    "a line of another kind": [`${whole}contexts: it [hear]\n`, /:9: expected `wrong -> right`/],
    "a broken context": [whole.replace("it [hear]", "it hear"), /:5: Broken brackets: put\|puts it hear$/],
    "a text to be found without brackets": [
      whole.replace("Put it [hear].", "Put it hear."),
      /:6: expected the wrong word in brackets, such as `found: /,
    ],
    "a text to be found with brackets around another word": [
      whole.replace("Put it [hear].", "Put [it] hear."),
      /:6: there is no line `it -> …` above/,
    ],
    "brackets in a fine text": [whole.replace("They hear it.", "They [hear] it."), /:7: a fine text/],
    "a change given twice": [
      whole.replace("context", "hear -> there\ncontext"),
      /:5: "hear" is changed twice/,
    ],
    "a confusable without a change": [
      whole.replace("hear -> here\n", ""),
      /there is no line `hear -> …` above/,
    ],
    "a change without a context": [
      whole.replace("context", "heard -> here\ncontext"),
      /:3: "hear-here" has no context with \[heard\]/,
    ],
    "a context without a change": [
      whole.replace("[hear]\n", "[hear|heard]\n"),
      /:3: "hear-here" has a context for "heard", but no `heard -> …`/,
    ],
    "a confusable without a fine text": [
      whole.replace("fine: They hear it.\n", ""),
      /:3: "hear-here" has no line `fine:`/,
    ],
    "words of a phrasal verb that is none": [
      whole.replace("found", "alone: on\nfound"),
      /:3: "hear-here" has no line `phrasal verb`/,
    ],
    "a name given twice": [`${whole}\n${whole}`, /:12: "hear-here" is in data\/confusables\/test\.txt:3 too/],
    "names out of order": [
      `${whole}\n${whole.replace("[hear-here]", "[hare-hair]")}`,
      /:12: "hare-hair" must come before "hear-here"/,
    ],
  };
  for (const [what, [text, error]] of Object.entries(refused))
    it(`is rejected with the line of ${what}`, () => {
      assert.throws(() => read(text), { message: error });
    });
});
