import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { documentStrength } from "../../../src/core/evidence/strengthOf.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

function points(text: string): readonly string[] {
  const document = new CheckedDocument(text, defaultConfiguration);
  return documentStrength(document).openPoints.map(({ kind, text: found }) => `${kind}: ${found}`);
}

const inBullet = (bullet: string) => points(`## Basic Understanding\n\n### Caching\n**Shop**\n- ${bullet}\n`);
const inNotes = (text: string) => points(`## Basic Understanding\n\nNotes:\n${text}\n`);

describe("the open points of a document", () => {
  for (const name of [
    "Note",
    "notes",
    "To do",
    "to-dos",
    "Todo",
    "TODOs:",
    "TBD",
    "Question",
    "Open questions",
    "Open point",
    "open issues",
    "Open item",
    "Open topics",
  ])
    it(`include questions below ${name}`, () => {
      assert.ok(points(`# Skills\n\n## ${name}\n\n- Where to?\n`).includes("question: Where to?"), name);
    });

  for (const name of ["My notes", "Notes on style", "Answers", "Todo list"])
    it(`include no question below ${name}`, () => {
      assert.deepEqual(points(`# Skills\n\n## ${name}\n\n- Where to?\n`), []);
    });

  it("include no question before or behind the notes", () => {
    assert.deepEqual(
      points(
        "# Skills\n\nIs it?\n\n## Notes\n\nWas it?\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Will it?\n",
      ),
      ["question: Was it?"],
    );
  });

  it("are each question of a bullet from the first to the last, without what is settled", () => {
    assert.deepEqual(inNotes("- Ran it. Why so? It was slow. How slow?!"), [
      "question: Why so? It was slow. How slow?!",
    ]);
    assert.deepEqual(inNotes("- ~~Why so?~~ Ran it. ~~How?~~ When?"), ["question: When?"]);
    assert.deepEqual(inNotes("- [X] Why so?\n- [ ]   How so?\n- See [x] how so?"), [
      "question: How so?",
      "question: See [x] how so?",
    ]);
    assert.deepEqual(inNotes("- Who\n  - and why?"), ["question: and why?"]);
    assert.deepEqual(inNotes("- Is it *so?*\n- Is it “so?”\n- So ?\n- So ??? \n- ???"), [
      "question: Is it *so?*",
      "question: Is it “so?”",
      "question: So ?",
      "question: So ???",
      "placeholder: ???",
    ]);
  });

  it("are placeholders and markers in their order, and none within a question", () => {
    assert.deepEqual(inBullet("Saved <how many?> hours, X % of it, by TBD."), [
      "placeholder: <how many?>",
      "placeholder: X %",
      "marker: TBD",
    ]);
    assert.deepEqual(inNotes("- Is it X% or TODO? Then TBD."), [
      "question: Is it X% or TODO?",
      "marker: TBD",
    ]);
  });

  const markers: Readonly<Record<string, readonly string[]>> = {
    "TODO(anna): measure": ["TODO"],
    "Ran it with TODO(anna): measure": ["TODO"],
    "Ran it again TODO(the team of the shop in the other building): measure": [],
    "todo: measure": ["todo"],
    "todo (a): measure": [],
    "Loaded TODO::Item here": [],
    "TBD with short branches": [],
    "TBD for short": [],
    "TBA on Monday": [],
    "TODO with short branches": ["TODO"],
    "TBD  with short branches": [],
    "Ran it - TODO measure": ["TODO"],
    "Wrote TODO apps": [],
    "Wrote the TODO": [],
    "Wrote TODO measure": [],
    "Wrote XXX measure": ["XXX"],
    "Left in TBD": ["TBD"],
    "Ran it. <!-- TODO: measure --> <!-- a TODO --> <!-- TODOS -->": ["TODO"],
    "Saved <TBD> hours, <FIXME> days": ["TBD", "FIXME"],
  };
  for (const [bullet, expected] of Object.entries(markers))
    it(`are ${expected.length === 0 ? "none" : expected.join()} in ${bullet}`, () => {
      assert.deepEqual(
        inBullet(bullet).map((point) => point.replace(/^marker: <?|>$/g, "")),
        expected,
      );
    });

  it("are no marks that the document defines, and those it does not", () => {
    const defined = "- Used trunk-based development (TBD).\n- Left in TBD.\n- By TODO.\n";
    assert.deepEqual(points(`## Basic Understanding\n\n### Caching\n**Shop**\n${defined}`), ["marker: TODO"]);
  });
});
