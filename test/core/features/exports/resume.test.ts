import assert from "node:assert/strict";
import type { DocumentRecord } from "../../../../src/core/features/exports/documentRecord.ts";
import { resumeProjects } from "../../../../src/core/features/exports/resume.ts";

describe("the projects of a résumé", () => {
  it("say all that is said of them, however much that is", () => {
    const texts = Array.from({ length: 200_000 }, (_, index) => `Text ${index}.`);
    const bullets = texts.map((text) => ({ text }));
    const project = { project: "Shop", bullets, prose: texts, other: texts };
    const skills = [{ name: "Caching", projects: [project], bullets, other: texts }];
    const record = { levels: [{ skills }] } as unknown as DocumentRecord;
    const found = resumeProjects([record, record]).map((one) => [
      one.name,
      one.bullets.length,
      one.texts.length,
    ]);
    assert.deepEqual(found, [
      ["Shop", 400_000, 800_000],
      ["Caching", 400_000, 400_000],
    ]);
  });
});
