import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { treeOf } from "../../../../src/core/features/tree/tree.ts";
import type { TreeEntry } from "../../../../src/core/features/tree/treeEntry.ts";
import { type TreeGroupingId, treeGroupings } from "../../../../src/core/features/tree/treeGroupings.ts";
import { type Configuration, defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { readMarks, writeMarks } from "../../../kit/marks.ts";
import { sharedFile } from "../../../kit/seed.ts";

const document = `# Skills of Anna (DRAFT)

Notes:
- Does the night shift count?

## Basic Understanding

### Caching
**Ticket Shop**
- Cached the pages in Redis, 40% faster.
- Dropped the old cache.

**Library**
- Cached <how many?> books in Redis.

### Kafka
**Ticket Shop**
- Moved the mails to a queue.

---

## Strong Understanding

### Caching at Scale
**The Shop**
- Sharded Redis for Kafka.
`;

function read(text: string, configuration: Partial<Configuration> = {}): CheckedDocument {
  return new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
}

/** Names with details, indented by two spaces a level; bullets by their first word alone. */
function lines(entries: readonly TreeEntry[], depth = 0): string[] {
  return entries.flatMap(({ kind, name, detail, children }) => [
    `${"  ".repeat(depth)}${kind === "bullet" ? `- ${name.split(" ")[0]}` : name}${detail && ` — ${detail}`}`,
    ...lines(children, depth + 1),
  ]);
}

function tree(grouping: TreeGroupingId, configuration?: Partial<Configuration>): string {
  return lines(treeOf(read(document, configuration), grouping)).join("\n");
}

const openPoints = `
Open Points — 3
  The document is a draft
  Does the night shift count? — Notes
  Cached <how many?> books in Redis. — Caching`;

describe("the tree", () => {
  it("is grouped by level, with one count per row", () => {
    assert.equal(
      tree("level"),
      `Basic Understanding — 2 skills
  Caching — 3 bullets
    Ticket Shop — 2 bullets
      - Cached
      - Dropped
    Library — 1 bullet
      - Cached
  Kafka — 1 bullet
    Ticket Shop — 1 bullet
      - Moved
Strong Understanding — 1 skill
  Caching at Scale — 1 bullet
    The Shop — 1 bullet
      - Sharded${openPoints}`,
    );
  });

  it("shows in a tooltip what each row contains, and what is missing to the target", () => {
    const about = (grouping: TreeGroupingId, configuration: Partial<Configuration> = {}) => {
      const said = new Map<string, string | undefined>();
      const walk = (entries: readonly TreeEntry[]) => {
        for (const { kind, name, about: one, children } of entries) {
          said.set(`${kind} ${name}`, one);
          walk(children);
        }
      };
      walk(treeOf(read(document, configuration), grouping));
      return said;
    };
    const targets = { Basic: { projects: 2, measured: 1 } };
    const byLevel = about("level", { targets });
    assert.equal(byLevel.get("level Basic Understanding"), "2 skills · 1 of them below the target");
    assert.equal(byLevel.get("level Strong Understanding"), "1 skill");
    assert.equal(byLevel.get("skill Kafka"), "1 project · 1 bullet\nNeeds 1 more project, 1 more measured");
    assert.equal(byLevel.get("skill Caching"), "2 projects · 3 bullets · 1 measured");
    assert.equal(about("project").get("project Ticket Shop"), "2 skills · 3 bullets");
    assert.equal(about("technology").get("technology Redis"), "2 skills · 3 bullets");
    assert.equal(about("technology").get("skill Caching"), "Basic Understanding · 2 bullets");
  });

  it("is grouped by project, each listed once under any of its aliases", () => {
    const projects = [{ name: "Ticket Shop", aliases: ["The Shop"] }];
    assert.equal(
      tree("project", { projects }),
      `Ticket Shop — 4 bullets
  Basic Understanding — 2 skills
    Caching — 2 bullets
      - Cached
      - Dropped
    Kafka — 1 bullet
      - Moved
  Strong Understanding — 1 skill
    Caching at Scale — 1 bullet
      - Sharded
Library — 1 bullet
  Basic Understanding — 1 skill
    Caching — 1 bullet
      - Cached${openPoints}`,
    );
    assert.match(tree("project"), /^The Shop — 1 bullet$/m);
  });

  it("merges the lines of one project in one skill", () => {
    const text =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- One.\n\n**Mail**\n- Two.\n\n**Shop**\n- Three.\n";
    assert.deepEqual(lines(treeOf(read(text), "project")), [
      "Shop — 2 bullets",
      "  Basic Understanding — 1 skill",
      "    Caching — 2 bullets",
      "      - One.",
      "      - Three.",
      "Mail — 1 bullet",
      "  Basic Understanding — 1 skill",
      "    Caching — 1 bullet",
      "      - Two.",
    ]);
  });

  it("is grouped by technology: the bullets that mention it, and those of a skill of that name", () => {
    assert.equal(
      tree("technology"),
      `Redis — 3 bullets
  Caching — Basic
    - Cached
    - Cached
  Caching at Scale — Strong
    - Sharded
Kafka — 2 bullets
  Kafka — Basic
    - Moved
  Caching at Scale — Strong
    - Sharded${openPoints}`,
    );
  });

  it("uses the technologies of the current configuration", () => {
    const checked = read("## Basic Understanding\n\n### Caching\n**Shop**\n- Ran AcmeBus.\n");
    const names = () => treeOf(checked, "technology").map(({ name }) => name);
    assert.deepEqual(names(), []);
    checked.configure({ ...defaultConfiguration, rules: { term: { terms: ["AcmeBus"] } } });
    assert.deepEqual(names(), ["AcmeBus"]);
    checked.configure(defaultConfiguration);
    assert.deepEqual(names(), []);
  });

  it("opens each row at its name, in every grouping", () => {
    const marked = "## ⟦Basic Understanding⟧\n\n### ⟦Caching⟧\n**⟦Shop⟧**\n- ⟦Cached it in Redis.⟧\n";
    const { text } = readMarks(marked);
    const places = (entries: readonly TreeEntry[]): TreeEntry[] =>
      entries.flatMap((entry) => [entry, ...places(entry.children)]);
    assert.equal(
      writeMarks(
        text,
        places(treeOf(read(text), "level")).map(({ nameSpan }) => nameSpan),
      ),
      marked,
    );
    for (const { id: grouping } of treeGroupings.slice(1))
      for (const { span, nameSpan, name } of places(treeOf(read(text), grouping))) {
        assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, `${grouping}: ${name}`);
      }
  });

  it("has a group of open points only if there are some, including after an edit", () => {
    const checked = read("## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n");
    assert.equal(treeOf(checked, "level").length, 1);
    const at = checked.text.indexOf("Cached it");
    checked.edit({ span: { start: at, end: at }, text: "TODO: " });
    const group = treeOf(checked, "level").at(-1)!;
    assert.deepEqual(
      group.children.map(({ name, detail, nameSpan }) => [name, detail, checked.source(nameSpan)]),
      [["TODO: Cached it.", "Caching", "TODO"]],
    );
  });

  it("marks the rows that can be moved", () => {
    const stands = (grouping: TreeGroupingId) => {
      const found = new Set<string>();
      const walk = (entries: readonly TreeEntry[], path: string) => {
        for (const { kind, stands, children } of entries) {
          const here = path === "" ? kind : `${path} > ${kind}`;
          found.add(`${here}: ${stands ?? "nothing"}`);
          walk(children, here);
        }
      };
      walk(treeOf(read(document), grouping), "");
      return [...found].filter((one) => !one.startsWith("openPoints"));
    };
    assert.deepEqual(stands("project"), [
      "project: nothing",
      "project > level: nothing",
      "project > level > skill: project",
      "project > level > skill > bullet: bullet",
    ]);
    assert.deepEqual(stands("technology"), [
      "technology: nothing",
      "technology > skill: skill",
      "technology > skill > bullet: bullet",
    ]);
  });

  it("is empty for an empty document", () => {
    for (const { id: grouping } of treeGroupings) assert.deepEqual(treeOf(read(""), grouping), []);
  });

  it("lists each project of the author's document once, with its skills", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const checked = read(text);
    const projects = treeOf(checked, "project").filter(({ kind }) => kind === "project");
    const names = projects.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    const written = checked.model.levels.flatMap(({ skills }) =>
      skills.flatMap((skill) => skill.projects.map((project) => `${project.name.trim()}|${skill.name}`)),
    );
    const shown = projects.flatMap(({ name, children }) =>
      children.flatMap((level) => level.children.map((skill) => `${name}|${skill.name}`)),
    );
    assert.deepEqual(shown.toSorted(), [...new Set(written)].toSorted());
    const bullets = projects.flatMap(({ children }) =>
      children.flatMap((level) => level.children.flatMap((skill) => skill.children)),
    );
    assert.equal(bullets.length, 63);
  });
});
