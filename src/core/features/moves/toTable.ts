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
import { linkAround } from "../../markdown/linkAround.ts";
import { appendAll, largest } from "../../text/collections.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { endOfNotes, textBeside } from "./besideTable.ts";
import { type Chunk, namesOf, readChunks, withoutEnding } from "./chunk.ts";
import { answer, type MoveAnswer, Refusal } from "./move.ts";
import type { ConvertDocument } from "./tableToHeadings.ts";

/**
 * The edits that write all levels as one table, a skills matrix: a row per skill and project, with its bullets.
 * Sections between levels go after the table, and so do comments and the definitions of links; other contents that do
 * not fit into a cell (paragraphs, code) are kept below *Notes*. Or a refusal.
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
    const table = tableOf(rowsOf(document));
    const lastNote = endOfNotes(list.chunks);
    const { loose, notes, sections } = textBeside(document, inside, lastNote, table);
    const eol = lineEndingOf(text);
    const edit = (span: Span, parts: readonly string[]): TextEdit => ({
      span,
      text: parts.join("\n\n").replace(/\r\n?/g, "\n").replaceAll("\n", eol),
    });
    const span = { start: inside[0]!.start, end: endOf(inside.at(-1)!, text) };
    if (notes.length === 0) return [edit(span, [table, ...loose, ...sections])];
    if (lastNote) {
      // The document has a place for notes outside of its levels.
      const at = endOf(lastNote, text);
      return [edit(span, [table, ...loose, ...sections]), edit({ start: at, end: at }, ["", ...notes])];
    }
    const heading = `${"#".repeat(Math.max(2, model.levelDepth))} Notes`;
    return [edit(span, [table, ...loose, heading, ...notes, ...sections])];
  });
}

/** The end of the last line of a chunk. */
function endOf({ start, lead, body }: Chunk, text: string): number {
  return Math.min(start + lead.length + withoutEnding(body).length, text.length);
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
    remark: project ? remarkOf(text, project) : "",
    bullets: bullets.flatMap((bullet) => linesOf(text, bullet)),
  });
  const rows = skill.projects.map((project) => row(project, project.bullets));
  return skill.orphans.length > 0 || (rows.length === 0 && level.skills.length > 0)
    ? [row(undefined, skill.orphans), ...rows]
    : rows;
}

/** The name as written, including a link around it. */
function nameOf(text: string, project: Project): string {
  const { name, nameSpan } = project;
  const written = text.slice(nameSpan.start, nameSpan.end) || name;
  const end = linkEnd(text, project);
  return end === nameSpan.end
    ? written
    : `[${written}${text.slice(nameSpan.end, end).replace(/^[*_`]+/, "")}`;
}

/** The note, with the links in it. */
function remarkOf(text: string, project: Project): string {
  const rest = text.slice(linkEnd(text, project), project.lineSpan.end);
  let remark = project.note ?? "";
  for (const [link, label] of rest.matchAll(/\[([^\][]+)\](?:\([^()\s]*\)|\[[^\][]*\])/g))
    remark = remark.replace(label!, () => link);
  return remark;
}

/** The end of the link around the name, or that of the name. */
function linkEnd(text: string, { nameSpan, lineSpan }: Project): number {
  const link = linkAround(text.slice(lineSpan.start, lineSpan.end), nameSpan.start - lineSpan.start);
  return link ? lineSpan.start + link.end : nameSpan.end;
}

function headingOf(levels: readonly Level[], skill: Skill): Skill {
  const all = levels.flatMap(({ skills }) => skills);
  return all.slice(0, all.indexOf(skill)).findLast(({ isNamedBefore }) => !isNamedBefore) ?? skill;
}

/** The texts of a bullet and its details, which have dashes in a cell: `cellParts` reads them. */
function linesOf(text: string, bullet: Bullet): readonly string[] {
  const parts = [...withDetails(bullet, 0)]
    .map(({ span, depth }) => ({ said: oneLine(text.slice(span.start, span.end)), depth }))
    .filter(({ said }) => said !== "");
  return parts.map(({ said, depth }, index) =>
    index > 0 ? `${"– ".repeat(depth)}${said}` : said.replace(/^(?=–\s)/, "• "),
  );
}

function* withDetails(
  { textSpan, details }: Bullet,
  depth: number,
): Generator<{ readonly span: Span; readonly depth: number }> {
  yield { span: textSpan, depth };
  for (const detail of details) yield* withDetails(detail, depth + 1);
}

/** A text on one line. A break within it would begin another bullet. */
function oneLine(text: string): string {
  return text
    .split(/\r\n|\n|\r|<br[ \t]*\/?>/i)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
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
    .replace(/[\r\n]+/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}
