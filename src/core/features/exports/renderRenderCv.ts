import { writeYaml } from "../../markdown/parseYaml.late.ts";
import { type BulletRecord, type DocumentRecord, recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";
import { type ResumeProject, resumeDates, resumeProjects, resumeSummary, resumeTitle } from "./resume.ts";

/**
 * The documents as the input of RenderCV (https://rendercv.com), version 2: a summary, skills by level, each project
 * once with its bullets, and every section under its name. RenderCV reads Markdown, so texts stay as written, without
 * comments.
 */
export function renderRenderCv(documents: readonly ExportedDocument[]): string {
  const records = documents.map(recordOf);
  const sections = new Map<string, unknown[]>();
  const add = (name: string, entries: readonly unknown[]) => {
    if (entries.length > 0) sections.set(name, [...(sections.get(name) ?? []), ...entries]);
  };
  add("Summary", resumeSummary(records));
  const own = new Map([
    ["Skills", skillsOf(records)],
    ["Projects", resumeProjects(records).map(projectEntry)],
  ]);
  for (const [name, entries] of own) add(name, entries);
  for (const { sections: others } of records)
    for (const { name, bullets, other } of others) {
      const texts = [...bullets.flatMap(linesOf), ...other];
      // A section contains entries of one kind. A section of the author with one of our names gets a different name.
      add(
        own.has(name) || name === "Summary" || name === "" ? `${name} (section)`.trim() : name,
        texts.map((bullet) => ({ bullet })),
      );
    }
  const title = resumeTitle(records);
  const cv = { ...(title && { headline: title }), sections };
  return writeYaml({ cv });
}

function skillsOf(records: readonly DocumentRecord[]): readonly unknown[] {
  return records.flatMap(({ levels }) =>
    levels.map(({ name, skills }) => ({
      label: name,
      details: skills.map((skill) => skill.name).join(", "),
    })),
  );
}

function projectEntry({ name, url, periods, texts, bullets }: ResumeProject): unknown {
  const highlights = [...new Set(bullets.flatMap(linesOf))];
  return {
    name: url === undefined ? name : linked(name, url),
    ...datesOf(periods),
    ...(texts.length > 0 && { summary: texts.join("\n\n") }),
    ...(highlights.length > 0 && { highlights }),
  };
}

/** A link in Markdown. */
function linked(name: string, url: string): string {
  const target = url.replaceAll("(", "%28").replaceAll(")", "%29");
  return `[${name.replace(/[[\]\\]/g, "\\$&")}](${target})`;
}

/** The dates in RenderCV's format: a year as a number; a period that ends before it starts as words. */
function datesOf(periods: ResumeProject["periods"]): Readonly<Record<string, string | number>> {
  const { start, end } = resumeDates(periods);
  if (start === undefined || end === undefined) {
    const words = start ?? end ?? periods[0]?.text;
    return words === undefined ? {} : { date: exact(words) };
  }
  if (start === end) return { date: exact(start) };
  // A year without a month counts as its first day.
  const isInOrder = end === "present" || start.padEnd(7, "-01") <= end.padEnd(7, "-01");
  return isInOrder
    ? { start_date: exact(start), end_date: exact(end) }
    : { date: periods.map(({ text }) => text).join(", ") };
}

function exact(date: string): string | number {
  return /^\d{4}$/.test(date) ? Number(date) : date;
}

function linesOf({ markdown, text, details, other }: BulletRecord): readonly string[] {
  // Text that looks like a comment may be code, which is shown.
  const shown = markdown.includes("<!--") ? text : markdown;
  return [...(shown === "" ? [] : [shown]), ...details.flatMap(linesOf), ...other];
}
