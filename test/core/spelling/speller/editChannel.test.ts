import assert from "node:assert/strict";
import fc from "fast-check";
import "../../../kit/generate.ts";
import { EditChannel, type Weights } from "../../../../src/core/spelling/speller/editChannel.ts";
import weights from "../../../../src/core/spelling/speller/weights.json" with { type: "json" };

const shippedWeights: Weights = weights;
const channel = new EditChannel(shippedWeights);

/** Words that are like each other more often than not, some with what is not a letter. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aeioustnl"), maxLength: 10 }),
  fc.constantFrom(
    ..."receive recieve address adres definitely definately it's its tion shun ous us naïve".split(" "),
  ),
  fc.string({ unit: fc.constantFrom(..."abcé'z- "), maxLength: 6 }),
);

describe("the edit channel of the speller", () => {
  it("gives equal words the cost 0", () => {
    fc.assert(
      fc.property(word, (one) => {
        assert.deepEqual(channel.compare(one, one), { cost: 0, edits: 0 });
        assert.deepEqual(channel.edits(one, one), []);
      }),
    );
  });

  it("gives different words a cost above 0", () => {
    fc.assert(
      fc.property(word, word, (typed, target) => {
        fc.pre(typed !== target);
        const { cost, edits } = channel.compare(typed, target);
        assert.ok(cost > 0 && edits > 0);
      }),
      { numRuns: 500 },
    );
  });

  it("sums the weights of its edits by their names", () => {
    fc.assert(
      fc.property(word, word, (typed, target) => {
        const { cost, edits } = channel.compare(typed, target);
        const named = channel.edits(typed, target);
        assert.equal(named.length, edits);
        const sum = named
          .map((names) => -names.reduce((weight, name) => weight + (shippedWeights[name] ?? 0), 0))
          .reduce((total, one) => total + Math.max(0.01, one), 0);
        assert.ok(Math.abs(sum - cost) < 1e-9, `${sum} is not ${cost}`);
      }),
      { numRuns: 1000 },
    );
  });

  it("aligns both words completely", () => {
    fc.assert(
      fc.property(word, word, (typed, target) => {
        const pieces = channel.aligned(typed, target);
        assert.equal(pieces.map(([one]) => one).join(""), target);
        assert.equal(pieces.map(([, other]) => other).join(""), typed);
        const changed = pieces.filter(([one, other]) => one !== other);
        assert.ok(changed.length <= channel.compare(typed, target).edits);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the same result whatever it compared before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 6 }), word, word, (asked, typed, target) => {
        const used = new EditChannel(shippedWeights);
        for (const [one, other] of asked) used.compare(one, other);
        assert.deepEqual(used.compare(typed, target), new EditChannel(shippedWeights).compare(typed, target));
      }),
    );
  });

  it("names the kind, letters and place of an edit", () => {
    const plain = new EditChannel({});
    const edits = (typed: string, target: string) =>
      plain.edits(typed, target).map((names) => names.join(", "));
    assert.deepEqual(edits("shap", "shop"), ["wrong vowel, o>a"]);
    assert.deepEqual(edits("shpo", "shop"), ["swapped, at last"]);
    assert.deepEqual(edits("hop", "shop"), ["missing consonant, s>, at first"]);
    assert.deepEqual(edits("shopp", "shop"), ["extra consonant, >p, extra double"]);
    assert.deepEqual(edits("shos", "shop"), ["wrong consonant, p>s, at last"]);
    assert.deepEqual(edits("ahop", "shop"), ["wrong beside, s>a, at first"]);
  });

  it("counts a segment of letters as one edit if that costs less", () => {
    const kinds = ["wrong", "missing", "extra"].flatMap((kind) => [`${kind} vowel`, `${kind} consonant`]);
    const dear = [...kinds, "wrong vowel or consonant", "wrong beside"].map((name) => [name, -5] as const);
    const withSegment = new EditChannel({ ...Object.fromEntries(dear), "tion>shun": -1 });
    assert.deepEqual(withSegment.aligned("nashun", "nation"), [
      ["n", "n"],
      ["a", "a"],
      ["tion", "shun"],
    ]);
    assert.deepEqual(withSegment.compare("nashun", "nation"), { cost: 1, edits: 1 });
    assert.deepEqual(withSegment.edits("nashun", "nation"), [["segment", "tion>shun"]]);
  });
});
