import type { ProjectForm } from "../../document/requirementsDocument.ts";

/**
 * How a template is adapted to a document. Templates are in house layout: `##` for a level, `###` for a skill,
 * `**X**` for a project, `- ` for a bullet.
 */
export interface TemplateForm {
  /** The number of levels by which headings are deeper. */
  readonly deeper: number;
  /** White space before headings, project lines and text. */
  readonly indent: string;
  /** The line of signs below a heading, by the depth of the headings that are written with one. */
  readonly underlines: { readonly [depth: number]: string };
  /**
   * For a skill that states its level, the text around its name: the heading's signs, and the level; `\n` as line
   * ending.
   */
  readonly skill?: { readonly before: string; readonly after: string };
  /** How projects are named; `none` if bullets are directly below their skill. */
  readonly project: Exclude<ProjectForm, "cell"> | "none";
  /** The depth of headings that name projects. */
  readonly projectDepth?: number;
  /** The opening of bullets: the project's name and the separator. */
  readonly opening?: string;
  readonly bullets: ListForm;
  /** The list of bullets that name projects and hold the others. */
  readonly items?: ListForm;
  /** Where blank lines are: below the heading of a skill, below that of a project, between bullets. */
  readonly blank: { readonly skill: boolean; readonly project: boolean; readonly bullets: boolean };
}

/** How the items of a list are written. */
export interface ListForm {
  readonly indent: string;
  /** The marker of the first item that is written: `*`, `3.`. */
  readonly marker: string;
  /** White space after the marker. */
  readonly gap: string;
  /** True if each item has the next number. */
  readonly counts: boolean;
}

/** The list of a template itself. */
export const houseList: ListForm = { indent: "", marker: "-", gap: " ", counts: false };

/** A template's body, in snippet syntax, adapted to the document. */
export function inForm(body: string, form: TemplateForm): string {
  const { indent, skill, project, opening, blank } = form;
  const lines: string[] = [];
  let name: string | undefined;
  /** True if a blank line follows, false if none does; undefined if the template decides. */
  let apart: boolean | undefined;
  let items = 0;
  let bullets = 0;
  const write = (line: string, isApart?: boolean) => {
    if (apart) lines.push("");
    lines.push(line);
    apart = isApart;
  };
  for (const line of body.split("\n")) {
    const named = /^\*\*(.+)\*\*$/.exec(line)?.[1];
    const said = /^- (.*)$/.exec(line)?.[1];
    const [, signs, title] = /^(#{2,6}) (.*)$/.exec(line) ?? [];
    if (line === "") {
      if (apart === undefined) lines.push("");
    } else if (title !== undefined) {
      [name, items, bullets] = [undefined, 0, 0];
      const isSkill = signs === "###";
      if (isSkill && skill)
        write(`${indent}${literal(skill.before)}${title}${literal(skill.after)}`, blank.skill);
      else write(heading(signs!.length + form.deeper, title, form), isSkill ? blank.skill : undefined);
    } else if (named !== undefined) {
      name = named;
      // Bullets that name their project form one list.
      if (project === "line" || project === "heading" || project === "item") bullets = 0;
      if (project === "line") write(indent + line, blank.project);
      else if (project === "heading") write(heading(form.projectDepth!, named, form), blank.project);
      else if (project === "item") write(`${itemStart(form.items!, items++)}${line}`, blank.project);
      else apart ??= false;
    } else if (said !== undefined) {
      if (bullets > 0 && blank.bullets && lines.at(-1) !== "") apart = true;
      const isOpened = name !== undefined && project === "opening";
      const start = opening !== undefined ? literal(opening) : isOpened ? `**${name}**: ` : "";
      write(`${itemStart(form.bullets, bullets++)}${start}${said}`);
      // Repetitions of the name refer to its first tab stop.
      if (isOpened) name = name!.replace(/\$\{(\d{1,3})[^}$]*\}/g, "$$$1");
    } else if (bullets > 0 && line.startsWith("  ")) {
      const { marker } = form.bullets;
      const inner = /[*+]/.test(marker) ? line.replace(/^( +)- /, `$1${marker} `) : line;
      write(below(itemStart(form.bullets, bullets - 1)) + inner.slice(2));
    } else write((items > 0 ? below(itemStart(form.items!, items - 1)) : indent) + line);
  }
  return lines.join("\n");
}

function heading(depth: number, title: string, { indent, underlines }: TemplateForm): string {
  const underline = underlines[depth];
  return underline === undefined
    ? `${indent}${"#".repeat(Math.min(6, depth))} ${title}`
    : `${indent}${title}\n${indent}${underline}`;
}

/** The start of a list's item, counted from 0. */
function itemStart({ indent, marker, gap, counts }: ListForm, index: number): string {
  const own = counts ? marker.replace(/^\d+/, (number) => String(Number(number) + index)) : marker;
  return indent + own + gap;
}

/** The white space before the lines that belong to an item. */
function below(start: string): string {
  return start.replace(/\S/g, " ");
}

/** Escapes text for snippet syntax. */
function literal(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
