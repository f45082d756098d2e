import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { exportChoices, namesOf } from "../../../../src/core/features/exports/exportChoices.ts";
import { mergeConfigurations } from "../../../../src/core/settings/configuration.ts";
import { document } from "./exported.ts";

describe("the choices of an export", () => {
  const configuration = mergeConfigurations({
    projects: [{ name: "Ticket Shop", aliases: ["ticket shop"] }],
    confidential: ["a", "b"],
  });
  const choices = exportChoices(new CheckedDocument(document, configuration));
  const [caching, queues, incidents] = choices.levels.flatMap(({ name, skills }) =>
    skills.map((skill) => ({ level: name, skill })),
  ) as [{ level: string; skill: string }, { level: string; skill: string }, { level: string; skill: string }];
  const projects = choices.projects.map(({ name }) => name);

  it("come with what is still to be done in the document", () => {
    const text = "## Basic Understanding\n\n### Caching\n** Shop **\n- TODO: Cached it.\n";
    const { openPoints, problems } = exportChoices(new CheckedDocument(text, mergeConfigurations({})));
    assert.deepEqual([openPoints, problems], [1, 1]);
  });

  it("are the skills by level, and each project once", () => {
    const { openPoints: _, problems: __, ...listed } = choices;
    assert.deepEqual(listed, {
      levels: [
        { name: "Basic Understanding", skills: ["Caching", "Queues"] },
        { name: "Expert Understanding", skills: ["Incident Response"] },
      ],
      projects: [
        { name: "Ticket Shop", bullets: 4 },
        { name: "Library Portal", bullets: 1 },
        { name: "Museum Guide", bullets: 1 },
      ],
      confidential: 2,
    });
  });

  it("are passed on as no names if all are chosen, and as undefined if none is", () => {
    assert.deepEqual(namesOf(choices, { skills: [caching, queues, incidents], projects }), {
      levels: [],
      skills: [],
      projects: [],
    });
    assert.equal(namesOf(choices, { skills: [], projects }), undefined);
    assert.equal(namesOf(choices, { skills: [caching], projects: [] }), undefined);
  });

  it("are passed on as levels if whole levels are chosen, otherwise as skills with their levels", () => {
    assert.deepEqual(namesOf(choices, { skills: [caching, queues], projects }), {
      levels: ["Basic Understanding"],
      skills: [],
      projects: [],
    });
    assert.deepEqual(namesOf(choices, { skills: [queues, incidents], projects: ["Ticket Shop"] }), {
      levels: ["Basic Understanding", "Expert Understanding"],
      skills: ["Queues", "Incident Response"],
      projects: ["Ticket Shop"],
    });
  });
});
