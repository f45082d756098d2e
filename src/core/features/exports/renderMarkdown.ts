import { skillKey } from "../../document/names.ts";
import type { Level, Project, Skill } from "../../document/requirementsDocument.ts";
import { labelsIn } from "../../markdown/linkLabel.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { lineEndingOf } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { addressOf, remarkOn } from "./besideName.ts";
import { bodyStart, type ExportedDocument, isOnItsLine, lineStart, nextLine } from "./exportedDocument.ts";
import { Regions } from "./regions.ts";
import type { SelectedSkill } from "./selection.ts";
import { TableRows } from "./tableRows.ts";

/**
 * The exported part in the author's exact text: all of it, or the chosen nodes with everything below them and the
 * headings above. A single project becomes a brief: its name as title and, below each level and skill, the text under
 * its name.
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

/** The project's names, each spelled as in its first use. Aliases count as the project they mean. */
export function projectNames({ checked, selection }: ExportedDocument): readonly string[] {
  const answers = new ProjectAnswers(checked.configuration.projects);
  return selection.levels.flatMap(({ skills }) =>
    skills.flatMap(({ projects }) => projects.map(({ name }) => answers.projectOf(name))),
  );
}

function skillKeys({ skills }: { readonly skills: readonly SelectedSkill[] }): readonly string[] {
  return skills.map(({ skill }) => skillKey(skill));
}

/** The chosen pieces of a document; adjacent ones keep the text between them. */
function selectedText({ checked, selection }: ExportedDocument, isBrief: boolean, eol: string): string {
  const { text, model } = checked;
  const regions = new Regions(text, model);
  /** A span up to the end of what belongs to the node, without separators after it. */
  const reach = (start: number, node: Skill | Level | Project, end = regions.endOf(node)): Span => ({
    start,
    end: start + regions.sourceOf({ start, end }).length,
  });
  const definitions = definitionsOf(checked.blocks);
  const pieces: Span[] = [];
  if (model.title && !isBrief) {
    const { start, end } = model.title.span;
    pieces.push({ start: lineStart(text, start), end: nextLine(text, end) });
  }
  for (const { level, skills } of selection.levels) {
    // Text between a heading and the first node below it is included, except if only projects are requested.
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
        // The title contains the name. A line that contains more is kept, and so is one that is evidence itself.
        const isNameAlone =
          isOnItsLine(project, text) &&
          remarkOn(project, text) === undefined &&
          addressOf(project, text, definitions) === undefined;
        const start =
          isBrief && isNameAlone ? nextLine(text, lineSpan.end) : lineStart(text, project.span.start);
        pieces.push(reach(start, project, regions.endAlone(project, skill)));
      }
    }
  }
  const tables = new TableRows(checked);
  const kept = joinPieces(text, withHeads(pieces, tables), tables, eol);
  const used = new Set(labelsIn(kept));
  const missing = [...definitions]
    .filter(([label]) => used.has(label))
    .map(([, source]) => source.trimEnd())
    .filter((source) => !kept.includes(source));
  return missing.length === 0 ? kept : joinParts([kept, missing.join(eol) + eol], eol);
}

/** The pieces without empty ones; table rows appear once and after their head. */
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

/** Joins pieces of one text: adjacent ones with the blank lines between them, others with one blank line. */
function joinPieces(text: string, pieces: readonly Span[], tables: TableRows, eol: string): string {
  let result = "";
  let last: number | undefined;
  for (const { start, end } of pieces) {
    const between = last === undefined ? "" : text.slice(last, Math.max(last, start));
    const head = tables.at(start)?.head;
    if (head && last !== undefined && last > head.start) {
      // Another row of the same table as the last piece.
    } else if (last !== undefined && between.trim() === "") result += between;
    else if (result !== "" && !/(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(result)) result += eol;
    result += text.slice(start, end);
    if (!/[\r\n]$/.test(result)) result += eol;
    last = end;
  }
  return result;
}

/** Joins separate texts with a blank line. */
function joinParts(parts: readonly string[], eol: string): string {
  return parts.map((part) => part.replace(/(?<![\r\n \t])[\r\n \t]+$/, "") + eol).join(eol);
}
