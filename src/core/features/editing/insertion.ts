import * as l10n from "@vscode/l10n";
import { blocksAfter, preservesRest } from "../../checking/preservesRest.ts";
import type { LayoutOptions } from "../../document/layout.ts";
import {
  type Bullet,
  type Level,
  namesProjects,
  type Project,
  projectsOf,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import { cutBlocks } from "../../markdown/blockList.ts";
import type { Template } from "../../settings/template.ts";
import { lineAt, lineEndingOf } from "../../text/lines.ts";
import { trimSpacesEnd, trimSpacesStart } from "../../text/spaces.ts";
import type { Span } from "../../text/span.ts";
import { inForm, type TemplateForm } from "../templates/templateForm.ts";

/** The place for a template, with the line breaks around it. */
export interface Insertion {
  /** Offset in the document. */
  readonly at: number;
  /** Inserted before the template's text, with `\n` as line ending. */
  readonly before: string;
  readonly after: string;
  /** The form in which the template is written there. */
  readonly form: TemplateForm;
}

type Place = Omit<Insertion, "form">;

/** What `insertionFor` needs of a document. */
export interface InsertionSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly layout: LayoutOptions;
}

/** The maximum number of places to try: each requires reading the whole document. */
const maxPlaces = 10;

type Kind = Exclude<Template["kind"], "document">;

/**
 * The place for a new element of the kind, wherever the cursor is: after the project, skill or level that contains the
 * cursor, or the last one before it. If the element would change what surrounds it there, the next place where it does
 * not. Undefined if the document has no parent for it (a project needs a skill), or if Markdown allows no place.
 */
export function insertionFor(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  source: InsertionSource,
): Insertion | undefined {
  if (kind === "level" && document.layout !== "level-first") return undefined;
  const form = templateForm(kind, document, cursor, source.text);
  let tried = 0;
  for (const place of form ? placesFor(kind, document, cursor, source.text) : []) {
    if (++tried > maxPlaces) return undefined;
    for (const insertion of withBlankLines(place))
      if (keepsDocument(kind, document, insertion, form!, source)) return { ...insertion, form: form! };
  }
  return undefined;
}

/** The user-facing reason why there is no place for an element of the kind. */
export function noPlaceFor(kind: Kind, document: RequirementsDocument, cursor: number): string {
  if (kind === "level" && document.layout !== "level-first")
    return l10n.t(
      "The levels of this document have no headings above their skills. Insert a skill, and write its level.",
    );
  const { skill } = nearest(document, cursor);
  if (document.layout === "table" || skill?.layout === "table")
    return l10n.t(
      "Rows of a table are not inserted. Write the row by hand, or convert the table to headings first.",
    );
  if (kind === "level") return l10n.t("There is no place for this here. Add blank lines around the cursor.");
  return kind === "skill"
    ? l10n.t("There is no level to put a skill in. Insert a level first.")
    : l10n.t("There is no skill to put this in. Insert a skill first.");
}

/** A sample of each kind in house layout, to be tried. */
const samples: Readonly<Record<Kind, string>> = {
  bullet: "- x",
  project: "**x**\n- x",
  skill: "### x\n**x**\n- x",
  level: "",
};

/** True if an element of the kind is read as one at the place, and everything else as before. */
function keepsDocument(
  kind: Kind,
  { levels }: RequirementsDocument,
  { at, before, after }: Place,
  form: TemplateForm,
  { text, blocks, layout }: InsertionSource,
): boolean {
  // A level like the others of the document; if there is none, any heading that Markdown shows.
  const sample = inForm(
    kind === "level" ? `## ${levels[0]?.name ?? "x"}\n\n${samples.skill}` : samples[kind],
    form,
  ).replace(/\\([\\$}])/g, "$1");
  const eol = lineEndingOf(text);
  const edit = { span: { start: at, end: at }, text: (before + sample + after).replaceAll("\n", eol) };
  if (!preservesRest(blocks, [edit], layout)) return false;
  const start = at + before.replaceAll("\n", eol).length;
  const own = sample.replaceAll("\n", eol);
  const put = placesOf(blocksAfter(blocks, [edit]), start, start + own.length);
  return put === placesOf(cutBlocks(own), 0, own.length) && (kind !== "skill" || put.startsWith("heading"));
}

/** The form of a template for the kind around the cursor; undefined if the cursor is in a table. */
function templateForm(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  text: string,
): TemplateForm | undefined {
  const { layout, levelDepth } = document;
  const { skill, project } = nearest(document, cursor);
  if (layout === "table" || (kind !== "level" && skill?.layout === "table")) return undefined;
  const hasBullets = skillsOf(document).some(({ orphans }) => orphans.length > 0);
  const near = project ?? skill?.projects[0] ?? projectsOf(document)[0];
  const named = near?.form === "opening" || near?.form === "item" ? near.form : "line";
  const form: TemplateForm = {
    deeper: layout === "skill-with-level" ? levelDepth - 3 : levelDepth - 2,
    project: kind !== "project" && !namesProjects(document) && hasBullets ? "none" : named,
  };
  if (kind === "bullet")
    return project?.form === "opening"
      ? { ...form, opening: text.slice(project.lineSpan.start, project.lineSpan.end) }
      : form;
  if (layout === "level-first") return form;
  const own = kind === "skill" && skill && skillForm(document, skill, text);
  return own ? { ...form, skill: own } : kind === "skill" ? undefined : form;
}

/** The text around the name of a skill that states its level, since a new skill gets the same. */
function skillForm(document: RequirementsDocument, near: Skill, text: string): TemplateForm["skill"] {
  const skills = skillsOf(document);
  const skill =
    skills.slice(0, skills.indexOf(near) + 1).findLast(({ isNamedBefore }) => !isNamedBefore) ?? near;
  const level = document.levels.find((one) => one.skills.includes(skill))!;
  const end = lineEnd(text, Math.max(skill.nameSpan.end, level.nameSpan.end));
  const before = text.slice(skill.span.start, skill.nameSpan.start);
  const isUnderlined = !before.startsWith("#");
  const line = isUnderlined ? textEnd(text, skill.nameSpan.end) : lineEnd(text, skill.nameSpan.end);
  const rest = text.slice(skill.nameSpan.end, line);
  const headingEnd = isUnderlined ? underlineEnd(text, line) : line;
  const said = text.slice(headingEnd, end).replace(/\r\n?/g, "\n");
  // Between name and level only blank lines are repeated.
  const between = /^\n[\s\S]*\n/.exec(said)?.[0] ?? "";
  const own = between.trim() === "" ? said : `\n\n${said.slice(between.length)}`;
  const after = own === "" ? "" : own + text.slice(end, underlineEnd(text, end)).replace(/\r\n?/g, "\n");
  return {
    before: isUnderlined ? `${text.slice(line, headingEnd).includes("=") ? "#" : "##"} ${before}` : before,
    after: (isUnderlined ? inOneLine(rest) : rest) + (after === "" ? "" : `${after}\n`),
  };
}

/** The rest of an underlined heading in one line, since a heading with `#` has only one. */
function inOneLine(rest: string): string {
  const [first = "", ...more] = rest.split(/[\r\n]+/);
  return [first, ...more.map(trimSpacesStart)].map(trimSpacesEnd).join(" ");
}

/** The line that makes the lines above it a heading. */
const underline = /(?:\r\n|\n|\r) {0,3}(?:-+|=+)[ \t]*(?=[\r\n]|$)/g;

/** The end of the text of an underlined heading, which may have several lines. */
function textEnd(text: string, from: number): number {
  underline.lastIndex = from;
  return underline.exec(text)?.index ?? text.length;
}

/** The offset after the underline that starts with the line ending at the offset; the offset if there is none. */
function underlineEnd(text: string, at: number): number {
  underline.lastIndex = at;
  const found = underline.exec(text);
  return found?.index === at ? at + found[0].length : at;
}

/** The kinds and the relative positions of the entries in a span of the document. */
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

/** The intended place, then the same with blank lines between it and what surrounds it. */
function* withBlankLines(place: Place): Generator<Place> {
  const { before, after } = place;
  yield place;
  const apart = before.replace(/^\n(?!\n)/, "\n\n");
  for (const behind of ["\n", "\n\n"]) if (behind.length > after.length) yield { ...place, after: behind };
  if (apart === before) return;
  yield { ...place, before: apart };
  for (const behind of ["\n", "\n\n"])
    if (behind.length > after.length) yield { ...place, before: apart, after: behind };
}

/** The possible places for an element of the kind, best first. */
function* placesFor(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  text: string,
): Generator<Place> {
  const level = lastBefore(document.levels, cursor) ?? document.levels[0];
  if (kind === "level") {
    yield levelInsertion(document, level, text);
    for (const other of document.levels) yield levelInsertion(document, other, text);
    return;
  }
  if (kind === "skill") {
    if (!level) return;
    if (document.layout === "level-first") {
      yield skillInsertion(level, lastBefore(level.skills, cursor), text);
      for (const skill of level.skills) yield skillInsertion(level, skill, text);
      return;
    }
    const skills = wholeSkills(document);
    const near = lastBefore(skills, cursor) ?? skills[0];
    if (near) yield afterNode(near.span.end, text);
    for (const { span } of skills) yield afterNode(span.end, text);
    return;
  }
  const { skill, project } = nearest(document, cursor);
  if (!skill) return;
  if (kind === "project") {
    yield projectInsertion(skill, project, cursor, text);
    for (const other of skill.projects) yield afterNode(other.span.end, text);
    yield afterNode(skill.span.end, text);
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
  if (holder) yield afterNode(holder.span.end, text);
}

/**
 * The skill and the project that contain the cursor, or the last ones before it; the first skill if there is none
 * before.
 */
function nearest(
  { levels }: RequirementsDocument,
  cursor: number,
): { readonly skill: Skill | undefined; readonly project: Project | undefined } {
  const level = lastBefore(levels, cursor) ?? levels[0];
  const skills = levels.flatMap((one) => one.skills);
  const skill =
    lastBefore(level?.skills ?? [], cursor) ?? lastBefore(skills, cursor) ?? level?.skills[0] ?? skills[0];
  return { skill, project: skill && lastBefore(skill.projects, cursor) };
}

/** The skills. One with levels below its heading reaches to the end of the last of them. */
function wholeSkills(document: RequirementsDocument): readonly { readonly span: Span }[] {
  const whole: { readonly span: Span }[] = [];
  for (const { isNamedBefore, span } of skillsOf(document)) {
    const start = isNamedBefore ? whole.pop()!.span.start : span.start;
    whole.push({ span: { start, end: span.end } });
  }
  return whole;
}

/** Names of the document's projects, the most frequent first. */
export function projectNames(document: RequirementsDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of projectsOf(document)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The configured levels; those that the document does not contain come first. */
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

function levelInsertion(document: RequirementsDocument, level: Level | undefined, text: string): Place {
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

function skillInsertion(level: Level, skill: Skill | undefined, text: string): Place {
  const first = level.skills[0];
  // After the level's text.
  if (!skill && first) return afterNode(trimmedLength(text.slice(0, first.span.start)), text);
  return afterNode(skill ? skill.span.end : level.span.end, text);
}

function projectInsertion(skill: Skill, project: Project | undefined, cursor: number, text: string): Place {
  const first = skill.projects[0];
  const near = project ?? skill.projects.at(-1);
  // Bullets that name their project form one list.
  if (near?.form === "opening" || near?.form === "item")
    return { at: lineEnd(text, near.span.end), before: "\n", after: "" };
  // With the cursor in the heading line, a new project goes to the end of the skill, where the newest evidence is.
  if (!project && first && cursor < first.span.start) return afterNode(skill.span.end, text);
  const end = lineEnd(text, project ? project.span.end : skill.span.end);
  const isBelowHeading = !project && end === lineEnd(text, skill.span.start);
  return { at: end, before: isBelowHeading ? "\n" : "\n\n", after: atEnd(text, end) };
}

/** After a bullet, with the same indentation. */
function* bulletInsertions({ span }: Bullet, text: string): Generator<Place> {
  const at = lineEnd(text, span.end);
  const indent = /^[ \t]*$/.exec(text.slice(lineAt(text, span.start).start, span.start))?.[0] ?? "";
  yield { at, before: `\n${indent}`, after: "" };
  if (indent !== "") yield { at, before: "\n", after: "" };
}

/** After the line at the offset, with blank lines around. */
function afterNode(offset: number, text: string): Place {
  const at = lineEnd(text, offset);
  return { at, before: "\n\n", after: atEnd(text, at) };
}

function lastBefore<T extends { readonly span: Span }>(nodes: readonly T[], offset: number): T | undefined {
  return nodes.findLast((node) => node.span.start <= offset);
}

/** The end of the line at the offset, before its line ending, so that trailing spaces stay in the line. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\r" && text[end] !== "\n") end++;
  return end;
}

/** A blank line before what follows, if there is none yet. */
function atEnd(text: string, offset: number): string {
  const rest = text.slice(offset);
  if (rest.trim() === "") return "";
  return /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest) ? "" : "\n";
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
