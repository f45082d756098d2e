import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { DoubtfulProject } from "../../../src/core/findings/action.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { OtherProjects, projectUses } from "../../../src/core/projects/projectRegistry.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

/** A document with each project under a separate skill. */
function documentOf(...names: readonly string[]): string {
  const skills = names.map((name, index) => `### Skill ${"abcdefghijkl"[index]}\n**${name}**\n- Ran it.\n`);
  return `## Basic Understanding\n\n${skills.join("\n")}`;
}

function check(text: string, configuration: Partial<Configuration> = {}, others?: readonly string[]) {
  const document = new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
  if (others) document.setOtherProjects(othersOf(others));
  return document;
}

function othersOf(names: readonly string[]): OtherProjects {
  return new OtherProjects(
    projectUses(new CheckedDocument(documentOf(...names), defaultConfiguration).model),
  );
}

function found(document: CheckedDocument) {
  return document.findings().filter(({ rule }) => rule === "project-name");
}

/** The two names that a finding is about. */
function namesOf({ actions }: Finding): DoubtfulProject {
  return actions!.find((action) => action.kind === "answer-project")!;
}

/** Which names are found, as typos or questions. */
function doubts(document: CheckedDocument): readonly string[] {
  return found(document).map(
    (finding) =>
      `${finding.severity === "warning" ? "typo" : "question"} ${document.source(finding.span)} > ${namesOf(finding).established}`,
  );
}

describe("the rule project-name", () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    [
      "the more used name is the right one",
      ["Parts Marketplce", "Parts Marketplace", "Parts Marketplace"],
      ["typo Parts Marketplce > Parts Marketplace"],
    ],
    [
      "a slip where neither is used more is a question",
      ["Parts Marketplace", "Parts Marketplce"],
      ["question Parts Marketplce > Parts Marketplace"],
    ],
    [
      "another case is a typo even then, since capitals and spaces are right",
      ["Parts Marketplace", "Parts marketplace"],
      ["typo Parts marketplace > Parts Marketplace"],
    ],
    [
      "every use of a name is found",
      ["Fraud Scoring", "Fraud Scoring", "Acme Fraud Scoring", "Fraud Scoring", "Acme Fraud Scoring"],
      ["question Acme Fraud Scoring > Fraud Scoring", "question Acme Fraud Scoring > Fraud Scoring"],
    ],
    [
      "the longer name may be the established one",
      ["Acme Fraud Scoring", "Acme Fraud Scoring", "Fraud Scoring"],
      ["question Fraud Scoring > Acme Fraud Scoring"],
    ],
    [
      "what is in doubt is no measure for others",
      ["Fraud Scoring & Limits", "Fraud Scoring & Limits", "Acme Fraud Scoring & Limits", "Fraud Scorng"],
      [
        "question Acme Fraud Scoring & Limits > Fraud Scoring & Limits",
        "question Fraud Scorng > Fraud Scoring & Limits",
      ],
    ],
    [
      "a name that several extend is a family",
      ["Fraud Scoring", "Acme Fraud Scoring", "Bolt Fraud Scoring", "Fraud Scoring"],
      [],
    ],
    [
      "one extended twice over is none",
      ["Fraud Scoring", "Acme Fraud Scoring", "Acme Fraud Scoring & Limits", "Fraud Scoring"],
      ["question Acme Fraud Scoring > Fraud Scoring", "question Acme Fraud Scoring & Limits > Fraud Scoring"],
    ],
    [
      "projects that share a word",
      ["Shop", "Shop Admin", "Shop", "Data Platform", "Data Platform Migration", "Lilac Coast Guide"],
      [],
    ],
    [
      "numbers that only run together alike",
      [
        ...["Phase 1.1", "Phase 11", "Portal 2.0", "Portal 20", "Week 1/12", "Week 11/2"],
        ...["Release 1 1", "Release 11", "Sprint 3-4", "Sprint 34"],
      ],
      [],
    ],
    [
      "signs, alone or beside a name",
      [
        "???",
        "🚀",
        "!!!",
        "Shop €",
        "Shop $",
        "Launch 🚀",
        "Launch 🔥",
        "Parts Marketplace €",
        "Parts Marketplace £",
      ],
      [],
    ],
    [
      "composed and decomposed letters are one name, and so are marks and entities",
      [
        "Caf\u00e9 Marketplace",
        "Cafe\u0301 Marketplace",
        "Caf&eacute; Marketplace",
        "*Caf\u00e9* `Marketplace`",
      ],
      [],
    ],
    [
      "a space before a number is a matter of form",
      ["Portal 2", "Portal 2", "Portal2"],
      ["typo Portal2 > Portal 2"],
    ],
  ];
  for (const [what, names, expected] of cases) {
    it(`${what}`, () => assert.deepEqual(doubts(check(documentOf(...names))), expected));
  }

  it("counts a project once, however its name is written", () => {
    const { model } = check(
      documentOf("Caf\u00e9 Shop", "Cafe\u0301 Shop", "[Caf\u00e9 Shop](x)", "Caf&eacute; Shop"),
    );
    assert.deepEqual(projectUses(model), [{ name: "Caf\u00e9 Shop", uses: 4, skills: 4 }]);
  });

  it("marks the name, in addition to findings about its line", () => {
    const marked =
      "## Basic Understanding\n\n### One\n**Parts Marketplace**\n- Ran it.\n\n### Two\n⟦** ⟧⟦Parts Marketplce⟧ **\n- Ran it.\n\n### Three\n#### Parts Marketplace\n- Ran it.\n";
    const { text } = readMarks(marked);
    const document = check(text);
    assert.equal(
      writeMarks(
        text,
        document.findings().map(({ span }) => span),
      ),
      marked,
    );
    const [line, name] = document.findings();
    assert.deepEqual([line!.rule, name!.rule], ["malformed-project", "project-name"]);
    assert.match(applyEdits(text, name!.fixes![0]!.edits), /\n\*\* Parts Marketplace \*\*\n/);
  });

  it("replaces a name everywhere in one edit, and keeps links around it", () => {
    const text = documentOf(
      "Fraud Scoring",
      "Acme Fraud Scoring",
      "Fraud Scoring",
      "Fraud Scoring",
      "Acme Fraud Scoring",
    );
    const [one, two] = found(check(text));
    assert.deepEqual(one!.fixes, two!.fixes);
    assert.equal(one!.fixes![0]!.title, 'Use "Fraud Scoring" Everywhere');
    assert.deepEqual(found(check(applyEdits(text, one!.fixes![0]!.edits))), []);
    const linked = documentOf("Fraud Scoring", "[Acme Fraud Scoring](https://example.org)", "Fraud Scoring");
    const [doubt, ...more] = found(check(linked));
    assert.equal(more.length, 0);
    assert.equal(namesOf(doubt!).name, "Acme Fraud Scoring");
    assert.match(applyEdits(linked, doubt!.fixes![0]!.edits), /\*\*\[Fraud Scoring\]\(https:/);
  });

  it("has no fix where the name contains marks, which would be lost", () => {
    for (const name of ["Parts `Marketplce`", "Acme `Parts Marketplace`"]) {
      const [finding, ...more] = found(check(documentOf("Parts Marketplace", name, "Parts Marketplace")));
      assert.deepEqual(more, []);
      assert.equal(finding!.fixes, undefined, name);
      assert.equal(finding!.actions?.length, 1);
    }
  });

  it("has one severity if the configuration sets it", () => {
    const document = check(documentOf("Fraud Scoring", "Acme Fraud Scoring", "fraud scoring"), {
      rules: { "project-name": "hint" },
    });
    assert.deepEqual(
      found(document).map(({ severity }) => severity),
      ["hint", "hint"],
    );
  });

  describe("and the author's answers", () => {
    const names = ["Fraud Scoring", "Acme Fraud Scoring", "Fraud Scoring"];
    it("ask no question about a name that was answered", () => {
      for (const project of [
        { name: "Fraud Scoring", aliases: ["Acme Fraud Scoring"] },
        { name: "Fraud Scoring", differsFrom: ["Acme Fraud Scoring"] },
        { name: "Acme Fraud Scoring", differsFrom: ["Fraud Scoring"] },
      ])
        assert.deepEqual(doubts(check(documentOf(...names), { projects: [project] })), []);
    });
    it("make both names known, so that a misspelling of either is a typo", () => {
      const projects = [{ name: "Fraud Scoring", aliases: ["Acme Fraud Scoring"] }];
      assert.deepEqual(doubts(check(documentOf(...names, "Acme Fraud Scorng"), { projects })), [
        "typo Acme Fraud Scorng > Acme Fraud Scoring",
      ]);
    });
    it("apply to the project under all of its names", () => {
      const projects = [
        { name: "Fraud Scoring", aliases: ["Scoring Fraud"] },
        { name: "Acme Fraud Scoring", differsFrom: ["Fraud Scoring"] },
      ];
      assert.deepEqual(doubts(check(documentOf("Scoring Fraud", "Acme Fraud Scoring"), { projects })), []);
    });
    it("may contain a circle", () => {
      const projects = [
        { name: "Fraud Scoring", aliases: ["Acme Fraud Scoring"] },
        { name: "Acme Fraud Scoring", aliases: ["Fraud Scoring"] },
      ];
      assert.deepEqual(doubts(check(documentOf(...names), { projects })), []);
    });
    it("may name a project that is in no document yet", () => {
      const projects = [{ name: "Parts Marketplace" }];
      assert.deepEqual(doubts(check(documentOf("Parts Marketplce", "Parts Marketplce"), { projects })), [
        "typo Parts Marketplce > Parts Marketplace",
        "typo Parts Marketplce > Parts Marketplace",
      ]);
    });
  });

  describe("with other documents", () => {
    it("uses their names too, but reports only its own", () => {
      const document = check(documentOf("Parts Marketplce", "Fraud Scoring"), {}, [
        "Parts Marketplace",
        "Parts Marketplace",
        "fraud scorng",
      ]);
      assert.deepEqual(doubts(document), ["typo Parts Marketplce > Parts Marketplace"]);
      assert.equal(found(document)[0]!.related, undefined);
    });
    it("knows a family of names of which it has only one", () => {
      const others = ["Fraud Scoring", "Bolt Fraud Scoring", "Fraud Scoring"];
      assert.deepEqual(doubts(check(documentOf("Acme Fraud Scoring"), {}, others)), []);
      assert.deepEqual(
        doubts(check(documentOf("Acme Fraud Scoring"), {}, ["Fraud Scoring", "Fraud Scoring"])),
        ["question Acme Fraud Scoring > Fraud Scoring"],
      );
    });
    it("checks again only if their names changed", () => {
      const document = check(documentOf("Parts Marketplce"));
      assert.deepEqual(doubts(document), []);
      assert.equal(document.setOtherProjects(othersOf(["Parts Marketplace", "Parts Marketplace"])), true);
      assert.deepEqual(doubts(document), ["typo Parts Marketplce > Parts Marketplace"]);
      const { version } = document;
      assert.equal(document.setOtherProjects(othersOf(["Parts Marketplace", "Parts Marketplace"])), false);
      assert.equal(document.version, version);
      assert.equal(document.setOtherProjects(undefined), true);
      assert.deepEqual(doubts(document), []);
    });
  });

  describe("on the author's document", () => {
    it("finds the lines of truth.tsv and no others", function () {
      const { text } = sharedFile(this, "seed/slick-requirements.md");
      const truth = sharedFile(this, "seed/truth.tsv")
        .text.split("\n")
        .map((line) => line.split("\t"))
        .filter((cells) => cells[4] === "project-name")
        .map(([line, column, name, fix]) => `${line}:${column} ${name} > ${fix}`);
      const document = check(text);
      const lines = found(document).map(({ span, fixes, severity }) => {
        const before = text.slice(0, span.start).split("\n");
        assert.equal(severity, "information");
        return `${before.length}:${before.at(-1)!.length + 1} ${document.source(span)} > ${fixes![0]!.edits[0]!.text}`;
      });
      assert.equal(truth.length, 3);
      assert.deepEqual(lines, truth);
    });

    it("finds nothing after the established name is used everywhere", function () {
      const { text } = sharedFile(this, "seed/slick-requirements.md");
      const asked = found(check(text)).map(namesOf);
      let fixed = text;
      for (let rounds = 0; rounds < 5; rounds++) {
        const [first] = found(check(fixed));
        if (first) fixed = applyEdits(fixed, first.fixes![0]!.edits);
      }
      const names = projectUses(check(fixed).model).map(({ name }) => name);
      assert.equal(
        names.filter((name) => asked.some((one) => [one.name, one.established].includes(name))).length,
        1,
      );
      assert.deepEqual(found(check(fixed)), []);
      assert.equal(names.length, projectUses(check(text).model).length - 2);
    });
  });
});
