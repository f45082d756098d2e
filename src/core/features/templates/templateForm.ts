import type { ProjectForm } from "../../document/requirementsDocument.ts";

/**
 * How a template is adapted to a document. Templates are in house layout: `##` for a level, `###` for a skill,
 * `**X**` for a project.
 */
export interface TemplateForm {
  /** The number of levels by which headings are deeper. */
  readonly deeper: number;
  /**
   * For a skill that states its level, the text around its name: the heading's signs, and the level; `\n` as line
   * ending.
   */
  readonly skill?: { readonly before: string; readonly after: string };
  /** How projects are named; `none` if bullets are directly below their skill. */
  readonly project: Exclude<ProjectForm, "cell" | "heading"> | "none";
  /** The opening of bullets: the project's name and the separator. */
  readonly opening?: string;
}

/** A template's body, in snippet syntax, adapted to the document. */
export function inForm(body: string, { deeper, skill, project, opening }: TemplateForm): string {
  const lines: string[] = [];
  let name: string | undefined;
  for (const line of body.split("\n")) {
    const named = /^\*\*(.+)\*\*$/.exec(line)?.[1];
    const marker = /^- /.exec(line)?.[0];
    if (named !== undefined && project !== "line") {
      name = named;
      if (project === "item") lines.push(`- **${named}**`);
    } else if (marker && opening !== undefined) lines.push(`- ${literal(opening)}${line.slice(2)}`);
    else if (marker && name !== undefined && project === "opening") {
      lines.push(`- **${name}**: ${line.slice(2)}`);
      // Repetitions of the name refer to its first tab stop.
      name = name.replace(/\$\{(\d{1,3})[^}$]*\}/g, "$$$1");
    } else if (name !== undefined && project === "item" && line !== "") lines.push(`  ${line}`);
    else lines.push(headingIn(line, deeper, skill));
  }
  return lines.join("\n");
}

function headingIn(line: string, deeper: number, skill: TemplateForm["skill"]): string {
  const [, signs, text] = /^(#{2,6}) (.*)$/.exec(line) ?? [];
  if (signs === undefined) return line;
  if (skill && signs === "###") return `${literal(skill.before)}${text}${literal(skill.after)}`;
  return `${"#".repeat(Math.min(6, signs.length + deeper))} ${text}`;
}

/** Escapes text for snippet syntax. */
function literal(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
