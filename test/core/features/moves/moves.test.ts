import assert from "node:assert/strict";
import type { Bullet, Level, Skill } from "../../../../src/core/document/requirementsDocument.ts";
import { mergeSkills, sortSkills } from "../../../../src/core/features/moves/arrange.ts";
import type { Movable, MoveTarget } from "../../../../src/core/features/moves/move.ts";
import { extract, insert, moveNode, moveNodes } from "../../../../src/core/features/moves/moveNode.ts";
import { splitBullet } from "../../../../src/core/features/moves/splitBullet.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { readMarks } from "../../../kit/marks.ts";
import { nodeAt, outcome, read } from "./kit.ts";

/** Moves what is at the paths, comma between, into what is at `into`, before one of its children. */
function move(text: string, nodes: string, into: string, before?: string): string {
  const document = read(text);
  const target: MoveTarget = {
    into: nodeAt(document, into) as MoveTarget["into"],
    before: before === undefined ? undefined : (nodeAt(document, before) as Movable),
  };
  const found = nodes.split(", ").map((path) => nodeAt(document, path) as Movable);
  const answer =
    found.length === 1 ? moveNode(document, found[0]!, target) : moveNodes(document, found, target);
  return outcome(text, answer);
}

/** Asserts the same for LF, CRLF, and both without a final line ending. */
function becomes(before: string, after: string, change: (text: string) => string): void {
  assert.equal(change(before), after);
  assert.equal(change(before.replaceAll("\n", "\r\n")), after.replaceAll("\n", "\r\n"), "CRLF");
  if (!/[^\n]\n$/.test(before) || !/[^\n]\n$/.test(after)) return;
  assert.equal(change(before.slice(0, -1)), after.slice(0, -1), "without a final line ending");
}

interface Case {
  readonly it: string;
  readonly before: string;
  readonly node: string;
  readonly into: string;
  readonly at?: string;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    it: "put a skill after the last one of its level, before the separator",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Cached it.\n\n### Testing\n**Shop**  \n- Tested it.\n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**  \n- Queued it.\n\n---\n\n## Expert Understanding\n\n### Design\n**Mail**\n- Drew it.\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n### Testing\n**Shop**  \n- Tested it.\n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**  \n- Queued it.\n\n### Caching\n**Shop**  \n- Cached it.\n\n---\n\n## Expert Understanding\n\n### Design\n**Mail**\n- Drew it.\n",
  },
  {
    it: "keep the end of the document when its last skill moves",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n\n### Testing\n**Mail**\n- Tested it.\n",
    node: "Strong/Testing",
    into: "Basic",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n### Testing\n**Mail**\n- Tested it.\n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n",
  },
  {
    it: "move the only skill of a level, which stays with its separator, to an empty level",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n---\n\n## Strong Understanding\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n---\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Cached it.\n",
  },
  {
    it: "take the separator between two skills along",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n---\n\n### Testing\n**Shop**\n- Tested it.\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n### Testing\n**Shop**\n- Tested it.\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n\n---\n\n### Caching\n**Shop**\n- Cached it.\n",
  },
  {
    it: "keep separators between skills when these change places",
    before:
      "## Basic Understanding\n\n### Caching\n- Cached it.\n\n***\n\n### Testing\n- Tested it.\n\n***\n\n### Queues\n- Queued it.\n\n***\n\n## Strong Understanding\n",
    node: "Basic/Queues",
    into: "Basic",
    at: "Basic/Caching",
    after:
      "## Basic Understanding\n\n### Queues\n- Queued it.\n\n***\n\n### Caching\n- Cached it.\n\n***\n\n### Testing\n- Tested it.\n\n***\n\n## Strong Understanding\n",
  },
  {
    it: "put a separator like the others beside a skill that had none",
    before:
      "## Basic Understanding\n\n### Caching\n- Cached it.\n\n***\n\n### Testing\n- Tested it.\n\n## Strong Understanding\n\n### Queues\n- Queued it.\n",
    node: "Strong/Queues",
    into: "Basic",
    after:
      "## Basic Understanding\n\n### Caching\n- Cached it.\n\n***\n\n### Testing\n- Tested it.\n\n***\n\n### Queues\n- Queued it.\n\n## Strong Understanding\n",
  },
  {
    it: "leave the blank lines below a heading that the document has there",
    before:
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n- Cached it.\n\n- Timed it.\n\n**Cart**\n\n### Testing\n\n## Strong Understanding\n",
    node: "Basic/Caching/Shop",
    into: "Basic/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n\n**Cart**\n\n### Testing\n\n**Shop**\n\n- Cached it.\n\n- Timed it.\n\n## Strong Understanding\n",
  },
  {
    it: "put a blank line before a bullet if the lists of the document have them",
    before:
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n- Cached it.\n\n- Timed it.\n\n- Ran it.\n\n**Cart**\n\n- Filled it.\n\n**Mail**\n",
    node: "Basic/Caching/Shop/Cached, Basic/Caching/Shop/Timed",
    into: "Basic/Caching/Cart",
    after:
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n- Ran it.\n\n**Cart**\n\n- Filled it.\n\n- Cached it.\n\n- Timed it.\n\n**Mail**\n",
  },
  {
    it: "include comments above and inside, prose, code and tables, but not what is above the next node",
    before:
      "## Basic Understanding\n\n<!-- mine -->\n### Caching\nSome prose.\n\n<!-- slick-disable-next-line malformed-project -->\n\n** Shop **\n- Cached it. <!-- why -->\n  - By half.\n\n  A second paragraph.\n\n```\n# not a heading\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- yours -->\n### Testing\n**Shop**\n- Tested it.\n\n## Strong Understanding\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n<!-- yours -->\n### Testing\n**Shop**\n- Tested it.\n\n## Strong Understanding\n\n<!-- mine -->\n### Caching\nSome prose.\n\n<!-- slick-disable-next-line malformed-project -->\n\n** Shop **\n- Cached it. <!-- why -->\n  - By half.\n\n  A second paragraph.\n\n```\n# not a heading\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
  },
  {
    it: "merge a skill into the one of the same name, and its projects likewise; comments above removed headings stay",
    before:
      "## Basic Understanding\n\n<!-- first -->\n### Caching\n**Shop**  \n- Cached it.\n- Timed it.\n\n**Cart**\n- Filled it.\n\n---\n\n## Strong Understanding\n\n### caching\n**Mail**\n- Sent it.\n\n**Shop**\n- Warmed it.\n\n### Queues\n**Mail**\n- Queued it.\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n---\n\n## Strong Understanding\n\n### caching\n<!-- first -->\n\n**Mail**\n- Sent it.\n\n**Shop**\n- Warmed it.\n- Cached it.\n- Timed it.\n\n**Cart**\n- Filled it.\n\n### Queues\n**Mail**\n- Queued it.\n",
  },
  {
    it: "merge bullets without a project into no project",
    before:
      "## Basic Understanding\n\n### Caching\n- Lone one.\n\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Warmed it.\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n## Strong Understanding\n\n### Caching\n- Lone one.\n\n**Shop**\n- Warmed it.\n- Cached it.\n",
  },
  {
    it: "put a project after the last one of the skill; an emptied skill keeps its heading",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Cached it.\n\n### Testing\n**Mail**  \n- Tested it.\n\n### Queues\n**Mail**\n- Queued it.\n",
    node: "Basic/Caching/Shop",
    into: "Basic/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n\n### Testing\n**Mail**  \n- Tested it.\n\n**Shop**  \n- Cached it.\n\n### Queues\n**Mail**\n- Queued it.\n",
  },
  {
    it: "leave no extra blank lines after the first of several projects",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Cached it.\n\n** Cart **\n- Filled it.\n\n#### Desk\n- Sat at it.\n\n### Testing\n",
    node: "Basic/Caching/Shop",
    into: "Basic/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n** Cart **\n- Filled it.\n\n#### Desk\n- Sat at it.\n\n### Testing\n**Shop**  \n- Cached it.\n",
  },
  {
    it: "leave the next project in place if it is on the last line of a quotation",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n### Queues\n**Mail**\n- Queued it.\n\n> - As told.\n**Cart**\n\n- Filled it.\n",
    node: "Basic/Queues/Mail",
    into: "Basic/Caching",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n**Mail**\n- Queued it.\n\n> - As told.\n\n### Queues\n**Cart**\n\n- Filled it.\n",
  },
  {
    it: "merge a project into the one of the same name, before notes",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Cached it.\n- Timed it.\n\n### Testing\n** Shop **\n- Tested it.\n\nNotes:\n- Ask.\n",
    node: "Basic/Caching/Shop",
    into: "Basic/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n\n### Testing\n** Shop **\n- Tested it.\n- Cached it.\n- Timed it.\n\nNotes:\n- Ask.\n",
  },
  {
    it: "put a project before another one",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n**Cart**\n- Filled it.\n\n**Mail**\n- Sent it.\n",
    node: "Basic/Caching/Mail",
    into: "Basic/Caching",
    at: "Basic/Caching/Shop",
    after:
      "## Basic Understanding\n\n### Caching\n**Mail**\n- Sent it.\n\n**Shop**\n- Cached it.\n\n**Cart**\n- Filled it.\n",
  },
  {
    it: "include the nested items and paragraphs of a bullet",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Cached it.  \n  - By half.\n\n  A second paragraph.\n- Timed it.\n\n**Cart**  \n* Filled it.\n",
    node: "Basic/Caching/Shop/Cached",
    into: "Basic/Caching/Cart",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**  \n- Timed it.\n\n**Cart**  \n* Filled it.\n* Cached it.  \n  - By half.\n\n  A second paragraph.\n",
  },
  {
    it: "put a bullet into a project without bullets",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n- Timed it.\n\n**Cart**  \n\n**Mail**\n- Sent it.\n",
    node: "Basic/Caching/Shop/Timed",
    into: "Basic/Caching/Cart",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n**Cart**  \n- Timed it.\n\n**Mail**\n- Sent it.\n",
  },
  {
    it: "put several bullets in order of place, and leave one that is already there",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n- Two.\n- Three.\n\n**Cart**\n- Four.\n\n### Testing\n**Mail**\n- Five.\n",
    node: "Basic/Testing/Mail/Five, Basic/Caching/Shop/Three, Basic/Caching/Cart/Four, Basic/Caching/Shop/One",
    into: "Basic/Caching/Cart",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Two.\n\n**Cart**\n- Four.\n- One.\n- Three.\n- Five.\n\n### Testing\n**Mail**\n",
  },
  {
    it: "merge several skills of one name into one",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n---\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Two.\n\n---\n\n## Expert Understanding\n",
    node: "Basic/Caching, Strong/Caching",
    into: "Expert",
    after:
      "## Basic Understanding\n\n---\n\n## Strong Understanding\n\n---\n\n## Expert Understanding\n\n### Caching\n**Shop**\n- One.\n- Two.\n",
  },
  {
    it: "include link definitions inside the node, but not those at the end of the document",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached [it][a] and [that][b].\n\n[a]: https://a.example\n\n### Testing\n**Shop**\n- Tested it.\n\n[b]: https://b.example\n",
    node: "Basic/Caching",
    into: "Basic",
    at: "Basic/Caching",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached [it][a] and [that][b].\n\n[a]: https://a.example\n\n### Testing\n**Shop**\n- Tested it.\n\n[b]: https://b.example\n",
  },
  {
    it: "include link definitions that are used at the new place",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached [it][a] and [that][b].\n\n[a]: https://a.example\n\n### Testing\n**Shop**\n- Tested [it][a].\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n\n[b]: https://b.example\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n### Testing\n**Shop**\n- Tested [it][a].\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n\n### Caching\n**Shop**\n- Cached [it][a] and [that][b].\n\n[a]: https://a.example\n\n[b]: https://b.example\n",
  },
  {
    it: "add a blank line only if Markdown would join the texts",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n- Timed it\nThe whole of it was good.\n\n### Testing\n**Mail**\n- Tested it.\n",
    node: "Basic/Testing/Mail/Tested",
    into: "Basic/Caching/Shop",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n- Timed it\nThe whole of it was good.\n- Tested it.\n\n### Testing\n**Mail**\n",
  },
  {
    it: "keep both lines of projects of one name if more than marks differs in them",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop** (2020–2021)\n- Cached it.\n\n## Strong Understanding\n\n### Testing\n**Shop** (2023–2024)\n- Tested it.\n",
    node: "Basic/Caching/Shop",
    into: "Strong/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n\n## Strong Understanding\n\n### Testing\n**Shop** (2023–2024)\n- Tested it.\n\n**Shop** (2020–2021)\n- Cached it.\n",
  },
  {
    it: "merge projects whose lines are equal, with their period",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop** | Acme | 2020\n- Cached it.\n\n### Testing\n__Shop__ | Acme | 2020  \n- Tested it.\n",
    node: "Basic/Caching/Shop",
    into: "Basic/Testing",
    after:
      "## Basic Understanding\n\n### Caching\n\n### Testing\n__Shop__ | Acme | 2020  \n- Tested it.\n- Cached it.\n",
  },
  {
    it: "take a project out of an HTML element, and put it into the element around the other skill",
    before:
      "## Basic Understanding\n\n<details>\n<summary>One</summary>\n\n### Caching\n**Shop**\n- Cached it.\n\n</details>\n\n<details>\n<summary>Two</summary>\n\n### Testing\n**Mail**\n- Tested it.\n\n</details>\n",
    node: "Basic/Testing/Mail",
    into: "Basic/Caching",
    after:
      "## Basic Understanding\n\n<details>\n<summary>One</summary>\n\n### Caching\n**Shop**\n- Cached it.\n\n**Mail**\n- Tested it.\n\n</details>\n\n<details>\n<summary>Two</summary>\n\n### Testing\n\n</details>\n",
  },
  {
    it: "come below the text of their level, also if that has a tag without its end",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n<div>\n\n<b>What</b> I know.\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n## Strong Understanding\n\n<div>\n\n<b>What</b> I know.\n\n### Caching\n**Shop**\n- Cached it.\n",
  },
  {
    it: "include an HTML element inside the node",
    before:
      "## Basic Understanding\n\n### Caching\n<div>\n\n**Shop**\n- Cached it.\n\n</div>\n\n## Strong Understanding\n",
    node: "Basic/Caching",
    into: "Strong",
    after:
      "## Basic Understanding\n\n## Strong Understanding\n\n### Caching\n<div>\n\n**Shop**\n- Cached it.\n\n</div>\n",
  },
  {
    it: "leave footnotes at the end of the document in place",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.[^a]\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.[^a]\n\n[^a]: As told\n    by others.\n",
    node: "Strong/Queues",
    into: "Basic",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.[^a]\n\n### Queues\n**Mail**\n- Queued it.[^a]\n\n## Strong Understanding\n\n[^a]: As told\n    by others.\n",
  },
  {
    it: "keep blank lines that contain spaces with what stays",
    before:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n \n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n  \n### Design\n**Mail**\n- Drew it.\n",
    node: "Strong/Queues",
    into: "Basic",
    after:
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n### Queues\n**Mail**\n- Queued it.\n \n\n---\n\n## Strong Understanding\n\n### Design\n**Mail**\n- Drew it.\n",
  },
];

describe("moves within a document", () => {
  for (const one of cases)
    it(`${one.it}`, () => becomes(one.before, one.after, (text) => move(text, one.node, one.into, one.at)));

  it("put a bullet after one with an unclosed comment or code, which ends with that bullet", () => {
    for (const open of ["  <!-- note\n", "\n  ```sh\n  run\n", "  ~~~\n", "\n  <pre>\n", "  > ```\n"]) {
      const text = (own: string, others: string) =>
        `## Basic Understanding\n\n### Caching\n**Shop**\n- Kept it.\n${own}\n## Strong Understanding\n\n### Queues\n**Mail**\n${others}`;
      const queued = `- Queued it.\n${open}`;
      becomes(text("- Cached it.\n", queued), text("", `${queued}- Cached it.\n`), (before) =>
        move(before, "Basic/Caching/Shop/Cached", "Strong/Queues/Mail"),
      );
    }
  });

  it("do nothing if everything is already there", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n\n### Testing\n";
    const document = read(text);
    const skill = nodeAt(document, "Basic/Caching") as Skill;
    const into = nodeAt(document, "Basic") as Level;
    assert.deepEqual(moveNode(document, skill, { into }), { edits: [] });
    for (const before of into.skills)
      assert.deepEqual(moveNode(document, skill, { into, before }), { edits: [] });
  });

  it("keep trailing spaces without a line ending", () => {
    const text = "## Basic Understanding\n\n### Caching\n\n### Testing\n\n## Strong Understanding\n\n  ";
    assert.equal(
      move(text, "Basic/Caching", "Strong"),
      "## Basic Understanding\n\n### Testing\n\n## Strong Understanding\n\n### Caching\n\n  ",
    );
  });

  it("change nothing but what moves", () => {
    const text =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n### Testing\n**Shop**\n- Tested it.\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- Queued it.\n";
    const document = read(text);
    const answer = moveNode(document, nodeAt(document, "Basic/Caching") as Skill, {
      into: nodeAt(document, "Strong") as Level,
    });
    assert.ok("edits" in answer);
    assert.deepEqual(
      answer.edits.map((edit) => [text.slice(edit.span.start, edit.span.end), edit.text]),
      [
        ["### Caching\n**Shop**\n- Cached it.\n\n", ""],
        ["", "\n### Caching\n**Shop**\n- Cached it.\n"],
      ],
    );
  });
});

describe("moves that would lose something", () => {
  const skillBelow = (text: string) =>
    `## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n### Queues\n${text}`;
  const refused: readonly { it: string; text: string; node: string; into: string; reason: RegExp }[] = [
    {
      it: "after an unclosed code block",
      text: skillBelow("**Mail**\n- Queued it.\n\n```sh\nrun\n"),
      node: "Basic/Caching",
      into: "Strong",
      reason: /code block that opens in line 13 is not closed/,
    },
    {
      it: "with an unclosed code block",
      text: skillBelow("**Mail**\n- Queued it.\n\n~~~\nrun\n"),
      node: "Strong/Queues",
      into: "Basic",
      reason: /code block that opens in line 13 is not closed/,
    },
    {
      it: "after an unclosed comment",
      text: skillBelow("**Mail**\n- Queued it.\n\n<!-- note\n"),
      node: "Basic/Caching",
      into: "Strong",
      reason: /HTML tag "<!-- note" is not closed/,
    },
    {
      it: "an indented bullet that would become a detail",
      text: skillBelow("**Mail**\n  - Queued it.\n"),
      node: "Strong/Queues/Mail/Queued",
      into: "Basic/Caching/Shop",
      reason: /would be read differently/,
    },
    {
      it: "a link definition before another one with the same label",
      text: skillBelow(
        "**Mail**\n- Queued [it][a].\n\n[a]: https://a.example\n\n### Design\n**Mail**\n- Drew it.\n\n[a]: https://b.example\n\nMore.\n",
      ),
      node: "Strong/Design",
      into: "Basic",
      reason: /link "a" would lead to another address/,
    },
    {
      it: "one of the two comments that turn findings off and on",
      text: "## Basic Understanding\n\n<!-- slick-disable spacing -->\n### Caching\n**Shop**\n- Cached  it.\n\n### Testing\n**Shop**\n- Tested  it.\n\n<!-- slick-enable -->\n\n## Strong Understanding\n",
      node: "Basic/Caching",
      into: "Strong",
      reason: /one of two comments/,
    },
    {
      it: "a bullet that Markdown continues into a project, through a quotation",
      text: skillBelow("**Mail**\n- Queued it.\n  > As told.\n**Cart**\n- Filled it.\n"),
      node: "Strong/Queues/Mail/Queued",
      into: "Basic/Caching/Shop",
      reason: /project in line 13 is read as part of the text above it/,
    },
    {
      it: "a skill between the tags of an HTML element",
      text: "## Basic Understanding\n\n<details>\n\n### Caching\n**Shop**\n- Cached it.\n\n</details>\n\n## Strong Understanding\n",
      node: "Basic/Caching",
      into: "Strong",
      reason: /cannot be separated from the HTML tag "<\/details>"/,
    },
    {
      it: "a project with one of two tags, before text",
      text: skillBelow("<section>\n\n**Mail**\n- Queued it.\n\n</section>\n\nIt was late.\n"),
      node: "Strong/Queues/Mail",
      into: "Basic/Caching",
      reason: /cannot be separated from the HTML tag "<\/section>"/,
    },
    {
      it: "a skill with an anchor in its heading that another heading stands for",
      text: '## Basic Understanding\n\n### Caching <a id="c"></a>\n**Shop**\n- Cached it.\n\n## Strong Understanding\n\n### Caching\n**Mail**\n- Sent it.\n',
      node: "Basic/Caching",
      into: "Strong",
      reason: /What "### Caching <a id="c"><\/a>" says beside name and level would be lost/,
    },
    {
      it: "a project to a level",
      text: skillBelow("**Mail**\n- Queued it.\n"),
      node: "Strong/Queues/Mail",
      into: "Basic",
      reason: /A project belongs to a skill/,
    },
  ];
  for (const { it: name, text, node, into, reason } of refused)
    it(`are refused: ${name}`, () => {
      for (const one of [text, text.replaceAll("\n", "\r\n")])
        assert.match(move(one, node, into), new RegExp(`^refused: .*${reason.source}`));
    });
});

describe("moves across documents", () => {
  const across = (
    from: string,
    to: string,
    nodes: string,
    into: string,
  ): readonly [string, string] | string => {
    const [source, target] = [read(from), read(to)];
    const taken = extract(
      source,
      nodes.split(", ").map((path) => nodeAt(source, path) as Movable),
    );
    if ("refusal" in taken) return taken.refusal;
    const put = insert(target, taken, { into: nodeAt(target, into) as MoveTarget["into"] });
    if ("refusal" in put) return put.refusal;
    return [applyEdits(from, taken.edits), applyEdits(to, put.edits)];
  };
  const from =
    "## Basic Understanding\n\n### Caching\n**Shop**  \n- One.\n\n**Cart**\n- Two.\n\n### Testing\n**Shop**\n- Three.\n";

  it("merge like moves within a document, with the line endings of the target", () => {
    const to = "## Expert Understanding\n\n### Caching\n**Shop**\n- Four.\n\n---\n\n## Notes\n";
    assert.deepEqual(across(from, to.replaceAll("\n", "\r\n"), "Basic/Caching", "Expert"), [
      "## Basic Understanding\n\n### Testing\n**Shop**\n- Three.\n",
      "## Expert Understanding\n\n### Caching\n**Shop**\n- Four.\n- One.\n\n**Cart**\n- Two.\n\n---\n\n## Notes\n".replaceAll(
        "\n",
        "\r\n",
      ),
    ]);
  });

  it("move several nodes at once", () => {
    assert.deepEqual(across(from, "## Expert Understanding\n", "Basic/Caching, Basic/Testing", "Expert"), [
      "## Basic Understanding\n",
      "## Expert Understanding\n\n### Caching\n**Shop**  \n- One.\n\n**Cart**\n- Two.\n\n### Testing\n**Shop**\n- Three.\n",
    ]);
  });

  it("are refused if a footnote would be left behind", () => {
    const noted = from.replace("One.", "One.[^a]").concat("\n[^a]: As told by others.\n");
    assert.match(
      String(across(noted, "## Expert Understanding\n", "Basic/Caching", "Expert")),
      /"\^a" is defined in another place/,
    );
  });

  it("are refused if a link would break", () => {
    const linked = from.replace("One.", "One [a].").concat("\n[a]: https://a.example\n");
    assert.match(
      String(across(linked, "## Expert Understanding\n", "Basic/Caching", "Expert")),
      /link "a" is defined in another place/,
    );
    const inside = from.replace("- Two.", "- Two [a].\n\n[a]: https://a.example");
    assert.deepEqual(across(inside, "## Expert Understanding\n", "Basic/Caching", "Expert"), [
      "## Basic Understanding\n\n### Testing\n**Shop**\n- Three.\n",
      "## Expert Understanding\n\n### Caching\n**Shop**  \n- One.\n\n**Cart**\n- Two [a].\n\n[a]: https://a.example\n",
    ]);
  });
});

describe("arranging skills", () => {
  it("sorts them by name and leaves the separators in place", () => {
    becomes(
      "## Basic Understanding\n\n### testing\n**Shop**\n- One.\n\n---\n\n<!-- c -->\n### Item 10\n**Shop**\n- Two.\n\n\n### Item 2\n\n### Caching\n**Shop**\n- Three.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Three.\n\n---\n\n### Item 2\n\n\n<!-- c -->\n### Item 10\n**Shop**\n- Two.\n\n### testing\n**Shop**\n- One.\n",
      (text) => {
        const document = read(text);
        return outcome(text, sortSkills(document, document.model.levels[0]!));
      },
    );
  });

  it("merges them if the second one ends the text", () => {
    const merge = (text: string) => {
      const document = read(text);
      const [into, from] = document.model.levels[0]!.skills;
      return outcome(text, mergeSkills(document, into!, from!));
    };
    becomes(
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n### Queues\n**Shop**\n- Two.\n- Three.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n- Two.\n- Three.\n",
      merge,
    );
    becomes(
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n### Queues\n**Shop**\n- Two.",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n- Two.",
      merge,
    );
    becomes(
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n### Queues\n**Mail**\n- Two.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n**Mail**\n- Two.\n",
      merge,
    );
  });

  it("merges them and leaves a blank line between the heading and prose", () => {
    becomes(
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n- One.\n\n### Queues\n\nSome prose.\n\n**Mail**\n\n- Two.\n",
      "## Basic Understanding\n\n### Caching\n\nSome prose.\n\n**Shop**\n\n- One.\n\n**Mail**\n\n- Two.\n",
      (text) => {
        const document = read(text);
        const [into, from] = document.model.levels[0]!.skills;
        return outcome(text, mergeSkills(document, into!, from!));
      },
    );
  });

  it("merges them and keeps each project's period, client, remark and link", () => {
    const lines = [
      "**Shop**, since March 2023",
      "**Shop** | Acme | 2023–2024  ",
      "[**Shop**](https://shop.example) — Acme",
      "**Shop** <!-- ask -->",
      "#### Shop | Acme",
    ];
    for (const line of lines)
      becomes(
        `## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n### Queues\n${line}\n- Two.\n`,
        `## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n${line}\n- Two.\n`,
        (text) => {
          const document = read(text);
          const [into, from] = document.model.levels[0]!.skills;
          return outcome(text, mergeSkills(document, into!, from!));
        },
      );
  });

  it("merges them and removes the heading of the second", () => {
    becomes(
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n### Queues\nProse.\n\n**Shop**\n- Two.\n\n**Mail**\n- Three.\n\n### Testing\n",
      "## Basic Understanding\n\n### Caching\nProse.\n\n**Shop**\n- One.\n- Two.\n\n**Mail**\n- Three.\n\n### Testing\n",
      (text) => {
        const document = read(text);
        const [into, from] = document.model.levels[0]!.skills;
        return outcome(text, mergeSkills(document, into!, from!));
      },
    );
  });
});

describe("splitting a bullet", () => {
  const split = (marked: string): string => {
    const { text, cursor } = readMarks(marked);
    const document = read(text);
    const project = document.model.levels[0]!.skills[0]!.projects[0]!;
    const bullet = project.bullets.find(({ span }) => span.start <= cursor! && cursor! <= span.end) as Bullet;
    return outcome(text, splitBullet(document, bullet, cursor!));
  };
  const head = "## Basic Understanding\n\n### Caching\n**Shop**  \n";
  const table: readonly (readonly [string, string])[] = [
    ["- One was.‸ Two was.\n- Three.\n", "- One was.\n- Two was.\n- Three.\n"],
    ["- Zero.\n* One was.‸ Two was.\n  - Detail.\n", "- Zero.\n* One was.\n* Two was.\n  - Detail.\n"],
    [" 1. One was.\n    ‸Two was\n    on.\n", " 1. One was.\n 1. Two was\n    on.\n"],
    ["- One was.  \n  ‸Two was.\n", "- One was.  \n- Two was.\n"],
    ["- One was.\n\n  ‸Two was.\n", "- One was.\n\n- Two was.\n"],
  ];
  for (const [before, after] of table)
    it(`divides ${JSON.stringify(before)} into two`, () => becomes(head + before, head + after, split));

  it("is refused within a sentence, emphasis or a link", () => {
    for (const text of [
      "- One ‸was. Two.",
      "- **One was.‸ Two** was.",
      "- [One was.‸ Two](x) was.",
      "- Used v1.‸2 well.",
    ])
      assert.match(split(head + text), /^refused: A bullet is split between two sentences/);
  });
});

describe("moves of text that cannot be separated", () => {
  it("include a comment at the end of a line", () => {
    becomes(
      "## Basic Understanding\n\n### Caching <!-- a -->\n**Shop** <!-- b -->\n- Cached it. <!-- c -->\n- Ran it.\n\n**Mail**\n- Sent it.\n",
      "## Basic Understanding\n\n### Caching <!-- a -->\n**Shop** <!-- b -->\n- Ran it.\n\n**Mail**\n- Sent it.\n- Cached it. <!-- c -->\n",
      (text) => move(text, "Basic/Caching/Shop/Cached", "Basic/Caching/Mail"),
    );
  });

  it("are refused if rows of a table are below a skill to which they do not belong", () => {
    const rows =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran.\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Rust | Expert Understanding | Built it. |\n\n## Expert Understanding\n\n### Go\n**Shop**\n- Ran.\n";
    assert.match(move(rows, "Basic/Caching", "Expert#2"), /^refused: /);
  });
});
