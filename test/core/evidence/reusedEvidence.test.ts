import assert from "node:assert/strict";
import fc from "fast-check";
import type { RequirementsDocument } from "../../../src/core/document/requirementsDocument.ts";
import type { EvidenceSentence } from "../../../src/core/evidence/evidenceSentences.ts";
import type { BlockSentences } from "../../../src/core/evidence/placedSentences.ts";
import { type EvidencePlace, type Reuse, ReusedEvidence } from "../../../src/core/evidence/reusedEvidence.ts";
import type { Span } from "../../../src/core/text/span.ts";

/** Words of a sentence: those with the same letter are near duplicates, those with the same number too are equal. */
interface Words {
  readonly key: string;
  readonly opens?: boolean;
  readonly short?: boolean;
}

/** A part of a document, in order: what follows a skill is in it, what follows a section is in none. */
type Part =
  | { readonly kind: "skill" | "project" | "section"; readonly name: string; readonly length: number }
  | { readonly kind: "block"; readonly sentences: readonly Words[]; readonly indent: number };

const sentenceLength = 10;
const intended = "z1";

/** Facts by block, as the engine keeps them: the same array as long as the block is the same. */
const facts = new WeakMap<object, readonly EvidenceSentence[]>();

function factOf(part: Part & { kind: "block" }): readonly EvidenceSentence[] {
  let fact = facts.get(part);
  if (!fact) {
    fact = part.sentences.map(({ key, opens = true, short = false }, index): EvidenceSentence => {
      const start = part.indent + index * sentenceLength;
      const letter = key.charCodeAt(0);
      const isAlike = !short && "ab".includes(key[0]!);
      return {
        span: { start, end: start + sentenceLength - 1 },
        mark: { start, end: start + 3 },
        key,
        opens,
        short,
        // Ten words in common, and one more for each number: nearly the same, and not equally so.
        content: isAlike
          ? {
              hashes: [...Array(10 + Number(key[1])).keys()].map((word) => letter * 100 + word),
              bands: [letter],
            }
          : undefined,
      };
    });
    facts.set(part, fact);
  }
  return fact;
}

interface Read {
  readonly document: RequirementsDocument;
  readonly blocks: readonly BlockSentences[];
}

/** The document of these parts. */
function read(parts: readonly Part[]): Read {
  interface Node {
    name: string;
    span: { start: number; end: number };
    projects: Node[];
  }
  const skills: Node[] = [];
  const sections: Node[] = [];
  const blocks: BlockSentences[] = [];
  let at = 0;
  let open: Node[] = [];
  for (const part of parts) {
    const length = part.kind === "block" ? part.indent + part.sentences.length * sentenceLength : part.length;
    if (part.kind === "block") blocks.push({ fact: factOf(part), at });
    else {
      const node = { name: part.name, span: { start: at, end: at }, projects: [] };
      if (part.kind === "project") open = open.slice(0, 1);
      else open = [];
      if (part.kind === "section") sections.push(node);
      if (part.kind === "skill") skills.push(node);
      if (part.kind === "project") open[0]?.projects.push(node);
      open.push(node);
    }
    at += length;
    for (const node of open) node.span.end = at;
  }
  return { document: { levels: [{ skills }], sections } as unknown as RequirementsDocument, blocks };
}

/** What is told of a place, as it is now. */
const placeOf = ({ span, mark, skill, project }: EvidencePlace) => ({
  span: { ...span },
  mark: { ...mark },
  skill: skill?.name,
  project: project?.name,
});

/** Keeps the reuses, to say later where they are. */
const tell = (reuses: readonly Reuse[]) => reuses;

const say = (reuses: readonly Reuse[]) =>
  reuses.map(({ place, sentences, same, near, places }) => ({
    place: placeOf(place),
    sentences,
    same: same.map(placeOf),
    near: near.map(placeOf),
    places,
  }));

function freshOf({ document, blocks }: Read): ReusedEvidence<Reuse> {
  const fresh = new ReusedEvidence(new Set([intended]), tell);
  fresh.update(document, blocks);
  return fresh;
}

const skill = (name: string, length = 5): Part => ({ kind: "skill", name, length });
const project = (name: string, length = 5): Part => ({ kind: "project", name, length });
const block = (...keys: readonly string[]): Part => ({
  kind: "block",
  sentences: keys.map((key) => ({ key })),
  indent: 2,
});
const spanAt = (at: number, sentences = 1): Span => ({ start: at, end: at + sentences * sentenceLength - 1 });

describe("evidence that appears twice", () => {
  it("is told for each place, with the others, in order", () => {
    const found = freshOf(
      read([skill("A"), project("P"), block("c1"), skill("B"), block("c1", "c2")]),
    ).found();
    const first = { span: spanAt(12), mark: { start: 12, end: 15 }, skill: "A", project: "P" };
    const second = { span: spanAt(29), mark: { start: 29, end: 32 }, skill: "B", project: undefined };
    assert.deepEqual(say(found), [
      { place: first, sentences: 1, same: [first, second], near: [], places: 1 },
      { place: second, sentences: 1, same: [first, second], near: [], places: 1 },
    ]);
  });

  /** A bullet of several sentences. */
  const bullet = (...sentences: readonly Words[]): Part => ({
    kind: "block",
    sentences: sentences.map((one, index) => ({ opens: index === 0, ...one })),
    indent: 0,
  });
  const rowsOf = (parts: readonly Part[]) =>
    freshOf(read([skill("A"), ...parts]))
      .found()
      .map(({ sentences, near }) => [sentences, near.length]);

  it("is one finding for sentences that follow each other everywhere", () => {
    const both = bullet({ key: "c1" }, { key: "c2" });
    assert.deepEqual(rowsOf([both, both]), [
      [2, 0],
      [2, 0],
    ]);
    const apart = bullet({ key: "c1" }, { key: "c2", opens: true });
    assert.equal(rowsOf([apart, apart]).length, 4, "a row ends with its bullet");
    assert.equal(rowsOf([both, both, bullet({ key: "c2" })]).length, 5, "one of them is in more places");
    const withEntry = bullet({ key: "c1" }, { key: "c2", short: true });
    assert.deepEqual(
      rowsOf([withEntry, both]),
      [
        [1, 0],
        [1, 0],
      ],
      "what is too short is another sentence",
    );
  });

  it("has its near duplicates at its first place, and only some of them", () => {
    const both = bullet({ key: "a2" }, { key: "b2" });
    const others = ["a1", "a3", "a4", "b1", "b3"].map((key) => block(key));
    assert.deepEqual(rowsOf([both, both, ...others]).slice(0, 2), [
      [2, 4],
      [2, 0],
    ]);
  });

  it("is found anew where a sentence comes between those of a row, while another leaves", () => {
    const both = bullet({ key: "c1" }, { key: "c2" });
    const reused = freshOf(read([skill("A"), both, both, block("d1")]));
    reused.found();
    const split = bullet({ key: "c1" }, { key: "d2" }, { key: "c2" });
    const now = read([skill("A"), split, both]);
    reused.update(now.document, now.blocks);
    assert.deepEqual(say(reused.found()), say(freshOf(now).found()));
  });

  it("is what it is in a fresh start after any edits", () => {
    const words = fc.record({
      key: fc.constantFrom("a1", "a2", "a3", "b1", "b2", "c1", "c2", "d1", intended),
      opens: fc.boolean(),
      short: fc.nat(5).map((one) => one === 0),
    });
    const part: fc.Arbitrary<Part> = fc.oneof(
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom("skill", "skill", "project", "project", "section"),
          name: fc.constantFrom("A", "B"),
          length: fc.integer({ min: 1, max: 3 }),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant("block"),
          sentences: fc.array(words, { minLength: 1, maxLength: 4 }),
          indent: fc.nat(2),
        }),
      },
    );
    const copied = fc.constantFrom<Part>(
      bullet({ key: "c1" }, { key: "c2" }, { key: "d1" }),
      bullet({ key: "a1" }, { key: "c1" }, { key: "c2" }),
      bullet({ key: "c1" }, { key: "c2" }),
    );
    const edit = fc.record({
      at: fc.nat(40),
      remove: fc.nat(2),
      insert: fc.array(fc.oneof(part, copied), { maxLength: 2 }),
      swap: fc.boolean(),
    });
    const changeWords = fc.record({
      at: fc.nat(40),
      sentence: fc.nat(3),
      to: fc.oneof(words, fc.record({ opens: fc.boolean() }), fc.record({ short: fc.boolean() })),
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, copied), { minLength: 4, maxLength: 14 }),
        fc.array(fc.oneof(edit, changeWords), { maxLength: 8 }),
        (begin, edits) => {
          let parts: readonly Part[] = [skill("A"), ...begin];
          const reused = new ReusedEvidence(new Set([intended]), tell);
          for (const step of [undefined, ...edits]) {
            if (step && "to" in step) {
              const at = step.at % parts.length;
              const old = parts[at]!;
              if (old.kind === "block") {
                const rank = step.sentence % old.sentences.length;
                parts = parts.with(at, {
                  ...old,
                  sentences: old.sentences.with(rank, { ...old.sentences[rank]!, ...step.to }),
                });
              } else parts = parts.with(at, { ...old, name: old.name === "A" ? "B" : "A" });
            } else if (step) {
              const at = step.at % (parts.length + 1);
              const gone = parts.slice(at, at + step.remove);
              parts = parts.toSpliced(
                at,
                step.remove,
                ...(step.swap ? gone.toReversed() : []),
                ...step.insert,
              );
            }
            const now = read(parts);
            reused.update(now.document, now.blocks);
            assert.deepEqual(say(reused.found()), say(freshOf(now).found()));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  describe("costs the time of the edit:", () => {
    const rest = [
      skill("B"),
      project("P"),
      block("c1", "c3"),
      skill("C"),
      block("a1"),
      block("d1"),
      block("a2"),
      { kind: "section", name: "Notes", length: 5 } as const,
      block("c8"),
    ];
    const begin = [skill("A"), project("P"), block("c1"), block("d1", "d4"), ...rest];

    /** What is told anew after an edit, and whether the result is the same array. */
    function edited(parts: readonly Part[]): { readonly told: number; readonly stays: boolean } {
      let told = 0;
      const reused = new ReusedEvidence(new Set([intended]), (reuses) => {
        told++;
        return reuses;
      });
      const first = read(begin);
      reused.update(first.document, first.blocks);
      const before = reused.found();
      assert.equal(told, 4, "the rows of c1, d1, a1 and a2");
      told = 0;
      const now = read(parts);
      reused.update(now.document, now.blocks);
      assert.deepEqual(say(reused.found()), say(freshOf(now).found()));
      return { told, stays: reused.found() === before };
    }

    const cases: Readonly<
      Record<string, { readonly to: readonly Part[]; readonly told: number; readonly stays: boolean }>
    > = {
      "nothing is told anew of text that moves": {
        to: [skill("A", 9), ...begin.slice(1)],
        told: 0,
        stays: true,
      },
      "the row of a block is when a sentence that is nowhere else is in place of such a one": {
        to: begin.with(3, block("d1", "d5")),
        told: 1,
        stays: false,
      },
      "or enters": { to: begin.with(3, block("d1", "d4", "d5")), told: 1, stays: false },
      "or leaves": { to: begin.with(3, block("d1")), told: 1, stays: false },
      "nothing of text that is no evidence": { to: begin.with(-1, block("c7")), told: 0, stays: true },
      "a sentence that is elsewhere too is told, beside the row of its block": {
        to: begin.with(2, block("c1", "c3")),
        told: 2,
        stays: false,
      },
      "a row that has one more place is told anew, beside that of the block": {
        to: begin.with(3, block("d1", "c1")),
        told: 2,
        stays: false,
      },
      "a row that is no more is not": { to: begin.with(2, block("c9")), told: 0, stays: false },
      "a new near duplicate tells its own row, those of the others, and that of the block": {
        to: begin.with(3, block("d1", "a3")),
        told: 4,
        stays: false,
      },
      "all is told anew when a skill has another name": {
        to: begin.with(4, skill("D")),
        told: 4,
        stays: false,
      },
      "and when a project has": { to: begin.with(5, project("Q")), told: 4, stays: false },
    };
    for (const [name, { to, told, stays }] of Object.entries(cases))
      it(name, () => assert.deepEqual(edited(to), { told, stays }));
  });
});
