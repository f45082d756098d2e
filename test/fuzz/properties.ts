import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Node, Nodes, Parents } from "mdast";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { entityKey } from "../../src/core/document/names.ts";
import type {
  Bullet,
  Level,
  Project,
  RequirementsDocument,
  Skill,
} from "../../src/core/document/requirementsDocument.ts";
import { fixesFor, settleFixes } from "../../src/core/features/editing/fixesFor.ts";
import { insertionFor } from "../../src/core/features/editing/insertion.ts";
import { suppressionEdit } from "../../src/core/features/editing/silence.ts";
import { docxText } from "../../src/core/features/exports/docxText.ts";
import { exportDocuments } from "../../src/core/features/exports/exportDocuments.ts";
import { moveNode } from "../../src/core/features/moves/moveNode.ts";
import { inForm } from "../../src/core/features/templates/templateForm.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { frontMatterLength } from "../../src/core/markdown/frontMatter.ts";
import { definitionStub, labelsIn } from "../../src/core/markdown/linkLabel.ts";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { readLeadIn } from "../../src/core/markdown/projectLine.ts";
import { definitionsOf } from "../../src/core/markdown/resolveDefinitions.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { applyEdits, type Span, type TextEdit } from "../../src/core/text/span.ts";
import { nastyEdit, nastyText } from "./nasty.ts";

/** Something that holds for any document. */
export interface Property {
  readonly name: string;
  readonly property: fc.IProperty<unknown> | fc.IAsyncProperty<unknown>;
}

function read(text: string): CheckedDocument {
  return new CheckedDocument(text, defaultConfiguration);
}

/** A node as it is called, in what, and where its own text is. */
interface Named {
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** All nodes of a model in order of place, each with the names above it. */
function nodesOf({ title, sections, levels }: RequirementsDocument): readonly Named[] {
  const nodes: Named[] = [];
  const add = (path: readonly string[], start: number, end: number) => nodes.push({ path, start, end });
  const addBullets = (bullets: readonly Bullet[], path: readonly string[]) => {
    for (const { text, span, textSpan, details } of bullets) {
      add([...path, `- ${text}`], span.start, textSpan.end);
      addBullets(details, [...path, `- ${text}`]);
    }
  };
  if (title) add([`# ${title.name}`], title.span.start, title.span.end);
  for (const { name, span, nameSpan, bullets } of sections) {
    add([name], span.start, nameSpan.end);
    addBullets(bullets, [name]);
  }
  for (const level of levels) {
    add([`## ${level.name}`], level.span.start, level.nameSpan.end);
    for (const skill of level.skills) {
      const ofSkill = [`## ${level.name}`, `### ${skill.name}`];
      add(ofSkill, skill.span.start, skill.nameSpan.end);
      addBullets(skill.orphans, ofSkill);
      for (const project of skill.projects) {
        const ofProject = [...ofSkill, `**${project.name}`];
        add(ofProject, project.span.start, project.lineSpan.end);
        addBullets(project.bullets, ofProject);
        for (const { text, span } of project.prose) add([...ofProject, `"${text}`], span.start, span.end);
      }
    }
  }
  return nodes.sort((a, b) => a.start - b.start || a.path.length - b.path.length);
}

/** Fails where a node that no edit meets is not, after the edits, what it was, in what it was in. */
function assertRest(
  before: CheckedDocument,
  edits: readonly TextEdit[],
  adopts: boolean,
  what: string,
  fixed?: Span,
): void {
  const text = applyEdits(before.text, edits);
  const after = read(text);
  const isTouched = ({ start, end }: Named) =>
    edits.some(({ span }) => span.start <= end && span.end >= start) ||
    (fixed !== undefined && fixed.start <= end && fixed.end >= start);
  const moved = (offset: number) =>
    edits.reduce(
      (at, { span, text: put }) => at + (span.end <= offset ? put.length - (span.end - span.start) : 0),
      offset,
    );
  const now = new Map(nodesOf(after.model).map((node) => [`${node.start} ${node.path.length}`, node]));
  const touched = new Set(
    nodesOf(before.model)
      .filter(isTouched)
      .map(({ path }) => JSON.stringify(path)),
  );
  for (const node of nodesOf(before.model)) {
    if (isTouched(node)) continue;
    // What is called otherwise now calls what it holds so.
    if (node.path.some((_, index) => touched.has(JSON.stringify(node.path.slice(0, index + 1))))) continue;
    const start = moved(node.start);
    // Text below notes is no node.
    const isInNotes = after.model.sections.some(({ span }) => span.start <= start && start < span.end);
    if (adopts && (isInNotes || [...now.values()].some((one) => one.start === start))) continue;
    const same = now.get(`${start} ${node.path.length}`);
    assert.deepEqual(
      same?.path,
      node.path,
      `${what}\n${JSON.stringify(before.text)}\n${JSON.stringify(text)}`,
    );
  }
}

function said(document: CheckedDocument, moved: (offset: number) => number): readonly string[] {
  return document.findings().map(({ rule, span, message }) => `${rule} ${moved(span.start)} ${message}`);
}

const silence: Property = {
  name: "a comment that silences a finding silences it, and changes nothing else",
  property: fc.property(nastyText, (text) => {
    const document = read(text);
    for (const finding of document.findings()) {
      const edit = suppressionEdit(finding, document);
      if (!edit) continue;
      const after = read(applyEdits(text, [edit]));
      const moved = (offset: number) => (offset < edit.span.start ? offset : offset + edit.text.length);
      const what = `${finding.rule} ${JSON.stringify(text)} ${JSON.stringify(after.text)}`;
      const names = (of: CheckedDocument) => nodesOf(of.model).map(({ path }) => path);
      assert.deepEqual(names(after), names(document), what);
      const before = new Set(said(document, moved));
      const gone = `${finding.rule} ${moved(finding.span.start)} ${finding.message}`;
      const now = said(after, (offset) => offset);
      assert.ok(!now.includes(gone), `still there: ${what}`);
      for (const one of now) assert.ok(before.has(one), `${one} came: ${what}`);
    }
  }),
};

const fixes: Property = {
  name: "a fix changes nothing beside what it mends",
  property: fc.asyncProperty(nastyText, async (text) => {
    const document = read(text);
    for (const finding of document.findings())
      for (const fix of await fixesFor(finding, document, undefined))
        assertRest(
          document,
          fix.edits,
          fix.adopts === true,
          describe(finding, fix.title),
          finding.rule === "unintended-heading" ? finding.span : undefined,
        );
  }),
};

const together: Property = {
  name: "fixes that are looked at together are those that are looked at alone",
  property: fc.asyncProperty(fc.array(nastyText, { minLength: 2, maxLength: 4 }), async (texts) => {
    const text = texts.join("\n\nA line between.\n\nAnd another.\n\n");
    const [alone, all] = [read(text), read(text)];
    settleFixes(all.findings(), all);
    const fixesOf = (document: CheckedDocument) =>
      Promise.all(document.findings().map((finding) => fixesFor(finding, document, undefined)));
    assert.deepEqual(await fixesOf(all), await fixesOf(alone));
  }),
};

function describe({ rule, span }: Finding, title: string): string {
  return `${rule} at ${span.start}: ${title}`;
}

const bodies = {
  bullet: "- What was done",
  project: "**Project name**\n- What was done",
  skill: "### Skill\n**Project name**\n- What was done",
  level: "## Advanced Understanding\n\n### Skill\n**Project name**\n- What was done",
} as const;

const kinds = Object.keys(bodies) as (keyof typeof bodies)[];

/** One of some, as a share of how many there are. */
const choice = fc.double({ min: 0, max: 0.999, noNaN: true });

const insertions: Property = {
  name: "an insertion at any line changes nothing beside it",
  property: fc.property(nastyText, choice, fc.constantFrom(...kinds), (text, share, kind) => {
    const document = read(text);
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
    const lines = [
      0,
      ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: { length } }) => index + length),
    ];
    const cursor = lines[Math.floor(share * lines.length)]!;
    const place = insertionFor(kind, document.model, cursor, document);
    if (!place) return;
    // What a snippet takes for itself is escaped.
    const body = inForm(bodies[kind], place.form).replace(/\\([\\$}])/g, "$1");
    const put = (place.before + body + place.after).replaceAll("\n", eol);
    const edit = { span: { start: place.at, end: place.at }, text: put };
    assertRest(document, [edit], false, `${kind} from ${cursor}`);
    const after = read(applyEdits(text, [edit])).model;
    const made = {
      bullet: "- What was done",
      project: "**Project name",
      skill: "### Skill",
      level: "## Advanced Understanding",
    }[kind];
    assert.ok(
      nodesOf(after).some(({ path }) => path.at(-1) === made),
      `no ${kind} from ${cursor}: ${JSON.stringify(applyEdits(text, [edit]))}`,
    );
  }),
};

const incremental: Property = {
  name: "after any edits a document is what it is when it is read afresh",
  property: fc.property(nastyText, fc.array(nastyEdit, { minLength: 1, maxLength: 4 }), (start, edits) => {
    const document = read(start);
    let text = start;
    for (const { place, length, text: put } of edits) {
      const from = Math.floor(place * text.length);
      const span = { start: from, end: Math.min(text.length, from + length) };
      document.findings();
      document.edit({ span, text: put });
      text = text.slice(0, span.start) + put + text.slice(span.end);
    }
    // What went wrong on the way is wrong still, or was for nothing.
    const fresh = read(text);
    assert.equal(document.text, text);
    assert.deepEqual(
      document.blocks.map((block) => block.text),
      fresh.blocks.map((block) => block.text),
    );
    assert.deepEqual(document.findings(), fresh.findings());
    assert.deepEqual(
      document.blocks.map((block) => block.facts()),
      fresh.blocks.map((block) => block.facts()),
    );
  }),
};

/** The words of a Markdown tree that a reader sees. */
function wordsOf(node: Nodes): readonly string[] {
  if (node.type === "definition") return [];
  const shown =
    node.type === "html"
      ? node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, "")
      : "value" in node
        ? node.value
        : "alt" in node
          ? (node.alt ?? "")
          : "";
  const own = shown.match(/[\p{L}\p{N}]+/gu) ?? [];
  return "children" in node ? [...own, ...node.children.flatMap(wordsOf)] : own;
}

const exports: Property = {
  name: "an export loses no word that a reader of the document sees",
  property: fc.asyncProperty(nastyText, async (text) => {
    // What remark takes the whole for is not what a reader sees.
    fc.pre(!confusesRemark(text));
    const checked = read(text);
    const words = new Set(wordsOf(parseMarkdown(text.slice(frontMatterLength(text)))));
    const source = { name: "x.requirements.md", checked };
    const names = { levels: [], skills: [], projects: [] };
    // A number that stands alone may be an item's, which the browser counts.
    for (const word of words) if (/^\d+$/.test(word)) words.delete(word);
    for (const format of ["html", "docx", "markdown"] as const) {
      const { content } = await exportDocuments([source], { format, names, isRedacted: false });
      const page = typeof content === "string" ? content : docxText(content);
      // Of the page what is below its styles.
      const body =
        format === "markdown"
          ? page
          : page.slice(Math.max(0, page.indexOf("<body"))).replace(/<[^>]*>/g, " ");
      const shown = new Set(body.match(/[\p{L}\p{N}]+/gu));
      // Code may touch a word, and if it is no more marked it is one with it.
      const isShown = (word: string) => shown.has(word) || [...shown].some((one) => one.includes(word));
      for (const word of words) assert.ok(isShown(word), `${word} in ${format}: ${JSON.stringify(text)}`);
    }
  }),
};

/** A tree with offsets moved by `at`; white space at the end of a node is left out. */
function flat(node: Node, at: number, text: string): unknown {
  const { position, children, ...rest } = node as Node & Partial<Parents> & { value?: string };
  const start = position!.start.offset!;
  // Known: a fence, or HTML, that its list closes ends before the line ending within the whole, and after it alone.
  if (node.type === "code" || node.type === "html") rest.value = rest.value!.trimEnd();
  const end = start + text.slice(start, position!.end.offset!).trimEnd().length;
  const own = { ...rest, start: start + at, end: end + at };
  return children ? { ...own, children: children.map((child) => flat(child, at, text)) } : own;
}

/**
 * Known: remark takes an item after indented code that could not interrupt a paragraph for one that tries to, though alone for the item
 * it is.
 */
function confusesRemark(text: string): boolean {
  return (
    /(?:^|[\r\n])[ \t>]*(?: {4}| {0,3}\t)/.test(text) &&
    /(?:^|[\r\n])[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*(?=[\r\n]|$)|(?!1[.)])\d{1,9}[.)])/.test(
      text,
    )
  );
}

const blocks: Property = {
  name: "a block is read alone as it is within the whole",
  property: fc.property(nastyText, (text) => {
    fc.pre(!confusesRemark(text));
    const { blocks } = read(text);
    const definitions = definitionsOf(blocks);
    const alone: unknown[] = [];
    let at = 0;
    for (const block of blocks) {
      const own = block.facts().definitions;
      const borrowed = labelsIn(block.text)
        .filter((label) => !own.has(label) && definitions.has(label))
        .map((label) => definitionStub(definitions.get(label)!));
      if (!block.first || frontMatterLength(block.text) === 0) {
        const tree = parseMarkdown(block.text, { atStart: block.first, definitions: borrowed.join("") });
        for (const node of tree.children) alone.push(flat(node, at, block.text));
      }
      at += block.text.length;
    }
    const skipped = frontMatterLength(text);
    const rest = text.slice(skipped);
    const whole = parseMarkdown(rest, { atStart: skipped === 0 });
    assert.deepEqual(
      alone,
      whole.children.map((node) => flat(node, skipped, rest)),
    );
  }),
};

/** The lines that hold more than white space, as they are written. */
function linesWithText(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).filter((one) => one.trim() !== "");
}

/** The names of the skills of a level or the projects of a skill. */
function namesIn(into: Level | Skill | Project): readonly string[] {
  const held = into.kind === "level" ? into.skills : into.kind === "skill" ? into.projects : [];
  return held.map(({ name }) => name);
}

const moves: Property = {
  name: "a move changes nothing outside of the piece that is moved",
  property: fc.property(nastyText, choice, choice, (text, which, where) => {
    const document = read(text);
    const skills = document.model.levels.flatMap((level) =>
      level.skills.map((skill) => ({ level, skill, path: [`## ${level.name}`] })),
    );
    const projects = skills.flatMap(({ level, skill, path }) =>
      skill.projects.map((project) => ({ skill, project, path: [...path, `### ${skill.name}`], level })),
    );
    const movable = [
      ...skills.map(({ skill, path }) => ({ node: skill, path })),
      ...projects.map(({ project, path }) => ({ node: project, path })),
      ...skills.flatMap(({ skill, path }) =>
        skill.orphans.map((node) => ({ node, path: [...path, `### ${skill.name}`] })),
      ),
      ...projects.flatMap(({ project, path }) =>
        project.bullets.map((node) => ({ node, path: [...path, `**${project.name}`] })),
      ),
    ];
    fc.pre(movable.length > 0);
    const { node, path } = movable[Math.floor(which * movable.length)]!;
    const targets =
      node.kind === "skill"
        ? document.model.levels.map((into) => ({ into, path: [`## ${into.name}`] }))
        : node.kind === "project"
          ? skills.map((one) => ({ into: one.skill, path: [...one.path, `### ${one.skill.name}`] }))
          : projects.map((one) => ({ into: one.project, path: [...one.path, `**${one.project.name}`] }));
    fc.pre(targets.length > 0);
    const { into, path: above } = targets[Math.floor(where * targets.length)]!;
    // What has a namesake there is merged with it.
    fc.pre(
      node.kind === "bullet" ||
        !namesIn(into).some((name) => entityKey(node.kind, name) === entityKey(node.kind, node.name)),
    );
    const result = moveNode(document, node, { into });
    if ("refusal" in result || result.edits.length === 0) return;
    const moved = applyEdits(text, result.edits);
    const what = `${JSON.stringify(text)}\n${node.kind} at ${node.span.start} to ${above.join(" > ")}\n${JSON.stringify(moved)}`;
    // Every line outside is there, as it was and in its order; those of the piece are somewhere, maybe indented otherwise.
    const lineStart =
      Math.max(text.lastIndexOf("\n", node.span.start - 1), text.lastIndexOf("\r", node.span.start - 1)) + 1;
    // Numbers follow from the place of a bullet, and its marker from its list; separators go with what they separate.
    const linesIn = (source: string) =>
      linesWithText(source)
        .filter((one) => !/^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(one))
        .map((one) => one.replace(/^\s*(?:(?:[-*+]|\d+[.)])(?=\s|$))?/, "").trim());
    // Comments right above it may be about it, and go with it.
    const comments = /(?:^|[\r\n])((?:[ \t]*<!--[\s\S]*?-->[ \t]*(?:\r\n|\n|\r)\s*)+)$/.exec(
      text.slice(0, lineStart),
    );
    const isKept = (end: number, from: number): boolean => {
      const outside = linesIn(`${text.slice(0, from)}\n${text.slice(end)}`);
      const rest: string[] = [];
      let next = 0;
      for (const one of linesIn(moved)) {
        if (one === outside[next]) next++;
        else rest.push(one);
      }
      return (
        next === outside.length &&
        isDeepStrictEqual(rest.toSorted(), linesIn(text.slice(from, end)).toSorted())
      );
    };
    // What is between it and the next of its kind may go with it.
    const after = nodesOf(document.model).find(
      (one) => one.start >= node.span.end && one.path.length <= path.length + 1,
    );
    const starts = [lineStart, lineStart - (comments?.[1]?.length ?? 0)];
    const next = text.slice(0, after?.start).trimEnd().length;
    const ends = [node.span.end, after ? next : text.length];
    assert.ok(
      starts.some((from) => ends.some((end) => isKept(end, from))),
      `a line outside is another one: ${what}`,
    );
    // Who reads the document finds all of it, the piece where it was moved to.
    const isWithin = ({ start, path: own }: Named) =>
      start >= node.span.start &&
      start < node.span.end &&
      own[0]!.startsWith("## ") &&
      own.length > path.length;
    // A project that only the bullet named is gone with it.
    const isGone = ({ path: own }: Named) =>
      projects.some(
        ({ project: { name, form, bullets }, path: of }) =>
          form === "opening" &&
          bullets.length === 1 &&
          bullets[0]!.span.start === node.span.start &&
          isDeepStrictEqual(own, [...of, `**${name}`]),
      );
    const expected = nodesOf(document.model)
      .filter((one) => !isGone(one))
      .map((one) => (isWithin(one) ? [...above, ...one.path.slice(path.length)] : one.path));
    // What opens with its project's name keeps that, and in another project it is of its text.
    const told = (one: string) => {
      const opening = one.startsWith("- ") && readLeadIn(one.slice(2));
      return opening ? `- ${one.slice(2 + opening.textStart).trimStart()}` : one;
    };
    const sorted = (paths: readonly (readonly string[])[]) =>
      paths.map((one) => one.map(told).join(" > ")).toSorted();
    assert.deepEqual(sorted(nodesOf(read(moved).model).map((one) => one.path)), sorted(expected), what);
  }),
};

/** All of them. */
export const properties: readonly Property[] = [
  incremental,
  blocks,
  silence,
  fixes,
  together,
  insertions,
  moves,
  exports,
];
