import assert from "node:assert/strict";
import type { RuleFinding } from "../../../src/core/findings/finding.ts";
import { placeFindings } from "../../../src/core/findings/placeFindings.ts";
import type { Span } from "../../../src/core/text/span.ts";

describe("findings of a block in their document", () => {
  const at = (start: number): Span => ({ start, end: start + 2 });
  const shared = at(1);
  const finding: RuleFinding = {
    span: shared,
    message: "",
    related: [{ span: at(5), message: "" }],
    fixes: [{ title: "", edits: [{ span: shared, text: "" }] }],
    actions: [
      { kind: "merge-skills", from: at(10), into: shared, name: "", level: "" },
      { kind: "intend-reuse", span: shared },
      { kind: "add-word", word: "a" },
    ],
  };
  const starts = ({ span, related, fixes, actions }: RuleFinding) => [
    span.start,
    related![0]!.span.start,
    fixes![0]!.edits[0]!.span.start,
    ...actions!.flatMap((action) => {
      if (action.kind === "merge-skills") return [action.from.start, action.into.start];
      return action.kind === "intend-reuse" ? [action.span.start] : [];
    }),
  ];

  it("have all their spans there, also those of actions, and each once if a rule gave one twice", () => {
    const block = [finding];
    const own = starts(finding);
    for (const offset of [100, 0, 7])
      assert.deepEqual(
        starts(placeFindings(block, offset)[0]!),
        own.map((start) => start + offset),
      );
    assert.deepEqual(starts(finding), own);
  });

  it("are the same objects wherever the block moves", () => {
    const block = [finding];
    assert.equal(placeFindings(block, 3)[0], placeFindings(block, 9)[0]);
  });
});
