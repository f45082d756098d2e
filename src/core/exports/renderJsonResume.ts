import type { BulletRecord, DocumentRecord, PeriodRecord } from "./documentRecord.ts";
import { recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";

/**
 * The documents as one JSON Resume (https://jsonresume.org): skills with their level, projects with every bullet once,
 * technologies as keywords, the bullets of a section on certifications as certificates.
 */
export function renderJsonResume(documents: readonly ExportedDocument[]): string {
  const records = documents.map(recordOf);
  const title = records.find((one) => one.title)?.title;
  const summary = records.flatMap(({ other, levels }) => [
    ...other,
    ...levels.flatMap((level) => level.other),
  ]);
  const certificates = records.flatMap(certificatesOf);
  const resume = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: {
      ...(title && { label: title.replace(/(?<!\s)\s*\(draft\)/i, "") }),
      ...(summary.length > 0 && { summary: summary.join("\n\n") }),
    },
    ...(certificates.length > 0 && { certificates }),
    skills: records.flatMap(skillsOf),
    projects: projectsOf(records),
    meta: { version: "v1.0.0" },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}

function certificatesOf({ sections }: DocumentRecord) {
  return sections
    .filter(({ name }) => /^certifi(?:cations?|cates?)$/i.test(name.trim()))
    .flatMap(({ bullets }) => bullets.map(({ text }) => ({ name: text })));
}

function skillsOf({ levels }: DocumentRecord) {
  return levels.flatMap((level) =>
    level.skills.map((skill) => ({
      name: skill.name,
      level: level.name,
      keywords: keywordsOf([...skill.bullets, ...skill.projects.flatMap(({ bullets }) => bullets)]),
    })),
  );
}

/** Each project once, in the order they are first named, then what skills show without one, under the name of the skill. */
function projectsOf(records: readonly DocumentRecord[]) {
  const found = new Map<
    string,
    { readonly bullets: BulletRecord[]; readonly texts: string[]; readonly periods: PeriodRecord[] }
  >();
  for (const { levels } of records)
    for (const { skills } of levels)
      for (const { projects } of skills)
        for (const { project, period, bullets, prose, other } of projects) {
          const known = found.get(project) ?? { bullets: [], texts: [], periods: [] };
          known.bullets.push(...bullets);
          if (period) known.periods.push(period);
          known.texts.push(...prose, ...other);
          found.set(project, known);
        }
  for (const { levels } of records)
    for (const { skills } of levels)
      for (const { name, bullets, other } of skills) {
        if (bullets.length === 0 && other.length === 0) continue;
        const known = found.get(name) ?? { bullets: [], texts: [], periods: [] };
        known.bullets.push(...bullets);
        known.texts.push(...other);
        found.set(name, known);
      }
  return [...found].map(([name, { bullets, texts, periods }]) => ({
    name,
    ...datesOf(periods),
    ...(texts.length > 0 && { description: texts.join("\n") }),
    highlights: [...new Set(bullets.flatMap(linesOf))],
    keywords: keywordsOf(bullets),
  }));
}

/** From the first start to the last end; no end for what goes on. A single date is both. */
function datesOf(periods: readonly PeriodRecord[]): {
  readonly startDate?: string;
  readonly endDate?: string;
} {
  const starts = periods.flatMap(({ start, end }) => start ?? (end === "present" ? [] : (end ?? []))).sort();
  const ends = periods.flatMap(({ start, end }) => end ?? start ?? []).sort();
  const [first] = starts;
  const last = ends.includes("present") ? undefined : ends.at(-1);
  return { ...(first !== undefined && { startDate: first }), ...(last !== undefined && { endDate: last }) };
}

function linesOf({ text, details, other }: BulletRecord): readonly string[] {
  return [...(text === "" ? [] : [text]), ...details.flatMap(linesOf), ...other];
}

/** Technologies, those named most often first. */
function keywordsOf(bullets: readonly BulletRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = ({ technologies, details }: BulletRecord): void => {
    for (const one of technologies) counts.set(one, (counts.get(one) ?? 0) + 1);
    details.forEach(count);
  };
  bullets.forEach(count);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
