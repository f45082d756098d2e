import assert from "node:assert/strict";
import { ProjectAnswers } from "../../../src/core/projects/projectAnswers.ts";

describe("the author's answers about names", () => {
  it("lead from an alias, and from one of an alias, to the project", () => {
    const answers = new ProjectAnswers([
      { name: "Shop", aliases: ["Store"] },
      { name: "Store", aliases: ["Kiosk"] },
    ]);
    assert.equal(answers.projectOf("Kiosk"), "Shop");
    assert.equal(answers.projectOf("Store"), "Shop");
    assert.equal(answers.projectOf("Portal"), "Portal");
    assert.deepEqual([answers.isAlias("Kiosk"), answers.isAlias("Shop")], [true, false]);
  });

  it("end in a circle of aliases", () => {
    const answers = new ProjectAnswers([
      { name: "Shop", aliases: ["Store"] },
      { name: "Store", aliases: ["Shop"] },
    ]);
    assert.ok(["Shop", "Store"].includes(answers.projectOf("Shop")));
  });

  it("settle two names of one project, and two that differ, in either order", () => {
    const answers = new ProjectAnswers([
      { name: "Shop", aliases: ["Store"], differsFrom: ["Portal", "Atlas"] },
    ]);
    const settled = (one: string, other: string) => [
      answers.settles(one, other),
      answers.settles(other, one),
    ];
    assert.deepEqual(settled("Shop", "Store"), [true, true]);
    assert.deepEqual(settled("Store", "Portal"), [true, true]);
    assert.deepEqual(settled("Shop", "Atlas"), [true, true]);
    assert.deepEqual(settled("Portal", "Atlas"), [false, false]);
  });

  it("name each project, alias and other name once, as a reader sees them", () => {
    const answers = new ProjectAnswers([
      { name: "*Shop*", aliases: ["Store"], differsFrom: ["Portal"] },
      { name: "Portal" },
    ]);
    assert.deepEqual([...answers.names()], ["Shop", "Portal", "Store"]);
    assert.deepEqual(
      ["Shop", "Store", "Portal", "Atlas"].map((name) => answers.isKnown(name)),
      [true, true, true, false],
    );
  });
});
