import * as l10n from "@vscode/l10n";
import { levelSpan } from "../../document/levelSpan.ts";
import {
  type Bullet,
  holdsTable,
  type Level,
  type Project,
  type Skill,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import { appendAll, largest } from "../../text/collections.ts";
import { lineEndingOf } from "../../text/lines.ts";
import { type Chunk, namesOf, readChunks } from "./chunk.ts";
import { answer, type MoveAnswer, Refusal } from "./move.ts";
import type { ConvertDocument } from "./tableToHeadings.ts";

/**
 * The edit that writes all levels as one table, a skills matrix: a row per skill and project, with its bullets.
 * Sections between levels go after the table, and contents that do not fit into a cell (paragraphs, code, comments) are
 * kept below *Notes*. Or a refusal.
 */
export function toTable(document: ConvertDocument): MoveAnswer {
  return answer(() => {
    const { model, text } = document;
    const levels = model.levels.filter(({ rank }) => rank >= 0);
    if (levels.length === 0 || skillsOf(model).length === 0)
      throw new Refusal(l10n.t("This document has no skills to put in a table."));
    if (holdsTable(model))
      throw new Refusal(
        l10n.t("Some skills of this document are in a table already. Convert it to headings first."),
      );
    if (levels.length < model.levels.length)
      throw new Refusal(l10n.t("A level of this document is not known. Correct its name first."));
    const list = readChunks(text, document.blocks, namesOf(model));
    const start = model.levels[0]!.span.start;
    const end = largest(
      model.levels.map(({ span }) => span.end),
      start,
    );
    const inside = list.chunks.filter(({ at }) => at >= start && at < end);
    const rest = kept(document, inside);
    const rows = rowsOf(document);
    const body = [tableOf(rows), ...rest].join("\n\n");
    const first = inside[0]!;
    const last = inside.at(-1)!;
    const to = last.start + last.lead.length + last.body.replace(/(?:\r\n|\n|\r)$/, "").length;
    const eol = lineEndingOf(text);
    return [
      {
        span: { start: first.start, end: Math.min(to, text.length) },
        text: body.replace(/\r\n?/g, "\n").replaceAll("\n", eol),
      },
    ];
  });
}

interface Row {
  readonly skill: string;
  readonly level: string;
  readonly project: string;
  readonly period: string;
  readonly remark: string;
  readonly bullets: readonly string[];
}

function rowsOf(document: ConvertDocument): readonly Row[] {
  const rows: Row[] = [];
  for (const level of document.model.levels) {
    const said = levelSpan(document, level);
    const name = said ? document.text.slice(said.start, said.end) : level.name;
    for (const skill of level.skills) appendAll(rows, rowsOfSkill(document, level, skill, name));
  }
  return rows;
}

function rowsOfSkill(
  { text, model }: ConvertDocument,
  level: Level,
  skill: Skill,
  levelName: string,
): readonly Row[] {
  // A skill may have several levels below its heading.
  const named = skill.isNamedBefore ? headingOf(model.levels, skill) : skill;
  const common = {
    skill: text.slice(named.nameSpan.start, named.nameSpan.end) || skill.name,
    level: levelName,
  };
  const row = (project: Project | undefined, bullets: readonly Bullet[]): Row => ({
    ...common,
    project: project ? nameOf(text, project) : "",
    period: project?.period?.text ?? "",
    remark: project?.note ?? "",
    bullets: bullets.flatMap(linesOf),
  });
  const rows = skill.projects.map((project) => row(project, project.bullets));
  return skill.orphans.length > 0 || (rows.length === 0 && level.skills.length > 0)
    ? [row(undefined, skill.orphans), ...rows]
    : rows;
}

/** The name as written, including a link around it. */
function nameOf(text: string, { name, nameSpan, lineSpan }: Project): string {
  const [link] = linkedName.exec(text.slice(lineSpan.start, lineSpan.end)) ?? [];
  return link?.replaceAll("**", "") ?? (text.slice(nameSpan.start, nameSpan.end) || name);
}

function headingOf(levels: readonly Level[], skill: Skill): Skill {
  const all = levels.flatMap(({ skills }) => skills);
  return all.slice(0, all.indexOf(skill)).findLast(({ isNamedBefore }) => !isNamedBefore) ?? skill;
}

/** The texts of a bullet and its nested bullets. */
function linesOf({ text, details }: Bullet): readonly string[] {
  return [text, ...details.flatMap(linesOf)].filter((one) => one.trim() !== "");
}

/** Text that is written into a document is English, like the documents, whatever the editor's language. */
function tableOf(rows: readonly Row[]): string {
  const heads = [
    ["Skill", (row: Row) => row.skill],
    ["Level", (row: Row) => row.level],
    ["Project", (row: Row) => row.project],
    ["Period", (row: Row) => row.period],
    ["Remark", (row: Row) => row.remark],
    ["Evidence", (row: Row) => evidenceCell(row.bullets)],
  ] as const;
  const used = heads.filter(
    ([, cellOf], index) => (index !== 3 && index !== 4) || rows.some((row) => cellOf(row) !== ""),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(used.map(([head]) => head)),
    line(used.map(() => "---")),
    ...rows.map((row) => line(used.map(([, cellOf]) => toCell(cellOf(row))))),
  ].join("\n");
}

/**
 * Several bullets are separated by `<br>`. A single one that contains a semicolon ends with `<br>`, so that it is not
 * split there.
 */
function evidenceCell(bullets: readonly string[]): string {
  const cell = bullets.join("<br>");
  return bullets.length === 1 && /;[ \t]/.test(cell) ? `${cell}<br>` : cell;
}

function toCell(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join(" ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}

/** The text outside of the table, as written: first, below *Notes*, what does not fit into a cell, then sections. */
function kept({ model }: ConvertDocument, chunks: readonly Chunk[]): readonly string[] {
  const bullets = new Map<number, Bullet>();
  for (const skill of skillsOf(model))
    for (const one of [...skill.orphans, ...skill.projects.flatMap((project) => project.bullets)])
      bullets.set(one.span.start, one);
  const notes: string[] = [];
  const sections: string[] = [];
  let owner = "";
  let isSection = false;
  for (const { kind, lead, body, at, name } of chunks) {
    const isHeading = kind === "outer" || kind === "inner";
    if (isHeading) owner = name;
    isSection = kind === "division" || (isSection && !isHeading);
    const isInTable =
      isHeading ||
      kind === "levelLine" ||
      kind === "separator" ||
      (kind === "project" && !hasLostLink(body)) ||
      (kind === "bullet" && saysAll(bullets, at, body));
    const source = [lead, isInTable && !isSection ? "" : body]
      .map((one) => one.trimEnd())
      .join("\n")
      .trim();
    if (source === "") continue;
    if (isSection) sections.push(source);
    else {
      if (owner !== "") notes.push(`${owner}:`);
      owner = "";
      notes.push(source);
    }
  }
  const heading = `${"#".repeat(Math.max(2, model.levelDepth))} Notes`;
  return [...(notes.length > 0 ? [heading, ...notes] : []), ...sections];
}

/** True for the line of a project with a link other than the name's: only the name's link is written into the cell. */
function hasLostLink(line: string): boolean {
  return (line.match(/\]\(|(?<!\()https?:/g)?.length ?? 0) > (linkedName.test(line) ? 1 : 0);
}

const linkedName = /\*\*\[[^\][]*\]\([^()]*\)\*\*|\[\*\*[^*]*\*\*\]\([^()]*\)/;

/** True if the table contains every word of a bullet, or of the nested bullets of the project it names. */
function saysAll(bullets: ReadonlyMap<number, Bullet>, at: number, body: string): boolean {
  const words = (source: string) => source.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const own = bullets.get(at);
  if (own) return words(linesOf(own).join(" ")) >= words(body.slice(own.markerSpan.end - own.span.start));
  const end = at + body.length;
  return [...bullets.values()].some(({ span }) => span.start > at && span.end <= end);
}
