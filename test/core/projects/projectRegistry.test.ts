import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { ProjectAnswers } from "../../../src/core/projects/projectAnswers.ts";
import {
  addUses,
  doubtfulNames,
  OtherProjects,
  type ProjectUse,
  projectUses,
  sameUses,
} from "../../../src/core/projects/projectRegistry.ts";
import { type ConfiguredProject, defaultConfiguration } from "../../../src/core/settings/configuration.ts";

const use = (name: string, uses = 1, skills = uses): ProjectUse => ({ name, uses, skills });

/** The doubts about names, as `name: established likeness`, with `!` for a misspelling. */
function doubts(
  document: readonly ProjectUse[],
  others?: readonly ProjectUse[],
  answers: readonly ConfiguredProject[] = [],
): readonly string[] {
  const found = doubtfulNames(document, others && new OtherProjects(others), new ProjectAnswers(answers));
  return [...found].map(
    ([name, { established, likeness, isTypo }]) => `${name}: ${established} ${likeness}${isTypo ? "!" : ""}`,
  );
}

describe("the uses of project names", () => {
  it("are counted by line and by skill, in the order of first use", () => {
    const text =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n**Portal**\n- Ran it.\n\n**Shop**\n- Ran it.\n\n### Search\n**Shop**\n- Ran it.\n";
    const { model } = new CheckedDocument(text, defaultConfiguration);
    assert.deepEqual(projectUses(model), [use("Shop", 3, 2), use("Portal")]);
    assert.equal(projectUses(model), projectUses(model));
  });

  it("are added up by name", () => {
    const sum = addUses([[use("Shop", 3, 2), use("Portal")], [], [use("Atlas"), use("Shop", 4, 1)]]);
    assert.deepEqual(sum, [use("Shop", 7, 3), use("Portal"), use("Atlas")]);
  });

  it("are the same in any order, and not if a name, a number of lines or of skills differs", () => {
    const some = [use("Shop", 3, 2), use("Portal")];
    assert.equal(sameUses(some, some), true);
    assert.equal(sameUses(some, [use("Portal"), use("Shop", 3, 2)]), true);
    for (const other of [
      [use("Shop", 3, 2)],
      [use("Shop", 3, 2), use("Atlas")],
      [use("Shop", 2, 2), use("Portal")],
      [use("Shop", 3, 1), use("Portal")],
    ])
      assert.equal(sameUses(some, other), false, JSON.stringify(other));
  });
});

describe("the projects of other documents", () => {
  const all = new OtherProjects([use("Shop", 5, 3), use("Portal", 2, 2), use("Atlas")]);

  it("are those of all documents without one's own", () => {
    const others = all.without([use("Shop", 2, 1), use("Portal", 2, 2)]);
    assert.deepEqual(others.use("Shop"), use("Shop", 3, 2));
    assert.equal(others.use("Portal"), undefined);
    assert.deepEqual(others.use("Atlas"), use("Atlas"));
    assert.equal(others.use("Falcon"), undefined);
    assert.deepEqual(others.uses, [use("Shop", 3, 2), use("Atlas")]);
    assert.deepEqual(all.uses, [use("Shop", 5, 3), use("Portal", 2, 2), use("Atlas")]);
  });

  it("are without several documents, one after the other", () => {
    const others = all.without([use("Shop", 2, 1)]).without([use("Shop", 2, 1), use("Atlas")]);
    assert.deepEqual(others.uses, [use("Shop", 1, 1), use("Portal", 2, 2)]);
  });

  it("are near to a name if they are like it, extend it, or extend what it extends", () => {
    const names = [
      "Coast Guide",
      "Coast Guide Lilac",
      "Coast Guide Maple Birch",
      "Caost Guide",
      "Parts Market",
    ];
    const { near } = {
      near: (name: string) => [...new OtherProjects(names.map((one) => use(one))).near(name)].sort(),
    };
    assert.deepEqual(near("Coast Guide Lilac"), [
      "Caost Guide",
      "Coast Guide",
      "Coast Guide Lilac",
      "Coast Guide Maple Birch",
    ]);
    assert.deepEqual(near("Parts Market"), ["Parts Market"]);
    assert.deepEqual(near("Falcon"), []);
  });
});

describe("doubtful names", () => {
  it("are those used less often, by fewer skills, or that sort later", () => {
    assert.deepEqual(doubts([use("Parts market", 2), use("Parts Market", 1)]), [
      "Parts Market: Parts market form!",
    ]);
    assert.deepEqual(doubts([use("Parts market", 2, 2), use("Parts Market", 2, 1)]), [
      "Parts Market: Parts market form!",
    ]);
    assert.deepEqual(doubts([use("Parts market"), use("Parts Market")]), [
      "Parts market: Parts Market form!",
    ]);
  });

  it("are misspelled if they differ in form, or in a letter from what is used more or configured", () => {
    assert.deepEqual(doubts([use("Ledger"), use("Ledgers")]), ["Ledgers: Ledger slip"]);
    assert.deepEqual(doubts([use("Ledger", 2), use("Ledgers")]), ["Ledgers: Ledger slip!"]);
    assert.deepEqual(doubts([use("Ledger", 2, 2), use("Ledgers", 2, 1)]), ["Ledgers: Ledger slip!"]);
    assert.deepEqual(doubts([use("Ledgers", 9)], [], [{ name: "Ledger" }]), ["Ledgers: Ledger slip!"]);
    assert.deepEqual(
      doubts([use("Ledgers"), use("Ledger", 3)], [], [{ name: "Ledger" }, { name: "Ledgers" }]),
      ["Ledgers: Ledger slip"],
    );
  });

  it("are told from the surest likeness, whatever is used more", () => {
    assert.deepEqual(doubts([use("Ledgers", 9), use("LEDGER", 3), use("Ledger")]), [
      "LEDGER: Ledgers slip!",
      "Ledger: Ledgers slip!",
    ]);
    assert.deepEqual(doubts([use("Atlas Coast Guide", 9), use("Coast guide", 3), use("Coast Guide")]), [
      "Coast guide: Atlas Coast Guide extent",
      "Coast Guide: Atlas Coast Guide extent",
    ]);
  });

  it("are not compared with doubtful ones", () => {
    // "Marketplaec" is two letters from "Marketplaces", which is one from "Marketplace" itself.
    const chain = [use("Coast Marketplace", 9), use("Coast Marketplaces", 3)];
    assert.deepEqual(doubts(chain), ["Coast Marketplaces: Coast Marketplace slip!"]);
    assert.deepEqual(doubts([...chain, use("Coast Marketplacess")]), [
      "Coast Marketplaces: Coast Marketplace slip!",
      "Coast Marketplacess: Coast Marketplace slip!",
    ]);
  });

  it("are none after the author's answer", () => {
    const names = [use("Ledger", 2), use("Ledgers")];
    assert.deepEqual(doubts(names, [], [{ name: "Ledger", aliases: ["Ledgers"] }]), []);
    assert.deepEqual(doubts(names, [], [{ name: "Ledger", differsFrom: ["Ledgers"] }]), []);
    assert.deepEqual(doubts(names, [], [{ name: "Ledger", differsFrom: ["Atlas"] }]), [
      "Ledgers: Ledger slip!",
    ]);
  });

  it("are those of the document alone, compared with other documents", () => {
    assert.deepEqual(doubts([use("Ledgers")], [use("Ledger", 4), use("Ledgerss")]), [
      "Ledgers: Ledger slip!",
    ]);
    assert.deepEqual(doubts([use("Ledger", 4)], [use("Ledgers")]), []);
  });

  it("are none in a family: several names extend one in different ways", () => {
    assert.deepEqual(doubts([use("Coast Guide", 3), use("Coast Guide Lilac")]), [
      "Coast Guide Lilac: Coast Guide extent",
    ]);
    assert.deepEqual(doubts([use("Coast Guide", 3), use("Coast Guide Lilac"), use("Coast Guide Maple")]), []);
    assert.deepEqual(doubts([use("Coast Guide Lilac", 3), use("Coast Guide"), use("Coast Guide Maple")]), []);
  });
});
