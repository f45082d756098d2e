import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Bullet,
  type Level,
  namesProjects,
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../../../../src/core/document/requirementsDocument.ts";
import { mergeSkills, sortSkills } from "../../../../src/core/features/moves/arrange.ts";
import type { Movable, MoveAnswer, MoveTarget } from "../../../../src/core/features/moves/move.ts";
import { extract, insert, moveNode } from "../../../../src/core/features/moves/moveNode.ts";
import { removeNodes } from "../../../../src/core/features/moves/removeNodes.ts";
import { rename } from "../../../../src/core/features/navigation/rename.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../../src/core/settings/layoutOptions.ts";
import { applyEdits, type Span } from "../../../../src/core/text/span.ts";
import { nodeAt, outcome, read } from "./kit.ts";

function move(text: string, node: string, into: string, before?: string): string {
  const document = read(text);
  const target: MoveTarget = {
    into: nodeAt(document, into) as MoveTarget["into"],
    before: before === undefined ? undefined : (nodeAt(document, before) as Movable),
  };
  return outcome(text, moveNode(document, nodeAt(document, node) as Movable, target));
}

const behind = (caching: string, go: string, rust = go) =>
  `# Grace\n\n## Caching ${caching}\n**Shop**\n- Cached it.\n\n## Go ${go}\n**Mail**\n- Sent it.\n\n## Rust ${rust}\n**Ledger**\n- Parsed it.\n`;
const lines = (caching: string, go: string) =>
  `# Grace\n\n## Caching\n\n${caching}\n\n**Shop**\n- Cached it.\n\n## Go\n\n${go}\n\n**Mail**\n- Sent it.\n`;
const below = (caching: string, go: string) =>
  `# Grace\n\n## Caching\n\n### ${caching}\n\n**Shop**\n- Cached it.\n\n## Go\n\n### ${go}\n\n**Mail**\n- Sent it.\n`;

describe("moves of skills that state their level", () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ["parentheses", behind("(Basic)", "(Expert)"), "Basic/Caching", behind("(Expert)", "(Expert)")],
    ["a dash", behind("— Basic", "— Expert"), "Basic/Caching", behind("— Expert", "— Expert")],
    [
      "a colon, German",
      behind(": Anfänger", ": Experte"),
      "Anfänger/Caching",
      behind(": Experte", ": Experte"),
    ],
    ["signs", behind("(🟢 Basic)", "(🔴 Expert)"), "Basic/Caching", behind("(🔴 Expert)", "(🔴 Expert)")],
    [
      "a line",
      lines("Level: Basic", "Level: Expert"),
      "Basic/Caching",
      lines("Level: Expert", "Level: Expert"),
    ],
    [
      "a line in bold",
      lines("**Level:** Basic", "**Level:** Expert"),
      "Basic/Caching",
      lines("**Level:** Expert", "**Level:** Expert"),
    ],
    [
      "a line that is all in bold",
      lines("**Level: Basic**", "**Level: Expert**"),
      "Basic/Caching",
      lines("**Level: Expert**", "**Level: Expert**"),
    ],
    ["a name alone", lines("*Basic*", "*Expert*"), "Basic/Caching", lines("*Expert*", "*Expert*")],
    [
      "a name alone in bold",
      lines("**Basic**", "**Expert**"),
      "Basic/Caching",
      lines("**Expert**", "**Expert**"),
    ],
    [
      "a line with a remark",
      lines("Level: Basic, since 2020", "Level: Expert, self-assessed"),
      "Basic/Caching",
      lines("Level: Expert, since 2020", "Level: Expert, self-assessed"),
    ],
    [
      "a bullet beside others",
      lines("- **Category:** Web\n- **Level:** Basic", "- **Level:** Expert\n- **Since:** 2019"),
      "Basic/Caching",
      lines("- **Category:** Web\n- **Level:** Expert", "- **Level:** Expert\n- **Since:** 2019"),
    ],
    [
      "a bullet",
      lines("- Level: Basic", "- Level: Expert"),
      "Basic/Caching",
      lines("- Level: Expert", "- Level: Expert"),
    ],
    ["a heading below", below("Basic", "Expert"), "Basic/Caching", below("Expert", "Expert")],
    [
      "a heading below with signs",
      below("🌱 Basic", "🏆 Expert"),
      "Basic/Caching",
      below("🏆 Expert", "🏆 Expert"),
    ],
  ];
  for (const [what, before, node, after] of table)
    it(`change the stated level: ${what}`, () => {
      const into = node.startsWith("Anfänger") ? "Experte" : "Expert";
      assert.equal(move(before, node, into), after);
      const crlf = (text: string) => text.replaceAll("\n", "\r\n");
      assert.equal(move(crlf(before), node, into), crlf(after), "CRLF");
    });

  it("change a rating or a share", () => {
    for (const [low, high, from, into] of [
      ["– 45 %", "– 90 %", "45 %", "90 %"],
      ["★★☆☆☆", "★★★★☆", "Level 2", "Level 4"],
      ["(2/5)", "(4/5)", "Level 2", "Level 4"],
    ] as const)
      assert.equal(move(behind(low, high), `${from}/Caching`, into), behind(high, high), low);
  });

  it("put a skill before a named sibling", () => {
    assert.equal(
      move(behind("(Basic)", "(Basic)", "(Expert)"), "Expert/Rust", "Basic", "Basic#2/Go"),
      "# Grace\n\n## Caching (Basic)\n**Shop**\n- Cached it.\n\n## Rust (Basic)\n**Ledger**\n- Parsed it.\n\n## Go (Basic)\n**Mail**\n- Sent it.\n",
    );
    assert.equal(
      move(below("Basic", "Basic"), "Basic#2/Go", "Basic", "Basic/Caching"),
      "# Grace\n\n## Go\n\n### Basic\n\n**Mail**\n- Sent it.\n\n## Caching\n\n### Basic\n\n**Shop**\n- Cached it.\n",
    );
  });

  it("put a skill before the first, also where no title is above it", () => {
    const untitled = (text: string) => text.replace("# Grace\n\n", "");
    const [caching, go] = [
      "## Caching\n\n### Basic\n\n**Shop**\n- Cached it.\n",
      "## Go\n\n### Basic\n\n**Mail**\n- Sent it.\n",
    ];
    assert.equal(
      move(untitled(below("Basic", "Basic")), "Basic#2/Go", "Basic", "Basic/Caching"),
      `${go}\n${caching}`,
    );
    const frontMatter = "---\nlocale: en-GB\n---\n";
    assert.equal(
      move(frontMatter + untitled(below("Basic", "Basic")), "Basic#2/Go", "Basic", "Basic/Caching"),
      `${frontMatter}${go}\n${caching}`,
    );
  });

  it("merge with the same skill at the target level", () => {
    const two =
      "## Caching\n\n### Basic\n\n**Shop**\n- Cached it.\n\n### Expert\n\n**Shop**\n- Sharded it.\n\n## Go\n\n### Basic\n\n**Mail**\n- Sent it.\n";
    assert.equal(
      move(two, "Basic/Caching", "Expert"),
      "## Caching\n\n### Expert\n\n**Shop**\n- Sharded it.\n- Cached it.\n\n## Go\n\n### Basic\n\n**Mail**\n- Sent it.\n",
    );
  });

  it("keep skills of one name below different headings apart", () => {
    const parts =
      "# Grace\n\n## Piano\n\n### Reading (Basic)\n**Recital**\n- Read it.\n\n## Violin\n\n### Reading (Expert)\n**Quartet**\n- Led it.\n";
    assert.equal(move(parts, "Basic/Reading", "Expert"), parts.replace("(Basic)", "(Expert)"));
    const same = parts.replace("## Violin\n\n", "");
    assert.equal(
      move(same, "Basic/Reading", "Expert"),
      "# Grace\n\n## Piano\n\n### Reading (Expert)\n**Quartet**\n- Led it.\n\n**Recital**\n- Read it.\n",
    );
  });

  it("are refused if a remark about the level would be lost", () => {
    const document = read(lines("Level: Basic", "Level: Expert, since 2020"));
    const [caching, go] = ["Basic/Caching", "Expert/Go"].map((path) => nodeAt(document, path) as Skill);
    assert.match(
      outcome(document.text, mergeSkills(document, caching!, go!)),
      /^refused: What "Level: Expert, since 2020" says beside name and level/,
    );
  });

  it("move projects and bullets to other skills and levels", () => {
    assert.equal(
      move(behind("(Basic)", "(Expert)"), "Basic/Caching/Shop", "Expert/Go"),
      "# Grace\n\n## Caching (Basic)\n\n## Go (Expert)\n**Mail**\n- Sent it.\n\n**Shop**\n- Cached it.\n\n## Rust (Expert)\n**Ledger**\n- Parsed it.\n",
    );
    assert.equal(
      move(below("Basic", "Expert"), "Basic/Caching/Shop/Cached", "Expert/Go/Mail"),
      "# Grace\n\n## Caching\n\n### Basic\n\n**Shop**\n\n## Go\n\n### Expert\n\n**Mail**\n- Sent it.\n- Cached it.\n",
    );
  });

  it("merge two skills, and remove the heading and the level of the second", () => {
    const document = read(lines("Level: Basic", "Level: Expert"));
    const [caching, go] = ["Basic/Caching", "Expert/Go"].map((path) => nodeAt(document, path) as Skill);
    assert.equal(
      outcome(document.text, mergeSkills(document, caching!, go!)),
      "# Grace\n\n## Caching\n\nLevel: Basic\n\n**Shop**\n- Cached it.\n\n**Mail**\n- Sent it.\n",
    );
    const second = read(below("Basic", "Expert"));
    assert.equal(
      outcome(
        second.text,
        mergeSkills(second, nodeAt(second, "Basic/Caching") as Skill, nodeAt(second, "Expert/Go") as Skill),
      ),
      "# Grace\n\n## Caching\n\n### Basic\n\n**Shop**\n- Cached it.\n\n**Mail**\n- Sent it.\n",
    );
  });

  it("delete a skill together with its heading", () => {
    const document = read(below("Basic", "Expert"));
    assert.equal(
      outcome(document.text, removeNodes(document, [nodeAt(document, "Expert/Go")])),
      "# Grace\n\n## Caching\n\n### Basic\n\n**Shop**\n- Cached it.\n",
    );
  });

  it("refuse what levels without a heading cannot do", () => {
    const document = read(behind("(Basic)", "(Expert)"));
    const level = nodeAt(document, "Basic") as Level;
    assert.match(
      outcome("", removeNodes(document, [level])),
      /^refused: The levels of this document have no headings/,
    );
    assert.match(
      outcome("", sortSkills(document, level)),
      /^refused: The levels of this document have no headings/,
    );
  });

  it("write the level of the other document, or are refused", () => {
    const [from, to] = [
      read(behind("(Basic)", "(Expert)")),
      read("## Rust – Basic\n**A**\n- Ran.\n\n## C – Expert\n**B**\n- Ran.\n"),
    ];
    const put = (other: ReturnType<typeof read>, path: string) => {
      const taken = extract(from, [nodeAt(from, "Basic/Caching") as Skill]);
      assert.ok("edits" in taken);
      return outcome(other.text, insert(other, taken, { into: nodeAt(other, path) as Level }));
    };
    assert.equal(
      put(to, "Expert"),
      "## Rust – Basic\n**A**\n- Ran.\n\n## C – Expert\n**B**\n- Ran.\n\n## Caching (Expert)\n**Shop**\n- Cached it.\n",
    );
    const house = read("## Basic Understanding\n\n### Rust\n**A**\n- Ran.\n");
    assert.match(put(house, "Basic"), /^refused: The two documents write the levels of skills differently/);
  });
});

describe("moves in documents whose bullets name no project, or start with it", () => {
  const bare =
    "## Basic Understanding\n\n### Caching\n- Cached it.\n- Sharded it.\n\n## Expert Understanding\n\n### Go\n- Ran it.\n";
  const openings =
    "## Basic Understanding\n\n### Caching\n- **Shop**: ran it.\n- **Mail**: sent it.\n\n### Go\n- **Shop**: wrote it.\n- **Ledger**: parsed it.\n";

  it("move a bullet to another skill", () => {
    assert.equal(
      move(bare, "Basic/Caching/Sharded", "Expert/Go"),
      "## Basic Understanding\n\n### Caching\n- Cached it.\n\n## Expert Understanding\n\n### Go\n- Ran it.\n- Sharded it.\n",
    );
    assert.equal(
      move(bare, "Basic/Caching/Sharded", "Basic/Caching", "Basic/Caching/Cached"),
      bare.replace("- Cached it.\n- Sharded it.\n", "- Sharded it.\n- Cached it.\n"),
    );
  });

  it("move bullets that start with a project to the bullets of the same project", () => {
    assert.equal(
      move(openings, "Basic/Caching/Shop", "Basic/Go"),
      "## Basic Understanding\n\n### Caching\n- **Mail**: sent it.\n\n### Go\n- **Shop**: wrote it.\n- **Shop**: ran it.\n- **Ledger**: parsed it.\n",
    );
    assert.equal(
      move(openings, "Basic/Go/Ledger", "Basic/Caching"),
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran it.\n- **Mail**: sent it.\n- **Ledger**: parsed it.\n\n### Go\n- **Shop**: wrote it.\n",
    );
    const nested = openings.replace("- **Mail**: sent it.", "- **Mail**\n  - Sent it.\n  - Kept it.");
    assert.equal(
      move(nested, "Basic/Caching/Mail", "Basic/Go"),
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran it.\n\n### Go\n- **Shop**: wrote it.\n- **Ledger**: parsed it.\n- **Mail**\n  - Sent it.\n  - Kept it.\n",
    );
    assert.match(move(nested, "Basic/Caching/Mail/Sent", "Basic/Go/Ledger"), /^refused: .*only by hand/);
  });

  it("are refused if a table states the levels", () => {
    const rows =
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Go | Basic | Mail | Sent it. |\n| C | Expert | Shop | Ran it. |\n";
    assert.match(move(rows, "Basic/Go", "Expert"), /^refused: A table of this document states levels/);
  });
});

// Documents in every layout that can be moved in.

const names = ["Caching", "Go", "Rust", "Testing", "Queues"];
const projects = ["Shop", "Mail", "Ledger", "Search"];
const ladders = [
  ["Basic", "Advanced", "Expert"],
  ["Junior", "Senior", "Principal"],
  ["Anfänger", "Fortgeschritten", "Experte"],
  ["🌱 Basic", "🌳 Advanced", "🏆 Expert"],
];
type Write = (skill: string, level: string, evidence: string) => string;
const layouts: Readonly<Record<string, Write>> = {
  parentheses: (skill, level, evidence) => `## ${skill} (${level})\n${evidence}`,
  dash: (skill, level, evidence) => `### ${skill} – ${level}\n\n${evidence}`,
  line: (skill, level, evidence) => `## ${skill}\n\nLevel: ${level}\n\n${evidence}`,
  "line in bold": (skill, level, evidence) => `## ${skill}\n**Level**: ${level}\n\n${evidence}`,
  below: (skill, level, evidence) => `## ${skill}\n\n### ${level}\n\n${evidence}`,
};
type Evidence = (project: string, bullets: readonly string[]) => string;
const evidences: readonly Evidence[] = [
  (project, bullets) => `**${project}**\n${bullets.map((one) => `- ${one}`).join("\n")}`,
  (project, bullets) => `**${project}** (2021–2023)\n\n${bullets.map((one) => `- ${one}`).join("\n")}`,
  (project, bullets) => bullets.map((one) => `- **${project}**: ${one}`).join("\n"),
  (_project, bullets) => bullets.map((one) => `- ${one}`).join("\n"),
];

const skillPart = fc.record({
  skill: fc.nat(names.length - 1),
  level: fc.nat(2),
  projects: fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 3 }),
});
const documentText = fc
  .record({
    layout: fc.constantFrom(...Object.keys(layouts)),
    ladder: fc.constantFrom(...ladders),
    evidence: fc.constantFrom(...evidences),
    parts: fc.uniqueArray(skillPart, { selector: ({ skill }) => skill, minLength: 2, maxLength: 5 }),
    head: fc.constantFrom("# Grace\n\n", "", "---\nlocale: en-GB\n---\n\n"),
    crlf: fc.boolean(),
  })
  .map(({ layout, ladder, evidence, parts, head, crlf }) => {
    let count = 0;
    const skills = parts.map(({ skill, level, projects: held }) => {
      const shown = [...new Map(held)].map(([project, more]) => {
        const bullets = Array.from({ length: more + 1 }, () => `Built part ${++count} of it.`);
        return evidence(projects[project]!, bullets);
      });
      // Projects in lines are apart; those that open bullets are one list.
      const joint = shown.some((one) => one.startsWith("**")) ? "\n\n" : "\n";
      return layouts[layout]!(names[skill]!, ladder[level]!, shown.join(joint));
    });
    const text = `${head}${skills.join("\n\n")}\n`;
    return crlf ? text.replaceAll("\n", "\r\n") : text;
  });

const step = fc.record({ what: fc.nat(), a: fc.nat(), b: fc.nat(), c: fc.nat() });
type Step = { readonly what: number; readonly a: number; readonly b: number; readonly c: number };
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];
const bulletsOf = ({ orphans, projects: held }: Skill): readonly Bullet[] => [
  ...orphans,
  ...held.flatMap((project) => project.bullets),
];
const facts = (model: RequirementsDocument) =>
  model.levels.flatMap(({ rank, skills }) =>
    skills.flatMap((skill) => bulletsOf(skill).map(({ text }) => `${skill.name} ${rank} ${text}`)),
  );
const saidIn = (model: RequirementsDocument) =>
  skillsOf(model)
    .flatMap((skill) => bulletsOf(skill).map(({ text }) => text))
    .sort();
/** Lines with something in them, levels left out. */
const linesOf = (text: string) =>
  text
    .replace(
      new RegExp(
        ladders
          .flat()
          .sort((a, b) => b.length - a.length)
          .join("|"),
        "g",
      ),
      "LEVEL",
    )
    .split(/\r\n|\n/)
    .filter((line) => line !== "")
    .sort();

const tally = { done: 0, refused: 0, renamed: 0 };
const reasons = new Set<string>();

function take(text: string, { what, a, b, c }: Step): string {
  const document = read(text);
  const { model } = document;
  // Skills of one name are told apart by their level alone.
  const skills = skillsOf(model);
  const isTwin = (skill: Skill) => skills.some((other) => other !== skill && other.name === skill.name);
  const all = skills.flatMap((skill) => skill.projects);
  const levelNames = new Map(
    model.levels.flatMap((level) => level.skills.map((skill) => [skill, level] as const)),
  );
  let answer: MoveAnswer;
  let wanted: (fact: string) => string = (fact) => fact;
  let isMerge = false;
  switch (what % 6) {
    case 0: {
      const [skill, level] = [pick(skills, a)!, pick(model.levels, b)!];
      const before = c % 2 ? pick(level.skills, c) : undefined;
      answer = moveNode(document, skill, { into: level, before });
      const old = levelNames.get(skill)!.rank;
      isMerge = isTwin(skill);
      wanted = (fact) => fact.replace(`${skill.name} ${old} `, `${skill.name} ${level.rank} `);
      break;
    }
    case 1: {
      const [project, skill] = [pick(all, a), pick(skills, b)!];
      if (!project) return text;
      answer = moveNode(document, project, {
        into: skill,
        before: c % 2 ? pick(skill.projects, c) : undefined,
      });
      const texts = new Set(project.bullets.map(({ text: one }) => one));
      wanted = (fact) => {
        const said = /^\S+ -?\d+ (.*)$/.exec(fact)![1]!;
        return texts.has(said) ? `${skill.name} ${levelNames.get(skill)!.rank} ${said}` : fact;
      };
      break;
    }
    case 2: {
      const owners: readonly (Project | Skill)[] = namesProjects(model)
        ? all.filter(({ form }) => form === "line")
        : skills;
      const [from, into] = [pick(owners, a), pick(owners, b)];
      const bullet = from && pick(from.kind === "skill" ? from.orphans : from.bullets, c);
      if (!bullet || !into) return text;
      answer = moveNode(document, bullet, { into });
      const home = into.kind === "skill" ? into : skills.find((skill) => skill.projects.includes(into))!;
      wanted = (fact) =>
        fact.endsWith(` ${bullet.text}`) ? `${home.name} ${levelNames.get(home)!.rank} ${bullet.text}` : fact;
      break;
    }
    case 3: {
      if (c % 4 > 0 || skills.length < 3) return text;
      const [into, from] = [pick(skills, a)!, pick(skills, b)!];
      answer = mergeSkills(document, into, from);
      if (isTwin(from)) return text;
      isMerge = into !== from;
      wanted = (fact) =>
        fact.replace(
          `${from.name} ${levelNames.get(from)!.rank} `,
          `${into.name} ${levelNames.get(into)!.rank} `,
        );
      break;
    }
    default: {
      const skill = pick(skills, a)!;
      const navigable = {
        uri: "file:///a.requirements.md",
        model,
        source: (span: Span) => document.source(span),
      };
      const place = { document: navigable, offset: skill.nameSpan.start };
      const renamed = rename([navigable], place, `Topic${b % 9}`, {
        levelNamesOf: () => levelNamesOf(defaultConfiguration),
      });
      if ("refusal" in renamed) return text;
      tally.renamed++;
      const edits = renamed.changes.flatMap((change) => change.edits);
      const after = applyEdits(text, edits);
      const now = facts(read(after).model);
      assert.deepEqual(
        now,
        facts(model).map((fact) => fact.replace(`${skill.name} `, `Topic${b % 9} `)),
      );
      return after;
    }
  }
  if ("refusal" in answer) {
    tally.refused++;
    reasons.add(answer.refusal);
    return text;
  }
  if (answer.edits.length === 0) return text;
  tally.done++;
  const after = applyEdits(text, answer.edits);
  const now = read(after).model;
  assert.equal(now.layout, model.layout, `the layout is the same:\n${after}`);
  assert.deepEqual(saidIn(now), saidIn(model));
  assert.deepEqual(facts(now).sort(), facts(model).map(wanted).sort());
  const left = linesOf(text);
  for (const line of linesOf(after)) {
    const at = left.indexOf(line);
    assert.ok(at >= 0, `new line ${JSON.stringify(line)}`);
    left.splice(at, 1);
  }
  for (const line of left) assert.match(line, isMerge ? /^#|LEVEL|^\*\*/ : /^#+ LEVEL|^\*\*/);
  if (text.includes("\r\n")) assert.doesNotMatch(after, /[^\r]\n/);
  else assert.doesNotMatch(after, /\n\n\n/);
  return after;
}

describe("any moves, merges and renames in other layouts", () => {
  it("change only what was meant, and keep the layout", () => {
    const runs = 60 * Number(process.env.SLICK_RUNS ?? 1);
    fc.assert(
      fc.property(documentText, fc.array(step, { minLength: 20, maxLength: 20 }), (start, steps) => {
        let text = start;
        for (const one of steps) text = take(text, one);
      }),
      { numRuns: runs },
    );
    if (process.env.SLICK_TALLY) console.log(tally, reasons);
    assert.ok(tally.done > runs && tally.renamed > runs, JSON.stringify(tally));
    assert.deepEqual([...reasons], []);
  });
});
