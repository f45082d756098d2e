import { appendAll } from "../../text/collections.ts";
import type { BulletRecord, DocumentRecord, PeriodRecord } from "./documentRecord.ts";

// Shared by the formats for résumé tools: each project once, wherever the document names it.

/** The evidence of a project in all documents, or that of a skill outside of its projects. */
export interface ResumeProject {
  readonly name: string;
  /** The first address that its name links to. */
  readonly url?: string;
  readonly periods: readonly PeriodRecord[];
  readonly bullets: readonly BulletRecord[];
  /** Texts other than bullets. */
  readonly texts: readonly string[];
}

/** The title without the mark of a draft; undefined if no document has a title. */
export function resumeTitle(records: readonly DocumentRecord[]): string | undefined {
  return records.find((one) => one.title)?.title?.replace(/(?<!\s)\s*\(draft\)/i, "");
}

/** The text around the title and below levels. */
export function resumeSummary(records: readonly DocumentRecord[]): readonly string[] {
  return records.flatMap(({ other, levels }) => [...other, ...levels.flatMap((level) => level.other)]);
}

/** True for the name of a section that lists certificates. */
export function isOfCertificates(name: string): boolean {
  return /^certifi(?:cations?|cates?)$/i.test(name.trim());
}

/**
 * Each project once, in order of first use; then the evidence of skills without a project, under the name of the skill.
 */
export function resumeProjects(records: readonly DocumentRecord[]): readonly ResumeProject[] {
  const found = new Map<
    string,
    {
      url?: string;
      readonly bullets: BulletRecord[];
      readonly texts: string[];
      readonly periods: PeriodRecord[];
    }
  >();
  const projectOf = (name: string) => {
    const known = found.get(name) ?? { bullets: [], texts: [], periods: [] };
    found.set(name, known);
    return known;
  };
  const skills = records.flatMap(({ levels }) => levels.flatMap((level) => level.skills));
  for (const { projects } of skills)
    for (const { project, url, period, remark, bullets, prose, other } of projects) {
      const known = projectOf(project);
      if (url !== undefined) known.url ??= url;
      appendAll(known.bullets, bullets);
      if (period) known.periods.push(period);
      appendAll(known.texts, prose);
      if (remark !== undefined) known.texts.push(remark);
      appendAll(known.texts, other);
    }
  for (const { name, bullets, other } of skills) {
    if (bullets.length === 0 && other.length === 0) continue;
    const known = projectOf(name);
    appendAll(known.bullets, bullets);
    appendAll(known.texts, other);
  }
  return [...found].map(([name, one]) => ({ name, ...one }));
}

/**
 * From the earliest start to the latest end, `present` for an open period. A single date is both; undefined if there is
 * none.
 */
export function resumeDates(periods: readonly PeriodRecord[]): {
  readonly start: string | undefined;
  readonly end: string | undefined;
} {
  const starts = periods.flatMap(({ start, end }) => start ?? (end === "present" ? [] : (end ?? []))).sort();
  const ends = periods.flatMap(({ start, end }) => end ?? start ?? []).sort();
  return { start: starts[0], end: ends.includes("present") ? "present" : ends.at(-1) };
}
