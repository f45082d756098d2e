import { levelSpan } from "../../document/levelSpan.ts";
import type { Bullet, Project, Skill } from "../../document/requirementsDocument.ts";
import { linkAround } from "../../markdown/linkAround.ts";
import { splitAtBreaks } from "../../text/breaks.ts";
import { appendAll } from "../../text/collections.ts";
import type { Span } from "../../text/span.ts";
import type { ConvertDocument } from "./tableToHeadings.ts";

/** A skill and a project of it, as a row of a skills matrix; its cells in Markdown. */
export interface MatrixRow {
  readonly skill: string;
  readonly level: string;
  readonly project: string;
  readonly period: string;
  readonly remark: string;
  readonly bullets: readonly string[];
  /** The project that the row is about; undefined for the bullets before the first one. */
  readonly about: Project | undefined;
}

/** The rows of all skills, in the order of the document. */
export function matrixRows(document: ConvertDocument): readonly MatrixRow[] {
  const rows: MatrixRow[] = [];
  // A skill may have several levels below its heading.
  let headed: Skill | undefined;
  for (const level of document.model.levels) {
    const said = levelSpan(document, level);
    const name = said ? document.text.slice(said.start, said.end) : level.name;
    for (const skill of level.skills) {
      if (!skill.isNamedBefore) headed = skill;
      const { nameSpan } = headed ?? skill;
      const written = document.text.slice(nameSpan.start, nameSpan.end) || skill.name;
      appendAll(rows, rowsOfSkill(document.text, skill, { skill: written, level: name }));
    }
  }
  return rows;
}

function rowsOfSkill(
  text: string,
  skill: Skill,
  common: Pick<MatrixRow, "skill" | "level">,
): readonly MatrixRow[] {
  const row = (about: Project | undefined, bullets: readonly Bullet[]): MatrixRow => ({
    ...common,
    ...(about ? lineCells(text, about) : { project: "", period: "", remark: "" }),
    bullets: bullets.flatMap((bullet) => linesOf(text, bullet)),
    about,
  });
  const rows = skill.projects.map((project) => row(project, project.bullets));
  return skill.orphans.length > 0 || rows.length === 0 ? [row(undefined, skill.orphans), ...rows] : rows;
}

/** The cells for the line of a project: the name as written, including a link around it, and the links in the remark. */
function lineCells(text: string, project: Project): Pick<MatrixRow, "project" | "period" | "remark"> {
  const { name, nameSpan, lineSpan, note, period } = project;
  const link = linkAround(text.slice(lineSpan.start, lineSpan.end), nameSpan.start - lineSpan.start);
  const end = link ? lineSpan.start + link.end : nameSpan.end;
  const written = text.slice(nameSpan.start, nameSpan.end) || name;
  let remark = note ?? "";
  for (const [whole, label] of text
    .slice(end, lineSpan.end)
    .matchAll(/\[([^\][]+)\](?:\([^()\s]*\)|\[[^\][]*\])/g))
    remark = remark.replace(label!, () => whole);
  return {
    project: link ? `[${written}${text.slice(nameSpan.end, end).replace(/^[*_`]+/, "")}` : written,
    period: period?.text ?? "",
    remark,
  };
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
  // Code may reach over the end of a line, but not over a break in a cell.
  return joined(splitAtBreaks(joined(text.split(/\r\n|\n|\r/))));
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}
