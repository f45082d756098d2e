import { type BulletRecord, type DocumentRecord, recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";
import { isOfCertificates, resumeDates, resumeProjects, resumeSummary, resumeTitle } from "./resume.ts";

/**
 * The documents as one JSON Resume (https://jsonresume.org): skills with their level, projects with every bullet once,
 * technologies as keywords, and the bullets of a section on certifications as certificates.
 */
export function renderJsonResume(documents: readonly ExportedDocument[]): string {
  const records = documents.map(recordOf);
  const title = resumeTitle(records);
  const summary = resumeSummary(records);
  const certificates = records.flatMap(certificatesOf);
  const resume = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: {
      ...(title && { label: title }),
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
    .filter(({ name }) => isOfCertificates(name))
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

function projectsOf(records: readonly DocumentRecord[]) {
  return resumeProjects(records).map(({ name, url, bullets, texts, periods }) => {
    const { start, end } = resumeDates(periods);
    return {
      name,
      ...(url !== undefined && { url }),
      ...(start !== undefined && { startDate: start }),
      ...(end !== undefined && end !== "present" && { endDate: end }),
      ...(texts.length > 0 && { description: texts.join("\n") }),
      highlights: [...new Set(bullets.flatMap(linesOf))],
      keywords: keywordsOf(bullets),
    };
  });
}

function linesOf({ text, details, other }: BulletRecord): readonly string[] {
  return [...(text === "" ? [] : [text]), ...details.flatMap(linesOf), ...other];
}

/** Technologies, the most frequent first. */
function keywordsOf(bullets: readonly BulletRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = ({ technologies, details }: BulletRecord): void => {
    for (const one of technologies) counts.set(one, (counts.get(one) ?? 0) + 1);
    details.forEach(count);
  };
  bullets.forEach(count);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
