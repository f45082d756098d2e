import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { Strength } from "../../../src/core/evidence/documentStrength.ts";
import { documentStrength, strengthOf, strengthOfPart } from "../../../src/core/evidence/strengthOf.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { lineNumbers } from "../../../src/core/text/lines.ts";
import { sharedFile } from "../../kit/seed.ts";

function read(text: string, configuration: Partial<Configuration> = {}) {
  const checked = new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
  return { checked, ...documentStrength(checked) };
}

/** The counts in the order projects, bullets, unique, measured, openers, open points. */
function counts({ projects, bullets, unique, measured, openers, openPoints }: Strength): string {
  return [projects, bullets, unique, measured, openers, openPoints].join(" ");
}

/** A skill with so many bullets in as many projects, the first of them measured. */
function skill(name: string, bullets: number, projects = 1, measured = 0): string {
  const blocks = Array.from({ length: projects }, (_, project) => {
    const own = Array.from({ length: bullets }, (_, n) => n).filter((n) => n % projects === project);
    const lines = own.map(
      (n) => `- Built part ${"abcdefghijklmnop"[n]} of ${name}${n < measured ? ", 20% faster" : ""}.`,
    );
    return `**Project ${"ABCDEFG"[project]}**\n${lines.join("\n")}\n`;
  });
  return `### ${name}\n${blocks.join("\n")}\n`;
}

const basic = "## Basic Understanding\n\n";
const expert = "## Expert Understanding\n\n";

describe("the strength of evidence", () => {
  it("is counted for a document, a level, a skill and a project", () => {
    const { levels, total } = read(
      `# Skills (DRAFT)\n\n${basic}### Caching\n**Shop**\n- Built it.\n- Cut the load by 20%.\n\n**Mail**\n- Used TBD.\n\n### Queues\n**Shop**\n- Built another.\n`,
    );
    const [level] = levels;
    assert.equal(counts(total), "2 4 4 1 3 2");
    assert.equal(counts(level!.strength), "2 4 4 1 3 1");
    assert.deepEqual(
      level!.skills.map(({ strength }) => counts(strength)),
      ["2 3 3 1 3 1", "1 1 1 0 1 0"],
    );
    assert.deepEqual(
      level!.skills[0]!.projects.map(({ strength }) => counts(strength)),
      ["1 2 2 1 2 0", "1 1 1 0 1 1"],
    );
  });

  it("names the newest open point: the one with the latest date, or the last of those without a date", () => {
    const newest = (bullets: string) => {
      const { levels } = read(`${basic}### Caching\n**Shop**\n${bullets}`);
      const point = levels[0]!.skills[0]!.newestOpenPoint;
      assert.deepEqual(levels[0]!.newestOpenPoint, point);
      return point && `${point.text} at ${point.span.start - basic.length}`;
    };
    assert.equal(newest("- Built it.\n"), undefined);
    assert.equal(newest("- TODO one.\n- TBD two.\n"), "TBD at 35");
    assert.equal(
      newest("- TODO 2026-03-02 one.\n- TBD 2025-11-30 two.\n- TBD three.\n- Left on 2027-01-01.\n"),
      "TODO at 23",
    );
  });

  it("takes the last of the dates in the line of an open point", () => {
    const { levels } = read(
      `${basic}### Caching\n**Shop**\n- TODO 2026-03-31, asked on 2026-01-01.\n- TBD 2026-02-01.\n`,
    );
    assert.equal(levels[0]!.skills[0]!.newestOpenPoint?.text, "TODO");
  });

  it("counts equal sentences once, in any case and punctuation", () => {
    const { levels, total } = read(
      `${basic}### Caching\n**Shop**\n- Cut the load by **20%**.\n- cut the load, by 20%\n- Cut the load by 20%.\n  - In a week.\n\n### Queues\n**Shop**\n- Cut the load by 20%.\n`,
    );
    assert.deepEqual(
      levels[0]!.skills.map(({ strength }) => counts(strength)),
      ["1 3 2 2 1 0", "1 1 1 1 1 0"],
    );
    assert.equal(counts(total), "1 4 2 2 1 0");
  });

  it("counts nested items as part of their bullet", () => {
    const { measured, checked, total } = read(
      `${basic}### Caching\n**Shop**\n- Cut the load:\n  - by 20%,\n  - from 5 to 2 days.\n`,
    );
    assert.equal(counts(total), "1 1 1 1 1 0");
    assert.deepEqual(
      measured.map(({ metrics }) => metrics.map((span) => checked.source(span))),
      [["20%", "5 to 2 days"]],
    );
  });

  it("does not count notes, code, links and empty bullets as evidence", () => {
    const { total } = read(
      `${basic}### Caching\n**Shop**\n- Set \`max 20%\` of [it](x?y=20%).\n-\n\n**Empty**\n\nNotes:\n- Is it 20%?\n`,
    );
    assert.equal(counts(total), "1 2 1 0 1 1");
  });

  it("counts a project with aliases once", () => {
    const text = `${basic}### Caching\n**Shop**\n- A one.\n\n**Web Shop**\n- B two.\n\n** Shop **\n- C three.\n`;
    assert.equal(read(text).total.projects, 2);
    assert.equal(read(text, { projects: [{ name: "Shop", aliases: ["Web Shop"] }] }).total.projects, 1);
  });

  it("counts bullets before the first project, and in skills without projects", () => {
    assert.equal(counts(read(`${basic}### Caching\n- Built it.\n`).total), "0 1 1 0 1 0");
  });

  it("counts the nested bullets of a bullet that only names a project", () => {
    const { measured, total } = read(
      `${basic}### Caching\n- **Shop**\n  - Cut the load by 20%.\n  - Ran it.\n- **Mail**: Cut it.\n`,
    );
    assert.equal(counts(total), "2 3 3 1 2 0");
    assert.equal(measured.length, 1);
  });

  it("takes the first word of what was done for its opener, whatever marks are before it", () => {
    const openers = (bullets: string) => read(`${basic}### Caching\n**Shop**\n${bullets}`).total.openers;
    assert.equal(openers("- Cut one.\n- Cutover two.\n- Café three.\n- Cafeteria four.\n"), 4);
    assert.equal(openers("- (Cut one.)\n- “cut two.”\n- **CUT** three.\n- 3 fours.\n"), 2);
  });

  it("counts a part: some projects, and some evidence outside of projects", () => {
    const { checked, levels } = read(
      `${basic}### Caching\n- Built it.\n- Drew it.\n\n**Shop**\n- Cut the load by 20%.\n\n**Store**\n- Ran it.\n\n**Mail**\n- Wrote it.\n`,
      { projects: [{ name: "Shop", aliases: ["Store"] }] },
    );
    const { orphans, projects } = levels[0]!.skills[0]!.skill;
    assert.equal(counts(strengthOfPart(checked, orphans.slice(0, 1), projects.slice(0, 2))), "1 3 3 1 3 0");
    assert.equal(counts(strengthOfPart(checked, [], projects.slice(2))), "1 1 1 0 1 0");
    assert.equal(counts(strengthOfPart(checked, [], [])), "0 0 0 0 0 0");
  });

  it("counts a level of headings and of a table of evidence together", () => {
    const { levels } = read(
      `${basic}### Caching\n**Shop**\n- Built it.\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Queues | Basic Understanding | Ran it. |\n| Search | Expert Understanding | Cut it. |\n`,
    );
    assert.deepEqual(
      levels.map(({ level, skills }) => [level.name, skills.map(({ skill }) => skill.name)]),
      [
        ["Basic Understanding", ["Caching", "Queues"]],
        ["Expert Understanding", ["Search"]],
      ],
    );
  });

  it("lists each level once, lowest first, with all its skills, if skills are above levels", () => {
    const { levels } = read(
      "# Skills\n\n## Caching\n\n### Expert Understanding\n**Shop**\n- Built it.\n\n### Basic Understanding\n**Mail**\n- Ran it.\n\n## Queues\n\n### Basic Understanding\n**Shop**\n- Read it.\n",
    );
    assert.deepEqual(
      levels.map(({ level, skills, strength }) => [
        level.name,
        skills.map(({ skill }) => skill.name),
        strength.bullets,
      ]),
      [
        ["Basic Understanding", ["Caching", "Queues"], 2],
        ["Expert Understanding", ["Caching"], 1],
      ],
    );
  });

  it("lists levels in the order of their headings, if levels are above skills", () => {
    const { levels } = read(
      `${expert}### Caching\n**Shop**\n- Built it.\n\n${basic}### Queues\n**Shop**\n- Ran it.\n`,
    );
    assert.deepEqual(
      levels.map(({ level }) => level.name),
      ["Expert Understanding", "Basic Understanding"],
    );
  });

  it("gives no rank to a heading that only resembles a level", () => {
    const { levels } = read(`## Odd Understanding\n\n${skill("Caching", 1)}`);
    assert.deepEqual([levels[0]!.rank, levels[0]!.target], [undefined, undefined]);
  });

  it("tells apart bullets that are too long to be sentences", () => {
    const long = (end: string) => `- ${"very ".repeat(1000)}${end}\n`;
    assert.equal(
      read(`${basic}### Caching\n**Shop**\n${long("long")}${long("wide")}${long("long")}`).total.unique,
      2,
    );
  });

  it("is the same after edits as in a fresh document", () => {
    const checked = new CheckedDocument(`${basic}${skill("Caching", 3)}`, defaultConfiguration);
    documentStrength(checked);
    const at = checked.text.indexOf("- Built");
    checked.edit({ span: { start: at, end: at }, text: "- Cut the bill by [20%].\n\n" });
    checked.edit({
      span: { start: checked.text.length, end: checked.text.length },
      text: "\n[20%]: http://x.y\n",
    });
    const anew = new CheckedDocument(checked.text, defaultConfiguration);
    assert.deepEqual(JSON.stringify(documentStrength(checked)), JSON.stringify(documentStrength(anew)));
    assert.equal(documentStrength(checked), documentStrength(checked));
    assert.deepEqual(
      JSON.stringify(strengthOf(checked.model, checked)),
      JSON.stringify(documentStrength(checked)),
    );
  });
});

describe("gaps to targets", () => {
  const text = `${basic}${skill("Caching", 4, 2, 1)}${expert}${skill("Queues", 4, 2, 1)}`;
  const gaps = (targets: Configuration["targets"]) =>
    read(text, { targets }).levels.map(({ skills }) =>
      skills[0]!.gaps.map(({ what, has, wants }) => `${what} ${has}/${wants}`).join(" "),
    );

  it("are what a skill lacks to reach the target of its level", () => {
    assert.deepEqual(gaps({}), ["", ""]);
    assert.deepEqual(gaps({ "Expert Understanding": { projects: 3, unique: 6, measured: 2 } }), [
      "",
      "projects 2/3 unique 4/6 measured 1/2",
    ]);
    assert.deepEqual(gaps({ expert: { projects: 2, unique: 5 }, " BASIC  understanding": { measured: 2 } }), [
      "measured 1/2",
      "unique 4/5",
    ]);
  });

  it("are empty without a target, or for an unknown level", () => {
    assert.deepEqual(gaps({ Expert: {}, Basic: { unique: 0 }, Wizard: { unique: 9 } }), ["", ""]);
  });
});

describe("level inversions", () => {
  const pairs = (text: string) =>
    read(text).inversions.map(({ higher, lower }) => `${higher.skill.name} < ${lower.skill.name}`);

  it("are skills with fewer unique bullets, and with neither more projects nor more measured bullets", () => {
    assert.deepEqual(pairs(`${basic}${skill("Low", 4, 2, 1)}${expert}${skill("High", 3, 2, 1)}`), [
      "High < Low",
    ]);
    assert.deepEqual(pairs(`${basic}${skill("Low", 4, 2, 1)}${expert}${skill("High", 4, 1, 0)}`), []);
    assert.deepEqual(pairs(`${basic}${skill("Low", 4, 2, 1)}${expert}${skill("High", 3, 3, 1)}`), []);
    assert.deepEqual(pairs(`${basic}${skill("Low", 4, 2, 1)}${expert}${skill("High", 3, 2, 2)}`), []);
  });

  it("name the strongest lower skill, for the highest level first", () => {
    const text = `${basic}${skill("A", 4)}${skill("B", 6)}${skill("C", 6, 1, 1)}## Strong Understanding\n\n${skill("D", 5)}${expert}${skill("E", 3)}`;
    assert.deepEqual(pairs(text), ["E < C", "D < C"]);
  });

  it("are never found within a level, nor with an unknown level", () => {
    assert.deepEqual(
      pairs(`${basic}${skill("A", 4)}${skill("B", 1)}## Odd Understanding\n\n${skill("C", 0)}`),
      [],
    );
  });
});

describe("the answer to a profile", () => {
  const text = `${basic}${skill("12-Factor Apps", 2)}## Strong Understanding\n\n${skill("Test-Driven  Development", 2, 1, 1)}${expert}${skill("Queues & Streams", 2)}`;
  const answers = (profile: Configuration["profile"], targets: Configuration["targets"] = {}) =>
    read(text, { profile, targets }).profile.map(
      ({ name, level, state, gaps, found }) =>
        `${name} ${level.split(" ")[0]} ${state} ${found?.skill.name ?? "-"} ${gaps.map(({ what }) => what).join()}`,
    );

  it("lists the skills in the order of the profile", () => {
    assert.deepEqual(
      answers([
        { skill: "Rust", level: "Basic" },
        { skill: "queues and streams", level: "advanced understanding" },
        { skill: "test driven development", level: "Expert" },
        { skill: "12 FACTOR APPS", level: "Basic" },
      ]),
      [
        "Rust Basic missing - ",
        "queues and streams Advanced met Queues & Streams ",
        "test driven development Expert below Test-Driven Development ",
        "12 FACTOR APPS Basic met 12-Factor Apps ",
      ],
    );
  });

  it("finds skills by their aliases", () => {
    assert.deepEqual(
      answers([{ skill: "TDD", level: "Strong", aliases: ["Unit tests", "Test-driven development"] }]),
      ["TDD Strong met Test-Driven Development "],
    );
  });

  it('says "below" for a skill that does not reach the target of the required level', () => {
    const targets = { Strong: { measured: 2 }, Expert: { unique: 9 } };
    assert.deepEqual(
      answers(
        [
          { skill: "Test-Driven Development", level: "Strong" },
          { skill: "Queues & Streams", level: "Strong" },
          { skill: "Queues & Streams", level: "Basic" },
        ],
        targets,
      ),
      [
        "Test-Driven Development Strong below Test-Driven Development measured",
        "Queues & Streams Strong below Queues & Streams measured",
        "Queues & Streams Basic met Queues & Streams ",
      ],
    );
  });

  it("takes the strongest of several skills with the name", () => {
    const twice = `${basic}${skill("Queues", 1)}${expert}${skill("queues", 1)}`;
    const [answer] = read(twice, { profile: [{ skill: "Queues", level: "Strong" }] }).profile;
    assert.deepEqual([answer!.state, answer!.found!.skill.name], ["met", "queues"]);
    const best = (text: string) => {
      const [below] = read(text, { profile: [{ skill: "Queues", level: "Expert" }] }).profile;
      return [below!.state, below!.found!.skill.name];
    };
    const strong = "## Strong Understanding\n\n";
    assert.deepEqual(best(`${basic}${skill("Queues", 3)}${strong}${skill("queues", 1)}`), [
      "below",
      "queues",
    ]);
    assert.deepEqual(best(`${strong}${skill("queues", 1)}${basic}${skill("Queues", 3)}`), [
      "below",
      "queues",
    ]);
    assert.deepEqual(best(`${basic}${skill("Queues", 1)}${skill("queues", 2)}`), ["below", "queues"]);
  });

  it("is empty if the profile was not read or its level is unknown", () => {
    assert.deepEqual(answers("profile.json"), []);
    assert.deepEqual(answers([{ skill: "Rust", level: "Wizard" }]), []);
  });
});

describe("the strength of the author's document", () => {
  it("is four measured bullets, and lower at the top level than at the bottom", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const { levels, inversions, measured, total } = read(text);
    assert.equal(counts(total), "8 63 63 4 31 2");
    const lineOf = lineNumbers(text);
    assert.deepEqual(
      measured.map(({ bullet, metrics }) => [lineOf(bullet.span.start), metrics.length]),
      [51, 56, 87, 120].map((line) => [line, 1]),
    );
    const unmeasured = levels.flatMap(({ rank, skills }) =>
      skills.flatMap(({ strength }) => (strength.measured === 0 ? [rank] : [])),
    );
    assert.deepEqual(unmeasured, [0, 0, 1, 1, 1, 2, 2, 3, 3]);
    const first = levels[0]!.skills[0]!;
    const experts = levels[3]!.skills.map(({ skill }) => skill);
    assert.deepEqual(
      inversions.filter(({ lower }) => lower === first).map(({ higher }) => experts.indexOf(higher.skill)),
      [0, 1, -1, -1, -1, -1, -1],
    );
  });
});
