import { readProjectLine } from "../../markdown/projectLine.ts";
import type { Collected, CollectedBullet, CollectedProject, CollectedSkill } from "./collectEvidence.ts";

/** The place at which evidence is written. */
export interface HeadingPlace {
  /** Depth of the headings of levels; those of skills are one deeper. */
  readonly depth: number;
  /** The node that surrounds the text already: only what is below it is written. */
  readonly within: "document" | "level" | "skill";
}

/**
 * Evidence in house layout, with `\n` as line ending and none at the end: `##` level, `###` skill, project in bold,
 * bullets, then notes.
 */
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
    const bullets = all.map((text) => bulletLine({ text, depth: 0 })).join("\n");
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

/** The line of a project with the remarks that it can express; others go to the notes. */
function projectLine(skill: string, { name, period, remark }: CollectedProject, left: string[]): string {
  const bold = `**${name}**`;
  const read = readProjectLine(bold);
  // Marks in the name would end the bold text too early.
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

/** A bullet line that is read as exactly one bullet and paragraph, whatever its text starts with. */
function bulletLine({ text, depth }: CollectedBullet): string {
  const guarded = text
    .replace(/^(?=(?:[#>+*=~-]|`{3})|<[!?/a-z])/i, "\\")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^\[(?=[ xX]\](?:\s|$))/, "\\[");
  // `**Bold**` does not start a list.
  return `${"  ".repeat(depth)}- ${/^\*\*?\S/.test(text) ? text : guarded}`;
}

/** A heading's text. Number signs at its end are escaped, since they would be taken for a closing mark. */
function headingText(text: string): string {
  return text.replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
