import assert from "node:assert/strict";
import { checkLevelNames } from "../../../src/core/configuration/checkLevelNames.ts";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { parseProfile } from "../../../src/core/configuration/parseProfile.ts";
import { levelRank } from "../../../src/core/document/levelNames.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../src/core/settings/layoutOptions.ts";
import { writeMarks } from "../../kit/marks.ts";

const levels = levelNamesOf(defaultConfiguration);

describe("targets and profile in the configuration", () => {
  /** The configuration text with what is wrong marked, and why. */
  const problems = (text: string) => {
    const found = [...parseConfiguration(text).problems, ...checkLevelNames(text, levels)];
    return [
      writeMarks(
        text,
        found.map(({ span }) => span),
      ),
      ...found.map(({ message }) => message),
    ];
  };

  it("are read as they are written", () => {
    const values = {
      targets: { Expert: { projects: 3, unique: 6, measured: 2 }, "Basic Understanding": {} },
      profile: [{ skill: "TDD", level: "strong", aliases: ["Test-Driven Development"] }],
    };
    const text = JSON.stringify(values);
    assert.deepEqual(JSON.parse(JSON.stringify(parseConfiguration(text).values)), values);
    assert.deepEqual(checkLevelNames(text, levels), []);
    assert.equal(parseConfiguration('{ "profile": "profile.json" }').values.profile, "profile.json");
  });

  it("are checked count by count", () => {
    assert.deepEqual(
      problems(
        '{ "targets": { "Expert": { "projects": ⟦-1⟧, "unique": ⟦2.5⟧, "measured": ⟦"2"⟧, ⟦"metrics"⟧: 1 } } }'.replace(
          /[⟦⟧]/g,
          "",
        ),
      ),
      [
        '{ "targets": { "Expert": { "projects": ⟦-1⟧, "unique": ⟦2.5⟧, "measured": ⟦"2"⟧, ⟦"metrics"⟧: 1 } } }',
        "-1 is too low. The minimum is 0.",
        "This is 2.5. It must be a whole number.",
        "This is text. It must be a whole number.",
        'Unknown key "metrics".',
      ],
    );
  });

  it("must name existing levels, each once", () => {
    assert.deepEqual(
      problems('{ "targets": { "Exprt": {}, "Wizard": {}, "Strong": {}, "strong understanding": {} } }'),
      [
        '{ "targets": { ⟦"Exprt"⟧: {}, ⟦"Wizard"⟧: {}, "Strong": {}, ⟦"strong understanding"⟧: {} } }',
        'Unknown level "Exprt". Did you mean "Expert"?',
        'Unknown level "Wizard". The levels are "Basic Understanding", "Strong Understanding", "Advanced Understanding", "Expert Understanding".',
        'The level "Strong Understanding" has a target already.',
      ],
    );
  });

  it("must name a skill and a level in each entry", () => {
    assert.deepEqual(
      problems('{ "profile": [{ "skill": "A", "level": "Stong" }, { "skill": "" }, 5] }').slice(0, 2),
      [
        '{ "profile": [{ "skill": "A", "level": ⟦"Stong"⟧ }, ⟦{ "skill": ⟦""⟧ }⟧, ⟦5⟧] }',
        "This name is empty. Write a name.",
      ],
    );
    assert.deepEqual(problems('{ "profile": 5 }'), ['{ "profile": ⟦5⟧ }', "This is 5. It must be a list."]);
  });
});

describe("the text of a profile", () => {
  it("is a list of skills in JSON with comments", () => {
    assert.deepEqual(
      JSON.parse(JSON.stringify(parseProfile('[ // ours\n { "skill": "A", "level": "Basic" }, ]', levels))),
      { skills: [{ skill: "A", level: "Basic" }], problems: [] },
    );
  });

  it("loses only the entries that are wrong", () => {
    const { skills, problems } = parseProfile(
      '[{ "skill": "A", "level": "Basic" }, { "skill": "B", "level": "Low" }, { "skil": "C", "level": "Basic" }]',
      levels,
    );
    assert.deepEqual(
      skills.map(({ skill }) => skill),
      ["A"],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 20)),
      ['Unknown key "skil". ', 'The key "skill" is m', 'Unknown level "Low".'],
    );
  });

  it("is a problem if it is not a profile, and is still read", () => {
    for (const text of ["", "{}", "[", '"x"', "[1]", "null", "[".repeat(2000)]) {
      const { skills, problems } = parseProfile(text, levels);
      assert.deepEqual([skills.length, problems.length > 0], [0, true], text.slice(0, 20));
    }
    assert.deepEqual(parseProfile("[]", levels), { skills: [], problems: [] });
  });
});

describe("the rank of a level's name", () => {
  it("is found for full and short names, in any case", () => {
    assert.deepEqual(
      ["expert  UNDERSTANDING", "Expert", " strong ", "Understanding", "Wizard", ""].map((name) =>
        levelRank(name, levels),
      ),
      [3, 3, 1, -1, -1, -1],
    );
    assert.deepEqual([levelRank("Novice", ["Novice", "Pro"]), levelRank("pro", ["Novice", "Pro"])], [0, 1]);
  });
});
