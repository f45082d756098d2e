import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { documentStrength } from "../../../../src/core/evidence/strengthOf.ts";
import { coverageOf } from "../../../../src/core/features/coverage/coverage.ts";
import { coverageText } from "../../../../src/core/features/coverage/coverageText.ts";
import { exportDocuments } from "../../../../src/core/features/exports/exportDocuments.ts";
import { describeEntity } from "../../../../src/core/features/navigation/describeEntity.ts";
import { lensesOf } from "../../../../src/core/features/navigation/lenses.ts";
import { treeOf } from "../../../../src/core/features/tree/tree.ts";
import type { TreeEntry } from "../../../../src/core/features/tree/treeEntry.ts";
import { mergeConfigurations } from "../../../../src/core/settings/configuration.ts";

/** What a place that shows a skill says of it; undefined if it does not say that. */
interface Said {
  readonly projects: number | undefined;
  readonly bullets: number | undefined;
  readonly measured: number | undefined;
}

const configuration = mergeConfigurations({
  projects: [{ name: "Shop", aliases: ["Webshop"] }],
});

/** What is said of each skill, by place and by where it is said. */
function whatIsSaid(text: string): ReadonlyMap<string, ReadonlyMap<number, Said>> {
  const checked = new CheckedDocument(text, configuration);
  const strength = documentStrength(checked);
  const document = { uri: "file:///a", model: checked.model, source: checked.source.bind(checked) };
  const skills = checked.model.levels.flatMap((level) => level.skills);
  const at = <T>(of: (start: number) => T) =>
    new Map(skills.map(({ nameSpan: { start } }) => [start, of(start)]));

  const lenses = new Map(lensesOf(strength).map(({ span, title }) => [span.start, title]));
  const rows = new Map<number, string>();
  const walk = (entries: readonly TreeEntry[]) => {
    for (const { kind, nameSpan, about, children } of entries) {
      if (kind === "skill") rows.set(nameSpan.start, about!);
      walk(children);
    }
  };
  walk(treeOf(checked, "level"));
  const hover = (start: number) =>
    describeEntity([document], { document, offset: start }, checked.model.ladder.names, strength)?.markdown;
  const lineOf = (start: number) => text.slice(0, start).split("\n").length;
  const covered = new Map(
    coverageOf(checked).levels.flatMap((level) => level.skills.map((skill) => [skill.line, skill.strength])),
  );
  return new Map([
    ["lens", at((start) => inWords(lenses.get(start)!))],
    ["tree", at((start) => inWords(rows.get(start)!))],
    ["hover", at((start) => inWords(hover(start) ?? "0 projects · 0 bullets · 0 measured"))],
    ["coverage", at((start) => covered.get(lineOf(start))!)],
  ]);
}

/** `2 projects · 3 bullets · 1 measured`; a row of the tree is silent of nothing measured. */
function inWords(words: string): Said {
  const number = (pattern: RegExp) => pattern.exec(words)?.[1];
  return {
    projects: Number(number(/(\d+) projects?/)),
    bullets: Number(number(/(\d+) bullets?/)),
    measured: Number(number(/(\d+) measured/) ?? 0),
  };
}

function agree(text: string): void {
  const [[, first], ...others] = [...whatIsSaid(text)] as [
    [string, ReadonlyMap<number, Said>],
    ...[string, ReadonlyMap<number, Said>][],
  ];
  for (const [place, said] of others)
    for (const [start, { projects, bullets, measured }] of said) {
      const { projects: p, bullets: b, measured: m } = first.get(start)!;
      assert.deepEqual({ projects, bullets, measured }, { projects: p, bullets: b, measured: m }, place);
    }
}

const document = `# CV

## Basic Understanding

### Caching
**Shop**
- Cut the load by 20%.

** Shop **
- Cut the load by 20%.
- Wrote a cache.

**Empty**

**Webshop**
- Tuned it.

### caching
- On my own.

## Strong Understanding

### CACHING
**Mail**
- Moved 5 services.
`;

describe("counts of a skill", () => {
  it("count a project once under all its names, and not at all without bullets", () => {
    const said = whatIsSaid(document);
    for (const [place, of] of said) {
      const { projects, bullets, measured } = [...of.values()][0]!;
      assert.deepEqual({ projects, bullets, measured }, { projects: 1, bullets: 4, measured: 1 }, place);
    }
  });

  it("are the same in the lens, the tree, the hover and the coverage", () => {
    const name = fc.constantFrom(
      "Shop",
      "Webshop",
      "Mail",
      " Shop ",
      "[Mail](https://mail.example)",
      "`Shop`",
    );
    const bullet = fc.constantFrom("- Cut it by 20%.", "- Built it.", "- ", "- Built it.\n  - By 3x.");
    const project = fc
      .tuple(name, fc.array(bullet, { maxLength: 3 }))
      .map(([of, all]) => `**${of}**\n${all.join("\n")}\n`);
    const skill = fc
      .tuple(
        fc.constantFrom("Caching", "caching", "*Caching*", "Queues"),
        fc.array(bullet, { maxLength: 2 }),
        fc.array(project, { maxLength: 4 }),
      )
      .map(([of, orphans, projects]) => `### ${of}\n${orphans.join("\n")}\n\n${projects.join("\n")}`);
    const level = fc
      .tuple(fc.constantFrom("Basic", "Strong", "Expert"), fc.array(skill, { maxLength: 3 }))
      .map(([of, skills]) => `## ${of} Understanding\n\n${skills.join("\n")}`);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 3 }), (levels) => agree(levels.join("\n"))),
      {
        numRuns: 200,
      },
    );
  });

  it("are the same in the report and in the exported page", async () => {
    const checked = new CheckedDocument(document, configuration);
    const { projects, bullets, measured } = documentStrength(checked).total;
    assert.deepEqual({ projects, bullets, measured }, { projects: 2, bullets: 6, measured: 2 });
    const words = `3 skills · ${projects} projects · ${bullets} bullets · ${measured} measured`;
    assert.ok(coverageText({ file: "cv.md", coverage: coverageOf(checked) }).includes(words));
    const { content } = await exportDocuments([{ name: "cv.md", checked }], {
      format: "html",
      names: { levels: [], skills: [], projects: [] },
      isRedacted: false,
    });
    assert.ok(String(content).includes(words));
  });
});
