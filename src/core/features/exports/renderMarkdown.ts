import { entityKey } from "../../document/names.ts";
import type { Level, Project, Skill } from "../../document/requirementsDocument.ts";
import { labelsIn } from "../../markdown/linkLabel.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import {
  bodyStart,
  type ExportedDocument,
  isOnItsLine,
  lineStart,
  nextLine,
  remarkOn,
} from "./exportedDocument.ts";
import { Regions } from "./regions.ts";
import type { SelectedSkill } from "./selection.ts";
import { TableRows } from "./tableRows.ts";

/**
 * What is exported, in the author's own bytes: the whole text, or the headings above what was chosen and all below it. Of one
 * project, a brief: its name for a title, and below each level and skill what is there under its name.
 */
export function renderMarkdown(documents: readonly ExportedDocument[]): string {
  const { checked, selection } = documents[0]!;
  if (documents.length === 1 && selection.isWhole) return checked.text;
  const eol = lineEndingOf(checked.text);
  const names = new Set(documents.flatMap(projectNames));
  const isBrief = selection.isByProject && names.size === 1;
  const parts = documents.map((document) =>
    document.selection.isWhole ? document.checked.text : selectedText(document, isBrief, eol),
  );
  if (!isBrief) return joinParts(parts, eol);
  const skills = new Set(documents.flatMap((one) => one.selection.levels.flatMap(skillKeys)));
  const bullets = documents.flatMap((one) =>
    one.selection.levels.flatMap(({ skills: all }) =>
      all.flatMap(({ projects }) => projects.flatMap((project) => project.bullets)),
    ),
  );
  const said = [
    skills.size === 1 ? "1 skill" : `${skills.size} skills`,
    bullets.length === 1 ? "1 bullet" : `${bullets.length} bullets`,
  ].join(" · ");
  return joinParts([`# ${[...names][0]}${eol}${eol}${said}${eol}`, ...parts], eol);
}

/** The project's names, aliases as the name they stand for, spelled as where they are first. */
export function projectNames({ checked, selection }: ExportedDocument): readonly string[] {
  const answers = new ProjectAnswers(checked.configuration.projects);
  return selection.levels.flatMap(({ skills }) =>
    skills.flatMap(({ projects }) => projects.map(({ name }) => answers.projectOf(name))),
  );
}

function skillKeys({ skills }: { readonly skills: readonly SelectedSkill[] }): readonly string[] {
  return skills.map(({ skill }) => entityKey("skill", skill.name));
}

/** The chosen pieces of a document; those that follow one another in it do so with what is between them. */
function selectedText({ checked, selection }: ExportedDocument, isBrief: boolean, eol: string): string {
  const { text, model } = checked;
  const regions = new Regions(text, model);
  /** To where what belongs to the node ends, separators after it left out. */
  const reach = (start: number, node: Skill | Level | Project, end = regions.endOf(node)): Span => ({
    start,
    end: start + regions.sourceOf({ start, end }).length,
  });
  const pieces: Span[] = [];
  if (model.title && !isBrief) {
    const { start, end } = model.title.span;
    pieces.push({ start: lineStart(text, start), end: nextLine(text, end) });
  }
  for (const { level, skills } of selection.levels) {
    // What is between a heading and what is below it goes with it, but not where only projects are asked for.
    const end = selection.isByProject
      ? bodyStart(text, level)
      : level.skills[0]
        ? lineStart(text, level.skills[0].span.start)
        : reach(lineStart(text, level.span.start), level).end;
    pieces.push({ start: lineStart(text, level.span.start), end });
    for (const { skill, projects } of skills) {
      if (!selection.isByProject) {
        pieces.push(reach(lineStart(text, skill.span.start), skill));
        continue;
      }
      pieces.push({ start: lineStart(text, skill.span.start), end: bodyStart(text, skill) });
      for (const project of projects) {
        const { lineSpan } = project;
        // The title has the name; a line that says more is kept, and so is one that is evidence itself.
        const isNameAlone = isOnItsLine(project, text) && remarkOn(project, text) === undefined;
        const start =
          isBrief && isNameAlone ? nextLine(text, lineSpan.end) : lineStart(text, project.span.start);
        pieces.push(reach(start, project, regions.endAlone(project, skill)));
      }
    }
  }
  const tables = new TableRows(checked);
  const kept = joinPieces(text, withHeads(pieces, tables), tables, eol);
  const used = new Set(labelsIn(kept));
  const definitions = checked.blocks.flatMap((block) =>
    [...block.facts().definitions].filter(([label]) => used.has(label)).map(([, source]) => source.trimEnd()),
  );
  const missing = [...new Set(definitions)].filter((source) => !kept.includes(source));
  return missing.length === 0 ? kept : joinParts([kept, missing.join(eol) + eol], eol);
}

/** The pieces without empty ones, rows of a table once and after its head. */
function withHeads(pieces: readonly Span[], tables: TableRows): readonly Span[] {
  const heads = new Set<number>();
  const parts: Span[] = [];
  for (const piece of pieces) {
    const row = tables.at(piece.start);
    const start = row ? Math.max(piece.start, parts.at(-1)?.end ?? 0) : piece.start;
    if (start >= piece.end) continue;
    if (row && !heads.has(row.head.start)) {
      heads.add(row.head.start);
      parts.push(row.head);
    }
    parts.push({ start, end: piece.end });
  }
  return parts;
}

/** Pieces of one text: those that follow one another do so with the blank lines between them, others with one. */
function joinPieces(text: string, pieces: readonly Span[], tables: TableRows, eol: string): string {
  let result = "";
  let last: number | undefined;
  for (const { start, end } of pieces) {
    const between = last === undefined ? "" : text.slice(last, Math.max(last, start));
    const head = tables.at(start)?.head;
    if (head && last !== undefined && last > head.start) {
      // Another row of the table that the last piece is of.
    } else if (last !== undefined && between.trim() === "") result += between;
    else if (result !== "" && !/(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(result)) result += eol;
    result += text.slice(start, end);
    if (!/[\r\n]$/.test(result)) result += eol;
    last = end;
  }
  return result;
}

/** Texts of their own with a blank line between. */
function joinParts(parts: readonly string[], eol: string): string {
  return parts.map((part) => part.replace(/(?<![\r\n \t])[\r\n \t]+$/, "") + eol).join(eol);
}
