import {
  type Bullet,
  namesProjects,
  type Project,
  projectsOf,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import type { Block } from "../../markdown/block.ts";
import { lineAt } from "../../text/lines.ts";
import { trimSpacesEnd } from "../../text/spaces.ts";
import type { Span } from "../../text/span.ts";
import { houseList, type ListForm, type TemplateForm } from "../templates/templateForm.ts";
import { itemOnLine, type ListItem, type ListText, lineIndexAt } from "./listText.ts";
import { nextMarker } from "./placing.ts";

/** The skill and the project that a new element is near to. */
export interface Near {
  readonly skill: Skill | undefined;
  readonly project: Project | undefined;
}

/** What the form is read from, beside the model. */
interface FormSource {
  readonly blocks: readonly Block[];
  readonly list: ListText;
}

/**
 * The form of a template for the kind, as what is near is written, or else the rest of the document; undefined in a
 * table, and for a skill if there is none to be like.
 */
export function formNear(
  kind: "bullet" | "project" | "skill" | "level",
  document: RequirementsDocument,
  near: Near,
  { blocks, list }: FormSource,
): TemplateForm | undefined {
  const { layout, levelDepth } = document;
  const { skill, project } = near;
  if (layout === "table" || (kind !== "level" && skill?.layout === "table")) return undefined;
  const { text } = list;
  const statesLevel = kind === "skill" && layout !== "level-first";
  if (statesLevel && !skill) return undefined;
  const own = statesLevel && skillText(document, skill!, text);
  const hasBullets = skillsOf(document).some(({ orphans }) => orphans.length > 0);
  const like = project ?? skill?.projects[0] ?? projectsOf(document)[0];
  const named = !like || like.form === "cell" ? "line" : like.form;
  const isNamed = kind === "project" || namesProjects(document) || !hasBullets;
  const written = isNamed ? named : "none";
  const base = isNamed && (project ?? like);
  const node = kind === "level" ? document.levels[0] : kind === "project" ? (like ?? skill) : skill;
  // A bullet of the skill itself is in the outer list.
  const outer =
    kind === "bullet" && !project && like?.form === "item" ? listAt(list, like.span.start) : undefined;
  return {
    deeper: layout === "skill-with-level" ? levelDepth - 3 : levelDepth - 2,
    indent: node ? indentAt(text, node.span.start) : "",
    underlines: underlinesOf(blocks),
    ...(own && { skill: own }),
    project: written,
    ...(base && written === "heading" && { projectDepth: headingDepth(text, base) }),
    ...(kind === "bullet" &&
      project?.form === "opening" && { opening: text.slice(project.lineSpan.start, project.lineSpan.end) }),
    bullets: outer ?? listNear(near, document, list),
    ...(base && written === "item" && { items: listAt(list, base.span.start) ?? houseList }),
    blank: {
      // A paragraph that states the level would go on with the line of a project.
      skill: isBlankBelowSkill(document, skill, text) || (document.hasLevelLines && written === "line"),
      project: isBlankBelowProject(document, like, text) ?? written === "heading",
      bullets: isLoose(text, project?.bullets ?? like?.bullets ?? skill?.orphans ?? []),
    },
  };
}

/** The form for an element that follows an item in its list. */
export function goingOn(form: TemplateForm, kind: string, item: ListItem, text: string): TemplateForm {
  const next = nextMarker(item.marker, item);
  const list = { ...formOf(item, text), marker: next };
  return kind === "project" && form.project === "item"
    ? { ...form, items: list }
    : { ...form, bullets: list };
}

/** True if blank lines separate all of the nodes, and there are several. */
export function isLoose(text: string, nodes: readonly { readonly span: Span }[]): boolean {
  const pairs = nodes.slice(1).map(({ span }, index) => [nodes[index]!.span.end, span.start] as const);
  return pairs.length > 0 && pairs.every(([from, to]) => hasBlankLine(text, from, to));
}

/** The form of a new list like that of the nearest bullets. */
function listNear({ skill, project }: Near, document: RequirementsDocument, list: ListText): ListForm {
  const skills = skillsOf(document);
  const first = project?.bullets[0] ?? firstBullet(skill ? [skill, ...skills] : skills);
  return (first && listAt(list, first.span.start)) ?? houseList;
}

function firstBullet(skills: readonly Skill[]): Bullet | undefined {
  for (const { projects, orphans } of skills) {
    const holder = projects.find(({ bullets }) => bullets.length > 0);
    const first = holder?.bullets[0] ?? orphans[0];
    if (first) return first;
  }
  return undefined;
}

/** The form of a new list like that of the item on the line of the offset. */
function listAt(list: ListText, offset: number): ListForm | undefined {
  const item = itemOnLine(list, lineIndexAt(list, offset));
  return item && { ...formOf(item, list.text), marker: item.marker.replace(/^\d+/, "1") };
}

function formOf(item: ListItem, text: string): ListForm {
  return {
    indent: text.slice(lineAt(text, item.markerStart).start, item.markerStart),
    marker: item.marker,
    // With more spaces, code starts.
    gap: /^(?: {1,4}|\t)$/.test(item.gap) ? item.gap : " ",
    counts: nextMarker(item.marker, item) !== item.marker,
  };
}

/** The white space before a heading or a line; nothing if something else is before it. */
function indentAt(text: string, offset: number): string {
  return /^ {0,3}$/.exec(text.slice(lineAt(text, offset).start, offset))?.[0] ?? "";
}

/** The line below the first heading of each depth, for depths at which all headings have one. */
function underlinesOf(blocks: readonly Block[]): TemplateForm["underlines"] {
  const found = new Map<number, string>();
  for (const block of blocks)
    for (const entry of block.facts().entries) {
      if (entry.kind !== "heading") continue;
      const source = block.text.slice(entry.span.start, entry.span.end);
      const line = entry.isUnderlined
        ? (source
            .trimEnd()
            .split(/[\r\n]/)
            .at(-1) ?? "")
        : "";
      if (line === "" || !found.has(entry.depth)) found.set(entry.depth, line.trim());
    }
  return Object.fromEntries([...found].filter(([, line]) => line !== ""));
}

function headingDepth(text: string, { lineSpan }: Project): number {
  const signs = /^#+/.exec(text.slice(lineSpan.start, lineSpan.end))?.[0];
  return signs ? signs.length : underlineAfter(text, lineSpan.start).includes("=") ? 1 : 2;
}

function isBlankBelowSkill(document: RequirementsDocument, near: Skill | undefined, text: string): boolean {
  for (const skill of near ? [near, ...skillsOf(document)] : skillsOf(document)) {
    const [project, bullet] = [skill.projects[0]?.lineSpan.start, skill.orphans[0]?.span.start];
    const first = bullet === undefined || (project !== undefined && project < bullet) ? project : bullet;
    if (skill.layout !== "table" && first !== undefined)
      return hasBlankLine(text, headEnd(document, skill), first);
  }
  return true;
}

/** Undefined if no project of this form has bullets below its line. */
function isBlankBelowProject(
  document: RequirementsDocument,
  like: Project | undefined,
  text: string,
): boolean | undefined {
  if (!like) return undefined;
  const same = [like, ...projectsOf(document)].find(
    (one) => one.form === like.form && one.bullets.length > 0,
  );
  return same && hasBlankLine(text, same.lineSpan.end, same.bullets[0]!.span.start);
}

/** The end of the name of a skill, and of its level if that is stated with it. */
function headEnd(document: RequirementsDocument, skill: Skill): number {
  const level = document.levels.find((one) => one.skills.includes(skill))!;
  return level.layout === "level-first"
    ? skill.nameSpan.end
    : Math.max(skill.nameSpan.end, level.nameSpan.end);
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  return /\n[ \t]*\n/.test(inLines(text.slice(from, to)));
}

/** The text around the name of a skill that states its level, since a new skill gets the same. */
function skillText(document: RequirementsDocument, near: Skill, text: string): TemplateForm["skill"] {
  const skills = skillsOf(document);
  const skill =
    skills.slice(0, skills.indexOf(near) + 1).findLast(({ isNamedBefore }) => !isNamedBefore) ?? near;
  const end = lineEnd(text, headEnd(document, skill));
  const before = text.slice(skill.span.start, skill.nameSpan.start);
  const headingEnd = before.startsWith("#")
    ? lineEnd(text, skill.nameSpan.end)
    : underlineEnd(text, textEnd(text, skill.nameSpan.end));
  const said = inLines(text.slice(headingEnd, end));
  // Between name and level only blank lines are repeated.
  const between = /^\n[\s\S]*\n/.exec(said)?.[0] ?? "";
  const own = between.trim() === "" ? said : `\n\n${said.slice(between.length)}`;
  // The line that states the level ends its paragraph.
  const stated = trimSpacesEnd(own).replace(/\\$/, "");
  const underline = own === "" ? "" : inLines(text.slice(end, underlineEnd(text, end)));
  return {
    before,
    after: trimSpacesEnd(inLines(text.slice(skill.nameSpan.end, headingEnd))) + stated + underline,
  };
}

function inLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The line that makes the lines above it a heading. */
const underline = /(?:\r\n|\n|\r) {0,3}(?:-+|=+)[ \t]*(?=[\r\n]|$)/g;

function underlineAfter(text: string, from: number): string {
  const end = textEnd(text, from);
  return text.slice(end, underlineEnd(text, end));
}

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

/** The end of the line at the offset, before its line ending, so that trailing spaces stay in the line. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\r" && text[end] !== "\n") end++;
  return end;
}
