import { blocksAfter, keepsRest } from "../engine/keepsRest.ts";
import type { Block } from "../markdown/block.ts";
import { cutBlocks } from "../markdown/blockList.ts";
import type { LayoutOptions } from "../model/layout.ts";
import type { Bullet, Level, Project, RequirementsDocument, Skill } from "../model/requirementsDocument.ts";
import { projectsOf } from "../model/requirementsDocument.ts";
import type { Template } from "../templates/template.ts";
import { lineAt, lineEndingOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** Where a template goes and the line breaks that go around it. */
export interface Insertion {
  /** Offset in the document. */
  readonly at: number;
  /** Put before the template's text, with `\n` for line endings. */
  readonly before: string;
  readonly after: string;
}

/** What an insertion asks of the document. */
export interface InsertionSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly layout: LayoutOptions;
}

/** So many places are tried: each asks for a look at the whole document. */
const mostPlaces = 10;

type Kind = Exclude<Template["kind"], "document">;

/**
 * The right place for a new element of the kind, wherever the cursor is: behind the project, skill or level the cursor
 * is in, or the last one before it, and where that would change what stands around it, the next place that does not. Undefined
 * where the document has nothing to hold it (a project needs a skill), or Markdown leaves no room for it.
 */
export function insertionFor(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  source: InsertionSource,
): Insertion | undefined {
  // Templates write `##` for levels and `###` for the skills below them.
  const isHouse = document.layout === "level-first" && document.levelDepth === 2;
  if (!isHouse && (kind === "level" || kind === "skill")) return undefined;
  let tried = 0;
  for (const place of placesFor(kind, document, cursor, source.text)) {
    if (++tried > mostPlaces) return undefined;
    for (const insertion of withBlankLines(place))
      if (keepsDocument(kind, document, insertion, source)) return insertion;
  }
  return undefined;
}

/** What an element of the kind looks like, to try. */
const samples: Readonly<Record<Kind, string>> = {
  bullet: "- x",
  project: "**x**\n- x",
  skill: "### x\n**x**\n- x",
  level: "",
};

/** True where an element of the kind at the place is one, and all else is as it was. */
function keepsDocument(
  kind: Kind,
  { levels }: RequirementsDocument,
  { at, before, after }: Insertion,
  { text, blocks, layout }: InsertionSource,
): boolean {
  // A level like others of the document, or one that Markdown shows where it has none.
  const sample = kind === "level" ? `## ${levels[0]?.name ?? "x"}\n\n${samples.skill}` : samples[kind];
  const eol = lineEndingOf(text);
  const edit = { span: { start: at, end: at }, text: (before + sample + after).replaceAll("\n", eol) };
  if (!keepsRest(blocks, [edit], layout)) return false;
  const start = at + before.replaceAll("\n", eol).length;
  const own = sample.replaceAll("\n", eol);
  const put = placesOf(blocksAfter(blocks, [edit]), start, start + own.length);
  return put === placesOf(cutBlocks(own), 0, own.length);
}

/** What stands in a stretch of blocks, and where in it. */
function placesOf(blocks: readonly Block[], start: number, end: number): string {
  const found: string[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const { kind, span } of at + block.text.length > start && at < end ? block.facts().entries : []) {
      const [from, to] = [at + span.start, at + span.end];
      if (to > start && from < end) found.push(`${kind} ${from - start} ${to - start}`);
    }
    at += block.text.length;
  }
  return found.join();
}

/** The place as it is meant, then with blank lines towards what stands around it. */
function* withBlankLines(place: Insertion): Generator<Insertion> {
  const { before, after } = place;
  yield place;
  const apart = before.replace(/^\n(?!\n)/, "\n\n");
  for (const behind of ["\n", "\n\n"]) if (behind.length > after.length) yield { ...place, after: behind };
  if (apart === before) return;
  yield { ...place, before: apart };
  for (const behind of ["\n", "\n\n"])
    if (behind.length > after.length) yield { ...place, before: apart, after: behind };
}

/** Where an element of the kind may go, the best place first. */
function* placesFor(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  text: string,
): Generator<Insertion> {
  const level = lastBefore(document.levels, cursor) ?? document.levels[0];
  if (kind === "level") {
    yield levelInsertion(document, level, text);
    for (const other of document.levels) yield levelInsertion(document, other, text);
    return;
  }
  if (kind === "skill") {
    if (!level) return;
    yield skillInsertion(level, lastBefore(level.skills, cursor), text);
    for (const skill of level.skills) yield skillInsertion(level, skill, text);
    return;
  }
  const skills = document.levels.flatMap((one) => one.skills);
  const skill =
    lastBefore(level?.skills ?? [], cursor) ?? lastBefore(skills, cursor) ?? level?.skills[0] ?? skills[0];
  if (!skill) return;
  const project = lastBefore(skill.projects, cursor);
  if (kind === "project") {
    yield projectInsertion(skill, project, cursor, text);
    for (const other of skill.projects) yield behindNode(other.span.end, text);
    yield behindNode(skill.span.end, text);
    return;
  }
  const holder = project ?? skill.projects[0];
  const bullets: readonly Bullet[] = holder ? holder.bullets : skill.orphans;
  const bullet = lastBefore(bullets, cursor) ?? bullets.at(-1);
  const line = holder ? holder.lineSpan.end : skill.nameSpan.end;
  if (bullet) yield* bulletInsertions(bullet, text);
  else yield { at: lineEnd(text, line), before: "\n", after: "" };
  for (const other of bullets.toReversed()) yield* bulletInsertions(other, text);
  yield { at: lineEnd(text, line), before: "\n", after: "" };
  if (holder) yield behindNode(holder.span.end, text);
}

/** Names of the document's projects, the most used first. */
export function projectNames(document: RequirementsDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of projectsOf(document)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The configured levels, those the document does not have yet first. */
export function levelChoices(
  document: RequirementsDocument,
  levelNames: readonly string[],
): readonly string[] {
  const present = new Set(document.levels.map(({ rank }) => rank));
  return [
    ...levelNames.filter((_, rank) => !present.has(rank)),
    ...levelNames.filter((_, rank) => present.has(rank)),
  ];
}

function levelInsertion(document: RequirementsDocument, level: Level | undefined, text: string): Insertion {
  const end = level ? lineEnd(text, level.span.end) : trimmedLength(text);
  const first = document.levels[0];
  const second = document.levels[1];
  const separated =
    first &&
    second &&
    /^[ \t]*(?:---+|\*\*\*+|___+)[ \t]*$/m.test(text.slice(first.span.end, second.span.start));
  if (end === 0) return { at: 0, before: "", after: "\n" };
  return { at: end, before: separated ? "\n\n---\n\n" : "\n\n", after: atEnd(text, end) };
}

function skillInsertion(level: Level, skill: Skill | undefined, text: string): Insertion {
  const first = level.skills[0];
  // Behind the level's own text.
  if (!skill && first) return behindNode(trimmedLength(text.slice(0, first.span.start)), text);
  return behindNode(skill ? skill.span.end : level.span.end, text);
}

function projectInsertion(
  skill: Skill,
  project: Project | undefined,
  cursor: number,
  text: string,
): Insertion {
  const first = skill.projects[0];
  // From the heading line a new project goes to the end of the skill, where the newest evidence stands.
  if (!project && first && cursor < first.span.start) return behindNode(skill.span.end, text);
  const end = lineEnd(text, project ? project.span.end : skill.span.end);
  const isBelowHeading = !project && end === lineEnd(text, skill.span.start);
  return { at: end, before: isBelowHeading ? "\n" : "\n\n", after: atEnd(text, end) };
}

/** Behind a bullet, as far in as it is. */
function* bulletInsertions({ span }: Bullet, text: string): Generator<Insertion> {
  const at = lineEnd(text, span.end);
  const indent = /^[ \t]*$/.exec(text.slice(lineAt(text, span.start).start, span.start))?.[0] ?? "";
  yield { at, before: `\n${indent}`, after: "" };
  if (indent !== "") yield { at, before: "\n", after: "" };
}

/** Behind the line at the offset, blank lines around it. */
function behindNode(offset: number, text: string): Insertion {
  const at = lineEnd(text, offset);
  return { at, before: "\n\n", after: atEnd(text, at) };
}

function lastBefore<T extends { readonly span: Span }>(nodes: readonly T[], offset: number): T | undefined {
  return nodes.findLast((node) => node.span.start <= offset);
}

/** The end of the line at the offset, line ending left out, so that blanks at its end stay with it. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\r" && text[end] !== "\n") end++;
  return end;
}

/** A blank line towards what follows, where there is none yet. */
function atEnd(text: string, offset: number): string {
  const rest = text.slice(offset);
  if (rest.trim() === "") return "";
  return /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest) ? "" : "\n";
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
