import * as l10n from "@vscode/l10n";
import { blocksAfter, preservesRest } from "../../checking/preservesRest.ts";
import type { LayoutOptions } from "../../document/layout.ts";
import {
  type Bullet,
  type Level,
  type Project,
  projectsOf,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import type { Entry } from "../../markdown/blockFacts.ts";
import { cutBlocks } from "../../markdown/blockList.ts";
import type { Template } from "../../settings/template.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { inForm, type TemplateForm } from "../templates/templateForm.ts";
import { formNear, goingOn, isLoose, lineEnd, type Near } from "./insertionForm.ts";
import { itemOnLine, lineIndexAt, readLists } from "./listText.ts";
import { nextMarker, renumberAfter } from "./placing.ts";

/** The place for a template, with the line breaks around it. */
export interface Insertion {
  /** Offset in the document. */
  readonly at: number;
  /** Inserted before the template's text, with `\n` as line ending. */
  readonly before: string;
  readonly after: string;
  /** The form in which the template is written there. */
  readonly form: TemplateForm;
  /** The edits that number what follows in the list; all are after `at`. */
  readonly renumbering: readonly TextEdit[];
}

interface Place extends Pick<Insertion, "at" | "before" | "after"> {
  /** An offset in the line of the item that the element follows in its list. */
  readonly follows?: number;
}

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
 * `bullets` is the number of bullets in the template.
 */
export function insertionFor(
  kind: Kind,
  document: RequirementsDocument,
  cursor: number,
  source: InsertionSource,
  bullets = 1,
): Insertion | undefined {
  if (kind === "level" && document.layout !== "level-first") return undefined;
  const near = nearest(kind, document, cursor);
  const list = readLists(source.text);
  const form = formNear(kind, document, near, { blocks: source.blocks, list });
  if (!form) return undefined;
  let tried = 0;
  for (const place of placesFor(kind, document, near, cursor, { text: source.text, form })) {
    if (++tried > maxPlaces) return undefined;
    const item = place.follows === undefined ? undefined : itemOnLine(list, lineIndexAt(list, place.follows));
    const own = item ? goingOn(form, kind, item, source.text) : form;
    for (const { at, before, after } of withBlankLines(place))
      if (keepsDocument(kind, document, { at, before, after, form: own }, near, source)) {
        const count = kind === "project" && form.project === "item" ? 1 : bullets;
        const renumbering = item ? renumberAfter(list, item, nextMarker(item.marker, item, count + 1)) : [];
        return { at, before, after, form: own, renumbering };
      }
  }
  return undefined;
}

/** The user-facing reason why there is no place for an element of the kind. */
export function noPlaceFor(kind: Kind, document: RequirementsDocument, cursor: number): string {
  if (kind === "level" && document.layout !== "level-first")
    return l10n.t(
      "The levels of this document have no headings above their skills. Insert a skill, and write its level.",
    );
  const { skill } = nearest(kind, document, cursor);
  if (document.layout === "table" || skill?.layout === "table")
    return l10n.t(
      "Rows of a table are not inserted. Write the row by hand, or convert the table to headings first.",
    );
  const hasParent = kind === "level" || (kind === "skill" ? document.levels.length > 0 : skill);
  if (hasParent) return l10n.t("There is no place for this here. Add blank lines around the cursor.");
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
  { at, before, after, form }: Omit<Insertion, "renumbering">,
  { project }: Near,
  { text, blocks, layout }: InsertionSource,
): boolean {
  // A level like the others of the document; if there is none, any heading that Markdown shows.
  const body = kind === "level" ? `## ${levels[0]?.name ?? "x"}\n\n${samples.skill}` : samples[kind];
  const eol = lineEndingOf(text);
  const write = (one: TemplateForm) =>
    inForm(body, one)
      .replace(/\\([\\$}])/g, "$1")
      .replaceAll("\n", eol);
  const sample = write(form);
  const edit = {
    span: { start: at, end: at },
    text: before.replaceAll("\n", eol) + sample + after.replaceAll("\n", eol),
  };
  if (!preservesRest(blocks, [edit], layout)) return false;
  const start = at + before.replaceAll("\n", eol).length;
  // Alone, an indented bullet would be code.
  const alone = kind === "bullet" ? write({ ...form, bullets: { ...form.bullets, indent: "" } }) : sample;
  const from = start + sample.length - alone.length;
  const depth = kind === "bullet" && project?.form === "item" ? 1 : 0;
  const put = placesOf(blocksAfter(blocks, [edit]), from, from + alone.length, depth);
  return (
    put === placesOf(cutBlocks(alone), 0, alone.length, 0) && (kind !== "skill" || put.startsWith("heading"))
  );
}

/**
 * The kinds and the relative positions of the entries in a span of the document, of those that are in as many bullets
 * as `depth` says.
 */
function placesOf(blocks: readonly Block[], start: number, end: number, depth: number): string {
  const found: string[] = [];
  const add = (entries: readonly Entry[], at: number, left: number) => {
    for (const entry of entries) {
      const [from, to] = [at + entry.span.start, at + entry.span.end];
      if (to <= start || from >= end) continue;
      if (left > 0 && entry.kind === "bullet") add(entry.details, at, left - 1);
      else found.push(`${entry.kind} ${from - start} ${to - start}`);
    }
  };
  let at = 0;
  for (const block of blocks) {
    if (at + block.text.length > start && at < end) add(block.facts().entries, at, depth);
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
  { skill, project }: Near,
  cursor: number,
  { text, form }: { readonly text: string; readonly form: TemplateForm },
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
      for (const other of level.skills) yield skillInsertion(level, other, text);
      return;
    }
    const skills = wholeSkills(document);
    const near = lastBefore(skills, cursor) ?? skills[0];
    if (near) yield afterNode(near.span.end, text);
    for (const { span } of skills) yield afterNode(span.end, text);
    return;
  }
  if (!skill) return;
  if (kind === "project") {
    yield projectInsertion(skill, project, cursor, text, form);
    for (const other of skill.projects) yield afterNode(other.span.end, text);
    yield afterNode(skill.span.end, text);
    return;
  }
  const bullets: readonly Bullet[] = project ? project.bullets : skill.orphans;
  const bullet = lastBefore(bullets, cursor) ?? bullets.at(-1);
  if (bullet) yield bulletInsertion(bullet, text, form);
  else {
    const isBlank = project ? form.blank.project : form.blank.skill;
    yield { at: lineEnd(text, (project ?? skill).span.end), before: isBlank ? "\n\n" : "\n", after: "" };
  }
  for (const other of bullets.toReversed()) yield bulletInsertion(other, text, form);
  const line = project ? project.lineSpan.end : skill.nameSpan.end;
  yield { at: lineEnd(text, line), before: "\n", after: "" };
  if (project) yield afterNode(project.span.end, text);
}

/**
 * The skill and the project that contain the cursor, or the last ones before it; the first skill if there is none
 * before, and for a bullet the first project.
 */
function nearest(kind: Kind, { levels }: RequirementsDocument, cursor: number): Near {
  const level = lastBefore(levels, cursor) ?? levels[0];
  const skills = levels.flatMap((one) => one.skills);
  const skill =
    lastBefore(level?.skills ?? [], cursor) ?? lastBefore(skills, cursor) ?? level?.skills[0] ?? skills[0];
  const project = skill && lastBefore(skill.projects, cursor);
  return { skill, project: project ?? (kind === "bullet" ? skill?.projects[0] : undefined) };
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
  const separator = first && second && separatorLine.exec(text.slice(first.span.end, second.span.start))?.[1];
  if (end === 0) return { at: 0, before: "", after: "\n" };
  return { at: end, before: separator ? `\n\n${separator}\n\n` : "\n\n", after: atEnd(text, end) };
}

const separatorLine = /^ {0,3}((?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/m;

function skillInsertion(level: Level, skill: Skill | undefined, text: string): Place {
  const first = level.skills[0];
  // After the level's text.
  if (!skill && first) return afterNode(trimmedLength(text.slice(0, first.span.start)), text);
  return afterNode(skill ? skill.span.end : level.span.end, text);
}

function projectInsertion(
  skill: Skill,
  project: Project | undefined,
  cursor: number,
  text: string,
  form: TemplateForm,
): Place {
  const first = skill.projects[0];
  const near = project ?? skill.projects.at(-1);
  // Bullets that name their project form one list.
  if (near?.form === "opening" || near?.form === "item") {
    const items = near.form === "item" ? skill.projects : skill.projects.flatMap(({ bullets }) => bullets);
    const { start } = (near.form === "item" ? near : near.bullets.at(-1)!).span;
    const before = isLoose(text, items) ? "\n\n" : "\n";
    return { at: lineEnd(text, near.span.end), before, after: "", follows: start };
  }
  // With the cursor in the heading line, a new project goes to the end of the skill, where the newest evidence is.
  if (!project && first && cursor < first.span.start) return afterNode(skill.span.end, text);
  const end = lineEnd(text, project ? project.span.end : skill.span.end);
  const isBelowHeading = !project && end === lineEnd(text, skill.span.start);
  return { at: end, before: isBelowHeading && !form.blank.skill ? "\n" : "\n\n", after: atEnd(text, end) };
}

/** After a bullet, in its list. */
function bulletInsertion({ span }: Bullet, text: string, { blank }: TemplateForm): Place {
  return {
    at: lineEnd(text, span.end),
    before: blank.bullets ? "\n\n" : "\n",
    after: "",
    follows: span.start,
  };
}

/** After the line at the offset, with blank lines around. */
function afterNode(offset: number, text: string): Place {
  const at = lineEnd(text, offset);
  return { at, before: "\n\n", after: atEnd(text, at) };
}

function lastBefore<T extends { readonly span: Span }>(nodes: readonly T[], offset: number): T | undefined {
  return nodes.findLast((node) => node.span.start <= offset);
}

/** A blank line before what follows, if there is none yet. */
function atEnd(text: string, offset: number): string {
  const rest = text.slice(offset);
  if (rest.trim() === "") return "";
  return /^(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(rest) ? "" : "\n";
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
