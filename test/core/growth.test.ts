import assert from "node:assert/strict";
import { safeEdits } from "../../src/core/features/editing/fixAll.ts";
import type { MoveAnswer } from "../../src/core/features/moves/move.ts";
import { mergeEdits, type TextEdit } from "../../src/core/text/span.ts";
import { type Action, actions } from "../bench/growth/actions.ts";
import { patterns } from "../bench/growth/patterns.ts";
import { CallCounter } from "../kit/callCounter.ts";

// What grows faster than its input, told by how often V8 calls each function of ours: the same on any machine, however busy. Time and
// what the parser does are for `npm run bench -- growth`, which measures every action at larger sizes.

const applyAll: Action = {
  name: "apply all fixes",
  prepare: actions.find(({ name }) => name === "keystroke")!.prepare,
  run(document) {
    document.editAll(safeEdits(document.findings()));
    return [document.unspelled(), document.findings()];
  },
};
const asked = new Set([
  "check",
  "keystroke",
  "outline",
  "folding",
  "tree by project",
  "strength",
  "coverage",
  "format",
  "fixes of a finding",
  "move a bullet",
  "convert to a table",
  "export html",
]);
const tried = [applyAll, ...actions.filter(({ name }) => asked.has(name))];

/** The smaller text, in characters; the other is four times as long. */
const smallest = 400;

/** What is quadratic is called sixteen times as often for a text four times as long; what is sorted, some five times. */
const most = 12;

/** Fewer calls for the smaller text tell nothing. */
const fewest = 100;

/** What is compared with a number of others that is limited, at a size beyond these: `npm run bench -- growth` goes there. */
const limited =
  /\/(?:evidence\/(?:nearDuplicates|similarity)|projects\/(?:projectRegistry|compareNames|nameIndex)|text\/editDistance)\.ts /;

describe("work on a document", () => {
  const counter = new CallCounter();
  before(() => counter.start());
  after(() => counter.stop());

  it("makes calls in proportion to the length of any text", async function () {
    this.timeout(240_000);
    assert.ok(Object.keys(patterns).length >= 60);
    const found: string[] = [];
    for (const [name, make] of Object.entries(patterns)) {
      if (!name.includes(process.env.SLICK_ONLY ?? "")) continue;
      let grown = await grownFor(make);
      // What was remembered of an earlier text made the first count small: now all of both is known.
      if (grown.length > 0) grown = await grownFor(make);
      found.push(...grown.map((one) => `${name}: ${one}`));
    }
    assert.deepEqual(found, []);
  });

  it("gives many bullets their markers in one pass of each list", async () => {
    for (const name of ["remove half of the bullets", "merge with a copy"]) {
      const { prepare, run } = actions.find((action) => action.name === name)!;
      const counts: number[] = [];
      for (const size of [2000, 8000]) {
        const document = prepare(patterns["numbered bullets"]!(size));
        await counter.take();
        const done = await run(document);
        assert.ok((done as MoveAnswer & { edits: readonly TextEdit[] }).edits.length > 0, name);
        const calls = [...(await counter.take())].filter(([place]) => /\/moves\/listMarkers/.test(place));
        counts.push(calls.reduce((sum, [, count]) => sum + count, 0));
      }
      assert.ok(counts[0]! > fewest && counts[1]! < 6 * counts[0]!, `${name}: ${counts}`);
    }
  });

  it("is reported if its calls grow faster than the text", () => {
    const counts = (length: number) =>
      new Map([
        ["quadratic", length ** 2],
        ["linear", length * 30],
      ]);
    assert.deepEqual(grownFrom(counts(20), counts(80)), ["quadratic: 400, 6400"]);
    assert.deepEqual(grownFrom(counts(5), counts(20)), []);
  });

  it("is measured by the calls of its functions", async () => {
    await counter.take();
    for (let i = 0; i < 400; i++) mergeEdits([], 0, () => "");
    const counted = [...(await counter.take())].find(([place]) => place.includes(" mergeEdits "));
    assert.equal(counted?.[1], 400);
  });

  async function grownFor(make: (size: number) => string): Promise<string[]> {
    return grownFrom(await callsFor(make(smallest)), await callsFor(make(4 * smallest)));
  }

  function grownFrom(few: ReadonlyMap<string, number>, many: ReadonlyMap<string, number>): string[] {
    return [...many].flatMap(([place, count]) => {
      const before = few.get(place) ?? 0;
      const isTold = before >= fewest && count > most * before && !limited.test(place);
      return isTold ? [`${place}: ${before}, ${count}`] : [];
    });
  }

  async function callsFor(text: string): Promise<ReadonlyMap<string, number>> {
    for (const { prepare, run } of tried) await run(prepare(text));
    return counter.take();
  }
});
