import assert from "node:assert/strict";
import { mergeSkills } from "../../../../src/core/features/moves/arrange.ts";
import type { Movable, MoveTarget } from "../../../../src/core/features/moves/move.ts";
import { extract, insert, moveNode } from "../../../../src/core/features/moves/moveNode.ts";
import { removeNodes } from "../../../../src/core/features/moves/removeNodes.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { nodeAt, outcome, read } from "./kit.ts";

const skills = (bread: string, cake: string) =>
  `## Basic Understanding\n\n### Bread\n\n**Bakery**\n\n${bread}\n### Cake\n\n**Bakery**\n\n${cake}`;

/** The document after the bullet of the first skill went to the second one's project, before a bullet of that. */
function moved(text: string, bullet: string, before?: string): string {
  const document = read(text);
  const project = "Basic/Cake/Bakery";
  const target: MoveTarget = {
    into: nodeAt(document, project) as MoveTarget["into"],
    before: before === undefined ? undefined : (nodeAt(document, `${project}/${before}`) as Movable),
  };
  return outcome(
    text,
    moveNode(document, nodeAt(document, `Basic/Bread/Bakery/${bullet}`) as Movable, target),
  );
}

describe("markers of bullets that move", () => {
  const cases: readonly {
    readonly it: string;
    readonly from: readonly [string, string];
    readonly bullet: string;
    readonly before?: string;
    readonly to: readonly [string, string];
  }[] = [
    {
      it: "are those of the new list, with the contents indented for them",
      from: ["1. Mixed it:\n   - by hand\n\n   ```\n   knead\n   ```\n2. Baked it.\n", "* Iced it.\n"],
      bullet: "Mixed",
      to: ["1. Baked it.\n", "* Iced it.\n* Mixed it:\n  - by hand\n\n  ```\n  knead\n  ```\n"],
    },
    {
      it: "are numbers that go on, while those left close up",
      from: ["1. Mixed it.\n2. Baked it.\n3. Sold it.\n", "1) Iced it.\n2) Ate it.\n"],
      bullet: "Baked",
      to: ["1. Mixed it.\n2. Sold it.\n", "1) Iced it.\n2) Ate it.\n3) Baked it.\n"],
    },
    {
      it: "move those up that come after",
      from: ["- Mixed it.\n- Baked it.\n", "8. Iced it.\n9. Ate it.\n   - All.\n"],
      bullet: "Mixed",
      before: "Iced",
      to: ["- Baked it.\n", "8. Mixed it.\n9. Iced it.\n10. Ate it.\n    - All.\n"],
    },
    {
      it: "start at one where there was none",
      from: ["1. Mixed it.\n2. Baked it.\n", ""],
      bullet: "Baked",
      to: ["1. Mixed it.\n", "1. Baked it.\n"],
    },
    {
      it: "are the same number if all of the list are",
      from: ["- Mixed it.\n", "1. Iced it.\n1. Ate it.\n"],
      bullet: "Mixed",
      before: "Ate",
      to: ["", "1. Iced it.\n1. Mixed it.\n1. Ate it.\n"],
    },
    {
      it: "stay where numbers were not consecutive",
      from: ["1. Mixed it.\n2. Baked it.\n7. Sold it.\n", "- Iced it.\n"],
      bullet: "Mixed",
      to: ["1. Baked it.\n7. Sold it.\n", "- Iced it.\n- Mixed it.\n"],
    },
    {
      it: "keep their task boxes",
      from: ["* [x] Mixed it.\n* Baked it.\n", "- [ ] Iced it.\n"],
      bullet: "[x] Mixed",
      to: ["* Baked it.\n", "- [ ] Iced it.\n- [x] Mixed it.\n"],
    },
  ];
  for (const { it: name, from, bullet, before, to } of cases)
    it(name, () => {
      // One of the lists may be empty.
      const text = (parts: readonly [string, string]) =>
        skills(parts[0], parts[1])
          .replace(/\n{3,}/g, "\n\n")
          .replace(/\n+$/, "\n");
      for (const eol of ["\n", "\r\n"])
        assert.equal(
          moved(text(from).replaceAll("\n", eol), bullet, before),
          text(to).replaceAll("\n", eol),
          JSON.stringify(eol),
        );
    });

  it("number the list anew in which a bullet changes its place", () => {
    const document = read(skills("- Mixed it.\n", "1. Iced it.\n2. Cut it.\n3. Ate it.\n"));
    const [into, node, before] = ["", "/Ate", "/Iced"].map((path) =>
      nodeAt(document, `Basic/Cake/Bakery${path}`),
    ) as [MoveTarget["into"], Movable, Movable];
    assert.equal(
      outcome(document.text, moveNode(document, node, { into, before })),
      skills("- Mixed it.\n", "1. Ate it.\n2. Iced it.\n3. Cut it.\n"),
    );
  });

  it("go on when skills are merged, and close up when a bullet is removed", () => {
    const document = read(skills("1. Mixed it.\n2. Baked it.\n", "- Iced it.\n- Ate it.\n"));
    const [bread, cake] = document.model.levels[0]!.skills;
    assert.equal(
      outcome(document.text, mergeSkills(document, bread!, cake!)),
      "## Basic Understanding\n\n### Bread\n\n**Bakery**\n\n1. Mixed it.\n2. Baked it.\n3. Iced it.\n4. Ate it.\n",
    );
    assert.equal(
      outcome(document.text, removeNodes(document, [nodeAt(document, "Basic/Bread/Bakery/Mixed")])),
      skills("1. Baked it.\n", "- Iced it.\n- Ate it.\n"),
    );
  });

  it("are those of the list in another document", () => {
    const [from, to] = [
      skills("+ Mixed it.\n", "- Iced it.\n"),
      skills("1. Sliced it.\n", "- Ate it.\n"),
    ].map(read);
    const taken = extract(from!, [nodeAt(from!, "Basic/Bread/Bakery/Mixed") as Movable]);
    assert.ok("fragments" in taken);
    const put = insert(to!, taken, { into: nodeAt(to!, "Basic/Bread/Bakery") as MoveTarget["into"] });
    assert.ok("edits" in put);
    assert.equal(applyEdits(to!.text, put.edits), skills("1. Sliced it.\n2. Mixed it.\n", "- Ate it.\n"));
  });
});
