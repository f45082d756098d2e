import assert from "node:assert/strict";
import fc from "fast-check";
import type { Level } from "../../../../src/core/document/requirementsDocument.ts";
import type { Movable } from "../../../../src/core/features/moves/move.ts";
import { removeNodes } from "../../../../src/core/features/moves/removeNodes.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { requirementsText } from "../../../kit/generate.ts";
import { sharedFile } from "../../../kit/seed.ts";
import { childrenOf, type Node, nodeAt, outcome, read } from "./kit.ts";

const text =
  "# Title\n\n---\n\n## Basic Understanding\n\n### Caching\n**Shop**  \n- One.\n- Two.\n  - Detail.\n- Three.\n\n**Mail**\n- Four.\n\n### Queues\n**Shop**\n- Five.\n\n---\n\n## Strong Understanding\n\n### Search\n**Shop**\n- Six.\n";

/** The text without what is at the paths, for either line ending. */
function without(...paths: readonly string[]): string {
  const remove = (source: string) => {
    const document = read(source);
    return outcome(
      source,
      removeNodes(
        document,
        paths.map((path) => nodeAt(document, path)),
      ),
    );
  };
  const plain = remove(text);
  assert.equal(remove(text.replaceAll("\n", "\r\n")), plain.replaceAll("\n", "\r\n"), "CRLF");
  return plain;
}

describe("deleting nodes", () => {
  it("removes a bullet with its nested bullets, and several at once", () => {
    assert.equal(without("Basic/Caching/Shop/Two"), text.replace("- Two.\n  - Detail.\n", ""));
    assert.equal(
      without("Basic/Caching/Shop/One", "Basic/Queues/Shop/Five"),
      text.replace("- One.\n", "").replace("- Five.\n", ""),
    );
  });

  it("removes a project and a skill, and keeps the blank lines around the others", () => {
    assert.equal(without("Basic/Caching/Mail"), text.replace("**Mail**\n- Four.\n\n", ""));
    assert.equal(without("Basic/Queues"), text.replace("### Queues\n**Shop**\n- Five.\n\n", ""));
    assert.equal(without("Strong/Search"), text.replace("\n### Search\n**Shop**\n- Six.\n", ""));
  });

  it("removes a node inside another deleted one only once", () => {
    assert.equal(without("Basic/Queues", "Basic/Queues/Shop/Five"), without("Basic/Queues"));
  });

  it("removes a level with one of the separators around it", () => {
    assert.equal(
      without("Basic"),
      "# Title\n\n---\n\n## Strong Understanding\n\n### Search\n**Shop**\n- Six.\n",
    );
    assert.equal(without("Strong"), text.slice(0, text.indexOf("\n---\n\n## Strong")));
  });

  it("says why it is refused, and changes nothing", () => {
    const refused: readonly (readonly [string, string, RegExp])[] = [
      [
        text
          .replace("- Two.", "<!-- slick-disable -->\n- Two.")
          .replace("- Four.", "<!-- slick-enable -->\n- Four."),
        "Basic/Caching/Shop/Two",
        /comments/,
      ],
      [
        text.replace("### Queues", "<details>\n\n### Queues").replace("- Five.\n", "- Five.\n\n</details>\n"),
        "Basic/Queues",
        /HTML tag "<\/details>"/,
      ],
      [
        text
          .replace("- Four.", "- Four.[^a]")
          .replace("- Five.\n", "- Five.[^a]\n\n[^a]: As told by others.\n"),
        "Basic/Queues",
        /footnote "\^a" is used in other places/,
      ],
      [
        "# Bread\n\n## Beginner\n- Baked 20 loaves.\n\n## Someday\n- Baked more.\n\n# Cake\n\n## Beginner\n- Baked one.\n\n## Expert\n- Baked ten.\n",
        "Beginner/Bread",
        /heading "Someday" below it would come under another heading/,
      ],
    ];
    for (const [source, path, reason] of refused) {
      const document = read(source);
      const answer = removeNodes(document, [nodeAt(document, path)]);
      assert.ok("refusal" in answer && reason.test(answer.refusal), JSON.stringify(answer));
    }
  });

  it("removes a separator between skills with one of them", () => {
    const skills = ["### One\n- Ran.\n", "### Two\n- Sat.\n", "### Three\n- Stood.\n"];
    const level = (...held: readonly (string | undefined)[]) =>
      `## Basic Understanding\n\n${held.join("\n***\n\n")}\n***\n\n## Strong Understanding\n`;
    for (const index of skills.keys()) {
      const source = level(...skills);
      const document = read(source);
      const answer = removeNodes(document, [document.model.levels[0]!.skills[index]!]);
      assert.equal(outcome(source, answer), level(...skills.toSpliced(index, 1)));
    }
  });

  it("removes a footnote with its last use", () => {
    const source = text.replace("- Five.\n", "- Five.[^a]\n\n[^a]: As told by others.\n");
    const document = read(source);
    const answer = removeNodes(document, [nodeAt(document, "Basic/Queues")]);
    assert.equal(outcome(source, answer), without("Basic/Queues"));
  });

  it("loses nothing else, whatever is deleted", function () {
    const { text: seed } = sharedFile(this, "seed/slick-requirements.md");
    fc.assert(
      fc.property(fc.oneof(requirementsText, fc.constant(seed)), fc.nat(), (source, n) => {
        const document = read(source);
        const all: (Level | Movable)[] = [];
        const collect = (node: Node) => {
          all.push(node);
          childrenOf(node).forEach(collect);
        };
        document.model.levels.forEach(collect);
        const node = all[n % Math.max(1, all.length)];
        if (!node) return;
        const answer = removeNodes(document, [node]);
        assert.ok("edits" in answer, JSON.stringify(answer));
        const after = applyEdits(source, answer.edits);
        const linesOf = (one: string) =>
          one.split(/[ \t]*(?:\r\n|\n|\r)/).filter((line) => !/^(?:-{3,})?\s*$/.test(line));
        const gone = linesOf(source.slice(node.span.start, node.span.end).trimEnd());
        const left = linesOf(source);
        for (const line of linesOf(after)) left.splice(left.indexOf(line), 1);
        assert.deepEqual(left.toSorted(), gone.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
