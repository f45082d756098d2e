import assert from "node:assert/strict";
import fc from "fast-check";
import type { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { nameKey } from "../../../../src/core/document/names.ts";
import {
  type Bullet,
  type Project,
  type Skill,
  skillsOf,
} from "../../../../src/core/document/requirementsDocument.ts";
import { mergeSkills, sortSkills } from "../../../../src/core/features/moves/arrange.ts";
import type { MoveAnswer } from "../../../../src/core/features/moves/move.ts";
import { extract, insert, moveNode, moveNodes } from "../../../../src/core/features/moves/moveNode.ts";
import { sentenceBreaks, splitBullet } from "../../../../src/core/features/moves/splitBullet.ts";
import { type OutlineNode, outlineOf } from "../../../../src/core/features/navigation/outline.ts";
import { rename } from "../../../../src/core/features/navigation/rename.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../../src/core/settings/layoutOptions.ts";
import { applyEdits, type Span, type TextEdit } from "../../../../src/core/text/span.ts";
import { markdownText, requirementsText } from "../../../kit/generate.ts";
import { sharedFile } from "../../../kit/seed.ts";
import { read as fresh } from "./kit.ts";

const words = fc.array(
  fc.constantFrom("built", "the", "shop", "with", "**care**", "and", "`tests`", "[link][a]"),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const sentence = fc
  .tuple(fc.constantFrom("Built", "Then", "Cached"), words)
  .map(([first, rest]) => `${first} ${rest.join(" ")}.`);
/** A bullet with what may hang on it: nested items, a second paragraph, code, wrapped lines, hard breaks, comments. */
const richBullet = fc
  .tuple(
    fc.constantFrom("", "", "", "<!-- slick-disable-next-line -->\n", "<!-- ask -->\n"),
    fc.constantFrom("- ", "- ", "- ", "* ", "1. "),
    sentence,
    fc.constantFrom(
      "",
      "",
      "",
      "  ",
      "  \n   more of it",
      "\n   wrapped line",
      "\n   - nested\n   - twice\n     - deep",
      "\n\n   A second paragraph.",
      "\n   ```\n   # code\n\n   ```",
      "\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |",
    ),
  )
  .map((parts) => parts.join(""));
const richProject = fc
  .tuple(
    fc.constantFrom("", "", "", "<!-- about -->\n", "<!-- slick-disable-next-line malformed-project -->\n\n"),
    fc.constantFrom(
      "**Shop**",
      "**Shop**  ",
      "**Search**  ",
      "** Cart **",
      "**Mail **",
      "#### Desk",
      "#### Shop",
      "**Mail**:",
    ),
    fc.constantFrom("\n", "\n", "\n\n"),
    fc.array(richBullet, { maxLength: 4 }),
    fc.constantFrom("\n", "\n", "\n", "\n\n"),
    fc.constantFrom(
      "",
      "",
      "",
      "\n\nSome prose about it.",
      "\n\n```\n## code\n```",
      "\n\nNotes:\n- Ask?",
      "\n\n> quoted\n",
      "\n<!-- end -->",
    ),
  )
  .map(
    ([lead, name, gap, bullets, between, tail]) => `${lead}${[name, bullets.join(between)].join(gap)}${tail}`,
  );
const richSkill = fc
  .tuple(
    fc.constantFrom("", "", "<!-- skill -->\n"),
    fc.constantFrom("Caching", "Testing", "Queues", "caching", "Item 2", "Item 10"),
    fc.constantFrom("\n", "\n", "\n\n", "\n\nSome prose.\n\n", "\n- Orphan one.\n\n", "\nNotes:\n- Ask!\n\n"),
    fc.array(richProject, { maxLength: 3 }),
    fc.constantFrom("\n\n", "\n\n", "\n\n\n", "\n  \n", "\n\n---\n\n"),
  )
  .map(([lead, name, gap, projects, between]) => `${lead}### ${name}${gap}${projects.join(between)}`);
const richLevel = fc
  .tuple(
    fc.constantFrom("Basic", "Strong", "Advanced", "Expert"),
    fc.array(richSkill, { maxLength: 3 }),
    fc.constantFrom("\n\n", "\n\n", "\n\n---\n\n", "\n \n\n"),
  )
  .map(([name, skills, between]) => `## ${name} Understanding\n\n${skills.join(between)}`);
const richText = fc
  .tuple(
    fc.array(richLevel, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(
      "\n\n---\n\n",
      "\n\n",
      "\n\n---\n\n<!-- next -->\n\n",
      "\n\n## Certifications\n- One\n\n",
    ),
    fc.constantFrom("", "\n", "\n\n[a]: https://example.com\n", "\n\n---\n"),
  )
  .map(([levels, between, foot]) => `# Title\n\nNotes:\n- Ask?\n\n${levels.join(between)}${foot}`);
const withEndings = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.boolean()).map(([one, crlf]) => (crlf ? one.replace(/\r?\n/g, "\r\n") : one));

const step = fc.record({ what: fc.nat(), a: fc.nat(), b: fc.nat(), c: fc.nat() });
type Step = { readonly what: number; readonly a: number; readonly b: number; readonly c: number };

const kept = new Map<string, CheckedDocument>();

/** The document of a text; the last few are kept, since every step looks at two of them several times. */
function read(text: string): CheckedDocument {
  let document = kept.get(text);
  if (!document) {
    document = fresh(text);
    if (kept.size > 4) kept.delete(kept.keys().next().value!);
    kept.set(text, document);
  }
  return document;
}

function bullets(text: string): readonly string[] {
  const found: string[] = [];
  const collect = (node: OutlineNode) => {
    if (node.kind === "bullet") found.push(node.name);
    node.children.forEach(collect);
  };
  outlineOf(read(text).model).forEach(collect);
  return found.sort();
}

/**
 * The lines with text, without separators, which come and go with what they separate, and without the markers and the
 * indentation of bullets, which are those of their list.
 */
function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^\s*(?:-{3,}\s*)?$/.test(line))
    .map((line) => line.replace(/^\s*(?:(?:[-*+]|\d+[.)])(?:\s+|$))?/, ""))
    .sort();
}

/** What was taken away of the first list to make the second; fails where the second holds anything else. */
function missingLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  for (const line of after) {
    const at = left.indexOf(line);
    assert.ok(at >= 0, `new line ${JSON.stringify(line)}`);
    left.splice(at, 1);
  }
  return left;
}

function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text: inserted }) => {
      const start = span.start + shift;
      shift += inserted.length - (span.end - span.start);
      return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) };
    });
}

function pick<T>(items: readonly T[], n: number): T | undefined {
  return items.length > 0 ? items[n % items.length] : undefined;
}

const tally = { done: 0, nothing: 0, refused: 0, renamed: 0 };
const reasons = new Map<string, number>();

/** Gives a skill or a project another name, one of few, so that some are taken already; the text after it. */
function takeName(text: string, { what, a, b }: Step): string {
  const document = read(text);
  const skills = skillsOf(document.model);
  const named =
    what % 2 === 0
      ? pick(skills, a)
      : pick(
          skills.flatMap(({ projects }) => projects),
          a,
        );
  if (!named) return text;
  const navigable = {
    uri: "file:///a.requirements.md",
    model: document.model,
    source: (span: Span) => document.source(span),
  };
  const name = `Something New ${b % 5}`;
  const place = { document: navigable, offset: named.nameSpan.start };
  const answer = rename([navigable], place, name, { levelNamesOf: () => levelNamesOf(defaultConfiguration) });
  // Where the name is taken, or marks are in the old one.
  if ("refusal" in answer) return text;
  const edits = answer.changes.flatMap((change) => change.edits);
  const after = applyEdits(text, edits);
  if (edits.length > 0) tally.renamed++;
  assert.deepEqual(bullets(after), bullets(text));
  assert.equal(applyEdits(after, inverse(text, edits)), text);
  assert.equal(lines(after).length, lines(text).length);
  const names = [...skillsOf(read(after).model)].flatMap((skill) => [skill, ...skill.projects]);
  assert.ok(names.some((one) => one.kind === named.kind && one.name === name));
  return after;
}

/** One random step; the text after it. What must hold is asserted. */
function take(text: string, one: Step): string {
  const { what, a, b, c } = one;
  if (what % 11 === 10) return takeName(text, one);
  const document = read(text);
  const { levels } = document.model;
  const skills = skillsOf(document.model);
  const projects = skills.flatMap((skill) => skill.projects);
  const all = projects.flatMap((project) => project.bullets);
  let answer: MoveAnswer | undefined;
  let check: (after: CheckedDocument) => void = () => undefined;
  const kind = what % 10;
  if (kind < 3) {
    const [skill, level] = [pick(skills, a), pick(levels, b)];
    if (!skill || !level) return text;
    const before = c % 3 === 0 ? pick(level.skills, c) : undefined;
    answer = moveNode(document, skill, { into: level, before });
    check = (after) => {
      const target = after.model.levels[levels.indexOf(level)]!;
      assert.ok(target.skills.some(({ name }) => nameKey(name) === nameKey(skill.name)));
    };
  } else if (kind < 6) {
    const [project, skill] = [pick(projects, a), pick(skills, b)];
    if (!project || !skill) return text;
    const before = c % 3 === 0 ? pick(skill.projects, c) : undefined;
    answer = moveNode(document, project, { into: skill, before });
    check = (after) => {
      const target = skillsOf(after.model)[skills.indexOf(skill)]!;
      assert.ok(target.projects.some(({ name }) => nameKey(name) === nameKey(project.name)));
    };
  } else if (kind < 8) {
    const [bullet, project] = [pick(all, a), pick(projects, b)];
    if (!bullet || !project) return text;
    const several = c % 4 === 0 ? [bullet, ...all.slice(0, 2)] : [bullet];
    const before = c % 3 === 0 ? pick(project.bullets, c) : undefined;
    answer = moveNodes(document, several, { into: project, before });
    check = (after) => {
      const target = skillsOf(after.model).flatMap((skill) => skill.projects)[projects.indexOf(project)]!;
      for (const one of several) assert.ok(target.bullets.some((other) => other.text === one.text));
    };
  } else if (kind === 8) {
    const level = pick(levels, a);
    if (!level) return text;
    answer = sortSkills(document, level);
    check = (after) => {
      const target = after.model.levels[levels.indexOf(level)]!;
      const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
      assert.deepEqual(
        target.skills.map(({ name }) => name),
        level.skills.map(({ name }) => name).toSorted(collator.compare),
      );
    };
  } else {
    const [into, from] = [pick(skills, a), pick(skills, b)];
    // Merging leaves less to merge: now and then only.
    if (!into || !from || c % 3 > 0) return text;
    answer = mergeSkills(document, into, from);
  }
  if ("refusal" in answer) {
    tally.refused++;
    reasons.set(
      answer.refusal.replace(/"[^"]*"|\d+/g, "…"),
      (reasons.get(answer.refusal.replace(/"[^"]*"|\d+/g, "…")) ?? 0) + 1,
    );
    return text;
  }
  if (answer.edits.length === 0) {
    tally.nothing++;
    return text;
  }
  tally.done++;
  for (const { span } of answer.edits)
    for (const at of [span.start, span.end])
      assert.ok(!/^\r\n/.test(text.slice(at - 1, at + 1)), "no edit starts or ends within a line ending");
  const after = applyEdits(text, answer.edits);
  assert.deepEqual(bullets(after), bullets(text));
  for (const line of missingLines(lines(text), lines(after)))
    assert.match(line, /^###|^ ?\*\*|^__/, "only headings that were merged go");
  assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(text));
  if (!/[^\r]\n/.test(text)) assert.doesNotMatch(after, /[^\r]\n/);
  assert.equal(applyEdits(after, inverse(text, answer.edits)), text);
  check(read(after));
  return after;
}

function walk(start: string, steps: readonly Step[]): string {
  let text = start;
  const past: string[] = [];
  for (const one of steps) {
    // Inverses are undone edits: back one step, and on from there.
    if (one.what % 7 === 6 && past.length > 0) text = past.pop()!;
    else {
      past.push(text);
      text = take(text, one);
      assert.equal(read(text).model.layout, read(past.at(-1)!).model.layout);
    }
  }
  assert.deepEqual(bullets(text), bullets(start));
  return text;
}

/** Fails where blank lines are not as in every well formed document before. */
function assertTidy(text: string): void {
  const all = text.split(/\r?\n/);
  assert.equal(all.pop(), "", "one line ending at the end");
  for (const [i, line] of all.entries()) {
    const previous = all[i - 1] ?? "";
    const where = JSON.stringify(all.slice(Math.max(0, i - 2), i + 2));
    if (line === "") assert.ok(previous !== "" && i < all.length - 1, where);
    else if (/^#{1,3} |^---/.test(line)) assert.equal(previous, "", where);
    else if (line === "Notes:") assert.equal(previous, "", where);
    else if (/^\*\*|^####/.test(line)) assert.ok(previous === "" || previous.startsWith("### "), where);
    else assert.ok(previous === "Notes:" || /^- |^\*\*|^####/.test(previous), where);
  }
}

/** How often a property is tried; `SLICK_RUNS=10` tries ten times as often. */
function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(process.env.SLICK_RUNS ?? 1) };
}

const fifty = fc.array(step, { minLength: 50, maxLength: 50 });

describe("any moves, merges and renames", () => {
  after(() => {
    if (process.env.SLICK_TALLY) console.log(tally, reasons);
  });

  it("lose nothing in well-formed documents, keep their blank lines, and are never refused", () => {
    const before = tally.refused;
    fc.assert(
      fc.property(withEndings(requirementsText), fifty, (text, steps) => assertTidy(walk(text, steps))),
      runs(12),
    );
    assert.equal(tally.refused, before);
  });

  it("lose nothing in documents with everything that they may contain", () => {
    fc.assert(
      fc.property(withEndings(richText), fifty, (text, steps) => void walk(text, steps)),
      runs(12),
    );
  });

  it("lose nothing in any text", () => {
    const any = fc.tuple(richText, markdownText, richText, markdownText).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(any, fc.array(step, { minLength: 5, maxLength: 5 }), (text, steps) => {
        for (const one of steps) take(text, one);
      }),
      runs(40),
    );
  });

  it("lose nothing in the author's document, and are never refused", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const before = tally.refused;
    fc.assert(
      fc.property(withEndings(fc.constant(text)), fifty, (one, steps) => void walk(one, steps)),
      runs(3),
    );
    assert.equal(tally.refused, before);
  });

  it("give the same outline after a move and a move back", () => {
    const shape = (text: string) => {
      const { model } = read(text);
      const name = ({ name: one, children }: OutlineNode): unknown => [one, children.map(name)];
      return outlineOf(model).map(name);
    };
    fc.assert(
      fc.property(fc.oneof(requirementsText, richText), step, (text, { a, b }) => {
        const document = read(text);
        const { levels } = document.model;
        const skill = pick(skillsOf(document.model), a);
        const level = pick(levels, b);
        const home = levels.find(({ skills }) => skills.includes(skill!));
        if (!skill || !level || level === home) return;
        if (level.skills.some(({ name }) => nameKey(name) === nameKey(skill.name))) return;
        if (home!.skills.some((one) => one !== skill && nameKey(one.name) === nameKey(skill.name))) return;
        const there = moveNode(document, skill, { into: level });
        if ("refusal" in there) return;
        const moved = read(applyEdits(text, there.edits));
        const index = home!.skills.indexOf(skill);
        const back = moveNode(moved, moved.model.levels[levels.indexOf(level)]!.skills.at(-1)!, {
          into: moved.model.levels[levels.indexOf(home!)]!,
          before: moved.model.levels[levels.indexOf(home!)]!.skills[index],
        });
        assert.ok("edits" in back, JSON.stringify(back));
        assert.deepEqual(shape(applyEdits(moved.text, back.edits)), shape(text));
      }),
      runs(100),
    );
  });

  it("lose nothing of either document when they cross documents", () => {
    let done = 0;
    fc.assert(
      fc.property(withEndings(richText), withEndings(richText), step, (one, other, { what, a, b }) => {
        const [from, to] = [read(one), read(other)];
        const skills = skillsOf(from.model);
        const node: Skill | Project | Bullet | undefined = [
          pick(skills, a),
          pick(
            skills.flatMap(({ projects }) => projects),
            a,
          ),
          pick(
            skills.flatMap(({ projects }) => projects.flatMap((project) => project.bullets)),
            a,
          ),
        ][what % 3];
        const targets = skillsOf(to.model);
        const into = [
          pick(to.model.levels, b),
          pick(targets, b),
          pick(
            targets.flatMap(({ projects }) => projects),
            b,
          ),
        ][what % 3];
        if (!node || !into) return;
        const taken = extract(from, [node]);
        if ("refusal" in taken) return;
        const put = insert(to, taken, { into });
        if ("refusal" in put) return;
        done++;
        const there = read(applyEdits(other, put.edits)).model;
        const places = [there.levels, skillsOf(there), skillsOf(there).flatMap(({ projects }) => projects)];
        const index = [to.model.levels, targets, targets.flatMap(({ projects }) => projects)][
          what % 3
        ]!.indexOf(into as never);
        const held = places[what % 3]![index]!;
        const names = "skills" in held ? held.skills : "projects" in held ? held.projects : held.bullets;
        const nameOf = (one: object) => nameKey("name" in one ? String(one.name) : (one as Bullet).text);
        assert.ok(names.some((one) => nameOf(one) === nameOf(node)));
        const [left, right] = [applyEdits(one, taken.edits), applyEdits(other, put.edits)];
        assert.deepEqual(
          [...bullets(left), ...bullets(right)].sort(),
          [...bullets(one), ...bullets(other)].sort(),
        );
        const gone = missingLines([...lines(one), ...lines(other)], [...lines(left), ...lines(right)]);
        for (const line of gone) assert.match(line, /^###|^ ?\*\*/);
        if (!/[^\r]\n/.test(other)) assert.doesNotMatch(right, /[^\r]\n/);
        assert.equal(applyEdits(right, inverse(other, put.edits)), other);
      }),
      runs(100),
    );
    assert.ok(done > 30, `${done} done`);
  });

  it("split bullets without losing a word", () => {
    fc.assert(
      fc.property(withEndings(richText), step, (text, { a, b }) => {
        const document = read(text);
        const found = skillsOf(document.model)
          .flatMap(({ projects }) => projects.flatMap((project) => project.bullets))
          .flatMap((bullet) => sentenceBreaks(text, bullet).map((at) => ({ bullet, at })));
        const one = pick(found, a);
        if (!one) return;
        const answer = splitBullet(document, one.bullet, b % 2 ? one.at.start : one.at.end);
        if ("refusal" in answer) return;
        const after = applyEdits(text, answer.edits);
        const wordsOf = (source: string) =>
          source.split(/\s+/).filter((word) => !/^(?:[-*]|1\.)?$/.test(word));
        assert.deepEqual(wordsOf(after), wordsOf(text));
        assert.equal(bullets(after).length, bullets(text).length + 1);
        assert.equal(applyEdits(after, inverse(text, answer.edits)), text);
      }),
      runs(100),
    );
  });
});
