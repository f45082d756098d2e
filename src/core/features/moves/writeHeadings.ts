import { readProjectLine } from "../../markdown/projectLine.ts";
import type { Collected, CollectedProject, CollectedSkill } from "./collectEvidence.ts";

/** Where evidence is written. */
export interface HeadingPlace {
  /** Depth of the headings of levels; those of skills are one deeper. */
  readonly depth: number;
  /** What is around the text already: then only what is below it is written. */
  readonly within: "document" | "level" | "skill";
}

/** Evidence in house layout, `\n` for line endings and none at its end: `##` level, `###` skill, project in bold, bullets, then notes. */
export function writeHeadings({ levels, notes }: Collected, { depth, within }: HeadingPlace): string {
  const left: string[] = [];
  const parts: string[] = [];
  for (const { name, skills } of levels) {
    if (within === "document") parts.push(`${"#".repeat(depth)} ${headingText(name)}`);
    for (const skill of skills) {
      const lines = within === "skill" ? [] : [`${"#".repeat(depth + 1)} ${headingText(skill.name)}`];
      parts.push([...lines, ...skillLines(skill, left)].join("\n"));
    }
  }
  const all = [...notes, ...left];
  if (all.length > 0) {
    const bullets = all.map(bulletLine).join("\n");
    parts.push(within === "document" ? `${"#".repeat(depth)} Notes\n\n${bullets}` : `Notes:\n${bullets}`);
  }
  return parts.filter((part) => part !== "").join("\n\n");
}

function skillLines({ name, bullets, projects }: CollectedSkill, left: string[]): readonly string[] {
  const lines = bullets.map(bulletLine);
  for (const project of projects) {
    if (lines.length > 0) lines.push("");
    lines.push(projectLine(name, project, left));
    for (const bullet of project.bullets) lines.push(bulletLine(bullet));
  }
  return lines;
}

/** The line of a project, with what else it can say; what it cannot goes to the notes. */
function projectLine(skill: string, { name, period, remark }: CollectedProject, left: string[]): string {
  const bold = `**${name}**`;
  const read = readProjectLine(bold);
  // Marks within the name would end the bold too soon.
  if (!read?.wellFormed) {
    const escaped = `**${name.replace(/[\\*_]/g, "\\$&")}**`;
    for (const one of [period, remark]) if (one !== "") left.push(`${skill} – ${name} – ${one}`);
    return escaped;
  }
  let line = bold;
  for (const [text, tail] of [
    [period, ` (${period})`],
    [remark, ` | ${remark}`],
  ] as const) {
    if (text === "") continue;
    const longer = readProjectLine(line + tail);
    if (longer?.wellFormed && longer.name === read.name) line += tail;
    else left.push(`${skill} – ${name} – ${text}`);
  }
  return line;
}

/** A bullet that is one bullet and a paragraph, whatever its text begins with. */
function bulletLine(text: string): string {
  const guarded = text
    .replace(/^(?=(?:[#>+*=~-]|`{3})|<[!?/a-z])/i, "\\")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^\[(?=[ xX]\](?:\s|$))/, "\\[");
  // `**Bold**` is not a list.
  return `- ${/^\*\*?\S/.test(text) ? text : guarded}`;
}

/** A heading's text: signs at its end would be taken for a closing mark. */
function headingText(text: string): string {
  return text.replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
