import type { LevelMatch, LevelMatcher } from "../../document/levelNames.ts";
import { foldName, nameKey } from "../../document/names.ts";
import { type Columns, columnsOf, holdsEvidence } from "../../markdown/columns.ts";
import { cellParts } from "../../markdown/table.ts";
import { splitAtBreaks } from "../../text/breaks.ts";
import { appendAll } from "../../text/collections.ts";
import { plainCell } from "../../text/marks.ts";
import { findPeriod } from "../../text/period.ts";

/** A table of cells, from a Markdown table or a CSV file: Markdown sources, with line breaks only from CSV. */
export interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Evidence by level, skill and project, lowest level first; names as written. */
export interface Collected {
  readonly levels: readonly CollectedLevel[];
  /** What does not fit into this structure, in words: one line for each row concerned. */
  readonly notes: readonly string[];
  /** The number of rows without a known level. */
  readonly unplaced: number;
}

export interface CollectedLevel {
  readonly rank: number;
  readonly name: string;
  readonly skills: CollectedSkill[];
}

export interface CollectedSkill {
  readonly name: string;
  /** Bullets without a project. */
  readonly bullets: CollectedBullet[];
  readonly projects: CollectedProject[];
}

export interface CollectedProject {
  readonly name: string;
  readonly period: string;
  readonly remark: string;
  readonly bullets: CollectedBullet[];
}

/** A bullet or, at a depth of 1 or more, a detail of the one above it that is less deep. */
export interface CollectedBullet {
  readonly text: string;
  readonly depth: number;
}

/** What is known about rows from the headings above them. */
export interface Surroundings {
  readonly match: LevelMatcher;
  /** The level of rows that have none. */
  readonly level?: string;
  readonly skill?: string;
}

/**
 * Reads rows of evidence. The columns are recognised by their heads; an empty cell for a level or a skill repeats the
 * row above. Contents that do not fit are added to the notes, so that no cell is lost. Undefined if the columns do not
 * contain evidence.
 */
export function collectEvidence({ head, rows }: Grid, known: Surroundings): Collected | undefined {
  const columns = columnsOf(head.map(plainHead));
  if (!holdsEvidence(columns)) return undefined;
  const table = { head, columns, remark: remarkColumn(head, columns) };
  const levels = new Map<number, CollectedLevel>();
  const notes: string[] = [];
  let unplaced = 0;
  let [lastLevel, lastSkill, lastProject] = [known.level ?? "", known.skill ?? "", ""];
  for (const row of rows) {
    if (row.every((text) => text.trim() === "")) continue;
    const [level, skill, project] = (["level", "skill", "project"] as const).map((role) =>
      cellOf(row, columns[role]),
    ) as [string, string, string];
    // A row with only evidence has the level, skill and project of the row above. A new skill has its level only if it
    // has none itself.
    const isMore = level === "" && skill === "" && project === "";
    [lastLevel, lastSkill] = [level || lastLevel, oneLine(skill || lastSkill)];
    const match = lastLevel === "" ? undefined : known.match(plainHead(lastLevel));
    if (!match || match.rank < 0 || lastSkill === "") {
      if (lastSkill !== "") unplaced++;
      notes.push(said(head, row));
      continue;
    }
    lastProject = isMore ? lastProject : oneLine(project);
    const ofLevel = levels.get(match.rank) ?? {
      rank: match.rank,
      name: headingFor(lastLevel, match, known.match),
      skills: [],
    };
    levels.set(match.rank, ofLevel);
    const ofSkill = memberOf(ofLevel.skills, nameKey, lastSkill, () => ({
      name: lastSkill,
      bullets: [],
      projects: [],
    }));
    const rest = [
      ...(ofLevel.name.includes(plainHead(lastLevel)) ? [] : [labelled(head, columns.level!, lastLevel)]),
      ...collectRow(table, row, ofSkill, lastProject),
    ];
    if (rest.length > 0)
      notes.push([lastSkill, oneLine(project), rest.join("; ")].filter((one) => one !== "").join(" – "));
  }
  return { levels: [...levels.values()].sort((a, b) => a.rank - b.rank), notes, unplaced };
}

interface TableHead {
  readonly head: readonly string[];
  readonly columns: Columns;
  /** The column with remarks about projects; -1 if there is none. */
  readonly remark: number;
}

/** Adds the evidence of a row to its skill. Returns what does not fit. */
function collectRow(
  { head, columns, remark }: TableHead,
  row: readonly string[],
  skill: CollectedSkill,
  project: string,
): readonly string[] {
  const rest: string[] = [];
  const note = (index: number, text: string) => rest.push(labelled(head, index, text));
  const bullets: CollectedBullet[] = [];
  const evidence = row[columns.evidence ?? -1] ?? "";
  for (const { start, end, depth } of cellParts(evidence)) {
    const text = evidence.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) bullets.push({ text, depth });
    else note(columns.evidence!, text);
  }
  // A column of years may also contain numbers of years.
  const period = oneLine(cellOf(row, columns.period));
  const isDated = findPeriod(period) !== undefined;
  if (!isDated && period !== "") note(columns.period!, period);
  addProject(
    skill,
    { name: project, period: isDated ? period : "", remark: oneLine(row[remark] ?? ""), bullets },
    (what, text) => note(what === "remark" ? remark : columns[what]!, text),
  );
  for (const [index, text] of row.entries())
    if (text.trim() !== "" && index !== remark && !Object.values(columns).includes(index))
      note(index, oneLine(text));
  return rest;
}

function cellOf(row: readonly string[], column: number | undefined): string {
  return (row[column ?? -1] ?? "").trim();
}

/** The text of a cell after the head of its column. */
function labelled(head: readonly string[], index: number, text: string): string {
  const label = oneLine(head[index] ?? "");
  return label === "" ? text : `${label}: ${text}`;
}

function remarkColumn(head: readonly string[], columns: Columns): number {
  return head.findIndex(
    (text, index) => remarkHead.test(plainHead(text)) && !Object.values(columns).includes(index),
  );
}

/** Heads of columns with remarks about a project. */
const remarkHead = /^(?:remarks?|clients?|customers?|compan(?:y|ies)|employers?|kunde|auftraggeber|firma)$/i;

function addProject(
  skill: CollectedSkill,
  { name, period, remark, bullets }: CollectedProject,
  note: (what: "period" | "remark", text: string) => void,
): void {
  if (name === "") {
    appendAll(skill.bullets, bullets);
    if (period !== "") note("period", period);
    if (remark !== "") note("remark", remark);
    return;
  }
  const known = memberOf(skill.projects, foldName, name, () => ({ name, period, remark, bullets: [] }));
  appendAll(known.bullets, bullets);
  if (known.period !== period && period !== "") note("period", period);
  if (known.remark !== remark && remark !== "") note("remark", remark);
}

/**
 * The member with the name; created if there is none. Names with different links or marks are different, so that none
 * is lost.
 */
function memberOf<T extends { readonly name: string }>(
  members: T[],
  keyOf: (name: string) => string,
  name: string,
  make: () => T,
): T {
  const known = members.find((one) => keyOf(one.name) === keyOf(name));
  if (known) return known;
  const made = make();
  members.push(made);
  return made;
}

/** The heading for the level in a cell: its words, or its sign with the name of the level. */
function headingFor(cell: string, { name, meant }: LevelMatch, match: LevelMatcher): string {
  const text = plainHead(cell);
  const forms = [...(/\p{L}/u.test(text) ? [text] : []), `${text} ${name}`, `${name} (${text})`];
  return forms.find((form) => match(form)?.meant === meant) ?? meant;
}

/** All contents of a row. */
function said(head: readonly string[], row: readonly string[]): string {
  return row
    .flatMap((text, index) => (text.trim() === "" ? [] : [labelled(head, index, oneLine(text))]))
    .join("; ");
}

function oneLine(text: string): string {
  return splitAtBreaks(text)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(", ")
    .replace(/[ \t]+/g, " ");
}

/** The plain text of a cell on one line. */
function plainHead(text: string): string {
  return plainCell(oneLine(text));
}
