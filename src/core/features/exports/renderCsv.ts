import { type BulletRecord, type ProjectRecord, recordOf } from "./documentRecord.ts";
import type { ExportedDocument } from "./exportedDocument.ts";

const columns = [
  "document",
  "level",
  "skill",
  "project",
  "bullet",
  "line",
  "measured",
  "metrics",
  "technologies",
  "period",
  "note",
];

/**
 * A row per bullet and per other text, according to RFC 4180: CRLF, with quotes if needed. What the line of a project
 * says of it is in each of its rows. Sections are left out, since they contain no evidence. Starts with a byte order
 * mark, by which Excel recognises UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function renderCsv(documents: readonly ExportedDocument[]): string {
  const rows: (readonly (string | number)[])[] = [columns];
  for (const document of documents) {
    const { file, levels, other: around } = recordOf(document);
    const addOther = (level: string, texts: readonly string[], line: number | "") => {
      for (const one of texts) rows.push([file, level, "", "", one, line, "no", "", "", "", ""]);
    };
    addOther("", around, "");
    for (const level of levels) {
      addOther(level.name, level.other, level.line);
      for (const skill of level.skills) {
        const add = (
          { name, period, note = "" }: Owner,
          text: string,
          line: number,
          metrics: readonly string[] = [],
          technologies: readonly string[] = [],
        ) => {
          const isMeasured = metrics.length > 0 ? "yes" : "no";
          const found = [isMeasured, metrics.join("; "), technologies.join("; ")];
          rows.push([file, level.name, skill.name, name, text, line, ...found, period?.text ?? "", note]);
        };
        const addBullet = (owner: Owner, bullet: BulletRecord) => {
          const all = [...withDetails(bullet)];
          const technologies = new Set(all.flatMap((each) => each.technologies));
          const metrics = all.flatMap((each) => each.metrics);
          add(owner, textOf(bullet), bullet.line, metrics, [...technologies]);
        };
        for (const one of skill.other) add(nobody, one, skill.line);
        for (const one of skill.bullets) addBullet(nobody, one);
        for (const project of skill.projects) {
          const { bullets, prose, other, remark, line } = project;
          const texts = [...prose, ...other];
          for (const one of bullets) addBullet(project, one);
          for (const one of texts) add(project, one, line);
          // A project without evidence has a row for what its line says.
          if (bullets.length === 0 && texts.length === 0 && remark !== undefined) add(project, "", line);
        }
      }
    }
  }
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

/** The project that a row belongs to. */
type Owner = Pick<ProjectRecord, "name" | "period" | "note">;

const nobody: Owner = { name: "" };

function* withDetails(bullet: BulletRecord): Generator<BulletRecord> {
  yield bullet;
  for (const detail of bullet.details) yield* withDetails(detail);
}

/** The bullet with its details, each on a separate line in the cell. */
function textOf({ text, details, other }: BulletRecord): string {
  return [text, ...details.map((one) => `– ${textOf(one)}`), ...other].join("\n");
}

function toCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = value.toWellFormed().replaceAll("\0", "\uFFFD");
  // Spreadsheets ignore leading spaces, and treat full-width signs like the plain ones. Those of countries that write
  // 0,5 cut at semicolons, tabs and line ends instead of commas, whatever the quotes.
  const [first = "", ...others] = text.split(/(?<=[;\t\r\n])/);
  const guarded = [
    /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${first}` : first,
    ...others.map((part) => (/^[ "]*[=+\-@＝＋－＠]/.test(part) ? part.replace(/^[ "]*/, "$&'") : part)),
  ].join("");
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
