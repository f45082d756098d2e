import { linesOf } from "../text/lines.ts";
import { plainCell } from "../text/marks.ts";
import { trimSpacesEnd } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { BulletEntry, TableCell, TableEntry, TableRow } from "./blockFacts.ts";
import { levelWords, ratingWords } from "./levelWords.ts";

/** The contents of a table column, recognised by its head. */
export type ColumnRole = "skill" | "level" | "project" | "evidence" | "period";

/** A line of a table's text. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** Reads the GFM table in the span: a row of heads, a row of dashes, and rows. */
export function readTable(text: string, span: Span): TableEntry {
  const lines = [...linesOf(text, span.start)]
    .filter(({ start }) => start < span.end)
    .map(({ start, end }): Line => ({ start, end, source: text.slice(start, end) }));
  const [head, , ...body] = lines;
  const columns = columnsOf(head ? cellsOf(head).map(({ text: cell }) => cell) : []);
  const rows = body.map((line) => readRow(line, columns));
  return { kind: "table", span, rows: holdsEvidence(columns) ? rows : [] };
}

/** The cells of the GFM table in the span, as written: those of its head and of each row. */
export function tableCells(text: string, span: Span): readonly (readonly string[])[] {
  return [...linesOf(text, span.start)]
    .filter(({ start }) => start < span.end)
    .filter((_, index) => index !== 1)
    .map(({ start, end }) => cellsOf({ start, end, source: text.slice(start, end) }))
    .map((cells) => cells.map((cell) => text.slice(cell.span.start, cell.span.end)));
}

/** The column of each role, recognised by the heads. */
export function columnsOf(head: readonly string[]): Partial<Record<ColumnRole, number>> {
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [role, words] of heads) {
    if (role in columns) continue;
    const isFree = (index: number) => !Object.values(columns).includes(index);
    const fitting = head.flatMap((text, index) => (words.test(text) && isFree(index) ? [index] : []));
    // What a person is to reach, or was before, is not the level that the evidence shows.
    const [at] = role === "level" ? fitting.filter((index) => !otherTime.test(head[index]!)) : fitting;
    if (at !== undefined) columns[role] = at;
  }
  if (columns.evidence === undefined && columns.project !== undefined && place.test(head[columns.project]!)) {
    // `Where used` without a column of evidence says what was done.
    columns.evidence = columns.project;
    delete columns.project;
  }
  const { skill, level, evidence } = columns;
  if (skill === undefined && level !== undefined && evidence !== undefined) {
    // `Tool | Proficiency | Evidence`: a person is proficient in what the first other column names.
    const at = head.findIndex((_, index) => !Object.values(columns).includes(index));
    const isMastered =
      mastered.test(head[at] ?? "") && !score.test(head[level]!) && !remarks.test(head[evidence]!);
    if (at >= 0 && (proficiency.test(head[level]!) || isMastered)) columns.skill = at;
  }
  return columns;
}

/** Heads of columns with a level that a person does not have now. */
const otherTime =
  /(?<!\p{L})(?:target(?:ed)?|required?|desired|goal|aim|expected|next|future|needed|before|previous|initial|start(?:ing)?|past|ziel|soll|vorher|cible|requis|visé|objetivo|meta|requerido|exigido|antes)(?!\p{L})/iu;

/** Heads of columns of what a person masters, beside those that are skills in any table. */
const mastered =
  /^(?:(?:the )?(?:tools?|domains?|languages?|frameworks?|librar(?:y|ies)|platforms?|practices?|methods?|modules?|disciplines?|behaviou?rs?|ksbs?|criteri(?:on|a)|werkzeuge?|sprachen?|outils?|langages?|herramientas?|ferramentas?)|(?:programming|foreign) languages?)$/iu;

/** Heads next to which a tool may be one that is compared with others. */
const score = new RegExp(`(?<!\\p{L})(?:${ratingWords})(?!\\p{L})`, "iu");
const remarks =
  /^(?:notes?|comments?|metrics?|impact|descriptions?|details?|results?|outcomes?|links?|examples?|commentaires?|détails)$/iu;

/** Heads of columns that say where a skill was used. */
const place = /(?<!\p{L})(?:where|context|used (?:in|at|for))(?!\p{L})/iu;

/** Heads of columns that say how well a person masters something. */
const proficiency = /(?<!\p{L})(?:proficiency|self[- ]assessment|skill level|mastery)(?!\p{L})/iu;

/**
 * True for a table with a column of evidence next to one of skills, levels or projects, or with columns of skills and
 * projects. Other tables are about something else.
 */
export function holdsEvidence({
  skill,
  level,
  project,
  evidence,
}: Partial<Record<ColumnRole, number>>): boolean {
  return (
    (evidence !== undefined && (skill ?? level ?? project) !== undefined) ||
    (project !== undefined && skill !== undefined)
  );
}

/**
 * The patterns for column heads, in English, German, French, Spanish and Portuguese. If two fit a column, the first
 * counts.
 */
const heads: readonly (readonly [ColumnRole, RegExp])[] = [
  ["level", new RegExp(`(?<!\\p{L})(?:${levelWords}|${ratingWords})(?!\\p{L})`, "iu")],
  [
    "skill",
    /(?<!\p{L})(?:skills?|competenc(?:e|es|y|ies)|capabilit(?:y|ies)|abilit(?:y|ies)|fähigkeit(?:en)?|kompetenz(?:en)?|kenntnisse?|compétences?|habilidad(?:es)?|competencias?|habilidades?|competências?)(?!\p{L})/iu,
  ],
  // Next to a column of skills, these group the skills.
  ["skill", /(?<!\p{L})(?:technolog(?:y|ies)|areas?|topics?|requirements?|subjects?|thema)(?!\p{L})/iu],
  [
    "project",
    /(?<!\p{L})(?:projects?|where|context|used (?:in|at|for)|products?|clients?|compan(?:y|ies)|employers?|projekte?|projets?|proyectos?|projetos?)(?!\p{L})/iu,
  ],
  [
    "evidence",
    /(?<!\p{L})(?:evidence|proofs?|examples?|details?|descriptions?|experiences?|achievements?|accomplishments?|highlights?|what (?:i|we) did|work|outcomes?|results?|justifications?|demonstrated by|art[ei]facts?|how (?:i|we) used(?: it)?|links?|notes?|détails?|nachweise?|belege?|beispiele?|erfahrung(?:en)?|preuves?|exemples?|expériences?|evidencias?|pruebas?|ejemplos?|evidências?|provas?|exemplos?)(?!\p{L})/iu,
  ],
  // Where no column says more.
  ["evidence", /(?<!\p{L})(?:comments?|metrics?|impact|begründung(?:en)?|commentaires?)(?!\p{L})/iu],
  [
    "period",
    /(?<!\p{L})(?:period|dates?|when|years?|since|last used|zeitraum|jahr|période|année|período|fecha|año|data|ano)(?!\p{L})/iu,
  ],
];

function readRow(line: Line, columns: Partial<Record<ColumnRole, number>>): TableRow {
  const cells = cellsOf(line);
  const cell = (role: ColumnRole) => {
    const index = columns[role];
    const found = index === undefined ? undefined : cells[index];
    return found && found.text !== "" ? found : undefined;
  };
  const [skill, level, project, period, evidence] = (
    ["skill", "level", "project", "period", "evidence"] as const
  ).map(cell);
  return {
    span: { start: line.start, end: line.end },
    ...(skill && { skill }),
    ...(level && { level }),
    ...(project && { project }),
    ...(period && { period }),
    bullets: evidence ? bulletsOf(evidence, line) : [],
  };
}

/** The bullets in a cell, with their details. */
function bulletsOf({ span }: TableCell, { start, source }: Line): BulletEntry[] {
  const text = source.slice(span.start - start, span.end - start);
  const bullets: BulletEntry[] = [];
  // The lists that are open, outermost first.
  const lists = [bullets];
  for (const { start: from, end: to, depth } of cellParts(text)) {
    const own = text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(own)) continue;
    const at = { start: span.start + from, end: span.start + to };
    const details: BulletEntry[] = [];
    lists.length = Math.min(lists.length, depth + 1);
    lists.at(-1)!.push({
      kind: "bullet",
      span: at,
      markerSpan: { start: at.start, end: at.start },
      textSpan: at,
      text: own.replaceAll("\\|", "|"),
      details,
    });
    lists.push(details);
  }
  return bullets;
}

/** A part of a cell that is a bullet or, at a depth of 1 or more, a detail of the part above it that is less deep. */
export interface CellPart extends Span {
  readonly depth: number;
}

/**
 * The parts of a cell that are one bullet each, without signs of a list and spaces around them. They are separated at
 * `<br>` and line breaks, or at semicolons if there are none of these. Below a part without a dash, one with a dash
 * (`– `) is its detail, and one with two (`– – `) a detail of that.
 */
export function cellParts(text: string): readonly CellPart[] {
  const breaks = [...text.matchAll(/<br[ \t]*\/?>|[\r\n]+/gi)];
  const cuts = breaks.length > 0 ? breaks : [...text.matchAll(/;(?=[ \t])/g)];
  const parts: CellPart[] = [];
  let from = 0;
  let deepest = 0;
  for (const { start, end } of [...cuts.map(spanOf), { start: text.length, end: text.length }]) {
    const part = trimSpacesEnd(text.slice(from, start));
    const sign = /^\s*(?:[-*•–]\s+)*/.exec(part)![0];
    if (sign.length < part.length) {
      const dashes = /[-*•]/.test(sign) ? 0 : (sign.match(/–/g)?.length ?? 0);
      const depth = Math.min(deepest, dashes);
      parts.push({ start: from + sign.length, end: from + part.length, depth });
      if (/[\p{L}\p{N}]/u.test(part) && (depth > 0 || dashes === 0)) deepest = depth + 1;
    }
    from = end;
  }
  return parts;
}

function spanOf({ index, 0: { length } }: RegExpExecArray): Span {
  return { start: index, end: index + length };
}

/** The cells of a row, trimmed. A bar after a backslash is text. */
function cellsOf({ start, source }: Line): TableCell[] {
  const cells: TableCell[] = [];
  const row = trimSpacesEnd(source);
  let from = /^[ \t]*\|?/.exec(row)![0].length;
  const add = (to: number) => {
    const raw = row.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    cells.push({ text: plainCell(text), span: spanAt(start + from + lead, text.length) });
  };
  for (let at = from; at < row.length; at++) {
    if (row[at] === "\\") at++;
    else if (row[at] === "|") {
      add(at);
      from = at + 1;
    }
  }
  if (from < row.length) add(row.length);
  return cells;
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
